//! A workbook under construction: cells with the values that their formulas have.
//!
//! A formula is worked out when it is put into its cell, from the cells that it names; these are
//! there before it. So a viewer that does not recalculate finds every value, and what the sheet
//! will say is known before it is written.

use core::cmp::Ordering;
use std::collections::HashMap;

use super::formula::{At, Formula, Function, Operator};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Held {
    Nothing,
    Number(f64),
    Text(String),
    Flag(bool),
    /// What a formula of the sheet makes of values that it cannot work with.
    Error,
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Look {
    Plain,
    Title,
    Section,
    Head,
    Note,
    /// A whole number with separators.
    Whole,
    /// A number with six decimals.
    Fine,
    /// A percentage with two decimals, as a plain number.
    Percent,
    /// An input: a whole number.
    InputWhole,
    /// An input: any number.
    InputNumber,
    /// An input: a text.
    InputText,
    /// The check.
    Check,
    /// A text over several lines.
    Wrapped,
}

impl Look {
    /// All of them.
    pub(super) const ALL: [Self; 13] = [
        Self::Plain,
        Self::Title,
        Self::Section,
        Self::Head,
        Self::Note,
        Self::Whole,
        Self::Fine,
        Self::Percent,
        Self::InputWhole,
        Self::InputNumber,
        Self::InputText,
        Self::Check,
        Self::Wrapped,
    ];
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) at: At,
    pub(super) value: Held,
    pub(super) formula: Option<Formula>,
    pub(super) look: Look,
}

/// What an input may be, for the spreadsheet's own check while typing.
#[derive(Clone, Debug)]
pub(super) enum Valid {
    Whole(f64, f64),
    Number(f64, f64),
    OneOf(&'static [&'static str]),
}

/// The workbook.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<String>,
    pub(super) cells: Vec<Cell>,
    pub(super) names: Vec<(String, At)>,
    pub(super) valid: Vec<(At, Valid)>,
    values: HashMap<At, Held>,
    named: HashMap<String, At>,
}

impl Book {
    /// A new sheet; its position.
    pub(super) fn sheet(&mut self, name: String) -> usize {
        self.sheets.push(name);
        self.sheets.len().saturating_sub(1)
    }

    /// Puts a value into a cell.
    pub(super) fn put(&mut self, at: At, value: Held, look: Look) {
        self.values.insert(at, value.clone());
        self.cells.push(Cell { at, value, formula: None, look });
    }

    /// Puts a text into a cell.
    pub(super) fn text(&mut self, at: At, text: impl Into<String>, look: Look) {
        self.put(at, Held::Text(text.into()), look);
    }

    /// Puts a formula into a cell.
    pub(super) fn formula(&mut self, at: At, formula: Formula, look: Look) {
        let value = self.value(&formula);
        self.values.insert(at, value.clone());
        self.cells.push(Cell { at, value, formula: Some(formula), look });
    }

    /// Gives a cell a name.
    pub(super) fn name(&mut self, name: impl Into<String>, at: At) {
        let name = name.into();
        self.named.insert(name.clone(), at);
        self.names.push((name, at));
    }

    /// What a cell holds.
    pub(super) fn held(&self, at: At) -> Held {
        self.values.get(&at).cloned().unwrap_or(Held::Nothing)
    }

    /// The number in a cell; not a number where there is none.
    pub(super) fn number(&self, at: At) -> f64 {
        match self.values.get(&at) {
            Some(Held::Number(value)) => *value,
            _ => f64::NAN,
        }
    }

    /// What a formula comes to.
    fn value(&self, formula: &Formula) -> Held {
        match formula {
            Formula::Number(value) => Held::Number(*value),
            Formula::Text(text) => Held::Text((*text).to_owned()),
            Formula::Cell(_) | Formula::Name(_) => {
                self.place(formula).map_or(Held::Error, |at| self.held(at))
            }
            Formula::Range(..) | Formula::Between(..) => Held::Error,
            Formula::Binary(operator, one, other) => {
                binary(*operator, &self.value(one), &self.value(other))
            }
            Formula::Call(function, arguments) => self.called(*function, arguments),
        }
    }

    /// The cell that a formula names.
    fn place(&self, formula: &Formula) -> Option<At> {
        match formula {
            Formula::Cell(at) => Some(*at),
            Formula::Name(name) => self.named.get(name).copied(),
            Formula::Call(Function::Index, arguments) => {
                let [Formula::Range(from, to), position] = arguments.as_slice() else {
                    return None;
                };
                let steps = count(&self.value(position))?.checked_sub(1)?;
                let row = from.row.checked_add(steps).filter(|row| *row <= to.row)?;
                Some(At { row, ..*from })
            }
            _ => None,
        }
    }

