//! The quantities and names of a claim in words, and the lines of its sums.

use rust_decimal::Decimal;

use super::number::{self, coverage, decimal, month_name, percent, rupiah};
use super::{Lang, choices};
use crate::claim::{Claim, Kind, Line, Operation, Payer, Unit, as_counted};
use crate::scenario::Package;

/// A kind of quantity, in words.
#[must_use]
pub const fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Budget => lang.pick("anggaran iuran", "budget for contributions"),
        Kind::Workers => lang.pick("pekerja yang dibayari", "workers paid for"),
        Kind::Months => lang.pick("lama dibayar", "months paid"),
        Kind::Contribution => lang.pick("iuran sebulan", "contribution a month"),
        Kind::Income => lang.pick("penghasilan pekerja sebulan", "worker's income a month"),
        Kind::SharePaid => {
            lang.pick("bagian iuran yang ditanggung", "share of the contribution paid")
        }
        Kind::ShareOfBudget => {
            lang.pick("bagian anggaran untuk iuran", "share of the budget for contributions")
        }
        Kind::BudgetEach => lang.pick("dana setiap desa", "money for each village"),
        Kind::WorkersEach => lang.pick("pekerja setiap desa", "workers in each village"),
        Kind::Places => lang.pick("banyaknya desa", "number of villages"),
        Kind::CoverageBefore => lang.pick("cakupan sebelumnya", "coverage before"),
        Kind::Coverage => lang.pick("cakupan", "coverage"),
        Kind::CoveredBefore => lang.pick("peserta sebelumnya", "members before"),
        Kind::Covered => lang.pick("peserta", "members"),
        Kind::Added => lang.pick("tambahan peserta", "new members"),
        Kind::Points => lang.pick("kenaikan cakupan", "rise of coverage"),
        Kind::Eligible => lang.pick("pekerja yang memenuhi syarat", "eligible workers"),
        Kind::Listed => lang.pick("pekerja rentan yang terdata", "vulnerable workers listed"),
        Kind::Share => lang.pick("bagian dari yang terdata", "share of those listed"),
        Kind::Target => lang.pick("target cakupan", "target coverage"),
        Kind::Shortfall => lang.pick("kekurangan ke target", "shortfall to the target"),
    }
}

/// A quantity with its unit, as it stands or rounded as its kind is.
#[must_use]
pub fn value(of: Kind, value: Decimal, lang: Lang) -> String {
    // In English one is one: `1 worker`, `−1 point`.
    let counted = |shown: String, id, one, more| {
        let en = if shown.trim_start_matches('−') == "1" { one } else { more };
        format!("{shown} {}", lang.pick(id, en))
    };
    let decimals = || decimal(value, 2, lang);
    let whole = || {
        if value.fract().is_zero() {
            decimal(value, 0, lang)
        } else {
            number::people(as_counted(of, value), lang)
        }
    };
    match of.unit() {
        Unit::Rupiah => rupiah(value, lang),
        Unit::Months => counted(decimals(), "bulan", "month", "months"),
        Unit::Points => counted(decimals(), "poin", "point", "points"),
        Unit::Places => counted(whole(), "desa", "village", "villages"),
        Unit::Percent if value.normalize().scale() <= 2 => percent(value, 2, lang),
        Unit::Percent => coverage(value, &[], 2, lang),
        Unit::People => match of {
            Kind::Workers | Kind::WorkersEach | Kind::Listed | Kind::Eligible | Kind::Shortfall => {
                counted(whole(), "pekerja", "worker", "workers")
            }
            _ => counted(whole(), "peserta", "member", "members"),
        },
    }
}

/// A line of a sum: `20.000 pekerja × Rp16.800 × 12 bulan = Rp4.032.000.000`.
#[must_use]
pub fn line(line: &Line, lang: Lang) -> String {
    let mut text = String::new();
    for term in &line.terms {
        text.push_str(match term.operation {
            Operation::First => "",
            Operation::Times => " × ",
            Operation::Over => " ÷ ",
            Operation::Plus => " + ",
            Operation::Minus => " − ",
        });
        text.push_str(&value(term.kind, term.value, lang));
    }
    let sign = if shown_exactly(line.kind, line.value) { "=" } else { "≈" };
    format!("{text} {sign} {}", value(line.kind, line.value, lang))
}

/// Whether a quantity is written without rounding.
fn shown_exactly(of: Kind, value: Decimal) -> bool {
    let places = if matches!(of.unit(), Unit::People | Unit::Places) { 0 } else { 2 };
    value.normalize().scale() <= places
}

/// A package, in words.
#[must_use]
pub fn package(of: Package, lang: Lang) -> &'static str {
    choices::choice(of.name(), lang)
}

/// A payer, in words.
#[must_use]
pub fn payer(of: Payer, lang: Lang) -> &'static str {
    match of {
        Payer::Of(payer) => choices::payer(payer, lang),
        Payer::Apbn => lang.pick("APBN", "State budget (APBN)"),
        Payer::Own => lang.pick("Pekerja sendiri (mandiri)", "The workers themselves"),
    }
}

/// A sector of work, by its name in a claim.
#[must_use]
pub fn sector(name: &str, lang: Lang) -> &'static str {
    match name {
        "transport" => lang.pick("transportasi", "transport"),
        _ => lang.pick("bukan transportasi", "other than transport"),
    }
}

/// The months that are paid, as far as they are known: `Juli–Desember 2026`, `12 bulan pada 2026`;
/// empty where nothing is.
#[must_use]
pub fn period(of: &Claim, lang: Lang) -> String {
    let months = match (of.period, of.get(Kind::Months)) {
        (Some((first, last)), _) if first == last => month_name(first, lang).to_owned(),
        (Some((first, last)), _) => {
            format!("{}–{}", month_name(first, lang), month_name(last, lang))
        }
        (None, Some(months)) => value(Kind::Months, months, lang),
        (None, None) => String::new(),
    };
    let year = of.year.map(|year| year.to_string()).unwrap_or_default();
    let within = if of.period.is_some() { " " } else { lang.pick(" pada ", " of ") };
    if months.is_empty() || year.is_empty() {
        format!("{months}{year}")
    } else {
        format!("{months}{within}{year}")
    }
}

/// What else may be named, by its name in a claim.
#[must_use]
pub fn scope(name: &str, lang: Lang) -> &'static str {
    match name {
        "payer" => lang.pick("pihak lain ikut membayar", "others pay too"),
        "period" => lang.pick("masanya berbeda", "the periods differ"),
        _ => lang.pick("penyebutnya berbeda", "the denominators differ"),
    }
}

/// What the lines of a sum stand under.
#[must_use]
pub const fn sum(lang: Lang) -> &'static str {
    lang.pick("Hitungan", "The sum")
}
