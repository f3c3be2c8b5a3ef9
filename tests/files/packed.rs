//! Workbooks made by hand, part by part, as other programs and hostile hands write them.

use std::io::{Cursor, Write};

use cakupan::files::xlsx::{Cell, Sheet, Workbook};
use cakupan::text::files::Unread;
use zip::write::SimpleFileOptions;

const BOOK: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Masukan" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

pub(crate) const BOOK_PART: &str = "xl/workbook.xml";
pub(crate) const RELATIONS_PART: &str = "xl/_rels/workbook.xml.rels";
pub(crate) const SHEET_PART: &str = "xl/worksheets/sheet1.xml";
pub(crate) const STRINGS_PART: &str = "xl/sharedStrings.xml";
pub(crate) const STYLES_PART: &str = "xl/styles.xml";

/// A file under construction: a workbook with the sheet Masukan, unless parts say otherwise.
#[derive(Clone)]
pub(crate) struct Packed {
    parts: Vec<(String, Vec<u8>)>,
}

impl Packed {
    /// With these rows on the sheet.
    pub(crate) fn rows(rows: &str) -> Self {
        Self { parts: Vec::new() }
            .with(BOOK_PART, BOOK)
            .with(RELATIONS_PART, RELATIONS)
            .with(SHEET_PART, format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))
    }

    /// With a part added, or in the place of what it was.
    pub(crate) fn with(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self = self.without(name);
        self.parts.push((name.to_owned(), bytes.into()));
        self
    }

    /// Without a part.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self
    }

    /// With shared texts: what stands inside `sst`.
    pub(crate) fn strings(self, items: &str) -> Self {
        self.with(STRINGS_PART, format!("<sst>{items}</sst>"))
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            file.start_file(name, SimpleFileOptions::default()).unwrap();
            file.write_all(bytes).unwrap();
        }
        file.finish().unwrap().into_inner()
    }

    /// The sheet Masukan, or why it is not read.
    pub(crate) fn sheet(&self) -> Result<Sheet, Unread> {
        let bytes = self.bytes();
        let sheet = Workbook::open(&bytes)?.sheet("Masukan")?;
        Ok(sheet.unwrap())
    }

    /// The cells of the first row of the sheet, as many as asked for.
    #[track_caller]
    pub(crate) fn first<const N: usize>(&self) -> [Cell; N] {
        let sheet = self.sheet().unwrap_or_else(|why| panic!("{why:?}"));
        std::array::from_fn(|column| sheet.cell(0, u16::try_from(column).unwrap()).clone())
    }
}

/// A cell with a text.
pub(crate) fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}
