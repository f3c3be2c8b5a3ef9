//! What a percentage is.

use super::Reason;
use super::around::Around;
use super::classify::{Taken, Text};
use super::items::{Item, Shape};
use super::nouns::{people, place};
use super::parts::Role;
use super::vocabulary::{BECOMES, BY, COVERAGE, EARLIER, RISES, any, first, near, pair};
use crate::claim::Kind;

/// Percentages of other things: `keringanan 50 persen`.
const OTHER: &[&str] = &[
    "keringanan",
    "diskon",
    "potongan",
    "relaksasi",
    "penurunan",
    "inflasi",
    "kemiskinan",
    "pengangguran",
    "realisasi",
    "serapan",
    "pertumbuhan",
    "tumbuh",
    "kenaikan",
    "bunga",
    "pajak",
];

/// Words behind *target* by which what follows is what was reached, and not the target.
const REACHED: &[&str] = &[
    "baru",
    "hanya",
    "masih",
    "sudah",
    "telah",
    "kini",
    "capaian",
    "capaiannya",
    "realisasinya",
    "tercapai",
    "terealisasi",
    "cakupan",
    "cakupannya",
];

/// Money of which something may be a part.
const OF_MONEY: &[&str] = &[
    "dana", "anggaran", "bantuan", "nilai", "pagu", "apbdes", "apbd", "dbh", "dbhcht", "alokasi",
    "belanja",
];

/// Words of those who pay a part, and of a part that is paid.
const PAYS: &[&str] = &["menanggung", "membayar", "membiayai", "patungan", "berbagi", "menutup"];
const PAID: &[&str] = &["ditanggung", "dibayar", "dibiayai", "dibayarkan", "ditutup", "dipikul"];

pub(super) fn percent(all: &Text<'_>, at: usize, around: &Around<'_>) -> Taken {
    let Around { left, clause, right, after, sentence, next, previous, .. } = around;
    if any(near(left, 4), OTHER) || any(first(after, 2), OTHER) {
        return Taken::none(Reason::Other);
    }
    // `62 persen pekerja yang belum terlindungi`.
    if all.is_uncovered(at) {
        return Taken::asked(&[None, Some(Kind::Coverage)]);
    }
    let beginning = first(right, 4);
    if beginning.first() == Some(&"dari") && any(beginning, OF_MONEY) {
        return Taken::plainly(Kind::ShareOfBudget);
    }
    // `Dana Otsus Rp5 miliar, 20 persen di antaranya untuk iuran`.
    let shape = |at: &Option<usize>| at.and_then(|at| all.items.get(at)).map(|of| of.shape);
    let used = ["antaranya", "diantaranya", "untuk", "dialokasikan", "digunakan", "dipakai"];
    let villages = previous.and_then(|at| all.items.get(at)).is_some_and(|of| place(&of.noun));
    let funded = shape(previous) == Some(Shape::Money) || villages;
    if funded && any(first(after, 4), &used) && !any(left, COVERAGE) {
        return Taken::plainly(Kind::ShareOfBudget);
    }
    if share_paid(around) {
        return Taken::plainly(Kind::SharePaid);
    }
    let aims = [
        "target",
        "ditargetkan",
        "menargetkan",
        "sasaran",
        "targetnya",
        "menarget",
        "targetkan",
        "mematok",
        "dipatok",
    ];
    if pair(beginning, "dari", "target") {
        return Taken::asked(&[None, Some(Kind::Share)]);
    }
    // `Target kita tahun 2025 sesuai arahan Kemendagri 52,15 persen`.
    let aim = clause.iter().rposition(|word| aims.contains(word));
    let aimed = aim.is_some_and(|at| !any(clause.get(at..).unwrap_or_default(), REACHED));
    if aimed || any(near(left, 5), &aims) || any(first(after, 4), &["ditargetkan", "menargetkan"]) {
        return Taken::plainly(Kind::Target);
    }
    // `naik 5 persen`: points, or the level.
    let last = left.iter().rev().find(|word| !BY.contains(word));
    if last.is_some_and(|word| RISES.contains(word)) {
        return Taken::asked(&[Some(Kind::Points), Some(Kind::Coverage), None]);
    }
    let became = left.last().is_some_and(|word| BECOMES.contains(word));
    if (any(near(left, 4), EARLIER) && !became) || any(first(after, 1), &["sebelumnya"]) {
        return Taken::plainly(Kind::CoverageBefore);
    }
    let becomes = shape(next) == Some(Shape::Percent) && any(right, BECOMES);
    if becomes && any(near(left, 3), &["dari", "baru", "masih"]) {
        return Taken::plainly(Kind::CoverageBefore);
    }
    // The whole that it is of, or whose part stands beside it.
    let role = |at: usize| all.roles.get(at).copied().unwrap_or_default();
    let own = next.filter(|_| right.contains(&"dari")).map(role);
    let beside = previous.map(role).and_then(|of| match of {
        Role::Part(whole) => Some(role(whole)),
        _ => None,
    });
    match own.into_iter().chain(beside).find(|of| matches!(of, Role::Whole { .. })) {
        Some(Role::Whole { listed: false, aimed: false }) => return Taken::plainly(Kind::Coverage),
        Some(Role::Whole { .. }) if !any(near(left, 6), &["cakupan", "cakupannya", "ucj"]) => {
            return Taken::plainly(Kind::Share);
        }
        _ => {}
    }
    if right.first() == Some(&"dari") && any(right, &["rentan", "terdata"]) {
        return Taken::plainly(Kind::Share);
    }
    let told = any(sentence, COVERAGE) || any(left, &["menjadi", "dari", "baru", "mencapai"]);
    if all.coverage && (told || all.percentages == 1) {
        return Taken::plainly(Kind::Coverage);
    }
    // `Anggaran Rp5 miliar; 40 persen di antaranya untuk iuran`: of the money that stands before.
    let before = (0..at).rev().filter_map(|at| all.items.get(at));
    let funded = before.map(|of| of.shape).find(|of| !matches!(of, Shape::None(_)));
    if funded == Some(Shape::Money) && any(first(after, 4), &used) {
        return Taken::asked(&[Some(Kind::ShareOfBudget), None, Some(Kind::Coverage)]);
    }
    if all.coverage {
        return Taken::asked(&[Some(Kind::Coverage), None, Some(Kind::Share)]);
    }
    Taken::asked(&[Some(Kind::Coverage), Some(Kind::Share), None])
}

