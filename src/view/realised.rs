//! Plan against what happened: a chart, a table, sentences.

use serde::Serialize;
use serde_json::{Value, json};

use super::figures::{Words, floats, short_month_names, timeline};
use super::page::{Chart, chart};
use super::run::{amount, number};
use super::tables::{Row, Table, at};
use crate::chart::{Drawing, Event, Frame, RealisedFigure};
use crate::findings::Findings;
use crate::model::{ProgrammeSeries, Trajectory};
use crate::num::{Arithmetic, Exact};
use crate::outcome::Outcome;
use crate::scenario::Scenario;
use crate::text::number::{coverage, month, people, percent, rupiah};
use crate::text::words::Locale;
use crate::text::{Lang, realised, sentences};

/// The figure's name in the program.
pub const FIGURE: &str = "realised";

/// Plan against what happened.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RealisedView {
    /// The last month in which something happened, `2026-03`; `null` where nothing has yet.
    pub last: Option<String>,
    /// The same in words; empty where nothing has happened yet.
    pub last_label: String,
    /// What happened and what comes of it, the most important first.
    pub sentences: Vec<String>,
    /// Coverage planned, realised and expected; `null` where nothing has happened yet.
    pub chart: Option<Chart>,
    /// The months in numbers; likewise.
    pub table: Option<Table>,
}

/// Plan against what happened, for a chart of `width` CSS pixels.
#[must_use]
pub fn view(scenario: &Scenario, locale: Locale<'_>, width: u32) -> RealisedView {
    let lang = locale.lang;
    let Some(outcome) = Outcome::new(scenario) else {
        return RealisedView {
            last: None,
            last_label: String::new(),
            sentences: vec![realised::nothing_yet(lang).to_owned()],
            chart: None,
            table: None,
        };
    };
    let around = words(scenario, &outcome, locale);
    let frame = Frame::page(width, FIGURE, &around.alt);
    let drawing = draw(scenario, &outcome, &frame, lang);
    RealisedView {
        last: Some(outcome.last.to_string()),
        last_label: month(outcome.last, lang),
        sentences: realised::sentences(&outcome, &scenario.targets_pct, lang),
        table: Some(table(scenario, &outcome, lang)),
        chart: Some(chart(FIGURE, around, drawing, scenario)),
    }
}

/// The words around the figure.
#[must_use]
pub fn words(scenario: &Scenario, outcome: &Outcome, locale: Locale<'_>) -> Words {
    let (lang, levels) = (locale.lang, &scenario.targets_pct);
    let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
    let findings = Findings::new(scenario, &outcome.expected, 0, title, region);
    Words {
        title: realised::headline(outcome, levels, lang),
        caption: sentences::caption(realised::subject(lang), &findings, lang),
        alt: realised::alt(outcome, levels, lang),
    }
}

/// Draws the figure in a frame.
#[must_use]
pub fn draw(scenario: &Scenario, outcome: &Outcome, frame: &Frame<'_>, lang: Lang) -> Drawing {
    let short = short_month_names(lang);
    let names = short.each_ref().map(String::as_str);
    let [plan_label, expected_label] = realised::line_names(outcome, &scenario.targets_pct, lang);
    RealisedFigure {
        time: timeline(&outcome.expected, &names),
        plan: &floats(&outcome.plan.coverage_pct()),
        expected: &floats(&outcome.expected.coverage_pct()),
        realised: &outcome.realised,
        last: Event { month: outcome.at, label: &realised::last_mark(outcome, lang) },
        plan_label: &plan_label,
        expected_label: &expected_label,
        y_title: "",
        format: &|value| percent(value.to_decimal(), 1, lang),
    }
    .draw(frame)
}

/// A series of all programmes together.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn together(run: &Trajectory<Exact>, of: fn(&ProgrammeSeries<Exact>) -> &Vec<Exact>) -> Vec<Exact> {
    let of_month = |month: usize| {
        let values = run.programmes.iter().filter_map(|series| of(series).get(month));
        values.fold(Exact::ZERO, |sum, value| sum + *value)
    };
    (0..run.len()).map(of_month).collect()
}

