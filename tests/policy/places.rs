//! Who gets a place: money, names, room, pace, order.

use serde_json::json;

use crate::common::{run, whole};

/// The members of the first programme, by month.
#[track_caller]
fn members(changes: serde_json::Value, programme: serde_json::Value) -> Vec<i64> {
    let (_, run) = run(changes, &[programme]);
    whole(&run.programmes[0].members)
}

#[test]
fn names_that_prove_invalid_or_covered_elsewhere_leave_their_places_empty() {
    let programme = json!({"verification_yield_pct": 80, "overlap_pct": 25});
    let (_, run) = run(json!({}), &[programme]);
    assert_eq!(whole(&run.programmes[0].members), [600; 24]);
    assert_eq!(whole(&run.programmes[0].unspent)[11], 80_640_000);
}

#[test]
fn a_share_of_the_names_is_rounded_down_to_whole_people() {
    assert_eq!(members(json!({}), json!({"verification_yield_pct": "33.39"}))[0], 333);
    assert_eq!(members(json!({}), json!({"verification_yield_pct": "99.999999"}))[0], 999);
    assert_eq!(members(json!({}), json!({"overlap_pct": 100}))[0], 0);
}

#[test]
fn names_are_verified_at_so_many_a_month_and_once_verified_stay_so() {
    let of = members(json!({}), json!({"enrol_per_month": 300}));
    assert_eq!(of[..5], [300, 600, 900, 1_000, 1_000]);
    assert_eq!(of[12], 1_000, "verified in the year before");
    let of = members(json!({}), json!({"enrol_per_month": 300, "initial_members": 500}));
    assert_eq!(of[..3], [800, 1_000, 1_000]);
    // A pause does not undo the verification.
    let pause = json!({
        "enrol_per_month": 300,
        "budget": {"per_year": 168_000_000},
        "paid_months": {"first": 3, "last": 12},
    });
    let of = members(json!({}), pause);
    assert_eq!(of[2..6], [300, 600, 900, 1_000]);
    assert_eq!(of[12..15], [0, 0, 1_000]);
}

#[test]
fn nobody_is_verified_where_none_can_be() {
    assert_eq!(members(json!({}), json!({"enrol_per_month": 0})), [0; 24]);
}

#[test]
fn max_workers_caps_the_places_whatever_the_money() {
    assert_eq!(members(json!({}), json!({"max_workers": 800}))[0], 800);
    assert_eq!(members(json!({}), json!({"max_workers": 5_000}))[0], 1_000);
}

#[test]
fn there_are_no_more_places_than_workers_of_the_group_whom_nobody_covers() {
    let few = json!({"workers": {"vulnerable": 600}});
    assert_eq!(members(few, json!({}))[0], 600);
    let most_pay = json!({"members": {"self_paying_vulnerable": 29_500}});
    assert_eq!(members(most_pay, json!({}))[0], 500);
}

#[test]
fn the_programme_that_stands_first_takes_names_first() {
    let few = json!({"workers": {"vulnerable": 1_500}});
    let small = json!({"name": "Kecil", "max_workers": 700});
    let (_, run_one) = run(few.clone(), &[json!({}), small.clone()]);
    let (_, run_two) = run(few, &[small, json!({})]);
    let first_month = |run: &cakupan::model::Trajectory<cakupan::num::Exact>| {
        [whole(&run.programmes[0].members)[0], whole(&run.programmes[1].members)[0]]
    };
    assert_eq!(first_month(&run_one), [1_000, 500]);
    assert_eq!(first_month(&run_two), [700, 800]);
}

#[test]
fn programmes_that_reach_different_groups_do_not_compete() {
    let few = json!({"workers": {"vulnerable": 1_000}});
    let (_, run) = run(few, &[json!({}), json!({"reaches": "other"})]);
    assert_eq!(whole(&run.programmes[0].members)[0], 1_000);
    assert_eq!(whole(&run.programmes[1].members)[0], 1_000);
}

#[test]
fn a_programme_for_others_covers_none_where_all_are_vulnerable_or_wage_earning() {
    let none = json!({"workers": {"wage_earning": 40_000, "vulnerable": 60_000}});
    assert_eq!(members(none, json!({"reaches": "other"})), [0; 24]);
}

#[test]
fn a_programme_that_is_off_is_left_out_with_its_initial_members() {
    let off = json!({"off": true, "initial_members": 30_000});
    let (scenario, run) = run(json!({}), &[off, json!({})]);
    assert_eq!(scenario.programmes.len(), 2);
    assert_eq!(run.programmes.len(), 1);
    assert_eq!(run.programmes[0].index, 1, "programmes keep their place in the document");
    assert_eq!(whole(&run.programmes[0].members)[0], 1_000);
    assert_eq!(whole(&run.covered)[0], 1_000);
}

#[test]
fn each_village_that_buys_apart_rounds_down_on_its_own() {
    let budget =
        |apart: bool| json!({"budget": {"villages": 10, "per_village": 1_000_000, "apart": apart}});
    assert_eq!(members(json!({}), budget(true))[0], 40); // 1,000,000 ÷ 201,600 = 4
    assert_eq!(members(json!({}), budget(false))[0], 49); // 10,000,000 ÷ 201,600
    let mut capped = budget(true);
    capped["max_workers"] = json!(35);
    assert_eq!(members(json!({}), capped)[0], 35);
}

#[test]
fn the_announced_number_is_paid_until_the_money_is_gone() {
    // 1,000 × 16,800 = 16,800,000 a month: five months, then 952 for 15,993,600, then 6,400 left.
    let programme = json!({
        "pace": "until_spent", "max_workers": 1_000, "budget": {"per_year": 100_000_000},
    });
    let (_, run) = run(json!({}), &[programme]);
    let year = [1_000, 1_000, 1_000, 1_000, 1_000, 952, 0, 0, 0, 0, 0, 0];
    let of = &run.programmes[0];
    assert_eq!(whole(&of.members), [year, year].concat());
    assert_eq!(whole(&of.money_left)[4..7], [16_000_000, 6_400, 6_400]);
    assert_eq!(whole(&of.unspent)[11], 6_400);
    assert_eq!(whole(&of.money_left)[11], 0);
}

#[test]
fn the_announced_number_stands_whatever_apart_says_but_shrinks_with_invalid_names() {
    let budget = json!({"villages": 10, "per_village": 1_000_000, "apart": true});
    let programme = json!({"pace": "until_spent", "max_workers": 400, "budget": budget});
    assert_eq!(members(json!({}), programme.clone())[..2], [400, 195]); // 3,280,000 ÷ 16,800
    let mut halved = programme;
    halved["verification_yield_pct"] = json!(50);
    assert_eq!(members(json!({}), halved)[..3], [200, 200, 195]);
}
