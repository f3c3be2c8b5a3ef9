//! Versions of the model and of the data, for links that pin a result: what a version stood for is
//! kept, and nothing changes without a new one.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::fs;

use cakupan::link::{self, DATA, MODEL, Pin, Shown};
use cakupan::month::Month;
use cakupan::scenario::Scenario;
use serde_json::Value;

/// FNV-1a over the files of a folder and what is below it, by their names.
fn hash(folders: &[String]) -> String {
    let mut files = Vec::new();
    let mut left: Vec<(String, String)> =
        folders.iter().map(|of| (of.clone(), of.rsplit('/').next().unwrap().to_owned())).collect();
    while let Some((path, name)) = left.pop() {
        if common::at(&path).is_dir() {
            for entry in fs::read_dir(common::at(&path)).unwrap() {
                let entry = entry.unwrap().file_name().into_string().unwrap();
                left.push((format!("{path}/{entry}"), format!("{name}/{entry}")));
            }
        } else {
            files.push((name, common::text(&path).replace("\r\n", "\n")));
        }
    }
    files.sort();
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for byte in files.iter().flat_map(|(name, text)| name.bytes().chain([0]).chain(text.bytes())) {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{sum:016x}")
}

fn versions(of: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(&common::text("data/versions.json")).unwrap();
    all[of].as_array().unwrap().clone()
}

const HELP: &str = "The ready scenarios or the law's values have changed. Copy data/programmes and \
    data/rules as they were to data/archive/<the version that was>/, add a version to \
    data/versions.json with today's date and the hash below, what changed and why to \
    data/changes.json, raise DATA in src/link/mod.rs, and list the archive anew with \
    CAKUPAN_BLESS=1 cargo test --test archive. data/README.md has the form.";

#[test]
fn the_versions_are_those_of_the_core_and_dated() {
    for (of, now) in [("model", MODEL), ("data", DATA)] {
        let all = versions(of);
        for (number, version) in (1..).zip(&all) {
            assert_eq!(version["version"], number, "{of}");
            let date = version["date"].as_str().unwrap();
            assert!(date.len() == 10 && Month::parse(&date[..7]).is_some(), "{date}");
        }
        assert_eq!(all.last().unwrap()["version"], now, "{of}");
    }
}

#[test]
fn data_changes_only_with_a_new_version_and_old_data_is_kept() {
    for version in versions("data") {
        let number = version["version"].as_u64().unwrap();
        let root = if number == u64::from(DATA) {
            "data".to_owned()
        } else {
            format!("data/archive/{number}")
        };
        let found = hash(&[format!("{root}/programmes"), format!("{root}/rules")]);
        assert_eq!(version["hash"], found, "version {number}. {HELP}");
    }
}

#[test]
fn every_new_version_says_what_has_changed() {
    let list: Value = serde_json::from_str(&common::text("data/changes.json")).unwrap();
    let list = list.as_array().unwrap();
    let mut told = Vec::new();
    for change in list {
        let text = |name: &str| {
            change[name].as_str().unwrap_or_else(|| panic!("{name} of {change}")).to_owned()
        };
        let kind = text("kind");
        assert!(["model", "rule", "data", "scenario"].contains(&kind.as_str()), "{change}");
        for name in ["path", "old", "new", "why_id", "why_en", "date"] {
            assert!(!text(name).is_empty(), "{name} of {change}");
        }
        assert_eq!(kind == "scenario", !text("scenario").is_empty(), "{change}");
        told.push((text("of"), change["version"].as_u64().unwrap()));
    }
    for (of, now) in [("model", MODEL), ("data", DATA)] {
        for version in 2..=u64::from(now) {
            assert!(told.contains(&(of.to_owned(), version)), "{of} {version}: nothing is told");
        }
    }
    // The core reads all of them.
    let first = Scenario::parse(&common::text("data/programmes/jambi-bkbk.json")).unwrap();
    let pin = Pin { model: 0, data: 0, shown: Shown::of(&first) };
    let rules = list.iter().filter(|of| of["kind"] != "scenario").count();
    assert_eq!(link::since(&common::text("data/changes.json"), &pin, None).len(), rules);
}

#[test]
fn the_model_is_the_one_of_its_version() {
    // The digests of the exact runs of the ready scenarios: if they change while neither the
    // data nor the version of the model does, links that pin a result would not know why.
    let golden = common::text("tests/golden/digest.txt");
    let model = versions("model").last().unwrap().clone();
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for line in golden.lines().filter(|line| line.contains(" exact ")) {
        for byte in line.bytes() {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    assert_eq!(
        model["results"],
        format!("{sum:016x}"),
        "The results of the ready scenarios have changed. If the model did, raise MODEL in \
         src/link/mod.rs, add a version to data/versions.json and tell of it in data/changes.json; \
         if only the data did, correct `results` of this version."
    );
}
