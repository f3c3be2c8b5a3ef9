//! Why a solver's question cannot be asked, or was not read, in sentences.

use rust_decimal::Decimal;

use super::number::{month, rupiah};
use super::{Lang, fill};
use crate::scenario::LARGEST_AMOUNT;
use crate::solve::{MOST_YEARS, Refusal, Unread};

/// Why a question cannot be asked of a scenario.
#[must_use]
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    match refusal {
        Refusal::NoProgramme(0) => lang
            .pick("Skenario ini tidak punya program.", "The scenario has no programme.")
            .to_owned(),
        Refusal::NoProgramme(count) => fill(
            lang.pick(
                "Program itu tidak ada. Skenario ini punya {count} program.",
                "There is no such programme. The scenario has {count}.",
            ),
            &[("count", &count.to_string())],
        ),
        Refusal::ProgrammeOff => lang
            .pick(
                "Program ini dimatikan. Nyalakan dahulu.",
                "The programme is switched off. Switch it on first.",
            )
            .to_owned(),
        Refusal::Target => lang
            .pick(
                "Target adalah persen dari 0 sampai 100.",
                "A target is a percentage from 0 to 100.",
            )
            .to_owned(),
        Refusal::Month(start, end) => fill(
            lang.pick(
                "Bulan itu tidak disimulasikan. Pilih {start} sampai {end}.",
                "The month is not simulated. Choose one from {start} to {end}.",
            ),
            &[("start", &month(*start, lang)), ("end", &month(*end, lang))],
        ),
        Refusal::Year(first, last) => fill(
            lang.pick(
                "Tahun itu tidak disimulasikan. Pilih {first} sampai {last}.",
                "The year is not simulated. Choose one from {first} to {last}.",
            ),
            &[("first", &first.to_string()), ("last", &last.to_string())],
        ),
        Refusal::Workers => lang
            .pick(
                "Jumlah pekerja adalah bilangan bulat dari 0 sampai 1.000.000.000.",
                "A number of workers is whole, from 0 to 1,000,000,000.",
            )
            .to_owned(),
        Refusal::Years => fill(
            lang.pick(
                "Jalur berisi 1 sampai {most} tahun, masing-masing satu kali.",
                "A path names 1 to {most} years, each once.",
            ),
            &[("most", &MOST_YEARS.to_string())],
        ),
        Refusal::Budget => fill(
            lang.pick("Anggaran adalah {from} sampai {to}.", "A budget is from {from} to {to}."),
            &[("from", &rupiah(Decimal::ZERO, lang)), ("to", &rupiah(LARGEST_AMOUNT, lang))],
        ),
        Refusal::Amount => fill(
            lang.pick(
                "Jumlah uang adalah {from} sampai {to}.",
                "An amount of money is from {from} to {to}.",
            ),
            &[("from", &rupiah(Decimal::ZERO, lang)), ("to", &rupiah(LARGEST_AMOUNT, lang))],
        ),
        Refusal::LeftOfBudget => lang
            .pick(
                "Sisa uang tidak dicari lewat anggaran: tanpa anggaran tentu tidak ada sisa. Pilih batas pekerja, nama baru sebulan, atau bulan bayar.",
                "Money left is not looked for by the budget: of no money nothing is left. Choose the cap on workers, new names a month, or paid months.",
            )
            .to_owned(),
        Refusal::NotOpen(year) => fill(
            lang.pick(
                "Simulasi berakhir sebelum uang {year} tersedia.",
                "The simulation ends before the money of {year} opens.",
            ),
            &[("year", &year.to_string())],
        ),
        Refusal::BudgetTooLarge(year) => fill(
            lang.pick(
                "Anggaran {year} terlalu besar untuk ditulis per tahun.",
                "The budget of {year} is too large to be written by year.",
            ),
            &[("year", &year.to_string())],
        ),
    }
}

/// Why a question was not read.
#[must_use]
pub fn unread(unread: &Unread, lang: Lang) -> String {
    let said = |template: &str, field: &str, allowed: &[&str]| {
        fill(template, &[("field", field), ("allowed", &allowed.join(", "))])
    };
    match unread {
        Unread::Json => {
            lang.pick("Pertanyaan bukan objek JSON.", "The question is no JSON object.").to_owned()
        }
        Unread::Unknown(field, allowed) => said(
            lang.pick(
                "{field}: isian ini tidak dikenal atau ditulis dua kali. Boleh: {allowed}.",
                "{field}: this field is not known or stands there twice. Allowed: {allowed}.",
            ),
            field,
            allowed,
        ),
        Unread::Missing(field) => {
            said(lang.pick("{field}: belum diisi.", "{field}: is missing."), field, &[])
        }
        Unread::NotOneOf(field, allowed) => said(
            lang.pick("{field}: pilih salah satu dari {allowed}.", "{field}: is one of {allowed}."),
            field,
            allowed,
        ),
        Unread::NoNumber(field) => said(
            lang.pick(
                "{field}: tulis angka dengan titik desimal, tanpa pemisah ribuan.",
                "{field}: write digits with a decimal point, without grouping.",
            ),
            field,
            &[],
        ),
        Unread::NoMonth(field) => said(
            lang.pick(
                "{field}: tulis bulan sebagai TTTT-BB.",
                "{field}: write a month as YYYY-MM.",
            ),
            field,
            &[],
        ),
        Unread::NoPath => lang
            .pick(
                "path: tulis tahun dan targetnya, misalnya {\"2026\": \"45\"}.",
                "path: write years and their targets, such as {\"2026\": \"45\"}.",
            )
            .to_owned(),
        Unread::OfBudget => {
            let (id, en) =
                ("Jalur dan belanja hanya untuk budget.", "A path and spend are for budget only.");
            lang.pick(id, en).to_owned()
        }
    }
}
