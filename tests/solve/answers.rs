//! What an answer says: the value, the proof, or what limits and how far it reaches.

use super::*;

#[track_caller]
fn never(document: &Value, question: &Question, wanted: Reason) -> Solved {
    let answer = solve(&read(document), question).unwrap();
    assert!(!proven(document, question, &answer));
    let Outcome::Never { reason, highest, highest_at } = answer.outcome else { panic!() };
    assert_eq!(reason, wanted, "{highest} {highest_at}");
    for lang in [Lang::Id, Lang::En] {
        let view = view_of(document, question, lang);
        assert_eq!((view.answer, view.reason, view.holds), (None, Some(wanted.name()), false));
        let words = view.words;
        let all = [&words.sentence, &words.reason, &words.highest, &words.highest_at];
        assert!(all.iter().all(|text| !text.is_empty() && !text.contains('{')), "{words:?}");
        assert!(words.answer.is_empty() && words.proof.is_empty() && view.apply.is_empty());
        let nearest = serde_json::to_value(&view.nearest).unwrap();
        assert!(nearest[0]["value"].is_object() || nearest[0]["value"] == json!(view.highest_at));
    }
    view_of(document, question, Lang::Id)
}

#[test]
fn where_no_value_does_it_says_what_limits_and_how_far_it_reaches() {
    let rich = json!({"per_year": "900000000000"});
    let rich = |more: Value| document(json!({}), &[with(json!({"budget": rich}), more)]);
    let question = of(Unknown::Budget, coverage("45", "2025-06", Kind::Held));

    // 30,000 of 100,000 workers are vulnerable.
    let view = never(&rich(json!({})), &question, Reason::Room);
    assert_eq!(view.highest_pct.as_ref().unwrap().to_string(), "30");
    // The least budget that covers them all.
    assert_eq!(view.highest_at.as_deref(), Some("6048000000"));
    assert!(view.words.sentence.contains("semua pekerja rentan sudah terlindungi"), "{view:?}");
    let others = rich(json!({"reaches": "other"}));
    let view = never(&others, &question, Reason::Room);
    assert!(view.words.reason.contains("bukan penerima upah lainnya"), "{:?}", view.words);

    let question = of(Unknown::Budget, coverage("20", "2025-06", Kind::Held));
    let view = never(&rich(json!({"max_workers": 15_000})), &question, Reason::Cap);
    assert_eq!(view.highest_pct.as_ref().unwrap().to_string(), "15");
    let few = json!({"max_workers": 22_000, "verification_yield_pct": 80});
    never(&rich(few), &question, Reason::Names);
    never(&rich(json!({"overlap_pct": 100})), &question, Reason::Names);
    let view = never(&rich(json!({"enrol_per_month": 1_000})), &question, Reason::Pace);
    assert_eq!(view.highest_pct.as_ref().unwrap().to_string(), "6");

    let seasonal = rich(json!({"paid_months": {"first": 4, "last": 12}}));
    let view = never(&seasonal, &question, Reason::Time(Time::PaidMonths));
    assert_eq!((view.reason, view.highest_at.as_deref()), (Some("time"), Some("0")));
    let late = rich(json!({"from_year": 2026}));
    never(&late, &question, Reason::Time(Time::Years));
    let short = with(rich(json!({})), json!({"months": 12}));
    never(&short, &question, Reason::Time(Time::Horizon));

    // Money as it is pays 1,000 workers.
    let poor = document(json!({}), &[json!({})]);
    let cap = of(Unknown::Workers, coverage("20", "2025-06", Kind::Held));
    let view = never(&poor, &cap, Reason::Money);
    assert_eq!(view.highest_at.as_deref(), Some("1000"));
    let pace = of(Unknown::EnrolPerMonth, members(1_001, 2026));
    let view = never(&poor, &pace, Reason::Money);
    assert_eq!(view.highest_workers.as_ref().unwrap().to_string(), "1000");
    let growth = of(Unknown::Growth, coverage("20", "2025-06", Kind::Held));
    let view = never(&poor, &growth, Reason::Never);
    assert_eq!((view.direction, view.highest_at.as_deref()), ("greatest", Some("-20")));
    let none = Reason::NoEffect(NoEffect::NoLeavers);
    never(&poor, &of(Unknown::KeepPaying, coverage("20", "2025-06", Kind::Held)), none);
    never(&poor, &of(Unknown::Months, coverage("20", "2025-06", Kind::Held)), Reason::Money);
    // Even the largest budget that a document may hold: contributions of a million a month.
    let dear = with(
        document(
            json!({"workers": {"eligible": 1_000_000_000, "vulnerable": 900_000_000}}),
            &[json!({})],
        ),
        json!({"rules": {"contribution": [{"from": "2000-01", "jkm": 1_000_000}]}}),
    );
    let view = never(&dear, &question, Reason::Money);
    assert!(view.highest_at.as_ref().unwrap().len() >= 15);
}

