//! Answers of solvers in sentences: the value, its proof, or why there is none.

use rust_decimal::Decimal;

use super::number::{coverage, month, people, percent, rupiah, rupiah_rounded};
use super::words::Locale;
use super::{Lang, capital, facts, fill, inputs};
use crate::inputs::Unit;
use crate::model::Trajectory;
use crate::num::Exact;
use crate::scenario::{Budget, Group, Scenario};
use crate::solve::{
    Answer, Direction, Goal, Kind, NoEffect, Outcome, Question, Reason, Spend, Time, Unknown,
};

/// A value of an unknown: `Rp5.000.000.000`, `2,35%`, `8 bulan`.
#[must_use]
pub fn value(unknown: Unknown, value: Decimal, lang: Lang) -> String {
    inputs::value(unknown.unit(), value, lang)
}

/// A value with what it is: `anggaran Rp5.000.000.000 setahun`.
fn phrase(question: &Question, scenario: &Scenario, amount: Decimal, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let programme = scenario.programmes.get(question.programme);
    let (id, en) = match (question.unknown, programme.map(|of| &of.budget)) {
        (Unknown::Budget, Some(Budget::Villages { .. })) => {
            ("dana {value} per desa/kelurahan setahun", "{value} a year for each village")
        }
        (Unknown::Budget, Some(Budget::ByYear(_))) => {
            ("anggaran {value} setiap tahun", "a budget of {value} in each year")
        }
        (Unknown::Budget, Some(Budget::PerYear { growth_pct, .. })) if !growth_pct.is_zero() => {
            ("anggaran {value} pada tahun pertama", "a budget of {value} in the first year")
        }
        (Unknown::Budget, _) => ("anggaran {value} setahun", "a budget of {value} a year"),
        (Unknown::BudgetOf(_), _) => {
            ("anggaran {value} pada {year}", "a budget of {value} in {year}")
        }
        (Unknown::Growth, _) => {
            ("pertumbuhan pekerja {value} setahun", "growth of the workers of {value} a year")
        }
        (Unknown::Workers, _) => ("tempat bagi {value} pekerja", "places for {value} workers"),
        (Unknown::KeepPaying, _) => (
            "{value} peserta yang keluar dari program tetap membayar sendiri",
            "{value} of those who leave programmes paying on themselves",
        ),
        (Unknown::Uptake, _) => (
            "{value} penerima upah yang belum terlindungi mendaftar setahun",
            "{value} of the uncovered wage earners enrolling a year",
        ),
        (Unknown::EnrolPerMonth, _) => {
            ("verifikasi {value} nama baru sebulan", "{value} new names verified a month")
        }
        (Unknown::Months, _) => ("masa bayar {value} setahun", "{value} paid a year"),
    };
    let year = if let Unknown::BudgetOf(year) = question.unknown { year } else { 0 };
    let said = fill(
        lang.pick(id, en),
        &[("value", &value(question.unknown, amount, lang)), ("year", &year.to_string())],
    );
    match programme {
        Some(of) if scenario.programmes.len() > 1 && question.unknown.is_of_programme() => fill(
            lang.pick("{said} untuk “{name}”", "{said} for “{name}”"),
            &[("said", &said), ("name", locale.name(&of.name))],
        ),
        _ => said,
    }
}

/// What must hold, as a part of a sentence: `cakupan 55% tercapai paling lambat Desember 2029`.
fn goal(goal: &Goal, lang: Lang) -> String {
    match goal {
        Goal::Coverage { target, by, kind } => {
            let (id, en) = match kind {
                Kind::Reached => (
                    "cakupan {target} tercapai paling lambat {by}",
                    "coverage to reach {target} by {by}",
                ),
                Kind::Held => (
                    "cakupan {target} bertahan sejak {by}",
                    "coverage to stay at {target} or above from {by}",
                ),
                Kind::In => (
                    "cakupan pada {by} sedikitnya {target}",
                    "coverage in {by} to be at least {target}",
                ),
            };
            let target = percent(*target, 6, lang);
            fill(lang.pick(id, en), &[("target", &target), ("by", &month(*by, lang))])
        }
        Goal::Members { workers, year } => fill(
            lang.pick(
                "program ini menanggung {workers} pekerja pada {year}",
                "the programme to pay for {workers} workers in {year}",
            ),
            &[("workers", &people(*workers, lang)), ("year", &year.to_string())],
        ),
        Goal::Spent { rupiah: money, year } => fill(
            lang.pick(
                "program ini membelanjakan sedikitnya {money} pada {year}",
                "the programme to spend at least {money} in {year}",
            ),
            &[("money", &rupiah(*money, lang)), ("year", &year.to_string())],
        ),
        Goal::Left { rupiah: money, year } => fill(
            lang.pick(
                "sisa uang akhir {year} paling banyak {money}",
                "at most {money} to be left at the end of {year}",
            ),
            &[("money", &rupiah(*money, lang)), ("year", &year.to_string())],
        ),
    }
}

