//! The boundary with JavaScript, as the page uses it: text in, text out. Runs in Node as wasm:
//! `cargo xtask test --only wasm`.

#![cfg(all(target_arch = "wasm32", feature = "questions"))]

use cakupan::wasm::measure::{Prepared, digest};
use cakupan::wasm::regions::{region_scenario, region_view, regions_search};
use cakupan::wasm::{parse_number, simulate, tables, version};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

macro_rules! ready {
    ($id:literal) => {
        (
            include_str!(concat!("../data/programmes/", $id, ".json")),
            include_str!(concat!("../data/programmes/en/", $id, ".json")),
        )
    };
}

/// The ready scenarios, as the page gets them: the document and its English words.
const READY: [(&str, &str); 5] = [
    ready!("jambi-bkbk"),
    ready!("kaltim-100k"),
    ready!("kota-jambi"),
    ready!("babel-ucj"),
    ready!("tanbu-100"),
];

/// The answer with all three figures.
fn answer(document: &str, words: &str, lang: &str) -> JsValue {
    read(simulate(document, words, lang, 0, 720, "coverage,members,money"))
}

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

fn list(value: &JsValue, name: &str) -> Vec<JsValue> {
    Array::from(&field(value, name)).to_vec()
}

fn is_ok(value: &JsValue) -> bool {
    field(value, "ok").as_bool().unwrap()
}

#[wasm_bindgen_test]
fn every_ready_scenario_has_its_answer_charts_and_tables_in_both_languages() {
    for ((document, words), lang) in
        READY.into_iter().flat_map(|ready| [(ready, "id"), (ready, "en")])
    {
        let answer = answer(document, words, lang);
        assert!(is_ok(&answer), "{answer:?}");
        assert!(!text(&field(&answer, "answer"), "headline").is_empty());
        let charts = list(&answer, "charts");
        assert_eq!(charts.len(), 3);
        assert!(charts.iter().all(|chart| text(chart, "svg").starts_with("<svg")));
        let tables = read(tables(document, words, lang));
        assert_eq!(list(&tables, "tables").len(), 3);
    }
}

#[wasm_bindgen_test]
fn a_refused_document_names_its_problems_and_throws_elsewhere() {
    let refused = answer("{}", "", "id");
    assert!(!is_ok(&refused));
    assert!(!list(&refused, "problems").is_empty());
    assert!(!is_ok(&answer("not JSON", "", "id")));
    assert!(tables("{}", "", "id").is_err());
    assert!(Prepared::new("{}").is_err());
}

#[wasm_bindgen_test]
fn the_exact_run_and_the_fast_one_agree() {
    for (document, _) in READY {
        let prepared = Prepared::new(document).unwrap();
        let (exact, fast) = (prepared.exact(), prepared.fast());
        assert!(!exact.is_empty());
        assert_eq!(exact.len(), fast.len());
        for (exact, fast) in exact.iter().zip(fast) {
            // Coverage in percent: one worker more or less is far below this.
            assert!((exact - fast).abs() < 1e-3, "{exact} {fast}");
        }
    }
}

#[wasm_bindgen_test]
fn a_typed_number_is_read_and_said_back() {
    let read_back = read(parse_number("3 miliar", "rupiah", "id"));
    assert!(is_ok(&read_back), "{read_back:?}");
    assert_eq!(text(&read_back, "value"), "3000000000");
    assert!(!is_ok(&read(parse_number("entah berapa", "rupiah", "id"))));
}

#[wasm_bindgen_test]
fn the_version_and_the_digest_are_there() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
    for (document, words) in READY {
        let digest = digest(document, words).unwrap();
        assert!(digest.lines().count() > 1 && !digest.contains("NaN"), "{digest}");
    }
    assert!(digest("{}", "").is_err());
}

#[cfg(feature = "questions")]
#[wasm_bindgen_test]
fn every_ready_scenario_has_its_report_in_both_languages() {
    use cakupan::wasm::report::report;
    for ((document, words), lang) in
        READY.into_iter().flat_map(|ready| [(ready, "id"), (ready, "en")])
    {
        let report = read(report(document, words, lang));
        assert!(list(&report, "events").iter().all(|event| !text(event, "text").is_empty()));
        assert!(!list(&field(&report, "benefits"), "sentences").is_empty());
        assert!(!list(&field(&field(&report, "budget"), "by_year"), "rows").is_empty());
        assert!(!list(&field(&report, "denominators"), "list").is_empty());
    }
    assert!(report("{}", "", "id").is_err());
}

#[wasm_bindgen_test]
fn regions_are_found_shown_and_simulated() {
    let data = concat!(
        include_str!("../data/regions/provinces.csv"),
        include_str!("../data/regions/districts.csv"),
        include_str!("../data/regions/names.csv"),
        include_str!("../data/regions/coverage_published.csv"),
        include_str!("../data/regions/apbd_known.csv"),
        include_str!("../data/regions/columns.csv"),
        include_str!("../data/regions/assumptions.csv"),
    );
    let found = read(regions_search(data, "id", "jambi", 2));
    assert_eq!(text(&list(&found, "regions")[1], "name"), "Kota Jambi");
    assert_eq!(list(&found, "regions").len(), 2);
    let wanted = r#"{"published": "0", "villages": "70"}"#;
    let view = read(region_view(data, "en", "15.71", wanted));
    assert_eq!(text(&view, "coverage"), "43.86%");
    let villages = &list(&view, "figures")[7];
    assert_eq!((text(villages, "mark"), text(villages, "text")), ("changed".into(), "70".into()));
    let scenario = read(region_scenario(data, "15.71", wanted));
    let document = String::from(JSON::stringify(&field(&scenario, "document")).unwrap());
    let words = String::from(JSON::stringify(&field(&scenario, "words")).unwrap());
    assert!(is_ok(&answer(&document, &words, "en")));
    assert_eq!(region_view(data, "id", "99", "").unwrap_err(), "no region of code \"99\"");
    let unknown = region_view(data, "id", "15", r#"{"wage": "1"}"#);
    assert_eq!(unknown.unwrap_err(), "no such figure: \"wage\"");
    assert!(regions_search("<html>", "id", "", 9).unwrap_err().starts_with("regions: "));
}
