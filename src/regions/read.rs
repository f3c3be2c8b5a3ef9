//! Reading the files of `data/regions/`: CSV, each with lines before its heads that begin with `#`,
//! the first of which is the table's name.

use core::fmt;

use rust_decimal::Decimal;

use super::{
    Assumption, Column, KnownBudget, Level, OtherName, ProvinceMembers, Published, Region, Regions,
    Texts,
};
use crate::csv::cells;
use crate::scenario::{SourceKind, parse_amount_text};

/// Where the text is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The table's name, or empty before the first.
    pub table: String,
    /// The line of the whole text, from 1.
    pub line: usize,
    /// The column, or empty where the line itself is at fault.
    pub column: &'static str,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "regions: table {:?}, line {}", self.table, self.line)?;
        if self.column.is_empty() { Ok(()) } else { write!(f, ", column {}", self.column) }
    }
}

/// One line of a table.
struct Row<'a> {
    table: &'a str,
    heads: &'a [String],
    cells: Vec<String>,
    line: usize,
}

impl Row<'_> {
    fn broken(&self, column: &'static str) -> Broken {
        Broken { table: self.table.to_owned(), line: self.line, column }
    }

    fn text(&self, column: &'static str) -> Result<String, Broken> {
        let at = self.heads.iter().position(|head| head == column);
        let cell = at.and_then(|at| self.cells.get(at));
        cell.cloned().ok_or_else(|| self.broken(column))
    }

    fn count(&self, column: &'static str) -> Result<u64, Broken> {
        self.text(column)?.parse().map_err(|_| self.broken(column))
    }

    fn number(&self, column: &'static str) -> Result<Option<Decimal>, Broken> {
        let text = self.text(column)?;
        if text.is_empty() {
            return Ok(None);
        }
        parse_amount_text(&text).map(Some).ok_or_else(|| self.broken(column))
    }

    fn texts(&self, id: &'static str, en: &'static str) -> Result<Texts, Broken> {
        Ok(Texts { id: self.text(id)?, en: self.text(en)? })
    }

    fn kind(&self) -> Result<SourceKind, Broken> {
        SourceKind::from_name(&self.text("kind")?).ok_or_else(|| self.broken("kind"))
    }
}

pub(super) fn regions(text: &str) -> Result<Regions, Broken> {
    let mut regions = Regions::default();
    let mut table = "";
    let mut heads: Vec<String> = Vec::new();
    // The lines with `#` above the heads have begun.
    let mut above = false;
    for (at, line) in text.lines().enumerate() {
        let number = at.saturating_add(1);
        if let Some(comment) = line.strip_prefix('#') {
            if !above {
                table = comment.trim();
                heads.clear();
            }
            above = true;
            continue;
        }
        above = false;
        if line.is_empty() {
            continue;
        }
        let cells = cells(line);
        if heads.is_empty() {
            heads = cells;
            continue;
        }
        let row = Row { table, heads: &heads, cells, line: number };
        if row.cells.len() != heads.len() {
            return Err(row.broken(""));
        }
        add(&mut regions, &row)?;
    }
    if regions.regions.is_empty() {
        return Err(Broken { table: table.to_owned(), line: 0, column: "" });
    }
    // Provinces first, whatever the order of the files.
    let (provinces, districts) =
        core::mem::take(&mut regions.regions).into_iter().partition(|of| of.members.is_some());
    regions.regions = provinces;
    regions.regions.extend::<Vec<Region>>(districts);
    Ok(regions)
}

fn add(regions: &mut Regions, row: &Row<'_>) -> Result<(), Broken> {
    match row.table {
        "provinces" => regions.regions.push(province(row)?),
        "districts" => regions.regions.push(district(row)?),
        "names" => regions.names.push(OtherName {
            code: row.text("code")?,
            english: row.text("kind")? == "english",
            name: row.text("name")?,
        }),
        "coverage_published" => regions.published.push(Published {
            code: row.text("code")?,
            date: row.text("date")?,
            members: row.number("members")?,
            eligible: row.number("eligible_printed")?,
            coverage_pct: row.number("coverage_pct_printed")?,
            target_pct: row.number("target_pct")?,
            starts: row.text("use")? == "start",
            source: row.texts("source_id", "source_en")?,
            url: row.text("url")?,
            note: row.texts("note_id", "note_en")?,
        }),
        "apbd_known" => regions.budgets.push(KnownBudget {
            code: row.text("code")?,
            year: row.text("year")?.parse().map_err(|_| row.broken("year"))?,
            expenditure: row.text("kind")? == "expenditure",
            item: row.texts("item_id", "item_en")?,
            amount: row.number("rp")?.ok_or_else(|| row.broken("rp"))?,
            source: row.texts("source_id", "source_en")?,
        }),
        "columns" => regions.columns.push(Column {
            provinces: row.text("table")? == "provinces",
            name: row.text("column")?,
            kind: row.kind()?,
            date: row.text("date")?,
            source: row.texts("source_id", "source_en")?,
        }),
        "assumptions" => regions.assumptions.push(Assumption {
            name: row.text("name")?,
            value: row.text("value")?,
            kind: row.kind()?,
            text: row.texts("text_id", "text_en")?,
            date: row.text("date")?,
        }),
        _ => return Err(row.broken("")),
    }
    Ok(())
}

fn province(row: &Row<'_>) -> Result<Region, Broken> {
    let code = row.text("code")?;
    Ok(Region {
        province: code.clone(),
        code,
        name: row.text("name")?,
        level: Level::Province,
        villages: row.count("villages")?,
        population: row.count("population_2024")?,
        employed: row.count("employed_2025")?,
        formal: row.count("formal_2025")?,
        informal: row.count("informal_2025")?,
        own_split: true,
        districts: row.count("kabupaten")?.saturating_add(row.count("kota")?),
        members: Some(ProvinceMembers {
            wage_earning: row.count("members_pu_2025")?,
            non_wage: row.count("members_bpu_2025")?,
            allocated: row.text("members_basis")? == "allocated",
        }),
    })
}

fn district(row: &Row<'_>) -> Result<Region, Broken> {
    let level = match row.text("type")?.as_str() {
        "kabupaten" => Level::Regency,
        "kota" => Level::City,
        _ => return Err(row.broken("type")),
    };
    Ok(Region {
        code: row.text("code")?,
        name: row.text("name")?,
        level,
        province: row.text("province_code")?,
        villages: row.count("villages")?,
        population: row.count("population_2024")?,
        employed: row.count("employed_2025_estimate")?,
        formal: row.count("formal_2025_estimate")?,
        informal: row.count("informal_2025_estimate")?,
        own_split: row.text("informal_basis")? == "district",
        districts: 0,
        members: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_is_named_by_table_line_and_column() {
        let broken = |text: &str| Regions::parse(text).unwrap_err().to_string();
        assert_eq!(broken(""), r#"regions: table "", line 0"#);
        assert_eq!(
            broken("# names\n# Source\ncode,kind,name\n15,short\n"),
            r#"regions: table "names", line 4"#
        );
        assert_eq!(
            broken("# provinces\ncode,name\n15,Jambi\n"),
            r#"regions: table "provinces", line 3, column villages"#
        );
        assert_eq!(broken("<!doctype html>\n<p>Masuk ke WiFi\n"), r#"regions: table "", line 2"#);
    }
}
