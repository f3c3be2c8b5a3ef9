//! What tests and benchmarks ask of the core. Only here is the model run in floats for its own
//! sake, which the first view does without.

use wasm_bindgen::prelude::wasm_bindgen;

use super::scenario;
use crate::model::Parameters;
use crate::num::{Arithmetic, Exact};
use crate::text::words::Words;

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
