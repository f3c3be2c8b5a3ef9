//! What a run needs of a scenario, in the run's arithmetic, with everything that is the same in
//! each month worked out beforehand.

use rust_decimal::Decimal;

use super::tenure::{self, Exposed};
use super::{Trajectory, step};
use crate::growth::yearly_factor;
use crate::month::Month;
use crate::num::Arithmetic;
use crate::rules::{Terms, budgets_of_years, changes_within, contribution, values};
use crate::scenario::{Budget, Group, Pace, Programme, Realised, Scenario};

/// A scenario in the arithmetic of a run. Rates stay in percent a year, as they
/// stand in the document: the step multiplies before it divides.
#[derive(Clone, Debug)]
pub struct Parameters<A> {
    /// The first simulated month.
    pub start: Month,
    /// How many months.
    pub months: u32,
    /// 1 + growth a year.
    pub growth_factor: A,
    /// Growth in percent a year.
    pub growth_pct: A,
    /// Workers before the start.
    pub eligible: A,
    /// Wage earners before the start.
    pub wage_earning: A,
    /// Vulnerable workers before the start.
    pub vulnerable: A,
    /// Wage-earning members before the start.
    pub wage_members: A,
    /// Self-paying members before the start, by group: vulnerable, other.
    pub self_paying: [A; 2],
    /// Percent a year.
    pub wage_uptake_pct: A,
    /// Percent a year.
    pub wage_lapse_pct: A,
    /// Percent a year.
    pub self_enrol_pct: A,
    /// Percent a year.
    pub self_lapse_pct: A,
    /// Percent, at once.
    pub keep_paying_pct: A,
    /// Percent a year.
    pub replaced_pct: A,
    /// A year.
    pub deaths_per_1000: A,
    /// A year.
    pub accidents_per_1000: A,
    /// Rupiah.
    pub accident_cost: A,
    /// Rupiah.
    pub scholarship_mean: A,
    /// Consecutive paid months below which a death pays less.
    pub waiting_months: u32,
    /// Rupiah that a death pays.
    pub death_benefit: A,
    /// Rupiah that a death pays below the waiting months.
    pub death_benefit_waiting: A,
    /// The programmes that are not off.
    pub programmes: Vec<ProgrammeParameters<A>>,
    /// What happened, in the order of the document.
    pub realised: Vec<Realised>,
}

/// A programme in the arithmetic of a run.
#[derive(Clone, Debug)]
pub struct ProgrammeParameters<A> {
    /// Its position in the document.
    pub index: usize,
    /// This payer's share of each contribution, percent.
    pub pays_pct: A,
    /// The group it reaches: 0 vulnerable, 1 other.
    pub group: usize,
    /// The first budget year with money.
    pub from_year: u32,
    /// The last budget year with money.
    pub to_year: u32,
    /// The first paid month of a year.
    pub first: u32,
    /// The last paid month of a year.
    pub last: u32,
    /// The money of each simulated budget year, from the year of the start, rupiah.
    pub budgets: Vec<A>,
    /// 100 − admin, percent.
    pub after_admin_pct: A,
    /// Villages that buy apart from one another, if they do.
    pub apart: Option<A>,
    /// Whether the announced number is paid until the money is gone.
    pub until_spent: bool,
    /// The most workers.
    pub max_workers: Option<A>,
    /// New names a month.
    pub enrol_per_month: Option<A>,
    /// Percent of the names that prove valid.
    pub yield_pct: A,
    /// 100 − overlap, percent.
    pub not_covered_elsewhere_pct: A,
    /// Whether money left goes to the next year.
    pub carry_over: bool,
    /// Members before the start.
    pub initial_members: A,
    /// Their paid months.
    pub initial_tenure: u32,
    /// By month, to the December after the horizon: what the payer pays for a worker, rupiah.
    pub paid: Vec<A>,
    /// Likewise: the whole contribution for a worker, rupiah.
    pub full: Vec<A>,
}

impl<A: Arithmetic> Parameters<A> {
    /// Runs all months.
    #[must_use]
    pub fn run(&self) -> Trajectory<A> {
        step::run(self)
    }

    /// The members of one of its programmes by what their death pays, in the last of the months
    /// that `members` counts.
    #[must_use]
    pub fn exposed(&self, programme: &ProgrammeParameters<A>, members: &[A]) -> Exposed<A> {
        tenure::exposed(self, programme, members)
    }

