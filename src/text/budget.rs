//! Budgets in words: the multiplication behind a year's contributions, ready to be pasted into a
//! budget document, and the kind of the budget.

use super::number::{month_name, people, rupiah, rupiah_exact};
use super::{Lang, fill};
use crate::model::{BudgetKind, BudgetLine, BudgetTerm};
use crate::rules::values::REVISED_BUDGET_FROM_MONTH;

/// `15.000 orang × 12 bulan × Rp16.800 = Rp3.024.000.000`.
#[must_use]
pub fn line(line: &BudgetLine, lang: Lang) -> String {
    let terms: Vec<String> = line.terms.iter().map(|of| term(of, lang)).collect();
    format!("{} = {}", terms.join(" + "), rupiah(line.total, lang))
}

pub(super) fn term(term: &BudgetTerm, lang: Lang) -> String {
    let template = match term.months {
        Some(1) => lang
            .pick("{workers} orang × 1 bulan × {price}", "{workers} workers × 1 month × {price}"),
        Some(_) => lang.pick(
            "{workers} orang × {months} bulan × {price}",
            "{workers} workers × {months} months × {price}",
        ),
        None => lang.pick("{workers} orang-bulan × {price}", "{workers} worker-months × {price}"),
    };
    fill(
        template,
        &[
            ("workers", &people(term.workers, lang)),
            ("months", &term.months.unwrap_or(0).to_string()),
            ("price", &rupiah_exact(term.price, lang)),
        ],
    )
}

/// The kind of a budget, as officials call it.
#[must_use]
pub const fn kind(kind: BudgetKind, lang: Lang) -> &'static str {
    match kind {
        BudgetKind::Original => lang.pick("APBD murni", "original budget (APBD murni)"),
        BudgetKind::Revised => lang.pick("APBD perubahan", "revised budget (APBD perubahan)"),
    }
}

/// How the kind of a budget is told.
#[must_use]
pub fn kind_note(lang: Lang) -> String {
    fill(
        lang.pick(
            "Anggaran disebut APBD perubahan bila bulan bayar pertamanya {month} atau sesudahnya, selain itu APBD murni (anggapan).",
            "A budget is called revised (APBD perubahan) where its first paid month is {month} or later, else original (APBD murni): an assumption.",
        ),
        &[("month", month_name(REVISED_BUDGET_FROM_MONTH, lang))],
    )
}
