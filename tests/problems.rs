//! What is wrong with a document: every kind of mistake has a bad file with the problems it gives,
//! and whatever text is given, there is an answer.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cakupan::scenario::{
    Allowed, Code, Found, Hint, LONGEST_DOCUMENT, MOST_PROBLEMS, Problem, Scenario,
};
use cakupan::text::{Lang, problem};
use common::{at, base, document, golden, text, with};
use serde_json::json;

/// The problems of a document's text.
fn problems(text: &str) -> Vec<Problem> {
    Scenario::parse(text).err().unwrap_or_default()
}

/// `code path`, a line each.
fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", problem.code.name(), problem.path)).collect()
}

/// The names of the bad files, without `.json`.
fn bad_files() -> Vec<String> {
    let names = std::fs::read_dir(at("tests/problems")).unwrap();
    let mut names: Vec<String> = names
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            name.strip_suffix(".json").map(str::to_owned)
        })
        .collect();
    names.sort();
    names
}

#[test]
fn each_bad_file_gives_its_problems_in_both_languages() {
    for name in bad_files() {
        let problems = problems(&text(&format!("tests/problems/{name}.json")));
        assert!(!problems.is_empty(), "{name} is accepted");
        let mut said = String::new();
        for (found, line) in problems.iter().zip(lines(&problems)) {
            writeln!(said, "{line}").unwrap();
            for (code, lang) in [("id", Lang::Id), ("en", Lang::En)] {
                writeln!(said, "  {code}: {}", problem::words(found, lang).message).unwrap();
            }
        }
        golden(&format!("tests/problems/{name}.txt"), &said);
    }
}

/// Every kind of problem. A new one does not compile until it stands here.
fn codes() -> Vec<Code> {
    use Code::*;
    let all = vec![
        Syntax,
        TooDeep,
        TooLong,
        UnknownSchema,
        UnknownField,
        DuplicateField,
        Missing,
        WrongType,
        NumberForm,
        NotWhole,
        OutOfRange,
        UnknownChoice,
        TooMany,
        Empty,
        BadMonth,
        WrongOrder,
        SameMonth,
        YearOutsideRange,
        AboveWhole,
        AboveGroup,
        BudgetTooLarge,
    ];
    for code in &all {
        match code {
            Syntax | TooDeep | TooLong | UnknownSchema | UnknownField | DuplicateField
            | Missing | WrongType | NumberForm | NotWhole | OutOfRange | UnknownChoice
            | TooMany | Empty | BadMonth | WrongOrder | SameMonth | YearOutsideRange
            | AboveWhole | AboveGroup | BudgetTooLarge => {}
        }
    }
    all
}

#[test]
fn each_kind_of_problem_has_a_bad_file() {
    let found: BTreeSet<&str> = bad_files()
        .iter()
        .flat_map(|name| problems(&text(&format!("tests/problems/{name}.json"))))
        .map(|problem| problem.code.name())
        .collect();
    // A document of a million bytes is made below instead of committed.
    for code in codes().into_iter().filter(|code| *code != Code::TooLong) {
        assert!(found.contains(code.name()), "no bad file gives {}", code.name());
    }
}

#[test]
fn all_problems_of_a_document_are_reported_at_once_in_its_order() {
    let document = with(
        document(json!({"workers": {"growth_pct": 99}}), &[json!({"payer": "apbn"})]),
        json!({"title": "", "months": 0, "targets_pct": [101, "x"], "extra": 1}),
    );
    assert_eq!(
        lines(&problems(&document.to_string())),
        [
            "empty title",
            "out_of_range months",
            "out_of_range workers.growth_pct",
            "unknown_choice programmes[0].payer",
            "out_of_range targets_pct[0]",
            "number_form targets_pct[1]",
            "unknown_field extra",
        ]
    );
}

#[test]
fn checks_across_fields_are_reported_together_with_each_other() {
    let changes = json!({
        "workers": {"wage_earning": 90_000},
        "members": {"wage_earning": 90_001},
        "rules": {"contribution": [{"from": "2026-01"}, {"from": "2026-01"}]},
    });
    let found = lines(&problems(&document(changes, &[json!({"to_year": 2024})]).to_string()));
    for line in [
        "above_whole workers.eligible",
        "same_month rules.contribution",
        "wrong_order programmes[0].to_year",
    ] {
        assert!(found.iter().any(|found| found == line), "{line} is not in {found:?}");
    }
}

#[test]
fn an_unknown_field_suggests_the_known_one_that_is_near() {
    for (wrong, meant) in [
        ("eligibel", Some("eligible")),
        ("Eligible", Some("eligible")),
        ("growth", None),
        ("eligib", Some("eligible")),
        ("eligi", None),
        ("wage_earnings", Some("wage_earning")),
        ("xyz", None),
        ("", None),
    ] {
        let found = problems(&with(base(), json!({"workers": {wrong: 1}})).to_string());
        assert_eq!(found[0].code, Code::UnknownField);
        assert_eq!(found[0].hint, Hint::Remove(meant), "{wrong}");
        assert!(matches!(&found[0].allowed, Allowed::Fields(known) if known.contains(&"eligible")));
    }
}

