//! The map of two numbers, and one of its cells: chart, table and words.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{HeadlineView, Picture, findings, framed, headline_view, picture, raw, written};
use crate::chart::{Frame, HeatAxis, HeatCell, HeatFigure};
use crate::inputs::Input;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;
use crate::sensitivity::grid::{Axis, cell as exact_cell, grid};
use crate::sensitivity::{Headline, Outcome};
use crate::text::sensitivity::{self as said, Map};
use crate::text::words::Locale;
use crate::text::{headlines, inputs, sentences};

/// The map of two numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct HeatMapView {
    /// The chart: column i of n lies between `left + i / n × (right − left)` and the next one, row
    /// j of m, from the bottom, likewise between `bottom` and `top`.
    pub picture: Picture,
    /// What was asked.
    pub headline: HeadlineView,
    /// To the right.
    pub x: AxisView,
    /// Upwards.
    pub y: AxisView,
    /// The headline in words: rows from the bottom, each from the left.
    pub cells: Vec<Vec<String>>,
    /// The same alike in both languages: digits with a decimal point, or `2026-04`; none for a month
    /// that does not come, and where the numbers do not hold together. The page does not need them,
    /// and has a map of 1,681 cells to read within a frame or two.
    #[serde(skip)]
    pub raw: Vec<Vec<Option<String>>>,
    /// Whether the cells are exact, or calculated in floats.
    pub exact: bool,
}

/// One side of a map.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct AxisView {
    /// Where the number stands in the document.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its values, as a document writes them.
    pub numbers: Vec<String>,
    /// Its values in words.
    pub values: Vec<String>,
    /// Where the scenario's own value stands, counted in values from the first; null outside.
    pub base: Option<f64>,
}

/// One cell of a map, exact.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct CellView {
    /// The headline.
    pub result: String,
    /// The headline alike in both languages: digits with a decimal point, or `2026-04`; null for a
    /// month that does not come, and where the numbers do not hold together.
    pub raw: Option<String>,
    /// All of it in a sentence.
    pub sentence: String,
}

fn axis_view(axis: &Axis, scenario: &Scenario, locale: Locale<'_>) -> AxisView {
    AxisView {
        path: axis.input.path(scenario).unwrap_or_default(),
        name: inputs::name(axis.input, scenario, locale),
        numbers: axis.values.iter().map(|value| written(*value)).collect(),
        values: axis
            .values
            .iter()
            .map(|value| inputs::value(axis.input.unit(), *value, locale.lang))
            .collect(),
        base: axis.input.get(scenario).and_then(|base| axis.position(base)),
    }
}

/// A float's outcome with the decimals that a float can vouch for: else a share that is 55% could
/// be shown as 54.9%.
fn sound(outcome: Outcome<f64>) -> Outcome<Exact> {
    match outcome {
        Outcome::Number(value) => Outcome::Number(Exact(value.to_decimal().round_dp(8))),
        Outcome::Month(month) => Outcome::Month(month),
    }
}

/// The cells of a map, as outcomes that can be written; exact where `exact` says so.
#[must_use]
pub fn cells(
    scenario: &Scenario,
    headline: Headline,
    (x, y): (&Axis, &Axis),
    exact: bool,
) -> Vec<Vec<Option<Outcome<Exact>>>> {
    if exact {
        return grid::<Exact>(scenario, headline, x, y);
    }
    let rows = grid::<f64>(scenario, headline, x, y);
    rows.into_iter().map(|row| row.into_iter().map(|cell| cell.map(sound)).collect()).collect()
}

