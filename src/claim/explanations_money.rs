//! What may explain that money is not what its workers and months cost.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::{Decimal, RoundingStrategy};

use super::check::Compared;
use super::explanations::{Explained, Explanation, explanation, near, overlap, written};
use super::money::{self, Relieved};
use super::relations::{Line, Operation, line};
use super::work::Work;
use super::{Claim, Kind, Payer, TOLERANCE_PCT};
use crate::num::{Arithmetic, Exact};
use crate::rules::values::{BANDS, REVISED_BUDGET_FROM_MONTH, YIELD_HIGH, YIELD_LOW};
use crate::scenario::{self, Package};
use crate::sensitivity::MOST_ADMIN_PCT;

/// A budget that is not what workers and months cost.
pub(super) fn of_money(work: &Work<'_>, of: &Compared, found: &mut Vec<Explanation>) {
    let claim = work.claim;
    let (Some(workers), Some(months)) = (work.get(Kind::Workers), work.get(Kind::Months)) else {
        return;
    };
    let share = work.get(Kind::SharePaid);
    let (money, cost) = (of.given, of.computed);
    let mut add = |what, lines, value| found.push(explanation(what, Kind::Budget, lines, value));
    let cost_of = |months, package, relieved| {
        let price = money::price(claim, months, package, relieved);
        money::cost(workers, &price, share)
    };
    let comes_to = |lines: &[Line]| lines.last().map_or(Decimal::ZERO, |line| line.value);

    let paid = written(workers);
    let scale = |people: Exact| {
        if workers.is_zero() { Exact::ZERO } else { people / Exact(workers) * Exact(cost) }
    };
    if overlap(written(money), (scale(paid.0), scale(paid.1))) {
        add(Explained::Rounding, Vec::new(), cost);
    }
    part_of_year(work, of, workers, &cost_of, found);
    let mut add = |what, lines, value| found.push(explanation(what, Kind::Budget, lines, value));

    let ratio = Exact(money) / Exact(cost);
    let percent = ratio * Exact::HUNDRED;
    if money < cost && share.is_none() {
        let plain = [(1, 4), (1, 3), (1, 2), (2, 3), (3, 4)].into_iter().any(|(part, whole)| {
            near(ratio.0, (Exact::from_count(part) / Exact::from_count(whole)).0)
        });
        if plain || claim.scope.payer {
            let part = line(
                Kind::SharePaid,
                &[(Operation::First, Kind::Budget, money), (Operation::Over, Kind::Budget, cost)],
            );
            let rest = line(
                Kind::Budget,
                &[(Operation::First, Kind::Budget, cost), (Operation::Minus, Kind::Budget, money)],
            );
            add(Explained::SharedPayers, vec![part, rest], percent.0);
        }
    }
    let observed = Exact::from_count(YIELD_LOW)..=Exact::from_count(YIELD_HIGH);
    if observed.contains(&percent) {
        let price = Exact(money::price(claim, months, claim.package(), Relieved::ByRule).sum())
            * Exact(share.unwrap_or(Decimal::ONE_HUNDRED))
            / Exact::HUNDRED;
        if let Some(count) = Exact(money).floor_div(price) {
            let line = line(
                Kind::Share,
                &[
                    (Operation::First, Kind::Workers, count.0),
                    (Operation::Over, Kind::Workers, workers),
                ],
            );
            add(Explained::Verified, vec![line], count.0);
        }
    }
    if claim.get(Kind::Contribution).is_none() {
        let (other, what) = match claim.package() {
            Package::JkkJkm => (Package::JkkJkmJht, Explained::JhtIncluded),
            Package::JkkJkmJht => (Package::JkkJkm, Explained::JhtLeftOut),
        };
        let lines = cost_of(months, other, Relieved::ByRule);
        if near(money, comes_to(&lines)) {
            let each = lines.last().map_or(cost, |line| line.value);
            add(what, lines, each);
        }
        relief(claim, money, workers, months, share, &mut add);
        let lines = cost_of(months, claim.package(), Relieved::Nobody);
        if comes_to(&lines) != cost && near(money, comes_to(&lines)) {
            let full = comes_to(&lines);
            add(Explained::ReliefUnused, lines, full);
        }
        if claim.get(Kind::Income).is_none() {
            // The contribution of the lowest band is what the cost was reckoned with.
            for band in BANDS.iter().filter(|band| band.number != claim.band()) {
                let mut of_band = claim.clone();
                of_band.give(Kind::Income, Decimal::from(band.income_from));
                let price = money::price(&of_band, months, claim.package(), Relieved::ByRule);
                let lines = money::cost(workers, &price, share);
                if near(money, comes_to(&lines)) {
                    add(Explained::Band, lines, Decimal::from(band.income_from));
                    break;
                }
            }
        }
    }
    let administration = percent - Exact::HUNDRED;
    if administration > Exact(TOLERANCE_PCT) && administration <= Exact(MOST_ADMIN_PCT) {
        let rest = line(
            Kind::Budget,
            &[(Operation::First, Kind::Budget, money), (Operation::Minus, Kind::Budget, cost)],
        );
        add(Explained::Administration, vec![rest], administration.0);
    }
    each_village(work, workers, months, &mut add);
}

