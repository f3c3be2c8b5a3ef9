//! The figures that entries of `realised` can give, one by one: for comparisons and the ledger.
//! Names in words are in [`crate::text::inputs`].

use rust_decimal::Decimal;

use super::Unit;
use crate::month::Month;
use crate::order::sort;
use crate::scenario::{Realised, Scenario};

/// A figure of a month in which something happened. Programmes by their position in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Wage-earning members.
    WageEarning,
    /// Vulnerable workers who pay themselves.
    SelfPayingVulnerable,
    /// Other workers who pay themselves.
    SelfPayingOther,
    /// Members of a programme.
    Members(usize),
    /// What a programme's payer paid for contributions.
    Spend(usize),
}

impl Happened {
    /// All that entries can give of a scenario with so many programmes.
    #[must_use]
    pub fn all(programmes: usize) -> Vec<Self> {
        let mut all = vec![Self::WageEarning, Self::SelfPayingVulnerable, Self::SelfPayingOther];
        all.extend((0..programmes).flat_map(|place| [Self::Members(place), Self::Spend(place)]));
        all
    }

    /// The programme it speaks of.
    #[must_use]
    pub const fn programme(self) -> Option<usize> {
        match self {
            Self::Members(place) | Self::Spend(place) => Some(place),
            _ => None,
        }
    }

    /// The same figure of the programme at another position.
    #[must_use]
    pub const fn of_programme(self, place: usize) -> Self {
        match self {
            Self::Members(_) => Self::Members(place),
            Self::Spend(_) => Self::Spend(place),
            other => other,
        }
    }

    /// The figure as an entry gives it.
    #[must_use]
    pub fn get(self, entry: &Realised) -> Option<Decimal> {
        match self {
            Self::WageEarning => entry.wage_earning,
            Self::SelfPayingVulnerable => entry.self_paying_vulnerable,
            Self::SelfPayingOther => entry.self_paying_other,
            Self::Members(place) => entry.of_programme(place)?.members,
            Self::Spend(place) => entry.of_programme(place)?.spend,
        }
    }

    /// The figure as a scenario has it in a month.
    #[must_use]
    pub fn in_month(self, scenario: &Scenario, month: Month) -> Option<Decimal> {
        self.get(Realised::of_month(&scenario.realised, month)?)
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Spend(_) => Unit::Rupiah,
            _ => Unit::People,
        }
    }

    /// Its name by month and programme, whichever place its entry has in the document:
    /// `realised[2024-03].programmes[0].spend`.
    #[must_use]
    pub fn path(self, month: Month) -> String {
        format!("realised[{month}].{}", self.field(self.programme()))
    }

    /// Where it stands in the document: by the places of the entry and, in it, of the programme.
    /// `None` where no entry gives it.
    #[must_use]
    pub fn place(self, scenario: &Scenario, month: Month) -> Option<String> {
        let at = scenario.realised.iter().position(|entry| entry.month == month)?;
        let entry = scenario.realised.get(at)?;
        self.get(entry)?;
        let owner = self.programme();
        let inside = owner.and_then(|owner| {
            entry.programmes.iter().position(|of| of.programme == owner && of.is_given())
        });
        Some(format!("realised[{at}].{}", self.field(inside)))
    }

    fn field(self, place: Option<usize>) -> String {
        let place = place.unwrap_or(0);
        match self {
            Self::WageEarning => "wage_earning".to_owned(),
            Self::SelfPayingVulnerable => "self_paying_vulnerable".to_owned(),
            Self::SelfPayingOther => "self_paying_other".to_owned(),
            Self::Members(_) => format!("programmes[{place}].members"),
            Self::Spend(_) => format!("programmes[{place}].spend"),
        }
    }
}

/// The months in which anything happened in any of the scenarios, in order, each once.
#[must_use]
pub fn months(scenarios: &[Scenario]) -> Vec<Month> {
    let entries = scenarios.iter().flat_map(|scenario| &scenario.realised);
    let mut months: Vec<Month> = entries.map(|entry| entry.month).collect();
    sort(&mut months, |one, other| one < other);
    months.dedup();
    months
}
