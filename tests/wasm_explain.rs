//! Explanations and the ledger behind the boundary of the second module, as the page asks for
//! them. Runs in Node as wasm: `cargo xtask test --only wasm`.

#![cfg(all(target_arch = "wasm32", feature = "questions"))]

use cakupan::wasm::explain::{explain, explainable, walk_month};
use cakupan::wasm::ledger::ledger;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const DOCUMENT: &str = include_str!("../data/programmes/jambi-bkbk.json");
const ENGLISH: &str = include_str!("../data/programmes/en/jambi-bkbk.json");

/// JSON text as JavaScript reads it.
fn read(text: Result<String, String>) -> JsValue {
    JSON::parse(&text.unwrap()).unwrap()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

fn text(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap()
}

fn list(value: &JsValue) -> Vec<JsValue> {
    Array::from(value).to_vec()
}

#[wasm_bindgen_test]
fn a_figure_is_explained_to_its_last_line() {
    let question = r#"{"figure": "year_cost", "month": "2023-01", "programme": 0}"#;
    let answer = read(explain(DOCUMENT, ENGLISH, "id", question));
    let lines = list(&field(&answer, "lines"));
    let last = lines.last().unwrap();
    assert_eq!(text(last, "arithmetic"), "77.480 × 12 × Rp16.800");
    assert_eq!(text(last, "canonical"), "77480 * 12 * 16800");
    assert_eq!(text(&answer, "result"), "Rp15.619.968.000");
    assert_eq!(
        text(&answer, "title"),
        "Iuran dalam setahun anggaran (BKBK desa dan kelurahan), 2023"
    );
}

#[wasm_bindgen_test]
fn every_figure_of_the_menu_has_an_answer_in_both_languages() {
    for lang in ["id", "en"] {
        let menu = read(explainable(DOCUMENT, ENGLISH, lang));
        assert_eq!(
            (text(&menu, "start"), text(&menu, "end")),
            ("2023-01".into(), "2032-12".into())
        );
        assert_eq!(list(&field(&menu, "months")).len(), 12);
        let [programme] = &list(&field(&menu, "programmes"))[..] else { panic!("one programme") };
        assert_eq!(text(programme, "value"), "0");
        let figures = list(&field(&menu, "figures"));
        assert_eq!(figures.len(), 41);
        for entry in figures {
            let question = format!(r#"{{"figure": "{}", "month": "2026-03"}}"#, text(&entry, "id"));
            let answer = read(explain(DOCUMENT, ENGLISH, lang, &question));
            assert!(!text(&answer, "result").is_empty(), "{question}");
        }
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_answered_is_thrown_in_words() {
    let refused = explain(DOCUMENT, ENGLISH, "en", r#"{"figure": "members", "moon": 1}"#);
    assert!(refused.unwrap_err().contains("moon"));
    assert!(ledger(DOCUMENT, ENGLISH, "en", "{}").is_err());
}

#[wasm_bindgen_test]
fn what_the_scenario_has_no_answer_to_is_a_note() {
    let outside = r#"{"figure": "coverage", "month": "2099-01"}"#;
    let answer = read(explain(DOCUMENT, ENGLISH, "en", outside));
    assert!(list(&field(&answer, "lines")).is_empty());
    assert!(text(&answer, "note").contains("2099-01"));
}

#[wasm_bindgen_test]
fn a_month_is_walked_through_and_one_outside_the_run_gives_its_end() {
    let answer = read(walk_month(DOCUMENT, ENGLISH, "en", ""));
    assert_eq!((text(&answer, "month"), text(&answer, "before")), ("2023-01".into(), "".into()));
    let steps: Vec<f64> = list(&field(&answer, "stages"))
        .iter()
        .map(|stage| field(stage, "step").as_f64().unwrap())
        .collect();
    assert_eq!(steps, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]);
    let last = read(walk_month(DOCUMENT, ENGLISH, "id", "2099-01"));
    assert_eq!((text(&last, "month"), text(&last, "after")), ("2032-12".into(), "".into()));
    assert!(walk_month(DOCUMENT, ENGLISH, "id", "soon").is_err());
}

#[wasm_bindgen_test]
fn the_ledger_tells_what_you_changed_and_comes_as_two_tables() {
    let changed = DOCUMENT.replace("\"share_pct\": 10", "\"share_pct\": 15");
    let answer = read(ledger(&changed, ENGLISH, "en", DOCUMENT));
    assert!(text(&answer, "counts").starts_with("1 changed by you, "));
    assert!(text(&answer, "csv").starts_with("path,label,value,"));
    assert!(text(&answer, "csv_excel").starts_with("\u{feff}Path;What;Value;"));
    let alone = read(ledger(&changed, ENGLISH, "en", ""));
    assert!(!text(&alone, "counts").contains("changed"));
}
