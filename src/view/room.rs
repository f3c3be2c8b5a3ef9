//! A room, as the page gets it: questions to be asked and answered, and what the answers come to.

use core::iter::repeat;

use rust_decimal::Decimal;
use serde::Serialize;

use super::room_figures::{choices, curves, numbers};
use super::sensitivity::Picture;
use crate::link::Tree;
use crate::month::Month;
use crate::room::{
    Answer, Asked, Given, Guesses, Problem, Question, Reason, Sorted, WORKSHOP, gather, truth,
    whole, years,
};
use crate::scenario::Scenario;
use crate::text::words::Locale;
use crate::text::{Lang, room as said};

/// The figure's name in the program.
pub(super) const FIGURE: &str = "guesses";

/// What can be asked, and the question that was put together.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RoomAsked {
    /// What can be asked about.
    pub abouts: Vec<RoomChoice>,
    /// The years that the scenario runs to the end of.
    pub years: Vec<u32>,
    /// The question in the core's words.
    pub suggested: String,
    /// The question as a document: JSON text; empty where something is wrong.
    pub question: String,
    /// What is wrong.
    pub problems: Vec<String>,
}

/// A choice by its name and in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RoomChoice {
    /// Its name.
    pub value: String,
    /// In words.
    pub label: String,
}

/// A question to be answered.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RoomQuestion {
    /// Its name.
    pub ask: String,
    /// The question.
    pub text: String,
    /// The kind of number as which an answer is read: `percent`, `people`, `rupiah` or `plain`.
    pub unit: &'static str,
    /// What is to be entered: the name of each field.
    pub fields: Vec<String>,
    /// The scenario that it is about: a link's fragment; empty where none is given along.
    pub scenario: String,
    /// The workshop whose step is asked, which is answered there; empty of other questions.
    pub workshop: String,
    /// The step's id, likewise.
    pub step: String,
    /// Why it cannot be answered.
    pub problems: Vec<String>,
}

/// An answer put together.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RoomAnswer {
    /// The document: JSON text; empty where something is wrong.
    pub answer: String,
    /// What was answered, as people read it, a line each.
    pub said: Vec<String>,
    /// What is wrong.
    pub problems: Vec<String>,
}

/// What a room's answers come to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RoomView {
    /// The answers to each question or step: the question of now first, then steps that nobody asked
    /// here, then earlier questions, of each the newest first.
    pub groups: Vec<RoomGroup>,
    /// How many answers there are to the question of now, in words; while none is asked, to the newest
    /// step that nobody asked here. Empty where there are none.
    pub count_text: String,
    /// What could not be used.
    pub problems: Vec<String>,
}

/// The answers to one question or step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RoomGroup {
    /// The workshop's id.
    pub workshop: String,
    /// The step's id, or the question's name.
    pub step: String,
    /// The question, as far as it is known.
    pub title: String,
    /// What stands over the first one of earlier questions, and over no other: late answers are
    /// no answers to the question of now.
    pub over: String,
    /// So many answers.
    pub count: usize,
    /// In words.
    pub count_text: String,
    /// How they lie.
    pub sentences: Vec<String>,
    /// The same as a figure; null where there is nothing to draw.
    pub chart: Option<Picture>,
    /// Heads of the table.
    pub heads: Vec<String>,
    /// The figure in numbers.
    pub rows: Vec<Vec<String>>,
}

fn problems(of: &[Problem], lang: Lang) -> Vec<String> {
    of.iter().map(|of| said::message(of, lang)).collect()
}

