//! When a level of coverage is reached, and from when it is held.

use cakupan::model::run_fast;
use cakupan::text::{Lang, number};
use serde_json::json;

use crate::common::{d, month, run, texts};

/// 40% of the workers are wage-earning members who stay; a programme adds 1% each month it pays.
fn forty() -> serde_json::Value {
    json!({"members": {"wage_earning": 40_000}})
}

#[test]
fn a_level_reached_each_year_and_lost_each_january_is_not_held() {
    let programme = json!({
        "budget": {"per_year": 168_000_000}, "paid_months": {"first": 3, "last": 12},
    });
    let (_, run) = run(forty(), &[programme]);
    let target = run.target(d("41"));
    assert_eq!((target.first_reached, target.held_from), (Some(month("2025-03")), None));
    assert!(!target.never_lost);
}

#[test]
fn a_level_is_held_only_if_twelve_months_follow() {
    let from_2026 = json!({"from_year": 2026});
    let mut changes = forty();
    changes["months"] = json!(24);
    let (_, eleven_follow) = run(changes.clone(), std::slice::from_ref(&from_2026));
    let target = eleven_follow.target(d("41"));
    assert_eq!((target.first_reached, target.held_from), (Some(month("2026-01")), None));
    assert!(target.never_lost, "not held, but not lost either");
    changes["months"] = json!(25);
    let (_, twelve_follow) = run(changes, &[from_2026]);
    assert_eq!(twelve_follow.target(d("41")).held_from, Some(month("2026-01")));
}

#[test]
fn a_level_may_be_reached_long_before_it_is_held() {
    // 2025: from March; from 2026 on all year.
    let to_2025 = json!({
        "to_year": 2025, "budget": {"per_year": 168_000_000}, "paid_months": {"first": 3, "last": 11},
    });
    let mut changes = forty();
    changes["months"] = json!(36);
    let (_, run) = run(changes, &[to_2025, json!({"from_year": 2026})]);
    let target = run.target(d("41"));
    assert_eq!(target.first_reached, Some(month("2025-03")));
    assert_eq!(target.held_from, Some(month("2026-01")));
}

#[test]
fn a_level_never_reached_says_so() {
    let (_, run) = run(forty(), &[]);
    let target = run.target(d("40.000001"));
    assert_eq!((target.first_reached, target.held_from), (None, None));
    assert_eq!(run.target(d("0")).held_from, Some(month("2025-01")));
}

#[test]
fn coverage_exactly_at_its_target_while_all_grows_alike_is_held() {
    for growth in ["0", "1.3", "7.77", "-3.333333", "20"] {
        let changes = json!({
            "months": 600, "workers": {"growth_pct": growth}, "members": {"wage_earning": 40_000},
        });
        let (scenario, run) = run(changes, &[]);
        let (first, held) = (Some(month("2025-01")), Some(month("2025-01")));
        let exact = run.target(d("40"));
        assert_eq!((exact.first_reached, exact.held_from), (first, held), "{growth}");
        let fast = run_fast(&scenario).target(d("40"));
        assert_eq!((fast.first_reached, fast.held_from), (first, held), "{growth} in floats");
    }
}

#[test]
fn one_worker_short_is_not_reached_and_not_shown_as_reached() {
    let changes = json!({
        "workers": {"eligible": 1_000_000_000, "wage_earning": 400_000_000},
        "members": {"wage_earning": 399_999_999},
    });
    let (_, run) = run(changes, &[]);
    assert_eq!(run.target(d("40")).first_reached, None);
    let shown = number::coverage(run.coverage_pct()[0].0, &[d("40")], 1, Lang::Id);
    assert_eq!(shown, "39,9%");
}

#[test]
fn the_gap_is_whole_people_rounded_up_and_their_lowest_full_contribution() {
    let relief = json!({"relief": {"apbd": true, "village": true, "other": true}});
    let changes = json!({"start": "2026-06", "months": 2, "rules": relief,
        "members": {"wage_earning": 40_000}});
    let (scenario, run) = run(changes, &[]);
    let gap = |pct: &str| {
        let gap = run.gaps(&scenario, d(pct))[0];
        (gap.people.to_string(), gap.rupiah.normalize().to_string())
    };
    assert_eq!(gap("40"), ("0".to_owned(), "0".to_owned()));
    assert_eq!(gap("39"), ("0".to_owned(), "0".to_owned()));
    assert_eq!(gap("40.00001"), ("1".to_owned(), "16800".to_owned())); // 0.01 of a worker
    assert_eq!(gap("41"), ("1000".to_owned(), "16800000".to_owned()));
}

#[test]
fn coverage_is_the_share_of_the_eligible_and_of_each_further_denominator() {
    let denominators = json!([{"name": "Lain", "people": 50_000, "source": "Uji"}]);
    let changes = json!({
        "workers": {"growth_pct": 12, "denominators": denominators},
        "members": {"wage_earning": 20_000},
    });
    let (scenario, run) = run(changes, &[]);
    assert_eq!(texts(&run.coverage_pct())[0], "20");
    // The further denominator grows alike.
    let output = cakupan::view::run::json(&scenario);
    assert_eq!(output["months"][0]["denominator_coverage_pct"][0].to_string(), "40");
    let later = output["months"][23]["denominator_coverage_pct"][0].to_string();
    assert!((d(&later) - d("40")).abs() < d("0.00000001"), "{later}");
}
