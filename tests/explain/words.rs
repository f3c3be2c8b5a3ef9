//! What explanations say, and the questions as they are read.

use cakupan::explain::{Figure, Question};
use cakupan::findings::Findings;
use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::facts::facts;
use cakupan::text::words::Locale;
use cakupan::view::explain::{self as view, ExplanationView};
use cakupan::view::tables::tables;

use crate::common::{self, d, month};
use crate::{Case, cases, spread};

/// What an explanation says: nothing is left open, and the result is what the tables show.
#[test]
fn what_is_said_is_whole_in_both_languages_and_shows_what_the_tables_show() {
    for case in cases() {
        let words = ready::words();
        for lang in [Lang::Id, Lang::En] {
            let locale = Locale { lang, words };
            let tables = tables(&case.scenario, locale).tables;
            let cell = |figure: &str, at: usize, column: usize| {
                let table = tables.iter().find(|table| table.figure == figure).unwrap();
                table.rows[at].cells[column].clone()
            };
            for at in spread(&case) {
                for question in case.questions(at) {
                    let Ok(view) = view::explain(&case.scenario, question, locale) else {
                        continue;
                    };
                    let about = format!("{} {lang:?} {question:?}", case.name);
                    said_whole(&view, &about);
                    let at = at as usize;
                    let place = case
                        .run
                        .programmes
                        .iter()
                        .position(|of| of.index == question.programme)
                        .unwrap_or(0);
                    let target = case
                        .scenario
                        .targets_pct
                        .iter()
                        .position(|pct| Some(*pct) == question.target);
                    let shown = match question.figure {
                        Figure::Coverage => cell("coverage", at, 0),
                        Figure::Covered => cell("coverage", at, 1),
                        Figure::Eligible => cell("coverage", at, 2),
                        Figure::GapPeople if target.is_some() => {
                            cell("coverage", at, 3 + target.unwrap())
                        }
                        Figure::WageMembers => cell("members", at, 0),
                        Figure::Members => cell("members", at, 2 + place),
                        Figure::Spend => cell("money", at, 3 * place),
                        Figure::MoneyLeft => cell("money", at, 3 * place + 1),
                        Figure::Unspent => cell("money", at, 3 * place + 2),
                        _ => continue,
                    };
                    assert_eq!(view.result, shown, "{about}");
                }
            }
        }
    }
}

#[track_caller]
fn said_whole(view: &ExplanationView, about: &str) {
    assert!(!view.title.is_empty() && !view.result.is_empty(), "{about}");
    for line in &view.lines {
        let given = line.arithmetic.is_empty();
        assert!(!line.label.trim().is_empty() && !line.rule.is_empty(), "{about}: {line:?}");
        assert_eq!(given, line.formula.is_empty(), "{about}: {line:?}");
        for text in [&line.label, &line.formula, &line.arithmetic, &line.result, &line.rule] {
            assert!(!text.contains(['{', '}']) && !text.contains("[]"), "{about}: {line:?}");
        }
    }
    assert_eq!(
        view.rounding.is_empty(),
        !view.lines.iter().any(|line| line.rounded || line.result_rounded),
        "{about}"
    );
}

/// The facts beside the headline come out of the arithmetic of their year and target.
#[test]
fn the_facts_of_the_ready_scenarios_are_explained() {
    for ready in ready::ALL {
        let case = Case::new(ready.id, ready.scenario().unwrap());
        for lang in [Lang::Id, Lang::En] {
            let locale = Locale { lang, words: ready::words() };
            let findings = Findings::new(&case.scenario, &case.run, 0, "", "");
            let facts = facts(&findings, lang);
            let fact = |id: &str| facts.iter().find(|fact| fact.id == id).unwrap();
            let year =
                cakupan::month::Month::new(findings.year.as_ref().unwrap().year, 12).unwrap();
            let ask = |figure| {
                let question =
                    Question { figure, month: year, programme: 0, target: None, denominator: 0 };
                view::explain(&case.scenario, question, locale).unwrap()
            };
            assert_eq!(ask(Figure::YearWorkers).result, fact("workers").value, "{}", ready.id);
            assert_eq!(ask(Figure::YearCost).result, fact("spent").value, "{}", ready.id);
            if facts.iter().any(|fact| fact.id == "money") {
                assert_eq!(ask(Figure::YearLeft).result, fact("money").value, "{}", ready.id);
            }
            if let Some(level) = findings.targets.first() {
                let reached = ask(Figure::FirstReached).result;
                let held = ask(Figure::HeldFrom).result;
                let named = |month: Option<cakupan::month::Month>, otherwise: &str| {
                    month.map_or_else(
                        || otherwise.to_lowercase(),
                        |at| cakupan::text::number::month(at, lang),
                    )
                };
                assert_eq!(reached, named(level.first_reached, &fact("reached").value));
                assert_eq!(held, named(level.held_from, &fact("held").value));
            }
        }
    }
}

