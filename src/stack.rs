//! What each programme of a scenario leaves for the next: people without cover, and money.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use crate::findings::{Findings, MoneyEnd, YearOfMoney};
use crate::model::Trajectory;
use crate::num::{Arithmetic, Exact};
use crate::scenario::{Group, Programme, Scenario};

/// What one programme does, and leaves, in the budget year that speaks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaves {
    /// The budget year: the first that is simulated whole, else the first with money.
    pub year: YearOfMoney,
    /// What becomes of that year's money.
    pub money_end: MoneyEnd,
    /// Whether what is left goes to the next budget year.
    pub carried: bool,
    /// Whole people of its group whom neither they themselves nor this programme nor one before
    /// it pays for, in the year's first month with this programme's most members: those whom the
    /// next programme may take.
    pub people: Decimal,
}

/// What the programme at `index` (its position in the document) does and leaves; `None` where it
/// is off or pays nothing within the simulated months.
#[must_use]
pub fn leaves(scenario: &Scenario, run: &Trajectory<Exact>, index: usize) -> Option<Leaves> {
    let programme = scenario.programmes.get(index)?;
    let findings = Findings::new(scenario, run, index, "", "");
    let year = findings.year?;
    Some(Leaves {
        carried: programme.carry_over && programme.runs_in(year.year.saturating_add(1)),
        people: people_left(scenario, run, index, programme, &year)?,
        money_end: findings.money_end,
        year,
    })
}

/// The group without its own payers and the members of the programmes up to this one.
fn people_left(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    index: usize,
    programme: &Programme,
    year: &YearOfMoney,
) -> Option<Decimal> {
    let own = run.programmes.iter().find(|series| series.index == index)?;
    let paid = programme.paid_months.first..=programme.paid_months.last;
    let (at, _) = run.months().find(|(at, month)| {
        month.year() == year.year
            && paid.contains(&month.number())
            && own.members.get(*at).is_some_and(|members| members.0 == year.members)
    })?;
    let (group, self_paying) = match programme.reaches {
        Group::Vulnerable => (&run.vulnerable, &run.self_paying_vulnerable),
        Group::Other => (&run.other, &run.self_paying_other),
    };
    let reaches = |index: usize| scenario.programmes.get(index).map(|of| of.reaches);
    let taken = run
        .programmes
        .iter()
        .filter(|of| of.index <= index && reaches(of.index) == Some(programme.reaches))
        .filter_map(|of| of.members.get(at))
        .fold(*self_paying.get(at)?, |sum, members| sum + *members);
    Some((*group.get(at)? - taken).whole().not_negative().0)
}
