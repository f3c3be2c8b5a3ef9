//! What the command line adds to the site from the ready scenarios: pages of text, prerendered
//! embeds, pictures, and, where the address of the site is known, oEmbed and a sitemap.
//!
//! In the dev profile these files, ten pictures among them, are made in some eight seconds.
//! `cargo xtask dev` leaves them out.

use crate::build::Flavour;
use crate::project::Project;
use crate::{bundle, process};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// The style sheet of the pages of text, below `www/`.
const STYLE: &str = "styles/static.css";

/// Writes the files into `dist`, in which `embed.html` stands already, by the command line at
/// `program`; returns those in `assets/`.
pub(crate) fn write(project: &Project, dist: &Path, program: &Path) -> Result<Vec<String>> {
    let bundle = bundle::run(project, Flavour::Release, &[STYLE], &[], &dist.join("assets"))?;
    let style = bundle.name(STYLE).context("esbuild wrote no style sheet of the pages of text")?;
    let mut command = Command::new(program);
    command.args(["site", "--lang", "en", "--style", &format!("assets/{style}")]);
    command.arg("--template").arg(dist.join("embed.html")).arg("--output").arg(dist);
    if let Some(address) = project.address() {
        command.args(["--address", address]);
    }
    process::run(&mut command).context("the pages of text")?;
    Ok(bundle.names().map(|name| format!("assets/{name}")).collect())
}
