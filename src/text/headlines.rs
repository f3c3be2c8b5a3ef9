//! Outputs of a run by name, and what they come to, in words.

use rust_decimal::Decimal;

use super::number::{coverage, month, people, rupiah, rupiah_in_chart, short_month};
use super::sentences::level;
use super::words::Locale;
use super::{Lang, fill};
use crate::month::Month;
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::sensitivity::{Headline, Outcome};

/// The name of a headline.
#[must_use]
pub fn name(headline: Headline, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let at = |of: Month| {
        // Without a target the denominator may be the scenario's own, and nothing is claimed.
        let template = if scenario.targets_pct.is_empty() {
            lang.pick(
                "Bagian pekerja skenario, {month}",
                "Share of the scenario's workers, {month}",
            )
        } else {
            lang.pick("Cakupan {month}", "Coverage in {month}")
        };
        fill(template, &[("month", &month(of, lang))])
    };
    let of_level = |template: &str, pct| fill(template, &[("level", &level(pct, lang))]);
    let plain = |id: &str, en: &str| lang.pick(id, en).to_owned();
    match headline {
        Headline::CoverageEnd => at(scenario.end()),
        Headline::CoverageIn(of) => at(of),
        Headline::CoveredEnd => fill(
            lang.pick("Pekerja terlindungi, {month}", "Number of workers covered in {month}"),
            &[("month", &month(scenario.end(), lang))],
        ),
        Headline::Workers(place) => {
            let of = scenario.programmes.get(place);
            workers_of(of.map_or("", |of| locale.name(&of.name)), lang)
        }
        Headline::FirstReached(pct) => of_level(
            lang.pick("Bulan tercapainya {level}", "Month in which {level} is reached"),
            pct,
        ),
        Headline::HeldFrom(pct) => of_level(
            lang.pick("Bulan sejak {level} bertahan", "Month from which {level} is held"),
            pct,
        ),
        Headline::Spend => plain("Belanja iuran seluruhnya", "All spending on contributions"),
        Headline::Unspent => plain("Uang tidak terpakai seluruhnya", "The sum of unspent money"),
        Headline::Benefits => plain("Perkiraan manfaat seluruhnya", "The sum of expected benefits"),
    }
}

fn workers_of(programme: &str, lang: Lang) -> String {
    fill(
        lang.pick("Pekerja terlindungi program {name}", "Number of workers covered by {name}"),
        &[("name", programme)],
    )
}

/// The name of the workers of a programme that has no one name, by its number.
#[must_use]
pub fn workers_of_number(number: usize, lang: Lang) -> String {
    let template = lang.pick("{number}", "programme {number}");
    workers_of(&fill(template, &[("number", &number.to_string())]), lang)
}

/// The same without a month, for scenarios that end at different times.
#[must_use]
pub fn common_name(headline: Headline, scenario: &Scenario, locale: Locale<'_>) -> String {
    let plain = |id: &str, en: &str| locale.lang.pick(id, en).to_owned();
    match headline {
        Headline::CoverageEnd => plain("Cakupan pada akhir", "Coverage at the end"),
        Headline::CoveredEnd => {
            plain("Pekerja terlindungi pada akhir", "Number of workers covered at the end")
        }
        _ => name(headline, scenario, locale),
    }
}

/// What stands where a month does not come.
#[must_use]
pub fn never(headline: Headline, lang: Lang) -> &'static str {
    match headline {
        Headline::HeldFrom(_) => lang.pick("tidak bertahan", "not held"),
        _ => lang.pick("tidak tercapai", "not reached"),
    }
}

/// What a headline comes to, in full. `levels` are those that coverage must not be shown to have
/// reached when it has not.
#[must_use]
pub fn outcome(
    headline: Headline,
    outcome: Outcome<Exact>,
    levels: &[Decimal],
    lang: Lang,
) -> String {
    written(headline, outcome, levels, lang, rupiah)
}

/// The same, short enough for a chart.
#[must_use]
pub fn outcome_in_chart(
    headline: Headline,
    outcome: Outcome<Exact>,
    levels: &[Decimal],
    lang: Lang,
) -> String {
    written(headline, outcome, levels, lang, |value, lang| rupiah_in_chart(value, 2, lang))
}

fn written(
    headline: Headline,
    outcome: Outcome<Exact>,
    levels: &[Decimal],
    lang: Lang,
    money: fn(Decimal, Lang) -> String,
) -> String {
    match (headline, outcome) {
        (_, Outcome::Month(Some(at))) => short_month(at, lang),
        (_, Outcome::Month(None)) => never(headline, lang).to_owned(),
        (Headline::CoverageEnd | Headline::CoverageIn(_), Outcome::Number(value)) => {
            coverage(value.0, levels, 1, lang)
        }
        (Headline::Spend | Headline::Unspent, Outcome::Number(value)) => money(value.0, lang),
        // An expected sum has no part of a rupiah.
        (Headline::Benefits, Outcome::Number(value)) => money(value.0.round(), lang),
        (_, Outcome::Number(value)) => people(value.0, lang),
    }
}
