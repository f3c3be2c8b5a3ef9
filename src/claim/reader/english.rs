//! English texts: their words become those of Indonesian news, of which the reader knows the
//! meaning, in the places of the English ones; their numbers get Indonesian marks.

use super::glossary::{ADJECTIVES, ENGLISH, GLOSSARY, INDONESIAN};
use super::lexer::{Sort, Token};
use super::nouns::people;
use super::vocabulary::RISES;
use crate::text::number::month_number;
use crate::text::spelled;

/// The most words of a phrase of the glossary.
const LONGEST_PHRASE: usize = 3;

/// The tokens with Indonesian words, if they are of an English text.
pub(super) fn in_indonesian<'t>(tokens: Vec<Token<'t>>, text: &'t str) -> Vec<Token<'t>> {
    let count =
        |known: &[&str]| tokens.iter().filter(|of| known.contains(&of.lower.as_str())).count();
    if count(ENGLISH) <= count(INDONESIAN) {
        return tokens;
    }
    let mut words: Vec<Token<'_>> = Vec::new();
    let mut at = 0_usize;
    while let Some(token) = tokens.get(at) {
        let mut taken = 1_usize;
        match token.sort {
            Sort::Number => {
                words.push(Token { lower: marks_of_indonesian(&token.lower), ..token.clone() })
            }
            Sort::Mark if joins(&tokens, at) => {}
            Sort::Word => {
                let (phrase, meaning) = meaning(&tokens, at, &words);
                taken = phrase.max(1);
                let last = at.saturating_add(taken).saturating_sub(1);
                let to = tokens.get(last).map_or(token.to, |of| of.to);
                let written = text.get(token.from..to).unwrap_or(token.text);
                words.extend(meaning.split_whitespace().map(|word| Token {
                    lower: word.to_owned(),
                    text: written,
                    to,
                    ..token.clone()
                }));
            }
            _ => words.push(token.clone()),
        }
        at = at.saturating_add(taken);
    }
    nouns_first(&mut words);
    words
}

/// `Rp3,024.5` as `Rp3.024,5`.
fn marks_of_indonesian(number: &str) -> String {
    let mark = |letter: char| match letter {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    number.chars().map(mark).collect()
}

/// Whether a mark only joins words: `12-month`, `twenty-five`, and the `'` of `workers'`.
fn joins(tokens: &[Token<'_>], at: usize) -> bool {
    let glued = |at: usize| tokens.get(at).is_some_and(|of| of.glued);
    let next = tokens.get(at.saturating_add(1));
    let hyphen = tokens.get(at).is_some_and(|of| of.text == "-");
    let apostrophe = tokens.get(at).is_some_and(|of| matches!(of.text, "'" | "’"));
    let between = glued(at) && glued(at.saturating_add(1));
    (hyphen && between && next.is_some_and(|of| of.sort == Sort::Word)) || (apostrophe && glued(at))
}

/// What the words at a place mean, and how many of them: those of the glossary, or what the words
/// around tell of the few that have several meanings. Other words stand for themselves.
fn meaning<'w>(tokens: &'w [Token<'_>], at: usize, before: &[Token<'_>]) -> (usize, &'w str) {
    let lower = |at: usize| {
        tokens.get(at).filter(|of| of.sort == Sort::Word).map_or("", |of| of.lower.as_str())
    };
    let next = at.saturating_add(1);
    let counts = |at: usize| {
        let sort = tokens.get(at).map(|of| of.sort);
        sort == Some(Sort::Number) || matches!(lower(at), "rp" | "about" | "around" | "nearly")
    };
    match lower(at) {
        // `from 36 to 44 percent`, `from July to December`, `to pay contributions`.
        "to" => {
            let close = before.iter().rev().take(9);
            let rises =
                close.clone().any(|of| of.lower == "dari" || RISES.contains(&of.lower.as_str()));
            let month = month_number(lower(next)).is_some();
            let meaning = if month {
                "hingga"
            } else if counts(next) && rises {
                "menjadi"
            } else {
                "untuk"
            };
            return (1, meaning);
        }
        // `seven in ten workers`.
        "in" => {
            let small = |word: &str| spelled::begins_with(&[word]).is_some();
            let of =
                tokens.get(next).is_some_and(|of| of.text.len() <= 2 && of.sort == Sort::Number);
            let number = before.last().is_some_and(|of| {
                small(&of.lower) || (of.sort == Sort::Number && of.text.len() <= 2)
            });
            let whole = of || glossed(lower(next)).is_some_and(small);
            return (1, if number && whole { "dari" } else { "di" });
        }
        "registered" if counts(next) => return (1, "mendaftarkan"),
        "registered" => return (1, "terdaftar"),
        "enrolled" if counts(next) => return (1, "mendaftarkan"),
        "covered" if counts(next) => return (1, "melindungi"),
        "covered" => return (1, "terlindungi"),
        "s" if at.checked_sub(1).is_some_and(|at| joins(tokens, at)) => return (1, ""),
        _ => {}
    }
    for count in (1..=LONGEST_PHRASE).rev() {
        let words: Vec<&str> = (at..at.saturating_add(count)).map(lower).collect();
        let phrase = words.join(" ");
        if let Some(meaning) = glossed(&phrase) {
            return (count, meaning);
        }
    }
    // `of Bitung's 82,300 workers`: whose they are says nothing of the number.
    let owner = joins(tokens, next) && lower(next.saturating_add(1)) == "s";
    (1, if owner { "" } else { lower(at) })
}

/// What a phrase means.
fn glossed(phrase: &str) -> Option<&'static str> {
    GLOSSARY.iter().find(|(known, _)| *known == phrase).map(|(_, meaning)| *meaning)
}

/// `12.400 rentan pekerja` as `12.400 pekerja rentan`: the people stand right behind their number.
fn nouns_first(words: &mut [Token<'_>]) {
    for noun in 0..words.len() {
        if !words.get(noun).is_some_and(|of| people(&of.lower)) {
            continue;
        }
        let adjective =
            |at: &usize| words.get(*at).is_some_and(|of| ADJECTIVES.contains(&of.lower.as_str()));
        let first = (0..noun).rev().take_while(adjective).last();
        let Some(first) = first.filter(|first| *first > 0) else {
            continue;
        };
        // What is read of the number reaches to the end of the noun.
        let end = words.get(noun).map_or(0, |of| of.to);
        if let Some(group) = words.get_mut(first..=noun) {
            group.rotate_right(1);
            let from = group.get(1).map_or(0, |of| of.from);
            if let Some(people) = group.first_mut() {
                (people.from, people.to) = (from, end);
            }
        }
    }
}
