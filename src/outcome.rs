//! Plan against what happened: the few numbers that sentences and titles are made of.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use crate::model::{ProgrammeSeries, Trajectory, run_exact};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;

/// A number as it was planned, and as it happened or is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// In the plan.
    pub plan: Decimal,
    /// As it happened or is expected.
    pub now: Decimal,
}

/// Plan against what happened, seen from the last month in which something happened.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The run of the plan.
    pub plan: Trajectory<Exact>,
    /// The run with what happened.
    pub expected: Trajectory<Exact>,
    /// Months in which something happened, by their place in the run, in the order of the document.
    pub realised: Vec<usize>,
    /// The last of them.
    pub last: Month,
    /// The same by its place in the run.
    pub at: usize,
    /// The last simulated month.
    pub end: Month,
    /// Coverage in the last realised month, percent.
    pub coverage: Both,
    /// Coverage at the horizon, percent.
    pub coverage_end: Both,
    /// Members of all programmes in the last realised month.
    pub members: Both,
    /// What all programmes spent in the budget year, up to that month, rupiah.
    pub spent: Both,
    /// What of it was beyond the budget, rupiah.
    pub beyond_budget: Decimal,
    /// Money for the rest of the budget year: what is left, and what opens later in the year,
    /// rupiah.
    pub left: Decimal,
    /// Money of the budget year that is lost already, rupiah.
    pub unspent: Decimal,
    /// Money of the budget year that goes to the next, rupiah.
    pub carried_out: Decimal,
    /// The last month of the budget year that any programme still pays for, where one follows.
    pub paid_until: Option<Month>,
    /// Members of all programmes in the month that follows, where it is simulated.
    pub next: Option<(Month, Both)>,
}

impl Outcome {
    /// Runs a scenario as planned and as it happened; `None` where nothing happened yet.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Option<Self> {
        let last = scenario.last_realised()?;
        let place = |month: Month| usize::try_from(month.since(scenario.start)).unwrap_or(0);
        let at = place(last);
        let (plan, expected) = (run_exact(&scenario.plan()), run_exact(scenario));
        let horizon = expected.len().saturating_sub(1);
        let (planned, now) = (plan.coverage_pct(), expected.coverage_pct());
        let coverage =
            |month: usize| Both { plan: value(&planned, month), now: value(&now, month) };
        let members = |month: usize| {
            let of = |run: &Trajectory<Exact>| sum(run, |series| &series.members, |at| at == month);
            Both { plan: of(&plan), now: of(&expected) }
        };
        let year = last.year();
        let so_far = |month: usize| month <= at && month_of(scenario, month).year() == year;
        let to_come = |month: usize| month > at && month_of(scenario, month).year() == year;
        let spent = |run: &Trajectory<Exact>| sum(run, |series| &series.spend, so_far);
        let of_year = |series: Series, when: &dyn Fn(usize) -> bool| sum(&expected, series, when);
        let held = of_year(|series| &series.money_left, &|month| month == at);
        let opening = of_year(|series| &series.opened, &to_come);
        let brought = of_year(|series| &series.carried_in, &to_come);
        let paid_until = scenario
            .active()
            .filter(|(_, programme)| programme.runs_in(year))
            .map(|(_, programme)| programme.paid_months.last)
            .max()
            .filter(|number| *number > last.number())
            .and_then(|number| Month::new(year, number));
        let next = last.plus(1);
        Some(Self {
            realised: scenario.realised.iter().map(|entry| place(entry.month)).collect(),
            last,
            at,
            end: scenario.end(),
            coverage: coverage(at),
            coverage_end: coverage(horizon),
            members: members(at),
            spent: Both { plan: spent(&plan), now: spent(&expected) },
            beyond_budget: of_year(|series| &series.beyond_budget, &so_far),
            left: (Exact(held) + Exact(opening) + Exact(brought)).0,
            unspent: of_year(|series| &series.unspent, &so_far),
            carried_out: of_year(|series| &series.carried_out, &so_far),
            paid_until,
            next: (next <= scenario.end()).then(|| (next, members(at.saturating_add(1)))),
            plan,
            expected,
        })
    }
}

/// One of a programme's series.
type Series = fn(&ProgrammeSeries<Exact>) -> &Vec<Exact>;

/// The sum of a series over all programmes, and over the months that count.
fn sum(run: &Trajectory<Exact>, of: Series, counts: impl Fn(usize) -> bool) -> Decimal {
    let values = run.programmes.iter().flat_map(|series| of(series).iter().enumerate());
    let counted = values.filter(|(month, _)| counts(*month));
    counted.fold(Exact::ZERO, |sum, (_, value)| sum + *value).0
}

/// A series' value in a month.
fn value(series: &[Exact], month: usize) -> Decimal {
    series.get(month).map_or(Decimal::ZERO, |value| value.0)
}

/// The month at a place of the run.
fn month_of(scenario: &Scenario, place: usize) -> Month {
    scenario.start.plus(u32::try_from(place).unwrap_or(0))
}
