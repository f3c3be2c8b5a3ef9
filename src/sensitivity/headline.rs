//! The outputs of a run that one can ask about.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use rust_decimal::Decimal;

use crate::findings::speaking_months;
use crate::model::{ProgrammeSeries, Trajectory, percent};
use crate::month::Month;
use crate::num::Arithmetic;
use crate::scenario::Scenario;

/// An output of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Coverage in the last month, percent.
    CoverageEnd,
    /// Coverage in a month, percent; 0 outside the run.
    CoverageIn(Month),
    /// Everybody covered in the last month, people.
    CoveredEnd,
    /// The most members that a programme, by its position, has in a month of its first whole
    /// budget year; people.
    Workers(usize),
    /// The first month at or above a level of coverage in percent.
    FirstReached(Decimal),
    /// The month from which a level of coverage in percent is held.
    HeldFrom(Decimal),
    /// What the programmes spend on contributions over the run, rupiah.
    Spend,
    /// The programmes' money that is lost at the ends of years, rupiah.
    Unspent,
    /// Expected benefits over the run, rupiah.
    Benefits,
}

/// What a headline says of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<A> {
    /// Percent, people or rupiah.
    Number(A),
    /// A month; `None` where it does not come within the run.
    Month(Option<Month>),
}

impl Headline {
    /// The names in questions, on the command line and in output.
    pub const NAMES: [&'static str; 9] = [
        "coverage_end",
        "coverage_in",
        "covered_end",
        "workers",
        "first_reached",
        "held_from",
        "spend",
        "unspent",
        "benefits",
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CoverageEnd => "coverage_end",
            Self::CoverageIn(_) => "coverage_in",
            Self::CoveredEnd => "covered_end",
            Self::Workers(_) => "workers",
            Self::FirstReached(_) => "first_reached",
            Self::HeldFrom(_) => "held_from",
            Self::Spend => "spend",
            Self::Unspent => "unspent",
            Self::Benefits => "benefits",
        }
    }

    /// The headlines that a scenario offers: those without a detail, the workers of each programme
    /// that is not off, and each of its targets.
    #[must_use]
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        let mut all = vec![Self::CoverageEnd, Self::CoveredEnd];
        for pct in &scenario.targets_pct {
            all.extend([Self::FirstReached(*pct), Self::HeldFrom(*pct)]);
        }
        all.extend(scenario.active().map(|(place, _)| Self::Workers(place)));
        all.extend([Self::Spend, Self::Unspent, Self::Benefits]);
        all
    }

    /// What it says of a run of the scenario.
    #[must_use]
    pub fn of<A: Arithmetic>(self, scenario: &Scenario, run: &Trajectory<A>) -> Outcome<A> {
        let last = run.len().saturating_sub(1);
        match self {
            Self::CoverageEnd => Outcome::Number(coverage(run, last)),
            Self::CoverageIn(month) => {
                let at = run.months().find(|(_, named)| *named == month).map(|(at, _)| at);
                Outcome::Number(at.map_or(A::ZERO, |at| coverage(run, at)))
            }
            Self::CoveredEnd => Outcome::Number(run.covered.last().copied().unwrap_or(A::ZERO)),
            Self::Workers(place) => Outcome::Number(workers(scenario, run, place)),
            Self::FirstReached(pct) => Outcome::Month(run.target(pct).first_reached),
            Self::HeldFrom(pct) => Outcome::Month(run.target(pct).held_from),
            Self::Spend => sum(run, |series| &series.spend),
            Self::Unspent => sum(run, |series| &series.unspent),
            Self::Benefits => sum(run, |series| &series.benefits),
        }
    }
}

impl<A: Arithmetic> Outcome<A> {
    /// A number to order and to draw outcomes by: the number itself, or the months from the start;
    /// a month that does not come stands behind all that do.
    #[must_use]
    pub fn place(self, scenario: &Scenario) -> A {
        match self {
            Self::Number(value) => value,
            Self::Month(Some(month)) => A::from_count(month.since(scenario.start)),
            Self::Month(None) => A::from_count(scenario.months),
        }
    }
}

/// Coverage in percent at a position of the run.
fn coverage<A: Arithmetic>(run: &Trajectory<A>, at: usize) -> A {
    match (run.covered.get(at), run.eligible.get(at)) {
        (Some(covered), Some(eligible)) => percent(*covered, *eligible),
        _ => A::ZERO,
    }
}

/// The most members of a programme in the budget year that speaks for it.
fn workers<A: Arithmetic>(scenario: &Scenario, run: &Trajectory<A>, place: usize) -> A {
    let months = scenario.programmes.get(place).and_then(|of| speaking_months(scenario, of));
    let series = run.programmes.iter().find(|series| series.index == place);
    let Some(((from, to), series)) = months.zip(series) else {
        return A::ZERO;
    };
    let within = run.months().filter(|(_, month)| (from..=to).contains(month));
    let members = within.filter_map(|(at, _)| series.members.get(at).copied());
    members.fold(A::ZERO, A::most)
}

/// The sum of a series over all programmes and months.
fn sum<A: Arithmetic>(run: &Trajectory<A>, of: fn(&ProgrammeSeries<A>) -> &Vec<A>) -> Outcome<A> {
    let values = run.programmes.iter().flat_map(of);
    Outcome::Number(values.fold(A::ZERO, |sum, value| sum + *value))
}
