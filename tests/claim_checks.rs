//! Cek klaim: the published claims of the facts, the reported programmes, and what the sums rule
//! out or explain. Each test reads as policy.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::claim::question::from_compact;
use cakupan::claim::{Check, Claim, Kind, Verdict, check};
use cakupan::regions::{DATA, Regions};
use cakupan::text::{Lang, number};
use common::{d, text};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A claim as it stands in a link.
fn claim(compact: &str) -> Claim {
    let (claim, refused) = from_compact(compact);
    assert_eq!(refused, [], "{compact}");
    claim
}

fn checked(compact: &str) -> Check {
    check(&claim(compact), Some(&Regions::parse(DATA).unwrap()))
}

fn explains(of: &Check) -> Vec<&'static str> {
    of.explanations.iter().map(|of| of.of.name()).collect()
}

fn implied(of: &Check, kind: Kind) -> Decimal {
    of.implied.iter().find(|(known, _)| *known == kind).unwrap().1
}

fn rounded(value: Option<Decimal>, places: u32) -> String {
    number::fixed(value.unwrap(), places, Lang::En)
}

mod published_figures_that_do_not_add_up {
    use super::*;

    #[test]
    fn bali_printed_50_88_percent_where_its_members_are_49_90() {
        let of = checked("coverage:50.88,covered:935079,eligible:1873899,region:51");
        assert_eq!(of.verdict, Verdict::Off);
        assert_eq!(rounded(of.worst().map(|of| of.computed), 2), "49.90");
        assert_eq!(rounded(of.worst().unwrap().off_points, 2), "0.98");
        assert_eq!(implied(&of, Kind::Covered), d("953440"), "the first that reach 50.88%");
        let view = cakupan::view::claim::checked(
            &claim("coverage:50.88,covered:935079,eligible:1873899"),
            None,
            "",
            Lang::Id,
        );
        let said = format!("{view:?}");
        assert!(said.contains("953.440") && !said.contains("953.439"), "{said}");
    }

    #[test]
    fn penajam_paser_utara_pays_8_93_months_or_14_880_workers_for_a_year() {
        let of = checked("budget:3000000000,workers:20000,months:12");
        assert_eq!(of.verdict, Verdict::Off);
        assert_eq!(rounded(of.worst().unwrap().off_pct, 2), "−25.60");
        assert_eq!(implied(&of, Kind::Months), d("8.93"));
        assert_eq!(implied(&of, Kind::Workers), d("14880"));
        assert!(explains(&of).contains(&"part_of_year"), "{:?}", explains(&of));
        assert!(explains(&of).contains(&"verified_names"));
    }

    #[test]
    fn mimika_pays_5_95_months_and_not_a_year() {
        let of = checked("budget:2000000000,workers:20000,months:12,year:2023");
        assert_eq!(of.verdict, Verdict::Off);
        assert_eq!(implied(&of, Kind::Months), d("5.95"));
        let explains = explains(&of);
        assert!(explains.contains(&"part_of_year") && explains.contains(&"revised_budget"));
        assert!(!explains.contains(&"rounding") && !explains.contains(&"relief"));
    }

    #[test]
    fn muba_is_short_of_52_15_percent_by_8_305_and_not_21_311() {
        let of = checked("shortfall:21311,target:52.15,covered:103079,eligible:213582");
        assert_eq!(of.verdict, Verdict::Off);
        assert_eq!(of.worst().unwrap().computed, d("8305"));
        let right = checked("shortfall:8305,target:52.15,covered:103079,eligible:213582");
        assert_eq!(right.verdict, Verdict::Match);
    }

    #[test]
    fn makassar_with_45_000_more_is_at_60_87_percent() {
        let of = checked("covered_before:263903,coverage_before:52,added:45000,coverage:63.47");
        assert_eq!(of.verdict, Verdict::Off);
        assert_eq!(rounded(of.worst().map(|of| of.computed), 2), "60.87");
    }

