//! Colours of a chart by their role, and the fillings that tell layers apart without colour.
//!
//! Drawing code never names a colour: it names a [`Token`]. plotters only carries RGB, so a token
//! travels through it disguised as one (`Paint::color`) and the backend reads it back; that is
//! how a chart drawn by plotters follows the page's theme.

use plotters::style::RGBAColor;

/// Where the colours of a drawing come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Palette {
    /// CSS custom properties `var(--chart-…)` of the surrounding page; nothing is painted behind
    /// the chart. Only for SVG inside a page: other readers of SVG know no variables.
    Variables,
    /// Fixed colours on light paper, background included: for files and print.
    Light,
    /// Fixed colours on dark paper, background included.
    Dark,
}

/// The role of a colour. The number is what travels through plotters as the blue channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token(pub(crate) u8);

impl Token {
    /// Text and base line.
    pub(crate) const INK: Self = Self(0);
    /// Secondary text, ticks, leader lines.
    pub(crate) const MUTED: Self = Self(1);
    /// Grid lines.
    pub(crate) const GRID: Self = Self(2);
    /// Background and the halo of text.
    pub(crate) const PAPER: Self = Self(3);
    /// The coverage line.
    pub(crate) const ACCENT: Self = Self(4);
    /// Target lines and their names.
    pub(crate) const TARGET: Self = Self(5);
    /// Annotations and their markers.
    pub(crate) const MARK: Self = Self(6);

    /// The layer colour `swatch`, 1 to 8; other numbers are brought into that range.
    pub(crate) fn layer(swatch: u8) -> Self {
        Self(swatch.clamp(1, SWATCHES).saturating_add(6))
    }

    /// The colour of step `bin` of the heat scale, 0 (least) to 6; more counts as 6.
    pub(crate) fn heat(bin: u8) -> Self {
        Self(bin.min(HEAT_STEPS.saturating_sub(1)).saturating_add(15))
    }

    /// What is written on a step of the heat scale: ink on the first five, paper on the others.
    /// Forced colours leave both as they are, like the scale itself.
    pub(crate) fn on_heat(bin: u8) -> Self {
        Self(if bin <= 4 { 22 } else { 23 })
    }
}

/// Number of steps of the heat scale.
pub(crate) const HEAT_STEPS: u8 = 7;

/// Number of layer colours.
pub(crate) const SWATCHES: u8 = 8;

/// Name of the CSS variable, light and dark value of every token, by its number. The values are
/// those of `www/styles/tokens.css` and `heat.css`, so that a file looks like the page; a test compares them.
const TABLE: [(&str, &str, &str); 24] = [
    ("var(--chart-ink)", "#16211f", "#e7eeec"),
    ("var(--chart-muted)", "#54625f", "#a3b3b0"),
    ("var(--chart-grid)", "#e1e5e1", "#2c383d"),
    ("var(--chart-paper)", "#ffffff", "#182126"),
    ("var(--chart-accent)", "#0b6b61", "#63cdbb"),
    ("var(--chart-target)", "#8a4a00", "#efb567"),
    ("var(--chart-mark)", "#16211f", "#e7eeec"),
    ("var(--chart-1)", "#14507f", "#8fc4f2"),
    ("var(--chart-2)", "#b6811e", "#976a28"),
    ("var(--chart-3)", "#2c4d30", "#d3e2ac"),
    ("var(--chart-4)", "#bb72c5", "#8366c6"),
    ("var(--chart-5)", "#78450a", "#fec256"),
    ("var(--chart-6)", "#4f9c9f", "#357d83"),
    ("var(--chart-7)", "#583855", "#f7c6d8"),
    ("var(--chart-8)", "#628c5f", "#6e895e"),
    ("var(--chart-heat-0)", "#f4f2b5", "#222e59"),
    ("var(--chart-heat-1)", "#c4de8e", "#243c60"),
    ("var(--chart-heat-2)", "#87cc8a", "#264d63"),
    ("var(--chart-heat-3)", "#51b490", "#266063"),
    ("var(--chart-heat-4)", "#329797", "#2c7462"),
    ("var(--chart-heat-5)", "#256b93", "#46ab56"),
    ("var(--chart-heat-6)", "#193977", "#c7e12b"),
    ("var(--chart-heat-ink)", "#16211f", "#e7eeec"),
    ("var(--chart-heat-paper)", "#ffffff", "#182126"),
];

/// The value of a `fill` or `stroke` attribute for a token.
pub(crate) fn css(token: Token, palette: Palette) -> &'static str {
    let entry = TABLE.get(usize::from(token.0)).unwrap_or(&("", "#000", "#fff"));
    match palette {
        Palette::Variables => entry.0,
        Palette::Light => entry.1,
        Palette::Dark => entry.2,
    }
}

/// The colours that a drawing with [`Palette::Variables`] names, light or dark, as declarations of
/// CSS (`--chart-ink:#16211f;`); those of ink, muted ink, grid, paper and accent always.
#[must_use]
pub fn declarations(drawn: &[&str], palette: Palette) -> String {
    let always = [Token::INK, Token::MUTED, Token::GRID, Token::PAPER, Token::ACCENT];
    let always = always.map(|token| css(token, Palette::Variables));
    let named = |name: &str| always.contains(&name) || drawn.iter().any(|svg| svg.contains(name));
    let value = |(_, light, dark): &(&str, &'static str, &'static str)| match palette {
        Palette::Dark => *dark,
        Palette::Light | Palette::Variables => *light,
    };
    let used = TABLE.iter().filter(|(name, _, _)| named(name));
    used.map(|entry| {
        let name = entry.0.trim_start_matches("var(").trim_end_matches(')');
        format!("{name}:{};", value(entry))
    })
    .collect()
}

