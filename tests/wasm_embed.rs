//! The module of embeds draws the same bits as the native build: its figures and their titles are
//! those of the golden digest. Runs in Node as wasm: `cargo xtask test --only wasm`.

#![cfg(all(target_arch = "wasm32", feature = "embed"))]

use cakupan::wasm::embed::{embed, open, read as read_link};
use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// `id what hex`, a line each.
const GOLDEN: &str = include_str!("golden/digest.txt");

macro_rules! ready {
    ($id:literal) => {
        (
            $id,
            include_str!(concat!("../data/programmes/", $id, ".json")),
            include_str!(concat!("../data/programmes/en/", $id, ".json")),
        )
    };
}

const READY: [(&str, &str, &str); 5] = [
    ready!("jambi-bkbk"),
    ready!("kaltim-100k"),
    ready!("kota-jambi"),
    ready!("babel-ucj"),
    ready!("tanbu-100"),
];

fn read(text: Result<String, String>) -> JsValue {
    JSON::parse(&text.unwrap()).unwrap()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

fn text(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap()
}

/// FNV-1a with 64 bits, as src/digest.rs has it.
fn add(hash: u64, text: &str) -> u64 {
    text.bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[wasm_bindgen_test]
fn figures_are_those_of_the_golden_digest() {
    for (id, document, words) in READY {
        for figure in ["coverage", "members", "money"] {
            let mut hash = 0xcbf2_9ce4_8422_2325;
            for (lang, width) in [("id", 320), ("id", 960), ("en", 960)] {
                let drawn = read(embed(document, words, lang, figure, width, "", "", false));
                hash = add(add(hash, &text(&drawn, "svg")), &text(&drawn, "title"));
            }
            let line = format!("{id} {figure} {hash:016x}");
            assert!(
                GOLDEN.lines().any(|golden| golden == line),
                "{line} is not in the golden digest"
            );
        }
    }
}

#[wasm_bindgen_test]
fn a_link_is_read_opened_and_drawn() {
    let fragment = "v=1&b=jambi-bkbk&1bv=200000000&f=money&o=1bv:50000000:300000000";
    let link = read(read_link(fragment));
    let slider = Reflect::get_u32(&field(&link, "sliders"), 0).unwrap();
    let path = text(&slider, "path");
    assert_eq!(
        (text(&slider, "code").as_str(), path.as_str()),
        ("1bv", "programmes[0].budget.per_village")
    );
    let bases = js_sys::Object::new();
    Reflect::set(&bases, &"jambi-bkbk".into(), &READY[0].1.into()).unwrap();
    let bases = String::from(JSON::stringify(&bases).unwrap());
    let document = text(&read(open(fragment, &bases, "id")), "document");
    let sliders = format!("{path} 50000000 300000000");
    let drawn = read(embed(&document, "", "id", "money", 640, &sliders, "", true));
    assert!(text(&drawn, "headline").starts_with("Rp31,24 miliar "));
    assert!(field(&drawn, "table").is_object());
}
