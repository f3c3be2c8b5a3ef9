//! Up to four scenarios side by side: coverage in one chart, headlines in one table, and only what
//! differs.

use rust_decimal::Decimal;
use serde::Serialize;

use super::page::problem_view;
use super::sensitivity::{Picture, framed, picture, raw, written};
use crate::chart::{ComparedFigure, ComparedLine, Frame, Timeline};
use crate::compare::{self, Content, Match, Results, Subject};
use crate::model::{Trajectory, run_exact};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::{ContributionOverride, Scenario};
use crate::text::compare as said;
use crate::text::number::{coverage, month_name, percent};
use crate::text::words::Locale;
use crate::text::{Lang, fill};

/// Up to four scenarios side by side.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct CompareView {
    /// Coverage by month, a line for each.
    pub picture: Picture,
    /// The first month of the chart, `2026-01`.
    pub start: String,
    /// How many months the chart has.
    pub months: usize,
    /// The scenarios, in order.
    pub scenarios: Vec<ComparedName>,
    /// All headlines.
    pub results: Vec<ResultRow>,
    /// The inputs in which they differ; empty where there are none.
    pub inputs: Vec<DifferenceRow>,
    /// That nothing differs, in words; empty where anything does.
    pub alike: String,
}

/// A scenario among those compared.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ComparedName {
    /// `A` to `D`.
    pub letter: &'static str,
    /// Its title, or the name under which it was given.
    pub title: String,
}

/// A headline of all scenarios.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ResultRow {
    /// The headline's name in the program.
    pub headline: &'static str,
    /// Its name in words.
    pub name: String,
    /// What each scenario answers.
    pub cells: Vec<String>,
    /// The same in full, alike in both languages: digits with a decimal point, or `2026-04`; null
    /// for a month that does not come and a programme that is not there.
    pub values: Vec<Option<String>>,
    /// How much each differs from the first: `+1,4 poin`; empty where it does not.
    pub changes: Vec<String>,
    /// Whether not all answer alike.
    pub differs: bool,
    /// All of it in a sentence.
    pub sentence: String,
}

/// An input in which the scenarios differ.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct DifferenceRow {
    /// Where it stands in the document of the first scenario that has it.
    pub path: String,
    /// What it is.
    pub name: String,
    /// What each scenario says.
    pub cells: Vec<String>,
    /// The same alike in both languages: digits with a decimal point, `true`, `2026-04`, words and
    /// texts of the document, lists with commas; null for what is not there.
    pub values: Vec<Option<String>>,
    /// All of it in a sentence.
    pub sentence: String,
}

fn path(subject: &Subject, scenarios: &[Scenario]) -> String {
    match subject {
        Subject::Input { scenario, input } => {
            scenarios.get(*scenario).and_then(|of| input.path(of)).unwrap_or_default()
        }
        Subject::Field(path) => (*path).to_owned(),
        Subject::DenominatorName(place) => format!("workers.denominators[{place}].name"),
        Subject::Programme { place, .. } => format!("programmes[{place}]"),
        Subject::ProgrammeField { place, field, .. } => format!("programmes[{place}].{field}"),
        Subject::Happened { figure, month, .. } => figure.path(*month),
    }
}

/// What a scenario says, alike in both languages.
fn canonical(content: &Content) -> Option<String> {
    let list = |parts: Vec<String>| parts.join(",");
    Some(match content {
        Content::Number(_, value) => written(*value),
        Content::Text(text) => text.clone(),
        Content::Choice(word) => (*word).to_owned(),
        Content::Flag(flag) => flag.to_string(),
        Content::Month(month) => month.to_string(),
        Content::Realised(_, last) => last.to_string(),
        Content::Year(year) => year.to_string(),
        Content::Levels(levels) => list(levels.iter().map(|level| written(*level)).collect()),
        Content::Order(numbers) => list(numbers.iter().map(usize::to_string).collect()),
        Content::Contributions(entries) => list(entries.iter().map(contribution).collect()),
        Content::There => true.to_string(),
        Content::Nothing => return None,
    })
}

/// A changed contribution: `2027-01 jkm=8000 jkk_pct=1`.
fn contribution(of: &ContributionOverride) -> String {
    let parts = [("jkm", of.jkm), ("jkk_pct", of.jkk_pct), ("jht_pct", of.jht_pct)];
    let parts = parts.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let parts = parts.map(|(name, value)| format!(" {name}={}", written(value)));
    format!("{}{}", of.from, parts.collect::<String>())
}

/// Compares scenarios by their titles, in one language; the first four of them.
#[must_use]
pub fn compare(scenarios: &[Scenario], frame: &Frame<'_>, locale: Locale<'_>) -> CompareView {
    compare_as(scenarios, &[], frame, locale)
}

