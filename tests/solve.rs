//! Solvers: the proof of each answer is made again from outside, by writing the answer and its
//! neighbour into the document, reading it anew and running it exactly.

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

use cakupan::model::run_exact;
use cakupan::month::Month;
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::solve::{
    Answer, Asked, Direction, Goal, Kind, MOST_YEARS, Outcome, Question, Reason, Refusal, Setting,
    Step, Time, Unknown, Unread, path, solve, spend,
};
use cakupan::text::words::{Locale, Words};
use cakupan::text::{Lang, refusal as said};
use cakupan::view::solve::{Solved, solved};
use common::{d, document, month, read, with};
use proptest::prelude::*;
use random::config;
use rust_decimal::Decimal;
use serde_json::{Value, json};

const ALL: [Unknown; 7] = [
    Unknown::Budget,
    Unknown::Growth,
    Unknown::Workers,
    Unknown::KeepPaying,
    Unknown::Uptake,
    Unknown::EnrolPerMonth,
    Unknown::Months,
];

fn coverage(target: &str, by: &str, kind: Kind) -> Goal {
    Goal::Coverage { target: d(target), by: month(by), kind }
}

fn members(workers: u32, year: u32) -> Goal {
    Goal::Members { workers: workers.into(), year }
}

fn of(unknown: Unknown, goal: Goal) -> Question {
    Question { unknown, programme: 0, goal }
}

/// Whether a document meets a goal, seen from its run alone.
fn meets(document: &Value, question: &Question) -> bool {
    let run = run_exact(&read(document));
    match &question.goal {
        Goal::Coverage { target, by, kind: Kind::Reached } => {
            run.target(*target).first_reached.is_some_and(|at| at <= *by)
        }
        Goal::Coverage { target, by, kind: Kind::Held } => {
            run.target(*target).held_from.is_some_and(|at| at <= *by)
        }
        Goal::Coverage { target, by, kind: Kind::In } => {
            run.coverage_pct()[by.since(run.start) as usize].0 >= *target
        }
        Goal::Members { workers, year } => {
            let series = run.programmes.iter().find(|of| of.index == question.programme).unwrap();
            run.months()
                .any(|(at, month)| month.year() == *year && series.members[at].0 >= *workers)
        }
    }
}

/// The document with an unknown at a value, as the page would write it.
fn written(document: &Value, scenario: &Scenario, question: &Question, value: Decimal) -> Value {
    let mut document = document.clone();
    for change in question.unknown.changes(scenario, question.programme, value) {
        let mut at = &mut document;
        for step in &change.path {
            at = match step {
                Step::Field(name) => &mut at[*name],
                Step::Place(place) => &mut at[*place],
            };
        }
        let text = |value: &Decimal| Value::from(value.to_string());
        *at = match &change.value {
            Setting::Number(value) => text(value),
            Setting::Numbers(fields) => {
                fields.iter().map(|(name, value)| (name.clone(), text(value))).collect()
            }
            Setting::ByYear(amounts) => {
                let years: Value =
                    amounts.iter().map(|(year, value)| (year.to_string(), text(value))).collect();
                json!({ "by_year": years })
            }
        };
    }
    document
}

/// Makes an answer's proof again; `true` where there is an answer.
#[track_caller]
fn proven(document: &Value, question: &Question, answer: &Answer) -> bool {
    let scenario = read(document);
    let holds = |value| meets(&written(document, &scenario, question, value), question);
    let (low, high) = answer.scanned;
    assert!(low <= high);
    match &answer.outcome {
        Outcome::Found { value, neighbour } => {
            assert!(holds(*value), "{question:?} {answer:?}");
            match neighbour {
                Some((beside, said)) => {
                    let step = Decimal::new(1, question.unknown.decimals());
                    let beyond = match question.direction() {
                        Direction::Least => *value - step,
                        Direction::Greatest => *value + step,
                    };
                    assert_eq!(*beside, beyond.normalize());
                    assert!(!said && !holds(*beside), "{question:?} {answer:?}");
                }
                None => assert!(*value == low || *value == high, "{question:?} {answer:?}"),
            }
            true
        }
        Outcome::Never { highest_at, .. } => {
            // None of these holds either.
            let steps = (0..=10).map(|step| {
                let at = low + (high - low) * Decimal::from(step) / Decimal::TEN;
                at.round_dp(question.unknown.decimals())
            });
            for value in steps.chain([*highest_at]) {
                assert!(!holds(value), "{value} holds: {question:?} {answer:?}");
            }
            false
        }
    }
}

