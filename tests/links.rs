//! Links: there and back, short, canonical, and safe whatever they say.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/random.rs"]
mod random;

use cakupan::link::{self, Link, Opened, Pinning, Problem, Reason, Shared, View};
use cakupan::ready;
use cakupan::scenario::Scenario;
use proptest::prelude::*;
use serde_json::{Value, json};

fn base(id: &str) -> Option<String> {
    ready::find(id).map(|ready| ready.document.to_owned())
}

fn opened(fragment: &str) -> (Link, Vec<Opened>, Vec<Problem>) {
    let link = link::read(fragment);
    let (opened, problems) = link::open(&link, &base);
    (link, opened, problems)
}

fn ready_document(id: &str) -> Value {
    serde_json::from_str(ready::find(id).unwrap().document).unwrap()
}

/// A fragment of documents, each with the ready scenario that it was made from.
fn written(documents: &[(Option<&str>, &Value)], view: &View) -> String {
    let texts: Vec<String> = documents.iter().map(|(_, document)| document.to_string()).collect();
    let shared: Vec<Shared<'_>> = documents
        .iter()
        .zip(&texts)
        .map(|((id, _), document)| Shared {
            base: id.map(|id| (id, ready::find(id).unwrap().document)),
            document,
            pin: Pinning::None,
        })
        .collect();
    link::write(&shared, view).unwrap()
}

/// The document with its sources in one order: the order of fields says nothing.
fn ordered(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.sources.sort_by(|(one, _), (other, _)| one.cmp(other));
    scenario
}

/// Writes, opens, writes again: the same scenarios, the same fragment.
#[track_caller]
fn there_and_back(documents: &[(Option<&str>, &Value)]) -> String {
    let fragment = written(documents, &View::default());
    let (_, opened, problems) = opened(&fragment);
    assert_eq!(problems, [], "{fragment}");
    assert_eq!(opened.len(), documents.len());
    let mut again: Vec<(Option<&str>, Value)> = Vec::new();
    for (of, (id, document)) in opened.iter().zip(documents) {
        let wanted = Scenario::parse(&document.to_string()).unwrap();
        assert_eq!(ordered(&of.scenario), ordered(&wanted), "{fragment}");
        assert_eq!(of.base.as_deref(), *id);
        again.push((*id, serde_json::from_str(&of.document).unwrap()));
    }
    let again: Vec<(Option<&str>, &Value)> = again.iter().map(|(id, of)| (*id, of)).collect();
    assert_eq!(written(&again, &View::default()), fragment);
    fragment
}

fn set(document: &mut Value, changes: &[(&str, Value)]) {
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = document.pointer_mut(parent).unwrap();
        match parent {
            Value::Array(entries) => entries[name.parse::<usize>().unwrap()] = value.clone(),
            parent => parent[name] = value.clone(),
        }
    }
}

#[test]
fn the_places_of_links_are_those_of_the_page() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/www/src/places/places.ts");
    let places = std::fs::read_to_string(file).unwrap();
    // What stands before the first entry is none.
    let ids: Vec<&str> =
        places.split("{ id: \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids, cakupan::link::PLACES);
}

