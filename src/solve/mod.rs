//! Questions turned round: which budget, how many workers, what growth a goal takes. Each answer
//! is exact and comes with its proof: the value holds, its neighbour does not.
//!
//! Floats find the place, exact runs settle it (`search.rs`). Both are runs of the one model over
//! the changed scenario, so that whoever writes the answer into the document sees the goal met.

mod cover;
mod goal;
mod path;
mod question;
mod reason;
mod search;
mod spend;
mod unknown;

use core::cell::{Cell, RefCell};

use rust_decimal::Decimal;

use crate::inputs::Unit;
use crate::model::{Parameters, ProgrammeParameters, Trajectory};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::budget_of_year;
use crate::scenario::Scenario;

pub use cover::{Cover, LONGEST_COVER, PaidUp, budget_for, cover, months_for};
pub use goal::{Goal, Kind};
pub use path::{MOST_YEARS, Path, PathYear, path};
pub use question::{Asked, Unread};
pub use reason::{NoEffect, Reason, Time};
pub use spend::{Spend, spend};
pub use unknown::{Change, Direction, Setting, Step, Unknown};

use search::{Sample, Search};

/// What is asked: which value of `unknown` makes `goal` hold, everything else as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What may move.
    pub unknown: Unknown,
    /// The programme that it belongs to, and whose workers a goal counts, by its position in the
    /// document.
    pub programme: usize,
    /// What must hold.
    pub goal: Goal,
}

/// Why a question cannot be asked of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such programme; so many there are.
    NoProgramme(usize),
    /// The programme is switched off.
    ProgrammeOff,
    /// A target is a percentage from 0 to 100.
    Target,
    /// The month is not simulated; these are the first and the last one.
    Month(Month, Month),
    /// The budget year is not simulated; these are the first and the last one.
    Year(u32, u32),
    /// A number of workers is whole, from 0 to 10⁹.
    Workers,
    /// A path names from 1 to [`MOST_YEARS`] years, each once.
    Years,
    /// An amount of rupiah is from 0 to the most that a document may hold.
    Amount,
    /// Money left is asked of a budget: the less there is, the less is left, down to nothing.
    LeftOfBudget,
    /// The run ends before the money of this year opens: nothing is spent or left of it yet.
    NotOpen(u32),
    /// A budget is from 0 to the most that a document may hold.
    Budget,
    /// A budget by year cannot hold what villages get together in this year.
    BudgetTooLarge(u32),
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// The value, or why there is none.
    pub outcome: Outcome,
    /// Whether more always helped, wherever it was looked: no level fell by more than the worker
    /// that rounding takes, and no goal that held was lost. Never claimed where money is carried
    /// over, or is paid until it is gone while contributions fall, or after months that happened:
    /// there more may do worse in a stretch of a few rupiah.
    pub monotone: bool,
    /// The values between which it was looked: beyond them nothing changes any more, or a
    /// document may not hold them.
    pub scanned: (Decimal, Decimal),
    /// Runs that it took: in floats, exact.
    pub runs: (u32, u32),
}

/// A value, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The outermost value that holds, in the question's direction.
    Found {
        /// The value.
        value: Decimal,
        /// The value next to it on the side that does not hold, and what an exact run said of it;
        /// `None` where a document may hold none.
        neighbour: Option<(Decimal, bool)>,
    },
    /// No value holds.
    Never {
        /// What limits.
        reason: Reason,
        /// The highest level that any value reaches: coverage in percent, workers, or rupiah
        /// spent; or the fewest rupiah left.
        highest: Decimal,
        /// The first value, in the question's direction, that reaches it.
        highest_at: Decimal,
    },
}

impl Answer {
    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<Decimal> {
        match self.outcome {
            Outcome::Found { value, .. } => Some(value),
            Outcome::Never { .. } => None,
        }
    }
}

