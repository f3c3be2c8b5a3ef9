//! The regions of Indonesia: 38 provinces and 514 districts with their figures, how they are found
//! by name, and a scenario that starts from them.
//!
//! The figures are files of `data/regions/`, handed to [`Regions::parse`] as one text: natively it
//! is built in, the page fetches it when it is wanted, so that no wasm module carries it.

mod allocate;
mod document;
mod published;
mod read;
mod search;
mod start;

pub use allocate::allocate;
pub use document::{Document, document};
pub use published::{Denominator, Difference, difference};
pub use read::Broken;
pub use search::{Found, search};
pub use start::{Eligible, Field, Figure, How, Mark, Start, Trouble, Wanted, start};

use rust_decimal::Decimal;

use crate::scenario::SourceKind;
use crate::text::Lang;

/// The files of `data/regions/`, one after another.
#[cfg(not(target_arch = "wasm32"))]
pub const DATA: &str = concat!(
    include_str!("../../data/regions/provinces.csv"),
    include_str!("../../data/regions/districts.csv"),
    include_str!("../../data/regions/names.csv"),
    include_str!("../../data/regions/coverage_published.csv"),
    include_str!("../../data/regions/apbd_known.csv"),
    include_str!("../../data/regions/columns.csv"),
    include_str!("../../data/regions/assumptions.csv"),
);

/// What kind of region it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Provinsi.
    Province,
    /// Kabupaten.
    Regency,
    /// Kota.
    City,
}

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Bahasa Indonesia.
    pub id: String,
    /// English.
    pub en: String,
}

impl Texts {
    /// The text in a language.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &str {
        lang.pick(&self.id, &self.en)
    }
}

/// Members of a province, without construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProvinceMembers {
    /// Wage-earning members.
    pub wage_earning: u64,
    /// Non-wage members, those of programmes included.
    pub non_wage: u64,
    /// Allocated from the old provinces of Papua, and not reported.
    pub allocated: bool,
}

/// A region and its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Kemendagri's code: `15`, `15.71`.
    pub code: String,
    /// Its name, that of a district with its kind: `Jambi`, `Kota Jambi`.
    pub name: String,
    /// What it is.
    pub level: Level,
    /// The code of its province; its own, if it is one.
    pub province: String,
    /// Villages: desa and kelurahan.
    pub villages: u64,
    /// Population, December 2024.
    pub population: u64,
    /// Employed people, August 2025.
    pub employed: u64,
    /// Those of them in formal work.
    pub formal: u64,
    /// Those of them in informal work.
    pub informal: u64,
    /// The split of formal and informal work is its own, not that of its province.
    pub own_split: bool,
    /// So many districts has a province, whether or not their figures are here, too; 0 a district.
    pub districts: u64,
    /// Its members, of provinces alone.
    pub members: Option<ProvinceMembers>,
}

/// Another name of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherName {
    /// The region.
    pub code: String,
    /// It is the English one, in which the region is shown.
    pub english: bool,
    /// The name.
    pub name: String,
}

/// Coverage as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The region.
    pub code: String,
    /// Year, month or day of the source.
    pub date: String,
    /// The members it names.
    pub members: Option<Decimal>,
    /// The workers it names.
    pub eligible: Option<Decimal>,
    /// The coverage it names, in percent.
    pub coverage_pct: Option<Decimal>,
    /// The target it names, in percent.
    pub target_pct: Option<Decimal>,
    /// Its number of workers is the denominator with which a scenario of the region starts.
    pub starts: bool,
    /// Who published it.
    pub source: Texts,
    /// Its address, or empty.
    pub url: String,
    /// What is to be known about it, or empty.
    pub note: Texts,
}

/// A budget of a region as the press reported it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownBudget {
    /// The region.
    pub code: String,
    /// The budget year.
    pub year: u32,
    /// What is spent, and not what is taken in.
    pub expenditure: bool,
    /// What was named.
    pub item: Texts,
    /// Rupiah.
    pub amount: Decimal,
    /// How it was found.
    pub source: Texts,
}

/// A column of figures: where they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// It is one of provinces, and not of districts.
    pub provinces: bool,
    /// Its name.
    pub name: String,
    /// How well its figures are known.
    pub kind: SourceKind,
    /// Their date.
    pub date: String,
    /// Their source.
    pub source: Texts,
}

/// A value that all scenarios of regions share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// Its name; that of a field of the document, for most.
    pub name: String,
    /// The value as it is written.
    pub value: String,
    /// How well it is known.
    pub kind: SourceKind,
    /// Its source or reason.
    pub text: Texts,
    /// The date of that, or empty.
    pub date: String,
}

/// All regions and what is known of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Regions {
    /// Provinces, then districts, each by code.
    pub regions: Vec<Region>,
    /// Other names.
    pub names: Vec<OtherName>,
    /// Published coverage, the newest of a region first.
    pub published: Vec<Published>,
    /// Known budgets, the newest of a region first.
    pub budgets: Vec<KnownBudget>,
    /// Where figures come from.
    pub columns: Vec<Column>,
    /// What is added to a region's figures.
    pub assumptions: Vec<Assumption>,
}

impl Regions {
    /// Reads the files of `data/regions/`, one after another in any order.
    ///
    /// # Errors
    /// The first place at which the text is not as these files are.
    pub fn parse(text: &str) -> Result<Self, Broken> {
        read::regions(text)
    }

    /// The region of a code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.code == code)
    }

    /// The districts of a province, by code.
    pub fn districts<'a>(&'a self, province: &'a str) -> impl Iterator<Item = &'a Region> {
        self.regions.iter().filter(move |of| of.level != Level::Province && of.province == province)
    }

    /// Published coverage of a region, the newest first.
    pub fn published_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Published> {
        self.published.iter().filter(move |of| of.code == code)
    }

    /// Known budgets of a region, the newest first.
    pub fn budgets_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a KnownBudget> {
        self.budgets.iter().filter(move |of| of.code == code)
    }

    /// Where a column's figures come from.
    #[must_use]
    pub fn column(&self, level: Level, name: &str) -> Option<&Column> {
        let provinces = level == Level::Province;
        self.columns.iter().find(|of| of.provinces == provinces && of.name == name)
    }

    /// A shared value by its name.
    #[must_use]
    pub fn assumption(&self, name: &str) -> Option<&Assumption> {
        self.assumptions.iter().find(|of| of.name == name)
    }

    /// The English name of a region, if it has one.
    #[must_use]
    pub fn english(&self, code: &str) -> Option<&str> {
        let name = self.names.iter().find(|of| of.english && of.code == code)?;
        Some(&name.name)
    }
}
