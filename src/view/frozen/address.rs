//! Where a scenario is found on a site: below the address of the site, or, without one, below the
//! page that names it.

use super::Figure;
use crate::link;
use crate::text::Lang;

/// The page that the build draws of a ready scenario's figure, below the site's folder.
#[must_use]
pub fn prerendered(id: &str, figure: Figure, lang: Lang) -> String {
    format!("embed/{id}-{}-{}.html", figure.name(), lang.pick("id", "en"))
}

/// The link that such a page shows by itself.
#[must_use]
pub fn own_link(id: &str, figure: Figure, lang: Lang) -> String {
    format!("#v=1&b={id}&f={}&l={}", figure.name(), lang.pick("id", "en"))
}

/// A site: its address with a slash at its end, or the way to it from a page, as `../../`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// Reads an address of the web; what follows `?` or `#` belongs to no site.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let web = ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        let plain =
            |letter: u8| letter.is_ascii_graphic() && !b"\"<>[\\]^`{|}?#'".contains(&letter);
        // A number of the sixth version of the protocol stands in brackets.
        let bare = rest.strip_prefix('[').map(|number| number.replacen(']', "", 1));
        let rest = bare.as_deref().unwrap_or(rest);
        let host = rest.split('/').next().unwrap_or_default();
        let known = |letter: u8| letter.is_ascii_alphanumeric() || letter == b':' && bare.is_some();
        if !web || !host.bytes().next().is_some_and(known) || !rest.bytes().all(plain) {
            return None;
        }
        let slash = if text.ends_with('/') { "" } else { "/" };
        Some(Self(format!("{text}{slash}")))
    }

    /// The site seen from a page so many folders below it.
    #[must_use]
    pub fn below(folders: usize) -> Self {
        Self("../".repeat(folders))
    }

    /// A file of the site.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        // From the site's own folder a fragment alone would name the page that it stands in.
        if self.0.is_empty() && name.starts_with('#') {
            return format!("./{name}");
        }
        format!("{}{name}", self.0)
    }

    /// The page with a ready scenario open.
    #[must_use]
    pub fn live(&self, id: &str, lang: Lang) -> String {
        self.file(&format!("#v=1&b={id}&l={}", lang.pick("id", "en")))
    }

    /// The embed of a link: its fragment, as [`link::write`] writes it. A ready scenario as it was
    /// delivered has a page that is drawn already, which names a link only where it says more.
    #[must_use]
    pub fn embed(&self, fragment: &str) -> String {
        let read = link::read(fragment);
        let Some(id) = read.untouched() else {
            return self.file(&format!("embed.html{fragment}"));
        };
        let figure = read.view.figure.and_then(Figure::from_name).unwrap_or(Figure::Coverage);
        let lang = read.view.lang.and_then(Lang::from_code).unwrap_or_default();
        let more = if fragment == own_link(id, figure, lang) { "" } else { fragment };
        self.file(&format!("{}{more}", prerendered(id, figure, lang)))
    }

    /// The script that knows `<cakupan-chart>`.
    #[must_use]
    pub fn script(&self) -> String {
        self.file("cakupan-chart.js")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embed_is_the_page_that_is_drawn_already_where_there_is_one() {
        let site = Site::below(1);
        let own = own_link("jambi-bkbk", Figure::Money, Lang::En);
        let drawn = "../embed/jambi-bkbk-money-en.html";
        assert_eq!(site.embed(&own), drawn);
        for more in ["&t=dark", "&o=1bv:5:10", "&h=Judul"] {
            assert_eq!(site.embed(&format!("{own}{more}")), format!("{drawn}{own}{more}"));
        }
        for other in [
            "#v=1&1bv=5&b=jambi-bkbk&f=money&l=en",
            "#v=1&b=jambi-bkbk&f=money&l=en&x2=b%3Dkota-jambi",
            "#v=1&f=money&l=en",
        ] {
            assert_eq!(site.embed(other), format!("../embed.html{other}"));
        }
    }

    #[test]
    fn a_site_is_an_address_of_the_web_without_a_fragment() {
        let site = Site::parse("https://a.id/cakupan").unwrap();
        assert_eq!(site.file("s/"), "https://a.id/cakupan/s/");
        assert_eq!(
            site.live("jambi-bkbk", Lang::En),
            "https://a.id/cakupan/#v=1&b=jambi-bkbk&l=en"
        );
        assert_eq!(Site::parse("http://[::1]:8000").unwrap().file(""), "http://[::1]:8000/");
        for bad in [
            "",
            "a.id",
            "ftp://a.id",
            "https://",
            "https:///x",
            "https://a.id/#x",
            "https://a.id/?q",
            "https://a.id/\"x",
            "javascript://a",
            "https://[::1]/[",
        ] {
            assert_eq!(Site::parse(bad), None, "{bad}");
        }
        assert_eq!(Site::below(2).script(), "../../cakupan-chart.js");
        assert_eq!(Site::below(0).live("x", Lang::Id), "./#v=1&b=x&l=id");
    }
}
