//! Random documents within the bounds, for properties that hold whatever they say.

use std::ops::RangeInclusive;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// So many cases, the same in each run unless `PROPTEST_RNG_SEED` names another seed;
/// `PROPTEST_CASES` asks for more.
pub(crate) fn config(cases: u32) -> Config {
    let default = Config::default();
    let named = |name: &str| std::env::var_os(name).is_some();
    Config {
        cases: if named("PROPTEST_CASES") { default.cases } else { cases },
        rng_seed: if named("PROPTEST_RNG_SEED") { default.rng_seed } else { RngSeed::Fixed(2026) },
        failure_persistence: None,
        ..default
    }
}

/// A rate with three decimals, its ends more often than by chance.
fn rate(least: i64, most: i64) -> BoxedStrategy<String> {
    prop_oneof![
        4 => (least * 1000..=most * 1000).prop_map(|n| Decimal::new(n, 3).to_string()),
        1 => Just(least.to_string()),
        1 => Just(most.to_string()),
        2 => Just(least.max(0).to_string()),
    ]
    .boxed()
}

/// Rupiah of any magnitude up to 10¹³, sometimes with a fraction.
pub(crate) fn amount() -> BoxedStrategy<String> {
    (0_u32..13, 0_u64..1_000_000, 0_u32..20)
        .prop_map(|(zeros, digits, fraction)| {
            let whole = digits * 10_u64.pow(zeros.saturating_sub(6));
            if fraction == 0 { format!("{whole}.25") } else { whole.to_string() }
        })
        .boxed()
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(words)
}

fn budget(from_year: u32) -> impl Strategy<Value = Value> {
    prop_oneof![
        (amount(), rate(-30, 30))
            .prop_map(|(amount, growth)| json!({"per_year": amount, "growth_pct": growth})),
        proptest::collection::btree_map(0_u32..6, amount(), 0..5).prop_map(move |years| {
            let years = years
                .into_iter()
                .map(|(year, amount)| ((from_year + year).to_string(), Value::String(amount)));
            json!({"by_year": years.collect::<Map<String, Value>>()})
        }),
        (1_u32..3000, 0_u32..30_000_000, rate(0, 100), rate(-20, 20), any::<bool>()).prop_map(
            |(villages, per_village, share, growth, apart)| json!({
                "villages": villages, "per_village": per_village, "share_pct": share,
                "growth_pct": growth, "apart": apart,
            })
        ),
    ]
}

/// A programme; its `initial_members` are a share of its group in thousandths, for now.
pub(crate) fn programme() -> impl Strategy<Value = Value> {
    let numbers = (
        (2023_u32..2029, proptest::option::of(0_u32..6)),
        (1_u32..=12, 1_u32..=12),
        (rate(0, 30), rate(1, 100)),
        (rate(0, 100), rate(0, 30)),
        (proptest::option::of(0_u32..200_000), proptest::option::of(0_u32..20_000)),
        (0_u32..20_000_000, 0_u32..1000, 0_u32..60),
    );
    let words = (
        word(&[
            "apbd_province",
            "apbd_district",
            "village",
            "dbh_cht",
            "dbh_sawit",
            "otsus",
            "csr",
            "sponsor",
            "zakat",
        ]),
        word(&["vulnerable", "other"]),
        word(&["jkk_jkm", "jkk_jkm_jht"]),
        word(&["other", "transport"]),
        word(&["quota", "quota", "until_spent"]),
        any::<bool>(),
        prop::bool::weighted(0.1),
    );
    (numbers, words)
        .prop_flat_map(|(numbers, words)| {
            let from_year = numbers.0.0;
            (Just(numbers), Just(words), budget(from_year))
        })
        .prop_map(|(numbers, words, budget)| {
            let ((from_year, years), (first, last), (admin, pays), (names, overlap), caps, rest) =
                numbers;
            let (payer, reaches, package, sector, pace, carry_over, off) = words;
            let mut programme = json!({
                "name": "Program", "payer": payer, "reaches": reaches, "off": off,
                "from_year": from_year, "budget": budget, "admin_pct": admin, "pays_pct": pays,
                "paid_months": {"first": first.min(last), "last": first.max(last)},
                "package": package, "income": rest.0, "sector": sector, "pace": pace,
                "verification_yield_pct": names, "overlap_pct": overlap, "carry_over": carry_over,
                "initial_members": rest.1, "initial_tenure": rest.2,
            });
            let (max_workers, enrol_per_month) = caps;
            if let Some(max) = max_workers.or((pace == "until_spent").then_some(1_000)) {
                programme["max_workers"] = max.into();
            }
            if let Some(pace) = enrol_per_month {
                programme["enrol_per_month"] = pace.into();
            }
            // The years of a budget that names them must lie within the programme's.
            if let (Some(years), None) = (years, programme["budget"].get("by_year")) {
                programme["to_year"] = (from_year + years).into();
            }
            programme
        })
}

