//! A room's questions and answers, for JavaScript.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::room as view;

/// Puts a question together: JSON, `RoomAsked`; `asked` as in [`view::ask`]. A refused document, and
/// a question of another form, throw.
#[wasm_bindgen]
pub fn room_ask(document: &str, words: &str, lang: &str, asked: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&view::ask(&scenario(document)?, locale, asked)?)
}

/// A question that came from elsewhere: JSON, `RoomQuestion`. Never throws.
#[wasm_bindgen]
pub fn room_question(question: &str, lang: &str) -> Result<String, String> {
    json(&view::question(question, language(lang)))
}

/// Puts an answer together: JSON, `RoomAnswer`; `values` as in [`view::answer`]. Never throws.
#[wasm_bindgen]
pub fn room_answer(question: &str, values: &str, by: &str, lang: &str) -> Result<String, String> {
    json(&view::answer(question, values, by, language(lang)))
}

/// What a room's answers come to: JSON, `RoomView`; `asked` as in [`view::view`]. `document` may be
/// empty: then the model is not asked. A refused document, and a question of another form, throw.
#[wasm_bindgen]
pub fn room_view(document: &str, lang: &str, asked: &str) -> Result<String, String> {
    let scenario = if document.is_empty() { None } else { Some(scenario(document)?) };
    json(&view::view(scenario.as_ref(), asked, language(lang))?)
}
