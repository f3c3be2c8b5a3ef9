//! Finding a region by what people type.

use super::{Level, Region, Regions};

/// A region that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// The region.
    pub region: &'a Region,
    /// The other name by which it was found, or empty.
    pub by: &'a str,
}

/// How near a name is, from the same name to one letter beside it.
const SAME: u8 = 0;
const BEGINS: u8 = 1;
const WORDS_BEGIN: u8 = 2;
const INSIDE: u8 = 3;
/// Nothing but the kind was named.
const KIND: u8 = 4;
const ONE_LETTER: u8 = 5;
const BEGINS_WITH_ONE_LETTER: u8 = 6;
const LAST: u8 = BEGINS_WITH_ONE_LETTER;

/// From so many letters on, one of them may be wrong.
const SHORTEST_WITH_TYPO: usize = 4;

/// The regions that a text may mean, the nearest first: a name that is the same, that begins so,
/// whose words begin so, that has it inside; and only where there is none, names with one letter
/// more, less, other, or two swapped. Of equally near ones provinces come first, then districts by
/// code. A text without letters or digits finds all.
#[must_use]
pub fn search<'a>(regions: &'a Regions, text: &str) -> Vec<Found<'a>> {
    let query = words(text);
    if query.is_empty() {
        return regions.regions.iter().map(|region| Found { region, by: "" }).collect();
    }
    let readings = readings(&query, text.trim());
    let near = |region: &'a Region| {
        let own = readings.iter().filter_map(|of| of.nearness(region, &bare(&region.name)));
        let mut best = own.min().map(|near| (near, ""));
        for other in regions.names.iter().filter(|of| of.code == region.code) {
            let name = words(&other.name);
            let near = readings.iter().filter_map(|of| of.nearness(region, &name)).min();
            if let Some(near) = near.filter(|near| best.is_none_or(|(best, _)| *near < best)) {
                best = Some((near, other.name.as_str()));
            }
        }
        best
    };
    let all: Vec<(u8, Found<'a>)> = regions
        .regions
        .iter()
        .filter_map(|region| near(region).map(|(near, by)| (near, Found { region, by })))
        .collect();
    let exact = all.iter().any(|(near, _)| *near < ONE_LETTER);
    let last = if exact { KIND } else { LAST };
    let of = |wanted| all.iter().filter(move |(near, _)| *near == wanted).map(|(_, found)| *found);
    (SAME..=last).flat_map(of).collect()
}

/// One way to read what was typed: perhaps the kind of region, and the words of its name.
struct Reading<'q> {
    level: Option<Level>,
    words: &'q [String],
    letters: String,
    code: &'q str,
}

/// As it stands, and with the kind of region at its beginning (`kab. bogor`) or end (`Bogor
/// Regency`).
fn readings<'q>(query: &'q [String], code: &'q str) -> Vec<Reading<'q>> {
    let reading = |level, words: &'q [String], code| {
        let letters = words.concat();
        Reading { level, words, letters, code }
    };
    let mut readings = vec![reading(None, query, code)];
    let kinds = [query.split_first(), query.split_last()];
    for (kind, rest) in kinds.into_iter().flatten() {
        if let Some(level) = level_of(kind) {
            readings.push(reading(Some(level), rest, ""));
        }
    }
    readings
}

fn level_of(word: &str) -> Option<Level> {
    match word {
        "provinsi" | "province" => Some(Level::Province),
        "kabupaten" | "regency" => Some(Level::Regency),
        "kota" | "kotamadya" | "city" => Some(Level::City),
        _ => None,
    }
}

