//! English words for the names and sources that a document writes in Bahasa Indonesia.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};

use super::Lang;

/// Pairs of a document's own words and their English ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<(String, String)>);

impl Words {
    /// Reads a JSON object of texts, `{"Penerima upah": "Wage-earning"}`. Whatever is none is
    /// left out: without its English words a document is shown in its own.
    #[must_use]
    pub fn parse(json: &str) -> Self {
        type Tree<'a> = value::Value<&'a str, Cow<'a, str>>;
        let mut lexer = SliceLexer::new(json.as_bytes());
        let read: Result<Tree<'_>, _> =
            lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(2, next, lexer));
        let Ok(value::Value::Object(fields)) = read else {
            return Self::default();
        };
        let pairs = fields.into_iter().filter_map(|(own, english)| match english {
            value::Value::String(english) => Some((own.into_owned(), english.into_owned())),
            _ => None,
        });
        Self(pairs.collect())
    }

    /// All pairs, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(own, english)| (own.as_str(), english.as_str()))
    }

    /// Adds the words of another list.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The English words for a text, if there are any.
    #[must_use]
    pub fn english(&self, own: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == own).map(|(_, english)| english.as_str())
    }
}

/// A language, and the words that a document's names have in it.
#[derive(Clone, Copy, Debug)]
pub struct Locale<'a> {
    /// The language.
    pub lang: Lang,
    /// English words for the document's own.
    pub words: &'a Words,
}

impl<'a> Locale<'a> {
    /// A name or a source of a document in this language; whatever has no English words stays
    /// as it is.
    #[must_use]
    pub fn name<'t>(&self, own: &'t str) -> &'t str
    where
        'a: 't,
    {
        match self.lang {
            Lang::Id => own,
            Lang::En => self.words.english(own).unwrap_or(own),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_english_words_where_they_are_known() {
        let words = Words::parse(r#"{"Desa": "Village", "x": 1}"#);
        let english = Locale { lang: Lang::En, words: &words };
        let own = Locale { lang: Lang::Id, words: &words };
        assert_eq!((english.name("Desa"), own.name("Desa")), ("Village", "Desa"));
        assert_eq!(english.name("x"), "x");
        assert_eq!(Words::parse("["), Words::default());
    }
}
