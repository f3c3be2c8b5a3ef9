//! The step of the model: one month from the last, in the order of `docs/MODEL.md`.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use super::parameters::{Parameters, ProgrammeParameters};
use super::tenure::{Benefits, Rates, Tenure};
use super::{ProgrammeSeries, Trajectory};
use crate::month::Month;
use crate::num::Arithmetic;

/// The groups of workers that programmes reach: 0 vulnerable, 1 other.
const GROUPS: [usize; 2] = [0, 1];

/// What one month hands to the next.
struct State<A> {
    /// Growth of the workers since before the start.
    factor: A,
    /// (1 + g)^k of the whole years gone by.
    years_factor: A,
    /// Workers of the groups.
    groups: [A; 2],
    /// Wage-earning members.
    wage_members: A,
    /// Self-paying members of the groups.
    self_paying: [A; 2],
    programmes: Vec<ProgrammeState<A>>,
}

struct ProgrammeState<A> {
    /// Members in the last month.
    members: A,
    /// The most members it ever had.
    verified: A,
    /// Money of the open budget year.
    money: A,
    /// Money on its way to the next budget year.
    carried: A,
    /// Valid names that the opened money has places for.
    filled: A,
    tenure: Tenure<A>,
}

/// What one month of one programme comes to.
struct Paid<A> {
    members: A,
    spend: A,
    partner: A,
    opened: A,
    carried_in: A,
    unspent: A,
    carried_out: A,
}

/// Runs all months.
pub(super) fn run<A: Arithmetic>(parameters: &Parameters<A>) -> Trajectory<A> {
    let mut trajectory = empty(parameters);
    let mut state = start(parameters);
    for count in 0..parameters.months {
        step(parameters, count, &mut state, &mut trajectory);
    }
    trajectory
}

fn start<A: Arithmetic>(parameters: &Parameters<A>) -> State<A> {
    let other = parameters.eligible - parameters.wage_earning - parameters.vulnerable;
    State {
        factor: A::ONE,
        years_factor: A::ONE,
        groups: [parameters.vulnerable, other],
        wage_members: parameters.wage_members,
        self_paying: parameters.self_paying,
        programmes: parameters
            .programmes
            .iter()
            .map(|programme| ProgrammeState {
                members: programme.initial_members,
                verified: programme.initial_members,
                money: A::ZERO,
                carried: A::ZERO,
                filled: A::ZERO,
                tenure: Tenure::new(programme.initial_members, programme.initial_tenure),
            })
            .collect(),
    }
}

fn empty<A: Arithmetic>(parameters: &Parameters<A>) -> Trajectory<A> {
    let series = || Vec::with_capacity(parameters.months as usize);
    Trajectory {
        start: parameters.start,
        eligible: series(),
        wage_earning: series(),
        vulnerable: series(),
        other: series(),
        wage_earning_members: series(),
        self_paying_vulnerable: series(),
        self_paying_other: series(),
        covered: series(),
        programmes: parameters
            .programmes
            .iter()
            .map(|programme| ProgrammeSeries {
                index: programme.index,
                members: series(),
                spend: series(),
                partner: series(),
                opened: series(),
                carried_in: series(),
                money_left: series(),
                unspent: series(),
                carried_out: series(),
                deaths: series(),
                accidents: series(),
                benefits: series(),
            })
            .collect(),
    }
}

/// `amount × pct / 1200`: a twelfth of a yearly rate.
fn monthly<A: Arithmetic>(amount: A, pct: A) -> A {
    amount * pct / (A::HUNDRED * A::TWELVE)
}

