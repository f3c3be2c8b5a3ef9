//! What families are expected to get: columns of each programme's sheet, and a sheet by year.
//!
//! The model keeps the members of a programme by tenure (`model/tenure.rs`): who leaves is taken
//! from the shortest tenure, and of those who stay a share `1 − f` of all alike dies or is replaced
//! in each month, by members with tenure 1. A sheet needs no cohorts for that. With `N(t)` members in
//! month `t`, those of tenure `k` or more are
//!
//! ```text
//! S(1, t) = N(t)
//! S(2, t) = min(N(t), N(t−1))
//! S(k, t) = min(N(t), f × S(k−1, t−1))
//! ```
//!
//! and nothing dies before the first month, whose members all have the initial tenure. Unfolded,
//! `S(k, t)` is the least of `fʲ × N(t−j)` for `j` from 0 to `k−2` and of `f^(k−2) × N(t−k+1)`: as
//! `fᵗ` stands before all of them, the least of a stretch of the column `N / fᵗ`. So the waiting
//! months may be changed in the sheet.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet and formulas")]

use super::book::{Book, Held, Look};
use super::formula::{At, Formula, Function, call, cell, choose, most, name, number};
use super::model::{last_row, of};
use super::prices::{double, years};
use super::{FIRST_ROW, HEAD_ROW, START_ROW, Sheets, of_programme};
use crate::model::{Trajectory, benefits};
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::text::sheet_labels::{Label, label};
use crate::text::sheets::{Sheet, note, title};
use crate::text::words::Locale;

/// A programme's expected benefits in a month of so many.
pub(super) fn month(book: &mut Book, sheet: usize, place: usize, (month, months): (u32, u32)) {
    let at = |column| At { sheet, row: START_ROW + month, column };
    let here = |column| cell(at(column));
    let column = |column| {
        let at = |row| At { sheet, row, column };
        Formula::Range(at(FIRST_ROW), at(FIRST_ROW + months - 1))
    };
    let stay = |power: Formula| name("stay_factor").power(power);
    let members = || here(of::MEMBERS);
    book.formula(at(of::UNWORN), members() / stay(here(0)), Look::Fine);
    for (of_tenure, limit) in
        of::LONGER.into_iter().zip(["death_benefit_waiting_months", "scholarship_from_months"])
    {
        let k = || name(limit);
        let index = |of, at: Formula| call(Function::Index, [column(of), at]);
        let first = index(of::UNWORN, most(here(0) - k() + 2.0, 1.0));
        let last = index(of::UNWORN, here(0));
        let stretch = Formula::Between(Box::new(first), Box::new(last));
        let least = call(Function::Min, [stretch]) * stay(here(0));
        let began = stay(k() - 2.0) * index(of::MEMBERS, here(0) - k() + 1.0);
        let initial = cell(At { sheet, row: START_ROW, column: of::MEMBERS });
        let before = choose(
            (k() - here(0)).at_most(of_programme("initial_tenure", place)),
            stay(here(0) - 1.0) * initial,
            0.0,
        );
        let oldest = choose(k().at_most(here(0)), began, before);
        let longer = call(Function::Min, [members(), least, oldest]);
        book.formula(at(of_tenure), choose(k().less(2.0), members(), longer), Look::Fine);
    }
    let [beyond, with_scholarship] = of::LONGER.map(here);
    let dead = |exposed: Formula| {
        choose(number(0.0).less(members()), here(of::DEATHS) * exposed / members(), 0.0)
    };
    book.formula(at(of::DEATHS_WAITING), dead(members() - beyond), Look::Fine);
    book.formula(at(of::DEATHS_WITH_SCHOLARSHIP), dead(with_scholarship), Look::Fine);
    let amount = (here(of::DEATHS) - here(of::DEATHS_WAITING)) * name("death_benefit")
        + here(of::DEATHS_WAITING) * name("death_benefit_waiting")
        + here(of::DEATHS_WITH_SCHOLARSHIP) * name("scholarship_mean")
        + here(of::ACCIDENTS) * name("accident_cost");
    book.formula(at(of::BENEFITS), amount, Look::Whole);
}

