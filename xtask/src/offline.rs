//! What lets a device install the site and keep it for use without a network: the web manifest with
//! its icons; the service worker, `sw.js`; the list of the files to be kept, each with its hash; and
//! `offline.json`, by which the worker learns which build the host has. docs/OFFLINE.md has the forms.

use crate::build::{Flavour, hashed};
use crate::bundle;
use crate::edition::Edition;
use crate::pages::{Page, copy};
use crate::project::{Project, files_below, read, read_text, write};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The web manifest, below `www/` and in `dist/`: its name is in installed pages, so it has no hash.
const MANIFEST: &str = "manifest.webmanifest";
/// What the host has to say to the service worker.
const ANNOUNCED: &str = "offline.json";
/// The service worker, below `www/`. Its name in `dist/` is in the browsers of readers.
const WORKER: &str = "offline/sw.ts";
const WORKER_NAME: &str = "sw.js";

/// Writes the web manifest and the icons that it names; returns the files of the icons.
pub(crate) fn manifest(project: &Project, dist: &Path) -> Result<Vec<String>> {
    let mut manifest: Value =
        serde_json::from_str(&read_text(&project.www().join(MANIFEST))?).context(MANIFEST)?;
    let mut names = Vec::new();
    let icons = manifest.get_mut("icons").and_then(Value::as_array_mut);
    for icon in icons.with_context(|| format!("{MANIFEST} names no icons"))? {
        let source = icon.get_mut("src").context("an icon without `src`")?;
        let file = source.as_str().context("an icon whose `src` is no text")?;
        let name = format!("assets/{}", copy(&project.www(), file, &dist.join("assets"))?);
        *source = Value::String(name.clone());
        names.push(name);
    }
    write(&dist.join(MANIFEST), serde_json::to_string_pretty(&manifest)?)?;
    Ok(names)
}

/// Writes the worker, the list and what is announced; returns their names. Every other file stands
/// in `dist` by now, compressed; `left_out` are those that the page in a tab never asks for.
pub(crate) fn write_all(
    project: &Project,
    dist: &Path,
    edition: &Edition,
    left_out: &[String],
) -> Result<Vec<String>> {
    let names = files_below(dist)?;
    let mut list = Vec::new();
    let mut bytes = 0;
    for name in names.iter().filter(|name| is_kept(name, left_out)) {
        let content = read(&dist.join(name))?;
        // As it travels from a host that sends the compressed file.
        let packed = std::fs::metadata(dist.join(format!("{name}.br"))).map(|file| file.len());
        bytes += packed.unwrap_or(content.len() as u64);
        list.push(json!([name, sha256(&content)]));
    }
    let list = Value::from(list).to_string();
    let list_name = format!("assets/{}", hashed("offline.json", list.as_bytes()));
    write(&dist.join(&list_name), &list)?;
    let Edition { build, built, data } = edition;
    let announced = json!({
        "build": build, "built": built, "data": data,
        "list": list_name, "hash": sha256(list.as_bytes()), "bytes": bytes,
    });
    write(&dist.join(ANNOUNCED), announced.to_string())?;
    bundle::alone(project, Flavour::Release, WORKER, dist)?;
    Ok([WORKER_NAME, ANNOUNCED, &list_name].map(str::to_owned).to_vec())
}

/// A site that nothing is kept of, as while it is being changed: what a browser kept of another one
/// under the same address goes.
pub(crate) fn off(dist: &Path) -> Result<()> {
    write(&dist.join(ANNOUNCED), json!({ "off": true }).to_string())
}

/// Files that only embeds ask for or pages of text, whose own are `text`: these come from the network.
pub(crate) fn files_apart(pages: &[Page], text: &[String]) -> Vec<String> {
    let (embeds, others): (Vec<&Page>, Vec<&Page>) =
        pages.iter().partition(|page| is_apart(&page.name));
    let elsewhere = |file: &&String| !others.iter().any(|page| page.files.contains(file));
    embeds.iter().flat_map(|page| &page.files).chain(text).filter(elsewhere).cloned().collect()
}

/// Whether a page of the site is one that comes from the network alone.
fn is_apart(name: &str) -> bool {
    name == "embed.html" || name.starts_with("embed/") || name.starts_with("s/")
}

fn is_kept(name: &str, left_out: &[String]) -> bool {
    let plain = name.strip_suffix(".LEGAL.txt").unwrap_or(name);
    let beside = [".br", ".gz", ".xml"].iter().any(|ending| name.ends_with(ending));
    let unkept = [MANIFEST, "cakupan-chart.js", "robots.txt"].contains(&plain);
    !beside && !unkept && !is_apart(name) && !left_out.iter().any(|file| file == plain)
}

/// SHA-256 in hex digits.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::size::Limits;

    #[test]
    fn what_the_page_may_ask_for_is_kept_and_nothing_else() {
        let left_out = ["assets/embed-A1.js".to_owned()];
        for name in ["index.html", "assets/main-A1.js", "assets/main-A1.js.LEGAL.txt", "more.html"]
        {
            assert!(is_kept(name, &left_out), "{name}");
        }
        for name in [
            "index.html.br",
            "assets/main-A1.js.gz",
            "assets/embed-A1.js",
            "assets/embed-A1.js.LEGAL.txt",
            "embed.html",
            "embed/jambi-bkbk-money-en.html",
            "s/index.html",
            "cakupan-chart.js",
            "sitemap.xml",
            MANIFEST,
        ] {
            assert!(!is_kept(name, &left_out), "{name}");
        }
    }

    #[test]
    fn what_two_pages_ask_for_is_not_apart() {
        let page = |name: &str, files: &[&str]| Page {
            name: name.to_owned(),
            first_view: Vec::new(),
            files: files.iter().map(|file| (*file).to_owned()).collect(),
            limits: Limits { bytes: 0, requests: None },
        };
        let pages =
            [page("embed.html", &["font", "embed.js"]), page("index.html", &["font", "main.js"])];
        let text = ["font", "static.css"].map(str::to_owned);
        assert_eq!(files_apart(&pages, &text), ["embed.js", "static.css"]);
    }

    #[test]
    fn a_hash_is_that_of_the_standard() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), abc);
    }
}
