//! How long the core takes: `cargo bench`. The figures stand in `docs/PERFORMANCE.md`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a benchmark: whatever is missing shall end it"
)]

use cakupan::model::{Trajectory, run};
use cakupan::month::Month;
use cakupan::num::Exact;
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::solve::{Answer, Goal, Kind, Question, Unknown, solve};
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::figures::Figure;
use cakupan::view::page::{Simulated, Wanted, simulate};
use divan::{Bencher, black_box};
use serde_json::{Value, json};

fn main() {
    divan::main();
}

/// 120 months and 4 programmes, with everything that a step does.
fn document() -> Value {
    let programme = |name: &str, payer: &str, reaches: &str, more: Value| {
        let mut programme = json!({
            "name": name, "payer": payer, "reaches": reaches, "from_year": 2025,
            "budget": {"per_year": 15_620_000_000_u64, "growth_pct": 5},
        });
        for (field, value) in more.as_object().unwrap() {
            programme[field] = value.clone();
        }
        programme
    };
    json!({
        "schema": 1, "title": "120 bulan, 4 program", "start": "2025-01", "months": 120,
        "workers": {
            "eligible": 1_286_133, "wage_earning": 521_467, "vulnerable": 386_045,
            "growth_pct": 1.3,
        },
        "members": {
            "wage_earning": 326_890, "self_paying_vulnerable": 47_836, "self_paying_other": 46_915,
        },
        "dynamics": {
            "wage_uptake_pct": 16, "wage_lapse_pct": 8, "self_enrol_pct": 3.2, "self_lapse_pct": 20,
            "keep_paying_pct": 5, "replaced_pct": 5, "deaths_per_1000": 3.5,
            "accidents_per_1000": 2.7, "accident_cost": 8_000_000, "scholarship_mean": 4_500_000,
        },
        "programmes": [
            programme("Provinsi", "apbd_province", "vulnerable", json!({"carry_over": true})),
            programme("Desa", "village", "vulnerable", json!({
                "budget": {"villages": 1562, "per_village": 10_000_000, "apart": true},
                "paid_months": {"first": 3, "last": 12}, "enrol_per_month": 5_000,
            })),
            programme("CSR", "csr", "other", json!({
                "pace": "until_spent", "max_workers": 50_000, "verification_yield_pct": 90,
            })),
            programme("Sponsor", "sponsor", "other", json!({"pays_pct": 50, "admin_pct": 5})),
        ],
        "targets_pct": [52.15, 55],
    })
}

fn scenario() -> Scenario {
    Scenario::parse(&document().to_string()).unwrap()
}

#[divan::bench]
fn exact_run_of_120_months_and_4_programmes(bencher: Bencher<'_, '_>) {
    let scenario = scenario();
    bencher.bench(|| -> Trajectory<Exact> { run(black_box(&scenario)) });
}

#[divan::bench]
fn float_run_of_120_months_and_4_programmes(bencher: Bencher<'_, '_>) {
    let scenario = scenario();
    bencher.bench(|| -> Trajectory<f64> { run(black_box(&scenario)) });
}

/// The same scenario as a spreadsheet would hold it: one column for each stock, plain floats, no
/// growth of cohorts, no relief, no rounding rules. It answers less; it shows what the rest costs.
#[divan::bench]
fn spreadsheet_of_120_months_and_4_programmes(bencher: Bencher<'_, '_>) {
    let names: Vec<f64> = vec![77_000.0, 49.0 * 1_562.0, 50_000.0, 150_000.0];
    bencher.bench(|| -> Vec<[f64; 9]> {
        let names = black_box(&names);
        let (mut wage, mut own, mut factor) = (326_890.0, 94_751.0, 1.0);
        (0..120)
            .map(|month| {
                factor *= 1.0 + 0.013 / 12.0;
                let eligible = 1_286_133.0 * factor;
                let earning = 521_467.0 * factor;
                wage += 0.16 / 12.0 * (earning - wage) - 0.08 / 12.0 * wage;
                own -= 0.2 / 12.0 * own;
                let mut row = [eligible, earning, wage, own, 0.0, 0.0, 0.0, 0.0, 0.0];
                let (mut covered, mut room) = (wage + own, eligible - earning - own);
                for (place, most) in names.iter().enumerate() {
                    let paid = place != 1 || month % 12 >= 2;
                    let members = if paid { most.min(room) } else { 0.0 };
                    row[4 + place] = members;
                    room -= members;
                    covered += members;
                }
                row[8] = covered / eligible;
                row
            })
            .collect()
    });
}

#[divan::bench]
fn reading_a_document(bencher: Bencher<'_, '_>) {
    let text = document().to_string();
    bencher.bench(|| Scenario::parse(black_box(&text)));
}

#[divan::bench]
fn reading_a_ready_document_with_its_sources(bencher: Bencher<'_, '_>) {
    let text = ready::ALL[0].document;
    bencher.bench(|| Scenario::parse(black_box(text)));
}

/// What one step of a slider costs in the core: reading, running, sentences, inputs, charts.
fn simulated(bencher: Bencher<'_, '_>, figures: &[Figure]) {
    let text = document().to_string();
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let wanted = Wanted { locale, programme: 0, width: 960, figures };
    bencher.bench(|| -> Simulated { simulate(black_box(&text), &wanted) });
}

#[divan::bench]
fn answer_without_charts(bencher: Bencher<'_, '_>) {
    simulated(bencher, &[]);
}

#[divan::bench]
fn answer_with_one_chart(bencher: Bencher<'_, '_>) {
    simulated(bencher, &[Figure::Coverage]);
}

#[divan::bench]
fn answer_with_three_charts(bencher: Bencher<'_, '_>) {
    simulated(bencher, &Figure::ALL);
}

/// The least budget a year of the first of four programmes, over 30 years, with its proof.
fn solved(bencher: Bencher<'_, '_>, target: u32, kind: Kind) {
    let mut document = document();
    document["months"] = 360.into();
    let scenario = Scenario::parse(&document.to_string()).unwrap();
    let goal = Goal::Coverage { target: target.into(), by: Month::new(2029, 12).unwrap(), kind };
    let question = Question { unknown: Unknown::Budget, programme: 0, goal };
    bencher.bench(|| -> Answer { solve(black_box(&scenario), &question).unwrap() });
}

#[divan::bench]
fn solve_budget_30_years(bencher: Bencher<'_, '_>) {
    solved(bencher, 55, Kind::Held);
}

#[divan::bench]
fn solve_budget_30_years_reached(bencher: Bencher<'_, '_>) {
    solved(bencher, 55, Kind::Reached);
}

#[divan::bench]
fn solve_budget_30_years_that_no_money_does(bencher: Bencher<'_, '_>) {
    solved(bencher, 95, Kind::Held);
}
