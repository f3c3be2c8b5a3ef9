//! What an answer rests on: the tornado against brute force, maps in floats against exact cells,
//! and questions that are refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::fmt::Write as _;

use cakupan::chart::Frame;
use cakupan::inputs::Input;
use cakupan::model::run_exact;
use cakupan::num::{Arithmetic, Exact};
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::sensitivity::grid::{Axis, cell, grid};
use cakupan::sensitivity::question::{Question, Reason, texts};
use cakupan::sensitivity::tornado::{Bar, Moved, tornado};
use cakupan::sensitivity::{Headline, Outcome, Range, Switch};
use cakupan::text::Lang;
use cakupan::text::sensitivity::refusal;
use cakupan::text::words::Locale;
use cakupan::view::compare::compare;
use cakupan::view::run;
use cakupan::view::sensitivity as view;
use common::{base, d, golden, with};
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn all() -> Vec<(&'static str, Scenario)> {
    ready::ALL.iter().map(|ready| (ready.id, ready.scenario().unwrap())).collect()
}

/// A headline from the numbers that `cakupan run --format json` prints.
fn by_hand(scenario: &Scenario, headline: Headline) -> Value {
    let run = run::json(scenario);
    let months = run["months"].as_array().unwrap();
    let sum = |name: &str| {
        let all = months.iter().flat_map(|month| month[name].as_array().unwrap().clone());
        let amounts = all.map(|amount| match amount {
            Value::String(text) => d(&text),
            other => Decimal::from_scientific(&other.to_string())
                .unwrap_or_else(|_| d(&other.to_string())),
        });
        json!(amounts.sum::<Decimal>().round_dp(6).normalize().to_string())
    };
    let target = |pct: Decimal, field: &str| {
        let all = run["targets"].as_array().unwrap();
        let of = all.iter().find(|target| d(&target["pct"].to_string()) == pct).unwrap();
        of[field].clone()
    };
    match headline {
        Headline::CoverageEnd => months.last().unwrap()["coverage_pct"].clone(),
        Headline::CoverageIn(at) => {
            let of = months.iter().find(|month| month["month"] == json!(at.to_string()));
            of.unwrap()["coverage_pct"].clone()
        }
        Headline::CoveredEnd => months.last().unwrap()["covered"].clone(),
        Headline::FirstReached(pct) => target(pct, "first_reached"),
        Headline::HeldFrom(pct) => target(pct, "held_from"),
        Headline::Spend => sum("spend"),
        Headline::Unspent => sum("unspent"),
        Headline::Benefits => sum("benefits"),
        Headline::Workers(place) => {
            // All years are alike in their first whole year: its peak is that of the report.
            let years = run["years"].as_array().unwrap();
            let of = |year: &Value| {
                let all = year["programmes"].as_array().unwrap();
                let of = all.iter().find(|of| of["index"] == json!(place)).unwrap();
                (of["peak_members"].clone(), of["before_start"].clone())
            };
            let whole = years
                .iter()
                .map(of)
                .find(|(peak, before)| *before == json!("0") && *peak != json!(0));
            whole.map_or(json!(0), |(peak, _)| peak)
        }
    }
}

/// An outcome as `cakupan run --format json` prints it.
fn printed(headline: Headline, outcome: Outcome<Exact>) -> Value {
    match outcome {
        Outcome::Month(month) => month.map_or(Value::Null, |month| json!(month.to_string())),
        Outcome::Number(value) => match headline {
            Headline::Spend | Headline::Unspent | Headline::Benefits => {
                json!(value.0.round_dp(6).normalize().to_string())
            }
            _ => serde_json::from_str(&run::significant(value.0).to_string()).unwrap(),
        },
    }
}

#[test]
fn every_headline_is_what_a_run_reports() {
    for (id, scenario) in all() {
        let run = run_exact(&scenario);
        for headline in Headline::all(&scenario) {
            let outcome = headline.of(&scenario, &run);
            let (mine, theirs) = (printed(headline, outcome), by_hand(&scenario, headline));
            if headline == Headline::Benefits {
                let close = (d(mine.as_str().unwrap()) - d(theirs.as_str().unwrap())).abs();
                assert!(close < d("0.01"), "{id}: {mine} and {theirs}");
                continue;
            }
            assert_eq!(mine, theirs, "{id} {headline:?}");
        }
        let middle = Headline::CoverageIn(scenario.start.plus(scenario.months / 2));
        assert_eq!(printed(middle, middle.of(&scenario, &run)), by_hand(&scenario, middle));
    }
}

