//! What happened, in the arithmetic of a run: it takes the place of what the step computes.

use crate::num::Arithmetic;
use crate::order::sort;
use crate::scenario::Scenario;

/// What happened in a month.
#[derive(Clone, Debug)]
pub struct RealisedMonth<A> {
    /// The month, counted from the start.
    pub count: u32,
    /// Wage-earning members.
    pub wage_earning: Option<A>,
    /// Self-paying members, by group: vulnerable, other.
    pub self_paying: [Option<A>; 2],
    /// The programmes of which something is known.
    pub programmes: Vec<RealisedProgramme<A>>,
}

/// What happened to a programme in a month: at least one of the two is there.
#[derive(Clone, Debug)]
pub struct RealisedProgramme<A> {
    /// The programme's position in the document.
    pub index: usize,
    /// Its members.
    pub members: Option<A>,
    /// What its payer paid for contributions, rupiah.
    pub spend: Option<A>,
}

/// The months of a scenario in which something happened, in their order.
pub(super) fn realised<A: Arithmetic>(scenario: &Scenario) -> Vec<RealisedMonth<A>> {
    let to = |value: Option<_>| value.map(A::from_decimal);
    let month = |entry: &crate::scenario::Realised| RealisedMonth {
        count: entry.month.since(scenario.start),
        wage_earning: to(entry.wage_earning),
        self_paying: [to(entry.self_paying_vulnerable), to(entry.self_paying_other)],
        programmes: entry
            .programmes
            .iter()
            .filter(|of| of.is_given())
            .map(|of| RealisedProgramme {
                index: of.programme,
                members: to(of.members),
                spend: to(of.spend),
            })
            .collect(),
    };
    let mut months: Vec<RealisedMonth<A>> = scenario.realised.iter().map(month).collect();
    sort(&mut months, |one, other| one.count < other.count);
    months
}
