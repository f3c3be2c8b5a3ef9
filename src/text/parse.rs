//! How typed numbers are read, and what is said about the reading.
//!
//! Both languages' separators are understood; a form that both would read differently, such as
//! `1,008`, is asked about instead of guessed.

use rust_decimal::Decimal;

use super::Lang;
use super::number::{SCALES, month_number};
use super::reading::{complaint, said, written};
use crate::num::decimal_from_digits;
use crate::scenario::parse_amount_text;

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money.
    Rupiah,
    /// A percentage.
    Percent,
    /// People.
    People,
    /// A month of the year, by name or number.
    Month,
    /// Any number.
    Plain,
}

impl Kind {
    /// The kind of a name: `rupiah`, `percent`, `people`, `month`, `plain`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "rupiah" => Some(Self::Rupiah),
            "percent" => Some(Self::Percent),
            "people" => Some(Self::People),
            "month" => Some(Self::Month),
            "plain" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// How a text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number.
    pub value: Decimal,
    /// The number as people write it: `Rp3.000.000.000`.
    pub written: String,
    /// What is said about it: `dibaca: Rp3.000.000.000, tiga miliar`.
    pub said: String,
}

/// A text that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRead {
    /// Why not, and what to write instead.
    pub message: String,
    /// What it could mean, if it is one of several numbers.
    pub choices: Vec<Choice>,
}

/// One of several numbers that a text could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The number.
    pub value: Decimal,
    /// As people write it: `Rp1.008`.
    pub written: String,
    /// In words, which tell apart what the marks do not; empty where they are too many.
    pub words: String,
}

/// Why a text was not read.
pub(super) enum Unread {
    Empty,
    NotANumber,
    /// One of several numbers.
    Ambiguous(Vec<Decimal>),
    TooLong,
    NoMonth,
}

/// Words behind a number that change nothing.
const UNITS: [&str; 20] = [
    "rupiah",
    "orang",
    "pekerja",
    "jiwa",
    "peserta",
    "workers",
    "people",
    "members",
    "persen",
    "percent",
    "%",
    "desa",
    "kelurahan",
    "villages",
    "bulan",
    "months",
    "setahun",
    "a year",
    "sebulan",
    "a month",
];

/// Reads a typed number.
///
/// # Errors
/// A sentence that says what was not understood and what to write instead, with the numbers that
/// it could be.
pub fn parse(text: &str, kind: Kind, lang: Lang) -> Result<Reading, NotRead> {
    let text = &plain(text);
    let read = if kind == Kind::Month { month(text) } else { number(text, kind, lang) };
    match read.and_then(within_form) {
        Ok(value) => Ok(Reading {
            value,
            written: written(value, kind, lang),
            said: said(value, kind, lang),
        }),
        Err(Unread::Ambiguous(values)) => {
            // What a document cannot carry is no choice.
            let values = values.into_iter().filter_map(|value| within_form(value).ok()).collect();
            Err(complaint(&Unread::Ambiguous(values), kind, lang))
        }
        Err(unread) => Err(complaint(&unread, kind, lang)),
    }
}

/// The numbers that a figure in an Indonesian text may be, the likeliest first: one, or several
/// where its form is read in two ways. None where it is no number, or longer than a document
/// carries. A mark of thousands with one or two digits behind it (`100.00`) is taken for a slip:
/// it may divide, or lack what was to follow. So are groups that are not of three digits
/// (`1.008.00.000`): what was to follow is put there, or the digits stand as they are. People are
/// whole, so of `12,400 pekerja` the whole number goes first.
#[must_use]
pub fn in_text(text: &str, kind: Kind) -> Vec<Decimal> {
    let text = &plain(text);
    let mut values = match number(text, kind, Lang::Id) {
        Ok(value) => vec![value],
        // A percentage that was published has no thousands.
        Err(Unread::Ambiguous(values)) if kind == Kind::Percent => {
            values.into_iter().take(1).collect()
        }
        Err(Unread::Ambiguous(values)) => values,
        Err(_) => Vec::new(),
    };
    let slip = text.split_once('.').filter(|(_, after)| {
        kind != Kind::Percent && after.len() < 3 && after.bytes().all(|byte| byte.is_ascii_digit())
    });
    if let Some((whole, after)) = slip {
        let zeros = "0".repeat(3_usize.saturating_sub(after.len()));
        values.extend(decimal_from_digits(&format!("{whole}{after}{zeros}"), 0));
    }
    if values.is_empty() && kind != Kind::Percent {
        values = slipped(text);
    }
    if kind == Kind::People {
        values.sort_by_key(|value| !value.is_integer());
    }
    values.into_iter().filter_map(|value| within_form(value).ok()).collect()
}