/// Puts a question together: `asked` is `{"id":"7GK3","about":"coverage","years":[2026],"text":"",
/// "scenario":""}`; without a text the core's own words are taken.
///
/// # Errors
/// It is no JSON of this form: the name of the field.
pub fn ask(
    scenario: &Scenario,
    locale: Locale<'_>,
    asked: &str,
) -> Result<RoomAsked, &'static str> {
    let lang = locale.lang;
    let tree = Tree::parse(asked).ok_or("question")?;
    let text = |name: &'static str| match tree.field(name) {
        None | Some(Tree::Null) => Ok(""),
        Some(Tree::Text(text)) => Ok(text.as_str()),
        Some(_) => Err(name),
    };
    let mut wanted: Vec<u32> = Vec::new();
    for year in tree.field("years").map_or(&[][..], Tree::entries) {
        wanted.push(whole(year).ok_or("years")?);
    }
    let known = years(scenario);
    let region = locale.name(&scenario.region.name);
    let mut told = RoomAsked {
        abouts: Asked::NAMES
            .map(|name| RoomChoice {
                value: name.to_owned(),
                label: said::about(name, lang).to_owned(),
            })
            .to_vec(),
        years: known,
        suggested: String::new(),
        question: String::new(),
        problems: Vec::new(),
    };
    match Asked::new(text("about")?, &wanted) {
        Ok(asked) => {
            told.suggested = said::question(&asked, region, lang);
            let own = text("text")?.trim();
            let question = Question {
                id: text("id")?.to_owned(),
                text: if own.is_empty() { told.suggested.clone() } else { own.to_owned() },
                scenario: text("scenario")?.trim_start_matches('#').to_owned(),
                asked,
            };
            // What others will read is what is checked.
            match Question::parse(&question.json()) {
                Ok(question) => told.question = question.json(),
                Err(problem) => told.problems = problems(&[problem], lang),
            }
        }
        Err(problem) => told.problems = problems(&[problem], lang),
    }
    Ok(told)
}

/// A question that came from elsewhere.
#[must_use]
pub fn question(json: &str, lang: Lang) -> RoomQuestion {
    match Question::parse(json) {
        Ok(question) => RoomQuestion {
            unit: question.asked.unit(),
            fields: match &question.asked {
                Asked::Curve(years) => years.iter().map(|of| said::year_end(*of, lang)).collect(),
                Asked::Step { .. } => Vec::new(),
                asked => vec![said::field(asked, lang).to_owned()],
            },
            workshop: step_of(&question.asked).0.to_owned(),
            step: step_of(&question.asked).1.to_owned(),
            ask: question.id,
            text: question.text,
            scenario: question.scenario,
            problems: Vec::new(),
        },
        Err(problem) => RoomQuestion {
            ask: String::new(),
            text: String::new(),
            unit: "plain",
            fields: Vec::new(),
            scenario: String::new(),
            workshop: String::new(),
            step: String::new(),
            problems: problems(&[problem], lang),
        },
    }
}

/// The ids of the workshop and the step that are asked; empty of other questions.
fn step_of(asked: &Asked) -> (&str, &str) {
    if let Asked::Step { workshop, step } = asked { (workshop, step) } else { ("", "") }
}

/// Puts an answer together: `values` is a JSON list of numbers as texts, one for each field; `by` is what
/// the device calls itself.
#[must_use]
pub fn answer(json: &str, values: &str, by: &str, lang: Lang) -> RoomAnswer {
    let refused = |found: Vec<Problem>| RoomAnswer {
        answer: String::new(),
        said: Vec::new(),
        problems: problems(&found, lang),
    };
    let made = || {
        let question = Question::parse(json).map_err(|problem| vec![problem])?;
        let given = Tree::parse(values);
        let given = given.as_ref().map_or(&[][..], Tree::entries);
        let numbers = given.iter().map(Tree::amount).collect::<Option<Vec<Decimal>>>();
        let wrong =
            || vec![Problem { field: String::new(), found: String::new(), reason: Reason::Number }];
        let numbers = numbers.filter(|of| !of.is_empty()).ok_or_else(wrong)?;
        let fields = question.asked.years().len().max(1);
        // A step is answered in its workshop.
        if numbers.len() != fields || matches!(question.asked, Asked::Step { .. }) {
            return Err(wrong());
        }
        let outside = outside(&question.asked, &numbers, lang);
        if !outside.is_empty() {
            return Err(outside);
        }
        let months = question.asked.years().into_iter().filter_map(|year| Month::new(year, 12));
        let answer = Answer {
            workshop: WORKSHOP.to_owned(),
            step: question.id.clone(),
            given: match &question.asked {
                Asked::Curve(_) => Given::Curve(months.zip(numbers.iter().copied()).collect()),
                _ => Given::Number(numbers.first().copied().unwrap_or_default()),
            },
            by: by.to_owned(),
        };
        // What others will read is what is checked.
        let answer = Answer::parse(&answer.json()).map_err(|problem| vec![problem])?;
        let unit = question.asked.unit();
        let said = numbers.iter().map(|value| said::value_in_full(*value, unit, lang));
        Ok(RoomAnswer { answer: answer.json(), said: said.collect(), problems: Vec::new() })
    };
    made().unwrap_or_else(refused)
}

