//! The report on paper: the answer, a chart, the budget years, a budget line, and the assumptions
//! that matter with their sources, on one to three pages.

#![allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]

use serde::Serialize;

use super::budget_line::{PastedLine, view as budget_lines};
use super::controls::SourceView;
use super::figures::{Figure, draw, words as figure_words};
use super::ledger::{LedgerRow, row_view};
use super::page::{Chart, FactView, chart, facts};
use super::report::ReportTable;
use crate::chart::Frame;
use crate::findings::Findings;
use crate::inputs::{Input, ProgrammeInput};
use crate::ledger::{Choice, Entry, Ground, Law, Payers, Row, Standing, Value, ledger};
use crate::model::{BudgetTotals, Trajectory, Year, run_exact, years};
use crate::num::Exact;
use crate::scenario::{Payer, Scenario};
use crate::text::number::{coverage, people, rupiah};
use crate::text::paper::{self as words, Label};
use crate::text::words::Locale;
use crate::text::{Lang, sentences};

/// CSS pixels between the margins of a sheet of A4.
pub(super) const WIDTH: u32 = 680;

/// So many assumptions fit beside the rest.
const MOST: usize = 36;

/// The report on paper.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Paper {
    /// The scenario's title.
    pub title: String,
    /// The region's name.
    pub region: String,
    /// The answer in a sentence.
    pub headline: String,
    /// The numbers behind it.
    pub facts: Vec<FactView>,
    /// Coverage by month.
    pub chart: Chart,
    /// The money and the members of each budget year, all programmes together.
    pub years: ReportTable,
    /// The budget line of the programme and the year that the answer speaks of, if there is one.
    pub line: Option<PastedLine>,
    /// The assumptions that matter most.
    pub assumptions: Vec<PaperAssumption>,
    /// The columns of the assumptions.
    pub heads: [&'static str; 4],
    /// Where they come from, in the order of their numbers, which count from 1.
    pub sources: Vec<SourceView>,
    /// How many assumptions stand here, of how many, and where the others are.
    pub note: String,
    /// The date of the newest source of the document that stands here; empty where none has one.
    pub data: String,
    /// The day on which it is printed; empty where none was given.
    pub printed: String,
    /// What stands over its parts and before its values.
    pub words: PaperWords,
}

/// What stands over the parts of a report and before its values.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PaperWords {
    /// What made it.
    pub brand: &'static str,
    /// The key figures.
    pub facts: &'static str,
    /// The budget years.
    pub years: &'static str,
    /// The budget line.
    pub line: &'static str,
    /// The sum of several products.
    pub total: &'static str,
    /// The sum in words.
    pub words: &'static str,
    /// The assumptions.
    pub assumptions: &'static str,
    /// The sources.
    pub sources: &'static str,
    /// The link.
    pub link: &'static str,
    /// What the link opens after a change.
    pub edited: &'static str,
    /// The version.
    pub version: &'static str,
    /// The newest source.
    pub data: &'static str,
    /// The day of printing.
    pub printed: &'static str,
}

impl PaperWords {
    fn new(lang: Lang) -> Self {
        let label = |of| words::label(of, lang);
        Self {
            brand: label(Label::Brand),
            facts: label(Label::Facts),
            years: label(Label::Years),
            line: label(Label::Line),
            total: label(Label::Total),
            words: label(Label::Words),
            assumptions: label(Label::Assumptions),
            sources: label(Label::Sources),
            link: label(Label::Link),
            edited: label(Label::Edited),
            version: label(Label::Version),
            data: label(Label::Data),
            printed: label(Label::Printed),
        }
    }
}

/// An assumption on paper.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PaperAssumption {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
    /// How well it is known, in words.
    pub mark: &'static str,
    /// The number of its source; what it was before, where it was changed; or empty.
    pub source: String,
}

/// Makes the report of a scenario, of `original` if it was made from one, with the sentence about
/// `programme`, for printing `today` (`2026-11-21`).
#[must_use]
pub fn view(
    scenario: &Scenario,
    original: Option<&Scenario>,
    programme: usize,
    today: &str,
    locale: Locale<'_>,
) -> Paper {
    let lang = locale.lang;
    let run = run_exact(scenario);
    let title = locale.name(&scenario.title);
    let region = locale.name(&scenario.region.name);
    let findings = Findings::new(scenario, &run, programme, title, region);
    let around = figure_words(Figure::Coverage, &findings, lang);
    let frame = Frame::page(WIDTH, "paper", &around.alt);
    let drawing = draw(Figure::Coverage, scenario, &run, &findings, &frame, locale);
    let rows = ledger(scenario, original);
    let changed = rows.iter().any(|row| row.standing == Standing::Changed);
    let chosen = chosen(&rows, scenario);
    let mut sources: Vec<SourceView> = Vec::new();
    let assumptions: Vec<PaperAssumption> = chosen
        .iter()
        .map(|row| {
            let known = !matches!(row.ground, Ground::Nothing);
            assumption(row_view(row, scenario, original, locale), known, &mut sources, locale)
        })
        .collect();
    for source in &mut sources {
        source.text = words::dated(&source.text, &source.date, lang);
    }
    // The date of a law is that from which it holds.
    let dates = chosen.iter().filter_map(|row| match &row.ground {
        Ground::Document(source) if row.standing != Standing::Changed => Some(&*source.date),
        _ => None,
    });
    let data = words::newest(dates, lang);
    Paper {
        title: if changed { words::changed(title, lang) } else { title.to_owned() },
        region: region.to_owned(),
        headline: sentences::headline(&findings, lang),
        facts: facts(scenario, &findings, programme, lang),
        chart: chart(Figure::Coverage.name(), around, drawing, scenario),
        years: by_year(scenario, &run, locale),
        line: budget_lines(scenario, programme, findings.year.map(|of| of.year), locale).line,
        note: words::note(assumptions.len(), rows.len(), lang),
        heads: words::heads(lang),
        assumptions,
        sources,
        data,
        printed: words::date(today, lang),
        words: PaperWords::new(lang),
    }
}

