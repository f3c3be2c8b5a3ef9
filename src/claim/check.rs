//! Whether a claim adds up: what is missing is worked out, what is given twice is compared.

use rust_decimal::Decimal;

use super::explanations::{Explanation, explanations};
use super::impossible::{Impossible, impossible};
use super::money::{self, Relieved};
use super::relations::Line;
use super::unchecked::{Unchecked, unchecked};
use super::work::Work;
use super::{Claim, Kind, Open, Scope};
use crate::regions::Regions;

/// What is said of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All that is given twice agrees.
    Match,
    /// Something differs.
    Off,
    /// A part exceeds its whole, or arithmetic rules it out.
    Impossible,
    /// It differs, and the text or the user names another payer, period or denominator.
    Scope,
    /// Nothing is given twice: a needed quantity is absent.
    Insufficient,
}

impl Verdict {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Off => "off",
            Self::Impossible => "impossible",
            Self::Scope => "scope",
            Self::Insufficient => "insufficient",
        }
    }
}

/// A quantity that is given and also follows from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Which.
    pub kind: Kind,
    /// As given, or as it follows from some of what is given.
    pub given: Decimal,
    /// What it comes to.
    pub computed: Decimal,
    /// The given over what it comes to, less one, in percent; none where that is nothing.
    pub off_pct: Option<Decimal>,
    /// The given less what it comes to, of percentages.
    pub off_points: Option<Decimal>,
    /// Whether they agree.
    pub agrees: bool,
    /// The scopes that are named, of those that may be why they do not.
    pub scope: Scope,
}

/// What was found of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The verdict.
    pub verdict: Verdict,
    /// What is compared, in the order of the sums; the first that the verdict rests on is
    /// [`Check::worst`].
    pub compared: Vec<Compared>,
    /// Why it cannot be.
    pub impossible: Vec<Impossible>,
    /// What would have to be given for a comparison of what was not compared.
    pub missing: Vec<Kind>,
    /// What no comparison rests on, where there is any comparison.
    pub unchecked: Vec<Unchecked>,
    /// The figures that are still asked about: while there are any, all of it holds for now only.
    pub open: Vec<Open>,
    /// The sums, line by line.
    pub lines: Vec<Line>,
    /// What each quantity comes to by the others, rounded as people count it.
    pub implied: Vec<(Kind, Decimal)>,
    /// The contribution of each month and how many months have it, where the rules gave it.
    pub contribution: Vec<(Decimal, Decimal)>,
    /// The relief is in it.
    pub relieved: bool,
    /// What would explain the difference, by its own sum.
    pub explanations: Vec<Explanation>,
}

impl Check {
    /// The comparison that is furthest off, of those that the verdict rests on.
    #[must_use]
    pub fn worst(&self) -> Option<&Compared> {
        let far = |of: &Compared| of.off_pct.map_or(Decimal::MAX, |off| off.abs());
        let mut worst: Option<&Compared> = None;
        for of in &self.compared {
            let rank = |of: &Compared| (!of.agrees, !of.agrees && !of.scope.any(), far(of));
            if worst.is_none_or(|known| rank(of) > rank(known)) {
                worst = Some(of);
            }
        }
        worst
    }
}

/// Works a claim out. `regions` are looked through for other denominators of the claim's region.
#[must_use]
pub fn check(claim: &Claim, regions: Option<&Regions>) -> Check {
    let mut work = Work::new(claim);
    work.period();
    work.solve();
    let impossible = impossible(&work);
    let verdict = verdict(&work, &impossible);
    let (missing, unchecked) = if work.compared.is_empty() {
        (missing(claim), Vec::new())
    } else {
        let unchecked = unchecked(&work);
        let mut missing: Vec<Kind> = Vec::new();
        for kind in unchecked.iter().flat_map(|of| &of.missing) {
            if !missing.contains(kind) {
                missing.push(*kind);
            }
        }
        (missing, unchecked)
    };
    let explanations = match verdict {
        Verdict::Off | Verdict::Scope => explanations(&work, regions),
        _ => Vec::new(),
    };
    let full = money::monthly(claim, claim.package(), None, Relieved::Nobody);
    let relieved = work.contribution.iter().any(|(each, _)| *each < full);
    let Work { lines, compared, implied, contribution, .. } = work;
    Check {
        verdict,
        compared,
        impossible,
        missing,
        unchecked,
        open: claim.open.clone(),
        lines,
        implied,
        contribution,
        relieved,
        explanations,
    }
}

fn verdict(work: &Work<'_>, impossible: &[Impossible]) -> Verdict {
    let off = || work.compared.iter().filter(|of| !of.agrees);
    if !impossible.is_empty() {
        Verdict::Impossible
    } else if off().any(|of| !of.scope.any()) {
        Verdict::Off
    } else if off().next().is_some() {
        Verdict::Scope
    } else if work.compared.is_empty() {
        Verdict::Insufficient
    } else {
        Verdict::Match
    }
}

/// What is lacking for the comparison that is nearest to being made: of the sums with
/// anything given at all, the one that lacks the least.
fn missing(claim: &Claim) -> Vec<Kind> {
    use Kind::{
        Added, Budget, Coverage, CoverageBefore, Covered, CoveredBefore, Eligible, Listed, Months,
        Points, Share, Shortfall, Target, Workers,
    };
    let sums: [&[Kind]; 6] = [
        &[Budget, Workers, Months],
        &[Coverage, Covered, Eligible],
        &[CoverageBefore, Coverage, Points],
        &[CoverageBefore, CoveredBefore, Eligible, Coverage, Added],
        &[Shortfall, Target, Covered, Eligible],
        &[Share, Workers, Listed],
    ];
    let given = |kind: &Kind| match kind {
        Budget => claim.get(Kind::BudgetEach).is_some() || claim.get(*kind).is_some(),
        Months => money::months(claim).is_some(),
        _ => claim.get(*kind).is_some(),
    };
    let lacks = |sum: &[Kind]| sum.iter().copied().filter(|kind| !given(kind)).collect::<Vec<_>>();
    let begun = sums.iter().filter(|sum| sum.iter().any(given)).map(|sum| lacks(sum));
    let mut nearest: Option<Vec<Kind>> = None;
    for lacking in begun.filter(|lacking| !lacking.is_empty()) {
        if nearest.as_ref().is_none_or(|known| lacking.len() < known.len()) {
            nearest = Some(lacking);
        }
    }
    nearest.unwrap_or_else(|| vec![Budget, Workers, Months])
}
