//! The relief of 2026: who gets it, and when (PP 50/2025).

use cakupan::rules::{Terms, contribution};
use cakupan::scenario::{Package, Payer, Relief, Sector};
use serde_json::{Value, json};

use crate::common::{d, document, month, read, run, whole};

/// What a payer pays for a worker of the lowest band in a month.
fn paid(payer: &str, sector: Sector, package: Package, choices: Value, at: &str) -> String {
    let rules = read(&document(json!({"rules": {"relief": choices}}), &[])).rules;
    let terms = Terms {
        payer: Payer::from_name(payer).unwrap(),
        package,
        income: d("1000000"),
        sector,
        pays_pct: d("100"),
    };
    contribution(&terms, &rules, month(at)).paid.normalize().to_string()
}

const APBD: [&str; 5] = ["apbd_province", "apbd_district", "dbh_cht", "dbh_sawit", "otsus"];
const OTHERS: [&str; 3] = ["csr", "sponsor", "zakat"];

#[test]
fn by_default_only_csr_sponsors_and_zakat_get_it() {
    assert_eq!(Relief::DEFAULT, Relief { apbd: false, village: false, other: true });
    for payer in APBD.into_iter().chain(["village"]) {
        let paid = paid(payer, Sector::Other, Package::JkkJkm, json!({}), "2026-06");
        assert_eq!(paid, "16800", "{payer}");
    }
    for payer in OTHERS {
        let paid = paid(payer, Sector::Other, Package::JkkJkm, json!({}), "2026-06");
        assert_eq!(paid, "8400", "{payer}");
    }
}

#[test]
fn each_switch_speaks_for_its_own_payers_only() {
    for (switch, payers) in
        [("apbd", APBD.as_slice()), ("village", &["village"]), ("other", OTHERS.as_slice())]
    {
        let mut choices = json!({"apbd": false, "village": false, "other": false});
        choices[switch] = Value::Bool(true);
        for payer in Payer::NAMES {
            let paid = paid(payer, Sector::Other, Package::JkkJkm, choices.clone(), "2026-06");
            let wanted = if payers.contains(payer) { "8400" } else { "16800" };
            assert_eq!(paid, wanted, "{payer} with {switch}");
        }
    }
}

#[test]
fn it_lasts_from_april_to_december_2026_for_all_but_transport() {
    for (at, wanted) in
        [("2026-03", "16800"), ("2026-04", "8400"), ("2026-12", "8400"), ("2027-01", "16800")]
    {
        let paid = paid("csr", Sector::Other, Package::JkkJkm, json!({}), at);
        assert_eq!(paid, wanted, "{at}");
    }
}

#[test]
fn it_lasts_from_january_2026_to_march_2027_for_transport() {
    for (at, wanted) in
        [("2025-12", "16800"), ("2026-01", "8400"), ("2027-03", "8400"), ("2027-04", "16800")]
    {
        let paid = paid("csr", Sector::Transport, Package::JkkJkm, json!({}), at);
        assert_eq!(paid, wanted, "{at}");
    }
}

#[test]
fn old_age_savings_are_not_halved() {
    let paid = paid("csr", Sector::Other, Package::JkkJkmJht, json!({}), "2026-04");
    assert_eq!(paid, "28400"); // 16,800 ÷ 2 + 20,000
}

#[test]
fn a_year_with_relief_covers_more_workers_for_the_same_money() {
    // 3 × 16,800 + 9 × 8,400 = 126,000; 201,600,000 ÷ 126,000 = 1,600.
    let (_, run) = run(json!({}), &[json!({"payer": "sponsor"})]);
    let programme = &run.programmes[0];
    assert_eq!(whole(&programme.members)[11..13], [1_000, 1_600]);
    assert_eq!(whole(&programme.spend)[12..16], [26_880_000, 26_880_000, 26_880_000, 13_440_000]);
    assert_eq!(whole(&programme.unspent)[23], 0);
}

/// Whether the relief of PP 50/2025 holds, read off its text: for transport from January 2026 to
/// March 2027, for other sectors from April to December 2026; never for a regional budget, nor for a
/// village's by default.
fn relieved(payer: &str, sector: Sector, year: u32, number: u32) -> bool {
    let months = match sector {
        Sector::Transport => (2026, 1)..=(2027, 3),
        Sector::Other => (2026, 4)..=(2026, 12),
    };
    OTHERS.contains(&payer) && months.contains(&(year, number))
}

#[test]
fn month_by_month_each_payer_of_each_sector_pays_the_whole_or_the_half() {
    for payer in Payer::NAMES {
        for sector in [Sector::Other, Sector::Transport] {
            for (year, number) in (2025..=2027).flat_map(|year| (1..=12).map(move |at| (year, at)))
            {
                let at = format!("{year}-{number:02}");
                let whole = !relieved(payer, sector, year, number);
                for (package, full, half) in
                    [(Package::JkkJkm, "16800", "8400"), (Package::JkkJkmJht, "36800", "28400")]
                {
                    let paid = paid(payer, sector, package, json!({}), &at);
                    assert_eq!(paid, if whole { full } else { half }, "{payer} {at}");
                }
            }
        }
    }
}
