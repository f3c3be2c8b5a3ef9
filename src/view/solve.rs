//! Answers of solvers: `cakupan solve`, and the page's questions.

use core::str::FromStr;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Number, Value, json};

use super::run::significant;
use crate::inputs::Unit;
use crate::model::run_exact;
use crate::scenario::{Budget, LARGEST_AMOUNT, Scenario};
use crate::solve::{
    Answer, Asked, Change, Direction, Goal, Outcome, Path, Question, Refusal, Setting, Spend, Step,
    Unknown, path, solve, spend,
};
use crate::text::Lang;
use crate::text::solve as words;
use crate::text::words::Locale;

/// The value that makes a goal hold, with its proof; or why there is none.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Solved {
    /// The value: digits with a decimal point. For a path its budgets together, for `spend` the
    /// workers. Null if none does.
    pub answer: Option<String>,
    /// Why none does: `room`, `names`, `pace`, `cap`, `money`, `time`, `no_effect` or `never`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(optional))]
    pub reason: Option<&'static str>,
    /// The highest coverage that any value reaches, in percent, where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(optional, type = "number"))]
    pub highest_pct: Option<Number>,
    /// The most rupiah that any value spends, or the fewest that it leaves, where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(optional))]
    pub highest_rupiah: Option<String>,
    /// The most workers that any value reaches, where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(optional, type = "number"))]
    pub highest_workers: Option<Number>,
    /// Whether an exact run with the answer meets the goal.
    pub holds: bool,
    /// Whether an exact run with one step less does; false where there is no less, null where it is
    /// not asked.
    pub one_less_holds: Option<bool>,
    /// The same of one step more, where the greatest value is the answer; null where it is not.
    pub one_more_holds: Option<bool>,
    /// Whether more always helped, wherever it was looked.
    pub monotone: bool,
    /// What may move, as it was asked for.
    #[serde(rename = "for")]
    pub unknown: &'static str,
    /// The programme's position in the document.
    pub programme: usize,
    /// What the value counts: `rupiah`, `rupiah_per_village`, `people`, `months`, `percent` or
    /// `percent_a_year`.
    pub unit: &'static str,
    /// The programme's budget of `total_year` with the answer, in rupiah; for a path, of all its
    /// years. Null where there is no answer, or it is no money.
    pub total: Option<String>,
    /// The budget year of `total`: the one that is asked about, else the programme's first one of
    /// those that are simulated. Null for a path.
    pub total_year: Option<u32>,
    /// `least` or `greatest`.
    pub direction: &'static str,
    /// What must hold: `reached`, `held`, `in` (in that month), `workers`, `spend_at_least`,
    /// `leave_at_most`, `path` or `spend`.
    pub kind: &'static str,
    /// The coverage in percent.
    pub target: Option<String>,
    /// The month at the latest, or the month.
    pub by: Option<String>,
    /// The number of workers.
    pub workers: Option<String>,
    /// The money to be spent at least or left at most.
    pub rupiah: Option<String>,
    /// The budget year.
    pub year: Option<u32>,
    /// The value beside the answer that does not hold.
    pub neighbour: Option<String>,
    /// The first value that comes as near as any, where none does.
    pub highest_at: Option<String>,
    /// The values between which it was looked.
    pub scanned: [String; 2],
    /// All of it in words.
    pub words: SolvedWords,
    /// What to set in the document for the answer to come true.
    pub apply: Vec<Applied>,
    /// What to set to come as near as any value does, where none does; empty if one does.
    pub nearest: Vec<Applied>,
    /// The years of a path.
    pub years: Vec<Solved>,
}

