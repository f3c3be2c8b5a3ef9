//! The problems of a document in words: what is wrong, what was found, what is allowed, what to
//! do.

use rust_decimal::Decimal;

use super::number::decimal;
use super::{Lang, fill};
use crate::scenario::{Allowed, Code, Found, Hint, Problem};

/// A problem in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What was found.
    pub found: String,
    /// What is allowed.
    pub allowed: String,
    /// What to do.
    pub hint: String,
    /// All of it in one or two sentences, the field's path first.
    pub message: String,
}

/// A problem in a sentence: the field and what is wrong with it. For those who follow a link; whoever
/// writes a document wants [`words`].
#[must_use]
pub fn brief(problem: &Problem, lang: Lang) -> String {
    format!("{}: {}.", field(problem, lang), what(problem.code, lang))
}

/// The field that a problem is about.
fn field(problem: &Problem, lang: Lang) -> &str {
    if problem.path.is_empty() { lang.pick("dokumen", "the document") } else { &problem.path }
}

/// Puts a problem into words.
#[must_use]
pub fn words(problem: &Problem, lang: Lang) -> Words {
    let found = found(&problem.found, lang);
    let allowed = allowed(&problem.allowed, lang);
    let hint = hint(problem, lang);
    let message = fill(
        lang.pick(
            "{field}: {what} (ditemukan: {found}; yang boleh: {allowed}). {hint}",
            "{field}: {what} (found: {found}; allowed: {allowed}). {hint}",
        ),
        &[
            ("field", field(problem, lang)),
            ("what", what(problem.code, lang)),
            ("found", &found),
            ("allowed", &allowed),
            ("hint", &hint),
        ],
    );
    Words { found, allowed, hint, message }
}

fn what(code: Code, lang: Lang) -> &'static str {
    match code {
        Code::Syntax => lang.pick("teks ini bukan JSON", "this text is not JSON"),
        Code::TooDeep => lang.pick(
            "terlalu banyak kurung di dalam kurung",
            "lists and objects lie too deep inside one another",
        ),
        Code::TooLong => lang.pick("dokumen terlalu panjang", "the document is too long"),
        Code::UnknownSchema => {
            lang.pick("versi skema tidak dikenal", "the schema version is not known")
        }
        Code::UnknownField => lang.pick("isian tidak dikenal", "there is no such field"),
        Code::DuplicateField => lang.pick("isian tertulis dua kali", "the field stands twice"),
        Code::Missing => lang.pick("isian wajib tidak ada", "a required field is missing"),
        Code::WrongType => lang.pick("jenis nilainya salah", "the value is of the wrong kind"),
        Code::NumberForm => {
            lang.pick("bentuk angka tidak terbaca", "the number's form is not read")
        }
        Code::NotWhole => lang.pick("harus bilangan bulat", "it must be a whole number"),
        Code::OutOfRange => lang.pick("nilai di luar batas", "the value is out of bounds"),
        Code::UnknownChoice => lang.pick("pilihan tidak dikenal", "there is no such choice"),
        Code::TooMany => lang.pick("terlalu banyak", "there is too much of it"),
        Code::Empty => lang.pick("tidak boleh kosong", "it must not be empty"),
        Code::BadMonth => lang.pick("bulan tidak terbaca", "the month is not read"),
        Code::WrongOrder => lang.pick("akhir mendahului awal", "the end lies before the beginning"),
        Code::SameMonth => {
            lang.pick("dua entri dengan bulan yang sama", "two entries have the same month")
        }
        Code::YearOutsideRange => lang
            .pick("tahun di luar masa program", "the year lies outside the years of the programme"),
        Code::AboveWhole => lang.pick(
            "bagian-bagiannya melebihi jumlah pekerja",
            "the parts exceed the eligible workers",
        ),
        Code::AboveGroup => lang.pick(
            "peserta melebihi jumlah pekerja dalam kelompok",
            "there are more members than workers in the group",
        ),
        Code::BudgetTooLarge => lang.pick(
            "anggaran tumbuh melampaui yang dapat dihitung",
            "the budget grows beyond what can be calculated",
        ),
    }
}

