//! The column of names at the right of a plot, and notes in it.
//!
//! All lengths are tenths of a pixel.

use super::backend::Anchor;
use super::labels::{Rect, Wish, relax};
use super::layout::{Sheet, width};
use super::lettering::Face;
use super::notes::Note;
use super::palette::{Paint, Token};

/// A name and the point of the plot that it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) name: Name,
    pub(crate) point: (f64, f64),
    /// How far above its point the name would rather stand.
    pub(crate) lift: f64,
    /// What is left out last where room is short.
    pub(crate) weight: f64,
}

/// A name for the column at the right.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    lines: Vec<String>,
    face: Face,
    token: Token,
    /// Sample of the layer's filling, drawn before the name.
    swatch: Option<u8>,
}

/// Room for a sample and the gap after it.
const SAMPLE: f64 = 140.0;
/// Between the plot and the names: leader lines run here.
pub(crate) const GUTTER: f64 = 120.0;

impl Name {
    /// A name set in at most two lines for a chart of `width_px`.
    pub(crate) fn new(
        text: &str,
        face: Face,
        token: Token,
        swatch: Option<u8>,
        width_px: u32,
    ) -> Self {
        let width = f64::from(width(width_px)) * 10.0;
        // Names of layers are words and get a third of a phone; names of lines are numbers,
        // which are short and leave the room to the plot.
        let room = if swatch.is_some() {
            (width * 0.35).clamp(840.0, 1_900.0) - GUTTER - SAMPLE
        } else {
            // A number cut off would be another number: the longest word always fits.
            let word = text.split(' ').map(|word| face.width(word)).fold(0.0, f64::max);
            f64::max((width * 0.20).clamp(560.0, 1_700.0), word.min(width * 0.45))
        };
        Self { lines: face.balance(text, room), face, token, swatch }
    }

    /// Width in the column.
    pub(crate) fn width(&self) -> f64 {
        self.face.widest(&self.lines) + if self.swatch.is_some() { SAMPLE } else { 0.0 }
    }

    /// Height in the column, with the gap to the next name.
    pub(crate) fn height(&self) -> f64 {
        self.face.leading() * self.lines.len() as f64 + 30.0
    }
}

impl Sheet {
    /// A note at a point of the plot, as [`super::labels::place_note`] placed it.
    pub(crate) fn note(&mut self, note: &Note, face: Face, token: Token) {
        if let Some((from, to)) = note.leader {
            self.line(from, to, Paint::new(Token::MUTED), 10);
        }
        let (x, anchor) = match note.side {
            -1 => (note.area.right, Anchor::End),
            0 => ((note.area.left + note.area.right) / 2.0, Anchor::Middle),
            _ => (note.area.left, Anchor::Start),
        };
        let mut y = note.area.top + face.leading() / 2.0 + face.drop();
        for line in &note.lines {
            self.canvas.text((x, y), line, face, token, anchor, true);
            y += face.leading();
        }
    }

    /// Writes names into the column at the right, each as near as possible to the height of its
    /// point; a thin leader shows the way where a name had to move or its point lies in the plot.
    /// Names without room are left out, the lightest first. Returns the areas of leaders that run
    /// through the plot.
    pub(crate) fn column(&mut self, labels: &[Label]) -> Vec<Rect> {
        let mut leaders = Vec::new();
        let labels: Vec<&Label> =
            labels.iter().filter(|label| !label.name.lines.is_empty()).collect();
        let wishes: Vec<Wish> = labels
            .iter()
            .map(|Label { name, point, lift, weight }| Wish {
                y: point.1 - lift,
                height: name.height(),
                weight: *weight,
            })
            .collect();
        let edge = self.plot.right;
        let places = relax(&wishes, self.plot.top - 90.0, self.plot.bottom + 80.0);
        self.canvas.open("chart-names");
        for (Label { name, point, lift, .. }, y) in labels.into_iter().zip(places) {
            let Some(y) = y else { continue };
            let inside = point.0 < edge - 20.0;
            if inside || (point.1 - lift - y).abs() > 45.0 {
                let start = (f64::max(point.0, edge + if inside { 0.0 } else { 15.0 }), point.1);
                let turn = (edge + GUTTER - 50.0, y);
                let path = [(point.0 + if inside { 0.0 } else { 15.0 }, point.1), start, turn];
                self.polyline(&path, Paint::new(Token::MUTED), 9);
                if inside {
                    let (top, bottom) = (point.1 - 15.0, point.1 + 15.0);
                    leaders.push(Rect { left: point.0 - 30.0, top, right: edge, bottom });
                    let ink = Paint::new(Token::INK);
                    self.disc(*point, 22, ink, 10, Paint::new(Token::PAPER));
                }
            }
            let mut x = edge + GUTTER - 30.0;
            let mut line_y = y - (name.height() - 30.0) / 2.0;
            if let Some(swatch) = name.swatch {
                let top = line_y + name.face.leading() / 2.0 - 50.0;
                let area = Rect { left: x, top, right: x + 100.0, bottom: top + 100.0 };
                self.fill_rect(&area, Paint::layer(swatch));
                x += SAMPLE;
            }
            line_y += name.face.leading() / 2.0 + name.face.drop();
            for line in &name.lines {
                let room = self.margin - x;
                let line = name.face.fit(line, room);
                self.canvas.text((x, line_y), &line, name.face, name.token, Anchor::Start, false);
                line_y += name.face.leading();
            }
        }
        self.canvas.close();
        leaders
    }
}
