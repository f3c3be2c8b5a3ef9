//! What holds for every scenario, whatever it says.

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

use cakupan::model::{Trajectory, run_exact, years};
use cakupan::num::{Arithmetic, Exact};
use cakupan::rules::{Terms, budget_of_year};
use cakupan::scenario::Scenario;
use cakupan::solve::cover;
use common::{base, d, read, with};
use proptest::prelude::*;
use random::{amount, config, document, programme};
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// The slack of rounding to whole people, and of 28 digits.
const SLACK: Decimal = Decimal::from_parts(2, 0, 0, false, 9);

/// Members of the programmes that reach a group (by name) in a month.
fn of_group(scenario: &Scenario, run: &Trajectory<Exact>, group: &str, at: usize) -> Decimal {
    run.programmes
        .iter()
        .filter(|series| scenario.programmes[series.index].reaches.name() == group)
        .map(|series| series.members[at].0)
        .sum()
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_rupiah_of_a_year_is_accounted_for(document in document(0..=5)) {
        let scenario = read(&document);
        let run = run_exact(&scenario);
        for year in years(&scenario, &run) {
            for of in year.programmes {
                let rest = of.admin_and_rounding + of.before_start + of.spent + of.unspent
                    + of.carried_out + of.held;
                prop_assert_eq!(of.budget + of.carried_in, rest, "{} {:?}", year.year, of);
                for amount in [of.admin_and_rounding, of.before_start, of.held, of.unspent] {
                    prop_assert!(amount >= Decimal::ZERO, "{} {:?}", year.year, of);
                }
            }
        }
        for series in &run.programmes {
            prop_assert!(series.money_left.iter().all(|left| left.0 >= Decimal::ZERO));
        }
    }

    #[test]
    fn nobody_is_covered_twice_and_coverage_lies_between_0_and_100(document in document(0..=5)) {
        let scenario = read(&document);
        let run = run_exact(&scenario);
        for at in 0..run.len() {
            let (vulnerable, other) =
                (of_group(&scenario, &run, "vulnerable", at), of_group(&scenario, &run, "other", at));
            let own = (run.self_paying_vulnerable[at].0, run.self_paying_other[at].0);
            let wage = run.wage_earning_members[at].0;
            let covered = run.covered[at].0;
            prop_assert!((covered - (wage + own.0 + own.1 + vulnerable + other)).abs() <= SLACK);
            prop_assert!(wage <= run.wage_earning[at].0 + SLACK);
            prop_assert!(own.0 + vulnerable <= run.vulnerable[at].0 + SLACK);
            prop_assert!(own.1 + other <= run.other[at].0 + SLACK);
            prop_assert!(covered <= run.eligible[at].0 + SLACK);
            for part in [wage, own.0, own.1, vulnerable, other] {
                prop_assert!(part >= Decimal::ZERO);
            }
        }
        for (at, coverage) in run.coverage_pct().iter().enumerate() {
            let slack = SLACK * d("100") / run.eligible[at].0;
            prop_assert!(coverage.0 >= Decimal::ZERO && coverage.0 <= d("100") + slack);
        }
    }

    #[test]
    fn members_of_programmes_are_whole(document in document(0..=5)) {
        let run = run_exact(&read(&document));
        for series in &run.programmes {
            prop_assert!(series.members.iter().all(|members| members.0.fract().is_zero()));
        }
    }

    #[test]
    fn more_budget_never_covers_fewer_in_any_month(
        document in document(1..=1), less in amount(), more in amount(),
    ) {
        // One programme, no self-enrolment, nobody who keeps paying. Money that is carried over and
        // money that buys more as contributions fall are in tests below: there it is one worker.
        let mut programme = document["programmes"][0].clone();
        programme["carry_over"] = false.into();
        let mut changes = json!({"dynamics": {"self_enrol_pct": 0, "keep_paying_pct": 0}});
        if programme["pace"] == "until_spent" {
            changes["rules"] = json!({
                "contribution": null, "relief": {"apbd": false, "village": false, "other": false},
            });
        }
        let (less, more) = (d(&less).min(d(&more)), d(&less).max(d(&more)));
        let covered = |budget: Decimal| {
            programme["budget"] = json!({"per_year": budget.to_string()});
            let programmes = json!({"programmes": [programme.clone()]});
            run_exact(&read(&with(with(document.clone(), changes.clone()), programmes))).covered
        };
        let runs: Vec<Vec<Exact>> = [less, more].map(covered).into();
        for (at, (less, more)) in runs[0].iter().zip(&runs[1]).enumerate() {
            prop_assert!(more >= less, "month {at}: {more:?} < {less:?}");
        }
    }

    #[test]
    fn cover_and_a_run_with_room_agree(
        mut programme in programme(), rules in document(0..=0), budget in amount(), year in 2024_u32..2029,
    ) {
        for (field, value) in [
            ("budget", json!({"by_year": {year.to_string(): budget}})), ("from_year", year.into()),
            ("pace", "quota".into()), ("off", false.into()), ("admin_pct", 0.into()),
            ("verification_yield_pct", 100.into()), ("overlap_pct", 0.into()),
            ("carry_over", false.into()), ("initial_members", 0.into()),
        ] {
            programme[field] = value;
        }
        let programme = with(programme, json!({
            "max_workers": null, "enrol_per_month": null, "to_year": null,
        }));
        let people = json!({
            "eligible": 1_000_000_000, "wage_earning": 0,
            "vulnerable": if programme["reaches"] == "other" { 0 } else { 1_000_000_000 },
        });
        let document = with(base(), json!({
            "start": format!("{year}-01"), "months": 12, "workers": people, "rules": rules["rules"],
            "programmes": [programme],
        }));
        let scenario = read(&document);
        let run = run_exact(&scenario);
        let of = &scenario.programmes[0];
        let (first, last) = (of.paid_months.first, of.paid_months.last);
        let start = scenario.start.plus(first - 1);
        let whole = Exact(budget_of_year(of, year)).whole().0;
        let answer = cover(whole, &Terms::from(of), &scenario.rules, start, last + 1 - first);
        let series = &run.programmes[0];
        match answer {
            Some(answer) if answer.workers <= d("1000000000") => {
                let members = &series.members[first as usize - 1..last as usize];
                prop_assert!(members.iter().all(|members| members.0 == answer.workers));
                let spent: Decimal = series.spend.iter().map(|spend| spend.0).sum();
                prop_assert_eq!(spent, answer.cost);
                prop_assert_eq!(series.unspent[last as usize - 1].0, answer.left);
                prop_assert!(answer.left < answer.price && answer.left >= Decimal::ZERO);
            }
            // No room for so many, or no price.
            _ => prop_assert_eq!(series.members[first as usize - 1].0, d("1000000000")),
        }
    }
}