#[test]
fn each_answer_for_the_ready_scenarios_is_proven_from_outside() {
    let (mut found, mut never) = (0, 0);
    for ready in ready::ALL {
        let mut document: Value = serde_json::from_str(ready.document).unwrap();
        document.as_object_mut().unwrap().shift_remove("sources");
        let scenario = read(&document);
        let highest = run_exact(&scenario).coverage_pct().into_iter().map(|of| of.0);
        let highest = highest.max().unwrap().round_dp(1);
        let by = Month::new(2029, 12).unwrap();
        for unknown in ALL {
            for (more, kind) in [("1", Kind::Held), ("2", Kind::Reached), ("-3", Kind::Held)] {
                let goal = Goal::Coverage { target: highest + d(more), by, kind };
                let question = of(unknown, goal);
                let answer = solve(&scenario, &question).unwrap();
                if proven(&document, &question, &answer) {
                    found += 1
                } else {
                    never += 1
                }
                assert!(answer.runs.0 <= 1_000 && answer.runs.1 <= 24, "{answer:?}");
            }
        }
        let question = of(Unknown::Budget, members(2_000, 2028));
        assert!(proven(&document, &question, &solve(&scenario, &question).unwrap()));
    }
    assert!(found >= 20 && never >= 10, "{found} {never}");
}

/// A question about any document: its target and month within the simulated ones.
fn questions() -> impl Strategy<Value = (usize, u32, u32, u32, u32)> {
    (0_usize..7, 0_u32..1000, 0_u32..10_000, 0_u32..3, 0_u32..100)
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn each_answer_for_any_scenario_is_proven_from_outside(
        document in random::document(1..=3),
        (unknown, when, level, kind, which) in questions(),
    ) {
        let scenario = read(&document);
        let by = scenario.start.plus(when % scenario.months);
        let goal = match kind {
            0 => Goal::Members { workers: (level * 10).into(), year: by.year() },
            1 => Goal::Coverage { target: Decimal::new(level.into(), 2), by, kind: Kind::Reached },
            _ => Goal::Coverage { target: Decimal::new(level.into(), 2), by, kind: Kind::Held },
        };
        let programme = which as usize % scenario.programmes.len();
        let question = Question { unknown: ALL[unknown], programme, goal };
        match solve(&scenario, &question) {
            Ok(answer) => {
                proven(&document, &question, &answer);
                prop_assert!(answer.runs.0 <= 1_500 && answer.runs.1 <= 150, "{:?}", answer);
            }
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::ProgrammeOff);
                prop_assert!(scenario.programmes[programme].off);
            }
        }
    }
}

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

