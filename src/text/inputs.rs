//! What the numbers of a scenario are called, and how they are written.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::number::{
    decimal, month, month_name, percent, rounded_count, rupiah, rupiah_in_chart, rupiah_short,
};
use super::words::Locale;
use super::{Lang, fill};
use crate::inputs::{Happened, Input, ProgrammeInput, Unit};
use crate::month::Month;
use crate::scenario::{Budget, Scenario, SourceKind};

/// The name of a number; that of a programme's says whose it is, where there are several.
#[must_use]
pub fn name(input: Input, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let (id, en) = match input {
        Input::Eligible => ("Pekerja yang berhak", "Eligible workers"),
        Input::WageEarning => ("Penerima upah", "Wage earners"),
        Input::Vulnerable => ("Pekerja rentan", "Vulnerable workers"),
        Input::Growth => ("Pertumbuhan pekerja setahun", "Growth of workers a year"),
        Input::Denominator(place) => {
            let of = scenario.workers.denominators.get(place);
            return of.map_or_else(String::new, |of| locale.name(&of.name).to_owned());
        }
        Input::WageMembers => ("Peserta penerima upah", "Wage-earning members"),
        Input::SelfPayingVulnerable => {
            ("Pekerja rentan yang membayar sendiri", "Vulnerable workers who pay themselves")
        }
        Input::SelfPayingOther => {
            ("Pekerja lain yang membayar sendiri", "Other workers who pay themselves")
        }
        Input::WageUptake => {
            ("Penerima upah yang mendaftar setahun", "Wage earners who enrol a year")
        }
        Input::WageLapse => {
            ("Peserta penerima upah yang berhenti setahun", "Wage-earning members who lapse a year")
        }
        Input::SelfEnrol => {
            ("Pekerja yang mendaftar sendiri setahun", "Workers who enrol themselves a year")
        }
        Input::SelfLapse => {
            ("Peserta mandiri yang berhenti setahun", "Self-paying members who lapse a year")
        }
        Input::KeepPaying => ("Tetap membayar sendiri", "Go on paying themselves"),
        Input::Replaced => {
            ("Peserta program yang diganti setahun", "Programme members replaced a year")
        }
        Input::Deaths => {
            ("Kematian per 1.000 peserta setahun", "Deaths among 1,000 members a year")
        }
        Input::Accidents => (
            "Kecelakaan kerja per 1.000 peserta setahun",
            "Work accidents among 1,000 members a year",
        ),
        Input::AccidentCost => ("Biaya satu kecelakaan", "Cost of one accident"),
        Input::Scholarship => ("Rata-rata beasiswa", "Mean scholarship"),
        Input::WaitingMonths => {
            ("Masa tunggu santunan kematian", "Waiting time of the death benefit")
        }
        Input::Programme(place, field) => return programme(place, field, scenario, locale),
    };
    lang.pick(id, en).to_owned()
}

fn programme(
    place: usize,
    field: ProgrammeInput,
    scenario: &Scenario,
    locale: Locale<'_>,
) -> String {
    let name = bare(place, field, scenario, locale.lang);
    match scenario.programmes.get(place) {
        Some(of) if scenario.programmes.len() > 1 => format!("{name}: {}", locale.name(&of.name)),
        _ => name,
    }
}