/// The headline's arithmetic, as it is written in the press.
#[test]
fn the_headline_of_jambi_is_one_line() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let ask = |figure| {
        let month = scenario.start;
        let question = Question { figure, month, programme: 0, target: None, denominator: 0 };
        let line = view::explain(&scenario, question, locale).unwrap().lines.pop().unwrap();
        (line.arithmetic, line.canonical, line.result)
    };
    let said = |arithmetic: &str, canonical: &str, result: &str| {
        (arithmetic.to_owned(), canonical.to_owned(), result.to_owned())
    };
    assert_eq!(
        ask(Figure::YearCost),
        said("77.480 × 12 × Rp16.800", "77480 * 12 * 16800", "Rp15.619.968.000")
    );
    assert_eq!(
        ask(Figure::YearLeft),
        said("Rp15.620.000.000 − Rp15.619.968.000", "15620000000 - 15619968000", "Rp32.000")
    );
}

/// Questions that cannot be answered are refused by name.
#[test]
fn questions_are_read_strictly_and_refused_in_words() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let locale = Locale { lang: Lang::En, words: ready::words() };
    let read = |json: &str| view::question(json, &scenario, Lang::En);
    let asked = read(r#"{"figure":"gap_people","month":"2026-03","target":"52.15"}"#).unwrap();
    assert_eq!(
        (asked.figure, asked.month, asked.target),
        (Figure::GapPeople, month("2026-03"), Some(d("52.15")))
    );
    assert_eq!(read(r#"{"figure":"eligible"}"#).unwrap().month, scenario.start);
    for (json, named) in [
        ("[]", "JSON"),
        ("{}", "figure"),
        (r#"{"figure":"nothing"}"#, "year_left"),
        (r#"{"figure":"members","moon":1}"#, "moon"),
        (r#"{"figure":"members","month":"2026"}"#, "YYYY-MM"),
        (r#"{"figure":"members","programme":-1}"#, "programme"),
        (r#"{"figure":"gap_people","target":101}"#, "target"),
    ] {
        let refused = read(json).unwrap_err();
        assert!(refused.contains(named), "{json}: {refused}");
    }
    for (json, said) in [
        (
            r#"{"figure":"members","programme":1}"#,
            "there is no such programme: this scenario has 1",
        ),
        (
            r#"{"figure":"members","month":"2022-12"}"#,
            "2022-12 is not simulated: the months are 2023-01 to 2032-12",
        ),
        (
            r#"{"figure":"denominator_coverage","denominator":7}"#,
            "there is no such denominator: this scenario has 1 further ones",
        ),
    ] {
        let refused = view::explain(&scenario, read(json).unwrap(), locale).unwrap_err();
        assert_eq!(refused, said);
    }
}

/// Three scenarios, read as an official with a calculator would.
#[test]
fn explanations_read_as_they_were() {
    for (id, month_name, figures) in [
        ("jambi-bkbk", "2026-03", ["members", "year_left", "coverage"].as_slice()),
        (
            "babel-ucj",
            "2026-08",
            ["self_paying_vulnerable", "benefits", "first_reached"].as_slice(),
        ),
        (
            "kota-jambi",
            "2026-05",
            ["members", "money_left", "held_from", "denominator_coverage"].as_slice(),
        ),
    ] {
        let scenario = ready::find(id).unwrap().scenario().unwrap();
        let mut text = String::new();
        for lang in [Lang::Id, Lang::En] {
            let locale = Locale { lang, words: ready::words() };
            for figure in figures {
                let question = Question {
                    figure: Figure::from_id(figure).unwrap(),
                    month: month(month_name),
                    programme: 0,
                    target: None,
                    denominator: 0,
                };
                let said = view::explain(&scenario, question, locale)
                    .map_or_else(|refused| format!("{refused}\n"), |view| view.text);
                text.push_str(&format!("[{figure}]\n{said}\n"));
            }
        }
        common::golden(&format!("tests/golden/explain-{id}.txt"), &text);
    }
}

/// A line that only states a figure of the run leads to its arithmetic, which comes to the same.
#[test]
fn a_stated_figure_leads_to_its_arithmetic() {
    let mut led = 0;
    for case in cases() {
        for figure in Figure::ALL {
            let locale = Locale { lang: Lang::Id, words: ready::words() };
            let month = case.scenario.start.plus(3).min(case.scenario.end());
            let question =
                Question { figure: *figure, month, programme: 0, target: None, denominator: 0 };
            let Ok(said) = view::explain(&case.scenario, question, locale) else { continue };
            for line in &said.lines {
                let Some(to) = &line.opens else { continue };
                let question = Question {
                    figure: Figure::from_id(to.figure).unwrap(),
                    month: cakupan::month::Month::parse(&to.month).unwrap(),
                    programme: to.programme,
                    target: None,
                    denominator: 0,
                };
                let opened = view::explain(&case.scenario, question, locale).unwrap();
                let last = opened.lines.last().unwrap();
                assert_eq!(last.value, line.value, "{}: {}", said.title, line.label);
                led += 1;
            }
        }
    }
    assert!(led > 20, "only {led} lines lead on");
}

/// Months with other members but the same contribution share its arithmetic, and count as many
/// worker-months.
#[test]
fn a_year_explains_each_contribution_once() {
    let scenario = ready::find("babel-ucj").unwrap().scenario().unwrap();
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let ask = |figure| {
        let month = month("2024-07");
        let question = Question { figure, month, programme: 0, target: None, denominator: 0 };
        view::explain(&scenario, question, locale).unwrap()
    };
    let cost = ask(Figure::YearCost);
    let of = |name: &str| cost.lines.iter().filter(|line| line.label.starts_with(name)).count();
    assert_eq!((of("JKK"), of("JKM"), of("Iuran yang dibayar program per")), (1, 1, 1));
    assert_eq!(cost.lines.len(), 12, "{}", cost.text);
    assert_eq!(cost.lines.last().unwrap().arithmetic, "434.482 × Rp16.800");
    assert_eq!(ask(Figure::YearPrice).result, "Rp16.800");
    // What the page's headline and tables say of the year.
    for (figure, shown) in [
        (Figure::WorkerCost, "Rp100.800"),
        (Figure::YearUnspent, "Rp5.198.102.400"),
        (Figure::YearCarried, "Rp0"),
        (Figure::YearAdmin, "Rp0"),
    ] {
        assert_eq!(ask(figure).result, shown, "{figure:?}");
    }
    let benefits = cakupan::view::report::report(&scenario, locale).benefits;
    for (figure, column) in [
        (Figure::RunBenefits, "Semua manfaat (Rp)"),
        (Figure::RunValue, "Manfaat per Rp1 iuran"),
        (Figure::RunLost, "Hilang karena masa tunggu (Rp)"),
    ] {
        let table = &benefits.by_programme;
        let at = table.columns.iter().position(|name| name == column).unwrap();
        assert_eq!(ask(figure).result, table.rows[0][at], "{column}");
    }
    let report = benefits.by_year;
    for (figure, column) in [
        (Figure::YearDeathFull, "Santunan penuh (Rp)"),
        (Figure::YearDeathWaiting, "Santunan masa tunggu (Rp)"),
        (Figure::YearAccidentCosts, "Biaya kecelakaan (Rp)"),
        (Figure::YearBenefits, "Semua manfaat (Rp)"),
        (Figure::YearValue, "Manfaat per Rp1 iuran"),
        (Figure::YearLost, "Hilang karena masa tunggu (Rp)"),
    ] {
        let at = report.columns.iter().position(|name| name == column).unwrap();
        assert_eq!(ask(figure).result, report.rows[0][at], "{column}");
    }
}
