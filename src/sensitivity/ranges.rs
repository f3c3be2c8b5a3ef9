//! How far a number may plausibly lie from what the scenario says: the values come from
//! `data/ranges/`.

use rust_decimal::Decimal;

use super::values;
use crate::inputs::{Input, ProgrammeInput};
use crate::num::{Arithmetic, Exact};
use crate::scenario::{Scenario, SourceKind};

/// What the two ends of a plausible range are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The values themselves.
    Values,
    /// Changes in percent of the scenario's own value.
    Percent,
    /// Changes added to the scenario's own value.
    Shift,
}

/// The plausible range of a kind of number, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plausible {
    /// What the ends are.
    pub form: Form,
    /// The lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
    /// How well the range is known.
    pub kind: SourceKind,
    /// The source, or why the range is assumed, in Bahasa Indonesia.
    pub id: &'static str,
    /// The same in English.
    pub en: &'static str,
    /// Its address, or empty.
    pub url: &'static str,
    /// Its date, or empty.
    pub date: &'static str,
}

/// The plausible range of one number of a scenario. It always holds the scenario's own value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The scenario's own value.
    pub base: Decimal,
    /// The lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
    /// Whether the lower end was drawn in to what still holds together with the other numbers.
    pub low_clipped: bool,
    /// Whether the upper end was.
    pub high_clipped: bool,
    /// Where the range comes from.
    pub plausible: &'static Plausible,
}

