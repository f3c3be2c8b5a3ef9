//! The tornado: chart, table and words.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{HeadlineView, Picture, findings, framed, headline_view, picture, source, written};
use crate::chart::{Frame, TornadoBar, TornadoFigure};
use crate::num::Arithmetic;
use crate::scenario::Scenario;
use crate::sensitivity::Headline;
use crate::sensitivity::tornado::{Bar, tornado as ask};
use crate::text::sensitivity::{self as said, Widest};
use crate::text::words::Locale;
use crate::text::{fill, headlines, inputs, sentences};
use crate::view::controls::SourceView;

/// So many bars are drawn: the others are in the table.
const MOST_BARS: usize = 12;

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
