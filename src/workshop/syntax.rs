//! From TOML to fields, collecting problems instead of stopping at the first one.

use core::ops::Range;

use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::expression::Formula;
use super::problem::{Problem, Slip, Wanted, What};
use super::{MOST_PROBLEMS, Text};
use crate::month::Month;
use crate::num::decimal_from_digits;
use crate::order::sort;
use crate::scenario::cut;

pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// The document, and what is wrong with its syntax.
pub(super) fn document(text: &str) -> (Spanned<DeTable<'_>>, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut slips: Vec<(usize, Slip)> = errors
        .iter()
        .map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (line_at(text, at), slip(error.message()))
        })
        .collect();
    sort(&mut slips, |one, other| one.0 < other.0);
    let mut problems: Vec<Problem> = Vec::new();
    let mut last: Option<(usize, Slip)> = None;
    for (line, slip) in slips {
        // One slip is often noticed several times, and what follows it in each line.
        let follows = last.is_some_and(|(before, known)| {
            line == before || known == slip && line.saturating_sub(before) <= 3
        });
        last = Some((line, slip));
        if follows {
            continue;
        }
        let found = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
        // A word without quotation marks may look like the beginning of `true` or `inf`.
        let word = found.split_once('=').map(|(_, value)| value.trim());
        let word = word.is_some_and(|value| value.starts_with(char::is_alphabetic));
        let slip = if word { Slip::Quote } else { slip };
        problems.push(Problem {
            line: Some(line),
            step: None,
            field: String::new(),
            found: cut(found),
            what: What::Syntax(slip),
        });
    }
    problems.truncate(MOST_PROBLEMS);
    (table, problems)
}

/// The line of a byte, from 1.
fn line_at(text: &str, at: usize) -> usize {
    let before = text.as_bytes().iter().take(at);
    before.filter(|byte| **byte == b'\n').count().saturating_add(1)
}

/// What the reader of TOML says in English, by its kind.
fn slip(message: &str) -> Slip {
    let says = |part: &str| message.contains(part);
    if says("duplicate key") {
        Slip::Twice
    } else if says("recurse") {
        Slip::Deep
    } else if says("comma") {
        Slip::Comma
    } else if says("unclosed") || says("opening") && !says("quote") {
        Slip::Bracket
    } else if says("quote") || says("string") || says("escape") {
        Slip::Quote
    } else if says("no value") || says("missing value") || says("`=`") || says("assignment") {
        Slip::Equals
    } else if says("integer") || says("float") || says("number") || says("zero") || says("digit") {
        Slip::Number
    } else {
        Slip::Other
    }
}

/// Collects problems.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) problems: Vec<Problem>,
    /// The step being read: its number and its id.
    pub(super) step: Option<(usize, String)>,
}

