//! What figures are is told from one another: which is earlier and which is now, which need a
//! companion, which contradict.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::around::{Around, around};
use super::classify::Text;
use super::items::Item;
use super::lexer::Token;
use super::vocabulary::{
    BECOMES, EARLIER, FALLS, NOW, RISES, any, earlier_pair, first, near, pair,
};
use super::{Figure, Reason};
use crate::claim::Kind;
use crate::num::{Arithmetic, Exact};

/// Words between two figures that say the same.
const JOINS: &[&str] = &["atau", "alias", "setara"];

/// Makes the figures agree. `figures` and `of_items` have the same order: the item of each figure.
pub(super) fn together(
    all: &Text<'_>,
    tokens: &[Token<'_>],
    figures: &mut [Figure],
    of_items: &[usize],
) {
    let mut times: Vec<i32> = of_items.iter().map(|at| time(tokens, all.items, *at)).collect();
    // `dibanding Mei 2025 sebanyak 962.500 orang atau 35 persen`: both are of one time.
    for place in 1..times.len() {
        let at = of_items.get(place).copied().unwrap_or(0);
        let left = around(tokens, all.items, at).left;
        let joined = left.len() <= 4 && left.last().is_some_and(|word| JOINS.contains(word));
        let before = place.checked_sub(1).and_then(|at| times.get(at)).copied().unwrap_or(0);
        if let Some(time) = times.get_mut(place).filter(|time| joined && **time == 0) {
            *time = before;
        }
    }
    let members = split(all, figures, &times, Kind::Covered, Kind::CoveredBefore);
    let coverage = split(all, figures, &times, Kind::Coverage, Kind::CoverageBefore);
    beside(tokens, all.items, figures, of_items, members, coverage);
    for kind in [Kind::Workers, Kind::Budget, Kind::Eligible, Kind::Listed] {
        last_year(figures, &times, kind);
    }
    total(figures);
    phases(tokens, all.items, figures, of_items);
    added(figures);
    each(figures);
    shares_of_budget(figures);
    falls(all, tokens, figures, of_items);
    turned_round(all, figures);
}

/// `turun 5 poin menjadi 40 persen`, `turun 5 poin dari 45 persen`: points are those of a rise, so
/// the other coverage is taken in their place, and asked about. Of what falls by so many percent it
/// is not known whether points are meant.
fn falls(all: &Text<'_>, tokens: &[Token<'_>], figures: &mut [Figure], of_items: &[usize]) {
    let falling = |words: &[&str]| {
        let known = |word: &&&str| RISES.contains(word) || FALLS.contains(word);
        words.iter().rev().find(known).map(|word| FALLS.contains(word))
    };
    let words = |place: usize| {
        around(tokens, all.items, of_items.get(place).copied().unwrap_or(usize::MAX)).left
    };
    let points = places_of(figures, &[Kind::Points]);
    for at in points.iter().copied() {
        let level = match places_of(figures, &[Kind::Coverage, Kind::CoverageBefore]).as_slice() {
            [only] => Some(*only).filter(|_| points.len() == 1),
            _ => None,
        };
        let falls = falling(near(&words(at), 5));
        if falls == Some(false) {
            // `naik 5 poin dari 45 persen`.
            let from = |level: &usize| *level > at && words(*level).last() == Some(&"dari");
            if let Some(level) = level.filter(from) {
                set(figures, level, Kind::CoverageBefore);
            }
            continue;
        }
        let fall = figures.get(at).and_then(|of| of.value).unwrap_or_default();
        let percent = figures.get(at).is_some_and(|of| of.reason == Reason::Kind);
        let said = level.and_then(|at| figures.get(at)).and_then(|of| of.value);
        let (Some(level), Some(said)) = (level, said) else {
            let unknown = [Some(Kind::Points), None];
            ask(figures, at, if falls.is_none() { &unknown } else { &[None, Some(Kind::Points)] });
            continue;
        };
        let earlier = near(&words(level), 2).contains(&"dari");
        let (own, other) = if earlier {
            (Kind::CoverageBefore, Kind::Coverage)
        } else {
            (Kind::Coverage, Kind::CoverageBefore)
        };
        let rest = Exact::HUNDRED - Exact(fall);
        let (points, relative) = if earlier {
            (Exact(said) - Exact(fall), Exact(said) * rest / Exact::HUNDRED)
        } else {
            (Exact(said) + Exact(fall), Exact(said) * Exact::HUNDRED / rest)
        };
        if falls.is_some() {
            set(figures, level, own);
            ask(figures, at, &[Some(other), None]);
        } else {
            // `melorot 5 poin`: a word that is not known.
            ask(figures, at, &[Some(Kind::Points), Some(other), None]);
        }
        if let Some(figure) = figures.get_mut(at) {
            let mut values = vec![points.0.normalize()];
            if percent && rest > Exact::ZERO {
                values.push(relative.0.round_dp(2).normalize());
            }
            values.insert(if falls.is_none() { 0 } else { values.len() }, fall);
            values.retain(|value| !value.is_sign_negative());
            figure.value = values.first().copied();
            figure.values = values;
        }
    }
}

