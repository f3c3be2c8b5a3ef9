//! Links in the place of a scenario.

use cakupan::link::{self, Opened, Pinned, Pinning, Problem, Reason, Shared, Versions, View};
use cakupan::ready;
use cakupan::text::{Lang, link as said};

use crate::archive::ARCHIVE;
use crate::output::{Failure, complain, document};

/// What has changed between versions, which explains an older pinned result.
const CHANGES: &str = include_str!("../../../data/changes.json");

/// What a link opens to.
#[derive(Debug)]
pub(crate) struct Linked {
    /// How it is to be looked at, with the keys that are not known.
    pub(crate) view: View,
    /// Its first scenario.
    pub(crate) first: Opened,
    /// Those that the first is compared with.
    pub(crate) others: Vec<Opened>,
}

/// What a link opens to; `None` where the argument is none. What is wrong with a link, and what
/// became of the result that it pins, goes to standard error; what is right is used.
///
/// # Errors
/// Nothing in it can be opened.
pub(crate) fn linked(argument: &str, lang: Lang) -> Result<Option<Linked>, Failure> {
    if !is_link(argument) {
        return Ok(None);
    }
    let base = |name: &str| known(name).map(str::to_owned);
    let link = link::read(argument);
    let (opened, mut problems) = link::open(&link, &base);
    problems.extend(link::unmovable(&link, &opened));
    if opened.is_empty() && problems.is_empty() {
        let (key, found) = (String::new(), String::new());
        problems.push(Problem { key, found, reason: Reason::NoScenario });
    }
    let mut lines: Vec<String> = problems.iter().map(|found| said::message(found, lang)).collect();
    let pinned = link::pinned(&link, &opened, Versions::NOW, &base);
    let mut opened = opened.into_iter();
    let Some(first) = opened.next() else {
        return Err(Failure::Said(lines.join("\n")));
    };
    lines.extend(pinned.iter().flat_map(|of| said::pinned_lines(of, &old(of), lang)));
    for line in lines {
        // Where standard error is closed, the answer still counts.
        let _ = complain(&line);
    }
    Ok(Some(Linked { view: link.view, first, others: opened.collect() }))
}

/// The list of changes, a ready scenario, or one of older data.
fn known(name: &str) -> Option<&'static str> {
    let archived = || ARCHIVE.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    match name {
        "changes" => Some(CHANGES),
        id => archived().or_else(|| ready::find(id).map(|ready| ready.document)),
    }
}

/// The link that opens the scenario with the figures of then; empty where there is none.
fn old(of: &Pinned) -> String {
    let Some((document, _)) = &of.old else {
        return String::new();
    };
    let shared = Shared { base: closest(document), document, pin: Pinning::None };
    // Where it would be longer than is written, what has changed is told all the same.
    link::write(&[shared], &View::default()).unwrap_or_default()
}

/// The ready scenario that a document differs least from: its id and its document.
pub(crate) fn closest(document: &str) -> Option<(&'static str, &'static str)> {
    let known: Vec<(&str, &str)> = ready::ALL.iter().map(|of| (of.id, of.document)).collect();
    let found = link::nearest(document, &known).and_then(ready::find);
    found.map(|of| (of.id, of.document))
}

/// The document that an argument names, a link's first one: JSON text.
///
/// # Errors
/// There is none, or nothing can be opened.
pub(crate) fn text(argument: &str, lang: Lang) -> Result<String, Failure> {
    match linked(argument, lang)? {
        Some(opened) => Ok(opened.first.document),
        None => document(argument, lang),
    }
}

/// Whether an argument is a link.
pub(crate) fn is_link(argument: &str) -> bool {
    ["#v=", "#s="].into_iter().any(|mark| argument.contains(mark))
}

/// How an argument wants to be looked at, which only a link says. What is wrong with it is told when
/// it is opened.
pub(crate) fn look(argument: &str) -> View {
    if is_link(argument) { link::read(argument).view } else { View::default() }
}
