//! What can be said on the command line. What each command and argument is for stands in
//! [`crate::help`], once for both languages.

pub(crate) mod claims;
pub(crate) mod questions;
pub(crate) mod values;
pub(crate) mod workshops;

use clap::{Args, Parser, Subcommand, ValueEnum};
use rust_decimal::Decimal;

use cakupan::explain;
use cakupan::month::Month;
use cakupan::text::Lang;
use cakupan::view::frozen::Site;

use claims::Check;
use questions::{Compare, Cover, Sensitivity, Solve, Table};
use workshops::Workshop;

#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[arg(long, global = true, value_enum, default_value_t = Language::Id)]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Cover(Cover),
    Run(Run),
    Check(Box<Check>),
    Report(Report),
    BudgetLine(BudgetLine),
    Scenarios(Scenarios),
    Regions(Regions),
    Chart(Chart),
    Solve(Solve),
    Explain(Explain),
    Month(Walk),
    Glossary(Glossary),
    Ledger(Ledger),
    Link(Link),
    Code(Code),
    Sensitivity(Sensitivity),
    Table(Table),
    Compare(Compare),
    Realised(Realised),
    Export(Export),
    Import(Import),
    Cite(Cite),
    Chat(Chat),
    Embed(Embed),
    Site(Files),
    Workshop(Workshop),
    Serve(Serve),
    Help(Help),
}

