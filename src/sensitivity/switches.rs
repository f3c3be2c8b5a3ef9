//! The choices of two values that an answer rests on: who gets the relief, what becomes of money
//! that is left, how villages pay, and contributions that the scenario changes.

use super::ranges::Plausible;
use super::values;
use crate::ledger::{Choice, Entry, Payers};
use crate::month::Month;
use crate::scenario::{Budget, Scenario};

/// A choice of two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// Whether these payers get the relief.
    Relief(Payers),
    /// Whether a programme's money left goes to the next year, by its position.
    CarryOver(usize),
    /// Whether the villages of a programme buy apart.
    Apart(usize),
    /// Whether contributions are changed from a month on, as the scenario has it.
    Contribution(Month),
}

impl Switch {
    /// All switches of a scenario, in the order of its document: those of programmes that take
    /// part.
    #[must_use]
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        let mut all = vec![
            Self::Relief(Payers::Apbd),
            Self::Relief(Payers::Village),
            Self::Relief(Payers::Other),
        ];
        let changes = scenario.rules.contribution.iter();
        all.extend(changes.map(|entry| Self::Contribution(entry.from)));
        for (place, of) in scenario.active() {
            if matches!(of.budget, Budget::Villages { .. }) {
                all.push(Self::Apart(place));
            }
            all.push(Self::CarryOver(place));
        }
        all
    }

    /// What the scenario chose.
    #[must_use]
    pub fn get(self, scenario: &Scenario) -> bool {
        let relief = scenario.rules.relief;
        let of = |place| scenario.programmes.get(place);
        match self {
            Self::Relief(Payers::Apbd) => relief.apbd,
            Self::Relief(Payers::Village) => relief.village,
            Self::Relief(Payers::Other) => relief.other,
            Self::CarryOver(place) => of(place).is_some_and(|of| of.carry_over),
            Self::Apart(place) => of(place)
                .is_some_and(|of| matches!(of.budget, Budget::Villages { apart: true, .. })),
            Self::Contribution(from) => {
                scenario.rules.contribution.iter().any(|entry| entry.from == from)
            }
        }
    }

    /// The scenario with the other value.
    #[must_use]
    pub fn turned(self, scenario: &Scenario) -> Scenario {
        let mut changed = scenario.clone();
        let on = !self.get(scenario);
        let relief = &mut changed.rules.relief;
        match self {
            Self::Relief(Payers::Apbd) => relief.apbd = on,
            Self::Relief(Payers::Village) => relief.village = on,
            Self::Relief(Payers::Other) => relief.other = on,
            Self::CarryOver(place) => {
                if let Some(of) = changed.programmes.get_mut(place) {
                    of.carry_over = on;
                }
            }
            Self::Apart(place) => {
                if let Some(of) = changed.programmes.get_mut(place)
                    && let Budget::Villages { apart, .. } = &mut of.budget
                {
                    *apart = on;
                }
            }
            Self::Contribution(from) => {
                changed.rules.contribution.retain(|entry| entry.from != from);
            }
        }
        changed
    }

    /// Where it stands in the document; a changed contribution is known by its month.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Relief(Payers::Apbd) => "rules.relief.apbd".to_owned(),
            Self::Relief(Payers::Village) => "rules.relief.village".to_owned(),
            Self::Relief(Payers::Other) => "rules.relief.other".to_owned(),
            Self::CarryOver(place) => format!("programmes[{place}].carry_over"),
            Self::Apart(place) => format!("programmes[{place}].budget.apart"),
            Self::Contribution(from) => format!("rules.contribution[{from}]"),
        }
    }

    /// Why both values are tried.
    #[must_use]
    pub const fn plausible(self) -> &'static Plausible {
        match self {
            Self::Relief(Payers::Apbd) => &values::RELIEF_APBD,
            Self::Relief(Payers::Village) => &values::RELIEF_VILLAGE,
            Self::Relief(Payers::Other) => &values::RELIEF_OTHER,
            Self::CarryOver(_) => &values::CARRY_OVER,
            Self::Apart(_) => &values::APART,
            Self::Contribution(_) => &values::CONTRIBUTION,
        }
    }

    /// The ledger's row of the same choice; `None` for changed contributions, which have a row for
    /// each part.
    #[must_use]
    pub const fn entry(self) -> Option<Entry> {
        match self {
            Self::Relief(payers) => Some(Entry::Relief(payers)),
            Self::CarryOver(place) => Some(Entry::Choice(place, Choice::CarryOver)),
            Self::Apart(place) => Some(Entry::Choice(place, Choice::Apart)),
            Self::Contribution(_) => None,
        }
    }
}
