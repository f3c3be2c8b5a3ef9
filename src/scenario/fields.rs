//! The fields of one object: taken one by one, what is left over is refused.

use rust_decimal::Decimal;

use super::problem::{Allowed, Code, Found, Hint};
use super::read::{Bounds, Reader, YEARS, join, quoted, written};
use super::syntax::{Map, Value};
use crate::month::Month;

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

    /// A budget year that must be there.
    pub(super) fn year(&mut self, reader: &mut Reader, name: &'static str) -> u32 {
        u32::try_from(self.number(reader, name, Bounds::years(), None)).unwrap_or(YEARS.0)
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

    /// A month within the years of a document, which must be there.
    pub(super) fn month(&mut self, reader: &mut Reader, name: &'static str) -> Month {
        self.month_of(reader, name, YEARS)
    }

    /// A month within years, the first and the last included, which must be there.
    pub(super) fn month_of(
        &mut self,
        reader: &mut Reader,
        name: &'static str,
        (first, last): (u32, u32),
    ) -> Month {
        let allowed = Allowed::Months(format!("{first}-01"), format!("{last}-12"));
        match self.take(name) {
            None => self.missing(reader, name, allowed),
            Some(Value::String(text)) => {
                match Month::parse(text) {
                    Some(month) if (first..=last).contains(&month.year()) => return month,
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
            if reader.is_full() {
                return;
            }
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
