//! What happened beside what was planned: months with an entry in `realised` count as they were,
//! and the rest of the year is reckoned with the money that is left.
//!
//! The programme has Rp201,600,000 a year and covers 1,000 workers at Rp16,800 a month.

use cakupan::model::{Trajectory, run_exact, years};
use cakupan::num::Exact;
use cakupan::scenario::{Code, Scenario};
use serde_json::{Value, json};

use crate::common::{d, document, read, run, texts, whole};

/// A run of one programme in which one month came out differently.
fn with_month(month: &str, of_programme: Value, programme: Value) -> (Scenario, Trajectory<Exact>) {
    let mut of = of_programme;
    of["programme"] = 0.into();
    run(json!({"realised": [{"month": month, "programmes": [of]}]}), &[programme])
}

/// Members by month.
fn members(run: &Trajectory<Exact>) -> Vec<i64> {
    whole(&run.programmes[0].members)
}

#[test]
fn fewer_members_in_march_than_planned_leave_more_money_for_the_rest_of_the_year() {
    let (scenario, run) = with_month("2025-03", json!({"members": 400}), json!({}));
    // 201,600,000 − 2 × 16,800,000 − 6,720,000 = 161,280,000 for nine months at 151,200: 1,066.
    assert_eq!(members(&run)[..5], [1_000, 1_000, 400, 1_066, 1_066]);
    assert_eq!(members(&run)[11..13], [1_066, 1_000], "the next year begins as planned");
    let of = &run.programmes[0];
    assert_eq!(whole(&of.money_left)[2], 161_280_000);
    assert_eq!(whole(&of.unspent)[11], 100_800);
    assert_eq!(members(&run_exact(&scenario.plan())), [1_000; 24], "the plan stays");
}

#[test]
fn more_members_than_planned_leave_fewer_places() {
    let (_, run) = with_month("2025-01", json!({"members": 2_000}), json!({}));
    // 168,000,000 for eleven months at 184,800: 909.
    assert_eq!(members(&run)[..3], [2_000, 909, 909]);
}

#[test]
fn what_was_spent_counts_whatever_the_members_should_have_cost() {
    let (_, run) = with_month("2025-03", json!({"spend": 20_000_000}), json!({}));
    // 168,000,000 − 20,000,000 for nine months at 151,200: 978.
    assert_eq!(members(&run)[..4], [1_000, 1_000, 1_000, 978]);
    assert_eq!(whole(&run.programmes[0].spend)[2..4], [20_000_000, 16_430_400]);
}

#[test]
fn what_is_spent_beyond_the_money_is_reported_and_nobody_is_paid_for_after_it() {
    let (scenario, run) = with_month("2025-06", json!({"spend": 200_000_000}), json!({}));
    let of = &run.programmes[0];
    // 201,600,000 − 5 × 16,800,000 = 117,600,000 were there.
    assert_eq!(whole(&of.beyond_budget)[4..7], [0, 82_400_000, 0]);
    assert_eq!(whole(&of.money_left)[4..7], [117_600_000, 0, 0]);
    assert_eq!(members(&run)[4..13], [1_000, 1_000, 0, 0, 0, 0, 0, 0, 1_000]);
    let year = &years(&scenario, &run)[0].programmes[0];
    assert_eq!((year.spent, year.beyond_budget), (d("284000000"), d("82400000")));
    assert_eq!(year.budget + year.beyond_budget, year.spent);
}

#[test]
fn members_without_their_spend_cost_the_months_contribution_also_beyond_the_money() {
    let (_, run) = with_month("2025-12", json!({"members": 1_500}), json!({}));
    let of = &run.programmes[0];
    assert_eq!((whole(&of.spend)[11], whole(&of.beyond_budget)[11]), (25_200_000, 8_400_000));
    assert_eq!((whole(&of.unspent)[11], members(&run)[12]), (0, 1_000));
}

#[test]
fn what_is_left_in_the_last_paid_month_is_carried_over_where_it_may_be() {
    let programme = json!({"carry_over": true});
    let (_, run) = with_month("2025-12", json!({"members": 500}), programme);
    // 8,400,000 more in 2026: 210,000,000 ÷ 201,600 = 1,041.
    assert_eq!(whole(&run.programmes[0].carried_out)[11], 8_400_000);
    assert_eq!(members(&run)[11..13], [500, 1_041]);
}

