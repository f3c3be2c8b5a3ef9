//! A map of two numbers: a cell for each pair, its colour the value, with a scale.

use super::backend::Anchor;
use super::labels::Rect;
use super::layout::{NAME, Plain, Sheet, TICK, inner_width};
use super::lettering::Face;
use super::palette::{HEAT_STEPS, Paint, Token};
use super::{Drawing, Format, Frame};

/// The filling of cells whose month does not come.
const NEVER: u8 = 2;
/// The face of values in cells.
const CELL: Face = Face::regular(11.0);

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum HeatCell {
    /// A value.
    Value(f64),
    /// What is asked for does not come.
    Never,
    /// The two numbers do not hold together.
    Impossible,
}

/// One side of a map.
#[derive(Debug, Clone, Copy)]
pub struct HeatAxis<'a> {
    /// What the number is.
    pub title: &'a str,
    /// Its values as text, one for each column or row.
    pub labels: &'a [String],
    /// Where the scenario's own value stands, counted in values from the first.
    pub base: Option<f64>,
}

/// A map of two numbers.
#[derive(Clone, Copy)]
pub struct HeatFigure<'a> {
    /// To the right.
    pub x: HeatAxis<'a>,
    /// Upwards.
    pub y: HeatAxis<'a>,
    /// The cells: the lowest row first, each from the left.
    pub cells: &'a [Vec<HeatCell>],
    /// Writes a value.
    pub format: Format<'a>,
    /// What cells without a value stand for: not reached, impossible.
    pub without: (&'a str, &'a str),
    /// What the mark at the scenario's own values is.
    pub base_label: &'a str,
}

/// The least and the greatest value of the cells; `None` without any.
fn ends(cells: &[Vec<HeatCell>]) -> Option<(f64, f64)> {
    let values = cells.iter().flatten().filter_map(|cell| match cell {
        HeatCell::Value(value) if value.is_finite() => Some(*value),
        _ => None,
    });
    values.fold(None, |ends, value| {
        let (least, most) = ends.unwrap_or((value, value));
        Some((f64::min(least, value), f64::max(most, value)))
    })
}

