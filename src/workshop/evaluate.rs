//! What an expression comes to, by the model.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::prelude::ToPrimitive;

use super::expression::{Fault, Formula, Node, Operator, Why};
use super::stage::Stage;
use super::{Ask, functions};
use crate::explain::{Figure, Question};
use crate::model::{Parameters, Trajectory};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;

/// A scenario with its run.
pub struct World {
    /// The scenario.
    pub scenario: Scenario,
    /// What its run is made of.
    pub parameters: Parameters<Exact>,
    /// Its run.
    pub run: Trajectory<Exact>,
}

impl World {
    /// Runs a scenario.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        let parameters = Parameters::new(&scenario);
        let run = parameters.run();
        Self { scenario, parameters, run }
    }
}

/// What an expression comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(Exact),
    /// A month.
    Month(Month),
    /// A month that does not come within the run.
    Never,
    /// Whether something holds.
    Flag(bool),
    /// A text: a path, or the name of a quantity.
    Text(String),
}

pub(super) type Outcome = Result<Value, (usize, Why)>;

impl Stage<'_> {
    /// What an expression of the step comes to.
    ///
    /// # Errors
    /// Where it cannot be worked out, and why.
    pub fn evaluate(&self, formula: &Formula) -> Result<Value, Fault> {
        self.with(formula, self.step.values.len(), self.world())
    }

    /// What a value of the step comes to, by its place.
    ///
    /// # Errors
    /// Where it cannot be worked out, and why.
    pub fn named(&self, at: usize) -> Result<Value, Fault> {
        let Some(named) = self.step.values.get(at) else { return Ok(Value::Never) };
        let formula = &named.formula;
        if named.with.is_empty() {
            let world = if named.at_start { &self.given } else { self.world() };
            return self.with(formula, at, world);
        }
        let world = self.world_of(at, named);
        let path = || named.with.first().map(|of| of.path.clone()).unwrap_or_default();
        let world = world.map_err(|_| formula.fault(1, Why::NoInput(path())))?;
        self.with(formula, at, &world)
    }

    fn with(&self, formula: &Formula, known: usize, world: &World) -> Result<Value, Fault> {
        let evaluation = Evaluation { stage: self, known, world };
        evaluation.of(&formula.node).map_err(|(at, why)| formula.fault(at, why))
    }
}

impl Stage<'_> {
    /// The figure whose arithmetic belongs to the step's answer: the one that it names, or the one
    /// that is asked for where that is a figure by itself.
    #[must_use]
    pub fn question(&self) -> Option<(Question, &World)> {
        let asked = match &self.step.ask {
            Ask::Number { value, .. } => Some(value),
            _ => None,
        };
        let formula = self.step.sums.as_ref().or(asked)?;
        let Node::Call(name, arguments, _) = &formula.node else { return None };
        let evaluation =
            Evaluation { stage: self, known: self.step.values.len(), world: self.world() };
        let values: Result<Vec<Value>, _> =
            arguments.iter().map(|node| evaluation.of(node)).collect();
        let question = functions::question(&evaluation, Figure::from_id(name)?, &values.ok()?)?;
        Some((question, self.world()))
    }
}

pub(super) struct Evaluation<'s, 'w> {
    pub(super) stage: &'s Stage<'w>,
    /// So many of the step's values stand before the expression.
    known: usize,
    pub(super) world: &'s World,
}

impl Evaluation<'_, '_> {
    fn of(&self, node: &Node) -> Outcome {
        match node {
            Node::Number(number) => Ok(Value::Number(Exact(*number))),
            Node::Month(month) => Ok(Value::Month(*month)),
            Node::Text(text) => Ok(Value::Text(text.clone())),
            Node::Never => Ok(Value::Never),
            Node::Flag(flag) => Ok(Value::Flag(*flag)),
            Node::Name(name, at) => self.name(name, *at),
            Node::Call(name, arguments, at) => {
                let values: Result<Vec<Value>, _> =
                    arguments.iter().map(|node| self.of(node)).collect();
                functions::call(self, name, &values?).map_err(|why| (*at, why))
            }
            Node::Minus(node, at) => match self.of(node)? {
                Value::Number(number) => Ok(Value::Number(Exact::ZERO - number)),
                of => Err((*at, misfit(&of))),
            },
            Node::Not(node, at) => match self.of(node)? {
                Value::Flag(flag) => Ok(Value::Flag(!flag)),
                of => Err((*at, misfit(&of))),
            },
            Node::Two(operator, one, other, at) => self.two(*operator, one, other, *at),
        }
    }

