//! The plausible ranges: `src/sensitivity/values.rs` is made from `data/ranges/`, and
//! `CAKUPAN_BLESS=1 cargo test --test ranges` writes it anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::fmt::Write as _;

use cakupan::inputs::Input;
use cakupan::ready;
use cakupan::scenario::{Scenario, SourceKind};
use cakupan::sensitivity::{Form, Plausible, Range, Switch};
use common::{base, d, golden, text, with};
use rust_decimal::Decimal;
use serde_json::json;

const RANGES: &str = "data/ranges/ranges.toml";

/// A decimal as a constant.
fn decimal(text: &str) -> String {
    let value = d(text);
    let digits: Vec<char> = value.mantissa().abs().to_string().chars().collect();
    let mut grouped = String::new();
    for (place, digit) in digits.iter().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('_');
        }
        grouped.push(*digit);
    }
    format!("Decimal::from_parts({grouped}, 0, 0, {}, {})", value.is_sign_negative(), value.scale())
}

fn file() -> String {
    let mut text_of = String::from(
        "//! The plausible ranges. Generated from `data/ranges/` by\n\
         //! `CAKUPAN_BLESS=1 cargo test --test ranges`; do not edit.\n\n\
         use rust_decimal::Decimal;\n\n\
         use super::ranges::{Form, Plausible};\n\
         use crate::scenario::SourceKind;\n",
    );
    let ranges: toml::Table = text(RANGES).parse().unwrap();
    for (name, range) in &ranges {
        let field = |field: &str| range[field].as_str().unwrap();
        let form = match field("form") {
            "values" => "Values",
            "percent" => "Percent",
            "shift" => "Shift",
            other => panic!("{name}: no form {other}"),
        };
        let kind = SourceKind::from_name(field("kind")).unwrap();
        write!(
            text_of,
            "\npub(super) const {}: Plausible = Plausible {{\n    form: Form::{form},\n    \
             low: {},\n    high: {},\n    kind: SourceKind::{kind:?},\n    \
             id: {:?},\n    en: {:?},\n    url: {:?},\n    date: {:?},\n}};\n",
            name.to_uppercase(),
            decimal(field("low")),
            decimal(field("high")),
            field("id"),
            field("en"),
            field("url"),
            field("date"),
        )
        .unwrap();
        assert_eq!(range.as_table().unwrap().len(), 8, "{name}");
    }
    text_of
}

#[test]
fn the_constants_are_those_of_the_ranges() {
    golden("src/sensitivity/values.rs", &file());
}

#[test]
fn every_number_of_the_ready_scenarios_has_a_range_with_a_source_or_says_that_it_is_assumed() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for input in Input::all(&scenario) {
            let of = Plausible::of(input);
            let range = Range::of(&scenario, input).unwrap();
            let path = input.path(&scenario).unwrap();
            let base = input.get(&scenario).unwrap();
            assert_eq!(range.base, base);
            assert!(range.low <= base && base <= range.high, "{} {path}", ready.id);
            assert!(of.low < of.high, "{path}");
            for said in [of.id, of.en] {
                assert!(said.len() > 20, "{path}: {said}");
            }
            // What is assumed says so; what is not shows the figures it rests on.
            let assumed = of.id.to_lowercase().contains("anggapan") || of.id.contains("dianggap");
            let figures = of.id.chars().any(|sign| sign.is_ascii_digit());
            match of.kind {
                SourceKind::Assumed => assert!(assumed, "{path}: {}", of.id),
                _ => assert!(figures, "{path}: {}", of.id),
            }
        }
    }
}

#[test]
fn every_choice_is_no_or_yes_and_says_why_both_are_tried() {
    let mut document =
        with(base(), json!({"rules": {"contribution": [{"from": "2025-06", "jkm": 9000}]}}));
    document["programmes"] = json!([{
        "name": "A", "payer": "village", "from_year": 2025,
        "budget": {"villages": 10, "per_village": 1_000_000},
    }]);
    let scenario = Scenario::parse(&document.to_string()).unwrap();
    let all = Switch::all(&scenario);
    assert_eq!(all.len(), 6);
    for switch in all {
        let of = switch.plausible();
        assert_eq!((of.form, of.low, of.high), (Form::Values, Decimal::ZERO, Decimal::ONE));
        for said in [of.id, of.en] {
            assert!(said.len() > 20, "{switch:?}: {said}");
        }
        assert_eq!(of.kind == SourceKind::Assumed, of.id.contains("Anggapan"), "{switch:?}");
        let turned = switch.turned(&scenario);
        assert_eq!(switch.get(&turned), !switch.get(&scenario), "{switch:?}");
        assert!(turned.problems().is_empty(), "{switch:?}");
    }
}

fn scenario(changes: serde_json::Value) -> Scenario {
    Scenario::parse(&with(base(), changes).to_string()).unwrap()
}

#[test]
fn ranges_are_values_shares_or_shifts_and_always_hold_the_scenarios_own_value() {
    let of = |changes, input| {
        let range = Range::of(&scenario(changes), input).unwrap();
        (range.low, range.high)
    };
    assert_eq!(Plausible::of(Input::Deaths).form, Form::Values);
    assert_eq!(
        of(json!({"dynamics": {"deaths_per_1000": 3}}), Input::Deaths),
        (d("2.5"), d("3.9"))
    );
    assert_eq!(of(json!({"dynamics": {"deaths_per_1000": 7}}), Input::Deaths), (d("2.5"), d("7")));
    let members = of(json!({"members": {"wage_earning": 1001}}), Input::WageMembers);
    assert_eq!(members, (d("903"), d("1099")));
    let nobody = of(json!({"members": {"wage_earning": 0}}), Input::WageMembers);
    assert_eq!(nobody, (d("0"), d("0")));
    let growth = |pct: i32| {
        let workers = json!({
            "eligible": 100_000, "wage_earning": 40_000, "vulnerable": 30_000, "growth_pct": pct,
        });
        of(json!({"workers": workers}), Input::Growth)
    };
    assert_eq!(growth(2), (d("1"), d("3")));
    assert_eq!(growth(20), (d("19"), d("20")));
}

#[test]
fn ends_that_do_not_hold_together_are_drawn_in_to_the_last_one_that_does() {
    // 40,000 wage earners, 39,000 of them members: a count 9.8% higher does not fit in.
    let tight = scenario(json!({"members": {"wage_earning": 39_000}}));
    let range = Range::of(&tight, Input::WageMembers).unwrap();
    assert_eq!((range.high, range.high_clipped, range.low_clipped), (d("40000"), true, false));
    let range = Range::of(&tight, Input::WageEarning).unwrap();
    assert_eq!((range.low, range.low_clipped), (d("39000"), true));
    // The last paid month cannot come before the first.
    let late = scenario(json!({"programmes": [{
        "name": "A", "payer": "csr", "from_year": 2025, "budget": {"per_year": 1_000_000},
        "paid_months": {"first": 10, "last": 12},
    }]}));
    let last = Input::at_path(&late, "programmes[0].paid_months.last").unwrap();
    let range = Range::of(&late, last).unwrap();
    assert_eq!((range.low, range.low_clipped, range.high), (d("10"), true, Decimal::from(12)));
}
