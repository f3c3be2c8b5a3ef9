//! Growth of the workers, which all groups share: `(1 + g)^k × (1 + g·m/12)` after `k` whole years
//! and `m` months.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use rust_decimal::Decimal;

use crate::num::Arithmetic;

/// `1 + g` for a growth in percent a year.
#[must_use]
pub fn yearly_factor<A: Arithmetic>(pct: Decimal) -> A {
    let grown = Decimal::ONE_HUNDRED.saturating_add(pct).checked_div(Decimal::ONE_HUNDRED);
    A::from_decimal(grown.unwrap_or(Decimal::ONE))
}

/// The growth since the month before the start, month by month.
#[derive(Clone, Debug)]
pub struct Growth<A> {
    /// `1 + g`.
    yearly: A,
    /// `g` in percent a year.
    pct: A,
    /// `(1 + g)^k` of the whole years gone by.
    years: A,
    /// Months gone by.
    count: u32,
}

impl<A: Arithmetic> Growth<A> {
    /// No month has gone by yet.
    #[must_use]
    pub fn new(yearly: A, pct: A) -> Self {
        Self { yearly, pct, years: A::ONE, count: 0 }
    }

    /// The factor a month later. Called, not copied: a copy would cost wasm, and once a month it
    /// costs no time.
    #[inline(never)]
    pub fn next_month(&mut self) -> A {
        self.count += 1;
        let months = self.count % 12;
        if months == 0 {
            self.years = self.years * self.yearly;
        }
        factor(self.years, self.pct, months)
    }
}

/// `years × (1 + g·m/12)`, where `years` is `(1 + g)^k`.
pub(crate) fn factor<A: Arithmetic>(years: A, pct: A, months: u32) -> A {
    let year = A::TWELVE_HUNDRED;
    years * (year + pct * A::from_count(months)) / year
}
