//! The ledger of assumptions: every number of the document and of the law that a result rests on,
//! once, with its source or the word that it has none.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::inputs::Input;
use cakupan::ledger::{Entry, Ground, Row, Standing, Value, ledger};
use cakupan::ready;
use cakupan::scenario::{Scenario, SourceKind};
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::ledger::{LedgerView, view};
use common::{base, d, document, read, thousand, with};
use serde_json::{Value as Json, json};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn said(scenario: &Scenario, original: Option<&Scenario>, lang: Lang) -> LedgerView {
    view(scenario, original, Locale { lang, words: ready::words() })
}

#[track_caller]
fn row<'a>(rows: &'a [Row], path: &str) -> &'a Row {
    let mut with_path = rows.iter().filter(|row| row.path == path);
    let row = with_path.next().unwrap_or_else(|| panic!("no row {path}"));
    assert!(with_path.next().is_none(), "{path} twice");
    row
}

#[test]
fn every_number_and_every_source_of_the_ready_scenarios_has_its_row() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        let rows = ledger(&scenario, None);
        for input in Input::all(&scenario) {
            let row = row(&rows, &input.path(&scenario).unwrap());
            let value = Some(Value::Number(input.get(&scenario).unwrap(), Some(input.unit())));
            assert_eq!((row.entry, row.value), (Entry::Input(input), value), "{}", ready.id);
        }
        for (path, source) in &scenario.sources {
            let named = |row: &&Row| row.ground == Ground::Document(source.clone());
            let kind = Standing::Known(source.kind);
            let found = rows.iter().filter(named).find(|row| row.standing == kind);
            assert!(found.is_some(), "{}: no row rests on the source of {path}", ready.id);
        }
    }
}

#[test]
fn what_has_no_source_is_assumed_and_says_so() {
    let none = [("tanpa sumber", "tanpa sumber"), ("without a source", "no source found")];
    for (lang, (none, none_of_law)) in LANGS.into_iter().zip(none) {
        let scenario = read(&base());
        let ledger = said(&scenario, None, lang);
        let eligible = ledger.rows.iter().find(|row| row.path == "workers.eligible").unwrap();
        let source = eligible.source.as_ref().unwrap();
        assert_eq!((eligible.standing, source.text.as_str()), ("assumed", none));
        // The law's default needs no source of the document.
        let path = "rules.death_benefit_waiting_months";
        let waiting = ledger.rows.iter().find(|row| row.path == path).unwrap();
        assert_eq!((waiting.standing, waiting.canonical.as_str()), ("reported", "3"));
        let village = ledger.rows.iter().find(|row| row.path == "rules.relief.village").unwrap();
        assert!(village.source.as_ref().unwrap().text.starts_with(none_of_law));
        assert_eq!(village.standing, "assumed");
    }
}

#[test]
fn the_law_shows_only_what_the_programmes_need() {
    let scenario = read(&document(
        json!({}),
        &[json!({"income": 5_000_000, "package": "jkk_jkm_jht"}), json!({"sector": "transport"})],
    ));
    let rows = ledger(&scenario, None);
    let number = |path: &str| match row(&rows, path).value {
        Some(Value::Number(number, _)) => number,
        other => panic!("{path}: {other:?}"),
    };
    assert_eq!(number("bpu_income_bands.14.basis"), d("4950000"));
    assert_eq!(number("bpu_income_bands.14.jht"), d("99000"));
    assert_eq!(number("bpu_income_bands.1.jkk"), d("10000"));
    assert!(rows.iter().all(|row| row.path != "bpu_income_bands.1.jht"));
    assert_eq!(number("jkm"), d("6800"));
    let months = row(&rows, "relief_2026_sector_transport").value;
    assert_eq!(months, Some(Value::Span(common::month("2026-01"), common::month("2027-03"))));
    assert_eq!(row(&rows, "jkm").standing, Standing::Known(SourceKind::Regulated));
    assert_eq!(row(&rows, "unpaid_month_covered").standing, Standing::Known(SourceKind::Assumed));
}

