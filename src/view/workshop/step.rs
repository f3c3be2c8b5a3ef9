//! A step as it is worked on, and what is said of an answer to it.

use rust_decimal::Decimal;
use serde::Serialize;

use super::pad::{Lines, WorkshopPad, pad};
use super::{base, read};
use crate::chart::Frame;
use crate::explain;
use crate::findings::Findings;
use crate::inputs::{Input, Unit as InputUnit};
use crate::num::{decimal_from_digits, decimal_to_f64};
use crate::text::number::month_name;
use crate::text::words::{Locale, Words};
use crate::text::{
    Lang, claim as claim_words, inputs, workshop as words, workshop_judgement as judged_words,
    workshop_problem as said,
};
use crate::view::controls::{Control, PathStep};
use crate::view::embed::step as slider_step;
use crate::view::figures::{self, Figure, draw};
use crate::view::page::{Chart, chart};
use crate::view::sources::of_source;
use crate::view::tables::{Table, table};
use crate::workshop::{
    Answer, Ask, Given, Judgement, Mark, Stage, Truth, Unit, Unread, Workshop, judge,
};

/// What of a step is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// What was moved, a line each: path and value, with a space between them.
    pub moved: &'a str,
    /// The answer as a document; empty before there is one.
    pub answer: &'a str,
    /// CSS pixels that a figure may be wide.
    pub width: u32,
}

/// A step as it is worked on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopStep {
    /// The workshop's id.
    pub workshop: String,
    /// Its title.
    pub workshop_title: String,
    /// The step's number, from 1.
    pub number: usize,
    /// How many steps there are.
    pub of: usize,
    /// The step's id.
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
    /// What they read first, paragraph by paragraph.
    pub text: Vec<String>,
    /// What they are to do.
    pub task: Vec<String>,
    /// The sentence that is to be judged, or empty.
    pub quote: String,
    /// What helps them on.
    pub hint: Vec<String>,
    /// What the trainer says.
    pub say: Vec<String>,
    /// Its scenario.
    pub scenario: WorkshopOrigin,
    /// Something appears only after the answer.
    pub predicts: bool,
    /// How it is answered.
    pub ask: WorkshopAsk,
    /// What may be moved.
    pub controls: Vec<Control>,
    /// How it stands with what was moved, where a goal is to be made to hold.
    pub status: Vec<String>,
    /// What does not hold together of what was moved: the figures are of before.
    pub problems: Vec<String>,
    /// The figures in sight.
    pub charts: Vec<Chart>,
    /// The same numbers, in the order of the figures.
    pub tables: Vec<Table>,
    /// Where a curve is drawn, and afterwards the guess over the model's line; `null` where none
    /// is asked for.
    pub pad: Option<WorkshopPad>,
    /// The answer as a document: as given, or of a goal what stands in the sliders; empty where
    /// there is none.
    pub answer: String,
    /// What is said of the answer; `null` before there is one.
    pub judged: Option<WorkshopJudged>,
}

/// The scenario of a step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopOrigin {
    /// The id of the ready scenario, or empty.
    pub ready: String,
    /// Its title.
    pub title: String,
    /// The region.
    pub region: String,
    /// The document that it is made from: JSON text.
    pub document: String,
    /// What differs from it, with what was moved.
    pub changes: Vec<WorkshopSetting>,
}

/// A number of a document and the value that it gets.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopSetting {
    /// Where it stands.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "(string | number)[]"))]
    pub path: Vec<PathStep>,
    /// The value, as the document writes it.
    pub value: String,
}

/// How a step is answered.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopAsk {
    /// The name of the field.
    pub label: String,
    /// How a typed number is read; empty where none is typed.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"rupiah\" | \"percent\" | \"people\" | \"plain\" | \"\"")
    )]
    pub parse: &'static str,
    /// What the number counts, by its name: `rupiah`, `people`, `percent`, `points`, `months`,
    /// `number`; empty where none is asked for.
    pub unit: &'static str,
    /// How exact it has to be, in a sentence, or empty.
    pub tolerance: String,
    /// What may be chosen.
    pub choices: Vec<WorkshopChoice>,
    /// The months of a year, where a month is asked for.
    pub months: Vec<WorkshopChoice>,
    /// The years, likewise.
    pub years: Vec<String>,
    /// That it never comes, in words, likewise.
    pub never: String,
}

/// Something that may be chosen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopChoice {
    /// As answers write it.
    pub value: String,
    /// In words.
    pub label: String,
}

