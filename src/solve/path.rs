//! A path: a target for each of several Decembers, and the least budget for each year in turn.

use rust_decimal::Decimal;

use super::goal::{Goal, Kind};
use super::unknown::{Change, Setting, Step, Unknown, name_years, simulated_years};
use super::{Answer, Outcome, Question, Refusal, solve};
use crate::month::Month;
use crate::scenario::{Budget, Scenario};

/// The most years that a path may name.
pub const MOST_YEARS: usize = 51;

/// One year of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct PathYear {
    /// The budget year.
    pub year: u32,
    /// The coverage in its December, percent.
    pub target: Decimal,
    /// The least budget of the year; the years before it stand as they were found.
    pub answer: Answer,
    /// The budget that the year gets: the answer, or where no money does, the least that comes
    /// as near as money can.
    pub budget: Decimal,
}

/// The budgets of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The years, in order.
    pub years: Vec<PathYear>,
    /// What must change in the document.
    pub change: Change,
}

impl Path {
    /// The budgets of its years together; `None` if no money does in one of them.
    #[must_use]
    pub fn total(&self) -> Option<Decimal> {
        let amounts = self.years.iter().map(|year| year.answer.value());
        amounts.sum()
    }
}

/// Finds the least budget for each year of a path in turn: each is fixed before the next. The
/// programme's budget becomes one that names its years; those that the path does not name keep
/// their amounts.
///
/// # Errors
/// The scenario has no such programme, a year is not simulated to its December, or an amount
/// cannot be named.
pub fn path(
    scenario: &Scenario,
    programme: usize,
    targets: &[(u32, Decimal)],
) -> Result<Path, Refusal> {
    let mut targets = targets.to_vec();
    crate::order::sort(&mut targets, |(one, _), (other, _)| one < other);
    let twice = targets.iter().zip(targets.iter().skip(1)).any(|((one, _), (next, _))| one == next);
    if targets.is_empty() || targets.len() > MOST_YEARS || twice {
        return Err(Refusal::Years);
    }
    let questions: Vec<Question> = targets
        .iter()
        .map(|(year, target)| {
            let by = Month::new(*year, 12).ok_or(Refusal::Years)?;
            let goal = Goal::Coverage { target: *target, by, kind: Kind::In };
            let question = Question { unknown: Unknown::BudgetOf(*year), programme, goal };
            question.check(scenario).map(|()| question)
        })
        .collect::<Result<_, Refusal>>()?;
    let mut changed = scenario.clone();
    let years = simulated_years(scenario);
    if let Some(of) = changed.programmes.get_mut(programme) {
        name_years(of, years).map_err(Refusal::BudgetTooLarge)?;
    }
    let mut found = Vec::new();
    for (question, (year, target)) in questions.iter().zip(targets) {
        let answer = solve(&changed, question)?;
        let budget = match answer.outcome {
            Outcome::Found { value, .. } => value,
            Outcome::Never { highest_at, .. } => highest_at,
        };
        question.unknown.apply(&mut changed, programme, budget);
        found.push(PathYear { year, target, answer, budget });
    }
    let amounts = match changed.programmes.get(programme).map(|of| &of.budget) {
        Some(Budget::ByYear(amounts)) => amounts.clone(),
        _ => Vec::new(),
    };
    let path = vec![Step::Field("programmes"), Step::Place(programme), Step::Field("budget")];
    Ok(Path { years: found, change: Change { path, value: Setting::ByYear(amounts) } })
}
