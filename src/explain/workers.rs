//! Workers, wage-earning and self-paying members: steps 1, 2, 3 and 5.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::expression::Expression;
use super::sheet::{Sheet, at, dated, named};
use super::terms::{Name, Rule, Unit};
use crate::growth;
use crate::inputs::{Input, ProgrammeInput};
use crate::model::step;
use crate::num::{Arithmetic, Exact};

impl Sheet<'_> {
    /// Growth of the whole years gone by until the month at a position.
    fn years_factor(&mut self, month: usize) -> Expression {
        let years = u32::try_from((month + 1) / 12).unwrap_or(0);
        if years == 0 {
            return Expression::count(1);
        }
        let growth = self.input(Input::Growth);
        let hundred = || Expression::count(100);
        let factor = Expression::Sum(vec![hundred(), growth]).over(hundred());
        let grown = Expression::Grown(Box::new(Expression::count(1)), Box::new(factor), years);
        let term = dated(Name::YearsFactor, self.ran.month(month));
        self.computed(term, grown, Unit::Number, Rule::Growth)
    }

    /// Growth since before the start until the month at a position; 1 before the start.
    fn factor(&mut self, month: Option<usize>) -> Expression {
        let Some(month) = month else {
            return Expression::count(1);
        };
        let years = self.years_factor(month);
        let months = u32::try_from((month + 1) % 12).unwrap_or(0);
        let result = growth::factor(years.value(), self.ran.parameters.growth_pct, months);
        if months == 0 && result == years.value() {
            return years;
        }
        let growth = self.input(Input::Growth);
        let year = || Expression::count(1_200);
        let grown = Expression::Sum(vec![year(), growth.times(Expression::count(months))]);
        let expression = if years == Expression::count(1) {
            grown.over(year())
        } else {
            years.times(grown).over(year())
        };
        let term = dated(Name::Factor, self.ran.month(month));
        self.found(term, expression, result, Unit::Number, Rule::Growth)
    }

    /// Last month's stock, grown like the workers.
    fn grown(&mut self, name: Name, stock: Expression, month: usize) -> Expression {
        let now = self.factor(Some(month));
        let before = self.factor(month.checked_sub(1));
        let expression = if month == 0 { stock.times(now) } else { stock.times(now).over(before) };
        self.computed(named(name), expression, Unit::People, Rule::GrowsAlike)
    }

    /// Workers of a kind, ending in the run's figure.
    pub(super) fn workers(&mut self, name: Name, month: usize) {
        let run = self.ran.run;
        let (start, series) = match name {
            Name::WageEarning => (Input::WageEarning, &run.wage_earning),
            Name::Group(0) => (Input::Vulnerable, &run.vulnerable),
            Name::Group(_) => return self.other_workers(month),
            _ => (Input::Eligible, &run.eligible),
        };
        let start = self.input(start);
        let factor = self.factor(Some(month));
        let term = dated(name, self.ran.month(month));
        let result = at(series, month);
        self.found(term, start.times(factor), result, Unit::People, Rule::Workers);
    }

    /// The others are the rest.
    fn other_workers(&mut self, month: usize) {
        let run = self.ran.run;
        let parts = [
            (Name::Eligible, &run.eligible),
            (Name::WageEarning, &run.wage_earning),
            (Name::Group(0), &run.vulnerable),
        ];
        let [eligible, wage_earning, vulnerable] =
            parts.map(|(name, series)| self.figure(name, at(series, month), Some(month)));
        let rest = eligible.less(wage_earning).less(vulnerable);
        let result = at(&run.other, month);
        let rest = not_negative(rest, result);
        let term = dated(Name::Group(1), self.ran.month(month));
        self.found(term, rest, result, Unit::People, Rule::Rest);
    }

    /// Wage-earning members, ending in the run's figure.
    pub(super) fn wage_members(&mut self, month: usize) {
        let run = self.ran.run;
        if self.is_given(Name::WageMembers, at(&run.wage_earning_members, month), month) {
            return;
        }
        let before =
            self.before(Name::WageMembers, &run.wage_earning_members, month, Input::WageMembers);
        let grown = self.grown(Name::WageGrown, before, month);
        let workers = at(&run.wage_earning, month);
        let workers = self.figure(Name::WageEarning, workers, Some(month));
        let uptake = self.input(Input::WageUptake);
        let joining = workers.clone().less(grown.clone()).monthly(uptake);
        let name = named(Name::WageJoining);
        let joining = self.computed(name, joining, Unit::People, Rule::WageUptake);
        let lapse = self.input(Input::WageLapse);
        let lapsing = grown.clone().monthly(lapse);
        let name = named(Name::WageLapsing);
        let lapsing = self.computed(name, lapsing, Unit::People, Rule::WageLapse);
        let result = at(&run.wage_earning_members, month);
        let sum = Expression::Sum(vec![grown, joining]).less(lapsing);
        let sum = not_negative(sum, result);
        let sum =
            if sum.value() > workers.value() { Expression::Least(vec![sum, workers]) } else { sum };
        let term = dated(Name::WageMembers, self.ran.month(month));
        self.found(term, sum, result, Unit::People, Rule::WageMembers);
    }

    /// A figure of the month before, or the document's for the moment before the start.
    fn before(&mut self, name: Name, series: &[Exact], month: usize, start: Input) -> Expression {
        match month.checked_sub(1) {
            Some(last) => {
                let term = dated(name, self.ran.month(last));
                let (rule, source) = self.ran.rule(name, last, Rule::LastMonth);
                self.given(term, at(series, last), Unit::People, rule, source)
            }
            None => self.input(start),
        }
    }

    /// Workers of a group in the run.
    pub(super) fn group(&mut self, group: usize, month: usize) -> Expression {
        let run = self.ran.run;
        let series = if group == 0 { &run.vulnerable } else { &run.other };
        self.figure(Name::Group(group), at(series, month), Some(month))
    }

    /// Workers of a group last month, or before the start.
    fn group_before(&mut self, group: usize, month: usize) -> Expression {
        let run = self.ran.run;
        match (month, group) {
            (0, 1) => {
                let [eligible, wage_earning, vulnerable] =
                    [Input::Eligible, Input::WageEarning, Input::Vulnerable]
                        .map(|input| self.input(input));
                let rest = eligible.less(wage_earning).less(vulnerable);
                self.computed(named(Name::Group(1)), rest, Unit::People, Rule::Rest)
            }
            (_, 0) => self.before(Name::Group(0), &run.vulnerable, month, Input::Vulnerable),
            _ => self.before(Name::Group(1), &run.other, month, Input::Eligible),
        }
    }

    /// Members of the programmes that reach a group in the month at a position, or before the
    /// start; `None` where no programme does.
    fn in_programmes(&mut self, group: usize, month: Option<usize>) -> Option<Expression> {
        let ran = self.ran;
        let reaching: Vec<_> = ran
            .run
            .programmes
            .iter()
            .zip(&ran.parameters.programmes)
            .filter(|(_, of)| of.group == group)
            .collect();
        let parts: Vec<Expression> = reaching
            .into_iter()
            .map(|(series, of)| match month {
                Some(month) => {
                    let members = at(&series.members, month);
                    self.figure(Name::Members(of.index), members, Some(month))
                }
                None => self.input(Input::Programme(of.index, ProgrammeInput::InitialMembers)),
            })
            .collect();
        match parts.as_slice() {
            [] => None,
            [only] => Some(only.clone()),
            _ => {
                let name = Name::InProgrammes(group);
                let term = month.map_or(named(name), |month| dated(name, ran.month(month)));
                Some(self.computed(term, Expression::Sum(parts), Unit::People, Rule::SameMonth))
            }
        }
    }

    /// Self-paying members of a group before anybody leaves a programme: in a month that nobody
    /// leaves, the month's own figure, unless it was counted after that.
    pub(super) fn own_before_leavers(&mut self, group: usize, month: usize) -> Expression {
        let ran = self.ran;
        let paid = |month: Option<usize>| {
            let reaching = ran.run.programmes.iter().zip(&ran.parameters.programmes);
            let reaching = reaching.filter(|(_, of)| of.group == group);
            reaching.fold(Exact::ZERO, |sum, (series, of)| {
                sum + month.map_or(of.initial_members, |month| at(&series.members, month))
            })
        };
        let counted = ran.happened(Name::SelfPaying(group), month).is_some();
        if !counted && paid(month.checked_sub(1)) <= paid(Some(month)) {
            let run = ran.run;
            let series =
                if group == 0 { &run.self_paying_vulnerable } else { &run.self_paying_other };
            return self.figure(Name::SelfPaying(group), at(series, month), Some(month));
        }
        self.self_paying_before_leavers(group, month)
    }

    /// The arithmetic of step 3 for a group, and what the step makes of it.
    fn self_paying_sum(&mut self, group: usize, month: usize) -> (Expression, Exact) {
        let run = self.ran.run;
        let (series, start) = if group == 0 {
            (&run.self_paying_vulnerable, Input::SelfPayingVulnerable)
        } else {
            (&run.self_paying_other, Input::SelfPayingOther)
        };
        let own_before = self.before(Name::SelfPaying(group), series, month, start);
        let own = self.grown(Name::SelfGrown(group), own_before.clone(), month);
        let group_before = self.group_before(group, month);
        let uncovered = group_before.less(own_before);
        let uncovered = match self.in_programmes(group, month.checked_sub(1)) {
            Some(paid) => uncovered.less(paid),
            None => uncovered,
        };
        let result = uncovered.value().not_negative();
        let uncovered = not_negative(uncovered, result);
        let term = named(Name::Uncovered(group));
        let uncovered = self.found(term, uncovered, result, Unit::People, Rule::Uncovered);
        let lapse = self.input(Input::SelfLapse);
        let lapsing = own.clone().monthly(lapse);
        let term = named(Name::SelfLapsing(group));
        let lapsing = self.computed(term, lapsing, Unit::People, Rule::SelfLapse);
        let enrol = self.input(Input::SelfEnrol);
        let enrolling = uncovered.clone().monthly(enrol);
        let term = named(Name::SelfEnrolling(group));
        let enrolling = self.computed(term, enrolling, Unit::People, Rule::SelfEnrol);
        let workers = if group == 0 { at(&run.vulnerable, month) } else { at(&run.other, month) };
        let parameters = self.ran.parameters;
        let result = step::self_paying(parameters, own.value(), uncovered.value(), workers);
        let sum = Expression::Sum(vec![own.less(lapsing), enrolling]);
        if sum.value() > workers {
            let workers = self.group(group, month);
            return (Expression::Least(vec![sum, workers]), result);
        }
        (sum, result)
    }

    /// Self-paying members of a group, ending in the run's figure.
    pub(super) fn self_paying(&mut self, group: usize, month: usize) {
        let run = self.ran.run;
        let series = if group == 0 { &run.self_paying_vulnerable } else { &run.self_paying_other };
        let result = at(series, month);
        if self.is_given(Name::SelfPaying(group), result, month) {
            return;
        }
        let term = dated(Name::SelfPaying(group), self.ran.month(month));
        let (sum, before_leavers) = self.self_paying_sum(group, month);
        let Some(paid) = self.left_programmes(group, month) else {
            self.found(term, sum, result, Unit::People, Rule::SelfPaying);
            return;
        };
        let own_term = named(Name::SelfBeforeLeavers(group));
        let own = self.found(own_term, sum, before_leavers, Unit::People, Rule::SelfPaying);
        self.after_leavers(group, month, own, paid);
    }

    /// Self-paying members of a group as step 3 leaves them, whatever becomes of them in step 5.
    pub(super) fn self_paying_before_leavers(&mut self, group: usize, month: usize) -> Expression {
        let (sum, result) = self.self_paying_sum(group, month);
        let term = named(Name::SelfBeforeLeavers(group));
        self.found(term, sum, result, Unit::People, Rule::SelfPaying)
    }

    /// Members of a group's programmes last month and in this one; `None` where they do not
    /// become fewer.
    pub(super) fn left_programmes(
        &mut self,
        group: usize,
        month: usize,
    ) -> Option<(Expression, Expression)> {
        let before = self.in_programmes(group, month.checked_sub(1));
        let now = self.in_programmes(group, Some(month));
        before.zip(now).filter(|(before, now)| before.value() > now.value())
    }

    /// The arithmetic of step 5 for a group that some leave, ending in the run's figure: `own` are
    /// its self-paying members before it, `paid` its programme members last month and now.
    pub(super) fn after_leavers(
        &mut self,
        group: usize,
        month: usize,
        own: Expression,
        (paid_before, paid_now): (Expression, Expression),
    ) {
        let run = self.ran.run;
        let series = if group == 0 { &run.self_paying_vulnerable } else { &run.self_paying_other };
        let result = at(series, month);
        let term = dated(Name::SelfPaying(group), self.ran.month(month));
        let leavers = paid_before.less(paid_now.clone());
        let leavers_term = named(Name::Leavers(group));
        let leavers = self.computed(leavers_term, leavers, Unit::People, Rule::Leavers);
        let pct = self.input(Input::KeepPaying);
        let keeping = leavers.times(pct).over(Expression::count(100));
        let keeping_term = named(Name::Keeping(group));
        let keeping = self.computed(keeping_term, keeping, Unit::People, Rule::KeepPaying);
        let sum = Expression::Sum(vec![own.clone(), keeping]);
        if sum.value() == result {
            self.found(term, sum, result, Unit::People, Rule::AfterLeavers);
            return;
        }
        let workers = self.group(group, month);
        let most = Expression::Most(vec![own, workers.less(paid_now)]);
        let least = Expression::Least(vec![sum, most]);
        self.found(term, least, result, Unit::People, Rule::AfterLeavers);
    }

    /// All members, ending in the run's figure.
    pub(super) fn covered(&mut self, month: usize) {
        let run = self.ran.run;
        let own = [
            (Name::WageMembers, &run.wage_earning_members),
            (Name::SelfPaying(0), &run.self_paying_vulnerable),
            (Name::SelfPaying(1), &run.self_paying_other),
        ];
        let mut parts: Vec<Expression> = own
            .into_iter()
            .map(|(name, series)| self.figure(name, at(series, month), Some(month)))
            .collect();
        parts.extend([0, 1].into_iter().filter_map(|group| self.in_programmes(group, Some(month))));
        let term = dated(Name::Covered, self.ran.month(month));
        let result = at(&run.covered, month);
        self.found(term, Expression::Sum(parts), result, Unit::People, Rule::Covered);
    }
}

/// The expression, kept above zero where it falls below.
pub(super) fn not_negative(expression: Expression, result: Exact) -> Expression {
    if expression.value() == result || expression.value() >= Exact::ZERO {
        return expression;
    }
    Expression::Most(vec![Expression::count(0), expression])
}
