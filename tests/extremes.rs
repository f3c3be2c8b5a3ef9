//! Scenarios at the ends of their bounds: they run in both arithmetics, report, draw and print
//! without a panic and soon, and their sums hold.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::time::{Duration, Instant};

use cakupan::model::{run_exact, run_fast, years};
use cakupan::ready;
use cakupan::scenario::{Code, Scenario};
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::figures::Figure;
use cakupan::view::page::{Simulated, Wanted, simulate};
use cakupan::view::{csv, report, report_data, run, tables};
use common::{base, thousand, with};
use serde_json::{Value, json};

/// Everything the product does with a scenario.
#[track_caller]
fn all_of_it(document: &Value) {
    let begun = Instant::now();
    let text = document.to_string();
    let scenario = match Scenario::parse(&text) {
        Ok(scenario) => scenario,
        Err(problems) => {
            // Growth beyond what is calculated exactly is the one thing that bounds allow and
            // checks refuse.
            let only = problems.iter().all(|problem| problem.code == Code::BudgetTooLarge);
            assert!(only, "{problems:#?}\n{document}");
            return;
        }
    };
    let (exact, fast) = (run_exact(&scenario), run_fast(&scenario));
    assert_eq!((exact.len(), fast.len()), (scenario.months as usize, scenario.months as usize));
    assert!(fast.covered.iter().chain(&fast.eligible).all(|value| value.is_finite()));
    for year in years(&scenario, &exact) {
        for of in year.programmes {
            let rest = of.admin_and_rounding
                + of.before_start
                + of.spent
                + of.unspent
                + of.carried_out
                + of.held;
            assert_eq!(of.budget + of.carried_in, rest, "{} {of:?}\n{document}", year.year);
        }
    }
    let printed = run::json(&scenario).to_string();
    assert!(!printed.contains("null,\"wage_earning\""), "a number that JSON cannot write");
    let _ = csv::months(&scenario, csv::Dialect::Standard);
    let _ = report_data::json(&scenario);
    for lang in [Lang::Id, Lang::En] {
        let locale = Locale { lang, words: ready::words() };
        let _ = tables::tables(&scenario, locale);
        let _ = report::report(&scenario, locale);
        for width in [0, 320, 5_000] {
            let wanted = Wanted { locale, programme: 0, width, figures: &Figure::ALL };
            let Simulated::Answered { answer, charts, .. } = simulate(&text, &wanted) else {
                panic!("refused: {document}");
            };
            assert!(!answer.headline.is_empty() && !answer.headline.contains('{'));
            for chart in charts {
                let svg = &chart.svg;
                assert!(svg.starts_with("<svg") && !svg.contains("NaN") && !svg.contains("inf"));
            }
        }
    }
    // A debug build on a busy machine; the bound for the page is in the benchmarks.
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}: {document}", begun.elapsed());
}

fn scenario(changes: Value, programme: &Value, count: usize) -> Value {
    let programmes = vec![with(thousand(), programme.clone()); count];
    with(with(base(), json!({"programmes": programmes})), changes)
}

/// People: one worker, a thousand million, everyone in one group.
fn peoples() -> [Value; 5] {
    let people = |eligible: u64, wage: u64, vulnerable: u64, growth: i32| {
        json!({"workers": {
            "eligible": eligible, "wage_earning": wage, "vulnerable": vulnerable,
            "growth_pct": growth,
        }})
    };
    [
        people(1, 0, 1, 20),
        people(1_000_000_000, 0, 1_000_000_000, 20),
        people(1_000_000_000, 1_000_000_000, 0, -20),
        people(999_999_999, 333_333_333, 333_333_333, -20),
        people(3, 1, 1, 0),
    ]
}

