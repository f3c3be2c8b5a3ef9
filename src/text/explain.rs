//! Explanations in words: titles, lines, what limits, and why there is none.

use rust_decimal::{Decimal, RoundingStrategy};

pub use super::explain_rules::rule;
pub use super::explain_terms::{in_formula, term};

use super::benefits::amount;
use super::number::{coverage, decimal, month, people, percent, rupiah};
use super::words::Locale;
use super::{Lang, fill};
use crate::explain::{
    Explanation, Expression, Figure, Limit, Notation, Question, Refusal, Rounding, Unit, Verdict,
    canonical,
};
use crate::month::Month;
use crate::scenario::Scenario;

/// The name of a figure.
#[must_use]
pub fn figure(figure: Figure, lang: Lang) -> &'static str {
    let (id, en) = match figure {
        Figure::Eligible => ("Pekerja yang berhak", "Eligible workers"),
        Figure::WageEarning => ("Penerima upah", "Wage earners"),
        Figure::Vulnerable => ("Pekerja rentan", "Vulnerable workers"),
        Figure::Other => ("Pekerja lain", "Other workers"),
        Figure::WageMembers => ("Peserta penerima upah", "Wage-earning members"),
        Figure::SelfPayingVulnerable => {
            ("Peserta mandiri, pekerja rentan", "Self-paying members, vulnerable workers")
        }
        Figure::SelfPayingOther => {
            ("Peserta mandiri, pekerja lain", "Self-paying members, other workers")
        }
        Figure::Covered => ("Semua peserta", "All members"),
        Figure::Coverage => ("Cakupan", "Coverage"),
        Figure::DenominatorCoverage => {
            ("Cakupan terhadap penyebut lain", "Coverage of a further denominator")
        }
        Figure::GapPeople => {
            ("Kekurangan peserta menuju target", "Members still needed for a target")
        }
        Figure::GapRupiah => {
            ("Biaya kekurangan menuju target sebulan", "Cost a month of those needed for a target")
        }
        Figure::FirstReached => ("Target pertama tercapai", "Target first reached"),
        Figure::HeldFrom => ("Target bertahan sejak", "Target held from"),
        Figure::Contribution => {
            ("Iuran program per pekerja", "The programme's contribution for a worker")
        }
        Figure::Members => ("Peserta program", "Members of the programme"),
        Figure::Spend => ("Iuran yang dibayar program", "Contributions the programme pays"),
        Figure::Partner => ("Iuran yang dibayar mitra", "Contributions partners pay"),
        Figure::MoneyLeft => ("Sisa uang program", "The programme's money left"),
        Figure::Unspent => ("Uang program tidak terpakai", "The programme's unspent money"),
        Figure::Deaths => ("Perkiraan kematian peserta program", "Expected deaths of its members"),
        Figure::Accidents => {
            ("Perkiraan kecelakaan kerja peserta program", "Expected work accidents of its members")
        }
        Figure::Benefits => ("Perkiraan manfaat program", "Expected benefits of the programme"),
        Figure::YearWorkers => {
            ("Pekerja terlindungi dalam setahun anggaran", "Workers covered in a budget year")
        }
        Figure::YearCost => ("Iuran dalam setahun anggaran", "Contributions of a budget year"),
        Figure::YearLeft => ("Sisa uang setahun anggaran", "Money left of a budget year"),
        _ => return of_year(figure, lang),
    };
    lang.pick(id, en)
}

