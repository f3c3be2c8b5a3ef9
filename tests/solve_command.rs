//! `cakupan solve` and `cakupan cover` as people and scripts use them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use command::{cakupan, printed, refused};
use common::d;
use rust_decimal::Decimal;
use serde_json::{Value, json};

/// What the command answers in JSON.
fn asked(arguments: &[&str]) -> Value {
    let all = [&["solve"], arguments, &["--format", "json"]].concat();
    serde_json::from_str(&printed(cakupan(&all))).unwrap()
}

#[test]
fn the_command_answers_in_json_with_its_proof() {
    let question =
        ["jambi-bkbk", "--for", "budget", "--programme", "1", "--target", "55", "--by", "2029-12"];
    let held = [&question[..], &["--kind", "held"]].concat();
    let answer = printed(cakupan(&[&["solve"], &held[..], &["--format", "json"]].concat()));
    let begins = r#"{"answer":"434056933","holds":true,"one_less_holds":false,"one_more_holds":null,"monotone":true,"for":"budget","#;
    assert!(answer.starts_with(begins), "{answer}");
    // Held is what is meant where nothing else is said.
    assert_eq!(asked(&question), asked(&held));
    let answer = asked(&held);
    for (field, wanted) in [
        ("unit", json!("rupiah_per_village")),
        // 1,562 villages × Rp434,056,933 × 10%, in the first year simulated.
        ("total", json!("67799692934.6")),
        ("total_year", json!(2023)),
        ("direction", json!("least")),
        ("kind", json!("held")),
        ("target", json!("55")),
        ("by", json!("2029-12")),
        ("neighbour", json!("434056932")),
        (
            "apply",
            json!([{"path": ["programmes", 0, "budget", "per_village"], "value": "434056933"}]),
        ),
    ] {
        assert_eq!(answer[field], wanted, "{field}");
    }
    let never = asked(&["babel-ucj", "--for", "budget", "--target", "40", "--by", "2026-12"]);
    assert_eq!((&never["answer"], &never["reason"]), (&Value::Null, &json!("time")));
    assert!(never["highest_pct"].as_f64().is_some_and(|pct| (36.0..37.0).contains(&pct)));
    assert_eq!((&never["holds"], &never["one_less_holds"]), (&json!(false), &Value::Null));

    let growth = asked(&["jambi-bkbk", "--for", "growth", "--target", "42", "--by", "2029-12"]);
    assert_eq!(
        (&growth["direction"], &growth["unit"]),
        (&json!("greatest"), &json!("percent_a_year"))
    );
    assert_eq!((&growth["holds"], &growth["one_more_holds"]), (&json!(true), &json!(false)));
    assert_eq!(growth["one_less_holds"], Value::Null);

    let workers = asked(&["kota-jambi", "--for", "budget", "--workers", "1000", "--year", "2027"]);
    assert_eq!((&workers["kind"], &workers["answer"]), (&json!("workers"), &json!("201600000")));
    let path = asked(&["jambi-bkbk", "--for", "budget", "--path", "2026=46,2027=47"]);
    let years = path["years"].as_array().unwrap();
    assert_eq!(years.len(), 2);
    let sum: Decimal = years.iter().map(|year| d(year["answer"].as_str().unwrap())).sum();
    assert_eq!(path["answer"], sum.to_string());
    assert_eq!((&path["total"], &path["unit"]), (&path["answer"], &json!("rupiah")));
    // A year of a path rests on those before it: there is nothing to apply by itself.
    assert!(years.iter().all(|year| year["apply"] == json!([]) && year["nearest"] == json!([])));
    assert!(years.iter().all(|year| year["holds"] == true && year["one_less_holds"] == false));
}

