//! `cakupan serve`: the site on the local network, out of this program, and a room's answers.
//!
//! A thread for each connection, each closed after its answer; nothing is written to disk.

mod addresses;
mod connection;
mod http;
mod room;
mod site;

use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use cakupan::text::{Lang, fill};

use crate::arguments::Serve;
use crate::output::{Failure, print};
use crate::qr::{Qr, in_colour};
use connection::{Served, answer, busy};
use room::Rooms;
use site::Site;

/// Ports tried from the wanted one on.
const PORTS: u16 = 10;

/// Connections at a time: thirty phones that fetch the page at once.
const MOST_CONNECTIONS: usize = 256;

/// Whether this program carries a site.
pub(crate) fn carries() -> bool {
    Site::is_carried()
}

/// Serves the site until Ctrl+C, or writes a program that carries one.
pub(crate) fn serve(of: &Serve, lang: Lang) -> Result<(), Failure> {
    if let (Some(folder), Some(file)) = (&of.site, &of.write) {
        return site::write(folder, of.program.as_deref(), file, lang);
    }
    let site = match &of.site {
        Some(folder) => Site::in_folder(folder, lang)?,
        None => Site::carried(lang)?,
    };
    let listener = listen(of, lang)?;
    let address = listener.local_addr().map_err(|error| unheard(of.port, &error, lang))?;
    let open = if of.local { Vec::new() } else { addresses::of(address.port()) };
    announce(address, &open, lang)?;
    let served = Arc::new(Served { site, rooms: Rooms::new(open) });
    let now = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming().flatten() {
        let (served, now) = (Arc::clone(&served), Arc::clone(&now));
        if now.fetch_add(1, Ordering::Relaxed) >= MOST_CONNECTIONS {
            // It hears so and comes again; a thread for it would be one more.
            busy(&stream);
            now.fetch_sub(1, Ordering::Relaxed);
            continue;
        }
        let ended = Ended(now);
        // Where no thread can be had the connection ends, and with it what counts it.
        let _ = thread::Builder::new().spawn(move || {
            let _counted = ended;
            // A visitor who went away is no concern of ours.
            drop(answer(&stream, &served));
        });
    }
    Ok(())
}

/// Counts a connection out, however it ends.
struct Ended(Arc<AtomicUsize>);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Listens on the wanted port, or on the next free one.
fn listen(of: &Serve, lang: Lang) -> Result<TcpListener, Failure> {
    let ip = if of.local { Ipv4Addr::LOCALHOST } else { Ipv4Addr::UNSPECIFIED };
    let last = of.port.saturating_add(PORTS);
    for port in of.port..=last {
        match TcpListener::bind(SocketAddr::new(IpAddr::V4(ip), port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(unheard(port, &error, lang)),
        }
    }
    let template = lang.pick(
        "--port {first}: sampai {last} semuanya sedang dipakai. Pilih yang lain, atau 0 untuk yang mana saja.",
        "--port {first}: all up to {last} are taken. Choose another, or 0 for any.",
    );
    let values = [("first", &*of.port.to_string()), ("last", &*last.to_string())];
    Err(Failure::Said(fill(template, &values)))
}

fn unheard(port: u16, error: &std::io::Error, lang: Lang) -> Failure {
    let why = match error.kind() {
        ErrorKind::PermissionDenied => lang.pick(
            "tidak diizinkan; pilih port dari 1024 ke atas",
            "it is not allowed; choose a port from 1024 on",
        ),
        _ => lang.pick("sistem menolaknya", "the system refuses it"),
    };
    let template = lang.pick("--port {port}: {why}.", "--port {port}: {why}.");
    Failure::Said(fill(template, &[("port", &port.to_string()), ("why", why)]))
}

/// Prints the addresses, this computer's own first, a line each, and for those who look a QR code
/// of the first that others reach.
fn announce(address: SocketAddr, open: &[String], lang: Lang) -> Result<(), Failure> {
    let own = format!("http://127.0.0.1:{}/", address.port());
    let lines: Vec<&str> =
        core::iter::once(own.as_str()).chain(open.iter().map(String::as_str)).collect();
    print(&format!("{}\n", lines.join("\n")))?;
    let mut stderr = std::io::stderr().lock();
    let colours = in_colour(stderr.is_terminal());
    let mut told = Vec::new();
    if let Some(first) = open.first() {
        told.extend(Qr::of(first).map(|code| code.terminal(colours)));
        told.push(fill(
            lang.pick(
                "Ponsel di Wi-Fi yang sama membuka {first}, atau memindai kode di atas dengan kameranya.",
                "Phones in the same Wi-Fi open {first}, or scan the code above with their camera.",
            ),
            &[("first", first)],
        ));
        told.push(
            lang.pick(
                "Siapa pun di jaringan ini dapat membuka halaman, membaca pertanyaan dan jawaban kelas, dan mengirim jawaban.",
                "Everyone on this network can open the page, read a room's question and answers, and send answers.",
            )
            .to_owned(),
        );
    } else {
        told.push(
            lang.pick(
                "Hanya komputer ini yang dapat membukanya.",
                "Only this computer can open it.",
            )
            .to_owned(),
        );
    }
    told.push(
        lang.pick(
            "Di komputer ini kamera hanya dapat dipakai lewat alamat yang pertama. Tidak ada yang ditulis ke disk. Ctrl+C mengakhiri.",
            "On this computer the camera works under the first address only. Nothing is written to disk. Ctrl+C ends it.",
        )
        .to_owned(),
    );
    // Not as a complaint: the code steers the terminal on purpose. Where standard error is closed, the
    // addresses are printed all the same.
    let _ = writeln!(stderr, "{}", told.join("\n"));
    Ok(())
}