#[test]
fn a_ready_scenario_with_ten_changes_has_at_most_300_signs() {
    let sets: [(&str, Vec<(&str, Value)>); 4] = [
        (
            "jambi-bkbk",
            vec![
                ("/workers/eligible", json!(1_300_000)),
                ("/workers/growth_pct", json!(1.55)),
                ("/members/wage_earning", json!(345_678)),
                ("/dynamics/wage_uptake_pct", json!(17.25)),
                ("/dynamics/deaths_per_1000", json!(3.75)),
                ("/dynamics/scholarship_mean", json!(12_345_678)),
                ("/programmes/0/budget/per_village", json!(123_456_789)),
                ("/programmes/0/paid_months/first", json!(3)),
                ("/programmes/0/package", json!("jkk_jkm_jht")),
                ("/programmes/0/initial_members", json!(81_234)),
            ],
        ),
        (
            "kota-jambi",
            vec![
                ("/title", json!("Kota Jambi: usulan Bappeda untuk APBD perubahan 2026")),
                ("/months", json!(96)),
                ("/start", json!("2025-07")),
                ("/targets_pct", json!([52.15, 60, 65.5])),
                ("/programmes/0/admin_pct", json!(4.5)),
                ("/programmes/0/max_workers", json!(7_500)),
                ("/programmes/1/payer", json!("dbh_sawit")),
                ("/programmes/1/pays_pct", json!(62.5)),
                ("/programmes/2/off", json!(false)),
                ("/programmes/2/verification_yield_pct", json!(77.7)),
            ],
        ),
        (
            "kaltim-100k",
            vec![
                ("/workers/wage_earning", json!(812_345)),
                ("/workers/vulnerable", json!(456_789)),
                ("/members/self_paying_vulnerable", json!(34_567)),
                ("/members/self_paying_other", json!(23_456)),
                ("/dynamics/wage_lapse_pct", json!(9.125)),
                ("/dynamics/self_enrol_pct", json!(4.75)),
                ("/dynamics/self_lapse_pct", json!(22.5)),
                ("/dynamics/keep_paying_pct", json!(7.5)),
                ("/dynamics/replaced_pct", json!(6.25)),
                ("/dynamics/accident_cost", json!(9_876_543)),
            ],
        ),
        (
            "babel-ucj",
            vec![
                (
                    "/notes",
                    json!(
                        "Catatan sendiri: dana desa 2026 turun menurut PMK, maka dana tiap desa dikurangi."
                    ),
                ),
                ("/region/name", json!("Kepulauan Bangka Belitung")),
                ("/workers/denominators/0/people", json!(530_000)),
                ("/workers/denominators/1/people", json!(575_000)),
                ("/programmes/0/name", json!("Nelayan dan pekerja rentan melalui desa")),
                ("/programmes/0/enrol_per_month", json!(15_000)),
                ("/programmes/0/overlap_pct", json!(12.5)),
                ("/programmes/0/to_year", json!(2029)),
                ("/programmes/0/reaches", json!("other")),
                ("/programmes/0/carry_over", json!(true)),
            ],
        ),
    ];
    for (id, changes) in sets {
        assert_eq!(changes.len(), 10);
        let mut document = ready_document(id);
        set(&mut document, &changes);
        let fragment = there_and_back(&[(Some(id), &document)]);
        println!("{} {fragment}", fragment.len());
        assert!(fragment.chars().count() <= 300, "{} {fragment}", fragment.len());
    }
}

/// A programme that somebody has added.
fn added(name: &str, payer: &str, year: u32, money: u64) -> Value {
    json!({"name": name, "payer": payer, "reaches": "vulnerable", "from_year": year,
        "budget": {"per_year": money, "growth_pct": 5}, "admin_pct": 3, "package": "jkk_jkm",
        "income": 1_000_000, "pace": "quota", "initial_members": 0})
}

#[test]
fn four_changed_ones_with_titles_and_two_programmes_have_at_most_2000_signs() {
    let four = [
        (
            "jambi-bkbk",
            "Jambi: BKBK ditambah DBH sawit untuk petani kecil",
            "DBH sawit bagi petani kecil",
        ),
        (
            "kaltim-100k",
            "Kaltim: 150.000 pekerja rentan dan nelayan pesisir",
            "Nelayan pesisir Kutai dan Berau",
        ),
        ("kota-jambi", "Kota Jambi: usulan Bappeda Oktober 2026", "Pengemudi ojek daring kota"),
        ("babel-ucj", "Bangka Belitung: CSR timah menutup pekerja tambang", "CSR perusahaan timah"),
    ];
    let documents = four.map(|(id, title, name)| {
        let mut document = ready_document(id);
        set(
            &mut document,
            &[
                ("/title", json!(title)),
                ("/months", json!(60)),
                ("/workers/eligible", json!(1_500_123)),
            ],
        );
        set(
            &mut document,
            &[("/dynamics/wage_uptake_pct", json!(15.5)), ("/programmes/0/admin_pct", json!(2.5))],
        );
        let year = document["start"].as_str().unwrap()[..4].parse::<u32>().unwrap() + 1;
        let programmes = document["programmes"].as_array_mut().unwrap();
        programmes.push(added(name, "dbh_sawit", year, 7_654_321_000));
        programmes.push(added(&format!("{name}, tahap kedua"), "csr", year + 1, 2_345_678_000));
        (id, document)
    });
    let documents: Vec<(Option<&str>, &Value)> =
        documents.iter().map(|(id, document)| (Some(*id), document)).collect();
    let fragment = there_and_back(&documents);
    println!("{}", fragment.len());
    assert!(fragment.chars().count() <= 2_000, "{} {fragment}", fragment.len());
}

