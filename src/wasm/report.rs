//! The report on a run: events, benefits, budgets, denominators.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::report;

/// The report on a scenario's run: JSON, `Report`. A refused document throws.
#[wasm_bindgen]
pub fn report(document: &str, words: &str, lang: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&report::report(&scenario(document)?, locale))
}
