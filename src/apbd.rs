//! What is known of the size of regional budgets: `data/regions/apbd_known.csv`.

use rust_decimal::Decimal;

use crate::csv::cells;
use crate::num::decimal_from_digits;
use crate::scenario::{Payer, Scenario, SourceKind};

const KNOWN: &str = include_str!("../data/regions/apbd_known.csv");

/// What of a budget a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Spending: *belanja*.
    Spending,
    /// The budget as a whole, as the press names it: *total APBD*.
    Whole,
}

/// How sure the file is of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// A figure in full.
    High,
    /// A rounded figure, or one of several.
    Medium,
    /// The middle of a range, or about.
    Low,
}

impl Confidence {
    /// How well a figure of this confidence is known.
    #[must_use]
    pub const fn kind(self) -> SourceKind {
        match self {
            Self::High | Self::Medium => SourceKind::Reported,
            Self::Low => SourceKind::Estimated,
        }
    }
}

/// The size of a region's budget in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apbd {
    /// The region's code: `15` for a province, `15.71` for a regency or city.
    pub code: String,
    /// The region's name in Bahasa Indonesia.
    pub region: String,
    /// The budget year.
    pub year: u32,
    /// What is counted.
    pub counted: Counted,
    /// Rupiah.
    pub amount: Decimal,
    /// Where it was found, in Bahasa Indonesia and English.
    pub source: [String; 2],
    /// How sure it is.
    pub confidence: Confidence,
}

/// All figures that a share can be taken of: revenue (*pendapatan*) is none of them.
#[must_use]
pub fn known() -> Vec<Apbd> {
    KNOWN.lines().filter_map(read).collect()
}

/// The budget of a region in a year; spending before the whole.
#[must_use]
pub fn of(code: &str, year: u32) -> Option<Apbd> {
    let mut found: Vec<Apbd> =
        known().into_iter().filter(|of| of.code == code && of.year == year).collect();
    let spending = found.iter().position(|of| of.counted == Counted::Spending).unwrap_or(0);
    (!found.is_empty()).then(|| found.swap_remove(spending))
}

/// The budget of a region in the year, or in the nearest year that is known; of two equally near the
/// later one.
#[must_use]
pub fn nearest(code: &str, year: u32) -> Option<Apbd> {
    let years = known().into_iter().filter(|of| of.code == code).map(|of| of.year);
    let near = |of: &u32| (of.abs_diff(year), core::cmp::Reverse(*of));
    of(code, years.min_by_key(near)?)
}

/// The code of the region whose budget a programme's money is in, as far as the scenario's region
/// says it: the province's for its own budget, the regency's or city's for theirs. `None` for
/// money outside of any regional budget, and for budgets of several regions.
#[must_use]
pub fn region_of(scenario: &Scenario, payer: Payer) -> Option<&str> {
    let code = Some(scenario.region.code.as_str()).filter(|code| !code.is_empty())?;
    match payer {
        Payer::ApbdProvince => code.split('.').next(),
        Payer::ApbdDistrict => code.contains('.').then_some(code),
        // Booked in the region's budget, whichever it is.
        Payer::DbhCht | Payer::DbhSawit | Payer::Otsus => Some(code),
        Payer::Village | Payer::Csr | Payer::Sponsor | Payer::Zakat => None,
    }
}

/// A line of the file; `None` for revenue, and for the lines that say what the file is.
fn read(line: &str) -> Option<Apbd> {
    let cells = cells(line);
    let [code, region, year, kind, item, _, rupiah, source_id, source_en, confidence] =
        cells.as_slice()
    else {
        return None;
    };
    let counted = match (kind.as_str(), item.as_str()) {
        ("expenditure", "belanja") => Counted::Spending,
        ("expenditure", "total APBD") => Counted::Whole,
        _ => return None,
    };
    let confidence = match confidence.as_str() {
        "high" => Confidence::High,
        "medium" => Confidence::Medium,
        "low" => Confidence::Low,
        _ => return None,
    };
    Some(Apbd {
        code: code.clone(),
        region: region.clone(),
        year: year.parse().ok()?,
        counted,
        amount: decimal_from_digits(rupiah, 0)?,
        source: [source_id.clone(), source_en.clone()],
        confidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The columns of the file.
    const COLUMNS: &str = "code,region,year,kind,item_id,item_en,rp,source_id,source_en,confidence";

    #[test]
    fn every_line_is_read_but_revenue() {
        let lines = || KNOWN.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines().next(), Some(COLUMNS));
        let left_out = lines().skip(1).filter(|line| line.contains(",revenue,")).count();
        assert_eq!(left_out, 8);
        assert_eq!(known().len(), lines().skip(1).count().saturating_sub(left_out));
        let whole = |of: &Apbd| of.source.iter().all(|text| !text.is_empty());
        assert!(known().iter().all(|of| whole(of) && of.amount > Decimal::ZERO));
    }

    #[test]
    fn a_share_is_of_spending_where_that_is_known() {
        let jambi = of("15", 2026).unwrap();
        assert_eq!(
            (jambi.counted, jambi.amount),
            (Counted::Spending, 3_800_000_000_000_u64.into())
        );
        assert_eq!(jambi.source, ["pers, sekitar", "press, about"]);
        let city = of("15.71", 2026).unwrap();
        assert_eq!(city.amount, 1_808_566_435_000_u64.into());
        assert_eq!(of("15.71", 2025).unwrap().counted, Counted::Whole);
        assert_eq!(of("16", 2025), None);
        assert_eq!(of("15", 2030), None);
        assert_eq!(of("63.10", 2025), None);
        let year = |code, year| nearest(code, year).map(|of| of.year);
        assert_eq!(
            (year("15", 2020), year("15", 2025), year("15", 2030)),
            (Some(2025), Some(2025), Some(2026))
        );
        assert_eq!(year("63.10", 2025), None);
    }
}
