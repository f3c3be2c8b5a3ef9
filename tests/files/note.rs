//! The briefing note: what it says, that Word finds its way in it, and that LibreOffice opens it.

use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use cakupan::files::note::{Note, note};
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::files::NoteUnwritten;
use cakupan::text::words::{Locale, Words};
use cakupan::view::file::note_chart;
use cakupan::view::paper::{Paper, view};
use resvg::usvg::roxmltree::{Document, Node};
use serde_json::json;
use zip::ZipArchive;

use crate::common::{document, read};
use crate::recalculated::program;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINK: &str = "https://example.id/cakupan/#s=jambi-bkbk";

/// A PNG's first chunk, 4 by 2 pixels: all that a note reads of it.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x04\0\0\0\x02\x08\x02\0\0\0";

fn written(paper: &Paper, picture: &[u8], lang: Lang) -> Vec<u8> {
    let of = Note { paper, picture, link: LINK, edited: false, version: "Cakupan 0.0.0-test" };
    note(&of, lang).unwrap()
}

fn locale(lang: Lang) -> Locale<'static> {
    Locale { lang, words: ready::words() }
}

fn paper(scenario: &Scenario, lang: Lang) -> Paper {
    view(scenario, None, 0, "2026-11-21", locale(lang))
}

/// The parts of a file by name.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut file = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = file.file_names().map(str::to_owned).collect();
    let read = |name: String| {
        let mut part = Vec::new();
        file.by_name(&name).unwrap().read_to_end(&mut part).unwrap();
        (name, part)
    };
    names.into_iter().map(read).collect()
}

#[track_caller]
fn part(parts: &[(String, Vec<u8>)], name: &str) -> String {
    let found = parts.iter().find(|(of, _)| of == name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(found.1.clone()).unwrap()
}

/// The text of each paragraph, with its style.
fn paragraphs(document: &Document<'_>) -> Vec<(String, String)> {
    let of = |node: &Node<'_, '_>| {
        let style = node.descendants().find(|of| of.has_tag_name((W, "pStyle")));
        let style = style.and_then(|of| of.attribute((W, "val"))).unwrap_or_default();
        let texts = node.descendants().filter(|of| of.has_tag_name((W, "t")));
        (style.to_owned(), texts.filter_map(|of| of.text()).collect())
    };
    let all = document.descendants().filter(|of| of.has_tag_name((W, "p")));
    all.map(|node| of(&node)).collect()
}

/// What a note must say, in the order in which it does.
fn main_texts(paper: &Paper) -> Vec<String> {
    let mut texts = vec![paper.title.clone(), paper.region.clone(), paper.headline.clone()];
    for fact in &paper.facts {
        texts.extend([fact.label.clone(), fact.value.clone(), fact.sentence.clone()]);
    }
    texts.extend([paper.chart.title.clone(), paper.chart.caption.clone()]);
    if let Some(line) = &paper.line {
        texts.push(line.heading.clone());
        if line.parts.len() > 1 {
            texts.extend(line.parts.clone());
            texts.push(line.total.clone());
        } else {
            texts.push(line.text.clone());
        }
        texts.push(line.words.clone());
        texts.extend(line.share_source.iter().map(|_| line.share.clone()));
        texts.extend(line.notes.clone());
    }
    texts.extend(paper.years.columns.iter().chain(paper.years.rows.iter().flatten()).cloned());
    for of in &paper.assumptions {
        texts.extend([of.label.clone(), of.value.clone(), of.mark.to_owned(), of.source.clone()]);
    }
    texts.push(paper.note.clone());
    for source in &paper.sources {
        texts.extend([source.text.clone(), source.url.clone()]);
    }
    texts.push(LINK.to_owned());
    texts
}

/// Finds each text after the one before it; how lines are broken does not count.
#[track_caller]
fn says(name: &str, said: &str, texts: &[String]) {
    let tight = |text: &str| text.split_whitespace().collect::<String>();
    let said = tight(said);
    let mut at = 0;
    for text in texts {
        let place = said[at..].find(&tight(text));
        at += place.unwrap_or_else(|| panic!("{name}: “{text}” is missing")) + tight(text).len();
    }
}

#[test]
fn every_ready_scenario_has_its_note_in_both_languages() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for lang in [Lang::Id, Lang::En] {
            let paper = paper(&scenario, lang);
            let bytes = written(&paper, PNG, lang);
            assert_eq!(bytes, written(&paper, PNG, lang), "the same note, the same bytes");
            let parts = parts(&bytes);
            let text = part(&parts, "word/document.xml");
            let document = Document::parse(&text).unwrap();
            let paragraphs = paragraphs(&document);
            let all: Vec<&str> = paragraphs.iter().map(|(_, text)| text.as_str()).collect();
            says(ready.id, &all.join("\n"), &main_texts(&paper));
            let stamp = &all[3];
            for part in ["Cakupan 0.0.0-test", "21 November 2026", &paper.data] {
                assert!(stamp.contains(part) && !part.is_empty(), "{stamp}");
            }
            let headings = paragraphs.iter().filter(|(style, _)| style == "Heading1");
            assert_eq!(headings.count(), 6, "{}", ready.id);
        }
    }
}

