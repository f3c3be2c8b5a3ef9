//! A guess of coverage, drawn before it is seen: an empty plot, or the model's line up to a month;
//! and afterwards the guess over the model's whole line.

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

/// The face of the lines' names.
const END: Face = Face::bold(13.0);

/// Coverage by month as it was guessed and as the model has it.
#[derive(Clone, Copy)]
pub struct GuessFigure<'a> {
    /// The months.
    pub time: Timeline<'a>,
    /// The model's coverage of each month, percent, as far as it may be seen.
    pub real: &'a [f64],
    /// The months that were guessed, with percent; none before.
    pub guess: &'a [(usize, f64)],
    /// The value at the upper end: the same before and after, whatever the lines are.
    pub top: f64,
    /// Name of the guessed line, with its last value: "Tebakan 61,0%".
    pub guess_label: &'a str,
    /// Name of the model's line, with its last value; likewise.
    pub real_label: &'a str,
    /// Names as wide as those will ever be: the room that is kept for them before and after.
    pub room: &'a [&'a str],
    /// Where the two are furthest apart, and by how much: "21,1 poin".
    pub largest: Option<Event<'a>>,
    /// Writes tick values (percent).
    pub format: Format<'a>,
}

impl GuessFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let months = self.time.months();
        let real: Vec<f64> = self.real.iter().take(months).map(|value| clean(*value)).collect();
        let guess: Vec<(usize, f64)> = self
            .guess
            .iter()
            .filter(|(month, _)| *month < months)
            .map(|(month, value)| (*month, clean(*value)))
            .collect();
        let highest = real.iter().copied().chain(guess.iter().map(|(_, value)| *value));
        let scale = YScale::new(highest.fold(clean(self.top), f64::max), 0.0);
        let name = |label, token| Name::new(label, END, token, None, frame.width_px);
        let room: Vec<Name> = self.room.iter().map(|label| name(label, Token::ACCENT)).collect();
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-guess",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: "",
                names: &room,
                min_height: 0.0,
                above: 0.0,
            },
        );
        // Values stand at the middles of their months; the model's line begins at the left edge.
        let mut line: Vec<(f64, f64)> = Vec::with_capacity(months.saturating_add(2));
        line.extend(real.first().map(|value| (0.0, *value)));
        line.extend(real.iter().enumerate().map(|(month, value)| (month as f64 + 0.5, *value)));
        line.extend(
            real.last().filter(|_| real.len() == months).map(|last| (months as f64, *last)),
        );
        let guessed: Vec<(f64, f64)> =
            guess.iter().map(|(month, value)| (*month as f64 + 0.5, *value)).collect();

        sheet.canvas.open("chart-data");
        if let Some(event) = self.largest {
            let x = event.month as f64 + 0.5;
            let of = |line: &[(f64, f64)]| value_at(line, x);
            if let Some((one, other)) = of(&guessed).zip(of(&line)) {
                let (from, to) = ((sheet.x(x), sheet.y(one)), (sheet.x(x), sheet.y(other)));
                sheet.line(from, to, Paint::new(Token::MARK), 16);
            }
        }
        let (strong, thin) = (sheet.stroke(26), sheet.stroke(18));
        sheet.draw(|area| {
            let accent = Paint::new(Token::ACCENT);
            let dashed = Paint::new(Token::TARGET).dash(Dash::Dashed);
            // A failure to draw is impossible: the backend only appends to a string.
            for (line, paint, width) in [(&line, accent, strong), (&guessed, dashed, thin)] {
                for element in LineSeries::new(line.iter().copied(), style(paint, width)) {
                    let _: Result<_, _> = area.draw(&element);
                }
            }
        });
        sheet.canvas.close();
        sheet.base();
        let radius = if guessed.len() > 15 { 20 } else { 34 };
        for (x, y) in &guessed {
            let at = (sheet.x(*x), sheet.y(*y));
            sheet.disc(at, radius, Paint::new(Token::TARGET), 10, Paint::new(Token::PAPER));
        }
        self.annotate(&mut sheet, &line, &guessed);

        let ends = [
            (name(self.guess_label, Token::TARGET), guessed.last(), 0.0),
            (name(self.real_label, Token::ACCENT), line.last(), 1.0),
        ];
        let labels: Vec<Label> = ends
            .into_iter()
            // What is shown up to a month only has no end to be named yet.
            .filter(|_| real.len() == months)
            .filter_map(|(name, point, weight)| {
                let (x, y) = point?;
                Some(Label { name, point: (sheet.x(*x), sheet.y(*y)), lift: 0.0, weight })
            })
            .collect();
        let _leaders = sheet.column(&labels);
        sheet.finish()
    }

    /// The note at the month of the largest distance.
    fn annotate(&self, sheet: &mut Sheet, line: &[(f64, f64)], guessed: &[(f64, f64)]) {
        let Some(event) = self.largest else { return };
        let x = event.month as f64 + 0.5;
        let Some(one) = value_at(guessed, x) else { return };
        let at = |(x, y): &(f64, f64)| (sheet.x(*x), sheet.y(*y));
        let mut between: Vec<(f64, f64)> = line.iter().map(at).collect();
        between.extend(guessed.iter().rev().map(at));
        let point = (sheet.x(x), sheet.y(one));
        let mut obstacles = Obstacles { boxes: Vec::new(), line: &between, levels: Vec::new() };
        obstacles.boxes.push(Rect::around(point, 40.0));
        let bounds =
            Rect { bottom: sheet.plot.bottom - 30.0, top: sheet.plot.top - 60.0, ..sheet.plot };
        sheet.canvas.open("chart-notes");
        for note in place_all(&[(event.label, point)], &bounds, &obstacles) {
            sheet.note(&note, STRONG, Token::MARK);
        }
        sheet.canvas.close();
    }
}

