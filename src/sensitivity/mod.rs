//! What the answer of a scenario rests on: one output ([`Headline`]) at the ends of each input's
//! plausible range and at both values of each choice ([`tornado`]), and over a grid of two inputs ([`grid`]).
//!
//! Everything is exact but the map of two inputs, which runs in floats; a cell of it is exact
//! again ([`grid::cell`]).

pub mod grid;
mod headline;
pub mod question;
mod ranges;
mod switches;
pub mod tornado;
mod values;

pub use headline::{Headline, Outcome};
pub use ranges::{Form, Plausible, Range};
pub use switches::Switch;

use rust_decimal::Decimal;

use crate::inputs::Input;
use crate::scenario::Scenario;

/// The most that administration takes of a budget, in percent, as far as is assumed.
pub const MOST_ADMIN_PCT: Decimal = values::ADMIN.high;

/// The scenario with one number changed, if it still holds together. The number is kept within its
/// bounds, as [`Input::set`] does.
#[must_use]
pub fn changed(scenario: &Scenario, input: Input, value: Decimal) -> Option<Scenario> {
    let mut changed = scenario.clone();
    let set = input.set(&mut changed, value);
    (set && changed.problems().is_empty()).then_some(changed)
}
