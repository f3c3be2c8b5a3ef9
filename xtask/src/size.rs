//! How much a browser fetches for the first view of each page, and the bounds on it.

use crate::build::Built;
use crate::output::say;
use crate::pages::Page;
use crate::project::{files_below, read};
use anyhow::{Context, Result, bail};
use std::fmt::Write;

/// Prints the table of every page, and of what is fetched on demand.
pub(crate) fn print(built: &Built) -> Result<()> {
    for page in &built.pages {
        say(&table(built, page)?.0);
    }
    say(&on_demand(built)?);
    let mut text = String::new();
    for (folder, what) in [(TEXT_PAGES, "pages of text"), (READY_EMBEDS, "ready embeds")] {
        if let Some((count, largest)) = largest(built, folder)? {
            row(&mut text, &format!("{count} {what}, the largest"), largest);
        }
    }
    say(&text);
    say(&one_file(built)?.0);
    Ok(())
}

/// The page in one file, and bytes that it may have: telephones pass it on.
const ONE_FILE: &str = "cakupan.html";
const ONE_FILE_LIMIT: u64 = 1_500_000;

/// Its row, and its bytes as it is.
fn one_file(built: &Built) -> Result<(String, u64)> {
    let sizes = sizes(built, ONE_FILE)?;
    let mut text = String::new();
    row(&mut text, &format!("{ONE_FILE}, at most {ONE_FILE_LIMIT}"), sizes);
    let [plain, ..] = sizes;
    Ok((text, plain))
}

/// Where the pages of text stand, and the ready embeds.
const TEXT_PAGES: &str = "s/";
const READY_EMBEDS: &str = "embed/";

/// How many pages stand in a folder, and the sizes of the one that travels the longest.
fn largest(built: &Built, folder: &str) -> Result<Option<(usize, [u64; 3])>> {
    let names = files_below(&built.dist)?;
    let pages = names.iter().filter(|name| name.starts_with(folder) && name.ends_with(".html"));
    let sizes = pages.map(|name| sizes(built, name)).collect::<Result<Vec<_>>>()?;
    let largest = sizes.iter().copied().max_by_key(|[_, _, brotli]| *brotli);
    Ok(largest.map(|largest| (sizes.len(), largest)))
}

/// Prints the same tables; a first view beyond its page's limits is an error, and so is an element
/// for the pages of others that is heavier than it may be.
pub(crate) fn check(built: &Built) -> Result<()> {
    print(built)?;
    for page in &built.pages {
        let (_, total) = table(built, page)?;
        let Limits { bytes, requests } = page.limits;
        if total > bytes {
            bail!("the first view of {} is {total} bytes: the limit is {bytes}", page.name);
        }
        let asked = page.first_view.len();
        if requests.is_some_and(|most| asked > most) {
            bail!("the first view of {} takes {asked} requests: {:?}", page.name, page.first_view);
        }
    }
    let (_, [_, _, ready]) = largest(built, READY_EMBEDS)?.context("there are no ready embeds")?;
    for page in built.pages.iter().filter(|page| page.name == "embed.html") {
        // The same page with more in it, its document too.
        let [_, _, bare] = sizes(built, &page.name)?;
        let document = page.first_view.iter().filter(|name| name.ends_with(".json"));
        let document = document.map(|name| Ok(sizes(built, name)?[2])).sum::<Result<u64>>()?;
        let total = table(built, page)?.1 - bare - document + ready;
        if total > page.limits.bytes {
            bail!("the first view of a ready embed is {total} bytes: see {}", page.name);
        }
    }
    let (_, bytes) = one_file(built)?;
    if bytes > ONE_FILE_LIMIT {
        bail!("{ONE_FILE} is {bytes} bytes: the limit is {ONE_FILE_LIMIT}");
    }
    let [_, _, element] = sizes(built, ELEMENT)?;
    if element > ELEMENT_LIMIT {
        bail!("{ELEMENT} is {element} bytes: the limit is {ELEMENT_LIMIT}");
    }
    Ok(())
}

/// How much a page may take for its first view.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// Bytes of brotli for everything but the font.
    pub(crate) bytes: u64,
    /// Files, the page and the font among them.
    pub(crate) requests: Option<usize>,
}

/// The script for the pages of others, and bytes of brotli that it may have.
const ELEMENT: &str = "cakupan-chart.js";
const ELEMENT_LIMIT: u64 = 3_000;

/// Bytes of a file: as it is, as gzip, as brotli.
fn sizes(built: &Built, name: &str) -> Result<[u64; 3]> {
    let size = |name: &str| {
        let path = built.dist.join(name);
        Ok::<_, anyhow::Error>(
            std::fs::metadata(&path)
                .with_context(|| format!("looking at {}", path.display()))?
                .len(),
        )
    };
    Ok([size(name)?, size(&format!("{name}.gz"))?, size(&format!("{name}.br"))?])
}

fn table(built: &Built, page: &Page) -> Result<(String, u64)> {
    let mut text = format!("{:<36}{:>10}{:>10}{:>10}\n", page.name, "plain", "gzip", "brotli");
    let mut sums = [0, 0, 0];
    for name in page.first_view.iter().filter(|name| !is_font(name)) {
        let sizes = sizes(built, name)?;
        row(&mut text, &format!("  {}", name.trim_start_matches("assets/")), sizes);
        for (sum, size) in sums.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row(&mut text, &format!("  first view, at most {}", page.limits.bytes), sums);
    for name in page.first_view.iter().filter(|name| is_font(name)) {
        let path = built.dist.join(name);
        let plain = std::fs::metadata(&path).context("looking at a font")?.len();
        row(&mut text, &format!("  apart: {}", name.trim_start_matches("assets/")), [plain; 3]);
    }
    let [_, _, brotli] = sums;
    Ok((text, brotli))
}

/// Scripts and modules that no page loads at once: a script asks for them when they are needed, or
/// the page of somebody else.
fn on_demand(built: &Built) -> Result<String> {
    let first = |name: &String| built.pages.iter().any(|page| page.first_view.contains(name));
    let mut names = files_below(&built.dist)?;
    names.retain(|name| [".js", ".wasm"].iter().any(|end| name.ends_with(end)) && !first(name));
    let mut text = format!("{:<36}{:>10}{:>10}{:>10}\n", "on demand", "plain", "gzip", "brotli");
    for name in names {
        let sizes = sizes(built, &name)?;
        row(&mut text, &format!("  {}", name.trim_start_matches("assets/")), sizes);
    }
    Ok(text)
}

fn row(text: &mut String, name: &str, [plain, gzip, brotli]: [u64; 3]) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{name:<36}{plain:>10}{gzip:>10}{brotli:>10}");
}

fn is_font(name: &str) -> bool {
    name.ends_with(".woff2")
}

/// Nothing in the site may name a folder of the machine that built it.
pub(crate) fn names_no_folder(built: &Built, folders: &[String]) -> Result<()> {
    for name in files_below(&built.dist)? {
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let bytes = read(&built.dist.join(&name))?;
        for folder in folders {
            if bytes.windows(folder.len()).any(|window| window == folder.as_bytes()) {
                bail!("dist/{name} names this machine's folder {folder}");
            }
        }
    }
    Ok(())
}
