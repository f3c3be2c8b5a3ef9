//! One request and its answer.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{IpAddr, TcpStream};
use std::time::{Duration, Instant};

use super::http::{self, Target};
use super::room::Rooms;
use super::site::Site;

/// A visitor whose request is not there after so long is hung up on.
const PATIENCE: Duration = Duration::from_secs(15);

/// A visitor who takes nothing for so long is hung up on.
const SENDING: Duration = Duration::from_secs(20);

/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;

/// The longest body of a request, in bytes.
const LONGEST_BODY: usize = 16 * 1024;

/// What is served.
pub(super) struct Served {
    pub(super) site: Site,
    pub(super) rooms: Rooms,
}

/// What is read of a request.
#[derive(Debug, Default)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) address: String,
    accept_encoding: String,
    host: String,
    /// The site whose script asks; empty where none does.
    origin: String,
    pub(super) body: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// A line of text.
    pub(super) fn text(status: &'static str, body: &str) -> Self {
        Self {
            status,
            headers: vec![
                ("Content-Type", "text/plain; charset=utf-8".to_owned()),
                ("Cache-Control", "no-store".to_owned()),
            ],
            body: body.as_bytes().to_vec(),
        }
    }

    /// A JSON text, which is never kept.
    pub(super) fn json(status: &'static str, body: String) -> Self {
        Self {
            status,
            headers: vec![
                ("Content-Type", "application/json".to_owned()),
                ("Cache-Control", "no-store".to_owned()),
            ],
            body: body.into_bytes(),
        }
    }
}

/// Answers the one request of a connection.
pub(super) fn answer(stream: &TcpStream, served: &Served) -> io::Result<()> {
    stream.set_write_timeout(Some(SENDING))?;
    let request = match read(stream)? {
        Ok(Some(request)) => request,
        Ok(None) => return Ok(()),
        Err(refused) => return send(stream, true, &refused),
    };
    let from = stream.peer_addr()?.ip();
    send(stream, request.method != "HEAD", &to(&request, from, served))
}

/// Says that there are too many, without a thread of its own.
pub(super) fn busy(stream: &TcpStream) {
    let answer = Answer::text("503 Service Unavailable", "503: too many at once, try again\n");
    let soon = stream.set_write_timeout(Some(Duration::from_millis(200)));
    // Who does not hear it sees the connection end.
    drop(soon.and_then(|()| send(stream, true, &answer)));
}

