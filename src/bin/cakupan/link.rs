//! `cakupan link`.

use cakupan::link::{self, Opened, Pinning, Shared, View};
use cakupan::ready::{self, Ready};
use cakupan::text::{Lang, fill, link as said};

use crate::arguments::Link;
use crate::linked::{closest, linked};
use crate::nearest::nearest;
use crate::output::{Failure, document, print};

/// Prints the link that opens scenarios.
pub(crate) fn link(of: &Link, lang: Lang) -> Result<(), Failure> {
    let named = of.original.as_deref().map(|id| ready(id, lang)).transpose()?;
    let fragment = fragment(&of.scenarios, named, of.pin, lang)?;
    let address = of.address.as_deref().unwrap_or("");
    let address = address.split_once('#').map_or(address, |(address, _)| address);
    print(&format!("{address}{fragment}\n"))
}

/// The fragment that opens scenarios, `#` included. `named` is the ready one that they were made
/// from; `pin`: with today's results, in place of those that links among them pin.
///
/// # Errors
/// A scenario cannot be read, or the fragment would be too long.
pub(crate) fn fragment(
    scenarios: &[String],
    named: Option<Ready>,
    pin: bool,
    lang: Lang,
) -> Result<String, Failure> {
    let mut view = View::default();
    let mut given: Vec<Given> = Vec::new();
    for (at, argument) in scenarios.iter().enumerate() {
        let Some(opened) = linked(argument, lang)? else {
            given.push(Given { text: document(argument, lang)?, base: None, pin: Pinning::None });
            continue;
        };
        // A title, and what readers may move, belong to the scenario in front.
        if at == 0 {
            view = opened.view;
        }
        given.extend(core::iter::once(opened.first).chain(opened.others).map(Given::of));
    }
    let shared: Vec<Shared<'_>> = given
        .iter()
        .map(|one| {
            let base = named.or(one.base).map(|of| (of.id, of.document));
            let pin = if pin { Pinning::Now } else { one.pin };
            Shared { base: base.or_else(|| closest(&one.text)), document: &one.text, pin }
        })
        .collect();
    link::write(&shared, &view).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|found| said::message(found, lang)).collect();
        Failure::Said(lines.join("\n"))
    })
}

/// A scenario to be written.
struct Given {
    text: String,
    /// The ready scenario that a link says it differs from.
    base: Option<Ready>,
    /// The result that a link pins for it.
    pin: Pinning,
}

impl Given {
    fn of(opened: Opened) -> Self {
        Self {
            text: opened.document,
            base: opened.base.as_deref().and_then(ready::find),
            pin: opened.pin.map_or(Pinning::None, Pinning::Then),
        }
    }
}

fn ready(id: &str, lang: Lang) -> Result<Ready, Failure> {
    ready::find(id).ok_or_else(|| {
        let known: Vec<&str> = ready::ALL.iter().map(|ready| ready.id).collect();
        let template = lang.pick(
            "--original {id}: tidak ada skenario siap pakai dengan nama itu.{nearest} Yang ada: {known}.",
            "--original {id}: there is no ready scenario of that name.{nearest} There are: {known}.",
        );
        let nearest = nearest(id, &known, lang);
        Failure::Said(fill(
            template,
            &[("id", id), ("nearest", &nearest), ("known", &known.join(", "))],
        ))
    })
}
