//! `cakupan export` and `cakupan import`.

use std::path::Path;

use cakupan::files::{document, workbook};
use cakupan::text::files::{refused, unwritten};
use cakupan::text::words::Locale;
use cakupan::text::{Lang, fill};

use crate::arguments::{Export, Import};
use crate::file_errors::{unreadable, unwritable};
use crate::output::{Failure, print, scenario};

/// A file longer than this is no workbook of ours.
const LONGEST_WORKBOOK: u64 = 100_000_000;

/// Writes a scenario as a workbook.
pub(crate) fn export(of: &Export, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let xlsx = of.output.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if !xlsx {
        let template = lang.pick(
            "{file}: beri nama berkas yang berakhir .xlsx",
            "{file}: name a file that ends in .xlsx",
        );
        return Err(failed(template, &of.output, ""));
    }
    let document = scenario(&of.scenario, lang)?;
    let bytes = workbook(&document, locale)
        .map_err(|why| Failure::Said(format!("{}: {}", of.scenario, unwritten(&why, lang))))?;
    save(&of.output, &bytes, lang)
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
