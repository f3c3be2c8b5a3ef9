//! Which edition of the site is built: its stamp, and the days of build and data that the page
//! shows.

use crate::build::short;
use crate::process;
use crate::project::{Project, files_below, read, read_text};
use crate::wasm::Modules;
use anyhow::{Context, Result};
use serde_json::Value;
use sha1_smol::Sha1;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// What a build says of itself.
pub(crate) struct Edition {
    /// The version and a hash of what the site is made from, `0.1.0+1a2b3c4d`: the same sources give
    /// the same stamp on every machine and at any time.
    pub(crate) build: String,
    /// The day of the sources, `2026-11-22` (UTC): of the last commit, so that one commit gives the
    /// same files whenever it is built. `SOURCE_DATE_EPOCH` says another; without git it is today.
    pub(crate) built: String,
    /// The day of the newest version of the data, from `data/versions.json`.
    pub(crate) data: String,
}

impl Edition {
    /// Of the sources as they stand, with the finished core.
    pub(crate) fn of(project: &Project, core: &Modules) -> Result<Self> {
        Ok(Self { build: stamp(project, core)?, built: built(project)?, data: data(project)? })
    }
}

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

fn built(project: &Project) -> Result<String> {
    let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(given) => given.parse().with_context(|| format!("SOURCE_DATE_EPOCH={given}"))?,
        Err(_) => match committed(project) {
            Some(seconds) => seconds,
            None => SystemTime::now().duration_since(UNIX_EPOCH).context("the clock")?.as_secs(),
        },
    };
    Ok(day(seconds))
}

fn committed(project: &Project) -> Option<u64> {
    let mut git = Command::new("git");
    git.current_dir(&project.root).args(["log", "-1", "--format=%ct"]);
    process::ask(&mut git)?.parse().ok()
}

fn data(project: &Project) -> Result<String> {
    let versions: Value =
        serde_json::from_str(&read_text(&project.root.join("data/versions.json"))?)?;
    let newest = versions.get("data").and_then(Value::as_array).and_then(|all| all.last());
    let date = newest.and_then(|newest| newest.get("date")).and_then(Value::as_str);
    date.map(str::to_owned).context("data/versions.json dates no version of the data")
}

/// The day, `2026-11-22`, of a time in seconds since 1970, in UTC. By the era of 400 years that
/// begins in March, as in Howard Hinnant's "chrono-compatible low-level date algorithms".
fn day(seconds: u64) -> String {
    let days = seconds / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let date = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    format!("{:04}-{month:02}-{date:02}", year + era * 400 + u64::from(month <= 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_days_of_the_calendar() {
        for (seconds, date) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_795_305_600, "2026-11-22"),
            (1_798_761_599, "2026-12-31"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(seconds), date);
        }
    }
}