impl HeatFigure<'_> {
    /// Draws the figure. The cells are whole pixels wide and high, so that they join.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let inner = inner_width(frame);
        let (columns, rows) = (self.x.labels.len().max(1), self.y.labels.len().max(1));
        let fit = |label: &String| TICK.width(&TICK.fit(label, inner * 0.32));
        let left = self.y.labels.iter().map(fit).fold(0.0, f64::max) + 70.0;
        // Half of the last label may reach beyond its column.
        let wide = f64::max(inner - left - 10.0, 100.0);
        let pixels = |room: f64, count: usize, least: f64| {
            f64::max((room / count as f64 / 10.0).floor() * 10.0, least)
        };
        let cell_width = pixels(wide, columns, 10.0);
        let tall = (wide * 0.62).clamp(1_600.0, 4_400.0);
        let cell_height = pixels(tall, rows, 40.0).min(440.0);
        let legend = Legend::new(self, inner);
        let mut sheet = Sheet::plain(
            frame,
            &Plain {
                class: "chart-heat",
                left,
                right: f64::max(inner - left - cell_width * columns as f64, 0.0),
                above: NAME.leading() * self.title(inner).len() as f64 + 60.0,
                height: cell_height * rows as f64,
                below: 70.0
                    + TICK.leading()
                    + NAME.leading() * NAME.wrap(self.x.title, inner, 2).len() as f64
                    + legend.height,
                cells: (columns as f64, rows as f64),
            },
        );
        let scale = ends(self.cells);
        let written = self.cells(&mut sheet, scale, (cell_width, cell_height));
        self.axes(&mut sheet, inner, left);
        self.base(&mut sheet, written);
        let foot = sheet.plot.bottom
            + 60.0
            + TICK.leading()
            + NAME.leading() * NAME.wrap(self.x.title, inner, 2).len() as f64;
        legend.draw(&mut sheet, inner, foot, written);
        sheet.finish()
    }

    /// The title of the axis that goes upwards, above the plot.
    fn title(&self, inner: f64) -> Vec<String> {
        NAME.wrap(self.y.title, inner, 2)
    }

    /// The cells, neighbours of one colour in one piece; values in them where there is room.
    /// Returns whether there was.
    fn cells(
        &self,
        sheet: &mut Sheet,
        scale: Option<(f64, f64)>,
        (width, height): (f64, f64),
    ) -> bool {
        sheet.canvas.open("chart-data");
        for (row, cells) in self.cells.iter().enumerate() {
            let (bottom, top) = (sheet.y(row as f64), sheet.y(row as f64 + 1.0));
            let mut from = 0usize;
            let fillings: Vec<Paint> = cells.iter().map(|cell| filling(*cell, scale)).collect();
            while let Some(paint) = fillings.get(from).copied() {
                let alike = fillings.iter().skip(from).take_while(|next| **next == paint).count();
                let next = from.saturating_add(alike.max(1));
                let area =
                    Rect { left: sheet.x(from as f64), top, right: sheet.x(next as f64), bottom };
                sheet.fill_rect(&area, paint);
                from = next;
            }
        }
        sheet.canvas.close();
        let texts: Vec<Vec<String>> = self
            .cells
            .iter()
            .map(|row| {
                row.iter()
                    .map(|cell| match cell {
                        HeatCell::Value(value) => (self.format)(*value),
                        HeatCell::Never | HeatCell::Impossible => String::new(),
                    })
                    .collect()
            })
            .collect();
        let widest = texts.iter().flatten().map(|text| CELL.width(text)).fold(0.0, f64::max);
        // The frame around the scenario's own cell stands beside the value.
        if height < 260.0 || width < widest + 120.0 {
            return false;
        }
        sheet.canvas.open("chart-values");
        for (row, (texts, cells)) in texts.iter().zip(self.cells).enumerate() {
            for (column, (text, cell)) in texts.iter().zip(cells).enumerate() {
                let at = (sheet.x(column as f64 + 0.5), sheet.y(row as f64 + 0.5) + CELL.drop());
                let token = Token::on_heat(bin(*cell, scale));
                sheet.canvas.text(at, text, CELL, token, Anchor::Middle, false);
            }
        }
        sheet.canvas.close();
        true
    }

    /// Titles and values of both sides, as many as there is room for.
    fn axes(&self, sheet: &mut Sheet, inner: f64, left: f64) {
        let edge = sheet.margin - inner;
        sheet.canvas.open("chart-axis");
        let title = self.title(inner);
        let mut y = sheet.plot.top - 60.0 - NAME.leading() * title.len() as f64;
        for line in &title {
            y += NAME.leading();
            sheet.canvas.text((edge, y), line, NAME, Token::MUTED, Anchor::Start, false);
        }
        let pitch = sheet.y(0.0) - sheet.y(1.0);
        let every = (TICK.leading() / pitch).ceil().max(1.0) as usize;
        for (row, label) in self.y.labels.iter().enumerate().step_by(every) {
            let at = (sheet.plot.left - 70.0, sheet.y(row as f64 + 0.5) + TICK.drop());
            let label = TICK.fit(label, left - 70.0);
            sheet.canvas.text(at, &label, TICK, Token::MUTED, Anchor::End, false);
        }
        let widest = self.x.labels.iter().map(|label| TICK.width(label)).fold(0.0, f64::max);
        let pitch = sheet.x(1.0) - sheet.x(0.0);
        let every = ((widest + 90.0) / pitch).ceil().max(1.0) as usize;
        let base = sheet.plot.bottom + 40.0 + TICK.size;
        for (column, label) in self.x.labels.iter().enumerate().step_by(every) {
            let middle = sheet.x(column as f64 + 0.5);
            let half = TICK.width(label) / 2.0;
            let at = (f64::max(f64::min(middle, sheet.margin - half), edge + half), base);
            sheet.canvas.text(at, label, TICK, Token::MUTED, Anchor::Middle, false);
        }
        let mut y = base + 20.0;
        for line in NAME.wrap(self.x.title, inner, 2) {
            y += NAME.leading();
            sheet.canvas.text((sheet.margin, y), &line, NAME, Token::MUTED, Anchor::End, false);
        }
        sheet.canvas.close();
    }

    /// A ring at the scenario's own values; where values are written, a frame around the cell
    /// that is nearest to them.
    fn base(&self, sheet: &mut Sheet, written: bool) {
        if let (Some(x), Some(y)) = (self.x.base, self.y.base) {
            let at = (sheet.x(x + 0.5), sheet.y(y + 0.5));
            sheet.canvas.open("chart-notes");
            if written {
                let (column, row) = ((x + 0.5).floor(), (y + 0.5).floor());
                let (left, right) = (sheet.x(column), sheet.x(column + 1.0));
                let (top, bottom) = (sheet.y(row + 1.0), sheet.y(row));
                outline(sheet, &Rect { left, top, right, bottom });
            } else {
                ring(sheet, at);
            }
            sheet.canvas.close();
        }
    }
}

