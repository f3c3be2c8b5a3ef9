//! What a cell holds.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::num::decimal_from_digits;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, or the text that a formula comes to.
    Text(String),
    /// A number.
    Number(Number),
    /// True or false.
    Flag(bool),
    /// An error of the spreadsheet, such as `#DIV/0!`.
    Error(String),
    /// A number that is shown as a date or a time, or a date.
    Date {
        /// The day: `2026-04-01`.
        day: String,
        /// What stands in the file: days since 1900, or the date and the time.
        said: String,
    },
}

impl Cell {
    /// The text in it, or of it in the file.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Empty | Self::Flag(_) => "",
            Self::Text(text) | Self::Error(text) | Self::Date { said: text, .. } => text,
            Self::Number(number) => &number.text,
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(to),
            Self::Number(number) => number.fmt(to),
            other => other.text().fmt(to),
        }
    }
}

/// A number as the file writes it. It never becomes a double: spreadsheets write all 17 digits of
/// theirs, `0.30000000000000004`, and show 15, and what they show is what was meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    text: String,
    decimal: Option<Decimal>,
}

/// So many digits are shown.
const DIGITS: usize = 15;

impl Number {
    /// The number of a text such as `-1.5E-7`; `None` for any other text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let sign = if mantissa.starts_with('-') { "-" } else { "" };
        let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let mut digits = whole.bytes().chain(fraction.bytes());
        if unsigned.len() <= usize::from(unsigned.contains('.'))
            || !digits.clone().all(|digit| digit.is_ascii_digit())
        {
            return None;
        }
        let shift = i32::try_from(fraction.len()).ok().and_then(|of| exponent.checked_sub(of))?;
        let significant: Vec<u8> = digits
            .by_ref()
            .skip_while(|digit| *digit == b'0')
            .map(|of| of.wrapping_sub(b'0'))
            .collect();
        let decimal = rounded(&significant).and_then(|(kept, dropped)| {
            decimal_from_digits(&format!("{sign}{kept}"), shift.checked_add(dropped)?)
        });
        Some(Self { text: text.to_owned(), decimal })
    }

    /// The number to 15 digits; `None` where a decimal does not hold it.
    #[must_use]
    pub fn decimal(&self) -> Option<Decimal> {
        self.decimal
    }
}

/// The first digits as a number, rounded half up, and how many more there are.
fn rounded(digits: &[u8]) -> Option<(u64, i32)> {
    let (kept, dropped) = digits.split_at_checked(DIGITS).unwrap_or((digits, &[]));
    let mut number: u64 = 0;
    for digit in kept {
        number = number.checked_mul(10)?.checked_add(u64::from(*digit))?;
    }
    let up = dropped.first().is_some_and(|digit| *digit >= 5);
    Some((number.checked_add(u64::from(up))?, i32::try_from(dropped.len()).ok()?))
}

impl fmt::Display for Number {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.decimal {
            Some(decimal) => decimal.fmt(to),
            None => self.text.fmt(to),
        }
    }
}

/// The day of a number of days since 1900, or since 1904; `None` for none in the calendar. Excel's
/// own 29 February 1900 makes the first two months of that year a day early.
#[allow(clippy::arithmetic_side_effects, reason = "days of 8,000 years")]
pub(super) fn day(number: &Number, since_1904: bool) -> Option<String> {
    let days = number.decimal?.floor().to_i64()?;
    // From 31 December 1899 and 30 December 1899 on; the last is 9999-12-31.
    let days = days.checked_add(if since_1904 { 1462 } else { 0 })?;
    if !(1..=2_958_465).contains(&days) {
        return None;
    }
    // Days since 1 March of the year 0, in eras of 400 years, which begin in March: so the leap day
    // is the last of a year.
    let days = days + 693_899;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// The day that a text such as `2026-04-01T00:00:00` begins with.
pub(super) fn day_of_text(text: &str) -> Option<String> {
    let day = text.get(..10)?;
    let right = day.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    right.then(|| day.to_owned())
}
