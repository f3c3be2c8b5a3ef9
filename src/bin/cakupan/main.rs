//! The command line: the same core as the page, with the same digits.
//!
//! Exit code 0 for an answer, 2 for bad input or a file that cannot be read or written, with a
//! plain message on standard error.

mod arguments;
mod budget_line;
mod chart;
mod compare;
mod cover;
mod explain;
mod file_errors;
mod files;
mod help;
mod language;
mod ledger;
mod nearest;
mod output;
mod paths;
mod picture;
mod realised;
mod refusals;
mod regions;
mod report;
mod run;
mod scenarios;
mod sensitivity;
mod solve;

use std::ffi::OsString;
use std::process::ExitCode;

use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use clap::FromArgMatches;

use arguments::{Arguments, Command};
use output::Failure;

fn main() -> ExitCode {
    let line: Vec<OsString> = std::env::args_os().collect();
    let lang = language::asked(&line);
    match answer(&line, lang) {
        // Whoever read the output has enough: `cakupan run … | head` is no mistake.
        Ok(()) | Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(failure) => {
            // If even standard error is closed, the exit code still tells.
            let _ = output::complain(&failure.words(lang));
            ExitCode::from(2)
        }
    }
}

/// Does what the line asks.
fn answer(line: &[OsString], lang: Lang) -> Result<(), Failure> {
    let read = help::command(lang).try_get_matches_from(line);
    let read = read.and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match read {
        Ok(arguments) => arguments,
        Err(error) => return refusals::answer(&error, line, lang),
    };
    let locale = Locale { lang, words: ready::words() };
    match arguments.command {
        Command::Cover(of) => cover::cover(&of, locale.lang),
        Command::Run(of) => run::run(&of, locale),
        Command::Report(of) => report::report(&of, locale),
        Command::BudgetLine(of) => budget_line::budget_line(&of, locale),
        Command::Scenarios(of) => scenarios::scenarios(&of, locale),
        Command::Regions(of) => regions::regions(&of, lang),
        Command::Chart(of) => chart::chart(&of, locale),
        Command::Solve(of) => solve::solve(&of, locale),
        Command::Explain(of) => explain::explain(&of, locale),
        Command::Ledger(of) => ledger::ledger(&of, locale),
        Command::Sensitivity(of) => sensitivity::sensitivity(&of, locale),
        Command::Table(of) => sensitivity::table(&of, locale),
        Command::Compare(of) => compare::compare(&of, locale),
        Command::Realised(of) => realised::realised(&of, locale),
        Command::Export(of) => files::export(&of, locale),
        Command::Import(of) => files::import(&of, locale.lang),
        Command::Help(of) => help::help(&of, lang),
    }
}
