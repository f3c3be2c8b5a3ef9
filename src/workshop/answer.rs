//! Answers as documents: what a page keeps, what a phone sends, what a code carries.
//!
//! `{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"201600"}`. Numbers are
//! texts of plain digits, months `YYYY-MM`; nobody's name is in them.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

use super::Ask;
use crate::month::Month;
use crate::scenario::{cut, parse_amount_text};

/// The longest answer that is read, in bytes.
const LONGEST: usize = 20_000;

/// The words of a verdict.
pub(super) const VERDICTS: [&str; 5] = ["match", "off", "impossible", "scope", "insufficient"];

/// An answer to a step of a workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The workshop's id.
    pub workshop: String,
    /// The step's id.
    pub step: String,
    /// The answer.
    pub given: Given,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A figure.
    Number(Decimal),
    /// The id of a choice.
    Choice(String),
    /// A month; none: it never comes.
    Month(Option<Month>),
    /// A curve: months with percent, in the order of the document.
    Curve(Vec<(Month, Decimal)>),
    /// Values of what was moved, by their paths.
    Make(Vec<(String, Decimal)>),
    /// The name of a verdict.
    Verdict(&'static str),
}

/// Why an answer was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is no JSON object, or too long.
    Json,
    /// A field is missing.
    Missing(&'static str),
    /// A field holds what it may not.
    Wrong(&'static str, String),
    /// It is of another workshop.
    Workshop(String),
    /// The workshop has no such step.
    Step(String),
    /// The step asks for an answer of this kind.
    Kind(&'static str),
}

type Tree<'a> = value::Value<&'a str, Cow<'a, str>>;

impl Given {
    /// The verdict of a name; none where it is no such name.
    #[must_use]
    pub fn verdict(name: &str) -> Option<Self> {
        VERDICTS.into_iter().find(|known| *known == name).map(Self::Verdict)
    }

    /// The name of the kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Choice(_) => "choice",
            Self::Month(_) => "month",
            Self::Curve(_) => "curve",
            Self::Make(_) => "make",
            Self::Verdict(_) => "verdict",
        }
    }

    /// Whether it is of the kind that is asked for.
    #[must_use]
    pub fn answers(&self, ask: &Ask) -> bool {
        self.kind() == ask.kind()
    }
}

impl Answer {
    /// Reads an answer. Fields that are not known are passed over.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(json: &str) -> Result<Self, Unread> {
        if json.len() > LONGEST {
            return Err(Unread::Json);
        }
        let mut lexer = SliceLexer::new(json.as_bytes());
        let read: Result<Tree<'_>, _> =
            lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(4, next, lexer));
        let Ok(Tree::Object(fields)) = read else { return Err(Unread::Json) };
        let field = |name: &'static str| {
            let found = fields.iter().find(|(known, _)| known == name).map(|(_, value)| value);
            found.ok_or(Unread::Missing(name))
        };
        let text = |name: &'static str| match field(name)? {
            Tree::String(text) => Ok(text.as_ref()),
            other => Err(Unread::Wrong(name, cut(&other.to_string()))),
        };
        let wrong = |name, found: &str| Unread::Wrong(name, cut(found));
        let given = match text("kind")? {
            "number" => {
                let value = text("value")?;
                Given::Number(parse_amount_text(value).ok_or_else(|| wrong("value", value))?)
            }
            "choice" => Given::Choice(cut(text("value")?)),
            "month" => match text("value")? {
                "never" => Given::Month(None),
                value => {
                    Given::Month(Some(Month::parse(value).ok_or_else(|| wrong("value", value))?))
                }
            },
            "curve" => {
                let points = pairs("points", field("points")?)?;
                let point = |(month, percent): (String, Decimal)| {
                    let within = (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent);
                    let month = Month::parse(&month).filter(|_| within);
                    month
                        .map(|month| (month, percent))
                        .ok_or_else(|| wrong("points", &percent.to_string()))
                };
                Given::Curve(points.into_iter().map(point).collect::<Result<_, _>>()?)
            }
            "make" => Given::Make(pairs("values", field("values")?)?),
            "verdict" => {
                let value = text("value")?;
                Given::verdict(value).ok_or_else(|| wrong("value", value))?
            }
            other => return Err(wrong("kind", other)),
        };
        Ok(Self { workshop: cut(text("workshop")?), step: cut(text("step")?), given })
    }

    /// The answer as a document: JSON text.
    #[must_use]
    pub fn json(&self) -> String {
        let text = |text: &str| Json::String(text.to_owned());
        let mut fields = Map::new();
        fields.insert("workshop".to_owned(), text(&self.workshop));
        fields.insert("step".to_owned(), text(&self.step));
        fields.insert("kind".to_owned(), text(self.given.kind()));
        let (name, value) = match &self.given {
            Given::Number(number) => ("value", text(&number.normalize().to_string())),
            Given::Choice(id) => ("value", text(id)),
            Given::Month(None) => ("value", text("never")),
            Given::Month(Some(month)) => ("value", text(&month.to_string())),
            Given::Curve(points) => {
                ("points", object(points.iter().map(|(month, of)| (month.to_string(), of))))
            }
            Given::Make(values) => {
                ("values", object(values.iter().map(|(path, of)| (path.clone(), of))))
            }
            Given::Verdict(name) => ("value", text(name)),
        };
        fields.insert(name.to_owned(), value);
        Json::Object(fields).to_string()
    }
}

