//! What a room guessed: a dot for each number on one axis, a bar for each choice, a thin line for each
//! curve; with their median, and what the model says once it is told.

use plotters::prelude::LineSeries;

use super::backend::Anchor;
use super::brush::style;
use super::labels::Rect;
use super::layout::{NAME, Plain, STRONG, Sheet, Spec, TICK, inner_width};
use super::names::{Label, Name};
use super::palette::{Dash, Paint, Token};
use super::scale::{YScale, clean};
use super::{Drawing, Format, Frame, Timeline};

/// Radius of a dot, and where many stand in a room.
const DOT: f64 = 60.0;
const SMALL_DOT: f64 = 38.0;
/// From so many dots on they are small.
const MANY: usize = 60;
/// Rows of dots that find room; beyond them they stand closer.
const ROWS: f64 = 12.0;
/// Height of a bar.
const BAR: f64 = 200.0;
/// How strong the line of one guess among many is.
const FAINT: f64 = 0.4;

/// Numbers on one axis.
#[derive(Clone, Copy)]
pub struct GuessDots<'a> {
    /// The guesses, rising.
    pub values: &'a [f64],
    /// Where half of them lie: from the lower to the upper quartile.
    pub half: (f64, f64),
    /// The median, and its label.
    pub median: (f64, &'a str),
    /// What the model says, and its label; `None` while it is not told.
    pub truth: Option<(f64, &'a str)>,
    /// Writes tick values.
    pub format: Format<'a>,
}

/// A finite number; anything else counts as zero.
fn finite(value: f64) -> f64 {
    if value.is_finite() { value.clamp(-1e18, 1e18) } else { 0.0 }
}

/// The ticks of an axis that holds all of some numbers: from zero where they are not far from it.
fn ticks(least: f64, most: f64) -> Vec<f64> {
    let from_zero = least >= 0.0 && least <= most * 0.5;
    let low = if from_zero || (least - most).abs() <= 0.0 { f64::min(least, 0.0) } else { least };
    let high = f64::max(most, low);
    let span = if high > low { high - low } else { 1.0 };
    let scale = YScale::new(span, 0.0);
    let step = scale.ticks.get(1).copied().unwrap_or(1.0);
    let mut at = (low / step).floor();
    let mut all = Vec::new();
    // A dozen at most: the scale has four to six, and both ends may want one more.
    while all.len() < 12 {
        all.push(at * step);
        if at * step >= high {
            break;
        }
        at += 1.0;
    }
    all
}

impl GuessDots<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let inner = inner_width(frame);
        let values: Vec<f64> = self.values.iter().map(|value| finite(*value)).collect();
        let median = (finite(self.median.0), self.median.1);
        let truth = self.truth.map(|(value, label)| (finite(value), label));
        let all = || values.iter().copied().chain([median.0]).chain(truth.map(|(value, _)| value));
        let least = all().fold(f64::INFINITY, f64::min);
        let most = all().fold(f64::NEG_INFINITY, f64::max);
        let ticks = ticks(finite(least), finite(most));
        let labels: Vec<String> =
            ticks.iter().map(|tick| TICK.fit(&(self.format)(*tick), inner * 0.3)).collect();
        let side = (TICK.widest(&labels) / 2.0 + 20.0).min(inner * 0.2);
        let radius = if values.len() > MANY { SMALL_DOT } else { DOT };
        let (from, to) = ends(&ticks);
        let width = f64::max(inner - 2.0 * side, 100.0);
        let along = |value: f64| (value - from) / (to - from) * width;
        let rows = stacked(&values, &along, 2.0 * radius + 8.0);
        let highest = rows.iter().map(|(_, row)| *row).fold(0.0, f64::max) + 1.0;
        let pitch = (2.0 * radius + 8.0) * (ROWS / highest).min(1.0);
        let named = if truth.is_some() { 2.0 } else { 1.0 };
        let mut sheet = Sheet::plain(
            frame,
            &Plain {
                class: "chart-guesses",
                left: side,
                right: side,
                above: STRONG.leading() * named + 60.0,
                height: f64::max(pitch * highest + 60.0, 500.0),
                below: 70.0 + TICK.leading(),
                cells: (1.0, 1.0),
            },
        );
        let plot = sheet.plot;
        let x = |value: f64| plot.left + along(value);
        sheet.canvas.open("chart-grid");
        let (lower, upper) = (x(finite(self.half.0)), x(finite(self.half.1)));
        let band = Rect { left: lower, top: plot.top, right: upper, bottom: plot.bottom };
        sheet.fill_rect(&band, Paint::new(Token::GRID));
        sheet.canvas.close();

        sheet.canvas.open("chart-data");
        let accent = Paint { alpha: 0.75, ..Paint::new(Token::layer(1)) };
        for (value, row) in &rows {
            let at = (x(*value), plot.bottom - 30.0 - radius - row * pitch);
            sheet.disc(at, radius as u32, accent, 8, Paint::new(Token::PAPER));
        }
        sheet.canvas.close();

        sheet.canvas.open("chart-axis");
        let ink = Paint::new(Token::INK);
        sheet.line((plot.left, plot.bottom), (plot.right, plot.bottom), ink, 10);
        for tick in &ticks {
            let at = x(*tick);
            let (top, bottom) = ((at, plot.bottom), (at, plot.bottom + 40.0));
            sheet.line(top, bottom, Paint::new(Token::MUTED), 10);
        }
        let mut end = f64::NEG_INFINITY;
        for (tick, label) in ticks.iter().zip(&labels) {
            let (at, half) = (x(*tick), TICK.width(label) / 2.0);
            if at - half < end {
                continue;
            }
            end = at + half + 60.0;
            let point = (at, plot.bottom + 50.0 + TICK.size);
            sheet.canvas.text(point, label, TICK, Token::MUTED, Anchor::Middle, false);
        }
        sheet.canvas.close();

        sheet.canvas.open("chart-marks");
        let first = plot.top - 40.0 - STRONG.leading() * (named - 1.0);
        self.mark(&mut sheet, x(median.0), (median.1, first), Token::INK, Dash::Dashed);
        if let Some((value, label)) = truth {
            self.mark(&mut sheet, x(value), (label, plot.top - 40.0), Token::ACCENT, Dash::Solid);
        }
        sheet.canvas.close();
        sheet.finish()
    }

    /// A line across the dots, with its label above it.
    fn mark(&self, sheet: &mut Sheet, at: f64, (label, y): (&str, f64), token: Token, dash: Dash) {
        let plot = sheet.plot;
        sheet.line((at, y + 30.0), (at, plot.bottom), Paint::new(token).dash(dash), 20);
        let half = STRONG.width(label) / 2.0;
        let left = plot.left.min(sheet.margin - 2.0 * half);
        let middle = f64::max(f64::min(at, sheet.margin - half), left + half);
        sheet.canvas.text((middle, y), label, STRONG, token, Anchor::Middle, true);
    }
}

