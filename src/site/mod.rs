//! The files of the site that are made from the ready scenarios when it is built: pages of text,
//! prerendered embeds, pictures for previews, oEmbed. Native only; the command `site` writes them.
//!
//! All addresses are relative. What its standard wants as an absolute one (canonical address, Open
//! Graph, oEmbed, sitemap) is there only if the address of the site is given.

mod embed;
mod head;
mod index;
mod oembed;
mod page;

use std::fmt;

use crate::chart::Palette;
use crate::chart::card::{CHART, Card};
use crate::chart::export::png;
use crate::ready::{self, Ready};
use crate::scenario::Scenario;
use crate::text::Lang;
use crate::text::site::foot;
use crate::text::words::Locale;
use crate::view::figures::Figure;
use crate::view::frozen::{Freezer, Site, prerendered};

/// Both languages, the first one first.
const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// What the files are made for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The address of the site, if it is known.
    pub address: Option<&'a Site>,
    /// The style sheet of the pages, below the site's folder.
    pub style: &'a str,
    /// `embed.html` as it was built; without it there are no prerendered embeds.
    pub template: Option<&'a str>,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl File {
    fn text(path: impl Into<String>, text: String) -> Self {
        Self { path: path.into(), bytes: text.into_bytes() }
    }
}

/// Why the files cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmade {
    /// A ready scenario is refused.
    Scenario(&'static str),
    /// The template lacks this text, or has it more than once.
    Template(&'static str),
    /// A picture could not be drawn.
    Picture(String),
}

impl fmt::Display for Unmade {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario(id) => write!(out, "the ready scenario {id} is refused"),
            Self::Template(text) => write!(out, "embed.html must have {text:?} exactly once"),
            Self::Picture(why) => write!(out, "no picture: {why}"),
        }
    }
}

impl std::error::Error for Unmade {}

/// A ready scenario that was read.
struct Shown<'a> {
    ready: Ready,
    scenario: &'a Scenario,
}

/// Where a page stands: its folder below the site's, with a slash at its end.
#[derive(Clone, Copy)]
struct Place<'a> {
    folder: &'a str,
    lang: Lang,
}

impl Place<'_> {
    /// The site as it is seen from here.
    fn site(&self) -> Site {
        Site::below(self.folder.matches('/').count())
    }
}

/// The code of a language.
const fn code(lang: Lang) -> &'static str {
    lang.pick("id", "en")
}

/// The language that is not this one.
const fn other(lang: Lang) -> Lang {
    lang.pick(Lang::En, Lang::Id)
}

/// The folder of a page: the first language's own, the other one's below it.
fn folder(base: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => base.to_owned(),
        Lang::En => format!("{base}en/"),
    }
}

/// All files.
///
/// # Errors
/// The first that cannot be made.
pub fn files(wanted: &Wanted<'_>) -> Result<Vec<File>, Unmade> {
    let read = |ready: Ready| {
        let scenario = ready.scenario().ok_or(Unmade::Scenario(ready.id))?;
        Ok((ready, scenario))
    };
    let scenarios: Vec<(Ready, Scenario)> =
        ready::ALL.into_iter().map(read).collect::<Result<_, Unmade>>()?;
    let shown: Vec<Shown<'_>> =
        scenarios.iter().map(|(ready, scenario)| Shown { ready: *ready, scenario }).collect();
    let mut files = Vec::new();
    let mut addresses = Vec::new();
    for lang in LANGS {
        let locale = Locale { lang, words: ready::words() };
        let base = folder("s/", lang);
        files.push(File::text(format!("{base}index.html"), index::page(&shown, wanted, locale)));
        addresses.push(base);
        for of in &shown {
            let base = format!("s/{}/", of.ready.id);
            let here = folder(&base, lang);
            let freezer = Freezer::new(of.scenario, 0, locale);
            files.push(File::text(
                format!("{here}index.html"),
                page::page(of, &freezer, wanted, locale),
            ));
            files.push(File {
                path: format!("{base}{}.png", code(lang)),
                bytes: picture(&freezer, locale)?,
            });
            if let Some(site) = wanted.address {
                let text = oembed::json(of, &freezer, site, locale);
                files.push(File::text(format!("{here}oembed.json"), text));
            }
            if let Some(template) = wanted.template {
                for figure in Figure::ALL {
                    let path = prerendered(of.ready.id, figure, lang);
                    let text = embed::page(template, of, &freezer, figure, locale)?;
                    files.push(File::text(path, text));
                }
            }
            addresses.push(here);
        }
    }
    if let Some(site) = wanted.address {
        files.push(File::text("sitemap.xml", index::sitemap(site, &addresses)));
    }
    Ok(files)
}

/// The picture for previews of links: PNG.
fn picture(freezer: &Freezer<'_>, locale: Locale<'_>) -> Result<Vec<u8>, Unmade> {
    let figure = Figure::Coverage;
    let finding = freezer.finding(figure);
    let chart = freezer.drawn_high(figure, CHART, Palette::Light, "card");
    let card = Card {
        brand: "Cakupan",
        place: &freezer.findings().region,
        finding: &finding,
        foot: &foot(locale.lang),
        chart: &chart,
    };
    png(&card.draw(), 1.0).map_err(|error| Unmade::Picture(error.to_string()))
}
