//! The tornado: chart, table and words.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    HeadlineView, Picture, findings, framed, headline_view, picture, raw, source, written,
};
use crate::chart::{Frame, TornadoBar, TornadoFigure};
use crate::num::Arithmetic;
use crate::scenario::Scenario;
use crate::sensitivity::Headline;
use crate::sensitivity::tornado::{Bar, Moved, tornado as ask};
use crate::text::sensitivity::{self as said, Widest};
use crate::text::words::Locale;
use crate::text::{fill, headlines, inputs, ledger, sentences};
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
    /// The same alike in both languages: digits with a decimal point, or `2026-04`; null for a month
    /// that does not come.
    pub base_raw: Option<String>,
    /// The numbers and choices that change it, the widest first: all of them.
    pub rows: Vec<TornadoRow>,
    /// How many numbers change it less than those that are drawn, and how many do not, in words, or
    /// empty: beside the chart.
    pub beyond_chart: String,
    /// How many numbers change nothing, in words, or empty: beside the table.
    pub without_effect: String,
}

/// What one number or choice does.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct TornadoRow {
    /// Where the number or choice stands in the document.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Both ends of its range in words: `2,5 sampai 3,9`, `tidak atau ya`.
    pub range: String,
    /// The lower end of its range, or no.
    pub low: TornadoEnd,
    /// The upper end, or yes.
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
    /// The number, as a document writes it; of a choice `false` or `true`.
    pub number: String,
    /// The same in words.
    pub value: String,
    /// The headline there.
    pub result: String,
    /// The headline alike in both languages, as [`TornadoView::base_raw`].
    pub raw: Option<String>,
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
            let end = |(number, value), outcome, clipped| TornadoEnd {
                number,
                value,
                result: full(outcome),
                raw: raw(outcome),
                clipped,
            };
            let (name, value, low, high, clipped) = match bar.moved {
                Moved::Number(input, range) => {
                    let said = |number| inputs::value(input.unit(), number, lang);
                    let both = |number| (written(number), said(number));
                    let name = inputs::name(input, scenario, locale);
                    let clipped = (range.low_clipped, range.high_clipped);
                    (name, said(range.base), both(range.low), both(range.high), clipped)
                }
                Moved::Choice(switch) => {
                    let said = |on: bool| ledger::yes(on, lang).to_owned();
                    let both = |on: bool| (on.to_string(), said(on));
                    let name = said::switch(switch, scenario, locale);
                    let clipped = (false, false);
                    (name, said(switch.get(scenario)), both(false), both(true), clipped)
                }
            };
            let range = match bar.moved {
                Moved::Number(..) => said::range(&low.1, &high.1, clipped.0 || clipped.1, lang),
                Moved::Choice(_) => said::either(&low.1, &high.1, lang),
            };
            TornadoRow {
                path: bar.moved.path(scenario),
                name,
                value,
                range,
                low: end(low, bar.low, clipped.0),
                high: end(high, bar.high, clipped.1),
                width: written(crate::view::run::significant(bar.width)),
                source: source(bar.moved.plausible(), lang),
            }
        })
        .collect();
    let texts: Vec<(String, String)> =
        moving.iter().map(|bar| (short(bar.low), short(bar.high))).collect();
    let bars: Vec<TornadoBar<'_>> = moving
        .iter()
        .zip(rows.iter().zip(&texts))
        .take(MOST_BARS)
        .map(|(bar, (row, (low, high)))| TornadoBar {
            name: &row.name,
            range: &row.range,
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
        base_raw: raw(tornado.base),
        beyond_chart: said::beyond_chart(
            bars.len(),
            moving.len().saturating_sub(bars.len()),
            still.len(),
            lang,
        ),
        without_effect: said::without_effect(still.len(), !rows.is_empty(), lang),
        rows,
    }
}
