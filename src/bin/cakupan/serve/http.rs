//! The rules of the file server, as pure functions: which file an address means, how it may be
//! encoded, what headers it gets.

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A file below the served folder, with `/`.
    File(String),
    /// Another address.
    Redirect(String),
    /// Nothing that is served.
    Nothing,
}

/// What `address` (path and query as sent) means for a site mounted at `base`, which begins and
/// ends with `/`. Never leads out of the served folder, nor to hidden files.
pub(crate) fn target(address: &str, base: &str) -> Target {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if !path.is_empty() && base.strip_suffix('/') == Some(path) {
        return Target::Redirect(base.to_owned());
    }
    let Some(decoded) = path.strip_prefix(base).and_then(percent_decoded) else {
        return Target::Nothing;
    };
    let mut file = decoded;
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    let plain = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0'])
    };
    if file.split('/').all(plain) { Target::File(file) } else { Target::Nothing }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The encodings that `accept` (the header `Accept-Encoding`) allows of those that may stand
/// beside a file, best first, each with the ending of its file.
pub(crate) fn encodings(accept: &str) -> Vec<(&'static str, &'static str)> {
    let allowed = |name: &str| {
        accept.split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            let named = parts.next().is_some_and(|token| token.eq_ignore_ascii_case(name));
            let refused = parts.any(|part| {
                let weight = part.strip_prefix("q=").and_then(|text| text.trim().parse().ok());
                weight.is_some_and(|weight: f64| weight <= 0.0)
            });
            named && !refused
        })
    };
    [("br", ".br"), ("gzip", ".gz")].into_iter().filter(|(name, _)| allowed(name)).collect()
}

/// The media type by a file's ending. A wrong one for wasm or scripts stops the page.
pub(crate) fn media_type(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "toml" => "text/plain; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `assets/` have hashes in their names and never change; the rest is asked for each time.
pub(crate) fn cache_control(file: &str) -> &'static str {
    if file.starts_with("assets/") && file != "assets/dev-reload.js" {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> Target {
        Target::File(name.to_owned())
    }

    #[test]
    fn an_address_means_a_file_below_the_base() {
        assert_eq!(target("/", "/"), file("index.html"));
        assert_eq!(target("/?lang=en#x", "/"), file("index.html"));
        assert_eq!(target("/a/b/assets/x-1.js?v", "/a/b/"), file("assets/x-1.js"));
        assert_eq!(target("/a%20b.svg", "/"), file("a b.svg"));
        assert_eq!(target("/a/b", "/a/b/"), Target::Redirect("/a/b/".to_owned()));
        assert_eq!(target("/elsewhere", "/a/b/"), Target::Nothing);
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for address in [
            "/../Cargo.toml",
            "/assets/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/C:/Windows",
            "/.git/config",
            "/a%00b",
            "/%",
            "/%f",
            "/%ff",
            "relative",
            "",
        ] {
            assert_eq!(target(address, "/"), Target::Nothing, "{address}");
        }
    }

    #[test]
    fn the_best_allowed_encoding_comes_first() {
        let names =
            |accept| encodings(accept).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names("gzip, deflate, br, zstd"), ["br", "gzip"]);
        assert_eq!(names("GZIP;q=0.5"), ["gzip"]);
        assert_eq!(names("br;q=0, gzip;q=1.0"), ["gzip"]);
        assert!(names("").is_empty());
        assert!(names("identity, brotli").is_empty());
    }

    #[test]
    fn hashed_files_are_kept_and_pages_are_not() {
        assert!(cache_control("assets/main-A1.js").contains("immutable"));
        assert_eq!(cache_control("index.html"), "no-cache");
        assert_eq!(media_type("assets/cakupan-1.wasm"), "application/wasm");
        assert!(media_type("assets/main-1.js").starts_with("text/javascript"));
    }
}
