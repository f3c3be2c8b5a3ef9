//! The programmes of a scenario in their order: what each does and leaves for the next, and its
//! numbers as people read them.

use serde::Serialize;

use crate::inputs::Input;
use crate::model::{Trajectory, run_exact};
use crate::num::Exact;
use crate::rules::budget_of_year;
use crate::scenario::{MOST_PROGRAMMES, Payer, Scenario};
use crate::stack::leaves;
use crate::text::choices::payer;
use crate::text::number::month_name;
use crate::text::{Lang, inputs, stack as words};

/// The programmes, and the words that their editor offers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Stack {
    /// All programmes of the document, in its order; none if the document is refused, of which
    /// `simulate` tells the reasons.
    pub programmes: Vec<StackedProgramme>,
    /// How many programmes a document may hold.
    pub most: usize,
    /// Who may pay.
    pub payers: Vec<PayerName>,
    /// The names of the twelve months.
    pub months: Vec<&'static str>,
}

/// A payer in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PayerName {
    /// As the document writes it.
    pub id: &'static str,
    /// As people call it.
    pub name: &'static str,
}

/// What a programme does and leaves, and its numbers.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct StackedProgramme {
    /// Whom it protects in the budget year that speaks for it, in a sentence.
    pub does: String,
    /// What becomes of that year's money, in a sentence; empty where there is none.
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
    let programmes = Scenario::parse(document).map_or_else(
        |_| Vec::new(),
        |scenario| {
            let run = run_exact(&scenario);
            let indices = 0..scenario.programmes.len();
            indices.filter_map(|index| stacked(&scenario, &run, index, lang)).collect()
        },
    );
    let payers = Payer::NAMES.iter().filter_map(|id| Some((id, Payer::from_name(id)?)));
    Stack {
        programmes,
        most: MOST_PROGRAMMES,
        payers: payers.map(|(id, of)| PayerName { id, name: payer(of, lang) }).collect(),
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
