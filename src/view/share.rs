//! What is passed on with a result: its citation, how it came about, and a message for a chat.

use serde::Serialize;

use super::figures::{Figure, subject_of};
use crate::findings::Findings;
use crate::ledger::{Ground as Known, Row, Standing, ledger};
use crate::model::run_exact;
use crate::scenario::{Scenario, SourceKind};
use crate::sensitivity::question::{Question, Refusal};
use crate::text::chat::{self, Ground};
use crate::text::cite::{self, Cited, Method};
use crate::text::inputs::mark;
use crate::text::number::people;
use crate::text::words::Locale;
use crate::text::{ledger as counted, paper};

/// What is passed on with a result.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Share {
    /// The scenario's title; of one that was changed, with the note that it was.
    pub title: String,
    /// The citation in a line.
    pub citation: String,
    /// The same for BibTeX.
    pub bibtex: String,
    /// The same for reference managers: RIS.
    pub ris: String,
    /// How the result came about, a line each.
    pub method: Vec<String>,
    /// A message for a chat, at most 500 characters.
    pub chat: String,
    /// Its characters.
    pub chat_length: usize,
    /// Whether the link stands in the message: one that leaves no room for the answer does not.
    pub chat_linked: bool,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// The figure that is cited.
    pub figure: Figure,
    /// The position of the programme that the answer speaks of.
    pub programme: usize,
    /// The day of reading, `2026-11-21`, or empty.
    pub today: String,
    /// The address that opens the result, or empty.
    pub link: String,
    /// Whether the scenario is no longer as it was opened.
    pub edited: bool,
}

impl Default for Sharing {
    fn default() -> Self {
        let (today, link) = (String::new(), String::new());
        Self { figure: Figure::Coverage, programme: 0, today, link, edited: false }
    }
}

impl Sharing {
    /// Reads a question, `{"figure": "coverage", "programme": 0, "today": "2026-11-21",
    /// "link": "https://…", "edited": false}`; what is missing is as by default.
    ///
    /// # Errors
    /// What is wrong with it, the first thing found.
    pub fn parse(json: &str) -> Result<Self, Refusal> {
        const FIELDS: &[&str] = &["figure", "programme", "today", "link", "edited"];
        Self::of(&mut Question::parse(json, FIELDS)?)
    }

    /// Reads the fields of a question that asks for more.
    pub(super) fn of(of: &mut Question<'_>) -> Result<Self, Refusal> {
        let figure = of.word("figure", &Figure::ALL.map(Figure::name))?;
        Ok(Self {
            figure: figure.and_then(Figure::from_name).unwrap_or(Figure::Coverage),
            programme: usize::try_from(of.count("programme", (0, 19), 0)?).unwrap_or(0),
            today: of.day("today")?,
            link: of.text("link")?.unwrap_or_default(),
            edited: of.flag("edited")?,
        })
    }
}

/// Makes what is passed on with a result.
#[must_use]
pub fn share(scenario: &Scenario, of: &Sharing, locale: Locale<'_>) -> Share {
    let lang = locale.lang;
    let title = locale.name(&scenario.title);
    let title = if of.edited { paper::changed(title, lang) } else { title.to_owned() };
    let region = locale.name(&scenario.region.name);
    let run = run_exact(scenario);
    let findings = Findings::new(scenario, &run, of.programme, &title, region);
    let subject = subject_of(of.figure, &findings, lang);
    let cited = Cited { title: &title, region, subject, link: &of.link, day: &of.today };
    let message = chat::message(&findings, &grounds(scenario), &of.link, lang);
    let rows = ledger(scenario, None);
    Share {
        citation: cite::citation(&cited, lang),
        bibtex: cite::bibtex(&cited, lang),
        ris: cite::ris(&cited, lang),
        method: cite::method(
            &cited,
            &Method {
                span: (scenario.start, scenario.end()),
                workers: (
                    &people(scenario.workers.eligible, lang),
                    mark(kind(scenario, "workers.eligible"), lang),
                ),
                counts: (rows.len(), &counts(&rows, locale)),
                newest: &paper::newest(dates(&rows), lang),
                edited: of.edited,
            },
            lang,
        ),
        chat: message.text,
        chat_length: message.length,
        chat_linked: message.linked,
        title,
    }
}

/// How many numbers have each mark, in words.
fn counts(rows: &[Row], locale: Locale<'_>) -> String {
    let kinds =
        [SourceKind::Regulated, SourceKind::Reported, SourceKind::Estimated, SourceKind::Assumed];
    let counted_of = kinds.map(|kind| {
        let mark = Standing::Known(kind);
        (mark, rows.iter().filter(|row| row.standing == mark).count())
    });
    counted::counts(&counted_of, locale.lang)
}

/// The dates of a document's own sources.
fn dates(rows: &[Row]) -> impl Iterator<Item = &str> {
    rows.iter().filter_map(|row| match &row.ground {
        Known::Document(source) => Some(source.date.as_str()),
        Known::Law(_) | Known::Nothing => None,
    })
}

/// How well a value of a document is known; without a source it is assumed.
fn kind(scenario: &Scenario, path: &str) -> SourceKind {
    scenario.source_near(path).map_or(SourceKind::Assumed, |source| source.kind)
}

/// What a result rests on most, with the weakest mark of each part.
fn grounds(scenario: &Scenario) -> Vec<(Ground, SourceKind)> {
    let weakest = |paths: &mut dyn Iterator<Item = String>| {
        paths.map(|path| kind(scenario, &path)).max_by_key(|kind| rank(*kind))
    };
    let named = |names: &'static [&str]| names.iter().map(|name| (*name).to_owned());
    let mut budgets = scenario.active().map(|(index, _)| format!("programmes[{index}].budget"));
    let budget = weakest(&mut budgets).map(|kind| (Ground::Budget, kind));
    let rest = [
        (Ground::Workers, &["workers.eligible"][..]),
        (
            Ground::Members,
            &[
                "members.wage_earning",
                "members.self_paying_vulnerable",
                "members.self_paying_other",
            ],
        ),
        (
            Ground::Flows,
            &[
                "dynamics.wage_uptake_pct",
                "dynamics.wage_lapse_pct",
                "dynamics.self_enrol_pct",
                "dynamics.self_lapse_pct",
            ],
        ),
    ];
    let rest = rest
        .into_iter()
        .filter_map(|(ground, paths)| weakest(&mut named(paths)).map(|kind| (ground, kind)));
    budget.into_iter().chain(rest).collect()
}

/// How weak a mark is.
const fn rank(kind: SourceKind) -> u8 {
    match kind {
        SourceKind::Regulated => 0,
        SourceKind::Reported => 1,
        SourceKind::Estimated => 2,
        SourceKind::Assumed => 3,
    }
}
