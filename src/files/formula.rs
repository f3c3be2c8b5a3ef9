//! Formulas of a spreadsheet: written once, as text for Excel and as a value for the file.
//!
//! Only functions that Excel, LibreOffice and Google Sheets share; no macro, no dynamic array.

#![allow(clippy::arithmetic_side_effects, reason = "formulas, not numbers")]

use core::fmt::Write;
use core::ops;

/// A cell: the sheet's position in the workbook, row and column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct At {
    pub(super) sheet: usize,
    pub(super) row: u32,
    pub(super) column: u16,
}

/// What joins two operands, from the loosest to the tightest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    Less,
    AtMost,
    Join,
    Plus,
    Minus,
    Times,
    Over,
    Power,
}

impl Operator {
    const fn text(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Join => "&",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Over => "/",
            Self::Power => "^",
        }
    }

    /// How tightly it binds.
    const fn binding(self) -> u8 {
        match self {
            Self::Equal | Self::Less | Self::AtMost => 1,
            Self::Join => 2,
            Self::Plus | Self::Minus => 3,
            Self::Times | Self::Over => 4,
            Self::Power => 5,
        }
    }
}

/// A function of the spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    If,
    And,
    Or,
    Not,
    Min,
    Max,
    Sum,
    SumIf,
    Int,
    Mod,
    Abs,
    Round,
    Index,
    Match,
    Lookup,
    Left,
    Mid,
    Right,
    Value,
}

impl Function {
    const fn text(self) -> &'static str {
        match self {
            Self::If => "IF",
            Self::And => "AND",
            Self::Or => "OR",
            Self::Not => "NOT",
            Self::Min => "MIN",
            Self::Max => "MAX",
            Self::Sum => "SUM",
            Self::SumIf => "SUMIF",
            Self::Int => "INT",
            Self::Mod => "MOD",
            Self::Abs => "ABS",
            Self::Round => "ROUND",
            Self::Index => "INDEX",
            Self::Match => "MATCH",
            Self::Lookup => "LOOKUP",
            Self::Left => "LEFT",
            Self::Mid => "MID",
            Self::Right => "RIGHT",
            Self::Value => "VALUE",
        }
    }
}

/// A formula.
#[derive(Clone, Debug)]
pub(super) enum Formula {
    Number(f64),
    Text(&'static str),
    /// A cell, written relative: `F12`.
    Cell(At),
    /// A cell with a name of its own: `growth_pct`.
    Name(String),
    /// Cells from the first to the second, written fixed: `$A$1:$A$9`.
    Range(At, At),
    /// Cells from one that is looked up to another: `INDEX(…):INDEX(…)`.
    Between(Box<Formula>, Box<Formula>),
    Binary(Operator, Box<Formula>, Box<Formula>),
    Call(Function, Vec<Formula>),
}

/// A number.
pub(super) const fn number(value: f64) -> Formula {
    Formula::Number(value)
}

/// A cell.
pub(super) const fn cell(at: At) -> Formula {
    Formula::Cell(at)
}

/// A named cell.
pub(super) fn name(name: impl Into<String>) -> Formula {
    Formula::Name(name.into())
}

/// A call of a function.
pub(super) fn call(function: Function, arguments: impl Into<Vec<Formula>>) -> Formula {
    Formula::Call(function, arguments.into())
}

/// `IF(condition, then, otherwise)`.
pub(super) fn choose(
    condition: Formula,
    then: impl Into<Formula>,
    otherwise: impl Into<Formula>,
) -> Formula {
    call(Function::If, [condition, then.into(), otherwise.into()])
}

/// Whether all of them hold.
pub(super) fn all(conditions: impl Into<Vec<Formula>>) -> Formula {
    call(Function::And, conditions)
}

/// The smaller of two.
pub(super) fn least(one: Formula, other: impl Into<Formula>) -> Formula {
    call(Function::Min, [one, other.into()])
}

/// The larger of two.
pub(super) fn most(one: Formula, other: impl Into<Formula>) -> Formula {
    call(Function::Max, [one, other.into()])
}

/// The model's `whole`, `floor(x + 10⁻⁹)`, which also forgives what a double cannot hold of `x`:
/// `INT(x * (1+1E-15) + 1E-9)`.
pub(super) fn whole(of: Formula) -> Formula {
    call(Function::Int, [of * (number(1.0) + 1e-15) + 1e-9])
}

/// The model's `floor(money / price)`. The quotient of two doubles that should be whole may fall a
/// hair below: `INT(money / price * (1+2E-15))`.
pub(super) fn bought(money: Formula, price: Formula) -> Formula {
    call(Function::Int, [money / price * (number(1.0) + 2e-15)])
}

impl Formula {
    /// Whether both are equal.
    pub(super) fn equals(self, other: impl Into<Self>) -> Self {
        self.binary(Operator::Equal, other)
    }

    /// Whether it is a word.
    pub(super) fn is(self, word: &'static str) -> Self {
        self.equals(Self::Text(word))
    }

    /// Whether it is less.
    pub(super) fn less(self, other: impl Into<Self>) -> Self {
        self.binary(Operator::Less, other)
    }

    /// Whether it is at most the other.
    pub(super) fn at_most(self, other: impl Into<Self>) -> Self {
        self.binary(Operator::AtMost, other)
    }

