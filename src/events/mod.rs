//! What happens in a run, with month and cause, as data: cliffs, ends of budget years, money that
//! is gone, what sets the limit. The sentences are made of it in `text/events.rs`.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

mod cliffs;
mod fold;
mod programmes;

use rust_decimal::Decimal;

use crate::model::{Limit, Trajectory};
use crate::month::Month;
use crate::num::Exact;
use crate::rules::budget_of_year;
use crate::scenario::{Programme, Scenario};

pub use fold::{Folded, Repeats, fold};

/// Something that happens in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub month: Month,
    /// The position, in the document, of the programme that it happens to or that causes it.
    pub programme: Option<usize>,
    /// What, with its figures.
    pub kind: Kind,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Coverage falls by a point or more from one month to the next.
    Cliff {
        /// Coverage in the month before, percent.
        from: Decimal,
        /// Coverage now, percent.
        to: Decimal,
        /// The largest part of the fall.
        cause: Cause,
        /// Whether that part is less than nine tenths of it.
        mainly: bool,
    },
    /// The last paid month of a budget year, after which members drop out.
    YearEnd {
        /// Members in it.
        members: Decimal,
        /// Members in the month after it.
        after: Decimal,
        /// The first month in which somebody is paid for again.
        resumes: Option<Month>,
    },
    /// The year's money opens and is less than the year before's.
    SmallerBudget {
        /// The year before's budget, rupiah.
        before: Decimal,
        /// This year's, rupiah.
        now: Decimal,
    },
    /// The money of an announced number is gone before the year's last paid month.
    MoneyGone {
        /// The most members that it paid for in the year.
        members: Decimal,
        /// Members that it still pays for in this month.
        last: Decimal,
        /// Paid months of the year that are left without money.
        months: u32,
    },
    /// The relief of 2026 begins for the programme.
    ReliefBegun {
        /// What the payer paid for a worker in the month before, rupiah.
        before: Decimal,
        /// What it pays now, rupiah.
        now: Decimal,
    },
    /// The relief has ended for the programme.
    ReliefEnded {
        /// What the payer paid for a worker in the month before, rupiah.
        before: Decimal,
        /// What it pays now, rupiah.
        now: Decimal,
    },
    /// The first month of a budget year in which this limit binds, and somebody is covered.
    Bound {
        /// The limit.
        limit: Limit,
        /// Members in that month.
        members: Decimal,
    },
    /// Paid months of a budget year in which the programme covers nobody; the first of them.
    CoversNobody {
        /// How many such months the year has.
        months: u32,
        /// What leaves no place; `None` where there is no money at all.
        limit: Option<Limit>,
    },
    /// The scenario changes the contribution.
    ContributionChanged {
        /// What the payer paid for a worker in the month before, rupiah.
        before: Decimal,
        /// What it pays now, rupiah.
        now: Decimal,
    },
}

/// Why coverage falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The budget year has ended with December, and the programme is paid again later, if ever.
    YearEnds(Option<Month>),
    /// The year's paid months are over, likewise.
    MonthsEnd(Option<Month>),
    /// The programme's first members are not paid for yet, likewise.
    NotYet(Option<Month>),
    /// The programme has no money this year.
    NoBudget,
    /// Its budget is smaller than the year before's.
    SmallerBudget,
    /// Its contributions cost more.
    Dearer,
    /// Its money pays for fewer, for another reason: less was carried over.
    LessMoney,
    /// Its money is gone.
    MoneyGone,
    /// Its names or its cap fill fewer places than it had members.
    FewerPlaces,
    /// There are fewer left without cover whom it could reach.
    Room,
    /// Wage-earning members lapse.
    WageEarning,
    /// Self-paying members lapse.
    SelfPaying,
    /// The workers grow faster than the members.
    Workers,
}

/// The figure of the page that shows an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The coverage by month.
    Coverage,
    /// The members by payer.
    Members,
    /// The programmes' money.
    Money,
}

impl Kind {
    /// Its name in the program.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Cliff { .. } => "cliff",
            Self::YearEnd { .. } => "year_end",
            Self::SmallerBudget { .. } => "smaller_budget",
            Self::MoneyGone { .. } => "money_gone",
            Self::ReliefBegun { .. } => "relief_begun",
            Self::ReliefEnded { .. } => "relief_ended",
            Self::Bound { .. } => "bound",
            Self::CoversNobody { .. } => "covers_nobody",
            Self::ContributionChanged { .. } => "contribution_changed",
        }
    }

    /// The figure that shows it.
    #[must_use]
    pub const fn shows(&self) -> Shows {
        match self {
            Self::Cliff { .. } => Shows::Coverage,
            Self::YearEnd { .. } | Self::Bound { .. } | Self::CoversNobody { .. } => Shows::Members,
            Self::SmallerBudget { .. }
            | Self::MoneyGone { .. }
            | Self::ReliefBegun { .. }
            | Self::ReliefEnded { .. }
            | Self::ContributionChanged { .. } => Shows::Money,
        }
    }
}

impl Cause {
    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::YearEnds(_) => "year_ends",
            Self::MonthsEnd(_) => "months_end",
            Self::NotYet(_) => "not_yet",
            Self::NoBudget => "no_budget",
            Self::SmallerBudget => "smaller_budget",
            Self::Dearer => "dearer",
            Self::LessMoney => "less_money",
            Self::MoneyGone => "money_gone",
            Self::FewerPlaces => "fewer_places",
            Self::Room => "room",
            Self::WageEarning => "wage_earning",
            Self::SelfPaying => "self_paying",
            Self::Workers => "workers",
        }
    }
}

/// The events of a run, in the order of their months.
#[must_use]
pub fn events(scenario: &Scenario, run: &Trajectory<Exact>) -> Vec<Event> {
    let mut found = cliffs::cliffs(scenario, run);
    for series in &run.programmes {
        if let Some(programme) = scenario.programmes.get(series.index) {
            programmes::events(scenario, run, programme, series, &mut found);
        }
    }
    run.months()
        .flat_map(|(_, month)| {
            let here = found.iter().filter(move |event| event.month == month);
            here.copied().collect::<Vec<_>>()
        })
        .collect()
}

/// The month before; the same one in January of year 1, which no document names.
fn before(month: Month) -> Month {
    let (year, number) = match month.number() {
        1 => (month.year().saturating_sub(1), 12),
        number => (month.year(), number.saturating_sub(1)),
    };
    Month::new(year, number).unwrap_or(month)
}

/// Whether a month of a programme is paid by the calendar.
fn is_paid(programme: &Programme, month: Month) -> bool {
    let months = programme.paid_months;
    programme.runs_in(month.year()) && (months.first..=months.last).contains(&month.number())
}

/// The first month after position `at` in which the programme covers somebody; beyond the horizon
/// the next month in which money opens.
fn resumes(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    members: &[Exact],
    at: usize,
) -> Option<Month> {
    let paid = |at: usize| members.get(at).is_some_and(|members| members.0 > Decimal::ZERO);
    let end = scenario.end();
    let within = run.months().find(|(later, _)| *later > at && paid(*later));
    within.map(|(_, month)| month).or_else(|| {
        (end.year()..=end.year().saturating_add(1)).find_map(|year| {
            let opening = Month::new(year, programme.paid_months.first)?;
            let money = budget_of_year(programme, year) > Decimal::ZERO;
            (opening > end && money).then_some(opening)
        })
    })
}
