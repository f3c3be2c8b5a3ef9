//! What differs between scenarios: nothing with itself, and exactly what was changed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::chart::Frame;
use cakupan::compare::{inputs, programmes, results};
use cakupan::inputs::Input;
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::compare::{CompareView, compare, compare_as, scenarios};
use common::{d, text};
use serde_json::{Value, json};

fn view(scenarios: &[Scenario], lang: Lang) -> CompareView {
    compare(scenarios, &Frame::page(720, "c", ""), Locale { lang, words: ready::words() })
}

#[test]
fn a_scenario_differs_in_nothing_from_itself() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        let twice = [scenario.clone(), scenario];
        assert_eq!(inputs(&twice), []);
        assert!(results(&twice).iter().all(|row| !row.differ()));
        let view = view(&twice, Lang::Id);
        assert!(view.inputs.is_empty() && view.alike == "Tidak ada yang berbeda.");
        assert!(view.results.iter().all(|row| row.changes.iter().all(String::is_empty)));
    }
}

#[test]
fn states_of_one_scenario_are_told_apart_by_name() {
    let scenario = ready::ALL[0].scenario().unwrap();
    let three = [scenario.clone(), scenario.clone(), scenario];
    let names = ["Skenario ini", "", "Simpanan 1"].map(str::to_owned);
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let view = compare_as(&three, &names, &Frame::page(720, "c", ""), locale);
    let titles: Vec<&str> = view.scenarios.iter().map(|of| of.title.as_str()).collect();
    assert_eq!(titles, ["Skenario ini", three[1].title.as_str(), "Simpanan 1"]);
    assert!(view.picture.svg.contains("C: Simpanan 1"));
    assert!(view.picture.alt.contains("Skenario ini"));
    assert_eq!(view.alike, "Tidak ada yang berbeda.");
}

#[test]
fn each_number_that_is_changed_is_the_one_difference() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for input in Input::all(&scenario) {
            let mut changed = scenario.clone();
            let (least, most) = input.bounds();
            let old = input.get(&scenario).unwrap();
            assert!(input.set(&mut changed, if old == least { most } else { least }));
            let three = [scenario.clone(), changed, scenario.clone()];
            let view = view(&three, Lang::En);
            let paths: Vec<&str> = view.inputs.iter().map(|row| row.path.as_str()).collect();
            assert_eq!(paths, [input.path(&scenario).unwrap()], "{}", ready.id);
            assert_eq!(view.inputs[0].cells[0], view.inputs[0].cells[2]);
            assert_ne!(view.inputs[0].cells[0], view.inputs[0].cells[1]);
            assert!(view.alike.is_empty());
        }
    }
}

