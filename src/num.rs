//! The two arithmetics the model runs on, behind one trait.
//!
//! [`Exact`] is decimal and gives what is shown; `f64` is fast and serves sweeps and searches.
//! The model is written once, over [`Arithmetic`]. This file is the only one that may touch the
//! inside of a float: what it needs beyond `+ − × ÷` comes from `libm`, so that a native run and
//! a run in any browser agree to the last bit.

use core::cmp::Ordering;
use core::fmt::Debug;
use core::ops::{Add, Div, Mul, Sub};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The slack of [`Arithmetic::whole`]: 10⁻⁹ of a person or a rupiah.
pub const WHOLE_SLACK: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

/// A number that the model can calculate with. Operations never panic: [`Exact`] saturates at
/// ±7.9 × 10²⁸ (out of reach within the bounds of a scenario) and a division by zero gives zero.
pub trait Arithmetic:
    Copy
    + Debug
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + 'static
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// 100, for percentages.
    const HUNDRED: Self;
    /// 1,200: a percentage a year, divided by it, is a share a month.
    const TWELVE_HUNDRED: Self;
    /// 10²⁸: more than there are people or rupiah.
    const MANY: Self;

    /// The number that a decimal stands for (rounded to the nearest for `f64`).
    fn from_decimal(value: Decimal) -> Self;

    /// The number as a decimal; zero where an `f64` has no decimal within range.
    fn to_decimal(self) -> Decimal;

    /// The number as a float, for charts and typed arrays.
    fn to_f64(self) -> f64;

    /// A count of months, years or villages.
    fn from_count(value: u32) -> Self;

    /// `floor(self + 10⁻⁹)`: rounding down that decimals, fractions and floats agree on.
    fn whole(self) -> Self;

    /// The plain `floor(self / price)`: what money buys, never overspent. `None` for a price of
    /// zero, which sets no limit.
    fn floor_div(self, price: Self) -> Option<Self>;

    /// Whether `self ≥ other`, forgiving only the rounding of this arithmetic (10⁻¹⁸ of `other`
    /// for decimals, 10⁻¹² for floats). Levels are compared with this, so that a share that
    /// stays exactly at its target while everything grows alike counts as staying there.
    fn at_least(self, other: Self) -> bool;

    /// The smaller of two.
    #[inline(always)]
    fn least(self, other: Self) -> Self {
        if other < self { other } else { self }
    }

    /// The larger of two.
    #[inline(always)]
    fn most(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    /// `self`, or zero where it is negative.
    #[inline(always)]
    fn not_negative(self) -> Self {
        self.most(Self::ZERO)
    }
}

/// A decimal of up to 28 digits whose operations saturate instead of panicking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(pub Decimal);

/// Largest magnitude of a decimal, with the sign asked for.
fn limit(negative: bool) -> Decimal {
    if negative { Decimal::MIN } else { Decimal::MAX }
}

// The operations are called, not copied: each copy would cost one to two kilobytes of wasm.
impl Add for Exact {
    type Output = Self;
    #[inline(never)]
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Exact {
    type Output = Self;
    #[inline(never)]
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Mul for Exact {
    type Output = Self;
    #[inline(never)]
    fn mul(self, other: Self) -> Self {
        Self(self.0.saturating_mul(other.0))
    }
}

impl Div for Exact {
    type Output = Self;
    #[inline(never)]
    fn div(self, other: Self) -> Self {
        if other.0.is_zero() {
            return Self(Decimal::ZERO);
        }
        let negative = self.0.is_sign_negative() != other.0.is_sign_negative();
        Self(self.0.checked_div(other.0).unwrap_or(limit(negative)))
    }
}

#[allow(clippy::arithmetic_side_effects, reason = "the operations above never panic")]
impl Arithmetic for Exact {
    const ZERO: Self = Self(Decimal::ZERO);
    const ONE: Self = Self(Decimal::ONE);
    const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);
    const TWELVE_HUNDRED: Self = Self(Decimal::from_parts(1_200, 0, 0, false, 0));
    const MANY: Self = Self(Decimal::from_parts(0x1000_0000, 0x3E25_0261, 0x204F_CE5E, false, 0));

    fn from_decimal(value: Decimal) -> Self {
        Self(value)
    }

    fn to_decimal(self) -> Decimal {
        self.0
    }

    fn to_f64(self) -> f64 {
        decimal_to_f64(self.0)
    }

    fn from_count(value: u32) -> Self {
        Self(Decimal::from(value))
    }

    fn whole(self) -> Self {
        Self(self.0.saturating_add(WHOLE_SLACK).floor())
    }

    fn floor_div(self, price: Self) -> Option<Self> {
        if price.0.is_zero() {
            return None;
        }
        let quotient = (self / price).0.floor();
        // The quotient is rounded to 28 digits and may have been rounded up to the next whole.
        let cost = Self(quotient) * price;
        if cost > self { Some(Self(quotient) - Self::ONE) } else { Some(Self(quotient)) }
    }

    fn at_least(self, other: Self) -> bool {
        const SLACK: Exact = Exact(Decimal::from_parts(1, 0, 0, false, 18));
        self >= other || self + Self(other.0.abs()) * SLACK >= other
    }
}

// These are single instructions: inlined even where the build is small rather than fast.
impl Arithmetic for f64 {
    const ZERO: Self = 0.0;
    const ONE: Self = 1.0;
    const HUNDRED: Self = 100.0;
    const TWELVE_HUNDRED: Self = 1200.0;
    const MANY: Self = 1e28;

