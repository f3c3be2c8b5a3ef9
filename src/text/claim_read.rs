//! What was read of a claim, and what could not be, in words.

use rust_decimal::Decimal;

use super::claim::{kind, package, payer, period, scope, sector, value};
use super::number::decimal;
use super::{Lang, fill};
use crate::claim::question::{Expected, Refused};
use crate::claim::reader::{Figure, Reason};
use crate::claim::{Claim, Kind};
use crate::scenario::Sector;

/// What a figure was taken for.
#[must_use]
pub fn taken_for(of: Option<Kind>, lang: Lang) -> &'static str {
    of.map_or(lang.pick("bukan angka klaim", "no figure of the claim"), |of| kind(of, lang))
}

/// How much a figure of a text is, and what is to be known or asked of it.
#[must_use]
pub fn figure(of: &Figure, lang: Lang) -> String {
    let shown = |amount: Decimal| match of.kind {
        Some(kind) => value(kind, amount, lang),
        None => decimal(amount, 6, lang),
    };
    let amount = of.value.map(shown).unwrap_or_default();
    let or = lang.pick(" atau ", " or ");
    let values = || of.values.iter().map(|value| shown(*value)).collect::<Vec<_>>().join(or);
    let kinds = || of.kinds.iter().map(|of| taken_for(*of, lang)).collect::<Vec<_>>().join(or);
    let template = match of.reason {
        Reason::Plain | Reason::Corrected if of.kind.is_some() => "{amount}",
        Reason::Plain | Reason::Corrected => "",
        Reason::Year => lang.pick("(tahun)", "(a year)"),
        Reason::Date => lang.pick("(tanggal)", "(a day)"),
        Reason::Number => lang.pick("(nomor, usia, atau urutan)", "(a number, age or rank)"),
        Reason::Benefit => lang.pick("(manfaat yang dibayarkan)", "(benefits paid)"),
        Reason::Other => lang.pick("(hal lain)", "(something else)"),
        Reason::Value => lang.pick("{amount} (maksudnya {values}?)", "{amount} (is it {values}?)"),
        Reason::Kind => lang.pick("{amount} (maksudnya {kinds}?)", "{amount} (is it {kinds}?)"),
        Reason::Again => lang.pick(
            "(jenis yang sama sudah disebut dengan angka lain; mana yang dimaksud?)",
            "(the same kind stands there with another number; which is meant?)",
        ),
        Reason::Over(_) => lang.pick(
            "{amount} (dari iuran {months} bulan, dibagi {months})",
            "{amount} (a contribution of {months} months, over {months})",
        ),
    };
    let months = match of.reason {
        Reason::Over(months) => decimal(months, 0, lang),
        _ => String::new(),
    };
    let words =
        [("amount", &*amount), ("values", &values()), ("kinds", &kinds()), ("months", &months)];
    fill(template, &words)
}

/// A text that is too long to be read.
#[must_use]
pub fn too_long(longest: usize, lang: Lang) -> String {
    fill(
        lang.pick(
            "Teksnya terlalu panjang: paling banyak {letters} huruf. Tempelkan paragraf yang memuat \
             klaimnya saja.",
            "The text is too long: at most {letters} letters. Paste only the paragraph with the \
             claim.",
        ),
        &[("letters", &decimal(Decimal::from(longest), 0, lang))],
    )
}

/// A pair of a claim that was not read, with what may stand there. `names` are those that there are.
#[must_use]
pub fn refused(of: &Refused, names: &[&str], lang: Lang) -> String {
    let allowed = |names: &[&str]| {
        let template = lang.pick("Yang boleh: {names}.", "Allowed: {names}.");
        fill(template, &[("names", &names.join(", "))])
    };
    let expected = match of.expected {
        Expected::Name => allowed(names),
        Expected::OneOf(words) => allowed(words),
        Expected::Number => lang
            .pick(
                "Tulis angka dari 0, dengan titik desimal.",
                "Write a number from 0, with a point before decimals.",
            )
            .to_owned(),
        Expected::Year => {
            lang.pick("Tulis tahun 2000 sampai 2100.", "Write a year from 2000 to 2100.").to_owned()
        }
        Expected::Period => {
            lang.pick("Tulis bulan seperti 7-12.", "Write months such as 7-12.").to_owned()
        }
        Expected::Region => {
            lang.pick("Tulis kode wilayah.", "Write the code of a region.").to_owned()
        }
        Expected::Open => lang
            .pick(
                "Tulis angka yang belum pasti seperti 1~workers~20000.",
                "Write figures that are not certain such as 1~workers~20000.",
            )
            .to_owned(),
        Expected::Shorter => {
            lang.pick("Klaimnya terlalu panjang.", "The claim is too long.").to_owned()
        }
    };
    fill(
        lang.pick(
            "{name}: “{found}” tidak terbaca. {expected}",
            "{name}: “{found}” cannot be read. {expected}",
        ),
        &[("name", &of.name), ("found", &of.found), ("expected", &expected)],
    )
}

/// What a claim says besides its quantities, each with its name: who pays for what, when, and what
/// else is named. The region has its name elsewhere.
#[must_use]
pub fn terms(of: &Claim, lang: Lang) -> Vec<(&'static str, String)> {
    let mut terms = Vec::new();
    let mut add = |id, en, value: Option<String>| {
        terms.extend(value.map(|value| (lang.pick(id, en), value)));
    };
    add("pembayar", "payer", of.payer.map(|of| payer(of, lang).to_owned()));
    add("yang dibayar", "paid for", of.package.map(|of| package(of, lang).to_owned()));
    let known = (of.sector != Sector::Other).then(|| sector(of.sector.name(), lang).to_owned());
    add("sektor", "sector", known);
    let dated = of.period.is_some() || of.year.is_some();
    add("masa", "period", dated.then(|| period(of, lang)));
    let revised = lang.pick("uang APBD perubahan", "money of a revised budget");
    add("anggaran", "budget", of.revised.then(|| revised.to_owned()));
    let others: Vec<&str> = of.scope.names().map(|name| scope(name, lang)).collect();
    add("yang disebut berbeda", "named otherwise", of.scope.any().then(|| others.join(", ")));
    terms
}