/// A row of the ledger with the number of its source.
fn assumption(
    row: LedgerRow,
    known: bool,
    sources: &mut Vec<SourceView>,
    locale: Locale<'_>,
) -> PaperAssumption {
    let source = match (row.source, &row.original) {
        (_, Some(before)) => words::before(&before.value, locale.lang),
        (Some(source), None) if known => {
            let same = |of: &SourceView| (&of.text, &of.url) == (&source.text, &source.url);
            let at = sources.iter().position(same).unwrap_or(sources.len());
            if at == sources.len() {
                sources.push(source);
            }
            at.saturating_add(1).to_string()
        }
        _ => String::new(),
    };
    PaperAssumption { label: row.label, value: row.value, mark: row.mark, source }
}

/// The rows that the answer rests on most, in the ledger's order: what was changed before
/// anything else.
fn chosen<'a>(rows: &'a [Row], scenario: &Scenario) -> Vec<&'a Row> {
    let changed = |row: &Row| row.standing == Standing::Changed;
    let changes = rows.iter().filter(|row| changed(row)).count();
    let mut others = MOST.saturating_sub(changes);
    let mut left = MOST;
    let keep = |row: &&Row| {
        let room = if changed(row) {
            &mut left
        } else if matters(row, scenario) {
            &mut others
        } else {
            return false;
        };
        let fits = *room > 0;
        *room = room.saturating_sub(1);
        fits
    };
    rows.iter().filter(keep).collect()
}

/// Whether a row that nobody changed moves coverage or money in this scenario.
fn matters(row: &Row, scenario: &Scenario) -> bool {
    let runs = |index: usize| scenario.programmes.get(index).is_some_and(|of| !of.off);
    let unusual = row.default.is_none_or(|default| Some(default) != row.value);
    match row.entry {
        Entry::Start | Entry::Horizon | Entry::Target(_) | Entry::Changed(..) => true,
        Entry::Input(input) => match input {
            Input::Replaced
            | Input::Deaths
            | Input::Accidents
            | Input::AccidentCost
            | Input::Scholarship
            | Input::WaitingMonths
            | Input::Denominator(_) => false,
            Input::Programme(index, of) => {
                let telling = matches!(
                    of,
                    ProgrammeInput::Budget
                        | ProgrammeInput::BudgetOf(_)
                        | ProgrammeInput::Villages
                        | ProgrammeInput::FirstPaid
                        | ProgrammeInput::LastPaid
                        | ProgrammeInput::MaxWorkers
                        | ProgrammeInput::EnrolPerMonth
                );
                runs(index) && of != ProgrammeInput::InitialTenure && (telling || unusual)
            }
            _ => true,
        },
        Entry::Choice(index, Choice::Off) => {
            scenario.programmes.get(index).is_some() && row.value == Some(Value::Flag(true))
        }
        Entry::Choice(index, Choice::Payer) => runs(index),
        Entry::Choice(index, choice) => {
            runs(index) && !matches!(choice, Choice::FromYear) && unusual
        }
        // Months that happened are too many for paper; those entered by the reader are changes.
        Entry::Happened(..) => false,
        Entry::Relief(of) => scenario.active().any(|(_, programme)| payers(programme.payer) == of),
        Entry::Law(law) => matches!(law, Law::Jkk(_) | Law::Jht(_) | Law::Jkm),
    }
}

/// The switch of the relief that speaks for a payer.
const fn payers(payer: Payer) -> Payers {
    match payer {
        Payer::ApbdProvince
        | Payer::ApbdDistrict
        | Payer::DbhCht
        | Payer::DbhSawit
        | Payer::Otsus => Payers::Apbd,
        Payer::Village => Payers::Village,
        Payer::Csr | Payer::Sponsor | Payer::Zakat => Payers::Other,
    }
}

pub(super) fn by_year(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    locale: Locale<'_>,
) -> ReportTable {
    let lang = locale.lang;
    let shares = run.coverage_pct();
    let row = |year: &Year| {
        let totals = BudgetTotals::of(year.programmes.iter());
        let last = run.months().filter(|(_, month)| month.year() == year.year).last();
        let at_end = last.and_then(|(at, _)| shares.get(at)).copied().unwrap_or(Exact(0.into()));
        let members = run.programmes.iter().filter_map(|of| of.members.get(last?.0));
        let members = members.fold(Exact(0.into()), |sum, count| sum + *count);
        let money = [totals.budget, totals.spent, totals.unspent].map(|sum| rupiah(sum, lang));
        let mut cells = vec![year.year.to_string()];
        cells.extend(money);
        cells.push(people(totals.worker_months, lang));
        cells.push(people(members.0, lang));
        cells.push(coverage(at_end.0, &scenario.targets_pct, 1, lang));
        cells
    };
    let years = years(scenario, run);
    let all = years.iter().flat_map(|year| year.programmes.iter());
    ReportTable {
        caption: words::years_caption(&BudgetTotals::of(all), lang),
        leading: 1,
        note: String::new(),
        columns: words::years_columns(lang).map(str::to_owned).to_vec(),
        rows: years.iter().map(row).collect(),
    }
}
