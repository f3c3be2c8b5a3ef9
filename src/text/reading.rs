//! What is said about a typed number: how it was read, or why it was not.

use rust_decimal::Decimal;

use super::number::{decimal, month_name, percent, rupiah_as_typed, rupiah_rounded};
use super::parse::{Choice, Kind, NotRead, Unread};
use super::{Lang, fill, terbilang};

/// Words of an amount that are longer say less than its digits.
const MOST_LETTERS: usize = 60;

/// The number as people write it.
pub(super) fn written(value: Decimal, kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Rupiah => rupiah_as_typed(value, lang),
        Kind::Percent => percent(value, 6, lang),
        Kind::Month => {
            u32::try_from(value).map_or("", |number| month_name(number, lang)).to_owned()
        }
        Kind::People | Kind::Plain => decimal(value, 6, lang),
    }
}

/// How a number was read: `dibaca: Rp3.000.000.000, tiga miliar`.
pub(super) fn said(value: Decimal, kind: Kind, lang: Lang) -> String {
    let mut number = written(value, kind, lang);
    if kind == Kind::Rupiah && value.fract().is_zero() && value.abs() >= Decimal::ONE_THOUSAND {
        let about = || rupiah_rounded(value, 2, lang);
        number = format!("{number}, {}", short_words(value, lang).unwrap_or_else(about));
    }
    fill(lang.pick("dibaca: {number}", "read as: {number}"), &[("number", &number)])
}

/// The number in words, if they are few.
fn short_words(value: Decimal, lang: Lang) -> Option<String> {
    Some(terbilang::number(value, lang)).filter(|words| words.len() <= MOST_LETTERS)
}

/// Why a text was not read, and what to write; or what it could mean.
pub(super) fn complaint(unread: &Unread, kind: Kind, lang: Lang) -> NotRead {
    let example = match kind {
        Kind::Rupiah => {
            lang.pick("15.620.000.000 atau 15,62 miliar", "15,620,000,000 or 15.62 billion")
        }
        Kind::Percent => lang.pick("1,3", "1.3"),
        Kind::Month => lang.pick("Januari atau 1", "January or 1"),
        Kind::People | Kind::Plain => lang.pick("77.480", "77,480"),
    };
    let template = match unread {
        Unread::Empty => {
            lang.pick("Isi dengan angka, misalnya {example}.", "Enter a number, such as {example}.")
        }
        Unread::NotANumber => lang.pick(
            "Tidak terbaca sebagai angka. Tulis misalnya {example}.",
            "This is not read as a number. Write, for example, {example}.",
        ),
        Unread::NoMonth => lang.pick(
            "Tidak terbaca sebagai bulan. Tulis misalnya {example}.",
            "This is not read as a month. Write, for example, {example}.",
        ),
        Unread::TooLong => lang.pick(
            "Terlalu panjang: paling banyak 15 angka dan 6 desimal.",
            "Too long: at most 15 digits and 6 decimals.",
        ),
        Unread::Ambiguous(values) => return question(values, kind, lang),
    };
    NotRead { message: fill(template, &[("example", example)]), choices: Vec::new() }
}

/// Which of several numbers is meant.
fn question(values: &[Decimal], kind: Kind, lang: Lang) -> NotRead {
    let named: Vec<String> = values.iter().map(|value| written(*value, kind, lang)).collect();
    let all = match named.as_slice() {
        // None can be carried by a document.
        [] => return complaint(&Unread::TooLong, kind, lang),
        [before @ .., last] if !before.is_empty() => {
            format!("{} {} {last}", before.join(", "), lang.pick("atau", "or"))
        }
        one => one.concat(),
    };
    let choice = |(value, written): (&Decimal, String)| Choice {
        value: value.normalize(),
        written,
        words: short_words(*value, lang).unwrap_or_default(),
    };
    let choices = values.iter().zip(named).map(choice).collect();
    let message = fill(lang.pick("Maksudnya {all}?", "Do you mean {all}?"), &[("all", &all)]);
    NotRead { message, choices }
}
