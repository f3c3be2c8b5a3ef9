//! The facts beside the headline: workers, coverage, targets, cost, money.

use rust_decimal::Decimal;

use super::number::{fixed, month, people, rupiah, rupiah_rounded, rupiah_short, short_month};
use super::sentences::{level, months, shown, workers};
use super::{Lang, capital, fill};
use crate::explain::Figure;
use crate::findings::{Findings, MoneyEnd, YearOfMoney};
use crate::model::Target;
use crate::month::Month;

/// A fact beside the headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the program.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// How much or when.
    pub value: String,
    /// The same in a sentence that stands by itself, with what belongs to it.
    pub sentence: String,
    /// The figure whose arithmetic it is; of a level, that of the first target.
    pub figure: Figure,
    /// The month of the arithmetic.
    pub month: Month,
}

/// The facts beside the headline: always the same ones in the same order, as far as the scenario
/// has a target and a year of money.
#[must_use]
pub fn facts(findings: &Findings, lang: Lang) -> Vec<Fact> {
    let mut facts = Vec::new();
    let year = findings.year.as_ref();
    facts.extend(year.map(|year| workers_fact(year, lang)));
    let people = (findings.covered_start, findings.eligible_start);
    facts.push(coverage_fact(
        "coverage_start",
        (findings.start, findings.coverage_start, people),
        findings,
        lang,
    ));
    let people = (findings.covered_end, findings.eligible_end);
    facts.push(coverage_fact(
        "coverage_end",
        (findings.end, findings.coverage_end, people),
        findings,
        lang,
    ));
    facts.extend(target_facts(findings, lang));
    facts.extend(year.map(|year| gone_fact(findings, year, lang)));
    facts.extend(year.map(|year| cost_fact(year, lang)));
    facts.extend(year.map(|year| benefits_fact(year, lang)));
    facts.extend(year.map(|year| spent_fact(year, lang)));
    facts.extend(year.map(|year| left_fact(findings, year, lang)));
    facts
}

fn coverage_fact(
    id: &'static str,
    (at, coverage, (covered, eligible)): (Month, Decimal, (Decimal, Decimal)),
    findings: &Findings,
    lang: Lang,
) -> Fact {
    // Without a target the denominator may be the scenario's own, and nothing is claimed.
    let share = if findings.targets.is_empty() {
        lang.pick("Bagian pekerja skenario, {month}", "Share of the scenario's workers, {month}")
    } else {
        lang.pick("Cakupan {month}", "Coverage in {month}")
    };
    Fact {
        id,
        label: fill(share, &[("month", &month(at, lang))]),
        value: shown(coverage, findings, lang),
        sentence: fill(
            lang.pick(
                "{covered} dari {eligible} pekerja terlindungi.",
                "{covered} of {eligible} workers are covered.",
            ),
            &[("covered", &people(covered, lang)), ("eligible", &people(eligible, lang))],
        ),
        figure: Figure::Coverage,
        month: at,
    }
}

fn workers_fact(year: &YearOfMoney, lang: Lang) -> Fact {
    let template = if year.members == Decimal::ZERO {
        lang.pick(
            "Program tidak menanggung seorang pun pada {year}.",
            "The programme pays for nobody in {year}.",
        )
    } else if year.steady {
        lang.pick(
            "Program menanggung {workers} selama {months} pada {year}.",
            "The programme pays for {workers} for {months} in {year}.",
        )
    } else {
        lang.pick(
            "Program menanggung hingga {workers} dalam {months} pada {year}.",
            "The programme pays for up to {workers} over {months} in {year}.",
        )
    };
    Fact {
        id: "workers",
        label: workers_label(lang).to_owned(),
        value: people(year.members, lang),
        sentence: fill(
            template,
            &[
                ("workers", &workers(year.members, lang)),
                ("months", &months(year.months, lang)),
                ("year", &year.year.to_string()),
            ],
        ),
        figure: Figure::YearWorkers,
        month: year.opening,
    }
}

/// When the levels are reached, and from when they are held: the first level as the value, all of
/// them in the sentence.
fn target_facts(findings: &Findings, lang: Lang) -> Vec<Fact> {
    let Some((first, others)) = findings.targets.split_first() else {
        return Vec::new();
    };
    let said = |clause: String, short: fn(&Target, Lang) -> String| {
        let mut sentence = fill(
            lang.pick("Cakupan {level} {clause}", "Coverage of {level} {clause}"),
            &[("level", &level(first.pct, lang)), ("clause", &clause)],
        );
        for target in others {
            sentence.push_str(&format!("; {}: {}", level(target.pct, lang), short(target, lang)));
        }
        sentence.push('.');
        sentence
    };
    vec![
        Fact {
            id: "reached",
            label: reached_label(first.pct, lang),
            value: capital(&reached(first, lang)),
            sentence: said(reached_clause(first, findings.end, lang), reached),
            figure: Figure::FirstReached,
            month: findings.end,
        },
        Fact {
            id: "held",
            label: held_label(first.pct, lang),
            value: capital(&held(first, lang)),
            sentence: said(held_clause(first, findings.end, lang), held),
            figure: Figure::HeldFrom,
            month: findings.end,
        },
    ]
}