#[test]
fn the_announced_number_stands_and_its_money_lasts_longer() {
    let programme = json!({"pace": "until_spent", "max_workers": 2_000});
    let (scenario, run) = with_month("2025-03", json!({"members": 1_000}), programme);
    assert_eq!(members(&run_exact(&scenario.plan()))[5..8], [2_000, 0, 0]);
    assert_eq!(members(&run)[2..8], [1_000, 2_000, 2_000, 2_000, 1_000, 0]);
}

#[test]
fn members_in_a_month_that_is_not_paid_are_beyond_the_budget() {
    let programme = json!({"paid_months": {"first": 3, "last": 12}});
    let (_, run) = with_month("2025-01", json!({"members": 200}), programme);
    let of = &run.programmes[0];
    assert_eq!(whole(&of.beyond_budget)[..3], [3_360_000, 0, 0]);
    assert_eq!(members(&run)[..3], [200, 0, 1_200], "March opens as planned");
    // So is money that was spent then, and it covers nobody by itself.
    let programme = json!({"paid_months": {"first": 3, "last": 12}});
    let (_, run) = with_month("2025-02", json!({"spend": 5_000}), programme);
    assert_eq!((members(&run)[1], whole(&run.programmes[0].beyond_budget)[1]), (0, 5_000));
}

#[test]
fn partners_pay_their_share_of_what_was_spent() {
    let (_, run) = with_month("2025-01", json!({"spend": 5_000_000}), json!({"pays_pct": 25}));
    assert_eq!(whole(&run.programmes[0].partner)[0], 15_000_000);
    let (_, run) = with_month("2025-01", json!({"members": 10}), json!({"pays_pct": 25}));
    assert_eq!(whole(&run.programmes[0].spend)[0], 42_000);
    assert_eq!(whole(&run.programmes[0].partner)[0], 126_000);
}

#[test]
fn those_who_were_enrolled_are_verified_from_then_on() {
    let programme = json!({"enrol_per_month": 100});
    let (_, run) = with_month("2025-01", json!({"members": 500}), programme);
    // Without it 100, 200, 300; 193,200,000 ÷ 184,800 leaves 1,045 places.
    assert_eq!(members(&run)[..8], [500, 600, 700, 800, 900, 1_000, 1_045, 1_045]);
}

#[test]
fn villages_that_buy_apart_reckon_anew_each_for_itself() {
    // 10.5 workers a village: 10; of a half-filled January 11 × 184,800 are left to each.
    let programme = json!({"budget": {"villages": 10, "per_village": 2_116_800, "apart": true}});
    let (_, run) = with_month("2025-01", json!({"members": 50}), programme);
    assert_eq!(members(&run)[..3], [50, 110, 110]);
}

#[test]
fn a_programme_later_in_the_order_takes_the_room_that_is_left() {
    let changes = json!({
        "workers": {"vulnerable": 1_000},
        "realised": [{"month": "2025-01", "programmes": [{"programme": 0, "members": 300}]}],
    });
    let (_, run) = run(changes, &[json!({}), json!({})]);
    assert_eq!(whole(&run.programmes[0].members)[..2], [300, 1_000]);
    assert_eq!(whole(&run.programmes[1].members)[..2], [700, 0]);
}

#[test]
fn wage_earning_members_go_on_from_what_was_counted() {
    let changes = json!({
        "dynamics": {"wage_uptake_pct": 12},
        "realised": [{"month": "2025-02", "wage_earning": 20_000}],
    });
    let (_, run) = run(changes, &[]);
    assert_eq!(texts(&run.wage_earning_members)[..3], ["400", "20000", "20200"]);
}

#[test]
fn a_count_of_those_who_pay_themselves_holds_the_leavers_who_go_on_already() {
    let programme = json!({"paid_months": {"first": 3, "last": 12}});
    let counted = json!([{
        "month": "2026-01", "self_paying_vulnerable": 50, "self_paying_other": 7,
    }]);
    let changes = json!({"dynamics": {"keep_paying_pct": 10}, "realised": counted});
    let (scenario, run) = run(changes, &[programme]);
    let plan = run_exact(&scenario.plan());
    assert_eq!(whole(&plan.self_paying_vulnerable)[11..14], [0, 120, 120]);
    assert_eq!(whole(&run.self_paying_vulnerable)[11..14], [0, 50, 50]);
    assert_eq!(whole(&run.self_paying_other)[11..14], [0, 7, 7]);
}

