//! The first sheet: what the plan is, its answer, the check; and the sheets of sources.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet and formulas")]

use core::fmt::Write;

use super::book::{Book, Held, Look};
use super::formula::{At, Formula, Function, all, call, cell, choose, name, number};
use super::model::{column, last_row, of};
use super::prices::{changes_in_order, double};
use super::{FIRST_ROW, HEAD_ROW, MONEY_SLACK, PEOPLE_SLACK, START_ROW, Sheets, of_programme};
use crate::model::Trajectory;
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;
use crate::text::ledger::heads;
use crate::text::sheet_labels::{Label, label};
use crate::text::sheets::{Sheet, check, check_note, note, title};
use crate::text::words::Locale;
use crate::view::ledger::view;

/// The row of the check.
pub(super) const CHECK_ROW: u32 = 13;

/// Writes the summary.
pub(super) fn write(
    book: &mut Book,
    sheets: &Sheets,
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) {
    let (sheet, lang) = (sheets.summary, locale.lang);
    let at = |row, column| At { sheet, row, column };
    book.text(at(0, 0), title(Sheet::Summary, lang), Look::Title);
    book.text(at(1, 0), note(Sheet::Summary, lang), Look::Wrapped);
    let print = fingerprint(book, sheets);
    for (row, (head, said)) in (2..).zip([
        (Label::Title, locale.name(&scenario.title)),
        (Label::Region, locale.name(&scenario.region.name)),
        (Label::Version, env!("CARGO_PKG_VERSION")),
        (Label::Digest, print.as_str()),
    ]) {
        book.text(at(row, 0), label(head, lang), Look::Plain);
        book.text(at(row, 1), said, Look::Plain);
    }
    for (column, head) in (0..).zip([Label::What, Label::Here, Label::Ours, Label::Difference]) {
        book.text(at(7, column), label(head, lang), Look::Head);
    }
    let last = last_row(scenario);
    let of_model = |column| {
        let at = |row| At { sheet: sheets.model, row, column };
        cell(at(last))
    };
    let percent = run.coverage_pct().last().map_or(0.0, |of| double(of.0));
    let covered = run.covered.last().map_or(0.0, |of| double(of.0));
    let spent = run.programmes.iter().flat_map(|series| &series.spend);
    let spent = spent.fold(Exact::ZERO, |sum, spend| sum + *spend);
    let each: Vec<Formula> =
        sheets.programmes.iter().map(|sheet| months(*sheet, of::SPEND, scenario)).collect();
    let all_spend = if each.is_empty() { number(0.0) } else { call(Function::Sum, each) };
    for (row, (head, formula, ours, look)) in (8..).zip([
        (Label::CoverageEnd, of_model(column::COVERAGE), percent, Look::Percent),
        (Label::CoveredEnd, of_model(column::COVERED), covered, Look::Whole),
        (Label::SpentAll, all_spend, double(spent.0), Look::Whole),
    ]) {
        book.text(at(row, 0), label(head, lang), Look::Plain);
        book.formula(at(row, 1), formula, look);
        book.put(at(row, 2), Held::Number(ours), look);
        let apart = call(Function::Abs, [cell(at(row, 1)) - cell(at(row, 2))]);
        book.formula(at(row, 3), apart, Look::Fine);
    }
    let worst = |columns: &mut dyn Iterator<Item = Formula>| {
        let all: Vec<Formula> = columns.collect();
        if all.is_empty() { number(0.0) } else { call(Function::Max, all) }
    };
    let of_programmes = |column| {
        let sheets = sheets.programmes.iter();
        sheets.map(move |sheet| months(*sheet, column, scenario))
    };
    let members = months(sheets.model, column::DIFFERENCE, scenario);
    let people = worst(&mut core::iter::once(members).chain(of_programmes(of::PEOPLE_DIFFERENCE)));
    let money = worst(&mut of_programmes(of::MONEY_DIFFERENCE));
    let hold = hold(sheets, scenario);
    for (row, (head, formula, look)) in (11..).zip([
        (Label::InputsHold, choose(hold, 1.0, 0.0), Look::Plain),
        (Label::PeopleDifference, people, Look::Fine),
    ]) {
        book.text(at(row, 0), label(head, lang), Look::Plain);
        book.formula(at(row, 1), formula, look);
    }
    book.text(at(12, 2), label(Label::MoneyDifference, lang), Look::Plain);
    book.formula(at(12, 3), money, Look::Fine);
    let [agrees, differs, broken, longer] = check(lang);
    let near = all([cell(at(12, 1)).less(PEOPLE_SLACK), cell(at(12, 3)).less(MONEY_SLACK)]);
    let same_months = name("months_simulated").equals(f64::from(scenario.months));
    let said = choose(
        cell(at(11, 1)).equals(1.0),
        choose(
            same_months,
            choose(near, Formula::Text(agrees), Formula::Text(differs)),
            Formula::Text(longer),
        ),
        Formula::Text(broken),
    );
    book.text(at(CHECK_ROW, 0), label(Label::Check, lang), Look::Section);
    book.formula(at(CHECK_ROW, 1), said, Look::Check);
    book.name("check", at(CHECK_ROW, 1));
    book.text(at(CHECK_ROW + 1, 0), check_note(lang), Look::Wrapped);
}

