//! The scenario of a region: a document that can be run as it is, its budget still to be named.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::start::{Field, How, Mark, Start, denominator};
use super::{Level, Regions};
use crate::num::{Arithmetic, Exact};
use crate::scenario::{MOST_TARGETS, SCHEMA, SourceKind};
use crate::text::{Lang, regions as figure_words, regions_document as words};

/// A scenario's document, as it is written.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    schema: u32,
    /// What it is called.
    pub title: String,
    region: Named,
    notes: String,
    start: String,
    months: Number,
    workers: Workers,
    members: Members,
    dynamics: Map<Number>,
    programmes: Vec<Programme>,
    targets_pct: Vec<Number>,
    sources: Map<Source>,
}

#[derive(Clone, Debug, Serialize)]
struct Named {
    code: String,
    name: String,
}

#[derive(Clone, Debug, Serialize)]
struct Workers {
    eligible: Number,
    wage_earning: Number,
    vulnerable: Number,
    growth_pct: Number,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    denominators: Vec<Counted>,
}

#[derive(Clone, Debug, Serialize)]
struct Counted {
    name: String,
    people: Number,
    source: String,
}

#[derive(Clone, Debug, Serialize)]
struct Members {
    wage_earning: Number,
    self_paying_vulnerable: Number,
    self_paying_other: Number,
}

#[derive(Clone, Debug, Serialize)]
struct Programme {
    name: String,
    payer: &'static str,
    #[serde(skip_serializing_if = "is_on")]
    off: bool,
    reaches: &'static str,
    from_year: u32,
    budget: Budget,
    package: &'static str,
    income: Number,
    pace: &'static str,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_on(off: &bool) -> bool {
    !*off
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Budget {
    PerYear { per_year: Number },
    Villages { villages: Number, per_village: Number, share_pct: Number, apart: bool },
}

#[derive(Clone, Debug, Serialize)]
struct Source {
    kind: &'static str,
    text: String,
    url: String,
    date: String,
}

/// A number: a whole one as a JSON number, else as the decimal that it is.
#[derive(Clone, Copy, Debug)]
struct Number(Decimal);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.0.normalize();
        match value.to_i64().filter(|_| value.scale() == 0) {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_str(&value.to_string()),
        }
    }
}

/// Names and values, in their order.
#[derive(Clone, Debug)]
struct Map<T>(Vec<(String, T)>);

impl<T: Serialize> Serialize for Map<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Document {
    /// All its texts, in an order of their own: those of the same document in another language
    /// stand in the same places.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str(), &self.region.name, &self.notes];
        for denominator in &self.workers.denominators {
            texts.extend([denominator.name.as_str(), &denominator.source]);
        }
        texts.extend(self.programmes.iter().map(|programme| programme.name.as_str()));
        texts.extend(self.sources.0.iter().map(|(_, source)| source.text.as_str()));
        texts
    }
}

/// The number that a text spells.
fn whole(text: &str) -> Number {
    Number(crate::scenario::parse_amount_text(text).unwrap_or(Decimal::ZERO))
}

struct Sources(Vec<(String, Source)>);

impl Sources {
    fn add(&mut self, path: &str, kind: SourceKind, text: String, url: &str, date: &str) {
        let source = Source { kind: kind.name(), text, url: url.to_owned(), date: date.to_owned() };
        self.0.push((path.to_owned(), source));
    }
}

