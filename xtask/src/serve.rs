//! Serves `dist/` on this machine only, as a good static host would: media types, compressed
//! files, caching.
//!
//! A thread for each connection, each closed after its answer. tiny_http, which would be at hand,
//! now and then leaves a connection of a new server waiting until another one ends (0.12, seen in
//! one of five first visits): its pool counts a thread as free that is not.

use crate::http::{self, Target};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

/// A visitor who says nothing for so long is hung up on.
const PATIENCE: Duration = Duration::from_secs(20);
/// The longest head of a request, in bytes.
const LONGEST_HEAD: u64 = 32_768;
/// Ports tried from the wanted one on.
const PORTS: u16 = 10;

/// What is served, and where.
pub(crate) struct Site {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The path it stands under: begins and ends with `/`.
    pub(crate) base: &'static str,
    /// Counts rebuilds, for pages that load themselves again; answered at `dev-build`.
    pub(crate) rebuilds: AtomicU64,
}

impl Site {
    pub(crate) fn new(folder: &Path, base: &'static str) -> Arc<Self> {
        Arc::new(Self { folder: folder.to_path_buf(), base, rebuilds: AtomicU64::new(0) })
    }
}

/// Serves `folder` until Ctrl-C.
pub(crate) fn forever(folder: &Path, port: u16, open: bool) -> Result<()> {
    if !folder.join("index.html").is_file() {
        bail!("there is no site in {}: run `cargo xtask build`", folder.display());
    }
    let url = start(Site::new(folder, "/"), port)?;
    announce(&url, open)?;
    loop {
        thread::park();
    }
}

/// Prints the address (the only line on standard output) and opens it where wished.
pub(crate) fn announce(url: &str, open: bool) -> Result<()> {
    println!("{url}");
    std::io::stdout().flush()?;
    eprintln!("Ctrl-C ends it");
    if open {
        let (program, args): (_, &[&str]) = if cfg!(target_os = "macos") {
            ("open", &[])
        } else if cfg!(windows) {
            ("cmd", &["/C", "start", ""])
        } else {
            ("xdg-open", &[])
        };
        if let Err(error) = Command::new(program).args(args).arg(url).spawn() {
            eprintln!("no browser could be opened ({error}): open {url} yourself");
        }
    }
    Ok(())
}

/// Begins to serve in the background and returns the address. Port 0 takes any free one; a taken
/// port gives way to the next free one, with a word about it.
pub(crate) fn start(site: Arc<Site>, port: u16) -> Result<String> {
    let listener = listen(port)?;
    let url = format!("http://{}{}", listener.local_addr()?, site.base);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A visitor who went away is no concern of ours.
            thread::spawn(move || drop(answer(stream, &site)));
        }
    });
    Ok(url)
}

fn listen(port: u16) -> Result<TcpListener> {
    for candidate in port..=port.saturating_add(PORTS) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, candidate))) {
            Ok(listener) => {
                if candidate != port {
                    eprintln!("port {port} is taken: using {candidate}");
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| format!("listening on port {candidate}"));
            }
        }
    }
    bail!(
        "the ports {port} to {} are all taken: choose another with --port",
        port.saturating_add(PORTS)
    )
}

/// What is read of a request.
struct Request {
    method: String,
    address: String,
    accept_encoding: String,
}

/// Reads the head of a request; `None` where it is none.
fn read_request(stream: &TcpStream) -> std::io::Result<Option<Request>> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let mut words = first.split(' ');
    let (Some(method), Some(address), Some(_version)) = (words.next(), words.next(), words.next())
    else {
        return Ok(None);
    };
    let mut accepted = Vec::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            let (method, address) = (method.to_owned(), address.to_owned());
            return Ok(Some(Request { method, address, accept_encoding: accepted.join(",") }));
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("Accept-Encoding")
        {
            accepted.push(value.trim().to_owned());
        }
    }
    Ok(None)
}