/// Members of the only programme, by month.
fn members(changes: Value, programme: Value) -> Vec<i64> {
    let (_, run) = common::run(changes, &[programme]);
    common::whole(&run.programmes[0].members)
}

#[test]
fn with_money_carried_over_more_budget_may_cover_one_fewer_in_a_year_but_not_over_the_years() {
    // 2.5 and 2.7 workers' money a year: 2, 3, 2, 3 and 2, 3, 3, 2.
    let yearly = |budget: u32| {
        let programme = json!({"budget": {"per_year": budget}, "carry_over": true});
        members(json!({"months": 48}), programme)
    };
    let (less, more) = (yearly(504_000), yearly(544_320));
    assert_eq!([less[0], less[12], less[24], less[36]], [2, 3, 2, 3]);
    assert_eq!([more[0], more[12], more[24], more[36]], [2, 3, 3, 2]);
    for months in 0..48 {
        let sum = |members: &[i64]| members[..=months].iter().sum::<i64>();
        assert!(sum(&more) >= sum(&less), "{months}");
    }
}

#[test]
fn when_contributions_fall_less_money_may_be_left_to_buy_with_until_it_is_spent() {
    // 1.9 and 2 contributions of March 2026; in April they are halved.
    let spent = |budget: u32| {
        let programme = json!({
            "payer": "csr", "pace": "until_spent", "max_workers": 100,
            "budget": {"per_year": budget}, "paid_months": {"first": 3, "last": 12},
            "from_year": 2026,
        });
        members(json!({"start": "2026-01", "months": 12}), programme)
    };
    assert_eq!(spent(31_920)[2..5], [1, 1, 0]);
    assert_eq!(spent(33_600)[2..5], [2, 0, 0]);
}
