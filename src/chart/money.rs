//! Money left by month: stacked saw-teeth that jump when a budget opens and when its year ends.

use super::labels::Rect;
use super::layout::{NAME, STRONG, Sheet, Spec, plot_height, width};
use super::members::clean_all;
use super::names::Name;
use super::notes::{Obstacles, place_flag, place_note};
use super::palette::{Paint, Token};
use super::scale::{YScale, clean};
use super::stack::{Layer, Stack, merge};
use super::{Drawing, Format, Frame, Timeline};
use crate::order::sort;

/// More notes than this would crowd the figure; further leftovers keep their dots.
const MOST_NOTES: usize = 12;

/// The money of one programme.
#[derive(Debug, Clone, Copy)]
pub struct MoneyLayer<'a> {
    /// Name of the programme, written at the layer.
    pub name: &'a str,
    /// Colour and pattern, 1 to 8, as in [`super::MembersLayer::swatch`].
    pub swatch: u8,
    /// Rupiah left of each month: (after the month's opening, at its end before anything
    /// lapses). A new year's budget is a jump between one month's end and the next one's
    /// opening. Months beyond the slice count as 0.
    pub months: &'a [(f64, f64)],
}

/// Money that is left when a budget year ends.
#[derive(Debug, Clone, Copy)]
pub struct Leftover<'a> {
    /// Index of the month at whose end it lapses.
    pub month: usize,
    /// Rupiah of all programmes together; decides whether it is marked, and which notes give
    /// way where room is short.
    pub value: f64,
    /// The note: "Rp1,2 miliar tidak terpakai".
    pub label: &'a str,
}

/// Money left by month and programme, stacked from the first layer up.
#[derive(Clone, Copy)]
pub struct MoneyFigure<'a> {
    /// The months.
    pub time: Timeline<'a>,
    /// The programmes from the bottom up; merged as in [`super::MembersFigure`].
    pub layers: &'a [MoneyLayer<'a>],
    /// Name of the merged layer.
    pub rest_label: &'a str,
    /// What is left at the ends of budget years.
    pub leftovers: &'a [Leftover<'a>],
    /// Only leftovers of at least this many rupiah are marked.
    pub leftover_from: f64,
    /// Unit of the y axis, above it; may be empty.
    pub y_title: &'a str,
    /// Writes tick values (rupiah).
    pub format: Format<'a>,
}

impl MoneyFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let months = self.time.months();
        let xs = (0..months).flat_map(|i| [i as f64, i as f64 + 1.0]).collect();
        let layers = self
            .layers
            .iter()
            .map(|layer| {
                let at = |i: usize| layer.months.get(i).copied().unwrap_or((0.0, 0.0));
                let values =
                    (0..months).map(at).flat_map(|(opening, end)| [opening, end]).collect();
                Layer { name: layer.name.to_owned(), swatch: layer.swatch, values }
            })
            .collect();
        let stack = Stack::new(xs, merge(clean_all(layers), self.rest_label));
        let scale = YScale::new(stack.max() * self.headroom(frame.width_px), 1.0);
        let names: Vec<Name> = stack
            .layers
            .iter()
            .map(|layer| {
                Name::new(&layer.name, NAME, Token::INK, Some(layer.swatch), frame.width_px)
            })
            .collect();
        let needed = names.iter().map(Name::height).sum::<f64>() - 160.0;
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-money",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: self.y_title,
                names: &names,
                min_height: needed.min(3_200.0),
                above: 0.0,
            },
        );
        stack.draw(&mut sheet);
        sheet.base();
        let labels = stack.labels(names, &sheet);
        let leaders = sheet.column(&labels);
        self.mark_leftovers(&mut sheet, &stack, leaders);
        sheet.finish()
    }

    /// The leftovers to be marked: value, note, month at whose end they lapse.
    fn marks(&self) -> Vec<(f64, &str, usize)> {
        let threshold = clean(self.leftover_from);
        self.leftovers
            .iter()
            .map(|leftover| (clean(leftover.value), leftover.label, leftover.month))
            .filter(|(value, _, month)| {
                *value > 0.0 && *value >= threshold && *month < self.time.months()
            })
            .collect()
    }

    /// How much higher than the money the plot must be for a note over the highest tooth: needed
    /// where the notes are wider than the white beside a tooth.
    fn headroom(&self, width_px: u32) -> f64 {
        let widest =
            self.marks().iter().map(|(_, label, _)| STRONG.width(label)).fold(0.0, f64::max);
        let width = f64::from(width(width_px)) * 10.0;
        let tooth = width * 0.7 * 12.0 / self.time.months() as f64;
        if widest < tooth * 0.6 {
            return 1.0;
        }
        let height = plot_height(width);
        height / (height - 2.0 * STRONG.leading() - 60.0)
    }

    /// A dot at the end of each year that leaves money behind. Notes stand in the white above
    /// the dots; only the one of the greatest leftover may reach over other years, as a key to
    /// the other dots.
    fn mark_leftovers(&self, sheet: &mut Sheet, stack: &Stack, leaders: Vec<Rect>) {
        let outline = stack.outline(sheet);
        let mut boxes = leaders;
        let mut marks = self.marks();
        // Of equal leftovers the last comes first: beside it there is room.
        sort(&mut marks, |(a, _, i), (b, _, j)| a > b || (a >= b && i > j));
        // Dots that would touch each other say nothing: then only the greatest is marked.
        marks.truncate(if sheet.year() < 120.0 { 1 } else { usize::MAX });
        sheet.canvas.open("chart-notes");
        let mut points = Vec::with_capacity(marks.len());
        for (_, label, month) in marks {
            // Each month has two points in the outline: its opening and its end.
            let end = month.saturating_mul(2).saturating_add(1);
            let Some(point) = outline.get(end).copied() else {
                continue;
            };
            sheet.disc(point, 38, Paint::new(Token::MARK), 14, Paint::new(Token::PAPER));
            boxes.push(Rect::around(point, 45.0));
            points.push((label, point, month));
        }
        let bounds = Rect { top: sheet.plot.top - 60.0, ..sheet.plot };
        for (rank, (label, point, month)) in points.into_iter().take(MOST_NOTES).enumerate() {
            let from = if rank == 0 { 0.0 } else { sheet.x(month as f64 - 11.0) };
            let mut note = place_flag(label, STRONG, point, from, &bounds, &outline, &boxes);
            if note.is_none() && rank == 0 {
                // Else the note stands above all teeth, with a line down to its dot.
                let peak = outline.iter().fold(point.1, |top, (_, y)| f64::min(top, *y));
                let obstacles =
                    Obstacles { boxes: boxes.clone(), line: &outline, levels: Vec::new() };
                let above = Rect { bottom: peak, ..bounds };
                note = place_note(label, STRONG, (point.0, peak), 0.0, &above, &obstacles);
                if let Some(note) = &mut note {
                    let x = f64::max(f64::min(point.0, note.area.right), note.area.left);
                    note.leader = Some(((point.0, point.1 - 45.0), (x, note.area.bottom)));
                }
            }
            if let Some(note) = note {
                sheet.note(&note, STRONG, Token::MARK);
                boxes.push(note.area);
            }
        }
        sheet.canvas.close();
    }
}
