//! What is wrong with a link, in words, and what was taken instead.

use rust_decimal::Decimal;

use super::number::{decimal, month, people, percent, rupiah};
#[cfg(not(feature = "embed"))]
use super::problem;
use super::{Lang, fill};
use crate::link::{
    Change, LONGEST_READ, LONGEST_WRITTEN, MOST_KEYS, MOST_SCENARIOS, Pin, Pinned, Problem, Reason,
    Shown, VERSION,
};

/// Why a document refuses a value. In the module of embeds without what is allowed and what to do, of
/// which the words are a part of what travels that none of its readers needs.
#[cfg(not(feature = "embed"))]
fn said(refused: &crate::scenario::Problem, lang: Lang) -> String {
    problem::words(refused, lang).message
}

#[cfg(feature = "embed")]
use super::problem::brief as said;

/// What is wrong, with the key, what was found, and what was taken instead.
#[must_use]
pub fn message(of: &Problem, lang: Lang) -> String {
    let count = |number: usize| decimal(Decimal::from(number), 0, lang);
    let (id, en, most) = match &of.reason {
        Reason::TooLong => (
            "Tautan ini lebih panjang dari {most} byte dan tidak dibaca.",
            "This link is longer than {most} bytes and is not read.",
            count(LONGEST_READ),
        ),
        Reason::TooManyKeys => (
            "Tautan ini memuat lebih dari {most} kunci dan tidak dibaca.",
            "This link has more than {most} keys and is not read.",
            count(MOST_KEYS),
        ),
        Reason::NoVersion => (
            "Tautan ini tidak menyebut versinya (v=1) dan tidak dibaca. Minta tautan yang utuh.",
            "This link does not say its version (v=1) and is not read. Ask for the whole link.",
            String::new(),
        ),
        Reason::UnknownVersion => (
            "Tautan ini ditulis dengan versi {found}, yang tidak dikenal di sini (yang dikenal: sampai {most}). Muat ulang halaman, atau minta tautan baru.",
            "This link was written in version {found}, which is not known here (known: up to {most}). Reload the page, or ask for a new link.",
            VERSION.to_string(),
        ),
        Reason::UnknownKey => (
            "{key}={found}: kunci ini tidak dikenal. Ia dibiarkan dan tidak mengubah apa pun.",
            "{key}={found}: this key is not known. It is kept and changes nothing.",
            String::new(),
        ),
        Reason::Repeated => (
            "{key}={found}: kunci ini tertulis lebih dari sekali. Yang pertama dipakai.",
            "{key}={found}: this key stands more than once. The first one is used.",
            String::new(),
        ),
        Reason::Number => (
            "{key}={found}: bukan angka (misalnya 1300000 atau 1.5). Nilai semula dipakai.",
            "{key}={found}: not a number (such as 1300000 or 1.5). The original value is used.",
            String::new(),
        ),
        Reason::Numbers => (
            "{key}={found}: bukan daftar angka (misalnya 52.15,55). Nilai semula dipakai.",
            "{key}={found}: not a list of numbers (such as 52.15,55). The original value is used.",
            String::new(),
        ),
        Reason::Flag => (
            "{key}={found}: hanya 1 (ya) atau 0 (tidak). Nilai semula dipakai.",
            "{key}={found}: only 1 (yes) or 0 (no). The original value is used.",
            String::new(),
        ),
        Reason::Month => (
            "{key}={found}: bukan bulan (misalnya 2026-01). Nilai semula dipakai.",
            "{key}={found}: not a month (such as 2026-01). The original value is used.",
            String::new(),
        ),
        Reason::Region => (
            "{key}={found}: bukan kode wilayah (misalnya 15 atau 15.71). Bagian ini tidak dipakai.",
            "{key}={found}: not the code of a region (such as 15 or 15.71). This part is not used.",
            String::new(),
        ),
        Reason::OneOf(words) => (
            "{key}={found}: yang boleh hanya {most}. Nilai semula dipakai.",
            "{key}={found}: only {most} are allowed. The original value is used.",
            words.join(", "),
        ),
        Reason::TooManySigns(most) => (
            "{key}={found}: paling banyak {most} huruf. Bagian ini tidak dipakai.",
            "{key}={found}: at most {most} characters. This part is not used.",
            count(*most),
        ),
        Reason::Sliders => (
            "{key}={found}: bukan daftar isian yang boleh digeser (misalnya we:1000:2000). Tidak ada yang dibuka.",
            "{key}={found}: not a list of what readers may change (such as we:1000:2000). None is opened.",
            String::new(),
        ),
        Reason::Pin => (
            "{key}={found}: hasil yang dikunci tidak terbaca. Hasil dihitung dengan angka sekarang.",
            "{key}={found}: the pinned result cannot be read. The result is computed with today's figures.",
            String::new(),
        ),
        Reason::Damaged => (
            "{key}: bagian ini rusak, mungkin tautan terpotong saat disalin. Perubahan di dalamnya tidak dipakai; minta tautan yang utuh.",
            "{key}: this part is damaged; perhaps the link was cut when it was copied. The changes in it are not used; ask for the whole link.",
            String::new(),
        ),
        Reason::TooLarge => (
            "{key}: bagian ini lebih besar dari yang dibaca. Perubahan di dalamnya tidak dipakai.",
            "{key}: this part is larger than is read. The changes in it are not used.",
            String::new(),
        ),
        Reason::TooMany => (
            "Ada {found} skenario; paling banyak {most} yang dibandingkan.",
            "There are {found} scenarios; at most {most} are compared.",
            count(MOST_SCENARIOS),
        ),
        Reason::NoBase => (
            "{key}={found}: tidak ada skenario siap pakai dengan nama itu.",
            "{key}={found}: there is no ready scenario of that name.",
            String::new(),
        ),
        Reason::NoPlace => (
            "{key}={found}: skenario ini tidak punya program atau penyebut dengan nomor itu. Perubahan ini tidak dipakai.",
            "{key}={found}: this scenario has no programme or denominator of that number. This change is not used.",
            String::new(),
        ),
        Reason::NoSlider => (
            "{key}={found}: skenario ini tidak punya isian itu. Tidak ada yang dapat digeser.",
            "{key}={found}: this scenario has no such number. There is nothing to move.",
            String::new(),
        ),
        Reason::Refused(refused) => {
            let said = said(refused, lang);
            let template = if of.key.is_empty() {
                "{said}"
            } else {
                lang.pick(
                    "{key}: perubahan ini tidak dipakai. {said}",
                    "{key}: this change is not used. {said}",
                )
            };
            return fill(template, &[("key", &of.key), ("said", &said)]);
        }
        Reason::NoScenario => (
            "{at}Tautan ini tidak memuat skenario yang dapat dibuka.",
            "{at}The link holds no scenario that can be opened.",
            String::new(),
        ),
        Reason::OverLong(_) => (
            "Tautan menjadi {length} huruf, lebih dari {most}: banyak program memotongnya. Bagikan berkas skenario saja.",
            "The link would have {length} characters, more than {most}: many programs cut it. Share the scenario's file instead.",
            count(LONGEST_WRITTEN),
        ),
    };
    let length = match of.reason {
        Reason::OverLong(length) => count(length),
        _ => String::new(),
    };
    let at = if of.key.is_empty() { String::new() } else { format!("{}: ", of.key) };
    fill(
        lang.pick(id, en),
        &[
            ("key", &of.key),
            ("found", &of.found),
            ("most", &most),
            ("length", &length),
            ("at", &at),
        ],
    )
}