/// An answer in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct SolvedWords {
    /// What is wanted: `55%`, workers, or the budget to spend; empty for a path.
    pub wanted: String,
    /// The value: `Rp5.000.000.000`; empty if none does.
    pub answer: String,
    /// The answer in a sentence.
    pub sentence: String,
    /// The proof by the neighbour; empty if none does.
    pub proof: String,
    /// Where it was looked, and whether more always helped.
    pub scanned: String,
    /// Why none does; empty if one does.
    pub reason: String,
    /// The highest level that any value reaches; empty if one does.
    pub highest: String,
    /// The first value that reaches it; empty if one does.
    pub highest_at: String,
    /// What applying the answer, or else the nearest value, does to what was asked for: before and
    /// after. One for each year of a path.
    pub effects: Vec<String>,
}

/// A value to set in a document. What is missing on the way is made.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Applied {
    /// Names of fields and positions in lists.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "(string | number)[]"))]
    pub path: Vec<Value>,
    /// A number as text, or an object.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "string | object"))]
    pub value: Value,
}

/// Answers a question.
///
/// # Errors
/// Why it cannot be asked of this scenario.
pub fn solved(scenario: &Scenario, asked: &Asked, locale: Locale<'_>) -> Result<Solved, Refusal> {
    match asked {
        Asked::One(question) => solve(scenario, question).map(|answer| {
            let mut view = one(&answer, scenario, locale);
            let value = match answer.outcome {
                Outcome::Found { value, .. } => value,
                Outcome::Never { highest_at, .. } => highest_at,
            };
            let Question { unknown, programme, goal } = question;
            let after = unknown.applied(scenario, *programme, value);
            view.words.effects =
                effects(scenario, &after, core::slice::from_ref(goal), *programme, locale.lang);
            view
        }),
        Asked::Path { programme, targets } => path(scenario, *programme, targets)
            .map(|found| of_path(&found, *programme, scenario, locale)),
        Asked::Spend { programme, budget, year } => spend(scenario, *programme, *budget, *year)
            .map(|found| of_spend(&found, scenario, locale)),
    }
}

/// What a changed scenario does to goals.
fn effects(
    before: &Scenario,
    after: &Scenario,
    goals: &[Goal],
    programme: usize,
    lang: Lang,
) -> Vec<String> {
    let (before, after) = (run_exact(before), run_exact(after));
    goals.iter().map(|goal| words::effect(goal, programme, [&before, &after], lang)).collect()
}

fn text(value: Decimal) -> String {
    value.normalize().to_string()
}

fn number(value: Decimal) -> Option<Number> {
    Number::from_str(&significant(value).to_string()).ok()
}

/// The name of a unit.
const fn unit(of: Unit) -> &'static str {
    match of {
        Unit::Rupiah => "rupiah",
        Unit::People => "people",
        Unit::Months => "months",
        Unit::PercentAYear => "percent_a_year",
        Unit::Percent | Unit::PerThousand | Unit::MonthOfYear | Unit::Villages => "percent",
    }
}

/// The name of what an answer counts: money may be that of each village.
fn unit_of(question: &Question, scenario: &Scenario) -> &'static str {
    let budget = scenario.programmes.get(question.programme).map(|of| &of.budget);
    match (question.unknown, budget) {
        (Unknown::Budget, Some(Budget::Villages { .. })) => "rupiah_per_village",
        _ => unit(question.unknown.unit()),
    }
}