/// A document with sources, and what somebody made of it.
fn changed() -> (Scenario, Scenario) {
    let sources = json!({"sources": {
        "workers.eligible": {"kind": "reported", "text": "BPS 2025"},
        "programmes[0].budget": {"kind": "reported", "text": "APBD 2025"},
    }, "targets_pct": [55]});
    let original = document(sources, &[json!({}), json!({"name": "Kedua", "max_workers": 7})]);
    let mut now = with(
        original.clone(),
        json!({
            "workers": {"eligible": 120_000},
            "rules": {"relief": {"apbd": true}, "contribution": [{"from": "2026-05", "jkm": 9000}]},
        }),
    );
    now["programmes"] = json!([with(thousand(), json!({"payer": "csr"}))]);
    (read(&original), read(&now))
}

#[test]
fn what_you_changed_is_marked_and_keeps_the_original() {
    let (original, now) = changed();
    let rows = ledger(&now, Some(&original));
    let eligible = row(&rows, "workers.eligible");
    assert_eq!((eligible.standing, &eligible.ground), (Standing::Changed, &Ground::Nothing));
    let before = eligible.original.as_ref().unwrap();
    assert!(matches!(before.value, Some(Value::Number(of, _)) if of == d("100000")));
    assert!(matches!(&before.ground, Ground::Document(source) if source.text == "BPS 2025"));
    let changed: Vec<&str> = rows
        .iter()
        .filter(|row| row.standing == Standing::Changed)
        .map(|row| row.path.as_str())
        .filter(|path| !path.starts_with("programmes[1]"))
        .collect();
    assert_eq!(
        changed,
        [
            "workers.eligible",
            "programmes[0].payer",
            "rules.relief.apbd",
            "rules.contribution[2026-05].jkm",
        ]
    );
    // What is gone has no value, but the original's.
    let cap = row(&rows, "programmes[1].max_workers");
    assert_eq!((cap.value, cap.standing), (None, Standing::Changed));
    assert!(cap.original.as_ref().unwrap().value.is_some());
    // Nothing is changed in what is the same, and everything without an original is as it is.
    assert!(ledger(&now, Some(&now)).iter().all(|row| row.standing != Standing::Changed));
    assert_eq!(ledger(&now, Some(&now)), ledger(&now, None));
    for lang in LANGS {
        let ledger = said(&now, Some(&original), lang);
        let row = ledger.rows.iter().find(|row| row.path == "workers.eligible").unwrap();
        assert_eq!(row.mark, lang.pick("diubah oleh Anda", "changed by you"));
        assert!(row.source.is_none());
        let before = row.original.as_ref().unwrap();
        assert_eq!(before.canonical, "100000");
        assert_eq!(before.source.as_ref().unwrap().text, "BPS 2025");
        let gone = ledger.rows.iter().find(|row| row.path == "programmes[1].payer").unwrap();
        assert!(gone.value.is_empty() && gone.label.contains("Kedua"), "{}", gone.label);
    }
}

#[test]
fn words_are_whole_in_both_languages() {
    for ready in ready::ALL {
        for lang in LANGS {
            let ledger = said(&ready.scenario().unwrap(), None, lang);
            assert!(!ledger.counts.is_empty());
            for row in &ledger.rows {
                assert!(!row.label.is_empty() && !row.value.is_empty(), "{row:?}");
                for text in
                    [&row.label, &row.value, &row.default, &row.source.as_ref().unwrap().text]
                {
                    assert!(!text.contains(['{', '}']), "{row:?}");
                }
            }
        }
    }
}

#[test]
fn both_dialects_hold_the_same_rows() {
    let (original, now) = changed();
    let ledger = said(&now, Some(&original), Lang::Id);
    assert!(!ledger.csv.starts_with('\u{feff}') && ledger.csv.contains("\r\n"));
    let excel = ledger.csv_excel.strip_prefix('\u{feff}').unwrap();
    let records = |text: &str, delimiter: u8| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let records = reader.records().map(|record| record.unwrap());
        records.map(|record| record.iter().map(str::to_owned).collect()).collect()
    };
    let (standard, excel) = (records(&ledger.csv, b','), records(excel, b';'));
    assert_eq!((standard.len(), excel.len()), (ledger.rows.len() + 1, ledger.rows.len() + 1));
    assert_eq!(standard[0][..4], ["path", "label", "value", "unit"]);
    assert_eq!(excel[0][..3], ["Alamat", "Apa", "Nilai"]);
    for ((row, one), other) in ledger.rows.iter().zip(&standard[1..]).zip(&excel[1..]) {
        assert_eq!((&one[0], &one[1], &one[2]), (&row.path, &row.label, &row.canonical));
        assert_eq!(one[5], row.standing);
        assert_eq!(one[2].replace('.', ","), other[2].replace('.', ","), "{}", row.path);
    }
    let factor = |records: &[Vec<String>]| {
        let row = records.iter().find(|row| row[0] == "relief_2026_factor").unwrap();
        row[2].clone()
    };
    assert_eq!((factor(&standard).as_str(), factor(&excel).as_str()), ("0.5", "0,5"));
}

