//! What a count of people or places is.

use rust_decimal::Decimal;

use super::Reason;
use super::around::Around;
use super::classify::{Taken, Text};
use super::items::{Item, Shape};
use super::money::each_place;
use super::nouns::{OTHERS, people, place, region};
use super::parts::{Role, countable};
use super::vocabulary::{
    BECOMES, BY, COUNTS, COVERED, EARLIER, ENROLS, FALLS, LISTED, RISES, any, first, near, pair,
};
use crate::claim::Kind;

/// Words of what is lacking for a target: `kurang 8.305 pekerja lagi`.
const SHORT: &[&str] = &[
    "kurang",
    "kekurangan",
    "kekurangannya",
    "membutuhkan",
    "dibutuhkan",
    "selisih",
    "butuh",
    "perlu",
    "kurangnya",
    "defisit",
    "memerlukan",
    "diperlukan",
    "gap",
];

/// Officials, who pay for others: `Satu ASN Lindungi Pekerja Rentan`.
const OFFICIALS: &[&str] = &["asn", "pns", "pegawai"];

/// Words of more members than before: `tambahan 30.000 peserta`.
const MORE: &[&str] =
    &["tambahan", "menambah", "bertambah", "penambahan", "ditambah", "tambah", "menambahkan"];

/// Words before those to whom others are added: `ditambahkan ke 263.903 peserta`.
const ONTO: &[&str] = &["ke", "kepada", "pada", "dari"];

/// Words before the parts that a number is made of: `terdiri atas 500 nelayan`.
const MADE_OF: &[&str] = &["terdiri", "rinciannya", "rincian", "meliputi", "mencakup", "yakni"];

pub(super) fn count(all: &Text<'_>, at: usize, item: &Item, around: &Around<'_>) -> Taken {
    let Around { left, right, after, .. } = around;
    if place(&item.noun) {
        return places(all, item, around);
    }
    let role = all.roles.get(at).copied().unwrap_or_default();
    if !people(&item.noun) && !countable(item) && role == Role::Alone {
        return small(item, around);
    }
    // `Iuran satu pekerja Rp16.800`: the unit of a price.
    let next = around.next.and_then(|at| all.items.get(at));
    // `Gerakan Satu ASN Satu Pekerja Rentan`: a name.
    let one = |of: &Item| of.values == [Decimal::ONE];
    let official = |of: &Item| OFFICIALS.contains(&of.noun.as_str());
    let previous = around.previous.and_then(|at| all.items.get(at));
    let follows = left.len() == 1 && previous.is_some_and(|of| one(of) && official(of));
    let unit =
        one(item) && (official(item) || follows || next.is_some_and(|of| of.shape == Shape::Money));
    if unit || any(near(left, 3), &["santunan", "klaim", "kasus"]) {
        return Taken::none(Reason::Other);
    }
    // `secara simbolis kepada 20 pekerja`, `dihadiri 300 peserta`.
    let present = ["simbolis", "dihadiri", "diikuti", "disaksikan", "diwakili"];
    if any(near(left, 4), &present) && !any(near(left, 2), &["perwakilan"]) {
        return Taken::none(Reason::Other);
    }
    // `Selain 1.000 guru, pemkab juga membayar iuran 4.000 petani`.
    if near(left, 2).contains(&"selain") || pair(near(left, 3), "di", "luar") {
        return Taken::asked(&[None, Some(Kind::Workers)]);
    }
    if each(all, around) {
        return Taken::plainly(Kind::WorkersEach);
    }
    // `3.120 ASN masing-masing menanggung iuran`: they pay.
    let pay = ["menanggung", "membayar", "membayarkan", "menyisihkan", "melindungi"];
    if official(item) && any(first(after, 8), &pay) {
        return Taken::asked(&[None, Some(Kind::Workers)]);
    }
    // `kurang 8.305 pekerja lagi`; `kurang lebih` and `kurang dari` only compare.
    let compares = ["lebih", "dari"].iter().any(|than| pair(left, "kurang", than));
    let lacks = any(near(left, 4), SHORT) && !any(near(left, 4), &["anggaran", "iuran", "dana"]);
    if lacks && !compares {
        return Taken::plainly(Kind::Shortfall);
    }
    // `124.000 orang yang belum terlindungi`; those who are enrolled are the programme's.
    if all.is_uncovered(at) {
        // `3.000 pekerja yang belum terdaftar akan dilindungi`.
        let soon = ["akan", "kini", "segera", "bakal"];
        let enrols = |two: &[&str]| matches!(two, [one, other] if soon.contains(one) && ENROLS.contains(other));
        let will = right.windows(2).take(12).any(enrols);
        let enrolled = (any(near(left, 4), ENROLS) || will) && role == Role::Alone;
        return Taken::asked(match role {
            Role::Whole { .. } => &[Some(Kind::Listed), None, Some(Kind::Eligible)],
            _ if enrolled => &[Some(Kind::Workers), None, Some(Kind::Shortfall)],
            _ => &[None, Some(Kind::Shortfall), Some(Kind::Workers), Some(Kind::Covered)],
        });
    }
    // `menargetkan 5.000 pekerja tambahan`, `3.000 peserta baru`.
    let newly = any(first(after, 4), &["tambahan"]) || is_new(around);
    // `45.000 pekerja ditambahkan ke 263.903 peserta`.
    let joins = ["ditambahkan", "ditambah"];
    if any(near(left, 3), &joins) && left.last().is_some_and(|word| ONTO.contains(word)) {
        return Taken::plainly(Kind::CoveredBefore);
    }
    if any(near(left, 4), MORE) || any(first(right, 2), &["ditambahkan"]) {
        return Taken::plainly(Kind::Added);
    }
    // `naik 8.250 orang menjadi 33.250`; a fall adds nobody.
    let by = left.iter().rev().find(|word| !BY.contains(word));
    if by.is_some_and(|word| FALLS.contains(word)) {
        return Taken::asked(&[None, Some(Kind::Covered)]);
    }
    if by.is_some_and(|word| RISES.contains(word)) {
        return Taken::asked(&[Some(Kind::Added), Some(Kind::Covered), None]);
    }
    if newly {
        let programme = any(left, ENROLS) || all.programme;
        let kinds = [Some(Kind::Added), Some(Kind::Workers), None];
        let turned = [Some(Kind::Workers), Some(Kind::Added), None];
        return Taken::asked(if programme { &turned } else { &kinds });
    }
    // `Dari 10 pekerja, 3 di antaranya`: a way to say it, and no count.
    let few = item.values.first().is_some_and(|value| *value <= Decimal::TEN);
    if few && role != Role::Alone {
        return Taken::asked(&[None, Some(Kind::Covered), Some(Kind::Eligible)]);
    }
    // `setelah 3.900 peserta dinonaktifkan`.
    let out = ["dinonaktifkan", "nonaktif", "keluar", "menunggak", "mundur", "dikeluarkan"];
    if any(first(after, 4), &out) {
        return Taken::asked(&[None, Some(Kind::Covered), Some(Kind::Workers)]);
    }
    if let Role::Whole { listed, aimed } = role {
        return match (listed, aimed) {
            (_, true) => Taken::asked(&[Some(Kind::Listed), Some(Kind::Workers), None]),
            (true, _) => Taken::plainly(Kind::Listed),
            (false, _) => Taken::plainly(Kind::Eligible),
        };
    }
    if let Some(kind) = named_whole(all, item, around).filter(|_| role == Role::Alone) {
        return Taken::plainly(kind);
    }
    let becomes = right.last().is_some_and(|word| BECOMES.contains(word))
        && next.is_some_and(|of| of.shape == Shape::Count);
    if any(near(left, 4), EARLIER) || (becomes && (any(left, RISES) || any(left, &["dari"]))) {
        return Taken::plainly(Kind::CoveredBefore);
    }
    if any(near(left, 8), MADE_OF) && all.counts > 2 && any(near(left, 3), &["atas", "dari"]) {
        return Taken::asked(&[None, Some(Kind::Workers)]);
    }
    part_of(all, role, item, around)
}

