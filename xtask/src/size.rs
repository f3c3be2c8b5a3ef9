//! How much a browser fetches for the first view, and the bound on it.

use crate::build::Built;
use crate::pages::Page;
use crate::project::{files_below, read};
use anyhow::{Context, Result, bail};
use std::fmt::Write;

/// Bytes of brotli for everything but the font.
const LIMIT: u64 = 200_000;

/// Prints the table of every page.
pub(crate) fn print(built: &Built) -> Result<()> {
    for page in &built.pages {
        println!("{}", table(built, page)?.0);
    }
    Ok(())
}

/// Prints the table of every page; a first view above the limit is an error.
pub(crate) fn check(built: &Built) -> Result<()> {
    for page in &built.pages {
        let (table, total) = table(built, page)?;
        println!("{table}");
        if total > LIMIT {
            bail!("the first view of {} is {total} bytes: the limit is {LIMIT}", page.name);
        }
    }
    Ok(())
}

fn table(built: &Built, page: &Page) -> Result<(String, u64)> {
    let size = |name: &str| {
        let path = built.dist.join(name);
        Ok::<_, anyhow::Error>(
            std::fs::metadata(&path)
                .with_context(|| format!("looking at {}", path.display()))?
                .len(),
        )
    };
    let mut text = format!("{:<36}{:>10}{:>10}{:>10}\n", page.name, "plain", "gzip", "brotli");
    let mut sums = [0, 0, 0];
    for name in page.first_view.iter().filter(|name| !is_font(name)) {
        let sizes = [size(name)?, size(&format!("{name}.gz"))?, size(&format!("{name}.br"))?];
        row(&mut text, &format!("  {}", name.trim_start_matches("assets/")), sizes);
        for (sum, size) in sums.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row(&mut text, &format!("  first view, at most {LIMIT}"), sums);
    for name in page.first_view.iter().filter(|name| is_font(name)) {
        let plain = size(name)?;
        row(&mut text, &format!("  apart: {}", name.trim_start_matches("assets/")), [plain; 3]);
    }
    for name in later(built)? {
        let sizes = [size(&name)?, size(&format!("{name}.gz"))?, size(&format!("{name}.br"))?];
        row(&mut text, &format!("  on demand: {}", name.trim_start_matches("assets/")), sizes);
    }
    let [_, _, brotli] = sums;
    Ok((text, brotli))
}

/// Scripts and modules that no page loads at once: a script asks for them when they are needed.
fn later(built: &Built) -> Result<Vec<String>> {
    let first = |name: &String| built.pages.iter().any(|page| page.first_view.contains(name));
    let mut names = files_below(&built.dist)?;
    names.retain(|name| [".js", ".wasm"].iter().any(|end| name.ends_with(end)) && !first(name));
    Ok(names)
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
