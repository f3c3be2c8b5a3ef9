//! Which counts of a text are wholes, and which are parts of them.

use rust_decimal::Decimal;

use super::around::around;
use super::items::{Item, Shape, word};
use super::lexer::Token;
use super::nouns::{people, place};
use super::vocabulary::{BECOMES, COUNTS, ENROLS, LISTED, RISES, any, earlier_pair, first, near};

/// What a count is to other counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing that can be told.
    #[default]
    Alone,
    /// Others are a part of it.
    Whole {
        /// They are listed or vulnerable workers, and not all workers.
        listed: bool,
        /// It is a target, of which it is not said whether it is all who are listed.
        aimed: bool,
    },
    /// A part of the whole at this place.
    Part(usize),
}

/// Words between *dari* and the number of a whole: `dari total angkatan kerja 512.300 orang`.
const FILLERS: &[&str] = &[
    "total",
    "jumlah",
    "sekitar",
    "seluruh",
    "sebanyak",
    "kurang",
    "lebih",
    "hampir",
    "keseluruhan",
    "populasi",
    "potensi",
    "perkiraan",
    "angkatan",
    "kerja",
    "pekerja",
    "tenaga",
    "semua",
    "sejumlah",
    "rentan",
    "informal",
    "formal",
    "target",
    "sasaran",
    "kuota",
    "yang",
    "ada",
    "penduduk",
    "bekerja",
    "masyarakat",
    "miskin",
    "estimasi",
    "kisaran",
    "data",
    "totalnya",
    "potensial",
    "terdata",
    "penerima",
    "peserta",
    "kota",
    "kabupaten",
    "provinsi",
];

/// Words before *dari* by which no whole follows: `lebih dari 20.000`, `naik dari`, `terdiri dari`.
const NO_WHOLE: &[&str] =
    &["lebih", "kurang", "terdiri", "mulai", "terhitung", "sejak", "perwakilan", "utusan", "jauh"];

/// Whether an item counts people, or may do so.
pub(super) fn countable(item: &Item) -> bool {
    let grouped = item.values.first().is_some_and(|value| *value >= Decimal::ONE_THOUSAND);
    item.shape == Shape::Count && !place(&item.noun) && (people(&item.noun) || grouped)
}

