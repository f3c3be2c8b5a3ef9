//! The documents of a link.

use super::codes::Place;
use super::patch::apply;
use super::pin::Pin;
use super::problem::{Problem, Reason};
use super::read::{Link, MOST_PROBLEMS, Slider, Written};
use super::tree::Tree;
use crate::inputs::Input;
use crate::scenario::{Problem as Refused, Scenario, cut};

/// What is refused again and again is given up after so many tries.
const MOST_TRIES: usize = 20;

/// A scenario of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The ready scenario that it differs from.
    pub base: Option<String>,
    /// The document: JSON text.
    pub document: String,
    /// The same, read.
    pub scenario: Scenario,
    /// The place of the scenario in the link, from 0.
    pub at: usize,
    /// The result that the link pins.
    pub pin: Option<Pin>,
}

/// Makes the documents of a link; `base` gives the text of a ready scenario. What a document
/// refuses is left out, value by value, and told.
pub fn open(link: &Link, base: &dyn Fn(&str) -> Option<String>) -> (Vec<Opened>, Vec<Problem>) {
    let mut problems = link.problems.clone();
    let mut opened = Vec::new();
    for (at, written) in link.scenarios.iter().enumerate() {
        match one(written, base, &mut problems) {
            Some((document, scenario)) => {
                let (base, pin) = (written.base.clone(), written.pin);
                opened.push(Opened { base, document, scenario, at, pin });
            }
            None => {
                let key = written.at.trim_end_matches(':').to_owned();
                problems.push(Problem { key, found: String::new(), reason: Reason::NoScenario });
            }
        }
    }
    problems.truncate(MOST_PROBLEMS);
    (opened, problems)
}

/// The numbers that readers may change and that the first scenario does not have: for where they are
/// changed. The page's first module, where none is, goes without the list of all numbers.
#[must_use]
pub fn unmovable(link: &Link, opened: &[Opened]) -> Vec<Problem> {
    let Some(first) = opened.first().filter(|of| of.at == 0) else {
        return Vec::new();
    };
    let missing = |of: &&Slider| Input::at_path(&first.scenario, &of.path).is_none();
    let told =
        |of: &Slider| Problem { key: "o".to_owned(), found: of.text(), reason: Reason::NoSlider };
    link.view.sliders.iter().filter(missing).map(told).collect()
}

/// An empty document.
pub(super) fn blank() -> Tree {
    Tree::Object(vec![("schema".to_owned(), Tree::Number(crate::scenario::SCHEMA.to_string()))])
}

/// The document of one scenario, whatever is wrong with it.
pub(super) fn one_of(
    written: &Written,
    base: &dyn Fn(&str) -> Option<String>,
) -> Option<(String, Scenario)> {
    one(written, base, &mut Vec::new())
}

fn one(
    written: &Written,
    base: &dyn Fn(&str) -> Option<String>,
    problems: &mut Vec<Problem>,
) -> Option<(String, Scenario)> {
    let mut tell = |key: &str, found: &str, reason: Reason| {
        let (key, found) = (format!("{}{key}", written.at), cut(found));
        problems.push(Problem { key, found, reason });
    };
    let from = match written.base.as_deref() {
        None => blank(),
        Some(id) => match base(id).as_deref().and_then(Tree::parse) {
            Some(tree) => tree,
            None => {
                tell("b", id, Reason::NoBase);
                return None;
            }
        },
    };
    let mut patch = written.patch.as_ref();
    let mut values: Vec<&(Place, Option<Tree>)> = written.values.iter().collect();
    for _ in 0..MOST_TRIES {
        let mut tree = patch.map_or_else(|| from.clone(), |patch| apply(&from, patch));
        for (place, value) in &values {
            place.put(&mut tree, value.clone());
        }
        let document = tree.json();
        let refused = match Scenario::parse(&document) {
            Ok(scenario) => {
                for (place, value) in values.iter().filter(|(place, _)| !place.is_in(&scenario)) {
                    let found = value.as_ref().and_then(|value| place.kind().write(value));
                    tell(&place.code(), found.as_deref().unwrap_or(""), Reason::NoPlace);
                }
                return Some((document, scenario));
            }
            Err(refused) => refused,
        };
        let why = |place: &Place| refused.iter().find(|of| concerns(of, &place.path()));
        let first = refused.first()?.clone();
        if values.iter().any(|(place, _)| why(place).is_some()) {
            values.retain(|(place, value)| match why(place) {
                None => true,
                Some(problem) => {
                    let found = value.as_ref().and_then(|value| place.kind().write(value));
                    let reason = Reason::Refused(problem.clone());
                    tell(&place.code(), found.as_deref().unwrap_or(""), reason);
                    false
                }
            });
        } else if !values.is_empty() {
            // What does not fit together may be any of them.
            let codes = values.iter().map(|(place, _)| place.code()).collect::<Vec<_>>().join(", ");
            tell(&codes, "", Reason::Refused(first));
            values.clear();
        } else if patch.is_some() {
            tell("z", "", Reason::Refused(first));
            patch = None;
            values = written.values.iter().collect();
            written.base.as_ref()?;
        } else {
            return None;
        }
    }
    None
}

/// Whether a problem is one of the value at a path: at it, inside it, or at what holds it.
fn concerns(problem: &Refused, path: &str) -> bool {
    let inside = |outer: &str, inner: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    !problem.path.is_empty() && (inside(&problem.path, path) || inside(path, &problem.path))
}