/// What is wanted, as a value: `55%`, `1.000 pekerja`, `Rp5.000.000.000`.
#[must_use]
pub fn wanted(of: &Goal, lang: Lang) -> String {
    match of {
        Goal::Coverage { target, .. } => percent(*target, 6, lang),
        Goal::Members { workers, .. } => level(of, *workers, lang),
        Goal::Spent { rupiah: money, .. } | Goal::Left { rupiah: money, .. } => {
            rupiah(*money, lang)
        }
    }
}

/// A level that a goal is measured by.
#[must_use]
pub fn level(of: &Goal, level: Decimal, lang: Lang) -> String {
    match of {
        Goal::Coverage { target, .. } => coverage(level, &[*target], 2, lang),
        Goal::Members { .. } => {
            let noun = if level == Decimal::ONE { "worker" } else { "workers" };
            format!("{} {}", people(level, lang), lang.pick("pekerja", noun))
        }
        Goal::Spent { .. } | Goal::Left { .. } => rupiah(level, lang),
    }
}

/// The answer in a sentence.
#[must_use]
pub fn sentence(answer: &Answer, scenario: &Scenario, locale: Locale<'_>) -> String {
    let (lang, question) = (locale.lang, &answer.question);
    let greatest = question.direction() == Direction::Greatest;
    let with_total = |said: String, amount: Decimal| match in_all(question, scenario, amount, lang)
    {
        Some(total) => format!("{said} {total}"),
        None => said,
    };
    let template = match &answer.outcome {
        Outcome::Never { reason, highest, highest_at } => {
            let never = match question.goal {
                Goal::Left { .. } => lang.pick(
                    "Tidak ada nilai yang membuat {goal}: {why} Paling sedikit tersisa {highest}, dengan {value}.",
                    "No value is enough for {goal}: {why} The least that is left is {highest}, with {value}.",
                ),
                _ => lang.pick(
                    "Tidak ada nilai yang membuat {goal}: {why} Paling jauh {highest}, dengan {value}.",
                    "No value is enough for {goal}: {why} The most is {highest}, with {value}.",
                ),
            };
            let said = fill(
                never,
                &[
                    ("goal", &goal(&question.goal, lang)),
                    ("why", &why(*reason, question, scenario, lang)),
                    ("highest", &level(&question.goal, *highest, lang)),
                    ("value", &phrase(question, scenario, *highest_at, locale)),
                ],
            );
            return with_total(said, *highest_at);
        }
        Outcome::Found { neighbour: None, .. } => lang.pick(
            "Agar {goal}, {value} sudah cukup; nilai yang {more} tidak ada.",
            "For {goal}, {value} is enough already; there is no {more} value.",
        ),
        Outcome::Found { .. } if greatest => lang.pick(
            "Agar {goal}, paling tinggi {value}.",
            "For {goal}, there may be at most {value}.",
        ),
        Outcome::Found { .. } => lang.pick(
            "Agar {goal}, diperlukan sedikitnya {value}.",
            "For {goal}, it takes at least {value}.",
        ),
    };
    let amount = answer.value().unwrap_or_default();
    let more = if greatest { ("lebih tinggi", "higher") } else { ("lebih rendah", "lower") };
    let said = fill(
        template,
        &[
            ("goal", &goal(&question.goal, lang)),
            ("value", &phrase(question, scenario, amount, locale)),
            ("more", lang.pick(more.0, more.1)),
        ],
    );
    with_total(said, amount)
}

