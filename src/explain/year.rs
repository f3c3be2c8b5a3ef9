//! Workers, cost and rupiah left of a budget year: the arithmetic of the headline.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

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
    Price,
}

impl Sheet<'_> {
    /// The most members, the cost or the money left of a budget year; false where the programme
    /// pays in no simulated month of it, and nothing happened in any.
    pub(super) fn year(&mut self, subject: &Subject<'_>, year: u32, what: OfYear) -> bool {
        let ran = self.ran;
        let run = ran.run;
        let of_year = || run.months().filter(|(_, month)| month.year() == year);
        let opening = of_year().find_map(|(at, month)| subject.opening(run.start, at, month));
        // What happened in unpaid months counts too.
        let paid: Vec<usize> = of_year()
            .filter(|(at, month)| {
                subject.opening(run.start, *at, *month).is_some()
                    || ran.happened_to(subject.index, *at)
            })
            .map(|(at, _)| at)
            .collect();
        let Some(sums) = years(ran.scenario, run)
            .into_iter()
            .find(|of| of.year == year)
            .and_then(|of| of.programmes.into_iter().find(|of| of.index == subject.index))
        else {
            return false;
        };
        let Some(first) = paid.first() else {
            return false;
        };
        // Money that opens beyond the horizon only is no month's.
        if what == OfYear::Left && opening.is_none() && sums.held > Decimal::ZERO {
            return false;
        }
        // Months in a row with the same members and the same contribution.
        let mut runs: Vec<(usize, u32)> = Vec::new();
        let same = |one: usize, other: usize| {
            at(&subject.series.members, one) == at(&subject.series.members, other)
                && at(&subject.parameters.paid, one) == at(&subject.parameters.paid, other)
                && [one, other]
                    .iter()
                    .all(|month| ran.happened_spend(subject.index, *month).is_none())
        };
        for month in &paid {
            match runs.last_mut() {
                Some((known, count)) if same(*known, *month) => *count = count.saturating_add(1),
                _ => runs.push((*month, 1)),
            }
        }
        if what == OfYear::Workers {
            self.most_members(subject, *first, &runs, Exact(sums.peak_members));
            return true;
        }
        let left = what == OfYear::Left;
        let opened = opening.filter(|_| left).map(|opening| self.money(subject, &opening));
        if what == OfYear::Price && sums.worker_months.is_zero() {
            return false;
        }
        let (parts, rule) = self.cost_parts(subject, &runs);
        let cost_term = named(Name::YearCost);
        let (sum, spent) = (Expression::Sum(parts), Exact(sums.spent));
        let cost = self.found(cost_term, sum, spent, Unit::Rupiah, rule);
        if what == OfYear::Price {
            let months = runs.iter().map(|run| self.worker_months(subject, *run)).collect();
            let term = named(Name::YearWorkerMonths);
            let sum = Expression::Sum(months);
            let all = Exact(sums.worker_months);
            let all = self.found(term, sum, all, Unit::People, Rule::WorkerMonths);
            let price = Exact(sums.price_of_worker_month.unwrap_or_default());
            let term = named(Name::YearPrice);
            self.found(term, cost.over(all), price, Unit::Rupiah, Rule::YearPrice);
            return true;
        }
        if left {
            let left = Exact(sums.unspent) + Exact(sums.carried_out) + Exact(sums.held);
            let term = named(Name::YearLeft);
            let mut money = vec![opened.unwrap_or_else(|| Expression::count(0))];
            let mut rule = Rule::YearLeft;
            if let Some(beyond) = self.beyond(subject, &paid) {
                money.push(beyond);
                rule = Rule::YearLeftBeyond;
            }
            let rest = Expression::Sum(money).less(cost);
            self.found(term, rest, left, Unit::Rupiah, rule);
        }
        true
    }

    /// Members times months of some months with the same members.
    fn worker_months(&mut self, subject: &Subject<'_>, (month, count): (usize, u32)) -> Expression {
        let members = at(&subject.series.members, month);
        let members = self.figure(Name::Members(subject.index), members, Some(month));
        if count == 1 {
            return members;
        }
        let term = dated(Name::SameMonths, self.ran.month(month));
        let count = Exact::from_count(count);
        let months = self.given(term, count, Unit::Months, Rule::Calendar, None);
        members.times(months)
    }

    /// What a year costs, in parts: each contribution that is paid in it once, times its
    /// worker-months; and each spend that happened.
    fn cost_parts(
        &mut self,
        subject: &Subject<'_>,
        runs: &[(usize, u32)],
    ) -> (Vec<Expression>, Rule) {
        let mut rule = Rule::YearCost;
        let mut parts = Vec::new();
        let mut prices: Vec<(Exact, Vec<(usize, u32)>)> = Vec::new();
        for run in runs {
            if let Some(spend) = self.given_spend(subject, run.0) {
                rule = Rule::YearCostHappened;
                parts.push(spend);
                continue;
            }
            let paid = at(&subject.parameters.paid, run.0);
            match prices.iter_mut().find(|(known, _)| *known == paid) {
                Some((_, same)) => same.push(*run),
                None => prices.push((paid, vec![*run])),
            }
        }
        for (_, same) in prices {
            let Some((first, _)) = same.first().copied() else { continue };
            let calendar = self.ran.month(first);
            let mut months: Vec<Expression> =
                same.iter().map(|run| self.worker_months(subject, *run)).collect();
            let (_, paid) = self.contribution(subject, calendar);
            let workers = if months.len() == 1 {
                months.remove(0)
            } else {
                let term = dated(Name::WorkerMonths, calendar);
                self.computed(term, Expression::Sum(months), Unit::People, Rule::WorkerMonths)
            };
            parts.push(workers.times(paid));
        }
        (parts, rule)
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
