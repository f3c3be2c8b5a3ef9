//! *Hitung sendiri* behind the boundary.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::explain as view;

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
