//! What of a scenario is implausible: beyond what is known of the world, though the model computes
//! it. Warnings are data and block nothing; their words are in [`crate::text::plausibility`].
//!
//! A nought is never warned about: it switches a part of the model off and claims nothing. Nor is
//! anything of a programme that is switched off.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::{Decimal, RoundingStrategy};

use crate::apbd::{self, Apbd};
use crate::findings::speaking_months;
use crate::inputs::{Input, ProgrammeInput};
use crate::model::{Trajectory, percent};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Terms, budget_of_year, contribution};
use crate::scenario::{Budget, Group, Programme, Scenario};
use crate::sensitivity::Plausible;

/// Something implausible.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// The number that is warned about.
    pub input: Input,
    /// What it says.
    pub value: Decimal,
    /// What is known instead.
    pub known: Known,
}

/// What is known, and is not what the scenario says.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// Values anywhere lie between these ends.
    Between {
        /// The lower end; `None` where only the upper one says anything.
        low: Option<Decimal>,
        /// The upper end; `None` where only the lower one says anything.
        high: Option<Decimal>,
        /// The rate, in percent, at which this scenario's wage-earning members stay as many, where
        /// that lies outside of what is known elsewhere and moved an end.
        steady: Option<Decimal>,
        /// Where the ends come from.
        plausible: &'static Plausible,
    },
    /// The region's whole budget is smaller than the programme's.
    Apbd(Apbd),
    /// The programme takes more of the region's budget than any is known to.
    ShareOfApbd {
        /// The programme's budget of the year, rupiah.
        budget: Decimal,
        /// The region's budget.
        apbd: Apbd,
    },
    /// There are fewer workers.
    Workers {
        /// How many the money would buy; `None` where the number itself counts workers.
        bought: Option<Decimal>,
        /// The group.
        group: Group,
        /// How many of the group there are.
        there: Decimal,
        /// When.
        month: Month,
    },
}

impl Known {
    /// Its name in output.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Between { .. } => "never_seen",
            Self::Apbd(_) => "more_than_apbd",
            Self::ShareOfApbd { .. } => "share_of_apbd_never_seen",
            Self::Workers { .. } => "more_than_workers",
        }
    }
}

/// The warnings of a scenario: those of its rates, then those of each programme, its budget first.
#[must_use]
pub fn warnings(scenario: &Scenario, run: &Trajectory<Exact>) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut warn = |input: Input, value: Decimal, known: Option<Known>| {
        found.extend(known.map(|known| Warning { input, value, known }));
    };
    let dynamics = &scenario.dynamics;
    for (input, value) in [
        (Input::Growth, scenario.workers.growth_pct),
        (Input::WageUptake, dynamics.wage_uptake_pct),
        (Input::WageLapse, dynamics.wage_lapse_pct),
        (Input::SelfLapse, dynamics.self_lapse_pct),
        (Input::KeepPaying, dynamics.keep_paying_pct),
        (Input::Replaced, dynamics.replaced_pct),
        (Input::Deaths, dynamics.deaths_per_1000),
        (Input::Accidents, dynamics.accidents_per_1000),
        (Input::Scholarship, dynamics.scholarship_mean),
    ] {
        warn(input, value, beyond(scenario, input, value));
    }
    for (place, programme) in scenario.active() {
        let of = |field| Input::Programme(place, field);
        match &programme.budget {
            Budget::ByYear(amounts) => {
                for (year, amount) in amounts {
                    let known = budget(scenario, run, programme, &|of| of == *year);
                    warn(of(ProgrammeInput::BudgetOf(*year)), *amount, known);
                }
            }
            Budget::PerYear { per_year: amount, .. }
            | Budget::Villages { per_village: amount, .. } => {
                let known = budget(scenario, run, programme, &|year| programme.runs_in(year));
                warn(of(ProgrammeInput::Budget), *amount, known);
            }
        }
        for (field, value) in [
            (ProgrammeInput::Admin, programme.admin_pct),
            (ProgrammeInput::Pays, programme.pays_pct),
            (ProgrammeInput::Income, programme.income),
            (ProgrammeInput::Yield, programme.verification_yield_pct),
            (ProgrammeInput::Overlap, programme.overlap_pct),
        ] {
            warn(of(field), value, beyond(scenario, of(field), value));
        }
        for (field, value) in [
            (ProgrammeInput::MaxWorkers, programme.max_workers),
            (ProgrammeInput::EnrolPerMonth, programme.enrol_per_month),
        ] {
            let Some(value) = value else { continue };
            let known = too_many(scenario, run, programme, value);
            warn(of(field), value, known.or_else(|| beyond(scenario, of(field), value)));
        }
    }
    found
}

