//! Charts as files: SVG that carries its font, and PNG. Native only; the page makes its pictures
//! itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Drawing;

/// The variable web font, latin subset: 27 kB.
const WEB_FONT: &[u8] = include_bytes!("../../www/fonts/plus-jakarta-sans-latin-wght-normal.woff2");
const REGULAR: &[u8] = include_bytes!("../../data/fonts/PlusJakartaSans-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../data/fonts/PlusJakartaSans-SemiBold.ttf");

/// Why a chart could not become a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartError {
    message: String,
}

impl ChartError {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl std::fmt::Display for ChartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ChartError {}

/// The SVG as a file of its own: with XML declaration and the web font inside, so that it looks
/// the same on a machine that has no Plus Jakarta Sans. Wants a fixed palette.
#[must_use]
pub fn standalone_svg(drawing: &Drawing) -> String {
    let (open, rest) = match drawing.svg.find('>') {
        Some(end) => drawing.svg.split_at(end.saturating_add(1)),
        None => ("", drawing.svg.as_str()),
    };
    let font = STANDARD.encode(WEB_FONT);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{open}<style>@font-face{{font-family:\
         'Plus Jakarta Sans';font-weight:200 800;src:url(data:font/woff2;base64,{font}) \
         format('woff2')}}</style>{rest}\n"
    )
}

/// The chart as a PNG of `scale` times its CSS size (0.25 to 8; 2 for screens, 4 for print).
/// Needs a chart drawn with a fixed palette; uses the two fonts in `data/fonts/` and none of the
/// system's, so that the picture is the same everywhere.
pub fn png(svg: &str, scale: f64) -> Result<Vec<u8>, ChartError> {
    if svg.contains("var(--") {
        return Err(ChartError::new(
            "a chart with the page's colours cannot become a PNG; draw it light or dark",
        ));
    }
    if !(0.25..=8.0).contains(&scale) {
        return Err(ChartError::new("the scale of a PNG must be between 0.25 and 8"));
    }
    let mut options = Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(SEMIBOLD.to_vec());
    fonts.set_sans_serif_family("Plus Jakarta Sans");
    let tree = Tree::from_str(svg, &options).map_err(|error| ChartError::new(error.to_string()))?;
    let size = tree.size();
    let side = |length: f32| (f64::from(length) * scale).ceil() as u32;
    let mut image = Pixmap::new(side(size.width()), side(size.height()))
        .ok_or_else(|| ChartError::new("the picture would have no size or too much"))?;
    let zoom = scale as f32;
    resvg::render(&tree, Transform::from_scale(zoom, zoom), &mut image.as_mut());
    image.encode_png().map_err(|error| ChartError::new(error.to_string()))
}
