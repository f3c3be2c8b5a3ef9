//! `cakupan cover`.

use cakupan::rules::{self, Terms};
use cakupan::scenario::{Relief, RuleChoices};
use cakupan::text::Lang;
use cakupan::text::number::{people, rupiah, short_month};
use cakupan::view;
use rust_decimal::Decimal;

use crate::arguments::{Cover, Format};
use crate::output::{Failure, columns, print};

/// Says how many workers a budget covers.
pub(crate) fn cover(of: &Cover, lang: Lang) -> Result<(), Failure> {
    let terms = Terms {
        payer: of.payer,
        package: of.package,
        income: of.income,
        sector: of.sector,
        pays_pct: Decimal::ONE_HUNDRED,
    };
    // The law as it stands, with a scenario's default switches.
    let choices = RuleChoices {
        death_benefit_waiting_months: rules::values::DEATH_BENEFIT_WAITING_MONTHS,
        relief: Relief::DEFAULT,
        contribution: Vec::new(),
    };
    let Some(answer) = rules::cover(of.budget, &terms, &choices, of.start, of.months) else {
        let said = lang.pick("iurannya nol", "the contribution is nothing");
        return Err(Failure::Said(said.to_owned()));
    };
    match of.format {
        Format::Json => print(&format!("{}\n", view::cover::json(&answer, of.budget))),
        Format::Table => {
            let mut rows = vec![
                vec![lang.pick("Anggaran", "Budget").to_owned(), rupiah(of.budget, lang)],
                vec![lang.pick("Bulan", "Months").to_owned(), of.months.to_string()],
            ];
            for (from, months, due) in &answer.contributions {
                let label = lang.pick("Iuran sebulan sejak", "Contribution a month from");
                let months = format!("{} × {months}", rupiah(due.paid, lang));
                rows.push(vec![format!("{label} {}", short_month(*from, lang)), months]);
            }
            rows.extend([
                vec![
                    lang.pick("Biaya seorang pekerja", "Cost of one worker").to_owned(),
                    rupiah(answer.price, lang),
                ],
                vec![
                    lang.pick("Pekerja (dibulatkan ke bawah)", "Workers (rounded down)").to_owned(),
                    people(answer.workers, lang),
                ],
                vec![lang.pick("Biaya", "Cost").to_owned(), rupiah(answer.cost, lang)],
                vec![lang.pick("Sisa", "Left").to_owned(), rupiah(answer.left, lang)],
            ]);
            print(&columns(&rows))
        }
    }
}
