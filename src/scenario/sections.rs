//! The document's sections, all but the programmes.

use rust_decimal::Decimal;

use super::fields::{Choice, Fields};
use super::problem::{Allowed, Code, Found, Hint};
use super::programme::{choices, programme};
use super::read::{Bounds, Reader, cut};
use super::realised::realised;
use super::syntax::Value;
use super::{MOST_PROGRAMMES, MOST_TARGETS, SCHEMA, Scenario};
use crate::month::Month;
use crate::num::Exact;
use crate::order::sort;
use crate::rules::values;

/// A region of Indonesia.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Kemendagri's code, as `15` or `15.71`.
    pub code: String,
    /// Its name.
    pub name: String,
}

choices! {
    /// How well a value is known.
    SourceKind {
        Regulated = "regulated" /** Set by a regulation. */,
        Reported = "reported" /** Reported by an official or in the press. */,
        Estimated = "estimated" /** Calculated from other figures. */,
        Assumed = "assumed" /** Assumed: no source was found. */,
    }
}

/// Where a field's value comes from. The model ignores it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// How well the value is known.
    pub kind: SourceKind,
    /// What the source is, and the arithmetic where it was estimated.
    pub text: String,
    /// Its address, or empty.
    pub url: String,
    /// Its date, or empty.
    pub date: String,
}

/// Workers at the end of the month before the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Workers {
    /// Eligible workers: the denominator of coverage.
    pub eligible: Decimal,
    /// Those of them who earn a wage.
    pub wage_earning: Decimal,
    /// Those of them who are vulnerable; the rest are *other* workers without a wage.
    pub vulnerable: Decimal,
    /// Growth in percent a year, the same for all groups.
    pub growth_pct: Decimal,
    /// Further denominators to report coverage against, growing alike.
    pub denominators: Vec<Denominator>,
}

impl Workers {
    /// The workers who neither earn a wage nor are vulnerable.
    #[must_use]
    #[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
    pub fn other(&self) -> Decimal {
        (Exact(self.eligible) - Exact(self.wage_earning) - Exact(self.vulnerable)).0
    }
}

/// A further denominator.
#[derive(Clone, Debug, PartialEq)]
pub struct Denominator {
    /// What it counts.
    pub name: String,
    /// People at the end of the month before the start.
    pub people: Decimal,
    /// Where it comes from.
    pub source: String,
}

/// Members at the end of the month before the start, programme members aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Members {
    /// Wage-earning members.
    pub wage_earning: Decimal,
    /// Vulnerable workers who pay themselves.
    pub self_paying_vulnerable: Decimal,
    /// Other workers who pay themselves.
    pub self_paying_other: Decimal,
}

/// The rates that move the members, in percent a year unless said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Dynamics {
    /// Of the wage earners who are not members: how many become members.
    pub wage_uptake_pct: Decimal,
    /// Of the wage-earning members: how many lapse.
    pub wage_lapse_pct: Decimal,
    /// Of the uncovered of a group: how many enrol themselves.
    pub self_enrol_pct: Decimal,
    /// Of the self-paying members: how many lapse.
    pub self_lapse_pct: Decimal,
    /// Of those who leave a programme: how many go on paying themselves (percent, at once).
    pub keep_paying_pct: Decimal,
    /// Of the members of a programme: how many are replaced by others.
    pub replaced_pct: Decimal,
    /// Deaths among 1,000 members a year.
    pub deaths_per_1000: Decimal,
    /// Work accidents among 1,000 members a year.
    pub accidents_per_1000: Decimal,
    /// What an accident costs, in rupiah.
    pub accident_cost: Decimal,
    /// The mean scholarship of a death from 36 paid months on, in rupiah.
    pub scholarship_mean: Decimal,
}

/// Which payers get the relief of 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relief {
    /// Regional budgets: `apbd_*`, `dbh_*`, `otsus`.
    pub apbd: bool,
    /// Village budgets.
    pub village: bool,
    /// Everyone else: `csr`, `sponsor`, `zakat`.
    pub other: bool,
}

impl Relief {
    /// Who gets it unless a scenario says otherwise.
    pub const DEFAULT: Self = Self {
        apbd: values::RELIEF_APBD,
        village: values::RELIEF_VILLAGE,
        other: values::RELIEF_OTHER_PAYERS,
    };
}

/// Switches where sources are unclear, and contributions that differ from the law's.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleChoices {
    /// Below so many consecutive paid months a death pays the smaller benefit.
    pub death_benefit_waiting_months: u32,
    /// Who gets the relief of 2026.
    pub relief: Relief,
    /// Changed contributions, by the month from which they hold.
    pub contribution: Vec<ContributionOverride>,
}

