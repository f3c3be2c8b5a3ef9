//! Questions as JSON text: which headline, which numbers, how wide a chart.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::grid::{Axis, MOST_STEPS};
use super::{Headline, Range};
use crate::inputs::{Input, Unit};
use crate::month::Month;
use crate::num::decimal_from_digits;
use crate::scenario::Scenario;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The field of the question, as `x.path`; empty for the question itself.
    pub field: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a field of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It is no JSON object.
    NoObject,
    /// It is no JSON array of texts.
    NoTexts,
    /// There is no such field; these are there.
    UnknownField(&'static [&'static str]),
    /// It is missing.
    Missing,
    /// It is left out, and the scenario has no target that could be meant.
    NoTargets,
    /// It is none of these.
    OneOf(Vec<String>),
    /// It is no number between the two.
    Between(Decimal, Decimal),
    /// It is no month of the run, from the first to the last.
    MonthOfRun(Month, Month),
    /// It is no month written `YYYY-MM`.
    Month,
    /// It is no day written `YYYY-MM-DD`.
    Day,
    /// The scenario has no number at this path.
    NoInput,
    /// The two axes are the same number.
    SameInput,
}

impl Refusal {
    pub(crate) fn new(field: impl Into<String>, reason: Reason) -> Self {
        Self { field: field.into(), reason }
    }
}

type Tree<'a> = value::Value<&'a str, Cow<'a, str>>;

/// Reads a JSON array of texts; empty text is an empty array.
///
/// # Errors
/// It is something else.
pub fn texts(json: &str) -> Result<Vec<String>, Refusal> {
    if json.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut lexer = SliceLexer::new(json.as_bytes());
    let read: Result<Tree<'_>, _> =
        lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(2, next, lexer));
    read.ok().and_then(listed).ok_or_else(|| Refusal::new("", Reason::NoTexts))
}

/// The texts of an array; `None` where it is something else.
fn listed(tree: Tree<'_>) -> Option<Vec<String>> {
    let Tree::Array(entries) = tree else {
        return None;
    };
    let text = |entry| match entry {
        Tree::String(text) => Some(text.into_owned()),
        _ => None,
    };
    entries.into_iter().map(text).collect()
}

/// The fields of a question.
#[derive(Debug)]
pub struct Question<'a> {
    at: String,
    fields: Vec<(Cow<'a, str>, Tree<'a>)>,
}

impl<'a> Question<'a> {
    /// Reads a question; empty text is one without fields.
    ///
    /// # Errors
    /// It is no JSON object, or has a field that is not among `known`.
    pub fn parse(text: &'a str, known: &'static [&'static str]) -> Result<Self, Refusal> {
        if text.trim().is_empty() {
            return Ok(Self { at: String::new(), fields: Vec::new() });
        }
        let mut lexer = SliceLexer::new(text.as_bytes());
        let read: Result<Tree<'_>, _> =
            lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(4, next, lexer));
        let tree = read.map_err(|_| Refusal::new("", Reason::NoObject))?;
        Self::of(String::new(), tree, known)
    }

    fn of(at: String, tree: Tree<'a>, known: &'static [&'static str]) -> Result<Self, Refusal> {
        let Tree::Object(fields) = tree else {
            return Err(Refusal::new(at, Reason::NoObject));
        };
        let question = Self { at, fields };
        for (name, _) in &question.fields {
            if !known.contains(&name.as_ref()) {
                return Err(question.wrong(name, Reason::UnknownField(known)));
            }
        }
        Ok(question)
    }

    fn wrong(&self, name: &str, reason: Reason) -> Refusal {
        let dot = if self.at.is_empty() { "" } else { "." };
        Refusal::new(format!("{}{dot}{name}", self.at), reason)
    }

    fn take(&mut self, name: &str) -> Option<Tree<'a>> {
        let at = self.fields.iter().position(|(known, _)| known == name)?;
        Some(self.fields.remove(at).1)
    }