/// The answer to a request.
fn to(request: &Request, from: IpAddr, served: &Served) -> Answer {
    let file = match http::target(&request.address, "/") {
        Target::File(file) => file,
        Target::Redirect(_) | Target::Nothing => return nothing(),
    };
    if let Some(path) = request.address.strip_prefix("/room/") {
        // A page of another site may make a browser of this network ask, but not be heard here.
        if request.method == "POST" && !request.is_of_this_site() {
            return Answer::text("403 Forbidden", "403: not from another site\n");
        }
        return served.rooms.answer(request, path, from);
    }
    match request.method.as_str() {
        "GET" | "HEAD" => {}
        _ => {
            let mut answer = Answer::text("405 Method Not Allowed", "405: only GET and HEAD\n");
            answer.headers.push(("Allow", "GET, HEAD".to_owned()));
            return answer;
        }
    }
    let Some(found) = served.site.file(&file, &request.accept_encoding) else {
        return nothing();
    };
    let mut headers = vec![
        ("Content-Type", http::media_type(&file).to_owned()),
        ("Cache-Control", http::cache_control(&file).to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    headers.extend(found.encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
    Answer { status: "200 OK", headers, body: found.bytes }
}

pub(super) fn nothing() -> Answer {
    Answer::text("404 Not Found", "404: not here\n")
}

impl Request {
    /// Whether it comes from a page of this server, or from no page.
    fn is_of_this_site(&self) -> bool {
        self.origin.is_empty() || self.origin.strip_prefix("http://") == Some(&self.host)
    }
}

/// Reads a request: `Ok(None)` where somebody hung up, `Err` what is wrong with it.
fn read(stream: &TcpStream) -> io::Result<Result<Option<Request>, Answer>> {
    let end = Instant::now().checked_add(PATIENCE);
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|of| of == b"\r\n\r\n") {
            break at;
        }
        if bytes.len() > LONGEST_HEAD {
            let status = "431 Request Header Fields Too Large";
            return Ok(Err(Answer::text(status, "431: too long\n")));
        }
        match more(stream, &mut bytes, end)? {
            More::Some => {}
            More::Nothing => return Ok(Ok(None)),
            More::Late => return Ok(Err(late())),
        }
    };
    let body = bytes.split_off(head.saturating_add(4));
    let wrong = |why: &str| Ok(Err(Answer::text("400 Bad Request", &format!("400: {why}\n"))));
    let Ok(head) = String::from_utf8(bytes) else {
        return wrong("no text");
    };
    let mut request = Request { body, ..Request::default() };
    let mut length = None;
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or("").split(' ');
    let (Some(method), Some(address), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return wrong("no request");
    };
    if !version.starts_with("HTTP/1.") {
        return wrong("another protocol");
    }
    request.method = method.to_owned();
    request.address = address.to_owned();
    for line in lines.filter(|line| !line.is_empty()) {
        let Some((name, value)) = line.split_once(':') else {
            return wrong("a header without a colon");
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => {
                let and = if request.accept_encoding.is_empty() { "" } else { "," };
                request.accept_encoding.push_str(&format!("{and}{value}"));
            }
            "host" => value.clone_into(&mut request.host),
            "origin" => value.clone_into(&mut request.origin),
            "transfer-encoding" => {
                let status = "411 Length Required";
                return Ok(Err(Answer::text(status, "411: say the length\n")));
            }
            "content-length" => match value.parse::<usize>() {
                Ok(said) if length.is_none_or(|known| known == said) => length = Some(said),
                _ => return wrong("no length"),
            },
            _ => {}
        }
    }
    let length = length.unwrap_or(0);
    if length > LONGEST_BODY {
        return Ok(Err(Answer::text("413 Content Too Large", "413: too long\n")));
    }
    while request.body.len() < length {
        match more(stream, &mut request.body, end)? {
            More::Some => {}
            More::Nothing => return Ok(Ok(None)),
            More::Late => return Ok(Err(late())),
        }
    }
    request.body.truncate(length);
    Ok(Ok(Some(request)))
}

fn late() -> Answer {
    Answer::text("408 Request Timeout", "408: too slow\n")
}

/// What became of reading on.
enum More {
    Some,
    Nothing,
    Late,
}

/// Reads what is there, for as long as the whole request may still take.
fn more(mut stream: &TcpStream, bytes: &mut Vec<u8>, end: Option<Instant>) -> io::Result<More> {
    let left = end.and_then(|end| end.checked_duration_since(Instant::now()));
    let Some(left) = left.filter(|left| !left.is_zero()) else {
        return Ok(More::Late);
    };
    stream.set_read_timeout(Some(left))?;
    let mut buffer = [0_u8; 4096];
    match stream.read(&mut buffer) {
        Ok(0) => Ok(More::Nothing),
        Ok(count) => {
            bytes.extend_from_slice(buffer.get(..count).unwrap_or(&[]));
            Ok(More::Some)
        }
        Err(error) if error.kind() == ErrorKind::Interrupted => Ok(More::Some),
        Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
            Ok(More::Late)
        }
        Err(error) => Err(error),
    }
}

/// Writes an answer; the connection ends after it.
fn send(mut stream: &TcpStream, with_body: bool, of: &Answer) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", of.status, of.body.len());
    for (name, value) in &of.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(&of.body)?;
    }
    stream.flush()
}
