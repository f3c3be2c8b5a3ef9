//! The sentences of events: when, what, and why; and their short labels for marks on a chart.

use rust_decimal::Decimal;

use super::event_causes::{again, cause_words};
use super::number::{
    coverage, fixed, month, month_name, people, points_fallen, rupiah, rupiah_rounded,
};
use super::sentences::months;
use super::words::Locale;
use super::{Lang, fill};
use crate::events::{Cause, Event, Folded, Kind, Repeats};
use crate::model::Limit;
use crate::month::Month;
use crate::scenario::Scenario;

/// A label is at most so many characters.
pub const LONGEST_LABEL: usize = 24;

/// An event, or all times that it comes again, in one sentence.
#[must_use]
pub fn sentence(folded: &Folded, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let name = programmes(folded, scenario, locale);
    format!("{}: {}.", when(folded, lang), happening(folded, scenario, &name, lang))
}

/// The programmes that it happens to: `program “A”`, `program “A”, “B” dan “C”`.
fn programmes(folded: &Folded, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let mut names: Vec<String> = Vec::new();
    for programme in folded.events().filter_map(|event| event.programme) {
        let name = scenario.programmes.get(programme).map(|of| locale.name(&of.name));
        let name = format!("“{}”", name.unwrap_or_default());
        if folded.repeats == Repeats::Programmes || names.is_empty() {
            names.push(name);
        }
    }
    let Some((last, others)) = names.split_last() else {
        return String::new();
    };
    let (one, several) = (
        lang.pick("program {last}", "programme {last}"),
        lang.pick("program {others} dan {last}", "programmes {others} and {last}"),
    );
    let template = if others.is_empty() { one } else { several };
    fill(template, &[("others", &others.join(", ")), ("last", last)])
}

/// When: `Januari 2027`, `Setiap Januari 2027–2032`.
fn when(folded: &Folded, lang: Lang) -> String {
    let (first, last) = (folded.first.month, folded.last().month);
    let template = match folded.repeats {
        Repeats::Once | Repeats::Programmes => "{first}",
        Repeats::SameMonth => {
            lang.pick("Setiap {name} {from}–{to}", "Each {name} from {from} to {to}")
        }
        Repeats::Years => lang.pick("Setiap tahun {from}–{to}", "Each year from {from} to {to}"),
        Repeats::Months => {
            lang.pick("Setiap bulan {first}–{last}", "Each month from {first} to {last}")
        }
    };
    fill(
        template,
        &[
            ("first", &month(first, lang)),
            ("last", &month(last, lang)),
            ("name", month_name(first.number(), lang)),
            ("from", &first.year().to_string()),
            ("to", &last.year().to_string()),
        ],
    )
}

/// The smallest and the largest of a figure over all times, or the one that it always is.
fn span(
    folded: &Folded,
    of: impl Fn(&Kind) -> Option<Decimal>,
    shown: impl Fn(Decimal) -> String,
    lang: Lang,
) -> String {
    let mut values = folded.events().filter_map(|event| of(&event.kind));
    let first = values.next().unwrap_or(Decimal::ZERO);
    let (least, most) =
        values.fold((first, first), |(least, most), value| (least.min(value), most.max(value)));
    let (least, most) = (shown(least), shown(most));
    if least == most {
        return least;
    }
    fill(
        lang.pick("{least} sampai {most}", "{least} to {most}"),
        &[("least", &least), ("most", &most)],
    )
}

