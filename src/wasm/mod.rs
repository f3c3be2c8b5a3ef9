//! The boundary with JavaScript: few functions, no logic. What stands in this file is all that the
//! first view's module has; the feature `questions` adds what the second one answers; with `files`
//! there is nothing but what the third one writes and reads, with `embed` nothing but what a figure
//! in an article needs. Documents and answers cross as JSON text, because a document must be read
//! with every problem at once, which a direct conversion would not do; series cross as typed arrays.

#![allow(clippy::missing_errors_doc, reason = "errors are what JavaScript catches: a string")]

#[cfg(feature = "questions")]
pub mod budget_line;
#[cfg(feature = "questions")]
pub mod claim;
#[cfg(feature = "questions")]
pub mod code;
#[cfg(feature = "questions")]
pub mod compare;
#[cfg(feature = "embed")]
pub mod embed;
#[cfg(feature = "questions")]
pub mod explain;
#[cfg(feature = "files")]
pub mod files;
#[cfg(feature = "questions")]
pub mod ledger;
#[cfg(not(feature = "embed"))]
pub mod link;
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
pub mod room;
#[cfg(feature = "questions")]
pub mod sensitivity;
#[cfg(feature = "questions")]
pub mod share;
#[cfg(feature = "questions")]
pub mod solve;
#[cfg(feature = "questions")]
pub mod stack;
#[cfg(feature = "questions")]
pub mod workshop;

#[cfg(not(any(feature = "embed", feature = "files")))]
mod first;

#[cfg(not(any(feature = "embed", feature = "files")))]
pub use first::{parse_number, simulate, tables, version};

use serde::Serialize;

#[cfg(not(feature = "embed"))]
use crate::scenario::Scenario;
use crate::text::Lang;
#[cfg(not(feature = "embed"))]
use crate::text::problem::words;

#[cfg(not(feature = "embed"))]
fn scenario(document: &str) -> Result<Scenario, String> {
    Scenario::parse(document).map_err(|problems| {
        let said = problems.iter().map(|problem| words(problem, Lang::En).message);
        said.collect::<Vec<_>>().join("\n")
    })
}

fn language(code: &str) -> Lang {
    Lang::from_code(code).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Result<String, String> {
    // A plain struct always has a JSON text; the words for a failure would travel for nothing.
    serde_json::to_string(value).map_err(|_| String::new())
}
