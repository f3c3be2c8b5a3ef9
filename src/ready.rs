//! The ready scenarios of the command line: five programmes as the press reported them, from
//! `data/programmes/`. The page fetches the same files.

use std::sync::OnceLock;

use crate::scenario::Scenario;
use crate::text::words::Words;

/// A ready scenario.
#[derive(Clone, Copy, Debug)]
pub struct Ready {
    /// Its name on the command line and in addresses.
    pub id: &'static str,
    /// The scenario's document: JSON text.
    pub document: &'static str,
    /// English words for the document's own: JSON text.
    pub english: &'static str,
}

macro_rules! ready {
    ($($id:literal),*) => {
        [$(Ready {
            id: $id,
            document: include_str!(concat!("../data/programmes/", $id, ".json")),
            english: include_str!(concat!("../data/programmes/en/", $id, ".json")),
        }),*]
    };
}

/// All ready scenarios, in the order in which they are shown.
pub const ALL: [Ready; 5] =
    ready!["jambi-bkbk", "kaltim-100k", "kota-jambi", "babel-ucj", "tanbu-100"];

/// A ready workshop.
#[derive(Clone, Copy, Debug)]
pub struct ReadyWorkshop {
    /// Its name on the command line and in addresses.
    pub id: &'static str,
    /// Its file: TOML.
    pub text: &'static str,
}

macro_rules! workshops {
    ($($id:literal),*) => {
        [$(ReadyWorkshop {
            id: $id,
            text: include_str!(concat!("../data/workshops/", $id, ".toml")),
        }),*]
    };
}

/// All ready workshops, in the order in which they are shown.
pub const WORKSHOPS: [ReadyWorkshop; 4] =
    workshops!["berapa-pekerja", "gergaji-anggaran", "kapan-semesta", "cek-siaran-pers"];

impl Ready {
    /// The scenario; `None` only if the shipped document were broken, which a test rules out.
    #[must_use]
    pub fn scenario(&self) -> Option<Scenario> {
        Scenario::parse(self.document).ok()
    }
}

/// The ready scenario of an id.
#[must_use]
pub fn find(id: &str) -> Option<Ready> {
    ALL.into_iter().find(|ready| ready.id == id)
}

/// The English words of all ready scenarios, for documents that began as one of them.
#[must_use]
pub fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        ALL.iter().map(|ready| Words::parse(ready.english)).fold(
            Words::default(),
            |mut all, words| {
                all.extend(words);
                all
            },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ready_scenario_is_read_without_a_problem() {
        for ready in ALL {
            let read = Scenario::parse(ready.document);
            assert!(read.is_ok(), "{}: {:#?}", ready.id, read.err());
        }
    }

    #[test]
    fn every_word_of_a_ready_scenario_has_its_english() {
        for ready in ALL {
            let scenario = ready.scenario().unwrap();
            let mut texts = vec![&scenario.title, &scenario.region.name, &scenario.notes];
            texts.extend(scenario.programmes.iter().map(|programme| &programme.name));
            texts.extend(scenario.sources.iter().map(|(_, source)| &source.text));
            for denominator in &scenario.workers.denominators {
                texts.extend([&denominator.name, &denominator.source]);
            }
            let words = Words::parse(ready.english);
            for text in texts.into_iter().filter(|text| !text.is_empty()) {
                assert!(words.english(text).is_some(), "{}: no English for {text:?}", ready.id);
            }
        }
    }

    #[test]
    fn the_catalogue_of_the_page_lists_the_same_scenarios() {
        let catalogue: serde_json::Value =
            serde_json::from_str(include_str!("../data/catalogue.json")).unwrap();
        let listed = catalogue.as_array().unwrap();
        assert_eq!(listed.len(), ALL.len());
        for (entry, ready) in listed.iter().zip(ALL) {
            let scenario = ready.scenario().unwrap();
            let words = Words::parse(ready.english);
            assert_eq!(entry["id"], ready.id);
            assert_eq!(entry["title"], scenario.title.as_str());
            assert_eq!(entry["region"], scenario.region.name.as_str());
            assert_eq!(entry["region_en"], words.english(&scenario.region.name).unwrap());
            assert_eq!(entry["title_en"], words.english(&scenario.title).unwrap());
        }
    }
}
