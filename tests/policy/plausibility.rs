//! What is warned about, and what is not: each case with the figure that it goes beyond.

use cakupan::inputs::{Input, ProgrammeInput};
use cakupan::plausibility::{Known, Warning, warnings};
use cakupan::ready;
use cakupan::scenario::Group;
use cakupan::text::Lang;
use cakupan::text::plausibility::{sentence, words};
use cakupan::text::words::{Locale, Words};
use cakupan::view::warnings::json as as_json;
use serde_json::{Value, json};

use crate::common::{d, month, run, with};

fn warned(changes: Value, programmes: &[Value]) -> Vec<Warning> {
    let (scenario, run) = run(changes, programmes);
    warnings(&scenario, &run)
}

/// What is said at the field, and the source.
#[track_caller]
fn said(changes: Value, programmes: &[Value], lang: Lang) -> (String, String) {
    let (scenario, run) = run(changes, programmes);
    let found = warnings(&scenario, &run);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let none = Words::parse("");
    let said = words(one, &scenario, Locale { lang, words: &none });
    (said.message, said.source)
}

#[test]
fn the_ready_scenarios_are_plausible() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        let run = cakupan::model::run_exact(&scenario);
        assert_eq!(warnings(&scenario, &run), [], "{}", ready.id);
    }
}

#[test]
fn rates_are_held_against_what_is_known_anywhere() {
    let rate = |field: &str, value: Value| {
        let members = json!({"wage_earning": 26_000});
        let changes = json!({"members": members, "dynamics": {
            "wage_uptake_pct": 16, "wage_lapse_pct": 8, field: value,
        }});
        warned(changes, &[]).into_iter().map(|of| of.value).collect::<Vec<_>>()
    };
    // Known: keep paying 0 to 10, uptake 14.9 to 20.6, deaths 2.5 to 3.9; both ends belong.
    for (field, inside, outside) in [
        ("keep_paying_pct", vec!["0", "10"], vec!["10.1", "90"]),
        ("wage_uptake_pct", vec!["0", "14.9", "20.6"], vec!["14.8", "20.7", "100"]),
        ("deaths_per_1000", vec!["0", "2.5", "3.9"], vec!["2.4", "4"]),
        ("self_lapse_pct", vec!["0", "10", "38.4"], vec!["9", "39"]),
    ] {
        for value in inside {
            assert_eq!(rate(field, json!(value)), [], "{field} {value}");
        }
        for value in outside {
            assert_eq!(rate(field, json!(value)), [d(value)], "{field} {value}");
        }
    }
}

#[test]
fn growth_is_held_against_the_national_figure_not_the_scenarios_own() {
    let growth = |value: &str| warned(json!({"workers": {"growth_pct": value}}), &[]).len();
    assert_eq!(["0", "0.3", "1.3", "2.3"].map(growth), [0; 4]);
    assert_eq!(["-1", "0.2", "2.4", "20"].map(growth), [1; 4]);
}

#[test]
fn an_uptake_that_keeps_the_members_as_many_is_plausible_whatever_is_known_elsewhere() {
    // 4,000 of 40,000 wage earners are members: 8 × 4,000 ÷ 36,000 = 0.888…% keeps them.
    let of = |uptake: &str, members: u32| {
        let changes = json!({
            "members": {"wage_earning": members},
            "dynamics": {"wage_uptake_pct": uptake, "wage_lapse_pct": 8},
        });
        warned(changes, &[])
    };
    assert_eq!(of("0.89", 4_000), []);
    assert_eq!(of("0.88", 4_000), []);
    let low = of("0.87", 4_000);
    let Known::Between { low: Some(low), high: Some(high), steady: Some(steady), .. } =
        &low[0].known
    else {
        panic!("{low:?}")
    };
    assert_eq!((*low, *high, *steady), (d("0.88"), d("20.6"), d("0.89")));
    // 36,000 of them: 8 × 36,000 ÷ 4,000 = 72%.
    assert_eq!(of("72", 36_000), []);
    assert_eq!(of("73", 36_000).len(), 1);
    // All of them: nobody is left who could enrol, and nothing is known.
    assert_eq!(of("16", 40_000), []);
}

/// A programme of Jambi, whose spending in 2025 is some Rp4.6 trillion, in 2026 some Rp3.8.
fn jambi(budget: Value) -> (Value, Value) {
    let workers =
        json!({"eligible": 9_000_000, "wage_earning": 1_000_000, "vulnerable": 8_000_000});
    let region = json!({"code": "15", "name": "Provinsi Jambi"});
    let programme = json!({"payer": "apbd_province", "budget": budget});
    (json!({"region": region, "workers": workers}), programme)
}

#[test]
fn a_budget_above_the_regions_own_is_warned_about_and_so_is_a_share_never_seen() {
    let per_year = |amount: u64| {
        let (region, programme) = jambi(json!({"per_year": amount}));
        warned(region, &[programme]).pop()
    };
    // One per cent of 3.8 trillion, in the second year.
    assert_eq!(per_year(38_000_000_000), None);
    let more = per_year(38_000_000_001).unwrap();
    assert_eq!(more.input, Input::Programme(0, ProgrammeInput::Budget));
    let Known::ShareOfApbd { apbd, .. } = &more.known else { panic!("{more:?}") };
    assert_eq!((apbd.year, apbd.amount), (2026, d("3800000000000")));
    let all = per_year(3_800_000_000_001).unwrap();
    assert_eq!(all.known.code(), "more_than_apbd");

    // The year that is too large is named, by its own field.
    let years = json!({"by_year": {"2025": 1_000_000_000, "2026": 50_000_000_000_u64}});
    let (region, programme) = jambi(years);
    let (scenario, run) = run(region, &[programme]);
    let found = warnings(&scenario, &run);
    let paths: Vec<_> = found.iter().map(|of| of.input.path(&scenario).unwrap()).collect();
    assert_eq!(paths, ["programmes[0].budget.by_year.2026"]);
}

