//! The numbers of a scenario that can be asked about, changed and listed: one list for solvers,
//! sensitivity, comparison and the ledger. Names in words are in [`crate::text::inputs`].

mod realised;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::scenario::{Budget, Scenario};

pub use realised::{Happened, months as realised_months};

/// A number of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// Eligible workers before the start.
    Eligible,
    /// Wage earners before the start.
    WageEarning,
    /// Vulnerable workers before the start.
    Vulnerable,
    /// Growth of the workers.
    Growth,
    /// A further denominator, by its place.
    Denominator(usize),
    /// Wage-earning members before the start.
    WageMembers,
    /// Vulnerable workers who pay themselves, before the start.
    SelfPayingVulnerable,
    /// Other workers who pay themselves, before the start.
    SelfPayingOther,
    /// Wage earners who enrol.
    WageUptake,
    /// Wage-earning members who lapse.
    WageLapse,
    /// Uncovered workers who enrol themselves.
    SelfEnrol,
    /// Self-paying members who lapse.
    SelfLapse,
    /// Leavers of programmes who go on paying themselves.
    KeepPaying,
    /// Members of programmes who are replaced.
    Replaced,
    /// Deaths.
    Deaths,
    /// Work accidents.
    Accidents,
    /// What an accident costs.
    AccidentCost,
    /// The mean scholarship.
    Scholarship,
    /// Paid months below which a death pays less.
    WaitingMonths,
    /// A number of a programme, by the programme's position in the document.
    Programme(usize, ProgrammeInput),
}

/// A number of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgrammeInput {
    /// The money of the first year, or of each village in the first year.
    Budget,
    /// The money of one year, where each year is named.
    BudgetOf(u32),
    /// Growth of the money.
    BudgetGrowth,
    /// How many villages.
    Villages,
    /// The share of the villages' money.
    Share,
    /// The share that buys no contributions.
    Admin,
    /// This payer's share of each contribution.
    Pays,
    /// The first paid month of a year.
    FirstPaid,
    /// The last paid month of a year.
    LastPaid,
    /// The income that picks the band.
    Income,
    /// The most workers.
    MaxWorkers,
    /// New names a month.
    EnrolPerMonth,
    /// Names that prove valid.
    Yield,
    /// Names that someone else covers already.
    Overlap,
    /// Members before the start.
    InitialMembers,
    /// Their paid months.
    InitialTenure,
}

/// What an input counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole people.
    People,
    /// Percent a year.
    PercentAYear,
    /// Percent.
    Percent,
    /// Rupiah.
    Rupiah,
    /// Among 1,000 a year.
    PerThousand,
    /// A number of months.
    Months,
    /// A month of the year, 1 to 12.
    MonthOfYear,
    /// Villages.
    Villages,
}

impl Unit {
    /// Whether only whole numbers are allowed.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::People | Self::Months | Self::MonthOfYear | Self::Villages)
    }
}

/// Where an input's number stands in a scenario.
enum Slot<N, C, O> {
    Number(N),
    Count(C),
    Optional(O),
}

