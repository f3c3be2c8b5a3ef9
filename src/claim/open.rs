//! The figures of a claim that are still asked about: what rests on them holds for now only.

use rust_decimal::Decimal;

use super::reader::{Figure, Reading, Reason};
use super::{Claim, Kind};
use crate::scenario::parse_amount_text;

/// A claim names so many of them in its link, at most.
pub(super) const MOST: usize = 20;

/// No text has figures beyond this place.
const LAST_PLACE: usize = 99_999;

/// A figure that is still asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// Its place in the text, from 1.
    pub place: usize,
    /// Every kind that it may be, the one taken first; none where that is not known.
    pub kinds: Vec<Kind>,
    /// How much it was taken for, where that was read.
    pub value: Option<Decimal>,
}

impl Open {
    /// As a claim writes it: `2~workers~eligible~20000`, the place, the kinds, the value or nothing.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.place.to_string();
        for kind in &self.kinds {
            text.push('~');
            text.push_str(kind.name());
        }
        text.push('~');
        text.extend(self.value.map(|value| value.normalize().to_string()));
        text
    }

    /// Reads what [`Open::text`] writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (before, value) = text.rsplit_once('~')?;
        let mut parts = before.split('~');
        let place = parts.next().filter(|of| of.bytes().all(|byte| byte.is_ascii_digit()))?;
        let place = place.parse().ok().filter(|place| (1..=LAST_PLACE).contains(place))?;
        let kinds = parts.map(Kind::from_name).collect::<Option<Vec<Kind>>>()?;
        let value = match value {
            "" => None,
            digits => Some(parse_amount_text(digits).filter(|value| *value >= Decimal::ZERO)?),
        };
        Some(Self { place, kinds, value })
    }

    fn of(figure: &Figure, place: usize) -> Self {
        let mut kinds: Vec<Kind> = figure.kind.into_iter().collect();
        for kind in figure.kinds.iter().flatten() {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        Self { place, kinds, value: figure.value }
    }
}

impl Reading {
    /// The claim that the figures make, with those that are still asked about. A year beside more
    /// months than it has is not that in which they lie.
    #[must_use]
    pub fn asking(&self) -> Claim {
        let mut claim = self.claim();
        let asked = (1..).zip(&self.figures).filter(|(_, figure)| figure.ask);
        claim.open = asked.map(|(place, figure)| Open::of(figure, place)).collect();
        for figure in self.figures.iter().filter(|of| of.reason == Reason::Corrected) {
            if let Some(kind) = figure.kind {
                claim.settle(kind);
            }
        }
        let of_a_year = |months: Decimal| months <= Decimal::from(12);
        if !claim.get(Kind::Months).is_none_or(of_a_year) {
            claim.year = None;
        }
        claim
    }
}

impl Claim {
    /// How much of a kind there is was said by hand: no figure is asked about whether it is that.
    pub fn settle(&mut self, kind: Kind) {
        self.open.retain_mut(|of| {
            let asked = of.kinds.contains(&kind);
            of.kinds.retain(|known| *known != kind);
            !(asked && of.kinds.is_empty())
        });
    }
}