/// What is compared: its name, planned, as it happened or is expected, and how it is written.
type Kind<'a> = (&'a str, Vec<Exact>, Vec<Exact>, &'a dyn Fn(&[Exact], usize) -> String);

/// Of coverage, members and spend three columns each: planned, realised, expected. A month was
/// either realised or is expected.
#[must_use]
pub fn table(scenario: &Scenario, outcome: &Outcome, lang: Lang) -> Table {
    let (plan, expected) = (&outcome.plan, &outcome.expected);
    let kinds: [Kind<'_>; 3] = [
        (
            lang.pick("Cakupan", "Coverage"),
            plan.coverage_pct(),
            expected.coverage_pct(),
            &|series, month| coverage(at(series, month), &scenario.targets_pct, 2, lang),
        ),
        (
            lang.pick("Peserta program", "Programme members"),
            together(plan, |series| &series.members),
            together(expected, |series| &series.members),
            &|series, month| people(at(series, month), lang),
        ),
        (
            lang.pick("Iuran dibayar", "Contributions paid"),
            together(plan, |series| &series.spend),
            together(expected, |series| &series.spend),
            &|series, month| rupiah(at(series, month), lang),
        ),
    ];
    let beyond = together(expected, |series| &series.beyond_budget);
    let states =
        lang.pick(["rencana", "realisasi", "perkiraan"], ["planned", "realised", "expected"]);
    let mut columns = vec![lang.pick("Bulan", "Month").to_owned()];
    for (kind, ..) in &kinds {
        columns.extend(states.map(|state| format!("{kind}: {state}")));
    }
    columns.push(lang.pick("Melampaui anggaran", "Beyond the budget").to_owned());
    let row = |month: usize| {
        let happened = outcome.realised.contains(&month);
        let only = |when: bool, cell: String| if when { cell } else { "–".to_owned() };
        let mut cells = Vec::with_capacity(columns.len());
        for (_, planned, now, write) in &kinds {
            cells.push(write(planned, month));
            cells.push(only(happened, write(now, month)));
            cells.push(only(!happened, write(now, month)));
        }
        cells.push(rupiah(at(&beyond, month), lang));
        cells
    };
    Table {
        figure: FIGURE,
        caption: lang
            .pick(
                "Rencana, realisasi, dan perkiraan per bulan, semua program",
                "Planned, realised and expected by month, all programmes",
            )
            .to_owned(),
        rows: expected
            .months()
            .map(|(place, name)| Row {
                month: name.to_string(),
                label: month(name, lang),
                cells: row(place),
            })
            .collect(),
        columns,
    }
}

/// Plan against what happened as JSON, month by month. People and percentages are numbers with 17
/// significant digits; money is exact, as strings.
#[must_use]
pub fn json(outcome: &Outcome) -> Value {
    let of_run = |run: &Trajectory<Exact>| {
        let coverage = run.coverage_pct();
        let members = together(run, |series| &series.members);
        let spend = together(run, |series| &series.spend);
        let of_month = |month: usize| {
            json!({
                "coverage_pct": number(Exact(at(&coverage, month))),
                "programme_members": number(Exact(at(&members, month))),
                "spend": amount(at(&spend, month)),
            })
        };
        (0..run.len()).map(of_month).collect::<Vec<_>>()
    };
    let beyond = together(&outcome.expected, |series| &series.beyond_budget);
    let both = of_run(&outcome.plan).into_iter().zip(of_run(&outcome.expected));
    json!({
        "last": outcome.last.to_string(),
        "left": amount(outcome.left),
        "months": outcome.expected.months().zip(both).map(|((place, name), (plan, expected))| json!({
            "month": name.to_string(),
            "realised": outcome.realised.contains(&place),
            "plan": plan,
            "expected": expected,
            "beyond_budget": amount(at(&beyond, place)),
        })).collect::<Vec<_>>(),
    })
}