const DYNAMICS: [(&str, i64); 9] = [
    ("wage_uptake_pct", 100),
    ("wage_lapse_pct", 100),
    ("self_enrol_pct", 100),
    ("self_lapse_pct", 100),
    ("keep_paying_pct", 100),
    ("replaced_pct", 100),
    ("deaths_per_1000", 1000),
    ("accidents_per_1000", 1000),
    ("scholarship_mean", 174_000_000),
];

fn dynamics() -> impl Strategy<Value = Value> {
    let rates: Vec<BoxedStrategy<String>> =
        DYNAMICS.iter().map(|(_, most)| rate(0, *most)).collect();
    rates.prop_map(|rates| {
        let names = DYNAMICS.iter().map(|(name, _)| (*name).to_owned());
        let mut fields: Map<String, Value> =
            names.zip(rates.into_iter().map(Value::from)).collect();
        fields.insert("accident_cost".to_owned(), 8_000_000.into());
        Value::Object(fields)
    })
}

fn rules() -> impl Strategy<Value = Value> {
    let change = (2024_u32..2030, 1_u32..=12, 0_u32..60_000, rate(0, 5), rate(0, 6));
    (0_u32..40, any::<[bool; 3]>(), proptest::collection::vec(change, 0..4)).prop_map(
        |(waiting, [apbd, village, other], changes)| {
            let mut seen = Vec::new();
            let changes: Vec<Value> = changes
                .into_iter()
                .map(|(year, month, jkm, jkk, jht)| {
                    let from = format!("{year}-{month:02}");
                    json!({"from": from, "jkm": jkm, "jkk_pct": jkk, "jht_pct": jht})
                })
                .filter(|change| {
                    let new = !seen.contains(&change["from"]);
                    seen.push(change["from"].clone());
                    new
                })
                .collect();
            json!({
                "death_benefit_waiting_months": waiting,
                "relief": {"apbd": apbd, "village": village, "other": other},
                "contribution": changes,
            })
        },
    )
}

/// What happened in a month, as shares of the groups in thousandths: the month's place in the run,
/// the three stocks, and of each programme its members and its spend.
type Happened = (u32, [Option<u64>; 3], Vec<(Option<u64>, Option<String>)>);

fn happened() -> impl Strategy<Value = Happened> {
    let share = || proptest::option::of(0_u64..=1000);
    let of_programme = (share(), proptest::option::of(amount()));
    (0_u32..60, proptest::array::uniform3(share()), proptest::collection::vec(of_programme, 0..6))
}