/// The document of a region's start, its texts in a language. Its first programme, of the region's
/// own budget (APBD), has no money yet; a second one, of the villages, is switched off.
#[must_use]
pub fn document(regions: &Regions, start: &Start<'_>, lang: Lang) -> Document {
    let mut sources = Sources(Vec::new());
    let assumed = |sources: &mut Sources, name: &str, path: &str| -> Number {
        let Some(of) = regions.assumption(name) else {
            return Number(Decimal::ZERO);
        };
        sources.add(path, of.kind, of.text.of(lang).to_owned(), "", &of.date);
        whole(&of.value)
    };
    let text = |name: &str| regions.assumption(name).map_or("", |of| of.value.as_str()).to_owned();
    let from_year = text("start").get(..4).and_then(|year| year.parse().ok()).unwrap_or(2026);

    assumed(&mut sources, "start", "start");
    let months = assumed(&mut sources, "months", "months");
    for (field, path) in [
        (Field::Eligible, "workers.eligible"),
        (Field::WageEarning, "workers.wage_earning"),
        (Field::Vulnerable, "workers.vulnerable"),
        (Field::WageMembers, "members.wage_earning"),
    ] {
        figure(&mut sources, regions, start, field, path, lang);
    }
    let [vulnerable, other] = words::self_paying(regions, start, lang);
    let date = date_of(regions, start, Field::NonWageMembers);
    let kind = SourceKind::Estimated;
    sources.add("members.self_paying_vulnerable", kind, vulnerable, "", &date);
    sources.add("members.self_paying_other", kind, other, "", &date);
    let growth_pct = assumed(&mut sources, "workers.growth_pct", "workers.growth_pct");

    let denominators = denominators(regions, start, lang);
    let members = Members {
        wage_earning: Number(start.value(Field::WageMembers)),
        self_paying_vulnerable: Number(start.self_paying_vulnerable),
        self_paying_other: Number(start.self_paying_other),
    };
    let dynamics = dynamics(regions, start, &mut sources, lang);
    let income = assumed(&mut sources, "income", "programmes[0].income");
    let _ = assumed(&mut sources, "income", "programmes[1].income");
    sources.add("programmes[0].budget", SourceKind::Assumed, words::no_budget(lang), "", "");
    figure(&mut sources, regions, start, Field::Villages, "programmes[1].budget.villages", lang);
    let (path, kind) = ("programmes[1].budget.per_village", SourceKind::Assumed);
    sources.add(path, kind, words::no_village_money(lang), "", "");
    let targets_pct = targets(regions, start, &mut sources, lang);

    Document {
        schema: SCHEMA,
        title: words::title(regions, start.region, lang),
        region: Named {
            code: start.region.code.clone(),
            name: figure_words::name(regions, start.region, lang),
        },
        notes: words::notes(start, lang),
        start: text("start"),
        months,
        workers: Workers {
            eligible: Number(start.eligible.value),
            wage_earning: Number(start.value(Field::WageEarning)),
            vulnerable: Number(start.value(Field::Vulnerable)),
            growth_pct,
            denominators,
        },
        members,
        dynamics,
        programmes: vec![
            Programme {
                name: words::programme(lang).to_owned(),
                payer: payer(start),
                off: false,
                reaches: "vulnerable",
                from_year,
                budget: Budget::PerYear { per_year: Number(Decimal::ZERO) },
                package: "jkk_jkm",
                income,
                pace: "quota",
            },
            Programme {
                name: words::village_programme(lang).to_owned(),
                payer: "village",
                off: true,
                reaches: "vulnerable",
                from_year,
                budget: Budget::Villages {
                    villages: Number(start.value(Field::Villages)),
                    per_village: Number(Decimal::ZERO),
                    share_pct: Number(Decimal::ONE_HUNDRED),
                    apart: true,
                },
                package: "jkk_jkm",
                income,
                pace: "quota",
            },
        ],
        targets_pct,
        sources: Map(sources.0),
    }
}

