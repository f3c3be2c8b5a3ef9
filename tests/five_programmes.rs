//! The five programmes as the press reported them: every check on their figures, computed through
//! the product.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::model::{Trajectory, percent, run_exact};
use cakupan::num::Exact;
use cakupan::ready;
use cakupan::rules::{Terms, budget_of_year, values};
use cakupan::scenario::{Budget, Group, Scenario};
use cakupan::solve::{Cover, cover};
use cakupan::text::{Lang, number};
use common::{d, month, read, text, with};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

fn document(id: &str) -> Value {
    serde_json::from_str(ready::find(id).unwrap().document).unwrap()
}

fn scenario(id: &str) -> Scenario {
    ready::find(id).unwrap().scenario().unwrap()
}

/// The scenario with one of its programmes changed.
fn with_programme(id: &str, place: usize, changes: Value) -> Scenario {
    let mut document = document(id);
    let programme = document["programmes"][place].take();
    document["programmes"][place] = with(programme, changes);
    read(&document)
}

/// The scenario with nothing that moves its members: no growth, no rates.
fn still(id: &str, changes: Value) -> Scenario {
    let still = json!({"workers": {"growth_pct": 0}, "dynamics": null});
    read(&with(with(document(id), still), changes))
}

/// What a budget covers on the terms of a scenario's programme.
fn covered_by(budget: Decimal, scenario: &Scenario, place: usize, start: &str) -> Cover {
    let terms = Terms::from(&scenario.programmes[place]);
    cover(budget, &terms, &scenario.rules, month(start), 12).unwrap()
}

/// The members before the start, those of programmes that take part included.
fn members_at_start(scenario: &Scenario) -> Decimal {
    let members = &scenario.members;
    let programmes: Decimal =
        scenario.active().map(|(_, programme)| programme.initial_members).sum();
    members.wage_earning + members.self_paying_vulnerable + members.self_paying_other + programmes
}

fn shown(part: Decimal, of: Decimal) -> String {
    number::coverage(percent(Exact(part), Exact(of)).0, &[], 2, Lang::Id)
}

fn place_of(run: &Trajectory<Exact>, at: &str) -> usize {
    run.months().find(|(_, name)| *name == month(at)).unwrap().0
}

fn rupiah(text: &str) -> Decimal {
    d(&text.replace(',', ""))
}

#[test]
fn jambi_ten_percent_of_the_aid_to_1562_villages_is_15_620_million() {
    let scenario = scenario("jambi-bkbk");
    let budget = &scenario.programmes[0].budget;
    assert!(matches!(budget, Budget::Villages { villages: 1562, per_village, share_pct, .. }
            if *per_village == rupiah("100,000,000") && *share_pct == d("10")));
    assert_eq!(budget_of_year(&scenario.programmes[0], 2023), rupiah("15,620,000,000"));
}

#[test]
fn jambi_the_aid_pays_77480_workers_for_a_year_and_leaves_32000() {
    let scenario = scenario("jambi-bkbk");
    let answer = covered_by(rupiah("15,620,000,000"), &scenario, 0, "2023-01");
    assert_eq!((answer.workers, answer.left), (d("77480"), d("32000")));

    let run = run_exact(&scenario);
    let programme = &run.programmes[0];
    let year = 0..=place_of(&run, "2023-12");
    assert!(programme.members[year.clone()].iter().all(|members| members.0 == d("77480")));
    assert_eq!(programme.unspent[*year.end()].0, d("32000"));
    let spent: Decimal = programme.spend[year].iter().map(|spend| spend.0).sum();
    assert_eq!(spent, rupiah("15,619,968,000"));
}

#[test]
fn jambi_77480_is_0_7_percent_under_the_78000_reported() {
    let (reported, computed) = (d("78000"), d("77480"));
    let under = percent(Exact(reported - computed), Exact(reported)).0;
    let rounded = under.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(rounded, d("0.7"));
}

#[test]
fn jambi_bought_village_by_village_49_each_76538_in_all_942_lost_to_rounding() {
    let budget =
        json!({"villages": 1562, "per_village": 100_000_000, "share_pct": 10, "apart": true});
    let apart = run_exact(&with_programme("jambi-bkbk", 0, json!({ "budget": budget })));
    let together = run_exact(&scenario("jambi-bkbk"));
    let members = |run: &Trajectory<Exact>| run.programmes[0].members[0].0;
    assert_eq!(members(&apart), d("76538"));
    assert_eq!(members(&apart) / d("1562"), d("49"));
    assert_eq!(members(&together) - members(&apart), d("942"));
}

#[test]
fn kaltim_675000_are_49_74_percent_of_1357057_workers() {
    let scenario = scenario("kaltim-100k");
    let workers = rupiah("675,000") * d("100") / d("49.74");
    let nearest = workers.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(nearest, d("1357057"));
    assert_eq!(scenario.workers.eligible, d("1357057"));
    assert_eq!(members_at_start(&scenario), d("675000"));
    assert_eq!(shown(members_at_start(&scenario), scenario.workers.eligible), "49,74%");
}

#[test]
fn kaltim_100000_workers_cost_20_160_million_a_year_and_500000_cost_100_800_million() {
    let scenario = scenario("kaltim-100k");
    let programme = &scenario.programmes[0];
    let price = covered_by(Decimal::ONE, &scenario, 0, "2023-07").price;
    assert_eq!(price * d("100000"), rupiah("20,160,000,000"));
    assert_eq!(price * d("500000"), rupiah("100,800,000,000"));
    assert_eq!(budget_of_year(programme, 2023), rupiah("20,160,000,000"));
    assert_eq!(scenario.workers.vulnerable, d("500000"));
    let run = run_exact(&scenario);
    assert_eq!(run.programmes[0].members[0].0, d("100000"));
    assert_eq!(shown(d("100000"), scenario.workers.vulnerable), "20,00%");
}