fn happening(folded: &Folded, scenario: &Scenario, name: &str, lang: Lang) -> String {
    match folded.first.kind {
        Kind::Cliff { from, to, cause, mainly } => {
            cliff(folded, scenario, name, (from, to), (cause, mainly), lang)
        }
        Kind::YearEnd { after, resumes, .. } => year_end(folded, name, after, resumes, lang),
        Kind::SmallerBudget { before, now } => smaller_budget(folded, name, before, now, lang),
        Kind::MoneyGone { members, last, months } => {
            money_gone(folded, name, last < members, months, lang)
        }
        Kind::ReliefBegun { before, now } => price(
            lang.pick(
                "keringanan iuran mulai bagi {name}: iuran dari {before} menjadi {now} sebulan per pekerja",
                "the relief begins for {name}: contributions go from {before} to {now} a month for each worker",
            ),
            name,
            before,
            now,
            lang,
        ),
        Kind::ReliefEnded { before, now } => price(
            lang.pick(
                "keringanan iuran berakhir bagi {name}: iuran dari {before} menjadi {now} sebulan per pekerja",
                "the relief has ended for {name}: contributions go from {before} to {now} a month for each worker",
            ),
            name,
            before,
            now,
            lang,
        ),
        Kind::ContributionChanged { before, now } => price(
            if now > before {
                lang.pick(
                    "iuran {name} naik dari {before} menjadi {now} sebulan per pekerja",
                    "contributions of {name} rise from {before} to {now} a month for each worker",
                )
            } else {
                lang.pick(
                    "iuran {name} turun dari {before} menjadi {now} sebulan per pekerja",
                    "contributions of {name} fall from {before} to {now} a month for each worker",
                )
            },
            name,
            before,
            now,
            lang,
        ),
        Kind::Bound { limit, .. } => bound(folded, name, limit, lang),
        Kind::CoversNobody { months, limit } => covers_nobody(name, months, limit, lang),
    }
}

fn money_gone(folded: &Folded, name: &str, partly: bool, left: u32, lang: Lang) -> String {
    let count =
        |of: fn(&Kind) -> Option<Decimal>| span(folded, of, |value| people(value, lang), lang);
    let members = count(|kind| match kind {
        Kind::MoneyGone { members, .. } => Some(*members),
        _ => None,
    });
    let last = count(|kind| match kind {
        Kind::MoneyGone { last, .. } => Some(*last),
        _ => None,
    });
    let template = if partly {
        lang.pick(
            "uang {name} habis: bulan itu hanya cukup bagi {last} dari {members} peserta, dan {months} sesudahnya tidak dibayar",
            "the money of {name} is gone: in that month it pays for only {last} of {members} members, and not at all in the {months} after it",
        )
    } else {
        lang.pick(
            "uang {name} habis: sesudahnya {members} peserta tidak dibayar selama {months}, sampai masa bayar tahun itu berakhir",
            "the money of {name} is gone: after it {members} members are not paid for in {months}, the rest of that year's paid months",
        )
    };
    let months = months(left, lang);
    fill(template, &[("name", name), ("members", &members), ("last", &last), ("months", &months)])
}

fn price(template: &str, name: &str, before: Decimal, now: Decimal, lang: Lang) -> String {
    let (before, now) = (rupiah(before, lang), rupiah(now, lang));
    fill(template, &[("name", name), ("before", &before), ("now", &now)])
}

fn cliff(
    folded: &Folded,
    scenario: &Scenario,
    name: &str,
    (from, to): (Decimal, Decimal),
    (cause, mainly): (Cause, bool),
    lang: Lang,
) -> String {
    let shown = |value: Decimal| coverage(value, &scenario.targets_pct, 1, lang);
    let points = span(
        folded,
        |kind| match kind {
            Kind::Cliff { from, to, .. } => Some(points_fallen(*from, *to)),
            _ => None,
        },
        |value| fixed(value, 1, lang),
        lang,
    );
    let one = points == fixed(Decimal::ONE, 1, lang);
    let template = match folded.repeats {
        Repeats::Once if one => lang.pick(
            "cakupan turun {points} poin, dari {from} menjadi {to}, {because}",
            "coverage falls by {points} point, from {from} to {to}, {because}",
        ),
        Repeats::Once => lang.pick(
            "cakupan turun {points} poin, dari {from} menjadi {to}, {because}",
            "coverage falls by {points} points, from {from} to {to}, {because}",
        ),
        _ => lang.pick(
            "cakupan turun {points} poin (pertama kali dari {from} menjadi {to}), {because}",
            "coverage falls by {points} points (the first time from {from} to {to}), {because}",
        ),
    };
    let because = fill(
        if mainly {
            lang.pick("terutama karena {cause}", "mainly because {cause}")
        } else {
            lang.pick("karena {cause}", "because {cause}")
        },
        &[("cause", &cause_words(cause, name, folded, lang))],
    );
    fill(
        template,
        &[("points", &points), ("from", &shown(from)), ("to", &shown(to)), ("because", &because)],
    )
}

