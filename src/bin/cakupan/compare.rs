//! `cakupan compare`.

use cakupan::text::words::Locale;
use cakupan::view::compare::{self as view, CompareView};
use serde_json::json;

use crate::arguments::Format;
use crate::arguments::questions::Compare;
use crate::output::{Failure, columns, plain, print, scenario};
use crate::picture;
use crate::sensitivity::drawing;

/// Puts scenarios side by side.
pub(crate) fn compare(of: &Compare, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let kind = of.output.as_deref().map(|file| picture::kind(file, lang)).transpose()?;
    let read = of.scenarios.iter().map(|argument| scenario(argument, lang));
    let scenarios = read.collect::<Result<Vec<_>, _>>()?;
    let frame = picture::frame(&of.picture, "compare");
    let mut compared = view::compare(&scenarios, &frame, locale);
    if of.only_differences {
        compared.results.retain(|row| row.differs);
    }
    if let (Some(file), Some(kind)) = (of.output.as_deref(), kind) {
        return picture::write(&drawing(&compared.picture), file, kind, lang);
    }
    match of.format {
        Format::Json => {
            let answer = json!({
                "scenarios": compared.scenarios, "results": compared.results,
                "inputs": compared.inputs,
            });
            print(&format!("{answer}\n"))
        }
        Format::Table => print(&table(&compared, locale)),
    }
}

/// The scenarios, the headlines, and the inputs that differ.
fn table(compared: &CompareView, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let mut text = String::new();
    for of in &compared.scenarios {
        text.push_str(&format!("{}: {}\n", of.letter, plain(&of.title)));
    }
    let letters = || compared.scenarios.iter().map(|of| of.letter.to_owned());
    let head = |first: &str| core::iter::once(first.to_owned()).chain(letters()).collect();
    let mut rows: Vec<Vec<String>> = vec![head(lang.pick("Hasil", "Results"))];
    for row in &compared.results {
        let cells = row.cells.iter().zip(&row.changes).map(|(cell, change)| {
            if change.is_empty() { cell.clone() } else { format!("{cell} ({change})") }
        });
        rows.push(core::iter::once(row.name.clone()).chain(cells).collect());
    }
    text.push('\n');
    if rows.len() > 1 {
        text.push_str(&columns(&rows));
        text.push('\n');
    } else if compared.alike.is_empty() {
        let none = lang.pick("Tidak ada hasil yang berbeda.", "No result differs.");
        text.push_str(&format!("{none}\n\n"));
    }
    if !compared.alike.is_empty() {
        text.push_str(&format!("{}\n", compared.alike));
        return text;
    }
    let mut rows: Vec<Vec<String>> = vec![head(lang.pick("Yang berbeda", "What differs"))];
    for row in &compared.inputs {
        // A column holds no letter of four thousand signs.
        let cells = row.cells.iter().map(|cell| short(cell));
        rows.push(core::iter::once(row.name.clone()).chain(cells).collect());
    }
    if rows.len() > 1 {
        text.push_str(&columns(&rows));
    }
    text
}

/// At most forty signs of a text.
fn short(text: &str) -> String {
    let mut letters = text.chars();
    let mut kept: String = letters.by_ref().take(40).collect();
    if letters.next().is_some() {
        kept.pop();
        kept.push('…');
    }
    kept
}