macro_rules! slot {
    ($scenario:expr, $input:expr, $get:ident, $($reference:tt)+) => {{
        let scenario = $scenario;
        Some(match $input {
            Input::Eligible => Slot::Number($($reference)+ scenario.workers.eligible),
            Input::WageEarning => Slot::Number($($reference)+ scenario.workers.wage_earning),
            Input::Vulnerable => Slot::Number($($reference)+ scenario.workers.vulnerable),
            Input::Growth => Slot::Number($($reference)+ scenario.workers.growth_pct),
            Input::Denominator(place) => {
                Slot::Number($($reference)+ scenario.workers.denominators.$get(place)?.people)
            }
            Input::WageMembers => Slot::Number($($reference)+ scenario.members.wage_earning),
            Input::SelfPayingVulnerable => {
                Slot::Number($($reference)+ scenario.members.self_paying_vulnerable)
            }
            Input::SelfPayingOther => {
                Slot::Number($($reference)+ scenario.members.self_paying_other)
            }
            Input::WageUptake => Slot::Number($($reference)+ scenario.dynamics.wage_uptake_pct),
            Input::WageLapse => Slot::Number($($reference)+ scenario.dynamics.wage_lapse_pct),
            Input::SelfEnrol => Slot::Number($($reference)+ scenario.dynamics.self_enrol_pct),
            Input::SelfLapse => Slot::Number($($reference)+ scenario.dynamics.self_lapse_pct),
            Input::KeepPaying => Slot::Number($($reference)+ scenario.dynamics.keep_paying_pct),
            Input::Replaced => Slot::Number($($reference)+ scenario.dynamics.replaced_pct),
            Input::Deaths => Slot::Number($($reference)+ scenario.dynamics.deaths_per_1000),
            Input::Accidents => Slot::Number($($reference)+ scenario.dynamics.accidents_per_1000),
            Input::AccidentCost => Slot::Number($($reference)+ scenario.dynamics.accident_cost),
            Input::Scholarship => Slot::Number($($reference)+ scenario.dynamics.scholarship_mean),
            Input::WaitingMonths => {
                Slot::Count($($reference)+ scenario.rules.death_benefit_waiting_months)
            }
            Input::Programme(place, field) => {
                let programme = scenario.programmes.$get(place)?;
                match (field, $($reference)+ programme.budget) {
                    (ProgrammeInput::Budget, Budget::PerYear { per_year, .. }) => {
                        Slot::Number(per_year)
                    }
                    (ProgrammeInput::Budget, Budget::Villages { per_village, .. }) => {
                        Slot::Number(per_village)
                    }
                    (ProgrammeInput::BudgetOf(year), Budget::ByYear(amounts)) => {
                        let place = amounts.iter().position(|(named, _)| *named == year)?;
                        Slot::Number($($reference)+ amounts.$get(place)?.1)
                    }
                    (
                        ProgrammeInput::BudgetGrowth,
                        Budget::PerYear { growth_pct, .. } | Budget::Villages { growth_pct, .. },
                    ) => Slot::Number(growth_pct),
                    (ProgrammeInput::Villages, Budget::Villages { villages, .. }) => {
                        Slot::Count(villages)
                    }
                    (ProgrammeInput::Share, Budget::Villages { share_pct, .. }) => {
                        Slot::Number(share_pct)
                    }
                    (
                        ProgrammeInput::Budget
                        | ProgrammeInput::BudgetOf(_)
                        | ProgrammeInput::BudgetGrowth
                        | ProgrammeInput::Villages
                        | ProgrammeInput::Share,
                        _,
                    ) => return None,
                    (ProgrammeInput::Admin, _) => Slot::Number($($reference)+ programme.admin_pct),
                    (ProgrammeInput::Pays, _) => Slot::Number($($reference)+ programme.pays_pct),
                    (ProgrammeInput::FirstPaid, _) => {
                        Slot::Count($($reference)+ programme.paid_months.first)
                    }
                    (ProgrammeInput::LastPaid, _) => {
                        Slot::Count($($reference)+ programme.paid_months.last)
                    }
                    (ProgrammeInput::Income, _) => Slot::Number($($reference)+ programme.income),
                    (ProgrammeInput::MaxWorkers, _) => {
                        Slot::Optional($($reference)+ programme.max_workers)
                    }
                    (ProgrammeInput::EnrolPerMonth, _) => {
                        Slot::Optional($($reference)+ programme.enrol_per_month)
                    }
                    (ProgrammeInput::Yield, _) => {
                        Slot::Number($($reference)+ programme.verification_yield_pct)
                    }
                    (ProgrammeInput::Overlap, _) => {
                        Slot::Number($($reference)+ programme.overlap_pct)
                    }
                    (ProgrammeInput::InitialMembers, _) => {
                        Slot::Number($($reference)+ programme.initial_members)
                    }
                    (ProgrammeInput::InitialTenure, _) => {
                        Slot::Count($($reference)+ programme.initial_tenure)
                    }
                }
            }
        })
    }};
}

