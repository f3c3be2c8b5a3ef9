//! Reads deflated bytes (RFC 1951), with a text that they may refer back to. Written here because
//! it is a tenth of the size of a library's, and a few thousand bytes are all that it ever reads.

/// Why deflated bytes are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// They are not what was written.
    Damaged,
    /// They inflate to more than is read.
    TooLarge,
}

/// Inflates all of `deflated` to at most `most` bytes; it may refer back to `known`.
pub(super) fn inflate(deflated: &[u8], known: &[u8], most: usize) -> Result<Vec<u8>, Broken> {
    let mut bits = Bits { bytes: deflated, at: 0 };
    let mut out = Out { bytes: known.to_vec(), most: known.len().saturating_add(most) };
    loop {
        let last = bits.take(1)?;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut out)?,
            1 => {
                let lengths: Vec<u8> = [(144, 8), (112, 9), (24, 7), (8, 8)]
                    .into_iter()
                    .flat_map(|(many, length)| core::iter::repeat_n(length, many))
                    .collect();
                coded(&mut bits, &mut out, &Code::new(&lengths), &Code::new(&[5; 30]))?;
            }
            2 => {
                let (literals, distances) = codes(&mut bits)?;
                coded(&mut bits, &mut out, &literals, &distances)?;
            }
            _ => return Err(Broken::Damaged),
        }
        if last == 1 {
            break;
        }
    }
    // Nothing may follow but the bits that fill the last byte.
    if bits.at.div_ceil(8) != deflated.len() {
        return Err(Broken::Damaged);
    }
    Ok(out.bytes.split_off(known.len()))
}

/// Bits of bytes, the lowest first.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: u32) -> Result<usize, Broken> {
        let mut value = 0_usize;
        for place in 0..count {
            let byte = self.bytes.get(self.at >> 3).ok_or(Broken::Damaged)?;
            value |= usize::from(byte >> (self.at & 7) & 1) << place;
            self.at = self.at.saturating_add(1);
        }
        Ok(value)
    }
}

/// What was inflated.
struct Out {
    bytes: Vec<u8>,
    most: usize,
}

impl Out {
    fn push(&mut self, byte: u8) -> Result<(), Broken> {
        if self.bytes.len() >= self.most {
            return Err(Broken::TooLarge);
        }
        self.bytes.push(byte);
        Ok(())
    }
}

/// A prefix code: how many words of each length there are, and what they stand for in order.
struct Code {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Code {
    fn new(lengths: &[u8]) -> Self {
        let mut counts = [0_usize; 16];
        let mut symbols = Vec::new();
        for (length, count) in (0_u8..).zip(&mut counts).skip(1) {
            for (symbol, _) in lengths.iter().enumerate().filter(|(_, of)| **of == length) {
                symbols.push(symbol);
                *count = count.saturating_add(1);
            }
        }
        Self { counts, symbols }
    }

