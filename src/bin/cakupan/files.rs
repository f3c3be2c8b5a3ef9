//! `cakupan export` and `cakupan import`.

use std::ffi::OsStr;
use std::path::Path;

use cakupan::files::note::note;
use cakupan::files::{self, document, workbook};
use cakupan::scenario::Scenario;
use cakupan::text::files::{note_unwritten, refused, unwritten};
use cakupan::text::words::Locale;
use cakupan::text::{Lang, fill};
use cakupan::view::file::note_chart;
use cakupan::view::paper::view;

use crate::arguments::{Export, Import, Note};
use crate::file_errors::{unreadable, unwritable};
use crate::output::{Failure, print, programme, scenario};
use crate::picture::png;

/// A file longer than this is no workbook of ours.
const LONGEST_WORKBOOK: u64 = 100_000_000;

/// What a scenario becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Workbook,
    Note,
}

/// Writes a scenario as a workbook or as a briefing note, by the file's name.
pub(crate) fn export(of: &Export, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let kind = kind(&of.output, lang)?;
    if kind == Kind::Workbook
        && let Some(option) = given(&of.note)
    {
        let template = lang.pick(
            "{file}: --{why} hanya untuk catatan; beri nama berkas yang berakhir .docx",
            "{file}: --{why} is for notes alone; name a file that ends in .docx",
        );
        return Err(failed(template, &of.output, option));
    }
    let document = scenario(&of.scenario, lang)?;
    let bytes = match kind {
        Kind::Workbook => workbook(&document, locale).map_err(|why| unwritten(&why, lang)),
        Kind::Note => briefing(&document, &of.note, locale)?,
    };
    let bytes = bytes.map_err(|why| Failure::Said(format!("{}: {why}", of.scenario)))?;
    save(&of.output, &bytes, lang)
}

/// What a file of this name holds.
fn kind(file: &Path, lang: Lang) -> Result<Kind, Failure> {
    let ending = file.extension().map(|ending| ending.to_ascii_lowercase());
    match ending.as_deref().and_then(OsStr::to_str) {
        Some("xlsx") => Ok(Kind::Workbook),
        Some("docx") => Ok(Kind::Note),
        _ => {
            let template = lang.pick(
                "{file}: beri nama berkas yang berakhir .xlsx atau .docx",
                "{file}: name a file that ends in .xlsx or .docx",
            );
            Err(failed(template, file, ""))
        }
    }
}

/// The first of the options that only a note has.
fn given(note: &Note) -> Option<&'static str> {
    let options = [
        ("programme", note.programme.is_some()),
        ("original", note.original.is_some()),
        ("link", note.link.is_some()),
        ("date", note.date.is_some()),
    ];
    options.into_iter().find(|(_, given)| *given).map(|(name, _)| name)
}

/// A briefing note. The outer failure is one of the line's arguments.
fn briefing(
    document: &Scenario,
    of: &Note,
    locale: Locale<'_>,
) -> Result<Result<Vec<u8>, String>, Failure> {
    let lang = locale.lang;
    let programme = programme(of.programme, document, lang)?;
    let original = of.original.as_deref().map(|id| scenario(id, lang)).transpose()?;
    let today = of.date.as_deref().unwrap_or_default();
    let picture = png(&note_chart(document, programme, locale)).unwrap_or_default();
    let written = note(
        &files::note::Note {
            paper: &view(document, original.as_ref(), programme, today, locale),
            picture: &picture,
            link: of.link.as_deref().unwrap_or_default(),
            edited: original.is_some_and(|original| original != *document),
            version: concat!("Cakupan ", env!("CARGO_PKG_VERSION")),
        },
        lang,
    );
    Ok(written.map_err(|why| note_unwritten(&why, lang)))
}

/// Reads a workbook back.
pub(crate) fn import(of: &Import, lang: Lang) -> Result<(), Failure> {
    let cannot = lang.pick("{file}: tidak dapat dibaca ({why})", "{file}: cannot be read ({why})");
    let cannot = |why: &str| failed(cannot, &of.workbook, why);
    let size =
        std::fs::metadata(&of.workbook).map_err(|error| cannot(&unreadable(&error, lang)))?.len();
    if size > LONGEST_WORKBOOK {
        return Err(cannot(lang.pick("lebih dari 100 MB", "more than 100 MB")));
    }
    let bytes = std::fs::read(&of.workbook).map_err(|error| cannot(&unreadable(&error, lang)))?;
    let text = document(&bytes).map_err(|problems| {
        let head = refused(&of.workbook.display().to_string(), lang);
        let lines = problems.iter().map(|found| format!("\n  {}", found.message(lang)));
        Failure::Said(core::iter::once(head).chain(lines).collect())
    })?;
    match &of.output {
        Some(file) => save(file, text.as_bytes(), lang),
        None => print(&text),
    }
}

fn save(file: &Path, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let cannot =
        lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
    std::fs::write(file, bytes).map_err(|error| failed(cannot, file, &unwritable(&error, lang)))
}

fn failed(template: &str, file: &Path, why: &str) -> Failure {
    let file = file.display().to_string();
    Failure::Said(fill(template, &[("file", &file), ("why", why)]))
}
