//! What can be said on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use rust_decimal::Decimal;

use cakupan::month::Month;
use cakupan::scenario::{Package, Payer, Sector, parse_amount_text};
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
    /// List the ready scenarios, or print one as JSON.
    Scenarios(Scenarios),
    /// Draw a figure of a scenario as SVG or PNG.
    Chart(Chart),
    /// Find the budget, or another value, that a target takes, with its proof.
    Solve(Solve),
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
    /// Width in pixels, 240 to 1600.
    #[arg(long, default_value_t = 960, value_parser = clap::value_parser!(u32).range(240..=1600))]
    pub(crate) width: u32,
    /// The dark colours instead of the light ones.
    #[arg(long)]
    pub(crate) dark: bool,
    /// The file to write: .svg or .png (at twice the width, for sharp print), or - for SVG on
    /// standard output.
    #[arg(short, long)]
    pub(crate) output: std::path::PathBuf,
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
    #[arg(long, value_parser = percentage, requires = "by", conflicts_with_all = ["workers", "path"])]
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

fn percentage(text: &str) -> Result<Decimal, String> {
    parse_amount_text(text)
        .filter(|value| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value))
        .ok_or_else(|| "write a percentage from 0 to 100, with a decimal point (52.15)".to_owned())
}

fn year_and_target(text: &str) -> Result<(u32, Decimal), String> {
    let form = || "write years and targets as 2026=45,2027=52".to_owned();
    let (year, target) = text.split_once('=').ok_or_else(form)?;
    let year = year.parse().ok().filter(|year| (2000..=2150).contains(year)).ok_or_else(form)?;
    Ok((year, percentage(target)?))
}

fn unknown(text: &str) -> Result<Unknown, String> {
    one_of(Unknown::from_name(text), Unknown::NAMES)
}

fn kind(text: &str) -> Result<Kind, String> {
    one_of(Kind::from_name(text), Kind::NAMES)
}

fn month(text: &str) -> Result<Month, String> {
    Month::parse(text)
        .filter(|month| (2000..=2100).contains(&month.year()))
        .ok_or_else(|| "write a month as YYYY-MM, from 2000-01 to 2100-12".to_owned())
}

fn one_of<T>(value: Option<T>, names: &[&str]) -> Result<T, String> {
    value.ok_or_else(|| format!("it is one of {}", names.join(", ")))
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
