//! What can be said of workshops.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use cakupan::view::workshop::Role;

use super::values;

#[derive(Debug, Args)]
pub(crate) struct Workshop {
    pub(crate) workshop: Option<String>,
    #[arg(long, value_enum, requires = "workshop", conflicts_with_all = ["check", "step"])]
    pub(crate) sheet: Option<Sheet>,
    #[arg(long, requires = "workshop", conflicts_with = "step")]
    pub(crate) check: bool,
    #[arg(long, requires = "workshop", value_parser = values::place, allow_hyphen_values = true)]
    pub(crate) step: Option<usize>,
    #[arg(long, requires = "step", allow_hyphen_values = true)]
    pub(crate) answer: Option<String>,
    #[arg(long, value_enum, default_value_t = WorkshopFormat::Text)]
    pub(crate) format: WorkshopFormat,
    #[arg(short, long, requires = "sheet")]
    pub(crate) output: Option<PathBuf>,
}

// Whom a sheet is for. No doc comment: clap would take it for a help text.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Sheet {
    Trainer,
    Participant,
}

impl From<Sheet> for Role {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::Trainer => Self::Trainer,
            Sheet::Participant => Self::Participant,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum WorkshopFormat {
    Text,
    Html,
    Json,
}
