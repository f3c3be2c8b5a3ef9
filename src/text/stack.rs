//! What a programme does and leaves for the next, in sentences.

use rust_decimal::Decimal;

use super::number::{month, people, rupiah, short_month};
use super::sentences::{months, workers};
use super::{Lang, fill};
use crate::findings::MoneyEnd;
use crate::month::Month;
use crate::scenario::Group;
use crate::stack::Leaves;

/// What the programme does; `leaves` is `None` where it pays nothing.
#[must_use]
pub fn does(leaves: Option<&Leaves>, off: bool, lang: Lang) -> String {
    if off {
        return lang
            .pick("Dimatikan: tidak ikut dihitung.", "Switched off: not counted.")
            .to_owned();
    }
    let Some(leaves) = leaves else {
        return lang
            .pick(
                "Tidak membayar iuran dalam masa simulasi.",
                "Pays no contributions within the simulated months.",
            )
            .to_owned();
    };
    let year = &leaves.year;
    let template = if without_money(leaves) {
        lang.pick("Tidak punya anggaran pada {year}.", "Has no budget in {year}.")
    } else if year.members == Decimal::ZERO {
        lang.pick("Pada {year} tidak melindungi siapa pun.", "Protects nobody in {year}.")
    } else if year.steady {
        lang.pick(
            "Melindungi {workers} selama {months} pada {year}.",
            "Protects {workers} for {months} in {year}.",
        )
    } else {
        lang.pick(
            "Melindungi paling banyak {workers} dalam sebulan pada {year}.",
            "Protects at most {workers} in a month of {year}.",
        )
    };
    fill(
        template,
        &[
            ("workers", &workers(year.members, lang)),
            ("months", &months(year.months, lang)),
            ("year", &year.year.to_string()),
        ],
    )
}

/// Whether there was nothing to spend that year.
fn without_money(leaves: &Leaves) -> bool {
    let year = &leaves.year;
    [year.money, year.members, year.left].iter().all(Decimal::is_zero)
}

/// What becomes of the year's money, empty where there was none; `end` is the last simulated month.
#[must_use]
pub fn money(leaves: &Leaves, end: Month, lang: Lang) -> String {
    let left = leaves.year.left;
    if without_money(leaves) {
        return String::new();
    }
    let template = match leaves.money_end {
        MoneyEnd::Gone(_) => lang.pick("Uang habis pada {gone}.", "Money runs out in {gone}."),
        MoneyEnd::Held => lang.pick(
            "Pada {end}, akhir masa simulasi, masih ada {money}.",
            "In {end}, where the simulation ends, {money} is still there.",
        ),
        MoneyEnd::Left if left == Decimal::ZERO => {
            lang.pick("Uangnya terpakai seluruhnya.", "All of its money is used.")
        }
        MoneyEnd::Left if leaves.carried => lang.pick(
            "Sisa {money} dibawa ke tahun berikutnya.",
            "{money} is left and goes to the next year.",
        ),
        MoneyEnd::Left => lang.pick(
            "Sisa {money} tidak terpakai pada akhir tahun.",
            "{money} is left unused at the end of the year.",
        ),
    };
    let gone = match leaves.money_end {
        MoneyEnd::Gone(at) => month(at, lang),
        MoneyEnd::Left | MoneyEnd::Held => String::new(),
    };
    fill(
        template,
        &[("gone", &gone), ("end", &short_month(end, lang)), ("money", &rupiah(left, lang))],
    )
}

/// Whom it leaves without cover.
#[must_use]
pub fn remaining(leaves: &Leaves, group: Group, lang: Lang) -> String {
    let one = leaves.people == Decimal::ONE;
    let who = match group {
        Group::Vulnerable if one => lang.pick("pekerja rentan", "vulnerable worker"),
        Group::Vulnerable => lang.pick("pekerja rentan", "vulnerable workers"),
        Group::Other if one => lang.pick("pekerja lain", "other worker"),
        Group::Other => lang.pick("pekerja lain", "other workers"),
    };
    let template = if leaves.people == Decimal::ZERO {
        lang.pick(
            "Sesudahnya tidak ada lagi {who} yang belum terlindungi.",
            "It leaves no {who} without cover.",
        )
    } else {
        lang.pick(
            "Sesudahnya tersisa {count} {who} yang belum terlindungi.",
            "It leaves {count} {who} without cover.",
        )
    };
    fill(template, &[("count", &people(leaves.people, lang)), ("who", who)])
}
