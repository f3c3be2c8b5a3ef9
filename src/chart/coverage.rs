//! Coverage by month: one line, the targets, and where they are reached and held.

use plotters::prelude::{AreaSeries, LineSeries};

use super::brush::{filling, style};
use super::labels::Rect;
use super::layout::{STRONG, Sheet, Spec};
use super::lettering::Face;
use super::names::{Label, Name};
use super::notes::{Note, Obstacles, place_note};
use super::palette::{Dash, Paint, Token};
use super::scale::{YScale, clean};
use super::{Drawing, Format, Frame, Timeline};

/// The face of the last value, the most important number of the figure.
const END: Face = Face::bold(15.0);

/// A month in which something happens to a target.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Index of the month, from 0.
    pub month: usize,
    /// The note at the marker: "Tercapai Maret 2027".
    pub label: &'a str,
}

/// A target of coverage.
#[derive(Debug, Clone, Copy)]
pub struct TargetLine<'a> {
    /// Percent, 0 to 100.
    pub pct: f64,
    /// Its name at the line: "Target 55%".
    pub label: &'a str,
    /// The first month at or above the target, if any; marked with a ring.
    pub reached: Option<Event<'a>>,
    /// The month from which coverage stays there, if any; marked with a diamond. If it is the
    /// month of `reached`, only this label is written.
    pub held: Option<Event<'a>>,
}

/// Coverage by month as a line, with targets.
#[derive(Clone, Copy)]
pub struct CoverageFigure<'a> {
    /// The months.
    pub time: Timeline<'a>,
    /// Coverage of each month, percent; months beyond the slice stay empty.
    pub values: &'a [f64],
    /// The targets, the most important first.
    pub targets: &'a [TargetLine<'a>],
    /// The last value, written at the end of the line: "57,1%".
    pub end_label: &'a str,
    /// Unit of the y axis, above it; may be empty.
    pub y_title: &'a str,
    /// Writes tick values (percent).
    pub format: Format<'a>,
}

