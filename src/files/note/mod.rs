//! The briefing note: the report on paper as a Word document (DOCX), with headings, table heads,
//! numbered sources and a described chart that Word and LibreOffice know as such.
//!
//! The parts of the file are WordprocessingML (ISO/IEC 29500, transitional), written here. The crate
//! `docx-rs` (0.4.22) knows no head rows of tables, no language and no description of a picture, and
//! weighs 198 kB (brotli), with an archiver and an XML writer of its own beside those of the module.

mod body;
mod link;
mod parts;
mod pieces;
mod styles;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::text::Lang;
use crate::text::files::NoteUnwritten;
use crate::view::paper::Paper;

/// What a note is made of.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// What it says.
    pub paper: &'a Paper,
    /// The chart of the report as PNG.
    pub picture: &'a [u8],
    /// The address that opens the scenario, or empty.
    pub link: &'a str,
    /// Whether the scenario has been changed since the link was made.
    pub edited: bool,
    /// The program and its version.
    pub version: &'a str,
}

/// Writes a note: the bytes of a DOCX file, the same for the same note.
///
/// # Errors
/// The picture is no PNG.
pub fn note(of: &Note<'_>, lang: Lang) -> Result<Vec<u8>, NoteUnwritten> {
    let size = png_size(of.picture).ok_or(NoteUnwritten::Picture)?;
    let body = body::write(of, size, lang);
    let texts = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package()),
        ("docProps/core.xml", parts::properties(of, lang)),
        ("docProps/app.xml", parts::program()),
        ("word/document.xml", body.document),
        ("word/_rels/document.xml.rels", parts::relations(&body.links)),
        ("word/styles.xml", styles::styles(lang)),
        ("word/settings.xml", parts::settings(lang)),
        ("word/numbering.xml", parts::numbering()),
        ("word/footer1.xml", parts::footer(lang)),
    ];
    packed(&texts, of.picture).map_err(|error| NoteUnwritten::Failed(error.to_string()))
}

fn packed(texts: &[(&str, String)], picture: &[u8]) -> Result<Vec<u8>, zip::result::ZipError> {
    // No clock: the same note gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let deflated = options.compression_method(CompressionMethod::Deflated);
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in texts {
        file.start_file(*name, deflated)?;
        file.write_all(text.as_bytes())?;
    }
    file.start_file(parts::PICTURE, options.compression_method(CompressionMethod::Stored))?;
    file.write_all(picture)?;
    Ok(file.finish()?.into_inner())
}

/// Width and height of a PNG in pixels, from its first chunk.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let (width, rest) = rest.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    let (width, height) = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
    (width > 0 && height > 0).then_some((width, height))
}
