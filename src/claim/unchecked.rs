//! What of a claim no comparison rests on, and what would have to be given to check it.

use super::Kind;
use super::relations::RELATIONS;
use super::work::{Work, bit};

/// Quantities of a claim that were not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// Which, of one matter: money and workers, coverage, a shortfall, a share.
    pub kinds: Vec<Kind>,
    /// What would have to be given for a comparison; nothing where it is all there and yet comes to
    /// nothing that can be compared.
    pub missing: Vec<Kind>,
}

impl Unchecked {
    /// It is about money.
    #[must_use]
    pub fn money(&self) -> bool {
        self.kinds.iter().any(|kind| MONEY.contains(kind))
    }
}

const MONEY: [Kind; 2] = [Kind::Budget, Kind::BudgetEach];

/// What claims state, by matter. Months, contributions and denominators only belong to it.
const MATTERS: [&[Kind]; 4] = [
    &[Kind::Budget, Kind::BudgetEach, Kind::Workers, Kind::WorkersEach],
    &[
        Kind::CoverageBefore,
        Kind::Coverage,
        Kind::CoveredBefore,
        Kind::Covered,
        Kind::Added,
        Kind::Points,
    ],
    &[Kind::Shortfall],
    &[Kind::Share],
];

/// What no comparison rests on.
pub(super) fn unchecked(work: &Work<'_>) -> Vec<Unchecked> {
    let left = |matter: &[Kind]| {
        let open = |kind: &Kind| work.claim.get(*kind).is_some() && !work.rested_on(bit(*kind));
        matter.iter().copied().filter(open).collect::<Vec<Kind>>()
    };
    let matters = MATTERS.iter().map(|matter| left(matter)).filter(|kinds| !kinds.is_empty());
    matters
        .map(|kinds| {
            let lacking = kinds.iter().filter_map(|kind| missing(work, *kind));
            let missing = lacking.min_by_key(Vec::len).unwrap_or_default();
            Unchecked { kinds, missing }
        })
        .collect()
}

/// What is lacking for the sum of a quantity that is nearest to being made. What follows from the
/// quantity itself cannot check it.
fn missing(work: &Work<'_>, of: Kind) -> Option<Vec<Kind>> {
    let money = [Kind::Budget, Kind::Workers, Kind::Months];
    let each = [Kind::BudgetEach, Kind::Places, Kind::Workers, Kind::Months];
    let shortfall = [Kind::Shortfall, Kind::Target, Kind::Covered, Kind::Eligible];
    let relations = RELATIONS.map(super::relations::Relation::kinds);
    let sums = relations.iter().map(<[Kind; 3]>::as_slice);
    let sums = [money.as_slice(), &each, &shortfall].into_iter().chain(sums);
    let known =
        |kind: Kind| kind == of || work.of(kind).is_some_and(|known| known.rests_on & bit(of) == 0);
    sums.filter(|sum| sum.contains(&of))
        .map(|sum| sum.iter().copied().filter(|kind| !known(*kind)).collect::<Vec<Kind>>())
        .filter(|lacking| !lacking.is_empty())
        .min_by_key(Vec::len)
}
