//! What a run says: the few numbers that sentences and titles are made of.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use crate::model::{ProgrammeSeries, Target, Trajectory, percent};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::rules::{Terms, budget_of_year, contribution};
use crate::scenario::{Programme, Scenario};

/// The findings of a run, seen from one of its programmes.
#[derive(Clone, Debug)]
pub struct Findings {
    /// The scenario's title, in the language of the sentences.
    pub title: String,
    /// The region's name, likewise.
    pub region: String,
    /// The first simulated month.
    pub start: Month,
    /// The last simulated month.
    pub end: Month,
    /// Coverage in the first month, percent.
    pub coverage_start: Decimal,
    /// Coverage in the last month, percent.
    pub coverage_end: Decimal,
    /// The highest coverage, percent.
    pub highest: Decimal,
    /// The first month with the highest coverage.
    pub highest_month: Month,
    /// Where coverage falls below both its ends meanwhile: the lowest, percent, and its first month.
    pub lowest: Option<(Decimal, Month)>,
    /// Members in the first month.
    pub covered_start: Decimal,
    /// Members in the last month.
    pub covered_end: Decimal,
    /// Where members become fewer than at both ends meanwhile: the fewest, and their first month.
    pub fewest: Option<(Decimal, Month)>,
    /// Eligible workers in the first month.
    pub eligible_start: Decimal,
    /// Eligible workers in the last month.
    pub eligible_end: Decimal,
    /// Members of all programmes in the last month.
    pub programme_members_end: Decimal,
    /// Money that opened for contributions in all programmes, rupiah.
    pub opened: Decimal,
    /// What all programmes spent of it on contributions, rupiah.
    pub spent: Decimal,
    /// Money of all programmes that went unspent, rupiah.
    pub unspent: Decimal,
    /// The targets, in the order of the document.
    pub targets: Vec<Target>,
    /// Whether the document has any programme.
    pub any_programme: bool,
    /// Whether the programme spoken of is switched off.
    pub off: bool,
    /// The budget year that speaks for the programme: the first that is simulated whole, else the
    /// first with money.
    pub year: Option<YearOfMoney>,
    /// What becomes of that year's money.
    pub money_end: MoneyEnd,
}

/// One budget year of the programme spoken of.
#[derive(Clone, Debug, PartialEq)]
pub struct YearOfMoney {
    /// The budget year.
    pub year: u32,
    /// Its first simulated paid month.
    pub opening: Month,
    /// The year's budget; where the run begins within the year, the part that opened.
    pub money: Decimal,
    /// The most members of a month.
    pub members: Decimal,
    /// Whether each paid month has so many.
    pub steady: bool,
    /// Paid months that are simulated.
    pub months: u32,
    /// What one worker costs the payer over these months, rupiah.
    pub price: Decimal,
    /// What one worker costs the payer a month, where that is the same in all of them, rupiah.
    pub contribution: Option<Decimal>,
    /// What the programme spends on contributions in this year, rupiah.
    pub spent: Decimal,
    /// What partners pay of the same contributions, rupiah.
    pub partner: Decimal,
    /// The benefits that its members' families are expected to get in this year, rupiah.
    pub benefits: Decimal,
    /// Money left at the end: unspent, carried to the next year, or still held.
    pub left: Decimal,
}

/// What becomes of a year's money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyEnd {
    /// It lasts to the year's last paid month.
    Left,
    /// It is gone before: the last month in which anything could be paid.
    Gone(Month),
    /// The horizon ends before the year's last paid month.
    Held,
}

