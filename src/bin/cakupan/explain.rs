//! `cakupan explain`.

use cakupan::explain::Question;
use cakupan::text::words::Locale;
use cakupan::view::explain;

use crate::arguments::{Explain, Format};
use crate::output::{Failure, plain_lines, print, scenario};

/// Prints the arithmetic of a figure.
pub(crate) fn explain(of: &Explain, locale: Locale<'_>) -> Result<(), Failure> {
    let scenario = scenario(&of.scenario, locale.lang)?;
    let question = Question {
        figure: of.figure,
        month: of.month.unwrap_or(scenario.start),
        // People count from one.
        programme: of.programme.saturating_sub(1),
        target: of.target,
        denominator: of.denominator.saturating_sub(1),
    };
    let answer = explain::explain(&scenario, question, locale).map_err(Failure::Said)?;
    match of.format {
        Format::Json => print(&format!("{}\n", serde_json::json!(answer))),
        Format::Table => print(&plain_lines(&answer.text)),
    }
}