impl Question {
    /// Whether the least or the greatest value is looked for: more growth of the workers lowers
    /// coverage, so the greatest that still holds is asked for; all else is asked for as little
    /// of it as does.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        match (self.unknown, &self.goal) {
            (Unknown::Growth, Goal::Coverage { .. }) => Direction::Greatest,
            _ => Direction::Least,
        }
    }

    /// What a budget costs in all, with the budget year: the year that is asked about, else the
    /// programme's first one of those that are simulated. `None` where the value is no money.
    #[must_use]
    pub fn total(&self, scenario: &Scenario, value: Decimal) -> Option<(u32, Decimal)> {
        let first = scenario.programmes.get(self.programme)?.from_year.max(scenario.start.year());
        let year = match (self.unknown, &self.goal) {
            (Unknown::BudgetOf(year), _) => return Some((year, value)),
            (Unknown::Budget, Goal::Members { year, .. }) => *year,
            (Unknown::Budget, Goal::Coverage { .. }) => first,
            _ => return None,
        };
        let mut changed = scenario.clone();
        self.unknown.apply(&mut changed, self.programme, value);
        Some((year, budget_of_year(changed.programmes.get(self.programme)?, year)))
    }

    /// Whether it can be asked of a scenario.
    ///
    /// # Errors
    /// What stands against it.
    pub fn check(&self, scenario: &Scenario) -> Result<(), Refusal> {
        let programme = scenario.programmes.get(self.programme);
        if self.unknown.is_of_programme() || self.goal.is_of_programme() {
            match programme {
                None => return Err(Refusal::NoProgramme(scenario.programmes.len())),
                Some(programme) if programme.off => return Err(Refusal::ProgrammeOff),
                Some(_) => {}
            }
        }
        self.goal.check(scenario)?;
        if let (Goal::Left { year, .. }, Some(programme)) = (&self.goal, programme) {
            let end = scenario.end();
            if self.unknown.unit() == Unit::Rupiah {
                return Err(Refusal::LeftOfBudget);
            }
            if end.year() == *year && end.number() < programme.paid_months.first {
                return Err(Refusal::NotOpen(*year));
            }
        }
        Ok(())
    }
}

/// Answers a question.
///
/// # Errors
/// The scenario has no such programme, or the goal lies outside of what is simulated.
pub fn solve(scenario: &Scenario, question: &Question) -> Result<Answer, Refusal> {
    question.check(scenario)?;
    let task = Task::new(scenario, question);
    let (from, to) = task.ends();
    let grain = question.goal.grain(scenario);
    let search = Search {
        fast: &|at| task.fast(at),
        exact: &|at| task.exact(at),
        grain,
        may_fall: task.may_fall(),
    };
    let wanted = f64::from_decimal(question.goal.wanted()) / task.scale;
    let found = search.least(from, to, wanted);
    let value = |at| task.value(at);
    let outcome = match found.at {
        Some((at, neighbour)) => {
            let neighbour = neighbour.map(|holds| (value(at.saturating_sub(1)), holds));
            Outcome::Found { value: value(at), neighbour }
        }
        None => {
            let (highest_at, highest) = search.reach(&found);
            let best = task.changed(value(found.best));
            Outcome::Never {
                reason: reason::why(&best, question, found.flat),
                highest: match question.goal {
                    Goal::Left { .. } => highest.0.abs(),
                    _ => highest.0,
                },
                highest_at: value(highest_at),
            }
        }
    };
    let (low, high) = (value(found.scanned.0), value(found.scanned.1));
    Ok(Answer {
        question: question.clone(),
        outcome,
        monotone: found.monotone,
        scanned: (low.min(high), low.max(high)),
        runs: (task.fast_runs.get(), task.exact_runs.get()),
    })
}

/// A question on its way: places on a line of whole numbers, where more is thought to help.
struct Task<'a> {
    /// The scenario without what a run ignores: it is copied for each run.
    scenario: Scenario,
    question: &'a Question,
    /// The same with all other programmes left out: what of a run a value changes.
    lone: Scenario,
    /// The months that decide, in both arithmetics.
    base: (Parameters<f64>, Parameters<Exact>),
    /// What levels in floats are divided by.
    scale: f64,
    /// Whether the line runs against the values.
    mirrored: bool,
    fast_runs: Cell<u32>,
    exact_runs: Cell<u32>,
    /// What exact runs said, so that none is made twice.
    known: RefCell<Vec<(i64, (bool, Exact))>>,
}

impl<'a> Task<'a> {
    fn new(scenario: &Scenario, question: &'a Question) -> Self {
        let mut scenario = scenario.clone();
        scenario.sources.clear();
        scenario.notes.clear();
        let mut lone = scenario.clone();
        for (place, programme) in lone.programmes.iter_mut().enumerate() {
            programme.off = programme.off || place != question.programme;
        }
        let base = (parameters(&scenario, &question.goal), parameters(&scenario, &question.goal));
        Self {
            scale: question.goal.scale(&base.0, question.programme),
            scenario,
            lone,
            base,
            question,
            mirrored: question.direction() == Direction::Greatest,
            fast_runs: Cell::new(0),
            exact_runs: Cell::new(0),
            known: RefCell::new(Vec::new()),
        }
    }