    /// An object inside, with the fields `known`.
    ///
    /// # Errors
    /// It is missing, no object, or has other fields.
    pub fn inner(
        &mut self,
        name: &'static str,
        known: &'static [&'static str],
    ) -> Result<Self, Refusal> {
        match self.take(name) {
            Some(tree) => Self::of(self.wrong(name, Reason::Missing).field, tree, known),
            None => Err(self.wrong(name, Reason::Missing)),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// It is something else.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        match self.take(name) {
            None | Some(Tree::Null) => Ok(None),
            Some(Tree::String(text)) => Ok(Some(text.into_owned())),
            Some(_) => Err(self.wrong(name, Reason::OneOf(vec!["\"…\"".to_owned()]))),
        }
    }

    /// One of these words; `None` where it is missing.
    ///
    /// # Errors
    /// It is something else.
    pub fn word(
        &mut self,
        name: &str,
        words: &[&'static str],
    ) -> Result<Option<&'static str>, Refusal> {
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        match words.iter().find(|word| **word == text) {
            Some(word) => Ok(Some(word)),
            None => {
                let allowed = words.iter().map(|word| (*word).to_owned()).collect();
                Err(self.wrong(name, Reason::OneOf(allowed)))
            }
        }
    }

    /// Yes or no; no where it is missing.
    ///
    /// # Errors
    /// It is something else.
    pub fn flag(&mut self, name: &str) -> Result<bool, Refusal> {
        match self.take(name) {
            None | Some(Tree::Null) => Ok(false),
            Some(Tree::Bool(flag)) => Ok(flag),
            Some(_) => {
                Err(self.wrong(name, Reason::OneOf(["true", "false"].map(str::to_owned).to_vec())))
            }
        }
    }

    /// A day, `2026-11-21`, as it is written; empty where it is missing.
    ///
    /// # Errors
    /// It is something else.
    pub fn day(&mut self, name: &str) -> Result<String, Refusal> {
        let day = self.text(name)?.unwrap_or_default();
        if day.is_empty() || Month::day(&day).is_some() {
            return Ok(day);
        }
        Err(self.wrong(name, Reason::Day))
    }

    /// An array of texts; one that is missing is empty.
    ///
    /// # Errors
    /// It is something else.
    pub fn texts(&mut self, name: &str) -> Result<Vec<String>, Refusal> {
        match self.take(name) {
            None | Some(Tree::Null) => Ok(Vec::new()),
            Some(tree) => listed(tree).ok_or_else(|| self.wrong(name, Reason::NoTexts)),
        }
    }

    /// A number from `least` to `most`, as a JSON number or a text.
    ///
    /// # Errors
    /// It is something else.
    pub fn number(
        &mut self,
        name: &str,
        (least, most): (Decimal, Decimal),
    ) -> Result<Option<Decimal>, Refusal> {
        let read = match self.take(name) {
            None | Some(Tree::Null) => return Ok(None),
            Some(Tree::Number((text, _))) => decimal_from_digits(text, 0),
            Some(Tree::String(text)) => decimal_from_digits(&text, 0),
            Some(_) => None,
        };
        match read.filter(|value| (least..=most).contains(value) && value.scale() <= 6) {
            Some(value) => Ok(Some(value)),
            None => Err(self.wrong(name, Reason::Between(least, most))),
        }
    }

    /// A whole number from `least` to `most`, or `default` where it is missing.
    ///
    /// # Errors
    /// It is something else.
    pub fn count(
        &mut self,
        name: &str,
        (least, most): (u32, u32),
        default: u32,
    ) -> Result<u32, Refusal> {
        let bounds = (Decimal::from(least), Decimal::from(most));
        let Some(value) = self.number(name, bounds)? else {
            return Ok(default);
        };
        let whole = value.fract().is_zero().then(|| value.to_u32()).flatten();
        whole.ok_or_else(|| self.wrong(name, Reason::Between(bounds.0, bounds.1)))
    }

    /// The headline asked for: `headline`, and its detail `target`, `programme` or `month`.
    ///
    /// # Errors
    /// There is no such headline, or its detail is missing or not of the scenario.
    pub fn headline(&mut self, scenario: &Scenario) -> Result<Headline, Refusal> {
        let name = self.text("headline")?;
        let percent = (Decimal::ZERO, Decimal::ONE_HUNDRED);
        let asked = Asked {
            target: self.number("target", percent)?,
            programme: match self.take("programme") {
                Some(Tree::Null) | None => None,
                Some(Tree::Number((text, _))) => Some(text.parse().unwrap_or(usize::MAX)),
                Some(_) => Some(usize::MAX),
            },
            month: match self.text("month")? {
                Some(text) => {
                    Some(Month::parse(&text).ok_or_else(|| self.wrong("month", Reason::Month))?)
                }
                None => None,
            },
        };
        headline(name.as_deref().unwrap_or("coverage_end"), asked, scenario)
    }

    /// A number of the scenario, by its path.
    ///
    /// # Errors
    /// The path is missing, or the scenario has no such number.
    pub fn input(&mut self, scenario: &Scenario) -> Result<Input, Refusal> {
        let path = self.text("path")?.ok_or_else(|| self.wrong("path", Reason::Missing))?;
        Input::at_path(scenario, &path).ok_or_else(|| self.wrong("path", Reason::NoInput))
    }

    /// An axis: `path`, `from`, `to`, `steps`. Bounds that are missing are those of the number's
    /// plausible range.
    ///
    /// # Errors
    /// The number is not there, or a bound is beyond its bounds.
    pub fn axis(&mut self, scenario: &Scenario) -> Result<Axis, Refusal> {
        let input = self.input(scenario)?;
        let from = self.number("from", input.bounds())?;
        let to = self.number("to", input.bounds())?;
        let steps = self.count("steps", (2, MOST_STEPS), MOST_STEPS)?;
        Ok(axis(scenario, input, from, to, steps))
    }
}