#[test]
fn a_tornado_is_what_running_each_changed_document_gives_the_widest_first() {
    for (id, scenario) in all() {
        for headline in [Headline::CoverageEnd, Headline::FirstReached(d("55")), Headline::Unspent]
        {
            let tornado = tornado(&scenario, headline);
            assert_eq!(tornado.base, headline.of(&scenario, &run_exact(&scenario)));
            let all = Input::all(&scenario).len() + Switch::all(&scenario).len();
            assert_eq!(tornado.bars.len(), all, "{id}");
            for bar in &tornado.bars {
                if let Moved::Number(input, range) = bar.moved {
                    for (value, outcome) in [(range.low, bar.low), (range.high, bar.high)] {
                        let mut changed = scenario.clone();
                        assert!(input.set(&mut changed, value));
                        assert_eq!(input.get(&changed), Some(value));
                        assert!(changed.problems().is_empty(), "{id} {input:?} {value}");
                        assert_eq!(outcome, headline.of(&changed, &run_exact(&changed)), "{id}");
                    }
                }
                let places =
                    [bar.low, tornado.base, bar.high].map(|outcome| outcome.place(&scenario).0);
                let (least, most) = (places.iter().min().unwrap(), places.iter().max().unwrap());
                assert_eq!(bar.width, *most - *least);
            }
            assert!(tornado.bars.windows(2).all(|pair| pair[0].width >= pair[1].width), "{id}");
        }
        // Something moves coverage, and the death rate does not.
        let coverage = tornado(&scenario, Headline::CoverageEnd);
        assert!(coverage.bars[0].width > Decimal::ZERO, "{id}");
        let of = |bar: &&Bar| matches!(bar.moved, Moved::Number(Input::Deaths, _));
        let deaths = coverage.bars.iter().find(of).unwrap();
        assert_eq!(deaths.width, Decimal::ZERO);
    }
}

#[test]
fn choices_are_tried_both_ways() {
    let mut document: Value =
        serde_json::from_str(ready::find("jambi-bkbk").unwrap().document).unwrap();
    document["rules"] = json!({
        "relief": {"village": true},
        "contribution": [{"from": "2027-01", "jkm": 9000}, {"from": "2029-01", "jkk_pct": 2}],
    });
    document["programmes"][0]["carry_over"] = json!(true);
    let scenario = Scenario::parse(&document.to_string()).unwrap();
    let tornado = tornado(&scenario, Headline::Spend);
    let find =
        |path: &str| tornado.bars.iter().find(|bar| bar.moved.path(&scenario) == path).unwrap();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut changed = document.clone();
        change(&mut changed);
        let changed = Scenario::parse(&changed.to_string()).unwrap();
        Headline::Spend.of(&changed, &run_exact(&changed))
    };
    // Each bar: its path, whether the scenario says yes, and the document that says otherwise.
    type Change<'a> = &'a dyn Fn(&mut Value);
    let cases: [(&str, bool, Change<'_>); 7] = [
        ("rules.relief.apbd", false, &|of| of["rules"]["relief"]["apbd"] = json!(true)),
        ("rules.relief.village", true, &|of| of["rules"]["relief"]["village"] = json!(false)),
        ("rules.relief.other", true, &|of| of["rules"]["relief"]["other"] = json!(false)),
        ("programmes[0].carry_over", true, &|of| of["programmes"][0]["carry_over"] = json!(false)),
        ("programmes[0].budget.apart", false, &|of| {
            of["programmes"][0]["budget"]["apart"] = json!(true);
        }),
        ("rules.contribution[2027-01]", true, &|of| {
            of["rules"]["contribution"].as_array_mut().unwrap().remove(0);
        }),
        ("rules.contribution[2029-01]", true, &|of| {
            of["rules"]["contribution"].as_array_mut().unwrap().remove(1);
        }),
    ];
    for (path, yes, change) in cases {
        let bar = find(path);
        let (own, other) = if yes { (bar.high, bar.low) } else { (bar.low, bar.high) };
        assert_eq!((own, other), (tornado.base, with(change)), "{path}");
    }
    // Those that move the spending are among the rows, with both values in words.
    for (lang, range, name) in [
        (Lang::Id, "tidak atau ya", "Iuran yang diubah sejak Januari 2029"),
        (Lang::En, "no or yes", "Contributions changed from January 2029"),
    ] {
        let frame = Frame::page(720, "t", "");
        let view = view::tornado(
            &scenario,
            Headline::Spend,
            &frame,
            Locale { lang, words: ready::words() },
        );
        let row = view.rows.iter().find(|row| row.path == "rules.contribution[2029-01]").unwrap();
        assert_eq!((row.range.as_str(), row.name.as_str()), (range, name));
        assert_eq!((row.low.number.as_str(), row.high.number.as_str()), ("false", "true"));
        assert_eq!(row.source.kind, "regulated");
        let apart = view.rows.iter().find(|row| row.path == "programmes[0].budget.apart").unwrap();
        assert_eq!(apart.source.kind, "assumed");
    }
}

