//! Holds `font_metrics.rs` to the fonts in `data/fonts/`.
//!
//! The table is written by this test: run it with `CAKUPAN_BLESS=1` after a change of the fonts.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "test code over two files of our own: a wrong read shall fail the test"
)]

use std::fmt::Write as _;

const FONTS: [(&str, &[u8]); 2] = [
    ("REGULAR", include_bytes!("../../data/fonts/PlusJakartaSans-Regular.ttf")),
    ("SEMIBOLD", include_bytes!("../../data/fonts/PlusJakartaSans-SemiBold.ttf")),
];

/// Signs beyond Latin-1 that texts of the product use; at most 32, for they take the places of
/// the control signs 128 to 159.
const EXTRA: &str = "–—−×≥≤…“”‘’•≈→←↑↓€Ωšž";

/// A TrueType file; every read outside it gives 0, which no check below mistakes for a width.
struct Font<'a>(&'a [u8]);

impl Font<'_> {
    fn u16(&self, at: usize) -> usize {
        self.0.get(at..at + 2).map_or(0, |b| usize::from(b[0]) << 8 | usize::from(b[1]))
    }

    fn u32(&self, at: usize) -> usize {
        self.u16(at) << 16 | self.u16(at + 2)
    }

    /// Start of a table, from the directory at the head of the file.
    fn table(&self, tag: &[u8]) -> usize {
        let entry = (0..self.u16(4)).map(|i| 12 + 16 * i).find(|at| &self.0[*at..*at + 4] == tag);
        self.u32(entry.expect("table in the font") + 8)
    }

    /// Glyph of a character, by the Unicode subtable of format 4; 0 if it has none.
    fn glyph(&self, sign: char) -> usize {
        let cmap = self.table(b"cmap");
        let unicode = (0..self.u16(cmap + 2))
            .map(|i| cmap + 4 + 8 * i)
            .find(|at| (self.u16(*at), self.u16(at + 2)) == (3, 1))
            .expect("a Unicode character map");
        let sub = cmap + self.u32(unicode + 4);
        assert_eq!(self.u16(sub), 4, "format of the character map");
        let (code, twice) = (sign as usize, self.u16(sub + 6));
        for at in (0..twice).step_by(2) {
            let (end, start) = (self.u16(sub + 14 + at), self.u16(sub + 16 + twice + at));
            if end < code {
                continue;
            }
            if start > code {
                return 0;
            }
            let delta = self.u16(sub + 16 + 2 * twice + at);
            let offset_at = sub + 16 + 3 * twice + at;
            let glyph = match self.u16(offset_at) {
                0 => code,
                offset => self.u16(offset_at + offset + 2 * (code - start)),
            };
            return (glyph + delta) & 0xffff;
        }
        0
    }

    /// Advance width in thousandths of the font size.
    fn advance(&self, glyph: usize) -> usize {
        let count = self.u16(self.table(b"hhea") + 34);
        let width = self.u16(self.table(b"hmtx") + 4 * glyph.min(count - 1));
        width * 1000 / self.u16(self.table(b"head") + 18)
    }

    /// The glyph that feature `tnum` puts in the place of `glyph` (single substitution).
    fn tabular(&self, glyph: usize) -> usize {
        let gsub = self.table(b"GSUB");
        let (features, lookups) = (gsub + self.u16(gsub + 6), gsub + self.u16(gsub + 8));
        for i in 0..self.u16(features) {
            let record = features + 2 + 6 * i;
            if &self.0[record..record + 4] != b"tnum" {
                continue;
            }
            let feature = features + self.u16(record + 4);
            for k in 0..self.u16(feature + 2) {
                let lookup = lookups + self.u16(lookups + 2 + 2 * self.u16(feature + 4 + 2 * k));
                let sub = lookup + self.u16(lookup + 6);
                // Lookup type 7 wraps another one.
                let sub = if self.u16(lookup) == 7 { sub + self.u32(sub + 4) } else { sub };
                let coverage = sub + self.u16(sub + 2);
                let index = match self.u16(coverage) {
                    1 => (0..self.u16(coverage + 2))
                        .find(|n| self.u16(coverage + 4 + 2 * n) == glyph),
                    _ => (0..self.u16(coverage + 2)).map(|n| coverage + 4 + 6 * n).find_map(|at| {
                        let (from, to) = (self.u16(at), self.u16(at + 2));
                        (from..=to).contains(&glyph).then(|| self.u16(at + 4) + glyph - from)
                    }),
                };
                if let Some(index) = index {
                    return match self.u16(sub) {
                        1 => (glyph + self.u16(sub + 4)) & 0xffff,
                        _ => self.u16(sub + 6 + 2 * index),
                    };
                }
            }
        }
        glyph
    }
}

