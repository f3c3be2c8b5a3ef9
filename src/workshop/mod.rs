//! Workshops: exercises for a room, as a file. Each step has a scenario, a task, what may be
//! moved, and a check that is worked out by the model, never a stored answer.
//!
//! A [`Workshop`] is read from TOML ([`Workshop::read`], every problem at once), and worked out
//! with the ready scenarios that it names ([`check()`]). A [`Stage`] is a step with its scenario
//! and runs at hand; [`judge()`] says of an [`Answer`] how near it comes. The format is described
//! in `data/workshops/README.md`.

mod answer;
mod check;
mod curve;
mod evaluate;
pub mod expression;
mod functions;
mod judge;
pub mod problem;
mod read;
mod read_step;
mod stage;
mod syntax;

use rust_decimal::{Decimal, RoundingStrategy};

pub use answer::{Answer, Given, Unread};
pub use check::check;
pub use curve::{Measure, Point};
pub use evaluate::{Value, World};
pub use expression::{Fault, Formula, Why};
pub use functions::{FUNCTIONS, signature};
pub use judge::{Judgement, Mark, Slip, Truth, judge, wrong};
pub use problem::{Problem, What};
pub use stage::{Setting, Stage};

use crate::claim::Claim;
use crate::month::Month;
use crate::text::Lang;
use crate::view::figures::Figure;

/// The version of the format.
pub const VERSION: u32 = 1;

/// The longest file that is read, in bytes.
pub const LONGEST: usize = 200_000;

/// The most steps of a workshop.
pub const MOST_STEPS: usize = 30;

/// The most problems that are told at once.
pub const MOST_PROBLEMS: usize = 50;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Bahasa Indonesia.
    pub id: String,
    /// English; empty where the file has none, and then the other stands for it.
    pub en: String,
}

impl Text {
    /// The text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            _ => &self.id,
        }
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.id.is_empty()
    }
}

/// A workshop as its file has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Workshop {
    /// Its name in addresses and answers: small letters, digits, hyphens.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it is about, in a sentence or two.
    pub about: Text,
    /// The region that it speaks of, for its card; may be empty.
    pub place: Text,
    /// What the trainer says and does before the first step.
    pub opening: Talk,
    /// What the trainer says and does after the last step.
    pub closing: Talk,
    /// Where its figures come from.
    pub sources: Vec<Source>,
    /// Its steps, in their order.
    pub steps: Vec<Step>,
}

/// What a trainer says outside of the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// How long it takes.
    pub minutes: u32,
    /// What is said.
    pub say: Text,
}

/// Where a figure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Who said it where.
    pub text: Text,
    /// Its address, or empty.
    pub url: String,
    /// Its date, or empty.
    pub date: String,
}

/// A step of a workshop.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name in answers.
    pub id: String,
    /// The line of the file in which it begins.
    pub line: usize,
    /// What it is called.
    pub title: Text,
    /// How long it takes.
    pub minutes: u32,
    /// What participants read first.
    pub text: Text,
    /// What they are to do.
    pub task: Text,
    /// What helps them on.
    pub hint: Text,
    /// Why it is so; shown after an answer.
    pub explanation: Text,
    /// What the trainer says; may be empty.
    pub say: Text,
    /// The scenario that it is about.
    pub scenario: Opens,
    /// Values with names, each made of those before it.
    pub values: Vec<Named>,
    /// What participants may move.
    pub moves: Vec<Move>,
    /// The figures in sight from the start.
    pub show: Vec<Figure>,
    /// The figures that appear after the answer.
    pub reveal: Vec<Figure>,
    /// The last month of the figures; none: that of the run.
    pub show_until: Option<Month>,
    /// The figure of the model whose arithmetic is shown after the answer.
    pub sums: Option<Formula>,
    /// What is asked.
    pub ask: Ask,
}

/// The scenario that a step opens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opens {
    /// The id of a ready scenario; empty where it is a link.
    pub ready: String,
    /// A link with a scenario in it; empty where it is a ready one.
    pub link: String,
    /// Numbers that differ from it.
    pub set: Vec<Setting>,
    /// The line of the file.
    pub line: usize,
}

/// A value with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Its name in texts and expressions.
    pub name: String,
    /// How it is worked out.
    pub formula: Formula,
    /// How it is written.
    pub unit: Unit,
    /// Numbers of the scenario that differ for this value.
    pub with: Vec<Setting>,
    /// It is of the scenario as the step gives it, whatever was moved.
    pub at_start: bool,
}

/// A number of the scenario that may be moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Where it stands in the document.
    pub path: String,
    /// The slider's least value.
    pub low: Decimal,
    /// The slider's greatest value.
    pub high: Decimal,
    /// The line of the file.
    pub line: usize,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Rupiah in full.
    Rupiah,
    /// Rupiah in words of scale: `Rp15,62 miliar`.
    RupiahShort,
    /// People.
    People,
    /// Percent, one decimal.
    Percent,
    /// Percentage points, one decimal.
    Points,
    /// A number of months.
    Months,
    /// A calendar month.
    Month,
    /// A plain number of up to two decimals.
    Number,
}

