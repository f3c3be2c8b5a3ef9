//! Takes the relations of a claim in turn: what is missing is derived, what is given is compared.

use super::Kind;
use super::money::{self, Relieved};
use super::relations::{Operation, RELATIONS, Relation, line, shortfall};
use super::work::{Work, bit};

impl Work<'_> {
    /// Months of the year give how many they are.
    pub(super) fn period(&mut self) {
        let Some((first, last)) = self.claim.period else {
            return;
        };
        let of_period = money::months_of(first, last);
        match self.of(Kind::Months) {
            None => self.know(Kind::Months, of_period, bit(Kind::Months)),
            Some(given) if given.value != of_period => {
                let line = line(Kind::Months, &[(Operation::First, Kind::Months, of_period)]);
                self.compare(vec![line], given.value, given.rests_on);
            }
            Some(_) => {}
        }
    }

    /// Takes the relations in turn until none gives anything new.
    pub(super) fn solve(&mut self) {
        self.contribution_of_income();
        self.added_by_the_programme();
        let mut open: Vec<Relation> = RELATIONS.to_vec();
        // What is given itself is compared before anything that follows from it.
        open.retain(|relation| {
            let all = relation.kinds().iter().all(|kind| self.given(*kind) != 0);
            !(all && self.relation(*relation))
        });
        let (mut money, mut shortfall) = (true, true);
        loop {
            let before = open.len();
            let (had_money, had_shortfall) = (money, shortfall);
            open.retain(|relation| !self.relation(*relation));
            money = money && !self.money();
            shortfall = shortfall && !self.shortfall();
            if (open.len(), money, shortfall) == (before, had_money, had_shortfall) {
                break;
            }
        }
        // What the villages get together is compared without workers and months too.
        let together = [Kind::Budget, Kind::BudgetEach, Kind::Places];
        if money && together.iter().all(|kind| self.of(*kind).is_some()) {
            self.spendable();
        }
    }

    /// The income's contribution by the rules, against that which is given.
    fn contribution_of_income(&mut self) {
        let claim = self.claim;
        if let (Some(given), Some(_)) = (self.of(Kind::Contribution), self.of(Kind::Income)) {
            let rests_on = self.rests_on(&[Kind::Contribution, Kind::Income]);
            let month = money::start(claim);
            let due = money::monthly(claim, claim.package(), month, Relieved::ByRule);
            let income = self.get(Kind::Income).unwrap_or_default();
            let mut line = line(Kind::Contribution, &[(Operation::First, Kind::Income, income)]);
            line.value = due;
            self.compare(vec![line], given.value, rests_on);
        }
    }

    /// Where coverage rises and no number of members is named, those whom the programme pays for
    /// are the new ones.
    fn added_by_the_programme(&mut self) {
        let either = |one, other| self.of(one).or_else(|| self.of(other)).is_some();
        let rises = either(Kind::CoverageBefore, Kind::CoveredBefore)
            && either(Kind::Coverage, Kind::Covered);
        if let (true, None, None, Some(workers)) =
            (rises, self.of(Kind::Added), self.of(Kind::Points), self.of(Kind::Workers))
        {
            self.know(Kind::Added, workers.value, workers.rests_on);
        }
    }

    /// Solves or compares a relation; whether it is done with.
    fn relation(&mut self, relation: Relation) -> bool {
        let kinds = relation.kinds();
        let missing: Vec<Kind> =
            kinds.into_iter().filter(|kind| self.of(*kind).is_none()).collect();
        let [result, one, other] = kinds;
        match missing.as_slice() {
            [] => {
                // What is told to be given is.
                let said = kinds.into_iter().find(|kind| self.given(*kind) != 0).unwrap_or(result);
                let given = self.get(said).unwrap_or_default();
                if let Some(line) = relation.solve(said, |kind| self.get(kind)) {
                    self.compare(vec![line], given, self.rests_on(&kinds));
                    for kind in [result, one, other].into_iter().filter(|kind| *kind != said) {
                        let implied = relation.solve(kind, |kind| self.get(kind));
                        if let Some(line) = implied {
                            self.imply(kind, line.value);
                        }
                    }
                }
                true
            }
            [only] => {
                let line = relation.solve(*only, |kind| self.get(kind));
                line.map(|line| self.derive(vec![line], &kinds)).is_some()
            }
            _ => false,
        }
    }

    /// The target's shortfall.
    fn shortfall(&mut self) -> bool {
        let kinds = [Kind::Target, Kind::Eligible, Kind::Covered];
        let [Some(target), Some(eligible), Some(covered)] = kinds.map(|kind| self.get(kind)) else {
            return false;
        };
        let lines = shortfall(target, eligible, covered);
        match self.of(Kind::Shortfall) {
            Some(given) => {
                let rests_on = self.rests_on(&kinds) | given.rests_on;
                self.compare(lines, given.value, rests_on);
            }
            None => self.derive(lines, &kinds),
        }
        true
    }
}
