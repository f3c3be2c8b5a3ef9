//! What holds for now only, and what was not checked, in words.

use super::claim::{kind, value};
use super::number::decimal;
use super::{Lang, fill};
use crate::claim::{Check, Open, Unchecked};

/// So many figures are named in a sentence.
const NAMED: usize = 4;

/// A finding that starts in small letters, as it stands: `sementara: …` while figures are asked about.
#[must_use]
pub fn for_now(of: &Check, said: String, lang: Lang) -> String {
    if of.open.is_empty() {
        return said;
    }
    fill(lang.pick("sementara: {said}", "for now: {said}"), &[("said", &said)])
}

/// Which figures are to be confirmed, in a sentence; empty where none is asked about.
#[must_use]
pub fn to_confirm(of: &Check, lang: Lang) -> String {
    let mut figures: Vec<String> = Vec::new();
    for open in &of.open {
        let figure = figure(open, lang);
        if !figures.contains(&figure) {
            figures.push(figure);
        }
    }
    let more = figures.len().saturating_sub(NAMED);
    if more > 1 {
        figures.truncate(NAMED);
        let template = lang.pick("{count} angka lain", "{count} other figures");
        figures.push(fill(template, &[("count", &more.to_string())]));
    }
    if figures.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = figures.iter().map(String::as_str).collect();
    let template =
        lang.pick("Perlu dipastikan dulu: {figures}.", "To be confirmed first: {figures}.");
    fill(template, &[("figures", &listed(&names, lang))])
}

/// A figure that is asked about: by what it was taken for, or by its place.
fn figure(of: &Open, lang: Lang) -> String {
    match (of.kinds.first(), of.value) {
        (Some(kind), Some(amount)) => value(*kind, amount, lang),
        (Some(of), None) => kind(*of, lang).to_owned(),
        (None, Some(amount)) => decimal(amount, 6, lang),
        (None, None) => fill(
            lang.pick("angka ke-{place}", "figure {place}"),
            &[("place", &of.place.to_string())],
        ),
    }
}

/// What no comparison rests on, in sentences; empty where that is nothing.
#[must_use]
pub fn unchecked(of: &Check, lang: Lang) -> String {
    of.unchecked.iter().map(|of| left(of, lang)).collect::<Vec<_>>().join(" ")
}

fn left(of: &Unchecked, lang: Lang) -> String {
    let names: Vec<&str> = of.kinds.iter().map(|of| kind(*of, lang)).collect();
    let missing: Vec<&str> = of.missing.iter().map(|of| kind(*of, lang)).collect();
    let template = match (of.money(), missing.is_empty()) {
        (true, false) => lang.pick(
            "Uangnya belum diperiksa: {missing} tidak disebut.",
            "The money was not checked: {missing} not stated.",
        ),
        (true, true) => lang.pick("Uangnya belum diperiksa.", "The money was not checked."),
        (false, false) => lang.pick(
            "Belum diperiksa: {names} ({missing} tidak disebut).",
            "Not checked: {names} ({missing} not stated).",
        ),
        (false, true) => lang.pick("Belum diperiksa: {names}.", "Not checked: {names}."),
    };
    fill(template, &[("names", &listed(&names, lang)), ("missing", &listed(&missing, lang))])
}

/// Names one after another: `a, b, dan c`, `a, b and c`.
#[must_use]
pub fn listed(names: &[&str], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [one, other] => format!("{one} {} {other}", lang.pick("dan", "and")),
        [before @ .., last] => {
            format!("{}{} {last}", before.join(", "), lang.pick(", dan", " and"))
        }
    }
}
