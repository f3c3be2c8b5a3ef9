//! Codes, for JavaScript.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::code::Kind;
use crate::view::code as view;

/// A content as codes: JSON, `CodeWritten`. `kind` is `scenario`, `question` or `answer`; another one
/// throws.
#[wasm_bindgen]
pub fn code_write(kind: &str, content: &str, lang: &str) -> Result<String, String> {
    let kind = Kind::from_name(kind).ok_or("kind")?;
    json(&view::write(kind, content, language(lang)))
}

/// What codes stand in a text: JSON, `CodeRead`. Never throws.
#[wasm_bindgen]
pub fn code_read(text: &str, lang: &str) -> Result<String, String> {
    json(&view::read(text, language(lang)))
}
