//! The words around a number: from the quantity before it to the next, in its clause and in its
//! sentence.

use super::items::{Item, Shape, mark, word};
use super::lexer::Token;

/// The words around an item.
#[derive(Default)]
pub(super) struct Around<'a> {
    /// From the quantity before it in its sentence to itself.
    pub(super) left: Vec<&'a str>,
    /// Of `left` what belongs to its own clause.
    pub(super) clause: Vec<&'a str>,
    /// From itself to the next quantity in its sentence.
    pub(super) right: Vec<&'a str>,
    /// Of `right` what belongs to its own clause: `orang` in `96.748 orang, padahal tahun lalu …`.
    pub(super) after: Vec<&'a str>,
    /// All of its sentence before it, over other quantities.
    pub(super) lead: Vec<&'a str>,
    /// Its sentence up to the first quantity there is: `Setiap desa mendaftarkan 100 pekerja`.
    pub(super) opening: Vec<&'a str>,
    /// All of its sentence.
    pub(super) sentence: Vec<&'a str>,
    /// The place of the next quantity in its sentence.
    pub(super) next: Option<usize>,
    /// The place of that before.
    pub(super) previous: Option<usize>,
}

/// Words that begin a clause.
const CONJUNCTIONS: &[&str] = &[
    "sementara",
    "sedangkan",
    "padahal",
    "namun",
    "tetapi",
    "tapi",
    "sehingga",
    "kemudian",
    "adapun",
    "dari",
    "naik",
    "meningkat",
    "melonjak",
];

/// Whether a sentence ends at a token: a point that is none of an abbreviation, or the like.
pub(super) fn ends(tokens: &[Token<'_>], at: usize) -> bool {
    match mark(tokens, at) {
        "?" | "!" | ";" => true,
        "." => {
            let before = at.checked_sub(1).map_or("", |before| word(tokens, before));
            !matches!(
                before,
                "rp" | "no"
                    | "kab"
                    | "s"
                    | "d"
                    | "h"
                    | "dr"
                    | "ir"
                    | "pt"
                    | "cv"
                    | "prov"
                    | "drs"
                    | "hj"
                    | "jl"
                    | "tgl"
            )
        }
        _ => false,
    }
}

/// The first token of the sentence in which some tokens stand, and that behind its last.
pub(super) fn sentence(tokens: &[Token<'_>], first: usize, end: usize) -> (usize, usize) {
    let start = (0..first).rev().find(|at| ends(tokens, *at)).map_or(0, |at| at.saturating_add(1));
    let stop = (end..tokens.len()).find(|at| ends(tokens, *at)).unwrap_or(tokens.len());
    (start, stop)
}

/// Whether a clause ends at a token.
pub(super) fn breaks(tokens: &[Token<'_>], at: usize) -> bool {
    matches!(mark(tokens, at), "," | ":" | "(" | ")" | "–" | "—" | "\"" | "”" | "“")
        || CONJUNCTIONS.contains(&word(tokens, at))
}

/// The words around the item at a place.
pub(super) fn around<'a>(tokens: &'a [Token<'_>], items: &[Item], place: usize) -> Around<'a> {
    let Some(item) = items.get(place) else {
        return Around::default();
    };
    let (start, stop) = sentence(tokens, item.first, item.end);
    let quantity =
        |at: &usize| items.get(*at).is_some_and(|of| !matches!(of.shape, Shape::None(_)));
    let of = |at: usize| items.get(at);
    let inside = |at: &usize| of(*at).is_some_and(|of| of.first >= start && of.first < stop);
    let previous = (0..place).rev().find(quantity).filter(inside);
    let next = (place.saturating_add(1)..items.len()).find(quantity).filter(inside);
    let earliest = (0..=place).filter(quantity).find(inside).and_then(of);
    let words = |from: usize, to: usize| {
        (from..to).map(|at| word(tokens, at)).filter(|of| !of.is_empty()).collect::<Vec<_>>()
    };
    let right_end = next.and_then(of).map_or(stop, |of| of.first);
    let clause = (item.end..right_end).find(|at| breaks(tokens, *at)).unwrap_or(right_end);
    let left_start = previous.and_then(of).map_or(start, |of| of.end);
    let own = (left_start..item.first).rev().find(|at| breaks(tokens, *at));
    Around {
        left: words(left_start, item.first),
        clause: words(own.unwrap_or(left_start), item.first),
        right: words(item.end, right_end),
        after: words(item.end, clause),
        lead: words(start, item.first),
        opening: words(start, earliest.map_or(item.first, |of| of.first)),
        sentence: words(start, stop),
        next,
        previous,
    }
}
