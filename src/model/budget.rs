//! The budget in detail: what kind of budget pays, the arithmetic of a year's contributions, and
//! sums over programmes.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::{ProgrammeSeries, Trajectory, YearOfProgramme};
use crate::num::{Arithmetic, Exact};
use crate::rules::values::REVISED_BUDGET_FROM_MONTH;
use crate::rules::{Terms, contribution};
use crate::scenario::{Payer, Programme, Scenario};

/// Which of a region's two budgets of a year the money belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BudgetKind {
    /// The budget that the year begins with: APBD murni.
    Original,
    /// Its revision, whose money opens after mid-year: APBD perubahan.
    Revised,
}

impl BudgetKind {
    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Revised => "revised",
        }
    }
}

/// The kind of a programme's budget, read off its first paid month; `None` for payers whose money
/// is not in a region's budget. Shared revenue (DBH) and Otsus are booked in it.
#[must_use]
pub fn budget_kind(programme: &Programme) -> Option<BudgetKind> {
    match programme.payer {
        Payer::ApbdProvince
        | Payer::ApbdDistrict
        | Payer::DbhCht
        | Payer::DbhSawit
        | Payer::Otsus => {
            let revised = programme.paid_months.first >= REVISED_BUDGET_FROM_MONTH;
            Some(if revised { BudgetKind::Revised } else { BudgetKind::Original })
        }
        Payer::Village | Payer::Csr | Payer::Sponsor | Payer::Zakat => None,
    }
}

/// `workers × months × price`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetTerm {
    /// Workers; or worker-months, where `months` is `None`.
    pub workers: Decimal,
    /// For how many months.
    pub months: Option<u32>,
    /// What the payer pays for one worker a month, rupiah.
    pub price: Decimal,
}

/// What a programme spends in a budget year, as a multiplication: the terms add up to `total`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetLine {
    /// The terms, in the order of the months.
    pub terms: Vec<BudgetTerm>,
    /// Rupiah spent on contributions.
    pub total: Decimal,
}

/// A line with more terms than this counts worker-months instead.
const MOST_TERMS: usize = 3;

/// The multiplication behind the contributions of a programme in a budget year; `None` where it
/// pays for nobody. Months with the same workers at the same price are one term; where that takes
/// more than three, there is one term of worker-months for each price.
#[must_use]
pub fn budget_line(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    series: &ProgrammeSeries<Exact>,
    year: u32,
) -> Option<BudgetLine> {
    let terms = Terms::from(scenario.programmes.get(series.index)?);
    let paid: Vec<(Exact, Decimal)> = run
        .months()
        .filter(|(_, month)| month.year() == year)
        .filter_map(|(at, month)| Some((*series.members.get(at)?, month)))
        .filter(|(members, _)| *members > Exact::ZERO)
        .map(|(members, month)| (members, contribution(&terms, &scenario.rules, month).paid))
        .collect();
    let total =
        paid.iter().fold(Exact::ZERO, |sum, (members, price)| sum + *members * Exact(*price));
    let mut same: Vec<(Exact, u32, Decimal)> = Vec::new();
    let mut of_price: Vec<(Exact, Decimal)> = Vec::new();
    for (members, price) in paid {
        match same.iter_mut().find(|(known, _, at)| *known == members && *at == price) {
            Some((_, months, _)) => *months = months.saturating_add(1),
            None => same.push((members, 1, price)),
        }
        match of_price.iter_mut().find(|(_, at)| *at == price) {
            Some((worker_months, _)) => *worker_months = *worker_months + members,
            None => of_price.push((members, price)),
        }
    }
    let terms: Vec<BudgetTerm> = if same.len() <= MOST_TERMS {
        let term = |(members, months, price): (Exact, u32, Decimal)| BudgetTerm {
            workers: members.0,
            months: Some(months),
            price,
        };
        same.into_iter().map(term).collect()
    } else {
        let term = |(worker_months, price): (Exact, Decimal)| BudgetTerm {
            workers: worker_months.0,
            months: None,
            price,
        };
        of_price.into_iter().map(term).collect()
    };
    (!terms.is_empty()).then_some(BudgetLine { terms, total: total.0 })
}

/// Sums over programmes, years or both, all amounts in rupiah.
///
/// `budget + carried_in = admin_and_rounding + before_start + spent + unspent + carried_out +
/// held`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BudgetTotals {
    /// Budgets, administration included.
    pub budget: Decimal,
    /// Administration, and rounding to whole rupiah.
    pub admin_and_rounding: Decimal,
    /// The part for paid months before the start.
    pub before_start: Decimal,
    /// From the years before.
    pub carried_in: Decimal,
    /// Spent on contributions.
    pub spent: Decimal,
    /// Lost at the end of the last paid month.
    pub unspent: Decimal,
    /// To the next years.
    pub carried_out: Decimal,
    /// Still there at the horizon.
    pub held: Decimal,
    /// What partners pay of the same contributions.
    pub partner: Decimal,
    /// Sum of the members of the months.
    pub worker_months: Decimal,
}

impl BudgetTotals {
    /// Adds up.
    #[must_use]
    pub fn of<'a>(parts: impl Iterator<Item = &'a YearOfProgramme>) -> Self {
        parts.fold(Self::default(), |sum, part| {
            let add = |one: Decimal, other: Decimal| (Exact(one) + Exact(other)).0;
            Self {
                budget: add(sum.budget, part.budget),
                admin_and_rounding: add(sum.admin_and_rounding, part.admin_and_rounding),
                before_start: add(sum.before_start, part.before_start),
                carried_in: add(sum.carried_in, part.carried_in),
                spent: add(sum.spent, part.spent),
                unspent: add(sum.unspent, part.unspent),
                carried_out: add(sum.carried_out, part.carried_out),
                held: add(sum.held, part.held),
                partner: add(sum.partner, part.partner),
                worker_months: add(sum.worker_months, part.worker_months),
            }
        })
    }

    /// What a worker-month costs the payers, if there is any.
    #[must_use]
    pub fn price_of_worker_month(&self) -> Option<Decimal> {
        let any = self.worker_months > Decimal::ZERO;
        any.then(|| (Exact(self.spent) / Exact(self.worker_months)).0)
    }
}
