//! What happens to one programme: in each budget year what binds and what ends, and when its
//! contributions change.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::{Event, Kind, before, is_paid, resumes};
use crate::model::{Limit, ProgrammeSeries, Trajectory};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Terms, budget_of_year, contribution, gets_relief, relief_months};
use crate::scenario::{Pace, Programme, Relief, RuleChoices, Scenario};

/// Adds what happens to a programme.
pub(super) fn events(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    series: &ProgrammeSeries<Exact>,
    found: &mut Vec<Event>,
) {
    let mut add = |month: Month, kind: Kind| {
        found.push(Event { month, programme: Some(series.index), kind });
    };
    for year in scenario.start.year()..=scenario.end().year() {
        let paid: Vec<PaidMonth> = run
            .months()
            .filter(|(_, month)| month.year() == year && is_paid(programme, *month))
            .filter_map(|(at, month)| PaidMonth::of(series, at, month))
            .collect();
        if let Some(opening) = paid.first() {
            if let Some(kind) = smaller_budget(programme, year) {
                add(opening.month, kind);
            }
            let gone = money_gone(scenario, programme, &paid);
            if let Some((month, kind)) = gone {
                add(month, kind);
            }
            let gone = gone.map(|(month, _)| month);
            limits(series, &paid, gone, &mut add);
        }
        if let Some((month, kind)) = year_end(scenario, run, programme, series, &paid) {
            add(month, kind);
        }
    }
    relief(scenario, run, programme, series, &mut add);
    changed_contributions(scenario, run, programme, series, &mut add);
}

/// One paid month of a programme.
#[derive(Clone, Copy)]
struct PaidMonth {
    at: usize,
    month: Month,
    members: Exact,
    money_left: Exact,
    limit: Limit,
}

impl PaidMonth {
    fn of(series: &ProgrammeSeries<Exact>, at: usize, month: Month) -> Option<Self> {
        Some(Self {
            at,
            month,
            members: *series.members.get(at)?,
            money_left: *series.money_left.get(at)?,
            limit: series.limits.get(at).copied().flatten()?,
        })
    }
}

fn smaller_budget(programme: &Programme, year: u32) -> Option<Kind> {
    let last = year.checked_sub(1).filter(|last| programme.runs_in(*last))?;
    let (before, now) = (budget_of_year(programme, last), budget_of_year(programme, year));
    (now < before).then_some(Kind::SmallerBudget { before, now })
}

/// The month in which the money of an announced number is gone: not even one contribution can be
/// paid any more, and paid months follow.
fn money_gone(
    scenario: &Scenario,
    programme: &Programme,
    paid: &[PaidMonth],
) -> Option<(Month, Kind)> {
    if programme.pace != Pace::UntilSpent {
        return None;
    }
    let terms = Terms::from(programme);
    let last = programme.paid_months.last;
    let gone = paid.iter().find(|of| {
        let price = contribution(&terms, &scenario.rules, of.month).paid;
        of.month.number() < last && of.money_left.0 < price
    })?;
    let earlier = paid.iter().take_while(|of| of.month <= gone.month);
    let members = earlier.fold(Exact::ZERO, |most, of| most.most(of.members));
    (members > Exact::ZERO).then_some((
        gone.month,
        Kind::MoneyGone {
            members: members.0,
            last: gone.members.0,
            months: last.saturating_sub(gone.month.number()),
        },
    ))
}

