//! A programme's contributions of a budget year in parts, as a budget document lists them: one for
//! each stretch of months with the same workers at the same price.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::{ProgrammeSeries, Trajectory};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Terms, contribution};
use crate::scenario::Scenario;

/// Neighbouring months with the same workers at the same price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BudgetPart {
    /// The first of the months.
    pub first: Month,
    /// The last of the months.
    pub last: Month,
    /// How many months.
    pub months: u32,
    /// Workers paid for in each of them.
    pub workers: Decimal,
    /// What the payer pays for one of them a month, rupiah. `None` where what happened was
    /// entered, and is no product of workers and contribution: then the part is one month.
    pub price: Option<Decimal>,
    /// What the run spends in these months, rupiah: `workers × months × price` where there is a
    /// price.
    pub amount: Decimal,
}

/// What a programme spends in a budget year; the parts add up to `total`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetParts {
    /// The parts, in the order of the months.
    pub parts: Vec<BudgetPart>,
    /// Rupiah spent on contributions, as the run says.
    pub total: Decimal,
    /// What partners pay of the same contributions, rupiah.
    pub partner: Decimal,
}

/// The parts of a programme's contributions in a budget year; `None` where it pays for nobody and
/// spends nothing.
#[must_use]
pub fn budget_parts(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    series: &ProgrammeSeries<Exact>,
    year: u32,
) -> Option<BudgetParts> {
    let terms = Terms::from(scenario.programmes.get(series.index)?);
    let value = |of: &[Exact], at: usize| of.get(at).copied().unwrap_or(Exact::ZERO);
    let mut parts: Vec<BudgetPart> = Vec::new();
    let (mut total, mut partner) = (Exact::ZERO, Exact::ZERO);
    for (at, month) in run.months().filter(|(_, month)| month.year() == year) {
        let (workers, spend) = (value(&series.members, at), value(&series.spend, at));
        partner = partner + value(&series.partner, at);
        if workers <= Exact::ZERO && spend <= Exact::ZERO {
            continue;
        }
        total = total + spend;
        let paid = contribution(&terms, &scenario.rules, month).paid;
        let price = (workers * Exact(paid) == spend).then_some(paid);
        let follows = |part: &&mut BudgetPart| {
            price.is_some()
                && part.price == price
                && part.workers == workers.0
                && part.last.plus(1) == month
        };
        if let Some(part) = parts.last_mut().filter(follows) {
            part.last = month;
            part.months = part.months.saturating_add(1);
            part.amount = (Exact(part.amount) + spend).0;
        } else {
            let (first, last, months) = (month, month, 1);
            let (workers, amount) = (workers.0, spend.0);
            parts.push(BudgetPart { first, last, months, workers, price, amount });
        }
    }
    (!parts.is_empty()).then_some(BudgetParts { parts, total: total.0, partner: partner.0 })
}
