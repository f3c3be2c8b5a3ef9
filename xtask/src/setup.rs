//! What the commands need, set up where it is missing: the wasm target, rustfmt and clippy, npm
//! packages; on Debian as root also Debian packages.

use crate::output::note;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

const WASM: &str = "wasm32-unknown-unknown";
/// The oldest Node that the build's and the tests' packages run on.
const NODE: u32 = 20;

/// Everything that a build of the site needs.
pub(crate) fn for_build(project: &Project) -> Result<()> {
    wasm_target()?;
    node()?;
    npm_packages(project)
}

/// The standard library for wasm32 in the toolchain in use.
fn wasm_target() -> Result<()> {
    let folder =
        process::ask(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    note(&format!("set-up: adding the Rust target {WASM}"));
    rustup(&["target", "add", WASM])
}

/// rustfmt and clippy in the toolchain in use.
pub(crate) fn rust_components() -> Result<()> {
    for (probe, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if process::ask(Command::new(probe).arg("--version")).is_none() {
            note(&format!("set-up: adding {component}"));
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(args: &[&str]) -> Result<()> {
    if process::ask(Command::new("rustup").arg("--version")).is_none() {
        bail!(
            "rustup is not here to run `rustup {}`: install rustup, or get this by the means that \
             Rust came by",
            args.join(" ")
        );
    }
    process::run(Command::new("rustup").args(args))
}

/// Node, new enough.
pub(crate) fn node() -> Result<()> {
    let version = process::ask(Command::new("node").arg("--version"))
        .with_context(|| format!("Node is missing: install Node {NODE} or later, with npm"))?;
    match major(&version) {
        Some(found) if found >= NODE => Ok(()),
        _ => bail!("Node {version} is too old: install Node {NODE} or later, with npm"),
    }
}

/// `20` of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

/// `npm ci` where `node_modules` is absent or older than `package-lock.json`.
fn npm_packages(project: &Project) -> Result<()> {
    let changed = |name: &str| {
        std::fs::metadata(project.root.join(name)).and_then(|data| data.modified()).ok()
    };
    // npm writes this file when an installation is complete.
    let installed = changed("node_modules/.package-lock.json");
    let locked = changed("package-lock.json").context("package-lock.json is missing")?;
    if installed.is_some_and(|installed| installed >= locked) {
        return Ok(());
    }
    note("set-up: installing npm packages");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(Command::new(npm).current_dir(&project.root).args([
        "ci",
        "--no-audit",
        "--no-fund",
    ]))
    .context("the npm packages could not be installed")
}

/// Whether missing programs may be installed here: Debian, as root.
pub(crate) fn debian_root() -> bool {
    let debian = std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line.trim() == "ID=debian"));
    debian && process::ask(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs Debian packages; the package lists are brought up to date once in a run.
pub(crate) fn apt_install(packages: &[&str]) -> Result<()> {
    static UPDATED: Mutex<bool> = Mutex::new(false);
    note(&format!("set-up: apt-get install {}", packages.join(" ")));
    if let Ok(mut updated) = UPDATED.lock()
        && !*updated
    {
        process::run(Command::new("apt-get").args(["update", "-qq"]))?;
        *updated = true;
    }
    process::run(
        Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages),
    )
}

/// Python 3 for the reference model: installed on Debian as root, named elsewhere.
pub(crate) fn python() -> Result<()> {
    let there = || process::ask(Command::new("python3").arg("--version")).is_some();
    if !there() && debian_root() {
        apt_install(&["python3-minimal", "libpython3-stdlib"])?;
    }
    if !there() {
        bail!("python3 is missing: install Python 3 (the reference model needs nothing else)");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.0.0\n"), Some(9));
        assert_eq!(major("nightly"), None);
    }
}
