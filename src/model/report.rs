//! Reports over a run: targets reached and held, gaps, and the money of each budget year.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use rust_decimal::Decimal;

use super::Trajectory;
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{budget_of_year, lowest_contribution};
use crate::scenario::{Programme, Scenario};

/// So many months must follow the month from which a level is held.
pub const MONTHS_TO_HOLD: usize = 12;

/// When a level of coverage is reached and held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The level in percent.
    pub pct: Decimal,
    /// The first simulated month with at least this coverage.
    pub first_reached: Option<Month>,
    /// The first month from which coverage stays at least so high to the horizon, if at least
    /// [`MONTHS_TO_HOLD`] months follow it.
    pub held_from: Option<Month>,
    /// Whether coverage, once there, is never below it again to the horizon, however few months
    /// follow.
    pub never_lost: bool,
}

/// What is missing for a level in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Whole people, rounded up.
    pub people: Decimal,
    /// What they would cost a month at the lowest full contribution, rupiah.
    pub rupiah: Decimal,
}

impl<A: Arithmetic> Trajectory<A> {
    /// When a level is reached and held. Levels are compared as `covered × 100 ≥ pct × eligible`,
    /// without a division.
    #[must_use]
    pub fn target(&self, pct: Decimal) -> Target {
        let level = A::from_decimal(pct);
        let reached: Vec<bool> = self
            .covered
            .iter()
            .zip(&self.eligible)
            .map(|(covered, eligible)| (*covered * A::HUNDRED).at_least(level * *eligible))
            .collect();
        let at = |index: usize| self.months().nth(index).map(|(_, month)| month);
        let first = reached.iter().position(|reached| *reached);
        // The last month below the level; the level holds from the month after it.
        let held = reached.iter().rposition(|reached| !reached).map_or(0, |last| last + 1);
        let following = reached.len().checked_sub(held + 1);
        Target {
            pct,
            first_reached: first.and_then(at),
            held_from: following.filter(|months| *months >= MONTHS_TO_HOLD).and(at(held)),
            never_lost: first.is_some_and(|first| first == held),
        }
    }
}

impl Trajectory<Exact> {
    /// What is missing for a level, by month.
    #[must_use]
    pub fn gaps(&self, scenario: &Scenario, pct: Decimal) -> Vec<Gap> {
        let level = Exact(pct);
        self.months()
            .zip(self.covered.iter().zip(&self.eligible))
            .map(|((_, month), (covered, eligible))| {
                let missing = level * *eligible / Exact::HUNDRED - *covered;
                let reached = (*covered * Exact::HUNDRED).at_least(level * *eligible);
                let people = if reached {
                    Exact::ZERO
                } else {
                    Exact::ZERO - (Exact::ZERO - missing).whole()
                };
                let price = Exact(lowest_contribution(&scenario.rules, month));
                Gap { people: people.0, rupiah: (people * price).0 }
            })
            .collect()
    }
}

/// The money and the members of the programmes in one budget year.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The budget year.
    pub year: u32,
    /// The programmes that are not off, in order.
    pub programmes: Vec<YearOfProgramme>,
}

/// One programme in one budget year, all amounts in rupiah.
///
/// `budget + carried_in + beyond_budget = admin_and_rounding + before_start + spent + unspent +
/// carried_out + held`.
#[derive(Clone, Debug, PartialEq)]
pub struct YearOfProgramme {
    /// The programme's position in the document.
    pub index: usize,
    /// The year's budget, administration included.
    pub budget: Decimal,
    /// Administration, and what rounding to whole rupiah takes off.
    pub admin_and_rounding: Decimal,
    /// The part for paid months before the start.
    pub before_start: Decimal,
    /// From the year before.
    pub carried_in: Decimal,
    /// Spent beyond the money that was there.
    pub beyond_budget: Decimal,
    /// Spent on contributions.
    pub spent: Decimal,
    /// Lost at the end of the last paid month.
    pub unspent: Decimal,
    /// To the next year.
    pub carried_out: Decimal,
    /// Still there at the horizon.
    pub held: Decimal,
    /// What partners pay of the same contributions.
    pub partner: Decimal,
    /// Sum of the members of the months.
    pub worker_months: Decimal,
    /// The most members of a month.
    pub peak_members: Decimal,
    /// Members in December; 0 if December is not simulated.
    pub december_members: Decimal,
    /// What a worker-month costs the payer, if there is any.
    pub price_of_worker_month: Option<Decimal>,
    /// Expected benefits.
    pub benefits: Decimal,
}

