//! A programme's contributions of a budget year as the page and the command line show them: the
//! line, its parts, words, its share of the region's budget; as text, as TSV and as an HTML table
//! for documents.

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::{Value, json};

use super::controls::SourceView;
use super::csv::Dialect;
use super::page::ProgrammeName;
use super::report::ReportTable;
use super::run::{amount, number};
use crate::apbd::{self, Apbd};
use crate::findings::Findings;
use crate::model::{
    BudgetPart, BudgetParts, Trajectory, budget_kind, budget_parts, percent, run_exact, years,
};
use crate::num::Exact;
use crate::scenario::{Programme, Scenario};
use crate::text::budget_line as words;
use crate::text::choices::payer;
use crate::text::html::escaped;
use crate::text::inputs::mark;
use crate::text::number::rupiah_exact;
use crate::text::words::Locale;
use crate::text::{Lang, budget, capital, terbilang};

/// A budget line, and what else can be chosen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct BudgetLineAnswer {
    /// The programmes that are not off.
    pub programmes: Vec<ProgrammeName>,
    /// The budget years in which the programme pays.
    pub years: Vec<u32>,
    /// The line; `null` where the programme pays nothing.
    pub line: Option<PastedLine>,
    /// Why there is none; else empty.
    pub none: &'static str,
}

/// A line ready to be pasted.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PastedLine {
    /// The programme's position in the document.
    pub programme: usize,
    /// The budget year.
    pub year: u32,
    /// The programme and the year in words.
    pub heading: String,
    /// `APBD murni` or `APBD perubahan` in words; the payer where the money is in no regional
    /// budget.
    pub kind: String,
    /// How the kind is told; empty where it is none.
    pub kind_note: String,
    /// `15.000 orang × 12 bulan × Rp16.800 = Rp3.024.000.000`, or the sum of several products.
    pub text: String,
    /// The parts one by one, with their months.
    pub parts: Vec<String>,
    /// The same as a table, the sum last.
    pub table: ReportTable,
    /// The sum.
    pub total: String,
    /// The sum in words.
    pub words: String,
    /// Its share of the region's budget; empty where that is not known.
    pub share: String,
    /// Where the size of the region's budget comes from.
    pub share_source: Option<SourceView>,
    /// Why no share is shown; else empty.
    pub share_none: String,
    /// What belongs to the line but is not in it: partners, administration.
    pub notes: Vec<String>,
    /// All of it as text to be pasted.
    pub plain: String,
    /// The table as tab-separated values: plain numbers for a spreadsheet.
    pub tsv: String,
    /// The table as HTML, with the words and the share.
    pub html: String,
}

/// A line with what it is made of.
struct Line<'a> {
    index: usize,
    programme: &'a Programme,
    year: u32,
    parts: BudgetParts,
    /// What administration and rounding take of the year's budget, and that budget.
    administration: (Decimal, Decimal),
    /// The region's budget, where it is known.
    apbd: Option<Apbd>,
}

/// All lines of a programme that is not off, by its position in the document.
fn lines<'a>(scenario: &'a Scenario, run: &Trajectory<Exact>, index: usize) -> Vec<Line<'a>> {
    let found = run.programmes.iter().find(|series| series.index == index);
    let Some((series, programme)) = found.zip(scenario.programmes.get(index)) else {
        return Vec::new();
    };
    let line = |of: crate::model::Year| {
        let parts = budget_parts(scenario, run, series, of.year)?;
        let money = of.programmes.iter().find(|money| money.index == index)?;
        let region = apbd::region_of(scenario, programme.payer);
        Some(Line {
            index,
            programme,
            year: of.year,
            parts,
            administration: (money.admin_and_rounding, money.budget),
            apbd: region.and_then(|code| apbd::of(code, of.year)),
        })
    };
    years(scenario, run).into_iter().filter_map(line).collect()
}