/// The role of every item.
pub(super) fn roles(tokens: &[Token<'_>], items: &[Item]) -> Vec<Role> {
    let mut roles = vec![Role::Alone; items.len()];
    for place in 0..items.len() {
        of_from(tokens, items, place, &mut roles);
    }
    of_that_number(tokens, items, &mut roles);
    for place in 0..items.len() {
        of_only(tokens, items, place, &mut roles);
    }
    roles
}

fn set(roles: &mut [Role], place: usize, role: Role) {
    if let Some(known) = roles.get_mut(place).filter(|known| **known == Role::Alone) {
        *known = role;
    }
}

/// Whether the workers at a place are said to be listed or vulnerable: `15.000 pekerja rentan`.
fn is_listed(tokens: &[Token<'_>], items: &[Item], place: usize, part: Option<usize>) -> bool {
    let around = around(tokens, items, place);
    let informal = part.is_some_and(|part| {
        let part = super::around::around(tokens, items, part);
        any(&part.left, ENROLS) || any(first(&part.right, 6), ENROLS)
    });
    let of = |words: &[&str]| any(words, LISTED) || (informal && any(words, &["informal"]));
    // What stands before the part belongs to the part: `Sebanyak 300 pekerja rentan dari 900 orang`.
    let own = if around.previous.is_some() { 3 } else { 5 };
    let behind = first(&around.right, 7);
    let stop = behind.iter().position(|word| *word == "dari" || BECOMES.contains(word));
    of(first(behind, stop.unwrap_or(7))) || of(near(&around.left, own))
}

/// `3.000 dari 15.000 pekerja`, `Dari 15.000 pekerja, baru 3.000`: a whole stands behind *dari*.
fn of_from(tokens: &[Token<'_>], items: &[Item], place: usize, roles: &mut [Role]) {
    let Some(item) = items.get(place).filter(|item| item.shape == Shape::Count) else {
        return;
    };
    let from = (0..item.first).rev().find(|at| !FILLERS.contains(&word(tokens, *at)));
    let Some(from) = from.filter(|at| matches!(word(tokens, *at), "dari" | "antara" | "terhadap"))
    else {
        return;
    };
    let before = from.checked_sub(1).map_or("", |at| word(tokens, at));
    let around = around(tokens, items, place);
    let becomes = around.right.last().is_some_and(|word| BECOMES.contains(word));
    // `33.250 orang dari 25.000 tahun lalu`.
    let earlier = earlier_pair(first(&around.right, 2));
    if NO_WHOLE.contains(&before) || RISES.contains(&before) || becomes || earlier {
        return;
    }
    if !(countable(item) || (people(&item.noun) && around.previous.is_some())) {
        return;
    }
    let near_before = |part: usize, of: usize, reach: usize| {
        let gap = items.get(of).zip(items.get(part));
        gap.is_some_and(|(of, part)| of.first.saturating_sub(part.end) <= reach)
    };
    let is = |at: usize, shape: Shape| items.get(at).is_some_and(|of| of.shape == shape);
    let share = |at: usize| is(at, Shape::Percent) || is(at, Shape::Ratio);
    // The part before the whole, over a percentage.
    let mut part = None;
    let mut percent = false;
    if let Some(previous) = around.previous {
        if is(previous, Shape::Count) && near_before(previous, place, 12) {
            part = Some(previous);
        } else if share(previous) && near_before(previous, place, 8) {
            percent = true;
            let earlier = previous
                .checked_sub(1)
                .filter(|at| is(*at, Shape::Count) && near_before(*at, previous, 6));
            part = earlier;
        }
    }
    // Or behind it.
    if part.is_none() && !percent {
        let behind = place.saturating_add(1)..items.len();
        part = behind.clone().take(3).find(|at| items.get(*at).is_some_and(countable));
        percent = behind.take(2).any(share);
    }
    // `Seperempat dari 80.000 pekerja, yakni 20.000 orang`.
    if part.is_none() && around.previous.is_some_and(|at| is(at, Shape::Ratio)) {
        let same = |at: &usize| {
            let left = super::around::around(tokens, items, *at).left;
            items.get(*at).is_some_and(countable)
                && left.last().is_some_and(|word| matches!(*word, "yakni" | "yaitu" | "atau"))
        };
        part = around.next.filter(same);
    }
    let part = part.filter(|at| roles.get(*at) == Some(&Role::Alone));
    if part.is_none() && !percent {
        return;
    }
    let between =
        (from..item.first).any(|at| matches!(word(tokens, at), "target" | "sasaran" | "kuota"));
    let listed = is_listed(tokens, items, place, part);
    set(roles, place, Role::Whole { listed, aimed: between });
    if let Some(part) = part {
        set(roles, part, Role::Part(place));
    }
}

/// `mendata 12.480 pekerja. Dari jumlah itu, 14.210 orang …`: the whole is what was counted last.
fn of_that_number(tokens: &[Token<'_>], items: &[Item], roles: &mut [Role]) {
    for at in 0..tokens.len() {
        let second = at.saturating_add(1);
        let third = at.saturating_add(2);
        let named = matches!(word(tokens, second), "jumlah" | "angka" | "total" | "data")
            && matches!(word(tokens, third), "itu" | "tersebut" | "ini" | "tadi");
        if word(tokens, at) != "dari" || !(named || word(tokens, second) == "mereka") {
            continue;
        }
        let whole = items.iter().rposition(|of| of.end <= at && countable(of));
        let part = items.iter().position(|of| of.first > at && !matches!(of.shape, Shape::None(_)));
        let part = part.filter(|part| items.get(*part).is_some_and(countable));
        let (Some(whole), Some(part)) = (whole, part) else {
            continue;
        };
        let of_whole = around(tokens, items, whole);
        let counted = any(near(&of_whole.left, 4), COUNTS);
        let listed = counted || is_listed(tokens, items, whole, Some(part));
        set(roles, whole, Role::Whole { listed, aimed: false });
        set(roles, part, Role::Part(whole));
    }
}

/// `96.000 pekerja rentan, yang baru tercover 24.000`, `Ada 150.000 pekerja, namun yang aktif hanya
/// 57.000`: a whole without *dari*, in the same sentence or the one before.
fn of_only(tokens: &[Token<'_>], items: &[Item], place: usize, roles: &mut [Role]) {
    let Some(item) = items.get(place).filter(|item| countable(item)) else {
        return;
    };
    let of = around(tokens, items, place);
    let only = any(near(&of.left, 5), &["baru", "hanya", "cuma", "sekadar"]);
    let already = any(&of.left, &["sudah", "telah"]) && of.left.contains(&"yang");
    let quantity =
        |at: &usize| items.get(*at).is_some_and(|of| !matches!(of.shape, Shape::None(_)));
    let whole = (0..place).rev().find(quantity).filter(|at| items.get(*at).is_some_and(countable));
    let alone = roles.get(place) == Some(&Role::Alone);
    let Some(whole) = whole.filter(|_| (only || already) && alone) else {
        return;
    };
    let of_whole = around(tokens, items, whole);
    let behind = first(&of_whole.right, 3);
    let left = near(&of_whole.left, 8);
    let counted = any(near(&of_whole.left, 4), COUNTS);
    let listed = any(behind, LISTED) || counted || any(left, LISTED);
    let there = any(near(left, 3), &["ada", "terdapat", "memiliki", "punya", "mempunyai"]);
    let eligible = there && items.get(whole).is_some_and(|of| of.noun == "pekerja");
    let others = any(near(left, 6), ENROLS) || any(left, &["terlindungi", "peserta", "aktif"]);
    let more = items
        .get(whole)
        .zip(item.values.first())
        .is_some_and(|(whole, part)| whole.values.first().is_some_and(|whole| whole >= part));
    if (listed || eligible) && !others && more && roles.get(whole) == Some(&Role::Alone) {
        set(roles, whole, Role::Whole { listed, aimed: false });
        set(roles, place, Role::Part(whole));
    }
}
