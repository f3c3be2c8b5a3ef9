//! Plan against what happened, in sentences: what is known, how far it is from the plan, what money
//! is left, and what is expected.

use core::cmp::Ordering;

use rust_decimal::Decimal;

use super::number::{coverage, decimal, month, month_name, people, rupiah_short, short_month};
use super::sentences::workers;
use super::{Lang, fill};
use crate::outcome::{Both, Outcome};

/// Where nothing happened yet.
#[must_use]
pub fn nothing_yet(lang: Lang) -> &'static str {
    lang.pick(
        "Belum ada realisasi; yang terlihat masih rencana.",
        "Nothing has been realised yet; what is shown is the plan.",
    )
}

/// How far a number is from its plan: `100 pekerja di bawah rencana`.
fn apart(both: Both, difference: impl Fn(Decimal) -> String, lang: Lang) -> String {
    let template = match both.now.cmp(&both.plan) {
        Ordering::Less => lang.pick("{difference} di bawah rencana", "{difference} below plan"),
        Ordering::Equal => return lang.pick("sesuai rencana", "as planned").to_owned(),
        Ordering::Greater => lang.pick("{difference} di atas rencana", "{difference} above plan"),
    };
    let far = both.now.saturating_sub(both.plan).abs();
    fill(template, &[("difference", &difference(far))])
}

/// A difference of coverage, in points of percent.
fn points(far: Decimal, lang: Lang) -> String {
    let shown = decimal(far, 2, lang);
    match shown.as_str() {
        "0" => fill(
            lang.pick("kurang dari {least} poin", "less than {least} points"),
            &[("least", lang.pick("0,01", "0.01"))],
        ),
        "1" => lang.pick("1 poin", "1 point").to_owned(),
        _ => fill(lang.pick("{far} poin", "{far} points"), &[("far", &shown)]),
    }
}