impl CoverageFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let months = self.time.months();
        let values: Vec<f64> = self.values.iter().take(months).map(|value| clean(*value)).collect();
        let targets = self.targets.iter().map(|target| clean(target.pct));
        let highest = values.iter().copied().chain(targets).fold(0.0, f64::max);
        let scale = YScale::new(highest, 0.0);

        let end = Name::new(self.end_label, END, Token::ACCENT, None, frame.width_px);
        let target_name =
            |label: &str| Name::new(label, STRONG, Token::TARGET, None, frame.width_px);
        let mut names = vec![end.clone()];
        names.extend(self.targets.iter().map(|target| target_name(target.label)));
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-coverage",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: self.y_title,
                names: &names,
                min_height: 0.0,
                above: 0.0,
            },
        );

        // Each value holds for its month: the line stands at the middles of the months and runs
        // level to both edges of the plot.
        let mut line: Vec<(f64, f64)> = Vec::with_capacity(months.saturating_add(2));
        line.extend(values.first().map(|value| (0.0, *value)));
        line.extend(values.iter().enumerate().map(|(i, value)| (i as f64 + 0.5, *value)));
        line.extend(values.last().map(|value| (values.len() as f64, *value)));

        sheet.canvas.open("chart-data");
        for target in self.targets {
            let y = sheet.y(clean(target.pct));
            let (left, right) = (sheet.plot.left, sheet.plot.right);
            let paint = Paint::new(Token::TARGET).dash(Dash::Dashed);
            sheet.line((left, y), (right, y), paint, 14);
        }
        let width = sheet.stroke(24);
        sheet.draw(|area| {
            let accent = Paint::new(Token::ACCENT);
            let tint = Paint { alpha: 0.09, ..accent };
            // A failure to draw is impossible: the backend only appends to a string.
            for element in AreaSeries::new(line.iter().copied(), 0.0, filling(tint)) {
                let _: Result<_, _> = area.draw(&element);
            }
            for element in LineSeries::new(line.iter().copied(), style(accent, width)) {
                let _: Result<_, _> = area.draw(&element);
            }
        });
        sheet.canvas.close();
        sheet.base();

        let path: Vec<(f64, f64)> = line.iter().map(|(x, y)| (sheet.x(*x), sheet.y(*y))).collect();
        let mut labels: Vec<Label> = Vec::new();
        if let Some(last) = path.last() {
            sheet.disc(*last, 35, Paint::new(Token::ACCENT), 12, Paint::new(Token::PAPER));
            labels.push(Label { name: end, point: *last, lift: 0.0, weight: f64::MAX });
        }
        for (index, target) in self.targets.iter().enumerate() {
            labels.push(Label {
                name: target_name(target.label),
                point: (sheet.plot.right, sheet.y(clean(target.pct))),
                lift: 0.0,
                weight: -(index as f64),
            });
        }
        self.annotate(&mut sheet, &values, &path);
        let _leaders = sheet.column(&labels);
        sheet.finish()
    }

    /// Markers and notes: all markers first, since no note may cover one.
    fn annotate(&self, sheet: &mut Sheet, values: &[f64], path: &[(f64, f64)]) {
        let levels = self.targets.iter().map(|target| sheet.y(clean(target.pct))).collect();
        let mut obstacles = Obstacles { boxes: Vec::new(), line: path, levels };
        obstacles.boxes.extend(path.last().map(|end| Rect::around(*end, 50.0)));
        let mut wanted: Vec<(&str, (f64, f64))> = Vec::new();
        for target in self.targets {
            let held = target.held.filter(|event| event.month < values.len());
            let reached = target.reached.filter(|event| event.month < values.len());
            let both = reached.zip(held).is_some_and(|(a, b)| a.month == b.month);
            for (event, diamond) in [(reached, false), (held, true)] {
                let Some(event) = event else { continue };
                let value = values.get(event.month).copied().unwrap_or(0.0);
                let point = (sheet.x(event.month as f64 + 0.5), sheet.y(value));
                marker(sheet, point, diamond, both);
                obstacles.boxes.push(Rect::around(point, 65.0));
                if diamond || !both {
                    wanted.push((event.label, point));
                }
            }
        }
        // Notes keep clear of the base line and of the years under it.
        let bounds =
            Rect { bottom: sheet.plot.bottom - 30.0, top: sheet.plot.top - 60.0, ..sheet.plot };
        // The note placed first may stand where another one's leader must pass: then it is tried
        // from the other end.
        let mut notes = place_all(&wanted, &bounds, &obstacles);
        if notes.len() < wanted.len() {
            wanted.reverse();
            let others = place_all(&wanted, &bounds, &obstacles);
            notes = if others.len() > notes.len() { others } else { notes };
        }
        sheet.canvas.open("chart-notes");
        for note in &notes {
            sheet.note(note, STRONG, Token::MARK);
        }
        sheet.canvas.close();
    }
}

/// Notes at their points, one after the other, as far as there is room.
pub(super) fn place_all(
    wanted: &[(&str, (f64, f64))],
    bounds: &Rect,
    obstacles: &Obstacles,
) -> Vec<Note> {
    let mut obstacles = obstacles.clone();
    let mut notes = Vec::with_capacity(wanted.len());
    for (label, point) in wanted {
        if let Some(note) = place_note(label, STRONG, *point, 60.0, bounds, &obstacles) {
            obstacles.boxes.push(note.area);
            notes.push(note);
        }
    }
    notes
}

/// A ring for "reached", a diamond for "held"; both in one for the same month.
fn marker(sheet: &mut Sheet, (x, y): (f64, f64), diamond: bool, both: bool) {
    let (mark, paper) = (Paint::new(Token::MARK), Paint::new(Token::PAPER));
    if !diamond {
        sheet.disc((x, y), if both { 65 } else { 45 }, paper, 18, mark);
        return;
    }
    let r = if both { 42.0 } else { 58.0 };
    let corners = |r: f64| [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
    sheet.polygon(&corners(r + 14.0), paper);
    sheet.polygon(&corners(r), mark);
}