/// The map of two numbers: exact, or in floats, which is thirty times as fast.
#[must_use]
pub fn heat_map(
    scenario: &Scenario,
    headline: Headline,
    (x, y): (&Axis, &Axis),
    exact: bool,
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> HeatMapView {
    let lang = locale.lang;
    let levels = &scenario.targets_pct;
    let outcomes = cells(scenario, headline, (x, y), exact);
    let write = |outcome: &Option<Outcome<Exact>>| match outcome {
        Some(outcome) => headlines::outcome(headline, *outcome, levels, lang),
        None => said::impossible(lang).to_owned(),
    };
    let drawn: Vec<Vec<HeatCell>> = outcomes
        .iter()
        .map(|row| row.iter().map(|outcome| heat_cell(*outcome, scenario)).collect())
        .collect();
    let short = |value: f64| {
        let outcome = match headline {
            Headline::FirstReached(_) | Headline::HeldFrom(_) => {
                let months = value.whole().to_decimal();
                let count = u32::try_from(months).unwrap_or(0);
                Outcome::Month(Some(scenario.start.plus(count)))
            }
            _ => sound(Outcome::Number(value)),
        };
        headlines::outcome_in_chart(headline, outcome, levels, lang)
    };
    let (least, most) = (extreme(&drawn, f64::min), extreme(&drawn, f64::max));
    let ends = least.zip(most).map(|(least, most)| (short(least), short(most)));
    let view = headline_view(headline, scenario, locale);
    let (right, up) = (axis_view(x, scenario, locale), axis_view(y, scenario, locale));
    let map = Map {
        headline: &view.label,
        x: &right.name,
        y: &up.name,
        ends: ends.as_ref().map(|(least, most)| (least.as_str(), most.as_str())),
        never: headlines::never(headline, lang),
        steps: (right.values.len(), up.values.len()),
    };
    let words = (
        said::map_title(&map, lang),
        sentences::caption(&said::map_subject(&map, lang), &findings(scenario, locale), lang),
        said::map_alt(&map, lang),
    );
    let labels = |axis: &Axis| -> Vec<String> {
        axis.values
            .iter()
            .map(|value| inputs::value_in_chart(axis.input.unit(), *value, lang))
            .collect()
    };
    let (x_labels, y_labels) = (labels(x), labels(y));
    let drawing = HeatFigure {
        x: HeatAxis { title: &format!("{} →", right.name), labels: &x_labels, base: right.base },
        y: HeatAxis { title: &format!("↑ {}", up.name), labels: &y_labels, base: up.base },
        cells: &drawn,
        format: &short,
        without: (headlines::never(headline, lang), said::impossible(lang)),
        base_label: lang.pick("nilai skenario", "the scenario's values"),
    }
    .draw(&framed(frame, &words));
    HeatMapView {
        picture: picture(words, drawing),
        headline: view,
        x: right,
        y: up,
        cells: outcomes.iter().map(|row| row.iter().map(write).collect()).collect(),
        raw: outcomes
            .iter()
            .map(|row| row.iter().map(|cell| cell.and_then(raw)).collect())
            .collect(),
        exact,
    }
}

fn heat_cell(outcome: Option<Outcome<Exact>>, scenario: &Scenario) -> HeatCell {
    match outcome {
        None => HeatCell::Impossible,
        Some(Outcome::Month(None)) => HeatCell::Never,
        Some(outcome) => HeatCell::Value(outcome.place(scenario).to_f64()),
    }
}

/// The least or greatest value of a map, by the function that picks one of two.
fn extreme(cells: &[Vec<HeatCell>], pick: fn(f64, f64) -> f64) -> Option<f64> {
    let values = cells.iter().flatten().filter_map(|cell| match cell {
        HeatCell::Value(value) => Some(*value),
        HeatCell::Never | HeatCell::Impossible => None,
    });
    values.reduce(pick)
}

/// One cell of a map, exact.
#[must_use]
pub fn cell(
    scenario: &Scenario,
    headline: Headline,
    x: (Input, Decimal),
    y: (Input, Decimal),
    locale: Locale<'_>,
) -> CellView {
    let lang = locale.lang;
    let outcome = exact_cell(scenario, headline, x, y);
    let result = match outcome {
        Some(outcome) => headlines::outcome(headline, outcome, &scenario.targets_pct, lang),
        None => said::impossible(lang).to_owned(),
    };
    let name = |(input, _): (Input, Decimal)| inputs::name(input, scenario, locale);
    let value = |(input, at): (Input, Decimal)| inputs::value(input.unit(), at, lang);
    let label = headlines::name(headline, scenario, locale);
    let sentence = said::cell((&name(x), &value(x)), (&name(y), &value(y)), &label, &result, lang);
    CellView { result, raw: outcome.and_then(raw), sentence }
}
