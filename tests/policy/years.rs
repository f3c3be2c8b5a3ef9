//! The yearly report: where each rupiah went, also in the odd cases.

use cakupan::model::{YearOfProgramme, years};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::common::{d, run};

/// The years of the first programme, each of which must balance.
#[track_caller]
fn reports(changes: Value, programme: Value) -> Vec<YearOfProgramme> {
    let (scenario, run) = run(changes, &[programme]);
    let of = |year: cakupan::model::Year| year.programmes[0].clone();
    let reports: Vec<YearOfProgramme> = years(&scenario, &run).into_iter().map(of).collect();
    for report in &reports {
        let rest = report.admin_and_rounding
            + report.before_start
            + report.spent
            + report.unspent
            + report.carried_out
            + report.held;
        assert_eq!(report.budget + report.carried_in, rest, "{report:?}");
    }
    reports
}

/// Money that is neither in the budget nor carried in, in the order of the report.
fn uses(report: &YearOfProgramme) -> [Decimal; 6] {
    [
        report.admin_and_rounding,
        report.before_start,
        report.spent,
        report.unspent,
        report.carried_out,
        report.held,
    ]
}

fn amounts(texts: [&str; 6]) -> [Decimal; 6] {
    texts.map(d)
}

#[test]
fn a_whole_year_spends_its_money() {
    let of = reports(json!({}), json!({"budget": {"per_year": 205_000_000}, "admin_pct": 5}));
    // 5%; 966 × 201,600 = 194,745,600; 4,400 left.
    assert_eq!(uses(&of[0]), amounts(["10250000", "0", "194745600", "4400", "0", "0"]));
    assert_eq!(of[0].worker_months, d("11592"));
    assert_eq!((of[0].peak_members, of[0].december_members), (d("966"), d("966")));
    assert_eq!(of[0].price_of_worker_month, Some(d("16800")));
}

#[test]
fn the_months_before_the_start_had_their_share() {
    let of = reports(
        json!({"start": "2025-04", "months": 9}),
        json!({"budget": {"per_year": 100_000_001}}),
    );
    assert_eq!(uses(&of[0]), amounts(["0", "25000001", "74995200", "4800", "0", "0"]));
}

#[test]
fn a_start_after_the_last_paid_month_leaves_the_years_money_before_it() {
    let programme = json!({"paid_months": {"first": 3, "last": 8}});
    let of = reports(json!({"start": "2025-10", "months": 3}), programme);
    assert_eq!(uses(&of[0]), amounts(["0", "201600000", "0", "0", "0", "0"]));
    assert_eq!((of[0].worker_months, of[0].price_of_worker_month), (d("0"), None));
}

#[test]
fn a_horizon_before_the_first_paid_month_leaves_the_years_money_held() {
    let programme = json!({"paid_months": {"first": 3, "last": 12}, "admin_pct": 10});
    let of = reports(json!({"months": 2}), programme);
    assert_eq!(uses(&of[0]), amounts(["20160000", "0", "0", "0", "0", "181440000"]));
    assert_eq!(of[0].december_members, d("0"));
}

#[test]
fn money_carried_to_a_year_that_does_not_open_before_the_horizon_is_held_with_it() {
    // 2025: 10 × 16,800 = 168,000; 201,600,000 = 1,200 × 168,000. With 201,700,000, 100,000 stay.
    let programme = json!({
        "budget": {"per_year": 201_700_000},
        "paid_months": {"first": 3, "last": 12}, "carry_over": true,
    });
    let of = reports(json!({"months": 14}), programme);
    assert_eq!(uses(&of[0]), amounts(["0", "0", "201600000", "0", "100000", "0"]));
    assert_eq!(of[1].carried_in, d("100000"));
    assert_eq!(uses(&of[1]), amounts(["0", "0", "0", "0", "0", "201800000"]));
}

#[test]
fn a_horizon_within_the_year_holds_what_is_left() {
    let of = reports(json!({"months": 6}), json!({}));
    assert_eq!(uses(&of[0]), amounts(["0", "0", "100800000", "0", "0", "100800000"]));
    assert_eq!(of[0].december_members, d("0"), "December is not simulated");
}

#[test]
fn a_horizon_after_the_last_paid_month_holds_nothing() {
    let programme = json!({"paid_months": {"first": 3, "last": 8}});
    let of = reports(json!({"months": 10}), programme);
    assert_eq!(uses(&of[0]), amounts(["0", "0", "201600000", "0", "0", "0"]));
}

#[test]
fn a_fraction_of_a_rupiah_is_rounding() {
    let of = reports(json!({}), json!({"budget": {"per_year": "201600000.75"}}));
    assert_eq!(of[0].admin_and_rounding, d("0.75"));
}

#[test]
fn a_year_out_of_range_has_no_money_but_may_have_carried_some_to_its_end() {
    let programme =
        json!({"budget": {"per_year": 205_000_000}, "to_year": 2025, "carry_over": true});
    let of = reports(json!({}), programme);
    assert_eq!(uses(&of[0])[3..5], [d("174400"), d("0")]);
    assert_eq!((of[1].budget, uses(&of[1])), (d("0"), amounts(["0", "0", "0", "0", "0", "0"])));
}

#[test]
fn what_partners_pay_is_outside_the_balance() {
    let of = reports(json!({}), json!({"pays_pct": 25}));
    // 4,200 a month: 4,000 workers; partners pay three times as much.
    assert_eq!(of[0].worker_months, d("48000"));
    assert_eq!(of[0].partner, of[0].spent * d("3"));
}

#[test]
fn benefits_of_a_year_are_those_of_its_months() {
    let changes = json!({"dynamics": {"accidents_per_1000": 12, "accident_cost": 1_000_000}});
    let of = reports(changes, json!({}));
    assert_eq!(of[0].benefits, d("12000000"));
}
