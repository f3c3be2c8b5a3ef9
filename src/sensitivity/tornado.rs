//! The tornado: a headline at both ends of every number's plausible range, and at both values of
//! every choice, the widest first.

use rust_decimal::Decimal;

use super::{Headline, Outcome, Plausible, Range, Switch};
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
    /// The numbers and choices, the widest first; equals in the order of the document, choices
    /// last.
    pub bars: Vec<Bar>,
}

/// What moves a headline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// A number, over its plausible range.
    Number(Input, Range),
    /// A choice: no, then yes.
    Choice(Switch),
}

impl Moved {
    /// Where it stands in the document.
    #[must_use]
    pub fn path(&self, scenario: &Scenario) -> String {
        match self {
            Self::Number(input, _) => input.path(scenario).unwrap_or_default(),
            Self::Choice(switch) => switch.path(),
        }
    }

    /// Why it is moved so far.
    #[must_use]
    pub const fn plausible(&self) -> &'static Plausible {
        match self {
            Self::Number(_, range) => range.plausible,
            Self::Choice(switch) => switch.plausible(),
        }
    }
}

/// What one number or choice moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The number or choice.
    pub moved: Moved,
    /// The headline at the lower end, or for no.
    pub low: Outcome<Exact>,
    /// The headline at the upper end, or for yes.
    pub high: Outcome<Exact>,
    /// From the least to the greatest of the headline at the lower end, as it is and at the upper
    /// end: in the headline's unit, or months.
    pub width: Decimal,
}

/// Runs the scenario at both ends of every number's range and with both values of every choice.
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
            let moved = Moved::Number(input, range);
            Some(Bar { moved, low, high, width: width(scenario, [low, base, high]) })
        })
        .collect();
    bars.extend(Switch::all(scenario).into_iter().map(|switch| {
        let changed = switch.turned(scenario);
        let turned = headline.of(&changed, &run_exact(&changed));
        let (low, high) = if switch.get(scenario) { (turned, base) } else { (base, turned) };
        let width = width(scenario, [low, base, high]);
        Bar { moved: Moved::Choice(switch), low, high, width }
    }));
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
