//! A link of documents: what differs from the ready scenarios that they were made from.

use super::codes::Place;
use super::fragment::encoded;
use super::open::blank;
use super::pack::pack;
use super::patch::{ORDER, between, diff, is_plain, matching, rearranged, written};
use super::pin::Pin;
use super::problem::{Problem, Reason};
use super::read::{Slider, View};
use super::tree::Tree;
use super::{LONGEST_WRITTEN, MOST_SCENARIOS, VERSION};
use crate::scenario::Scenario;

/// A document to be shared.
#[derive(Clone, Copy, Debug)]
pub struct Shared<'a> {
    /// The ready scenario that it was made from, and its document; `None` for one of its own.
    pub base: Option<(&'a str, &'a str)>,
    /// The document: JSON text.
    pub document: &'a str,
    /// The result that the link pins for it.
    pub pin: Pinning,
}

/// The result that a link pins.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Pinning {
    /// None.
    #[default]
    None,
    /// That of today.
    Now,
    /// The one that it was opened with.
    Then(Pin),
}

/// A scenario's keys, and what its packed part holds.
struct Keys {
    keys: Vec<(String, String)>,
    patch: Option<Tree>,
}

/// Writes the fragment, `#` included. The same documents give the same fragment, whatever the
/// order of their fields and the form of their numbers.
///
/// # Errors
/// A document is refused, there are too many, or the fragment would be too long.
pub fn write(shared: &[Shared<'_>], view: &View) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut tell =
        |key: String, found: String, reason| problems.push(Problem { key, found, reason });
    if shared.len() > MOST_SCENARIOS {
        tell(String::new(), shared.len().to_string(), Reason::TooMany);
    }
    let mut all = Vec::new();
    for (number, of) in (1..).zip(shared.iter().take(MOST_SCENARIOS)) {
        let key = if number == 1 { String::new() } else { format!("x{number}") };
        match Scenario::parse(of.document) {
            Ok(scenario) => {
                let pin = match of.pin {
                    Pinning::None => None,
                    Pinning::Now => Some(Pin::now(&scenario)),
                    Pinning::Then(pin) => Some(pin),
                };
                all.extend(keys(of, pin));
            }
            Err(refused) => {
                for problem in refused {
                    tell(key.clone(), String::new(), Reason::Refused(problem));
                }
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let fragment = shortest(&all, view);
    let length = fragment.chars().count();
    if length > LONGEST_WRITTEN {
        let (key, found) = (String::new(), String::new());
        return Err(vec![Problem { key, found, reason: Reason::OverLong(length) }]);
    }
    Ok(fragment)
}

/// Each scenario by itself, or all in one packed part if that is shorter.
fn shortest(all: &[Keys], view: &View) -> String {
    let apart = apart(all, view);
    if all.len() < 2 {
        return apart;
    }
    let together = together(all, view);
    if together.len() < apart.len() { together } else { apart }
}

fn apart(all: &[Keys], view: &View) -> String {
    let mut keys = view_keys(view);
    for (number, of) in (1..).zip(all) {
        let mut own = of.keys.clone();
        own.extend(of.patch.as_ref().map(|patch| ("z".to_owned(), pack(&patch.json()))));
        if number == 1 {
            keys.extend(own);
        } else {
            keys.push((format!("x{number}"), joined(own)));
        }
    }
    fragment(keys)
}

fn together(all: &[Keys], view: &View) -> String {
    let entry = |of: &Keys| {
        let texts = of.keys.iter().map(|(key, value)| (key.clone(), Tree::Text(value.clone())));
        let patch = of.patch.iter().map(|patch| ("z".to_owned(), patch.clone()));
        Tree::Object(texts.chain(patch).collect()).canonical()
    };
    let tree = Tree::List(all.iter().map(entry).collect());
    let mut keys = view_keys(view);
    keys.push(("x".to_owned(), pack(&tree.json())));
    fragment(keys)
}

fn fragment(keys: Vec<(String, String)>) -> String {
    let rest = joined(keys);
    let amp = if rest.is_empty() { "" } else { "&" };
    format!("#v={VERSION}{amp}{rest}")
}

fn joined(mut keys: Vec<(String, String)>) -> String {
    keys.sort();
    let parts = keys.iter().map(|(key, value)| format!("{}={}", encoded(key), encoded(value)));
    parts.collect::<Vec<_>>().join("&")
}

fn view_keys(view: &View) -> Vec<(String, String)> {
    let sliders = view.sliders.iter().map(Slider::text).collect::<Vec<_>>().join(",");
    let named = [
        ("p", view.place.as_str()),
        ("w", &view.region),
        ("f", view.figure.unwrap_or("")),
        ("l", view.lang.unwrap_or("")),
        ("t", view.theme.unwrap_or("")),
        ("h", &view.title),
        ("o", &sliders),
        ("s", &view.work),
    ];
    let given = named.into_iter().filter(|(_, value)| !value.is_empty());
    let mut keys: Vec<(String, String)> =
        given.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    // What is kept must not say something else than it did.
    let free = view.kept.iter().filter(|(key, _)| !is_known(key));
    keys.extend(free.cloned());
    keys
}

/// Whether a key means something.
fn is_known(key: &str) -> bool {
    const KEYS: [&str; 16] =
        ["v", "b", "z", "x", "x2", "x3", "x4", "p", "w", "f", "l", "t", "h", "o", "k", "s"];
    KEYS.contains(&key) || Place::at_code(key).is_some()
}

/// The keys of one document; `None` where it is no JSON, which a document that was read is.
fn keys(of: &Shared<'_>, pin: Option<Pin>) -> Option<Keys> {
    let document = Tree::parse(of.document)?;
    let base = of.base.and_then(|(id, text)| Some((id, Tree::parse(text)?)));
    let mut keys = Vec::new();
    keys.extend(pin.map(|pin| ("k".to_owned(), pin.text())));
    let Some((id, base)) = base else {
        let patch = diff(&blank(), &document).map(|patch| patch.canonical());
        return Some(Keys { keys, patch });
    };
    keys.push(("b".to_owned(), id.to_owned()));
    // Programmes that moved are compared with what they were.
    let order = matching(list(&base, PROGRAMMES), list(&document, PROGRAMMES));
    let arranged = with_programmes(&base, rearranged(list(&base, PROGRAMMES), &order));
    let mut left = arranged.clone();
    for place in places(&arranged, &document, &order) {
        let (was, now) = (place.get(&arranged), place.get(&document));
        let written = |value: Option<&Tree>| value.map(|value| place.kind().write(value));
        let value = match (written(was), written(now)) {
            (one, other) if one == other && other != Some(None) => {
                // 1.30 is 1.3: not even its form is a difference.
                place.put(&mut left, now.cloned());
                continue;
            }
            (_, Some(Some(value))) if !value.is_empty() => value,
            (_, None) => String::new(),
            _ => continue,
        };
        place.put(&mut left, now.cloned());
        keys.push((place.code(), value));
    }
    let patch = patch(&base, &left, &document, &order);
    Some(Keys { keys, patch: patch.map(|patch| patch.canonical()) })
}

const PROGRAMMES: &str = "programmes";

fn list<'a>(document: &'a Tree, name: &str) -> &'a [Tree] {
    document.field(name).map_or(&[], Tree::entries)
}

/// A document with other programmes, if it has any.
fn with_programmes(document: &Tree, programmes: Vec<Tree>) -> Tree {
    let mut tree = document.clone();
    if tree.field(PROGRAMMES).is_some() {
        tree.put(PROGRAMMES, Some(Tree::List(programmes)));
    }
    tree
}

/// What has a code and may have been changed: of the programmes those that are not new.
fn places(base: &Tree, document: &Tree, order: &[Option<usize>]) -> Vec<Place> {
    let denominators = |tree: &Tree| {
        let list = tree.field("workers").and_then(|of| of.field("denominators"));
        list.map_or_else(Vec::new, |list| list.entries().to_vec())
    };
    let (old, new) = (denominators(base), denominators(document));
    let stay = old.len() == new.len() && is_plain(old.len(), &matching(&old, &new));
    let years = |tree: &Tree, at: usize| match list(tree, PROGRAMMES)
        .get(at)
        .and_then(|of| of.field("budget"))
        .and_then(|of| of.field("by_year"))
    {
        Some(Tree::Object(years)) => {
            years.iter().filter_map(|(year, _)| year.parse::<u32>().ok()).collect()
        }
        _ => Vec::new(),
    };
    let years: Vec<Vec<u32>> = (0..order.len())
        .map(|at| {
            let mut all: Vec<u32> = years(base, at);
            all.extend(years(document, at));
            all.sort_unstable();
            all.dedup();
            all
        })
        .collect();
    let mut all = Place::all(if stay { old.len() } else { 0 }, &years);
    all.retain(|place| match place {
        Place::Programme(at, _) | Place::Year(at, _) => order.get(*at).is_some_and(Option::is_some),
        _ => true,
    });
    all
}

/// What no code says. `left` has its programmes where the document has them.
fn patch(base: &Tree, left: &Tree, document: &Tree, order: &[Option<usize>]) -> Option<Tree> {
    let (old, new) = (list(left, PROGRAMMES), list(document, PROGRAMMES));
    if left.field(PROGRAMMES).is_none() || document.field(PROGRAMMES).is_none() {
        return diff(left, document);
    }
    let same = with_programmes(document, old.to_vec());
    let mut patch = diff(left, &same).unwrap_or_else(Tree::empty);
    // Each in its place; where they came from is said in front.
    let placed: Vec<Option<usize>> =
        order.iter().enumerate().map(|(at, from)| from.map(|_| at)).collect();
    let mut programmes = between(old, new, &placed);
    programmes.put(ORDER, None);
    if !is_plain(list(base, PROGRAMMES).len(), order) {
        programmes.put(ORDER, Some(written(order)));
    }
    if programmes != Tree::empty() {
        patch.put(PROGRAMMES, Some(programmes));
    }
    (patch != Tree::empty()).then_some(patch)
}

/// The ready scenario that a document differs least from, as the length of its link; `None` where
/// one of its own is shorter.
#[must_use]
pub fn nearest<'a>(document: &str, ready: &[(&'a str, &'a str)]) -> Option<&'a str> {
    let length = |base| {
        let keys = keys(&Shared { base, document, pin: Pinning::None }, None)?;
        Some(apart(&[keys], &View::default()).len())
    };
    let own = length(None)?;
    let lengths = ready.iter().filter_map(|of| Some((length(Some(*of))?, of.0)));
    let (least, id) = lengths.min_by_key(|(length, _)| *length)?;
    (least < own).then_some(id)
}
