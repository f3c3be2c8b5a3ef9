//! What was read of a claim, in a text or a link, and what its form is made of.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::claim::question::{self, OTHERS, Refused};
use crate::claim::reader::{self, Correction, Figure, Reading, Reason};
use crate::claim::{Claim, Kind, Payer, Scope, Unit};
use crate::regions::Regions;
use crate::scenario::{Package, Sector};
use crate::text::number::{decimal, month_name};
use crate::text::{self, Lang, capital, claim as words, claim_read};

/// A kind that a figure may be.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimKind {
    /// Its name; `none` for what is no figure of the claim.
    pub kind: &'static str,
    /// What it is, in words.
    pub label: String,
}

/// A number that a figure may be.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimValue {
    /// Digits.
    pub value: String,
    /// As people write it.
    pub text: String,
}

/// A number of a text, and what it was taken for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimFigure {
    /// As it stands in the text.
    pub text: String,
    /// Its first letter, counted from 0, and that behind its last.
    pub from: usize,
    /// The letter behind its last.
    pub to: usize,
    /// What it was taken for; `none` for what is no figure of the claim.
    pub kind: &'static str,
    /// That, in words.
    pub label: String,
    /// How much: digits; none where that was not read.
    pub value: Option<String>,
    /// How much, as it would be typed; empty where that was not read.
    pub written: String,
    /// How much, as people write it, and what is to be known of it.
    pub said: String,
    /// There is nothing to be said of it but its value.
    pub plain: bool,
    /// It should be asked about.
    pub ask: bool,
    /// Other kinds that it may well be, the one taken first.
    pub kinds: Vec<ClaimKind>,
    /// Every number that it may be, the one taken first.
    pub values: Vec<ClaimValue>,
}

/// What was read in a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimRead {
    /// What is wrong with the text, or empty.
    pub message: String,
    /// The numbers, in the order of the text.
    pub figures: Vec<ClaimFigure>,
    /// The claim that they make, with what is said besides: names and values.
    pub claim: Vec<[String; 2]>,
}

/// A choice of the form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimChoice {
    /// As a claim writes it.
    pub value: &'static str,
    /// In words.
    pub label: String,
}

/// A quantity of the form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimField {
    /// Its kind.
    pub kind: &'static str,
    /// What it is, in words.
    pub label: String,
    /// How a typed number is read: `rupiah`, `people`, `percent` or `plain`.
    pub parse: &'static str,
}

/// What the form of a claim is made of.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimForm {
    /// The quantities.
    pub fields: Vec<ClaimField>,
    /// What a number of a text is that is no figure of the claim.
    pub none: &'static str,
    /// Who may pay.
    pub payers: Vec<ClaimChoice>,
    /// What may be paid for.
    pub packages: Vec<ClaimChoice>,
    /// The sectors.
    pub sectors: Vec<ClaimChoice>,
    /// What else may be named.
    pub scopes: Vec<ClaimChoice>,
    /// The months of the year, January first.
    pub months: Vec<&'static str>,
    /// How long a text may be, in letters.
    pub longest: usize,
}

/// A claim of a link.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimOpened {
    /// Names and values.
    pub claim: Vec<[String; 2]>,
    /// What could not be read, each in a sentence.
    pub problems: Vec<String>,
}

/// What the form of a claim is made of.
#[must_use]
pub fn form(lang: Lang) -> ClaimForm {
    let choice = |value: &'static str, label: &str| ClaimChoice { value, label: label.to_owned() };
    let fields = Kind::ALL.iter().map(|kind| ClaimField {
        kind: kind.name(),
        label: capital(words::kind(*kind, lang)),
        parse: match kind.unit() {
            Unit::Rupiah => "rupiah",
            Unit::People | Unit::Places => "people",
            Unit::Percent | Unit::Points => "percent",
            Unit::Months => "plain",
        },
    });
    let payers = Payer::NAMES
        .iter()
        .filter_map(|name| Some(choice(name, words::payer(Payer::from_name(name)?, lang))));
    let packages = Package::NAMES
        .iter()
        .filter_map(|name| Some(choice(name, words::package(Package::from_name(name)?, lang))));
    let sectors = Sector::NAMES.iter().map(|name| choice(name, words::sector(name, lang)));
    let scopes = Scope::NAMES.iter().map(|name| choice(name, words::scope(name, lang)));
    ClaimForm {
        fields: fields.collect(),
        none: claim_read::taken_for(None, lang),
        payers: payers.collect(),
        packages: packages.collect(),
        sectors: sectors.collect(),
        scopes: scopes.collect(),
        months: (1..=12).map(|number| month_name(number, lang)).collect(),
        longest: reader::LONGEST,
    }
}

