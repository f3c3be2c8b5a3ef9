//! Numbers and paths as short SVG text.

use plotters_backend::BackendCoord;

/// `name="value"`.
pub(crate) fn attribute(out: &mut String, name: &str, value: i32) {
    out.push_str(name);
    out.push_str("=\"");
    push_int(out, value);
    out.push('"');
}

/// Decimal digits of `value`; `write!` would do the same with five times the time and code.
pub(crate) fn push_int(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    push_digits(out, value.unsigned_abs());
}

fn push_digits(out: &mut String, value: u32) {
    if value >= 10 {
        push_digits(out, value / 10);
    }
    out.push(char::from(b'0'.saturating_add((value % 10) as u8)));
}

/// True if `b` lies on the straight way from `a` to `c`: such a point can be left out.
fn between(a: BackendCoord, b: BackendCoord, c: BackendCoord) -> bool {
    let step = |p: BackendCoord, q: BackendCoord| {
        (
            i64::from(q.0).saturating_sub(i64::from(p.0)),
            i64::from(q.1).saturating_sub(i64::from(p.1)),
        )
    };
    let ((ux, uy), (vx, vy)) = (step(a, b), step(b, c));
    let same_line = ux.saturating_mul(vy) == uy.saturating_mul(vx);
    same_line && ux.saturating_mul(vx).saturating_add(uy.saturating_mul(vy)) >= 0
}

/// Path data of a polyline: relative steps, `h` and `v` where they do, no needless points.
pub(crate) fn push_path(out: &mut String, points: impl IntoIterator<Item = BackendCoord>) {
    let mut kept: Vec<BackendCoord> = Vec::with_capacity(256);
    for point in points {
        if let [.., a, b] = kept.as_slice()
            && between(*a, *b, point)
        {
            kept.pop();
        }
        if kept.last() != Some(&point) {
            kept.push(point);
        }
    }
    let mut steps = kept.iter().copied();
    let Some((mut x, mut y)) = steps.next() else {
        return;
    };
    out.push('M');
    push_int(out, x);
    push_pair(out, y);
    let mut last = 'M';
    for (to_x, to_y) in steps {
        let (dx, dy) = (to_x.saturating_sub(x), to_y.saturating_sub(y));
        let command = match (dx, dy) {
            (_, 0) => 'h',
            (0, _) => 'v',
            _ => 'l',
        };
        let first = if command == 'v' { dy } else { dx };
        if command == last {
            push_pair(out, first);
        } else {
            out.push(command);
            push_int(out, first);
        }
        if command == 'l' {
            push_pair(out, dy);
        }
        last = command;
        (x, y) = (to_x, to_y);
    }
}

/// A further number: a minus sign separates by itself, anything else needs a space.
fn push_pair(out: &mut String, value: i32) {
    if value >= 0 {
        out.push(' ');
    }
    push_int(out, value);
}
#[cfg(test)]
mod tests {
    use super::*;

    fn check(points: &[BackendCoord], expected: &str) {
        let mut out = String::new();
        push_path(&mut out, points.iter().copied());
        assert_eq!(out, expected);
    }

    #[test]
    fn paths_are_short() {
        check(&[], "");
        check(&[(1, 2)], "M1 2");
        check(&[(0, 0), (5, 0), (10, 0), (10, -5), (20, 5), (25, 0)], "M0 0h10v-5l10 10 5-5");
        // A point twice, and a way back over itself, which is no needless point.
        check(&[(0, 0), (0, 0), (9, 0), (3, 0)], "M0 0h9-6");
    }

    #[test]
    fn the_smallest_number_is_written() {
        let mut out = String::new();
        push_int(&mut out, i32::MIN);
        assert_eq!(out, "-2147483648");
    }
}
