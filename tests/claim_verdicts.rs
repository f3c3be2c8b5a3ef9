//! Cek klaim: what a verdict must not hide: figures that are still asked about, what was not checked,
//! sums of nought, and what cannot be.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::claim::question::from_compact;
use cakupan::claim::reader::{Correction, read};
use cakupan::claim::{Claim, Kind, Verdict, check};
use cakupan::text::Lang;
use cakupan::view::claim::{ClaimChecked, card, checked, json};

/// Two numbers of workers, of two years: the claim rests on the first until somebody says which.
const TWO: &str = "Tahun 2024 sebanyak 20.000 pekerja, tahun 2025 sebanyak 30.000 pekerja dengan \
                   anggaran Rp6,048 miliar setahun.";

fn claim(compact: &str) -> Claim {
    let (claim, refused) = from_compact(compact);
    assert_eq!(refused, [], "{compact}");
    claim
}

fn view(of: &Claim, lang: Lang) -> ClaimChecked {
    checked(of, None, "", lang)
}

fn said(compact: &str, lang: Lang) -> ClaimChecked {
    view(&claim(compact), lang)
}

#[test]
fn a_verdict_holds_for_now_while_a_figure_is_asked_about() {
    let of = read(TWO, None).unwrap().asking();
    for (lang, now, figures) in [
        (Lang::Id, "Sementara: ", "Perlu dipastikan dulu: 20.000 pekerja dan 30.000 pekerja."),
        (Lang::En, "For now: ", "To be confirmed first: 20,000 workers and 30,000 workers."),
    ] {
        let found = view(&of, lang);
        assert_eq!((found.verdict, found.open.as_slice()), ("off", [2, 4].as_slice()));
        assert_eq!(json(&found)["open"], serde_json::json!([2, 4]));
        for text in [&found.sentence, &found.note[0]] {
            assert!(text.starts_with(now) && text.ends_with(figures), "{text}");
        }
        assert_eq!(found.word.to_lowercase().find(now.trim_end().to_lowercase().as_str()), Some(0));
        let svg = card(&of, None, "", false, lang).svg;
        assert!(svg.contains(now.trim_end()), "{svg}");
        // The link of the note says it again where it is opened.
        let back = view(&claim(&found.compact), lang);
        assert_eq!((back.open, back.note), (found.open, found.note));
    }
}

#[test]
fn what_was_said_by_hand_is_asked_about_no_more() {
    let mut reading = read(TWO, None).unwrap();
    // The other number of the same kind is then not meant.
    assert!(reading.correct(&Correction::parse("4=workers").unwrap()));
    let found = view(&reading.asking(), Lang::Id);
    assert_eq!((found.verdict, found.open.len()), ("match", 0));
    assert!(!found.note[0].contains("ementara"), "{:?}", found.note);
    // As no number of workers, the second leaves the first to be asked about.
    let mut reading = read(TWO, None).unwrap();
    assert!(reading.correct(&Correction::parse("4=none").unwrap()));
    assert_eq!(view(&reading.asking(), Lang::Id).open, [2]);
    // A number that may be of two kinds stays open until both are known.
    let mut of = claim("workers:20000,open:1~workers~eligible~20000");
    of.settle(Kind::Workers);
    assert_eq!(view(&of, Lang::Id).open, [1]);
    of.settle(Kind::Eligible);
    assert!(view(&of, Lang::Id).open.is_empty());
}

#[test]
fn every_verdict_says_that_it_holds_for_now_and_names_a_few_figures() {
    for (given, word) in [
        ("coverage:112", "Sementara: tidak mungkin: cakupan 112% lebih dari 100%."),
        ("workers:500", "Sementara: belum dapat diperiksa:"),
        ("coverage:50,covered:50,eligible:100", "Sementara: cakupan yang disebut 50%;"),
        ("budget:1,workers:1,months:1", "Sementara: tidak mungkin: Rp1 tidak cukup"),
    ] {
        let found = said(&format!("{given},open:3~+4~7.5"), Lang::Id);
        assert!(found.note[0].starts_with(word), "{:?}", found.note);
    }
}

