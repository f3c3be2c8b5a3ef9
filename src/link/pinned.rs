//! A pinned result, later: what it showed then, what it shows now, and what has changed since.

use super::open::{Opened, one_of};
use super::patch::apply;
use super::pin::{Pin, Shown};
use super::read::Link;
use super::tree::Tree;
use super::{DATA, MODEL};
use crate::scenario::Scenario;

/// Versions of the model's rules and of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Of the model's rules.
    pub model: u32,
    /// Of the ready scenarios and the law's values.
    pub data: u32,
}

impl Versions {
    /// Today's.
    pub const NOW: Self = Self { model: MODEL, data: DATA };
}

/// A pinned result beside today's.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinned {
    /// What the link showed when it was written.
    pub then: Pin,
    /// What the same changes come to now.
    pub now: Pin,
    /// What has changed between the two and touches it, in order.
    pub changes: Vec<Change>,
    /// The scenario with the figures of then, where any can be gone back to; `None` too where its
    /// ready scenario has changed since and the one of then is not at hand.
    pub old: Option<(String, Scenario)>,
}

impl Pinned {
    /// Whether the scenario with the figures of then goes by the value before a change.
    #[must_use]
    pub const fn goes_back(&self, change: &Change) -> bool {
        self.old.is_some() && change.can_go_back()
    }
}

/// An entry of `data/changes.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// `model` or `data`: whose version it came with.
    pub of: String,
    /// The version that it came with.
    pub version: u32,
    /// `model`, `rule`, `data` or `scenario`.
    pub kind: String,
    /// The ready scenario, for a change of one.
    pub scenario: String,
    /// The field of the scenario, or the rule's name.
    pub path: String,
    /// The value before.
    pub old: String,
    /// The value since.
    pub new: String,
    /// Why, in Bahasa Indonesia.
    pub why_id: String,
    /// Why, in English.
    pub why_en: String,
    /// The day, `2026-11-21`.
    pub date: String,
    /// What a document says to go by the value before; `None` where it cannot.
    back: Option<Tree>,
}

impl Change {
    /// Whether a document can go by the value before: a ready scenario's stands in the archive.
    const fn can_go_back(&self) -> bool {
        self.is_of_scenario() || self.back.is_some()
    }

    /// Whether it is one of a ready scenario.
    const fn is_of_scenario(&self) -> bool {
        !self.scenario.is_empty()
    }