    #[inline(always)]
    fn from_decimal(value: Decimal) -> Self {
        decimal_to_f64(value)
    }

    #[inline(always)]
    fn to_decimal(self) -> Decimal {
        Decimal::from_f64_retain(self).unwrap_or(Decimal::ZERO)
    }

    #[inline(always)]
    fn to_f64(self) -> f64 {
        self
    }

    #[inline(always)]
    fn from_count(value: u32) -> Self {
        f64::from(value)
    }

    #[inline(always)]
    fn whole(self) -> Self {
        libm::floor(self + 1e-9)
    }

    #[inline(always)]
    fn floor_div(self, price: Self) -> Option<Self> {
        if price.partial_cmp(&0.0) == Some(Ordering::Equal) {
            return None;
        }
        Some(libm::floor(self / price))
    }

    #[inline(always)]
    fn at_least(self, other: Self) -> bool {
        self >= other || self + libm::fabs(other) * 1e-12 >= other
    }
}

/// Reads plain digits, with a sign and a decimal point where needed, times 10 to `exponent`:
/// the decimal that is written, without trailing zeros. `None` for any other form and for
/// numbers beyond 28 digits or decimals.
#[must_use]
pub fn decimal_from_digits(text: &str, exponent: i32) -> Option<Decimal> {
    let (negative, unsigned) =
        text.strip_prefix('-').map_or((false, text), |unsigned| (true, unsigned));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let point_without_digits = unsigned.ends_with('.');
    if whole.is_empty() || point_without_digits {
        return None;
    }
    let mut digits: i128 = 0;
    // The point stands so many places from the right.
    let mut places = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    for byte in whole.bytes().chain(fraction.bytes()) {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        digits = digits.checked_mul(10)?.checked_add(i128::from(digit))?;
    }
    while digits != 0 && places > 0 && digits.checked_rem(10) == Some(0) {
        digits = digits.checked_div(10)?;
        places = places.checked_sub(1)?;
    }
    while places < 0 && digits != 0 {
        digits = digits.checked_mul(10)?;
        places = places.checked_add(1)?;
    }
    let places = if digits == 0 { 0 } else { u32::try_from(places).ok()? };
    let signed = if negative { digits.checked_neg()? } else { digits };
    Decimal::try_from_i128_with_scale(signed, places).ok()
}

/// The float rounded up to a whole.
#[must_use]
pub fn ceil(value: f64) -> f64 {
    libm::ceil(value)
}

/// The float nearest to a decimal (within one unit in the last place; the same everywhere).
#[must_use]
pub fn decimal_to_f64(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Exact {
        Exact(Decimal::from_str_exact(text).unwrap())
    }

    #[test]
    fn whole_forgives_a_billionth_in_both_arithmetics() {
        assert_eq!(exact("2.9999999995").whole(), exact("3"));
        assert_eq!(exact("2.999999998").whole(), exact("2"));
        assert_eq!(2.999_999_999_5_f64.whole().to_bits(), 3.0_f64.to_bits());
        assert_eq!((0.1_f64 * 3.0 * 10.0).whole().to_bits(), 3.0_f64.to_bits());
    }

    #[test]
    fn floor_div_never_overspends() {
        // 1e15 over a price whose quotient rounds up to a whole at 28 digits.
        for (money, price) in
            [("15620000000", "201600"), ("1", "3"), ("999999999999999", "0.000001"), ("0", "7")]
        {
            let (money, price) = (exact(money), exact(price));
            let bought = money.floor_div(price).unwrap();
            assert!(bought * price <= money && (bought + Exact::ONE) * price > money);
        }
        assert_eq!(exact("5").floor_div(Exact::ZERO), None);
    }

    #[test]
    fn digits_are_read_as_written() {
        let read = |text, exponent| decimal_from_digits(text, exponent).map(|d| d.to_string());
        assert_eq!(read("-12.50", 0).as_deref(), Some("-12.5"));
        assert_eq!(read("1.5", 3).as_deref(), Some("1500"));
        assert_eq!(read("15", -1).as_deref(), Some("1.5"));
        assert_eq!(read("0.0", 2_000_000_000).as_deref(), Some("0"));
        assert_eq!(read("-0", 0).as_deref(), Some("0"));
        for (text, exponent) in [
            ("", 0),
            ("-", 0),
            ("1.", 0),
            (".5", 0),
            ("+1", 0),
            ("1", 40),
            ("1", -40),
            ("1", i32::MIN),
        ] {
            assert_eq!(read(text, exponent), None, "{text}e{exponent}");
        }
    }

    #[test]
    fn nothing_panics_at_the_ends() {
        let max = Exact(Decimal::MAX);
        assert_eq!(max + max, max);
        assert_eq!(max * max, max);
        assert_eq!(max / exact("0.001"), max);
        assert_eq!(max / Exact::ZERO, Exact::ZERO);
        assert_eq!((max.whole()), max);
        assert_eq!(f64::NAN.to_decimal(), Decimal::ZERO);
    }

    #[test]
    fn a_share_that_stays_at_its_target_is_at_least_it() {
        let third = Exact::ONE / exact("3");
        assert!((third * exact("3")).at_least(Exact::ONE));
        assert!(!exact("0.9999999999").at_least(Exact::ONE));
    }
}
