//! What an amount of rupiah is.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;

use super::around::{Around, around};
use super::classify::{Taken, Text};
use super::items::{Item, Shape, word};
use super::lexer::Token;
use super::nouns::{people, place};
use super::vocabulary::{BENEFIT, BUDGET, EARNS, any, first, near, pair};
use super::{Figure, Reason};
use crate::claim::Kind;
use crate::num::{Arithmetic, Exact};
use crate::rules::values::{BANDS, JKM};

/// Words of a contribution.
const PREMIUM: &[&str] = &["iuran", "iurannya", "premi", "preminya"];

/// Words between a contribution and the months for which it is: `Rp100.800 untuk enam bulan`.
const LASTING: &[&str] = &["selama", "untuk", "dalam", "sepanjang", "per", "setiap", "orang"];

/// The largest contribution that there is.
fn largest_contribution() -> Decimal {
    let all = |jkk: u32, jht: u32| Decimal::from(jkk.saturating_add(jht).saturating_add(JKM));
    BANDS.last().map_or(Decimal::ZERO, |band| all(band.jkk, band.jht))
}

/// Whether words name each village: `setiap desa`, `per desa`.
pub(super) fn each_place(words: &[&str]) -> bool {
    words.iter().zip(words.iter().skip(1)).any(|(one, other)| {
        matches!(*one, "setiap" | "tiap" | "per" | "masing" | "satu") && place(other)
    })
}

pub(super) fn money(all: &Text<'_>, item: &Item, around: &Around<'_>) -> Taken {
    let Around { left, clause, right, after, lead, sentence, .. } = around;
    let value = item.values.first().copied().unwrap_or_default();
    let small = value <= largest_contribution();
    // `setara Rp560 per hari`: a contribution in other words.
    if small && (pair(first(right, 3), "per", "hari") || first(right, 1) == ["sehari"]) {
        return Taken::asked(&[None, Some(Kind::Contribution)]);
    }
    let paid_out = any(near(left, 6), BENEFIT)
        || any(first(right, 3), &["klaim", "kasus", "santunan"])
        || any(first(after, 3), BENEFIT);
    let contributes = ["iuran", "iurannya", "anggaran", "anggarannya", "dana", "premi"];
    let survives =
        |words: &[&str]| pair(words, "ahli", "waris") || any(words, &["santunan", "beasiswa"]);
    let spoken = any(near(left, 3), &contributes);
    // `Rp16.800 per bulan, manfaatnya JKK dan JKM`: what the contribution gives is told behind it.
    let given_for = small
        && per_time(right).is_some()
        && !(survives(lead) || any(lead, BENEFIT) || any(lead, &["menerima"]));
    let paid_out = paid_out && !given_for;
    let survivors = survives(sentence) && !given_for;
    if (paid_out && !(small && spoken)) || (survivors && !any(left, &contributes)) {
        return Taken::none(Reason::Benefit);
    }
    // `dari gaji pribadinya iuran Rp16.800`: what stands nearer counts.
    let close = near(left, 5);
    let earned = close.iter().rposition(|word| EARNS.contains(word));
    let paid = close.iter().rposition(|word| PREMIUM.contains(word));
    if earned.is_some() && earned > paid {
        if any(clause, EARNS) {
            return income(left, lead);
        }
        if !small {
            return Taken::asked(&[Some(Kind::Income), None]);
        }
    }
    if small && let Some(taken) = contribution(all, value, around) {
        return taken;
    }
    if is_each(all, around) {
        return Taken::plainly(Kind::BudgetEach);
    }
    if is_whole(all, value, around) {
        return Taken::asked(&[None, Some(Kind::Budget)]);
    }
    if any(sentence, BUDGET) {
        return Taken::plainly(Kind::Budget);
    }
    Taken::asked(&[Some(Kind::Budget), None])
}

/// `berpenghasilan di bawah Rp1,5 juta`: a bound or an average is not the income whose band
/// counts, so it is asked about.
fn income(left: &[&str], lead: &[&str]) -> Taken {
    let bounds = ["bawah", "kurang", "maksimal", "paling", "hingga", "atas", "rata", "sekitar"];
    // `Salah satunya Sumirah, yang berpenghasilan Rp1,2 juta`: one worker's, and not the programme's.
    let examples = ["misalnya", "contohnya", "bernama", "mengaku"];
    let salah = ["satu", "satunya", "seorang", "seorangnya"];
    let example = any(lead, &examples) || salah.iter().any(|of| pair(lead, "salah", of));
    if example || any(near(left, 5), &bounds) {
        return Taken::asked(&[Some(Kind::Income), None]);
    }
    Taken::plainly(Kind::Income)
}

