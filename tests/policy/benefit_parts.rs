//! Expected benefits by kind: who gets what, what a rupiah of contributions is worth, and what the
//! waiting months take. With 1,000 members and 12 deaths among 1,000 a year, one dies each month.

use cakupan::model::{BenefitsReport, ExpectedBenefits, benefits};
use cakupan::num::Exact;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use cakupan::text::Lang;
use cakupan::text::benefits::sentences;

use crate::common::{d, run};

#[track_caller]
fn report(changes: Value, programmes: &[Value]) -> BenefitsReport {
    let (scenario, run) = run(changes, programmes);
    benefits(&scenario, &run)
}

fn parts(of: &ExpectedBenefits) -> Decimal {
    of.death_full.0 + of.death_waiting.0 + of.scholarships.0 + of.accident_costs.0
}

#[test]
fn two_paid_months_never_get_past_three_waiting_months() {
    // 1,000 × 2 × 16,800; all who die have one or two paid months.
    let programme = json!({
        "budget": {"per_year": 33_600_000}, "paid_months": {"first": 1, "last": 2},
    });
    let all = report(json!({"dynamics": {"deaths_per_1000": 12}}), &[programme]).all;
    // Two years of two months.
    assert_eq!((all.deaths.0, all.deaths_waiting.0), (d("4"), d("4")));
    assert_eq!((all.death_full.0, all.death_waiting.0), (d("0"), d("40000000")));
    assert_eq!(all.total.0, d("40000000"));
    assert_eq!(all.lost_to_waiting().0, d("128000000"), "4 × 32 of 4 × 42 million");
    assert_eq!(all.lost_to_waiting_pct().unwrap().round_dp(4), d("76.1905"));
    // 40,000,000 for 67,200,000 of contributions.
    assert_eq!(all.for_each_rupiah().unwrap().round_dp(4), d("0.5952"));
}

#[test]
fn without_waiting_months_nothing_is_lost() {
    let programme = json!({
        "budget": {"per_year": 33_600_000}, "paid_months": {"first": 1, "last": 2},
    });
    let changes = json!({
        "dynamics": {"deaths_per_1000": 12}, "rules": {"death_benefit_waiting_months": 0},
    });
    let all = report(changes, &[programme]).all;
    assert_eq!((all.lost_to_waiting().0, all.total.0), (d("0"), d("168000000")));
    assert_eq!(all.lost_to_waiting_pct(), Some(d("0")));
}

#[test]
fn the_kinds_add_up_to_the_benefits_of_the_run() {
    let dynamics = json!({
        "deaths_per_1000": 12, "accidents_per_1000": 24, "accident_cost": 8_000_000,
        "scholarship_mean": 4_500_000,
    });
    let first = json!({"initial_members": 1_000, "initial_tenure": 34});
    let report = report(json!({"months": 2, "dynamics": dynamics}), &[first]);
    let all = report.all;
    // In the second month 999 of 1,000 have 36 paid months, and one is new.
    assert_eq!(all.deaths_with_scholarship.0, d("0.999"));
    assert_eq!(all.death_full.0, d("83958000"));
    assert_eq!(all.death_waiting.0, d("10000"));
    assert_eq!(all.scholarships.0, d("4495500"));
    assert_eq!(all.accident_costs.0, d("32000000"));
    assert_eq!(parts(&all), all.total.0);
    assert_eq!(report.years.len(), 1);
    assert_eq!(report.years[0].all, all);
}

