//! Expected deaths, accidents and benefits of a programme: step 7.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::expression::Expression;
use super::sheet::{Sheet, Subject, at, dated, named};
use super::terms::{Name, Rule, Unit};
use crate::inputs::Input;
use crate::num::{Arithmetic, Exact};
use crate::rules::{origins, values};

impl Sheet<'_> {
    /// Expected deaths or accidents of a month.
    pub(super) fn cases(&mut self, subject: &Subject<'_>, month: usize, name: Name) -> Expression {
        let series = subject.series;
        let (rate, of, rule) = if name == Name::Deaths {
            (Input::Deaths, &series.deaths, Rule::Deaths)
        } else {
            (Input::Accidents, &series.accidents, Rule::Accidents)
        };
        let members = at(&series.members, month);
        let members = self.figure(Name::Members(subject.index), members, Some(month));
        let rate = self.input(rate);
        let expression = members.times(rate).over(Expression::count(12_000));
        let term = dated(name, self.ran.month(month));
        self.found(term, expression, at(of, month), Unit::Number, rule)
    }

    /// Deaths among some of the members.
    fn deaths_among(
        &mut self,
        name: Name,
        some: Expression,
        deaths: &Expression,
        members: &Expression,
    ) -> Expression {
        let share = some.times(deaths.clone()).over(members.clone());
        // Never more than all of them, but for the last of 28 digits.
        let result = share.value().least(deaths.value());
        self.found(named(name), share, result, Unit::Number, Rule::DeathsOfTenure)
    }

    /// Expected benefits of a month, ending in the run's figure.
    pub(super) fn benefits(&mut self, subject: &Subject<'_>, month: usize) {
        let ran = self.ran;
        let result = at(&subject.series.benefits, month);
        let accidents = self.cases(subject, month, Name::Accidents);
        let cost = self.input(Input::AccidentCost);
        let accident_benefits = accidents.times(cost);
        let term = dated(Name::Benefits, ran.month(month));
        let members = at(&subject.series.members, month);
        if ran.parameters.deaths_per_1000 == Exact::ZERO || members == Exact::ZERO {
            self.found(term, accident_benefits, result, Unit::Rupiah, Rule::Benefits);
            return;
        }
        let deaths = self.cases(subject, month, Name::Deaths);
        let gone = month.saturating_add(1);
        let until = subject.series.members.get(..gone).unwrap_or(&subject.series.members);
        let exposed = ran.parameters.exposed(subject.parameters, until);
        let members = self.figure(Name::Members(subject.index), members, Some(month));
        let tenure = |sheet: &mut Self, name, count| {
            sheet.given(named(name), count, Unit::People, Rule::Tenure, None)
        };
        let waiting = tenure(self, Name::Waiting, exposed.waiting);
        let with_scholarship = tenure(self, Name::WithScholarship, exposed.with_scholarship);
        let waiting = self.deaths_among(Name::DeathsWaiting, waiting, &deaths, &members);
        let scholars =
            self.deaths_among(Name::DeathsScholarship, with_scholarship, &deaths, &members);
        let small = self.law(
            Name::DeathBenefitWaiting,
            Exact::from_count(values::DEATH_BENEFIT_WAITING),
            Unit::Rupiah,
            &origins::DEATH_BENEFIT_WAITING,
        );
        let full = self.law(
            Name::DeathBenefit,
            Exact::from_count(values::DEATH_BENEFIT),
            Unit::Rupiah,
            &origins::DEATH_BENEFIT,
        );
        let scholarship = self.input(Input::Scholarship);
        let death_benefits = Expression::Sum(vec![
            waiting.clone().times(small),
            deaths.less(waiting).times(full),
            scholars.times(scholarship),
        ]);
        let sum = Expression::Sum(vec![accident_benefits, death_benefits]);
        self.found(term, sum, result, Unit::Rupiah, Rule::Benefits);
    }
}