/// The line of a programme and a year, or of those nearest to them: the programme that is asked
/// for if it is counted, else the first; the year if the programme pays in it, else the one that
/// its sentence speaks of, or the first.
#[must_use]
pub fn view(
    scenario: &Scenario,
    programme: usize,
    year: Option<u32>,
    locale: Locale<'_>,
) -> BudgetLineAnswer {
    let lang = locale.lang;
    let run = run_exact(scenario);
    let programmes: Vec<ProgrammeName> = scenario
        .active()
        .map(|(index, of)| ProgrammeName {
            index,
            name: locale.name(&of.name).to_owned(),
            payer: payer(of.payer, lang),
            off: false,
        })
        .collect();
    let asked = programmes.iter().find(|of| of.index == programme).or(programmes.first());
    let Some(index) = asked.map(|of| of.index) else {
        let (years, line, none) = (Vec::new(), None, words::no_programme(lang));
        return BudgetLineAnswer { programmes, years, line, none };
    };
    let lines = lines(scenario, &run, index);
    let spoken = || Findings::new(scenario, &run, index, "", "").year.map(|of| of.year);
    let in_year = |year: Option<u32>| lines.iter().find(|line| Some(line.year) == year);
    let line = in_year(year).or_else(|| in_year(spoken())).or(lines.first());
    BudgetLineAnswer {
        years: lines.iter().map(|line| line.year).collect(),
        none: if line.is_some() { "" } else { words::none(lang) },
        line: line.map(|line| pasted(line, scenario, locale)),
        programmes,
    }
}

/// The lines of all programmes and years, by programme and year, or of those that are asked for.
#[must_use]
pub fn all(
    scenario: &Scenario,
    programme: Option<usize>,
    year: Option<u32>,
    locale: Locale<'_>,
) -> Vec<PastedLine> {
    let run = run_exact(scenario);
    asked(scenario, &run, programme, year)
        .iter()
        .map(|line| pasted(line, scenario, locale))
        .collect()
}

fn asked<'a>(
    scenario: &'a Scenario,
    run: &Trajectory<Exact>,
    programme: Option<usize>,
    year: Option<u32>,
) -> Vec<Line<'a>> {
    scenario
        .active()
        .filter(|(index, _)| programme.is_none_or(|wanted| wanted == *index))
        .flat_map(|(index, _)| lines(scenario, run, index))
        .filter(|line| year.is_none_or(|wanted| wanted == line.year))
        .collect()
}

/// The parts of a line as JSON.
pub(super) fn parts_json(of: &BudgetParts) -> Value {
    let part = |part: &BudgetPart| {
        json!({
            "first": part.first.to_string(),
            "last": part.last.to_string(),
            "workers": number(Exact(part.workers)),
            "months": part.months,
            "price": part.price.map(amount),
            "amount": amount(part.amount),
        })
    };
    of.parts.iter().map(part).collect()
}

/// The lines as JSON: money exact, as strings; programmes by their position in the document.
#[must_use]
pub fn json(scenario: &Scenario, programme: Option<usize>, year: Option<u32>, lang: Lang) -> Value {
    let run = run_exact(scenario);
    let of_line = |line: &Line<'_>| {
        json!({
            "programme": line.index,
            "name": line.programme.name,
            "year": line.year,
            "payer": line.programme.payer.name(),
            "kind": budget_kind(line.programme).map(|kind| kind.name()),
            "parts": parts_json(&line.parts),
            "total": amount(line.parts.total),
            "partner": amount(line.parts.partner),
            "words": terbilang::rupiah(line.parts.total, lang),
            "apbd": line.apbd.as_ref().map(|of| json!({
                "code": of.code, "region": of.region, "year": of.year,
                "amount": amount(of.amount), "source": words::apbd_source(of, lang),
                "share_pct": number(percent(Exact(line.parts.total), Exact(of.amount))),
            })),
        })
    };
    Value::Array(asked(scenario, &run, programme, year).iter().map(of_line).collect())
}

fn pasted(line: &Line<'_>, scenario: &Scenario, locale: Locale<'_>) -> PastedLine {
    let lang = locale.lang;
    let (parts, of_region) = (&line.parts, line.apbd.as_ref());
    let kind = budget_kind(line.programme);
    let heading = words::heading(locale.name(&line.programme.name), line.year, lang);
    let kind_name =
        kind.map_or_else(|| payer(line.programme.payer, lang), |kind| budget::kind(kind, lang));
    // The scenario's own name of its region, where it is the one spoken of, has its translation.
    let region = |of: &Apbd| {
        let own = &scenario.region;
        let name = if own.code == of.code { &own.name } else { &of.region };
        locale.name(name).to_owned()
    };
    let share =
        of_region.map(|of| words::share(parts.total, of, &region(of), lang)).unwrap_or_default();
    let share_none = match (of_region, kind) {
        (Some(_), _) => String::new(),
        (None, Some(_)) => words::share_unknown(line.year, lang),
        (None, None) => words::share_elsewhere(lang).to_owned(),
    };
    let mut notes = Vec::new();
    if parts.partner > Decimal::ZERO {
        notes.push(words::partner(parts.partner, lang));
    }
    if let (taken, budget) = line.administration
        && line.programme.admin_pct > Decimal::ZERO
        && taken > Decimal::ZERO
    {
        notes.push(words::administration(taken, budget, lang));
    }
    let one_by_one: Vec<String> = parts.parts.iter().map(|part| words::part(part, lang)).collect();
    let pasted = PastedLine {
        programme: line.index,
        year: line.year,
        kind: capital(kind_name),
        kind_note: kind.map(|_| budget::kind_note(lang)).unwrap_or_default(),
        text: words::line(parts, lang),
        parts: one_by_one,
        table: table(parts, &heading, lang),
        total: rupiah_exact(parts.total, lang),
        words: words::in_words(parts.total, lang),
        share,
        share_source: of_region.map(|of| source(of, lang)),
        share_none,
        notes,
        tsv: tsv(parts, lang),
        heading,
        plain: String::new(),
        html: String::new(),
    };
    PastedLine { plain: plain(&pasted, lang), html: html(&pasted, lang), ..pasted }
}

