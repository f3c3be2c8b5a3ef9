//! The sheet a figure is drawn on: sizes, title, axes.
//!
//! All lengths are tenths of a pixel unless a name says otherwise.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{Cartesian2d, DrawingArea, IntoDrawingArea};

use super::backend::{Anchor, Canvas, tenth};
use super::labels::Rect;
use super::lettering::{Face, escape};
use super::names::{GUTTER, Name};
use super::palette::{Dash, Paint, Palette, Token};
use super::path::push_int;
use super::scale::{TimeAxis, YScale, time_axis};
use super::{Drawing, Format, Frame, PlotArea, Timeline};

/// Ticks and the title of the y axis.
pub(crate) const TICK: Face = Face::regular(12.0);
/// Names of lines and layers.
pub(crate) const NAME: Face = Face::regular(12.0);
/// Names that stand out, and notes in the plot.
pub(crate) const STRONG: Face = Face::bold(12.0);

/// plotters' drawing area over our canvas, in months and values.
pub(crate) type Area<'c> = DrawingArea<&'c mut Canvas, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// What the sheet must know before it can be laid out.
pub(crate) struct Spec<'a> {
    /// Class of the SVG, beside `chart`.
    pub(crate) class: &'a str,
    pub(crate) time: &'a Timeline<'a>,
    pub(crate) y: &'a YScale,
    pub(crate) format: Format<'a>,
    /// Unit of the y axis, above it; may be empty.
    pub(crate) y_title: &'a str,
    /// Names that will stand at the right: they set the width of the column.
    pub(crate) names: &'a [Name],
    /// Least height of the plot.
    pub(crate) min_height: f64,
    /// Room above the plot, for a key.
    pub(crate) above: f64,
}

/// A canvas with its plot marked out and its axes drawn.
pub(crate) struct Sheet {
    pub(crate) canvas: Canvas,
    /// The plot.
    pub(crate) plot: Rect,
    months: f64,
    top: f64,
    width: f64,
    height: f64,
    axis: TimeAxis,
    /// The right end of what may be written on.
    pub(crate) margin: f64,
}

/// The width drawn, CSS pixels.
pub(crate) fn width(width_px: u32) -> u32 {
    width_px.clamp(240, 1600)
}

/// Height of the plot for a chart of `width` tenths: squarer on a phone, wide on a desk.
pub(crate) fn plot_height(width: f64) -> f64 {
    let ratio = f64::max(0.62 - 0.20 * (width - 3_200.0) / 6_400.0, 0.42);
    (width * ratio - 440.0).clamp(1_100.0, 4_600.0)
}

/// The words around a plot, broken into lines, and the sizes that follow from the frame alone.
struct Heading {
    css_width: u32,
    width: f64,
    pad: f64,
    headline: Face,
    title: Vec<String>,
    subline: Face,
    subtitle: Vec<String>,
    small: Face,
    source: Vec<String>,
}

impl Heading {
    fn new(frame: &Frame) -> Self {
        let css_width = width(frame.width_px);
        let width = f64::from(css_width) * 10.0;
        let pad = if frame.palette == Palette::Variables { 0.0 } else { 160.0 };
        let inner = width - 2.0 * pad;
        let headline = Face::bold(if css_width < 480 { 16.0 } else { 20.0 });
        let subline = Face::regular(if css_width < 480 { 13.0 } else { 14.0 });
        let small = Face::regular(11.0);
        let lines =
            |text: Option<&str>, face: Face, limit| face.wrap(text.unwrap_or(""), inner, limit);
        Self {
            css_width,
            width,
            pad,
            headline,
            title: lines(frame.title, headline, 4),
            subline,
            subtitle: lines(frame.subtitle, subline, 4),
            small,
            source: lines(frame.source, small, 6),
        }
    }

    /// Where the subtitle begins.
    fn subtitle_at(&self) -> f64 {
        self.pad + self.headline.leading() * self.title.len() as f64 + 30.0
    }

