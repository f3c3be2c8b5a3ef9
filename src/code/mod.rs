//! Codes: a scenario, a question or an answer as lines of text that a QR code, a chat or a hand
//! carries from one device to another without a network. `docs/CODES.md` is the reference.
//!
//! [`write()`] cuts a content into parts, [`gather`] finds parts in whatever text they come in, puts
//! them together in any order, and tells all that is wrong as data ([`Problem`]).

mod gather;
mod part;
mod problem;
mod signs;

pub use gather::{Gathered, Message, gather};
pub use part::write;
pub use problem::{Problem, Reason};
pub use signs::{canonical, typable};

/// The version of the form that is written.
pub const VERSION: u32 = 1;

/// So many signs has a part that is to be drawn, at most: a QR code of 57 × 57 modules (version
/// 10, level M), which a cheap phone reads from another one's screen and from a projector.
pub const DRAWN: usize = 300;

/// So many signs has a part that is to be typed or sent as text, at most, its hyphens aside: a line
/// or two on a phone.
pub const TYPED: usize = 60;

/// A content is at most this long, in bytes: far beyond what a link or an answer has.
pub const LONGEST_CONTENT: usize = 16 * 1024;

/// A text in which parts are looked for is at most this long, in bytes: the answers of a room ten
/// times over.
pub const LONGEST_TEXT: usize = 512 * 1024;

/// A part is at most this long, in signs: what the largest QR code holds.
pub const LONGEST_PART: usize = 4_296;

/// A content has at most so many parts.
pub const MOST_PARTS: usize = 999;

/// What a code carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A scenario, and what it is compared with: a link's fragment without its `#`.
    Scenario,
    /// A question to a room: JSON.
    Question,
    /// An answer: JSON.
    Answer,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Scenario, Self::Question, Self::Answer];

    /// The letter by which codes name it.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Scenario => 'S',
            Self::Question => 'Q',
            Self::Answer => 'A',
        }
    }

    /// The name by which the page calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Question => "question",
            Self::Answer => "answer",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    pub(crate) fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.letter() == letter)
    }
}
