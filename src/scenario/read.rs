//! Reading fields out of a tree, collecting problems instead of stopping at the first.
//!
//! A broken field yields a harmless stand-in, so that the reading goes on; the document is
//! refused all the same, and checks across fields skip those that are broken.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::problem::{Allowed, Code, Found, Hint, Problem};
use super::syntax::{Map, Value};
use crate::month::Month;
use crate::num::decimal_from_digits;

/// The largest amount of rupiah that a field takes: 10¹⁵.
pub const LARGEST_AMOUNT: Decimal = Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0);

/// The years that a document may name.
pub(super) const YEARS: (u32, u32) = (2000, 2100);

/// The path of a field inside another.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Reads the strict form of a number in a document: `-?\d{1,15}(\.\d{1,6})?`.
#[must_use]
pub fn parse_amount_text(text: &str) -> Option<Decimal> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let fits = (1..=15).contains(&whole.len()) && (1..=6).contains(&fraction.len());
    if fits { decimal_from_digits(text, 0) } else { None }
}

/// Reads a JSON number as the decimal that is written, an exponent included.
fn parse_json_number(text: &str) -> Option<Decimal> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse().ok()?),
        None => (text, 0),
    };
    decimal_from_digits(digits, exponent).filter(|value| value.scale() <= 6)
}

/// A value as it is written, cut to a length that fits into a message.
fn written(value: &Value<'_>) -> Found {
    Found::Value(cut(&value.to_string()))
}

/// A text as a message quotes it.
fn quoted(text: &str) -> Found {
    written(&Value::String(Cow::Borrowed(text)))
}

/// At most sixty characters of a text.
pub(super) fn cut(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    text.chars().take(59).chain(core::iter::once('…')).collect()
}

/// Collects the problems of a document.
pub(super) struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self { problems: Vec::new() }
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Whether nothing is wrong with these fields or with anything inside them.
    pub(super) fn sound(&self, paths: &[&str]) -> bool {
        !self.problems.iter().any(|problem| {
            paths.iter().any(|path| {
                problem.path.strip_prefix(path).is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with('.') || rest.starts_with('[')
                }) || path
                    .strip_prefix(problem.path.as_str())
                    .is_some_and(|rest| rest.starts_with('.') || rest.starts_with('['))
            })
        })
    }

    pub(super) fn report(
        &mut self,
        code: Code,
        path: impl Into<String>,
        found: Found,
        allowed: Allowed,
        hint: Hint,
    ) {
        if self.problems.len() < super::MOST_PROBLEMS {
            self.problems.push(Problem { code, path: path.into(), found, allowed, hint });
        }
    }

    fn wrong_type(&mut self, path: &str, value: &Value<'_>, allowed: Allowed) {
        self.report(Code::WrongType, path, written(value), allowed, Hint::UseAllowed);
    }

    /// The value as an object.
    pub(super) fn object<'a>(&mut self, path: String, value: &'a Value<'a>) -> Option<Fields<'a>> {
        if let Value::Object(map) = value {
            Some(Fields::of(path, map))
        } else {
            self.wrong_type(&path, value, Allowed::Object);
            None
        }
    }

    /// The value as a list of at most `most` entries.
    pub(super) fn list<'a>(
        &mut self,
        path: &str,
        value: &'a Value<'a>,
        most: usize,
    ) -> &'a [Value<'a>] {
        match value {
            Value::Array(entries) if entries.len() <= most => entries,
            Value::Array(entries) => {
                let found = Found::Count(entries.len());
                self.report(Code::TooMany, path, found, Allowed::Entries(most), Hint::UseAllowed);
                &[]
            }
            other => {
                self.wrong_type(path, other, Allowed::Entries(most));
                &[]
            }
        }
    }

    /// The value as a number within bounds.
    pub(super) fn number(
        &mut self,
        path: &str,
        value: &Value<'_>,
        bounds: &Bounds,
    ) -> Option<Decimal> {
        let read = match value {
            Value::Number((text, _)) => parse_json_number(text),
            Value::String(text) => parse_amount_text(text),
            other => {
                self.wrong_type(path, other, bounds.allowed());
                return None;
            }
        };
        let Some(number) = read else {
            let (found, hint) = (written(value), Hint::PlainNumber);
            self.report(Code::NumberForm, path, found, Allowed::NumberForm, hint);
            return None;
        };
        let low = if bounds.open { number <= bounds.min } else { number < bounds.min };
        let code = if low || number > bounds.max {
            Code::OutOfRange
        } else if bounds.whole && !number.fract().is_zero() {
            Code::NotWhole
        } else {
            return Some(number);
        };
        self.report(code, path, written(value), bounds.allowed(), Hint::UseAllowed);
        None
    }
}

