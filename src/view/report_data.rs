//! The report as JSON of plain values: `cakupan report --format json`. People, percentages and
//! expected numbers carry 17 significant digits, money is exact text, as in [`super::run`].

use serde_json::{Value, json};

use super::budget_line::parts_json;
use super::report::{figure, marked_months};
use super::run::{amount, money, number, significant, years_json};
use super::warnings;
use crate::events::{Cause, Event, Kind, events};
use crate::findings::coverage_of_denominator;
use crate::model::{
    ExpectedBenefits, Trajectory, benefits, budget_kind, budget_parts, percent, run_exact,
};
use crate::month::Month;
use crate::num::Exact;
use crate::scenario::Scenario;

/// The report as JSON: `events`, `warnings`, `benefits`, `budget`, `denominators`.
#[must_use]
pub fn json(scenario: &Scenario) -> Value {
    let run = run_exact(scenario);
    json!({
        "title": scenario.title,
        "events": events_json(scenario, &run),
        "warnings": warnings::json(scenario, &run),
        "benefits": benefits_json(scenario, &run),
        "budget": {
            "years": years_json(scenario, &run),
            "lines": lines_json(scenario, &run),
        },
        "denominators": denominators_json(scenario, &run),
    })
}

/// The events as data: `month`, `kind`, `programme`, `figure`, and the kind's own figures.
pub(super) fn events_json(scenario: &Scenario, run: &Trajectory<Exact>) -> Value {
    events(scenario, run).iter().map(event_json).collect()
}

fn event_json(event: &Event) -> Value {
    let text = |month: Option<Month>| month.map(|month| month.to_string());
    let own = match event.kind {
        Kind::Cliff { from, to, cause, .. } => {
            let resumes = match cause {
                Cause::YearEnds(at) | Cause::MonthsEnd(at) | Cause::NotYet(at) => text(at),
                _ => None,
            };
            json!({
                "from_pct": number(Exact(from)), "to_pct": number(Exact(to)),
                "cause": cause.name(), "resumes": resumes,
            })
        }
        Kind::YearEnd { members, after, resumes } => json!({
            "members": number(Exact(members)), "after": number(Exact(after)),
            "resumes": text(resumes),
        }),
        Kind::SmallerBudget { before, now }
        | Kind::ReliefBegun { before, now }
        | Kind::ReliefEnded { before, now }
        | Kind::ContributionChanged { before, now } => {
            json!({"before": amount(before), "now": amount(now)})
        }
        Kind::MoneyGone { members, last, months } => json!({
            "members": number(Exact(members)), "last": number(Exact(last)), "months": months,
        }),
        Kind::Bound { limit, members } => {
            json!({"limit": limit.name(), "members": number(Exact(members))})
        }
        Kind::CoversNobody { months, limit } => {
            json!({"months": months, "limit": limit.map(|limit| limit.name())})
        }
    };
    let mut value = json!({
        "month": event.month.to_string(),
        "kind": event.kind.name(),
        "programme": event.programme,
        "figure": figure(event.kind.shows()).name(),
    });
    if let (Value::Object(fields), Value::Object(own)) = (&mut value, own) {
        fields.extend(own);
    }
    value
}

fn benefits_json(scenario: &Scenario, run: &Trajectory<Exact>) -> Value {
    let report = benefits(scenario, run);
    let each = |of: &[ExpectedBenefits]| -> Value {
        let of = run.programmes.iter().zip(of);
        of.map(|(series, of)| {
            let mut value = expected_json(of);
            if let Value::Object(fields) = &mut value {
                fields.shift_insert(0, "index".to_owned(), series.index.into());
            }
            value
        })
        .collect()
    };
    json!({
        "all": expected_json(&report.all),
        "programmes": each(&report.programmes),
        "years": report.years.iter().map(|year| json!({
            "year": year.year,
            "all": expected_json(&year.all),
            "programmes": each(&year.programmes),
        })).collect::<Vec<_>>(),
    })
}

fn expected_json(of: &ExpectedBenefits) -> Value {
    json!({
        "deaths": number(of.deaths),
        "deaths_waiting": number(of.deaths_waiting),
        "deaths_with_scholarship": number(of.deaths_with_scholarship),
        "accidents": number(of.accidents),
        "death_full": number(of.death_full),
        "death_waiting": number(of.death_waiting),
        "scholarships": number(of.scholarships),
        "accident_costs": number(of.accident_costs),
        "benefits": number(of.total),
        "spent": money(of.spent),
        "partner": money(of.partner),
        "benefits_for_each_rupiah": of.for_each_rupiah().map(|ratio| number(Exact(ratio))),
        "lost_to_waiting": number(of.lost_to_waiting()),
        "lost_to_waiting_pct": of.lost_to_waiting_pct().map(|share| number(Exact(share))),
    })
}

fn lines_json(scenario: &Scenario, run: &Trajectory<Exact>) -> Value {
    let line = |year: u32, place: usize| {
        let series = run.programmes.get(place)?;
        let parts = budget_parts(scenario, run, series, year)?;
        let kind = budget_kind(scenario.programmes.get(series.index)?);
        Some(json!({
            "year": year,
            "index": series.index,
            "kind": kind.map(|kind| kind.name()),
            "parts": parts_json(&parts),
            "total": amount(parts.total),
        }))
    };
    (scenario.start.year()..=scenario.end().year())
        .flat_map(|year| (0..run.programmes.len()).filter_map(move |place| line(year, place)))
        .collect()
}

fn denominators_json(scenario: &Scenario, run: &Trajectory<Exact>) -> Value {
    let workers = &scenario.workers;
    let own = scenario.source("workers.eligible").map_or("", |source| &source.text);
    let mut all = vec![(Value::Null, workers.eligible, own)];
    all.extend(
        workers.denominators.iter().map(|of| (of.name.as_str().into(), of.people, &*of.source)),
    );
    let marked = marked_months(run);
    let named: Vec<String> = run.months().map(|(_, month)| month.to_string()).collect();
    all.into_iter()
        .map(|(name, people, source)| {
            let own = name.is_null();
            let months = marked.iter().filter_map(|at| {
                let (covered, eligible) = (*run.covered.get(*at)?, *run.eligible.get(*at)?);
                let share = if own {
                    percent(covered, eligible)
                } else {
                    coverage_of_denominator(scenario, covered, eligible, people)
                };
                Some(json!({"month": named.get(*at)?, "coverage_pct": number(share)}))
            });
            json!({
                "name": name, "people": number(Exact(significant(people))), "source": source,
                "months": months.collect::<Vec<_>>(),
            })
        })
        .collect()
}
