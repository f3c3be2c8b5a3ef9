//! What an embed asks for: one figure of one scenario.

use lol_alloc::{FreeListAllocator, LockedAllocator};
use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::text::words::{Locale, Words};
use crate::view::embed::{self, Wanted};
use crate::view::figures::Figure;

/// A third of the standard allocator's size; an embed asks for little at a time.
#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> =
    LockedAllocator::new(FreeListAllocator::new());

/// What a link says before its ready scenarios are at hand: JSON, `EmbedRead`. Its packed parts are
/// text that begins with `!`: the page's script has unpacked them.
#[wasm_bindgen]
pub fn read(fragment: &str) -> Result<String, String> {
    json(&embed::read(fragment))
}

/// The first scenario of a link: JSON, `EmbedOpened`. `bases` is a JSON object of the texts of the
/// ready scenarios that `read` names.
#[wasm_bindgen]
pub fn open(fragment: &str, bases: &str, lang: &str) -> Result<String, String> {
    let bases = Words::parse(bases);
    let base = |id: &str| bases.english(id).map(str::to_owned);
    json(&embed::open(fragment, &base, language(lang)))
}

/// The figure of a document: JSON, `Embedded`. `words` is a JSON object of English words for the
/// document's own (or empty), `figure` a figure's name, `width` the CSS pixels that it may be wide;
/// `sliders` are the numbers that may be moved, a line each (path, least, greatest), `moved` the
/// values that a reader gave (path, value).
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "each crosses the boundary by itself")]
pub fn embed(
    document: &str,
    words: &str,
    lang: &str,
    figure: &str,
    width: u32,
    sliders: &str,
    moved: &str,
    table: bool,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let figure = Figure::from_name(figure).unwrap_or(Figure::Coverage);
    json(&embed::embed(document, &Wanted { locale, figure, width, sliders, moved, table }))
}