/// What a number may be.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    min: Decimal,
    max: Decimal,
    /// Whether the lower bound itself is refused.
    open: bool,
    whole: bool,
}

impl Bounds {
    /// People: whole, from `min` to a thousand million.
    pub(super) fn people(min: u32) -> Self {
        Self::count(min, 1_000_000_000)
    }

    pub(super) fn count(min: u32, max: u32) -> Self {
        Self { min: Decimal::from(min), max: Decimal::from(max), open: false, whole: true }
    }

    /// Percent, from 0 to 100.
    pub(super) fn percent() -> Self {
        Self::between(0, 100)
    }

    pub(super) fn between(min: i32, max: i32) -> Self {
        Self { min: Decimal::from(min), max: Decimal::from(max), open: false, whole: false }
    }

    /// The same without the lower bound itself.
    pub(super) fn above(self) -> Self {
        Self { open: true, ..self }
    }

    /// Rupiah, from 0 to 10¹⁵.
    pub(super) fn amount() -> Self {
        Self { min: Decimal::ZERO, max: LARGEST_AMOUNT, open: false, whole: false }
    }

    fn allowed(&self) -> Allowed {
        match (self.open, self.whole) {
            (true, _) => Allowed::AboveUpTo(self.min, self.max),
            (_, true) => Allowed::WholeBetween(self.min, self.max),
            _ => Allowed::Between(self.min, self.max),
        }
    }
}

