//! How typed numbers are read, and what is said about the reading.
//!
//! Both languages' separators are understood; a form that both would read differently, such as
//! `1,008`, is asked about instead of guessed.

use rust_decimal::Decimal;

use super::number::{
    SCALES, decimal, month_name, month_number, percent, rupiah_as_typed, rupiah_short,
};
use super::{Lang, fill};
use crate::num::decimal_from_digits;
use crate::scenario::parse_amount_text;

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money.
    Rupiah,
    /// A percentage.
    Percent,
    /// People.
    People,
    /// A month of the year, by name or number.
    Month,
    /// Any number.
    Plain,
}

impl Kind {
    /// The kind of a name: `rupiah`, `percent`, `people`, `month`, `plain`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "rupiah" => Some(Self::Rupiah),
            "percent" => Some(Self::Percent),
            "people" => Some(Self::People),
            "month" => Some(Self::Month),
            "plain" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// How a text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number.
    pub value: Decimal,
    /// What is said about it: `dibaca: Rp3.000.000.000 (Rp3 miliar)`.
    pub said: String,
}

/// Why a text was not read.
enum Unread {
    Empty,
    NotANumber,
    Ambiguous(Decimal, Decimal),
    TooLong,
    NoMonth,
}

/// Words behind a number that change nothing.
const UNITS: [&str; 12] = [
    "rupiah", "orang", "pekerja", "jiwa", "workers", "people", "persen", "percent", "%", "bulan",
    "months", "a year",
];

/// Reads a typed number.
///
/// # Errors
/// A sentence that says what was not understood and what to write instead.
pub fn parse(text: &str, kind: Kind, lang: Lang) -> Result<Reading, String> {
    let read = if kind == Kind::Month { month(text) } else { number(text, kind, lang) };
    match read.and_then(within_form) {
        Ok(value) => Ok(Reading { value, said: said(value, kind, lang) }),
        Err(unread) => Err(complaint(&unread, kind, lang)),
    }
}

/// Whether a document can carry the number: 15 digits, 6 decimals.
fn within_form(value: Decimal) -> Result<Decimal, Unread> {
    let value = value.normalize();
    parse_amount_text(&value.to_string()).ok_or(Unread::TooLong)
}

fn month(text: &str) -> Result<Decimal, Unread> {
    let text = text.trim();
    let number = match text.parse::<u32>() {
        Ok(number) => Some(number).filter(|number| (1..=12).contains(number)),
        Err(_) => month_number(text),
    };
    number.map(Decimal::from).ok_or(if text.is_empty() { Unread::Empty } else { Unread::NoMonth })
}

fn number(text: &str, kind: Kind, lang: Lang) -> Result<Decimal, Unread> {
    let lower = text.trim().to_ascii_lowercase().replace(['\u{a0}', '\u{202f}', '_'], " ");
    let mut rest = lower.as_str();
    let mut negative = false;
    loop {
        let before = rest;
        rest = rest.trim_start();
        for sign in ['-', '−'] {
            if let Some(after) = rest.strip_prefix(sign) {
                (rest, negative) = (after, !negative);
            }
        }
        for currency in ["rp.", "rp", "idr"] {
            rest = rest.strip_prefix(currency).unwrap_or(rest);
        }
        if rest == before {
            break;
        }
    }
    if rest.is_empty() {
        return Err(Unread::Empty);
    }
    let end = rest
        .find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ')))
        .unwrap_or(rest.len());
    let (digits, words) = rest.split_at(end);
    let mut words = words.trim();
    let scale = scale_of(words);
    if let Some((word, _)) = scale {
        words = words.strip_prefix(word).unwrap_or("").trim();
    }
    for unit in UNITS {
        words = words.strip_prefix(unit).unwrap_or(words).trim();
    }
    if !words.is_empty() {
        return Err(Unread::NotANumber);
    }
    let power = |zeros: u32| Decimal::from(10_u64.saturating_pow(zeros));
    let scaled = |value: Decimal| {
        let value = scale.map_or(value, |(_, zeros)| value.saturating_mul(power(zeros)));
        value.saturating_mul(if negative { Decimal::NEGATIVE_ONE } else { Decimal::ONE })
    };
    let scaled_in = |zeros: u32, value: Decimal| value.saturating_mul(power(zeros));
    let value = match separated(digits.trim(), kind, scale.is_some(), lang) {
        Ok(value) => value,
        Err(Unread::Ambiguous(one, other)) => {
            return Err(Unread::Ambiguous(scaled(one), scaled(other)));
        }
        Err(other) => return Err(other),
    };
    // `M` is miliar in Indonesian and million in English: in an English text it is asked about.
    if let (Some(("m", _)), Lang::En) = (scale, lang) {
        return Err(Unread::Ambiguous(scaled_in(6, value), scaled_in(9, value)));
    }
    Ok(scaled(value))
}