impl Reader<'_> {
    pub(super) fn line(&self, at: usize) -> usize {
        line_at(self.text, at)
    }

    pub(super) fn tell(&mut self, at: usize, field: &str, found: &str, what: What) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem {
                line: Some(self.line(at)),
                step: self.step.clone(),
                field: field.to_owned(),
                found: cut(found),
                what,
            });
        }
    }

    /// A value as it is written in the file.
    fn written(&self, span: Range<usize>) -> String {
        self.text.get(span).unwrap_or_default().to_owned()
    }

    pub(super) fn wrong(&mut self, field: &str, value: &Value<'_>, wanted: Wanted) {
        let found = self.written(value.span());
        self.tell(value.span().start, field, &found, What::WrongKind(wanted));
    }

    /// A text of 1 to `most` letters.
    pub(super) fn text(&mut self, field: &str, value: &Value<'_>, most: usize) -> String {
        let DeValue::String(text) = value.get_ref() else {
            self.wrong(field, value, Wanted::Text);
            return String::new();
        };
        self.measured(field, value.span().start, text, most)
    }

    fn measured(&mut self, field: &str, at: usize, text: &str, most: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.tell(at, field, "", What::Empty);
        } else if text.chars().count() > most {
            self.tell(at, field, text, What::TooManyLetters(most));
        }
        text.to_owned()
    }

    /// A text in both languages: one text for both, or a table of `id` and `en`.
    pub(super) fn texts(&mut self, field: &str, value: &Value<'_>, most: usize) -> Text {
        match value.get_ref() {
            DeValue::String(_) => Text { id: self.text(field, value, most), en: String::new() },
            DeValue::Table(table) => {
                let mut fields = Fields::new(field, table, value.span().start);
                let text = Text {
                    id: fields.text(self, "id", most),
                    en: fields.optional(self, "en", |reader, field, value| {
                        reader.text(field, value, most)
                    }),
                };
                fields.finish(self);
                text
            }
            _ => {
                self.wrong(field, value, Wanted::Texts);
                Text::default()
            }
        }
    }

    /// A number as it is written: digits, with a decimal point or `_` between them, or the same as
    /// a text.
    pub(super) fn number(&mut self, field: &str, value: &Value<'_>) -> Decimal {
        let read = match value.get_ref() {
            DeValue::Integer(of) if of.radix() == 10 => digits(of.as_str()),
            DeValue::Float(of) => digits(of.as_str()),
            DeValue::String(of) => digits(of),
            _ => None,
        };
        let number = read.filter(|number| {
            number.scale() <= 6 && number.abs() <= crate::scenario::LARGEST_AMOUNT
        });
        number.unwrap_or_else(|| {
            self.wrong(field, value, Wanted::Number);
            Decimal::ZERO
        })
    }

    /// A whole number between two.
    pub(super) fn whole(
        &mut self,
        field: &str,
        value: &Value<'_>,
        (least, most): (u32, u32),
    ) -> u32 {
        let read = match value.get_ref() {
            DeValue::Integer(of) if of.radix() == 10 => digits(of.as_str()),
            _ => None,
        };
        let Some(number) = read else {
            self.wrong(field, value, Wanted::Whole);
            return least;
        };
        let (low, high) = (Decimal::from(least), Decimal::from(most));
        if number < low || number > high {
            let found = number.to_string();
            self.tell(value.span().start, field, &found, What::Range(low, high));
            return least;
        }
        u32::try_from(number).unwrap_or(least)
    }

    /// A month, `YYYY-MM`.
    pub(super) fn month(&mut self, field: &str, value: &Value<'_>) -> Option<Month> {
        let read = match value.get_ref() {
            DeValue::String(text) => Month::parse(text),
            _ => None,
        };
        if read.is_none() {
            let found = self.written(value.span());
            self.tell(value.span().start, field, &found, What::Month);
        }
        read
    }

    /// One of some words.
    pub(super) fn word(&mut self, field: &str, value: &Value<'_>, words: &[&str]) -> String {
        let word = self.text(field, value, 200);
        if !word.is_empty() && !words.contains(&word.as_str()) {
            let known = words.iter().map(|word| (*word).to_owned()).collect();
            self.tell(value.span().start, field, &word, What::OneOf(known));
        }
        word
    }

    /// Small letters, digits and hyphens, at most forty.
    pub(super) fn id(&mut self, field: &str, value: &Value<'_>) -> String {
        let id = self.text(field, value, 40);
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.is_empty() && !id.bytes().all(plain) {
            self.tell(value.span().start, field, &id, What::Id);
        }
        id
    }

    /// An expression; a number stands for itself.
    pub(super) fn formula(&mut self, field: &str, value: &Value<'_>) -> Formula {
        let at = value.span().start;
        let text = match value.get_ref() {
            DeValue::String(text) => text.trim().to_owned(),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => {
                self.written(value.span())
            }
            _ => {
                self.wrong(field, value, Wanted::Text);
                return nothing(self.line(at));
            }
        };
        if text.is_empty() {
            self.tell(at, field, "", What::Empty);
            return nothing(self.line(at));
        }
        let line = self.line(at);
        Formula::read(&text, line).unwrap_or_else(|fault| {
            self.tell(at, field, &text, What::Fault(fault));
            nothing(line)
        })
    }

    /// A list.
    pub(super) fn list<'t, 'a>(&mut self, field: &str, value: &'t Value<'a>) -> Vec<&'t Value<'a>> {
        if let DeValue::Array(entries) = value.get_ref() {
            entries.iter().collect()
        } else {
            self.wrong(field, value, Wanted::List);
            Vec::new()
        }
    }

    /// A table.
    pub(super) fn table<'t, 'a>(
        &mut self,
        field: &str,
        value: &'t Value<'a>,
    ) -> Option<&'t DeTable<'a>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(field, value, Wanted::Table);
        }
        table
    }
}

/// What stands in for an expression that was not read: the file is refused anyway.
fn nothing(line: usize) -> Formula {
    Formula { text: String::new(), line, node: super::expression::Node::Flag(false) }
}

fn digits(text: &str) -> Option<Decimal> {
    let plain: String = text.trim().chars().filter(|letter| *letter != '_').collect();
    decimal_from_digits(plain.strip_prefix('+').unwrap_or(&plain), 0)
}

/// The fields of a table, in whatever order they stand.
pub(super) struct Fields<'t, 'a> {
    table: &'t DeTable<'a>,
    /// Where the table begins.
    pub(super) at: usize,
    path: String,
    known: Vec<&'static str>,
}

impl<'t, 'a> Fields<'t, 'a> {
    pub(super) fn new(path: &str, table: &'t DeTable<'a>, at: usize) -> Self {
        Self { table, at, path: path.to_owned(), known: Vec::new() }
    }

    /// The path of one of its fields.
    pub(super) fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A field, if it is there.
    pub(super) fn get(&mut self, name: &'static str) -> Option<&'t Value<'a>> {
        self.known.push(name);
        self.table.get::<str>(name)
    }

    /// A field that must be there.
    pub(super) fn required<T>(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'_>, &str, &'t Value<'a>) -> T,
    ) -> Option<T> {
        let path = self.path(name);
        let value = self.get(name);
        if value.is_none() {
            reader.tell(self.at, &path, "", What::Missing);
        }
        value.map(|value| read(reader, &path, value))
    }

    /// A field that may be left out.
    pub(super) fn optional<T: Default>(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        read: impl FnOnce(&mut Reader<'_>, &str, &'t Value<'a>) -> T,
    ) -> T {
        let path = self.path(name);
        self.get(name).map(|value| read(reader, &path, value)).unwrap_or_default()
    }

    pub(super) fn text(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        most: usize,
    ) -> String {
        let read = |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| {
            reader.text(field, value, most)
        };
        self.required(reader, name, read).unwrap_or_default()
    }

    pub(super) fn texts(
        &mut self,
        reader: &mut Reader<'_>,
        name: &'static str,
        most: usize,
    ) -> Text {
        let read = |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| {
            reader.texts(field, value, most)
        };
        self.required(reader, name, read).unwrap_or_default()
    }

    /// Tells of fields that there are not.
    pub(super) fn finish(self, reader: &mut Reader<'_>) {
        for (key, _) in self.table {
            if !self.known.iter().any(|known| known == key.get_ref()) {
                let path = self.path(&cut(key.get_ref()));
                let what = What::UnknownField(self.known.clone());
                reader.tell(key.span().start, &path, "", what);
            }
        }
    }
}