#[test]
fn budgets_of_nothing_and_of_everything_run_for_one_month_and_for_fifty_years() {
    let amounts = [json!(0), json!("0.000001"), json!(1_000_000_000_000_000_u64)];
    for people in peoples() {
        for amount in &amounts {
            for (months, growth) in [(1, 0), (13, 100), (120, -100)] {
                let changes = with(people.clone(), json!({"months": months}));
                let budget = json!({"budget": {"per_year": amount, "growth_pct": growth}});
                all_of_it(&scenario(changes, &budget, 1));
            }
        }
        let budget =
            json!({"budget": {"per_year": 1_000_000_000_000_u64, "growth_pct": "33.333333"}});
        all_of_it(&scenario(with(people, json!({"months": 600, "start": "2051-01"})), &budget, 1));
    }
}

#[test]
fn a_million_villages_with_the_largest_amount_each() {
    for apart in [true, false] {
        let budget = json!({
            "villages": 1_000_000, "per_village": 1_000_000_000_000_000_u64, "apart": apart,
        });
        let programme = json!({"budget": budget, "carry_over": true, "admin_pct": "0.000001"});
        all_of_it(&scenario(peoples()[1].clone(), &programme, 2));
    }
}

#[test]
fn twenty_programmes_for_fifty_years_with_every_rate_at_its_end() {
    for (end, waiting) in [(0, 0), (100, 120)] {
        let rates = [
            "wage_uptake_pct",
            "wage_lapse_pct",
            "self_enrol_pct",
            "self_lapse_pct",
            "keep_paying_pct",
            "replaced_pct",
        ];
        let mut dynamics: serde_json::Map<String, Value> =
            rates.iter().map(|name| ((*name).to_owned(), end.into())).collect();
        for (name, value) in [
            ("deaths_per_1000", 1_000_u64),
            ("accidents_per_1000", 1_000),
            ("accident_cost", 1_000_000_000_000_000),
            ("scholarship_mean", 174_000_000),
        ] {
            dynamics.insert(name.to_owned(), value.into());
        }
        let changes = json!({
            "months": 600, "workers": {"growth_pct": 20}, "dynamics": dynamics,
            "rules": {"death_benefit_waiting_months": waiting},
            "targets_pct": [0, "0.000001", 50, "99.999999", 100],
        });
        let programme = json!({
            "initial_members": 1_500, "initial_tenure": 1_200, "carry_over": true,
            "paid_months": {"first": 2, "last": 2}, "pays_pct": "0.000001",
            "package": "jkk_jkm_jht", "income": 1_000_000_000_000_000_u64,
        });
        all_of_it(&scenario(changes, &programme, 20));
    }
}

#[test]
fn the_announced_number_at_its_ends() {
    for most in [0, 1, 1_000_000_000] {
        for amount in [0_u64, 1, 1_000_000_000_000_000] {
            let programme = json!({
                "pace": "until_spent", "max_workers": most, "budget": {"per_year": amount},
                "enrol_per_month": most, "pays_pct": "33.333333",
            });
            all_of_it(&scenario(peoples()[1].clone(), &programme, 3));
        }
    }
}

#[test]
fn contributions_at_their_ends() {
    for (jkm, pct) in [(0, 0), (1_000_000, 100)] {
        let change = json!([{"from": "2025-01", "jkm": jkm, "jkk_pct": pct, "jht_pct": pct}]);
        let programme = json!({"package": "jkk_jkm_jht", "income": 1_000_000_000_000_000_u64});
        let changes = json!({"rules": {"contribution": change}});
        all_of_it(&scenario(changes, &programme, 2));
    }
}

#[test]
fn years_at_the_ends_of_the_calendar() {
    for start in ["2000-01", "2100-12"] {
        let programme = json!({"from_year": 2000, "to_year": 2100});
        all_of_it(&scenario(json!({"start": start, "months": 600}), &programme, 2));
    }
}

#[test]
fn a_scenario_without_programmes_or_targets() {
    all_of_it(&scenario(json!({"programmes": null}), &json!({}), 0));
}

#[test]
fn a_programme_that_does_not_exist_may_be_asked_about() {
    let text = base().to_string();
    for programme in [0, 1, usize::MAX] {
        let locale = Locale { lang: Lang::En, words: ready::words() };
        let wanted = Wanted { locale, programme, width: 720, figures: &[] };
        assert!(matches!(simulate(&text, &wanted), Simulated::Answered { .. }));
    }
}
