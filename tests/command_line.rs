//! The command `cakupan` as people and scripts use it: what it is asked, and how it refuses.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use std::process::{Command, Stdio};

use cakupan::ready;
use command::{COMMAND, cakupan, piped, printed, refused, said, scratch};
use common::{at, text};
use serde_json::Value;

#[test]
fn cover_answers_in_json_as_the_issue_asks() {
    let asked = ["cover", "--budget", "15620000000", "--months", "12", "--format", "json"];
    let answer = printed(cakupan(&asked));
    let wanted = r#"{"workers":77480,"contribution":"16800","cost":"15619968000","left":"32000","#;
    assert!(answer.starts_with(wanted), "{answer}");
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["contribution_sum"], "201600");
    assert_eq!(answer["contributions"][0]["relief"], false);
}

#[test]
fn cover_with_every_option_named_as_its_default_is_the_same() {
    let short = printed(cakupan(&["cover", "--budget", "15620000000", "--months", "12"]));
    let long = printed(cakupan(&[
        "cover",
        "--budget",
        "15620000000",
        "--months",
        "12",
        "--package",
        "jkk_jkm",
        "--income",
        "1000000",
        "--payer",
        "apbd_district",
        "--sector",
        "other",
        "--start",
        "2025-01",
        "--format",
        "table",
        "--lang",
        "id",
    ]));
    assert_eq!(short, long);
    assert!(short.contains("77.480") && short.contains("Rp32.000"), "{short}");
    let english =
        printed(cakupan(&["--lang", "en", "cover", "--budget", "15620000000", "--months", "12"]));
    assert!(english.contains("77,480") && english.contains("Left"), "{english}");
}

#[test]
fn cover_sums_the_contributions_where_the_relief_changes_them() {
    let asked = [
        "cover",
        "--budget",
        "126000001",
        "--months",
        "12",
        "--payer",
        "sponsor",
        "--start",
        "2026-01",
        "--format",
        "json",
    ];
    let answer: Value = serde_json::from_str(&printed(cakupan(&asked))).unwrap();
    // 3 × 16,800 + 9 × 8,400.
    assert_eq!(answer["contribution"], "126000");
    assert_eq!((&answer["workers"], &answer["left"]), (&Value::from(1_000), &Value::from("1")));
    let months: Vec<&Value> =
        answer["contributions"].as_array().unwrap().iter().map(|part| &part["months"]).collect();
    assert_eq!(months, [&Value::from(3), &Value::from(9)]);
}

#[test]
fn cover_takes_money_with_decimals_and_the_largest_amount() {
    for (budget, workers) in
        [("0", "0"), ("16799.999999", "0"), ("16800", "1"), ("1000000000000000", "59523809523")]
    {
        let asked = ["cover", "--budget", budget, "--months", "1", "--format", "json"];
        let answer: Value = serde_json::from_str(&printed(cakupan(&asked))).unwrap();
        assert_eq!(answer["workers"].to_string(), workers, "{budget}");
    }
}

