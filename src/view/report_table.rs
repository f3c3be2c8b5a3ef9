//! Tables of the report: words, without the columns that say nothing.

use serde::Serialize;

use crate::text::{Lang, fill};

/// A table of words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ReportTable {
    /// What it shows.
    pub caption: String,
    /// The columns' heads.
    pub columns: Vec<String>,
    /// So many columns, the first ones, hold words; the others hold numbers.
    pub leading: usize,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// Which columns are left out because all of them is zero; empty where none is.
    pub note: String,
}

/// A cell with a number in words.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The number in words.
    pub(super) text: String,
    /// Whether it is zero, or there is none.
    pub(super) zero: bool,
}

impl Cell {
    /// A number in words.
    pub(super) const fn new(text: String, zero: bool) -> Self {
        Self { text, zero }
    }
}

/// A row: what names it, and its numbers.
pub(super) type Row = (Vec<String>, Vec<Cell>);

impl ReportTable {
    /// A table without the columns of numbers that are zero in all rows, which the note names.
    pub(super) fn without_zeros(
        caption: &str,
        names: &[String],
        heads: &[String],
        rows: Vec<Row>,
        lang: Lang,
    ) -> Self {
        let says = |column: usize| {
            rows.iter().any(|(_, cells)| cells.get(column).is_some_and(|cell| !cell.zero))
        };
        let kept: Vec<bool> = (0..heads.len()).map(says).collect();
        let keep = |column: usize| kept.get(column).copied().unwrap_or(true);
        let named = |wanted: bool| {
            let heads = heads.iter().enumerate();
            heads.filter(move |(column, _)| keep(*column) == wanted).map(|(_, head)| head)
        };
        let left_out: Vec<&str> = named(false).map(String::as_str).collect();
        let note = if left_out.is_empty() {
            String::new()
        } else {
            let template = lang.pick(
                "Tidak ditampilkan karena seluruhnya nol: {columns}.",
                "Left out because all of it is zero: {columns}.",
            );
            fill(template, &[("columns", &left_out.join("; "))])
        };
        let columns = names.iter().chain(named(true)).cloned().collect();
        let rows = rows.iter().map(|(names, cells)| {
            let cells = cells.iter().enumerate().filter(|(column, _)| keep(*column));
            names.iter().chain(cells.map(|(_, cell)| &cell.text)).cloned().collect()
        });
        Self {
            caption: caption.to_owned(),
            columns,
            leading: names.len(),
            rows: rows.collect(),
            note,
        }
    }
}
