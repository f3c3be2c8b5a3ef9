//! The tornado: a bar for each number, from the base value to what its range makes of it.

use super::backend::Anchor;
use super::labels::Rect;
use super::layout::{NAME, Plain, STRONG, Sheet, TICK, inner_width};
use super::palette::{Dash, Paint, Token};
use super::{Drawing, Frame};

/// Fillings of the two halves: the lower end striped, the upper one plain.
const LOW: u8 = 2;
const HIGH: u8 = 1;
/// Names stand beside the bars from this width on, above them below it; tenths of a pixel.
const BESIDE: f64 = 5_600.0;
/// Height of a bar.
const BAR: f64 = 220.0;
/// Between a bar and its value.
const GAP: f64 = 50.0;

/// What one number does.
#[derive(Debug, Clone, Copy)]
pub struct TornadoBar<'a> {
    /// The number's name.
    pub name: &'a str,
    /// Its range: "2,5 sampai 3,9".
    pub range: &'a str,
    /// The value at the lower end of the range, and as text.
    pub low: (f64, &'a str),
    /// The value at the upper end, and as text.
    pub high: (f64, &'a str),
}

/// Bars around a base value, the widest first.
#[derive(Debug, Clone, Copy)]
pub struct TornadoFigure<'a> {
    /// The bars, from the top.
    pub bars: &'a [TornadoBar<'a>],
    /// The base value.
    pub base: f64,
    /// The base value in words: "skenario: 45,7%".
    pub base_label: &'a str,
    /// What the two fillings stand for.
    pub keys: (&'a str, &'a str),
}

/// A finite number; anything else counts as zero.
fn finite(value: f64) -> f64 {
    if value.is_finite() { value.clamp(-1e18, 1e18) } else { 0.0 }
}

impl TornadoFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let inner = inner_width(frame);
        let beside = inner >= BESIDE;
        let column = if beside { (inner * 0.36).min(3_400.0) } else { 0.0 };
        let widest = |of: fn(&TornadoBar) -> f64| self.bars.iter().map(of).fold(0.0, f64::max);
        let room = widest(|bar| TICK.width(bar.low.1).max(TICK.width(bar.high.1))) + GAP + 20.0;
        let names: Vec<Vec<String>> = self
            .bars
            .iter()
            .map(|bar| {
                let (width, lines) = if beside { (column - 120.0, 2) } else { (inner, 2) };
                NAME.wrap(bar.name, width, lines)
            })
            .collect();
        let ranges: Vec<Vec<String>> = self
            .bars
            .iter()
            .map(|bar| TICK.wrap(bar.range, if beside { column - 120.0 } else { inner }, 2))
            .collect();
        let text_height = |row: usize| {
            let lines = names.iter().chain(&ranges).skip(row).step_by(self.bars.len().max(1));
            NAME.leading() * lines.map(Vec::len).sum::<usize>() as f64
        };
        let heights: Vec<f64> = (0..self.bars.len())
            .map(|row| {
                let text = text_height(row);
                if beside { f64::max(text, BAR) + 140.0 } else { text + BAR + 190.0 }
            })
            .collect();
        // Without bars only the base value is left to say.
        let key = if self.bars.is_empty() { 0.0 } else { NAME.leading() * 2.0 + 60.0 };
        let mut sheet = Sheet::plain(
            frame,
            &Plain {
                class: "chart-tornado",
                left: column + room,
                right: room,
                above: key + 230.0,
                height: heights.iter().sum::<f64>() + 20.0,
                below: 20.0,
                cells: (1.0, 1.0),
            },
        );
        if !self.bars.is_empty() {
            self.key(&mut sheet, inner, key + 230.0);
        }
        let x = self.scale(&sheet);
        let base = x(finite(self.base));
        self.base_label(&mut sheet, base);
        if beside && !self.bars.is_empty() {
            let (top, bottom) = (sheet.plot.top - 20.0, sheet.plot.bottom);
            base_line(&mut sheet, base, (top, bottom));
        }

        let edge = sheet.margin - inner;
        let mut top = sheet.plot.top + 20.0;
        for (row, bar) in self.bars.iter().enumerate() {
            let height = heights.get(row).copied().unwrap_or(BAR);
            let text = text_height(row);
            let (mut y, bar_top) = if beside {
                (top + (height - text) / 2.0, top + (height - BAR) / 2.0)
            } else {
                (top + 40.0, top + 40.0 + text + 40.0)
            };
            sheet.canvas.open("chart-names");
            for (lines, token) in [(names.get(row), Token::INK), (ranges.get(row), Token::MUTED)] {
                for line in lines.into_iter().flatten() {
                    let at = (edge, y + NAME.leading() / 2.0 + NAME.drop());
                    sheet.canvas.text(at, line, NAME, token, Anchor::Start, !beside);
                    y += NAME.leading();
                }
            }
            sheet.canvas.close();
            if !beside {
                base_line(&mut sheet, base, (bar_top - 30.0, bar_top + BAR + 30.0));
            }
            bar_of(&mut sheet, bar, (base, &x), bar_top);
            top += height;
        }
        sheet.finish()
    }

    /// Where values stand in the plot: all ends and the base value fit in.
    fn scale(&self, sheet: &Sheet) -> impl Fn(f64) -> f64 + use<> {
        let values = self.bars.iter().flat_map(|bar| [finite(bar.low.0), finite(bar.high.0)]);
        let (mut least, mut most) = (finite(self.base), finite(self.base));
        for value in values {
            least = f64::min(least, value);
            most = f64::max(most, value);
        }
        let (left, right) = (sheet.plot.left, f64::max(sheet.plot.right, sheet.plot.left + 100.0));
        move |value| {
            let span = most - least;
            if span > 0.0 {
                left + (value - least) / span * (right - left)
            } else {
                (left + right) / 2.0
            }
        }
    }

    /// What the fillings stand for, above the plot.
    fn key(&self, sheet: &mut Sheet, inner: f64, above: f64) {
        let left = sheet.margin - inner;
        let mut at = (left, sheet.plot.top - above);
        sheet.canvas.open("chart-key");
        for (swatch, text) in [(LOW, self.keys.0), (HIGH, self.keys.1)] {
            let width = 180.0 + NAME.width(text);
            if at.0 > left && at.0 + width > left + inner {
                at = (left, at.1 + NAME.leading());
            }
            let area = Rect { left: at.0, top: at.1, right: at.0 + 120.0, bottom: at.1 + 120.0 };
            sheet.fill_rect(&area, Paint::layer(swatch));
            let point = (at.0 + 180.0, at.1 + 60.0 + NAME.drop());
            let text = NAME.fit(text, inner - 180.0);
            sheet.canvas.text(point, &text, NAME, Token::MUTED, Anchor::Start, false);
            at.0 += width + 240.0;
        }
        sheet.canvas.close();
    }

    /// What the base value is, above its line.
    fn base_label(&self, sheet: &mut Sheet, base: f64) {
        let top = sheet.plot.top;
        sheet.canvas.open("chart-axis");
        let half = STRONG.width(self.base_label) / 2.0;
        let middle = f64::max(f64::min(base, sheet.margin - half), half);
        let at = (middle, top - 60.0);
        sheet.canvas.text(at, self.base_label, STRONG, Token::INK, Anchor::Middle, true);
        sheet.canvas.close();
    }
}

