//! Regions as the command line and the page show them: found by name, their figures with marks and
//! sources, published coverage and why it differs, known budgets, and the scenario that starts there.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use rust_decimal::Decimal;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::page::problem_view;
use crate::num::Exact;
use crate::regions::{
    Document, Field, Figure, Mark, Region, Regions, Start, Wanted, difference, document, search,
    start,
};
use crate::rules::values::{BANDS, JKM};
use crate::scenario::{Scenario, SourceKind};
use crate::text::number::{decimal, percent};
use crate::text::{Lang, regions as words, regions_published};

/// A region in a list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionRow {
    /// Kemendagri's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is: province, regency or city.
    pub level: &'static str,
    /// Its province; of a province, how many districts it has.
    pub within: String,
    /// The other name by which it was found, or empty.
    pub by: String,
}

/// The regions that a text finds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionsFound {
    /// How many there are, or what to try instead.
    pub said: String,
    /// The nearest of them, as many as were asked for.
    pub regions: Vec<RegionRow>,
    /// How many there are in all.
    pub total: usize,
}

/// A figure of a region.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionFigure {
    /// Its name, where it can be changed; empty where it is information.
    pub field: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The value as a document writes it.
    pub value: String,
    /// The value as people read it.
    pub text: String,
    /// How well it is known.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"reported\" | \"allocated\" | \"estimated\" | \"changed\"")
    )]
    pub mark: &'static str,
    /// The same in words.
    pub mark_text: &'static str,
    /// Where it comes from, with its arithmetic where it was computed.
    pub source: String,
    /// What keeps it from being used, or empty.
    pub problem: String,
}

/// Coverage as it was published, and why it is not the one here.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PublishedView {
    /// Its coverage, or the members it names.
    pub value: String,
    /// Who published it, and when.
    pub source: String,
    /// Its address, or empty.
    pub url: String,
    /// Why it differs, sentence by sentence.
    pub lines: Vec<String>,
    /// A scenario can start from it.
    pub usable: bool,
    /// The start is from it.
    pub chosen: bool,
}

/// A region and what a scenario of it starts with.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionView {
    /// Kemendagri's code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is: province, regency or city.
    pub level: &'static str,
    /// Its province; of a province, how many districts it has.
    pub within: String,
    /// Coverage at the start, in a sentence.
    pub summary: String,
    /// The same in percent.
    pub coverage: String,
    /// What the scenario starts with, each to be changed.
    pub figures: Vec<RegionFigure>,
    /// What is known besides.
    pub facts: Vec<RegionFigure>,
    /// Published coverage, the newest first.
    pub published: Vec<PublishedView>,
    /// Known budgets, the newest first; that there is none, where none is.
    pub budgets: Vec<String>,
    /// What cover for all vulnerable workers costs.
    pub cost: String,
    /// What keeps the scenario from being run and belongs to no figure.
    pub problems: Vec<String>,
}

/// Texts and their English ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs(Vec<(String, String)>);

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (own, english) in &self.0 {
            map.serialize_entry(own, english)?;
        }
        map.end()
    }
}

/// What the page's list says of a scenario, as `data/catalogue.json` does of the ready ones.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionEntry {
    /// Its name in addresses: `wilayah-15.71`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// The region's name.
    pub region: String,
    /// The same in English.
    pub region_en: String,
    /// What it starts with.
    pub story: String,
    /// The same in English.
    pub story_en: String,
    /// Where that comes from.
    pub source: RegionSource,
}

/// Where a region's figures come from.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionSource {
    /// The source.
    pub text: String,
    /// The same in English.
    pub text_en: String,
    /// Its address; there are several, which stand with each figure: empty.
    pub url: String,
    /// Its date; likewise.
    pub date: String,
}

/// The scenario of a region.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct RegionScenario {
    /// What the list of scenarios says of it.
    pub entry: RegionEntry,
    /// The document, in Bahasa Indonesia.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "unknown"))]
    pub document: Document,
    /// English words for its own.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "Record<string, string>"))]
    pub words: Pairs,
}

/// The regions that a text finds, at most so many of them listed.
#[must_use]
pub fn found(regions: &Regions, query: &str, most: usize, lang: Lang) -> RegionsFound {
    let found = search(regions, query);
    RegionsFound {
        said: words::found(regions, query, found.len(), lang),
        total: found.len(),
        regions: found
            .into_iter()
            .take(most)
            .map(|of| row(regions, of.region, of.by, lang))
            .collect(),
    }
}

fn row(regions: &Regions, region: &Region, by: &str, lang: Lang) -> RegionRow {
    let name = words::name(regions, region, lang);
    // English names are what is shown already.
    let by = if lang == Lang::En && name.contains(by) { "" } else { by };
    RegionRow {
        code: region.code.clone(),
        name,
        level: words::level(region.level, lang),
        within: words::within(regions, region, lang),
        by: by.to_owned(),
    }
}

