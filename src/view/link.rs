//! Links, as the page and embeds get them.

use serde::Serialize;

use crate::link::{self, Change, Link, Pinned, Problem, Versions, View};
use crate::text::{Lang, link as said};

/// What a link says before its ready scenarios are at hand.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LinkRead {
    /// The ready scenarios that opening it needs.
    pub bases: Vec<String>,
    /// What else explains an older pinned result: `changes` for the list of changes, `id@version`
    /// for a ready scenario of then.
    pub archive: Vec<String>,
    /// How it is to be looked at.
    pub view: LinkView,
}

/// How a link is to be looked at; empty for what it does not say.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LinkView {
    /// The place of the page.
    pub place: String,
    /// The code of a region.
    pub region: String,
    /// `coverage`, `members` or `money`.
    pub figure: &'static str,
    /// `id` or `en`.
    pub lang: &'static str,
    /// `light`, `dark` or `auto`.
    pub theme: &'static str,
    /// The title that an editor has given it.
    pub title: String,
    /// The numbers that readers may change.
    pub sliders: Vec<LinkSlider>,
    /// The name by which the browser that wrote the link knows the work.
    pub work: String,
    /// Keys that are not known, with their values: kept when the link is written anew.
    pub kept: Vec<(String, String)>,
}

/// A number that readers may change, and how far.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LinkSlider {
    /// Its code.
    pub code: String,
    /// Where it stands in the document.
    pub path: String,
    /// The least value, with a decimal point.
    pub low: String,
    /// The greatest value.
    pub high: String,
}

/// The documents of a link.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LinkOpened {
    /// JSON texts; none where nothing could be opened.
    pub documents: Vec<String>,
    /// The ready scenario that each differs from.
    pub bases: Vec<Option<String>>,
    /// The pinned result of the first beside today's; null without a pin.
    pub pinned: Option<PinnedView>,
    /// All that is wrong, with the reading and with the opening.
    pub problems: Vec<String>,
}

/// A pinned result, beside what the same changes come to now.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PinnedView {
    /// The result as the link writes it: what `link_write` takes to pin it on.
    pub pin: String,
    /// What became of it, in a sentence or two.
    pub sentence: String,
    /// Its figures.
    pub rows: Vec<PinnedRow>,
    /// What has changed since and touches it.
    pub why: Vec<PinnedChange>,
    /// The document with the figures of then: JSON text; null where none can be gone back to.
    pub old: Option<String>,
}

/// A figure of a pinned result.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PinnedRow {
    /// What it is.
    pub label: String,
    /// What it was.
    pub then: String,
    /// What it is.
    pub now: String,
}

/// A change since a result was pinned.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct PinnedChange {
    /// What, when and why.
    pub text: String,
    /// Whether the document of then goes back behind it.
    pub back: bool,
}

/// A link written.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LinkWritten {
    /// The fragment, `#` included; empty where none could be written.
    pub fragment: String,
    /// Why none could be written.
    pub problems: Vec<String>,
}

/// A fragment taken apart.
#[must_use]
pub fn read(fragment: &str) -> LinkRead {
    read_at(fragment, Versions::NOW)
}

/// The same under other versions of the model and of the data: what is archived is asked for by
/// pins of versions before those.
#[must_use]
pub fn read_at(fragment: &str, now: Versions) -> LinkRead {
    let link = link::read(fragment);
    LinkRead {
        bases: link.bases().into_iter().map(str::to_owned).collect(),
        archive: link::archive(&link, now),
        view: view(&link.view),
    }
}

fn view(of: &View) -> LinkView {
    LinkView {
        place: of.place.clone(),
        region: of.region.clone(),
        figure: of.figure.unwrap_or(""),
        lang: of.lang.unwrap_or(""),
        theme: of.theme.unwrap_or(""),
        title: of.title.clone(),
        sliders: sliders(of),
        work: of.work.clone(),
        kept: of.kept.clone(),
    }
}

/// The numbers that readers may change.
pub(super) fn sliders(of: &View) -> Vec<LinkSlider> {
    let slider = |of: &link::Slider| LinkSlider {
        code: of.code.clone(),
        path: of.path.clone(),
        low: of.low.clone(),
        high: of.high.clone(),
    };
    of.sliders.iter().map(slider).collect()
}

fn pinned(pinned: &Pinned, lang: Lang) -> PinnedView {
    let of = pinned;
    let change =
        |of: &Change| PinnedChange { text: said::change(of, lang), back: pinned.goes_back(of) };
    let rows = said::pinned_rows(&of.then.shown, &of.now.shown, lang);
    PinnedView {
        pin: of.then.text(),
        sentence: said::pinned(of, lang),
        rows: rows.into_iter().map(|(label, then, now)| PinnedRow { label, then, now }).collect(),
        why: of.changes.iter().map(change).collect(),
        old: of.old.as_ref().map(|(document, _)| document.clone()),
    }
}

fn problems(all: &[Problem], lang: Lang) -> Vec<String> {
    all.iter().map(|of| said::message(of, lang)).collect()
}

/// The documents of a fragment; `base` gives the text of a ready scenario.
#[must_use]
pub fn open(fragment: &str, base: &dyn Fn(&str) -> Option<String>, lang: Lang) -> LinkOpened {
    open_at(fragment, base, Versions::NOW, lang)
}

/// The same under other versions of the model and of the data.
#[must_use]
pub fn open_at(
    fragment: &str,
    base: &dyn Fn(&str) -> Option<String>,
    now: Versions,
    lang: Lang,
) -> LinkOpened {
    let link: Link = link::read(fragment);
    let (opened, found) = link::open(&link, base);
    LinkOpened {
        pinned: link::pinned(&link, &opened, now, base).map(|of| pinned(&of, lang)),
        problems: problems(&found, lang),
        bases: opened.iter().map(|of| of.base.clone()).collect(),
        documents: opened.into_iter().map(|of| of.document).collect(),
    }
}

/// Writes a link: `question` is the JSON text of [`link::Asked`].
///
/// # Errors
/// The question is not of that form: the name of its field.
pub fn write(question: &str, lang: Lang) -> Result<LinkWritten, &'static str> {
    let asked = link::Asked::parse(question)?;
    Ok(match link::write(&asked.shared(), &asked.view) {
        Ok(fragment) => LinkWritten { fragment, problems: Vec::new() },
        Err(found) => LinkWritten { fragment: String::new(), problems: problems(&found, lang) },
    })
}