/// What happened, in a document that is complete but for it. Shares are of what is left of a
/// group, so that nobody is given twice.
fn realised(document: &Value, happened: &[Happened]) -> Value {
    let workers = &document["workers"];
    let number = |name: &str| workers[name].as_u64().unwrap_or(0);
    let growth: f64 =
        workers["growth_pct"].as_str().and_then(|pct| pct.parse().ok()).unwrap_or(0.0);
    let (year, month) =
        document["start"].as_str().unwrap_or("").split_once('-').unwrap_or(("", ""));
    let start = year.parse::<u32>().unwrap_or(0) * 12 + month.parse::<u32>().unwrap_or(1) - 1;
    let months = document["months"].as_u64().unwrap_or(1) as u32;
    let programmes = document["programmes"].as_array().map_or(&[][..], Vec::as_slice);
    let mut seen = Vec::new();
    let entries = happened.iter().filter_map(|(place, stocks, of_programmes)| {
        let at = place % months;
        if seen.contains(&at) {
            return None;
        }
        seen.push(at);
        // A little below the group, whose growth is decimal.
        let yearly = (0..(at + 1) / 12).fold(1.0, |factor, _| factor * (1.0 + growth / 100.0));
        let monthly = 1.0 + growth * f64::from((at + 1) % 12) / 1200.0;
        let factor = yearly * monthly * 0.999_999;
        let grown = |people: u64| (people as f64 * factor) as u64;
        let other = number("eligible") - number("wage_earning") - number("vulnerable");
        let mut left = [grown(number("vulnerable")), grown(other)];
        let mut take = |group: usize, share: u64| {
            let taken = left[group] * share / 1000;
            left[group] -= taken;
            taken
        };
        let name = format!("{}-{:02}", (start + at) / 12, (start + at) % 12 + 1);
        let mut entry = json!({"month": name});
        if let Some(share) = stocks[0] {
            entry["wage_earning"] = (grown(number("wage_earning")) * share / 1000).into();
        }
        for (group, field) in ["self_paying_vulnerable", "self_paying_other"].iter().enumerate() {
            if let Some(share) = stocks[group + 1] {
                entry[*field] = take(group, share).into();
            }
        }
        let given = programmes.iter().zip(of_programmes).enumerate();
        let given = given.map(|(index, (programme, (members, spend)))| {
            let mut of = json!({"programme": index});
            if let Some(share) = members {
                of["members"] = take(usize::from(programme["reaches"] == "other"), *share).into();
            }
            if let Some(spend) = spend {
                of["spend"] = Value::from(spend.as_str());
            }
            of
        });
        entry["programmes"] = given.collect();
        Some(entry)
    });
    entries.collect()
}

/// A document with so many programmes, in some months of which something happened.
pub(crate) fn document(programmes: RangeInclusive<usize>) -> impl Strategy<Value = Value> {
    let happened = prop_oneof![
        1 => Just(Vec::new()),
        1 => proptest::collection::vec(happened(), 1..8),
    ];
    (planned(programmes), happened).prop_map(|(mut document, happened)| {
        if !happened.is_empty() {
            document["realised"] = realised(&document, &happened);
        }
        document
    })
}

/// A document with so many programmes and nothing that happened yet.
pub(crate) fn planned(programmes: RangeInclusive<usize>) -> impl Strategy<Value = Value> {
    (
        (2024_u32..2029, 1_u32..=12, 1_u32..=60),
        (1_u64..3_000_000, rate(-20, 20)),
        proptest::array::uniform5(0_u64..=1000),
        dynamics(),
        rules(),
        proptest::collection::vec(programme(), programmes),
        proptest::collection::vec(rate(0, 100), 0..4),
    )
        .prop_map(|(time, (eligible, growth), shares, dynamics, rules, mut programmes, targets)| {
            let (year, month, months) = time;
            let part = |whole: u64, share: u64| whole * share / 1000;
            let wage_earning = part(eligible, shares[0]);
            let vulnerable = part(eligible - wage_earning, shares[1]);
            let other = eligible - wage_earning - vulnerable;
            let own = [part(vulnerable, shares[3]), part(other, shares[4])];
            for (group, name) in ["vulnerable", "other"].into_iter().enumerate() {
                let size = [vulnerable, other][group] - own[group];
                let reaching =
                    programmes.iter().filter(|programme| programme["reaches"] == name).count();
                for programme in programmes.iter_mut().filter(|one| one["reaches"] == name) {
                    let share = programme["initial_members"].as_u64().unwrap_or(0);
                    programme["initial_members"] = (part(size, share) / reaching as u64).into();
                }
            }
            json!({
                "schema": 1, "title": "Acak",
                "start": format!("{year}-{month:02}"), "months": months,
                "workers": {
                    "eligible": eligible, "wage_earning": wage_earning, "vulnerable": vulnerable,
                    "growth_pct": growth,
                },
                "members": {
                    "wage_earning": part(wage_earning, shares[2]),
                    "self_paying_vulnerable": own[0], "self_paying_other": own[1],
                },
                "dynamics": dynamics, "rules": rules, "programmes": programmes,
                "targets_pct": targets,
            })
        })
}
