//! The list of a scenario's numbers: each stands where its path says, and its bounds are those
//! that a document is held to.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::inputs::Input;
use cakupan::scenario::{Code, Scenario};
use common::{base, d, with};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A scenario with every kind of budget and every limit, and room for any change.
fn document() -> Value {
    let more = json!({
        "name": "Uji", "payer": "csr", "from_year": 2025, "max_workers": 10, "enrol_per_month": 3,
    });
    with(
        base(),
        json!({
            "workers": {
                "eligible": 1_000_000_000, "wage_earning": 0, "vulnerable": 0,
                "denominators": [{"name": "Bekerja", "people": 10, "source": "uji"}],
            },
            "programmes": [
                with(more.clone(), json!({"budget": {"per_year": 1}})),
                with(more.clone(), json!({"budget": {"by_year": {"2025": 1, "2026": 2}}})),
                with(more, json!({"budget": {"villages": 2, "per_village": 3}})),
            ],
        }),
    )
}

/// The place of a path in a document, made where it is missing.
fn place<'a>(document: &'a mut Value, path: &str) -> &'a mut Value {
    let mut at = document;
    for step in path.replace('[', ".").replace(']', "").split('.') {
        at = match step.parse::<usize>() {
            Ok(index) if at.is_array() => &mut at[index],
            _ => &mut at[step],
        };
    }
    at
}

fn codes(document: &Value) -> Vec<(Code, String)> {
    let problems = Scenario::parse(&document.to_string()).err().unwrap_or_default();
    problems.into_iter().map(|problem| (problem.code, problem.path)).collect()
}

#[test]
fn each_number_stands_at_its_path_and_within_its_bounds() {
    let scenario = Scenario::parse(&document().to_string()).unwrap();
    let all = Input::all(&scenario);
    assert_eq!(all.len(), 19 + 13 + 13 + 15);
    for input in all {
        let path = input.path(&scenario).unwrap();
        assert_eq!(Input::at_path(&scenario, &path), Some(input));
        let (least, most) = input.bounds();
        let step = if input.unit().is_whole() { Decimal::ONE } else { d("0.000001") };
        let mut changed = scenario.clone();
        for value in [least, most] {
            let mut written = document();
            *place(&mut written, &path) = json!(value.to_string());
            for (code, at) in codes(&written) {
                // Some ends do not fit together with the rest; no end is beyond its own bounds.
                assert!(
                    matches!(code, Code::AboveWhole | Code::AboveGroup | Code::WrongOrder),
                    "{path} = {value}: {code:?} at {at}"
                );
            }
            assert!(input.set(&mut changed, value));
            assert_eq!(input.get(&changed), Some(value), "{path}");
        }
        for value in [least - step, most + step] {
            let mut written = document();
            *place(&mut written, &path) = json!(value.to_string());
            let refused = codes(&written);
            assert!(
                refused.iter().any(|(code, at)| {
                    *at == path && matches!(code, Code::OutOfRange | Code::NumberForm)
                }),
                "{path} = {value}: {refused:?}"
            );
            // In memory it is kept within them.
            input.set(&mut changed, value);
            assert!((least..=most).contains(&input.get(&changed).unwrap()), "{path}");
        }
    }
}

#[test]
fn what_a_scenario_does_not_have_is_not_there_and_a_limit_can_be_set() {
    let mut scenario = Scenario::parse(&with(base(), json!({
        "programmes": [{"name": "A", "payer": "csr", "from_year": 2025, "budget": {"per_year": 1}}],
    })).to_string()).unwrap();
    let cap = Input::at_path(&scenario, "programmes[0].max_workers").unwrap();
    assert_eq!(cap.get(&scenario), None);
    assert!(!Input::all(&scenario).contains(&cap));
    assert!(cap.set(&mut scenario, d("7.9")));
    assert_eq!(cap.get(&scenario), Some(d("7")));
    assert_eq!(Input::at_path(&scenario, "programmes[0].budget.villages"), None);
    assert_eq!(Input::at_path(&scenario, "programmes[1].admin_pct"), None);
    let vulnerable = Input::Vulnerable;
    assert!(vulnerable.set(&mut scenario, d("1000000000")));
    assert_eq!(scenario.problems()[0].code, Code::AboveWhole);
}
