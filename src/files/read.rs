//! A workbook read back: the document again, or every problem by sheet and cell.

#![allow(clippy::arithmetic_side_effects, reason = "rows of a sheet")]

use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::formula::cell_name;
use super::inputs::{Holds, PATH, VALUE, holds};
use super::xlsx::{self, Cell, Number, Workbook};
use crate::scenario::{Problem, SCHEMA, Scenario};
use crate::text::Lang;
use crate::text::files::{Unread, at_cell, unread};
use crate::text::problem;
use crate::text::sheets::{Sheet, sheet as sheet_name};

/// A problem of a workbook, with the cell that it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct CellProblem {
    /// The sheet; empty for the file as a whole.
    pub sheet: String,
    /// The cell: `B7`.
    pub cell: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The cell itself cannot be read.
    Unread(Unread),
    /// The document in the workbook has a problem.
    Problem(Problem),
}

impl CellProblem {
    /// The problem in words, its cell first.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let said = match &self.what {
            What::Unread(problem) => unread(problem, lang),
            What::Problem(problem) => problem::words(problem, lang).message,
        };
        at_cell(&self.sheet, &self.cell, &said)
    }
}

/// Where fields stand: path, sheet, cell.
type Places = Vec<(String, String, String)>;

/// The document in a workbook: JSON text that reads without a problem.
///
/// # Errors
/// Every problem at once, each with its sheet and cell.
pub fn document(bytes: &[u8]) -> Result<String, Vec<CellProblem>> {
    let whole = |what| {
        vec![CellProblem { sheet: String::new(), cell: String::new(), what: What::Unread(what) }]
    };
    let mut workbook = Workbook::open(bytes).map_err(whole)?;
    let mut find = |of: Sheet| {
        for lang in [Lang::Id, Lang::En] {
            let name = sheet_name(of, lang);
            if let Some(sheet) = workbook.sheet(&name)? {
                return Ok(Some((name, sheet)));
            }
        }
        Ok(None)
    };
    let inputs = find(Sheet::Inputs).map_err(whole)?;
    let (name, sheet) = inputs.ok_or_else(|| whole(Unread::NoInputs))?;
    let own = find(Sheet::Own).map_err(whole)?;
    let mut tree = Map::new();
    tree.insert("schema".to_owned(), Value::from(SCHEMA));
    let mut read = Document { tree: Value::Object(tree), places: Vec::new(), problems: Vec::new() };
    read.inputs(&name, &sheet);
    if let Some((name, sheet)) = own {
        read.sources(&name, &sheet);
    }
    let text = serde_json::to_string_pretty(&read.tree).unwrap_or_default() + "\n";
    if let Err(problems) = Scenario::parse(&text) {
        for problem in problems {
            read.problem(&name, problem);
        }
    }
    if read.problems.is_empty() { Ok(text) } else { Err(read.problems) }
}

struct Document {
    tree: Value,
    places: Places,
    problems: Vec<CellProblem>,
}

impl Document {
    fn report(&mut self, sheet: &str, (row, column): (u32, u16), what: Unread) {
        let cell = cell_name(row, column);
        let what = What::Unread(what);
        self.problems.push(CellProblem { sheet: sheet.to_owned(), cell, what });
    }

    /// A problem of the document, at the cell of its field: of the field itself, or of one inside
    /// it, or of what it is inside of. What the workbook says wrong itself is not said twice.
    fn problem(&mut self, inputs: &str, problem: Problem) {
        let inside = |path: &str, of: &str| {
            path.strip_prefix(of).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with('.') || rest.starts_with('[')
            })
        };
        let found = self
            .places
            .iter()
            .find(|(path, ..)| *path == problem.path)
            .or_else(|| self.places.iter().find(|(path, ..)| inside(path, &problem.path)))
            .or_else(|| self.places.iter().find(|(path, ..)| inside(&problem.path, path)));
        let (sheet, cell) = match found {
            Some((_, sheet, cell)) => (sheet.clone(), cell.clone()),
            None => (inputs.to_owned(), cell_name(0, PATH)),
        };
        let known = self.problems.iter().any(|known| {
            known.sheet == sheet && known.cell == cell && matches!(known.what, What::Unread(_))
        });
        if !known {
            self.problems.push(CellProblem { sheet, cell, what: What::Problem(problem) });
        }
    }

    /// The rows of inputs: each names its field in the last column.
    fn inputs(&mut self, sheet: &str, cells: &xlsx::Sheet) {
        // The first row below the heads.
        for row in super::HEAD_ROW + 1..=cells.last_row() {
            let cell = |column: u16| cells.cell(row, column);
            let path = match cell(PATH) {
                Cell::Empty => continue,
                Cell::Text(path) if path.trim().is_empty() => continue,
                Cell::Text(path) => path.trim().to_owned(),
                other => {
                    self.report(sheet, (row, PATH), Unread::NoField(other.to_string()));
                    continue;
                }
            };
            let Some((holds, steps)) = holds(&path).zip(steps(&path)) else {
                self.report(sheet, (row, PATH), Unread::NoField(path));
                continue;
            };
            if self.places.iter().any(|(known, ..)| *known == path) {
                self.report(sheet, (row, PATH), Unread::Twice(path));
                continue;
            }
            self.places.push((path.clone(), sheet.to_owned(), cell_name(row, VALUE)));
            // A year without money still says that the budget names its years.
            if let Some((budget, _)) = path.split_once(".by_year.")
                && let Some(steps) = self::steps(&format!("{budget}.by_year"))
            {
                set(&mut self.tree, &steps, None);
            }
            match value(holds, cell(VALUE)) {
                Ok(None) => {}
                Ok(Some(value)) => set(&mut self.tree, &steps, Some(value)),
                Err(problem) => self.report(sheet, (row, VALUE), problem),
            }
        }
    }

    /// The document's own sources: field, kind, source, address, date.
    fn sources(&mut self, sheet: &str, cells: &xlsx::Sheet) {
        let mut sources = Map::new();
        for row in super::HEAD_ROW + 1..=cells.last_row() {
            let text = |column: u16| match cells.cell(row, column) {
                Cell::Date { day, .. } => day.clone(),
                other => other.to_string(),
            };
            let (path, kind) = (text(0), text(1));
            if path.is_empty() {
                continue;
            }
            let at = format!("sources[\"{path}\"]");
            self.places.push((at.clone(), sheet.to_owned(), cell_name(row, 0)));
            for (column, field) in [(1, "kind"), (2, "text"), (3, "url"), (4, "date")] {
                let cell = cell_name(row, column);
                self.places.push((format!("{at}.{field}"), sheet.to_owned(), cell));
            }
            if sources.contains_key(&path) {
                self.report(sheet, (row, 0), Unread::Twice(path));
                continue;
            }
            let mut source = Map::new();
            for (field, value) in
                [("kind", kind), ("text", text(2)), ("url", text(3)), ("date", text(4))]
            {
                if !value.is_empty() {
                    source.insert(field.to_owned(), Value::String(value));
                }
            }
            sources.insert(path, Value::Object(source));
        }
        if !sources.is_empty() {
            set(&mut self.tree, &[Step::Field("sources".to_owned())], Some(Value::Object(sources)));
        }
    }
}