#[test]
fn word_finds_its_way_in_a_note() {
    let scenario = ready::find("babel-ucj").unwrap().scenario().unwrap();
    for (lang, code) in [(Lang::Id, "id-ID"), (Lang::En, "en-GB")] {
        let paper = paper(&scenario, lang);
        let parts = parts(&written(&paper, PNG, lang));
        // Every part is well-formed and has its type; the types come first, as readers expect.
        assert_eq!(parts[0].0, "[Content_Types].xml");
        let types = part(&parts, "[Content_Types].xml");
        for (name, bytes) in &parts {
            if name == "word/media/chart.png" {
                assert_eq!(bytes, PNG);
                continue;
            }
            let text = core::str::from_utf8(bytes).unwrap();
            Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let typed = types.contains(&format!("PartName=\"/{name}\""));
            assert!(typed || name.ends_with(".rels") || name.starts_with('['), "{name}");
        }
        let text = part(&parts, "word/document.xml");
        let document = Document::parse(&text).unwrap();
        let styles = part(&parts, "word/styles.xml");
        let styles = Document::parse(&styles).unwrap();
        let known: Vec<&str> =
            styles.descendants().filter_map(|of| of.attribute((W, "styleId"))).collect();
        for of in document.descendants() {
            let tag = of.tag_name().name();
            if ["pStyle", "rStyle", "tblStyle"].contains(&tag) {
                assert!(known.contains(&of.attribute((W, "val")).unwrap()), "{tag}");
            }
        }
        let spoken = styles.descendants().find(|of| of.has_tag_name((W, "lang"))).unwrap();
        assert_eq!(spoken.attribute((W, "val")), Some(code));
        assert!(part(&parts, "docProps/core.xml").contains(&format!(">{code}<")));
        // Headings are Word's own, each table has a row of heads, the picture is described.
        for level in ["heading 1", "heading 2", "Title"] {
            let named = |of: &Node<'_, '_>| of.attribute((W, "val")) == Some(level);
            assert!(styles.descendants().any(|of| of.has_tag_name((W, "name")) && named(&of)));
        }
        let tables = document.descendants().filter(|of| of.has_tag_name((W, "tbl")));
        let heads = |table: Node<'_, '_>| {
            let rows = table.children().filter(|of| of.has_tag_name((W, "tr")));
            let heads =
                rows.map(|row| row.descendants().any(|of| of.has_tag_name((W, "tblHeader"))));
            heads.collect::<Vec<_>>()
        };
        let heads: Vec<Vec<bool>> = tables.map(heads).collect();
        assert_eq!(heads.len(), 3);
        for rows in heads {
            assert!(rows[0] && rows[1..].iter().all(|head| !head) && rows.len() > 1);
        }
        let picture = document.descendants().find(|of| of.tag_name().name() == "docPr").unwrap();
        assert_eq!(picture.attribute("descr"), Some(paper.chart.alt.as_str()));
        // As wide as the text, and not squeezed.
        let extent = document.descendants().find(|of| of.tag_name().name() == "extent").unwrap();
        assert_eq!(
            (extent.attribute("cx"), extent.attribute("cy")),
            (Some("6120000"), Some("3060000"))
        );
        // What the text points to is there.
        let relations = part(&parts, "word/_rels/document.xml.rels");
        let relations = Document::parse(&relations).unwrap();
        let targets: Vec<(&str, &str)> = relations
            .descendants()
            .filter_map(|of| of.attribute("Id").zip(of.attribute("Target")))
            .collect();
        let asked = document.descendants().flat_map(|of| of.attributes().collect::<Vec<_>>());
        for of in asked.filter(|of| of.namespace().is_some_and(|at| at.ends_with("relationships")))
        {
            assert!(targets.iter().any(|(id, _)| *id == of.value()), "{}", of.value());
        }
        assert!(targets.iter().any(|(_, target)| *target == LINK));
    }
}