fn step<A: Arithmetic>(
    parameters: &Parameters<A>,
    count: u32,
    state: &mut State<A>,
    trajectory: &mut Trajectory<A>,
) {
    let month = parameters.start.plus(count);

    // 1. Workers.
    let last_factor = state.factor;
    let months_gone = (count + 1) % 12;
    if months_gone == 0 {
        state.years_factor = state.years_factor * parameters.growth_factor;
    }
    let year = A::HUNDRED * A::TWELVE;
    let grown = year + parameters.growth_pct * A::from_count(months_gone);
    state.factor = state.years_factor * grown / year;
    let factor = state.factor;
    let eligible = parameters.eligible * factor;
    let wage_earning = parameters.wage_earning * factor;
    let vulnerable = parameters.vulnerable * factor;
    let groups = [vulnerable, eligible - wage_earning - vulnerable];
    let carry = |stock: A| stock * factor / last_factor;

    // 2. Wage-earning members.
    let wage = carry(state.wage_members);
    let joining = monthly(wage_earning - wage, parameters.wage_uptake_pct);
    let wage = (wage + joining - monthly(wage, parameters.wage_lapse_pct))
        .not_negative()
        .least(wage_earning);
    state.wage_members = wage;

    // 3. Self-paying members: those who may enrol are last month's uncovered.
    let last_members = GROUPS.map(|group| members_reaching(parameters, state, group));
    let mut self_paying = [A::ZERO; 2];
    for ((now, last), (members, (last_group, group))) in self_paying
        .iter_mut()
        .zip(state.self_paying)
        .zip(last_members.into_iter().zip(state.groups.into_iter().zip(groups)))
    {
        let uncovered = (last_group - last - members).not_negative();
        let carried = carry(last);
        *now = (carried - monthly(carried, parameters.self_lapse_pct)
            + monthly(uncovered, parameters.self_enrol_pct))
        .least(group);
    }

    // 4. Programmes, in their order: each leaves its names and its money's rest.
    let mut taken = [A::ZERO; 2];
    let rates = Rates::of(parameters);
    let series = trajectory.programmes.iter_mut();
    for ((programme, state), series) in
        parameters.programmes.iter().zip(&mut state.programmes).zip(series)
    {
        let (Some(group), Some(own), Some(taken)) = (
            groups.get(programme.group),
            self_paying.get(programme.group),
            taken.get_mut(programme.group),
        ) else {
            continue;
        };
        let room = (*group - *own - *taken).whole().not_negative();
        let paid = pay(programme, state, month, count, parameters.start, room);
        *taken = *taken + paid.members;
        // 7. Benefits of its members.
        let benefits = state.tenure.advance(paid.members, &rates);
        state.members = paid.members;
        state.verified = state.verified.most(paid.members);
        record(series, &paid, state.money, benefits);
    }

    // 5. Leavers: some go on paying themselves, as far as the group allows.
    for (((own, group), before), now) in
        self_paying.iter_mut().zip(groups).zip(last_members).zip(taken)
    {
        let leavers = (before - now).not_negative();
        let keep = leavers * parameters.keep_paying_pct / A::HUNDRED;
        *own = (*own + keep).least((*own).most(group - now));
    }
    state.groups = groups;
    state.self_paying = self_paying;

    // 6. Cover.
    let [self_paying_vulnerable, self_paying_other] = self_paying;
    let [vulnerable, other] = groups;
    let in_programmes = taken.into_iter().fold(A::ZERO, |sum, members| sum + members);
    trajectory.eligible.push(eligible);
    trajectory.wage_earning.push(wage_earning);
    trajectory.vulnerable.push(vulnerable);
    trajectory.other.push(other);
    trajectory.wage_earning_members.push(wage);
    trajectory.self_paying_vulnerable.push(self_paying_vulnerable);
    trajectory.self_paying_other.push(self_paying_other);
    trajectory.covered.push(wage + self_paying_vulnerable + self_paying_other + in_programmes);
}

/// Last month's members of the programmes that reach a group.
fn members_reaching<A: Arithmetic>(
    parameters: &Parameters<A>,
    state: &State<A>,
    group: usize,
) -> A {
    parameters
        .programmes
        .iter()
        .zip(&state.programmes)
        .filter(|(programme, _)| programme.group == group)
        .fold(A::ZERO, |sum, (_, programme)| sum + programme.members)
}