/// What of an answer cannot be, whatever a scenario says: each with its field where there are several.
fn outside(asked: &Asked, numbers: &[Decimal], lang: Lang) -> Vec<Problem> {
    let allowed = |value: &Decimal| match asked.unit() {
        "percent" => (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value),
        "people" | "rupiah" => *value >= Decimal::ZERO,
        _ => true,
    };
    let reason = if asked.unit() == "percent" { Reason::Percent } else { Reason::Negative };
    let years = if let Asked::Curve(years) = asked { years.as_slice() } else { &[] };
    let fields = years.iter().map(|year| said::year_end(*year, lang)).chain(repeat(String::new()));
    let wrong = numbers.iter().zip(fields).filter(|(value, _)| !allowed(value));
    wrong.map(|(_, field)| Problem { field, found: String::new(), reason }).collect()
}

/// What is known of a step of a workshop, or of the trainer's question.
#[derive(Default)]
pub(super) struct Known {
    pub(super) workshop: String,
    pub(super) step: String,
    pub(super) title: String,
    pub(super) unit: String,
    /// Names of choices in words.
    pub(super) choices: Vec<(String, String)>,
    /// What the model says, once it is to be told.
    pub(super) truth: Truth,
    /// How many are right, in a sentence, likewise; empty where that is not known.
    pub(super) tally: String,
}

#[derive(Default)]
pub(super) enum Truth {
    #[default]
    Untold,
    Number(Decimal),
    /// A choice, a verdict, a month or `never`.
    Word(String),
    Curve(Vec<(Month, Decimal)>),
}

/// What a room's answers come to: `asked` is `{"questions":["…"],"answers":["…"],"steps":[{"workshop":"…",
/// "step":"…","title":"…","unit":"percent","choices":[{"value":"a","label":"…"}],"truth":"45.3",
/// "points":{"2026-12":"45"},"tally":"…"}],"now":"…","reveal":true,"width":720}`: JSON texts of questions and answers,
/// what is known of steps of workshops, and the question that is being asked; none where it is empty. Of questions the model is asked, with `document`, once they are to be
/// revealed; it may be missing.
///
/// # Errors
/// It is no JSON of this form: the name of the field.
pub fn view(
    scenario: Option<&Scenario>,
    asked: &str,
    lang: Lang,
) -> Result<RoomView, &'static str> {
    let tree = Tree::parse(asked).ok_or("question")?;
    let texts = |name: &'static str| {
        let entries = tree.field(name).map_or(&[][..], Tree::entries).iter();
        let texts =
            entries.map(|of| if let Tree::Text(text) = of { Some(text.as_str()) } else { None });
        texts.collect::<Option<Vec<&str>>>().ok_or(name)
    };
    let reveal = matches!(tree.field("reveal"), Some(Tree::Flag(true)));
    let width = tree.field("width").and_then(whole).unwrap_or(720);
    let mut known: Vec<Known> = Vec::new();
    let mut told = RoomView { groups: Vec::new(), count_text: String::new(), problems: Vec::new() };
    let now = match tree.field("now") {
        Some(Tree::Text(text)) => Question::parse(text).ok().map(|of| answered_at(&of)),
        _ => None,
    };
    let mut asked: Vec<(String, String)> = Vec::new();
    for text in texts("questions")? {
        match Question::parse(text) {
            // What is known of a step is among the steps.
            Ok(question @ Question { asked: Asked::Step { .. }, .. }) => {
                asked.push(answered_at(&question));
            }
            Ok(question) => known.push(of_question(question, scenario.filter(|_| reveal))),
            Err(problem) => told.problems.push(said::message(&problem, lang)),
        }
    }
    let steps = tree.field("steps").map_or(&[][..], Tree::entries);
    known.extend(steps.iter().map(|step| of_step(step, reveal)));
    let found = gather(&texts("answers")?);
    told.problems.extend(problems(&found.problems, lang));
    let unknown = Known::default();
    for sorted in &found.sorted {
        let same = |of: &&Known| of.workshop == sorted.workshop && of.step == sorted.step;
        let of = known.iter().find(same).unwrap_or(&unknown);
        told.groups.push(group(sorted, of, lang, width));
    }
    let turn = |of: &RoomGroup| {
        let place = (of.workshop.clone(), of.step.clone());
        if now.as_ref() == Some(&place) {
            Turn::Now
        } else if of.workshop == WORKSHOP || asked.contains(&place) {
            Turn::Earlier
        } else {
            Turn::Unasked
        }
    };
    told.groups.reverse();
    told.groups.sort_by_key(&turn);
    let counts = if now.is_some() { Turn::Now } else { Turn::Unasked };
    let counted = told.groups.iter().find(|of| turn(of) == counts);
    told.count_text = counted.map_or_else(String::new, |of| of.count_text.clone());
    if let Some(first) = told.groups.iter_mut().find(|of| turn(of) == Turn::Earlier) {
        said::earlier(lang).clone_into(&mut first.over);
    }
    Ok(told)
}

