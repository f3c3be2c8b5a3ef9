//! Strokes and fillings on a sheet, given in tenths of a pixel.

use plotters::style::ShapeStyle;
use plotters_backend::{BackendColor, DrawingBackend};

use super::backend::tenth;
use super::labels::Rect;
use super::layout::Sheet;
use super::palette::Paint;

// A failure to draw is impossible: the backend only appends to a string. Hence the results that
// are thrown away here and in the figures.
impl Sheet {
    /// A straight line; `width` in tenths of a pixel.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint, width: u32) {
        let _: Result<_, _> =
            (&mut self.canvas).draw_path(points(&[from, to]), &style(paint, width));
    }

    /// A polyline.
    pub(crate) fn polyline(&mut self, path: &[(f64, f64)], paint: Paint, width: u32) {
        let _: Result<_, _> = (&mut self.canvas).draw_path(points(path), &style(paint, width));
    }

    /// A filled polygon.
    pub(crate) fn polygon(&mut self, path: &[(f64, f64)], paint: Paint) {
        let _: Result<_, _> = (&mut self.canvas).fill_polygon(points(path), &backend_color(paint));
    }

    /// A disc, and a ring around it if `rim` is above 0.
    pub(crate) fn disc(&mut self, at: (f64, f64), radius: u32, fill: Paint, rim: u32, ring: Paint) {
        let at = (tenth(at.0), tenth(at.1));
        let canvas = &mut &mut self.canvas;
        let _: Result<_, _> = canvas.draw_circle(at, radius, &backend_color(fill), true);
        if rim > 0 {
            let _: Result<_, _> = canvas.draw_circle(at, radius, &style(ring, rim), false);
        }
    }

    /// A filled rectangle.
    pub(crate) fn fill_rect(&mut self, area: &Rect, paint: Paint) {
        let (from, to) =
            ((tenth(area.left), tenth(area.top)), (tenth(area.right), tenth(area.bottom)));
        let _: Result<_, _> = (&mut self.canvas).draw_rect(from, to, &backend_color(paint), true);
    }
}

/// A stroke for plotters; `width` in tenths of a pixel.
pub(crate) fn style(paint: Paint, width: u32) -> ShapeStyle {
    ShapeStyle { color: paint.color(), filled: false, stroke_width: width }
}

/// A filling for plotters.
pub(crate) fn filling(paint: Paint) -> ShapeStyle {
    ShapeStyle { color: paint.color(), filled: true, stroke_width: 0 }
}

/// A colour for plotters.
pub(crate) fn backend_color(paint: Paint) -> BackendColor {
    let color = paint.color();
    BackendColor { alpha: color.3, rgb: (color.0, color.1, color.2) }
}

/// Tenths of a pixel for plotters.
pub(crate) fn points(path: &[(f64, f64)]) -> impl Iterator<Item = (i32, i32)> + '_ {
    path.iter().map(|(x, y)| (tenth(*x), tenth(*y)))
}
