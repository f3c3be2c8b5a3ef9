//! What becomes of a budget: opening, carrying, losing.

use cakupan::findings::{Findings, MoneyEnd};
use cakupan::money::Rupiah;
use cakupan::rules::budget_of_year;
use cakupan::text::{Lang, facts, sentences};
use serde_json::{Value, json};

use crate::common::{d, document, month, read, run, whole};

#[test]
fn a_start_within_the_year_opens_the_share_of_the_months_left() {
    // From April: 9 of 12 months of 201,600,000, and 9 months cost 151,200.
    let (_, run) = run(json!({"start": "2025-04"}), &[json!({})]);
    let of = &run.programmes[0];
    assert_eq!(whole(&of.opened)[0], 151_200_000);
    assert_eq!(whole(&of.members)[0], 1_000);
    assert_eq!(whole(&of.opened)[9], 201_600_000, "January 2026");
}

#[test]
fn the_share_that_opens_is_whole_rupiah() {
    // 100,000,001 × 9 / 12 = 75,000,000.75; 496 × 151,200 = 74,995,200.
    let budget = json!({"budget": {"per_year": 100_000_001}});
    let (_, run) = run(json!({"start": "2025-04", "months": 9}), &[budget]);
    let of = &run.programmes[0];
    assert_eq!(whole(&of.opened)[0], 75_000_000);
    assert_eq!((whole(&of.members)[0], whole(&of.unspent)[8]), (496, 4_800));
}

#[test]
fn a_start_after_the_last_paid_month_opens_nothing_that_year() {
    let programme = json!({"paid_months": {"first": 3, "last": 8}});
    let (_, run) = run(json!({"start": "2025-09", "months": 7}), &[programme]);
    assert_eq!(whole(&run.programmes[0].opened), [0, 0, 0, 0, 0, 0, 201_600_000]);
    assert_eq!(whole(&run.programmes[0].members)[5..], [0, 2_000]);
}

#[test]
fn money_left_is_lost_at_the_last_paid_month_unless_it_may_be_carried_over() {
    // 205,000,000 = 1,016 × 201,600 + 174,400, each year.
    let budget = json!({"budget": {"per_year": 205_000_000}});
    let (_, run) = run(json!({}), &[budget]);
    let of = &run.programmes[0];
    assert_eq!(whole(&of.members)[11..13], [1_016, 1_016]);
    assert_eq!([whole(&of.unspent)[11], whole(&of.unspent)[23]], [174_400, 174_400]);
    assert_eq!([whole(&of.carried_out)[11], whole(&of.carried_in)[12]], [0, 0]);
}

#[test]
fn carried_money_buys_in_the_next_year() {
    // 205,174,400 = 1,017 × 201,600 + 147,200.
    let budget = json!({"budget": {"per_year": 205_000_000}, "carry_over": true});
    let (_, run) = run(json!({}), &[budget]);
    let of = &run.programmes[0];
    assert_eq!(whole(&of.members)[11..13], [1_016, 1_017]);
    assert_eq!([whole(&of.carried_out)[11], whole(&of.carried_in)[12]], [174_400, 174_400]);
    assert_eq!(whole(&of.carried_out)[23], 147_200, "to 2027, beyond the horizon");
    assert_eq!(whole(&of.unspent), [0; 24]);
}

#[test]
fn nothing_is_carried_beyond_the_programmes_last_year() {
    let budget = json!({"budget": {"per_year": 205_000_000}, "carry_over": true, "to_year": 2026});
    let (_, run) = run(json!({"months": 36}), &[budget]);
    let of = &run.programmes[0];
    assert_eq!([whole(&of.carried_out)[23], whole(&of.unspent)[23]], [0, 147_200]);
    assert_eq!(whole(&of.members)[24..], [0; 12]);
}

#[test]
fn carried_money_waits_through_the_months_that_are_not_paid() {
    let programme = json!({
        "budget": {"by_year": {"2025": 1_000_000}},
        "paid_months": {"first": 3, "last": 10}, "carry_over": true,
    });
    let (_, run) = run(json!({}), &[programme]);
    // 8 × 16,800 = 134,400: 7 workers for 940,800; then 59,200 alone, which buys nobody.
    let of = &run.programmes[0];
    assert_eq!(whole(&of.members)[2], 7);
    assert_eq!(whole(&of.carried_out)[9], 59_200);
    assert_eq!(whole(&of.carried_in)[14], 59_200);
    assert_eq!(whole(&of.carried_out)[21], 59_200);
}

#[test]
fn administration_buys_no_contributions_and_is_taken_once() {
    // 95% of 205,000,000 = 194,750,000 = 966 × 201,600 + 4,400; then 194,754,400 = 966 × … + 8,800.
    let programme =
        json!({"budget": {"per_year": 205_000_000}, "admin_pct": 5, "carry_over": true});
    let (_, run) = run(json!({}), &[programme]);
    let of = &run.programmes[0];
    assert_eq!(whole(&of.members)[11..13], [966, 966]);
    assert_eq!([whole(&of.carried_out)[11], whole(&of.carried_out)[23]], [4_400, 8_800]);
}

fn budgets(budget: Value) -> Vec<String> {
    let scenario = read(&document(json!({}), &[json!({ "budget": budget })]));
    let of = |year| budget_of_year(&scenario.programmes[0], year).normalize().to_string();
    (2024..=2027).map(of).collect()
}