    #[test]
    fn jawa_barat_pays_74_percent_of_the_cost_since_the_districts_pay_too() {
        let of = checked("budget:25000000000,workers:1000000,months:2,scope:payer");
        assert_eq!(of.verdict, Verdict::Scope);
        assert_eq!(rounded(Some(implied(&of, Kind::SharePaid)), 0), "74");
        assert!(explains(&of).contains(&"shared_payers"));
        // Without another payer named it is simply off.
        assert_eq!(checked("budget:25000000000,workers:1000000,months:2").verdict, Verdict::Off);
    }
}

mod reported_programmes {
    use super::*;

    /// A row's claim, and what a test says of it.
    fn rows() -> Vec<(csv::StringRecord, Check)> {
        let text = text("data/programmes_reported.csv");
        let mut lines = csv::Reader::from_reader(text.as_bytes());
        lines
            .records()
            .map(|row| {
                let row = row.unwrap();
                let mut of = Claim::default();
                of.give(Kind::Budget, d(&row[3]));
                of.give(Kind::Workers, d(&row[4]));
                if !row[5].is_empty() {
                    of.give(Kind::Months, d(&row[5]));
                }
                of.scope.payer = row[9].contains("pays half");
                let found = check(&of, None);
                (row, found)
            })
            .collect()
    }

    #[test]
    fn grade_a_within_one_percent_is_a_match() {
        let mut matches = 0;
        for (row, of) in rows().iter().filter(|(row, _)| &row[7] == "A") {
            if of.worst().unwrap().off_pct.unwrap().abs() <= Decimal::ONE {
                assert_eq!(of.verdict, Verdict::Match, "{row:?}");
                matches += 1;
            }
        }
        assert_eq!(matches, 7);
    }

    #[test]
    fn the_other_rows_of_grade_a_are_off_and_rounding_explains_them() {
        let off: Vec<String> = rows()
            .iter()
            .filter(|(row, of)| &row[7] == "A" && of.verdict != Verdict::Match)
            .map(|(row, of)| {
                assert_eq!(of.verdict, Verdict::Off);
                assert!(explains(of).contains(&"rounding"), "{row:?}");
                row[0].to_owned()
            })
            .collect();
        assert_eq!(off, ["Kab. Manokwari", "Riau"]);
    }

    #[test]
    fn grade_x_with_months_is_no_match_and_its_reason_is_among_the_explanations() {
        let mut seen = 0;
        for (row, of) in rows().iter().filter(|(row, _)| &row[7] == "X" && !row[5].is_empty()) {
            let (verdict, reason) = match &row[0] {
                "Kab. Mimika" => (Verdict::Off, "part_of_year"),
                "Jawa Barat" => (Verdict::Scope, "shared_payers"),
                other => panic!("{other}: its reason is not tested"),
            };
            assert_eq!(of.verdict, verdict, "{row:?}");
            assert!(explains(of).contains(&reason), "{row:?}: {:?}", explains(of));
            seen += 1;
        }
        assert_eq!(seen, 2);
    }

    #[test]
    fn wajo_does_not_say_its_months_and_implies_two_and_a_half() {
        let rows = rows();
        let (_, of) = rows.iter().find(|(row, _)| &row[0] == "Kab. Wajo").unwrap();
        assert_eq!(of.verdict, Verdict::Insufficient);
        assert_eq!(of.missing, [Kind::Months]);
        assert_eq!(implied(of, Kind::Months), d("2.54"));
    }

    #[test]
    fn grade_b_matches_but_for_north_kalimantan_whose_months_are_4_to_5() {
        for (row, of) in rows().iter().filter(|(row, _)| &row[7] == "B") {
            let off = &row[0] == "Kalimantan Utara";
            assert_eq!(of.verdict == Verdict::Off, off, "{row:?}");
        }
    }
}

mod the_five_programmes {
    use super::*;

