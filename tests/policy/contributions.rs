//! What a worker costs a month.

use cakupan::rules::{Contribution, Terms, band_of, contribution, lowest_contribution, values};
use cakupan::scenario::{Package, Payer, RuleChoices, Sector};
use cakupan::solve::cover;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::common::{d, document, month, read, run, whole};

/// A district's budget, lowest band, JKK and JKM, no sector of its own.
const DISTRICT: Terms = Terms {
    payer: Payer::ApbdDistrict,
    package: Package::JkkJkm,
    income: Decimal::from_parts(1_000_000, 0, 0, false, 0),
    sector: Sector::Other,
    pays_pct: Decimal::ONE_HUNDRED,
};

/// The rules of a scenario with these choices.
fn rules(choices: Value) -> RuleChoices {
    read(&document(json!({ "rules": choices }), &[])).rules
}

fn due(terms: &Terms, choices: Value, at: &str) -> Contribution {
    contribution(terms, &rules(choices), month(at))
}

#[test]
fn a_band_runs_from_its_lower_bound_to_below_the_next() {
    for (income, band, paid) in [
        ("0", 1, "16800"),
        ("999999.999999", 1, "16800"),
        ("1000000", 1, "16800"),
        ("1099999.99", 1, "16800"),
        ("1100000", 2, "18800"),
        ("1299999.999999", 2, "18800"),
        ("1300000", 3, "20800"),
        ("2699999.999999", 9, "32800"),
        ("2700000", 10, "36300"),
        ("8199999.99", 20, "86300"),
        ("8200000", 21, "93800"),
        ("20199999.999999", 32, "203800"),
        ("20200000", 33, "213800"),
        ("1000000000000000", 33, "213800"),
    ] {
        let terms = Terms { income: d(income), ..DISTRICT };
        assert_eq!(band_of(d(income)).number, band, "{income}");
        assert_eq!(due(&terms, json!({}), "2025-01").paid, d(paid), "{income}");
    }
}

#[test]
fn jkm_is_6800_in_every_band() {
    for band in values::BANDS {
        let terms = Terms { income: Decimal::from(band.income_from), ..DISTRICT };
        let due = due(&terms, json!({}), "2025-01");
        assert_eq!((due.jkm, due.jkk), (d("6800"), Decimal::from(band.jkk)), "{}", band.number);
    }
}

#[test]
fn the_package_with_old_age_savings_costs_36800_at_the_lowest_band() {
    let terms = Terms { package: Package::JkkJkmJht, ..DISTRICT };
    let due = due(&terms, json!({}), "2025-01");
    assert_eq!((due.jkk, due.jkm, due.jht), (d("10000"), d("6800"), d("20000")));
    assert_eq!(due.paid, d("36800"));
}

#[test]
fn a_payer_of_half_pays_half_and_the_partners_the_rest() {
    let terms = Terms { pays_pct: d("50"), ..DISTRICT };
    let half = due(&terms, json!({}), "2025-01");
    assert_eq!((half.paid, half.full), (d("8400"), d("16800")));

    // Rp201,600,000 ÷ (12 × 8,400) = 2,000 workers; partners pay as much again.
    let (_, run) = run(json!({}), &[json!({"pays_pct": 50})]);
    let programme = &run.programmes[0];
    assert_eq!(whole(&programme.members)[0], 2_000);
    assert_eq!(whole(&programme.spend)[0], 16_800_000);
    assert_eq!(whole(&programme.partner)[0], 16_800_000);
}

#[test]
fn an_override_holds_from_its_month_field_by_field_until_the_next_names_the_same_field() {
    let changes = json!({"contribution": [
        {"from": "2027-01", "jkm": 5000, "jht_pct": 3},
        {"from": "2026-01", "jkm": 10000},
        {"from": "2026-07", "jkk_pct": "2"},
    ]});
    let savings = Terms { package: Package::JkkJkmJht, ..DISTRICT };
    for (at, jkk, jkm, jht) in [
        ("2025-12", "10000", "6800", "20000"),
        ("2026-01", "10000", "10000", "20000"),
        ("2026-06", "10000", "10000", "20000"),
        ("2026-07", "20000", "10000", "20000"),
        ("2027-01", "20000", "5000", "30000"),
        ("2040-01", "20000", "5000", "30000"),
    ] {
        let due = due(&savings, changes.clone(), at);
        assert_eq!((due.jkk, due.jkm, due.jht), (d(jkk), d(jkm), d(jht)), "{at}");
    }
    assert_eq!(due(&DISTRICT, changes, "2027-01").paid, d("25000"), "no JHT without its package");
}

