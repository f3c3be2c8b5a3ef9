//! What rules a claim out: a part above its whole, people in parts, too little money for anyone.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::relations::percent_of;
use super::work::{Known, Work, bit};
use super::{Kind, TOLERANCE_POINTS, Unit};
use crate::num::{Arithmetic, Exact};

/// Why a claim cannot be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Impossible {
    /// A share of more than all.
    AboveAll(Kind, Decimal),
    /// A part, its size, a whole, and its smaller size.
    PartExceedsWhole(Kind, Decimal, Kind, Decimal),
    /// The money is less than the contribution of one worker for one month.
    NotOneWorker(Decimal, Decimal),
    /// People that are no whole number.
    Fraction(Kind, Decimal),
    /// More months than the year has in which they lie.
    LongerThanYear(Decimal, u32),
}

/// Why the claim cannot be.
pub(super) fn impossible(work: &Work<'_>) -> Vec<Impossible> {
    let mut found = Vec::new();
    for (kind, value) in work.claim.given() {
        if percent_of(kind) && value > Decimal::ONE_HUNDRED {
            found.push(Impossible::AboveAll(kind, value));
        }
        let counted = matches!(kind.unit(), Unit::People | Unit::Places);
        if counted && !value.fract().is_zero() {
            found.push(Impossible::Fraction(kind, value));
        }
    }
    let months = work.claim.get(Kind::Months).filter(|months| *months > Decimal::from(12));
    found
        .extend(months.zip(work.claim.year).map(|(of, year)| Impossible::LongerThanYear(of, year)));
    let parts = [
        (Kind::Covered, Kind::Eligible),
        (Kind::CoveredBefore, Kind::Eligible),
        (Kind::Added, Kind::Eligible),
        (Kind::Workers, Kind::Eligible),
        (Kind::Workers, Kind::Listed),
        (Kind::Listed, Kind::Eligible),
        (Kind::Shortfall, Kind::Eligible),
        (Kind::Added, Kind::Covered),
    ];
    let stated = |kinds: [Kind; 2]| kinds.iter().all(|kind| work.claim.get(*kind).is_some());
    // A budget may be the share of what the villages get.
    let each = [(Kind::BudgetEach, Kind::Budget), (Kind::WorkersEach, Kind::Workers)];
    let shared = work.get(Kind::ShareOfBudget).is_some();
    let each = each
        .into_iter()
        .filter(|(part, whole)| stated([*part, *whole]) && !(shared && *part == Kind::BudgetEach));
    for (part, whole) in parts.into_iter().chain(each) {
        let (Some(of_part), Some(of_whole)) = (work.of(part), work.of(whole)) else {
            continue;
        };
        let exact = stated([part, whole]);
        // What follows from rounded percentages is known to a hundredth at best.
        let slack = if exact { Exact::ZERO } else { Exact(of_whole.value) / Exact::HUNDRED };
        // Coverage above all has been said already, if that is what made the part.
        let said = found.iter().any(|known| matches!(known, Impossible::AboveAll(..)));
        if Exact(of_part.value) > Exact(of_whole.value) + slack && (exact || !said) {
            found.push(Impossible::PartExceedsWhole(part, of_part.value, whole, of_whole.value));
        }
    }
    if found.is_empty() {
        found.extend(work.known().filter_map(above_all));
    }
    let each = work
        .claim
        .get(Kind::Contribution)
        .or_else(|| work.contribution.iter().map(|(each, _)| *each).min());
    let money = work.claim.get(Kind::Budget);
    if let (Some(each), Some(money)) = (each, money) {
        let share = work.get(Kind::SharePaid).unwrap_or(Decimal::ONE_HUNDRED);
        let due = (Exact(each) * Exact(share) / Exact::HUNDRED).0;
        if money < due {
            found.push(Impossible::NotOneWorker(money, due));
        }
    }
    found
}

/// A percentage above 100 that follows from others: by more than their rounding, or by more than that
/// of counts.
fn above_all(of: &Known) -> Option<Impossible> {
    let follows = percent_of(of.kind) && of.rests_on != bit(of.kind);
    let of_percent =
        Kind::ALL.iter().all(|kind| of.rests_on & bit(*kind) == 0 || percent_of(*kind));
    let slack = if of_percent { TOLERANCE_POINTS } else { Decimal::ONE };
    let above = Exact(of.value) > Exact::HUNDRED + Exact(slack);
    (follows && above).then_some(Impossible::AboveAll(of.kind, of.value))
}