/// A document of one's own: no ready scenario, no sources.
fn own(title: &str, seed: u64) -> Value {
    let people = |share: u64| 1_000_000 + seed * 1_379 + share * 1_237;
    json!({"schema": 1, "title": title, "region": {"code": "64", "name": "Provinsi contoh"},
        "start": "2026-01", "months": 84,
        "workers": {"eligible": people(9) * 3, "wage_earning": people(7), "vulnerable": people(3) / 2,
            "growth_pct": 1.25},
        "members": {"wage_earning": people(1) / 2, "self_paying_vulnerable": 23_456 + seed,
            "self_paying_other": 34_567 + seed * 3},
        "dynamics": {"wage_uptake_pct": 12.5, "wage_lapse_pct": 8, "self_enrol_pct": 3.3,
            "self_lapse_pct": 20, "keep_paying_pct": 5, "replaced_pct": 5, "deaths_per_1000": 3.5,
            "accidents_per_1000": 2.7, "accident_cost": 8_000_000, "scholarship_mean": 4_500_000},
        "programmes": [
            added("Pekerja rentan provinsi", "apbd_province", 2026, 12_345_678_000 + seed * 7_919),
            added("Guru mengaji dan marbot", "zakat", 2027, 1_234_567_000 + seed * 104_729)],
        "targets_pct": [52.15, 60]})
}

#[test]
fn four_of_ones_own_have_at_most_2000_signs() {
    let titles = [
        "Rencana A: anggaran tetap lima tahun",
        "Rencana B: anggaran naik sepuluh persen",
        "Rencana C: dibayar bersama perusahaan",
        "Rencana D: hanya pekerja rentan miskin ekstrem",
    ];
    let documents: Vec<Value> =
        (1..).zip(titles).map(|(seed, title)| own(title, seed * 97)).collect();
    let all: Vec<(Option<&str>, &Value)> = documents.iter().map(|of| (None, of)).collect();
    let fragment = there_and_back(&all);
    println!("{} {}", fragment.len(), there_and_back(&all[..1]).len());
    assert!(fragment.chars().count() <= 2_000, "{} {fragment}", fragment.len());
}

#[test]
fn programmes_that_moved_went_or_came_are_found_again() {
    let ready = ready_document("kota-jambi");
    let programmes = ready["programmes"].as_array().unwrap().clone();
    let new = added("Baru", "csr", 2026, 1_000_000);
    let arrangements: Vec<Vec<Value>> = vec![
        vec![programmes[1].clone(), programmes[0].clone(), programmes[2].clone()],
        vec![programmes[2].clone()],
        vec![new.clone(), programmes[0].clone(), programmes[1].clone(), programmes[2].clone()],
        vec![programmes[0].clone(), programmes[1].clone(), programmes[2].clone(), new.clone()],
        vec![programmes[0].clone(), programmes[0].clone()],
        vec![new; 12],
        vec![],
    ];
    for arrangement in arrangements {
        let mut document = ready.clone();
        let many = arrangement.len();
        document["programmes"] = Value::Array(arrangement);
        if many > 0 {
            document["programmes"][many - 1]["admin_pct"] = json!("7.50");
        }
        // Sources of programmes that went are of no consequence here.
        there_and_back(&[(Some("kota-jambi"), &document)]);
    }
}

#[test]
fn kinds_of_budgets_limits_and_lists_change_and_come_back() {
    let ready = ready_document("jambi-bkbk");
    let changes: Vec<Vec<(&str, Value)>> = vec![
        vec![("/programmes/0/budget", json!({"per_year": 5_000_000_000_u64}))],
        vec![("/programmes/0/budget", json!({"by_year": {"2023": 1, "2030": "2.5"}}))],
        vec![("/programmes/0/max_workers", json!(0))],
        vec![("/targets_pct", json!([]))],
        vec![(
            "/rules",
            json!({"relief": {"apbd": true}, "contribution": [{"from": "2027-01", "jkm": 8000}]}),
        )],
        vec![(
            "/realised",
            json!([{"month": "2023-01", "wage_earning": 5, "programmes": [{"programme": 0, "members": 7}]}]),
        )],
        vec![("/sources", json!({}))],
        vec![("/title", json!("\u{1}\"\\ é 🙂 &#=%+"))],
        vec![("/workers/denominators", json!([]))],
        vec![(
            "/workers/denominators",
            json!([{"name": "a", "people": 1}, {"name": "b", "people": 2}]),
        )],
        vec![],
    ];
    for change in changes {
        let mut document = ready.clone();
        set(&mut document, &change);
        there_and_back(&[(Some("jambi-bkbk"), &document)]);
        there_and_back(&[(None, &document)]);
    }
    assert_eq!(there_and_back(&[(Some("jambi-bkbk"), &ready)]), "#v=1&b=jambi-bkbk");
}

