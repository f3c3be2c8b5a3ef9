//! Texts made short: deflated with a dictionary of what documents commonly say, checked, and
//! written with the 64 signs that addresses take.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, TDEFLStatus, compress};

use super::inflate::{Broken, inflate};

/// What a packed text may be inflated to, in bytes: far beyond any document that a link holds.
pub const MOST_INFLATED: usize = 256 * 1024;

/// What packed texts of version 1 refer back to. It stays as it is for ever: without it no packed
/// link of that version can be read.
const DICTIONARY: &str = include_str!("dictionary-1.txt");

/// The bytes of the check behind the deflated ones.
const CHECK: usize = 2;

/// The check of a text: Fletcher's sum over bytes, which sees a sign that is missing, changed or
/// moved.
fn check(text: &[u8]) -> [u8; CHECK] {
    let (mut one, mut two) = (1_u32, 0_u32);
    for byte in text {
        one = one.wrapping_add(u32::from(*byte)).wrapping_rem(251);
        two = two.wrapping_add(one).wrapping_rem(251);
    }
    [one, two].map(|part| u8::try_from(part).unwrap_or(0))
}

/// Reads a packed text. The module of embeds has no dictionary, which with what reads it would be an
/// eighth of what its links take: there the page's script has unpacked it, by the browser's own means
/// and the same check (`www/src/embed/unpack.ts`).
#[cfg(feature = "embed")]
pub(super) fn unpack(packed: &str) -> Result<String, Broken> {
    match packed.strip_prefix('!') {
        Some(text) if text.len() > MOST_INFLATED => Err(Broken::TooLarge),
        Some(text) => Ok(text.to_owned()),
        None => Err(Broken::Damaged),
    }
}

/// Reads a packed text.
#[cfg(not(feature = "embed"))]
pub(super) fn unpack(packed: &str) -> Result<String, Broken> {
    unpacked(&from_base64(packed).ok_or(Broken::Damaged)?, MOST_INFLATED)
}

/// The text of packed bytes, of at most `most` bytes.
#[cfg_attr(feature = "embed", allow(dead_code, reason = "the page's script inflates"))]
pub(crate) fn unpacked(bytes: &[u8], most: usize) -> Result<String, Broken> {
    let (deflated, sum) = bytes.split_last_chunk::<CHECK>().ok_or(Broken::Damaged)?;
    let text = inflate(deflated, DICTIONARY.as_bytes(), most)?;
    if check(&text) != *sum {
        return Err(Broken::Damaged);
    }
    String::from_utf8(text).map_err(|_| Broken::Damaged)
}

/// Packs a text.
pub(super) fn pack(text: &str) -> String {
    to_base64(&packed(text))
}

/// Packs a text into bytes: the shortest of two ways to code it.
pub(crate) fn packed(text: &str) -> Vec<u8> {
    use miniz_oxide::deflate::core::deflate_flags::TDEFL_FORCE_ALL_STATIC_BLOCKS;
    let flags = miniz_oxide::deflate::core::create_comp_flags_from_zip_params(10, 0, 0);
    let tries = [flags, flags | TDEFL_FORCE_ALL_STATIC_BLOCKS].map(|flags| deflate(text, flags));
    tries.into_iter().min_by_key(Vec::len).unwrap_or_default()
}

/// The deflated text with its check: the dictionary goes through the same compressor first, and
/// what that writes is thrown away.
fn deflate(text: &str, flags: u32) -> Vec<u8> {
    let mut compressor = CompressorOxide::new(flags);
    let mut all = Vec::new();
    for (part, flush) in [(DICTIONARY, TDEFLFlush::Sync), (text, TDEFLFlush::Finish)] {
        all.clear();
        let mut rest = part.as_bytes();
        let mut buffer = [0_u8; 4096];
        loop {
            let (status, read, written) = compress(&mut compressor, rest, &mut buffer, flush);
            all.extend_from_slice(buffer.get(..written).unwrap_or(&[]));
            rest = rest.get(read..).unwrap_or(&[]);
            let full = written == buffer.len();
            if status != TDEFLStatus::Okay || (rest.is_empty() && !full) {
                break;
            }
        }
    }
    all.extend(check(text.as_bytes()));
    all
}

/// The 64 signs, in their order.
const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes of base64url text without padding; `None` where another sign stands in it.
#[cfg(not(feature = "embed"))]
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut held, mut bits) = (0_u32, 0_u32);
    for sign in text.bytes() {
        let value = SIGNS.iter().position(|known| *known == sign)?;
        held = (held << 6 | u32::try_from(value).ok()?) & 0xffff;
        bits = bits.saturating_add(6);
        if bits >= 8 {
            bits = bits.saturating_sub(8);
            bytes.push(u8::try_from((held >> bits) & 0xff).ok()?);
        }
    }
    // What is left over must be nothing: else two texts would be the same bytes.
    let left = held & (1_u32 << bits).saturating_sub(1);
    (left == 0 && bits < 6).then_some(bytes)
}

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let mut held = 0_u32;
        for place in 0..3 {
            held = held << 8 | u32::from(group.get(place).copied().unwrap_or(0));
        }
        for place in 0..=group.len() {
            let shift = 18_u32.saturating_sub(u32::try_from(place).unwrap_or(0).saturating_mul(6));
            let sign = usize::try_from((held >> shift) & 63).unwrap_or(0);
            text.push(char::from(SIGNS.get(sign).copied().unwrap_or(b'A')));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_read_again() {
        for text in ["", "a", "{\"title\":\"Kota Jambi\"}", &"x".repeat(200_000), "é – ±"] {
            assert_eq!(unpack(&pack(text)).as_deref(), Ok(text));
        }
        assert!(pack("{\"programmes\":{\"1\":{\"budget\":{\"per_year\":").len() < 20);
    }

    #[test]
    fn what_is_damaged_or_too_large_is_refused() {
        let text = "{\"title\":\"Kota Jambi: 15.000 pekerja\"}";
        let packed = pack(text);
        for at in 0..packed.len() {
            let mut damaged = packed.clone();
            damaged.remove(at);
            assert!(unpack(&damaged).is_err(), "{damaged}");
            let mut damaged = packed.clone();
            let other = if packed.as_bytes()[at] == b'A' { "B" } else { "A" };
            damaged.replace_range(at..=at, other);
            // A bit behind the end of the deflated ones says nothing.
            assert!(unpack(&damaged).is_ok_and(|read| read == text) || unpack(&damaged).is_err());
        }
        assert_eq!(unpack("*"), Err(Broken::Damaged));
        let large = pack(&" ".repeat(MOST_INFLATED + 1));
        assert_eq!(unpack(&large), Err(Broken::TooLarge));
        assert!(unpack(&pack(&" ".repeat(MOST_INFLATED))).is_ok());
    }

    #[test]
    fn the_dictionary_of_version_1_is_the_one_that_links_were_written_with() {
        assert_eq!((DICTIONARY.len(), check(DICTIONARY.as_bytes())), (8491, [23, 101]));
    }
}
