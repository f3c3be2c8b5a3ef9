//! `cakupan workshop`: list, outline, steps, answers, sheets, and what is refused.

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

use command::{cakupan, piped, printed, refused, scratch};

/// What the command prints for a workshop.
fn workshop(arguments: &[&str]) -> String {
    printed(cakupan(&[&["workshop"], arguments].concat()))
}

/// What it complains of.
fn complaint(arguments: &[&str]) -> String {
    refused(cakupan(&[&["workshop"], arguments].concat()))
}

#[test]
fn ready_workshops_are_listed_and_outlined() {
    let list = workshop(&[]);
    assert_eq!(list.lines().count(), 4);
    for id in ["berapa-pekerja", "gergaji-anggaran", "kapan-semesta", "cek-siaran-pers"] {
        assert!(list.contains(id), "{list}");
        let outline = workshop(&[id, "--lang", "en"]);
        assert!(outline.contains(" minutes)\n") && outline.contains("1. "), "{outline}");
        assert!(workshop(&[id, "--check"]).contains("dapat dijawab"));
    }
    let json: serde_json::Value = serde_json::from_str(&workshop(&["--format", "json"])).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 4);
    let json: serde_json::Value =
        serde_json::from_str(&workshop(&["kapan-semesta", "--format", "json"])).unwrap();
    assert_eq!(json["bases"], serde_json::json!(["babel-ucj"]));
}

#[test]
fn a_step_is_shown_and_an_answer_judged() {
    let step = workshop(&["berapa-pekerja", "--step", "3"]);
    assert!(step.contains("Berapa pekerja yang dapat dilindungi"), "{step}");
    assert!(!step.contains("77.480"), "the answer is not told: {step}");
    let right = workshop(&["berapa-pekerja", "--step", "3", "--answer", "77.480"]);
    assert!(right.contains("Tepat. Persis: 77.480."), "{right}");
    assert!(right.contains("Rp15.620.000.000 ÷ Rp201.600"), "{right}");
    let close = workshop(&["berapa-pekerja", "--step", "3", "--answer", "78 ribu", "--lang", "en"]);
    assert!(close.contains("Close. Close: 77,480 by the model; you said 78,000"), "{close}");
    let month = workshop(&["kapan-semesta", "--step", "3", "--answer", "never"]);
    assert!(month.contains("Tepat: sampai Desember 2032 itu tidak terjadi."), "{month}");
    let make = workshop(&[
        "berapa-pekerja",
        "--step",
        "6",
        "--answer",
        "programmes[0].paid_months.last=9",
    ]);
    assert!(make.contains("Berhasil"), "{make}");
    let curve = workshop(&["berapa-pekerja", "--step", "8", "--answer", "2023-12=39,2032-12=60"]);
    assert!(curve.contains("rata-rata terpaut 10"), "{curve}");
    let verdict = workshop(&["cek-siaran-pers", "--step", "3", "--answer", "off"]);
    assert!(
        verdict.contains("Putusan Anda sama") && verdict.contains("Rp4.032.000.000"),
        "{verdict}"
    );
    let document =
        r#"{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"16800"}"#;
    let json =
        workshop(&["berapa-pekerja", "--step", "1", "--answer", document, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["judged"]["mark"], "off");
    assert_eq!(json["answer"], document);
}

#[test]
fn sheets_are_printed_and_written() {
    let trainer = workshop(&["gergaji-anggaran", "--sheet", "trainer"]);
    assert!(trainer.starts_with("# Lembar pelatih: Gergaji anggaran\n"), "{trainer}");
    assert!(trainer.contains("**Jawaban menurut model:** 200.000"), "{trainer}");
    let participant = workshop(&["gergaji-anggaran", "--sheet", "participant", "--lang", "en"]);
    assert!(participant.starts_with("# Participant's sheet: The budget's saw-tooth\n"));
    assert!(
        !participant.contains("200,000 pekerja") && !participant.contains("Answer, by the model")
    );
    let file = scratch("sheet.html");
    let name = file.to_str().unwrap();
    let said =
        workshop(&["kapan-semesta", "--sheet", "participant", "--format", "html", "-o", name]);
    assert_eq!(said, "");
    let html = std::fs::read_to_string(&file).unwrap();
    assert!(html.starts_with("<!doctype html>") && html.contains("<svg"));
    let json: serde_json::Value = serde_json::from_str(&workshop(&[
        "kapan-semesta",
        "--sheet",
        "trainer",
        "--format",
        "json",
    ]))
    .unwrap();
    assert_eq!(json["role"], "Lembar pelatih");
    assert!(
        complaint(&["kapan-semesta", "--sheet", "trainer", "-o", "/nowhere/x.md"])
            .contains("foldernya tidak ada")
    );
}

#[test]
fn bad_input_is_refused_in_words() {
    let unknown = complaint(&["berapa-pekerj"]);
    assert!(unknown.contains("Mungkin maksud Anda berapa-pekerja?"), "{unknown}");
    let broken = refused(piped(&["workshop", "-"], b"workshop = 1\ntitle = Halo\n"));
    assert!(broken.contains("Baris 2: teks harus di antara tanda kutip"), "{broken}");
    let english = refused(piped(&["workshop", "-", "--check", "--lang", "en"], b"workshop = 1\n"));
    assert!(english.contains("Line 1, step: this required field is missing"), "{english}");
    let latin = refused(piped(&["workshop", "-"], b"workshop = 1\n# \xe9\n"));
    assert!(latin.contains("bukan teks UTF-8"), "{latin}");
    let long = refused(piped(&["workshop", "-"], &vec![b'#'; 300_000]));
    assert!(long.contains("200.000 byte"), "{long}");
    let step = complaint(&["berapa-pekerja", "--step", "9"]);
    assert!(step.contains("Step: angkanya harus 1 sampai 8"), "{step}");
    let zero = complaint(&["berapa-pekerja", "--step", "0"]);
    assert!(zero.contains("--step"), "{zero}");
    let number = complaint(&["berapa-pekerja", "--step", "1", "--answer", "banyak"]);
    assert!(number.starts_with("--answer: "), "{number}");
    let pairs = complaint(&["berapa-pekerja", "--step", "6", "--answer", "sembilan"]);
    assert!(pairs.contains("values: sembilan tidak terbaca"), "{pairs}");
    let other = r#"{"workshop":"x","step":"harga","kind":"number","value":"1"}"#;
    assert!(
        complaint(&["berapa-pekerja", "--step", "1", "--answer", other]).contains("lokakarya lain")
    );
    assert!(complaint(&["--sheet", "trainer"]).contains("LOKAKARYA"));
    assert!(complaint(&["berapa-pekerja", "--format", "html"]).contains("--sheet trainer"));
    let both = complaint(&["berapa-pekerja", "--check", "--step", "1"]);
    assert!(both.contains("--check") && both.contains("--step"), "{both}");
}