/// Reads a text, with corrections by hand: `2=eligible;3=none`. What is no correction is left out.
#[must_use]
pub fn read_text(
    text: &str,
    regions: Option<&Regions>,
    corrections: &str,
    lang: Lang,
) -> ClaimRead {
    let Ok(mut reading) = reader::read(text, regions) else {
        let message = claim_read::too_long(reader::LONGEST, lang);
        return ClaimRead { message, figures: Vec::new(), claim: Vec::new() };
    };
    for correction in corrections.split(';').filter_map(Correction::parse) {
        reading.correct(&correction);
    }
    read(&reading, lang)
}

/// Reads the claim of a link; what cannot be read is named, the rest stands.
#[must_use]
pub fn opened(compact: &str, lang: Lang) -> ClaimOpened {
    let (claim, refused) = question::from_compact(compact);
    ClaimOpened { claim: pairs(&claim), problems: problems(&refused, lang) }
}

/// What could not be read, each in a sentence.
#[must_use]
pub fn problems(refused: &[Refused], lang: Lang) -> Vec<String> {
    let names: Vec<&str> = Kind::NAMES.iter().chain(&OTHERS).copied().collect();
    refused.iter().map(|of| claim_read::refused(of, &names, lang)).collect()
}

fn pairs(claim: &Claim) -> Vec<[String; 2]> {
    question::pairs(claim).into_iter().map(|(name, value)| [name.to_owned(), value]).collect()
}

/// What a claim says besides its quantities: names and values, in words.
#[must_use]
pub fn terms(of: &Claim, regions: Option<&Regions>, lang: Lang) -> Vec<[String; 2]> {
    let region = Some(region(of, regions, lang)).filter(|name| !name.is_empty());
    let region = region.map(|name| (lang.pick("wilayah", "region"), name));
    let terms = claim_read::terms(of, lang).into_iter().chain(region);
    terms.map(|(name, value)| [capital(name), value]).collect()
}

/// The name of a claim's region, or empty.
pub(super) fn region(of: &Claim, regions: Option<&Regions>, lang: Lang) -> String {
    let name = |(code, regions): (&str, &Regions)| {
        Some(text::regions::name(regions, regions.find(code)?, lang))
    };
    of.region.as_deref().zip(regions).and_then(name).unwrap_or_default()
}

/// What was read, in words.
#[must_use]
pub fn read(of: &Reading, lang: Lang) -> ClaimRead {
    ClaimRead {
        message: String::new(),
        figures: of.figures.iter().map(|of| figure(of, lang)).collect(),
        claim: pairs(&of.asking()),
    }
}

fn figure(of: &Figure, lang: Lang) -> ClaimFigure {
    let shown = |value: Decimal| match of.kind {
        Some(kind) => words::value(kind, value, lang),
        None => decimal(value, 6, lang),
    };
    ClaimFigure {
        text: of.text.clone(),
        from: of.at.0,
        to: of.at.1,
        kind: of.kind.map_or("none", Kind::name),
        label: claim_read::taken_for(of.kind, lang).to_owned(),
        value: of.value.map(|value| value.normalize().to_string()),
        written: of.value.map(|value| typed(of.kind, value, lang)).unwrap_or_default(),
        said: claim_read::figure(of, lang),
        plain: of.kind.is_some() && matches!(of.reason, Reason::Plain | Reason::Corrected),
        ask: of.ask,
        kinds: of
            .kinds
            .iter()
            .map(|kind| ClaimKind {
                kind: kind.map_or("none", Kind::name),
                label: claim_read::taken_for(*kind, lang).to_owned(),
            })
            .collect(),
        values: of
            .values
            .iter()
            .map(|value| ClaimValue { value: value.normalize().to_string(), text: shown(*value) })
            .collect(),
    }
}

/// A value as it would be typed: without a unit, but for the sign of rupiah.
fn typed(kind: Option<Kind>, value: Decimal, lang: Lang) -> String {
    match kind.map(Kind::unit) {
        Some(Unit::Rupiah) => words::value(Kind::Budget, value, lang),
        _ => decimal(value, 6, lang),
    }
}
