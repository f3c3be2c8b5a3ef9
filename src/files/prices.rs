//! The sheets of rules, contributions and budgets: the law's values with their sources, what a
//! worker costs in each month, and the money of each year, as formulas of the inputs.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet and formulas")]

use rust_decimal::Decimal;

use super::book::{Book, Held, Look};
use super::formula::{At, Formula, Function, all, call, cell, choose, name, number};
use super::inputs::years_of;
use super::{FIRST_ROW, HEAD_ROW, Sheets, of_programme};
use crate::ledger::Law;
use crate::num::decimal_to_f64;
use crate::rules::values::{
    BANDS, DEATH_BENEFIT, DEATH_BENEFIT_WAITING, JKM, RELIEF_FACTOR, RELIEF_OTHER,
    RELIEF_TRANSPORT, SCHOLARSHIP_FROM_MONTHS,
};
use crate::rules::{Origin, origins};
use crate::scenario::{Budget, Scenario};
use crate::text::ledger::law_name;
use crate::text::sheet_labels::{Label, label};
use crate::text::sheets::{Sheet, note, title};
use crate::text::words::Locale;
use crate::view::sources::of_law;

/// The rows of the law's single values on the sheet of rules, and where its tables begin.
const BANDS_ROW: u32 = 19;
const PROGRAMMES_COLUMN: u16 = 7;

/// A calendar month as one number: months since year 0. The text is `YYYY-MM`.
pub(super) fn month_number(text: Formula) -> Formula {
    let part = |function, from: Vec<f64>| {
        let mut arguments = vec![text.clone()];
        arguments.extend(from.into_iter().map(number));
        call(Function::Value, [call(function, arguments)])
    };
    part(Function::Left, vec![4.0]) * 12.0 + part(Function::Mid, vec![6.0, 2.0]) - 1.0
}

/// Writes the sheet of rules.
pub(super) fn rules(book: &mut Book, sheets: &Sheets, scenario: &Scenario, locale: Locale<'_>) {
    let sheet = sheets.rules;
    let lang = locale.lang;
    let at = |row, column| At { sheet, row, column };
    book.text(at(0, 0), title(Sheet::Rules, lang), Look::Title);
    for (column, head) in
        (0..).zip([Label::What, Label::Value, Label::Mark, Label::Source, Label::Date, Label::Name])
    {
        book.text(at(HEAD_ROW, column), label(head, lang), Look::Head);
    }
    let text = |(year, month): (u32, u32)| Held::Text(format!("{year:04}-{month:02}"));
    let with = |head: Label, of: Label| format!("{}: {}", label(head, lang), label(of, lang));
    let law = |of| law_name(of, lang);
    let single: [(String, Held, &Origin, &str); 9] = [
        (
            label(Label::LawJkm, lang).to_owned(),
            Held::Number(f64::from(JKM)),
            &origins::JKM,
            "law_jkm",
        ),
        (
            label(Label::ReliefFactor, lang).to_owned(),
            Held::Number(decimal_to_f64(RELIEF_FACTOR)),
            &origins::RELIEF_FACTOR,
            "relief_factor",
        ),
        (
            with(Label::ReliefOther, Label::ReliefFrom),
            text(RELIEF_OTHER.from),
            &origins::RELIEF_OTHER,
            "relief_other_from",
        ),
        (
            with(Label::ReliefOther, Label::ReliefTo),
            text(RELIEF_OTHER.to),
            &origins::RELIEF_OTHER,
            "relief_other_to",
        ),
        (
            with(Label::ReliefTransport, Label::ReliefFrom),
            text(RELIEF_TRANSPORT.from),
            &origins::RELIEF_TRANSPORT,
            "relief_transport_from",
        ),
        (
            with(Label::ReliefTransport, Label::ReliefTo),
            text(RELIEF_TRANSPORT.to),
            &origins::RELIEF_TRANSPORT,
            "relief_transport_to",
        ),
        (
            law(Law::DeathBenefit),
            Held::Number(f64::from(DEATH_BENEFIT)),
            &origins::DEATH_BENEFIT,
            "death_benefit",
        ),
        (
            law(Law::DeathBenefitWaiting),
            Held::Number(f64::from(DEATH_BENEFIT_WAITING)),
            &origins::DEATH_BENEFIT_WAITING,
            "death_benefit_waiting",
        ),
        (
            law(Law::ScholarshipFrom),
            Held::Number(f64::from(SCHOLARSHIP_FROM_MONTHS)),
            &origins::SCHOLARSHIP_FROM_MONTHS,
            "scholarship_from_months",
        ),
    ];
    for (row, (said, value, origin, named)) in (HEAD_ROW + 1..).zip(single) {
        let source = of_law(origin, lang);
        book.text(at(row, 0), said, Look::Plain);
        book.put(at(row, 1), value, Look::Plain);
        book.text(at(row, 2), source.mark, Look::Plain);
        book.text(at(row, 3), source.text, Look::Plain);
        book.text(at(row, 4), source.date, Look::Plain);
        book.text(at(row, 5), named, Look::Note);
        book.name(named, at(row, 1));
    }
    let first = HEAD_ROW + 10;
    // The month in which the simulation begins, as a number.
    book.text(at(first, 0), label(Label::Month, lang), Look::Plain);
    book.formula(at(first, 1), month_number(name("first_month")), Look::Plain);
    book.text(at(first, 5), "first_month_number", Look::Note);
    book.name("first_month_number", at(first, 1));
    // Of all members alike, the share that neither dies nor is replaced in a month.
    book.text(at(first + 1, 0), label(Label::StayFactor, lang), Look::Plain);
    let gone = name("deaths_per_1000") / 12_000.0 + name("replaced_pct") / 1_200.0;
    book.formula(at(first + 1, 1), number(1.0) - gone, Look::Fine);
    book.text(at(first + 1, 5), "stay_factor", Look::Note);
    book.name("stay_factor", at(first + 1, 1));
    bands(book, sheets, locale);
    changes(book, sheets, scenario, locale);
    of_programmes(book, sheets, scenario, locale);
}

