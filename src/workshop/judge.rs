//! How near an answer comes to what the model says.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::answer::{Given, VERDICTS};
use super::curve::{self, Measure};
use super::evaluate::{Value, months};
use super::expression::{Fault, Formula, Why};
use super::stage::Stage;
use super::{Ask, Choice, Tolerance, Unit};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// As the model has it, within the tolerance that the step states.
    Right,
    /// Near it, within the wider one.
    Close,
    /// Further off.
    Off,
    /// The goal does not hold yet.
    NotYet,
}

impl Mark {
    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Close => "close",
            Self::Off => "off",
            Self::NotYet => "not_yet",
        }
    }
}

/// What the model says.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// A figure.
    Number(Decimal),
    /// The ids of the choices that are right.
    Choices(Vec<String>),
    /// A month; none: it never comes.
    Month(Option<Month>),
    /// Coverage in the months that are asked, percent.
    Curve(Vec<(Month, Decimal)>),
    /// Whether the goal holds.
    Goal(bool),
    /// The name of the verdict.
    Verdict(&'static str),
}

/// A slip that many make, by which an answer is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It is a twelfth of what is right: a year's months were left out.
    OneMonth,
    /// It is twelve times as much: months were counted twice.
    Twelve,
    /// It has too few noughts, or too many.
    Noughts,
}

/// What is said of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// How near it comes.
    pub mark: Mark,
    /// What the model says.
    pub truth: Truth,
    /// The answer less what is right: in the answer's unit, or in months.
    pub difference: Option<Decimal>,
    /// What it may be off by.
    pub slip: Option<Slip>,
    /// A curve's distance.
    pub measure: Option<Measure>,
}

impl Stage<'_> {
    /// What the model says to the step's question.
    ///
    /// # Errors
    /// Where it cannot be worked out, and why.
    pub fn truth(&self) -> Result<Truth, Fault> {
        Ok(match &self.step.ask {
            Ask::Number { value, .. } => Truth::Number(self.number_of(value)?),
            Ask::Choice(choices) => {
                let mut right = Vec::new();
                for Choice { id, when, .. } in choices {
                    if self.holds(when)? {
                        right.push(id.clone());
                    }
                }
                Truth::Choices(right)
            }
            Ask::Month { value, .. } => match self.evaluate(value)? {
                Value::Month(month) => Truth::Month(Some(month)),
                Value::Never => Truth::Month(None),
                _ => return Err(value.fault(1, Why::Kinds)),
            },
            Ask::Curve { .. } => {
                let asked = self.asked();
                let none: Vec<(Month, Decimal)> =
                    asked.iter().map(|month| (*month, Decimal::ZERO)).collect();
                let measure = curve::measure(&self.given, &asked, &none);
                let points = measure.map(|of| of.points).unwrap_or_default();
                Truth::Curve(points.into_iter().map(|of| (of.month, of.real)).collect())
            }
            Ask::Make { goal, .. } => Truth::Goal(match self.holds(goal) {
                // What was moved may leave nothing to be counted: then the goal is not reached.
                Err(_) if self.is_moved() => false,
                holds => holds?,
            }),
            Ask::Verdict { .. } => {
                Truth::Verdict(self.check.as_ref().map_or("insufficient", |of| of.verdict.name()))
            }
        })
    }

    /// The months in which a curve is guessed.
    #[must_use]
    pub fn asked(&self) -> Vec<Month> {
        match &self.step.ask {
            Ask::Curve { first, last, every, .. } => curve::asked(*first, *last, *every),
            _ => Vec::new(),
        }
    }

    /// Whether an expression holds.
    ///
    /// # Errors
    /// It cannot be worked out, or comes to something else.
    pub fn holds(&self, formula: &Formula) -> Result<bool, Fault> {
        match self.evaluate(formula)? {
            Value::Flag(flag) => Ok(flag),
            _ => Err(formula.fault(1, Why::Kinds)),
        }
    }

    /// The number that an expression comes to.
    ///
    /// # Errors
    /// It cannot be worked out, or comes to something else.
    pub fn number_of(&self, formula: &Formula) -> Result<Decimal, Fault> {
        match self.evaluate(formula)? {
            Value::Number(number) => Ok(number.0),
            Value::Never => Err(formula.fault(1, Why::Never)),
            _ => Err(formula.fault(1, Why::Kinds)),
        }
    }
}

