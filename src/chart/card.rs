//! A picture for previews of links, 1200 by 630 pixels: the finding at the left in large letters, the
//! chart at the right. Native only: it is made where the site is built.

use super::Drawing;
use super::layout::width;
use super::lettering::{Face, escape};
use super::palette::{Palette, Token, css};

/// What stands on a card. All texts are ready-made.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The name of what made it.
    pub brand: &'a str,
    /// Of which place it is.
    pub place: &'a str,
    /// The finding.
    pub finding: &'a str,
    /// What it is, and of which version.
    pub foot: &'a str,
    /// The chart, drawn in light colours [`CHART`] CSS pixels large.
    pub chart: &'a Drawing,
}

/// Width and height of a card, pixels.
pub const SIZE: (u32, u32) = (1200, 630);

/// Width and height in which a card wants its chart drawn, CSS pixels; it is shown larger, so that
/// its letters can be read where previews are small.
pub const CHART: (u32, u32) = (500, 405);

/// Tenths of a pixel, like all lengths here.
const EDGE: f64 = 560.0;
const COLUMN: f64 = 4_000.0;
const CHART_LEFT: f64 = 4_800.0;
/// The finding stands between these.
const FINDING: (f64, f64) = (2_150.0, 5_150.0);
/// So many lines of the smallest letters have room there.
const MOST_LINES: usize = 10;

impl Card<'_> {
    /// The card as SVG text.
    #[must_use]
    pub fn draw(&self) -> String {
        let (full, tall) = (f64::from(SIZE.0) * 10.0, f64::from(SIZE.1) * 10.0);
        let colour = |token| css(token, Palette::Light);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
             viewBox=\"0 0 {full} {tall}\" font-family=\"'Plus Jakarta Sans',sans-serif\">\
             <rect width=\"{full}\" height=\"{tall}\" fill=\"{paper}\"/>\
             <rect width=\"160\" height=\"{tall}\" fill=\"{accent}\"/>\
             <g transform=\"translate({EDGE} {EDGE}) scale(12)\">\
             <rect width=\"40\" height=\"40\" rx=\"9\" fill=\"{accent}\"/>\
             <path d=\"M7 25a13 13 0 0 1 26 0M13 25a7 7 0 0 1 14 0M8 32h24\" fill=\"none\" \
             stroke=\"{paper}\" stroke-width=\"3\" stroke-linecap=\"round\"/></g>",
            SIZE.0,
            SIZE.1,
            paper = colour(Token::PAPER),
            accent = colour(Token::ACCENT),
        );
        let mut text = |(x, y): (f64, f64), text: &str, face: Face, token: Token| {
            let weight = if face.bold { 600 } else { 400 };
            out.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{}\">",
                face.size,
                colour(token)
            ));
            escape(&mut out, text);
            out.push_str("</text>");
        };
        text((EDGE + 640.0, EDGE + 345.0), self.brand, Face::bold(30.0), Token::INK);
        let small = Face::regular(22.0);
        let place = small.wrap(self.place, COLUMN, 2);
        for (line, at) in place.iter().zip(0_u8..) {
            text((EDGE, 1_500.0 + f64::from(at) * small.leading()), line, small, Token::MUTED);
        }
        // The largest letters in which the finding has room.
        let faces = [44.0, 40.0, 36.0, 32.0, 28.0, 24.0].map(Face::bold);
        let room = FINDING.1 - FINDING.0;
        let fits = |face: &Face| {
            let lines = face.wrap(self.finding, COLUMN, MOST_LINES);
            lines.len() as f64 * face.leading() <= room
                && lines.iter().all(|line| !line.ends_with('…'))
        };
        let face = faces.into_iter().find(fits).unwrap_or(Face::bold(24.0));
        for (line, at) in face.wrap(self.finding, COLUMN, MOST_LINES).iter().zip(0_u8..) {
            let y = FINDING.0 + face.size + f64::from(at) * face.leading();
            text((EDGE, y), line, face, Token::INK);
        }
        let foot = Face::regular(17.0);
        let lines = foot.wrap(self.foot, COLUMN, 2);
        let top = tall - EDGE - foot.leading() * (lines.len() as f64 - 1.0);
        for (line, at) in lines.iter().zip(0_u8..) {
            text((EDGE, top + f64::from(at) * foot.leading()), line, foot, Token::MUTED);
        }
        out.push_str(&self.placed(full, tall));
        out.push_str("</svg>");
        out
    }

    /// The chart, enlarged to its place.
    fn placed(&self, full: f64, tall: f64) -> String {
        let (wide, high) = (f64::from(width(self.chart.width)), f64::from(self.chart.height));
        let right = full - EDGE / 2.0 - CHART_LEFT;
        let scale = f64::min(right / wide, (tall - EDGE) / high);
        let (wide, high) = (wide * scale, high * scale);
        let fixed = format!(" width=\"{}\" height=\"{}\" ", self.chart.width, self.chart.height);
        let place = format!(
            " x=\"{:.0}\" y=\"{:.0}\" width=\"{wide:.0}\" height=\"{high:.0}\" ",
            CHART_LEFT + (right - wide) / 2.0,
            (tall - high) / 2.0
        );
        self.chart.svg.replacen(&fixed, &place, 1)
    }
}
