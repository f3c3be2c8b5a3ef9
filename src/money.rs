//! Exact rupiah: decimals, checked, never a float.

use core::fmt;

use rust_decimal::Decimal;

use crate::num::{Arithmetic, Exact};

/// An exact amount of rupiah that stands by itself: a budget, a price, a cost. What leaves the
/// range of a decimal (±7.9 × 10²⁸) is `None`, never wrapped and never rounded in silence. Inside
/// a run the same decimals are [`Exact`], so that the step can be written over both arithmetics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rupiah(Decimal);

impl Rupiah {
    /// An amount in rupiah.
    #[must_use]
    pub const fn new(amount: Decimal) -> Self {
        Self(amount)
    }

    /// The amount as a decimal.
    #[must_use]
    pub const fn amount(self) -> Decimal {
        self.0
    }

    /// The difference, or `None` beyond the range.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// `self` times a count or a share, or `None` beyond the range.
    #[must_use]
    pub fn checked_mul(self, factor: Decimal) -> Option<Self> {
        self.0.checked_mul(factor).map(Self)
    }

    /// How many times `price` fits into `self`, rounded down, so that money is never overspent;
    /// `None` for a price that is not above zero.
    #[must_use]
    pub fn buys(self, price: Self) -> Option<Decimal> {
        if price.0 <= Decimal::ZERO {
            return None;
        }
        Exact(self.0).floor_div(Exact(price.0)).map(|count| count.0)
    }
}

/// The canonical form: digits, a decimal point where it is needed, no grouping: `15620000000`.
impl fmt::Display for Rupiah {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_exact_and_checked() {
        let amount = |text| Rupiah::new(Decimal::from_str_exact(text).unwrap());
        let budget = amount("15620000000");
        let price = amount("201600");
        let workers = budget.buys(price).unwrap();
        assert_eq!(workers, Decimal::from(77_480));
        let cost = price.checked_mul(workers).unwrap();
        assert_eq!(cost.to_string(), "15619968000");
        assert_eq!(budget.checked_sub(cost).unwrap().to_string(), "32000");
        assert_eq!(budget.buys(amount("0")), None);
        assert_eq!(amount("0.3").checked_sub(amount("0.1")), Some(amount("0.2")));
        assert_eq!(Rupiah::new(Decimal::MAX).checked_mul(Decimal::TWO), None);
    }
}
