//! Finds parts in a text, whatever stands around them, and puts them together.

use super::part::{MARK, Part, joined, parse};
use super::problem::{Problem, Reason, told};
use super::{Kind, LONGEST_CONTENT, LONGEST_TEXT};
use crate::link::{Broken, unpacked};

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// Contents, in the order of their first parts, each once; those without all of their parts too.
    pub messages: Vec<Message>,
    /// All that is wrong; what is right counts all the same.
    pub problems: Vec<Problem>,
}

/// A content, as far as it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What it is.
    pub kind: Kind,
    /// The check of the whole, by which its parts know one another; empty for a link.
    pub id: String,
    /// How many parts it has.
    pub of: usize,
    /// The numbers of those that are there, in their order.
    pub have: Vec<usize>,
    /// The content, once all parts are there.
    pub content: Option<String>,
}

impl Message {
    /// The numbers of the parts that are not there.
    #[must_use]
    pub fn missing(&self) -> Vec<usize> {
        (1..=self.of).filter(|number| !self.have.contains(number)).collect()
    }
}

/// Finds the parts in a text, in any order and as often as they come, or else the links, and puts
/// together what is whole. White space and hyphens count for nothing, and neither does the case of
/// letters.
#[must_use]
pub fn gather(text: &str) -> Gathered {
    let mut found = Gathered::default();
    let tell = |found: &str, reason| Problem { part: String::new(), found: told(found), reason };
    if text.len() > LONGEST_TEXT {
        found.problems.push(tell("", Reason::TooLong));
        return found;
    }
    let mut parts: Vec<Part> = Vec::new();
    let plain = plain(text);
    let starts = starts(&plain);
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at.saturating_add(1)).copied().unwrap_or(plain.len());
        let after = start.saturating_add(MARK.len());
        match parse(plain.get(after..end).unwrap_or("")) {
            Ok(part) if parts.contains(&part) => {}
            Ok(part) => parts.push(part),
            // The same wrong line twice is one mistake.
            Err(problem) if found.problems.contains(&problem) => {}
            Err(problem) => found.problems.push(problem),
        }
    }
    if starts.is_empty() {
        found.messages = links(text);
        if found.messages.is_empty() {
            found.problems.push(tell(text.trim(), Reason::Foreign));
        }
        return found;
    }
    together(&parts, &mut found);
    // Answers come from many; of scenarios one is wanted, and parts of another never make it whole.
    let scenarios = || found.messages.iter().filter(|of| of.kind == Kind::Scenario);
    if scenarios().count() > 1 && scenarios().any(|of| of.content.is_none()) {
        found.problems.push(tell("", Reason::Mixed));
    }
    found
}

/// A text without what chats and hands put between signs, in capitals.
fn plain(text: &str) -> String {
    let nothing = |sign: &char| {
        sign.is_whitespace()
            || matches!(sign, '-' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    };
    text.chars().filter(|sign| !nothing(sign)).map(|sign| sign.to_ascii_uppercase()).collect()
}

/// Where parts begin: the mark, digits, and a field of one letter, which no other field of a part
/// is. (A piece may end in the signs of a mark.)
fn starts(plain: &str) -> Vec<usize> {
    let begins = |at: &usize| {
        let after = plain.get(at.saturating_add(MARK.len())..).unwrap_or("");
        let (version, rest) = after.split_once(':').unwrap_or(("", ""));
        let mut rest = rest.chars();
        let digits = (1..=2).contains(&version.len());
        digits
            && version.bytes().all(|of| of.is_ascii_digit())
            && rest.next().is_some_and(|letter| letter.is_ascii_alphabetic())
            && rest.next().is_none_or(|colon| colon == ':')
    };
    plain.match_indices(MARK).map(|(at, _)| at).filter(begins).collect()
}

/// Puts together what belongs together.
fn together(parts: &[Part], found: &mut Gathered) {
    for part in parts {
        let same = |of: &Message| of.kind == part.kind && of.id == part.id && of.of == part.of;
        if !found.messages.iter().any(same) {
            let mut message = Message {
                kind: part.kind,
                id: part.id.clone(),
                of: part.of,
                have: Vec::new(),
                content: None,
            };
            complete(&mut message, parts, &mut found.problems);
            found.messages.push(message);
        }
    }
    // Cut into larger and into smaller parts it is one content.
    let whole: Vec<(Kind, String)> = found
        .messages
        .iter()
        .filter(|of| of.content.is_some())
        .map(|of| (of.kind, of.id.clone()))
        .collect();
    let mut told: Vec<(Kind, String)> = Vec::new();
    found.messages.retain(|of| {
        let name = (of.kind, of.id.clone());
        if !whole.contains(&name) {
            return true;
        }
        let first = of.content.is_some() && !told.contains(&name);
        if first {
            told.push(name);
        }
        first
    });
}

/// Fills in which parts of a message are there, and its content if all are.
fn complete(message: &mut Message, parts: &[Part], problems: &mut Vec<Problem>) {
    let own = |of: &&Part| of.kind == message.kind && of.id == message.id && of.of == message.of;
    let mut own: Vec<&Part> = parts.iter().filter(own).collect();
    own.sort_by_key(|part| part.number);
    own.dedup_by_key(|part| part.number);
    message.have = own.iter().map(|part| part.number).collect();
    if message.have.len() < message.of {
        return;
    }
    let pieces: Vec<&str> = own.iter().map(|part| part.piece.as_str()).collect();
    let bytes = joined(&message.id, &pieces).ok_or(Broken::Damaged);
    match bytes.and_then(|bytes| unpacked(&bytes, LONGEST_CONTENT)) {
        Ok(content) => message.content = Some(content),
        Err(broken) => {
            let reason = match broken {
                Broken::Damaged => Reason::Broken,
                Broken::TooLarge => Reason::TooLarge,
            };
            problems.push(Problem { part: String::new(), found: message.id.clone(), reason });
        }
    }
}

/// Links in a text, as QR codes of addresses hold them: each is a scenario in one part.
fn links(text: &str) -> Vec<Message> {
    let words = text.split_whitespace();
    let fragments = words.filter_map(|word| {
        let at = word.find("#v=").or_else(|| word.find("#s="))?;
        word.get(at.saturating_add(1)..)
    });
    let mut found: Vec<Message> = Vec::new();
    for fragment in fragments {
        let content = Some(fragment.to_owned());
        if found.iter().any(|of| of.content == content) {
            continue;
        }
        let id = String::new();
        found.push(Message { kind: Kind::Scenario, id, of: 1, have: vec![1], content });
    }
    found
}
