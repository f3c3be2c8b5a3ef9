//! Where a curve is drawn, and afterwards the guess over the model's line.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::chart::{Drawing, Event, Frame, GuessFigure, Timeline};
use crate::model::Trajectory;
use crate::month::Month;
use crate::num::{Arithmetic, Exact, decimal_to_f64};
use crate::text::number::{month, percent};
use crate::text::{
    Lang, workshop as steps, workshop_judgement as judged_words, workshop_pad as words,
};
use crate::view::figures::{floats, short_month_names};
use crate::view::page::Plot;
use crate::workshop::{Ask, Given, Judgement, Measure, Stage, Truth};

/// Where a curve is drawn.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopPad {
    /// What it is.
    pub title: String,
    /// What it is for those who do not see it.
    pub alt: String,
    /// The SVG element.
    pub svg: String,
    /// CSS pixels.
    pub width: u32,
    /// CSS pixels.
    pub height: u32,
    /// Where values stand; percent rise from 0 at its bottom to `highest`.
    pub plot: Plot,
    /// How many months lie between its left and its right.
    pub months: usize,
    /// Where a guess is wanted.
    pub points: Vec<WorkshopPoint>,
}

/// A month of a guess.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopPoint {
    /// The month, `2026-12`.
    pub month: String,
    /// Its name.
    pub label: String,
    /// Its place in the pad, from 0.
    pub at: usize,
    /// The guess in percent, as documents write it; before there is one, where drawing begins.
    pub guess: String,
    /// The guess in words, after it was given, or empty.
    pub guess_text: String,
    /// What the model has, likewise.
    pub real: String,
    /// The guess less that, likewise.
    pub off: String,
}

/// The months that a pad shows.
struct Window {
    from: Month,
    months: usize,
    /// So many months of the model's line are shown before there is a guess.
    seen: usize,
}

/// Months of what is known that are shown before the first guess.
const BEFORE: u32 = 12;

impl Window {
    fn new(stage: &Stage<'_>) -> Option<Self> {
        let Ask::Curve { first, last, every, known, .. } = &stage.step.ask else { return None };
        let start = stage.given.scenario.start;
        let ahead = if known.is_some() { BEFORE } else { every.saturating_sub(1) };
        let from = start.plus(first.since(start).saturating_sub(ahead));
        let count = |months: u32| usize::try_from(months).unwrap_or(0);
        Some(Self {
            from,
            months: count(last.since(from).saturating_add(1)),
            seen: known.map_or(0, |known| count(known.since(from).saturating_add(1))),
        })
    }

    fn at(&self, month: Month) -> usize {
        usize::try_from(month.since(self.from)).unwrap_or(0)
    }
}

/// What of the lines is in sight.
#[derive(Clone, Copy)]
pub(super) enum Lines<'a> {
    /// The model's, as far as it is known before there is a guess.
    Known,
    /// A guess over the model's.
    Guess(&'a Judgement),
    /// The whole of the model's, and nobody's guess.
    Model(&'a Truth),
}

impl<'a> Lines<'a> {
    /// Of a step with or without an answer.
    pub(super) fn of(judgement: Option<&'a Judgement>) -> Self {
        judgement.filter(|of| of.measure.is_some()).map_or(Self::Known, Self::Guess)
    }

    fn measure(self) -> Option<&'a Measure> {
        if let Self::Guess(of) = self { of.measure.as_ref() } else { None }
    }

    /// The model's value in the last month that is asked for.
    fn end(self) -> Option<Decimal> {
        match self {
            Self::Known => None,
            Self::Guess(of) => Some(of.measure.as_ref()?.points.last()?.real),
            Self::Model(Truth::Curve(points)) => Some(points.last()?.1),
            Self::Model(_) => None,
        }
    }
}

