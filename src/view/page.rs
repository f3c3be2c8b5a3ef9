//! What the page gets for one state of a scenario: the answer, the charts, the inputs, or the
//! problems.

use serde::Serialize;

use super::controls::{Control, controls};
use super::figures::{Figure, draw, words};
use super::warnings::{WarningView, warnings};
use crate::chart::{Drawing, Frame};
use crate::findings::Findings;
use crate::model::run_exact;
use crate::scenario::{Problem, Scenario};
use crate::text::choices::payer;
use crate::text::parse::Choice;
use crate::text::words::Locale;
use crate::text::{Lang, facts, problem, sentences};

/// What the page asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The language, and the document's words in it.
    pub locale: Locale<'a>,
    /// The position, in the document, of the programme that the inputs speak of.
    pub programme: usize,
    /// CSS pixels that a chart may be wide.
    pub width: u32,
    /// The figures wanted.
    pub figures: &'a [Figure],
}

/// The answer, or what is wrong with the document.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub enum Simulated {
    /// The answer.
    Answered {
        /// Always true.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "true"))]
        ok: bool,
        /// In sentences.
        answer: Answer,
        /// The figures asked for.
        charts: Vec<Chart>,
        /// The inputs.
        controls: Vec<Control>,
        /// All programmes of the document.
        programmes: Vec<ProgrammeName>,
        /// What of the document is implausible; it blocks nothing.
        warnings: Vec<WarningView>,
    },
    /// The document is refused.
    Refused {
        /// Always false.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "false"))]
        ok: bool,
        /// Why, all at once.
        problems: Vec<ProblemView>,
    },
}

/// The answer in sentences.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Answer {
    /// What the money does and what becomes of coverage.
    pub headline: String,
    /// The numbers behind it.
    pub facts: Vec<FactView>,
}

/// A fact beside the headline.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct FactView {
    /// Its name in the program.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// How much or when.
    pub value: String,
    /// The same in a sentence, with what belongs to it.
    pub sentence: String,
    /// The question that has its arithmetic.
    pub explain: FactExplain,
}

/// The question of *hitung sendiri* that a fact leads to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct FactExplain {
    /// The figure's name in questions.
    pub figure: &'static str,
    /// The month, `2026-03`.
    pub month: String,
    /// The programme's place in the document.
    pub programme: usize,
    /// The level in percent, `55`; empty where the document has none.
    pub target: String,
}

/// A chart, ready to be put into the page.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Chart {
    /// `coverage`, `members`, `money` or `realised`.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "Figure"))]
    pub figure: &'static str,
    /// The finding.
    pub title: String,
    /// What is shown and where it comes from.
    pub caption: String,
    /// The chart for those who do not see it.
    pub alt: String,
    /// The SVG element.
    pub svg: String,
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Where the values stand: month i of n is centred at
    /// `left + (i + 0.5) / n × (right − left)`.
    pub plot: Plot,
    /// The first month, `2026-01`.
    pub start: String,
    /// How many months.
    pub months: usize,
}

/// The area of a chart in which values are drawn, CSS pixels.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Plot {
    /// Where the first month begins.
    pub left: f64,
    /// Where the last month ends.
    pub right: f64,
    /// The upper end.
    pub top: f64,
    /// Zero.
    pub bottom: f64,
    /// The value at the upper end; the number of rows, where there is no axis of values.
    pub highest: f64,
}

/// A programme's name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ProgrammeName {
    /// Its position in the document.
    pub index: usize,
    /// Its name.
    pub name: String,
    /// Who pays.
    pub payer: &'static str,
    /// Whether it is switched off.
    pub off: bool,
}

/// A problem in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ProblemView {
    /// Its kind, as `out_of_range`.
    pub code: &'static str,
    /// The field.
    pub path: String,
    /// What was found.
    pub found: String,
    /// What is allowed.
    pub allowed: String,
    /// What to do.
    pub hint: String,
    /// All of it in a sentence.
    pub message: String,
}

