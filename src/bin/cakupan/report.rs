//! `cakupan report`.

use cakupan::model::run_exact;
use cakupan::text::plausibility;
use cakupan::text::words::Locale;
use cakupan::view::budget_line::{PastedLine, all};
use cakupan::view::report::{Report as View, ReportTable, report as view};
use cakupan::view::report_data;
use cakupan::view::warnings;

use crate::arguments::{Format, Report};
use crate::output::{Failure, columns, plain, print, scenario};

/// Prints what happens in a scenario and why, its budgets, benefits and denominators.
pub(crate) fn report(of: &Report, locale: Locale<'_>) -> Result<(), Failure> {
    let scenario = scenario(&of.scenario, locale.lang)?;
    match of.format {
        Format::Json => print(&format!("{}\n", report_data::json(&scenario))),
        Format::Table => {
            let title = plain(locale.name(&scenario.title));
            let warnings = warnings::lines(&scenario, &run_exact(&scenario), locale);
            let lines = all(&scenario, None, None, locale);
            print(&format!(
                "{title}\n\n{}",
                text(&view(&scenario, locale), &warnings, &lines, locale)
            ))
        }
    }
}

fn text(view: &View, warnings: &[String], lines: &[PastedLine], locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let mut text = String::new();
    let mut part = |head: &str, lines: Vec<String>| {
        text.push_str(&format!("{head}\n"));
        for line in lines {
            text.push_str(&format!("{}\n", plain(&line)));
        }
        text.push('\n');
    };
    let events: Vec<String> = view.events.iter().map(|event| format!("- {}", event.text)).collect();
    let none = lang.pick("Tidak ada peristiwa.", "Nothing happens.").to_owned();
    part(lang.pick("Peristiwa", "Events"), if events.is_empty() { vec![none] } else { events });
    let line = |of: &PastedLine| format!("{} · {}: {}", of.heading, of.kind, of.text);
    let note = Some(view.budget.note.clone()).filter(|note| !note.is_empty());
    if !warnings.is_empty() {
        let warnings = warnings.iter().map(|warning| format!("- {warning}"));
        part(plausibility::heading(lang), warnings.collect());
    }
    part(lang.pick("Anggaran", "Budget"), lines.iter().map(line).chain(note).collect());
    let said = view.benefits.sentences.iter().chain([&view.benefits.note]).cloned().collect();
    part(lang.pick("Manfaat", "Benefits"), said);
    let denominators = view.denominators.list.iter().map(|of| {
        let source = if of.source.is_empty() { String::new() } else { format!(" ({})", of.source) };
        format!("{}: {}{source}", of.name, of.people)
    });
    part(lang.pick("Penyebut", "Denominators"), denominators.collect());
    let tables = [
        &view.denominators.table,
        &view.budget.by_year,
        &view.budget.by_payer,
        &view.benefits.by_year,
        &view.benefits.by_programme,
    ];
    let tables: Vec<String> = tables.into_iter().map(table).collect();
    text + &tables.join("\n")
}

fn table(table: &ReportTable) -> String {
    let rows: Vec<Vec<String>> =
        core::iter::once(&table.columns).chain(&table.rows).cloned().collect();
    let note = if table.note.is_empty() { String::new() } else { format!("{}\n", table.note) };
    format!("{}\n{}{note}", table.caption, columns(&rows))
}