impl Reading<'_> {
    fn nearness(&self, region: &Region, name: &[String]) -> Option<u8> {
        if self.level.is_some_and(|level| level != region.level) {
            return None;
        }
        if self.words.is_empty() {
            return Some(KIND);
        }
        if !self.code.is_empty() && region.code.starts_with(self.code) {
            return Some(if region.code == self.code { SAME } else { BEGINS });
        }
        let letters = name.concat();
        if letters == self.letters {
            Some(SAME)
        } else if letters.starts_with(&self.letters) {
            Some(BEGINS)
        } else if words_begin(name, self.words) {
            Some(WORDS_BEGIN)
        } else if self.letters.len() > 2 && letters.contains(&self.letters) {
            Some(INSIDE)
        } else {
            self.typo(&letters, name)
        }
    }

    fn typo(&self, letters: &str, name: &[String]) -> Option<u8> {
        let typed: Vec<char> = self.letters.chars().collect();
        if typed.len() < SHORTEST_WITH_TYPO {
            return None;
        }
        let letters: Vec<char> = letters.chars().collect();
        if one_letter_off(&typed, &letters) {
            return Some(ONE_LETTER);
        }
        let shortest = typed.len().saturating_sub(1);
        let beginnings =
            (shortest..=typed.len().saturating_add(1)).filter_map(|to| letters.get(..to));
        let words = name.iter().map(|word| word.chars().collect::<Vec<char>>());
        let begins = beginnings.into_iter().any(|beginning| one_letter_off(&typed, beginning));
        let near = begins || words.into_iter().any(|word| one_letter_off(&typed, &word));
        near.then_some(BEGINS_WITH_ONE_LETTER)
    }
}

/// Each typed word begins a word of the name, in the name's order: `tj timur`, `bandung bar`.
fn words_begin(name: &[String], typed: &[String]) -> bool {
    let mut name = name.iter();
    typed.iter().all(|typed| name.any(|word| word.starts_with(typed.as_str())))
}

/// One letter more, less or other, or two neighbours swapped.
fn one_letter_off(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let rest = |of: &[char], skip: usize| of.get(same.saturating_add(skip)..).map(<[char]>::to_vec);
    let (a, b) = (one, other);
    let swapped = || {
        let pair = |of: &[char]| Some((*of.get(same)?, *of.get(same.saturating_add(1))?));
        matches!((pair(a), pair(b)), (Some((x, y)), Some((u, v))) if x == v && y == u)
            && rest(a, 2) == rest(b, 2)
    };
    if a.len() == b.len() {
        return rest(a, 1) == rest(b, 1) || swapped();
    }
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    long.len().abs_diff(short.len()) == 1 && rest(long, 1) == rest(short, 0)
}

/// The words of a district's name without its kind.
fn bare(name: &str) -> Vec<String> {
    let mut words = words(name);
    for kind in ["kabupaten", "kota"] {
        if words.len() > 1 && words.first().is_some_and(|word| word == kind) {
            words.remove(0);
        }
    }
    words
}

/// The words of a text: small letters without marks, apostrophes and dots gone, abbreviated kinds
/// spelt out.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '’' | '‘' | '`' | 'ʼ' | '´' => {}
            'à'..='å' | 'ā' => plain.push('a'),
            'è'..='ë' | 'ē' => plain.push('e'),
            'ì'..='ï' | 'ī' => plain.push('i'),
            'ò'..='ö' | 'ō' => plain.push('o'),
            'ù'..='ü' | 'ū' => plain.push('u'),
            'ç' => plain.push('c'),
            'ñ' => plain.push('n'),
            _ if letter.is_alphanumeric() => plain.push(letter),
            // A combining mark belongs to the letter before it.
            '\u{300}'..='\u{36f}' => {}
            _ => plain.push(' '),
        }
    }
    let spelt = |word: &str| {
        match word {
            "kab" => "kabupaten",
            "prov" | "prop" | "propinsi" => "provinsi",
            "kep" => "kepulauan",
            "tj" | "tjg" => "tanjung",
            other => other,
        }
        .to_owned()
    };
    // Regions without a government of their own say so; people rarely do.
    let administrative = ["administrasi", "adm", "administrative"];
    let words = plain.split_whitespace().filter(|word| !administrative.contains(word));
    words.map(spelt).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_more_less_other_or_swapped() {
        let off = |a: &str, b: &str| {
            one_letter_off(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>())
        };
        for typed in ["bandun", "bandungg", "bendung", "badnung", "andung", "bandunx"] {
            assert!(off(typed, "bandung"), "{typed}");
        }
        for typed in ["bndug", "abndugn", "bandungan", "band"] {
            assert!(!off(typed, "bandung"), "{typed}");
        }
    }

    #[test]
    fn words_are_plain() {
        assert_eq!(words("  KAB.  Ma’rang-Béta "), ["kabupaten", "marang", "beta"]);
        assert_eq!(words("–"), [""; 0]);
    }
}