impl RuleChoices {
    /// The scenario's own value of a part of the contribution in a month: that of the latest entry
    /// that has come and names it; `None` where the law's holds.
    #[must_use]
    pub fn contribution_in(
        &self,
        month: Month,
        field: fn(&ContributionOverride) -> Option<Decimal>,
    ) -> Option<Decimal> {
        let begun = self.contribution.iter().take_while(|changed| changed.from <= month);
        begun.filter_map(field).last()
    }
}

/// A contribution that differs from the law's from a month on.
#[derive(Clone, Debug, PartialEq)]
pub struct ContributionOverride {
    /// The first month in which it holds.
    pub from: Month,
    /// JKM in rupiah a month.
    pub jkm: Option<Decimal>,
    /// JKK in percent of the band's basis.
    pub jkk_pct: Option<Decimal>,
    /// JHT in percent of the band's basis.
    pub jht_pct: Option<Decimal>,
}

/// Reads the whole document; `None` where it is no object at all.
pub(super) fn scenario(reader: &mut Reader, tree: &Value<'_>) -> Option<Scenario> {
    let mut fields = reader.object(String::new(), tree)?;
    schema(reader, &mut fields);
    let scenario = Scenario {
        title: fields.text(reader, "title", 200, true),
        region: region(reader, &mut fields),
        notes: fields.text(reader, "notes", 4000, false),
        sources: sources(reader, &mut fields),
        start: fields.month(reader, "start"),
        months: fields.small(reader, "months", (1, 600), None),
        workers: workers(reader, &mut fields),
        members: members(reader, &mut fields),
        dynamics: dynamics(reader, &mut fields),
        rules: rule_choices(reader, &mut fields),
        programmes: entries(reader, &mut fields, "programmes", MOST_PROGRAMMES, programme),
        targets_pct: entries(
            reader,
            &mut fields,
            "targets_pct",
            MOST_TARGETS,
            |reader, at, value| reader.number(&at, value, &Bounds::percent()),
        ),
        realised: realised(reader, &mut fields),
    };
    fields.finish(reader);
    Some(scenario)
}

fn schema(reader: &mut Reader, fields: &mut Fields<'_>) {
    let only = Decimal::from(SCHEMA);
    match fields.take("schema") {
        Some(Value::Number((text, _))) if *text == SCHEMA.to_string() => {}
        found => {
            let code = if found.is_none() { Code::Missing } else { Code::UnknownSchema };
            let hint = if found.is_none() { Hint::Add } else { Hint::UseAllowed };
            let found = found.map_or(Found::Nothing, |value| Found::Value(cut(&value.to_string())));
            let allowed = Allowed::WholeBetween(only, only);
            reader.report(code, "schema", found, allowed, hint);
        }
    }
}