/// The months of a column of the model's sheets.
fn months(sheet: usize, column: u16, scenario: &Scenario) -> Formula {
    let at = |row| At { sheet, row, column };
    Formula::Range(at(FIRST_ROW), at(last_row(scenario)))
}

/// Whether the inputs hold together, as the checks of a document have it.
fn hold(sheets: &Sheets, scenario: &Scenario) -> Formula {
    let start = |column| cell(At { sheet: sheets.model, row: START_ROW, column });
    let [vulnerable, other] = column::GROUP;
    let ([own_vulnerable, own_other], [paid_vulnerable, paid_other]) = (column::OWN, column::PAID);
    let mut conditions = vec![
        (name("wage_earning") + name("vulnerable")).at_most(name("eligible")),
        start(column::WAGE_MEMBERS).at_most(name("wage_earning")),
        (start(own_vulnerable) + start(paid_vulnerable)).at_most(start(vulnerable)),
        (start(own_other) + start(paid_other)).at_most(start(other)),
    ];
    for place in 1..=scenario.programmes.len() {
        let of = |field: &str| of_programme(field, place);
        conditions.push(of("paid_months_first").at_most(of("paid_months_last")));
        let capped = call(Function::Not, [of("max_workers").is("")]);
        let quota = call(Function::Not, [of("pace").is("until_spent")]);
        conditions.push(call(Function::Or, [quota, capped]));
        let to = of("to_year");
        let ends = call(Function::Or, [to.clone().is(""), of("from_year").at_most(to)]);
        conditions.push(ends);
    }
    conditions.extend(changes_in_order(sheets, scenario));
    all(conditions)
}

/// One number for what stands on the sheet of inputs: FNV-1a over fields and values.
fn fingerprint(book: &Book, sheets: &Sheets) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for cell in book.cells.iter().filter(|cell| cell.at.sheet == sheets.inputs) {
        if cell.at.column != super::inputs::VALUE && cell.at.column != super::inputs::PATH {
            continue;
        }
        for byte in format!("{:?};", cell.value).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    let mut text = String::new();
    // Writing to a string never fails.
    let _ = write!(text, "{hash:016x}");
    text
}

/// Writes the ledger of sources, and the document's own sources for reading them back.
pub(super) fn sources(book: &mut Book, sheets: &Sheets, scenario: &Scenario, locale: Locale<'_>) {
    let lang = locale.lang;
    let ledger = |row, column| At { sheet: sheets.sources, row, column };
    book.text(ledger(0, 0), title(Sheet::Sources, lang), Look::Title);
    let [what, value, default, mark, source, date, ..] = heads(lang);
    let address = label(Label::Address, lang);
    for (column, head) in (0..).zip([what, value, default, mark, source, date, address]) {
        book.text(ledger(HEAD_ROW, column), head, Look::Head);
    }
    let rows = view(scenario, None, locale);
    book.text(ledger(1, 0), rows.counts, Look::Note);
    for (row, of) in (HEAD_ROW + 1..).zip(rows.rows) {
        let source = of.source.map_or_else(Default::default, |of| [of.text, of.date, of.url]);
        let [source, date, url] = source;
        let cells = [of.label, of.value, of.default, of.mark.to_owned(), source, date, url];
        for (column, text) in (0..).zip(cells) {
            book.text(ledger(row, column), text, Look::Wrapped);
        }
    }
    let own = |row, column| At { sheet: sheets.own, row, column };
    book.text(own(0, 0), title(Sheet::Own, lang), Look::Title);
    for (column, head) in
        (0..).zip([Label::Field, Label::Kind, Label::Source, Label::Address, Label::Date])
    {
        book.text(own(HEAD_ROW, column), label(head, lang), Look::Head);
    }
    for (row, (path, of)) in (HEAD_ROW + 1..).zip(&scenario.sources) {
        let cells = [path, of.kind.name(), &of.text, &of.url, &of.date];
        for (column, text) in (0..).zip(cells) {
            let look = if column == 0 { Look::Wrapped } else { Look::InputText };
            if text.is_empty() {
                book.put(own(row, column), Held::Nothing, look);
            } else {
                book.text(own(row, column), text, look);
            }
        }
    }
}