/// Both ends of an axis, which differ.
fn ends(ticks: &[f64]) -> (f64, f64) {
    let (from, to) = (ticks.first().copied(), ticks.last().copied());
    let (from, to) = (from.unwrap_or(0.0), to.unwrap_or(1.0));
    if to > from { (from, to) } else { (from, from + 1.0) }
}

/// Each value with its row: the lowest in which it covers no other.
fn stacked(values: &[f64], along: &dyn Fn(f64) -> f64, apart: f64) -> Vec<(f64, f64)> {
    let mut ends: Vec<f64> = Vec::new();
    let mut rows = Vec::with_capacity(values.len());
    for value in values {
        let at = along(*value);
        let free = ends.iter().position(|end| at - end >= apart);
        let row = free.unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
        rows.push((*value, row as f64));
    }
    rows
}

/// How often each choice was taken.
#[derive(Clone, Copy, Debug)]
pub struct GuessBar<'a> {
    /// The choice.
    pub name: &'a str,
    /// How often.
    pub count: f64,
    /// The same in words.
    pub label: &'a str,
    /// It is what the model says, which is told.
    pub is_truth: bool,
}

/// Choices, a bar each.
#[derive(Clone, Copy, Debug)]
pub struct GuessBars<'a> {
    /// The choices, from the top.
    pub bars: &'a [GuessBar<'a>],
}

impl GuessBars<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let inner = inner_width(frame);
        let names: Vec<Vec<String>> =
            self.bars.iter().map(|bar| NAME.wrap(bar.name, inner, 3)).collect();
        let room = self.bars.iter().map(|bar| STRONG.width(bar.label)).fold(0.0, f64::max) + 80.0;
        let heights: Vec<f64> =
            names.iter().map(|lines| NAME.leading() * lines.len() as f64 + BAR + 150.0).collect();
        let mut sheet = Sheet::plain(
            frame,
            &Plain {
                class: "chart-guesses",
                left: 0.0,
                right: room,
                above: 20.0,
                height: heights.iter().sum::<f64>(),
                below: 10.0,
                cells: (1.0, 1.0),
            },
        );
        let plot = sheet.plot;
        let most = self.bars.iter().map(|bar| clean(bar.count)).fold(1.0, f64::max);
        let mut top = plot.top;
        for ((bar, lines), height) in self.bars.iter().zip(&names).zip(&heights) {
            let mut y = top + 30.0;
            sheet.canvas.open("chart-names");
            for line in lines {
                let at = (plot.left, y + NAME.leading() / 2.0 + NAME.drop());
                sheet.canvas.text(at, line, NAME, Token::INK, Anchor::Start, false);
                y += NAME.leading();
            }
            sheet.canvas.close();
            sheet.canvas.open("chart-data");
            let right =
                plot.left + clean(bar.count) / most * f64::max(plot.right - plot.left, 100.0);
            let area = Rect { left: plot.left, top: y + 20.0, right, bottom: y + 20.0 + BAR };
            let token = if bar.is_truth { Token::ACCENT } else { Token::layer(1) };
            let alpha = if bar.is_truth { 1.0 } else { 0.55 };
            sheet.fill_rect(&area, Paint { alpha, ..Paint::new(token) });
            let at = (right + 50.0, y + 20.0 + BAR / 2.0 + STRONG.drop());
            sheet.canvas.text(at, bar.label, STRONG, Token::INK, Anchor::Start, false);
            sheet.canvas.close();
            top += height;
        }
        sheet.finish()
    }
}

