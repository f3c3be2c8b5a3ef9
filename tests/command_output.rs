//! What the command `cakupan` writes: JSON, CSV, tables and charts.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use cakupan::model::run_exact;
use cakupan::num::Exact;
use cakupan::ready;
use command::{cakupan, piped, printed, refused, scratch};
use common::d;
use serde_json::Value;

const FIGURES: [&str; 3] = ["coverage", "members", "money"];

/// Whether a number of the output is the exact one to twelve significant digits.
fn as_exact(output: &Value, exact: Exact) -> bool {
    let value = d(&output.to_string());
    (value - exact.0).abs() <= (exact * Exact(d("0.0000000000005"))).0.abs()
}

#[test]
fn people_in_json_carry_twelve_digits_and_money_is_exact_text() {
    for ready in ready::ALL {
        let run: Value =
            serde_json::from_str(&printed(cakupan(&["run", ready.id, "--format", "json"])))
                .unwrap();
        let exact = run_exact(&ready.scenario().unwrap());
        let coverage = exact.coverage_pct();
        let months = run["months"].as_array().unwrap();
        assert_eq!(months.len(), exact.len());
        for ((at, name), row) in exact.months().zip(months) {
            assert_eq!(row["month"], name.to_string());
            for (field, series) in [
                ("eligible", &exact.eligible),
                ("wage_earning_members", &exact.wage_earning_members),
                ("self_paying_vulnerable", &exact.self_paying_vulnerable),
                ("self_paying_other", &exact.self_paying_other),
                ("covered", &exact.covered),
                ("coverage_pct", &coverage),
            ] {
                assert!(as_exact(&row[field], series[at]), "{} {name} {field}", ready.id);
            }
            for (place, of) in exact.programmes.iter().enumerate() {
                assert!(as_exact(&row["programme_members"][place], of.members[at]));
                let money =
                    [("spend", &of.spend), ("unspent", &of.unspent), ("partner", &of.partner)];
                for (field, series) in money {
                    let written = row[field][place].as_str().unwrap();
                    assert_eq!(d(written), series[at].0, "{} {name} {field}", ready.id);
                }
            }
        }
        let targets = run["targets"].as_array().unwrap();
        for (target, row) in ready.scenario().unwrap().targets_pct.iter().zip(targets) {
            let target = exact.target(*target);
            let month = |at: Option<cakupan::month::Month>| at.map(|at| at.to_string());
            assert_eq!(row["first_reached"].as_str(), month(target.first_reached).as_deref());
            assert_eq!(row["held_from"].as_str(), month(target.held_from).as_deref());
        }
        assert!(run["years"].as_array().is_some_and(|years| !years.is_empty()));
    }
}

/// Kota Jambi's money binds in each year: charts mark that once, and a file as the page does.
#[test]
fn charts_in_files_mark_the_events_that_the_page_marks() {
    let count = |id: &str, figure: &str| {
        let svg = printed(cakupan(&["chart", id, "--figure", figure, "-o", "-"]));
        let (_, marks) = svg.split_once("class=\"chart-events\" d=\"").unwrap_or_default();
        let said = svg.contains("Segitiga");
        let path = marks.split_once('"').map_or("", |(path, _)| path);
        assert_eq!(said, !path.is_empty(), "{id} {figure}");
        path.matches('M').count()
    };
    let scenario = |id: &str| ready::find(id).unwrap().scenario().unwrap();
    for id in ["kota-jambi", "babel-ucj", "jambi-bkbk"] {
        let scenario = scenario(id);
        let words = cakupan::text::words::Words::default();
        let locale = cakupan::text::words::Locale { lang: cakupan::text::Lang::Id, words: &words };
        let report = cakupan::view::report::report(&scenario, locale);
        for figure in FIGURES {
            let mut months: Vec<&str> = report
                .events
                .iter()
                .filter(|event| event.figure == figure)
                .flat_map(|event| event.marks.iter().map(|mark| mark.month.as_str()))
                .collect();
            months.sort_unstable();
            months.dedup();
            assert_eq!(count(id, figure), months.len(), "{id} {figure}");
        }
        for event in report.events.iter().filter(|event| event.kind == "bound") {
            assert_eq!(event.marks.len(), 1, "{id}: {}", event.text);
        }
    }
    assert_eq!((count("kota-jambi", "members"), count("babel-ucj", "coverage")), (1, 8));
}

