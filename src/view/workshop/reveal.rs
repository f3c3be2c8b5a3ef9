//! What the model says to a step, without an answer of the reader's own: for the wall and for a room.

use rust_decimal::Decimal;
use serde::Serialize;

use super::pad::{Lines, WorkshopPad, pad};
use super::step::view;
use super::{base, read};
use crate::room::{Guesses, gather};
use crate::text::words::{Locale, Words};
use crate::text::{workshop as words, workshop_problem as said};
use crate::view::page::Chart;
use crate::workshop::{Ask, Fault, Given, Mark, Stage, Truth, judge};

/// What the model says to a step.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopRevealed {
    /// As people read it; of a goal the example.
    pub truth: String,
    /// As answers write it; `null` of a curve and of a goal.
    pub value: Option<String>,
    /// Of a curve: months and percent, as answers write them.
    pub points: Vec<(String, String)>,
    /// How many of a room's answers are right and close, in a sentence; empty without answers.
    pub tally: String,
    /// Why it is so, paragraph by paragraph.
    pub explanation: Vec<String>,
    /// The arithmetic, line by line; may be empty.
    pub sums: Vec<String>,
    /// The figures, with those that appear with the answer; of a goal with the example.
    pub charts: Vec<Chart>,
    /// The model's line alone; `null` where no curve is asked for.
    pub pad: Option<WorkshopPad>,
}

/// What is to be told of a step.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// A room's answers, a document a line; those to other steps are passed over.
    pub answers: &'a str,
    /// CSS pixels that a figure may be wide.
    pub width: u32,
}

/// What the model says to a step.
///
/// # Errors
/// The file or the step's scenario cannot be used; in words.
pub fn revealed(
    text: &str,
    bases: &str,
    locale: Locale<'_>,
    wanted: &Wanted<'_>,
) -> Result<WorkshopRevealed, String> {
    let lang = locale.lang;
    let workshop = read(text, lang)?;
    let bases = Words::parse(bases);
    let open = |moved: &[(String, Decimal)]| {
        Stage::open(&workshop, wanted.number, &|id| base(&bases, id), moved)
            .map_err(|of| said::message(&of, lang))
    };
    let faulty = |fault: Fault| said::faulty(&fault, lang);
    let given = open(&[])?;
    let right = given.right().map_err(faulty)?;
    // A goal holds of what was moved.
    let stage = match &right {
        Some(Given::Make(values)) => open(values)?,
        _ => given,
    };
    let truth = stage.truth().map_err(faulty)?;
    let shown = view(&stage, right.as_ref(), wanted.width, locale).map_err(faulty)?;
    let mut told = WorkshopRevealed {
        points: match &truth {
            Truth::Curve(points) => {
                points.iter().map(|(month, of)| (month.to_string(), digits(*of))).collect()
            }
            _ => Vec::new(),
        },
        tally: tally(&stage, wanted.answers, locale).map_err(faulty)?,
        charts: shown.charts,
        pad: pad(&stage, Lines::Model(&truth), wanted.width, lang),
        ..WorkshopRevealed::default()
    };
    if let Some(of) = shown.judged {
        told.truth = of.truth;
        told.value = match truth {
            Truth::Number(number) => Some(digits(number)),
            _ => of.value,
        };
        told.explanation = of.explanation;
        told.sums = of.sums;
    }
    Ok(told)
}

/// As answers write a number: six decimals are read at most.
fn digits(of: Decimal) -> String {
    of.round_dp(6).normalize().to_string()
}

/// How many of a room's answers are right and close. Of a goal it is not told: whoever reached it
/// has seen that.
fn tally(stage: &Stage<'_>, answers: &str, locale: Locale<'_>) -> Result<String, Fault> {
    let lines: Vec<&str> = answers.lines().filter(|line| !line.is_empty()).collect();
    let (mut right, mut close, mut all) = (0_usize, 0_usize, 0_usize);
    let of_step =
        |workshop: &str, step: &str| workshop == stage.workshop.id && step == stage.step.id;
    for sorted in gather(&lines).sorted {
        if !of_step(&sorted.workshop, &sorted.step) {
            continue;
        }
        for (given, count) in each(sorted.guesses, &stage.step.ask) {
            if !given.answers(&stage.step.ask) {
                continue;
            }
            let mark = judge(stage, &given)?.mark;
            all = all.saturating_add(count);
            right = right.saturating_add(if mark == Mark::Right { count } else { 0 });
            close = close.saturating_add(if mark == Mark::Close { count } else { 0 });
        }
    }
    Ok(if all == 0 { String::new() } else { words::tally(right, close, all, locale.lang) })
}

/// A room's guesses as answers to a step, each with how often it was given.
fn each(guesses: Guesses, ask: &Ask) -> Vec<(Given, usize)> {
    let verdict = |value: String| match ask {
        Ask::Verdict { .. } => Given::verdict(&value),
        _ => Some(Given::Choice(value)),
    };
    match guesses {
        Guesses::Numbers(values) => {
            values.into_iter().map(|value| (Given::Number(value), 1)).collect()
        }
        Guesses::Choices(counts) => {
            let named = |(value, count)| Some((verdict(value)?, count));
            counts.into_iter().filter_map(named).collect()
        }
        Guesses::Months(counts) => {
            counts.into_iter().map(|(month, count)| (Given::Month(month), count)).collect()
        }
        Guesses::Curves(lines) => {
            lines.into_iter().map(|points| (Given::Curve(points), 1)).collect()
        }
        Guesses::Makes(_) => Vec::new(),
    }
}