/// What is said of an answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopJudged {
    /// How near it comes.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"right\" | \"close\" | \"off\" | \"not_yet\"")
    )]
    pub mark: &'static str,
    /// The same in a word or two.
    pub word: &'static str,
    /// What is said of it: kind, and by how much it is off.
    pub sentence: String,
    /// The answer as people read it.
    pub given: String,
    /// What the model says, as people read it; of a goal the example.
    pub truth: String,
    /// What the model says, as answers write it; `null` of a curve and of a goal.
    pub value: Option<String>,
    /// The answer less that, in its unit or in months: digits; `null` where there is none.
    pub difference: Option<String>,
    /// The largest distance of a curve, in points: digits; `null` of other answers.
    pub largest: Option<String>,
    /// Its mean distance, likewise.
    pub mean: Option<String>,
    /// Why it is so, paragraph by paragraph.
    pub explanation: Vec<String>,
    /// The arithmetic, line by line; may be empty.
    pub sums: Vec<String>,
}

/// A step as it is worked on.
///
/// # Errors
/// The file, the step's scenario or the answer cannot be used; in words.
pub fn step(
    text: &str,
    bases: &str,
    locale: Locale<'_>,
    asked: &Asked<'_>,
) -> Result<WorkshopStep, String> {
    let lang = locale.lang;
    let workshop = read(text, lang)?;
    let bases = Words::parse(bases);
    let answer = if asked.answer.is_empty() {
        None
    } else {
        Some(of_step(&workshop, asked.number, asked.answer).map_err(|of| said::unread(&of, lang))?)
    };
    let moved = match &answer {
        Some(Given::Make(values)) => values.clone(),
        _ => settings(asked.moved),
    };
    let stage = Stage::open(&workshop, asked.number, &|id| base(&bases, id), &moved)
        .map_err(|of| said::message(&of, lang))?;
    view(&stage, answer.as_ref(), asked.width, locale).map_err(|fault| said::faulty(&fault, lang))
}

/// What is said of an answer, for a room: the step is the answer's own.
///
/// # Errors
/// As [`step`].
pub fn judged(
    text: &str,
    bases: &str,
    locale: Locale<'_>,
    answer: &str,
) -> Result<WorkshopJudged, String> {
    let lang = locale.lang;
    let workshop = read(text, lang)?;
    let bases = Words::parse(bases);
    let words = |of: Unread| said::unread(&of, lang);
    let read = Answer::parse(answer).map_err(words)?;
    let (number, _) =
        workshop.step(&read.step).ok_or_else(|| words(Unread::Step(read.step.clone())))?;
    let given = of_step(&workshop, number, answer).map_err(words)?;
    let moved = if let Given::Make(values) = &given { values.clone() } else { Vec::new() };
    let stage = Stage::open(&workshop, number, &|id| base(&bases, id), &moved)
        .map_err(|of| said::message(&of, lang))?;
    let judgement = judge(&stage, &given).map_err(|fault| said::faulty(&fault, lang))?;
    Ok(judged_view(&stage, &given, &judgement, locale))
}

/// Reads the answer to a step of a workshop.
pub(super) fn of_step(workshop: &Workshop, number: usize, answer: &str) -> Result<Given, Unread> {
    let answer = Answer::parse(answer)?;
    if answer.workshop != workshop.id {
        return Err(Unread::Workshop(answer.workshop));
    }
    let step = number.checked_sub(1).and_then(|at| workshop.steps.get(at));
    let step = step.filter(|step| step.id == answer.step).ok_or(Unread::Step(answer.step))?;
    if answer.given.answers(&step.ask) {
        Ok(answer.given)
    } else {
        Err(Unread::Kind(step.ask.kind()))
    }
}

/// Lines of path and value. What is none is passed over.
fn settings(moved: &str) -> Vec<(String, Decimal)> {
    let line = |line: &str| {
        let (path, value) = line.split_once(' ')?;
        Some((path.to_owned(), decimal_from_digits(value, 0)?))
    };
    moved.lines().filter_map(line).collect()
}

