//! `cakupan regions`.

use cakupan::regions::{DATA, Regions, Wanted, document, start};
use cakupan::text::{Lang, fill};
use cakupan::view::regions::{RegionFigure, RegionView, RegionsFound, found, view};

use crate::arguments::{Format, Regions as Asked};
use crate::output::{Failure, columns, plain_lines, print};

/// Lists regions, shows the figures of one, or prints its scenario.
pub(crate) fn regions(of: &Asked, lang: Lang) -> Result<(), Failure> {
    let all = Regions::parse(DATA).map_err(|broken| Failure::Said(broken.to_string()))?;
    let query = of.query.as_deref().unwrap_or_default().trim();
    if of.scenario {
        return scenario(&all, query, lang);
    }
    if let Some(region) = view(&all, query, &Wanted::default(), lang) {
        return match of.format {
            Format::Json => print(&format!("{}\n", serde_json::json!(region))),
            Format::Table => print(&plain_lines(&region_text(&region, lang))),
        };
    }
    let found = found(&all, query, usize::MAX, lang);
    match of.format {
        Format::Json => print(&format!("{}\n", serde_json::json!(found))),
        Format::Table => print(&table(&found)),
    }
}

fn scenario(all: &Regions, code: &str, lang: Lang) -> Result<(), Failure> {
    let refused = || {
        let template = lang.pick(
            "{code}: tidak ada wilayah dengan kode itu. Cari kodenya dengan `cakupan regions NAMA`.",
            "{code}: there is no region of that code. Find it with `cakupan regions NAME`.",
        );
        Failure::Said(fill(template, &[("code", code)]))
    };
    let start = start(all, code, &Wanted::default()).ok_or_else(refused)?;
    print(&format!("{:#}\n", serde_json::json!(document(all, &start, lang))))
}

/// Code, name, where it belongs, and the name by which it was found.
fn table(found: &RegionsFound) -> String {
    let rows: Vec<[&str; 4]> = found
        .regions
        .iter()
        .map(|row| [row.code.as_str(), &row.name, &row.within, &row.by])
        .collect();
    let width = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2), width(3)];
    let mut text = format!("{}\n", found.said);
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(&format!("{cell:<width$}  "));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    plain_lines(&text)
}

fn region_text(region: &RegionView, lang: Lang) -> String {
    let mut text = format!("{} ({})\n{}\n\n", region.name, region.code, region.summary);
    let all = || region.facts.iter().chain(&region.figures);
    let row =
        |of: &RegionFigure| vec![of.label.to_owned(), of.text.clone(), of.mark_text.to_owned()];
    text.push_str(&columns(&all().map(row).collect::<Vec<_>>()));
    text.push('\n');
    for of in all() {
        text.push_str(&format!("{}: {}\n", of.label, of.source));
    }
    if !region.published.is_empty() {
        text.push_str(lang.pick("\nCakupan terbitan\n", "\nPublished coverage\n"));
    }
    for of in &region.published {
        text.push_str(&format!("{} – {}\n", of.value, of.source));
        for line in &of.lines {
            text.push_str(&format!("  {line}\n"));
        }
    }
    text.push_str("\nAPBD\n");
    for line in &region.budgets {
        text.push_str(&format!("{line}\n"));
    }
    text.push_str(&format!("{}\n", region.cost));
    text
}