/// The bands of income.
fn bands(book: &mut Book, sheets: &Sheets, locale: Locale<'_>) {
    let lang = locale.lang;
    let at = |row, column| At { sheet: sheets.rules, row, column };
    let heads = [Label::Band, Label::IncomeFrom, Label::Basis, Label::Jkk, Label::Jht];
    for (column, head) in (0..).zip(heads) {
        book.text(at(BANDS_ROW - 1, column), label(head, lang), Look::Head);
    }
    for (row, band) in (BANDS_ROW..).zip(BANDS) {
        let values = [band.number, band.income_from, band.basis, band.jkk, band.jht];
        for (column, value) in (0..).zip(values) {
            book.put(at(row, column), Held::Number(f64::from(value)), Look::Whole);
        }
    }
    let source = of_law(&origins::JKK, lang);
    let savings = of_law(&origins::JHT, lang);
    let last = BANDS_ROW + 33;
    book.text(at(last, 0), format!("JKK: {} ({})", source.text, source.mark), Look::Note);
    book.text(at(last + 1, 0), format!("JHT: {} ({})", savings.text, savings.mark), Look::Note);
}

/// The column of a band's table.
fn band_column(sheets: &Sheets, column: u16) -> Formula {
    let at = |row| At { sheet: sheets.rules, row, column };
    Formula::Range(at(BANDS_ROW), at(BANDS_ROW + 32))
}

/// Where the changed contributions stand: below the bands.
const CHANGES_ROW: u32 = BANDS_ROW + 38;

