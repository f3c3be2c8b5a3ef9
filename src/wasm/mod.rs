//! The boundary with JavaScript: few functions, no logic. Documents and answers cross as JSON
//! text, because a document must be read with every problem at once, which a direct conversion
//! would not do; series cross as typed arrays.

#![allow(clippy::missing_errors_doc, reason = "errors are what JavaScript catches: a string")]

#[cfg(feature = "questions")]
pub mod stack;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model::Parameters;
use crate::num::{Arithmetic, Exact};
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

/// Digests of a scenario's runs and figures, a line each. A refused document throws.
#[wasm_bindgen]
pub fn digest(document: &str, words: &str) -> Result<String, String> {
    Ok(crate::digest::lines(&scenario(document)?, &Words::parse(words)))
}

/// A scenario in both arithmetics, read once: for measuring runs alone.
#[wasm_bindgen]
pub struct Prepared {
    exact: Parameters<Exact>,
    fast: Parameters<f64>,
}

#[wasm_bindgen]
impl Prepared {
    /// Reads a document; a refused one throws.
    #[wasm_bindgen(constructor)]
    pub fn new(document: &str) -> Result<Prepared, String> {
        let scenario = scenario(document)?;
        Ok(Self { exact: Parameters::new(&scenario), fast: Parameters::new(&scenario) })
    }

    /// One exact run: coverage in percent by month.
    #[must_use]
    pub fn exact(&self) -> Vec<f64> {
        let run = self.exact.run();
        run.coverage_pct().into_iter().map(Arithmetic::to_f64).collect()
    }

    /// One run in floats: coverage in percent by month.
    #[must_use]
    pub fn fast(&self) -> Vec<f64> {
        self.fast.run().coverage_pct()
    }
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
