//! `src/rules/values.rs` is made from `data/rules/`: this test fails when it is stale, and
//! `CAKUPAN_BLESS=1 cargo test --test generated` writes it anew.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use std::fmt::Write as _;

use cakupan::rules::values;
use common::{d, golden, text};
use rust_decimal::Decimal;

const RULES: &str = "data/rules/rules.toml";
const BANDS: &str = "data/rules/bpu_income_bands.csv";

/// One value of `rules.toml`.
struct Rule(toml::Table);

impl Rule {
    fn field(&self, name: &str) -> &str {
        self.0[name].as_str().unwrap()
    }

    /// The value as an integer.
    fn integer(&self) -> i64 {
        self.0["value"].as_integer().unwrap()
    }

    /// The value as the decimal that is written.
    fn decimal(&self) -> Decimal {
        match &self.0["value"] {
            toml::Value::String(text) => d(text),
            other => Decimal::from(other.as_integer().unwrap()),
        }
    }

    fn flag(&self) -> bool {
        self.0["value"].as_bool().unwrap()
    }
}

fn rule(name: &str) -> Rule {
    let rules: toml::Table = text(RULES).parse().unwrap();
    let table = rules.get(name).unwrap_or_else(|| panic!("{RULES} has no {name}"));
    Rule(table.as_table().unwrap().clone())
}

/// A line of the table of bands.
struct Band {
    number: u32,
    from: u32,
    below: Option<u32>,
    basis: u32,
    jkk: u32,
    jht: u32,
}

fn bands() -> Vec<Band> {
    let text = text(BANDS);
    let mut lines = csv::Reader::from_reader(text.as_bytes());
    lines
        .records()
        .map(|line| {
            let line = line.unwrap();
            let cell = |at: usize| line[at].parse().ok();
            Band {
                number: cell(0).unwrap(),
                from: cell(1).unwrap(),
                below: cell(2),
                basis: cell(3).unwrap(),
                jkk: cell(4).unwrap(),
                jht: cell(5).unwrap(),
            }
        })
        .collect()
}

/// What a constant is made from.
enum Kind {
    /// An integer.
    Count,
    /// A decimal.
    Exact,
    /// The low end of a range of integers.
    Low,
    /// Its high end.
    High,
    /// A boolean.
    Flag,
    /// The first and last month.
    Months,
}

/// The constants: name, kind, the value's name in `rules.toml`, what it says.
const CONSTANTS: [(&str, Kind, &str, &str); 17] = [
    ("JKM", Kind::Count, "jkm", "Death insurance (JKM)."),
    (
        "RELIEF_FACTOR",
        Kind::Exact,
        "relief_2026_factor",
        "What is left of JKK and JKM under the relief of 2026.",
    ),
    (
        "RELIEF_OTHER",
        Kind::Months,
        "relief_2026_sector_other",
        "The relief's months for every sector but transport.",
    ),
    (
        "RELIEF_TRANSPORT",
        Kind::Months,
        "relief_2026_sector_transport",
        "The relief's months for transport.",
    ),
    (
        "RELIEF_APBD",
        Kind::Flag,
        "relief_2026_payer_apbd",
        "Whether regional budgets get the relief, unless a scenario says otherwise.",
    ),
    (
        "RELIEF_VILLAGE",
        Kind::Flag,
        "relief_2026_payer_village",
        "Whether village budgets get the relief, unless a scenario says otherwise.",
    ),
    (
        "RELIEF_OTHER_PAYERS",
        Kind::Flag,
        "relief_2026_payer_other",
        "Whether everyone else gets the relief, unless a scenario says otherwise.",
    ),
    ("DEATH_BENEFIT", Kind::Count, "death_benefit", "What a death pays."),
    (
        "DEATH_BENEFIT_WAITING",
        Kind::Count,
        "death_benefit_before_waiting",
        "What a death pays below the waiting months.",
    ),
    (
        "DEATH_BENEFIT_WAITING_MONTHS",
        Kind::Count,
        "death_benefit_waiting_months",
        "Consecutive paid months below which a death pays the smaller benefit, unless a scenario \
         says otherwise.",
    ),
    (
        "SCHOLARSHIP_FROM_MONTHS",
        Kind::Count,
        "scholarship_after_months",
        "Consecutive paid months from which a death pays scholarships too.",
    ),
    (
        "SCHOLARSHIP_MAX",
        Kind::Count,
        "scholarship_max",
        "The most that scholarships of a death come to.",
    ),
    (
        "DEFAULT_INCOME",
        Kind::Count,
        "default_income",
        "The income that a programme assumes unless it says otherwise.",
    ),
    (
        "REVISED_BUDGET_FROM_MONTH",
        Kind::Count,
        "revised_budget_from_month",
        "First month of the year from which a regional budget's money is taken for that of its \
         revision (APBD perubahan).",
    ),
    (
        "YIELD_LOW",
        Kind::Low,
        "verification_yield_pct",
        "The lowest share of listed names that was seen to be valid.",
    ),
    (
        "YIELD_HIGH",
        Kind::High,
        "verification_yield_pct",
        "The highest share of listed names that was seen to be valid, short of all.",
    ),
    (
        "CONSTRUCTION_FACTOR",
        Kind::Exact,
        "construction_factor",
        "How much higher coverage is with construction counted, at most as far as was seen.",
    ),
];

