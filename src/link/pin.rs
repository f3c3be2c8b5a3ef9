//! The result that a link pins: what it showed, under which versions.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::{Trajectory, run_exact};
use crate::month::Month;
use crate::num::{Arithmetic, Exact, decimal_from_digits};
use crate::scenario::{Scenario, parse_amount_text};

/// A pinned result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pin {
    /// The version of the model's rules.
    pub model: u32,
    /// The version of the ready scenarios and the law's values.
    pub data: u32,
    /// What it showed.
    pub shown: Shown,
}

/// The few numbers that say what a scenario came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Members in the last month, whole people.
    pub members: u64,
    /// Coverage in the last month, percent with two decimals.
    pub coverage_pct: Decimal,
    /// What all payers spend on contributions in the whole run, whole rupiah.
    pub spend: Decimal,
    /// The first month in which the first target is reached; `None` where it is not, or where
    /// there is no target.
    pub reached: Option<Month>,
}

impl Shown {
    /// What a scenario comes to.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let run = run_exact(scenario);
        let last = |series: &[Exact]| series.last().copied().unwrap_or(Exact::ZERO);
        let down = |value: Exact, places: u32| {
            value.0.round_dp_with_strategy(places, RoundingStrategy::ToZero).normalize()
        };
        let target = scenario.targets_pct.first();
        Self {
            members: down(last(&run.covered), 0).to_u64().unwrap_or(0),
            coverage_pct: down(last(&run.coverage_pct()), 2),
            spend: down(spend(&run), 0),
            reached: target.and_then(|pct| run.target(*pct).first_reached),
        }
    }
}

fn spend(run: &Trajectory<Exact>) -> Exact {
    let all = run.programmes.iter().flat_map(|of| &of.spend);
    all.fold(Exact::ZERO, |sum, spent| sum + *spent)
}

impl Pin {
    /// What a scenario comes to now.
    #[must_use]
    pub fn now(scenario: &Scenario) -> Self {
        Self { model: super::MODEL, data: super::DATA, shown: Shown::of(scenario) }
    }

    /// `1,1,518632,39.51,15619968000,2027-04`
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(',');
        let mut next = || parts.next();
        let version = |text: &str| text.parse().ok().filter(|version: &u32| *version > 0);
        let pin = Self {
            model: version(next()?)?,
            data: version(next()?)?,
            shown: Shown {
                members: next()?.parse().ok()?,
                coverage_pct: parse_amount_text(next()?)?,
                spend: parse_spend(next()?)?,
                reached: match next()? {
                    "-" => None,
                    month => Some(Month::parse(month)?),
                },
            },
        };
        next().is_none().then_some(pin)
    }

    /// The same as a link writes it.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { model, data, shown } = self;
        let reached = shown.reached.map_or_else(|| "-".to_owned(), |month| month.to_string());
        let (members, coverage) = (shown.members, shown.coverage_pct.normalize());
        format!("{model},{data},{members},{coverage},{},{reached}", shown.spend.normalize())
    }
}

/// Whole rupiah of a whole run: more digits than a field of a document takes.
fn parse_spend(text: &str) -> Option<Decimal> {
    let digits = (1..=24).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    decimal_from_digits(text, 0).filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["1,1,518632,39.51,15619968000,2027-04", "12,3,0,0,0,-"] {
            assert_eq!(Pin::read(text).map(|pin| pin.text()).as_deref(), Some(text));
        }
        for text in [
            "",
            "1,1",
            "0,1,1,1,1,-",
            "1,1,1,1,1,x",
            "1,1,1,1,1,-,",
            "1,1,-1,1,1,-",
            "1,1,1,1,1.5,-",
        ] {
            assert_eq!(Pin::read(text), None, "{text}");
        }
    }
}