/// The same with names for some of them, as several states of one scenario share its title. An
/// empty name is the title.
#[must_use]
pub fn compare_as(
    scenarios: &[Scenario],
    names: &[String],
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> CompareView {
    let lang = locale.lang;
    let scenarios = scenarios.get(..compare::MOST).unwrap_or(scenarios);
    let titles: Vec<&str> = scenarios
        .iter()
        .enumerate()
        .map(|(at, scenario)| match names.get(at) {
            Some(name) if !name.is_empty() => name.as_str(),
            _ => locale.name(&scenario.title),
        })
        .collect();
    let matches = compare::programmes(scenarios);
    let inputs: Vec<DifferenceRow> = compare::inputs(scenarios)
        .into_iter()
        .map(|row| {
            let name = said::subject(&row.subject, scenarios, &matches, locale);
            let cells = said::cells(&row, scenarios, &matches, locale);
            DifferenceRow {
                values: row.contents.iter().map(canonical).collect(),
                path: path(&row.subject, scenarios),
                sentence: said::sentence(&name, &cells),
                name,
                cells,
            }
        })
        .collect();
    let results: Vec<ResultRow> = compare::results(scenarios)
        .iter()
        .map(|row| result(row, scenarios, &matches, locale))
        .collect();
    let same = inputs.is_empty() && results.iter().all(|row| !row.differs);
    let start = scenarios.iter().map(|of| of.start).min().unwrap_or(Month::JANUARY_2000);
    let end = scenarios.iter().map(Scenario::end).max().unwrap_or(start);
    CompareView {
        picture: draw(scenarios, &titles, (start, end), frame, locale),
        start: start.to_string(),
        months: usize::try_from(end.since(start).saturating_add(1)).unwrap_or(0),
        scenarios: titles
            .iter()
            .enumerate()
            .map(|(at, title)| ComparedName {
                letter: said::letter(at),
                title: (*title).to_owned(),
            })
            .collect(),
        results,
        inputs,
        alike: if same { said::alike(lang).to_owned() } else { String::new() },
    }
}

/// The levels of all scenarios: coverage of none is shown as having reached one that it has not.
fn levels(scenarios: &[Scenario]) -> Vec<Decimal> {
    scenarios.iter().flat_map(|scenario| scenario.targets_pct.iter().copied()).collect()
}

fn result(
    row: &Results,
    scenarios: &[Scenario],
    matches: &[Match],
    locale: Locale<'_>,
) -> ResultRow {
    let lang = locale.lang;
    let (name, cells) = said::result(row, scenarios, matches, &levels(scenarios), locale);
    let both = row.asked.iter().copied().zip(row.outcomes.iter().copied());
    let first = row.outcomes.first().copied().flatten();
    let changes = both.map(|(asked, of)| said::change(asked, first, of, lang)).collect();
    let headline = row.asked.iter().flatten().next();
    ResultRow {
        headline: headline.map_or("", |headline| headline.name()),
        sentence: said::sentence(&name, &cells),
        name,
        cells,
        values: row.outcomes.iter().map(|of| of.and_then(raw)).collect(),
        changes,
        differs: row.differ(),
    }
}

fn draw(
    scenarios: &[Scenario],
    titles: &[&str],
    (start, end): (Month, Month),
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> Picture {
    let lang = locale.lang;
    let levels = levels(scenarios);
    let runs: Vec<Trajectory<Exact>> = scenarios.iter().map(run_exact).collect();
    let coverages: Vec<Vec<Exact>> = runs.iter().map(Trajectory::coverage_pct).collect();
    let values: Vec<Vec<f64>> = coverages
        .iter()
        .map(|series| series.iter().map(|value| value.to_f64()).collect())
        .collect();
    let shown =
        |value: Option<&Exact>| coverage(value.copied().unwrap_or(Exact::ZERO).0, &levels, 1, lang);
    let ends: Vec<String> = coverages.iter().map(|series| shown(series.last())).collect();
    let texts: Vec<(String, String)> = titles
        .iter()
        .zip(&ends)
        .enumerate()
        .map(|(at, (title, end))| {
            let letter = said::letter(at);
            (format!("{letter}: {title}"), format!("{letter} {end}"))
        })
        .collect();
    let lines: Vec<ComparedLine<'_>> = texts
        .iter()
        .zip(scenarios.iter().zip(&values))
        .map(|((name, end_label), (scenario, values))| ComparedLine {
            name,
            end_label,
            from: usize::try_from(scenario.start.since(start)).unwrap_or(0),
            values,
        })
        .collect();
    let spoken: Vec<(&str, String, String)> = titles
        .iter()
        .zip(coverages.iter().zip(&ends))
        .map(|(title, (series, end))| (*title, shown(series.first()), end.clone()))
        .collect();
    let words = (
        said::title(&ends, lang),
        said::caption(titles, start, end, lang),
        said::alt(&spoken, lang),
    );
    let short: [String; 12] = core::array::from_fn(|place| {
        let number = u32::try_from(place).unwrap_or(0).saturating_add(1);
        month_name(number, lang).chars().take(3).collect()
    });
    let names: [&str; 12] =
        core::array::from_fn(|place| short.get(place).map_or("", String::as_str));
    let drawing = ComparedFigure {
        time: Timeline {
            start: (i32::try_from(start.year()).unwrap_or(0), start.number()),
            months: usize::try_from(end.since(start).saturating_add(1)).unwrap_or(1),
            month_names: &names,
        },
        lines: &lines,
        format: &|value| percent(value.to_decimal(), 1, lang),
    }
    .draw(&framed(frame, &words));
    picture(words, drawing)
}

/// Reads the documents of a comparison: two to four.
///
/// # Errors
/// There are fewer or more, or one is refused: in words, with the letter of the document.
pub fn scenarios(documents: &[String], lang: Lang) -> Result<Vec<Scenario>, String> {
    if !(2..=compare::MOST).contains(&documents.len()) {
        let said =
            lang.pick("bandingkan dua sampai empat skenario", "compare two to four scenarios");
        return Err(said.to_owned());
    }
    let read = |(at, document): (usize, &String)| {
        Scenario::parse(document).map_err(|problems| {
            let each = problems.iter().map(|problem| problem_view(problem, lang).message);
            fill(
                lang.pick(
                    "Skenario {letter} ditolak. {why}",
                    "Scenario {letter} is refused. {why}",
                ),
                &[("letter", said::letter(at)), ("why", &each.collect::<Vec<_>>().join("\n"))],
            )
        })
    };
    documents.iter().enumerate().map(read).collect()
}
