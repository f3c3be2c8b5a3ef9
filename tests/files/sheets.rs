//! Workbooks in tests: their cells by field and by head, changed and stripped of what was written.

use std::io::{Cursor, Read, Write};

use cakupan::files::{document, workbook};
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::sheet_labels::{Label, label};
use cakupan::text::words::{Locale, Words};
use calamine::{Data, Range, Reader, Xlsx};

/// The workbook of a scenario.
#[track_caller]
pub(crate) fn written(scenario: &Scenario, lang: Lang) -> Vec<u8> {
    let words = Words::default();
    workbook(scenario, Locale { lang, words: &words }).unwrap_or_else(|why| panic!("{why:?}"))
}

/// The scenario in a workbook.
#[track_caller]
pub(crate) fn read_back(bytes: &[u8]) -> Scenario {
    let text = document(bytes).unwrap_or_else(|problems| panic!("{problems:#?}"));
    Scenario::parse(&text).unwrap()
}

/// The cells of a sheet.
#[track_caller]
pub(crate) fn sheet(bytes: &[u8], name: &str) -> Range<Data> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    workbook.worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The numbers below a head, from the first month on.
#[track_caller]
pub(crate) fn series(range: &Range<Data>, head: Label, months: u32) -> Vec<f64> {
    let head = label(head, Lang::Id);
    let found = (0..60).find(
        |column| matches!(range.get_value((3, *column)), Some(Data::String(text)) if text == head),
    );
    let column = found.unwrap_or_else(|| panic!("no column {head}"));
    (5..5 + months)
        .map(|row| match range.get_value((row, column)) {
            Some(Data::Float(value)) => *value,
            Some(Data::Int(value)) => *value as f64,
            other => panic!("{head}, row {}: {other:?}", row + 1),
        })
        .collect()
}

/// The row, from 1, of a field on the sheet of inputs.
#[track_caller]
pub(crate) fn row_of(bytes: &[u8], field: &str) -> u32 {
    let range = sheet(bytes, "Masukan");
    (0..range.end().unwrap().0 + 1)
        .find(|row| matches!(range.get_value((*row, 7)), Some(Data::String(at)) if at == field))
        .unwrap_or_else(|| panic!("no field {field}"))
        + 1
}

/// What is typed into a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Typed {
    Number(f64),
    Text(&'static str),
    Flag(bool),
    Nothing,
}

/// The workbook with other values in cells of the sheet of inputs: column letter, field, value.
#[track_caller]
pub(crate) fn typed(bytes: &[u8], cells: &[(char, &str, Typed)]) -> Vec<u8> {
    let places: Vec<(String, Typed)> = cells
        .iter()
        .map(|(column, field, value)| (format!("{column}{}", row_of(bytes, field)), *value))
        .collect();
    rewritten(bytes, |file, text| {
        // The sheets stand in the order of the workbook: the second has the inputs.
        if file != "xl/worksheets/sheet2.xml" {
            return text;
        }
        places.iter().fold(text, |text, (place, value)| replaced(&text, place, *value))
    })
}

#[track_caller]
fn replaced(text: &str, place: &str, value: Typed) -> String {
    let start = text.find(&format!("<c r=\"{place}\"")).unwrap_or_else(|| panic!("no {place}"));
    let rest = &text[start..];
    let head_end = rest.find('>').unwrap();
    let end = if rest[..head_end].ends_with('/') {
        head_end + 1
    } else {
        rest.find("</c>").unwrap() + "</c>".len()
    };
    let style = rest[..head_end].split("s=\"").nth(1).and_then(|rest| rest.split('"').next());
    let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
    let cell = match value {
        Typed::Number(value) => format!("<c r=\"{place}\"{style}><v>{value}</v></c>"),
        Typed::Text(value) => {
            format!("<c r=\"{place}\"{style} t=\"inlineStr\"><is><t>{value}</t></is></c>")
        }
        Typed::Flag(flag) => {
            format!("<c r=\"{place}\"{style} t=\"b\"><v>{}</v></c>", u8::from(flag))
        }
        Typed::Nothing => format!("<c r=\"{place}\"{style}/>"),
    };
    format!("{}{cell}{}", &text[..start], &text[start + end..])
}

/// The workbook without the values that were written beside its formulas: whoever shows one has
/// worked it out.
pub(crate) fn without_values(bytes: &[u8]) -> Vec<u8> {
    rewritten(bytes, |file, text| {
        if !file.starts_with("xl/worksheets/sheet") {
            return text;
        }
        let mut out = String::new();
        let mut rest = text.as_str();
        while let Some(start) = rest.find("<v>") {
            let end = start + rest[start..].find("</v>").unwrap() + "</v>".len();
            let of_formula = rest[..start].ends_with("</f>");
            let head = &rest[..start];
            if of_formula {
                // The kind of a value that is gone: ` t="str"`.
                let cell = head.rfind("<c ").unwrap();
                out.push_str(&head[..cell]);
                out.push_str(&head[cell..].replace(" t=\"str\"", "").replace(" t=\"b\"", ""));
            } else {
                out.push_str(&rest[..end]);
            }
            rest = &rest[end..];
        }
        out.push_str(rest);
        assert!(!out.contains("</f><v>"), "{file} still has values");
        out
    })
}

/// The file with its parts changed.
fn rewritten(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..from.len() {
        let mut part = from.by_index(place).unwrap();
        let name = part.name().to_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        to.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(change(&name, text).as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}
