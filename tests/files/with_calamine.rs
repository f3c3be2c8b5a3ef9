//! The reader of workbooks beside the crate `calamine`, an older one by other hands: the same cells.

use std::io::Cursor;

use cakupan::files::xlsx::{Cell, Workbook};
use cakupan::num::decimal_to_f64;
use cakupan::ready;
use cakupan::text::Lang;
use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Written};

use crate::random::config;
use crate::sheets::written;

/// Whether both read the same of a cell: numbers to the 15 digits that a spreadsheet shows.
fn same(ours: &Cell, theirs: &Data) -> bool {
    match (ours, theirs) {
        (Cell::Empty, Data::Empty) => true,
        (Cell::Text(ours), Data::String(theirs)) => ours == theirs,
        (Cell::Flag(ours), Data::Bool(theirs)) => ours == theirs,
        (Cell::Error(ours), Data::Error(theirs)) => *ours == theirs.to_string(),
        (Cell::Number(ours), Data::Float(theirs)) => match ours.decimal() {
            Some(ours) => (decimal_to_f64(ours) - theirs).abs() <= theirs.abs() * 6e-15,
            None => ours.to_string().parse() == Ok(*theirs),
        },
        (Cell::Date { day, .. }, Data::DateTime(theirs)) => {
            let (year, month, of, ..) = theirs.to_ymd_hms_milli();
            *day == format!("{year:04}-{month:02}-{of:02}")
        }
        _ => false,
    }
}

/// Every cell of every sheet; the number of cells.
#[track_caller]
pub(crate) fn agree(name: &str, bytes: &[u8]) -> usize {
    let mut ours = Workbook::open(bytes).unwrap_or_else(|why| panic!("{name}: {why:?}"));
    let mut theirs = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = theirs.sheet_names();
    assert_eq!(ours.names().collect::<Vec<_>>(), sheets, "{name}");
    let mut count = 0;
    for sheet in sheets {
        let ours = ours.sheet(&sheet).unwrap_or_else(|why| panic!("{name}: {why:?}")).unwrap();
        let range = theirs.worksheet_range(&sheet).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        let mut held = 0;
        for (row, column, theirs) in range.used_cells() {
            let at = (top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
            let ours = ours.cell(at.0, u16::try_from(at.1).unwrap());
            assert!(same(ours, theirs), "{name}, {sheet}, {at:?}: {ours:?} and {theirs:?}");
            held += 1;
        }
        assert_eq!(ours.cells().count(), held, "{name}, {sheet}");
        count += held;
    }
    count
}

#[test]
fn on_the_workbooks_that_we_write() {
    // English sheets differ in words only: one scenario stands for all.
    let english = ready::find("kota-jambi").map(|ready| (ready, Lang::En));
    for (ready, lang) in ready::ALL.map(|ready| (ready, Lang::Id)).into_iter().chain(english) {
        let count = agree(ready.id, &written(&ready.scenario().unwrap(), lang));
        assert!(count > 1000, "{}: {count} cells", ready.id);
    }
}

#[test]
fn on_all_kinds_of_cells() {
    let mut book = Written::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Aneka & 'lain' <>").unwrap();
    let bold = Format::new().set_bold();
    let texts = [
        "",
        " tepi ",
        "dua\nbaris\r\n",
        "<a> & \"b\" 'c'",
        "tab\tlain",
        "_x000D_",
        "_x005F_",
        "_x0041",
        "\u{1}\u{8}",
        "東京 😀",
        "é",
        "=1+1",
        "'0123",
    ];
    for (row, text) in (0..).zip(texts) {
        sheet.write_string(row, 0, text).unwrap();
    }
    sheet.write_rich_string(0, 1, &[(&bold, "tebal "), (&Format::new(), "biasa")]).unwrap();
    for (row, number) in (0..).zip([0.0, -0.0, 0.1 + 0.2, 1e300, -1e-300, 1e15, 123_456.789, 1e-7])
    {
        sheet.write_number(row, 2, number).unwrap();
    }
    let dates = ["dd/mm/yyyy", "mmm-yy", "yyyy\\-mm\\-dd\\ hh:mm", "[$-421]d mmmm yyyy;@"];
    for (row, format) in (0..).zip(dates) {
        for (column, day) in (3..).zip(["1900-03-01", "2000-02-29", "2026-12-31", "9999-12-31"]) {
            let date = ExcelDateTime::parse_from_str(day).unwrap();
            let format = Format::new().set_num_format(format);
            sheet.write_datetime_with_format(row, column, &date, &format).unwrap();
        }
    }
    for (row, format) in (4..).zip(["#,##0.00", "[Red]0.0%", "0 \"hari\"", "\\d0", "@"]) {
        sheet
            .write_number_with_format(row, 3, 46_113.25, &Format::new().set_num_format(format))
            .unwrap();
    }
    sheet.write_boolean(0, 7, true).unwrap();
    sheet.write_boolean(1, 7, false).unwrap();
    for (row, result) in (2..).zip(["7", "kata", "", "a & <b>", "TRUE", "#DIV/0!", "#N/A", "#REF!"])
    {
        sheet.write_formula(row, 7, Formula::new("=A1").set_result(result)).unwrap();
    }
    sheet.write_blank(0, 8, &bold).unwrap();
    sheet.merge_range(20, 1, 22, 3, "gabungan", &bold).unwrap();
    sheet.write_string(1_048_575, 9, "akhir").unwrap();
    book.add_worksheet().set_name("Kosong").unwrap().set_hidden(true);
    let bytes = book.save_to_buffer().unwrap();
    assert!(agree("aneka", &bytes) > 50);
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn on_any_texts_and_numbers(
        texts in proptest::collection::vec(".{0,12}|[_x0-9A-F<>&;]{0,12}", 1..20),
        numbers in proptest::collection::vec(any::<f64>().prop_filter("finite", |of| of.is_finite()), 1..20),
        ordinary in proptest::collection::vec(-1e12..1e12_f64, 1..20),
    ) {
        let mut book = Written::new();
        let sheet = book.add_worksheet();
        for (row, text) in (0..).zip(&texts) {
            sheet.write_string(row, 0, text).unwrap();
        }
        for (row, number) in (0..).zip(numbers.iter().chain(&ordinary)) {
            sheet.write_number(row, 1, *number).unwrap();
        }
        agree("any", &book.save_to_buffer().unwrap());
    }
}
