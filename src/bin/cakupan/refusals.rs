//! A line that cannot be understood, in our own sentences: which argument, what was found, what is
//! allowed, what to do.

use std::ffi::OsString;

use cakupan::text::{Lang, capital, fill};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use crate::arguments::values::{Expected, allowed};
use crate::help;
use crate::nearest::nearest;
use crate::output::{Failure, printed};

/// Prints the help or the version that was asked for, or says what is wrong with the line.
///
/// # Errors
/// Nothing but help was asked for and it cannot be printed, or the line is not understood.
pub(crate) fn answer(error: &Error, line: &[OsString], lang: Lang) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => printed(error.print()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Err(Failure::Said(error.render().to_string().trim_end().to_owned()))
        }
        _ => Err(Failure::Said(Refused::new(error, line, lang).words())),
    }
}

/// An error of clap with the command that was meant.
struct Refused<'a> {
    error: &'a Error,
    /// What was written after the program's name.
    line: Vec<&'a str>,
    root: Command,
    /// The name of the command that was meant; empty where none was.
    command: String,
    lang: Lang,
}

impl<'a> Refused<'a> {
    fn new(error: &'a Error, line: &'a [OsString], lang: Lang) -> Self {
        let mut root = help::command(lang);
        root.build();
        let line: Vec<&str> = line.iter().skip(1).filter_map(|text| text.to_str()).collect();
        let command = line.iter().find_map(|name| root.find_subcommand(name));
        let command = command.map(|found| found.get_name().to_owned()).unwrap_or_default();
        Self { error, line, root, command, lang }
    }

    /// What is wrong, and where help is.
    fn words(&self) -> String {
        let call = self.call();
        let more = self.lang.pick("Bantuan: {call} --help", "Help: {call} --help");
        format!("{}\n{}", capital(&self.what()), fill(more, &[("call", &call)]))
    }

    /// `cakupan`, with the command that was meant.
    fn call(&self) -> String {
        format!("cakupan {}", self.command).trim_end().to_owned()
    }

    fn meant(&self) -> &Command {
        self.root.find_subcommand(&self.command).unwrap_or(&self.root)
    }

    /// How the command that was meant is called, on a line of its own.
    fn usage(&self) -> String {
        let line = self.meant().clone().render_usage().to_string();
        let line = line.strip_prefix("Usage: ").unwrap_or(&line).to_owned();
        format!("\n{}: {line}", help::usage(self.lang))
    }

    fn said(&self, id: &str, en: &str, values: &[(&str, &str)]) -> String {
        fill(self.lang.pick(id, en), values)
    }

