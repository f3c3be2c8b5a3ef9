//! What each programme of a stack leaves for the next: people without cover, and money.

#![allow(clippy::unwrap_used, reason = "test code: whatever is missing shall fail the test")]

mod common;

use cakupan::findings::MoneyEnd;
use cakupan::model::{Trajectory, run_exact};
use cakupan::num::Exact;
use cakupan::scenario::Scenario;
use cakupan::stack::leaves;
use cakupan::text::Lang;
use cakupan::view::stack::{StackedProgramme, stack};
use common::{d, document, read};
use serde_json::{Value, json};

/// Of 30,000 vulnerable and 30,000 other workers.
fn stacked(programmes: &[Value], lang: Lang) -> Vec<StackedProgramme> {
    stack(&document(json!({}), programmes).to_string(), lang).programmes
}

fn ran(changes: Value, programmes: &[Value]) -> (Scenario, Trajectory<Exact>) {
    let scenario = read(&document(changes, programmes));
    let run = run_exact(&scenario);
    (scenario, run)
}

/// A year of one worker costs 201,600.
fn money_for(workers: u64) -> Value {
    json!({"per_year": 201_600_u64.saturating_mul(workers)})
}

#[test]
fn each_programme_leaves_whom_it_and_those_before_it_do_not_pay_for() {
    let three = [
        json!({"budget": money_for(10_000)}),
        json!({"budget": money_for(500), "reaches": "other"}),
        json!({"budget": money_for(25_000)}),
    ];
    let (scenario, run) = ran(json!({}), &three);
    let people: Vec<_> =
        (0..3).map(|index| leaves(&scenario, &run, index).unwrap().people).collect();
    assert_eq!(people, [d("20000"), d("29500"), d("0")]);
    // The third finds only 20,000 names: the money of the other 5,000 is left.
    let third = leaves(&scenario, &run, 2).unwrap();
    assert_eq!((third.year.members, third.year.left), (d("20000"), d("1008000000")));

    let said: Vec<_> = stacked(&three, Lang::Id).into_iter().map(|of| of.leaves).collect();
    assert_eq!(
        said,
        [
            "Sesudahnya tersisa 20.000 pekerja rentan yang belum terlindungi.",
            "Sesudahnya tersisa 29.500 pekerja lain yang belum terlindungi.",
            "Sesudahnya tidak ada lagi pekerja rentan yang belum terlindungi.",
        ]
    );
}

#[test]
fn who_pays_for_themselves_is_not_left_for_the_next() {
    let own = json!({"members": {"self_paying_vulnerable": 1_000}});
    let (scenario, run) = ran(own, &[json!({"budget": money_for(10_000)})]);
    let left = leaves(&scenario, &run, 0).unwrap();
    assert_eq!(left.people, d("19000"));
}

#[test]
fn the_year_is_the_one_that_the_headline_speaks_of() {
    let (scenario, run) = ran(json!({"start": "2025-06"}), &[json!({})]);
    let left = leaves(&scenario, &run, 0).unwrap();
    assert_eq!(left.year.year, 2026, "2025 is simulated only in part");
}

#[test]
fn what_becomes_of_the_money_is_said_in_both_languages() {
    let cases = [
        (
            json!({"budget": money_for(100)}),
            "Uangnya terpakai seluruhnya.",
            "All of its money is used.",
        ),
        (
            json!({"budget": {"per_year": 201_650}}),
            "Sisa Rp50 tidak terpakai pada akhir tahun.",
            "Rp50 is left unused at the end of the year.",
        ),
        (
            json!({"budget": {"per_year": 201_650}, "carry_over": true}),
            "Sisa Rp50 dibawa ke tahun berikutnya.",
            "Rp50 is left and goes to the next year.",
        ),
        (
            json!({"budget": money_for(50), "pace": "until_spent", "max_workers": 100}),
            "Uang habis pada Juni 2025.",
            "Money runs out in June 2025.",
        ),
    ];
    for (programme, id, en) in cases {
        for (lang, wanted) in [(Lang::Id, id), (Lang::En, en)] {
            let of = stacked(std::slice::from_ref(&programme), lang).remove(0);
            assert_eq!(of.money, wanted, "{programme}");
        }
    }
}

#[test]
fn money_that_the_horizon_cuts_off_is_still_there() {
    let half = json!({"months": 6});
    let hundred = [json!({"budget": money_for(100)})];
    let (scenario, run) = ran(half.clone(), &hundred);
    let left = leaves(&scenario, &run, 0).unwrap();
    assert_eq!((left.money_end, left.year.left), (MoneyEnd::Held, d("10080000")));
    let programmes = stack(&document(half, &hundred).to_string(), Lang::En).programmes;
    assert_eq!(
        programmes.first().unwrap().money,
        "In Jun 2025, where the simulation ends, Rp10,080,000 is still there."
    );
}

#[test]
fn a_programme_that_pays_nothing_leaves_nothing_to_say() {
    let of = stacked(
        &[
            json!({"budget": money_for(1), "off": true}),
            json!({"budget": money_for(1), "from_year": 2090}),
            json!({"budget": {"per_year": 0}}),
            json!({"budget": {"per_year": 100}}),
        ],
        Lang::Id,
    );
    let said: Vec<_> = of.iter().map(|of| (of.does.as_str(), of.money.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Dimatikan: tidak ikut dihitung.", ""),
            ("Tidak membayar iuran dalam masa simulasi.", ""),
            ("Tidak punya anggaran pada 2025.", ""),
            (
                "Pada 2025 tidak melindungi siapa pun.",
                "Sisa Rp100 tidak terpakai pada akhir tahun.",
            ),
        ]
    );
}

#[test]
fn numbers_come_in_words_with_their_defaults() {
    let of = stacked(
        &[
            json!({"budget": {"by_year": {"2025": 1_000_000, "2026": "2500000.5"}}, "pays_pct": 62.5}),
            json!({"budget": {"villages": 1_500, "per_village": 10_000_000, "share_pct": 50}}),
        ],
        Lang::Id,
    );
    let text = |index: usize, field: &str| {
        let values = &of.get(index).unwrap().values;
        let found = values.iter().find(|value| value.field == field);
        found.map(|value| format!("{} {}", value.value, value.text)).unwrap_or_default()
    };
    assert_eq!(text(0, "budget.by_year.2026"), "2500000.5 Rp2.500.000,50");
    assert_eq!(text(0, "pays_pct"), "62.5 62,5%");
    assert_eq!(text(0, "admin_pct"), "0 0%");
    assert_eq!(text(0, "paid_months.last"), "12 Desember");
    assert_eq!(text(0, "income"), "1000000 Rp1.000.000");
    assert_eq!(text(0, "max_workers"), "", "a limit that is not there has no words");
    assert_eq!(text(1, "budget.villages"), "1500 1.500");
    assert_eq!(of.first().unwrap().first_budget, "1000000");
    assert_eq!(of.get(1).unwrap().first_budget, "7500000000");
}

#[test]
fn the_words_of_the_editor_come_also_with_a_refused_document() {
    let refused = document(json!({}), &[json!({"budget": {"per_year": -1}})]).to_string();
    let of = stack(&refused, Lang::En);
    assert!(of.programmes.is_empty());
    assert_eq!((of.most, of.months.len(), of.payers.len()), (20, 12, 9));
    assert_eq!(of.months.get(4), Some(&"May"));
    let csr = of.payers.iter().find(|payer| payer.id == "csr").unwrap();
    assert_eq!(csr.name, "Company CSR");
}
