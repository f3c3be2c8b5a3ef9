//! `cakupan serve`: the site of a folder and the one that a program carries, what is refused, and a
//! room's answers. On this machine alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use command::{COMMAND, cakupan, printed, refused};
use miniz_oxide::inflate::decompress_to_vec;
use serde_json::{Value, json};

/// A server that ends with its test.
struct Server {
    child: Child,
    host: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// An answer: its status, its head and its body.
struct Answer {
    status: u32,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> &str {
        core::str::from_utf8(&self.body).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Server {
    fn start(program: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(program)
            .args(["serve", "--local", "--port", "0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let host = line.trim().strip_prefix("http://").unwrap().trim_end_matches('/').to_owned();
        assert!(host.starts_with("127.0.0.1:"), "{host}");
        Self { child, host }
    }

    /// Sends bytes as they are.
    fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        // Who is refused early may be hung up on while still speaking.
        let _ = stream.write_all(request);
        let _ = stream.shutdown(Shutdown::Write);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let at = bytes.windows(4).position(|of| of == b"\r\n\r\n").unwrap_or(bytes.len());
        let head = String::from_utf8(bytes[..at].to_vec()).unwrap();
        let status = head.split(' ').nth(1).and_then(|of| of.parse().ok()).unwrap_or(0);
        Answer { status, head, body: bytes.split_off((at + 4).min(bytes.len())) }
    }

    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let (host, length) = (&self.host, body.len());
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        );
        self.raw(request.as_bytes())
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", "")
    }

    fn post(&self, path: &str, body: &str) -> Answer {
        self.ask("POST", path, "", body)
    }
}

const PAGE: &str = "<!doctype html><title>Cakupan</title><p>Halo, halo, halo, halo.</p>";

/// A folder with a small site in it.
fn site(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("serve").join(name);
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(folder.join("index.html"), PAGE).unwrap();
    fs::write(folder.join("index.html.br"), "as brotli").unwrap();
    fs::write(folder.join("assets/core-1.wasm"), b"\0asm\0asm\0asm\0asm").unwrap();
    fs::write(folder.join("assets/sign-1.png"), b"png").unwrap();
    folder
}

fn in_folder(name: &str) -> Server {
    Server::start(Path::new(COMMAND), &["--site", site(name).to_str().unwrap()])
}

#[test]
fn a_folder_is_served_as_a_good_host_would() {
    let server = in_folder("folder");
    let page = server.get("/");
    assert_eq!((page.status, page.text()), (200, PAGE));
    for part in ["text/html; charset=utf-8", "no-cache", "nosniff", "Vary: Accept-Encoding"] {
        assert!(page.head.contains(part), "{}", page.head);
    }
    let packed = server.ask("GET", "/index.html?x", "Accept-Encoding: gzip, br\r\n", "");
    assert_eq!(packed.text(), "as brotli");
    assert!(packed.head.contains("Content-Encoding: br"));
    let wasm = server.get("/assets/core-1.wasm");
    assert!(wasm.head.contains("application/wasm") && wasm.head.contains("immutable"));
    let head = server.ask("HEAD", "/", "", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert!(head.head.contains(&format!("Content-Length: {}", PAGE.len())));
    for path in ["/none", "/../Cargo.toml", "/%2e%2e/x", "/assets", "/.git/config", "//etc/passwd"]
    {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(server.ask(method, "/", "", "").status, 405, "{method}");
    }
}

#[test]
fn what_is_no_request_is_refused_and_the_next_one_answered() {
    let server = in_folder("refused");
    let long = "x".repeat(40_000);
    for (request, status) in [
        ("nonsense\r\n\r\n".to_owned(), 400),
        ("GET / SPDY/9\r\n\r\n".to_owned(), 400),
        ("GET / HTTP/1.1\r\nno colon\r\n\r\n".to_owned(), 400),
        ("POST /room/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n".to_owned(), 400),
        ("POST /room/ HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n".to_owned(), 400),
        ("POST /room/ HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n".to_owned(), 413),
        ("POST /room/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n".to_owned(), 411),
        (format!("GET / HTTP/1.1\r\nX: {long}\r\n\r\n"), 431),
        (String::new(), 0),
        ("GET / HT".to_owned(), 0),
    ] {
        let answer = server.raw(request.as_bytes());
        // Whoever goes on speaking may miss the answer: then the connection has ended.
        assert!(answer.status == status || (status == 431 && answer.status == 0), "{request:.60}");
    }
    assert_eq!(server.raw(b"\xff\xfe\r\n\r\n").status, 400);
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_program_carries_a_site_and_serves_it_from_anywhere() {
    let folder = site("carried");
    let program = folder.with_file_name(format!("cakupan-carries{}", std::env::consts::EXE_SUFFIX));
    let (folder, file) = (folder.to_str().unwrap(), program.to_str().unwrap());
    assert_eq!(printed(cakupan(&["serve", "--site", folder, "--write", file])), "");
    let first = fs::read(&program).unwrap();
    // Written by what carries a site already, it carries one, not two.
    let again = program.with_file_name(format!("cakupan-again{}", std::env::consts::EXE_SUFFIX));
    let line = ["serve", "--site", folder, "--write", again.to_str().unwrap(), "--program", file];
    assert_eq!(printed(cakupan(&line)), "");
    assert!(first == fs::read(&again).unwrap(), "the same files give the same bytes");

    let server = Server::start(&program, &[]);
    let page = server.get("/");
    assert_eq!((page.status, page.text()), (200, PAGE));
    let packed = server.ask("GET", "/", "Accept-Encoding: gzip, deflate\r\n", "");
    assert!(packed.head.contains("Content-Encoding: gzip"), "{}", packed.head);
    let (head, rest) = packed.body.split_at(10);
    assert_eq!(head[..3], [0x1f, 0x8b, 8]);
    let (deflated, tail) = rest.split_at(rest.len() - 8);
    assert_eq!(decompress_to_vec(deflated).unwrap(), PAGE.as_bytes());
    assert_eq!(tail[4..], u32::try_from(PAGE.len()).unwrap().to_le_bytes());
    let picture = server.ask("GET", "/assets/sign-1.png", "Accept-Encoding: gzip\r\n", "");
    assert_eq!((picture.text(), picture.head.contains("Content-Encoding")), ("png", false));
    // What is compressed beside a file is not carried.
    assert_eq!(server.get("/index.html.br").status, 404);
}

#[test]
fn a_room_gathers_answers_and_asks_the_next_question() {
    let server = in_folder("room");
    assert_eq!(server.get("/room/").json(), json!({ "addresses": [] }));
    let opened = server.post("/room/", r#"{"ask":"1"}"#);
    assert_eq!(opened.status, 201);
    let opened = opened.json();
    let (room, key) = (opened["room"].as_str().unwrap(), opened["key"].as_str().unwrap());
    assert_eq!((room.len(), key.len()), (4, 12));
    let path = format!("/room/{room}");
    let told = json!({ "turn": 1, "question": r#"{"ask":"1"}"#, "answers": 0 });
    assert_eq!(server.get(&path).json(), told);
    assert_eq!(server.post(&format!("{path}/QT01"), "satu").status, 200);
    assert_eq!(server.post(&format!("{path}/QT02"), "dua \"2\"").status, 200);
    assert_eq!(server.post(&format!("{path}/QT01"), "satu lagi").status, 200);
    let answers = server.get(&format!("{path}/answers")).json();
    assert_eq!(answers, json!({ "turn": 1, "answers": ["satu lagi", "dua \"2\""] }));
    // As people type it.
    assert_eq!(server.get(&path.to_lowercase()).json()["answers"], 2);
    // Only who opened it asks on; the answers so far go.
    assert_eq!(server.post(&path, "next").status, 403);
    assert_eq!(server.post(&format!("{path}?key=AAAA"), "next").status, 403);
    assert_eq!(server.post(&format!("{path}?key={key}"), "next").json(), json!({ "turn": 2 }));
    assert_eq!(server.get(&path).json(), json!({ "turn": 2, "question": "next", "answers": 0 }));
}

#[test]
fn a_room_has_bounds() {
    let server = in_folder("bounds");
    let opened = server.post("/room/", "?").json();
    let path = format!("/room/{}", opened["room"].as_str().unwrap());
    for (of, body, status) in [
        ("/room/0000/QT01", "x", 404),
        ("/room/UUUU/QT01", "x", 404),
        (&*format!("{path}/a.b"), "x", 400),
        (&format!("{path}/answers"), "x", 400),
        (&format!("{path}/{}", "x".repeat(17)), "x", 400),
        (&format!("{path}/QT01"), "", 400),
        (&format!("{path}/QT01"), &"x".repeat(5_000), 413),
        (&format!("{path}/QT01/x"), "x", 405),
    ] {
        assert_eq!(server.post(of, body).status, status, "{of}");
    }
    assert_eq!(server.get("/room/0000").status, 404);
    // A page of another site may not send anything.
    let from = |origin: &str| server.ask("POST", "/room/", &format!("Origin: {origin}\r\n"), "?");
    assert_eq!(from("http://example.org").status, 403);
    assert_eq!(from("null").status, 403);
    assert_eq!(from(&format!("http://{}", server.host)).status, 201);
    // Of one device the room that was quiet for longest gives way.
    let rooms: Vec<String> = (0..4)
        .map(|_| format!("/room/{}", server.post("/room/", "?").json()["room"].as_str().unwrap()))
        .collect();
    assert_eq!(server.get(&path).status, 404);
    assert!(rooms.iter().all(|room| server.get(room).status == 200));
    // Nobody sends too often.
    let room = format!("{}/QT01", rooms[0]);
    let last = (0..60).fold(0, |_, _| server.post(&room, "x").status);
    assert_eq!((last, server.get(&room.replace("/QT01", "")).status), (429, 200));
}

#[test]
fn what_cannot_be_served_is_told() {
    let complaint = refused(cakupan(&["serve", "--local", "--port", "0"]));
    assert!(complaint.contains("tidak membawa situs"), "{complaint}");
    let complaint = refused(cakupan(&["serve", "--local", "--site", "src"]));
    assert!(complaint.contains("--site src: di sini tidak ada index.html"), "{complaint}");
    let folder = site("told");
    let folder = folder.to_str().unwrap();
    for line in [
        &["serve", "--port", "70000"][..],
        &["serve", "--port", "-1"],
        &["serve", "--write", "x"],
        &["serve", "--site", folder, "--program", "x"],
        &["serve", "--site", folder, "--write", "x", "--local"],
        &["serve", "--site", folder, "--write", "/none/x/", "--program", "/none"],
    ] {
        assert!(!refused(cakupan(line)).is_empty(), "{line:?}");
    }
}
