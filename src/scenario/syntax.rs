//! From JSON text to a tree, with the problems of the text itself.
//!
//! The tree keeps numbers as they are written, so that no decimal goes through a binary float,
//! and fields as often as they stand there, so that none is lost in silence.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};

use super::LONGEST_DOCUMENT;
use super::problem::{Allowed, Code, Found, Hint, Problem};
use super::read::{Reader, join};
use crate::order::sort_texts;

/// A JSON value whose numbers are text.
pub(super) type Value<'a> = value::Value<&'a str, Cow<'a, str>>;

/// The fields of an object, in order.
pub(super) type Map<'a> = [(Cow<'a, str>, Value<'a>)];

/// Lists and objects may lie so deep inside one another; a scenario needs five.
const DEEPEST: usize = 64;

/// Reads the text.
///
/// # Errors
/// It is too long, nested too deeply, or no JSON.
pub(super) fn tree(text: &str) -> Result<Value<'_>, Vec<Problem>> {
    if text.len() > LONGEST_DOCUMENT {
        return Err(vec![Problem {
            code: Code::TooLong,
            path: String::new(),
            found: Found::Count(text.len()),
            allowed: Allowed::Bytes(LONGEST_DOCUMENT),
            hint: Hint::UseAllowed,
        }]);
    }
    // A file saved by a Windows editor may begin with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lexer = SliceLexer::new(text.as_bytes());
    let read =
        lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(DEEPEST, next, lexer));
    let value = read.map_err(|error| {
        let (line, column) = place(text, lexer.as_slice().len());
        let (code, allowed, hint) = match error {
            hifijson::Error::Depth => (Code::TooDeep, Allowed::Levels(DEEPEST), Hint::UseAllowed),
            _ => (Code::Syntax, Allowed::Json, Hint::CheckSyntax),
        };
        vec![Problem {
            code,
            path: String::new(),
            found: Found::Place { line, column },
            allowed,
            hint,
        }]
    })?;
    Ok(value)
}

/// Line and column, from 1, of the place that has so many bytes behind it.
fn place(text: &str, left: usize) -> (usize, usize) {
    let mut at = text.len().saturating_sub(left);
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    let before = text.get(..at).unwrap_or("");
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or("").chars().count().saturating_add(1);
    (line, column)
}

/// Reports the fields that stand more than once in their object; the first of them is read.
pub(super) fn report_repeated(value: &Value<'_>, path: &str, reader: &mut Reader) {
    if reader.is_full() {
        return;
    }
    match value {
        value::Value::Object(fields) => {
            let mut names = Vec::with_capacity(fields.len());
            for (name, value) in fields {
                // A path is made only where there is something below it.
                if matches!(value, value::Value::Object(_) | value::Value::Array(_)) {
                    report_repeated(value, &join(path, name), reader);
                }
                names.push(name.as_ref());
            }
            sort_texts(&mut names);
            for same in names.chunk_by(|one, other| one == other).filter(|same| same.len() > 1) {
                let (found, hint) = (Found::Count(same.len()), Hint::Remove(None));
                let path = join(path, same.first().copied().unwrap_or(""));
                reader.report(Code::DuplicateField, path, found, Allowed::Once, hint);
            }
        }
        value::Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                if matches!(entry, value::Value::Object(_) | value::Value::Array(_)) {
                    report_repeated(entry, &format!("{path}[{index}]"), reader);
                }
            }
        }
        _ => {}
    }
}
