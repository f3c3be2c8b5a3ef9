//! The model at the ends of its inputs, as a matrix: `tests/checks/*.toml` say what is changed and
//! which invariants hold; every end runs alone and with every end of every other axis.
//! `tests/checks/README.md` tells how to add a row.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use cakupan::model::{Trajectory, Year, run_exact, run_fast, years};
use cakupan::num::{Arithmetic, Exact};
use cakupan::scenario::{Code, Problem, Scenario};
use cakupan::text::{Lang, problem};
use common::{at, d, month, text};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Map, Value};

/// The slack of rounding to whole people, and of 28 digits.
const SLACK: Decimal = Decimal::from_parts(2, 0, 0, false, 9);

/// One thing that a scenario may say in several ways.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Axis {
    end: Vec<End>,
}

/// One of the ways, at the end of what is allowed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    name: String,
    programmes: Option<usize>,
    #[serde(default)]
    without: Vec<String>,
    #[serde(default)]
    set: Map<String, Value>,
}

/// Rows beyond the bounds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refused {
    row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    #[serde(default)]
    set: Map<String, Value>,
    programmes: Option<usize>,
    problem: String,
    path: String,
    bound: String,
}

#[track_caller]
fn toml<T: for<'a> Deserialize<'a>>(name: &str) -> T {
    let file = format!("tests/checks/{name}.toml");
    toml::from_str(&text(&file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The axes by name, in order.
fn axes() -> Vec<(String, Axis)> {
    let files = std::fs::read_dir(at("tests/checks")).unwrap();
    let mut names: Vec<String> = files
        .filter_map(|file| {
            let name = file.unwrap().file_name().into_string().unwrap();
            name.strip_suffix(".toml").map(str::to_owned)
        })
        .filter(|name| name != "base" && name != "refused")
        .collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), toml(&name))).collect()
}

/// The base with changes by path: first how many programmes there are, then the rest.
fn changed<'a>(
    base: &Value,
    programmes: impl IntoIterator<Item = usize>,
    sets: impl IntoIterator<Item = &'a Map<String, Value>>,
) -> Value {
    let mut document = base.clone();
    if let Some(count) = programmes.into_iter().max() {
        let programme = document["programmes"][0].clone();
        document["programmes"] = vec![programme; count].into();
    }
    for (path, value) in sets.into_iter().flatten() {
        set(&mut document, path, value);
    }
    let start = month(document["start"].as_str().unwrap().get(..7).unwrap());
    for entry in document["realised"].as_array_mut().into_iter().flatten() {
        let name = entry["month"].as_str().unwrap();
        if let Some(count) = name.strip_prefix('@') {
            entry["month"] = start.plus(count.parse().unwrap()).to_string().into();
        }
    }
    if document["realised"].is_null() {
        document.as_object_mut().unwrap().shift_remove("realised");
    }
    document
}

/// Puts a value at a path such as `programmes[*].budget`.
fn set(place: &mut Value, path: &str, value: &Value) {
    let (step, rest) = path.split_once('.').map_or((path, None), |(step, rest)| (step, Some(rest)));
    let (name, index) = match step.split_once('[') {
        Some((name, index)) => (name, index.strip_suffix(']')),
        None => (step, None),
    };
    let inner = &mut place[name];
    let list = || path.split_once('[').is_some();
    let mut places: Vec<&mut Value> = match index {
        Some("*") => inner.as_array_mut().unwrap().iter_mut().collect(),
        // An entry that another end took away is not changed.
        Some(index) => inner.get_mut(index.parse::<usize>().unwrap()).into_iter().collect(),
        None => vec![inner],
    };
    assert!(list() || places.len() == 1, "{path}");
    for inner in &mut places {
        match rest {
            Some(rest) => set(inner, rest, value),
            None => **inner = value.clone(),
        }
    }
}

/// A run with its report, in both arithmetics.
struct Run {
    scenario: Scenario,
    exact: Trajectory<Exact>,
    fast: Trajectory<f64>,
    years: Vec<Year>,
}

impl Run {
    fn new(scenario: Scenario) -> Self {
        let (exact, fast) = (run_exact(&scenario), run_fast(&scenario));
        let years = years(&scenario, &exact);
        Self { scenario, exact, fast, years }
    }
}

