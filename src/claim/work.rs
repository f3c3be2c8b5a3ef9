//! What is known while a claim is worked out: what was given, what follows from it, and what was
//! compared.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::{Decimal, RoundingStrategy};

use super::check::Compared;
use super::relations::{Line, OF_COVERAGE, RELATIONS, Relation, percent_of};
use super::{Claim, Kind, Scope, TOLERANCE_PCT, TOLERANCE_POINTS, Unit};
use crate::num::{Arithmetic, Exact};

/// A quantity that is known, and a bit for each given one that it rests on.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) kind: Kind,
    pub(super) value: Decimal,
    pub(super) rests_on: u32,
}

/// What is known while a claim is worked out.
pub(super) struct Work<'c> {
    pub(super) claim: &'c Claim,
    known: Vec<Known>,
    pub(super) lines: Vec<Line>,
    pub(super) compared: Vec<Compared>,
    /// What earlier comparisons rest on: the same again says nothing new.
    seen: Vec<u32>,
    pub(super) implied: Vec<(Kind, Decimal)>,
    pub(super) contribution: Vec<(Decimal, Decimal)>,
}

pub(super) fn bit(kind: Kind) -> u32 {
    let place = Kind::ALL.iter().position(|of| *of == kind).unwrap_or(0);
    u32::try_from(place).ok().and_then(|place| 1_u32.checked_shl(place)).unwrap_or(0)
}

impl<'c> Work<'c> {
    /// What a claim gives.
    pub(super) fn new(claim: &'c Claim) -> Self {
        let mut work = Work {
            claim,
            known: Vec::new(),
            lines: Vec::new(),
            compared: Vec::new(),
            seen: Vec::new(),
            implied: Vec::new(),
            contribution: Vec::new(),
        };
        for (kind, value) in claim.given() {
            work.know(kind, value, bit(kind));
        }
        work
    }

    /// What is known of a kind.
    pub(super) fn get(&self, kind: Kind) -> Option<Decimal> {
        self.of(kind).map(|of| of.value)
    }

    pub(super) fn of(&self, kind: Kind) -> Option<Known> {
        self.known.iter().find(|of| of.kind == kind).copied()
    }

    /// All that is known.
    pub(super) fn known(&self) -> impl Iterator<Item = &Known> {
        self.known.iter()
    }

    pub(super) fn know(&mut self, kind: Kind, value: Decimal, rests_on: u32) {
        self.known.push(Known { kind, value, rests_on });
    }

    pub(super) fn rests_on(&self, kinds: &[Kind]) -> u32 {
        kinds.iter().filter_map(|kind| self.of(*kind)).fold(0, |all, of| all | of.rests_on)
    }

    /// A quantity that follows from others.
    pub(super) fn derive(&mut self, lines: Vec<Line>, from: &[Kind]) {
        if let Some(last) = lines.last() {
            let (kind, value) = (last.kind, last.value);
            let rests_on = self.rests_on(from);
            self.know(kind, value, rests_on);
            self.imply(kind, value);
        }
        self.lines.extend(lines);
    }

    pub(super) fn imply(&mut self, kind: Kind, value: Decimal) {
        if !self.implied.iter().any(|(known, _)| *known == kind) {
            self.implied.push((kind, as_counted(kind, value)));
        }
    }

    /// Compares what is known of a kind with what it comes to.
    pub(super) fn compare(&mut self, lines: Vec<Line>, given: Decimal, rests_on: u32) {
        let Some((kind, computed)) = lines.last().map(|last| (last.kind, last.value)) else {
            return;
        };
        if !self.says_something_new(rests_on) {
            return;
        }
        self.seen.push(rests_on);
        let difference = Exact(given) - Exact(computed);
        let off_pct =
            (!computed.is_zero()).then(|| (difference / Exact(computed) * Exact::HUNDRED).0);
        let points = percent_of(kind);
        let agrees = if points {
            difference.0.abs() <= TOLERANCE_POINTS
        } else {
            difference.0.is_zero() || off_pct.is_some_and(|off| off.abs() <= TOLERANCE_PCT)
        };
        let scope = self.scope_of(kind, &lines, given < computed);
        let off_points = points.then_some(difference.0);
        self.lines.extend(lines);
        self.compared.push(Compared { kind, given, computed, off_pct, off_points, agrees, scope });
        self.imply(kind, computed);
    }

    /// The named scopes that may be why a comparison does not agree: others pay what money is
    /// `less` by, but for those whose share of it is in the sum; other denominators change what is
    /// in percent, and not what is money or added up.
    fn scope_of(&self, kind: Kind, lines: &[Line], less: bool) -> Scope {
        let named = self.claim.scope;
        let terms = || lines.iter().flat_map(|line| &line.terms).map(|term| term.kind);
        let money = kind.unit() == Unit::Rupiah;
        let of_percent = percent_of(kind) || terms().any(percent_of);
        Scope {
            payer: named.payer && money && less && terms().all(|term| term != Kind::SharePaid),
            period: named.period,
            denominator: named.denominator && !money && of_percent,
        }
    }

    /// Whether a comparison rests on what has these bits.
    pub(super) fn rested_on(&self, bits: u32) -> bool {
        self.seen.iter().any(|seen| seen & bits != 0)
    }

    /// Whether a comparison that rests on these can come out either way. Of the seven quantities of
    /// coverage any three give the others, and two do among the three of one relation: what more is
    /// given than that can be compared, once each.
    pub(super) fn says_something_new(&self, rests_on: u32) -> bool {
        let within = |seen: &&u32| **seen | rests_on == rests_on;
        let of_coverage = rests_on & self.of_coverage();
        if rests_on != of_coverage || rests_on == 0 {
            return !self.seen.iter().any(|seen| seen | rests_on == *seen);
        }
        let relation =
            |of: &Relation| of.kinds().iter().fold(0, |all, kind| all | self.given(*kind));
        let free = if RELATIONS.iter().any(|of| relation(of) == rests_on) { 2 } else { 3 };
        let made = self.seen.iter().filter(within).count();
        usize::try_from(rests_on.count_ones()).unwrap_or(0) > free + made
    }

    /// The bits of all that is given of coverage; those whom a programme adds count as added.
    pub(super) fn of_coverage(&self) -> u32 {
        OF_COVERAGE.iter().fold(0, |all, kind| all | self.given(*kind))
    }

    /// The bits of a kind that is given, or stands for one that is.
    pub(super) fn given(&self, kind: Kind) -> u32 {
        let stated = |of: &Known| {
            of.rests_on == bit(kind) || (kind == Kind::Added && of.rests_on == bit(Kind::Workers))
        };
        self.of(kind).filter(stated).map_or(0, |of| of.rests_on)
    }
}

/// A quantity as people count it: people whole and never too many, those who are lacking never too
/// few, members to the nearest, so that sums of them add up as they are shown; rupiah and percent to
/// two decimals, months too.
pub(crate) fn as_counted(kind: Kind, value: Decimal) -> Decimal {
    let rounded = match kind {
        // A trace of a division is no person more.
        Kind::Shortfall => value.round_dp(6).ceil(),
        Kind::Covered | Kind::CoveredBefore | Kind::Added => {
            value.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
        }
        _ if matches!(kind.unit(), Unit::People | Unit::Places) => Exact(value).whole().0,
        _ => value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
    };
    rounded.normalize()
}
