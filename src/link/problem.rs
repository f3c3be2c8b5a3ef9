//! What can be wrong with a link, as data: the sentences are made in [`crate::text::link`].

use crate::scenario::Problem as Refused;

/// Something that a link says and that is not used, or not as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The key, as `we`; of a further scenario `x2:we`; empty for the link itself.
    pub key: String,
    /// What stands there, cut to a length that fits into a message.
    pub found: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The fragment is longer than is read.
    TooLong,
    /// It has more keys than are read.
    TooManyKeys,
    /// Written by a newer version.
    UnknownVersion,
    /// It does not say by which version it was written.
    NoVersion,
    /// There is no such key. It is kept.
    UnknownKey,
    /// The key stands there twice; the first one holds.
    Repeated,
    /// It is no number in the form of documents.
    Number,
    /// It is no list of numbers.
    Numbers,
    /// It is neither `1` nor `0`.
    Flag,
    /// It is no month.
    Month,
    /// It is no code of a region.
    Region,
    /// It is none of these words.
    OneOf(&'static [&'static str]),
    /// The text has more signs than this.
    TooManySigns(usize),
    /// It is no list of `code:low:high`.
    Sliders,
    /// It is no pinned result.
    Pin,
    /// The packed part was changed or cut on its way.
    Damaged,
    /// The packed part inflates to more than is read.
    TooLarge,
    /// There are more scenarios than are compared.
    TooMany,
    /// There is no such ready scenario.
    NoBase,
    /// The scenario has no programme or denominator of that number.
    NoPlace,
    /// The scenario has no such number, so that readers could move it.
    NoSlider,
    /// The document refuses it.
    Refused(Refused),
    /// No scenario comes of it.
    NoScenario,
    /// The link would be longer than is written: so many signs.
    OverLong(usize),
}