    #[test]
    fn jambi_bkbk_buys_77_480_workers_and_village_by_village_76_538() {
        let given = "budget_each:100000000,places:1562,share_of_budget:10,months:12";
        let of = checked(given);
        assert_eq!(implied(&of, Kind::Budget), d("15620000000"));
        assert_eq!(implied(&of, Kind::Workers), d("77480"));
        assert_eq!(checked(&format!("{given},workers:78000")).verdict, Verdict::Match);
        let apart = checked(&format!("{given},workers:76538"));
        assert_eq!(apart.verdict, Verdict::Off);
        assert!(explains(&apart).contains(&"each_village"), "{:?}", explains(&apart));
    }

    #[test]
    fn kaltim_has_1_357_057_workers_and_its_100_000_cost_20_16_billion_a_year() {
        let of = checked("coverage_before:49.74,covered_before:675000,added:100000");
        assert_eq!(implied(&of, Kind::Eligible), d("1357056"), "rounded down");
        assert_eq!(rounded(Some(implied(&of, Kind::Coverage)), 2), "57.11");
        let of = checked("workers:100000,months:12,listed:500000");
        assert_eq!(implied(&of, Kind::Budget), d("20160000000"));
        assert_eq!(implied(&of, Kind::Share), d("20"));
        assert_eq!(implied(&checked("workers:500000,months:12"), Kind::Budget), d("100800000000"));
    }

    #[test]
    fn kota_jambi_covers_100_320_and_over_100_000_is_rounded() {
        assert_eq!(implied(&checked("coverage:44,eligible:228000"), Kind::Covered), d("100320"));
        let of = checked("coverage:44,covered:100000,eligible:228000,region:15.71");
        assert_eq!(of.verdict, Verdict::Off);
        assert!(explains(&of).contains(&"rounding"), "{:?}", explains(&of));
        assert_eq!(checked("workers:3000,listed:15000,share:20").verdict, Verdict::Match);
        assert_eq!(implied(&checked("workers:12000,months:12"), Kind::Budget), d("2419200000"));
    }

    #[test]
    fn babel_needs_123_890_workers_more_for_55_percent() {
        let of = checked("coverage:33,target:55,eligible:563133");
        assert_eq!(implied(&of, Kind::Shortfall), d("123890"));
        assert_eq!(implied(&checked("coverage_before:33,coverage:55"), Kind::Points), d("22"));
    }

    #[test]
    fn tanah_bumbu_pays_20_16_million_a_village_a_year() {
        let of = checked("workers:100,months:12");
        assert_eq!(implied(&of, Kind::Budget), d("20160000"));
        let of = checked("workers_each:100,places:157");
        assert_eq!(implied(&of, Kind::Workers), d("15700"));
    }
}

/// A kind's place, digits and how many of them are decimals; nought is given more often than it would
/// come by chance.
fn quantity() -> impl Strategy<Value = (usize, u64, u32)> {
    let digits = prop_oneof![1 => Just(0), 1 => 0..200_u64, 4 => 0..2_000_000_000_000_u64];
    (0..Kind::ALL.len(), digits, 0..4_u32)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_quantities_are_checked_without_harm(
        given in proptest::collection::vec(quantity(), 0..12),
        year in proptest::option::of(2000_u32..2101), first in 1_u32..13, last in 1_u32..13,
    ) {
        let mut of = Claim::default();
        (of.year, of.period) = (year, Some((first, last)));
        for (kind, digits, places) in given {
            of.give(Kind::ALL[kind], Decimal::new(i64::try_from(digits).unwrap(), places));
        }
        let found = check(&of, None);
        prop_assert_eq!(found.verdict == Verdict::Impossible, !found.impossible.is_empty());
        prop_assert_eq!(found.verdict == Verdict::Insufficient,
            found.compared.is_empty() && found.impossible.is_empty());
        for lang in [Lang::Id, Lang::En] {
            let view = cakupan::view::claim::checked(&of, None, "", lang);
            let unfinished = ["{", "off by .", "selisih ."];
            let whole = |line: &String| !line.is_empty() && !unfinished.iter().any(|of| line.contains(of));
            let filled = view.note.iter().all(whole) && !view.word.ends_with("by") && !view.word.ends_with("selisih");
            prop_assert!(filled, "{view:?}");
        }
    }

    #[test]
    fn what_is_solved_matches_when_it_is_given_back(
        workers in 1_u64..2_000_000, months in 1_u32..25, share in 1_u32..101,
    ) {
        let given = format!("workers:{workers},months:{months},share_paid:{share}");
        let budget = implied(&checked(&given), Kind::Budget);
        let back = checked(&format!("{given},budget:{budget}"));
        prop_assert_eq!(back.verdict, Verdict::Match);
    }
}

