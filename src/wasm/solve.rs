//! Questions turned round: `solve`.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::solve::Asked;
use crate::text::refusal::{refusal, unread};
use crate::text::words::{Locale, Words};
use crate::view::solve;

/// The value that makes a goal hold, with its proof: JSON, `Solved`. `question` is JSON:
/// `{"for":"budget","programme":0,"goal":"coverage","target":"55","by":"2029-12","kind":"held"}`,
/// with `"goal":"workers"` the fields `workers` and `year`, with `"goal":"spend_at_least"` and
/// `"goal":"leave_at_most"` the fields `rupiah` and `year`, with `"goal":"path"` the field `path`,
/// `{"2026":"45"}`, with `"goal":"spend"` the fields `budget` and `year`. A refused document, and a question that cannot be asked of it, throw in words.
#[wasm_bindgen(js_name = solve)]
pub fn solve_question(
    document: &str,
    words: &str,
    lang: &str,
    question: &str,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let asked = Asked::parse(question).map_err(|problem| unread(&problem, locale.lang))?;
    let scenario = scenario(document)?;
    let solved = solve::solved(&scenario, &asked, locale);
    json(&solved.map_err(|problem| refusal(&problem, locale.lang))?)
}
