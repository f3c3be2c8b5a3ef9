//! `cakupan export` and `cakupan import`, as people call them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use std::io::Read;

use cakupan::ready;
use cakupan::scenario::Scenario;
use command::{cakupan, piped, printed, refused, scratch};
use common::{base, with};
use serde_json::json;
use zip::ZipArchive;

#[test]
fn a_workbook_is_written_and_read_back() {
    let book = scratch("jambi.xlsx");
    let file = book.to_str().unwrap();
    assert_eq!(printed(cakupan(&["export", "jambi-bkbk", "-o", file, "--lang", "en"])), "");
    let text = printed(cakupan(&["import", file]));
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    assert_eq!(Scenario::parse(&text).unwrap(), scenario);
    let json = scratch("jambi.json");
    printed(cakupan(&["import", file, "-o", json.to_str().unwrap()]));
    assert_eq!(std::fs::read_to_string(json).unwrap(), text);
}

#[test]
fn a_note_is_written_with_its_chart_link_and_day() {
    let file = scratch("kota.docx");
    let named = file.to_str().unwrap();
    let mut arguments = vec!["export", "kota-jambi", "-o", named, "--lang", "en"];
    printed(cakupan(&arguments));
    let bare = std::fs::read(&file).unwrap();
    printed(cakupan(&arguments));
    assert_eq!(std::fs::read(&file).unwrap(), bare, "no clock");
    let link = "https://example.id/#s=kota-jambi";
    let besides = ["--date", "2026-11-21", "--link", link, "--original", "kota-jambi"];
    arguments.extend(besides.into_iter().chain(["--programme", "2"]));
    printed(cakupan(&arguments));
    let mut parts = ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let mut text = String::new();
    parts.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    for said in ["21 November 2026", link, "Contributions of Religious officers"] {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("Changed; the link"));
    let mut picture = Vec::new();
    parts.by_name("word/media/chart.png").unwrap().read_to_end(&mut picture).unwrap();
    // 680 by some 420 pixels, twice.
    assert!(picture.starts_with(b"\x89PNG") && picture.len() > 10_000);
    assert_eq!(picture[16..20], 1360_u32.to_be_bytes());
}

#[test]
fn what_is_not_written_or_read_is_said() {
    let file = |name: &str| scratch(name).to_str().unwrap().to_owned();
    let said = refused(cakupan(&["export", "jambi-bkbk", "-o", &file("jambi.csv")]));
    assert!(said.contains(".xlsx atau .docx"), "{said}");
    let plan = file("jambi.xlsx");
    let said = refused(cakupan(&["export", "jambi-bkbk", "-o", &plan, "--date", "2026-11-21"]));
    assert!(said.contains("--date hanya untuk catatan"), "{said}");
    let note = file("jambi.docx");
    let said = refused(cakupan(&["export", "jambi-bkbk", "-o", &note, "--date", "21 November"]));
    assert!(said.contains("TTTT-BB-HH"), "{said}");
    let said = refused(cakupan(&["export", "jambi-bkbk", "-o", &note, "--programme", "2"]));
    assert!(said.contains("--programme 2: banyaknya program dalam skenario ini: 1"), "{said}");
    let said = refused(cakupan(&["export", "nowhere", "-o", &file("nowhere.xlsx")]));
    assert!(said.contains("nowhere"), "{said}");
    let happened = json!({"realised": [{"month": "2025-03", "wage_earning": 10}]});
    let document = with(base(), happened).to_string();
    let arguments = ["export", "-", "-o", &file("happened.xlsx"), "--lang", "en"];
    let said = refused(piped(&arguments, document.as_bytes()));
    assert!(said.contains("months that happened"), "{said}");
    assert!(!scratch("happened.xlsx").exists());
    let said = refused(cakupan(&["import", &file("absent.xlsx"), "--lang", "en"]));
    assert!(said.contains("cannot be read"), "{said}");
    std::fs::write(scratch("no.xlsx"), "{}").unwrap();
    let said = refused(cakupan(&["import", &file("no.xlsx"), "--lang", "en"]));
    assert!(said.contains("the file is refused\n  this file is no XLSX"), "{said}");
}