#[test]
fn what_is_not_drawn_is_counted_and_stands_in_the_table() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let frame = Frame::page(720, "t", "");
    for (lang, wanted) in [
        (
            Lang::Id,
            "{n} angka lain yang berpengaruh lebih kecil ada di tabel; {m} angka tidak berpengaruh.",
        ),
        (
            Lang::En,
            "{n} other numbers with a smaller effect are in the table; {m} numbers have no effect.",
        ),
    ] {
        let locale = Locale { lang, words: ready::words() };
        let view = view::tornado(&scenario, Headline::CoverageEnd, &frame, locale);
        let bars = tornado(&scenario, Headline::CoverageEnd).bars;
        let moving = bars.iter().filter(|bar| bar.width > Decimal::ZERO).count();
        assert_eq!(view.rows.len(), moving);
        let (n, m) = ((moving - 12).to_string(), (bars.len() - moving).to_string());
        assert_eq!(view.beyond_chart, wanted.replace("{n}", &n).replace("{m}", &m));
        // Where nothing moves it, nothing is other.
        let nobody = Scenario::parse(
            &with(base(), json!({"workers": {"wage_earning": 0, "vulnerable": 0}})).to_string(),
        )
        .unwrap();
        let view = view::tornado(&nobody, Headline::Spend, &frame, locale);
        assert!(view.rows.is_empty());
        for said in [&view.beyond_chart, &view.without_effect] {
            assert!(
                !said.is_empty() && !said.contains("lain") && !said.contains("other"),
                "{said}"
            );
        }
    }
}

#[test]
fn raw_results_are_alike_in_both_languages() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let frame = Frame::page(720, "t", "");
    for headline in [Headline::CoverageEnd, Headline::FirstReached(d("42")), Headline::Benefits] {
        let [id, en] = [Lang::Id, Lang::En].map(|lang| {
            let locale = Locale { lang, words: ready::words() };
            let axes = (axis(&scenario, Input::Growth, 3), axis(&scenario, Input::SelfLapse, 3));
            let map = view::heat_map(&scenario, headline, (&axes.0, &axes.1), true, &frame, locale);
            (view::tornado(&scenario, headline, &frame, locale), map)
        });
        assert_eq!(id.0.base_raw, view::raw(headline.of(&scenario, &run_exact(&scenario))));
        assert_eq!((&id.0.base_raw, &id.1.raw), (&en.0.base_raw, &en.1.raw));
        for (one, other) in id.0.rows.iter().zip(&en.0.rows) {
            assert_eq!((&one.low.raw, &one.high.raw), (&other.low.raw, &other.high.raw));
        }
        for (raw, text) in id.1.raw.iter().flatten().zip(id.1.cells.iter().flatten()) {
            assert_eq!(raw.is_none(), text == "tidak tercapai", "{text}");
        }
    }
}

/// The axis of a number over its plausible range.
fn axis(scenario: &Scenario, input: Input, steps: u32) -> Axis {
    let range = Range::of(scenario, input).unwrap();
    Axis::new(input, range.low, range.high, steps)
}

