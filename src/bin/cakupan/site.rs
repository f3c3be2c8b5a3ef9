//! `cakupan site`: what the build adds to the page.

use std::path::Path;

use cakupan::site::{File, Wanted, files};
use cakupan::text::{Lang, fill};

use crate::arguments::Files;
use crate::file_errors::{unreadable, unwritable};
use crate::output::Failure;

/// Writes the files that are made from the ready scenarios.
pub(crate) fn site(of: &Files, lang: Lang) -> Result<(), Failure> {
    let read = |file: &Path| {
        std::fs::read_to_string(file).map_err(|error| {
            let template =
                lang.pick("{file}: tidak dapat dibaca ({why})", "{file}: cannot be read ({why})");
            failed(template, file, &unreadable(&error, lang))
        })
    };
    let template = of.template.as_deref().map(read).transpose()?;
    let wanted =
        Wanted { address: of.address.as_ref(), style: &of.style, template: template.as_deref() };
    let made = files(&wanted).map_err(|error| Failure::Said(error.to_string()))?;
    made.iter().try_for_each(|file| write(&of.output, file, lang))
}

fn write(folder: &Path, file: &File, lang: Lang) -> Result<(), Failure> {
    let path = folder.join(&file.path);
    let parent = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    parent.and_then(|()| std::fs::write(&path, &file.bytes)).map_err(|error| {
        let template =
            lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
        failed(template, &path, &unwritable(&error, lang))
    })
}

fn failed(template: &str, file: &Path, why: &str) -> Failure {
    let file = file.display().to_string();
    Failure::Said(fill(template, &[("file", &file), ("why", why)]))
}