    /// Where what is below title and subtitle begins.
    fn below(&self) -> f64 {
        let mut y = self.subtitle_at() - 30.0;
        if !self.subtitle.is_empty() {
            y = self.subtitle_at() + self.subline.leading() * self.subtitle.len() as f64;
        }
        if self.pad > 0.0 && (!self.title.is_empty() || !self.subtitle.is_empty()) {
            y += 140.0;
        }
        y
    }

    /// The whole height around a plot that needs room down to `foot`, in tenths.
    fn height(&self, foot: f64) -> f64 {
        let mut y = foot;
        if !self.source.is_empty() {
            y += 60.0 + self.small.leading() * self.source.len() as f64;
        }
        ((y + self.pad) / 10.0).ceil() * 10.0
    }

    /// Opens the SVG around a plot that needs room down to `foot`, and writes the words.
    fn sheet(&self, frame: &Frame, class: &str, plot: Rect, foot: f64, grid: Grid) -> Sheet {
        let source_at = foot + 60.0;
        let height = self.height(foot);
        let canvas = Canvas::new(
            opening(frame, class, self.css_width, tenth(height / 10.0)),
            frame.palette,
            prefix(frame),
            (self.width, height),
        );
        let mut sheet = Sheet {
            canvas,
            plot,
            months: grid.columns,
            top: grid.top,
            width: self.width,
            height,
            axis: grid.axis,
            margin: self.width - self.pad,
        };
        if self.pad > 0.0 {
            sheet.fill_rect(
                &Rect { left: 0.0, top: 0.0, right: self.width, bottom: height },
                Paint::new(Token::PAPER),
            );
        }
        sheet.paragraph(&self.title, self.pad, self.pad, self.headline, Token::INK);
        let subtitle_at = self.subtitle_at();
        sheet.paragraph(&self.subtitle, self.pad, subtitle_at, self.subline, Token::MUTED);
        sheet.paragraph(&self.source, self.pad, source_at, self.small, Token::MUTED);
        sheet
    }
}

/// What a plot is divided into.
struct Grid {
    /// To the right: months, or the columns of a map.
    columns: f64,
    /// The value at the upper end, or the rows of a map.
    top: f64,
    axis: TimeAxis,
}

/// A plot without a time axis.
pub(crate) struct Plain<'a> {
    /// Class of the SVG, beside `chart`.
    pub(crate) class: &'a str,
    /// Room at the left of the plot, from the margin.
    pub(crate) left: f64,
    /// Room at the right of the plot, to the margin.
    pub(crate) right: f64,
    /// Room between the words above and the plot.
    pub(crate) above: f64,
    /// Height of the plot.
    pub(crate) height: f64,
    /// Room below the plot.
    pub(crate) below: f64,
    /// What the plot is divided into, to the right and upwards.
    pub(crate) cells: (f64, f64),
}

/// The width between the margins of a frame.
pub(crate) fn inner_width(frame: &Frame) -> f64 {
    let heading = Heading::new(frame);
    heading.width - 2.0 * heading.pad
}

impl Sheet {
    /// A sheet without axes, with the SVG open.
    pub(crate) fn plain(frame: &Frame, plain: &Plain) -> Self {
        let heading = Heading::new(frame);
        let top = heading.below() + plain.above;
        let plot = Rect {
            left: heading.pad + plain.left,
            top,
            right: heading.width - heading.pad - plain.right,
            bottom: top + plain.height,
        };
        let (columns, rows) = plain.cells;
        let grid = Grid { columns, top: rows, axis: TimeAxis::default() };
        heading.sheet(frame, plain.class, plot, plot.bottom + plain.below, grid)
    }

