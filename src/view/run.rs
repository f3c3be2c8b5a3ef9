//! A whole run as JSON and as a table of plain values: `cakupan run`.

use core::str::FromStr;

use rust_decimal::Decimal;
use serde_json::{Number, Value, json};

use super::report_data::events_json;
use super::warnings;
use crate::findings::coverage_of_denominator;
use crate::model::{Gap, Trajectory, percent, run_exact, years};
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;

/// People and percentages carry so many significant digits.
const DIGITS: u32 = 17;

/// Rounds a stock of people or a percentage to the digits that output carries.
#[must_use]
pub fn significant(value: Decimal) -> Decimal {
    value.round_sf(DIGITS).unwrap_or(value).normalize()
}

/// People, a percentage or an expected number, as a JSON number.
pub(super) fn number(value: Exact) -> Value {
    Number::from_str(&significant(value.0).to_string()).map_or(Value::Null, Value::Number)
}

/// Money, as exact text.
pub(super) fn money(value: Exact) -> Value {
    amount(value.0)
}

/// An amount, as exact text.
pub(super) fn amount(value: Decimal) -> Value {
    Value::String(value.normalize().to_string())
}

/// The value of a series in a month.
fn at(series: &[Exact], month: usize) -> Exact {
    series.get(month).copied().unwrap_or(Exact::ZERO)
}

/// The whole run as JSON: `programmes`, `months`, `targets`, `years`, `events`,
/// `warnings`. People and percentages are
/// numbers with 17 significant digits; money is exact, as strings.
#[must_use]
pub fn json(scenario: &Scenario) -> Value {
    let run = run_exact(scenario);
    let gaps: Vec<Vec<Gap>> =
        scenario.targets_pct.iter().map(|pct| run.gaps(scenario, *pct)).collect();
    json!({
        "title": scenario.title,
        "programmes": scenario.active().map(|(index, programme)| json!({
            "index": index, "name": programme.name, "payer": programme.payer.name(),
        })).collect::<Vec<_>>(),
        "months": run.months().map(|(month, name)| {
            let mut row = month_json(scenario, &run, month);
            if let Value::Object(fields) = &mut row {
                fields.shift_insert(0, "month".to_owned(), Value::String(name.to_string()));
                let gap = |of: fn(&Gap) -> Value| {
                    gaps.iter().filter_map(|gaps| gaps.get(month)).map(of).collect::<Vec<_>>()
                };
                fields.insert("gap_people".to_owned(), gap(|gap| number(Exact(gap.people))).into());
                fields.insert("gap_rupiah".to_owned(), gap(|gap| amount(gap.rupiah)).into());
            }
            row
        }).collect::<Vec<_>>(),
        "targets": scenario.targets_pct.iter().map(|pct| {
            let target = run.target(*pct);
            json!({
                "pct": number(Exact(*pct)),
                "first_reached": target.first_reached.map(|month| month.to_string()),
                "held_from": target.held_from.map(|month| month.to_string()),
            })
        }).collect::<Vec<_>>(),
        "years": years_json(scenario, &run),
        "events": events_json(scenario, &run),
        "warnings": warnings::json(scenario, &run),
    })
}

fn month_json(scenario: &Scenario, run: &Trajectory<Exact>, month: usize) -> Value {
    let stock = |series: &[Exact]| number(at(series, month));
    let each = |of: fn(&crate::model::ProgrammeSeries<Exact>) -> &Vec<Exact>,
                write: fn(Exact) -> Value| {
        run.programmes.iter().map(|series| write(at(of(series), month))).collect::<Vec<_>>()
    };
    let (covered, eligible) = (at(&run.covered, month), at(&run.eligible, month));
    json!({
        "eligible": stock(&run.eligible),
        "wage_earning": stock(&run.wage_earning),
        "vulnerable": stock(&run.vulnerable),
        "other": stock(&run.other),
        "wage_earning_members": stock(&run.wage_earning_members),
        "self_paying_vulnerable": stock(&run.self_paying_vulnerable),
        "self_paying_other": stock(&run.self_paying_other),
        "programme_members": each(|series| &series.members, number),
        "spend": each(|series| &series.spend, money),
        "partner": each(|series| &series.partner, money),
        "beyond_budget": each(|series| &series.beyond_budget, money),
        "money_left": each(|series| &series.money_left, money),
        "unspent": each(|series| &series.unspent, money),
        "covered": stock(&run.covered),
        "coverage_pct": number(percent(covered, eligible)),
        "denominator_coverage_pct": scenario.workers.denominators.iter().map(|denominator| {
            number(coverage_of_denominator(scenario, covered, eligible, denominator.people))
        }).collect::<Vec<_>>(),
        "deaths": each(|series| &series.deaths, number),
        "accidents": each(|series| &series.accidents, number),
        "benefits": each(|series| &series.benefits, number),
    })
}

/// The budget years as data.
pub(super) fn years_json(scenario: &Scenario, run: &Trajectory<Exact>) -> Value {
    years(scenario, run)
        .into_iter()
        .map(|year| {
            let programmes = year.programmes.iter().map(|of| {
                json!({
                    "index": of.index,
                    "budget": amount(of.budget),
                    "admin_and_rounding": amount(of.admin_and_rounding),
                    "before_start": amount(of.before_start),
                    "carried_in": amount(of.carried_in),
                    "beyond_budget": amount(of.beyond_budget),
                    "spent": amount(of.spent),
                    "unspent": amount(of.unspent),
                    "carried_out": amount(of.carried_out),
                    "held": amount(of.held),
                    "partner": amount(of.partner),
                    "worker_months": number(Exact(of.worker_months)),
                    "peak_members": number(Exact(of.peak_members)),
                    "december_members": number(Exact(of.december_members)),
                    "price_of_worker_month": of.price_of_worker_month.map(significant).map(amount),
                    "benefits": number(Exact(of.benefits)),
                    "benefits_for_each_rupiah": of.benefits_for_each_rupiah().map(amount),
                })
            });
            json!({"year": year.year, "programmes": programmes.collect::<Vec<_>>()})
        })
        .collect()
}
