//! What can be said on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use rust_decimal::Decimal;

use cakupan::explain;
use cakupan::month::Month;
use cakupan::scenario::{Package, Payer, Sector, parse_amount_text};
use cakupan::sensitivity::grid::MOST_STEPS;
use cakupan::solve::{Kind, Unknown};
use cakupan::text::Lang;

/// Simulates employment social-security coverage in Indonesia's regions.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub(crate) struct Arguments {
    /// Language of tables, charts and messages.
    #[arg(long, global = true, value_enum, default_value_t = Language::Id)]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Budget, workers, months: two of them give the third, the cost, and the rupiah left.
    Cover(Cover),
    /// Run a scenario and print it month by month.
    Run(Run),
    /// What happens in a scenario and why, its budgets, expected benefits and denominators.
    Report(Report),
    /// List the ready scenarios, or print one as JSON.
    Scenarios(Scenarios),
    /// Draw a figure of a scenario as SVG or PNG.
    Chart(Chart),
    /// Find the budget, or another value, that a target takes, with its proof.
    Solve(Solve),
    /// The arithmetic of a figure, line by line, to be done again by hand.
    Explain(Explain),
    /// Every number that a scenario's results rest on, with its source.
    Ledger(Ledger),
    /// A headline at both ends of each number's plausible range, the widest first.
    Sensitivity(Sensitivity),
    /// A headline over two numbers of the scenario.
    Table(Table),
    /// Two to four scenarios side by side: headlines, and what differs.
    Compare(Compare),
    /// Compare the plan of a scenario with what happened and what is expected.
    Realised(Realised),
    /// Write a scenario as a workbook with live formulas (XLSX).
    Export(Export),
    /// Read a workbook back: the scenario as JSON, or every problem by sheet and cell.
    Import(Import),
}