    /// Lays the sheet out, opens the SVG and draws all that lies under the data.
    pub(crate) fn new(frame: &Frame, spec: &Spec) -> Self {
        let heading = Heading::new(frame);
        let (width, pad) = (heading.width, heading.pad);
        let inner = width - 2.0 * pad;
        let ticks: Vec<String> =
            spec.y.ticks.iter().map(|tick| TICK.fit(&(spec.format)(*tick), inner * 0.3)).collect();
        // Widths go up in steps, so that the plot does not tremble while a label changes.
        let steps = |value: f64| (value / 40.0).ceil() * 40.0;
        let left = pad + steps(TICK.widest(&ticks) + 70.0);
        let names = spec.names.iter().map(Name::width).fold(0.0, f64::max);
        let right = width - pad - steps(if names > 0.0 { names + GUTTER } else { 40.0 });
        let right = f64::max(right, left + 400.0);

        let axis = time_axis(spec.time, (left, right), (pad, width - pad), TICK);
        let rows = if axis.labels.iter().any(|label| label.row > 0) { 2.0 } else { 1.0 };

        let y_title_at = heading.below() + spec.above;
        let top = y_title_at + if spec.y_title.is_empty() { 90.0 } else { 250.0 };
        let below = 60.0 + TICK.leading() * rows + 20.0;
        let least = top + f64::max(plot_height(width), spec.min_height);
        let spare = f64::from(frame.height_px) * 10.0 - heading.height(least + below);
        let bottom = least + f64::max(spare, 0.0);
        let foot = bottom + below;
        let grid = Grid { columns: spec.time.months() as f64, top: spec.y.top, axis };
        let plot = Rect { left, top, right, bottom };
        let mut sheet = heading.sheet(frame, spec.class, plot, foot, grid);
        let unit = TICK.fit(spec.y_title, width - 2.0 * pad);
        sheet.canvas.text(
            (pad, y_title_at + 100.0),
            &unit,
            TICK,
            Token::MUTED,
            Anchor::Start,
            false,
        );
        sheet.grid(&spec.y.ticks, &ticks);
        sheet
    }

    fn paragraph(&mut self, lines: &[String], x: f64, top: f64, face: Face, token: Token) {
        let mut y = top + face.size;
        for line in lines {
            self.canvas.text((x, y), line, face, token, Anchor::Start, false);
            y += face.leading();
        }
    }

    /// Horizontal lines and their values, and dotted lines where budget years begin.
    fn grid(&mut self, values: &[f64], labels: &[String]) {
        self.canvas.open("chart-grid");
        let (left, right) = (self.plot.left, self.plot.right);
        for value in values.iter().filter(|value| **value > 0.0) {
            let y = self.y(*value);
            self.line((left, y), (right, y), Paint::new(Token::GRID), 10);
        }
        for (value, label) in values.iter().zip(labels) {
            let at = (left - 70.0, self.y(*value) + TICK.drop());
            self.canvas.text(at, label, TICK, Token::MUTED, Anchor::End, false);
        }
        if self.axis.year_lines {
            let years: Vec<f64> =
                self.axis.ticks.iter().filter(|tick| tick.year).map(|tick| tick.at).collect();
            for at in years.into_iter().filter(|at| *at > 0.0) {
                let x = self.x(at);
                let paint = Paint::new(Token::GRID).dash(Dash::Dotted);
                self.line((x, self.plot.bottom), (x, self.plot.top), paint, 10);
            }
        }
        self.canvas.close();
    }

    /// The base line with its ticks and labels; drawn after the data, which it bounds.
    pub(crate) fn base(&mut self) {
        self.canvas.open("chart-axis");
        let (left, right, bottom) = (self.plot.left, self.plot.right, self.plot.bottom);
        let axis = std::mem::take(&mut self.axis);
        for tick in axis.ticks.iter().filter(|tick| tick.mark) {
            let x = self.x(tick.at);
            let length = if tick.year { 60.0 } else { 35.0 };
            self.line((x, bottom), (x, bottom + length), Paint::new(Token::MUTED), 10);
        }
        self.line((left, bottom), (right, bottom), Paint::new(Token::INK), 10);
        for label in &axis.labels {
            let y = bottom + 50.0 + TICK.size + f64::from(label.row) * TICK.leading();
            let at = (label.left + TICK.width(&label.text) / 2.0, y);
            self.canvas.text(at, &label.text, TICK, Token::MUTED, Anchor::Middle, false);
        }
        self.canvas.close();
    }

