//! `cakupan chart`.

use cakupan::chart::{Drawing, Frame};
use cakupan::findings::Findings;
use cakupan::model::run_exact;
use cakupan::outcome::Outcome;
use cakupan::scenario::Scenario;
use cakupan::text::words::Locale;
use cakupan::text::{events, realised as said};
use cakupan::view::figures::{self, Words};
use cakupan::view::realised;

use crate::arguments::{Chart, Figure};
use crate::output::{Failure, scenario};
use crate::picture;

/// Draws a figure into a file.
pub(crate) fn chart(of: &Chart, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let kind = picture::kind(&of.output, lang)?;
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
    picture::write(&drawing, &of.output, kind, lang)
}

/// One of the figures of a run.
fn of_run(of: &Chart, figure: figures::Figure, scenario: &Scenario, locale: Locale<'_>) -> Drawing {
    let run = run_exact(scenario);
    let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
    let findings = Findings::new(scenario, &run, 0, title, region);
    let mut around = figures::words(figure, &findings, locale.lang);
    if figures::has_events(figure, scenario, &run) {
        around.caption.push(' ');
        around.caption.push_str(events::marks_note(locale.lang));
    }
    let frame = frame(of, figure.name(), &around);
    let drawing = figures::draw(figure, scenario, &run, &findings, &frame, locale);
    figures::with_events(drawing, figure, scenario, &run, frame.palette)
}

fn frame<'a>(of: &Chart, name: &'a str, around: &'a Words) -> Frame<'a> {
    Frame {
        alt: &around.alt,
        title: Some(&around.title),
        source: Some(&around.caption),
        ..picture::frame(&of.picture, name)
    }
}
