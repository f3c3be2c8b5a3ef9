//! What is inside the one file, as text: a line of names and sizes, then the files one after another,
//! by LZMA and in letters. `www/src/one-file/lzma.ts` and `unpack.ts` read it.

use anyhow::{Context, Result};
use lzma_rust2::{LzmaOptions, LzmaWriter};
use serde_json::{Value, json};
use std::io::Write;

/// What is inside: names with their bytes, what the page needs first at the beginning.
pub(crate) fn pack(files: &[(String, Vec<u8>)]) -> Result<String> {
    let list: Vec<Value> = files.iter().map(|(name, bytes)| json!([name, bytes.len()])).collect();
    let bytes: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes).copied().collect();
    Ok(format!("{}\n{}", Value::Array(list), letters(&lzma(&bytes)?)))
}

/// Raw LZMA with the properties that the page's reader knows, without a mark at its end.
fn lzma(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    options.lc = 3;
    options.lp = 0;
    options.pb = 0;
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    let size = u32::try_from(bytes.len()).context("the one file has no end")?;
    // As far back as there is anything; the format knows none below this.
    options.dict_size = size.max(1 << 16);
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

const BITS: u32 = 13;
const LETTERS: u32 = 91;

/// Two letters for each 13 bits, the last ones filled up with noughts.
fn letters(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / 8 * 10);
    let (mut held, mut bits) = (0_u32, 0);
    let mut put = |pair: u32| text.extend([letter(pair / LETTERS), letter(pair % LETTERS)]);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        if bits >= BITS {
            bits -= BITS;
            put(held >> bits);
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        put(held << (BITS - bits));
    }
    text
}

/// A letter of ASCII from `#` to `~` but for `<`, at which HTML would look twice.
fn letter(digit: u32) -> char {
    let code = u32::from('#') + digit;
    char::from_u32(if code < u32::from('<') { code } else { code + 1 }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_that_the_page_reads() {
        assert_eq!((letter(0), letter(24), letter(25), letter(90)), ('#', ';', '=', '~'));
        assert_eq!(letters(b""), "");
        // 13 bits: 0b1_1111_1111_1111 is 8191 = 90 × 91 + 1.
        assert_eq!(letters(&[0xff, 0xf8]), "~$##");
    }

    /// What tests/web/one_file.test.mjs unpacks; written by `CAKUPAN_BLESS=1 cargo test -p xtask packed`.
    #[test]
    fn what_is_packed_is_what_the_page_unpacks() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/web/one_file.txt");
        let text =
            "Jambi: 77.480 pekerja, Rp15.620.000.000; Kota Jambi: 5.000 pekerja. ".repeat(40);
        let numbers: Vec<u8> = (0..4000_u32).map(|n| (n * n % 251) as u8).collect();
        let files = [("a.txt".to_owned(), text.into_bytes()), ("b".to_owned(), numbers)];
        let packed = pack(&files).unwrap() + "\n";
        if std::env::var_os("CAKUPAN_BLESS").is_some() {
            std::fs::write(path, &packed).unwrap();
        }
        assert_eq!(packed, std::fs::read_to_string(path).unwrap());
    }
}
