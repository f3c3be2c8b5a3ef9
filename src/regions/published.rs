//! Why a published coverage is not ours: numerator, denominator, date.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::{Decimal, RoundingStrategy};

use super::start::{Start, denominator, share_pct};
use super::{Level, Published, Regions};
use crate::num::Exact;

/// The workers that a publication counts coverage against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denominator {
    /// As printed.
    Printed(Decimal),
    /// Its members divided by its coverage.
    Implied(Decimal),
}

impl Denominator {
    /// The workers that a publication counts against, where they are known.
    #[must_use]
    pub fn of(published: &Published) -> Option<Self> {
        let (people, printed) = denominator(published)?;
        Some(if printed { Self::Printed(people) } else { Self::Implied(people) })
    }

    /// The number of workers.
    #[must_use]
    pub const fn people(self) -> Decimal {
        match self {
            Self::Printed(people) | Self::Implied(people) => people,
        }
    }
}

/// A published coverage beside that of a start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference<'a> {
    /// What was published.
    pub published: &'a Published,
    /// The start's coverage in percent.
    pub ours_pct: Decimal,
    /// Its members.
    pub members: Decimal,
    /// Its workers.
    pub eligible: Decimal,
    /// The date of its members' figures.
    pub members_date: &'a str,
    /// The date of its workers' figures.
    pub workers_date: &'a str,
    /// The published workers, where they are known.
    pub denominator: Option<Denominator>,
    /// Its members over its workers in percent, where that is not the coverage printed.
    pub worked_out_pct: Option<Decimal>,
    /// The start's members over the published workers in percent, where those are others.
    pub ours_on_theirs_pct: Option<Decimal>,
}

/// Compares a published coverage with a start.
#[must_use]
pub fn difference<'a>(
    regions: &'a Regions,
    of: &'a Published,
    start: &Start<'_>,
) -> Difference<'a> {
    let date = |name| regions.column(Level::Province, name).map_or("", |of| of.date.as_str());
    let denominator = Denominator::of(of);
    let worked_out = of.members.zip(of.eligible).map(|(part, whole)| share_pct(part, whole));
    let (members, eligible) = (start.covered(), start.eligible.value);
    let theirs = denominator.map(Denominator::people).filter(|people| *people != eligible);
    Difference {
        published: of,
        ours_pct: start.coverage_pct(),
        members,
        eligible,
        members_date: date("members_pu_2025"),
        workers_date: date("formal_2025"),
        denominator,
        worked_out_pct: worked_out.filter(|pct| of.coverage_pct.is_some_and(|of| !same(*pct, of))),
        ours_on_theirs_pct: theirs.map(|people| share_pct(members, people)),
    }
}

/// Whether a percentage is another to the decimals with which that is printed.
fn same(exact: Decimal, printed: Decimal) -> bool {
    let places = printed.scale();
    let half = Decimal::new(5, places.saturating_add(1));
    let rounded = exact.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded == printed || (Exact(exact) - Exact(printed)).0.abs() <= half
}