/// Who pays first: the region's own budget. The administrative cities and the regency of Jakarta
/// have none.
fn payer(start: &Start<'_>) -> &'static str {
    let provincial = start.region.level == Level::Province || start.province.code == "31";
    if provincial { "apbd_province" } else { "apbd_district" }
}

fn figure(
    sources: &mut Sources,
    regions: &Regions,
    start: &Start<'_>,
    field: Field,
    path: &str,
    lang: Lang,
) {
    let Some(of) = start.figures.iter().find(|of| of.field == field) else {
        return;
    };
    // What the reader changed has no source but the reader.
    let kind = match of.mark {
        Mark::Reported => SourceKind::Reported,
        Mark::Allocated | Mark::Estimated => SourceKind::Estimated,
        Mark::Changed => SourceKind::Assumed,
    };
    let url = match of.how {
        How::Printed(published) | How::Implied(published) | How::Share(published, ..)
            if of.mark != Mark::Changed =>
        {
            published.url.as_str()
        }
        _ => "",
    };
    let text = figure_words::source(regions, of, lang);
    sources.add(path, kind, text, url, &date_of(regions, start, field));
}

/// The date of what a figure comes from; none for what the reader changed.
fn date_of(regions: &Regions, start: &Start<'_>, field: Field) -> String {
    let Some(of) = start.figures.iter().find(|of| of.field == field) else {
        return String::new();
    };
    match of.how {
        _ if of.mark == Mark::Changed => String::new(),
        How::Column(column) | How::OfOldProvince(column) | How::SplitOfProvince(column) => {
            column.map_or_else(String::new, |column| column.date.clone())
        }
        How::OfProvince { column, .. } => {
            column.map_or_else(String::new, |column| column.date.clone())
        }
        How::Printed(of) | How::Implied(of) | How::Share(of, ..) => of.date.clone(),
        How::Ratio(..) | How::Sum(..) | How::Capped(_) => {
            let of = regions.assumption("eligible_of_informal");
            of.map_or_else(String::new, |of| of.date.clone())
        }
    }
}

/// What coverage is reported against besides: our rule, where a published denominator stands in its
/// place, and the published ones that do not.
fn denominators(regions: &Regions, start: &Start<'_>, lang: Lang) -> Vec<Counted> {
    let mut counted: Vec<Counted> = Vec::new();
    if start.eligible.by_rule != start.eligible.value && start.eligible.by_rule > Decimal::ZERO {
        let (name, source) = words::denominator_by_rule(regions, start, lang);
        counted.push(Counted { name, people: Number(start.eligible.by_rule), source });
    }
    for of in &start.all_published {
        let Some((people, printed)) = denominator(of) else {
            continue;
        };
        if people == start.eligible.value {
            continue;
        }
        let (name, source) = words::denominator_published(of, people, printed, lang);
        counted.push(Counted { name, people: Number(people), source });
    }
    counted
}

/// The rates: those that all regions share, and the two with which as many join as leave at the
/// start, so that without a programme the members stay about where they are.
fn dynamics(
    regions: &Regions,
    start: &Start<'_>,
    sources: &mut Sources,
    lang: Lang,
) -> Map<Number> {
    let shared = |name: &str| {
        let of = regions.assumption(&format!("dynamics.{name}"));
        whole(of.map_or("0", |of| of.value.as_str())).0
    };
    let wage_members = start.value(Field::WageMembers);
    let uncovered = Exact(start.value(Field::WageEarning)) - Exact(wage_members);
    let uptake = balance(shared("wage_lapse_pct"), wage_members, uncovered);
    let non_wage = start.value(Field::NonWageMembers);
    let others = Exact(start.eligible.value) - Exact(start.value(Field::WageEarning));
    let others = others - Exact(non_wage);
    let enrol = balance(shared("self_lapse_pct"), non_wage, others);
    let mut values = Vec::new();
    for (name, balanced) in [
        ("wage_uptake_pct", Some((uptake, "wage_lapse_pct", wage_members, uncovered))),
        ("wage_lapse_pct", None),
        ("self_enrol_pct", Some((enrol, "self_lapse_pct", non_wage, others))),
        ("self_lapse_pct", None),
        ("keep_paying_pct", None),
        ("replaced_pct", None),
        ("deaths_per_1000", None),
        ("accidents_per_1000", None),
        ("accident_cost", None),
        ("scholarship_mean", None),
    ] {
        let path = format!("dynamics.{name}");
        let value = match balanced {
            Some((value, lapse, members, uncovered)) => {
                let text = words::balance(shared(lapse), members, uncovered.0, value, lang);
                sources.add(&path, SourceKind::Assumed, text, "", "");
                value
            }
            None => {
                if let Some(of) = regions.assumption(&path) {
                    sources.add(&path, of.kind, of.text.of(lang).to_owned(), "", &of.date);
                }
                shared(name)
            }
        };
        values.push((name.to_owned(), Number(value)));
    }
    Map(values)
}

/// The rate at which as many of the uncovered join as members lapse, in percent to two decimals, at
/// most 100.
fn balance(lapse_pct: Decimal, members: Decimal, uncovered: Exact) -> Decimal {
    let uncovered = uncovered.not_negative();
    let rate = (Exact(lapse_pct) * Exact(members) / uncovered).not_negative();
    rate.least(Exact(Decimal::ONE_HUNDRED)).0.round_dp(2)
}

/// The targets that were published for the region, the newest first, and the one for all regions.
fn targets(regions: &Regions, start: &Start<'_>, sources: &mut Sources, lang: Lang) -> Vec<Number> {
    let mut targets: Vec<Decimal> = Vec::new();
    for of in &start.all_published {
        let Some(target) = of.target_pct.filter(|target| !targets.contains(target)) else {
            continue;
        };
        if targets.len() >= MOST_TARGETS.saturating_sub(1) {
            break;
        }
        let path = format!("targets_pct[{}]", targets.len());
        let text = words::target(of, target, lang);
        sources.add(&path, SourceKind::Reported, text, &of.url, &of.date);
        targets.push(target);
    }
    if let Some(of) = regions.assumption("target") {
        let target = whole(&of.value).0;
        if !targets.contains(&target) {
            let path = format!("targets_pct[{}]", targets.len());
            sources.add(&path, of.kind, of.text.of(lang).to_owned(), "", &of.date);
            targets.push(target);
        }
    }
    targets.into_iter().map(Number).collect()
}
