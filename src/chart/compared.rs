//! Coverage of up to four scenarios by month: a line each, told apart by colour, dashes and
//! markers.

use plotters::prelude::LineSeries;

use super::backend::Anchor;
use super::brush::style;
use super::layout::{NAME, STRONG, Sheet, Spec, inner_width};
use super::names::{Label, Name};
use super::palette::{Dash, Paint, Token};
use super::scale::{YScale, calendar, clean};
use super::{Drawing, Format, Frame, Timeline};

/// Colour, dashes and marker of each line: 0 a disc, 4 a square, 3 a triangle, 2 a diamond.
const LINES: [(Token, Dash, usize); 4] = [
    (Token::ACCENT, Dash::Solid, 0),
    (Token::TARGET, Dash::Dashed, 4),
    (Token(13), Dash::Mixed, 3),
    (Token(7), Dash::Solid, 2),
];
/// Room for a line's sample in the key.
const SAMPLE: f64 = 420.0;

/// Coverage of one scenario.
#[derive(Debug, Clone, Copy)]
pub struct ComparedLine<'a> {
    /// Its name, for the key: "A: Jambi, anggaran naik".
    pub name: &'a str,
    /// What stands at its end: "A 57,1%".
    pub end_label: &'a str,
    /// The month of the axis in which it begins, from 0.
    pub from: usize,
    /// Coverage of each month, percent.
    pub values: &'a [f64],
}

/// Coverage of up to four scenarios; further lines are left out.
#[derive(Clone, Copy)]
pub struct ComparedFigure<'a> {
    /// The months of all of them.
    pub time: Timeline<'a>,
    /// The lines.
    pub lines: &'a [ComparedLine<'a>],
    /// Writes tick values (percent).
    pub format: Format<'a>,
}

impl ComparedFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let months = self.time.months();
        let inner = inner_width(frame);
        let lines: Vec<(&ComparedLine, (Token, Dash, usize))> =
            self.lines.iter().zip(LINES).collect();
        let values = lines.iter().flat_map(|(line, _)| line.values.iter().map(|v| clean(*v)));
        let scale = YScale::new(values.fold(0.0, f64::max), 0.0);
        let end_name = |line: &ComparedLine, token| {
            Name::new(line.end_label, STRONG, token, None, frame.width_px)
        };
        let names: Vec<Name> =
            lines.iter().map(|(line, (token, ..))| end_name(line, *token)).collect();
        let keys: Vec<Vec<String>> =
            lines.iter().map(|(line, _)| NAME.wrap(line.name, inner - SAMPLE, 2)).collect();
        let rows: usize = keys.iter().map(Vec::len).sum();
        let above = NAME.leading() * rows as f64 + 40.0 * keys.len() as f64;
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-compared",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: "",
                names: &names,
                min_height: 0.0,
                above,
            },
        );
        self.key(&mut sheet, &keys, (inner, above));

        let paths: Vec<Vec<(f64, f64)>> = lines
            .iter()
            .map(|(line, _)| {
                let start = line.from as f64;
                let values: Vec<f64> = line
                    .values
                    .iter()
                    .take(months.saturating_sub(line.from))
                    .map(|value| clean(*value))
                    .collect();
                let mut path = Vec::with_capacity(values.len().saturating_add(2));
                path.extend(values.first().map(|value| (start, *value)));
                path.extend(values.iter().enumerate().map(|(i, v)| (start + i as f64 + 0.5, *v)));
                path.extend(values.last().map(|value| (start + values.len() as f64, *value)));
                path
            })
            .collect();
        sheet.canvas.open("chart-data");
        let width = sheet.stroke(24);
        for (path, (_, (token, dash, _))) in paths.iter().zip(&lines) {
            sheet.draw(|area| {
                let paint = Paint::new(*token).dash(*dash);
                // A failure to draw is impossible: the backend only appends to a string.
                for element in LineSeries::new(path.iter().copied(), style(paint, width)) {
                    let _: Result<_, _> = area.draw(&element);
                }
            });
        }
        for (place, (path, (line, look))) in paths.iter().zip(&lines).enumerate() {
            self.markers(&mut sheet, path, line.from, *look, place);
        }
        sheet.canvas.close();
        sheet.base();

        let mut labels: Vec<Label> = Vec::new();
        for ((path, name), weight) in paths.iter().zip(names).zip([4.0, 3.0, 2.0, 1.0]) {
            if let Some(last) = path.last() {
                let point = (sheet.x(last.0), sheet.y(last.1));
                labels.push(Label { name, point, lift: 0.0, weight });
            }
        }
        let _leaders = sheet.column(&labels);
        sheet.finish()
    }

    /// A marker a year, in different months for each line, so that lines that run together show
    /// all of theirs.
    fn markers(
        &self,
        sheet: &mut Sheet,
        path: &[(f64, f64)],
        from: usize,
        (token, _, corners): (Token, Dash, usize),
        place: usize,
    ) {
        let far = sheet.year() < 300.0;
        let wanted = place.saturating_mul(3).saturating_add(2);
        for (at, (month, value)) in path.iter().enumerate().skip(1) {
            let index = from.saturating_add(at.saturating_sub(1));
            let (year, number) = calendar(&self.time, index);
            let shown = number == wanted.min(12) && !(far && year.rem_euclid(5) != 0);
            if shown && at < path.len().saturating_sub(1) {
                let point = (sheet.x(*month), sheet.y(*value));
                marker(sheet, point, token, corners);
            }
        }
    }

    /// The names of the lines above the plot, each with a piece of its line.
    fn key(&self, sheet: &mut Sheet, keys: &[Vec<String>], (inner, above): (f64, f64)) {
        let left = sheet.margin - inner;
        let mut y = sheet.plot.top - 90.0 - above;
        sheet.canvas.open("chart-key");
        for (lines, (token, dash, corners)) in keys.iter().zip(LINES) {
            let middle = y + NAME.leading() / 2.0;
            sheet.line((left, middle), (left + 320.0, middle), Paint::new(token).dash(dash), 24);
            marker(sheet, (left + 160.0, middle), token, corners);
            for line in lines {
                let at = (left + SAMPLE, y + NAME.leading() / 2.0 + NAME.drop());
                sheet.canvas.text(at, line, NAME, Token::INK, Anchor::Start, false);
                y += NAME.leading();
            }
            y += 40.0;
        }
        sheet.canvas.close();
    }
}

/// A disc, a triangle, a square, or a hollow diamond.
fn marker(sheet: &mut Sheet, (x, y): (f64, f64), token: Token, corners: usize) {
    let (paint, paper) = (Paint::new(token), Paint::new(Token::PAPER));
    let square = |r: f64| [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)];
    let triangle = |r: f64| [(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)];
    let diamond = |r: f64| [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
    match corners {
        0 => sheet.disc((x, y), 38, paint, 12, paper),
        3 => {
            sheet.polygon(&triangle(66.0), paper);
            sheet.polygon(&triangle(50.0), paint);
        }
        4 => {
            sheet.polygon(&square(48.0), paper);
            sheet.polygon(&square(36.0), paint);
        }
        _ => {
            sheet.polygon(&diamond(68.0), paper);
            sheet.polygon(&diamond(52.0), paint);
            sheet.polygon(&diamond(24.0), paper);
        }
    }
}
