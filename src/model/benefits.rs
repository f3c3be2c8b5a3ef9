//! What families are expected to get, taken apart by kind, by budget year and programme.
//!
//! All of it is an expectation: it rests on the scenario's rates of deaths and accidents and on
//! the mean cost of an accident and of scholarships, most of them assumed.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::{ProgrammeSeries, Trajectory};
use crate::num::{Arithmetic, Exact};
use crate::rules::values;
use crate::scenario::Scenario;

/// Expected benefits of some months, by kind. Deaths and accidents are expected numbers with
/// decimals; amounts are rupiah.
///
/// `death_full + death_waiting + scholarships + accident_costs = total`, to the last of 28 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExpectedBenefits {
    /// Deaths: as many families get a death benefit.
    pub deaths: Exact,
    /// Of them, deaths within the waiting months, which pay less.
    pub deaths_waiting: Exact,
    /// Of them, deaths after which scholarships are paid too.
    pub deaths_with_scholarship: Exact,
    /// Work accidents.
    pub accidents: Exact,
    /// Death benefits paid in full.
    pub death_full: Exact,
    /// Death benefits within the waiting months.
    pub death_waiting: Exact,
    /// Scholarships.
    pub scholarships: Exact,
    /// Costs of accidents.
    pub accident_costs: Exact,
    /// All benefits, as the run has them.
    pub total: Exact,
    /// What the payer spends on contributions.
    pub spent: Exact,
    /// What partners pay of the same contributions.
    pub partner: Exact,
}

impl ExpectedBenefits {
    /// Nothing at all.
    pub const NONE: Self = Self {
        deaths: Exact::ZERO,
        deaths_waiting: Exact::ZERO,
        deaths_with_scholarship: Exact::ZERO,
        accidents: Exact::ZERO,
        death_full: Exact::ZERO,
        death_waiting: Exact::ZERO,
        scholarships: Exact::ZERO,
        accident_costs: Exact::ZERO,
        total: Exact::ZERO,
        spent: Exact::ZERO,
        partner: Exact::ZERO,
    };

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            deaths: self.deaths + other.deaths,
            deaths_waiting: self.deaths_waiting + other.deaths_waiting,
            deaths_with_scholarship: self.deaths_with_scholarship + other.deaths_with_scholarship,
            accidents: self.accidents + other.accidents,
            death_full: self.death_full + other.death_full,
            death_waiting: self.death_waiting + other.death_waiting,
            scholarships: self.scholarships + other.scholarships,
            accident_costs: self.accident_costs + other.accident_costs,
            total: self.total + other.total,
            spent: self.spent + other.spent,
            partner: self.partner + other.partner,
        }
    }

    /// Rupiah of benefits for each rupiah of contributions, the payer's and the partners'; `None`
    /// where nothing is paid.
    #[must_use]
    pub fn for_each_rupiah(&self) -> Option<Decimal> {
        let paid = self.spent + self.partner;
        (paid > Exact::ZERO).then(|| (self.total / paid).0)
    }

    /// What the waiting months take: what the same deaths would have paid, had none of them fallen
    /// into the waiting months, less what they pay. Rupiah.
    #[must_use]
    pub fn lost_to_waiting(&self) -> Exact {
        let full = Exact::from_count(values::DEATH_BENEFIT);
        self.deaths_waiting * (full - Exact::from_count(values::DEATH_BENEFIT_WAITING))
    }

    /// The share of that in the death benefits that would have been paid without waiting months,
    /// percent; `None` where nobody is expected to die.
    #[must_use]
    pub fn lost_to_waiting_pct(&self) -> Option<Decimal> {
        let lost = self.lost_to_waiting();
        let without = self.death_full + self.death_waiting + lost;
        (without > Exact::ZERO).then(|| (lost * Exact::HUNDRED / without).0)
    }
}

/// The expected benefits of one budget year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenefitYear {
    /// The budget year.
    pub year: u32,
    /// The programmes that are not off, in order.
    pub programmes: Vec<ExpectedBenefits>,
    /// All of them.
    pub all: ExpectedBenefits,
}

/// The expected benefits of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenefitsReport {
    /// The budget years, in order.
    pub years: Vec<BenefitYear>,
    /// The programmes that are not off, in order, over the whole run.
    pub programmes: Vec<ExpectedBenefits>,
    /// All of them over the whole run.
    pub all: ExpectedBenefits,
}

/// The expected benefits of a run, by kind.
#[must_use]
pub fn benefits(scenario: &Scenario, run: &Trajectory<Exact>) -> BenefitsReport {
    let sum = |parts: &[ExpectedBenefits]| {
        parts.iter().copied().fold(ExpectedBenefits::NONE, ExpectedBenefits::plus)
    };
    let within = |series: &ProgrammeSeries<Exact>, wanted: &dyn Fn(u32) -> bool| {
        run.months()
            .filter(|(_, month)| wanted(month.year()))
            .map(|(at, _)| of_month(scenario, series, at))
            .fold(ExpectedBenefits::NONE, ExpectedBenefits::plus)
    };
    let each = |wanted: &dyn Fn(u32) -> bool| -> Vec<ExpectedBenefits> {
        run.programmes.iter().map(|series| within(series, wanted)).collect()
    };
    let programmes = each(&|_| true);
    BenefitsReport {
        years: (scenario.start.year()..=scenario.end().year())
            .map(|year| {
                let programmes = each(&|other| other == year);
                BenefitYear { year, all: sum(&programmes), programmes }
            })
            .collect(),
        all: sum(&programmes),
        programmes,
    }
}

fn of_month(
    scenario: &Scenario,
    series: &ProgrammeSeries<Exact>,
    month: usize,
) -> ExpectedBenefits {
    let at = |values: &[Exact]| values.get(month).copied().unwrap_or(Exact::ZERO);
    let deaths = at(&series.deaths);
    let (waiting, accidents) = (at(&series.deaths_waiting), at(&series.accidents));
    let with_scholarship = at(&series.deaths_with_scholarship);
    ExpectedBenefits {
        deaths,
        deaths_waiting: waiting,
        deaths_with_scholarship: with_scholarship,
        accidents,
        death_full: (deaths - waiting) * Exact::from_count(values::DEATH_BENEFIT),
        death_waiting: waiting * Exact::from_count(values::DEATH_BENEFIT_WAITING),
        scholarships: with_scholarship * Exact(scenario.dynamics.scholarship_mean),
        accident_costs: accidents * Exact(scenario.dynamics.accident_cost),
        total: at(&series.benefits),
        spent: at(&series.spend),
        partner: at(&series.partner),
    }
}
