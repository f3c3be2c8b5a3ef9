//! A programme in a month: its opening, its members and its money. Step 4.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::Limit;
use super::expression::Expression;
use super::sheet::{Sheet, Subject, at, dated, named};
use super::terms::{Name, Rule, Unit};
use super::workers::not_negative;
use crate::inputs::{Input, ProgrammeInput};
use crate::model::step;
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::budget_of_year;
use crate::scenario::Budget;

/// Where the budget year of a paid month opens, or its places are reckoned anew: its position, and
/// the paid months of the year and those left from there on.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    pub(super) at: usize,
    pub(super) month: Month,
    pub(super) paid: u32,
    pub(super) left: u32,
    /// Whether places are reckoned anew there, with the money that is left.
    pub(super) anew: bool,
}

impl Subject<'_> {
    /// The opening of the budget year that a month belongs to; `None` for an unpaid month.
    pub(super) fn opening(&self, start: Month, position: usize, month: Month) -> Option<Opening> {
        let (first, last) = (self.parameters.first, self.parameters.last);
        let number = month.number();
        if !self.parameters.runs_in(month.year()) || number < first || number > last {
            return None;
        }
        let gone = usize::try_from(number.saturating_sub(first)).ok()?;
        let at = position.saturating_sub(gone);
        let opening = start.plus(u32::try_from(at).ok()?);
        Some(Opening {
            at,
            month: opening,
            paid: last.saturating_sub(first).saturating_add(1),
            left: last.saturating_sub(opening.number()).saturating_add(1),
            anew: false,
        })
    }

    fn input(&self, field: ProgrammeInput) -> Input {
        Input::Programme(self.index, field)
    }
}