/// When answers were asked for, in the order in which they are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    Now,
    Unasked,
    Earlier,
}

/// The workshop and the step that answers to a question name.
fn answered_at(of: &Question) -> (String, String) {
    match &of.asked {
        Asked::Step { workshop, step } => (workshop.clone(), step.clone()),
        _ => (WORKSHOP.to_owned(), of.id.clone()),
    }
}

fn of_question(question: Question, scenario: Option<&Scenario>) -> Known {
    let values = scenario.and_then(|scenario| truth(&question.asked, scenario));
    let truth = match (&question.asked, values) {
        (_, None) => Truth::Untold,
        // The last year counts where guesses have it, whatever month the run ends in.
        (Asked::Curve(_), Some(values)) => Truth::Curve(
            values
                .into_iter()
                .filter_map(|(month, value)| Some((Month::new(month.year(), 12)?, value)))
                .collect(),
        ),
        (_, Some(values)) => {
            values.first().map_or(Truth::Untold, |(_, value)| Truth::Number(*value))
        }
    };
    Known {
        workshop: WORKSHOP.to_owned(),
        unit: question.asked.unit().to_owned(),
        step: question.id,
        title: question.text,
        choices: Vec::new(),
        truth,
        tally: String::new(),
    }
}

fn of_step(step: &Tree, reveal: bool) -> Known {
    let text = |of: &Tree, name: &str| match of.field(name) {
        Some(Tree::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let word = text(step, "truth");
    let truth = match step.field("points") {
        _ if !reveal => Truth::Untold,
        Some(Tree::Object(points)) => Truth::Curve(
            points
                .iter()
                .filter_map(|(month, value)| Some((Month::parse(month)?, value.amount()?)))
                .collect(),
        ),
        _ if word.is_empty() => Truth::Untold,
        _ => match step.field("truth").and_then(Tree::amount) {
            Some(number) => Truth::Number(number),
            None => Truth::Word(word),
        },
    };
    let choices = step.field("choices").map_or(&[][..], Tree::entries).iter();
    Known {
        workshop: text(step, "workshop"),
        step: text(step, "step"),
        title: text(step, "title"),
        unit: text(step, "unit"),
        choices: choices.map(|of| (text(of, "value"), text(of, "label"))).collect(),
        truth,
        tally: if reveal { text(step, "tally") } else { String::new() },
    }
}

fn group(of: &Sorted, known: &Known, lang: Lang, width: u32) -> RoomGroup {
    let count = of.guesses.count();
    let title = match (known.title.as_str(), of.workshop.as_str()) {
        ("", WORKSHOP) => of.step.clone(),
        ("", workshop) => format!("{workshop} · {}", of.step),
        (title, _) => title.to_owned(),
    };
    let mut told = RoomGroup {
        workshop: of.workshop.clone(),
        step: of.step.clone(),
        title,
        over: String::new(),
        count,
        count_text: said::count(count, lang),
        sentences: Vec::new(),
        chart: None,
        heads: said::heads("", lang),
        rows: Vec::new(),
    };
    match &of.guesses {
        Guesses::Numbers(values) => numbers(&mut told, values, known, lang, width),
        Guesses::Choices(counts) => {
            let named = |value: &String| {
                let label = known.choices.iter().find(|(of, _)| of == value);
                label.map_or_else(|| value.clone(), |(_, label)| label.clone())
            };
            let bars = counts.iter().map(|(value, count)| (value.clone(), named(value), *count));
            choices(&mut told, bars.collect(), known, lang, width);
        }
        Guesses::Months(counts) => {
            let bars = counts.iter().map(|(month, count)| {
                let value = month.map_or("never".to_owned(), |of| of.to_string());
                (value, said::month_or_never(*month, lang), *count)
            });
            choices(&mut told, bars.collect(), known, lang, width);
        }
        Guesses::Curves(lines) => curves(&mut told, lines, known, lang, width),
        Guesses::Makes(_) => told.sentences.push(format!("{}.", said::count(count, lang))),
    }
    told.sentences.extend(Some(known.tally.clone()).filter(|of| !of.is_empty()));
    told
}
