//! Text without a font engine: how wide a text is, where it may be broken, how it is shortened.
//!
//! Widths are sums of advance widths of Plus Jakarta Sans (`font_metrics.rs`), so the same text
//! gets the same place natively, in Node and in every browser. All lengths are tenths of a pixel.

use super::font_metrics::{EXTRA, REGULAR, SEMIBOLD, TABULAR};

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Face {
    /// Font size, tenths of a pixel.
    pub(crate) size: f64,
    /// Weight 600 instead of 400.
    pub(crate) bold: bool,
}

impl Face {
    /// Weight 400 at `px` pixels.
    pub(crate) const fn regular(px: f64) -> Self {
        Self { size: px * 10.0, bold: false }
    }

    /// Weight 600 at `px` pixels.
    pub(crate) const fn bold(px: f64) -> Self {
        Self { size: px * 10.0, bold: true }
    }

    /// Distance between base lines.
    pub(crate) fn leading(self) -> f64 {
        (self.size * 1.25).round()
    }

    /// From the middle of a line of capitals or digits down to its base line.
    pub(crate) fn drop(self) -> f64 {
        (self.size * 0.36).round()
    }

    /// Width of `text`. Digits may be shown proportional or tabular (a page may set either);
    /// the larger width counts, so that neither overlaps. Kerning is left out: it only narrows.
    pub(crate) fn width(self, text: &str) -> f64 {
        let table = if self.bold { &SEMIBOLD } else { &REGULAR };
        let (mut proportional, mut tabular) = (0.0, 0.0);
        for sign in text.chars() {
            let advance = f64::from(advance(table, sign));
            proportional += advance;
            tabular += if sign.is_ascii_digit() {
                f64::from(if self.bold { TABULAR.1 } else { TABULAR.0 })
            } else {
                advance
            };
        }
        (f64::max(proportional, tabular) * self.size / 1000.0).ceil()
    }

    /// `text`, or its beginning with “…” if it is wider than `max`.
    pub(crate) fn fit(self, text: &str, max: f64) -> String {
        if self.width(text) <= max {
            return text.to_owned();
        }
        let mut short: String = text.to_owned();
        while short.pop().is_some() {
            let candidate = format!("{}…", short.trim_end_matches([' ', ',', '.', ';', ':']));
            if self.width(&candidate) <= max {
                return candidate;
            }
        }
        String::new()
    }

    /// Lines no wider than `max`, broken at spaces, at most `limit`; the last is shortened if
    /// the text goes on. Empty for an empty text.
    pub(crate) fn wrap(self, text: &str, max: f64, limit: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            if line.is_empty() {
                line.push_str(word);
                continue;
            }
            // The last allowed line takes all that is left and is shortened below.
            let last = lines.len().saturating_add(1) >= limit;
            if last || self.width(&line) + self.width(" ") + self.width(word) <= max {
                line.push(' ');
                line.push_str(word);
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        for line in &mut lines {
            *line = self.fit(line, max);
        }
        lines
    }

    /// One line if it fits in `max`, else two of about equal length: for names and notes.
    pub(crate) fn balance(self, text: &str, max: f64) -> Vec<String> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        if self.width(text) <= max {
            return vec![text.to_owned()];
        }
        let mut best: Option<(f64, &str, &str)> = None;
        let spaces = text.match_indices(' ');
        // What `split_at` says when it panics is a kilobyte of what travels.
        for (head, tail) in spaces.filter_map(|(at, _)| text.split_at_checked(at)) {
            let tail = tail.trim_start();
            let wide = f64::max(self.width(head), self.width(tail));
            if best.is_none_or(|(width, _, _)| wide < width) {
                best = Some((wide, head, tail));
            }
        }
        match best {
            Some((_, head, tail)) => vec![self.fit(head, max), self.fit(tail, max)],
            None => vec![self.fit(text, max)],
        }
    }

    /// The widest of `lines`.
    pub(crate) fn widest(self, lines: &[String]) -> f64 {
        lines.iter().map(|line| self.width(line)).fold(0.0, f64::max)
    }
}

/// Advance width in thousandths of the font size. Signs outside the table count as wide as a
/// capital: too much room is better than an overlap.
fn advance(table: &[u16; 256], sign: char) -> u16 {
    let code = u32::from(sign);
    let slot = if code < 256 {
        Some(code as usize)
    } else {
        EXTRA.iter().position(|extra| *extra == sign).map(|i| i.saturating_add(128))
    };
    slot.and_then(|slot| table.get(slot)).copied().filter(|width| *width > 0).unwrap_or(700)
}

/// Writes `text` as XML character data, without signs that XML forbids.
pub(crate) fn escape(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_come_from_the_font() {
        let face = Face::regular(10.0);
        // R 641, p 597: thousandths of the size, here tenths of a pixel / 100.
        assert!(face.width("Rp") > 110.0 && face.width("Rp") < 135.0);
        assert!(Face::bold(10.0).width("M") > 70.0);
        // A row of ones is as wide as tabular ones.
        assert!(face.width("111") >= 180.0);
    }

    #[test]
    fn broken_and_shortened() {
        let face = Face::regular(12.0);
        let lines = face.balance("Pekerja bukan penerima upah", 1_100.0);
        assert_eq!(lines, ["Pekerja bukan", "penerima upah"]);
        let short = face.fit("Pekerja bukan penerima upah", 600.0);
        assert!(short.ends_with('…') && face.width(&short) <= 600.0);
        assert!(face.wrap("", 100.0, 3).is_empty());
        let long = "kata ".repeat(50);
        let lines = face.wrap(&long, 900.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| face.width(line) <= 900.0));
        assert!(face.fit("x", 1.0).is_empty());
    }

    #[test]
    fn escaped() {
        let mut out = String::new();
        escape(&mut out, "a<b>&\"c\"\n\u{7}é");
        assert_eq!(out, "a&lt;b&gt;&amp;&quot;c&quot; é");
    }
}