/// Answers for one state of a document.
#[must_use]
pub fn simulate(document: &str, wanted: &Wanted<'_>) -> Simulated {
    let (locale, lang) = (wanted.locale, wanted.locale.lang);
    let scenario = match Scenario::parse(document) {
        Ok(scenario) => scenario,
        Err(problems) => {
            let problems = problems.iter().map(|problem| problem_view(problem, lang)).collect();
            return Simulated::Refused { ok: false, problems };
        }
    };
    let run = run_exact(&scenario);
    let findings = Findings::new(
        &scenario,
        &run,
        wanted.programme,
        locale.name(&scenario.title),
        locale.name(&scenario.region.name),
    );
    let charts = wanted
        .figures
        .iter()
        .map(|figure| {
            let figure = *figure;
            let around = words(figure, &findings, lang);
            let frame = Frame::page(wanted.width, figure.name(), &around.alt);
            let drawing = draw(figure, &scenario, &run, &findings, &frame, locale);
            chart(figure.name(), around, drawing, &scenario)
        })
        .collect();
    Simulated::Answered {
        ok: true,
        answer: Answer {
            headline: sentences::headline(&findings, lang),
            facts: facts(&scenario, &findings, wanted.programme, lang),
        },
        charts,
        controls: controls(&scenario, wanted.programme, locale),
        programmes: scenario
            .programmes
            .iter()
            .enumerate()
            .map(|(index, programme)| ProgrammeName {
                index,
                name: locale.name(&programme.name).to_owned(),
                payer: payer(programme.payer, lang),
                off: programme.off,
            })
            .collect(),
        warnings: warnings(&scenario, &run, locale),
    }
}

/// The facts beside the headline, with what their arithmetic is asked by; of a programme, they are
/// of the one at a position in the document.
pub(super) fn facts(
    scenario: &Scenario,
    findings: &Findings,
    programme: usize,
    lang: Lang,
) -> Vec<FactView> {
    let target = scenario.targets_pct.first().map(|level| level.normalize().to_string());
    let target = target.unwrap_or_default();
    let view = |fact: facts::Fact| FactView {
        id: fact.id,
        label: fact.label,
        value: fact.value,
        sentence: fact.sentence,
        explain: FactExplain {
            figure: fact.figure.id(),
            month: fact.month.to_string(),
            programme,
            target: target.clone(),
        },
    };
    facts::facts(findings, lang).into_iter().map(view).collect()
}

/// A drawing with its words, ready to be put into the page.
pub(super) fn chart(
    figure: &'static str,
    around: super::figures::Words,
    drawing: Drawing,
    scenario: &Scenario,
) -> Chart {
    Chart {
        figure,
        title: around.title,
        caption: around.caption,
        alt: around.alt,
        svg: drawing.svg,
        width: drawing.width,
        height: drawing.height,
        plot: Plot {
            left: drawing.plot.left,
            right: drawing.plot.right,
            top: drawing.plot.top,
            bottom: drawing.plot.bottom,
            highest: drawing.plot.highest,
        },
        start: scenario.start.to_string(),
        months: usize::try_from(scenario.months).unwrap_or(0),
    }
}

/// A problem in words.
#[must_use]
pub fn problem_view(problem: &Problem, lang: Lang) -> ProblemView {
    let words = problem::words(problem, lang);
    ProblemView {
        code: problem.code.name(),
        path: problem.path.clone(),
        found: words.found,
        allowed: words.allowed,
        hint: words.hint,
        message: words.message,
    }
}

/// How a typed number was read.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub enum Parsed {
    /// It was.
    Read {
        /// Always true.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "true"))]
        ok: bool,
        /// The number as the document writes it.
        value: String,
        /// The number as people write it.
        text: String,
        /// What is said about it.
        reading: String,
    },
    /// It was not.
    Unread {
        /// Always false.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "false"))]
        ok: bool,
        /// Why not, and what to write.
        message: String,
        /// What it could mean, where it could be one of several numbers.
        choices: Vec<ParsedChoice>,
    },
}

/// One of several numbers that a text could be.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ParsedChoice {
    /// The number as the document writes it.
    pub value: String,
    /// The number as people write it.
    pub text: String,
    /// In words; empty where they are too many.
    pub words: String,
}

impl From<Choice> for ParsedChoice {
    fn from(of: Choice) -> Self {
        Self { value: of.value.to_string(), text: of.written, words: of.words }
    }
}
