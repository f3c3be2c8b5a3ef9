//! What happened so far, month by month, beside what was planned.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::checks::fit;
use super::fields::Fields;
use super::problem::{Allowed, Code, Found, Hint};
use super::programme::Programme;
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

impl Realised {
    /// What happened in a month, if anything is known of it. (Called from both arithmetics: one
    /// copy is enough.)
    #[must_use]
    #[inline(never)]
    pub fn of_month(all: &[Self], month: Month) -> Option<&Self> {
        all.iter().find(|entry| entry.month == month)
    }

    /// What happened to the programme at a position, if anything is known of it.
    #[must_use]
    #[inline(never)]
    pub fn of_programme(&self, position: usize) -> Option<&RealisedOf> {
        self.programmes.iter().find(|of| of.programme == position && of.is_given())
    }
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

/// Reads the entries.
pub(super) fn realised(reader: &mut Reader, fields: &mut Fields<'_>) -> Vec<Realised> {
    entries(reader, fields, "realised", MOST_REALISED, |reader, at, value| {
        let mut fields = reader.object(at, value)?;
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
        Some(entry)
    })
}

fn programme(reader: &mut Reader, at: String, value: &Value<'_>) -> Option<RealisedOf> {
    let mut fields = reader.object(at, value)?;
    let position = fields.small(reader, "programme", POSITIONS, None);
    let entry = RealisedOf {
        programme: usize::try_from(position).unwrap_or(MOST_PROGRAMMES),
        members: fields.optional_number(reader, "members", Bounds::people(0)),
        spend: fields.optional_number(reader, "spend", Bounds::amount()),
    };
    fields.finish(reader);
    Some(entry)
}

/// Where a programme can stand.
const POSITIONS: (u32, u32) = (0, MOST_PROGRAMMES as u32 - 1);

/// Reports entries beyond the run, entries that stand twice, programmes that do not exist, and
/// more members than there are workers.
pub(super) fn check(scenario: &Scenario, reader: &mut Reader) {
    let growth_pct = scenario.workers.growth_pct;
    // Where an entry itself is broken, the places of those after it are not known.
    if !reader.sound(&["realised", "start", "months", "workers.growth_pct"]) {
        return;
    }
    for (index, entry) in scenario.realised.iter().enumerate() {
        let path = format!("realised[{index}]");
        programmes(scenario, entry, &path, reader);
        let at = format!("{path}.month");
        let found = Found::Value(entry.month.to_string());
        if entry.month < scenario.start || entry.month > scenario.end() {
            let run = Allowed::Months(scenario.start.to_string(), scenario.end().to_string());
            reader.report(Code::OutOfRange, at, found, run, Hint::UseAllowed);
            continue;
        }
        if scenario.realised.iter().take(index).any(|earlier| earlier.month == entry.month) {
            reader.report(Code::SameMonth, at, found, Allowed::Once, Hint::Remove(None));
        }
        // The groups of the month, grown as in the model's first step.
        let mut growth = Growth::new(yearly_factor(growth_pct), Exact(growth_pct));
        let mut factor = Exact::ONE;
        for _ in 0..=entry.month.since(scenario.start) {
            factor = growth.next_month();
        }
        let own = [entry.wage_earning, entry.self_paying_vulnerable, entry.self_paying_other];
        let given = |index, _: &Programme| entry.of_programme(index)?.members;
        fit(scenario, &path, own, &given, factor, reader);
    }
}

fn programmes(scenario: &Scenario, entry: &Realised, path: &str, reader: &mut Reader) {
    let Some(last) = scenario.programmes.len().checked_sub(1) else {
        // Where the list of programmes itself is broken, nothing is known of it.
        if reader.sound(&["programmes"]) && !entry.programmes.is_empty() {
            let (found, none) = (Found::Count(entry.programmes.len()), Allowed::Entries(0));
            let at = format!("{path}.programmes");
            reader.report(Code::TooMany, at, found, none, Hint::Remove(None));
        }
        return;
    };
    for (place, of) in entry.programmes.iter().enumerate() {
        let (code, allowed) = if of.programme > last {
            (Code::OutOfRange, Allowed::WholeBetween(Decimal::ZERO, Decimal::from(last)))
        } else if entry.programmes.iter().take(place).any(|one| one.programme == of.programme) {
            (Code::DuplicateField, Allowed::Once)
        } else {
            continue;
        };
        let at = format!("{path}.programmes[{place}].programme");
        reader.report(code, at, Found::Count(of.programme), allowed, Hint::Remove(None));
    }
}