/// The columns of the sheet by year, after the year: what they add up of the programmes' sheets.
const SUMS: [(Label, &[u16], Look); 6] = [
    (Label::Deaths, &[of::DEATHS], Look::Fine),
    (Label::DeathsWaiting, &[of::DEATHS_WAITING], Look::Fine),
    (Label::DeathsWithScholarship, &[of::DEATHS_WITH_SCHOLARSHIP], Look::Fine),
    (Label::Accidents, &[of::ACCIDENTS], Look::Fine),
    (Label::Benefits, &[of::BENEFITS], Look::Whole),
    (Label::Contributions, &[of::SPEND, of::PARTNER], Look::Whole),
];
const BENEFITS: u16 = 5;
const CONTRIBUTIONS: u16 = 6;
const FOR_EACH_RUPIAH: u16 = 7;
const OURS: u16 = 8;
const DIFFERENCE: u16 = 9;
/// The first programme's benefits.
const PROGRAMMES: u16 = 10;

/// Writes the sheet by year: all programmes together, and the benefits of each.
pub(super) fn by_year(
    book: &mut Book,
    sheets: &Sheets,
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) {
    let (sheet, lang) = (sheets.benefits, locale.lang);
    let at = |row, column| At { sheet, row, column };
    book.text(at(0, 0), title(Sheet::Benefits, lang), Look::Title);
    book.text(at(1, 0), note(Sheet::Benefits, lang), Look::Note);
    book.text(at(HEAD_ROW, 0), label(Label::Year, lang), Look::Head);
    let more = [Label::ForEachRupiah, Label::BenefitsOurs, Label::Difference];
    let heads = SUMS.iter().map(|(head, ..)| *head).chain(more);
    for (column, head) in (1..).zip(heads) {
        book.text(at(HEAD_ROW, column), label(head, lang), Look::Head);
    }
    for (column, of) in (PROGRAMMES..).zip(&scenario.programmes) {
        let said = format!("{}: {}", label(Label::Benefits, lang), locale.name(&of.name));
        book.text(at(HEAD_ROW, column), said, Look::Head);
    }
    let last_month = last_row(scenario);
    let ours = benefits(scenario, run);
    let end = FIRST_ROW + years(scenario);
    for (row, place) in (FIRST_ROW..end).zip(0..) {
        let year = call(Function::Int, [name("first_month_number") / 12.0]) + f64::from(place);
        book.formula(at(row, 0), year, Look::Plain);
        // What a programme's sheet has of this year in a column.
        let sum = |sheet: usize, column: u16| {
            let range = |column| {
                let at = |row| At { sheet, row, column };
                Formula::Range(at(FIRST_ROW), at(last_month))
            };
            call(Function::SumIf, [range(2), cell(at(row, 0)), range(column)])
        };
        for (column, (_, of, look)) in (1..).zip(SUMS) {
            let of_all =
                sheets.programmes.iter().flat_map(|sheet| of.iter().map(|of| sum(*sheet, *of)));
            book.formula(at(row, column), together(of_all.collect()), look);
        }
        for (column, of_one) in (PROGRAMMES..).zip(&sheets.programmes) {
            book.formula(at(row, column), sum(*of_one, of::BENEFITS), Look::Whole);
        }
        let exact = ours.years.get(place as usize).map_or(0.0, |year| double(year.all.total.0));
        book.put(at(row, OURS), Held::Number(exact), Look::Whole);
        rest(book, at, row);
    }
    book.text(at(end, 0), label(Label::Total, lang), Look::Section);
    let programmes = PROGRAMMES..PROGRAMMES + u16::try_from(sheets.programmes.len()).unwrap_or(0);
    let sums = SUMS.iter().map(|(.., look)| *look);
    let columns = (1..).zip(sums).chain([(OURS, Look::Whole)]);
    for (column, look) in columns.chain(programmes.map(|column| (column, Look::Whole))) {
        let range = Formula::Range(at(FIRST_ROW, column), at(end - 1, column));
        book.formula(at(end, column), call(Function::Sum, [range]), look);
    }
    rest(book, at, end);
}

/// What follows from the sums of a row.
fn rest(book: &mut Book, at: impl Fn(u32, u16) -> At, row: u32) {
    let here = |column| cell(at(row, column));
    let paid = number(0.0).less(here(CONTRIBUTIONS));
    let each = choose(paid, here(BENEFITS) / here(CONTRIBUTIONS), 0.0);
    book.formula(at(row, FOR_EACH_RUPIAH), each, Look::Percent);
    let apart = call(Function::Abs, [here(BENEFITS) - here(OURS)]);
    book.formula(at(row, DIFFERENCE), apart, Look::Fine);
}

fn together(each: Vec<Formula>) -> Formula {
    if each.is_empty() { number(0.0) } else { call(Function::Sum, each) }
}