/// `7 dari 10 pekerja`: coverage, but a rounded one; none where the members are counted too.
/// `separuh dari anggaran`, `sepertiganya dibayar provinsi`: of money, or paid by somebody.
pub(super) fn ratio(all: &Text<'_>, at: usize, item: &Item, around: &Around<'_>) -> Taken {
    let next = around.next.and_then(|at| all.items.get(at)).map(|of| of.shape);
    let whole = [around.next, around.previous]
        .into_iter()
        .filter_map(|at| all.roles.get(at?))
        .find(|of| matches!(of, Role::Whole { .. }));
    let kind = match whole {
        Some(Role::Whole { listed: true, .. }) => Kind::Share,
        _ => Kind::Coverage,
    };
    if !people(&item.noun) && whole.is_none() {
        let money = next == Some(Shape::Money) || any(first(&around.right, 4), OF_MONEY);
        let paid = any(first(&around.right, 4), PAID) || any(near(&around.left, 4), PAYS);
        let of_it = around.right.first() == Some(&"dari");
        // `Provinsi menanggung separuh iuran`.
        let own = around.left.last().is_some_and(|word| PAYS.contains(word))
            && matches!(around.right.first(), Some(&("iuran" | "iurannya" | "premi" | "biaya")));
        return Taken::asked(match (money, paid) {
            _ if own => &[Some(Kind::SharePaid), None],
            (true, _) if of_it => &[Some(Kind::ShareOfBudget), None, Some(Kind::SharePaid)],
            (true, false) => &[None, Some(Kind::ShareOfBudget), Some(Kind::SharePaid)],
            (_, true) => &[None, Some(Kind::SharePaid), Some(Kind::ShareOfBudget)],
            (false, false) => &[None, Some(Kind::Coverage), Some(Kind::Share)],
        });
    }
    let counted = all.roles.iter().any(|role| matches!(role, Role::Part(_)));
    let alone = all.counts == usize::from(whole.is_some());
    if all.is_uncovered(at) || counted || !alone {
        return Taken::asked(&[None, Some(kind)]);
    }
    Taken::asked(&[Some(kind), None])
}

/// The part that somebody pays: `menanggung 60 persen iuran`, `40 persen sisanya dibayar`.
fn share_paid(around: &Around<'_>) -> bool {
    let Around { left, right, sentence, .. } = around;
    let (pays, is_paid) = (PAYS, PAID);
    let of_contribution = any(first(right, 3), &["iuran", "iurannya", "biaya", "premi"]);
    let is_left = any(first(right, 2), &["sisanya", "selebihnya"]);
    // `Provinsi menanggung 70 persen iuran, kabupaten 30 persen`.
    let payers = ["kabupaten", "provinsi", "kota", "desa", "pemkab", "pemkot", "pemprov", "pusat"];
    let contributes = any(sentence, &["iuran", "biaya", "premi"]);
    let other = left.len() <= 4 && any(left, &payers) && any(sentence, pays) && contributes;
    (other && around.previous.is_some())
        || (any(near(left, 4), pays) && (of_contribution || right.is_empty()))
        || (any(first(right, 3), is_paid) && right.first() != Some(&"yang"))
        || (is_left && any(right, is_paid))
        || (any(near(left, 3), is_paid) && any(sentence, &["iuran", "biaya"]))
}
