//! Answers for oEmbed, as oembed.com describes it: static files, so they know no `maxwidth`.

use serde_json::json;

use super::Shown;
use super::index::picture_path;
use crate::chart::card::SIZE;
use crate::text::html::escaped;
use crate::text::words::Locale;
use crate::view::figures::Figure;
use crate::view::frozen::{Freezer, LIVE_WIDTH, Site, iframe, prerendered};

/// So many seconds an answer may be kept: a day.
const CACHE_AGE: u32 = 86_400;

/// The answer for a page of text: its coverage as a live embed.
pub(super) fn json(
    of: &Shown<'_>,
    freezer: &Freezer<'_>,
    site: &Site,
    locale: Locale<'_>,
) -> String {
    let (figure, lang, id) = (Figure::Coverage, locale.lang, of.ready.id);
    let title = freezer.finding(figure);
    let address = site.file(&prerendered(id, figure, lang));
    let height = freezer.live_height(figure);
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Cakupan",
        "provider_url": site.file(""),
        "cache_age": CACHE_AGE,
        "thumbnail_url": site.file(&picture_path(id, lang)),
        "thumbnail_width": SIZE.0,
        "thumbnail_height": SIZE.1,
        "width": LIVE_WIDTH,
        "height": height,
        "html": iframe(&escaped(&title), &address, height),
    });
    format!("{answer:#}\n")
}