/// `tercapai Januari 2026`, or that it is not by the end.
fn reached_clause(target: &Target, end: Month, lang: Lang) -> String {
    let (template, at) = target.first_reached.map_or_else(
        || (lang.pick("tidak tercapai sampai {month}", "is not reached by {month}"), end),
        |at| (lang.pick("pertama tercapai {month}", "is first reached in {month}"), at),
    );
    fill(template, &[("month", &short_month(at, lang))])
}

/// `bertahan sejak Januari 2026`, or why it is not held.
fn held_clause(target: &Target, end: Month, lang: Lang) -> String {
    let (template, at) = match (target.first_reached, target.held_from) {
        (_, Some(at)) => (lang.pick("bertahan sejak {month}", "is held from {month}"), at),
        (Some(at), None) if target.never_lost => (
            lang.pick(
                "tercapai {month} tetapi belum setahun bertahan",
                "is reached in {month} but not held for a year yet",
            ),
            at,
        ),
        (Some(at), None) => (
            lang.pick(
                "tercapai {month} tetapi tidak bertahan",
                "is reached in {month} but not held",
            ),
            at,
        ),
        (None, None) => {
            (lang.pick("tidak tercapai sampai {month}", "is not reached by {month}"), end)
        }
    };
    fill(template, &[("month", &short_month(at, lang))])
}

/// When a level is first reached, or that it is not.
#[must_use]
pub fn reached(target: &Target, lang: Lang) -> String {
    let never = lang.pick("tidak tercapai", "not reached");
    target.first_reached.map_or_else(|| never.to_owned(), |at| short_month(at, lang))
}

/// From when a level is held, or why it is not.
#[must_use]
pub fn held(target: &Target, lang: Lang) -> String {
    let (id, en) = match (target.first_reached, target.held_from) {
        (_, Some(at)) => return short_month(at, lang),
        (Some(_), None) if target.never_lost => ("belum setahun", "not a year yet"),
        (Some(_), None) => ("tidak bertahan", "not held"),
        (None, None) => ("tidak tercapai", "not reached"),
    };
    lang.pick(id, en).to_owned()
}

/// What the month in which a level is first reached is called.
#[must_use]
pub fn reached_label(pct: Decimal, lang: Lang) -> String {
    let label = lang.pick("{level} pertama tercapai", "{level} first reached");
    fill(label, &[("level", &level(pct, lang))])
}

/// What the month from which a level is held is called.
#[must_use]
pub fn held_label(pct: Decimal, lang: Lang) -> String {
    let label = lang.pick("{level} bertahan sejak", "{level} held from");
    fill(label, &[("level", &level(pct, lang))])
}

/// What the workers of a programme are called.
#[must_use]
pub const fn workers_label(lang: Lang) -> &'static str {
    lang.pick("Pekerja terlindungi program", "Workers the programme covers")
}

fn cost_fact(year: &YearOfMoney, lang: Lang) -> Fact {
    let (template, contribution) = match year.contribution {
        Some(contribution) => (
            lang.pick(
                "Seorang pekerja terlindungi {months} dengan iuran {contribution} sebulan.",
                "One worker is covered for {months} at {contribution} a month.",
            ),
            rupiah(contribution, lang),
        ),
        None => (
            lang.pick(
                "Seorang pekerja terlindungi {months} dengan iuran yang berubah.",
                "One worker is covered for {months} at contributions that change.",
            ),
            String::new(),
        ),
    };
    Fact {
        id: "cost",
        label: lang.pick("Biaya seorang pekerja", "Cost of one worker").to_owned(),
        value: rupiah(year.price, lang),
        sentence: fill(
            template,
            &[("months", &months(year.months, lang)), ("contribution", &contribution)],
        ),
        figure: Figure::WorkerCost,
        month: year.opening,
    }
}

