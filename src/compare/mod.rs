//! What differs between up to four scenarios: in their inputs and in their results. Words are in
//! [`crate::text::compare`].

mod contents;
mod programmes;
mod realised;

use crate::inputs::Unit;
use crate::month::Month;
use crate::num::Exact;
use crate::order::sort;
use crate::scenario::{ContributionOverride, Scenario};
use crate::sensitivity::{Headline, Outcome};

use rust_decimal::Decimal;

pub use contents::Subject;
pub use programmes::Match;

/// The most scenarios that are compared.
pub const MOST: usize = 4;

/// What a scenario says of a subject.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A number and what it counts.
    Number(Unit, Decimal),
    /// A text.
    Text(String),
    /// One of the words of a document, such as `village`.
    Choice(&'static str),
    /// A switch.
    Flag(bool),
    /// A month.
    Month(Month),
    /// A calendar year.
    Year(u32),
    /// Levels in percent.
    Levels(Vec<Decimal>),
    /// In which order the programmes take names: numbers of [`programmes`], from 0.
    Order(Vec<usize>),
    /// In so many months something is known to have happened, the last of them this.
    Realised(usize, Month),
    /// Changed contributions.
    Contributions(Vec<ContributionOverride>),
    /// The scenario has it.
    There,
    /// The scenario does not have it.
    Nothing,
}

/// A subject on which the scenarios differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What they differ in.
    pub subject: Subject,
    /// What each says, in the order of the scenarios.
    pub contents: Vec<Content>,
}

/// A headline of each scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// What is asked, for each scenario: a programme may stand elsewhere in each. `None` where a
    /// scenario has no such programme.
    pub asked: Vec<Option<Headline>>,
    /// What each answers; `None` where nothing was asked.
    pub outcomes: Vec<Option<Outcome<Exact>>>,
}

impl Results {
    /// Whether not all scenarios answer alike.
    #[must_use]
    pub fn differ(&self) -> bool {
        self.outcomes.iter().any(|outcome| Some(outcome) != self.outcomes.first())
    }
}

/// All inputs in which the scenarios differ, in the order of the document. Sources are not
/// compared: the model ignores them.
#[must_use]
pub fn inputs(scenarios: &[Scenario]) -> Vec<Difference> {
    let matches = programmes::matches(scenarios);
    let mut rows = contents::of_scenarios(scenarios);
    rows.push(order(scenarios, &matches));
    for of in &matches {
        rows.extend(contents::of_programmes(scenarios, of));
    }
    rows.extend(realised::of_scenarios(scenarios, &matches));
    rows.retain(|row| row.contents.iter().any(|content| Some(content) != row.contents.first()));
    rows
}

/// The order of those programmes that all scenarios have.
fn order(scenarios: &[Scenario], matches: &[Match]) -> Difference {
    let common: Vec<(usize, &Match)> = matches
        .iter()
        .enumerate()
        .filter(|(_, of)| of.places.iter().all(Option::is_some))
        .collect();
    let of = |scenario: usize| {
        let mut order: Vec<(usize, usize)> = common
            .iter()
            .filter_map(|(number, of)| Some((of.places.get(scenario).copied()??, *number)))
            .collect();
        sort(&mut order, |one, other| one.0 < other.0);
        Content::Order(order.into_iter().map(|(_, number)| number).collect())
    };
    let contents = (0..scenarios.len()).map(of).collect();
    Difference { subject: Subject::Field("programmes"), contents }
}

/// The programmes of the scenarios, matched.
#[must_use]
pub fn programmes(scenarios: &[Scenario]) -> Vec<Match> {
    programmes::matches(scenarios)
}

/// The headlines of the scenarios: those without a detail, every target of any of them, the
/// workers of every programme that is not off.
#[must_use]
pub fn results(scenarios: &[Scenario]) -> Vec<Results> {
    let runs: Vec<_> = scenarios.iter().map(crate::model::run_exact).collect();
    let mut targets: Vec<Decimal> = Vec::new();
    for pct in scenarios.iter().flat_map(|scenario| &scenario.targets_pct) {
        if !targets.contains(pct) {
            targets.push(*pct);
        }
    }
    let alike = |headline| vec![Some(headline); scenarios.len()];
    let mut asked = vec![alike(Headline::CoverageEnd), alike(Headline::CoveredEnd)];
    for pct in targets {
        asked.extend([alike(Headline::FirstReached(pct)), alike(Headline::HeldFrom(pct))]);
    }
    for of in programmes::matches(scenarios) {
        let workers = scenarios.iter().zip(&of.places).map(|(scenario, place)| {
            let place = (*place)?;
            let off = scenario.programmes.get(place).is_none_or(|programme| programme.off);
            (!off).then_some(Headline::Workers(place))
        });
        asked.push(workers.collect());
    }
    asked.extend([alike(Headline::Spend), alike(Headline::Unspent), alike(Headline::Benefits)]);
    asked.retain(|row| row.iter().any(Option::is_some));
    asked
        .into_iter()
        .map(|asked| {
            let both = scenarios.iter().zip(&runs).zip(&asked);
            let outcomes =
                both.map(|((scenario, run), asked)| asked.map(|asked| asked.of(scenario, run)));
            Results { outcomes: outcomes.collect(), asked }
        })
        .collect()
}
