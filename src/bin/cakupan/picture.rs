//! Figures as files.

use std::path::Path;

use cakupan::chart::{Drawing, Frame, Palette, export};
use cakupan::text::{Lang, fill};

use crate::arguments::Picture;
use crate::file_errors;
use crate::output::{Failure, print};

/// A PNG has so many pixels for each pixel of the chart.
const PNG_SCALE: f64 = 2.0;

/// What a figure becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// SVG in a file.
    Svg,
    /// SVG on standard output.
    Printed,
    /// PNG in a file.
    Png,
}

/// What a figure becomes, by the file's name.
///
/// # Errors
/// The name has another ending.
pub(crate) fn kind(file: &Path, lang: Lang) -> Result<Kind, Failure> {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some(extension) if extension.eq_ignore_ascii_case("svg") => Ok(Kind::Svg),
        Some(extension) if extension.eq_ignore_ascii_case("png") => Ok(Kind::Png),
        None if file.as_os_str() == "-" => Ok(Kind::Printed),
        _ => {
            let template = lang.pick(
                "{file}: beri nama berkas yang berakhir .svg atau .png, atau - untuk SVG ke keluaran standar",
                "{file}: name a file that ends in .svg or .png, or - for SVG on standard output",
            );
            Err(failed(template, file, ""))
        }
    }
}

/// The frame of a figure in a file; its words are filled in where it is drawn.
pub(crate) fn frame<'a>(picture: &Picture, id_prefix: &'a str) -> Frame<'a> {
    Frame {
        palette: if picture.dark { Palette::Dark } else { Palette::Light },
        ..Frame::page(picture.width, id_prefix, "")
    }
}

/// Writes a figure.
///
/// # Errors
/// It cannot be drawn or written.
pub(crate) fn write(drawn: &Drawing, file: &Path, kind: Kind, lang: Lang) -> Result<(), Failure> {
    let cannot =
        lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
    let bytes = match kind {
        Kind::Printed => return print(&export::standalone_svg(drawn)),
        Kind::Svg => export::standalone_svg(drawn).into_bytes(),
        Kind::Png => png(drawn).ok_or_else(|| {
            let why = lang.pick("gambar tidak menjadi PNG; pilih .svg", "no PNG; choose .svg");
            failed(cannot, file, why)
        })?,
    };
    std::fs::write(file, bytes)
        .map_err(|error| failed(cannot, file, &file_errors::unwritable(&error, lang)))
}

/// A figure as PNG, sharp on screens and paper; none if it cannot become one.
pub(crate) fn png(drawn: &Drawing) -> Option<Vec<u8>> {
    export::png(&drawn.svg, PNG_SCALE).ok()
}

fn failed(template: &str, file: &Path, why: &str) -> Failure {
    let file = file.display().to_string();
    Failure::Said(fill(template, &[("file", &file), ("why", why)]))
}
