//! Plan against what happened, as the page gets it: sentences, a chart, a table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::outcome::Outcome;
use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::realised::{RealisedView, view};
use common::{d, document, read};
use serde_json::{Value, json};

/// The answer to a document with one programme for 1,000 workers and these entries.
fn answer(realised: Value, programme: Value, lang: Lang) -> RealisedView {
    let changes = json!({
        "members": {"wage_earning": 20_000}, "realised": realised, "targets_pct": [21],
    });
    let scenario = read(&document(changes, &[programme]));
    view(&scenario, Locale { lang, words: ready::words() }, 720)
}

/// An entry of the only programme.
fn entry(month: &str, of: Value) -> Value {
    let mut of = of;
    of["programme"] = 0.into();
    json!({"month": month, "programmes": [of]})
}

#[track_caller]
fn says(answer: &RealisedView, wanted: &[&str]) {
    assert_eq!(answer.sentences, wanted);
}

#[test]
fn fewer_members_than_planned_in_both_languages() {
    let entries = json!([entry("2025-03", json!({"members": 400}))]);
    let found = answer(entries.clone(), json!({}), Lang::Id);
    assert_eq!(found.last.as_deref(), Some("2025-03"));
    assert_eq!(found.last_label, "Maret 2025");
    says(
        &found,
        &[
            "Realisasi sampai Maret 2025: cakupan 20,4%, 0,6 poin di bawah rencana.",
            "Pada bulan itu program melindungi 400 pekerja, 600 di bawah rencana.",
            "Iuran yang dibayar program pada 2025 sampai Maret: Rp40,32 juta, Rp10,08 juta di bawah rencana.",
            "Sisa anggaran 2025 untuk iuran sampai Desember 2025: Rp161,28 juta.",
            "Dengan sisa itu program melindungi 1.066 pekerja pada April 2025, 66 di atas rencana.",
            "Pada Desember 2026 cakupan diperkirakan 21,0%, sesuai rencana.",
        ],
    );
    says(
        &answer(entries, json!({}), Lang::En),
        &[
            "Realised until March 2025: coverage 20.4%, 0.6 points below plan.",
            "In that month programmes protected 400 workers, 600 below plan.",
            "Contributions paid by programmes in 2025 up to March: Rp40.32 million, Rp10.08 million below plan.",
            "Left of the 2025 budget for contributions until December 2025: Rp161.28 million.",
            "With that, programmes protect 1,066 workers in April 2025, 66 above plan.",
            "In December 2026 coverage is expected to be 21.0%, as planned.",
        ],
    );
}

#[test]
fn money_that_is_gone_before_the_year_ends() {
    let entries = json!([entry("2025-06", json!({"members": 8_000}))]);
    says(
        &answer(entries, json!({}), Lang::Id),
        &[
            "Realisasi sampai Juni 2025: cakupan 28,0%, 7 poin di atas rencana.",
            "Pada bulan itu program melindungi 8.000 pekerja, 7.000 di atas rencana.",
            "Iuran yang dibayar program pada 2025 sampai Juni: Rp218,4 juta, Rp117,6 juta di atas rencana.",
            "Dari pengeluaran itu, Rp16,8 juta melampaui anggaran.",
            "Sisa anggaran 2025 untuk iuran sampai Desember 2025: Rp0.",
            "Uang habis: sejak Juli 2025 tidak ada pekerja yang dilindungi program sampai Desember 2025.",
            "Pada Desember 2026 cakupan diperkirakan 21,0%, sesuai rencana.",
        ],
    );
}

#[test]
fn a_year_that_is_over_says_what_became_of_its_money() {
    let last = |of: Value, programme: Value, lang: Lang| {
        answer(json!([entry("2025-12", of)]), programme, lang).sentences[3].clone()
    };
    let less = json!({"members": 500});
    // A year that is over needs no month.
    let december = answer(json!([entry("2025-12", less.clone())]), json!({}), Lang::Id);
    assert!(
        december.sentences[2].starts_with("Iuran yang dibayar program pada 2025: Rp"),
        "{december:?}"
    );
    assert_eq!(
        last(less.clone(), json!({}), Lang::Id),
        "Bulan bayar 2025 sudah selesai: Rp8,4 juta tidak terpakai."
    );
    assert_eq!(
        last(less, json!({"carry_over": true}), Lang::En),
        "The paid months of 2025 are over: Rp8.4 million carried to the next year."
    );
    assert_eq!(
        last(json!({"members": 1_000}), json!({}), Lang::Id),
        "Bulan bayar 2025 sudah selesai tanpa sisa uang."
    );
}