/// What is wrong with the money of the years that `of_year` speaks of.
fn budget(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    of_year: &dyn Fn(u32) -> bool,
) -> Option<Known> {
    budget_beyond_apbd(scenario, programme, of_year)
        .or_else(|| budget_beyond_workers(scenario, run, programme, of_year))
}

/// What is known of a number, where it lies beyond.
fn beyond(scenario: &Scenario, input: Input, value: Decimal) -> Option<Known> {
    let (plausible, low, high) = Plausible::known(input)?;
    let (mut least, mut most, mut steady) = (plausible.low, plausible.high, None);
    if input == Input::WageUptake
        && let Some(rate) = steady_uptake(scenario)
    {
        // What only keeps things as they are is not implausible, with the two decimals that
        // scenarios of regions have.
        let to = |way| rate.round_dp_with_strategy(2, way);
        let down = to(RoundingStrategy::ToNegativeInfinity);
        let up = to(RoundingStrategy::ToPositiveInfinity);
        steady = (down < least || up > most).then_some(up);
        (least, most) = (least.min(down), most.max(up));
    }
    let outside = (low && value < least) || (high && value > most);
    (outside && !value.is_zero()).then_some(Known::Between {
        low: low.then_some(least),
        high: high.then_some(most),
        steady,
        plausible,
    })
}

/// The share of the wage earners who are no members that must enrol in a year for the members to
/// stay as many, in percent: `lapse × members ÷ those who are none`.
fn steady_uptake(scenario: &Scenario) -> Option<Decimal> {
    let members = Exact(scenario.members.wage_earning);
    let none = Exact(scenario.workers.wage_earning) - members;
    (none.0 > Decimal::ZERO).then(|| {
        let rate = Exact(scenario.dynamics.wage_lapse_pct) * members / none;
        rate.least(Exact::HUNDRED).0
    })
}

/// The region's budget, where the programme's is larger, or a share of it never seen: in the first
/// such year of the simulated ones that `of_year` speaks of. Where the budget of a year is not
/// known, that of the nearest year is taken.
fn budget_beyond_apbd(
    scenario: &Scenario,
    programme: &Programme,
    of_year: &dyn Fn(u32) -> bool,
) -> Option<Known> {
    let code = apbd::region_of(scenario, programme.payer)?;
    let found = (scenario.start.year()..=scenario.end().year())
        .filter(|year| of_year(*year))
        .filter_map(|year| Some((budget_of_year(programme, year), apbd::nearest(code, year)?)));
    let mut share = None;
    for (budget, apbd) in found {
        if budget > apbd.amount {
            return Some(Known::Apbd(apbd));
        }
        let taken = percent(Exact(budget), Exact(apbd.amount));
        if share.is_none() && taken.0 > Plausible::APBD_SHARE.high {
            share = Some(Known::ShareOfApbd { budget, apbd });
        }
    }
    share
}

/// The workers there are, where the money of the budget year that speaks for the programme would
/// buy contributions for more.
fn budget_beyond_workers(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    of_year: &dyn Fn(u32) -> bool,
) -> Option<Known> {
    let (opening, last) = speaking_months(scenario, programme)?;
    if !of_year(opening.year()) {
        return None;
    }
    let terms = Terms::from(programme);
    // The whole year's months, also those before the run: the budget is for all of them.
    let first = Month::new(opening.year(), programme.paid_months.first)?;
    let months = (0..=last.since(first)).map(|count| first.plus(count));
    let price = months.fold(Exact::ZERO, |sum, month| {
        sum + Exact(contribution(&terms, &scenario.rules, month).paid)
    });
    let budget = Exact(budget_of_year(programme, opening.year()));
    let money = budget * (Exact::HUNDRED - Exact(programme.admin_pct)) / Exact::HUNDRED;
    let there = group_in(run, programme.reaches, opening)?;
    // Money for one more than there are: what is left over after all of them is only a remainder.
    let bought = money.floor_div(price)?;
    (bought.0 > there).then_some(Known::Workers {
        bought: Some(bought.0),
        group: programme.reaches,
        there,
        month: opening,
    })
}

/// The workers there are, where a programme's limit or pace counts more.
fn too_many(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    value: Decimal,
) -> Option<Known> {
    let month = speaking_months(scenario, programme)?.0;
    let there = group_in(run, programme.reaches, month)?;
    let group = programme.reaches;
    (value > there).then_some(Known::Workers { bought: None, group, there, month })
}

/// How many workers of a group there are in a month, whole.
fn group_in(run: &Trajectory<Exact>, group: Group, month: Month) -> Option<Decimal> {
    let series = match group {
        Group::Vulnerable => &run.vulnerable,
        Group::Other => &run.other,
    };
    let (at, _) = run.months().find(|(_, named)| *named == month)?;
    series.get(at).map(|of| of.whole().0)
}
