//! `cakupan chart`.

use cakupan::chart::Frame;
use cakupan::findings::Findings;
use cakupan::model::run_exact;
use cakupan::text::words::Locale;
use cakupan::view::figures::{self, draw, words};

use crate::arguments::{Chart, Figure};
use crate::output::{Failure, scenario};
use crate::picture;

/// Draws a figure into a file.
pub(crate) fn chart(of: &Chart, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let kind = picture::kind(&of.output, lang)?;
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
        alt: &around.alt,
        title: Some(&around.title),
        source: Some(&around.caption),
        ..picture::frame(&of.picture, figure.name())
    };
    let drawing = draw(figure, &scenario, &run, &findings, &frame, locale);
    picture::write(&drawing, &of.output, kind, lang)
}