#[test]
fn kaltim_coverage_becomes_57_11_percent_if_none_of_the_100000_was_covered_before() {
    let scenario = still("kaltim-100k", json!({}));
    let run = run_exact(&scenario);
    assert_eq!(run.covered[0].0, d("775000"));
    assert_eq!(number::coverage(run.coverage_pct()[0].0, &[], 2, Lang::Id), "57,11%");
    let counted = members_at_start(&scenario) + d("100000");
    assert_eq!(shown(counted, scenario.workers.eligible), "57,11%");
}

#[test]
fn kota_jambi_44_percent_of_228000_workers_is_100320() {
    let scenario = scenario("kota-jambi");
    assert_eq!(scenario.workers.eligible, d("228000"));
    assert_eq!(scenario.workers.eligible * d("44") / d("100"), d("100320"));
    assert_eq!(members_at_start(&scenario), d("100320"));
    assert_eq!(shown(members_at_start(&scenario), scenario.workers.eligible), "44,00%");
}

#[test]
fn kota_jambi_3000_of_15000_listed_are_enrolled_and_the_other_12000_cost_2_419_million() {
    let scenario = scenario("kota-jambi");
    let enrolled = scenario.programmes[0].initial_members;
    let price = covered_by(Decimal::ONE, &scenario, 2, "2025-01").price;
    let others = budget_of_year(&scenario.programmes[2], 2026) / price;
    assert_eq!((enrolled, others), (d("3000"), d("12000")));
    assert_eq!(shown(enrolled, enrolled + others), "20,00%");
    assert_eq!(price * others, rupiah("2,419,200,000"));

    // Switched on, the extension covers exactly those 12,000.
    let extended = run_exact(&with_programme("kota-jambi", 2, json!({"off": false})));
    let at = place_of(&extended, "2026-01");
    assert_eq!(extended.programmes[2].members[at].0, d("12000"));
    assert_eq!(extended.programmes[0].members[at].0, d("3000"));
}

#[test]
fn kota_jambi_1316_religious_officers_are_no_vulnerable_workers() {
    let scenario = scenario("kota-jambi");
    let officers = &scenario.programmes[1];
    assert_eq!((officers.reaches, officers.initial_members), (Group::Other, d("1316")));
    assert_eq!(run_exact(&scenario).programmes[1].members[0].0, d("1316"));
}

#[test]
fn babel_from_33_to_55_percent_is_22_points_and_123890_workers_rounded_up() {
    let scenario = still("babel-ucj", json!({"programmes": []}));
    assert_eq!(scenario.workers.eligible, d("563133"));
    assert_eq!(scenario.targets_pct[0] - d("33"), d("22"));
    let people = d("563133") * d("22") / d("100");
    assert_eq!(people.ceil(), d("123890"));

    let run = run_exact(&scenario);
    assert_eq!(number::coverage(run.coverage_pct()[0].0, &[], 2, Lang::Id), "33,00%");
    assert_eq!(run.gaps(&scenario, d("55"))[0].people, d("123890"));
}

#[test]
fn babel_the_target_is_reached_by_the_end_of_the_year_and_not_held() {
    let scenario = scenario("babel-ucj");
    let target = run_exact(&scenario).target(d("55"));
    assert!(target.first_reached.unwrap() <= month("2024-12"));
    assert_eq!(target.held_from, None);
}

#[test]
fn tanbu_four_registrations_pay_four_death_benefits_168_million_of_338_512_410() {
    let four = Decimal::from(values::DEATH_BENEFIT) * d("4");
    assert_eq!(four, rupiah("168,000,000"));
    assert!(four < rupiah("338,512,410"));
}

#[test]
fn tanbu_a_village_of_100_workers_costs_20_160_000_a_year() {
    let scenario = scenario("tanbu-100");
    let village = rupiah("20,160,000");
    let answer = covered_by(village, &scenario, 0, "2023-01");
    assert_eq!((answer.workers, answer.left, answer.price), (d("100"), d("0"), d("201600")));
    assert!(
        matches!(&scenario.programmes[0].budget, Budget::Villages { per_village, apart: true, .. }
            if *per_village == village)
    );
    // 157 villages, each 100 workers.
    assert_eq!(run_exact(&scenario).programmes[0].members[0].0, d("15700"));
}

#[test]
fn the_slips_of_the_reports_are_not_repeated() {
    let catalogue = text("data/catalogue.json");
    for ready in ready::ALL {
        for shipped in [ready.document, ready.english, &catalogue] {
            for slip in ["tahun 2003", "Pergub 19/2003", "100.00 ", "UHC", "JKM dan JKP"] {
                assert!(!shipped.contains(slip), "{}: {slip}", ready.id);
            }
        }
    }
}

#[test]
fn every_programme_names_the_source_of_its_figures() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for path in ["workers.eligible", "workers.wage_earning", "workers.vulnerable"] {
            assert!(scenario.source(path).is_some(), "{}: {path}", ready.id);
        }
        for (place, _) in scenario.programmes.iter().enumerate() {
            let path = format!("programmes[{place}].budget");
            let known = scenario.sources.iter().any(|(at, _)| at.starts_with(&path));
            assert!(known, "{}: {path}", ready.id);
        }
    }
}
