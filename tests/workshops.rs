//! Workshops: the ready ones can be solved, tell right from wrong and fit into their time; files
//! with mistakes are told all of them; answers are judged as they should be.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;
#[path = "common/markup.rs"]
mod markup;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::workshop::{
    Asked, Role, Wanted, WorkshopOpened, WorkshopRevealed, checked, html, judged, markdown, opened,
    results, revealed, sheet, step,
};
use cakupan::workshop::{
    Answer, Ask, Fault, Formula, Given, LONGEST, Mark, Problem, Stage, Text, Truth, What, Why,
    Workshop, check, judge, wrong,
};
use common::{at, golden, text};
use proptest::prelude::*;

fn base(id: &str) -> Option<String> {
    ready::find(id).map(|ready| ready.document.to_owned())
}

fn known() -> Vec<&'static str> {
    ready::ALL.iter().map(|ready| ready.id).collect()
}

fn bases() -> String {
    let all = ready::ALL.iter().map(|ready| (ready.id.to_owned(), ready.document.into()));
    serde_json::Value::Object(all.collect()).to_string()
}

fn locale(lang: Lang) -> Locale<'static> {
    Locale { lang, words: ready::words() }
}

/// Reads a workshop that has nothing wrong with it.
fn read(text: &str) -> Workshop {
    Workshop::read(text).unwrap_or_else(|problems| panic!("{}", said(&problems, Lang::En)))
}

fn said(problems: &[Problem], lang: Lang) -> String {
    let lines = problems.iter().map(|of| cakupan::text::workshop_problem::message(of, lang));
    lines.collect::<Vec<_>>().join("\n")
}

/// All that is wrong with a file.
fn problems(text: &str) -> Vec<Problem> {
    match Workshop::read(text) {
        Ok(workshop) => check(&workshop, &base, &known()),
        Err(problems) => problems,
    }
}

fn open<'a>(workshop: &'a Workshop, number: usize, given: &Given) -> Stage<'a> {
    let moved = if let Given::Make(values) = given { values.clone() } else { Vec::new() };
    Stage::open(workshop, number, &base, &moved).unwrap_or_else(|of| panic!("{of:?}"))
}

#[test]
fn every_ready_workshop_is_whole() {
    for ready in ready::WORKSHOPS {
        let workshop = read(ready.text);
        assert_eq!(workshop.id, ready.id);
        let problems = check(&workshop, &base, &known());
        assert_eq!(problems, [], "{}: {}", ready.id, said(&problems, Lang::En));
        let minutes = workshop.minutes();
        assert!((20..=30).contains(&minutes), "{}: {minutes} minutes", ready.id);
        assert!((5..=9).contains(&workshop.steps.len()), "{}", ready.id);
        assert!(!workshop.sources.is_empty(), "{} has no sources", ready.id);
        let mut texts: Vec<(&str, &Text)> = vec![
            ("title", &workshop.title),
            ("about", &workshop.about),
            ("place", &workshop.place),
        ];
        texts.extend([("opening", &workshop.opening.say), ("closing", &workshop.closing.say)]);
        texts.extend(workshop.sources.iter().map(|of| ("source", &of.text)));
        for step in &workshop.steps {
            texts.extend([
                ("title", &step.title),
                ("text", &step.text),
                ("task", &step.task),
                ("hint", &step.hint),
                ("explanation", &step.explanation),
            ]);
            match &step.ask {
                Ask::Choice(choices) => {
                    texts.extend(choices.iter().map(|of| ("choice", &of.text)));
                    let wrong = choices.iter().filter(|of| !of.say.is_empty());
                    assert!(wrong.count() > 0, "{}: a wrong choice is explained", step.id);
                }
                Ask::Make { status, .. } => texts.push(("status", status)),
                Ask::Verdict { quote, .. } => texts.push(("quote", quote)),
                _ => {}
            }
        }
        for (field, text) in texts {
            assert!(!text.id.is_empty() && !text.en.is_empty(), "{} {field}: {text:?}", ready.id);
            assert_ne!((field, &text.id), ("task", &text.en), "{}: untranslated", ready.id);
            let names = |text: &str| {
                let mut names: Vec<String> =
                    cakupan::text::workshop::placeholders(text).map(str::to_owned).collect();
                names.sort();
                names.dedup();
                names
            };
            assert_eq!(names(&text.id), names(&text.en), "{} {field}", ready.id);
        }
    }
}

#[test]
fn every_step_can_be_answered_right_and_wrong() {
    for ready in ready::WORKSHOPS {
        let workshop = read(ready.text);
        for (at, step) in workshop.steps.iter().enumerate() {
            let (number, name) = (at + 1, format!("{} {}", ready.id, step.id));
            let stage = open(&workshop, number, &Given::Month(None));
            let right =
                stage.right().unwrap().unwrap_or_else(|| panic!("{name}: nothing is right"));
            let wrong =
                wrong(&stage).unwrap().unwrap_or_else(|| panic!("{name}: nothing is wrong"));
            let mark = |given: &Given| judge(&open(&workshop, number, given), given).unwrap().mark;
            assert_eq!(mark(&right), Mark::Right, "{name}: {right:?}");
            assert!(matches!(mark(&wrong), Mark::Off | Mark::NotYet), "{name}: {wrong:?}");
            // As a document, over the boundary, in both languages.
            for (given, is_right) in [(right, true), (wrong, false)] {
                let answer = Answer {
                    workshop: workshop.id.clone(),
                    step: step.id.clone(),
                    given: given.clone(),
                };
                assert_eq!(Answer::parse(&answer.json()).as_ref(), Ok(&answer));
                for lang in [Lang::Id, Lang::En] {
                    let said = judged(ready.text, &bases(), locale(lang), &answer.json()).unwrap();
                    assert_eq!(said.mark == "right", is_right, "{name}");
                    for text in [&said.sentence, &said.given] {
                        assert!(!text.contains(['{', '}']), "{name}: {text}");
                    }
                    let explained = is_right || said.mark == "off";
                    assert_eq!(!said.explanation.is_empty(), explained, "{name}");
                    for text in &said.explanation {
                        assert!(
                            !text.contains(['{', '}']) && !text.contains("–  "),
                            "{name}: {text}"
                        );
                    }
                }
            }
        }
    }
}

