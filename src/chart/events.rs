//! Marks of events over a finished chart, as files have them; a page lays its own over the plot.

use super::backend::tenth;
use super::palette::{Palette, Token, css};
use super::path::push_int;
use super::{Drawing, Timeline};

/// Half the width of a mark, and how far above the plot it begins and ends, tenths of a pixel.
const HALF: i32 = 40;
const BEGINS: i32 = 80;
const ENDS: i32 = 20;

impl Drawing {
    /// The chart with a small triangle over the plot for each month of `marked`, by its index.
    /// Months that are not drawn have none, and no month has two.
    #[must_use]
    pub fn with_events(mut self, time: &Timeline<'_>, marked: &[usize], palette: Palette) -> Self {
        let months = time.months();
        let mut path = String::new();
        let wide = self.plot.right - self.plot.left;
        let top = tenth(self.plot.top * 10.0);
        for (month, at) in marked.iter().enumerate() {
            if *at >= months || marked.iter().take(month).any(|known| known == at) {
                continue;
            }
            let middle = self.plot.left + (*at as f64 + 0.5) / months as f64 * wide;
            let x = tenth(middle * 10.0);
            for (sign, x, y) in [
                ('M', x.saturating_sub(HALF), top.saturating_sub(BEGINS)),
                ('H', x.saturating_add(HALF), 0),
                ('L', x, top.saturating_sub(ENDS)),
            ] {
                path.push(sign);
                push_int(&mut path, x);
                if sign != 'H' {
                    path.push(' ');
                    push_int(&mut path, y);
                }
            }
            path.push('Z');
        }
        if let (false, Some(before)) = (path.is_empty(), self.svg.strip_suffix("</svg>")) {
            let fill = css(Token::MARK, palette);
            self.svg = format!(
                "{before}<path class=\"chart-events\" d=\"{path}\" fill=\"{fill}\"/></svg>"
            );
        }
        self
    }
}