/// What binds in a budget year, each limit once, and the months that cover nobody.
fn limits(
    series: &ProgrammeSeries<Exact>,
    paid: &[PaidMonth],
    gone: Option<Month>,
    add: &mut impl FnMut(Month, Kind),
) {
    // After the money is gone nothing else is worth saying.
    let told: Vec<&PaidMonth> =
        paid.iter().take_while(|of| gone.is_none_or(|gone| of.month <= gone)).collect();
    for limit in [Limit::Money, Limit::Names, Limit::Room, Limit::Pace, Limit::Cap] {
        let first = told.iter().find(|of| of.limit == limit && of.members > Exact::ZERO);
        if let Some(first) = first.filter(|_| gone.is_none() || limit != Limit::Money) {
            add(first.month, Kind::Bound { limit, members: first.members.0 });
        }
    }
    let mut nobody = told.iter().filter(|of| of.members <= Exact::ZERO);
    if let Some(first) = nobody.next() {
        let opened = told.iter().flat_map(|of| {
            [series.opened.get(of.at), series.carried_in.get(of.at)].into_iter().flatten()
        });
        let money = opened.fold(Exact::ZERO, |sum, opened| sum + *opened);
        let months = u32::try_from(nobody.count()).unwrap_or(0).saturating_add(1);
        let limit = (money > Exact::ZERO).then_some(first.limit);
        add(first.month, Kind::CoversNobody { months, limit });
    }
}

/// The last paid month of a year, where members drop out after it: because nothing is paid, or
/// because the next year's money pays for fewer. That others took the names is not the year's end.
fn year_end(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    series: &ProgrammeSeries<Exact>,
    paid: &[PaidMonth],
) -> Option<(Month, Kind)> {
    let last = paid.last().filter(|of| of.month.number() == programme.paid_months.last)?;
    let next = last.at.saturating_add(1);
    let after = *series.members.get(next)?;
    let room = series.limits.get(next).copied().flatten() == Some(Limit::Room);
    (after < last.members && !room).then(|| {
        let resumes = resumes(scenario, run, programme, &series.members, last.at);
        (last.month, Kind::YearEnd { members: last.members.0, after: after.0, resumes })
    })
}

/// What the payer paid for a worker in the month before, and pays now.
fn prices(scenario: &Scenario, programme: &Programme, month: Month) -> (Decimal, Decimal) {
    let terms = Terms::from(programme);
    let paid = |month: Month| contribution(&terms, &scenario.rules, month).paid;
    (paid(before(month)), paid(month))
}

/// Whether the programme pays for anybody from `first` to `last`.
fn pays_between(
    run: &Trajectory<Exact>,
    series: &ProgrammeSeries<Exact>,
    first: Month,
    last: Month,
) -> bool {
    let mut months = run.months().zip(&series.members);
    months.any(|((_, month), members)| (first..=last).contains(&month) && *members > Exact::ZERO)
}

/// The relief's edges, for a programme that gets it and pays while it holds.
fn relief(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    series: &ProgrammeSeries<Exact>,
    add: &mut impl FnMut(Month, Kind),
) {
    let months = relief_months(programme.sector);
    let (Some(first), Some(last)) =
        (Month::new(months.from.0, months.from.1), Month::new(months.to.0, months.to.1))
    else {
        return;
    };
    let gets = gets_relief(programme.payer, &scenario.rules);
    if !gets || !pays_between(run, series, first, last) {
        return;
    }
    let within = |month: Month| scenario.start <= month && month <= scenario.end();
    if within(first) {
        let (before, now) = prices(scenario, programme, first);
        add(first, Kind::ReliefBegun { before, now });
    }
    let ended = last.plus(1);
    if within(ended) && pays_between(run, series, ended, scenario.end()) {
        let (before, now) = prices(scenario, programme, ended);
        add(ended, Kind::ReliefEnded { before, now });
    }
}

/// The months from which the scenario's own contributions change what the programme pays, the
/// relief aside: it pays before and from then on.
fn changed_contributions(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    series: &ProgrammeSeries<Exact>,
    add: &mut impl FnMut(Month, Kind),
) {
    let rules = RuleChoices {
        relief: Relief { apbd: false, village: false, other: false },
        ..scenario.rules.clone()
    };
    let terms = Terms::from(programme);
    let without_relief = |month: Month| contribution(&terms, &rules, month).paid;
    for changed in &scenario.rules.contribution {
        let (month, last) = (changed.from, before(changed.from));
        if pays_between(run, series, scenario.start, last)
            && pays_between(run, series, month, scenario.end())
            && without_relief(last) != without_relief(month)
        {
            let (before, now) = prices(scenario, programme, month);
            add(month, Kind::ContributionChanged { before, now });
        }
    }
}