#[test]
fn a_figure_asked_about_needs_no_kind_and_many_are_counted() {
    let many = "open:1~1+2~2+3~budget~+4~+5~5+6~6+7~7";
    let of = said(&format!("workers:500,{many}"), Lang::Id).sentence;
    let named = "dipastikan dulu: 1, 2, anggaran iuran, angka ke-4, dan 3 angka lain.";
    assert!(of.ends_with(named), "{of}");
}

#[test]
fn a_match_says_what_was_not_checked() {
    let given = "coverage:1,covered:100000,eligible:10000000,budget:999000000000,workers:100000";
    let found = said(given, Lang::Id);
    assert_eq!((found.verdict, found.missing.as_slice()), ("match", ["months"].as_slice()));
    let left = "Keduanya cocok. Uangnya belum diperiksa: lama dibayar tidak disebut.";
    assert!(found.sentence.ends_with(left) && found.note[0].ends_with(left), "{found:?}");
    let english = said(given, Lang::En).sentence;
    assert!(english.ends_with("The money was not checked: months paid not stated."), "{english}");
    // Of coverage too, each with what would check it.
    let found = said("coverage_before:99,coverage:44,covered:100320,eligible:228000", Lang::Id);
    assert_eq!(found.missing, ["covered_before"]);
    assert!(found.sentence.contains("Belum diperiksa: cakupan sebelumnya"), "{found:?}");
    // What was compared lacks nothing.
    for given in [
        "budget:4032000000,workers:20000,months:12",
        "coverage:44,covered:100320,eligible:228000",
        "workers:3000,listed:15000,share:20",
        "budget_each:100000000,places:1562,share_of_budget:10,months:12,workers:77480",
        "workers_each:100,places:157,workers:15700",
        "shortfall:8305,target:52.15,covered:103079,eligible:213582",
    ] {
        let found = said(given, Lang::Id);
        assert_eq!((found.verdict, found.missing.len()), ("match", 0), "{given}: {found:?}");
        assert!(!found.sentence.contains("elum diperiksa"), "{}", found.sentence);
    }
}

#[test]
fn a_sum_of_nought_is_off_by_so_much() {
    for (given, id, en) in [
        ("contribution:0,budget:100,workers:10,months:12", "+Rp100", "+Rp100"),
        ("coverage:40,target:30,shortfall:100,eligible:1000", "+100 pekerja", "+100 workers"),
    ] {
        for (lang, by) in [(Lang::Id, id), (Lang::En, en)] {
            let found = said(given, lang);
            assert_eq!(found.verdict, "off");
            assert!(found.word.ends_with(&format!(" {by}")), "{}", found.word);
            assert!(found.note[0].ends_with(&format!(" {by}.")), "{:?}", found.note);
        }
    }
}

#[test]
fn parts_and_sums_above_their_whole_cannot_be() {
    for (given, why) in [
        ("budget:100000000,budget_each:200000000", "dana setiap desa (Rp200.000.000)"),
        ("workers:10,workers_each:50", "pekerja setiap desa (50 pekerja)"),
        ("coverage_before:10,points:95", "cakupan 105% lebih dari 100%"),
        ("months:14,year:2025", "14 bulan lebih lama dari satu tahun, yaitu 2025"),
    ] {
        let found = said(given, Lang::Id);
        assert_eq!(found.verdict, "impossible", "{given}");
        assert!(found.note[0].starts_with(&format!("Tidak mungkin: {why}")), "{:?}", found.note);
    }
    for possible in [
        // What the villages get in all, of which a tenth is for contributions.
        "budget:50000000,budget_each:100000000,places:5,share_of_budget:10",
        "coverage_before:60.3,points:39.75",
        "months:12,year:2025",
        "months:14",
    ] {
        assert_ne!(check(&claim(possible), None).verdict, Verdict::Impossible, "{possible}");
    }
    // A year in a text from which more months are counted is not the one in which they all lie.
    let text = "Mulai 2025 iuran 1.000 pekerja rentan dibayar selama 24 bulan.";
    let of = read(text, None).unwrap().asking();
    assert_eq!(of.get(Kind::Months), Some(24.into()));
    assert_ne!(check(&of, None).verdict, Verdict::Impossible);
}
