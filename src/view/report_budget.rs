//! The budgets of a run as the report shows them: every rupiah, by year, programme and payer.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::report::{BudgetView, all_programmes, names};
use super::report_table::{Cell, ReportTable, Row};
use crate::model::{BudgetTotals, Trajectory, Year, YearOfProgramme, budget_kind, years};
use crate::num::{Arithmetic, Exact};
use crate::scenario::{Payer, Scenario};
use crate::text::choices::payer;
use crate::text::number::{people, rupiah};
use crate::text::words::Locale;
use crate::text::{Lang, budget};

/// The budgets in tables.
pub(super) fn view(scenario: &Scenario, run: &Trajectory<Exact>, locale: Locale<'_>) -> BudgetView {
    let lang = locale.lang;
    let years = years(scenario, run);
    let names = names(scenario, locale);
    BudgetView {
        note: note(scenario, lang),
        by_year: by_year(scenario, run, &years, &names, lang),
        by_payer: by_payer(scenario, &years, lang),
    }
}

/// How the kind of a budget is told, where there is one.
fn note(scenario: &Scenario, lang: Lang) -> String {
    let any = scenario.active().any(|(_, programme)| budget_kind(programme).is_some());
    if any { budget::kind_note(lang) } else { String::new() }
}

/// In the order of the equation that the caption states, then what they pay for.
fn money_heads(lang: Lang) -> impl Iterator<Item = String> {
    [
        ("Anggaran", "Budget"),
        ("Dari tahun lalu", "Carried in"),
        ("Administrasi dan pembulatan", "Administration and rounding"),
        ("Sebelum awal simulasi", "Before the start"),
        ("Terpakai", "Spent"),
        ("Tidak terpakai", "Unspent"),
        ("Ke tahun berikutnya", "Carried out"),
        ("Masih ada", "Still held"),
        ("Dibayar mitra", "Paid by partners"),
        ("Orang-bulan", "Worker-months"),
        ("Iuran per orang-bulan", "Price of a worker-month"),
    ]
    .into_iter()
    .map(move |(id, en)| lang.pick(id, en).to_owned())
}

fn money_cells(of: &BudgetTotals, lang: Lang) -> Vec<Cell> {
    let money = [
        of.budget,
        of.carried_in,
        of.admin_and_rounding,
        of.before_start,
        of.spent,
        of.unspent,
        of.carried_out,
        of.held,
        of.partner,
    ];
    let price = of.price_of_worker_month();
    let said = price.map_or_else(|| "–".to_owned(), |of| rupiah(of, lang));
    let money = money.into_iter().map(|amount| Cell::new(rupiah(amount, lang), amount.is_zero()));
    money.chain([count(of.worker_months, lang), Cell::new(said, price.is_none())]).collect()
}

fn count(of: Decimal, lang: Lang) -> Cell {
    Cell::new(people(of, lang), of.is_zero())
}

fn by_year(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    years: &[Year],
    names: &[String],
    lang: Lang,
) -> ReportTable {
    let kinds = scenario.active().map(|(_, programme)| {
        budget_kind(programme)
            .map_or_else(|| payer(programme.payer, lang), |kind| budget::kind(kind, lang))
    });
    let kinds: Vec<&str> = kinds.collect();
    let said = |(id, en): (&str, &str)| lang.pick(id, en).to_owned();
    // The one programme there is needs no name in each row.
    let several = names.len() > 1;
    let leading: Vec<String> = core::iter::once(("Tahun", "Year"))
        .chain(several.then_some(("Program", "Programme")))
        .chain([("Jenis anggaran", "Kind of budget")])
        .map(said)
        .collect();
    let members =
        [("Peserta terbanyak", "Most members"), ("Peserta Desember", "Members in December")];
    let heads: Vec<String> = money_heads(lang).chain(members.map(said)).collect();
    let row = |year: u32, name: &str, kind: &str, totals: &BudgetTotals, members: [Decimal; 2]| {
        let mut cells = money_cells(totals, lang);
        cells.extend(members.map(|of| count(of, lang)));
        let name = several.then(|| name.to_owned());
        let names = core::iter::once(year.to_string()).chain(name).chain([kind.to_owned()]);
        (names.collect(), cells)
    };
    let mut rows: Vec<Row> = Vec::new();
    for year in years {
        for ((of, name), kind) in year.programmes.iter().zip(names).zip(&kinds) {
            let totals = BudgetTotals::of(core::iter::once(of));
            rows.push(row(year.year, name, kind, &totals, [of.peak_members, of.december_members]));
        }
        if several {
            let totals = BudgetTotals::of(year.programmes.iter());
            let december = year
                .programmes
                .iter()
                .fold(Exact::ZERO, |sum, of| sum + Exact(of.december_members));
            let members = [peak(run, year.year).0, december.0];
            rows.push(row(year.year, all_programmes(lang), "", &totals, members));
        }
    }
    let caption = if several {
        lang.pick(
            "Anggaran menurut tahun dan program: anggaran + dari tahun lalu = administrasi dan pembulatan + sebelum awal + terpakai + tidak terpakai + ke tahun berikutnya + masih ada",
            "Budgets by year and programme: budget + carried in = administration and rounding + before the start + spent + unspent + carried out + still held",
        )
    } else {
        lang.pick(
            "Anggaran menurut tahun: anggaran + dari tahun lalu = administrasi dan pembulatan + sebelum awal + terpakai + tidak terpakai + ke tahun berikutnya + masih ada",
            "Budgets by year: budget + carried in = administration and rounding + before the start + spent + unspent + carried out + still held",
        )
    };
    ReportTable::without_zeros(caption, &leading, &heads, rows, lang)
}

/// The most members of all programmes together in a month of a year.
fn peak(run: &Trajectory<Exact>, year: u32) -> Exact {
    let of_month = |at: usize| {
        let members = run.programmes.iter().filter_map(|series| series.members.get(at));
        members.fold(Exact::ZERO, |sum, members| sum + *members)
    };
    let months = run.months().filter(|(_, month)| month.year() == year);
    months.fold(Exact::ZERO, |most, (at, _)| most.most(of_month(at)))
}

/// Sums over the whole run: what is carried from year to year stands on both sides.
fn by_payer(scenario: &Scenario, years: &[Year], lang: Lang) -> ReportTable {
    let parts = || years.iter().flat_map(|year| &year.programmes);
    let payer_of = |of: &YearOfProgramme| scenario.programmes.get(of.index).map(|of| of.payer);
    let mut rows: Vec<Row> = Vec::new();
    for wanted in Payer::NAMES.iter().filter_map(|name| Payer::from_name(name)) {
        if scenario.active().any(|(_, programme)| programme.payer == wanted) {
            let totals = BudgetTotals::of(parts().filter(|of| payer_of(of) == Some(wanted)));
            rows.push((vec![payer(wanted, lang).to_owned()], money_cells(&totals, lang)));
        }
    }
    if rows.len() > 1 {
        let all = lang.pick("Semua pembayar", "All payers").to_owned();
        rows.push((vec![all], money_cells(&BudgetTotals::of(parts()), lang)));
    }
    let heads: Vec<String> = money_heads(lang).collect();
    let caption = lang.pick(
        "Anggaran selama simulasi menurut pembayar",
        "Budgets over the simulated months by payer",
    );
    let payers = [lang.pick("Pembayar", "Payer").to_owned()];
    ReportTable::without_zeros(caption, &payers, &heads, rows, lang)
}