/// Three quantities of coverage give all the others: a match is only said where another figure would
/// not have matched.
#[test]
fn a_match_is_said_only_where_figures_could_have_differed() {
    let kinds = [
        ("coverage_before", "35"),
        ("coverage", "40"),
        ("points", "5"),
        ("covered_before", "35000"),
        ("covered", "40000"),
        ("added", "5000"),
        ("eligible", "100000"),
    ];
    let verdict = |given: &[(&str, Decimal)]| {
        let pairs: Vec<String> = given.iter().map(|(kind, of)| format!("{kind}:{of}")).collect();
        checked(&pairs.join(",")).verdict
    };
    let (mut matches, mut open) = (0, 0);
    for set in 1_u32..128 {
        let given: Vec<(&str, Decimal)> = (0..7)
            .filter(|place| set >> place & 1 == 1)
            .map(|place| (kinds[place].0, d(kinds[place].1)))
            .collect();
        if verdict(&given) == Verdict::Insufficient {
            open += 1;
            assert!(given.len() < 4, "{given:?}");
            continue;
        }
        assert_eq!(verdict(&given), Verdict::Match, "{given:?}");
        matches += 1;
        let differs = (0..given.len()).any(|place| {
            let mut other = given.clone();
            other[place].1 = (other[place].1 * d("1.08")).floor();
            verdict(&other) != Verdict::Match
        });
        assert!(differs, "{given:?}");
    }
    // Up to two of seven, and of the 35 threes all but those of the five relations.
    assert_eq!((open, matches), (7 + 21 + 30, 5 + 64));
}

#[test]
fn a_sum_of_members_adds_up_as_it_is_shown() {
    let of = checked("coverage_before:35.2,coverage:50.88,covered:935079,eligible:1873899");
    let shown = |kind| implied(&of, kind);
    assert_eq!(d("935079") - shown(Kind::CoveredBefore), shown(Kind::Added));
    assert_eq!(of.worst().unwrap().kind, Kind::Coverage, "what is stated, and not what follows");
}

#[test]
fn the_relief_is_only_for_whom_the_rules_give_it() {
    let given = "budget:840000000,workers:10000,months:10,year:2026,period:3-12";
    // April to December at half, March in full: 10,000 × (16,800 + 9 × 8,400).
    let relieved = "budget:924000000,workers:10000,months:10,year:2026,period:3-12";
    assert_eq!(checked(&format!("{relieved},payer:zakat")).verdict, Verdict::Match);
    assert_eq!(checked(&format!("{relieved},payer:self")).verdict, Verdict::Match);
    for payer in ["apbd_district", "apbd_province", "dbh_cht", "otsus", "apbn"] {
        let of = checked(&format!("{relieved},payer:{payer}"));
        assert_eq!(of.verdict, Verdict::Off, "{payer}");
        assert!(!explains(&of).contains(&"relief"), "{payer}");
    }
    // Village funds may have it: not found in any source.
    let village = checked(&format!("{relieved},payer:village"));
    assert_eq!(village.verdict, Verdict::Off);
    assert!(explains(&village).contains(&"relief"));
    assert!(explains(&checked(relieved)).contains(&"relief"), "the payer is not named");
    assert!(!explains(&checked(given)).contains(&"relief"), "that is no sum of months");
    // Before 2026 nobody has it.
    let early = relieved.replace("2026", "2025");
    assert!(!explains(&checked(&early)).contains(&"relief"));
    // Who has it and paid in full is told so.
    let full = checked("budget:1680000000,workers:10000,months:10,year:2026,period:3-12,payer:csr");
    assert!(explains(&full).contains(&"relief_unused"));
}

