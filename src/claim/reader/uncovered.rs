//! Which numbers are of those who are not covered: `60.000 pekerja belum terlindungi`, `yang belum
//! terdaftar 60.000 orang`, `62 persen dari 200.000 pekerja tanpa jaminan sosial`.
//!
//! Every word of negation is traced to the number of which it speaks. Where that cannot be told, no
//! figure of members is taken without asking.

use super::around::{around, breaks, sentence};
use super::items::{Item, Shape, mark, word};
use super::lexer::{Sort, Token};
use super::parts::{Role, countable};
use super::vocabulary::{NEGATIONS, PROTECTED, any, pair};

/// What the words of negation speak of.
pub(super) struct Uncovered {
    /// Whether each item counts those who are not covered.
    pub(super) items: Vec<bool>,
    /// It is not known of which number one of them speaks.
    pub(super) doubtful: bool,
}

/// What a word of negation denies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Denied {
    /// That workers are covered.
    Cover,
    /// Something by which no number turns round: `belum termasuk JHT`, `belum semua`.
    Other,
    /// It is not known.
    Unknown,
}

/// Words behind a negation by which it turns no number round.
const HARMLESS: &[&str] = &[
    "termasuk",
    "semua",
    "semuanya",
    "seluruh",
    "seluruhnya",
    "sepenuhnya",
    "lama",
    "hanya",
    "cuma",
    "sekadar",
    "saja",
    "kurang",
];

/// The rest, of which no number is told: `sisanya belum`.
const REST: &[&str] = &["sisanya", "selebihnya"];

/// Words of those who are covered, which end what is said of the others.
const AFFIRMS: &[&str] =
    &["sudah", "telah", "baru", "cakupan", "cakupannya", "kepesertaan", "peserta", "terlindungi"];

/// How many words may stand between a negation and its number.
const REACH: usize = 8;

