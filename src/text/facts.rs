//! The facts beside the headline: workers, coverage, targets, cost, money.

use rust_decimal::Decimal;

use super::number::{month, people, rupiah, rupiah_short, short_month};
use super::sentences::{level, months, shown};
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
    /// What belongs to it.
    pub note: String,
    /// The figure whose arithmetic it is; of a level, that of the first target.
    pub figure: Figure,
    /// The month of the arithmetic.
    pub month: Month,
}

/// The facts beside the headline.
#[must_use]
pub fn facts(findings: &Findings, lang: Lang) -> Vec<Fact> {
    let mut facts = Vec::new();
    // Without a target the denominator may be the scenario's own, and nothing is claimed.
    let share = if findings.targets.is_empty() {
        lang.pick("Bagian pekerja skenario, {month}", "Share of the scenario's workers, {month}")
    } else {
        lang.pick("Cakupan {month}", "Coverage in {month}")
    };
    facts.extend(findings.year.as_ref().map(|year| workers_fact(year, lang)));
    facts.push(Fact {
        id: "coverage_start",
        label: fill(share, &[("month", &month(findings.start, lang))]),
        value: shown(findings.coverage_start, findings, lang),
        note: fill(
            lang.pick("{covered} dari {eligible} pekerja", "{covered} of {eligible} workers"),
            &[
                ("covered", &people(findings.covered_start, lang)),
                ("eligible", &people(findings.eligible_start, lang)),
            ],
        ),
        figure: Figure::Coverage,
        month: findings.start,
    });
    facts.push(Fact {
        id: "coverage_end",
        label: fill(share, &[("month", &month(findings.end, lang))]),
        value: shown(findings.coverage_end, findings, lang),
        note: fill(
            lang.pick("{covered} dari {eligible} pekerja", "{covered} of {eligible} workers"),
            &[
                ("covered", &people(findings.covered_end, lang)),
                ("eligible", &people(findings.eligible_end, lang)),
            ],
        ),
        figure: Figure::Coverage,
        month: findings.end,
    });
    facts.extend(target_facts(findings, lang));
    facts.extend(findings.year.as_ref().map(|year| cost_fact(year, lang)));
    facts.extend(findings.year.as_ref().map(|year| spent_fact(year, lang)));
    facts.extend(findings.year.as_ref().map(|year| money_fact(findings, year, lang)));
    facts
}

fn workers_fact(year: &YearOfMoney, lang: Lang) -> Fact {
    let note = fill(
        lang.pick("{months} pada {year}", "{months} in {year}"),
        &[("months", &months(year.months, lang)), ("year", &year.year.to_string())],
    );
    Fact {
        id: "workers",
        label: workers_label(lang).to_owned(),
        value: people(year.members, lang),
        note,
        figure: Figure::YearWorkers,
        month: year.opening,
    }
}

/// When the levels are reached, and from when they are held: the first level as the value, the
/// others in the note.
fn target_facts(findings: &Findings, lang: Lang) -> Vec<Fact> {
    let Some((first, others)) = findings.targets.split_first() else {
        return Vec::new();
    };
    let note = |of: &dyn Fn(&Target) -> String| {
        let notes: Vec<String> = others
            .iter()
            .map(|target| format!("{}: {}", level(target.pct, lang), of(target)))
            .collect();
        if notes.is_empty() {
            fill(
                lang.pick("sampai {end}", "by {end}"),
                &[("end", &short_month(findings.end, lang))],
            )
        } else {
            notes.join("; ")
        }
    };
    vec![
        Fact {
            id: "reached",
            label: reached_label(first.pct, lang),
            value: capital(&reached(first, lang)),
            note: note(&|target| reached(target, lang)),
            figure: Figure::FirstReached,
            month: findings.end,
        },
        Fact {
            id: "held",
            label: held_label(first.pct, lang),
            value: capital(&held(first, lang)),
            note: note(&|target| held(target, lang)),
            figure: Figure::HeldFrom,
            month: findings.end,
        },
    ]
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
    let note = match year.contribution {
        Some(contribution) => {
            format!("{} × {}", months(year.months, lang), rupiah(contribution, lang))
        }
        None => fill(
            lang.pick("{months}, iuran berubah", "{months}, contributions change"),
            &[("months", &months(year.months, lang))],
        ),
    };
    Fact {
        id: "cost",
        label: lang.pick("Biaya seorang pekerja", "Cost of one worker").to_owned(),
        value: rupiah(year.price, lang),
        note,
        figure: Figure::WorkerCost,
        month: year.opening,
    }
}

/// The year's budget, as a note.
fn of_budget(year: &YearOfMoney, lang: Lang) -> String {
    fill(
        lang.pick("dari anggaran {money}", "of the budget of {money}"),
        &[("money", &rupiah_short(year.money, lang))],
    )
}

fn spent_fact(year: &YearOfMoney, lang: Lang) -> Fact {
    Fact {
        id: "spent",
        label: spent_label(year.year, lang),
        value: rupiah(year.spent, lang),
        note: of_budget(year, lang),
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

fn money_fact(findings: &Findings, year: &YearOfMoney, lang: Lang) -> Fact {
    let unspent = fill(
        lang.pick("{money} dari anggaran {year}", "{money} of the {year} budget"),
        &[("money", &rupiah_short(year.money, lang)), ("year", &year.year.to_string())],
    );
    match findings.money_end {
        MoneyEnd::Gone(at) => Fact {
            id: "money_gone",
            label: lang.pick("Uang habis", "Money runs out").to_owned(),
            value: month(at, lang),
            note: lang
                .pick("sebelum bulan bayar terakhir", "before the last paid month")
                .to_owned(),
            figure: Figure::MoneyLeft,
            month: at,
        },
        MoneyEnd::Left => Fact {
            id: "money",
            label: left_label(year.year, lang),
            value: rupiah(year.left, lang),
            note: unspent,
            figure: Figure::YearLeft,
            month: year.opening,
        },
        MoneyEnd::Held => Fact {
            id: "money",
            label: fill(
                lang.pick("Uang masih ada {month}", "Money still there in {month}"),
                &[("month", &short_month(findings.end, lang))],
            ),
            value: rupiah(year.left, lang),
            note: unspent,
            figure: Figure::YearLeft,
            month: year.opening,
        },
    }
}
