//! The step of the model: one month from the last, in the order of `docs/MODEL.md`.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use rust_decimal::Decimal;

use super::parameters::{Parameters, ProgrammeParameters};
use super::tenure::{Benefits, Rates, Tenure};
use super::{Limit, ProgrammeSeries, Trajectory};
use crate::growth::Growth;
use crate::month::Month;
use crate::num::Arithmetic;
use crate::scenario::{Realised, RealisedOf};

/// What one month hands to the next.
struct State<A> {
    /// Growth of the workers since before the start.
    factor: A,
    growth: Growth<A>,
    /// Workers of the groups.
    groups: [A; 2],
    /// Wage-earning members.
    wage_members: A,
    /// Self-paying members of the groups.
    self_paying: [A; 2],
    /// Members of programmes, by the group that they reach.
    in_programmes: [A; 2],
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
    /// What keeps `filled` from being more.
    filled_limit: Limit,
    /// Whether something happened in the last month, so that places are reckoned anew.
    anew: bool,
    tenure: Tenure<A>,
}

/// What one month of one programme comes to.
struct Paid<A> {
    members: A,
    spend: A,
    partner: A,
    beyond_budget: A,
    opened: A,
    carried_in: A,
    unspent: A,
    carried_out: A,
    limit: Option<Limit>,
}

/// Runs all months.
pub(super) fn run<A: Arithmetic>(parameters: &Parameters<A>) -> Trajectory<A> {
    let mut trajectory = empty(parameters);
    let mut state = start(parameters);
    let rates = Rates::of(parameters);
    for count in 0..parameters.months {
        step(parameters, &rates, count, &mut state, &mut trajectory);
    }
    trajectory
}

fn start<A: Arithmetic>(parameters: &Parameters<A>) -> State<A> {
    let other = parameters.eligible - parameters.wage_earning - parameters.vulnerable;
    State {
        factor: A::ONE,
        growth: Growth::new(parameters.growth_factor, parameters.growth_pct),
        groups: [parameters.vulnerable, other],
        wage_members: parameters.wage_members,
        self_paying: parameters.self_paying,
        in_programmes: [0, 1].map(|group| {
            let reaching = parameters.programmes.iter().filter(|of| of.group == group);
            reaching.fold(A::ZERO, |sum, programme| sum + programme.initial_members)
        }),
        programmes: parameters
            .programmes
            .iter()
            .map(|programme| ProgrammeState {
                members: programme.initial_members,
                verified: programme.initial_members,
                money: A::ZERO,
                carried: A::ZERO,
                filled: A::ZERO,
                filled_limit: Limit::Money,
                anew: false,
                tenure: Tenure::new(programme.initial_members, programme.initial_tenure),
            })
            .collect(),
    }
}

fn empty<A: Arithmetic>(parameters: &Parameters<A>) -> Trajectory<A> {
    let series = || vec![A::ZERO; parameters.months as usize];
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
                beyond_budget: series(),
                opened: series(),
                carried_in: series(),
                money_left: series(),
                unspent: series(),
                carried_out: series(),
                deaths: series(),
                accidents: series(),
                deaths_waiting: series(),
                deaths_with_scholarship: series(),
                benefits: series(),
                limits: vec![None; parameters.months as usize],
            })
            .collect(),
    }
}

/// `amount × pct / 1200`: a twelfth of a yearly rate.
fn monthly<A: Arithmetic>(amount: A, pct: A) -> A {
    amount * pct / A::TWELVE_HUNDRED
}

/// Self-paying members of a group before anybody leaves a programme: `own` are last month's, grown
/// like the workers.
pub(crate) fn self_paying<A: Arithmetic>(
    parameters: &Parameters<A>,
    own: A,
    uncovered: A,
    group: A,
) -> A {
    (own - monthly(own, parameters.self_lapse_pct) + monthly(uncovered, parameters.self_enrol_pct))
        .least(group)
}

