//! The sentences of a scenario's answer: the headline, and each chart's title, caption and
//! description. They are made from templates, in both languages, from the run's numbers.

use rust_decimal::Decimal;

use super::facts::reached;
use super::number::{coverage, month, people, rupiah, rupiah_short, short_month};
use super::{Lang, capital, fill};
use crate::findings::Findings;
use crate::month::Month;

/// Coverage as sentences show it.
pub(super) fn shown(value: Decimal, findings: &Findings, lang: Lang) -> String {
    coverage(value, &findings.levels(), 1, lang)
}

/// A level as it was given: `55%`, `52,15%`.
pub(super) fn level(pct: Decimal, lang: Lang) -> String {
    super::number::percent(pct, 6, lang)
}

/// A number of workers with its noun.
pub(super) fn workers(count: Decimal, lang: Lang) -> String {
    let one = count == Decimal::ONE;
    format!(
        "{} {}",
        people(count, lang),
        lang.pick("pekerja", if one { "worker" } else { "workers" })
    )
}

/// A number of months with its noun.
pub(super) fn months(count: u32, lang: Lang) -> String {
    let noun = lang.pick("bulan", if count == 1 { "month" } else { "months" });
    format!("{count} {noun}")
}

/// The answer in one sentence: what the money does, and what becomes of coverage.
#[must_use]
pub fn headline(findings: &Findings, lang: Lang) -> String {
    format!("{}; {}.", capital(&money_clause(findings, lang)), coverage_clause(findings, lang))
}

fn money_clause(findings: &Findings, lang: Lang) -> String {
    if !findings.any_programme {
        return lang
            .pick("skenario ini tanpa program", "this scenario has no programme")
            .to_owned();
    }
    if findings.off {
        return lang.pick("program ini dimatikan", "this programme is switched off").to_owned();
    }
    let Some(year) = &findings.year else {
        return lang
            .pick(
                "program ini tidak membayar iuran dalam masa simulasi",
                "this programme pays no contributions within the simulated months",
            )
            .to_owned();
    };
    let template = if year.members == Decimal::ZERO {
        lang.pick("{money} tidak melindungi seorang pun", "{money} protects nobody")
    } else if year.steady {
        lang.pick(
            "{money} melindungi {workers} selama {months}",
            "{money} protects {workers} for {months}",
        )
    } else {
        lang.pick(
            "{money} melindungi hingga {workers} dalam {months}",
            "{money} protects up to {workers} over {months}",
        )
    };
    fill(
        template,
        &[
            ("money", &rupiah_short(year.money, lang)),
            ("workers", &workers(year.members, lang)),
            ("months", &months(year.months, lang)),
        ],
    )
}

fn coverage_clause(findings: &Findings, lang: Lang) -> String {
    let Some(target) = findings.targets.first() else {
        // Without a target nothing is claimed of the region: its denominator may be the
        // scenario's own.
        return fill(
            lang.pick(
                "pada {month} peserta mencapai {end} dari pekerja yang dihitung skenario ini",
                "in {month} members reach {end} of the workers that this scenario counts",
            ),
            &[
                ("end", &shown(findings.coverage_end, findings, lang)),
                ("month", &month(findings.end, lang)),
            ],
        );
    };
    let template = match (target.first_reached, target.held_from) {
        (Some(reached), Some(held)) if reached == held => lang.pick(
            "cakupan {level} tercapai dan bertahan sejak {reached}",
            "coverage of {level} is reached and held from {reached}",
        ),
        (Some(_), Some(_)) => lang.pick(
            "cakupan {level} tercapai {reached} dan bertahan sejak {held}",
            "coverage of {level} is reached in {reached} and held from {held}",
        ),
        (Some(_), None) if target.never_lost => lang.pick(
            "cakupan {level} tercapai {reached}, lalu tetap di atasnya kurang dari setahun sampai {end}",
            "coverage of {level} is reached in {reached}, then stays there for less than a year until {end}",
        ),
        (Some(_), None) => lang.pick(
            "cakupan {level} tercapai {reached} tetapi tidak bertahan",
            "coverage of {level} is reached in {reached} but not held",
        ),
        (None, _) => lang.pick(
            "cakupan {level} tidak tercapai sampai {end} (tertinggi {highest})",
            "coverage of {level} is not reached by {end} (highest: {highest})",
        ),
    };
    let named = |at: Option<Month>| at.map_or_else(String::new, |at| month(at, lang));
    fill(
        template,
        &[
            ("level", &level(target.pct, lang)),
            ("reached", &named(target.first_reached)),
            ("held", &named(target.held_from)),
            ("end", &month(findings.end, lang)),
            ("highest", &shown(findings.highest, findings, lang)),
        ],
    )
}

