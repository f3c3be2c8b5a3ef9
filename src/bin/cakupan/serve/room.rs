//! Rooms: a question, and the answers to it, in memory alone. Whoever is in the network may ask, read
//! and answer; only who opened a room may ask the next question in it.
//!
//! | | |
//! | --- | --- |
//! | `GET /room/` | `{"addresses": […]}`: where others reach this server |
//! | `POST /room/` | the question; `{"room", "key"}` of a new room |
//! | `GET /room/7GK3` | `{"turn", "question", "answers": how many}` |
//! | `POST /room/7GK3?key=…` | the next question: the answers so far go |
//! | `GET /room/7GK3/answers` | `{"turn", "answers": […]}`, each as it was sent |
//! | `POST /room/7GK3/QT0XV2` | an answer; the same name again takes its place |

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use cakupan::code::{canonical, typable};
use serde_json::json;

use super::connection::{Answer, Request, nothing};

/// Rooms at a time.
const MOST_ROOMS: usize = 32;

/// Rooms of one device; the one that has been quiet for longest gives way to the next.
const MOST_OF_ONE: usize = 4;

/// Answers in a room.
const MOST_ANSWERS: usize = 300;

/// An answer is at most this long, in bytes.
const LONGEST_ANSWER: usize = 4 * 1024;

/// So often one device may send something within [`WINDOW`].
const MOST_SENT: usize = 60;
const WINDOW: Duration = Duration::from_secs(60);

/// The longest name of an answer.
const LONGEST_NAME: usize = 16;

struct Room {
    /// The device that opened it.
    of: IpAddr,
    key: String,
    question: String,
    /// Counts the questions.
    turn: u32,
    /// By their names, which devices make up.
    answers: BTreeMap<String, String>,
    touched: Instant,
}

#[derive(Default)]
struct State {
    rooms: HashMap<String, Room>,
    /// When each device has sent something of late.
    sent: HashMap<IpAddr, Vec<Instant>>,
}

/// The rooms of a server.
pub(super) struct Rooms {
    addresses: Vec<String>,
    state: Mutex<State>,
}

