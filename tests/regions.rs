//! The regions' figures, how regions are found, and the scenario of each.

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
use cakupan::plausibility::warnings;
use cakupan::regions::{
    DATA, Field, How, Level, Mark, Region, Regions, Wanted, difference, document, search, start,
};
use cakupan::scenario::{Scenario, SourceKind};
use cakupan::text::{Lang, regions as words};
use cakupan::view::regions::{found, scenario, view};
use command::{cakupan, piped, printed, refused};
use common::d;
use rust_decimal::Decimal;

fn all() -> Regions {
    Regions::parse(DATA).unwrap()
}

fn plain() -> Wanted {
    Wanted::default()
}

fn sum(regions: &[&Region], of: impl Fn(&Region) -> u64) -> u64 {
    regions.iter().map(|region| of(region)).sum()
}

fn provinces(all: &Regions) -> Vec<&Region> {
    all.regions.iter().filter(|of| of.level == Level::Province).collect()
}

#[test]
fn there_are_38_provinces_and_514_districts_each_in_its_province() {
    let all = all();
    assert_eq!((provinces(&all).len(), all.regions.len()), (38, 552));
    let kinds = |level| all.regions.iter().filter(|of| of.level == level).count();
    assert_eq!((kinds(Level::Regency), kinds(Level::City)), (416, 98));
    for (at, region) in all.regions.iter().enumerate() {
        let code = &region.code;
        assert_eq!(all.find(code), Some(region), "{code} stands once");
        assert_eq!(region.name, region.name.trim(), "{code}");
        assert_eq!(region.members.is_some(), region.level == Level::Province, "{code}");
        let (province, place) = code.split_once('.').unwrap_or((code, ""));
        assert_eq!(region.province, province, "{code}");
        assert!(all.find(province).is_some(), "{code}");
        // Kemendagri numbers cities from 71 on.
        let city = place.parse::<u32>().is_ok_and(|place| place > 70);
        let begins = match region.level {
            Level::Province => place.is_empty(),
            Level::Regency => !city && region.name.starts_with("Kabupaten "),
            Level::City => city && region.name.starts_with("Kota "),
        };
        assert!(begins, "{code} {}", region.name);
        assert!(region.formal.abs_diff(region.employed - region.informal) <= 1, "{code}");
        assert!(region.employed < region.population, "{code}");
        assert!(region.villages > 0 && region.formal > 0 && region.informal > 0, "{code}");
        // Provinces, then districts, each by code.
        if let Some(next) = all.regions.get(at + 1) {
            assert!((region.code.len(), code) < (next.code.len(), &next.code), "{code}");
        }
    }
}

#[test]
fn districts_add_up_to_their_province_and_provinces_to_the_nation() {
    let all = all();
    for province in provinces(&all) {
        let districts: Vec<&Region> = all.districts(&province.code).collect();
        let code = &province.code;
        assert_eq!(sum(&districts, |of| of.villages), province.villages, "{code}");
        assert_eq!(sum(&districts, |of| of.population), province.population, "{code}");
        // Modelled figures, scaled to the province and rounded one by one.
        for of in [|of: &Region| of.employed, |of: &Region| of.formal, |of: &Region| of.informal] {
            assert!(sum(&districts, of).abs_diff(of(province)) <= 5, "{code}");
        }
        assert_eq!(province.formal + province.informal, province.employed, "{code}");
    }
    let nation = provinces(&all);
    assert_eq!(sum(&nation, |of| of.villages), 83_762);
    assert_eq!(sum(&nation, |of| of.population), 284_973_643);
    // Published: 61.84 and 84.70 million employed; members 26.4 (PU) and 9.58 million (BPU, here
    // 0.18 million fewer: another count of the same month).
    assert_eq!(sum(&nation, |of| of.formal), 61_839_783);
    assert_eq!(sum(&nation, |of| of.informal), 84_702_481);
    assert_eq!(sum(&nation, |of| of.members.unwrap().wage_earning), 26_442_185);
    assert_eq!(sum(&nation, |of| of.members.unwrap().non_wage), 9_395_802);
}

#[test]
fn the_rule_gives_the_national_figures_that_its_ratios_come_from() {
    let all = all();
    let mut national = [Decimal::ZERO; 3];
    for province in provinces(&all) {
        let start = start(&all, &province.code, &plain()).unwrap();
        national[0] += start.value(Field::WageEarning);
        national[1] += start.eligible.by_rule - start.value(Field::WageEarning);
        national[2] += start.value(Field::Vulnerable);
    }
    for (got, published) in national.into_iter().zip(["40.73", "61.08", "30.85"]) {
        let apart = (got / d("1000000") - d(published)).abs();
        assert!(apart < d("0.03"), "{got} is not {published} million");
    }
}

