//! A room: questions and answers as documents, how answers lie, what the model says to it, and what
//! the page gets of it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::model::run_exact;
use cakupan::month::Month;
use cakupan::num::Arithmetic as _;
use cakupan::ready;
use cakupan::room::{
    Answer, Asked, Given, Guesses, Question, Reason, gather, median, spread, truth,
};
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::words::{Locale, Words};
use cakupan::view::room as view;
use common::d;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value, json};

fn scenario() -> Scenario {
    Scenario::parse(ready::find("jambi-bkbk").unwrap().document).unwrap()
}

fn question(asked: Asked) -> Question {
    let text = "Berapa – kira-kira?".to_owned();
    Question { id: "7GK3".to_owned(), asked, text, scenario: String::new() }
}

/// A guess of a device.
fn guess(value: &str, by: &str) -> String {
    json!({"workshop":"kelas","step":"7GK3","kind":"number","value":value,"by":by}).to_string()
}

fn gathered(answers: &[String]) -> cakupan::room::Gathered {
    gather(&answers.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn a_question_is_read_as_it_was_written() {
    let all = [
        Asked::Coverage(2026),
        Asked::Members(2030),
        Asked::Spending(2027),
        Asked::Curve(vec![2026, 2028, 2030]),
        Asked::Number,
        Asked::Step { workshop: "berapa-pekerja".to_owned(), step: "harga".to_owned() },
    ];
    for asked in all {
        let with = Question { scenario: "v=1&b=jambi-bkbk".to_owned(), ..question(asked) };
        assert_eq!(Question::parse(&with.json()), Ok(with.clone()));
    }
    assert_eq!(
        question(Asked::Coverage(2026)).json(),
        r#"{"ask":"7GK3","about":"coverage","year":2026,"text":"Berapa – kira-kira?"}"#
    );
}

#[test]
fn what_is_wrong_with_a_question_is_named() {
    let good = json!({"ask":"7GK3","about":"coverage","year":2026,"text":"Berapa?"});
    let with = |name: &str, value: Value| {
        let mut of = good.clone();
        of[name] = value;
        Question::parse(&of.to_string()).map_err(|of| (of.field, of.reason))
    };
    assert!(with("more", json!(1)).is_ok());
    let no = |name: &str, reason| Err((name.to_owned(), reason));
    assert_eq!(with("ask", json!("a b")), no("ask", Reason::Name));
    assert_eq!(with("ask", json!(1)), no("ask", Reason::Form));
    assert_eq!(with("about", json!("luck")), no("about", Reason::Asked));
    assert_eq!(with("year", json!(1999)), no("year", Reason::Year));
    assert_eq!(with("year", json!("2026.5")), no("year", Reason::Year));
    assert_eq!(with("text", json!("  ")), no("text", Reason::Text));
    assert_eq!(with("text", json!("x".repeat(301))), no("text", Reason::Text));
    for text in ["", "[]", "{", "{}", &"[".repeat(500), &"x".repeat(20_000)] {
        let found = Question::parse(text).unwrap_err().reason;
        assert!([Reason::Form, Reason::Missing].contains(&found), "{text:.20}");
    }
    for years in [vec![], vec![2027, 2026], vec![2026; 2], (2020..2040).collect()] {
        assert_eq!(Asked::new("curve", &years).unwrap_err().reason, Reason::Year, "{years:?}");
    }
}

#[test]
fn answers_of_every_kind_are_read_as_they_were_written() {
    let month = |text: &str| Month::parse(text).unwrap();
    let all = [
        Given::Number(d("201600")),
        Given::Number(d("-0.5")),
        Given::Choice("b".to_owned()),
        Given::Month(Some(month("2024-12"))),
        Given::Month(None),
        Given::Curve(vec![(month("2023-12"), d("41")), (month("2024-12"), d("43.5"))]),
    ];
    for given in all {
        let (workshop, step) = ("berapa-pekerja".to_owned(), "harga".to_owned());
        let answer = Answer { workshop, step, given, by: "QT0XV2".to_owned() };
        assert_eq!(Answer::parse(&answer.json()), Ok(answer));
    }
    // As workshops write them, without a device's name.
    let text = r#"{"workshop":"w","step":"s","kind":"verdict","value":"off"}"#;
    assert_eq!(Answer::parse(text).unwrap().given, Given::Choice("off".to_owned()));
    let text = r#"{"workshop":"w","step":"s","kind":"make","values":{"months":"9"}}"#;
    assert_eq!(Answer::parse(text).unwrap().given, Given::Make(1));
    for (text, field, reason) in [
        ("x", "", Reason::Form),
        (r#"{"kind":"number","value":"1"}"#, "workshop", Reason::Missing),
        (r#"{"kind":"number","value":1}"#, "value", Reason::Form),
        (r#"{"kind":"number","value":"1,5"}"#, "value", Reason::Number),
        (r#"{"kind":"month","value":"2024-13"}"#, "value", Reason::Month),
        (r#"{"kind":"curve","points":{}}"#, "points", Reason::Missing),
        (r#"{"kind":"curve","points":{"2024-12":"101"}}"#, "points", Reason::Percent),
        (r#"{"kind":"curve","points":{"soon":"1"}}"#, "points", Reason::Month),
        (r#"{"kind":"song","value":"1"}"#, "kind", Reason::Kind),
    ] {
        let found = Answer::parse(text).unwrap_err();
        assert_eq!((found.field.as_str(), found.reason), (field, reason), "{text}");
    }
    let named = guess("1", "Bu Rina");
    assert_eq!(Answer::parse(&named).unwrap_err().reason, Reason::Name);
}

#[test]
fn a_device_counts_once_and_with_its_last_answer() {
    let answers =
        [guess("1", "A"), guess("2", "B"), guess("3", "A"), guess("2", ""), guess("2", "")];
    let found = gathered(&answers);
    assert_eq!(found.problems, []);
    assert_eq!(found.sorted.len(), 1);
    let numbers = ["2", "2", "2", "3"].map(d).to_vec();
    assert_eq!(found.sorted[0].guesses, Guesses::Numbers(numbers));
    // Of another step, or of another kind, it is another answer.
    let other = guess("9", "A").replace("7GK3", "QT01");
    let month = r#"{"workshop":"kelas","step":"7GK3","kind":"month","value":"never","by":"C"}"#;
    let found = gathered(&[guess("1", "A"), other, month.to_owned(), "nonsense".to_owned()]);
    assert_eq!((found.sorted.len(), found.problems.len()), (3, 1));
    // More than a room holds are told.
    let many: Vec<String> = (0..600).map(|at| guess("1", &format!("D{at}"))).collect();
    let found = gathered(&many);
    assert_eq!(found.problems[0].reason, Reason::TooMany);
    assert_eq!(found.sorted[0].guesses.count(), 500);
}

#[test]
fn months_and_choices_are_counted_in_their_order() {
    let of = |kind: &str, value: &str, by: usize| {
        json!({"workshop":"w","step":kind,"kind":kind,"value":value,"by":format!("D{by}")})
            .to_string()
    };
    let months = ["never", "2027-03", "2026-12", "2027-03"];
    let found = gathered(
        &months.iter().enumerate().map(|(at, of_)| of("month", of_, at)).collect::<Vec<_>>(),
    );
    let month = |text: &str| Month::parse(text);
    let counts = vec![(month("2026-12"), 1), (month("2027-03"), 2), (None, 1)];
    assert_eq!(found.sorted[0].guesses, Guesses::Months(counts));
    let found = gathered(
        &["b", "a", "b"]
            .iter()
            .enumerate()
            .map(|(at, of_)| of("choice", of_, at))
            .collect::<Vec<_>>(),
    );
    let counts = vec![("a".to_owned(), 1), ("b".to_owned(), 2)];
    assert_eq!(found.sorted[0].guesses, Guesses::Choices(counts));
}

#[test]
fn quartiles_leave_an_odd_middle_out() {
    let of = |values: &[&str]| spread(&values.iter().map(|of| d(of)).collect::<Vec<_>>()).unwrap();
    let five = of(&["1", "2", "3", "4", "10"]);
    assert_eq!((five.lower, five.median, five.upper), (d("1.5"), d("3"), d("7")));
    let four = of(&["1", "2", "3", "4"]);
    assert_eq!((four.lower, four.median, four.upper), (d("1.5"), d("2.5"), d("3.5")));
    let one = of(&["7"]);
    assert_eq!(
        (one.least, one.lower, one.median, one.upper, one.most),
        (d("7"), d("7"), d("7"), d("7"), d("7"))
    );
    assert_eq!(spread(&[]), None);
    // The largest decimals there are do not run over.
    assert_eq!(median(&[Decimal::MAX, Decimal::MAX]), Some(Decimal::MAX));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// In exact decimals, against plain integers: as many numbers lie on either side of the median.
    #[test]
    fn the_median_is_in_the_middle(values in prop::collection::vec(-1_000_000_i64..1_000_000, 1..40)) {
        let mut sorted = values.clone();
        sorted.sort();
        let twice = sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2];
        let answers: Vec<String> = values
            .iter()
            .enumerate()
            .map(|(at, value)| guess(&Decimal::new(*value, 3).to_string(), &format!("D{at}")))
            .collect();
        let found = gathered(&answers);
        let Guesses::Numbers(numbers) = &found.sorted[0].guesses else { panic!() };
        let of = spread(numbers).unwrap();
        prop_assert_eq!(of.median, Decimal::new(twice * 5, 4));
        prop_assert!(of.least <= of.lower && of.lower <= of.median);
        prop_assert!(of.median <= of.upper && of.upper <= of.most);
    }

    /// Whatever is sent, nothing panics, and a figure is drawn or not.
    #[test]
    fn no_answer_does_harm(texts in prop::collection::vec("\\PC{0,60}", 0..5), numbers in prop::collection::vec("-?[0-9]{1,15}(\\.[0-9]{1,6})?", 0..6)) {
        let answers: Vec<String> =
            texts.into_iter().chain(numbers.iter().enumerate().map(|(at, of)| guess(of, &format!("D{at}")))).collect();
        let asked = json!({"answers": answers, "reveal": true, "width": 360}).to_string();
        let told = view::view(None, &asked, Lang::Id).unwrap();
        for group in told.groups {
            prop_assert!(group.chart.unwrap().svg.starts_with("<svg"));
        }
    }
}

#[test]
fn the_model_answers_exactly_what_is_asked() {
    let scenario = scenario();
    let run = run_exact(&scenario);
    let at = |text: &str| {
        let month = Month::parse(text).unwrap();
        run.months().find(|(_, of)| *of == month).unwrap().0
    };
    let end = at("2026-12");
    let coverage = run.coverage_pct()[end].to_decimal();
    let december = Month::parse("2026-12").unwrap();
    assert_eq!(truth(&Asked::Coverage(2026), &scenario), Some(vec![(december, coverage)]));
    let members = run.covered[end].to_decimal();
    assert_eq!(truth(&Asked::Members(2026), &scenario), Some(vec![(december, members)]));
    let spent: Decimal = (at("2026-01")..=end)
        .flat_map(|month| run.programmes.iter().map(move |of| of.spend[month].to_decimal()))
        .sum();
    assert_eq!(truth(&Asked::Spending(2026), &scenario), Some(vec![(december, spent)]));
    let curve = truth(&Asked::Curve(vec![2026, 2027]), &scenario).unwrap();
    assert_eq!((curve.len(), curve[0]), (2, (december, coverage)));
    // Of what is beyond the run it knows nothing.
    for asked in [Asked::Number, Asked::Coverage(2099), Asked::Curve(vec![2026, 2099])] {
        assert_eq!(truth(&asked, &scenario), None);
    }
}

/// What a trainer asks, a participant answers, and the room comes to.
#[test]
fn a_question_goes_round() {
    let scenario = scenario();
    let words = Words::parse("");
    let locale = Locale { lang: Lang::Id, words: &words };
    let ask = |asked: Value| view::ask(&scenario, locale, &asked.to_string()).unwrap();
    let asked = ask(json!({"id":"7GK3","about":"coverage","years":[2026]}));
    assert_eq!(asked.problems, Vec::<String>::new());
    assert_eq!(
        asked.suggested,
        "Berapa persen pekerja Provinsi Jambi yang terlindungi pada akhir 2026?"
    );
    assert_eq!(asked.abouts.len(), 5);
    assert!(asked.years.contains(&2026));
    assert!(Question::parse(&asked.question).unwrap().text == asked.suggested);
    assert_eq!(ask(json!({"id":"7GK3","about":"coverage","years":[26]})).problems.len(), 1);
    assert_eq!(ask(json!({"id":"a b","about":"number"})).problems.len(), 1);

    let seen = view::question(&asked.question, Lang::Id);
    assert_eq!((seen.unit, seen.fields.len(), seen.problems.len()), ("percent", 1, 0));
    assert_eq!(view::question("{}", Lang::Id).problems.len(), 1);

    let reply = |values: &str, by: &str| view::answer(&asked.question, values, by, Lang::Id);
    assert_eq!(reply(r#"["45.25"]"#, "QT01").said, ["45,25%"]);
    for (values, by) in [
        ("[]", "A"),
        (r#"["1","2"]"#, "A"),
        (r#"["x"]"#, "A"),
        (r#"["101"]"#, "A"),
        (r#"["-3"]"#, "A"),
        (r#"["1"]"#, "a b"),
        ("", "A"),
    ] {
        let refused = reply(values, by);
        assert_eq!((refused.answer.as_str(), refused.problems.len()), ("", 1), "{values}");
    }
    let answers: Vec<String> = ["40", "44", "45.5", "60", "52"]
        .iter()
        .enumerate()
        .map(|(at, of)| reply(&format!("[\"{of}\"]"), &format!("D{at}")).answer)
        .collect();
    let room = |reveal: bool| {
        let of =
            json!({"questions":[asked.question],"answers":answers,"reveal":reveal,"width":720});
        view::view(Some(&scenario), &of.to_string(), Lang::Id).unwrap().groups.remove(0)
    };
    let hidden = room(false);
    assert_eq!(hidden.title, asked.suggested);
    assert_eq!(
        hidden.sentences,
        [
            "5 jawaban. Nilai tengahnya 45,5%. Separuh kelas menjawab antara 42% dan 56%, semuanya antara 40% dan 60%."
        ]
    );
    assert!(!hidden.chart.unwrap().svg.contains("Model"));
    let told = room(true);
    assert!(told.sentences[1].starts_with("Hitungan model: "), "{:?}", told.sentences);
    let svg = told.chart.unwrap().svg;
    assert!(svg.contains("Nilai tengah 45,5%") && svg.contains("Model "));
    assert_eq!(svg.matches("<circle").count(), 10, "a dot and its rim for each guess");
    assert_eq!(told.rows.len(), 5);
}

#[test]
fn what_cannot_be_is_refused_field_by_field() {
    let refused = |asked: Asked, values: &str| {
        let told = view::answer(&question(asked).json(), values, "A", Lang::Id);
        assert!(told.answer.is_empty() != told.problems.is_empty(), "{values}");
        told.problems
    };
    let curve = || Asked::Curve(vec![2026, 2027, 2028]);
    assert_eq!(
        refused(curve(), r#"["-1","50","150"]"#),
        [
            "Akhir 2026: cakupan harus dari 0 sampai 100 persen.",
            "Akhir 2028: cakupan harus dari 0 sampai 100 persen."
        ]
    );
    assert!(refused(curve(), r#"["0","50","100"]"#).is_empty());
    assert_eq!(refused(Asked::Members(2026), r#"["-3"]"#), ["Tulis 0 atau lebih."]);
    assert_eq!(refused(Asked::Spending(2026), r#"["-3"]"#).len(), 1);
    assert!(refused(Asked::Number, r#"["-3"]"#).is_empty());
}

#[test]
fn answers_to_earlier_questions_are_told_apart() {
    let ask = |id: &str| Question { id: id.to_owned(), ..question(Asked::Number) }.json();
    let reply = |asked: &str, by: &str| view::answer(asked, r#"["5"]"#, by, Lang::Id).answer;
    let [first, second, third] = ["AAAA", "BBBB", "CCCC"].map(ask);
    let step = json!({"workshop":"w","step":"s","kind":"number","value":"5","by":"A"}).to_string();
    let room = |now: &str, answers: &[&str]| {
        let of = json!({"questions":[first,second,third],"answers":answers,"now":now,"width":480});
        view::view(None, &of.to_string(), Lang::Id).unwrap()
    };
    let told = |of: &view::RoomView| -> Vec<(String, String)> {
        of.groups.iter().map(|of| (of.step.clone(), of.over.clone())).collect()
    };
    let of = |step: &str, over: &str| (step.to_owned(), over.to_owned());
    let earlier = "Pertanyaan sebelumnya";
    let (one, two, late) = (reply(&first, "A"), reply(&second, "A"), reply(&first, "B"));
    let now = room(&second, &[&one, &step, &two, &late]);
    assert_eq!(told(&now), [of("BBBB", ""), of("s", ""), of("AAAA", earlier)]);
    assert_eq!(now.count_text, "1 jawaban");
    assert_eq!(now.groups[2].count, 2);
    // Nobody has answered the next one: those before it, the newest first, and no count of theirs.
    let next = room(&third, &[&one, &two]);
    assert_eq!(told(&next), [of("BBBB", earlier), of("AAAA", "")]);
    assert_eq!(next.count_text, "");
    // Between questions, too.
    let between = room("", &[&one, &two]);
    assert_eq!((between.groups[0].over.as_str(), between.count_text.as_str()), (earlier, ""));
    // Steps that nobody asked here are gathered without a question.
    assert_eq!(room("", &[&step]).count_text, "1 jawaban");
}

#[test]
fn a_step_is_asked_by_its_name_and_answered_in_its_workshop() {
    let asked = Asked::Step { workshop: "milik-saya".to_owned(), step: "satu".to_owned() };
    let json = question(asked).json();
    let told = view::question(&json, Lang::Id);
    assert_eq!((told.workshop.as_str(), told.step.as_str()), ("milik-saya", "satu"));
    assert!(told.fields.is_empty() && told.problems.is_empty());
    assert!(view::answer(&json, r#"["5"]"#, "A1", Lang::Id).answer.is_empty());
    for (wrong, reason) in
        [("a b", Reason::Id), ("", Reason::Id), ("x&p=y", Reason::Id), ("ä", Reason::Id)]
    {
        let json = json.replace("milik-saya", wrong);
        assert_eq!(Question::parse(&json).unwrap_err().reason, reason, "{wrong}");
        assert_eq!(view::question(&json, Lang::En).problems.len(), 1);
    }
    // How many are right is said once the model's answer is.
    let view = |reveal: bool| {
        let asked = json!({
            "questions": [json], "reveal": reveal, "width": 480,
            "answers": [json!({"workshop":"milik-saya","step":"satu","kind":"number","value":"5"}).to_string()],
            "steps": [{"workshop":"milik-saya","step":"satu","title":"Satu","unit":"points","truth":"4","tally":"Tidak satu pun."}],
        });
        let told = view::view(None, &asked.to_string(), Lang::Id).unwrap();
        assert!(told.problems.is_empty(), "{:?}", told.problems);
        told.groups[0].sentences.join(" ")
    };
    assert!(!view(false).contains("Tidak satu pun") && !view(false).contains("model"));
    assert!(view(true).contains("4 poin") && view(true).ends_with("Tidak satu pun."));
}

#[test]
fn curves_and_steps_of_workshops_are_shown_too() {
    let scenario = scenario();
    let asked = question(Asked::Curve(vec![2026, 2027, 2028])).json();
    let answers: Vec<String> = [["40", "45", "50"], ["42", "41", "44"], ["50", "60", "70"]]
        .iter()
        .enumerate()
        .map(|(at, of)| {
            view::answer(&asked, &json!(of).to_string(), &format!("D{at}"), Lang::Id).answer
        })
        .collect();
    let of = json!({"questions":[asked],"answers":answers,"reveal":true,"width":360}).to_string();
    let told = view::view(Some(&scenario), &of, Lang::Id).unwrap().groups.remove(0);
    assert!(told.sentences[0].contains("dari 42% pada Desember 2026 ke 50% pada Desember 2028"));
    assert_eq!((told.rows.len(), told.rows[0][2].as_str()), (3, "42%"));
    assert!(told.rows.iter().all(|row| row[4] != "–"), "{:?}", told.rows);

    let step = |kind: &str, value: &str, by: &str| {
        json!({"workshop":"w","step":kind,"kind":kind,"value":value,"by":by}).to_string()
    };
    let answers = [
        step("choice", "a", "A"),
        step("choice", "b", "B"),
        step("choice", "b", "C"),
        step("month", "2026-12", "A"),
        step("month", "never", "B"),
        step("number", "12", "A"),
    ];
    let steps = json!([
        {"workshop":"w","step":"choice","title":"Yang mana?","choices":[{"value":"b","label":"Januari"}],"truth":"b"},
        {"workshop":"w","step":"month","title":"Kapan?","truth":"never"},
        {"workshop":"w","step":"number","title":"Berapa?","unit":"months","truth":"11"},
    ]);
    let of = json!({"answers":answers,"steps":steps,"reveal":true,"width":720}).to_string();
    let told = view::view(None, &of, Lang::Id).unwrap().groups;
    let said: Vec<String> = told.iter().rev().map(|of| of.sentences.join(" ")).collect();
    assert_eq!(
        said[0],
        "3 jawaban. Paling banyak: Januari (2 dari 3). Hitungan model: Januari. 2 dari 3 menjawab begitu."
    );
    assert!(
        said[1].ends_with("Hitungan model: Tidak pernah tercapai. 1 dari 2 menjawab begitu."),
        "{}",
        said[1]
    );
    assert!(said[2].contains("12 bulan") && said[2].contains("11 bulan"), "{}", said[2]);
    // Until it is revealed nobody finds what the model says.
    let of = json!({"answers":answers,"steps":steps,"width":720}).to_string();
    for of in view::view(None, &of, Lang::Id).unwrap().groups {
        assert_eq!(of.sentences.len(), 1);
    }
    assert_eq!(view::view(None, r#"{"answers":[1]}"#, Lang::Id).unwrap_err(), "answers");
}
