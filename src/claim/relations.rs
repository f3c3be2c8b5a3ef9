//! How the quantities of a claim hang together, and the lines that say so.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::Kind;
use crate::num::{Arithmetic, Exact};

/// How a term of a line is joined to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// It stands first.
    First,
    /// Multiplied by it.
    Times,
    /// Divided by it.
    Over,
    /// It is added.
    Plus,
    /// It is subtracted.
    Minus,
}

/// A part of a line's sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// How it is joined.
    pub operation: Operation,
    /// What it is.
    pub kind: Kind,
    /// How much. Percentages stand as such, and count as hundredths.
    pub value: Decimal,
}

/// A line of a sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What comes out.
    pub kind: Kind,
    /// Out of what, worked out from left to right.
    pub terms: Vec<Term>,
    /// How much comes out, exact to 28 digits.
    pub value: Decimal,
}

/// The kinds of which a line gives percent, so that what stands in it is not divided by a hundred.
pub(super) const fn percent_of(kind: Kind) -> bool {
    matches!(kind.unit(), super::Unit::Percent | super::Unit::Points)
}

/// Works a line out from its terms: percentages are hundredths among counts and money, and
/// what is said in percent is multiplied by a hundred at the end. Sums of percentages stay as
/// they are.
pub(super) fn line(kind: Kind, terms: &[(Operation, Kind, Decimal)]) -> Line {
    let sum = terms.iter().any(|(of, ..)| matches!(of, Operation::Plus | Operation::Minus));
    let mut value = Exact::ZERO;
    for (operation, of, amount) in terms {
        let hundredth = percent_of(*of) && !(sum && percent_of(kind));
        let amount = if hundredth { Exact(*amount) / Exact::HUNDRED } else { Exact(*amount) };
        value = match operation {
            Operation::First => amount,
            Operation::Times => value * amount,
            Operation::Over => value / amount,
            Operation::Plus => value + amount,
            Operation::Minus => value - amount,
        };
    }
    if percent_of(kind) && !sum {
        value = value * Exact::HUNDRED;
    }
    let terms = terms.iter().map(|(operation, kind, value)| Term {
        operation: *operation,
        kind: *kind,
        value: *value,
    });
    Line { kind, terms: terms.collect(), value: value.0 }
}

/// A relation of three quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// `result = part ÷ whole`, in percent.
    Share(Kind, Kind, Kind),
    /// `result = one + other`.
    Sum(Kind, Kind, Kind),
    /// `result = one × other`.
    Product(Kind, Kind, Kind),
}

/// All but those of money and of shortfall, in the order in which they are tried.
pub(super) const RELATIONS: [Relation; 7] = [
    Relation::Product(Kind::Workers, Kind::WorkersEach, Kind::Places),
    Relation::Share(Kind::CoverageBefore, Kind::CoveredBefore, Kind::Eligible),
    Relation::Sum(Kind::Covered, Kind::CoveredBefore, Kind::Added),
    Relation::Share(Kind::Coverage, Kind::Covered, Kind::Eligible),
    Relation::Sum(Kind::Coverage, Kind::CoverageBefore, Kind::Points),
    Relation::Share(Kind::Share, Kind::Workers, Kind::Listed),
    Relation::Share(Kind::Points, Kind::Added, Kind::Eligible),
];

/// The quantities of coverage: any three that are not of one relation give the others.
pub(super) const OF_COVERAGE: [Kind; 7] = [
    Kind::CoverageBefore,
    Kind::Coverage,
    Kind::CoveredBefore,
    Kind::Covered,
    Kind::Added,
    Kind::Points,
    Kind::Eligible,
];

impl Relation {
    /// Its quantities, the result first.
    pub(super) const fn kinds(self) -> [Kind; 3] {
        match self {
            Self::Share(a, b, c) | Self::Sum(a, b, c) | Self::Product(a, b, c) => [a, b, c],
        }
    }

    /// The line that gives one of its quantities out of the others; none where that would divide
    /// by nothing, or come to less than nothing.
    pub(super) fn solve(self, of: Kind, get: impl Fn(Kind) -> Option<Decimal>) -> Option<Line> {
        use Operation::{First, Minus, Over, Plus, Times};
        let [result, one, other] = self.kinds();
        let (first, second, way) = match self {
            Self::Share(..) if of == result => (one, other, Over),
            Self::Share(..) if of == one => (result, other, Times),
            Self::Share(..) => (one, result, Over),
            Self::Sum(..) if of == result => (one, other, Plus),
            Self::Sum(..) => (result, if of == one { other } else { one }, Minus),
            Self::Product(..) if of == result => (one, other, Times),
            Self::Product(..) => (result, if of == one { other } else { one }, Over),
        };
        let (before, after) = (get(first)?, get(second)?);
        if way == Over && after.is_zero() {
            return None;
        }
        let line = line(of, &[(First, first, before), (way, second, after)]);
        Some(line).filter(|line| !line.value.is_sign_negative())
    }
}

/// The shortfall: `⌈target × eligible − covered⌉`, or nothing where the target is reached.
pub(super) fn shortfall(target: Decimal, eligible: Decimal, covered: Decimal) -> Vec<Line> {
    let needed = line(
        Kind::Covered,
        &[(Operation::First, Kind::Target, target), (Operation::Times, Kind::Eligible, eligible)],
    );
    let mut missing = line(
        Kind::Shortfall,
        &[
            (Operation::First, Kind::Covered, needed.value),
            (Operation::Minus, Kind::Covered, covered),
        ],
    );
    // A person is missing whole.
    missing.value = Exact(missing.value.ceil()).not_negative().0;
    vec![needed, missing]
}
