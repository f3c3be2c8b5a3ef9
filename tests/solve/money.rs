//! Paths of targets, and a given budget spent.

use cakupan::findings::Findings;
use cakupan::text::facts::facts;

use super::*;

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

/// The fact that a control of the page is beside, as the page shows it.
fn fact(document: &Value, id: &str) -> String {
    let scenario = read(document);
    let findings = Findings::new(&scenario, &run_exact(&scenario), 0, "", "");
    let facts = facts(&findings, Lang::Id);
    facts.into_iter().find(|fact| fact.id == id).unwrap().value
}

#[test]
fn what_is_aimed_at_is_what_the_fact_shows_once_the_answer_stands() {
    // Reached by December 2032 is met in a month before, and then lost again.
    let end = |kind| {
        let document = document_of("babel-ucj");
        let question = of(Unknown::Budget, coverage("58.4", "2032-12", kind));
        let answer = solve(&read(&document), &question).unwrap();
        let scenario = read(&document);
        let applied = written(&document, &scenario, &question, answer.value().unwrap());
        (fact(&applied, "coverage_end"), view_of(&document, &question, Lang::Id).words.effects)
    };
    assert_eq!(end(Kind::Reached).0, "57,9%");
    let (shown, effects) = end(Kind::In);
    assert_eq!(shown, "58,4%");
    assert_eq!(effects, ["Cakupan Desember 2032: 58,33% → 58,40%"]);
}

#[test]
fn an_answer_that_changes_no_month_tells_which_level_it_changes() {
    let document = document_of("babel-ucj");
    let question = of(Unknown::Budget, coverage("58.4", "2031-12", Kind::Held));
    let words = view_of(&document, &question, Lang::Id).words;
    assert_eq!(words.effects, ["Cakupan terendah sejak Desember 2031: 39,07% → 39,14%"]);
}

fn document_of(id: &str) -> Value {
    let mut document: Value = serde_json::from_str(ready::find(id).unwrap().document).unwrap();
    document.as_object_mut().unwrap().shift_remove("sources");
    document
}

#[test]
fn money_is_spent_to_the_rupiah_that_was_asked_for() {
    for ready in ready::ALL {
        let document = document_of(ready.id);
        let scenario = read(&document);
        let year = scenario.start.year() + 1;
        let goal = Goal::Spent { rupiah: d("2500000000"), year };
        for unknown in [Unknown::Budget, Unknown::Workers, Unknown::Months] {
            let question = of(unknown, goal.clone());
            let answer = solve(&scenario, &question).unwrap();
            proven(&document, &question, &answer);
        }
        let budget = of(Unknown::Budget, goal);
        assert!(solve(&scenario, &budget).unwrap().value().is_some(), "{}", ready.id);
    }
}

#[test]
fn money_left_is_looked_for_by_places_names_and_months() {
    // Rp300,000,000 a year; 1,000 workers cost Rp201,600,000.
    let document =
        document(json!({}), &[json!({"budget": {"per_year": 300_000_000}, "max_workers": 1_000})]);
    let scenario = read(&document);
    let goal = |rupiah: u32| Goal::Left { rupiah: rupiah.into(), year: 2025 };
    let question = of(Unknown::Workers, goal(50_000_000));
    let answer = solve(&scenario, &question).unwrap();
    // 250,000,000 ÷ 201,600 = 1,240.08.
    assert_eq!(answer.value(), Some(d("1241")));
    assert!(proven(&document, &question, &answer));
    let view = view_of(&document, &question, Lang::En);
    assert_eq!(view.words.effects, ["Money left at the end of 2025: Rp98,400,000 → Rp49,814,400"]);
    assert_eq!((view.kind, view.rupiah.as_deref()), ("leave_at_most", Some("50000000")));
    // What is left of 1,488 workers pays for no more of them.
    let question = of(Unknown::Workers, goal(1_000));
    let answer = solve(&scenario, &question).unwrap();
    assert!(!proven(&document, &question, &answer));
    let view = view_of(&document, &question, Lang::En);
    assert_eq!(view.reason, Some("money"));
    assert_eq!(view.highest_rupiah.as_deref(), Some("19200"));
    assert!(view.words.sentence.contains("does not pay for one worker more"), "{view:?}");
    let refused = |unknown, goal| solve(&scenario, &of(unknown, goal)).unwrap_err();
    assert_eq!(refused(Unknown::Budget, goal(0)), Refusal::LeftOfBudget);
    let amount = Goal::Spent { rupiah: d("-1"), year: 2025 };
    assert_eq!(refused(Unknown::Budget, amount), Refusal::Amount);
    let late = with(json!({"months": 15}), json!({"start": "2025-01"}));
    let late = common::document(late, &[json!({"paid_months": {"first": 6, "last": 12}})]);
    let question = of(Unknown::Workers, Goal::Left { rupiah: d("1"), year: 2026 });
    assert_eq!(solve(&read(&late), &question), Err(Refusal::NotOpen(2026)));
    for refusal in [Refusal::LeftOfBudget, Refusal::Amount, Refusal::NotOpen(2026)] {
        for lang in [Lang::Id, Lang::En] {
            let words = said::refusal(&refusal, lang);
            assert!(words.ends_with('.') && !words.contains('{'), "{words}");
        }
    }
}
