//! Budget lines behind the boundary.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::words::{Locale, Words};
use crate::view::budget_line::view;

/// A budget line, and what else can be chosen: JSON, `BudgetLineAnswer`. `programme` is the
/// position of the programme, `year` the budget year, or 0 for the one that the programme's
/// sentence speaks of. A refused document throws.
#[wasm_bindgen]
pub fn budget_line(
    document: &str,
    words: &str,
    lang: &str,
    programme: usize,
    year: u32,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let year = Some(year).filter(|year| *year > 0);
    json(&view(&scenario(document)?, programme, year, locale))
}
