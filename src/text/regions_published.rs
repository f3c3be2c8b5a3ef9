//! Why a published coverage is not ours, in sentences.

use rust_decimal::Decimal;

use super::number::{decimal, people, percent};
use super::regions::date;
use super::{Lang, fill};
use crate::regions::{Denominator, Difference};

/// The published figure: its coverage, or the members it names.
#[must_use]
pub fn value(of: &Difference<'_>, lang: Lang) -> String {
    let published = of.published;
    match (published.coverage_pct, published.members) {
        (Some(pct), _) => percent(pct, 2, lang),
        (None, Some(members)) => fill(
            lang.pick("{members} peserta", "{members} members"),
            &[("members", &people(members, lang))],
        ),
        (None, None) => "–".to_owned(),
    }
}

/// The difference, sentence by sentence: how much, numerator, denominator, date, and what does not
/// add up. `allocated`: the members here are the province's, shared.
#[must_use]
pub fn lines(of: &Difference<'_>, allocated: bool, lang: Lang) -> Vec<String> {
    let published = of.published;
    let mut lines = Vec::new();
    if let Some(pct) = published.coverage_pct {
        lines.push(points(of, pct, lang));
    }
    lines.push(numerator(of, lang));
    lines.push(denominator(of, lang));
    if let Some(pct) = of.ours_on_theirs_pct {
        lines.push(fill(
            lang.pick(
                "Dengan penyebut terbitan, {members} peserta di sini menjadi {pct}.",
                "Against the published denominator the {members} members here would be {pct}.",
            ),
            &[("members", &people(of.members, lang)), ("pct", &percent(pct, 2, lang))],
        ));
    }
    lines.push(fill(
        lang.pick(
            "Waktu: terbitan {date}; di sini peserta {members} dan pekerja {workers}.",
            "Date: published {date}; here members of {members} and workers of {workers}.",
        ),
        &[
            ("date", &date(&published.date, lang)),
            ("members", &date(of.members_date, lang)),
            ("workers", &date(of.workers_date, lang)),
        ],
    ));
    if let (Some(worked_out), Some(members), Some(eligible), Some(pct)) =
        (of.worked_out_pct, published.members, published.eligible, published.coverage_pct)
    {
        lines.push(fill(
            lang.pick(
                "Angka terbitan sendiri tidak cocok: {members} ÷ {eligible} = {worked_out}, bukan {pct}.",
                "The published figures do not add up: {members} ÷ {eligible} = {worked_out}, not {pct}.",
            ),
            &[
                ("members", &people(members, lang)),
                ("eligible", &people(eligible, lang)),
                ("worked_out", &percent(worked_out, 2, lang)),
                ("pct", &percent(pct, 2, lang)),
            ],
        ));
    }
    if allocated {
        lines.push(
            lang.pick(
                "Peserta di sini dialokasikan dari provinsi, bukan dicatat di kabupaten/kota ini.",
                "Members here are allocated from the province, not recorded in this district.",
            )
            .to_owned(),
        );
    }
    let note = published.note.of(lang);
    if !note.is_empty() {
        lines.push(note.to_owned());
    }
    lines
}

fn points(of: &Difference<'_>, pct: Decimal, lang: Lang) -> String {
    let apart = pct.saturating_sub(of.ours_pct).round_dp(2);
    let template = if apart.is_zero() {
        lang.pick(
            "Di sini {ours}: {members} peserta dari {eligible} pekerja, sama dengan terbitan.",
            "Here it is {ours}: {members} members of {eligible} workers, as published.",
        )
    } else if apart.is_sign_negative() {
        lang.pick(
            "Di sini {ours}: {members} peserta dari {eligible} pekerja, {points} poin di atas terbitan.",
            "Here it is {ours}: {members} members of {eligible} workers, {points} points above what was published.",
        )
    } else {
        lang.pick(
            "Di sini {ours}: {members} peserta dari {eligible} pekerja, {points} poin di bawah terbitan.",
            "Here it is {ours}: {members} members of {eligible} workers, {points} points below what was published.",
        )
    };
    fill(
        template,
        &[
            ("ours", &percent(of.ours_pct, 2, lang)),
            ("members", &people(of.members, lang)),
            ("eligible", &people(of.eligible, lang)),
            ("points", &decimal(apart.abs(), 2, lang)),
        ],
    )
}

fn numerator(of: &Difference<'_>, lang: Lang) -> String {
    let Some(theirs) = of.published.members else {
        return lang
            .pick(
                "Pembilang: terbitan tidak menyebut jumlah peserta.",
                "Numerator: the number of members was not published.",
            )
            .to_owned();
    };
    let apart = theirs.saturating_sub(of.members);
    let template = if apart.is_zero() {
        lang.pick("Pembilang: sama, {theirs} peserta.", "Numerator: the same, {theirs} members.")
    } else if apart.is_sign_negative() {
        lang.pick(
            "Pembilang: terbitan {theirs} peserta, di sini {ours} (PU dan BPU tanpa jasa konstruksi), {apart} lebih banyak.",
            "Numerator: {theirs} members published, here {ours} (PU and BPU without construction), {apart} more.",
        )
    } else {
        lang.pick(
            "Pembilang: terbitan {theirs} peserta, di sini {ours} (PU dan BPU tanpa jasa konstruksi), {apart} lebih sedikit.",
            "Numerator: {theirs} members published, here {ours} (PU and BPU without construction), {apart} fewer.",
        )
    };
    fill(
        template,
        &[
            ("theirs", &people(theirs, lang)),
            ("ours", &people(of.members, lang)),
            ("apart", &people(apart.abs(), lang)),
        ],
    )
}

fn denominator(of: &Difference<'_>, lang: Lang) -> String {
    let (theirs, template) = match of.denominator {
        None => {
            return lang
                .pick(
                    "Penyebut: terbitan tidak menyebut jumlah pekerja.",
                    "Denominator: the number of workers was not published.",
                )
                .to_owned();
        }
        Some(Denominator::Printed(people)) if people == of.eligible => (
            people,
            lang.pick("Penyebut: sama, {theirs} pekerja.", "Denominator: the same, {theirs} workers."),
        ),
        Some(Denominator::Printed(people)) => (
            people,
            lang.pick(
                "Penyebut: terbitan {theirs} pekerja, di sini {ours}.",
                "Denominator: {theirs} workers published, here {ours}.",
            ),
        ),
        Some(Denominator::Implied(people)) => (
            people,
            lang.pick(
                "Penyebut: terbitan tidak menyebutnya; {members} peserta pada {pct} berarti {theirs} pekerja, di sini {ours}.",
                "Denominator: not published; {members} members at {pct} mean {theirs} workers, here {ours}.",
            ),
        ),
    };
    fill(
        template,
        &[
            ("theirs", &people(theirs, lang)),
            ("ours", &people(of.eligible, lang)),
            ("members", &people(of.published.members.unwrap_or_default(), lang)),
            ("pct", &percent(of.published.coverage_pct.unwrap_or_default(), 2, lang)),
        ],
    )
}