#[test]
fn members_of_districts_are_allocated_and_add_up_exactly() {
    let all = all();
    for province in provinces(&all) {
        let reported = province.members.unwrap();
        let mut given = [Decimal::ZERO; 2];
        for district in all.districts(&province.code) {
            let start = start(&all, &district.code, &plain()).unwrap();
            for (sum, field) in given.iter_mut().zip([Field::WageMembers, Field::NonWageMembers]) {
                let figure = start.figures.iter().find(|of| of.field == field).unwrap();
                assert_eq!(figure.mark, Mark::Allocated, "{}", district.code);
                assert!(matches!(figure.how, How::OfProvince { .. }), "{}", district.code);
                *sum += figure.value;
            }
        }
        let reported = [reported.wage_earning, reported.non_wage].map(Decimal::from);
        assert_eq!(given, reported, "{}", province.code);
    }
    let papua = start(&all, "94", &plain()).unwrap();
    let members = papua.figures.iter().find(|of| of.field == Field::WageMembers).unwrap();
    assert_eq!(members.mark, Mark::Allocated);
    assert!(matches!(members.how, How::OfOldProvince(_)));
}

#[test]
fn every_row_of_what_is_known_besides_belongs_to_a_region() {
    let all = all();
    assert_eq!((all.published.len(), all.budgets.len()), (20, 26));
    for of in &all.published {
        assert!(all.find(&of.code).is_some(), "{}", of.code);
        assert!(of.members.is_some() || of.coverage_pct.is_some(), "{}", of.code);
        assert!(!of.source.id.is_empty() && !of.source.en.is_empty(), "{}", of.code);
        assert_eq!(of.note.id.is_empty(), of.note.en.is_empty(), "{}", of.code);
        assert!(!words::date(&of.date, Lang::Id).is_empty());
        assert!(!of.starts || of.eligible.is_some(), "{}", of.code);
    }
    for of in &all.budgets {
        assert!(all.find(&of.code).is_some(), "{}", of.code);
        assert!((2024..=2026).contains(&of.year) && of.amount > d("100000000000"), "{}", of.code);
    }
    for of in &all.names {
        assert!(all.find(&of.code).is_some(), "{}", of.name);
        assert!(search(&all, &of.name).iter().any(|found| found.region.code == of.code));
    }
    for province in provinces(&all) {
        assert!(all.english(&province.code).is_some(), "{}", province.code);
    }
    for column in &all.columns {
        assert!(matches!(column.kind, SourceKind::Reported | SourceKind::Estimated));
        assert!(column.kind == SourceKind::Reported || !column.provinces);
    }
}

#[track_caller]
fn finds(query: &str, codes: &[&str]) {
    let all = all();
    let found = search(&all, query);
    let got: Vec<&str> = found.iter().map(|of| of.region.code.as_str()).collect();
    assert_eq!(got.get(..codes.len()).unwrap_or(&got), codes, "{query}");
}

#[test]
fn regions_are_found_as_people_write_them() {
    finds("jambi", &["15", "15.71", "15.05"]);
    finds("  KOTA  jambi ", &["15.71"]);
    finds("Kab. Bogor", &["32.01"]);
    finds("bogor", &["32.01", "32.71"]);
    finds("Bogor Regency", &["32.01"]);
    finds("provinsi bali", &["51"]);
    finds("West Java", &["32"]);
    for (short, code) in [
        ("Sumut", "12"),
        ("DIY", "34"),
        ("Jaktim", "31.75"),
        ("Kaltim", "64"),
        ("NTB", "52"),
        ("Babel", "19"),
        ("jogja", "34"),
        ("dki", "31"),
        ("solo", "33.72"),
        ("PPU", "64.09"),
    ] {
        finds(short, &[code]);
    }
    // Former names and other spellings.
    for (other, code) in [
        ("Ujung Pandang", "73.71"),
        ("Toba Samosir", "12.12"),
        ("fakfak", "92.03"),
        ("kota baru", "63.02"),
        ("kulonprogo", "34.01"),
        ("gunung kidul", "34.03"),
        ("Kep Seribu", "31.01"),
        ("kepulauan siau", "71.09"),
        ("tj jabung tim", "15.07"),
        ("Bengkûlu", "17"),
        ("Ban’dung", "32.04"),
    ] {
        finds(other, &[code]);
    }
    // Provinces first, what begins so before what has it inside, codes.
    finds("sumatera", &["12", "13", "16"]);
    finds("papua", &["91", "92", "93", "94", "95", "96"]);
    finds("15.71", &["15.71"]);
    finds("63.", &["63.01", "63.02"]);
    // One letter wrong.
    for (typed, code) in
        [("bandng", "32.04"), ("Yogyakrata", "34"), ("mkaassar", "73.71"), ("balii", "51")]
    {
        finds(typed, &[code]);
    }
    for nothing in ["xyz", "qqqqqq", "99"] {
        assert!(search(&all(), nothing).is_empty(), "{nothing}");
    }
    assert_eq!(search(&all(), " ").len(), 552);
    let found = found(&all(), "jambi", 2, Lang::En);
    assert_eq!((found.total, found.regions.len()), (3, 2));
    assert_eq!(found.regions[1].name, "Jambi City");
}

