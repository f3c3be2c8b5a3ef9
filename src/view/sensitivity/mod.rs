//! What an answer rests on: the tornado, the map of two numbers, one of its cells, and the list of
//! numbers to choose from.

mod heat_map;
mod questions;
mod tornado;

use rust_decimal::Decimal;
use serde::Serialize;

use super::controls::SourceView;
use super::page::Plot;
use crate::chart::{Drawing, Frame};
use crate::findings::Findings;
use crate::inputs::{Input, Unit};
use crate::model::run_exact;
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::sensitivity::{Headline, Outcome, Plausible, Range};
use crate::text::inputs::mark;
use crate::text::sensitivity as said;
use crate::text::words::Locale;
use crate::text::{Lang, headlines, inputs};

pub use heat_map::{AxisView, CellView, HeatMapView, cell, cells, heat_map};
pub use questions::{
    CellQuestion, MapQuestion, cell_question, different, map_question, tornado_question,
};
pub use tornado::{TornadoEnd, TornadoRow, TornadoView, tornado};

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
pub(super) fn written(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A headline in full: digits with a decimal point, or `2026-04`; `None` for a month that does not
/// come.
#[must_use]
pub fn raw(outcome: Outcome<Exact>) -> Option<String> {
    match outcome {
        Outcome::Number(value) => Some(written(value.0)),
        Outcome::Month(month) => month.map(|month| month.to_string()),
    }
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
pub(in crate::view) fn picture(
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
        plot: Plot {
            left: plot.left,
            right: plot.right,
            top: plot.top,
            bottom: plot.bottom,
            highest: plot.highest,
        },
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