/// What a pinned result consists of: what it is, what it was then, and what it is now.
#[must_use]
pub fn pinned_rows(then: &Shown, now: &Shown, lang: Lang) -> [(String, String, String); 4] {
    let count = |of: &Shown| people(Decimal::from(of.members), lang);
    let coverage = |of: &Shown| percent(of.coverage_pct, 2, lang);
    let money = |of: &Shown| rupiah(of.spend, lang);
    let reached = |of: &Shown| {
        of.reached.map_or_else(
            || lang.pick("tidak tercapai", "not reached").to_owned(),
            |at| month(at, lang),
        )
    };
    let row = |id: &str, en: &str, say: &dyn Fn(&Shown) -> String| {
        (lang.pick(id, en).to_owned(), say(then), say(now))
    };
    [
        row("Peserta pada bulan terakhir", "Members in the last month", &count),
        row("Cakupan pada bulan terakhir", "Coverage in the last month", &coverage),
        row("Belanja iuran seluruh masa", "Contributions over the whole run", &money),
        row("Target pertama tercapai", "First target reached", &reached),
    ]
}

/// What became of a pinned result, in a sentence or two.
#[must_use]
pub fn pinned(of: &Pinned, lang: Lang) -> String {
    let Pinned { then, now, .. } = of;
    let versions = |pin: &Pin| {
        fill(
            lang.pick(
                "model versi {model} dan data versi {data}",
                "model version {model} and data version {data}",
            ),
            &[("model", &pin.model.to_string()), ("data", &pin.data.to_string())],
        )
    };
    let same = then.shown == now.shown;
    let newer = then.model > now.model || then.data > now.data;
    let older = then.model < now.model || then.data < now.data;
    let template = match (same, newer, older) {
        (true, _, _) => lang.pick(
            "Hasil tautan ini dikunci pada {then}. Sekarang hasilnya sama.",
            "The result of this link was pinned at {then}. Today it is the same.",
        ),
        (_, true, _) => lang.pick(
            "Hasil tautan ini dikunci pada {then}, lebih baru daripada halaman ini ({now}). Muat ulang halaman; sampai itu hasilnya berbeda.",
            "The result of this link was pinned at {then}, newer than this page ({now}). Reload the page; until then the result differs.",
        ),
        (_, _, true) => lang.pick(
            "Hasil tautan ini dikunci pada {then}. Dengan {now} hasilnya berbeda.",
            "The result of this link was pinned at {then}. With {now} it differs.",
        ),
        _ => lang.pick(
            "Hasil tautan ini dikunci pada {then}, versi yang berlaku sekarang, tetapi angkanya berbeda: tautannya pernah diubah sesudah dikunci.",
            "The result of this link was pinned at {then}, today's versions, but its figures differ: the link was changed after it was pinned.",
        ),
    };
    fill(template, &[("then", &versions(then)), ("now", &versions(now))])
}

