//! What an answer rests on: the tornado, the map of two numbers, one of its cells, and the list of
//! numbers to choose from.

use rust_decimal::Decimal;
use serde::Serialize;

use super::controls::{SourceView, mark};
use super::page::Plot;
use crate::chart::{Drawing, Frame, HeatAxis, HeatCell, HeatFigure, TornadoBar, TornadoFigure};
use crate::findings::Findings;
use crate::inputs::{Input, Unit};
use crate::model::run_exact;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;
use crate::sensitivity::grid::{Axis, cell as exact_cell, grid};
use crate::sensitivity::question::{Question, Reason, Refusal};
use crate::sensitivity::tornado::{Bar, tornado as ask};
use crate::sensitivity::{Headline, Outcome, Plausible, Range};
use crate::text::sensitivity::{self as said, Map, Widest};
use crate::text::words::Locale;
use crate::text::{Lang, fill, headlines, inputs, sentences};

/// So many bars are drawn: the others are in the table.
const MOST_BARS: usize = 12;

/// A chart and the words around it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Picture {
    /// The finding.
    pub title: String,
    /// What is shown and where it comes from.
    pub caption: String,
    /// The chart for those who do not see it.
    pub alt: String,
    /// The SVG element.
    pub svg: String,
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Where the values stand.
    pub plot: Plot,
}

/// A headline that can be asked about.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct HeadlineView {
    /// Its name in a question.
    pub headline: &'static str,
    /// The level in percent, for `first_reached` and `held_from`.
    pub target: Option<String>,
    /// The programme's position, for `workers`.
    pub programme: Option<usize>,
    /// The month, for `coverage_in`.
    pub month: Option<String>,
    /// Its name in words.
    pub label: String,
}

/// The tornado.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct TornadoView {
    /// The chart, of the widest bars.
    pub picture: Picture,
    /// What was asked.
    pub headline: HeadlineView,
    /// The headline of the scenario as it is.
    pub base: String,
    /// The numbers that change it, the widest first.
    pub rows: Vec<TornadoRow>,
    /// How many numbers change nothing, in words, or empty.
    pub without_effect: String,
}

/// What one number does.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct TornadoRow {
    /// Where the number stands in the document.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The lower end of its range.
    pub low: TornadoEnd,
    /// The upper end.
    pub high: TornadoEnd,
    /// From the least to the greatest of the headline: in its unit, or months.
    pub width: String,
    /// Where the range comes from.
    pub source: SourceView,
}

/// One end of a number's range.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct TornadoEnd {
    /// The number, as a document writes it.
    pub number: String,
    /// The number in words.
    pub value: String,
    /// The headline there.
    pub result: String,
    /// Whether the end was drawn in to fit the other numbers.
    pub clipped: bool,
}

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
    /// All of it in a sentence.
    pub sentence: String,
}

/// The numbers and the headlines of a scenario.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct InputsView {
    /// The numbers.
    pub inputs: Vec<InputView>,
    /// The headlines.
    pub headlines: Vec<HeadlineView>,
}

/// A number of a scenario.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct InputView {
    /// Where it stands in the document.
    pub path: String,
    /// Its name.
    pub name: String,
    /// What it counts: `people`, `percent_a_year`, `percent`, `rupiah`, `per_thousand`, `months`,
    /// `month_of_year` or `villages`.
    pub unit: &'static str,
    /// Its value, as a document writes it.
    pub number: String,
    /// Its value in words.
    pub value: String,
    /// The least number that a document may hold.
    pub least: String,
    /// The greatest.
    pub most: String,
    /// The lower end of its plausible range.
    pub low: String,
    /// The upper end.
    pub high: String,
    /// The range in words.
    pub range: String,
    /// Where the range comes from.
    pub source: SourceView,
}

/// A number as a document writes it.
fn written(value: Decimal) -> String {
    value.normalize().to_string()
}

const fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::People => "people",
        Unit::PercentAYear => "percent_a_year",
        Unit::Percent => "percent",
        Unit::Rupiah => "rupiah",
        Unit::PerThousand => "per_thousand",
        Unit::Months => "months",
        Unit::MonthOfYear => "month_of_year",
        Unit::Villages => "villages",
    }
}

fn source(plausible: &Plausible, lang: Lang) -> SourceView {
    SourceView {
        kind: plausible.kind.name(),
        mark: mark(plausible.kind, lang),
        text: lang.pick(plausible.id, plausible.en).to_owned(),
        url: plausible.url.to_owned(),
        date: plausible.date.to_owned(),
    }
}

