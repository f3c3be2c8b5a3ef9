//! The ledger of assumptions as the page and the command line show it, and as CSV.

use serde::Serialize;

use super::controls::SourceView;
use super::csv::Dialect;
use super::sources;
use crate::ledger::{Ground, Row, Standing, Value, ledger};
use crate::scenario::{Scenario, SourceKind};
use crate::text::ledger as words;
use crate::text::words::Locale;

/// The ledger of a scenario.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LedgerView {
    /// The heads of the columns: what, value, if left out, mark, source, date, original value,
    /// original source.
    pub heads: Vec<&'static str>,
    /// The rows, in the document's order, the law's values last.
    pub rows: Vec<LedgerRow>,
    /// How many rows have each mark, in words.
    pub counts: String,
    /// The marks that rows have.
    pub standings: Vec<StandingView>,
    /// The rows as CSV: RFC 4180, decimal points.
    pub csv: String,
    /// The same for Excel in Indonesian: semicolons, decimal commas, a byte order mark.
    pub csv_excel: String,
}

/// A mark, and how many rows have it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct StandingView {
    /// Its name in the program, as rows have it.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"regulated\" | \"reported\" | \"estimated\" | \"assumed\" | \"changed\"")
    )]
    pub standing: &'static str,
    /// The mark in words, as it stands beside a number of rows.
    pub mark: &'static str,
    /// How many rows have it.
    pub rows: String,
}

/// A row of the ledger.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LedgerRow {
    /// The field of the document, or the value's name in the rules.
    pub path: String,
    /// What it is.
    pub label: String,
    /// The value as people read it; empty for what the original has and the document no more.
    pub value: String,
    /// The value in canonical form.
    pub canonical: String,
    /// What it counts.
    pub unit: &'static str,
    /// What it would be if left out, or empty.
    pub default: String,
    /// How well it is known.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"regulated\" | \"reported\" | \"estimated\" | \"assumed\" | \"changed\"")
    )]
    pub standing: &'static str,
    /// The same in words.
    pub mark: &'static str,
    /// Where it comes from; none for a value changed by you.
    pub source: Option<SourceView>,
    /// What the original document had, where that differs.
    pub original: Option<OriginalView>,
}

/// What the original document had.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct OriginalView {
    /// The value as people read it, or empty.
    pub value: String,
    /// The value in canonical form, or empty.
    pub canonical: String,
    /// Where it came from.
    pub source: Option<SourceView>,
}

/// Makes the ledger of a scenario, with the original that it was made from, if any.
#[must_use]
pub fn view(scenario: &Scenario, original: Option<&Scenario>, locale: Locale<'_>) -> LedgerView {
    let rows = ledger(scenario, original);
    let views: Vec<LedgerRow> =
        rows.iter().map(|row| row_view(row, scenario, original, locale)).collect();
    let marks = [
        Standing::Changed,
        Standing::Known(SourceKind::Regulated),
        Standing::Known(SourceKind::Reported),
        Standing::Known(SourceKind::Estimated),
        Standing::Known(SourceKind::Assumed),
    ];
    let counted = marks.map(|mark| {
        let same = rows.iter().filter(|row| row.standing == mark);
        (mark, same.count())
    });
    LedgerView {
        heads: words::heads(locale.lang).to_vec(),
        counts: words::counts(&counted, locale.lang),
        standings: counted
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(mark, count)| StandingView {
                standing: mark.name(),
                mark: words::counted(*mark, locale.lang),
                rows: count.to_string(),
            })
            .collect(),
        csv: csv(&rows, &views, Dialect::Standard, locale),
        csv_excel: csv(&rows, &views, Dialect::Excel, locale),
        rows: views,
    }
}

fn source(ground: &Ground, locale: Locale<'_>) -> SourceView {
    match ground {
        Ground::Document(source) => sources::of_source(source, locale),
        Ground::Law(origin) => sources::of_law(origin, locale.lang),
        Ground::Nothing => sources::none(locale.lang),
    }
}

pub(super) fn row_view(
    row: &Row,
    scenario: &Scenario,
    original: Option<&Scenario>,
    locale: Locale<'_>,
) -> LedgerRow {
    let lang = locale.lang;
    let said = |value: Option<Value>| value.map_or_else(String::new, |of| words::value(of, lang));
    let digits = |value: Option<Value>| {
        value.map_or_else(String::new, |of| canonical(of, Dialect::Standard))
    };
    // What is gone has its name from the original.
    let named = if row.value.is_none() { original.unwrap_or(scenario) } else { scenario };
    let before = row.original.as_ref();
    let counted = row.value.or_else(|| before.and_then(|original| original.value));
    LedgerRow {
        path: row.path.clone(),
        label: words::label(row.entry, named, locale),
        value: said(row.value),
        canonical: digits(row.value),
        unit: counted.map_or("", |of| words::unit(of, lang)),
        default: said(row.default),
        standing: row.standing.name(),
        mark: words::standing(row.standing, lang),
        source: (row.standing != Standing::Changed).then(|| source(&row.ground, locale)),
        original: before.map(|original| OriginalView {
            value: said(original.value),
            canonical: digits(original.value),
            source: original.value.map(|_| source(&original.ground, locale)),
        }),
    }
}

/// A value in canonical form: digits, `true`, `2026-04`, words of the document.
fn canonical(value: Value, dialect: Dialect) -> String {
    match value {
        Value::Number(number, _) => dialect.number(number),
        Value::Word(word) => word.to_owned(),
        Value::Flag(flag) => flag.to_string(),
        Value::Month(month) => month.to_string(),
        Value::Year(year) => year.to_string(),
        Value::Span(from, to) => format!("{from}/{to}"),
    }
}

/// The rows as CSV. Numbers are canonical in the dialect; the standard one has English field
/// names, the other one the heads of the page.
fn csv(rows: &[Row], views: &[LedgerRow], dialect: Dialect, locale: Locale<'_>) -> String {
    let mut text = dialect.head().to_owned();
    let [what, value, default, mark, source, date, original, original_source] =
        words::heads(locale.lang);
    let (path, unit, url) =
        (locale.lang.pick("Alamat", "Path"), locale.lang.pick("Satuan", "Unit"), "URL");
    text.push_str(&match dialect {
        Dialect::Standard => dialect.line([
            "path",
            "label",
            "value",
            "unit",
            "default",
            "standing",
            "source",
            "date",
            "url",
            "original_value",
            "original_source",
        ]),
        Dialect::Excel => dialect.line([
            path,
            what,
            value,
            unit,
            default,
            mark,
            source,
            date,
            url,
            original,
            original_source,
        ]),
    });
    for (row, view) in rows.iter().zip(views) {
        let digits =
            |value: Option<Value>| value.map_or_else(String::new, |of| canonical(of, dialect));
        let before = row.original.as_ref().and_then(|original| original.value);
        let (value, default, before) = (digits(row.value), digits(row.default), digits(before));
        let said = |source: Option<&SourceView>| {
            let source = source.cloned();
            source.map_or_else(Default::default, |of| [of.text, of.date, of.url])
        };
        let [source, date, url] = said(view.source.as_ref());
        let [original_source, _, _] =
            said(view.original.as_ref().and_then(|original| original.source.as_ref()));
        let standing = if dialect == Dialect::Standard { view.standing } else { view.mark };
        text.push_str(&dialect.line([
            view.path.as_str(),
            &view.label,
            &value,
            view.unit,
            &default,
            standing,
            &source,
            &date,
            &url,
            &before,
            &original_source,
        ]));
    }
    text
}
