//! The numbers of a scenario that can be varied, as a list: `cakupan table FILE --list`, and what
//! is said to a path that is none of them.

use cakupan::inputs::{Input, ProgrammeInput};
use cakupan::scenario::Scenario;
use cakupan::text::words::Locale;
use cakupan::text::{fill, inputs};
use serde_json::{Value, json};

use crate::arguments::Format;
use crate::nearest::nearest;
use crate::output::{Failure, plain, print};

/// A number of a scenario in words.
struct Line {
    path: String,
    name: String,
    value: String,
    least: String,
    most: String,
    json: Value,
}

/// All numbers that can be varied; limits that a programme does not have stand last.
fn lines(scenario: &Scenario, locale: Locale<'_>) -> Vec<Line> {
    let limits = (0..scenario.programmes.len()).flat_map(|place| {
        [ProgrammeInput::MaxWorkers, ProgrammeInput::EnrolPerMonth]
            .map(|field| Input::Programme(place, field))
    });
    let unset = limits.filter(|input| input.get(scenario).is_none());
    let all = Input::all(scenario).into_iter().chain(unset);
    all.filter_map(|input| {
        let path = input.path(scenario)?;
        let (least, most) = input.bounds();
        let value = input.get(scenario);
        let said = |value| inputs::value(input.unit(), value, locale.lang);
        let name = inputs::name(input, scenario, locale);
        let json = json!({
            "path": path, "name": name, "value": value.map(|value| value.normalize().to_string()),
            "least": least.to_string(), "most": most.to_string(),
        });
        Some(Line {
            path,
            name,
            value: value.map_or_else(|| "–".to_owned(), said),
            least: said(least),
            most: said(most),
            json,
        })
    })
    .collect()
}

/// Prints all numbers that can be varied, with their names, values and bounds.
pub(crate) fn list(scenario: &Scenario, format: Format, locale: Locale<'_>) -> Result<(), Failure> {
    let lines = lines(scenario, locale);
    if matches!(format, Format::Json) {
        let all: Vec<Value> = lines.into_iter().map(|line| line.json).collect();
        return print(&format!("{}\n", json!({ "numbers": all })));
    }
    let lang = locale.lang;
    let heads =
        lang.pick(["Jalur", "Angka", "Nilai", "Batas"], ["Path", "Number", "Value", "Bounds"]);
    let bounds = lang.pick("{least} sampai {most}", "{least} to {most}");
    let rows = lines.into_iter().map(|line| {
        let bounds = fill(bounds, &[("least", &line.least), ("most", &line.most)]);
        [line.path, line.name, line.value, bounds]
    });
    let rows: Vec<[String; 4]> = core::iter::once(heads.map(str::to_owned)).chain(rows).collect();
    print(&left(&rows))
}

/// What is said to a path that the scenario does not have: what was found, what is most like it,
/// and all paths, each on a line with its name.
pub(crate) fn unknown(
    argument: &str,
    found: &str,
    scenario: &Scenario,
    locale: Locale<'_>,
) -> String {
    let lines = lines(scenario, locale);
    let paths: Vec<&str> = lines.iter().map(|line| line.path.as_str()).collect();
    let template = locale.lang.pick(
        "{argument}: skenario ini tidak punya angka “{found}”.{nearest} Yang dapat diubah (`cakupan table … --list` memberi batasnya):",
        "{argument}: the scenario has no number “{found}”.{nearest} These can be varied (`cakupan table … --list` tells their bounds):",
    );
    let found = plain(found);
    let nearest = nearest(&found, &paths, locale.lang);
    let values = [("argument", argument), ("found", found.as_str()), ("nearest", &nearest)];
    let head = fill(template, &values);
    let rows: Vec<[String; 2]> =
        lines.into_iter().map(|line| [format!("  {}", line.path), line.name]).collect();
    format!("{head}\n{}", left(&rows).trim_end())
}

/// Rows in columns, all to the left.
fn left<const N: usize>(rows: &[[String; N]]) -> String {
    let widths: [usize; N] = core::array::from_fn(|column| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    });
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths);
        let cells: Vec<String> =
            cells.map(|(cell, width)| format!("{:<width$}", plain(cell))).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}
