//! Workers, cost and rupiah left of a budget year: the arithmetic of the headline.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::expression::Expression;
use super::sheet::{Sheet, Subject, at, dated, named};
use super::terms::{Name, Rule, Unit};
use crate::model::years;
use crate::num::{Arithmetic, Exact};

/// What is asked of a budget year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OfYear {
    Workers,
    Cost,
    Left,
}

impl Sheet<'_> {
    /// The most members, the cost or the money left of a budget year; false where the programme
    /// pays in no simulated month of it.
    pub(super) fn year(&mut self, subject: &Subject<'_>, year: u32, what: OfYear) -> bool {
        let ran = self.ran;
        let run = ran.run;
        let paid: Vec<_> = run
            .months()
            .filter(|(_, month)| month.year() == year)
            .filter_map(|(at, month)| Some((at, month, subject.opening(run.start, at, month)?)))
            .collect();
        let Some(of_year) = years(ran.scenario, run)
            .into_iter()
            .find(|of| of.year == year)
            .and_then(|of| of.programmes.into_iter().find(|of| of.index == subject.index))
        else {
            return false;
        };
        let Some((first, _, opening)) = paid.first() else {
            return false;
        };
        // Months in a row with the same members and the same contribution.
        let mut runs: Vec<(usize, u32)> = Vec::new();
        let same = |one: usize, other: usize| {
            at(&subject.series.members, one) == at(&subject.series.members, other)
                && at(&subject.parameters.paid, one) == at(&subject.parameters.paid, other)
        };
        for (month, _, _) in &paid {
            match runs.last_mut() {
                Some((known, count)) if same(*known, *month) => *count = count.saturating_add(1),
                _ => runs.push((*month, 1)),
            }
        }
        if what == OfYear::Workers {
            self.most_members(subject, *first, &runs, Exact(of_year.peak_members));
            return true;
        }
        let opened = (what == OfYear::Left).then(|| self.money(subject, opening));
        let parts: Vec<Expression> = runs
            .into_iter()
            .map(|(month, count)| {
                let members = at(&subject.series.members, month);
                let members = self.figure(Name::Members(subject.index), members, Some(month));
                let calendar = ran.month(month);
                let (_, paid) = self.contribution(subject, calendar);
                let term = dated(Name::SameMonths, calendar);
                let count = Exact::from_count(count);
                let months = self.given(term, count, Unit::Months, Rule::Calendar, None);
                members.times(months).times(paid)
            })
            .collect();
        let cost_term = named(Name::YearCost);
        let (sum, spent) = (Expression::Sum(parts), Exact(of_year.spent));
        let cost = self.found(cost_term, sum, spent, Unit::Rupiah, Rule::YearCost);
        if let Some(money) = opened {
            let left = Exact(of_year.unspent) + Exact(of_year.carried_out) + Exact(of_year.held);
            let term = named(Name::YearLeft);
            self.found(term, money.less(cost), left, Unit::Rupiah, Rule::YearLeft);
        }
        true
    }

    /// The most members of a year: the arithmetic of the first month that has them.
    fn most_members(
        &mut self,
        subject: &Subject<'_>,
        first: usize,
        runs: &[(usize, u32)],
        result: Exact,
    ) {
        let has_most = |(month, _): &&(usize, u32)| at(&subject.series.members, *month) == result;
        let month = runs.iter().find(has_most).map_or(first, |(month, _)| *month);
        self.members(subject, month);
        let parts: Vec<Expression> = runs
            .iter()
            .map(|(month, _)| {
                let members = at(&subject.series.members, *month);
                self.figure(Name::Members(subject.index), members, Some(*month))
            })
            .collect();
        let most = match parts.as_slice() {
            [only] => only.clone(),
            _ => Expression::Most(parts),
        };
        let term = named(Name::YearMembers);
        self.found(term, most, result, Unit::People, Rule::YearMembers);
    }
}
