//! The parts of a DOCX file around its text: what it is, what it points to, its numbers and its foot.

use super::Note;
use super::xml::Xml;
use crate::text::Lang;
use crate::text::paper::{Label, label};

/// Where the chart lies in the file.
pub(super) const PICTURE: &str = "word/media/chart.png";

/// The namespace of WordprocessingML, which `w:` stands for.
pub(super) const W: (&str, &str) =
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
/// The namespace of relations, which `r:` stands for.
pub(super) const R: (&str, &str) =
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The relation to the chart.
pub(super) const CHART_ID: &str = "rIdChart";
/// The relation to the foot of pages.
pub(super) const FOOTER_ID: &str = "rIdFooter";

/// The relation to a link, by its place.
pub(super) fn link_id(place: usize) -> String {
    format!("rIdLink{place}")
}

/// The language of the document, as proofing tools and screen readers name it.
pub(super) const fn language(lang: Lang) -> &'static str {
    lang.pick("id-ID", "en-GB")
}

pub(super) fn content_types() -> String {
    let space = "http://schemas.openxmlformats.org/package/2006/content-types";
    Xml::part("Types", &[("xmlns", space)], |xml| {
        for (ending, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        ] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        for (part, kind) in [
            ("/word/document.xml", format!("{word}.document.main+xml")),
            ("/word/styles.xml", format!("{word}.styles+xml")),
            ("/word/settings.xml", format!("{word}.settings+xml")),
            ("/word/numbering.xml", format!("{word}.numbering+xml")),
            ("/word/footer1.xml", format!("{word}.footer+xml")),
            (
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            ),
            (
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
            ),
        ] {
            xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
        }
    })
}

fn relation(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

pub(super) fn package() -> String {
    Xml::part("Relationships", &[("xmlns", RELATIONS)], |xml| {
        let core =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
        relation(xml, "rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml");
        relation(xml, "rId2", core, "docProps/core.xml");
        relation(xml, "rId3", &format!("{OFFICE}/extended-properties"), "docProps/app.xml");
    })
}

/// What the text points to: its own parts and the addresses of its links.
pub(super) fn relations(links: &[String]) -> String {
    Xml::part("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for (id, kind, target) in [
            ("rIdStyles", "styles", "styles.xml"),
            ("rIdSettings", "settings", "settings.xml"),
            ("rIdNumbering", "numbering", "numbering.xml"),
            (FOOTER_ID, "footer", "footer1.xml"),
            (CHART_ID, "image", "media/chart.png"),
        ] {
            relation(xml, id, &format!("{OFFICE}/{kind}"), target);
        }
        for (place, link) in links.iter().enumerate() {
            let kind = format!("{OFFICE}/hyperlink");
            let id = link_id(place);
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", &kind), ("Target", link), ("TargetMode", "External")],
            );
        }
    })
}

/// Title, author, version and language. No day: the file says it in its text, where it is known.
pub(super) fn properties(of: &Note<'_>, lang: Lang) -> String {
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    Xml::part("cp:coreProperties", &spaces, |xml| {
        xml.said("dc:title", &[], &of.paper.title);
        xml.said("dc:subject", &[], &of.paper.region);
        xml.said("dc:creator", &[], "Cakupan");
        xml.said("dc:description", &[], of.version);
        xml.said("dc:language", &[], language(lang));
    })
}

pub(super) fn program() -> String {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    Xml::part("Properties", &[("xmlns", space)], |xml| xml.said("Application", &[], "Cakupan"))
}

pub(super) fn settings(lang: Lang) -> String {
    Xml::part("w:settings", &[W], |xml| {
        xml.empty("w:zoom", &[("w:percent", "100")]);
        xml.empty("w:defaultTabStop", &[("w:val", "720")]);
        xml.within("w:compat", &[], |xml| {
            xml.empty(
                "w:compatSetting",
                &[
                    ("w:name", "compatibilityMode"),
                    ("w:uri", "http://schemas.microsoft.com/office/word"),
                    ("w:val", "15"),
                ],
            );
        });
        xml.empty("w:themeFontLang", &[("w:val", language(lang))]);
    })
}

/// The numbers of the sources.
pub(super) fn numbering() -> String {
    Xml::part("w:numbering", &[W], |xml| {
        xml.within("w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
            xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
            xml.within("w:lvl", &[("w:ilvl", "0")], |xml| {
                for (name, value) in [
                    ("w:start", "1"),
                    ("w:numFmt", "decimal"),
                    ("w:lvlText", "%1."),
                    ("w:lvlJc", "left"),
                ] {
                    xml.empty(name, &[("w:val", value)]);
                }
                xml.within("w:pPr", &[], |xml| {
                    xml.empty("w:ind", &[("w:left", "425"), ("w:hanging", "425")]);
                });
            });
        });
        xml.within("w:num", &[("w:numId", "1")], |xml| {
            xml.empty("w:abstractNumId", &[("w:val", "0")]);
        });
    })
}

/// The foot of each page: what made it, and the page among all pages.
pub(super) fn footer(lang: Lang) -> String {
    let run = |xml: &mut Xml, text: &str| {
        xml.within("w:r", &[], |xml| xml.said("w:t", &[("xml:space", "preserve")], text));
    };
    Xml::part("w:ftr", &[W], |xml| {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", "Footer")]));
            run(xml, label(Label::Brand, lang));
            xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
            run(xml, &format!("{} ", label(Label::Page, lang)));
            xml.within("w:fldSimple", &[("w:instr", "PAGE")], |xml| run(xml, "1"));
            run(xml, " / ");
            xml.within("w:fldSimple", &[("w:instr", "NUMPAGES")], |xml| run(xml, "1"));
        });
    })
}
