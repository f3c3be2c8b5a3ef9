//! What the numbers of an explanation are called.

use super::inputs;
use super::number::{month, short_month};
use super::words::Locale;
use super::{Lang, fill};
use crate::explain::{Name, Term};
use crate::month::Month;
use crate::scenario::Scenario;

/// The name of a number, with its month where it has one.
#[must_use]
pub fn term(term: Term, scenario: &Scenario, locale: Locale<'_>) -> String {
    with_month(term, scenario, locale, month)
}

/// The name of a number as formulas write it, with the month's short name.
#[must_use]
pub fn in_formula(term: Term, scenario: &Scenario, locale: Locale<'_>) -> String {
    format!("[{}]", with_month(term, scenario, locale, short_month))
}

fn with_month(
    term: Term,
    scenario: &Scenario,
    locale: Locale<'_>,
    written: fn(Month, Lang) -> String,
) -> String {
    let name = name(term.name, scenario, locale);
    match term.month {
        // What is counted over several months names the first of them.
        Some(at) if matches!(term.name, Name::Price | Name::SameMonths | Name::WorkerMonths) => {
            let template = locale.lang.pick("{name}, mulai {month}", "{name}, from {month}");
            fill(template, &[("name", &name), ("month", &written(at, locale.lang))])
        }
        // The month only says which year.
        Some(at) if is_of_year(term.name) => format!("{name}, {}", at.year()),
        Some(at) => format!("{name}, {}", written(at, locale.lang)),
        None => name,
    }
}

/// Whether a dated number is that of the month's year.
const fn is_of_year(name: Name) -> bool {
    matches!(name, Name::YearBenefits | Name::YearCost | Name::YearPartner | Name::YearLost)
}

/// A group of workers.
fn group(group: usize, lang: Lang) -> &'static str {
    match group {
        0 => lang.pick("pekerja rentan", "vulnerable workers"),
        _ => lang.pick("pekerja lain", "other workers"),
    }
}

fn name(name: Name, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let programme = |index: usize| {
        scenario.programmes.get(index).map_or("", |programme| locale.name(&programme.name))
    };
    let denominator = |place: usize| {
        scenario.workers.denominators.get(place).map_or("", |of| locale.name(&of.name))
    };
    let year;
    let (template, of) = match name {
        Name::Input(input) => return inputs::name(input, scenario, locale),
        Name::Group(of)
        | Name::SelfPaying(of)
        | Name::SelfGrown(of)
        | Name::Uncovered(of)
        | Name::SelfLapsing(of)
        | Name::SelfEnrolling(of)
        | Name::SelfBeforeLeavers(of)
        | Name::InProgrammes(of)
        | Name::Leavers(of)
        | Name::Keeping(of) => (of_group(name, lang), group(of, lang)),
        Name::Members(index) => {
            (lang.pick("Peserta program {of}", "Members of the programme {of}"), programme(index))
        }
        Name::DenominatorShare(place) => (
            lang.pick(
                "Penyebut {of} dalam persen pekerja yang berhak",
                "Denominator {of} in percent of the eligible workers",
            ),
            denominator(place),
        ),
        Name::DenominatorCoverage(place) => {
            (lang.pick("Cakupan terhadap {of}", "Coverage of {of}"), denominator(place))
        }
        Name::Budget(of) => {
            year = of.to_string();
            (lang.pick("Anggaran tahun {of}", "Budget of the year {of}"), year.as_str())
        }
        _ => (plain(name, lang), ""),
    };
    fill(template, &[("of", of)])
}

/// The names of numbers of a group.
fn of_group(name: Name, lang: Lang) -> &'static str {
    let (id, en) = match name {
        Name::SelfPaying(_) => ("Peserta mandiri, {of}", "Self-paying members, {of}"),
        Name::SelfGrown(_) => (
            "Peserta mandiri bulan lalu ikut tumbuh, {of}",
            "Last month's self-paying members, grown, {of}",
        ),
        Name::Uncovered(_) => ("Belum terlindungi bulan lalu, {of}", "Uncovered last month, {of}"),
        Name::SelfLapsing(_) => {
            ("Peserta mandiri yang berhenti, {of}", "Self-paying members who lapse, {of}")
        }
        Name::SelfEnrolling(_) => ("Mendaftar sendiri, {of}", "Enrolling themselves, {of}"),
        Name::SelfBeforeLeavers(_) => (
            "Peserta mandiri sebelum ada yang keluar dari program, {of}",
            "Self-paying members before anybody leaves a programme, {of}",
        ),
        Name::InProgrammes(_) => ("Peserta semua program, {of}", "Members of all programmes, {of}"),
        Name::Leavers(_) => ("Keluar dari program, {of}", "Leaving programmes, {of}"),
        Name::Keeping(_) => {
            ("Yang lalu membayar sendiri, {of}", "Going on paying themselves, {of}")
        }
        _ => ("Jumlah {of}", "Number of {of}"),
    };
    lang.pick(id, en)
}

