//! From JSON text to a tree, with the problems of the text itself.
//!
//! The tree keeps numbers as they are written, so that no decimal goes through a binary float,
//! and fields as often as they stand there, so that none is lost in silence.

use std::borrow::Cow;
use std::collections::BTreeSet;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};

use super::LONGEST_DOCUMENT;
use super::problem::{Allowed, Code, Found, Hint, Problem};
use super::read::join;

/// A JSON value whose numbers are text.
pub(super) type Value<'a> = value::Value<&'a str, Cow<'a, str>>;

/// The fields of an object, in order.
pub(super) type Map<'a> = [(Cow<'a, str>, Value<'a>)];

/// Lists and objects may lie so deep inside one another; a scenario needs five.
const DEEPEST: usize = 64;

/// Reads the text.
///
/// # Errors
/// It is too long, no JSON, or names a field twice.
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
    let value = read.map_err(|_| {
        let (line, column) = place(text, lexer.as_slice().len());
        vec![Problem {
            code: Code::Syntax,
            path: String::new(),
            found: Found::Place { line, column },
            allowed: Allowed::Json,
            hint: Hint::CheckSyntax,
        }]
    })?;
    let mut repeated = Vec::new();
    find_repeated(&value, "", &mut repeated);
    if repeated.is_empty() { Ok(value) } else { Err(repeated) }
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

/// Reports the fields that stand more than once in their object.
fn find_repeated(value: &Value<'_>, path: &str, problems: &mut Vec<Problem>) {
    match value {
        value::Value::Object(fields) => {
            let mut seen = BTreeSet::new();
            for (name, value) in fields {
                let path = join(path, name);
                find_repeated(value, &path, problems);
                if !seen.insert(name.as_ref()) && problems.len() < super::MOST_PROBLEMS {
                    problems.push(Problem {
                        code: Code::DuplicateField,
                        path,
                        found: Found::Count(2),
                        allowed: Allowed::Once,
                        hint: Hint::Remove(None),
                    });
                }
            }
        }
        value::Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                find_repeated(entry, &format!("{path}[{index}]"), problems);
            }
        }
        _ => {}
    }
}
