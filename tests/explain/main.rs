//! *Hitung sendiri*: every line of an explanation comes to what it says when it is worked out
//! again from its canonical text, and the last one to the run's figure.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "../common/mod.rs"]
mod common;
mod evaluate;
#[path = "../common/random.rs"]
mod random;
mod realised;
mod walk;
mod words;

use cakupan::explain::{
    Explanation, Figure, Line, Name, Question, Refusal, Unit, Verdict, explain,
};
use cakupan::findings::coverage_of_denominator;
use cakupan::model::{Parameters, Trajectory, benefits, years};
use cakupan::num::Exact;
use cakupan::ready;
use cakupan::rules::{Terms, contribution};
use cakupan::scenario::Scenario;
use common::{d, month, read};
use evaluate::evaluate;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;
use serde_json::json;

/// A scenario, and its run.
struct Case {
    name: String,
    scenario: Scenario,
    parameters: Parameters<Exact>,
    run: Trajectory<Exact>,
}

impl Case {
    fn new(name: &str, scenario: Scenario) -> Self {
        let parameters = Parameters::new(&scenario);
        let run = parameters.run();
        Self { name: name.to_owned(), scenario, parameters, run }
    }

    fn ask(&self, question: Question) -> Result<Explanation, Refusal> {
        explain(&self.scenario, &self.parameters, &self.run, question)
    }

    /// Every question that a month has an answer to.
    fn questions(&self, at: u32) -> Vec<Question> {
        let month = self.run.start.plus(at);
        let mut questions = Vec::new();
        for figure in Figure::ALL.iter().copied() {
            let programmes: Vec<usize> = if figure.needs_programme() {
                self.scenario.active().map(|(index, _)| index).collect()
            } else {
                vec![0]
            };
            let targets: Vec<Option<Decimal>> = if figure.needs_target() {
                let mut targets = self.scenario.targets_pct.clone();
                targets.push(d("33.3"));
                targets.into_iter().map(Some).collect()
            } else {
                vec![None]
            };
            let denominators = if figure.needs_denominator() {
                self.scenario.workers.denominators.len()
            } else {
                1
            };
            for programme in programmes {
                for target in &targets {
                    for denominator in 0..denominators {
                        let target = *target;
                        questions.push(Question { figure, month, programme, target, denominator });
                    }
                }
            }
        }
        questions
    }

