//! The search: floats find the place on a line of whole numbers, exact runs settle it.
//!
//! More is thought to help, but that is checked: [`LOOKS`] places are sampled between the first
//! and the one beyond which nothing changes. Where a level falls from one to the next, so that a
//! place that holds may hide, [`SCAN`] places are scanned instead, and the first that holds is
//! refined within its bracket. Whatever was found, [`CLOSE`] places below it that the rounding to whole
//! workers may have passed over, and those at each power of two beyond, are looked at for one that
//! holds as well. So a search takes some 150 runs in floats and two or three exact ones, with a
//! scan some 700.

use crate::num::{Arithmetic, Exact};

/// Stretches between the samples that look for a level that falls.
const LOOKS: i64 = 32;

/// Stretches of a scan, where one does.
const SCAN: i64 = 512;

/// Stretches, and rounds, in which the highest place of a scan is looked at more closely.
const PEAK: (i64, u32) = (32, 3);

/// A line of at most so many places is run exactly, each of them.
const FEW: i64 = 16;

/// Levels that differ by less are the same to floats: percent, or people.
const SLACK: f64 = 1e-9;

/// A fall that comes of rounding to whole workers.
const SMALL: f64 = 1e-3;

/// Where floats come so near to what is wanted, an exact run decides.
const NEAR: f64 = 1e-6;

/// Samples within the width of two workers below what was found.
const CLOSE: i64 = 48;

/// So often a lower place that holds is followed further down.
const DESCENTS: u32 = 8;

/// What a run in floats says of a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sample {
    /// How far it comes.
    pub(super) level: f64,
    /// Whether the goal holds.
    pub(super) holds: bool,
    /// All members by month.
    pub(super) covered: Vec<f64>,
    /// The programme's members by month.
    pub(super) members: Vec<f64>,
}

/// What can be asked of a place.
pub(super) struct Search<'a> {
    /// A run in floats.
    pub(super) fast: &'a dyn Fn(i64) -> Sample,
    /// An exact run: whether the goal holds, and the level.
    pub(super) exact: &'a dyn Fn(i64) -> (bool, Exact),
    /// The level of one worker: what falls by no more comes of rounding to whole workers.
    pub(super) grain: f64,
    /// Whether the scenario is of a kind in which more is known to do worse somewhere, perhaps in
    /// a stretch so narrow that no sample falls into it.
    pub(super) may_fall: bool,
}

/// What a search found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The first place that holds, and whether the one before it does; `None` for the place at
    /// the line's beginning.
    pub(super) at: Option<(i64, Option<bool>)>,
    /// Whether more always helped.
    pub(super) monotone: bool,
    /// Whether all places that were sampled are alike, from the line's beginning to its end.
    pub(super) flat: bool,
    /// The places between which it was looked.
    pub(super) scanned: (i64, i64),
    /// The place with the highest level.
    pub(super) best: i64,
    /// The places that were sampled, in order, with their levels.
    sampled: Vec<(i64, f64)>,
}

/// The place halfway.
pub(super) const fn middle(low: i64, high: i64) -> i64 {
    low.saturating_add(high.saturating_sub(low) / 2)
}

/// 2 to `power` places from `from`.
fn beyond(from: i64, power: u32) -> i64 {
    from.saturating_add(1_i64.checked_shl(power).filter(|far| *far > 0).unwrap_or(i64::MAX))
}

