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

use cakupan::ready;
use cakupan::scenario::Scenario;
use command::{cakupan, piped, printed, refused, scratch};
use common::{base, with};
use serde_json::json;

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
fn what_is_not_written_or_read_is_said() {
    let file = |name: &str| scratch(name).to_str().unwrap().to_owned();
    let said = refused(cakupan(&["export", "jambi-bkbk", "-o", &file("jambi.csv")]));
    assert!(said.contains(".xlsx"), "{said}");
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
