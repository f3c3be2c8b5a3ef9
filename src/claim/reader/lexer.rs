//! A text in words, numbers and marks, with their places.

use super::nouns::ABBREVIATED;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Letters, with digits behind them (`P3KE`).
    Word,
    /// Digits with the marks between them, and `,-` behind them.
    Number,
    /// Digits with strokes between them, as of regulations and dates: `19/2023`.
    Stroked,
    /// Any other letter.
    Mark,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) sort: Sort,
    /// As it stands.
    pub(super) text: &'t str,
    /// In lower case, abbreviations in full: `bulan` for `bln`. Of English texts the Indonesian word,
    /// and numbers with Indonesian marks.
    pub(super) lower: String,
    /// Its first byte, and that behind its last.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
}

/// Cuts a text into tokens; spaces of every kind fall away.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = text;
    let mut from = 0_usize;
    while let Some(first) = rest.chars().next() {
        let (sort, length) = if first.is_whitespace() || invisible(first) {
            (None, first.len_utf8())
        } else if first.is_ascii_digit() {
            let (sort, length) = number(rest);
            (Some(sort), length)
        } else if first.is_alphabetic() {
            (Some(Sort::Word), word(rest))
        } else {
            (Some(Sort::Mark), first.len_utf8())
        };
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let to = from.saturating_add(piece.len());
        if let Some(sort) = sort {
            let glued = tokens.last().is_some_and(|before| before.to == from);
            tokens.push(Token { sort, text: piece, lower: in_full(piece), from, to, glued });
        }
        (rest, from) = (after, to);
    }
    tokens
}

fn in_full(piece: &str) -> String {
    let lower = piece.to_lowercase();
    let long = ABBREVIATED.iter().find(|(short, _)| *short == lower);
    long.map_or(lower, |(_, long)| (*long).to_owned())
}

/// Letters that take no room.
fn invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// How far a number goes: digits, single marks between digits, and `,-` at its end.
fn number(text: &str) -> (Sort, usize) {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mut sort = Sort::Number;
    let mut length = 0_usize;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let goes_on = letter.is_ascii_digit()
            || (matches!(letter, '.' | ',' | '/') && digit(letters.peek().copied()));
        if !goes_on {
            if letter == ',' && letters.peek() == Some(&'-') {
                letters.next();
                if !digit(letters.peek().copied()) {
                    length = length.saturating_add(2);
                }
            }
            break;
        }
        if letter == '/' {
            sort = Sort::Stroked;
        }
        length = length.saturating_add(letter.len_utf8());
    }
    (sort, length)
}

/// How far a word goes. The sign of rupiah ends where its amount begins.
fn word(text: &str) -> usize {
    let end = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
    let digits = text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(end);
    let before = text.get(..digits.min(end)).unwrap_or(text);
    let currency = ["rp", "idr"].iter().any(|sign| before.eq_ignore_ascii_case(sign));
    if currency { before.len() } else { end }
}
