//! The words of the report on paper and of the briefing note, which say the same.

use super::number::{month, rupiah};
use super::{Lang, fill};
use crate::model::BudgetTotals;
use crate::month::Month;

/// What stands over the parts of a report, or before its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// What made it.
    Brand,
    /// The answer.
    Answer,
    /// The key figures.
    Facts,
    /// The budget years.
    Years,
    /// The budget line.
    Line,
    /// The sum of several products.
    Total,
    /// The sum in words.
    Words,
    /// The assumptions.
    Assumptions,
    /// The sources.
    Sources,
    /// What leads back to the scenario.
    About,
    /// The link.
    Link,
    /// What the link opens after a change.
    Edited,
    /// The version of the program.
    Version,
    /// The newest of the sources.
    Data,
    /// The day of printing.
    Printed,
    /// The day on which a file was made.
    Made,
    /// A page among all pages.
    Page,
}

/// A label.
#[must_use]
pub const fn label(label: Label, lang: Lang) -> &'static str {
    let (id, en) = match label {
        Label::Brand => (
            "Cakupan · Simulator jaminan sosial ketenagakerjaan daerah",
            "Cakupan · Simulator of regional employment social security",
        ),
        Label::Answer => ("Jawaban", "The answer"),
        Label::Facts => ("Angka pokok", "Key figures"),
        Label::Years => ("Menurut tahun anggaran", "By budget year"),
        Label::Line => ("Baris anggaran", "Budget line"),
        Label::Total => ("Jumlah:", "Total:"),
        Label::Words => ("Terbilang:", "In words:"),
        Label::Assumptions => ("Isian dan asumsi", "Inputs and assumptions"),
        Label::Sources => ("Sumber", "Sources"),
        Label::About => ("Tentang catatan ini", "About this note"),
        Label::Link => ("Tautan:", "Link:"),
        Label::Edited => (
            "Sudah diubah; tautan membuka skenario semula. Yang diubah bertanda “diubah oleh Anda” di atas.",
            "Changed; the link opens the scenario as it was. What was changed is marked “changed by you” above.",
        ),
        Label::Version => ("Versi:", "Version:"),
        Label::Data => ("Sumber terbaru:", "Newest source:"),
        Label::Printed => ("Dicetak:", "Printed:"),
        Label::Made => ("Dibuat:", "Made:"),
        Label::Page => ("Halaman", "Page"),
    };
    lang.pick(id, en)
}

/// The columns of the key figures.
#[must_use]
pub const fn facts_heads(lang: Lang) -> [&'static str; 3] {
    lang.pick(["Apa", "Nilai", "Keterangan"], ["What", "Value", "Note"])
}

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

/// What the table of the budget years shows, and what of the budgets is neither paid nor unspent.
#[must_use]
pub fn years_caption(totals: &BudgetTotals, lang: Lang) -> String {
    let shown = lang.pick("Semua program yang dihitung.", "All programmes that are counted.");
    let parts = [
        (
            totals.before_start,
            lang.pick(
                "{money} untuk bulan sebelum simulasi mulai",
                "{money} for months before the simulation starts",
            ),
        ),
        (
            totals.admin_and_rounding,
            lang.pick("{money} administrasi dan pembulatan", "{money} administration and rounding"),
        ),
        (
            totals.held,
            lang.pick("{money} masih ada saat simulasi berakhir", "{money} still there at the end"),
        ),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(money, _)| !money.is_zero())
        .map(|(money, template)| fill(template, &[("money", &rupiah(money, lang))]))
        .collect();
    let mut caption = shown.to_owned();
    if !told.is_empty() {
        let others = lang
            .pick("Di dalam anggaran termasuk juga {parts}.", "The budgets include also {parts}.");
        caption = format!("{caption} {}", fill(others, &[("parts", &told.join(", "))]));
    }
    if !totals.carried_out.is_zero() {
        let carried = lang.pick(
            "Sisa uang dapat dibawa ke tahun berikutnya.",
            "Money left may be carried to the next year.",
        );
        caption = format!("{caption} {carried}");
    }
    caption
}

/// A title of a plan that was changed since it was opened.
#[must_use]
pub fn changed(title: &str, lang: Lang) -> String {
    fill(lang.pick("{title} (diubah)", "{title} (changed)"), &[("title", title)])
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

/// A date of a source (`2025`, `2025-08` or `2025-08-31`) as people write it. Empty for anything
/// else.
fn of_source(text: &str, lang: Lang) -> String {
    let year = text.len() == 4 && text.bytes().all(|letter| letter.is_ascii_digit());
    match Month::parse(text) {
        Some(of) => month(of, lang),
        None if year => text.to_owned(),
        None => date(text, lang),
    }
}

/// The newest of the dates of sources. Empty where there is none.
#[must_use]
pub fn newest<'a>(dates: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    let read = dates.filter(|of| !of_source(of, lang).is_empty());
    // In the order of letters they are in that of time.
    read.max().map(|of| of_source(of, lang)).unwrap_or_default()
}

/// A source with its date, unless it names that year itself.
#[must_use]
pub fn dated(text: &str, date: &str, lang: Lang) -> String {
    let said = of_source(date, lang);
    let named = date.get(..4).is_some_and(|year| text.contains(year));
    if said.is_empty() || named { text.to_owned() } else { format!("{text} ({said})") }
}

/// A day as people write it, of `2026-11-21`: `21 November 2026`. Empty for anything else.
#[must_use]
pub fn date(day: &str, lang: Lang) -> String {
    Month::day(day).map_or_else(String::new, |(of, number)| format!("{number} {}", month(of, lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_date_is_told_and_what_is_no_date_does_not_count() {
        let newest = |dates: &[&str]| newest(dates.iter().copied(), Lang::Id);
        assert_eq!(newest(&["2024", "2025-08", "", "sejak 2026", "2025-05-22"]), "Agustus 2025");
        assert_eq!(newest(&["2025-08-31", "2025-08"]), "31 Agustus 2025");
        assert_eq!(newest(&["2023", "2022-12-31"]), "2023");
        assert_eq!(newest(&["2015-07 sampai 2026-01", "-", ""]), "");
    }

    #[test]
    fn a_source_says_its_date_once() {
        let dated = |text: &str, date: &str| dated(text, date, Lang::Id);
        assert_eq!(dated("BPS", "2025-08"), "BPS (Agustus 2025)");
        assert_eq!(dated("BPS", "2025-08-31"), "BPS (31 Agustus 2025)");
        assert_eq!(dated("BPS, Agustus 2025", "2025-08"), "BPS, Agustus 2025");
        assert_eq!(dated("BPS", ""), "BPS");
        assert_eq!(dated("UU", "2026-01 sampai 2027-03"), "UU");
    }

    #[test]
    fn days_as_people_write_them() {
        assert_eq!(date("2026-08-07", Lang::Id), "7 Agustus 2026");
        assert_eq!(date("2026-08-31", Lang::En), "31 August 2026");
        for wrong in
            ["", "2026", "2026-08", "2026-13-01", "2026-08-32", "2026-02-29", "2026-08-00", "x-y-z"]
        {
            assert_eq!(date(wrong, Lang::Id), "", "{wrong}");
        }
    }
}
