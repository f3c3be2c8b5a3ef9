//! What the law sets: contributions, relief and benefits, and the budgets they are paid from.
//!
//! The values stand in `data/rules/`, each with its date and source; [`values`] is generated
//! from there.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

pub mod origins;
pub mod values;

use core::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::order::sort;
use crate::scenario::{
    Budget, Package, Payer, Programme, RuleChoices, Scenario, Sector, SourceKind,
};
use values::{BANDS, JKM, RELIEF_FACTOR, RELIEF_OTHER, RELIEF_TRANSPORT};

/// The largest budget of one year that is calculated: 10²¹ rupiah, the product of the largest
/// number of villages and the largest amount for each. Growth beyond it is refused.
pub const LARGEST_BUDGET: Decimal = Decimal::from_parts(0xDEA0_0000, 0x35C9_ADC5, 0x36, false, 0);

/// Where a value of the rules comes from. The value itself is in [`values`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The value's name in `data/rules/`.
    pub name: &'static str,
    /// The first month or year in which it holds, or empty.
    pub from: &'static str,
    /// The last, or empty.
    pub to: &'static str,
    /// The source, in Bahasa Indonesia.
    pub source_id: &'static str,
    /// The source, in English.
    pub source_en: &'static str,
    /// How it was seen: O official text, P press, R public repository that cites the law, D
    /// derived, A assumed; several with commas between them.
    pub mark: &'static str,
    /// How well the value is known.
    pub kind: SourceKind,
}

/// A band of monthly income of workers who earn no wage.
/// Source: PP 44/2015, Lampiran II (JKK); PP 46/2015 jo. PP 60/2015 (JHT).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The band's number, 1 to 33.
    pub number: u32,
    /// The lowest income of the band, rupiah a month.
    pub income_from: u32,
    /// The amount that contributions are a percentage of, rupiah a month.
    pub basis: u32,
    /// JKK, rupiah a month.
    pub jkk: u32,
    /// JHT, rupiah a month.
    pub jht: u32,
}

/// The months, both included, of a relief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReliefMonths {
    /// First month: year and month.
    pub from: (u32, u32),
    /// Last month: year and month.
    pub to: (u32, u32),
}

impl ReliefMonths {
    /// Whether the relief holds in a month.
    #[must_use]
    pub fn holds(self, month: Month) -> bool {
        let at = (month.year(), month.number());
        self.from <= at && at <= self.to
    }

    /// The months at which it begins, and in which it has just ended.
    fn edges(self) -> impl Iterator<Item = Month> {
        let first = Month::new(self.from.0, self.from.1);
        let after = Month::new(self.to.0, self.to.1).map(|last| last.plus(1));
        first.into_iter().chain(after)
    }
}

/// The relief's months for a sector. Source: PP 50/2025.
#[must_use]
pub const fn relief_months(sector: Sector) -> ReliefMonths {
    match sector {
        Sector::Other => RELIEF_OTHER,
        Sector::Transport => RELIEF_TRANSPORT,
    }
}

/// The band of a monthly income: a band runs from its lowest income to below the next band's.
#[must_use]
pub fn band_of(income: Decimal) -> Band {
    let [first, ..] = BANDS;
    BANDS
        .into_iter()
        .take_while(|band| Decimal::from(band.income_from) <= income)
        .last()
        .unwrap_or(first)
}

/// What one worker costs in one month, in rupiah.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Accident insurance (JKK), after any relief.
    pub jkk: Decimal,
    /// Death insurance (JKM), after any relief.
    pub jkm: Decimal,
    /// Old-age savings (JHT), nought where the package has none.
    pub jht: Decimal,
    /// Whether the relief of 2026 halved JKK and JKM.
    pub relieved: bool,
    /// The whole contribution.
    pub full: Decimal,
    /// The share of it that the programme's payer pays.
    pub paid: Decimal,
}

/// Who is asked for a contribution: what of a programme sets its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Who pays.
    pub payer: Payer,
    /// What is paid for.
    pub package: Package,
    /// The monthly income that picks the band.
    pub income: Decimal,
    /// The sector, which has its own months of relief.
    pub sector: Sector,
    /// The payer's share, in percent.
    pub pays_pct: Decimal,
}

impl From<&Programme> for Terms {
    fn from(programme: &Programme) -> Self {
        Self {
            payer: programme.payer,
            package: programme.package,
            income: programme.income,
            sector: programme.sector,
            pays_pct: programme.pays_pct,
        }
    }
}