/// The name of a programme's number without the programme's own.
#[must_use]
pub fn bare(place: usize, field: ProgrammeInput, scenario: &Scenario, lang: Lang) -> String {
    let of = scenario.programmes.get(place);
    let villages = of.is_some_and(|of| matches!(of.budget, Budget::Villages { .. }));
    let (id, en) = match field {
        ProgrammeInput::Budget if villages => {
            ("Dana per desa/kelurahan setahun", "Money for each village a year")
        }
        ProgrammeInput::Budget => ("Anggaran setahun", "Budget a year"),
        ProgrammeInput::BudgetOf(_) => ("Anggaran {year}", "Budget {year}"),
        ProgrammeInput::BudgetGrowth => {
            ("Pertumbuhan anggaran setahun", "Growth of the budget a year")
        }
        ProgrammeInput::Villages => ("Desa/kelurahan", "Villages"),
        ProgrammeInput::Share => ("Bagian dana desa untuk program", "Share of the villages' money"),
        ProgrammeInput::Admin => ("Biaya administrasi", "Administration"),
        ProgrammeInput::Pays => ("Bagian iuran yang dibayar", "Share of the contribution paid"),
        ProgrammeInput::FirstPaid => ("Bulan bayar pertama", "First paid month"),
        ProgrammeInput::LastPaid => ("Bulan bayar terakhir", "Last paid month"),
        ProgrammeInput::Income => ("Penghasilan sebulan", "Monthly income"),
        ProgrammeInput::MaxWorkers => ("Paling banyak pekerja", "Most workers"),
        ProgrammeInput::EnrolPerMonth => ("Nama baru sebulan", "New names a month"),
        ProgrammeInput::Yield => ("Nama yang lolos verifikasi", "Names that prove valid"),
        ProgrammeInput::Overlap => {
            ("Nama yang sudah ditanggung pihak lain", "Names covered by others")
        }
        ProgrammeInput::InitialMembers => ("Peserta awal", "Initial members"),
        ProgrammeInput::InitialTenure => ("Masa kepesertaan awal", "Initial tenure"),
    };
    let year =
        if let ProgrammeInput::BudgetOf(year) = field { year.to_string() } else { String::new() };
    fill(lang.pick(id, en), &[("year", &year)])
}

/// The name of a figure of a month as it happened; the programme's own name is left out.
#[must_use]
pub fn happened(figure: Happened, at: Month, lang: Lang) -> String {
    let (id, en) = match figure {
        Happened::WageEarning => ("peserta penerima upah", "wage-earning members"),
        Happened::SelfPayingVulnerable => {
            ("pekerja rentan yang membayar sendiri", "vulnerable workers who pay themselves")
        }
        Happened::SelfPayingOther => {
            ("pekerja lain yang membayar sendiri", "other workers who pay themselves")
        }
        Happened::Members(_) => ("peserta program", "members of the programme"),
        Happened::Spend(_) => ("iuran yang dibayar program", "contributions the programme paid"),
    };
    fill(
        lang.pick("Realisasi {month}, {figure}", "Realised in {month}, {figure}"),
        &[("month", &month(at, lang)), ("figure", lang.pick(id, en))],
    )
}

/// A value of a number as people read it: `1,3%`, `Rp16.800`, `Januari`, `3 bulan`.
#[must_use]
pub fn value(unit: Unit, value: Decimal, lang: Lang) -> String {
    match unit {
        Unit::People | Unit::PerThousand | Unit::Villages => decimal(value, 6, lang),
        Unit::PercentAYear | Unit::Percent => percent(value, 6, lang),
        Unit::Rupiah => rupiah(value, lang),
        Unit::Months => {
            let one = value == Decimal::ONE;
            let template =
                lang.pick("{number} bulan", if one { "{number} month" } else { "{number} months" });
            fill(template, &[("number", &decimal(value, 0, lang))])
        }
        Unit::MonthOfYear => month_name(value.to_u32().unwrap_or(0), lang).to_owned(),
    }
}

/// A value of a number in words, for those who listen: `1,3 persen`, `Rp15,62 miliar`.
#[must_use]
pub fn spoken(unit: Unit, of: Decimal, lang: Lang) -> String {
    match unit {
        Unit::PercentAYear | Unit::Percent => fill(
            lang.pick("{number} persen", "{number} percent"),
            &[("number", &decimal(of, 6, lang))],
        ),
        Unit::Rupiah => rupiah_short(of, lang),
        _ => value(unit, of, lang),
    }
}

/// The mark of how well a value is known.
#[must_use]
pub fn mark(kind: SourceKind, lang: Lang) -> &'static str {
    match kind {
        SourceKind::Regulated => lang.pick("diatur", "regulated"),
        SourceKind::Reported => lang.pick("dilaporkan", "reported"),
        SourceKind::Estimated => lang.pick("perkiraan", "estimate"),
        SourceKind::Assumed => lang.pick("anggapan", "assumption"),
    }
}

/// The same, short enough for the axis of a chart: `Rp15,62 miliar`, `1,29 juta`.
#[must_use]
pub fn value_in_chart(unit: Unit, of: Decimal, lang: Lang) -> String {
    match unit {
        Unit::People => rounded_count(of, lang),
        Unit::Rupiah => rupiah_in_chart(of, 2, lang),
        Unit::PercentAYear | Unit::Percent => percent(of, 2, lang),
        Unit::PerThousand => decimal(of, 2, lang),
        _ => value(unit, of, lang),
    }
}
