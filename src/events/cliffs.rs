//! Cliffs: months in which coverage falls by a point or more, and the largest part of the fall.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::{Cause, Event, Kind, before, is_paid, resumes};
use crate::model::{Limit, ProgrammeSeries, Trajectory, percent};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Terms, budget_of_year, contribution};
use crate::scenario::{Programme, Scenario};

/// The stocks of one month.
struct Stocks {
    eligible: Exact,
    wage_earning: Exact,
    self_paying: Exact,
    /// Of the programmes that are not off, in order.
    programmes: Vec<Exact>,
}

impl Stocks {
    /// Those of the month before the start.
    fn before_start(scenario: &Scenario) -> Self {
        let members = &scenario.members;
        Self {
            eligible: Exact(scenario.workers.eligible),
            wage_earning: Exact(members.wage_earning),
            self_paying: Exact(members.self_paying_vulnerable) + Exact(members.self_paying_other),
            programmes: scenario.active().map(|(_, of)| Exact(of.initial_members)).collect(),
        }
    }

    fn of(run: &Trajectory<Exact>, at: usize) -> Self {
        let value = |series: &[Exact]| series.get(at).copied().unwrap_or(Exact::ZERO);
        Self {
            eligible: value(&run.eligible),
            wage_earning: value(&run.wage_earning_members),
            self_paying: value(&run.self_paying_vulnerable) + value(&run.self_paying_other),
            programmes: run.programmes.iter().map(|series| value(&series.members)).collect(),
        }
    }

    fn covered(&self) -> Exact {
        let own = self.wage_earning + self.self_paying;
        self.programmes.iter().fold(own, |sum, members| sum + *members)
    }

    fn coverage(&self) -> Exact {
        percent(self.covered(), self.eligible)
    }
}

/// The cliffs of a run; the first month is compared with the month before the start.
pub(super) fn cliffs(scenario: &Scenario, run: &Trajectory<Exact>) -> Vec<Event> {
    let mut found = Vec::new();
    let mut last = Stocks::before_start(scenario);
    for (at, month) in run.months() {
        let now = Stocks::of(run, at);
        let (from, to) = (last.coverage(), now.coverage());
        if (from - to).at_least(Exact::ONE) {
            let (programme, cause, mainly) = cause(scenario, run, at, month, &last, &now);
            let kind = Kind::Cliff { from: from.0, to: to.0, cause, mainly };
            found.push(Event { month, programme, kind });
        }
        last = now;
    }
    found
}

/// Whose loss it is.
#[derive(Clone, Copy)]
enum Loser {
    Programme(usize),
    WageEarning,
    SelfPaying,
    Workers,
}

/// The largest part of a fall, counted in members: who lost most, or, where workers grow, how many
/// members more the old coverage would take.
fn cause(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    at: usize,
    month: Month,
    last: &Stocks,
    now: &Stocks,
) -> (Option<usize>, Cause, bool) {
    // Where there are fewer workers, fewer members keep the coverage.
    let keeps = now.eligible.least(last.eligible);
    let lost = |before: Exact, now: Exact| before * keeps / last.eligible - now;
    let growth = last.covered() * (now.eligible - last.eligible) / last.eligible;
    let each = last.programmes.iter().zip(&now.programmes).enumerate();
    let losses = each
        .map(|(place, (before, now))| (Loser::Programme(place), lost(*before, *now)))
        .chain([
            (Loser::WageEarning, lost(last.wage_earning, now.wage_earning)),
            (Loser::SelfPaying, lost(last.self_paying, now.self_paying)),
            (Loser::Workers, growth),
        ])
        .filter(|(_, loss)| *loss > Exact::ZERO);
    let nobody = (Loser::Workers, Exact::ZERO, Exact::ZERO);
    let (loser, most, all) = losses.fold(nobody, |(loser, most, all), (other, loss)| {
        if loss > most { (other, loss, all + loss) } else { (loser, most, all + loss) }
    });
    let mainly = most * Exact::from_count(10) < all * Exact::from_count(9);
    let of_programme = |place: usize| {
        let series = run.programmes.get(place)?;
        let programme = scenario.programmes.get(series.index)?;
        let cause = of_programme(scenario, run, programme, series, at, month);
        Some((Some(series.index), cause, mainly))
    };
    match loser {
        Loser::Programme(place) => of_programme(place).unwrap_or((None, Cause::Workers, mainly)),
        Loser::WageEarning => (None, Cause::WageEarning, mainly),
        Loser::SelfPaying => (None, Cause::SelfPaying, mainly),
        Loser::Workers => (None, Cause::Workers, mainly),
    }
}

/// Why a programme has fewer members than in the month before.
fn of_programme(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    series: &ProgrammeSeries<Exact>,
    at: usize,
    month: Month,
) -> Cause {
    let last = before(month);
    let limit = series.limits.get(at).copied().flatten();
    let Some(limit) = limit else {
        let again = resumes(scenario, run, programme, &series.members, at);
        return if at == 0 && !is_paid(programme, last) {
            Cause::NotYet(again)
        } else if month.number() == 1 {
            Cause::YearEnds(again)
        } else {
            Cause::MonthsEnd(again)
        };
    };
    let opens = month.number() == programme.paid_months.first || at == 0;
    let money = |of: &[Exact]| of.get(at).copied().unwrap_or(Exact::ZERO);
    let budget = |year: u32| budget_of_year(programme, year);
    let year = month.year();
    let terms = Terms::from(programme);
    let price = |month: Month| contribution(&terms, &scenario.rules, month).paid;
    match limit {
        Limit::Room => Cause::Room,
        _ if !opens => Cause::MoneyGone,
        _ if money(&series.opened) + money(&series.carried_in) == Exact::ZERO => Cause::NoBudget,
        Limit::Cap | Limit::Pace => Cause::FewerPlaces,
        _ if programme.runs_in(year.saturating_sub(1))
            && budget(year) < budget(year.saturating_sub(1)) =>
        {
            Cause::SmallerBudget
        }
        _ if price(month) > price(last) => Cause::Dearer,
        Limit::Names if at == 0 => Cause::FewerPlaces,
        Limit::Names | Limit::Money => Cause::LessMoney,
    }
}
