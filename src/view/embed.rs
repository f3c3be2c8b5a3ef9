//! One figure of a scenario with a few numbers that a reader may move: what an embed in an article
//! shows.

use rust_decimal::Decimal;
use serde::Serialize;

use super::figures::{Figure, draw, words};
use super::link::{LinkSlider, sliders};
use super::tables::{Table, table};
use crate::chart::Frame;
use crate::findings::Findings;
use crate::inputs::{Input, Unit};
use crate::link::{self, Versions};
use crate::model::run_exact;
use crate::num::decimal_from_digits;
use crate::scenario::Scenario;
use crate::text::problem::brief;
use crate::text::words::Locale;
use crate::text::{Lang, inputs, link as said, paper, sentences};

/// What an embed asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The language, and the document's words in it.
    pub locale: Locale<'a>,
    /// The figure.
    pub figure: Figure,
    /// CSS pixels that it may be wide.
    pub width: u32,
    /// The numbers that may be moved, a line each: path, least and greatest value, with spaces
    /// between them. A line of any other form, or of a number that the scenario does not have, is
    /// passed over.
    pub sliders: &'a str,
    /// The values that a reader gave, a line each: path and value, with a space between them. What
    /// is no number is passed over.
    pub moved: &'a str,
    /// Whether the table is wanted, too.
    pub table: bool,
}

/// The figure, or why there is none.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and it becomes text at once")]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub enum Embedded {
    /// The figure.
    Answered {
        /// Always true.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "true"))]
        ok: bool,
        /// The finding.
        title: String,
        /// What the money does and what becomes of coverage.
        headline: String,
        /// The SVG element.
        svg: String,
        /// The figure for those who do not see it.
        alt: String,
        /// What is shown, and what calculated it from which scenario.
        caption: String,
        /// The date of the newest source, in words; empty where no source has one.
        data: String,
        /// The same numbers, if they were asked for.
        table: Option<Table>,
        /// What a reader may move.
        sliders: Vec<Slider>,
        /// Whether a value is another than that of the document.
        changed: bool,
    },
    /// The document is refused, or does not hold together after what was moved.
    Refused {
        /// Always false.
        #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "false"))]
        ok: bool,
        /// Why, all at once: the field and what is wrong with it.
        problems: Vec<String>,
    },
}

/// A number that a reader may move.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Slider {
    /// Where it stands in the document: `programmes[0].budget.per_year`.
    pub path: String,
    /// What it is.
    pub label: String,
    /// Its value as the document writes it.
    pub value: String,
    /// Its value as people read it.
    pub text: String,
    /// Its value in words, for those who listen.
    pub spoken: String,
    /// The slider's least value, as a document writes it: what writes floats as text would weigh
    /// more than all else of a slider.
    pub min: String,
    /// The slider's greatest value, likewise.
    pub max: String,
    /// The slider's step, likewise.
    pub step: String,
    /// Whether it is another than in the document.
    pub changed: bool,
}

/// What a link says of an embed before its ready scenarios are at hand.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct EmbedRead {
    /// The ready scenarios that opening it needs.
    pub bases: Vec<String>,
    /// `coverage`, `members` or `money`; the first where it says none.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "Figure"))]
    pub figure: &'static str,
    /// The title that an editor has given it, or empty.
    pub title: String,
    /// The numbers that readers may change.
    pub sliders: Vec<LinkSlider>,
}

/// The first scenario of a link.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct EmbedOpened {
    /// JSON text; empty where nothing could be opened.
    pub document: String,
    /// What became of a pinned result since, in a sentence or two; empty where it is the same.
    pub pinned: String,
    /// All that is wrong, with the reading and with the opening.
    pub problems: Vec<String>,
}

/// Takes a link apart.
#[must_use]
pub fn read(fragment: &str) -> EmbedRead {
    let link = link::read(fragment);
    EmbedRead {
        bases: link.bases().into_iter().map(str::to_owned).collect(),
        figure: link.view.figure.unwrap_or(Figure::Coverage.name()),
        sliders: sliders(&link.view),
        title: link.view.title,
    }
}

/// Opens the first scenario of a link; `base` gives the text of a ready scenario.
#[must_use]
pub fn open(fragment: &str, base: &dyn Fn(&str) -> Option<String>, lang: Lang) -> EmbedOpened {
    let link = link::read(fragment);
    let (opened, mut problems) = link::open(&link, base);
    problems.extend(link::unmovable(&link, &opened));
    let pinned = link::pinned(&link, &opened, Versions::NOW, base)
        .filter(|of| of.then.shown != of.now.shown);
    EmbedOpened {
        pinned: pinned.map(|of| said::pinned(&of, lang)).unwrap_or_default(),
        problems: problems.iter().map(|problem| said::message(problem, lang)).collect(),
        document: opened.into_iter().next().map(|of| of.document).unwrap_or_default(),
    }
}

