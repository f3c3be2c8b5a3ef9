//! The tables under the charts: the same numbers, month by month.

use rust_decimal::Decimal;
use serde::Serialize;

use super::figures::{Figure, programme_name, self_paying_members, subject, wage_earning_members};
use crate::model::{ProgrammeSeries, Trajectory, run_exact};
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;
use crate::text::number::{coverage, month, people, percent, rupiah};
use crate::text::words::Locale;
use crate::text::{Lang, fill};

/// The tables of all figures.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Tables {
    /// One for each figure.
    pub tables: Vec<Table>,
}

/// The numbers of one figure.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Table {
    /// The figure: `coverage`, `members`, `money` or `realised`.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "Figure"))]
    pub figure: &'static str,
    /// What it shows.
    pub caption: String,
    /// The columns' heads, the month's first.
    pub columns: Vec<String>,
    /// The months.
    pub rows: Vec<Row>,
}

/// The numbers of one month.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Row {
    /// The month, `2026-01`.
    pub month: String,
    /// The month's name.
    pub label: String,
    /// The values, one for each column after the first.
    pub cells: Vec<String>,
}

/// Makes the tables of a scenario.
#[must_use]
pub fn tables(scenario: &Scenario, locale: Locale<'_>) -> Tables {
    let run = run_exact(scenario);
    Tables { tables: Figure::ALL.map(|figure| table(figure, scenario, &run, locale)).to_vec() }
}

/// One of a programme's series.
type SeriesOf = fn(&ProgrammeSeries<Exact>) -> &Vec<Exact>;

/// A column: its head, and what stands in each month.
type Column<'a> = (String, Box<dyn Fn(usize) -> String + 'a>);

/// Makes the table of one figure.
pub(super) fn table(
    figure: Figure,
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) -> Table {
    let lang = locale.lang;
    let columns: Vec<Column<'_>> = match figure {
        Figure::Coverage => coverage_columns(scenario, run, lang),
        Figure::Members => members_columns(scenario, run, locale),
        Figure::Money => money_columns(scenario, run, locale),
    };
    let mut heads = vec![lang.pick("Bulan", "Month").to_owned()];
    heads.extend(columns.iter().map(|(head, _)| head.clone()));
    Table {
        figure: figure.name(),
        caption: fill(
            match figure {
                Figure::Members => lang.pick(
                    "{what} per bulan, masing-masing dibulatkan ke bawah",
                    "{what} by month, each rounded down",
                ),
                _ => lang.pick("{what} per bulan", "{what} by month"),
            },
            &[("what", subject(figure, lang))],
        ),
        columns: heads,
        rows: run
            .months()
            .map(|(at, name)| Row {
                month: name.to_string(),
                label: month(name, lang),
                cells: columns.iter().map(|(_, cell)| cell(at)).collect(),
            })
            .collect(),
    }
}

pub(super) fn at(series: &[Exact], month: usize) -> Decimal {
    series.get(month).copied().unwrap_or(Exact::ZERO).0
}

fn coverage_columns<'a>(
    scenario: &'a Scenario,
    run: &'a Trajectory<Exact>,
    lang: Lang,
) -> Vec<Column<'a>> {
    let values = run.coverage_pct();
    let mut columns: Vec<Column<'a>> = vec![
        (
            lang.pick("Cakupan", "Coverage").to_owned(),
            Box::new(move |month| coverage(at(&values, month), &scenario.targets_pct, 2, lang)),
        ),
        (
            lang.pick("Peserta", "Members").to_owned(),
            Box::new(move |month| people(at(&run.covered, month), lang)),
        ),
        (
            lang.pick("Pekerja", "Workers").to_owned(),
            Box::new(move |month| people(at(&run.eligible, month), lang)),
        ),
    ];
    for target in &scenario.targets_pct {
        let gaps = run.gaps(scenario, *target);
        let head = fill(
            lang.pick("Kekurangan menuju {level}", "Still needed for {level}"),
            &[("level", &percent(*target, 6, lang))],
        );
        columns.push((
            head,
            Box::new(move |month| {
                gaps.get(month).map_or_else(String::new, |gap| people(gap.people, lang))
            }),
        ));
    }
    columns
}

fn members_columns<'a>(
    scenario: &'a Scenario,
    run: &'a Trajectory<Exact>,
    locale: Locale<'a>,
) -> Vec<Column<'a>> {
    let lang = locale.lang;
    let mut columns: Vec<Column<'a>> = vec![
        (
            wage_earning_members(lang).to_owned(),
            Box::new(move |month| people(at(&run.wage_earning_members, month), lang)),
        ),
        (
            self_paying_members(lang).to_owned(),
            Box::new(move |month| {
                let own = at(&run.self_paying_vulnerable, month)
                    .saturating_add(at(&run.self_paying_other, month));
                people(own, lang)
            }),
        ),
    ];
    for series in &run.programmes {
        columns.push((
            programme_name(scenario, series.index, locale).to_owned(),
            Box::new(move |month| people(at(&series.members, month), lang)),
        ));
    }
    columns.push((
        lang.pick("Semua", "All").to_owned(),
        Box::new(move |month| people(at(&run.covered, month), lang)),
    ));
    columns
}

fn money_columns<'a>(
    scenario: &'a Scenario,
    run: &'a Trajectory<Exact>,
    locale: Locale<'a>,
) -> Vec<Column<'a>> {
    let lang = locale.lang;
    let kinds: [(&str, SeriesOf); 3] = [
        (lang.pick("terpakai", "spent"), |series| &series.spend),
        (lang.pick("sisa", "left"), |series| &series.money_left),
        (lang.pick("tidak terpakai", "unspent"), |series| &series.unspent),
    ];
    run.programmes
        .iter()
        .flat_map(|series| {
            kinds.map(|(kind, of)| {
                let name = programme_name(scenario, series.index, locale);
                let cell: Box<dyn Fn(usize) -> String + 'a> =
                    Box::new(move |month| rupiah(at(of(series), month), lang));
                (format!("{name}: {kind}"), cell)
            })
        })
        .collect()
}
