//! What can be said to `check`.

use clap::Args;
use rust_decimal::Decimal;

use cakupan::claim::{Kind, Payer};
use cakupan::scenario::{Package, Sector};

use super::Format;
use super::values;

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(conflicts_with = "text")]
    pub(crate) link: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) text: Option<String>,
    #[arg(long = "figure", value_parser = values::correction, requires = "text")]
    pub(crate) figures: Vec<values::Correction>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true)]
    pub(crate) budget: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) workers: Option<Decimal>,
    #[arg(long, value_parser = values::months, allow_hyphen_values = true)]
    pub(crate) months: Option<u32>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true)]
    pub(crate) contribution: Option<Decimal>,
    #[arg(long, value_parser = values::package)]
    pub(crate) package: Option<Package>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true)]
    pub(crate) income: Option<Decimal>,
    #[arg(long, value_parser = values::any_payer)]
    pub(crate) payer: Option<Payer>,
    #[arg(long, value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) share_paid: Option<Decimal>,
    #[arg(long, value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) before: Option<Decimal>,
    #[arg(long, value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) after: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) covered_before: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) covered: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) added: Option<Decimal>,
    #[arg(long, value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) points: Option<Decimal>,
    #[arg(long = "denominator", value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) eligible: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) listed: Option<Decimal>,
    #[arg(long, value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) share: Option<Decimal>,
    #[arg(long = "target", value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) target_level: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) shortfall: Option<Decimal>,
    #[arg(long, value_parser = values::amount, allow_hyphen_values = true)]
    pub(crate) budget_each: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) workers_each: Option<Decimal>,
    #[arg(long, value_parser = values::workers, allow_hyphen_values = true)]
    pub(crate) places: Option<Decimal>,
    #[arg(long, value_parser = values::quantity, allow_hyphen_values = true)]
    pub(crate) share_of_budget: Option<Decimal>,
    #[arg(long, value_parser = values::sector)]
    pub(crate) sector: Option<Sector>,
    #[arg(long, value_parser = values::claim_year, allow_hyphen_values = true)]
    pub(crate) year: Option<u32>,
    #[arg(long, value_parser = values::period, allow_hyphen_values = true)]
    pub(crate) period: Option<(u32, u32)>,
    #[arg(long)]
    pub(crate) revised: bool,
    #[arg(long, value_parser = values::scope, value_delimiter = ',')]
    pub(crate) scope: Vec<&'static str>,
    #[arg(long)]
    pub(crate) region: Option<String>,
    #[arg(long, value_parser = values::address)]
    pub(crate) address: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    #[arg(short, long, conflicts_with = "format")]
    pub(crate) output: Option<std::path::PathBuf>,
    #[arg(long, requires = "output")]
    pub(crate) dark: bool,
}

impl Check {
    /// The quantities that are given as arguments.
    pub(crate) fn quantities(&self) -> Vec<(Kind, Decimal)> {
        let all = [
            (Kind::Budget, self.budget),
            (Kind::Workers, self.workers),
            (Kind::Months, self.months.map(Decimal::from)),
            (Kind::Contribution, self.contribution),
            (Kind::Income, self.income),
            (Kind::SharePaid, self.share_paid),
            (Kind::CoverageBefore, self.before),
            (Kind::Coverage, self.after),
            (Kind::CoveredBefore, self.covered_before),
            (Kind::Covered, self.covered),
            (Kind::Added, self.added),
            (Kind::Points, self.points),
            (Kind::Eligible, self.eligible),
            (Kind::Listed, self.listed),
            (Kind::Share, self.share),
            (Kind::Target, self.target_level),
            (Kind::Shortfall, self.shortfall),
            (Kind::BudgetEach, self.budget_each),
            (Kind::WorkersEach, self.workers_each),
            (Kind::Places, self.places),
            (Kind::ShareOfBudget, self.share_of_budget),
        ];
        all.into_iter().filter_map(|(kind, value)| Some((kind, value?))).collect()
    }
}
