//! What workers cost: contributions by month, and the sums of budget, workers and months.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::relations::{Line, Operation, line};
use super::{Claim, Kind, Payer};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Terms, contribution, relief_months, values};
use crate::scenario::{self, Package, Relief, RuleChoices};
use crate::solve::LONGEST_COVER;

/// The law as it stands, with the switches of scenarios that have none of their own.
fn rules(relief: Relief) -> RuleChoices {
    RuleChoices {
        death_benefit_waiting_months: values::DEATH_BENEFIT_WAITING_MONTHS,
        relief,
        contribution: Vec::new(),
    }
}

/// Whom a relief is counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relieved {
    /// Who gets it by the rules.
    ByRule,
    /// Nobody.
    Nobody,
    /// This payer, whoever it is.
    Payer,
}

/// The contribution of one worker in a month, in full; without a month that of a month without
/// relief.
pub(super) fn monthly(
    claim: &Claim,
    package: Package,
    month: Option<Month>,
    of: Relieved,
) -> Decimal {
    let payer = match claim.payer {
        Some(Payer::Of(payer)) => payer,
        // The state's budget pays in full, like those of regions.
        Some(Payer::Apbn) | None => scenario::Payer::ApbdDistrict,
        Some(Payer::Own) => scenario::Payer::Sponsor,
    };
    let terms = Terms {
        payer,
        package,
        income: claim.get(Kind::Income).unwrap_or_default(),
        sector: claim.sector,
        pays_pct: Decimal::ONE_HUNDRED,
    };
    let relief = match of {
        Relieved::ByRule => Relief::DEFAULT,
        Relieved::Nobody => Relief { apbd: false, village: false, other: false },
        Relieved::Payer => Relief { apbd: true, village: true, other: true },
    };
    contribution(&terms, &rules(relief), month.unwrap_or(Month::JANUARY_2000)).full
}

/// The first month, where year and month are known; twelve months begin in January.
pub(super) fn start(claim: &Claim) -> Option<Month> {
    let year = claim.year?;
    let first = match claim.period {
        Some((first, _)) => first,
        None if claim.get(Kind::Months) == Some(Decimal::from(12)) => 1,
        None => return None,
    };
    Month::new(year, first)
}

/// The months that are given, or those of the period.
pub(super) fn months(claim: &Claim) -> Option<Decimal> {
    let of_period = claim.period.map(|(first, last)| months_of(first, last));
    claim.get(Kind::Months).or(of_period)
}

/// How many months a period has; one that ends before it begins runs into the next year.
pub(super) fn months_of(first: u32, last: u32) -> Decimal {
    let last = if last < first { last.saturating_add(12) } else { last };
    Decimal::from(last.saturating_sub(first).saturating_add(1))
}

/// What one worker costs: the same each month, or by months that differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Price {
    /// Months and the contribution of each, in order.
    pub(super) parts: Vec<(Decimal, Decimal)>,
}

impl Price {
    /// The contribution, where it is the same in every month.
    pub(super) fn uniform(&self) -> Option<Decimal> {
        match self.parts.as_slice() {
            [(_, only)] => Some(*only),
            _ => None,
        }
    }

    /// What all the months cost.
    pub(super) fn sum(&self) -> Decimal {
        let of = |(months, each): &(Decimal, Decimal)| Exact(*months) * Exact(*each);
        self.parts.iter().map(of).fold(Exact::ZERO, |sum, next| sum + next).0
    }
}

/// What one worker costs over so many months: by the contribution that is given, else by the
/// rules.
pub(super) fn price(claim: &Claim, months: Decimal, package: Package, of: Relieved) -> Price {
    if let Some(given) = claim.get(Kind::Contribution) {
        return Price { parts: vec![(months, given)] };
    }
    let dated = start(claim).zip(months.to_u32().filter(|_| months.fract().is_zero()));
    let Some((start, count)) = dated.filter(|(_, count)| (1..=LONGEST_COVER).contains(count))
    else {
        return Price { parts: vec![(months, monthly(claim, package, None, of))] };
    };
    let mut parts: Vec<(Decimal, Decimal)> = Vec::new();
    for month in (0..count).map(|place| start.plus(place)) {
        let each = monthly(claim, package, Some(month), of);
        match parts.last_mut() {
            Some((count, same)) if *same == each => *count = count.saturating_add(Decimal::ONE),
            _ => parts.push((Decimal::ONE, each)),
        }
    }
    Price { parts }
}

/// The contribution in a month of relief, and how many months it has at most.
pub(super) fn relieved(claim: &Claim) -> (Decimal, Decimal) {
    let months = relief_months(claim.sector);
    let from = Month::new(months.from.0, months.from.1);
    let to = Month::new(months.to.0, months.to.1);
    let each = monthly(claim, claim.package(), from, Relieved::Payer);
    let count = from.zip(to).map_or(0, |(from, to)| to.since(from).saturating_add(1));
    (each, Decimal::from(count))
}

/// The lines that give what workers cost, the last of them the cost.
pub(super) fn cost(workers: Decimal, price: &Price, share_paid: Option<Decimal>) -> Vec<Line> {
    use Operation::{First, Plus, Times};
    let mut lines = Vec::new();
    let mut terms = vec![(First, Kind::Workers, workers)];
    if let (Some(each), [(months, _)]) = (price.uniform(), price.parts.as_slice()) {
        terms.extend([(Times, Kind::Contribution, each), (Times, Kind::Months, *months)]);
    } else {
        let mut sums = Vec::new();
        for (months, each) in &price.parts {
            let part = line(
                Kind::Contribution,
                &[(First, Kind::Months, *months), (Times, Kind::Contribution, *each)],
            );
            let way = if sums.is_empty() { First } else { Plus };
            sums.push((way, Kind::Contribution, part.value));
            lines.push(part);
        }
        let sum = line(Kind::Contribution, &sums);
        terms.push((Times, Kind::Contribution, sum.value));
        lines.push(sum);
    }
    terms.extend(share_paid.map(|share| (Times, Kind::SharePaid, share)));
    lines.push(line(Kind::Budget, &terms));
    lines
}
