//! `cakupan month`.

use cakupan::explain::first_paid;
use cakupan::text::words::Locale;
use cakupan::view::walk;

use crate::arguments::{Format, Walk};
use crate::output::{Failure, plain_lines, print, scenario};

/// Prints one month, stage by stage.
pub(crate) fn month(of: &Walk, locale: Locale<'_>) -> Result<(), Failure> {
    let scenario = scenario(&of.scenario, locale.lang)?;
    let month = of.month.unwrap_or_else(|| first_paid(&scenario));
    let answer = walk::walk(&scenario, month, locale).map_err(Failure::Said)?;
    match of.format {
        Format::Json => print(&format!("{}\n", serde_json::json!(answer))),
        Format::Table => print(&plain_lines(&answer.text)),
    }
}
