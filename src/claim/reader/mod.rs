//! Figures of a claim in a sentence or paragraph: every number, what it was taken for, where it
//! stands, and what else it could be.
//!
//! Nothing is guessed in silence: a number whose value or kind cannot be told is marked, and what
//! it may be stands beside it. Each can be corrected. English words are read as the Indonesian
//! ones for which they stand (`english`).

mod around;
mod classify;
mod context;
mod english;
mod glossary;
mod items;
mod lexer;
mod money;
mod months;
mod nouns;
mod pairs;
mod parts;
mod people;
mod percent;
mod scope;
mod together;
mod uncovered;
mod vocabulary;

use rust_decimal::Decimal;

use super::{Claim, Kind, Payer, Scope};
use crate::regions::Regions;
use crate::scenario::{Package, Sector, parse_amount_text};

/// The longest text that is read, in letters.
pub const LONGEST: usize = 4_000;

/// Why a number is no figure of the claim, or why its kind is not certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What it was taken for is plain.
    Plain,
    /// A year.
    Year,
    /// A day.
    Date,
    /// The number of a regulation, an article, a rank and the like.
    Number,
    /// Benefits that were paid.
    Benefit,
    /// Something that claims do not count.
    Other,
    /// It may be one of several numbers.
    Value,
    /// It may be one of several kinds.
    Kind,
    /// A figure of the same kind stands before it.
    Again,
    /// It was a contribution of so many months, and is one of a month now.
    Over(Decimal),
    /// It was corrected by hand.
    Corrected,
}

/// A number of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As it stands in the text, with its unit.
    pub text: String,
    /// Its first letter, counted from 0, and that behind its last.
    pub at: (usize, usize),
    /// What it was taken for; none where it is no figure of the claim.
    pub kind: Option<Kind>,
    /// How much; of what is no figure of the claim nothing need be known.
    pub value: Option<Decimal>,
    /// Months of the year, first and last.
    pub period: Option<(u32, u32)>,
    /// It should be asked about.
    pub ask: bool,
    /// Why.
    pub reason: Reason,
    /// Every number that it may be, that which was taken first.
    pub values: Vec<Decimal>,
    /// Every kind that it may be, that which was taken first; none stands for no figure.
    pub kinds: Vec<Option<Kind>>,
}

/// What was read in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The numbers, in the order of the text.
    pub figures: Vec<Figure>,
    /// Who pays.
    pub payer: Option<Payer>,
    /// What is paid for.
    pub package: Option<Package>,
    /// The year.
    pub year: Option<u32>,
    /// The money is of a revised budget.
    pub revised: bool,
    /// The workers are of transport.
    pub transport: bool,
    /// What else is named.
    pub scope: Scope,
    /// The code of the region.
    pub region: Option<String>,
}

/// A text of more than [`LONGEST`] letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// What a figure is, said by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The figure's place, from 0.
    pub place: usize,
    /// What it is; none where it is no figure of the claim.
    pub kind: Option<Kind>,
    /// How much, where that was read wrong.
    pub value: Option<Decimal>,
}

impl Correction {
    /// Reads `2=eligible`, `3=none` or `1=budget:3000000000`; places count from 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (place, what) = text.split_once('=')?;
        let digits = place.bytes().all(|byte| byte.is_ascii_digit());
        let place = place.parse::<usize>().ok().filter(|_| digits)?.checked_sub(1)?;
        let (kind, value) = match what.split_once(':') {
            Some((kind, value)) => (kind, Some(parse_amount_text(value)?)),
            None => (what, None),
        };
        if value.is_some_and(|value| value < Decimal::ZERO) {
            return None;
        }
        let kind = if kind == "none" { None } else { Some(Kind::from_name(kind)?) };
        Some(Self { place, kind, value })
    }
}

