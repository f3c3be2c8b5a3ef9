//! `cakupan cite` and `cakupan chat`.

use cakupan::link::View;
use cakupan::text::words::Locale;
use cakupan::view::figures::Figure;
use cakupan::view::share::{Share, Sharing, share};

use crate::arguments::{Chat, Cite, CiteFormat, RunFigure};
use crate::linked::{look, text};
use crate::opening::{Opening, link};
use crate::output::{Failure, plain_lines, print, programme, read};

/// The figure that the line names, else the link, else the first.
pub(crate) fn figure(named: Option<RunFigure>, look: &View) -> Figure {
    let linked = || look.figure.and_then(Figure::from_name);
    named.map(Figure::from).or_else(linked).unwrap_or(Figure::Coverage)
}

/// Prints how a result is cited and how it came about.
pub(crate) fn cite(of: &Cite, locale: Locale<'_>) -> Result<(), Failure> {
    let text = text(&of.scenario, locale.lang)?;
    let opening = Opening { link: of.link.as_deref(), address: of.address.as_deref(), pin: true };
    let asked = Sharing {
        figure: figure(of.figure, &look(&of.scenario)),
        today: of.date.clone().unwrap_or_default(),
        link: link(opening, &of.scenario, &text, locale.lang)?,
        ..Sharing::default()
    };
    let scenario = read(&text, &of.scenario, locale.lang)?;
    let Share { citation, bibtex, ris, method, .. } = share(&scenario, &asked, locale);
    let text = match of.format {
        CiteFormat::Text => plain_lines(&format!("{citation}\n\n{}\n", method.join("\n"))),
        CiteFormat::Bibtex => plain_lines(&bibtex),
        // Its lines end as its definition wants it.
        CiteFormat::Ris => ris,
        CiteFormat::Json => {
            let json = serde_json::json!({
                "citation": citation, "bibtex": bibtex, "ris": ris, "method": method,
            });
            format!("{json}\n")
        }
    };
    print(&text)
}

/// Prints a message for a chat.
pub(crate) fn chat(of: &Chat, locale: Locale<'_>) -> Result<(), Failure> {
    let text = text(&of.scenario, locale.lang)?;
    let scenario = read(&text, &of.scenario, locale.lang)?;
    // A message has room for few signs.
    let opening = Opening { link: of.link.as_deref(), address: of.address.as_deref(), pin: false };
    let asked = Sharing {
        programme: programme(of.programme, &scenario, locale.lang)?,
        link: link(opening, &of.scenario, &text, locale.lang)?,
        ..Sharing::default()
    };
    let said = share(&scenario, &asked, locale);
    print(&format!("{}\n", plain_lines(&said.chat)))
}