#[test]
fn every_value_to_apply_makes_its_goal_hold() {
    let document = |id: &str| -> Value {
        serde_json::from_str(&common::text(&format!("data/programmes/{id}.json"))).unwrap()
    };
    let mut by_year = document("jambi-bkbk");
    by_year["programmes"][0]["budget"] = json!({"by_year": {"2026": 1}});
    by_year["sources"] = json!({});
    let written = std::env::temp_dir().join(format!("cakupan-{}-by-year.json", std::process::id()));
    std::fs::write(&written, by_year.to_string()).unwrap();
    let file = written.to_str().unwrap().to_owned();
    let coverage = |target: &str, by: &str, kind: &str| {
        ["--target", target, "--by", by, "--kind", kind].map(str::to_owned).to_vec()
    };
    let path = |path: &str| ["--path", path].map(str::to_owned).to_vec();
    let workers = |count: &str| ["--workers", count, "--year", "2027"].map(str::to_owned).to_vec();
    let mut seen = 0;
    for (id, unknown, goal) in [
        ("jambi-bkbk", "budget", path("2026=40,2027=41,2028=42")),
        (&file, "budget", path("2026=40,2027=41,2028=42")),
        ("jambi-bkbk", "budget", coverage("41", "2027-12", "held")),
        (&file, "budget", coverage("41", "2027-12", "reached")),
        ("kaltim-100k", "budget", coverage("57", "2029-12", "held")),
        ("kaltim-100k", "budget", workers("90000")),
        ("jambi-bkbk", "growth", coverage("42", "2029-12", "held")),
        ("jambi-bkbk", "uptake", coverage("42", "2029-12", "reached")),
        ("kaltim-100k", "workers", workers("90000")),
        ("kaltim-100k", "months", workers("90000")),
        ("kaltim-100k", "enrol_per_month", workers("90000")),
        ("kaltim-100k", "keep_paying", coverage("54", "2029-06", "reached")),
    ] {
        let arguments: Vec<&str> =
            [id, "--for", unknown].into_iter().chain(goal.iter().map(String::as_str)).collect();
        let answer = asked(&arguments);
        let of = if id == file { by_year.clone() } else { document(id) };
        let levels: Vec<(String, String)> = match answer["kind"].as_str().unwrap() {
            "path" => goal[1]
                .split(',')
                .map(|each| each.split_once('=').unwrap())
                .map(|(year, level)| (format!("{year}-12"), level.to_owned()))
                .collect(),
            _ => Vec::new(),
        };
        each_apply(&answer, &mut |changes| {
            seen += 1;
            let run = cakupan::model::run_exact(&common::read(&applied(of.clone(), changes)));
            let at = |month: &str| common::month(month).since(run.start) as usize;
            for (month, level) in &levels {
                assert!(run.coverage_pct()[at(month)].0 >= d(level), "{arguments:?} {month}");
            }
            if let (Some(target), Some(by)) = (answer["target"].as_str(), answer["by"].as_str()) {
                let target = run.target(d(target));
                let (first, held) = (target.first_reached, target.held_from);
                let since = if answer["kind"] == "held" { held } else { first };
                assert!(since.unwrap() <= common::month(by), "{arguments:?}");
            }
            if answer["kind"] == "workers" {
                let from = at("2027-01");
                let members = &run.programmes[0].members[from..from + 12];
                assert!(members.iter().any(|of| of.0 >= d("90000")), "{arguments:?}");
            }
        });
    }
    std::fs::remove_file(written).unwrap();
    assert!(seen >= 12, "{seen}");
}

/// Hands on every list of changes to apply that stands anywhere in an answer.
fn each_apply(answer: &Value, apply: &mut dyn FnMut(&[Value])) {
    match answer {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_array() {
                    Some(changes) if name == "apply" && !changes.is_empty() => apply(changes),
                    _ => each_apply(value, apply),
                }
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| each_apply(part, apply)),
        _ => {}
    }
}

/// A document with changes written into it; what is missing on the way is made.
fn applied(mut document: Value, changes: &[Value]) -> Value {
    for change in changes {
        let mut at = &mut document;
        for step in change["path"].as_array().unwrap() {
            at = match step.as_u64() {
                Some(place) => &mut at[usize::try_from(place).unwrap()],
                None => &mut at[step.as_str().unwrap()],
            };
        }
        *at = change["value"].clone();
    }
    document
}

