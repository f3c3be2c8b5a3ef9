//! The head and the foot of a page of text.

use super::{Place, Wanted, code, other};
use crate::chart::card::SIZE;
use crate::text::cite::{VERSIONS, versions};
use crate::text::html::escaped;
use crate::text::paper::{Label, label};
use crate::text::site::{Said, said};

/// A page of text.
pub(super) struct Framed<'a> {
    pub(super) place: Place<'a>,
    /// The folder of the same page in the other language.
    pub(super) elsewhere: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// The picture for previews and what it shows, if the page has one.
    pub(super) picture: Option<(&'a str, &'a str)>,
    /// Whether there is an answer for oEmbed beside the page.
    pub(super) oembed: bool,
    pub(super) main: &'a str,
}

/// The policy of the pages: nothing from elsewhere, and no script.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
                      base-uri 'none'; form-action 'none'";

/// The mark of the site in the browser's own places.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Crect width='40' height='40' rx='9' fill='%230b6b61'/%3E%3Cg fill='none' stroke='%23fff' stroke-width='3' stroke-linecap='round'%3E%3Cpath d='M7 25a13 13 0 0 1 26 0M13 25a7 7 0 0 1 14 0M8 32h24'/%3E%3C/g%3E%3C/svg%3E";

/// The whole page.
pub(super) fn framed(of: &Framed<'_>, wanted: &Wanted<'_>) -> String {
    let lang = of.place.lang;
    let site = of.place.site();
    let title = escaped(of.title);
    let description = escaped(of.description);
    let other_code = code(other(lang));
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – Cakupan</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"Cakupan {model}\">\n\
         <link rel=\"icon\" href=\"{ICON}\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n{social}</head>\n<body>\n\
         <header>\n<a class=\"brand\" href=\"{root}\">Cakupan</a>\n\
         <nav aria-label=\"Cakupan\">\n<a href=\"{list}\">{to_list}</a>\n\
         <a href=\"{elsewhere}\" hreflang=\"{other_code}\" lang=\"{other_code}\">{other}</a>\n</nav>\n\
         </header>\n<main>\n{main}</main>\n<footer>\n<p>{foot}</p>\n<p>{brand}. {versions}.</p>\n\
         </footer>\n</body>\n</html>\n",
        code = code(lang),
        model = VERSIONS.program,
        style = escaped(&site.file(wanted.style)),
        social = social(of, wanted, &title, &description),
        root = escaped(&site.file("index.html")),
        list = escaped(&site.file(&format!("{}index.html", super::folder("s/", lang)))),
        to_list = said(Said::ToList, lang),
        elsewhere = escaped(&site.file(&format!("{}index.html", of.elsewhere))),
        other = said(Said::OtherLanguage, lang),
        main = of.main,
        foot = said(Said::Foot, lang),
        brand = escaped(label(Label::Brand, lang)),
        versions = escaped(&versions(lang)),
    )
}

/// What previews and search engines read.
fn social(of: &Framed<'_>, wanted: &Wanted<'_>, title: &str, description: &str) -> String {
    let lang = of.place.lang;
    let mut text = String::new();
    let mut meta = |kind: &str, name: &str, content: &str| {
        text.push_str(&format!("<meta {kind}=\"{name}\" content=\"{content}\">\n"));
    };
    meta("property", "og:type", "article");
    meta("property", "og:site_name", "Cakupan");
    meta("property", "og:title", title);
    meta("property", "og:description", description);
    meta("property", "og:locale", lang.pick("id_ID", "en_GB"));
    meta("property", "og:locale:alternate", lang.pick("en_GB", "id_ID"));
    meta("name", "twitter:title", title);
    meta("name", "twitter:description", description);
    let Some(site) = wanted.address else {
        meta("name", "twitter:card", "summary");
        return text;
    };
    let here = escaped(&site.file(of.place.folder));
    meta("property", "og:url", &here);
    if let Some((picture, alt)) = of.picture {
        let (picture, alt) = (escaped(&site.file(picture)), escaped(alt));
        meta("name", "twitter:card", "summary_large_image");
        meta("name", "twitter:image", &picture);
        meta("name", "twitter:image:alt", &alt);
        meta("property", "og:image", &picture);
        meta("property", "og:image:type", "image/png");
        meta("property", "og:image:width", &SIZE.0.to_string());
        meta("property", "og:image:height", &SIZE.1.to_string());
        meta("property", "og:image:alt", &alt);
    } else {
        meta("name", "twitter:card", "summary");
    }
    let elsewhere = escaped(&site.file(of.elsewhere));
    let mut link = |rest: &str, address: &str| {
        text.push_str(&format!("<link {rest} href=\"{address}\">\n"));
    };
    link("rel=\"canonical\"", &here);
    let (own, others) = (code(lang), code(other(lang)));
    link(&format!("rel=\"alternate\" hreflang=\"{own}\""), &here);
    link(&format!("rel=\"alternate\" hreflang=\"{others}\""), &elsewhere);
    if of.oembed {
        let answer = escaped(&site.file(&format!("{}oembed.json", of.place.folder)));
        link(
            &format!("rel=\"alternate\" type=\"application/json+oembed\" title=\"{title}\""),
            &answer,
        );
    }
    text
}