#[test]
fn a_map_in_floats_agrees_with_exact_cells() {
    for (id, scenario) in all() {
        let budget = Input::all(&scenario)
            .into_iter()
            .find(|input| input.path(&scenario).unwrap().contains(".budget."))
            .unwrap();
        for headline in Headline::all(&scenario) {
            let (x, y) = (axis(&scenario, Input::SelfLapse, 4), axis(&scenario, budget, 3));
            let fast = grid::<f64>(&scenario, headline, &x, &y);
            let exact = grid::<Exact>(&scenario, headline, &x, &y);
            assert_eq!((fast.len(), fast[0].len()), (3, 4));
            for (row, (fast, exact)) in fast.iter().zip(&exact).enumerate() {
                for (column, (fast, exact)) in fast.iter().zip(exact).enumerate() {
                    let at = (x.values[column], y.values[row]);
                    let one = cell(&scenario, headline, (x.input, at.0), (y.input, at.1));
                    assert_eq!(one, *exact, "{id} {headline:?} {at:?}");
                    match (fast.unwrap(), exact.unwrap()) {
                        (Outcome::Month(fast), Outcome::Month(exact)) => assert_eq!(fast, exact),
                        (Outcome::Number(fast), Outcome::Number(exact)) => {
                            let exact = exact.to_f64();
                            // 10⁻⁹, or one worker where a whole falls differently: over a year
                            // he costs some two hundred thousand rupiah.
                            let slack = match headline {
                                Headline::Spend | Headline::Unspent => 250_000.0,
                                _ => 1.0,
                            };
                            let near = (fast - exact).abs() <= 1e-9 * exact.abs();
                            let whole = (fast - exact).abs() <= slack
                                && !matches!(headline, Headline::CoverageEnd);
                            assert!(near || whole, "{id} {headline:?} {at:?}: {fast} {exact}");
                        }
                        other => panic!("{other:?}"),
                    }
                }
            }
        }
    }
}

#[test]
fn cells_that_do_not_hold_together_are_none_and_axes_keep_to_whole_numbers() {
    let scenario = Scenario::parse(
        &with(
            base(),
            json!({"programmes": [{
                "name": "A", "payer": "csr", "from_year": 2025, "budget": {"per_year": 1_000_000},
            }]}),
        )
        .to_string(),
    )
    .unwrap();
    let month = |name: &str| {
        Input::at_path(&scenario, &format!("programmes[0].paid_months.{name}")).unwrap()
    };
    let (first, last) = (month("first"), month("last"));
    let (x, y) = (Axis::new(first, d("1"), d("12"), 41), Axis::new(last, d("12"), d("1"), 12));
    assert_eq!((x.values.len(), y.values.len(), x.values[11]), (12, 12, d("12")));
    assert_eq!(
        (x.position(d("3")), x.position(d("13")), x.position(d("0"))),
        (Some(2.0), None, None)
    );
    let cells = grid::<f64>(&scenario, Headline::Spend, &x, &y);
    for (row, cells) in cells.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            assert_eq!(cell.is_some(), column <= row, "{row} {column}");
        }
    }
}