impl Sheet<'_> {
    /// The budget of a year.
    pub(super) fn budget(&mut self, subject: &Subject<'_>, year: u32) -> Expression {
        let programme = subject.programme;
        let result = Exact(budget_of_year(programme, year));
        let amount = match &programme.budget {
            Budget::PerYear { .. } => self.input(subject.input(ProgrammeInput::Budget)),
            Budget::ByYear(amounts) if amounts.iter().any(|(named, _)| *named == year) => {
                return self.input(subject.input(ProgrammeInput::BudgetOf(year)));
            }
            Budget::ByYear(_) => {
                let name = named(Name::Budget(year));
                return self.given(name, result, Unit::Rupiah, Rule::Document, None);
            }
            Budget::Villages { share_pct, .. } => {
                let villages = self.input(subject.input(ProgrammeInput::Villages));
                let each = self.input(subject.input(ProgrammeInput::Budget));
                let mut amount = villages.times(each);
                if *share_pct != Decimal::ONE_HUNDRED {
                    let share = self.input(subject.input(ProgrammeInput::Share));
                    amount = amount.times(share).over(Expression::count(100));
                }
                self.computed(named(Name::VillageMoney), amount, Unit::Rupiah, Rule::Villages)
            }
        };
        let years = year.saturating_sub(programme.from_year);
        if years == 0 || amount.value() == result {
            return amount;
        }
        let growth = self.input(subject.input(ProgrammeInput::BudgetGrowth));
        let hundred = || Expression::count(100);
        let factor = Expression::Sum(vec![hundred(), growth]).over(hundred());
        let term = named(Name::BudgetFactor);
        let factor = self.computed(term, factor, Unit::Number, Rule::BudgetGrowth);
        let grown = Expression::Grown(Box::new(amount), Box::new(factor), years);
        self.found(named(Name::Budget(year)), grown, result, Unit::Rupiah, Rule::BudgetGrowth)
    }

    /// The money at the opening of a budget year, or what is left where places are reckoned anew.
    pub(super) fn money(&mut self, subject: &Subject<'_>, opening: &Opening) -> Expression {
        if opening.anew {
            let before = opening.at.saturating_sub(1);
            let left = at(&subject.series.money_left, before);
            let term = dated(Name::MoneyLeft, self.ran.month(before));
            return self.given(term, left, Unit::Rupiah, Rule::Anew, None);
        }
        let budget = self.budget(subject, opening.month.year());
        let mut money = budget;
        if !subject.programme.admin_pct.is_zero() {
            let admin = self.input(subject.input(ProgrammeInput::Admin));
            let hundred = || Expression::count(100);
            money = money.times(hundred().less(admin)).over(hundred());
        }
        if opening.left != opening.paid {
            let months = |sheet: &mut Self, name, count| {
                let count = Exact::from_count(count);
                sheet.given(named(name), count, Unit::Months, Rule::Calendar, None)
            };
            let left = months(self, Name::MonthsLeft, opening.left);
            let paid = months(self, Name::MonthsPaid, opening.paid);
            money = money.times(left).over(paid);
        }
        let result = at(&subject.series.opened, opening.at);
        if !(money.is_number() && money.value() == result) {
            let term = dated(Name::Opened, opening.month);
            money = self.found(term, money.whole(), result, Unit::Rupiah, Rule::Opening);
        }
        let carried = at(&subject.series.carried_in, opening.at);
        if carried == Exact::ZERO {
            return money;
        }
        let before = opening.at.saturating_sub(1);
        let term = dated(Name::CarriedIn, self.ran.month(before));
        let carried = self.given(term, carried, Unit::Rupiah, Rule::LastMonth, None);
        let sum = Expression::Sum(vec![money, carried]);
        self.computed(dated(Name::Money, opening.month), sum, Unit::Rupiah, Rule::Carried)
    }

    /// The valid names that the money has places for, and what limits them; `None` where
    /// nothing does.
    fn filled(&mut self, subject: &Subject<'_>, opening: &Opening) -> Option<(Expression, Limit)> {
        let parameters = subject.parameters;
        let until_spent = parameters.until_spent;
        let mut limit = Limit::Money;
        let bought = if until_spent { None } else { self.bought(subject, opening) };
        let places = if parameters.max_workers.is_some() {
            let cap = self.input(subject.input(ProgrammeInput::MaxWorkers));
            let result = step::places(parameters, bought.as_ref().map(Expression::value));
            let capped = bought.as_ref().is_none_or(|bought| cap.value() < bought.value());
            if capped {
                limit = Limit::Cap;
            }
            match bought {
                None => cap,
                Some(bought) => {
                    let least = Expression::Least(vec![bought, cap]);
                    let term = dated(Name::Places, opening.month);
                    self.found(term, least, result, Unit::People, Rule::Cap)
                }
            }
        } else {
            bought?
        };
        let programme = subject.programme;
        let all_valid = programme.verification_yield_pct == Decimal::ONE_HUNDRED
            && programme.overlap_pct.is_zero();
        let result = step::valid(parameters, places.value());
        if all_valid && result == places.value() {
            return Some((places, limit));
        }
        let hundred = || Expression::count(100);
        let names = self.input(subject.input(ProgrammeInput::Yield));
        let overlap = self.input(subject.input(ProgrammeInput::Overlap));
        let valid =
            places.times(names).times(hundred().less(overlap)).over(Expression::count(10_000));
        let term = dated(Name::Filled, opening.month);
        let filled = self.found(term, valid.whole(), result, Unit::People, Rule::Names);
        Some((filled, limit))
    }

    /// Workers that the money buys; `None` for a price of nothing.
    fn bought(&mut self, subject: &Subject<'_>, opening: &Opening) -> Option<Expression> {
        let money = self.money(subject, opening);
        let price = self.price(subject, opening.month, opening.left);
        let result = step::bought(subject.parameters, money.value(), price.value())?;
        let (expression, rule) = if subject.parameters.apart.is_some() {
            let villages = self.input(subject.input(ProgrammeInput::Villages));
            let each = money.over(villages.clone().times(price)).floor();
            (villages.times(each), Rule::BoughtApart)
        } else {
            (money.over(price).floor(), Rule::Bought)
        };
        let term = dated(Name::Bought, opening.month);
        Some(self.found(term, expression, result, Unit::People, rule))
    }

    /// Workers of the programme's group whom nobody covers yet.
    fn room(&mut self, subject: &Subject<'_>, month: usize) -> Expression {
        let ran = self.ran;
        let group = subject.parameters.group;
        let workers = self.group(group, month);
        let own = self.own_before_leavers(group, month);
        let mut free = workers.less(own);
        let before: Vec<_> = ran
            .run
            .programmes
            .iter()
            .zip(&ran.parameters.programmes)
            .take(subject.place)
            .filter(|(_, of)| of.group == group)
            .collect();
        if !before.is_empty() {
            let parts = before
                .into_iter()
                .map(|(series, of)| {
                    let members = at(&series.members, month);
                    self.figure(Name::Members(of.index), members, Some(month))
                })
                .collect();
            let taken = Expression::Sum(parts);
            let taken = self.computed(named(Name::Taken), taken, Unit::People, Rule::SameMonth);
            free = free.less(taken);
        }
        let result = free.value().whole().not_negative();
        let free = not_negative(free.whole(), result);
        self.found(named(Name::Room), free, result, Unit::People, Rule::Room)
    }

    /// The money before a month is paid.
    fn money_before(
        &mut self,
        subject: &Subject<'_>,
        opening: &Opening,
        month: usize,
    ) -> Expression {
        if month == opening.at {
            return self.money(subject, opening);
        }
        let last = month.saturating_sub(1);
        let left = at(&subject.series.money_left, last);
        let term = dated(Name::MoneyLeft, self.ran.month(last));
        self.given(term, left, Unit::Rupiah, Rule::LastMonth, None)
    }

    /// The members of a programme in a month, ending in the run's figure, and what limits them;
    /// `None` for an unpaid month, where they were counted, or where there is room for no limit to
    /// matter.
    pub(super) fn members(&mut self, subject: &Subject<'_>, month: usize) -> Option<Limit> {
        let calendar = self.ran.month(month);
        let result = at(&subject.series.members, month);
        if self.is_given(Name::Members(subject.index), result, month) {
            return None;
        }
        let term = dated(Name::Members(subject.index), calendar);
        let Some(opening) = subject.opening(self.ran.run.start, month, calendar) else {
            self.input(subject.input(ProgrammeInput::FirstPaid));
            self.input(subject.input(ProgrammeInput::LastPaid));
            self.given(term, result, Unit::People, Rule::Unpaid, None);
            return None;
        };
        let mut limits: Vec<(Expression, Limit)> = Vec::new();
        let until_spent = subject.parameters.until_spent;
        // Places that no money buys are the same all year.
        let reckoned =
            if until_spent { opening } else { subject.reckoned(self.ran, opening, month) };
        limits.extend(self.filled(subject, &reckoned));
        limits.push((self.room(subject, month), Limit::Room));
        if subject.parameters.enrol_per_month.is_some() {
            limits.push((self.pace(subject, month), Limit::Pace));
        }
        if until_spent {
            let money = self.money_before(subject, &opening, month);
            let (_, paid) = self.contribution(subject, calendar);
            if let Some(affordable) = money.value().floor_div(paid.value()) {
                let expression = money.over(paid).floor();
                let name = dated(Name::Affordable, calendar);
                let unit = Unit::People;
                let least = self.found(name, expression, affordable, unit, Rule::Affordable);
                limits.push((least, Limit::Money));
            }
        }
        let limit = limits.iter().find(|(value, _)| value.value() == result).map(|(_, of)| *of);
        let least = Expression::Least(limits.into_iter().map(|(value, _)| value).collect());
        self.found(term, least, result, Unit::People, Rule::Members);
        limit
    }

    /// The most members that can be verified by a month.
    fn pace(&mut self, subject: &Subject<'_>, month: usize) -> Expression {
        let gone = subject.series.members.iter().take(month).copied();
        let most = gone.fold(subject.parameters.initial_members, Arithmetic::most);
        let verified = if most == subject.parameters.initial_members {
            self.input(subject.input(ProgrammeInput::InitialMembers))
        } else {
            let earlier = subject.series.members.iter().position(|members| *members == most);
            let term = dated(Name::Verified, self.ran.month(earlier.unwrap_or(0)));
            self.given(term, most, Unit::People, Rule::LastMonth, None)
        };
        let pace = self.input(subject.input(ProgrammeInput::EnrolPerMonth));
        let sum = Expression::Sum(vec![verified, pace]);
        self.computed(named(Name::Pace), sum, Unit::People, Rule::Pace)
    }

    /// What the payer spends in a month.
    pub(super) fn spend(&mut self, subject: &Subject<'_>, month: usize) -> Expression {
        if let Some(given) = self.given_spend(subject, month) {
            return given;
        }
        let calendar = self.ran.month(month);
        let members = at(&subject.series.members, month);
        let members = self.figure(Name::Members(subject.index), members, Some(month));
        let (_, paid) = self.contribution(subject, calendar);
        let result = at(&subject.series.spend, month);
        let term = dated(Name::Spend, calendar);
        self.found(term, members.times(paid), result, Unit::Rupiah, Rule::Spend)
    }

    /// What partners pay in a month.
    pub(super) fn partner(&mut self, subject: &Subject<'_>, month: usize) {
        let calendar = self.ran.month(month);
        let term = dated(Name::Partner, calendar);
        let result = at(&subject.series.partner, month);
        if let Some(spend) = self.given_spend(subject, month) {
            let pays = self.input(subject.input(ProgrammeInput::Pays));
            let others = Expression::count(100).less(pays.clone());
            let share = spend.times(others).over(pays);
            self.found(term, share, result, Unit::Rupiah, Rule::PartnerHappened);
            return;
        }
        let spend = self.spend(subject, month);
        let members = at(&subject.series.members, month);
        let members = self.figure(Name::Members(subject.index), members, Some(month));
        let (full, _) = self.contribution(subject, calendar);
        let expression = members.times(full).less(spend);
        self.found(term, expression, result, Unit::Rupiah, Rule::Partner);
    }

    /// What becomes of the money in a month: left, or at the end of the year lost.
    pub(super) fn rest(&mut self, subject: &Subject<'_>, month: usize, unspent: bool) {
        let calendar = self.ran.month(month);
        let series = subject.series;
        let (name, of) = if unspent {
            (Name::Unspent, &series.unspent)
        } else {
            (Name::MoneyLeft, &series.money_left)
        };
        let (term, result) = (dated(name, calendar), at(of, month));
        let last = calendar.number() == subject.parameters.last;
        let opening = subject.opening(self.ran.run.start, month, calendar);
        let Some(opening) = opening.filter(|_| !unspent || last) else {
            self.input(subject.input(ProgrammeInput::FirstPaid));
            self.input(subject.input(ProgrammeInput::LastPaid));
            // There is no money then: all that was spent is beyond the budget.
            let spent = !unspent && at(&series.spend, month) > Exact::ZERO;
            if spent {
                let spend = self.spend(subject, month);
                self.left_of(subject, month, Expression::count(0), spend);
            }
            let rule = if spent { Rule::UnpaidMoney } else { Rule::Unpaid };
            self.given(term, result, Unit::Rupiah, rule, None);
            return;
        };
        let money = self.money_before(subject, &opening, month);
        let spend = self.spend(subject, month);
        let rest = self.left_of(subject, month, money, spend);
        if !last {
            self.found(term, rest, result, Unit::Rupiah, Rule::MoneyLeft);
            return;
        }
        let carried = at(&series.carried_out, month);
        if unspent && carried == Exact::ZERO {
            self.found(term, rest, result, Unit::Rupiah, Rule::LastPaidMonth);
            return;
        }
        // The purse is empty after the year's last paid month: what was left is lost or carried.
        let carries = subject.programme.carry_over
            && subject.parameters.runs_in(calendar.year().saturating_add(1));
        let (left_name, left) = if carries {
            (Name::CarriedOut, carried)
        } else {
            (Name::Unspent, at(&series.unspent, month))
        };
        let left_term = dated(left_name, calendar);
        let left = self.found(left_term, rest.clone(), left, Unit::Rupiah, Rule::LastPaidMonth);
        self.found(term, rest.less(left), result, Unit::Rupiah, Rule::LastPaidMonth);
    }
}
