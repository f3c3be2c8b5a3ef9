//! Answers by what they answer, each device's last one.

use rust_decimal::Decimal;

use super::{Answer, Given, MOST_ANSWERS, Problem, Reason};
use crate::month::Month;

/// Answers, sorted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// In the order in which the first answer to each came.
    pub sorted: Vec<Sorted>,
    /// What could not be used.
    pub problems: Vec<Problem>,
}

/// The answers to one question or step.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorted {
    /// The workshop's id.
    pub workshop: String,
    /// The step's id, or the question's name.
    pub step: String,
    /// The answers.
    pub guesses: Guesses,
}

/// Answers of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Guesses {
    /// Numbers, rising.
    Numbers(Vec<Decimal>),
    /// How often each choice was taken, in the order of their ids.
    Choices(Vec<(String, usize)>),
    /// How often each month was said, in their order; never is the last.
    Months(Vec<(Option<Month>, usize)>),
    /// Curves, each with its months rising.
    Curves(Vec<Vec<(Month, Decimal)>>),
    /// So many that moved something.
    Makes(usize),
}

impl Guesses {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Numbers(values) => values.len(),
            Self::Choices(counts) => counts.iter().map(|(_, count)| *count).sum(),
            Self::Months(counts) => counts.iter().map(|(_, count)| *count).sum(),
            Self::Curves(curves) => curves.len(),
            Self::Makes(count) => *count,
        }
    }
}

/// Sorts answers, each a JSON text: the last of each device counts, and without a device's name
/// each.
#[must_use]
pub fn gather(answers: &[&str]) -> Gathered {
    let mut found = Gathered::default();
    let mut all: Vec<Answer> = Vec::new();
    for text in answers {
        match Answer::parse(text) {
            Ok(answer) => {
                let same = |of: &Answer| {
                    !of.by.is_empty()
                        && of.by == answer.by
                        && of.workshop == answer.workshop
                        && of.step == answer.step
                };
                match all.iter().position(same) {
                    Some(at) => {
                        if let Some(place) = all.get_mut(at) {
                            *place = answer;
                        }
                    }
                    None => all.push(answer),
                }
            }
            Err(problem) => found.problems.push(problem),
        }
    }
    if all.len() > MOST_ANSWERS {
        all.truncate(MOST_ANSWERS);
        found.problems.push(Problem::new("", &answers.len().to_string(), Reason::TooMany));
    }
    for answer in &all {
        let of = |sorted: &Sorted| {
            sorted.workshop == answer.workshop
                && sorted.step == answer.step
                && kind(&sorted.guesses) == answer.given.kind()
        };
        if !found.sorted.iter().any(of) {
            let same = |other: &&Answer| {
                other.workshop == answer.workshop
                    && other.step == answer.step
                    && other.given.kind() == answer.given.kind()
            };
            let given: Vec<&Given> = all.iter().filter(same).map(|of| &of.given).collect();
            found.sorted.push(Sorted {
                workshop: answer.workshop.clone(),
                step: answer.step.clone(),
                guesses: guesses(&given),
            });
        }
    }
    found
}

const fn kind(of: &Guesses) -> &'static str {
    match of {
        Guesses::Numbers(_) => "number",
        Guesses::Choices(_) => "choice",
        Guesses::Months(_) => "month",
        Guesses::Curves(_) => "curve",
        Guesses::Makes(_) => "make",
    }
}

/// Answers of one kind together; there is one at least.
fn guesses(given: &[&Given]) -> Guesses {
    match given.first() {
        Some(Given::Number(_)) => {
            let mut numbers: Vec<Decimal> = given
                .iter()
                .filter_map(|of| if let Given::Number(value) = of { Some(*value) } else { None })
                .collect();
            numbers.sort();
            Guesses::Numbers(numbers)
        }
        Some(Given::Choice(_)) => Guesses::Choices(counted(given.iter().filter_map(|of| {
            if let Given::Choice(value) = of { Some(value.clone()) } else { None }
        }))),
        Some(Given::Month(_)) => {
            // Whatever has no month comes after all that have one.
            let months = given.iter().filter_map(|of| {
                if let Given::Month(month) = of { Some((month.is_none(), *month)) } else { None }
            });
            let counts = counted(months).into_iter().map(|((_, month), count)| (month, count));
            Guesses::Months(counts.collect())
        }
        Some(Given::Curve(_)) => Guesses::Curves(
            given
                .iter()
                .filter_map(
                    |of| if let Given::Curve(points) = of { Some(points.clone()) } else { None },
                )
                .collect(),
        ),
        Some(Given::Make(_)) | None => Guesses::Makes(given.len()),
    }
}

/// How often each stands there, in their order.
fn counted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut all: Vec<T> = all.collect();
    all.sort();
    let mut counts: Vec<(T, usize)> = Vec::new();
    for one in all {
        match counts.last_mut() {
            Some((known, count)) if *known == one => *count = count.saturating_add(1),
            _ => counts.push((one, 1)),
        }
    }
    counts
}
