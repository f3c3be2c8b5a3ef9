//! Where numbers come from, as the page and the command line show it.

use super::controls::SourceView;
use crate::rules::Origin;
use crate::scenario::{Scenario, Source, SourceKind};
use crate::text::inputs::mark;
use crate::text::words::Locale;
use crate::text::{Lang, fill};

/// The source of a document's value: its own, that of what it is a part of, or the note that it
/// has none, which makes it an assumption.
#[must_use]
pub fn of_document(scenario: &Scenario, path: &str, locale: Locale<'_>) -> SourceView {
    scenario.source_near(path).map_or_else(|| none(locale.lang), |source| of_source(source, locale))
}

/// The note that there is no source, which makes a value an assumption.
#[must_use]
pub fn none(lang: Lang) -> SourceView {
    SourceView {
        kind: SourceKind::Assumed.name(),
        mark: mark(SourceKind::Assumed, lang),
        text: lang.pick("tanpa sumber", "without a source").to_owned(),
        url: String::new(),
        date: String::new(),
    }
}

/// A source of a document.
#[must_use]
pub fn of_source(source: &Source, locale: Locale<'_>) -> SourceView {
    SourceView {
        kind: source.kind.name(),
        mark: mark(source.kind, locale.lang),
        text: locale.name(&source.text).to_owned(),
        url: source.url.clone(),
        date: source.date.clone(),
    }
}

/// The source of a value of the law, and how it was seen.
#[must_use]
pub fn of_law(origin: &Origin, lang: Lang) -> SourceView {
    let kind = origin.kind;
    let seen: Vec<&str> = origin.mark.split(", ").filter_map(|letter| seen(letter, lang)).collect();
    let text = lang.pick(origin.source_id, origin.source_en);
    let text = if seen.is_empty() {
        text.to_owned()
    } else {
        let template = lang.pick("{text} (dilihat melalui {seen})", "{text} (seen through {seen})");
        fill(template, &[("text", text), ("seen", &seen.join(", "))])
    };
    let date = match (origin.from, origin.to) {
        ("", _) => String::new(),
        (from, "") => from.to_owned(),
        (from, to) => {
            fill(lang.pick("{from} sampai {to}", "{from} to {to}"), &[("from", from), ("to", to)])
        }
    };
    SourceView { kind: kind.name(), mark: mark(kind, lang), text, url: String::new(), date }
}

fn seen(letter: &str, lang: Lang) -> Option<&'static str> {
    Some(match letter {
        "O" => lang.pick("teks resmi", "the official text"),
        "P" => lang.pick("pers", "the press"),
        "R" => lang.pick(
            "repositori publik yang mengutip peraturan",
            "a public repository that cites the law",
        ),
        "D" => lang.pick("hitungan sendiri", "our own arithmetic"),
        _ => return None,
    })
}
