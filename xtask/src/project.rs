//! Where things are: the repository, cargo's target directory, the version.

use crate::process;
use anyhow::{Context, Result};
use serde_json::Value;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository and what cargo says of it.
pub(crate) struct Project {
    /// The repository's root folder.
    pub(crate) root: PathBuf,
    /// Cargo's target directory, wherever the environment put it.
    pub(crate) target: PathBuf,
    /// The version of the package `cakupan`.
    pub(crate) version: String,
    /// Where the site will stand, if that is known: as the line or `CAKUPAN_ADDRESS` says.
    address: Option<String>,
    /// The code of the province whose districts the one file has.
    pub(crate) province: String,
}

/// The variable that says where the site will stand, where the line does not.
const ADDRESS: &str = "CAKUPAN_ADDRESS";

impl Project {
    /// Asks cargo about the workspace that this program was built from.
    pub(crate) fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask has no parent folder")?.to_path_buf();
        let text = process::ask(cargo().current_dir(&root).args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
        ]))
        .context("`cargo metadata` failed: run it by hand in the repository to see why")?;
        let metadata: Value = serde_json::from_str(&text).context("what `cargo metadata` said")?;
        let text_at = |pointer: &str| metadata.pointer(pointer).and_then(Value::as_str);
        let packages = metadata.pointer("/packages").and_then(Value::as_array);
        let version = packages
            .into_iter()
            .flatten()
            .find(|package| package.get("name").and_then(Value::as_str) == Some("cakupan"))
            .and_then(|package| package.get("version").and_then(Value::as_str))
            .context("`cargo metadata` names no package `cakupan`")?;
        Ok(Self {
            target: text_at("/target_directory").context("cargo names no target directory")?.into(),
            version: version.to_owned(),
            address: std::env::var(ADDRESS).ok().filter(|address| !address.is_empty()),
            province: "15".to_owned(),
            root,
        })
    }

    /// The same with what the line says of the site.
    pub(crate) fn with(self, address: Option<String>, province: String) -> Self {
        Self { address: address.or(self.address), province, ..self }
    }

    /// Where the site will stand, if that is known.
    pub(crate) fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The sources of the page.
    pub(crate) fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// What the build writes on the way to `dist/`. Always below the repository, so that `dist/`
    /// can be swapped in by a rename and the names that esbuild sees are the same everywhere.
    pub(crate) fn work(&self) -> PathBuf {
        self.root.join("target").join("web")
    }

    /// The JavaScript glue of the core, and its types.
    pub(crate) fn pkg(&self) -> PathBuf {
        self.work().join("pkg")
    }

    /// Cargo, in the repository's root.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }

    /// Node on a script below the repository.
    pub(crate) fn node(&self, script: impl AsRef<Path>) -> Command {
        let mut command = Command::new("node");
        command.current_dir(&self.root).arg(self.root.join(script));
        command
    }
}

/// The cargo that started this program.
fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// The files below `folder` (none if it is absent), sorted, as paths relative to it with `/`.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_path_buf(), String::new())];
    while let Some((path, prefix)) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&path) else {
            continue;
        };
        for entry in entries {
            let entry = entry.with_context(|| format!("listing {}", path.display()))?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads a file, naming it in the error.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("reading {}", path.display()))
}

/// Reads a text file, naming it in the error.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

/// Writes a file and the folders above it, naming it in the error.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

/// Removes a folder with all it holds; absent is fine.
pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", path.display()))
        }
        _ => Ok(()),
    }
}
