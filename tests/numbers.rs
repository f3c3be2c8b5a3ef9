//! Numbers in a document: read as the decimal that is written, or refused.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::scenario::{Code, Scenario};
use common::{base, d, read};
use rust_decimal::Decimal;

/// The growth of a document in which it is written so, or the kind of problem.
fn growth(raw: &str) -> Result<Decimal, Code> {
    let mut document = base();
    document["workers"]["growth_pct"] = "@@".into();
    let text = document.to_string().replace("\"@@\"", raw);
    Scenario::parse(&text)
        .map(|scenario| scenario.workers.growth_pct)
        .map_err(|problems| problems[0].code)
}

#[test]
fn a_number_and_a_text_of_the_same_digits_are_the_same() {
    for text in ["0", "1", "1.3", "-1.3", "0.1", "-0", "19.999999", "0.000001", "007", "1.50"] {
        assert_eq!(growth(&format!("\"{text}\"")), Ok(d(text)), "{text}");
        // JSON has no leading zeros.
        if text != "007" {
            assert_eq!(growth(text), Ok(d(text)), "{text}");
        }
    }
}

#[test]
fn a_text_that_is_no_plain_number_is_refused() {
    for text in [
        "",
        " ",
        " 1",
        "1 ",
        "1,3",
        "1.",
        ".5",
        "+1",
        "--1",
        "-",
        "1e1",
        "1E1",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "1.1234567",
        "1234567890123456",
        "1.2.3",
        "٣",
        "½",
        "1%",
    ] {
        assert_eq!(growth(&format!("{text:?}")), Err(Code::NumberForm), "{text:?}");
    }
}

#[test]
fn a_json_number_may_have_an_exponent_if_it_ends_in_six_decimals() {
    for (text, value) in [("1e1", "10"), ("1E+1", "10"), ("150e-2", "1.5"), ("1e-6", "0.000001")] {
        assert_eq!(growth(text), Ok(d(value)), "{text}");
    }
    for text in ["1e-7", "1.5e-6", "1e-400"] {
        assert_eq!(growth(text), Err(Code::NumberForm), "{text}");
    }
    for text in ["1e400", "1e99999999999999999999", "-1e400"] {
        let found = growth(text);
        assert!(matches!(found, Err(Code::NumberForm | Code::OutOfRange)), "{text}: {found:?}");
    }
}

#[test]
fn a_json_number_with_more_digits_than_are_read_is_refused_not_rounded() {
    for text in
        ["1.1234567", "0.00000000000000000000000000001", "1.0000000000000000000000000000001"]
    {
        assert_eq!(growth(text), Err(Code::NumberForm), "{text}");
    }
    let found = growth("123456789012345678901234567890123456789012345678901234567890");
    assert!(matches!(found, Err(Code::NumberForm | Code::OutOfRange)), "{found:?}");
}

#[test]
fn no_number_goes_through_a_binary_float() {
    // The nearest float to each of these differs from it.
    for text in ["0.1", "0.3", "1.005", "17.333333"] {
        assert_eq!(growth(text), Ok(d(text)), "{text}");
    }
    let mut document = common::document(serde_json::json!({}), &[serde_json::json!({})]);
    document["programmes"][0]["budget"] = serde_json::json!({"per_year": "@@"});
    let text = document.to_string().replace("\"@@\"", "999999999999999.999999");
    let read_back = Scenario::parse(&text)
        .map(|scenario| cakupan::rules::budget_of_year(&scenario.programmes[0], 2025).to_string());
    assert_eq!(read_back, Ok("999999999999999.999999".to_owned()));
}

#[test]
fn counts_may_be_written_as_texts() {
    let mut document = base();
    document["months"] = "36".into();
    document["workers"]["eligible"] = "100000.0".into();
    let scenario = read(&document);
    assert_eq!((scenario.months, scenario.workers.eligible), (36, d("100000")));
}