#[test]
fn a_question_that_cannot_be_answered_says_why_in_both_languages() {
    let scenario = ready::find("jambi-bkbk").unwrap().scenario().unwrap();
    let x = r#"{"path": "workers.growth_pct"}"#;
    for (question, field) in [
        ("[", ""),
        ("[]", ""),
        (r#"{"headlin": "x"}"#, "headlin"),
        (r#"{"headline": "x"}"#, "headline"),
        (r#"{"headline": 1}"#, "headline"),
        (r#"{"headline": "workers", "programme": 1}"#, "programme"),
        (r#"{"headline": "workers", "programme": "0"}"#, "programme"),
        (r#"{"headline": "first_reached", "target": 101}"#, "target"),
        (r#"{"headline": "coverage_in", "month": "2022-12"}"#, "month"),
        (r#"{"headline": "coverage_in", "month": "x"}"#, "month"),
        (r#"{"width": 100}"#, "width"),
        (r#"{"width": 320.5}"#, "width"),
    ] {
        let refused = view::tornado_question(question, &scenario).unwrap_err();
        assert_eq!(refused.field, field, "{question}");
        for lang in [Lang::Id, Lang::En] {
            let said = refusal(&refused, lang);
            assert!(said.len() > 10 && !said.contains('{'), "{question}: {said}");
        }
    }
    for (question, field) in [
        ("{}".to_owned(), "x"),
        (format!(r#"{{"x": {x}}}"#), "y"),
        (format!(r#"{{"x": {x}, "y": {x}}}"#), "y.path"),
        (format!(r#"{{"x": {x}, "y": {{"path": "workers.nobody"}}}}"#), "y.path"),
        (format!(r#"{{"x": {x}, "y": {{"path": "workers.eligible", "from": 0}}}}"#), "y.from"),
        (format!(r#"{{"x": {x}, "y": {{"path": "workers.eligible", "steps": 42}}}}"#), "y.steps"),
        (format!(r#"{{"x": {x}, "y": {{"path": "workers.eligible", "step": 4}}}}"#), "y.step"),
    ] {
        assert_eq!(
            view::map_question(&question, &scenario).unwrap_err().field,
            field,
            "{question}"
        );
    }
    let half = format!(r#"{{"x": {x}, "y": {{"path": "workers.eligible", "value": 5}}}}"#);
    assert_eq!(view::cell_question(&half, &scenario).unwrap_err().field, "x.value");
    let no_target = Scenario::parse(&base().to_string()).unwrap();
    let asked = view::tornado_question(r#"{"headline": "held_from"}"#, &no_target);
    let refused = asked.unwrap_err();
    assert_eq!(refused.reason, Reason::NoTargets);
    assert!(refusal(&refused, Lang::Id).starts_with("Target: skenario ini tidak punya target;"));
    assert!(refusal(&refused, Lang::En).starts_with("Target: the scenario has no targets;"));
    assert!(Question::parse("", &[]).is_ok());
    assert_eq!(texts("[1]").unwrap_err().reason, Reason::NoTexts);
    assert_eq!(texts(r#"["a", "b\n"]"#).unwrap(), ["a", "b\n"]);
}

#[test]
fn pictures_hold_their_words_and_nothing_that_a_page_refuses() {
    let ready = ready::find("babel-ucj").unwrap();
    let scenario = ready.scenario().unwrap();
    let budget = Input::at_path(&scenario, "programmes[0].budget.per_village").unwrap();
    for lang in [Lang::Id, Lang::En] {
        let locale = Locale { lang, words: ready::words() };
        for width in [240, 320, 720, 1600] {
            let frame = Frame::page(width, "t", "");
            for headline in Headline::all(&scenario) {
                let tornado = view::tornado(&scenario, headline, &frame, locale).picture;
                let (x, y) = (axis(&scenario, Input::SelfLapse, 3), axis(&scenario, budget, 5));
                let map =
                    view::heat_map(&scenario, headline, (&x, &y), false, &frame, locale).picture;
                for picture in [tornado, map] {
                    assert_eq!(picture.width, width);
                    for text in [&picture.title, &picture.caption, &picture.alt] {
                        assert!(!text.is_empty() && !text.contains('{'), "{text}");
                    }
                    for word in ["style=", "NaN", "inf", "<script", "width=\"-"] {
                        assert!(!picture.svg.contains(word), "{word} in {}", picture.svg);
                    }
                    assert!(picture.svg.starts_with("<svg") && picture.svg.ends_with("</svg>"));
                    let plot = picture.plot;
                    assert!(plot.left < plot.right && plot.right <= f64::from(width) + 0.1);
                }
            }
        }
    }
}

/// FNV-1a, 64 bits.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn what_tornado_map_and_comparison_say_and_draw_is_as_it_was() {
    let scenarios = all().into_iter().map(|(_, scenario)| scenario).collect::<Vec<_>>();
    let mut text = String::new();
    for (code, lang) in [("id", Lang::Id), ("en", Lang::En)] {
        let locale = Locale { lang, words: ready::words() };
        let mut say = |id: &str, what: &str, width: u32, picture: &view::Picture| {
            let svg = digest(&picture.svg);
            writeln!(text, "[{code}] {id} {what} {width} {svg:016x}").unwrap();
            writeln!(text, "{}\n{}\n{}\n", picture.title, picture.caption, picture.alt).unwrap();
        };
        for width in [320, 720] {
            let frame = Frame::page(width, "t", "");
            for (id, scenario) in all() {
                let headline = Headline::CoverageEnd;
                let tornado = view::tornado(&scenario, headline, &frame, locale);
                say(id, "tornado", width, &tornado.picture);
                let (x, y) =
                    (axis(&scenario, Input::Growth, 9), axis(&scenario, Input::SelfLapse, 9));
                let map = view::heat_map(&scenario, headline, (&x, &y), false, &frame, locale);
                say(id, "map", width, &map.picture);
            }
            say("four", "compare", width, &compare(&scenarios, &frame, locale).picture);
        }
    }
    golden("tests/golden/questions.txt", &text);
}
