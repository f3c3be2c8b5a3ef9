//! Solvers: the proof of each answer is made again from outside, by writing the answer and its
//! neighbour into the document, reading it anew and running it exactly.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod answers;
mod asked;
#[path = "../common/mod.rs"]
mod common;
mod money;
#[path = "../common/random.rs"]
mod random;
mod scan;

use cakupan::model::{YearOfProgramme, run_exact, years};
use cakupan::month::Month;
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::solve::{
    Answer, Asked, Direction, Goal, Kind, MOST_YEARS, NoEffect, Outcome, Question, Reason, Refusal,
    Setting, Step, Time, Unknown, Unread, path, solve, spend,
};
use cakupan::text::words::{Locale, Words};
use cakupan::text::{Lang, refusal as said};
use cakupan::view::solve::{Solved, solved};
use common::{d, document, month, read, with};
use proptest::prelude::*;
use random::config;
use rust_decimal::Decimal;
use serde_json::{Value, json};

const ALL: [Unknown; 7] = [
    Unknown::Budget,
    Unknown::Growth,
    Unknown::Workers,
    Unknown::KeepPaying,
    Unknown::Uptake,
    Unknown::EnrolPerMonth,
    Unknown::Months,
];

fn coverage(target: &str, by: &str, kind: Kind) -> Goal {
    Goal::Coverage { target: d(target), by: month(by), kind }
}

fn members(workers: u32, year: u32) -> Goal {
    Goal::Members { workers: workers.into(), year }
}

fn of(unknown: Unknown, goal: Goal) -> Question {
    Question { unknown, programme: 0, goal }
}

/// The money of a programme in a year, as the reports have it.
fn year_of(scenario: &Scenario, question: &Question, year: u32) -> YearOfProgramme {
    let run = run_exact(scenario);
    let years = years(scenario, &run).into_iter();
    let mut of = years.filter(|of| of.year == year).flat_map(|of| of.programmes);
    of.find(|of| of.index == question.programme).unwrap()
}

/// Whether a document meets a goal, seen from its run alone.
fn meets(document: &Value, question: &Question) -> bool {
    let run = run_exact(&read(document));
    match &question.goal {
        Goal::Coverage { target, by, kind: Kind::Reached } => {
            run.target(*target).first_reached.is_some_and(|at| at <= *by)
        }
        Goal::Coverage { target, by, kind: Kind::Held } => {
            run.target(*target).held_from.is_some_and(|at| at <= *by)
        }
        Goal::Coverage { target, by, kind: Kind::In } => {
            run.coverage_pct()[by.since(run.start) as usize].0 >= *target
        }
        Goal::Members { workers, year } => {
            let series = run.programmes.iter().find(|of| of.index == question.programme).unwrap();
            run.months()
                .any(|(at, month)| month.year() == *year && series.members[at].0 >= *workers)
        }
        Goal::Spent { rupiah, year } => year_of(&read(document), question, *year).spent >= *rupiah,
        Goal::Left { rupiah, year } => {
            let of = year_of(&read(document), question, *year);
            of.unspent + of.carried_out + of.held <= *rupiah
        }
    }
}

/// The document with an unknown at a value, as the page would write it.
fn written(document: &Value, scenario: &Scenario, question: &Question, value: Decimal) -> Value {
    let mut document = document.clone();
    for change in question.unknown.changes(scenario, question.programme, value) {
        let mut at = &mut document;
        for step in &change.path {
            at = match step {
                Step::Field(name) => &mut at[*name],
                Step::Place(place) => &mut at[*place],
            };
        }
        let text = |value: &Decimal| Value::from(value.to_string());
        *at = match &change.value {
            Setting::Number(value) => text(value),
            Setting::Numbers(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), text(value))).collect()
            }
            Setting::ByYear(amounts) => {
                let years: Value =
                    amounts.iter().map(|(year, value)| (year.to_string(), text(value))).collect();
                json!({ "by_year": years })
            }
        };
    }
    document
}

