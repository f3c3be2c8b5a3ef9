//! Ticks: round values on the y axis, months or years on the time axis.

use super::Timeline;
use super::lettering::Face;

/// A number that may be drawn: not below zero, finite, and never a negative zero (whose treatment
/// by `min` and `max` differs between machines).
pub(crate) fn clean(value: f64) -> f64 {
    if value.is_finite() && value > 0.0 { value.min(1e18) } else { 0.0 }
}

/// A y axis from 0 to `top`, with ticks at round values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct YScale {
    /// Value at the upper end of the plot, above 0.
    pub(crate) top: f64,
    /// Tick values, rising from 0.
    pub(crate) ticks: Vec<f64>,
}

impl YScale {
    /// The finest scale of four to six ticks that holds `max`: steps of 1, 2, 2.5 or 5 times a
    /// power of ten, no finer than `min_step` (1 for people: there is no half member).
    pub(crate) fn new(max: f64, min_step: f64) -> Self {
        let max = clean(max);
        let min_step = clean(min_step);
        if max <= 0.0 {
            return Self { top: f64::max(min_step, 1.0), ticks: vec![0.0] };
        }
        // The power of ten at or below `max`, by multiplication: logarithms are not portable.
        let mut power = 1.0;
        while power * 10.0 <= max {
            power *= 10.0;
        }
        while power > max && power > 1e-9 {
            power /= 10.0;
        }
        let whole = min_step >= 1.0;
        let mut step = power * 10.0;
        'found: for unit in [power / 10.0, power] {
            for multiple in [1.0, 2.0, 2.5, 5.0] {
                let candidate = unit * multiple;
                let broken = whole && (candidate - candidate.floor()) > 0.0;
                if candidate >= min_step && !broken && intervals(max, candidate) <= 5.0 {
                    step = candidate;
                    break 'found;
                }
            }
        }
        let count = intervals(max, step).clamp(1.0, 10.0);
        let mut ticks = Vec::with_capacity(6);
        let mut k = 0.0;
        while k <= count {
            ticks.push(k * step);
            k += 1.0;
        }
        Self { top: count * step, ticks }
    }
}

/// How many steps reach `max`; a hair above a whole number counts as that number.
fn intervals(max: f64, step: f64) -> f64 {
    (max / step - 1e-9).ceil()
}

/// A place on the time axis: a boundary between months, with or without a label.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TimeTick {
    /// The boundary in months from the start of the axis: 12 is the end of the twelfth month.
    pub(crate) at: f64,
    /// True for the start of a calendar year, which is a budget year.
    pub(crate) year: bool,
    /// True if a mark is drawn at the boundary.
    pub(crate) mark: bool,
}

/// A label under the time axis, placed and free of its neighbours.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TimeLabel {
    /// Left end, tenths of a pixel.
    pub(crate) left: f64,
    /// The text.
    pub(crate) text: String,
    /// 0 for the row at the axis, 1 for the one below it.
    pub(crate) row: u8,
}

/// The whole time axis.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct TimeAxis {
    /// Boundaries.
    pub(crate) ticks: Vec<TimeTick>,
    /// Labels.
    pub(crate) labels: Vec<TimeLabel>,
    /// True where year lines through the plot are far enough apart to help.
    pub(crate) year_lines: bool,
}

/// Up to this many months the axis names months, beyond it years.
const MONTHLY: usize = 18;
/// Least room between labels, tenths of a pixel.
const GAP: f64 = 60.0;

/// Calendar year and month (1 to 12) of month `index` of the axis.
pub(crate) fn calendar(time: &Timeline, index: usize) -> (i64, usize) {
    let first = i64::from(time.start.1.clamp(1, 12)).saturating_sub(1);
    let months = first.saturating_add(i64::try_from(index).unwrap_or(0));
    let year = i64::from(time.start.0).saturating_add(months.div_euclid(12));
    (year, usize::try_from(months.rem_euclid(12)).unwrap_or(0).saturating_add(1))
}

