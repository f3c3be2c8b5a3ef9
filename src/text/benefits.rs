//! Expected benefits in words. They are expectations and say so: decimals, “perkiraan”, and what
//! they rest on.

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

use super::number::{decimal, fixed, month, rupiah, rupiah_rounded};
use super::{Lang, fill};
use crate::model::ExpectedBenefits;
use crate::rules::values::SCHOLARSHIP_FROM_MONTHS;
use crate::scenario::Scenario;

/// A number of deaths or accidents as an expectation shows it: with one decimal.
#[must_use]
pub fn expected(count: Decimal, lang: Lang) -> String {
    fixed(count, 1, lang)
}

/// A number of people or accidents in a sentence, where decimals would promise too much:
/// `sekitar 1.861`, `kurang dari 1`.
fn about(count: Decimal, lang: Lang) -> String {
    let whole = count.round_dp_with_strategy(0, MidpointAwayFromZero);
    let said = few_or(whole, count, lang);
    if whole == count || count < Decimal::ONE {
        return said;
    }
    fill(lang.pick("sekitar {count}", "about {count}"), &[("count", &said)])
}

/// A whole number, or that it is less than one where it is `exact`ly more than none.
fn few_or(whole: Decimal, exact: Decimal, lang: Lang) -> String {
    if whole < Decimal::ONE && exact > Decimal::ZERO {
        return lang.pick("kurang dari 1", "fewer than 1").to_owned();
    }
    decimal(whole, 0, lang)
}

/// An expected amount: whole rupiah, for a fraction of one would promise too much.
#[must_use]
pub fn amount(value: Decimal, lang: Lang) -> String {
    rupiah(value.round_dp_with_strategy(0, MidpointAwayFromZero), lang)
}

/// Rupiah of benefits for each rupiah of contributions, with two decimals; a dash where nothing
/// is paid.
#[must_use]
pub fn for_each_rupiah(of: &ExpectedBenefits, lang: Lang) -> String {
    of.for_each_rupiah()
        .map_or_else(|| "–".to_owned(), |ratio| format!("Rp{}", fixed(ratio, 2, lang)))
}

/// What the waiting months take, in percent with one decimal; a dash where nobody dies.
#[must_use]
pub fn lost_share(of: &ExpectedBenefits, lang: Lang) -> String {
    of.lost_to_waiting_pct()
        .map_or_else(|| "–".to_owned(), |share| format!("{}%", fixed(share, 1, lang)))
}

/// The benefits of a run in sentences.
#[must_use]
pub fn sentences(of: &ExpectedBenefits, scenario: &Scenario, lang: Lang) -> Vec<String> {
    if of.spent.0.is_zero() && of.total.0.is_zero() {
        let nothing = lang.pick(
            "Tidak ada iuran yang dibayar program, jadi tidak ada manfaat yang diperkirakan.",
            "No programme pays contributions, so no benefits are expected.",
        );
        return vec![nothing.to_owned()];
    }
    let whole = |count: Decimal| count.round_dp_with_strategy(0, MidpointAwayFromZero);
    // The parts add up as they are shown.
    let full = whole(of.deaths.0).saturating_sub(whole(of.deaths_waiting.0));
    let values = [
        ("start", month(scenario.start, lang)),
        ("end", month(scenario.end(), lang)),
        ("deaths", about(of.deaths.0, lang)),
        ("full", few_or(full, of.deaths.0.saturating_sub(of.deaths_waiting.0), lang)),
        ("waiting", few_or(whole(of.deaths_waiting.0), of.deaths_waiting.0, lang)),
        ("scholarships", about(of.deaths_with_scholarship.0, lang)),
        ("accidents", about(of.accidents.0, lang)),
        ("total", rupiah_rounded(of.total.0, 1, lang)),
        ("each", for_each_rupiah(of, lang)),
        ("lost", rupiah_rounded(of.lost_to_waiting().0, 1, lang)),
        ("share", lost_share(of, lang)),
        ("paid", SCHOLARSHIP_FROM_MONTHS.to_string()),
        ("months", scenario.rules.death_benefit_waiting_months.to_string()),
    ];
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut said = vec![
        lang.pick(
            "Perkiraan {start} sampai {end}: {deaths} keluarga menerima santunan kematian, {full} di antaranya penuh dan {waiting} dalam masa tunggu. Kecelakaan kerja: {accidents}.",
            "Expected from {start} to {end}: {deaths} families get a death benefit, {full} of them in full and {waiting} within the waiting time. Work accidents: {accidents}.",
        ),
        if of.deaths_with_scholarship.0 > Decimal::ZERO {
            lang.pick(
                "Di antara keluarga itu {scholarships} juga menerima beasiswa.",
                "Of these families {scholarships} get scholarships too.",
            )
        } else {
            lang.pick(
                "Tidak satu pun menerima beasiswa, yang memerlukan {paid} bulan iuran berturut-turut.",
                "None of them gets scholarships, which take {paid} paid months in a row.",
            )
        },
        lang.pick(
            "Nilai perkiraan semua manfaat {total}, yaitu {each} untuk setiap rupiah iuran.",
            "All benefits together are expected to be worth {total}, {each} for each rupiah of contributions.",
        ),
    ];
    let waiting = scenario.rules.death_benefit_waiting_months;
    if waiting > 1 && of.deaths.0 > Decimal::ZERO {
        said.push(lang.pick(
            "Masa tunggu {months} bulan mengurangi santunan kematian {lost}, atau {share} dari yang akan dibayar tanpa masa tunggu.",
            "The waiting time of {months} months takes {lost} off the death benefits, {share} of what would be paid without it.",
        ));
    }
    said.into_iter().map(|template| fill(template, &values)).collect()
}

/// What the expectations rest on.
#[must_use]
pub fn note(scenario: &Scenario, lang: Lang) -> String {
    let dynamics = &scenario.dynamics;
    fill(
        lang.pick(
            "Semua angka ini perkiraan, bukan janji: dihitung dari angka perkiraan dan anggapan, yaitu {deaths} kematian dan {accidents} kecelakaan kerja per 1.000 peserta setahun, biaya rata-rata {cost} per kecelakaan, dan beasiswa rata-rata {scholarship} per kematian sejak {paid} bulan iuran.",
            "All of these are expectations, not promises: they rest on estimated and assumed figures, {deaths} deaths and {accidents} work accidents among 1,000 members a year, a mean cost of {cost} an accident, and mean scholarships of {scholarship} for a death from {paid} paid months on.",
        ),
        &[
            ("deaths", &decimal(dynamics.deaths_per_1000, 6, lang)),
            ("accidents", &decimal(dynamics.accidents_per_1000, 6, lang)),
            ("cost", &rupiah(dynamics.accident_cost, lang)),
            ("scholarship", &rupiah(dynamics.scholarship_mean, lang)),
            ("paid", &SCHOLARSHIP_FROM_MONTHS.to_string()),
        ],
    )
}