/// What digits in groups may be, some of which are not of three: with noughts behind the short ones
/// and without those too many, and as they stand.
fn slipped(text: &str) -> Vec<Decimal> {
    let mark = |letter: char| letter == '.' || letter == ',';
    let digits = text.trim_end_matches(['-', '–', ',', '.']);
    let groups: Vec<&str> = digits.split(mark).collect();
    let numbers = groups
        .iter()
        .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    if !numbers || groups.len() < 3 {
        return Vec::new();
    }
    let whole = |group: &str| {
        let mut group = group.to_owned();
        while group.len() < 3 {
            group.push('0');
        }
        while group.len() > 3 && group.ends_with('0') {
            group.pop();
        }
        group
    };
    let (first, rest) = groups.split_first().unwrap_or((&"", &[]));
    let mended: String = core::iter::once((*first).to_owned())
        .chain(rest.iter().map(|group| whole(group)))
        .collect();
    let values = [mended, groups.concat()];
    let mut found: Vec<Decimal> = Vec::new();
    for value in values.iter().filter_map(|digits| decimal_from_digits(digits, 0)) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

/// The text as if it had been typed: pasted spaces of every width and line breaks become plain
/// spaces, marks that take no room go.
fn plain(text: &str) -> String {
    let room = |letter: &char| !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    let spaced = |letter: char| if letter.is_whitespace() || letter == '_' { ' ' } else { letter };
    text.chars().filter(room).map(spaced).collect::<String>().trim().to_owned()
}

/// Whether a document can carry the number: 15 digits, 6 decimals.
fn within_form(value: Decimal) -> Result<Decimal, Unread> {
    let value = value.normalize();
    parse_amount_text(&value.to_string()).ok_or(Unread::TooLong)
}

fn month(text: &str) -> Result<Decimal, Unread> {
    let number = match text.parse::<u32>() {
        Ok(number) => Some(number).filter(|number| (1..=12).contains(number)),
        Err(_) => month_number(text),
    };
    number.map(Decimal::from).ok_or(if text.is_empty() { Unread::Empty } else { Unread::NoMonth })
}

fn number(text: &str, kind: Kind, lang: Lang) -> Result<Decimal, Unread> {
    let lower = text.to_ascii_lowercase();
    let mut rest = lower.as_str();
    let mut negative = false;
    loop {
        let before = rest;
        rest = rest.trim_start();
        for sign in ['-', '−', '–'] {
            if let Some(after) = rest.strip_prefix(sign) {
                (rest, negative) = (after, !negative);
            }
        }
        for currency in ["rp.", "rp", "idr"] {
            rest = rest.strip_prefix(currency).unwrap_or(rest);
        }
        if rest == before {
            break;
        }
    }
    if rest.is_empty() {
        return Err(Unread::Empty);
    }
    let end = rest
        .find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ')))
        .unwrap_or(rest.len());
    let (digits, words) = rest.split_at(end);
    let mut digits = digits.trim();
    let mut words = words.trim();
    // `Rp16.800,-`: whole rupiah, as on receipts.
    if let Some(whole) = digits.strip_suffix([',', '.'])
        && words.starts_with(['-', '–', '—'])
    {
        digits = whole;
        words = words.trim_start_matches(['-', '–', '—']).trim();
    }
    let scale = scale_of(words);
    if let Some((word, _)) = scale {
        words = words.strip_prefix(word).unwrap_or("").trim();
    }
    let share = ["%", "persen", "percent"].iter().any(|unit| words.starts_with(unit));
    if share && kind != Kind::Percent {
        return Err(Unread::NotANumber);
    }
    for unit in UNITS {
        words = words.strip_prefix(unit).unwrap_or(words).trim();
    }
    if !words.is_empty() {
        return Err(Unread::NotANumber);
    }
    let power = |zeros: u32| Decimal::from(10_u64.saturating_pow(zeros));
    let values = match separated(digits, kind, scale.is_some(), lang) {
        Ok(value) => vec![value],
        Err(Unread::Ambiguous(values)) => values,
        Err(other) => return Err(other),
    };
    // `M` is miliar in Indonesian and million in English: in an English text it is asked about.
    let scales = match (scale, lang) {
        (Some(("m", zeros)), Lang::En) => vec![6, zeros],
        (scale, _) => vec![scale.map_or(0, |(_, zeros)| zeros)],
    };
    let sign = if negative { Decimal::NEGATIVE_ONE } else { Decimal::ONE };
    let mut every = Vec::new();
    for value in &values {
        for zeros in &scales {
            every.push(value.saturating_mul(power(*zeros)).saturating_mul(sign));
        }
    }
    match every.as_slice() {
        [one] => Ok(*one),
        _ => Err(Unread::Ambiguous(every)),
    }
}

/// The word of scale that a text begins with, and its zeros.
fn scale_of(words: &str) -> Option<(&'static str, u32)> {
    const SHORT: [(&str, u32); 9] = [
        ("milyar", 9),
        ("trilyun", 12),
        ("bn", 9),
        ("mn", 6),
        ("jt", 6),
        ("rb", 3),
        ("k", 3),
        ("m", 9),
        ("t", 12),
    ];
    let known = SCALES.iter().flat_map(|(zeros, id, en)| [(*id, *zeros), (*en, *zeros)]);
    known.chain(SHORT).find(|(word, _)| {
        words
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphabetic()))
    })
}

