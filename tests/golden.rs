//! The committed baseline of all that the ready scenarios give. Refreshed by
//! `CAKUPAN_BLESS=1 cargo test --test golden` and by nothing else; what changes here belongs into
//! the changelog.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::fmt::Write as _;

use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::{Locale, Words};
use cakupan::view::figures::Figure;
use cakupan::view::page::{Simulated, Wanted, simulate};
use cakupan::view::run;
use common::golden;
use serde_json::Value;

const LANGS: [(&str, Lang); 2] = [("id", Lang::Id), ("en", Lang::En)];

#[test]
fn every_number_and_every_picture_is_bit_identical() {
    let mut text = String::new();
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for line in cakupan::digest::lines(&scenario, &Words::parse(ready.english)).lines() {
            writeln!(text, "{} {line}", ready.id).unwrap();
        }
    }
    golden("tests/golden/digest.txt", &text);
}

/// The first and last month, each December and the January after it, a line each; then targets
/// and years.
fn shortened(run: &Value) -> String {
    let months = run["months"].as_array().unwrap();
    let last = months.len() - 1;
    let kept = months.iter().enumerate().filter(|(at, row)| {
        let month = row["month"].as_str().unwrap();
        [0, last].contains(at) || month.ends_with("-12") || month.ends_with("-01")
    });
    let mut text = String::from("{\n");
    let mut list = |name: &str, rows: Vec<&Value>, end: &str| {
        writeln!(text, "  \"{name}\": [").unwrap();
        for (place, row) in rows.iter().enumerate() {
            let comma = if place + 1 < rows.len() { "," } else { "" };
            writeln!(text, "    {row}{comma}").unwrap();
        }
        writeln!(text, "  ]{end}").unwrap();
    };
    list("months", kept.map(|(_, row)| row).collect(), ",");
    list("targets", run["targets"].as_array().unwrap().iter().collect(), ",");
    list("years", run["years"].as_array().unwrap().iter().collect(), "");
    text.push_str("}\n");
    text
}

#[test]
fn the_runs_of_the_ready_scenarios_are_as_they_were() {
    for ready in ready::ALL {
        let run = run::json(&ready.scenario().unwrap());
        let text = shortened(&run);
        assert!(serde_json::from_str::<Value>(&text).is_ok(), "{}", ready.id);
        golden(&format!("tests/golden/{}.json", ready.id), &text);
    }
}

#[test]
fn what_the_ready_scenarios_say_is_as_it_was_in_both_languages() {
    for ready in ready::ALL {
        let words = Words::parse(ready.english);
        let mut text = String::new();
        for (code, lang) in LANGS {
            let wanted = Wanted {
                locale: Locale { lang, words: &words },
                programme: 0,
                width: 720,
                figures: &Figure::ALL,
            };
            let Simulated::Answered { answer, charts, controls, programmes, .. } =
                simulate(ready.document, &wanted)
            else {
                panic!("{} is refused", ready.id);
            };
            writeln!(text, "[{code}]\n{}\n", answer.headline).unwrap();
            for fact in answer.facts {
                writeln!(text, "{}: {} | {} | {}", fact.id, fact.label, fact.value, fact.sentence)
                    .unwrap();
            }
            for chart in charts {
                writeln!(text, "\n{}: {}", chart.figure, chart.title).unwrap();
                writeln!(text, "{}\n{}", chart.caption, chart.alt).unwrap();
            }
            text.push('\n');
            for control in controls {
                let range = format!("{} to {} by {}", control.min, control.max, control.step);
                let source = control.source.map_or_else(String::new, |source| {
                    format!(" | {}: {}", source.mark, source.text)
                });
                writeln!(
                    text,
                    "{}: {} | {} = {} | {range} | {}{source}",
                    control.id, control.label, control.value, control.text, control.note
                )
                .unwrap();
            }
            for of in programmes {
                writeln!(text, "{} {} | {} | off: {}", of.index, of.name, of.payer, of.off)
                    .unwrap();
            }
            text.push('\n');
        }
        golden(&format!("tests/golden/{}.txt", ready.id), &text);
    }
}