#[test]
fn what_has_no_effect_was_tried_to_its_bound() {
    let question = ["jambi-bkbk", "--for", "keep_paying", "--target", "45", "--by", "2028-06"];
    let answer = asked(&question);
    assert_eq!(
        (&answer["reason"], &answer["scanned"]),
        (&json!("no_effect"), &json!(["0", "100"]))
    );
    assert_eq!(answer["nearest"][0]["value"], json!("0"));
    let said = answer["words"]["reason"].as_str().unwrap();
    assert!(said.contains("tidak ada yang keluar dari program sebelum bulan itu"), "{said}");
    // Where somebody leaves, that is not the reason: he goes on paying, and it has an effect.
    let some = asked(&["babel-ucj", "--for", "keep_paying", "--target", "90", "--by", "2028-06"]);
    assert_eq!((&some["answer"], &some["reason"]), (&Value::Null, &json!("never")));
    // All wage earners enrolled.
    let all = common::document(json!({"members": {"wage_earning": 40_000}}), &[json!({})]);
    let scenario = common::read(&all);
    let goal = cakupan::solve::Goal::Coverage {
        target: d("90"),
        by: common::month("2025-10"),
        kind: cakupan::solve::Kind::Reached,
    };
    let unknown = cakupan::solve::Unknown::Uptake;
    let question = cakupan::solve::Question { unknown, programme: 0, goal };
    let answer = cakupan::solve::solve(&scenario, &question).unwrap();
    let cakupan::solve::Outcome::Never { reason, .. } = answer.outcome else { unreachable!() };
    let none = cakupan::solve::Reason::NoEffect(cakupan::solve::NoEffect::NoneToEnrol);
    assert_eq!((reason, answer.scanned), (none, (d("0"), d("100"))));
}

#[test]
fn money_for_each_village_is_summed_up() {
    let asked = ["solve", "jambi-bkbk", "--for", "budget", "--target", "55", "--by", "2029-12"];
    let id = printed(cakupan(&asked));
    let wanted = "Seluruhnya sekitar Rp67,8 miliar setahun: 1.562 desa/kelurahan × Rp434.056.933 × 10% = Rp67.799.692.934,60.";
    assert!(id.contains(wanted), "{id}");
    let en = printed(cakupan(&[&asked[..], &["--lang", "en"]].concat()));
    let wanted = "In all about Rp67.8 billion a year: 1,562 villages × Rp434,056,933 × 10% = Rp67,799,692,934.60.";
    assert!(en.contains(wanted), "{en}");
    let spend = ["solve", "jambi-bkbk", "--for", "budget", "--budget", "120000000", "--year"];
    let said = printed(cakupan(&[&spend[..], &["2024"]].concat()));
    assert!(said.contains("= Rp18.744.000.000."), "{said}");
}

#[test]
fn the_command_speaks_both_languages() {
    let question = ["solve", "jambi-bkbk", "--for", "budget", "--path", "2026=46,2027=99"];
    let id = printed(cakupan(&question));
    assert!(id.contains("tidak tercapai") && id.contains("Rp1 kurang"), "{id}");
    let en = printed(cakupan(&[&question[..], &["--lang", "en"]].concat()));
    assert!(en.contains("not reached") && en.contains("Rp1 less"), "{en}");
    for text in [id, en] {
        assert!(!text.contains('{') && !text.contains("None"), "{text}");
    }
}

