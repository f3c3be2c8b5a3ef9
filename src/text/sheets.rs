//! A workbook in words: the names of its sheets, what they are for, its check and its chart.

use super::number::decimal;
use super::{Lang, fill};
use rust_decimal::Decimal;

/// The sheets of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What it is, the answer, the check, the chart.
    Summary,
    /// The inputs.
    Inputs,
    /// Workers, members and coverage by month.
    Model,
    /// A programme by month, counted from 1.
    Programme(usize),
    /// Expected benefits by year.
    Benefits,
    /// Budgets by year.
    Budgets,
    /// Contributions by month.
    Contributions,
    /// The law's values.
    Rules,
    /// Every number with its source.
    Sources,
    /// The document's own sources, to be read back.
    Own,
}

/// The name of a sheet.
#[must_use]
pub fn sheet(sheet: Sheet, lang: Lang) -> String {
    let name = match sheet {
        Sheet::Summary => lang.pick("Ringkasan", "Summary"),
        Sheet::Inputs => lang.pick("Masukan", "Inputs"),
        Sheet::Model => lang.pick("Model", "Model"),
        Sheet::Programme(place) => {
            return format!("{} {place}", lang.pick("Program", "Programme"));
        }
        Sheet::Benefits => lang.pick("Manfaat", "Benefits"),
        Sheet::Budgets => lang.pick("Anggaran", "Budgets"),
        Sheet::Contributions => lang.pick("Iuran", "Contributions"),
        Sheet::Rules => lang.pick("Aturan", "Rules"),
        Sheet::Sources => lang.pick("Sumber", "Sources"),
        Sheet::Own => lang.pick("Sumber dokumen", "Document sources"),
    };
    name.to_owned()
}

/// The title of a sheet, over its first row.
#[must_use]
pub fn title(sheet: Sheet, lang: Lang) -> &'static str {
    match sheet {
        Sheet::Summary => lang.pick("Cakupan: ringkasan rencana", "Cakupan: summary of the plan"),
        Sheet::Inputs => lang.pick("Masukan rencana", "Inputs of the plan"),
        Sheet::Model => lang.pick(
            "Pekerja, peserta, dan cakupan per bulan",
            "Workers, members and coverage by month",
        ),
        Sheet::Programme(_) => lang.pick("Program per bulan", "Programme by month"),
        Sheet::Benefits => lang.pick("Perkiraan manfaat per tahun", "Expected benefits by year"),
        Sheet::Budgets => lang.pick("Anggaran per tahun, rupiah", "Budgets by year, rupiah"),
        Sheet::Contributions => lang.pick(
            "Iuran per bulan untuk satu pekerja, rupiah",
            "Contributions by month for one worker, rupiah",
        ),
        Sheet::Rules => lang.pick("Nilai aturan", "Values of the rules"),
        Sheet::Sources => lang.pick("Setiap angka dan sumbernya", "Every number with its source"),
        Sheet::Own => lang.pick(
            "Sumber yang tertulis dalam rencana; boleh diubah dan dibaca kembali",
            "Sources written in the plan; may be changed and are read back",
        ),
    }
}

/// What a sheet is for and how to use it, under its title; empty where the title says it.
#[must_use]
pub fn note(sheet: Sheet, lang: Lang) -> &'static str {
    match sheet {
        Sheet::Summary => lang.pick(
            "Semua angka di lembar lain dihitung ulang dari lembar Masukan, juga perkiraan manfaat bagi keluarga menurut masa kepesertaan.",
            "Every figure on the other sheets is recalculated from the sheet Inputs, what families are expected to get by their time as members among them.",
        ),
        Sheet::Inputs => lang.pick(
            "Ubah sel kuning saja. Kolom terakhir menunjukkan isian yang dibaca kembali oleh Cakupan; jangan diubah.",
            "Change yellow cells only. The last column names the field that Cakupan reads back; leave it as it is.",
        ),
        Sheet::Model | Sheet::Programme(_) => lang.pick(
            "Semua sel adalah rumus, kecuali kolom hasil Cakupan untuk pemeriksaan.",
            "Every cell is a formula but the columns with Cakupan's results, which serve the check.",
        ),
        Sheet::Benefits => lang.pick(
            "Perkiraan, bukan janji: dari angka kematian dan kecelakaan di lembar Masukan dan nilai di lembar Aturan. Iuran termasuk bagian mitra.",
            "Expectations, not promises: of the rates of deaths and accidents on the sheet Inputs and the values on the sheet Rules. Contributions include the partners' part.",
        ),
        Sheet::Contributions => lang.pick(
            "Sampai Desember setelah bulan terakhir, karena kuota dihargai sampai bulan bayar terakhir.",
            "To the December after the last month, because a quota is priced to the last paid month.",
        ),
        _ => "",
    }
}

/// The words of the check cell: it agrees, it differs, the inputs do not hold together, the sheets
/// have another number of months than is asked for.
#[must_use]
pub const fn check(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Id => ["OK", "BEDA", "MASUKAN TIDAK SAH", "LAMA BERUBAH: BACA KEMBALI DI CAKUPAN"],
        Lang::En => ["OK", "DIFFERS", "INPUTS DO NOT HOLD", "MONTHS CHANGED: READ BACK IN CAKUPAN"],
    }
}

/// What the check means, beside it.
#[must_use]
pub const fn check_note(lang: Lang) -> &'static str {
    lang.pick(
        "OK: semua bulan sama dengan hasil Cakupan untuk rencana yang ditulis. BEDA setelah masukan diubah memang diharapkan; untuk hasil resmi, baca berkas ini kembali di Cakupan.",
        "OK: every month equals Cakupan's result for the plan as written. DIFFERS is to be expected once an input is changed; for Cakupan's own result, read this file back.",
    )
}

/// The name of the chart.
#[must_use]
pub const fn chart(lang: Lang) -> &'static str {
    lang.pick("Cakupan, % pekerja yang berhak", "Coverage, % of eligible workers")
}

/// The name of a further denominator's column.
#[must_use]
pub fn coverage_of(name: &str, lang: Lang) -> String {
    fill(lang.pick("Cakupan terhadap {name}, %", "Coverage of {name}, %"), &[("name", name)])
}

/// The name of a target's column.
#[must_use]
pub fn target(place: usize, lang: Lang) -> String {
    format!("{} {place}", lang.pick("Target", "Target"))
}

/// What an input may be: from the least to the greatest.
#[must_use]
pub fn between(least: Decimal, greatest: Decimal, lang: Lang) -> String {
    format!("{} – {}", decimal(least, 6, lang), decimal(greatest, 6, lang))
}