/// The details of a headline, as far as they are given.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Asked {
    /// A level in percent.
    pub target: Option<Decimal>,
    /// A programme, by its position.
    pub programme: Option<usize>,
    /// A month.
    pub month: Option<Month>,
}

/// The headline of a name with its detail. Where the detail is missing, the first target, the
/// first programme that is not off, or the last month is meant.
///
/// # Errors
/// There is no such headline, or its detail is not of the scenario.
pub fn headline(name: &str, asked: Asked, scenario: &Scenario) -> Result<Headline, Refusal> {
    let target = || {
        let level = asked.target.or_else(|| scenario.targets_pct.first().copied());
        level.ok_or_else(|| Refusal::new("target", Reason::NoTargets))
    };
    Ok(match name {
        "coverage_end" => Headline::CoverageEnd,
        "coverage_in" => {
            let (start, end) = (scenario.start, scenario.end());
            let month = asked.month.unwrap_or(end);
            if !(start..=end).contains(&month) {
                return Err(Refusal::new("month", Reason::MonthOfRun(start, end)));
            }
            Headline::CoverageIn(month)
        }
        "covered_end" => Headline::CoveredEnd,
        "workers" => {
            let there: Vec<usize> = scenario.active().map(|(place, _)| place).collect();
            let meant = asked.programme.or_else(|| there.first().copied());
            let place = meant.filter(|place| there.contains(place)).ok_or_else(|| {
                let names = there.iter().map(ToString::to_string).collect();
                Refusal::new("programme", Reason::OneOf(names))
            })?;
            Headline::Workers(place)
        }
        "first_reached" => Headline::FirstReached(target()?),
        "held_from" => Headline::HeldFrom(target()?),
        "spend" => Headline::Spend,
        "unspent" => Headline::Unspent,
        "benefits" => Headline::Benefits,
        _ => {
            let names = Headline::NAMES.map(str::to_owned).to_vec();
            return Err(Refusal::new("headline", Reason::OneOf(names)));
        }
    })
}

/// An axis between two bounds; one that is missing is that of the number's plausible range. A
/// number without a range may take every value that a document allows, people no more than there
/// are.
#[must_use]
pub fn axis(
    scenario: &Scenario,
    input: Input,
    from: Option<Decimal>,
    to: Option<Decimal>,
    steps: u32,
) -> Axis {
    let (low, high) = match Range::of(scenario, input) {
        Some(range) if range.low < range.high => (range.low, range.high),
        // A share of nothing is no range, nor is there one of a limit that is not set.
        Some(_) | None => {
            let (least, most) = input.bounds();
            let people = input.unit() == Unit::People;
            (least, if people { most.min(scenario.workers.eligible) } else { most })
        }
    };
    Axis::new(input, from.unwrap_or(low), to.unwrap_or(high), steps)
}