#[test]
fn the_greatest_growth_and_the_least_rates_are_found() {
    let document = document(
        json!({
            "months": 60,
            "members": {"wage_earning": 20_000},
            "dynamics": {"wage_uptake_pct": 10, "wage_lapse_pct": 5},
        }),
        &[json!({"to_year": 2025, "budget": {"per_year": "4000000000"}})],
    );
    for (unknown, goal) in [
        (Unknown::Growth, coverage("40", "2026-06", Kind::Reached)),
        (Unknown::Uptake, coverage("35", "2029-06", Kind::In)),
        (Unknown::KeepPaying, coverage("30", "2026-01", Kind::Held)),
    ] {
        let question = of(unknown, goal);
        let answer = solve(&read(&document), &question).unwrap();
        assert!(proven(&document, &question, &answer), "{answer:?}");
        let view = view_of(&document, &question, Lang::En);
        let (low, high) = unknown_bounds(unknown);
        assert!(
            d(low) < answer.value().unwrap() && answer.value().unwrap() < d(high),
            "{answer:?}"
        );
        let beside = if unknown == Unknown::Growth {
            assert_eq!(view.one_less_holds, None);
            assert!(view.words.sentence.contains("at most"), "{view:?}");
            view.one_more_holds
        } else {
            view.one_less_holds
        };
        assert_eq!(beside, Some(false));
    }
}

fn unknown_bounds(unknown: Unknown) -> (&'static str, &'static str) {
    if unknown == Unknown::Growth { ("-20", "20") } else { ("0", "100") }
}

#[test]
fn paid_months_begin_where_they_do_and_reach_back_only_where_december_is_not_enough() {
    let at = |first: u32, last: u32| {
        document(
            json!({}),
            &[json!({"paid_months": {"first": first, "last": last},
            "budget": {"per_year": "6048000000"}})],
        )
    };
    // 30,000 workers for twelve months; held takes all twelve.
    let question = of(Unknown::Months, coverage("30", "2025-06", Kind::Held));
    let document = at(3, 8);
    let answer = solve(&read(&document), &question).unwrap();
    assert_eq!(answer.value(), Some(d("12")));
    let changed = written(&document, &read(&document), &question, d("12"));
    assert_eq!(changed["programmes"][0]["paid_months"], json!({"first": "1", "last": "12"}));
    let changed = written(&document, &read(&document), &question, d("10"));
    assert_eq!(changed["programmes"][0]["paid_months"], json!({"first": "3", "last": "12"}));
    assert!(proven(&document, &question, &answer));
}

#[test]
fn a_hundred_thousand_workers_for_a_year_cost_what_a_hand_computes() {
    let changes =
        json!({"workers": {"eligible": 500_000, "wage_earning": 0, "vulnerable": 300_000}});
    let document = document(changes, &[json!({})]);
    let question = of(Unknown::Budget, members(100_000, 2026));
    let answer = solve(&read(&document), &question).unwrap();
    assert_eq!(answer.value(), Some(d("100000") * d("12") * d("16800")));
    assert!(answer.monotone && proven(&document, &question, &answer));
    let view = view_of(&document, &question, Lang::Id);
    assert_eq!(view.words.answer, "Rp20.160.000.000");
    assert_eq!(view.neighbour.as_deref(), Some("20159999999"));
    assert!(view.words.proof.contains("Rp1 kurang, Rp20.159.999.999: tidak tercapai"), "{view:?}");
    assert_eq!(
        serde_json::to_value(&view.apply).unwrap(),
        json!([{"path": ["programmes", 0, "budget", "per_year"], "value": "20160000000"}])
    );
}

#[test]
fn a_target_that_holds_anyway_takes_the_least_there_is() {
    let document = document(json!({"members": {"wage_earning": 40_000}}), &[json!({})]);
    for (unknown, least) in [
        (Unknown::Budget, "0"),
        (Unknown::Workers, "0"),
        (Unknown::Months, "1"),
        (Unknown::Growth, "20"),
    ] {
        for target in ["0", "40"] {
            let question = of(unknown, coverage(target, "2025-01", Kind::Held));
            let answer = solve(&read(&document), &question).unwrap();
            let found = Outcome::Found { value: d(least), neighbour: None };
            assert_eq!(answer.outcome, found, "{unknown:?} {target}");
            assert!(proven(&document, &question, &answer));
            let view = view_of(&document, &question, Lang::Id);
            assert!(view.words.sentence.contains("sudah cukup"), "{view:?}");
            assert_eq!(view.one_less_holds.or(view.one_more_holds), Some(false));
        }
    }
    never(&document, &of(Unknown::Budget, coverage("100", "2025-01", Kind::Held)), Reason::Room);
}
