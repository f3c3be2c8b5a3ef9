//! Answers against a scan of every value, in scenarios so small that one can be made.

use super::*;

/// 200 workers, 120 of them vulnerable, at one rupiah a month: twelve a year.
fn small(changes: Value, programme: Value) -> Value {
    let cheap = json!({
        "workers": {"eligible": 200, "wage_earning": 60, "vulnerable": 120},
        "rules": {"contribution": [{"from": "2000-01", "jkm": 1, "jkk_pct": 0}]},
    });
    let programme = with(json!({"budget": {"per_year": 300}}), programme);
    document(with(cheap, changes), &[programme])
}

/// All values up to `most` that meet the goal.
fn all_that_hold(document: &Value, question: &Question, most: u32) -> Vec<u32> {
    let scenario = read(document);
    let meets_at =
        |value: &u32| meets(&written(document, &scenario, question, (*value).into()), question);
    (0..=most).filter(meets_at).collect()
}

#[test]
fn a_scan_of_every_rupiah_finds_the_same_least_budget() {
    let held = || coverage("30", "2025-06", Kind::Held);
    let reached = || coverage("42.5", "2025-09", Kind::Reached);
    let dynamics =
        json!({"dynamics": {"self_enrol_pct": 30, "self_lapse_pct": 12, "keep_paying_pct": 40}});
    let cases = [
        (json!({}), json!({}), held()),
        (
            json!({}),
            json!({"admin_pct": 7, "verification_yield_pct": 90, "overlap_pct": 5}),
            held(),
        ),
        (json!({"workers": {"growth_pct": 5}}), json!({}), held()),
        (dynamics.clone(), json!({}), held()),
        (dynamics.clone(), json!({"paid_months": {"first": 3, "last": 10}}), reached()),
        (
            json!({}),
            json!({"enrol_per_month": 11, "paid_months": {"first": 2, "last": 12}}),
            reached(),
        ),
        (json!({"start": "2025-04", "months": 21}), json!({"carry_over": true}), held()),
        (json!({}), json!({"pace": "until_spent", "max_workers": 90}), reached()),
        (json!({}), json!({"pace": "until_spent", "max_workers": 70}), held()),
        (json!({}), json!({"budget": {"per_year": 300, "growth_pct": -20}}), held()),
        (json!({}), json!({"budget": {"by_year": {"2025": 5, "2026": 7}}}), held()),
        (json!({}), json!({"budget": {"villages": 7, "per_village": 9, "apart": true}}), held()),
        (
            dynamics,
            json!({"budget": {"villages": 3, "per_village": 9, "share_pct": 70}}),
            members(77, 2026),
        ),
    ];
    for (changes, programme, goal) in cases {
        let document = small(changes, programme);
        let question = of(Unknown::Budget, goal);
        let answer = solve(&read(&document), &question).unwrap();
        let hold = all_that_hold(&document, &question, 2_000);
        let least = hold.first().unwrap_or_else(|| panic!("{document} {answer:?}"));
        let least = Decimal::from(*least);
        assert!(least > Decimal::ZERO, "{document}");
        assert_eq!(answer.value(), Some(least), "{document} {answer:?}");
        assert!(proven(&document, &question, &answer));
    }
}

/// Small scenarios of all sorts.
fn small_ones() -> impl Strategy<Value = (Value, Goal)> {
    let rates = (-5_i32..=5, 0_u32..60, 0_u32..40, 0_u32..60);
    let months = (1_u32..=12, 1_u32..=12, 1_u32..=12, 14_u32..30);
    let programme = (any::<bool>(), any::<bool>(), 30_u32..120, 0_u32..40, 85_u32..=100);
    let goal = (0_u32..3, 5_u32..85, 0_u32..30);
    (rates, months, programme, goal).prop_map(|(rates, months, programme, goal)| {
        let (growth, enrol, lapse, keep) = rates;
        let (start, first, last, length) = months;
        let (carry_over, until_spent, cap, pace, names) = programme;
        let mut of = json!({
            "paid_months": {"first": first.min(last), "last": first.max(last)},
            "carry_over": carry_over, "verification_yield_pct": names,
        });
        if goal.1 % 2 == 0 {
            of["paid_months"] = json!({"first": 1, "last": 12});
        }
        if until_spent {
            of["pace"] = "until_spent".into();
            of["max_workers"] = cap.into();
        }
        if pace > 3 {
            of["enrol_per_month"] = pace.into();
        }
        let changes = json!({
            "start": format!("2025-{start:02}"), "months": length,
            "workers": {"growth_pct": growth},
            "members": {"wage_earning": 30, "self_paying_vulnerable": 10},
            "dynamics": {
                "self_enrol_pct": enrol, "self_lapse_pct": lapse, "keep_paying_pct": keep,
            },
        });
        let by = Month::new(2025, start).unwrap().plus(goal.2 % length);
        let goal = match goal.0 {
            0 => members(goal.1, by.year()),
            1 => Goal::Coverage { target: goal.1.into(), by, kind: Kind::Reached },
            _ => Goal::Coverage { target: goal.1.into(), by, kind: Kind::Held },
        };
        (small(changes, of), goal)
    })
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn a_scan_of_every_rupiah_of_any_small_scenario_finds_the_same((document, goal) in small_ones()) {
        let question = of(Unknown::Budget, goal);
        let answer = solve(&read(&document), &question).unwrap();
        let hold = all_that_hold(&document, &question, 2_000);
        let least = hold.first().map(|least| Decimal::from(*least));
        prop_assert_eq!(answer.value(), least, "{} {:?} {:?}", document, answer, hold.iter().take(30).collect::<Vec<_>>());
    }
}