/// The word of scale that a text begins with, and its zeros.
fn scale_of(words: &str) -> Option<(&'static str, u32)> {
    const SHORT: [(&str, u32); 8] = [
        ("milyar", 9),
        ("trilyun", 12),
        ("bn", 9),
        ("mn", 6),
        ("jt", 6),
        ("rb", 3),
        ("m", 9),
        ("t", 12),
    ];
    let known = SCALES.iter().flat_map(|(zeros, id, en)| [(*id, *zeros), (*en, *zeros)]);
    known.chain(SHORT).find(|(word, _)| {
        words
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphabetic()))
    })
}

/// Reads digits with separators of either language.
fn separated(digits: &str, kind: Kind, has_scale: bool, lang: Lang) -> Result<Decimal, Unread> {
    if digits.is_empty() || !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    let plain = |text: &str| decimal_from_digits(text, 0).ok_or(Unread::TooLong);
    let count = |mark: char| digits.matches(mark).count();
    let (dots, commas, spaces) = (count('.'), count(','), count(' '));
    let last_mark = digits.rfind(['.', ',']).map(|at| digits.split_at(at));
    let Some((before, after)) = last_mark else {
        return if spaces == 0 { plain(digits) } else { plain(&ungrouped(digits, ' ')?) };
    };
    let mark = if after.starts_with('.') { '.' } else { ',' };
    let fraction = after.get(1..).unwrap_or("");
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    let other = if mark == '.' { ',' } else { '.' };
    if dots > 0 && commas > 0 {
        // Both marks: the last is the decimal one, the other groups.
        if before.contains(mark) {
            return Err(Unread::NotANumber);
        }
        return plain(&format!("{}.{fraction}", ungrouped(before, other)?));
    }
    if dots.max(commas) > 1 {
        return plain(&ungrouped(digits, mark)?);
    }
    // One mark, once: with three digits behind it, it may group or divide.
    let whole = if spaces > 0 { ungrouped(before, ' ')? } else { before.to_owned() };
    let divided = plain(&format!("{whole}.{fraction}"))?;
    let may_group =
        fraction.len() == 3 && before.len() <= 3 && !whole.starts_with('0') && spaces == 0;
    let grouping_mark = lang.pick('.', ',');
    if !may_group || kind == Kind::Percent || (has_scale && mark != grouping_mark) {
        return Ok(divided);
    }
    let joined = plain(&format!("{whole}{fraction}"))?;
    if mark == grouping_mark && !has_scale {
        return Ok(joined);
    }
    Err(Unread::Ambiguous(divided, joined))
}

/// The digits without the marks that group them in threes.
fn ungrouped(digits: &str, mark: char) -> Result<String, Unread> {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or("");
    let whole = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let joined = digits.replace(mark, "");
    if whole && joined.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(joined)
    } else {
        Err(Unread::NotANumber)
    }
}