/// The value of a line at a place: of the point there, or between those at its sides.
fn value_at(line: &[(f64, f64)], x: f64) -> Option<f64> {
    let mut before: Option<(f64, f64)> = None;
    for (at, value) in line {
        if *at < x {
            before = Some((*at, *value));
            continue;
        }
        let Some((from, low)) = before.filter(|_| *at > x) else { return Some(*value) };
        return Some(low + (value - low) * (x - from) / (at - from));
    }
    before.map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Palette;

    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

    fn drawn(real: &[f64], guess: &[(usize, f64)], largest: Option<Event<'_>>) -> Drawing {
        GuessFigure {
            time: Timeline { start: (2024, 7), months: 24, month_names: &NAMES },
            real,
            guess,
            top: 100.0,
            guess_label: "Tebakan 61,0%",
            real_label: if real.len() == 24 { "Model 5%" } else { "" },
            room: &["Tebakan 88,8%", "Model 88,8%"],
            largest,
            format: &|value| format!("{value}%"),
        }
        .draw(&Frame { palette: Palette::Light, ..Frame::page(360, "pad", "") })
    }

    #[test]
    fn the_plot_stays_where_it_is_when_the_line_appears() {
        let whole: Vec<f64> = (0..24).map(|month| 30.0 + f64::from(month)).collect();
        let guess: Vec<(usize, f64)> = (6..24).map(|month| (month, 40.0)).collect();
        let before = drawn(&whole[..6], &[], None);
        let after = drawn(&whole, &guess, Some(Event { month: 23, label: "13 poin" }));
        assert_eq!(before.plot, after.plot);
        assert_eq!((before.width, before.height), (after.width, after.height));
        assert!(!before.svg.contains("Model"), "nothing of what is to be guessed is named");
        assert!(after.svg.contains("Model") && after.svg.contains("Tebakan"));
        assert!(after.svg.contains("13 poin"));
    }

    #[test]
    fn nothing_fails_at_the_ends() {
        for real in [&[][..], &[f64::NAN, -1.0, 1e300]] {
            for guess in [&[][..], &[(0, f64::INFINITY), (99, 1.0)]] {
                let largest = Some(Event { month: 700, label: "x" });
                assert!(drawn(real, guess, largest).svg.starts_with("<svg"));
            }
        }
        assert_eq!(
            value_at(&[(0.5, 1.0), (2.5, 3.0)], 1.5).map(f64::to_bits),
            Some(2.0_f64.to_bits())
        );
        assert_eq!(value_at(&[], 1.0), None);
    }
}