impl Search<'_> {
    /// The first place from `from` to `to` at which the goal holds, `wanted` being its level.
    pub(super) fn least(&self, from: i64, to: i64, wanted: f64) -> Found {
        if to.saturating_sub(from) < FEW {
            return self.few(from, to);
        }
        // Where the last place is like the first, there is none beyond which nothing changes any
        // more: the whole line is looked at.
        let alike = (self.fast)(from) == (self.fast)(to);
        let top = if alike { to } else { self.saturation(from, to) };
        let mut samples = self.samples(from, top, LOOKS);
        let flat = alike && is_flat(&samples);
        let mut monotone = !self.may_fall && is_rising(&samples, self.grain);
        let short = top.saturating_sub(from) <= SCAN;
        let scan = may_hide(&samples, wanted) || (self.may_fall && short);
        if scan {
            samples = self.samples(from, top, SCAN);
        }
        let mut best = highest(&samples);
        if scan && !samples.iter().any(|(_, sample)| sample.holds) {
            for _ in 0..PEAK.1 {
                self.look_closer(&mut samples, best);
                best = highest(&samples);
            }
        }
        let bracket = bracket(&samples, |sample| sample.holds);
        let near_best = || samples.iter().any(|(_, sample)| sample.level >= wanted - NEAR);
        let candidate = match bracket {
            Some((below, at)) => Some(self.bisect(below, at, |sample| sample.holds)),
            None if near_best() => Some(best).filter(|best| (self.exact)(*best).0),
            None => None,
        };
        let holds = |at| (self.exact)(at).0;
        let worker = self.width_of_worker(&samples, bracket);
        // Down in floats as far as they see one that holds, and only then exactly.
        let mut near = candidate;
        let mut descents = 0;
        while let Some(at) = near.filter(|_| descents < DESCENTS) {
            let Some(lower) = self.lower(from, at, worker, &|_| true) else { break };
            monotone = false;
            descents = descents.saturating_add(1);
            near = Some(self.bisect(from, lower, |sample| sample.holds));
        }
        let mut at = near.and_then(|near| settle(near, from, to, &holds));
        // Floats have looked below where they put it; not below where an exact run did.
        while let Some(settled) = at.filter(|at| Some(*at) != near && descents < DESCENTS) {
            let Some(lower) = self.lower(from, settled, worker, &holds) else { break };
            monotone = false;
            descents = descents.saturating_add(1);
            near = Some(self.bisect(from, lower, |sample| sample.holds));
            at = near.and_then(|near| settle(near, from, lower, &holds)).or(Some(lower));
        }
        Found {
            at: at.map(|at| (at, (at > from).then(|| holds(at.saturating_sub(1))))),
            monotone,
            flat,
            scanned: (from, top),
            best,
            sampled: samples.into_iter().map(|(at, sample)| (at, sample.level)).collect(),
        }
    }

    /// All places of a short line, exactly.
    fn few(&self, from: i64, to: i64) -> Found {
        let samples = self.samples(from, to, to.saturating_sub(from));
        let first = (from..=to).find(|at| (self.exact)(*at).0);
        Found {
            // The place before the first that holds was found not to hold.
            at: first.map(|at| (at, (at > from).then_some(false))),
            monotone: is_rising(&samples, self.grain),
            flat: is_flat(&samples),
            scanned: (from, to),
            best: highest(&samples),
            sampled: samples.into_iter().map(|(at, sample)| (at, sample.level)).collect(),
        }
    }

    /// The first place with the highest level that was found, and that level, exactly.
    pub(super) fn reach(&self, found: &Found) -> (i64, Exact) {
        let (from, to) = found.scanned;
        let highest = (self.exact)(found.best).1;
        let high = found.sampled.iter().map(|(_, level)| *level).fold(f64::MIN, f64::max);
        let as_high = |level: f64| level >= high - SLACK;
        let place = found.sampled.iter().position(|(_, level)| as_high(*level));
        let at = place.and_then(|place| found.sampled.get(place)).map_or(found.best, |(at, _)| *at);
        let below = place.and_then(|place| place.checked_sub(1));
        let below = below.and_then(|place| found.sampled.get(place)).map_or(from, |(at, _)| *at);
        let near = self.bisect(below, at, |sample| as_high(sample.level));
        let reached = settle(near, from, to, &|at| (self.exact)(at).1 >= highest);
        (reached.unwrap_or(found.best), highest)
    }

    /// A place, the first power of two beyond `from`, from which on nothing changes up to `to`.
    fn saturation(&self, from: i64, to: i64) -> i64 {
        let full = (self.fast)(to);
        let (mut low, mut high) = (0_u32, 63_u32);
        while low < high {
            let middle = low.midpoint(high);
            let at = beyond(from, middle);
            if at >= to || (self.fast)(at) == full {
                high = middle;
            } else {
                low = middle.saturating_add(1);
            }
        }
        beyond(from, high).min(to)
    }

    /// Samples at both ends and between them.
    fn samples(&self, from: i64, to: i64, stretches: i64) -> Vec<(i64, Sample)> {
        let wide = i128::from(to).saturating_sub(i128::from(from));
        let mut places: Vec<i64> = (0..=stretches)
            .map(|count| {
                let share = wide.saturating_mul(i128::from(count));
                let far = share.checked_div(i128::from(stretches)).unwrap_or(0);
                from.saturating_add(i64::try_from(far).unwrap_or(0))
            })
            .collect();
        places.dedup();
        places.into_iter().map(|at| (at, (self.fast)(at))).collect()
    }

    /// Puts more samples around the highest place.
    fn look_closer(&self, samples: &mut Vec<(i64, Sample)>, best: i64) {
        let Some(place) = samples.iter().position(|(at, _)| *at == best) else { return };
        let (first, last) = (place.saturating_sub(1), place.saturating_add(2).min(samples.len()));
        let around = samples.get(first..last).unwrap_or(&[]);
        if let (Some((low, _)), Some((high, _))) = (around.first(), around.last()) {
            let closer = self.samples(*low, *high, PEAK.0);
            samples.splice(first..last, closer);
        }
    }

    /// The first place of a bracket for which floats say yes; `below` is one for which they say
    /// no, or the line's beginning.
    fn bisect(&self, mut below: i64, mut at: i64, yes: impl Fn(&Sample) -> bool) -> i64 {
        while at.saturating_sub(below) > 1 {
            let middle = middle(below, at);
            if yes(&(self.fast)(middle)) {
                at = middle;
            } else {
                below = middle;
            }
        }
        at
    }

    /// How many places a bracket has for each worker by whom its level rises.
    fn width_of_worker(&self, samples: &[(i64, Sample)], bracket: Option<(i64, i64)>) -> i64 {
        let Some((below, at)) = bracket else { return 1 };
        let level = |place| samples.iter().find(|(at, _)| *at == place).map(|(_, of)| of.level);
        let workers =
            level(at).zip(level(below)).map_or(0.0, |(high, low)| (high - low) / self.grain);
        let workers = whole(workers).max(1);
        at.saturating_sub(below).checked_div(workers).unwrap_or(1).max(1)
    }

    /// A place below `at` that holds as well, if one is seen: within the width of two workers,
    /// where rounding may make one hold, lose and hold again, and at powers of two beyond.
    /// `sure` has the last word.
    fn lower(&self, from: i64, at: i64, worker: i64, sure: &dyn Fn(i64) -> bool) -> Option<i64> {
        let wide = worker.saturating_mul(2);
        let near = (1..=CLOSE).rev().map(|count| {
            let far = i128::from(wide).saturating_mul(i128::from(count));
            let far = far.checked_div(i128::from(CLOSE)).unwrap_or(0);
            at.saturating_sub(i64::try_from(far).unwrap_or(0))
        });
        let far = (1..63).map(|power| beyond(0, power)).filter(|far| *far > wide);
        let far = far.map(|far| at.saturating_sub(far));
        let mut last = at;
        near.chain(far)
            .filter(|place| *place > from && *place < at)
            .filter(|place| core::mem::replace(&mut last, *place) != *place)
            .find(|place| (self.fast)(*place).holds && sure(*place))
    }
}

