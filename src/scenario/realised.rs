//! What happened so far, month by month, beside what was planned.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::fields::Fields;
use super::problem::{Allowed, Code, Found, Hint};
use super::programme::Group;
use super::read::{Bounds, Reader, SIMULATED_YEARS};
use super::sections::entries;
use super::syntax::Value;
use super::{MOST_PROGRAMMES, MOST_REALISED, Scenario};
use crate::growth::{Growth, yearly_factor};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};

/// What happened in a month. What is not given stays as the model computes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Realised {
    /// The month, within the run.
    pub month: Month,
    /// Wage-earning members.
    pub wage_earning: Option<Decimal>,
    /// Vulnerable workers who pay themselves.
    pub self_paying_vulnerable: Option<Decimal>,
    /// Other workers who pay themselves.
    pub self_paying_other: Option<Decimal>,
    /// The programmes, each at most once.
    pub programmes: Vec<RealisedOf>,
}

/// What happened to one programme in a month.
#[derive(Clone, Debug, PartialEq)]
pub struct RealisedOf {
    /// The programme's position in the document.
    pub programme: usize,
    /// Its members.
    pub members: Option<Decimal>,
    /// What its payer paid for contributions in the month, rupiah.
    pub spend: Option<Decimal>,
}

impl RealisedOf {
    /// Whether anything is given.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.members.is_some() || self.spend.is_some()
    }
}

/// Reads the entries. One that is no object keeps its place, so that the paths of the problems
/// after it stay right.
pub(super) fn realised(reader: &mut Reader, fields: &mut Fields<'_>) -> Vec<Realised> {
    entries(reader, fields, "realised", MOST_REALISED, |reader, at, value| {
        Some(match reader.object(at.clone(), value) {
            Some(inner) => month(reader, inner),
            None => month(&mut Reader::new(), Fields::of(at, &[])),
        })
    })
}

fn month(reader: &mut Reader, mut fields: Fields<'_>) -> Realised {
    let month = fields.month_of(reader, "month", SIMULATED_YEARS);
    let mut people = |name| fields.optional_number(reader, name, Bounds::people(0));
    let entry = Realised {
        month,
        wage_earning: people("wage_earning"),
        self_paying_vulnerable: people("self_paying_vulnerable"),
        self_paying_other: people("self_paying_other"),
        programmes: entries(reader, &mut fields, "programmes", MOST_PROGRAMMES, programme),
    };
    fields.finish(reader);
    entry
}

fn programme(reader: &mut Reader, at: String, value: &Value<'_>) -> Option<RealisedOf> {
    let fields = match reader.object(at.clone(), value) {
        Some(fields) => fields,
        None => return Some(programme_fields(&mut Reader::new(), Fields::of(at, &[]))),
    };
    Some(programme_fields(reader, fields))
}

/// Where a programme can stand.
const POSITIONS: (u32, u32) = (0, MOST_PROGRAMMES as u32 - 1);

fn programme_fields(reader: &mut Reader, mut fields: Fields<'_>) -> RealisedOf {
    let position = fields.small(reader, "programme", POSITIONS, None);
    let entry = RealisedOf {
        programme: usize::try_from(position).unwrap_or(MOST_PROGRAMMES),
        members: fields.optional_number(reader, "members", Bounds::people(0)),
        spend: fields.optional_number(reader, "spend", Bounds::amount()),
    };
    fields.finish(reader);
    entry
}

/// Reports entries beyond the run, entries that stand twice, programmes that do not exist, and
/// more members than there are workers.
pub(super) fn check(scenario: &Scenario, reader: &mut Reader) {
    for (index, entry) in scenario.realised.iter().enumerate() {
        let at = format!("realised[{index}]");
        programmes(scenario, entry, &at, reader);
        if months(scenario, index, &at, reader) {
            groups(scenario, entry, &at, reader);
        }
    }
}

