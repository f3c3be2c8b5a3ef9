//! `cargo xtask dev`: builds again whenever a source changes, and serves what is there.

use crate::build::{self, Flavour};
use crate::project::{Project, files_below};
use crate::wasm::{self, Modules};
use crate::{serve, setup};
use anyhow::Result;
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// How often the sources are looked at.
const PAUSE: Duration = Duration::from_millis(300);
/// What the core is made from.
const CORE: [&str; 2] = ["src", "data"];
/// What the page is made from, besides the core.
const PAGE: [&str; 1] = ["www"];
/// Single files that concern everything.
const FILES: [&str; 2] = ["Cargo.toml", "package-lock.json"];

/// Every file with its time of change.
type Snapshot = BTreeMap<String, Option<SystemTime>>;

/// Builds, serves, and builds again, until Ctrl-C.
pub(crate) fn forever(project: &Project, port: u16, open: bool) -> Result<()> {
    setup::for_build(project)?;
    let site = serve::Site::new(&project.dist(), "/");
    let mut core = None;
    let mut seen = (Snapshot::new(), Snapshot::new());
    let mut served = false;
    loop {
        let now = (snapshot(project, &CORE)?, snapshot(project, &PAGE)?);
        if now != seen {
            if now.0 != seen.0 {
                core = None;
            }
            seen = now;
            let started = Instant::now();
            match rebuild(project, &mut core) {
                Ok(()) => {
                    site.rebuilds.fetch_add(1, Ordering::Relaxed);
                    eprintln!("built in {:.1} s", started.elapsed().as_secs_f64());
                    if !served {
                        serve::announce(&serve::start(site.clone(), port)?, open)?;
                        served = true;
                    }
                }
                // The site that was there stays; the next change tries again.
                Err(error) => eprintln!("error: {error:#}\nwaiting for a change"),
            }
        }
        thread::sleep(PAUSE);
    }
}

/// Builds the core unless it is there, then the page around it.
fn rebuild(project: &Project, core: &mut Option<Modules>) -> Result<()> {
    let modules = match core.take() {
        Some(modules) => modules,
        None => wasm::build(project, Flavour::Dev)?,
    };
    let built = build::site_around(project, &modules, None);
    *core = Some(modules);
    built.map(|_| ())
}

fn snapshot(project: &Project, folders: &[&str]) -> Result<Snapshot> {
    let mut names: Vec<String> = FILES.iter().map(|name| (*name).to_owned()).collect();
    for folder in folders {
        let below = files_below(&project.root.join(folder))?;
        names.extend(below.into_iter().map(|name| format!("{folder}/{name}")));
    }
    let changed = |name: &String| {
        std::fs::metadata(project.root.join(name)).and_then(|data| data.modified()).ok()
    };
    Ok(names.into_iter().map(|name| (name.clone(), changed(&name))).collect())
}
