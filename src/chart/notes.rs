//! Notes around points of a plot, in places where they cover nothing.
//!
//! All lengths are tenths of a pixel.

use super::labels::Rect;
use super::lettering::Face;

/// A straight line, from one end to the other.
pub(crate) type Line = ((f64, f64), (f64, f64));

/// A place that costs so much is worse than no note: three pieces of the line run through it.
const NO_PLACE: f64 = 120.0;

/// What notes in a plot must not, or should rather not, cover.
#[derive(Debug, Clone, Default)]
pub(crate) struct Obstacles<'a> {
    /// Never covered: markers and notes already placed.
    pub(crate) boxes: Vec<Rect>,
    /// Better not covered: a polyline with x never falling.
    pub(crate) line: &'a [(f64, f64)],
    /// Better not covered: horizontal lines through the plot, by their y.
    pub(crate) levels: Vec<f64>,
}

impl Obstacles<'_> {
    /// Whether a box stands in `area`, or in the way of the `leader` to it from the marker at
    /// `point`.
    fn taken(&self, area: &Rect, leader: Option<Line>, point: (f64, f64)) -> bool {
        let own = Rect::around(point, 1.0);
        self.boxes.iter().any(|other| {
            let in_the_way = |line| !other.overlaps(&own) && crosses(line, other);
            other.overlaps(area) || leader.is_some_and(in_the_way)
        })
    }

    /// How much a note in `area` would cover: 40 for a piece of the line, 8 for a level.
    fn cost(&self, area: &Rect) -> f64 {
        let levels = self.levels.iter().filter(|y| **y > area.top && **y < area.bottom).count();
        let from = self.line.partition_point(|(x, _)| *x < area.left).saturating_sub(1);
        let mut crossed = 0.0;
        let rest = self.line.get(from..).unwrap_or(&[]);
        for pair in rest.windows(2) {
            let [a, b] = pair else { break };
            if a.0 > area.right {
                break;
            }
            if crosses((*a, *b), area) {
                crossed += 1.0;
            }
        }
        8.0 * levels as f64 + 40.0 * f64::min(crossed, 4.0)
    }
}

/// Whether the line from `a` to `b` runs through `area`.
fn crosses((a, b): Line, area: &Rect) -> bool {
    let (left, right) = if a.0 <= b.0 { (a, b) } else { (b, a) };
    range(left, right, area).is_some_and(|(y0, y1)| y0 < area.bottom && y1 > area.top)
}

/// Highest and lowest y of the piece from `a` to `b` (x not falling) between the sides of `area`;
/// `None` if it lies beside it.
fn range(a: (f64, f64), b: (f64, f64), area: &Rect) -> Option<(f64, f64)> {
    if b.0 < area.left || a.0 > area.right {
        return None;
    }
    let run = b.0 - a.0;
    let at = |x: f64| {
        if run > 0.0 { a.1 + (b.1 - a.1) * ((x - a.0) / run) } else { a.1 }
    };
    let (y0, y1) = if run > 0.0 {
        (at(f64::max(a.0, area.left)), at(f64::min(b.0, area.right)))
    } else {
        (a.1, b.1)
    };
    Some((f64::min(y0, y1), f64::max(y0, y1)))
}

/// A note that has found its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Note {
    /// The lines of text.
    pub(crate) lines: Vec<String>,
    /// The area of the text.
    pub(crate) area: Rect,
    /// −1: lines are flush right, 0: centred, 1: flush left.
    pub(crate) side: i8,
    /// Leader line from the marker to the text, if the text stands away from it.
    pub(crate) leader: Option<Line>,
}

/// How far from its marker a note may stand.
const DISTANCES: [f64; 8] = [50.0, 150.0, 280.0, 430.0, 620.0, 850.0, 1_100.0, 1_400.0];