/// What a programme pays in a month, for at most `room` workers.
fn pay<A: Arithmetic>(
    programme: &ProgrammeParameters<A>,
    state: &mut ProgrammeState<A>,
    month: Month,
    count: u32,
    start: Month,
    room: A,
) -> Paid<A> {
    let mut result = Paid {
        members: A::ZERO,
        spend: A::ZERO,
        partner: A::ZERO,
        opened: A::ZERO,
        carried_in: A::ZERO,
        unspent: A::ZERO,
        carried_out: A::ZERO,
    };
    let number = month.number();
    if !programme.runs_in(month.year()) || number < programme.first || number > programme.last {
        return result;
    }
    let at = count as usize;
    if number == programme.first || count == 0 {
        let year = month.year() - start.year();
        result.opened = opened(programme, year as usize, number);
        result.carried_in = state.carried;
        state.money = result.opened + state.carried;
        state.carried = A::ZERO;
        let left = (programme.last - number + 1) as usize;
        state.filled = filled(programme, state.money, programme.paid.iter().skip(at).take(left));
    }
    let (Some(&paid), Some(&full)) = (programme.paid.get(at), programme.full.get(at)) else {
        return result;
    };
    let mut members = state.filled.least(room);
    if let Some(pace) = programme.enrol_per_month {
        members = members.least(state.verified + pace);
    }
    if programme.until_spent
        && let Some(affordable) = state.money.floor_div(paid)
    {
        members = members.least(affordable);
    }
    result.members = members;
    result.spend = members * paid;
    result.partner = members * full - result.spend;
    state.money = state.money - result.spend;
    if number == programme.last {
        if programme.carry_over && programme.runs_in(month.year() + 1) {
            result.carried_out = state.money;
            state.carried = state.money;
        } else {
            result.unspent = state.money;
        }
        state.money = A::ZERO;
    }
    result
}

/// The money of a budget year that opens in a month:
/// `whole(budget × (1 − admin) × left / paid)`.
fn opened<A: Arithmetic>(programme: &ProgrammeParameters<A>, year: usize, number: u32) -> A {
    let budget = programme.budgets.get(year).copied().unwrap_or(A::ZERO);
    let paid = A::from_count(programme.last - programme.first + 1);
    let left = A::from_count(programme.last - number + 1);
    (budget * programme.after_admin_pct * left / (A::HUNDRED * paid)).whole()
}

/// The valid names that there are places for: `whole(places × yield × (1 − overlap))`, where
/// places are what the money buys for the months left, capped; for `until_spent` the cap itself.
fn filled<'a, A: Arithmetic>(
    programme: &ProgrammeParameters<A>,
    money: A,
    contributions: impl Iterator<Item = &'a A>,
) -> A {
    let bought = if programme.until_spent {
        None
    } else {
        let price = contributions.fold(A::ZERO, |sum, paid| sum + *paid);
        match programme.apart {
            Some(villages) => {
                money.floor_div(villages * price).map(|each_village| villages * each_village)
            }
            None => money.floor_div(price),
        }
    };
    let places = match (bought, programme.max_workers) {
        (Some(bought), Some(cap)) => bought.least(cap),
        (Some(places), None) | (None, Some(places)) => places,
        (None, None) => A::MANY,
    };
    let share = A::HUNDRED * A::HUNDRED;
    (places * programme.yield_pct * programme.not_covered_elsewhere_pct / share).whole()
}

fn record<A: Arithmetic>(
    series: &mut ProgrammeSeries<A>,
    paid: &Paid<A>,
    money_left: A,
    benefits: Benefits<A>,
) {
    series.members.push(paid.members);
    series.spend.push(paid.spend);
    series.partner.push(paid.partner);
    series.opened.push(paid.opened);
    series.carried_in.push(paid.carried_in);
    series.money_left.push(money_left);
    series.unspent.push(paid.unspent);
    series.carried_out.push(paid.carried_out);
    series.deaths.push(benefits.deaths);
    series.accidents.push(benefits.accidents);
    series.benefits.push(benefits.amount);
}
