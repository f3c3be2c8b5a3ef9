//! The claim check (*Cek klaim*): what a text or a person says of money, workers, months and
//! coverage, whether it adds up, and what would explain it where it does not.
//!
//! A [`Claim`] holds the quantities that were given, one of each [`Kind`]. [`check()`] works out
//! what is missing, compares what is given twice, and says how: lines of sums as data, without
//! words. [`reader`] finds the quantities in a text. Contributions come from `data/rules`.

mod check;
mod explanations;
mod explanations_coverage;
mod explanations_money;
mod impossible;
mod money;
mod open;
pub mod question;
pub mod reader;
mod relations;
mod solving;
mod solving_money;
mod unchecked;
mod work;

pub use check::{Check, Compared, Verdict, check};
pub use explanations::{Explained, Explanation};
pub use impossible::Impossible;
pub use open::Open;
pub use relations::{Line, Operation, Term};
pub use unchecked::Unchecked;
pub(crate) use work::as_counted;

use rust_decimal::Decimal;

use crate::rules::band_of;
use crate::scenario::{self, Package, Sector};

/// How far budget, workers and other counts may be from what they come to and still match, in
/// percent.
pub const TOLERANCE_PCT: Decimal = Decimal::ONE;

/// How far percentages may be from what they come to and still match, in points.
pub const TOLERANCE_POINTS: Decimal = Decimal::from_parts(1, 0, 0, false, 1);

/// What a quantity is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Rupiah.
    Rupiah,
    /// People.
    People,
    /// Villages or regions.
    Places,
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// Months.
    Months,
}

/// Declares the kinds, their names and units.
macro_rules! kinds {
    ($($kind:ident = $name:literal $unit:ident $(#[$doc:meta])*,)*) => {
        /// What a figure of a claim is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
            /// Every kind, in the order of a form.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// Their names.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// The name in documents and on the command line.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The kind of a name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$kind),)* _ => None }
            }

            /// What it is counted in.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self { $(Self::$kind => Unit::$unit,)* }
            }
        }
    };
}

kinds! {
    Budget = "budget" Rupiah /** Money for contributions in all. */,
    Workers = "workers" People /** Workers whose contributions it pays. */,
    Months = "months" Months /** Months for which it pays. */,
    Contribution = "contribution" Rupiah /** The contribution of a worker a month, in full. */,
    Income = "income" Rupiah /** What a worker earns a month, which picks the band. */,
    SharePaid = "share_paid" Percent /** The part of the contribution that this payer pays. */,
    ShareOfBudget = "share_of_budget" Percent /** The part of the budget that pays contributions. */,
    BudgetEach = "budget_each" Rupiah /** Money to each village. */,
    WorkersEach = "workers_each" People /** Workers in each village. */,
    Places = "places" Places /** Villages. */,
    CoverageBefore = "coverage_before" Percent /** Coverage earlier. */,
    Coverage = "coverage" Percent /** Coverage now, or after. */,
    CoveredBefore = "covered_before" People /** Members earlier. */,
    Covered = "covered" People /** Members now, or after. */,
    Added = "added" People /** How many more members. */,
    Points = "points" Points /** By how much coverage rises. */,
    Eligible = "eligible" People /** The workers that coverage is counted against. */,
    Listed = "listed" People /** The listed or vulnerable workers of whom some are covered. */,
    Share = "share" Percent /** The workers as a part of the listed. */,
    Target = "target" Percent /** The coverage aimed at. */,
    Shortfall = "shortfall" People /** How many are missing for the target. */,
}

/// Who pays: those of scenarios, and two whom only claims name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payer {
    /// A payer that a scenario knows.
    Of(scenario::Payer),
    /// The state budget.
    Apbn,
    /// The workers themselves.
    Own,
}

impl Payer {
    /// Every name, those of scenarios first.
    pub const NAMES: &'static [&'static str] = &[
        "apbd_province",
        "apbd_district",
        "village",
        "dbh_cht",
        "dbh_sawit",
        "otsus",
        "csr",
        "sponsor",
        "zakat",
        "apbn",
        "self",
    ];

    /// The payer of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "apbn" => Some(Self::Apbn),
            "self" => Some(Self::Own),
            _ => scenario::Payer::from_name(name).map(Self::Of),
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Of(payer) => payer.name(),
            Self::Apbn => "apbn",
            Self::Own => "self",
        }
    }
}