/// Answers the one request of a connection.
fn answer(stream: TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = read_request(&stream)? else {
        return Ok(());
    };
    let body = request.method == "GET";
    if !body && request.method != "HEAD" {
        return send_text(stream, body, "405 Method Not Allowed", "405: only GET and HEAD\n", &[]);
    }
    match http::target(&request.address, site.base) {
        Target::Redirect(to) => {
            send_text(stream, body, "308 Permanent Redirect", "", &[("Location", &to)])
        }
        Target::File(file) if file == "dev-build" => {
            let rebuilds = site.rebuilds.load(Ordering::Relaxed).to_string();
            send_text(stream, body, "200 OK", &rebuilds, &[])
        }
        Target::File(file) => send_file(stream, &request, site, &file),
        Target::Nothing => send_text(stream, body, "404 Not Found", "404: not here\n", &[]),
    }
}

fn send_file(stream: TcpStream, request: &Request, site: &Site, file: &str) -> std::io::Result<()> {
    let body = request.method == "GET";
    let path = site.folder.join(file);
    let Some(plain) = opened(&path) else {
        return send_text(stream, body, "404 Not Found", "404: not here\n", &[]);
    };
    let mut found = (plain, None);
    for (encoding, ending) in http::encodings(&request.accept_encoding) {
        let mut beside = path.clone().into_os_string();
        beside.push(ending);
        if let Some(compressed) = opened(Path::new(&beside)) {
            found = (compressed, Some(encoding));
            break;
        }
    }
    let (content, encoding) = found;
    let mut headers = vec![
        ("Content-Type", http::media_type(file)),
        ("Cache-Control", http::cache_control(file)),
        ("Vary", "Accept-Encoding"),
    ];
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    let length = content.metadata()?.len();
    send(stream, "200 OK", &headers, length, body.then_some(content))
}

fn send_text(
    stream: TcpStream,
    body: bool,
    status: &str,
    message: &str,
    more: &[(&str, &str)],
) -> std::io::Result<()> {
    let mut headers =
        vec![("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")];
    headers.extend(more);
    let length = u64::try_from(message.len()).unwrap_or(0);
    send(stream, status, &headers, length, body.then_some(message.as_bytes()))
}

/// Writes an answer and ends the connection.
fn send(
    mut stream: TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    length: u64,
    content: Option<impl Read>,
) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    if let Some(mut content) = content {
        std::io::copy(&mut content, &mut stream)?;
    }
    stream.flush()
}

/// The file, if there is one; a folder is none.
fn opened(path: &Path) -> Option<File> {
    if path.is_file() { File::open(path).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(url: &str, path: &str, header: &str) -> String {
        let host = url.trim_start_matches("http://").split('/').next().unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        let close = "Connection: close\r\n";
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n{close}{header}\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_site_is_served_below_its_base() {
        let folder = std::env::temp_dir().join(format!("cakupan-serve-{}", std::process::id()));
        crate::project::write(&folder.join("index.html"), "<p>plain").unwrap();
        crate::project::write(&folder.join("index.html.gz"), "packed").unwrap();
        crate::project::write(&folder.join("assets/core-1.wasm"), "\0asm").unwrap();
        let url = start(Site::new(&folder, "/some/where/"), 0).unwrap();

        let page = get(&url, "/some/where/", "");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("<p>plain"), "{page}");
        let packed = get(&url, "/some/where/", "Accept-Encoding: gzip, br\r\n");
        assert!(
            packed.contains("Content-Encoding: gzip") && packed.ends_with("packed"),
            "{packed}"
        );
        let wasm = get(&url, "/some/where/assets/core-1.wasm", "");
        assert!(wasm.contains("Content-Type: application/wasm"), "{wasm}");
        assert!(wasm.contains("immutable"), "{wasm}");
        assert!(get(&url, "/some/where", "").starts_with("HTTP/1.1 308"));
        assert!(get(&url, "/some/where/../../etc/passwd", "").starts_with("HTTP/1.1 404"));
        assert!(get(&url, "/index.html", "").starts_with("HTTP/1.1 404"));
        assert!(get(&url, "/some/where/assets", "").starts_with("HTTP/1.1 404"));
        crate::project::remove_folder(&folder).unwrap();
    }

    #[test]
    fn a_taken_port_gives_way_to_the_next() {
        let first = listen(0).unwrap();
        let taken = first.local_addr().unwrap().port();
        let second = listen(taken).unwrap();
        assert!(second.local_addr().unwrap().port() > taken);
    }
}