/// The names of numbers that speak of nothing else.
fn plain(name: Name, lang: Lang) -> &'static str {
    let (id, en) = match name {
        Name::Eligible => ("Pekerja yang berhak", "Eligible workers"),
        Name::WageEarning => ("Penerima upah", "Wage earners"),
        Name::YearsFactor => ("Faktor tumbuh tahun penuh", "Growth factor of whole years"),
        Name::Factor => ("Faktor tumbuh sejak awal", "Growth factor since the start"),
        Name::WageMembers => ("Peserta penerima upah", "Wage-earning members"),
        Name::WageGrown => (
            "Peserta penerima upah bulan lalu ikut tumbuh",
            "Last month's wage-earning members, grown",
        ),
        Name::WageJoining => ("Penerima upah yang mendaftar", "Wage earners who enrol"),
        Name::WageLapsing => {
            ("Peserta penerima upah yang berhenti", "Wage-earning members who lapse")
        }
        Name::Taken => {
            ("Sudah diambil program sebelumnya", "Already taken by programmes before it")
        }
        Name::Basis => ("Dasar penghasilan golongan", "Basis of the band"),
        Name::Jkk => ("JKK sebulan", "JKK a month"),
        Name::JkkPct => ("JKK dalam persen dasar", "JKK in percent of the basis"),
        Name::Jkm => ("JKM sebulan", "JKM a month"),
        Name::Jht => ("JHT sebulan", "JHT a month"),
        Name::JhtPct => ("JHT dalam persen dasar", "JHT in percent of the basis"),
        Name::ReliefFactor => ("Faktor keringanan JKK dan JKM", "Relief factor of JKK and JKM"),
        Name::FullContribution => {
            ("Iuran penuh seorang pekerja", "Whole contribution for a worker")
        }
        Name::Contribution => (
            "Iuran yang dibayar program per pekerja",
            "Contribution the programme pays for a worker",
        ),
        Name::VillageMoney => ("Dana semua desa/kelurahan", "Money of all villages"),
        Name::BudgetFactor => {
            ("Faktor tumbuh anggaran setahun", "Growth factor of the budget a year")
        }
        Name::MonthsPaid => ("Bulan bayar setahun", "Paid months of a year"),
        Name::MonthsLeft => ("Bulan bayar yang tersisa", "Paid months left"),
        Name::Opened => ("Uang yang tersedia untuk iuran", "Money available for contributions"),
        Name::CarriedIn => ("Sisa tahun lalu yang dibawa", "Money carried from last year"),
        Name::Money => ("Uang seluruhnya", "Money in all"),
        Name::Price => (
            "Iuran seorang pekerja sampai bulan bayar terakhir",
            "Contributions of a worker to the last paid month",
        ),
        Name::Bought => ("Pekerja yang dapat dibayar", "Workers that can be paid for"),
        Name::Places => ("Tempat", "Places"),
        Name::Filled => ("Tempat yang terisi nama sah", "Places filled with valid names"),
        Name::Room => ("Pekerja yang belum ditanggung siapa pun", "Workers whom nobody covers yet"),
        Name::Verified => ("Peserta terbanyak sejauh ini", "Most members so far"),
        Name::Pace => ("Nama yang sanggup diverifikasi", "Names that can be verified by now"),
        Name::Affordable => {
            ("Pekerja yang dapat dibayar bulan ini", "Workers that can be paid for this month")
        }
        Name::Spend => ("Iuran yang dibayar program", "Contributions the programme pays"),
        Name::Partner => ("Iuran yang dibayar mitra", "Contributions partners pay"),
        Name::MoneyLeft => ("Sisa uang", "Money left"),
        Name::BeyondBudget => ("Melampaui anggaran", "Beyond the budget"),
        Name::YearBeyond => ("Melampaui anggaran tahun itu", "Beyond the budget of the year"),
        Name::Unspent => ("Uang tidak terpakai", "Unspent money"),
        Name::CarriedOut => ("Uang dibawa ke tahun berikut", "Money carried to the next year"),
        Name::Covered => ("Semua peserta", "All members"),
        Name::Coverage => ("Cakupan", "Coverage"),
        Name::Deaths => ("Perkiraan kematian", "Expected deaths"),
        Name::Accidents => ("Perkiraan kecelakaan kerja", "Expected work accidents"),
        Name::Waiting => ("Peserta dalam masa tunggu", "Members within the waiting time"),
        Name::WithScholarship => (
            "Peserta yang anaknya berhak beasiswa",
            "Members whose children would get scholarships",
        ),
        Name::DeathsWaiting => ("Kematian dalam masa tunggu", "Deaths within the waiting time"),
        Name::DeathsScholarship => ("Kematian dengan beasiswa", "Deaths with scholarships"),
        Name::DeathBenefit => ("Santunan kematian", "Death benefit"),
        Name::DeathBenefitWaiting => {
            ("Santunan kematian dalam masa tunggu", "Death benefit within the waiting time")
        }
        Name::Benefits => ("Perkiraan manfaat", "Expected benefits"),
        Name::Target => ("Target cakupan", "Target of coverage"),
        Name::GapPeople => {
            ("Kekurangan peserta menuju target", "Members still needed for the target")
        }
        Name::LowestContribution => ("Iuran penuh terendah", "Lowest whole contribution"),
        Name::GapRupiah => ("Biaya kekurangan itu sebulan", "Cost of these a month"),
        Name::Needed => ("Peserta yang diperlukan target", "Members that the target takes"),
        Name::Surplus => ("Peserta di atas (di bawah) target", "Members above (below) the target"),
        Name::MonthsAfter => ("Bulan simulasi sesudahnya", "Simulated months after it"),
        Name::MonthNumber => ("Urutan bulan dalam simulasi", "Place of the month in the run"),
        Name::LastMonthNumber => ("Urutan bulan terakhir", "Place of the last month"),
        Name::YearMembers => ("Peserta terbanyak tahun itu", "Most members of the year"),
        Name::SameMonths => (
            "Banyaknya bulan dengan peserta dan iuran yang sama",
            "Number of months with the same members and contribution",
        ),
        Name::YearCost => ("Iuran yang dibayar tahun itu", "Contributions paid in the year"),
        Name::YearLeft => ("Sisa uang tahun itu", "Money left of the year"),
        Name::WorkerMonths => {
            ("Orang-bulan dengan iuran yang sama", "Worker-months with the same contribution")
        }
        Name::YearWorkerMonths => ("Orang-bulan tahun itu", "Worker-months of the year"),
        Name::YearPrice => ("Iuran per orang-bulan", "Price of a worker-month"),
        Name::NetBudget => ("Anggaran setelah administrasi", "Budget without administration"),
        Name::YearAdmin => ("Administrasi dan pembulatan", "Administration and rounding"),
        Name::YearCarried => {
            ("Uang tahun itu yang dibawa ke tahun berikut", "Money the year carries to the next")
        }
        Name::YearPartner => {
            ("Iuran yang dibayar mitra tahun itu", "Contributions partners pay in the year")
        }
        Name::YearDeaths => ("Perkiraan kematian tahun itu", "Expected deaths of the year"),
        Name::YearDeathsWaiting => {
            ("Kematian dalam masa tunggu tahun itu", "Deaths of the year within the waiting time")
        }
        Name::YearDeathsScholarship => {
            ("Kematian dengan beasiswa tahun itu", "Deaths of the year with scholarships")
        }
        Name::YearAccidents => ("Perkiraan kecelakaan tahun itu", "Expected accidents of the year"),
        Name::YearDeathFull => {
            ("Santunan kematian penuh tahun itu", "Death benefits in full of the year")
        }
        Name::YearDeathWaiting => (
            "Santunan kematian masa tunggu tahun itu",
            "Death benefits of the year within the waiting time",
        ),
        Name::YearScholarships => ("Beasiswa tahun itu", "Scholarships of the year"),
        Name::YearAccidentCosts => ("Biaya kecelakaan tahun itu", "Accident costs of the year"),
        Name::YearBenefits => ("Semua manfaat tahun itu", "All benefits of the year"),
        Name::YearValue => {
            ("Manfaat untuk setiap Rp1 iuran", "Benefits for each Rp1 of contributions")
        }
        Name::RunBenefits => ("Semua manfaat selama simulasi", "All benefits over the run"),
        Name::RunCost => ("Iuran yang dibayar selama simulasi", "Contributions paid over the run"),
        Name::RunPartner => {
            ("Iuran yang dibayar mitra selama simulasi", "Contributions partners pay over the run")
        }
        Name::RunValue => (
            "Manfaat untuk setiap Rp1 iuran selama simulasi",
            "Benefits for each Rp1 of contributions over the run",
        ),
        Name::RunLost => {
            ("Hilang karena masa tunggu selama simulasi", "Lost to the waiting time over the run")
        }
        Name::YearLost => {
            ("Hilang karena masa tunggu tahun itu", "Lost to the waiting time in the year")
        }
        // Those that speak of a group, a programme or a year have their own templates.
        Name::Input(_)
        | Name::Group(_)
        | Name::SelfPaying(_)
        | Name::SelfGrown(_)
        | Name::Uncovered(_)
        | Name::SelfLapsing(_)
        | Name::SelfEnrolling(_)
        | Name::SelfBeforeLeavers(_)
        | Name::InProgrammes(_)
        | Name::Leavers(_)
        | Name::Keeping(_)
        | Name::Members(_)
        | Name::Budget(_)
        | Name::DenominatorShare(_)
        | Name::DenominatorCoverage(_) => ("", ""),
    };
    lang.pick(id, en)
}
