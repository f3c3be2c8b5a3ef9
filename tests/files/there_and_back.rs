//! A workbook is read back as the document that it was written from, or refused by cell.

use cakupan::files::document;
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::files::{Unwritten, unwritten};
use cakupan::text::words::{Locale, Words};
use proptest::prelude::*;
use serde_json::json;

use crate::common::{base, document as made, read, thousand, with};
use crate::random::{config, planned};
use crate::sheets::{Typed, read_back, row_of, sheet, typed, written};

#[test]
fn a_ready_scenario_comes_back_as_it_was_in_both_languages() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for lang in [Lang::Id, Lang::En] {
            let bytes = written(&scenario, lang);
            assert_eq!(read_back(&bytes), scenario, "{}", ready.id);
            assert_eq!(
                bytes,
                written(&scenario, lang),
                "{}: the same plan, the same bytes",
                ready.id
            );
        }
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn any_plan_comes_back_as_it_was(document in planned(0..=4)) {
        let scenario = read(&document);
        let words = Words::default();
        match cakupan::files::workbook(&scenario, Locale { lang: Lang::En, words: &words }) {
            Ok(bytes) => prop_assert_eq!(read_back(&bytes), scenario),
            // Tens of trillions a year are more than doubles hold to the rupiah.
            Err(why) => prop_assert!(matches!(why, Unwritten::Arithmetic(_)), "{:?}", why),
        }
    }
}

#[test]
fn budgets_that_name_their_years_keep_the_years_without_money() {
    for budget in [json!({"by_year": {}}), json!({"by_year": {"2026": 5_000_000}})] {
        let scenario = read(&made(json!({}), &[json!({"budget": budget})]));
        assert_eq!(read_back(&written(&scenario, Lang::Id)), scenario);
    }
}

#[test]
fn what_a_sheet_cannot_say_rightly_is_refused() {
    let words = Words::default();
    let locale = Locale { lang: Lang::En, words: &words };
    let refused = |document: serde_json::Value| {
        let scenario: Scenario = read(&document);
        cakupan::files::workbook(&scenario, locale).err()
    };
    let happened = json!({"realised": [{"month": "2025-03", "wage_earning": 10}]});
    assert_eq!(refused(with(base(), happened)), Some(Unwritten::Realised));
    let digits = made(json!({}), &[json!({"budget": {"per_year": "123456789012345.678"}})]);
    let path = "programmes[0].budget.per_year".to_owned();
    assert_eq!(refused(digits), Some(Unwritten::Digits(path)));
    // 10²¹ rupiah: a double is a hundred thousand rupiah off.
    let villages = json!({
        "budget": {"villages": 999_983, "per_village": "999999999999999", "share_pct": "33.333333"}
    });
    let why = refused(made(json!({}), &[villages])).unwrap();
    assert_eq!(why, Unwritten::Arithmetic("Programme 1".to_owned()));
    assert!(unwritten(&why, Lang::En).contains("Programme 1"), "{why:?}");
    assert!(unwritten(&why, Lang::Id).contains("CSV"));
}

#[test]
fn every_problem_is_named_by_sheet_and_cell() {
    let scenario = read(&made(json!({"targets_pct": [60]}), &[thousand()]));
    let bytes = written(&scenario, Lang::Id);
    let cells = [
        ('B', "workers.eligible", Typed::Text("100.000")),
        ('B', "workers.growth_pct", Typed::Number(21.0)),
        ('B', "start", Typed::Text("Januari 2025")),
        ('B', "members.wage_earning", Typed::Number(0.5)),
        ('B', "programmes[0].payer", Typed::Text("kas")),
        ('B', "programmes[0].off", Typed::Text("mungkin")),
        ('B', "programmes[0].name", Typed::Nothing),
        ('H', "workers.vulnerable", Typed::Text("workers.vulnerabel")),
        ('H', "programmes[0].income", Typed::Text("programmes[0].admin_pct")),
        ('H', "dynamics.replaced_pct", Typed::Text("laju?")),
    ];
    let row = |field: &str| row_of(&bytes, field);
    let problems = document(&typed(&bytes, &cells)).unwrap_err();
    let said: Vec<String> = problems.iter().map(|problem| problem.message(Lang::Id)).collect();
    let wants = [
        (format!("Masukan!B{}: bukan angka (ditemukan teks: 100.000;", row("workers.eligible")), 1),
        (
            format!(
                "Masukan!B{}: workers.growth_pct: nilai di luar batas",
                row("workers.growth_pct")
            ),
            1,
        ),
        (format!("Masukan!B{}: start: bulan tidak terbaca", row("start")), 1),
        (format!("Masukan!B{}: members.wage_earning: harus", row("members.wage_earning")), 1),
        (format!("Masukan!B{}: programmes[0].payer: pilihan", row("programmes[0].payer")), 1),
        (format!("Masukan!B{}: programmes[0].off: jenis", row("programmes[0].off")), 1),
        (format!("Masukan!B{}: programmes[0].name: isian wajib", row("programmes[0].name")), 1),
        (format!("Masukan!B{}: workers.vulnerabel: isian tidak", row("workers.vulnerable")), 1),
        (format!("Masukan!H{}: isian programmes[0].admin_pct", row("programmes[0].income")), 1),
        (format!("Masukan!H{}: laju? bukan nama isian", row("dynamics.replaced_pct")), 1),
    ];
    for (want, count) in wants {
        let found = said.iter().filter(|said| said.starts_with(&want)).count();
        assert_eq!(found, count, "{want}\n{said:#?}");
    }
    // And nothing else than that the renamed field is missing now.
    assert!(said.len() <= 11, "{said:#?}");
}

