//! What must hold, and how near a run comes to it.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use rust_decimal::Decimal;

use super::Refusal;
use super::unknown::simulated_years;
use crate::model::{MONTHS_TO_HOLD, Parameters, Trajectory, percent};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::{LARGEST_AMOUNT, Scenario};

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
    /// The programme spends at least so much on contributions in a budget year.
    Spent {
        /// Rupiah.
        rupiah: Decimal,
        /// The budget year.
        year: u32,
    },
    /// At most so much of the programme's money is left of a budget year: unspent, carried to
    /// the next, or still held at the horizon.
    Left {
        /// Rupiah.
        rupiah: Decimal,
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
    /// The names of the kinds.
    pub const NAMES: &'static [&'static str] = &["held", "reached", "in"];

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "reached" => Some(Self::Reached),
            "held" => Some(Self::Held),
            "in" => Some(Self::In),
            _ => None,
        }
    }

    /// Its name: `reached`, `held` or `in`.
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
    /// Whether it speaks of one programme.
    pub(super) const fn is_of_programme(&self) -> bool {
        !matches!(self, Self::Coverage { .. })
    }

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
                let most = Decimal::from(1_000_000_000);
                let sound = (Decimal::ZERO..=most).contains(workers) && workers.fract().is_zero();
                if sound { is_simulated(scenario, *year) } else { Err(Refusal::Workers) }
            }
            Self::Spent { rupiah, year } | Self::Left { rupiah, year } => {
                if (Decimal::ZERO..=LARGEST_AMOUNT).contains(rupiah) {
                    is_simulated(scenario, *year)
                } else {
                    Err(Refusal::Amount)
                }
            }
        }
    }

    /// How far a run comes: the highest coverage by the month, the lowest from it on, or that in
    /// it, in percent; the most members in the year; rupiah spent, or left, of it.
    #[must_use]
    pub fn measure(&self, run: &Trajectory<Exact>, programme: usize) -> Decimal {
        let level = self.level(run, programme).0.0;
        if matches!(self, Self::Left { .. }) { level.abs() } else { level }
    }

    /// So many months of a scenario decide: those after them change nothing.
    pub(super) fn months(&self, scenario: &Scenario) -> u32 {
        let last = match self {
            Self::Coverage { kind: Kind::Held, .. } => scenario.end(),
            Self::Coverage { by, .. } => *by,
            Self::Members { year, .. } | Self::Spent { year, .. } | Self::Left { year, .. } => {
                Month::new(*year, 12).unwrap_or(scenario.end())
            }
        };
        last.since(scenario.start).saturating_add(1).min(scenario.months)
    }

    /// The level that is wanted: percent, people, rupiah, or rupiah left, below zero.
    pub(super) fn wanted(&self) -> Decimal {
        match self {
            Self::Coverage { target, .. } => *target,
            Self::Members { workers, .. } => *workers,
            Self::Spent { rupiah, .. } => *rupiah,
            Self::Left { rupiah, .. } => Decimal::ZERO.saturating_sub(*rupiah),
        }
    }

    /// What a search in floats divides levels by, so that they are as large for money as for
    /// people: what a worker costs the programme in the goal's year.
    pub(super) fn scale(&self, base: &Parameters<f64>, programme: usize) -> f64 {
        let (Self::Spent { year, .. } | Self::Left { year, .. }) = self else { return 1.0 };
        let (first, last) = of_year(base.start, *year);
        let paid = base.programmes.iter().filter(|of| of.index == programme);
        let of_months = paid.flat_map(|of| of.paid.iter().enumerate());
        let price = of_months
            .filter(|(at, _)| (first..=last).contains(at))
            .fold(0.0, |sum, (_, paid)| sum + paid);
        if price > 0.0 { price } else { 1.0 }
    }

    /// The level of one worker, scaled.
    pub(super) fn grain(&self, scenario: &Scenario) -> f64 {
        match self {
            Self::Coverage { .. } => 100.0 / f64::from_decimal(scenario.workers.eligible),
            Self::Members { .. } | Self::Spent { .. } | Self::Left { .. } => 1.0,
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
            Self::Members { .. } | Self::Spent { .. } | Self::Left { .. } => {
                self.level(run, programme).0 >= A::from_decimal(self.wanted())
            }
        }
    }

    /// How far a run comes, and the position of the month that decides: the highest coverage by
    /// the month, the lowest from it on, the coverage in it; the most members in the year; or the money spent,
    /// or below zero the money left, of the year, with the month that has the most members.
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
            Self::Members { year, .. } | Self::Spent { year, .. } | Self::Left { year, .. } => {
                let (first, last) = of_year(run.start, *year);
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
        let (level, at) = found.unwrap_or((A::ZERO, from));
        let series = run.programmes.iter().find(|of| of.index == programme);
        match (self, series) {
            (Self::Spent { .. }, Some(of)) => (sum(&of.spend, from, to), at),
            (Self::Left { .. }, Some(of)) => {
                let held = of.money_left.iter().take(to.saturating_add(1)).last();
                let left = sum(&of.unspent, from, to) + sum(&of.carried_out, from, to);
                (A::ZERO - (left + held.copied().unwrap_or(A::ZERO)), at)
            }
            _ => (level, at),
        }
    }
}

/// The sum of a series from one position to another.
fn sum<A: Arithmetic>(series: &[A], from: usize, to: usize) -> A {
    let of = series.iter().enumerate().filter(|(at, _)| (from..=to).contains(at));
    of.fold(A::ZERO, |sum, (_, value)| sum + *value)
}

/// The positions of a year's first and last month; those before the start count as the first.
fn of_year(start: Month, year: u32) -> (usize, usize) {
    let at = |number| Month::new(year, number).unwrap_or(start).since(start) as usize;
    (at(1), at(12))
}

/// Whether a scenario simulates a budget year.
fn is_simulated(scenario: &Scenario, year: u32) -> Result<(), Refusal> {
    let years = simulated_years(scenario);
    let within = years.contains(&year);
    if within { Ok(()) } else { Err(Refusal::Year(*years.start(), *years.end())) }
}