/// The answers of the ready workshops, by the model: what changes here changes what is taught.
#[test]
fn the_model_answers_the_ready_workshops() {
    let mut text = String::new();
    for ready in ready::WORKSHOPS {
        let workshop = read(ready.text);
        for (at, step) in workshop.steps.iter().enumerate() {
            let stage = open(&workshop, at + 1, &Given::Month(None));
            let truth = stage.truth().unwrap();
            let said = cakupan::text::workshop::truth(&truth, &stage, Lang::Id);
            writeln!(text, "{} {}: {said}", ready.id, step.id).unwrap();
        }
    }
    golden("tests/workshops/answers.txt", &text);
}

/// Each bad file, without `.toml`.
fn bad_files() -> Vec<String> {
    let names = std::fs::read_dir(at("tests/workshops")).unwrap();
    let mut names: Vec<String> = names
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            name.strip_suffix(".toml").filter(|name| *name != "right").map(str::to_owned)
        })
        .collect();
    names.sort();
    names
}

#[test]
fn each_bad_file_gives_its_problems_in_both_languages() {
    let right = text("tests/workshops/right.toml");
    assert_eq!(problems(&right), []);
    for name in bad_files() {
        let problems = problems(&text(&format!("tests/workshops/{name}.toml")));
        assert!(!problems.is_empty(), "{name} is accepted");
        let mut said = String::new();
        for found in &problems {
            writeln!(said, "{}", found.what.code()).unwrap();
            for (code, lang) in [("id", Lang::Id), ("en", Lang::En)] {
                let message = cakupan::text::workshop_problem::message(found, lang);
                assert!(
                    !message.contains(['{', '}'])
                        || name == "wrong_kind"
                        || name == "syntax"
                        || name == "placeholder",
                    "{message}"
                );
                writeln!(said, "  {code}: {message}").unwrap();
            }
        }
        golden(&format!("tests/workshops/{name}.txt"), &said);
    }
}

#[test]
fn each_kind_of_problem_has_a_bad_file() {
    let found: BTreeSet<&str> = bad_files()
        .iter()
        .flat_map(|name| problems(&text(&format!("tests/workshops/{name}.toml"))))
        .map(|problem| problem.what.code())
        .collect();
    // A file that is too long is made below instead of committed.
    for code in What::CODES.iter().filter(|code| **code != "too_long") {
        assert!(found.contains(code), "no bad file gives {code}");
    }
    let long = "#".repeat(LONGEST + 1);
    let problems = Workshop::read(&long).unwrap_err();
    assert_eq!(problems[0].what, What::TooLong(LONGEST));
}

/// A workshop of one step that asks for what an expression comes to.
fn asking(value: &str, unit: &str) -> String {
    text("tests/workshops/right.toml")
        .replace("value = \"floor(uang / harga)\"", &format!("value = \"{value}\""))
        .replace("unit = \"people\"", &format!("unit = \"{unit}\""))
}

#[track_caller]
fn comes_to(value: &str, unit: &str, said: &str) {
    let workshop = read(&asking(value, unit));
    let stage = open(&workshop, 1, &Given::Month(None));
    let truth = stage.truth().unwrap_or_else(|fault| panic!("{value}: {fault:?}"));
    assert_eq!(cakupan::text::workshop::truth(&truth, &stage, Lang::Id), said, "{value}");
}

#[test]
fn expressions_are_worked_out_by_the_model() {
    comes_to("worker_cost(2023)", "rupiah", "Rp201.600");
    comes_to("budget(2023, 0) / 1_000", "rupiah", "Rp15.620.000");
    comes_to("year_workers(2023)", "people", "77.480");
    comes_to("members('2023-01') + members('2023-12', 0)", "people", "154.960");
    comes_to("coverage('2023-01')", "percent", "38,8%");
    comes_to("round(coverage('2023-01'), 2) * 100", "number", "3.883");
    comes_to("gap_people('2023-01', 55)", "people", "208.144");
    comes_to("denominator_coverage('2023-01', 0)", "percent", "38,1%");
    comes_to("highest('2023-01', '2032-12') - lowest('2023-01', '2032-12')", "points", "0,8 poin");
    comes_to("input('workers.eligible') - input('workers.vulnerable')", "people", "900.088");
    comes_to("year('2023-01' + 11) * 1", "number", "2.023");
    comes_to("'2024-01' - '2023-01'", "months", "12 bulan");
    comes_to("max(1, 2, 3) - min(4, 5) + abs(-2) + ceil(1.1) + floor(2.9)", "number", "5");
    comes_to("-(2 + 3) * -2", "number", "10");
}

#[test]
fn months_that_never_come_are_later_than_all_others() {
    for (goal, holds) in [
        ("first_reached(38) == '2023-01'", true),
        ("held_from(55) == never", true),
        ("held_from(55) > '2032-12' and first_reached(55) >= never", true),
        ("held_from(55) <= '2032-12'", false),
        ("not (held_from(55) != never) or 1 / 0 > 1", true),
        ("held_from(55) < never", false),
    ] {
        let text = text("tests/workshops/right.toml")
            .replace("when = \"budget(2023) < 78000 * harga\"", &format!("when = \"{goal}\""));
        let workshop = read(&text);
        let stage = open(&workshop, 2, &Given::Month(None));
        let Ask::Choice(choices) = &stage.step.ask else { panic!("a choice") };
        assert_eq!(stage.holds(&choices[1].when), Ok(holds), "{goal}");
    }
}

/// What is wrong with an expression that cannot be worked out.
fn fault(value: &str) -> Why {
    let workshop = read(&asking(value, "number"));
    let stage = open(&workshop, 1, &Given::Month(None));
    stage.truth().unwrap_err().why
}

