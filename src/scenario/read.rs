//! Reading fields out of a tree, collecting problems instead of stopping at the first.
//!
//! A broken field yields a harmless stand-in, so that the reading goes on; the document is
//! refused all the same, and checks across fields skip those that are broken.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::fields::Fields;
use super::problem::{Allowed, Code, Found, Hint, Problem};
use super::syntax::Value;
use crate::num::decimal_from_digits;

/// The largest amount of rupiah that a field takes: 10¹⁵.
pub const LARGEST_AMOUNT: Decimal = Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0);

/// The years that a document may name.
pub(super) const YEARS: (u32, u32) = (2000, 2100);

/// The years that can be simulated: the longest run from the last start ends in 2150.
pub(super) const SIMULATED_YEARS: (u32, u32) = (2000, 2150);

/// The path of a field inside another; a name too long for a message is cut.
pub(super) fn join(path: &str, name: &str) -> String {
    let name = cut(name);
    if path.is_empty() { name } else { format!("{path}.{name}") }
}

/// Reads the strict form of a number in a document, `-?\d{1,15}(\.\d{1,6})?`, and the one number
/// beyond it that a bound names, 10¹⁵.
#[must_use]
pub fn parse_amount_text(text: &str) -> Option<Decimal> {
    if text == "1000000000000000" {
        return Some(LARGEST_AMOUNT);
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let fits = (1..=15).contains(&whole.len()) && (1..=6).contains(&fraction.len());
    if fits { decimal_from_digits(text, 0) } else { None }
}

/// Reads a JSON number as the decimal that is written, an exponent included.
pub(crate) fn parse_json_number(text: &str) -> Option<Decimal> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse().ok()?),
        None => (text, 0),
    };
    decimal_from_digits(digits, exponent).filter(|value| value.scale() <= 6)
}

/// A value as it is written, cut to a length that fits into a message.
pub(super) fn written(value: &Value<'_>) -> Found {
    Found::Value(cut(&value.to_string()))
}

/// A number as it is written, be it a JSON number or a text.
fn number_written(value: &Value<'_>) -> Found {
    match value {
        Value::String(text) => Found::Value(cut(text)),
        other => written(other),
    }
}

/// A text as a message quotes it.
pub(super) fn quoted(text: &str) -> Found {
    written(&Value::String(Cow::Borrowed(text)))
}

/// At most sixty characters of a text, without any that would steer a terminal.
pub(crate) fn cut(text: &str) -> String {
    let plain = |letter: char| if letter.is_control() { '\u{fffd}' } else { letter };
    let mut letters = text.chars().map(plain);
    let mut short: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() {
        short.pop();
        short.push('…');
    }
    short
}

/// Collects the problems of a document.
pub(super) struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    pub(super) fn new() -> Self {
        Self { problems: Vec::new() }
    }

    /// Whether so many problems are known that no more are collected.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= super::MOST_PROBLEMS
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
        if !self.is_full() {
            self.problems.push(Problem { code, path: path.into(), found, allowed, hint });
        }
    }

    pub(super) fn wrong_type(&mut self, path: &str, value: &Value<'_>, allowed: Allowed) {
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
            let (found, hint) = (number_written(value), Hint::PlainNumber);
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
        self.report(code, path, number_written(value), bounds.allowed(), Hint::UseAllowed);
        None
    }
}

/// What a number may be.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) min: Decimal,
    max: Decimal,
    /// Whether the lower bound itself is refused.
    open: bool,
    whole: bool,
    /// Whether it is a calendar year, which is written without grouping.
    years: bool,
}

impl Bounds {
    /// People: whole, from `min` to a thousand million.
    pub(super) fn people(min: u32) -> Self {
        Self::count(min, 1_000_000_000)
    }

    pub(super) fn count(min: u32, max: u32) -> Self {
        Self {
            min: Decimal::from(min),
            max: Decimal::from(max),
            open: false,
            whole: true,
            years: false,
        }
    }

    /// Budget years.
    pub(super) fn years() -> Self {
        Self { years: true, ..Self::count(YEARS.0, YEARS.1) }
    }

    /// Percent, from 0 to 100.
    pub(super) fn percent() -> Self {
        Self::between(0, 100)
    }

    pub(super) fn between(min: i32, max: i32) -> Self {
        Self {
            min: Decimal::from(min),
            max: Decimal::from(max),
            open: false,
            whole: false,
            years: false,
        }
    }

    /// The same without the lower bound itself.
    pub(super) fn above(self) -> Self {
        Self { open: true, ..self }
    }

    /// Rupiah, from 0 to 10¹⁵.
    pub(super) fn amount() -> Self {
        Self { min: Decimal::ZERO, max: LARGEST_AMOUNT, open: false, whole: false, years: false }
    }

    pub(super) fn allowed(&self) -> Allowed {
        if self.years {
            return Allowed::Years(YEARS.0, YEARS.1);
        }
        match (self.open, self.whole) {
            (true, _) => Allowed::AboveUpTo(self.min, self.max),
            (_, true) => Allowed::WholeBetween(self.min, self.max),
            _ => Allowed::Between(self.min, self.max),
        }
    }
}
