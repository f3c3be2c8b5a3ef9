//! A run as CSV: RFC 4180, decimal point, canonical numbers, a line a month.

use rust_decimal::Decimal;

use crate::model::{percent, run_exact};
use crate::num::Exact;
use crate::scenario::Scenario;

use super::run::significant;

/// The two dialects of the tables that people take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// RFC 4180: commas, decimal points, no byte order mark.
    Standard,
    /// What Excel set to Indonesian opens with a click: semicolons, decimal commas, a byte order
    /// mark.
    Excel,
}

impl Dialect {
    /// What stands at the beginning of a file.
    #[must_use]
    pub const fn head(self) -> &'static str {
        match self {
            Self::Standard => "",
            Self::Excel => "\u{feff}",
        }
    }

    /// A canonical number as the dialect writes it.
    #[must_use]
    pub fn number(self, value: Decimal) -> String {
        let text = value.normalize().to_string();
        match self {
            Self::Standard => text,
            Self::Excel => text.replace('.', ","),
        }
    }

    /// A line of cells, quoted where they must be.
    #[must_use]
    pub fn line<'a>(self, cells: impl IntoIterator<Item = &'a str>) -> String {
        let separator = match self {
            Self::Standard => ',',
            Self::Excel => ';',
        };
        let mut line = String::new();
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                line.push(separator);
            }
            if cell.contains([separator, '"', '\n', '\r']) {
                line.push('"');
                line.push_str(&cell.replace('"', "\"\""));
                line.push('"');
            } else {
                line.push_str(cell);
            }
        }
        line.push_str("\r\n");
        line
    }
}

/// The months of a run in a dialect. Programmes are numbered by their position in the document,
/// from 0.
#[must_use]
pub fn months(scenario: &Scenario, dialect: Dialect) -> String {
    let run = run_exact(scenario);
    let stocks: [(&str, &[Exact]); 8] = [
        ("eligible", &run.eligible),
        ("wage_earning", &run.wage_earning),
        ("vulnerable", &run.vulnerable),
        ("other", &run.other),
        ("wage_earning_members", &run.wage_earning_members),
        ("self_paying_vulnerable", &run.self_paying_vulnerable),
        ("self_paying_other", &run.self_paying_other),
        ("covered", &run.covered),
    ];
    let mut columns: Vec<(String, &[Exact], bool)> =
        stocks.into_iter().map(|(name, series)| (name.to_owned(), series, false)).collect();
    let coverage = run
        .covered
        .iter()
        .zip(&run.eligible)
        .map(|(covered, eligible)| percent(*covered, *eligible))
        .collect::<Vec<_>>();
    columns.push(("coverage_pct".to_owned(), &coverage, false));
    for of in &run.programmes {
        let series: [(&str, &[Exact], bool); 9] = [
            ("members", &of.members, false),
            ("spend", &of.spend, true),
            ("partner", &of.partner, true),
            ("beyond_budget", &of.beyond_budget, true),
            ("money_left", &of.money_left, true),
            ("unspent", &of.unspent, true),
            ("deaths", &of.deaths, false),
            ("accidents", &of.accidents, false),
            ("benefits", &of.benefits, false),
        ];
        for (name, series, money) in series {
            columns.push((format!("programme_{}_{name}", of.index), series, money));
        }
    }
    let mut text = dialect.head().to_owned();
    let heads = columns.iter().map(|(name, _, _)| name.as_str());
    text.push_str(&dialect.line(core::iter::once("month").chain(heads)));
    for (at, month) in run.months() {
        let mut cells = vec![month.to_string()];
        cells.extend(columns.iter().map(|(_, series, money)| {
            let value = series.get(at).map_or(Decimal::ZERO, |value| value.0);
            // Money is exact; people and percentages carry the digits of the JSON.
            dialect.number(if *money { value } else { significant(value) })
        }));
        text.push_str(&dialect.line(cells.iter().map(String::as_str)));
    }
    text
}
