//! What can be said to the commands that answer a question: `cover`, `solve`, `sensitivity`,
//! `table` and `compare`.

use clap::Args;
use rust_decimal::Decimal;

use cakupan::month::Month;
use cakupan::scenario::{Package, Payer, Sector};
use cakupan::solve::{Kind, Unknown};

use super::values;
use super::{Format, Picture};

#[derive(Debug, Args)]
pub(crate) struct Cover {
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true)]
    pub(crate) budget: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) workers: Option<Decimal>,
    #[arg(long, value_parser = values::months, allow_hyphen_values = true)]
    pub(crate) months: Option<u32>,
    #[arg(long, default_value = "jkk_jkm", value_parser = values::package)]
    pub(crate) package: Package,
    #[arg(long, default_value = "1000000", value_parser = values::amount, allow_hyphen_values = true)]
    pub(crate) income: Decimal,
    #[arg(long, default_value = "apbd_district", value_parser = values::payer)]
    pub(crate) payer: Payer,
    #[arg(long, default_value = "other", value_parser = values::sector)]
    pub(crate) sector: Sector,
    #[arg(long, default_value = "2025-01", value_parser = values::month, allow_hyphen_values = true)]
    pub(crate) start: Month,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

// What is asked of a scenario. No doc comment: clap would take it for a help text.
#[derive(Debug, Args)]
pub(crate) struct HeadlineArguments {
    #[arg(long, default_value = "coverage_end", value_parser = values::headline)]
    pub(crate) headline: String,
    #[arg(long, value_parser = values::percent, allow_hyphen_values = true)]
    pub(crate) target: Option<Decimal>,
    #[arg(long, value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) programme: Option<usize>,
    #[arg(long, value_parser = values::month, allow_hyphen_values = true)]
    pub(crate) month: Option<Month>,
}

#[derive(Debug, Args)]
pub(crate) struct Sensitivity {
    pub(crate) scenario: String,
    #[command(flatten)]
    pub(crate) headline: HeadlineArguments,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

#[derive(Debug, Args)]
pub(crate) struct Table {
    pub(crate) scenario: String,
    #[arg(long, conflicts_with_all = ["x", "y", "output"])]
    pub(crate) list: bool,
    #[arg(long, required_unless_present = "list")]
    pub(crate) x: Option<String>,
    #[arg(long, required_unless_present = "list")]
    pub(crate) y: Option<String>,
    #[arg(long, value_parser = values::number, allow_hyphen_values = true)]
    pub(crate) x_from: Option<Decimal>,
    #[arg(long, value_parser = values::number, allow_hyphen_values = true)]
    pub(crate) x_to: Option<Decimal>,
    #[arg(long, value_parser = values::number, allow_hyphen_values = true)]
    pub(crate) y_from: Option<Decimal>,
    #[arg(long, value_parser = values::number, allow_hyphen_values = true)]
    pub(crate) y_to: Option<Decimal>,
    #[arg(long, default_value = "5x5", value_parser = values::steps, allow_hyphen_values = true)]
    pub(crate) steps: (u32, u32),
    #[command(flatten)]
    pub(crate) headline: HeadlineArguments,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[arg(required = true, num_args = 2..=4)]
    pub(crate) scenarios: Vec<String>,
    #[arg(long, conflicts_with = "output")]
    pub(crate) only_differences: bool,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
    #[command(flatten)]
    pub(crate) picture: Picture,
}

#[derive(Debug, Args)]
pub(crate) struct Solve {
    pub(crate) scenario: String,
    #[arg(long = "for", value_parser = values::unknown)]
    pub(crate) unknown: Unknown,
    #[arg(long, default_value_t = 1, value_parser = values::programme, allow_hyphen_values = true)]
    pub(crate) programme: u32,
    #[arg(long, value_parser = values::percent, allow_hyphen_values = true, requires = "by", conflicts_with_all = ["workers", "path"])]
    pub(crate) target: Option<Decimal>,
    #[arg(long, value_parser = values::month, allow_hyphen_values = true, requires = "target")]
    pub(crate) by: Option<Month>,
    #[arg(long, default_value = "held", value_parser = values::kind)]
    pub(crate) kind: Kind,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true, requires = "year", conflicts_with = "path")]
    pub(crate) workers: Option<Decimal>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true, requires = "year",
        conflicts_with_all = ["target", "workers", "path"])]
    pub(crate) budget: Option<Decimal>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true, requires = "year",
        conflicts_with_all = ["target", "workers", "budget", "path"])]
    pub(crate) spend_at_least: Option<Decimal>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true, requires = "year",
        conflicts_with_all = ["target", "workers", "budget", "path", "spend_at_least"])]
    pub(crate) leave_at_most: Option<Decimal>,
    #[arg(long, value_parser = values::year, allow_hyphen_values = true, conflicts_with_all = ["target", "path"])]
    pub(crate) year: Option<u32>,
    #[arg(long, value_parser = values::year_and_target, allow_hyphen_values = true, value_delimiter = ',')]
    pub(crate) path: Vec<(u32, Decimal)>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}
