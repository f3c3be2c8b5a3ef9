//! Expected benefits against a model that keeps every month of tenure apart: the product counts
//! cohorts in a cleverer way.

use cakupan::model::{ProgrammeSeries, run_fast};
use cakupan::scenario::Scenario;
use serde_json::{Value, json};

use crate::common::{document, read, run};

/// The benefits by month: sizes by paid months, aged, shortened from the youngest, thinned alike.
fn plainly(scenario: &Scenario, of: &ProgrammeSeries<f64>) -> Vec<f64> {
    let number = |value: rust_decimal::Decimal| value.to_string().parse::<f64>().unwrap();
    let (dynamics, programme) = (&scenario.dynamics, &scenario.programmes[of.index]);
    let waiting = scenario.rules.death_benefit_waiting_months as usize;
    let mut sizes = vec![0.0; 1_801];
    sizes[programme.initial_tenure as usize] = number(programme.initial_members);
    let mut before: f64 = sizes.iter().sum();
    let mut benefits = Vec::new();
    for &members in &of.members {
        sizes.pop();
        sizes.insert(0, 0.0);
        let mut leaving = (before - members).max(0.0);
        for size in &mut sizes {
            let gone = leaving.min(*size);
            (*size, leaving) = (*size - gone, leaving - gone);
        }
        if members <= 0.0 {
            sizes.fill(0.0);
        }
        sizes[1] += (members - before).max(0.0);
        before = members;

        let deaths = members * number(dynamics.deaths_per_1000) / 12_000.0;
        let share = |from: usize, to: usize| match members > 0.0 {
            true => sizes[from..to].iter().sum::<f64>() / members,
            false => 0.0,
        };
        benefits.push(
            deaths * (share(0, waiting) * 10e6 + share(waiting, 1_801) * 42e6)
                + deaths * share(36, 1_801) * number(dynamics.scholarship_mean)
                + members * number(dynamics.accidents_per_1000) / 12_000.0
                    * number(dynamics.accident_cost),
        );
        let replaced = deaths + members * number(dynamics.replaced_pct) / 1_200.0;
        if members > 0.0 {
            for size in &mut sizes {
                *size *= 1.0 - replaced / members;
            }
            sizes[1] += replaced;
        }
    }
    benefits
}

#[track_caller]
fn agrees(changes: Value, programme: Value) {
    let (scenario, exact) = run(changes.clone(), std::slice::from_ref(&programme));
    let fast = run_fast(&read(&document(changes, &[programme])));
    let plain = plainly(&scenario, &fast.programmes[0]);
    for (at, wanted) in plain.into_iter().enumerate() {
        let exact: f64 = exact.programmes[0].benefits[at].0.to_string().parse().unwrap();
        for found in [exact, fast.programmes[0].benefits[at]] {
            let apart = (found - wanted).abs();
            assert!(apart <= 1e-9 * wanted.max(1.0), "month {at}: {found} instead of {wanted}");
        }
    }
}

/// Rates of deaths and of the replaced, the rest as it is suggested.
fn rates(deaths: u32, replaced: u32) -> Value {
    json!({
        "deaths_per_1000": deaths, "replaced_pct": replaced, "scholarship_mean": 4_500_000,
        "accidents_per_1000": 3, "accident_cost": 8_000_000,
    })
}

#[test]
fn ten_years_with_few_and_with_all_replaced() {
    for (deaths, replaced) in [(3, 0), (3, 5), (12, 100), (1_000, 100)] {
        agrees(json!({"months": 120, "dynamics": rates(deaths, replaced)}), json!({}));
    }
}

#[test]
fn waiting_months_beyond_those_of_the_scholarship() {
    for waiting in [0, 35, 36, 37, 50, 120] {
        let rules = json!({"death_benefit_waiting_months": waiting});
        let changes = json!({"months": 200, "dynamics": rates(12, 12), "rules": rules});
        agrees(changes, json!({"initial_members": 500, "initial_tenure": 20}));
    }
}

#[test]
fn programmes_that_shrink_into_their_oldest_members_and_grow_again() {
    let budget = |workers: [u64; 10]| {
        let years = (2025..).zip(workers);
        let amounts = years.map(|(year, workers)| (year.to_string(), json!(workers * 201_600)));
        json!({"by_year": amounts.collect::<serde_json::Map<String, Value>>()})
    };
    for workers in [
        [1_000, 1_000, 1_000, 1_000, 400, 900, 300, 10, 0, 700],
        [500, 1_500, 700, 1_600, 800, 1_700, 900, 1_800, 100, 1_900],
    ] {
        for replaced in [0, 5, 80] {
            let programme = json!({
                "budget": budget(workers), "initial_members": 900, "initial_tenure": 30,
            });
            agrees(json!({"months": 120, "dynamics": rates(4, replaced)}), programme);
        }
    }
}

#[test]
fn an_enrolment_in_steps_and_a_pause_each_year() {
    let programme = json!({
        "enrol_per_month": 37, "budget": {"per_year": 168_000_000},
        "paid_months": {"first": 3, "last": 12}, "carry_over": true,
    });
    agrees(json!({"months": 120, "dynamics": rates(4, 5)}), programme);
}
