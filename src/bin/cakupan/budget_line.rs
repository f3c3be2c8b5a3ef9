//! `cakupan budget-line`.

use cakupan::scenario::Scenario;
use cakupan::text::fill;
use cakupan::text::words::Locale;
use cakupan::view::budget_line::{PastedLine, all, json};

use crate::arguments::{BudgetLine, PasteFormat};
use crate::output::{Failure, plain, plain_lines, print, scenario};

/// Prints a programme's contributions of a budget year as lines to be pasted.
pub(crate) fn budget_line(of: &BudgetLine, locale: Locale<'_>) -> Result<(), Failure> {
    let scenario = scenario(&of.scenario, locale.lang)?;
    let programme = of.programme.map(|place| place.saturating_sub(1));
    let lines = all(&scenario, programme, of.year, locale);
    if lines.is_empty() {
        return Err(Failure::Said(none(&scenario, locale)));
    }
    let each = |text: fn(&PastedLine) -> String, between: &str| {
        lines.iter().map(text).collect::<Vec<_>>().join(between)
    };
    match of.format {
        PasteFormat::Text => print(&plain_lines(&each(|line| line.plain.clone(), "\n"))),
        PasteFormat::Tsv => {
            print(&each(|line| format!("{}\n{}", plain(&line.heading), line.tsv), "\n"))
        }
        PasteFormat::Html => print(&each(|line| format!("{}\n", line.html), "")),
        PasteFormat::Json => {
            print(&format!("{}\n", json(&scenario, programme, of.year, locale.lang)))
        }
    }
}

/// There is no such line; those that there are.
fn none(scenario: &Scenario, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let mut known: Vec<(usize, u32, u32)> = Vec::new();
    for line in all(scenario, None, None, locale) {
        match known.iter_mut().find(|(index, ..)| *index == line.programme) {
            Some((_, _, last)) => *last = line.year,
            None => known.push((line.programme, line.year, line.year)),
        }
    }
    if known.is_empty() {
        return lang
            .pick(
                "Tidak ada program yang membayar iuran dalam bulan-bulan simulasi.",
                "No programme pays contributions in the simulated months.",
            )
            .to_owned();
    }
    let known: Vec<String> = known
        .into_iter()
        .map(|(index, first, last)| {
            let place = index.saturating_add(1).to_string();
            let values = [
                ("place", place.as_str()),
                ("first", &first.to_string()),
                ("last", &last.to_string()),
            ];
            fill(
                lang.pick(
                    "--programme {place} --year {first} sampai {last}",
                    "--programme {place} --year {first} to {last}",
                ),
                &values,
            )
        })
        .collect();
    fill(
        lang.pick(
            "Tidak ada baris anggaran untuk program dan tahun itu. Yang ada: {known}.",
            "There is no budget line for this programme and year. There are: {known}.",
        ),
        &[("known", &known.join("; "))],
    )
}
