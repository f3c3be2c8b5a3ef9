//! What the first view asks for.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language, scenario};
use crate::text::parse::{Kind, parse};
use crate::text::words::{Locale, Words};
use crate::view::figures::Figure;
use crate::view::page::{self, Wanted};
use crate::view::tables as tables_of;

/// The program's version.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Answers for one state of a document: JSON, `Simulated`. `words` is a JSON object of English
/// words for the document's own (or empty), `programme` the position of the programme that the
/// inputs speak of, `width` the CSS pixels for a chart, `figures` the names of those wanted,
/// with commas between them.
#[wasm_bindgen]
pub fn simulate(
    document: &str,
    words: &str,
    lang: &str,
    programme: usize,
    width: u32,
    figures: &str,
) -> Result<String, String> {
    let figures: Vec<Figure> = figures.split(',').filter_map(Figure::from_name).collect();
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&page::simulate(document, &Wanted { locale, programme, width, figures: &figures }))
}

/// The tables under the charts: JSON, `Tables`. A refused document throws.
#[wasm_bindgen]
pub fn tables(document: &str, words: &str, lang: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&tables_of::tables(&scenario(document)?, locale))
}

/// Reads a typed number: JSON, `Parsed`.
#[wasm_bindgen]
pub fn parse_number(text: &str, kind: &str, lang: &str) -> Result<String, String> {
    let kind = Kind::from_name(kind).ok_or("no such kind of number")?;
    let read = match parse(text, kind, language(lang)) {
        Ok(reading) => page::Parsed::Read {
            ok: true,
            value: reading.value.normalize().to_string(),
            text: reading.written,
            reading: reading.said,
        },
        Err(not) => page::Parsed::Unread {
            ok: false,
            message: not.message,
            choices: not.choices.into_iter().map(page::ParsedChoice::from).collect(),
        },
    };
    json(&read)
}