    fn name(&self, name: &str, at: usize) -> Outcome {
        let values = || self.stage.step.values.iter().take(self.known);
        match values().position(|named| named.name == name) {
            Some(place) => self.stage.named(place).map_err(|fault| (at, fault.why)),
            None => {
                let known = values().map(|named| named.name.clone()).collect();
                Err((at, Why::Name(name.to_owned(), known)))
            }
        }
    }

    fn two(&self, operator: Operator, one: &Node, other: &Node, at: usize) -> Outcome {
        let one = self.of(one)?;
        match (operator, &one) {
            (Operator::And, Value::Flag(false)) | (Operator::Or, Value::Flag(true)) => {
                return Ok(one);
            }
            _ => {}
        }
        let other = self.of(other)?;
        joined(operator, &one, &other).map_err(|why| (at, why))
    }
}

/// Why a value does not fit where a number or something that holds is wanted.
pub(super) const fn misfit(of: &Value) -> Why {
    if matches!(of, Value::Never) { Why::Never } else { Why::Kinds }
}

fn joined(operator: Operator, one: &Value, other: &Value) -> Result<Value, Why> {
    use Operator::{
        And, AtLeast, AtMost, Equal, Less, Minus, More, Or, Over, Plus, Times, Unequal,
    };
    match operator {
        And | Or => match (one, other) {
            (Value::Flag(_), Value::Flag(flag)) => Ok(Value::Flag(*flag)),
            _ => Err(Why::Kinds),
        },
        Plus | Minus | Times | Over => counted(operator, one, other),
        Equal => Ok(Value::Flag(same(one, other)?)),
        Unequal => Ok(Value::Flag(!same(one, other)?)),
        AtLeast => Ok(Value::Flag(reaches(one, other)?)),
        AtMost => Ok(Value::Flag(reaches(other, one)?)),
        Less => Ok(Value::Flag(!reaches(one, other)?)),
        More => Ok(Value::Flag(!reaches(other, one)?)),
    }
}

fn counted(operator: Operator, one: &Value, other: &Value) -> Result<Value, Why> {
    use Operator::{Minus, Over, Plus, Times};
    match (operator, one, other) {
        (_, Value::Never, _) | (_, _, Value::Never) => Err(Why::Never),
        (Plus, Value::Number(one), Value::Number(other)) => Ok(Value::Number(*one + *other)),
        (Minus, Value::Number(one), Value::Number(other)) => Ok(Value::Number(*one - *other)),
        (Times, Value::Number(one), Value::Number(other)) => Ok(Value::Number(*one * *other)),
        (Over, Value::Number(_), Value::Number(other)) if other.0.is_zero() => Err(Why::Zero),
        (Over, Value::Number(one), Value::Number(other)) => Ok(Value::Number(*one / *other)),
        (Plus, Value::Month(month), Value::Number(months)) => later(*month, *months),
        (Minus, Value::Month(month), Value::Number(months)) => later(*month, Exact::ZERO - *months),
        (Minus, Value::Month(one), Value::Month(other)) => Ok(Value::Number(months(*one, *other))),
        _ => Err(Why::Kinds),
    }
}

/// So many months later, or earlier.
fn later(month: Month, months: Exact) -> Result<Value, Why> {
    let count = Some(months.0).filter(|count| count.fract().is_zero()).and_then(|of| of.to_i64());
    let from = Month::JANUARY_2000;
    let (ahead, behind) = (i64::from(month.since(from)), i64::from(from.since(month)));
    let at = count.and_then(|count| ahead.checked_sub(behind)?.checked_add(count));
    let at = at.and_then(|at| u32::try_from(at).ok()).filter(|at| *at < 12_000);
    at.map(|at| Value::Month(from.plus(at))).ok_or(Why::Kinds)
}

/// The months from one to another, below nothing where it is earlier.
pub(super) fn months(one: Month, other: Month) -> Exact {
    Exact::from_count(one.since(other)) - Exact::from_count(other.since(one))
}

fn same(one: &Value, other: &Value) -> Result<bool, Why> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => Ok(one == other),
        (Value::Month(one), Value::Month(other)) => Ok(one == other),
        (Value::Never, Value::Never) => Ok(true),
        (Value::Never, Value::Month(_)) | (Value::Month(_), Value::Never) => Ok(false),
        (Value::Flag(one), Value::Flag(other)) => Ok(one == other),
        (Value::Text(one), Value::Text(other)) => Ok(one == other),
        _ => Err(Why::Kinds),
    }
}

/// Whether one is at least the other. A month that never comes is later than every other.
fn reaches(one: &Value, other: &Value) -> Result<bool, Why> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => Ok(one.at_least(*other)),
        (Value::Month(one), Value::Month(other)) => Ok(one >= other),
        (Value::Never, Value::Never | Value::Month(_)) => Ok(true),
        (Value::Month(_), Value::Never) => Ok(false),
        _ => Err(Why::Kinds),
    }
}
