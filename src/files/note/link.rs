//! Which addresses become links.

/// Whether Word follows an address: one that is not well-formed makes it refuse the whole file, and
/// one of more signs than it keeps likewise.
pub(super) fn followed(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let named = |letter: u8| letter.is_ascii_alphanumeric() || b"-.:".contains(&letter);
    let plain = |letter: u8| letter.is_ascii_graphic() && !b"\"<>[\\]^`{|}".contains(&letter);
    let hex = |text: &str| {
        text.get(..2).is_some_and(|two| two.bytes().all(|letter| letter.is_ascii_hexdigit()))
    };
    let starts = host.bytes().next().is_some_and(|letter| letter.is_ascii_alphanumeric());
    let port = host.split_once(':').is_none_or(|(_, port)| {
        port.bytes().all(|letter| letter.is_ascii_digit()) && port.parse::<u16>().is_ok()
    });
    web && starts
        && port
        && host.bytes().all(named)
        && path.bytes().all(plain)
        && path.split('%').skip(1).all(hex)
        && path.matches('#').count() <= 1
        && address.len() <= 2000
}

#[cfg(test)]
mod tests {
    use super::followed;

    #[test]
    fn only_addresses_that_word_takes_become_links() {
        for good in [
            "https://www.bps.go.id",
            "HTTP://localhost:65535/?a=b%20c#s=jambi-bkbk",
            "https://jdih.go.id/a_b/(c);d,e!f'g*h~i@k?x=$y&z=1+2",
        ] {
            assert!(followed(good), "{good}");
        }
        let long = format!("https://a.id/{}", "x".repeat(2000));
        for bad in [
            "",
            "BPS",
            "javascript:alert(1)",
            "file:///etc/hosts",
            "https://",
            "https://a b",
            "https://a.id/b c",
            "https://a.id/%zz",
            "https://a.id/%2",
            "https://a.id/é",
            "https://a.id:/",
            "https://a.id:x/",
            "https://a.id:70000/",
            "https://a.id/[1]",
            "https://[::1]/",
            "https://a.id/#b#c",
            "https://a.id/\"",
            "https://a.id/\n",
            &long,
        ] {
            assert!(!followed(bad), "{bad}");
        }
    }
}
