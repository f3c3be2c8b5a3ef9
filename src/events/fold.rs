//! Events that come again each year or month, or to several programmes alike, told as one.

use core::mem::discriminant;

use super::{Cause, Event, Kind};

/// How often a folded event happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeats {
    /// Once.
    Once,
    /// In the same month of each year from the first to the last.
    SameMonth,
    /// In each year from the first to the last, in whatever month.
    Years,
    /// In each month from the first to the last.
    Months,
    /// In one month, to several programmes alike.
    Programmes,
}

/// The same happening, once or again and again, or to several programmes; never without an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The first time.
    pub first: Event,
    /// The other times, in order.
    pub again: Vec<Event>,
    /// How often.
    pub repeats: Repeats,
}

impl Folded {
    /// The last time.
    #[must_use]
    pub fn last(&self) -> Event {
        self.again.last().copied().unwrap_or(self.first)
    }

    /// All times, in order.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        core::iter::once(&self.first).chain(&self.again)
    }

    /// The times at which a chart marks it: what comes in some month of each year, such as a limit
    /// that binds, once, for the marks of every year would say no more; so too what comes to
    /// several programmes. What comes in the same month each year, or month after month, is marked
    /// each time.
    pub fn marked(&self) -> impl Iterator<Item = &Event> {
        let once = matches!(self.repeats, Repeats::Years | Repeats::Programmes);
        self.events().take(if once { 1 } else { usize::MAX })
    }

    /// Takes in an event, if it is the same happening, the next time.
    fn take(&mut self, event: Event) -> bool {
        let last = self.last();
        let Some(repeats) = repeats(&last, &event) else {
            return false;
        };
        // What came in two months running does not come again a year later.
        if self.repeats != Repeats::Once && self.repeats != repeats {
            return false;
        }
        self.repeats = repeats;
        self.again.push(event);
        true
    }
}

/// How `event` repeats `last`, if it does.
fn repeats(last: &Event, event: &Event) -> Option<Repeats> {
    if let Kind::ReliefBegun { .. } | Kind::ReliefEnded { .. } | Kind::ContributionChanged { .. } =
        event.kind
    {
        let alike = last.month == event.month && last.kind == event.kind;
        return alike.then_some(Repeats::Programmes);
    }
    let same = last.programme == event.programme
        && discriminant(&last.kind) == discriminant(&event.kind)
        && alike(last, event);
    if !same {
        return None;
    }
    let next_year = event.month.year() == last.month.year().saturating_add(1);
    let same_month = event.month.number() == last.month.number();
    match event.kind {
        Kind::Bound { .. } | Kind::CoversNobody { .. } | Kind::SmallerBudget { .. } => {
            next_year.then_some(Repeats::Years)
        }
        Kind::Cliff { .. } if event.month == last.month.plus(1) => Some(Repeats::Months),
        _ => (next_year && same_month).then_some(Repeats::SameMonth),
    }
}

/// Whether the sentence of one would hold for the other, figures aside.
fn alike(one: &Event, other: &Event) -> bool {
    // Paid again so many months later.
    let after = |event: &Event, month: Option<crate::month::Month>| {
        month.map(|month| month.since(event.month))
    };
    match (one.kind, other.kind) {
        (
            Kind::Cliff { cause: of_one, mainly: one_mainly, .. },
            Kind::Cliff { cause: of_other, mainly: other_mainly, .. },
        ) => {
            one_mainly == other_mainly
                && match (of_one, of_other) {
                    (Cause::YearEnds(first), Cause::YearEnds(second))
                    | (Cause::MonthsEnd(first), Cause::MonthsEnd(second)) => {
                        after(one, first) == after(other, second)
                    }
                    _ => of_one == of_other,
                }
        }
        (
            Kind::YearEnd { resumes: first, after: one_after, .. },
            Kind::YearEnd { resumes: second, after: other_after, .. },
        ) => {
            after(one, first) == after(other, second)
                && one_after.is_zero() == other_after.is_zero()
        }
        (Kind::Bound { limit: first, .. }, Kind::Bound { limit: second, .. }) => first == second,
        (
            Kind::CoversNobody { limit: first, months: one_months },
            Kind::CoversNobody { limit: second, months: other_months },
        ) => first == second && one_months == other_months,
        (
            Kind::MoneyGone { months: one_months, last: first, members: one_members },
            Kind::MoneyGone { months: other_months, last: second, members: other_members },
        ) => one_months == other_months && (first == one_members) == (second == other_members),
        (Kind::SmallerBudget { now: first, .. }, Kind::SmallerBudget { now: second, .. }) => {
            first.is_zero() == second.is_zero()
        }
        _ => true,
    }
}

/// The events told as few: whatever comes again each year or month is one. In the order of their
/// first times.
#[must_use]
pub fn fold(events: &[Event]) -> Vec<Folded> {
    let mut told: Vec<Folded> = Vec::new();
    for event in events {
        let taken = told.iter_mut().rev().any(|folded| folded.take(*event));
        if !taken {
            told.push(Folded { first: *event, again: Vec::new(), repeats: Repeats::Once });
        }
    }
    told
}