/// A region; none if there is none of that code.
#[must_use]
pub fn view(regions: &Regions, code: &str, wanted: &Wanted, lang: Lang) -> Option<RegionView> {
    let start = start(regions, code, wanted)?;
    let figures: Vec<RegionFigure> = start
        .figures
        .iter()
        .map(|of| {
            let trouble = start.trouble(of.field);
            let said = trouble.map_or_else(String::new, |of| words::trouble(of, lang));
            figure(regions, of, said, lang)
        })
        .collect();
    // What the figures do not tell themselves.
    let told = figures.iter().any(|of| !of.problem.is_empty());
    let problems = if told { Vec::new() } else { problems(regions, &start, lang) };
    let allocated = start
        .figures
        .iter()
        .any(|of| of.field == Field::WageMembers && matches!(of.own_mark, Mark::Allocated));
    let region = start.region;
    Some(RegionView {
        code: region.code.clone(),
        name: words::name(regions, region, lang),
        level: words::level(region.level, lang),
        within: words::within(regions, region, lang),
        summary: if told || !problems.is_empty() {
            words::refused(regions, region, lang)
        } else {
            words::summary(regions, &start, lang)
        },
        coverage: percent(start.coverage_pct(), 2, lang),
        figures,
        facts: facts(regions, region, lang),
        published: start
            .all_published
            .iter()
            .map(|of| {
                let apart = difference(regions, of, &start);
                PublishedView {
                    value: regions_published::value(&apart, lang),
                    source: words::publication(of, lang),
                    url: of.url.clone(),
                    lines: regions_published::lines(&apart, allocated, lang),
                    usable: of.coverage_pct.is_some(),
                    chosen: start.published == Some(*of),
                }
            })
            .collect(),
        budgets: budgets(regions, region, lang),
        cost: cost(regions, &start, lang),
        problems,
    })
}

/// The scenario of a region; none if there is none of that code.
#[must_use]
pub fn scenario(regions: &Regions, code: &str, wanted: &Wanted) -> Option<RegionScenario> {
    let start = start(regions, code, wanted)?;
    let own = document(regions, &start, Lang::Id);
    let english = document(regions, &start, Lang::En);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (text, english) in own.texts().into_iter().zip(english.texts()) {
        if text != english && !pairs.iter().any(|(known, _)| known == text) {
            pairs.push((text.to_owned(), english.to_owned()));
        }
    }
    let in_words = |lang| {
        let name = words::name(regions, start.region, lang);
        (name, words::summary(regions, &start, lang), words::sources(lang).to_owned())
    };
    let (region, story, text) = in_words(Lang::Id);
    let (region_en, story_en, text_en) = in_words(Lang::En);
    let entry = RegionEntry {
        id: format!("wilayah-{}", start.region.code),
        title: own.title.clone(),
        title_en: english.title,
        region,
        region_en,
        story,
        story_en,
        source: RegionSource { text, text_en, url: String::new(), date: String::new() },
    };
    Some(RegionScenario { entry, document: own, words: Pairs(pairs) })
}

/// What keeps a start from being run: the words of the document's own checks.
fn problems(regions: &Regions, start: &Start<'_>, lang: Lang) -> Vec<String> {
    let text = serde_json::to_string(&document(regions, start, lang)).unwrap_or_default();
    let refused = Scenario::parse(&text).err().unwrap_or_default();
    refused.iter().map(|problem| problem_view(problem, lang).message).collect()
}

const fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Reported => "reported",
        Mark::Allocated => "allocated",
        Mark::Estimated => "estimated",
        Mark::Changed => "changed",
    }
}

fn figure(regions: &Regions, of: &Figure<'_>, problem: String, lang: Lang) -> RegionFigure {
    RegionFigure {
        field: of.field.name(),
        label: words::label(of.field, lang),
        value: of.value.normalize().to_string(),
        text: decimal(of.value, 6, lang),
        mark: mark_name(of.mark),
        mark_text: words::mark(of.mark, lang),
        source: words::source(regions, of, lang),
        problem,
    }
}

fn budgets(regions: &Regions, region: &Region, lang: Lang) -> Vec<String> {
    let known: Vec<String> =
        regions.budgets_of(&region.code).map(|of| words::budget(of, lang)).collect();
    if known.is_empty() { vec![words::no_known_budget(lang)] } else { known }
}

/// Population and employed people.
fn facts(regions: &Regions, region: &Region, lang: Lang) -> Vec<RegionFigure> {
    let employed = match region.level {
        crate::regions::Level::Province => "employed_2025",
        _ => "employed_2025_estimate",
    };
    [
        (lang.pick("Penduduk", "Population"), region.population, "population_2024"),
        (lang.pick("Penduduk bekerja", "Employed people"), region.employed, employed),
    ]
    .into_iter()
    .map(|(label, value, name)| {
        let column = regions.column(region.level, name);
        let reported = column.is_some_and(|of| of.kind == SourceKind::Reported);
        let mark = if reported { Mark::Reported } else { Mark::Estimated };
        let value = Decimal::from(value);
        RegionFigure {
            field: "",
            label,
            value: value.to_string(),
            text: decimal(value, 0, lang),
            mark: mark_name(mark),
            mark_text: words::mark(mark, lang),
            source: column.map_or_else(String::new, |of| format!("{}.", of.source.of(lang))),
            problem: String::new(),
        }
    })
    .collect()
}

/// A year of JKK and JKM at the lowest band for all vulnerable workers, in full as regional budgets
/// pay it, and its share in the newest known expenditure.
fn cost(regions: &Regions, start: &Start<'_>, lang: Lang) -> String {
    let jkk = BANDS.first().map_or(0, |band| band.jkk);
    let monthly = Exact(Decimal::from(jkk)) + Exact(Decimal::from(JKM));
    let vulnerable = start.value(Field::Vulnerable);
    let cost = Exact(vulnerable) * monthly * Exact(Decimal::from(12_u32));
    let budget = regions.budgets_of(&start.region.code).find(|of| of.expenditure);
    let share = budget.map(|of| (of, (cost * Exact(Decimal::ONE_HUNDRED) / Exact(of.amount)).0));
    words::cost_of_all(vulnerable, monthly.0, cost.0, share, lang)
}