/// What happened and what comes of it.
#[must_use]
pub fn sentences(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> Vec<String> {
    let mut said = vec![title(outcome, levels, lang), members(outcome, lang), spent(outcome, lang)];
    if outcome.beyond_budget > Decimal::ZERO {
        said.push(fill(
            lang.pick(
                "Dari pengeluaran itu, {money} melampaui anggaran.",
                "Of that spending, {money} is beyond the budget.",
            ),
            &[("money", &rupiah_short(outcome.beyond_budget, lang))],
        ));
    }
    said.push(left(outcome, lang));
    said.extend(next(outcome, lang));
    if outcome.last < outcome.end {
        said.push(horizon(outcome, levels, lang));
    }
    said
}

/// Coverage in the last realised month, against the plan: the finding of the chart.
fn coverage_clause(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> String {
    fill(
        lang.pick("cakupan {now}, {apart}", "coverage {now}, {apart}"),
        &[
            ("now", &coverage(outcome.coverage.now, levels, 1, lang)),
            ("apart", &apart(outcome.coverage, |far| points(far, lang), lang)),
        ],
    )
}

/// The finding of the chart, and the first sentence.
fn title(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> String {
    format!("{}.", headline(outcome, levels, lang))
}

/// The finding of the chart.
#[must_use]
pub fn headline(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> String {
    fill(
        lang.pick("Realisasi sampai {month}: {coverage}", "Realised until {month}: {coverage}"),
        &[
            ("month", &month(outcome.last, lang)),
            ("coverage", &coverage_clause(outcome, levels, lang)),
        ],
    )
}

fn members(outcome: &Outcome, lang: Lang) -> String {
    fill(
        lang.pick(
            "Pada bulan itu program melindungi {workers}, {apart}.",
            "In that month programmes protected {workers}, {apart}.",
        ),
        &[
            ("workers", &workers(outcome.members.now, lang)),
            ("apart", &apart(outcome.members, |far| people(far, lang), lang)),
        ],
    )
}

fn spent(outcome: &Outcome, lang: Lang) -> String {
    let template = if outcome.last.number() == 12 {
        lang.pick(
            "Iuran yang dibayar program pada {year}: {money}, {apart}.",
            "Contributions paid by programmes in {year}: {money}, {apart}.",
        )
    } else {
        lang.pick(
            "Iuran yang dibayar program pada {year} sampai {month}: {money}, {apart}.",
            "Contributions paid by programmes in {year} up to {month}: {money}, {apart}.",
        )
    };
    fill(
        template,
        &[
            ("month", month_name(outcome.last.number(), lang)),
            ("year", &outcome.last.year().to_string()),
            ("money", &rupiah_short(outcome.spent.now, lang)),
            ("apart", &apart(outcome.spent, |far| rupiah_short(far, lang), lang)),
        ],
    )
}

/// The budget that is left for the year, as it is.
fn left(outcome: &Outcome, lang: Lang) -> String {
    let year = outcome.last.year().to_string();
    if let Some(until) = outcome.paid_until {
        return fill(
            lang.pick(
                "Sisa anggaran {year} untuk iuran sampai {until}: {money}.",
                "Left of the {year} budget for contributions until {until}: {money}.",
            ),
            &[
                ("year", &year),
                ("until", &month(until, lang)),
                ("money", &rupiah_short(outcome.left, lang)),
            ],
        );
    }
    let carried = outcome.carried_out > Decimal::ZERO;
    let template = match (outcome.unspent > Decimal::ZERO, carried) {
        (true, true) => lang.pick(
            "Bulan bayar {year} sudah selesai: {unspent} tidak terpakai, {carried} dibawa ke tahun berikutnya.",
            "The paid months of {year} are over: {unspent} unspent, {carried} carried to the next year.",
        ),
        (true, false) => lang.pick(
            "Bulan bayar {year} sudah selesai: {unspent} tidak terpakai.",
            "The paid months of {year} are over: {unspent} unspent.",
        ),
        (false, true) => lang.pick(
            "Bulan bayar {year} sudah selesai: {carried} dibawa ke tahun berikutnya.",
            "The paid months of {year} are over: {carried} carried to the next year.",
        ),
        (false, false) => lang.pick(
            "Bulan bayar {year} sudah selesai tanpa sisa uang.",
            "The paid months of {year} are over with no money left.",
        ),
    };
    fill(
        template,
        &[
            ("year", &year),
            ("unspent", &rupiah_short(outcome.unspent, lang)),
            ("carried", &rupiah_short(outcome.carried_out, lang)),
        ],
    )
}

/// What that money pays for in the month that follows, where one is paid for.
fn next(outcome: &Outcome, lang: Lang) -> Option<String> {
    let until = outcome.paid_until?;
    let (next, both) = outcome.next?;
    let template = if both.now == Decimal::ZERO && outcome.left == Decimal::ZERO {
        lang.pick(
            "Uang habis: sejak {next} tidak ada pekerja yang dilindungi program sampai {until}.",
            "The money is gone: from {next} programmes protect nobody until {until}.",
        )
    } else {
        lang.pick(
            "Dengan sisa itu program melindungi {workers} pada {next}, {apart}.",
            "With that, programmes protect {workers} in {next}, {apart}.",
        )
    };
    let words = [
        ("next", month(next, lang)),
        ("until", month(until, lang)),
        ("workers", workers(both.now, lang)),
        ("apart", apart(both, |far| people(far, lang), lang)),
    ];
    Some(fill(template, &words.each_ref().map(|(name, word)| (*name, word.as_str()))))
}

fn horizon(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> String {
    fill(
        lang.pick(
            "Pada {end} cakupan diperkirakan {now}, {apart}.",
            "In {end} coverage is expected to be {now}, {apart}.",
        ),
        &[
            ("end", &month(outcome.end, lang)),
            ("now", &coverage(outcome.coverage_end.now, levels, 1, lang)),
            ("apart", &apart(outcome.coverage_end, |far| points(far, lang), lang)),
        ],
    )
}

/// The chart in words.
#[must_use]
pub fn alt(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> String {
    let shown = |value: Decimal| coverage(value, levels, 1, lang);
    fill(
        lang.pick(
            "Grafik garis cakupan bulanan {start} sampai {end}: rencana sebagai garis putus-putus, realisasi sebagai titik, perkiraan sebagai garis tebal. Pada {last}, bulan terakhir direalisasi, {now} (rencana {plan}); akhirnya {now_end} (rencana {plan_end}).",
            "Line chart of monthly coverage from {start} to {end}: the plan as a dashed line, what was realised as dots, what is expected as a strong line. In {last}, the last month realised, {now} (plan {plan}); at the end {now_end} (plan {plan_end}).",
        ),
        &[
            ("start", &month(outcome.plan.start, lang)),
            ("end", &month(outcome.end, lang)),
            ("last", &month(outcome.last, lang)),
            ("now", &shown(outcome.coverage.now)),
            ("plan", &shown(outcome.coverage.plan)),
            ("now_end", &shown(outcome.coverage_end.now)),
            ("plan_end", &shown(outcome.coverage_end.plan)),
        ],
    )
}

/// What the chart and the table show.
#[must_use]
pub fn subject(lang: Lang) -> &'static str {
    lang.pick("Cakupan: rencana dan realisasi", "Coverage: planned and realised")
}

/// The names at the ends of the lines: planned, expected.
#[must_use]
pub fn line_names(outcome: &Outcome, levels: &[Decimal], lang: Lang) -> [String; 2] {
    let name = |template: &str, value: Decimal| {
        fill(template, &[("value", &coverage(value, levels, 1, lang))])
    };
    let expected = if outcome.last < outcome.end {
        lang.pick("Perkiraan {value}", "Expected {value}")
    } else {
        lang.pick("Realisasi {value}", "Realised {value}")
    };
    [
        name(lang.pick("Rencana {value}", "Plan {value}"), outcome.coverage_end.plan),
        name(expected, outcome.coverage_end.now),
    ]
}

/// The mark at the last realised month.
#[must_use]
pub fn last_mark(outcome: &Outcome, lang: Lang) -> String {
    fill(
        lang.pick("Terakhir direalisasi: {month}", "Last realised: {month}"),
        &[("month", &short_month(outcome.last, lang))],
    )
}