#[test]
fn savings_bands_and_administration_explain_what_they_come_to() {
    let of = |given: &str| explains(&checked(given));
    // 36,800 × 12 × 1,000.
    assert!(of("budget:441600000,workers:1000,months:12").contains(&"jht_included"));
    assert!(
        of("budget:201600000,workers:1000,months:12,package:jkk_jkm_jht").contains(&"jht_left_out")
    );
    // 18,800, the second band's.
    assert!(of("budget:225600000,workers:1000,months:12").contains(&"income_band"));
    assert!(of("budget:207648000,workers:1000,months:12").contains(&"administration"));
    assert!(of("coverage:40.27,covered:35000,eligible:100000").contains(&"construction"));
    let other = checked("coverage:40.83,covered:535820,eligible:1400000,region:15");
    assert!(explains(&other).contains(&"denominator"), "of 1,312,370: {:?}", explains(&other));
}

#[test]
fn arithmetic_rules_out_what_cannot_be() {
    for given in [
        "coverage:112",
        "covered:120000,eligible:100000",
        "workers:500,listed:400",
        "budget:10000,workers:1,months:1",
        "workers:10.5,months:12",
        "coverage_before:60,covered_before:60000,added:50000,coverage:90",
    ] {
        assert_eq!(checked(given).verdict, Verdict::Impossible, "{given}");
    }
}

mod in_words {
    use super::*;
    use cakupan::view::claim::{ClaimChecked, checked as view};

    fn said(compact: &str, lang: Lang) -> ClaimChecked {
        view(&claim(compact), Some(&Regions::parse(DATA).unwrap()), "", lang)
    }

    #[test]
    fn another_scope_is_said_only_where_it_may_be_why_and_names_who_when_and_of_whom() {
        let half = "budget:25000000000,workers:1000000,months:2,scope:payer";
        // The part that this payer pays is in the sum: it explains nothing more.
        let counted = checked(&format!("{half},share_paid:50"));
        assert_eq!(counted.verdict, Verdict::Off);
        // Others who pay too make nobody pay more than it costs.
        let more = half.replace("25000000000", "50000000000");
        assert_eq!(checked(&more).verdict, Verdict::Off);
        // Who pays does not change what members are of workers, nor how long a period is.
        let members = "coverage:44,covered:90000,eligible:228000";
        assert_eq!(checked(&format!("{members},scope:payer")).verdict, Verdict::Off);
        assert_eq!(checked(&format!("{members},scope:denominator")).verdict, Verdict::Scope);
        assert_eq!(checked("months:4,period:7-12,scope:payer").verdict, Verdict::Off);
        // People who are added up have no denominator.
        let added = "covered_before:100,added:50,covered:120";
        assert_eq!(checked(&format!("{added},scope:denominator")).verdict, Verdict::Off);
        assert_eq!(checked(&format!("{added},scope:period")).verdict, Verdict::Scope);

        let dated = "period:1-2,year:2025,payer:apbd_province";
        let given = format!("{half}+period+denominator,{dated}");
        let of = said(&given, Lang::Id).sentence;
        let named = "Pembayar: APBD provinsi dan pihak lain. Masa: Januari–Februari 2025 dan \
                     masa lain.";
        assert!(of.ends_with(named), "{of}");
        let of = said(&given, Lang::En).sentence;
        let named = "Payer: Provincial budget (APBD) and others. Period: January–February 2025 \
                     and another.";
        assert!(of.ends_with(named), "{of}");
        let of = said(&format!("{members},scope:denominator"), Lang::Id).sentence;
        assert!(of.ends_with("Penyebut: 228.000 pekerja dan penyebut lain."), "{of}");
        let of = said(half, Lang::En).sentence;
        assert!(of.ends_with("Payer: others pay too."), "{of}");
    }

