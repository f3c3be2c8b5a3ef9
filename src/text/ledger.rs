//! The ledger of assumptions in words.

use super::number::{decimal, month};
use super::words::Locale;
use super::{Lang, fill};
use super::{choices, inputs};
use crate::inputs::Unit;
use crate::ledger::{Choice, Entry, Law, Part, Payers, Standing, Value};
use crate::scenario::{Payer, Scenario, Sector, SourceKind};

/// What a row speaks of.
#[must_use]
pub fn label(entry: Entry, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let (template, of) = match entry {
        Entry::Start => {
            (lang.pick("Bulan pertama simulasi", "First simulated month"), String::new())
        }
        Entry::Horizon => (lang.pick("Lama simulasi", "Simulated months"), String::new()),
        Entry::Input(input) => return inputs::name(input, scenario, locale),
        Entry::Choice(index, choice) => {
            return of_programme(choice_name(choice, lang).to_owned(), index, scenario, locale);
        }
        Entry::Happened(figure, month) => {
            let name = inputs::happened(figure, month, lang);
            return match figure.programme() {
                Some(index) => of_programme(name, index, scenario, locale),
                None => name,
            };
        }
        Entry::Relief(payers) => (
            lang.pick("Keringanan 2026 berlaku untuk {of}", "Relief of 2026 holds for {of}"),
            payers_name(payers, lang).to_owned(),
        ),
        Entry::Changed(part, from) => {
            let name = match part {
                Part::Jkm => lang.pick("JKM sejak {of}", "JKM from {of}"),
                Part::Jkk => lang.pick(
                    "JKK dalam persen dasar sejak {of}",
                    "JKK in percent of the basis from {of}",
                ),
                Part::Jht => lang.pick(
                    "JHT dalam persen dasar sejak {of}",
                    "JHT in percent of the basis from {of}",
                ),
            };
            (name, month(from, lang))
        }
        Entry::Target(place) => {
            (lang.pick("Target {of}", "Target {of}"), place.saturating_add(1).to_string())
        }
        Entry::Law(law) => return law_name(law, lang),
    };
    fill(template, &[("of", &of)])
}

/// A name with that of its programme, where there are several.
fn of_programme(name: String, index: usize, scenario: &Scenario, locale: Locale<'_>) -> String {
    match scenario.programmes.get(index) {
        Some(of) if scenario.programmes.len() > 1 => format!("{name}: {}", locale.name(&of.name)),
        _ => name,
    }
}

fn choice_name(choice: Choice, lang: Lang) -> &'static str {
    let (id, en) = match choice {
        Choice::Off => ("Program dimatikan", "Programme switched off"),
        Choice::Payer => ("Pembayar", "Payer"),
        Choice::Reaches => ("Kelompok yang dijangkau", "Group it reaches"),
        Choice::FromYear => ("Tahun anggaran pertama", "First budget year"),
        Choice::ToYear => ("Tahun anggaran terakhir", "Last budget year"),
        Choice::Package => ("Paket", "Package"),
        Choice::Sector => ("Sektor", "Sector"),
        Choice::Pace => ("Cara membelanjakan", "How the money is spent"),
        Choice::CarryOver => ("Sisa dibawa ke tahun berikut", "Money left is carried over"),
        Choice::Apart => ("Tiap desa/kelurahan membayar sendiri", "Each village pays for itself"),
    };
    lang.pick(id, en)
}

fn payers_name(payers: Payers, lang: Lang) -> &'static str {
    match payers {
        Payers::Apbd => lang.pick("APBD, DBH, dan Otsus", "regional budgets"),
        Payers::Village => lang.pick("dana desa", "village budgets"),
        Payers::Other => lang.pick("CSR, sponsor, dan zakat", "CSR, sponsors and zakat"),
    }
}

fn sector(sector: Sector, lang: Lang) -> &'static str {
    match sector {
        Sector::Other => lang.pick("sektor selain transportasi", "sectors but transport"),
        Sector::Transport => lang.pick("sektor transportasi", "transport"),
    }
}

/// The name of a value of the law.
#[must_use]
pub fn law_name(law: Law, lang: Lang) -> String {
    let (template, of) = match law {
        Law::Basis(band) => {
            (lang.pick("Dasar penghasilan golongan {of}", "Basis of band {of}"), band.to_string())
        }
        Law::Jkk(band) => {
            (lang.pick("JKK sebulan golongan {of}", "JKK a month of band {of}"), band.to_string())
        }
        Law::Jht(band) => {
            (lang.pick("JHT sebulan golongan {of}", "JHT a month of band {of}"), band.to_string())
        }
        Law::ReliefMonths(of) => (
            lang.pick("Bulan keringanan, {of}", "Months of the relief, {of}"),
            sector(of, lang).to_owned(),
        ),
        Law::Jkm => (lang.pick("JKM sebulan", "JKM a month"), String::new()),
        Law::ReliefFactor => (
            lang.pick("Faktor keringanan JKK dan JKM", "Relief factor of JKK and JKM"),
            String::new(),
        ),
        Law::DeathBenefit => (lang.pick("Santunan kematian", "Death benefit"), String::new()),
        Law::DeathBenefitWaiting => (
            lang.pick(
                "Santunan kematian dalam masa tunggu",
                "Death benefit within the waiting time",
            ),
            String::new(),
        ),
        Law::ScholarshipFrom => (
            lang.pick("Beasiswa mulai masa kepesertaan", "Scholarships from a tenure of"),
            String::new(),
        ),
        Law::UnpaidMonth => (
            lang.pick("Bulan tak dibayar tetap terlindungi", "An unpaid month counts as covered"),
            String::new(),
        ),
    };
    fill(template, &[("of", &of)])
}

