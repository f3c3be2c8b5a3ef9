//! The programmes in their order, for the page's editor of them.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::view::stack;

/// What each programme of a document does and leaves for the next, and its numbers in words:
/// JSON, `Stack`.
#[wasm_bindgen]
pub fn stack(document: &str, lang: &str) -> Result<String, String> {
    json(&stack::stack(document, language(lang)))
}
