//! A fragment taken apart, before any ready scenario is at hand.

use super::codes::{Kind, Place};
use super::fragment::pairs;
use super::inflate::Broken;
use super::pack::unpack;
use super::pin::Pin;
use super::problem::{Problem, Reason};
use super::tree::Tree;
use super::{
    FIGURES, LANGUAGES, LONGEST_READ, LONGEST_TITLE, MOST_SCENARIOS, PLACES, THEMES, VERSION,
};
use crate::scenario::{cut, parse_amount_text};

/// A fragment with more keys is no link.
pub const MOST_KEYS: usize = 2_000;

/// An object or a list of a packed part with more entries is no part of a document.
const WIDEST: usize = 2_000;

/// The key of a claim.
const CLAIM: &str = "c";

/// The key of a workshop and its step: the page's own, kept without a word.
const WORKSHOP: &str = "latihan";

/// So many problems are told; a link with more is none.
pub(super) const MOST_PROBLEMS: usize = 50;

/// The most sliders that an editor can open.
const MOST_SLIDERS: usize = 20;

/// A link as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The version of its form; 0 for the older addresses.
    pub version: u32,
    /// How it is to be looked at.
    pub view: View,
    /// Its scenarios; none where it only says how to look.
    pub(super) scenarios: Vec<Written>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// How a link is to be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The place of the page; empty for the first.
    pub place: String,
    /// The code of the region that its place shows, or empty.
    pub region: String,
    /// One of [`FIGURES`].
    pub figure: Option<&'static str>,
    /// One of [`LANGUAGES`].
    pub lang: Option<&'static str>,
    /// One of [`THEMES`].
    pub theme: Option<&'static str>,
    /// The title that an editor has given it, or empty.
    pub title: String,
    /// The numbers that readers may change.
    pub sliders: Vec<Slider>,
    /// The name by which the browser that wrote the link knows the work, or empty.
    pub work: String,
    /// Keys that are not of a scenario, with their values: a claim, and those that are not known.
    pub kept: Vec<(String, String)>,
}

/// A number that readers may change, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slider {
    /// Its code.
    pub code: String,
    /// Where it stands in the document.
    pub path: String,
    /// The least value, with a decimal point.
    pub low: String,
    /// The greatest value.
    pub high: String,
}

impl View {
    /// The claim that the link carries beside its scenarios or without any, as
    /// `claim::question` writes it.
    #[must_use]
    pub fn claim(&self) -> Option<&str> {
        self.kept.iter().find(|(key, _)| key == CLAIM).map(|(_, value)| value.as_str())
    }
}

impl Slider {
    /// The same as a link writes it.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}:{}:{}", self.code, self.low, self.high)
    }
}

/// A scenario as a link writes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Written {
    /// What stands before its keys in a message: `x2:` for the second.
    pub(super) at: String,
    /// The ready scenario that it differs from.
    pub(super) base: Option<String>,
    /// Values that have codes; `None` takes a value out.
    pub(super) values: Vec<(Place, Option<Tree>)>,
    /// All else that differs.
    pub(super) patch: Option<Tree>,
    /// The result that it showed.
    pub(super) pin: Option<Pin>,
}

impl Written {
    fn is_empty(&self) -> bool {
        self.base.is_none() && self.values.is_empty() && self.patch.is_none()
    }
}

impl Link {
    /// The ready scenarios that must be at hand to open it, each once.
    #[must_use]
    pub fn bases(&self) -> Vec<&str> {
        let mut bases: Vec<&str> = Vec::new();
        for base in self.scenarios.iter().filter_map(|of| of.base.as_deref()) {
            if !bases.contains(&base) {
                bases.push(base);
            }
        }
        bases
    }

    /// The ready scenario that it opens as it was delivered, alone.
    #[must_use]
    pub fn untouched(&self) -> Option<&str> {
        let [only] = self.scenarios.as_slice() else { return None };
        let changed = !only.values.is_empty() || only.patch.is_some();
        only.base.as_deref().filter(|_| !changed)
    }

    /// How many scenarios it holds.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.scenarios.len()
    }

    fn tell(&mut self, key: impl Into<String>, found: &str, reason: Reason) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { key: key.into(), found: cut(found), reason });
        }
    }
}