#[test]
fn programmes_that_are_off_and_entries_that_give_nothing_change_nothing() {
    let entries = json!([{"month": "2025-03", "programmes": [
        {"programme": 0, "members": 30_001, "spend": 1}, {"programme": 1},
    ]}]);
    let (scenario, run) = run(json!({ "realised": entries }), &[json!({"off": true}), json!({})]);
    assert_eq!(run, run_exact(&scenario.plan()));
}

#[test]
fn the_order_of_the_entries_makes_no_difference() {
    let entry = |month: &str, members: u32| json!({"month": month, "programmes": [{"programme": 0, "members": members}]});
    let (one, other) = (entry("2025-02", 300), entry("2026-07", 900));
    let (_, forward) = run(json!({"realised": [one, other]}), &[json!({})]);
    let (scenario, backward) = run(json!({"realised": [other, one]}), &[json!({})]);
    assert_eq!(forward, backward);
    assert_eq!(scenario.last_realised().unwrap().to_string(), "2026-07");
}

/// Members where the programme's first `months` came out as planned.
fn repeated(months: usize, programme: Value) -> (Vec<i64>, Vec<i64>) {
    let (_, plan) = run(json!({}), std::slice::from_ref(&programme));
    let plan = members(&plan);
    let entries: Vec<Value> = (1..)
        .zip(&plan[..months])
        .map(|(number, members)| {
            let of = json!([{"programme": 0, "members": members}]);
            json!({"month": format!("2025-{number:02}"), "programmes": of})
        })
        .collect();
    let (_, run) = run(json!({ "realised": entries }), &[programme]);
    (plan, members(&run))
}

#[test]
fn months_that_came_out_as_planned_leave_the_plan_as_it_is_where_the_money_fits() {
    let until_spent = json!({"pace": "until_spent", "max_workers": 1_700});
    for programme in [json!({}), json!({"pays_pct": 50}), json!({"max_workers": 400}), until_spent]
    {
        for months in [1, 5, 11, 12] {
            let (plan, expected) = repeated(months, programme.clone());
            assert_eq!(plan, expected, "{months} {programme}");
        }
    }
}

#[test]
fn money_that_bought_nobody_for_a_year_may_buy_one_more_for_what_is_left_of_it() {
    // 2.95 workers' money: 2 are paid for. After January 561,120 ÷ 184,800 = 3.04.
    let (plan, expected) = repeated(1, json!({"budget": {"per_year": 594_720}}));
    assert_eq!((&plan[..2], &expected[..2]), (&[2, 2][..], &[2, 3][..]));
    // Half of the names prove invalid: the money of their places is left, and buys new ones.
    let (plan, expected) = repeated(1, json!({"verification_yield_pct": 50}));
    assert_eq!((&plan[..2], &expected[..2]), (&[500, 500][..], &[500, 522][..]));
}

#[test]
fn a_count_may_be_as_large_as_the_group_has_grown_and_no_larger() {
    let codes = |wage_earning: u32, own: u32, members: u32| {
        let entry = json!({
            "month": "2025-02", "wage_earning": wage_earning, "self_paying_vulnerable": own,
            "programmes": [{"programme": 0, "members": members}],
        });
        let changes = json!({"workers": {"growth_pct": 12}, "realised": [entry]});
        let document = document(changes, &[json!({})]);
        let problems = Scenario::parse(&document.to_string()).err().unwrap_or_default();
        problems.iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    // 40,000 and 30,000 grow by 2% to February.
    assert_eq!(codes(40_800, 600, 30_000), []);
    assert_eq!(codes(40_801, 600, 30_000), [Code::AboveGroup]);
    assert_eq!(codes(40_800, 601, 30_000), [Code::AboveGroup]);
}

#[test]
fn an_entry_reads_back_as_it_was_written() {
    let entry = json!({
        "month": "2025-02", "wage_earning": 1, "self_paying_other": 3,
        "programmes": [{"programme": 0, "members": 4, "spend": "5.25"}],
    });
    let scenario = read(&document(json!({"realised": [entry]}), &[json!({})]));
    let [entry] = scenario.realised.as_slice() else { panic!("one entry") };
    assert_eq!((entry.wage_earning, entry.self_paying_vulnerable), (Some(d("1")), None));
    assert_eq!(entry.self_paying_other, Some(d("3")));
    let [of] = entry.programmes.as_slice() else { panic!("one programme") };
    assert_eq!((of.programme, of.members, of.spend), (0, Some(d("4")), Some(d("5.25"))));
}