/// The changed contributions, each line with what is in force from its month on: a part that a
/// change does not name stays as it was.
fn changes(book: &mut Book, sheets: &Sheets, scenario: &Scenario, locale: Locale<'_>) {
    let lang = locale.lang;
    let at = |row, column| At { sheet: sheets.rules, row, column };
    let heads = [Label::Changes, Label::Jkm, Label::JkkPct, Label::JhtPct];
    for (column, head) in (0..).zip(heads) {
        book.text(at(CHANGES_ROW - 1, column), label(head, lang), Look::Head);
    }
    book.put(at(CHANGES_ROW, 0), Held::Number(0.0), Look::Plain);
    book.formula(at(CHANGES_ROW, 1), name("law_jkm"), Look::Whole);
    for column in [2, 3] {
        book.formula(at(CHANGES_ROW, column), Formula::Text(""), Look::Plain);
    }
    let count = scenario.rules.contribution.len();
    for (row, place) in (CHANGES_ROW + 1..).zip(1..=count) {
        let of = |field: &str| name(format!("contribution_{field}_{place}"));
        book.formula(at(row, 0), month_number(of("from")), Look::Plain);
        for (column, field) in (1..).zip(["jkm", "jkk_pct", "jht_pct"]) {
            let before = cell(at(row - 1, column));
            let formula = choose(of(field).is(""), before, of(field));
            book.formula(at(row, column), formula, Look::Plain);
        }
    }
}

/// The months from which changed contributions hold are in order: whether each comes after the
/// one above.
pub(super) fn changes_in_order(sheets: &Sheets, scenario: &Scenario) -> Vec<Formula> {
    let at = |row| cell(At { sheet: sheets.rules, row, column: 0 });
    let rows = (CHANGES_ROW..).take(scenario.rules.contribution.len());
    rows.map(|row| at(row).less(at(row + 1))).collect()
}

/// The band of each programme's income, and whether its payer gets the relief.
fn of_programmes(book: &mut Book, sheets: &Sheets, scenario: &Scenario, locale: Locale<'_>) {
    let lang = locale.lang;
    let at = |row, column| At { sheet: sheets.rules, row, column };
    let heads =
        [Label::Programme, Label::Band, Label::Basis, Label::Jkk, Label::Jht, Label::GetsRelief];
    for (column, head) in (PROGRAMMES_COLUMN..).zip(heads) {
        book.text(at(HEAD_ROW, column), label(head, lang), Look::Head);
    }
    for (row, place) in (HEAD_ROW + 1..).zip(1..=scenario.programmes.len()) {
        let of = |field: &str| of_programme(field, place);
        let column = |steps: u16| PROGRAMMES_COLUMN + steps;
        let number = Held::Number(place as f64);
        book.put(at(row, column(0)), number, Look::Plain);
        let band = call(Function::Match, [of("income"), band_column(sheets, 1), 1.0.into()]);
        let named = |field: &str| format!("{field}_p{place}");
        book.formula(at(row, column(1)), band, Look::Plain);
        book.name(named("band"), at(row, column(1)));
        for (steps, (field, from)) in (2..).zip([("basis", 2), ("jkk", 3), ("jht", 4)]) {
            let value = call(Function::Index, [band_column(sheets, from), of("band")]);
            book.formula(at(row, column(steps)), value, Look::Whole);
            book.name(named(field), at(row, column(steps)));
        }
        let payer = |words: &[&'static str]| {
            let words: Vec<Formula> = words.iter().map(|word| of("payer").is(word)).collect();
            call(Function::Or, words)
        };
        let regional = payer(&["apbd_province", "apbd_district", "dbh_cht", "dbh_sawit", "otsus"]);
        let gets = choose(
            regional,
            name("relief_apbd"),
            choose(of("payer").is("village"), name("relief_village"), name("relief_other")),
        );
        book.formula(at(row, column(5)), choose(gets, 1.0, 0.0), Look::Plain);
        book.name(named("gets_relief"), at(row, column(5)));
    }
}

/// The columns of the sheet of contributions.
const JKM_IN_FORCE: u16 = 4;
const RELIEF: [u16; 2] = [7, 8];
const PROGRAMMES: u16 = 9;

/// The cell of what a worker costs in a month (from 1): the whole, or the payer's part.
pub(super) fn contribution(sheets: &Sheets, place: usize, month: u32, paid: bool) -> At {
    let pair = u16::try_from(place.saturating_sub(1) * 2).unwrap_or(0);
    let column = PROGRAMMES + pair + u16::from(paid);
    At { sheet: sheets.contributions, row: FIRST_ROW + month - 1, column }
}