#[test]
fn a_denominator_brings_its_own_source() {
    let denominators: Json = json!([{"name": "Lain", "people": 90_000, "source": "BPS"}]);
    let scenario = read(&with(base(), json!({"workers": {"denominators": denominators}})));
    let rows = ledger(&scenario, None);
    let of = row(&rows, "workers.denominators[0].people");
    assert!(matches!(&of.ground, Ground::Document(source) if source.text == "BPS"), "{of:?}");
}

#[test]
fn what_happened_has_a_row_for_each_figure_with_its_source_and_what_was_changed() {
    let document = document(
        json!({
            "sources": {
                "realised[1]": {"kind": "reported", "text": "Laporan Maret"},
                "realised[1].programmes[0].spend": {"kind": "estimated", "text": "SP2D"},
            },
            "realised": [
                {"month": "2025-04", "wage_earning": 7},
                {"month": "2025-03", "self_paying_other": 3,
                 "programmes": [{"programme": 1, "members": 900, "spend": 15_120_000}]},
            ],
        }),
        &[json!({}), json!({"name": "Kedua"})],
    );
    let original = read(&document);
    let paths = [
        "realised[2025-03].self_paying_other",
        "realised[2025-03].programmes[1].members",
        "realised[2025-03].programmes[1].spend",
        "realised[2025-04].wage_earning",
    ];
    let found = said(&original, None, Lang::Id);
    let rows: Vec<_> = found.rows.iter().filter(|row| row.path.starts_with("realised")).collect();
    assert_eq!(rows.iter().map(|row| row.path.as_str()).collect::<Vec<_>>(), paths);
    let of = |field: fn(&cakupan::view::ledger::LedgerRow) -> &str| -> Vec<String> {
        rows.iter().map(|row| field(row).to_owned()).collect()
    };
    assert_eq!(of(|row| &row.value), ["3", "900", "Rp15.120.000", "7"]);
    assert_eq!(of(|row| row.unit), ["orang", "orang", "rupiah", "orang"]);
    assert_eq!(of(|row| row.standing), ["reported", "reported", "estimated", "assumed"]);
    assert_eq!(
        of(|row| &row.source.as_ref().unwrap().text),
        ["Laporan Maret", "Laporan Maret", "SP2D", "tanpa sumber"]
    );
    assert_eq!(rows[2].label, "Realisasi Maret 2025, iuran yang dibayar program: Kedua");
    assert!(found.csv.contains("realised[2025-03].programmes[1].spend,"));

    // Another order of the entries is no change; another figure, a new and a missing month are.
    let mut now = document;
    now["realised"] = json!([
        {"month": "2025-03", "self_paying_other": 4,
         "programmes": [{"programme": 1, "members": 900, "spend": 15_120_000}]},
        {"month": "2025-05", "programmes": [{"programme": 0, "members": 1000}]},
    ]);
    now["sources"] = json!({"realised[0]": {"kind": "reported", "text": "Laporan Maret"}});
    let now = said(&read(&now), Some(&original), Lang::En);
    let changed: Vec<_> = now
        .rows
        .iter()
        .filter(|row| row.standing == "changed" && row.path.starts_with("realised"))
        .map(|row| (row.path.as_str(), row.value.as_str(), row.original.clone().unwrap().canonical))
        .collect();
    assert_eq!(
        changed,
        [
            ("realised[2025-03].self_paying_other", "4", "3".to_owned()),
            ("realised[2025-05].programmes[0].members", "1,000", String::new()),
            ("realised[2025-04].wage_earning", "", "7".to_owned()),
        ]
    );
}

#[test]
fn counts_read_as_counts() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let english = said(&scenario, None, Lang::En);
    assert!(english.counts.contains(" estimated, ") && english.counts.ends_with(" assumed"));
    assert!(english.standings.iter().any(|of| of.mark == "assumed"));
    assert!(said(&scenario, None, Lang::Id).counts.ends_with(" anggapan"));
}
