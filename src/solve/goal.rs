//! What must hold, and how near a run comes to it.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use rust_decimal::Decimal;

use super::Refusal;
use super::unknown::simulated_years;
use crate::model::{MONTHS_TO_HOLD, Trajectory, percent};
use crate::month::Month;
use crate::num::Arithmetic;
use crate::scenario::Scenario;

/// What must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// A coverage of at least `target` percent.
    Coverage {
        /// The level in percent.
        target: Decimal,
        /// The month at the latest, or the month itself.
        by: Month,
        /// How it is meant.
        kind: Kind,
    },
    /// At least so many members of the programme in some month of a budget year.
    Members {
        /// Whole people.
        workers: Decimal,
        /// The budget year.
        year: u32,
    },
}

/// How a coverage is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Reached for the first time by then, as [`crate::model::Target::first_reached`].
    Reached,
    /// Held from then on at the latest, as [`crate::model::Target::held_from`].
    Held,
    /// There in that very month.
    In,
}

impl Kind {
    /// The names of the kinds that are asked for.
    pub const NAMES: &'static [&'static str] = &["held", "reached"];

    /// The kind of a name that is asked for.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "reached" => Some(Self::Reached),
            "held" => Some(Self::Held),
            _ => None,
        }
    }

    /// Its name: `reached`, `held`, or `in` for a year of a path.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Held => "held",
            Self::In => "in",
        }
    }
}

impl Goal {
    pub(super) fn check(&self, scenario: &Scenario) -> Result<(), Refusal> {
        match self {
            Self::Coverage { target, by, .. } => {
                let (start, end) = (scenario.start, scenario.end());
                if *target < Decimal::ZERO || *target > Decimal::ONE_HUNDRED {
                    Err(Refusal::Target)
                } else if *by < start || *by > end {
                    Err(Refusal::Month(start, end))
                } else {
                    Ok(())
                }
            }
            Self::Members { workers, year } => {
                let years = simulated_years(scenario);
                let most = Decimal::from(1_000_000_000);
                let sound = (Decimal::ZERO..=most).contains(workers) && workers.fract().is_zero();
                if !sound {
                    Err(Refusal::Workers)
                } else if !years.contains(year) {
                    Err(Refusal::Year(*years.start(), *years.end()))
                } else {
                    Ok(())
                }
            }
        }
    }

    /// So many months of a scenario decide: those after them change nothing.
    pub(super) fn months(&self, scenario: &Scenario) -> u32 {
        let last = match self {
            Self::Coverage { kind: Kind::Held, .. } => scenario.end(),
            Self::Coverage { by, .. } => *by,
            Self::Members { year, .. } => Month::new(*year, 12).unwrap_or(scenario.end()),
        };
        last.since(scenario.start).saturating_add(1).min(scenario.months)
    }

    /// The level that is wanted: percent, or people.
    pub(super) fn wanted(&self) -> f64 {
        f64::from_decimal(match self {
            Self::Coverage { target, .. } => *target,
            Self::Members { workers, .. } => *workers,
        })
    }

    /// The level of one worker.
    pub(super) fn grain(&self, scenario: &Scenario) -> f64 {
        match self {
            Self::Coverage { .. } => 100.0 / f64::from_decimal(scenario.workers.eligible),
            Self::Members { .. } => 1.0,
        }
    }

    /// The position of the last month from which a level may begin to hold; `None` where too few
    /// months are simulated to call anything held.
    pub(super) fn deadline<A>(run: &Trajectory<A>, by: Month) -> Option<usize>
    where
        A: Arithmetic,
    {
        let last = run.len().checked_sub(MONTHS_TO_HOLD + 1)?;
        Some(last.min(by.since(run.start) as usize))
    }

    /// Whether it holds in a run.
    pub(super) fn holds<A: Arithmetic>(&self, run: &Trajectory<A>, programme: usize) -> bool {
        match self {
            Self::Coverage { target, by, kind } => match kind {
                Kind::Reached => run.target(*target).first_reached.is_some_and(|at| at <= *by),
                Kind::Held => run.target(*target).held_from.is_some_and(|at| at <= *by),
                Kind::In => {
                    let at = by.since(run.start) as usize;
                    run.covered.get(at).zip(run.eligible.get(at)).is_some_and(
                        |(covered, eligible)| {
                            (*covered * A::HUNDRED).at_least(A::from_decimal(*target) * *eligible)
                        },
                    )
                }
            },
            Self::Members { workers, .. } => {
                self.level(run, programme).0 >= A::from_decimal(*workers)
            }
        }
    }

    /// How far a run comes, and the position of the month that decides: the highest coverage by
    /// the month, the lowest from it on, the coverage in it; or the most members in the year.
    pub(super) fn level<A: Arithmetic>(&self, run: &Trajectory<A>, programme: usize) -> (A, usize) {
        let (from, to, lowest) = match self {
            Self::Coverage { by, kind, .. } => {
                let at = by.since(run.start) as usize;
                match kind {
                    Kind::Reached => (0, at, false),
                    Kind::Held => (Self::deadline(run, *by).unwrap_or(at), usize::MAX, true),
                    Kind::In => (at, at, true),
                }
            }
            Self::Members { year, .. } => {
                let first = Month::new(*year, 1).unwrap_or(run.start).since(run.start) as usize;
                let last = Month::new(*year, 12).unwrap_or(run.start).since(run.start) as usize;
                (first, last, false)
            }
        };
        let mut found: Option<(A, usize)> = None;
        let mut look = |at: usize, value: A| {
            let better =
                found.is_none_or(|(known, _)| if lowest { value < known } else { value > known });
            if (from..=to).contains(&at) && better {
                found = Some((value, at));
            }
        };
        if matches!(self, Self::Coverage { .. }) {
            for (at, (covered, eligible)) in run.covered.iter().zip(&run.eligible).enumerate() {
                look(at, percent(*covered, *eligible));
            }
        } else if let Some(of) = run.programmes.iter().find(|of| of.index == programme) {
            for (at, members) in of.members.iter().enumerate() {
                look(at, *members);
            }
        }
        found.unwrap_or((A::ZERO, from))
    }
}