    /// The figure as the run and its reports have it.
    fn figure(&self, question: &Question) -> Decimal {
        let (scenario, run) = (&self.scenario, &self.run);
        let at = question.month.since(run.start) as usize;
        let series = || run.programmes.iter().find(|of| of.index == question.programme).unwrap();
        let year = || {
            let years = years(scenario, run).into_iter();
            let mut of = years.filter(|of| of.year == question.month.year());
            let mut of = of.next().unwrap().programmes.into_iter();
            of.find(|of| of.index == question.programme).unwrap()
        };
        let kinds = || {
            let years = benefits(scenario, run).years;
            let of = years.into_iter().find(|of| of.year == question.month.year()).unwrap();
            let place = run.programmes.iter().position(|of| of.index == question.programme);
            of.programmes[place.unwrap()]
        };
        let over_run = || {
            let place = run.programmes.iter().position(|of| of.index == question.programme);
            benefits(scenario, run).programmes[place.unwrap()]
        };
        let gap = || run.gaps(scenario, question.target.unwrap())[at];
        match question.figure {
            Figure::Eligible => run.eligible[at].0,
            Figure::WageEarning => run.wage_earning[at].0,
            Figure::Vulnerable => run.vulnerable[at].0,
            Figure::Other => run.other[at].0,
            Figure::WageMembers => run.wage_earning_members[at].0,
            Figure::SelfPayingVulnerable => run.self_paying_vulnerable[at].0,
            Figure::SelfPayingOther => run.self_paying_other[at].0,
            Figure::Covered => run.covered[at].0,
            Figure::Coverage => run.coverage_pct()[at].0,
            Figure::DenominatorCoverage => {
                let people = scenario.workers.denominators[question.denominator].people;
                coverage_of_denominator(scenario, run.covered[at], run.eligible[at], people).0
            }
            Figure::GapPeople => gap().people,
            Figure::GapRupiah => gap().rupiah,
            Figure::Contribution => {
                let terms = Terms::from(&scenario.programmes[question.programme]);
                contribution(&terms, &scenario.rules, question.month).paid
            }
            Figure::Members => series().members[at].0,
            Figure::Spend => series().spend[at].0,
            Figure::Partner => series().partner[at].0,
            Figure::MoneyLeft => series().money_left[at].0,
            Figure::Unspent => series().unspent[at].0,
            Figure::Deaths => series().deaths[at].0,
            Figure::Accidents => series().accidents[at].0,
            Figure::Benefits => series().benefits[at].0,
            Figure::YearWorkers => year().peak_members,
            Figure::YearCost => year().spent,
            Figure::YearLeft => {
                let year = year();
                year.unspent + year.carried_out + year.held
            }
            Figure::WorkerCost => {
                let of = &scenario.programmes[question.programme];
                let paid = |month: cakupan::month::Month| {
                    month.year() == question.month.year()
                        && of.runs_in(month.year())
                        && (of.paid_months.first..=of.paid_months.last).contains(&month.number())
                };
                let months = run.months().filter(|(_, month)| paid(*month));
                let terms = Terms::from(of);
                months.map(|(_, month)| contribution(&terms, &scenario.rules, month).paid).sum()
            }
            Figure::YearPrice => year().price_of_worker_month.unwrap_or_default(),
            Figure::YearAdmin => year().admin_and_rounding,
            Figure::YearUnspent => year().unspent,
            Figure::YearCarried => year().carried_out,
            Figure::YearDeathFull => kinds().death_full.0,
            Figure::YearDeathWaiting => kinds().death_waiting.0,
            Figure::YearScholarships => kinds().scholarships.0,
            Figure::YearAccidentCosts => kinds().accident_costs.0,
            Figure::YearBenefits => kinds().total.0,
            Figure::YearValue => kinds().for_each_rupiah().unwrap_or_default(),
            Figure::YearLost => kinds().lost_to_waiting().0,
            Figure::RunBenefits => over_run().total.0,
            Figure::RunValue => over_run().for_each_rupiah().unwrap_or_default(),
            Figure::RunLost => over_run().lost_to_waiting().0,
            Figure::FirstReached | Figure::HeldFrom => panic!("a month, no number"),
        }
    }

    /// Asks all of a month, and works every line out again.
    fn check(&self, at: u32) {
        for question in self.questions(at) {
            let about = format!("{} {question:?}", self.name);
            let explanation = match self.ask(question) {
                Ok(explanation) => explanation,
                Err(Refusal::UnpaidYear(year)) => {
                    assert!(question.figure.is_of_year() && year == question.month.year());
                    // Where the run ends before the money opens, all of it is still held.
                    if question.figure != Figure::YearLeft {
                        assert_eq!(self.figure(&question), Decimal::ZERO, "{about}");
                    }
                    continue;
                }
                Err(Refusal::Unpaid) => {
                    assert!(self.figure(&question) == Decimal::ZERO, "{about}");
                    continue;
                }
                Err(refusal) => panic!("{about}: {refusal:?}"),
            };
            for line in &explanation.lines {
                recomputed(line, &about);
            }
            operands_stand_above(&explanation.lines, &about);
            realised::ends_as_it_happened(self, &explanation, &about);
            if question.figure.needs_target() && question.figure.is_of_run() {
                self.verdict(&explanation, &about);
            } else {
                let figure = self.figure(&question);
                assert_eq!(explanation.result(), figure, "{about}: the last line");
            }
        }
    }

