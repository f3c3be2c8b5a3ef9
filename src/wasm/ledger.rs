//! The ledger of assumptions behind the boundary.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::ledger::view;

/// The ledger of a document: JSON, `LedgerView`. `original` is the document that it was made from,
/// or empty. A refused document throws.
#[wasm_bindgen]
pub fn ledger(document: &str, words: &str, lang: &str, original: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let before = if original.is_empty() { None } else { Some(scenario(original)?) };
    json(&view(&scenario(document)?, before.as_ref(), locale))
}