/// An integer with its digits in groups of three.
fn grouped(value: u32) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

/// A doc comment, broken at 98 columns.
fn comment(text: &str) -> String {
    let mut lines = String::new();
    let mut line = String::from("///");
    for word in text.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > 98 {
            lines.push_str(&line);
            lines.push('\n');
            line = String::from("///");
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push_str(&line);
    lines.push('\n');
    lines
}

fn documented(rule: &Rule, what: &str) -> String {
    let mut text = what.to_owned();
    if rule.field("unit") != "boolean" {
        write!(text, " Unit: {}.", rule.field("unit").replace('_', " ")).unwrap();
    }
    for (name, label) in [("source", "Source"), ("mark", "Mark"), ("note", "Note")] {
        if !rule.field(name).is_empty() {
            let end = if rule.field(name).ends_with('.') { "" } else { "." };
            write!(text, " {label}: {}{end}", rule.field(name)).unwrap();
        }
    }
    comment(&text)
}

/// A bound of a rule's range.
fn bound(rule: &Rule, name: &str) -> String {
    grouped(u32::try_from(rule.0[name].as_integer().unwrap()).unwrap())
}

fn constant((name, kind, key, what): &(&str, Kind, &str, &str)) -> String {
    let rule = rule(key);
    let (of, value) = match kind {
        Kind::Count => ("u32", grouped(u32::try_from(rule.integer()).unwrap())),
        Kind::Flag => ("bool", rule.flag().to_string()),
        Kind::Exact => {
            let value = rule.decimal();
            let digits = grouped(u32::try_from(value.mantissa()).unwrap());
            ("Decimal", format!("Decimal::from_parts({digits}, 0, 0, false, {})", value.scale()))
        }
        Kind::Low => ("u32", bound(&rule, "low")),
        Kind::High => ("u32", bound(&rule, "high")),
        Kind::Months => {
            let month = |name| {
                let month = common::month(rule.field(name));
                format!("({}, {})", month.year(), month.number())
            };
            let (from, to) = (month("from"), month("to"));
            ("ReliefMonths", format!("ReliefMonths {{ from: {from}, to: {to} }}"))
        }
    };
    format!("{}pub const {name}: {of} = {value};\n", documented(&rule, what))
}

fn file() -> String {
    let mut text = String::from(
        "//! The values of the rules. Generated from `data/rules/` by\n\
         //! `CAKUPAN_BLESS=1 cargo test --test generated`; do not edit.\n\
         //!\n\
         //! Marks: O official text seen, P press, R public repository that cites the law, D derived,\n\
         //! A assumed.\n\n\
         use rust_decimal::Decimal;\n\n\
         use super::{Band, ReliefMonths};\n",
    );
    for each in &CONSTANTS {
        write!(text, "\n{}", constant(each)).unwrap();
    }
    let (jkk, jht) = (rule("jkk"), rule("jht"));
    let what = format!(
        "The bands of income, from the lowest, rupiah a month: JKK is {}% of the basis, JHT {}%. \
         Source: {}; {}. Mark: {}.",
        jkk.integer(),
        jht.integer(),
        jkk.field("source"),
        jht.field("source"),
        jkk.field("mark"),
    );
    let bands = bands();
    write!(text, "\n{}pub const BANDS: [Band; {}] = [\n", comment(&what), bands.len()).unwrap();
    for band in &bands {
        let [from, basis, jkk, jht] = [band.from, band.basis, band.jkk, band.jht].map(grouped);
        writeln!(
            text,
            "    Band {{ number: {}, income_from: {from}, basis: {basis}, jkk: {jkk}, jht: {jht} }},",
            band.number
        )
        .unwrap();
    }
    text.push_str("];\n");
    text
}

/// The values that explanations and ledgers name: the constant, the value's name in `rules.toml`.
const ORIGINS: [(&str, &str); 16] = [
    ("JKK", "jkk"),
    ("JKM", "jkm"),
    ("JHT", "jht"),
    ("DEFAULT_INCOME", "default_income"),
    ("RELIEF_FACTOR", "relief_2026_factor"),
    ("RELIEF_OTHER", "relief_2026_sector_other"),
    ("RELIEF_TRANSPORT", "relief_2026_sector_transport"),
    ("RELIEF_APBD", "relief_2026_payer_apbd"),
    ("RELIEF_VILLAGE", "relief_2026_payer_village"),
    ("RELIEF_OTHER_PAYERS", "relief_2026_payer_other"),
    ("DEATH_BENEFIT", "death_benefit"),
    ("DEATH_BENEFIT_WAITING", "death_benefit_before_waiting"),
    ("DEATH_BENEFIT_WAITING_MONTHS", "death_benefit_waiting_months"),
    ("SCHOLARSHIP_FROM_MONTHS", "scholarship_after_months"),
    ("SCHOLARSHIP_MAX", "scholarship_max"),
    ("UNPAID_MONTH", "unpaid_month_covered"),
];

fn origins() -> String {
    let mut text = String::from(
        "//! Where the values of the rules come from. Generated from `data/rules/` by\n\
         //! `CAKUPAN_BLESS=1 cargo test --test generated`; do not edit.\n\n\
         use super::Origin;\nuse crate::scenario::SourceKind;\n",
    );
    for (constant, name) in ORIGINS {
        let rule = rule(name);
        write!(text, "\n/// Of `{name}`.\npub const {constant}: Origin = Origin {{\n").unwrap();
        writeln!(text, "    name: {name:?},").unwrap();
        for (field, of) in [
            ("from", "from"),
            ("to", "to"),
            ("source_id", "source_id"),
            ("source_en", "source"),
            ("mark", "mark"),
        ] {
            writeln!(text, "    {field}: {:?},", rule.field(of)).unwrap();
        }
        let kind = cakupan::scenario::SourceKind::from_name(rule.field("kind")).unwrap();
        writeln!(text, "    kind: SourceKind::{kind:?},").unwrap();
        text.push_str("};\n");
    }
    text
}

#[test]
fn the_origins_are_those_of_the_rules() {
    golden("src/rules/origins.rs", &origins());
}

#[test]
fn the_constants_are_those_of_the_rules() {
    golden("src/rules/values.rs", &file());
}

#[test]
fn each_band_takes_one_percent_of_its_basis_for_jkk_and_two_for_jht() {
    let (jkk, jht) = (rule("jkk").integer(), rule("jht").integer());
    for band in bands() {
        assert_eq!(i64::from(band.jkk) * 100, i64::from(band.basis) * jkk, "band {}", band.number);
        assert_eq!(i64::from(band.jht) * 100, i64::from(band.basis) * jht, "band {}", band.number);
    }
}

#[test]
fn the_bands_leave_no_income_out() {
    let bands = bands();
    assert_eq!((bands.len(), bands[0].from), (33, 0));
    for (place, pair) in (1_u32..).zip(bands.windows(2)) {
        assert_eq!((pair[0].number, pair[0].below), (place, Some(pair[1].from)));
    }
    assert_eq!(bands.last().unwrap().below, None);
}

#[test]
fn values_that_are_sums_of_others_add_up() {
    let sum = |names: &[&str]| names.iter().map(|name| rule(name).integer()).sum::<i64>();
    let parts = ["death_benefit_lump_sum", "death_benefit_periodic", "death_benefit_funeral"];
    assert_eq!(sum(&parts), rule("death_benefit").integer());
    let children = rule("scholarship_children_max").integer();
    assert_eq!(
        children * rule("scholarship_per_child_max").integer(),
        rule("scholarship_max").integer()
    );
    let years = |school: &str| {
        rule(&format!("scholarship_{school}")).integer()
            * rule(&format!("scholarship_{school}_years")).integer()
    };
    let schools =
        ["kindergarten_primary", "lower_secondary", "upper_secondary", "higher_education"];
    assert_eq!(
        schools.into_iter().map(years).sum::<i64>(),
        rule("scholarship_per_child_max").integer()
    );
    let lowest = &bands()[0];
    assert_eq!(i64::from(lowest.jkk + values::JKM), rule("lowest_contribution_jkk_jkm").integer());
    assert_eq!(
        i64::from(lowest.jkk + values::JKM + lowest.jht),
        rule("lowest_contribution_jkk_jkm_jht").integer()
    );
    assert_eq!(rule("default_income").integer(), i64::from(lowest.basis));
}

#[test]
fn every_value_has_a_unit_a_source_and_a_mark() {
    let rules: toml::Table = text(RULES).parse().unwrap();
    for (name, table) in rules {
        let rule = Rule(table.as_table().unwrap().clone());
        assert!(!rule.field("unit").is_empty() && !rule.field("source").is_empty(), "{name}");
        let known = |mark: &str| ["O", "P", "R", "D", "A"].contains(&mark);
        assert!(rule.field("mark").split(", ").all(known), "{name}: {}", rule.field("mark"));
        for month in ["from", "to"] {
            let written = rule.field(month);
            let sound = match written.len() {
                0 => true,
                4 => written.parse::<u32>().is_ok(),
                _ => cakupan::month::Month::parse(written).is_some(),
            };
            assert!(sound, "{name}.{month}: {written}");
        }
        let _ = rule.0["applied"].as_bool().unwrap();
    }
}