#[test]
fn hostile_texts_neither_break_the_file_nor_become_links() {
    let name = "A & <b> \"c\"\u{1}\nd ".repeat(3);
    let mut document =
        document(json!({"title": name, "targets_pct": [30]}), &[json!({"name": name})]);
    document["sources"] = json!({
        "workers.eligible": {"kind": "reported", "text": "x < y", "url": "http://a b/%zz"},
        "workers.vulnerable": {"kind": "reported", "text": "z", "url": "https://a.id/?b=\"&c"},
        "months": {"kind": "reported", "text": "w", "url": "javascript:alert(1)"},
    });
    let scenario = read(&document);
    let paper = view(&scenario, None, 0, "", Locale { lang: Lang::En, words: &Words::default() });
    let of = Note { paper: &paper, picture: PNG, link: "file:///etc", edited: true, version: "" };
    let parts = parts(&note(&of, Lang::En).unwrap());
    let text = part(&parts, "word/document.xml");
    let said = paragraphs(&Document::parse(&text).unwrap());
    let said: Vec<&str> = said.iter().map(|(_, text)| text.as_str()).collect();
    assert!(said[1].starts_with("A & <b> \"c\"d A & "), "{}", said[1]);
    // What Word would not follow stays a text.
    assert!(said.contains(&"x < y http://a b/%zz"), "{said:?}");
    assert!(!part(&parts, "word/_rels/document.xml.rels").contains("External"));
    // No version, no day, no date of a source: the line that would say them is empty.
    assert_eq!(said[3], "");
    // Changed, and the link opens the scenario as it was.
    assert!(said.last().unwrap().starts_with("Changed; the link"), "{said:?}");
}

#[test]
fn a_plan_with_months_that_happened_has_its_note() {
    let happened = json!([{"month": "2025-03", "wage_earning": 10}]);
    let scenario = read(&document(json!({"realised": happened}), &[json!({})]));
    let words = Words::default();
    let paper = view(&scenario, None, 0, "", Locale { lang: Lang::Id, words: &words });
    let parts = parts(&written(&paper, PNG, Lang::Id));
    let text = part(&parts, "word/document.xml");
    let said = paragraphs(&Document::parse(&text).unwrap());
    assert!(said.iter().any(|(_, text)| *text == paper.headline));
}

#[test]
fn a_picture_that_is_no_png_is_refused() {
    let scenario = ready::find("tanbu-100").unwrap().scenario().unwrap();
    let paper = paper(&scenario, Lang::Id);
    for picture in
        [&b""[..], b"<svg/>", &PNG[..20], b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\x02"]
    {
        let of = Note { paper: &paper, picture, link: "", edited: false, version: "" };
        assert_eq!(note(&of, Lang::Id), Err(NoteUnwritten::Picture));
    }
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test"]
fn libreoffice_opens_the_notes_and_makes_pdf_of_them() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("notes");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let mut made = Vec::new();
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for lang in [Lang::Id, Lang::En] {
            let paper = paper(&scenario, lang);
            let chart = note_chart(&scenario, 0, locale(lang));
            let picture = cakupan::chart::export::png(&chart.svg, 2.0).unwrap();
            let name = format!("{}-{lang:?}", ready.id);
            let file = folder.join(format!("{name}.docx"));
            std::fs::write(file, written(&paper, &picture, lang)).unwrap();
            made.push((name, paper));
        }
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    for filter in ["pdf", "txt:Text (encoded):UTF8"] {
        let mut command = Command::new(program());
        command.args([&profile, "--headless", "--convert-to", filter, "--outdir"]).arg(&folder);
        command.args(made.iter().map(|(name, _)| folder.join(format!("{name}.docx"))));
        let done = command.output().unwrap_or_else(|error| panic!("{:?}: {error}", program()));
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
    for (name, paper) in &made {
        let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        says(name, &text, &main_texts(paper));
        let pdf = std::fs::read(folder.join(format!("{name}.pdf"))).unwrap();
        let pdf = String::from_utf8_lossy(&pdf);
        let sheets = pdf.matches("/Type/Page/").count();
        assert!((2..=4).contains(&sheets), "{name}: {sheets} sheets");
        assert!(pdf.contains("/Subtype/Image"), "{name}: no picture");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
