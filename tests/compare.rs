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

/// A ready scenario, and the same with these months as they happened.
fn with_realised(id: &str, realised: Value) -> Scenario {
    let mut document: Value =
        serde_json::from_str(&text(&format!("data/programmes/{id}.json"))).unwrap();
    document["realised"] = realised;
    common::read(&document)
}

#[test]
fn what_happened_is_compared_by_month_and_figure() {
    let plan = with_realised("jambi-bkbk", json!([]));
    let one = json!({"month": "2023-02", "wage_earning": 400_000,
        "programmes": [{"programme": 0, "members": 60_000, "spend": 900_000_000}]});
    let happened = with_realised("jambi-bkbk", json!([one]));
    let shown = view(&[plan, happened.clone()], Lang::Id);
    let rows: Vec<(&str, &str, &[String])> = shown
        .inputs
        .iter()
        .map(|row| (row.path.as_str(), row.name.as_str(), row.cells.as_slice()))
        .collect();
    let cells = |none: &str, value: &str| [none.to_owned(), value.to_owned()];
    assert_eq!(
        rows,
        [
            ("realised", "Realisasi", &cells("tidak ada", "sampai Februari 2023 (1 bulan)")[..]),
            (
                "realised[2023-02].wage_earning",
                "Realisasi Februari 2023, peserta penerima upah",
                &cells("tidak ada", "400.000")[..]
            ),
            (
                "realised[2023-02].programmes[0].members",
                "Realisasi Februari 2023, peserta program",
                &cells("tidak ada", "60.000")[..]
            ),
            (
                "realised[2023-02].programmes[0].spend",
                "Realisasi Februari 2023, iuran yang dibayar program",
                &cells("tidak ada", "Rp900.000.000")[..]
            ),
        ]
    );
    assert_eq!(shown.inputs[0].values, [None, Some("2023-02".to_owned())]);
    assert_eq!(shown.inputs[3].values, [None, Some("900000000".to_owned())]);
    assert!(shown.results.iter().any(|row| row.differs));
    // The same months with one other figure.
    let mut other = one.clone();
    other["programmes"][0]["members"] = json!(59_999);
    let shown = view(&[happened.clone(), with_realised("jambi-bkbk", json!([other]))], Lang::En);
    let names: Vec<&str> = shown.inputs.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Realised in February 2023, members of the programme"]);
    // An order of entries is no difference.
    let two = json!({"month": "2023-03", "wage_earning": 400_001});
    let forth = with_realised("jambi-bkbk", json!([one, two]));
    let back = with_realised("jambi-bkbk", json!([two, one]));
    assert_eq!(inputs(&[forth, back]), []);
}

#[test]
fn many_months_that_differ_are_one_row_for_each_figure() {
    let months = |members: u32| -> Value {
        (1..=30)
            .map(|at| {
                let month = format!("{}-{:02}", 2023 + (at - 1) / 12, (at - 1) % 12 + 1);
                json!({"month": month, "programmes": [{"programme": 0, "members": members + at}]})
            })
            .collect()
    };
    let both = [60_000, 61_000].map(|members| with_realised("jambi-bkbk", months(members)));
    let shown = view(&both, Lang::Id);
    assert_eq!(shown.inputs.len(), 1);
    let row = &shown.inputs[0];
    assert_eq!(
        row.name,
        "Realisasi Januari 2023, peserta program (yang pertama dari 30 bulan yang berbeda)"
    );
    assert_eq!(row.cells, ["60.001", "61.001"]);
    let shown = view(&[both[0].clone(), with_realised("jambi-bkbk", json!([]))], Lang::En);
    assert_eq!(shown.inputs[0].cells, ["until June 2025 (30 months)", "none"]);
    assert_eq!(shown.inputs.len(), 2);
}

#[test]
fn different_things_do_not_share_a_name() {
    let scenario = ready::find("kota-jambi").unwrap().scenario().unwrap();
    let mut other = scenario.clone();
    "Kartu Baru".clone_into(&mut other.programmes[1].name);
    other.programmes[1].carry_over = !other.programmes[1].carry_over;
    let denominators = other.workers.denominators.len();
    let old = scenario.programmes[1].name.clone();
    let both = [scenario, other];
    let shown = view(&both, Lang::Id);
    let row = |path: &str| shown.inputs.iter().find(|row| row.path == path).unwrap();
    let name = row("programmes[1].name");
    assert_eq!(name.name, "Nama program 2");
    assert_eq!(name.cells, [old.clone(), "Kartu Baru".to_owned()]);
    assert_eq!(row("programmes[1].carry_over").name, "Sisa uang ke tahun berikut: Program 2");
    let workers =
        shown.results.iter().find(|row| row.cells[1].starts_with("Kartu Baru: ")).unwrap();
    assert_eq!(workers.name, "Pekerja terlindungi program 2");
    assert!(workers.cells[0].starts_with(&format!("{old}: ")), "{:?}", workers.cells);

    let [mut one, mut two] = both;
    let of = |name: &str| cakupan::scenario::Denominator {
        name: name.to_owned(),
        people: d("1000"),
        source: String::new(),
    };
    one.workers.denominators.push(of("Bekerja"));
    two.workers.denominators.push(of("Angkatan kerja"));
    two.workers.denominators[denominators].people = d("2000");
    two.programmes.remove(2);
    let shown = view(&[one, two], Lang::En);
    let path = format!("workers.denominators[{denominators}].people");
    let row = shown.inputs.iter().find(|row| row.path == path).unwrap();
    assert_eq!(row.name, format!("Denominator {}", denominators + 1));
    assert_eq!(row.cells, ["Bekerja: 1,000", "Angkatan kerja: 2,000"]);
    let gone = shown.inputs.iter().find(|row| row.path == "programmes[2]").unwrap();
    assert_eq!(gone.cells, ["yes", "no"]);
    assert_eq!(gone.values, [Some("true".to_owned()), None]);
}

#[test]
fn raw_values_are_alike_in_both_languages() {
    let both = ["jambi-bkbk", "kota-jambi"].map(|id| ready::find(id).unwrap().scenario().unwrap());
    let [id, en] = [Lang::Id, Lang::En].map(|lang| view(&both, lang));
    for (one, other) in id.results.iter().zip(&en.results) {
        assert_eq!(one.values, other.values);
        for (value, cell) in one.values.iter().zip(&one.cells) {
            let Some(value) = value else {
                assert!(
                    ["–", "tidak tercapai", "tidak bertahan"].contains(&cell.as_str()),
                    "{cell}"
                );
                continue;
            };
            let month = cakupan::month::Month::parse(value).is_some();
            assert!(month || value.parse::<rust_decimal::Decimal>().is_ok(), "{value}");
        }
    }
    assert!(id.results[0].values[0].as_ref().unwrap().starts_with("39."));
    for (one, other) in id.inputs.iter().zip(&en.inputs) {
        assert_eq!(one.values, other.values);
    }
}
