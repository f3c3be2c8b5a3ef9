//! The text of the note: the report on paper, part by part.

use super::Note;
use super::link::followed;
use super::parts::{FOOTER_ID, R, W, link_id};
use super::pieces::{picture, run, style};
use super::xml::Xml;
use crate::text::paper::{Label, facts_heads, label};
use crate::text::{Lang, capital};
use crate::view::budget_line::PastedLine;

/// Twentieths of a point between the margins of a sheet of A4: 170 mm.
const WIDTH: u32 = 9638;
/// A table of so many rows, and no more, stays on one sheet.
const TOGETHER: usize = 16;

/// The text, and the addresses of its links in the order of their numbers.
pub(super) struct Body {
    pub(super) document: String,
    pub(super) links: Vec<String>,
}

/// Writes the text of a note with a picture of so many pixels.
pub(super) fn write(of: &Note<'_>, size: (u32, u32), lang: Lang) -> Body {
    let spaces = [
        W,
        R,
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ];
    let mut links = Vec::new();
    let document = Xml::part("w:document", &spaces, |xml| {
        xml.within("w:body", &[], |xml| {
            let mut page = Page { xml, links: &mut links, lang };
            page.head(of);
            page.answer(of, size);
            if let Some(line) = &of.paper.line {
                page.line(line);
            }
            page.tables(of);
            page.sources(of);
            page.about(of);
            section(page.xml);
        });
    });
    Body { document, links }
}

/// A piece of a paragraph.
enum Piece<'a> {
    Plain(&'a str),
    Strong(&'a str),
    /// An address, which is its own text; one that Word would refuse stays a text.
    Link(&'a str),
}

/// A table with one row of heads.
struct Table<'a> {
    /// What it shows, for those who do not see it.
    title: &'a str,
    heads: &'a [&'a str],
    /// Widths of the columns in hundredths of the page.
    widths: &'a [u32],
    /// The columns from this one on are numbers.
    numbers_from: usize,
    rows: Vec<Vec<&'a str>>,
}

struct Page<'a> {
    xml: &'a mut Xml,
    links: &'a mut Vec<String>,
    lang: Lang,
}