#[test]
fn csv_is_rectangular_with_a_line_a_month_and_canonical_numbers() {
    for ready in ready::ALL {
        let csv = printed(cakupan(&["run", ready.id, "--format", "csv", "--lang", "id"]));
        assert!(csv.ends_with("\r\n"));
        assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count());
        let mut lines = csv::Reader::from_reader(csv.as_bytes());
        let heads = lines.headers().unwrap().clone();
        assert_eq!(&heads[0], "month");
        let mut count = 0;
        // The reader refuses lines of different lengths.
        for line in lines.records() {
            for (head, cell) in heads.iter().zip(&line.unwrap()).skip(1) {
                let _: rust_decimal::Decimal = d(cell);
                assert!(!cell.contains(','), "{head}");
            }
            count += 1;
        }
        assert_eq!(count, ready.scenario().unwrap().months);
    }
}

#[test]
fn the_table_begins_with_the_answer_in_a_sentence() {
    let table = printed(cakupan(&["run", "jambi-bkbk"]));
    assert!(table.contains("Rp15,62 miliar melindungi 77.480 pekerja selama 12 bulan"), "{table}");
    let table = printed(cakupan(&["run", "jambi-bkbk", "--lang", "en"]));
    assert!(table.contains("Rp15.62 billion protects 77,480 workers for 12 months"), "{table}");
}