/// What money for each village comes to in all: the programme's budget of the year that is asked
/// about, or of its first one. `None` where the value is the whole budget already.
fn in_all(question: &Question, scenario: &Scenario, amount: Decimal, lang: Lang) -> Option<String> {
    let programme = scenario.programmes.get(question.programme)?;
    let Budget::Villages { villages, share_pct, growth_pct, .. } = &programme.budget else {
        return None;
    };
    let (year, total) = question.total(scenario, amount)?;
    // In later years there is growth as well; then the product would not be the sum.
    let template = if growth_pct.is_zero() {
        lang.pick(
            "Seluruhnya {short} setahun: {product} = {total}.",
            "In all {short} a year: {product} = {total}.",
        )
    } else if year == programme.from_year {
        lang.pick(
            "Seluruhnya {short} pada {year}: {product} = {total}.",
            "In all {short} in {year}: {product} = {total}.",
        )
    } else {
        lang.pick(
            "Seluruhnya {short} pada {year}, tepatnya {total}.",
            "In all {short} in {year}, {total} exactly.",
        )
    };
    let mut product = fill(
        lang.pick("{villages} desa/kelurahan × {value}", "{villages} villages × {value}"),
        &[
            ("villages", &inputs::value(Unit::Villages, Decimal::from(*villages), lang)),
            ("value", &value(question.unknown, amount, lang)),
        ],
    );
    if *share_pct != Decimal::ONE_HUNDRED {
        product.push_str(&format!(" × {}", percent(*share_pct, 6, lang)));
    }
    Some(fill(
        template,
        &[
            ("short", &rupiah_rounded(total, 1, lang)),
            ("product", &product),
            ("total", &rupiah(total, lang)),
            ("year", &year.to_string()),
        ],
    ))
}

/// The proof in words; empty without an answer.
#[must_use]
pub fn proof(answer: &Answer, lang: Lang) -> String {
    let question = &answer.question;
    let Outcome::Found { value: found, neighbour } = &answer.outcome else {
        return String::new();
    };
    let Some((beside, holds)) = neighbour else {
        return lang
            .pick("Dihitung eksak: tercapai.", "Calculated exactly: it is reached.")
            .to_owned();
    };
    let step = match (question.unknown.unit(), question.direction()) {
        (Unit::Rupiah, _) => ("Rp1 kurang", "Rp1 less"),
        (Unit::People, _) => ("Satu orang kurang", "One person less"),
        (Unit::Months, _) => ("Satu bulan kurang", "One month less"),
        (_, Direction::Greatest) => ("0,0001 poin lebih", "0.0001 points more"),
        (_, Direction::Least) => ("0,0001 poin kurang", "0.0001 points less"),
    };
    let verdict = if *holds {
        lang.pick("tercapai juga", "it is reached as well")
    } else {
        lang.pick("tidak tercapai", "it is not reached")
    };
    fill(
        lang.pick(
            "Dihitung eksak: dengan {value} tercapai. {step}, {beside}: {verdict}.",
            "Calculated exactly: with {value} it is reached. {step}, {beside}: {verdict}.",
        ),
        &[
            ("value", &value(question.unknown, *found, lang)),
            ("step", lang.pick(step.0, step.1)),
            ("beside", &value(question.unknown, *beside, lang)),
            ("verdict", verdict),
        ],
    )
}

/// Where it was looked, and what is said where more does not always help.
#[must_use]
pub fn scanned(answer: &Answer, lang: Lang) -> String {
    let template = if answer.monotone {
        lang.pick("Dicari dari {from} sampai {to}.", "Looked for from {from} to {to}.")
    } else if answer.question.direction() == Direction::Greatest {
        lang.pick(
            "Yang lebih rendah tidak selalu lebih baik di sini: diperiksa dari {from} sampai {to}, dan inilah nilai tertinggi yang ditemukan.",
            "Lower is not always better here: scanned from {from} to {to}, this is the highest value found.",
        )
    } else {
        lang.pick(
            "Yang lebih besar tidak selalu lebih baik di sini: diperiksa dari {from} sampai {to}, dan inilah nilai terendah yang ditemukan.",
            "More is not always better here: scanned from {from} to {to}, this is the least value found.",
        )
    };
    let (from, to) = answer.scanned;
    let named = |amount| value(answer.question.unknown, amount, lang);
    fill(template, &[("from", &named(from)), ("to", &named(to))])
}

