//! What can be wrong with a workshop's file, as data; the sentences are made in
//! [`crate::text::workshop_problem`].

use rust_decimal::Decimal;

use super::expression::Fault;
use crate::month::Month;
use crate::{link, scenario};

/// One problem of a workshop's file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line of the file, from 1, where there is one to be named.
    pub line: Option<usize>,
    /// The step's number, from 1, and its id, which is empty where it has none.
    pub step: Option<(usize, String)>,
    /// The field, below its step if it stands in one: `answer.value`; empty for the file itself.
    pub field: String,
    /// What stands there, cut to what fits into a message; empty where nothing does.
    pub found: String,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It is no TOML there.
    Syntax(Slip),
    /// The file has more bytes than this.
    TooLong(usize),
    /// A field that must be there is not.
    Missing,
    /// There is no such field; these there are.
    UnknownField(Vec<&'static str>),
    /// The value is of another kind than this.
    WrongKind(Wanted),
    /// A text without a letter.
    Empty,
    /// A text of more letters than this.
    TooManyLetters(usize),
    /// Fewer or more entries than these.
    Entries(usize, usize),
    /// A number that is not between these.
    Range(Decimal, Decimal),
    /// A word that is none of these.
    OneOf(Vec<String>),
    /// An id is of small letters, digits and hyphens.
    Id,
    /// The id or name stands already in this line.
    Same(usize),
    /// No month of the form `YYYY-MM`.
    Month,
    /// The first of two is not below the second.
    Order,
    /// The month lies outside of what is simulated.
    Outside(Month, Month),
    /// There is no ready scenario of that name; these there are.
    NoScenario(Vec<String>),
    /// What is wrong with a link.
    Link(Box<link::Problem>),
    /// What the scenario says of values that the file sets.
    Scenario(Box<scenario::Problem>),
    /// The scenario has no such number.
    NoInput,
    /// The step does not let this be moved.
    NotMoved,
    /// An expression cannot be read, or cannot be worked out.
    Fault(Fault),
    /// An expression comes to another kind of value than this.
    ComesTo(Wanted),
    /// A text names a value that there is not; these there are.
    Placeholder(Vec<String>),
    /// What is shown as the answer would not count as right itself.
    TooExact,
    /// No choice is right, by the model.
    NoneRight,
    /// Every choice is right, by the model.
    AllRight,
    /// The goal holds before anything is moved.
    Already,
    /// The goal does not hold with the example.
    Example,
    /// The claim has nothing to be checked.
    NoClaim,
}

/// Where TOML goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A text without its quotation marks, or with one of them only.
    Quote,
    /// A bracket is missing.
    Bracket,
    /// `=` or the value behind it is missing, or there is one too many.
    Equals,
    /// A comma is missing, or there is one too many.
    Comma,
    /// A number is written in a form that is none.
    Number,
    /// The same field stands twice.
    Twice,
    /// Brackets lie too deep inside one another.
    Deep,
    /// Anything else.
    Other,
}

/// What kind of value is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text in quotation marks.
    Text,
    /// A text, or one in each language: `{ id = "…", en = "…" }`.
    Texts,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Flag,
    /// A list in square brackets.
    List,
    /// A table: `{ … }`, or under a heading.
    Table,
    /// A number, or one with `%`.
    Tolerance,
    /// A month, or `never`.
    MonthOrNever,
}

macro_rules! codes {
    ($($pattern:pat => $name:literal,)*) => {
        impl What {
            /// The names of all kinds of problems.
            pub const CODES: &'static [&'static str] = &[$($name,)*];

            /// The name of the kind of problem; part of the program's output, it stays.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $($pattern => $name,)* }
            }
        }
    };
}

codes! {
    Self::Syntax(_) => "syntax",
    Self::TooLong(_) => "too_long",
    Self::Missing => "missing",
    Self::UnknownField(_) => "unknown_field",
    Self::WrongKind(_) => "wrong_kind",
    Self::Empty => "empty",
    Self::TooManyLetters(_) => "too_many_letters",
    Self::Entries(..) => "entries",
    Self::Range(..) => "range",
    Self::OneOf(_) => "one_of",
    Self::Id => "id",
    Self::Same(_) => "same",
    Self::Month => "month",
    Self::Order => "order",
    Self::Outside(..) => "outside",
    Self::NoScenario(_) => "no_scenario",
    Self::Link(_) => "link",
    Self::Scenario(_) => "scenario",
    Self::NoInput => "no_input",
    Self::NotMoved => "not_moved",
    Self::Fault(_) => "fault",
    Self::ComesTo(_) => "comes_to",
    Self::Placeholder(_) => "placeholder",
    Self::TooExact => "too_exact",
    Self::NoneRight => "none_right",
    Self::AllRight => "all_right",
    Self::Already => "already",
    Self::Example => "example",
    Self::NoClaim => "no_claim",
}