/// `3.000 peserta baru`, but not `210.000 peserta aktif baru setara 42 persen`, which is *only*.
fn is_new(around: &Around<'_>) -> bool {
    let Around { right, after, next, .. } = around;
    let only = ["setara", "mencapai", "sekitar", "sebanyak", "sebesar", "terlindungi", "akan"];
    let Some(at) = first(after, 3).iter().position(|word| *word == "baru") else {
        return false;
    };
    match right.get(at.saturating_add(1)) {
        Some(word) => !only.contains(word),
        None => next.is_none(),
    }
}

/// Villages count where each of them gets something: `1.562 desa`.
fn places(all: &Text<'_>, item: &Item, around: &Around<'_>) -> Taken {
    let named = |words: &[&str]| any(words, &["setiap", "tiap", "masing", "per"]);
    let each = if region(&item.noun) { named(&around.sentence) } else { named(&all.words) };
    if each { Taken::plainly(Kind::Places) } else { Taken::none(Reason::Other) }
}

/// A small number of something that is not known to be people: asked about beside words of
/// enrolling.
fn small(item: &Item, around: &Around<'_>) -> Taken {
    let enrols = any(near(&around.left, 3), ENROLS) && !item.noun.is_empty();
    if enrols && !OTHERS.contains(&item.noun.as_str()) {
        return Taken::asked(&[None, Some(Kind::Workers)]);
    }
    Taken::none(Reason::Other)
}

/// Whether a number of people is that of each village: `setiap desa 100 pekerja`, `100 pekerja
/// per desa`, `143 desa masing-masing mendaftarkan 100 pekerja`.
fn each(all: &Text<'_>, around: &Around<'_>) -> bool {
    let Around { left, right, previous, opening, lead, .. } = around;
    let of_places = previous
        .and_then(|at| all.items.get(at))
        .is_some_and(|of| of.shape == Shape::Count && place(&of.noun));
    let all_together = any(left, &["total", "totalnya", "seluruhnya", "ada", "jumlahnya"]);
    let shared = any(left, &["masing", "setiap", "tiap"]) && of_places;
    shared
        || each_place(near(left, 4))
        || (each_place(opening) && !all_together && !any(lead, &["sehingga"]))
        || each_place(first(right, 5))
}

