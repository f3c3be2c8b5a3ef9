//! The expected benefits of a run as the report shows them.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use super::report::{BenefitsView, ReportTable, all_programmes, names};
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
    let rows = |of: &[ExpectedBenefits], all: &ExpectedBenefits| -> Vec<Vec<String>> {
        let of_programmes = names.iter().zip(of).map(|(name, of)| row(name, of, lang));
        let sums = several.then(|| row(all_programmes(lang), all, lang));
        of_programmes.chain(sums).collect()
    };
    let mut by_year = vec![lang.pick("Tahun", "Year").to_owned()];
    by_year.extend(heads(lang));
    BenefitsView {
        sentences: sentences(&report.all, scenario, lang),
        note: note(scenario, lang),
        by_year: ReportTable {
            caption: lang
                .pick(
                    "Perkiraan manfaat menurut tahun anggaran dan program",
                    "Expected benefits by budget year and programme",
                )
                .to_owned(),
            columns: by_year,
            rows: report
                .years
                .iter()
                .flat_map(|year| {
                    rows(&year.programmes, &year.all).into_iter().map(|mut row| {
                        row.insert(0, year.year.to_string());
                        row
                    })
                })
                .collect(),
        },
        by_programme: ReportTable {
            caption: lang
                .pick(
                    "Perkiraan manfaat selama simulasi menurut program",
                    "Expected benefits over the simulated months by programme",
                )
                .to_owned(),
            columns: heads(lang).to_vec(),
            rows: rows(&report.programmes, &report.all),
        },
    }
}

fn heads(lang: Lang) -> [String; 15] {
    [
        ("Program", "Programme"),
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

fn row(name: &str, of: &ExpectedBenefits, lang: Lang) -> Vec<String> {
    let count = |value: Exact| expected(value.0, lang);
    let money = |value: Exact| amount(value.0, lang);
    vec![
        name.to_owned(),
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
        for_each_rupiah(of, lang),
        money(of.lost_to_waiting()),
        lost_share(of, lang),
    ]
}
