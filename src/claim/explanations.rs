//! Innocent explanations of a difference: each only where it fits by its own sum.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::check::Compared;
use super::explanations_coverage::{of_coverage, of_points, of_sum};
use super::explanations_money::of_money;
use super::relations::Line;
use super::work::Work;
use super::{Kind, TOLERANCE_PCT};
use crate::num::{Arithmetic, Exact};
use crate::regions::Regions;

/// What may explain a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A figure is rounded or cut off as it is written.
    Rounding,
    /// The money pays a part of the months only.
    PartOfYear,
    /// The money pays more months.
    Longer,
    /// It is money of a revised budget, which opens late in the year.
    Revised,
    /// Others pay the rest.
    SharedPayers,
    /// Fewer names are valid than were listed.
    Verified,
    /// Old-age savings are paid too.
    JhtIncluded,
    /// Old-age savings are not paid.
    JhtLeftOut,
    /// The relief of PP 50/2025.
    Relief,
    /// The relief was not used.
    ReliefUnused,
    /// The contribution of another band of income.
    Band,
    /// Administration is in the budget.
    Administration,
    /// Each village buys for itself.
    EachVillage,
    /// Construction workers are counted.
    Construction,
    /// Another denominator that was published, by its source.
    Denominator,
    /// Some of the new members were members before.
    Overlap,
}

impl Explained {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rounding => "rounding",
            Self::PartOfYear => "part_of_year",
            Self::Longer => "longer",
            Self::Revised => "revised_budget",
            Self::SharedPayers => "shared_payers",
            Self::Verified => "verified_names",
            Self::JhtIncluded => "jht_included",
            Self::JhtLeftOut => "jht_left_out",
            Self::Relief => "relief",
            Self::ReliefUnused => "relief_unused",
            Self::Band => "income_band",
            Self::Administration => "administration",
            Self::EachVillage => "each_village",
            Self::Construction => "construction",
            Self::Denominator => "denominator",
            Self::Overlap => "overlap",
        }
    }
}

/// An explanation that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Which.
    pub of: Explained,
    /// The quantity that it explains.
    pub kind: Kind,
    /// Its own sum.
    pub lines: Vec<Line>,
    /// What it rests on: the months, the share in percent, the number of the band, the workers of
    /// another denominator, the people counted twice; of rounding the figure as it comes to.
    pub value: Decimal,
    /// Whose denominator it is, by the places in the regions' published coverage; none where it
    /// is our own.
    pub published: Option<usize>,
}

pub(super) fn explanation(
    of: Explained,
    kind: Kind,
    lines: Vec<Line>,
    value: Decimal,
) -> Explanation {
    Explanation { of, kind, lines, value, published: None }
}

/// What fits, for each comparison that does not agree.
pub(super) fn explanations(work: &Work<'_>, regions: Option<&Regions>) -> Vec<Explanation> {
    let mut found = Vec::new();
    for of in work.compared.iter().filter(|of| !of.agrees) {
        match of.kind {
            Kind::Budget => of_money(work, of, &mut found),
            Kind::Coverage | Kind::CoverageBefore => of_coverage(work, of, regions, &mut found),
            Kind::Covered => of_sum(of, &mut found),
            Kind::Points => of_points(work, of, &mut found),
            _ => {}
        }
        if of.kind != Kind::Budget && !matches!(of.kind, Kind::Coverage | Kind::CoverageBefore) {
            found.extend(rounded(of));
        }
    }
    found
}

/// Whether a number is within a hundredth of another.
pub(super) fn near(one: Decimal, other: Decimal) -> bool {
    let slack = (Exact(other) * Exact(TOLERANCE_PCT) / Exact::HUNDRED).0.abs();
    (Exact(one) - Exact(other)).0.abs() <= slack
}

/// The unit of the last digit that is not nought: 0.1 billion for 2.1 billion.
pub(super) fn step(value: Decimal) -> Exact {
    let value = value.normalize();
    let mut step = Exact(Decimal::new(1, value.scale()));
    let ten = Exact::from_count(10);
    if value.is_zero() || value.scale() > 0 {
        return step;
    }
    while (Exact(value) / (step * ten)).0.fract().is_zero() {
        step = step * ten;
    }
    step
}

/// How far what a figure stands for may be from it: from half a unit of its last digit below to
/// a whole one above, for a figure that was cut off; never more than a twentieth of it, so that
/// a round figure does not explain everything.
pub(super) fn written(value: Decimal) -> (Exact, Exact) {
    let most = Exact(value) / Exact::from_count(20);
    let unit = step(value).least(most);
    (Exact(value) - unit / Exact::from_count(2), Exact(value) + unit)
}

pub(super) fn overlap(one: (Exact, Exact), other: (Exact, Exact)) -> bool {
    one.0 <= other.1 && other.0 < one.1
}

/// A given figure that is what it comes to, rounded or cut off.
fn rounded(of: &Compared) -> Option<Explanation> {
    let (low, high) = written(of.given);
    let fits = (low..high).contains(&Exact(of.computed));
    fits.then(|| explanation(Explained::Rounding, of.kind, Vec::new(), of.computed))
}