fn step<A: Arithmetic>(
    parameters: &Parameters<A>,
    rates: &Rates<A>,
    count: u32,
    state: &mut State<A>,
    trajectory: &mut Trajectory<A>,
) {
    let month = parameters.start.plus(count);
    let given = Realised::of_month(&parameters.realised, month);
    let or_given = |value: A, given: Option<Decimal>| given.map_or(value, A::from_decimal);

    // 1. Workers.
    let last_factor = state.factor;
    state.factor = state.growth.next_month();
    let factor = state.factor;
    let eligible = parameters.eligible * factor;
    let wage_earning = parameters.wage_earning * factor;
    let vulnerable = parameters.vulnerable * factor;
    // Where nobody is other, rounding would leave a hair less than nobody.
    let other = (eligible - wage_earning - vulnerable).not_negative();
    let carry = |stock: A| stock * factor / last_factor;

    // 2. Wage-earning members.
    let wage = carry(state.wage_members);
    let joining = monthly(wage_earning - wage, parameters.wage_uptake_pct);
    let wage = (wage + joining - monthly(wage, parameters.wage_lapse_pct))
        .not_negative()
        .least(wage_earning);
    let wage = or_given(wage, given.and_then(|given| given.wage_earning));
    state.wage_members = wage;

    // 3. Self-paying members: those who may enrol are last month's uncovered.
    let [vulnerable_before, other_before] = state.groups;
    let [own_vulnerable_before, own_other_before] = state.self_paying;
    let [paid_vulnerable_before, paid_other_before] = state.in_programmes;
    let self_paying = |group_before: A, own_before: A, paid_before: A, group: A| {
        let uncovered = (group_before - own_before - paid_before).not_negative();
        self_paying(parameters, carry(own_before), uncovered, group)
    };
    let own_vulnerable =
        self_paying(vulnerable_before, own_vulnerable_before, paid_vulnerable_before, vulnerable);
    let own_other = self_paying(other_before, own_other_before, paid_other_before, other);

    // 4. Programmes, in their order: each leaves its names and its money's rest.
    let at = count as usize;
    let (mut paid_vulnerable, mut paid_other) = (A::ZERO, A::ZERO);
    let each = parameters.programmes.iter().zip(&mut state.programmes);
    for ((programme, state), series) in each.zip(&mut trajectory.programmes) {
        let (free, taken) = if programme.group == 0 {
            (vulnerable - own_vulnerable, &mut paid_vulnerable)
        } else {
            (other - own_other, &mut paid_other)
        };
        let room = (free - *taken).whole().not_negative();
        let given = given.and_then(|given| given.of_programme(programme.index));
        let paid = pay(programme, state, month, count, parameters.start, room, given);
        *taken = *taken + paid.members;
        // 7. Benefits of its members.
        let benefits = state.tenure.advance(paid.members, rates);
        state.members = paid.members;
        state.verified = state.verified.most(paid.members);
        record(series, at, &paid, state.money, benefits);
    }

    // 5. Leavers: some go on paying themselves, as far as the group allows.
    let keep_paying = |own: A, group: A, paid_before: A, paid: A| {
        let leavers = (paid_before - paid).not_negative();
        let keep = leavers * parameters.keep_paying_pct / A::HUNDRED;
        (own + keep).least(own.most(group - paid))
    };
    let own_vulnerable =
        keep_paying(own_vulnerable, vulnerable, paid_vulnerable_before, paid_vulnerable);
    let own_other = keep_paying(own_other, other, paid_other_before, paid_other);
    // What is known of those who pay themselves counts those who went on already.
    let own_vulnerable =
        or_given(own_vulnerable, given.and_then(|given| given.self_paying_vulnerable));
    let own_other = or_given(own_other, given.and_then(|given| given.self_paying_other));
    state.groups = [vulnerable, other];
    state.self_paying = [own_vulnerable, own_other];
    state.in_programmes = [paid_vulnerable, paid_other];

    // 6. Cover.
    set(&mut trajectory.eligible, at, eligible);
    set(&mut trajectory.wage_earning, at, wage_earning);
    set(&mut trajectory.vulnerable, at, vulnerable);
    set(&mut trajectory.other, at, other);
    set(&mut trajectory.wage_earning_members, at, wage);
    set(&mut trajectory.self_paying_vulnerable, at, own_vulnerable);
    set(&mut trajectory.self_paying_other, at, own_other);
    let covered = wage + own_vulnerable + own_other + paid_vulnerable + paid_other;
    set(&mut trajectory.covered, at, covered);
}

