//! What would explain the difference of a claim, in words.

use super::claim::value;
use super::number::rupiah;
use super::{Lang, fill, regions};
use crate::claim::{Explained, Explanation, Kind};
use crate::regions::Regions;

/// An explanation, in a sentence. Its sum stands beside it.
#[must_use]
pub fn explanation(of: &Explanation, published_by: Option<&Regions>, lang: Lang) -> String {
    let amount = rupiah(of.value, lang);
    let months = value(Kind::Months, of.value, lang);
    let share = value(Kind::SharePaid, of.value, lang);
    let people = value(Kind::Covered, of.value, lang);
    let workers = value(Kind::Workers, of.value, lang);
    let figure = value(of.kind, of.value, lang);
    let published = of.published.zip(published_by).and_then(|(at, of)| of.published.get(at));
    let source = published.map(|of| regions::publication(of, lang)).unwrap_or_default();
    let template = match of.of {
        Explained::Rounding => lang.pick(
            "Pembulatan: hitungannya {figure}, dan angka yang disebut bisa jadi dibulatkan atau \
             dipotong.",
            "Rounding: the sum gives {figure}, and what is stated may be rounded or cut off.",
        ),
        Explained::PartOfYear => lang.pick(
            "Sebagian masa: uangnya cukup untuk {months}.",
            "Part of the time: the money pays for {months}.",
        ),
        Explained::Longer => lang.pick(
            "Masa lebih lama: uangnya cukup untuk {months}.",
            "A longer time: the money pays for {months}.",
        ),
        Explained::Revised => lang.pick(
            "APBD perubahan: anggarannya baru cair pada paruh kedua tahun, cukup untuk {months}.",
            "Revised budget: its money opens in the second half of the year, enough for {months}.",
        ),
        Explained::SharedPayers => lang.pick(
            "Pembayar bersama: uang ini {share} dari biaya; sisanya dibayar pihak lain.",
            "Shared payers: this money is {share} of the cost; others pay the rest.",
        ),
        Explained::Verified => lang.pick(
            "Data tervalidasi: uangnya cukup untuk {workers}, bila sebagian nama tidak lolos \
             verifikasi.",
            "Verified names: the money pays for {workers}, if some names are not valid.",
        ),
        Explained::JhtIncluded => lang.pick(
            "Termasuk JHT: dengan JHT biayanya {amount}.",
            "JHT included: with old-age savings the cost is {amount}.",
        ),
        Explained::JhtLeftOut => {
            lang.pick("Tanpa JHT: biayanya {amount}.", "Without JHT: the cost is {amount}.")
        }
        Explained::Relief => lang.pick(
            "Keringanan PP 50/2025: bila pembayarnya berhak, JKK dan JKM separuh dan biayanya \
             {amount}.",
            "Relief of PP 50/2025: if the payer gets it, JKK and JKM are halved and the cost is \
             {amount}.",
        ),
        Explained::ReliefUnused => lang.pick(
            "Tanpa keringanan PP 50/2025: iuran penuh, biayanya {amount}.",
            "Without the relief of PP 50/2025: in full the cost is {amount}.",
        ),
        Explained::Band => lang.pick(
            "Golongan penghasilan lain: iuran bagi penghasilan mulai {amount} sebulan.",
            "Another band of income: contributions for incomes from {amount} a month.",
        ),
        Explained::Administration => lang.pick(
            "Biaya administrasi: {share} di atas iuran.",
            "Administration: {share} on top of contributions.",
        ),
        Explained::EachVillage => lang.pick(
            "Tiap desa membeli sendiri: dibulatkan ke bawah per desa, seluruhnya {workers}.",
            "Each village buys for itself: rounded down by village, {workers} in all.",
        ),
        Explained::Construction => lang.pick(
            "Jasa konstruksi dihitung: angka itu berarti {people} lebih banyak.",
            "Construction workers counted: the figure means {people} more.",
        ),
        Explained::Denominator if published.is_some() => lang.pick(
            "Penyebut lain: {figure} ({source}).",
            "Another denominator: {figure} ({source}).",
        ),
        Explained::Denominator => lang.pick(
            "Penyebut lain: {figure} (perkiraan Cakupan).",
            "Another denominator: {figure} (Cakupan's estimate).",
        ),
        Explained::Overlap => lang.pick(
            "Terhitung dua kali: {people} sudah menjadi peserta sebelumnya.",
            "Counted twice: {people} were members before.",
        ),
    };
    fill(
        template,
        &[
            ("amount", &amount),
            ("months", &months),
            ("share", &share),
            ("people", &people),
            ("workers", &workers),
            ("figure", &figure),
            ("source", &source),
        ],
    )
}
