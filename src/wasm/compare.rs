//! Scenarios side by side, for JavaScript.

#![allow(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::chart::Frame;
use crate::sensitivity::question::{Question, texts};
use crate::text::sensitivity::refusal;
use crate::text::words::{Locale, Words};
use crate::view::compare as view;

/// Two to four scenarios side by side: JSON, `CompareView`. `documents` is a JSON array of
/// documents, each a text; `words` likewise, of English words. The question is
/// `{"width": 720, "names": ["", "Seperti semula"]}`; an empty name is the document's title.
#[wasm_bindgen]
pub fn compare(documents: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let lang = language(lang);
    let said = |found| refusal(&found, lang);
    let scenarios = view::scenarios(&texts(documents).map_err(said)?, lang)?;
    let mut all = Words::default();
    for each in texts(words).map_err(said)? {
        all.extend(Words::parse(&each));
    }
    let mut question = Question::parse(question, &["width", "names"]).map_err(said)?;
    let width = question.count("width", (240, 1600), 720).map_err(said)?;
    let names = question.texts("names").map_err(said)?;
    let frame = Frame::page(width, "compare", "");
    json(&view::compare_as(&scenarios, &names, &frame, Locale { lang, words: &all }))
}
