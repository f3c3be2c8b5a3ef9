//! QR codes: drawn as SVG, and with blocks in a terminal.

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around a code, without which readers do not find it.
const QUIET: usize = 4;

/// Whether colours may be set: on Windows only newer terminals take them, which say so.
pub(crate) fn in_colour(is_terminal: bool) -> bool {
    is_terminal && (!cfg!(windows) || std::env::var_os("WT_SESSION").is_some())
}

/// Pixels of a module in a picture.
const MODULE: usize = 8;

/// A QR code of level M, which stays readable with an eighth of it covered.
pub(crate) struct Qr {
    dark: Vec<bool>,
    width: usize,
}

impl Qr {
    /// The code of a text; `None` where it is longer than a QR code holds, 2,331 bytes.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let dark = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Some(Self { dark, width: code.width() })
    }

    /// Whether a module is dark, counted with the quiet ones.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < self.width);
        let at = inside(x).zip(inside(y));
        let at = at.map(|(x, y)| y.saturating_mul(self.width).saturating_add(x));
        at.and_then(|at| self.dark.get(at)).copied().unwrap_or(false)
    }

    /// Modules of a side, the quiet ones included.
    const fn side(&self) -> usize {
        self.width.saturating_add(2_usize.saturating_mul(QUIET))
    }

    /// A picture, dark on white whatever is around it: a light code on a dark page is not read.
    pub(crate) fn svg(&self) -> String {
        let side = self.side();
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let run = (x..side).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
                }
                x = x.saturating_add(run.max(1));
            }
        }
        let pixels = side.saturating_mul(MODULE);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels}\" height=\"{pixels}\" \
             viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
        )
    }

    /// Lines for a terminal, two rows of modules in each: light modules are drawn, as most terminals
    /// are dark, and colours are set where there are any, so that light ones show it as well.
    pub(crate) fn terminal(&self, colours: bool) -> String {
        let (on, off) = if colours { ("\u{1b}[97;40m", "\u{1b}[0m") } else { ("", "") };
        let mut text = String::new();
        for y in (0..self.side()).step_by(2) {
            text.push_str(on);
            for x in 0..self.side() {
                let below = y.saturating_add(1);
                let lower = below < self.side() && !self.is_dark(x, below);
                text.push(match (!self.is_dark(x, y), lower) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                });
            }
            text.push_str(off);
            text.push('\n');
        }
        text
    }
}