/// Looks for the best place for `text` around `point`, whose marker has half-width `radius`.
/// `None` if every place is taken or leaves `bounds`.
pub(crate) fn place_note(
    text: &str,
    face: Face,
    point: (f64, f64),
    radius: f64,
    bounds: &Rect,
    obstacles: &Obstacles,
) -> Option<Note> {
    let longest = f64::max((bounds.right - bounds.left) * 0.42, 1_200.0);
    let lines = face.balance(text, f64::min(longest, bounds.right - bounds.left));
    if lines.is_empty() {
        return None;
    }
    let width = face.widest(&lines);
    let height = face.leading() * lines.len() as f64;
    let mut best: Option<(f64, Rect, i8, Option<Line>)> = None;
    for (far, distance) in DISTANCES.into_iter().enumerate() {
        let away = radius + distance;
        let slant = f64::min(away, radius + 80.0);
        for (turn, (side, dx, dy)) in [
            (0, 0.0, -1.0),
            (-1, -slant, -1.0),
            (1, slant, -1.0),
            (1, away, 0.0),
            (-1, -away, 0.0),
            (1, slant, 1.0),
            (-1, -slant, 1.0),
            (0, 0.0, 1.0),
        ]
        .into_iter()
        .enumerate()
        {
            let x = point.0 + dx;
            let left = match side {
                -1 => x - width,
                0 => x - width / 2.0,
                _ => x,
            };
            // Text above or below the point may slide along it to stay inside.
            let left = if side == 0 {
                f64::max(f64::min(left, bounds.right - width), bounds.left)
            } else {
                left
            };
            let top = if dy < 0.0 {
                point.1 - away - height
            } else if dy > 0.0 {
                point.1 + away
            } else {
                point.1 - height / 2.0
            };
            let area = Rect { left, top, right: left + width, bottom: top + height };
            let leader = (distance > 100.0).then(|| leader(point, radius, &area));
            if obstacles.taken(&area, leader, point) || !bounds.holds(&area) {
                continue;
            }
            let cost = obstacles.cost(&area) + 9.0 * far as f64 + turn as f64;
            if cost < NO_PLACE && best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, area, side, leader));
            }
        }
    }
    let (_, area, side, leader) = best?;
    Some(Note { lines, area, side, leader })
}

/// The line from the rim of the marker at `point`, not from inside it, to the nearest place of
/// `area`.
fn leader(point: (f64, f64), radius: f64, area: &Rect) -> Line {
    let end = (
        f64::max(f64::min(point.0, area.right), area.left),
        f64::max(f64::min(point.1, area.bottom - 20.0), area.top + 20.0),
    );
    let (dx, dy) = (end.0 - point.0, end.1 - point.1);
    let length = f64::max((dx * dx + dy * dy).sqrt(), 1.0);
    let start = radius + 10.0;
    ((point.0 + dx / length * start, point.1 + dy / length * start), end)
}

/// Looks for a place for `text` over a filled area: flush right above `point`, in white, no
/// further left than `from`, as low as possible. `outline` is the upper edge of the filling, with
/// x never falling. `None` where the text would lie on the filling, on one of `boxes`, or outside.
pub(crate) fn place_flag(
    text: &str,
    face: Face,
    point: (f64, f64),
    from: f64,
    bounds: &Rect,
    outline: &[(f64, f64)],
    boxes: &[Rect],
) -> Option<Note> {
    let right = f64::min(point.0 - 40.0, bounds.right);
    let single = vec![text.trim().to_owned()];
    let double = face.balance(text, face.width(text) * 0.75);
    let mut best: Option<Note> = None;
    for lines in [single, double] {
        let width = face.widest(&lines);
        let left = right - width;
        if width <= 0.0 || left < f64::max(from, bounds.left) {
            continue;
        }
        let column = Rect { left, top: -1e6, right, bottom: 1e6 };
        let start = outline.partition_point(|(x, _)| *x < left).saturating_sub(1);
        let mut bottom = point.1 - 90.0;
        for pair in outline.get(start..).unwrap_or(&[]).windows(2) {
            let [a, b] = pair else { break };
            if a.0 > right {
                break;
            }
            if let Some((high, _)) = range(*a, *b, &column) {
                bottom = f64::min(bottom, high - 35.0);
            }
        }
        let area = Rect { left, top: bottom - face.leading() * lines.len() as f64, right, bottom };
        let x = point.0 - 18.0;
        let pole = Rect { left: x - 5.0, top: bottom, right: x + 5.0, bottom: point.1 - 60.0 };
        // The pole may cross thin leader lines, but no text.
        let text = |other: &Rect| other.bottom - other.top > 120.0;
        let taken =
            boxes.iter().any(|other| other.overlaps(&area) || text(other) && other.overlaps(&pole));
        let lower = best.as_ref().is_none_or(|note| bottom > note.area.bottom + 100.0);
        if !taken && lower && area.top >= bounds.top {
            let far = pole.bottom - pole.top > 100.0;
            let leader = far.then_some(((x, pole.bottom), (x, area.top + 25.0)));
            best = Some(Note { lines, area, side: -1, leader });
        }
    }
    best
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_avoid_the_line() {
        let line = [(0.0, 500.0), (1000.0, 500.0), (1000.0, 100.0), (3000.0, 100.0)];
        let obstacles = Obstacles { line: &line, ..Obstacles::default() };
        let bounds = Rect { left: 0.0, top: 0.0, right: 3000.0, bottom: 1000.0 };
        let face = Face::bold(12.0);
        let note = place_note("Tercapai", face, (1000.0, 100.0), 50.0, &bounds, &obstacles);
        let area = note.map(|note| note.area);
        assert!(area.is_some_and(|area| obstacles.cost(&area) < 1.0 && bounds.holds(&area)));
        let full = Obstacles { boxes: vec![bounds], ..Obstacles::default() };
        assert!(place_note("x", face, (9.0, 9.0), 5.0, &bounds, &full).is_none());
    }
}
