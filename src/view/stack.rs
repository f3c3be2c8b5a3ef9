//! The programmes of a scenario in their order: what each does and leaves for the next, and its
//! numbers as people read them.

use serde::Serialize;

use super::page::{ProblemView, problem_view};
use crate::inputs::Input;
use crate::model::{Trajectory, run_exact};
use crate::num::Exact;
use crate::rules::budget_of_year;
use crate::scenario::{MOST_PROGRAMMES, Scenario};
use crate::stack::leaves;
use crate::text::number::month_name;
use crate::text::{Lang, inputs, stack as words};

/// The programmes, or what is wrong with the document.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub enum Stack {
    /// The programmes.
    Answered {
        /// Always true.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "true"))]
        ok: bool,
        /// All programmes of the document, in its order.
        programmes: Vec<StackedProgramme>,
        /// How many programmes a document may hold.
        most: usize,
        /// The names of the twelve months.
        months: Vec<&'static str>,
    },
    /// The document is refused.
    Refused {
        /// Always false.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "false"))]
        ok: bool,
        /// Why, all at once.
        problems: Vec<ProblemView>,
    },
}

/// What a programme does and leaves, and its numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct StackedProgramme {
    /// Whom it protects in the budget year that speaks for it, in a sentence.
    pub does: String,
    /// What becomes of that year's money, in a sentence; empty where it pays nothing.
    pub money: String,
    /// Whom it leaves without cover, in a sentence; empty where it pays nothing.
    pub leaves: String,
    /// The budget of its first year, whatever its kind, as the document would write it.
    pub first_budget: String,
    /// Its numbers.
    pub values: Vec<ValueText>,
}

/// A number of a programme as people read it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ValueText {
    /// Its path below the programme, as `budget.per_year`.
    pub field: String,
    /// Its value as the document writes it, the default where it does not.
    pub value: String,
    /// The same in words.
    pub text: String,
}

/// The programmes of a document.
#[must_use]
pub fn stack(document: &str, lang: Lang) -> Stack {
    let scenario = match Scenario::parse(document) {
        Ok(scenario) => scenario,
        Err(problems) => {
            let problems = problems.iter().map(|problem| problem_view(problem, lang)).collect();
            return Stack::Refused { ok: false, problems };
        }
    };
    let run = run_exact(&scenario);
    Stack::Answered {
        ok: true,
        programmes: (0..scenario.programmes.len())
            .filter_map(|index| stacked(&scenario, &run, index, lang))
            .collect(),
        most: MOST_PROGRAMMES,
        months: (1..=12).map(|number| month_name(number, lang)).collect(),
    }
}

fn stacked(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    index: usize,
    lang: Lang,
) -> Option<StackedProgramme> {
    let programme = scenario.programmes.get(index)?;
    let left = leaves(scenario, run, index);
    let own = format!("programmes[{index}].");
    let values = Input::all(scenario).into_iter().filter_map(|input| {
        let field = input.path(scenario)?.strip_prefix(&own)?.to_owned();
        let value = input.get(scenario)?;
        Some(ValueText {
            field,
            value: value.normalize().to_string(),
            text: inputs::value(input.unit(), value, lang),
        })
    });
    Some(StackedProgramme {
        does: words::does(left.as_ref(), programme.off, lang),
        money: left
            .as_ref()
            .map_or_else(String::new, |left| words::money(left, scenario.end(), lang)),
        leaves: left
            .as_ref()
            .map_or_else(String::new, |left| words::remaining(left, programme.reaches, lang)),
        first_budget: budget_of_year(programme, programme.from_year).normalize().to_string(),
        values: values.collect(),
    })
}