/// An embed's figure.
#[must_use]
pub fn embed(document: &str, wanted: &Wanted<'_>) -> Embedded {
    match Scenario::parse(document) {
        Ok(scenario) => of_scenario(scenario, wanted),
        Err(problems) => Embedded::Refused {
            ok: false,
            problems: problems.iter().map(|it| brief(it, wanted.locale.lang)).collect(),
        },
    }
}

fn of_scenario(mut scenario: Scenario, wanted: &Wanted<'_>) -> Embedded {
    let (locale, lang) = (wanted.locale, wanted.locale.lang);
    let allowed: Vec<Allowed> =
        wanted.sliders.lines().filter_map(|line| Allowed::read(line, &scenario)).collect();
    let mut changed = false;
    for line in wanted.moved.lines() {
        let Some((path, value)) = line.split_once(' ') else { continue };
        if let Some((input, value)) = Input::at_path(&scenario, path).zip(number(value)) {
            let before = input.get(&scenario);
            input.set(&mut scenario, value);
            changed |= input.get(&scenario) != before;
        }
    }
    let problems = scenario.problems();
    if !problems.is_empty() {
        let problems = problems.iter().map(|problem| brief(problem, lang)).collect();
        return Embedded::Refused { ok: false, problems };
    }
    let run = run_exact(&scenario);
    let findings = Findings::new(
        &scenario,
        &run,
        0,
        locale.name(&scenario.title),
        locale.name(&scenario.region.name),
    );
    let figure = wanted.figure;
    let around = words(figure, &findings, lang);
    let frame = Frame::page(wanted.width, figure.name(), &around.alt);
    let drawing = draw(figure, &scenario, &run, &findings, &frame, locale);
    let dates = scenario.sources.iter().map(|(_, source)| source.date.as_str());
    Embedded::Answered {
        ok: true,
        title: around.title,
        headline: sentences::headline(&findings, lang),
        svg: drawing.svg,
        alt: around.alt,
        caption: around.caption,
        data: paper::newest(dates, lang),
        table: wanted.table.then(|| table(figure, &scenario, &run, locale)),
        sliders: allowed.iter().filter_map(|slider| slider.view(&scenario, locale)).collect(),
        changed,
    }
}

/// A number as a document writes it.
fn number(text: &str) -> Option<Decimal> {
    decimal_from_digits(text, 0)
}

/// A number that may be moved, as the document has it.
struct Allowed {
    input: Input,
    path: String,
    before: Decimal,
    low: Decimal,
    high: Decimal,
}

impl Allowed {
    /// Reads a line of [`Wanted::sliders`].
    fn read(line: &str, scenario: &Scenario) -> Option<Self> {
        let mut parts = line.split(' ');
        let (path, low, high) = (parts.next()?, number(parts.next()?)?, number(parts.next()?)?);
        let input = Input::at_path(scenario, path)?;
        let (before, (least, most)) = (input.get(scenario)?, input.bounds());
        // The ends stay where they are while the value moves; what was published is among them.
        let (low, high) = (low.max(least).min(before), high.min(most).max(before));
        Some(Self { input, path: path.to_owned(), before, low, high })
    }

    fn view(&self, scenario: &Scenario, locale: Locale<'_>) -> Option<Slider> {
        let (value, unit) = (self.input.get(scenario)?, self.input.unit());
        let text = |of: Decimal| of.normalize().to_string();
        Some(Slider {
            path: self.path.clone(),
            label: inputs::name(self.input, scenario, locale),
            value: text(value),
            text: inputs::value(unit, value, locale.lang),
            spoken: inputs::spoken(unit, value, locale.lang),
            min: text(self.low),
            max: text(self.high),
            step: text(step(unit, self.high.saturating_sub(self.low))),
            changed: value != self.before,
        })
    }
}

/// The step of a slider: the next of 1, 2, 5, 10, 20, 50, … that is no less than a part of the
/// whole way, for rates, which are set finer than whole numbers, of ten-thousandths.
pub(super) fn step(unit: Unit, way: Decimal) -> Decimal {
    let (mut power, parts) = match unit {
        Unit::Percent | Unit::PercentAYear | Unit::PerThousand => (Decimal::new(1, 4), 200),
        _ => (Decimal::ONE, 500),
    };
    let reaches = |step: Decimal| step.saturating_mul(Decimal::from(parts)) >= way;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(Decimal::from(factor));
            if reaches(step) {
                return step;
            }
        }
        power = power.saturating_mul(Decimal::TEN);
    }
}
