//! Workshops as the page and the command line show them.
//!
//! Every function takes the text of the file and the ready scenarios that it names, and keeps
//! nothing: `bases` is a JSON object of their texts by id. An id with an empty text is known, but
//! not at hand.

mod pad;
mod results;
mod reveal;
mod sheet;
mod sheet_blanks;
#[cfg(not(target_arch = "wasm32"))]
mod sheet_html;
mod step;

use serde::Serialize;

use crate::text::words::Words;
use crate::text::{Lang, workshop as words, workshop_problem as said};
use crate::workshop::{Problem, Workshop, check};

pub use pad::{WorkshopPad, WorkshopPoint};
pub use results::{WorkshopResult, WorkshopResults, results};
pub use reveal::{Wanted, WorkshopRevealed, revealed};
pub use sheet::{
    Role, WorkshopBlock, WorkshopPart, WorkshopSheet, WorkshopSource, markdown, sheet,
};
#[cfg(not(target_arch = "wasm32"))]
pub use sheet_html::html;
pub use step::{
    Asked, WorkshopAsk, WorkshopChoice, WorkshopJudged, WorkshopOrigin, WorkshopSetting,
    WorkshopStep, judged, step,
};

/// A workshop's file, or what is wrong with it.
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and it leaves as JSON")]
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub enum WorkshopOpened {
    /// It was read.
    Read {
        /// Always true.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "true"))]
        ok: bool,
        /// Its name in addresses and answers.
        id: String,
        /// What it is called.
        title: String,
        /// What it is about, paragraph by paragraph.
        about: Vec<String>,
        /// The region that it speaks of, or empty.
        place: String,
        /// How long it takes: `25 menit`.
        minutes: String,
        /// The ready scenarios that it needs.
        bases: Vec<String>,
        /// What the trainer says before the first step, paragraph by paragraph.
        opening: Vec<String>,
        /// What the trainer says after the last one, likewise.
        closing: Vec<String>,
        /// Where its figures come from.
        sources: Vec<WorkshopSource>,
        /// Its steps.
        steps: Vec<WorkshopEntry>,
    },
    /// It is refused.
    Refused {
        /// Always false.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "false"))]
        ok: bool,
        /// Why, all at once.
        problems: Vec<WorkshopProblem>,
    },
}

/// A step in the list of a workshop.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopEntry {
    /// Its number, from 1.
    pub number: usize,
    /// Its name in answers.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How long it takes: `3 menit`.
    pub minutes: String,
    /// The kind of its answer.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "WorkshopKind"))]
    pub kind: &'static str,
    /// What participants do, in a word or two.
    pub doing: &'static str,
}

/// What working a workshop out shows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopChecked {
    /// What is wrong; nothing where it can be used.
    pub problems: Vec<WorkshopProblem>,
}

/// A problem of a workshop's file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopProblem {
    /// Its kind, as `missing`.
    pub code: &'static str,
    /// The line of the file, from 1; `null` where there is none to be named.
    pub line: Option<usize>,
    /// The number of the step, from 1; `null` where it is none of a step.
    pub step: Option<usize>,
    /// The field.
    pub field: String,
    /// Where it is and what to do, in a sentence or two.
    pub message: String,
}

/// A problem in words.
#[must_use]
pub fn problem(of: &Problem, lang: Lang) -> WorkshopProblem {
    WorkshopProblem {
        code: of.what.code(),
        line: of.line,
        step: of.step.as_ref().map(|(number, _)| *number),
        field: of.field.clone(),
        message: said::message(of, lang),
    }
}

/// Reads a workshop's file.
#[must_use]
pub fn opened(text: &str, lang: Lang) -> WorkshopOpened {
    match Workshop::read(text) {
        Ok(workshop) => WorkshopOpened::Read {
            ok: true,
            title: workshop.title.get(lang).to_owned(),
            about: words::plain(workshop.about.get(lang)),
            place: workshop.place.get(lang).to_owned(),
            minutes: words::minutes(workshop.minutes(), lang),
            bases: workshop.bases(),
            opening: words::plain(workshop.opening.say.get(lang)),
            closing: words::plain(workshop.closing.say.get(lang)),
            sources: sheet::sources(&workshop, lang),
            steps: entries(&workshop, lang),
            id: workshop.id,
        },
        Err(problems) => WorkshopOpened::Refused {
            ok: false,
            problems: problems.iter().map(|of| problem(of, lang)).collect(),
        },
    }
}

fn entries(workshop: &Workshop, lang: Lang) -> Vec<WorkshopEntry> {
    let entry = |(number, step): (usize, &crate::workshop::Step)| WorkshopEntry {
        number,
        id: step.id.clone(),
        title: step.title.get(lang).to_owned(),
        minutes: words::minutes(step.minutes, lang),
        kind: step.ask.kind(),
        doing: words::kind(&step.ask, lang),
    };
    (1..).zip(&workshop.steps).map(entry).collect()
}

/// Works a workshop out, every step of it.
#[must_use]
pub fn checked(text: &str, bases: &str, lang: Lang) -> WorkshopChecked {
    let problems = match Workshop::read(text) {
        Ok(workshop) => {
            let bases = Words::parse(bases);
            let known: Vec<&str> = bases.pairs().map(|(id, _)| id).collect();
            check(&workshop, &|id| base(&bases, id), &known)
        }
        Err(problems) => problems,
    };
    WorkshopChecked { problems: problems.iter().map(|of| problem(of, lang)).collect() }
}

/// The text of a ready scenario.
fn base(bases: &Words, id: &str) -> Option<String> {
    bases.english(id).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A workshop that was read before.
///
/// # Errors
/// What is wrong with it, a line each.
fn read(text: &str, lang: Lang) -> Result<Workshop, String> {
    Workshop::read(text).map_err(|problems| {
        problems.iter().map(|of| said::message(of, lang)).collect::<Vec<_>>().join("\n")
    })
}
