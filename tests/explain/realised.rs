//! Months that happened: a figure that the document gives ends in it, what it cost is taken from
//! the money, and the month after reckons its places anew.

use cakupan::explain::{Basis, Explanation, Expression, Figure, Name, Question, Rule};
use cakupan::ready;
use cakupan::scenario::Realised;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::explain as view;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::Case;
use crate::common::{self, d, month, read};

/// A figure that an entry gives is one line with that value; no other figure ends so.
#[track_caller]
pub(crate) fn ends_as_it_happened(case: &Case, explanation: &Explanation, about: &str) {
    let Question { figure, month, programme, .. } = explanation.question;
    let entry = Realised::of_month(&case.scenario.realised, month);
    let given = entry.and_then(|entry| {
        let of = entry.of_programme(programme);
        match figure {
            Figure::WageMembers => entry.wage_earning,
            Figure::SelfPayingVulnerable => entry.self_paying_vulnerable,
            Figure::SelfPayingOther => entry.self_paying_other,
            Figure::Members => of?.members,
            Figure::Spend => of?.spend,
            _ => None,
        }
    });
    let last = explanation.lines.last().unwrap();
    assert_eq!(last.rule == Rule::Happened, given.is_some(), "{about}");
    if let Some(given) = given {
        assert_eq!(explanation.lines.len(), 1, "{about}");
        assert_eq!(last.expression, Expression::Constant(given), "{about}");
    }
}

/// Three programmes, of Rp201,600,000 a year for 1,000 workers, of villages, and until the money is
/// gone; what happened: fewer members, more spent than there is, stocks that were counted, and
/// members in an unpaid month.
pub(crate) fn happened() -> Case {
    let source = json!({"text": "Laporan realisasi", "date": "2025-05-10", "kind": "reported"});
    let changes = json!({
        "dynamics": {"wage_uptake_pct": 12, "self_enrol_pct": 2, "keep_paying_pct": 25,
            "deaths_per_1000": 3.5, "accidents_per_1000": 2.7, "accident_cost": 8_000_000},
        "targets_pct": [5],
        "realised": [
            {"month": "2025-03", "wage_earning": 2_500, "programmes": [
                {"programme": 1, "spend": 90_000_000}, {"programme": 0, "members": 400}]},
            {"month": "2025-05", "self_paying_vulnerable": 800},
            {"month": "2026-01", "programmes": [{"programme": 1, "members": 30}]},
            {"month": "2025-04", "programmes": [{"programme": 1, "members": 700}]},
        ],
        "sources": {"realised[0]": source},
    });
    let village = json!({"payer": "village", "pays_pct": 75, "carry_over": true,
        "paid_months": {"first": 3, "last": 11},
        "budget": {"villages": 10, "per_village": 8_000_000}});
    let later = json!({"pace": "until_spent", "max_workers": 700, "enrol_per_month": 300});
    Case::new("realised", read(&common::document(changes, &[json!({}), village, later])))
}

fn ask(case: &Case, figure: Figure, at: &str, programme: usize) -> Explanation {
    let question = Question { figure, month: month(at), programme, target: None, denominator: 0 };
    case.ask(question).unwrap()
}

/// The canonical text and the result of the line of a name.
#[track_caller]
fn line(explanation: &Explanation, name: Name) -> (String, Decimal) {
    let line = explanation.lines.iter().find(|line| line.term.name == name).unwrap();
    (line.expression.canonical(), line.result)
}

#[test]
fn all_months_of_a_run_in_which_something_happened_are_explained() {
    let case = happened();
    for at in 0..case.scenario.months {
        case.check(at);
    }
}

#[test]
fn the_month_after_reckons_its_places_with_the_money_left() {
    let case = happened();
    let given = ask(&case, Figure::Members, "2025-03", 0);
    let line_of = &given.lines[0];
    assert_eq!((given.lines.len(), given.result(), given.limit), (1, 400.into(), None));
    assert_eq!(
        line_of.source,
        Some(Basis::Document("realised[0].programmes[1].members".to_owned()))
    );
    let left = ask(&case, Figure::MoneyLeft, "2025-03", 0);
    assert_eq!(line(&left, Name::MoneyLeft), ("168000000".to_owned(), d("168000000")));
    assert_eq!(left.lines.last().unwrap().expression.canonical(), "168000000 - 6720000");
    // 161,280,000 for nine months at 151,200, in April and in the months that follow.
    for at in ["2025-04", "2025-12"] {
        let members = ask(&case, Figure::Members, at, 0);
        assert_eq!(
            line(&members, Name::Bought),
            ("floor(161280000 / 151200)".to_owned(), 1_066.into()),
            "{at}"
        );
        let bought = members.lines.iter().find(|line| line.term.name == Name::Bought).unwrap();
        assert_eq!(bought.term.month, Some(month("2025-04")), "{at}");
        let money = members.lines.iter().find(|line| line.term.name == Name::MoneyLeft).unwrap();
        assert_eq!((money.rule, money.term.month), (Rule::Anew, Some(month("2025-03"))), "{at}");
    }
    let next = ask(&case, Figure::Members, "2026-01", 0);
    assert_eq!(line(&next, Name::Bought).0, "floor(201600000 / 201600)");
}

