//! Warnings for the implausible, as they leave the core: for the page at its fields, as plain data
//! for the command line.

use serde::Serialize;
use serde_json::{Value, json};

use super::controls::SourceView;
use super::run::amount;
use crate::model::Trajectory;
use crate::num::Exact;
use crate::plausibility::{Known, Warning, warnings as found};
use crate::scenario::Scenario;
use crate::text::inputs::{mark, name};
use crate::text::plausibility::{sentence, words};
use crate::text::words::Locale;

/// A warning: something of the scenario is beyond what is known. It blocks nothing.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WarningView {
    /// `never_seen`, `more_than_apbd`, `share_of_apbd_never_seen` or `more_than_workers`.
    pub code: &'static str,
    /// The field: `dynamics.keep_paying_pct`.
    pub path: String,
    /// What the field is called.
    pub label: String,
    /// What is implausible, in a sentence that stands at the field.
    pub message: String,
    /// Where what is known comes from.
    pub source: SourceView,
}

/// The warnings of a scenario and its run.
#[must_use]
pub fn warnings(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) -> Vec<WarningView> {
    found(scenario, run).iter().map(|warning| view(warning, scenario, locale)).collect()
}

fn view(warning: &Warning, scenario: &Scenario, locale: Locale<'_>) -> WarningView {
    let said = words(warning, scenario, locale);
    WarningView {
        code: warning.known.code(),
        path: warning.input.path(scenario).unwrap_or_default(),
        label: name(warning.input, scenario, locale),
        message: said.message,
        source: SourceView {
            kind: said.kind.name(),
            mark: mark(said.kind, locale.lang),
            text: said.source,
            url: said.url.to_owned(),
            date: said.date.to_owned(),
        },
    }
}

/// The warnings in lines for the command line, each with its number and the source.
#[must_use]
pub fn lines(scenario: &Scenario, run: &Trajectory<Exact>, locale: Locale<'_>) -> Vec<String> {
    let line = |warning: &Warning| {
        let source = words(warning, scenario, locale).source;
        format!("{} ({})", sentence(warning, scenario, locale), source.trim_end_matches('.'))
    };
    found(scenario, run).iter().map(line).collect()
}

/// The warnings as data: `code`, `path`, `value`, and what is known: `low` and `high`, `apbd` and
/// its `year`, or how many `workers` there are and how many the money has `bought`.
#[must_use]
pub fn json(scenario: &Scenario, run: &Trajectory<Exact>) -> Value {
    let of = |warning: &Warning| {
        let mut value = json!({
            "code": warning.known.code(),
            "path": warning.input.path(scenario),
            "value": amount(warning.value),
        });
        let known = match &warning.known {
            Known::Between { low, high, .. } => {
                json!({"low": low.map(amount), "high": high.map(amount)})
            }
            Known::Apbd(apbd) => json!({"apbd": amount(apbd.amount), "year": apbd.year}),
            Known::ShareOfApbd { budget, apbd } => json!({
                "budget": amount(*budget), "apbd": amount(apbd.amount), "year": apbd.year,
            }),
            Known::Workers { bought, there, month, .. } => json!({
                "bought": bought.map(amount), "workers": amount(*there), "month": month.to_string(),
            }),
        };
        if let (Value::Object(fields), Value::Object(known)) = (&mut value, known) {
            fields.extend(known);
        }
        value
    };
    found(scenario, run).iter().map(of).collect()
}
