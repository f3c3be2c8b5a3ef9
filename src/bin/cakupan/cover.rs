//! `cakupan cover`.

use cakupan::rules::{self, Terms};
use cakupan::scenario::{Relief, RuleChoices};
use cakupan::solve;
use cakupan::text::Lang;
use cakupan::text::number::{people, rupiah, short_month};
use cakupan::view;
use rust_decimal::Decimal;

use crate::arguments::Format;
use crate::arguments::questions::Cover;
use crate::output::{Failure, columns, print};

/// Says how many workers a budget covers, what they cost, or for how long it pays them.
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
    let (terms, choices, start) = (&terms, choices, of.start);
    let (budget, months, answer) = match (of.budget, of.workers, of.months) {
        (Some(budget), None, Some(months)) => {
            (Some(budget), months, solve::cover(budget, terms, &choices, start, months))
        }
        (None, Some(workers), Some(months)) => {
            (None, months, solve::budget_for(workers, terms, &choices, start, months))
        }
        (Some(budget), Some(workers), None) => {
            let paid = solve::months_for(budget, workers, terms, &choices, start);
            let (months, cover) = paid.map(|paid| (paid.months, paid.cover)).unzip();
            (Some(budget), months.unwrap_or(0), cover)
        }
        _ => {
            let said = lang.pick(
                "beri tepat dua dari --budget, --workers, dan --months",
                "give exactly two of --budget, --workers and --months",
            );
            return Err(Failure::Said(said.to_owned()));
        }
    };
    let Some(answer) = answer else {
        let said = lang.pick("tidak ada yang harus dibayar", "there is nothing to pay");
        return Err(Failure::Said(said.to_owned()));
    };
    let budget = budget.unwrap_or(answer.cost);
    match of.format {
        Format::Json => print(&format!("{}\n", view::cover::json(&answer, budget, months))),
        Format::Table => {
            let workers = if of.workers.is_some() {
                lang.pick("Pekerja", "Workers")
            } else {
                lang.pick("Pekerja (dibulatkan ke bawah)", "Workers (rounded down)")
            };
            let mut rows = vec![
                vec![lang.pick("Anggaran", "Budget").to_owned(), rupiah(budget, lang)],
                vec![lang.pick("Bulan", "Months").to_owned(), months.to_string()],
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
                vec![workers.to_owned(), people(answer.workers, lang)],
                vec![lang.pick("Biaya", "Cost").to_owned(), rupiah(answer.cost, lang)],
                vec![lang.pick("Sisa", "Left").to_owned(), rupiah(answer.left, lang)],
            ]);
            print(&columns(&rows))
        }
    }
}
