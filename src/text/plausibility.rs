//! Warnings for the implausible, in words: at the field a short sentence, elsewhere with the
//! number's name and value, and what is known with its source.

use rust_decimal::Decimal;

use super::budget_line::apbd_source;
use super::number::{people, percent, rupiah_rounded, rupiah_short};
use super::words::Locale;
use super::{Lang, fill, inputs};
use crate::apbd::{Apbd, Counted};
use crate::inputs::Unit;
use crate::model::percent as share_of;
use crate::num::Exact;
use crate::plausibility::{Known, Warning};
use crate::scenario::{Group, Scenario, SourceKind};
use crate::sensitivity::Plausible;

/// A warning in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is implausible, in a sentence that stands at the field.
    pub message: String,
    /// How well what is known is known.
    pub kind: SourceKind,
    /// Where it comes from.
    pub source: String,
    /// The address of the source, or empty.
    pub url: &'static str,
    /// The date of the source, or empty.
    pub date: &'static str,
}

/// The warning in words.
#[must_use]
pub fn words(warning: &Warning, scenario: &Scenario, locale: Locale<'_>) -> Words {
    let lang = locale.lang;
    let unit = warning.input.unit();
    match &warning.known {
        Known::Between { low, high, steady, plausible } => {
            let message = between(unit, *low, *high, lang);
            let of_here = steady.map(|rate| steadily(rate, lang));
            of_plausible(message, plausible, of_here, lang)
        }
        Known::Apbd(apbd) => Words {
            message: fill(
                lang.pick(
                    "Lebih besar dari seluruh {apbd}, {amount}.",
                    "More than all of the {apbd}, {amount}.",
                ),
                &[
                    ("apbd", &name(apbd, scenario, locale)),
                    ("amount", &rupiah_rounded(apbd.amount, 2, lang)),
                ],
            ),
            kind: apbd.confidence.kind(),
            source: apbd_source(apbd, lang),
            url: "",
            date: "",
        },
        Known::ShareOfApbd { budget, apbd } => {
            let message = fill(
                lang.pick(
                    "Tidak lazim: {share} dari {apbd}, {amount}.",
                    "Unusual: {share} of the {apbd}, {amount}.",
                ),
                &[
                    ("share", &percent(share_of(Exact(*budget), Exact(apbd.amount)).0, 2, lang)),
                    ("apbd", &name(apbd, scenario, locale)),
                    ("amount", &rupiah_rounded(apbd.amount, 2, lang)),
                ],
            );
            of_plausible(message, Plausible::APBD_SHARE, Some(apbd_source(apbd, lang)), lang)
        }
        Known::Workers { bought, group, there, month } => {
            let template = match (bought, group) {
                (Some(_), Group::Vulnerable) => lang.pick(
                    "Cukup untuk {bought} orang, lebih banyak dari semua pekerja rentan ({there}).",
                    "Enough for {bought} people: more than all vulnerable workers ({there}).",
                ),
                (Some(_), Group::Other) => lang.pick(
                    "Cukup untuk {bought} orang, lebih banyak dari semua pekerja lain ({there}).",
                    "Enough for {bought} people: more than all other workers ({there}).",
                ),
                (None, Group::Vulnerable) => lang.pick(
                    "Lebih banyak dari semua pekerja rentan ({there}).",
                    "More than all vulnerable workers ({there}).",
                ),
                (None, Group::Other) => lang.pick(
                    "Lebih banyak dari semua pekerja lain ({there}).",
                    "More than all other workers ({there}).",
                ),
            };
            let field = match group {
                Group::Vulnerable => "workers.vulnerable",
                Group::Other => "workers.eligible",
            };
            let source = scenario.source_near(field);
            let counted = fill(
                lang.pick(
                    "Jumlah pekerja skenario ini pada {month}.",
                    "The workers of this scenario in {month}.",
                ),
                &[("month", &super::number::month(*month, lang))],
            );
            let said = source.map(|of| format!("{counted} {}", locale.name(&of.text)));
            Words {
                message: fill(
                    template,
                    &[
                        ("bought", &bought.map_or_else(String::new, |of| people(of, lang))),
                        ("there", &people(*there, lang)),
                    ],
                ),
                kind: source.map_or(SourceKind::Assumed, |of| of.kind),
                source: said.unwrap_or(counted),
                url: "",
                date: "",
            }
        }
    }
}

/// What values of the kind lie between.
fn between(unit: Unit, low: Option<Decimal>, high: Option<Decimal>, lang: Lang) -> String {
    let shown = |of: Option<Decimal>| {
        of.map_or_else(String::new, |value| match unit {
            Unit::Rupiah => rupiah_short(value, lang),
            _ => inputs::value(unit, value, lang),
        })
    };
    let template = match (low, high) {
        (None, _) => lang.pick(
            "Tidak lazim: yang diketahui paling tinggi {high}.",
            "Unusual: the highest known is {high}.",
        ),
        (_, None) => lang.pick(
            "Tidak lazim: yang diketahui paling rendah {low}.",
            "Unusual: the lowest known is {low}.",
        ),
        _ => lang.pick(
            "Tidak lazim: yang diketahui antara {low} dan {high}.",
            "Unusual: what is known lies between {low} and {high}.",
        ),
    };
    fill(template, &[("low", &shown(low)), ("high", &shown(high))])
}

/// What moved an end of what is known.
fn steadily(rate: Decimal, lang: Lang) -> String {
    fill(
        lang.pick(
            "Di skenario ini jumlah peserta penerima upah tetap dengan {rate}.",
            "In this scenario the wage-earning members stay as many at {rate}.",
        ),
        &[("rate", &percent(rate, 2, lang))],
    )
}

fn of_plausible(message: String, of: &Plausible, more: Option<String>, lang: Lang) -> Words {
    let known = lang.pick(of.id, of.en);
    Words {
        message,
        kind: of.kind,
        source: more.map_or_else(|| known.to_owned(), |more| format!("{known} {more}")),
        url: of.url,
        date: of.date,
    }
}

/// A region's budget by name: `belanja APBD Provinsi Jambi 2026`.
fn name(apbd: &Apbd, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let template = match apbd.counted {
        Counted::Spending => lang.pick(
            "belanja APBD {region} {year}",
            "spending in the {year} budget (APBD) of {region}",
        ),
        Counted::Whole => lang.pick("APBD {region} {year}", "{year} budget (APBD) of {region}"),
    };
    // The scenario's own name of its region, where it is the one spoken of, has its translation.
    let own = &scenario.region;
    let region = locale.name(if own.code == apbd.code { &own.name } else { &apbd.region });
    fill(template, &[("region", region), ("year", &apbd.year.to_string())])
}

/// The warning where no field stands beside it: `Tetap membayar sendiri 90%: tidak lazim …`.
#[must_use]
pub fn sentence(warning: &Warning, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let input = warning.input;
    fill(
        "{label}, {value}: {message}",
        &[
            ("label", &inputs::name(input, scenario, locale)),
            ("value", &inputs::value(input.unit(), warning.value, lang)),
            ("message", &words(warning, scenario, locale).message),
        ],
    )
}

/// What stands over a list of warnings.
#[must_use]
pub const fn heading(lang: Lang) -> &'static str {
    lang.pick("Tidak lazim, perlu diperiksa", "Unusual, to be checked")
}