/// A change between two versions, in a sentence.
#[must_use]
pub fn change(of: &Change, lang: Lang) -> String {
    let why = lang.pick(&of.why_id, &of.why_en);
    fill(
        lang.pick(
            "{path}: dari {old} menjadi {new} ({date}). {why}",
            "{path}: from {old} to {new} ({date}). {why}",
        ),
        &[("path", &of.path), ("old", &of.old), ("new", &of.new), ("date", &of.date), ("why", why)],
    )
}

/// All that is told of a pinned result, a line each: what became of it, its figures then and now,
/// what has changed, and `old`, the link to the scenario with the figures of then, unless empty.
#[must_use]
pub fn pinned_lines(of: &Pinned, old: &str, lang: Lang) -> Vec<String> {
    let row = |(label, then, now): &(String, String, String)| {
        let template =
            lang.pick("{label}: dulu {then}, sekarang {now}", "{label}: then {then}, now {now}");
        fill(template, &[("label", label), ("then", then), ("now", now)])
    };
    let rows = pinned_rows(&of.then.shown, &of.now.shown, lang);
    let mut lines = vec![pinned(of, lang)];
    lines.extend(rows.iter().map(row));
    if !of.changes.is_empty() {
        lines.push(lang.pick("Yang berubah sejak itu:", "What has changed since:").to_owned());
    }
    lines.extend(of.changes.iter().map(|one| {
        let stays = lang.pick(" (tidak dapat dikembalikan)", " (cannot be taken back)");
        format!("{}{}", change(one, lang), if of.goes_back(one) { "" } else { stays })
    }));
    if !old.is_empty() {
        let template = lang.pick("Dengan angka waktu itu: {old}", "With the old figures: {old}");
        lines.push(fill(template, &[("old", old)]));
    }
    lines
}
