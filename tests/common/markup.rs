//! What holds of HTML that is made here.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

/// That tags are closed in their order and attributes are quoted: a small reader of our own, which
/// takes nothing that a parser of HTML would have to guess at.
pub(crate) fn check_markup(html: &str) {
    const VOID: [&str; 5] = ["meta", "br", "img", "link", "!doctype"];
    let mut open: Vec<String> = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        if open.last().is_none_or(|name| name != "style") {
            assert!(!text.contains('>'), "{text:?}");
        }
        let mut quoted = false;
        let end = after.find(|letter: char| {
            quoted ^= letter == '"';
            letter == '>' && !quoted
        });
        let (tag, behind) = after.split_at(end.unwrap());
        rest = &behind[1..];
        assert!(!tag.contains('<'), "{tag}");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap().to_lowercase();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "…</{name}>");
        } else if !tag.ends_with('/') && !VOID.contains(&name.as_str()) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let ids: Vec<&str> =
        html.split(" id=\"").skip(1).filter_map(|of| of.split('"').next()).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(ids.len(), once.len(), "{ids:?}");
}

/// That nothing is fetched and nothing runs.
pub(crate) fn check_still(html: &str) {
    for bad in ["<script", " on", "foreignObject", "javascript:", "@import", "url(http", "<link"] {
        // ` on` begins a handler only before an equals sign.
        let handler = |rest: &str| rest.trim_start_matches(char::is_alphabetic).starts_with('=');
        let mut found = html.match_indices(bad).map(|(at, _)| &html[at + bad.len()..]);
        let found = found.any(|rest| bad != " on" || handler(rest));
        assert!(!found, "{bad}");
    }
    let sources = html.split(" src=\"").skip(1).filter_map(|of| of.split('"').next());
    assert!(sources.into_iter().all(|source| !source.contains(':')), "{html}");
}