impl Input {
    /// All numbers of a scenario, in the order of its document. A cap or a pace that a programme
    /// does not have is left out.
    #[must_use]
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        use Input::*;
        let mut all = vec![Eligible, WageEarning, Vulnerable, Growth];
        all.extend((0..scenario.workers.denominators.len()).map(Denominator));
        all.extend([WageMembers, SelfPayingVulnerable, SelfPayingOther]);
        all.extend([WageUptake, WageLapse, SelfEnrol, SelfLapse, KeepPaying, Replaced]);
        all.extend([Deaths, Accidents, AccidentCost, Scholarship, WaitingMonths]);
        for (place, programme) in scenario.programmes.iter().enumerate() {
            let mut fields = vec![ProgrammeInput::Budget];
            if let Budget::ByYear(amounts) = &programme.budget {
                fields.extend(amounts.iter().map(|(year, _)| ProgrammeInput::BudgetOf(*year)));
            }
            fields.extend(ProgrammeInput::AFTER_BUDGET);
            let of = fields.into_iter().map(|field| Programme(place, field));
            all.extend(of.filter(|input| input.get(scenario).is_some()));
        }
        all
    }

    /// The number as the scenario has it; `None` for a programme, a year, a kind of budget or a
    /// limit that the scenario does not have.
    #[must_use]
    pub fn get(self, scenario: &Scenario) -> Option<Decimal> {
        match slot!(scenario, self, get, &)? {
            Slot::Number(value) => Some(*value),
            Slot::Count(count) => Some(Decimal::from(*count)),
            Slot::Optional(value) => *value,
        }
    }

    /// Changes the number, kept within its bounds and whole where it must be; a limit that the
    /// scenario does not have is set. Whether the scenario still holds together is said by
    /// [`Scenario::problems`]. False where there is nothing to change.
    pub fn set(self, scenario: &mut Scenario, value: Decimal) -> bool {
        let (least, most) = self.bounds();
        let mut value = value.clamp(least, most);
        if self.unit().is_whole() {
            value = value.floor();
        }
        let slot = (|| slot!(scenario, self, get_mut, &mut))();
        match slot {
            Some(Slot::Number(place)) => *place = value,
            Some(Slot::Count(place)) => *place = value.to_u32().unwrap_or(*place),
            Some(Slot::Optional(place)) => *place = Some(value),
            None => return false,
        }
        true
    }

    /// Where the number stands in the document: `programmes[0].budget.per_year`. `None` where
    /// [`Input::get`] has none for want of the thing itself.
    #[must_use]
    pub fn path(self, scenario: &Scenario) -> Option<String> {
        let fixed = match self {
            Self::Eligible => "workers.eligible",
            Self::WageEarning => "workers.wage_earning",
            Self::Vulnerable => "workers.vulnerable",
            Self::Growth => "workers.growth_pct",
            Self::Denominator(place) => {
                return Some(format!("workers.denominators[{place}].people"));
            }
            Self::WageMembers => "members.wage_earning",
            Self::SelfPayingVulnerable => "members.self_paying_vulnerable",
            Self::SelfPayingOther => "members.self_paying_other",
            Self::WageUptake => "dynamics.wage_uptake_pct",
            Self::WageLapse => "dynamics.wage_lapse_pct",
            Self::SelfEnrol => "dynamics.self_enrol_pct",
            Self::SelfLapse => "dynamics.self_lapse_pct",
            Self::KeepPaying => "dynamics.keep_paying_pct",
            Self::Replaced => "dynamics.replaced_pct",
            Self::Deaths => "dynamics.deaths_per_1000",
            Self::Accidents => "dynamics.accidents_per_1000",
            Self::AccidentCost => "dynamics.accident_cost",
            Self::Scholarship => "dynamics.scholarship_mean",
            Self::WaitingMonths => "rules.death_benefit_waiting_months",
            Self::Programme(place, field) => {
                let field = field.path(&scenario.programmes.get(place)?.budget)?;
                return Some(format!("programmes[{place}].{field}"));
            }
        };
        Some(fixed.to_owned())
    }

    /// The input with this path.
    #[must_use]
    pub fn at_path(scenario: &Scenario, path: &str) -> Option<Self> {
        let limits = (0..scenario.programmes.len()).flat_map(|place| {
            [ProgrammeInput::MaxWorkers, ProgrammeInput::EnrolPerMonth]
                .map(|field| Self::Programme(place, field))
        });
        let all = Self::all(scenario).into_iter().chain(limits);
        all.into_iter().find(|input| input.path(scenario).as_deref() == Some(path))
    }

    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Eligible
            | Self::WageEarning
            | Self::Vulnerable
            | Self::Denominator(_)
            | Self::WageMembers
            | Self::SelfPayingVulnerable
            | Self::SelfPayingOther => Unit::People,
            Self::Growth
            | Self::WageUptake
            | Self::WageLapse
            | Self::SelfEnrol
            | Self::SelfLapse
            | Self::Replaced => Unit::PercentAYear,
            Self::KeepPaying => Unit::Percent,
            Self::Deaths | Self::Accidents => Unit::PerThousand,
            Self::AccidentCost | Self::Scholarship => Unit::Rupiah,
            Self::WaitingMonths => Unit::Months,
            Self::Programme(_, field) => field.unit(),
        }
    }

    /// The least and the greatest number that a document may hold, as in `docs/MODEL.md`.
    #[must_use]
    pub fn bounds(self) -> (Decimal, Decimal) {
        let to = |least: i64, most: i64| (Decimal::from(least), Decimal::from(most));
        match self {
            Self::Eligible | Self::Denominator(_) => to(1, 1_000_000_000),
            Self::Growth => to(-20, 20),
            Self::Deaths | Self::Accidents => to(0, 1_000),
            Self::AccidentCost => to(0, 1_000_000_000_000_000),
            Self::Scholarship => to(0, 174_000_000),
            Self::WaitingMonths => to(0, 120),
            Self::Programme(_, field) => match field {
                ProgrammeInput::BudgetGrowth => to(-100, 100),
                ProgrammeInput::Villages => to(1, 1_000_000),
                // Above 0, with six decimals.
                ProgrammeInput::Pays => (Decimal::new(1, 6), Decimal::ONE_HUNDRED),
                ProgrammeInput::InitialTenure => to(0, 1_200),
                _ => field.unit().bounds(),
            },
            _ => self.unit().bounds(),
        }
    }
}

