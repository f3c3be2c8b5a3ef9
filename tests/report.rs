//! `cakupan report`: the ready scenarios as golden files, and its JSON.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::report::report;
use command::{cakupan, piped, printed, refused};
use common::{d, document, golden, read};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn json_of(id: &str) -> Value {
    serde_json::from_str(&printed(cakupan(&["report", id, "--format", "json"]))).unwrap()
}

#[test]
fn reports_of_the_ready_scenarios_stay_as_they_are() {
    for ready in ready::ALL {
        for lang in ["id", "en"] {
            let said = printed(cakupan(&["report", ready.id, "--lang", lang]));
            golden(&format!("tests/golden/report-{}.{lang}.txt", ready.id), &said);
        }
    }
}

#[test]
fn every_row_of_a_report_has_a_cell_for_each_column() {
    for ready in ready::ALL {
        for lang in [Lang::Id, Lang::En] {
            let locale = Locale { lang, words: ready::words() };
            let view = report(&ready.scenario().unwrap(), locale);
            for table in [
                &view.benefits.by_year,
                &view.benefits.by_programme,
                &view.budget.by_year,
                &view.budget.by_payer,
                &view.denominators.table,
            ] {
                assert!(!table.rows.is_empty() && !table.caption.is_empty());
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
            }
            // The denominators' columns follow the months.
            assert_eq!(view.denominators.table.columns.len(), view.denominators.list.len() + 1);
        }
    }
}

#[test]
fn the_json_of_a_run_and_of_a_report_hold_the_same_events() {
    for ready in ready::ALL {
        let report = json_of(ready.id);
        let run = printed(cakupan(&["run", ready.id, "--format", "json"]));
        let run: Value = serde_json::from_str(&run).unwrap();
        assert_eq!(report["events"], run["events"]);
        assert_eq!(report["budget"]["years"], run["years"]);
        let events = report["events"].as_array().unwrap();
        assert!(!events.is_empty());
        for event in events {
            assert!(event["month"].is_string() && event["kind"].is_string());
        }
    }
}

#[test]
fn the_json_holds_denominators_benefits_and_lines() {
    let report = json_of("babel-ucj");
    let denominators = report["denominators"].as_array().unwrap();
    assert_eq!(denominators.len(), 3);
    assert_eq!(denominators[1]["people"], 528_891);
    let months = denominators[0]["months"].as_array().unwrap();
    assert_eq!((&months[0]["month"], &months[1]["month"]), (&"2024-07".into(), &"2024-12".into()));
    assert_eq!(months.len(), 10, "July 2024 and nine Decembers, the last of them the last month");
    // 55.2% of 563,133 are 54.2% of 573,239.
    let share = |of: usize| d(&denominators[of]["months"][1]["coverage_pct"].to_string());
    let people = [563_133, 528_891, 573_239].map(Decimal::from);
    for of in [1, 2] {
        let apart = share(of) * people[of] - share(0) * people[0];
        assert!(apart.abs() < d("0.0001"), "{apart}");
    }
    let benefits = &report["benefits"]["all"];
    let number = |name: &str| d(&benefits[name].to_string());
    let parts = ["death_full", "death_waiting", "scholarships", "accident_costs"].map(number);
    assert!((parts.iter().sum::<Decimal>() - number("benefits")).abs() < d("0.01"));
    let line = &report["budget"]["lines"][1];
    let part = json!({
        "first": "2025-07", "last": "2025-12", "workers": 123_982, "months": 6, "price": "16800",
        "amount": "12497385600",
    });
    assert_eq!(line["parts"], json!([part]));
    assert_eq!((&line["total"], &line["kind"]), (&json!("12497385600"), &Value::Null));
    assert_eq!(json_of("jambi-bkbk")["budget"]["lines"][0]["kind"], "original");
}

#[test]
fn a_budget_line_is_what_the_run_spends_where_what_happened_says_so() {
    let realised = json!([
        {"month": "2025-02", "programmes": [{"programme": 0, "members": 40, "spend": 1_000_000}]},
    ]);
    let document = document(json!({"realised": realised, "months": 12}), &[json!({})]).to_string();
    let report: Value = serde_json::from_str(&printed(piped(
        &["report", "-", "--format", "json"],
        document.as_bytes(),
    )))
    .unwrap();
    let line = &report["budget"]["lines"][0];
    assert_eq!(line["total"], report["budget"]["years"][0]["programmes"][0]["spent"]);
    assert_eq!(line["parts"][1]["amount"], "1000000");
}

#[test]
fn what_happens_once_and_what_comes_again_keep_their_months() {
    let scenario =
        read(&document(json!({"months": 48}), &[json!({"paid_months": {"first": 3, "last": 12}})]));
    let view = report(&scenario, Locale { lang: Lang::Id, words: ready::words() });
    let cliff = view.events.iter().find(|event| event.kind == "cliff").unwrap();
    assert_eq!(cliff.month, "2026-01");
    let months: Vec<&str> = cliff.marks.iter().map(|mark| &*mark.month).collect();
    assert_eq!(months, ["2026-01", "2027-01", "2028-01"]);
    assert_eq!((cliff.programme, cliff.figure), (Some(0), "coverage"));
    assert_eq!(cliff.marks[0].label, "Cakupan −1,2 poin");
}

#[test]
fn a_scenario_without_programmes_has_a_report_too() {
    let bare = document(json!({}), &[]).to_string();
    let said = printed(piped(&["report", "-"], bare.as_bytes()));
    assert!(said.contains("Tidak ada peristiwa.") && said.contains("Tidak ada iuran"), "{said}");
    let view =
        report(&read(&document(json!({}), &[])), Locale { lang: Lang::En, words: ready::words() });
    assert!(view.budget.note.is_empty() && view.budget.by_payer.rows.is_empty());
}

#[test]
fn bad_input_is_refused_in_words() {
    assert!(refused(cakupan(&["report", "nowhere.json"])).contains("nowhere.json"));
    assert!(refused(piped(&["report", "-"], b"{}")).contains("skenario ditolak"));
    assert!(refused(cakupan(&["report", "jambi-bkbk", "--format", "csv"])).contains("json"));
}