    fn read(&self, bits: &mut Bits<'_>) -> Result<usize, Broken> {
        let (mut word, mut first, mut index) = (0_usize, 0_usize, 0_usize);
        for count in self.counts.into_iter().skip(1) {
            word |= bits.take(1)?;
            let place = word.saturating_sub(first);
            if word >= first && place < count {
                let symbol = self.symbols.get(index.saturating_add(place));
                return symbol.copied().ok_or(Broken::Damaged);
            }
            index = index.saturating_add(count);
            first = first.saturating_add(count) << 1;
            word <<= 1;
        }
        Err(Broken::Damaged)
    }
}

fn stored(bits: &mut Bits<'_>, out: &mut Out) -> Result<(), Broken> {
    bits.at = bits.at.next_multiple_of(8);
    let (length, inverse) = (bits.take(16)?, bits.take(16)?);
    if length != inverse ^ 0xffff {
        return Err(Broken::Damaged);
    }
    for _ in 0..length {
        out.push(u8::try_from(bits.take(8)?).unwrap_or(0))?;
    }
    Ok(())
}

/// The two codes of a block that brings its own.
fn codes(bits: &mut Bits<'_>) -> Result<(Code, Code), Broken> {
    /// The order in which the lengths of the code of lengths stand.
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let literals = bits.take(5)?.saturating_add(257);
    let all = bits.take(5)?.saturating_add(1).saturating_add(literals);
    let many = bits.take(4)?.saturating_add(4);
    let mut lengths = [0_u8; 19];
    for place in ORDER.into_iter().take(many) {
        let length = u8::try_from(bits.take(3)?).unwrap_or(0);
        if let Some(of) = lengths.get_mut(place) {
            *of = length;
        }
    }
    let code = Code::new(&lengths);
    let mut lengths: Vec<u8> = Vec::new();
    while lengths.len() < all {
        let symbol = code.read(bits)?;
        let (length, times) = match symbol {
            16 => (*lengths.last().ok_or(Broken::Damaged)?, bits.take(2)?.saturating_add(3)),
            17 => (0, bits.take(3)?.saturating_add(3)),
            18 => (0, bits.take(7)?.saturating_add(11)),
            length => (u8::try_from(length).unwrap_or(0), 1),
        };
        lengths.extend(core::iter::repeat_n(length, times));
    }
    let distances = lengths.split_off(literals.min(lengths.len()));
    Ok((Code::new(&lengths), Code::new(&distances)))
}

fn coded(
    bits: &mut Bits<'_>,
    out: &mut Out,
    literals: &Code,
    distances: &Code,
) -> Result<(), Broken> {
    loop {
        let symbol = literals.read(bits)?;
        if let Ok(byte) = u8::try_from(symbol) {
            out.push(byte)?;
            continue;
        }
        let Some(symbol) = symbol.checked_sub(257) else {
            return Ok(());
        };
        let length = match symbol {
            0..8 => symbol.saturating_add(3),
            28 => 258,
            8..28 => far(bits, symbol, 2)?.saturating_add(3),
            _ => return Err(Broken::Damaged),
        };
        let distance = match distances.read(bits)? {
            symbol @ 0..4 => symbol.saturating_add(1),
            symbol @ 4..30 => far(bits, symbol, 1)?.saturating_add(1),
            _ => return Err(Broken::Damaged),
        };
        let from = out.bytes.len().checked_sub(distance).ok_or(Broken::Damaged)?;
        for place in from..from.saturating_add(length) {
            let byte = out.bytes.get(place).copied().ok_or(Broken::Damaged)?;
            out.push(byte)?;
        }
    }
}

/// A number whose symbol says its first bits, `step` of them below the leading one, and how many
/// follow.
fn far(bits: &mut Bits<'_>, symbol: usize, step: u32) -> Result<usize, Broken> {
    let extra = u32::try_from(symbol >> step).unwrap_or(0).saturating_sub(1);
    let leading = 1_usize << step;
    let first = leading | symbol & leading.saturating_sub(1);
    Ok((first << extra).saturating_add(bits.take(extra)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    #[test]
    fn all_kinds_of_blocks_are_read() {
        let noise: Vec<u8> =
            (0..70_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let text = "sepuluh ribu pekerja rentan, sebelas ribu pekerja rentan; ".repeat(50);
        for bytes in [&b""[..], b"a", text.as_bytes(), &noise, &[0; 300_000]] {
            for level in [0, 1, 6, 10] {
                let deflated = compress_to_vec(bytes, level);
                assert_eq!(inflate(&deflated, b"", bytes.len()).as_deref(), Ok(bytes));
                let small = inflate(&deflated, b"", bytes.len().saturating_sub(1));
                assert_eq!(small.is_err(), !bytes.is_empty());
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_deflated_is_read(bytes in prop::collection::vec(prop_oneof![4 => 60_u8..70, 1 => any::<u8>()], 0..3000), level in 0_u8..=10) {
            let read = inflate(&compress_to_vec(&bytes, level), b"", 3000);
            prop_assert_eq!(read.as_deref(), Ok(&bytes[..]));
        }

        #[test]
        fn noise_is_refused_or_read_but_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let read = inflate(&bytes, b"known", 5000);
            prop_assert!(read.is_err() || read.is_ok_and(|out| out.len() <= 5000));
        }
    }
}