/// Writes the sheet of contributions: to the December after the horizon, whatever the first month.
pub(super) fn contributions(
    book: &mut Book,
    sheets: &Sheets,
    scenario: &Scenario,
    locale: Locale<'_>,
) {
    let (sheet, lang) = (sheets.contributions, locale.lang);
    let at = |row, column| At { sheet, row, column };
    book.text(at(0, 0), title(Sheet::Contributions, lang), Look::Title);
    book.text(at(1, 0), note(Sheet::Contributions, lang), Look::Note);
    let heads = [
        Label::Number,
        Label::Month,
        Label::Year,
        Label::MonthOfYear,
        Label::Jkm,
        Label::JkkPct,
        Label::JhtPct,
        Label::ReliefOther,
        Label::ReliefTransport,
    ];
    for (column, head) in (0..).zip(heads) {
        book.text(at(HEAD_ROW, column), label(head, lang), Look::Head);
    }
    for place in 1..=scenario.programmes.len() {
        for (paid, of) in [(false, Label::Full), (true, Label::Paid)] {
            let head = At { row: HEAD_ROW, ..contribution(sheets, place, 1, paid) };
            let programme = label(Label::Programme, lang);
            let said = format!("{programme} {place}: {}", label(of, lang));
            book.text(head, said, Look::Head);
        }
    }
    for month in 1..=scenario.months + 11 {
        let row = FIRST_ROW + month - 1;
        calendar(book, sheet, row, month);
        let now = cell(at(row, 2)) * 12.0 + cell(at(row, 3)) - 1.0;
        let last = CHANGES_ROW + u32::try_from(scenario.rules.contribution.len()).unwrap_or(0);
        let column = |column| {
            let at = |row| At { sheet: sheets.rules, row, column };
            Formula::Range(at(CHANGES_ROW), at(last))
        };
        for (steps, from) in (0..3).zip(1..) {
            let found = call(Function::Lookup, [now.clone(), column(0), column(from)]);
            book.formula(at(row, JKM_IN_FORCE + steps), found, Look::Plain);
        }
        for (column, sector) in RELIEF.into_iter().zip(["other", "transport"]) {
            let edge = |end: &str| month_number(name(format!("relief_{sector}_{end}")));
            let holds = all([edge("from").at_most(now.clone()), now.clone().at_most(edge("to"))]);
            book.formula(at(row, column), choose(holds, 1.0, 0.0), Look::Plain);
        }
        for place in 1..=scenario.programmes.len() {
            price(book, sheets, place, month);
        }
    }
}

/// `((JKK + JKM) × relief + JHT)`, and the payer's part of it.
fn price(book: &mut Book, sheets: &Sheets, place: usize, month: u32) {
    let of = |field: &str| of_programme(field, place);
    let row = FIRST_ROW + month - 1;
    let here = |column| cell(At { sheet: sheets.contributions, row, column });
    let part = |changed: Formula, law: &str| {
        choose(changed.clone().is(""), of(law), of("basis") * changed / 100.0)
    };
    let [other, transport] = RELIEF;
    let months = choose(of("sector").is("transport"), here(transport), here(other));
    let relief = choose(
        all([of("gets_relief").equals(1.0), months.equals(1.0)]),
        name("relief_factor"),
        1.0,
    );
    let savings = choose(of("package").is("jkk_jkm_jht"), part(here(JKM_IN_FORCE + 2), "jht"), 0.0);
    let full = (part(here(JKM_IN_FORCE + 1), "jkk") + here(JKM_IN_FORCE)) * relief + savings;
    let at = contribution(sheets, place, month, false);
    book.formula(at, full, Look::Fine);
    let paid = cell(at) * of("pays_pct") / 100.0;
    book.formula(contribution(sheets, place, month, true), paid, Look::Fine);
}

