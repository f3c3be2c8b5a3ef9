//! What each number of a text is, by the words around it.
//!
//! Each number is first taken by itself (`money`, `percent`, `people`, and the months here), with
//! what the text tells of besides; then the figures are made to agree (`together`).

use rust_decimal::Decimal;

use super::around::{Around, around};
use super::items::{Item, Shape, mark, negative, short_scale, word};
use super::lexer::Token;
use super::nouns::{people, place};
use super::parts::{Role, countable, roles};
use super::uncovered::{Uncovered, uncovered};
use super::vocabulary::{BENEFIT, BUDGET, COVERAGE, ENROLS, any, first, near};
use super::{Figure, Reason, money, people as of_people, percent, together};
use crate::claim::Kind;

/// What an item was taken for.
pub(super) struct Taken {
    kind: Option<Kind>,
    reason: Reason,
    /// Other kinds that it may be.
    kinds: Vec<Option<Kind>>,
}

impl Taken {
    pub(super) fn plainly(kind: Kind) -> Self {
        Self { kind: Some(kind), reason: Reason::Plain, kinds: Vec::new() }
    }

    pub(super) const fn none(reason: Reason) -> Self {
        Self { kind: None, reason, kinds: Vec::new() }
    }

    /// The first of several.
    pub(super) fn asked(kinds: &[Option<Kind>]) -> Self {
        let kind = kinds.first().copied().flatten();
        Self { kind, reason: Reason::Kind, kinds: kinds.to_vec() }
    }
}

/// All that is said in a text, as far as it helps to tell a number's kind.
pub(super) struct Text<'a> {
    pub(super) words: Vec<&'a str>,
    pub(super) items: &'a [Item],
    /// Which counts are wholes and which are parts of them.
    pub(super) roles: Vec<Role>,
    /// Which numbers are of those who are not covered.
    pub(super) uncovered: Uncovered,
    /// Money for contributions, or months: a programme is told of.
    pub(super) programme: bool,
    /// A percentage of coverage.
    pub(super) coverage: bool,
    /// Members are told of: `peserta aktif`, `kepesertaan`.
    pub(super) members: bool,
    /// Something is for each village.
    pub(super) each: bool,
    /// How many counts of people there are, and how many percentages.
    pub(super) counts: usize,
    pub(super) percentages: usize,
}

impl Text<'_> {
    /// Whether the number at a place is of those who are not covered.
    pub(super) fn is_uncovered(&self, place: usize) -> bool {
        self.uncovered.items.get(place) == Some(&true)
    }
}

/// A figure for each item, in the order of the text.
pub(super) fn figures(text: &str, tokens: &[Token<'_>], items: &[Item]) -> Vec<Figure> {
    let words: Vec<&str> =
        (0..tokens.len()).map(|at| word(tokens, at)).filter(|of| !of.is_empty()).collect();
    let number = |shape: Shape| items.iter().filter(|of| of.shape == shape).count();
    let (money, months) = (number(Shape::Money) > 0, number(Shape::Months) > 0);
    let villages = items.iter().any(|of| of.shape == Shape::Count && place(&of.noun));
    let roles = roles(tokens, items);
    let all = Text {
        programme: (money && (any(&words, BUDGET) || money_for_people(tokens, items)))
            || (months && any(&words, ENROLS)),
        coverage: number(Shape::Percent) > 0 && any(&words, COVERAGE),
        members: any(&words, &["kepesertaan", "peserta", "pesertanya"]),
        each: villages && any(&words, &["setiap", "tiap", "masing"]),
        counts: items.iter().filter(|of| countable(of)).count(),
        percentages: number(Shape::Percent),
        uncovered: uncovered(tokens, items, &roles),
        roles,
        words,
        items,
    };
    let mut figures: Vec<Figure> = Vec::new();
    let mut of_items: Vec<usize> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let around = around(tokens, items, place);
        let mut taken = take(&all, place, item, &around);
        // A bare `M`, without the sign of rupiah: money, or people. A bare `T` is asked about.
        let bare = word(tokens, item.first).is_empty();
        match short_scale(tokens, item).filter(|_| bare) {
            Some("T") if taken.reason == Reason::Plain => {
                taken = Taken::asked(&[taken.kind, None]);
            }
            Some("M") if item.shape == Shape::Count => {
                taken = Taken::asked(&[Some(Kind::Workers), Some(Kind::Budget), None]);
            }
            Some("M") if taken.reason == Reason::Kind => taken.kinds.push(Some(Kind::Workers)),
            _ => {}
        }
        // `-3 pekerja`: no quantity of a claim is less than nothing.
        if let Some(kind) = taken.kind.filter(|_| negative(tokens, item)) {
            taken = Taken::asked(&[None, Some(kind)]);
        }
        figures.push(figure(text, tokens, item, taken));
        of_items.push(place);
        if let Some(rate) = rate(text, tokens, item, figures.last()) {
            figures.push(rate);
            of_items.push(place);
        }
    }
    money::by_month(&mut figures, &of_items, items, tokens);
    together::together(&all, tokens, &mut figures, &of_items);
    figures
}

