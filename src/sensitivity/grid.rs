//! A headline over a grid of two numbers: in floats for a map, exact for a cell or a small table.

use rust_decimal::Decimal;

use super::{Headline, Outcome};
use crate::inputs::Input;
use crate::model::run;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;

/// The most values of an axis.
pub const MOST_STEPS: u32 = 41;

/// One axis of a grid: a number, and the values it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The number.
    pub input: Input,
    /// Its values, rising, each once.
    pub values: Vec<Decimal>,
}

impl Axis {
    /// `steps` values (brought into 2 to [`MOST_STEPS`]) from one bound to the other, both
    /// included, evenly spread; whole where the number must be, so that there may be fewer. The
    /// bounds are kept within the number's own, and exchanged if they fall.
    #[must_use]
    #[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
    pub fn new(input: Input, from: Decimal, to: Decimal, steps: u32) -> Self {
        let (least, most) = input.bounds();
        let (from, to) = (from.min(to).clamp(least, most), from.max(to).clamp(least, most));
        let steps = steps.clamp(2, MOST_STEPS);
        let gaps = Exact::from_count(steps) - Exact::ONE;
        let places = if input.unit().is_whole() { 0 } else { 6 };
        let mut values: Vec<Decimal> = (0..steps)
            .map(|step| {
                let way = (Exact(to) - Exact(from)) * Exact::from_count(step) / gaps;
                (Exact(from) + way).0.round_dp(places).normalize()
            })
            .collect();
        values.dedup();
        Self { input, values }
    }

    /// Where a value stands on the axis, counted in values from the first, if within it.
    #[must_use]
    #[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
    pub fn position(&self, value: Decimal) -> Option<f64> {
        let after = self.values.iter().position(|known| *known >= value)?;
        let (above, before) = (self.values.get(after)?, after.checked_sub(1));
        let Some(below) = before.and_then(|before| self.values.get(before)) else {
            return (*above == value).then_some(0.0);
        };
        let part = (Exact(value) - Exact(*below)) / (Exact(*above) - Exact(*below));
        let before = Exact::from_count(u32::try_from(after).unwrap_or(0)) - Exact::ONE;
        Some((before + part).to_f64())
    }
}

/// The headline at each pair of values: a row for each value of `y`, from its first, with a cell
/// for each value of `x`. `None` where the two do not hold together with the rest.
#[must_use]
pub fn grid<A: Arithmetic>(
    scenario: &Scenario,
    headline: Headline,
    x: &Axis,
    y: &Axis,
) -> Vec<Vec<Option<Outcome<A>>>> {
    // One copy is changed again and again; what the model ignores does not travel along.
    let mut changed = scenario.clone();
    changed.sources.clear();
    y.values
        .iter()
        .map(|row| {
            x.values
                .iter()
                .map(|column| {
                    let set = x.input.set(&mut changed, *column) && y.input.set(&mut changed, *row);
                    if !set || !changed.problems().is_empty() {
                        return None;
                    }
                    Some(headline.of(&changed, &run::<A>(&changed)))
                })
                .collect()
        })
        .collect()
}

/// One cell, exact.
#[must_use]
pub fn cell(
    scenario: &Scenario,
    headline: Headline,
    (x, column): (Input, Decimal),
    (y, row): (Input, Decimal),
) -> Option<Outcome<Exact>> {
    let axis = |input, value| Axis { input, values: vec![value] };
    let cells = grid(scenario, headline, &axis(x, column), &axis(y, row));
    cells.into_iter().flatten().next().flatten()
}