#[test]
fn a_scan_of_every_cap_and_every_pace_finds_the_same() {
    let document = small(json!({}), json!({"budget": {"per_year": 100_000}}));
    for unknown in [Unknown::Workers, Unknown::EnrolPerMonth] {
        for goal in [coverage("37", "2025-08", Kind::Held), members(33, 2025)] {
            let question = of(unknown, goal);
            let answer = solve(&read(&document), &question).unwrap();
            let hold = all_that_hold(&document, &question, 200);
            assert_eq!(answer.value(), Some(hold[0].into()), "{question:?} {answer:?}");
            assert!(answer.monotone);
        }
    }
}

/// A programme of two years, then none. Whoever it covers does not enrol himself, and is lost
/// when it ends.
fn crowding_out() -> (Value, Question) {
    let document = small(
        json!({
            "months": 48,
            "dynamics": {"self_enrol_pct": 60},
            "members": {"wage_earning": 60},
        }),
        json!({"to_year": 2026}),
    );
    (document, of(Unknown::Budget, coverage("50", "2025-04", Kind::Held)))
}

#[test]
fn where_more_is_not_always_better_it_says_so_and_still_finds_the_least() {
    let (document, question) = crowding_out();
    let answer = solve(&read(&document), &question).unwrap();
    let hold = all_that_hold(&document, &question, 2_000);
    // The window: too little misses the target now, too much after the programme's end.
    let ends = (hold[0], *hold.last().unwrap());
    assert!(ends.0 > 100 && ends.1 < 1_440, "{ends:?}");
    assert_eq!(answer.value(), Some(hold[0].into()), "{hold:?} {answer:?}");
    assert!(!answer.monotone && proven(&document, &question, &answer));
    assert!(answer.scanned.0.is_zero() && answer.scanned.1 >= d("1440"), "{answer:?}");
    let view = view_of(&document, &question, Lang::En);
    assert!(!view.monotone);
    assert!(view.words.scanned.starts_with("More is not always better here"), "{view:?}");
    assert_eq!(view.one_less_holds, Some(false));
}

/// Programmes at ten rupiah a month of whom more money is known to cover fewer somewhere.
#[test]
fn more_is_not_called_always_better_where_a_narrow_stretch_of_it_is_worse() {
    let dear = json!({
        "months": 48, "rules": {"contribution": [{"from": "2000-01", "jkm": 10, "jkk_pct": 0}]},
    });
    let cheaper = json!({"start": "2025-01", "months": 12, "rules": {"contribution": [
        {"from": "2000-01", "jkm": 10, "jkk_pct": 0}, {"from": "2025-04", "jkm": 1},
    ]}});
    let nobody = json!({
        "realised": [{"month": "2025-03", "programmes": [{"programme": 0, "members": 0}]}],
    });
    let in_april = |target| coverage(target, "2025-04", Kind::Reached);
    let cases = [
        // 300 a year pay for 2, 3, 2, 3 workers in the four years, 324 for 2, 3, 3, 2.
        (dear.clone(), json!({"carry_over": true}), members(3, 2028)),
        // 19 pay for one in March, and what is left for nine in April; 20 for two, then nobody.
        (
            with(cheaper, json!({"members": {"wage_earning": 0}})),
            json!({
                "pace": "until_spent", "max_workers": 10, "paid_months": {"first": 3, "last": 12},
            }),
            in_april("4.5"),
        ),
        // 95 pay for seven, then nobody, then what is left for nine; 96 for eight, and eight again.
        (nobody, json!({}), members(9, 2025)),
    ];
    for (changes, programme, goal) in cases {
        let document = small(changes, programme);
        let question = of(Unknown::Budget, goal);
        let hold = all_that_hold(&document, &question, 400);
        let whole = hold.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        assert!(!whole, "{document}: {hold:?}");
        let answer = solve(&read(&document), &question).unwrap();
        assert_eq!(answer.value(), Some(hold[0].into()), "{document} {answer:?}");
        assert!(!answer.monotone, "{document}");
    }
}