/// Reads a fragment, or an address that has one. Whatever is wrong with it is in `problems`.
#[must_use]
pub fn read(fragment: &str) -> Link {
    let mut link = Link::default();
    if fragment.len() > LONGEST_READ {
        link.tell("", "", Reason::TooLong);
        return link;
    }
    let pairs = pairs(fragment);
    if pairs.len() > MOST_KEYS {
        link.tell("", "", Reason::TooManyKeys);
        return link;
    }
    let pairs = once(pairs, "", &mut link);
    let value = |key: &str| pairs.iter().find(|(known, _)| known == key).map(|(_, of)| of.as_str());
    match value("v") {
        None if value("s").is_some()
            || ["b", "x", "z"].into_iter().all(|key| value(key).is_none()) =>
        {
            older(&pairs, &mut link);
        }
        Some(version) if version == VERSION.to_string() => {
            link.version = VERSION;
            newest(pairs, &mut link);
        }
        None | Some("") => link.tell("v", "", Reason::NoVersion),
        Some(version) => link.tell("v", version, Reason::UnknownVersion),
    }
    link
}

/// The first of each key.
fn once(pairs: Vec<(String, String)>, at: &str, link: &mut Link) -> Vec<(String, String)> {
    let mut first: Vec<(String, String)> = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        if first.iter().any(|(known, _)| *known == key) {
            link.tell(format!("{at}{}", cut(&key)), &value, Reason::Repeated);
        } else {
            first.push((key, value));
        }
    }
    first
}

/// Version 0: the ready scenario (or a work of this browser) `s`, the place `p`, the region `w`.
/// Keys of others were left alone, and are.
fn older(pairs: &[(String, String)], link: &mut Link) {
    for (key, value) in pairs {
        match key.as_str() {
            "s" if !value.is_empty() => {
                link.scenarios.push(Written { base: Some(value.clone()), ..Written::default() });
            }
            "p" => link.view.place.clone_from(value),
            "w" => link.view.region.clone_from(value),
            CLAIM => link.view.kept.push((key.clone(), value.clone())),
            _ => {}
        }
    }
}

fn newest(given: Vec<(String, String)>, link: &mut Link) {
    let mut own = Vec::new();
    let mut others: [Option<String>; MOST_SCENARIOS - 1] = Default::default();
    let (mut packed, mut claim) = (None, None);
    for (key, value) in given {
        match key.as_str() {
            "v" => {}
            CLAIM => claim = Some((key, value)),
            // Empty is the same as left out.
            "p" if value.is_empty() => {}
            "p" => {
                link.view.place = one_of(&key, &value, &PLACES, link).unwrap_or("").to_owned();
            }
            "w" if value.is_empty() || is_region(&value) => link.view.region = value,
            "w" => link.tell(key, &value, Reason::Region),
            "h" => link.view.title = short(&key, value, LONGEST_TITLE, link),
            "s" => link.view.work = short(&key, value, 200, link),
            "f" => link.view.figure = one_of(&key, &value, &FIGURES, link),
            "l" => link.view.lang = one_of(&key, &value, &LANGUAGES, link),
            "t" => link.view.theme = one_of(&key, &value, &THEMES, link),
            "o" => match sliders(&value) {
                Some(sliders) => link.view.sliders = sliders,
                None => link.tell(key, &value, Reason::Sliders),
            },
            "x" => packed = Some(value),
            "x2" => others[0] = Some(value),
            "x3" => others[1] = Some(value),
            "x4" => others[2] = Some(value),
            _ => own.push((key, value)),
        }
    }
    let (first, unknown) = scenario(own, String::new(), link);
    link.view.kept = claim.into_iter().chain(unknown).collect();
    if !first.is_empty() {
        link.scenarios.push(first);
    }
    for (number, value) in (2..).zip(others) {
        let Some(value) = value else {
            continue;
        };
        let at = format!("x{number}:");
        let inner = once(pairs(&value), &at, link);
        let (of, _) = scenario(inner, at, link);
        if of.is_empty() {
            link.tell(format!("x{number}"), &value, Reason::NoScenario);
        } else {
            link.scenarios.push(of);
        }
    }
    if let Some(packed) = packed {
        together(&packed, link);
    }
}

