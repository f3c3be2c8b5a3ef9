//! Links, for JavaScript.

#![allow(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
#[cfg(not(feature = "files"))]
use crate::text::words::Words;
use crate::view::link as view;

/// What a fragment says before its ready scenarios are at hand: JSON, `LinkRead`. Never throws.
#[cfg(not(feature = "files"))]
#[wasm_bindgen]
pub fn link_read(fragment: &str) -> Result<String, String> {
    json(&view::read(fragment))
}

/// The documents of a fragment: JSON, `LinkOpened`. `bases` is a JSON object of the texts of the
/// ready scenarios that `link_read` names. Never throws.
#[cfg(not(feature = "files"))]
#[wasm_bindgen]
pub fn link_open(fragment: &str, bases: &str, lang: &str) -> Result<String, String> {
    let bases = Words::parse(bases);
    let base = |id: &str| bases.english(id).map(str::to_owned);
    json(&view::open(fragment, &base, language(lang)))
}

/// Writes a link: JSON, `LinkWritten`. `question` is `{"documents":[{"base":"jambi-bkbk",
/// "original":"…","document":"…","pin":"1,1,…"}],"view":{"place":"","region":"","figure":"coverage","lang":"id",
/// "theme":"","title":"","sliders":[{"path":"workers.eligible","low":"1","high":"2"}],"work":"",
/// "kept":[]},"pin":false}`; what is missing is empty. A question of another form throws.
#[cfg(any(feature = "questions", feature = "files"))]
#[wasm_bindgen]
pub fn link_write(question: &str, lang: &str) -> Result<String, String> {
    json(&view::write(question, language(lang))?)
}