    fn of(tree: &Tree) -> Option<Self> {
        let text = |name: &str| match tree.field(name) {
            Some(Tree::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let Some(Tree::Number(version)) = tree.field("version") else {
            return None;
        };
        Some(Self {
            of: text("of"),
            version: version.parse().ok()?,
            kind: text("kind"),
            scenario: text("scenario"),
            path: text("path"),
            old: text("old"),
            new: text("new"),
            why_id: text("why_id"),
            why_en: text("why_en"),
            date: text("date"),
            back: tree.field("back").filter(|back| **back != Tree::Null).cloned(),
        })
    }
}

/// The changes of a list, `data/changes.json`, that came after the versions of a pin and touch a
/// scenario made from `base`.
#[must_use]
pub fn since(list: &str, pin: &Pin, base: Option<&str>) -> Vec<Change> {
    let tree = Tree::parse(list).unwrap_or(Tree::Null);
    let changes = tree.entries().iter().filter_map(Change::of);
    let came_after = |change: &Change| {
        let then = if change.of == "model" { pin.model } else { pin.data };
        change.version > then
    };
    let touches =
        |change: &Change| !change.is_of_scenario() || base == Some(change.scenario.as_str());
    changes.filter(|change| came_after(change) && touches(change)).collect()
}

/// What an older pin needs to be explained: the list of changes, and the ready scenario of then,
/// `jambi-bkbk@1`. Nothing for a pin of the versions of `now`.
#[must_use]
pub fn archive(link: &Link, now: Versions) -> Vec<String> {
    let Some((first, pin)) = link.scenarios.first().and_then(|of| Some((of, of.pin.as_ref()?)))
    else {
        return Vec::new();
    };
    let mut names = Vec::new();
    if pin.model < now.model || pin.data < now.data {
        names.push("changes".to_owned());
    }
    if pin.data < now.data {
        names.extend(first.base.as_ref().map(|base| format!("{base}@{}", pin.data)));
    }
    names
}

/// The pinned result of a link's first scenario beside today's. `base` gives the list of changes
/// and the ready scenario of then by the names of [`archive`].
#[must_use]
pub fn pinned(
    link: &Link,
    opened: &[Opened],
    now: Versions,
    base: &dyn Fn(&str) -> Option<String>,
) -> Option<Pinned> {
    let written = link.scenarios.first()?;
    let then = written.pin?;
    let first = opened.first().filter(|of| of.at == 0)?;
    let list = base("changes").unwrap_or_default();
    let changes = since(&list, &then, written.base.as_deref());
    // A document of its own, and one of a ready scenario that stayed, differ by the rules alone.
    let stayed = !changes.iter().any(Change::is_of_scenario);
    let before =
        |id: &str| base(&format!("{id}@{}", then.data)).or_else(|| base(id).filter(|_| stayed));
    let old = changes.iter().any(Change::can_go_back).then(|| {
        let (document, _) = one_of(written, &before)?;
        let mut tree = Tree::parse(&document)?;
        for change in changes.iter().rev() {
            if let Some(back) = &change.back {
                tree = backed(&tree, back);
            }
        }
        let document = tree.json();
        Some((document.clone(), Scenario::parse(&document).ok()?))
    });
    let now = Pin { model: now.model, data: now.data, shown: Shown::of(&first.scenario) };
    Some(Pinned { then, now, changes, old: old.flatten() })
}

/// The document with what goes back to a rule of then, unless it has its own value there.
fn backed(document: &Tree, back: &Tree) -> Tree {
    let Tree::Object(fields) = back else {
        return document.clone();
    };
    let mut made = document.clone();
    for (name, value) in fields {
        let own = made.field(name);
        let put = match (own, value) {
            (None, value) => apply(&Tree::Null, value),
            (Some(own @ Tree::Object(_)), value) => backed(own, value),
            // Its own contributions come after those of then, and hold from their months on.
            (Some(Tree::List(own)), Tree::List(then)) => {
                Tree::List(then.iter().chain(own).cloned().collect())
            }
            (Some(own), _) => own.clone(),
        };
        made.put(name, Some(put));
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{open, read};

    const NOW: &str = include_str!("../../tests/schema/bases/jambi-bkbk.json");

    /// Changes as they might come.
    const CHANGES: &str = r#"[
        {"of":"data","version":2,"kind":"scenario","scenario":"jambi-bkbk","path":"workers.eligible",
         "old":"1200000","new":"1286133","why_id":"Sakernas baru","why_en":"A new survey","date":"2027-01-05"},
        {"of":"data","version":2,"kind":"scenario","scenario":"kota-jambi","path":"months","old":"1","new":"2",
         "why_id":"x","why_en":"x","date":"2027-01-05"},
        {"of":"data","version":3,"kind":"rule","scenario":"","path":"jkm","old":"6800","new":"7500",
         "why_id":"PP baru","why_en":"A new regulation","date":"2027-07-01",
         "back":{"rules":{"contribution":[{"from":"2000-01","jkm":6800}]}}},
        {"of":"model","version":2,"kind":"model","scenario":"","path":"leavers","old":"a","new":"b",
         "why_id":"Perbaikan","why_en":"A correction","date":"2027-08-01","back":null}
    ]"#;

    /// The versions that these changes come to.
    const LATER: Versions = Versions { model: 2, data: 3 };

    fn texts(name: &str) -> Option<String> {
        match name {
            "changes" => Some(CHANGES.to_owned()),
            "jambi-bkbk" => Some(NOW.to_owned()),
            "jambi-bkbk@1" => Some(NOW.replace("1286133", "1200000")),
            _ => None,
        }
    }

    #[test]
    fn a_pin_of_older_versions_says_what_has_changed_and_goes_back() {
        let link = read("#v=1&b=jambi-bkbk&sm=24&k=1,1,500000,41.66,100,2026-01");
        let (opened, _) = open(&link, &texts);
        let pinned = pinned(&link, &opened, LATER, &texts).unwrap();
        let paths: Vec<&str> = pinned.changes.iter().map(|of| of.path.as_str()).collect();
        assert_eq!(paths, ["workers.eligible", "jkm", "leavers"]);
        let goes: Vec<bool> = pinned.changes.iter().map(|of| pinned.goes_back(of)).collect();
        assert_eq!(goes, [true, true, false]);
        let (_, old) = pinned.old.unwrap();
        assert_eq!((old.workers.eligible, old.months), (1_200_000.into(), 24));
        assert_eq!(old.rules.contribution[0].jkm, Some(6_800.into()));
        assert_eq!(pinned.now.shown, crate::link::Shown::of(&opened[0].scenario));
        assert_eq!(pinned.then.shown.members, 500_000);
    }

    #[test]
    fn todays_ready_scenario_never_passes_for_the_one_of_then() {
        let without = |name: &str| texts(name).filter(|_| !name.contains('@'));
        let old = |fragment: &str| {
            let link = read(fragment);
            let (opened, _) = open(&link, &without);
            let pinned = pinned(&link, &opened, LATER, &without).unwrap();
            let goes = pinned.changes.iter().any(|of| pinned.goes_back(of));
            assert_eq!(goes, pinned.old.is_some());
            pinned.old.map(|(_, scenario)| scenario.rules.contribution[0].jkm)
        };
        // Its ready scenario has changed, and the one of then is not at hand.
        assert_eq!(old("#v=1&b=jambi-bkbk&k=1,1,5,41,1,-"), None);
        // After that change only a rule has, and then only the model, which nothing brings back.
        assert_eq!(old("#v=1&b=jambi-bkbk&k=1,2,5,41,1,-"), Some(Some(6_800.into())));
        assert_eq!(old("#v=1&b=jambi-bkbk&k=1,3,5,41,1,-"), None);
    }

    #[test]
    fn what_must_be_fetched_is_named() {
        let names =
            |pin: &str| archive(&read(&format!("#v=1&b=jambi-bkbk&k={pin},5,41,1,-")), LATER);
        assert_eq!(names("1,1"), ["changes", "jambi-bkbk@1"]);
        assert_eq!(names("1,3"), ["changes"]);
        assert_eq!(names("2,3"), Vec::<String>::new());
        let own = read("#v=1&sm=5&k=1,1,5,41,1,-");
        assert_eq!(archive(&own, LATER), ["changes"]);
    }

    #[test]
    fn a_documents_own_values_stay_its_own() {
        let tree = |text: &str| Tree::parse(text).unwrap();
        let own = tree(
            r#"{"rules":{"relief":{"apbd":true},"contribution":[{"from":"2027-01","jkm":1}]}}"#,
        );
        let back = tree(
            r#"{"rules":{"relief":{"apbd":false,"village":true},"contribution":[{"from":"2000-01","jkm":2}]},"dynamics":{"a":1}}"#,
        );
        assert_eq!(
            backed(&own, &back).json(),
            r#"{"rules":{"relief":{"apbd":true,"village":true},"contribution":[{"from":"2000-01","jkm":2},{"from":"2027-01","jkm":1}]},"dynamics":{"a":1}}"#
        );
    }

    #[test]
    fn a_pin_of_today_needs_nothing_and_has_no_changes() {
        let link = read(&format!("#v=1&b=jambi-bkbk&k={MODEL},{DATA},1,1,1,-"));
        assert_eq!(archive(&link, Versions::NOW), Vec::<String>::new());
        let (opened, _) = open(&link, &texts);
        let pinned = pinned(&link, &opened, Versions::NOW, &|name: &str| {
            if name == "changes" { None } else { texts(name) }
        });
        let pinned = pinned.unwrap();
        assert_eq!((pinned.changes, pinned.old), (vec![], None));
        assert_eq!(since("[{}, 1]", &pinned.then, None), []);
    }
}