#[test]
fn an_override_in_percent_is_of_the_bands_basis_not_of_the_income() {
    let terms = Terms { income: d("3000000"), ..DISTRICT };
    let changes = json!({"contribution": [{"from": "2025-01", "jkk_pct": 2}]});
    // Band 10: from 2,700,000, basis 2,950,000.
    assert_eq!(due(&terms, changes, "2025-01").jkk, d("59000"));
}

#[test]
fn the_relief_halves_an_overridden_contribution_too() {
    let changes = json!({"contribution": [{"from": "2026-01", "jkm": 10000, "jkk_pct": 2}]});
    let csr = Terms { payer: Payer::Csr, ..DISTRICT };
    assert_eq!(due(&csr, changes.clone(), "2026-03").paid, d("30000"));
    assert_eq!(due(&csr, changes, "2026-04").paid, d("15000"));
}

#[test]
fn a_quota_is_priced_with_a_rise_within_the_year() {
    // 6 × 16,800 + 6 × 26,800 = 261,600; 201,600,000 ÷ 261,600 = 770, rest 168,000.
    let rise = json!({"contribution": [{"from": "2025-07", "jkm": 16800}]});
    let (_, run) = run(json!({"rules": rise, "months": 12}), &[json!({})]);
    let programme = &run.programmes[0];
    assert_eq!(whole(&programme.members), [770; 12]);
    assert_eq!(whole(&programme.spend)[5..7], [12_936_000, 20_636_000]);
    assert_eq!(whole(&programme.unspent)[11], 168_000);
}

#[test]
fn a_contribution_of_nothing_sets_no_limit_but_room_does() {
    let free = json!({"contribution": [{"from": "2025-01", "jkm": 0, "jkk_pct": 0}]});
    assert_eq!(cover(d("1"), &DISTRICT, &rules(free.clone()), month("2025-01"), 12), None);
    let (_, run) = run(json!({ "rules": free }), &[json!({})]);
    assert_eq!(whole(&run.programmes[0].members)[0], 30_000);
    assert_eq!(whole(&run.programmes[0].unspent)[11], 201_600_000);
}

#[test]
fn cover_sums_the_months_of_a_contribution_that_changes() {
    let sponsor = Terms { payer: Payer::Sponsor, ..DISTRICT };
    let answer = cover(d("126000001"), &sponsor, &rules(json!({})), month("2026-01"), 12).unwrap();
    // 3 × 16,800 + 9 × 8,400 = 126,000.
    assert_eq!((answer.price, answer.workers, answer.left), (d("126000"), d("1000"), d("1")));
    let parts: Vec<(String, u32, Decimal)> = answer
        .contributions
        .iter()
        .map(|(from, months, due)| (from.to_string(), *months, due.paid))
        .collect();
    let wanted = [("2026-01", 3, d("16800")), ("2026-04", 9, d("8400"))];
    assert_eq!(parts, wanted.map(|(from, months, paid)| (from.to_owned(), months, paid)));
}

#[test]
fn the_lowest_contribution_knows_no_relief_but_follows_an_override() {
    let all = json!({"relief": {"apbd": true, "village": true, "other": true}});
    assert_eq!(lowest_contribution(&rules(all), month("2026-06")), d("16800"));
    let raised = json!({"contribution": [{"from": "2026-01", "jkm": 10000}]});
    assert_eq!(lowest_contribution(&rules(raised.clone()), month("2025-12")), d("16800"));
    assert_eq!(lowest_contribution(&rules(raised), month("2026-01")), d("20000"));
}
