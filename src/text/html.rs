//! Text inside HTML.

/// Text that HTML shows as it is, in an element or in a quoted attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// Whether an address may be a link: one of the web, or one below the page itself. Anything with
/// another scheme (`javascript:`) or of another host by its form (`//host`) may not.
#[must_use]
pub fn linkable(address: &str) -> bool {
    let signs = |letter: char| letter.is_whitespace() || letter.is_control();
    if address.is_empty() || address.contains(signs) {
        return false;
    }
    let web = ["https://", "http://"].into_iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    web || !(first.contains(':') || address.starts_with("//") || address.contains('\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(
            escaped("<a href=\"x\">Tom & 'Jerry'"),
            "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;"
        );
    }

    #[test]
    fn only_addresses_of_the_web_and_of_the_site_become_links() {
        for good in ["https://bps.go.id/a?b=c#d", "HTTP://a.id", "../#v=1&b=x", "s/", "#v=1&h=a:b"]
        {
            assert!(linkable(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JavaScript:x",
            "//evil.id/",
            "data:text/html,x",
            "a b",
            "\\\\evil",
            "java\nscript:x",
        ] {
            assert!(!linkable(bad), "{bad}");
        }
    }
}
