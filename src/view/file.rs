//! A figure as a picture of its own: fixed colours, its words inside, of a given size.

use super::figures::{Figure, Words, draw, words};
use super::paper;
use crate::chart::{Drawing, Frame, Palette};
use crate::findings::Findings;
use crate::model::run_exact;
use crate::scenario::Scenario;
use crate::text::words::Locale;

/// Draws a figure `width` CSS pixels wide and at least `height` high, in light colours, with its
/// finding above it and its caption at its foot.
#[must_use]
pub fn picture(
    figure: Figure,
    scenario: &Scenario,
    (width, height): (u32, u32),
    locale: Locale<'_>,
) -> Drawing {
    drawn(figure, scenario, 0, locale, |around| Frame {
        height_px: height,
        title: Some(&around.title),
        source: Some(&around.caption),
        ..Frame::page(width, figure.name(), &around.alt)
    })
}

/// Draws the chart of a briefing note in light colours: coverage, as large as in the report on
/// paper, with its finding for `programme`. Its title and caption stand in the note's own text.
#[must_use]
pub fn note_chart(scenario: &Scenario, programme: usize, locale: Locale<'_>) -> Drawing {
    let figure = Figure::Coverage;
    drawn(figure, scenario, programme, locale, |around| {
        Frame::page(paper::WIDTH, figure.name(), &around.alt)
    })
}

fn drawn(
    figure: Figure,
    scenario: &Scenario,
    programme: usize,
    locale: Locale<'_>,
    frame: impl Fn(&Words) -> Frame<'_>,
) -> Drawing {
    let run = run_exact(scenario);
    let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
    let findings = Findings::new(scenario, &run, programme, title, region);
    let around = words(figure, &findings, locale.lang);
    let frame = Frame { palette: Palette::Light, ..frame(&around) };
    draw(figure, scenario, &run, &findings, &frame, locale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ready;
    use crate::text::Lang;

    #[test]
    fn a_picture_has_the_size_that_was_asked_for() {
        for ready in ready::ALL {
            let scenario = ready.scenario().unwrap();
            for size in [(1200, 675), (1080, 1080)] {
                for figure in Figure::ALL {
                    let locale = Locale { lang: Lang::Id, words: ready::words() };
                    let drawn = picture(figure, &scenario, size, locale);
                    assert_eq!((drawn.width, drawn.height), size, "{} {figure:?}", ready.id);
                    assert!(!drawn.svg.contains("var(--"), "{}", ready.id);
                }
            }
        }
    }
}
