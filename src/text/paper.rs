//! The words of the report on paper.

use super::number::month;
use super::{Lang, fill};
use crate::month::Month;

/// The columns of the assumptions.
#[must_use]
pub const fn heads(lang: Lang) -> [&'static str; 4] {
    lang.pick(
        ["Isian dan asumsi", "Nilai", "Tanda", "Sumber"],
        ["Input or assumption", "Value", "Mark", "Source"],
    )
}

/// The columns of the budget years.
#[must_use]
pub const fn years_columns(lang: Lang) -> [&'static str; 7] {
    lang.pick(
        [
            "Tahun",
            "Anggaran",
            "Iuran dibayar",
            "Tidak terpakai",
            "Orang-bulan",
            "Peserta akhir tahun",
            "Cakupan akhir tahun",
        ],
        [
            "Year",
            "Budget",
            "Contributions paid",
            "Unspent",
            "Worker-months",
            "Members at the year's end",
            "Coverage at the year's end",
        ],
    )
}

/// What the table of the budget years shows.
#[must_use]
pub const fn years_caption(lang: Lang) -> &'static str {
    lang.pick(
        "Semua program yang dihitung; anggaran termasuk administrasi.",
        "All programmes that are counted; budgets include administration.",
    )
}

/// How many of all assumptions stand on the paper.
#[must_use]
pub fn note(shown: usize, all: usize, lang: Lang) -> String {
    fill(
        lang.pick(
            "{shown} dari {all} angka dan pilihan yang menjadi dasar hasil ini; semuanya, dengan sumbernya, dapat diunduh dari halaman (Buku asumsi, CSV).",
            "{shown} of the {all} numbers and choices that this result rests on; all of them, with their sources, can be downloaded from the page (ledger of assumptions, CSV).",
        ),
        &[("shown", &shown.to_string()), ("all", &all.to_string())],
    )
}

/// What an assumption was before it was changed.
#[must_use]
pub fn before(value: &str, lang: Lang) -> String {
    if value.is_empty() {
        return lang.pick("semula tidak ada", "not there before").to_owned();
    }
    fill(lang.pick("semula {value}", "was {value}"), &[("value", value)])
}

/// A day as people write it, of `2026-11-21`: `21 November 2026`. Empty for anything else.
#[must_use]
pub fn date(day: &str, lang: Lang) -> String {
    let read = || {
        let (of, number) = day.rsplit_once('-')?;
        let number = number.parse::<u32>().ok().filter(|number| (1..=31).contains(number))?;
        Some(format!("{number} {}", month(Month::parse(of)?, lang)))
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_people_write_them() {
        assert_eq!(date("2026-08-07", Lang::Id), "7 Agustus 2026");
        assert_eq!(date("2026-08-31", Lang::En), "31 August 2026");
        for wrong in ["", "2026", "2026-08", "2026-13-01", "2026-08-32", "2026-08-00", "x-y-z"] {
            assert_eq!(date(wrong, Lang::Id), "", "{wrong}");
        }
    }
}
