//! Bytes as signs that QR codes hold densely and hands can type: Crockford's 32, five bits each.
//! Letters of either case are read, and those that look like digits as these digits.

/// The 32 signs, in their order: no I, L, O, U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bits of a sign.
const BITS: u32 = 5;

/// The value of a sign; `None` for one that is none of them.
fn value(sign: char) -> Option<u32> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SIGNS.iter().position(|known| char::from(*known) == sign)?;
    u32::try_from(at).ok()
}

/// The sign of a value; only its lowest bits count.
fn sign(value: u32) -> char {
    let at = usize::try_from(value & 31).unwrap_or(0);
    char::from(SIGNS.get(at).copied().unwrap_or(b'0'))
}

/// A sign as it is written; `None` for one that is none of them.
pub(super) fn canonical_sign(given: char) -> Option<char> {
    value(given).map(sign)
}

/// Signs as they are written, of however they were typed; `None` where one of them is none.
#[must_use]
pub fn canonical(text: &str) -> Option<String> {
    text.chars().map(canonical_sign).collect()
}

/// Bytes as signs that can be typed; the last one is filled up with zeros.
#[must_use]
pub fn typable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(8).div_ceil(5));
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8 | u32::from(*byte)) & 0xfff;
        bits = bits.saturating_add(8);
        while bits >= BITS {
            bits = bits.saturating_sub(BITS);
            text.push(sign(held >> bits));
        }
    }
    if bits > 0 {
        text.push(sign(held << BITS.saturating_sub(bits)));
    }
    text
}

/// The bytes of signs; `None` where these are not what [`typable`] makes.
pub(super) fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len().saturating_mul(5).div_ceil(8));
    let (mut held, mut bits) = (0_u32, 0_u32);
    for given in text.chars() {
        held = (held << BITS | value(given)?) & 0xfff;
        bits = bits.saturating_add(BITS);
        if bits >= 8 {
            bits = bits.saturating_sub(8);
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    // What is left over must be nothing: else two texts would be the same bytes.
    let left = held & (1_u32 << bits).saturating_sub(1);
    (left == 0 && bits < BITS).then_some(bytes)
}

/// Four signs that tell whether bytes are what was written: the lowest 20 bits of their CRC-32
/// (that of Ethernet and zip), which sees any two changed or exchanged signs of a line.
pub(super) fn check(bytes: &[u8]) -> String {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let low = crc & 1;
            crc >>= 1;
            if low == 1 {
                crc ^= 0xedb8_8320;
            }
        }
    }
    let crc = !crc;
    [15, 10, 5, 0].map(|shift| sign(crc >> shift)).iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_as_they_were_written() {
        for length in 0..70_u8 {
            let bytes: Vec<u8> = (0..length).map(|at| at.wrapping_mul(151) ^ 0x5a).collect();
            let text = typable(&bytes);
            assert!(text.chars().all(|of| canonical_sign(of) == Some(of)), "{text}");
            assert_eq!(read(&text).as_ref(), Some(&bytes));
            assert_eq!(read(&text.to_lowercase()).as_ref(), Some(&bytes));
            assert_eq!(read(&text.replace('0', "O").replace('1', "l")).as_ref(), Some(&bytes));
        }
        assert_eq!(typable(b"hello"), "D1JPRV3F");
    }

    #[test]
    fn what_was_never_written_is_not_read() {
        // A sign too many, bits behind the end, letters that are no signs.
        for text in ["0", "D1JPRV3F0", "ZZ", "U", "A A", "é"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_check_is_that_of_ethernet() {
        // CRC-32 of "123456789" is cbf43926; its lowest 20 bits are 43926.
        assert_eq!(check(b"123456789"), typable(&[0x43, 0x92, 0x60])[..4]);
        assert_ne!(check(b"ab"), check(b"ba"));
    }
}
