//! `cakupan run`.

use cakupan::findings::Findings;
use cakupan::model::run_exact;
use cakupan::scenario::Scenario;
use cakupan::text::words::Locale;
use cakupan::text::{facts, plausibility, sentences};
use cakupan::view::{csv, run, tables, warnings};

use crate::arguments::{Run, RunFormat};
use crate::output::{Failure, columns, plain, print, scenario};

/// Runs a scenario.
pub(crate) fn run(of: &Run, locale: Locale<'_>) -> Result<(), Failure> {
    let scenario = scenario(&of.scenario, locale.lang)?;
    match of.format {
        RunFormat::Json => print(&format!("{}\n", run::json(&scenario))),
        RunFormat::Csv => print(&csv::months(&scenario, csv::Dialect::Standard)),
        RunFormat::Table => print(&table(&scenario, locale)),
    }
}

/// The answer in a sentence, then the figures' tables one after the other.
fn table(scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let title = &plain(locale.name(&scenario.title));
    let region = locale.name(&scenario.region.name);
    let trajectory = run_exact(scenario);
    let findings = Findings::new(scenario, &trajectory, 0, title, region);
    let mut text = format!("{title}\n\n{}\n", sentences::headline(&findings, lang));
    let facts: Vec<Vec<String>> = facts::facts(&findings, lang)
        .into_iter()
        .map(|fact| vec![fact.label, fact.value])
        .collect();
    text.push('\n');
    // Words begin where the words above them do; only figures end there.
    for (line, fact) in columns(&facts).lines().zip(facts::facts(&findings, lang)) {
        text.push_str(&format!("{line}   {}\n", fact.sentence));
    }
    let warnings = warnings::lines(scenario, &trajectory, locale);
    if !warnings.is_empty() {
        text.push_str(&format!("\n{}\n", plausibility::heading(lang)));
        for warning in warnings {
            text.push_str(&format!("- {}\n", plain(&warning)));
        }
    }
    for table in tables::tables(scenario, locale).tables {
        let mut rows = vec![table.columns];
        rows.extend(
            table
                .rows
                .into_iter()
                .map(|row| core::iter::once(row.label).chain(row.cells).collect()),
        );
        text.push_str(&format!("\n{}\n{}", table.caption, columns(&rows)));
    }
    text
}