/// How a line is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    /// Unbroken.
    Solid,
    /// Dashes of 5 px: target lines.
    Dashed,
    /// Fine dots: the boundaries of budget years.
    Dotted,
    /// Long strokes with a dot between them: a line of data that must be seen on a phone.
    Mixed,
}

/// Everything about a stroke or filling that has to pass through plotters' RGB.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paint {
    /// Role of the colour.
    pub(crate) token: Token,
    /// Broken lines.
    pub(crate) dash: Dash,
    /// Fill with the layer's pattern instead of the bare colour.
    pub(crate) pattern: bool,
    /// 0 (invisible) to 1.
    pub(crate) alpha: f64,
}

impl Paint {
    /// A plain opaque colour.
    pub(crate) fn new(token: Token) -> Self {
        Self { token, dash: Dash::Solid, pattern: false, alpha: 1.0 }
    }

    /// The filling of a layer: colour and pattern of `swatch` (1 to 8).
    pub(crate) fn layer(swatch: u8) -> Self {
        Self { pattern: true, ..Self::new(Token::layer(swatch)) }
    }

    /// The same with another line style.
    pub(crate) fn dash(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }

    /// The disguise for plotters: (line style, pattern, token).
    pub(crate) fn color(self) -> RGBAColor {
        let dash = match self.dash {
            Dash::Solid => 0,
            Dash::Dashed => 1,
            Dash::Dotted => 2,
            Dash::Mixed => 3,
        };
        RGBAColor(dash, u8::from(self.pattern), self.token.0, self.alpha)
    }

    /// Reads the disguise back.
    pub(crate) fn from_rgb((dash, pattern, token): (u8, u8, u8), alpha: f64) -> Self {
        let dash = match dash {
            1 => Dash::Dashed,
            2 => Dash::Dotted,
            3 => Dash::Mixed,
            _ => Dash::Solid,
        };
        Self { token: Token(token), dash, pattern: pattern == 1, alpha }
    }
}

/// Tile and strokes (path data, stroke width) of a layer's pattern, all in tenths of a pixel;
/// `None` for swatch 1, which stays solid. Strokes are in the paper's colour over the hue, so a
/// pattern is seen in any theme, in print and by readers who see no hue.
pub(crate) fn pattern(token: Token) -> Option<(i32, &'static str, i32)> {
    Some(match token.0.checked_sub(6)? {
        // Diagonals carry their corners along, so that tiles join without a seam.
        2 => (60, "M-15 15l30-30M0 60l60-60M45 75l30-30", 11),
        3 => (60, "M15 15h.1M45 45h.1", 18),
        4 => (50, "M0 25h50", 11),
        5 => (60, "M-15 45l30 30M0 0l60 60M45-15l30 30", 11),
        6 => (70, "M0 35h70M35 0v70", 9),
        7 => (50, "M25 0v50", 11),
        8 => (80, "M0 0l80 80M0 80l80-80", 8),
        _ => return None,
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]
mod tests {
    use super::{HEAT_STEPS, Palette, TABLE, Token, css};

    const STYLES: &str = concat!(
        include_str!("../../www/styles/tokens.css"),
        include_str!("../../www/styles/heat.css")
    );

    /// The light and the dark value of `name`: `--name: var(--light, …) var(--dark, …);`
    fn values(name: &str) -> Option<(&'static str, &'static str)> {
        let (_, rest) = STYLES.split_once(&format!("{name}: var(--light, "))?;
        let (light, rest) = rest.split_once(") var(--dark, ")?;
        let (dark, _) = rest.split_once(");")?;
        Some((light, dark))
    }

    /// Relative luminance after WCAG 2.
    fn luminance(token: Token, palette: Palette) -> f64 {
        let hex = css(token, palette).trim_start_matches('#');
        let part = |at: usize| {
            let value = u8::from_str_radix(hex.get(at..at + 2).expect("six digits"), 16);
            let share = f64::from(value.expect("a hexadecimal number")) / 255.0;
            if share <= 0.039_28 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    #[test]
    fn the_heat_scale_rises_in_lightness_and_carries_text() {
        for palette in [Palette::Light, Palette::Dark] {
            let contrast = |one: Token, other: Token| {
                let (one, other) = (luminance(one, palette), luminance(other, palette));
                (f64::max(one, other) + 0.05) / (f64::min(one, other) + 0.05)
            };
            for bin in 0..HEAT_STEPS {
                let text = contrast(Token::heat(bin), Token::on_heat(bin));
                assert!(text >= 4.5, "{palette:?} {bin}: {text}");
                if bin > 0 {
                    let step = contrast(Token::heat(bin), Token::heat(bin - 1));
                    assert!(step >= 1.15, "{palette:?} {bin}: {step}");
                }
            }
            let ends = contrast(Token::heat(0), Token::heat(HEAT_STEPS - 1));
            assert!(ends > 8.0, "{palette:?}: {ends}");
        }
    }

    #[test]
    fn files_look_like_the_page() {
        for (variable, light, dark) in TABLE {
            let name = variable.trim_start_matches("var(").trim_end_matches(')');
            assert_eq!(values(name), Some((light, dark)), "{name}");
        }
    }
}