/// A value as people read it.
#[must_use]
pub fn value(value: Value, lang: Lang) -> String {
    match value {
        Value::Number(number, Some(unit)) => inputs::value(unit, number, lang),
        Value::Number(number, None) => decimal(number, 6, lang),
        Value::Word(word) => word_name(word, lang).to_owned(),
        Value::Flag(flag) => yes(flag, lang).to_owned(),
        Value::Month(at) => month(at, lang),
        Value::Year(year) => year.to_string(),
        Value::Span(from, to) => fill(
            lang.pick("{from} sampai {to}", "{from} to {to}"),
            &[("from", &month(from, lang)), ("to", &month(to, lang))],
        ),
    }
}

/// Yes or no.
#[must_use]
pub const fn yes(flag: bool, lang: Lang) -> &'static str {
    if flag { lang.pick("ya", "yes") } else { lang.pick("tidak", "no") }
}

/// A word of the document in words.
fn word_name(word: &'static str, lang: Lang) -> &'static str {
    if let Some(payer) = Payer::from_name(word) {
        return choices::payer(payer, lang);
    }
    let (id, en) = match word {
        "vulnerable" => ("pekerja rentan", "vulnerable workers"),
        "jkk_jkm" => ("JKK dan JKM", "JKK and JKM"),
        "jkk_jkm_jht" => ("JKK, JKM, dan JHT", "JKK, JKM and JHT"),
        "transport" => ("transportasi", "transport"),
        "quota" => ("kuota sampai bulan bayar terakhir", "a quota to the last paid month"),
        "until_spent" => (
            "jumlah yang diumumkan sampai uang habis",
            "the announced number until the money is gone",
        ),
        _ => ("lainnya", "other"),
    };
    lang.pick(id, en)
}

/// What a value counts.
#[must_use]
pub fn unit(value: Value, lang: Lang) -> &'static str {
    let Value::Number(_, Some(unit)) = value else {
        return "";
    };
    match unit {
        Unit::People => lang.pick("orang", "people"),
        Unit::PercentAYear => lang.pick("% setahun", "% a year"),
        Unit::Percent => "%",
        Unit::Rupiah => lang.pick("rupiah", "rupiah"),
        Unit::PerThousand => lang.pick("per 1.000 setahun", "among 1,000 a year"),
        Unit::Months => lang.pick("bulan", "months"),
        Unit::MonthOfYear => lang.pick("bulan ke-", "month of the year"),
        Unit::Villages => lang.pick("desa/kelurahan", "villages"),
    }
}

/// How well a row is known.
#[must_use]
pub fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Known(kind) => inputs::mark(kind, lang),
        Standing::Changed => lang.pick("diubah oleh Anda", "changed by you"),
    }
}

/// The mark after a number of rows: `12 estimated`.
#[must_use]
pub fn counted(mark: Standing, lang: Lang) -> &'static str {
    let (id, en) = match mark {
        Standing::Known(SourceKind::Estimated) => ("perkiraan", "estimated"),
        Standing::Known(SourceKind::Assumed) => ("anggapan", "assumed"),
        _ => return standing(mark, lang),
    };
    lang.pick(id, en)
}

/// The heads of the ledger's columns: what, value, if left out, how well known, source, date,
/// original value, original source.
#[must_use]
pub const fn heads(lang: Lang) -> [&'static str; 8] {
    match lang {
        Lang::Id => [
            "Apa",
            "Nilai",
            "Bila tidak diisi",
            "Tanda",
            "Sumber",
            "Tanggal",
            "Nilai asal",
            "Sumber asal",
        ],
        Lang::En => [
            "What",
            "Value",
            "If left out",
            "Mark",
            "Source",
            "Date",
            "Original value",
            "Original source",
        ],
    }
}

/// How many rows have each mark, in a sentence.
#[must_use]
pub fn counts(of: &[(Standing, usize)], lang: Lang) -> String {
    let parts: Vec<String> = of
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(mark, count)| format!("{count} {}", counted(*mark, lang)))
        .collect();
    parts.join(", ")
}
