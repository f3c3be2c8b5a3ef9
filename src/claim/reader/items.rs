//! The numbers of a text with their units: money, percentages, counts with their noun, months; and
//! those that are no quantities, such as years, days and the numbers of regulations.

use rust_decimal::Decimal;

use super::Reason;
use super::lexer::{Sort, Token};
use super::nouns::{MONEY, NUMBERED, OTHERS, SCALES, people, place};
use super::pairs::{fraction, parts, range, ratio};
use crate::text::number::month_number;
use crate::text::parse::{self, in_text};
use crate::text::spelled;

/// What a number is by its own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Money,
    Percent,
    Points,
    /// `7 dari 10 pekerja`, in percent.
    Ratio,
    /// `60:40`, in percent: the parts of two payers.
    Parts,
    Count,
    Months,
    None(Reason),
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    /// Its first token, and that behind its last.
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) shape: Shape,
    /// What it may be, the likeliest first.
    pub(super) values: Vec<Decimal>,
    /// The word behind it, in lower case.
    pub(super) noun: String,
    /// Months of the year.
    pub(super) period: Option<(u32, u32)>,
}

/// The lower-case word at a place; empty for numbers, marks and beyond the text.
pub(super) fn word<'a>(tokens: &'a [Token<'_>], at: usize) -> &'a str {
    tokens.get(at).filter(|of| of.sort == Sort::Word).map_or("", |of| of.lower.as_str())
}

/// The mark at a place.
pub(super) fn mark<'a>(tokens: &'a [Token<'_>], at: usize) -> &'a str {
    tokens.get(at).filter(|of| of.sort == Sort::Mark).map_or("", |of| of.text)
}

/// The word before a place, over an opening bracket or a point.
pub(super) fn before<'a>(tokens: &'a [Token<'_>], at: usize) -> &'a str {
    let Some(previous) = at.checked_sub(1) else {
        return "";
    };
    if matches!(mark(tokens, previous), "(" | ".") {
        return previous.checked_sub(1).map_or("", |at| word(tokens, at));
    }
    word(tokens, previous)
}

/// Finds all items.
pub(super) fn items(tokens: &[Token<'_>]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0_usize;
    while let Some(token) = tokens.get(at) {
        let alone = || match token.sort {
            Sort::Number => Some(numeric(tokens, at)),
            Sort::Stroked => Some(stroked(tokens, at)),
            Sort::Word => spelled_out(tokens, at).or_else(|| span_of_time(tokens, at)),
            Sort::Mark => None,
        };
        let item = ratio(tokens, at)
            .or_else(|| fraction(tokens, at))
            .or_else(|| parts(tokens, at))
            .or_else(alone);
        at = match item {
            Some(item) => {
                let end = item.end.max(at.saturating_add(1));
                let range = items.last().and_then(|before| range(tokens, before, &item));
                if range.is_some() {
                    items.pop();
                }
                items.push(range.unwrap_or(item));
                end
            }
            None => at.saturating_add(1),
        };
    }
    items
}

/// The capital letter that ends a number: `M` is short for a milliard of rupiah, `T` for a trillion.
pub(super) fn short_scale<'a>(tokens: &'a [Token<'_>], item: &Item) -> Option<&'a str> {
    let last = item.end.checked_sub(1).and_then(|last| tokens.get(last))?;
    Some(last.text).filter(|letter| matches!(*letter, "M" | "T"))
}

/// Whether a minus stands before a number: a mark that is joined to it and to nothing before.
pub(super) fn negative(tokens: &[Token<'_>], item: &Item) -> bool {
    let glued = |at: usize| tokens.get(at).is_some_and(|of| of.glued);
    item.first.checked_sub(1).is_some_and(|at| {
        let number = at.checked_sub(1).and_then(|at| tokens.get(at)).map(|of| of.sort);
        matches!(mark(tokens, at), "-" | "−" | "–")
            && glued(item.first)
            && !glued(at)
            && number != Some(Sort::Number)
    })
}

fn none(first: usize, end: usize, reason: Reason) -> Item {
    let (values, noun) = (Vec::new(), String::new());
    Item { first, end, shape: Shape::None(reason), values, noun, period: None }
}

/// `19/2023`, `12/8/2024`.
fn stroked(tokens: &[Token<'_>], at: usize) -> Item {
    let strokes = tokens.get(at).map_or(0, |of| of.text.matches('/').count());
    let reason = if strokes > 1 { Reason::Date } else { Reason::Number };
    none(at, at.saturating_add(1), reason)
}

/// Whether the sign of rupiah stands before a number, and from which token on.
fn currency(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let previous = at.checked_sub(1)?;
    let sign = if mark(tokens, previous) == "." { previous.checked_sub(1)? } else { previous };
    matches!(word(tokens, sign), "rp" | "idr").then_some(sign)
}

/// A number in digits.
fn numeric(tokens: &[Token<'_>], at: usize) -> Item {
    let sign = currency(tokens, at);
    let first = sign.unwrap_or(at);
    let digits = tokens.get(at).map_or("", |of| of.lower.as_str());
    let mut end = at.saturating_add(1);
    let mut scale = "";
    let next = word(tokens, end);
    let big = tokens.get(end).is_some_and(|of| matches!(of.text, "M" | "T"));
    // `2025 M` is a year of the common era.
    let short = matches!(next, "m" | "t") && (sign.is_some() || (big && !is_year(tokens, at)));
    let named = SCALES.iter().find(|(written, _)| *written == next).map(|(_, common)| *common);
    if let Some(word) = named.or_else(|| short.then_some(next)) {
        scale = word;
        end = end.saturating_add(1);
    }
    let (shape, end) = unit(tokens, end, sign.is_some());
    let kind = match shape {
        Shape::Money => parse::Kind::Rupiah,
        Shape::Percent | Shape::Points => parse::Kind::Percent,
        _ => parse::Kind::People,
    };
    let mut values = in_text(format!("{digits} {scale}").trim(), kind);
    // `M` in English is a million, or the milliard of Indonesian.
    if big && scale == "juta" {
        values.extend(in_text(&format!("{digits} miliar"), kind));
    }
    // A unit behind brackets is none.
    let noun = word(tokens, end).to_owned();
    let mut item = Item { first, end, shape, values, noun, period: None };
    if shape != Shape::Count {
        return item;
    }
    if let Some(letter) = short_scale(tokens, &item) {
        // `2 M dari DBHCHT` is money; of people it is not known what it stands for.
        if letter == "T" || !(people(&item.noun) || place(&item.noun)) {
            return Item { shape: Shape::Money, ..item };
        }
        if scale != "juta" {
            let millions = in_text(&format!("{digits} juta"), kind);
            item.values.splice(0..0, millions);
        }
    }
    if without_sign(tokens, at, scale, &item.noun) {
        let values = in_text(format!("{digits} {scale}").trim(), parse::Kind::Rupiah);
        return Item { shape: Shape::Money, values, ..item };
    }
    counted(tokens, at, item, scale.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a number without the sign of rupiah is money: no noun of people behind it, and a milliard
/// or more, or a word of money before millions: `Dana 840 juta untuk 12.500 pekerja`.
fn without_sign(tokens: &[Token<'_>], at: usize, scale: &str, noun: &str) -> bool {
    let told = || (at.saturating_sub(3)..at).any(|at| MONEY.contains(&word(tokens, at)));
    let counts = people(noun) || place(noun) || OTHERS.contains(&noun);
    match scale {
        "miliar" | "triliun" => !counts,
        "juta" => !counts && told(),
        _ => false,
    }
}

/// The unit behind a number and its scale.
fn unit(tokens: &[Token<'_>], end: usize, money: bool) -> (Shape, usize) {
    let after = end.saturating_add(1);
    let percent = mark(tokens, end) == "%" || matches!(word(tokens, end), "persen" | "prosen");
    match word(tokens, end) {
        _ if money => (Shape::Money, end),
        "rupiah" => (Shape::Money, after),
        _ if percent && word(tokens, after) == "poin" => (Shape::Points, after.saturating_add(1)),
        _ if percent => (Shape::Percent, after),
        "poin" => (Shape::Points, after),
        _ => (Shape::Count, end),
    }
}

/// What a count is: of people or villages, months, or no quantity of a claim. `plain`: digits
/// without marks or scale.
fn counted(tokens: &[Token<'_>], at: usize, item: Item, plain: bool) -> Item {
    let Item { first, end, noun, .. } = &item;
    let (first, end) = (*first, *end);
    let value = item.values.first().copied().unwrap_or_default();
    let previous = before(tokens, at);
    let hyphenated = at.checked_sub(1).is_some_and(|dash| {
        let glued = |at: usize| tokens.get(at).is_some_and(|of| of.glued);
        let named = dash.checked_sub(1).is_some_and(|name| !word(tokens, name).is_empty());
        mark(tokens, dash) == "-" && glued(at) && glued(dash) && named
    });
    // `ke 3` is a rank, `ke 10.000 pekerja` says to whom.
    let few = plain && value < Decimal::ONE_THOUSAND && !(people(noun) || place(noun));
    if hyphenated || NUMBERED.contains(&previous) || (previous == "ke" && few) {
        return none(first, end, Reason::Number);
    }
    let whole = plain.then(|| u32::try_from(value).ok()).flatten();
    if whole.is_some_and(|day| (1..=31).contains(&day)) && month_number(noun).is_some() {
        return none(first, end, Reason::Date);
    }
    let year = whole.is_some_and(|year| (1945..=2100).contains(&year));
    // `triwulan III 2025 peserta aktif`: a year, though people follow.
    let quarter = at.checked_sub(2).map_or("", |at| word(tokens, at));
    let dated = matches!(previous, "tahun" | "ta" | "akhir" | "awal" | "sejak" | "per")
        || matches!(quarter, "triwulan" | "semester" | "kuartal")
        || month_number(previous).is_some();
    if year && (dated || !(people(noun) || place(noun) || noun == "bulan")) {
        return none(first, end, Reason::Year);
    }
    if let Some(item) = of_time(tokens, at, &item) {
        return item;
    }
    if OTHERS.contains(&noun.as_str()) {
        return none(first, end.saturating_add(1), Reason::Other);
    }
    item
}

/// A count of months, quarters or years.
fn of_time(tokens: &[Token<'_>], at: usize, item: &Item) -> Option<Item> {
    // `dari 25.000 tahun lalu`: no number of months or years is as large.
    let end = item.end.saturating_add(1);
    let time = matches!(word(tokens, end), "lalu" | "silam" | "ini" | "sebelumnya" | "terakhir")
        || month_number(word(tokens, end)).is_some();
    let endless = item.values.first().is_some_and(|value| *value >= Decimal::ONE_THOUSAND);
    if endless && (item.noun != "bulan" || time) {
        return None;
    }
    let previous = before(tokens, at);
    let factor = match item.noun.as_str() {
        "bulan" if matches!(word(tokens, end), "lalu" | "silam") => {
            return Some(none(item.first, end, Reason::Other));
        }
        "bulan" => 1,
        "triwulan" | "kuartal" => 3,
        "semester" => 6,
        "tahun" => {
            let lasting = matches!(previous, "selama" | "untuk" | "dalam" | "waktu" | "masa");
            let one = item.values.first() == Some(&Decimal::ONE);
            let full = word(tokens, end) == "penuh";
            let past = matches!(word(tokens, end), "lalu" | "silam");
            if past || !(lasting || one || full) {
                return Some(none(item.first, end, Reason::Other));
            }
            12
        }
        _ => return None,
    };
    let months = |value: &Decimal| value.saturating_mul(Decimal::from(factor));
    let values = item.values.iter().map(months).collect();
    let noun = word(tokens, end).to_owned();
    Some(Item { shape: Shape::Months, end, values, noun, ..item.clone() })
}

/// A number in words, where a unit stands behind it.
fn spelled_out(tokens: &[Token<'_>], at: usize) -> Option<Item> {
    let words: Vec<&str> = (at..at.saturating_add(16))
        .map(|at| word(tokens, at))
        .take_while(|of| !of.is_empty())
        .collect();
    let (value, taken) = spelled::begins_with(&words)?;
    if before(tokens, at) == "salah" {
        return None;
    }
    let (shape, end) = unit(tokens, at.saturating_add(taken), false);
    let noun = word(tokens, end).to_owned();
    let item = Item { first: at, end, shape, values: vec![value], noun, period: None };
    if shape != Shape::Count {
        return Some(item);
    }
    if without_sign(tokens, at, word(tokens, end.saturating_sub(1)), &item.noun) {
        return Some(Item { shape: Shape::Money, ..item });
    }
    if let Some(item) = of_time(tokens, at, &item) {
        return Some(item);
    }
    let counts = people(&item.noun) || place(&item.noun);
    counts.then_some(item)
}

/// Whether a token is a year in digits.
fn is_year(tokens: &[Token<'_>], at: usize) -> bool {
    let digits = tokens.get(at).filter(|of| of.sort == Sort::Number).map(|of| of.text);
    digits.and_then(|of| of.parse::<u32>().ok()).is_some_and(|year| (1945..=2100).contains(&year))
}

/// `setahun`, `sepanjang tahun`, `setengah tahun`, `selama sebulan`, `triwulan pertama`.
fn span_of_time(tokens: &[Token<'_>], at: usize) -> Option<Item> {
    let next = at.saturating_add(1);
    let year_follows = word(tokens, next) == "tahun";
    let stroke = at.checked_sub(1).is_some_and(|at| mark(tokens, at) == "/");
    let rate = stroke || matches!(before(tokens, at), "per" | "setiap" | "tiap");
    let until = matches!(before(tokens, at), "hingga" | "sampai" | "akhir" | "sejak" | "dibanding");
    let (months, end) = match word(tokens, at) {
        _ if rate => return None,
        "setahun" => (12, next),
        "sepanjang" if year_follows => (12, next.saturating_add(1)),
        // `sepanjang 2026`: the year stays a figure of its own.
        "sepanjang" if is_year(tokens, next) => (12, next),
        "setengah" if year_follows => (6, next.saturating_add(1)),
        "sebulan" if matches!(before(tokens, at), "selama" | "untuk") => (1, next),
        // `hingga triwulan III`: a time, and no duration.
        "triwulan" | "kuartal" | "semester" if until => return None,
        "triwulan" | "kuartal" => (3, next),
        "semester" => (6, next),
        _ => return None,
    };
    let noun = word(tokens, end).to_owned();
    let values = vec![Decimal::from(months)];
    Some(Item { first: at, end, shape: Shape::Months, values, noun, period: None })
}
