//! Words of the glossary as text.

use super::{Lang, fill};
use crate::glossary::{Ground, Term, of_id};

/// What a meaning rests on.
#[must_use]
pub fn ground(ground: Ground, lang: Lang) -> &'static str {
    match ground {
        Ground::Model => lang.pick("menurut model ini", "by this model"),
        Ground::Regulated => lang.pick("diatur", "regulated"),
        Ground::Reported => lang.pick("dilaporkan", "reported"),
        Ground::General => lang.pick("pengetahuan umum", "general knowledge"),
    }
}

/// A word with its meaning, what that rests on, and where to read on.
#[must_use]
pub fn entry(term: &Term, lang: Lang) -> String {
    let mut text = format!("{}\n  {}\n  ", term.name.of(lang), term.meaning.of(lang));
    text.push_str(&super::capital(ground(term.ground, lang)));
    if let Some(source) = &term.source {
        text.push_str(&format!(": {}", source.of(lang)));
    }
    text.push('.');
    let see: Vec<&str> = term
        .see
        .iter()
        .filter_map(|id| of_id(id))
        .map(|term| term.name.of(lang).as_str())
        .collect();
    if !see.is_empty() {
        let template = lang.pick(" Lihat juga: {see}.", " See also: {see}.");
        text.push_str(&fill(template, &[("see", &see.join(", "))]));
    }
    text.push('\n');
    text
}