/// Where it is not known of which number a text says that it is not covered, no figure of members
/// is taken without asking.
fn turned_round(all: &Text<'_>, figures: &mut [Figure]) {
    if !all.uncovered.doubtful {
        return;
    }
    let members =
        [Kind::Covered, Kind::CoveredBefore, Kind::Coverage, Kind::CoverageBefore, Kind::Share];
    for figure in figures {
        if figure.kind.is_some_and(|kind| members.contains(&kind)) {
            figure.ask = true;
            if figure.reason == Reason::Plain {
                figure.reason = Reason::Kind;
            }
            if !figure.kinds.contains(&None) {
                figure.kinds.push(None);
            }
        }
    }
}

/// How much speaks for an earlier time, less what speaks for now.
fn time(tokens: &[Token<'_>], items: &[Item], place: usize) -> i32 {
    let words = around(tokens, items, place);
    let Around { left, after, lead, right, previous, .. } = &words;
    // `33.250 orang dari 25.000 tahun sebelumnya, sehingga cakupan menjadi 41,6 persen`.
    let became = left.iter().rposition(|word| matches!(*word, "menjadi" | "jadi"));
    let told = left.get(became.unwrap_or(0)..).unwrap_or_default();
    let rises = any(left, RISES) || (left.len() < 8 && any(near(lead, 12), RISES));
    let from = near(left, 2).contains(&"dari");
    let facts = [
        (any(near(told, 6), EARLIER) || any(first(after, 2), EARLIER), 4),
        (earlier_pair(near(told, 8)) || earlier_pair(first(after, 6)), 4),
        (from && rises, 4),
        (from && right.last().is_some_and(|word| BECOMES.contains(word)), 4),
        (near(left, 2).contains(&"masih"), 1),
        (near(left, 3).iter().any(|word| BECOMES.contains(word)) && previous.is_some(), -4),
        (near(left, 3).contains(&"menjadi"), -3),
        (any(near(left, 6), NOW) || pair(near(left, 6), "saat", "ini"), -3),
        (
            any(near(left, 3), &["sudah", "telah", "mencapai", "menyentuh", "tembus", "menembus"]),
            -1,
        ),
    ];
    facts.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

fn places_of(figures: &[Figure], kinds: &[Kind]) -> Vec<usize> {
    let of_kind = |(_, of): &(usize, &Figure)| of.kind.is_some_and(|kind| kinds.contains(&kind));
    figures.iter().enumerate().filter(of_kind).map(|(place, _)| place).collect()
}

/// Of two figures of a kind one is earlier: that for which the words speak, else the first where
/// something rises or falls. Where neither is told, and of three, all are asked about. The places
/// of the earlier and the later.
fn split(
    all: &Text<'_>,
    figures: &mut [Figure],
    times: &[i32],
    now: Kind,
    before: Kind,
) -> Option<(usize, usize)> {
    let mut places = places_of(figures, &[now, before]);
    let value = |at: &usize| figures.get(*at).and_then(|of| of.value);
    // What is said again is one figure.
    let mut seen = Vec::new();
    places.retain(|at| {
        let new = !seen.contains(&value(at));
        seen.push(value(at));
        new
    });
    let known = |figures: &[Figure], at: usize| figures.get(at).and_then(|of| of.kind);
    match places.as_slice() {
        [only] => {
            // Earlier than nothing: the one figure there is.
            let new = !places_of(figures, &[Kind::Added, Kind::Points]).is_empty();
            if known(figures, *only) == Some(before) && !new {
                // `kuota dari 4.500 menjadi 7.200 pekerja`: what it becomes is the programme's.
                let chosen =
                    now == Kind::Covered && !places_of(figures, &[Kind::Workers]).is_empty();
                let kinds = [Some(now), Some(before), None];
                let turned = [None, Some(before), Some(now)];
                ask(figures, *only, if chosen { &turned } else { &kinds });
            }
            None
        }
        [one, other] => {
            let at = |place: usize| times.get(place).copied().unwrap_or(0);
            let rises = any(&all.words, RISES) || any(&all.words, &["menjadi"]);
            let first_is_earlier = match at(*one).cmp(&at(*other)) {
                core::cmp::Ordering::Greater => true,
                core::cmp::Ordering::Less => false,
                core::cmp::Ordering::Equal if rises => true,
                core::cmp::Ordering::Equal => {
                    ask(figures, *other, &[None, Some(before), Some(now)]);
                    return None;
                }
            };
            let (earlier, later) = if first_is_earlier { (*one, *other) } else { (*other, *one) };
            set(figures, earlier, before);
            set(figures, later, now);
            Some((earlier, later))
        }
        [] => None,
        several => {
            for at in several {
                let kind = known(figures, *at);
                ask(figures, *at, &[kind, None, Some(now), Some(before)]);
            }
            None
        }
    }
}

/// `84.600 orang atau 36 persen`: what stands beside an earlier coverage is as early, and the other
/// way round.
fn beside(
    tokens: &[Token<'_>],
    items: &[Item],
    figures: &mut [Figure],
    of_items: &[usize],
    members: Option<(usize, usize)>,
    coverage: Option<(usize, usize)>,
) {
    let near_to = |one: usize, other: usize| {
        let place = |at: usize| of_items.get(at).and_then(|at| items.get(*at));
        let (first, second) = (one.min(other), one.max(other));
        let gap = place(first).zip(place(second));
        gap.is_some_and(|(of, next)| next.first.saturating_sub(of.end) <= 5)
            && second.saturating_sub(first) == 1
    };
    let pairs = [
        (coverage, members, Kind::Covered, Kind::CoveredBefore),
        (members, coverage, Kind::Coverage, Kind::CoverageBefore),
    ];
    for (known, other, now, before) in pairs {
        let (Some((earlier, _)), None) = (known, other) else {
            continue;
        };
        if let [only] = places_of(figures, &[now]).as_slice() {
            let own = around(tokens, items, of_items.get(*only).copied().unwrap_or(0));
            let told = earlier_pair(&own.left);
            let became = own.left.last().is_some_and(|word| BECOMES.contains(word));
            if (near_to(*only, earlier) || told) && !became {
                set(figures, *only, before);
            }
        }
    }
}

/// `Tahun lalu 5.000 pekerja, kini 8.000`: of two figures of a kind that is only told of as it is
/// now, the earlier one is asked about, and the other stands.
fn last_year(figures: &mut [Figure], times: &[i32], kind: Kind) {
    let places = places_of(figures, &[kind]);
    let earlier = |at: &usize| times.get(*at).is_some_and(|time| *time >= 4);
    let (before, now): (Vec<usize>, Vec<usize>) = places.into_iter().partition(earlier);
    if !now.is_empty() {
        for at in before {
            ask(figures, at, &[None, Some(kind)]);
        }
    }
}

/// `1.500 becak dan 500 buruh … totalnya 2.000 penerima`: where one number of workers is the sum of
/// the others, they are its parts.
fn total(figures: &mut [Figure]) {
    let places = places_of(figures, &[Kind::Workers]);
    let value = |at: &usize| figures.get(*at).and_then(|of| of.value).unwrap_or_default();
    let sum = places.iter().map(value).fold(Decimal::ZERO, Decimal::saturating_add);
    let inside = |at: &usize| places.contains(at) && places.len() > 2;
    let is_sum = |at: &usize| {
        let own = if inside(at) { value(at) } else { Decimal::ZERO };
        value(at).saturating_add(own) == sum
    };
    let wholes = places_of(figures, &[Kind::Workers, Kind::Listed, Kind::Eligible]);
    let other = |at: &usize| inside(at) || (!places.contains(at) && places.len() > 1);
    if let Some(whole) = wholes.into_iter().find(|at| other(at) && is_sum(at)) {
        set(figures, whole, Kind::Workers);
        for at in places.into_iter().filter(|at| *at != whole) {
            ask(figures, at, &[None, Some(Kind::Workers)]);
        }
    }
}

/// `Tahap I 5.000 pekerja, tahap II 7.000 pekerja`: the sum of the phases, which is asked about with
/// the first.
fn phases(tokens: &[Token<'_>], items: &[Item], figures: &mut [Figure], of_items: &[usize]) {
    for kind in [Kind::Workers, Kind::Budget] {
        let mut places = places_of(figures, &[kind]);
        places.retain(|at| {
            let item = of_items.get(*at).copied().unwrap_or(usize::MAX);
            any(near(&around(tokens, items, item).left, 4), &["tahap", "gelombang", "termin"])
        });
        let value = |at: &usize| figures.get(*at).and_then(|of| of.value).unwrap_or_default();
        let sum = places.iter().map(value).fold(Decimal::ZERO, Decimal::saturating_add);
        let [first, others @ ..] = places.as_slice() else {
            continue;
        };
        if others.is_empty() {
            continue;
        }
        for at in others {
            ask(figures, *at, &[None, Some(kind)]);
        }
        if let Some(figure) = figures.get_mut(*first) {
            figure.values.insert(0, sum);
            (figure.value, figure.ask, figure.reason) = (Some(sum), true, Reason::Value);
        }
    }
}

/// `menambah 5.000 pekerja dengan Rp1 miliar`: where no coverage is told of, those whom the money
/// pays for.
fn added(figures: &mut [Figure]) {
    let coverage = [Kind::Coverage, Kind::CoverageBefore, Kind::Covered, Kind::CoveredBefore];
    let is = |kinds: &[Kind]| !places_of(figures, kinds).is_empty();
    let programme = is(&[Kind::Budget, Kind::Months]) && !is(&[Kind::Workers]) && !is(&coverage);
    if let ([only], true) = (places_of(figures, &[Kind::Added]).as_slice(), programme) {
        ask(figures, *only, &[Some(Kind::Workers), Some(Kind::Added), None]);
    }
}

/// Places count only beside what each of them gets.
fn each(figures: &mut [Figure]) {
    if !places_of(figures, &[Kind::BudgetEach, Kind::WorkersEach]).is_empty() {
        return;
    }
    for at in places_of(figures, &[Kind::Places]) {
        if let Some(figure) = figures.get_mut(at) {
            (figure.kind, figure.reason) = (None, Reason::Other);
            figure.kinds = vec![None, Some(Kind::Places)];
        }
    }
}

/// `Rp2 miliar atau 10 persen dari DBH Rp20 miliar`: the budget is the part, so neither the share
/// nor the whole counts again.
fn shares_of_budget(figures: &mut [Figure]) {
    for at in places_of(figures, &[Kind::ShareOfBudget]) {
        let money = |at: Option<usize>| {
            at.filter(|at| figures.get(*at).is_some_and(|of| of.kind == Some(Kind::Budget)))
        };
        let (before, behind) = (money(at.checked_sub(1)), money(at.checked_add(1)));
        if let (Some(_), Some(whole)) = (before, behind) {
            ask(figures, at, &[None, Some(Kind::ShareOfBudget)]);
            ask(figures, whole, &[None, Some(Kind::Budget)]);
        }
    }
}

fn set(figures: &mut [Figure], place: usize, kind: Kind) {
    if let Some(figure) = figures.get_mut(place).filter(|of| of.kind != Some(kind)) {
        figure.kind = Some(kind);
        if figure.reason == Reason::Kind {
            figure.kinds.retain(|known| *known != Some(kind));
            figure.kinds.insert(0, Some(kind));
        } else {
            figure.kinds = vec![Some(kind)];
        }
    }
}

fn ask(figures: &mut [Figure], place: usize, kinds: &[Option<Kind>]) {
    if let Some(figure) = figures.get_mut(place) {
        figure.kind = kinds.first().copied().flatten();
        figure.kinds = Vec::new();
        for kind in kinds {
            if !figure.kinds.contains(kind) {
                figure.kinds.push(*kind);
            }
        }
        (figure.ask, figure.reason) = (true, Reason::Kind);
    }
}