pub(super) fn view(
    stage: &Stage<'_>,
    given: Option<&Given>,
    width: u32,
    locale: Locale<'_>,
) -> Result<WorkshopStep, crate::workshop::Fault> {
    let lang = locale.lang;
    let step = stage.step;
    let judgement = given.map(|given| judge(stage, given)).transpose()?;
    let mut seen = step.show.clone();
    // What appears with the answer stays away while a goal is not reached.
    if judgement.as_ref().is_some_and(|of| of.mark != Mark::NotYet) {
        seen.extend(step.reveal.iter().filter(|figure| !step.show.contains(figure)));
    }
    let (charts, tables) =
        seen.into_iter().map(|figure| drawn(figure, stage, width, locale)).unzip();
    let paragraphs = |text| words::paragraphs(text, stage, lang);
    let status = match &step.ask {
        Ask::Make { status, .. } => paragraphs(status),
        _ => Vec::new(),
    };
    let answer = match (&step.ask, given) {
        (_, Some(given)) => document(stage, given.clone()),
        (Ask::Make { .. }, None) => document(stage, Given::Make(in_sliders(stage))),
        (_, None) => String::new(),
    };
    Ok(WorkshopStep {
        workshop: stage.workshop.id.clone(),
        workshop_title: stage.workshop.title.get(lang).to_owned(),
        number: stage.number,
        of: stage.workshop.steps.len(),
        id: step.id.clone(),
        title: step.title.get(lang).to_owned(),
        minutes: words::minutes(step.minutes, lang),
        kind: step.ask.kind(),
        doing: words::kind(&step.ask, lang),
        text: paragraphs(&step.text),
        task: paragraphs(&step.task),
        quote: match &step.ask {
            Ask::Verdict { quote, .. } => quote.get(lang).to_owned(),
            _ => String::new(),
        },
        hint: paragraphs(&step.hint),
        say: paragraphs(&step.say),
        scenario: origin(stage, locale),
        predicts: step.predicts(),
        ask: ask(stage, lang),
        controls: controls(stage, locale),
        status,
        problems: stage.refused.iter().map(|of| words::refused(of, lang)).collect(),
        charts,
        tables,
        pad: pad(stage, Lines::of(judgement.as_ref()), width, lang),
        answer,
        judged: given
            .zip(judgement.as_ref())
            .map(|(given, judgement)| judged_view(stage, given, judgement, locale)),
    })
}

fn document(stage: &Stage<'_>, given: Given) -> String {
    let answer = Answer { workshop: stage.workshop.id.clone(), step: stage.step.id.clone(), given };
    answer.json()
}

/// What stands in the sliders.
fn in_sliders(stage: &Stage<'_>) -> Vec<(String, Decimal)> {
    let scenario = &stage.shown().scenario;
    let value = |path: &str| Input::at_path(scenario, path).and_then(|input| input.get(scenario));
    let moves = stage.step.moves.iter();
    moves.filter_map(|slider| Some((slider.path.clone(), value(&slider.path)?))).collect()
}

fn origin(stage: &Stage<'_>, locale: Locale<'_>) -> WorkshopOrigin {
    let scenario = &stage.given.scenario;
    let set = stage.step.scenario.set.iter().map(|of| (of.path.clone(), of.value));
    let moved = in_sliders(stage).into_iter().filter(|(path, value)| {
        let before = Input::at_path(scenario, path).and_then(|input| input.get(scenario));
        before != Some(*value)
    });
    WorkshopOrigin {
        ready: stage.step.scenario.ready.clone(),
        title: locale.name(&scenario.title).to_owned(),
        region: locale.name(&scenario.region.name).to_owned(),
        document: stage.document.clone(),
        changes: set
            .chain(moved)
            .map(|(path, value)| WorkshopSetting {
                path: steps(&path),
                value: value.normalize().to_string(),
            })
            .collect(),
    }
}

/// `programmes[0].paid_months.last` step by step.
fn steps(path: &str) -> Vec<PathStep> {
    let mut steps = Vec::new();
    for part in path.split(['.', '[']) {
        let place = part.strip_suffix(']').and_then(|place| place.parse().ok());
        steps.push(place.map_or_else(|| PathStep::Field(part.to_owned()), PathStep::Place));
    }
    steps
}

fn ask(stage: &Stage<'_>, lang: Lang) -> WorkshopAsk {
    let ask = &stage.step.ask;
    let scenario = &stage.given.scenario;
    let (unit, parse) = match ask {
        Ask::Number { unit, .. } => (unit.name(), parse_of(*unit)),
        _ => ("", ""),
    };
    let choices = match ask {
        Ask::Choice(choices) => choices
            .iter()
            .map(|choice| WorkshopChoice {
                value: choice.id.clone(),
                label: words::paragraphs(&choice.text, stage, lang).join(" "),
            })
            .collect(),
        Ask::Verdict { .. } => ["match", "off", "impossible", "scope", "insufficient"]
            .into_iter()
            .map(|name| WorkshopChoice {
                value: name.to_owned(),
                label: words::verdict(name, lang).to_owned(),
            })
            .collect(),
        _ => Vec::new(),
    };
    let is_month = matches!(ask, Ask::Month { .. });
    let months = (1..=12).filter(|_| is_month).map(|number| WorkshopChoice {
        value: format!("{number:02}"),
        label: month_name(number, lang).to_owned(),
    });
    let years = scenario.start.year()..=scenario.end().year();
    WorkshopAsk {
        label: words::label(ask, lang),
        parse,
        unit,
        tolerance: words::tolerance(ask, stage, lang),
        choices,
        months: months.collect(),
        years: years.filter(|_| is_month).map(|year| year.to_string()).collect(),
        never: if is_month {
            crate::text::capital(&words::given(&Given::Month(None), stage, lang))
        } else {
            String::new()
        },
    }
}

