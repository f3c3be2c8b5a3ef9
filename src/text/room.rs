//! A room in words: its questions, how its answers lie, and what is wrong with one.

use rust_decimal::Decimal;

use super::number::{decimal, month, people, percent, rupiah, rupiah_short};
use super::{Lang, capital, fill};
use crate::month::Month;
use crate::room::{Asked, LONGEST_TEXT, MOST_ANSWERS, MOST_YEARS, Problem, Reason, Spread};

/// A number of a unit as people read it: `percent`, `people`, `rupiah`, `points`, `months`; anything
/// else as it is.
#[must_use]
pub fn value(value: Decimal, unit: &str, lang: Lang) -> String {
    match unit {
        "percent" => percent(value, 2, lang),
        "people" => people(value, lang),
        "rupiah" => rupiah_short(value, lang),
        "points" => counted(value, ("{n} poin", "{n} points"), lang),
        "months" => counted(value, ("{n} bulan", "{n} months"), lang),
        _ => decimal(value, 6, lang),
    }
}

fn counted(value: Decimal, (id, en): (&str, &str), lang: Lang) -> String {
    fill(lang.pick(id, en), &[("n", &decimal(value, 2, lang))])
}

/// The same in full, for tables.
#[must_use]
pub fn value_in_full(of: Decimal, unit: &str, lang: Lang) -> String {
    if unit == "rupiah" { rupiah(of, lang) } else { value(of, unit, lang) }
}

/// So many answers.
#[must_use]
pub fn count(answers: usize, lang: Lang) -> String {
    let template = match answers {
        1 => lang.pick("{n} jawaban", "{n} answer"),
        _ => lang.pick("{n} jawaban", "{n} answers"),
    };
    fill(template, &[("n", &decimal(Decimal::from(answers), 0, lang))])
}

/// What stands over answers to questions that were asked before the one of now.
#[must_use]
pub const fn earlier(lang: Lang) -> &'static str {
    lang.pick("Pertanyaan sebelumnya", "Earlier questions")
}

/// What stands below a figure of answers.
#[must_use]
pub fn caption(answers: usize, lang: Lang) -> String {
    let template = lang.pick("{count}, tanpa nama.", "{count}, without names.");
    fill(template, &[("count", &count(answers, lang))])
}

/// The question about something, where the trainer has not put it otherwise.
#[must_use]
pub fn question(asked: &Asked, region: &str, lang: Lang) -> String {
    let years = asked.years();
    let year = |at: Option<&u32>| at.map_or_else(String::new, u32::to_string);
    let template = match asked {
        Asked::Coverage(_) => lang.pick(
            "Berapa persen pekerja {region} yang terlindungi pada akhir {first}?",
            "What percentage of the workers of {region} will be covered at the end of {first}?",
        ),
        Asked::Members(_) => lang.pick(
            "Berapa pekerja {region} yang menjadi peserta pada akhir {first}?",
            "How many workers of {region} will be members at the end of {first}?",
        ),
        Asked::Spending(_) => lang.pick(
            "Berapa rupiah iuran yang dibayar program di {region} sepanjang {first}?",
            "How many rupiah of contributions will the programmes of {region} pay in {first}?",
        ),
        Asked::Curve(_) => lang.pick(
            "Bagaimana cakupan {region} bergerak dari akhir {first} sampai akhir {last}?",
            "How will the coverage of {region} move from the end of {first} to the end of {last}?",
        ),
        Asked::Number | Asked::Step { .. } => {
            lang.pick("Berapa tebakan Anda?", "What is your guess?")
        }
    };
    let (first, last) = (year(years.first()), year(years.last()));
    fill(template, &[("region", region), ("first", &first), ("last", &last)])
}

/// What can be asked about, by its name in questions.
#[must_use]
pub fn about(name: &str, lang: Lang) -> &'static str {
    match name {
        "coverage" => lang.pick("Cakupan pada akhir sebuah tahun", "Coverage at the end of a year"),
        "members" => lang.pick("Peserta pada akhir sebuah tahun", "Members at the end of a year"),
        "spending" => lang.pick("Iuran yang dibayar dalam setahun", "Contributions paid in a year"),
        "curve" => lang.pick("Cakupan dari tahun ke tahun", "Coverage from year to year"),
        _ => lang.pick("Angka lain, tanpa jawaban model", "Another number, unknown to the model"),
    }
}

