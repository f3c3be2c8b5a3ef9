//! Budget, workers, months: any two give the third, without a scenario, as one programme would
//! with room for everybody.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use crate::money::Rupiah;
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Contribution, Terms, contribution};
use crate::scenario::RuleChoices;

/// The most months that are reckoned: those of the longest scenario.
pub const LONGEST_COVER: u32 = 600;

/// Workers that a budget covers, and what is left of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// Workers, whole.
    pub workers: Decimal,
    /// What one worker costs over all the months, in rupiah.
    pub price: Decimal,
    /// The contributions, by the month from which they hold: `(first month, months, contribution)`.
    pub contributions: Vec<(Month, u32, Contribution)>,
    /// What the workers cost together.
    pub cost: Decimal,
    /// What is left of the budget.
    pub left: Decimal,
}

/// The contributions of so many months, and their sum.
fn due(
    terms: &Terms,
    rules: &RuleChoices,
    start: Month,
    months: u32,
) -> (Vec<(Month, u32, Contribution)>, Rupiah) {
    let mut contributions: Vec<(Month, u32, Contribution)> = Vec::new();
    let mut price = Exact::ZERO;
    for month in (0..months).map(|count| start.plus(count)) {
        let due = contribution(terms, rules, month);
        price = price + Exact(due.paid);
        match contributions.last_mut() {
            Some((_, count, same)) if *same == due => *count = count.saturating_add(1),
            _ => contributions.push((month, 1, due)),
        }
    }
    (contributions, Rupiah::new(price.0))
}

/// How many workers a budget covers for `months` months from `start` on:
/// `floor(budget / Σ contributions)`, its cost and the rupiah left. `None` where the
/// contributions add up to nothing, so that money sets no limit.
#[must_use]
pub fn cover(
    budget: Decimal,
    terms: &Terms,
    rules: &RuleChoices,
    start: Month,
    months: u32,
) -> Option<Cover> {
    let (contributions, price) = due(terms, rules, start, months);
    let budget = Rupiah::new(budget);
    let workers = budget.buys(price)?;
    let cost = price.checked_mul(workers)?;
    let left = budget.checked_sub(cost)?;
    let [price, cost, left] = [price, cost, left].map(Rupiah::amount);
    Some(Cover { workers, price, contributions, cost, left })
}

/// The budget that covers so many workers for `months` months from `start` on:
/// `workers × Σ contributions`, with nothing left. `None` beyond the range of a decimal.
#[must_use]
pub fn budget_for(
    workers: Decimal,
    terms: &Terms,
    rules: &RuleChoices,
    start: Month,
    months: u32,
) -> Option<Cover> {
    let (contributions, price) = due(terms, rules, start, months);
    let cost = price.checked_mul(workers)?.amount();
    Some(Cover { workers, price: price.amount(), contributions, cost, left: Decimal::ZERO })
}

/// The whole months for which a budget pays so many workers.
#[derive(Clone, Debug, PartialEq)]
pub struct PaidUp {
    /// The months, at most [`LONGEST_COVER`].
    pub months: u32,
    /// The workers, what they cost in these months, and the rest.
    pub cover: Cover,
}

/// For how many whole months from `start` on a budget pays so many workers, and the rest in
/// rupiah. `None` where they cost nothing, so that money sets no limit.
#[must_use]
pub fn months_for(
    budget: Decimal,
    workers: Decimal,
    terms: &Terms,
    rules: &RuleChoices,
    start: Month,
) -> Option<PaidUp> {
    let cost_of = |months| due(terms, rules, start, months).1.checked_mul(workers);
    if cost_of(LONGEST_COVER)?.amount().is_zero() {
        return None;
    }
    let (mut paid, mut beyond) = (0, LONGEST_COVER.saturating_add(1));
    // Contributions are never negative, so that more months never cost less.
    while beyond.saturating_sub(paid) > 1 {
        let middle = paid.midpoint(beyond);
        if cost_of(middle)?.amount() <= budget {
            paid = middle;
        } else {
            beyond = middle;
        }
    }
    let cover = budget_for(workers, terms, rules, start, paid)?;
    let left = Rupiah::new(budget).checked_sub(Rupiah::new(cover.cost))?.amount();
    Some(PaidUp { months: paid, cover: Cover { left, ..cover } })
}
