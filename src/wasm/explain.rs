//! *Hitung sendiri* behind the boundary.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::month::Month;
use crate::text::words::{Locale, Words};
use crate::view::explain as view;
use crate::view::walk;

/// The arithmetic of a figure: JSON, `ExplanationView`. `question` is JSON:
/// `{"figure": "members", "month": "2026-03", "programme": 0, "target": 55, "denominator": 0}`.
/// What the scenario has no answer to gives no lines and a note. A document that is refused, or a
/// question that cannot be read, throws.
#[wasm_bindgen]
pub fn explain(document: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let scenario = scenario(document)?;
    let question = view::question(question, &scenario, locale.lang)?;
    json(&view::answered(&scenario, question, locale))
}

/// What a question can name: JSON, `ExplainMenu`. A refused document throws.
#[wasm_bindgen]
pub fn explainable(document: &str, words: &str, lang: &str) -> Result<String, String> {
    let words = Words::parse(words);
    json(&view::menu(&scenario(document)?, Locale { lang: language(lang), words: &words }))
}

/// A month, stage by stage: JSON, `WalkView`. `month` is `2026-03`, or empty for the first in which
/// a programme pays; one outside the run gives the end of the run that is nearer. A refused
/// document, or a month that cannot be read, throws.
#[wasm_bindgen]
pub fn walk_month(document: &str, words: &str, lang: &str, month: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let scenario = scenario(document)?;
    let asked = match Month::parse(month) {
        None if !month.is_empty() => return Err(month.to_owned()),
        asked => asked,
    };
    let month = walk::nearest(&scenario, asked);
    json(&walk::walk(&scenario, month, Locale { lang: language(lang), words: &words })?)
}