#[derive(Debug, Args)]
pub(crate) struct Run {
    pub(crate) scenario: String,
    #[arg(long, value_enum, default_value_t = RunFormat::Table)]
    pub(crate) format: RunFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    pub(crate) scenario: String,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct BudgetLine {
    pub(crate) scenario: String,
    #[arg(long, value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) programme: Option<usize>,
    #[arg(long, value_parser = values::year, allow_hyphen_values = true)]
    pub(crate) year: Option<u32>,
    #[arg(long, value_enum, default_value_t = PasteFormat::Text)]
    pub(crate) format: PasteFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Realised {
    pub(crate) scenario: String,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    pub(crate) scenario: String,
    #[arg(short, long)]
    pub(crate) output: std::path::PathBuf,
    #[command(flatten)]
    pub(crate) note: Note,
}

// What a briefing note says besides. No doc comment: clap would take it for a help text.
#[derive(Debug, Args)]
pub(crate) struct Note {
    #[arg(long, value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) programme: Option<usize>,
    #[arg(long)]
    pub(crate) original: Option<String>,
    #[arg(long, value_parser = values::address)]
    pub(crate) link: Option<String>,
    #[arg(long, value_parser = values::day, allow_hyphen_values = true)]
    pub(crate) date: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    pub(crate) workbook: std::path::PathBuf,
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Scenarios {
    pub(crate) id: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Regions {
    pub(crate) query: Option<String>,
    #[arg(long, requires = "query", conflicts_with = "format")]
    pub(crate) scenario: bool,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Chart {
    pub(crate) scenario: String,
    #[arg(long, value_enum)]
    pub(crate) figure: Figure,
    #[command(flatten)]
    pub(crate) picture: Picture,
    #[arg(short, long)]
    pub(crate) output: std::path::PathBuf,
}

// How a figure looks. No doc comment: clap would take it for a help text.
#[derive(Debug, Args)]
pub(crate) struct Picture {
    #[arg(long, default_value_t = 960, value_parser = values::width, allow_hyphen_values = true)]
    pub(crate) width: u32,
    #[arg(long)]
    pub(crate) dark: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    pub(crate) scenario: String,
    #[arg(long, value_parser = values::explained)]
    pub(crate) figure: explain::Figure,
    #[arg(long, value_parser = values::month, allow_hyphen_values = true)]
    pub(crate) month: Option<Month>,
    #[arg(long, default_value_t = 1, value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) programme: usize,
    #[arg(long, value_parser = values::percent, allow_hyphen_values = true)]
    pub(crate) target: Option<Decimal>,
    #[arg(long, default_value_t = 1, value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) denominator: usize,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Walk {
    pub(crate) scenario: String,
    #[arg(long, value_parser = values::month, allow_hyphen_values = true)]
    pub(crate) month: Option<Month>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Glossary {
    pub(crate) term: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Ledger {
    pub(crate) scenario: String,
    #[arg(long)]
    pub(crate) original: Option<String>,
    #[arg(long, value_enum, default_value_t = RunFormat::Table)]
    pub(crate) format: RunFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Cite {
    pub(crate) scenario: String,
    #[arg(long, value_enum)]
    pub(crate) figure: Option<RunFigure>,
    #[arg(long, value_parser = values::address)]
    pub(crate) link: Option<String>,
    #[arg(long, value_parser = values::address)]
    pub(crate) address: Option<String>,
    #[arg(long, value_parser = values::day, allow_hyphen_values = true)]
    pub(crate) date: Option<String>,
    #[arg(long, value_enum, default_value_t = CiteFormat::Text)]
    pub(crate) format: CiteFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Chat {
    pub(crate) scenario: String,
    #[arg(long, value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) programme: Option<usize>,
    #[arg(long, value_parser = values::address)]
    pub(crate) link: Option<String>,
    #[arg(long, value_parser = values::address)]
    pub(crate) address: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Embed {
    pub(crate) scenario: String,
    #[arg(long, value_enum)]
    pub(crate) figure: Option<RunFigure>,
    #[arg(long, value_enum, default_value_t = EmbedForm::Page)]
    pub(crate) form: EmbedForm,
    #[arg(long, value_enum)]
    pub(crate) theme: Option<EmbedTheme>,
    #[arg(long, value_parser = values::title)]
    pub(crate) title: Option<String>,
    #[arg(long, value_parser = values::address)]
    pub(crate) picture: Option<String>,
    #[arg(long, value_parser = values::site)]
    pub(crate) address: Option<Site>,
    #[arg(long, value_parser = values::address)]
    pub(crate) link: Option<String>,
    #[arg(long, value_parser = values::day, allow_hyphen_values = true)]
    pub(crate) date: Option<String>,
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Files {
    #[arg(long)]
    pub(crate) template: Option<std::path::PathBuf>,
    #[arg(long)]
    pub(crate) style: String,
    #[arg(long, value_parser = values::site)]
    pub(crate) address: Option<Site>,
    #[arg(short, long)]
    pub(crate) output: std::path::PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(long, default_value_t = 8080, value_parser = values::port, allow_hyphen_values = true)]
    pub(crate) port: u16,
    #[arg(long)]
    pub(crate) local: bool,
    #[arg(long)]
    pub(crate) site: Option<std::path::PathBuf>,
    #[arg(long, requires = "site", conflicts_with_all = ["port", "local"])]
    pub(crate) write: Option<std::path::PathBuf>,
    #[arg(long, requires = "write")]
    pub(crate) program: Option<std::path::PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Link {
    #[arg(required = true, num_args = 1..=4)]
    pub(crate) scenarios: Vec<String>,
    #[arg(long)]
    pub(crate) original: Option<String>,
    #[arg(long)]
    pub(crate) pin: bool,
    #[arg(long, value_parser = values::address)]
    pub(crate) address: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Code {
    #[arg(required_unless_present = "read", conflicts_with = "read")]
    pub(crate) scenario: Option<String>,
    #[arg(long, allow_hyphen_values = true, conflicts_with_all = ["format", "output"])]
    pub(crate) read: Option<String>,
    #[arg(long, value_enum, default_value_t = CodeFormat::Text, conflicts_with = "output")]
    pub(crate) format: CodeFormat,
    #[arg(short, long)]
    pub(crate) output: Option<std::path::PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Help {
    pub(crate) command: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Language {
    Id,
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
pub(crate) enum PasteFormat {
    Text,
    Tsv,
    Html,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CodeFormat {
    Text,
    Qr,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum CiteFormat {
    Text,
    Bibtex,
    Ris,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum EmbedForm {
    Page,
    Fragment,
    Upgrade,
    Live,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum EmbedTheme {
    Auto,
    Light,
    Dark,
}

// A figure of a run. No doc comment: clap would take it for a help text.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum RunFigure {
    Coverage,
    Members,
    Money,
}

impl From<RunFigure> for cakupan::view::figures::Figure {
    fn from(figure: RunFigure) -> Self {
        match figure {
            RunFigure::Coverage => Self::Coverage,
            RunFigure::Members => Self::Members,
            RunFigure::Money => Self::Money,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Figure {
    Coverage,
    Members,
    Money,
    Realised,
}
