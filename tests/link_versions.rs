//! Links of every version that was ever written open for ever to what they meant:
//! `tests/schema/`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::claim::question;
use cakupan::link;
use cakupan::text::Lang;
use cakupan::view::link::{open, read};
use serde_json::{Value, json};

/// The ready scenarios as these links know them: they stay as they are whatever becomes of ours.
fn base(id: &str) -> Option<String> {
    let known = ["jambi-bkbk", "kota-jambi"].contains(&id);
    known.then(|| common::text(&format!("tests/schema/bases/{id}.json")))
}

/// What a link says and opens to.
fn meant(fragment: &str) -> Value {
    let link = link::read(fragment);
    let (_, problems) = link::open(&link, &base);
    let opened = open(fragment, &base, Lang::Id);
    let documents =
        opened.documents.iter().map(|text| serde_json::from_str::<Value>(text).unwrap());
    let mut meant = json!({
        "version": link.version,
        "bases": opened.bases,
        "documents": documents.collect::<Vec<_>>(),
        "view": read(fragment).view,
        "problems": problems.iter().map(|of| &of.key).collect::<Vec<_>>(),
    });
    if let Some(compact) = link.view.claim() {
        let (claim, refused) = question::from_compact(compact);
        let refused: Vec<&str> = refused.iter().map(|of| of.name.as_str()).collect();
        meant["claim"] = json!({ "pairs": question::pairs(&claim), "refused": refused });
    }
    meant
}

#[test]
fn links_of_every_version_open_to_what_they_meant() {
    for version in 0..=link::VERSION {
        let file = format!("tests/schema/v{version}.json");
        let mut links: Value = serde_json::from_str(&common::text(&file)).unwrap();
        let links = links.as_array_mut().unwrap();
        assert!(!links.is_empty());
        for entry in links.iter_mut() {
            let now = meant(entry["fragment"].as_str().unwrap());
            // A new link gets its meaning once; what is there is never written anew.
            if entry.get("means").is_none() && common::bless() {
                entry["means"] = now.clone();
            }
            assert_eq!(entry["means"], now, "{file}: {}", entry["what"]);
        }
        if common::bless() {
            let text = serde_json::to_string_pretty(links).unwrap();
            std::fs::write(common::at(&file), format!("{text}\n")).unwrap();
        }
    }
}
