//! A walk through a month: its lines come to what they say, and its stages end in the run.

use cakupan::explain::{Line, Name, Part, Refusal, Rule, Stage, Walk, first_paid, walk};
use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::walk as view;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

use crate::common::{self, month, read};
use crate::{Case, cases, operands_stand_above, random, recomputed, spread};

fn walked(case: &Case, at: usize) -> Walk {
    let month = case.run.start.plus(u32::try_from(at).unwrap());
    walk(&case.scenario, &case.parameters, &case.run, month).unwrap()
}

/// The lines of the stages that go on from one another.
fn shared(walk: &Walk) -> Vec<Line> {
    let alone = |part: &&Part| matches!(part.stage, Stage::Programme(_) | Stage::Benefits(_));
    walk.parts.iter().filter(|part| !alone(part)).flat_map(|part| part.lines.clone()).collect()
}

/// A month's lines come to what they say, and end in what the run has of it.
fn check(case: &Case, at: usize) {
    let walk = walked(case, at);
    let about = format!("{} {}", case.name, walk.month);
    let run = &case.run;
    let steps: Vec<u32> = walk.parts.iter().map(|part| part.stage.step()).collect();
    assert!(steps.is_sorted() && steps[0] == 1, "{about}: {steps:?}");
    for line in walk.parts.iter().flat_map(|part| &part.lines) {
        recomputed(line, &about);
    }
    operands_stand_above(&shared(&walk), &about);
    let of_month = |lines: &[Line], name: Name, at: usize| {
        let month = run.start.plus(u32::try_from(at).unwrap());
        let mut found = lines.iter().filter(|line| line.term.name == name);
        found.find(|line| line.term.month == Some(month)).map(|line| line.result)
    };
    let all = shared(&walk);
    for (name, series) in [
        (Name::Eligible, &run.eligible),
        (Name::WageEarning, &run.wage_earning),
        (Name::Group(0), &run.vulnerable),
        (Name::Group(1), &run.other),
        (Name::WageMembers, &run.wage_earning_members),
        (Name::SelfPaying(0), &run.self_paying_vulnerable),
        (Name::SelfPaying(1), &run.self_paying_other),
        (Name::Covered, &run.covered),
        (Name::Coverage, &run.coverage_pct()),
    ] {
        assert_eq!(of_month(&all, name, at), Some(series[at].0), "{about}: {name:?}");
        if let Some(before) = at.checked_sub(1).and_then(|last| of_month(&all, name, last)) {
            assert_eq!(before, series[at - 1].0, "{about}: {name:?} last month");
        }
    }
    for series in &run.programmes {
        let part = |stage| walk.parts.iter().find(|part| part.stage == stage);
        let paid = part(Stage::Programme(series.index)).unwrap();
        operands_stand_above(&paid.lines, &about);
        assert_eq!(paid.limit, series.limits[at], "{about}");
        let members = Name::Members(series.index);
        assert_eq!(of_month(&paid.lines, members, at), Some(series.members[at].0), "{about}");
        for (name, series) in [
            (Name::Spend, &series.spend),
            (Name::Partner, &series.partner),
            (Name::MoneyLeft, &series.money_left),
            (Name::Unspent, &series.unspent),
            (Name::CarriedOut, &series.carried_out),
            (Name::BeyondBudget, &series.beyond_budget),
        ] {
            // What a month has nothing of has no line.
            let said = of_month(&paid.lines, name, at).unwrap_or_default();
            assert_eq!(said, series[at].0, "{about}: {name:?}");
        }
        let benefits = part(Stage::Benefits(series.index));
        let lines = benefits.map_or(&[][..], |part| &part.lines);
        operands_stand_above(lines, &about);
        for (name, series) in [
            (Name::Deaths, &series.deaths),
            (Name::Accidents, &series.accidents),
            (Name::Benefits, &series.benefits),
        ] {
            let said = of_month(lines, name, at).unwrap_or_default();
            assert_eq!(said, series[at].0, "{about}: {name:?}");
        }
    }
}

/// Nothing is left open in either language.
fn said_whole(case: &Case, at: u32) {
    for lang in [Lang::Id, Lang::En] {
        let locale = Locale { lang, words: ready::words() };
        let month = case.run.start.plus(at);
        let view = view::walk(&case.scenario, month, locale).unwrap();
        let about = format!("{} {month} {lang:?}", case.name);
        assert_eq!(view.month, month.to_string());
        assert!(!view.text.contains(['{', '}', '[']), "{about}: {}", view.text);
        for stage in &view.stages {
            assert!(!stage.title.is_empty() && !stage.lines.is_empty(), "{about}: {stage:?}");
            // A group of nobody has nothing to say of those who pay themselves.
            assert!(stage.step == 3 || !stage.sentences.is_empty(), "{about}: {stage:?}");
            let ends = |said: &String| said.ends_with('.') && said == said.trim();
            assert!(stage.sentences.iter().all(ends), "{about}: {stage:?}");
        }
        assert_eq!(view.before.is_empty(), at == 0, "{about}");
        assert_eq!(view.after.is_empty(), at + 1 == case.scenario.months, "{about}");
    }
}

