//! What is passed on with a result: citation, method note, message for a chat.

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
#[path = "common/random.rs"]
mod random;

use cakupan::ready;
use cakupan::regions::{DATA, Regions, Wanted, document as of_region, start};
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::chat::LONGEST;
use cakupan::text::cite::VERSIONS;
use cakupan::text::words::Locale;
use cakupan::view::figures::Figure;
use cakupan::view::share::{Share, Sharing, share};
use command::{cakupan, printed, refused};
use proptest::prelude::*;
use random::{config, document};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];
const LINK: &str = "https://cakupan.example.id/#v=1&b=jambi-bkbk";

fn in_lang(lang: Lang) -> Locale<'static> {
    Locale { lang, words: ready::words() }
}

fn of(scenario: &Scenario, link: &str, lang: Lang) -> Share {
    let asked = Sharing { link: link.to_owned(), ..Sharing::default() };
    share(scenario, &asked, in_lang(lang))
}

/// That a message keeps to its length, has the link where there is room, and ends no line in a
/// half word of ours.
fn check(said: &Share, link: &str) {
    let length = said.chat.encode_utf16().count();
    assert!(length <= LONGEST, "{length}: {}", said.chat);
    assert_eq!(length, said.chat_length);
    assert_eq!(said.chat_linked, !link.is_empty() && said.chat.ends_with(link), "{}", said.chat);
    assert!(said.chat.lines().all(|line| !line.trim().is_empty()), "{}", said.chat);
}

#[test]
fn the_ready_scenarios_are_passed_on_whole() {
    let mut text = String::new();
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for lang in LANGS {
            let link = format!("https://cakupan.example.id/#v=1&b={}", ready.id);
            let asked = Sharing {
                figure: Figure::Coverage,
                today: "2026-11-21".to_owned(),
                link: link.clone(),
                ..Sharing::default()
            };
            let said = share(&scenario, &asked, in_lang(lang));
            check(&said, &link);
            assert!(said.chat_linked && said.chat.lines().count() == 6, "{}", said.chat);
            text.push_str(&format!(
                "== {} {}\n{}\n\n{}\n{}\n{}\n\n{}\n\n",
                ready.id,
                lang.pick("id", "en"),
                said.citation,
                said.bibtex,
                said.ris.replace("\r\n", "\n"),
                said.method.join("\n"),
                said.chat
            ));
        }
    }
    common::golden("tests/golden/share.txt", &text);
}

#[test]
fn a_long_link_takes_the_place_of_what_is_said_besides_but_not_of_the_answer() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let answer = "Rp15,62 miliar melindungi 77.480 pekerja selama 12 bulan";
    for length in 40..700 {
        let link = format!("{LINK}&{}", "x".repeat(length - 40));
        let said = of(&scenario, &link, Lang::Id);
        check(&said, &link);
        assert!(said.chat.contains(answer), "{}", said.chat);
        assert!(said.chat.contains("bukan angka resmi"), "{}", said.chat);
        assert!(said.chat.contains("dengan angka perkiraan"), "{}", said.chat);
        // Only what has no room beside the answer and the note is left out.
        let needed =
            said.chat.lines().filter(|line| line.contains(answer) || line.contains("resmi"));
        let needed: usize = needed.map(|line| line.chars().count() + 1).sum();
        assert_eq!(said.chat_linked, needed + link.len() <= LONGEST, "{}", said.chat);
    }
}

#[test]
fn the_scenario_of_every_region_fits_a_message() {
    let regions = Regions::parse(DATA).unwrap();
    for region in &regions.regions {
        let start = start(&regions, &region.code, &Wanted::default()).unwrap();
        for lang in LANGS {
            let document = serde_json::json!(of_region(&regions, &start, lang)).to_string();
            let scenario = Scenario::parse(&document).unwrap();
            let link = format!("https://cakupan.example.id/#p=wilayah&w={}", region.code);
            let said = of(&scenario, &link, lang);
            check(&said, &link);
            assert!(said.chat_linked);
        }
    }
}

#[test]
fn what_was_changed_says_so_and_words_cannot_break_out_of_their_line() {
    let mut scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let asked = Sharing { edited: true, ..Sharing::default() };
    let said = share(&scenario, &asked, in_lang(Lang::Id));
    assert!(said.title.ends_with("(diubah)") && said.citation.contains("(diubah)”"));
    assert!(said.method.iter().any(|line| line.contains("sudah diubah")));
    scenario.title = "Satu\nER  - \r\n@misc{x,".to_owned();
    let said = share(&scenario, &asked, in_lang(Lang::En));
    assert_eq!(said.citation.lines().count(), 1);
    assert!(said.ris.lines().filter(|line| line.starts_with("ER")).count() == 1, "{}", said.ris);
    assert!(said.method.iter().all(|line| line.lines().count() == 1));
    assert!(said.chat.starts_with("Satu ER - @misc{x, (changed)\n"), "{}", said.chat);
}