/// The entries of a list that may be left out.
pub(super) fn entries<T>(
    reader: &mut Reader,
    fields: &mut Fields<'_>,
    name: &'static str,
    most: usize,
    mut read: impl FnMut(&mut Reader, String, &Value<'_>) -> Option<T>,
) -> Vec<T> {
    let at = fields.at(name);
    let Some(value) = fields.take(name) else {
        return Vec::new();
    };
    reader
        .list(&at, value, most)
        .iter()
        .enumerate()
        .filter_map(|(index, value)| read(reader, format!("{at}[{index}]"), value))
        .collect()
}

/// An object that may be left out, as if it stood there empty.
fn section<T>(
    reader: &mut Reader,
    fields: &mut Fields<'_>,
    name: &'static str,
    read: impl FnOnce(&mut Reader, &mut Fields<'_>) -> T,
) -> T {
    let path = fields.at(name);
    let mut inner = match fields.take(name) {
        None => Fields::of(path, &[]),
        Some(value) => match reader.object(path.clone(), value) {
            Some(inner) => inner,
            // One problem is enough: that it is no object. What it lacks is not reported as well.
            None => return read(&mut Reader::new(), &mut Fields::of(path, &[])),
        },
    };
    let section = read(reader, &mut inner);
    inner.finish(reader);
    section
}

fn region(reader: &mut Reader, fields: &mut Fields<'_>) -> Region {
    section(reader, fields, "region", |reader, inner| Region {
        code: inner.text(reader, "code", 200, false),
        name: inner.text(reader, "name", 200, false),
    })
}

fn sources(reader: &mut Reader, fields: &mut Fields<'_>) -> Vec<(String, Source)> {
    let at = fields.at("sources");
    let Some(all) = fields.take("sources").and_then(|value| reader.object(at, value)) else {
        return Vec::new();
    };
    let mut sources = Vec::new();
    for (path, value) in all.entries() {
        let Some(mut inner) = reader.object(format!("sources[\"{}\"]", cut(path)), value) else {
            continue;
        };
        let source = Source {
            kind: inner.choice(reader, "kind", None),
            text: inner.text(reader, "text", 1000, false),
            url: inner.text(reader, "url", 1000, false),
            date: inner.text(reader, "date", 200, false),
        };
        inner.finish(reader);
        sources.push((path.to_owned(), source));
    }
    sources
}

fn workers(reader: &mut Reader, fields: &mut Fields<'_>) -> Workers {
    section(reader, fields, "workers", |reader, inner| Workers {
        eligible: inner.number(reader, "eligible", Bounds::people(1), None),
        wage_earning: inner.number(reader, "wage_earning", Bounds::people(0), None),
        vulnerable: inner.number(reader, "vulnerable", Bounds::people(0), None),
        growth_pct: inner.number(reader, "growth_pct", Bounds::between(-20, 20), ZERO),
        denominators: entries(reader, inner, "denominators", 20, |reader, at, value| {
            let mut entry = reader.object(at, value)?;
            let denominator = Denominator {
                name: entry.text(reader, "name", 200, true),
                people: entry.number(reader, "people", Bounds::people(1), None),
                source: entry.text(reader, "source", 1000, false),
            };
            entry.finish(reader);
            Some(denominator)
        }),
    })
}

/// The default of most rates and amounts.
const ZERO: Option<Decimal> = Some(Decimal::ZERO);

fn members(reader: &mut Reader, fields: &mut Fields<'_>) -> Members {
    section(reader, fields, "members", |reader, inner| Members {
        wage_earning: inner.number(reader, "wage_earning", Bounds::people(0), ZERO),
        self_paying_vulnerable: inner.number(
            reader,
            "self_paying_vulnerable",
            Bounds::people(0),
            ZERO,
        ),
        self_paying_other: inner.number(reader, "self_paying_other", Bounds::people(0), ZERO),
    })
}

fn dynamics(reader: &mut Reader, fields: &mut Fields<'_>) -> Dynamics {
    section(reader, fields, "dynamics", |reader, inner| {
        let mut percent = |name| inner.number(reader, name, Bounds::percent(), ZERO);
        let (wage_uptake_pct, wage_lapse_pct) =
            (percent("wage_uptake_pct"), percent("wage_lapse_pct"));
        let (self_enrol_pct, self_lapse_pct) =
            (percent("self_enrol_pct"), percent("self_lapse_pct"));
        let (keep_paying_pct, replaced_pct) = (percent("keep_paying_pct"), percent("replaced_pct"));
        let rate = Bounds::between(0, 1000);
        Dynamics {
            wage_uptake_pct,
            wage_lapse_pct,
            self_enrol_pct,
            self_lapse_pct,
            keep_paying_pct,
            replaced_pct,
            deaths_per_1000: inner.number(reader, "deaths_per_1000", rate, ZERO),
            accidents_per_1000: inner.number(reader, "accidents_per_1000", rate, ZERO),
            accident_cost: inner.number(reader, "accident_cost", Bounds::amount(), ZERO),
            scholarship_mean: inner.number(
                reader,
                "scholarship_mean",
                Bounds::between(0, values::SCHOLARSHIP_MAX.cast_signed()),
                ZERO,
            ),
        }
    })
}

fn rule_choices(reader: &mut Reader, fields: &mut Fields<'_>) -> RuleChoices {
    section(reader, fields, "rules", |reader, inner| RuleChoices {
        death_benefit_waiting_months: inner.small(
            reader,
            "death_benefit_waiting_months",
            (0, 120),
            Some(values::DEATH_BENEFIT_WAITING_MONTHS),
        ),
        relief: section(reader, inner, "relief", |reader, relief| Relief {
            apbd: relief.flag(reader, "apbd", Relief::DEFAULT.apbd),
            village: relief.flag(reader, "village", Relief::DEFAULT.village),
            other: relief.flag(reader, "other", Relief::DEFAULT.other),
        }),
        contribution: contribution(reader, inner),
    })
}

fn contribution(reader: &mut Reader, inner: &mut Fields<'_>) -> Vec<ContributionOverride> {
    let mut overrides = entries(reader, inner, "contribution", 100, |reader, at, value| {
        let mut entry = reader.object(at, value)?;
        let jkm = Bounds::between(0, 1_000_000);
        let changed = ContributionOverride {
            from: entry.month(reader, "from"),
            jkm: entry.optional_number(reader, "jkm", jkm),
            jkk_pct: entry.optional_number(reader, "jkk_pct", Bounds::percent()),
            jht_pct: entry.optional_number(reader, "jht_pct", Bounds::percent()),
        };
        entry.finish(reader);
        Some(changed)
    });
    // By month, so that the latest that has come is the last that holds.
    sort(&mut overrides, |one, other| one.from < other.from);
    overrides
}
