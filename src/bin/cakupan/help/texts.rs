//! What commands and arguments are for, in both languages.
//!
//! A command's key is its name. An argument's is `command.argument`, or `*.argument` where it
//! means the same in several commands.

mod answers;
mod claims;
mod common;
mod questions;
mod sharing;
mod workshops;

use cakupan::text::Lang;

use super::placeholders::PLACEHOLDERS;

/// What a command does.
pub(super) fn command(name: &str, lang: Lang) -> &'static str {
    said(name).map_or("", |(id, en)| lang.pick(id, en))
}

/// What an argument of a command is for.
pub(super) fn argument(command: &str, argument: &str, lang: Lang) -> &'static str {
    let own = said(&format!("{command}.{argument}"));
    let text = own.or_else(|| said(&format!("*.{argument}")));
    text.map_or("", |(id, en)| lang.pick(id, en))
}

/// The word that stands for an argument's value.
pub(super) fn placeholder(argument: &str, lang: Lang) -> &'static str {
    find(PLACEHOLDERS, argument).map_or("", |(id, en)| lang.pick(id, en))
}

/// A key with its text in Bahasa Indonesia and in English.
pub(super) type Text = (&'static str, &'static str, &'static str);

/// All of them, by what the commands do.
pub(super) const HELP: [&[Text]; 6] = [
    common::COMMON,
    answers::ANSWERS,
    claims::CLAIMS,
    questions::QUESTIONS,
    sharing::SHARING,
    workshops::WORKSHOPS,
];

/// What a command or an argument is for, by its key.
pub(super) fn said(key: &str) -> Option<(&'static str, &'static str)> {
    HELP.into_iter().find_map(|texts| find(texts, key))
}

fn find(texts: &[Text], key: &str) -> Option<(&'static str, &'static str)> {
    texts.iter().find(|(known, _, _)| *known == key).map(|(_, id, en)| (*id, *en))
}