#[test]
fn a_budget_is_held_against_the_nearest_known_year_and_only_where_the_money_is_the_regions() {
    let (region, programme) = jambi(json!({"per_year": 90_000_000_000_u64}));
    let later = with(region.clone(), json!({"start": "2029-01"}));
    let later = warned(later, &[with(programme.clone(), json!({"from_year": 2029}))]);
    let Known::ShareOfApbd { apbd, .. } = &later[0].known else { panic!("{later:?}") };
    assert_eq!(apbd.year, 2026);
    for payer in ["village", "csr", "apbd_district"] {
        let of = with(programme.clone(), json!({"payer": payer}));
        assert_eq!(warned(region.clone(), &[of]), [], "{payer}");
    }
    let nowhere = with(region, json!({"region": {"code": "94"}}));
    assert_eq!(warned(nowhere, &[programme]), []);
}

#[test]
fn money_for_more_workers_than_there_are_is_warned_about() {
    // 30,000 vulnerable workers at Rp201,600 a year are Rp6,048,000,000.
    let budget = |amount: u64| warned(json!({}), &[json!({"budget": {"per_year": amount}})]);
    assert_eq!(budget(6_048_000_000), []);
    assert_eq!(budget(6_048_201_599), []);
    let more = budget(6_048_201_600);
    let there = d("30000");
    let known = Known::Workers {
        bought: Some(d("30001")),
        group: Group::Vulnerable,
        there,
        month: month("2025-01"),
    };
    assert_eq!(more.into_iter().map(|of| of.known).collect::<Vec<_>>(), [known]);
    // What administration takes buys nobody: 95% of it is below.
    let spent = json!({"admin_pct": 5, "budget": {"per_year": 6_300_000_000_u64}});
    assert_eq!(warned(json!({}), &[spent]), []);
    // A run that begins within the year does not make the year's money too much.
    let budget = json!({"budget": {"per_year": 6_048_000_000_u64}});
    assert_eq!(warned(json!({"start": "2025-10"}), &[budget]), []);
}

#[test]
fn limits_and_paces_above_the_group_or_above_any_programme_are_warned_about() {
    let of = |field: &str, value: u32| warned(json!({}), &[json!({field: value})]);
    for field in ["max_workers", "enrol_per_month"] {
        assert_eq!(of(field, 30_000), [], "{field}");
        assert_eq!(of(field, 30_001)[0].known.code(), "more_than_workers", "{field}");
    }
    // 76,016 workers are the largest programme whose figures agree.
    let large =
        json!({"workers": {"eligible": 900_000, "wage_earning": 100_000, "vulnerable": 800_000}});
    let pace = |value: u32| warned(large.clone(), &[json!({"enrol_per_month": value})]);
    assert_eq!(pace(76_016), []);
    assert_eq!(pace(76_017)[0].known.code(), "never_seen");
}

#[test]
fn what_is_off_or_nought_is_not_warned_about() {
    let off = json!({"off": true, "admin_pct": 50, "overlap_pct": 90, "max_workers": 90_000});
    assert_eq!(warned(json!({}), &[off]), []);
    assert_eq!(warned(json!({"dynamics": null}), &[json!({"admin_pct": 0})]), []);
}

#[test]
fn a_warning_says_what_is_known_and_where_from_in_both_languages() {
    let keep = json!({"dynamics": {"keep_paying_pct": 90}});
    assert_eq!(
        said(keep.clone(), &[], Lang::Id),
        (
            "Tidak lazim: yang diketahui paling tinggi 10%.".to_owned(),
            "Berapa yang tetap membayar setelah bantuan berakhir tidak ditemukan; dianggap 0–10%."
                .to_owned()
        )
    );
    assert_eq!(said(keep.clone(), &[], Lang::En).0, "Unusual: the highest known is 10%.");
    let growth = json!({"workers": {"growth_pct": 9}});
    let of = |lang| said(growth.clone(), &[], lang).0;
    assert_eq!(of(Lang::Id), "Tidak lazim: yang diketahui antara 0,3% dan 2,3%.");
    assert_eq!(of(Lang::En), "Unusual: what is known lies between 0.3% and 2.3%.");
    let (region, programme) = jambi(json!({"per_year": 5_000_000_000_000_u64}));
    let (message, source) = said(region, &[programme], Lang::Id);
    assert_eq!(
        message,
        "Lebih besar dari seluruh belanja APBD Provinsi Jambi 2025, Rp4,6 triliun."
    );
    assert_eq!(source, "pers, sekitar (keyakinan sedang)");
    let workers = [json!({"budget": {"per_year": 60_480_000_000_u64}})];
    assert_eq!(
        said(json!({}), &workers, Lang::Id).0,
        "Cukup untuk 300.000 orang, lebih banyak dari semua pekerja rentan (30.000)."
    );
    assert_eq!(
        said(json!({}), &workers, Lang::En).0,
        "Enough for 300,000 people: more than all vulnerable workers (30,000)."
    );
    let (scenario, run) = run(keep, &[]);
    let none = Words::parse("");
    let locale = Locale { lang: Lang::Id, words: &none };
    assert_eq!(
        sentence(&warnings(&scenario, &run)[0], &scenario, locale),
        "Tetap membayar sendiri, 90%: Tidak lazim: yang diketahui paling tinggi 10%."
    );
    assert_eq!(
        as_json(&scenario, &run),
        json!([{
            "code": "never_seen", "path": "dynamics.keep_paying_pct", "value": "90",
            "low": null, "high": "10",
        }])
    );
}
