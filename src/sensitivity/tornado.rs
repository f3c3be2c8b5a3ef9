//! The tornado: a headline at both ends of every number's plausible range, the widest first.

use rust_decimal::Decimal;

use super::{Headline, Outcome, Range};
use crate::inputs::Input;
use crate::model::run_exact;
use crate::num::Exact;
use crate::order::sort;
use crate::scenario::Scenario;

/// A headline's answer to the whole range of every number, exact.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// What was asked.
    pub headline: Headline,
    /// The headline of the scenario as it is.
    pub base: Outcome<Exact>,
    /// The numbers, the widest first; equals in the order of the document.
    pub bars: Vec<Bar>,
}

/// What one number moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The number.
    pub input: Input,
    /// Its plausible range.
    pub range: Range,
    /// The headline at the lower end.
    pub low: Outcome<Exact>,
    /// The headline at the upper end.
    pub high: Outcome<Exact>,
    /// From the least to the greatest of the headline at the lower end, as it is and at the upper
    /// end: in the headline's unit, or months.
    pub width: Decimal,
}

/// Runs the scenario at both ends of every number's range.
#[must_use]
pub fn tornado(scenario: &Scenario, headline: Headline) -> Tornado {
    let base = headline.of(scenario, &run_exact(scenario));
    let mut bars: Vec<Bar> = Input::all(scenario)
        .into_iter()
        .filter_map(|input| {
            let range = Range::of(scenario, input)?;
            let mut changed = scenario.clone();
            let mut at = |value: Decimal| {
                if value == range.base {
                    return base;
                }
                input.set(&mut changed, value);
                headline.of(&changed, &run_exact(&changed))
            };
            let (low, high) = (at(range.low), at(range.high));
            Some(Bar { input, range, low, high, width: width(scenario, [low, base, high]) })
        })
        .collect();
    sort(&mut bars, |one, other| one.width > other.width);
    Tornado { headline, base, bars }
}

/// From the least to the greatest.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn width(scenario: &Scenario, outcomes: [Outcome<Exact>; 3]) -> Decimal {
    let places = outcomes.map(|outcome| outcome.place(scenario));
    let [first, second, third] = places;
    let least = first.min(second).min(third);
    let most = first.max(second).max(third);
    (most - least).0
}
