//! *Hitung sendiri*: the arithmetic of a figure, line by line with the scenario's numbers, to be
//! done again with a pocket calculator.
//!
//! Lines take what the run, its parameters and the functions of the step have found; their
//! expressions say how, and `tests/explain/` works each of them out again. There are no words
//! here: those are in [`crate::text::explain`].

mod benefits;
mod contribution;
mod cover;
mod expression;
mod programme;
mod realised;
mod sheet;
mod terms;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
mod walk;
mod workers;
mod year;
mod year_parts;

use rust_decimal::Decimal;

pub use expression::{Expression, Notation, Rounding, canonical};
pub use terms::{Basis, Name, Rule, Term, Unit};
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub use walk::{Paid, Part, Stage, Walk, first_paid, walk};

use crate::model::{Parameters, Trajectory};
use crate::month::Month;
use crate::num::Exact;
use crate::scenario::Scenario;
use sheet::{Ran, Sheet, Subject};
use year::OfYear;

/// A line: a number, what it is, how it is made, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub term: Term,
    /// How it is made; a constant where it is given.
    pub expression: Expression,
    /// What it comes to.
    pub result: Decimal,
    /// How it is written.
    pub unit: Unit,
    /// The rule that makes it.
    pub rule: Rule,
    /// Where a given number comes from.
    pub source: Option<Basis>,
}

macro_rules! figures {
    ($($name:ident = $id:literal $(#[$doc:meta])*,)*) => {
        /// A figure whose arithmetic can be asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Figure { $($(#[$doc])* $name,)* }

        impl Figure {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Their names in questions.
            pub const IDS: &'static [&'static str] = &[$($id,)*];

            /// Its name in questions.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The figure of a name.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$name),)* _ => None }
            }
        }
    };
}

figures! {
    Eligible = "eligible" /** Eligible workers. */,
    WageEarning = "wage_earning" /** Wage earners. */,
    Vulnerable = "vulnerable" /** Vulnerable workers. */,
    Other = "other" /** Other workers without a wage. */,
    WageMembers = "wage_earning_members" /** Wage-earning members. */,
    SelfPayingVulnerable = "self_paying_vulnerable" /** Vulnerable workers who pay themselves. */,
    SelfPayingOther = "self_paying_other" /** Other workers who pay themselves. */,
    Covered = "covered" /** All members. */,
    Coverage = "coverage" /** Coverage of the eligible workers. */,
    DenominatorCoverage = "denominator_coverage" /** Coverage of a further denominator. */,
    GapPeople = "gap_people" /** People missing for a level. */,
    GapRupiah = "gap_rupiah" /** Rupiah a month missing for a level. */,
    FirstReached = "first_reached" /** When a level is first reached. */,
    HeldFrom = "held_from" /** From when a level is held. */,
    Contribution = "contribution" /** What a programme pays for a worker. */,
    Members = "members" /** Members of a programme. */,
    Spend = "spend" /** What a programme spends. */,
    Partner = "partner" /** What its partners pay. */,
    MoneyLeft = "money_left" /** Money left after the month. */,
    Unspent = "unspent" /** Money lost at the end of the year. */,
    Deaths = "deaths" /** Expected deaths. */,
    Accidents = "accidents" /** Expected accidents. */,
    Benefits = "benefits" /** Expected benefits. */,
    YearWorkers = "year_workers" /** The most members of a budget year. */,
    YearCost = "year_cost" /** The cost of a budget year. */,
    YearLeft = "year_left" /** Rupiah left of a budget year. */,
    WorkerCost = "worker_cost" /** What a worker costs over the paid months of a budget year. */,
    YearPrice = "year_price" /** What a worker-month of a budget year costs. */,
    YearAdmin = "year_admin" /** Administration and rounding of a budget year. */,
    YearUnspent = "year_unspent" /** Money lost at the end of a budget year. */,
    YearCarried = "year_carried" /** Money that a budget year hands to the next. */,
    YearDeathFull = "year_death_full" /** Death benefits in full of a budget year. */,
    YearDeathWaiting = "year_death_waiting" /** Those within the waiting time. */,
    YearScholarships = "year_scholarships" /** Scholarships of a budget year. */,
    YearAccidentCosts = "year_accident_costs" /** Accident costs of a budget year. */,
    YearBenefits = "year_benefits" /** All benefits of a budget year. */,
    YearValue = "year_value" /** Benefits for each rupiah of contributions of a budget year. */,
    YearLost = "year_lost" /** What the waiting time takes in a budget year. */,
    RunBenefits = "run_benefits" /** All benefits of a programme over the run. */,
    RunValue = "run_value" /** Benefits for each rupiah of contributions over the run. */,
    RunLost = "run_lost" /** What the waiting time takes over the run. */,
}

