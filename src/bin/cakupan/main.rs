//! The command line: the same core as the page, with the same digits.
//!
//! Exit code 0 for an answer, 2 for bad input or a file that cannot be read or written, with a
//! plain message on standard error.

mod archive;
mod arguments;
mod budget_line;
mod chart;
mod check;
mod code;
mod compare;
mod cover;
mod embed;
mod explain;
mod file_errors;
mod files;
mod glossary;
mod help;
mod language;
mod ledger;
mod link;
mod linked;
mod month;
mod nearest;
mod opening;
mod output;
mod paths;
mod picture;
mod qr;
mod realised;
mod refusals;
mod regions;
mod report;
mod run;
mod scenarios;
mod sensitivity;
mod serve;
mod share;
mod site;
mod solve;
mod workshop;

use std::ffi::OsString;
use std::process::ExitCode;

use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use clap::FromArgMatches;

use arguments::{Arguments, Command};
use output::Failure;

fn main() -> ExitCode {
    let mut line: Vec<OsString> = std::env::args_os().collect();
    // A program that carries a site is opened by a double click, and serves it then.
    if line.len() == 1 && serve::carries() {
        line.push("serve".into());
    }
    let named = language::asked(&line);
    let lang = named.unwrap_or_default();
    match answer(&line, named) {
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
fn answer(line: &[OsString], named: Option<Lang>) -> Result<(), Failure> {
    let lang = named.unwrap_or_default();
    let read = help::command(lang).try_get_matches_from(line);
    let read = read.and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match read {
        Ok(arguments) => arguments,
        Err(error) => return refusals::answer(&error, line, lang),
    };
    let locale = Locale { lang, words: ready::words() };
    // What is passed on is in the language of its link, unless the line names one.
    let passed_on = |scenario: &str| {
        let linked = || linked::look(scenario).lang.and_then(Lang::from_code);
        Locale { lang: named.or_else(linked).unwrap_or_default(), ..locale }
    };
    match arguments.command {
        Command::Check(of) => check::check(&of, locale.lang),
        Command::Cover(of) => cover::cover(&of, locale.lang),
        Command::Run(of) => run::run(&of, locale),
        Command::Report(of) => report::report(&of, locale),
        Command::BudgetLine(of) => budget_line::budget_line(&of, locale),
        Command::Scenarios(of) => scenarios::scenarios(&of, locale),
        Command::Regions(of) => regions::regions(&of, lang),
        Command::Chart(of) => chart::chart(&of, locale),
        Command::Solve(of) => solve::solve(&of, locale),
        Command::Explain(of) => explain::explain(&of, locale),
        Command::Glossary(of) => glossary::glossary(&of, lang),
        Command::Ledger(of) => ledger::ledger(&of, locale),
        Command::Link(of) => link::link(&of, lang),
        Command::Code(of) => code::code(&of, lang),
        Command::Month(of) => month::month(&of, locale),
        Command::Sensitivity(of) => sensitivity::sensitivity(&of, locale),
        Command::Table(of) => sensitivity::table(&of, locale),
        Command::Compare(of) => compare::compare(&of, locale),
        Command::Realised(of) => realised::realised(&of, locale),
        Command::Export(of) => files::export(&of, locale),
        Command::Import(of) => files::import(&of, locale.lang),
        Command::Cite(of) => share::cite(&of, passed_on(&of.scenario)),
        Command::Chat(of) => share::chat(&of, passed_on(&of.scenario)),
        Command::Embed(of) => embed::embed(&of, passed_on(&of.scenario)),
        Command::Site(of) => site::site(&of, locale.lang),
        Command::Workshop(of) => workshop::workshop(&of, locale),
        Command::Serve(of) => serve::serve(&of, lang),
        Command::Help(of) => help::help(&of, lang),
    }
}