#[test]
fn values_are_compared_as_the_document_does() {
    let mut document = ready_document("jambi-bkbk");
    set(
        &mut document,
        &[("/workers/growth_pct", json!("1.30")), ("/dynamics/self_enrol_pct", json!("3.200"))],
    );
    let fragment = written(&[(Some("jambi-bkbk"), &document)], &View::default());
    assert_eq!(fragment, "#v=1&b=jambi-bkbk");
}

#[test]
fn what_is_refused_is_named_and_the_rest_is_used() {
    let fragment = "#v=1&b=jambi-bkbk&we=1300000&wv=x&1p=0&wg=99&f=pie&l=de&zz=1&we=5&1k=jht&1x=ja\
                    &ss=1999-01&tp=a&o=we:5:1&k=1&z=AAAA&x2=b%3Dnone";
    let (link, opened, problems) = opened(fragment);
    assert_eq!(opened.len(), 1);
    assert_eq!(opened[0].scenario.workers.eligible, 1_300_000.into());
    let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
    let wanted = ["we", "f", "l", "o", "wv", "zz", "1k", "1x", "tp", "k", "z"];
    assert_eq!(keys[..11], wanted);
    for key in ["ss", "wg", "1p", "x2:b", "x2"] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
    assert_eq!(link.view.kept, [("zz".to_owned(), "1".to_owned())]);
    for lang in [cakupan::text::Lang::Id, cakupan::text::Lang::En] {
        for problem in &problems {
            let said = cakupan::text::link::message(problem, lang);
            assert!(!said.contains('{') && said.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn codes_of_what_the_scenario_does_not_have_are_named() {
    let fragment = "#v=1&9b=5&9x=&b=jambi-bkbk&d7=3&o=9b:0:5,sm:1:500,we:1:2000000&sm=60\
                    &x2=b%3Dkota-jambi%268m%3D4";
    let (link, opened, mut problems) = opened(fragment);
    problems.extend(link::unmovable(&link, &opened));
    let told: Vec<(&str, &str, &Reason)> =
        problems.iter().map(|of| (of.key.as_str(), of.found.as_str(), &of.reason)).collect();
    assert_eq!(
        told,
        [
            ("9b", "5", &Reason::NoPlace),
            ("9x", "", &Reason::NoPlace),
            ("d7", "3", &Reason::NoPlace),
            ("x2:8m", "4", &Reason::NoPlace),
            ("o", "9b:0:5", &Reason::NoSlider),
            ("o", "sm:1:500", &Reason::NoSlider),
        ]
    );
    assert_eq!(opened[0].scenario.months, 60);
    // What a programme that the link adds says has a place.
    let mut document = ready_document("jambi-bkbk");
    let programmes = document["programmes"].as_array_mut().unwrap();
    programmes.push(added("Baru", "csr", 2027, 1_000_000));
    let written = written(&[(Some("jambi-bkbk"), &document)], &link.view);
    let (_, _, problems) = self::opened(&format!("{written}&2m=7&3m=7"));
    let keys: Vec<&str> = problems.iter().map(|of| of.key.as_str()).collect();
    assert_eq!(keys, ["3m"]);
    let many: String = (2..=999).map(|at| format!("&{at}b=1")).collect();
    assert_eq!(self::opened(&format!("#v=1&b=jambi-bkbk{many}")).2.len(), 50);
}

#[test]
fn a_pin_of_then_is_written_again() {
    let fragment = "#v=1&b=jambi-bkbk&k=1,1,5,44.5,1,2030-01";
    let (link, opened, problems) = opened(fragment);
    assert_eq!(problems, []);
    let base = Some(("jambi-bkbk", ready::find("jambi-bkbk").unwrap().document));
    let shared =
        |pin| link::write(&[Shared { base, document: &opened[0].document, pin }], &link.view);
    assert_eq!(shared(Pinning::Then(opened[0].pin.unwrap())).unwrap(), fragment);
    assert_eq!(shared(Pinning::None).unwrap(), "#v=1&b=jambi-bkbk");
    assert_ne!(shared(Pinning::Now).unwrap(), fragment);
}

#[test]
fn what_does_not_fit_together_leaves_the_ready_scenario() {
    let (_, opened, problems) = opened("#v=1&b=jambi-bkbk&we=5");
    assert_eq!(opened[0].scenario, ready::find("jambi-bkbk").unwrap().scenario().unwrap());
    assert!(!problems.is_empty());
}

#[test]
fn unknown_keys_and_the_view_are_kept() {
    let fragment = "#v=1&1a=5&b=tanbu-100&f=money&h=Judul+%26+sub&l=en&o=1b:0:500&p=bandingkan&s=draft-1\
                    &t=dark&w=15.71&zz=a%3Db";
    let (link, opened, _) = opened(fragment);
    let document = &opened[0].document;
    let base = Some(("tanbu-100", ready::find("tanbu-100").unwrap().document));
    assert_eq!(
        link::write(&[Shared { base, document, pin: Pinning::None }], &link.view).unwrap(),
        fragment
    );
}

#[test]
fn versions_that_are_not_known_and_links_without_any_open_nothing() {
    for fragment in ["#v=2&b=jambi-bkbk", "#v=&b=jambi-bkbk", "#b=jambi-bkbk", "#v=1.0", "#z=x"] {
        let (link, opened, problems) = opened(fragment);
        assert_eq!((link.documents(), opened.len(), problems.len()), (0, 0, 1), "{fragment}");
    }
    let long = format!("#v=1&b=jambi-bkbk&zz={}", "x".repeat(link::LONGEST_READ));
    assert_eq!(opened(&long).2[0].reason, Reason::TooLong);
    let keys = format!("#v=1&{}", "a&".repeat(3_000));
    assert_eq!(opened(&keys).2[0].reason, Reason::TooManyKeys);
    assert_eq!(opened("#v=&b=jambi-bkbk").2[0].reason, Reason::NoVersion);
    assert_eq!(opened("#b=jambi-bkbk").2[0].reason, Reason::NoVersion);
    assert_eq!(opened("#v=2&b=jambi-bkbk").2[0].reason, Reason::UnknownVersion);
    assert_eq!(link::read(""), Link::default());
}

#[test]
fn a_link_too_long_is_not_written() {
    let mut document = ready_document("jambi-bkbk");
    let noise: String =
        (0..4_000_u32).map(|n| char::from_u32(0x4e00 + n * 7 % 9_000).unwrap()).collect();
    document["notes"] = json!(noise);
    let text = document.to_string();
    let refused = link::write(
        &[Shared { base: None, document: &text, pin: Pinning::None }],
        &View::default(),
    );
    assert!(matches!(refused.unwrap_err()[0].reason, Reason::OverLong(length) if length > 8_000));
    let refused =
        link::write(&[Shared { base: None, document: "{}", pin: Pinning::None }], &View::default());
    assert!(refused.unwrap_err().len() > 1);
    let five = [Shared { base: None, document: &text, pin: Pinning::None }; 5];
    assert!(link::write(&five, &View::default()).is_err());
}

#[test]
fn the_nearest_ready_scenario_is_found() {
    let ready: Vec<(&str, &str)> = ready::ALL.iter().map(|of| (of.id, of.document)).collect();
    let mut document = ready_document("tanbu-100");
    document["workers"]["eligible"] = json!(200_000);
    assert_eq!(link::nearest(&document.to_string(), &ready), Some("tanbu-100"));
    assert_eq!(link::nearest(&own("Sendiri", 3).to_string(), &ready), None);
}

proptest! {
    #![proptest_config(random::config(96))]

    #[test]
    fn random_documents_go_there_and_back(document in random::document(0..=4), at in 0_usize..6) {
        let bases = [None, Some("jambi-bkbk"), Some("kaltim-100k"), Some("kota-jambi"), Some("babel-ucj"), Some("tanbu-100")];
        prop_assume!(Scenario::parse(&document.to_string()).is_ok());
        there_and_back(&[(bases[at], &document)]);
        there_and_back(&[(bases[at], &document), (None, &document)]);
    }

    #[test]
    fn no_fragment_panics(fragment in ".{0,200}") {
        let _ = opened(&fragment);
        let _ = opened(&format!("#v=1&{fragment}"));
    }

    #[test]
    fn no_changed_link_panics_and_each_opens_or_says_why(
        at in any::<prop::sample::Index>(),
        sign in "[ -~]{0,3}",
        cut in 0_usize..4,
    ) {
        let mut document = ready_document("kota-jambi");
        set(&mut document, &[("/title", json!("Lain")), ("/months", json!(24)), ("/programmes/1/max_workers", json!(5))]);
        let fragment = written(&[(Some("kota-jambi"), &document), (None, &own("A", 2))], &View::default());
        let from = at.index(fragment.len());
        let to = (from + cut).min(fragment.len());
        let changed = format!("{}{sign}{}", &fragment[..from], &fragment[to..]);
        let (link, opened, problems) = opened(&changed);
        prop_assert!(opened.len() <= 4);
        prop_assert!(!opened.is_empty() || !problems.is_empty() || link.documents() == 0);
        for of in opened {
            prop_assert!(Scenario::parse(&of.document).is_ok());
        }
    }
}
