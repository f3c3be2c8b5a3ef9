//! The glossary: whole in both languages, every term of use, and the command that shows it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use std::path::Path;

use cakupan::glossary::{Ground, all, of_id};
use cakupan::text::Lang;
use command::{cakupan, printed, refused};
use common::{at, text};
use serde_json::Value;

const LANGS: [(Lang, &str); 2] = [(Lang::Id, "id"), (Lang::En, "en")];

#[test]
fn every_term_is_whole_in_both_languages() {
    assert!((35..=60).contains(&all().len()), "{}", all().len());
    for term in all() {
        let id = &term.id;
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{id}");
        assert_eq!(all().iter().filter(|other| other.id == *id).count(), 1, "{id} stands twice");
        for (lang, code) in LANGS {
            let (name, meaning, forms) =
                (term.name.of(lang), term.meaning.of(lang), term.forms.of(lang));
            assert!(!name.is_empty() && name == name.trim(), "{id} {code}");
            // One or two sentences that a popover has room for.
            assert!((40..=260).contains(&meaning.chars().count()), "{id} {code}: {meaning}");
            assert!(meaning.ends_with('.') && meaning == meaning.trim(), "{id} {code}");
            assert!(!meaning.contains(['{', '}']) && !meaning.contains("--"), "{id} {code}");
            assert!(!forms.is_empty(), "{id} {code}");
            assert!(forms.iter().all(|form| !form.is_empty() && form == form.trim()), "{id}");
        }
        assert_ne!(term.meaning.id, term.meaning.en, "{id}");
        assert!(!term.see.is_empty() && !term.see.contains(id), "{id}");
        for see in &term.see {
            assert!(of_id(see).is_some(), "{id} leads to {see}, which is not there");
        }
        // What is said to be reported or regulated says by whom.
        let says = matches!(term.ground, Ground::Reported | Ground::Regulated);
        assert_eq!(says, term.source.is_some(), "{id}");
    }
}

#[test]
fn no_form_belongs_to_two_terms() {
    for (lang, code) in LANGS {
        let mut forms: Vec<(String, &str)> = Vec::new();
        for term in all() {
            for form in term.forms.of(lang) {
                let form = form.to_lowercase();
                let other = forms.iter().find(|(known, _)| *known == form);
                assert!(other.is_none(), "{code} {form}: {} and {other:?}", term.id);
                forms.push((form, &term.id));
            }
        }
    }
}

/// Whether a text has a form in it as a word of its own.
fn has(text: &str, form: &str) -> bool {
    let (text, form) = if form.chars().any(char::is_uppercase) {
        (text.to_owned(), form.to_owned())
    } else {
        (text.to_lowercase(), form.to_lowercase())
    };
    text.match_indices(&form).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at..].chars().nth(form.chars().count());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Texts that the page or the command line can show in a language: labels, templates, ready
/// scenarios, and the meanings of other terms.
fn shown(code: &str) -> String {
    let mut texts = String::new();
    let mut read = |folder: &str, wanted: &dyn Fn(&Path) -> bool| {
        for entry in std::fs::read_dir(at(folder)).unwrap() {
            let path = entry.unwrap().path();
            if wanted(&path) {
                texts.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    };
    let ends = |path: &Path, end: &str| path.to_string_lossy().ends_with(end);
    read("www/i18n", &|path| ends(path, &format!("{code}.json")));
    read("src/text", &|path| ends(path, ".rs"));
    let programmes = if code == "en" { "data/programmes/en" } else { "data/programmes" };
    read(programmes, &|path| ends(path, ".json"));
    texts.push_str(&text("data/catalogue.json"));
    texts
}

#[test]
fn every_term_stands_in_a_text_that_people_read() {
    for (lang, code) in LANGS {
        let texts = shown(code);
        for term in all() {
            let others = all().iter().filter(|other| other.id != term.id);
            let meanings: Vec<&str> = others.map(|other| &**other.meaning.of(lang)).collect();
            let used = |form: &String| has(&texts, form) || has(&meanings.join("\n"), form);
            assert!(term.forms.of(lang).iter().any(used), "{code}: nothing says “{}”", term.id);
        }
    }
}

#[test]
fn the_command_tells_what_a_word_means_in_both_languages() {
    let said = printed(cakupan(&["glossary", "gergaji"]));
    assert!(said.starts_with("gergaji anggaran\n  Cakupan naik selama bulan bayar"), "{said}");
    assert!(
        said.ends_with("Menurut model ini. Lihat juga: tahun anggaran, bulan bayar, bertahan.\n"),
        "{said}"
    );
    let said = printed(cakupan(&["glossary", "relief", "--lang", "en"]));
    assert!(said.starts_with("relief of contributions\n  Contributions of JKK and JKM"), "{said}");
    assert!(said.contains("Regulated: PP 50/2025. See also: contributions,"), "{said}");
    // A word of the other language is understood, too.
    assert_eq!(printed(cakupan(&["glossary", "relaksasi", "--lang", "en"])), said);
    let whole = printed(cakupan(&["glossary"]));
    assert_eq!(whole.split("\n\n").count(), all().len());
    assert!(printed(cakupan(&["glossary", "upah"])).split("\n\n").count() > 1);
}

#[test]
fn the_command_gives_the_data_and_refuses_what_is_not_there() {
    let said = printed(cakupan(&["glossary", "UCJ", "--format", "json"]));
    let terms: Value = serde_json::from_str(&said).unwrap();
    let [term] = &terms.as_array().unwrap()[..] else { panic!("{said}") };
    assert_eq!((&term["id"], &term["basis"]), (&"ucj".into(), &"reported".into()));
    let file: Vec<Value> = serde_json::from_str(&text("data/glossary.json")).unwrap();
    assert!(file.contains(term), "as the file has it");
    let complaint = refused(cakupan(&["glossary", "cakupn"]));
    assert!(complaint.contains("Mungkin maksud Anda cakupan?"), "{complaint}");
    let complaint = refused(cakupan(&["glossary", "zzz", "--lang=en"]));
    assert!(complaint.contains("“zzz” is not in the glossary. `cakupan glossary`"), "{complaint}");
}

#[test]
fn words_are_found_as_words_of_their_own() {
    assert!(has("Peserta PU dan BPU", "PU") && !has("pulau", "pu") && !has("upah pu1", "pu"));
}
