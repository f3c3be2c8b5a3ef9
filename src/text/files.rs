//! Files in words: why one is not written or read.

use super::{Lang, fill};

/// Why a workbook is not written.
#[derive(Clone, Debug, PartialEq)]
pub enum Unwritten {
    /// The plan has months that happened.
    Realised,
    /// A number of this field has more digits than a spreadsheet holds.
    Digits(String),
    /// Numbers so large that the spreadsheet's arithmetic would go astray, on this sheet first.
    Arithmetic(String),
    /// The writer failed, as it says.
    Failed(String),
}

/// Why a workbook is not written, and what to do.
#[must_use]
pub fn unwritten(why: &Unwritten, lang: Lang) -> String {
    match why {
        Unwritten::Realised => lang
            .pick(
                "Rencana dengan bulan realisasi tidak dapat ditulis sebagai XLSX: rumusnya hanya menghitung rencana. Hapus realisasi atau ambil CSV.",
                "A plan with months that happened cannot be written as XLSX: its formulas only work out the plan. Remove what happened, or take the CSV.",
            )
            .to_owned(),
        Unwritten::Digits(path) => fill(
            lang.pick(
                "XLSX tidak dapat ditulis: {path} punya lebih dari 15 angka, lebih dari yang dipegang lembar kerja.",
                "The XLSX cannot be written: {path} has more than 15 digits, more than a spreadsheet holds.",
            ),
            &[("path", path)],
        ),
        Unwritten::Arithmetic(sheet) => fill(
            lang.pick(
                "XLSX tidak dapat ditulis: angka rencana ini terlalu besar untuk hitungan lembar kerja, dan lembar {sheet} akan berbeda dari hasil Cakupan. Ambil CSV.",
                "The XLSX cannot be written: this plan's numbers are too large for a spreadsheet's arithmetic, and the sheet {sheet} would differ from Cakupan's result. Take the CSV.",
            ),
            &[("sheet", sheet)],
        ),
        Unwritten::Failed(what) => fill(
            lang.pick("XLSX tidak dapat ditulis ({what}).", "The XLSX cannot be written ({what})."),
            &[("what", what)],
        ),
    }
}

/// Why a note is not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteUnwritten {
    /// The chart is no PNG.
    Picture,
    /// The writer failed, as it says.
    Failed(String),
}

/// Why a note is not written, and what to do.
#[must_use]
pub fn note_unwritten(why: &NoteUnwritten, lang: Lang) -> String {
    match why {
        NoteUnwritten::Picture => lang
            .pick(
                "Catatan tidak dapat ditulis: grafiknya tidak menjadi PNG. Cetak laporan sebagai gantinya.",
                "The note cannot be written: its chart has not become a PNG. Print the report instead.",
            )
            .to_owned(),
        NoteUnwritten::Failed(what) => fill(
            lang.pick(
                "Catatan tidak dapat ditulis ({what}).",
                "The note cannot be written ({what}).",
            ),
            &[("what", what)],
        ),
    }
}

/// A problem of a workbook that is no problem of the document in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file is no workbook.
    NoWorkbook,
    /// A part of the file is missing or broken.
    Broken(String),
    /// A part of the file is larger than any plan's.
    TooLarge(String),
    /// A part of the file is in another encoding than UTF-8.
    Encoding(String),
    /// There is no sheet with inputs.
    NoInputs,
    /// A text where a number must stand.
    NotNumber(String),
    /// An error of the spreadsheet, such as `#DIV/0!`.
    Error(String),
    /// A field that stands on two rows.
    Twice(String),
    /// Not the name of a field.
    NoField(String),
}

/// The problem in words: what was found, what is allowed, what to do.
#[must_use]
pub fn unread(problem: &Unread, lang: Lang) -> String {
    let (template, found) = match problem {
        Unread::NoWorkbook => (
            lang.pick(
                "berkas ini bukan buku kerja XLSX. Pilih berkas .xlsx yang ditulis oleh Cakupan.",
                "this file is no XLSX workbook. Choose an .xlsx file that Cakupan wrote.",
            ),
            "",
        ),
        Unread::Broken(part) => (
            lang.pick(
                "berkas ini rusak (bagian {found} hilang atau tidak terbaca). Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu pilih lagi.",
                "this file is damaged (its part {found} is missing or cannot be read). Open it in Excel or LibreOffice, save it as .xlsx again, and choose it again.",
            ),
            part.as_str(),
        ),
        Unread::TooLarge(part) => (
            lang.pick(
                "berkas ini terlalu besar (bagian {found} melebihi isi rencana mana pun). Hapus yang bukan dari Cakupan, lalu pilih lagi.",
                "this file is too large (its part {found} holds more than any plan). Delete what is not Cakupan's, and choose it again.",
            ),
            part.as_str(),
        ),
        Unread::Encoding(part) => (
            lang.pick(
                "pengodean huruf berkas ini tidak dikenal (ditemukan di bagian {found}; yang boleh: UTF-8). Buka di Excel atau LibreOffice, simpan lagi sebagai .xlsx, lalu pilih lagi.",
                "the encoding of this file is not known (found in its part {found}; allowed: UTF-8). Open it in Excel or LibreOffice, save it as .xlsx again, and choose it again.",
            ),
            part.as_str(),
        ),
        Unread::NoInputs => (
            lang.pick(
                "tidak ada lembar Masukan atau Inputs. Baca berkas yang ditulis oleh Cakupan.",
                "there is no sheet Masukan or Inputs. Read a file that Cakupan wrote.",
            ),
            "",
        ),
        Unread::NotNumber(text) => (
            lang.pick(
                "bukan angka (ditemukan teks: {found}; yang boleh: angka). Tulis angka tanpa tanda kutip, dengan format sel angka.",
                "not a number (found text: {found}; allowed: a number). Write a number without an apostrophe, in a cell of a number format.",
            ),
            text.as_str(),
        ),
        Unread::Error(text) => (
            lang.pick(
                "rumusnya gagal (ditemukan: {found}; yang boleh: nilai). Tulis nilainya.",
                "its formula fails (found: {found}; allowed: a value). Write the value.",
            ),
            text.as_str(),
        ),
        Unread::Twice(path) => (
            lang.pick(
                "isian {found} tertulis di dua baris (yang boleh: satu kali). Hapus salah satu.",
                "the field {found} stands on two rows (allowed: once). Remove one of them.",
            ),
            path.as_str(),
        ),
        Unread::NoField(path) => (
            lang.pick(
                "{found} bukan nama isian (yang boleh: seperti workers.eligible). Kembalikan isi kolom itu.",
                "{found} is no name of a field (allowed: such as workers.eligible). Put back what stood in that column.",
            ),
            path.as_str(),
        ),
    };
    fill(template, &[("found", found)])
}

/// A problem with its sheet and cell before it: `Masukan!B7: …`.
#[must_use]
pub fn at_cell(sheet: &str, cell: &str, said: &str) -> String {
    if sheet.is_empty() { said.to_owned() } else { format!("{sheet}!{cell}: {said}") }
}

/// The heading over the problems of a file.
#[must_use]
pub fn refused(file: &str, lang: Lang) -> String {
    fill(lang.pick("{file}: berkas ditolak", "{file}: the file is refused"), &[("file", file)])
}