/// A line of a guess: months of the axis, from 0, with percent.
pub type GuessLine = Vec<(usize, f64)>;

/// Curves, a thin line each.
#[derive(Clone, Copy)]
pub struct GuessCurves<'a> {
    /// The months of all of them.
    pub time: Timeline<'a>,
    /// The guesses.
    pub lines: &'a [GuessLine],
    /// Their median, and its label at its end.
    pub median: (&'a GuessLine, &'a str),
    /// What the model says, and its label; `None` while it is not told.
    pub truth: Option<(&'a GuessLine, &'a str)>,
    /// Writes tick values (percent).
    pub format: Format<'a>,
}

impl GuessCurves<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let truth = self.truth.map(|(line, _)| line);
        let all = self.lines.iter().chain([self.median.0]).chain(truth);
        let highest = all.flatten().map(|(_, value)| clean(*value)).fold(0.0, f64::max);
        let scale = YScale::new(highest, 0.0);
        let name = |label: &str, token| Name::new(label, STRONG, token, None, frame.width_px);
        let mut named = vec![(self.median.0, name(self.median.1, Token::INK))];
        named.extend(self.truth.map(|(line, label)| (line, name(label, Token::ACCENT))));
        let names: Vec<Name> = named.iter().map(|(_, name)| name.clone()).collect();
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-guesses",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: "",
                names: &names,
                min_height: 0.0,
                above: 0.0,
            },
        );
        let months = self.time.months();
        let path = |line: &GuessLine| -> Vec<(f64, f64)> {
            let inside = line.iter().filter(|(month, _)| *month < months);
            inside.map(|(month, value)| (*month as f64 + 0.5, clean(*value))).collect()
        };
        let faint = Paint { alpha: FAINT, ..Paint::new(Token::layer(1)) };
        let strong = |token, dash| Paint::new(token).dash(dash);
        let median = (path(self.median.0), strong(Token::INK, Dash::Dashed), 26_u32);
        let told = truth.map(|line| (path(line), strong(Token::ACCENT, Dash::Solid), 30));
        let guesses = self.lines.iter().map(|line| (path(line), faint, 12));
        sheet.canvas.open("chart-data");
        for (line, paint, width) in guesses.chain([median]).chain(told) {
            // Of one month alone there is no line.
            if let [only] = line[..] {
                let at = (sheet.x(only.0), sheet.y(only.1));
                sheet.disc(at, width.saturating_mul(2), paint.dash(Dash::Solid), 0, paint);
            }
            sheet.draw(|area| {
                // A failure to draw is impossible: the backend only appends to a string.
                for element in LineSeries::new(line.iter().copied(), style(paint, width)) {
                    let _: Result<_, _> = area.draw(&element);
                }
            });
        }
        sheet.canvas.close();
        sheet.base();
        let labels: Vec<Label> = named
            .into_iter()
            .zip([1.0, 2.0])
            .filter_map(|((line, name), weight)| {
                let last = *path(line).last()?;
                let point = (sheet.x(last.0), sheet.y(last.1));
                Some(Label { name, point, lift: 0.0, weight })
            })
            .collect();
        let _leaders = sheet.column(&labels);
        sheet.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_all_guesses_and_begins_at_zero_where_that_is_near() {
        assert_eq!(ticks(20.0, 57.0), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(ticks(14_100.0, 15_900.0).first(), Some(&14_000.0));
        assert_eq!(ticks(14_100.0, 15_900.0).last(), Some(&16_000.0));
        assert_eq!(ticks(-5.0, 5.0), [-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
        for (least, most) in [(0.0, 0.0), (45.0, 45.0), (1e18, 1e18), (-1e18, 1e18), (0.1, 0.2)] {
            let (from, to) = ends(&ticks(least, most));
            assert!(from <= least && to >= most && from < to, "{least} {most}: {from} {to}");
        }
    }

    #[test]
    fn dots_that_would_touch_stand_one_above_another() {
        let rows = stacked(&[1.0, 1.0, 1.5, 9.0, 9.0, 9.0], &|value| value, 2.0);
        let rows: Vec<f64> = rows.into_iter().map(|(_, row)| row).collect();
        assert_eq!(rows, [0.0, 1.0, 2.0, 0.0, 1.0, 2.0]);
    }
}