    /// The parameters of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let to = A::from_decimal;
        let (workers, members) = (&scenario.workers, &scenario.members);
        let dynamics = &scenario.dynamics;
        let changes = changes_within(scenario);
        Self {
            start: scenario.start,
            months: scenario.months,
            growth_factor: yearly_factor(workers.growth_pct),
            growth_pct: to(workers.growth_pct),
            eligible: to(workers.eligible),
            wage_earning: to(workers.wage_earning),
            vulnerable: to(workers.vulnerable),
            wage_members: to(members.wage_earning),
            self_paying: [to(members.self_paying_vulnerable), to(members.self_paying_other)],
            wage_uptake_pct: to(dynamics.wage_uptake_pct),
            wage_lapse_pct: to(dynamics.wage_lapse_pct),
            self_enrol_pct: to(dynamics.self_enrol_pct),
            self_lapse_pct: to(dynamics.self_lapse_pct),
            keep_paying_pct: to(dynamics.keep_paying_pct),
            replaced_pct: to(dynamics.replaced_pct),
            deaths_per_1000: to(dynamics.deaths_per_1000),
            accidents_per_1000: to(dynamics.accidents_per_1000),
            accident_cost: to(dynamics.accident_cost),
            scholarship_mean: to(dynamics.scholarship_mean),
            waiting_months: scenario.rules.death_benefit_waiting_months,
            death_benefit: A::from_count(values::DEATH_BENEFIT),
            death_benefit_waiting: A::from_count(values::DEATH_BENEFIT_WAITING),
            programmes: scenario
                .active()
                .map(|(index, programme)| {
                    ProgrammeParameters::new(scenario, &changes, index, programme)
                })
                .collect(),
            realised: scenario.realised.clone(),
        }
    }
}

impl<A: Arithmetic> ProgrammeParameters<A> {
    fn new(scenario: &Scenario, changes: &[Month], index: usize, programme: &Programme) -> Self {
        let to = A::from_decimal;
        let (paid, full) = contributions(scenario, changes, programme);
        Self {
            index,
            pays_pct: to(programme.pays_pct),
            group: match programme.reaches {
                Group::Vulnerable => 0,
                Group::Other => 1,
            },
            from_year: programme.from_year,
            to_year: programme.to_year.unwrap_or(u32::MAX),
            first: programme.paid_months.first,
            last: programme.paid_months.last,
            budgets: budgets_of_years(programme, scenario.start.year()..=scenario.end().year())
                .map(to)
                .collect(),
            after_admin_pct: to(Decimal::ONE_HUNDRED.saturating_sub(programme.admin_pct)),
            apart: match programme.budget {
                Budget::Villages { villages, apart: true, .. } => Some(A::from_count(villages)),
                _ => None,
            },
            until_spent: programme.pace == Pace::UntilSpent,
            max_workers: programme.max_workers.map(to),
            enrol_per_month: programme.enrol_per_month.map(to),
            yield_pct: to(programme.verification_yield_pct),
            not_covered_elsewhere_pct: to(
                Decimal::ONE_HUNDRED.saturating_sub(programme.overlap_pct)
            ),
            carry_over: programme.carry_over,
            initial_members: to(programme.initial_members),
            initial_tenure: programme.initial_tenure,
            paid,
            full,
        }
    }

    /// Whether the programme has money in a budget year.
    #[must_use]
    pub fn runs_in(&self, year: u32) -> bool {
        (self.from_year..=self.to_year).contains(&year)
    }
}

/// What a worker costs in each month: the payer's part and the whole. A quota is priced to the
/// year's last paid month, which may lie beyond the horizon, so the series run to December.
/// Contributions change in few months only; between them the last one holds.
fn contributions<A: Arithmetic>(
    scenario: &Scenario,
    changes: &[Month],
    programme: &Programme,
) -> (Vec<A>, Vec<A>) {
    let terms = Terms::from(programme);
    let at = |month| {
        let due = contribution(&terms, &scenario.rules, month);
        (A::from_decimal(due.paid), A::from_decimal(due.full))
    };
    let mut now = at(scenario.start);
    let mut upcoming = changes.iter().peekable();
    (0..=scenario.end().december().since(scenario.start))
        .map(|count| {
            let month = scenario.start.plus(count);
            if upcoming.next_if(|change| **change == month).is_some() {
                now = at(month);
            }
            now
        })
        .unzip()
}
