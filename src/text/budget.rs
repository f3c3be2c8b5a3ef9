//! The kind of a budget in words.

use super::number::month_name;
use super::{Lang, fill};
use crate::model::BudgetKind;
use crate::rules::values::REVISED_BUDGET_FROM_MONTH;

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