/// The pad of a step; none where no curve is asked for.
pub(super) fn pad(
    stage: &Stage<'_>,
    lines: Lines<'_>,
    width: u32,
    lang: Lang,
) -> Option<WorkshopPad> {
    let window = Window::new(stage)?;
    let measure = lines.measure();
    let alt = match lines {
        Lines::Known => alt(stage, lang),
        Lines::Guess(judgement) => {
            let points = measure.map_or(&[][..], |of| &of.points).iter();
            let guess = points.map(|of| (of.month, of.guess)).collect();
            judged_words::sentence(judgement, &Given::Curve(guess), stage, lang)
        }
        Lines::Model(truth) => steps::truth(truth, stage, lang),
    };
    let drawing = drawing(stage, lines, &Frame::page(width, "latihan-pad", &alt), lang)?;
    let begins = begins(stage);
    let point = |(place, at): (usize, Month)| {
        let judged = measure.and_then(|of| of.points.get(place));
        let [_, guess_text, real, off] =
            judged.map_or_else(Default::default, |point| words::point(point, lang));
        WorkshopPoint {
            month: at.to_string(),
            label: month(at, lang),
            at: window.at(at),
            guess: judged.map_or(begins, |point| point.guess).normalize().to_string(),
            guess_text,
            real,
            off,
        }
    };
    let title = match lines {
        Lines::Known => words::pad_title(&stage.step.ask, lang),
        Lines::Guess(_) => words::revealed_title(lang).to_owned(),
        Lines::Model(_) => words::model_title(lang).to_owned(),
    };
    Some(WorkshopPad {
        title,
        alt,
        svg: drawing.svg,
        width: drawing.width,
        height: drawing.height,
        plot: Plot {
            left: drawing.plot.left,
            right: drawing.plot.right,
            top: drawing.plot.top,
            bottom: drawing.plot.bottom,
            highest: drawing.plot.highest,
        },
        months: window.months,
        points: stage.asked().into_iter().enumerate().map(point).collect(),
    })
}

/// What the empty pad is, for those who do not see it.
pub(super) fn alt(stage: &Stage<'_>, lang: Lang) -> String {
    let known = match &stage.step.ask {
        Ask::Curve { known, .. } => *known,
        _ => None,
    };
    words::pad_alt(known, lang)
}

/// Draws the pad in a frame.
pub(super) fn drawing(
    stage: &Stage<'_>,
    lines: Lines<'_>,
    frame: &Frame<'_>,
    lang: Lang,
) -> Option<Drawing> {
    let window = Window::new(stage)?;
    let measure = lines.measure();
    let run = &stage.given.run;
    let skipped = usize::try_from(window.from.since(run.start)).unwrap_or(0);
    let seen = if matches!(lines, Lines::Known) { window.seen } else { window.months };
    let real: Vec<f64> = floats(&run.coverage_pct()).into_iter().skip(skipped).take(seen).collect();
    let guess: Vec<(usize, f64)> = measure.map_or_else(Vec::new, |of| {
        let points = of.points.iter();
        points.map(|point| (window.at(point.month), decimal_to_f64(point.guess))).collect()
    });
    let guessed = measure.and_then(|of| of.points.last());
    let [guess_label, real_label] =
        words::line_names(guessed.map(|of| of.guess), lines.end(), lang);
    let widest = Some(Decimal::new(888, 1));
    let room = words::line_names(widest, widest, lang);
    let largest = measure.map(|of| (window.at(of.largest.month), words::point(&of.largest, lang)));
    let short = short_month_names(lang);
    let names = short.each_ref().map(String::as_str);
    let figure = GuessFigure {
        time: Timeline {
            start: (i32::try_from(window.from.year()).unwrap_or(0), window.from.number()),
            months: window.months,
            month_names: &names,
        },
        real: &real,
        guess: &guess,
        top: 100.0,
        guess_label: &guess_label,
        real_label: &real_label,
        room: &room.each_ref().map(String::as_str),
        largest: largest.as_ref().map(|(month, [.., off])| Event { month: *month, label: off }),
        format: &|value| percent(value.to_decimal(), 1, lang),
    };
    Some(figure.draw(frame))
}

/// Where drawing begins: at the last value that is known, or at the scenario's first one, in whole
/// percent.
fn begins(stage: &Stage<'_>) -> Decimal {
    let run: &Trajectory<Exact> = &stage.given.run;
    let known = match &stage.step.ask {
        Ask::Curve { known, .. } => *known,
        _ => None,
    };
    let at = usize::try_from(known.unwrap_or(run.start).since(run.start)).unwrap_or(0);
    run.coverage_pct().get(at).map_or(Decimal::ZERO, |of| of.0.round())
}