/// A whole that is named as such: `jumlah pekerja yang menjadi penyebut tetap 218.640 orang`.
fn named_whole(all: &Text<'_>, item: &Item, around: &Around<'_>) -> Option<Kind> {
    let Around { left, after, .. } = around;
    let eligible = [
        ("total", "pekerja"),
        ("jumlah", "pekerja"),
        ("angkatan", "kerja"),
        ("memenuhi", "syarat"),
        ("seluruh", "pekerja"),
        ("potensi", "pekerja"),
        ("semesta", "pekerja"),
        ("total", "angkatan"),
        ("populasi", "pekerja"),
        ("potensi", "tenaga"),
        ("jumlah", "tenaga"),
        ("total", "tenaga"),
        ("penduduk", "bekerja"),
        ("seluruh", "tenaga"),
    ];
    let named = |words: &[&str]| eligible.iter().any(|(one, other)| pair(words, one, other));
    let with_noun: Vec<&str> =
        near(left, 7).iter().copied().chain(core::iter::once(item.noun.as_str())).collect();
    let members = ["terlindungi", "terdaftar", "tercover", "peserta", "aktif", "tercakup"];
    let enrolled = any(left, ENROLS) || any(near(left, 7), &members);
    let denominator = any(near(left, 5), &["penyebut", "pembagi", "penyebutnya"]);
    if (named(&with_noun) && !enrolled) || denominator || named(first(after, 5)) {
        let listed = any(left, LISTED) || any(first(after, 3), LISTED);
        return Some(if listed { Kind::Listed } else { Kind::Eligible });
    }
    let others = any(near(left, 3), &["baru", "hanya", "dari", "sudah"]) || enrolled;
    let counted = any(near(left, 3), COUNTS) && !others;
    let behind = any(first(after, 5), &["terdata", "tercatat", "teridentifikasi"]);
    let rentan = any(first(after, 3), LISTED);
    ((counted && rentan || behind) && all.counts > 1 && !enrolled).then_some(Kind::Listed)
}

/// Those who are covered, or whom a programme pays for: each word around speaks for one of them,
/// and where both are as likely it is asked.
fn part_of(all: &Text<'_>, role: Role, item: &Item, around: &Around<'_>) -> Taken {
    let Around { left, right, after, sentence, previous, next, .. } = around;
    let whole = match role {
        Role::Part(whole) => all.roles.get(whole).copied(),
        _ => None,
    };
    // Of those who are not covered a programme takes a part, as it does of the listed.
    let open = matches!(role, Role::Part(whole) if all.is_uncovered(whole));
    let chosen =
        matches!(whole, Some(Role::Whole { listed: true, .. } | Role::Whole { aimed: true, .. }));
    let listed = open || chosen;
    let eligible = whole.is_some() && !listed;
    let beside = |shape: Shape| {
        [previous, next]
            .into_iter()
            .any(|at| at.and_then(|at| all.items.get(at)).is_some_and(|of| of.shape == shape))
    };
    let enrols = any(left, ENROLS) || any(first(right, 6), ENROLS);
    let funded = beside(Shape::Money) || beside(Shape::Months);
    let rentan = any(first(after, 3), LISTED) || item.noun == "mustahik";
    let active = any(near(left, 4), &["aktif", "aktifnya", "kepesertaan"])
        || any(first(after, 3), &["aktif"]);
    let member = item.noun == "peserta" || any(near(left, 4), &["peserta", "pesertanya"]);
    let covers = any(near(left, 5), COVERED) || any(first(after, 5), COVERED);
    let percent = all.coverage && beside(Shape::Percent);
    let spoken = !listed && (!all.programme && any(sentence, COVERED) || all.coverage);
    let of_villages = all.each && any(sentence, &["setiap", "tiap", "masing", "desa"]);
    let weigh = |facts: &[(bool, u32)]| -> u32 {
        facts.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
    };
    let workers = weigh(&[
        (enrols, 4),
        (funded, 3),
        (all.programme, 2),
        (rentan, 2),
        (listed, 5),
        (of_villages, 7),
    ]);
    let covered = weigh(&[
        (active, 4),
        (member, 2),
        (covers, 3),
        (percent, 3),
        (spoken, 2),
        (eligible, 4),
        (!all.programme && all.members, 1),
    ]);
    match workers.abs_diff(covered) {
        0 => Taken::asked(&[Some(Kind::Workers), Some(Kind::Covered), None]),
        1 if workers > covered => Taken::asked(&[Some(Kind::Workers), Some(Kind::Covered), None]),
        1 if workers > 0 => Taken::asked(&[Some(Kind::Covered), Some(Kind::Workers), None]),
        _ if workers > covered => Taken::plainly(Kind::Workers),
        _ => Taken::plainly(Kind::Covered),
    }
}