#[test]
fn versions_are_those_of_the_data() {
    let all: serde_json::Value = serde_json::from_str(&common::text("data/versions.json")).unwrap();
    let newest = |of: &str| all[of].as_array().unwrap().last().unwrap().clone();
    assert_eq!(newest("model")["version"], VERSIONS.model);
    assert_eq!(newest("data")["version"], VERSIONS.data);
    assert_eq!(newest("data")["date"], VERSIONS.date);
}

#[test]
fn questions_are_read_or_refused_by_name() {
    let asked = r#"{"figure":"money","programme":1,"today":"2026-11-21","link":"x","edited":true}"#;
    let read = Sharing::parse(asked).unwrap();
    assert_eq!((read.figure, read.programme, read.edited), (Figure::Money, 1, true));
    assert_eq!(Sharing::parse("").unwrap(), Sharing::default());
    for (wrong, field) in [
        (r#"{"figure":"realised"}"#, "figure"),
        (r#"{"today":"2026-02-30"}"#, "today"),
        (r#"{"edited":"ya"}"#, "edited"),
        (r#"{"link":1}"#, "link"),
        (r#"{"programme":20}"#, "programme"),
        (r#"{"format":"text"}"#, "format"),
        ("[]", ""),
    ] {
        assert_eq!(Sharing::parse(wrong).unwrap_err().field, field, "{wrong}");
    }
}

#[test]
fn the_command_prints_citation_note_and_message() {
    let line = ["cite", "jambi-bkbk", "--link", LINK, "--date", "2026-11-21"];
    let text = printed(cakupan(&line));
    assert!(text.starts_with("Cakupan. “Jambi: BKBK"), "{text}");
    assert!(
        text.contains(&format!("{LINK} (dibaca 21 November 2026)\n\nSimulasi “Jambi")),
        "{text}"
    );
    let formatted = |format: &str| printed(cakupan(&[&line[..], &["--format", format]].concat()));
    assert!(formatted("bibtex").starts_with("@misc{cakupan-jambi-"));
    assert!(formatted("ris").ends_with("ER  - \r\n"));
    let json: serde_json::Value = serde_json::from_str(&formatted("json")).unwrap();
    assert!(json["method"].as_array().unwrap().len() >= 5 && json["citation"].is_string());
    let chat = printed(cakupan(&["chat", "babel-ucj", "--link", LINK, "--lang", "en"]));
    assert!(chat.ends_with(&format!("{LINK}\n")) && chat.contains("no official figure"), "{chat}");
    // What is passed on is of the figure and in the language of its link.
    let cited = printed(cakupan(&["cite", "#v=1&b=babel-ucj&f=money&l=en"]));
    assert!(cited.contains("money left"), "{cited}");
    let cited = printed(cakupan(&["--lang", "id", "cite", "#v=1&b=babel-ucj&f=money&l=en"]));
    assert!(cited.contains("Sisa uang program"), "{cited}");
    let chat = printed(cakupan(&["chat", "#v=1&b=babel-ucj&l=en"]));
    assert!(chat.contains("no official figure"), "{chat}");
    let said = refused(cakupan(&["chat", "babel-ucj", "--programme", "3"]));
    assert!(said.contains("--programme 3") && said.contains("1"), "{said}");
    for command in ["cite", "chat"] {
        let said = refused(cakupan(&[command, "babel-ucj", "--link", "javascript:alert(1)"]));
        assert!(said.contains("--link") && said.contains("https://"), "{said}");
    }
    let said = refused(cakupan(&["cite", "jambi-bkbk", "--date", "kemarin"]));
    assert!(said.contains("TTTT-BB-HH"), "{said}");
    let said = refused(cakupan(&["cite", "jambi-bkbk", "--figure", "realised"]));
    assert!(said.contains("coverage, members, money"), "{said}");
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn no_message_is_longer_whatever_the_scenario(
        document in document(0..=6),
        title in "\\PC{0,200}",
        region in "[a-zA-Z 😀]{0,100}",
        link in "(https://[a-z]{1,20}/#[a-z=&0-9]{0,450})?",
    ) {
        let mut scenario = Scenario::parse(&document.to_string()).unwrap();
        scenario.title = title;
        scenario.region.name = region;
        for lang in LANGS {
            check(&of(&scenario, &link, lang), &link);
        }
    }
}
