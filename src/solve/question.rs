//! Questions as JSON: `{"for":"budget","programme":0,"goal":"coverage","target":"55",
//! "by":"2029-12","kind":"held"}`, goal `workers` with `workers` and `year`, goals `spend_at_least`
//! and `leave_at_most` with `rupiah` and `year`, goal `path` with `path`: `{"2026":"45"}`, or goal
//! `spend` with `budget` and `year`.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Goal, Kind, Question, Unknown};
use crate::month::Month;
use crate::scenario::parse_amount_text;

/// What was asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// One value.
    One(Question),
    /// A budget for each year of a path.
    Path {
        /// The programme's position in the document.
        programme: usize,
        /// The years and their targets.
        targets: Vec<(u32, Decimal)>,
    },
    /// The workers that a given budget pays for.
    Spend {
        /// The programme's position in the document.
        programme: usize,
        /// The budget, in rupiah.
        budget: Decimal,
        /// The budget year.
        year: u32,
    },
}

/// Why a question was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no JSON object.
    Json,
    /// A field that such a question does not have, and those that it may have.
    Unknown(String, &'static [&'static str]),
    /// A field that is missing.
    Missing(&'static str),
    /// A field that does not hold what it may: one of these words.
    NotOneOf(&'static str, &'static [&'static str]),
    /// A field that holds no plain number.
    NoNumber(&'static str),
    /// A field that holds no month `YYYY-MM`.
    NoMonth(&'static str),
    /// A path is an object of years and targets.
    NoPath,
    /// Only a budget has a path, and is given to be spent.
    OfBudget,
}

type Tree<'a> = value::Value<&'a str, Cow<'a, str>>;

const GOALS: &[&str] = &["coverage", "workers", "spend_at_least", "leave_at_most", "path", "spend"];

/// The fields of a question.
struct Fields<'a>(Vec<(Cow<'a, str>, Tree<'a>)>);

impl<'a> Fields<'a> {
    fn get(&self, name: &str) -> Option<&Tree<'a>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn word(
        &self,
        name: &'static str,
        words: &'static [&'static str],
    ) -> Result<Option<&str>, Unread> {
        match self.get(name) {
            None => Ok(None),
            Some(value::Value::String(word)) if words.contains(&word.as_ref()) => Ok(Some(word)),
            Some(_) => Err(Unread::NotOneOf(name, words)),
        }
    }

    fn number(&self, name: &'static str) -> Result<Decimal, Unread> {
        let value = self.get(name).ok_or(Unread::Missing(name))?;
        number(value).ok_or(Unread::NoNumber(name))
    }

    /// Refuses the fields that are not among these, and those that stand there twice.
    fn only(&self, allowed: &'static [&'static str]) -> Result<(), Unread> {
        for (place, (name, _)) in self.0.iter().enumerate() {
            let again = self.0.iter().take(place).any(|(known, _)| known == name);
            if again || !allowed.contains(&name.as_ref()) {
                return Err(Unread::Unknown(name.chars().take(60).collect(), allowed));
            }
        }
        Ok(())
    }
}

fn number(value: &Tree<'_>) -> Option<Decimal> {
    match value {
        value::Value::Number((text, _)) => parse_amount_text(text),
        value::Value::String(text) => parse_amount_text(text),
        _ => None,
    }
}

impl Asked {
    /// Reads a question.
    ///
    /// # Errors
    /// What is wrong with it, the first thing found.
    pub fn parse(json: &str) -> Result<Self, Unread> {
        let mut lexer = SliceLexer::new(json.as_bytes());
        let read: Result<Tree<'_>, _> =
            lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(3, next, lexer));
        let Ok(value::Value::Object(fields)) = read else {
            return Err(Unread::Json);
        };
        let fields = Fields(fields);
        let goal = fields.word("goal", GOALS)?.unwrap_or("coverage");
        fields.only(match goal {
            "path" => &["for", "programme", "goal", "path"],
            "workers" => &["for", "programme", "goal", "workers", "year"],
            "spend" => &["for", "programme", "goal", "budget", "year"],
            "spend_at_least" | "leave_at_most" => &["for", "programme", "goal", "rupiah", "year"],
            _ => &["for", "programme", "goal", "target", "by", "kind"],
        })?;
        let unknown = fields.word("for", Unknown::NAMES)?.and_then(Unknown::from_name);
        let unknown = unknown.ok_or(Unread::Missing("for"))?;
        let programme = match fields.get("programme") {
            None => 0,
            Some(_) => whole(fields.number("programme")?)
                .and_then(|place| usize::try_from(place).ok())
                .ok_or(Unread::NoNumber("programme"))?,
        };
        if matches!(goal, "path" | "spend") && unknown != Unknown::Budget {
            return Err(Unread::OfBudget);
        }
        let year = || whole(fields.number("year")?).ok_or(Unread::NoNumber("year"));
        let goal = match goal {
            "path" => {
                return Ok(Self::Path { programme, targets: targets(&fields)? });
            }
            "spend" => {
                let budget = fields.number("budget")?;
                return Ok(Self::Spend { programme, budget, year: year()? });
            }
            "workers" => Goal::Members { workers: fields.number("workers")?, year: year()? },
            "spend_at_least" => Goal::Spent { rupiah: fields.number("rupiah")?, year: year()? },
            "leave_at_most" => Goal::Left { rupiah: fields.number("rupiah")?, year: year()? },
            _ => Goal::Coverage {
                target: fields.number("target")?,
                by: match fields.get("by") {
                    None => return Err(Unread::Missing("by")),
                    Some(value::Value::String(text)) => Month::parse(text),
                    Some(_) => None,
                }
                .ok_or(Unread::NoMonth("by"))?,
                kind: fields
                    .word("kind", Kind::NAMES)?
                    .and_then(Kind::from_name)
                    .ok_or(Unread::Missing("kind"))?,
            },
        };
        Ok(Self::One(Question { unknown, programme, goal }))
    }
}

fn whole(number: Decimal) -> Option<u32> {
    Some(number).filter(|number| number.fract().is_zero()).and_then(|number| number.to_u32())
}

fn targets(fields: &Fields<'_>) -> Result<Vec<(u32, Decimal)>, Unread> {
    let Some(path) = fields.get("path") else {
        return Err(Unread::Missing("path"));
    };
    let value::Value::Object(years) = path else {
        return Err(Unread::NoPath);
    };
    let read = |(year, target): &(Cow<'_, str>, Tree<'_>)| {
        let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year = year.parse().ok().filter(|_| digits)?;
        number(target).map(|target| (year, target))
    };
    years.iter().map(|pair| read(pair).ok_or(Unread::NoPath)).collect()
}