/// What stands at a field of an answer.
#[must_use]
pub fn field(asked: &Asked, lang: Lang) -> &'static str {
    match asked {
        Asked::Coverage(_) | Asked::Curve(_) => lang.pick("Cakupan (persen)", "Coverage (percent)"),
        Asked::Members(_) => lang.pick("Banyaknya pekerja", "Workers"),
        Asked::Spending(_) => lang.pick("Rupiah", "Rupiah"),
        Asked::Number | Asked::Step { .. } => lang.pick("Tebakan", "Guess"),
    }
}

/// The end of a year.
#[must_use]
pub fn year_end(year: u32, lang: Lang) -> String {
    fill(lang.pick("Akhir {year}", "End of {year}"), &[("year", &year.to_string())])
}

/// How numbers lie, in a sentence or two.
#[must_use]
pub fn spread(of: &Spread, answers: usize, unit: &str, lang: Lang) -> String {
    let said = |of: Decimal| value(of, unit, lang);
    let template = if of.least == of.most {
        lang.pick("{count}: {median}.", "{count}: {median}.")
    } else if answers < 4 {
        lang.pick(
            "{count}. Nilai tengahnya {median}; semuanya antara {least} dan {most}.",
            "{count}. Their median is {median}; all lie between {least} and {most}.",
        )
    } else {
        lang.pick(
            "{count}. Nilai tengahnya {median}. Separuh kelas menjawab antara {lower} dan {upper}, semuanya antara {least} dan {most}.",
            "{count}. Their median is {median}. Half of the room lies between {lower} and {upper}, all of it between {least} and {most}.",
        )
    };
    fill(
        template,
        &[
            ("count", &count(answers, lang)),
            ("median", &said(of.median)),
            ("lower", &said(of.lower)),
            ("upper", &said(of.upper)),
            ("least", &said(of.least)),
            ("most", &said(of.most)),
        ],
    )
}

/// What the model says, and where the room lies beside it.
#[must_use]
pub fn truth(of: Decimal, guesses: &[Decimal], unit: &str, lang: Lang) -> String {
    let n = |which: &dyn Fn(&Decimal) -> bool| {
        decimal(Decimal::from(guesses.iter().filter(|guess| which(guess)).count()), 0, lang)
    };
    let template = lang.pick(
        "Hitungan model: {truth}. Di bawahnya {below}, tepat {same}, di atasnya {above}.",
        "The model says {truth}. Below it {below}, exactly {same}, above it {above}.",
    );
    fill(
        template,
        &[
            ("truth", &value(of, unit, lang)),
            ("below", &n(&|guess| *guess < of)),
            ("same", &n(&|guess| *guess == of)),
            ("above", &n(&|guess| *guess > of)),
        ],
    )
}

/// The right choice, and how many took it.
#[must_use]
pub fn right(choice: &str, took: usize, answers: usize, lang: Lang) -> String {
    let n = |count: usize| decimal(Decimal::from(count), 0, lang);
    let template = lang.pick(
        "Hitungan model: {choice}. {took} dari {answers} menjawab begitu.",
        "The model says: {choice}. {took} of {answers} said so.",
    );
    fill(template, &[("choice", choice), ("took", &n(took)), ("answers", &n(answers))])
}

/// What most of a room took.
#[must_use]
pub fn most(choice: &str, took: usize, answers: usize, lang: Lang) -> String {
    let n = |count: usize| decimal(Decimal::from(count), 0, lang);
    let template = lang.pick(
        "{count}. Paling banyak: {choice} ({took} dari {answers}).",
        "{count}. Most often: {choice} ({took} of {answers}).",
    );
    let count = count(answers, lang);
    fill(
        template,
        &[("count", &count), ("choice", choice), ("took", &n(took)), ("answers", &n(answers))],
    )
}

/// The median curve: where it begins and ends.
#[must_use]
pub fn curve(
    answers: usize,
    first: (Month, Decimal),
    last: (Month, Decimal),
    lang: Lang,
) -> String {
    let template = lang.pick(
        "{count}. Nilai tengahnya dari {first} pada {from} ke {last} pada {to}.",
        "{count}. Their median goes from {first} in {from} to {last} in {to}.",
    );
    fill(
        template,
        &[
            ("count", &count(answers, lang)),
            ("first", &percent(first.1, 2, lang)),
            ("from", &month(first.0, lang)),
            ("last", &percent(last.1, 2, lang)),
            ("to", &month(last.0, lang)),
        ],
    )
}

/// How far the room's median is from the model at most: so many points, in that month.
#[must_use]
pub fn curve_truth(largest: (Month, Decimal), lang: Lang) -> String {
    let template = lang.pick(
        "Dari hitungan model nilai tengah kelas paling jauh {points} poin, pada {month}.",
        "The room's median is {points} points from the model at most, in {month}.",
    );
    let points = decimal(largest.1, 2, lang);
    fill(template, &[("points", &points), ("month", &month(largest.0, lang))])
}