fn object<'a>(pairs: impl Iterator<Item = (String, &'a Decimal)>) -> Json {
    let text = |of: &Decimal| Json::String(of.normalize().to_string());
    Json::Object(pairs.map(|(name, of)| (name, text(of))).collect())
}

/// An object of numbers, which may be texts.
fn pairs(name: &'static str, value: &Tree<'_>) -> Result<Vec<(String, Decimal)>, Unread> {
    let wrong = || Unread::Wrong(name, cut(&value.to_string()));
    let Tree::Object(fields) = value else { return Err(wrong()) };
    let pair = |(key, value): &(Cow<'_, str>, Tree<'_>)| {
        let number = match value {
            Tree::Number((text, _)) => parse_amount_text(text),
            Tree::String(text) => parse_amount_text(text),
            _ => None,
        };
        number.map(|number| (cut(key), number)).ok_or_else(wrong)
    };
    fields.iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_back_as_they_were_written() {
        for json in [
            r#"{"workshop":"w","step":"s","kind":"number","value":"201600"}"#,
            r#"{"workshop":"w","step":"s","kind":"choice","value":"b"}"#,
            r#"{"workshop":"w","step":"s","kind":"month","value":"2024-12"}"#,
            r#"{"workshop":"w","step":"s","kind":"month","value":"never"}"#,
            r#"{"workshop":"w","step":"s","kind":"curve","points":{"2024-12":"41.5","2025-12":"0"}}"#,
            r#"{"workshop":"w","step":"s","kind":"make","values":{"programmes[0].paid_months.last":"9"}}"#,
            r#"{"workshop":"w","step":"s","kind":"verdict","value":"off"}"#,
        ] {
            assert_eq!(Answer::parse(json).unwrap().json(), json);
        }
    }

    #[test]
    fn what_is_wrong_with_an_answer_is_named() {
        let of = |json: &str| Answer::parse(json).unwrap_err();
        assert_eq!(of("[]"), Unread::Json);
        assert_eq!(of("{"), Unread::Json);
        assert_eq!(of(&"{".repeat(LONGEST + 1)), Unread::Json);
        assert_eq!(of(r#"{"workshop":"w","step":"s"}"#), Unread::Missing("kind"));
        assert_eq!(of(r#"{"kind":"frob"}"#), Unread::Wrong("kind", "frob".to_owned()));
        let wrong = |name| Unread::Wrong(name, "x".to_owned());
        assert_eq!(of(r#"{"kind":"number","value":"x"}"#), wrong("value"));
        assert_eq!(of(r#"{"kind":"month","value":"x"}"#), wrong("value"));
        assert_eq!(of(r#"{"kind":"verdict","value":"x"}"#), wrong("value"));
        let beyond = of(r#"{"kind":"curve","points":{"2024-12":"101"}}"#);
        assert_eq!(beyond, Unread::Wrong("points", "101".to_owned()));
        assert_eq!(of(r#"{"kind":"number","value":"1"}"#), Unread::Missing("workshop"));
    }
}