/// The value of a cell as the document writes it; `None` for an empty one.
fn value(holds: Holds, cell: &Cell) -> Result<Option<Value>, Unread> {
    let number = |value: &Number| {
        let text = value.to_string();
        text.parse::<serde_json::Number>().map_or(Value::String(text), Value::Number)
    };
    Ok(match (holds, cell) {
        (_, Cell::Empty) => None,
        (_, Cell::Error(error)) => return Err(Unread::Error(error.clone())),
        (Holds::Number, Cell::Number(value)) => Some(number(value)),
        (Holds::Number, other) => return Err(Unread::NotNumber(other.to_string())),
        (Holds::Flag, Cell::Flag(flag)) => Some(Value::Bool(*flag)),
        // A cell of the format text takes TRUE for a word.
        (Holds::Flag, Cell::Text(text)) => Some(match text.trim().to_uppercase().as_str() {
            "TRUE" | "BENAR" => Value::Bool(true),
            "FALSE" | "SALAH" => Value::Bool(false),
            "" => return Ok(None),
            _ => Value::String(text.clone()),
        }),
        // LibreOffice saves some flags as 1 and 0.
        (Holds::Flag, Cell::Number(value)) => Some(match value.decimal() {
            Some(of) if of.is_zero() => Value::Bool(false),
            Some(of) if of == Decimal::ONE => Value::Bool(true),
            _ => number(value),
        }),
        // A month that the spreadsheet made a date of.
        (Holds::Month, Cell::Date { day, .. }) => {
            Some(Value::String(day.chars().take("2026-04".len()).collect()))
        }
        (_, Cell::Text(text)) if text.is_empty() => None,
        (_, other) => Some(Value::String(other.to_string())),
    })
}

/// A step of a path.
enum Step {
    Field(String),
    Place(usize),
}

/// The steps of a path, such as `programmes[0].budget.by_year.2026`; `None` for any other text.
fn steps(path: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (field, place) = match part.split_once('[') {
            Some((field, place)) => (field, Some(place.strip_suffix(']')?)),
            None => (part, None),
        };
        let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if field.is_empty() || !field.bytes().all(letter) {
            return None;
        }
        steps.push(Step::Field(field.to_owned()));
        if let Some(place) = place {
            // No list of a document is longer.
            let place = place.parse().ok().filter(|place| *place < 1000)?;
            steps.push(Step::Place(place));
        }
    }
    Some(steps)
}

/// Puts a value into the tree, making what it stands in; without a value an empty object.
fn set(tree: &mut Value, steps: &[Step], value: Option<Value>) {
    let mut at = tree;
    for step in steps {
        at = match step {
            Step::Field(field) => {
                if !at.is_object() {
                    *at = Value::Object(Map::new());
                }
                let Some(object) = at.as_object_mut() else { return };
                object.entry(field.as_str()).or_insert(Value::Null)
            }
            Step::Place(place) => {
                if !at.is_array() {
                    *at = Value::Array(Vec::new());
                }
                let Some(list) = at.as_array_mut() else { return };
                while list.len() <= *place {
                    list.push(Value::Null);
                }
                let Some(entry) = list.get_mut(*place) else { return };
                entry
            }
        };
    }
    match value {
        Some(value) => *at = value,
        None if !at.is_object() => *at = Value::Object(Map::new()),
        None => {}
    }
}
