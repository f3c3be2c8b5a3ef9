//! A card of 1200 × 675 for a finding: verdict with its sign, the finding in a sentence, the sum, the
//! source.

use plotters_backend::DrawingBackend;

use super::backend::{Anchor, Canvas, tenth};
use super::brush::{backend_color, points, style};
use super::labels::Rect;
use super::layout::{opening, prefix};
use super::lettering::Face;
use super::palette::{Paint, Token};
use super::{Drawing, Frame, PlotArea};

/// How a finding turned out, told by sign and colour beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It agrees: a tick.
    Good,
    /// It differs: an unequal sign.
    Differs,
    /// It cannot be: a cross.
    Wrong,
    /// Something else is meant: two rings.
    Other,
    /// It is not known: a ring with a point.
    Open,
}

/// What stands on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct CardFigure<'a> {
    /// How it turned out.
    pub tone: Tone,
    /// That, in a word or two.
    pub verdict: &'a str,
    /// The finding.
    pub sentence: &'a str,
    /// What the lines below are.
    pub heading: &'a str,
    /// The sum, line by line; what has no room is left out from the front.
    pub lines: &'a [String],
    /// How it was worked out, and with what.
    pub source: &'a str,
    /// Where it is opened, or empty; left out where it is too long to be typed from a card.
    pub link: &'a str,
}

const WIDTH: f64 = 12_000.0;
const HEIGHT: f64 = 6_750.0;
const PAD: f64 = 720.0;
const BAR: f64 = 240.0;

impl CardFigure<'_> {
    /// Draws the card; of the frame the palette and the alternative text count.
    #[must_use]
    pub fn draw(&self, frame: &Frame<'_>) -> Drawing {
        let frame = Frame { width_px: 1_200, title: None, ..*frame };
        let open = opening(&frame, "claim-card", 1_200, 675);
        let mut canvas = Canvas::new(open, frame.palette, prefix(&frame), (WIDTH, HEIGHT));
        let color = match self.tone {
            Tone::Good => Token::ACCENT,
            Tone::Differs => Token::TARGET,
            Tone::Wrong => Token::layer(7),
            Tone::Other => Token::layer(1),
            Tone::Open => Token::MUTED,
        };
        let page = Rect { left: 0.0, top: 0.0, right: WIDTH, bottom: HEIGHT };
        fill(&mut canvas, &page, Token::PAPER);
        fill(&mut canvas, &Rect { right: BAR, ..page }, color);
        sign(&mut canvas, self.tone, color);

        let left = PAD + BAR;
        let inner = WIDTH - PAD - left;
        let word = Face::bold(54.0);
        let mut y = 1_260.0;
        let verdict = word.fit(self.verdict, inner - 900.0);
        canvas.text((left + 900.0, y), &verdict, word, Token::INK, Anchor::Start, false);
        let said = Face::regular(32.0);
        y += 560.0;
        for line in said.wrap(self.sentence, inner, 5) {
            y += said.leading() + 40.0;
            canvas.text((left, y), &line, said, Token::INK, Anchor::Start, false);
        }
        let small = Face::regular(22.0);
        let mut source = small.wrap(self.source, inner, 3);
        let link = in_full(small, self.link, inner);
        source.extend(Some(link).filter(|link| link.len() <= 3).into_iter().flatten());
        let foot = HEIGHT - PAD - small.leading() * source.len() as f64;
        y = self.sum(&mut canvas, (left, y + 700.0), foot - 240.0, inner);
        let mut at = f64::max(foot, y);
        for line in source {
            at += small.leading();
            canvas.text((left, at), &line, small, Token::MUTED, Anchor::Start, false);
        }
        let plot = PlotArea { left: 0.0, right: 1_200.0, top: 0.0, bottom: 675.0, highest: 1.0 };
        Drawing { svg: canvas.finish(), width: 1_200, height: 675, plot }
    }

    /// The sum under its heading, as much of its end as there is room for; how far down it goes.
    fn sum(&self, canvas: &mut Canvas, (left, top): (f64, f64), bottom: f64, inner: f64) -> f64 {
        let label = Face::bold(22.0);
        let face = Face::regular(28.0);
        let step = face.leading() + 50.0;
        let lines: Vec<String> =
            self.lines.iter().flat_map(|line| face.wrap(line, inner, 2)).collect();
        let room = f64::max((bottom - top - label.leading()) / step, 0.0).floor() as usize;
        if lines.is_empty() || room == 0 {
            return top;
        }
        canvas.text((left, top), self.heading, label, Token::MUTED, Anchor::Start, false);
        let mut y = top + 120.0;
        for line in lines.iter().skip(lines.len().saturating_sub(room)) {
            y += step;
            canvas.text((left, y), line, face, Token::INK, Anchor::Start, false);
        }
        y
    }
}

/// An address in lines: it has no spaces that it could be broken at, and is cut off nowhere.
fn in_full(face: Face, address: &str, max: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for letter in address.chars() {
        match lines.last_mut() {
            Some(line) if face.width(&format!("{line}{letter}")) <= max => line.push(letter),
            _ => lines.push(letter.to_string()),
        }
    }
    lines
}

// The backend only appends to a text: drawing cannot fail.
fn fill(mut canvas: &mut Canvas, area: &Rect, color: Token) {
    let (from, to) = ((tenth(area.left), tenth(area.top)), (tenth(area.right), tenth(area.bottom)));
    let _: Result<_, _> = canvas.draw_rect(from, to, &backend_color(Paint::new(color)), true);
}

fn stroke(mut canvas: &mut Canvas, path: &[(f64, f64)], color: Token) {
    let _: Result<_, _> = canvas.draw_path(points(path), &style(Paint::new(color), 90));
}

fn ring(mut canvas: &mut Canvas, (x, y): (f64, f64), radius: u32, color: Token) {
    let at = (tenth(x), tenth(y));
    let _: Result<_, _> = canvas.draw_circle(at, radius, &style(Paint::new(color), 80), false);
}

/// The sign beside the verdict.
fn sign(canvas: &mut Canvas, tone: Tone, color: Token) {
    let at = |right: f64, down: f64| (PAD + BAR + right, 780.0 + down);
    let mut path = |points: &[(f64, f64)]| stroke(canvas, points, color);
    match tone {
        Tone::Good => path(&[at(40.0, 300.0), at(220.0, 480.0), at(560.0, 80.0)]),
        Tone::Differs => {
            path(&[at(40.0, 200.0), at(560.0, 200.0)]);
            path(&[at(40.0, 400.0), at(560.0, 400.0)]);
            path(&[at(440.0, 20.0), at(160.0, 580.0)]);
        }
        Tone::Wrong => {
            path(&[at(60.0, 60.0), at(520.0, 520.0)]);
            path(&[at(520.0, 60.0), at(60.0, 520.0)]);
        }
        Tone::Other => {
            ring(canvas, at(200.0, 290.0), 180, color);
            ring(canvas, at(420.0, 290.0), 180, color);
        }
        Tone::Open => {
            ring(canvas, at(280.0, 290.0), 250, color);
            ring(canvas, at(280.0, 290.0), 40, color);
        }
    }
}