#[test]
fn what_is_spent_beyond_the_money_is_named() {
    let case = happened();
    // 80,000,000 were there in March, and nothing in April for 700 members at 12,600.
    let left = ask(&case, Figure::MoneyLeft, "2025-03", 1);
    assert_eq!(line(&left, Name::BeyondBudget), ("90000000 - 80000000".to_owned(), d("10000000")));
    assert_eq!(left.lines.last().unwrap().expression.canonical(), "max(0, 80000000 - 90000000)");
    let partner = ask(&case, Figure::Partner, "2025-03", 1);
    assert_eq!(
        line(&partner, Name::Partner),
        ("90000000 * (100 - 75) / 75".to_owned(), d("30000000"))
    );
    let year = ask(&case, Figure::YearLeft, "2025-12", 1);
    assert_eq!(line(&year, Name::YearCost), ("90000000 + 700 * 12600".to_owned(), d("98820000")));
    assert_eq!(line(&year, Name::YearBeyond), ("10000000 + 8820000".to_owned(), d("18820000")));
    assert_eq!(
        line(&year, Name::YearLeft),
        ("80000000 + 18820000 - 98820000".to_owned(), Decimal::ZERO)
    );
    // January is not paid.
    let unpaid = ask(&case, Figure::MoneyLeft, "2026-01", 1);
    assert_eq!(line(&unpaid, Name::BeyondBudget), ("378000 - 0".to_owned(), d("378000")));
    assert_eq!(unpaid.lines.last().unwrap().rule, Rule::UnpaidMoney);
}

/// Members, what they leave and the month after, as they are read.
#[test]
fn explanations_of_what_happened_read_as_they_were() {
    let case = happened();
    let mut text = String::new();
    for lang in [Lang::Id, Lang::En] {
        let locale = Locale { lang, words: ready::words() };
        for (figure, at, programme) in [
            (Figure::Members, "2025-03", 0),
            (Figure::MoneyLeft, "2025-03", 0),
            (Figure::Members, "2025-04", 0),
            (Figure::MoneyLeft, "2025-03", 1),
            (Figure::Partner, "2025-03", 1),
            (Figure::YearLeft, "2025-12", 1),
            (Figure::MoneyLeft, "2026-01", 1),
            (Figure::SelfPayingVulnerable, "2025-05", 0),
            (Figure::Members, "2025-05", 2),
            (Figure::WageMembers, "2025-04", 0),
        ] {
            let question =
                Question { figure, month: month(at), programme, target: None, denominator: 0 };
            let said = view::explain(&case.scenario, question, locale).unwrap().text;
            text.push_str(&format!("[{} {at} {programme}]\n{said}\n", figure.id()));
        }
    }
    common::golden("tests/golden/explain-realised.txt", &text);
}

/// Where the money of a year opens beyond the horizon only, what happened before has its cost, and
/// what is left is refused: it is no month's.
#[test]
fn a_year_that_is_not_open_yet_has_the_cost_of_what_happened() {
    let programme = json!({"paid_months": {"first": 6, "last": 12}});
    let year = |changes: Value| {
        Case::new("not open", read(&common::document(changes, std::slice::from_ref(&programme))))
    };
    let entry = json!([{"month": "2025-02", "programmes": [{"programme": 0, "spend": 5_000}]}]);
    let case = year(json!({"months": 3, "realised": entry}));
    for at in 0..3 {
        case.check(at);
    }
    let cost = ask(&case, Figure::YearCost, "2025-01", 0);
    assert_eq!(line(&cost, Name::YearCost), ("5000".to_owned(), d("5000")));
    let left = Question {
        figure: Figure::YearLeft,
        month: month("2025-01"),
        programme: 0,
        target: None,
        denominator: 0,
    };
    assert!(case.ask(left).is_err());
}

/// Those who pay themselves are counted after the programmes took their room: the room of that
/// month is what the step made of them before.
#[test]
fn a_count_of_those_who_pay_themselves_binds_the_month_after() {
    let case = Case::new(
        "counted",
        read(&common::document(
            json!({"workers": {"vulnerable": 800},
                "realised": [{"month": "2025-02", "self_paying_vulnerable": 300}]}),
            &[json!({})],
        )),
    );
    for at in 0..4 {
        case.check(at);
    }
    for (at, arithmetic, people) in [
        ("2025-02", "floor(800 - 0 + 0.000000001)", 800),
        ("2025-03", "floor(800 - 300 + 0.000000001)", 500),
    ] {
        let members = ask(&case, Figure::Members, at, 0);
        assert_eq!(line(&members, Name::Room), (arithmetic.to_owned(), people.into()));
        assert_eq!(members.result(), people.into(), "{at}");
    }
}