impl Unit {
    /// Their names in a file.
    pub const NAMES: [&'static str; 8] =
        ["rupiah", "rupiah_short", "people", "percent", "points", "months", "month", "number"];

    const ALL: [Self; 8] = [
        Self::Rupiah,
        Self::RupiahShort,
        Self::People,
        Self::Percent,
        Self::Points,
        Self::Months,
        Self::Month,
        Self::Number,
    ];

    /// The unit of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let at = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(at).copied()
    }

    /// A number as it is shown in this unit: people whole, percent with one decimal, and so on.
    #[must_use]
    pub fn shown(self, number: Decimal) -> Decimal {
        let places = match self {
            Self::People => return number.floor(),
            Self::Percent | Self::Points => 1,
            Self::Rupiah | Self::RupiahShort | Self::Months | Self::Month | Self::Number => 2,
        };
        number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let at = Self::ALL.iter().position(|unit| *unit == self).unwrap_or_default();
        Self::NAMES.get(at).copied().unwrap_or_default()
    }
}

/// How far an answer may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// By so much, in the answer's unit.
    By(Decimal),
    /// By so many percent of what is right.
    Percent(Decimal),
}

/// What a step asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A figure, typed.
    Number {
        /// What is right.
        value: Formula,
        /// What it counts.
        unit: Unit,
        /// The name of the field; may be empty.
        label: Text,
        /// Within this it counts as right.
        right: Tolerance,
        /// Within this it counts as close.
        close: Tolerance,
    },
    /// One of several sentences.
    Choice(Vec<Choice>),
    /// A month, or that it never comes.
    Month {
        /// What is right.
        value: Formula,
        /// So many months off count as right.
        right: u32,
        /// So many months off count as close.
        close: u32,
    },
    /// A curve of coverage, drawn before it is seen.
    Curve {
        /// The first month that is guessed.
        first: Month,
        /// No guess lies behind this month.
        last: Month,
        /// A guess every so many months.
        every: u32,
        /// The line is shown up to this month, if to any.
        known: Option<Month>,
        /// So many points off on average count as right.
        right: Decimal,
        /// So many points off on average count as close.
        close: Decimal,
    },
    /// Sliders are moved until a goal holds.
    Make {
        /// What must hold.
        goal: Formula,
        /// How it stands, said while sliders move.
        status: Text,
        /// Values with which it holds.
        example: Vec<Setting>,
    },
    /// What the claim check says of a claim.
    Verdict {
        /// What was published; empty where only its figures are given.
        quote: Text,
        /// Its figures.
        claim: Box<Claim>,
    },
}

impl Ask {
    /// Names of the kinds.
    pub const KINDS: [&'static str; 6] = ["number", "choice", "month", "curve", "make", "verdict"];

    /// The name of the kind.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Number { .. } => "number",
            Self::Choice(_) => "choice",
            Self::Month { .. } => "month",
            Self::Curve { .. } => "curve",
            Self::Make { .. } => "make",
            Self::Verdict { .. } => "verdict",
        }
    }
}

/// A sentence to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its name in answers.
    pub id: String,
    /// The sentence.
    pub text: Text,
    /// It is right where this holds.
    pub when: Formula,
    /// What is said to those who chose it; may be empty.
    pub say: Text,
}

impl Workshop {
    /// Reads a workshop from its file: the form of it. What only the model can tell is told by
    /// [`check()`].
    ///
    /// # Errors
    /// Every problem of the file at once, in the order of its lines.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        read::workshop(text)
    }

    /// The ready scenarios that it needs, each once; of a link those that it differs from.
    #[must_use]
    pub fn bases(&self) -> Vec<String> {
        let mut bases: Vec<String> = Vec::new();
        let mut add = |id: &str| {
            if !id.is_empty() && !bases.iter().any(|known| known == id) {
                bases.push(id.to_owned());
            }
        };
        for step in &self.steps {
            add(&step.scenario.ready);
            if !step.scenario.link.is_empty() {
                let link = crate::link::read(&step.scenario.link);
                link.bases().into_iter().for_each(&mut add);
            }
        }
        bases
    }

    /// All minutes, opening and closing included.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let steps = self.steps.iter().map(|step| step.minutes);
        let talks = [self.opening.minutes, self.closing.minutes];
        steps.chain(talks).fold(0, u32::saturating_add)
    }

    /// A step by its id, with its number from 1.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<(usize, &Step)> {
        let numbered = (1..).zip(&self.steps);
        numbered.into_iter().find(|(_, step)| step.id == id)
    }
}

impl Step {
    /// Whether a figure appears only after the answer.
    #[must_use]
    pub fn predicts(&self) -> bool {
        matches!(self.ask, Ask::Curve { .. }) || !self.reveal.is_empty()
    }
}