/// Reads a text. Names of regions are found where the regions are given.
///
/// # Errors
/// The text is longer than [`LONGEST`] letters.
pub fn read(text: &str, regions: Option<&Regions>) -> Result<Reading, TooLong> {
    if text.chars().count() > LONGEST {
        return Err(TooLong);
    }
    let tokens = english::in_indonesian(lexer::tokens(text), text);
    let mut items = items::items(&tokens);
    items.extend(months::periods(&tokens, &items));
    crate::order::sort(&mut items, |one, other| one.first < other.first);
    let mut figures = classify::figures(text, &tokens, &items);
    let mut reading = context::context(text, &tokens, &items, regions);
    once(&mut figures);
    reading.scope.payer |= figures.iter().any(|of| of.kind == Some(Kind::SharePaid));
    reading.figures = figures;
    Ok(reading)
}

/// Of several figures of one kind the first stands, if they differ, and is asked about with the
/// others. Two payers' parts of all are told of as one: `60 persen … dan 40 persen sisanya`.
fn once(figures: &mut [Figure]) {
    let all = |one: Decimal, other: Decimal| one.checked_add(other) == Some(Decimal::ONE_HUNDRED);
    let mut seen: Vec<(Kind, Option<Decimal>)> = Vec::new();
    let mut doubted: Vec<Kind> = Vec::new();
    for figure in figures.iter_mut() {
        let Some(kind) = figure.kind else {
            continue;
        };
        match seen.iter().find(|(known, _)| *known == kind) {
            None => seen.push((kind, figure.value)),
            Some((_, value)) => {
                let rest = value.zip(figure.value).is_some_and(|(one, other)| all(one, other));
                if *value == figure.value || (kind == Kind::SharePaid && rest) {
                    continue;
                }
                figure.kind = None;
                figure.ask = true;
                figure.reason = Reason::Again;
                figure.kinds.retain(Option::is_some);
                figure.kinds.insert(0, None);
                doubted.push(kind);
            }
        }
    }
    let plain = |of: &&mut Figure| {
        of.reason == Reason::Plain && of.kind.is_some_and(|kind| doubted.contains(&kind))
    };
    for figure in figures.iter_mut().filter(plain) {
        (figure.ask, figure.reason) = (true, Reason::Kind);
        if !figure.kinds.contains(&None) {
            figure.kinds.push(None);
        }
    }
}

impl Reading {
    /// Takes a correction; whether there is such a figure.
    pub fn correct(&mut self, correction: &Correction) -> bool {
        let Some(figure) = self.figures.get_mut(correction.place) else {
            return false;
        };
        figure.kind = correction.kind;
        figure.value = correction.value.or(figure.value);
        figure.period = figure.period.filter(|_| correction.value.is_none());
        (figure.ask, figure.reason) = (false, Reason::Corrected);
        true
    }

    /// The claim that the figures make: of a kind that several have, what was corrected by hand
    /// counts, else the first. An income that is asked about, a bound or an average, picks no band
    /// until it is confirmed.
    #[must_use]
    pub fn claim(&self) -> Claim {
        let mut claim = Claim {
            payer: self.payer,
            package: self.package,
            year: self.year,
            revised: self.revised,
            scope: self.scope,
            region: self.region.clone(),
            sector: if self.transport { Sector::Transport } else { Sector::Other },
            ..Claim::default()
        };
        let by_hand = |of: &&Figure| of.reason == Reason::Corrected;
        let (corrected, read): (Vec<&Figure>, Vec<&Figure>) =
            self.figures.iter().partition(by_hand);
        for figure in corrected.into_iter().chain(read) {
            let (Some(kind), Some(value)) = (figure.kind, figure.value) else {
                continue;
            };
            if kind == Kind::Income && figure.ask {
                continue;
            }
            if claim.get(kind).is_none() {
                claim.give(kind, value);
            }
            let same = claim.get(Kind::Months) == Some(value);
            if kind == Kind::Months && same && claim.period.is_none() {
                claim.period = figure.period;
            }
        }
        claim
    }
}