#[test]
fn the_command_refuses_what_makes_no_sense() {
    let with = |more: &[&'static str]| [&["solve", "jambi-bkbk", "--for", "budget"], more].concat();
    for arguments in [
        vec!["solve"],
        vec!["solve", "jambi-bkbk"],
        vec!["solve", "jambi-bkbk", "--for", "money", "--target", "5", "--by", "2029-12"],
        vec!["solve", "jambi-bkbk", "--for", "growth", "--path", "2026=45"],
        vec!["solve", "no-such", "--for", "budget", "--target", "5", "--by", "2029-12"],
        with(&[]),
        with(&["--target", "5"]),
        with(&["--by", "2029-12"]),
        with(&["--target", "101", "--by", "2029-12"]),
        with(&["--target", "-1", "--by", "2029-12"]),
        with(&["--target", "5,5", "--by", "2029-12"]),
        with(&["--target", "5", "--by", "1999-12"]),
        with(&["--target", "5", "--by", "2020-12"]),
        with(&["--target", "5", "--by", "2090-12"]),
        with(&["--target", "5", "--by", "2029-12", "--kind", "at"]),
        with(&["--target", "5", "--by", "2029-12", "--programme", "0"]),
        with(&["--target", "5", "--by", "2029-12", "--programme", "2"]),
        with(&["--target", "5", "--by", "2029-12", "--workers", "5", "--year", "2027"]),
        with(&["--workers", "5"]),
        with(&["--workers", "5.5", "--year", "2027"]),
        with(&["--workers", "5", "--year", "2090"]),
        with(&["--spend-at-least", "5"]),
        with(&["--leave-at-most", "5", "--year", "2027"]),
        with(&["--path", "2026"]),
        with(&["--path", "2026=x"]),
        with(&["--path", "26=5"]),
        with(&["--path", "2026=5,2026=6"]),
        with(&["--path", "2099=5"]),
        with(&["--path", "2026=5", "--target", "5", "--by", "2029-12"]),
    ] {
        refused(cakupan(&arguments));
    }
    let off = [
        "solve",
        "kota-jambi",
        "--for",
        "budget",
        "--programme",
        "3",
        "--target",
        "5",
        "--by",
        "2029-12",
    ];
    assert!(refused(cakupan(&off)).contains("dimatikan"));
}

#[test]
fn budget_workers_and_months_give_one_another() {
    let cover = |arguments: &[&str]| -> Value {
        let all = [&["cover"], arguments, &["--format", "json"]].concat();
        serde_json::from_str(&printed(cakupan(&all))).unwrap()
    };
    let answer = cover(&["--workers", "100000", "--months", "12"]);
    assert_eq!(
        (&answer["budget"], &answer["cost"]),
        (&json!("20160000000"), &json!("20160000000"))
    );
    assert_eq!((&answer["workers"], &answer["left"]), (&json!(100_000), &json!("0")));
    let answer = cover(&["--budget", "20160000000", "--months", "12"]);
    assert_eq!((&answer["workers"], &answer["left"]), (&json!(100_000), &json!("0")));
    // One rupiah short of the eighth month.
    let answer = cover(&["--budget", "13439999999", "--workers", "100000"]);
    assert_eq!((&answer["months"], &answer["left"]), (&json!(7), &json!("1679999999")));
    assert_eq!(answer["cost"], "11760000000");
    // The relief of 2026 for sponsors: three months at the full price, nine at half of it.
    let relief = ["--payer", "sponsor", "--start", "2026-01"];
    let answer = cover(&[&["--budget", "126000", "--workers", "1"], &relief[..]].concat());
    assert_eq!((&answer["months"], &answer["left"]), (&json!(12), &json!("0")));
    let answer = cover(&["--budget", "16799", "--workers", "1"]);
    assert_eq!((&answer["months"], &answer["left"]), (&json!(0), &json!("16799")));
    let answer = cover(&["--budget", "1000000000000000", "--workers", "1"]);
    assert_eq!(answer["months"], 600);
    let table = printed(cakupan(&["cover", "--budget", "13439999999", "--workers", "100000"]));
    assert!(table.contains("Rp1.679.999.999"), "{table}");
    for arguments in [
        &["cover", "--budget", "5"][..],
        &["cover", "--workers", "5"],
        &["cover", "--months", "5"],
        &["cover", "--budget", "5", "--workers", "5", "--months", "5"],
        &["cover", "--workers", "1.5", "--months", "5"],
        &["cover", "--workers", "1000000001", "--months", "5"],
        &["cover", "--budget", "5", "--workers", "0"],
    ] {
        refused(cakupan(arguments));
    }
}

#[test]
fn the_command_says_how_many_workers_a_budget_pays_for() {
    let spend = ["jambi-bkbk", "--for", "budget", "--budget", "120000000", "--year", "2024"];
    let answer = asked(&spend);
    assert_eq!((&answer["kind"], &answer["answer"]), (&json!("spend"), &json!("92976")));
    assert_eq!(answer["one_more_holds"], json!(false));
    // One worker more takes more: asked the other way round.
    let more = ["jambi-bkbk", "--for", "budget", "--workers", "92977", "--year", "2024"];
    assert_eq!(asked(&more)["answer"], json!("120001045"));
    let text = printed(cakupan(&[&["solve"], &spend[..]].concat()));
    assert!(text.contains("92.976 pekerja") && text.contains("Rp120.001.045"), "{text}");
    for wrong in [
        &["solve", "jambi-bkbk", "--for", "growth", "--budget", "1", "--year", "2024"][..],
        &["solve", "jambi-bkbk", "--for", "budget", "--budget", "1"],
        &[
            "solve",
            "jambi-bkbk",
            "--for",
            "budget",
            "--target",
            "40",
            "--by",
            "2026-12",
            "--year",
            "2024",
        ],
    ] {
        assert!(!refused(cakupan(wrong)).is_empty());
    }
}
