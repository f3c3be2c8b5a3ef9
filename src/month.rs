//! Calendar months. A budget year is a calendar year.

use core::fmt;

/// A calendar month, counted from January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

impl Month {
    /// The first month that a document may name.
    pub const JANUARY_2000: Self = Self(24_000);

    /// The month `number` (1 to 12) of `year`; `None` outside years 1 to 9999 or months 1 to 12.
    #[must_use]
    pub const fn new(year: u32, number: u32) -> Option<Self> {
        if year == 0 || year > 9999 || number == 0 || number > 12 {
            return None;
        }
        Some(Self(year.saturating_mul(12).saturating_add(number.saturating_sub(1))))
    }

    /// Reads `YYYY-MM`, exactly that form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, number) = text.split_once('-')?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || number.len() != 2 || !digits(year) || !digits(number) {
            return None;
        }
        Self::new(year.parse().ok()?, number.parse().ok()?)
    }

    /// Reads a day, `YYYY-MM-DD`: its month and its number in it.
    #[must_use]
    pub fn day(text: &str) -> Option<(Self, u32)> {
        let (month, number) = text.rsplit_once('-')?;
        let digits = number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit());
        let (month, number) = (Self::parse(month)?, number.parse().ok()?);
        (digits && (1..=month.days()).contains(&number)).then_some((month, number))
    }

    /// The calendar year, which is the budget year.
    #[must_use]
    pub const fn year(self) -> u32 {
        self.0 / 12
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u32 {
        (self.0 % 12).saturating_add(1)
    }

    /// The month `count` months later.
    #[must_use]
    pub const fn plus(self, count: u32) -> Self {
        Self(self.0.saturating_add(count))
    }

    /// How many days it has.
    #[must_use]
    pub const fn days(self) -> u32 {
        let year = self.year();
        match self.number() {
            4 | 6 | 9 | 11 => 30,
            2 if year.is_multiple_of(4)
                && (!year.is_multiple_of(100) || year.is_multiple_of(400)) =>
            {
                29
            }
            2 => 28,
            _ => 31,
        }
    }

    /// December of the same year.
    #[must_use]
    pub const fn december(self) -> Self {
        Self(self.0.saturating_sub(self.0 % 12).saturating_add(11))
    }

    /// Months from `earlier` to `self`; 0 where `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_long_short_and_leap_months() {
        let days = |text| Month::parse(text).unwrap().days();
        assert_eq!(
            ["2026-01", "2026-04", "2026-02", "2024-02", "2000-02", "2100-02"].map(days),
            [31, 30, 28, 29, 29, 28]
        );
    }

    #[test]
    fn reads_and_writes_one_form() {
        let month = Month::parse("2026-01").unwrap();
        assert_eq!(
            (month.year(), month.number(), month.to_string().as_str()),
            (2026, 1, "2026-01")
        );
        assert_eq!(month.plus(11).to_string(), "2026-12");
        assert_eq!(month.plus(12).since(month), 12);
        for bad in ["2026-1", "2026-13", "2026-00", "26-01", "2026/01", "+026-01", "", "0000-01"] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
    }
}
