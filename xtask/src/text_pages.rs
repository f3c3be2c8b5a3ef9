//! What the command line adds to the site from the ready scenarios: pages of text, prerendered
//! embeds, pictures, and, where the address of the site is known, oEmbed and a sitemap.
//!
//! It is built in the dev profile: that compiles several times faster than release and is what the
//! tests have built anyway, and these files, ten pictures among them, are made in some eight seconds.
//! What they hold is the same in every profile. `cargo xtask dev` leaves them out.

use crate::build::Flavour;
use crate::project::Project;
use crate::{bundle, process};
use anyhow::{Context, Result};
use std::path::Path;

/// The style sheet of the pages of text, below `www/`.
const STYLE: &str = "styles/static.css";

/// Writes the files into `dist`, in which `embed.html` stands already; returns those in `assets/`.
pub(crate) fn write(project: &Project, dist: &Path) -> Result<Vec<String>> {
    let bundle = bundle::run(project, Flavour::Release, &[STYLE], &[], &dist.join("assets"))?;
    let style = bundle.name(STYLE).context("esbuild wrote no style sheet of the pages of text")?;
    process::run(project.cargo().args(["build", "--package", "cakupan", "--bin", "cakupan"]))
        .context("the command line does not compile")?;
    let program = project.target.join(format!("debug/cakupan{}", std::env::consts::EXE_SUFFIX));
    let mut command = std::process::Command::new(program);
    command.args(["site", "--lang", "en", "--style", &format!("assets/{style}")]);
    command.arg("--template").arg(dist.join("embed.html")).arg("--output").arg(dist);
    if let Some(address) = project.address() {
        command.args(["--address", address]);
    }
    process::run(&mut command).context("the pages of text")?;
    Ok(bundle.names().map(|name| format!("assets/{name}")).collect())
}
