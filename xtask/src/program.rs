//! The program that trainers take along: the command line, built for speed, with the built site
//! behind it (`cakupan serve` finds it there). Nothing is to be installed beside it.

use crate::build::Built;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// The folder beside `dist/`.
const FOLDER: &str = "dist-bin";

/// Puts the site behind the command line that made its pages of text, as it is shipped, or behind
/// one that is built for `target` (a triple that rustc knows); returns where the program stands.
pub(crate) fn write(project: &Project, built: &Built, target: Option<&str>) -> Result<PathBuf> {
    let windows = target.map_or(cfg!(windows), |target| target.contains("windows"));
    let name = if windows { "cakupan.exe" } else { "cakupan" };
    let program = match target {
        None => built.command.clone(),
        Some(target) => {
            let mut command = project.cargo();
            command.args(["build", "--release", "--package", "cakupan", "--bin", "cakupan"]);
            process::run(command.args(["--target", target]))
                .context("the command line does not compile")?;
            project.target.join(target).join("release").join(name)
        }
    };
    let to = project.root.join(FOLDER).join(name);
    // That of this machine: the other may not run here.
    let mut pack = Command::new(&built.command);
    pack.args(["serve", "--lang", "en", "--site"]).arg(&built.dist);
    pack.arg("--program").arg(program).arg("--write").arg(&to);
    process::run(&mut pack).context("putting the site behind the program")?;
    Ok(to)
}