fn view_of(document: &Value, question: &Question, lang: Lang) -> Solved {
    let words = Words::default();
    let locale = Locale { lang, words: &words };
    solved(&read(document), &Asked::One(question.clone()), locale).unwrap()
}

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
    never(&poor, &of(Unknown::KeepPaying, coverage("20", "2025-06", Kind::Held)), Reason::Never);
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
fn a_path_gives_the_least_budget_of_each_year_in_turn() {
    for budget in [
        json!({"per_year": 1_000_000_000, "growth_pct": "3.5"}),
        json!({"villages": 10, "per_village": 100_000_000}),
        json!({"by_year": {"2025": 7, "2027": 9}}),
    ] {
        let document = document(
            json!({"months": 48, "workers": {"growth_pct": 2}, "dynamics": {"self_enrol_pct": 3, "keep_paying_pct": 5}}),
            &[json!({"budget": budget, "carry_over": true}), json!({})],
        );
        let scenario = read(&document);
        let targets = [(2027, d("14")), (2025, d("8")), (2026, d("12.5"))];
        let found = path(&scenario, 0, &targets).unwrap();
        let years: Vec<u32> = found.years.iter().map(|year| year.year).collect();
        assert_eq!(years, [2025, 2026, 2027]);
        let Setting::ByYear(amounts) = &found.change.value else { panic!() };
        let december = |amounts: &[(u32, Decimal)], year: u32| {
            let by_year: Value = amounts
                .iter()
                .map(|(year, of)| (year.to_string(), json!(of.to_string())))
                .collect();
            let mut changed = document.clone();
            changed["programmes"][0]["budget"] = json!({"by_year": by_year});
            let run = run_exact(&read(&changed));
            run.coverage_pct()[Month::new(year, 12).unwrap().since(run.start) as usize].0
        };
        for year in &found.years {
            assert_eq!(amounts.iter().find(|(of, _)| *of == year.year).unwrap().1, year.budget);
            assert_eq!(year.answer.value(), Some(year.budget));
            assert!(december(amounts, year.year) >= year.target);
            let mut less = amounts.clone();
            less.iter_mut().find(|(of, _)| *of == year.year).unwrap().1 -= Decimal::ONE;
            assert!(december(&less, year.year) < year.target, "{}", year.year);
        }
        let total = found.years.iter().map(|year| year.budget).sum();
        assert_eq!(found.total(), Some(total));
    }
}

#[test]
fn a_budget_pays_for_as_many_workers_as_another_one_less_would_not() {
    for ready in ready::ALL {
        let document: Value = serde_json::from_str(ready.document).unwrap();
        let scenario = read(&document);
        let year = scenario.start.year();
        for budget in ["0", "1234567890", "9000000000"] {
            let found = spend(&scenario, 0, d(budget), year).unwrap();
            // The workers take no more than the budget, one more takes more.
            let of = |workers| of(Unknown::Budget, Goal::Members { workers, year });
            let least = solve(&scenario, &of(found.workers)).unwrap().value().unwrap();
            assert!(least <= d(budget), "{}: {least}", ready.id);
            let more = solve(&scenario, &of(found.workers + Decimal::ONE)).unwrap().value();
            assert!(more.is_none_or(|more| more > d(budget)), "{}: {more:?}", ready.id);
            let written = written(&document, &scenario, &of(found.workers), d(budget));
            assert!(meets(&written, &of(found.workers)), "{}", ready.id);
        }
    }
}