#[test]
fn every_name_finds_its_region_first_or_beside_its_namesake() {
    let all = all();
    for region in &all.regions {
        let found = search(&all, &region.name);
        assert_eq!(found[0].region.code, region.code, "{}", region.name);
        let english = words::name(&all, region, Lang::En);
        let found = search(&all, &english);
        assert!(found.iter().take(3).any(|of| of.region.code == region.code), "{english}");
    }
}

#[test]
fn every_region_has_a_scenario_that_runs_without_a_problem() {
    let all = all();
    for region in &all.regions {
        let start = start(&all, &region.code, &plain()).unwrap();
        for lang in [Lang::Id, Lang::En] {
            let text = serde_json::to_string(&document(&all, &start, lang)).unwrap();
            let read = Scenario::parse(&text);
            assert!(read.is_ok(), "{} {}: {:#?}", region.code, region.name, read.err());
            if lang == Lang::En {
                continue;
            }
            let scenario = read.unwrap();
            let run = run_exact(&scenario);
            assert_eq!(run.len(), 84, "{}", region.code);
            assert_eq!(warnings(&scenario, &run), [], "{} is plausible as it starts", region.code);
            let (first, last) = (run.coverage_pct()[0].0, run.coverage_pct()[83].0);
            // Without a budget nothing moves by itself.
            assert!((first - start.coverage_pct()).abs() < d("0.01"), "{}", region.code);
            assert!((last - first).abs() < d("0.2"), "{}: {first} {last}", region.code);
            for path in [
                "workers.eligible",
                "workers.vulnerable",
                "members.wage_earning",
                "members.self_paying_other",
                "dynamics.wage_uptake_pct",
                "programmes[1].budget.villages",
            ] {
                assert!(scenario.source(path).is_some_and(|of| !of.text.is_empty()), "{path}");
            }
        }
        let view = view(&all, &region.code, &plain(), Lang::Id).unwrap();
        assert_eq!(view.problems, Vec::<String>::new(), "{}", region.code);
        for of in view.figures.iter().chain(&view.facts) {
            assert!(of.problem.is_empty() && of.source.len() > 10, "{} {}", region.code, of.label);
            assert!(!of.source.contains(['{', '}']), "{}", of.source);
        }
    }
}

#[test]
fn a_start_can_be_a_published_coverage() {
    let all = all();
    for region in &all.regions {
        for (at, of) in all.published_of(&region.code).enumerate() {
            let wanted = Wanted { published: Some(at), values: Vec::new() };
            let start = start(&all, &region.code, &wanted).unwrap();
            let view = view(&all, &region.code, &wanted, Lang::En).unwrap();
            assert_eq!(view.problems, Vec::<String>::new(), "{}", region.code);
            assert!(view.figures.iter().all(|of| of.problem.is_empty()), "{}", region.code);
            assert_eq!(view.published[at].chosen, of.coverage_pct.is_some(), "{}", region.code);
            let Some(pct) = of.coverage_pct else { continue };
            let apart = difference(&all, of, &start);
            // What does not add up in print cannot be met.
            let wanted = apart.worked_out_pct.unwrap_or(pct);
            // It may be rounded in print.
            let within = Decimal::new(51, pct.scale() + 2).max(d("0.01"));
            assert!((start.coverage_pct() - wanted).abs() < within, "{}", region.code);
            let scenario =
                scenario(&all, &region.code, &Wanted { published: Some(at), values: vec![] });
            let text = serde_json::to_string(&scenario.unwrap().document).unwrap();
            assert!(Scenario::parse(&text).is_ok(), "{}", region.code);
        }
    }
}

#[test]
fn the_difference_to_a_published_coverage_is_told() {
    let all = all();
    let lines = |code: &str, lang| {
        let view = view(&all, code, &plain(), lang).unwrap();
        view.published.iter().map(|of| of.lines.join("\n")).collect::<Vec<_>>()
    };
    let bali = &lines("51", Lang::Id)[0];
    assert!(bali.contains("935.079 ÷ 1.873.899 = 49,9%, bukan 50,88%"), "{bali}");
    assert!(bali.contains("Penyebut: sama, 1.873.899 pekerja."), "{bali}");
    assert!(bali.contains("34.417 lebih banyak"), "{bali}");
    let babel = &lines("19", Lang::En);
    assert!(babel[0].contains("189,742 members at 33.1% mean 573,239 workers"), "{}", babel[0]);
    assert!(babel[1].contains("1.68 points above"), "{}", babel[1]);
    assert!(babel[2].contains("Denominator: the number of workers was not published."));
    let jambi = &lines("15.71", Lang::Id)[0];
    assert!(jambi.contains("7,74 poin di bawah terbitan"), "{jambi}");
    assert!(jambi.contains("dialokasikan dari provinsi"), "{jambi}");
    for lang in [Lang::Id, Lang::En] {
        for region in &all.regions {
            for text in lines(&region.code, lang) {
                assert!(!text.contains(['{', '}']), "{text}");
            }
        }
    }
}

