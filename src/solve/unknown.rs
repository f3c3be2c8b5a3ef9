//! What may move, in which steps, and where it stands in a document.

use rust_decimal::Decimal;

use crate::inputs::{Input, ProgrammeInput, Unit};
use crate::scenario::{Budget, PaidMonths, Programme, Scenario};

/// What may move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// A programme's money, in whole rupiah: `per_year` of the first year (growth as it is), the
    /// `per_village` of villages, or the same amount in each simulated year of a `by_year`.
    Budget,
    /// The amount of one year of a programme whose budget is `by_year`, in whole rupiah.
    BudgetOf(u32),
    /// Growth of the workers a year, to 4 decimals of a percent.
    Growth,
    /// A programme's `max_workers`: the places that must be promised, its money as it is. Whole
    /// people.
    Workers,
    /// Leavers who go on paying themselves, to 4 decimals of a percent.
    KeepPaying,
    /// Wage earners who enrol a year, to 4 decimals of a percent.
    Uptake,
    /// New names that a programme can verify in a month. Whole people.
    EnrolPerMonth,
    /// A programme's paid months in a year, 1 to 12. They begin where they do, and reach back
    /// before that only where December would not be late enough.
    Months,
}

/// Whether the least or the greatest value that holds is the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As little as does.
    Least,
    /// As much as still does.
    Greatest,
}

impl Direction {
    /// `least` or `greatest`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Least => "least",
            Self::Greatest => "greatest",
        }
    }
}

/// What must be written into a document for an answer to come true.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Names of fields and positions in lists; what is missing on the way is made.
    pub path: Vec<Step>,
    /// What to write there.
    pub value: Setting,
}

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The name of a field.
    Field(&'static str),
    /// A position in a list.
    Place(usize),
}

/// What a change writes.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// A number.
    Number(Decimal),
    /// An object of numbers: the amounts of years, the paid months.
    Numbers(Vec<(String, Decimal)>),
    /// A budget by year: `{"by_year": {…}}`.
    ByYear(Vec<(u32, Decimal)>),
}

