//! Regions behind the boundary. `data` is the text of the files of `data/regions/`, one after
//! another: the page fetches them, so that no module carries them.

use rust_decimal::Decimal;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{json, language};
use crate::regions::{Field, Regions, Wanted};
use crate::scenario::parse_amount_text;
use crate::text::words::Words;
use crate::view::regions;

/// The regions that a text finds, at most so many of them listed: JSON, `RegionsFound`.
#[wasm_bindgen]
pub fn regions_search(data: &str, lang: &str, query: &str, most: usize) -> Result<String, String> {
    json(&regions::found(&read(data)?, query, most, language(lang)))
}

/// A region and what a scenario of it starts with: JSON, `RegionView`. `wanted` is a JSON object of
/// texts: figures that the reader knows better, by their names, and `published`, the place of the
/// published coverage to start from. What is none of these is refused by its name.
#[wasm_bindgen]
pub fn region_view(data: &str, lang: &str, code: &str, wanted: &str) -> Result<String, String> {
    let (regions, wanted) = (read(data)?, asked(wanted)?);
    let view = regions::view(&regions, code, &wanted, language(lang));
    json(&view.ok_or_else(|| unknown(code))?)
}

/// The scenario of a region: JSON, `RegionScenario`; `wanted` as for `region_view`.
#[wasm_bindgen]
pub fn region_scenario(data: &str, code: &str, wanted: &str) -> Result<String, String> {
    let (regions, wanted) = (read(data)?, asked(wanted)?);
    json(&regions::scenario(&regions, code, &wanted).ok_or_else(|| unknown(code))?)
}

fn read(data: &str) -> Result<Regions, String> {
    Regions::parse(data).map_err(|broken| broken.to_string())
}

fn unknown(code: &str) -> String {
    format!("no region of code {code:?}")
}

fn asked(wanted: &str) -> Result<Wanted, String> {
    let mut asked = Wanted::default();
    for (name, value) in Words::parse(wanted).pairs() {
        if name == "published" {
            let place = value.parse().map_err(|_| format!("published: no place {value:?}"))?;
            asked.published = Some(place);
            continue;
        }
        let field = Field::from_name(name).ok_or_else(|| format!("no such figure: {name:?}"))?;
        let value: Decimal =
            parse_amount_text(value).ok_or_else(|| format!("{name}: no number {value:?}"))?;
        asked.values.push((field, value));
    }
    Ok(asked)
}