/// A headline as a question asks for it.
#[must_use]
pub fn headline_view(headline: Headline, scenario: &Scenario, locale: Locale<'_>) -> HeadlineView {
    let mut view = HeadlineView {
        headline: headline.name(),
        target: None,
        programme: None,
        month: None,
        label: headlines::name(headline, scenario, locale),
    };
    match headline {
        Headline::FirstReached(pct) | Headline::HeldFrom(pct) => view.target = Some(written(pct)),
        Headline::Workers(place) => view.programme = Some(place),
        Headline::CoverageIn(month) => view.month = Some(month.to_string()),
        _ => {}
    }
    view
}

/// The chart with the words that were drawn into or stand around it.
pub(super) fn picture(
    (title, caption, alt): (String, String, String),
    drawing: Drawing,
) -> Picture {
    let plot = drawing.plot;
    Picture {
        title,
        caption,
        alt,
        svg: drawing.svg,
        width: drawing.width,
        height: drawing.height,
        plot: Plot { left: plot.left, right: plot.right, top: plot.top, bottom: plot.bottom },
    }
}

/// The frame of a drawing with its words: in a page they stand around it.
pub(super) fn framed<'a>(frame: &Frame<'a>, words: &'a (String, String, String)) -> Frame<'a> {
    let page = frame.palette == crate::chart::Palette::Variables;
    Frame {
        alt: &words.2,
        title: (!page).then_some(words.0.as_str()),
        source: (!page).then_some(words.1.as_str()),
        ..*frame
    }
}

fn findings(scenario: &Scenario, locale: Locale<'_>) -> Findings {
    let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
    Findings::new(scenario, &run_exact(scenario), 0, title, region)
}

