//! Plan against what happened.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::realised::view;

/// Plan against what happened: JSON, `RealisedView`, with a chart of `width` CSS pixels. A refused
/// document throws.
#[wasm_bindgen]
pub fn realised(document: &str, words: &str, lang: &str, width: u32) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&view(&scenario(document)?, locale, width))
}
