//! A walk through one month, as the page and the command line show it.

use serde::Serialize;

use super::explain::{LineView, line_view};
use crate::explain::{self, Figure, Question, Stage};
use crate::model::Parameters;
use crate::month::Month;
use crate::scenario::Scenario;
use crate::text::explain as words;
use crate::text::number::month_name;
use crate::text::walk as text;
use crate::text::words::Locale;

/// A month, stage by stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WalkView {
    /// What is walked through.
    pub title: String,
    /// The month, `2026-03`.
    pub month: String,
    /// The first simulated month.
    pub start: String,
    /// The last one.
    pub end: String,
    /// The names of the months of a year.
    pub months: Vec<&'static str>,
    /// The month before, or empty.
    pub before: String,
    /// The month after, or empty.
    pub after: String,
    /// The stages, in the order of the step.
    pub stages: Vec<StageView>,
    /// What `≈` means, where a line has it, or empty.
    pub rounding: String,
    /// All of it as plain text.
    pub text: String,
}

/// A stage of a month.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct StageView {
    /// The number of its step; programmes share one.
    pub step: u32,
    /// What it is called.
    pub title: String,
    /// What happens in it.
    pub sentences: Vec<String>,
    /// Its arithmetic.
    pub lines: Vec<LineView>,
}

/// A month of a scenario within the run: the one asked for, or else the end of the run that is
/// nearer to it; without one the first in which a programme pays.
#[must_use]
pub fn nearest(scenario: &Scenario, asked: Option<Month>) -> Month {
    let Some(month) = asked else {
        return explain::first_paid(scenario);
    };
    month.clamp(scenario.start, scenario.end())
}

/// Walks through a month.
///
/// # Errors
/// A sentence: the month is not simulated.
pub fn walk(scenario: &Scenario, month: Month, locale: Locale<'_>) -> Result<WalkView, String> {
    let lang = locale.lang;
    let parameters = Parameters::new(scenario);
    let run = parameters.run();
    let walk = explain::walk(scenario, &parameters, &run, month)
        .map_err(|refusal| words::refusal(refusal, scenario, lang))?;
    let stages: Vec<StageView> = walk
        .parts
        .iter()
        .map(|part| {
            // What its lines lead to is asked of this month and this programme.
            let programme = match part.stage {
                Stage::Programme(index) | Stage::Benefits(index) => index,
                _ => 0,
            };
            let figure = Figure::Coverage;
            let question = Question { figure, month, programme, target: None, denominator: 0 };
            StageView {
                step: part.stage.step(),
                title: text::title(part.stage, scenario, locale),
                sentences: text::sentences(part, &walk, scenario, lang),
                lines: part
                    .lines
                    .iter()
                    .map(|line| line_view(line, &question, scenario, locale))
                    .collect(),
            }
        })
        .collect();
    let lines = || stages.iter().flat_map(|stage| &stage.lines);
    let rounds = lines().any(|line| line.rounded || line.result_rounded);
    let beside = |month: Option<Month>| month.map_or_else(String::new, |month| month.to_string());
    let mut view = WalkView {
        title: text::heading(&walk, lang),
        month: month.to_string(),
        start: scenario.start.to_string(),
        end: scenario.end().to_string(),
        months: (1..=12).map(|month| month_name(month, lang)).collect(),
        before: beside(
            month.since(scenario.start).checked_sub(1).map(|at| scenario.start.plus(at)),
        ),
        after: beside((month < scenario.end()).then(|| month.plus(1))),
        rounding: if rounds { text::rounding_note(lang).to_owned() } else { String::new() },
        stages,
        text: String::new(),
    };
    view.text = plain(&view);
    Ok(view)
}

/// The stages as plain text: the sentences of each, and below them its arithmetic.
fn plain(view: &WalkView) -> String {
    let mut text = format!("{}\n", view.title);
    for stage in &view.stages {
        text.push_str(&format!("\n{}. {}\n", stage.step, stage.title));
        for sentence in &stage.sentences {
            text.push_str(&format!("   {sentence}\n"));
        }
        for line in &stage.lines {
            let equals = |rounded| if rounded { "≈" } else { "=" };
            text.push_str(&format!("   - {}: ", line.label));
            if !line.arithmetic.is_empty() {
                text.push_str(&format!("{} {} ", line.arithmetic, equals(line.result_rounded)));
            }
            text.push_str(&format!("{}\n", line.result));
        }
    }
    if !view.rounding.is_empty() {
        text.push_str(&format!("\n{}\n", view.rounding));
    }
    text
}
