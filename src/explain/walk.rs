//! A walk through one month: the stages of the step in their order, each with the lines of its
//! arithmetic. It is put together from what explains single figures, so each line comes to what
//! the run has.

use rust_decimal::Decimal;

use super::expression::Expression;
use super::programme::Opening;
use super::sheet::{Ran, Sheet, Subject, at, dated};
use super::terms::{Name, Rule, Unit};
use super::{Line, Refusal};
use crate::model::{Limit, Parameters, Trajectory};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;

/// A stage of a month. Groups: 0 vulnerable, 1 other workers; programmes by their position in the
/// document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Step 1: how many workers there are.
    Workers,
    /// Step 2: wage-earning members.
    WageMembers,
    /// Step 3: members who pay themselves, before anybody leaves a programme.
    SelfPaying,
    /// Step 4: whom a programme pays for.
    Programme(usize),
    /// Step 5: who leaves programmes, and what becomes of them.
    Leavers,
    /// Step 6: all members, and coverage.
    Cover,
    /// Step 7: expected benefits of a programme's members.
    Benefits(usize),
}

impl Stage {
    /// The number of the step in `docs/MODEL.md`.
    #[must_use]
    pub const fn step(self) -> u32 {
        match self {
            Self::Workers => 1,
            Self::WageMembers => 2,
            Self::SelfPaying => 3,
            Self::Programme(_) => 4,
            Self::Leavers => 5,
            Self::Cover => 6,
            Self::Benefits(_) => 7,
        }
    }
}

/// A paid month of a programme: where its places come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The month in which the places were reckoned: that of the opening, or the one after a month
    /// in which something happened.
    pub reckoned: Month,
    /// Paid months of the budget year from that one on.
    pub months: u32,
    /// The money that was there then, rupiah.
    pub money: Exact,
    /// The year's last paid month.
    pub last: Month,
    /// Members are a number that was set, paid until the money is gone.
    pub until_spent: bool,
}

/// A stage with its arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which one.
    pub stage: Stage,
    /// Its lines. Those of steps 1, 2, 3, 5 and 6 go on from one another; a programme's stand by
    /// themselves.
    pub lines: Vec<Line>,
    /// Of a programme: how its paid month came about; `None` in an unpaid one.
    pub paid: Option<Paid>,
    /// Of a programme: what kept its members from being more.
    pub limit: Option<Limit>,
}

impl Part {
    /// What the last line of a name comes to.
    #[must_use]
    pub fn value(&self, name: Name) -> Option<Decimal> {
        self.line(name).map(|line| line.result)
    }

    /// The last line of a name.
    #[must_use]
    pub fn line(&self, name: Name) -> Option<&Line> {
        self.lines.iter().rfind(|line| line.term.name == name)
    }
}

/// A month, stage by stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// The month.
    pub month: Month,
    /// Its stages, in the order of the step.
    pub parts: Vec<Part>,
    /// The document's levels of coverage, each with the members that are still needed for it.
    pub levels: Vec<(Decimal, Decimal)>,
}

/// The first month in which a programme pays, or else the first one.
#[must_use]
pub fn first_paid(scenario: &Scenario) -> Month {
    let pays = |month: &Month| {
        scenario.active().any(|(_, of)| {
            let (first, last) = (of.paid_months.first, of.paid_months.last);
            of.runs_in(month.year()) && (first..=last).contains(&month.number())
        })
    };
    (0..scenario.months).map(|at| scenario.start.plus(at)).find(pays).unwrap_or(scenario.start)
}

