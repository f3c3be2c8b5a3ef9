//! The words that a newcomer may not know, from `data/glossary.json`: what each means, in both
//! languages, and what that rests on. The page has the same file in a part of its own.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// Something in both languages.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Both<T> {
    /// In Bahasa Indonesia.
    pub id: T,
    /// In English.
    pub en: T,
}

impl<T> Both<T> {
    /// What it is in a language.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &T {
        lang.pick(&self.id, &self.en)
    }
}

/// What a meaning rests on.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Ground {
    /// It is how this model computes (`docs/MODEL.md`).
    Model,
    /// A regulation says it.
    Regulated,
    /// Press or official reports say it.
    Reported,
    /// It is general knowledge, for which no source was looked up.
    General,
}

/// A word with its meaning.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name on the command line, on the page and in `see`.
    pub id: String,
    /// What it is called.
    pub name: Both<String>,
    /// As texts write it; a form with a capital letter is found as it stands only.
    pub forms: Both<Vec<String>>,
    /// What it means, in one or two sentences.
    pub meaning: Both<String>,
    /// What the meaning rests on.
    #[serde(rename = "basis")]
    pub ground: Ground,
    /// The regulation or report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Both<String>>,
    /// Words to read on with.
    pub see: Vec<String>,
}

impl Term {
    /// Whether it goes by this name: its id, what it is called, or a form of it, in either
    /// language and whatever the case.
    fn is_called(&self, wanted: &str) -> bool {
        self.names().any(|name| name.to_lowercase() == wanted)
    }

    /// All that it goes by.
    fn names(&self) -> impl Iterator<Item = &str> {
        let names = [&self.id, &self.name.id, &self.name.en].into_iter();
        let forms = self.forms.id.iter().chain(&self.forms.en);
        names.chain(forms).map(String::as_str)
    }
}

/// All words, in the order of the file, which is that of reading.
#[must_use]
pub fn all() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    // The shipped file is whole: a test reads it.
    TERMS.get_or_init(|| {
        serde_json::from_str(include_str!("../data/glossary.json")).unwrap_or_default()
    })
}

/// The word of an id.
#[must_use]
pub fn of_id(id: &str) -> Option<&'static Term> {
    all().iter().find(|term| term.id == id)
}

/// The words that are meant by what somebody wrote: the one that goes by it, or else all with a
/// name that has it in it.
#[must_use]
pub fn find(written: &str) -> Vec<&'static Term> {
    let wanted = written.trim().to_lowercase();
    if let Some(term) = all().iter().find(|term| term.is_called(&wanted)) {
        return vec![term];
    }
    if wanted.chars().count() < 2 {
        return Vec::new();
    }
    let within = |term: &&Term| term.names().any(|name| name.to_lowercase().contains(&wanted));
    all().iter().filter(within).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_its_id_its_name_or_a_form_in_either_language() {
        assert!(all().len() >= 40, "the file is read");
        for (written, id) in [
            ("ucj", "ucj"),
            ("Pekerja Rentan", "pekerja-rentan"),
            ("denominator", "penyebut"),
            (" relaksasi ", "keringanan"),
            ("carry-over", "dibawa"),
        ] {
            let found: Vec<&str> = find(written).into_iter().map(|term| &*term.id).collect();
            assert_eq!(found, [id], "{written}");
        }
        assert!(find("apbd p").iter().any(|term| term.id == "apbd-perubahan"));
        assert!(find("upah").len() >= 2);
        assert!(find("x").is_empty() && find("").is_empty() && find("zzz").is_empty());
        assert!(of_id("gergaji").is_some() && of_id("Gergaji").is_none());
    }
}