/// The finding of the coverage chart: from where to where, and what becomes of the first level.
#[must_use]
pub fn coverage_title(findings: &Findings, lang: Lang) -> String {
    let target = findings.targets.first();
    let template = match target.map(|target| (target.first_reached, target.held_from)) {
        // Without a target nothing is claimed of the region: its denominator may be the
        // scenario's own.
        None => lang.pick(
            "{first} menjadi {last} dari pekerja yang dihitung skenario ini, {end}",
            "From {first} to {last} of the workers that this scenario counts, {end}",
        ),
        Some((Some(reached), Some(held))) if reached == held => lang.pick(
            "Cakupan {first} menjadi {last} pada {end}; {level} tercapai dan bertahan sejak {reached}",
            "Coverage goes from {first} to {last} by {end}; {level} is reached and held from {reached}",
        ),
        Some((Some(_), Some(_))) => lang.pick(
            "Cakupan {first} menjadi {last} pada {end}; {level} tercapai {reached} dan bertahan sejak {held}",
            "Coverage goes from {first} to {last} by {end}; {level} is reached in {reached} and held from {held}",
        ),
        Some((Some(_), None)) if target.is_some_and(|target| target.never_lost) => lang.pick(
            "Cakupan {first} menjadi {last} pada {end}; {level} tercapai {reached}, belum setahun bertahan",
            "Coverage goes from {first} to {last} by {end}; {level} is reached in {reached}, not held for a year yet",
        ),
        Some((Some(_), None)) => lang.pick(
            "Cakupan {first} menjadi {last} pada {end}; {level} tercapai {reached} tetapi tidak bertahan",
            "Coverage goes from {first} to {last} by {end}; {level} is reached in {reached} but not held",
        ),
        Some((None, _)) => lang.pick(
            "Cakupan {first} menjadi {last} pada {end}; {level} tidak tercapai",
            "Coverage goes from {first} to {last} by {end}; {level} is not reached",
        ),
    };
    let named = |at: Option<Month>| at.map_or_else(String::new, |at| short_month(at, lang));
    fill(
        template,
        &[
            ("first", &shown(findings.coverage_start, findings, lang)),
            ("last", &shown(findings.coverage_end, findings, lang)),
            ("end", &short_month(findings.end, lang)),
            ("level", &target.map_or_else(String::new, |target| level(target.pct, lang))),
            ("reached", &named(target.and_then(|target| target.first_reached))),
            ("held", &named(target.and_then(|target| target.held_from))),
        ],
    )
}

/// The finding of the members chart.
#[must_use]
pub fn members_title(findings: &Findings, lang: Lang) -> String {
    let template = if findings.programme_members_end > Decimal::ZERO {
        lang.pick(
            "Program menanggung {programmes} dari {covered} peserta pada {month}",
            "Programmes pay for {programmes} of {covered} members in {month}",
        )
    } else {
        lang.pick(
            "{covered} peserta pada {month}, tidak satu pun ditanggung program",
            "{covered} members in {month}, none of them paid for by a programme",
        )
    };
    fill(
        template,
        &[
            ("programmes", &people(findings.programme_members_end, lang)),
            ("covered", &people(findings.covered_end, lang)),
            ("month", &month(findings.end, lang)),
        ],
    )
}

/// The finding of the money chart.
#[must_use]
pub fn money_title(findings: &Findings, lang: Lang) -> String {
    if findings.opened == Decimal::ZERO {
        return lang
            .pick(
                "Tidak ada anggaran dalam masa simulasi",
                "There is no budget in the simulated months",
            )
            .to_owned();
    }
    let template = if findings.unspent > Decimal::ZERO {
        lang.pick(
            "Dari anggaran {opened} sampai {end}, {unspent} tidak terpakai",
            "Of {opened} budgeted until {end}, {unspent} goes unspent",
        )
    } else if findings.spent == findings.opened {
        lang.pick(
            "Dari anggaran {opened} sampai {end}, semuanya terpakai",
            "Of {opened} budgeted until {end}, all is spent",
        )
    } else {
        lang.pick(
            "Dari anggaran {opened} sampai {end}, {spent} terpakai dan sisanya masih ada",
            "Of {opened} budgeted until {end}, {spent} is spent and the rest is still there",
        )
    };
    fill(
        template,
        &[
            ("opened", &rupiah_short(findings.opened, lang)),
            ("unspent", &rupiah_short(findings.unspent, lang)),
            ("spent", &rupiah_short(findings.spent, lang)),
            ("end", &month(findings.end, lang)),
        ],
    )
}

