//! What happens in a run, when, and why: a small scenario for each kind of event. 1,000 workers
//! are one point of the 100,000.

use cakupan::events::{Cause, Event, Kind, Repeats, events, fold};
use cakupan::model::Limit;
use cakupan::text::Lang;
use cakupan::text::events::sentence;
use cakupan::text::words::{Locale, Words};
use serde_json::{Value, json};

use crate::common::{d, month, run};

/// The events of a document.
#[track_caller]
fn of(changes: Value, programmes: &[Value]) -> Vec<Event> {
    let (scenario, run) = run(changes, programmes);
    events(&scenario, &run)
}

/// Their kinds by month, without those that only say what sets the limit.
#[track_caller]
fn kinds(changes: Value, programme: Value) -> Vec<(String, Kind)> {
    let events = of(changes, &[programme]).into_iter();
    let told = events.filter(|event| !matches!(event.kind, Kind::Bound { .. }));
    told.map(|event| (event.month.to_string(), event.kind)).collect()
}

/// The limits that bind, by month, with the members.
#[track_caller]
fn limits(changes: Value, programme: Value) -> Vec<(String, Limit, String)> {
    let bound = |event: Event| match event.kind {
        Kind::Bound { limit, members } => {
            Some((event.month.to_string(), limit, members.normalize().to_string()))
        }
        _ => None,
    };
    of(changes, &[programme]).into_iter().filter_map(bound).collect()
}

/// The sentences, folded.
#[track_caller]
fn said(changes: Value, programmes: &[Value], lang: Lang) -> Vec<String> {
    let (scenario, run) = run(changes, programmes);
    let words = Words::default();
    let locale = Locale { lang, words: &words };
    let folded = fold(&events(&scenario, &run));
    folded.iter().map(|folded| sentence(folded, &scenario, locale)).collect()
}

fn at(month: &str, kind: Kind) -> (String, Kind) {
    (month.to_owned(), kind)
}

fn cliff(from: &str, to: &str, cause: Cause) -> Kind {
    Kind::Cliff { from: d(from), to: d(to), cause, mainly: false }
}

fn year_end(members: &str, after: &str, resumes: Option<&str>) -> Kind {
    Kind::YearEnd { members: d(members), after: d(after), resumes: resumes.map(month) }
}

#[test]
fn a_fall_of_exactly_a_point_is_a_cliff_and_a_little_less_is_none() {
    let ends = |budget: u32| json!({"budget": {"per_year": budget}, "to_year": 2025});
    assert_eq!(
        kinds(json!({}), ends(201_600_000)),
        [
            at("2025-12", year_end("1000", "0", None)),
            at("2026-01", cliff("1", "0", Cause::YearEnds(None))),
        ]
    );
    assert_eq!(kinds(json!({}), ends(201_599_999)), [at("2025-12", year_end("999", "0", None))]);
}

#[test]
fn a_pause_from_january_is_the_budget_years_end_until_the_programme_is_paid_again() {
    let programme =
        json!({"budget": {"per_year": 504_000_000}, "paid_months": {"first": 3, "last": 12}});
    let march = Some(month("2026-03"));
    assert_eq!(
        kinds(json!({}), programme.clone()),
        [
            at("2025-12", year_end("3000", "0", Some("2026-03"))),
            at("2026-01", cliff("3", "0", Cause::YearEnds(march))),
        ]
    );
    assert_eq!(
        said(json!({}), std::slice::from_ref(&programme), Lang::Id)[2],
        "Januari 2026: cakupan turun 3,0 poin, dari 3,0% menjadi 0,0%, karena tahun anggaran \
         berakhir dan program “Program” baru dibayar lagi pada Maret."
    );
    assert_eq!(
        said(json!({}), &[programme], Lang::En)[2],
        "January 2026: coverage falls by 3.0 points, from 3.0% to 0.0%, because the budget year \
         has ended and programme “Program” is paid again only in March."
    );
}

#[test]
fn paid_months_that_end_within_the_year_are_their_own_cause() {
    let programme = json!({"paid_months": {"first": 1, "last": 6}});
    let july = cliff("2", "0", Cause::MonthsEnd(Some(month("2026-01"))));
    let found = kinds(json!({"months": 12}), programme);
    // Beyond the horizon the document says when money opens again.
    assert_eq!(found, [at("2025-06", year_end("2000", "0", Some("2026-01"))), at("2025-07", july)]);
}

#[test]
fn first_members_who_are_not_paid_for_yet_make_a_cliff_in_the_first_month() {
    let programme = json!({
        "initial_members": 2_000, "paid_months": {"first": 3, "last": 12},
        "budget": {"per_year": 336_000_000},
    });
    let found = kinds(json!({"months": 6}), programme);
    assert_eq!(found, [at("2025-01", cliff("2", "0", Cause::NotYet(Some(month("2025-03")))))]);
}