/// Where the size of a region's budget comes from.
fn source(of: &Apbd, lang: Lang) -> SourceView {
    let kind = of.confidence.kind();
    SourceView {
        kind: kind.name(),
        mark: mark(kind, lang),
        text: words::apbd_source(of, lang),
        url: String::new(),
        date: String::new(),
    }
}

fn table(parts: &BudgetParts, heading: &str, lang: Lang) -> ReportTable {
    let mut rows: Vec<Vec<String>> =
        parts.parts.iter().map(|part| words::cells(part, lang).to_vec()).collect();
    if rows.len() > 1 {
        let total = rupiah_exact(parts.total, lang);
        let empty = String::new;
        rows.push(vec![words::sum(lang).to_owned(), empty(), empty(), empty(), total]);
    }
    ReportTable {
        caption: heading.to_owned(),
        columns: words::columns(lang).map(str::to_owned).to_vec(),
        leading: 1,
        rows,
        note: String::new(),
    }
}

/// The table for a spreadsheet: numbers without groups and signs, as Excel reads them in the
/// language.
fn tsv(parts: &BudgetParts, lang: Lang) -> String {
    let dialect = lang.pick(Dialect::Excel, Dialect::Standard);
    let mut text = format!("{}\n", words::columns(lang).join("\t"));
    for part in &parts.parts {
        let price = part
            .price
            .map_or_else(|| words::as_happened(lang).to_owned(), |price| dialect.number(price));
        let cells = [
            words::months(part, lang),
            dialect.number(part.workers),
            part.months.to_string(),
            price,
            dialect.number(part.amount),
        ];
        text.push_str(&format!("{}\n", cells.join("\t")));
    }
    text.push_str(&format!("{}\t\t\t\t{}\n", words::sum(lang), dialect.number(parts.total)));
    text
}

/// The line as text: one part in one line, several each in its own and then their sum.
fn plain(line: &PastedLine, lang: Lang) -> String {
    let mut text = format!("{} · {}\n", line.heading, line.kind);
    if let [_] = line.parts.as_slice() {
        text.push_str(&format!("{}\n", line.text));
    } else {
        for part in &line.parts {
            text.push_str(&format!("{part}\n"));
        }
        text.push_str(&format!("{}: {}\n", words::sum(lang), line.total));
    }
    text.push_str(&format!("{}: {}\n", words::in_words_head(lang), line.words));
    for said in share_said(line).iter().chain(&line.notes) {
        text.push_str(&format!("{said}\n"));
    }
    text
}

/// The share with its source, where it is known.
fn share_said(line: &PastedLine) -> Option<String> {
    let source = line.share_source.as_ref()?;
    Some(format!("{}. {}: {}.", line.share, capital(source.mark), source.text))
}

/// The line as a plain table; every text is escaped.
fn html(line: &PastedLine, lang: Lang) -> String {
    let row = |tag: &str, cells: &[String]| {
        let cells: String =
            cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect();
        format!("<tr>{cells}</tr>")
    };
    let wide = |text: &str| format!("<tr><td colspan=\"5\">{}</td></tr>", escaped(text));
    let body: String = line.table.rows.iter().map(|cells| row("td", cells)).collect();
    let words = wide(&format!("{}: {}", words::in_words_head(lang), line.words));
    let more: String = share_said(line).iter().chain(&line.notes).map(|said| wide(said)).collect();
    format!(
        "<table border=\"1\"><caption>{} · {}</caption><thead>{}</thead><tbody>{body}{words}{more}</tbody></table>",
        escaped(&line.heading),
        escaped(&line.kind),
        row("th", &line.table.columns),
    )
}
