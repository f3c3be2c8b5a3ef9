//! Ready scenarios of older data: the lists by which the command line and the page have them are made
//! from `data/archive/` (`CAKUPAN_BLESS=1 cargo test --test archive` writes them anew), and a link
//! that was pinned before a change of the data opens to what it was.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use cakupan::link::{self, Pin, Shown, Versions};
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::link::pinned_lines;
use cakupan::view::link::{open_at, read_at};
use serde_json::{Value, json};

const MADE: &str = "Made from data/archive/ by `CAKUPAN_BLESS=1 cargo test --test archive`.";

/// The names in a folder in their order; none where there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// What is archived below a folder: the name by which a link asks for it, and where it stands. The
/// English words of a scenario stand before it, as `en/jambi-bkbk@1`.
fn archived(data: &Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for version in names(&data.join("archive")) {
        for folder in ["en/", ""] {
            let path = format!("archive/{version}/programmes/{folder}");
            for name in names(&data.join(&path)) {
                if let Some(id) = name.strip_suffix(".json") {
                    all.push((format!("{folder}{id}@{version}"), format!("{path}{name}")));
                }
            }
        }
    }
    all
}

/// The command line's list: documents alone, as it has no words of then.
fn of_the_command_line(all: &[(String, String)]) -> String {
    let line = |(name, path): &(String, String)| {
        format!("    (\"{name}\", include_str!(\"../../../data/{path}\")),\n")
    };
    let documents = all.iter().filter(|(name, _)| !name.starts_with("en/"));
    let lines: String = documents.map(line).collect();
    let list = if lines.is_empty() { "&[]".to_owned() } else { format!("&[\n{lines}]") };
    format!(
        "//! {MADE}\n\n/// The ready scenarios of older data, by the names of `cakupan::link::archive`.\n\
         #[rustfmt::skip]\npub(crate) const ARCHIVE: &[(&str, &str)] = {list};\n"
    )
}

/// The page's list: files that it fetches.
fn of_the_page(all: &[(String, String)]) -> String {
    let (mut imports, mut entries) = (String::new(), String::new());
    for (number, (name, path)) in all.iter().enumerate() {
        imports.push_str(&format!("import file{number} from \"../../../data/{path}?file\";\n"));
        entries.push_str(&format!("  \"{name}\": file{number},\n"));
    }
    let entries = if all.is_empty() { String::new() } else { format!("\n{entries}") };
    format!(
        "// {MADE}\n\n{imports}{}/** The ready scenarios of older data and their English words, by the names that links ask for. */\n\
         export const ARCHIVED: Readonly<Record<string, string>> = {{{entries}}};\n",
        if all.is_empty() { "" } else { "\n" }
    )
}

#[test]
fn the_lists_of_what_is_archived_are_fresh() {
    let all = archived(&common::at("data"));
    common::golden("src/bin/cakupan/archive.rs", &of_the_command_line(&all));
    common::golden("www/src/links/archive.ts", &of_the_page(&all));
}

/// A copy of the data that has gone on to a second version: fewer workers in a ready scenario.
struct Later {
    folder: PathBuf,
    then: Shown,
}

const CHANGED: &str = "programmes/jambi-bkbk.json";

