//! The exact run and the run in floats: the same model, within 10⁻⁹ of each other.
//!
//! Where a `whole` or a plain floor falls differently, a programme's members differ by one worker,
//! or a year's money by one rupiah; scenarios in which that happens are rare and counted. What is
//! a difference of large amounts is held to 10⁻⁹ of those.

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

use cakupan::model::{ProgrammeSeries, Trajectory, run_exact, run_fast};
use cakupan::num::{Arithmetic, Exact};
use cakupan::ready;
use common::read;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use random::{config, document};
use serde_json::{Value, json};

/// Within 10⁻⁹ of the larger of the two, or within `slack`.
fn near(exact: Exact, fast: f64, slack: f64) -> bool {
    let exact = exact.to_f64();
    (exact - fast).abs() <= (1e-9 * exact.abs().max(fast.abs())).max(slack)
}

#[track_caller]
fn all_near(name: &str, exact: &[Exact], fast: &[f64], slack: impl Fn(usize) -> f64) {
    assert_eq!(exact.len(), fast.len());
    for (at, (exact, fast)) in exact.iter().zip(fast).enumerate() {
        assert!(near(*exact, *fast, slack(at)), "{name}, month {at}: {exact:?} and {fast:e}");
    }
}

/// Whether every programme has the same members in each month, to the digit.
fn same_members(exact: &Trajectory<Exact>, fast: &Trajectory<f64>) -> bool {
    exact.programmes.iter().zip(&fast.programmes).all(|(exact, fast)| {
        exact.members.iter().zip(&fast.members).all(|(one, other)| one.to_f64().eq(other))
    })
}

#[track_caller]
fn programmes_are_near(exact: &ProgrammeSeries<Exact>, fast: &ProgrammeSeries<f64>) {
    // What is left of money is as good as the money was; and where the whole rupiah of an opening
    // fall differently, it is one rupiah off from then on.
    let (mut money, mut moved) = (0.0_f64, 0.0);
    let slack: Vec<f64> = (0..exact.members.len())
        .map(|at| {
            let opened = exact.opened[at].to_f64();
            if (opened - fast.opened[at]).abs() > 0.5 {
                moved += 1.0;
            }
            money = (opened + exact.carried_in[at].to_f64()).max(money);
            1e-9 * money + moved
        })
        .collect();
    let strict = |_: usize| 0.0;
    let of_money = |at: usize| slack[at];
    all_near("members", &exact.members, &fast.members, strict);
    all_near("spend", &exact.spend, &fast.spend, strict);
    all_near("deaths", &exact.deaths, &fast.deaths, strict);
    all_near("accidents", &exact.accidents, &fast.accidents, strict);
    all_near("benefits", &exact.benefits, &fast.benefits, strict);
    let of_full = |at: usize| 1e-9 * (exact.spend[at].to_f64() + exact.partner[at].to_f64());
    all_near("partner", &exact.partner, &fast.partner, of_full);
    all_near("opened", &exact.opened, &fast.opened, |_| 1.0);
    all_near("carried in", &exact.carried_in, &fast.carried_in, of_money);
    all_near("beyond budget", &exact.beyond_budget, &fast.beyond_budget, of_money);
    all_near("money left", &exact.money_left, &fast.money_left, of_money);
    all_near("unspent", &exact.unspent, &fast.unspent, of_money);
    all_near("carried out", &exact.carried_out, &fast.carried_out, of_money);
}

/// All series of both runs within 10⁻⁹, given that the members are the same.
#[track_caller]
fn runs_are_near(exact: &Trajectory<Exact>, fast: &Trajectory<f64>) {
    let strict = |_: usize| 0.0;
    // The others are what is left of the eligible, and their self-paying members depend on them.
    let of_eligible = |at: usize| 1e-9 * exact.eligible[at].to_f64();
    all_near("eligible", &exact.eligible, &fast.eligible, strict);
    all_near("wage-earning", &exact.wage_earning, &fast.wage_earning, strict);
    all_near("vulnerable", &exact.vulnerable, &fast.vulnerable, strict);
    all_near("members", &exact.wage_earning_members, &fast.wage_earning_members, strict);
    all_near("covered", &exact.covered, &fast.covered, strict);
    all_near("other", &exact.other, &fast.other, of_eligible);
    let own = (&exact.self_paying_vulnerable, &fast.self_paying_vulnerable);
    all_near("self-paying vulnerable", own.0, own.1, of_eligible);
    let own = (&exact.self_paying_other, &fast.self_paying_other);
    all_near("self-paying other", own.0, own.1, of_eligible);
    for (exact, fast) in exact.programmes.iter().zip(&fast.programmes) {
        programmes_are_near(exact, fast);
    }
}

#[test]
fn the_ready_scenarios_are_within_a_billionth_in_every_series() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        let (exact, fast) = (run_exact(&scenario), run_fast(&scenario));
        assert!(same_members(&exact, &fast), "{}", ready.id);
        runs_are_near(&exact, &fast);
        for pct in &scenario.targets_pct {
            assert_eq!(exact.target(*pct), fast.target(*pct), "{}", ready.id);
        }
    }
}

#[test]
fn random_scenarios_are_within_a_billionth_or_one_worker() {
    let config = config(400);
    let cases = config.cases;
    let mut runner = TestRunner::new(config);
    let (mut same, mut all) = (0, 0);
    for _ in 0..cases {
        let document: Value = document(0..=5).new_tree(&mut runner).unwrap().current();
        let scenario = read(&document);
        let (exact, fast) = (run_exact(&scenario), run_fast(&scenario));
        all += 1;
        if same_members(&exact, &fast) {
            same += 1;
            runs_are_near(&exact, &fast);
            continue;
        }
        // Programmes later in the order see the room that those before them leave.
        for (place, (exact, fast)) in exact.programmes.iter().zip(&fast.programmes).enumerate() {
            for (at, (exact, fast)) in exact.members.iter().zip(&fast.members).enumerate() {
                let apart = (exact.to_f64() - fast).abs();
                assert!(apart <= 1.0, "programme {place}, month {at}: {apart} in\n{document}");
            }
        }
    }
    eprintln!("{same} of {all} have the same members");
    assert!(same * 100 >= all * 99, "{same} of {all} have the same members");
}

#[test]
fn a_price_that_no_float_holds_moves_one_worker_at_most() {
    // 33.33% of 16,800 is 5,599.44: twelve of them are a little more than 67,193.28 in floats.
    let mut moved = 0;
    for workers in 1..200 {
        let budget = (common::d("67193.28") * rust_decimal::Decimal::from(workers)).ceil();
        let programme = json!({"pays_pct": "33.33", "budget": {"per_year": budget.to_string()}});
        let scenario = read(&common::document(json!({}), &[programme]));
        let (exact, fast) = (run_exact(&scenario), run_fast(&scenario));
        let (one, other) = (exact.programmes[0].members[0].to_f64(), fast.programmes[0].members[0]);
        assert!((one - other).abs() <= 1.0, "{one} and {other}");
        assert!((exact.covered[0].to_f64() - fast.covered[0]).abs() <= 1.0);
        moved += usize::from(!same_members(&exact, &fast));
    }
    eprintln!("{moved} of 199 moved");
}