#[test]
fn what_cannot_be_worked_out_says_why() {
    assert_eq!(fault("1 / (2 - 2)"), Why::Zero);
    assert_eq!(fault("held_from(55) - '2023-01'"), Why::Never);
    assert_eq!(fault("year(held_from(55))"), Why::Never);
    assert_eq!(fault("'2023-01' + 0.5"), Why::Kinds);
    assert_eq!(fault("1 + true"), Why::Kinds);
    assert_eq!(fault("input('workers.frob')"), Why::NoInput("workers.frob".to_owned()));
    assert_eq!(fault("budget(2023, 7)"), Why::NoProgramme(1));
    assert_eq!(fault("given('budget')"), Why::NotClaimed("budget".to_owned()));
    assert_eq!(fault("members(2023)"), Why::Arguments("members('2026-01', 0)".to_owned()));
    assert_eq!(fault("floor(1, 2)"), Why::Arguments("floor(x)".to_owned()));
    assert!(matches!(fault("coverage('1999-01')"), Why::Refused(..)));
    assert!(matches!(fault("first_reached(101)"), Why::Refused(..)));
    assert!(matches!(fault("lowest('2050-01', '2051-01')"), Why::Refused(..)));
    assert!(matches!(fault("year_cost(2000)"), Why::Refused(..)));
    assert_eq!(fault("frob(1)"), Why::Function("frob".to_owned(), None));
}

#[test]
fn a_claim_gives_its_figures_to_expressions() {
    let text = text("tests/workshops/right.toml").replace(
        "explanation = \"Penjelasan.\"\n[step.answer]\nkind = \"verdict\"",
        "explanation = \"{lama} dari {uang}\"\n[step.values]\nlama = { is = \"implied('months')\", \
         unit = \"months\" }\nuang = { is = \"given('budget')\", unit = \"rupiah\" }\n\
         [step.answer]\nkind = \"verdict\"",
    );
    assert_eq!(problems(&text), []);
    let answer = r#"{"workshop":"contoh","step":"klaim","kind":"verdict","value":"off"}"#;
    let said = judged(&text, &bases(), locale(Lang::Id), answer).unwrap();
    assert_eq!(said.explanation, ["8,93 bulan dari Rp3.000.000.000"]);
    assert_eq!((said.mark, said.value.as_deref()), ("right", Some("off")));
    assert!(said.sums[0].starts_with("20.000 pekerja × Rp16.800 × 12 bulan"), "{:?}", said.sums);
}

/// What is said of a number.
fn number(value: &str) -> (String, String) {
    let answer = format!(
        r#"{{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"{value}"}}"#
    );
    let ready = ready::WORKSHOPS[0];
    let said = judged(ready.text, &bases(), locale(Lang::Id), &answer).unwrap();
    (said.mark.to_owned(), said.sentence)
}

#[test]
fn numbers_are_judged_kindly() {
    let of = |mark: &str, sentence: &str| (mark.to_owned(), sentence.to_owned());
    assert_eq!(number("201600"), of("right", "Persis: Rp201.600."));
    assert_eq!(
        number("200000"),
        of("close", "Hampir: menurut model Rp201.600, jawaban Anda Rp200.000, 0,79% lebih rendah.")
    );
    let (mark, sentence) = number("16800");
    assert_eq!(mark, "off");
    assert!(
        sentence.ends_with("Tampaknya hitungannya untuk satu bulan; uangnya untuk setahun."),
        "{sentence}"
    );
    assert!(number("2419200").1.ends_with("Tampaknya 12 bulan terhitung dua kali."));
    assert!(number("2016000").1.contains("banyaknya nol"));
    assert!(number("201600000").1.contains("banyaknya nol"));
    let (mark, sentence) = number("300000");
    assert_eq!(mark, "off");
    assert!(sentence.ends_with("48,8% lebih tinggi."), "{sentence}");
    assert_eq!(number("0").0, "off");
    assert_eq!(
        number("-5"),
        of(
            "off",
            "Menurut model Rp201.600. Jawaban Anda −Rp5, padahal jumlah uang ini tidak mungkin \
             kurang dari nol; mungkin ada tanda kurang yang terketik."
        )
    );
    assert_eq!(
        number("201601"),
        of("close", "Hampir: menurut model Rp201.600, jawaban Anda Rp201.601, Rp1 lebih tinggi.")
    );
}

/// What is said of a number of people.
fn counted(value: &str, lang: Lang) -> (&'static str, String) {
    let answer = format!(
        r#"{{"workshop":"berapa-pekerja","step":"pekerja","kind":"number","value":"{value}"}}"#
    );
    let said = judged(ready::WORKSHOPS[0].text, &bases(), locale(lang), &answer).unwrap();
    (said.mark, said.sentence)
}

#[test]
fn people_are_counted_whole_and_never_by_nothing() {
    for (value, mark, sentence) in [
        ("77480", "right", "Persis: 77.480."),
        (
            "77481",
            "close",
            "Hampir: menurut model 77.480, jawaban Anda 77.481, 1 orang lebih banyak.",
        ),
        (
            "77480.6",
            "close",
            "Hampir: menurut model 77.480, jawaban Anda 77.480,6, 0,6 orang lebih banyak. Orang \
             dihitung utuh, tanpa pecahan.",
        ),
        (
            "77480.001",
            "close",
            "Hampir: menurut model 77.480, jawaban Anda 77.480,001, sedikit lebih banyak. Orang \
             dihitung utuh, tanpa pecahan.",
        ),
        (
            "78000",
            "close",
            "Hampir: menurut model 77.480, jawaban Anda 78.000, 0,67% lebih banyak.",
        ),
        ("70000", "off", "Menurut model 77.480; jawaban Anda 70.000, 9,7% lebih sedikit."),
    ] {
        assert_eq!(counted(value, Lang::Id), (mark, sentence.to_owned()), "{value}");
    }
    for value in ["-5", "-942", "-77480"] {
        let (mark, sentence) = counted(value, Lang::Id);
        assert_eq!(mark, "off");
        assert!(sentence.contains("jumlah orang tidak mungkin kurang dari nol"), "{sentence}");
        assert!(!sentence.contains('%'), "{sentence}");
        let (_, sentence) = counted(value, Lang::En);
        assert!(sentence.contains("a number of people cannot be below zero"), "{sentence}");
    }
    assert_eq!(
        counted("77481", Lang::En).1,
        "Close: 77,480 by the model; you said 77,481, 1 person more."
    );
    assert!(counted("77478", Lang::En).1.ends_with(", 2 people fewer."));
}

