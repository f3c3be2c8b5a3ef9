//! Which programme of one scenario is which of another.

use crate::scenario::Scenario;

/// A programme as the scenarios have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its position in each scenario; `None` where a scenario does not have it.
    pub places: Vec<Option<usize>>,
}

/// All programmes of all scenarios: those of one name are the same, and so are those of one
/// position whose names appear in none of the others.
pub(super) fn matches(scenarios: &[Scenario]) -> Vec<Match> {
    let mut matches: Vec<Match> = Vec::new();
    for (of, scenario) in scenarios.iter().enumerate() {
        let mut left: Vec<usize> = (0..scenario.programmes.len()).collect();
        // First by name, then by position among those that are left.
        for by_name in [true, false] {
            left.retain(|place| {
                let found = matches.iter_mut().find(|known| {
                    let open = known.places.get(of).is_some_and(Option::is_none);
                    open && same(scenarios, known, of, *place, by_name)
                });
                match found.and_then(|known| known.places.get_mut(of)) {
                    Some(slot) => *slot = Some(*place),
                    None => return true,
                }
                false
            });
        }
        for place in left {
            let mut places = vec![None; scenarios.len()];
            if let Some(slot) = places.get_mut(of) {
                *slot = Some(place);
            }
            matches.push(Match { places });
        }
    }
    matches
}

/// Whether the programme at `place` of scenario `of` is a known one.
fn same(scenarios: &[Scenario], known: &Match, of: usize, place: usize, by_name: bool) -> bool {
    let name = |scenario: usize, place: usize| {
        scenarios.get(scenario).and_then(|scenario| scenario.programmes.get(place)).map(|p| &p.name)
    };
    let anywhere = |scenario: usize, wanted: Option<&String>| {
        scenarios.get(scenario).is_some_and(|scenario| {
            scenario.programmes.iter().any(|programme| Some(&programme.name) == wanted)
        })
    };
    let own = name(of, place);
    let mut there = known.places.iter().enumerate().filter_map(|(at, place)| Some((at, (*place)?)));
    there.any(|(scenario, known_place)| {
        let other = name(scenario, known_place);
        if by_name {
            return other == own;
        }
        known_place == place && !anywhere(of, other) && !anywhere(scenario, own)
    })
}