#[test]
fn bad_input_of_each_kind_ends_with_code_2_and_a_plain_message() {
    let cover = ["cover", "--budget", "1", "--months", "12"];
    let table = |more: &[&'static str]| {
        let asked = ["table", "jambi-bkbk", "--x", "workers.growth_pct", "--y", "workers.eligible"];
        asked.into_iter().chain(more.iter().copied()).collect::<Vec<_>>()
    };
    let with = |more: &[&'static str]| [cover.as_slice(), more].concat();
    for arguments in [
        vec![],
        vec!["frobnicate"],
        vec!["cover"],
        vec!["cover", "--budget", "15.620.000.000", "--months", "12"],
        vec!["cover", "--budget", "1e9", "--months", "12"],
        vec!["cover", "--budget", "-5", "--months", "12"],
        vec!["cover", "--budget=-5", "--months", "12"],
        vec!["cover", "--budget", "1000000000000001", "--months", "12"],
        vec!["cover", "--budget", "1", "--months", "0"],
        vec!["cover", "--budget", "1", "--months", "601"],
        with(&["--income", "x"]),
        with(&["--payer", "apbn"]),
        with(&["--package", "jkk"]),
        with(&["--sector", "sea"]),
        with(&["--start", "2025-13"]),
        with(&["--start", "1999-12"]),
        with(&["--format", "xml"]),
        with(&["--lang", "fr"]),
        vec!["run"],
        vec!["run", "tests/problems/no_such_file.json"],
        vec!["run", "tests"],
        vec!["run", "jambi-bkbk", "--format", "xml"],
        vec!["run", "tests/problems/syntax.json"],
        vec!["scenarios", "no-such"],
        vec!["chart", "jambi-bkbk", "--figure", "coverage"],
        vec!["chart", "jambi-bkbk", "--figure", "pie", "-o", "x.svg"],
        vec!["chart", "no-such", "--figure", "coverage", "-o", "x.svg"],
        vec!["chart", "jambi-bkbk", "--figure", "coverage", "-o", "x.gif"],
        vec!["chart", "jambi-bkbk", "--figure", "coverage", "-o", "x"],
        vec!["chart", "jambi-bkbk", "--figure", "coverage", "-o", "no/such/folder/x.svg"],
        vec!["chart", "jambi-bkbk", "--figure", "coverage", "--width", "239", "-o", "x.svg"],
        vec!["chart", "jambi-bkbk", "--figure", "coverage", "--width", "1601", "-o", "x.svg"],
        vec!["sensitivity"],
        vec!["sensitivity", "jambi-bkbk", "--headline", "luck"],
        vec!["sensitivity", "jambi-bkbk", "--headline", "workers", "--programme", "2"],
        vec!["sensitivity", "jambi-bkbk", "--headline", "coverage_in", "--month", "2022-12"],
        vec!["sensitivity", "jambi-bkbk", "--target", "101"],
        vec!["sensitivity", "jambi-bkbk", "-o", "x.gif"],
        vec!["table", "jambi-bkbk", "--x", "workers.growth_pct"],
        vec!["table", "jambi-bkbk", "--x", "workers.growth_pct", "--y", "workers.growth_pct"],
        vec!["table", "jambi-bkbk", "--x", "workers.growth_pct", "--y", "workers.nobody"],
        table(&["--steps", "5"]),
        table(&["--steps", "1x5"]),
        table(&["--steps", "5x42"]),
        table(&["--x-from", "-21"]),
        table(&["--x-to", "1e3"]),
        vec!["compare", "jambi-bkbk"],
        vec!["compare", "jambi-bkbk", "no-such"],
        vec!["compare", "a", "b", "c", "d", "e"],
    ] {
        refused(cakupan(&arguments));
    }
    assert!(!at("x.svg").exists() && !at("x.gif").exists());
}

#[test]
fn every_bad_scenario_is_refused_with_all_its_problems_in_the_language_asked_for() {
    let names = std::fs::read_dir(at("tests/problems")).unwrap();
    let files = names.map(|entry| entry.unwrap().path());
    for file in files.filter(|path| path.extension().is_some_and(|end| end == "json")) {
        let wanted = std::fs::read_to_string(file.with_extension("txt")).unwrap();
        let file = file.to_str().unwrap();
        for lang in ["id", "en"] {
            let complaint = refused(cakupan(&["run", file, "--lang", lang]));
            let messages = wanted.lines().filter_map(|line| {
                line.strip_prefix("  ").and_then(|line| line.strip_prefix(&format!("{lang}: ")))
            });
            for message in messages {
                assert!(complaint.contains(message), "{file}: {message}\nis not in\n{complaint}");
            }
        }
    }
}

#[test]
fn input_that_is_no_text_or_too_long_is_refused() {
    let complaint = refused(piped(&["run", "-", "--lang", "en"], b"\xff\xfe{}"));
    assert!(complaint.contains("UTF-8"), "{complaint}");
    let complaint = refused(piped(&["run", "-"], &vec![b' '; 1_000_001]));
    assert!(complaint.contains("terlalu panjang"), "{complaint}");
    refused(piped(&["run", "-"], b""));
}

#[test]
fn a_scenario_is_read_from_a_pipe_a_file_or_by_its_name_alike() {
    let path = "data/programmes/tanbu-100.json";
    let by_name = printed(cakupan(&["run", "tanbu-100", "--format", "json"]));
    let by_file = printed(cakupan(&["run", path, "--format", "json"]));
    let by_pipe = printed(piped(&["run", "-", "--format", "json"], text(path).as_bytes()));
    assert_eq!((&by_file, &by_pipe), (&by_name, &by_name));
    let chart = scratch("pipe.svg");
    let chart = chart.to_str().unwrap();
    let asked = ["chart", "-", "--figure", "money", "-o", chart];
    assert_eq!(printed(piped(&asked, text(path).as_bytes())), "");
}

#[test]
fn output_into_a_closed_pipe_ends_quietly() {
    for arguments in [
        &["run", "kaltim-100k", "--format", "csv"][..],
        &["run", "kaltim-100k"],
        &["scenarios", "babel-ucj"],
        &["cover", "--budget", "1", "--months", "1"],
        &["--help"],
    ] {
        let mut child = Command::new(COMMAND)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let complaint = said(&output.stderr);
        assert_eq!((output.status.code(), complaint.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn the_ready_scenarios_are_listed_and_printed_as_they_are() {
    for lang in ["id", "en"] {
        let list = printed(cakupan(&["scenarios", "--lang", lang]));
        let ids: Vec<&str> =
            list.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
        assert_eq!(ids, ["jambi-bkbk", "kaltim-100k", "kota-jambi", "babel-ucj", "tanbu-100"]);
    }
    for ready in ready::ALL {
        let document = printed(cakupan(&["scenarios", ready.id]));
        assert_eq!(document.trim_end(), ready.document.trim_end());
    }
}

#[test]
fn sensitivity_lists_numbers_by_what_they_move() {
    let asked = ["sensitivity", "jambi-bkbk", "--headline", "spend", "--format", "json"];
    let answer: Value = serde_json::from_str(&printed(cakupan(&asked))).unwrap();
    let first = &answer["rows"][0];
    // 5 points more of the villages' money: half as much again.
    assert_eq!(answer["base"], "Rp156.199.680.000");
    assert_eq!(answer["base_value"], "156199680000");
    assert_eq!(first["path"], "programmes[0].budget.share_pct");
    assert_eq!((&first["low"]["number"], &first["high"]["number"]), (&"5".into(), &"15".into()));
    assert_eq!(first["high"]["result"], "Rp234.299.520.000");
    assert_eq!(first["high"]["value"], "234299520000");
    assert_eq!(first["source"]["kind"], "estimated");
    let table = printed(cakupan(&["sensitivity", "jambi-bkbk", "--lang", "en"]));
    assert!(table.starts_with("Coverage in December 2032 depends most on “"), "{table}");
    assert!(table.contains("assumption") && table.contains("have no effect."), "{table}");
    // Arguments count programmes from 1, and so does the refusal.
    for command in [
        vec!["sensitivity", "jambi-bkbk"],
        vec!["table", "jambi-bkbk", "--x", "workers.growth_pct", "--y", "workers.eligible"],
    ] {
        let asked: Vec<&str> =
            command.into_iter().chain(["--headline", "workers", "--programme", "5"]).collect();
        let said = refused(cakupan(&asked));
        assert!(said.contains("yang boleh: 1") && !said.contains('0'), "{said}");
    }
    // Without rows there are no heads of columns.
    let path = scratch("nobody.json");
    let mut document = common::base();
    document["workers"] = serde_json::json!({"eligible": 10, "wage_earning": 0, "vulnerable": 0});
    std::fs::write(&path, document.to_string()).unwrap();
    let table = printed(cakupan(&["sensitivity", path.to_str().unwrap(), "--headline", "spend"]));
    assert!(!table.contains("Kisaran") && !table.contains("lain"), "{table}");
}

#[test]
fn a_table_of_two_numbers_is_exact_where_it_is_small() {
    let asked = [
        "table",
        "jambi-bkbk",
        "--x",
        "programmes[0].budget.share_pct",
        "--y",
        "programmes[0].budget.villages",
        "--headline",
        "workers",
        "--x-from",
        "10",
        "--x-to",
        "20",
        "--y-from",
        "781",
        "--y-to",
        "1562",
        "--steps",
        "3x2",
        "--format",
        "json",
    ];
    let answer: Value = serde_json::from_str(&printed(cakupan(&asked))).unwrap();
    // 1,562 villages × Rp10, 15 and 20 million at Rp201,600 a year; half of them; rounded down.
    let wanted =
        serde_json::json!([["38.740", "58.110", "77.480"], ["77.480", "116.220", "154.960"]]);
    assert_eq!((&answer["cells"], &answer["exact"]), (&wanted, &true.into()));
    let wanted = serde_json::json!([["38740", "58110", "77480"], ["77480", "116220", "154960"]]);
    assert_eq!(answer["values"], wanted);
    let asked =
        ["table", "tanbu-100", "--x", "dynamics.self_lapse_pct", "--y", "dynamics.self_enrol_pct"];
    let large = asked.into_iter().chain(["--steps", "12x2"]).collect::<Vec<_>>();
    assert!(printed(cakupan(&large)).contains("pecahan biner"));
    assert!(!printed(cakupan(&asked)).contains("pecahan biner"));
}

#[test]
fn a_table_lists_what_can_be_varied_and_names_a_path_that_is_not_there() {
    for (lang, heads, name, bounds) in [
        ("id", "Jalur", "Pertumbuhan pekerja setahun", "−20% sampai 20%"),
        ("en", "Path", "Growth of workers a year", "−20% to 20%"),
    ] {
        let list = printed(cakupan(&["table", "jambi-bkbk", "--list", "--lang", lang]));
        assert!(list.starts_with(heads), "{list}");
        let line = list.lines().find(|line| line.starts_with("workers.growth_pct ")).unwrap();
        assert!(line.contains(name) && line.ends_with(bounds), "{line}");
    }
    let json = printed(cakupan(&["table", "jambi-bkbk", "--list", "--format", "json"]));
    let json: Value = serde_json::from_str(&json).unwrap();
    let numbers = json["numbers"].as_array().unwrap();
    let limit = numbers.iter().find(|of| of["path"] == "programmes[0].max_workers").unwrap();
    let wanted = serde_json::json!({
        "path": "programmes[0].max_workers", "name": "Paling banyak pekerja", "value": null,
        "least": "0", "most": "1000000000",
    });
    assert_eq!(limit, &wanted);
    // Whatever is listed can be asked for, and nothing is listed twice.
    for of in numbers {
        let path = of["path"].as_str().unwrap();
        assert_eq!(numbers.iter().filter(|other| other["path"] == path).count(), 1, "{path}");
        let y = if path == "workers.eligible" { "workers.growth_pct" } else { "workers.eligible" };
        let asked = ["table", "jambi-bkbk", "--x", path, "--y", y, "--steps", "2x2"];
        printed(cakupan(&asked));
    }
    let asked = ["table", "jambi-bkbk", "--x", "worker.growth_pct", "--y", "workers.eligible"];
    let complaint = refused(cakupan(&asked));
    let head = "--x: skenario ini tidak punya angka “worker.growth_pct”. Mungkin maksud Anda \
                workers.growth_pct?";
    assert!(complaint.starts_with(head), "{complaint}");
    assert_eq!(complaint.lines().count(), 1 + numbers.len());
    let line = complaint.lines().find(|line| line.starts_with("  workers.eligible ")).unwrap();
    assert!(line.ends_with("Pekerja yang berhak"), "{line}");
}

#[test]
fn compare_leaves_out_the_results_that_are_alike() {
    let asked = ["compare", "jambi-bkbk", "babel-ucj"];
    let only = |more: &[&'static str]| printed(cakupan(&[&asked[..], more].concat()));
    let all: Value = serde_json::from_str(&only(&["--format", "json"])).unwrap();
    let few = only(&["--only-differences", "--format", "json"]);
    let few: Value = serde_json::from_str(&few).unwrap();
    let differing = all["results"].as_array().unwrap().iter().filter(|row| row["differs"] == true);
    let differing: Vec<&Value> = differing.collect();
    assert_eq!(few["results"].as_array().unwrap().iter().collect::<Vec<_>>(), differing);
    assert!(!differing.is_empty());
    assert_eq!(few["inputs"], all["inputs"]);
    // The name of a denominator differs, and no result does.
    let path = scratch("other-denominator.json");
    let mut document: Value =
        serde_json::from_str(&text("data/programmes/jambi-bkbk.json")).unwrap();
    document["workers"]["denominators"][0]["name"] = "Penyebut lain".into();
    std::fs::write(&path, document.to_string()).unwrap();
    for (lang, none) in [("id", "Tidak ada hasil yang berbeda."), ("en", "No result differs.")] {
        let path = path.to_str().unwrap();
        let asked = ["compare", "jambi-bkbk", path, "--only-differences", "--lang", lang];
        let table = printed(cakupan(&asked));
        assert!(table.contains(none) && table.contains("Penyebut lain"), "{table}");
    }
}

#[test]
fn compare_says_what_differs() {
    let table = printed(cakupan(&["compare", "jambi-bkbk", "jambi-bkbk"]));
    assert!(table.contains("Tidak ada yang berbeda."), "{table}");
    let path = scratch("more.json");
    let mut document: Value =
        serde_json::from_str(&text("data/programmes/jambi-bkbk.json")).unwrap();
    document["programmes"][0]["budget"]["per_village"] = 200_000_000.into();
    std::fs::write(&path, document.to_string()).unwrap();
    let asked = ["compare", "jambi-bkbk", path.to_str().unwrap(), "--format", "json"];
    let answer: Value = serde_json::from_str(&printed(cakupan(&asked))).unwrap();
    assert_eq!(answer["inputs"].as_array().unwrap().len(), 1);
    assert_eq!(answer["inputs"][0]["path"], "programmes[0].budget.per_village");
}

#[test]
fn the_figures_of_questions_become_files() {
    let numbers = ["--x", "workers.growth_pct", "--y", "dynamics.self_lapse_pct"];
    for (name, asked) in [
        ("tornado", vec!["sensitivity", "jambi-bkbk"]),
        ("heat", ["table", "jambi-bkbk"].into_iter().chain(numbers).collect()),
        ("compare", vec!["compare", "jambi-bkbk", "babel-ucj"]),
    ] {
        let svg = scratch(&format!("{name}.svg"));
        let png = scratch(&format!("{name}.png"));
        for file in [&svg, &png] {
            let more = ["--width", "320", "--dark", "-o", file.to_str().unwrap()];
            let asked: Vec<&str> = asked.iter().copied().chain(more).collect();
            assert_eq!(printed(cakupan(&asked)), "");
        }
        assert!(
            std::fs::read_to_string(&svg).unwrap().contains(&format!("{name}-title")),
            "{name}"
        );
        assert!(std::fs::read(&png).unwrap().starts_with(b"\x89PNG"), "{name}");
    }
}