    #[test]
    fn a_note_has_the_versions_the_link_and_the_rules_that_were_used() {
        let regions = Regions::parse(DATA).unwrap();
        let note = |given: &str, lang| {
            let of = claim(given);
            view(&of, Some(&regions), "https://contoh.id/", lang).note[2].clone()
        };
        let of = note("budget:3000000000,workers:20000,months:12", Lang::Id);
        assert!(of.starts_with("Iuran tidak disebut; diasumsikan menurut PP 44/2015: Rp16.800"));
        let link = "https://contoh.id/#v=1&c=budget:3000000000,workers:20000,months:12&p=cek";
        let versions = cakupan::text::cite::versions(Lang::Id);
        assert!(of.ends_with(&format!("Dihitung dengan {versions}: {link}")), "{of}");
        // What is stated is not assumed, and coverage needs no rule.
        let stated = "budget:3000000000,workers:20000,months:12,contribution:16800";
        let coverage = "coverage:50.88,covered:935079,eligible:1873899";
        for given in [stated, coverage] {
            for lang in [Lang::Id, Lang::En] {
                let of = note(given, lang);
                assert!(!of.contains("PP ") && of.contains("Cakupan 0."), "{of}");
            }
        }
        // Each rule where it is used.
        let savings = note("workers:100,months:12,package:jkk_jkm_jht", Lang::En);
        assert!(savings.contains("PP 44/2015 and PP 46/2015: Rp36,800 a month"), "{savings}");
        let relieved = note("workers:100,period:3-12,year:2026,payer:csr", Lang::En);
        let then = "PP 44/2015 and PP 50/2025: Rp16,800, then Rp8,400 a month";
        assert!(relieved.contains(then), "{relieved}");
        let income = note("contribution:20000,income:1000000", Lang::En);
        assert!(income.starts_with("Contributions by PP 44/2015. Worked out with"), "{income}");
        // The card has them too, and a link of any length breaks nothing.
        let of = claim("budget:3000000000,workers:20000,months:12");
        let svg = cakupan::view::claim::card(&of, None, "https://contoh.id/", false, Lang::Id).svg;
        for part in ["diasumsikan", "Cakupan 0.", "https://contoh.id/#v=1"] {
            assert!(svg.contains(part), "{part}");
        }
        let far = format!("https://{}.id/", "a".repeat(900));
        let svg = cakupan::view::claim::card(&of, None, &far, false, Lang::Id).svg;
        assert!(!svg.contains("aaaa"), "a link that is cut leads nowhere");
    }

    #[test]
    fn one_is_one_and_nothing_is_said_twice() {
        let of = said("budget:16800,workers:1,months:1", Lang::En);
        assert_eq!(of.lines[0].text, "1 worker × Rp16,800 × 1 month = Rp16,800");
        let of = said("coverage_before:33,coverage:34,points:2", Lang::En);
        assert!(of.sentence.ends_with("off by −1 point."), "{}", of.sentence);
        let of = said("coverage:120,covered:300,eligible:200", Lang::Id);
        let two = "Cakupan 120% lebih dari 100%; peserta (300 peserta) tidak mungkin melebihi \
                   pekerja yang memenuhi syarat (200 pekerja).";
        assert_eq!(of.sentence, two);
        assert_eq!(of.note[0], format!("Tidak mungkin: {}{}", "c", &two[1..]));
        assert_eq!(of.impossible[0], "Cakupan 120% lebih dari 100%.");
        let of = said("covered:5", Lang::En);
        let open = "This cannot be checked yet. Not stated: coverage and eligible workers.";
        assert_eq!((of.sentence.as_str(), of.note[0].as_str()), (open, open));
        let of = said("points:5", Lang::Id);
        assert_eq!(
            of.sentence,
            "Belum dapat diperiksa: cakupan sebelumnya dan cakupan tidak disebut."
        );
    }
}