/// Whether and when the year's money runs out.
fn gone_fact(findings: &Findings, year: &YearOfMoney, lang: Lang) -> Fact {
    let (value, template, at) = match findings.money_end {
        MoneyEnd::Left | MoneyEnd::Held if year.money.is_zero() && year.members.is_zero() => (
            lang.pick("Belum ada anggaran", "No budget yet").to_owned(),
            lang.pick(
                "Untuk {year} belum ada anggaran, jadi tidak ada iuran yang dibayar.",
                "There is no budget for {year} yet, so no contribution is paid.",
            ),
            year.opening,
        ),
        MoneyEnd::Left | MoneyEnd::Held if year.members.is_zero() => (
            lang.pick("Tidak terpakai", "Not used").to_owned(),
            lang.pick(
                "Anggaran {money} tahun {year} tidak melindungi seorang pun, jadi tidak ada iuran yang dibayar.",
                "The budget of {money} in {year} covers nobody, so no contribution is paid.",
            ),
            year.opening,
        ),
        MoneyEnd::Gone(at) => (
            month(at, lang),
            lang.pick(
                "Uang {year} habis pada {month}, sebelum bulan bayar terakhir.",
                "The money of {year} runs out in {month}, before the last paid month.",
            ),
            at,
        ),
        MoneyEnd::Left => (
            lang.pick("Tidak habis", "Does not run out").to_owned(),
            lang.pick(
                "Uang {year} cukup sampai bulan bayar terakhir.",
                "The money of {year} lasts to the last paid month.",
            ),
            year.opening,
        ),
        MoneyEnd::Held => (
            lang.pick("Belum habis", "Not yet").to_owned(),
            lang.pick(
                "Sampai {month}, bulan terakhir simulasi, uang {year} masih ada.",
                "By {month}, the last simulated month, there is still money of {year}.",
            ),
            findings.end,
        ),
    };
    Fact {
        id: "money_gone",
        label: lang.pick("Kapan uang habis", "When money runs out").to_owned(),
        value,
        sentence: fill(
            template,
            &[
                ("year", &year.year.to_string()),
                ("month", &month(at, lang)),
                ("money", &rupiah_short(year.money, lang)),
            ],
        ),
        figure: Figure::MoneyLeft,
        month: at,
    }
}

/// What families are expected to get, and what that is for each rupiah of contributions.
fn benefits_fact(year: &YearOfMoney, lang: Lang) -> Fact {
    let paid = year.spent.saturating_add(year.partner);
    let ratio = (paid > Decimal::ZERO).then(|| year.benefits.checked_div(paid)).flatten();
    let sentence = ratio.map_or_else(
        || {
            lang.pick(
                "Tanpa iuran tidak ada manfaat yang diperkirakan.",
                "Without contributions no benefits are expected.",
            )
            .to_owned()
        },
        |ratio| {
            fill(
                lang.pick(
                    "Keluarga diperkirakan menerima Rp{ratio} untuk setiap Rp1 iuran.",
                    "Families are expected to get Rp{ratio} for each rupiah of contributions.",
                ),
                &[("ratio", &fixed(ratio, 2, lang))],
            )
        },
    );
    Fact {
        id: "benefits",
        label: fill(
            lang.pick("Perkiraan manfaat {year}", "Expected benefits in {year}"),
            &[("year", &year.year.to_string())],
        ),
        value: rupiah_rounded(year.benefits, 1, lang),
        sentence,
        figure: Figure::YearBenefits,
        month: year.opening,
    }
}

fn spent_fact(year: &YearOfMoney, lang: Lang) -> Fact {
    Fact {
        id: "spent",
        label: spent_label(year.year, lang),
        value: rupiah(year.spent, lang),
        sentence: fill(
            lang.pick(
                "{spent} dari anggaran {money} terpakai untuk iuran.",
                "{spent} of the budget of {money} is spent on contributions.",
            ),
            &[("spent", &rupiah(year.spent, lang)), ("money", &rupiah_short(year.money, lang))],
        ),
        figure: Figure::YearCost,
        month: year.opening,
    }
}

/// What the money spent in a year is called.
#[must_use]
pub fn spent_label(year: u32, lang: Lang) -> String {
    fill(
        lang.pick("Terpakai untuk iuran {year}", "Spent on contributions in {year}"),
        &[("year", &year.to_string())],
    )
}

/// What the money left of a year is called.
#[must_use]
pub fn left_label(year: u32, lang: Lang) -> String {
    fill(
        lang.pick("Sisa uang akhir {year}", "Money left at the end of {year}"),
        &[("year", &year.to_string())],
    )
}

fn left_fact(findings: &Findings, year: &YearOfMoney, lang: Lang) -> Fact {
    let held = findings.money_end == MoneyEnd::Held;
    let (label, template) = if held {
        (
            fill(
                lang.pick("Uang masih ada {month}", "Money still there in {month}"),
                &[("month", &short_month(findings.end, lang))],
            ),
            lang.pick(
                "{left} dari anggaran {money} masih ada.",
                "{left} of the budget of {money} is still there.",
            ),
        )
    } else {
        (
            left_label(year.year, lang),
            lang.pick(
                "{left} dari anggaran {money} tersisa.",
                "{left} of the budget of {money} is left.",
            ),
        )
    };
    Fact {
        id: "money",
        label,
        value: rupiah(year.left, lang),
        sentence: fill(
            template,
            &[("left", &rupiah(year.left, lang)), ("money", &rupiah_short(year.money, lang))],
        ),
        figure: Figure::YearLeft,
        month: year.opening,
    }
}