impl Plausible {
    /// The range of an input's kind.
    #[must_use]
    pub const fn of(input: Input) -> &'static Self {
        match input {
            Input::Eligible => &values::ELIGIBLE,
            Input::WageEarning => &values::WAGE_EARNING,
            Input::Vulnerable => &values::VULNERABLE,
            Input::Growth => &values::GROWTH,
            Input::Denominator(_) => &values::DENOMINATOR,
            Input::WageMembers => &values::WAGE_MEMBERS,
            Input::SelfPayingVulnerable | Input::SelfPayingOther => &values::SELF_PAYING,
            Input::WageUptake => &values::WAGE_UPTAKE,
            Input::WageLapse => &values::WAGE_LAPSE,
            Input::SelfEnrol => &values::SELF_ENROL,
            Input::SelfLapse => &values::SELF_LAPSE,
            Input::KeepPaying => &values::KEEP_PAYING,
            Input::Replaced => &values::REPLACED,
            Input::Deaths => &values::DEATHS,
            Input::Accidents => &values::ACCIDENTS,
            Input::AccidentCost => &values::ACCIDENT_COST,
            Input::Scholarship => &values::SCHOLARSHIP,
            Input::WaitingMonths => &values::WAITING_MONTHS,
            Input::Programme(_, field) => match field {
                ProgrammeInput::Budget | ProgrammeInput::BudgetOf(_) => &values::BUDGET,
                ProgrammeInput::BudgetGrowth => &values::BUDGET_GROWTH,
                ProgrammeInput::Villages => &values::VILLAGES,
                ProgrammeInput::Share => &values::SHARE,
                ProgrammeInput::Admin => &values::ADMIN,
                ProgrammeInput::Pays => &values::PAYS,
                ProgrammeInput::FirstPaid => &values::FIRST_PAID,
                ProgrammeInput::LastPaid => &values::LAST_PAID,
                ProgrammeInput::Income => &values::INCOME,
                ProgrammeInput::MaxWorkers => &values::MAX_WORKERS,
                ProgrammeInput::EnrolPerMonth => &values::ENROL_PER_MONTH,
                ProgrammeInput::Yield => &values::YIELD,
                ProgrammeInput::Overlap => &values::OVERLAP,
                ProgrammeInput::InitialMembers => &values::INITIAL_MEMBERS,
                ProgrammeInput::InitialTenure => &values::INITIAL_TENURE,
            },
        }
    }

    /// What is known of an input anywhere, whatever the scenario says: the values that the ends are,
    /// and which of the ends say anything, the lower and the upper one. All names may be valid, and
    /// an income below the lowest band's pays like it. `None` where nothing is known.
    ///
    /// A list of its own, not a choice from [`Plausible::of`]: the first view carries these texts
    /// and no others.
    #[must_use]
    pub const fn known(input: Input) -> Option<(&'static Self, bool, bool)> {
        Some(match input {
            Input::Growth => (&values::GROWTH_KNOWN, true, true),
            Input::WageUptake => (&values::WAGE_UPTAKE, true, true),
            Input::WageLapse => (&values::WAGE_LAPSE, true, true),
            Input::SelfLapse => (&values::SELF_LAPSE, true, true),
            Input::KeepPaying => (&values::KEEP_PAYING, false, true),
            Input::Replaced => (&values::REPLACED, false, true),
            Input::Deaths => (&values::DEATHS, true, true),
            Input::Accidents => (&values::ACCIDENTS, true, true),
            Input::Scholarship => (&values::SCHOLARSHIP, false, true),
            Input::Programme(_, field) => match field {
                ProgrammeInput::Admin => (&values::ADMIN, false, true),
                ProgrammeInput::Pays => (&values::PAYS, true, false),
                ProgrammeInput::Income => (&values::INCOME, false, true),
                ProgrammeInput::EnrolPerMonth => (&values::ENROL_KNOWN, false, true),
                ProgrammeInput::Yield => (&values::YIELD, true, false),
                ProgrammeInput::Overlap => (&values::OVERLAP, false, true),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The share of a region's budget, in percent, that one programme is known to take.
    pub const APBD_SHARE: &'static Self = &values::APBD_SHARE;

    /// The ends for a value, before any bound.
    #[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
    fn ends(&self, base: Decimal) -> (Decimal, Decimal) {
        let end = |by: Decimal| match self.form {
            Form::Values => by,
            Form::Shift => (Exact(base) + Exact(by)).0,
            Form::Percent => (Exact(base) * (Exact::HUNDRED + Exact(by)) / Exact::HUNDRED).0,
        };
        (end(self.low).min(base), end(self.high).max(base))
    }
}

impl Range {
    /// The plausible range of a number of the scenario; `None` where the scenario has no such
    /// number.
    #[must_use]
    pub fn of(scenario: &Scenario, input: Input) -> Option<Self> {
        let base = input.get(scenario)?;
        let plausible = Plausible::of(input);
        let (low, high) = plausible.ends(base);
        let mut tried = scenario.clone();
        let (low, low_clipped) = within(&mut tried, input, base, low);
        let (high, high_clipped) = within(&mut tried, input, base, high);
        Some(Self { base, low, high, low_clipped, high_clipped, plausible })
    }
}

/// The value nearest to `wanted`, seen from `base`, with which the scenario still holds together,
/// and whether that is another one. What holds together is an interval in each number: bounds are
/// sums and orders of numbers.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn within(
    scenario: &mut Scenario,
    input: Input,
    base: Decimal,
    wanted: Decimal,
) -> (Decimal, bool) {
    // A document carries six decimals.
    let places = if input.unit().is_whole() { 0 } else { 6 };
    let (least, most) = input.bounds();
    let wanted = wanted.clamp(least, most).round_dp(places);
    let mut holds = |value: Decimal| input.set(scenario, value) && scenario.problems().is_empty();
    if holds(wanted) {
        return (wanted, false);
    }
    let (mut good, mut bad) = (base, wanted);
    let two = Exact::ONE + Exact::ONE;
    // Halving ends where no number of six decimals lies between: 10¹⁵ with six decimals are 70
    // halvings.
    for _ in 0..80 {
        let middle = ((Exact(good) + Exact(bad)) / two).0;
        let middle = if bad > good {
            middle.round_dp_with_strategy(places, DOWN)
        } else {
            middle.round_dp_with_strategy(places, UP)
        };
        if middle == good {
            break;
        }
        if holds(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    (good, true)
}

/// Towards a smaller number.
const DOWN: rust_decimal::RoundingStrategy = rust_decimal::RoundingStrategy::ToNegativeInfinity;
/// Towards a larger number.
const UP: rust_decimal::RoundingStrategy = rust_decimal::RoundingStrategy::ToPositiveInfinity;
