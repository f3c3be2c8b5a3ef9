//! Whether a text names other payers, periods or denominators than those of its figures.

use super::Reason;
use super::around::ends;
use super::items::{Item, Shape, word};
use super::lexer::Token;
use super::nouns::people;
use crate::claim::Scope;

/// Words by which others pay a part.
const SHARED: &[&str] = &[
    "patungan",
    "urunan",
    "berbagi beban",
    "berbagi biaya",
    "berbagi pembiayaan",
    "cost sharing",
    "sharing",
    "dana pendamping",
    "ditanggung bersama",
    "dibayar bersama",
    "dibiayai bersama",
    "pembiayaan bersama",
    "bersama sama membayar",
    "ditanggung renteng",
    "keroyokan",
];

/// The rest of the money: others pay it, where a word of [`PAID_BY`] follows in its sentence.
const REST: &[&str] = &[
    "sisanya",
    "selebihnya",
    "kekurangannya",
    "kekurangan",
    "sisa",
    "separuhnya",
    "setengahnya",
    "separuh",
    "setengah",
    "lainnya",
    "selisihnya",
];
const PAID_BY: &[&str] = &[
    "ditanggung",
    "dibayar",
    "dibayarkan",
    "dibiayai",
    "ditutup",
    "ditutupi",
    "dipenuhi",
    "dibebankan",
    "tanggungan",
    "tanggung",
    "bersumber",
    "diambilkan",
    "dipikul",
    "dari",
    "oleh",
    "dianggarkan",
    "disokong",
    "menjadi",
];
const OTHERS_WHO_PAY: &[&str] = &[
    "provinsi",
    "pemprov",
    "kabupaten",
    "kota",
    "pemkab",
    "pemkot",
    "apbd",
    "apbdes",
    "desa",
    "peserta",
    "pekerja",
    "perusahaan",
    "pusat",
    "csr",
    "baznas",
    "dbh",
    "dbhcht",
    "apbn",
    "otsus",
    "mandiri",
    "masing",
    "swasta",
    "asn",
    "bumd",
];

/// Money of which a part may be told.
const MONEY: &[&str] = &["anggaran", "dana", "pagu", "iuran", "bantuan"];

/// Words by which the money is of another period than the months.
const OTHER_PERIOD: &[&str] = &[
    "dilanjutkan tahun",
    "sisanya tahun",
    "dua tahun anggaran",
    "secara bertahap",
    "termin",
    "termin pertama",
    "bulan berikutnya",
    "tahun anggaran berikutnya",
    "bulan selanjutnya",
    "untuk bulan bulan",
    "semester pertama saja",
    "baru cukup untuk",
    "baru untuk",
    "sisa bulan",
    "bulan sisanya",
    "tahun berikutnya",
    "dianggarkan kembali",
    "anggaran lanjutan",
];

/// Phases: of another period only where the text names a second duration or year.
const PHASES: &[&str] = &["tahap", "gelombang", "fase"];

/// Words by which coverage is counted against others.
const OTHER_DENOMINATOR: &[&str] = &[
    "jasa konstruksi",
    "jakon",
    "di luar sektor",
    "tidak termasuk",
    "belum termasuk",
    "dari pekerja informal",
    "hanya pekerja informal",
    "hanya pekerja formal",
    "sektor informal saja",
    "sektor formal saja",
    "formal saja",
    "informal saja",
    "dari penduduk bekerja",
    "dihitung dari",
    "dihitung terhadap",
    "dihitung berdasarkan",
    "mengacu data",
    "memakai data",
    "menggunakan data",
    "basis data berbeda",
    "data berbeda",
];

/// Words by which a denominator (`penyebut`) is another one: `penyebut hasil verifikasi sendiri`.
const ANOTHER: &[&str] = &[
    "lain",
    "berbeda",
    "sendiri",
    "memakai",
    "menggunakan",
    "bukan",
    "hanya",
    "versi",
    "beda",
    "dipakai",
    "digunakan",
];

/// Whether a sentence says that others pay the rest: `Kekurangannya ditutup oleh APBD
/// kabupaten/kota`.
fn rest_is_paid(sentence: &[&str]) -> bool {
    sentence.iter().enumerate().any(|(at, word)| {
        let behind: Vec<&str> = sentence.iter().copied().skip(at.saturating_add(1)).collect();
        let paid = behind.iter().position(|word| PAID_BY.contains(word));
        // `separuh dari pekerja`, `separuh dari anggaran`: a part of them, and nobody who pays it.
        let of_whole = behind.split_first().filter(|(word, _)| **word == "dari");
        let whole = |(_, whole): (_, &[&str])| {
            whole.iter().take(3).any(|of| people(of) || MONEY.contains(of))
        };
        let part = of_whole.is_some_and(whole) && !word.ends_with("nya");
        REST.contains(word)
            && !part
            && paid.is_some_and(|paid| {
                behind.iter().skip(paid).take(8).any(|word| OTHERS_WHO_PAY.contains(word))
            })
    })
}

/// Whether a sentence names another denominator.
fn other_denominator(sentence: &[&str]) -> bool {
    let denominator = ["penyebut", "penyebutnya", "pembagi", "pembaginya"];
    sentence.iter().any(|word| denominator.contains(word))
        && sentence.iter().any(|word| ANOTHER.contains(word))
}

/// What is named; `any` says whether the text has one of some phrases.
pub(super) fn scope(tokens: &[Token<'_>], items: &[Item], any: &dyn Fn(&[&str]) -> bool) -> Scope {
    let sentences = sentences(tokens);
    let several = |shape: Shape| {
        let mut named: Vec<&str> = Vec::new();
        for item in items.iter().filter(|of| of.shape == shape) {
            let said = tokens.get(item.first).map_or("", |of| of.lower.as_str());
            named.extend(Some(said).filter(|said| !named.contains(said)));
        }
        named.len() > 1
    };
    let times = several(Shape::Months) || several(Shape::None(Reason::Year));
    let next_year = any(&["tahun depan", "tahun berikutnya", "tahun mendatang"]);
    Scope {
        payer: any(SHARED) || sentences.iter().any(|of| rest_is_paid(of)),
        period: any(OTHER_PERIOD) || (any(PHASES) && (times || next_year)),
        denominator: any(OTHER_DENOMINATOR) || sentences.iter().any(|of| other_denominator(of)),
    }
}

/// The words of each sentence.
fn sentences<'a>(tokens: &'a [Token<'_>]) -> Vec<Vec<&'a str>> {
    let mut sentences = vec![Vec::new()];
    for at in 0..tokens.len() {
        if ends(tokens, at) {
            sentences.push(Vec::new());
        } else if let (Some(last), of) = (sentences.last_mut(), word(tokens, at))
            && !of.is_empty()
        {
            last.push(of);
        }
    }
    sentences
}
