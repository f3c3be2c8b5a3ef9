//! `cakupan explain`, `cakupan month` and `cakupan ledger`, as people call them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use command::{cakupan, piped, printed, refused, scratch};
use common::text;
use serde_json::Value;

const FIGURE: &str = "year_cost";

#[test]
fn explain_prints_lines_that_end_in_the_figure() {
    let said = printed(cakupan(&["explain", "jambi-bkbk", "--figure", FIGURE]));
    assert!(said.contains("= 77.480 × 12 × Rp16.800\n   = Rp15.619.968.000\n"), "{said}");
    assert!(said.ends_with("Yang ditampilkan: Rp15.619.968.000\n"), "{said}");
    let said = printed(cakupan(&[
        "--lang",
        "en",
        "explain",
        "jambi-bkbk",
        "--figure",
        "members",
        "--month",
        "2026-03",
        "--programme",
        "1",
    ]));
    assert!(said.contains("= Rp15,620,000,000 ÷ Rp201,600, rounded down\n   = 77,480\n"), "{said}");
    assert!(said.contains("As shown: 77,480\nWhat limits: money.\n"), "{said}");
}

#[test]
fn explain_answers_in_json_with_a_target() {
    let said = printed(cakupan(&[
        "explain",
        "jambi-bkbk",
        "--figure",
        "gap_people",
        "--month",
        "2026-03",
        "--target",
        "60",
        "--format",
        "json",
    ]));
    let answer: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(answer["title"], "Kekurangan peserta menuju target 60%, Maret 2026");
    let last = answer["lines"].as_array().unwrap().last().unwrap();
    assert_eq!(last["result"], answer["result"]);
    assert!(last["canonical"].as_str().unwrap().starts_with("(0 - floor(0 - (60 * "));
}

#[test]
fn explain_refuses_what_is_not_there_and_says_what_is_allowed() {
    for (arguments, said) in [
        (["--figure", "nothing"].as_slice(), "year_left"),
        (["--figure", "members", "--programme", "2"].as_slice(), "1 program"),
        (["--figure", "members", "--programme", "0"].as_slice(), "bilangan bulat mulai dari 1"),
        (["--figure", "coverage", "--month", "2040-01"].as_slice(), "2023-01 sampai 2032-12"),
        (["--figure", "gap_people", "--target", "101"].as_slice(), "dari 0 sampai 100"),
        (["--figure", "denominator_coverage", "--denominator", "9"].as_slice(), "1 penyebut lain"),
        (["--month", "2026-01"].as_slice(), "--figure"),
    ] {
        let complaint =
            refused(cakupan(&[["explain", "jambi-bkbk"].as_slice(), arguments].concat()));
        assert!(complaint.contains(said), "{arguments:?}: {complaint}");
    }
}

#[test]
fn month_walks_through_the_first_paid_month_or_the_one_asked_for() {
    let said = printed(cakupan(&["month", "jambi-bkbk"]));
    assert!(
        said.starts_with("Satu bulan, langkah demi langkah: Januari 2023\n\n1. Pekerja\n"),
        "{said}"
    );
    assert!(said.contains("\n4. Program: BKBK desa dan kelurahan\n   Uang yang ada"), "{said}");
    assert!(said.contains("   - Cakupan, Januari 2023: 499.996,1573 × 100 ÷ "), "{said}");
    let english = ["month", "babel-ucj", "--month", "2025-01", "--lang", "en"];
    let said = printed(cakupan(&english));
    assert!(
        said.contains("This is no paid month of the programme, so it covers nobody."),
        "{said}"
    );
    let said = printed(cakupan(&[&english[..], &["--format", "json"]].concat()));
    let answer: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((&answer["month"], &answer["after"]), (&"2025-01".into(), &"2025-02".into()));
    assert_eq!(answer["stages"][0]["step"], 1);
    let complaint = refused(cakupan(&["month", "jambi-bkbk", "--month", "2040-01"]));
    assert!(complaint.contains("2023-01 sampai 2032-12"), "{complaint}");
}

#[test]
fn the_ledger_tells_what_you_changed() {
    let document = text("data/programmes/jambi-bkbk.json");
    let changed = document.replace("\"share_pct\": 10", "\"share_pct\": 15");
    assert_ne!(document, changed);
    let arguments = ["ledger", "-", "--original", "jambi-bkbk"];
    let said = printed(piped(&arguments, changed.as_bytes()));
    assert!(said.starts_with("1 diubah oleh Anda, "), "{said}");
    let row = "Bagian dana desa untuk program: 15% (bila tidak diisi: 100%)\n  Nilai asal: 10%\n  \
               diubah oleh Anda. (dilaporkan) 1.562 desa";
    assert!(said.contains(row), "{said}");
    let said =
        printed(piped(&[&arguments[..], &["--format", "json"]].concat(), changed.as_bytes()));
    let answer: Value = serde_json::from_str(&said).unwrap();
    let rows = answer["rows"].as_array().unwrap();
    let share = rows.iter().find(|row| row["path"] == "programmes[0].budget.share_pct").unwrap();
    assert_eq!(
        (&share["canonical"], &share["original"]["canonical"]),
        (&"15".into(), &"10".into())
    );
    let csv = printed(piped(&[&arguments[..], &["--format", "csv"]].concat(), changed.as_bytes()));
    assert_eq!(csv, answer["csv"].as_str().unwrap());
    assert!(csv.contains(
        "programmes[0].budget.share_pct,Bagian dana desa untuk program,15,%,100,changed,,,,10,"
    ));
}

#[test]
fn the_ledger_refuses_a_broken_original() {
    let broken = scratch("broken-original.json");
    std::fs::write(&broken, "{}").unwrap();
    let complaint =
        refused(cakupan(&["ledger", "jambi-bkbk", "--original", broken.to_str().unwrap()]));
    assert!(complaint.contains("broken-original.json"), "{complaint}");
}