#[test]
fn a_file_that_is_no_workbook_of_ours_is_refused() {
    let said = |bytes: &[u8]| document(bytes).unwrap_err()[0].message(Lang::En);
    assert!(said(b"schema: 1").starts_with("this file is no XLSX"));
    let mut other = rust_xlsxwriter::Workbook::new();
    other.add_worksheet().write_string(0, 0, "hello").unwrap();
    let bytes = other.save_to_buffer().unwrap();
    assert!(said(&bytes).starts_with("there is no sheet Masukan or Inputs"));
}

#[test]
fn an_edited_workbook_is_the_edited_document() {
    let scenario = read(&made(json!({}), &[json!({"max_workers": 500})]));
    let bytes = written(&scenario, Lang::Id);
    let edited = typed(
        &bytes,
        &[
            ('B', "start", Typed::Text("2026-04")),
            ('B', "workers.growth_pct", Typed::Number(0.1 + 0.2)),
            ('B', "programmes[0].carry_over", Typed::Flag(true)),
            ('B', "programmes[0].max_workers", Typed::Nothing),
            ('B', "programmes[0].enrol_per_month", Typed::Number(250.0)),
        ],
    );
    let wanted = read(&made(
        json!({"start": "2026-04", "workers": {"growth_pct": "0.3"}}),
        &[json!({"carry_over": true, "enrol_per_month": 250})],
    ));
    assert_eq!(read_back(&edited), wanted);
}

/// Viewers that do not recalculate find every value, in the form of the cell.
#[test]
fn what_is_written_beside_the_formulas_is_our_own_result() {
    let scenario = ready::find("kota-jambi").unwrap().scenario().unwrap();
    let bytes = written(&scenario, Lang::Id);
    let summary = sheet(&bytes, "Ringkasan");
    assert_eq!(summary.get_value((13, 1)).unwrap().to_string(), "OK");
    let model = sheet(&bytes, "Model");
    assert_eq!(model.get_value((5, 1)).unwrap().to_string(), scenario.start.to_string());
    crate::recalculated::agrees("kota-jambi", &bytes, &scenario);
}

/// Tenure without cohorts, where it is hardest: fifty years of members of whom many die or are
/// replaced, paid for some months of each year or all of them, beyond long waiting months.
#[test]
fn benefits_by_tenure_are_those_of_the_run_at_the_ends_of_their_inputs() {
    for (deaths, replaced, waiting, tenure) in
        [(1000, 100, 120, 0), (1000, 0, 0, 1200), (0, 100, 36, 36), (1, 0, 37, 35), (999, 1, 2, 1)]
    {
        let changes = json!({
            "months": 600,
            "dynamics": {"deaths_per_1000": deaths, "replaced_pct": replaced},
            "rules": {"death_benefit_waiting_months": waiting},
        });
        let paid = json!({"initial_members": 400, "initial_tenure": tenure, "enrol_per_month": 7});
        let some = with(paid.clone(), json!({"paid_months": {"first": 3, "last": 9}}));
        let scenario = read(&made(changes, &[paid, some]));
        let bytes = written(&scenario, Lang::Id);
        crate::recalculated::agrees(&format!("{deaths}, {waiting}"), &bytes, &scenario);
    }
}