impl Later {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cakupan-{name}-{}", std::process::id()));
        let from = common::at("data/programmes");
        for to in [folder.join("programmes"), folder.join("archive/1/programmes")] {
            for part in ["", "en"] {
                fs::create_dir_all(to.join(part)).unwrap();
                for name in names(&from.join(part)) {
                    let file = from.join(part).join(&name);
                    if file.is_file() {
                        fs::copy(file, to.join(part).join(&name)).unwrap();
                    }
                }
            }
        }
        let text = fs::read_to_string(folder.join(CHANGED)).unwrap();
        let mut document: Value = serde_json::from_str(&text).unwrap();
        let then = Shown::of(&Scenario::parse(&text).unwrap());
        let before = document["workers"]["eligible"].clone();
        document["workers"]["eligible"] = json!(1_200_000);
        fs::write(folder.join(CHANGED), document.to_string()).unwrap();
        let changes = json!([{
            "of": "data", "version": 2, "kind": "scenario", "scenario": "jambi-bkbk",
            "path": "workers.eligible", "old": before.to_string(), "new": "1200000",
            "why_id": "Sakernas yang baru.", "why_en": "A new survey.", "date": "2027-01-05",
            "back": null,
        }]);
        fs::write(folder.join("changes.json"), changes.to_string()).unwrap();
        Self { folder, then }
    }

    /// A text by the name that a link asks for, as the lists have it.
    fn text(&self, name: &str) -> Option<String> {
        let path = match name {
            "changes" => "changes.json".to_owned(),
            name if name.contains('@') => {
                archived(&self.folder).into_iter().find(|(known, _)| known == name)?.1
            }
            id => format!("programmes/{id}.json"),
        };
        fs::read_to_string(self.folder.join(path)).ok()
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        // What stays in the folder of temporary files is no failure of the test.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

const LATER: Versions = Versions { model: cakupan::link::MODEL, data: 2 };

#[test]
fn a_link_pinned_before_a_change_of_the_data_opens_to_then_now_why_and_the_old_figures() {
    let later = Later::new("archive");
    let pin = Pin { model: LATER.model, data: 1, shown: later.then }.text();
    let fragment = format!("#v=1&b=jambi-bkbk&k={pin}");
    let read = read_at(&fragment, LATER);
    assert_eq!(
        (read.bases, read.archive),
        (vec!["jambi-bkbk".to_owned()], vec!["changes".to_owned(), "jambi-bkbk@1".to_owned()],)
    );
    let opened = open_at(&fragment, &|name| later.text(name), LATER, Lang::En);
    assert_eq!(opened.problems, Vec::<String>::new());
    let eligible = |document: &str| Scenario::parse(document).unwrap().workers.eligible;
    assert_eq!(eligible(&opened.documents[0]), 1_200_000.into());
    let pinned = opened.pinned.unwrap();
    assert!(
        pinned.sentence.contains("With model version 1 and data version 2 it differs"),
        "{}",
        pinned.sentence
    );
    assert!(pinned.rows.iter().any(|row| row.then != row.now));
    let why = &pinned.why[0];
    assert!(
        why.back && why.text.contains("workers.eligible: from 1286133 to 1200000"),
        "{}",
        why.text
    );
    // The old figures give the pinned result again.
    let old = Scenario::parse(&pinned.old.unwrap()).unwrap();
    assert_eq!((old.workers.eligible, Shown::of(&old)), (1_286_133.into(), later.then));

    // The command line says all of it in lines.
    let link = link::read(&fragment);
    let base = |name: &str| later.text(name);
    let (documents, _) = link::open(&link, &base);
    let found = link::pinned(&link, &documents, LATER, &base).unwrap();
    let lines = pinned_lines(&found, "#v=1&b=jambi-bkbk&we=1286133", Lang::Id).join("\n");
    assert!(
        lines
            .ends_with("Sakernas yang baru.\nDengan angka waktu itu: #v=1&b=jambi-bkbk&we=1286133"),
        "{lines}"
    );

    // Without what is archived nothing passes for it.
    let todays = |name: &str| later.text(name).filter(|_| !name.contains('@'));
    let pinned = open_at(&fragment, &todays, LATER, Lang::En).pinned.unwrap();
    assert!(pinned.old.is_none() && !pinned.why[0].back);

    // A ready scenario that stayed is the same as it was.
    let other = fragment.replace("jambi-bkbk", "kota-jambi");
    let pinned = open_at(&other, &|name| later.text(name), LATER, Lang::En).pinned.unwrap();
    assert!(pinned.old.is_none() && pinned.why.is_empty());
}

#[test]
fn the_lists_hold_what_is_archived() {
    let later = Later::new("lists");
    let all = archived(&later.folder);
    let (rust, page) = (of_the_command_line(&all), of_the_page(&all));
    let file = "archive/1/programmes/jambi-bkbk.json";
    let line = format!("(\"jambi-bkbk@1\", include_str!(\"../../../data/{file}\")),");
    assert!(rust.contains(&line), "{rust}");
    assert_eq!(rust.matches("include_str!").count(), 5);
    assert!(page.contains(&format!("from \"../../../data/{file}?file\";")), "{page}");
    for name in ["\"jambi-bkbk@1\": file", "\"en/tanbu-100@1\": file"] {
        assert!(page.contains(name), "{page}");
    }
}