/// Makes an answer's proof again; `true` where there is an answer.
#[track_caller]
fn proven(document: &Value, question: &Question, answer: &Answer) -> bool {
    let scenario = read(document);
    let holds = |value| meets(&written(document, &scenario, question, value), question);
    let (low, high) = answer.scanned;
    assert!(low <= high);
    match &answer.outcome {
        Outcome::Found { value, neighbour } => {
            assert!(holds(*value), "{question:?} {answer:?}");
            match neighbour {
                Some((beside, said)) => {
                    let step = Decimal::new(1, question.unknown.decimals());
                    let beyond = match question.direction() {
                        Direction::Least => *value - step,
                        Direction::Greatest => *value + step,
                    };
                    assert_eq!(*beside, beyond.normalize());
                    assert!(!said && !holds(*beside), "{question:?} {answer:?}");
                }
                None => assert!(*value == low || *value == high, "{question:?} {answer:?}"),
            }
            true
        }
        Outcome::Never { highest_at, .. } => {
            // None of these holds either.
            let steps = (0..=10).map(|step| {
                let at = low + (high - low) * Decimal::from(step) / Decimal::TEN;
                at.round_dp(question.unknown.decimals())
            });
            for value in steps.chain([*highest_at]) {
                assert!(!holds(value), "{value} holds: {question:?} {answer:?}");
            }
            false
        }
    }
}

#[test]
fn each_answer_for_the_ready_scenarios_is_proven_from_outside() {
    let (mut found, mut never) = (0, 0);
    for ready in ready::ALL {
        let mut document: Value = serde_json::from_str(ready.document).unwrap();
        document.as_object_mut().unwrap().shift_remove("sources");
        let scenario = read(&document);
        let highest = run_exact(&scenario).coverage_pct().into_iter().map(|of| of.0);
        let highest = highest.max().unwrap().round_dp(1);
        let by = Month::new(2029, 12).unwrap();
        for unknown in ALL {
            for (more, kind) in [("1", Kind::Held), ("2", Kind::Reached), ("-3", Kind::Held)] {
                let goal = Goal::Coverage { target: highest + d(more), by, kind };
                let question = of(unknown, goal);
                let answer = solve(&scenario, &question).unwrap();
                if proven(&document, &question, &answer) {
                    found += 1
                } else {
                    never += 1
                }
                assert!(answer.runs.0 <= 1_000 && answer.runs.1 <= 24, "{answer:?}");
            }
        }
        let question = of(Unknown::Budget, members(2_000, 2028));
        assert!(proven(&document, &question, &solve(&scenario, &question).unwrap()));
    }
    assert!(found >= 20 && never >= 10, "{found} {never}");
}

/// A question about any document: its target and month within the simulated ones.
fn questions() -> impl Strategy<Value = (usize, u32, u32, u32, u32)> {
    (0_usize..7, 0_u32..1000, 0_u32..10_000, 0_u32..6, 0_u32..100)
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn each_answer_for_any_scenario_is_proven_from_outside(
        document in random::document(1..=3),
        (unknown, when, level, kind, which) in questions(),
    ) {
        let scenario = read(&document);
        let by = scenario.start.plus(when % scenario.months);
        let goal = match kind {
            0 => Goal::Members { workers: (level * 10).into(), year: by.year() },
            1 => Goal::Coverage { target: Decimal::new(level.into(), 2), by, kind: Kind::Reached },
            2 => Goal::Coverage { target: Decimal::new(level.into(), 2), by, kind: Kind::In },
            3 => Goal::Spent { rupiah: Decimal::from(level) * d("1000000"), year: by.year() },
            4 => Goal::Left { rupiah: Decimal::from(level * level), year: by.year() },
            _ => Goal::Coverage { target: Decimal::new(level.into(), 2), by, kind: Kind::Held },
        };
        let programme = which as usize % scenario.programmes.len();
        let question = Question { unknown: ALL[unknown], programme, goal };
        match solve(&scenario, &question) {
            Ok(answer) => {
                proven(&document, &question, &answer);
                prop_assert!(answer.runs.0 <= 1_500 && answer.runs.1 <= 150, "{:?}", answer);
            }
            Err(refusal) => {
                let of_left = matches!(refusal, Refusal::LeftOfBudget | Refusal::NotOpen(_))
                    && matches!(question.goal, Goal::Left { .. });
                let off = refusal == Refusal::ProgrammeOff && scenario.programmes[programme].off;
                prop_assert!(of_left || off, "{:?}", refusal);
            }
        }
    }
}

fn view_of(document: &Value, question: &Question, lang: Lang) -> Solved {
    let words = Words::default();
    let locale = Locale { lang, words: &words };
    solved(&read(document), &Asked::One(question.clone()), locale).unwrap()
}
