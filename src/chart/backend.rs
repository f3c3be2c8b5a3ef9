//! Our own plotters backend: it writes SVG into a `String`.
//!
//! plotters' own SVG backend asks the DOM for text widths on wasm32, which a worker has not, and
//! writes every colour out. This one measures text by a table, writes roles instead of colours
//! (`palette.rs`), and works in whole tenths of a pixel, so that the bytes are the same natively
//! and in every browser.
//!
//! Only presentation attributes are written, never `style=""`: a page with the policy
//! `style-src 'self'` shows them as they are.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::lettering::{Face, escape};
use super::palette::{Dash, Paint, Palette, SWATCHES, Token, css, pattern};
use super::path::{attribute, push_int, push_path};

/// Which point of a text stands at the given x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// An SVG under construction. All lengths are tenths of a pixel.
#[derive(Debug)]
pub(crate) struct Canvas {
    svg: String,
    palette: Palette,
    prefix: String,
    width: i32,
    height: i32,
    /// Swatches whose pattern has been used, a bit each.
    patterns: u16,
    /// The path that a further one of the same stroke may join.
    joinable: Option<Joinable>,
}

/// An opaque path that ends the SVG so far.
#[derive(Debug, Clone, Copy)]
struct Joinable {
    paint: Paint,
    width: u32,
    /// Where its data ends.
    data_end: usize,
    /// Where it ends itself.
    end: usize,
}

/// Nearest whole tenth of a pixel; anything wild (NaN included) stays within ±1,000,000.
pub(crate) fn tenth(value: f64) -> i32 {
    value.clamp(-1e6, 1e6).round() as i32
}

impl Canvas {
    /// An empty canvas; `open` is the whole opening tag of the SVG.
    pub(crate) fn new(open: String, palette: Palette, prefix: String, size: (f64, f64)) -> Self {
        let mut svg = open;
        svg.reserve(12_000);
        Self {
            svg,
            palette,
            prefix,
            width: tenth(size.0),
            height: tenth(size.1),
            patterns: 0,
            joinable: None,
        }
    }

    /// The finished SVG: pattern definitions of the layers used, and the closing tag.
    pub(crate) fn finish(mut self) -> String {
        let mut defs = String::new();
        for swatch in 1..=SWATCHES {
            let token = Token::layer(swatch);
            let used = (self.patterns >> swatch) & 1 == 1;
            if let (true, Some((tile, strokes, width))) = (used, pattern(token)) {
                let size = |out: &mut String| {
                    for name in [" width", " height"] {
                        attribute(out, name, tile);
                    }
                };
                defs.push_str("<pattern id=\"");
                self.push_pattern_id(&mut defs, swatch);
                defs.push_str("\" patternUnits=\"userSpaceOnUse\"");
                size(&mut defs);
                defs.push_str("><rect");
                size(&mut defs);
                defs.push_str(" fill=\"");
                defs.push_str(css(token, self.palette));
                defs.push_str("\"/><path d=\"");
                defs.push_str(strokes);
                defs.push_str("\" stroke=\"");
                defs.push_str(css(Token::PAPER, self.palette));
                defs.push_str("\" stroke-opacity=\".55\" stroke-linecap=\"round\"");
                attribute(&mut defs, " stroke-width", width);
                defs.push_str("/></pattern>");
            }
        }
        if !defs.is_empty() {
            self.svg.push_str("<defs>");
            self.svg.push_str(&defs);
            self.svg.push_str("</defs>");
        }
        self.svg.push_str("</svg>");
        self.svg
    }

    fn push_pattern_id(&self, out: &mut String, swatch: u8) {
        out.push_str(&self.prefix);
        out.push_str("-p");
        push_int(out, i32::from(swatch));
    }

    /// Opens a group with a class name, so that a page can address a part of the chart.
    pub(crate) fn open(&mut self, class: &str) {
        self.svg.push_str("<g class=\"");
        self.svg.push_str(class);
        self.svg.push_str("\">");
    }

    /// Closes the group opened last.
    pub(crate) fn close(&mut self) {
        self.svg.push_str("</g>");
    }

