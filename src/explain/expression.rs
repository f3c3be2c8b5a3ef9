//! The arithmetic of a line: a small tree over named numbers, which is written once in canonical
//! digits and once in words, and can be worked out again by whoever reads it.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::terms::{Term, Unit};
use crate::num::{Arithmetic, Exact, WHOLE_SLACK};

/// The arithmetic of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// A number that belongs to the formula itself: 12 months, 100 percent.
    Constant(Decimal),
    /// A number with a name.
    Known(Term, Decimal, Unit),
    /// The sum of some.
    Sum(Vec<Self>),
    /// One less the other.
    Difference(Box<Self>, Box<Self>),
    /// The product of some.
    Product(Vec<Self>),
    /// One over the other.
    Quotient(Box<Self>, Box<Self>),
    /// Rounded down, plainly: what money buys.
    Floor(Box<Self>),
    /// `floor(x + 10⁻⁹)`: the model's rounding down of people and rupiah.
    Whole(Box<Self>),
    /// `−floor(−x + 10⁻⁹)`: its counterpart, rounding up.
    WholeUp(Box<Self>),
    /// The least of some.
    Least(Vec<Self>),
    /// The greatest of some.
    Most(Vec<Self>),
    /// An amount times a factor, so many times.
    Grown(Box<Self>, Box<Self>, u32),
}

/// How the parts of an expression are written.
pub struct Notation<'a> {
    /// A number, named or not.
    pub number: &'a dyn Fn(&Expression) -> String,
    /// Between the parts of a product, a quotient, a sum and a difference.
    pub signs: [&'a str; 4],
    /// Rounding: a part that is rounded and whether it is the whole line.
    pub rounded: &'a dyn Fn(Rounding, &str, bool) -> String,
    /// The least (true) or the greatest of some parts.
    pub chosen: &'a dyn Fn(bool, &[String]) -> String,
    /// Repeated growth: amount, factor, times.
    pub grown: &'a dyn Fn(&str, &str, u32) -> String,
}

/// Which way a part is rounded to whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Plainly down.
    Floor,
    /// Down, forgiving 10⁻⁹.
    Whole,
    /// Up, forgiving 10⁻⁹.
    WholeUp,
}

/// How tightly a part binds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Number,
}

impl Expression {
    /// A number that belongs to the formula.
    #[must_use]
    pub fn count(number: u32) -> Self {
        Self::Constant(Decimal::from(number))
    }

