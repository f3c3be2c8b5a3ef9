//! The budget in detail: the multiplication to be pasted, the kind of the budget, sums by payer.

use cakupan::model::{BudgetKind, BudgetTotals, budget_kind, budget_parts, years};
use cakupan::text::{Lang, budget_line};
use serde_json::{Value, json};

use crate::common::{d, run};

/// The line of a programme's first year.
#[track_caller]
fn line(changes: Value, programme: Value, lang: Lang) -> Option<String> {
    let (scenario, run) = run(changes, &[programme]);
    let parts = budget_parts(&scenario, &run, &run.programmes[0], scenario.start.year())?;
    assert_eq!(parts.total, years(&scenario, &run)[0].programmes[0].spent);
    Some(budget_line::line(&parts, lang))
}

#[test]
fn a_year_of_the_same_workers_is_one_multiplication() {
    let programme = json!({"budget": {"per_year": 3_024_000_000_u64}});
    assert_eq!(
        line(json!({}), programme.clone(), Lang::Id).unwrap(),
        "15.000 orang × 12 bulan × Rp16.800 = Rp3.024.000.000"
    );
    assert_eq!(
        line(json!({}), programme, Lang::En).unwrap(),
        "15,000 workers × 12 months × Rp16,800 = Rp3,024,000,000"
    );
}

#[test]
fn a_changed_price_and_a_growing_list_make_parts_of_their_own() {
    let csr = json!({"payer": "csr", "from_year": 2026, "max_workers": 100});
    assert_eq!(
        line(json!({"start": "2026-01", "months": 12}), csr, Lang::Id).unwrap(),
        "100 orang × 3 bulan × Rp16.800 + 100 orang × 9 bulan × Rp8.400 = Rp12.600.000"
    );
    let growing = json!({"enrol_per_month": 10, "paid_months": {"first": 11, "last": 12}});
    assert_eq!(
        line(json!({}), growing, Lang::Id).unwrap(),
        "10 orang × 1 bulan × Rp16.800 + 20 orang × 1 bulan × Rp16.800 = Rp504.000"
    );
}

#[test]
fn a_year_that_pays_for_nobody_has_no_line() {
    assert_eq!(line(json!({}), json!({"from_year": 2026}), Lang::Id), None);
}

#[test]
fn a_regional_budget_whose_money_opens_after_june_is_the_revised_one() {
    let kind = |payer: &str, first: u32| {
        let months = json!({"first": first, "last": 12});
        let (scenario, _) = run(json!({}), &[json!({"payer": payer, "paid_months": months})]);
        budget_kind(&scenario.programmes[0])
    };
    assert_eq!(kind("apbd_district", 1), Some(BudgetKind::Original));
    assert_eq!(kind("apbd_province", 6), Some(BudgetKind::Original));
    assert_eq!(kind("apbd_district", 7), Some(BudgetKind::Revised));
    assert_eq!(kind("dbh_cht", 10), Some(BudgetKind::Revised));
    for payer in ["village", "csr", "sponsor", "zakat"] {
        assert_eq!(kind(payer, 10), None);
    }
}

#[test]
fn sums_over_years_and_programmes_balance_like_their_parts() {
    let programmes = [
        json!({"admin_pct": 5, "carry_over": true, "budget": {"per_year": 205_000_000}}),
        json!({"payer": "csr", "reaches": "other", "pays_pct": 40}),
    ];
    let (scenario, run) = run(json!({"start": "2025-04"}), &programmes);
    let years = years(&scenario, &run);
    let all = BudgetTotals::of(years.iter().flat_map(|year| &year.programmes));
    let rest = all.admin_and_rounding
        + all.before_start
        + all.spent
        + all.unspent
        + all.carried_out
        + all.held;
    assert_eq!(all.budget + all.carried_in, rest);
    assert_eq!(all.budget, d("1219800000"), "three years of each");
    assert!(all.before_start > d("0") && all.held > d("0") && all.carried_out > d("0"));
    let of = |place: usize| BudgetTotals::of(years.iter().map(|year| &year.programmes[place]));
    assert_eq!(of(0).spent + of(1).spent, all.spent);
    assert_eq!(of(1).partner, of(1).spent * d("1.5"));
    let price = all.price_of_worker_month().unwrap();
    assert_eq!(price.round_dp(10), (all.spent / all.worker_months).round_dp(10));
    assert_eq!(BudgetTotals::default().price_of_worker_month(), None);
}
