//! A room: a question to everybody in it, what they answered, and how these answers lie. Nobody's
//! name is known: an answer has a name that its device made up, so that it counts once.
//!
//! A trainer asks [`Question`]s about a scenario, of which [`truth`] knows what the model says; steps of
//! workshops ask their own. Either way [`gather`] sorts answers by what they answer, and
//! [`Spread`] is their median and quartiles in exact decimals.

mod answer;
mod gather;
mod question;
mod spread;
mod truth;

pub use answer::{Answer, Given};
pub use gather::{Gathered, Guesses, Sorted, gather};
pub(crate) use question::whole;
pub use question::{Asked, Question, WORKSHOP};
pub use spread::{Spread, median, spread};
pub use truth::{end_of, truth, years};

/// Answers of a room, at most: ten rooms full.
pub const MOST_ANSWERS: usize = 500;

/// An answer is at most this long, in bytes.
pub const LONGEST_ANSWER: usize = 4 * 1024;

/// A question has at most so many signs.
pub const LONGEST_TEXT: usize = 300;

/// A curve is asked for in at most so many years.
pub const MOST_YEARS: usize = 15;

/// Something that cannot be used, as data: the sentences are made in [`crate::text::room`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field; empty for the whole.
    pub field: String,
    /// What stands there, cut.
    pub found: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is no JSON of this form, or too long.
    Form,
    /// The field is missing.
    Missing,
    /// It is no name of a device or of a question: 1 to 16 letters and digits.
    Name,
    /// It is no id of a workshop or of a step.
    Id,
    /// It is no such thing as can be asked.
    Asked,
    /// It is no year from 2000 to 2150, or there are too many.
    Year,
    /// The text is empty or too long.
    Text,
    /// It is no number.
    Number,
    /// It is no percentage from 0 to 100.
    Percent,
    /// It is less than nothing.
    Negative,
    /// It is no month.
    Month,
    /// It is of no kind that is known.
    Kind,
    /// There are more answers than are counted.
    TooMany,
}

impl Problem {
    fn new(field: &str, found: &str, reason: Reason) -> Self {
        let found: String = found.chars().take(40).collect();
        Self { field: field.to_owned(), found, reason }
    }
}

/// Whether a text is the name of a device or of a question.
fn is_name(text: &str) -> bool {
    (1..=16).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_alphanumeric())
}