impl Figure {
    /// Whether a programme must be named.
    #[must_use]
    pub const fn needs_programme(self) -> bool {
        matches!(
            self,
            Self::Contribution
                | Self::Members
                | Self::Spend
                | Self::Partner
                | Self::MoneyLeft
                | Self::Unspent
                | Self::Deaths
                | Self::Accidents
                | Self::Benefits
                | Self::RunBenefits
                | Self::RunValue
                | Self::RunLost
        ) || self.is_of_year()
    }

    /// Whether a level of coverage must be named.
    #[must_use]
    pub const fn needs_target(self) -> bool {
        matches!(self, Self::GapPeople | Self::GapRupiah | Self::FirstReached | Self::HeldFrom)
    }

    /// Whether a further denominator must be named.
    #[must_use]
    pub const fn needs_denominator(self) -> bool {
        matches!(self, Self::DenominatorCoverage)
    }

    /// Whether it is of the budget year that the month belongs to.
    #[must_use]
    pub const fn is_of_year(self) -> bool {
        matches!(
            self,
            Self::YearWorkers
                | Self::YearCost
                | Self::YearLeft
                | Self::WorkerCost
                | Self::YearPrice
                | Self::YearAdmin
                | Self::YearUnspent
                | Self::YearCarried
                | Self::YearDeathFull
                | Self::YearDeathWaiting
                | Self::YearScholarships
                | Self::YearAccidentCosts
                | Self::YearBenefits
                | Self::YearValue
                | Self::YearLost
        )
    }

    /// Whether it is an expected amount of a year or the run, which tables write in whole rupiah.
    #[must_use]
    pub const fn is_expected(self) -> bool {
        matches!(
            self,
            Self::YearDeathFull
                | Self::YearDeathWaiting
                | Self::YearScholarships
                | Self::YearAccidentCosts
                | Self::YearBenefits
                | Self::YearLost
                | Self::RunBenefits
                | Self::RunLost
        )
    }

    /// Whether the whole run answers it, so that the month makes no difference.
    #[must_use]
    pub const fn is_of_run(self) -> bool {
        matches!(
            self,
            Self::FirstReached
                | Self::HeldFrom
                | Self::RunBenefits
                | Self::RunValue
                | Self::RunLost
        )
    }
}

/// What is asked. What a figure does not need is not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The figure.
    pub figure: Figure,
    /// The month; that of a budget year may be any of its months.
    pub month: Month,
    /// The position of a programme in the document.
    pub programme: usize,
    /// A level of coverage in percent; the document's first where none is given.
    pub target: Option<Decimal>,
    /// The position of a further denominator.
    pub denominator: usize,
}

/// What limits the members of a programme in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Money.
    Money,
    /// The cap on workers.
    Cap,
    /// Uncovered workers of the group.
    Room,
    /// The pace of verification.
    Pace,
}

/// What becomes of a level of coverage, with the month that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// First reached in this month.
    Reached(Month),
    /// Never reached; nearest in this month.
    NotReached(Month),
    /// Held from this month on.
    Held(Month),
    /// Reached but lost: the last month below it, with too few months after it to hold.
    Lost(Month),
    /// Reached in this month and never lost, with fewer months following than it takes to hold.
    TooShort(Month),
}

/// The arithmetic of a figure. The last line's result is the figure, but for months of a level,
/// which the lines prove and the verdict names.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What was asked, with the target that was taken.
    pub question: Question,
    /// The lines, each after those it needs.
    pub lines: Vec<Line>,
    /// What limits the members asked about.
    pub limit: Option<Limit>,
    /// What becomes of the level asked about.
    pub verdict: Option<Verdict>,
}

impl Explanation {
    /// The figure: the last line's result.
    #[must_use]
    pub fn result(&self) -> Decimal {
        self.lines.last().map_or(Decimal::ZERO, |line| line.result)
    }
}

/// Why there is nothing to explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The month is not simulated.
    MonthOutside(Month),
    /// There is no such programme; so many there are.
    NoProgramme(usize),
    /// The programme is switched off.
    Off,
    /// No level was named, and the document has none.
    NoTarget,
    /// The level is not between 0 and 100.
    TargetOutside(Decimal),
    /// There is no such denominator; so many there are.
    NoDenominator(usize),
    /// The programme pays in no simulated month of that year.
    UnpaidYear(u32),
    /// The programme pays for nobody in any simulated month.
    Unpaid,
}