    /// A text whose base line is at `y`. With `halo`, a rim in the paper's colour keeps it
    /// readable where it crosses lines.
    pub(crate) fn text(
        &mut self,
        (x, y): (f64, f64),
        text: &str,
        face: Face,
        token: Token,
        anchor: Anchor,
        halo: bool,
    ) {
        if text.is_empty() {
            return;
        }
        let out = &mut self.svg;
        out.push_str("<text");
        attribute(out, " x", tenth(x));
        attribute(out, " y", tenth(y));
        attribute(out, " font-size", tenth(face.size));
        if face.bold {
            out.push_str(" font-weight=\"600\"");
        }
        out.push_str(match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        });
        out.push_str(" fill=\"");
        out.push_str(css(token, self.palette));
        if halo {
            out.push_str("\" stroke=\"");
            out.push_str(css(Token::PAPER, self.palette));
            out.push_str("\" stroke-width=\"32\" paint-order=\"stroke\" stroke-linejoin=\"round");
        }
        out.push_str("\">");
        escape(out, text);
        out.push_str("</text>");
    }

    /// ` fill="…"` (and opacity) for `paint`.
    fn push_fill(&mut self, paint: Paint) {
        let swatch = paint.token.0.saturating_sub(6);
        self.svg.push_str(" fill=\"");
        if paint.pattern && pattern(paint.token).is_some() {
            self.patterns |= 1u16.checked_shl(u32::from(swatch)).unwrap_or(0);
            self.svg.push_str("url(#");
            let mut id = String::new();
            self.push_pattern_id(&mut id, swatch);
            self.svg.push_str(&id);
            self.svg.push(')');
        } else {
            self.svg.push_str(css(paint.token, self.palette));
        }
        self.svg.push('"');
        self.push_opacity(" fill-opacity=\".", paint.alpha);
    }

    /// ` stroke="…"` with width, line style and opacity for `paint`.
    fn push_stroke(&mut self, paint: Paint, width: u32) {
        self.svg.push_str(" stroke=\"");
        self.svg.push_str(css(paint.token, self.palette));
        self.svg.push('"');
        attribute(&mut self.svg, " stroke-width", i32::try_from(width).unwrap_or(10));
        self.svg.push_str(match paint.dash {
            Dash::Solid => "",
            Dash::Dashed => " stroke-dasharray=\"50 35\"",
            Dash::Dotted => " stroke-dasharray=\"8 30\"",
            Dash::Mixed => " stroke-dasharray=\"130 30 25 30\"",
        });
        self.push_opacity(" stroke-opacity=\".", paint.alpha);
    }

    /// A stroked path. One that follows an opaque one of the same stroke joins it: a browser then
    /// styles and lays out one element instead of two.
    fn stroke(&mut self, path: impl IntoIterator<Item = BackendCoord>, paint: Paint, width: u32) {
        let joinable = self.joinable.filter(|last| {
            last.end == self.svg.len() && last.paint == paint && last.width == width
        });
        if let Some(last) = joinable {
            let rest = self.svg.split_off(last.data_end);
            push_path(&mut self.svg, path);
            self.joinable = Some(Joinable {
                data_end: self.svg.len(),
                end: self.svg.len().saturating_add(rest.len()),
                ..last
            });
            self.svg.push_str(&rest);
            return;
        }
        self.svg.push_str("<path d=\"");
        push_path(&mut self.svg, path);
        let data_end = self.svg.len();
        self.svg.push('"');
        self.push_stroke(paint, width);
        self.svg.push_str("/>");
        let last = Joinable { paint, width, data_end, end: self.svg.len() };
        self.joinable = (paint.alpha >= 1.0).then_some(last);
    }

    fn push_opacity(&mut self, name: &str, alpha: f64) {
        let percent = tenth(alpha * 100.0);
        if (0..100).contains(&percent) {
            self.svg.push_str(name);
            if percent < 10 {
                self.svg.push('0');
            }
            push_int(&mut self.svg, percent);
            self.svg.push('"');
        }
    }
}

fn paint_of(color: BackendColor) -> Paint {
    Paint::from_rgb(color.rgb, color.alpha)
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for &mut Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x.saturating_add(1), y.saturating_add(1)), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, s: &S) -> Drawn {
        self.draw_path([a, b], s)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.svg.push_str("<rect");
        attribute(&mut self.svg, " x", upper_left.0);
        attribute(&mut self.svg, " y", upper_left.1);
        attribute(&mut self.svg, " width", bottom_right.0.saturating_sub(upper_left.0).max(0));
        attribute(&mut self.svg, " height", bottom_right.1.saturating_sub(upper_left.1).max(0));
        if fill {
            self.push_fill(paint_of(style.color()));
        } else {
            self.push_stroke(paint_of(style.color()), style.stroke_width());
        }
        self.svg.push_str("/>");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let (paint, width) = (paint_of(style.color()), style.stroke_width());
        if paint.alpha > 0.0 {
            self.stroke(path, paint, width);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.svg.push_str("<circle");
        attribute(&mut self.svg, " cx", center.0);
        attribute(&mut self.svg, " cy", center.1);
        attribute(&mut self.svg, " r", i32::try_from(radius).unwrap_or(0));
        if fill {
            self.push_fill(paint_of(style.color()));
        } else {
            self.push_stroke(paint_of(style.color()), style.stroke_width());
        }
        self.svg.push_str("/>");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        self.svg.push_str("<path d=\"");
        push_path(&mut self.svg, vert);
        self.svg.push_str("z\"");
        self.push_fill(paint_of(style.color()));
        self.svg.push_str("/>");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, s: &T, pos: BackendCoord) -> Drawn {
        let face = Face { size: s.size(), bold: matches!(s.style(), FontStyle::Bold) };
        let anchor = match s.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let at = (f64::from(pos.0), f64::from(pos.1));
        self.text(at, text, face, paint_of(s.color()).token, anchor, false);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let face = Face { size: style.size(), bold: matches!(style.style(), FontStyle::Bold) };
        Ok((face.width(text) as u32, face.leading() as u32))
    }

    /// No figure holds bitmaps.
    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}
#[cfg(test)]
mod tests {
    use super::tenth;

    #[test]
    fn wild_numbers_stay_in_range() {
        assert_eq!(tenth(f64::NAN), 0);
        assert_eq!(tenth(f64::INFINITY), 1_000_000);
        assert_eq!(tenth(-0.5), -1);
    }
}