/// Names of what a figure shows, each with its value.
#[must_use]
pub fn median_label(said: &str, lang: Lang) -> String {
    fill(lang.pick("Nilai tengah {said}", "Median {said}"), &[("said", said)])
}

/// Likewise of the model.
#[must_use]
pub fn truth_label(said: &str, lang: Lang) -> String {
    fill(lang.pick("Model {said}", "Model {said}"), &[("said", said)])
}

/// A month that never comes.
#[must_use]
pub fn month_or_never(of: Option<Month>, lang: Lang) -> String {
    of.map_or_else(
        || lang.pick("Tidak pernah tercapai", "Never reached").to_owned(),
        |of| month(of, lang),
    )
}

/// The heads of a table of guesses.
#[must_use]
pub fn heads(kind: &str, lang: Lang) -> Vec<String> {
    let heads: &[(&str, &str)] = match kind {
        "curve" => &[
            ("Bulan", "Month"),
            ("Terendah", "Lowest"),
            ("Nilai tengah", "Median"),
            ("Tertinggi", "Highest"),
            ("Model", "Model"),
        ],
        _ => &[("Jawaban", "Answer"), ("Banyaknya", "Count")],
    };
    heads.iter().map(|(id, en)| lang.pick(*id, *en).to_owned()).collect()
}

/// What is wrong, what was found, and what is allowed.
#[must_use]
pub fn message(of: &Problem, lang: Lang) -> String {
    let n = |number: usize| decimal(Decimal::from(number), 0, lang);
    let (template, most) = match of.reason {
        Reason::Form => (
            lang.pick(
                "{at}isinya bukan pertanyaan atau jawaban kelas. Minta dikirim ulang.",
                "{at}this is no question or answer of a room. Ask for it once more.",
            ),
            String::new(),
        ),
        Reason::Missing => (
            lang.pick(
                "{at}bagian ini tidak ada. Minta dikirim ulang.",
                "{at}this part is missing. Ask for it once more.",
            ),
            String::new(),
        ),
        Reason::Name => (
            lang.pick(
                "{at}hanya 1 sampai 16 huruf dan angka.",
                "{at}only 1 to 16 letters and digits.",
            ),
            String::new(),
        ),
        Reason::Id => (
            lang.pick(
                "{at}hanya huruf, angka, dan tanda hubung, paling banyak 60.",
                "{at}only letters, digits and hyphens, 60 at most.",
            ),
            String::new(),
        ),
        Reason::Asked => (
            lang.pick(
                "{at}yang dapat ditanyakan hanya {most}.",
                "{at}only {most} can be asked about.",
            ),
            Asked::NAMES.join(", "),
        ),
        Reason::Year => (
            lang.pick(
                "{at}tulis tahun dari 2000 sampai 2150, berurutan, paling banyak {most}.",
                "{at}write years from 2000 to 2150, rising, {most} at most.",
            ),
            n(MOST_YEARS),
        ),
        Reason::Text => (
            lang.pick(
                "{at}pertanyaannya harus 1 sampai {most} karakter.",
                "{at}the question must have 1 to {most} characters.",
            ),
            n(LONGEST_TEXT),
        ),
        Reason::Number => (lang.pick("{at}bukan angka.", "{at}not a number."), String::new()),
        Reason::Percent => (
            lang.pick(
                "{at}cakupan harus dari 0 sampai 100 persen.",
                "{at}coverage must be from 0 to 100 percent.",
            ),
            String::new(),
        ),
        Reason::Negative => {
            (lang.pick("{at}tulis 0 atau lebih.", "{at}write 0 or more."), String::new())
        }
        Reason::Month => (
            lang.pick("{at}bukan bulan (misalnya 2026-12).", "{at}not a month (such as 2026-12)."),
            String::new(),
        ),
        Reason::Kind => (
            lang.pick(
                "{at}jenis jawaban ini tidak dikenal di sini. Perbarui Cakupan.",
                "{at}this kind of answer is not known here. Update Cakupan.",
            ),
            String::new(),
        ),
        Reason::TooMany => (
            lang.pick(
                "{at}hanya {most} jawaban pertama yang dihitung.",
                "{at}only the first {most} answers are counted.",
            ),
            n(MOST_ANSWERS),
        ),
    };
    let at = match (of.field.as_str(), of.found.as_str()) {
        ("", "") => String::new(),
        ("", found) => format!("“{found}”: "),
        (field, "") => format!("{field}: "),
        (field, found) => format!("{field} “{found}”: "),
    };
    capital(&fill(template, &[("at", &at), ("most", &most)]))
}