/// Lays out the axis of `time` between `left` and `right` (tenths of a pixel); labels stay within
/// `bounds`.
pub(crate) fn time_axis(
    time: &Timeline,
    (left, right): (f64, f64),
    bounds: (f64, f64),
    face: Face,
) -> TimeAxis {
    let months = time.months();
    let pitch = f64::max(right - left, 1.0) / months as f64;
    let mut axis = TimeAxis { year_lines: 12.0 * pitch >= 300.0, ..TimeAxis::default() };
    let mut row = Row { bounds, face, end: f64::NEG_INFINITY };
    if months <= MONTHLY {
        let widest = time.month_names.iter().map(|name| face.width(name)).fold(0.0, f64::max);
        let every = [1usize, 2, 3, 6, 12]
            .into_iter()
            .find(|every| *every as f64 * pitch >= widest + GAP)
            .unwrap_or(12);
        let mut years = Row { bounds, face, end: f64::NEG_INFINITY };
        for index in 0..months {
            let (year, month) = calendar(time, index);
            let at = index as f64;
            let x = left + at * pitch;
            let opens = month == 1;
            axis.ticks.push(TimeTick { at, year: opens, mark: opens || pitch >= 120.0 });
            let name = time.month_names.get(month.saturating_sub(1)).copied().unwrap_or("");
            if month.saturating_sub(1).is_multiple_of(every) || (index == 0 && every == 1) {
                axis.labels.extend(row.place(x + pitch / 2.0, name.to_owned(), 0));
            }
            // The year of the first month gives way to a January that follows too closely.
            let text = year.to_string();
            let next_january = 13usize.saturating_sub(month);
            let room = next_january as f64 * pitch >= face.width(&text) + GAP;
            if opens || (index == 0 && (room || next_january >= months)) {
                let middle = x + f64::max(pitch, face.width(&text)) / 2.0;
                axis.labels.extend(years.place(middle, text, 1));
            }
        }
        return axis;
    }
    let widest = face.width("0000");
    let every = [1i64, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|every| *every as f64 * 12.0 * pitch >= widest + GAP)
        .unwrap_or(50);
    let mut index = 0usize;
    while index < months {
        let (year, month) = calendar(time, index);
        let next = index.saturating_add(13usize.saturating_sub(month));
        let named = year.rem_euclid(every) == 0;
        if month == 1 {
            let mark = named || 12.0 * pitch >= 50.0;
            axis.ticks.push(TimeTick { at: index as f64, year: true, mark });
        }
        if named {
            let (from, to) = (index as f64, next.min(months) as f64);
            let text = year.to_string();
            // A year cut off by an end of the axis is named only where its name finds room.
            let cut = to - from < 12.0;
            if !cut || (to - from) * pitch >= face.width(&text) || every > 1 {
                let middle = left + (from + to) / 2.0 * pitch;
                axis.labels.extend(row.place(middle, text, 0));
            }
        }
        index = next;
    }
    axis
}

/// A row of labels filled from the left; a label without room is left out.
struct Row {
    bounds: (f64, f64),
    face: Face,
    end: f64,
}

impl Row {
    fn place(&mut self, middle: f64, text: String, row: u8) -> Option<TimeLabel> {
        let width = self.face.width(&text);
        let left = f64::min(middle - width / 2.0, self.bounds.1 - width);
        let left = f64::max(left, self.bounds.0);
        if text.is_empty() || left < self.end + GAP || left + width > self.bounds.1 {
            return None;
        }
        self.end = left + width;
        Some(TimeLabel { left, text, row })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face::regular(12.0);
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

    fn axis(start: (i32, u32), months: usize, width_px: f64) -> TimeAxis {
        let time = Timeline { start, months, month_names: &NAMES };
        time_axis(&time, (400.0, 400.0 + width_px * 10.0), (0.0, 440.0 + width_px * 10.0), FACE)
    }

    fn texts(axis: &TimeAxis) -> Vec<&str> {
        axis.labels.iter().map(|label| label.text.as_str()).collect()
    }

    #[test]
    fn y_ticks_are_round() {
        let check = |max: f64, expected: &[f64]| {
            let scale = YScale::new(max, 0.0);
            let close = scale.ticks.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9);
            assert!(close && scale.ticks.len() == expected.len(), "{max}: {:?}", scale.ticks);
        };
        check(57.1, &[0.0, 20.0, 40.0, 60.0]);
        check(99.5, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        check(100.0, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        check(36.0, &[0.0, 10.0, 20.0, 30.0, 40.0]);
        check(0.03, &[0.0, 0.01, 0.02, 0.03]);
        check(15_620_000_000.0, &[0.0, 5e9, 10e9, 15e9, 20e9]);
        check(0.0, &[0.0]);
        check(f64::NAN, &[0.0]);
        assert_eq!(YScale::new(3.0, 1.0).ticks.len(), 4);
        assert_eq!(YScale::new(1.0, 1.0).ticks.len(), 2);
    }

    #[test]
    fn years_are_named_as_room_allows() {
        let wide = axis((2025, 3), 120, 800.0);
        assert_eq!(texts(&wide).first(), Some(&"2025"));
        assert_eq!(wide.labels.len(), 11 - usize::from(texts(&wide).last() != Some(&"2035")));
        assert_eq!(texts(&axis((2026, 1), 120, 240.0)), ["2026", "2028", "2030", "2032", "2034"]);
        assert_eq!(texts(&axis((2026, 1), 600, 170.0)), ["2040", "2060"]);
    }

    #[test]
    fn short_spans_name_months() {
        let year = axis((2026, 1), 12, 600.0);
        assert_eq!(texts(&year).len(), 13);
        let narrow = axis((2025, 11), 14, 200.0);
        // Two months of 2025 are too narrow for its name beside that of 2026.
        assert_eq!(texts(&narrow), ["Jan", "2026", "Apr", "Jul", "Okt"]);
        assert!(texts(&axis((2025, 12), 1, 200.0)).contains(&"2025"));
    }

    #[test]
    fn labels_never_touch() {
        for months in 1..=600 {
            for width in [120.0, 240.0, 333.0, 900.0, 1500.0] {
                for month in [1, 3, 12] {
                    let axis = axis((2025, month), months, width);
                    assert!(!axis.labels.is_empty(), "{months} {width}");
                    for row in 0..2 {
                        let mut end = -1.0;
                        for label in axis.labels.iter().filter(|label| label.row == row) {
                            assert!(label.left > end, "{months} {width} {}", label.text);
                            end = label.left + FACE.width(&label.text);
                        }
                        assert!(end <= 440.0 + width * 10.0);
                    }
                }
            }
        }
    }
}