    /// The months of a level are those of the run, and the lines prove them.
    fn verdict(&self, explanation: &Explanation, about: &str) {
        let target = self.run.target(explanation.question.target.unwrap());
        let surplus = |month| {
            let is =
                |line: &&Line| line.term.name == Name::Surplus && line.term.month == Some(month);
            explanation.lines.iter().find(is).unwrap_or_else(|| panic!("{about}: {month}")).result
        };
        // What the comparison forgives.
        let hair = d("0.000000001");
        match explanation.verdict.unwrap() {
            Verdict::Reached(month) => {
                assert_eq!(Some(month), target.first_reached, "{about}");
                assert!(surplus(month) >= -hair, "{about}");
                if month > self.run.start {
                    let before = self.run.start.plus(month.since(self.run.start) - 1);
                    assert!(surplus(before) < Decimal::ZERO, "{about}");
                }
            }
            Verdict::NotReached(month) => {
                assert_eq!((target.first_reached, target.held_from), (None, None), "{about}");
                assert!(surplus(month) < Decimal::ZERO, "{about}");
            }
            Verdict::Held(month) => {
                assert_eq!(Some(month), target.held_from, "{about}");
                assert!(surplus(month) >= -hair, "{about}");
                assert!(explanation.result() >= 12.into(), "{about}");
            }
            Verdict::TooShort(month) => {
                assert_eq!(target.held_from, None, "{about}");
                assert!(target.never_lost && surplus(month) >= -hair, "{about}");
                assert!(explanation.result() < 12.into(), "{about}");
            }
            Verdict::Lost(month) => {
                assert!(target.first_reached.is_some() && target.held_from.is_none(), "{about}");
                assert!(month.plus(12) >= self.scenario.end() && !target.never_lost, "{about}");
                assert!(surplus(month) < Decimal::ZERO, "{about}");
            }
        }
    }
}

/// A line's canonical text comes to its result: money and members of programmes to the digit;
/// other stocks, whose decimals are written without the zeros at their end, within 10⁻⁹.
#[track_caller]
fn recomputed(line: &Line, about: &str) {
    let text = line.expression.canonical();
    let value = evaluate(&text);
    let name = line.term.name;
    let exact = match line.unit {
        // Expected numbers and what partners pay have decimals without end; a price is a quotient.
        Unit::Rupiah => !matches!(
            name,
            Name::Benefits
                | Name::YearBenefits
                | Name::YearDeathFull
                | Name::YearDeathWaiting
                | Name::YearScholarships
                | Name::YearAccidentCosts
                | Name::YearValue
                | Name::YearLost
                | Name::RunBenefits
                | Name::RunLost
                | Name::RunValue
                | Name::RunPartner
                | Name::YearPartner
                | Name::YearPrice
        ),
        Unit::People => matches!(
            name,
            Name::Members(_)
                | Name::Bought
                | Name::Places
                | Name::Filled
                | Name::Room
                | Name::Pace
                | Name::Affordable
                | Name::GapPeople
                | Name::YearMembers
        ),
        _ => false,
    };
    let apart = (value - line.result).abs();
    let allowed =
        if exact { Decimal::ZERO } else { d("0.000000001") * line.result.abs().max(Decimal::ONE) };
    assert!(apart <= allowed, "{about}\n{name:?}: {text} = {value}, not {}", line.result);
}

/// Whatever a line names stands in a line above it, with the same value.
#[track_caller]
fn operands_stand_above(lines: &[Line], about: &str) {
    for (place, line) in lines.iter().enumerate() {
        for (term, value, _) in line.expression.known() {
            let above = lines[..place].iter().find(|above| above.term == term);
            let above = above.unwrap_or_else(|| panic!("{about}: {:?} needs {term:?}", line.term));
            assert_eq!(above.result, value, "{about}: {term:?}");
        }
        let again = lines[..place].iter().any(|above| above.term == line.term);
        assert!(!again, "{about}: {:?} twice", line.term);
    }
}