fn source() -> String {
    let mut out = String::from(
        "//! Advance widths of Plus Jakarta Sans, thousandths of the font size.\n//!\n\
         //! Generated from `data/fonts/` by `font_test.rs`, which fails when this file is stale; \
         refresh\n//! with `CAKUPAN_BLESS=1 cargo test font`.\n\n",
    );
    let tabular = FONTS.map(|(_, bytes)| {
        let font = Font(bytes);
        let widths: Vec<usize> =
            ('0'..='9').map(|d| font.advance(font.tabular(font.glyph(d)))).collect();
        assert!(widths.iter().all(|w| w == &widths[0]), "tabular digits: {widths:?}");
        widths[0]
    });
    writeln!(
        out,
        "/// Width of a tabular digit: weight 400, weight 600.\n\
         pub(crate) const TABULAR: (u16, u16) = ({}, {});\n",
        tabular[0], tabular[1]
    )
    .expect("write");
    writeln!(
        out,
        "/// Signs beyond Latin-1; the first has slot 128 in the tables.\n\
         #[rustfmt::skip]\npub(crate) const EXTRA: [char; {}] = [",
        EXTRA.chars().count()
    )
    .expect("write");
    for row in EXTRA.chars().collect::<Vec<_>>().chunks(16) {
        let cells: Vec<String> = row.iter().map(|sign| format!("'{sign}',")).collect();
        writeln!(out, "    {}", cells.join(" ")).expect("write");
    }
    out.push_str("];\n");
    for (name, bytes) in FONTS {
        let font = Font(bytes);
        let weight = if name == "REGULAR" { 400 } else { 600 };
        let mut widths = vec![0; 256];
        for (code, width) in widths.iter_mut().enumerate() {
            let sign = match code {
                0..32 | 127 => continue,
                128..160 => match EXTRA.chars().nth(code - 128) {
                    Some(sign) => sign,
                    None => continue,
                },
                _ => char::from_u32(code as u32).expect("Latin-1"),
            };
            let glyph = font.glyph(sign);
            *width = if glyph == 0 { 0 } else { font.advance(glyph) };
        }
        writeln!(
            out,
            "\n/// Weight {weight}, by Latin-1 code; 128 to 159 are [`EXTRA`]; 0: not in the font.\n\
             #[rustfmt::skip]\npub(crate) const {name}: [u16; 256] = ["
        )
        .expect("write");
        for row in widths.chunks(16) {
            let cells: Vec<String> = row.iter().map(|width| format!("{width},")).collect();
            writeln!(out, "    {}", cells.join(" ")).expect("write");
        }
        out.push_str("];\n");
    }
    out
}

#[test]
fn font_metrics_are_fresh() {
    assert!(EXTRA.chars().count() <= 32, "EXTRA has 32 places");
    let fresh = source();
    if std::env::var_os("CAKUPAN_BLESS").is_some() {
        let here = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/", file!()));
        std::fs::write(here.with_file_name("font_metrics.rs"), &fresh)
            .expect("font_metrics.rs written");
        return;
    }
    assert_eq!(
        fresh.replace("\r\n", "\n"),
        include_str!("font_metrics.rs").replace("\r\n", "\n"),
        "src/chart/font_metrics.rs is stale: CAKUPAN_BLESS=1 cargo test font"
    );
}
