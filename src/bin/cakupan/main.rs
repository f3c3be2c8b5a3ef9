//! The command line: the same core as the page, with the same digits.
//!
//! Exit code 0 for an answer, 2 for bad input or a file that cannot be read or written, with a
//! plain message on standard error.

mod arguments;
mod chart;
mod compare;
mod cover;
mod explain;
mod files;
mod ledger;
mod output;
mod picture;
mod realised;
mod report;
mod run;
mod scenarios;
mod sensitivity;
mod solve;

use std::process::ExitCode;

use cakupan::ready;
use cakupan::text::words::Locale;
use clap::Parser;

use arguments::{Arguments, Command};
use output::Failure;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let locale = Locale { lang: arguments.lang.into(), words: ready::words() };
    let done = match arguments.command {
        Command::Cover(of) => cover::cover(&of, locale.lang),
        Command::Run(of) => run::run(&of, locale),
        Command::Report(of) => report::report(&of, locale),
        Command::Scenarios(of) => scenarios::scenarios(&of, locale),
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
    };
    match done {
        // Whoever read the output has enough: `cakupan run … | head` is no mistake.
        Ok(()) | Err(Failure::PipeClosed) => ExitCode::SUCCESS,
        Err(Failure::Said(message)) => {
            // If even standard error is closed, the exit code still tells.
            let _ = output::complain(&message);
            ExitCode::from(2)
        }
    }
}
