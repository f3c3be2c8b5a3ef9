//! What happened, as the document has it: figures that it gives instead of the step, and the money
//! that was spent beyond the budget.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::expression::Expression;
use super::programme::Opening;
use super::sheet::{Ran, Sheet, Subject, at, dated, named};
use super::terms::{Basis, Name, Rule, Unit};
use super::workers::not_negative;
use crate::num::{Arithmetic, Exact};
use crate::scenario::{Realised, RealisedOf};

/// A figure that the document gives as it happened.
pub(super) struct Happened {
    /// Where the document has it from, if it says.
    pub(super) source: Option<Basis>,
}

impl Ran<'_> {
    /// The source near a field of an entry, which is what happened in a month.
    fn happened_in(&self, entry: &Realised, field: &str) -> Happened {
        let all = &self.scenario.realised;
        let path = all.iter().position(|one| one == entry).map(|place| {
            let path = format!("realised[{place}].{field}");
            self.scenario.source_near(&path).map(|_| Basis::Document(path))
        });
        Happened { source: path.flatten() }
    }

    /// What happened to a programme in the month at a position, with its entry.
    fn entry_of(&self, index: usize, month: usize) -> Option<(&Realised, &RealisedOf)> {
        let entry = Realised::of_month(&self.scenario.realised, self.month(month))?;
        Some((entry, entry.of_programme(index)?))
    }

    /// Whether something happened to a programme in the month at a position.
    pub(super) fn happened_to(&self, index: usize, month: usize) -> bool {
        self.entry_of(index, month).is_some()
    }

    fn field_of(&self, index: usize, month: usize, field: &str) -> Option<Happened> {
        let (entry, of) = self.entry_of(index, month)?;
        let place = entry.programmes.iter().position(|one| one == of)?;
        Some(self.happened_in(entry, &format!("programmes[{place}].{field}")))
    }

    /// Members that the month at a position has because they were counted.
    pub(super) fn happened(&self, name: Name, month: usize) -> Option<Happened> {
        let entry = Realised::of_month(&self.scenario.realised, self.month(month))?;
        let (given, field) = match name {
            Name::WageMembers => (entry.wage_earning, "wage_earning"),
            Name::SelfPaying(0) => (entry.self_paying_vulnerable, "self_paying_vulnerable"),
            Name::SelfPaying(_) => (entry.self_paying_other, "self_paying_other"),
            Name::Members(index) => {
                entry.of_programme(index)?.members?;
                return self.field_of(index, month, "members");
            }
            _ => return None,
        };
        given.map(|_| self.happened_in(entry, field))
    }

    /// Likewise what a programme spent.
    pub(super) fn happened_spend(&self, index: usize, month: usize) -> Option<Happened> {
        self.entry_of(index, month)?.1.spend?;
        self.field_of(index, month, "spend")
    }

    /// The rule and the source of members in the month at a position: what happened, or else.
    pub(super) fn rule(&self, name: Name, month: usize, or: Rule) -> (Rule, Option<Basis>) {
        self.happened(name, month).map_or((or, None), |given| (Rule::Happened, given.source))
    }
}

impl Subject<'_> {
    /// Where the places of a paid month were last reckoned: at the opening of its year, or in the
    /// month after the last one before it in which something happened.
    pub(super) fn reckoned(&self, ran: &Ran<'_>, opening: Opening, month: usize) -> Opening {
        let before = (opening.at..month).rev().find(|at| ran.happened_to(self.index, *at));
        let Some(at) = before.map(|before| before.saturating_add(1)) else {
            return opening;
        };
        let month = ran.month(at);
        let left = self.parameters.last.saturating_sub(month.number()).saturating_add(1);
        Opening { at, month, left, anew: true, ..opening }
    }
}

impl Sheet<'_> {
    /// Members that the document gives, as the line that the figure ends in; false where it does
    /// not give them.
    pub(super) fn is_given(&mut self, name: Name, value: Exact, month: usize) -> bool {
        let given = self.ran.happened(name, month).is_some();
        if given {
            self.figure(name, value, Some(month));
        }
        given
    }

    /// What the payer spent in a month as it happened; `None` where the document does not say.
    pub(super) fn given_spend(
        &mut self,
        subject: &Subject<'_>,
        month: usize,
    ) -> Option<Expression> {
        let given = self.ran.happened_spend(subject.index, month)?;
        let spend = at(&subject.series.spend, month);
        let term = dated(Name::Spend, self.ran.month(month));
        Some(self.given(term, spend, Unit::Rupiah, Rule::Happened, given.source))
    }

    /// What a month leaves of its money: what happened can cost more than there is, which leaves
    /// nothing, and the rest of it is beyond the budget.
    pub(super) fn left_of(
        &mut self,
        subject: &Subject<'_>,
        month: usize,
        money: Expression,
        spend: Expression,
    ) -> Expression {
        let beyond = at(&subject.series.beyond_budget, month);
        if beyond == Exact::ZERO {
            return money.less(spend);
        }
        let term = dated(Name::BeyondBudget, self.ran.month(month));
        let over = spend.clone().less(money.clone());
        self.found(term, over, beyond, Unit::Rupiah, Rule::BeyondBudget);
        not_negative(money.less(spend), Exact::ZERO)
    }

    /// What was spent beyond the money in some months, in all; `None` for nothing.
    pub(super) fn beyond(&mut self, subject: &Subject<'_>, months: &[usize]) -> Option<Expression> {
        let series = &subject.series.beyond_budget;
        let beyond = months.iter().filter(|month| at(series, **month) > Exact::ZERO);
        let parts: Vec<Expression> = beyond
            .map(|month| {
                let term = dated(Name::BeyondBudget, self.ran.month(*month));
                self.given(term, at(series, *month), Unit::Rupiah, Rule::BeyondBudget, None)
            })
            .collect();
        match parts.as_slice() {
            [] => None,
            [only] => Some(only.clone()),
            _ => {
                let sum = Expression::Sum(parts);
                Some(self.computed(named(Name::YearBeyond), sum, Unit::Rupiah, Rule::YearBeyond))
            }
        }
    }
}
