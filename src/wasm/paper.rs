//! The report on paper behind the boundary.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::paper::view;

/// The report on paper: JSON, `Paper`. `programme` is the position of the programme that the
/// sentence speaks of, `original` the document that this one was made from, or empty, `today` the
/// day of printing, `2026-11-21`. A refused document throws.
#[wasm_bindgen]
pub fn paper(
    document: &str,
    words: &str,
    lang: &str,
    programme: usize,
    original: &str,
    today: &str,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let before = if original.is_empty() { None } else { Some(scenario(original)?) };
    json(&view(&scenario(document)?, before.as_ref(), programme, today, locale))
}