#[test]
fn a_budget_grows_from_the_programmes_first_year_and_compounds() {
    assert_eq!(budgets(json!({"per_year": 1000, "growth_pct": 10})), ["0", "1000", "1100", "1210"]);
    assert_eq!(budgets(json!({"per_year": 1000, "growth_pct": -100})), ["0", "1000", "0", "0"]);
    let villages =
        json!({"villages": 10, "per_village": 1000, "share_pct": 50, "growth_pct": "0.1"});
    assert_eq!(budgets(villages), ["0", "5000", "5005", "5010.005"]);
}

#[test]
fn years_that_a_budget_does_not_name_have_no_money() {
    assert_eq!(budgets(json!({"by_year": {"2027": 7, "2025": "5.5"}})), ["0", "5.5", "0", "7"]);
}

/// What becomes of the money of the year that speaks for the programme.
fn end_of(changes: Value, programme: Value) -> (MoneyEnd, String) {
    let (scenario, run) = run(changes, &[programme]);
    let findings = Findings::new(&scenario, &run, 0, "Uji", "");
    let facts = facts::facts(&findings, Lang::En);
    let value = |id: &str| facts.iter().find(|fact| fact.id == id).unwrap().value.clone();
    (findings.money_end, format!("{}, {}", value("money_gone"), value("money")))
}

#[test]
fn the_findings_say_when_the_money_is_gone() {
    let spent =
        json!({"pace": "until_spent", "max_workers": 1_000, "budget": {"per_year": 100_000_000}});
    assert_eq!(
        end_of(json!({}), spent),
        (MoneyEnd::Gone(month("2025-06")), "June 2025, Rp6,400".to_owned())
    );
    // One worker for six months: what is left of May pays for June.
    let six = json!({"pace": "until_spent", "max_workers": 1, "budget": {"per_year": 100_800}});
    assert_eq!(end_of(json!({}), six).0, MoneyEnd::Gone(month("2025-06")));
    let lasting = json!({"budget": {"per_year": 205_000_000}});
    assert_eq!(
        end_of(json!({}), lasting),
        (MoneyEnd::Left, "Does not run out, Rp174,400".to_owned())
    );
    // Six of twelve months: half is still there.
    let held = end_of(json!({"months": 6}), json!({}));
    assert_eq!(held, (MoneyEnd::Held, "Not yet, Rp100,800,000".to_owned()));
}

#[test]
fn money_that_is_still_held_or_carried_on_is_not_called_spent() {
    let carried = json!({"budget": {"per_year": 205_000_000}, "carry_over": true});
    for (changes, programme) in [(json!({"months": 6}), json!({})), (json!({}), carried)] {
        let (scenario, run) = run(changes, &[programme]);
        let findings = Findings::new(&scenario, &run, 0, "Uji", "");
        let title = sentences::money_title(&findings, Lang::En);
        assert!(!title.contains("all is spent"), "{title}");
    }
}

#[test]
fn nothing_is_ever_overspent() {
    for budget in ["0", "16799.999999", "201599.999999", "201600", "999999999999999.999999"] {
        let (_, run) = run(json!({}), &[json!({"budget": {"per_year": budget}})]);
        let of = &run.programmes[0];
        let spent: rust_decimal::Decimal = of.spend[..12].iter().map(|spend| spend.0).sum();
        assert!(spent <= d(budget), "{budget}");
        assert!(of.money_left.iter().all(|left| left.0 >= d("0")), "{budget}");
    }
}

#[test]
fn not_even_a_hair_is_overspent_where_the_quotient_rounds_up_to_a_whole() {
    // 10¹⁸ + 1 workers at 300.00000001 cost 0.00000001 more than there is; the quotient is short of
    // a whole by 3 × 10⁻¹¹, which 28 digits do not show.
    let money = Rupiah::new(d("300000000010000000300"));
    let price = Rupiah::new(d("300.00000001"));
    assert_eq!(money.buys(price), Some(d("1000000000000000000")));
    let a_rupiah_more = Rupiah::new(d("300000000010000000301"));
    assert_eq!(a_rupiah_more.buys(price), Some(d("1000000000000000001")));
}

#[test]
fn money_for_a_year_of_20000_workers_is_gone_in_the_sixth_month_as_in_mimika_2023() {
    // Reported by koranpapua.id, July 2023: Rp2,000,000,000 for 20,000 workers, said to last a year.
    // 20,000 × 16,800 = 336,000,000 a month: 5.95 months.
    let programme = json!({
        "from_year": 2023, "budget": {"per_year": 2_000_000_000}, "pace": "until_spent",
        "max_workers": 20_000,
    });
    let (_, run) = run(json!({"start": "2023-01", "months": 12}), std::slice::from_ref(&programme));
    let of = &run.programmes[0];
    // The sixth month has 320,000,000 left, which pay 19,047; 10,400 rupiah stay.
    let members = [20_000, 20_000, 20_000, 20_000, 20_000, 19_047, 0, 0, 0, 0, 0, 0];
    assert_eq!(whole(&of.members), members);
    assert_eq!(whole(&of.money_left)[4..7], [320_000_000, 10_400, 10_400]);
    let (end, said) = end_of(json!({"start": "2023-01", "months": 12}), programme);
    assert_eq!(end, MoneyEnd::Gone(month("2023-06")));
    assert_eq!(said, "June 2023, Rp10,400");
}