#[derive(Debug, Args)]
pub(crate) struct Cover {
    /// Rupiah, digits only: 15620000000. Give two of budget, workers and months.
    #[arg(long, value_parser = amount)]
    pub(crate) budget: Option<Decimal>,
    /// Whole workers, up to 1000000000.
    #[arg(long, value_parser = workers)]
    pub(crate) workers: Option<Decimal>,
    /// Months to pay for, 1 to 600.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=600))]
    pub(crate) months: Option<u32>,
    /// What is paid for: jkk_jkm, or jkk_jkm_jht with old-age savings.
    #[arg(long, default_value = "jkk_jkm", value_parser = package)]
    pub(crate) package: Package,
    /// Monthly income in rupiah, which picks the band.
    #[arg(long, default_value = "1000000", value_parser = amount)]
    pub(crate) income: Decimal,
    /// Who pays: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, sponsor
    /// or zakat; decides on the relief of 2026.
    #[arg(long, default_value = "apbd_district", value_parser = payer)]
    pub(crate) payer: Payer,
    /// Sector: other or transport, which has its own months of relief.
    #[arg(long, default_value = "other", value_parser = sector)]
    pub(crate) sector: Sector,
    /// First month, YYYY-MM.
    #[arg(long, default_value = "2025-01", value_parser = month)]
    pub(crate) start: Month,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// How to print.
    #[arg(long, value_enum, default_value_t = RunFormat::Table)]
    pub(crate) format: RunFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Realised {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// The file to write: .xlsx.
    #[arg(short, long)]
    pub(crate) output: std::path::PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// A workbook that `export` or the page wrote, changed or not.
    pub(crate) workbook: std::path::PathBuf,
    /// The file to write: .json. Without it the scenario is printed.
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Scenarios {
    /// The ready scenario to print; all are listed without it.
    pub(crate) id: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Chart {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// What to draw.
    #[arg(long, value_enum)]
    pub(crate) figure: Figure,
    #[command(flatten)]
    pub(crate) picture: Picture,
    /// The file to write: .svg or .png (at twice the width, for sharp print), or - for SVG on
    /// standard output.
    #[arg(short, long)]
    pub(crate) output: std::path::PathBuf,
}

/// How a figure looks.
#[derive(Debug, Args)]
pub(crate) struct Picture {
    /// Width in pixels, 240 to 1600.
    #[arg(long, default_value_t = 960, value_parser = clap::value_parser!(u32).range(240..=1600))]
    pub(crate) width: u32,
    /// The dark colours instead of the light ones.
    #[arg(long)]
    pub(crate) dark: bool,
}

/// What is asked of a scenario.
#[derive(Debug, Args)]
pub(crate) struct HeadlineArguments {
    /// What is asked: coverage_end, coverage_in, covered_end, workers, first_reached, held_from,
    /// spend, unspent or benefits.
    #[arg(long, default_value = "coverage_end")]
    pub(crate) headline: String,
    /// The level in percent for first_reached and held_from; without it the first target.
    #[arg(long, value_parser = percent)]
    pub(crate) target: Option<Decimal>,
    /// The programme for workers, counted from 1.
    #[arg(long, value_parser = place)]
    pub(crate) programme: Option<usize>,
    /// The month for coverage_in, YYYY-MM; without it the last one.
    #[arg(long, value_parser = month)]
    pub(crate) month: Option<Month>,
}

#[derive(Debug, Args)]
pub(crate) struct Sensitivity {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    #[command(flatten)]
    pub(crate) headline: HeadlineArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Draw it instead, into a file .svg or .png, or - for SVG on standard output.
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

#[derive(Debug, Args)]
pub(crate) struct Table {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// The number to the right, by its path: workers.growth_pct.
    #[arg(long)]
    pub(crate) x: String,
    /// The number downwards, by its path: programmes[0].budget.per_year.
    #[arg(long)]
    pub(crate) y: String,
    /// The first value to the right; without it the lower end of the plausible range.
    #[arg(long, value_parser = number, allow_hyphen_values = true)]
    pub(crate) x_from: Option<Decimal>,
    /// The last value to the right.
    #[arg(long, value_parser = number, allow_hyphen_values = true)]
    pub(crate) x_to: Option<Decimal>,
    /// The first value downwards.
    #[arg(long, value_parser = number, allow_hyphen_values = true)]
    pub(crate) y_from: Option<Decimal>,
    /// The last value downwards.
    #[arg(long, value_parser = number, allow_hyphen_values = true)]
    pub(crate) y_to: Option<Decimal>,
    /// How many values to the right and downwards, 2 to 41 each; up to 11x11 all are exact.
    #[arg(long, default_value = "5x5", value_parser = steps)]
    pub(crate) steps: (u32, u32),
    #[command(flatten)]
    pub(crate) headline: HeadlineArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Draw it instead, into a file .svg or .png, or - for SVG on standard output.
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Two to four scenarios: files, names of ready scenarios, or - for standard input.
    #[arg(required = true, num_args = 2..=4)]
    pub(crate) scenarios: Vec<String>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Draw coverage instead, into a file .svg or .png, or - for SVG on standard output.
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

#[derive(Debug, Args)]
pub(crate) struct Solve {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// What may move: budget, growth, workers (max_workers), keep_paying, uptake,
    /// enrol_per_month or months (paid months of a year).
    #[arg(long = "for", value_parser = unknown)]
    pub(crate) unknown: Unknown,
    /// The programme, counted from 1.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=20))]
    pub(crate) programme: u32,
    /// A coverage in percent, 0 to 100; needs --by.
    #[arg(long, value_parser = percent, requires = "by", conflicts_with_all = ["workers", "path"])]
    pub(crate) target: Option<Decimal>,
    /// The month at the latest, YYYY-MM.
    #[arg(long, value_parser = month, requires = "target")]
    pub(crate) by: Option<Month>,
    /// Whether the target must be held from then on, or only be reached by then.
    #[arg(long, default_value = "held", value_parser = kind)]
    pub(crate) kind: Kind,
    /// Instead of a target: a number of workers that the programme pays for; needs --year.
    #[arg(long, value_parser = workers, requires = "year", conflicts_with = "path")]
    pub(crate) workers: Option<Decimal>,
    /// Instead of a target: a budget, to hear how many workers it pays for; needs --year and
    /// --for budget.
    #[arg(long, value_parser = amount, requires = "year",
        conflicts_with_all = ["target", "workers", "path"])]
    pub(crate) budget: Option<Decimal>,
    /// The budget year of the workers or of the budget.
    #[arg(long, conflicts_with_all = ["target", "path"])]
    pub(crate) year: Option<u32>,
    /// Instead of a target: one for each of several Decembers, 2026=45,2027=52 (budget only).
    #[arg(long, value_parser = year_and_target, value_delimiter = ',')]
    pub(crate) path: Vec<(u32, Decimal)>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// The figure, such as coverage, members, contribution, money_left, first_reached or
    /// year_workers; a wrong one lists them all.
    #[arg(long, value_parser = explained)]
    pub(crate) figure: explain::Figure,
    /// The month, YYYY-MM; the first one without it. A budget year may be named by any of its
    /// months.
    #[arg(long, value_parser = month)]
    pub(crate) month: Option<Month>,
    /// Which programme, counted from 1.
    #[arg(long, default_value_t = 1, value_parser = place)]
    pub(crate) programme: usize,
    /// A level of coverage in percent; the scenario's first target without it.
    #[arg(long, value_parser = percent)]
    pub(crate) target: Option<Decimal>,
    /// Which further denominator, counted from 1.
    #[arg(long, default_value_t = 1, value_parser = place)]
    pub(crate) denominator: usize,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Ledger {
    /// A scenario file, the name of a ready scenario, or - for standard input.
    pub(crate) scenario: String,
    /// The scenario that it was made from: what differs is marked as changed by you.
    #[arg(long)]
    pub(crate) original: Option<String>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = RunFormat::Table)]
    pub(crate) format: RunFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Language {
    /// Bahasa Indonesia.
    Id,
    /// English.
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Id => Self::Id,
            Language::En => Self::En,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    Table,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum RunFormat {
    Table,
    Json,
    Csv,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Figure {
    Coverage,
    Members,
    Money,
    /// Coverage planned, realised and expected.
    Realised,
}

/// Reads an amount of rupiah from 0 to 10¹⁵.
fn amount(text: &str) -> Result<Decimal, String> {
    let value = parse_amount_text(text).filter(|value| !value.is_sign_negative());
    value.ok_or_else(|| {
        "write rupiah with digits only, up to 6 decimals after a point, from 0 to 1000000000000000 \
         (15620000000)"
            .to_owned()
    })
}

/// Reads a whole number of workers.
fn workers(text: &str) -> Result<Decimal, String> {
    let most = Decimal::from(1_000_000_000);
    parse_amount_text(text)
        .filter(|value| (Decimal::ZERO..=most).contains(value) && value.fract().is_zero())
        .ok_or_else(|| "write whole workers with digits only, from 0 to 1000000000".to_owned())
}

fn year_and_target(text: &str) -> Result<(u32, Decimal), String> {
    let form = || "write years and targets as 2026=45,2027=52".to_owned();
    let (year, target) = text.split_once('=').ok_or_else(form)?;
    let year = year.parse().ok().filter(|year| (2000..=2150).contains(year)).ok_or_else(form)?;
    Ok((year, percent(target)?))
}

fn unknown(text: &str) -> Result<Unknown, String> {
    one_of(Unknown::from_name(text), Unknown::NAMES)
}

fn kind(text: &str) -> Result<Kind, String> {
    one_of(Kind::from_name(text), Kind::NAMES)
}

/// Reads a number as documents write it.
fn number(text: &str) -> Result<Decimal, String> {
    parse_amount_text(text)
        .ok_or_else(|| "write digits, up to 6 decimals after a point (1.3)".to_owned())
}

/// Reads a percentage.
fn percent(text: &str) -> Result<Decimal, String> {
    let within = |value: &Decimal| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value);
    parse_amount_text(text)
        .filter(within)
        .ok_or_else(|| "write a percentage from 0 to 100 without its sign (52.15)".to_owned())
}

/// Reads the numbers of values, as `5x5`.
fn steps(text: &str) -> Result<(u32, u32), String> {
    let count = |text: &str| text.parse().ok().filter(|count| (2..=MOST_STEPS).contains(count));
    text.split_once('x')
        .and_then(|(right, down)| Some((count(right)?, count(down)?)))
        .ok_or_else(|| format!("write two numbers from 2 to {MOST_STEPS}, as 5x5"))
}

fn month(text: &str) -> Result<Month, String> {
    Month::parse(text)
        .filter(|month| (2000..=2100).contains(&month.year()))
        .ok_or_else(|| "write a month as YYYY-MM, from 2000-01 to 2100-12".to_owned())
}

fn one_of<T>(value: Option<T>, names: &[&str]) -> Result<T, String> {
    value.ok_or_else(|| format!("it is one of {}", names.join(", ")))
}

fn explained(text: &str) -> Result<explain::Figure, String> {
    one_of(explain::Figure::from_id(text), explain::Figure::IDS)
}

/// Reads a place counted from 1.
fn place(text: &str) -> Result<usize, String> {
    let place = text.parse().ok().filter(|place| *place > 0);
    place.ok_or_else(|| "write a whole number from 1".to_owned())
}

fn package(text: &str) -> Result<Package, String> {
    one_of(Package::from_name(text), Package::NAMES)
}

fn payer(text: &str) -> Result<Payer, String> {
    one_of(Payer::from_name(text), Payer::NAMES)
}

fn sector(text: &str) -> Result<Sector, String> {
    one_of(Sector::from_name(text), Sector::NAMES)
}
