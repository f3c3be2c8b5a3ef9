//! What the model says to a question.

use rust_decimal::Decimal;

use super::Asked;
use crate::model::{Trajectory, run_exact};
use crate::month::Month;
use crate::num::{Arithmetic as _, Exact};
use crate::scenario::Scenario;

/// The years whose ends a scenario's run reaches, at most as many as a curve is asked for in.
#[must_use]
pub fn years(scenario: &Scenario) -> Vec<u32> {
    let last = scenario.start.plus(scenario.months.saturating_sub(1));
    let all = scenario.start.year()..=last.year();
    // The last year counts to its last month that is run, be that December or not.
    all.take(super::MOST_YEARS.saturating_mul(4)).collect()
}

/// The last month of a year that is run; `None` where the run has none of it.
#[must_use]
pub fn end_of(scenario: &Scenario, year: u32) -> Option<Month> {
    let last = scenario.start.plus(scenario.months.saturating_sub(1));
    let december = Month::new(year, 12)?;
    let end = if december < last { december } else { last };
    (end.year() == year && end >= scenario.start).then_some(end)
}

/// What the model says: a value for each year that is asked about, with the month that it holds for.
/// `None` where the model knows nothing of it, or does not run so far.
#[must_use]
pub fn truth(asked: &Asked, scenario: &Scenario) -> Option<Vec<(Month, Decimal)>> {
    if matches!(asked, Asked::Number | Asked::Step { .. }) {
        return None;
    }
    let run = run_exact(scenario);
    let at = |month: Month| run.months().find(|(_, of)| *of == month).map(|(at, _)| at);
    let of_year = |year: u32| {
        let end = end_of(scenario, year)?;
        let value = match asked {
            Asked::Members(_) => run.covered.get(at(end)?)?.to_decimal(),
            Asked::Spending(_) => spent(&run, year),
            Asked::Coverage(_) | Asked::Curve(_) => run.coverage_pct().get(at(end)?)?.to_decimal(),
            Asked::Number | Asked::Step { .. } => return None,
        };
        Some((end, value))
    };
    asked.years().into_iter().map(of_year).collect()
}

/// Contributions that all programmes paid in a year.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn spent(run: &Trajectory<Exact>, year: u32) -> Decimal {
    let months = run.months().filter(|(_, month)| month.year() == year);
    let of_month = |at: usize| {
        let spent = run.programmes.iter().filter_map(|series| series.spend.get(at));
        spent.fold(Exact::ZERO, |sum, value| sum + *value)
    };
    months.fold(Exact::ZERO, |sum, (at, _)| sum + of_month(at)).to_decimal()
}