    fn text(&self, kind: ContextKind) -> &str {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => text,
            _ => "",
        }
    }

    fn texts(&self, kind: ContextKind) -> Vec<String> {
        match self.error.get(kind) {
            Some(ContextValue::Strings(texts)) => texts.clone(),
            Some(ContextValue::String(text)) => vec![text.clone()],
            _ => Vec::new(),
        }
    }

    fn number(&self, kind: ContextKind) -> String {
        match self.error.get(kind) {
            Some(ContextValue::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// The argument: `--budget` without what stands for its value, `<SCENARIO>` as it is.
    fn argument(&self) -> &str {
        bare(self.text(ContextKind::InvalidArg))
    }

    fn what(&self) -> String {
        if let Some(option) = self.without_value() {
            return self.value_missing(option);
        }
        match self.error.kind() {
            ErrorKind::InvalidValue => self.value(&self.texts(ContextKind::ValidValue), None),
            ErrorKind::ValueValidation => {
                let source = core::error::Error::source(self.error);
                self.value(&[], source.and_then(|source| source.downcast_ref::<Expected>()))
            }
            ErrorKind::UnknownArgument => self.unknown(),
            ErrorKind::InvalidSubcommand => {
                help::no_command(self.text(ContextKind::InvalidSubcommand), &self.root, self.lang)
            }
            ErrorKind::MissingRequiredArgument => self.missing(),
            ErrorKind::MissingSubcommand => {
                let known: Vec<&str> = self.root.get_subcommands().map(Command::get_name).collect();
                self.said(
                    "perintahnya belum disebut. Yang ada: {known}.",
                    "no command is named. There are: {known}.",
                    &[("known", &known.join(", "))],
                )
            }
            ErrorKind::ArgumentConflict => self.conflict(),
            ErrorKind::TooFewValues => {
                self.said(
                    "{argument}: ditemukan {found}, paling sedikit {least}.",
                    "{argument}: found {found}, at least {least} are needed.",
                    &[
                        ("argument", self.argument()),
                        ("found", &self.number(ContextKind::ActualNumValues)),
                        ("least", &self.number(ContextKind::MinValues)),
                    ],
                ) + &self.usage()
            }
            ErrorKind::TooManyValues => self.too_much(self.text(ContextKind::InvalidValue)),
            ErrorKind::WrongNumberOfValues => {
                self.said(
                    "{argument}: ditemukan {found}, yang diperlukan {wanted}.",
                    "{argument}: found {found}, {wanted} are needed.",
                    &[
                        ("argument", self.argument()),
                        ("found", &self.number(ContextKind::ActualNumValues)),
                        ("wanted", &self.number(ContextKind::ExpectedNumValues)),
                    ],
                ) + &self.usage()
            }
            ErrorKind::NoEquals => self.said(
                "{argument}: tulis nilainya setelah tanda sama dengan, {argument}=….",
                "{argument}: write its value after an equals sign, {argument}=….",
                &[("argument", self.argument())],
            ),
            ErrorKind::InvalidUtf8 => self.said(
                "salah satu argumen bukan teks UTF-8. Ketik ulang.",
                "an argument is no UTF-8 text. Type it again.",
                &[],
            ),
            _ => {
                self.said("baris ini tidak dimengerti.", "the line is not understood.", &[])
                    + &self.usage()
            }
        }
    }

    /// The argument of the command that was meant with this name, `--budget`.
    fn option(&self, name: &str) -> Option<&Arg> {
        let long = name.strip_prefix("--")?;
        self.meant().get_arguments().find(|argument| argument.get_long() == Some(long))
    }

    /// An option that another one follows where its value should be. Numbers may begin with a
    /// minus, so that clap takes the other for the value.
    fn without_value(&self) -> Option<&str> {
        let pairs = self.line.iter().zip(self.line.iter().skip(1));
        let takes_value =
            |name: &str| self.option(name).is_some_and(|option| option.get_action().takes_values());
        let is_option = |next: &str| next.split('=').next().and_then(|name| self.option(name));
        let mut bare = pairs.filter(|(name, next)| takes_value(name) && is_option(next).is_some());
        bare.next().map(|(name, _)| *name)
    }

    fn value_missing(&self, argument: &str) -> String {
        let help = self.option(argument).and_then(Arg::get_help).map(ToString::to_string);
        let said = self.said(
            "{argument}: nilainya tidak ada. {help}",
            "{argument}: its value is missing. {help}",
            &[("argument", argument), ("help", &help.unwrap_or_default())],
        );
        said.trim_end().to_owned()
    }

    /// A value that is refused.
    fn value(&self, choices: &[String], expected: Option<&Expected>) -> String {
        let found = self.text(ContextKind::InvalidValue);
        let write = match expected {
            Some(expected) => expected.words(self.lang),
            None if choices.is_empty() => String::new(),
            None => allowed(choices, self.lang),
        };
        if found.is_empty() {
            return self.value_missing(self.argument());
        }
        let nearest = match expected {
            Some(Expected::OneOf(names)) => nearest(found, names, self.lang),
            Some(_) => String::new(),
            None => nearest(found, choices, self.lang),
        };
        self.said(
            "{argument}: “{found}” tidak dapat dipakai.{nearest} {write}",
            "{argument}: “{found}” cannot be used.{nearest} {write}",
            &[
                ("argument", self.argument()),
                ("found", found),
                ("nearest", &nearest),
                ("write", &write),
            ],
        )
    }

    /// An option that the command does not have, or one text too many.
    fn unknown(&self) -> String {
        let found = self.argument();
        if self.root.find_subcommand(found).is_some() {
            return self.said(
                "“{found}” adalah perintah: tulis tanpa -- di depannya.",
                "“{found}” is a command: write it without -- before it.",
                &[("found", found)],
            );
        }
        if !found.starts_with('-') {
            return self.too_much(found);
        }
        let longs = |command: &Command| -> Vec<String> {
            let longs = command.get_arguments().filter_map(Arg::get_long);
            longs.map(|long| format!("--{long}")).collect()
        };
        let others: Vec<String> = self
            .root
            .get_subcommands()
            .filter(|command| longs(command).iter().any(|long| long == found))
            .map(|command| format!("cakupan {}", command.get_name()))
            .collect();
        let hint = if others.is_empty() {
            nearest(found, &longs(self.meant()), self.lang)
        } else {
            self.said(
                " Pilihan itu ada pada: {others}.",
                " It is an option of: {others}.",
                &[("others", &others.join(", "))],
            )
        };
        let values = [("found", found), ("call", &self.call()), ("hint", &hint)];
        self.said(
            "“{found}”: {call} tidak punya pilihan itu.{hint}",
            "“{found}”: {call} has no such option.{hint}",
            &values,
        ) + &self.usage()
    }

    fn too_much(&self, found: &str) -> String {
        let values = [("found", found), ("call", &self.call())];
        self.said(
            "“{found}”: terlalu banyak untuk {call}; hapus, atau periksa spasi dan tanda kutipnya.",
            "“{found}”: too much for {call}; leave it out, or look at its spaces and quotes.",
            &values,
        ) + &self.usage()
    }

    /// What must be given, with what it is for.
    fn missing(&self) -> String {
        let missing = self.texts(ContextKind::InvalidArg);
        let lines = missing.iter().map(|shown| {
            let mut arguments = self.meant().get_arguments();
            let found = arguments.find(|argument| argument.to_string() == *shown);
            let help = found.and_then(Arg::get_help).map(ToString::to_string);
            format!("\n  {shown}  {}", help.unwrap_or_default())
        });
        let head = self.said(
            "yang masih harus diberikan kepada {call}:",
            "still to be given to {call}:",
            &[("call", &self.call())],
        );
        let lines: String = lines.collect();
        format!("{head}{}{}", lines.trim_end(), self.usage())
    }

    fn conflict(&self) -> String {
        let found = self.argument();
        let others = self.texts(ContextKind::PriorArg);
        let others: Vec<&str> = others.iter().map(|other| bare(other)).collect();
        if others.is_empty() || others.contains(&found) {
            return self.said(
                "{argument}: tertulis lebih dari sekali. Tulis satu kali saja.",
                "{argument}: it is written more than once. Write it once.",
                &[("argument", found)],
            );
        }
        self.said(
            "{argument}: tidak dapat dipakai bersama {others}. Pilih salah satu.",
            "{argument}: it cannot be used together with {others}. Choose one of them.",
            &[("argument", found), ("others", &others.join(", "))],
        )
    }
}

/// An argument by its first word: an option without what stands for its value.
fn bare(shown: &str) -> &str {
    match shown.split_once(' ') {
        Some((name, _)) => name,
        None => shown,
    }
}
