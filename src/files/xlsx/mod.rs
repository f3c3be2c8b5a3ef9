//! The cells of a workbook (XLSX, ISO/IEC 29500, transitional or strict), whoever wrote it: Excel,
//! LibreOffice, Google Sheets, or we.
//!
//! Read is what a document is made of: sheets by name, cells by place, each with its kind. Formulas,
//! merged ranges, names and looks are passed over; a cell with a formula is the value beside it. The
//! crate `calamine` reads all that and more, for 113 kB (brotli) of the module that the page fetches; the
//! tests compare this reader with it.
//!
//! Nothing in a file makes this panic, run on for ever or take memory without bounds: what is unpacked,
//! the text of the cells and their number are limited.

mod cells;
mod package;
mod strings;
mod styles;
mod value;
mod xml;

use crate::text::files::Unread;
use package::Package;
use strings::Strings;

pub use cells::Sheet;
pub use value::{Cell, Number};

const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// A workbook whose sheets are read when they are asked for.
#[derive(Debug)]
pub struct Workbook<'a> {
    package: Package<'a>,
    /// Names and identifiers of relations, in the order of the workbook.
    sheets: Vec<(String, String)>,
    relations: Vec<Relation>,
    known: Known,
}

/// What the cells of every sheet refer to.
#[derive(Debug)]
struct Known {
    strings: Strings,
    /// Whether the style at each place shows a date.
    dates: Vec<bool>,
    /// Whether days are counted from 1904, as Excel for Mac once did.
    since_1904: bool,
}

/// Where a part of the workbook stands.
#[derive(Debug)]
struct Relation {
    id: String,
    kind: String,
    path: String,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook: its list of sheets, its texts, its styles.
    ///
    /// # Errors
    /// The bytes are no workbook, or one of these parts is broken, too large or not in UTF-8.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unread> {
        let mut package = Package::open(bytes)?;
        let part = package.part(WORKBOOK)?.ok_or(Unread::NoWorkbook)?;
        let mut sheets = Vec::new();
        let mut since_1904 = false;
        let mut xml = part.xml();
        while let Some(element) = xml.element(0)? {
            match element.name() {
                "workbookPr" => {
                    let flag = element.attribute("date1904")?;
                    since_1904 = flag.is_some_and(|flag| flag == "1" || flag == "true");
                }
                "sheet" => {
                    let name = element.attribute("name")?.unwrap_or_default();
                    let id = element.attribute("id")?.unwrap_or_default();
                    sheets.push((strings::unescaped(name.into_owned()), id.into_owned()));
                }
                _ => {}
            }
        }
        let relations = relations(&mut package)?;
        let place = |kind: &str, usual: &str| {
            let found = relations.iter().find(|of| of.kind.ends_with(kind));
            found.map_or_else(|| usual.to_owned(), |of| of.path.clone())
        };
        let strings = match package.part(&place("/sharedStrings", "xl/sharedStrings.xml"))? {
            Some(part) => Strings::read(&part)?,
            None => Strings::default(),
        };
        let dates = match package.part(&place("/styles", "xl/styles.xml"))? {
            Some(part) => styles::dates(&part)?,
            None => Vec::new(),
        };
        Ok(Self { package, sheets, relations, known: Known { strings, dates, since_1904 } })
    }

    /// The names of the sheets, as they stand in the workbook.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// The cells of a sheet; `None` where no sheet has the name.
    ///
    /// # Errors
    /// The sheet is missing, broken, too large or not in UTF-8.
    pub fn sheet(&mut self, name: &str) -> Result<Option<Sheet>, Unread> {
        let Some((_, id)) = self.sheets.iter().find(|(known, _)| known == name) else {
            return Ok(None);
        };
        let broken = |part: &str| Unread::Broken(part.to_owned());
        let relation = self.relations.iter().find(|of| of.id == *id);
        let path = &relation.ok_or_else(|| broken(RELATIONS))?.path;
        let part = self.package.part(path)?.ok_or_else(|| broken(path))?;
        Sheet::read(&part, &self.known).map(Some)
    }
}

/// The relations of the workbook, without which no sheet is found.
fn relations(package: &mut Package<'_>) -> Result<Vec<Relation>, Unread> {
    let part = package.part(RELATIONS)?.ok_or_else(|| Unread::Broken(RELATIONS.to_owned()))?;
    let mut relations = Vec::new();
    let mut xml = part.xml();
    while let Some(element) = xml.element(0)? {
        if element.name() == "Relationship" {
            let text = |name| element.attribute(name).map(Option::unwrap_or_default);
            relations.push(Relation {
                id: text("Id")?.into_owned(),
                kind: text("Type")?.into_owned(),
                path: package::path(&text("Target")?),
            });
        }
    }
    Ok(relations)
}