#[test]
fn a_wrong_choice_is_named_with_the_right_one() {
    let said = |workshop: usize, answer: &str, lang: Lang| {
        judged(ready::WORKSHOPS[workshop].text, &bases(), locale(lang), answer).unwrap().sentence
    };
    let claims = read(ready::WORKSHOPS[3].text);
    let mut tried = 0;
    for (number, step) in (1..).zip(&claims.steps) {
        if step.ask.kind() != "verdict" {
            continue;
        }
        let stage = open(&claims, number, &Given::Month(None));
        let Truth::Verdict(right) = stage.truth().unwrap() else { panic!("a verdict") };
        let of = |name: &str| {
            format!(
                r#"{{"workshop":"{}","step":"{}","kind":"verdict","value":"{name}"}}"#,
                claims.id, step.id
            )
        };
        for (name, id, en) in [
            ("match", "Cocok", "It matches"),
            ("off", "Selisih", "It is off"),
            ("impossible", "Tidak mungkin", "Impossible"),
            ("scope", "Cakupan berbeda", "Different scope"),
            ("insufficient", "Kurang data", "Not enough data"),
        ] {
            let names = |own: &str, lang: Lang| {
                let right = cakupan::text::workshop::verdict(right, lang);
                let right = right.split_once(':').unwrap().0;
                match lang {
                    Lang::Id => format!("Anda memilih: {own}. Menurut hitungan: {right}. "),
                    Lang::En => format!("You chose: {own}. By the sum: {right}. "),
                }
            };
            for (own, lang) in [(id, Lang::Id), (en, Lang::En)] {
                let sentence = said(3, &of(name), lang);
                assert_eq!(sentence.starts_with(&names(own, lang)), name != right, "{sentence}");
            }
            tried += 1;
        }
    }
    assert!(tried >= 5, "{tried}");
    let choice = r#"{"workshop":"berapa-pekerja","step":"siaran","kind":"choice","value":"a"}"#;
    let step = shown(0, 4, "", choice);
    let label = |value: &str| {
        let found = step.ask.choices.iter().find(|of| of.value == value).unwrap();
        format!("{}.", found.label.trim_end_matches('.'))
    };
    let right = step.judged.unwrap().value.unwrap();
    let wanted = format!("Anda memilih: {} Menurut hitungan: {}", label("a"), label(&right));
    let sentence = said(0, choice, Lang::Id);
    assert!(sentence.starts_with(&wanted), "{sentence}\n{wanted}");
}

#[test]
fn a_pad_names_the_months_that_are_asked() {
    let title = |workshop: usize, kind: &str| {
        let of = read(ready::WORKSHOPS[workshop].text);
        let found = (1..).zip(&of.steps).find(|(_, step)| step.ask.kind() == kind);
        shown(workshop, found.unwrap().0, "", "").pad.unwrap().title
    };
    assert_eq!(title(1, "curve"), "Gambar tebakan Anda: cakupan tiap bulan");
    assert_eq!(title(2, "curve"), "Gambar tebakan Anda: cakupan tiap Desember");
    let told = |first: &str, every: u32, lang: Lang| {
        let ask = Ask::Curve {
            first: cakupan::month::Month::parse(first).unwrap(),
            last: cakupan::month::Month::parse("2032-12").unwrap(),
            every,
            known: None,
            right: rust_decimal::Decimal::TWO,
            close: rust_decimal::Decimal::TEN,
        };
        cakupan::text::workshop_pad::pad_title(&ask, lang)
    };
    assert_eq!(told("2024-06", 12, Lang::En), "Draw your guess: coverage every June");
    assert_eq!(told("2024-06", 1, Lang::En), "Draw your guess: coverage by month");
    assert_eq!(told("2024-06", 3, Lang::Id), "Gambar tebakan Anda: cakupan tiap 3 bulan");
}

#[test]
fn figures_end_with_the_month_that_a_step_shows() {
    let whole = text("tests/workshops/right.toml");
    let until = |month: &str| {
        let show =
            format!("show_until = \"{month}\"\nshow = [\"coverage\", \"members\", \"money\"]");
        whole.replacen("show = [\"coverage\"]", &show, 1)
    };
    let seen = |text: &str| {
        let asked = Asked { number: 1, moved: "", answer: "", width: 360 };
        step(text, &bases(), locale(Lang::Id), &asked).unwrap()
    };
    let cut = seen(&until("2023-12"));
    assert_eq!(problems(&until("2023-12")), []);
    assert_eq!((cut.charts.len(), cut.tables.len()), (3, 3));
    let all = seen(&until("2032-12"));
    for (cut, all) in cut.charts.iter().zip(&all.charts) {
        let cut = serde_json::to_string(cut).unwrap();
        assert!(!cut.contains("2032") && !cut.contains("2024"), "{cut}");
        assert!(serde_json::to_string(all).unwrap().contains("2032"));
    }
    for (cut, all) in cut.tables.iter().zip(&all.tables) {
        assert!(!serde_json::to_string(cut).unwrap().contains("2032"));
        assert!(serde_json::to_string(all).unwrap().contains("2032"));
    }
    // What is asked is worked out on all of it.
    for outside in ["2022-12", "2033-01"] {
        let problems = problems(&until(outside));
        assert_eq!((problems.len(), problems[0].field.as_str()), (1, "show_until"));
        assert_eq!(problems[0].what.code(), "outside");
    }
    assert_eq!(problems(&until("frob"))[0].field, "show_until");
    // A month of the run does not depend on those after it.
    for ready in ready::ALL {
        let scenario = cakupan::scenario::Scenario::parse(ready.document).unwrap();
        let mut short = scenario.clone();
        short.months = scenario.months.min(30);
        let run = |of| cakupan::workshop::World::new(of).run.coverage_pct();
        let (short, whole) = (run(short), run(scenario));
        assert_eq!(short[..], whole[..short.len()], "{}", ready.id);
    }
}