#[test]
fn a_smaller_budget_is_told_when_its_money_opens() {
    let budget =
        |second: u32| json!({"budget": {"by_year": {"2025": 604_800_000, "2026": second}}});
    assert_eq!(
        kinds(json!({}), budget(201_600_000)),
        [
            at("2025-12", year_end("3000", "1000", Some("2026-01"))),
            at("2026-01", cliff("3", "1", Cause::SmallerBudget)),
            at("2026-01", Kind::SmallerBudget { before: d("604800000"), now: d("201600000") }),
        ]
    );
    assert!(kinds(json!({}), budget(604_800_000)).is_empty());
    // In years that the programme does not run there is nothing to compare.
    assert!(kinds(json!({}), json!({"from_year": 2026})).is_empty());
}

#[test]
fn the_money_of_an_announced_number_is_gone_in_the_last_month_that_it_pays() {
    let programme = json!({
        "pace": "until_spent", "max_workers": 2_000, "budget": {"per_year": 201_600_000},
    });
    // 2,000 × 16,800 = 33,600,000 a month: six months.
    let found = kinds(json!({"months": 12}), programme.clone());
    assert_eq!(
        found,
        [
            at("2025-06", Kind::MoneyGone { members: d("2000"), last: d("2000"), months: 6 }),
            at("2025-07", cliff("2", "0", Cause::MoneyGone)),
        ]
    );
    assert_eq!(
        said(json!({"months": 12}), std::slice::from_ref(&programme), Lang::Id)[1],
        "Juni 2025: uang program “Program” habis: sesudahnya 2.000 peserta tidak dibayar selama 6 \
         bulan, sampai masa bayar tahun itu berakhir."
    );
    // 1,000,000 more pay for 59 in July.
    let more = crate::common::with(programme.clone(), json!({"budget": {"per_year": 202_600_000}}));
    assert_eq!(
        said(json!({"months": 12}), &[more], Lang::En)[2],
        "July 2025: the money of programme “Program” is gone: in that month it pays for only 59 of \
         2,000 members, and not at all in the 5 months after it."
    );
    // Money to the last paid month, and money that was never enough for one.
    let enough = json!({"budget": {"per_year": 403_200_000}});
    let with = |changes: Value| crate::common::with(programme.clone(), changes);
    assert!(kinds(json!({"months": 12}), with(enough)).is_empty());
    let little = with(json!({"budget": {"per_year": 16_799}}));
    let nobody = Kind::CoversNobody { months: 12, limit: Some(Limit::Money) };
    assert_eq!(kinds(json!({"months": 12}), little), [at("2025-01", nobody)]);
}

#[test]
fn the_relief_is_told_to_those_who_get_it_while_they_pay() {
    let csr = json!({"payer": "csr"});
    let relief = |programme: Value| {
        let found = kinds(json!({"months": 36}), programme).into_iter();
        let relief = found.filter(|(_, kind)| kind.name().starts_with("relief"));
        relief.collect::<Vec<_>>()
    };
    let (full, half) = (d("16800"), d("8400"));
    assert_eq!(
        relief(csr),
        [
            at("2026-04", Kind::ReliefBegun { before: full, now: half }),
            at("2027-01", Kind::ReliefEnded { before: half, now: full }),
        ]
    );
    assert!(relief(json!({"payer": "apbd_district"})).is_empty());
    // Paid to March only: the relief of April to December never reaches it.
    assert!(relief(json!({"payer": "csr", "paid_months": {"first": 1, "last": 3}})).is_empty());
    // Whoever has no money for anybody has nothing of it.
    assert!(relief(json!({"payer": "csr", "budget": {"per_year": 1}})).is_empty());
    // The programme ends with the relief.
    assert_eq!(relief(json!({"payer": "csr", "to_year": 2026})).len(), 1);
    let transport = relief(json!({"payer": "csr", "sector": "transport"}));
    assert_eq!((&*transport[0].0, &*transport[1].0), ("2026-01", "2027-04"));
}

#[test]
fn a_changed_contribution_is_told_where_it_changes_what_the_programme_pays() {
    let rules = json!({"contribution": [
        {"from": "2025-01", "jkm": 6_800}, {"from": "2025-07", "jkm": 10_000},
        {"from": "2026-01", "jht_pct": 5}, {"from": "2026-07", "jkm": 5_000},
    ]});
    let found = kinds(json!({"rules": rules}), json!({}));
    let changed =
        |before: &str, now: &str| Kind::ContributionChanged { before: d(before), now: d(now) };
    // Savings are not in the package.
    assert_eq!(
        found,
        [at("2025-07", changed("16800", "20000")), at("2026-07", changed("20000", "15000")),]
    );
    let later = kinds(json!({"rules": rules}), json!({"from_year": 2026}));
    assert_eq!(later, [at("2026-07", changed("20000", "15000"))]);
}

