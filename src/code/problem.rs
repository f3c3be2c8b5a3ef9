//! What can be wrong with a code, as data: the sentences are made in [`crate::text::code`].

/// Something in a text that is not used, or why nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The part's number and how many there are, as it says: `2/3`; empty for the whole.
    pub part: String,
    /// What stands there, cut to a length that fits into a message.
    pub found: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The text has no code in it.
    Foreign,
    /// The text is longer than is read.
    TooLong,
    /// Written by a newer version.
    NewerVersion,
    /// A kind that is not known here.
    UnknownKind,
    /// Its number is none, or beyond the number of parts.
    Number,
    /// A sign that no code has.
    Sign,
    /// It ends too early.
    Cut,
    /// It is longer than any part.
    PartTooLong,
    /// Its check says that it was changed on its way.
    Damaged,
    /// Its parts are each as they were written, but together they are not.
    Broken,
    /// It holds more than is read.
    TooLarge,
    /// The content does not fit into codes: so many bytes.
    Unwritable(usize),
    /// Parts of several scenarios, not all of them whole.
    Mixed,
}

/// So many signs of what was found are told.
const TOLD: usize = 24;

/// What was found, cut.
pub(super) fn told(found: &str) -> String {
    let mut text: String = found.chars().take(TOLD).collect();
    if found.chars().nth(TOLD).is_some() {
        text.push('…');
    }
    text
}