#[test]
fn an_opened_workshop_names_its_sources() {
    let WorkshopOpened::Read { sources, .. } = opened(ready::WORKSHOPS[0].text, Lang::En) else {
        panic!("refused")
    };
    assert_eq!(sources.len(), read(ready::WORKSHOPS[0].text).sources.len());
    assert!(sources[0].text.starts_with("CNBC Indonesia, 6 January 2023"), "{}", sources[0].text);
    assert!(sources[0].url.starts_with("https://"));
}

#[test]
fn a_curve_is_measured_exactly() {
    let ready = ready::WORKSHOPS[1];
    let workshop = read(ready.text);
    let (number, _) = workshop.step("gambar").unwrap();
    let real = match open(&workshop, number, &Given::Month(None)).truth().unwrap() {
        Truth::Curve(points) => points,
        other => panic!("{other:?}"),
    };
    assert_eq!(real.len(), 24);
    let ten = rust_decimal::Decimal::TEN;
    // Ten points above in every month but the first, where it is twenty below.
    let guess: Vec<_> = real
        .iter()
        .enumerate()
        .map(|(at, (month, of))| (*month, if at == 0 { of - ten - ten } else { of + ten }))
        .collect();
    let answer = Answer {
        workshop: workshop.id.clone(),
        step: "gambar".to_owned(),
        given: Given::Curve(guess.iter().map(|(month, of)| (*month, of.round_dp(6))).collect()),
    };
    let said = judged(ready.text, &bases(), locale(Lang::Id), &answer.json()).unwrap();
    let close = |digits: &Option<String>, of: f64| {
        let value: f64 = digits.as_ref().unwrap().parse().unwrap();
        assert!((value - of).abs() < 1e-5, "{value} {of}");
    };
    close(&said.largest, 20.0);
    close(&said.mean, (20.0 + 23.0 * 10.0) / 24.0);
    assert_eq!(said.mark, "off");
    assert!(
        said.sentence.contains("Paling jauh 20 poin di bawah garis model, pada Januari 2024"),
        "{}",
        said.sentence
    );
    // A straight line: what is left out lies between its ends.
    let ends = r#"{"workshop":"gergaji-anggaran","step":"gambar","kind":"curve","points":{"2024-01":"60","2025-12":"60"}}"#;
    let said = judged(ready.text, &bases(), locale(Lang::En), ends).unwrap();
    // Near by nothing but its mean it is not: the saw is missed.
    assert_eq!(said.mark, "off");
    assert!(!said.sentence.starts_with("You are near: "), "{}", said.sentence);
    let none = r#"{"workshop":"gergaji-anggaran","step":"gambar","kind":"curve","points":{}}"#;
    assert_eq!(judged(ready.text, &bases(), locale(Lang::En), none).unwrap().mark, "off");
}

/// A step of a ready workshop as the page has it.
fn shown(
    workshop: usize,
    number: usize,
    moved: &str,
    answer: &str,
) -> cakupan::view::workshop::WorkshopStep {
    let asked = Asked { number, moved, answer, width: 360 };
    step(ready::WORKSHOPS[workshop].text, &bases(), locale(Lang::Id), &asked).unwrap()
}

#[test]
fn nothing_of_what_is_to_be_guessed_is_seen_before_the_answer() {
    // Drawn: the model's line is in sight up to the known month only.
    let before = shown(1, 2, "", "");
    assert!(before.predicts && before.charts.is_empty() && before.judged.is_none());
    let pad = before.pad.unwrap();
    assert_eq!(pad.points.len(), 24);
    assert_eq!((pad.points[0].month.as_str(), pad.points[0].guess.as_str()), ("2024-01", "64"));
    assert!(pad.points.iter().all(|point| point.real.is_empty()));
    let answer = r#"{"workshop":"gergaji-anggaran","step":"gambar","kind":"curve","points":{"2024-01":"60","2025-12":"60"}}"#;
    let after = shown(1, 2, "", answer);
    let pad_after = after.pad.unwrap();
    assert_eq!(pad.plot.left.to_bits(), pad_after.plot.left.to_bits());
    assert_eq!(pad.plot.highest.to_bits(), pad_after.plot.highest.to_bits());
    assert_eq!(pad_after.points[0].real, "50,0%");
    assert_ne!(pad.svg, pad_after.svg);
    assert_eq!(after.answer, answer);
    // A figure to be revealed.
    let before = shown(2, 3, "", "");
    assert!(before.predicts && before.charts.is_empty());
    let after = shown(
        2,
        3,
        "",
        r#"{"workshop":"kapan-semesta","step":"terjaga","kind":"month","value":"never"}"#,
    );
    assert_eq!(after.charts.len(), 1);
    assert_eq!(after.judged.unwrap().mark, "right");
    // No step says its truth before there is an answer.
    for (at, ready) in ready::WORKSHOPS.iter().enumerate() {
        for number in 1..=read(ready.text).steps.len() {
            let view = shown(at, number, "", "");
            assert!(view.judged.is_none());
            if let Some(pad) = view.pad {
                assert!(
                    pad.points.iter().all(|point| point.real.is_empty() && point.off.is_empty())
                );
            }
        }
    }
}