/// A frame just within an area, seen on every colour.
fn outline(sheet: &mut Sheet, area: &Rect) {
    for (inside, width, token) in [(20.0, 40, Token::PAPER), (12.0, 20, Token::INK)] {
        let (left, right) = (area.left + inside, area.right - inside);
        let (top, bottom) = (area.top + inside, area.bottom - inside);
        // A little beyond the corner it began at, so that this one is square as well.
        let path = [
            (left, top),
            (right, top),
            (right, bottom),
            (left, bottom),
            (left, top),
            (left + inside, top),
        ];
        sheet.polyline(&path, Paint::new(token), width);
    }
}

/// The mark of the scenario's own values: seen on every colour.
fn ring(sheet: &mut Sheet, at: (f64, f64)) {
    let clear = Paint { alpha: 0.0, ..Paint::new(Token::PAPER) };
    sheet.disc(at, 55, clear, 40, Paint::new(Token::PAPER));
    sheet.disc(at, 55, clear, 18, Paint::new(Token::INK));
}

/// The step of the scale that a value falls on; the middle one where all are the same.
fn bin(cell: HeatCell, scale: Option<(f64, f64)>) -> u8 {
    let steps = f64::from(HEAT_STEPS);
    let (HeatCell::Value(value), Some((least, most))) = (cell, scale) else {
        return 0;
    };
    if most <= least || !value.is_finite() {
        return HEAT_STEPS / 2;
    }
    let step = ((value - least) / (most - least) * steps).floor().clamp(0.0, steps - 1.0);
    step as u8
}

fn filling(cell: HeatCell, scale: Option<(f64, f64)>) -> Paint {
    match cell {
        HeatCell::Value(_) => Paint::new(Token::heat(bin(cell, scale))),
        HeatCell::Never => Paint::layer(NEVER),
        HeatCell::Impossible => Paint::new(Token::GRID),
    }
}

/// The scale below a map, and what else there is to know.
struct Legend {
    height: f64,
    /// The limits of the steps as text; empty without values.
    limits: Vec<String>,
    /// Whether all values are the same.
    flat: bool,
    /// Further fillings, and the ring (`None`), with their words.
    notes: Vec<(Option<Paint>, String)>,
}