/// The contribution for one worker in a month:
/// `((JKK + JKM) × relief + JHT) × pays_pct / 100`, with what the scenario overrides.
///
/// Sources: PP 44/2015 (JKK 1% of the basis, JKM Rp6,800), PP 46/2015 jo. PP 60/2015 (JHT 2%),
/// PP 50/2025 (relief). At the lowest band Rp16,800, with JHT Rp36,800, relieved Rp8,400.
#[must_use]
pub fn contribution(terms: &Terms, rules: &RuleChoices, month: Month) -> Contribution {
    let band = band_of(terms.income);
    let of_basis = |pct: Decimal| Exact::from_count(band.basis) * Exact(pct) / Exact::HUNDRED;
    let held = |field| rules.contribution_in(month, field);
    let jkm = held(|changed| changed.jkm).map_or(Exact::from_count(JKM), Exact);
    let jkk = held(|changed| changed.jkk_pct).map_or(Exact::from_count(band.jkk), of_basis);
    let jht = match terms.package {
        Package::JkkJkm => Exact::ZERO,
        Package::JkkJkmJht => {
            held(|changed| changed.jht_pct).map_or(Exact::from_count(band.jht), of_basis)
        }
    };
    let relieved = gets_relief(terms.payer, rules) && relief_months(terms.sector).holds(month);
    let relief = if relieved { Exact(RELIEF_FACTOR) } else { Exact::ONE };
    let (jkk, jkm) = (jkk * relief, jkm * relief);
    let full = jkk + jkm + jht;
    let paid = full * Exact(terms.pays_pct) / Exact::HUNDRED;
    Contribution { jkk: jkk.0, jkm: jkm.0, jht: jht.0, relieved, full: full.0, paid: paid.0 }
}

/// The lowest full contribution of a month: the lowest band, without relief or savings.
#[must_use]
pub fn lowest_contribution(rules: &RuleChoices, month: Month) -> Decimal {
    let terms = Terms {
        payer: Payer::ApbdDistrict,
        package: Package::JkkJkm,
        income: Decimal::ZERO,
        sector: Sector::Other,
        pays_pct: Decimal::ONE_HUNDRED,
    };
    let full_price = RuleChoices {
        relief: crate::scenario::Relief { apbd: false, village: false, other: false },
        ..rules.clone()
    };
    contribution(&terms, &full_price, month).full
}

/// Whether a payer gets the relief of 2026. Source: PP 50/2025; that regional budgets are left
/// out is reported, for the others it is a switch of the scenario.
#[must_use]
pub const fn gets_relief(payer: Payer, rules: &RuleChoices) -> bool {
    match payer {
        Payer::ApbdProvince
        | Payer::ApbdDistrict
        | Payer::DbhCht
        | Payer::DbhSawit
        | Payer::Otsus => rules.relief.apbd,
        Payer::Village => rules.relief.village,
        Payer::Csr | Payer::Sponsor | Payer::Zakat => rules.relief.other,
    }
}

/// The months at which any contribution of a scenario may change, in order.
#[must_use]
pub fn contribution_changes(rules: &RuleChoices) -> Vec<Month> {
    let mut months: Vec<Month> = rules.contribution.iter().map(|changed| changed.from).collect();
    months.extend(RELIEF_OTHER.edges());
    months.extend(RELIEF_TRANSPORT.edges());
    sort(&mut months, |one, other| one < other);
    months.dedup();
    months
}

/// The budget of a programme in a year, in rupiah, administration included: nothing in a year
/// in which it does not run. Growth compounds from the programme's first year. Beyond
/// [`LARGEST_BUDGET`] it is only known to be larger.
#[must_use]
pub fn budget_of_year(programme: &Programme, year: u32) -> Decimal {
    budgets_of_years(programme, year..=year).next().unwrap_or_default()
}

/// [`budget_of_year`] of consecutive years, each grown from the one before.
pub fn budgets_of_years(
    programme: &Programme,
    years: RangeInclusive<u32>,
) -> impl Iterator<Item = Decimal> + '_ {
    let (first, growth_pct) = match &programme.budget {
        Budget::PerYear { per_year, growth_pct } => (Exact(*per_year), *growth_pct),
        Budget::ByYear(_) => (Exact::ZERO, Decimal::ZERO),
        Budget::Villages { villages, per_village, share_pct, growth_pct, .. } => {
            let all = Exact::from_count(*villages) * Exact(*per_village);
            (all * Exact(*share_pct) / Exact::HUNDRED, *growth_pct)
        }
    };
    let factor = (Exact::HUNDRED + Exact(growth_pct)) / Exact::HUNDRED;
    let (mut amount, mut of_year) = (first, programme.from_year);
    years.map(move |year| {
        if !programme.runs_in(year) {
            return Decimal::ZERO;
        }
        if let Budget::ByYear(amounts) = &programme.budget {
            let named = amounts.iter().find(|(named, _)| *named == year);
            return named.map_or(Decimal::ZERO, |(_, amount)| *amount);
        }
        while of_year < year && !growth_pct.is_zero() && amount.0 <= LARGEST_BUDGET {
            amount = amount * factor;
            of_year = of_year.saturating_add(1);
        }
        amount.0
    })
}

/// The changes of contributions within a scenario's budget years.
#[must_use]
pub fn changes_within(scenario: &Scenario) -> Vec<Month> {
    contribution_changes(&scenario.rules)
        .into_iter()
        .filter(|month| *month > scenario.start && *month <= scenario.end().december())
        .collect()
}
