//! The command with its help in one language. What the derive of [`crate::arguments`] says of
//! names, defaults and bounds is kept; every word of help comes from [`texts`].

mod placeholders;
mod texts;
#[cfg(test)]
mod texts_test;

use cakupan::text::{Lang, fill};
use clap::builder::styling::Styles;
use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::arguments::{Arguments, Help};
use crate::nearest::nearest;
use crate::output::{Failure, print};

/// Places behind all options of a command's own.
const LAST: usize = 900;

/// The command line in one language.
pub(crate) fn command(lang: Lang) -> Command {
    let root = Arguments::command();
    let name = root.get_name().to_owned();
    let root = with_words(root, &name, lang)
        .disable_version_flag(true)
        .arg(flag("version", 'V', ArgAction::Version, &name, lang))
        .subcommand_value_name(lang.pick("PERINTAH", "COMMAND"))
        .mut_subcommands(|command| {
            let name = command.get_name().to_owned();
            with_words(command, &name, lang)
        });
    with_usage(root, lang)
}

/// A command with its own texts and those of its arguments.
fn with_words(command: Command, name: &str, lang: Lang) -> Command {
    let template = template(&command, lang);
    command
        .about(texts::command(name, lang))
        .help_template(template)
        .mut_args(|argument| with_help(argument, name, lang))
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help, name, lang))
}

/// An argument with its help, what it is by default, and what may be chosen.
fn with_help(argument: Arg, command: &str, lang: Lang) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let mut help = texts::argument(command, &id, lang).to_owned();
    let mut add = |template: &str, values: Vec<String>| {
        if !values.is_empty() {
            help.push_str(&fill(template, &[("values", &values.join(", "))]));
        }
    };
    let defaults = argument.get_default_values().iter();
    let defaults = defaults.map(|value| value.to_string_lossy().into_owned()).collect();
    let choices = argument.get_possible_values().into_iter();
    let choices = choices.map(|value| value.get_name().to_owned()).collect();
    let takes_value = argument.get_action().takes_values();
    if takes_value {
        add(lang.pick(" [pilihan: {values}]", " [choices: {values}]"), choices);
        add(lang.pick(" [bawaan: {values}]", " [default: {values}]"), defaults);
    }
    let argument = argument.help(help);
    let argument = if id == "lang" { argument.display_order(LAST) } else { argument };
    if !takes_value {
        return argument;
    }
    argument
        .value_name(texts::placeholder(&id, lang))
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// `--help` or `--version`.
fn flag(id: &'static str, short: char, action: ArgAction, command: &str, lang: Lang) -> Arg {
    Arg::new(id)
        .short(short)
        .long(id)
        .action(action)
        .help(texts::argument(command, id, lang))
        .display_order(LAST.saturating_add(1))
}

/// What stands where in a command's help.
fn template(command: &Command, lang: Lang) -> String {
    let styles = Styles::styled();
    let head = styles.get_header();
    let mut template = format!("{{about}}\n\n{head}{}:{head:#} {{usage}}\n", usage(lang));
    let mut part = |name: &str, tag: &str| {
        template.push_str(&format!("\n{head}{name}:{head:#}\n{{{tag}}}\n"));
    };
    if command.has_subcommands() {
        part(lang.pick("Perintah", "Commands"), "subcommands");
    }
    if command.get_positionals().next().is_some() {
        part(lang.pick("Argumen", "Arguments"), "positionals");
    }
    part(lang.pick("Pilihan", "Options"), "options");
    template
}

/// The word before how a command is called.
pub(crate) fn usage(lang: Lang) -> &'static str {
    lang.pick("Penggunaan", "Usage")
}

/// How each command is called, in one language: clap's own line with its one word of English
/// replaced.
fn with_usage(root: Command, lang: Lang) -> Command {
    let said = |command: &mut Command| {
        let line = command.render_usage().to_string();
        let line = line.strip_prefix("Usage: ").unwrap_or(&line);
        line.replace("[OPTIONS]", lang.pick("[PILIHAN]", "[OPTIONS]"))
    };
    let mut built = root.clone();
    built.build();
    let of_root = said(&mut built);
    root.override_usage(of_root).mut_subcommands(|command| {
        match built.find_subcommand_mut(command.get_name()) {
            Some(built) => command.override_usage(said(built)),
            None => command,
        }
    })
}

/// `cakupan help`: the help of a command, or of all.
pub(crate) fn help(of: &Help, lang: Lang) -> Result<(), Failure> {
    let mut root = command(lang);
    root.build();
    let Some(name) = of.command.as_deref() else {
        return print(&root.render_help().to_string());
    };
    if let Some(command) = root.find_subcommand_mut(name) {
        return print(&command.render_help().to_string());
    }
    Err(Failure::Said(no_command(name, &root, lang)))
}

/// That there is no such command, and which there are.
pub(crate) fn no_command(name: &str, root: &Command, lang: Lang) -> String {
    let known: Vec<&str> = root.get_subcommands().map(Command::get_name).collect();
    let template = lang.pick(
        "“{name}”: tidak ada perintah itu.{nearest} Yang ada: {known}.",
        "“{name}”: there is no such command.{nearest} There are: {known}.",
    );
    let nearest = nearest(name, &known, lang);
    fill(template, &[("name", name), ("nearest", &nearest), ("known", &known.join(", "))])
}
