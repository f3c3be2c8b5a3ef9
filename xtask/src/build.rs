//! Puts the site together: see the crate's documentation for the steps.

use crate::pages::{self, Page};
use crate::project::{Project, files_below, read, remove_folder, write};
use crate::wasm::{self, Modules};
use crate::{one_file, process, setup, text_pages};
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
}

/// Builds the site into `dist/`, which changes only when everything succeeded.
pub(crate) fn site(project: &Project, flavour: Flavour) -> Result<Built> {
    setup::for_build(project)?;
    let core = wasm::build(project, flavour)?;
    site_around(project, flavour, &core)
}

/// The part of [`site`] that follows the core: pages, scripts, styles.
pub(crate) fn site_around(project: &Project, flavour: Flavour, core: &Modules) -> Result<Built> {
    let fresh = project.work().join(format!("dist-{}", std::process::id()));
    remove_folder(&fresh)?;
    let mut names = Vec::new();
    for (module, bytes) in core.all() {
        let name = hashed(&format!("{}.wasm", module.name()), bytes);
        write(&fresh.join("assets").join(&name), bytes)?;
        names.push((module, name));
    }
    let stamp = stamp(project, core)?;
    let pages = pages::write_all(project, flavour, &fresh, &names, &stamp)?;
    if flavour == Flavour::Release {
        text_pages::write(project, &fresh)?;
        one_file::write_to(project, &fresh, core, &stamp)?;
        compress(project, &fresh)?;
    }
    swap(&fresh, &project.dist())?;
    Ok(Built { dist: project.dist(), pages })
}

/// `icon-0a1b2c3d.svg` of `icon.svg`: the first 8 hex digits of the content's SHA-1.
pub(crate) fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest = short(&Sha1::from(bytes));
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digest}.{extension}"),
        None => format!("{name}-{digest}"),
    }
}

fn short(sha: &Sha1) -> String {
    sha.digest().to_string().chars().take(8).collect()
}

/// The version and a hash of what the site is made from: the same sources give the same stamp on
/// every machine and at any time.
fn stamp(project: &Project, core: &Modules) -> Result<String> {
    let mut sha = Sha1::new();
    for (_, bytes) in core.all() {
        sha.update(bytes);
    }
    for folder in ["data", "www"] {
        let folder = project.root.join(folder);
        for name in files_below(&folder)? {
            sha.update(name.as_bytes());
            sha.update(&read(&folder.join(name))?);
        }
    }
    sha.update(&read(&project.root.join("package-lock.json"))?);
    Ok(format!("{}+{}", project.version, short(&sha)))
}

/// Writes `.br` and `.gz` beside everything that gets smaller by it.
fn compress(project: &Project, dist: &Path) -> Result<()> {
    let files = files_below(dist)?;
    let files: Vec<PathBuf> =
        files.iter().filter(|name| is_compressible(name)).map(|name| dist.join(name)).collect();
    let list = serde_json::to_string(&files)?;
    process::pipe(&mut project.node("xtask/js/compress.mjs"), &list)
        .context("compressing dist/")?;
    Ok(())
}

fn is_compressible(name: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default();
    matches!(
        extension,
        "html" | "js" | "css" | "wasm" | "svg" | "json" | "csv" | "txt" | "webmanifest" | "xml"
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