/// The paths in which a document and one changed by `change` differ.
fn differing(change: impl Fn(&mut Value)) -> Vec<String> {
    let document: Value = serde_json::from_str(&text("data/programmes/kota-jambi.json")).unwrap();
    let mut changed = document.clone();
    change(&mut changed);
    let both = [document, changed].map(|document| {
        Scenario::parse(&document.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
    });
    for lang in [Lang::Id, Lang::En] {
        for row in view(&both, lang).inputs {
            assert!(row.sentence.contains(&row.name) && !row.sentence.contains('{'));
            assert!(row.sentence.contains(" A ") || row.sentence.contains(": A "), "{row:?}");
        }
    }
    view(&both, Lang::Id).inputs.into_iter().map(|row| row.path).collect()
}

#[test]
fn choices_texts_and_programmes_are_compared_too() {
    let one = |path: &str, change: &dyn Fn(&mut Value)| {
        assert_eq!(differing(change), [path], "{path}");
    };
    one("title", &|of| of["title"] = json!("Lain"));
    one("notes", &|of| of["notes"] = json!("Lain"));
    one("region.name", &|of| of["region"]["name"] = json!("Lain"));
    one("start", &|of| of["start"] = json!("2025-07"));
    one("months", &|of| of["months"] = json!(60));
    one("targets_pct", &|of| of["targets_pct"] = json!([40]));
    one("rules.relief.village", &|of| of["rules"] = json!({"relief": {"village": true}}));
    one("rules.contribution", &|of| {
        of["rules"] = json!({"contribution": [{"from": "2027-01", "jkm": 8000}]});
    });
    for (field, value) in [
        ("name", json!("Lain")),
        ("payer", json!("zakat")),
        ("reaches", json!("other")),
        ("to_year", json!(2090)),
        ("package", json!("jkk_jkm_jht")),
        ("sector", json!("transport")),
        ("carry_over", json!(true)),
        ("max_workers", json!(10)),
    ] {
        one(&format!("programmes[0].{field}"), &|of| {
            of["programmes"][0][field] = value.clone();
        });
    }
    one("programmes[2]", &|of| drop(of["programmes"].as_array_mut().unwrap().remove(2)));
    one("programmes", &|of| of["programmes"].as_array_mut().unwrap().swap(0, 1));
    // Sources are no inputs.
    assert_eq!(differing(|of| of["sources"] = json!({})), Vec::<String>::new());
    // Another kind of budget: the kind, and the money of both kinds.
    let kinds = differing(|of| {
        of["programmes"][0]["budget"] = json!({"villages": 10, "per_village": 1_000_000});
    });
    assert!(kinds.contains(&"programmes[0].budget".to_owned()), "{kinds:?}");
    assert!(kinds.contains(&"programmes[0].budget.per_year".to_owned()), "{kinds:?}");
    assert!(kinds.contains(&"programmes[0].budget.per_village".to_owned()), "{kinds:?}");
}

#[test]
fn programmes_are_matched_by_name_and_else_by_place() {
    let scenario = ready::find("kota-jambi").unwrap().scenario().unwrap();
    let mut other = scenario.clone();
    other.programmes.swap(0, 2);
    "Baru".clone_into(&mut other.programmes[1].name);
    other.programmes.push(scenario.programmes[0].clone());
    "Keempat".clone_into(&mut other.programmes[3].name);
    let places: Vec<_> = programmes(&[scenario, other]).into_iter().map(|of| of.places).collect();
    assert_eq!(
        places,
        [
            vec![Some(0), Some(2)],
            vec![Some(1), Some(1)],
            vec![Some(2), Some(0)],
            vec![None, Some(3)],
        ]
    );
}

#[test]
fn results_say_how_far_they_are_from_the_first() {
    let ready = ready::find("jambi-bkbk").unwrap();
    let scenario = ready.scenario().unwrap();
    let mut more = scenario.clone();
    let budget = Input::at_path(&scenario, "programmes[0].budget.per_village").unwrap();
    budget.set(&mut more, d("200000000"));
    let view = view(&[scenario, more], Lang::Id);
    let row = |name: &str| view.results.iter().find(|row| row.headline == name).unwrap();
    // Twice the money for twice the workers: 1,562 × Rp20 million at Rp201,600 a year.
    let workers = row("workers");
    assert_eq!(workers.cells, ["77.480", "154.960"]);
    assert_eq!(workers.changes, ["", "+77.480"]);
    assert!(row("coverage_end").changes[1].ends_with(" poin"));
    assert!(row("spend").changes[1].starts_with("+Rp"));
    assert!(view.picture.title.starts_with("Cakupan pada akhir: A 39,6%, B "));
    assert_eq!((view.months, view.start.as_str()), (120, "2023-01"));
}

#[test]
fn two_to_four_documents_are_read_and_a_broken_one_is_named() {
    let good = ready::ALL[0].document.to_owned();
    assert!(scenarios(std::slice::from_ref(&good), Lang::Id).is_err());
    assert!(scenarios(&vec![good.clone(); 5], Lang::En).is_err());
    assert_eq!(scenarios(&vec![good.clone(); 4], Lang::En).unwrap().len(), 4);
    let said = scenarios(&[good, "{}".to_owned()], Lang::En).unwrap_err();
    assert!(said.starts_with("Scenario B is refused. "), "{said}");
}