/// Number, month, year and month of the year, in the first four columns.
pub(super) fn calendar(book: &mut Book, sheet: usize, row: u32, month: u32) {
    let at = |column| At { sheet, row, column };
    book.put(at(0), Held::Number(f64::from(month)), Look::Plain);
    let count = name("first_month_number") + (cell(at(0)) - 1.0);
    book.formula(at(2), call(Function::Int, [count.clone() / 12.0]), Look::Plain);
    book.formula(at(3), call(Function::Mod, [count, 12.0.into()]) + 1.0, Look::Plain);
    let two = call(Function::Right, [Formula::Text("0").join(cell(at(3))), 2.0.into()]);
    book.formula(at(1), cell(at(2)).join(Formula::Text("-")).join(two), Look::Plain);
}

/// The budgets of a programme, a row for each year that the run may reach.
pub(super) fn budget_range(sheets: &Sheets, scenario: &Scenario, place: usize) -> Formula {
    let column = u16::try_from(place).unwrap_or(0);
    let at = |row| At { sheet: sheets.budgets, row, column };
    Formula::Range(at(FIRST_ROW), at(FIRST_ROW + years(scenario) - 1))
}

/// So many budget years, whatever the first month.
pub(super) fn years(scenario: &Scenario) -> u32 {
    (scenario.months + 10) / 12 + 1
}

/// Writes the sheet of budgets.
pub(super) fn budgets(book: &mut Book, sheets: &Sheets, scenario: &Scenario, locale: Locale<'_>) {
    let (sheet, lang) = (sheets.budgets, locale.lang);
    let at = |row, column| At { sheet, row, column };
    book.text(at(0, 0), title(Sheet::Budgets, lang), Look::Title);
    book.text(at(HEAD_ROW, 0), label(Label::Year, lang), Look::Head);
    for (column, of) in (1..).zip(&scenario.programmes) {
        book.text(at(HEAD_ROW, column), locale.name(&of.name), Look::Head);
    }
    for count in 0..years(scenario) {
        let row = FIRST_ROW + count;
        let year = call(Function::Int, [name("first_month_number") / 12.0]) + f64::from(count);
        book.formula(at(row, 0), year, Look::Plain);
        for (place, of) in (1..).zip(&scenario.programmes) {
            let amount = match &of.budget {
                Budget::ByYear(_) => {
                    let named = years_of(scenario, of).into_iter().map(|named| {
                        let amount = of_programme(&format!("budget_by_year_{named}"), place);
                        choose(cell(at(row, 0)).equals(f64::from(named)), amount, 0.0)
                    });
                    call(Function::Sum, named.collect::<Vec<_>>())
                }
                Budget::PerYear { .. } => {
                    grown(of_programme("budget_per_year", place), place, cell(at(row, 0)))
                }
                Budget::Villages { .. } => {
                    let all = of_programme("budget_villages", place)
                        * of_programme("budget_per_village", place)
                        * of_programme("budget_share_pct", place)
                        / 100.0;
                    grown(all, place, cell(at(row, 0)))
                }
            };
            let runs = runs_in(place, cell(at(row, 0)));
            let column = u16::try_from(place).unwrap_or(0);
            book.formula(at(row, column), choose(runs, amount, 0.0), Look::Whole);
        }
    }
}

/// `amount × (1 + growth)^years`; in the first year the amount itself, whatever the growth.
fn grown(amount: Formula, place: usize, year: Formula) -> Formula {
    let years = year - of_programme("from_year", place);
    let yearly = number(1.0) + of_programme("budget_growth_pct", place) / 100.0;
    choose(years.clone().equals(0.0), amount.clone(), amount * yearly.power(years))
}

/// Whether a programme has money in a year.
pub(super) fn runs_in(place: usize, year: Formula) -> Formula {
    let to = of_programme("to_year", place);
    let last = choose(to.clone().is(""), 9999.0, to);
    all([of_programme("from_year", place).at_most(year.clone()), year.at_most(last)])
}

/// A decimal as the double of a cell.
pub(super) fn double(value: Decimal) -> f64 {
    decimal_to_f64(value)
}
