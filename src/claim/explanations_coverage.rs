//! What may explain a difference of coverage and members.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::check::Compared;
use super::explanations::{Explained, Explanation, explanation, overlap, step, written};
use super::relations::{Operation, line};
use super::work::Work;
use super::{Kind, TOLERANCE_POINTS};
use crate::num::{Arithmetic, Exact};
use crate::regions::{Denominator, Regions, Wanted, start};
use crate::rules::values::CONSTRUCTION_FACTOR;

/// Coverage that is not what members and eligible workers make it.
pub(super) fn of_coverage(
    work: &Work<'_>,
    of: &Compared,
    regions: Option<&Regions>,
    found: &mut Vec<Explanation>,
) {
    let before = of.kind == Kind::CoverageBefore;
    let members = if before { Kind::CoveredBefore } else { Kind::Covered };
    let (Some(part), Some(whole)) = (work.get(members), work.get(Kind::Eligible)) else {
        return;
    };
    let share = |part: Exact, whole: Exact| part / whole * Exact::HUNDRED;
    let ((few, many), (less, more)) = (written(part), written(whole));
    // A percentage is rounded to its last digit, not cut off by a twentieth of itself.
    let printed = {
        let half = step(of.given).least(Exact::ONE) / Exact::from_count(2);
        (Exact(of.given) - half, Exact(of.given) + half)
    };
    if overlap(printed, (share(few, more), share(many, less))) {
        found.push(explanation(Explained::Rounding, of.kind, Vec::new(), of.computed));
    }
    let factor = Exact(of.given) / Exact(of.computed);
    if factor > Exact::ONE && factor <= Exact(CONSTRUCTION_FACTOR) {
        let all = line(
            members,
            &[(Operation::First, of.kind, of.given), (Operation::Times, Kind::Eligible, whole)],
        );
        let extra = line(
            Kind::Added,
            &[(Operation::First, members, all.value), (Operation::Minus, members, part)],
        );
        let value = extra.value;
        found.push(explanation(Explained::Construction, of.kind, vec![all, extra], value));
    }
    let Some((regions, code)) = regions.zip(work.claim.region.as_deref()) else {
        return;
    };
    let mut seen: Vec<Decimal> = vec![whole];
    for (place, published) in regions.published.iter().enumerate() {
        let other = Denominator::of(published).filter(|_| published.code == code);
        if let Some(other) = other {
            add_denominator(of, members, part, other.people(), Some(place), &mut seen, found);
        }
    }
    if let Some(own) = start(regions, code, &Wanted::default()) {
        let people = own.eligible.value;
        add_denominator(of, members, part, people, None, &mut seen, found);
    }
}

/// Another denominator, if the members over it are what was said.
fn add_denominator(
    of: &Compared,
    members: Kind,
    part: Decimal,
    people: Decimal,
    published: Option<usize>,
    seen: &mut Vec<Decimal>,
    found: &mut Vec<Explanation>,
) {
    if people.is_zero() || seen.contains(&people) {
        return;
    }
    seen.push(people);
    let line = line(
        of.kind,
        &[(Operation::First, members, part), (Operation::Over, Kind::Eligible, people)],
    );
    if (Exact(line.value) - Exact(of.given)).0.abs() <= TOLERANCE_POINTS {
        let lines = vec![line];
        let of = Explained::Denominator;
        found.push(Explanation { of, kind: Kind::Eligible, lines, value: people, published });
    }
}

/// Fewer members after than before and new ones together: some were members before.
pub(super) fn of_sum(of: &Compared, found: &mut Vec<Explanation>) {
    if of.given < of.computed {
        let twice = line(
            Kind::Covered,
            &[
                (Operation::First, Kind::Covered, of.computed),
                (Operation::Minus, Kind::Covered, of.given),
            ],
        );
        let value = twice.value;
        found.push(explanation(Explained::Overlap, of.kind, vec![twice], value));
    }
}

/// A rise that is smaller than the new members make it: some were members before.
pub(super) fn of_points(work: &Work<'_>, of: &Compared, found: &mut Vec<Explanation>) {
    let (Some(added), Some(eligible)) = (work.get(Kind::Added), work.get(Kind::Eligible)) else {
        return;
    };
    if of.given < of.computed {
        let rise = line(
            Kind::Added,
            &[
                (Operation::First, Kind::Points, of.given),
                (Operation::Times, Kind::Eligible, eligible),
            ],
        );
        let twice = line(
            Kind::Covered,
            &[(Operation::First, Kind::Added, added), (Operation::Minus, Kind::Added, rise.value)],
        );
        let value = twice.value;
        found.push(explanation(Explained::Overlap, of.kind, vec![rise, twice], value));
    }
}
