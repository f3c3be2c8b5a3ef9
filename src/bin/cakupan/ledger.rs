//! `cakupan ledger`.

use cakupan::text::words::Locale;
use cakupan::view::ledger::{LedgerView, view};

use crate::arguments::{Ledger, RunFormat};
use crate::output::{Failure, plain, print, scenario};

/// Prints every number that a scenario's results rest on.
pub(crate) fn ledger(of: &Ledger, locale: Locale<'_>) -> Result<(), Failure> {
    let document = scenario(&of.scenario, locale.lang)?;
    let original = of.original.as_deref().map(|name| scenario(name, locale.lang)).transpose()?;
    let answer = view(&document, original.as_ref(), locale);
    match of.format {
        RunFormat::Json => print(&format!("{}\n", serde_json::json!(answer))),
        RunFormat::Csv => print(&answer.csv),
        RunFormat::Table => print(&table(&answer)),
    }
}

/// A block for each row: what it is and its value, then its mark and source.
fn table(ledger: &LedgerView) -> String {
    let mut text = format!("{}\n", ledger.counts);
    let [_, _, left_out, _, _, _, before, _] = ledger.heads.as_slice() else {
        return text;
    };
    for row in &ledger.rows {
        let value = if row.value.is_empty() { "–" } else { &row.value };
        let mut said = format!("{}: {value}", row.label);
        if !row.default.is_empty() && row.default != row.value {
            said.push_str(&format!(" ({}: {})", left_out.to_lowercase(), row.default));
        }
        let mut known = format!("{}.", row.mark);
        for source in row.source.iter().map(|source| (source, "")).chain(
            row.original.iter().filter_map(|original| Some((original.source.as_ref()?, *before))),
        ) {
            known.push_str(&match source {
                (source, "") => format!(" {}", source.text),
                (source, _) => format!(" ({}) {}", source.mark, source.text),
            });
        }
        text.push_str(&format!("\n{}\n", plain(&said)));
        if let Some(original) = &row.original {
            let value = if original.value.is_empty() { "–" } else { &original.value };
            text.push_str(&format!("  {}: {}\n", before, plain(value)));
        }
        text.push_str(&format!("  {}\n", plain(&known)));
    }
    text
}
