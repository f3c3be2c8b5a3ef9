//! Questions as they are asked: read from JSON, or refused with the field and what is allowed.

use super::*;

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
        (r#"{"for":"budget","target":5,"by":"2029-01","kind":"at"}"#, "kind"),
        (r#"{"for":"budget","goal":"spend_at_least","year":2025}"#, "rupiah"),
        (r#"{"for":"months","goal":"leave_at_most","rupiah":"x","year":2025}"#, "rupiah"),
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
