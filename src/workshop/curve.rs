//! A curve that was guessed against the one that the model gives.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::evaluate::{World, months};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};

/// A month's guess beside the model's coverage, percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The month.
    pub month: Month,
    /// What was guessed.
    pub guess: Decimal,
    /// What the model gives.
    pub real: Decimal,
}

impl Point {
    /// The guess less the model's, in points.
    #[must_use]
    pub fn off(&self) -> Decimal {
        self.guess.saturating_sub(self.real)
    }
}

/// How far a curve lies from the model's, measured at the months that were guessed.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The months with both values.
    pub points: Vec<Point>,
    /// The first of the points that is furthest off.
    pub largest: Point,
    /// The mean distance, in points.
    pub mean: Decimal,
    /// The mean of the differences: above nothing where the guess lies higher on the whole.
    pub bias: Decimal,
}

/// The months in which a curve is guessed.
#[must_use]
pub(super) fn asked(first: Month, last: Month, every: u32) -> Vec<Month> {
    let steps = last.since(first).checked_div(every.max(1)).unwrap_or(0);
    (0..=steps).map(|step| first.plus(step.saturating_mul(every.max(1)))).collect()
}

/// Measures a guess at the months that are asked; what lies between two guesses is taken from the
/// straight line between them, and before the first or behind the last from that one alone. None
/// where nothing was guessed, or a month is not simulated.
#[must_use]
pub(super) fn measure(
    world: &World,
    asked: &[Month],
    guesses: &[(Month, Decimal)],
) -> Option<Measure> {
    let coverage = world.run.coverage_pct();
    let points: Option<Vec<Point>> = asked
        .iter()
        .map(|month| {
            let at = usize::try_from(month.since(world.run.start)).ok()?;
            let real = coverage.get(at).filter(|_| *month >= world.run.start)?.0;
            Some(Point { month: *month, guess: guessed(*month, guesses)?, real })
        })
        .collect();
    let points = points?;
    let mut largest = *points.first()?;
    let (mut distance, mut bias) = (Exact::ZERO, Exact::ZERO);
    for point in &points {
        let off = point.off();
        if off.abs() > largest.off().abs() {
            largest = *point;
        }
        distance = distance + Exact(off.abs());
        bias = bias + Exact(off);
    }
    let count = Exact(Decimal::from(points.len()));
    Some(Measure { largest, mean: (distance / count).0, bias: (bias / count).0, points })
}

/// The guess of a month.
fn guessed(month: Month, guesses: &[(Month, Decimal)]) -> Option<Decimal> {
    let mut before: Option<(Month, Decimal)> = None;
    let mut after: Option<(Month, Decimal)> = None;
    for guess in guesses {
        if guess.0 <= month && before.is_none_or(|known| guess.0 > known.0) {
            before = Some(*guess);
        }
        if guess.0 >= month && after.is_none_or(|known| guess.0 < known.0) {
            after = Some(*guess);
        }
    }
    match (before, after) {
        (Some((_, value)), None) | (None, Some((_, value))) => Some(value),
        (Some((from, low)), Some((to, high))) => {
            let whole = months(to, from);
            let way = Exact(high) - Exact(low);
            Some((Exact(low) + way * months(month, from) / whole.most(Exact::ONE)).0)
        }
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_between_guesses_lie_on_the_line() {
        let month = |text| Month::parse(text).unwrap();
        let of = |text, guesses: &[(Month, Decimal)]| guessed(month(text), guesses);
        let guesses =
            [(month("2026-01"), Decimal::from(40)), (month("2026-05"), Decimal::from(48))];
        assert_eq!(of("2026-02", &guesses), Some(Decimal::from(42)));
        assert_eq!(of("2026-05", &guesses), Some(Decimal::from(48)));
        assert_eq!(of("2025-12", &guesses), Some(Decimal::from(40)));
        assert_eq!(of("2027-01", &guesses), Some(Decimal::from(48)));
        assert_eq!(of("2027-01", &[]), None);
        assert_eq!(
            asked(month("2024-12"), month("2027-01"), 12),
            ["2024-12", "2025-12", "2026-12"].map(month)
        );
    }
}