/// Reads digits with separators of either language.
fn separated(digits: &str, kind: Kind, has_scale: bool, lang: Lang) -> Result<Decimal, Unread> {
    if digits.is_empty() || !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    let plain = |text: &str| decimal_from_digits(text, 0).ok_or(Unread::TooLong);
    let count = |mark: char| digits.matches(mark).count();
    let (dots, commas, spaces) = (count('.'), count(','), count(' '));
    let last_mark = digits.rfind(['.', ',']).map(|at| digits.split_at(at));
    let Some((before, after)) = last_mark else {
        return if spaces == 0 { plain(digits) } else { plain(&ungrouped(digits, ' ')?) };
    };
    let mark = if after.starts_with('.') { '.' } else { ',' };
    let fraction = after.get(1..).unwrap_or("");
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    let other = if mark == '.' { ',' } else { '.' };
    if dots > 0 && commas > 0 {
        // Both marks: the last is the decimal one, the other groups.
        if before.contains(mark) {
            return Err(Unread::NotANumber);
        }
        return plain(&format!("{}.{fraction}", ungrouped(before, other)?));
    }
    if dots.max(commas) > 1 {
        return plain(&ungrouped(digits, mark)?);
    }
    // One mark, once: with three digits behind it, it may group or divide.
    let whole = if spaces > 0 { ungrouped(before, ' ')? } else { before.to_owned() };
    let divided = plain(&format!("{whole}.{fraction}"))?;
    let may_group =
        fraction.len() == 3 && before.len() <= 3 && !whole.starts_with('0') && spaces == 0;
    let grouping_mark = lang.pick('.', ',');
    // Percentages have no thousands as a rule: of those only the mark that groups is asked about.
    let divides = mark != grouping_mark && (has_scale || kind == Kind::Percent);
    if !may_group || divides {
        return Ok(divided);
    }
    let joined = plain(&format!("{whole}{fraction}"))?;
    if mark == grouping_mark && !has_scale && kind != Kind::Percent {
        return Ok(joined);
    }
    Err(Unread::Ambiguous(vec![divided, joined]))
}

/// The digits without the marks that group them in threes.
fn ungrouped(digits: &str, mark: char) -> Result<String, Unread> {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or("");
    let whole = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let joined = digits.replace(mark, "");
    if whole && joined.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(joined)
    } else {
        Err(Unread::NotANumber)
    }
}

#[cfg(test)]
#[path = "parse_test.rs"]
mod tests;
