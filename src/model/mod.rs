//! The coverage model: month by month, written once over [`Arithmetic`].
//!
//! The equations, their units and sources stand in `docs/MODEL.md`.

mod benefits;
mod budget;
mod budget_parts;
mod parameters;
mod report;
pub(crate) mod step;
mod tenure;

use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;

pub use benefits::{BenefitYear, BenefitsReport, ExpectedBenefits, benefits};
pub use budget::{BudgetKind, BudgetTotals, budget_kind};
pub use budget_parts::{BudgetPart, BudgetParts, budget_parts};
pub use parameters::{Parameters, ProgrammeParameters};
pub use report::{Gap, MONTHS_TO_HOLD, Target, Year, YearOfProgramme, years};
pub use tenure::Exposed;

/// All that a run gives, month by month: entry 0 of each series is the scenario's first month.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory<A> {
    /// The first simulated month.
    pub start: Month,
    /// Eligible workers.
    pub eligible: Vec<A>,
    /// Those who earn a wage.
    pub wage_earning: Vec<A>,
    /// Those who are vulnerable.
    pub vulnerable: Vec<A>,
    /// The others.
    pub other: Vec<A>,
    /// Wage-earning members.
    pub wage_earning_members: Vec<A>,
    /// Vulnerable workers who pay themselves.
    pub self_paying_vulnerable: Vec<A>,
    /// Other workers who pay themselves.
    pub self_paying_other: Vec<A>,
    /// All members: wage-earning, self-paying and of programmes.
    pub covered: Vec<A>,
    /// The programmes that are not off, in order.
    pub programmes: Vec<ProgrammeSeries<A>>,
}

/// What a run gives of one programme, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeSeries<A> {
    /// The programme's position in the document.
    pub index: usize,
    /// Members, whole.
    pub members: Vec<A>,
    /// What the payer spends on contributions, rupiah.
    pub spend: Vec<A>,
    /// What partners pay of the same contributions, rupiah.
    pub partner: Vec<A>,
    /// Money of this year's budget that becomes available in the month, rupiah.
    pub opened: Vec<A>,
    /// Money of the year before that becomes available in the month, rupiah.
    pub carried_in: Vec<A>,
    /// What was spent beyond the money that was there, rupiah: only where that happened.
    pub beyond_budget: Vec<A>,
    /// Money left after the month, rupiah.
    pub money_left: Vec<A>,
    /// Money left at the end of the year's last paid month that is lost, rupiah.
    pub unspent: Vec<A>,
    /// Money left at the end of the year's last paid month that goes to the next year, rupiah.
    pub carried_out: Vec<A>,
    /// Expected deaths.
    pub deaths: Vec<A>,
    /// Expected work accidents.
    pub accidents: Vec<A>,
    /// Expected deaths within the waiting months: those that pay less.
    pub deaths_waiting: Vec<A>,
    /// Expected deaths that pay scholarships too.
    pub deaths_with_scholarship: Vec<A>,
    /// Expected benefits, rupiah.
    pub benefits: Vec<A>,
    /// What kept the members from being more; `None` where nothing is paid.
    pub limits: Vec<Option<Limit>>,
}

/// What keeps the members of a programme in a paid month from being more: the least of what the
/// step compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The money: it pays no more workers.
    Money,
    /// The names: some prove invalid or are covered by someone else, and leave their places empty.
    Names,
    /// The room: nobody else in the group is without cover.
    Room,
    /// The pace: no more names can be verified in a month.
    Pace,
    /// The cap: the most workers that the programme takes.
    Cap,
}

impl Limit {
    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Names => "names",
            Self::Room => "room",
            Self::Pace => "pace",
            Self::Cap => "cap",
        }
    }
}

impl<A: Arithmetic> Trajectory<A> {
    /// The number of months.
    #[must_use]
    pub fn len(&self) -> usize {
        self.covered.len()
    }

    /// Whether there is no month; never so for a scenario.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.covered.is_empty()
    }

    /// The months, each with its position.
    pub fn months(&self) -> impl Iterator<Item = (usize, Month)> + use<A> {
        let start = self.start;
        (0_u32..).zip(0..self.len()).map(move |(count, index)| (index, start.plus(count)))
    }

    /// Coverage in percent of the eligible workers, by month.
    #[must_use]
    pub fn coverage_pct(&self) -> Vec<A> {
        let pairs = self.covered.iter().zip(&self.eligible);
        pairs.map(|(covered, eligible)| percent(*covered, *eligible)).collect()
    }
}

/// `part / whole × 100`, multiplied before it is divided.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]
pub fn percent<A: Arithmetic>(part: A, whole: A) -> A {
    part * A::HUNDRED / whole
}

/// Runs a scenario in one of the arithmetics.
#[must_use]
pub fn run<A: Arithmetic>(scenario: &Scenario) -> Trajectory<A> {
    Parameters::new(scenario).run()
}

/// Runs a scenario exactly: what is shown.
#[must_use]
pub fn run_exact(scenario: &Scenario) -> Trajectory<Exact> {
    run(scenario)
}

/// Runs a scenario in floats: for what must be fast.
#[must_use]
pub fn run_fast(scenario: &Scenario) -> Trajectory<f64> {
    run(scenario)
}
