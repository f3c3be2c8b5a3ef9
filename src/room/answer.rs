//! An answer as a document: what a phone keeps, what a code carries.
//!
//! `{"workshop":"kelas","step":"7GK3","kind":"number","value":"45","by":"QT0XV2"}`. Numbers are texts of
//! plain digits, months `YYYY-MM`. `by` is what its device calls itself: the same one answers once.

use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::{LONGEST_ANSWER, Problem, Reason, is_name};
use crate::link::Tree;
use crate::month::Month;
use crate::scenario::parse_amount_text;

/// The longest names of workshops, steps and choices that are told.
pub(super) const LONGEST_NAME: usize = 60;

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The workshop's id; [`super::WORKSHOP`] for a question of a trainer's own.
    pub workshop: String,
    /// The step's id, or the question's name.
    pub step: String,
    /// What was answered.
    pub given: Given,
    /// The name that its device made up; empty where it has none.
    pub by: String,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number.
    Number(Decimal),
    /// The id of a choice, or a verdict.
    Choice(String),
    /// A month; none: it never comes.
    Month(Option<Month>),
    /// A curve: percent by months, which rise.
    Curve(Vec<(Month, Decimal)>),
    /// Values of what was moved: how many.
    Make(usize),
}

impl Answer {
    /// Reads an answer. Fields that are not known are passed over.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(json: &str) -> Result<Self, Problem> {
        let read = Tree::parse(json).filter(|_| json.len() <= LONGEST_ANSWER);
        let tree = read.ok_or_else(|| Problem::new("", json, Reason::Form))?;
        let text = |name: &str| match tree.field(name) {
            Some(Tree::Text(text)) => Ok(text.as_str()),
            Some(_) => Err(Problem::new(name, "", Reason::Form)),
            None => Err(Problem::new(name, "", Reason::Missing)),
        };
        let given = match text("kind")? {
            "number" => {
                let value = text("value")?;
                let number = parse_amount_text(value);
                Given::Number(number.ok_or_else(|| Problem::new("value", value, Reason::Number))?)
            }
            "choice" | "verdict" => Given::Choice(cut(text("value")?)),
            "month" => match text("value")? {
                "never" => Given::Month(None),
                value => {
                    let month = Month::parse(value);
                    let wrong = || Problem::new("value", value, Reason::Month);
                    Given::Month(Some(month.ok_or_else(wrong)?))
                }
            },
            "curve" => Given::Curve(points(&tree)?),
            "make" => match tree.field("values") {
                Some(Tree::Object(values)) => Given::Make(values.len()),
                _ => return Err(Problem::new("values", "", Reason::Missing)),
            },
            other => return Err(Problem::new("kind", other, Reason::Kind)),
        };
        let by = if tree.field("by").is_some() { text("by")? } else { "" };
        if !by.is_empty() && !is_name(by) {
            return Err(Problem::new("by", by, Reason::Name));
        }
        Ok(Self {
            workshop: cut(text("workshop")?),
            step: cut(text("step")?),
            given,
            by: by.to_owned(),
        })
    }

    /// The answer as a document: JSON text, its fields in one order.
    #[must_use]
    pub fn json(&self) -> String {
        let mut fields = Map::new();
        let mut put = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        let decimal = |value: &Decimal| Value::from(value.normalize().to_string());
        put("workshop", self.workshop.as_str().into());
        put("step", self.step.as_str().into());
        put("kind", self.given.kind().into());
        match &self.given {
            Given::Number(value) => put("value", decimal(value)),
            Given::Choice(value) => put("value", value.as_str().into()),
            Given::Month(month) => {
                put("value", month.map_or("never".to_owned(), |of| of.to_string()).into())
            }
            Given::Curve(points) => {
                let point = |(month, value): &(Month, Decimal)| (month.to_string(), decimal(value));
                put("points", Value::Object(points.iter().map(point).collect()))
            }
            Given::Make(_) => put("values", Value::Object(Map::new())),
        };
        if !self.by.is_empty() {
            put("by", self.by.as_str().into());
        }
        Value::Object(fields).to_string()
    }
}

impl Given {
    /// The name of the kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Choice(_) => "choice",
            Self::Month(_) => "month",
            Self::Curve(_) => "curve",
            Self::Make(_) => "make",
        }
    }
}

/// The points of a curve, in the order of their months.
fn points(tree: &Tree) -> Result<Vec<(Month, Decimal)>, Problem> {
    let Some(Tree::Object(fields)) = tree.field("points") else {
        return Err(Problem::new("points", "", Reason::Missing));
    };
    let mut points = Vec::new();
    for (name, value) in fields {
        let month =
            Month::parse(name).ok_or_else(|| Problem::new("points", name, Reason::Month))?;
        let within = |value: &Decimal| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value);
        let percent = value.amount().filter(within);
        points.push((month, percent.ok_or_else(|| Problem::new("points", name, Reason::Percent))?));
    }
    if points.is_empty() {
        return Err(Problem::new("points", "", Reason::Missing));
    }
    points.sort_by_key(|(month, _)| *month);
    points.dedup_by_key(|(month, _)| *month);
    Ok(points)
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_NAME).collect()
}