#[test]
fn the_readers_own_figures_go_first_and_are_checked() {
    let all = all();
    let with = |values: Vec<(Field, Decimal)>| {
        let wanted = Wanted { published: None, values };
        view(&all, "15", &wanted, Lang::Id).unwrap()
    };
    let figure = |view: &cakupan::view::regions::RegionView, name: &str| {
        let of = view.figures.iter().find(|of| of.field == name).unwrap();
        (of.text.clone(), of.mark, of.problem.clone(), of.source.clone())
    };
    // What rests on a figure follows it.
    let changed = with(vec![(Field::Formal, d("800000"))]);
    assert_eq!(figure(&changed, "formal").1, "changed");
    assert!(figure(&changed, "formal").3.contains("791.301"));
    assert_eq!(figure(&changed, "wage_earning").0, "527.200");
    assert_eq!(figure(&changed, "eligible").0, "1.291.866");
    // A member too many is refused, where it stands.
    let refused = with(vec![(Field::WageMembers, d("600000"))]);
    assert!(
        figure(&refused, "wage_members").2.contains("521"),
        "{:?}",
        figure(&refused, "wage_members")
    );
    assert_eq!(refused.summary, "Provinsi Jambi: perbaiki dulu angka yang ditandai.");
    let refused = with(vec![(Field::Eligible, d("100.5"))]);
    assert!(!figure(&refused, "eligible").2.is_empty());
    // Parts beyond their whole are told once, where something was changed.
    let refused = with(vec![(Field::Vulnerable, d("3000000"))]);
    let troubled: Vec<&str> =
        refused.figures.iter().filter(|of| !of.problem.is_empty()).map(|of| of.field).collect();
    assert_eq!(troubled, ["vulnerable"]);
    // Known members that a smaller group cannot hold are cut off, and that is said.
    let capped = with(vec![(Field::WageEarning, d("200000")), (Field::Eligible, d("1300000"))]);
    assert_eq!(figure(&capped, "wage_members").0, "200.000");
    assert!(figure(&capped, "wage_members").3.contains("290.867"));
    for field in Field::ALL {
        assert_eq!(Field::from_name(field.name()), Some(field));
        // Whatever is typed has an answer.
        for value in ["0", "-1", "999999999999999", "0.000001"] {
            for code in ["15", "15.71", "94.04"] {
                let wanted = Wanted { published: Some(0), values: vec![(field, d(value))] };
                let view = view(&all, code, &wanted, Lang::En).unwrap();
                let scenario = scenario(&all, code, &wanted).unwrap();
                let text = serde_json::to_string(&scenario.document).unwrap();
                // What no figure tells of can be run.
                let told = view.figures.iter().any(|of| !of.problem.is_empty());
                assert!(told || Scenario::parse(&text).is_ok(), "{code} {field:?} {value}");
            }
        }
    }
}

#[test]
fn the_command_lists_shows_and_prints_what_can_be_run() {
    let listed = printed(cakupan(&["regions", "jambi"]));
    assert_eq!(
        listed,
        "3 wilayah cocok\n\
         15     Provinsi Jambi         11 kabupaten/kota\n\
         15.71  Kota Jambi             Provinsi Jambi\n\
         15.05  Kabupaten Muaro Jambi  Provinsi Jambi\n"
    );
    assert_eq!(printed(cakupan(&["regions"])).lines().count(), 553);
    let json: serde_json::Value = serde_json::from_str(&printed(cakupan(&[
        "regions", "DIY", "--format", "json", "--lang", "en",
    ])))
    .unwrap();
    assert_eq!(json["regions"][0]["name"], "Special Region of Yogyakarta");
    let shown = printed(cakupan(&["regions", "51", "--lang", "en"]));
    assert!(shown.contains("Bali Province: 969,496 of 1,873,899 workers are covered, 51.74%."));
    let document = printed(cakupan(&["regions", "64", "--scenario"]));
    let run = printed(piped(&["run", "-"], document.as_bytes()).clone());
    assert!(run.starts_with("Provinsi Kalimantan Timur: rencana baru\n"), "{run}");
    let complaint = refused(cakupan(&["regions", "Jambi", "--scenario"]));
    assert!(complaint.contains("kode"), "{complaint}");
    refused(cakupan(&["regions", "--scenario"]));
}
