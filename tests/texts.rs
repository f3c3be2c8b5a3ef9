//! Whatever is typed or calculated, reading it and writing it never panics, and what is written
//! reads back as the same number.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;
#[path = "common/random.rs"]
mod random;

use cakupan::month::Month;
use cakupan::scenario::{Scenario, parse_amount_text};
use cakupan::text::parse::{Kind, NotRead, parse};
use cakupan::text::{Lang, capital, fill, number};
use common::d;
use proptest::prelude::*;
use random::{config, document};
use rust_decimal::Decimal;

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];
const KINDS: [Kind; 5] = [Kind::Rupiah, Kind::Percent, Kind::People, Kind::Month, Kind::Plain];

/// What people type: digits, marks and words.
const PARTS: [&str; 35] = [
    "0", "1", "12", "123", "000", "999", ".", ",", " ", "-", "−", "Rp", "rp.", "IDR", "juta", "jt",
    "miliar", "M", "bn", "triliun", "ribu", "rb", "%", "orang", "persen", "Jan", "Agustus",
    "March", "e", "+", "\u{a0}", "_", "½", "٣", "x",
];

/// Some of it in any order.
fn typed() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&PARTS[..]), 0..8)
        .prop_map(|parts| parts.concat())
}

/// A number that a document can carry.
fn carried(most_decimals: u32) -> impl Strategy<Value = Decimal> {
    (0_i64..1_000_000_000_000_000, 0_u32..16, 0..=most_decimals, any::<bool>()).prop_map(
        |(digits, shorter, decimals, negative)| {
            let digits = digits / 10_i64.pow(shorter.min(15));
            let value = Decimal::new(digits, decimals).normalize();
            if negative { -value } else { value }
        },
    )
}

fn written(value: Decimal, kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Rupiah => number::rupiah(value, lang),
        Kind::Percent => number::percent(value, 6, lang),
        Kind::People | Kind::Plain | Kind::Month => number::decimal(value, 6, lang),
    }
}

