//! Coverage, gaps to a level, and when a level is reached and held.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::Verdict;
use super::expression::Expression;
use super::sheet::{Sheet, at, dated, named};
use super::terms::{Basis, Name, Rule, Unit};
use super::workers::not_negative;
use crate::findings::coverage_of_denominator;
use crate::inputs::Input;
use crate::model::{MONTHS_TO_HOLD, percent};
use crate::num::{Arithmetic, Exact};
use crate::rules::lowest_contribution;

impl Sheet<'_> {
    /// Members and eligible workers of a month, as the run has them.
    fn covered_and_eligible(&mut self, month: usize) -> (Expression, Expression) {
        let run = self.ran.run;
        let covered = self.figure(Name::Covered, at(&run.covered, month), Some(month));
        let eligible = self.figure(Name::Eligible, at(&run.eligible, month), Some(month));
        (covered, eligible)
    }

    /// Coverage in percent.
    pub(super) fn coverage(&mut self, month: usize) -> Expression {
        let (covered, eligible) = self.covered_and_eligible(month);
        let result = percent(covered.value(), eligible.value());
        let expression = covered.times(Expression::count(100)).over(eligible);
        let term = dated(Name::Coverage, self.ran.month(month));
        self.found(term, expression, result, Unit::Coverage, Rule::Coverage)
    }

    /// Coverage against a further denominator.
    pub(super) fn denominator_coverage(&mut self, place: usize, people: Decimal, month: usize) {
        let ran = self.ran;
        let coverage = self.coverage(month);
        let people_line = self.input(Input::Denominator(place));
        let eligible = self.input(Input::Eligible);
        let hundred = || Expression::count(100);
        let share = people_line.times(hundred()).over(eligible);
        let term = named(Name::DenominatorShare(place));
        let share = self.computed(term, share, Unit::Percent, Rule::Denominator);
        let run = ran.run;
        let result = coverage_of_denominator(
            ran.scenario,
            at(&run.covered, month),
            at(&run.eligible, month),
            people,
        );
        let expression = coverage.times(hundred()).over(share);
        let term = dated(Name::DenominatorCoverage(place), ran.month(month));
        self.found(term, expression, result, Unit::Coverage, Rule::Denominator);
    }

    /// The level asked about.
    fn target(&mut self, pct: Decimal) -> Expression {
        let targets = &self.ran.scenario.targets_pct;
        let path = targets.iter().position(|target| *target == pct);
        let source = path.map(|place| Basis::Document(format!("targets_pct[{place}]")));
        let rule = if source.is_some() { Rule::Document } else { Rule::Calendar };
        self.given(named(Name::Target), Exact(pct), Unit::Percent, rule, source)
    }

    /// People, or rupiah a month, that are missing for a level.
    pub(super) fn gap(&mut self, pct: Decimal, month: usize, rupiah: bool) {
        let ran = self.ran;
        let gaps = ran.run.gaps(ran.scenario, pct);
        let Some(gap) = gaps.get(month) else { return };
        let target = self.target(pct);
        let (covered, eligible) = self.covered_and_eligible(month);
        let missing = target.times(eligible).over(Expression::count(100)).less(covered);
        let calendar = ran.month(month);
        let up = Expression::WholeUp(Box::new(missing));
        let people = not_negative(up, Exact(gap.people));
        let term = dated(Name::GapPeople, calendar);
        let people = self.found(term, people, Exact(gap.people), Unit::People, Rule::Gap);
        if !rupiah {
            return;
        }
        let price = Exact(lowest_contribution(&ran.scenario.rules, calendar));
        let name = dated(Name::LowestContribution, calendar);
        let price = self.given(name, price, Unit::Rupiah, Rule::FullContribution, None);
        let term = dated(Name::GapRupiah, calendar);
        let cost = people.times(price);
        self.found(term, cost, Exact(gap.rupiah), Unit::Rupiah, Rule::GapCost);
    }

    /// Members beyond what a level takes in a month: below zero, it is not reached.
    fn surplus(&mut self, pct: Decimal, month: usize) {
        let target = self.target(pct);
        let (covered, eligible) = self.covered_and_eligible(month);
        let calendar = self.ran.month(month);
        let needed = target.times(eligible).over(Expression::count(100));
        let needed =
            self.computed(dated(Name::Needed, calendar), needed, Unit::People, Rule::Needed);
        let term = dated(Name::Surplus, calendar);
        self.computed(term, covered.less(needed), Unit::People, Rule::Surplus);
    }

    /// When a level is first reached: the month before and the month; or, where it never is, the
    /// month that comes nearest.
    pub(super) fn first_reached(&mut self, pct: Decimal) -> Verdict {
        let run = self.ran.run;
        if let Some(month) = run.target(pct).first_reached {
            let position = usize::try_from(month.since(run.start)).unwrap_or(0);
            if let Some(before) = position.checked_sub(1) {
                self.surplus(pct, before);
            }
            self.surplus(pct, position);
            return Verdict::Reached(month);
        }
        let coverage = run.coverage_pct();
        let nearest = (0..run.len()).fold(0, |nearest, month| {
            if at(&coverage, month) > at(&coverage, nearest) { month } else { nearest }
        });
        self.surplus(pct, nearest);
        Verdict::NotReached(self.ran.month(nearest))
    }

    /// From when a level is held: the last month below it, the month after, and how many months
    /// follow.
    pub(super) fn held_from(&mut self, pct: Decimal) -> Verdict {
        let run = self.ran.run;
        let target = run.target(pct);
        if target.first_reached.is_none() {
            return self.first_reached(pct);
        }
        // The last month below the level, compared as the run compares.
        let below = run.covered.iter().zip(&run.eligible).rposition(|(covered, eligible)| {
            !(*covered * Exact::HUNDRED).at_least(Exact(pct) * *eligible)
        });
        if let Some(below) = below {
            self.surplus(pct, below);
        }
        let from = below.map_or(0, |below| below.saturating_add(1));
        if from >= run.len() {
            return Verdict::Lost(self.ran.month(run.len().saturating_sub(1)));
        }
        self.surplus(pct, from);
        let number = |position: usize| Exact::from_count(u32::try_from(position).unwrap_or(0));
        let last = run.len().saturating_sub(1);
        let mut position = |name, place: usize| {
            let term = dated(name, self.ran.month(place));
            let number = number(place.saturating_add(1));
            self.given(term, number, Unit::Number, Rule::Calendar, None)
        };
        let here = position(Name::MonthNumber, from);
        let end = position(Name::LastMonthNumber, last);
        let after = named(Name::MonthsAfter);
        self.computed(after, end.less(here), Unit::Months, Rule::Held);
        if last.saturating_sub(from) >= MONTHS_TO_HOLD {
            return Verdict::Held(self.ran.month(from));
        }
        match below.filter(|_| !target.never_lost) {
            Some(below) => Verdict::Lost(self.ran.month(below)),
            None => Verdict::TooShort(self.ran.month(from)),
        }
    }
}