#[test]
fn money_that_opens_later_in_the_year_is_still_left() {
    let programme = json!({"paid_months": {"first": 3, "last": 10}});
    let changes = json!([{"month": "2025-01", "wage_earning": 19_999}]);
    let found = answer(changes, programme, Lang::En);
    assert_eq!(
        found.sentences[3],
        "Left of the 2025 budget for contributions until October 2025: Rp201.6 million."
    );
    assert_eq!(
        found.sentences[0],
        "Realised until January 2025: coverage 20.0%, less than 0.01 points below plan."
    );
}

#[test]
fn the_last_month_of_the_run_has_nothing_to_expect() {
    let found = answer(json!([entry("2026-12", json!({"members": 1_000}))]), json!({}), Lang::Id);
    assert!(found.sentences.iter().all(|said| !said.contains("diperkirakan")), "{found:?}");
    assert!(found.chart.unwrap().svg.contains("Realisasi"));
}

#[test]
fn where_nothing_has_happened_there_is_only_the_plan() {
    let found = answer(json!([]), json!({}), Lang::Id);
    assert_eq!((found.last, found.chart.is_none(), found.table.is_none()), (None, true, true));
    assert_eq!(found.sentences, ["Belum ada realisasi; yang terlihat masih rencana."]);
}

#[test]
fn a_month_of_the_table_was_either_realised_or_is_expected() {
    let entries = json!([
        entry("2025-03", json!({"members": 400})),
        entry("2025-01", json!({"members": 900, "spend": 300_000_000})),
    ]);
    let table = answer(entries, json!({}), Lang::Id).table.unwrap();
    assert_eq!(table.columns.len(), 11);
    assert_eq!(
        table.columns[1..5],
        [
            "Cakupan: rencana",
            "Cakupan: realisasi",
            "Cakupan: perkiraan",
            "Peserta program: rencana",
        ]
    );
    assert_eq!(table.rows.len(), 24);
    let january = &table.rows[0];
    assert_eq!((january.month.as_str(), january.label.as_str()), ("2025-01", "Januari 2025"));
    assert_eq!(
        january.cells,
        [
            "21,00%",
            "20,90%",
            "–",
            "1.000",
            "900",
            "–",
            "Rp16.800.000",
            "Rp300.000.000",
            "–",
            "Rp98.400.000",
        ]
    );
    assert_eq!(table.rows[1].cells[3..6], ["1.000", "–", "0"]);
    assert_eq!(table.rows[2].cells[3..6], ["1.000", "400", "–"]);
    assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
}

#[test]
fn the_chart_names_its_lines_and_its_mark_in_both_languages() {
    for (lang, words) in [
        (Lang::Id, ["Rencana", "Perkiraan", "Terakhir direalisasi", "garis putus-putus"]),
        (Lang::En, ["Plan", "Expected", "Last realised", "a dashed line"]),
    ] {
        let found = answer(json!([entry("2025-06", json!({"members": 10}))]), json!({}), lang);
        let chart = found.chart.unwrap();
        assert_eq!((chart.figure, chart.months, chart.start.as_str()), ("realised", 24, "2025-01"));
        for word in &words[..3] {
            assert!(chart.svg.contains(word), "{word}");
        }
        assert!(chart.alt.contains(words[3]), "{}", chart.alt);
        assert!(!chart.alt.contains('{') && !chart.caption.contains('{'), "{chart:?}");
        assert!(found.sentences[0].starts_with(&chart.title), "{}", chart.title);
    }
}

#[test]
fn a_target_that_is_missed_is_not_shown_as_reached() {
    // 20,999 of 100,000 against 21%.
    let found = answer(json!([entry("2025-03", json!({"members": 999}))]), json!({}), Lang::Id);
    assert!(found.sentences[0].contains("cakupan 20,9%"), "{}", found.sentences[0]);
}

#[test]
fn all_programmes_count_together_and_those_that_are_off_do_not() {
    let changes = json!({"realised": [entry("2025-02", json!({"members": 100}))]});
    let programmes = [json!({}), json!({"reaches": "other"}), json!({"off": true})];
    let outcome = Outcome::new(&read(&document(changes, &programmes))).unwrap();
    assert_eq!((outcome.members.plan, outcome.members.now), (d("2000"), d("1100")));
    assert_eq!(outcome.spent.plan - outcome.spent.now, d("15120000"));
}
