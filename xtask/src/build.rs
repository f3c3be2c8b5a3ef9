//! Puts the site together: see the crate's documentation for the steps.

use crate::command::{self, Profile};
use crate::edition::Edition;
use crate::pages::{self, Page};
use crate::project::{Project, files_below, remove_folder, write};
use crate::wasm::{self, Modules};
use crate::{offline, one_file, process, setup, text_pages};
use anyhow::{Context, Result};
use sha1_smol::Sha1;
use std::path::{Path, PathBuf};

/// How much work goes into making the site small.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// For readers: small, compressed.
    Release,
    /// For the one who is changing it: quick to build, source maps inside, reloads itself.
    Dev,
}

/// A site that stands in `dist/`.
pub(crate) struct Built {
    /// Where it stands.
    pub(crate) dist: PathBuf,
    /// Its pages.
    pub(crate) pages: Vec<Page>,
    /// The command line that made its pages of text.
    pub(crate) command: PathBuf,
}

/// Builds the site for readers into `dist/`, which changes only when everything succeeded; the
/// command line that is needed for it by `profile`.
pub(crate) fn site(project: &Project, profile: Profile) -> Result<Built> {
    setup::for_build(project)?;
    let core = wasm::build(project, Flavour::Release)?;
    let command = command::build(project, profile)?;
    let pages = site_around(project, &core, Some(&command))?;
    Ok(Built { dist: project.dist(), pages, command })
}

/// The part of [`site`] that follows the core: pages, scripts, styles; returns the pages. Without a
/// command line it is the one of [`Flavour::Dev`].
pub(crate) fn site_around(
    project: &Project,
    core: &Modules,
    command: Option<&Path>,
) -> Result<Vec<Page>> {
    let flavour = if command.is_some() { Flavour::Release } else { Flavour::Dev };
    let fresh = project.work().join(format!("dist-{}", std::process::id()));
    remove_folder(&fresh)?;
    let mut names = Vec::new();
    for (module, bytes) in core.all() {
        let name = hashed(&format!("{}.wasm", module.name()), bytes);
        write(&fresh.join("assets").join(&name), bytes)?;
        names.push((module, name));
    }
    let edition = Edition::of(project, core)?;
    let pages = pages::write_all(project, flavour, &fresh, &names, &edition)?;
    let mut left_out = offline::manifest(project, &fresh)?;
    match command {
        Some(command) => {
            let text = text_pages::write(project, &fresh, command)?;
            left_out.extend(offline::files_apart(&pages, &text));
            left_out.extend(one_file::write_to(project, &fresh, core, &edition)?);
            compress(project, &fresh, &files_below(&fresh)?)?;
            let written = offline::write_all(project, &fresh, &edition, &left_out)?;
            compress(project, &fresh, &written)?;
        }
        None => offline::off(&fresh)?,
    }
    swap(&fresh, &project.dist())?;
    Ok(pages)
}

/// `icon-0a1b2c3d.svg` of `icon.svg`: the first 8 hex digits of the content's SHA-1.
pub(crate) fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest = short(&Sha1::from(bytes));
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}

/// The first 8 hex digits.
pub(crate) fn short(sha: &Sha1) -> String {
    sha.digest().to_string().chars().take(8).collect()
}

/// Writes `.br` and `.gz` beside each of the files that gets smaller by it.
fn compress(project: &Project, dist: &Path, names: &[String]) -> Result<()> {
    let files: Vec<PathBuf> =
        names.iter().filter(|name| is_compressible(name)).map(|name| dist.join(name)).collect();
    let list = serde_json::to_string(&files)?;
    process::pipe(&mut project.node("xtask/js/compress.mjs"), &list)
        .context("compressing dist/")?;
    Ok(())
}

fn is_compressible(name: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default();
    matches!(
        extension,
        "html"
            | "js"
            | "css"
            | "wasm"
            | "svg"
            | "json"
            | "csv"
            | "toml"
            | "txt"
            | "webmanifest"
            | "xml"
    )
}

/// Puts `fresh` in the place of `dist`.
fn swap(fresh: &Path, dist: &Path) -> Result<()> {
    let old = fresh.with_extension("old");
    remove_folder(&old)?;
    if dist.exists() {
        std::fs::rename(dist, &old).context("moving the old dist/ away")?;
    }
    std::fs::rename(fresh, dist).context("moving the new dist/ into place")?;
    remove_folder(&old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_hash_of_its_content() {
        assert_eq!(hashed("icon.svg", b"abc"), "icon-a9993e36.svg");
        assert_eq!(hashed("icon.min.svg", b"abc"), "icon.min-a9993e36.svg");
        assert_eq!(hashed("LICENSE", b"abc"), "LICENSE-a9993e36");
        assert_ne!(hashed("a.svg", b"abc"), hashed("a.svg", b"abd"));
    }

    #[test]
    fn fonts_and_pictures_are_not_compressed_again() {
        assert!(is_compressible("assets/main-A1.js"));
        assert!(is_compressible("index.html"));
        assert!(!is_compressible("assets/sans-A1.woff2"));
        assert!(!is_compressible("assets/icon-A1.png"));
    }
}
