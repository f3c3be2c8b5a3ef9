//! From the workbook under construction to the bytes of a file, through `rust_xlsxwriter`.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet")]

use std::collections::HashMap;

use rust_xlsxwriter::{
    Chart, ChartLegendPosition, ChartLine, ChartLineDashType, ChartType, ConditionalFormatCell,
    ConditionalFormatCellRule, DataValidation, DataValidationRule, DocProperties, ExcelDateTime,
    Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::book::{Book, Cell, Held, Look, Valid};
use super::formula::fixed;
use super::model::{column, last_row};
use super::summary::CHECK_ROW;
use super::{FIRST_ROW, HEAD_ROW, Sheets};
use crate::scenario::Scenario;
use crate::text::Lang;
use crate::text::files::Unwritten;
use crate::text::sheets::{Sheet, chart, check, check_note, note, target};

/// The bytes of the file.
pub(super) fn xlsx(
    book: &Book,
    sheets: &Sheets,
    scenario: &Scenario,
    lang: Lang,
) -> Result<Vec<u8>, Unwritten> {
    written(book, sheets, scenario, lang).map_err(|error| Unwritten::Failed(error.to_string()))
}

fn written(
    book: &Book,
    sheets: &Sheets,
    scenario: &Scenario,
    lang: Lang,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // No clock: the same plan gives the same bytes.
    let properties = DocProperties::new()
        .set_title(&scenario.title)
        .set_author("Cakupan")
        .set_comment(concat!("Cakupan ", env!("CARGO_PKG_VERSION")))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    let formats: HashMap<Look, Format> =
        Look::ALL.into_iter().map(|look| (look, format(look))).collect();
    let plain = Format::new();
    let mut by_sheet: Vec<Vec<&Cell>> = vec![Vec::new(); book.sheets.len()];
    for cell in &book.cells {
        if let Some(cells) = by_sheet.get_mut(cell.at.sheet) {
            cells.push(cell);
        }
    }
    for (place, (name, mut cells)) in book.sheets.iter().zip(by_sheet).enumerate() {
        cells.sort_by_key(|cell| (cell.at.row, cell.at.column));
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        for cell in cells {
            put(sheet, cell, &book.sheets, formats.get(&cell.look).unwrap_or(&plain))?;
        }
        shape(sheet, place, sheets)?;
        for (at, valid) in book.valid.iter().filter(|(at, _)| at.sheet == place) {
            sheet.add_data_validation(at.row, at.column, at.row, at.column, &validation(valid)?)?;
        }
        if place == sheets.summary {
            drawing(sheet, book, sheets, scenario, lang)?;
            let [agrees, ..] = check(lang);
            colours(sheet, agrees)?;
        }
    }
    for (name, at) in &book.names {
        if let Some(sheet) = book.sheets.get(at.sheet) {
            workbook
                .define_name(name, &format!("='{}'!{}", sheet.replace('\'', "''"), fixed(*at)))?;
        }
    }
    workbook.save_to_buffer()
}

fn put(
    sheet: &mut Worksheet,
    cell: &Cell,
    sheets: &[String],
    format: &Format,
) -> Result<(), XlsxError> {
    let (row, column) = (cell.at.row, cell.at.column);
    if let Some(formula) = &cell.formula {
        let result = match &cell.value {
            Held::Number(value) => value.to_string(),
            Held::Text(text) => text.clone(),
            Held::Flag(flag) => flag.to_string().to_uppercase(),
            Held::Nothing => String::new(),
            Held::Error => "#VALUE!".to_owned(),
        };
        let text = formula.text(cell.at.sheet, sheets);
        let formula = Formula::new(text).set_result(result);
        sheet.write_formula_with_format(row, column, formula, format)?;
        return Ok(());
    }
    match &cell.value {
        Held::Number(value) => sheet.write_number_with_format(row, column, *value, format)?,
        Held::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        Held::Flag(flag) => sheet.write_boolean_with_format(row, column, *flag, format)?,
        Held::Nothing | Held::Error => sheet.write_blank(row, column, format)?,
    };
    Ok(())
}

fn format(look: Look) -> Format {
    let plain = Format::new();
    let input = || {
        let thin = FormatBorder::Thin;
        Format::new().set_background_color("#FFF4CC").set_border(thin).set_border_color("#C9B458")
    };
    match look {
        Look::Plain => plain,
        Look::Title => plain.set_bold().set_font_size(15).set_font_color("#0B5563"),
        Look::Section => plain.set_bold().set_font_color("#0B5563"),
        Look::Head => plain
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color("#E3EEF0")
            .set_border_bottom(FormatBorder::Thin),
        Look::Note => plain.set_font_color("#595959"),
        Look::Whole => plain.set_num_format("#,##0"),
        Look::Fine => plain.set_num_format("#,##0.000000"),
        Look::Percent => plain.set_num_format("0.00"),
        Look::InputWhole => input().set_num_format("#,##0"),
        // The text stays a text: a spreadsheet would make a date of 2026-01.
        Look::InputText => input().set_num_format("@").set_align(FormatAlign::Left),
        Look::InputNumber => input().set_align(FormatAlign::Right),
        Look::Check => plain.set_bold().set_font_size(15),
        Look::Wrapped => plain.set_align(FormatAlign::Top).set_text_wrap(),
    }
}

/// Widths of columns, and rows and columns that stay in sight.
fn shape(sheet: &mut Worksheet, place: usize, sheets: &Sheets) -> Result<(), XlsxError> {
    let widths: &[f64] = if place == sheets.inputs {
        &[46.0, 24.0, 18.0, 30.0, 14.0, 60.0, 30.0, 40.0]
    } else if place == sheets.summary {
        &[34.0, 30.0, 24.0, 18.0]
    } else if place == sheets.sources {
        &[46.0, 26.0, 18.0, 14.0, 70.0, 14.0, 40.0]
    } else if place == sheets.own {
        &[36.0, 14.0, 80.0, 40.0, 14.0]
    } else if place == sheets.rules {
        &[34.0, 16.0, 14.0, 44.0, 24.0, 24.0, 4.0, 10.0, 10.0, 14.0, 12.0, 12.0, 14.0]
    } else {
        &[]
    };
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    if widths.is_empty() {
        sheet.set_column_range_width(0, 60, 15)?;
        sheet.set_column_width(0, 6)?;
        sheet.set_column_width(1, 10)?;
        // Four lines: not every program fits a row to its heads.
        sheet.set_row_height(HEAD_ROW, 62)?;
        sheet.set_freeze_panes(HEAD_ROW + 1, 2)?;
    } else if place != sheets.summary {
        sheet.set_freeze_panes(HEAD_ROW + 1, 1)?;
    }
    Ok(())
}

fn validation(valid: &Valid) -> Result<DataValidation, XlsxError> {
    Ok(match valid {
        // Beyond what the format's whole numbers hold, a number is checked as any other.
        Valid::Whole(least, greatest) if *greatest <= f64::from(i32::MAX) => DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(*least as i32, *greatest as i32)),
        Valid::Whole(least, greatest) | Valid::Number(least, greatest) => DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(*least, *greatest)),
        Valid::OneOf(words) => DataValidation::new().allow_list_strings(words)?,
    })
}