fn year_end(
    folded: &Folded,
    name: &str,
    after: Decimal,
    resumes: Option<Month>,
    lang: Lang,
) -> String {
    let leavers = span(
        folded,
        |kind| match kind {
            Kind::YearEnd { members, after, .. } => Some(members.saturating_sub(*after)),
            _ => None,
        },
        |value| people(value, lang),
        lang,
    );
    let (template, resumes) = match resumes {
        _ if !after.is_zero() => (
            lang.pick(
                "tahun anggaran {name} berakhir; sesudahnya {leavers} peserta keluar dan yang lain tetap dibayar",
                "the budget year of {name} ends; after it {leavers} members drop out and the others stay",
            ),
            None,
        ),
        Some(at) => (
            lang.pick(
                "bulan bayar terakhir {name}; sesudahnya {leavers} peserta keluar, sampai dibayar lagi pada {again}",
                "the last paid month of {name}; after it {leavers} members drop out, until it is paid again in {again}",
            ),
            Some(at),
        ),
        None => (
            lang.pick(
                "bulan bayar terakhir {name}; sesudahnya {leavers} peserta keluar dan tidak dibayar lagi",
                "the last paid month of {name}; after it {leavers} members drop out for good",
            ),
            None,
        ),
    };
    let again =
        resumes.map_or_else(String::new, |at| again(at, &folded.first, folded.repeats, lang));
    fill(template, &[("name", name), ("leavers", &leavers), ("again", &again)])
}

fn smaller_budget(
    folded: &Folded,
    name: &str,
    before: Decimal,
    now: Decimal,
    lang: Lang,
) -> String {
    let last = folded.last();
    let end = match last.kind {
        Kind::SmallerBudget { now, .. } => now,
        _ => now,
    };
    let template = if now.is_zero() {
        lang.pick(
            "{name} tidak mendapat anggaran, sesudah {before} pada tahun sebelumnya",
            "{name} gets no budget, after {before} in the year before",
        )
    } else if folded.repeats == Repeats::Once {
        lang.pick(
            "anggaran {name} turun dari {before} menjadi {now}",
            "the budget of {name} falls from {before} to {now}",
        )
    } else {
        lang.pick(
            "anggaran {name} lebih kecil daripada tahun sebelumnya: dari {before} sampai tinggal {end}",
            "the budget of {name} is smaller than the year before: from {before} down to {end}",
        )
    };
    let money = |value| rupiah_rounded(value, 2, lang);
    fill(
        template,
        &[("name", name), ("before", &money(before)), ("now", &money(now)), ("end", &money(end))],
    )
}

fn bound(folded: &Folded, name: &str, limit: Limit, lang: Lang) -> String {
    let members = span(
        folded,
        |kind| match kind {
            Kind::Bound { members, .. } => Some(*members),
            _ => None,
        },
        |value| people(value, lang),
        lang,
    );
    let template = match limit {
        Limit::Money => lang.pick(
            "peserta {name} dibatasi uang, yang cukup bagi {members} pekerja",
            "money limits {name}: it pays for {members} workers",
        ),
        Limit::Names => lang.pick(
            "peserta {name} dibatasi nama: sebagian tidak sah atau sudah ditanggung pihak lain, sehingga tinggal {members} pekerja",
            "names limit {name}: some are not valid or are covered by others, which leaves {members} workers",
        ),
        Limit::Room => lang.pick(
            "peserta {name} dibatasi jumlah pekerja: hanya {members} yang belum terlindungi dan dapat didaftarkan",
            "the number of workers limits {name}: only {members} are without cover and can be enrolled",
        ),
        Limit::Pace => lang.pick(
            "peserta {name} dibatasi laju pendaftaran: pada awalnya baru {members} pekerja terverifikasi",
            "the pace of enrolment limits {name}: at first only {members} workers are verified",
        ),
        Limit::Cap => lang.pick(
            "peserta {name} dibatasi jumlah yang ditetapkan, yaitu {members} pekerja",
            "the number of workers set for {name} limits it: {members}",
        ),
    };
    fill(template, &[("name", name), ("members", &members)])
}