/// What must hold: its name, and what is wrong where it does not.
type Invariant = (&'static str, fn(&Run) -> Result<(), String>);

const INVARIANTS: [Invariant; 6] = [
    ("coverage", coverage),
    ("stocks", stocks),
    ("fits", fits),
    ("sums", sums),
    ("whole", whole),
    ("close", close),
];

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn coverage(run: &Run) -> Result<(), String> {
    for (at, pct) in run.exact.coverage_pct().into_iter().enumerate() {
        let slack = SLACK * d("100") / run.exact.eligible[at].0;
        let holds = pct.0 >= Decimal::ZERO && pct.0 <= d("100") + slack;
        ensure(holds, || format!("coverage of {} in month {at}", pct.0))?;
    }
    Ok(())
}

/// All series of a run that count people or money.
fn series<A>(run: &Trajectory<A>) -> Vec<(&'static str, &Vec<A>)> {
    let mut all = vec![
        ("eligible", &run.eligible),
        ("wage_earning", &run.wage_earning),
        ("vulnerable", &run.vulnerable),
        ("other", &run.other),
        ("wage_earning_members", &run.wage_earning_members),
        ("self_paying_vulnerable", &run.self_paying_vulnerable),
        ("self_paying_other", &run.self_paying_other),
        ("covered", &run.covered),
    ];
    for of in &run.programmes {
        all.extend([
            ("members", &of.members),
            ("spend", &of.spend),
            ("partner", &of.partner),
            ("beyond_budget", &of.beyond_budget),
            ("opened", &of.opened),
            ("carried_in", &of.carried_in),
            ("money_left", &of.money_left),
            ("unspent", &of.unspent),
            ("carried_out", &of.carried_out),
            ("deaths", &of.deaths),
            ("accidents", &of.accidents),
            ("benefits", &of.benefits),
        ]);
    }
    all
}

fn stocks(run: &Run) -> Result<(), String> {
    for (name, values) in series(&run.exact) {
        ensure(values.len() == run.scenario.months as usize, || format!("months of {name}"))?;
        for (at, value) in values.iter().enumerate() {
            ensure(value.0 >= Decimal::ZERO, || format!("{name} of {} in month {at}", value.0))?;
        }
    }
    Ok(())
}

fn fits(run: &Run) -> Result<(), String> {
    let of = &run.exact;
    for at in 0..of.len() {
        let in_programmes = |group: &str| -> Decimal {
            let reaching = of
                .programmes
                .iter()
                .filter(|series| run.scenario.programmes[series.index].reaches.name() == group);
            reaching.map(|series| series.members[at].0).sum()
        };
        let vulnerable = of.self_paying_vulnerable[at].0 + in_programmes("vulnerable");
        let other = of.self_paying_other[at].0 + in_programmes("other");
        for (name, members, group) in [
            ("wage_earning", of.wage_earning_members[at].0, of.wage_earning[at].0),
            ("vulnerable", vulnerable, of.vulnerable[at].0),
            ("other", other, of.other[at].0),
        ] {
            ensure(members <= group + SLACK, || {
                format!("{members} members of {group} {name} in month {at}")
            })?;
        }
        let sum = of.wage_earning_members[at].0 + vulnerable + other;
        ensure((sum - of.covered[at].0).abs() <= SLACK, || format!("covered in month {at}"))?;
    }
    Ok(())
}

fn sums(run: &Run) -> Result<(), String> {
    for year in &run.years {
        for of in &year.programmes {
            let money = of.budget + of.carried_in + of.beyond_budget;
            let rest = of.admin_and_rounding
                + of.before_start
                + of.spent
                + of.unspent
                + of.carried_out
                + of.held;
            // Beyond 28 digits the sums hold to the 28th (docs/MODEL.md, limits).
            let slack = money.max(of.spent) * d("0.0000000000000000000000001");
            let holds = (money - rest).abs() <= slack;
            ensure(holds, || format!("{money} is not {rest} in {}", year.year))?;
        }
    }
    Ok(())
}

fn whole(run: &Run) -> Result<(), String> {
    for of in &run.exact.programmes {
        for (at, members) in of.members.iter().enumerate() {
            ensure(members.0.fract().is_zero(), || format!("{} members in {at}", members.0))?;
        }
    }
    Ok(())
}

/// Floats are finite; those covered are the same but for a worker of each programme, whose floors
/// may fall differently, and those who keep paying after them.
fn close(run: &Run) -> Result<(), String> {
    for (name, values) in series(&run.fast) {
        ensure(values.iter().all(|value| value.is_finite()), || format!("{name} is not finite"))?;
    }
    let programmes = run.exact.programmes.len() as f64;
    for (at, (exact, fast)) in run.exact.covered.iter().zip(&run.fast.covered).enumerate() {
        let most = 1e-9 * run.exact.eligible[at].to_f64() + 2.0 * programmes;
        let apart = (exact.to_f64() - fast).abs();
        ensure(apart <= most, || format!("{apart} people apart in month {at}"))?;
    }
    Ok(())
}

/// Problems that two ends together may give: each alone is within its bounds.
const ACROSS_FIELDS: [Code; 6] = [
    Code::AboveWhole,
    Code::AboveGroup,
    Code::BudgetTooLarge,
    Code::OutOfRange,
    Code::TooMany,
    Code::YearOutsideRange,
];

/// What became of a document.
enum Outcome {
    Held,
    Refused(Vec<Problem>),
    Failed(String),
}

/// Runs a document and holds it to the invariants but those that are left out.
fn check(document: &Value, without: &[&String]) -> Outcome {
    let checked = catch_unwind(AssertUnwindSafe(|| {
        let scenario = match Scenario::parse(&document.to_string()) {
            Ok(scenario) => scenario,
            Err(problems) => return Outcome::Refused(problems),
        };
        let run = Run::new(scenario);
        let failed = INVARIANTS
            .iter()
            .filter(|(name, _)| !without.iter().any(|left_out| left_out == name))
            .find_map(|(name, holds)| Some(format!("{name}: {}", holds(&run).err()?)));
        failed.map_or(Outcome::Held, Outcome::Failed)
    }));
    checked.unwrap_or_else(|_| Outcome::Failed("a panic, see above".to_owned()))
}

#[test]
fn every_end_alone_is_within_the_bounds_and_holds() {
    let base: Value = toml("base");
    assert!(matches!(check(&base, &[]), Outcome::Held), "the base itself");
    for (axis, Axis { end }) in axes() {
        assert!(end.len() > 1, "{axis} has one end only");
        for one in &end {
            let document = changed(&base, one.programmes, [&one.set]);
            match check(&document, &one.without.iter().collect::<Vec<_>>()) {
                Outcome::Held => {}
                Outcome::Refused(problems) => panic!("{axis}, {}: {problems:#?}", one.name),
                Outcome::Failed(why) => panic!("{axis}, {}: {why}\n{document}", one.name),
            }
            assert_ne!(document, base, "{axis}, {}: nothing is changed", one.name);
            let same = end.iter().filter(|other| other.name == one.name);
            assert_eq!(same.count(), 1, "{axis}, {}: two ends of one name", one.name);
            for name in &one.without {
                assert!(INVARIANTS.iter().any(|(known, _)| known == name), "{axis}: {name}");
            }
        }
    }
}

#[test]
fn every_pair_of_ends_holds_or_is_refused_by_a_bound_that_is_named() {
    let base: Value = toml("base");
    let axes = axes();
    let (mut held, mut refused, mut failed) = (0, 0, Vec::new());
    for (place, (axis, one)) in axes.iter().enumerate() {
        for (other_axis, other) in &axes[place + 1..] {
            for (one, other) in
                one.end.iter().flat_map(|one| other.end.iter().map(move |of| (one, of)))
            {
                let programmes = one.programmes.into_iter().chain(other.programmes);
                let document = changed(&base, programmes, [&one.set, &other.set]);
                let without: Vec<&String> = one.without.iter().chain(&other.without).collect();
                let pair = format!("{axis}: {} × {other_axis}: {}", one.name, other.name);
                match check(&document, &without) {
                    Outcome::Held => held += 1,
                    Outcome::Failed(why) => failed.push(format!("{pair}: {why}")),
                    Outcome::Refused(problems) => {
                        refused += 1;
                        let strange =
                            problems.iter().find(|one| !ACROSS_FIELDS.contains(&one.code));
                        failed.extend(strange.map(|found| format!("{pair}: {found:?}")));
                        for found in &problems {
                            let words = problem::words(found, Lang::En);
                            assert!(
                                !words.allowed.is_empty() && words.message.contains(&words.allowed)
                            );
                        }
                    }
                }
            }
        }
    }
    eprintln!("{held} pairs hold, {refused} are refused");
    assert!(failed.is_empty(), "{} pairs fail:\n{}", failed.len(), failed.join("\n"));
    assert!(refused * 20 <= held, "{refused} of {held} pairs contradict each other");
}

#[test]
fn beyond_the_bounds_the_problem_names_its_bound() {
    let base: Value = toml("base");
    let Refused { row } = toml("refused");
    for row in row {
        let document = changed(&base, row.programmes, [&row.set]);
        let Outcome::Refused(problems) = check(&document, &[]) else {
            panic!("{} is accepted: {document}", row.path);
        };
        let found = problems
            .iter()
            .find(|found| found.code.name() == row.problem && found.path == row.path)
            .unwrap_or_else(|| panic!("{} {} is not among {problems:#?}", row.problem, row.path));
        let said = problem::words(found, Lang::En).allowed;
        assert!(said.contains(&row.bound), "{}: {said} names no {}", row.path, row.bound);
    }
}

/// The base's run, broken in one place.
fn broken(by: impl FnOnce(&mut Run)) -> Run {
    let base: Value = toml("base");
    let mut run = Run::new(Scenario::parse(&base.to_string()).unwrap());
    by(&mut run);
    run
}

#[test]
fn every_invariant_fails_where_it_is_broken() {
    for (name, run) in [
        (
            "coverage",
            broken(|run| run.exact.covered[3] = run.exact.eligible[3] + run.exact.eligible[3]),
        ),
        ("stocks", broken(|run| run.exact.programmes[0].money_left[0] = Exact(d("-0.01")))),
        ("fits", broken(|run| run.exact.self_paying_other[5] = run.exact.eligible[5])),
        ("sums", broken(|run| run.years[1].programmes[0].beyond_budget += d("1"))),
        ("whole", broken(|run| run.exact.programmes[0].members[2].0 += d("0.5"))),
        ("close", broken(|run| run.fast.covered[7] += 4.0)),
        ("close", broken(|run| run.fast.programmes[0].benefits[7] = f64::NAN)),
    ] {
        let (_, holds) = INVARIANTS.iter().find(|(known, _)| *known == name).unwrap();
        assert!(holds(&run).is_err(), "{name}");
        assert!(holds(&broken(|_| {})).is_ok(), "{name}");
    }
}
