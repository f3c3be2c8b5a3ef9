//! What scenarios say, subject by subject.

use super::{Content, Difference, Match};
use crate::inputs::{Happened, Input, ProgrammeInput};
use crate::month::Month;
use crate::scenario::{Budget, Programme, Scenario};

/// What scenarios can differ in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A number of the scenario or of a programme, as the scenario at this position has it.
    Input {
        /// The scenario in which the number stands where `input` says.
        scenario: usize,
        /// The number.
        input: Input,
    },
    /// A field of the scenario, by its path.
    Field(&'static str),
    /// The name of a further denominator, by its position.
    DenominatorName(usize),
    /// Whether there is such a programme: its position in the scenario at the first position.
    Programme {
        /// The scenario that has it.
        scenario: usize,
        /// Its position there.
        place: usize,
    },
    /// A field of a programme that is no number.
    ProgrammeField {
        /// The scenario that has it.
        scenario: usize,
        /// Its position there.
        place: usize,
        /// The field's path below the programme.
        field: &'static str,
    },
    /// A figure of a month that happened.
    Happened {
        /// A scenario in which such a figure can stand.
        scenario: usize,
        /// The figure, its programme by the position there.
        figure: Happened,
        /// The month.
        month: Month,
        /// In how many months it differs, this the first of them; 1 where each is listed.
        months: usize,
    },
}