fn covers_nobody(name: &str, months: u32, limit: Option<Limit>, lang: Lang) -> String {
    let because = match limit {
        None => lang.pick("tidak ada uangnya", "it has no money"),
        Some(Limit::Money) => lang.pick(
            "uangnya tidak cukup bagi seorang pekerja pun",
            "its money does not pay for a single worker",
        ),
        Some(Limit::Names) => {
            lang.pick("tidak satu pun namanya sah", "not one of its names is valid")
        }
        Some(Limit::Room) => lang.pick(
            "tidak ada lagi pekerja yang belum terlindungi baginya",
            "no worker is left without cover for it to take",
        ),
        Some(Limit::Pace) => {
            lang.pick("tidak ada nama baru yang diverifikasi", "no new names are verified")
        }
        Some(Limit::Cap) => lang
            .pick("jumlah pesertanya ditetapkan nol", "the number of workers set for it is nought"),
    };
    fill(
        lang.pick(
            "{name} tidak melindungi seorang pun dalam {months} bulan bayar, karena {because}",
            if months == 1 {
                "{name} covers nobody in {months} paid month, because {because}"
            } else {
                "{name} covers nobody in {months} paid months, because {because}"
            },
        ),
        &[("name", name), ("months", &months.to_string()), ("because", because)],
    )
}

/// What stands below a chart in a file whose events are marked.
#[must_use]
pub const fn marks_note(lang: Lang) -> &'static str {
    lang.pick(
        "Segitiga di atas gambar menandai peristiwa; “cakupan report” menjelaskannya.",
        "Triangles over the plot mark events; “cakupan report” explains them.",
    )
}

/// A few words for a mark on a chart, at most [`LONGEST_LABEL`] characters.
#[must_use]
pub fn label(event: &Event, lang: Lang) -> String {
    let text = match event.kind {
        Kind::Cliff { from, to, .. } => {
            let points = fixed(points_fallen(from, to), 1, lang);
            return fill(
                lang.pick("Cakupan −{points} poin", "Coverage −{points} points"),
                &[("points", &points)],
            );
        }
        Kind::YearEnd { after, resumes: None, .. } if after.is_zero() => {
            lang.pick("Program berakhir", "Programme ends")
        }
        Kind::YearEnd { .. } => lang.pick("Masa bayar berakhir", "Paid months end"),
        Kind::SmallerBudget { now, .. } if now.is_zero() => {
            lang.pick("Tanpa anggaran", "No budget")
        }
        Kind::SmallerBudget { .. } => lang.pick("Anggaran lebih kecil", "Smaller budget"),
        Kind::MoneyGone { .. } => lang.pick("Uang habis", "Money gone"),
        Kind::ReliefBegun { .. } => lang.pick("Keringanan mulai", "Relief begins"),
        Kind::ReliefEnded { .. } => lang.pick("Keringanan berakhir", "Relief ends"),
        Kind::Bound { limit: Limit::Money, .. } => lang.pick("Batasnya uang", "Limit: money"),
        Kind::Bound { limit: Limit::Names, .. } => lang.pick("Batasnya nama", "Limit: names"),
        Kind::Bound { limit: Limit::Room, .. } => {
            lang.pick("Batasnya jumlah pekerja", "Limit: workers left")
        }
        Kind::Bound { limit: Limit::Pace, .. } => lang.pick("Batasnya laju daftar", "Limit: pace"),
        Kind::Bound { limit: Limit::Cap, .. } => {
            lang.pick("Batasnya ketetapan", "Limit: number set")
        }
        Kind::CoversNobody { .. } => lang.pick("Tanpa peserta", "Nobody covered"),
        Kind::ContributionChanged { before, now } if now > before => {
            lang.pick("Iuran naik", "Contribution rises")
        }
        Kind::ContributionChanged { .. } => lang.pick("Iuran turun", "Contribution falls"),
    };
    text.to_owned()
}
