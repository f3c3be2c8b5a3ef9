//! That no text is missing, left over, or in one language only.

#![allow(clippy::indexing_slicing, reason = "windows have two entries")]

use std::collections::BTreeSet;

use clap::CommandFactory;

use super::placeholders::PLACEHOLDERS;
use super::texts::{HELP, said as text};
use crate::arguments::Arguments;

/// Commands with their arguments' ids and whether these take a value, as the derive has them.
fn said() -> Vec<(String, Vec<(String, bool)>)> {
    let root = Arguments::command();
    core::iter::once(&root)
        .chain(root.get_subcommands())
        .map(|command| {
            assert!(command.get_about().is_none(), "its text stands here: {command}");
            let arguments = command.get_arguments().map(|argument| {
                assert!(argument.get_help().is_none(), "its text stands here: {argument}");
                (argument.get_id().to_string(), argument.get_action().takes_values())
            });
            let mut arguments: Vec<_> = arguments.collect();
            arguments.push(("help".to_owned(), false));
            if command.get_name() == root.get_name() {
                arguments.push(("version".to_owned(), false));
            }
            (command.get_name().to_owned(), arguments)
        })
        .collect()
}

#[test]
fn every_command_and_argument_is_told_of_in_both_languages_and_nothing_else_is() {
    let mut used = BTreeSet::new();
    let mut placeholders = BTreeSet::new();
    let has = |key: &str| text(key).is_some();
    for (command, arguments) in said() {
        assert!(has(&command), "{command}");
        for (argument, takes_value) in arguments {
            let own = format!("{command}.{argument}");
            let shared = format!("*.{argument}");
            assert!(has(&own) || has(&shared), "{own}");
            used.insert(if has(&own) { own } else { shared });
            if takes_value {
                placeholders.insert(argument);
            }
        }
        used.insert(command);
    }
    let keys = HELP.into_iter().flatten().map(|(key, _, _)| (*key).to_owned());
    let mut keys: Vec<String> = keys.collect();
    keys.sort();
    assert_eq!(keys, used.into_iter().collect::<Vec<_>>());
    let keys = PLACEHOLDERS.iter().map(|(key, _, _)| (*key).to_owned());
    assert_eq!(keys.collect::<BTreeSet<String>>(), placeholders);
}

#[test]
fn texts_are_sorted_and_none_is_the_same_in_both_languages() {
    for texts in HELP.into_iter().chain([PLACEHOLDERS]) {
        assert!(texts.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
    for (key, id, en) in HELP.into_iter().flatten() {
        assert!(id != en && id.ends_with('.') && en.ends_with('.'), "{key}");
    }
    for (key, id, en) in PLACEHOLDERS {
        assert!(!id.is_empty() && (id != en || *id == "RUPIAH"), "{key}");
    }
}
