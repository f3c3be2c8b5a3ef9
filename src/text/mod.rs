//! Numbers and sentences in Bahasa Indonesia and English: the one place where they are made.

pub mod benefits;
pub mod budget;
pub mod budget_line;
pub mod chat;
pub mod choices;
pub mod cite;
pub mod claim;
pub mod claim_explanation;
pub mod claim_open;
pub mod claim_read;
pub mod claim_verdict;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod code;
pub mod compare;
mod event_causes;
pub mod events;
pub mod explain;
mod explain_rules;
mod explain_terms;
pub mod facts;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod files;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod frozen;
#[cfg(not(target_arch = "wasm32"))]
pub mod glossary;
pub mod headlines;
pub mod html;
pub mod inputs;
pub mod ledger;
pub mod link;
pub mod number;
pub mod paper;
pub mod parse;
pub mod plausibility;
pub mod problem;
mod reading;
pub mod realised;
pub mod refusal;
pub mod regions;
pub mod regions_document;
pub mod regions_published;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod room;
pub mod sensitivity;
pub mod sentences;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod sheet_labels;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod sheets;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod solve;
pub mod spelled;
pub mod stack;
pub mod terbilang;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod walk;
pub mod words;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop_judgement;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop_pad;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop_problem;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop_sheet;

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Bahasa Indonesia, the default.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// The language of a code, `id` or `en`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "id" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Picks the words of this language.
    #[must_use]
    pub const fn pick<T: Copy>(self, id: T, en: T) -> T {
        match self {
            Self::Id => id,
            Self::En => en,
        }
    }
}

/// Fills a template: each `{name}` becomes the value of that name. An unknown name stays, which
/// a test of all templates would show.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len().saturating_mul(2));
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => text.push_str(value),
            None => {
                text.push('{');
                text.push_str(name);
                text.push('}');
            }
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The sentence with a capital first letter, where it begins with a plain one.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled_and_strange_ones_survive() {
        assert_eq!(fill("{a} dan {b}", &[("a", "1"), ("b", "{a}")]), "1 dan {a}");
        assert_eq!(fill("{lost} {", &[]), "{lost} {");
        assert_eq!(capital("élan"), "élan");
        assert_eq!(capital("cakupan"), "Cakupan");
        assert_eq!(capital(""), "");
    }
}