    /// The cells of a range.
    fn cells_of(&self, formula: &Formula) -> Vec<At> {
        let ends = match formula {
            Formula::Range(from, to) => Some((*from, *to)),
            Formula::Between(from, to) => self.place(from).zip(self.place(to)),
            other => self.place(other).map(|at| (at, at)),
        };
        let Some((from, to)) = ends else { return Vec::new() };
        let rows = from.row..=to.row;
        rows.flat_map(|row| (from.column..=to.column).map(move |column| At { row, column, ..from }))
            .collect()
    }

    fn called(&self, function: Function, arguments: &[Formula]) -> Held {
        let value = |place: usize| arguments.get(place).map_or(Held::Error, |of| self.value(of));
        let of = |place: usize| as_number(&value(place));
        let flag = |value: Option<bool>| value.map_or(Held::Error, Held::Flag);
        match function {
            Function::If => match as_flag(&value(0)) {
                Some(true) => value(1),
                Some(false) => value(2),
                None => Held::Error,
            },
            Function::And => flag(
                arguments
                    .iter()
                    .map(|of| as_flag(&self.value(of)))
                    .collect::<Option<Vec<_>>>()
                    .map(|flags| flags.into_iter().all(|flag| flag)),
            ),
            Function::Or => flag(
                arguments
                    .iter()
                    .map(|of| as_flag(&self.value(of)))
                    .collect::<Option<Vec<_>>>()
                    .map(|flags| flags.into_iter().any(|flag| flag)),
            ),
            Function::Not => flag(as_flag(&value(0)).map(|flag| !flag)),
            Function::Min => {
                self.fold(arguments, |one, other| if other < one { other } else { one })
            }
            Function::Max => {
                self.fold(arguments, |one, other| if other > one { other } else { one })
            }
            Function::Sum => self.fold(arguments, |one, other| one + other),
            Function::SumIf => self.sum_if(arguments),
            Function::Int => result(of(0).map(libm::floor)),
            Function::Mod => {
                result(of(0).zip(of(1)).map(|(of, by)| of - by * libm::floor(of / by)))
            }
            Function::Abs => result(of(0).map(libm::fabs)),
            Function::Round => result(of(0).zip(of(1)).map(|(of, decimals)| {
                let scale = libm::pow(10.0, decimals);
                libm::round(of * scale) / scale
            })),
            Function::Index => {
                let index = Formula::Call(Function::Index, arguments.to_vec());
                self.place(&index).map_or(Held::Error, |at| self.held(at))
            }
            Function::Match => {
                let found = self.last_at_most(&value(0), arguments.get(1));
                result(found.and_then(|place| u32::try_from(place).ok()).map(f64::from))
            }
            Function::Lookup => {
                let found = self.last_at_most(&value(0), arguments.get(1));
                let results = arguments.get(2).map(|of| self.cells_of(of)).unwrap_or_default();
                found
                    .and_then(|place| results.get(place.checked_sub(1)?))
                    .map_or(Held::Error, |at| self.held(*at))
            }
            Function::Left => match (value(0), of(1)) {
                (Held::Text(text), Some(letters)) => part(&text, 1.0, letters),
                _ => Held::Error,
            },
            Function::Right => match (value(0), of(1)) {
                (Held::Text(text), Some(letters)) => {
                    let skipped = text.chars().count().saturating_sub(letters as usize);
                    Held::Text(text.chars().skip(skipped).collect())
                }
                _ => Held::Error,
            },
            Function::Mid => match (value(0), of(1), of(2)) {
                (Held::Text(text), Some(from), Some(letters)) => part(&text, from, letters),
                _ => Held::Error,
            },
            Function::Value => match value(0) {
                Held::Text(text) => result(text.trim().parse().ok()),
                other => result(as_number(&other)),
            },
        }
    }