#[test]
fn years_and_programmes_add_up_to_the_whole_run() {
    let dynamics = json!({"deaths_per_1000": 12, "accidents_per_1000": 6, "accident_cost": 10});
    let (scenario, run) = run(
        json!({"dynamics": dynamics, "start": "2025-07"}),
        &[json!({}), json!({"reaches": "other", "pays_pct": 50, "paid_months": {"first": 3}})],
    );
    let report = benefits(&scenario, &run);
    assert_eq!(report.years.iter().map(|year| year.year).collect::<Vec<_>>(), [2025, 2026, 2027]);
    let sum = |of: &mut dyn Iterator<Item = ExpectedBenefits>| {
        of.fold(ExpectedBenefits::NONE, ExpectedBenefits::plus)
    };
    assert_eq!(sum(&mut report.programmes.iter().copied()), report.all);
    let by_year = sum(&mut report.years.iter().map(|year| year.all));
    let close = |one: Exact, other: Exact| (one.0 - other.0).abs() < d("0.000001");
    assert!(close(by_year.total, report.all.total) && close(by_year.deaths, report.all.deaths));
    for (place, series) in run.programmes.iter().enumerate() {
        let of = report.programmes[place];
        let whole = |values: &[Exact]| values.iter().map(|value| value.0).sum::<Decimal>();
        assert_eq!(of.total.0, whole(&series.benefits));
        assert_eq!((of.spent.0, of.partner.0), (whole(&series.spend), whole(&series.partner)));
        assert_eq!(of.deaths.0, whole(&series.deaths));
    }
    // The second pays half: what partners pay counts among the contributions.
    let half = report.programmes[1];
    assert_eq!(half.spent, half.partner);
    assert_eq!(half.for_each_rupiah(), Some((half.total / (half.spent * Exact(d("2")))).0));
}

#[test]
fn where_nothing_is_paid_there_is_no_worth_and_no_share() {
    let all = report(json!({}), &[json!({"from_year": 2030})]).all;
    assert_eq!((all.for_each_rupiah(), all.lost_to_waiting_pct()), (None, None));
    assert_eq!(report(json!({}), &[]).all, ExpectedBenefits::NONE);
}

#[test]
fn sentences_count_whole_families_and_say_about() {
    let said = |deaths: &str| -> [String; 2] {
        let dynamics = json!({
            "deaths_per_1000": deaths, "accidents_per_1000": "5.3", "accident_cost": 8_000_000,
        });
        let (scenario, run) = run(json!({"dynamics": dynamics}), &[json!({})]);
        let all = benefits(&scenario, &run).all;
        [Lang::Id, Lang::En].map(|lang| sentences(&all, &scenario, lang)[0].clone())
    };
    // 1,000 members over two years, 3.2 deaths among 1,000 a year: 6.4, and 2 months of 24 waiting.
    let [id, en] = said("3.2");
    assert_eq!(
        id,
        "Perkiraan Januari 2025 sampai Desember 2026: sekitar 6 keluarga menerima santunan kematian, \
         5 di antaranya penuh dan 1 dalam masa tunggu. Kecelakaan kerja: sekitar 11."
    );
    assert_eq!(
        en,
        "Expected from January 2025 to December 2026: about 6 families get a death benefit, 5 of \
         them in full and 1 within the waiting time. Work accidents: about 11."
    );
    let [few, _] = said("0.2");
    assert!(few.contains(": kurang dari 1 keluarga") && !few.contains(",4"), "{few}");
}

#[test]
fn a_run_says_what_each_rupiah_is_expected_to_bring() {
    let programme =
        json!({"paid_months": {"first": 1, "last": 12}, "to_year": 2025, "pays_pct": 50});
    let dynamics = json!({"deaths_per_1000": 12});
    let (scenario, _) = run(json!({"dynamics": dynamics}), &[programme]);
    let run = cakupan::view::run::json(&scenario);
    let years = run["years"].as_array().unwrap();
    let of = &years[0]["programmes"][0];
    let number = |name: &str| d(of[name].as_str().unwrap());
    let benefits = Decimal::from_str_exact(&of["benefits"].to_string()).unwrap();
    let ratio = benefits / (number("spent") + number("partner"));
    assert_eq!(number("benefits_for_each_rupiah").round_dp(12), ratio.round_dp(12));
    let idle = years[1]["programmes"].as_array().unwrap();
    assert!(idle.iter().all(|of| of["benefits_for_each_rupiah"].is_null()), "{idle:?}");
}
