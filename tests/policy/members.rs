//! Workers, wage-earning members, self-paying members, and those who leave a programme.

use serde_json::json;

use crate::common::{d, run, texts, whole};

#[test]
fn workers_grow_by_a_twelfth_of_the_rate_within_a_year_and_compound_over_years() {
    let (_, run) = run(json!({"workers": {"growth_pct": 12}}), &[]);
    let eligible = texts(&run.eligible);
    assert_eq!(eligible[0], "101000");
    assert_eq!(eligible[10], "111000");
    assert_eq!(eligible[11], "112000");
    assert_eq!(eligible[12], "113120"); // 1.12 × 1.01
    assert_eq!(eligible[23], "125440"); // 1.12²
    // All groups alike.
    assert_eq!(texts(&run.wage_earning)[23], "50176");
    assert_eq!(texts(&run.vulnerable)[23], "37632");
    assert_eq!(texts(&run.other)[23], "37632");
}

#[test]
fn members_grow_like_their_group() {
    let members = json!({"wage_earning": 20_000, "self_paying_other": 3_000});
    let (_, run) = run(json!({"workers": {"growth_pct": 12}, "members": members}), &[]);
    assert_eq!(texts(&run.wage_earning_members)[0], "20200");
    assert_eq!(texts(&run.self_paying_other)[0], "3030");
    assert!(run.coverage_pct()[23].0 - d("23") < d("0.000000001"));
}

#[test]
fn of_the_wage_earners_who_are_no_members_a_twelfth_of_the_uptake_joins_each_month() {
    let changes = json!({"members": {"wage_earning": 20_000}, "dynamics": {"wage_uptake_pct": 12}});
    let (_, run) = run(changes, &[]);
    assert_eq!(texts(&run.wage_earning_members)[..2], ["20200", "20398"]);
}

#[test]
fn of_the_wage_earning_members_a_twelfth_of_the_lapse_leaves_each_month() {
    let changes = json!({
        "members": {"wage_earning": 20_000},
        "dynamics": {"wage_uptake_pct": 12, "wage_lapse_pct": 24},
    });
    let (_, run) = run(changes, &[]);
    // 20,000 + 1% of 20,000 − 2% of 20,000; then + 202 − 396.
    assert_eq!(texts(&run.wage_earning_members)[..2], ["19800", "19606"]);
}

#[test]
fn the_uncovered_of_last_month_enrol_themselves_and_programme_members_are_covered() {
    let changes = json!({
        "members": {"self_paying_vulnerable": 3_000},
        "dynamics": {"self_enrol_pct": 12, "self_lapse_pct": 12},
    });
    // 3,000 − 30 + 1% of 27,000.
    let (_, alone) = run(changes.clone(), &[]);
    assert_eq!(texts(&alone.self_paying_vulnerable)[..2], ["3240", "3475.2"]);
    // The programme's 1,000 of the first month are missing among the uncovered of the second.
    let (_, beside) = run(changes, &[json!({})]);
    assert_eq!(texts(&beside.self_paying_vulnerable)[..2], ["3240", "3465.2"]);
    // The other group has nobody who pays, and 30,000 who may begin to.
    assert_eq!(texts(&beside.self_paying_other)[0], "300");
}

#[test]
fn without_money_in_january_and_february_coverage_is_a_saw_tooth() {
    let programme = json!({
        "budget": {"per_year": 168_000_000}, "paid_months": {"first": 3, "last": 12},
    });
    let (_, run) = run(json!({}), &[programme]);
    let year = [0, 0, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000];
    assert_eq!(whole(&run.programmes[0].members), [year, year].concat());
    assert_eq!(whole(&run.covered), [year, year].concat());
}

#[test]
fn of_those_who_leave_a_programme_some_keep_paying_and_the_rest_lapse() {
    let programme = json!({
        "budget": {"per_year": 168_000_000}, "paid_months": {"first": 3, "last": 12},
    });
    let (_, run) = run(json!({"dynamics": {"keep_paying_pct": 10}}), &[programme]);
    assert_eq!(whole(&run.self_paying_vulnerable)[..12], [0; 12]);
    assert_eq!(whole(&run.self_paying_vulnerable)[12..], [100; 12]);
    assert_eq!(whole(&run.covered)[11..15], [1_000, 100, 100, 1_100]);
}

#[test]
fn those_who_keep_paying_take_room_from_the_programme_next_year() {
    // 1,000 vulnerable workers in all: 1,000 in 2025, of whom 500 keep paying, so 500 in 2026.
    let programme = json!({
        "budget": {"per_year": 168_000_000}, "paid_months": {"first": 3, "last": 12},
    });
    let changes = json!({"workers": {"vulnerable": 1_000}, "dynamics": {"keep_paying_pct": 50}});
    let (_, run) = run(changes, &[programme]);
    assert_eq!(whole(&run.programmes[0].members)[11..15], [1_000, 0, 0, 500]);
    assert_eq!(whole(&run.self_paying_vulnerable)[11..15], [0, 500, 500, 500]);
}

#[test]
fn leavers_of_one_programme_whom_another_takes_in_do_not_leave_the_group() {
    // One pays to June, the next from July: nobody leaves, nobody keeps paying.
    let half = json!({"budget": {"per_year": 100_800_000}});
    let mut first = half.clone();
    first["paid_months"] = json!({"first": 1, "last": 6});
    let mut second = half;
    second["paid_months"] = json!({"first": 7, "last": 12});
    let (_, run) = run(json!({"dynamics": {"keep_paying_pct": 100}}), &[first, second]);
    assert_eq!(whole(&run.covered), [1_000; 24]);
    assert_eq!(whole(&run.self_paying_vulnerable), [0; 24]);
}

#[test]
fn initial_members_whom_no_money_pays_leave_in_the_first_month() {
    let programme = json!({"from_year": 2026, "initial_members": 400});
    let (_, run) = run(json!({"dynamics": {"keep_paying_pct": 25}}), &[programme]);
    assert_eq!(whole(&run.programmes[0].members)[0], 0);
    assert_eq!(whole(&run.self_paying_vulnerable)[0], 100);
}

#[test]
fn where_nobody_is_other_nobody_is_less_than_none() {
    let workers = json!({
        "eligible": 784_027, "wage_earning": 217_959, "vulnerable": 566_068, "growth_pct": "-0.418",
    });
    let (scenario, exact) = run(json!({ "workers": workers }), &[json!({"reaches": "other"})]);
    assert!(exact.other.iter().chain(&exact.self_paying_other).all(|other| other.0 >= d("0")));
    assert_eq!(whole(&exact.programmes[0].members), [0; 24]);
    let fast = cakupan::model::run_fast(&scenario);
    assert!(fast.other.iter().chain(&fast.self_paying_other).all(|other| *other >= 0.0));
}