/// `iuran Rp16.800 per bulan`. The parts of which it is made, `JKK Rp10.000`, are asked about.
fn contribution(all: &Text<'_>, value: Decimal, around: &Around<'_>) -> Option<Taken> {
    let Around { left, right, .. } = around;
    let spoken = any(near(left, 4), PREMIUM);
    let each_person = first(right, 6)
        .iter()
        .zip(first(right, 7).iter().skip(1))
        .any(|(one, other)| matches!(*one, "per" | "setiap" | "tiap") && people(other));
    let one_of = ["jkk", "jkm", "jht", "kematian", "kecelakaan", "tua"];
    let named = left.last().is_some_and(|word| one_of.contains(word))
        || (pair(near(left, 2), "jkk", "sebesar") || pair(near(left, 2), "jkm", "sebesar"));
    let lowest = BANDS.first().map_or(0, |band| band.jkk.saturating_add(JKM));
    let part = value < Decimal::from(lowest);
    let together = first(left, 8).iter().filter(|word| one_of.contains(word)).count() > 1;
    if named && !together && part {
        return Some(Taken::asked(&[None, Some(Kind::Contribution)]));
    }
    if !(per_time(right).is_some() || each_person || spoken) {
        // `Rp16.800 x 100.000 orang x 12 bulan, yakni Rp20,16 miliar`: no budget beside a larger one.
        let larger = all
            .items
            .iter()
            .any(|of| of.shape == Shape::Money && of.values.first().is_some_and(|of| *of > value));
        let kinds = [Some(Kind::Contribution), Some(Kind::Budget), None];
        return (larger && value >= Decimal::from(JKM)).then(|| Taken::asked(&kinds));
    }
    if value < Decimal::from(JKM) {
        return Some(Taken::asked(&[Some(Kind::Contribution), Some(Kind::Budget), None]));
    }
    Some(Taken::plainly(Kind::Contribution))
}

/// Money to each village: `Rp100 juta per desa`, `Setiap desa menyisihkan Rp10 juta`.
fn is_each(all: &Text<'_>, around: &Around<'_>) -> bool {
    let Around { left, right, opening, lead, next, previous, .. } = around;
    let of_places = |at: &Option<usize>| {
        at.and_then(|at| all.items.get(at))
            .is_some_and(|of| of.shape == Shape::Count && place(&of.noun))
    };
    let each = ["masing", "setiap", "tiap"];
    let together = any(left, &["total", "totalnya", "seluruhnya"]) || any(lead, &["sehingga"]);
    each_place(first(right, 5))
        || (of_places(next) && any(right, &["masing", "setiap", "tiap", "per"]))
        || (of_places(previous) && any(left, &each))
        || each_place(near(left, 4))
        || (each_place(opening) && !together)
}

/// The larger money of which the budget is a part: `Total APBD Rp2,1 triliun. Dari jumlah itu
/// Rp1,2 miliar …`, `Dari DBH sawit Rp18 miliar, Rp2 miliar …`.
fn is_whole(all: &Text<'_>, value: Decimal, around: &Around<'_>) -> bool {
    let Around { left, next, .. } = around;
    let budgets = all.items.iter().filter(|of| of.shape == Shape::Money);
    let smaller = budgets.filter(|of| {
        of.values.first().is_some_and(|of| *of < value && *of > largest_contribution())
    });
    if smaller.count() == 0 {
        return false;
    }
    // `Dari kebutuhan Rp4 miliar … baru menyediakan Rp2 miliar`.
    let wanted = ["kebutuhan", "membutuhkan", "dibutuhkan", "mengusulkan", "diusulkan", "usulan"];
    if any(near(left, 3), &wanted) {
        return true;
    }
    let total = ["apbd", "belanja", "dbh", "pad", "dau", "dbhcht"];
    let named = total.iter().any(|of| {
        ["total", "nilai", "besaran", "postur", "seluruh"].iter().any(|all| pair(left, all, of))
    });
    let next_money = next.and_then(|at| all.items.get(at)).is_some_and(|of| {
        of.shape == Shape::Money && of.values.first().is_some_and(|of| *of < value)
    });
    named || (next_money && left.first() == Some(&"dari"))
}

