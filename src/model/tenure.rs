//! How long the members of a programme have been covered, and what benefits are expected.
//!
//! Cohorts are kept from the oldest to the youngest, as sizes before a common `scale`: replacing
//! a share of all members alike then takes one multiplication instead of one for each cohort.
//! Those whose tenure makes no difference any more are counted together.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]

use super::parameters::{Parameters, ProgrammeParameters};
use crate::num::Arithmetic;
use crate::rules::values::SCHOLARSHIP_FROM_MONTHS;

/// Members of one tenure.
#[derive(Clone, Copy, Debug)]
struct Cohort<A> {
    /// Months by which the clock was ahead of the tenure when they enrolled: tenure is
    /// `clock − enrolled`.
    enrolled: u32,
    /// Members, divided by the scale.
    size: A,
}

/// The members of a programme by tenure: consecutive paid months.
#[derive(Clone, Debug)]
pub(super) struct Tenure<A> {
    /// Members beyond every limit of tenure, divided by the scale.
    settled: A,
    /// The others: those from `unsettled` on.
    cohorts: Vec<Cohort<A>>,
    unsettled: usize,
    /// What a cohort's size is multiplied by.
    scale: A,
    /// All members.
    members: A,
    /// Months counted.
    clock: u32,
}

/// How often something happens to members, and what it costs.
pub(super) struct Rates<A> {
    /// Deaths among 1,000 a year.
    deaths_per_1000: A,
    /// Accidents among 1,000 a year.
    accidents_per_1000: A,
    /// Members who are replaced, percent a year.
    replaced_pct: A,
    /// Consecutive paid months below which a death pays less.
    waiting_months: u32,
    death_benefit: A,
    death_benefit_waiting: A,
    scholarship_mean: A,
    accident_cost: A,
}

impl<A: Arithmetic> Rates<A> {
    pub(super) fn of(parameters: &Parameters<A>) -> Self {
        Self {
            deaths_per_1000: parameters.deaths_per_1000,
            accidents_per_1000: parameters.accidents_per_1000,
            replaced_pct: parameters.replaced_pct,
            waiting_months: parameters.waiting_months,
            death_benefit: parameters.death_benefit,
            death_benefit_waiting: parameters.death_benefit_waiting,
            scholarship_mean: parameters.scholarship_mean,
            accident_cost: parameters.accident_cost,
        }
    }

    /// Whether nothing happens to anybody: searches do not count benefits.
    fn none(&self) -> bool {
        self.deaths_per_1000 == A::ZERO && self.accidents_per_1000 == A::ZERO
    }
}

/// What is expected of a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Benefits<A> {
    pub(super) deaths: A,
    pub(super) accidents: A,
    /// Deaths below the waiting months.
    pub(super) deaths_waiting: A,
    /// Deaths that pay scholarships too.
    pub(super) deaths_with_scholarship: A,
    /// Rupiah.
    pub(super) amount: A,
}

impl<A: Arithmetic> Benefits<A> {
    const NONE: Self = Self {
        deaths: A::ZERO,
        accidents: A::ZERO,
        deaths_waiting: A::ZERO,
        deaths_with_scholarship: A::ZERO,
        amount: A::ZERO,
    };
}

/// Members by what their death pays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exposed<A> {
    /// Those below the waiting months.
    pub waiting: A,
    /// Those whose death pays scholarships too.
    pub with_scholarship: A,
}

/// The members of a programme in the last of some months by what their death pays: the same
/// tenure that the run keeps, walked once more through the members of these months.
pub(super) fn exposed<A: Arithmetic>(
    parameters: &Parameters<A>,
    programme: &ProgrammeParameters<A>,
    members: &[A],
) -> Exposed<A> {
    let rates = Rates::of(parameters);
    let mut tenure = Tenure::new(programme.initial_members, programme.initial_tenure);
    let Some((now, before)) = members.split_last() else {
        return tenure.exposed(&rates);
    };
    for members in before {
        tenure.advance(*members, &rates);
    }
    tenure.count(*now, &rates);
    tenure.exposed(&rates)
}

/// Before the first month, the clock stands so high that every initial tenure fits below it.
const CLOCK_AT_START: u32 = 2_000;

impl<A: Arithmetic> Tenure<A> {
    /// Members enrolled before the start, all with the same tenure.
    pub(super) fn new(members: A, tenure: u32) -> Self {
        let mut cohorts = Vec::new();
        if members > A::ZERO {
            cohorts.push(Cohort { enrolled: CLOCK_AT_START - tenure, size: members });
        }
        Self {
            settled: A::ZERO,
            cohorts,
            unsettled: 0,
            scale: A::ONE,
            members,
            clock: CLOCK_AT_START,
        }
    }

