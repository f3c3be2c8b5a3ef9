//! Expected benefits: deaths, waiting months, scholarships, accidents.
//!
//! With 1,000 members and 12 deaths among 1,000 a year, one dies each month.

use serde_json::{Value, json};

use crate::common::{d, run, texts};

/// The benefits by month of a programme with 1,000 members and a death a month.
fn benefits(dynamics: Value, rules: Value, programme: Value) -> Vec<String> {
    let mut rates = json!({"deaths_per_1000": 12});
    for (name, value) in dynamics.as_object().unwrap() {
        rates[name] = value.clone();
    }
    let (_, run) = run(json!({"dynamics": rates, "rules": rules}), &[programme]);
    texts(&run.programmes[0].benefits)
}

#[test]
fn a_death_below_three_paid_months_pays_10_million_and_42_million_from_then_on() {
    let of = benefits(json!({}), json!({}), json!({}));
    assert_eq!(of[..2], ["10000000", "10000000"]);
    // Third month: of 1,000 one is the second month's newcomer for the dead of the first.
    assert_eq!(of[2], "41968000"); // 0.999 × 42,000,000 + 0.001 × 10,000,000
}

#[test]
fn without_waiting_months_a_death_pays_42_million_from_the_first() {
    let of = benefits(json!({}), json!({"death_benefit_waiting_months": 0}), json!({}));
    assert!(of.iter().all(|benefit| benefit == "42000000"), "{of:?}");
}

#[test]
fn those_enrolled_before_the_start_bring_their_paid_months() {
    let enrolled = |tenure: u32| json!({"initial_members": 1_000, "initial_tenure": tenure});
    assert_eq!(benefits(json!({}), json!({}), enrolled(2))[0], "42000000");
    assert_eq!(benefits(json!({}), json!({}), enrolled(1))[0], "10000000");
}

#[test]
fn from_36_paid_months_a_death_pays_scholarships_too() {
    let programme = json!({"initial_members": 1_000, "initial_tenure": 34});
    let of = benefits(json!({"scholarship_mean": 4_500_000}), json!({}), programme);
    assert_eq!(of[0], "42000000");
    // Second month: 999 with 36 months, and one newcomer.
    assert_eq!(of[1], "46463500"); // 0.999 × 46,500,000 + 0.001 × 10,000,000
}

#[test]
fn an_unpaid_month_begins_the_paid_months_anew() {
    let programme = json!({
        "budget": {"per_year": 168_000_000}, "paid_months": {"first": 3, "last": 12},
        "initial_members": 1_000, "initial_tenure": 100,
    });
    let of = benefits(json!({}), json!({}), programme);
    assert_eq!(of[..5], ["0", "0", "10000000", "10000000", "41968000"]);
    assert_eq!(of[12..16], ["0", "0", "10000000", "10000000"]);
}

#[test]
fn the_replaced_of_a_list_begin_their_paid_months_anew() {
    // 12% a year are replaced, 1% a month, and the dead: 1.1% with less than three months in month 2.
    let programme = json!({"initial_members": 1_000, "initial_tenure": 100});
    let of = benefits(json!({"replaced_pct": 12}), json!({}), programme);
    assert_eq!(of[..2], ["42000000", "41648000"]); // 0.989 × 42m + 0.011 × 10m
}

#[test]
fn those_with_the_fewest_paid_months_leave_first() {
    // 1,000 of old and 500 newcomers in 2025, all of whom stay below 120 waiting months; in 2026
    // only 1,000 are left. Replacing the dead made 1 − 0.999¹² of the old to newcomers.
    let programme = json!({
        "initial_members": 1_000, "initial_tenure": 200,
        "budget": {"by_year": {"2025": 302_400_000, "2026": 201_600_000}},
    });
    let of = benefits(json!({}), json!({"death_benefit_waiting_months": 120}), programme);
    assert_eq!(of[0], "47000000"); // 1 × 42m + 0.5 × 10m
    let mut old = d("1");
    for _ in 0..12 {
        old *= d("0.999");
    }
    let expected = d("10000000") + old * d("32000000");
    assert!((d(&of[12]) - expected).abs() < d("0.001"), "{} instead of {expected}", of[12]);
}

#[test]
fn an_accident_pays_its_cost() {
    let rates = json!({
        "deaths_per_1000": 0, "accidents_per_1000": 24, "accident_cost": 8_000_000,
    });
    let (_, run) = run(json!({ "dynamics": rates }), &[json!({})]);
    let of = &run.programmes[0];
    assert_eq!(texts(&of.accidents)[0], "2");
    assert_eq!(texts(&of.deaths)[0], "0");
    assert_eq!(texts(&of.benefits)[0], "16000000");
}

#[test]
fn nobody_who_is_not_covered_gets_a_benefit() {
    let of = benefits(json!({}), json!({}), json!({"from_year": 2026}));
    assert!(of[..12].iter().all(|benefit| benefit == "0"));
    assert_eq!(of[12], "10000000");
}

#[test]
fn two_paid_months_before_a_death_pay_10_million_and_three_pay_42_million() {
    // The paid months that a member brings, and the month of the death: 1 + 1 and 2 + 1.
    let enrolled = |tenure: u32| json!({"initial_members": 1_000, "initial_tenure": tenure});
    let first = |tenure: u32, waiting: u32| {
        let rules = json!({"death_benefit_waiting_months": waiting});
        benefits(json!({}), rules, enrolled(tenure))[0].clone()
    };
    assert_eq!((first(1, 3), first(2, 3)), ("10000000".to_owned(), "42000000".to_owned()));
    assert_eq!((first(0, 2), first(1, 2)), ("10000000".to_owned(), "42000000".to_owned()));
}