/// Checks the month of an entry; whether it is one of the run.
fn months(scenario: &Scenario, index: usize, at: &str, reader: &mut Reader) -> bool {
    let (before, rest) = scenario.realised.split_at(index.min(scenario.realised.len()));
    let path = format!("{at}.month");
    let Some(entry) = rest.first().filter(|_| reader.sound(&[&path, "start", "months"])) else {
        return false;
    };
    let found = Found::Value(entry.month.to_string());
    if entry.month < scenario.start || entry.month > scenario.end() {
        let run = Allowed::Months(scenario.start.to_string(), scenario.end().to_string());
        reader.report(Code::MonthOutsideRun, path, found, run, Hint::UseAllowed);
        return false;
    }
    if before.iter().any(|earlier| earlier.month == entry.month) {
        reader.report(Code::SameMonth, path, found, Allowed::Once, Hint::Remove(None));
    }
    true
}

fn programmes(scenario: &Scenario, entry: &Realised, at: &str, reader: &mut Reader) {
    // Where the list of programmes itself is broken, nothing is known of it.
    if scenario.programmes.is_empty() && !reader.sound(&["programmes"]) {
        return;
    }
    for (place, of) in entry.programmes.iter().enumerate() {
        let path = format!("{at}.programmes[{place}].programme");
        if !reader.sound(&[&path]) {
            continue;
        }
        let found = Found::Count(of.programme);
        let last = scenario.programmes.len().checked_sub(1);
        let earlier = || entry.programmes.iter().take(place);
        if scenario.programmes.get(of.programme).is_none() {
            let allowed = last.map_or(Allowed::Entries(0), |last| {
                Allowed::WholeBetween(Decimal::ZERO, Decimal::from(last))
            });
            reader.report(Code::UnknownProgramme, path, found, allowed, Hint::Remove(None));
        } else if earlier().any(|other| other.programme == of.programme) {
            reader.report(Code::SameProgramme, path, found, Allowed::Once, Hint::Remove(None));
        }
    }
}

/// The groups of the entry's month, grown as in the model's first step: what is given of each
/// must fit into it. What is broken of a programme counts as nobody.
fn groups(scenario: &Scenario, entry: &Realised, at: &str, reader: &mut Reader) {
    let workers = &scenario.workers;
    if !reader.sound(&["workers"]) {
        return;
    }
    let mut growth = Growth::new(yearly_factor(workers.growth_pct), Exact(workers.growth_pct));
    let mut factor = Exact::ONE;
    for _ in 0..=entry.month.since(scenario.start) {
        factor = growth.next_month();
    }
    let members = |group: Group| {
        let reaching = entry.programmes.iter().filter(|of| {
            let path = |name: &str| format!("programmes[{}].{name}", of.programme);
            let programme = scenario.programmes.get(of.programme);
            programme.is_some_and(|programme| !programme.off && programme.reaches == group)
                && reader.sound(&[&path("reaches"), &path("off")])
        });
        reaching.filter_map(|of| of.members).fold(Exact::ZERO, |sum, one| sum + Exact(one))
    };
    let vulnerable = members(Group::Vulnerable);
    let other = members(Group::Other);
    for (name, own, of_programmes, group) in [
        ("wage_earning", entry.wage_earning, Exact::ZERO, workers.wage_earning),
        ("self_paying_vulnerable", entry.self_paying_vulnerable, vulnerable, workers.vulnerable),
        ("self_paying_other", entry.self_paying_other, other, workers.other()),
    ] {
        let path = format!("{at}.{}", own.map_or("programmes", |_| name));
        let found = Exact(own.unwrap_or(Decimal::ZERO)) + of_programmes;
        let most = (Exact(group) * factor).whole();
        if found > most {
            let (found, allowed) = (Found::Sum(found.0), Allowed::AtMost(most.0));
            reader.report(Code::AboveGroup, path, found, allowed, Hint::LowerRealised);
        }
    }
}