/// A rate behind an amount: for how many months it is, 1 of each month, 12 of each year.
pub(super) fn per_time(right: &[&str]) -> Option<u32> {
    let right = first(right, 6);
    let each = |word: &str| matches!(word, "per" | "setiap" | "tiap");
    for (place, word) in right.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|at| right.get(at)).copied().unwrap_or("");
        match *word {
            "bulan" if each(before) || people(before) || place == 0 => return Some(1),
            "sebulan" | "bulannya" | "perbulan" => return Some(1),
            "triwulan" | "kuartal" if each(before) || place == 0 => return Some(3),
            "semester" if each(before) || place == 0 => return Some(6),
            "tahun" if each(before) || people(before) || place == 0 => return Some(12),
            "pertahun" | "tahunnya" => return Some(12),
            _ => {}
        }
    }
    None
}

/// Whether an amount is the contribution of a month by the rules, in full or with half of it
/// relieved.
fn of_a_month(value: Decimal) -> bool {
    BANDS.iter().any(|band| {
        let insured = band.jkk.saturating_add(JKM);
        let halved = Exact::from_count(insured) / Exact::from_count(2);
        let savings = Exact::from_count(band.jht);
        let full = Exact::from_count(insured);
        [full, full + savings, halved, halved + savings].iter().any(|of| of.0 == value)
    })
}

/// A contribution of several months becomes that of one: of what is said to be for each of them it
/// is sure, of what stands beside a duration where that is so by the rules. Else it is asked about.
pub(super) fn by_month(
    figures: &mut [Figure],
    of_items: &[usize],
    items: &[Item],
    tokens: &[Token<'_>],
) {
    let months: Vec<Decimal> = items
        .iter()
        .filter(|of| of.shape == Shape::Months)
        .filter_map(|of| of.values.first().copied())
        .collect();
    for (figure, place) in figures.iter_mut().zip(of_items) {
        if figure.kind != Some(Kind::Contribution) {
            continue;
        }
        let around = around(tokens, items, *place);
        let told = around.left.strip_suffix(&["sebesar"]).unwrap_or(&around.left);
        let before = near(told, 2);
        let before =
            before.split_first().filter(|(each, _)| matches!(**each, "per" | "setiap" | "tiap"));
        let rate = per_time(&around.right).or_else(|| per_time(before?.1));
        let beside = around
            .next
            .and_then(|at| items.get(at))
            .filter(|of| {
                of.shape == Shape::Months && around.right.iter().all(|of| LASTING.contains(of))
            })
            .and_then(|of| {
                Some((of.values.first().copied()?, word(tokens, of.first) == "setahun"))
            });
        let value = figure.value.unwrap_or_default();
        let over = |months: Decimal| (Exact(value) / Exact(months)).0.normalize();
        let divides = |months: &Decimal| {
            *months > Decimal::ONE && !of_a_month(value) && of_a_month(over(*months))
        };
        let likely = |months: &Decimal| {
            *months > Decimal::ONE && !of_a_month(value) && over(*months) >= Decimal::from(JKM)
        };
        let (count, sure) = match (rate, beside) {
            (Some(1), _) => continue,
            (Some(rate), _) => (Decimal::from(rate), true),
            (None, Some((_, true))) if around.right.is_empty() => (Decimal::from(12), true),
            (None, Some((count, _))) if divides(&count) => (count, true),
            // `Rp150.000 selama enam bulan`: neither it nor its part is a contribution by the rules.
            (None, Some((count, _))) if likely(&count) => (count, false),
            (None, _) => match months.iter().find(|count| divides(count)) {
                Some(count) => (*count, false),
                None => continue,
            },
        };
        if sure {
            figure.values = figure
                .values
                .iter()
                .map(|value| (Exact(*value) / Exact(count)).0.normalize())
                .collect();
            figure.reason = if figure.ask { figure.reason } else { Reason::Over(count) };
        } else {
            figure.values.insert(0, over(count));
            (figure.ask, figure.reason) = (true, Reason::Value);
        }
        figure.value = figure.values.first().copied();
    }
}
