//! The icons of the installed page: each PNG of `www/icons/` is drawn from an SVG beside it, and
//! `CAKUPAN_BLESS=1 cargo test --test icons` draws them anew.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The picture, its drawing, its width and height in pixels. Masks cut `maskable` to a circle or
/// anything wider; iPhones to a square with round corners.
const ICONS: [(&str, &str, u16); 5] = [
    ("icon-192", "icon", 192),
    ("icon-512", "icon", 512),
    ("maskable-192", "maskable", 192),
    ("maskable-512", "maskable", 512),
    ("apple-touch-icon", "maskable", 180),
];

/// What processors may differ by, of 255: the rasteriser works in floats.
const TOLERANCE: u8 = 2;

fn drawn(drawing: &str, side: u16) -> Pixmap {
    let svg = common::text(&format!("www/icons/{drawing}.svg"));
    let tree = Tree::from_str(&svg, &Options::default()).unwrap();
    let mut image = Pixmap::new(side.into(), side.into()).unwrap();
    let zoom = f32::from(side) / tree.size().width();
    resvg::render(&tree, Transform::from_scale(zoom, zoom), &mut image.as_mut());
    image
}

#[test]
fn each_icon_is_its_drawing() {
    for (name, drawing, side) in ICONS {
        let path = common::at(&format!("www/icons/{name}.png"));
        let now = drawn(drawing, side);
        if std::env::var_os("CAKUPAN_BLESS").is_some() {
            std::fs::write(&path, now.encode_png().unwrap()).unwrap();
        }
        let kept = Pixmap::decode_png(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!((kept.width(), kept.height()), (now.width(), now.height()), "{name}");
        let differs = kept.data().iter().zip(now.data()).any(|(a, b)| a.abs_diff(*b) > TOLERANCE);
        assert!(!differs, "{name}.png is stale: CAKUPAN_BLESS=1 cargo test --test icons");
    }
}

/// Every mask leaves the circle around the middle of four fifths of the width.
#[test]
fn masks_cut_nothing_off() {
    let image = drawn("maskable", 200);
    let ground = image.pixel(0, 0).unwrap();
    for (x, y) in (0..200_u32).flat_map(|y| (0..200_u32).map(move |x| (x, y))) {
        let (dx, dy) = (x.abs_diff(100), y.abs_diff(100));
        if dx * dx + dy * dy > 80 * 80 {
            assert_eq!(image.pixel(x, y), Some(ground), "{x}, {y}");
        }
    }
}

#[test]
fn the_manifest_names_each_icon_with_its_size() {
    let manifest: serde_json::Value =
        serde_json::from_str(&common::text("www/manifest.webmanifest")).unwrap();
    for icon in manifest["icons"].as_array().unwrap() {
        let named = |(name, drawing, side): &(&str, &str, u16)| {
            icon["src"] == format!("icons/{name}.png")
                && icon["sizes"] == format!("{side}x{side}")
                && (icon["purpose"] == "maskable") == (*drawing == "maskable")
        };
        assert!(ICONS.iter().any(named), "{icon}");
    }
}
