//! Every bound of a document, tried just inside and just outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::scenario::{Code, Scenario};
use common::{base, d, thousand, with};
use serde_json::{Value, json};

/// Puts a raw JSON value at a path such as `programmes[0].budget.per_year` of a sound document.
fn at_path(path: &str, raw: &str) -> String {
    let mut programme = thousand();
    if path.contains("villages") || path.contains("village") || path.contains("share_pct") {
        programme["budget"] = json!({"villages": 10, "per_village": 1000});
    } else if path.contains("by_year") {
        programme["budget"] = json!({"by_year": {}});
    }
    let mut document = with(
        base(),
        json!({
            "programmes": [programme], "targets_pct": [50], "members": {}, "dynamics": {},
            "rules": {"contribution": [{"from": "2026-01"}]},
            "realised": [{"month": "2025-01", "programmes": [{"programme": 0}]}],
        }),
    );
    document["workers"]["denominators"] = json!([{"name": "Lain", "people": 1}]);
    let mut place = &mut document;
    for step in path.split('.') {
        let (name, index) = match step.split_once('[') {
            Some((name, rest)) => (name, rest.strip_suffix(']')),
            None => (step, None),
        };
        if place.get(name).is_none() {
            place[name] = json!({});
        }
        place = &mut place[name];
        if let Some(index) = index {
            place = &mut place[index.parse::<usize>().unwrap()];
        }
    }
    *place = json!("@@");
    document.to_string().replace("\"@@\"", raw)
}

/// The problems at a field itself: those across fields are not about its own bounds.
fn at_field(path: &str, raw: &str) -> Vec<Code> {
    let problems = Scenario::parse(&at_path(path, raw)).err().unwrap_or_default();
    problems
        .into_iter()
        .filter(|problem| problem.path == path)
        .map(|problem| problem.code)
        .filter(|code| !matches!(code, Code::AboveWhole | Code::AboveGroup | Code::WrongOrder))
        .collect()
}

const PEOPLE: &str = "1000000000";
const AMOUNT: &str = "1000000000000000";

/// Every number of a document: path, least, greatest, whether whole.
const BOUNDS: [(&str, &str, &str, bool); 47] = [
    ("months", "1", "600", true),
    ("workers.eligible", "1", PEOPLE, true),
    ("workers.wage_earning", "0", PEOPLE, true),
    ("workers.vulnerable", "0", PEOPLE, true),
    ("workers.growth_pct", "-20", "20", false),
    ("workers.denominators[0].people", "1", PEOPLE, true),
    ("members.wage_earning", "0", PEOPLE, true),
    ("members.self_paying_vulnerable", "0", PEOPLE, true),
    ("members.self_paying_other", "0", PEOPLE, true),
    ("dynamics.wage_uptake_pct", "0", "100", false),
    ("dynamics.wage_lapse_pct", "0", "100", false),
    ("dynamics.self_enrol_pct", "0", "100", false),
    ("dynamics.self_lapse_pct", "0", "100", false),
    ("dynamics.keep_paying_pct", "0", "100", false),
    ("dynamics.replaced_pct", "0", "100", false),
    ("dynamics.deaths_per_1000", "0", "1000", false),
    ("dynamics.accidents_per_1000", "0", "1000", false),
    ("dynamics.accident_cost", "0", AMOUNT, false),
    ("dynamics.scholarship_mean", "0", "174000000", false),
    ("rules.death_benefit_waiting_months", "0", "120", true),
    ("rules.contribution[0].jkm", "0", "1000000", false),
    ("rules.contribution[0].jkk_pct", "0", "100", false),
    ("rules.contribution[0].jht_pct", "0", "100", false),
    ("programmes[0].from_year", "2000", "2100", true),
    ("programmes[0].to_year", "2000", "2100", true),
    ("programmes[0].budget.per_year", "0", AMOUNT, false),
    ("programmes[0].budget.growth_pct", "-100", "100", false),
    ("programmes[0].budget.by_year.2025", "0", AMOUNT, false),
    ("programmes[0].budget.villages", "1", "1000000", true),
    ("programmes[0].budget.per_village", "0", AMOUNT, false),
    ("programmes[0].budget.share_pct", "0", "100", false),
    ("programmes[0].admin_pct", "0", "100", false),
    ("programmes[0].paid_months.first", "1", "12", true),
    ("programmes[0].paid_months.last", "1", "12", true),
    ("programmes[0].income", "0", AMOUNT, false),
    ("programmes[0].max_workers", "0", PEOPLE, true),
    ("programmes[0].enrol_per_month", "0", PEOPLE, true),
    ("programmes[0].verification_yield_pct", "0", "100", false),
    ("programmes[0].overlap_pct", "0", "100", false),
    ("programmes[0].initial_members", "0", PEOPLE, true),
    ("programmes[0].initial_tenure", "0", "1200", true),
    ("targets_pct[0]", "0", "100", false),
    ("realised[0].wage_earning", "0", PEOPLE, true),
    ("realised[0].self_paying_vulnerable", "0", PEOPLE, true),
    ("realised[0].self_paying_other", "0", PEOPLE, true),
    ("realised[0].programmes[0].members", "0", PEOPLE, true),
    ("realised[0].programmes[0].spend", "0", AMOUNT, false),
];