/// A field: its path, and what a scenario or programme says of it.
type Field<T> = (&'static str, fn(&T) -> Content);

const BEFORE: [Field<Scenario>; 6] = [
    ("title", |of| Content::Text(of.title.clone())),
    ("region.code", |of| Content::Text(of.region.code.clone())),
    ("region.name", |of| Content::Text(of.region.name.clone())),
    ("notes", |of| Content::Text(of.notes.clone())),
    ("start", |of| Content::Month(of.start)),
    ("months", |of| Content::Number(crate::inputs::Unit::Months, of.months.into())),
];

const AFTER: [Field<Scenario>; 5] = [
    ("rules.relief.apbd", |of| Content::Flag(of.rules.relief.apbd)),
    ("rules.relief.village", |of| Content::Flag(of.rules.relief.village)),
    ("rules.relief.other", |of| Content::Flag(of.rules.relief.other)),
    ("rules.contribution", |of| Content::Contributions(of.rules.contribution.clone())),
    ("targets_pct", |of| Content::Levels(of.targets_pct.clone())),
];

const OF_PROGRAMME: [Field<Programme>; 12] = [
    ("name", |of| Content::Text(of.name.clone())),
    ("payer", |of| Content::Choice(of.payer.name())),
    ("off", |of| Content::Flag(of.off)),
    ("reaches", |of| Content::Choice(of.reaches.name())),
    ("from_year", |of| Content::Year(of.from_year)),
    ("to_year", |of| of.to_year.map_or(Content::Nothing, Content::Year)),
    ("budget", |of| {
        Content::Choice(match of.budget {
            Budget::PerYear { .. } => "per_year",
            Budget::ByYear(_) => "by_year",
            Budget::Villages { .. } => "villages",
        })
    }),
    ("budget.apart", |of| match of.budget {
        Budget::Villages { apart, .. } => Content::Flag(apart),
        _ => Content::Nothing,
    }),
    ("package", |of| Content::Choice(of.package.name())),
    ("sector", |of| Content::Choice(of.sector.name())),
    ("pace", |of| Content::Choice(of.pace.name())),
    ("carry_over", |of| Content::Flag(of.carry_over)),
];

/// A number as a scenario has it.
fn number(scenario: &Scenario, input: Input) -> Content {
    input.get(scenario).map_or(Content::Nothing, |value| Content::Number(input.unit(), value))
}

/// What the scenarios say outside of their programmes.
pub(super) fn of_scenarios(scenarios: &[Scenario]) -> Vec<Difference> {
    let field = |(path, of): &Field<Scenario>| Difference {
        subject: Subject::Field(path),
        contents: scenarios.iter().map(of).collect(),
    };
    let mut rows: Vec<Difference> = BEFORE.iter().map(field).collect();
    // The scenario with the most denominators has all the numbers that any of them has.
    let count = |scenario: &Scenario| scenario.workers.denominators.len();
    let (most, fullest) = scenarios.iter().enumerate().fold((0, None), |(at, best), (of, next)| {
        let more = best.is_none_or(|best| count(next) > count(best));
        if more { (of, Some(next)) } else { (at, best) }
    });
    let numbers = fullest.map(Input::all).unwrap_or_default();
    for input in numbers.into_iter().filter(|input| !matches!(input, Input::Programme(..))) {
        if let Input::Denominator(place) = input {
            rows.push(Difference {
                subject: Subject::DenominatorName(place),
                contents: scenarios
                    .iter()
                    .map(|scenario| {
                        let of = scenario.workers.denominators.get(place);
                        of.map_or(Content::Nothing, |of| Content::Text(of.name.clone()))
                    })
                    .collect(),
            });
        }
        rows.push(Difference {
            subject: Subject::Input { scenario: most, input },
            contents: scenarios.iter().map(|scenario| number(scenario, input)).collect(),
        });
    }
    rows.extend(AFTER.iter().map(field));
    rows
}

/// What the scenarios say of a programme: one that some of them do not have is a single
/// difference.
pub(super) fn of_programmes(scenarios: &[Scenario], of: &Match) -> Vec<Difference> {
    let owner = of.places.iter().enumerate().find_map(|(at, place)| Some((at, (*place)?)));
    let Some((owner, owned)) = owner else {
        return Vec::new();
    };
    if of.places.iter().any(Option::is_none) {
        let there = |place: &Option<usize>| {
            if place.is_some() { Content::There } else { Content::Nothing }
        };
        return vec![Difference {
            subject: Subject::Programme { scenario: owner, place: owned },
            contents: of.places.iter().map(there).collect(),
        }];
    }
    let each: Vec<(&Scenario, usize)> =
        scenarios.iter().zip(of.places.iter().filter_map(|place| *place)).collect();
    let mut rows: Vec<Difference> = OF_PROGRAMME
        .iter()
        .map(|(field, content)| Difference {
            subject: Subject::ProgrammeField { scenario: owner, place: owned, field },
            contents: each
                .iter()
                .map(|(scenario, place)| {
                    scenario.programmes.get(*place).map_or(Content::Nothing, content)
                })
                .collect(),
        })
        .collect();
    // Every number that any of them has, spoken of where it stands. Money a year and money a
    // village are two numbers: what tells them apart is where they stand below the programme.
    let below = |scenario: &Scenario, place: usize, field: ProgrammeInput| {
        let path = Input::Programme(place, field).path(scenario)?;
        path.strip_prefix(&format!("programmes[{place}].")).map(str::to_owned)
    };
    let mut fields: Vec<(usize, usize, ProgrammeInput, String)> = Vec::new();
    for (at, (scenario, place)) in each.iter().enumerate() {
        for input in Input::all(scenario) {
            if let Input::Programme(owner, field) = input
                && owner == *place
                && let Some(path) = below(scenario, *place, field)
                && fields.iter().all(|(_, _, _, known)| *known != path)
            {
                fields.push((at, *place, field, path));
            }
        }
    }
    for (at, place, field, path) in fields {
        let of = |(scenario, place): &(&Scenario, usize)| {
            let there = below(scenario, *place, field).is_some_and(|own| own == path);
            if there { number(scenario, Input::Programme(*place, field)) } else { Content::Nothing }
        };
        rows.push(Difference {
            subject: Subject::Input { scenario: at, input: Input::Programme(place, field) },
            contents: each.iter().map(of).collect(),
        });
    }
    rows
}