/// An object whose fields are taken one by one; [`Fields::finish`] refuses what is left over.
pub(super) struct Fields<'a> {
    path: String,
    map: &'a Map<'a>,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of an object at a path.
    pub(super) fn of(path: String, map: &'a Map<'a>) -> Self {
        Self { path, map, known: Vec::new() }
    }

    /// The path of a field of this object.
    pub(super) fn at(&self, name: &str) -> String {
        join(&self.path, name)
    }

    /// The field's value, if it is there.
    pub(super) fn take(&mut self, name: &'static str) -> Option<&'a Value<'a>> {
        self.known.push(name);
        self.map.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Whether the object has this field.
    pub(super) fn has(&self, name: &str) -> bool {
        self.map.iter().any(|(known, _)| known == name)
    }

    /// All fields, for objects whose field names are data.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, &'a Value<'a>)> + use<'a> {
        self.map.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// A number; `default` where it may be missing.
    pub(super) fn number(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        bounds: Bounds,
        default: Option<Decimal>,
    ) -> Decimal {
        match (self.take(name), default) {
            (Some(value), _) => reader.number(&self.at(name), value, &bounds).unwrap_or(bounds.min),
            (None, Some(default)) => default,
            (None, None) => {
                self.missing(reader, name, bounds.allowed());
                bounds.min
            }
        }
    }

    /// A number that may be left out.
    pub(super) fn optional_number(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        bounds: Bounds,
    ) -> Option<Decimal> {
        let value = self.take(name)?;
        reader.number(&self.at(name), value, &bounds)
    }

    /// A small whole number, such as a year or a month's number.
    pub(super) fn small(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        (min, max): (u32, u32),
        default: Option<u32>,
    ) -> u32 {
        let number = self.number(reader, name, Bounds::count(min, max), default.map(Decimal::from));
        u32::try_from(number).unwrap_or(min)
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, reader: &mut Reader, name: &'static str, default: bool) -> bool {
        match self.take(name) {
            None => default,
            Some(Value::Bool(flag)) => *flag,
            Some(other) => {
                reader.wrong_type(&self.at(name), other, Allowed::Flag);
                default
            }
        }
    }

    /// A text of at most `most` characters; `required` ones must be there and not be empty.
    pub(super) fn text(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        most: usize,
        required: bool,
    ) -> String {
        let allowed = Allowed::Characters(most);
        let text = match self.take(name) {
            None => {
                if required {
                    self.missing(reader, name, allowed);
                }
                return String::new();
            }
            Some(Value::String(text)) => text,
            Some(other) => {
                reader.wrong_type(&self.at(name), other, allowed);
                return String::new();
            }
        };
        let length = text.chars().count();
        if length > most {
            let found = Found::Count(length);
            reader.report(Code::TooMany, self.at(name), found, allowed, Hint::UseAllowed);
        } else if required && text.trim().is_empty() {
            reader.report(Code::Empty, self.at(name), Found::Nothing, allowed, Hint::UseAllowed);
        }
        text.clone().into_owned()
    }

    /// One of the words of `T`; `default` where it may be missing.
    pub(super) fn choice<T: Choice>(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        default: Option<T>,
    ) -> T {
        let allowed = Allowed::OneOf(T::NAMES);
        match (self.take(name), default) {
            (None, Some(default)) => return default,
            (None, None) => self.missing(reader, name, allowed),
            (Some(Value::String(text)), _) => {
                if let Some(choice) = T::from_name(text) {
                    return choice;
                }
                let found = quoted(text);
                let at = self.at(name);
                reader.report(Code::UnknownChoice, at, found, allowed, Hint::UseAllowed);
            }
            (Some(other), _) => reader.wrong_type(&self.at(name), other, allowed),
        }
        T::FIRST
    }

    /// A month within the years of a document; `required`.
    pub(super) fn month(&mut self, reader: &mut Reader, name: &'static str) -> Month {
        let allowed = Allowed::Months(format!("{}-01", YEARS.0), format!("{}-12", YEARS.1));
        match self.take(name) {
            None => self.missing(reader, name, allowed),
            Some(Value::String(text)) => {
                match Month::parse(text) {
                    Some(month) if (YEARS.0..=YEARS.1).contains(&month.year()) => return month,
                    _ => {}
                }
                let found = quoted(text);
                reader.report(Code::BadMonth, self.at(name), found, allowed, Hint::UseAllowed);
            }
            Some(other) => reader.wrong_type(&self.at(name), other, allowed),
        }
        Month::JANUARY_2000
    }

    fn missing(&self, reader: &mut Reader, name: &str, allowed: Allowed) {
        reader.report(Code::Missing, self.at(name), Found::Nothing, allowed, Hint::Add);
    }

    /// Refuses the fields that were not asked for.
    pub(super) fn finish(self, reader: &mut Reader) {
        for (name, value) in self.map {
            if self.known.contains(&name.as_ref()) {
                continue;
            }
            let meant = nearest(name, &self.known);
            let (at, allowed) = (self.at(name), Allowed::Fields(self.known.clone()));
            reader.report(Code::UnknownField, at, written(value), allowed, Hint::Remove(meant));
        }
    }
}

/// Words of a document that stand for the values of an enum.
pub(super) trait Choice: Sized {
    /// All names, in the order of the values.
    const NAMES: &'static [&'static str];
    /// The stand-in for a broken value.
    const FIRST: Self;
    /// The value with this name.
    fn from_name(name: &str) -> Option<Self>;
}

/// The known name that a wrong one probably stands for: at most two edits away.
fn nearest(wrong: &str, known: &[&'static str]) -> Option<&'static str> {
    if wrong.len() > 40 {
        return None;
    }
    known
        .iter()
        .map(|name| (edits(wrong, name), *name))
        .filter(|(distance, name)| *distance <= 2 && *distance < name.len())
        .min()
        .map(|(_, name)| name)
}

/// How many letters must change, come or go to make one word of another (Levenshtein).
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut next = vec![line.saturating_add(1)];
        for ((above, above_left), other) in row.iter().skip(1).zip(&row).zip(&to) {
            let left = next.last().copied().unwrap_or(0);
            let swap = above_left.saturating_add(usize::from(letter != *other));
            next.push(swap.min(left.saturating_add(1)).min(above.saturating_add(1)));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