/// What a chart shows and where its numbers come from.
#[must_use]
pub fn caption(what: &str, findings: &Findings, lang: Lang) -> String {
    fill(
        lang.pick(
            "{what}, {start}–{end}. {region}. Perhitungan Cakupan {version} dari skenario “{title}”.",
            "{what}, {start}–{end}. {region}. Calculated by Cakupan {version} from the scenario “{title}”.",
        ),
        &[
            ("what", what),
            ("start", &short_month(findings.start, lang)),
            ("end", &short_month(findings.end, lang)),
            ("region", &findings.region),
            ("version", env!("CARGO_PKG_VERSION")),
            ("title", &findings.title),
        ],
    )
}

/// The coverage chart in words.
#[must_use]
pub fn coverage_alt(findings: &Findings, lang: Lang) -> String {
    let targets: Vec<String> = findings
        .targets
        .iter()
        .map(|target| {
            let become_of = match target.first_reached {
                Some(_) => fill(
                    lang.pick("pertama tercapai {month}", "first reached in {month}"),
                    &[("month", &reached(target, lang))],
                ),
                None => reached(target, lang),
            };
            format!("{} ({become_of})", level(target.pct, lang))
        })
        .collect();
    let with_targets = fill(
        lang.pick(" Garis target: {targets}.", " Target lines: {targets}."),
        &[("targets", &targets.join(", "))],
    );
    let lowest = findings.lowest.map(|(lowest, at)| {
        let template =
            lang.pick(" terendah {lowest} pada {at},", " is lowest at {lowest} in {at},");
        fill(template, &[("lowest", &shown(lowest, findings, lang)), ("at", &month(at, lang))])
    });
    let line = fill(
        lang.pick(
            "Grafik garis cakupan bulanan {start} sampai {end}: mulai {first},{lowest} tertinggi {highest} pada {peak}, akhirnya {last}.",
            "Line chart of monthly coverage from {start} to {end}: it begins at {first},{lowest} is highest at {highest} in {peak} and ends at {last}.",
        ),
        &[
            ("start", &month(findings.start, lang)),
            ("end", &month(findings.end, lang)),
            ("first", &shown(findings.coverage_start, findings, lang)),
            ("lowest", lowest.as_deref().unwrap_or_default()),
            ("highest", &shown(findings.highest, findings, lang)),
            ("peak", &month(findings.highest_month, lang)),
            ("last", &shown(findings.coverage_end, findings, lang)),
        ],
    );
    if targets.is_empty() { line } else { line + &with_targets }
}

/// The members chart in words.
#[must_use]
pub fn members_alt(findings: &Findings, lang: Lang) -> String {
    let fewest = findings.fewest.map(|(fewest, at)| {
        let template =
            lang.pick(" paling sedikit {fewest} pada {at},", " {fewest} at the fewest in {at},");
        fill(template, &[("fewest", &people(fewest, lang)), ("at", &month(at, lang))])
    });
    fill(
        lang.pick(
            "Grafik area bertumpuk peserta menurut pembayar, {start} sampai {end}: {first} peserta pada awal,{fewest} {last} pada akhir, {programmes} di antaranya ditanggung program.",
            "Stacked area chart of members by payer, {start} to {end}: {first} members at first,{fewest} {last} at the end, {programmes} of them paid for by programmes.",
        ),
        &[
            ("start", &month(findings.start, lang)),
            ("end", &month(findings.end, lang)),
            ("first", &people(findings.covered_start, lang)),
            ("fewest", fewest.as_deref().unwrap_or_default()),
            ("last", &people(findings.covered_end, lang)),
            ("programmes", &people(findings.programme_members_end, lang)),
        ],
    )
}

/// The money chart in words.
#[must_use]
pub fn money_alt(findings: &Findings, lang: Lang) -> String {
    fill(
        lang.pick(
            "Grafik area sisa uang program setiap bulan, {start} sampai {end}: anggaran seluruhnya {opened}, tidak terpakai {unspent}.",
            "Area chart of the programmes' money left each month, {start} to {end}: budgets of {opened} in all, {unspent} unspent.",
        ),
        &[
            ("start", &month(findings.start, lang)),
            ("end", &month(findings.end, lang)),
            ("opened", &rupiah(findings.opened, lang)),
            ("unspent", &rupiah(findings.unspent, lang)),
        ],
    )
}
