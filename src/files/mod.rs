//! Files of a scenario: a workbook with live formulas, and back again; and a briefing note.
//!
//! The workbook has the inputs as named cells, the monthly model as formulas of them, the law's
//! values with their sources, a chart, and a check against our own exact run. Spreadsheets count in
//! doubles: where a floor could fall differently, the formulas forgive what a double cannot hold
//! (see `formula::whole` and `formula::bought`), and before a workbook is written its formulas are
//! worked out and compared with the exact run, month by month. One that would differ is refused.

mod benefits;
mod book;
mod formula;
mod inputs;
mod model;
pub mod note;
mod prices;
mod read;
mod summary;
mod write;
pub mod xlsx;

use crate::model::{Trajectory, run_exact};
use crate::num::{Exact, decimal_to_f64};
use crate::scenario::Scenario;
use crate::text::files::Unwritten;
use crate::text::sheets::{Sheet, sheet as sheet_name};
use crate::text::words::Locale;
use book::Book;
use formula::{At, Formula, name};

pub use read::{CellProblem, document};

/// The row of a sheet's heads.
const HEAD_ROW: u32 = 3;
/// The first row below them.
const FIRST_ROW: u32 = HEAD_ROW + 2;
/// On the sheets of the model: the state before the first month.
const START_ROW: u32 = HEAD_ROW + 1;

/// People may differ by so much between the sheet and the exact run, as the check cell allows.
const PEOPLE_SLACK: f64 = 0.001;
/// Rupiah likewise.
const MONEY_SLACK: f64 = 0.5;

/// The positions of the sheets in the workbook.
struct Sheets {
    summary: usize,
    inputs: usize,
    model: usize,
    programmes: Vec<usize>,
    benefits: usize,
    budgets: usize,
    contributions: usize,
    rules: usize,
    sources: usize,
    own: usize,
}

/// The named cell of a programme, counted from 1.
fn of_programme(field: &str, place: usize) -> Formula {
    name(format!("{field}_p{place}"))
}

/// A scenario as a workbook: the bytes of an XLSX file.
///
/// # Errors
/// The scenario has months that happened, a number with more digits than a spreadsheet holds, or
/// numbers so large that the formulas would differ from our own run.
pub fn workbook(scenario: &Scenario, locale: Locale<'_>) -> Result<Vec<u8>, Unwritten> {
    if !scenario.realised.is_empty() {
        return Err(Unwritten::Realised);
    }
    let run = run_exact(scenario);
    let mut book = Book::default();
    let mut add = |sheet| book.sheet(sheet_name(sheet, locale.lang));
    let sheets = Sheets {
        summary: add(Sheet::Summary),
        inputs: add(Sheet::Inputs),
        model: add(Sheet::Model),
        programmes: (1..=scenario.programmes.len()).map(|of| add(Sheet::Programme(of))).collect(),
        benefits: add(Sheet::Benefits),
        budgets: add(Sheet::Budgets),
        contributions: add(Sheet::Contributions),
        rules: add(Sheet::Rules),
        sources: add(Sheet::Sources),
        own: add(Sheet::Own),
    };
    inputs::write(&mut book, sheets.inputs, scenario, locale)?;
    prices::rules(&mut book, &sheets, scenario, locale);
    prices::contributions(&mut book, &sheets, scenario, locale);
    prices::budgets(&mut book, &sheets, scenario, locale);
    model::write(&mut book, &sheets, scenario, &run, locale);
    benefits::by_year(&mut book, &sheets, scenario, &run, locale);
    summary::write(&mut book, &sheets, scenario, &run, locale);
    summary::sources(&mut book, &sheets, scenario, locale);
    agrees(&book, &sheets, &run)?;
    write::xlsx(&book, &sheets, scenario, locale.lang)
}

/// Whether the formulas come to what the exact run has, in every month.
#[allow(clippy::arithmetic_side_effects, reason = "rows of a sheet")]
fn agrees(book: &Book, sheets: &Sheets, run: &Trajectory<Exact>) -> Result<(), Unwritten> {
    let near = |sheet: usize, column: u16, series: &[Exact], slack: f64| {
        let wrong = (FIRST_ROW..).zip(series).any(|(row, exact)| {
            let found = book.number(At { sheet, row, column });
            // What is no number is not near either.
            found.is_nan() || (found - decimal_to_f64(exact.0)).abs() > slack
        });
        if wrong {
            let name = book.sheets.get(sheet).cloned().unwrap_or_default();
            return Err(Unwritten::Arithmetic(name));
        }
        Ok(())
    };
    for (column, series) in [
        (model::column::ELIGIBLE, &run.eligible),
        (model::column::WAGE_MEMBERS, &run.wage_earning_members),
        (model::column::OWN[0], &run.self_paying_vulnerable),
        (model::column::OWN[1], &run.self_paying_other),
        (model::column::COVERED, &run.covered),
    ] {
        near(sheets.model, column, series, PEOPLE_SLACK)?;
    }
    for series in &run.programmes {
        let Some(sheet) = sheets.programmes.get(series.index).copied() else { continue };
        near(sheet, model::of::MEMBERS, &series.members, PEOPLE_SLACK)?;
        for (column, deaths) in [
            (model::of::DEATHS, &series.deaths),
            (model::of::DEATHS_WAITING, &series.deaths_waiting),
            (model::of::DEATHS_WITH_SCHOLARSHIP, &series.deaths_with_scholarship),
        ] {
            near(sheet, column, deaths, PEOPLE_SLACK)?;
        }
        for (column, money) in [
            (model::of::OPENED, &series.opened),
            (model::of::CARRIED_IN, &series.carried_in),
            (model::of::SPEND, &series.spend),
            (model::of::PARTNER, &series.partner),
            (model::of::CARRIED_OUT, &series.carried_out),
            (model::of::UNSPENT, &series.unspent),
            (model::of::MONEY_LEFT, &series.money_left),
            (model::of::BENEFITS, &series.benefits),
        ] {
            near(sheet, column, money, MONEY_SLACK)?;
        }
    }
    Ok(())
}
