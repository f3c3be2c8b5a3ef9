//! One part of a code: `CKP1:S:2/3:7GK3:PAYLOAD:T0V4`, there and back.

use super::problem::{Problem, Reason, told};
use super::signs::{canonical, canonical_sign, check, read, typable};
use super::{DRAWN, Kind, LONGEST_CONTENT, LONGEST_PART, MOST_PARTS, TYPED, VERSION};
use crate::link::packed;

/// What every part begins with, before the version.
pub(super) const MARK: &str = "CKP";

/// Signs of a check.
const CHECK: usize = 4;

/// Signs of a part that are typed in one go.
const GROUP: usize = 5;

/// A part as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) kind: Kind,
    /// Counted from 1.
    pub(super) number: usize,
    pub(super) of: usize,
    /// The check of the whole payload: parts of one content have the same.
    pub(super) id: String,
    /// Its piece of the payload.
    pub(super) piece: String,
}

/// Cuts a content into parts of at most `longest` signs each, hyphens aside: [`DRAWN`] or [`TYPED`].
/// The latter are grouped by hyphens for the eye, which readers leave out. Parts are of about one
/// length; the same content gives the same parts.
///
/// # Errors
/// The content is longer than codes carry.
pub fn write(kind: Kind, content: &str, longest: usize) -> Result<Vec<String>, Problem> {
    let payload = typable(&packed(content));
    let id = check(payload.as_bytes());
    // The longest head that a part may have, and its check.
    let around = head(kind, MOST_PARTS, MOST_PARTS, &id).len().saturating_add(CHECK + 1);
    let room = longest.clamp(TYPED, LONGEST_PART).saturating_sub(around).max(1);
    let count = payload.len().div_ceil(room).max(1);
    if content.len() > LONGEST_CONTENT || count > MOST_PARTS {
        let reason = Reason::Unwritable(content.len());
        return Err(Problem { part: String::new(), found: String::new(), reason });
    }
    let size = payload.len().div_ceil(count).max(1);
    let signs: Vec<char> = payload.chars().collect();
    let pieces: Vec<&[char]> = signs.chunks(size).collect();
    let parts = (1..).zip(&pieces).map(|(number, piece)| {
        let piece: String = piece.iter().collect();
        let head = head(kind, number, pieces.len(), &id);
        let sum = sum(kind, number, pieces.len(), &id, &piece);
        format!("{head}{}:{sum}", if longest < DRAWN { grouped(&piece) } else { piece })
    });
    Ok(parts.collect())
}

fn head(kind: Kind, number: usize, of: usize, id: &str) -> String {
    format!("{MARK}{VERSION}:{}:{number}/{of}:{id}:", kind.letter())
}

fn sum(kind: Kind, number: usize, of: usize, id: &str, piece: &str) -> String {
    check(format!("{}{piece}", head(kind, number, of, id)).as_bytes())
}

fn grouped(piece: &str) -> String {
    let signs: Vec<char> = piece.chars().collect();
    let groups = signs.chunks(GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// Reads a part behind its mark, without white space and hyphens: `1:S:2/3:7GK3:PAYLOAD:T0V4…`. What
/// follows its check is not looked at.
pub(super) fn parse(text: &str) -> Result<Part, Problem> {
    let mut fields = text.splitn(6, ':');
    let mut field = || fields.next().unwrap_or("");
    let (version, letter, number, id, piece, rest) =
        (field(), field(), field(), field(), field(), field());
    let told_of = |part: &str, found: &str, reason: Reason| Problem {
        part: part.to_owned(),
        found: told(found),
        reason,
    };
    if version.parse() != Ok(VERSION) {
        return Err(told_of("", &format!("{MARK}{version}"), Reason::NewerVersion));
    }
    let kind = letter.chars().next().and_then(Kind::from_letter);
    let kind = kind.ok_or_else(|| told_of("", letter, Reason::UnknownKind))?;
    if text.matches(':').count() < 3 {
        return Err(told_of("", text, Reason::Cut));
    }
    let (number, of) = numbers(number).ok_or_else(|| told_of("", number, Reason::Number))?;
    let part = format!("{number}/{of}");
    let wrong = |found: &str, reason: Reason| told_of(&part, found, reason);
    if piece.chars().count() > LONGEST_PART {
        return Err(wrong("", Reason::PartTooLong));
    }
    let id = signs(id).map_err(|found| wrong(&found, Reason::Sign))?;
    let piece = signs(piece).map_err(|found| wrong(&found, Reason::Sign))?;
    let rest: String = rest.chars().take(CHECK).collect();
    if rest.chars().count() < CHECK {
        return Err(wrong("", Reason::Cut));
    }
    let given = signs(&rest).map_err(|found| wrong(&found, Reason::Sign))?;
    if sum(kind, number, of, &id, &piece) != given {
        return Err(wrong("", Reason::Damaged));
    }
    Ok(Part { kind, number, of, id, piece })
}

/// `2/3`, as typed: letters that look like digits are these digits.
fn numbers(text: &str) -> Option<(usize, usize)> {
    let number = |text: &str| canonical(text).filter(|of| of.len() <= 3)?.parse::<usize>().ok();
    let (number, of) = text.split_once('/').and_then(|(a, b)| Some((number(a)?, number(b)?)))?;
    ((1..=of).contains(&number) && of <= MOST_PARTS).then_some((number, of))
}

/// Signs as they are written; the error is the first that is none.
fn signs(text: &str) -> Result<String, String> {
    text.chars().map(|sign| canonical_sign(sign).ok_or_else(|| sign.to_string())).collect()
}

/// The bytes of all pieces, in their order; `None` where they are not what was written.
pub(super) fn joined(id: &str, pieces: &[&str]) -> Option<Vec<u8>> {
    let payload = pieces.concat();
    if check(payload.as_bytes()) == id { read(&payload) } else { None }
}
