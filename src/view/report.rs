//! The report on a run: what happened and why, what families are expected to get, where the money
//! went, and coverage against several denominators. All of it in words and plain tables.

use rust_decimal::Decimal;
use serde::Serialize;

use super::figures::{Figure, programme_name};
pub use super::report_table::ReportTable;
use super::{report_benefits, report_budget};
use crate::events::{self, Event, Folded, Repeats, Shows};
use crate::findings::coverage_of_denominator;
use crate::model::{Trajectory, run_exact};
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::text::events::{label, sentence};
use crate::text::number::{coverage, month, people};
use crate::text::words::Locale;
use crate::text::{Lang, fill};

/// The report on a scenario's run.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Report {
    /// What happens, in order; what comes again each year, or to several programmes, is one.
    pub events: Vec<EventView>,
    /// What families are expected to get.
    pub benefits: BenefitsView,
    /// Where the money goes.
    pub budget: BudgetView,
    /// Coverage against each denominator.
    pub denominators: DenominatorsView,
}

/// Something that happens, once or each year.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct EventView {
    /// The first month, `2027-01`.
    pub month: String,
    /// `cliff`, `year_end`, `smaller_budget`, `money_gone`, `relief_begun`, `relief_ended`,
    /// `bound`, `covers_nobody` or `contribution_changed`.
    pub kind: &'static str,
    /// The position of its programme in the document, if it has one and only one.
    pub programme: Option<usize>,
    /// The figure that shows it.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "Figure"))]
    pub figure: &'static str,
    /// Each month in which charts mark it, with a few words.
    pub marks: Vec<EventMark>,
    /// When, what and why.
    pub text: String,
}

/// A month in which something happens.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct EventMark {
    /// The month, `2027-01`.
    pub month: String,
    /// At most 24 characters.
    pub label: String,
}

/// What families are expected to get.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct BenefitsView {
    /// Over the whole run, in sentences.
    pub sentences: Vec<String>,
    /// What the expectations rest on.
    pub note: String,
    /// By budget year and programme.
    pub by_year: ReportTable,
    /// By programme, over the whole run.
    pub by_programme: ReportTable,
}

/// Where the money goes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct BudgetView {
    /// How the kind of a budget is told, or empty.
    pub note: String,
    /// By budget year and programme.
    pub by_year: ReportTable,
    /// By payer, over the whole run.
    pub by_payer: ReportTable,
}

/// Coverage against several denominators.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct DenominatorsView {
    /// The denominators, the eligible workers first.
    pub list: Vec<DenominatorView>,
    /// Coverage of the first month, each December and the last month, a column for each of them.
    pub table: ReportTable,
}

/// A denominator.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct DenominatorView {
    /// Its name.
    pub name: String,
    /// People before the start; it grows like the eligible workers.
    pub people: String,
    /// Where it comes from; empty where the document does not say.
    pub source: String,
}

/// Makes the report on a scenario.
#[must_use]
pub fn report(scenario: &Scenario, locale: Locale<'_>) -> Report {
    let run = run_exact(scenario);
    let found = events::events(scenario, &run);
    Report {
        events: events::fold(&found)
            .iter()
            .map(|folded| event_view(folded, scenario, locale))
            .collect(),
        benefits: report_benefits::view(scenario, &run, locale),
        budget: report_budget::view(scenario, &run, locale),
        denominators: denominators(scenario, &run, locale),
    }
}

fn event_view(folded: &Folded, scenario: &Scenario, locale: Locale<'_>) -> EventView {
    let first = &folded.first;
    let several = folded.repeats == Repeats::Programmes;
    let mark = |event: &Event| EventMark {
        month: event.month.to_string(),
        label: label(event, locale.lang),
    };
    EventView {
        month: first.month.to_string(),
        kind: first.kind.name(),
        programme: first.programme.filter(|_| !several),
        figure: figure(first.kind.shows()).name(),
        marks: folded.marked().map(mark).collect(),
        text: sentence(folded, scenario, locale),
    }
}

/// The page's figure that shows an event.
pub(super) const fn figure(shows: Shows) -> Figure {
    match shows {
        Shows::Coverage => Figure::Coverage,
        Shows::Members => Figure::Members,
        Shows::Money => Figure::Money,
    }
}

/// The head of a table's first columns, and of a row of sums.
pub(super) fn all_programmes(lang: Lang) -> &'static str {
    lang.pick("Semua program", "All programmes")
}

/// The names of the programmes that are not off, in order.
pub(super) fn names(scenario: &Scenario, locale: Locale<'_>) -> Vec<String> {
    let name = |(index, _)| programme_name(scenario, index, locale).to_owned();
    scenario.active().map(name).collect()
}

/// The positions of the first month, each December and the last month.
pub(super) fn marked_months(run: &Trajectory<Exact>) -> Vec<usize> {
    let last = run.len().saturating_sub(1);
    let marked = run.months().filter(|(at, month)| *at == 0 || *at == last || month.number() == 12);
    marked.map(|(at, _)| at).collect()
}

fn denominators(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) -> DenominatorsView {
    let lang = locale.lang;
    let workers = &scenario.workers;
    let own = scenario.source("workers.eligible").map_or("", |source| &source.text);
    let eligible = lang.pick("Pekerja yang berhak", "Eligible workers");
    let mut all = vec![(eligible, workers.eligible, own)];
    all.extend(workers.denominators.iter().map(|of| (&*of.name, of.people, &*of.source)));
    let mut columns = vec![lang.pick("Bulan", "Month").to_owned()];
    columns.extend(all.iter().map(|(name, _, _)| locale.name(name).to_owned()));
    let named: Vec<String> = run.months().map(|(_, name)| month(name, lang)).collect();
    let rows = marked_months(run).into_iter().map(|at| {
        let value = |series: &[Exact]| series.get(at).copied().unwrap_or(Exact(Decimal::ZERO));
        let (covered, eligible) = (value(&run.covered), value(&run.eligible));
        let shares = all.iter().map(|(_, people, _)| {
            let share = coverage_of_denominator(scenario, covered, eligible, *people);
            coverage(share.0, &scenario.targets_pct, 1, lang)
        });
        named.get(at).cloned().into_iter().chain(shares).collect()
    });
    DenominatorsView {
        table: ReportTable {
            caption: if all.len() > 1 {
                fill(
                    lang.pick(
                        "Cakupan menurut {count} penyebut, yang semuanya tumbuh seperti pekerja yang berhak",
                        "Coverage against {count} denominators, all of which grow like the eligible workers",
                    ),
                    &[("count", &all.len().to_string())],
                )
            } else {
                lang.pick("Cakupan pekerja yang berhak", "Coverage of the eligible workers")
                    .to_owned()
            },
            columns,
            leading: 1,
            rows: rows.collect(),
            note: String::new(),
        },
        list: all
            .iter()
            .map(|(name, count, source)| DenominatorView {
                name: locale.name(name).to_owned(),
                people: people(*count, lang),
                source: locale.name(source).to_owned(),
            })
            .collect(),
    }
}
