//! Why no value makes a goal hold: what limits in the month that decides.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::goal::{Goal, Kind};
use super::{Question, Unknown, parameters};
use crate::model::{ProgrammeSeries, Trajectory};
use crate::num::{Arithmetic, Exact};
use crate::scenario::{Group, Programme, Scenario};

/// What stands in the way, however far the unknown goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Every worker of the programme's group is covered: there are no names left.
    Room,
    /// Too few of the names prove valid, or too many are covered by others already.
    Names,
    /// Too few new names are verified in a month.
    Pace,
    /// The most workers that the programme may cover.
    Cap,
    /// The programme's money; of an unknown budget, the largest that a document may hold.
    Money,
    /// The calendar.
    Time(Time),
    /// The value changes nothing.
    NoEffect(NoEffect),
    /// The value itself, even at its bound.
    Never,
}

/// Why a value changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEffect {
    /// Nobody leaves a programme in the months that are looked at, who could go on paying.
    NoLeavers,
    /// All wage earners are members in these months, nobody is left to enrol.
    NoneToEnrol,
    /// For another reason.
    Other,
}

/// What of the calendar stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Too few months are simulated for anything to be held.
    Horizon,
    /// The month that decides is not paid: coverage falls when a budget year ends.
    PaidMonths,
    /// The programme has no money in the year that decides.
    Years,
}

impl Reason {
    /// Its name: `room`, `names`, `pace`, `cap`, `money`, `time`, `no_effect` or `never`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::Names => "names",
            Self::Pace => "pace",
            Self::Cap => "cap",
            Self::Money => "money",
            Self::Time(_) => "time",
            Self::NoEffect(_) => "no_effect",
            Self::Never => "never",
        }
    }
}

/// What limits in a scenario with the best value; `flat` where all values do alike.
pub(super) fn why(best: &Scenario, question: &Question, flat: bool) -> Reason {
    let goal = &question.goal;
    let run: Trajectory<Exact> = parameters(best, goal).run();
    if let Goal::Coverage { by, kind: Kind::Held, .. } = goal
        && Goal::deadline(&run, *by).is_none()
    {
        return Reason::Time(Time::Horizon);
    }
    if !question.unknown.is_of_programme() && matches!(goal, Goal::Coverage { .. }) {
        return if flat { no_effect(best, question, &run) } else { Reason::Never };
    }
    let programme = best.programmes.get(question.programme);
    let series = run.programmes.iter().find(|of| of.index == question.programme);
    let (Some(programme), Some(series)) = (programme, series) else {
        return Reason::Never;
    };
    let at = goal.level(&run, question.programme).1;
    limit(best, question, &run, (programme, series), at)
}

/// Why a value that belongs to no programme changes nothing.
fn no_effect(best: &Scenario, question: &Question, run: &Trajectory<Exact>) -> Reason {
    let none_to_enrol =
        || run.wage_earning.iter().zip(&run.wage_earning_members).all(|(all, own)| own >= all);
    Reason::NoEffect(match question.unknown {
        Unknown::KeepPaying if nobody_leaves(best, run) => NoEffect::NoLeavers,
        Unknown::Uptake if none_to_enrol() => NoEffect::NoneToEnrol,
        _ => NoEffect::Other,
    })
}

/// Whether the programmes of either group together never have fewer members than the month before.
fn nobody_leaves(scenario: &Scenario, run: &Trajectory<Exact>) -> bool {
    [Group::Vulnerable, Group::Other].into_iter().all(|group| {
        let of_group = || scenario.active().filter(move |(_, of)| of.reaches == group);
        let at_first = of_group().fold(Exact::ZERO, |sum, (_, of)| sum + Exact(of.initial_members));
        let mut before = at_first;
        (0..run.len()).all(|at| {
            let series = of_group()
                .filter_map(|(index, _)| run.programmes.iter().find(|of| of.index == index));
            let now = series.fold(Exact::ZERO, |sum, of| {
                sum + of.members.get(at).copied().unwrap_or(Exact::ZERO)
            });
            let fewer = now < before;
            before = now;
            !fewer
        })
    })
}

fn limit(
    best: &Scenario,
    question: &Question,
    run: &Trajectory<Exact>,
    (programme, series): (&Programme, &ProgrammeSeries<Exact>),
    at: usize,
) -> Reason {
    let month = run.start.plus(u32::try_from(at).unwrap_or(0));
    if !programme.runs_in(month.year()) {
        return Reason::Time(Time::Years);
    }
    if !(programme.paid_months.first..=programme.paid_months.last).contains(&month.number()) {
        return Reason::Time(Time::PaidMonths);
    }
    let value = |series: &[Exact]| series.get(at).copied().unwrap_or(Exact::ZERO);
    let members = value(&series.members);
    let names = Exact(programme.verification_yield_pct)
        * (Exact::HUNDRED - Exact(programme.overlap_pct))
        / Exact::HUNDRED;
    if names <= Exact::ZERO {
        return Reason::Names;
    }
    let own = match programme.reaches {
        Group::Vulnerable => value(&run.vulnerable) - value(&run.self_paying_vulnerable),
        Group::Other => value(&run.other) - value(&run.self_paying_other),
    };
    let reaching = run.programmes.iter().filter(|of| {
        best.programmes.get(of.index).is_some_and(|of| of.reaches == programme.reaches)
    });
    let free = reaching.fold(own, |free, of| free - value(&of.members));
    if free < Exact::ONE {
        return Reason::Room;
    }
    let before = series.members.get(..at).unwrap_or(&[]).iter().copied();
    let verified = before.fold(Exact(programme.initial_members), Arithmetic::most);
    let paced = question.unknown != Unknown::EnrolPerMonth
        && programme.enrol_per_month.is_some_and(|pace| members >= verified + Exact(pace));
    if paced {
        return Reason::Pace;
    }
    let capped = question.unknown != Unknown::Workers
        && programme
            .max_workers
            .is_some_and(|cap| members >= (Exact(cap) * names / Exact::HUNDRED).whole());
    if !capped {
        return Reason::Money;
    }
    // Would the places do, if all the names for them were good?
    let mut sound = best.clone();
    if let Some(of) = sound.programmes.get_mut(question.programme) {
        of.verification_yield_pct = Decimal::ONE_HUNDRED;
        of.overlap_pct = Decimal::ZERO;
    }
    let run: Trajectory<Exact> = parameters(&sound, &question.goal).run();
    if question.goal.holds(&run, question.programme) { Reason::Names } else { Reason::Cap }
}