/// The names of what tables say of a budget year, and of the run.
fn of_year(figure: Figure, lang: Lang) -> &'static str {
    let (id, en) = match figure {
        Figure::WorkerCost => ("Biaya seorang pekerja setahun", "Cost of one worker for a year"),
        Figure::YearPrice => ("Iuran per orang-bulan setahun", "Price of a worker-month of a year"),
        Figure::YearAdmin => {
            ("Administrasi dan pembulatan setahun", "Administration and rounding of a year")
        }
        Figure::YearUnspent => ("Uang tidak terpakai setahun", "Unspent money of a year"),
        Figure::YearCarried => ("Uang dibawa ke tahun berikut", "Money a year carries to the next"),
        Figure::YearDeathFull => {
            ("Santunan kematian penuh setahun", "Death benefits in full of a year")
        }
        Figure::YearDeathWaiting => (
            "Santunan kematian masa tunggu setahun",
            "Death benefits within the waiting time of a year",
        ),
        Figure::YearScholarships => ("Beasiswa setahun", "Scholarships of a year"),
        Figure::YearAccidentCosts => ("Biaya kecelakaan setahun", "Accident costs of a year"),
        Figure::YearBenefits => ("Semua manfaat setahun", "All benefits of a year"),
        Figure::YearValue => {
            ("Manfaat per Rp1 iuran setahun", "Benefits for Rp1 of contributions of a year")
        }
        Figure::YearLost => {
            ("Hilang karena masa tunggu setahun", "Lost to the waiting time in a year")
        }
        Figure::RunBenefits => ("Semua manfaat selama simulasi", "All benefits over the run"),
        Figure::RunValue => (
            "Manfaat per Rp1 iuran selama simulasi",
            "Benefits for Rp1 of contributions over the run",
        ),
        _ => ("Hilang karena masa tunggu selama simulasi", "Lost to the waiting time over the run"),
    };
    lang.pick(id, en)
}

/// What was asked: the figure, whose it is, and when.
#[must_use]
pub fn title(question: &Question, scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let of = question.figure;
    let mut title = figure(of, lang).to_owned();
    if of.needs_programme()
        && let Some(programme) = scenario.programmes.get(question.programme)
    {
        title.push_str(&format!(" ({})", locale.name(&programme.name)));
    }
    if of.needs_denominator()
        && let Some(denominator) = scenario.workers.denominators.get(question.denominator)
    {
        title.push_str(&format!(" ({})", locale.name(&denominator.name)));
    }
    if let Some(target) = question.target.filter(|_| of.needs_target()) {
        title.push_str(&format!(" {}", percent(target, 6, lang)));
    }
    if of.is_of_year() {
        title.push_str(&format!(", {}", question.month.year()));
    } else if !of.is_of_run() {
        title.push_str(&format!(", {}", month(question.month, lang)));
    }
    title
}

/// A number within the arithmetic: percentages without their sign, people with up to four
/// decimals, plain numbers with up to ten.
#[must_use]
pub fn operand(value: Decimal, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Rupiah => rupiah(value, lang),
        Unit::People => decimal(value, 4, lang),
        Unit::Percent | Unit::Coverage => decimal(value, 8, lang),
        Unit::Number | Unit::Months => decimal(value, 10, lang),
    }
}

/// What a line comes to.
#[must_use]
pub fn line_result(value: Decimal, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Percent | Unit::Coverage => format!("{}%", operand(value, unit, lang)),
        _ => operand(value, unit, lang),
    }
}

/// Whether a number is written with fewer digits than it has. The last of 28 digits, which
/// divisions leave behind and no calculator shows, do not count.
#[must_use]
pub fn is_rounded(value: Decimal, unit: Unit) -> bool {
    let places = match unit {
        Unit::Rupiah => 2,
        Unit::People => 4,
        Unit::Percent | Unit::Coverage => 8,
        Unit::Number | Unit::Months => 10,
    };
    let written = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    value.saturating_sub(written).abs() > Decimal::new(1, 15)
}

/// The figure as the page and its tables show it.
#[must_use]
pub fn shown(value: Decimal, unit: Unit, levels: &[Decimal], lang: Lang) -> String {
    match unit {
        Unit::People => people(value, lang),
        Unit::Coverage => coverage(value, levels, 2, lang),
        Unit::Number => decimal(value, 4, lang),
        Unit::Rupiah | Unit::Percent | Unit::Months => line_result(value, unit, lang),
    }
}

/// Digits above the line.
fn superscript(number: u32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |digit: char| {
        let place = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        place.and_then(|place| DIGITS.get(place)).copied().unwrap_or(digit)
    };
    number.to_string().chars().map(digit).collect()
}

