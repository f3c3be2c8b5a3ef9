//! The address that opens a result: what a citation, a message and a figure lead to.

use cakupan::link::{self, Pinning, Shared, View};
use cakupan::text::html::linkable;
use cakupan::text::{Lang, link as said};

use crate::linked::{closest, is_link};
use crate::output::Failure;

/// The link that an argument is, where it has an address of the web in front; as it was given.
pub(crate) fn of_argument(argument: &str) -> Option<&str> {
    let web = ["https://", "http://"].iter().any(|scheme| {
        argument.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    Some(argument).filter(|of| web && is_link(of) && linkable(of))
}

/// The link of a result: the line's own, or the page at the address that the line names with the
/// document open in it, or the link that the scenario was given as; empty where there is none.
///
/// # Errors
/// The document is too long for a link.
pub(crate) fn link(
    of: Opening<'_>,
    argument: &str,
    document: &str,
    lang: Lang,
) -> Result<String, Failure> {
    if let Some(link) = of.link {
        return Ok(link.to_owned());
    }
    let Some(address) = of.address else {
        return Ok(of_argument(argument).unwrap_or_default().to_owned());
    };
    let page = address.split_once('#').map_or(address, |(page, _)| page);
    if is_link(argument) {
        // A link's own form stays, with all that it compares, pins and shows.
        let given = argument.split_once('#').map_or(argument, |(_, given)| given);
        let whole = format!("{page}#{given}");
        if linkable(&whole) {
            return Ok(whole);
        }
    }
    Ok(format!("{page}{}", fragment(document, &View::default(), of.pin, lang)?))
}

/// What a line says of its link.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening<'a> {
    /// The link itself.
    pub(crate) link: Option<&'a str>,
    /// The address of the page.
    pub(crate) address: Option<&'a str>,
    /// Whether a link that is made pins today's result.
    pub(crate) pin: bool,
}

/// The fragment of a link with a document in it.
///
/// # Errors
/// The document is too long for a link.
pub(crate) fn fragment(
    document: &str,
    view: &View,
    pin: bool,
    lang: Lang,
) -> Result<String, Failure> {
    let pin = if pin { Pinning::Now } else { Pinning::None };
    link::write(&[Shared { base: closest(document), document, pin }], view).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|found| said::message(found, lang)).collect();
        Failure::Said(lines.join("\n"))
    })
}