fn said(value: Decimal, kind: Kind, lang: Lang) -> String {
    let number = match kind {
        Kind::Rupiah => {
            let (long, short) = (rupiah_as_typed(value, lang), rupiah_short(value, lang));
            let whole = value.fract().is_zero();
            if !whole || long == short { long } else { format!("{long} ({short})") }
        }
        Kind::Percent => percent(value, 6, lang),
        Kind::Month => {
            u32::try_from(value).map_or("", |number| month_name(number, lang)).to_owned()
        }
        Kind::People | Kind::Plain => decimal(value, 6, lang),
    };
    fill(lang.pick("dibaca: {number}", "read as: {number}"), &[("number", &number)])
}

fn complaint(unread: &Unread, kind: Kind, lang: Lang) -> String {
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
        Unread::Ambiguous(one, other) => {
            let write = |value: &Decimal| match kind {
                Kind::Rupiah => rupiah_as_typed(*value, lang),
                _ => decimal(*value, 6, lang),
            };
            return fill(
                lang.pick(
                    "Maksudnya {one} atau {other}? Tulis lengkap.",
                    "Do you mean {one} or {other}? Write it in full.",
                ),
                &[("one", &write(one)), ("other", &write(other))],
            );
        }
    };
    fill(template, &[("example", example)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, lang: Lang, value: &str) {
        let reading =
            parse(text, Kind::Rupiah, lang).unwrap_or_else(|said| panic!("{text}: {said}"));
        assert_eq!(reading.value, Decimal::from_str_exact(value).unwrap(), "{text}");
    }

    #[test]
    fn amounts_as_people_type_them() {
        for (text, value) in [
            ("Rp1.008.000.000,00", "1008000000"),
            ("1,008 miliar", "1008000000"),
            ("1008 jt", "1008000000"),
            ("3 M", "3000000000"),
            ("Rp 15,62 miliar", "15620000000"),
            ("16.800", "16800"),
            ("16 800", "16800"),
            ("1,5", "1.5"),
            ("1.5", "1.5"),
            ("0,125", "0.125"),
            ("1,008,000,000", "1008000000"),
            ("1,008,000.50", "1008000.5"),
            ("15620000000", "15620000000"),
            ("15,62 milyar rupiah", "15620000000"),
            ("-5", "-5"),
            ("2 triliun", "2000000000000"),
        ] {
            reads(text, Lang::Id, value);
        }
        reads("16,800", Lang::En, "16800");
        reads("15.62 billion", Lang::En, "15620000000");
        reads("1.008 billion", Lang::En, "1008000000");
    }

    #[test]
    fn what_could_be_two_numbers_is_asked_about() {
        for (text, lang) in [
            ("1,008", Lang::Id),
            ("1.008 miliar", Lang::Id),
            ("1.008", Lang::En),
            ("3 M", Lang::En),
        ] {
            let said = parse(text, Kind::Rupiah, lang).unwrap_err();
            assert!(said.contains('?'), "{text}: {said}");
        }
        assert_eq!(parse("12,345", Kind::Percent, Lang::Id).unwrap().said, "dibaca: 12,345%");
    }

    #[test]
    fn nonsense_gets_a_sentence() {
        for text in [
            "",
            "  ",
            "abc",
            "1.00.0",
            "1,2,3",
            "12 apel",
            "1..2",
            "Rp",
            "1e9",
            ".5",
            "5.",
            "9999999999999999",
            "٣",
            "1,2.3,4",
            "--",
        ] {
            assert!(parse(text, Kind::Rupiah, Lang::Id).is_err(), "{text}");
        }
    }

    #[test]
    fn months_by_name_or_number() {
        for text in ["3", "Maret", "mar", "March"] {
            assert_eq!(parse(text, Kind::Month, Lang::Id).unwrap().value, Decimal::from(3));
        }
        assert!(parse("13", Kind::Month, Lang::Id).is_err());
    }

    #[test]
    fn the_reading_is_said() {
        let said = parse("3 M", Kind::Rupiah, Lang::Id).unwrap().said;
        assert_eq!(said, "dibaca: Rp3.000.000.000 (Rp3 miliar)");
    }
}
