//! Checks across fields: what each field alone cannot show.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::Scenario;
use super::problem::{Allowed, Code, Found, Hint};
use super::programme::{Budget, Group, Programme};
use super::read::Reader;
use crate::num::{Arithmetic, Exact};
use crate::rules::{LARGEST_BUDGET, budgets_of_years};

/// Reports what does not fit together, skipping what is broken already.
pub(super) fn check(scenario: &Scenario, reader: &mut Reader) {
    groups(scenario, reader);
    members(scenario, reader);
    overrides(scenario, reader);
    for index in 0..scenario.programmes.len() {
        programme(scenario, index, reader);
    }
    super::realised::check(scenario, reader);
}

fn groups(scenario: &Scenario, reader: &mut Reader) {
    let workers = &scenario.workers;
    let parts = (Exact(workers.wage_earning) + Exact(workers.vulnerable)).0;
    let sound = reader.sound(&["workers.eligible", "workers.wage_earning", "workers.vulnerable"]);
    if sound && parts > workers.eligible {
        reader.report(
            Code::AboveWhole,
            "workers.eligible",
            Found::Sum(parts),
            Allowed::AtMost(workers.eligible),
            Hint::LowerParts,
        );
    }
}

fn members(scenario: &Scenario, reader: &mut Reader) {
    let members = &scenario.members;
    let own =
        [members.wage_earning, members.self_paying_vulnerable, members.self_paying_other].map(Some);
    let initial = |_, programme: &Programme| Some(programme.initial_members);
    fit(scenario, "members", own, &initial, Exact::ONE, reader);
}

/// Reports where the members at `path`, wage-earning and self-paying by group, and those of
/// programmes, given by the programme's position, do not fit into the groups grown by `factor`.
/// What is broken of a programme or of its group counts as nobody.
pub(super) fn fit(
    scenario: &Scenario,
    path: &str,
    own: [Option<Decimal>; 3],
    of_programme: &dyn Fn(usize, &Programme) -> Option<Decimal>,
    factor: Exact,
    reader: &mut Reader,
) {
    const WORKERS: [&str; 3] = ["workers.wage_earning", "workers.vulnerable", "workers.eligible"];
    let mut totals = own.map(|own| Exact(own.unwrap_or_default()));
    for (index, programme) in scenario.active() {
        let at = |name: &str| format!("programmes[{index}].{name}");
        if reader.sound(&[&at("initial_members"), &at("reaches"), &at("off")])
            && let [_, vulnerable, other] = &mut totals
        {
            let total = if programme.reaches == Group::Vulnerable { vulnerable } else { other };
            *total = *total + Exact(of_programme(index, programme).unwrap_or_default());
        }
    }
    let workers = &scenario.workers;
    let groups: [(&str, &[&str], Decimal); 3] = [
        ("wage_earning", &WORKERS[..1], workers.wage_earning),
        ("self_paying_vulnerable", &WORKERS[1..2], workers.vulnerable),
        ("self_paying_other", &WORKERS, workers.other()),
    ];
    for ((name, rests_on, group), total) in groups.into_iter().zip(totals) {
        let (path, most) = (format!("{path}.{name}"), (Exact(group) * factor).whole());
        if total > most && reader.sound(&[&path]) && reader.sound(rests_on) {
            let (found, allowed) = (Found::Sum(total.0), Allowed::AtMost(most.0));
            reader.report(Code::AboveGroup, path, found, allowed, Hint::LowerMembers);
        }
    }
}

fn overrides(scenario: &Scenario, reader: &mut Reader) {
    let entries = &scenario.rules.contribution;
    if !reader.sound(&["rules.contribution"]) {
        return;
    }
    for (one, next) in entries.iter().zip(entries.iter().skip(1)) {
        if one.from == next.from {
            reader.report(
                Code::SameMonth,
                "rules.contribution",
                Found::Value(one.from.to_string()),
                Allowed::Once,
                Hint::Remove(None),
            );
        }
    }
}

fn programme(scenario: &Scenario, index: usize, reader: &mut Reader) {
    let Some(programme) = scenario.programmes.get(index) else {
        return;
    };
    let at = |name: &str| format!("programmes[{index}].{name}");
    let (first, last) = (programme.paid_months.first, programme.paid_months.last);
    if first > last && reader.sound(&[&at("paid_months")]) {
        reader.report(
            Code::WrongOrder,
            at("paid_months.last"),
            Found::Value(last.to_string()),
            Allowed::AtLeast(Decimal::from(first)),
            Hint::Swap,
        );
    }
    if !reader.sound(&[&at("from_year"), &at("to_year")]) {
        return;
    }
    if let Some(to_year) = programme.to_year.filter(|year| *year < programme.from_year) {
        reader.report(
            Code::WrongOrder,
            at("to_year"),
            Found::Value(to_year.to_string()),
            Allowed::AtLeast(Decimal::from(programme.from_year)),
            Hint::Swap,
        );
        return;
    }
    if !reader.sound(&[&at("budget")]) {
        return;
    }
    if let Budget::ByYear(amounts) = &programme.budget {
        for (year, _) in amounts.iter().filter(|(year, _)| !programme.runs_in(*year)) {
            let until = programme.to_year.unwrap_or(super::read::YEARS.1);
            reader.report(
                Code::YearOutsideRange,
                at(&format!("budget.by_year.{year}")),
                Found::Value(year.to_string()),
                Allowed::Years(programme.from_year, until),
                Hint::Remove(None),
            );
        }
    }
    let years = scenario.start.year()..=scenario.end().year();
    let simulated = reader.sound(&["start", "months"]) && !programme.off;
    let budgets = years.clone().zip(budgets_of_years(programme, years));
    if let Some((year, amount)) =
        budgets.filter(|_| simulated).find(|(_, amount)| *amount > LARGEST_BUDGET)
    {
        reader.report(
            Code::BudgetTooLarge,
            at("budget.growth_pct"),
            Found::Value(format!("{year}: {}", amount.trunc())),
            Allowed::AtMost(LARGEST_BUDGET),
            Hint::LowerGrowth,
        );
    }
}