    /// Width of a year, tenths of a pixel.
    pub(crate) fn year(&self) -> f64 {
        12.0 / self.months * (self.plot.right - self.plot.left)
    }

    /// A stroke for series: thinner where the years of a long span stand so close that strokes
    /// would run together.
    pub(crate) fn stroke(&self, width: u32) -> u32 {
        if self.year() < 160.0 { (width / 2).max(6) } else { width }
    }

    /// Where `months` from the start stands.
    pub(crate) fn x(&self, months: f64) -> f64 {
        self.plot.left + months / self.months * (self.plot.right - self.plot.left)
    }

    /// Where `value` stands.
    pub(crate) fn y(&self, value: f64) -> f64 {
        self.plot.bottom - value / self.top * (self.plot.bottom - self.plot.top)
    }

    /// Lets plotters draw in months and values.
    pub(crate) fn draw(&mut self, figure: impl FnOnce(&Area)) {
        let x = tenth(self.plot.left)..tenth(self.plot.right);
        let y = tenth(self.plot.bottom)..tenth(self.plot.top);
        let plane = Cartesian2d::new(0.0..self.months, 0.0..self.top, (x, y));
        let root: DrawingArea<&mut Canvas, Shift> = (&mut self.canvas).into_drawing_area();
        figure(&root.apply_coord_spec(plane));
    }

    /// Closes the SVG.
    pub(crate) fn finish(self) -> Drawing {
        let px = |value: f64| f64::from(tenth(value)) / 10.0;
        Drawing {
            width: tenth(self.width / 10.0).unsigned_abs(),
            height: tenth(self.height / 10.0).unsigned_abs(),
            plot: PlotArea {
                left: px(self.plot.left),
                right: px(self.plot.right),
                top: px(self.plot.top),
                bottom: px(self.plot.bottom),
                highest: self.top,
            },
            svg: self.canvas.finish(),
        }
    }
}

/// The id prefix, reduced to signs that need no escaping anywhere.
pub(super) fn prefix(frame: &Frame) -> String {
    let kept: String = frame
        .id_prefix
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_'))
        .collect();
    if kept.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
        kept
    } else {
        format!("chart{kept}")
    }
}

/// The opening tag, and in files `<title>` and `<desc>`. In a page a `<title>` would pop up as a
/// tooltip over the chart, so there the words are an `aria-label`.
pub(super) fn opening(frame: &Frame, class: &str, width: u32, height: i32) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart ");
    let width = i32::try_from(width).unwrap_or(0);
    out.push_str(class);
    out.push_str("\" role=\"img\" width=\"");
    push_int(&mut out, width);
    out.push_str("\" height=\"");
    push_int(&mut out, height);
    out.push_str("\" viewBox=\"0 0 ");
    push_int(&mut out, width.saturating_mul(10));
    out.push(' ');
    push_int(&mut out, height.saturating_mul(10));
    out.push_str(
        "\" font-family=\"'Plus Jakarta Sans',sans-serif\" fill=\"none\" stroke-linejoin=\"round",
    );
    match frame.title {
        Some(title) => {
            let id = prefix(frame);
            out.push_str(&format!("\" aria-labelledby=\"{id}-title {id}-desc\">"));
            out.push_str(&format!("<title id=\"{id}-title\">"));
            escape(&mut out, title);
            out.push_str(&format!("</title><desc id=\"{id}-desc\">"));
            escape(&mut out, frame.alt);
            out.push_str("</desc>");
        }
        None => {
            out.push_str("\" aria-label=\"");
            escape(&mut out, frame.alt);
            out.push_str("\">");
        }
    }
    out
}
