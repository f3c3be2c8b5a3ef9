//! A programme: who pays for whom, with what money.

use rust_decimal::Decimal;

use super::fields::{Choice, Fields};
use super::problem::{Allowed, Code, Found, Hint};
use super::read::{Bounds, Reader, YEARS, cut};
use super::syntax::Value;
use crate::order::sort;
use crate::rules::values;

/// Declares an enum whose values are words of the document.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $first:ident = $first_text:literal $(#[$first_doc:meta])*, $($rest:ident = $text:literal $(#[$rest_doc:meta])*,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $(#[$first_doc])* $first, $($(#[$rest_doc])* $rest,)* }

        impl $name {
            /// The values' words, as the document writes them.
            pub const NAMES: &'static [&'static str] = &[$first_text, $($text,)*];

            /// The word that the document writes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { Self::$first => $first_text, $(Self::$rest => $text,)* }
            }

            /// The value with this word.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $first_text => Some(Self::$first), $($text => Some(Self::$rest),)* _ => None }
            }
        }

        impl Choice for $name {
            const NAMES: &'static [&'static str] = Self::NAMES;
            const FIRST: Self = Self::$first;
            fn from_name(name: &str) -> Option<Self> { Self::from_name(name) }
        }
    };
}
pub(super) use choices;

choices! {
    /// Who pays.
    Payer {
        ApbdProvince = "apbd_province" /** The province's budget. */,
        ApbdDistrict = "apbd_district" /** The budget of a kabupaten or kota. */,
        Village = "village" /** The budget of a village (APBDes, Dana Desa). */,
        DbhCht = "dbh_cht" /** The shared tobacco excise. */,
        DbhSawit = "dbh_sawit" /** The shared palm oil revenue. */,
        Otsus = "otsus" /** Special autonomy funds of Papua and Aceh. */,
        Csr = "csr" /** A company's social responsibility money. */,
        Sponsor = "sponsor" /** A person who pays for another, such as a civil servant. */,
        Zakat = "zakat" /** Zakat. */,
    }
}

choices! {
    /// The group of workers that a programme reaches.
    Group {
        Vulnerable = "vulnerable" /** Pekerja rentan: vulnerable workers. */,
        Other = "other" /** Other workers who earn no wage. */,
    }
}

choices! {
    /// What is paid for.
    Package {
        JkkJkm = "jkk_jkm" /** Accident and death insurance. */,
        JkkJkmJht = "jkk_jkm_jht" /** With old-age savings. */,
    }
}

choices! {
    /// The sector, which has its own months of relief.
    Sector {
        Other = "other" /** Every sector but transport. */,
        Transport = "transport" /** Transport. */,
    }
}

choices! {
    /// How the money is spent over a year.
    Pace {
        Quota = "quota" /** As many as can be paid to the year's last paid month. */,
        UntilSpent = "until_spent" /** The announced number, until the money is gone. */,
    }
}

/// The money of a programme.
#[derive(Clone, Debug, PartialEq)]
pub enum Budget {
    /// The same each year, growing from the programme's first year.
    PerYear {
        /// Rupiah in the first year.
        per_year: Decimal,
        /// Growth in percent a year, compounding.
        growth_pct: Decimal,
    },
    /// An amount for each year named; nothing in the others.
    ByYear(Vec<(u32, Decimal)>),
    /// An amount for each village.
    Villages {
        /// How many villages.
        villages: u32,
        /// Rupiah a year for each village in the first year.
        per_village: Decimal,
        /// The share of it that goes to the programme, in percent.
        share_pct: Decimal,
        /// Growth in percent a year, compounding.
        growth_pct: Decimal,
        /// Whether each village buys for itself, rounding down on its own.
        apart: bool,
    },
}

/// The months of a year that are paid, both included, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaidMonths {
    /// The first paid month.
    pub first: u32,
    /// The last paid month, not before the first.
    pub last: u32,
}