fn one(answer: &Answer, scenario: &Scenario, locale: Locale<'_>) -> Solved {
    let Question { unknown, programme, goal } = &answer.question;
    let lang = locale.lang;
    let greatest = answer.question.direction() == Direction::Greatest;
    let value = answer.value();
    let beside = match &answer.outcome {
        Outcome::Found { neighbour, .. } => Some(neighbour.is_some_and(|(_, holds)| holds)),
        Outcome::Never { .. } => None,
    };
    let neighbour = match &answer.outcome {
        Outcome::Found { neighbour, .. } => neighbour.map(|(value, _)| value),
        Outcome::Never { .. } => None,
    };
    let (reason, highest, highest_at) = match &answer.outcome {
        Outcome::Found { .. } => (None, None, None),
        Outcome::Never { reason, highest, highest_at } => {
            (Some(reason.name()), Some(*highest), Some(*highest_at))
        }
    };
    let (kind, target, by, wanted, year) = match goal {
        Goal::Coverage { target, by, kind } => {
            let year = if let Unknown::BudgetOf(year) = unknown { Some(*year) } else { None };
            (kind.name(), Some(text(*target)), Some(by.to_string()), None, year)
        }
        Goal::Members { workers, year } => {
            ("workers", None, None, Some(text(*workers)), Some(*year))
        }
        Goal::Spent { rupiah, year } => {
            ("spend_at_least", None, None, Some(text(*rupiah)), Some(*year))
        }
        Goal::Left { rupiah, year } => {
            ("leave_at_most", None, None, Some(text(*rupiah)), Some(*year))
        }
    };
    let of_coverage = matches!(goal, Goal::Coverage { .. });
    let of_people = matches!(goal, Goal::Members { .. });
    let said = |value: Option<Decimal>| {
        value.map_or_else(String::new, |value| words::value(*unknown, value, lang))
    };
    let changes = |value: Option<Decimal>| {
        let changes = value.map(|value| unknown.changes(scenario, *programme, value));
        changes.iter().flatten().map(applied).collect()
    };
    let total = value.and_then(|value| answer.question.total(scenario, value));
    Solved {
        answer: value.map(text),
        reason,
        highest_pct: highest.filter(|_| of_coverage).and_then(number),
        highest_rupiah: highest.filter(|_| !of_coverage && !of_people).map(text),
        highest_workers: highest.filter(|_| of_people).and_then(number),
        holds: value.is_some(),
        one_less_holds: beside.filter(|_| !greatest),
        one_more_holds: beside.filter(|_| greatest),
        monotone: answer.monotone,
        unknown: unknown.name(),
        programme: *programme,
        unit: unit_of(&answer.question, scenario),
        total: total.map(|(_, amount)| text(amount)),
        total_year: total.map(|(year, _)| year),
        direction: answer.question.direction().name(),
        kind,
        target,
        by,
        workers: wanted.clone().filter(|_| of_people),
        rupiah: wanted.filter(|_| !of_people),
        year,
        neighbour: neighbour.map(text),
        highest_at: highest_at.map(text),
        scanned: [text(answer.scanned.0), text(answer.scanned.1)],
        words: SolvedWords {
            wanted: words::wanted(goal, lang),
            answer: said(value),
            sentence: words::sentence(answer, scenario, locale),
            proof: words::proof(answer, lang),
            scanned: words::scanned(answer, lang),
            reason: words::reason(answer, scenario, lang),
            highest: highest.map_or_else(String::new, |level| words::level(goal, level, lang)),
            highest_at: said(highest_at),
            effects: Vec::new(),
        },
        apply: changes(value),
        nearest: changes(highest_at),
        years: Vec::new(),
    }
}

fn applied(change: &Change) -> Applied {
    let path = change.path.iter().map(|step| match step {
        Step::Field(name) => Value::from(*name),
        Step::Place(place) => Value::from(*place),
    });
    let value = match &change.value {
        Setting::Number(value) => Value::from(text(*value)),
        Setting::Numbers(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), Value::from(text(*value)))).collect()
        }
        Setting::ByYear(amounts) => {
            let years: Value = amounts
                .iter()
                .map(|(year, value)| (year.to_string(), Value::from(text(*value))))
                .collect();
            json!({ "by_year": years })
        }
    };
    Applied { path: path.collect(), value }
}

