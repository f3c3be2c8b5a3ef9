//! What several tests need: documents with a few fields changed, and files that a named command
//! refreshes.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

use std::fs;
use std::path::PathBuf;

use cakupan::model::{Trajectory, run_exact};
use cakupan::month::Month;
use cakupan::num::Exact;
use cakupan::scenario::Scenario;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// A file of the repository.
pub(crate) fn at(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of the repository.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether generated files are to be written instead of compared: `CAKUPAN_BLESS=1`.
pub(crate) fn bless() -> bool {
    std::env::var_os("CAKUPAN_BLESS").is_some_and(|value| value == "1")
}

/// Compares a committed file with what it must hold, or writes it when blessing.
#[track_caller]
pub(crate) fn golden(path: &str, wanted: &str) {
    if bless() {
        let file = at(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, wanted).unwrap();
        return;
    }
    let committed = fs::read_to_string(at(path)).unwrap_or_default().replace("\r\n", "\n");
    let changed = wanted
        .lines()
        .chain(std::iter::repeat("(end)"))
        .zip(committed.lines().chain(std::iter::repeat("(end)")))
        .enumerate()
        .find(|(_, (wanted, committed))| wanted != committed || *wanted == "(end)");
    if let Some((line, (wanted, committed))) = changed
        && wanted != committed
    {
        panic!(
            "{path} is stale at line {}:\n  committed: {committed}\n  now:       {wanted}\n\
             If the change is meant, refresh it with CAKUPAN_BLESS=1 and this test.",
            line + 1
        );
    }
    assert_eq!(committed, wanted, "{path} differs in its last line break");
}

/// A decimal as it is written.
#[track_caller]
pub(crate) fn d(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A month written `YYYY-MM`.
#[track_caller]
pub(crate) fn month(text: &str) -> Month {
    Month::parse(text).unwrap_or_else(|| panic!("{text} is no month"))
}

/// 100,000 workers, 40,000 of them wage-earning and 30,000 vulnerable, nobody covered, two years
/// from January 2025, no programme.
pub(crate) fn base() -> Value {
    json!({
        "schema": 1,
        "title": "Uji",
        "start": "2025-01",
        "months": 24,
        "workers": {"eligible": 100_000, "wage_earning": 40_000, "vulnerable": 30_000},
    })
}

/// A programme whose Rp201,600,000 pay 1,000 workers for a year of twelve months.
pub(crate) fn thousand() -> Value {
    json!({
        "name": "Program",
        "payer": "apbd_district",
        "from_year": 2025,
        "budget": {"per_year": 201_600_000},
    })
}

/// The value with fields changed (JSON merge patch, RFC 7396: `null` removes a field, `budget`
/// is replaced as a whole).
pub(crate) fn with(mut value: Value, changes: Value) -> Value {
    merge(&mut value, changes);
    value
}

fn merge(value: &mut Value, changes: Value) {
    let (Value::Object(fields), Value::Object(changes)) = (value, changes) else {
        return;
    };
    for (name, change) in changes {
        match fields.get_mut(&name) {
            _ if change.is_null() => {
                fields.shift_remove(&name);
            }
            Some(inner) if inner.is_object() && change.is_object() && name != "budget" => {
                merge(inner, change);
            }
            _ => {
                fields.insert(name, change);
            }
        }
    }
}

/// The base with these changes and programmes, each [`thousand`] with its own changes.
pub(crate) fn document(changes: Value, programmes: &[Value]) -> Value {
    let programmes: Vec<Value> =
        programmes.iter().map(|changes| with(thousand(), changes.clone())).collect();
    with(with(base(), json!({"programmes": programmes})), changes)
}

/// Reads a document that must be sound.
#[track_caller]
pub(crate) fn read(document: &Value) -> Scenario {
    Scenario::parse(&document.to_string())
        .unwrap_or_else(|problems| panic!("{document}\nis refused: {problems:#?}"))
}

/// Runs the base with these changes and programmes.
#[track_caller]
pub(crate) fn run(changes: Value, programmes: &[Value]) -> (Scenario, Trajectory<Exact>) {
    let scenario = read(&document(changes, programmes));
    let run = run_exact(&scenario);
    (scenario, run)
}

/// A series as whole numbers, for comparing with what a hand computed.
#[track_caller]
pub(crate) fn whole(series: &[Exact]) -> Vec<i64> {
    let integer = |value: &Exact| {
        assert!(value.0.fract().is_zero(), "{value:?} is not whole");
        i64::try_from(value.0).unwrap()
    };
    series.iter().map(integer).collect()
}

/// A series as text, normalised.
pub(crate) fn texts(series: &[Exact]) -> Vec<String> {
    series.iter().map(|value| value.0.normalize().to_string()).collect()
}