/// A programme that pays contributions for workers.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// Its name, 1 to 200 characters.
    pub name: String,
    /// Who pays.
    pub payer: Payer,
    /// Whether it is left out of the run, with its initial members.
    pub off: bool,
    /// The group it reaches.
    pub reaches: Group,
    /// The first budget year with money.
    pub from_year: u32,
    /// The last budget year with money; `None` for no end.
    pub to_year: Option<u32>,
    /// The money.
    pub budget: Budget,
    /// The share of the budget that buys no contributions, in percent.
    pub admin_pct: Decimal,
    /// This payer's share of each contribution, in percent, above 0.
    pub pays_pct: Decimal,
    /// The months of a year that are paid.
    pub paid_months: PaidMonths,
    /// What is paid for.
    pub package: Package,
    /// The monthly income that picks the band, in rupiah.
    pub income: Decimal,
    /// The sector.
    pub sector: Sector,
    /// How the money is spent over a year.
    pub pace: Pace,
    /// The most workers; always there for [`Pace::UntilSpent`].
    pub max_workers: Option<Decimal>,
    /// New names that can be verified in a month.
    pub enrol_per_month: Option<Decimal>,
    /// The share of the names put up that prove valid, in percent.
    pub verification_yield_pct: Decimal,
    /// The share of those that someone else covers already, in percent.
    pub overlap_pct: Decimal,
    /// Whether money left goes to the next budget year.
    pub carry_over: bool,
    /// Members in the month before the start.
    pub initial_members: Decimal,
    /// For how many paid months those have been members.
    pub initial_tenure: u32,
}

impl Programme {
    /// Whether the programme has money in a budget year.
    #[must_use]
    pub fn runs_in(&self, year: u32) -> bool {
        year >= self.from_year && self.to_year.is_none_or(|last| year <= last)
    }
}

/// Reads a programme. One that is no object keeps its place in the list, so that the paths of
/// the problems after it stay right.
pub(super) fn programme(reader: &mut Reader, path: String, value: &Value<'_>) -> Option<Programme> {
    let Some(fields) = reader.object(path.clone(), value) else {
        return Some(programme_fields(&mut Reader::new(), Fields::of(path, &[])));
    };
    Some(programme_fields(reader, fields))
}

fn programme_fields(reader: &mut Reader, mut fields: Fields<'_>) -> Programme {
    let hundred = Some(Decimal::ONE_HUNDRED);
    let zero = Some(Decimal::ZERO);
    let name = fields.text(reader, "name", 200, true);
    let payer = fields.choice(reader, "payer", None);
    let off = fields.flag(reader, "off", false);
    let reaches = fields.choice(reader, "reaches", Some(Group::Vulnerable));
    let from_year = fields.year(reader, "from_year");
    let to_year = fields
        .optional_number(reader, "to_year", Bounds::years())
        .and_then(|year| u32::try_from(year).ok());
    let budget = budget(reader, &mut fields);
    let programme = Programme {
        name,
        payer,
        off,
        reaches,
        from_year,
        to_year,
        budget,
        admin_pct: fields.number(reader, "admin_pct", Bounds::percent(), zero),
        pays_pct: fields.number(reader, "pays_pct", Bounds::percent().above(), hundred),
        paid_months: paid_months(reader, &mut fields),
        package: fields.choice(reader, "package", Some(Package::JkkJkm)),
        income: fields.number(
            reader,
            "income",
            Bounds::amount(),
            Some(Decimal::from(values::DEFAULT_INCOME)),
        ),
        sector: fields.choice(reader, "sector", Some(Sector::Other)),
        pace: fields.choice(reader, "pace", Some(Pace::Quota)),
        max_workers: fields.optional_number(reader, "max_workers", Bounds::people(0)),
        enrol_per_month: fields.optional_number(reader, "enrol_per_month", Bounds::people(0)),
        verification_yield_pct: fields.number(
            reader,
            "verification_yield_pct",
            Bounds::percent(),
            hundred,
        ),
        overlap_pct: fields.number(reader, "overlap_pct", Bounds::percent(), zero),
        carry_over: fields.flag(reader, "carry_over", false),
        initial_members: fields.number(reader, "initial_members", Bounds::people(0), zero),
        initial_tenure: fields.small(reader, "initial_tenure", (0, 1200), Some(12)),
    };
    if programme.pace == Pace::UntilSpent && !fields.has("max_workers") {
        reader.report(
            Code::Missing,
            fields.at("max_workers"),
            Found::Nothing,
            Allowed::WholeBetween(Decimal::ZERO, Decimal::from(1_000_000_000)),
            Hint::NeedsMaxWorkers,
        );
    }
    fields.finish(reader);
    programme
}

