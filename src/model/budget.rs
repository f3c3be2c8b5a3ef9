//! The budget in detail: what kind of budget pays, and sums over programmes.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::YearOfProgramme;
use crate::num::Exact;
use crate::rules::values::REVISED_BUDGET_FROM_MONTH;
use crate::scenario::{Payer, Programme};

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