/// Writes the value of a month into its series.
#[inline(always)]
fn set<A>(series: &mut [A], at: usize, value: A) {
    if let Some(slot) = series.get_mut(at) {
        *slot = value;
    }
}

/// What a programme pays in a month, for at most `room` workers; what happened takes the place of
/// what is computed.
fn pay<A: Arithmetic>(
    programme: &ProgrammeParameters<A>,
    state: &mut ProgrammeState<A>,
    month: Month,
    count: u32,
    start: Month,
    room: A,
    given: Option<&RealisedOf>,
) -> Paid<A> {
    let mut result = Paid {
        members: A::ZERO,
        spend: A::ZERO,
        partner: A::ZERO,
        beyond_budget: A::ZERO,
        opened: A::ZERO,
        carried_in: A::ZERO,
        unspent: A::ZERO,
        carried_out: A::ZERO,
        limit: None,
    };
    let anew = core::mem::replace(&mut state.anew, given.is_some());
    let number = month.number();
    let paying =
        programme.runs_in(month.year()) && number >= programme.first && number <= programme.last;
    if !paying && given.is_none() {
        return result;
    }
    let at = count as usize;
    let (Some(&paid), Some(&full)) = (programme.paid.get(at), programme.full.get(at)) else {
        return result;
    };
    if paying {
        let opens = number == programme.first || count == 0;
        if opens {
            let year = month.year() - start.year();
            result.opened = opened(programme, year as usize, number);
            result.carried_in = state.carried;
            state.money = result.opened + state.carried;
            state.carried = A::ZERO;
        }
        if opens || anew {
            let left = (programme.last - number + 1) as usize;
            let prices = programme.paid.iter().skip(at).take(left);
            (state.filled, state.filled_limit) = filled(programme, state.money, prices);
        }
        let (mut members, mut limit) = (state.filled, state.filled_limit);
        let mut at_most = |most: A, by: Limit| {
            if most < members {
                (members, limit) = (most, by);
            }
        };
        at_most(room, Limit::Room);
        if let Some(pace) = programme.enrol_per_month {
            at_most(state.verified + pace, Limit::Pace);
        }
        if programme.until_spent
            && let Some(affordable) = state.money.floor_div(paid)
        {
            at_most(affordable, Limit::Money);
        }
        result.members = members;
        result.limit = Some(limit);
    }
    if let Some(given) = given {
        happened(programme, given, (paid, full), state, &mut result);
    } else {
        result.spend = result.members * paid;
        result.partner = result.members * full - result.spend;
        state.money = state.money - result.spend;
    }
    if paying && number == programme.last {
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

/// What happened takes the place of the members and the spend; `paid` and `full` are the
/// contributions for a worker. Only what happened can cost more than there is.
fn happened<A: Arithmetic>(
    programme: &ProgrammeParameters<A>,
    given: &RealisedOf,
    (paid, full): (A, A),
    state: &mut ProgrammeState<A>,
    result: &mut Paid<A>,
) {
    if let Some(members) = given.members {
        // What happened was bound by nothing that the model knows of.
        (result.members, result.limit) = (A::from_decimal(members), None);
    }
    if let Some(spend) = given.spend.map(A::from_decimal) {
        result.spend = spend;
        result.partner = spend * (A::HUNDRED - programme.pays_pct) / programme.pays_pct;
    } else {
        result.spend = result.members * paid;
        result.partner = result.members * full - result.spend;
    }
    result.beyond_budget = (result.spend - state.money).not_negative();
    state.money = (state.money - result.spend).not_negative();
}

/// The money of a budget year that opens in a month:
/// `whole(budget × (1 − admin) × left / paid)`.
fn opened<A: Arithmetic>(programme: &ProgrammeParameters<A>, year: usize, number: u32) -> A {
    let budget = programme.budgets.get(year).copied().unwrap_or(A::ZERO);
    let paid = A::from_count(programme.last - programme.first + 1);
    let left = A::from_count(programme.last - number + 1);
    (budget * programme.after_admin_pct * left / (A::HUNDRED * paid)).whole()
}

/// The valid names that the money has places for: those of [`places`] that prove valid. With them,
/// what keeps them from being more.
fn filled<'a, A: Arithmetic>(
    programme: &ProgrammeParameters<A>,
    money: A,
    contributions: impl Iterator<Item = &'a A>,
) -> (A, Limit) {
    let bought = if programme.until_spent {
        None
    } else {
        bought(programme, money, contributions.fold(A::ZERO, |sum, paid| sum + *paid))
    };
    let limit = match (bought, programme.max_workers) {
        (Some(bought), Some(cap)) if bought <= cap => Limit::Money,
        (_, Some(_)) => Limit::Cap,
        (Some(_), None) => Limit::Money,
        // Nothing but the room is a limit.
        (None, None) => Limit::Room,
    };
    let places = places(programme, bought);
    let filled = valid(programme, places);
    (filled, if filled < places { Limit::Names } else { limit })
}

/// Workers that the money buys at the price of all months left, each village apart where they buy
/// apart; `None` for a price of nothing.
pub(crate) fn bought<A: Arithmetic>(
    programme: &ProgrammeParameters<A>,
    money: A,
    price: A,
) -> Option<A> {
    match programme.apart {
        Some(villages) => {
            money.floor_div(villages * price).map(|each_village| villages * each_village)
        }
        None => money.floor_div(price),
    }
}

/// Places: what the money buys, capped; for `until_spent` (which buys by the month) the cap itself.
pub(crate) fn places<A: Arithmetic>(programme: &ProgrammeParameters<A>, bought: Option<A>) -> A {
    match (bought, programme.max_workers) {
        (Some(bought), Some(cap)) => bought.least(cap),
        (Some(places), None) | (None, Some(places)) => places,
        (None, None) => A::MANY,
    }
}

/// Valid names of so many places: `whole(places × yield × (1 − overlap))`.
pub(crate) fn valid<A: Arithmetic>(programme: &ProgrammeParameters<A>, places: A) -> A {
    let share = A::HUNDRED * A::HUNDRED;
    (places * programme.yield_pct * programme.not_covered_elsewhere_pct / share).whole()
}

fn record<A: Arithmetic>(
    series: &mut ProgrammeSeries<A>,
    at: usize,
    paid: &Paid<A>,
    money_left: A,
    benefits: Benefits<A>,
) {
    set(&mut series.members, at, paid.members);
    set(&mut series.spend, at, paid.spend);
    set(&mut series.partner, at, paid.partner);
    if paid.beyond_budget > A::ZERO {
        set(&mut series.beyond_budget, at, paid.beyond_budget);
    }
    set(&mut series.opened, at, paid.opened);
    set(&mut series.carried_in, at, paid.carried_in);
    set(&mut series.money_left, at, money_left);
    set(&mut series.unspent, at, paid.unspent);
    set(&mut series.carried_out, at, paid.carried_out);
    set(&mut series.deaths, at, benefits.deaths);
    set(&mut series.accidents, at, benefits.accidents);
    set(&mut series.deaths_waiting, at, benefits.deaths_waiting);
    set(&mut series.deaths_with_scholarship, at, benefits.deaths_with_scholarship);
    set(&mut series.benefits, at, benefits.amount);
    set(&mut series.limits, at, paid.limit);
}
