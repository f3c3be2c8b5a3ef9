//! Pages: which files they name, and the same page with the hashed names. Pure functions.

/// Addresses in `src="…"` and `href="…"` that name a file beside the page: no scheme, no leading
/// `/`, `#` or `.`, not another page.
pub(crate) fn references(html: &str) -> Vec<String> {
    let html = without_comments(html);
    let mut found: Vec<String> = Vec::new();
    for piece in pieces(&html) {
        if let Piece::Address(address) = piece
            && is_file(address)
            && !found.iter().any(|known| known == address)
        {
            found.push(address.to_owned());
        }
    }
    found
}

/// The page with `renamed` in place of each address that it knows, `links` at the end of its head,
/// the build, and without comments and empty lines. `None` if it has no `</head>`.
pub(crate) fn finished(
    html: &str,
    renamed: impl Fn(&str) -> Option<String>,
    links: &[String],
    build: &str,
) -> Option<String> {
    let html = without_comments(html);
    let mut page = String::with_capacity(html.len());
    for piece in pieces(&html) {
        match piece {
            Piece::Text(text) => page.push_str(text),
            Piece::Address(address) => match renamed(address) {
                Some(name) => page.push_str(&name),
                None => page.push_str(address),
            },
        }
    }
    let page = page.replace("__BUILD__", build);
    let (head, body) = page.split_once("</head>")?;
    let page = format!("{head}{}\n</head>{body}", links.join("\n"));
    let lines: Vec<&str> =
        page.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    Some(lines.join("\n") + "\n")
}

fn is_file(address: &str) -> bool {
    !address.is_empty()
        && !address.starts_with(['/', '#', '.', '?'])
        && !address.contains(':')
        // Pages and the web manifest keep their names.
        && ![".html", ".webmanifest", "/"].iter().any(|end| address.ends_with(end))
}

enum Piece<'a> {
    Text(&'a str),
    /// What stands between the quotes of `src` or `href`.
    Address(&'a str),
}

/// The page cut at the values of its `src` and `href` attributes; put together they are the page.
fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = split_at_attribute(rest) {
        let Some((address, tail)) = after.split_once('"') else {
            break;
        };
        pieces.push(Piece::Text(before));
        pieces.push(Piece::Address(address));
        // The closing quote starts the next piece.
        rest = rest.get(rest.len() - tail.len() - 1..).unwrap_or_default();
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// Splits behind the first ` src="` or ` href="`.
fn split_at_attribute(html: &str) -> Option<(&str, &str)> {
    let ends = ["src=\"", "href=\""].into_iter().filter_map(|attribute| {
        html.match_indices(attribute)
            .find(|(at, _)| html.get(..*at).is_some_and(|head| head.ends_with(char::is_whitespace)))
            .map(|(at, _)| at + attribute.len())
    });
    html.split_at_checked(ends.min()?)
}

/// The page without its comments.
pub(crate) fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r##"<!doctype html>
<!-- a note with href="never.css" -->
<link rel="stylesheet" href="styles/main.css">
</head>
<a href="#main" data-src="no.ts">x</a> <a href="https://example.org/">y</a> <a href="embed.html">z</a>
<script type="module" src="src/main.ts"></script>
<meta name="build" content="__BUILD__">
"##;

    #[test]
    fn only_files_beside_the_page_are_references() {
        assert_eq!(references(PAGE), ["styles/main.css", "src/main.ts"]);
        assert!(
            references(
                r#"<img src="data:image/png;base64,AA"><a href="./"><link href="m.webmanifest">"#
            )
            .is_empty()
        );
        assert_eq!(references("<img\nsrc=\"a.png\"><img src=\"a.png\">"), ["a.png"]);
        assert!(references("<img src=\"unclosed").is_empty());
    }

    #[test]
    fn a_finished_page_has_the_new_names_and_nothing_else_changed() {
        let renamed = |address: &str| {
            is_file(address).then(|| format!("assets/{}", address.replace(['/', '.'], "-")))
        };
        let links = ["<link rel=\"preload\" href=\"assets/core.wasm\">".to_owned()];
        assert_eq!(
            finished(PAGE, renamed, &links, "0.1.0+abc").unwrap(),
            r##"<!doctype html>
<link rel="stylesheet" href="assets/styles-main-css">
<link rel="preload" href="assets/core.wasm">
</head>
<a href="#main" data-src="no.ts">x</a> <a href="https://example.org/">y</a> <a href="embed.html">z</a>
<script type="module" src="assets/src-main-ts"></script>
<meta name="build" content="0.1.0+abc">
"##
        );
    }

    #[test]
    fn a_page_needs_a_head() {
        let page = "<head>\n</head>\n<p>Rp15,62 miliar — 77.480 pekerja</p>\n";
        assert_eq!(finished(page, |_| None, &[], "").unwrap(), page);
        assert_eq!(finished("<p>", |_| None, &[], ""), None);
    }
}