impl Findings {
    /// The findings of a run, with the sentences' subject at `programme` (its position in the
    /// document). Title and region come in the language of the sentences.
    #[must_use]
    pub fn new(
        scenario: &Scenario,
        run: &Trajectory<Exact>,
        programme: usize,
        title: &str,
        region: &str,
    ) -> Self {
        let first = |series: &[Exact]| series.first().copied().unwrap_or(Exact::ZERO);
        let last = |series: &[Exact]| series.last().copied().unwrap_or(Exact::ZERO);
        let coverage = run.coverage_pct();
        let (highest_at, highest) =
            coverage.iter().enumerate().fold((0, Exact::ZERO), |(at, highest), (month, value)| {
                if *value > highest { (month, *value) } else { (at, highest) }
            });
        let low = |series: &[Exact]| {
            let at = turn(series, Turn::Low)?;
            Some((series.get(at)?.0, run.months().nth(at)?.1))
        };
        let sum = |of: fn(&ProgrammeSeries<Exact>) -> &Vec<Exact>| {
            run.programmes.iter().flat_map(of).fold(Exact::ZERO, |sum, value| sum + *value).0
        };
        let spoken = scenario.programmes.get(programme);
        let series = run.programmes.iter().find(|series| series.index == programme);
        let year = spoken
            .zip(series)
            .and_then(|(spoken, series)| year_of_money(scenario, run, spoken, series));
        let (year, money_end) = year.unzip();
        Self {
            title: title.to_owned(),
            region: region.to_owned(),
            start: scenario.start,
            end: scenario.end(),
            coverage_start: first(&coverage).0,
            coverage_end: last(&coverage).0,
            highest: highest.0,
            highest_month: run.months().nth(highest_at).map_or(scenario.start, |(_, month)| month),
            lowest: low(&coverage),
            covered_start: first(&run.covered).0,
            covered_end: last(&run.covered).0,
            fewest: low(&run.covered),
            eligible_start: first(&run.eligible).0,
            eligible_end: last(&run.eligible).0,
            programme_members_end: run
                .programmes
                .iter()
                .fold(Exact::ZERO, |sum, series| sum + last(&series.members))
                .0,
            opened: sum(|series| &series.opened),
            spent: (Exact(sum(|series| &series.spend))
                - Exact(sum(|series| &series.beyond_budget)))
            .0,
            unspent: sum(|series| &series.unspent),
            targets: scenario.targets_pct.iter().map(|pct| run.target(*pct)).collect(),
            any_programme: !scenario.programmes.is_empty(),
            off: spoken.is_some_and(|programme| programme.off),
            year,
            money_end: money_end.unwrap_or(MoneyEnd::Left),
        }
    }

    /// The levels that coverage must not be shown to have reached when it has not.
    #[must_use]
    pub fn levels(&self) -> Vec<Decimal> {
        self.targets.iter().map(|target| target.pct).collect()
    }
}

/// Which way a series turns between its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It falls and rises again.
    Low,
    /// It rises and falls again.
    High,
}

/// The first position at which a series is lowest, or highest, if it goes by more than a hundredth
/// beyond both its ends there: what the ends alone do not tell.
#[must_use]
pub fn turn(series: &[Exact], way: Turn) -> Option<usize> {
    let beyond = |one: Exact, other: Exact| match way {
        Turn::Low => one < other,
        Turn::High => one > other,
    };
    let hundred = Exact::from_count(100);
    let told = match way {
        Turn::Low => hundred - Exact::ONE,
        Turn::High => hundred + Exact::ONE,
    };
    let (first, last) = (*series.first()?, *series.last()?);
    let end = if beyond(first, last) { first } else { last };
    let (at, furthest) = series
        .iter()
        .copied()
        .enumerate()
        .reduce(|furthest, next| if beyond(next.1, furthest.1) { next } else { furthest })?;
    beyond(furthest * hundred, end * told).then_some(at)
}

/// The simulated paid months, first and last, of the budget year that speaks for a programme: the
/// first whole one, or else the first one; the last may lie beyond the horizon. `None` where the
/// programme pays nothing within the run.
#[must_use]
pub fn speaking_months(scenario: &Scenario, programme: &Programme) -> Option<(Month, Month)> {
    let paid = programme.paid_months;
    let opens = |month: Month| {
        programme.runs_in(month.year())
            && (paid.first..=paid.last).contains(&month.number())
            && (month.number() == paid.first || month == scenario.start)
    };
    let whole = |month: Month| {
        month.number() == paid.first
            && Month::new(month.year(), paid.last).is_some_and(|last| last <= scenario.end())
    };
    let openings = || {
        (0..scenario.months).map(|count| scenario.start.plus(count)).filter(|month| opens(*month))
    };
    let opening = openings().find(|month| whole(*month)).or_else(|| openings().next())?;
    Some((opening, Month::new(opening.year(), paid.last)?))
}

