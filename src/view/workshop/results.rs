//! How the answers to a workshop came out.

use serde::Serialize;

use super::read;
use super::step::{judged, of_step};
use crate::text::words::Locale;
use crate::text::workshop as words;
use crate::workshop::Mark;

/// How the answers to a workshop came out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopResults {
    /// How many came near.
    pub sentence: String,
    /// The steps.
    pub rows: Vec<WorkshopResult>,
}

/// How the answer to a step came out.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopResult {
    /// The step's number, from 1.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How near the answer came; empty where there is none.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"right\" | \"close\" | \"off\" | \"not_yet\" | \"\"")
    )]
    pub mark: &'static str,
    /// The same in a word or two.
    pub word: &'static str,
    /// The answer as people read it, or empty.
    pub given: String,
    /// What the model says, likewise.
    pub truth: String,
    /// That a later answer was right, in a sentence: of who had seen what is right by then; or
    /// empty.
    pub later: String,
}

/// The answers, a document on each line, by step: of a step's several the first counts by which
/// what is right was shown; before it a goal may be tried as often as one likes. What is no answer
/// to this workshop is passed over.
///
/// # Errors
/// The file cannot be used; in words.
pub fn results(
    text: &str,
    bases: &str,
    locale: Locale<'_>,
    answers: &str,
) -> Result<WorkshopResults, String> {
    let lang = locale.lang;
    let workshop = read(text, lang)?;
    let mut rows = Vec::new();
    let (mut right, mut close, mut answered) = (0_usize, 0_usize, 0_usize);
    for (number, step) in (1..).zip(&workshop.steps) {
        let own = answers.lines().filter(|line| of_step(&workshop, number, line).is_ok());
        let mut all: Vec<_> =
            own.filter_map(|answer| judged(text, bases, locale, answer).ok()).collect();
        let newest = all.pop();
        let shown = all.into_iter().find(|of| of.mark != Mark::NotYet.name());
        let later = newest
            .as_ref()
            .zip(shown.as_ref())
            .filter(|(newest, first)| newest.mark == "right" && first.mark != "right")
            .map_or_else(String::new, |(newest, _)| words::later(&newest.given, lang));
        let judged = shown.or(newest);
        let mut row = WorkshopResult {
            number,
            id: step.id.clone(),
            title: step.title.get(lang).to_owned(),
            mark: "",
            word: words::unanswered(lang),
            given: String::new(),
            truth: String::new(),
            later,
        };
        if let Some(judged) = judged {
            answered = answered.saturating_add(1);
            right = right.saturating_add(usize::from(judged.mark == "right"));
            close = close.saturating_add(usize::from(judged.mark == "close"));
            (row.mark, row.word) = (judged.mark, judged.word);
            (row.given, row.truth) = (judged.given, judged.truth);
        }
        rows.push(row);
    }
    let sentence = words::summary(right, close, answered, rows.len(), lang);
    Ok(WorkshopResults { sentence, rows })
}