/// The arithmetic of a figure.
///
/// # Errors
/// What the question names is not there.
pub fn explain(
    scenario: &Scenario,
    parameters: &Parameters<Exact>,
    run: &Trajectory<Exact>,
    question: Question,
) -> Result<Explanation, Refusal> {
    let figure = question.figure;
    let month = usize::try_from(question.month.since(run.start)).unwrap_or(usize::MAX);
    if !figure.is_of_run() && (question.month < run.start || month >= run.len()) {
        return Err(Refusal::MonthOutside(question.month));
    }
    let ran = Ran { scenario, parameters, run };
    let mut sheet = Sheet::new(&ran);
    let mut answer = Explanation { question, lines: Vec::new(), limit: None, verdict: None };
    if figure.needs_programme() {
        let Some(programme) = scenario.programmes.get(question.programme) else {
            return Err(Refusal::NoProgramme(scenario.programmes.len()));
        };
        if programme.off {
            return Err(Refusal::Off);
        }
        let subject = ran.subject(question.programme);
        let subject = subject.ok_or(Refusal::NoProgramme(scenario.programmes.len()))?;
        of_programme(&mut sheet, &subject, figure, month, &mut answer)?;
    } else if figure.needs_target() {
        let target = question.target.or_else(|| scenario.targets_pct.first().copied());
        let target = target.ok_or(Refusal::NoTarget)?;
        if target < Decimal::ZERO || target > Decimal::ONE_HUNDRED {
            return Err(Refusal::TargetOutside(target));
        }
        answer.question.target = Some(target);
        match figure {
            Figure::FirstReached => answer.verdict = Some(sheet.first_reached(target)),
            Figure::HeldFrom => answer.verdict = Some(sheet.held_from(target)),
            _ => sheet.gap(target, month, figure == Figure::GapRupiah),
        }
    } else {
        match figure {
            Figure::WageEarning => sheet.workers(Name::WageEarning, month),
            Figure::Vulnerable => sheet.workers(Name::Group(0), month),
            Figure::Other => sheet.workers(Name::Group(1), month),
            Figure::WageMembers => sheet.wage_members(month),
            Figure::SelfPayingVulnerable => sheet.self_paying(0, month),
            Figure::SelfPayingOther => sheet.self_paying(1, month),
            Figure::Covered => sheet.covered(month),
            Figure::Coverage => {
                sheet.coverage(month);
            }
            Figure::DenominatorCoverage => {
                let all = &scenario.workers.denominators;
                let of = all.get(question.denominator);
                let of = of.ok_or(Refusal::NoDenominator(all.len()))?;
                sheet.denominator_coverage(question.denominator, of.people, month);
            }
            _ => sheet.workers(Name::Eligible, month),
        }
    }
    answer.lines = sheet.into_lines();
    Ok(answer)
}

fn of_programme(
    sheet: &mut Sheet<'_>,
    subject: &Subject<'_>,
    figure: Figure,
    month: usize,
    answer: &mut Explanation,
) -> Result<(), Refusal> {
    let calendar = sheet.ran.month(month);
    let year = |sheet: &mut Sheet<'_>, what| {
        let paid = sheet.year(subject, calendar.year(), what);
        if paid { Ok(()) } else { Err(Refusal::UnpaidYear(calendar.year())) }
    };
    match figure {
        Figure::Members => answer.limit = sheet.members(subject, month),
        Figure::Spend => {
            sheet.spend(subject, month);
        }
        Figure::Partner => sheet.partner(subject, month),
        Figure::MoneyLeft => sheet.rest(subject, month, false),
        Figure::Unspent => sheet.rest(subject, month, true),
        Figure::Deaths | Figure::Accidents => {
            let name = if figure == Figure::Deaths { Name::Deaths } else { Name::Accidents };
            sheet.cases(subject, month, name);
        }
        Figure::Benefits => sheet.benefits(subject, month),
        Figure::YearWorkers => year(sheet, OfYear::Workers)?,
        Figure::YearCost => year(sheet, OfYear::Cost)?,
        Figure::YearLeft => year(sheet, OfYear::Left)?,
        Figure::YearPrice => year(sheet, OfYear::Price)?,
        Figure::RunBenefits | Figure::RunValue | Figure::RunLost => {
            if !sheet.benefits_of_run(subject, figure) {
                return Err(Refusal::Unpaid);
            }
        }
        of if of.is_of_year() => {
            if !sheet.of_year(subject, calendar.year(), of) {
                return Err(Refusal::UnpaidYear(calendar.year()));
            }
        }
        _ => {
            sheet.contribution(subject, calendar);
        }
    }
    Ok(())
}