/// `Rp4,13 miliar untuk 20.500 pekerja`: money right before people.
fn money_for_people(tokens: &[Token<'_>], items: &[Item]) -> bool {
    items.iter().zip(items.iter().skip(1)).any(|(money, people)| {
        money.shape == Shape::Money
            && countable(people)
            && people.first.saturating_sub(money.end) <= 3
            && matches!(word(tokens, money.end), "untuk" | "bagi" | "buat")
    })
}

fn take(all: &Text<'_>, place: usize, item: &Item, around: &Around<'_>) -> Taken {
    if item.values.is_empty() && !matches!(item.shape, Shape::None(_)) {
        // A number that is not understood is not left out in silence.
        return Taken::asked(&[None]);
    }
    match item.shape {
        Shape::None(reason) => Taken::none(reason),
        Shape::Money => money::money(all, item, around),
        Shape::Percent => percent::percent(all, place, around),
        Shape::Ratio => percent::ratio(all, place, item, around),
        // Money and months are either payer's, or that of both.
        Shape::Parts => Taken::asked(&[Some(Kind::SharePaid), None]),
        Shape::Points => Taken::plainly(Kind::Points),
        Shape::Months => months(all, item, around),
        Shape::Count => of_people::count(all, place, item, around),
    }
}

fn figure(text: &str, tokens: &[Token<'_>], item: &Item, taken: Taken) -> Figure {
    // The noun belongs to what is shown of people and months.
    let with_noun = matches!(item.shape, Shape::Count) && (people(&item.noun) || place(&item.noun));
    let end = if with_noun { item.end.saturating_add(1) } else { item.end };
    let (from, to) = span(tokens, item.first, end);
    let letters = |to: usize| text.get(..to).map_or(0, |before| before.chars().count());
    let unsure = item.values.len() > 1 && taken.kind.is_some();
    let asked = taken.reason == Reason::Kind;
    let mut kinds = taken.kinds;
    if !kinds.contains(&taken.kind) {
        kinds.insert(0, taken.kind);
    }
    Figure {
        text: text.get(from..to).unwrap_or_default().to_owned(),
        at: (letters(from), letters(to)),
        kind: taken.kind,
        value: item.values.first().copied(),
        period: item.period,
        ask: unsure || asked,
        reason: if unsure { Reason::Value } else { taken.reason },
        values: item.values.clone(),
        kinds,
    }
}

/// The bytes of some tokens.
fn span(tokens: &[Token<'_>], first: usize, end: usize) -> (usize, usize) {
    let from = tokens.get(first).map_or(0, |of| of.from);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last)).or_else(|| tokens.last());
    (from, last.map_or(from, |of| of.to))
}

/// `per tahun` and `per bulan` behind a budget say for how many months it is, `per tahun` behind a
/// contribution too.
fn rate(text: &str, tokens: &[Token<'_>], item: &Item, taken: Option<&Figure>) -> Option<Figure> {
    let kind = taken?.kind;
    let each = |at: usize| {
        matches!(word(tokens, at), "per" | "setiap" | "tiap") || mark(tokens, at) == "/"
    };
    // A contribution may be of each worker first, and of a year behind that.
    let reach = if kind == Some(Kind::Contribution) { 4 } else { 1 };
    let at = (item.end..item.end.saturating_add(reach))
        .find(|at| each(*at) && matches!(word(tokens, at.saturating_add(1)), "bulan" | "tahun"))?;
    let unit = at.saturating_add(1);
    let months = match (kind, word(tokens, unit)) {
        (Some(Kind::Budget), "bulan") => 1,
        (Some(Kind::Budget | Kind::Contribution), "tahun") => 12,
        _ => return None,
    };
    let item = Item {
        first: at,
        end: unit.saturating_add(1),
        shape: Shape::Months,
        values: vec![Decimal::from(months)],
        noun: String::new(),
        period: None,
    };
    Some(figure(text, tokens, &item, Taken::plainly(Kind::Months)))
}

fn months(all: &Text<'_>, item: &Item, around: &Around<'_>) -> Taken {
    if item.values.first().is_some_and(|value| *value >= Decimal::ONE_THOUSAND) {
        return Taken::asked(&[None, Some(Kind::Months)]);
    }
    let waiting = ["berturut", "tunggakan", "menunggak", "minimal", "masa-tunggu"];
    if any(first(&around.right, 2), &waiting) || any(near(&around.left, 2), &waiting) {
        return Taken::none(Reason::Other);
    }
    // `yang baru 4 bulan terdaftar`: of one person.
    let since = ["terdaftar", "menjadi", "ikut", "bergabung", "bekerja", "kepesertaan"];
    if near(&around.left, 2).contains(&"baru") && any(first(&around.right, 2), &since) {
        return Taken::none(Reason::Other);
    }
    if any(near(&around.left, 6), &["keringanan", "diskon", "relaksasi"]) {
        return Taken::none(Reason::Other);
    }
    let told = all.programme || any(&all.words, ENROLS) || any(&all.words, BUDGET);
    // `Sepanjang 2025 … menyalurkan manfaat`: of benefits, if nothing is paid for in the sentence.
    let enrols = any(&around.sentence, ENROLS);
    let benefits = any(&around.sentence, BENEFIT) && !enrols;
    if !told || benefits || any(near(&around.left, 3), BENEFIT) {
        return Taken::asked(&[None, Some(Kind::Months)]);
    }
    // `untuk empat bulan terakhir` is paid for, `dalam empat bulan terakhir` may be looked back on.
    let back = around.right.first() == Some(&"terakhir");
    if back && !around.left.last().is_some_and(|word| matches!(*word, "untuk" | "bagi")) {
        return Taken::asked(&[Some(Kind::Months), None]);
    }
    if item.values.len() > 1 {
        return Taken { kind: Some(Kind::Months), reason: Reason::Value, kinds: Vec::new() };
    }
    Taken::plainly(Kind::Months)
}