/// What stands in the way, as a sentence that begins small.
fn why(reason: Reason, question: &Question, scenario: &Scenario, lang: Lang) -> String {
    let other =
        scenario.programmes.get(question.programme).is_some_and(|of| of.reaches == Group::Other);
    let (id, en) = match reason {
        Reason::Room if other => (
            "semua pekerja bukan penerima upah lainnya sudah terlindungi, tidak ada nama lagi bagi program ini.",
            "all other workers without a wage are covered, there are no names left for the programme.",
        ),
        Reason::Room => (
            "semua pekerja rentan sudah terlindungi, tidak ada nama lagi bagi program ini.",
            "all vulnerable workers are covered, there are no names left for the programme.",
        ),
        Reason::Names => (
            "terlalu sedikit nama yang lolos verifikasi dan belum ditanggung pihak lain.",
            "too few names prove valid and are not covered by others.",
        ),
        Reason::Pace => (
            "nama baru yang dapat diverifikasi sebulan terlalu sedikit.",
            "too few new names can be verified in a month.",
        ),
        Reason::Cap => {
            ("jumlah pekerja program ini dibatasi.", "the programme's number of workers is capped.")
        }
        Reason::Money if question.unknown.unit() == Unit::Rupiah => (
            "anggaran terbesar yang dapat ditulis pun tidak cukup.",
            "even the largest budget that can be written is not enough.",
        ),
        Reason::Money if matches!(question.goal, Goal::Left { .. }) => (
            "sisanya tidak cukup untuk membayar seorang pekerja lagi.",
            "what is left does not pay for one worker more.",
        ),
        Reason::Money => ("uang program ini tidak cukup.", "the programme's money is not enough."),
        Reason::Time(Time::Horizon) => (
            "simulasi terlalu pendek, cakupan baru disebut bertahan bila sesudahnya masih ada 12 bulan.",
            "the simulation is too short, coverage counts as held only if 12 months follow.",
        ),
        Reason::Time(Time::PaidMonths) => (
            "program ini tidak membayar sepanjang tahun, cakupan turun pada bulan yang tidak dibayar.",
            "the programme does not pay all year, coverage falls in the months that are not paid.",
        ),
        Reason::Time(Time::Years) => (
            "program ini tidak punya uang pada tahun yang menentukan.",
            "the programme has no money in the year that decides.",
        ),
        Reason::NoEffect(NoEffect::NoLeavers) => (
            "perubahan ini tidak berpengaruh, tidak ada yang keluar dari program sebelum bulan itu.",
            "this change has no effect, nobody leaves a programme before that month.",
        ),
        Reason::NoEffect(NoEffect::NoneToEnrol) => (
            "perubahan ini tidak berpengaruh, semua penerima upah sudah menjadi peserta.",
            "this change has no effect, all wage earners are members already.",
        ),
        Reason::NoEffect(NoEffect::Other) => (
            "perubahan ini tidak berpengaruh pada cakupan itu.",
            "this change has no effect on that coverage.",
        ),
        Reason::Never => (
            "perubahan ini saja tidak cukup sampai batasnya.",
            "this change alone is not enough, even at its bound.",
        ),
    };
    lang.pick(id, en).to_owned()
}

/// Why there is no answer, in a sentence; empty with an answer.
#[must_use]
pub fn reason(answer: &Answer, scenario: &Scenario, lang: Lang) -> String {
    match answer.outcome {
        Outcome::Found { .. } => String::new(),
        Outcome::Never { reason, .. } => capital(&why(reason, &answer.question, scenario, lang)),
    }
}