/// All scenarios in one packed part.
fn together(packed: &str, link: &mut Link) {
    let Some(tree) = packed_tree("x", packed, link) else {
        return;
    };
    for (number, of) in (1..).zip(tree.entries()) {
        if link.scenarios.len() >= MOST_SCENARIOS {
            link.tell("x", &tree.entries().len().to_string(), Reason::TooMany);
            return;
        }
        let Tree::Object(fields) = of else {
            link.tell("x", "", Reason::Damaged);
            return;
        };
        let mut pairs = Vec::new();
        let mut patch = None;
        for (key, value) in fields {
            match (key.as_str(), value) {
                ("z", value) => patch = Some(value.clone()),
                (_, Tree::Text(text)) => pairs.push((key.clone(), text.clone())),
                _ => link.tell(format!("x:{}", cut(key)), "", Reason::Damaged),
            }
        }
        let at = if number == 1 { String::new() } else { format!("x{number}:") };
        let pairs = once(pairs, &at, link);
        let (mut written, _) = scenario(pairs, at, link);
        written.patch = patch;
        if written.is_empty() {
            link.tell("x", "", Reason::NoScenario);
        } else {
            link.scenarios.push(written);
        }
    }
}

/// A scenario, and the keys that are none of its.
fn scenario(
    pairs: Vec<(String, String)>,
    at: String,
    link: &mut Link,
) -> (Written, Vec<(String, String)>) {
    let mut of = Written::default();
    let mut unknown = Vec::new();
    for (key, value) in pairs {
        let named = format!("{at}{}", cut(&key));
        match key.as_str() {
            "b" => of.base = Some(value).filter(|id| !id.is_empty()),
            "z" => of.patch = packed_tree(&named, &value, link),
            "k" => match Pin::read(&value) {
                Some(pin) => of.pin = Some(pin),
                None => link.tell(named, &value, Reason::Pin),
            },
            code => match Place::at_code(code) {
                Some(place) if value.is_empty() => of.values.push((place, None)),
                Some(place) => match place.kind().read(&value) {
                    Some(tree) => of.values.push((place, Some(tree))),
                    None => link.tell(named, &value, wrong(place.kind())),
                },
                None => {
                    if code != WORKSHOP {
                        link.tell(named, &value, Reason::UnknownKey);
                    }
                    unknown.push((key, value));
                }
            },
        }
    }
    of.at = at;
    (of, unknown)
}

const fn wrong(kind: Kind) -> Reason {
    match kind {
        Kind::Amount => Reason::Number,
        Kind::Amounts => Reason::Numbers,
        Kind::Flag => Reason::Flag,
        Kind::Month => Reason::Month,
        Kind::Word(words) => Reason::OneOf(words),
    }
}

fn packed_tree(key: &str, packed: &str, link: &mut Link) -> Option<Tree> {
    let reason = match unpack(packed) {
        Ok(text) => match Tree::parse(&text) {
            Some(tree) if tree.widest() <= WIDEST => return Some(tree),
            Some(_) => Reason::TooLarge,
            None => Reason::Damaged,
        },
        Err(Broken::TooLarge) => Reason::TooLarge,
        Err(Broken::Damaged) => Reason::Damaged,
    };
    link.tell(key, packed, reason);
    None
}

/// A text of at most so many signs; a longer one is left out.
fn short(key: &str, value: String, most: usize, link: &mut Link) -> String {
    if value.chars().count() <= most {
        return value;
    }
    link.tell(key, &value, Reason::TooManySigns(most));
    String::new()
}

/// `15` or `15.71`, as Kemendagri's codes of provinces and of regencies are. Which there are the
/// place of regions says.
fn is_region(code: &str) -> bool {
    let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    code.split_once('.').map_or_else(|| two(code), |(one, other)| two(one) && two(other))
}

fn one_of(
    key: &str,
    value: &str,
    words: &'static [&'static str],
    link: &mut Link,
) -> Option<&'static str> {
    let found = words.iter().find(|word| **word == value).copied();
    if found.is_none() {
        link.tell(key, value, Reason::OneOf(words));
    }
    found
}

/// `1b:0:5000000000,we:1:2000000`
fn sliders(text: &str) -> Option<Vec<Slider>> {
    let slider = |part: &str| {
        let mut parts = part.split(':');
        let (code, low, high) = (parts.next()?, parts.next()?, parts.next()?);
        let place = Place::at_code(code).filter(|place| place.kind() == Kind::Amount)?;
        let (least, most) = (parse_amount_text(low)?, parse_amount_text(high)?);
        let fits = parts.next().is_none() && least < most;
        fits.then(|| Slider {
            code: code.to_owned(),
            path: place.path(),
            low: least.normalize().to_string(),
            high: most.normalize().to_string(),
        })
    };
    let sliders: Vec<Slider> = text.split(',').map(slider).collect::<Option<_>>()?;
    (sliders.len() <= MOST_SLIDERS).then_some(sliders)
}