/// What the text or the user names besides, so that what does not add up may be a matter of
/// scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Others pay too.
    pub payer: bool,
    /// The figures are of several periods.
    pub period: bool,
    /// Coverage is counted against others.
    pub denominator: bool,
}

impl Scope {
    /// What may be named.
    pub const NAMES: &'static [&'static str] = &["payer", "period", "denominator"];

    /// Marks one by its name; whether there is one of that name.
    pub fn mark(&mut self, name: &str) -> bool {
        let marked = match name {
            "payer" => &mut self.payer,
            "period" => &mut self.period,
            "denominator" => &mut self.denominator,
            _ => return false,
        };
        *marked = true;
        true
    }

    /// Whether any is marked.
    #[must_use]
    pub const fn any(self) -> bool {
        self.payer || self.period || self.denominator
    }

    /// The names of what is marked.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let marked = [self.payer, self.period, self.denominator];
        Self::NAMES.iter().copied().zip(marked).filter_map(|(name, marked)| marked.then_some(name))
    }
}

/// A claim: what was given. Quantities are never negative.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The quantities, each kind once.
    given: Vec<(Kind, Decimal)>,
    /// Who pays, where that is known.
    pub payer: Option<Payer>,
    /// What is paid for, where that is named.
    pub package: Option<Package>,
    /// The sector, which has its own months of relief.
    pub sector: Sector,
    /// The year in which the months lie.
    pub year: Option<u32>,
    /// The first and the last of the year's months that are paid, 1 to 12.
    pub period: Option<(u32, u32)>,
    /// The text speaks of a revised budget (*APBD perubahan*).
    pub revised: bool,
    /// Other payers, periods or denominators that are named.
    pub scope: Scope,
    /// The code of the region, to look for other denominators.
    pub region: Option<String>,
    /// The figures that are still asked about.
    pub open: Vec<Open>,
}

impl Default for Claim {
    fn default() -> Self {
        Self {
            given: Vec::new(),
            payer: None,
            package: None,
            sector: Sector::Other,
            year: None,
            period: None,
            revised: false,
            scope: Scope::default(),
            region: None,
            open: Vec::new(),
        }
    }
}

impl Claim {
    /// Gives a quantity; what was given of its kind before is forgotten. A negative one is not
    /// taken.
    pub fn give(&mut self, kind: Kind, value: Decimal) {
        self.given.retain(|(known, _)| *known != kind);
        if !value.is_sign_negative() || value.is_zero() {
            self.given.push((kind, value.normalize()));
        }
    }

    /// A quantity that was given.
    #[must_use]
    pub fn get(&self, kind: Kind) -> Option<Decimal> {
        self.given.iter().find(|(known, _)| *known == kind).map(|(_, value)| *value)
    }

    /// All that was given, in the order of [`Kind::ALL`].
    pub fn given(&self) -> impl Iterator<Item = (Kind, Decimal)> + '_ {
        Kind::ALL.iter().filter_map(|kind| Some((*kind, self.get(*kind)?)))
    }

    /// The package, JKK and JKM where none is named.
    #[must_use]
    pub fn package(&self) -> Package {
        self.package.unwrap_or(Package::JkkJkm)
    }

    /// The number of the band of the income that was given, or the lowest.
    #[must_use]
    pub fn band(&self) -> u32 {
        band_of(self.get(Kind::Income).unwrap_or_default()).number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_payers_and_kinds_come_back() {
        assert!(Payer::NAMES.starts_with(scenario::Payer::NAMES));
        for name in Payer::NAMES {
            assert_eq!(Payer::from_name(name).map(Payer::name), Some(*name));
        }
        for (kind, name) in Kind::ALL.iter().zip(Kind::NAMES) {
            assert_eq!((Kind::from_name(name), kind.name()), (Some(*kind), *name));
        }
        assert!(Kind::ALL.len() <= 32, "a bit for each");
    }
}