impl Unit {
    /// The bounds of inputs that have none of their own.
    fn bounds(self) -> (Decimal, Decimal) {
        let most: i64 = match self {
            Self::People => 1_000_000_000,
            Self::PercentAYear | Self::Percent => 100,
            Self::Rupiah => 1_000_000_000_000_000,
            Self::PerThousand | Self::Villages => 1_000,
            Self::Months => 1_200,
            Self::MonthOfYear => 12,
        };
        let least = if self == Self::MonthOfYear { Decimal::ONE } else { Decimal::ZERO };
        (least, Decimal::from(most))
    }
}

impl ProgrammeInput {
    /// The numbers of a programme, those of its kind of budget first.
    const AFTER_BUDGET: [Self; 14] = [
        Self::BudgetGrowth,
        Self::Villages,
        Self::Share,
        Self::Admin,
        Self::Pays,
        Self::FirstPaid,
        Self::LastPaid,
        Self::Income,
        Self::MaxWorkers,
        Self::EnrolPerMonth,
        Self::Yield,
        Self::Overlap,
        Self::InitialMembers,
        Self::InitialTenure,
    ];

    const fn unit(self) -> Unit {
        match self {
            Self::Budget | Self::BudgetOf(_) | Self::Income => Unit::Rupiah,
            Self::BudgetGrowth => Unit::PercentAYear,
            Self::Villages => Unit::Villages,
            Self::Share | Self::Admin | Self::Pays | Self::Yield | Self::Overlap => Unit::Percent,
            Self::FirstPaid | Self::LastPaid => Unit::MonthOfYear,
            Self::MaxWorkers | Self::EnrolPerMonth | Self::InitialMembers => Unit::People,
            Self::InitialTenure => Unit::Months,
        }
    }

    /// The path below the programme.
    fn path(self, budget: &Budget) -> Option<String> {
        let fixed = match (self, budget) {
            (Self::Budget, Budget::PerYear { .. }) => "budget.per_year",
            (Self::Budget, Budget::Villages { .. }) => "budget.per_village",
            (Self::BudgetOf(year), Budget::ByYear(_)) => {
                return Some(format!("budget.by_year.{year}"));
            }
            (Self::BudgetGrowth, Budget::PerYear { .. } | Budget::Villages { .. }) => {
                "budget.growth_pct"
            }
            (Self::Villages, Budget::Villages { .. }) => "budget.villages",
            (Self::Share, Budget::Villages { .. }) => "budget.share_pct",
            (
                Self::Budget
                | Self::BudgetOf(_)
                | Self::BudgetGrowth
                | Self::Villages
                | Self::Share,
                _,
            ) => return None,
            (Self::Admin, _) => "admin_pct",
            (Self::Pays, _) => "pays_pct",
            (Self::FirstPaid, _) => "paid_months.first",
            (Self::LastPaid, _) => "paid_months.last",
            (Self::Income, _) => "income",
            (Self::MaxWorkers, _) => "max_workers",
            (Self::EnrolPerMonth, _) => "enrol_per_month",
            (Self::Yield, _) => "verification_yield_pct",
            (Self::Overlap, _) => "overlap_pct",
            (Self::InitialMembers, _) => "initial_members",
            (Self::InitialTenure, _) => "initial_tenure",
        };
        Some(fixed.to_owned())
    }
}