    /// One month on, with `members` members now: ages those who stay, takes leavers from the
    /// shortest tenure, adds newcomers with tenure 1, and replaces the dead and the replaced.
    pub(super) fn advance(&mut self, members: A, rates: &Rates<A>) -> Benefits<A> {
        self.count(members, rates);
        if rates.none() {
            return Benefits::NONE;
        }
        let thousand_a_year = A::TWELVE_HUNDRED * A::from_count(10);
        let deaths = members * rates.deaths_per_1000 / thousand_a_year;
        let accidents = members * rates.accidents_per_1000 / thousand_a_year;
        let mut amount = accidents * rates.accident_cost;
        let (mut waiting, mut with_scholarship) = (A::ZERO, A::ZERO);
        if rates.deaths_per_1000 > A::ZERO && members > A::ZERO {
            (waiting, with_scholarship) = self.deaths_by_tenure(deaths, rates);
            amount = amount
                + (waiting * rates.death_benefit_waiting
                    + (deaths - waiting) * rates.death_benefit
                    + with_scholarship * rates.scholarship_mean);
            let replaced = members * rates.replaced_pct / A::TWELVE_HUNDRED;
            self.replace(deaths + replaced);
        }
        Benefits {
            deaths,
            accidents,
            deaths_waiting: waiting,
            deaths_with_scholarship: with_scholarship,
            amount,
        }
    }

    /// Ages those who stay, and takes leavers from or adds newcomers to the shortest tenure.
    fn count(&mut self, members: A, rates: &Rates<A>) {
        self.clock += 1;
        let last = self.members;
        self.members = members;
        // Tenure matters to deaths alone.
        if rates.deaths_per_1000 > A::ZERO {
            if members < last {
                self.leave(last - members);
            } else if members > last {
                self.join(members - last);
            }
            self.settle(rates.waiting_months);
        }
    }

    /// Takes members from the shortest tenure first.
    fn leave(&mut self, count: A) {
        if self.members <= A::ZERO {
            self.cohorts.clear();
            self.unsettled = 0;
            self.settled = A::ZERO;
            self.scale = A::ONE;
            return;
        }
        let mut leaving = count / self.scale;
        while self.cohorts.len() > self.unsettled {
            let Some(youngest) = self.cohorts.last_mut() else { break };
            if youngest.size > leaving {
                youngest.size = youngest.size - leaving;
                return;
            }
            leaving = leaving - youngest.size;
            self.cohorts.pop();
        }
        self.settled = (self.settled - leaving).not_negative();
    }

    /// Adds members with tenure 1.
    fn join(&mut self, count: A) {
        let size = count / self.scale;
        let enrolled = self.clock - 1;
        match self.cohorts.last_mut() {
            Some(youngest) if youngest.enrolled == enrolled => youngest.size = youngest.size + size,
            _ => self.cohorts.push(Cohort { enrolled, size }),
        }
    }

    /// Counts those together whose tenure makes no difference any more.
    fn settle(&mut self, waiting_months: u32) {
        let limit = SCHOLARSHIP_FROM_MONTHS.max(waiting_months);
        while let Some(oldest) = self.cohorts.get(self.unsettled) {
            if self.clock - oldest.enrolled < limit {
                return;
            }
            self.settled = self.settled + oldest.size;
            self.unsettled += 1;
        }
    }

    /// The members by what their death pays.
    fn exposed(&self, rates: &Rates<A>) -> Exposed<A> {
        let mut waiting = A::ZERO;
        let mut place = self.cohorts.len();
        while place > self.unsettled {
            place -= 1;
            match self.cohorts.get(place) {
                Some(cohort) if self.clock - cohort.enrolled < rates.waiting_months => {
                    waiting = waiting + cohort.size;
                }
                _ => break,
            }
        }
        // Where the waiting months go beyond those of the scholarship, some who get it are not
        // settled yet.
        let mut with_scholarship = self.settled;
        let mut place = self.unsettled;
        while let Some(cohort) = self.cohorts.get(place) {
            if self.clock - cohort.enrolled < SCHOLARSHIP_FROM_MONTHS {
                break;
            }
            with_scholarship = with_scholarship + cohort.size;
            place += 1;
        }
        Exposed { waiting: waiting * self.scale, with_scholarship: with_scholarship * self.scale }
    }

    /// Of `deaths`, spread over all members alike, those below the waiting months and those that
    /// pay scholarships.
    fn deaths_by_tenure(&self, deaths: A, rates: &Rates<A>) -> (A, A) {
        let exposed = self.exposed(rates);
        let dead = |members: A| (members * deaths / self.members).least(deaths);
        (dead(exposed.waiting), dead(exposed.with_scholarship))
    }

    /// Replaces so many members, taken from all alike, by members with tenure 1.
    fn replace(&mut self, count: A) {
        if count <= A::ZERO {
            return;
        }
        self.scale = self.scale * (self.members - count) / self.members;
        if self.scale < A::ONE / A::from_count(1_000_000) {
            for cohort in &mut self.cohorts {
                cohort.size = cohort.size * self.scale;
            }
            self.settled = self.settled * self.scale;
            self.scale = A::ONE;
        }
        self.join(count);
    }
}
