//! `cakupan chart`.

use cakupan::chart::{Frame, Palette, export};
use cakupan::findings::Findings;
use cakupan::model::run_exact;
use cakupan::text::fill;
use cakupan::text::words::Locale;
use cakupan::view::figures::{self, draw, words};

use crate::arguments::{Chart, Figure};
use crate::output::{Failure, print, scenario};

/// A PNG has so many pixels for each pixel of the chart.
const PNG_SCALE: f64 = 2.0;

/// Draws a figure into a file.
pub(crate) fn chart(of: &Chart, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let png = match of.output.extension().and_then(|extension| extension.to_str()) {
        Some(extension) if extension.eq_ignore_ascii_case("svg") => false,
        Some(extension) if extension.eq_ignore_ascii_case("png") => true,
        None if of.output.as_os_str() == "-" => false,
        _ => {
            let template = lang.pick(
                "{file}: beri nama berkas yang berakhir .svg atau .png, atau - untuk SVG ke keluaran standar",
                "{file}: name a file that ends in .svg or .png, or - for SVG on standard output",
            );
            return Err(failed(template, of, ""));
        }
    };
    let scenario = scenario(&of.scenario, lang)?;
    let figure = match of.figure {
        Figure::Coverage => figures::Figure::Coverage,
        Figure::Members => figures::Figure::Members,
        Figure::Money => figures::Figure::Money,
    };
    let run = run_exact(&scenario);
    let title = locale.name(&scenario.title);
    let region = locale.name(&scenario.region.name);
    let findings = Findings::new(&scenario, &run, 0, title, region);
    let around = words(figure, &findings, lang);
    let frame = Frame {
        width_px: of.width,
        palette: if of.dark { Palette::Dark } else { Palette::Light },
        id_prefix: figure.name(),
        alt: &around.alt,
        title: Some(&around.title),
        subtitle: None,
        source: Some(&around.caption),
    };
    let drawing = draw(figure, &scenario, &run, &findings, &frame, locale);
    let cannot =
        lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
    let bytes = if png {
        export::png(&drawing.svg, PNG_SCALE)
            .map_err(|error| failed(cannot, of, &error.to_string()))?
    } else {
        export::standalone_svg(&drawing).into_bytes()
    };
    if of.output.as_os_str() == "-" {
        return print(&export::standalone_svg(&drawing));
    }
    std::fs::write(&of.output, bytes).map_err(|error| failed(cannot, of, &error.to_string()))
}

fn failed(template: &str, of: &Chart, why: &str) -> Failure {
    let file = of.output.display().to_string();
    Failure::Said(fill(template, &[("file", &file), ("why", why)]))
}