#[test]
fn what_changes_for_several_programmes_alike_is_told_once() {
    let rules = json!({"contribution": [{"from": "2025-07", "jkm": 10_000}]});
    let programmes = ["A", "B", "C"].map(|name| json!({"name": name}));
    let told = said(json!({"months": 12, "rules": rules}), &programmes, Lang::Id);
    let changed: Vec<&String> = told.iter().filter(|of| of.contains("naik")).collect();
    assert_eq!(
        changed,
        [
            "Juli 2025: iuran program “A”, “B” dan “C” naik dari Rp16.800 menjadi Rp20.000 sebulan per \
          pekerja."
        ]
    );
}

#[test]
fn dearer_contributions_are_the_cause_where_the_same_money_pays_for_fewer() {
    let rules = json!({"contribution": [{"from": "2026-01", "jkm": 50_000}]});
    let programme = json!({"budget": {"per_year": 604_800_000}});
    let found = of(json!({"rules": rules}), &[programme]);
    let cliffs: Vec<&Event> = found.iter().filter(|of| of.kind.name() == "cliff").collect();
    // 604,800,000 ÷ 720,000 = 840.
    assert_eq!(cliffs[0].kind, cliff("3", "0.84", Cause::Dearer));
}

#[test]
fn each_limit_is_told_once_a_year_when_it_begins_to_bind() {
    let year = json!({"months": 12});
    let one = |programme: Value| limits(year.clone(), programme);
    let first =
        |limit: Limit, members: &str| vec![("2025-01".to_owned(), limit, members.to_owned())];
    assert_eq!(one(json!({})), first(Limit::Money, "1000"));
    assert_eq!(one(json!({"verification_yield_pct": 90})), first(Limit::Names, "900"));
    assert_eq!(one(json!({"overlap_pct": 20})), first(Limit::Names, "800"));
    assert_eq!(one(json!({"max_workers": 400})), first(Limit::Cap, "400"));
    // 40,000 could be paid, and 30,000 are vulnerable.
    let rich = json!({"budget": {"per_year": 8_064_000_000_u64}});
    assert_eq!(one(rich), first(Limit::Room, "30000"));
    // 300, 600, 900, 1,000: the money sets the limit from April on.
    assert_eq!(
        limits(json!({}), json!({"enrol_per_month": 300})),
        [
            ("2025-01".to_owned(), Limit::Pace, "300".to_owned()),
            ("2025-04".to_owned(), Limit::Money, "1000".to_owned()),
            ("2026-01".to_owned(), Limit::Money, "1000".to_owned()),
        ]
    );
}

#[test]
fn a_programme_that_covers_nobody_in_paid_months_says_why() {
    let nobody = |changes: Value, programme: Value| {
        let found = kinds(changes, programme).into_iter();
        let found = found.filter(|(_, kind)| kind.name() == "covers_nobody");
        found.collect::<Vec<_>>()
    };
    let year =
        |from: &str, limit: Option<Limit>| vec![at(from, Kind::CoversNobody { months: 12, limit })];
    let twelve = json!({"months": 12});
    let none = json!({"budget": {"by_year": {"2025": 201_600_000}}});
    assert_eq!(nobody(json!({}), none), year("2026-01", None));
    for (changes, programme, limit) in [
        (twelve.clone(), json!({"budget": {"per_year": 201_599}}), Limit::Money),
        (twelve.clone(), json!({"verification_yield_pct": 0}), Limit::Names),
        (twelve.clone(), json!({"enrol_per_month": 0}), Limit::Pace),
        (twelve.clone(), json!({"max_workers": 0}), Limit::Cap),
        (json!({"months": 12, "workers": {"vulnerable": 0}}), json!({}), Limit::Room),
    ] {
        assert_eq!(nobody(changes, programme), year("2025-01", Some(limit)));
    }
}

#[test]
fn members_who_lapse_and_workers_who_grow_are_causes_of_their_own() {
    let first_cause = |changes: Value, programmes: &[Value]| {
        let found = of(changes, programmes);
        let cliff = found.into_iter().find(|event| event.kind.name() == "cliff").unwrap();
        match cliff.kind {
            Kind::Cliff { cause, .. } => (cause, cliff.programme),
            _ => panic!("{cliff:?}"),
        }
    };
    let wage = json!({"members": {"wage_earning": 40_000}, "dynamics": {"wage_lapse_pct": 40}});
    assert_eq!(first_cause(wage, &[]), (Cause::WageEarning, None));
    let own = json!({
        "members": {"self_paying_vulnerable": 30_000}, "dynamics": {"self_lapse_pct": 50},
    });
    assert_eq!(first_cause(own, &[]), (Cause::SelfPaying, None));
    // 90,000 of 100,000 stay, while the workers grow by a sixtieth of their number a month.
    let growing = json!({
        "workers": {"wage_earning": 0, "vulnerable": 100_000, "growth_pct": 20},
    });
    let paid = json!({"budget": {"per_year": 18_144_000_000_u64}});
    assert_eq!(first_cause(growing, &[paid]), (Cause::Workers, None));
}