#[test]
fn every_number_is_accepted_at_its_bounds_and_refused_just_outside() {
    for (path, least, greatest, whole) in BOUNDS {
        let step = if whole { d("1") } else { d("0.000001") };
        for inside in [d(least), d(least) + step, d(greatest) - step, d(greatest)] {
            assert_eq!(at_field(path, &inside.to_string()), [], "{path}: {inside}");
        }
        for outside in [d(least) - step, d(greatest) + step] {
            assert_eq!(
                at_field(path, &outside.to_string()),
                [Code::OutOfRange],
                "{path}: {outside}"
            );
        }
        if whole {
            let between = (d(least) + d("0.5")).to_string();
            assert_eq!(at_field(path, &between), [Code::NotWhole], "{path}: {between}");
        }
        for wrong in ["null", "true", "[]", "{}"] {
            assert_eq!(at_field(path, wrong), [Code::WrongType], "{path}: {wrong}");
        }
    }
}

#[test]
fn a_payer_pays_more_than_nothing() {
    let path = "programmes[0].pays_pct";
    for (value, codes) in [
        ("0", vec![Code::OutOfRange]),
        ("-0.000001", vec![Code::OutOfRange]),
        ("0.000001", vec![]),
        ("100", vec![]),
        ("100.000001", vec![Code::OutOfRange]),
    ] {
        assert_eq!(at_field(path, value), codes, "{value}");
    }
}

#[test]
fn months_lie_from_2000_to_2100_and_are_written_in_one_form() {
    for path in ["start", "rules.contribution[0].from"] {
        for good in ["2000-01", "2100-12"] {
            assert_eq!(at_field(path, &format!("{good:?}")), [], "{path}: {good}");
        }
        for bad in ["1999-12", "2101-01", "2026-1", "2026-00", "2026-01-01", "202601", ""] {
            assert_eq!(at_field(path, &format!("{bad:?}")), [Code::BadMonth], "{path}: {bad}");
        }
        assert_eq!(at_field(path, "202601"), [Code::WrongType], "{path}");
    }
}

#[test]
fn texts_and_lists_are_accepted_up_to_their_length() {
    for (path, most, required) in [
        ("title", 200, true),
        ("notes", 4_000, false),
        ("region.code", 200, false),
        ("region.name", 200, false),
        ("workers.denominators[0].name", 200, true),
        ("programmes[0].name", 200, true),
    ] {
        // Characters, not bytes.
        let text = |length: usize| format!("\"{}\"", "é".repeat(length));
        assert_eq!(at_field(path, &text(most)), [], "{path}");
        assert_eq!(at_field(path, &text(most + 1)), [Code::TooMany], "{path}");
        let empty = if required { vec![Code::Empty] } else { vec![] };
        assert_eq!(at_field(path, "\"\""), empty, "{path}");
    }
    for (path, entry, most) in [
        ("programmes", thousand(), 20),
        ("targets_pct", json!(50), 8),
        ("workers.denominators", json!({"name": "Lain", "people": 1}), 20),
        ("realised", json!({"month": "2025-01"}), 600),
        ("realised[0].programmes", json!({"programme": 0}), 20),
    ] {
        let list = |length: usize| Value::from(vec![entry.clone(); length]).to_string();
        assert_eq!(at_field(path, &list(most)), [], "{path}");
        assert_eq!(at_field(path, &list(most + 1)), [Code::TooMany], "{path}");
    }
}