impl Page<'_> {
    fn head(&mut self, of: &Note<'_>) {
        self.paragraph("Caption", &[Piece::Plain(label(Label::Brand, self.lang))]);
        self.paragraph("Title", &[Piece::Plain(&of.paper.title)]);
        self.paragraph("Subtitle", &[Piece::Plain(&of.paper.region)]);
        let stamp = stamp(of, self.lang);
        self.paragraph("Caption", &[Piece::Plain(&stamp)]);
    }

    fn answer(&mut self, of: &Note<'_>, size: (u32, u32)) {
        let paper = of.paper;
        self.heading("Heading1", label(Label::Answer, self.lang));
        self.paragraph("Answer", &[Piece::Plain(&paper.headline)]);
        let rows = paper.facts.iter();
        self.table(&Table {
            title: label(Label::Facts, self.lang),
            heads: &facts_heads(self.lang),
            widths: &[25, 20, 55],
            numbers_from: usize::MAX,
            rows: rows.map(|of| vec![of.label.as_str(), &of.value, &of.sentence]).collect(),
        });
        let chart = &paper.chart;
        self.paragraph("FigureTitle", &[Piece::Plain(&chart.title)]);
        self.xml.within("w:p", &[], |xml| {
            style(xml, "Figure");
            xml.within("w:r", &[], |xml| picture(xml, size, &chart.title, &chart.alt));
        });
        self.paragraph("Caption", &[Piece::Plain(&chart.caption)]);
    }

    fn line(&mut self, of: &PastedLine) {
        self.heading("Heading1", label(Label::Line, self.lang));
        self.heading("Heading2", &format!("{} · {}", of.heading, of.kind));
        if of.parts.len() > 1 {
            for part in &of.parts {
                self.paragraph("Normal", &[Piece::Plain(part)]);
            }
            let total = format!("{} {}", label(Label::Total, self.lang), of.total);
            self.paragraph("Sum", &[Piece::Plain(&total)]);
        } else {
            self.paragraph("Sum", &[Piece::Plain(&of.text)]);
        }
        let words = format!(" {}", of.words);
        let said = label(Label::Words, self.lang);
        self.paragraph("Normal", &[Piece::Strong(said), Piece::Plain(&words)]);
        if let Some(source) = &of.share_source {
            let share = format!("{}. {}: {}.", of.share, capital(source.mark), source.text);
            self.paragraph("Caption", &[Piece::Plain(&share)]);
        }
        for note in &of.notes {
            self.paragraph("Caption", &[Piece::Plain(note)]);
        }
    }

    fn tables(&mut self, of: &Note<'_>) {
        let paper = of.paper;
        self.heading("Heading1", label(Label::Years, self.lang));
        let columns: Vec<&str> = paper.years.columns.iter().map(String::as_str).collect();
        let rows = paper.years.rows.iter();
        self.table(&Table {
            title: label(Label::Years, self.lang),
            heads: &columns,
            widths: &[9, 18, 18, 19, 12, 12, 12],
            numbers_from: 1,
            rows: rows.map(|row| row.iter().map(String::as_str).collect()).collect(),
        });
        self.paragraph("Caption", &[Piece::Plain(&paper.years.caption)]);
        self.heading("Heading1", label(Label::Assumptions, self.lang));
        let rows = paper.assumptions.iter();
        self.table(&Table {
            title: label(Label::Assumptions, self.lang),
            heads: &paper.heads,
            widths: &[45, 22, 17, 16],
            numbers_from: usize::MAX,
            rows: rows.map(|of| vec![of.label.as_str(), &of.value, of.mark, &of.source]).collect(),
        });
        self.paragraph("Caption", &[Piece::Plain(&paper.note)]);
    }

    fn sources(&mut self, of: &Note<'_>) {
        if of.paper.sources.is_empty() {
            return;
        }
        self.heading("Heading1", label(Label::Sources, self.lang));
        for source in &of.paper.sources {
            let text = Piece::Plain(&source.text);
            if source.url.is_empty() {
                self.paragraph("ListNumber", &[text]);
            } else {
                let between = Piece::Plain(" ");
                self.paragraph("ListNumber", &[text, between, Piece::Link(&source.url)]);
            }
        }
    }

    /// Where the note comes from; the version and the days stand at its head.
    fn about(&mut self, of: &Note<'_>) {
        if of.link.is_empty() {
            return;
        }
        self.heading("Heading1", label(Label::About, self.lang));
        let said = label(Label::Link, self.lang);
        self.paragraph("Normal", &[Piece::Strong(said), Piece::Plain(" "), Piece::Link(of.link)]);
        if of.edited {
            self.paragraph("Normal", &[Piece::Plain(label(Label::Edited, self.lang))]);
        }
    }

    fn heading(&mut self, level: &str, text: &str) {
        self.paragraph(level, &[Piece::Plain(text)]);
    }

    fn paragraph(&mut self, look: &str, pieces: &[Piece<'_>]) {
        let links = &mut *self.links;
        self.xml.within("w:p", &[], |xml| {
            style(xml, look);
            for piece in pieces {
                match piece {
                    Piece::Plain(text) => run(xml, text, None),
                    Piece::Strong(text) => run(xml, text, Some("w:b")),
                    Piece::Link(address) if followed(address) => {
                        let id = link_id(links.len());
                        links.push((*address).to_owned());
                        xml.within("w:hyperlink", &[("r:id", &id), ("w:history", "1")], |xml| {
                            run(xml, address, Some("w:rStyle"));
                        });
                    }
                    Piece::Link(address) => run(xml, address, None),
                }
            }
        });
    }

    fn table(&mut self, of: &Table<'_>) {
        let width = |hundredths: &u32| (WIDTH.saturating_mul(*hundredths) / 100).to_string();
        let widths: Vec<String> = of.widths.iter().map(width).collect();
        self.xml.within("w:tbl", &[], |xml| {
            xml.within("w:tblPr", &[], |xml| {
                xml.empty("w:tblStyle", &[("w:val", "NoteTable")]);
                xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
                xml.empty("w:tblLayout", &[("w:type", "fixed")]);
                // The first row and the first column are heads.
                let look = [
                    ("w:val", "00A0"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "1"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "0"),
                    ("w:noVBand", "0"),
                ];
                xml.empty("w:tblLook", &look);
                xml.empty("w:tblCaption", &[("w:val", of.title)]);
            });
            xml.within("w:tblGrid", &[], |xml| {
                for width in &widths {
                    xml.empty("w:gridCol", &[("w:w", width)]);
                }
            });
            row(xml, of, &widths, of.heads, Row { heads: true, kept: false });
            let last = of.rows.len().saturating_sub(1);
            for (place, cells) in of.rows.iter().enumerate() {
                let kept = of.rows.len() <= TOGETHER && place < last;
                row(xml, of, &widths, cells, Row { heads: false, kept });
            }
        });
    }
}

/// Version, newest source and day, as far as they are known.
fn stamp(of: &Note<'_>, lang: Lang) -> String {
    let parts = [
        (Label::Version, of.version),
        (Label::Data, of.paper.data.as_str()),
        (Label::Made, of.paper.printed.as_str()),
    ];
    let known = parts.iter().filter(|(_, value)| !value.is_empty());
    let said = known.map(|(name, value)| format!("{} {value}", label(*name, lang)));
    said.collect::<Vec<_>>().join(" · ")
}

/// What a row is.
#[derive(Clone, Copy)]
struct Row {
    heads: bool,
    /// It stays on the sheet of the row below it; heads do so by their style.
    kept: bool,
}

fn row(xml: &mut Xml, of: &Table<'_>, widths: &[String], cells: &[&str], kind: Row) {
    let Row { heads, kept } = kind;
    xml.within("w:tr", &[], |xml| {
        xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if heads {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (place, (text, width)) in cells.iter().zip(widths).enumerate() {
            xml.within("w:tc", &[], |xml| {
                xml.within("w:tcPr", &[], |xml| {
                    xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
                    if heads {
                        let fill = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E3EEEC")];
                        xml.empty("w:shd", &fill);
                        xml.empty("w:vAlign", &[("w:val", "bottom")]);
                    }
                });
                xml.within("w:p", &[], |xml| {
                    xml.within("w:pPr", &[], |xml| {
                        let look = if heads { "TableHead" } else { "TableText" };
                        xml.empty("w:pStyle", &[("w:val", look)]);
                        if kept {
                            xml.empty("w:keepNext", &[]);
                        }
                        if place >= of.numbers_from {
                            xml.empty("w:jc", &[("w:val", "right")]);
                        }
                    });
                    run(xml, text, None);
                });
            });
        }
    });
}

/// Sheets of A4, upright, with margins of 20 mm.
fn section(xml: &mut Xml) {
    xml.within("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER_ID)]);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margins = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, "1134"));
        let edges = [("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[&margins[..], &edges].concat());
    });
}
