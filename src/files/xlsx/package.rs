//! The parts of a file: unpacked up to a limit, found by path, in UTF-8.

use std::fmt;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::xml::Xml;
use crate::text::files::Unread;

/// So many bytes are unpacked of one file, all parts together: some fifty times what a plan of fifty
/// years and many programmes needs.
const MOST: u64 = 32 << 20;

/// The archive of a workbook.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// So many bytes may still be unpacked.
    left: u64,
}

impl fmt::Debug for Package<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Package").field("left", &self.left).finish_non_exhaustive()
    }
}

/// A part of the archive.
pub(super) struct Part {
    pub(super) name: String,
    text: String,
}

impl Part {
    pub(super) fn xml(&self) -> Xml<'_> {
        Xml::new(&self.name, &self.text)
    }
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unread> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::NoWorkbook)?;
        Ok(Self { zip, left: MOST })
    }

    /// The part at a path; `None` where there is none. Some programs write other cases and
    /// backslashes.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Part>, Unread> {
        let same = |name: &&str| name.replace('\\', "/").eq_ignore_ascii_case(path);
        let Some(name) = self.zip.file_names().find(same).map(str::to_owned) else {
            return Ok(None);
        };
        let broken = |_| Unread::Broken(path.to_owned());
        let mut bytes = Vec::new();
        let file = self.zip.by_name(&name).map_err(|_| Unread::Broken(path.to_owned()))?;
        // What the archive says of sizes is not believed.
        file.take(self.left.saturating_add(1)).read_to_end(&mut bytes).map_err(broken)?;
        self.left = u64::try_from(bytes.len())
            .ok()
            .and_then(|length| self.left.checked_sub(length))
            .ok_or_else(|| Unread::TooLarge(path.to_owned()))?;
        Ok(Some(Part { name: path.to_owned(), text: utf8(bytes, path)? }))
    }
}

/// The text of a part without its byte order mark.
fn utf8(bytes: Vec<u8>, path: &str) -> Result<String, Unread> {
    let other = || Unread::Encoding(path.to_owned());
    // UTF-16, with a byte order mark or without.
    let starts = [&b"\xFE\xFF"[..], b"\xFF\xFE", b"<\0", b"\0<"];
    if starts.iter().any(|start| bytes.starts_with(start)) {
        return Err(other());
    }
    let mut text = String::from_utf8(bytes).map_err(|_| other())?;
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
    }
    Ok(text)
}

/// The path in the archive of what the workbook names: below its own folder, or from the top where
/// it begins with a slash. Some programs name the folder once more.
pub(super) fn path(target: &str) -> String {
    let target = target.replace('\\', "/");
    let below = !target.starts_with('/') && !target.starts_with("xl/");
    let mut steps = if below { vec!["xl"] } else { Vec::new() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}