/// The line of the base value, or a piece of it.
fn base_line(sheet: &mut Sheet, base: f64, (top, bottom): (f64, f64)) {
    let paint = Paint::new(Token::INK).dash(Dash::Dashed);
    sheet.line((base, top), (base, bottom), paint, 10);
}

/// One bar with its values. Where both ends lie on one side of the base value, each takes half of
/// the height.
fn bar_of(sheet: &mut Sheet, bar: &TornadoBar, (base, x): (f64, &impl Fn(f64) -> f64), top: f64) {
    let ends = [(bar.low, LOW), (bar.high, HIGH)];
    let at = |value: f64| x(finite(value));
    let side = |value: f64| at(value) >= base;
    let shared = side(bar.low.0) == side(bar.high.0)
        && (at(bar.low.0) - base).abs() > 5.0
        && (at(bar.high.0) - base).abs() > 5.0;
    sheet.canvas.open("chart-data");
    for (row, ((value, label), swatch)) in ends.into_iter().enumerate() {
        let end = at(value);
        if (end - base).abs() < 1.0 {
            continue;
        }
        let (from, height) =
            if shared { (top + row as f64 * BAR / 2.0, BAR / 2.0) } else { (top, BAR) };
        let area = Rect {
            left: f64::min(base, end),
            top: from,
            right: f64::max(base, end),
            bottom: from + height,
        };
        sheet.fill_rect(&area, Paint::layer(swatch));
        let (point, anchor) =
            if end < base { (end - GAP, Anchor::End) } else { (end + GAP, Anchor::Start) };
        // Two values on one side stand one above the other, a little apart.
        let middle = from + height / 2.0 + if shared { (row as f64 - 0.5) * 20.0 } else { 0.0 };
        sheet.canvas.text((point, middle + TICK.drop()), label, TICK, Token::INK, anchor, true);
    }
    sheet.canvas.close();
}