#[test]
fn sliders_move_within_their_bounds_and_the_goal_is_told() {
    let path = "programmes[0].paid_months.last";
    let view = shown(0, 6, "", "");
    assert_eq!(view.controls.len(), 1);
    assert_eq!((view.controls[0].text.as_str(), view.controls[0].kind), ("Desember", "month"));
    assert!(view.status[0].contains("77.480 pekerja selama 12 bulan"), "{:?}", view.status);
    assert_eq!(view.scenario.changes.len(), 0);
    let view = shown(0, 6, &format!("{path} 9\nworkers.eligible 5\nfrob x\n"), "");
    assert!(view.status[0].contains("103.306 pekerja selama 9 bulan"), "{:?}", view.status);
    assert_eq!(view.scenario.changes.len(), 1, "only what may be moved is");
    // The answer is what stands in the sliders, and judged as it stands.
    let judged = shown(0, 6, "", &view.answer).judged.unwrap();
    assert_eq!(judged.mark, "right");
    let not = r#"{"workshop":"berapa-pekerja","step":"bulan","kind":"make","values":{"programmes[0].paid_months.last":"11"}}"#;
    let not = shown(0, 6, "", not).judged.unwrap();
    assert_eq!((not.mark, not.truth.as_str(), not.explanation.len()), ("not_yet", "", 0));
    // What leaves nothing to be counted is no goal reached, and no failure.
    let text = text("tests/workshops/right.toml").replace(
        "goal = \"year_workers(2023) >= 100000\"",
        "goal = \"members('2023-12') / members('2023-06') > 2\"",
    );
    let none = r#"{"workshop":"contoh","step":"geser","kind":"make","values":{"programmes[0].paid_months.last":"3"}}"#;
    let none = judged_of(&text, none);
    assert_eq!((none.mark, none.sums.len()), ("not_yet", 0));
    // What does not hold together leaves the figures as they were, and is told.
    let broken =
        shown(1, 6, "programmes[0].paid_months.first 9\nprogrammes[0].paid_months.last 3", "");
    assert_eq!(broken.problems.len(), 1);
    assert!(broken.problems[0].contains("akhir mendahului awal"), "{:?}", broken.problems);
}

/// What the model says to a step of a ready workshop.
fn told(workshop: usize, number: usize, answers: &str) -> WorkshopRevealed {
    let wanted = Wanted { number, answers, width: 360 };
    revealed(ready::WORKSHOPS[workshop].text, &bases(), locale(Lang::Id), &wanted).unwrap()
}

