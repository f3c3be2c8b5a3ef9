//! The cells of a sheet, those that hold something.

use std::collections::BTreeMap;

use super::package::Part;
use super::value::{Cell, Number, day, day_of_text};
use super::xml::{Element, Xml};
use super::{Known, strings};
use crate::text::files::Unread;

/// The rows and columns of a spreadsheet.
const ROWS: u32 = 1 << 20;
const COLUMNS: u16 = 1 << 14;
/// So many cells that hold something: some twenty times the inputs of a large plan.
const MOST_CELLS: usize = 100_000;
/// So many bytes of text in them: a text that cells share counts for each.
const MOST_TEXT: usize = 16 << 20;

/// The cells of a sheet by place, from 0.
#[derive(Debug, Default)]
pub struct Sheet {
    cells: BTreeMap<(u32, u16), Cell>,
}

impl Sheet {
    /// The cell at a row and a column, from 0.
    #[must_use]
    pub fn cell(&self, row: u32, column: u16) -> &Cell {
        self.cells.get(&(row, column)).unwrap_or(&Cell::Empty)
    }

    /// The cells that hold something, row by row, each with its row and column.
    pub fn cells(&self) -> impl Iterator<Item = (u32, u16, &Cell)> {
        self.cells.iter().map(|((row, column), cell)| (*row, *column, cell))
    }

    /// The last row that holds something; 0 without any.
    #[must_use]
    pub fn last_row(&self) -> u32 {
        self.cells.last_key_value().map_or(0, |((row, _), _)| *row)
    }

    pub(super) fn read(part: &Part, known: &Known) -> Result<Self, Unread> {
        let broken = || Unread::Broken(part.name.clone());
        let mut sheet = Self::default();
        let mut text = MOST_TEXT;
        let mut xml = part.xml();
        while xml.element(0)?.ok_or_else(broken)?.name() != "sheetData" {}
        let inside = xml.depth();
        // Where rows and cells do not say their place they follow one another.
        let (mut next_row, mut row, mut column) = (0, 0, 0);
        while let Some(element) = xml.element(inside)? {
            let place = element.attribute("r")?;
            match element.name() {
                "row" => {
                    row = match place {
                        Some(place) => row_of(&place).ok_or_else(broken)?,
                        None => next_row,
                    };
                    (next_row, column) = (row.saturating_add(1), 0);
                }
                "c" => {
                    let at = match place {
                        Some(place) => place_of(&place).ok_or_else(broken)?,
                        None => (row, column),
                    };
                    column = at.1.saturating_add(1);
                    if at.0 >= ROWS || at.1 >= COLUMNS {
                        return Err(broken());
                    }
                    let cell = cell(&mut xml, &element, known)?.ok_or_else(broken)?;
                    text = text
                        .checked_sub(cell.text().len())
                        .filter(|_| sheet.cells.len() < MOST_CELLS)
                        .ok_or_else(|| Unread::TooLarge(part.name.clone()))?;
                    if cell != Cell::Empty {
                        sheet.cells.insert(at, cell);
                    }
                }
                _ => {}
            }
        }
        Ok(sheet)
    }
}

/// The cell whose element was just opened; `None` for a text that is not there.
fn cell(xml: &mut Xml<'_>, of: &Element<'_>, known: &Known) -> Result<Option<Cell>, Unread> {
    let kind = of.attribute("t")?;
    let style = of.attribute("s")?.and_then(|style| style.parse::<usize>().ok()).unwrap_or(0);
    let mut cell = Cell::Empty;
    let inside = xml.depth();
    while let Some(child) = xml.element(inside)? {
        match child.name() {
            "is" => cell = Cell::Text(strings::item(xml)?),
            "v" => {
                let value = xml.text()?;
                let plain = value.trim();
                cell = match kind.as_deref().unwrap_or("n") {
                    "s" => {
                        let shared = plain.parse().ok().and_then(|at| known.strings.get(at));
                        let Some(shared) = shared else { return Ok(None) };
                        Cell::Text(shared.to_owned())
                    }
                    "b" => Cell::Flag(!matches!(plain, "0" | "false")),
                    "e" => Cell::Error(value),
                    "d" => match day_of_text(plain) {
                        Some(day) => Cell::Date { day, said: value },
                        None => Cell::Text(value),
                    },
                    "n" if plain.is_empty() => Cell::Empty,
                    "n" => match Number::read(plain) {
                        Some(number) => {
                            let shown = known.dates.get(style).is_some_and(|date| *date);
                            match day(&number, known.since_1904).filter(|_| shown) {
                                Some(day) => Cell::Date { day, said: number.to_string() },
                                None => Cell::Number(number),
                            }
                        }
                        None => Cell::Text(value),
                    },
                    _ => Cell::Text(strings::unescaped(value)),
                };
            }
            _ => {}
        }
    }
    Ok(Some(cell))
}

/// The row, from 0, of a number from 1.
fn row_of(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|digit| digit.is_ascii_digit());
    text.parse::<u32>().ok().filter(|row| plain && *row <= ROWS)?.checked_sub(1)
}

/// The row and the column, from 0, of a place such as `B7`.
fn place_of(text: &str) -> Option<(u32, u16)> {
    let (letters, row) = text.split_at_checked(text.find(|of: char| of.is_ascii_digit())?)?;
    let mut column: u16 = 0;
    for letter in letters.bytes() {
        let of = letter.to_ascii_uppercase().checked_sub(b'A').filter(|of| *of < 26)?;
        column = column.checked_mul(26)?.checked_add(u16::from(of))?.checked_add(1)?;
    }
    let column = column.checked_sub(1).filter(|column| *column < COLUMNS)?;
    Some((row_of(row)?, column))
}
