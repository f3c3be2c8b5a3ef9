//! Months of the year: `Juli-Desember`, `Oktober 2025 hingga akhir tahun`, `Oktober, November, dan
//! Desember`.

use rust_decimal::Decimal;

use super::items::{Item, Shape, mark, word};
use super::lexer::{Sort, Token};
use crate::claim::money::months_of;
use crate::text::number::month_number;

/// Every first and last month that a text names. A month with its day is a date, unless it is
/// joined to another.
pub(super) fn periods(tokens: &[Token<'_>], items: &[Item]) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    let mut from = 0_usize;
    for at in 0..tokens.len() {
        let Some(first) = month_number(word(tokens, at)).filter(|_| at >= from) else {
            continue;
        };
        let day = at.checked_sub(1).and_then(|at| day(tokens, at));
        let behind = at.saturating_add(1);
        // A day joined to another is a period, a day alone is a date.
        let span = last_month(tokens, behind)
            .or_else(|| listed(tokens, first, behind).filter(|_| day.is_none()));
        let Some((last, end)) = span else {
            continue;
        };
        let last_day = end.checked_sub(2).and_then(|at| self::day(tokens, at));
        let mut values = vec![months_of(first, last)];
        // `15 Maret hingga 14 Juni`: the months it touches, or one less.
        let whole = day.is_none_or(|day| day == 1) && last_day.is_none_or(|day| day >= 28);
        // `3 Maret hingga 5 Maret`: days.
        if !whole && first == last {
            continue;
        }
        if !whole {
            values.push(months_of(first, last).saturating_sub(Decimal::ONE));
        }
        let item = Item {
            first: at,
            end,
            shape: Shape::Months,
            values,
            noun: word(tokens, end).to_owned(),
            period: Some((first, last)),
        };
        // Years between the months stay figures of their own.
        if !items.iter().any(|of| of.shape == Shape::Months && of.first < end && at < of.end) {
            found.push(item);
        }
        from = end;
    }
    found
}

/// A day of a month.
fn day(tokens: &[Token<'_>], at: usize) -> Option<u32> {
    let digits = tokens.get(at).filter(|of| of.sort == Sort::Number && of.text.len() <= 2)?;
    digits.text.parse().ok().filter(|day| (1..=31).contains(day))
}

/// The last month behind a word or mark that joins it to the first, and the token behind it.
fn last_month(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let year =
        |at: usize| tokens.get(at).is_some_and(|of| of.sort == Sort::Number && of.text.len() == 4);
    let mut at = if year(at) { at.saturating_add(1) } else { at };
    at = joined(tokens, at)?;
    while matches!(word(tokens, at), "dengan" | "bulan" | "akhir" | "ke") {
        if (word(tokens, at), word(tokens, at.saturating_add(1))) == ("akhir", "tahun") {
            return Some((12, at.saturating_add(2)));
        }
        at = at.saturating_add(1);
    }
    let at = if day(tokens, at).is_some() { at.saturating_add(1) } else { at };
    let month = month_number(word(tokens, at))?;
    Some((month, at.saturating_add(1)))
}

/// `Oktober, November, dan Desember`: months one behind the other, the last of them.
fn listed(tokens: &[Token<'_>], first: u32, at: usize) -> Option<(u32, usize)> {
    let (mut last, mut end) = (first, at);
    loop {
        let mut next = end;
        while mark(tokens, next) == "," || matches!(word(tokens, next), "dan" | "serta") {
            next = next.saturating_add(1);
        }
        let month = month_number(word(tokens, next)).filter(|_| next > end);
        if month != Some(if last == 12 { 1 } else { last.saturating_add(1) }) {
            break;
        }
        last = month.unwrap_or(last);
        end = next.saturating_add(1);
    }
    (last != first).then_some((last, end))
}

/// The token behind `-`, `hingga`, `sampai`, `s/d`, `s.d.`.
pub(super) fn joined(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let next = at.saturating_add(1);
    if matches!(mark(tokens, at), "-" | "–" | "—")
        || matches!(word(tokens, at), "hingga" | "sampai" | "sd")
    {
        return Some(next);
    }
    let stroke = matches!(mark(tokens, next), "/" | ".");
    if word(tokens, at) == "s" && stroke && word(tokens, at.saturating_add(2)) == "d" {
        let end = at.saturating_add(3);
        return Some(if mark(tokens, end) == "." { end.saturating_add(1) } else { end });
    }
    None
}
