//! The report on paper: what it says, and what it leaves to the ledger.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::words::{Locale, Words};
use cakupan::view::paper::{Paper, view};
use common::{document, read};
use serde_json::{Value, json};

fn paper(id: &str, lang: Lang) -> Paper {
    let scenario = ready::find(id).unwrap().scenario().unwrap();
    view(&scenario, None, 0, "2026-11-21", Locale { lang, words: ready::words() })
}

#[test]
fn every_ready_scenario_has_its_report_in_both_languages() {
    for ready in ready::ALL {
        for lang in [Lang::Id, Lang::En] {
            let paper = paper(ready.id, lang);
            assert!(!paper.headline.is_empty() && paper.facts.len() >= 4, "{}", ready.id);
            assert!(paper.chart.svg.starts_with("<svg") && paper.chart.width == 680);
            assert_eq!(paper.printed, "21 November 2026");
            assert!(paper.years.rows.iter().all(|row| row.len() == paper.years.columns.len()));
            let scenario = ready.scenario().unwrap();
            let years = scenario.end().year() - scenario.start.year() + 1;
            assert_eq!(paper.years.rows.len(), years as usize);
            assert!((16..=36).contains(&paper.assumptions.len()), "{}", paper.assumptions.len());
            let line = paper.line.unwrap();
            assert_eq!(line.programme, 0);
            // The numbers of the sources are those of the list, each of them used.
            let mut used: Vec<usize> =
                paper.assumptions.iter().filter_map(|of| of.source.parse().ok()).collect();
            used.sort_unstable();
            used.dedup();
            assert_eq!(used, (1..=paper.sources.len()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn the_budget_years_are_those_of_the_run() {
    let paper = paper("kota-jambi", Lang::Id);
    assert_eq!(
        paper.years.rows[1],
        ["2026", "Rp870.105.600", "Rp870.105.600", "Rp0", "51.792", "4.316", "43,8%"]
    );
    // The third programme is off: of it nothing stands there but that.
    let of_third: Vec<&str> = paper
        .assumptions
        .iter()
        .filter(|of| of.label.contains("Perluasan 12.000"))
        .map(|of| of.value.as_str())
        .collect();
    assert_eq!(of_third, ["ya"]);
}

#[test]
fn what_of_a_budget_is_neither_paid_nor_unspent_is_told() {
    let caption = paper("kaltim-100k", Lang::Id).years.caption;
    assert_eq!(
        caption,
        "Semua program yang dihitung. Di dalam anggaran termasuk juga Rp10.080.000.000 untuk bulan sebelum simulasi mulai."
    );
    assert_eq!(paper("jambi-bkbk", Lang::En).years.caption, "All programmes that are counted.");
    assert!(!paper("jambi-bkbk", Lang::Id).title.contains("diubah"));
}

#[test]
fn a_budget_that_pays_for_nobody_is_not_said_to_last() {
    for (budget, value, sentence) in [
        (
            0,
            "Belum ada anggaran",
            "Untuk 2025 belum ada anggaran, jadi tidak ada iuran yang dibayar.",
        ),
        (
            100_000,
            "Tidak terpakai",
            "Anggaran Rp100.000 tahun 2025 tidak melindungi seorang pun, jadi tidak ada iuran yang dibayar.",
        ),
    ] {
        let programme = json!({"budget": {"per_year": budget}});
        let scenario = read(&document(json!({}), &[programme]));
        let locale = Locale { lang: Lang::Id, words: ready::words() };
        let paper = view(&scenario, None, 0, "", locale);
        let fact = paper.facts.iter().find(|fact| fact.id == "money_gone").unwrap();
        assert_eq!((fact.value.as_str(), fact.sentence.as_str()), (value, sentence));
    }
}

#[test]
fn what_was_changed_comes_first_and_says_what_it_was() {
    let original = ready::find("jambi-bkbk").unwrap();
    let mut changed: Value = serde_json::from_str(original.document).unwrap();
    changed["dynamics"]["deaths_per_1000"] = json!(4);
    changed["programmes"][0]["budget"]["share_pct"] = json!(20);
    changed["programmes"][0]["max_workers"] = json!(50_000);
    let scenario = Scenario::parse(&changed.to_string()).unwrap();
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let paper = view(&scenario, original.scenario().as_ref(), 0, "", locale);
    assert_eq!(paper.printed, "");
    assert!(paper.title.ends_with(" (diubah)"), "{}", paper.title);
    let of = |label: &str| paper.assumptions.iter().find(|of| of.label == label).unwrap();
    let share = of("Bagian dana desa untuk program");
    assert_eq!(
        (share.value.as_str(), share.mark, share.source.as_str()),
        ("20%", "diubah oleh Anda", "semula 10%")
    );
    // Deaths move no coverage, but were changed.
    assert_eq!(of("Kematian per 1.000 peserta setahun").source, "semula 3,5");
    assert!(paper.assumptions.iter().any(|of| of.source == "semula tidak ada"));
}

#[test]
fn many_programmes_and_long_names_leave_the_rest_to_the_ledger() {
    let programmes: Vec<Value> = (0..20)
        .map(|place| json!({"name": format!("{place} ").repeat(30), "enrol_per_month": 5}))
        .collect();
    let scenario = read(&document(json!({"months": 600}), &programmes));
    let paper = view(&scenario, None, 3, "", Locale { lang: Lang::En, words: &Words::default() });
    assert_eq!(paper.assumptions.len(), 36);
    assert!(paper.note.starts_with("36 of the "), "{}", paper.note);
    // All of it changed: still no more than fit.
    let before = read(&document(json!({"start": "2024-05", "targets_pct": [1]}), &[]));
    let of = Locale { lang: Lang::En, words: &Words::default() };
    assert_eq!(view(&scenario, Some(&before), 0, "", of).assumptions.len(), 36);
}