impl YearOfProgramme {
    /// Rupiah of expected benefits for each rupiah of contributions, the payer's and the partners';
    /// `None` where nothing is paid.
    #[must_use]
    pub fn benefits_for_each_rupiah(&self) -> Option<Decimal> {
        let paid = self.spent.saturating_add(self.partner);
        (paid > Decimal::ZERO).then(|| self.benefits.checked_div(paid)).flatten()
    }
}

/// The budget years of a run, in order.
#[must_use]
pub fn years(scenario: &Scenario, run: &Trajectory<Exact>) -> Vec<Year> {
    (scenario.start.year()..=scenario.end().year())
        .map(|year| Year {
            year,
            programmes: scenario
                .active()
                .enumerate()
                .filter_map(|(place, (index, programme))| {
                    year_of_programme(scenario, run, year, place, index, programme)
                })
                .collect(),
        })
        .collect()
}

fn year_of_programme(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    year: u32,
    place: usize,
    index: usize,
    programme: &Programme,
) -> Option<YearOfProgramme> {
    let series = run.programmes.get(place)?;
    let positions: Vec<usize> =
        run.months().filter(|(_, month)| month.year() == year).map(|(at, _)| at).collect();
    let sum = |values: &[Exact]| {
        positions
            .iter()
            .filter_map(|at| values.get(*at))
            .fold(Exact::ZERO, |sum, value| sum + *value)
    };
    let last = *positions.last()?;

    let budget = Exact(budget_of_year(programme, year));
    let after_admin = Exact::HUNDRED - Exact(programme.admin_pct);
    let net = (budget * after_admin / Exact::HUNDRED).whole();
    let end = scenario.end();
    let months = programme.paid_months;
    // The horizon may end before the year's money opens: then all of it is still there. It may
    // also begin after the last paid month: then all of it was for the months before.
    let not_yet_open = end.year() == year && end.number() < months.first;
    let waiting = if not_yet_open { net + carried_before(run, place, year) } else { Exact::ZERO };
    let opened = sum(&series.opened);
    let before_start = if not_yet_open { Exact::ZERO } else { net - opened };
    let carried_in = if not_yet_open { waiting - net } else { sum(&series.carried_in) };
    let held = if not_yet_open {
        waiting
    } else if end.year() == year {
        series.money_left.get(last).copied().unwrap_or(Exact::ZERO)
    } else {
        Exact::ZERO
    };

    let spent = sum(&series.spend);
    let worker_months = sum(&series.members);
    let members = || positions.iter().filter_map(|at| series.members.get(*at)).copied();
    let december = Month::new(year, 12).filter(|december| *december <= end);
    Some(YearOfProgramme {
        index,
        budget: budget.0,
        admin_and_rounding: (budget - net).0,
        before_start: before_start.0,
        carried_in: carried_in.0,
        beyond_budget: sum(&series.beyond_budget).0,
        spent: spent.0,
        unspent: sum(&series.unspent).0,
        carried_out: sum(&series.carried_out).0,
        held: held.0,
        partner: sum(&series.partner).0,
        worker_months: worker_months.0,
        peak_members: members().fold(Exact::ZERO, Arithmetic::most).0,
        december_members: december.and_then(|_| members().last()).unwrap_or(Exact::ZERO).0,
        price_of_worker_month: (worker_months > Exact::ZERO).then(|| (spent / worker_months).0),
        benefits: sum(&series.benefits).0,
    })
}

/// What the year before hands to a year.
fn carried_before(run: &Trajectory<Exact>, place: usize, year: u32) -> Exact {
    let Some(series) = run.programmes.get(place) else {
        return Exact::ZERO;
    };
    run.months()
        .filter(|(_, month)| month.year() + 1 == year)
        .filter_map(|(at, _)| series.carried_out.get(at))
        .fold(Exact::ZERO, |sum, value| sum + *value)
}
