//! What the tables of budgets and benefits say of a budget year: a worker's cost, what money goes
//! elsewhere, benefits by kind, their value, and what the waiting time takes.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::Figure;
use super::expression::Expression;
use super::sheet::{Sheet, Subject, at, dated, named};
use super::terms::{Name, Rule, Unit};
use crate::inputs::{Input, ProgrammeInput};
use crate::model::{ExpectedBenefits, benefits, years};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{origins, values};

impl Sheet<'_> {
    /// A figure of a budget year; false where the programme has none in it.
    pub(super) fn of_year(&mut self, subject: &Subject<'_>, year: u32, figure: Figure) -> bool {
        let run = self.ran.run;
        let months: Vec<usize> =
            run.months().filter(|(_, month)| month.year() == year).map(|(at, _)| at).collect();
        match figure {
            Figure::WorkerCost => self.worker_cost(subject, year, &months),
            Figure::YearAdmin => self.admin(subject, year),
            Figure::YearUnspent | Figure::YearCarried => {
                let last = |at: &&usize| {
                    let calendar = self.ran.month(**at);
                    let opening = subject.opening(run.start, **at, calendar);
                    calendar.number() == subject.parameters.last && opening.is_some()
                };
                let Some(last) = months.iter().find(last).copied() else {
                    return false;
                };
                if figure == Figure::YearUnspent {
                    self.rest(subject, last, true);
                } else {
                    self.carried(subject, last);
                }
                true
            }
            _ => self.benefits_of_year(subject, year, &months, figure),
        }
    }

    /// The contributions of one worker over the simulated paid months of a year.
    fn worker_cost(&mut self, subject: &Subject<'_>, year: u32, months: &[usize]) -> bool {
        let paid = subject.programme.paid_months;
        let is_paid =
            |at: &&usize| (paid.first..=paid.last).contains(&self.ran.month(**at).number());
        let paid: Vec<usize> = months.iter().filter(is_paid).copied().collect();
        let (Some(first), true) = (paid.first(), subject.programme.runs_in(year)) else {
            return false;
        };
        let count = u32::try_from(paid.len()).unwrap_or(12);
        self.price(subject, self.ran.month(*first), count);
        true
    }

    /// What administration and rounding to whole rupiah take of a year's budget.
    fn admin(&mut self, subject: &Subject<'_>, year: u32) -> bool {
        if !subject.programme.runs_in(year) {
            return false;
        }
        let sums = years(self.ran.scenario, self.ran.run).into_iter().find(|of| of.year == year);
        let own =
            sums.and_then(|of| of.programmes.into_iter().find(|of| of.index == subject.index));
        let Some(own) = own else { return false };
        let budget = self.budget(subject, year);
        let admin = self.input(Input::Programme(subject.index, ProgrammeInput::Admin));
        let hundred = || Expression::count(100);
        let net = budget.clone().times(hundred().less(admin)).over(hundred()).whole();
        let net = self.computed(named(Name::NetBudget), net, Unit::Rupiah, Rule::NetBudget);
        let result = Exact(own.admin_and_rounding);
        let term = named(Name::YearAdmin);
        self.found(term, budget.less(net), result, Unit::Rupiah, Rule::YearAdmin);
        true
    }

    /// What the year's last paid month hands to the next year.
    fn carried(&mut self, subject: &Subject<'_>, last: usize) {
        self.rest(subject, last, false);
        let value = at(&subject.series.carried_out, last);
        let term = named(Name::YearCarried);
        let next = self.ran.month(last).year().saturating_add(1);
        if subject.programme.carry_over && subject.parameters.runs_in(next) {
            let carried = dated(Name::CarriedOut, self.ran.month(last));
            let sum = Expression::Sum(vec![Expression::Known(carried, value.0, Unit::Rupiah)]);
            self.found(term, sum, value, Unit::Rupiah, Rule::YearCarried);
        } else {
            self.given(term, value, Unit::Rupiah, Rule::NotCarried, None);
        }
    }

    /// The sum of a figure's months, as a report has found it if one has; months in a row that have
    /// the same are counted.
    fn sum_of(
        &mut self,
        (name, of_year): (Name, Name),
        series: &[Exact],
        months: &[usize],
        unit: Unit,
        result: Option<Exact>,
    ) -> Expression {
        let mut runs: Vec<(usize, u32)> = Vec::new();
        for month in months {
            match runs.last_mut() {
                Some((known, count)) if at(series, *known) == at(series, *month) => {
                    *count = count.saturating_add(1);
                }
                _ => runs.push((*month, 1)),
            }
        }
        let parts = runs.into_iter().map(|(month, count)| {
            let term = dated(name, self.ran.month(month));
            let value = self.given(term, at(series, month), unit, Rule::SameMonth, None);
            if count == 1 { value } else { value.times(Expression::count(count)) }
        });
        let sum = Expression::Sum(parts.collect());
        let result = result.unwrap_or_else(|| sum.value());
        self.found(named(of_year), sum, result, unit, Rule::YearSum)
    }

    /// Benefits of a year, by kind and together.
    fn benefits_of_year(
        &mut self,
        subject: &Subject<'_>,
        year: u32,
        months: &[usize],
        figure: Figure,
    ) -> bool {
        let series = subject.series;
        let active = |at_month: &&usize| {
            at(&series.members, **at_month) > Exact::ZERO
                || at(&series.spend, **at_month) > Exact::ZERO
        };
        let months: Vec<usize> = months.iter().filter(active).copied().collect();
        let report = benefits(self.ran.scenario, self.ran.run);
        let of = report.years.into_iter().find(|of| of.year == year);
        let of = of.and_then(|of| of.programmes.get(subject.place).copied());
        let (Some(of), false) = (of, months.is_empty()) else {
            return false;
        };
        let law = |sheet: &mut Self, waiting: bool| {
            let (name, value, origin) = if waiting {
                (
                    Name::DeathBenefitWaiting,
                    values::DEATH_BENEFIT_WAITING,
                    &origins::DEATH_BENEFIT_WAITING,
                )
            } else {
                (Name::DeathBenefit, values::DEATH_BENEFIT, &origins::DEATH_BENEFIT)
            };
            sheet.law(name, Exact::from_count(value), Unit::Rupiah, origin)
        };
        let waiting = (Name::DeathsWaiting, Name::YearDeathsWaiting);
        let (name, expression, result) = match figure {
            Figure::YearDeathFull => {
                let names = (Name::Deaths, Name::YearDeaths);
                let all = self.sum_of(names, &series.deaths, &months, Unit::Number, None);
                let waiting =
                    self.sum_of(waiting, &series.deaths_waiting, &months, Unit::Number, None);
                let full = law(self, false);
                (Name::YearDeathFull, all.less(waiting).times(full), of.death_full)
            }
            Figure::YearDeathWaiting => {
                let deaths =
                    self.sum_of(waiting, &series.deaths_waiting, &months, Unit::Number, None);
                let small = law(self, true);
                (Name::YearDeathWaiting, deaths.times(small), of.death_waiting)
            }
            Figure::YearLost => {
                let deaths =
                    self.sum_of(waiting, &series.deaths_waiting, &months, Unit::Number, None);
                let full = law(self, false);
                let small = law(self, true);
                (Name::YearLost, deaths.times(full.less(small)), of.lost_to_waiting())
            }
            Figure::YearScholarships => {
                let names = (Name::DeathsScholarship, Name::YearDeathsScholarship);
                let series = &series.deaths_with_scholarship;
                let deaths = self.sum_of(names, series, &months, Unit::Number, None);
                let mean = self.input(Input::Scholarship);
                (Name::YearScholarships, deaths.times(mean), of.scholarships)
            }
            Figure::YearAccidentCosts => {
                let names = (Name::Accidents, Name::YearAccidents);
                let accidents = self.sum_of(names, &series.accidents, &months, Unit::Number, None);
                let cost = self.input(Input::AccidentCost);
                (Name::YearAccidentCosts, accidents.times(cost), of.accident_costs)
            }
            Figure::YearValue => return self.value(subject, &months, &of),
            _ => {
                let names = (Name::Benefits, Name::YearBenefits);
                self.sum_of(names, &series.benefits, &months, Unit::Rupiah, Some(of.total));
                return true;
            }
        };
        self.found(named(name), expression, result, Unit::Rupiah, Rule::YearKind);
        true
    }

    /// Rupiah of benefits for each rupiah of contributions; false where none are paid.
    fn value(&mut self, subject: &Subject<'_>, months: &[usize], of: &ExpectedBenefits) -> bool {
        let Some(result) = of.for_each_rupiah() else { return false };
        let series = subject.series;
        let sum = |sheet: &mut Self, names, of: &[Exact], result| {
            sheet.sum_of(names, of, months, Unit::Rupiah, Some(result))
        };
        let all = sum(self, (Name::Benefits, Name::YearBenefits), &series.benefits, of.total);
        let mut paid = sum(self, (Name::Spend, Name::YearCost), &series.spend, of.spent);
        if of.partner > Exact::ZERO {
            let partner =
                sum(self, (Name::Partner, Name::YearPartner), &series.partner, of.partner);
            paid = Expression::Sum(vec![paid, partner]);
        }
        let term = named(Name::YearValue);
        self.found(term, all.over(paid), Exact(result), Unit::Rupiah, Rule::YearValue);
        true
    }

    /// Benefits over the run: those of its budget years, each with an explanation of its own.
    pub(super) fn benefits_of_run(&mut self, subject: &Subject<'_>, figure: Figure) -> bool {
        let report = benefits(self.ran.scenario, self.ran.run);
        let Some(all) = report.programmes.get(subject.place).copied() else { return false };
        let years: Vec<(u32, ExpectedBenefits)> = report
            .years
            .iter()
            .filter_map(|of| of.programmes.get(subject.place).map(|own| (of.year, *own)))
            .collect();
        let start = self.ran.run.start;
        let mut sum = |names: (Name, Name), of: fn(&ExpectedBenefits) -> Exact| {
            let mut parts = Vec::new();
            for (year, own) in years.iter().filter(|(_, own)| of(own) > Exact::ZERO) {
                let first = Month::new(*year, 1).unwrap_or(start).max(start);
                let term = dated(names.0, first);
                parts.push(self.given(term, of(own), Unit::Rupiah, Rule::SameMonth, None));
            }
            let total = of(&all);
            let sum = Expression::Sum(parts);
            self.found(named(names.1), sum, total, Unit::Rupiah, Rule::RunSum)
        };
        if figure == Figure::RunLost {
            let lost = (Name::YearLost, Name::RunLost);
            sum(lost, ExpectedBenefits::lost_to_waiting);
            return all.deaths_waiting > Exact::ZERO;
        }
        if all.total <= Exact::ZERO {
            return false;
        }
        let total = sum((Name::YearBenefits, Name::RunBenefits), |of| of.total);
        if figure == Figure::RunBenefits {
            return true;
        }
        let Some(result) = all.for_each_rupiah() else { return false };
        let mut paid = sum((Name::YearCost, Name::RunCost), |of| of.spent);
        if all.partner > Exact::ZERO {
            let partner = sum((Name::YearPartner, Name::RunPartner), |of| of.partner);
            paid = Expression::Sum(vec![paid, partner]);
        }
        let term = named(Name::RunValue);
        self.found(term, total.over(paid), Exact(result), Unit::Rupiah, Rule::RunValue);
        true
    }
}