#[test]
fn charts_are_written_as_svg_that_carries_its_font_and_as_png_of_twice_the_width() {
    for figure in FIGURES {
        for (name, more) in [("light", &["--width", "500"][..]), ("dark", &["--dark"][..])] {
            let svg = scratch(&format!("{figure}-{name}.svg"));
            let png = scratch(&format!("{figure}-{name}.PNG"));
            for file in [&svg, &png] {
                let file = file.to_str().unwrap();
                let mut asked = vec!["chart", "jambi-bkbk", "--figure", figure, "-o", file];
                asked.extend(more);
                assert_eq!(printed(cakupan(&asked)), "");
            }
            let width: u32 = if name == "light" { 500 } else { 960 };
            let drawn = std::fs::read_to_string(&svg).unwrap();
            assert!(drawn.contains(&format!("width=\"{width}\"")));
            assert!(drawn.contains("@font-face") && drawn.contains("data:font/woff2;base64,"));
            // An SVG of its own knows no colours of a page.
            assert!(!drawn.contains("var(--") && drawn.trim_end().ends_with("</svg>"));
            let picture = std::fs::read(&png).unwrap();
            assert_eq!(picture[..8], [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n']);
            let wide = u32::from_be_bytes(picture[16..20].try_into().unwrap());
            assert_eq!(wide, 2 * width);
        }
    }
}

#[test]
fn a_chart_speaks_the_language_asked_for() {
    let file = scratch("english.svg");
    let file = file.to_str().unwrap();
    let asked = ["chart", "kaltim-100k", "--figure", "coverage", "--lang", "en", "-o", file];
    assert_eq!(printed(cakupan(&asked)), "");
    let drawn = std::fs::read_to_string(file).unwrap();
    assert!(drawn.contains("East Kalimantan") && !drawn.contains("tercapai"));
}

/// The ready scenario of Kota Jambi with a month that came out differently.
fn kota_jambi_until_july() -> String {
    let mut document: Value =
        serde_json::from_str(ready::find("kota-jambi").unwrap().document).unwrap();
    document["realised"] = serde_json::json!([
        {"month": "2025-07", "programmes": [{"programme": 0, "members": 1_200}]},
    ]);
    document.to_string()
}

#[test]
fn plan_and_what_happened_are_compared_in_words_and_in_json() {
    let document = kota_jambi_until_july();
    let said = printed(piped(&["realised", "-"], document.as_bytes()));
    assert!(said.contains("Realisasi sampai Juli 2025: cakupan"), "{said}");
    assert!(said.contains("2.516 pekerja, 1.800 di bawah rencana"), "{said}");
    assert!(said.contains("Sisa anggaran 2025 untuk iuran sampai Desember 2025"), "{said}");
    let said = printed(piped(&["--lang", "en", "realised", "-"], document.as_bytes()));
    assert!(said.contains("2,516 workers, 1,800 below plan"), "{said}");

    let json = printed(piped(&["realised", "-", "--format", "json"], document.as_bytes()));
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["last"], "2025-07");
    // 352,800,000 and 154,761,600 for seven months, of which 4,316 and 2,516 members cost 16,800.
    assert_eq!(json["left"], "392784000");
    let july = &json["months"][1];
    assert_eq!((&july["month"], &july["realised"]), (&"2025-07".into(), &true.into()));
    assert_eq!(july["plan"]["programme_members"].to_string(), "4316");
    assert_eq!(july["expected"]["programme_members"].to_string(), "2516");
    assert_eq!(july["expected"]["spend"], "42268800");
    assert_eq!(json["months"][0]["realised"], false);
}

#[test]
fn the_figure_of_plan_and_what_happened_is_drawn_and_refused_where_nothing_has_happened() {
    let document = kota_jambi_until_july();
    let chart = ["chart", "-", "--figure", "realised", "--output", "-"];
    let svg = printed(piped(&chart, document.as_bytes()));
    assert!(svg.contains("Terakhir direalisasi: Jul 2025"), "{svg}");
    assert!(svg.contains("<title") && svg.contains("3.000 pekerja rentan"));
    for arguments in [
        &["realised", "kota-jambi"][..],
        &["chart", "kota-jambi", "--figure", "realised", "--output", "-"],
    ] {
        let complaint = refused(cakupan(arguments));
        assert_eq!(complaint.trim(), "Belum ada realisasi; yang terlihat masih rencana.");
    }
}

#[test]
fn what_is_implausible_is_said_by_run_and_report_and_stands_in_their_json() {
    let mut document: Value =
        serde_json::from_str(ready::find("kota-jambi").unwrap().document).unwrap();
    let of = |document: &Value, arguments: &[&str]| {
        printed(piped(arguments, document.to_string().as_bytes()))
    };
    for command in ["run", "report"] {
        let data = of(&document, &[command, "-", "--format", "json"]);
        let data: Value = serde_json::from_str(&data).unwrap();
        assert_eq!(data["warnings"], serde_json::json!([]), "{command}");
        let text = of(&document, &[command, "-", "--lang", "en"]);
        assert!(!text.contains("Unusual"), "{command}");
    }
    document["dynamics"]["keep_paying_pct"] = 90.into();
    document["programmes"][0]["budget"]["per_year"] = "3000000000000".into();
    for command in ["run", "report"] {
        let id = of(&document, &[command, "-"]);
        assert!(
            id.contains("\nTidak lazim, perlu diperiksa\n- Tetap membayar sendiri, 90%: "),
            "{id}"
        );
        assert!(id.contains("Lebih besar dari seluruh APBD Kota Jambi 2025"), "{id}");
        let en = of(&document, &[command, "-", "--lang", "en"]);
        assert!(en.contains("\nUnusual, to be checked\n- Go on paying themselves, 90%: "), "{en}");
        let data = of(&document, &[command, "-", "--format", "json"]);
        let data: Value = serde_json::from_str(&data).unwrap();
        let codes: Vec<&str> = data["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|of| of["code"].as_str().unwrap())
            .collect();
        assert_eq!(codes, ["never_seen", "more_than_apbd"], "{command}");
        assert_eq!(data["warnings"][1]["apbd"], "1978000000000", "{command}");
    }
}
