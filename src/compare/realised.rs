//! In which figures of months that happened scenarios differ.

use super::{Content, Difference, Match, Subject};
use crate::inputs::{Happened, realised_months};
use crate::month::Month;
use crate::scenario::Scenario;

/// So many figures are listed month by month; where there are more, each figure is listed in the
/// first month in which it differs, with the number of months.
const LISTED: usize = 24;

/// A figure, as each scenario has it: its programme may stand elsewhere in each, or nowhere.
struct Figure {
    each: Vec<Option<Happened>>,
}

impl Figure {
    fn contents(&self, scenarios: &[Scenario], month: Month) -> Vec<Content> {
        let each = scenarios.iter().zip(&self.each).map(|(scenario, figure)| {
            let value = figure.and_then(|figure| figure.in_month(scenario, month));
            let unit = figure.map(Happened::unit);
            unit.zip(value).map_or(Content::Nothing, |(unit, value)| Content::Number(unit, value))
        });
        each.collect()
    }

    /// Whether the scenarios that can have it differ.
    fn differs(&self, contents: &[Content]) -> bool {
        let asked = contents.iter().zip(&self.each).filter(|(_, figure)| figure.is_some());
        let mut asked = asked.map(|(content, _)| content);
        let first = asked.next();
        asked.any(|content| Some(content) != first)
    }
}

/// The months in which a figure differs, with what each scenario says.
struct Differing {
    /// The first scenario in which such a figure can stand.
    owner: usize,
    /// The figure there.
    named: Happened,
    each: Vec<(Month, Vec<Content>)>,
}

/// How far each is realised, and the figures that differ.
pub(super) fn of_scenarios(scenarios: &[Scenario], matches: &[Match]) -> Vec<Difference> {
    let until = |scenario: &Scenario| {
        let months = scenario.realised.len();
        scenario.last_realised().map_or(Content::Nothing, |last| Content::Realised(months, last))
    };
    let mut rows = vec![Difference {
        subject: Subject::Field("realised"),
        contents: scenarios.iter().map(until).collect(),
    }];
    let months = realised_months(scenarios);
    let differing: Vec<Differing> = figures(scenarios, matches)
        .into_iter()
        .filter_map(|figure| {
            let each = months.iter().map(|month| (*month, figure.contents(scenarios, *month)));
            let each = each.filter(|(_, contents)| figure.differs(contents)).collect();
            let owner = figure.each.iter().position(Option::is_some)?;
            let named = figure.each.get(owner).copied().flatten()?;
            Some(Differing { owner, named, each })
        })
        .collect();
    let count = differing.iter().map(|of| of.each.len()).sum::<usize>();
    for Differing { owner, named, each } in differing {
        let (listed, months) = if count > LISTED { (1, each.len()) } else { (each.len(), 1) };
        rows.extend(each.into_iter().take(listed).map(|(month, contents)| Difference {
            subject: Subject::Happened { scenario: owner, figure: named, month, months },
            contents,
        }));
    }
    rows
}

/// The figures that anything can be known of.
fn figures(scenarios: &[Scenario], matches: &[Match]) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Happened::all(0)
        .into_iter()
        .map(|figure| Figure { each: vec![Some(figure); scenarios.len()] })
        .collect();
    for of in matches {
        for figure in [Happened::Members(0), Happened::Spend(0)] {
            let there = |place: &Option<usize>| place.map(|place| figure.of_programme(place));
            figures.push(Figure { each: of.places.iter().map(there).collect() });
        }
    }
    figures
}