/// The ready scenarios, and documents with what they do not have.
fn cases() -> Vec<Case> {
    let ready = ready::ALL.iter().map(|of| Case::new(of.id, of.scenario().unwrap()));
    let strange = [
        (
            "relief",
            json!({
                "start": "2026-02", "months": 30, "targets_pct": [10],
                "workers": {"denominators": [{"name": "Lain", "people": 90_000}]},
                "dynamics": {"wage_uptake_pct": 30, "self_enrol_pct": 5, "keep_paying_pct": 40,
                    "deaths_per_1000": 3.5, "scholarship_mean": 4_500_000, "accidents_per_1000": 2.7,
                    "accident_cost": 8_000_000, "replaced_pct": 5},
                "rules": {"relief": {"apbd": true}, "contribution": [
                    {"from": "2027-03", "jkm": 9_000}, {"from": "2027-06", "jkk_pct": 1.5, "jht_pct": 3}]},
            }),
            vec![
                json!({"payer": "csr", "package": "jkk_jkm_jht", "pays_pct": 33.333333,
                "paid_months": {"first": 2, "last": 11}, "carry_over": true, "admin_pct": 7.5,
                "budget": {"per_year": 900_000_000, "growth_pct": 4}, "from_year": 2024}),
                json!({"pace": "until_spent", "max_workers": 3000, "enrol_per_month": 500,
                "sector": "transport", "initial_members": 100, "reaches": "other"}),
                json!({"budget": {"villages": 70, "per_village": 10_000_000, "share_pct": 80,
                "growth_pct": -3, "apart": true}, "verification_yield_pct": 80, "overlap_pct": 5,
                "initial_members": 40}),
            ],
        ),
        (
            "no room",
            json!({"workers": {"growth_pct": -10}, "members": {"self_paying_vulnerable": 29_500}}),
            vec![
                json!({"initial_members": 400}),
                json!({"rules": {}, "off": true}),
                json!({"max_workers": 10}),
            ],
        ),
    ];
    let strange = strange.into_iter().map(|(name, changes, programmes)| {
        let programmes: Vec<_> = programmes
            .into_iter()
            .map(|mut of| {
                of.as_object_mut().unwrap().remove("rules");
                of
            })
            .collect();
        Case::new(name, read(&common::document(changes, &programmes)))
    });
    ready.chain(strange).chain([realised::happened()]).collect()
}

/// First and last month, the first year's end and the next January, the ends of paid months, and
/// the edges of the relief.
fn spread(case: &Case) -> Vec<u32> {
    let mut spread =
        vec![0, 1, 2, 5, 11, 12, 13, case.scenario.months - 1, case.scenario.months / 2];
    for edge in
        ["2025-12", "2026-01", "2026-03", "2026-04", "2026-12", "2027-01", "2027-03", "2027-04"]
    {
        if month(edge) >= case.run.start {
            spread.push(month(edge).since(case.run.start));
        }
    }
    for (_, programme) in case.scenario.active() {
        for number in [programme.paid_months.first, programme.paid_months.last] {
            let year = case.run.start.year() + 1;
            let month = cakupan::month::Month::new(year, number).unwrap();
            spread.extend([month.since(case.run.start), month.plus(1).since(case.run.start)]);
        }
    }
    spread.retain(|at| *at < case.scenario.months);
    spread.sort_unstable();
    spread.dedup();
    spread
}

#[test]
fn every_line_comes_to_what_it_says_and_the_last_to_the_figure() {
    for case in cases() {
        for at in spread(&case) {
            case.check(at);
        }
    }
}

proptest! {
    #![proptest_config(random::config(40))]

    #[test]
    fn random_scenarios_are_explained_to_the_digit(document in random::document(0..=4), at in any::<Index>()) {
        let case = Case::new(&document.to_string(), read(&document));
        let months = case.scenario.months as usize;
        case.check(u32::try_from(at.index(months)).unwrap());
        case.check(0);
    }
}