/// Walks through a month of a run.
///
/// # Errors
/// The month is not simulated.
pub fn walk(
    scenario: &Scenario,
    parameters: &Parameters<Exact>,
    run: &Trajectory<Exact>,
    month: Month,
) -> Result<Walk, Refusal> {
    let position = usize::try_from(month.since(run.start)).unwrap_or(usize::MAX);
    if month < run.start || position >= run.len() {
        return Err(Refusal::MonthOutside(month));
    }
    let ran = Ran { scenario, parameters, run };
    let subjects: Vec<Subject<'_>> =
        run.programmes.iter().filter_map(|series| ran.subject(series.index)).collect();
    let mut shared = Shared { sheet: Sheet::new(&ran), taken: 0, parts: Vec::new() };
    for name in [Name::Eligible, Name::WageEarning, Name::Group(0), Name::Group(1)] {
        shared.sheet.workers(name, position);
    }
    shared.end(Stage::Workers);
    shared.sheet.wage_members(position);
    shared.end(Stage::WageMembers);
    let own = [0, 1].map(|group| shared.sheet.self_paying_before_leavers(group, position));
    shared.end(Stage::SelfPaying);
    for subject in &subjects {
        shared.parts.push(programme(&ran, subject, position));
    }
    for (group, own) in (0_usize..).zip(own) {
        shared.sheet.leavers(group, position, own);
    }
    shared.end(Stage::Leavers);
    shared.sheet.covered(position);
    shared.sheet.coverage(position);
    shared.end(Stage::Cover);
    for subject in &subjects {
        if at(&subject.series.members, position) > Exact::ZERO && counts_benefits(parameters) {
            let mut sheet = Sheet::new(&ran);
            sheet.benefits(subject, position);
            let lines = sheet.into_lines();
            let stage = Stage::Benefits(subject.index);
            shared.parts.push(Part { stage, lines, paid: None, limit: None });
        }
    }
    let missing = |level: &Decimal| {
        let gaps = run.gaps(scenario, *level);
        (*level, gaps.get(position).map_or(Decimal::ZERO, |gap| gap.people))
    };
    let levels = scenario.targets_pct.iter().map(missing).collect();
    Ok(Walk { month, parts: shared.parts, levels })
}

/// Whether anything is expected to happen to members at all.
fn counts_benefits(parameters: &Parameters<Exact>) -> bool {
    parameters.deaths_per_1000 > Exact::ZERO || parameters.accidents_per_1000 > Exact::ZERO
}

/// The sheet that goes through the month, and the stages written so far.
struct Shared<'a> {
    sheet: Sheet<'a>,
    /// So many of its lines stand in a stage.
    taken: usize,
    parts: Vec<Part>,
}

impl Shared<'_> {
    /// Ends a stage: its lines are those that were written since the last one.
    fn end(&mut self, stage: Stage) {
        let all = &self.sheet.lines;
        let lines = all.get(self.taken..).unwrap_or_default().to_vec();
        self.taken = all.len();
        self.parts.push(Part { stage, lines, paid: None, limit: None });
    }
}

impl Sheet<'_> {
    /// Step 5 of a group, ending in the run's figure: `own` are its self-paying members before it.
    fn leavers(&mut self, group: usize, month: usize, own: Expression) {
        let run = self.ran.run;
        let series = if group == 0 { &run.self_paying_vulnerable } else { &run.self_paying_other };
        let result = at(series, month);
        if self.is_given(Name::SelfPaying(group), result, month) {
            return;
        }
        if let Some(paid) = self.left_programmes(group, month) {
            self.after_leavers(group, month, own, paid);
            return;
        }
        let term = dated(Name::SelfPaying(group), self.ran.month(month));
        self.given(term, result, Unit::People, Rule::NobodyLeaves, None);
    }
}

/// A programme's month.
fn programme(ran: &Ran<'_>, subject: &Subject<'_>, position: usize) -> Part {
    let series = subject.series;
    let calendar = ran.month(position);
    let mut sheet = Sheet::new(ran);
    sheet.members(subject, position);
    let opening = subject.opening(ran.run.start, position, calendar);
    let paying = opening.is_some() || at(&series.spend, position) > Exact::ZERO;
    if paying {
        sheet.spend(subject, position);
        if subject.programme.pays_pct != Decimal::ONE_HUNDRED {
            sheet.partner(subject, position);
        }
        sheet.rest(subject, position, false);
    }
    let paid = opening.map(|opening| paid(ran, subject, opening, position));
    Part {
        stage: Stage::Programme(subject.index),
        lines: sheet.into_lines(),
        paid,
        limit: series.limits.get(position).copied().flatten(),
    }
}

/// Where the places of a paid month come from.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn paid(ran: &Ran<'_>, subject: &Subject<'_>, opening: Opening, position: usize) -> Paid {
    let series = subject.series;
    let until_spent = subject.parameters.until_spent;
    let of = if until_spent { opening } else { subject.reckoned(ran, opening, position) };
    // Money that is spent by the month is that of the month before.
    let since = if until_spent { position } else { of.at };
    let money = if since == opening.at && !of.anew {
        at(&series.opened, opening.at) + at(&series.carried_in, opening.at)
    } else {
        at(&series.money_left, since.saturating_sub(1))
    };
    let left = of.left.saturating_sub(1);
    Paid { reckoned: of.month, months: of.left, money, last: of.month.plus(left), until_spent }
}
