//! Numbers in Indonesian words, read back: *dua juta*, *seratus ribu*, *tiga puluh enam koma
//! lima*, *dua setengah miliar*. The counterpart of [`super::terbilang`].

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::number::SCALES;
use crate::num::{Arithmetic, Exact};

/// Words of the digits.
const DIGITS: [&str; 10] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

/// As many decimals as a document carries.
const MOST_DECIMALS: usize = 6;

/// The number that words begin with, and how many of them it takes; none where they begin with
/// no number. `words` are in lower case.
#[must_use]
pub fn begins_with(words: &[&str]) -> Option<(Decimal, usize)> {
    let (mut all, mut group) = (Exact::ZERO, Exact::ZERO);
    // The number since the last hundred, which *puluh* and *belas* change.
    let mut unit: Option<u32> = None;
    let mut taken = 0_usize;
    while let Some(word) = words.get(taken).copied() {
        let flush = |group: Exact, unit: Option<u32>| group + Exact::from_count(unit.unwrap_or(0));
        if let Some(digit) = digit(word) {
            if unit.is_some() {
                break;
            }
            unit = Some(digit);
        } else {
            match (word, unit) {
                ("sepuluh", None) => unit = Some(10),
                ("sebelas", None) => unit = Some(11),
                ("belas", Some(digit)) if digit < 10 => unit = Some(digit.saturating_add(10)),
                ("puluh", Some(digit)) if digit < 10 => {
                    group = group + Exact::from_count(digit.saturating_mul(10));
                    unit = None;
                }
                ("seratus", None) => group = group + Exact::HUNDRED,
                ("ratus", Some(digit)) if digit < 10 => {
                    group = group + Exact::from_count(digit) * Exact::HUNDRED;
                    unit = None;
                }
                ("setengah", None) if taken == 0 && scales(words, 1) => {
                    group = Exact::ONE / Exact::from_count(2);
                }
                ("seribu", None) => all = all + Exact::from_count(1_000),
                ("sejuta", None) => all = all + Exact::from_count(1_000_000),
                _ => {
                    let zeros = zeros(word).filter(|_| taken > 0);
                    let Some(zeros) = zeros else {
                        break;
                    };
                    let scale = Exact(Decimal::from(10_u64.saturating_pow(zeros)));
                    all = all + flush(group, unit) * scale;
                    (group, unit) = (Exact::ZERO, None);
                }
            }
        }
        taken = taken.saturating_add(1);
        if let Some((part, more)) = fraction(words.get(taken..).unwrap_or_default()) {
            group = group + part;
            taken = taken.saturating_add(more);
            if !scales(words, taken) {
                break;
            }
        }
    }
    let value = all + group + Exact::from_count(unit.unwrap_or(0));
    (taken > 0).then_some((value.0, taken))
}

/// What stands behind a whole number: `koma nol tiga dua`, digit by digit, or `setengah`; and how
/// many words that is.
fn fraction(words: &[&str]) -> Option<(Exact, usize)> {
    match words {
        ["setengah", ..] => Some((Exact::ONE / Exact::from_count(2), 1)),
        ["koma", digits @ ..] => {
            let tenth = Exact::ONE / Exact::from_count(10);
            let (mut sum, mut place, mut taken) = (Exact::ZERO, tenth, 0_usize);
            for digit in digits.iter().map_while(|word| digit(word)).take(MOST_DECIMALS) {
                sum = sum + place * Exact::from_count(digit);
                place = place * tenth;
                taken = taken.saturating_add(1);
            }
            (taken > 0).then_some((sum, taken.saturating_add(1)))
        }
        _ => None,
    }
}

fn digit(word: &str) -> Option<u32> {
    DIGITS.iter().position(|name| *name == word).and_then(|place| u32::try_from(place).ok())
}

/// Whether a word of scale stands at a place.
fn scales(words: &[&str], at: usize) -> bool {
    words.get(at).is_some_and(|word| zeros(word).is_some())
}

/// The zeros of a word of scale.
fn zeros(word: &str) -> Option<u32> {
    SCALES.iter().find(|(_, id, _)| *id == word).map(|(zeros, ..)| *zeros)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, terbilang};

    #[track_caller]
    fn reads(text: &str, value: u64, taken: usize) {
        let words: Vec<&str> = text.split(' ').collect();
        assert_eq!(begins_with(&words), Some((Decimal::from(value), taken)), "{text}");
    }

    #[test]
    fn words_of_news_are_read() {
        reads("dua juta rupiah", 2_000_000, 2);
        reads("seratus ribu pekerja", 100_000, 2);
        reads("enam bulan", 6, 1);
        reads("dua belas bulan", 12, 2);
        reads("tiga puluh enam persen", 36, 3);
        reads("seribu lima ratus orang", 1_500, 3);
        reads("satu dua tiga", 1, 1);
        assert_eq!(begins_with(&["setengah", "tahun"]), None);
        assert_eq!(begins_with(&["pekerja"]), None);
        assert_eq!(begins_with(&["juta"]), None);
        assert_eq!(begins_with(&[]), None);
    }

    #[test]
    fn decimals_and_halves_are_read() {
        let reads = |text: &str, value: &str, taken: usize| {
            let words: Vec<&str> = text.split(' ').collect();
            let read = begins_with(&words).map(|(value, taken)| (value.normalize(), taken));
            assert_eq!(read, Some((value.parse().unwrap(), taken)), "{text}");
        };
        reads("empat koma nol tiga dua miliar rupiah", "4032000000", 6);
        reads("tiga puluh enam koma lima persen", "36.5", 5);
        reads("dua belas koma dua lima juta", "12250000", 6);
        reads("dua setengah miliar", "2500000000", 3);
        reads("satu setengah tahun", "1.5", 2);
        reads("setengah juta pekerja", "500000", 2);
        reads("dua koma", "2", 1);
        reads("satu koma satu satu satu satu satu satu satu", "1.111111", 8);
    }

    #[test]
    fn what_terbilang_writes_is_read_back() {
        let mut value = 1_u64;
        for step in 0..2_000_u64 {
            value = (value * 7 + step * 13) % 1_000_000_000_000;
            let words = terbilang::number(Decimal::from(value), Lang::Id);
            let words: Vec<&str> = words.split(' ').collect();
            let read = begins_with(&words);
            assert_eq!(read, Some((Decimal::from(value), words.len())), "{words:?}");
        }
    }
}