#[test]
fn a_budget_to_spend_is_asked_for_as_json_and_told_in_words() {
    let asked =
        Asked::parse(r#"{"for":"budget","goal":"spend","budget":"9000000000","year":2025}"#);
    let asked = asked.unwrap();
    assert_eq!(asked, Asked::Spend { programme: 0, budget: d("9000000000"), year: 2025 });
    let document = document(json!({"months": 36}), &[json!({})]);
    let words = Words::default();
    let said = |lang| solved(&read(&document), &asked, Locale { lang, words: &words }).unwrap();
    let view = said(Lang::Id);
    assert_eq!((view.kind, view.unit, view.one_more_holds), ("spend", "people", Some(false)));
    assert_eq!(view.apply.len(), 1);
    assert_eq!(view.apply[0].value, json!("9000000000"));
    assert!(view.words.sentence.contains("Rp9.000.000.000"), "{}", view.words.sentence);
    assert!(said(Lang::En).words.sentence.contains("Rp9,000,000,000"));
    assert!(!view.words.proof.is_empty() && !view.words.proof.contains('{'));
    let refused = spend(&read(&document), 0, d("-1"), 2025);
    assert_eq!(refused, Err(Refusal::Budget));
    let unread = Asked::parse(r#"{"for":"growth","goal":"spend","budget":"1","year":2025}"#);
    assert_eq!(unread, Err(Unread::OfBudget));
}

#[test]
fn a_path_that_cannot_be_followed_says_where() {
    let document = document(json!({"months": 36}), &[json!({"to_year": 2026})]);
    let ask = |json: &str| Asked::parse(json).unwrap();
    let words = Words::default();
    let locale = Locale { lang: Lang::Id, words: &words };
    let asked = ask(r#"{"for":"budget","goal":"path","path":{"2025":"20","2026":"31","2027":1}}"#);
    let view = solved(&read(&document), &asked, locale).unwrap();
    assert_eq!((view.answer, view.reason, view.year), (None, Some("room"), Some(2026)));
    let answers: Vec<_> =
        view.years.iter().map(|year| (year.answer.is_some(), year.reason)).collect();
    assert_eq!(answers, [(true, None), (false, Some("room")), (false, Some("time"))]);
    assert!(view.apply.is_empty());
    // What comes nearest: each year at the value that no other one beats.
    let amounts = &view.nearest.first().unwrap().value["by_year"];
    assert_eq!(amounts["2025"], json!(view.years[0].answer));
    assert_eq!(amounts["2026"], json!(view.years[1].highest_at));
    assert_eq!(view.years[1].words.wanted, "31%");
    let asked = ask(r#"{"for":"budget","goal":"path","path":{"2025":"20","2026":"22"}}"#);
    let view = solved(&read(&document), &asked, locale).unwrap();
    // 20,000 and 22,000 workers, twelve months each.
    assert_eq!(view.answer.as_deref(), Some("8467200000"));
    assert_eq!((view.holds, view.one_less_holds), (true, Some(false)));
    assert_eq!(
        serde_json::to_value(&view.apply).unwrap(),
        json!([{"path": ["programmes", 0, "budget"],
            "value": {"by_year": {"2025": "4032000000", "2026": "4435200000"}}}])
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

#[test]
fn questions_that_make_no_sense_are_refused_with_what_is_allowed() {
    let document = document(json!({}), &[json!({}), json!({"off": true})]);
    let scenario = read(&document);
    let ask = |unknown, programme, goal| {
        solve(&scenario, &Question { unknown, programme, goal }).map(|answer| answer.outcome)
    };
    let held = |target, by| coverage(target, by, Kind::Held);
    let ends = Refusal::Month(month("2025-01"), month("2026-12"));
    let none = Refusal::NoProgramme(2);
    for (refusal, said) in [
        (ask(Unknown::Budget, 2, held("5", "2025-05")), none.clone()),
        (ask(Unknown::Budget, usize::MAX, held("5", "2025-05")), none.clone()),
        (ask(Unknown::Growth, 2, members(5, 2025)), none),
        (ask(Unknown::Months, 1, held("5", "2025-05")), Refusal::ProgrammeOff),
        (ask(Unknown::Budget, 0, held("-1", "2025-05")), Refusal::Target),
        (ask(Unknown::Budget, 0, held("100.000001", "2025-05")), Refusal::Target),
        (ask(Unknown::Budget, 0, held("5", "2024-12")), ends.clone()),
        (ask(Unknown::Budget, 0, held("5", "2027-01")), ends),
        (ask(Unknown::Budget, 0, members(5, 2027)), Refusal::Year(2025, 2026)),
        (
            ask(Unknown::Budget, 0, Goal::Members { workers: d("1.5"), year: 2025 }),
            Refusal::Workers,
        ),
        (ask(Unknown::Budget, 0, Goal::Members { workers: d("-1"), year: 2025 }), Refusal::Workers),
        (path(&scenario, 0, &[]).map(|_| unreachable()), Refusal::Years),
        (
            path(&scenario, 0, &[(2025, d("1")), (2025, d("2"))]).map(|_| unreachable()),
            Refusal::Years,
        ),
        (
            path(&scenario, 0, &vec![(2025, d("1")); MOST_YEARS + 1]).map(|_| unreachable()),
            Refusal::Years,
        ),
        (path(&scenario, 1, &[(2025, d("1"))]).map(|_| unreachable()), Refusal::ProgrammeOff),
    ] {
        assert_eq!(refusal, Err(said.clone()));
        for lang in [Lang::Id, Lang::En] {
            let words = said::refusal(&said, lang);
            assert!(words.ends_with('.') && !words.contains('{'), "{words}");
        }
    }
    // What belongs to no programme does not need one.
    assert!(ask(Unknown::Growth, 9, held("5", "2025-05")).is_ok());
}

fn unreachable() -> Outcome {
    panic!("a path was found")
}

#[test]
fn a_question_is_read_from_json_or_refused_with_the_field() {
    let read = Asked::parse(
        r#"{"for":"budget","programme":0,"goal":"coverage","target":"55","by":"2029-12","kind":"held"}"#,
    );
    assert_eq!(read, Ok(Asked::One(of(Unknown::Budget, coverage("55", "2029-12", Kind::Held)))));
    let read = Asked::parse(
        r#"{"for":"months","programme":"2","goal":"workers","workers":100000,"year":2026}"#,
    );
    let question =
        Question { unknown: Unknown::Months, programme: 2, goal: members(100_000, 2026) };
    assert_eq!(read, Ok(Asked::One(question)));
    let read = Asked::parse(r#"{"for":"budget","goal":"path","path":{"2026":"45","2027":52.5}}"#);
    let targets = vec![(2026, d("45")), (2027, d("52.5"))];
    assert_eq!(read, Ok(Asked::Path { programme: 0, targets }));
    let coverage = r#""target":"55","by":"2029-12","kind":"held"}"#;
    for (json, field) in [
        ("", ""),
        ("[]", ""),
        ("{\"for\":", ""),
        ("{}", "for"),
        (r#"{"for":"money"}"#, "for"),
        (r#"{"for":1}"#, "for"),
        (r#"{"for":"budget","goal":"gold"}"#, "goal"),
        (r#"{"for":"budget"}"#, "target"),
        (r#"{"for":"budget","target":"x"}"#, "target"),
        (r#"{"for":"budget","target":5,"by":"2029"}"#, "by"),
        (r#"{"for":"budget","target":5,"by":2029}"#, "by"),
        (r#"{"for":"budget","target":5,"by":"2029-01"}"#, "kind"),
        (r#"{"for":"budget","target":5,"by":"2029-01","kind":"in"}"#, "kind"),
        (&format!(r#"{{"for":"budget","year":1,{coverage}"#), "year"),
        (&format!(r#"{{"for":"budget","for":"budget",{coverage}"#), "for"),
        (&format!(r#"{{"for":"budget","programme":-1,{coverage}"#), "programme"),
        (&format!(r#"{{"for":"budget","programme":1.5,{coverage}"#), "programme"),
        (r#"{"for":"budget","goal":"workers","year":2025}"#, "workers"),
        (r#"{"for":"budget","goal":"workers","workers":1,"year":"x"}"#, "year"),
        (r#"{"for":"budget","goal":"path"}"#, "path"),
        (r#"{"for":"budget","goal":"path","path":[]}"#, "path"),
        (r#"{"for":"budget","goal":"path","path":{"26":1}}"#, "path"),
        (r#"{"for":"budget","goal":"path","path":{"2026":"a"}}"#, "path"),
        (r#"{"for":"growth","goal":"path","path":{"2026":"1"}}"#, "budget"),
    ] {
        let unread: Unread = Asked::parse(json).unwrap_err();
        for lang in [Lang::Id, Lang::En] {
            let words = said::unread(&unread, lang);
            assert!(words.contains(field) && words.ends_with('.'), "{json}: {words}");
        }
    }
}
