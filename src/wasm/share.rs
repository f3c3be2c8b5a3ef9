//! What is passed on with a result, behind the boundary.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::sensitivity::refusal;
use crate::text::words::{Locale, Words};
use crate::view::share::{self as view, Sharing};

/// Citation, method note and chat text of a result: JSON, `Share`. `question` is JSON:
/// `{"figure": "coverage", "programme": 0, "today": "2026-11-21", "link": "https://…",
/// "edited": false}`. A refused document, and a question that cannot be read, throw in words.
#[wasm_bindgen]
pub fn share(document: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let asked = Sharing::parse(question).map_err(|found| refusal(&found, locale.lang))?;
    json(&view::share(&scenario(document)?, &asked, locale))
}