/// A count as a whole number, at most 10⁹.
fn whole(count: f64) -> i64 {
    i64::try_from(count.min(1e9).to_decimal().trunc()).unwrap_or(0)
}

/// Whether no sample differs from another.
fn is_flat(samples: &[(i64, Sample)]) -> bool {
    samples.iter().zip(samples.iter().skip(1)).all(|((_, one), (_, next))| one == next)
}

/// Whether no level falls by more than `slack`, and no goal that holds is lost.
fn is_rising(samples: &[(i64, Sample)], slack: f64) -> bool {
    samples
        .iter()
        .zip(samples.iter().skip(1))
        .all(|((_, one), (_, next))| next.level >= one.level - slack && (next.holds || !one.holds))
}

/// Whether levels fall where that could hide a place that holds: before the first sample that
/// does, or anywhere if none does. Beyond that sample it does not matter, and a fall of less than
/// a worker or two only where what is wanted is that near.
fn may_hide(samples: &[(i64, Sample)], wanted: f64) -> bool {
    let first = samples.iter().position(|(_, sample)| sample.holds);
    let before = samples.get(..first.map_or(samples.len(), |first| first.saturating_add(1)));
    let before = before.unwrap_or(samples);
    let high = before.iter().map(|(_, sample)| sample.level).fold(f64::MIN, f64::max);
    let near = first.is_some() || high >= wanted - SMALL - SMALL;
    !is_rising(before, if near { SLACK } else { SMALL })
}

/// The last place with the highest level: where more changes nothing, nothing of what is looked for
/// is short any more.
fn highest(samples: &[(i64, Sample)]) -> i64 {
    let high = samples.iter().map(|(_, sample)| sample.level).fold(f64::MIN, f64::max);
    let last = samples.iter().rev().find(|(_, sample)| sample.level >= high - SLACK);
    last.map_or(0, |(at, _)| *at)
}

/// The first sample that says yes, and the place before it: itself, where there is none.
fn bracket(samples: &[(i64, Sample)], yes: impl Fn(&Sample) -> bool) -> Option<(i64, i64)> {
    let place = samples.iter().position(|(_, sample)| yes(sample))?;
    let (at, _) = samples.get(place)?;
    let below = place.checked_sub(1).and_then(|below| samples.get(below));
    Some((below.map_or(*at, |(below, _)| *below), *at))
}

/// The place that holds and whose neighbour below does not, near to where floats put it: mostly
/// two exact runs, else in strides that double. `None` where nothing up to `to` holds.
fn settle(near: i64, from: i64, to: i64, holds: &dyn Fn(i64) -> bool) -> Option<i64> {
    let (mut below, mut at) = (near, near);
    let mut stride = 1_i64;
    if holds(near) {
        loop {
            if at <= from {
                return Some(from);
            }
            below = at.saturating_sub(stride).max(from);
            if !holds(below) {
                break;
            }
            at = below;
            stride = stride.saturating_mul(2);
        }
    } else {
        loop {
            if below >= to {
                return None;
            }
            at = below.saturating_add(stride).min(to);
            if holds(at) {
                break;
            }
            below = at;
            stride = stride.saturating_mul(2);
        }
    }
    while at.saturating_sub(below) > 1 {
        let middle = middle(below, at);
        if holds(middle) {
            at = middle;
        } else {
            below = middle;
        }
    }
    Some(at)
}
