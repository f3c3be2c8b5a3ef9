//! A given budget, and as many workers as it pays for: the question of a budget turned round.

use rust_decimal::Decimal;

use super::{Answer, Goal, Question, Refusal, Unknown, solve};
use crate::model::Parameters;
use crate::num::Exact;
use crate::scenario::{LARGEST_AMOUNT, Scenario};

/// How many workers a programme pays for with a budget, and what one more would take.
#[derive(Clone, Debug, PartialEq)]
pub struct Spend {
    /// The budget, in rupiah.
    pub budget: Decimal,
    /// The most workers that the programme pays for in a month of the year: of an exact run.
    pub workers: Decimal,
    /// The least budget for one worker more.
    pub more: Answer,
}

/// Finds how many workers the programme pays for in a year with `budget`.
///
/// # Errors
/// There is no such programme, the year is not simulated, or a document cannot hold the budget.
pub fn spend(
    scenario: &Scenario,
    programme: usize,
    budget: Decimal,
    year: u32,
) -> Result<Spend, Refusal> {
    let of = |workers| {
        let goal = Goal::Members { workers, year };
        Question { unknown: Unknown::Budget, programme, goal }
    };
    let question = of(Decimal::ZERO);
    question.check(scenario)?;
    if budget < Decimal::ZERO || budget > LARGEST_AMOUNT {
        return Err(Refusal::Budget);
    }
    let mut changed = scenario.clone();
    question.unknown.apply(&mut changed, programme, budget);
    let run = Parameters::<Exact>::new(&changed).run();
    let workers = question.goal.level(&run, programme).0.0.trunc();
    let more = solve(scenario, &of(workers.saturating_add(Decimal::ONE)))?;
    Ok(Spend { budget, workers, more })
}
