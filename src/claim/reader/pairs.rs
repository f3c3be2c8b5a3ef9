//! Two numbers that make one figure: ranges, shares of a few, the parts of two payers.

use rust_decimal::Decimal;

use super::items::{Item, Shape, mark, word};
use super::lexer::{Sort, Token};
use super::months::joined;
use super::nouns::{SCALES, people, place};
use crate::text::parse::{self, in_text};
use crate::text::spelled;

/// `4-5 bulan`, `Rp4-5 miliar`, `antara 10.000 dan 12.000 pekerja`: one figure that may be either
/// end.
pub(super) fn range(tokens: &[Token<'_>], before: &Item, item: &Item) -> Option<Item> {
    let between = before.end;
    let next = between.saturating_add(1);
    let money = before.shape == Shape::Money;
    let sides = before.first.checked_sub(1).is_some_and(|at| word(tokens, at) == "antara");
    let either = match word(tokens, between) {
        "atau" => !money,
        "dan" => sides,
        _ => false,
    };
    let behind = if either { next } else { joined(tokens, between)? };
    let with = usize::from(word(tokens, behind) == "dengan");
    if behind.saturating_add(with) != item.first {
        return None;
    }
    let counted = item.shape == Shape::Count && people(&item.noun);
    let dashed = !mark(tokens, item.first.saturating_sub(1)).is_empty();
    let shape = match (before.shape, item.shape) {
        (Shape::Count, Shape::Months) => Shape::Months,
        (Shape::Count, Shape::Count) if counted => Shape::Count,
        (Shape::Count, Shape::Percent) if dashed => Shape::Percent,
        (Shape::Money | Shape::Count, Shape::Money) => Shape::Money,
        (Shape::Money, Shape::Count) if !(counted || place(&item.noun)) => Shape::Money,
        _ => return None,
    };
    let mut values = scaled_like(tokens, before, item, shape);
    let far = Decimal::ONE_THOUSAND;
    let ends = values.first().zip(item.values.first());
    // What a dash joins otherwise: `Rp3 miliar – Rp16.800 per orang`.
    let apart = ends.is_none_or(|(low, high)| low >= high || low.saturating_mul(far) < *high);
    if apart && matches!(shape, Shape::Money | Shape::Percent) {
        return None;
    }
    values.extend(item.values.iter().copied());
    Some(Item { first: before.first, shape, values, ..item.clone() })
}

/// What the lower end of a range may be: a small number without a scale has that of the upper end.
fn scaled_like(tokens: &[Token<'_>], before: &Item, item: &Item, shape: Shape) -> Vec<Decimal> {
    let number = |of: &Item| {
        (of.first..of.end).find(|at| tokens.get(*at).is_some_and(|of| of.sort == Sort::Number))
    };
    let scale = |of: &Item| {
        let at = number(of)?.saturating_add(1);
        let word = tokens.get(at).filter(|_| at < of.end).map_or("", |of| of.lower.as_str());
        let short = matches!(word, "m" | "t").then_some(word);
        SCALES.iter().find(|(written, _)| *written == word).map(|(_, common)| *common).or(short)
    };
    let small = before.values.first().is_none_or(|value| *value < Decimal::ONE_THOUSAND);
    let digits = number(before).and_then(|at| tokens.get(at)).map(|of| of.lower.as_str());
    let kind = match shape {
        Shape::Money => parse::Kind::Rupiah,
        Shape::Percent => parse::Kind::Percent,
        _ => parse::Kind::People,
    };
    match (digits, scale(before), scale(item)) {
        (Some(digits), None, Some(scale)) if small => in_text(&format!("{digits} {scale}"), kind),
        (Some(digits), None, None) if shape == Shape::Percent => in_text(digits, kind),
        _ => before.values.clone(),
    }
}

/// `7 dari 10 pekerja`, `tujuh dari sepuluh pekerja`: a share of them, and no counts.
pub(super) fn ratio(tokens: &[Token<'_>], at: usize) -> Option<Item> {
    let few = |at: usize| {
        let token = tokens.get(at)?;
        let value = match token.sort {
            Sort::Number => token.text.parse::<u32>().ok()?.into(),
            _ => spelled::begins_with(&[token.lower.as_str()])?.0,
        };
        Some(value).filter(|value| *value >= Decimal::ONE && *value <= Decimal::TEN)
    };
    let (part, whole) = (few(at)?, few(at.saturating_add(2))?);
    let noun = at.saturating_add(3);
    let said = word(tokens, at.saturating_add(1)) == "dari" && people(word(tokens, noun));
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    (said && part < whole).then(|| Item {
        first: at,
        end: noun.saturating_add(1),
        shape: Shape::Ratio,
        values: vec![share.round_dp(2)],
        noun: word(tokens, noun).to_owned(),
        period: None,
    })
}

/// `sepertiga dari 90.000 nelayan`, `dua pertiga pekerja`, `separuh`: a share in words, in percent.
pub(super) fn fraction(tokens: &[Token<'_>], at: usize) -> Option<Item> {
    let (part, name) = match word(tokens, at) {
        "dua" | "tiga" => {
            let part = if word(tokens, at) == "dua" { 2_u32 } else { 3 };
            (part, at.saturating_add(1))
        }
        _ => (1, at),
    };
    let named = word(tokens, name);
    let named = named.strip_suffix("nya").unwrap_or(named);
    let whole = match (named, part) {
        ("setengah" | "separuh" | "separo", 1) => 2_u32,
        ("sepertiga", 1) | ("pertiga", 2) => 3,
        ("seperempat", 1) | ("perempat", 3) => 4,
        ("seperlima", 1) | ("perlima", 2 | 3) => 5,
        ("sepersepuluh", 1) | ("persepuluh", 3) => 10,
        _ => return None,
    };
    let end = name.saturating_add(1);
    // `setengah tahun`, `setengah miliar`, `dua setengah`.
    let unit = ["tahun", "bulan", "hari", "jam", "abad", "mati", "jalan", "persen", "poin"];
    let next = word(tokens, end);
    let scaled = SCALES.iter().any(|(written, _)| *written == next);
    let behind_number = at.checked_sub(1).is_some_and(|at| {
        tokens.get(at).is_some_and(|of| of.sort == Sort::Number)
            || spelled::begins_with(&[word(tokens, at)]).is_some()
    });
    if unit.contains(&next) || scaled || behind_number {
        return None;
    }
    let share =
        Decimal::from(part).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::from(whole))?;
    Some(Item {
        first: at,
        end,
        shape: Shape::Ratio,
        values: vec![share.round_dp(2)],
        noun: next.to_owned(),
        period: None,
    })
}

/// `60:40`: two parts of a hundred.
pub(super) fn parts(tokens: &[Token<'_>], at: usize) -> Option<Item> {
    let percent = |at: usize| {
        let number = tokens.get(at).filter(|of| of.sort == Sort::Number)?;
        in_text(&number.lower, parse::Kind::Percent).first().copied()
    };
    let behind = at.saturating_add(2);
    let (one, other) = (percent(at)?, percent(behind)?);
    let whole = one.checked_add(other) == Some(Decimal::ONE_HUNDRED);
    (mark(tokens, at.saturating_add(1)) == ":" && whole).then(|| {
        let mut values = vec![one, other];
        values.dedup();
        let end = behind.saturating_add(1);
        Item { first: at, end, shape: Shape::Parts, values, noun: String::new(), period: None }
    })
}