#[test]
fn every_stage_of_a_month_ends_in_the_run() {
    for case in cases() {
        for at in spread(&case) {
            check(&case, at as usize);
            said_whole(&case, at);
        }
    }
}

proptest! {
    #![proptest_config(random::config(60))]

    #[test]
    fn random_months_are_walked_through_to_the_digit(document in random::document(0..=4), at in any::<Index>()) {
        let case = Case::new(&document.to_string(), read(&document));
        let at = at.index(case.scenario.months as usize);
        check(&case, at);
        check(&case, 0);
        said_whole(&case, u32::try_from(at).unwrap());
    }
}

/// The sentences of a stage.
fn sentences(document: &str, at: &str, lang: Lang, step: u32) -> String {
    let scenario = ready::find(document).unwrap().scenario().unwrap();
    let locale = Locale { lang, words: ready::words() };
    let view = view::walk(&scenario, month(at), locale).unwrap();
    let stages = view.stages.iter().filter(|stage| stage.step == step);
    stages.flat_map(|stage| stage.sentences.clone()).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_month_is_told_with_the_numbers_of_the_scenario() {
    let said = |step| sentences("jambi-bkbk", "2023-01", Lang::Id, step);
    assert!(said(4).starts_with(
        "Uang yang ada Rp15.620.000.000. Iuran seorang pekerja selama 12 bulan, sampai Desember 2023, adalah Rp201.600: uang itu cukup untuk 77.480 orang.\nBulan ini 77.480 orang ditanggung; yang membatasi: uang."
    ), "{}", said(4));
    assert!(
        said(6).contains("cakupannya 38,83%.\nMenuju target 52,15% masih kurang"),
        "{}",
        said(6)
    );
    let later = sentences("jambi-bkbk", "2023-12", Lang::En, 4);
    assert!(
        later.starts_with("Its places were set in January 2023: Rp15,620,000,000 over Rp201,600"),
        "{later}"
    );
    assert!(
        later.ends_with("This is the year's last paid month: Rp32,000 is unspent and lost."),
        "{later}"
    );
    let fallen = sentences("babel-ucj", "2025-01", Lang::Id, 5);
    assert_eq!(
        fallen,
        "Pekerja rentan: 123.982 orang keluar dari program; 6.199 tetap membayar sendiri, 117.783 tidak terlindungi lagi."
    );
    assert!(sentences("babel-ucj", "2025-01", Lang::Id, 4).contains("bukan bulan bayar"));
    assert_eq!(
        sentences("jambi-bkbk", "2024-05", Lang::En, 5),
        "Nobody leaves a programme this month."
    );
}

#[test]
fn what_happened_says_so() {
    let case = crate::realised::happened();
    let walk = walked(&case, usize::try_from(month("2025-03").since(case.run.start)).unwrap());
    let wage = walk.parts.iter().find(|part| part.stage == Stage::WageMembers).unwrap();
    assert_eq!((wage.lines.len(), wage.lines[0].rule), (1, Rule::Happened));
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let view = view::walk(&case.scenario, month("2025-03"), locale).unwrap();
    assert!(
        view.text.contains("Menurut realisasi ada 2.500 peserta penerima upah."),
        "{}",
        view.text
    );
    assert!(
        view.text.contains("Menurut realisasi program ini membayar 400 orang."),
        "{}",
        view.text
    );
    assert!(view.text.contains("Menurut realisasi iurannya Rp90.000.000;"), "{}", view.text);
}

#[test]
fn a_walk_begins_where_a_programme_first_pays_and_stays_within_the_run() {
    let pays =
        |changes, programmes: &[_]| first_paid(&read(&common::document(changes, programmes)));
    assert_eq!(
        pays(json!({}), &[json!({"paid_months": {"first": 4, "last": 6}})]),
        month("2025-04")
    );
    assert_eq!(pays(json!({}), &[json!({"off": true})]), month("2025-01"));
    assert_eq!(
        pays(json!({"start": "2025-08"}), &[json!({"paid_months": {"first": 1, "last": 3}})]),
        month("2026-01")
    );
    let scenario = read(&common::document(json!({}), &[json!({})]));
    let case = Case::new("base", scenario);
    let outside = month("2024-12");
    assert_eq!(
        walk(&case.scenario, &case.parameters, &case.run, outside),
        Err(Refusal::MonthOutside(outside))
    );
    for (asked, within) in [
        ("2024-12", "2025-01"),
        ("2025-03", "2025-03"),
        ("2099-01", &case.scenario.end().to_string()),
    ] {
        assert_eq!(view::nearest(&case.scenario, Some(month(asked))), month(within));
    }
    assert_eq!(view::nearest(&case.scenario, None), first_paid(&case.scenario));
}
