//! Budget, workers and months of a claim: two of them give the third, three are compared.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::Kind;
use super::money::{self, Price, Relieved};
use super::relations::{Line, Operation, line};
use super::work::Work;
use crate::num::{Arithmetic, Exact};

impl Work<'_> {
    /// The money for contributions: all of a budget or a share of it, or what the villages get
    /// together.
    pub(super) fn spendable(&mut self) -> Option<Decimal> {
        use Operation::{First, Times};
        let share = self.get(Kind::ShareOfBudget);
        let each = self.get(Kind::BudgetEach).zip(self.get(Kind::Places));
        let Some((each, places)) = each else {
            let budget = self.get(Kind::Budget)?;
            let Some(share) = share else {
                return Some(budget);
            };
            let part = line(
                Kind::Budget,
                &[(First, Kind::Budget, budget), (Times, Kind::ShareOfBudget, share)],
            );
            let value = part.value;
            self.lines.push(part);
            return Some(value);
        };
        let mut terms = vec![(First, Kind::Places, places), (Times, Kind::BudgetEach, each)];
        let whole = line(Kind::Budget, &terms);
        let part = share.map(|share| {
            terms.push((Times, Kind::ShareOfBudget, share));
            line(Kind::Budget, &terms)
        });
        let Some(given) = self.of(Kind::Budget) else {
            let line = part.unwrap_or(whole);
            let value = line.value;
            self.derive(vec![line], &[Kind::Places, Kind::BudgetEach, Kind::ShareOfBudget]);
            return Some(value);
        };
        // The budget that is named may be all that the villages get, or the share of it.
        let away = |of: &Line| (Exact(of.value) - Exact(given.value)).0.abs();
        let rests_on =
            given.rests_on | self.rests_on(&[Kind::Places, Kind::BudgetEach, Kind::ShareOfBudget]);
        let nearer = match &part {
            Some(part) if away(part) < away(&whole) => part.clone(),
            _ => whole.clone(),
        };
        self.compare(vec![nearer], given.value, rests_on);
        match part {
            Some(part) => {
                let value = part.value;
                self.lines.push(part);
                Some(value)
            }
            None => Some(given.value),
        }
    }

    /// Budget, workers and months: two of them give the third, three are compared.
    pub(super) fn money(&mut self) -> bool {
        let claim = self.claim;
        let has_money = self.of(Kind::Budget).is_some()
            || (self.of(Kind::BudgetEach).is_some() && self.of(Kind::Places).is_some());
        let (workers, months) = (self.get(Kind::Workers), self.get(Kind::Months));
        if [has_money, workers.is_some(), months.is_some()].iter().filter(|given| **given).count()
            < 2
        {
            return false;
        }
        let money = self.spendable();
        let share = self.get(Kind::SharePaid);
        let from = [
            Kind::Budget,
            Kind::Workers,
            Kind::Months,
            Kind::Contribution,
            Kind::SharePaid,
            Kind::ShareOfBudget,
            Kind::BudgetEach,
            Kind::Places,
        ];
        let of_months = |months| money::price(claim, months, claim.package(), Relieved::ByRule);
        let paid = |price: Decimal| {
            share.map_or(Exact(price), |share| Exact(price) * Exact(share) / Exact::HUNDRED).0
        };
        let used = months.map_or_else(|| of_months(Decimal::ONE), of_months);
        if claim.get(Kind::Contribution).is_none() {
            self.contribution = used.parts.iter().map(|(months, each)| (*each, *months)).collect();
        }
        match (money, workers, months) {
            (money, Some(workers), Some(months)) => {
                let lines = money::cost(workers, &used, share);
                match money {
                    Some(money) => {
                        let rests_on = self.rests_on(&from);
                        self.compare(lines, money, rests_on);
                        self.imply_money(money, workers, months, &used);
                    }
                    None => self.derive(lines, &from),
                }
            }
            (Some(money), None, Some(months)) => {
                if let Some(workers) = Exact(money).floor_div(Exact(paid(used.sum()))) {
                    let mut line = divided(Kind::Workers, money, &used, months, share);
                    line.value = workers.0;
                    self.derive(vec![line], &from);
                }
            }
            (Some(money), Some(workers), None) => {
                let each = used.uniform().unwrap_or_default();
                let mut terms = vec![
                    (Operation::First, Kind::Budget, money),
                    (Operation::Over, Kind::Workers, workers),
                    (Operation::Over, Kind::Contribution, each),
                ];
                terms.extend(share.map(|share| (Operation::Over, Kind::SharePaid, share)));
                if !(workers.is_zero() || paid(each).is_zero()) {
                    self.derive(vec![line(Kind::Months, &terms)], &from);
                }
            }
            _ => {}
        }
        true
    }

    /// What each of budget, workers, months and contribution comes to by the others.
    fn imply_money(&mut self, money: Decimal, workers: Decimal, months: Decimal, price: &Price) {
        let share = self.get(Kind::SharePaid).unwrap_or(Decimal::ONE_HUNDRED);
        let part = Exact(share) / Exact::HUNDRED;
        let (money, all) = (Exact(money), Exact(price.sum()) * part);
        if let Some(count) = money.floor_div(all) {
            self.imply(Kind::Workers, count.0);
        }
        let people = Exact(workers) * part;
        if let Some(each) = price.uniform().filter(|each| !each.is_zero() && !people.0.is_zero()) {
            self.imply(Kind::Months, (money / people / Exact(each)).0);
        }
        if !(people.0.is_zero() || months.is_zero()) {
            self.imply(Kind::Contribution, (money / people / Exact(months)).0);
        }
        let full = Exact(price.sum()) * Exact(workers);
        if money < full && self.get(Kind::SharePaid).is_none() && !full.0.is_zero() {
            self.imply(Kind::SharePaid, (money / full * Exact::HUNDRED).0);
        }
    }
}

/// `money ÷ (contribution × months)`.
fn divided(
    kind: Kind,
    money: Decimal,
    price: &Price,
    months: Decimal,
    share: Option<Decimal>,
) -> Line {
    use Operation::{First, Over};
    let mut terms = vec![(First, Kind::Budget, money)];
    match price.uniform() {
        Some(each) => {
            terms.extend([(Over, Kind::Contribution, each), (Over, Kind::Months, months)])
        }
        None => terms.push((Over, Kind::Contribution, price.sum())),
    }
    terms.extend(share.map(|share| (Over, Kind::SharePaid, share)));
    line(kind, &terms)
}