/// The tornado of a headline.
#[must_use]
pub fn tornado(
    scenario: &Scenario,
    headline: Headline,
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> TornadoView {
    let lang = locale.lang;
    let levels = &scenario.targets_pct;
    let tornado = ask(scenario, headline);
    let full = |of| headlines::outcome(headline, of, levels, lang);
    let short = |of| headlines::outcome_in_chart(headline, of, levels, lang);
    let (moving, still): (Vec<&Bar>, Vec<&Bar>) =
        tornado.bars.iter().partition(|bar| bar.width > Decimal::ZERO);
    let rows: Vec<TornadoRow> = moving
        .iter()
        .map(|bar| {
            let unit = bar.input.unit();
            let end = |number, outcome, clipped| TornadoEnd {
                number: written(number),
                value: inputs::value(unit, number, lang),
                result: full(outcome),
                clipped,
            };
            TornadoRow {
                path: bar.input.path(scenario).unwrap_or_default(),
                name: inputs::name(bar.input, scenario, locale),
                value: inputs::value(unit, bar.range.base, lang),
                low: end(bar.range.low, bar.low, bar.range.low_clipped),
                high: end(bar.range.high, bar.high, bar.range.high_clipped),
                width: written(crate::view::run::significant(bar.width)),
                source: source(bar.range.plausible, lang),
            }
        })
        .collect();
    let texts: Vec<(String, String, String)> = moving
        .iter()
        .zip(&rows)
        .map(|(bar, row)| {
            let clipped = row.low.clipped || row.high.clipped;
            let range = said::range(&row.low.value, &row.high.value, clipped, lang);
            (range, short(bar.low), short(bar.high))
        })
        .collect();
    let bars: Vec<TornadoBar<'_>> = moving
        .iter()
        .zip(rows.iter().zip(&texts))
        .take(MOST_BARS)
        .map(|(bar, (row, (range, low, high)))| TornadoBar {
            name: &row.name,
            range,
            low: (bar.low.place(scenario).to_f64(), low),
            high: (bar.high.place(scenario).to_f64(), high),
        })
        .collect();
    let widest: Vec<Widest<'_>> = bars
        .iter()
        .take(3)
        .map(|bar| {
            let (low, high) =
                if bar.low.0 <= bar.high.0 { (bar.low, bar.high) } else { (bar.high, bar.low) };
            Widest { name: bar.name, low: low.1, high: high.1 }
        })
        .collect();
    let view = headline_view(headline, scenario, locale);
    let base = full(tornado.base);
    let words = (
        said::tornado_title(&view.label, widest.first(), lang),
        sentences::caption(
            &said::tornado_subject(&view.label, lang),
            &findings(scenario, locale),
            lang,
        ),
        said::tornado_alt(&view.label, &base, &widest, lang),
    );
    let base_label = fill(
        lang.pick("skenario: {value}", "scenario: {value}"),
        &[("value", &short(tornado.base))],
    );
    let drawing = TornadoFigure {
        bars: &bars,
        base: tornado.base.place(scenario).to_f64(),
        base_label: &base_label,
        keys: (
            lang.pick("batas bawah kisaran", "lower end of the range"),
            lang.pick("batas atas kisaran", "upper end of the range"),
        ),
    }
    .draw(&framed(frame, &words));
    TornadoView {
        picture: picture(words, drawing),
        headline: view,
        base,
        without_effect: said::without_effect(still.len(), lang),
        rows,
    }
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
    let result = match exact_cell(scenario, headline, x, y) {
        Some(outcome) => headlines::outcome(headline, outcome, &scenario.targets_pct, lang),
        None => said::impossible(lang).to_owned(),
    };
    let name = |(input, _): (Input, Decimal)| inputs::name(input, scenario, locale);
    let value = |(input, at): (Input, Decimal)| inputs::value(input.unit(), at, lang);
    let label = headlines::name(headline, scenario, locale);
    let sentence = said::cell((&name(x), &value(x)), (&name(y), &value(y)), &label, &result, lang);
    CellView { result, sentence }
}

/// The numbers and headlines of a scenario, for menus.
#[must_use]
pub fn inputs_of(scenario: &Scenario, locale: Locale<'_>) -> InputsView {
    let lang = locale.lang;
    let input = |input: Input| {
        let range = Range::of(scenario, input)?;
        let (least, most) = input.bounds();
        let value = |number| inputs::value(input.unit(), number, lang);
        let clipped = range.low_clipped || range.high_clipped;
        Some(InputView {
            path: input.path(scenario)?,
            name: inputs::name(input, scenario, locale),
            unit: unit_name(input.unit()),
            number: written(range.base),
            value: value(range.base),
            least: written(least),
            most: written(most),
            low: written(range.low),
            high: written(range.high),
            range: said::range(&value(range.low), &value(range.high), clipped, lang),
            source: source(range.plausible, lang),
        })
    };
    InputsView {
        inputs: Input::all(scenario).into_iter().filter_map(input).collect(),
        headlines: Headline::all(scenario)
            .into_iter()
            .map(|headline| headline_view(headline, scenario, locale))
            .collect(),
    }
}

/// The fields of a question about a headline.
const OF_HEADLINE: [&str; 4] = ["headline", "target", "programme", "month"];

/// Reads `{"headline": "coverage_end", "target": "55", "programme": 0, "month": "2026-12",
/// "width": 800}`.
///
/// # Errors
/// What is wrong with the question.
pub fn tornado_question(question: &str, scenario: &Scenario) -> Result<(Headline, u32), Refusal> {
    const FIELDS: &[&str] =
        &[OF_HEADLINE[0], OF_HEADLINE[1], OF_HEADLINE[2], OF_HEADLINE[3], "width"];
    let mut question = Question::parse(question, FIELDS)?;
    Ok((question.headline(scenario)?, question.count("width", (240, 1600), 720)?))
}

/// A question about a map: the headline, both axes, and the width of the chart.
pub type MapQuestion = (Headline, (Axis, Axis), u32);

/// Reads a headline and `"x": {"path": …, "from": …, "to": …, "steps": 41}`, `"y"` likewise, and
/// `"width"`.
///
/// # Errors
/// What is wrong with the question.
pub fn map_question(question: &str, scenario: &Scenario) -> Result<MapQuestion, Refusal> {
    const FIELDS: &[&str] = &["x", "y", "headline", "target", "programme", "month", "width"];
    const AXIS: &[&str] = &["path", "from", "to", "steps"];
    let mut question = Question::parse(question, FIELDS)?;
    let x = question.inner("x", AXIS)?.axis(scenario)?;
    let y = question.inner("y", AXIS)?.axis(scenario)?;
    different(x.input, y.input)?;
    let width = question.count("width", (240, 1600), 720)?;
    Ok((question.headline(scenario)?, (x, y), width))
}

/// Refuses a map of one number.
///
/// # Errors
/// The two numbers are the same.
pub fn different(x: Input, y: Input) -> Result<(), Refusal> {
    if x == y {
        Err(Refusal { field: "y.path".to_owned(), reason: Reason::SameInput })
    } else {
        Ok(())
    }
}

/// A question about a cell: the headline, and the two numbers with their values.
pub type CellQuestion = (Headline, (Input, Decimal), (Input, Decimal));

/// Reads a headline and `"x": {"path": …, "value": …}`, `"y"` likewise.
///
/// # Errors
/// What is wrong with the question.
pub fn cell_question(question: &str, scenario: &Scenario) -> Result<CellQuestion, Refusal> {
    const FIELDS: &[&str] = &["x", "y", "headline", "target", "programme", "month"];
    let mut question = Question::parse(question, FIELDS)?;
    let mut at = |name: &'static str| {
        let mut inner = question.inner(name, &["path", "value"])?;
        let input = inner.input(scenario)?;
        let value = inner.number("value", input.bounds())?;
        let missing = || Refusal { field: format!("{name}.value"), reason: Reason::Missing };
        Ok::<_, Refusal>((input, value.ok_or_else(missing)?))
    };
    let (x, y) = (at("x")?, at("y")?);
    different(x.0, y.0)?;
    Ok((question.headline(scenario)?, x, y))
}