/// Which items are of those who are not covered.
pub(super) fn uncovered(tokens: &[Token<'_>], items: &[Item], roles: &[Role]) -> Uncovered {
    let mut found = Uncovered { items: vec![false; items.len()], doubtful: false };
    for at in (0..tokens.len()).filter(|at| NEGATIONS.contains(&word(tokens, *at))) {
        let named = match denied(tokens, at) {
            Denied::Other => continue,
            Denied::Cover => match spoken_of(tokens, items, roles, at) {
                Some(one) => vec![one],
                None => of_subject(tokens, items, roles, at),
            },
            Denied::Unknown => Vec::new(),
        };
        // `Dari 100.000 pekerja yang belum terlindungi 60.000 …`: the whole, or its part.
        let whole = |place: &usize| matches!(roles.get(*place), Some(Role::Whole { .. }));
        found.doubtful |= named.is_empty() || named.iter().any(whole);
        for place in named {
            if let Some(item) = found.items.get_mut(place) {
                *item = true;
            }
        }
    }
    found.items = (0..items.len()).map(|place| told_as(tokens, items, place, &found)).collect();
    found
}

/// All numbers behind a negation that none stands before in its sentence, up to words of those who
/// are covered: `Pekerja tak terlindungi turun dari 60.000 menjadi 50.000 orang`.
fn of_subject(tokens: &[Token<'_>], items: &[Item], roles: &[Role], at: usize) -> Vec<usize> {
    let (start, stop) = sentence(tokens, at, at);
    let told = (at..stop).find(|at| breaks(tokens, *at)).unwrap_or(stop);
    let covered = |at: &usize| AFFIRMS.contains(&word(tokens, *at));
    let stop = (told..stop).find(covered).unwrap_or(stop);
    let counts = |place: &usize| {
        let item = items.get(*place).filter(|of| of.first > start && of.first < stop);
        item.is_some_and(|of| countable(of) || matches!(of.shape, Shape::Percent | Shape::Ratio))
            && !matches!(roles.get(*place), Some(Role::Whole { .. }))
    };
    let places: Vec<usize> = (0..items.len()).filter(counts).collect();
    let behind = |place: &usize| items.get(*place).is_some_and(|of| of.first > at);
    if places.iter().all(behind) { places } else { Vec::new() }
}

/// Whether an item is one of those, or stands for the same as one: `62 persen pekerja atau`.
fn told_as(tokens: &[Token<'_>], items: &[Item], place: usize, found: &Uncovered) -> bool {
    let is = |at: Option<usize>| at.and_then(|at| found.items.get(at)).copied().unwrap_or(false);
    let around = around(tokens, items, place);
    let either = |words: &[&str], at: Option<usize>| words.len() < 4 && is(at);
    is(Some(place))
        || (around.right.last() == Some(&"atau") && either(&around.right, around.next))
        || (around.left.last() == Some(&"atau") && either(&around.left, around.previous))
}

/// What the negation at a token denies.
fn denied(tokens: &[Token<'_>], at: usize) -> Denied {
    let behind = at.saturating_add(1);
    let stop = |at: usize| {
        // `luput dari perlindungan`.
        let from = at == behind && word(tokens, at) == "dari";
        (breaks(tokens, at) && !from)
            || !mark(tokens, at).is_empty()
            || tokens.get(at).is_none_or(|of| of.sort != Sort::Word)
    };
    let words: Vec<&str> = (behind..behind.saturating_add(REACH))
        .take_while(|at| !stop(*at))
        .map(|at| word(tokens, at))
        .collect();
    let before = at.checked_sub(1).map_or("", |at| word(tokens, at));
    let savings = any(&words, &["jht"]) || pair(&words, "hari", "tua");
    let harmless = words.first().is_some_and(|word| HARMLESS.contains(word));
    if harmless || savings || REST.contains(&before) {
        return Denied::Other;
    }
    // `60.000 lainnya belum`, `yang belum 60.000 orang`.
    if words.is_empty() || any(&words, PROTECTED) {
        return Denied::Cover;
    }
    // `tidak mencapai 44 persen`: a bound.
    let bound = ["mencapai", "sampai", "menyentuh", "menembus", "tembus"];
    let not_yet = matches!(word(tokens, at), "belum" | "tanpa");
    if not_yet || any(&words, &bound) { Denied::Unknown } else { Denied::Other }
}

/// The number of which a negation of cover speaks: that before it in its clause, else that behind.
fn spoken_of(tokens: &[Token<'_>], items: &[Item], roles: &[Role], at: usize) -> Option<usize> {
    let (start, stop) = sentence(tokens, at, at);
    let quantity = |place: &usize| {
        items.get(*place).is_some_and(|of| {
            !matches!(of.shape, Shape::None(_)) && of.first >= start && of.first < stop
        })
    };
    let first = |place: usize| items.get(place).map_or(0, |of| of.first);
    let end = |place: usize| items.get(place).map_or(0, |of| of.end);
    let before = (0..items.len()).rev().filter(quantity).find(|place| end(*place) <= at);
    let before = before.filter(|place| at.saturating_sub(end(*place)) <= REACH);
    let behind = (0..items.len()).filter(quantity).find(|place| first(*place) > at);
    let behind = behind.filter(|place| {
        let between = at.saturating_add(1)..first(*place);
        let joined = |at: usize| matches!(word(tokens, at), "dan" | "atau" | "serta");
        between.len() <= REACH && !between.clone().any(|at| breaks(tokens, at) || joined(at))
    });
    // `40.000 orang dan yang belum 60.000`.
    let breaking = |at: &usize| match word(tokens, *at) {
        "dari" => false,
        "dan" | "serta" => word(tokens, at.saturating_add(1)) == "yang",
        _ => breaks(tokens, *at),
    };
    let broken = |place: usize| (end(place)..at).rev().find(breaking);
    let found = match (before, behind) {
        (Some(before), behind) => match (broken(before), behind) {
            (None, _) => before,
            (Some(_), Some(behind)) => behind,
            // `124.000 orang, yang belum terlindungi`.
            (Some(comma), None) => {
                let linked = (comma.saturating_add(1)..at)
                    .all(|at| matches!(word(tokens, at), "yang" | "masih"));
                let affirmed = (end(before)..comma)
                    .any(|at| PROTECTED.contains(&word(tokens, at)) || word(tokens, at) == "sudah");
                (mark(tokens, comma) == "," && linked && !affirmed).then_some(before)?
            }
        },
        (None, behind) => behind?,
    };
    let found = part_of(tokens, items, roles, found);
    let counts = |of: &&Item| matches!(of.shape, Shape::Percent | Shape::Ratio | Shape::Count);
    items.get(found).filter(counts).map(|_| found)
}

/// Of a whole, the part that stands before it: `60 persen dari 100.000 pekerja belum terlindungi`.
fn part_of(tokens: &[Token<'_>], items: &[Item], roles: &[Role], place: usize) -> usize {
    if !matches!(roles.get(place), Some(Role::Whole { .. })) {
        return place;
    }
    let part = (0..place).rev().find(|part| roles.get(*part) == Some(&Role::Part(place)));
    let percent = || {
        let of = place.checked_sub(1)?;
        let from = around(tokens, items, place).left.contains(&"dari");
        items.get(of).filter(|of| matches!(of.shape, Shape::Percent | Shape::Ratio) && from)?;
        Some(of)
    };
    percent().or(part).unwrap_or(place)
}
