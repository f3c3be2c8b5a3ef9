//! Exact rupiah: decimals, checked, never a float.

use core::fmt;
use core::iter::Sum;

use rust_decimal::Decimal;

/// An exact amount of rupiah. Sums are checked; an amount that leaves the range of a decimal
/// (±7.9 × 10²⁸) is refused by [`Rupiah::checked_add`] and its like, never wrapped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rupiah(Decimal);

impl Rupiah {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

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

    /// The sum, or `None` beyond the range.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
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
        use crate::num::{Arithmetic, Exact};
        if price.0 <= Decimal::ZERO {
            return None;
        }
        Exact(self.0).floor_div(Exact(price.0)).map(|count| count.0)
    }

    /// Whether it is exactly zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }
}

/// The canonical form: digits, a decimal point where it is needed, no grouping: `15620000000`.
impl fmt::Display for Rupiah {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.normalize())
    }
}

impl Sum for Rupiah {
    /// Saturates at the range of a decimal, which no sum of a scenario's amounts reaches.
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(Decimal::ZERO, |total, amount| total.saturating_add(amount.0)))
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
        assert_eq!(budget.buys(Rupiah::ZERO), None);
        assert_eq!(amount("0.10").checked_add(amount("0.20")), Some(amount("0.3")));
        assert_eq!(Rupiah::new(Decimal::MAX).checked_add(amount("1")), None);
    }
}
