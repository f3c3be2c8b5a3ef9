//! `cakupan glossary`.

use cakupan::glossary::{self, Term};
use cakupan::text::{Lang, fill, glossary as words};

use crate::arguments::{Format, Glossary};
use crate::nearest::nearest;
use crate::output::{Failure, print};

/// Prints what a word means, or what all do.
pub(crate) fn glossary(of: &Glossary, lang: Lang) -> Result<(), Failure> {
    let terms: Vec<&Term> = match of.term.as_deref() {
        None => glossary::all().iter().collect(),
        Some(written) => {
            let found = glossary::find(written);
            if found.is_empty() {
                return Err(Failure::Said(unknown(written, lang)));
            }
            found
        }
    };
    match of.format {
        Format::Json => print(&format!("{}\n", serde_json::json!(terms))),
        Format::Table => {
            let entries: Vec<String> = terms.iter().map(|term| words::entry(term, lang)).collect();
            print(&entries.join("\n"))
        }
    }
}

/// That there is no such word, and which one may have been meant.
fn unknown(written: &str, lang: Lang) -> String {
    let forms = glossary::all().iter().flat_map(|term| term.forms.of(lang));
    let known: Vec<String> = forms.map(|form| form.to_lowercase()).collect();
    let template = lang.pick(
        "“{written}” tidak ada dalam daftar istilah.{nearest} `cakupan glossary` menampilkan semuanya.",
        "“{written}” is not in the glossary.{nearest} `cakupan glossary` shows all of it.",
    );
    fill(template, &[("written", written), ("nearest", &nearest(written, &known, lang))])
}