impl Rooms {
    /// None yet; others reach the server under `addresses`.
    pub(super) fn new(addresses: Vec<String>) -> Self {
        Self { addresses, state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers what is asked of `path`, below `/room/`.
    pub(super) fn answer(&self, request: &Request, path: &str, from: IpAddr) -> Answer {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<&str> = path.split('/').collect();
        let body = || core::str::from_utf8(&request.body).ok().filter(|text| !text.is_empty());
        match (request.method.as_str(), &parts[..]) {
            ("GET" | "HEAD", [""]) => {
                Answer::json("200 OK", json!({ "addresses": self.addresses }).to_string())
            }
            ("GET" | "HEAD", [room]) => self.of(room, |room| {
                let answers = room.answers.len();
                json!({ "turn": room.turn, "question": room.question, "answers": answers })
            }),
            ("GET" | "HEAD", [room, "answers"]) => self.of(room, |room| {
                let answers: Vec<&String> = room.answers.values().collect();
                json!({ "turn": room.turn, "answers": answers })
            }),
            ("POST", _) if !self.may_send(from) => {
                Answer::text("429 Too Many Requests", "429: wait a minute\n")
            }
            ("POST", [""]) => body().map_or_else(empty, |question| self.open(question, from)),
            ("POST", [room]) => body().map_or_else(empty, |question| {
                self.ask(room, query.strip_prefix("key=").unwrap_or(""), question)
            }),
            ("POST", [room, name]) => {
                body().map_or_else(empty, |answer| self.put(room, name, answer))
            }
            ("GET" | "HEAD", _) => nothing(),
            _ => Answer::text("405 Method Not Allowed", "405: only GET, HEAD and POST\n"),
        }
    }

    /// What is told of a room.
    fn of(&self, name: &str, told: impl Fn(&Room) -> serde_json::Value) -> Answer {
        let mut state = self.state();
        match named(&mut state, name) {
            Some(room) => {
                room.touched = Instant::now();
                Answer::json("200 OK", told(room).to_string())
            }
            None => nothing(),
        }
    }

    fn open(&self, question: &str, of: IpAddr) -> Answer {
        let mut state = self.state();
        let own = state.rooms.iter().filter(|(_, room)| room.of == of);
        if own.clone().count() >= MOST_OF_ONE {
            let oldest = own.min_by_key(|(_, room)| room.touched).map(|(name, _)| name.clone());
            oldest.and_then(|oldest| state.rooms.remove(&oldest));
        }
        if state.rooms.len() >= MOST_ROOMS {
            return Answer::text("409 Conflict", "409: too many rooms\n");
        }
        let name = loop {
            let name = random(4);
            if !state.rooms.contains_key(&name) {
                break name;
            }
        };
        let key = random(12);
        let answer = json!({ "room": name, "key": key }).to_string();
        let room = Room {
            of,
            key,
            question: question.to_owned(),
            turn: 1,
            answers: BTreeMap::new(),
            touched: Instant::now(),
        };
        state.rooms.insert(name, room);
        Answer::json("201 Created", answer)
    }

    fn ask(&self, name: &str, key: &str, question: &str) -> Answer {
        let mut state = self.state();
        let Some(room) = named(&mut state, name) else {
            return nothing();
        };
        if room.key != key {
            return Answer::text("403 Forbidden", "403: only who opened the room\n");
        }
        question.clone_into(&mut room.question);
        room.turn = room.turn.saturating_add(1);
        room.answers.clear();
        room.touched = Instant::now();
        Answer::json("200 OK", json!({ "turn": room.turn }).to_string())
    }

    fn put(&self, name: &str, of: &str, answer: &str) -> Answer {
        let is_name = (1..=LONGEST_NAME).contains(&of.len())
            && of.bytes().all(|sign| sign.is_ascii_alphanumeric());
        if !is_name || of.eq_ignore_ascii_case("answers") {
            return Answer::text("400 Bad Request", "400: no name of an answer\n");
        }
        if answer.len() > LONGEST_ANSWER {
            return Answer::text("413 Content Too Large", "413: too long\n");
        }
        let mut state = self.state();
        let Some(room) = named(&mut state, name) else {
            return nothing();
        };
        if room.answers.len() >= MOST_ANSWERS && !room.answers.contains_key(of) {
            return Answer::text("409 Conflict", "409: the room is full\n");
        }
        room.answers.insert(of.to_owned(), answer.to_owned());
        room.touched = Instant::now();
        Answer::json("200 OK", json!({ "turn": room.turn }).to_string())
    }

    /// Whether a device may send once more; it is counted.
    fn may_send(&self, from: IpAddr) -> bool {
        let mut state = self.state();
        let now = Instant::now();
        let recent = |at: &Instant| now.saturating_duration_since(*at) < WINDOW;
        state.sent.retain(|_, times| {
            times.retain(recent);
            !times.is_empty()
        });
        let times = state.sent.entry(from).or_default();
        if times.len() >= MOST_SENT {
            return false;
        }
        times.push(now);
        true
    }
}

fn empty() -> Answer {
    Answer::text("400 Bad Request", "400: nothing was sent\n")
}

/// The room of a name, as people type it.
fn named<'a>(state: &'a mut State, name: &str) -> Option<&'a mut Room> {
    state.rooms.get_mut(&canonical(name)?)
}

/// Signs that nobody guesses within the hour; the standard library's only source of chance is that of
/// its maps.
fn random(signs: usize) -> String {
    let bytes: Vec<u8> = core::iter::repeat_with(|| RandomState::new().hash_one(0_u8))
        .take(signs.div_ceil(8).saturating_add(1))
        .flat_map(u64::to_le_bytes)
        .collect();
    typable(&bytes).chars().take(signs).collect()
}
