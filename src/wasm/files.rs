//! Files behind the boundary of the third module: workbooks, briefing notes, CSV and pictures, and
//! what is read back.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{language, scenario};
use crate::files;
use crate::scenario::Scenario;
use crate::text::files::{note_unwritten, unwritten};
use crate::text::problem;
use crate::text::sensitivity::refusal;
use crate::text::words::{Locale, Words};
use crate::view::csv::{Dialect, months};
use crate::view::figures::Figure;
use crate::view::frozen::{Freezing, frozen as freeze};
use crate::view::{file, paper};

/// A document as a workbook: the bytes of an XLSX file. What cannot be written throws why.
#[wasm_bindgen]
pub fn workbook(document: &str, words: &str, lang: &str) -> Result<Vec<u8>, String> {
    let words = Words::parse(words);
    let lang = language(lang);
    let locale = Locale { lang, words: &words };
    files::workbook(&scenario(document)?, locale).map_err(|why| unwritten(&why, lang))
}

/// The chart of a briefing note as SVG text, in light colours; the page makes the PNG of it that
/// `note` asks for. `programme` is the position of the programme that the note answers for. A
/// refused document throws.
#[wasm_bindgen]
pub fn note_chart(
    document: &str,
    words: &str,
    lang: &str,
    programme: usize,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    Ok(file::note_chart(&scenario(document)?, programme, locale).svg)
}

/// A document as a briefing note: the bytes of a DOCX file. `original` is the document that this
/// one was made from, or empty, `today` the day, `2026-11-21`, `link` the address that opens the
/// scenario, `version` the program and its version, `picture` the PNG of `note_chart`. What cannot
/// be written throws why.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "each crosses the boundary by itself")]
pub fn note(
    document: &str,
    words: &str,
    lang: &str,
    programme: usize,
    original: &str,
    today: &str,
    link: &str,
    version: &str,
    picture: &[u8],
) -> Result<Vec<u8>, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let original = if original.is_empty() { None } else { Some(scenario(original)?) };
    let document = scenario(document)?;
    let of = files::note::Note {
        paper: &paper::view(&document, original.as_ref(), programme, today, locale),
        picture,
        link,
        edited: original.is_some_and(|original| original != document),
        version,
    };
    files::note::note(&of, locale.lang).map_err(|why| note_unwritten(&why, locale.lang))
}

/// The document in a workbook: JSON text. Problems throw, a line each, by sheet and cell.
#[wasm_bindgen]
pub fn read_workbook(bytes: &[u8], lang: &str) -> Result<String, String> {
    files::document(bytes).map_err(|problems| {
        let lines = problems.iter().map(|found| found.message(language(lang)));
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// The same text, if it is a document. Problems throw, a line each.
#[wasm_bindgen]
pub fn read_document(text: &str, lang: &str) -> Result<String, String> {
    Scenario::parse(text).map(|_| text.to_owned()).map_err(|problems| {
        let lines = problems.iter().map(|found| problem::words(found, language(lang)).message);
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// The months as CSV: for Excel in Indonesia, or else the standard one. A refused document throws.
#[wasm_bindgen]
pub fn months_csv(document: &str, excel: bool) -> Result<String, String> {
    let dialect = if excel { Dialect::Excel } else { Dialect::Standard };
    Ok(months(&scenario(document)?, dialect))
}

/// A figure as SVG text of its own, in light colours. A refused document throws.
#[wasm_bindgen]
pub fn picture(
    document: &str,
    words: &str,
    lang: &str,
    figure: &str,
    width: u32,
    height: u32,
) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let figure = Figure::from_name(figure).ok_or("no such figure")?;
    Ok(file::picture(figure, &scenario(document)?, (width, height), locale).svg)
}

/// A figure as HTML without any script: a whole file, or a piece to be pasted into an article.
/// `question` is JSON: `{"form": "page", "figure": "coverage", "theme": "auto", "title": "",
/// "picture": "", "programme": 0, "today": "2026-11-21", "link": "https://…", "edited": false,
/// "site": "https://…/", "fragment": "#v=1&…"}`; `form` is `page`, `fragment`, `upgrade` or `live`,
/// and the last two need the site and the embed's link. A refused document, and a
/// question that cannot be read, throw in words.
#[wasm_bindgen]
pub fn frozen(document: &str, words: &str, lang: &str, question: &str) -> Result<String, String> {
    let words = Words::parse(words);
    let locale = Locale { lang: language(lang), words: &words };
    let asked = Freezing::parse(question).map_err(|found| refusal(&found, locale.lang))?;
    Ok(freeze(&scenario(document)?, &asked, locale))
}