/// What an answer does to what was asked for: `Cakupan Desember 2032: 57,87% → 58,4%`. The runs are
/// those before and after; targets as they are in them.
#[must_use]
pub fn effect(goal: &Goal, programme: usize, runs: [&Trajectory<Exact>; 2], lang: Lang) -> String {
    let label = match goal {
        Goal::Coverage { target, kind: Kind::Reached, .. } => facts::reached_label(*target, lang),
        Goal::Coverage { target, kind: Kind::Held, .. } => facts::held_label(*target, lang),
        Goal::Coverage { by, kind: Kind::In, .. } => fill(
            lang.pick("Cakupan {month}", "Coverage in {month}"),
            &[("month", &month(*by, lang))],
        ),
        Goal::Members { year, .. } => format!("{}, {year}", facts::workers_label(lang)),
        Goal::Spent { year, .. } => facts::spent_label(*year, lang),
        Goal::Left { year, .. } => facts::left_label(*year, lang),
    };
    let [before, after] = runs.map(|run| match goal {
        Goal::Coverage { target, kind: Kind::Reached, .. } => {
            facts::reached(&run.target(*target), lang)
        }
        Goal::Coverage { target, kind: Kind::Held, .. } => facts::held(&run.target(*target), lang),
        Goal::Members { .. } => people(goal.measure(run, programme), lang),
        _ => level(goal, goal.measure(run, programme), lang),
    });
    // Where the month is the same, or there is none, the level says what has changed.
    let (label, before, after) = match goal {
        Goal::Coverage { by, kind, .. } if *kind != Kind::In && before == after => {
            let template = if *kind == Kind::Held {
                lang.pick("Cakupan terendah sejak {month}", "Lowest coverage from {month}")
            } else {
                lang.pick("Cakupan tertinggi sampai {month}", "Highest coverage by {month}")
            };
            let [before, after] = runs.map(|run| level(goal, goal.measure(run, programme), lang));
            (fill(template, &[("month", &month(*by, lang))]), before, after)
        }
        _ => (label, before, after),
    };
    fill(
        "{label}: {before} → {after}",
        &[("label", &label), ("before", &before), ("after", &after)],
    )
}

/// The budgets of a path in a sentence.
#[must_use]
pub fn path_sentence(total: Option<Decimal>, years: usize, lang: Lang) -> String {
    let years = fill(
        lang.pick("{count} tahun", if years == 1 { "{count} year" } else { "{count} years" }),
        &[("count", &years.to_string())],
    );
    let template = match total {
        Some(_) => lang.pick(
            "Jalur ini memerlukan sedikitnya {total} dalam {years}.",
            "The path takes at least {total} over {years}.",
        ),
        None => lang.pick(
            "Jalur ini tidak dapat ditempuh: sedikitnya satu dari {years} tidak mencapai targetnya.",
            "The path cannot be followed: at least one of {years} misses its target.",
        ),
    };
    let total = rupiah(total.unwrap_or_default(), lang);
    fill(template, &[("total", &total), ("years", &years)])
}

/// The workers that a budget pays for, in a sentence.
#[must_use]
pub fn spend_sentence(spend: &Spend, scenario: &Scenario, locale: Locale<'_>) -> String {
    let (lang, question) = (locale.lang, &spend.more.question);
    let Goal::Members { year, .. } = &question.goal else { return String::new() };
    let said = fill(
        lang.pick(
            "Dengan {value}, program ini menanggung {workers} pada {year}.",
            "With {value}, the programme pays for {workers} in {year}.",
        ),
        &[
            ("value", &phrase(question, scenario, spend.budget, locale)),
            ("workers", &level(&question.goal, spend.workers, lang)),
            ("year", &year.to_string()),
        ],
    );
    match in_all(question, scenario, spend.budget, lang) {
        Some(total) => format!("{said} {total}"),
        None => said,
    }
}

/// What one worker more would take than a budget pays for.
#[must_use]
pub fn spend_proof(spend: &Spend, scenario: &Scenario, lang: Lang) -> String {
    let question = &spend.more.question;
    match &spend.more.outcome {
        Outcome::Found { value: least, .. } => fill(
            lang.pick(
                "Satu pekerja lagi memerlukan sedikitnya {value}.",
                "One worker more takes at least {value}.",
            ),
            &[("value", &value(question.unknown, *least, lang))],
        ),
        Outcome::Never { reason, .. } => fill(
            lang.pick(
                "Dengan uang sebanyak apa pun tidak satu pekerja lagi: {why}",
                "No money pays for one worker more: {why}",
            ),
            &[("why", &why(*reason, question, scenario, lang))],
        ),
    }
}
