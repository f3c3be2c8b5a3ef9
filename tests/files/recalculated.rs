//! The formulas recalculated by LibreOffice, from files without any value beside the formulas:
//! every month agrees with the exact run. Run by `cargo xtask test`, which finds LibreOffice.

use std::path::{Path, PathBuf};
use std::process::Command;

use cakupan::model::{benefits, run_exact};
use cakupan::num::{Arithmetic, Exact};
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::sheet_labels::Label;
use calamine::Data;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::json;

use crate::common::{document as made, read};
use crate::random::{config, planned};
use crate::sheets::{Typed, read_back, series, sheet, typed, without_values, written};

/// People within a millionth, money to the rupiah, in every month.
#[track_caller]
pub(crate) fn agrees(name: &str, bytes: &[u8], scenario: &Scenario) {
    let run = run_exact(scenario);
    let near = |head: Label, found: Vec<f64>, exact: &[Exact], slack: f64| {
        assert_eq!(found.len(), exact.len());
        for (at, (found, exact)) in found.iter().zip(exact).enumerate() {
            let apart = (found - exact.to_f64()).abs();
            assert!(apart <= slack, "{name}: {head:?}, month {}: {found} and {exact:?}", at + 1);
        }
    };
    let model = sheet(bytes, "Model");
    let months = scenario.months;
    for (head, exact) in [
        (Label::Eligible, &run.eligible),
        (Label::Other, &run.other),
        (Label::WageMembers, &run.wage_earning_members),
        (Label::OwnVulnerable, &run.self_paying_vulnerable),
        (Label::OwnOther, &run.self_paying_other),
        (Label::Covered, &run.covered),
        (Label::Coverage, &run.coverage_pct()),
    ] {
        near(head, series(&model, head, months), exact, 1e-6);
    }
    for of in &run.programmes {
        let programme = sheet(bytes, &format!("Program {}", of.index + 1));
        let column = |head| series(&programme, head, months);
        let members = Label::ProgrammeMembers;
        near(members, column(members), &of.members, 1e-6);
        near(Label::Deaths, column(Label::Deaths), &of.deaths, 1e-6);
        near(Label::Accidents, column(Label::Accidents), &of.accidents, 1e-6);
        near(Label::DeathsWaiting, column(Label::DeathsWaiting), &of.deaths_waiting, 1e-6);
        let scholarship = Label::DeathsWithScholarship;
        near(scholarship, column(scholarship), &of.deaths_with_scholarship, 1e-6);
        near(Label::Benefits, column(Label::Benefits), &of.benefits, 0.01);
        for (head, exact) in [
            (Label::Opened, &of.opened),
            (Label::CarriedIn, &of.carried_in),
            (Label::Spend, &of.spend),
            (Label::Partner, &of.partner),
            (Label::CarriedOut, &of.carried_out),
            (Label::Unspent, &of.unspent),
            (Label::MoneyLeft, &of.money_left),
        ] {
            near(head, column(head), exact, 0.01);
        }
    }
    // By year, and all of it in the row below.
    let report = benefits(scenario, &run);
    let years = sheet(bytes, "Manfaat");
    let rows = report.years.iter().map(|year| (year.year.to_string(), year.all));
    let found = rows.zip(5..).map(|((year, exact), row)| (year, exact, row));
    let last = years.end().unwrap().0;
    for (year, exact, row) in found.chain([("Jumlah".to_owned(), report.all, last)]) {
        let cell = |column: u32| years.get_value((row, column)).unwrap();
        assert_eq!(cell(0).to_string(), year, "{name}");
        let columns = [
            exact.deaths,
            exact.deaths_waiting,
            exact.deaths_with_scholarship,
            exact.accidents,
            exact.total,
            exact.spent + exact.partner,
        ];
        for (column, exact) in (1..).zip(columns) {
            let found = match cell(column) {
                Data::Float(found) => *found,
                Data::Int(found) => *found as f64,
                other => panic!("{name}: Manfaat, {year}, column {column}: {other:?}"),
            };
            let apart = (found - exact.to_f64()).abs();
            assert!(
                apart <= 0.01,
                "{name}: Manfaat, {year}, column {column}: {found} and {exact:?}"
            );
        }
    }
}

