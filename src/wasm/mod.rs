//! The boundary with JavaScript: few functions, no logic. What stands in this file is all that the
//! first view's module has; the feature `questions` adds what the second one answers. Documents and
//! answers cross as JSON text, because a document must be read with every problem at once, which a
//! direct conversion would not do; series cross as typed arrays.

#![allow(clippy::missing_errors_doc, reason = "errors are what JavaScript catches: a string")]

#[cfg(feature = "questions")]
pub mod budget_line;
#[cfg(feature = "questions")]
pub mod compare;
#[cfg(feature = "questions")]
pub mod explain;
#[cfg(feature = "questions")]
pub mod ledger;
#[cfg(feature = "questions")]
pub mod measure;
#[cfg(feature = "questions")]
pub mod paper;
#[cfg(feature = "questions")]
pub mod realised;
#[cfg(feature = "questions")]
pub mod regions;
#[cfg(feature = "questions")]
pub mod report;
#[cfg(feature = "questions")]
pub mod sensitivity;
#[cfg(feature = "questions")]
pub mod solve;
#[cfg(feature = "questions")]
pub mod stack;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::scenario::Scenario;
use crate::text::Lang;
use crate::text::parse::{Kind, parse};
use crate::text::words::{Locale, Words};
use crate::view::figures::Figure;
use crate::view::page::{self, Wanted};
use crate::view::tables;

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
    json(&tables::tables(&scenario(document)?, locale))
}

/// Reads a typed number: JSON, `Parsed`.
#[wasm_bindgen]
pub fn parse_number(text: &str, kind: &str, lang: &str) -> Result<String, String> {
    let kind = Kind::from_name(kind).ok_or("no such kind of number")?;
    let read = match parse(text, kind, language(lang)) {
        Ok(reading) => page::Parsed::Read {
            ok: true,
            value: reading.value.normalize().to_string(),
            reading: reading.said,
        },
        Err(message) => page::Parsed::Unread { ok: false, message },
    };
    json(&read)
}

fn scenario(document: &str) -> Result<Scenario, String> {
    Scenario::parse(document).map_err(|problems| {
        let said = problems.iter().map(|problem| page::problem_view(problem, Lang::En).message);
        said.collect::<Vec<_>>().join("\n")
    })
}

fn language(code: &str) -> Lang {
    Lang::from_code(code).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(value).map_err(|error| error.to_string())
}
