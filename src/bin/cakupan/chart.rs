//! `cakupan chart`.

use cakupan::chart::{Drawing, Frame, Palette, export};
use cakupan::findings::Findings;
use cakupan::model::run_exact;
use cakupan::outcome::Outcome;
use cakupan::scenario::Scenario;
use cakupan::text::words::Locale;
use cakupan::text::{fill, realised as said};
use cakupan::view::figures::{self, Words};
use cakupan::view::realised;

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
    let drawing = match of.figure {
        Figure::Coverage => of_run(of, figures::Figure::Coverage, &scenario, locale),
        Figure::Members => of_run(of, figures::Figure::Members, &scenario, locale),
        Figure::Money => of_run(of, figures::Figure::Money, &scenario, locale),
        Figure::Realised => {
            let outcome = Outcome::new(&scenario)
                .ok_or_else(|| Failure::Said(said::nothing_yet(lang).to_owned()))?;
            let around = realised::words(&scenario, &outcome, locale);
            let frame = frame(of, realised::FIGURE, &around);
            realised::draw(&scenario, &outcome, &frame, lang)
        }
    };
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

/// One of the figures of a run.
fn of_run(of: &Chart, figure: figures::Figure, scenario: &Scenario, locale: Locale<'_>) -> Drawing {
    let run = run_exact(scenario);
    let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
    let findings = Findings::new(scenario, &run, 0, title, region);
    let around = figures::words(figure, &findings, locale.lang);
    let frame = frame(of, figure.name(), &around);
    figures::draw(figure, scenario, &run, &findings, &frame, locale)
}

fn frame<'a>(of: &Chart, name: &'a str, around: &'a Words) -> Frame<'a> {
    Frame {
        width_px: of.width,
        palette: if of.dark { Palette::Dark } else { Palette::Light },
        id_prefix: name,
        alt: &around.alt,
        title: Some(&around.title),
        subtitle: None,
        source: Some(&around.caption),
    }
}

fn failed(template: &str, of: &Chart, why: &str) -> Failure {
    let file = of.output.display().to_string();
    Failure::Said(fill(template, &[("file", &file), ("why", why)]))
}