fn found(found: &Found, lang: Lang) -> String {
    match found {
        Found::Nothing => lang.pick("tidak ada", "nothing").to_owned(),
        Found::Value(value) => value.clone(),
        Found::Sum(sum) => number(*sum, lang),
        Found::Count(count) => number(Decimal::from(*count), lang),
        Found::Place { line, column } => fill(
            lang.pick(
                "kesalahan di baris {line}, kolom {column}",
                "an error in line {line}, column {column}",
            ),
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
    }
}

fn number(value: Decimal, lang: Lang) -> String {
    decimal(value, 6, lang)
}

fn allowed(allowed: &Allowed, lang: Lang) -> String {
    let range = |template: &str, min: &Decimal, max: &Decimal| {
        fill(template, &[("min", &number(*min, lang)), ("max", &number(*max, lang))])
    };
    let count = |template: &str, most: usize| {
        fill(template, &[("most", &number(Decimal::from(most), lang))])
    };
    match allowed {
        Allowed::Json => lang.pick("JSON", "JSON").to_owned(),
        Allowed::Between(min, max) => {
            range(lang.pick("{min} sampai {max}", "{min} to {max}"), min, max)
        }
        Allowed::AboveUpTo(min, max) => {
            range(lang.pick("di atas {min} sampai {max}", "above {min}, up to {max}"), min, max)
        }
        Allowed::WholeBetween(min, max) if min == max => number(*min, lang),
        Allowed::WholeBetween(min, max) => range(
            lang.pick("bilangan bulat {min} sampai {max}", "a whole number from {min} to {max}"),
            min,
            max,
        ),
        Allowed::OneOf(words) => words.join(", "),
        Allowed::Fields(fields) => fields.join(", "),
        Allowed::Characters(most) => count(
            lang.pick("teks 1 sampai {most} karakter", "a text of 1 to {most} characters"),
            *most,
        ),
        Allowed::Entries(most) => count(
            lang.pick("daftar paling banyak {most} isi", "a list of at most {most} entries"),
            *most,
        ),
        Allowed::Bytes(most) => {
            count(lang.pick("paling banyak {most} byte", "at most {most} bytes"), *most)
        }
        Allowed::Levels(most) => count(
            lang.pick("paling banyak {most} lapis kurung", "at most {most} levels of brackets"),
            *most,
        ),
        Allowed::NumberForm => lang
            .pick(
                "paling banyak 15 angka, titik desimal, 6 desimal, misalnya 1234.5",
                "at most 15 digits, a decimal point, 6 decimals, such as 1234.5",
            )
            .to_owned(),
        Allowed::Months(first, last) => fill(
            lang.pick("TTTT-BB, {first} sampai {last}", "YYYY-MM, {first} to {last}"),
            &[("first", first), ("last", last)],
        ),
        Allowed::Flag => lang.pick("true atau false", "true or false").to_owned(),
        Allowed::Object => {
            lang.pick("objek dengan isian bernama", "an object with named fields").to_owned()
        }
        Allowed::AtMost(most) => fill(
            lang.pick("paling banyak {most}", "at most {most}"),
            &[("most", &number(*most, lang))],
        ),
        Allowed::AtLeast(least) => fill(
            lang.pick("paling sedikit {least}", "at least {least}"),
            &[("least", &number(*least, lang))],
        ),
        Allowed::Years(first, last) => fill(
            lang.pick("tahun {first} sampai {last}", "years {first} to {last}"),
            &[("first", &first.to_string()), ("last", &last.to_string())],
        ),
        Allowed::Once => lang.pick("satu kali", "once").to_owned(),
    }
}

fn hint(problem: &Problem, lang: Lang) -> String {
    let text = match &problem.hint {
        Hint::UseAllowed => lang.pick("Tulis nilai dalam batas itu.", "Write a value within that."),
        Hint::Remove(Some(meant)) => {
            return fill(
                lang.pick(
                    "Hapus, atau mungkin maksudnya {meant}.",
                    "Remove it, or perhaps {meant} was meant.",
                ),
                &[("meant", meant)],
            );
        }
        Hint::Remove(None) => lang.pick("Hapus isian ini.", "Remove it."),
        Hint::Add => lang.pick("Tambahkan isian ini.", "Add the field."),
        Hint::PlainNumber => lang.pick(
            "Tulis angka tanpa pemisah ribuan dan tanpa eksponen, dengan titik desimal.",
            "Write digits without grouping or exponent, with a decimal point.",
        ),
        Hint::CheckSyntax => lang.pick(
            "Periksa koma, tanda kutip, dan kurung di tempat itu.",
            "Check the commas, quotation marks and brackets at that place.",
        ),
        Hint::LowerParts => lang.pick(
            "Kurangi wage_earning atau vulnerable, atau naikkan eligible.",
            "Lower wage_earning or vulnerable, or raise eligible.",
        ),
        Hint::LowerMembers => lang.pick(
            "Kurangi peserta ini atau peserta program bagi kelompok ini.",
            "Lower these members or those of the group's programmes.",
        ),
        Hint::OneBudget => lang.pick(
            "Isi anggaran dengan satu cara: per_year, by_year, atau villages dengan per_village.",
            "Give the budget in one way: per_year, by_year, or villages with per_village.",
        ),
        Hint::NeedsMaxWorkers => lang.pick(
            "Pola until_spent memerlukan max_workers, jumlah pekerja yang diumumkan.",
            "The pace until_spent needs max_workers, the number of workers announced.",
        ),
        Hint::LowerGrowth => lang.pick(
            "Turunkan growth_pct atau akhiri program lebih awal.",
            "Lower growth_pct or end the programme earlier.",
        ),
        Hint::Swap => {
            lang.pick("Tukar keduanya atau geser salah satu.", "Swap the two or move one of them.")
        }
    };
    text.to_owned()
}