fn paid_months(reader: &mut Reader, fields: &mut Fields<'_>) -> PaidMonths {
    let all = PaidMonths { first: 1, last: 12 };
    let Some(value) = fields.take("paid_months") else {
        return all;
    };
    let Some(mut inner) = reader.object(fields.at("paid_months"), value) else {
        return all;
    };
    let months = PaidMonths {
        first: inner.small(reader, "first", (1, 12), Some(1)),
        last: inner.small(reader, "last", (1, 12), Some(12)),
    };
    inner.finish(reader);
    months
}

fn budget(reader: &mut Reader, fields: &mut Fields<'_>) -> Budget {
    const KINDS: &[&str] = &["per_year", "by_year", "villages"];
    let nothing = Budget::ByYear(Vec::new());
    let path = fields.at("budget");
    let Some(value) = fields.take("budget") else {
        let allowed = Allowed::OneOf(KINDS);
        reader.report(Code::Missing, path, Found::Nothing, allowed, Hint::OneBudget);
        return nothing;
    };
    let Some(mut inner) = reader.object(path.clone(), value) else {
        return nothing;
    };
    let given = KINDS.iter().filter(|kind| inner.has(kind)).count();
    if given != 1 {
        let code = if given == 0 { Code::Missing } else { Code::TooMany };
        let allowed = Allowed::OneOf(KINDS);
        reader.report(code, path, Found::Count(given), allowed, Hint::OneBudget);
        return nothing;
    }
    let growth = Bounds::between(-100, 100);
    let zero = Some(Decimal::ZERO);
    let budget = if inner.has("per_year") {
        Budget::PerYear {
            per_year: inner.number(reader, "per_year", Bounds::amount(), None),
            growth_pct: inner.number(reader, "growth_pct", growth, zero),
        }
    } else if inner.has("by_year") {
        by_year(reader, &mut inner)
    } else {
        Budget::Villages {
            villages: inner.small(reader, "villages", (1, 1_000_000), None),
            per_village: inner.number(reader, "per_village", Bounds::amount(), None),
            share_pct: inner.number(
                reader,
                "share_pct",
                Bounds::percent(),
                Some(Decimal::ONE_HUNDRED),
            ),
            growth_pct: inner.number(reader, "growth_pct", growth, zero),
            apart: inner.flag(reader, "apart", false),
        }
    };
    inner.finish(reader);
    budget
}

fn by_year(reader: &mut Reader, inner: &mut Fields<'_>) -> Budget {
    let path = inner.at("by_year");
    let mut amounts = Vec::new();
    let Some(years) = inner.take("by_year").and_then(|value| reader.object(path, value)) else {
        return Budget::ByYear(amounts);
    };
    for (name, value) in years.entries() {
        let at = years.at(name);
        let four_digits = name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
        let year =
            name.parse().ok().filter(|year| four_digits && (YEARS.0..=YEARS.1).contains(year));
        let Some(year) = year else {
            let allowed = Allowed::Years(YEARS.0, YEARS.1);
            let found = Found::Value(cut(name));
            reader.report(Code::UnknownField, at, found, allowed, Hint::Remove(None));
            continue;
        };
        if let Some(amount) = reader.number(&at, value, &Bounds::amount()) {
            amounts.push((year, amount));
        }
    }
    sort(&mut amounts, |(one, _), (other, _)| one < other);
    Budget::ByYear(amounts)
}