fn of_spend(spend: &Spend, scenario: &Scenario, locale: Locale<'_>) -> Solved {
    let question = &spend.more.question;
    let workers = words::level(&question.goal, spend.workers, locale.lang);
    let more = one(&spend.more, scenario, locale);
    let changes = question.unknown.changes(scenario, question.programme, spend.budget);
    let total = question.total(scenario, spend.budget);
    Solved {
        answer: Some(text(spend.workers)),
        reason: None,
        highest_pct: None,
        highest_rupiah: None,
        highest_workers: None,
        holds: true,
        one_less_holds: None,
        // Whether the same budget pays for one worker more.
        one_more_holds: Some(spend.more.value().is_some_and(|value| value <= spend.budget)),
        unit: unit(Unit::People),
        total: total.map(|(_, amount)| text(amount)),
        total_year: total.map(|(year, _)| year),
        direction: Direction::Greatest.name(),
        kind: "spend",
        workers: None,
        neighbour: None,
        highest_at: None,
        scanned: [text(spend.budget), text(spend.budget)],
        words: SolvedWords {
            wanted: words::value(question.unknown, spend.budget, locale.lang),
            answer: workers,
            sentence: words::spend_sentence(spend, scenario, locale),
            proof: words::spend_proof(spend, scenario, locale.lang),
            scanned: String::new(),
            reason: String::new(),
            highest: String::new(),
            highest_at: String::new(),
            effects: effects(
                scenario,
                &question.unknown.applied(scenario, question.programme, spend.budget),
                core::slice::from_ref(&question.goal),
                question.programme,
                locale.lang,
            ),
        },
        apply: changes.iter().map(applied).collect(),
        nearest: Vec::new(),
        ..more
    }
}

fn of_path(found: &Path, programme: usize, scenario: &Scenario, locale: Locale<'_>) -> Solved {
    let years: Vec<Solved> =
        found.years.iter().map(|year| one(&year.answer, scenario, locale)).collect();
    let total = found.total();
    let missed = years.iter().find(|year| year.answer.is_none());
    let one_less = years.iter().any(|year| year.one_less_holds == Some(true));
    Solved {
        answer: total.map(text),
        reason: missed.and_then(|year| year.reason),
        highest_pct: missed.and_then(|year| year.highest_pct.clone()),
        highest_rupiah: None,
        highest_workers: None,
        holds: total.is_some(),
        one_less_holds: total.map(|_| one_less),
        one_more_holds: None,
        monotone: years.iter().all(|year| year.monotone),
        unknown: Unknown::Budget.name(),
        programme,
        unit: unit(Unit::Rupiah),
        total: total.map(text),
        total_year: None,
        direction: Direction::Least.name(),
        kind: "path",
        target: None,
        by: None,
        workers: None,
        rupiah: None,
        year: missed.and_then(|year| year.year),
        neighbour: None,
        highest_at: None,
        scanned: ["0".to_owned(), text(LARGEST_AMOUNT)],
        words: SolvedWords {
            wanted: String::new(),
            answer: total.map_or_else(String::new, |total| {
                words::value(Unknown::Budget, total, locale.lang)
            }),
            sentence: words::path_sentence(total, years.len(), locale.lang),
            proof: String::new(),
            scanned: String::new(),
            reason: missed.map_or_else(String::new, |year| year.words.reason.clone()),
            highest: missed.map_or_else(String::new, |year| year.words.highest.clone()),
            highest_at: missed.map_or_else(String::new, |year| year.words.highest_at.clone()),
            effects: of_path_effects(found, programme, scenario, locale.lang),
        },
        apply: total.iter().map(|_| applied(&found.change)).collect(),
        nearest: missed.iter().map(|_| applied(&found.change)).collect(),
        years,
    }
}

/// What the budgets of a path do to the coverage of its Decembers.
fn of_path_effects(found: &Path, programme: usize, scenario: &Scenario, lang: Lang) -> Vec<String> {
    let mut after = scenario.clone();
    if let (Some(of), Setting::ByYear(amounts)) =
        (after.programmes.get_mut(programme), &found.change.value)
    {
        of.budget = Budget::ByYear(amounts.clone());
    }
    let goals: Vec<Goal> =
        found.years.iter().map(|year| year.answer.question.goal.clone()).collect();
    effects(scenario, &after, &goals, programme, lang)
}
