//! JSON as a tree that can be changed and written again: what links compare and patch. Numbers
//! stay text, so that no decimal goes through a float.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};
use rust_decimal::Decimal;

use crate::scenario::{parse_amount_text, parse_json_number};

/// Lists and objects may lie so deep inside one another, as in documents.
const DEEPEST: usize = 64;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object's fields, in their order.
    Object(Vec<(String, Tree)>),
}

type Read<'a> = value::Value<&'a str, Cow<'a, str>>;

impl Tree {
    /// Reads JSON text; `None` where it is none, or lies too deep.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut lexer = SliceLexer::new(text.as_bytes());
        let read: Result<Read<'_>, _> = lexer
            .exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(DEEPEST, next, lexer));
        Some(Self::of(read.ok()?))
    }

    fn of(read: Read<'_>) -> Self {
        match read {
            Read::Null => Self::Null,
            Read::Bool(flag) => Self::Flag(flag),
            Read::Number((text, _)) => Self::Number(text.to_owned()),
            Read::String(text) => Self::Text(text.into_owned()),
            Read::Array(entries) => Self::List(entries.into_iter().map(Self::of).collect()),
            Read::Object(fields) => Self::Object(
                fields
                    .into_iter()
                    .map(|(name, value)| (name.into_owned(), Self::of(value)))
                    .collect(),
            ),
        }
    }

    /// An object without fields.
    pub(super) const fn empty() -> Self {
        Self::Object(Vec::new())
    }

    /// The field of an object.
    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => {
                fields.iter().find(|(known, _)| known == name).map(|(_, of)| of)
            }
            _ => None,
        }
    }

    /// The entries of a list; none where it is something else.
    pub(crate) fn entries(&self) -> &[Self] {
        match self {
            Self::List(entries) => entries,
            _ => &[],
        }
    }

    /// The number that a document has here, be it written as a number or as a text.
    pub(crate) fn amount(&self) -> Option<Decimal> {
        match self {
            Self::Number(text) => parse_json_number(text),
            Self::Text(text) => parse_amount_text(text),
            _ => None,
        }
    }

    /// Puts a value into a field; `None` takes the field out. What is no object stays.
    pub(super) fn put(&mut self, name: &str, value: Option<Self>) {
        let Self::Object(fields) = self else {
            return;
        };
        let at = fields.iter().position(|(known, _)| known == name);
        match (at, value) {
            (Some(at), Some(value)) => {
                if let Some((_, place)) = fields.get_mut(at) {
                    *place = value;
                }
            }
            (Some(at), None) => {
                fields.remove(at);
            }
            (None, Some(value)) => fields.push((name.to_owned(), value)),
            (None, None) => {}
        }
    }

    /// The same content: numbers by their value, fields in any order.
    pub(super) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => {
                one == other
                    || match (parse_json_number(one), parse_json_number(other)) {
                        (Some(one), Some(other)) => one == other,
                        _ => false,
                    }
            }
            (Self::List(one), Self::List(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.same(other))
            }
            (Self::Object(one), Self::Object(fields)) => {
                one.len() == fields.len()
                    && one.iter().all(|(name, value)| {
                        other.field(name).is_some_and(|other| value.same(other))
                    })
            }
            _ => self == other,
        }
    }

    /// The same with fields in the order of their names, each number in its one form, and no
    /// `null`.
    pub(super) fn canonical(&self) -> Self {
        match self {
            Self::Number(text) => {
                Self::Number(parse_json_number(text).map_or_else(|| text.clone(), plain))
            }
            Self::List(entries) => Self::List(entries.iter().map(Self::canonical).collect()),
            Self::Object(fields) => {
                let mut fields: Vec<(String, Self)> =
                    fields.iter().map(|(name, value)| (name.clone(), value.canonical())).collect();
                fields.sort_by(|(one, _), (other, _)| one.cmp(other));
                Self::Object(fields)
            }
            other => other.clone(),
        }
    }

    /// Appends the JSON text, without a space.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(text) => out.push_str(text),
            Self::Text(text) => quote(text, out),
            Self::List(entries) => {
                out.push('[');
                for (at, entry) in entries.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    entry.write(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    quote(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// The JSON text.
    pub(super) fn json(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    /// The most fields or entries that any object or list in it has.
    pub(super) fn widest(&self) -> usize {
        let below = |inner: &mut dyn Iterator<Item = &Self>| inner.map(Self::widest).max();
        match self {
            Self::List(entries) => below(&mut entries.iter()).unwrap_or(0).max(entries.len()),
            Self::Object(fields) => {
                below(&mut fields.iter().map(|(_, value)| value)).unwrap_or(0).max(fields.len())
            }
            _ => 0,
        }
    }
}

/// A number in its one form: digits, a point, no exponent, no zeros at the end.
pub(super) fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if u32::from(letter) < 0x20 => {
                out.push_str("\\u00");
                for shift in [4, 0] {
                    let digit = (u32::from(letter) >> shift) & 0xf;
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value_and_fields_in_any_order() {
        let one = Tree::parse(r#"{"a": 1.30, "b": [1e3, "1.30"]}"#).unwrap();
        let same = Tree::parse(r#"{"b": [1000, "1.30"], "a": 1.3}"#).unwrap();
        let other = Tree::parse(r#"{"b": [1000, "1.3"], "a": 1.3}"#).unwrap();
        assert!(one.same(&same) && !one.same(&other));
        assert_eq!(one.canonical().json(), r#"{"a":1.3,"b":[1000,"1.30"]}"#);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = "{\"a\\\"\\\\\":\"x\\n\\u0001é\",\"b\":[null,true,-0.5]}";
        let tree = Tree::parse(text).unwrap();
        assert_eq!(tree.json(), text);
        assert_eq!(Tree::parse(&"[".repeat(100)), None);
        assert_eq!(Tree::parse("{"), None);
    }
}
