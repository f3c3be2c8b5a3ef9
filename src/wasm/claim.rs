//! The claim check behind the boundary. `data` is the text of the regions' files, as in
//! `regions.rs`, or empty: then no region is found and no other denominator. A claim is a JSON object
//! of texts: `{"budget":"3000000000","workers":"20000","months":"12","payer":"csr"}`, with the names
//! of `claim::question`.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::claim::{Claim, question};
use crate::regions::Regions;
use crate::text::Lang;
use crate::text::words::Words;
use crate::view::{claim, claim_read};

/// What the form is made of: JSON, `ClaimForm`.
#[wasm_bindgen]
pub fn claim_form(lang: &str) -> Result<String, String> {
    json(&claim_read::form(language(lang)))
}

/// The figures of an Indonesian text: JSON, `ClaimRead`. `corrections` are those made by hand, by
/// the figure's place from 1: `2=eligible;3=none;1=budget:3000000000`.
#[wasm_bindgen]
pub fn claim_read(data: &str, text: &str, corrections: &str, lang: &str) -> Result<String, String> {
    json(&claim_read::read_text(text, regions(data)?.as_ref(), corrections, language(lang)))
}

/// Whether a claim adds up: JSON, `ClaimChecked`. A name or value that a claim does not have is
/// refused. The note's link is that of `address`, the page's without a fragment.
#[wasm_bindgen]
pub fn claim_check(data: &str, claim: &str, address: &str, lang: &str) -> Result<String, String> {
    let lang = language(lang);
    json(&claim::checked(&read(claim, lang)?, regions(data)?.as_ref(), address, lang))
}

/// A checked claim as a card, 1200 × 675: SVG text, in dark colours where `dark` is not 0, with the
/// link of `address`.
#[wasm_bindgen]
pub fn claim_card(
    data: &str,
    claim: &str,
    address: &str,
    dark: u32,
    lang: &str,
) -> Result<String, String> {
    let lang = language(lang);
    let read = read(claim, lang)?;
    Ok(claim::card(&read, regions(data)?.as_ref(), address, dark > 0, lang).svg)
}

/// The claim of a link: JSON, `ClaimOpened`.
#[wasm_bindgen]
pub fn claim_open(compact: &str, lang: &str) -> Result<String, String> {
    json(&claim_read::opened(compact, language(lang)))
}

fn regions(data: &str) -> Result<Option<Regions>, String> {
    if data.is_empty() {
        return Ok(None);
    }
    Regions::parse(data).map(Some).map_err(|broken| broken.to_string())
}

fn read(claim: &str, lang: Lang) -> Result<Claim, String> {
    let (read, refused) = question::from_pairs(Words::parse(claim).pairs());
    if refused.is_empty() { Ok(read) } else { Err(claim_read::problems(&refused, lang).join("\n")) }
}