/// The budget year that speaks for a programme.
fn year_of_money(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    programme: &Programme,
    series: &ProgrammeSeries<Exact>,
) -> Option<(YearOfMoney, MoneyEnd)> {
    let (opening, last) = speaking_months(scenario, programme)?;
    let from_start = opening.number() != programme.paid_months.first;

    let year = opening.year();
    let within: Vec<(usize, Month)> =
        run.months().filter(|(_, month)| *month >= opening && *month <= last).collect();
    let values = |of: &[Exact]| -> Vec<Exact> {
        within.iter().filter_map(|(at, _)| of.get(*at)).copied().collect()
    };
    let sum = |of: &[Exact]| values(of).into_iter().fold(Exact::ZERO, |sum, value| sum + value);
    // What happened may have been paid in other months of the year too.
    let all_year = |of: &[Exact]| {
        run.months()
            .filter(|(_, month)| month.year() == year)
            .filter_map(|(at, _)| of.get(at))
            .fold(Exact::ZERO, |sum, value| sum + *value)
            .0
    };
    let members = values(&series.members);
    let peak = members.iter().copied().fold(Exact::ZERO, Arithmetic::most);
    let terms = Terms::from(programme);
    let prices: Vec<Decimal> = within
        .iter()
        .map(|(_, month)| contribution(&terms, &scenario.rules, *month).paid)
        .collect();
    let price = prices.iter().fold(Exact::ZERO, |sum, paid| sum + Exact(*paid)).0;
    let held = scenario.end() < last;
    let money_left = values(&series.money_left);
    let left = if held {
        money_left.last().map_or(Decimal::ZERO, |left| left.0)
    } else {
        (sum(&series.unspent) + sum(&series.carried_out)).0
    };
    let budget = budget_of_year(programme, year);
    // Gone: from a month on, not even one contribution can be paid any more.
    let gone = within.iter().zip(&money_left).zip(&prices).find(|(((_, month), left), price)| {
        *month < last && programme.pace == crate::scenario::Pace::UntilSpent && left.0 < **price
    });
    let end = match gone {
        Some((((_, month), _), _)) => MoneyEnd::Gone(*month),
        None if held => MoneyEnd::Held,
        None => MoneyEnd::Left,
    };
    Some((
        YearOfMoney {
            year,
            opening,
            money: if from_start { sum(&series.opened).0 } else { budget },
            members: peak.0,
            steady: members.iter().all(|members| *members == peak),
            months: u32::try_from(within.len()).unwrap_or(12),
            price,
            contribution: prices
                .first()
                .copied()
                .filter(|first| prices.iter().all(|price| price == first)),
            spent: all_year(&series.spend),
            partner: all_year(&series.partner),
            benefits: all_year(&series.benefits),
            left,
        },
        end,
    ))
}

/// Coverage against a further denominator, which grows like the eligible workers: percent.
#[must_use]
pub fn coverage_of_denominator(
    scenario: &Scenario,
    covered: Exact,
    eligible: Exact,
    people: Decimal,
) -> Exact {
    percent(percent(covered, eligible), percent(Exact(people), Exact(scenario.workers.eligible)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_turns_where_its_ends_do_not_tell_it() {
        let of = |values: &[u32]| {
            let series: Vec<Exact> = values.iter().map(|value| Exact::from_count(*value)).collect();
            (turn(&series, Turn::Low), turn(&series, Turn::High))
        };
        assert_eq!(of(&[500, 350, 300, 300, 520]), (Some(2), None));
        assert_eq!(of(&[300, 500, 500, 310]), (None, Some(1)));
        assert_eq!(of(&[300, 200, 500, 310]), (Some(1), Some(2)));
        assert_eq!(of(&[300, 400, 500]), (None, None), "it only rises");
        assert_eq!(of(&[500, 495, 505, 500]), (None, None), "a hundredth is no turn");
        assert_eq!(of(&[]), (None, None));
    }
}