#[test]
fn a_fall_with_several_causes_names_the_largest_as_the_main_one() {
    let both = [
        json!({"name": "Besar", "budget": {"per_year": 1_209_600_000}, "to_year": 2025}),
        json!({"name": "Kecil", "budget": {"per_year": 806_400_000}, "to_year": 2025}),
    ];
    let told = said(json!({}), &both, Lang::Id);
    let wanted = "Januari 2026: cakupan turun 10,0 poin, dari 10,0% menjadi 0,0%, terutama karena \
                  tahun anggaran berakhir dan program “Besar” tidak dibayar lagi.";
    assert!(told.iter().any(|of| of == wanted), "{told:#?}");
}

#[test]
fn what_others_take_is_not_the_budget_years_end() {
    // Growth of those who pay themselves leaves less room each month, December or not.
    let changes = json!({
        "workers": {"vulnerable": 1_000}, "dynamics": {"self_enrol_pct": 50, "self_lapse_pct": 1},
    });
    let found = of(changes, &[json!({"verification_yield_pct": 50})]);
    assert!(found.iter().all(|event| event.kind.name() != "year_end"), "{found:?}");
}

#[test]
fn what_comes_again_each_year_is_told_once() {
    let programme = json!({
        "budget": {"per_year": 504_000_000, "growth_pct": -1},
        "paid_months": {"first": 3, "last": 12},
    });
    let told = said(json!({"months": 60}), std::slice::from_ref(&programme), Lang::Id);
    assert_eq!(
        told,
        [
            "Setiap tahun 2025–2029: peserta program “Program” dibatasi uang, yang cukup bagi \
             2.881 sampai 3.000 pekerja.",
            "Setiap Desember 2025–2028: bulan bayar terakhir program “Program”; sesudahnya 2.910 \
             sampai 3.000 peserta keluar, sampai dibayar lagi pada Maret.",
            "Setiap Januari 2026–2029: cakupan turun 2,9 sampai 3,0 poin (pertama kali dari 3,0% \
             menjadi 0,0%), karena tahun anggaran berakhir dan program “Program” baru dibayar \
             lagi pada Maret.",
            "Setiap tahun 2026–2029: anggaran program “Program” lebih kecil daripada tahun \
             sebelumnya: dari Rp504 juta sampai tinggal sekitar Rp484,14 juta.",
        ]
    );
    let told = said(json!({"months": 60}), &[programme], Lang::En);
    assert_eq!(
        told[2],
        "Each January from 2026 to 2029: coverage falls by 2.9 to 3.0 points (the first time from \
         3.0% to 0.0%), because the budget year has ended and programme “Program” is paid again \
         only in March."
    );
}

#[test]
fn a_year_that_differs_breaks_what_is_told_as_one() {
    let amounts = json!({"2025": 201_600_000, "2026": 201_600_000, "2028": 201_600_000});
    let (scenario, run) = run(json!({"months": 48}), &[json!({"budget": {"by_year": amounts}})]);
    let all = events(&scenario, &run);
    let folded = fold(&all);
    let told: Vec<(String, &str, Repeats, usize)> = folded
        .iter()
        .map(|of| (of.first.month.to_string(), of.first.kind.name(), of.repeats, of.again.len()))
        .collect();
    assert_eq!(
        told,
        [
            ("2025-01".to_owned(), "bound", Repeats::Years, 1),
            ("2026-12".to_owned(), "year_end", Repeats::Once, 0),
            ("2027-01".to_owned(), "cliff", Repeats::Once, 0),
            ("2027-01".to_owned(), "smaller_budget", Repeats::Once, 0),
            ("2027-01".to_owned(), "covers_nobody", Repeats::Once, 0),
            ("2028-01".to_owned(), "bound", Repeats::Once, 0),
        ]
    );
    let again: usize = folded.iter().map(|of| of.events().count()).sum();
    assert_eq!(again, all.len(), "nothing is lost by folding");
}

#[test]
fn a_fall_that_goes_on_each_month_is_told_once() {
    let wage = json!({
        "months": 6, "members": {"wage_earning": 40_000}, "dynamics": {"wage_lapse_pct": 40},
    });
    assert_eq!(
        said(wage, &[], Lang::Id),
        ["Setiap bulan Januari 2025–Juni 2025: cakupan turun 1,1 sampai 1,3 poin (pertama kali \
          dari 40,0% menjadi 38,7%), karena peserta penerima upah berhenti."]
    );
}