#[test]
fn what_is_revealed_is_the_models_and_nobodys_guess() {
    // A curve: the model's line alone, in the place where the guess was drawn.
    let curve = told(1, 2, "");
    let (pad, before) = (curve.pad.unwrap(), shown(1, 2, "", "").pad.unwrap());
    assert_eq!(pad.plot.highest.to_bits(), before.plot.highest.to_bits());
    assert!(pad.svg.contains("Model") && !pad.svg.contains("Tebakan"));
    assert!(!before.svg.contains("Model"));
    assert_eq!((curve.points.len(), curve.points[0].0.as_str()), (24, "2024-01"));
    assert!(curve.points[0].1.starts_with("49.9") || curve.points[0].1.starts_with("50"));
    // A number, as people read it and as answers write it.
    let number = told(0, 1, "");
    assert_eq!(number.value.as_deref(), Some("201600"));
    assert_eq!((number.truth.as_str(), number.tally.as_str()), ("Rp201.600", ""));
    // A goal: the example, and figures with it.
    let goal = told(1, 6, "");
    assert!(goal.value.is_none() && !goal.truth.is_empty() && goal.charts.len() == 1);
    assert_ne!(goal.charts[0].svg, shown(1, 6, "", "").charts[0].svg);
    // What every step says is what it says to who answered.
    for (at, ready) in ready::WORKSHOPS.iter().enumerate() {
        for (number, step) in (1..).zip(&read(ready.text).steps) {
            let of = told(at, number, "");
            assert!(!of.truth.is_empty() && !of.explanation.is_empty(), "{at} {number}");
            // A room can read it, whatever decimals the model has.
            let (workshop, id, kind) = (ready.id, &step.id, step.ask.kind());
            let field = match (&of.value, of.points.first()) {
                (Some(value), _) => format!(r#""value":"{value}""#),
                (None, Some((month, value))) => format!(r#""points":{{"{month}":"{value}"}}"#),
                (None, None) => continue,
            };
            let answer =
                format!(r#"{{"workshop":"{workshop}","step":"{id}","kind":"{kind}",{field}}}"#);
            assert!(cakupan::room::Answer::parse(&answer).is_ok(), "{answer}");
        }
    }
}

#[test]
fn a_rooms_answers_to_a_step_are_counted_as_they_are_judged() {
    let number = |value: &str, by: &str| {
        format!(
            r#"{{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"{value}","by":"{by}"}}"#
        )
    };
    let lines = [
        number("16800", "A1"),
        number("201600", "A1"),
        number("201600", "B1"),
        number("1", "C1"),
        r#"{"workshop":"berapa-pekerja","step":"uang","kind":"number","value":"1"}"#.to_owned(),
        r#"{"workshop":"berapa-pekerja","step":"harga","kind":"choice","value":"a"}"#.to_owned(),
        "frob".to_owned(),
    ];
    // Of one device the last answer counts.
    assert_eq!(told(0, 1, &lines.join("\n")).tally, "Dari 3 jawaban, 2 tepat dan 0 hampir.");
    let month = r#"{"workshop":"kapan-semesta","step":"terjaga","kind":"month","value":"never"}"#;
    assert_eq!(told(2, 3, month).tally, "Dari 1 jawaban, 1 tepat dan 0 hampir.");
    let verdict =
        r#"{"workshop":"cek-siaran-pers","step":"STEP","kind":"verdict","value":"match"}"#;
    let step = read(ready::WORKSHOPS[3].text);
    let (at, of) = (1..).zip(&step.steps).find(|(_, of)| of.ask.kind() == "verdict").unwrap();
    let tally = told(3, at, &verdict.replace("STEP", &of.id)).tally;
    assert!(tally.starts_with("Dari 1 jawaban, "), "{tally}");
}

fn judged_of(text: &str, answer: &str) -> cakupan::view::workshop::WorkshopJudged {
    judged(text, &bases(), locale(Lang::Id), answer).unwrap()
}

#[test]
fn results_tell_of_every_step() {
    let ready = ready::WORKSHOPS[0];
    let answers = [
        r#"{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"1"}"#,
        r#"{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"201600"}"#,
        r#"{"workshop":"berapa-pekerja","step":"uang","kind":"number","value":"15600000000"}"#,
        r#"{"workshop":"berapa-pekerja","step":"siaran","kind":"choice","value":"a"}"#,
        r#"{"workshop":"lain","step":"pekerja","kind":"number","value":"1"}"#,
        "frob",
    ]
    .join("\n");
    let of = results(ready.text, &bases(), locale(Lang::Id), &answers).unwrap();
    let marks: Vec<&str> = of.rows.iter().map(|row| row.mark).collect();
    assert_eq!(marks, ["off", "close", "", "off", "", "", "", ""]);
    assert!(
        of.sentence.starts_with("3 dari 8 langkah dijawab: 0 tepat, 1 hampir."),
        "{}",
        of.sentence
    );
    // The first guess counts; that a later one was right is told beside it.
    assert_eq!(of.rows[0].given, "Rp1");
    assert_eq!(of.rows[0].later, "Sesudah melihat jawabannya: Rp201.600");
    assert!(of.rows[1..].iter().all(|row| row.later.is_empty()));
    let row = |answers: &[&str], step: usize| {
        let of = results(ready.text, &bases(), locale(Lang::En), &answers.join("\n")).unwrap();
        of.rows.into_iter().nth(step - 1).unwrap()
    };
    let number = |value: &str| {
        format!(
            r#"{{"workshop":"berapa-pekerja","step":"harga","kind":"number","value":"{value}"}}"#
        )
    };
    let (right, wrong) = (number("201600"), number("1"));
    let kept = row(&[&right, &wrong], 1);
    assert_eq!((kept.mark, kept.later.as_str()), ("right", ""));
    let kept = row(&[&wrong, &number("2")], 1);
    assert_eq!((kept.given.as_str(), kept.later.as_str()), ("Rp1", ""));
    let kept = row(&[&wrong, &right], 1);
    assert_eq!((kept.mark, kept.later.as_str()), ("off", "After seeing the answer: Rp201,600"));
    // Before a goal is reached nothing of what is right is shown: such a try is no first guess.
    let tried = |month: u32| {
        format!(
            r#"{{"workshop":"berapa-pekerja","step":"bulan","kind":"make","values":{{"programmes[0].paid_months.last":"{month}"}}}}"#
        )
    };
    let kept = row(&[&tried(11), &tried(9)], 6);
    assert_eq!((kept.mark, kept.later.as_str()), ("right", ""));
    assert_eq!(row(&[&tried(11)], 6).mark, "not_yet");
    let none = results(ready.text, &bases(), locale(Lang::En), "").unwrap();
    assert_eq!(none.sentence, "No step is answered yet.");
}

#[test]
fn answers_to_another_step_are_refused_in_words() {
    let ready = ready::WORKSHOPS[0];
    let refused =
        |answer: &str| judged(ready.text, &bases(), locale(Lang::Id), answer).unwrap_err();
    let of = |workshop: &str, step: &str, kind: &str| {
        format!(r#"{{"workshop":"{workshop}","step":"{step}","kind":"{kind}","value":"1"}}"#)
    };
    assert!(refused(&of("lain", "harga", "number")).contains("lokakarya lain: lain"));
    assert!(refused(&of("berapa-pekerja", "frob", "number")).contains("langkah frob"));
    assert!(refused(&of("berapa-pekerja", "harga", "choice")).contains("jenis number"));
    assert!(refused("x").contains("bukan dokumen jawaban"));
}

#[test]
fn sheets_have_what_each_role_needs() {
    for ready in ready::WORKSHOPS {
        for lang in [Lang::Id, Lang::En] {
            let make = |role| {
                sheet(ready.text, &bases(), locale(lang), role, cakupan::chart::Palette::Light)
                    .unwrap()
            };
            let (trainer, participant) = (make(Role::Trainer), make(Role::Participant));
            let steps = read(ready.text).steps.len();
            assert_eq!(participant.parts.len(), steps, "nothing but the steps");
            assert_eq!(trainer.parts.len(), steps + 5, "preparation, opening, closing");
            let kinds = |of: &cakupan::view::workshop::WorkshopSheet| -> BTreeSet<&str> {
                of.parts
                    .iter()
                    .flat_map(|part| part.blocks.iter().map(|block| block.kind))
                    .collect()
            };
            for kind in ["answer", "hint", "explanation", "say", "sums"] {
                assert!(!kinds(&participant).contains(kind), "{kind}");
            }
            assert!(kinds(&trainer).contains("hint") && kinds(&trainer).contains("say"));
            let text = markdown(&trainer);
            assert!(!text.contains(['{', '}']), "{text}");
            for word in
                ["iPhone", "USB-OTG", "Bluetooth", "cakupan serve", "/cakupan.html", "irewall"]
            {
                assert!(text.contains(word), "{word}");
            }
            for of in [&trainer, &participant] {
                let page = html(of, lang);
                for source in of.sources.iter().filter(|of| !of.url.is_empty()) {
                    assert!(page.contains(&format!(">{}<", source.url)), "{}", source.url);
                }
                assert!(page.contains("@page{size:A4") && !page.contains("<script"));
                assert!(page.contains(&format!("<html lang=\"{}\"", lang.pick("id", "en"))));
                markup::check_markup(&page);
                markup::check_still(&page);
            }
            // What the drawing of a pad says is not the answer.
            assert!(markdown(&participant).contains(lang.pick("tanpa nama", "no names")));
        }
    }
}

/// On paper a step must not tell what one before it asked for: there participants write their own.
#[test]
fn a_participants_sheet_tells_no_answer_of_an_earlier_step() {
    let make = |at: usize, lang| {
        let ready = ready::WORKSHOPS[at];
        let palette = cakupan::chart::Palette::Light;
        sheet(ready.text, &bases(), locale(lang), Role::Participant, palette).unwrap()
    };
    for (at, ready) in ready::WORKSHOPS.iter().enumerate() {
        let workshop = read(ready.text);
        for lang in [Lang::Id, Lang::En] {
            let mut told: Vec<String> = Vec::new();
            for (number, part) in (1..).zip(&make(at, lang).parts) {
                let blocks = part.blocks.iter();
                let said: Vec<&String> =
                    blocks.flat_map(|of| of.paragraphs.iter().chain(&of.items)).collect();
                for answer in &told {
                    assert!(!said.iter().any(|text| text.contains(answer)), "{answer}: {said:?}");
                }
                let stage = open(&workshop, number, &Given::Month(None));
                if let Truth::Number(_) = stage.truth().unwrap() {
                    let truth = stage.truth().unwrap();
                    told.push(cakupan::text::workshop::truth(&truth, &stage, lang));
                }
            }
        }
    }
    let text_of = |at: usize, step: usize, lang| {
        make(at, lang).parts[step - 1].blocks[0].paragraphs[0].clone()
    };
    assert_eq!(
        text_of(0, 3, Lang::Id),
        "Sekarang ada dua angka: uang iuran ____________ (hasil langkah 2) setahun dan harga \
         ____________ (hasil langkah 1) untuk satu pekerja setahun."
    );
    let month = text_of(2, 3, Lang::En);
    assert!(month.contains("reached in ____________ (your result of step 2)."), "{month}");
}

#[test]
fn no_step_shows_the_line_that_is_drawn_later() {
    for ready in ready::WORKSHOPS {
        let workshop = read(ready.text);
        let drawn = workshop.steps.iter().rposition(|of| of.ask.kind() == "curve").unwrap_or(0);
        for step in &workshop.steps[..drawn] {
            let shown = step.show.iter().chain(&step.reveal);
            let names: Vec<&str> = shown.map(|of| of.name()).collect();
            assert!(!names.contains(&"coverage"), "{} {}: {names:?}", ready.id, step.id);
        }
    }
}

/// Who draws a level line has not seen what the step is about.
#[test]
fn a_level_line_is_not_near_a_saw_or_a_rise() {
    for (at, step, level) in [(1, "gambar", 57), (2, "semesta", 55)] {
        let workshop = read(ready::WORKSHOPS[at].text);
        let (number, _) = workshop.step(step).unwrap();
        let stage = open(&workshop, number, &Given::Month(None));
        let points = stage.asked().into_iter().map(|month| (month, level.into())).collect();
        assert_eq!(judge(&stage, &Given::Curve(points)).unwrap().mark, Mark::Off, "{step}");
    }
}

/// The list that the page has from the start of the place: it is made from the files.
#[test]
fn the_catalogue_of_the_page_lists_the_same_workshops() {
    let entry = |ready: ready::ReadyWorkshop| {
        let mut entry = serde_json::Map::new();
        for (lang, suffix) in [(Lang::Id, ""), (Lang::En, "_en")] {
            let WorkshopOpened::Read { id, title, about, place, minutes, bases, steps, .. } =
                opened(ready.text, lang)
            else {
                panic!("{} is refused", ready.id)
            };
            entry.insert("id".to_owned(), id.into());
            entry.insert("steps".to_owned(), steps.len().into());
            entry.insert("bases".to_owned(), bases.into());
            for (name, said) in [
                ("title", title),
                ("about", about.join(" ")),
                ("place", place),
                ("minutes", minutes),
            ] {
                entry.insert(format!("{name}{suffix}"), said.into());
            }
        }
        serde_json::Value::Object(entry)
    };
    let entries: Vec<serde_json::Value> = ready::WORKSHOPS.into_iter().map(entry).collect();
    let text = serde_json::to_string_pretty(&entries).unwrap();
    golden("data/workshops/catalogue.json", &format!("{text}\n"));
}

#[test]
fn nothing_panics_on_files_that_are_cut_or_changed() {
    let right = text("tests/workshops/right.toml");
    let letters: Vec<char> = right.chars().collect();
    for at in (0..letters.len()).step_by(7) {
        let head: String = letters[..at].iter().collect();
        let tail: String = letters[at + 1..].iter().collect();
        for changed in [
            head.clone(),
            format!("{head}{tail}"),
            format!("{head}\"{tail}"),
            format!("{head}]{tail}"),
            format!("{head}9{tail}"),
        ] {
            for problem in problems_of_form(&changed) {
                assert!(!said(&[problem], Lang::Id).is_empty());
            }
        }
    }
}

fn problems_of_form(text: &str) -> Vec<Problem> {
    Workshop::read(text).err().unwrap_or_default()
}

proptest! {
    #[test]
    fn any_text_is_a_workshop_or_has_problems(text in "(?s).{0,400}") {
        let problems = problems_of_form(&text);
        prop_assert!(!problems.is_empty());
        prop_assert!(checked(&text, "", Lang::En).problems.len() == problems.len());
    }

    #[test]
    fn any_expression_is_read_or_says_where_not(text in "[-+*/()<>=!',.0-9a-z_ ]{0,60}") {
        match Formula::read(&text, 1) {
            Ok(formula) => prop_assert_eq!(formula.text, text.trim()),
            Err(Fault { at, .. }) => prop_assert!(at >= 1 && at <= text.chars().count().max(1)),
        }
    }

    #[test]
    fn any_answer_is_read_or_refused(text in "(?s).{0,200}") {
        if let Ok(answer) = Answer::parse(&text) {
            prop_assert_eq!(Answer::parse(&answer.json()), Ok(answer));
        }
    }
}
