//! The scenario: the document that says what is simulated, read with every problem at once.
//!
//! The document is JSON with `"schema": 1`; its fields, defaults and bounds are those of
//! `docs/MODEL.md`. [`Scenario::parse`] reads it; what it returns is within every bound.

mod checks;
mod fields;
mod problem;
mod programme;
mod read;
mod realised;
mod sections;
mod syntax;

use rust_decimal::Decimal;

use crate::month::Month;

pub use problem::{Allowed, Code, Found, Hint, Problem};
pub use programme::{Budget, Group, Pace, Package, PaidMonths, Payer, Programme, Sector};
pub use read::{LARGEST_AMOUNT, parse_amount_text};
pub(crate) use read::{cut, parse_json_number};
pub use realised::{Realised, RealisedOf};
pub use sections::{
    ContributionOverride, Denominator, Dynamics, Members, Region, Relief, RuleChoices, Source,
    SourceKind, Workers,
};

/// The version of the document that this program writes and reads.
pub const SCHEMA: u32 = 1;

/// A document longer than this many bytes is refused unread.
pub const LONGEST_DOCUMENT: usize = 1_000_000;

/// So many problems are reported; a document with more is no scenario at all.
pub const MOST_PROBLEMS: usize = 500;

/// The most programmes a scenario may hold.
pub const MOST_PROGRAMMES: usize = 20;

/// The most levels a scenario may report on.
pub const MOST_TARGETS: usize = 8;

/// The most months that may have happened: those of the longest run.
pub const MOST_REALISED: usize = 600;

/// What is simulated. Every value is within its bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What the scenario is called, 1 to 200 characters.
    pub title: String,
    /// The region it speaks of.
    pub region: Region,
    /// Free text, up to 4,000 characters.
    pub notes: String,
    /// Where the values of fields come from, in the order of the document: `(path, source)`.
    pub sources: Vec<(String, Source)>,
    /// The first simulated month.
    pub start: Month,
    /// How many months are simulated, 1 to 600.
    pub months: u32,
    /// The workers at the end of the month before `start`.
    pub workers: Workers,
    /// The members at that moment, programme members aside.
    pub members: Members,
    /// The rates that move them.
    pub dynamics: Dynamics,
    /// Switches where sources are unclear, and changed contributions.
    pub rules: RuleChoices,
    /// The programmes, in order of who takes names first; those that are `off` included.
    pub programmes: Vec<Programme>,
    /// The levels of coverage to report on, in percent.
    pub targets_pct: Vec<Decimal>,
    /// What happened so far, in the order of the document; no two entries with one month.
    pub realised: Vec<Realised>,
}

impl Scenario {
    /// Reads a scenario from its JSON text.
    ///
    /// # Errors
    /// Every problem of the document at once, in the order of the document's fields.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let tree = syntax::tree(text)?;
        let mut reader = read::Reader::new();
        syntax::report_repeated(&tree, "", &mut reader);
        let scenario = sections::scenario(&mut reader, &tree);
        if let Some(scenario) = &scenario {
            checks::check(scenario, &mut reader);
        }
        let problems = reader.into_problems();
        match scenario {
            Some(scenario) if problems.is_empty() => Ok(scenario),
            _ => Err(problems),
        }
    }

    /// What does not hold together in a scenario that was changed after it was read: parts beyond
    /// their whole, an end before its beginning. Each value alone is taken to be within its bounds,
    /// as [`crate::inputs::Input::set`] keeps it.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut reader = read::Reader::new();
        checks::check(self, &mut reader);
        reader.into_problems()
    }

    /// The programmes that take part, with their positions in the document.
    pub fn active(&self) -> impl Iterator<Item = (usize, &Programme)> {
        self.programmes.iter().enumerate().filter(|(_, programme)| !programme.off)
    }

    /// The last simulated month.
    #[must_use]
    pub fn end(&self) -> Month {
        self.start.plus(self.months.saturating_sub(1))
    }

    /// Where the value at `path` comes from: its own source, or that of what it is a part of, as
    /// `programmes[0].budget` of `programmes[0].budget.per_year`.
    #[must_use]
    pub fn source_near(&self, path: &str) -> Option<&Source> {
        let mut path = path;
        loop {
            if let Some(source) = self.source(path) {
                return Some(source);
            }
            path = path.get(..path.rfind(['.', '['])?)?;
        }
    }

    /// The plan: the scenario as if nothing had happened yet. The scenario itself, with what
    /// happened, is what is expected.
    #[must_use]
    pub fn plan(&self) -> Self {
        Self { realised: Vec::new(), ..self.clone() }
    }

    /// The last month of which something is known to have happened.
    #[must_use]
    pub fn last_realised(&self) -> Option<Month> {
        self.realised.iter().map(|entry| entry.month).max()
    }

    /// Where the value at `path` comes from, if the document says.
    #[must_use]
    pub fn source(&self, path: &str) -> Option<&Source> {
        self.sources.iter().find(|(at, _)| at == path).map(|(_, source)| source)
    }
}