    /// The first and the last place whose scenarios a document may hold, around where it stands: a
    /// budget that grows may become too large before it is at its own bound, and a group that
    /// shrinks too small for those of it who were members in a month that has happened.
    fn ends(&self) -> (i64, i64) {
        let (least, most) = self.question.unknown.range();
        let (first, last) = if self.mirrored {
            (most.saturating_neg(), least.saturating_neg())
        } else {
            (least, most)
        };
        let allowed = |at| self.changed(self.value(at)).problems().is_empty();
        let stands = self.question.unknown.stands(&self.scenario, self.question.programme);
        let stands =
            stands.map_or(first, |at| if self.mirrored { at.saturating_neg() } else { at });
        let edge = |mut outside: i64| {
            let mut inside = stands;
            if allowed(outside) {
                return outside;
            }
            while inside.abs_diff(outside) > 1 {
                let middle = search::middle(inside.min(outside), inside.max(outside));
                if allowed(middle) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            inside
        };
        (edge(first), edge(last))
    }

    /// The value of a place.
    fn value(&self, at: i64) -> Decimal {
        self.question.unknown.value(if self.mirrored { at.saturating_neg() } else { at })
    }

    /// The scenario with a value.
    fn changed(&self, value: Decimal) -> Scenario {
        let mut scenario = self.scenario.clone();
        self.question.unknown.apply(&mut scenario, self.question.programme, value);
        scenario
    }

    /// The parameters with the value of a place. Only those of the one programme and those of no
    /// programme are made anew: contributions and budgets of thirty years cost more than the run.
    fn with<A: Arithmetic>(&self, base: &Parameters<A>, at: i64) -> Parameters<A> {
        let mut lone = self.lone.clone();
        let value = self.value(at);
        self.question.unknown.apply(&mut lone, self.question.programme, value);
        let mut fresh = parameters(&lone, &self.question.goal);
        let mut own = core::mem::take(&mut fresh.programmes).into_iter();
        let programmes = base.programmes.iter().map(|of| {
            let changed = (of.index == self.question.programme).then(|| own.next()).flatten();
            changed.unwrap_or_else(|| of.clone())
        });
        Parameters { programmes: programmes.collect(), ..fresh }
    }

    /// Whether more is known to do worse somewhere in scenarios like this (`tests/properties.rs`):
    /// money that is carried over buys later what it does not buy now, what is paid until it is
    /// gone is not there any more when contributions fall, and what months that happened left is
    /// divided anew.
    fn may_fall(&self) -> bool {
        let falls = |paid: &[f64]| paid.windows(2).any(|pair| pair.last() < pair.first());
        let fast = &self.base.0;
        let narrow =
            |of: &ProgrammeParameters<f64>| of.carry_over || (of.until_spent && falls(&of.paid));
        !fast.realised.is_empty() || fast.programmes.iter().any(narrow)
    }

    fn fast(&self, at: i64) -> Sample {
        self.fast_runs.set(self.fast_runs.get().saturating_add(1));
        let run = self.with(&self.base.0, at).run();
        let (goal, programme) = (&self.question.goal, self.question.programme);
        let members = run.programmes.into_iter().find(|of| of.index == programme);
        let run = Trajectory { programmes: members.into_iter().collect(), ..run };
        let level = goal.level(&run, programme).0 / self.scale;
        let holds = goal.holds(&run, programme);
        let members = run.programmes.into_iter().next().map(|of| of.members);
        Sample { level, holds, covered: run.covered, members: members.unwrap_or_default() }
    }

    fn exact(&self, at: i64) -> (bool, Exact) {
        let known =
            self.known.borrow().iter().find(|(known, _)| *known == at).map(|(_, said)| *said);
        if let Some(said) = known {
            return said;
        }
        self.exact_runs.set(self.exact_runs.get().saturating_add(1));
        let run = self.with(&self.base.1, at).run();
        let (goal, programme) = (&self.question.goal, self.question.programme);
        let said = (goal.holds(&run, programme), goal.level(&run, programme).0);
        self.known.borrow_mut().push((at, said));
        said
    }
}

/// The parameters of the months that a goal looks at, without counting benefits, on which nothing
/// rests.
fn parameters<A: Arithmetic>(scenario: &Scenario, goal: &Goal) -> Parameters<A> {
    let mut parameters: Parameters<A> = Parameters::new(scenario);
    parameters.months = goal.months(scenario);
    parameters.deaths_per_1000 = A::ZERO;
    parameters.accidents_per_1000 = A::ZERO;
    parameters
}