#[test]
fn a_field_given_twice_is_refused_at_every_depth() {
    let text = r#"{"a": {"b": [{"c": 1, "c": 2}]}, "a": 3}"#;
    let found = lines(&problems(text));
    let twice: Vec<&String> = found.iter().filter(|line| line.starts_with("dup")).collect();
    assert_eq!(twice, ["duplicate_field a.b[0].c", "duplicate_field a"]);
    assert!(found.iter().any(|line| line == "missing title"), "the rest is read all the same");
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let text = format!("\u{feff}{}", base());
    assert_eq!(problems(&text), []);
    let twice = format!("\u{feff}\u{feff}{}", base());
    assert_eq!(lines(&problems(&twice)), ["syntax "]);
}

#[test]
fn the_place_of_a_syntax_error_is_named() {
    let found = problems("{\n  \"schema\": 1,\n  \"title\" \"Uji\"\n}");
    assert_eq!(found[0].found, Found::Place { line: 3, column: 11 });
}

#[test]
fn deep_nesting_is_a_problem_not_a_crash() {
    for text in ["[".repeat(400_000), "{\"a\":".repeat(150_000), "[".repeat(200) + &"]".repeat(200)]
    {
        assert_eq!(lines(&problems(&text)), ["too_deep "]);
    }
    // Within what the reader of JSON takes, an unknown field may be deep.
    let deep = "[".repeat(50) + &"]".repeat(50);
    let text = with(base(), json!({"deep": null})).to_string();
    let text = format!("{},\"deep\":{deep}}}", text.strip_suffix('}').unwrap());
    assert_eq!(lines(&problems(&text)), ["unknown_field deep"]);
}

#[test]
fn a_document_of_more_than_a_million_bytes_is_refused_unread() {
    let padded = |bytes: usize| {
        let text = base().to_string();
        let spaces = " ".repeat(bytes - text.len());
        text + &spaces
    };
    assert_eq!(problems(&padded(LONGEST_DOCUMENT)), []);
    let found = problems(&padded(LONGEST_DOCUMENT + 1));
    assert_eq!(lines(&found), ["too_long "]);
    for lang in [Lang::Id, Lang::En] {
        assert!(!problem::words(&found[0], lang).message.is_empty());
    }
}

#[test]
fn a_document_of_nothing_but_mistakes_is_answered_soon_with_the_first_of_them() {
    let mut text = base().to_string();
    text.pop();
    for count in 0..60_000 {
        write!(text, ",\"f{count}\":0").unwrap();
    }
    text.push('}');
    let begun = std::time::Instant::now();
    let found = problems(&text);
    assert_eq!((found.len(), found[0].path.as_str()), (MOST_PROBLEMS, "f0"));
    let repeated = format!("[{}]", vec![r#"{"a":0,"a":0}"#; 60_000].join(","));
    assert_eq!(problems(&repeated).len(), MOST_PROBLEMS);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn what_is_no_json_is_refused_though_it_looks_like_it() {
    for value in [
        "",
        "01",
        "1.",
        ".5",
        "+1",
        "-",
        "1e",
        "0x1",
        "1_000",
        "NaN",
        "Infinity",
        "tru",
        "True",
        "undefined",
        "'a'",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "\"\\x\"",
        "\"a\nb\"",
        "\"\t\"",
        "\"\\ud800\"",
        "\"\\u12\"",
        "\"open",
        "1 // one",
        "/* one */ 1",
        "1 2",
        "1}",
    ] {
        let text = format!("{{\"schema\": 1, \"title\": {value}}}");
        assert_eq!(lines(&problems(&text)), ["syntax "], "{value}");
    }
    for whole in ["{} {}", "{}x", "null,", "\u{0}"] {
        assert_eq!(lines(&problems(whole)), ["syntax "], "{whole}");
    }
}

#[test]
fn any_json_escape_stands_for_its_letter() {
    let text = with(base(), json!({"title": "@@"})).to_string();
    let text = text.replace("@@", "\\u0055\\ud83d\\ude00\\n\\/\\\"é");
    let scenario = Scenario::parse(&text).unwrap();
    assert_eq!(scenario.title, "U😀\n/\"é");
    let escaped = base().to_string().replace("title", "t\\u0069tle");
    assert_eq!(problems(&escaped), []);
    let twice = base().to_string().replace("{\"schema\"", "{\"t\\u0069tle\":\"\",\"schema\"");
    assert_eq!(lines(&problems(&twice)), ["duplicate_field title", "empty title"]);
}
