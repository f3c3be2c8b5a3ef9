//! The expected benefits of a run as the report shows them.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::report::{BenefitsView, all_programmes, names};
use super::report_table::{Cell, ReportTable, Row};
use crate::model::{ExpectedBenefits, Trajectory, benefits};
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::text::Lang;
use crate::text::benefits::{amount, expected, for_each_rupiah, lost_share, note, sentences};
use crate::text::words::Locale;

/// The benefits in sentences and tables.
pub(super) fn view(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) -> BenefitsView {
    let lang = locale.lang;
    let report = benefits(scenario, run);
    let names = names(scenario, locale);
    let several = names.len() > 1;
    // A row for each programme, and one for all where there are several.
    let rows = |year: Option<u32>, of: &[ExpectedBenefits], all: &ExpectedBenefits| -> Vec<Row> {
        let named = |name: &str| {
            let year = year.map(|year| year.to_string());
            // The one programme there is needs no name in each row.
            let name = (several || year.is_none()).then(|| name.to_owned());
            year.into_iter().chain(name).collect()
        };
        let of_programmes = names.iter().zip(of).map(|(name, of)| (named(name), cells(of, lang)));
        let sums = several.then(|| (named(all_programmes(lang)), cells(all, lang)));
        of_programmes.chain(sums).collect()
    };
    let programme = lang.pick("Program", "Programme").to_owned();
    let years: Vec<String> = core::iter::once(lang.pick("Tahun", "Year").to_owned())
        .chain(several.then(|| programme.clone()))
        .collect();
    let heads = heads(lang);
    let by_year = report.years.iter();
    let by_year = by_year.flat_map(|of| rows(Some(of.year), &of.programmes, &of.all)).collect();
    let by_programme = rows(None, &report.programmes, &report.all);
    let caption = if several {
        lang.pick(
            "Perkiraan manfaat menurut tahun anggaran dan program",
            "Expected benefits by budget year and programme",
        )
    } else {
        lang.pick("Perkiraan manfaat menurut tahun anggaran", "Expected benefits by budget year")
    };
    let whole = lang.pick(
        "Perkiraan manfaat selama simulasi menurut program",
        "Expected benefits over the simulated months by programme",
    );
    BenefitsView {
        sentences: sentences(&report.all, scenario, lang),
        note: note(scenario, lang),
        by_year: ReportTable::without_zeros(caption, &years, &heads, by_year, lang),
        by_programme: ReportTable::without_zeros(whole, &[programme], &heads, by_programme, lang),
    }
}

fn heads(lang: Lang) -> [String; 14] {
    [
        ("Perkiraan kematian (keluarga)", "Expected deaths (families)"),
        ("santunan penuh (keluarga)", "paid in full (families)"),
        ("dalam masa tunggu (keluarga)", "within the waiting time (families)"),
        ("dengan beasiswa (keluarga)", "with scholarships (families)"),
        ("Perkiraan kecelakaan", "Expected accidents"),
        ("Santunan penuh (Rp)", "Death benefits in full (Rp)"),
        ("Santunan masa tunggu (Rp)", "Death benefits, waiting time (Rp)"),
        ("Beasiswa (Rp)", "Scholarships (Rp)"),
        ("Biaya kecelakaan (Rp)", "Accident costs (Rp)"),
        ("Semua manfaat (Rp)", "All benefits (Rp)"),
        ("Iuran dengan mitra (Rp)", "Contributions with partners (Rp)"),
        ("Manfaat per Rp1 iuran", "Benefits for Rp1 of contributions"),
        ("Hilang karena masa tunggu (Rp)", "Lost to the waiting time (Rp)"),
        ("bagian yang hilang", "share lost"),
    ]
    .map(|(id, en)| lang.pick(id, en).to_owned())
}

fn cells(of: &ExpectedBenefits, lang: Lang) -> Vec<Cell> {
    let count = |value: Exact| Cell::new(expected(value.0, lang), value.0.is_zero());
    let money = |value: Exact| Cell::new(amount(value.0, lang), value.0.is_zero());
    let lost = of.lost_to_waiting();
    vec![
        count(of.deaths),
        count(of.deaths - of.deaths_waiting),
        count(of.deaths_waiting),
        count(of.deaths_with_scholarship),
        count(of.accidents),
        money(of.death_full),
        money(of.death_waiting),
        money(of.scholarships),
        money(of.accident_costs),
        money(of.total),
        money(of.spent + of.partner),
        Cell::new(for_each_rupiah(of, lang), of.total.0.is_zero()),
        money(lost),
        Cell::new(lost_share(of, lang), lost.0.is_zero()),
    ]
}
