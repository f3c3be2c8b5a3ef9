//! The command line, built for this machine: it writes the site's pages of text ([`crate::text_pages`]),
//! and carries the site behind it ([`crate::program`]).

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// How it is built. What it writes is the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Compiles several times faster, and is what the tests have built anyway.
    Dev,
    /// As it is shipped: wherever it is compiled so for another reason.
    Release,
}

impl Profile {
    /// Cargo's folder, and what its line has to say.
    const fn words(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Dev => ("debug", &[]),
            Self::Release => ("release", &["--release"]),
        }
    }
}

/// Builds it, and returns where it stands.
pub(crate) fn build(project: &Project, profile: Profile) -> Result<PathBuf> {
    let (folder, words) = profile.words();
    let mut command = project.cargo();
    command.args(["build", "--package", "cakupan", "--bin", "cakupan"]).args(words);
    process::run(&mut command).context("the command line does not compile")?;
    Ok(project.target.join(folder).join(format!("cakupan{}", std::env::consts::EXE_SUFFIX)))
}
