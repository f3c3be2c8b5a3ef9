//! What an answer rests on, for JavaScript. Questions and answers are JSON text.

#![allow(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::chart::Frame;
use crate::sensitivity::question::Refusal;
use crate::text::sensitivity::refusal;
use crate::text::words::{Locale, Words};
use crate::view::sensitivity as view;

/// The tornado of a headline: JSON, `TornadoView`. The question is
/// `{"headline": "first_reached", "target": "55", "width": 720}`, with `programme` for `workers`
/// and `month` for `coverage_in`.
#[wasm_bindgen]
pub fn tornado(document: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let (scenario, words) = (scenario(document)?, Words::parse(words));
    let locale = Locale { lang: language(lang), words: &words };
    let (headline, width) = view::tornado_question(question, &scenario).map_err(said(locale))?;
    json(&view::tornado(&scenario, headline, &Frame::page(width, "tornado", ""), locale))
}

/// The map of two numbers: JSON, `HeatMapView`. The question is that of the tornado with
/// `"x": {"path": "workers.growth_pct", "from": "0", "to": "3", "steps": 41}` and `"y"` likewise.
#[wasm_bindgen]
pub fn heat_map(document: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let (scenario, words) = (scenario(document)?, Words::parse(words));
    let locale = Locale { lang: language(lang), words: &words };
    let (headline, (x, y), width) =
        view::map_question(question, &scenario).map_err(said(locale))?;
    let frame = Frame::page(width, "heat", "");
    json(&view::heat_map(&scenario, headline, (&x, &y), false, &frame, locale))
}

/// One cell of a map, exact: JSON, `CellView`. The question names a headline and
/// `"x": {"path": "workers.growth_pct", "value": "1.5"}`, `"y"` likewise.
#[wasm_bindgen]
pub fn cell(document: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let (scenario, words) = (scenario(document)?, Words::parse(words));
    let locale = Locale { lang: language(lang), words: &words };
    let (headline, x, y) = view::cell_question(question, &scenario).map_err(said(locale))?;
    json(&view::cell(&scenario, headline, x, y, locale))
}

/// The numbers and headlines of a scenario, for menus: JSON, `InputsView`.
#[wasm_bindgen]
pub fn inputs(document: &str, words: &str, lang: &str) -> Result<String, String> {
    let (scenario, words) = (scenario(document)?, Words::parse(words));
    json(&view::inputs_of(&scenario, Locale { lang: language(lang), words: &words }))
}

/// A refusal in the language of the answer.
fn said(locale: Locale<'_>) -> impl Fn(Refusal) -> String + use<> {
    let lang = locale.lang;
    move |found| refusal(&found, lang)
}
