//! Serves `dist/` on this machine only, as a good static host would: media types, compressed
//! files, caching.

use crate::http::{self, Target};
use anyhow::{Context, Result, anyhow, bail};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// Requests answered at the same time.
const THREADS: usize = 8;
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
    let address = listener.local_addr()?;
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("the server did not start: {error}"))?;
    let server = Arc::new(server);
    for _ in 0..THREADS {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A visitor who went away is no concern of ours.
                let _ = answer(request, &site);
            }
        });
    }
    Ok(format!("http://{address}{}", site.base))
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

fn answer(request: Request, site: &Site) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(text(405, "405: only GET and HEAD\n"));
    }
    match http::target(request.url(), site.base) {
        Target::Redirect(to) => request.respond(with_headers(text(308, ""), &[("Location", &to)])),
        Target::Nothing => request.respond(text(404, "404: not here\n")),
        Target::File(file) if file == "dev-build" => {
            request.respond(text(200, &site.rebuilds.load(Ordering::Relaxed).to_string()))
        }
        Target::File(file) => send_file(request, site, &file),
    }
}

fn send_file(request: Request, site: &Site, file: &str) -> std::io::Result<()> {
    let accept: String = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"))
        .map(|header| header.value.as_str())
        .collect::<Vec<_>>()
        .join(",");
    let path = site.folder.join(file);
    let Some(plain) = opened(&path) else {
        return request.respond(text(404, "404: not here\n"));
    };
    let mut found = (plain, None);
    for (encoding, ending) in http::encodings(&accept) {
        let mut beside = path.clone().into_os_string();
        beside.push(ending);
        if let Some(compressed) = opened(Path::new(&beside)) {
            found = (compressed, Some(encoding));
            break;
        }
    }
    let (content, encoding) = found;
    let length = usize::try_from(content.metadata()?.len()).ok();
    // The length is known: no chunks, so that progress can be shown.
    let response = Response::new(StatusCode(200), Vec::new(), content, length, None)
        .with_chunked_threshold(usize::MAX);
    let mut headers = vec![
        ("Content-Type", http::media_type(file)),
        ("Cache-Control", http::cache_control(file)),
        ("Vary", "Accept-Encoding"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    request.respond(with_headers(response, &headers))
}

/// The file, if there is one; a folder is none.
fn opened(path: &Path) -> Option<File> {
    if path.is_file() { File::open(path).ok() } else { None }
}

fn text(status: u16, message: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let response = Response::from_string(message).with_status_code(status);
    with_headers(response, &[("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")])
}

fn with_headers<R: std::io::Read>(
    mut response: Response<R>,
    headers: &[(&str, &str)],
) -> Response<R> {
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::net::TcpStream;

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