/// The program, as `cargo xtask test` names it or as it is found.
pub(crate) fn program() -> PathBuf {
    std::env::var_os("CAKUPAN_SOFFICE").map_or_else(|| PathBuf::from("soffice"), PathBuf::from)
}

/// The workbooks as LibreOffice saves them, after it has worked out every formula.
fn recalculate(name: &str, workbooks: &[(String, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("recalculate-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    let (from, to) = (folder.join("in"), folder.join("out"));
    std::fs::create_dir_all(&from).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new(program());
    command.args([&profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]);
    command.arg("--outdir").arg(&to);
    for (name, bytes) in workbooks {
        let file = from.join(format!("{name}.xlsx"));
        std::fs::write(&file, without_values(bytes)).unwrap();
        command.arg(file);
    }
    let done = command.output().unwrap_or_else(|error| panic!("{:?}: {error}", program()));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let read = workbooks
        .iter()
        .map(|(name, _)| (name.clone(), std::fs::read(to.join(format!("{name}.xlsx"))).unwrap()));
    let read = read.collect();
    std::fs::remove_dir_all(&folder).unwrap();
    read
}

fn check(bytes: &[u8]) -> String {
    sheet(bytes, "Ringkasan").get_value((13, 1)).unwrap().to_string()
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test"]
fn libreoffice_agrees_on_the_ready_scenarios_in_every_month() {
    let scenarios = ready::ALL.map(|ready| (ready.id, ready.scenario().unwrap()));
    let workbooks: Vec<(String, Vec<u8>)> =
        scenarios.iter().map(|(id, of)| ((*id).to_owned(), written(of, Lang::Id))).collect();
    for ((name, bytes), (_, scenario)) in recalculate("ready", &workbooks).iter().zip(&scenarios) {
        agrees(name, bytes, scenario);
        assert_eq!(check(bytes), "OK", "{name}");
        // As LibreOffice saves them they are read as others read them, and give the plan back.
        crate::with_calamine::agree(name, bytes);
        assert_eq!(read_back(bytes), *scenario, "{name}");
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test"]
fn libreoffice_agrees_on_generated_scenarios() {
    let mut runner = TestRunner::new(config(1));
    let mut scenarios = Vec::new();
    // Some have amounts beyond what doubles hold; most do not.
    for _ in 0..18 {
        let document = planned(1..=4).new_tree(&mut runner).unwrap().current();
        let scenario = read(&document);
        let words = cakupan::text::words::Words::default();
        let locale = cakupan::text::words::Locale { lang: Lang::Id, words: &words };
        if let Ok(bytes) = cakupan::files::workbook(&scenario, locale) {
            scenarios.push((format!("generated-{}", scenarios.len()), bytes, scenario));
        }
    }
    assert!(scenarios.len() >= 12, "only {} of 18 are written", scenarios.len());
    let workbooks: Vec<(String, Vec<u8>)> =
        scenarios.iter().map(|(name, bytes, _)| (name.clone(), bytes.clone())).collect();
    let done = recalculate("generated", &workbooks);
    for ((name, bytes), (_, _, scenario)) in done.iter().zip(&scenarios) {
        agrees(name, bytes, scenario);
        assert_eq!(check(bytes), "OK", "{name}");
    }
}

/// Every input that the model rests on, changed in the sheet: the sheet comes to what the core
/// makes of the changed document.
#[test]
#[ignore = "needs LibreOffice: cargo xtask test"]
fn an_edited_input_comes_to_what_the_core_makes_of_it() {
    let villages = json!({
        "payer": "village", "from_year": 2025, "initial_members": 300,
        "budget": {"villages": 37, "per_village": 2_345_678, "growth_pct": 3, "apart": true},
    });
    let named = json!({
        "payer": "csr", "reaches": "other", "from_year": 2025, "to_year": 2027, "pays_pct": 60,
        "budget": {"by_year": {"2025": 90_000_000, "2026": 120_000_000}},
        "paid_months": {"first": 3, "last": 11}, "carry_over": true,
    });
    let changes = json!({
        "months": 40,
        "workers": {"growth_pct": 2.5},
        "members": {"wage_earning": 9_000, "self_paying_vulnerable": 900, "self_paying_other": 70},
        "dynamics": {"wage_uptake_pct": 9, "wage_lapse_pct": 4, "self_enrol_pct": 3,
            "self_lapse_pct": 12, "keep_paying_pct": 20, "deaths_per_1000": 4},
        "rules": {"contribution": [{"from": "2026-02", "jkm": 7_000}, {"from": "2026-09", "jkk_pct": 1.25}]},
    });
    let scenario = read(&made(changes, &[json!({}), villages, named]));
    let bytes = written(&scenario, Lang::Id);
    let edits: Vec<Vec<(char, &str, Typed)>> = vec![
        vec![
            ('B', "start", Typed::Text("2025-08")),
            ('B', "workers.eligible", Typed::Number(123_456.0)),
            ('B', "workers.growth_pct", Typed::Number(-1.75)),
            ('B', "dynamics.keep_paying_pct", Typed::Number(33.3)),
        ],
        vec![
            ('B', "programmes[0].pace", Typed::Text("until_spent")),
            ('B', "programmes[0].max_workers", Typed::Number(1_700.0)),
            ('B', "programmes[0].pays_pct", Typed::Number(73.25)),
            ('B', "programmes[1].budget.apart", Typed::Flag(false)),
            ('B', "programmes[2].budget.by_year.2027", Typed::Number(200_000_000.0)),
        ],
        vec![
            ('B', "programmes[0].payer", Typed::Text("sponsor")),
            ('B', "programmes[0].sector", Typed::Text("transport")),
            ('B', "programmes[0].package", Typed::Text("jkk_jkm_jht")),
            ('B', "programmes[0].income", Typed::Number(3_200_000.0)),
            ('B', "programmes[0].enrol_per_month", Typed::Number(35.0)),
            ('B', "rules.contribution[0].jht_pct", Typed::Number(1.5)),
            ('B', "rules.relief.village", Typed::Flag(true)),
        ],
        vec![
            ('B', "programmes[0].off", Typed::Flag(true)),
            ('B', "programmes[1].reaches", Typed::Text("other")),
            ('B', "programmes[1].budget.growth_pct", Typed::Number(-100.0)),
            ('B', "programmes[1].from_year", Typed::Number(2024.0)),
            ('B', "programmes[2].carry_over", Typed::Flag(false)),
            ('B', "programmes[2].admin_pct", Typed::Number(4.7)),
            ('B', "programmes[2].verification_yield_pct", Typed::Number(81.0)),
            ('B', "programmes[2].overlap_pct", Typed::Number(6.0)),
        ],
        vec![
            ('B', "rules.death_benefit_waiting_months", Typed::Number(50.0)),
            ('B', "dynamics.deaths_per_1000", Typed::Number(37.5)),
            ('B', "dynamics.replaced_pct", Typed::Number(24.0)),
            ('B', "dynamics.scholarship_mean", Typed::Number(1_234_567.0)),
            ('B', "programmes[0].initial_members", Typed::Number(900.0)),
            ('B', "programmes[0].initial_tenure", Typed::Number(31.0)),
            ('B', "programmes[1].initial_tenure", Typed::Number(0.0)),
        ],
        vec![
            ('B', "rules.death_benefit_waiting_months", Typed::Number(1.0)),
            ('B', "dynamics.accidents_per_1000", Typed::Number(55.0)),
            ('B', "dynamics.accident_cost", Typed::Number(7_654_321.0)),
            ('B', "programmes[1].initial_tenure", Typed::Number(36.0)),
        ],
    ];
    let workbooks: Vec<(String, Vec<u8>)> = edits
        .iter()
        .enumerate()
        .map(|(place, cells)| (format!("edit-{place}"), typed(&bytes, cells)))
        .collect();
    for (name, bytes) in recalculate("edited", &workbooks) {
        let edited = read_back(&bytes);
        assert_ne!(edited, scenario, "{name}");
        agrees(&name, &bytes, &edited);
        assert_eq!(check(&bytes), "BEDA", "{name}");
    }
}