/// Months that the money pays, where that is nearly a whole number of them.
fn part_of_year(
    work: &Work<'_>,
    of: &Compared,
    workers: Decimal,
    cost_of: &dyn Fn(Decimal, Package, Relieved) -> Vec<Line>,
    found: &mut Vec<Explanation>,
) {
    let (claim, money) = (work.claim, of.given);
    let Some(months) = work.get(Kind::Months) else {
        return;
    };
    let price = money::price(claim, months, claim.package(), Relieved::ByRule);
    let share = Exact(work.get(Kind::SharePaid).unwrap_or(Decimal::ONE_HUNDRED)) / Exact::HUNDRED;
    let Some(each) = price.uniform().map(|each| Exact(each) * share * Exact(workers)) else {
        return;
    };
    let paid = (Exact(money) / each).0;
    let count = paid.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    if each.0.is_zero() || count.is_zero() || count == months || !near(paid, count) {
        return;
    }
    let what = if count < months { Explained::PartOfYear } else { Explained::Longer };
    // Nobody means more than two years where a claim says less.
    if what == Explained::Longer && count > Decimal::from(24) {
        return;
    }
    let lines = cost_of(count, claim.package(), Relieved::ByRule);
    found.push(explanation(what, Kind::Budget, lines.clone(), paid));
    let after_revision = 13_u32.saturating_sub(REVISED_BUDGET_FROM_MONTH);
    if count < months && count <= Decimal::from(after_revision) {
        found.push(explanation(Explained::Revised, Kind::Budget, lines, paid));
    }
}

/// The relief of 2026, for whom may have it and was not reckoned with it.
fn relief(
    claim: &Claim,
    money: Decimal,
    workers: Decimal,
    months: Decimal,
    share: Option<Decimal>,
    add: &mut dyn FnMut(Explained, Vec<Line>, Decimal),
) {
    let may_have = match claim.payer {
        None | Some(Payer::Own) => true,
        Some(Payer::Apbn) => false,
        Some(Payer::Of(payer)) => matches!(
            payer,
            scenario::Payer::Village
                | scenario::Payer::Csr
                | scenario::Payer::Sponsor
                | scenario::Payer::Zakat
        ),
    };
    let (each, most) = money::relieved(claim);
    let lines = match money::start(claim) {
        Some(_) => {
            let price = money::price(claim, months, claim.package(), Relieved::Payer);
            let full = money::price(claim, months, claim.package(), Relieved::ByRule);
            if price == full {
                return;
            }
            money::cost(workers, &price, share)
        }
        None if months <= most && claim.year.is_none_or(|year| (2026..=2027).contains(&year)) => {
            let price = money::Price { parts: vec![(months, each)] };
            money::cost(workers, &price, share)
        }
        None => return,
    };
    let comes_to = lines.last().map_or(Decimal::ZERO, |line| line.value);
    if may_have && near(money, comes_to) {
        add(Explained::Relief, lines, comes_to);
    }
}

/// Villages that buy each for itself lose what is left over in each.
fn each_village(
    work: &Work<'_>,
    workers: Decimal,
    months: Decimal,
    add: &mut dyn FnMut(Explained, Vec<Line>, Decimal),
) {
    let (Some(each), Some(places)) = (work.get(Kind::BudgetEach), work.get(Kind::Places)) else {
        return;
    };
    let part =
        Exact(work.get(Kind::ShareOfBudget).unwrap_or(Decimal::ONE_HUNDRED)) / Exact::HUNDRED;
    let price = money::price(work.claim, months, work.claim.package(), Relieved::ByRule);
    let Some(count) = (Exact(each) * part).floor_div(Exact(price.sum())) else {
        return;
    };
    let all = line(
        Kind::Workers,
        &[(Operation::First, Kind::WorkersEach, count.0), (Operation::Times, Kind::Places, places)],
    );
    if near(workers, all.value) {
        let value = all.value;
        add(Explained::EachVillage, vec![all], value);
    }
}
