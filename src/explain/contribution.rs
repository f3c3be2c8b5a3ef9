//! The contribution of a programme for one worker in a month.

use rust_decimal::Decimal;

use super::expression::Expression;
use super::sheet::{Sheet, Subject, dated};
use super::terms::{Basis, Name, Rule, Unit};
use crate::inputs::{Input, ProgrammeInput};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Origin, Terms, band_of, contribution, origins, values};
use crate::scenario::Package;

impl Sheet<'_> {
    /// JKK or JHT of the band before any relief: the law's amount, or the scenario's share of the
    /// band's basis.
    fn of_band(
        &mut self,
        income: Decimal,
        month: Month,
        (name, pct_name): (Name, Name),
        (lawful, origin): (u32, &'static Origin),
        own_pct: Option<Decimal>,
    ) -> Expression {
        let term = dated(name, month);
        let Some(pct) = own_pct else {
            let source = Some(Basis::Law(origin));
            return self.given(term, Exact::from_count(lawful), Unit::Rupiah, Rule::Band, source);
        };
        let basis = Exact::from_count(band_of(income).basis);
        let basis = self.law(Name::Basis, basis, Unit::Rupiah, &origins::JKK);
        let source = Some(Basis::Document("rules.contribution".to_owned()));
        let pct_term = dated(pct_name, month);
        let pct = self.given(pct_term, Exact(pct), Unit::Percent, Rule::Changed, source);
        let amount = basis.times(pct).over(Expression::count(100));
        self.computed(term, amount, Unit::Rupiah, Rule::Changed)
    }

    /// The whole contribution and the payer's part of it in a month.
    pub(super) fn contribution(
        &mut self,
        subject: &Subject<'_>,
        month: Month,
    ) -> (Expression, Expression) {
        let rules = &self.ran.scenario.rules;
        let programme = subject.programme;
        let due = contribution(&Terms::from(programme), rules, month);
        let band = band_of(programme.income);
        self.input(Input::Programme(subject.index, ProgrammeInput::Income));
        let jkk = self.of_band(
            programme.income,
            month,
            (Name::Jkk, Name::JkkPct),
            (band.jkk, &origins::JKK),
            rules.contribution_in(month, |entry| entry.jkk_pct),
        );
        let jkm_term = dated(Name::Jkm, month);
        let jkm = match rules.contribution_in(month, |entry| entry.jkm) {
            Some(own) => {
                let source = Some(Basis::Document("rules.contribution".to_owned()));
                self.given(jkm_term, Exact(own), Unit::Rupiah, Rule::Changed, source)
            }
            None => {
                let law = Exact::from_count(values::JKM);
                let source = Some(Basis::Law(&origins::JKM));
                self.given(jkm_term, law, Unit::Rupiah, Rule::Law, source)
            }
        };
        let mut parts = if due.relieved {
            let (factor, origin) = (Exact(values::RELIEF_FACTOR), &origins::RELIEF_FACTOR);
            let relief = self.law(Name::ReliefFactor, factor, Unit::Number, origin);
            vec![jkk.times(relief.clone()), jkm.times(relief)]
        } else {
            vec![jkk, jkm]
        };
        if programme.package == Package::JkkJkmJht {
            parts.push(self.of_band(
                programme.income,
                month,
                (Name::Jht, Name::JhtPct),
                (band.jht, &origins::JHT),
                rules.contribution_in(month, |entry| entry.jht_pct),
            ));
        }
        let rule = if due.relieved { Rule::Relieved } else { Rule::FullContribution };
        let whole = programme.pays_pct == Decimal::ONE_HUNDRED;
        let name = if whole { Name::Contribution } else { Name::FullContribution };
        let sum = Expression::Sum(parts);
        let full = self.found(dated(name, month), sum, Exact(due.full), Unit::Rupiah, rule);
        if whole {
            return (full.clone(), full);
        }
        let pays = self.input(Input::Programme(subject.index, ProgrammeInput::Pays));
        let share = full.clone().times(pays).over(Expression::count(100));
        let term = dated(Name::Contribution, month);
        let paid = self.found(term, share, Exact(due.paid), Unit::Rupiah, Rule::Pays);
        (full, paid)
    }

    /// The sum of the payer's contributions of some months: equal ones in a row together.
    pub(super) fn price(&mut self, subject: &Subject<'_>, first: Month, months: u32) -> Expression {
        let rules = &self.ran.scenario.rules;
        let terms = Terms::from(subject.programme);
        let mut runs: Vec<(Month, u32, Decimal)> = Vec::new();
        for month in (0..months).map(|count| first.plus(count)) {
            let paid = contribution(&terms, rules, month).paid;
            match runs.last_mut() {
                Some((_, count, same)) if *same == paid => *count = count.saturating_add(1),
                _ => runs.push((month, 1, paid)),
            }
        }
        let parts: Vec<Expression> = runs
            .into_iter()
            .map(|(month, count, _)| {
                let (_, paid) = self.contribution(subject, month);
                Expression::count(count).times(paid)
            })
            .collect();
        let sum = Expression::Sum(parts);
        self.computed(dated(Name::Price, first), sum, Unit::Rupiah, Rule::Price)
    }
}
