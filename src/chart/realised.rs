//! Coverage planned, realised and expected: the plan as a ghost, what happened as dots, what is
//! expected from then on as the strong line.

use plotters::prelude::LineSeries;

use super::brush::style;
use super::coverage::{Event, place_all};
use super::labels::Rect;
use super::layout::{STRONG, Sheet, Spec};
use super::lettering::Face;
use super::names::{Label, Name};
use super::notes::Obstacles;
use super::palette::{Dash, Paint, Token};
use super::scale::{YScale, clean};
use super::{Drawing, Format, Frame, Timeline};

/// The face of the last expected value, the most important number of the figure.
const END: Face = Face::bold(14.0);
/// The face of the last planned one.
const GHOST: Face = Face::regular(12.0);

/// Coverage by month: planned, realised, expected.
#[derive(Clone, Copy)]
pub struct RealisedFigure<'a> {
    /// The months.
    pub time: Timeline<'a>,
    /// Planned coverage of each month, percent; months beyond the slice stay empty.
    pub plan: &'a [f64],
    /// Coverage of each month as it happened or is expected, percent; likewise.
    pub expected: &'a [f64],
    /// The months in which something is known to have happened; those beyond `last` count as
    /// expected.
    pub realised: &'a [usize],
    /// The last of them, and the note at it: "Terakhir direalisasi: Mar 2026".
    pub last: Event<'a>,
    /// Name of the planned line, with its last value: "Rencana 43,9%".
    pub plan_label: &'a str,
    /// Name of the expected line, with its last value: "Perkiraan 43,1%".
    pub expected_label: &'a str,
    /// Unit of the y axis, above it; may be empty.
    pub y_title: &'a str,
    /// Writes tick values (percent).
    pub format: Format<'a>,
}

impl RealisedFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let months = self.time.months();
        let cleaned = |values: &[f64]| -> Vec<f64> {
            values.iter().take(months).map(|value| clean(*value)).collect()
        };
        let (plan, expected) = (cleaned(self.plan), cleaned(self.expected));
        let highest = plan.iter().chain(&expected).copied().fold(0.0, f64::max);
        let scale = YScale::new(highest, 0.0);
        let name = |label, face, token| Name::new(label, face, token, None, frame.width_px);
        let names = [
            name(self.expected_label, END, Token::ACCENT),
            name(self.plan_label, GHOST, Token::MUTED),
        ];
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-realised",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: self.y_title,
                names: &names,
                min_height: 0.0,
                above: 0.0,
            },
        );
        // The months up to the last realised one, that one included, and those from it on.
        let last = self.last.month.min(expected.len().saturating_sub(1));
        let behind = points(&expected).take(last.saturating_add(2)).collect::<Vec<_>>();
        let ahead = points(&expected).skip(last.saturating_add(1)).collect::<Vec<_>>();
        let ghost = points(&plan).collect::<Vec<_>>();

        sheet.canvas.open("chart-data");
        if !expected.is_empty() {
            let x = sheet.x(last as f64 + 0.5);
            let (from, to) = ((x, sheet.plot.bottom), (x, sheet.plot.top));
            sheet.line(from, to, Paint::new(Token::MUTED).dash(Dash::Dotted), 12);
        }
        let (thin, strong) = (sheet.stroke(12), sheet.stroke(26));
        sheet.draw(|area| {
            let accent = Paint::new(Token::ACCENT);
            let muted = Paint::new(Token::MUTED).dash(Dash::Dashed);
            // A failure to draw is impossible: the backend only appends to a string.
            for (line, paint, width) in
                [(&ghost, muted, 14), (&behind, accent, thin), (&ahead, accent, strong)]
            {
                for element in LineSeries::new(line.iter().copied(), style(paint, width)) {
                    let _: Result<_, _> = area.draw(&element);
                }
            }
        });
        sheet.canvas.close();
        sheet.base();
        self.mark(&mut sheet, &expected, last);

        let at = |(x, y): (f64, f64)| (sheet.x(x), sheet.y(y));
        let path: Vec<(f64, f64)> = points(&expected).map(at).collect();
        let planned: Vec<(f64, f64)> = points(&plan).map(at).collect();
        self.annotate(&mut sheet, &path, &planned, last);
        let [of_expected, of_plan] = names;
        let ends =
            [(of_expected, path.last().copied(), 1.0), (of_plan, planned.last().copied(), 0.0)];
        let labels: Vec<Label> = ends
            .into_iter()
            .filter_map(|(name, point, weight)| {
                Some(Label { name, point: point?, lift: 0.0, weight })
            })
            .collect();
        let _leaders = sheet.column(&labels);
        sheet.finish()
    }

    /// A dot for each month that happened.
    fn mark(&self, sheet: &mut Sheet, expected: &[f64], last: usize) {
        // The last one stands whatever the list says. On a long span dots stand so close that large ones would be a band.
        let radius = if sheet.year() < 300.0 { 16 } else { 30 };
        let mut months: Vec<usize> =
            self.realised.iter().copied().filter(|month| *month < last).collect();
        months.push(last);
        for month in months {
            let Some(value) = expected.get(month) else { continue };
            let at = (sheet.x(month as f64 + 0.5), sheet.y(*value));
            let radius = if month == last { radius.max(26) } else { radius };
            sheet.disc(at, radius, Paint::new(Token::ACCENT), 10, Paint::new(Token::PAPER));
        }
    }

    /// The note at the last month that happened.
    fn annotate(
        &self,
        sheet: &mut Sheet,
        path: &[(f64, f64)],
        planned: &[(f64, f64)],
        last: usize,
    ) {
        // The path begins at the left edge of the plot, before the first month.
        let Some(point) = path.get(last.saturating_add(1)).copied() else {
            return;
        };
        // Up and down between the two lines: neither they nor what lies between is covered.
        let mut between: Vec<(f64, f64)> = Vec::with_capacity(path.len().saturating_mul(2));
        for (month, now) in path.iter().enumerate() {
            between.extend(planned.get(month));
            between.push(*now);
        }
        let mut obstacles = Obstacles { boxes: Vec::new(), line: &between, levels: Vec::new() };
        obstacles.boxes.push(Rect::around(point, 45.0));
        obstacles.boxes.extend(path.last().map(|end| Rect::around(*end, 50.0)));
        let bounds =
            Rect { bottom: sheet.plot.bottom - 30.0, top: sheet.plot.top - 60.0, ..sheet.plot };
        sheet.canvas.open("chart-notes");
        for note in place_all(&[(self.last.label, point)], &bounds, &obstacles) {
            sheet.note(&note, STRONG, Token::MARK);
        }
        sheet.canvas.close();
    }
}

/// A line through the middles of the months, level to both edges of the plot.
fn points(values: &[f64]) -> impl Iterator<Item = (f64, f64)> + '_ {
    let first = values.first().map(|value| (0.0, *value));
    let last = values.last().map(|value| (values.len() as f64, *value));
    let middles = values.iter().enumerate().map(|(month, value)| (month as f64 + 0.5, *value));
    first.into_iter().chain(middles).chain(last)
}
