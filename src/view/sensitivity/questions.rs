//! What the page asks, read from JSON text.

use rust_decimal::Decimal;

use crate::inputs::Input;
use crate::scenario::Scenario;
use crate::sensitivity::Headline;
use crate::sensitivity::grid::Axis;
use crate::sensitivity::question::{Question, Reason, Refusal};

/// The fields of a question about a headline.
const OF_HEADLINE: [&str; 4] = ["headline", "target", "programme", "month"];

/// Reads `{"headline": "coverage_end", "target": "55", "programme": 0, "month": "2026-12",
/// "width": 800}`.
///
/// # Errors
/// What is wrong with the question.
pub fn tornado_question(question: &str, scenario: &Scenario) -> Result<(Headline, u32), Refusal> {
    const FIELDS: &[&str] =
        &[OF_HEADLINE[0], OF_HEADLINE[1], OF_HEADLINE[2], OF_HEADLINE[3], "width"];
    let mut question = Question::parse(question, FIELDS)?;
    Ok((question.headline(scenario)?, question.count("width", (240, 1600), 720)?))
}

/// A question about a map: the headline, both axes, and the width of the chart.
pub type MapQuestion = (Headline, (Axis, Axis), u32);

/// Reads a headline and `"x": {"path": …, "from": …, "to": …, "steps": 41}`, `"y"` likewise, and
/// `"width"`.
///
/// # Errors
/// What is wrong with the question.
pub fn map_question(question: &str, scenario: &Scenario) -> Result<MapQuestion, Refusal> {
    const FIELDS: &[&str] = &["x", "y", "headline", "target", "programme", "month", "width"];
    const AXIS: &[&str] = &["path", "from", "to", "steps"];
    let mut question = Question::parse(question, FIELDS)?;
    let x = question.inner("x", AXIS)?.axis(scenario)?;
    let y = question.inner("y", AXIS)?.axis(scenario)?;
    different(x.input, y.input)?;
    let width = question.count("width", (240, 1600), 720)?;
    Ok((question.headline(scenario)?, (x, y), width))
}

/// Refuses a map of one number.
///
/// # Errors
/// The two numbers are the same.
pub fn different(x: Input, y: Input) -> Result<(), Refusal> {
    if x == y {
        Err(Refusal { field: "y.path".to_owned(), reason: Reason::SameInput })
    } else {
        Ok(())
    }
}

/// A question about a cell: the headline, and the two numbers with their values.
pub type CellQuestion = (Headline, (Input, Decimal), (Input, Decimal));

/// Reads a headline and `"x": {"path": …, "value": …}`, `"y"` likewise.
///
/// # Errors
/// What is wrong with the question.
pub fn cell_question(question: &str, scenario: &Scenario) -> Result<CellQuestion, Refusal> {
    const FIELDS: &[&str] = &["x", "y", "headline", "target", "programme", "month"];
    let mut question = Question::parse(question, FIELDS)?;
    let mut at = |name: &'static str| {
        let mut inner = question.inner(name, &["path", "value"])?;
        let input = inner.input(scenario)?;
        let value = inner.number("value", input.bounds())?;
        let missing = || Refusal { field: format!("{name}.value"), reason: Reason::Missing };
        Ok::<_, Refusal>((input, value.ok_or_else(missing)?))
    };
    let (x, y) = (at("x")?, at("y")?);
    different(x.0, y.0)?;
    Ok((question.headline(scenario)?, x, y))
}