    /// `self − other`.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self::Difference(Box::new(self), Box::new(other))
    }

    /// `self ÷ other`.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        Self::Quotient(Box::new(self), Box::new(other))
    }

    /// `self × other`.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        match self {
            Self::Product(mut parts) => {
                parts.push(other);
                Self::Product(parts)
            }
            first => Self::Product(vec![first, other]),
        }
    }

    /// `self × pct ÷ 1200`: a twelfth of a yearly rate.
    #[must_use]
    pub fn monthly(self, pct: Self) -> Self {
        self.times(pct).over(Self::count(1_200))
    }

    /// `floor(self + 10⁻⁹)`.
    #[must_use]
    pub fn whole(self) -> Self {
        Self::Whole(Box::new(self))
    }

    /// The plain floor.
    #[must_use]
    pub fn floor(self) -> Self {
        Self::Floor(Box::new(self))
    }

    /// What it comes to, in the model's decimals.
    #[must_use]
    pub fn value(&self) -> Exact {
        let of = |parts: &[Self], with: fn(Exact, Exact) -> Exact| {
            let values = parts.iter().map(Self::value);
            values.reduce(with).unwrap_or(Exact::ZERO)
        };
        match self {
            Self::Constant(number) | Self::Known(_, number, _) => Exact(*number),
            Self::Sum(parts) => of(parts, |one, other| one + other),
            Self::Product(parts) => of(parts, |one, other| one * other),
            Self::Least(parts) => of(parts, Arithmetic::least),
            Self::Most(parts) => of(parts, Arithmetic::most),
            Self::Difference(one, other) => one.value() - other.value(),
            Self::Quotient(one, other) => one.value() / other.value(),
            Self::Floor(part) => match part.as_ref() {
                Self::Quotient(money, price) => {
                    money.value().floor_div(price.value()).unwrap_or(Exact::ZERO)
                }
                other => Exact(other.value().0.floor()),
            },
            Self::Whole(part) => part.value().whole(),
            Self::WholeUp(part) => Exact::ZERO - (Exact::ZERO - part.value()).whole(),
            Self::Grown(amount, factor, times) => {
                let factor = factor.value();
                (0..*times).fold(amount.value(), |amount, _| amount * factor)
            }
        }
    }

    /// The canonical text: digits with a decimal point, `+ - * /`, `floor`, `min`, `max`, and
    /// nothing that is rounded: `floor(15620000000 / 201600)`.
    #[must_use]
    pub fn canonical(&self) -> String {
        let slack = WHOLE_SLACK;
        self.write(&Notation {
            number: &|part| match part {
                Self::Constant(number) | Self::Known(_, number, _) => canonical(*number),
                _ => String::new(),
            },
            signs: [" * ", " / ", " + ", " - "],
            rounded: &|rounding, part, _| match rounding {
                Rounding::Floor => format!("floor({part})"),
                Rounding::Whole => format!("floor({part} + {slack})"),
                Rounding::WholeUp => format!("(0 - floor(0 - ({part}) + {slack}))"),
            },
            chosen: &|least, parts| {
                format!("{}({})", if least { "min" } else { "max" }, parts.join(", "))
            },
            grown: &|amount, factor, times| {
                let mut text = amount.to_owned();
                for _ in 0..times {
                    text.push_str(" * ");
                    text.push_str(factor);
                }
                text
            },
        })
    }

    /// Writes the expression in a notation.
    #[must_use]
    pub fn write(&self, notation: &Notation<'_>) -> String {
        self.part(notation, true)
    }

    fn part(&self, notation: &Notation<'_>, outermost: bool) -> String {
        let inner = |part: &Self, least: Binding| {
            let text = part.part(notation, false);
            if part.binding() < least { format!("({text})") } else { text }
        };
        let list = |parts: &[Self], sign: &str, after_first: Binding| {
            let mut text = String::new();
            for (place, part) in parts.iter().enumerate() {
                if place > 0 {
                    text.push_str(sign);
                }
                let own = if place > 0 { after_first } else { self.binding() };
                text.push_str(&inner(part, own));
            }
            text
        };
        let [times, over, plus, minus] = notation.signs;
        let rounded = |rounding, part: &Self| {
            (notation.rounded)(rounding, &part.part(notation, false), outermost)
        };
        let chosen = |least, parts: &[Self]| {
            let parts: Vec<String> = parts.iter().map(|part| part.part(notation, false)).collect();
            (notation.chosen)(least, &parts)
        };
        match self {
            Self::Constant(_) | Self::Known(..) => (notation.number)(self),
            Self::Sum(parts) => list(parts, plus, Binding::Product),
            Self::Product(parts) => list(parts, times, Binding::Number),
            Self::Difference(one, other) => {
                format!("{}{minus}{}", inner(one, Binding::Sum), inner(other, Binding::Product))
            }
            Self::Quotient(one, other) => {
                format!("{}{over}{}", inner(one, Binding::Product), inner(other, Binding::Number))
            }
            Self::Floor(part) => rounded(Rounding::Floor, part),
            Self::Whole(part) => rounded(Rounding::Whole, part),
            Self::WholeUp(part) => rounded(Rounding::WholeUp, part),
            Self::Least(parts) => chosen(true, parts),
            Self::Most(parts) => chosen(false, parts),
            Self::Grown(amount, factor, times) => {
                let factor = inner(factor, Binding::Number);
                (notation.grown)(&inner(amount, Binding::Number), &factor, *times)
            }
        }
    }

    fn binding(&self) -> Binding {
        match self {
            Self::Sum(parts) if parts.len() > 1 => Binding::Sum,
            Self::Difference(..) => Binding::Sum,
            Self::Product(parts) if parts.len() > 1 => Binding::Product,
            Self::Sum(parts) | Self::Product(parts) => {
                parts.first().map_or(Binding::Number, Self::binding)
            }
            Self::Quotient(..) | Self::Grown(..) => Binding::Product,
            _ => Binding::Number,
        }
    }

    /// The named numbers that it is made of.
    #[must_use]
    pub fn known(&self) -> Vec<(Term, Decimal, Unit)> {
        match self {
            Self::Constant(_) => Vec::new(),
            Self::Known(term, value, unit) => vec![(*term, *value, *unit)],
            Self::Sum(parts) | Self::Product(parts) | Self::Least(parts) | Self::Most(parts) => {
                parts.iter().flat_map(Self::known).collect()
            }
            Self::Difference(one, other)
            | Self::Quotient(one, other)
            | Self::Grown(one, other, _) => {
                let mut known = one.known();
                known.extend(other.known());
                known
            }
            Self::Floor(part) | Self::Whole(part) | Self::WholeUp(part) => part.known(),
        }
    }

    /// Whether it is a number that stands by itself.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Constant(_) | Self::Known(..))
    }
}

/// Canonical digits of a number; in parentheses where it is negative.
#[must_use]
pub fn canonical(number: Decimal) -> String {
    let text = number.normalize().to_string();
    if text.starts_with('-') { format!("({text})") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_text_keeps_the_tree() {
        let n = Expression::count;
        let sum = Expression::Sum(vec![n(1), n(2)]);
        let nested = n(7).less(sum.clone()).over(n(2).times(sum.clone()));
        assert_eq!(nested.canonical(), "(7 - (1 + 2)) / (2 * (1 + 2))");
        assert_eq!(nested.value(), Exact(Decimal::new(4, 0)) / Exact(Decimal::new(6, 0)));
        let bought = n(15_620).over(n(201)).floor();
        assert_eq!(
            (bought.canonical().as_str(), bought.value().0),
            ("floor(15620 / 201)", 77.into())
        );
        let up = Expression::WholeUp(Box::new(n(7).over(n(2))));
        assert_eq!(up.canonical(), "(0 - floor(0 - (7 / 2) + 0.000000001))");
        assert_eq!(up.value().0, 4.into());
        let grown = Expression::Grown(Box::new(n(5)), Box::new(sum), 2);
        assert_eq!(
            (grown.canonical().as_str(), grown.value().0),
            ("5 * (1 + 2) * (1 + 2)", 45.into())
        );
        let negative = Expression::Constant(Decimal::NEGATIVE_ONE).times(n(3));
        assert_eq!(negative.canonical(), "(-1) * 3");
    }
}