/// The check is green where it agrees and red elsewhere.
fn colours(sheet: &mut Worksheet, agrees: &str) -> Result<(), XlsxError> {
    let rule = |rule, colour: &str| {
        ConditionalFormatCell::new().set_rule(rule).set_format(Format::new().set_font_color(colour))
    };
    let agrees = agrees.to_owned();
    for rule in [
        rule(ConditionalFormatCellRule::EqualTo(agrees.clone()), "#1B6E3C"),
        rule(ConditionalFormatCellRule::NotEqualTo(agrees), "#A4262C"),
    ] {
        sheet.add_conditional_format(CHECK_ROW, 1, CHECK_ROW, 1, &rule)?;
    }
    Ok(())
}

/// The chart of coverage with its targets.
fn drawing(
    sheet: &mut Worksheet,
    book: &Book,
    sheets: &Sheets,
    scenario: &Scenario,
    lang: Lang,
) -> Result<(), XlsxError> {
    // Sentences run over the table's width, in lines that a page shows whole.
    let lines = format(Look::Wrapped);
    for (row, said) in [(1, note(Sheet::Summary, lang)), (CHECK_ROW + 1, check_note(lang))] {
        sheet.merge_range(row, 0, row, 3, said, &lines)?;
        sheet.set_row_height(row, 50)?;
    }
    let Some(model) = book.sheets.get(sheets.model) else { return Ok(()) };
    let model = model.as_str();
    let last = last_row(scenario);
    let mut lines = Chart::new(ChartType::Line);
    lines.title().set_name(chart(lang));
    let series = lines.add_series();
    series
        .set_name(chart(lang))
        .set_categories((model, FIRST_ROW, 1, last, 1))
        .set_values((model, FIRST_ROW, column::COVERAGE, last, column::COVERAGE))
        .set_format(ChartLine::new().set_color("#0B5563").set_width(2.25));
    for (place, column) in (1..=scenario.targets_pct.len()).zip(column::TARGETS..) {
        lines
            .add_series()
            .set_name(target(place, lang).as_str())
            .set_categories((model, FIRST_ROW, 1, last, 1))
            .set_values((model, FIRST_ROW, column, last, column))
            .set_format(
                ChartLine::new()
                    .set_color("#B3541E")
                    .set_width(1.25)
                    .set_dash_type(ChartLineDashType::Dash),
            );
    }
    lines.y_axis().set_min(0).set_num_format("0");
    lines.legend().set_position(ChartLegendPosition::Bottom);
    lines.x_axis().set_label_interval(u16::try_from((scenario.months / 10).max(1)).unwrap_or(12));
    lines.set_width(820).set_height(400);
    lines.set_alt_text(chart(lang));
    sheet.insert_chart(CHECK_ROW + 3, 0, &lines)?;
    Ok(())
}
