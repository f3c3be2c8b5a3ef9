//! Workshops behind the boundary. `text` is a workshop's file, `bases` a JSON object of the ready
//! scenarios that it names, `{"jambi-bkbk":"…"}`; one with an empty text is known, but not at hand.
//! Answers are documents as `{"workshop":"…","step":"…","kind":"number","value":"201600"}`.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::chart::Palette;
use crate::text::words::{Locale, Words};
use crate::view::workshop::{self, Asked, Role, Wanted};

/// A workshop's file, or what is wrong with it: JSON, `WorkshopOpened`.
#[wasm_bindgen]
pub fn workshop_open(text: &str, lang: &str) -> Result<String, String> {
    json(&workshop::opened(text, language(lang)))
}

/// What working all of it out shows: JSON, `WorkshopChecked`.
#[wasm_bindgen]
pub fn workshop_check(text: &str, bases: &str, lang: &str) -> Result<String, String> {
    json(&workshop::checked(text, bases, language(lang)))
}

/// A step as it is worked on: JSON, `WorkshopStep`. `moved` has a line for each number that was
/// moved, path and value with a space between them; `answer` is a document, or empty. What cannot
/// be used throws in words.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "each is a text or a number of its own")]
pub fn workshop_step(
    text: &str,
    bases: &str,
    words: &str,
    lang: &str,
    number: usize,
    moved: &str,
    answer: &str,
    width: u32,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&workshop::step(text, bases, locale, &Asked { number, moved, answer, width })?)
}

/// What the model says to a step: JSON, `WorkshopRevealed`. `answers` are those of a room, a document a
/// line. What cannot be used throws in words.
#[wasm_bindgen]
pub fn workshop_reveal(
    text: &str,
    bases: &str,
    words: &str,
    lang: &str,
    number: usize,
    answers: &str,
    width: u32,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&workshop::revealed(text, bases, locale, &Wanted { number, answers, width })?)
}

/// What is said of an answer: JSON, `WorkshopJudged`. What cannot be used throws in words.
#[wasm_bindgen]
pub fn workshop_judge(
    text: &str,
    bases: &str,
    words: &str,
    lang: &str,
    answer: &str,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&workshop::judged(text, bases, locale, answer)?)
}

/// How answers came out, one document a line: JSON, `WorkshopResults`. What cannot be used throws
/// in words.
#[wasm_bindgen]
pub fn workshop_results(
    text: &str,
    bases: &str,
    words: &str,
    lang: &str,
    answers: &str,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    json(&workshop::results(text, bases, locale, answers)?)
}

/// A sheet for paper: JSON, `WorkshopSheet`; `role` is `trainer` or `participant`. What cannot be
/// used throws in words.
#[wasm_bindgen]
pub fn workshop_sheet(
    text: &str,
    bases: &str,
    words: &str,
    lang: &str,
    role: &str,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let role = Role::from_name(role).ok_or_else(|| format!("no such role: {role}"))?;
    json(&workshop::sheet(text, bases, locale, role, Palette::Light)?)
}