/// Says how near an answer comes. Of a goal the stage must be opened with what the answer moved.
/// An answer of another kind than is asked for counts as off.
///
/// # Errors
/// What is right cannot be worked out, and why.
pub fn judge(stage: &Stage<'_>, given: &Given) -> Result<Judgement, Fault> {
    let truth = stage.truth()?;
    let plain = |mark| (mark, None, None, None);
    let (mark, difference, slip, measure) = match (&stage.step.ask, given, &truth) {
        (Ask::Number { right, close, .. }, Given::Number(given), Truth::Number(of)) => {
            let off = Exact(*given) - Exact(*of);
            let mark = if within(off, *right, *of) {
                Mark::Right
            } else if within(off, *close, *of) {
                Mark::Close
            } else {
                Mark::Off
            };
            let slip = (mark == Mark::Off).then(|| slip(*given, *of)).flatten();
            (mark, Some(off.0), slip, None)
        }
        (Ask::Choice(_), Given::Choice(id), Truth::Choices(right)) => {
            plain(if right.contains(id) { Mark::Right } else { Mark::Off })
        }
        (Ask::Month { right, close, .. }, Given::Month(given), Truth::Month(of)) => {
            match (given, of) {
                (None, None) => plain(Mark::Right),
                (Some(given), Some(of)) => {
                    let off = months(*given, *of);
                    let far = off.0.abs();
                    let mark = if far <= Decimal::from(*right) {
                        Mark::Right
                    } else if far <= Decimal::from(*close) {
                        Mark::Close
                    } else {
                        Mark::Off
                    };
                    (mark, Some(off.0), None, None)
                }
                _ => plain(Mark::Off),
            }
        }
        (Ask::Curve { right, close, .. }, Given::Curve(points), _) => {
            let measure = curve::measure(&stage.given, &stage.asked(), points);
            let mark = match &measure {
                Some(of) if of.mean <= *right => Mark::Right,
                Some(of) if of.mean <= *close => Mark::Close,
                _ => Mark::Off,
            };
            (mark, None, None, measure)
        }
        (Ask::Make { .. }, Given::Make(_), Truth::Goal(holds)) => {
            // What does not hold together is no answer.
            let holds = *holds && stage.refused.is_empty();
            plain(if holds { Mark::Right } else { Mark::NotYet })
        }
        (Ask::Verdict { .. }, Given::Verdict(given), Truth::Verdict(of)) => {
            plain(if given == of { Mark::Right } else { Mark::Off })
        }
        _ => plain(Mark::Off),
    };
    Ok(Judgement { mark, truth, difference, slip, measure })
}

fn within(off: Exact, tolerance: Tolerance, of: Decimal) -> bool {
    let off = Exact(off.0.abs());
    match tolerance {
        Tolerance::By(most) => off.0 <= most,
        Tolerance::Percent(pct) => off * Exact::HUNDRED <= Exact(pct) * Exact(of.abs()),
    }
}

/// By which slip an answer may be off, within half a percent.
fn slip(given: Decimal, of: Decimal) -> Option<Slip> {
    let alike =
        |given: Exact, of: Exact| within(given - of, Tolerance::Percent(Decimal::new(5, 1)), of.0);
    let (given, of) = (Exact(given), Exact(of));
    if given.0 <= Decimal::ZERO || of.0 <= Decimal::ZERO {
        return None;
    }
    let twelve = Exact::from_count(12);
    if alike(given * twelve, of) {
        return Some(Slip::OneMonth);
    }
    if alike(given, of * twelve) {
        return Some(Slip::Twelve);
    }
    let mut power = Exact::ONE;
    for _ in 0..9 {
        power = power * Exact::from_count(10);
        if alike(given * power, of) || alike(given, of * power) {
            return Some(Slip::Noughts);
        }
    }
    None
}

impl Stage<'_> {
    /// An answer that is right, as it is shown: to try a workshop with. None where there is none.
    ///
    /// # Errors
    /// What is right cannot be worked out, and why.
    pub fn right(&self) -> Result<Option<Given>, Fault> {
        Ok(match (self.truth()?, &self.step.ask) {
            (Truth::Number(number), Ask::Number { unit, .. }) => {
                Some(Given::Number(unit.shown(number)))
            }
            (Truth::Number(number), _) => Some(Given::Number(number)),
            (Truth::Choices(right), _) => right.into_iter().next().map(Given::Choice),
            (Truth::Month(month), _) => Some(Given::Month(month)),
            (Truth::Curve(points), _) => {
                let points = points.into_iter().map(|(month, of)| (month, Unit::Percent.shown(of)));
                Some(Given::Curve(points.collect())).filter(|_| !self.asked().is_empty())
            }
            (Truth::Goal(_), Ask::Make { example, .. }) => {
                let values = example.iter().map(|of| (of.path.clone(), of.value));
                Some(Given::Make(values.collect()))
            }
            (Truth::Goal(_), _) => None,
            (Truth::Verdict(name), _) => Some(Given::Verdict(name)),
        })
    }
}

/// An answer that the model says is wrong: that a check tells right from wrong can be tried by it.
///
/// # Errors
/// What is right cannot be worked out, and why.
pub fn wrong(stage: &Stage<'_>) -> Result<Option<Given>, Fault> {
    let hundred = Decimal::ONE_HUNDRED;
    Ok(match (stage.truth()?, &stage.step.ask) {
        (Truth::Number(number), _) => {
            let far = number.saturating_mul(Decimal::from(3)).saturating_add(hundred);
            Some(Given::Number(far.round_dp(2)))
        }
        (Truth::Choices(right), Ask::Choice(choices)) => {
            let other = choices.iter().find(|choice| !right.contains(&choice.id));
            other.map(|choice| Given::Choice(choice.id.clone()))
        }
        (Truth::Choices(_), _) => None,
        (Truth::Month(Some(_)), _) => Some(Given::Month(None)),
        (Truth::Month(None), _) => Some(Given::Month(Some(stage.given.scenario.start))),
        (Truth::Curve(points), _) => {
            let far = |of: Decimal| if of > Decimal::from(50) { Decimal::ZERO } else { hundred };
            let points = points.into_iter().map(|(month, of)| (month, far(of)));
            Some(Given::Curve(points.collect()))
        }
        (Truth::Goal(_), _) => Some(Given::Make(Vec::new())),
        (Truth::Verdict(name), _) => {
            VERDICTS.into_iter().find(|other| *other != name).map(Given::Verdict)
        }
    })
}