/// No percentage of a document has four digits before the point, so that `12.345%` and `12,345%`
/// are both read with decimals.
fn beyond(value: Decimal, kind: Kind) -> bool {
    kind == Kind::Percent && value.abs() >= d("1000")
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn any_text_is_read_or_answered(text in "\\PC{0,40}", typed in typed()) {
        for (lang, kind) in LANGS.into_iter().flat_map(|lang| KINDS.map(|kind| (lang, kind))) {
            for text in [&text, &typed] {
                match parse(text, kind, lang) {
                    Ok(reading) => {
                        // Whatever was read, a document can carry.
                        let canonical = reading.value.normalize().to_string();
                        prop_assert_eq!(parse_amount_text(&canonical), Some(reading.value), "{}", text);
                        prop_assert!(!reading.said.is_empty());
                    }
                    Err(NotRead { message: said, .. }) => prop_assert!(said.ends_with(['.', '?', '!']), "{}: {}", text, said),
                }
            }
        }
        let _ = (parse_amount_text(&text), Month::parse(&text), capital(&text), fill(&text, &[]));
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_number(value in carried(2)) {
        for (lang, kind) in LANGS.into_iter().flat_map(|lang| KINDS.map(|kind| (lang, kind))) {
            if kind == Kind::Month || beyond(value, kind) {
                continue;
            }
            let text = written(value, kind, lang);
            match parse(&text, kind, lang) {
                Ok(reading) => prop_assert_eq!(reading.value, value, "{}", text),
                Err(not) => prop_assert!(false, "{text}: {}", not.message),
            }
        }
    }

    #[test]
    fn a_number_with_more_decimals_is_never_read_as_another(value in carried(6)) {
        for (lang, kind) in LANGS.into_iter().flat_map(|lang| KINDS.map(|kind| (lang, kind))) {
            if matches!(kind, Kind::Month | Kind::Rupiah) || beyond(value, kind) {
                continue;
            }
            let text = written(value, kind, lang);
            match parse(&text, kind, lang) {
                Ok(reading) => prop_assert_eq!(reading.value, value, "{}", text),
                // Three decimals may look like a group: then it is asked about.
                Err(not) => prop_assert!(not.choices.len() == 2, "{text}: {}", not.message),
            }
        }
    }

    #[test]
    fn a_reading_says_the_number_it_read(text in typed()) {
        for lang in LANGS {
            if let Ok(reading) = parse(&text, Kind::Rupiah, lang)
                && reading.value.scale() <= 2
            {
                let said = number::rupiah(reading.value, lang);
                prop_assert!(reading.said.contains(&said), "{}: {}", text, reading.said);
            }
        }
    }

    #[test]
    fn any_text_is_a_scenario_or_has_problems(text in "\\PC{0,200}") {
        prop_assert!(Scenario::parse(&text).is_err());
    }

    #[test]
    fn a_document_with_a_hole_or_a_letter_too_many_never_panics(
        document in document(0..=2), at in 0_usize..10_000, letter in any::<char>(), cut in 0_usize..4,
    ) {
        let letters: Vec<char> = document.to_string().chars().collect();
        let at = at % letters.len();
        let after = (at + cut).min(letters.len());
        let mut text: String = letters[..at].iter().collect();
        text.push(letter);
        text.extend(&letters[after..]);
        for found in Scenario::parse(&text).err().unwrap_or_default() {
            for lang in LANGS {
                let said = cakupan::text::problem::words(&found, lang).message;
                prop_assert!(!said.is_empty() && !said.contains("{found}"), "{}", said);
            }
        }
    }
}

#[test]
fn numbers_at_the_ends_of_what_a_decimal_holds_are_written() {
    let tiny = Decimal::from_parts(1, 0, 0, false, 28);
    let values = [Decimal::MAX, Decimal::MIN, tiny, -tiny, Decimal::ZERO, -Decimal::ZERO];
    let levels = [vec![], values.to_vec()];
    for lang in LANGS {
        for value in values {
            for places in [0, 1, 6, 28] {
                let _ = number::decimal(value, places, lang);
                let _ = number::fixed(value, places, lang);
                let _ = number::percent(value, places, lang);
                let _ = number::rupiah_rounded(value, places, lang);
                for levels in &levels {
                    let _ = number::coverage(value, levels, places, lang);
                }
            }
            let _ = (number::people(value, lang), number::rupiah(value, lang));
            let _ = (number::rupiah_short(value, lang), number::rounded_count(value, lang));
        }
        for number in [0, 1, 12, 13, u32::MAX] {
            let _ = number::month_name(number, lang);
        }
    }
    assert_eq!(number::decimal(-Decimal::ZERO, 2, Lang::Id), "0");
    assert_eq!(number::decimal(d("-0.001"), 2, Lang::Id), "0");
    assert_eq!(number::rupiah(d("999999999999999.99"), Lang::Id), "Rp999.999.999.999.999,99");
}

#[test]
fn a_document_in_which_any_field_holds_any_kind_of_value_is_answered() {
    let whole = common::document(
        serde_json::json!({"members": {}, "dynamics": {}, "rules": {"contribution": []}}),
        &[serde_json::json!({})],
    );
    let odd = ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "[[]]", "{}", "{\"a\":{}}"];
    let text = whole.to_string();
    for (at, _) in text.match_indices(':') {
        let rest = &text[at + 1..];
        let end = rest.find([',', '}']).unwrap_or(rest.len());
        for value in odd {
            let changed = format!("{}:{value}{}", &text[..at], &rest[end..]);
            let _ = Scenario::parse(&changed);
        }
    }
}

#[test]
fn groups_that_are_no_groups_of_three_are_not_guessed_at() {
    for text in ["1234.567.890", "12.34.567", "1.2345.678", "1.234.56", "1 23 456", "1.234,567.8"] {
        for lang in LANGS {
            assert!(parse(text, Kind::Rupiah, lang).is_err(), "{text}");
        }
    }
}