/// How a typed number of a unit is read.
const fn parse_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Rupiah | Unit::RupiahShort => "rupiah",
        Unit::People => "people",
        Unit::Percent => "percent",
        Unit::Points | Unit::Months | Unit::Month | Unit::Number => "plain",
    }
}

/// The names of the sliders in the program.
const SLIDERS: [&str; 6] =
    ["latihan-1", "latihan-2", "latihan-3", "latihan-4", "latihan-5", "latihan-6"];

fn controls(stage: &Stage<'_>, locale: Locale<'_>) -> Vec<Control> {
    let given = &stage.given.scenario;
    let shown = &stage.shown().scenario;
    let control = |(id, of): (&'static str, &crate::workshop::Move)| {
        let input = Input::at_path(given, &of.path)?;
        let (before, value) = (input.get(given)?, input.get(shown)?);
        let unit = input.unit();
        // What the step gives lies within its slider.
        let (low, high) = (of.low.min(before), of.high.max(before));
        Some(Control {
            id,
            path: steps(&of.path),
            kind: match unit {
                InputUnit::Rupiah => "rupiah",
                InputUnit::Percent | InputUnit::PercentAYear => "percent",
                InputUnit::MonthOfYear => "month",
                InputUnit::People | InputUnit::Villages => "people",
                InputUnit::PerThousand | InputUnit::Months => "plain",
            },
            label: inputs::name(input, given, locale),
            help: String::new(),
            value: value.normalize().to_string(),
            text: inputs::value(unit, value, locale.lang),
            spoken: inputs::spoken(unit, value, locale.lang),
            min: decimal_to_f64(low),
            max: decimal_to_f64(high),
            step: decimal_to_f64(slider_step(unit, high.saturating_sub(low))),
            note: String::new(),
            source: given.source_near(&of.path).map(|source| of_source(source, locale)),
        })
    };
    SLIDERS.into_iter().zip(&stage.step.moves).filter_map(control).collect()
}

/// A figure of the scenario in sight, with its table.
fn drawn(figure: Figure, stage: &Stage<'_>, width: u32, locale: Locale<'_>) -> (Chart, Table) {
    let cut = stage.cut();
    let world = cut.as_ref().unwrap_or_else(|| stage.shown());
    let (scenario, run) = (&world.scenario, &world.run);
    let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
    let findings = Findings::new(scenario, run, 0, title, region);
    let around = figures::words(figure, &findings, locale.lang);
    // The same figures of another scenario stand in the page already.
    let prefix = format!("latihan-{}", figure.name());
    let frame = Frame::page(width, &prefix, &around.alt);
    let drawing = draw(figure, scenario, run, &findings, &frame, locale);
    (chart(figure.name(), around, drawing, scenario), table(figure, scenario, run, locale))
}

fn judged_view(
    stage: &Stage<'_>,
    given: &Given,
    of: &Judgement,
    locale: Locale<'_>,
) -> WorkshopJudged {
    let lang = locale.lang;
    let digits = |of: Decimal| of.round_dp(10).normalize().to_string();
    // A goal that is not reached keeps what makes it so.
    let waits = of.mark == Mark::NotYet;
    WorkshopJudged {
        mark: of.mark.name(),
        word: judged_words::mark(of.mark, lang),
        sentence: judged_words::sentence(of, given, stage, lang),
        given: words::given(given, stage, lang),
        truth: if waits { String::new() } else { words::truth(&of.truth, stage, lang) },
        value: match &of.truth {
            Truth::Number(number) => Some(digits(*number)),
            Truth::Choices(right) => right.first().cloned(),
            Truth::Month(Some(month)) => Some(month.to_string()),
            Truth::Month(None) => Some("never".to_owned()),
            Truth::Verdict(name) => Some((*name).to_owned()),
            Truth::Curve(_) | Truth::Goal(_) => None,
        },
        difference: of.difference.map(digits),
        largest: of.measure.as_ref().map(|of| digits(of.largest.off().abs())),
        mean: of.measure.as_ref().map(|of| digits(of.mean)),
        explanation: if waits {
            Vec::new()
        } else {
            words::paragraphs(&stage.step.explanation, stage, lang)
        },
        sums: if waits { Vec::new() } else { sums(stage, locale) },
    }
}

/// The arithmetic behind what is right: that of the claim, or of the figure that the step names.
pub(super) fn sums(stage: &Stage<'_>, locale: Locale<'_>) -> Vec<String> {
    let lang = locale.lang;
    if let Some(check) = &stage.check {
        return check.lines.iter().map(|line| claim_words::line(line, lang)).collect();
    }
    let Some((question, world)) = stage.question() else { return Vec::new() };
    explain::explain(&world.scenario, &world.parameters, &world.run, question)
        .map(|found| crate::view::explain::short_lines(&found, &world.scenario, locale))
        .unwrap_or_default()
}