fn write(expression: &Expression, number: &dyn Fn(&Expression) -> String, lang: Lang) -> String {
    expression.write(&Notation {
        number,
        signs: [" × ", " ÷ ", " + ", " − "],
        rounded: &|rounding, part, outermost| {
            let said = match rounding {
                Rounding::WholeUp => lang.pick("dibulatkan ke atas", "rounded up"),
                Rounding::Floor | Rounding::Whole => {
                    lang.pick("dibulatkan ke bawah", "rounded down")
                }
            };
            if outermost { format!("{part}, {said}") } else { format!("({part}, {said})") }
        },
        chosen: &|least, parts| match parts {
            [only] => only.clone(),
            _ => {
                let said = if least {
                    lang.pick("yang terkecil", "the least of")
                } else {
                    lang.pick("yang terbesar", "the greatest of")
                };
                format!("{said} ({})", parts.join("; "))
            }
        },
        grown: &|amount, factor, times| {
            let power = if times == 1 { String::new() } else { superscript(times) };
            if amount == "1" {
                format!("{factor}{power}")
            } else {
                format!("{amount} × {factor}{power}")
            }
        },
    })
}

/// The arithmetic of a line with its numbers; empty for a number that is given.
#[must_use]
pub fn arithmetic(expression: &Expression, lang: Lang) -> String {
    if matches!(expression, Expression::Constant(_)) {
        return String::new();
    }
    let number = |part: &Expression| match part {
        Expression::Known(_, value, unit) => {
            let text = operand(*value, *unit, lang);
            if value.is_sign_negative() && !value.is_zero() { format!("({text})") } else { text }
        }
        Expression::Constant(value) => decimal(*value, 10, lang),
        _ => String::new(),
    };
    write(expression, &number, lang)
}

/// The arithmetic of a line with the names of its numbers; empty for a number that is given.
#[must_use]
pub fn formula(expression: &Expression, scenario: &Scenario, locale: Locale<'_>) -> String {
    if matches!(expression, Expression::Constant(_)) {
        return String::new();
    }
    let number = |part: &Expression| match part {
        Expression::Known(of, _, _) => in_formula(*of, scenario, locale),
        Expression::Constant(value) => decimal(*value, 10, locale.lang),
        _ => String::new(),
    };
    write(expression, &number, locale.lang)
}

/// Whether an expression writes any of its numbers with fewer digits than it has.
#[must_use]
pub fn rounds(expression: &Expression) -> bool {
    expression.known().iter().any(|(_, value, unit)| is_rounded(*value, *unit))
}

/// What stands below lines that write numbers with fewer digits than they have.
#[must_use]
pub const fn rounding_note(lang: Lang) -> &'static str {
    lang.pick(
        "≈ dibulatkan untuk ditampilkan; perhitungan memakai semua angka desimalnya.",
        "≈ rounded to be shown; the calculation uses all decimals.",
    )
}

/// What limits the members, or what becomes of the level; empty for other figures.
#[must_use]
pub fn note(explanation: &Explanation, lang: Lang) -> String {
    if let Some(limit) = explanation.limit {
        let (id, en) = match limit {
            Limit::Money => ("Yang membatasi: uang.", "What limits: money."),
            Limit::Cap => (
                "Yang membatasi: jumlah pekerja yang ditetapkan.",
                "What limits: the number of workers that was set.",
            ),
            Limit::Room => (
                "Yang membatasi: pekerja yang belum ditanggung siapa pun.",
                "What limits: workers whom nobody covers yet.",
            ),
            Limit::Pace => (
                "Yang membatasi: nama baru yang sanggup diverifikasi sebulan.",
                "What limits: new names that can be verified in a month.",
            ),
        };
        return lang.pick(id, en).to_owned();
    }
    explanation.verdict.map_or_else(String::new, |verdict| {
        let (template, at) = match verdict {
            Verdict::Reached(at) => {
                (lang.pick("Pertama tercapai pada {month}.", "First reached in {month}."), at)
            }
            Verdict::NotReached(at) => (
                lang.pick(
                    "Tidak tercapai dalam masa simulasi; terdekat pada {month}.",
                    "Not reached within the simulated months; nearest in {month}.",
                ),
                at,
            ),
            Verdict::Held(at) => (lang.pick("Bertahan sejak {month}.", "Held from {month}."), at),
            Verdict::Lost(at) => (
                lang.pick(
                    "Tidak bertahan: {month} adalah bulan terakhir cakupan di bawah target, dan kurang dari 12 bulan menyusul.",
                    "Not held: {month} is the last month below the target, and too few months follow.",
                ),
                at,
            ),
            Verdict::TooShort(at) => (
                lang.pick(
                    "Tercapai sejak {month}, tetapi kurang dari 12 bulan menyusul.",
                    "There from {month}, but fewer than 12 months follow.",
                ),
                at,
            ),
        };
        fill(template, &[("month", &month(at, lang))])
    })
}