    /// The numbers of cells and formulas, folded; text, flags and empty cells of ranges are left
    /// out, as spreadsheets do.
    fn fold(&self, arguments: &[Formula], fold: impl Fn(f64, f64) -> f64) -> Held {
        let mut sum: Option<f64> = None;
        for argument in arguments {
            let values: Vec<Option<f64>> = match argument {
                Formula::Range(..) | Formula::Between(..) => self
                    .cells_of(argument)
                    .into_iter()
                    .filter_map(|at| match self.values.get(&at) {
                        Some(Held::Number(value)) => Some(Some(*value)),
                        Some(Held::Error) => Some(None),
                        _ => None,
                    })
                    .collect(),
                other => vec![as_number(&self.value(other))],
            };
            for value in values {
                let Some(value) = value else { return Held::Error };
                sum = Some(sum.map_or(value, |sum| fold(sum, value)));
            }
        }
        Held::Number(sum.unwrap_or(0.0))
    }

    /// The numbers of the third argument's cells beside which the first one's hold the number that is
    /// the second.
    fn sum_if(&self, arguments: &[Formula]) -> Held {
        let [range, sought, summed] = arguments else { return Held::Error };
        let Some(sought) = as_number(&self.value(sought)) else { return Held::Error };
        let pairs = self.cells_of(range).into_iter().zip(self.cells_of(summed));
        let chosen =
            pairs.filter(|(at, _)| self.number(*at).partial_cmp(&sought) == Some(Ordering::Equal));
        result(Some(chosen.map(|(_, at)| self.number(at)).sum()))
    }

    /// The place, from 1, of the last value of an ascending range that is at most the one sought.
    fn last_at_most(&self, sought: &Held, range: Option<&Formula>) -> Option<usize> {
        let sought = as_number(sought)?;
        let cells = self.cells_of(range?);
        let places = cells.iter().take_while(|at| self.number(**at) <= sought).count();
        (places > 0).then_some(places)
    }
}

fn result(value: Option<f64>) -> Held {
    value.filter(|value| value.is_finite()).map_or(Held::Error, Held::Number)
}

/// A whole number of rows.
fn count(value: &Held) -> Option<u32> {
    as_number(value).filter(|value| (1.0..1e6).contains(value)).map(|value| value as u32)
}

fn as_number(value: &Held) -> Option<f64> {
    match value {
        Held::Number(value) => Some(*value),
        Held::Flag(flag) => Some(f64::from(u8::from(*flag))),
        Held::Nothing => Some(0.0),
        Held::Text(_) | Held::Error => None,
    }
}

fn as_flag(value: &Held) -> Option<bool> {
    match value {
        Held::Flag(flag) => Some(*flag),
        other => as_number(other).map(|value| value.abs() > 0.0),
    }
}

/// Letters of a text, from the one with this number.
fn part(text: &str, from: f64, letters: f64) -> Held {
    let skipped = (from as usize).saturating_sub(1);
    Held::Text(text.chars().skip(skipped).take(letters as usize).collect())
}

fn binary(operator: Operator, one: &Held, other: &Held) -> Held {
    if *one == Held::Error || *other == Held::Error {
        return Held::Error;
    }
    let numbers = as_number(one).zip(as_number(other));
    let compared = |compare: fn(f64, f64) -> bool| {
        numbers.map_or(Held::Error, |(one, other)| Held::Flag(compare(one, other)))
    };
    match operator {
        Operator::Equal => Held::Flag(match (one, other) {
            (Held::Text(one), Held::Text(other)) => one.eq_ignore_ascii_case(other),
            (Held::Text(text), Held::Nothing) | (Held::Nothing, Held::Text(text)) => {
                text.is_empty()
            }
            (Held::Text(_), _) | (_, Held::Text(_)) => false,
            _ => {
                numbers.is_some_and(|(one, other)| one.partial_cmp(&other) == Some(Ordering::Equal))
            }
        }),
        Operator::Less => compared(|one, other| one < other),
        Operator::AtMost => compared(|one, other| one <= other),
        Operator::Join => Held::Text(format!("{}{}", as_text(one), as_text(other))),
        Operator::Plus => result(numbers.map(|(one, other)| one + other)),
        Operator::Minus => result(numbers.map(|(one, other)| one - other)),
        Operator::Times => result(numbers.map(|(one, other)| one * other)),
        Operator::Over => result(numbers.map(|(one, other)| one / other)),
        Operator::Power => result(numbers.map(|(one, other)| libm::pow(one, other))),
    }
}

fn as_text(value: &Held) -> String {
    match value {
        Held::Number(value) => value.to_string(),
        Held::Text(text) => text.clone(),
        Held::Flag(flag) => flag.to_string().to_uppercase(),
        Held::Nothing | Held::Error => String::new(),
    }
}
