//! The program that trainers take along: the command line, built for speed, with the built site
//! behind it (`cakupan serve` finds it there). Nothing is to be installed beside it.

use crate::build::Built;
use crate::project::Project;
use crate::{process, text_pages};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The folder beside `dist/`.
const FOLDER: &str = "dist-bin";

/// Builds the program for `target` (a triple that rustc knows; this machine without one), puts the
/// site behind it, and returns where it stands.
pub(crate) fn write(project: &Project, built: &Built, target: Option<&str>) -> Result<PathBuf> {
    let mut command = project.cargo();
    command.args(["build", "--release", "--package", "cakupan", "--bin", "cakupan"]);
    let mut folder = project.target.clone();
    if let Some(target) = target {
        command.args(["--target", target]);
        folder.push(target);
    }
    process::run(&mut command).context("the command line does not compile")?;
    let windows = target.map_or(cfg!(windows), |target| target.contains("windows"));
    let name = if windows { "cakupan.exe" } else { "cakupan" };
    let program = folder.join("release").join(name);
    let to = project.root.join(FOLDER).join(name);
    // That of this machine, which made the pages of text: the other may not run here.
    let mut pack = std::process::Command::new(text_pages::program(project));
    pack.args(["serve", "--lang", "en", "--site"]).arg(&built.dist);
    pack.arg("--program").arg(program).arg("--write").arg(&to);
    process::run(&mut pack).context("putting the site behind the program")?;
    Ok(to)
}