/// The answer: the figure as it is shown, or the month that a level is reached or held.
#[must_use]
pub fn answer(explanation: &Explanation, levels: &[Decimal], lang: Lang) -> String {
    match explanation.verdict {
        Some(Verdict::Reached(at) | Verdict::Held(at)) => month(at, lang),
        Some(Verdict::NotReached(_)) => lang.pick("tidak tercapai", "not reached").to_owned(),
        Some(Verdict::Lost(_)) => lang.pick("tidak bertahan", "not held").to_owned(),
        Some(Verdict::TooShort(_)) => lang.pick("belum setahun", "not a year yet").to_owned(),
        None => explanation.lines.last().map_or_else(String::new, |line| {
            if explanation.question.figure.is_expected() {
                amount(line.result, lang)
            } else {
                shown(line.result, line.unit, levels, lang)
            }
        }),
    }
}

/// Why there is nothing to explain.
#[must_use]
pub fn refusal(of: Refusal, scenario: &Scenario, lang: Lang) -> String {
    refusal_within(of, (scenario.start, scenario.end()), lang)
}

/// The same of a run from a first to a last month.
#[must_use]
pub fn refusal_within(refusal: Refusal, (start, end): (Month, Month), lang: Lang) -> String {
    let (start, end) = (start.to_string(), end.to_string());
    let (template, found) = match refusal {
        Refusal::MonthOutside(at) => (
            lang.pick(
                "{found} tidak disimulasikan: bulan-bulannya {start} sampai {end}",
                "{found} is not simulated: the months are {start} to {end}",
            ),
            at.to_string(),
        ),
        Refusal::NoProgramme(count) => (
            lang.pick(
                "tidak ada program itu: skenario ini memuat {found} program",
                "there is no such programme: this scenario has {found}",
            ),
            count.to_string(),
        ),
        Refusal::Off => {
            (lang.pick("program itu dimatikan", "that programme is switched off"), String::new())
        }
        Refusal::NoTarget => (
            lang.pick(
                "sebutkan targetnya: skenario ini tidak memuat target",
                "name a target: this scenario has none",
            ),
            String::new(),
        ),
        Refusal::TargetOutside(target) => (
            lang.pick(
                "target {found} tidak di antara 0 dan 100",
                "the target {found} is not between 0 and 100",
            ),
            canonical(target),
        ),
        Refusal::NoDenominator(count) => (
            lang.pick(
                "tidak ada penyebut itu: skenario ini memuat {found} penyebut lain",
                "there is no such denominator: this scenario has {found} further ones",
            ),
            count.to_string(),
        ),
        Refusal::Unpaid => (
            lang.pick(
                "program itu tidak memberi manfaat selama simulasi",
                "that programme gives no benefits over the run",
            ),
            String::new(),
        ),
        Refusal::UnpaidYear(year) => (
            lang.pick(
                "program itu tidak membayar iuran pada {found}",
                "that programme pays no contributions in {found}",
            ),
            year.to_string(),
        ),
    };
    fill(template, &[("found", &found), ("start", &start), ("end", &end)])
}
