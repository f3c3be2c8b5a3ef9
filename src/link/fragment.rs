//! The fragment of an address as keys and values.

/// The keys and values of a fragment, decoded, in their order. A leading `#` and all before it is
/// left out.
pub(super) fn pairs(fragment: &str) -> Vec<(String, String)> {
    let text = fragment.split_once('#').map_or(fragment, |(_, text)| text);
    // Some programs write all signs of a fragment as %3D and the like.
    let whole = if text.contains('=') { text.to_owned() } else { decoded(text) };
    let parts = whole.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(key), decoded(value))
        })
        .collect()
}

/// Text whose signs may be written as `%41`, and a space as `+`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                let digit = |sign: &u8| char::from(*sign).to_digit(16).unwrap_or(0);
                let byte = digit(high) << 4 | digit(low);
                bytes.push(u8::try_from(byte).unwrap_or(b'?'));
                rest = after;
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(*byte),
        }
    }
    // What is no text stays as it is written.
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Writes a key or a value so that it stands in an address as it is.
pub(super) fn encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            b'-' | b'.' | b'_' | b'~' | b',' | b':' => out.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            byte => {
                out.push('%');
                for digit in [byte >> 4, byte & 0xf] {
                    out.push(char::from(HEX.get(usize::from(digit)).copied().unwrap_or(b'0')));
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_values_are_decoded() {
        let read = |text: &str| {
            let pairs = pairs(text).into_iter().map(|(key, value)| format!("{key}={value}"));
            pairs.collect::<Vec<_>>().join("|")
        };
        assert_eq!(read("https://x.id/?a#v=1&b=a+b%20c&&d"), "v=1|b=a b c|d=");
        assert_eq!(read("v%3D1%26b%3Dx"), "v=1|b=x");
        assert_eq!(read("#a=%"), "a=%");
        assert_eq!(read("#a=%zz%C3%A9&b=%FF"), "a=%zzé|b=%FF");
        assert_eq!(read(""), "");
    }

    #[test]
    fn what_is_encoded_is_decoded_again() {
        for text in ["", "b=jambi&we=1,5", "a + b % é\n\u{0}#", "Kota Jambi: 15.000"] {
            assert_eq!(decoded(&encoded(text)), text);
            assert!(encoded(text).bytes().all(|byte| byte.is_ascii_graphic() || byte == b'+'));
        }
    }
}
