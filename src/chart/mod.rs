//! Charts as SVG text: coverage by month, members by payer, money by month, coverage planned and
//! realised, what an answer rests on (tornado, map of two numbers), and several scenarios side by
//! side.
//!
//! A figure is plain data and ready-made strings ([`CoverageFigure`], [`MembersFigure`],
//! [`MoneyFigure`]); it knows neither the model nor a language. `draw` turns it into a
//! [`Drawing`]: SVG without `style` attributes, scripts or `foreignObject`, sized to a width, with
//! every name placed so that nothing overlaps. The bytes are the same on every machine.
//!
//! plotters draws the series onto our own backend (`backend.rs`); axes (`scale.rs`), lettering
//! (`lettering.rs`) and the placing of names (`labels.rs`) are ours, because plotters would
//! measure text through the DOM.
//!
//! Nothing here fails or panics: values that cannot be drawn (NaN, infinite, negative) count as
//! zero, missing months are left empty, names without room are shortened or left out.

mod backend;
mod brush;
#[cfg(not(target_arch = "wasm32"))]
pub mod card;
mod compared;
mod coverage;
mod events;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
mod font_metrics;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
mod guess;
mod guesses;
mod heat;
mod labels;
mod layout;
mod lettering;
mod members;
mod money;
mod names;
mod notes;
mod palette;
mod path;
mod realised;
mod scale;
mod stack;
mod tornado;
mod verdict_card;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod figure_test;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod font_test;

pub use compared::{ComparedFigure, ComparedLine};
pub use coverage::{CoverageFigure, Event, TargetLine};
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub use guess::GuessFigure;
pub use guesses::{GuessBar, GuessBars, GuessCurves, GuessDots, GuessLine};
pub use heat::{HeatAxis, HeatCell, HeatFigure};
pub use members::{MembersFigure, MembersLayer};
pub use money::{Leftover, MoneyFigure, MoneyLayer};
pub use palette::{Palette, declarations};
pub use realised::RealisedFigure;
pub use tornado::{TornadoBar, TornadoFigure};
pub use verdict_card::{CardFigure, Tone};

/// Writes a tick value (percent, people or rupiah) as text, in the caller's language.
pub type Format<'a> = &'a dyn Fn(f64) -> String;

/// What surrounds a figure: its size, colours and words.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Whole width, CSS pixels; brought into 240 to 1600. The height follows from it.
    pub width_px: u32,
    /// Least height, CSS pixels: a plot that would be lower grows into it. 0 for none.
    pub height_px: u32,
    /// Where colours come from. A fixed palette also paints the background and keeps a margin.
    pub palette: Palette,
    /// Put before every `id` in the SVG, so that several charts can stand on one page. Letters,
    /// digits, `-` and `_`; other signs are dropped.
    pub id_prefix: &'a str,
    /// The chart in one or two sentences for those who do not see it (`aria-label`, or `<desc>`
    /// where there is a title).
    pub alt: &'a str,
    /// The finding, drawn above the figure; `None` where the page writes it itself.
    pub title: Option<&'a str>,
    /// What is measured, where and when; drawn under the title.
    pub subtitle: Option<&'a str>,
    /// Source and date, drawn at the foot.
    pub source: Option<&'a str>,
}

impl<'a> Frame<'a> {
    /// A frame for a chart inside a page: colours from CSS variables, words around it in HTML.
    #[must_use]
    pub const fn page(width_px: u32, id_prefix: &'a str, alt: &'a str) -> Self {
        Self {
            width_px,
            height_px: 0,
            palette: Palette::Variables,
            id_prefix,
            alt,
            title: None,
            subtitle: None,
            source: None,
        }
    }
}

/// The months of a figure.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a> {
    /// Year and month (1 to 12) of the first month.
    pub start: (i32, u32),
    /// Number of months; brought into 1 to 600.
    pub months: usize,
    /// Short names from January to December ("Jan", "Feb", …), used on spans up to 18 months.
    pub month_names: &'a [&'a str; 12],
}

impl Timeline<'_> {
    /// The number of months drawn.
    fn months(&self) -> usize {
        self.months.clamp(1, 600)
    }
}

/// The area in which values are drawn, CSS pixels from the upper left corner of the SVG.
/// Month i of n is centred at `left + (i + 0.5) / n × (right − left)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotArea {
    /// Start of the first month.
    pub left: f64,
    /// End of the last month.
    pub right: f64,
    /// The highest value of the y axis.
    pub top: f64,
    /// Zero.
    pub bottom: f64,
    /// The value at `top`; the number of rows, where the figure has no axis of values.
    pub highest: f64,
}

/// A finished chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// The SVG element, `<svg …>` to `</svg>`.
    pub svg: String,
    /// Width, CSS pixels.
    pub width: u32,
    /// Height, CSS pixels.
    pub height: u32,
    /// Where the values stand.
    pub plot: PlotArea,
}