impl Unknown {
    /// Their names in questions.
    pub const NAMES: &'static [&'static str] =
        &["budget", "growth", "workers", "keep_paying", "uptake", "enrol_per_month", "months"];

    /// The unknown of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "budget" => Self::Budget,
            "growth" => Self::Growth,
            "workers" => Self::Workers,
            "keep_paying" => Self::KeepPaying,
            "uptake" => Self::Uptake,
            "enrol_per_month" => Self::EnrolPerMonth,
            "months" => Self::Months,
            _ => return None,
        })
    }

    /// Its name in questions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Budget | Self::BudgetOf(_) => "budget",
            Self::Growth => "growth",
            Self::Workers => "workers",
            Self::KeepPaying => "keep_paying",
            Self::Uptake => "uptake",
            Self::EnrolPerMonth => "enrol_per_month",
            Self::Months => "months",
        }
    }

    /// Whether it belongs to a programme.
    #[must_use]
    pub const fn is_of_programme(self) -> bool {
        !matches!(self, Self::Growth | Self::KeepPaying | Self::Uptake)
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Budget | Self::BudgetOf(_) => Unit::Rupiah,
            Self::Growth | Self::Uptake => Unit::PercentAYear,
            Self::KeepPaying => Unit::Percent,
            Self::Workers | Self::EnrolPerMonth => Unit::People,
            Self::Months => Unit::Months,
        }
    }

    /// Decimals of a value: the steps that are told apart.
    #[must_use]
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Growth | Self::KeepPaying | Self::Uptake => 4,
            _ => 0,
        }
    }

    /// The number of the scenario that it is, where it is one alone.
    const fn input(self, programme: usize) -> Option<Input> {
        Some(match self {
            Self::Budget => Input::Programme(programme, ProgrammeInput::Budget),
            Self::BudgetOf(year) => Input::Programme(programme, ProgrammeInput::BudgetOf(year)),
            Self::Growth => Input::Growth,
            Self::Workers => Input::Programme(programme, ProgrammeInput::MaxWorkers),
            Self::KeepPaying => Input::KeepPaying,
            Self::Uptake => Input::WageUptake,
            Self::EnrolPerMonth => Input::Programme(programme, ProgrammeInput::EnrolPerMonth),
            Self::Months => return None,
        })
    }

    /// The least and the greatest value that a document may hold, in steps.
    pub(super) fn range(self) -> (i64, i64) {
        let Some(input) = self.input(0) else {
            return (1, 12);
        };
        let (least, most) = input.bounds();
        let steps = |mut value: Decimal| {
            value.rescale(self.decimals());
            i64::try_from(value.mantissa()).unwrap_or(0)
        };
        (steps(least), steps(most))
    }

    /// Where a scenario stands, in steps; `None` where it has no single such number.
    pub(super) fn stands(self, scenario: &Scenario, programme: usize) -> Option<i64> {
        let mut value = self.input(programme)?.get(scenario)?;
        value.rescale(self.decimals());
        i64::try_from(value.mantissa()).ok()
    }

    /// The value of so many steps.
    pub(super) fn value(self, steps: i64) -> Decimal {
        Decimal::new(steps, self.decimals()).normalize()
    }

    /// Writes a value into a scenario. A year in which the programme does not run has no amount.
    pub(super) fn apply(self, scenario: &mut Scenario, programme: usize, value: Decimal) {
        let years = simulated_years(scenario);
        if let Some(of) = scenario.programmes.get_mut(programme) {
            if self == Self::Months {
                of.paid_months = paid_months(of.paid_months, value);
                return;
            }
            let runs: Vec<u32> = match self {
                Self::Budget => years.filter(|year| of.runs_in(*year)).collect(),
                Self::BudgetOf(year) => {
                    Some(year).filter(|year| of.runs_in(*year)).into_iter().collect()
                }
                _ => Vec::new(),
            };
            if let Budget::ByYear(amounts) = &mut of.budget {
                for year in runs {
                    set_year(amounts, year, value);
                }
            }
        }
        if let Some(input) = self.input(programme) {
            input.set(scenario, value);
        }
    }

    /// The scenario with this value.
    #[must_use]
    pub fn applied(self, scenario: &Scenario, programme: usize, value: Decimal) -> Scenario {
        let mut scenario = scenario.clone();
        self.apply(&mut scenario, programme, value);
        scenario
    }

    /// What must change in a document for the unknown to have this value. Nothing for a year of a
    /// path: it rests on the years before it, and they are written together ([`super::Path`]).
    #[must_use]
    pub fn changes(self, scenario: &Scenario, programme: usize, value: Decimal) -> Vec<Change> {
        let scenario = self.applied(scenario, programme, value);
        let of = scenario.programmes.get(programme);
        let at = |fields: &[&'static str]| {
            let inside = fields.iter().map(|field| Step::Field(field));
            [Step::Field("programmes"), Step::Place(programme)].into_iter().chain(inside).collect()
        };
        let number = |path| Change { path, value: Setting::Number(value) };
        let fixed = |section, field| number(vec![Step::Field(section), Step::Field(field)]);
        let change = match self {
            Self::BudgetOf(_) => return Vec::new(),
            Self::Growth => fixed("workers", "growth_pct"),
            Self::KeepPaying => fixed("dynamics", "keep_paying_pct"),
            Self::Uptake => fixed("dynamics", "wage_uptake_pct"),
            Self::Workers => number(at(&["max_workers"])),
            Self::EnrolPerMonth => number(at(&["enrol_per_month"])),
            Self::Months => {
                let months = of.map_or(PaidMonths { first: 1, last: 12 }, |of| of.paid_months);
                let part = |name: &str, number| (name.to_owned(), Decimal::from(number));
                let parts = vec![part("first", months.first), part("last", months.last)];
                Change { path: at(&["paid_months"]), value: Setting::Numbers(parts) }
            }
            Self::Budget => match of.map(|of| &of.budget) {
                Some(Budget::Villages { .. }) => number(at(&["budget", "per_village"])),
                Some(Budget::ByYear(amounts)) => {
                    Change { path: at(&["budget"]), value: Setting::ByYear(amounts.clone()) }
                }
                Some(Budget::PerYear { .. }) | None => number(at(&["budget", "per_year"])),
            },
        };
        vec![change]
    }
}

/// The budget years that a scenario touches.
pub(super) fn simulated_years(scenario: &Scenario) -> core::ops::RangeInclusive<u32> {
    scenario.start.year()..=scenario.end().year()
}

/// Sets the amount of a year, in the order of the years.
pub(super) fn set_year(amounts: &mut Vec<(u32, Decimal)>, year: u32, value: Decimal) {
    let place = amounts.iter().position(|(named, _)| *named >= year).unwrap_or(amounts.len());
    match amounts.get_mut(place) {
        Some((named, amount)) if *named == year => *amount = value,
        _ => amounts.insert(place, (year, value)),
    }
}

/// So many paid months from the first one on, earlier where December would be passed.
fn paid_months(now: PaidMonths, value: Decimal) -> PaidMonths {
    let count = u32::try_from(value).unwrap_or(12).clamp(1, 12);
    let first = now.first.min(13_u32.saturating_sub(count));
    PaidMonths { first, last: first.saturating_add(count).saturating_sub(1) }
}

/// Turns a programme's budget into one that names the amount of each simulated year, as they are.
/// Villages then buy together. `Err` names a year whose amount such a budget cannot hold.
pub(super) fn name_years(
    programme: &mut Programme,
    years: core::ops::RangeInclusive<u32>,
) -> Result<(), u32> {
    if matches!(programme.budget, Budget::ByYear(_)) {
        return Ok(());
    }
    let mut amounts = Vec::new();
    for year in years.filter(|year| programme.runs_in(*year)) {
        // A document holds six decimals; what a growing budget has beyond them buys nothing.
        let amount = crate::rules::budget_of_year(programme, year).trunc_with_scale(6).normalize();
        if amount > crate::scenario::LARGEST_AMOUNT {
            return Err(year);
        }
        amounts.push((year, amount));
    }
    programme.budget = Budget::ByYear(amounts);
    Ok(())
}