    /// To the power of the other.
    pub(super) fn power(self, other: Self) -> Self {
        self.binary(Operator::Power, other)
    }

    /// Both as one text.
    pub(super) fn join(self, other: Self) -> Self {
        self.binary(Operator::Join, other)
    }

    fn binary(self, operator: Operator, other: impl Into<Self>) -> Self {
        Self::Binary(operator, Box::new(self), Box::new(other.into()))
    }

    /// The text for a cell of the sheet `here`, with `=` before it.
    pub(super) fn text(&self, here: usize, sheets: &[String]) -> String {
        let mut text = String::from("=");
        self.write(&mut text, here, sheets, 0);
        text
    }

    fn write(&self, out: &mut String, here: usize, sheets: &[String], outside: u8) {
        match self {
            Self::Number(value) => {
                let small = *value != 0.0 && value.abs() < 1e-6 || value.abs() >= 1e15;
                // Writing to a string never fails.
                let _ = if small { write!(out, "{value:E}") } else { write!(out, "{value}") };
            }
            Self::Text(text) => {
                let _ = write!(out, "\"{}\"", text.replace('"', "\"\""));
            }
            Self::Cell(at) => {
                sheet(out, at.sheet, here, sheets);
                let _ = write!(out, "{}{}", column(at.column), at.row.saturating_add(1));
            }
            Self::Name(name) => out.push_str(name),
            Self::Range(from, to) => {
                sheet(out, from.sheet, here, sheets);
                out.push_str(&fixed(*from));
                out.push(':');
                out.push_str(&fixed(*to));
            }
            Self::Between(from, to) => {
                from.write(out, here, sheets, 9);
                out.push(':');
                to.write(out, here, sheets, 9);
            }
            Self::Binary(operator, one, other) => {
                let binding = operator.binding();
                let wrapped = binding < outside;
                if wrapped {
                    out.push('(');
                }
                one.write(out, here, sheets, binding);
                out.push_str(operator.text());
                // The same operator again on the right side needs brackets: a-(b-c).
                other.write(out, here, sheets, binding.saturating_add(1));
                if wrapped {
                    out.push(')');
                }
            }
            Self::Call(function, arguments) => {
                out.push_str(function.text());
                out.push('(');
                for (place, argument) in arguments.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    argument.write(out, here, sheets, 0);
                }
                out.push(')');
            }
        }
    }
}

fn sheet(out: &mut String, sheet: usize, here: usize, sheets: &[String]) {
    if sheet != here
        && let Some(name) = sheets.get(sheet)
    {
        let _ = write!(out, "'{}'!", name.replace('\'', "''"));
    }
}

/// The letters of a column: A, B, …, Z, AA.
pub(super) fn column(column: u16) -> String {
    let mut letters = String::new();
    let mut left = u32::from(column).saturating_add(1);
    while left > 0 {
        let letter = left.saturating_sub(1) % 26;
        letters.insert(0, char::from(b'A'.saturating_add(u8::try_from(letter).unwrap_or(0))));
        left = left.saturating_sub(1) / 26;
    }
    letters
}

/// A cell as people name it: `B12`.
pub(super) fn cell_name(row: u32, of: u16) -> String {
    format!("{}{}", column(of), row.saturating_add(1))
}

/// `$B$12`.
pub(super) fn fixed(at: At) -> String {
    format!("${}${}", column(at.column), at.row.saturating_add(1))
}

impl From<f64> for Formula {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

macro_rules! operator {
    ($operation:ident, $method:ident, $operator:ident) => {
        impl<T: Into<Formula>> ops::$operation<T> for Formula {
            type Output = Self;
            fn $method(self, other: T) -> Self {
                self.binary(Operator::$operator, other)
            }
        }
    };
}
operator!(Add, add, Plus);
operator!(Sub, sub, Minus);
operator!(Mul, mul, Times);
operator!(Div, div, Over);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_written_with_the_brackets_they_need() {
        let sheets = ["Model".to_owned(), "Program 1".to_owned()];
        let at = |sheet, row, column| cell(At { sheet, row, column });
        let text = |of: Formula| of.text(0, &sheets);
        let (a, b, c) = (at(0, 0, 0), at(1, 11, 27), name("growth_pct"));
        assert_eq!(text(a.clone() - (b.clone() - c.clone())), "=A1-('Program 1'!AB12-growth_pct)");
        assert_eq!(text((a.clone() + b.clone()) * c.clone()), "=(A1+'Program 1'!AB12)*growth_pct");
        assert_eq!(text(a.clone() * b / c.clone()), "=A1*'Program 1'!AB12/growth_pct");
        assert_eq!(text(whole(a.clone())), "=INT(A1*(1+1E-15)+1E-9)");
        assert_eq!(text(bought(a.clone(), c)), "=INT(A1/growth_pct*(1+2E-15))");
        let range =
            Formula::Range(At { sheet: 1, row: 0, column: 1 }, At { sheet: 1, row: 9, column: 1 });
        assert_eq!(
            text(choose(a.clone().is("a\"b"), call(Function::Sum, [range]), 1e28)),
            "=IF(A1=\"a\"\"b\",SUM('Program 1'!$B$1:$B$10),1E28)"
        );
        assert_eq!(text(a.power(number(2.5)) - 1200.0), "=A1^2.5-1200");
    }
}