impl Legend {
    fn new(figure: &HeatFigure, inner: f64) -> Self {
        let scale = ends(figure.cells);
        let flat = scale.is_some_and(|(least, most)| most <= least);
        let limits = match scale {
            None => Vec::new(),
            Some((least, _)) if flat => vec![(figure.format)(least)],
            Some((least, most)) => (0..=HEAT_STEPS)
                .map(|step| {
                    let part = f64::from(step) / f64::from(HEAT_STEPS);
                    (figure.format)(if step == HEAT_STEPS {
                        most
                    } else {
                        least + (most - least) * part
                    })
                })
                .collect(),
        };
        let any = |wanted: HeatCell| figure.cells.iter().flatten().any(|cell| *cell == wanted);
        let mut notes = Vec::new();
        if any(HeatCell::Never) {
            notes.push((Some(filling(HeatCell::Never, scale)), figure.without.0.to_owned()));
        }
        if any(HeatCell::Impossible) {
            notes.push((Some(filling(HeatCell::Impossible, scale)), figure.without.1.to_owned()));
        }
        if figure.x.base.is_some() && figure.y.base.is_some() {
            notes.push((None, figure.base_label.to_owned()));
        }
        let mut legend = Self { height: 0.0, limits, flat, notes };
        let rows = legend.places(inner).last().map_or(0.0, |(_, row)| row + 1.0);
        let bar = if legend.limits.is_empty() { 0.0 } else { 260.0 + TICK.leading() };
        legend.height = 120.0 + bar + rows * (NAME.leading() + 40.0);
        legend
    }

    /// Where the notes stand: from the left, and in which row.
    fn places(&self, inner: f64) -> Vec<(f64, f64)> {
        let (mut x, mut row) = (0.0, 0.0);
        let mut places = Vec::with_capacity(self.notes.len());
        for (_, text) in &self.notes {
            let width = 200.0 + NAME.width(text);
            if x > 0.0 && x + width > inner {
                (x, row) = (0.0, row + 1.0);
            }
            places.push((x, row));
            x += width + 200.0;
        }
        places
    }

    fn draw(&self, sheet: &mut Sheet, inner: f64, top: f64, written: bool) {
        let edge = sheet.margin - inner;
        let mut y = top + 120.0;
        sheet.canvas.open("chart-key");
        if !self.limits.is_empty() {
            let step = ((inner / 7.0).min(800.0) / 10.0).floor() * 10.0;
            let bins: Vec<u8> =
                if self.flat { vec![HEAT_STEPS / 2] } else { (0..HEAT_STEPS).collect() };
            for (place, bin) in bins.into_iter().enumerate() {
                let left = edge + step * place as f64;
                let area = Rect { left, top: y, right: left + step, bottom: y + 140.0 };
                sheet.fill_rect(&area, Paint::new(Token::heat(bin)));
            }
            let base = y + 180.0 + TICK.size;
            // The two ends always; between them whatever finds room.
            let right = edge + step * f64::from(if self.flat { 1 } else { HEAT_STEPS });
            let last = self.limits.len().saturating_sub(1);
            let end = self.limits.get(last).map_or(0.0, |limit| TICK.width(limit));
            let mut free = edge;
            for (place, limit) in self.limits.iter().enumerate() {
                let width = TICK.width(limit);
                let left = match place {
                    0 => edge,
                    _ if place == last => right - end,
                    _ => edge + step * place as f64 - width / 2.0,
                };
                let fits = left >= free && left + width + 60.0 <= right - end;
                if place == 0 || place == last || fits {
                    let at = (left + width / 2.0, base);
                    sheet.canvas.text(at, limit, TICK, Token::MUTED, Anchor::Middle, false);
                    free = left + width + 60.0;
                }
            }
            y += 260.0 + TICK.leading();
        }
        for ((paint, text), (x, row)) in self.notes.iter().zip(self.places(inner)) {
            let (x, y) = (edge + x, y + row * (NAME.leading() + 40.0));
            match paint {
                Some(paint) => {
                    let area = Rect { left: x, top: y, right: x + 140.0, bottom: y + 140.0 };
                    sheet.fill_rect(&area, *paint);
                }
                None if written => {
                    outline(sheet, &Rect { left: x, top: y, right: x + 140.0, bottom: y + 140.0 });
                }
                None => ring(sheet, (x + 70.0, y + 70.0)),
            }
            let at = (x + 200.0, y + 70.0 + NAME.drop());
            let text = NAME.fit(text, inner - 200.0);
            sheet.canvas.text(at, &text, NAME, Token::MUTED, Anchor::Start, false);
        }
        sheet.canvas.close();
    }
}
