//! The list of the pages of text, and the sitemap.

use serde_json::Value;

use super::head::{Framed, framed};
use super::{Place, Shown, Wanted, code, folder, other};
use crate::text::Lang;
use crate::text::html::escaped;
use crate::text::site::{Said, said};
use crate::text::words::Locale;
use crate::view::frozen::{Freezer, Site};

/// The list that the page shows, with a story for each ready scenario.
const CATALOGUE: &str = include_str!("../../data/catalogue.json");

/// What the press told of a programme.
pub(super) struct Story {
    pub(super) text: String,
    pub(super) source: String,
    pub(super) url: String,
}

/// The story of a ready scenario; empty only if the shipped list were broken, which a test rules
/// out.
pub(super) fn story(id: &str, lang: Lang) -> Story {
    let list: Value = serde_json::from_str(CATALOGUE).unwrap_or_default();
    let entries = list.as_array().map_or(&[][..], Vec::as_slice);
    let text = |of: Option<&Value>, name: &str| -> String {
        of.and_then(|of| of.get(name)).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let entry = entries.iter().find(|entry| text(Some(entry), "id") == id);
    let source = entry.and_then(|entry| entry.get("source"));
    Story {
        text: text(entry, lang.pick("story", "story_en")),
        source: text(source, lang.pick("text", "text_en")),
        url: text(source, "url"),
    }
}

/// The list.
pub(super) fn page(shown: &[Shown<'_>], wanted: &Wanted<'_>, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let here = folder("s/", lang);
    let place = Place { folder: &here, lang };
    let site = place.site();
    let entry = |of: &Shown<'_>| {
        let freezer = Freezer::new(of.scenario, 0, locale);
        let address =
            site.file(&format!("{}index.html", folder(&format!("s/{}/", of.ready.id), lang)));
        format!(
            "<li>\n<h2><a href=\"{address}\">{title}</a></h2>\n<p class=\"headline\">{headline}</p>\n\
             <p>{story}</p>\n</li>\n",
            address = escaped(&address),
            title = escaped(locale.name(&of.scenario.title)),
            headline = escaped(&freezer.headline()),
            story = escaped(&story(of.ready.id, lang).text),
        )
    };
    let main = format!(
        "<h1>{}</h1>\n<p>{}</p>\n<p><a class=\"button\" href=\"{}\">{}</a></p>\n<ul class=\"list\">\n{}</ul>\n",
        said(Said::List, lang),
        said(Said::ListIntro, lang),
        escaped(&site.file("index.html")),
        said(Said::ToPage, lang),
        shown.iter().map(entry).collect::<String>(),
    );
    framed(
        &Framed {
            place,
            elsewhere: &folder("s/", other(lang)),
            title: said(Said::List, lang),
            description: said(Said::ListIntro, lang),
            picture: None,
            oembed: false,
            main: &main,
        },
        wanted,
    )
}

/// The sitemap: the page and the pages of text, each with its other language.
pub(super) fn sitemap(site: &Site, folders: &[String]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for folder in core::iter::once("").chain(folders.iter().map(String::as_str)) {
        text.push_str(&format!("<url><loc>{}</loc></url>\n", escaped(&site.file(folder))));
    }
    text.push_str("</urlset>\n");
    text
}

/// The name of a picture.
pub(super) fn picture_path(id: &str, lang: Lang) -> String {
    format!("s/{id}/{}.png", code(lang))
}
