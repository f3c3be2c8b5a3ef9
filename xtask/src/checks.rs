//! `cargo xtask test`: every check, in four groups. A group stops at its first failure, but for
//! the files of JavaScript tests, which are all run; the others go on.
//!
//! Two lanes run at the same time, as each has long stretches in which one processor is idle: what is
//! compiled for development ([`development`]), and what is shipped ([`shipped`]). They go by cargo's
//! profiles because it locks the folder of one: neither waits for the other, and neither compiles what
//! the other does. The browsers come last and have the machine to themselves.
//!
//! Each package is checked by itself: together, cargo would give the core the features that
//! xtask's dependencies ask for, and test another program than the one that is shipped.

use crate::browsers::{self, BROWSERS};
use crate::build::{self, Built};
use crate::command::{self, Profile};
use crate::output::say;
use crate::project::{Project, write};
use crate::report::Report;
use crate::{office, process, serve, setup, size};
use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::cmp::Reverse;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Instant;

/// The packages of the workspace.
const PACKAGES: [&str; 2] = ["cakupan", "xtask"];
/// The site is tried under a sub-path: it has to work from any.
const BASE: &str = "/some/where/cakupan/";
/// Random scenarios on which the reference model has to agree.
const RANDOM: &str = "200";

/// A part of the checks.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Group {
    /// Format, clippy, native tests, documentation, the reference model
    Native,
    /// The core as wasm, in Node
    Wasm,
    /// TypeScript, the page's own tests, the site's size
    Web,
    /// The page in real browsers
    Browser,
}

/// Runs the groups in `only`, or all; exits with a failure if any check failed.
pub(crate) fn run(project: &Project, only: &[Group]) -> Result<ExitCode> {
    let wanted = |group| only.is_empty() || only.contains(&group);
    let mut report = Report::default();
    // Ahead of both lanes: two installations at the same time would be in each other's way.
    let native = wanted(Group::Native)
        && report
            .check("native", "set-up", || {
                setup::rust_components()?;
                setup::python()
            })
            .is_some();
    let wasm = wanted(Group::Wasm)
        && report
            .check("wasm", "set-up", || {
                setup::rust_components()?;
                setup::for_build(project)
            })
            .is_some();
    // Whose site it is: the group that stops where it cannot be built.
    let site = [(Group::Web, "web"), (Group::Browser, "browser")]
        .into_iter()
        .find_map(|(group, name)| wanted(group).then_some(name));
    let [mut first, mut second] = match native || (wasm && site.is_some()) {
        true => [Report::of_lane(), Report::of_lane()],
        false => [Report::default(), Report::default()],
    };
    let built = thread::scope(|scope| {
        scope.spawn(|| development(project, &mut first, native, wasm));
        shipped(project, &mut second, native, site, wanted(Group::Web))
    });
    report.join(first);
    report.join(second);
    if wanted(Group::Browser) {
        match &built {
            Some(built) => {
                browser(project, &mut report, built);
            }
            None => report.skip("browser", "the page", "there is no site to try"),
        }
    }
    Ok(if report.close() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The lane of all that is compiled in the dev profile, whichever group wants it.
fn development(project: &Project, report: &mut Report, native: bool, wasm: bool) {
    if native {
        self::native(project, report);
    }
    if wasm {
        self::wasm(project, report);
    }
}

/// The lane of what is shipped: the command line and the reference model beside it, the site and its
/// own tests. Returns the site.
fn shipped(
    project: &Project,
    report: &mut Report,
    native: bool,
    site: Option<&str>,
    web: bool,
) -> Option<Built> {
    let command = if native { release(project, report) } else { None };
    // Where the command line is compiled for release, it is compiled so alone.
    let profile = if command.is_some() { Profile::Release } else { Profile::Dev };
    let built = report.check(site?, "build of the site", || build::site(project, profile))?;
    if web {
        self::web(project, report, &built);
    }
    Some(built)
}

/// Each group returns early (`None`) at its first failure; a file of JavaScript tests does not end
/// it.
fn native(project: &Project, report: &mut Report) -> Option<()> {
    let group = "native";
    report.check(group, "format", || {
        process::run(project.cargo().args(["fmt", "--all", "--check"]))
    })?;
    for package in PACKAGES {
        report.check(group, &format!("clippy {package}"), || {
            let args = ["clippy", "--package", package, "--all-targets", "--", "-D", "warnings"];
            process::run(project.cargo().args(args))
        })?;
    }
    for package in PACKAGES {
        report.check(group, &format!("tests of {package}"), || {
            process::run(project.cargo().args(["test", "--package", package]))
        })?;
    }
    recalculate(project, report, group)?;
    for package in PACKAGES {
        report.check(group, &format!("documentation of {package}"), || {
            let mut command = project.cargo();
            command.env("RUSTDOCFLAGS", "-D warnings");
            process::run(command.args(["doc", "--no-deps", "--package", package]))
        })?;
    }
    Some(())
}

/// Builds the command line as it is shipped, has the reference model judge it, and returns where it
/// stands.
fn release(project: &Project, report: &mut Report) -> Option<PathBuf> {
    let group = "native";
    let command =
        report.check(group, "release build", || command::build(project, Profile::Release))?;
    reference(project, report, group, &command);
    Some(command)
}

/// The reference model, by itself and beside the command line.
fn reference(project: &Project, report: &mut Report, group: &str, command: &Path) -> Option<()> {
    let compare = |args: &[&std::ffi::OsStr]| {
        let script = "tests/reference/compare.py";
        process::run(Command::new("python3").current_dir(&project.root).arg(script).args(args))
    };
    report.check(group, "the reference model by itself", || compare(&["--self-test".as_ref()]))?;
    report.check(group, "the reference model agrees", || {
        compare(&["--command".as_ref(), command.as_os_str(), "--random".as_ref(), RANDOM.as_ref()])
    })?;
    report.check(group, "the reference model proves the solver's answers", || {
        let ready_only = ["--random", "0", "--solve", "0"].map(AsRef::as_ref);
        compare(&[&["--command".as_ref(), command.as_os_str()], &ready_only[..]].concat())
    })
}

/// The workbooks recalculated by LibreOffice, and the notes opened; where that is missing, skipped,
/// or failed under `CI=true`.
fn recalculate(project: &Project, report: &mut Report, group: &str) -> Option<()> {
    let name = "LibreOffice recalculates the workbooks and opens the notes";
    if let Err(error) = office::install_missing() {
        say(&format!("LibreOffice cannot be installed: {error:#}"));
    }
    let Some(program) = office::find() else {
        if ci() {
            return report.check(group, name, || -> Result<()> { bail!(office::ADVICE) });
        }
        report.skip(group, name, office::ADVICE);
        return Some(());
    };
    report.check(group, name, || {
        let mut command = project.cargo();
        command.env(office::VARIABLE, program);
        command.args(["test", "--package", "cakupan", "--test", "files", "--", "--ignored"]);
        process::run(&mut command)
    })
}

/// Whether what is missing is a failure.
fn ci() -> bool {
    std::env::var("CI").is_ok_and(|ci| ci == "true")
}

fn wasm(project: &Project, report: &mut Report) -> Option<()> {
    let group = "wasm";
    let target = ["--package", "cakupan", "--target", "wasm32-unknown-unknown"];
    let more = ["questions", "files", "embed"].map(|feature| ["--features", feature]);
    for features in std::iter::once(&[][..]).chain(more.iter().map(|both| &both[..])) {
        report.check(
            group,
            &["clippy"].iter().chain(features).copied().collect::<Vec<_>>().join(" "),
            || {
                let mut command = project.cargo();
                command.arg("clippy").args(target).args(features);
                process::run(command.args(["--lib", "--", "-D", "warnings"]))
            },
        )?;
    }
    // One after another: the features of a build are those of all its tests.
    for (features, tests) in
        [("questions", &["wasm", "wasm_explain"][..]), ("embed", &["wasm_embed"][..])]
    {
        report.check(group, &format!("tests of {features} in Node"), || {
            in_node(project, features, tests)
        })?;
    }
    Some(())
}

/// Runs tests of the core as wasm.
fn in_node(project: &Project, features: &str, tests: &[&str]) -> Result<()> {
    let this = std::env::current_exe().context("where this program is")?;
    // A JSON array of strings is a TOML array of strings.
    let runner = serde_json::json!([this, "wasm-test-runner"]);
    let config = format!("target.wasm32-unknown-unknown.runner={runner}");
    let mut command = project.cargo();
    // Cargo builds the package's programs along with a test in tests/: without the default
    // features, the command line is left out, which does not compile to wasm.
    command.args(["test", "--no-default-features", "--package", "cakupan"]);
    command.args(["--target", "wasm32-unknown-unknown", "--features", features]);
    command.args(tests.iter().flat_map(|test| ["--test", test]));
    process::run(command.args(["--config", &config]))
}

fn web(project: &Project, report: &mut Report, built: &Built) -> Option<()> {
    let group = "web";
    let tsc = || project.node("node_modules/typescript/bin/tsc");
    report.check(group, "TypeScript", || process::run(tsc().args(["--noEmit", "-p", "www"])))?;
    report.check(group, "TypeScript of the service worker", || {
        process::run(tsc().args(["--noEmit", "-p", "www/offline"]))
    })?;
    report.check(group, "the committed types of the core", || {
        let check = project.work().join("glue-check.ts");
        write(&check, GLUE_CHECK)?;
        let mut command = tsc();
        command.args(["--noEmit", "--strict", "--skipLibCheck"]);
        command.args(["--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"]);
        process::run(command.arg(check)).context("www/types/ differs from what the core exports")
    })?;
    report.check(group, "size of the first view", || size::check(built))?;
    report.check(group, "no folder of this machine in dist/", || {
        let cargo = std::env::var("CARGO_HOME").ok();
        let home = std::env::home_dir().map(|home| home.to_string_lossy().into_owned());
        let root = Some(project.root.to_string_lossy().into_owned());
        let folders: Vec<String> =
            [cargo, home, root].into_iter().flatten().filter(|folder| folder.len() > 4).collect();
        size::names_no_folder(built, &folders)
    })?;
    node_tests(project, report, group, &test_files(project, "tests/web"), &[], Tries::One)
}

/// Compiles only while everything that the page imports is there with the type it relies on.
const GLUE_CHECK: &str = "\
import * as built from \"./pkg/cakupan.js\";
import * as declared from \"../../www/types/engine/wasm/cakupan.js\";
import * as builtQuestions from \"./pkg/questions.js\";
import * as declaredQuestions from \"../../www/types/engine/wasm/questions.js\";
import * as builtFiles from \"./pkg/files.js\";
import * as declaredFiles from \"../../www/types/engine/wasm/files.js\";
import * as builtEmbed from \"./pkg/embed.js\";
import * as declaredEmbed from \"../../www/types/engine/wasm/embed.js\";
export const same: typeof declared = built;
export const sameQuestions: typeof declaredQuestions = builtQuestions;
export const sameFiles: typeof declaredFiles = builtFiles;
export const sameEmbed: typeof declaredEmbed = builtEmbed;
";

fn browser(project: &Project, report: &mut Report, built: &Built) -> Option<()> {
    let group = "browser";
    let files = test_files(project, "tests/browser");
    let mut known = true;
    report.check(group, "set-up", || {
        if files.is_empty() {
            bail!("tests/browser/ holds no *.test.mjs");
        }
        setup::node()?;
        // Whether a browser is there is judged below, each by its name.
        if let Err(error) = browsers::install_missing() {
            say(&format!("browsers cannot be installed: {error:#}"));
        }
        Ok(())
    })?;
    for browser in BROWSERS.iter().filter(|browser| browser.find().is_none()) {
        if ci() {
            known &= report
                .check(group, browser.name, || -> Result<()> { bail!(browser.advice()) })
                .is_some();
        } else {
            report.skip(group, browser.name, &browser.advice());
        }
    }
    if !known {
        return None;
    }
    if BROWSERS.iter().all(|browser| browser.find().is_none()) {
        return Some(());
    }
    let environment = report.check(group, "server", || environment(built))?;
    node_tests(project, report, group, &files, &environment, Tries::Two)
}

/// What the browser tests are told: the served site, the command line that has made its pages of
/// text, and where each browser is.
fn environment(built: &Built) -> Result<Vec<(&'static str, PathBuf)>> {
    let url = serve::start(serve::Site::new(&built.dist, BASE), 0)?;
    let mut variables = vec![
        ("CAKUPAN_URL", url.into()),
        ("CAKUPAN_DIST", built.dist.clone()),
        ("CAKUPAN_COMMAND", built.command.clone()),
    ];
    for browser in &BROWSERS {
        variables.extend(browser.find().map(|program| (browser.variable, program)));
    }
    Ok(variables)
}

/// More files than these do not fail for being late.
const MOST_LATE: usize = 4;

/// How often a file of tests is run before it counts as failed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tries {
    One,
    /// A file that failed beside another is run once more by itself when all others ended: two
    /// browsers on a busy machine may be late for each other. What passes only then is named so.
    Two,
}

/// Each file is run, whether or not another failed: they do not rest on one another. One for each
/// processor at a time; what a file prints is shown when it ends.
fn node_tests(
    project: &Project,
    report: &mut Report,
    group: &str,
    files: &[String],
    environment: &[(&str, PathBuf)],
    tries: Tries,
) -> Option<()> {
    let run = |file: &str| {
        let started = Instant::now();
        let mut command = Command::new("node");
        command.current_dir(&project.root).envs(environment.iter().cloned());
        command.args(["--test", "--test-reporter=spec", file]);
        let (printed, result) = process::capture(&mut command, "✖ failing tests");
        (started.elapsed(), printed, result)
    };
    let waiting = Mutex::new(files.iter());
    let (ended, ends) = mpsc::channel();
    let at_once = thread::available_parallelism().map_or(1, NonZero::get);
    let mut all = Some(());
    let mut again = Vec::new();
    thread::scope(|scope| {
        for _ in 0..at_once {
            let (ended, waiting, run) = (ended.clone(), &waiting, &run);
            scope.spawn(move || {
                let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
                while let Some(file) = next() {
                    if ended.send((file, run(file))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(ended);
        for (file, (took, printed, result)) in ends {
            match result {
                Err(error) if tries == Tries::Two => {
                    println!("\n=== {group}: {file}\n{printed}");
                    println!("=== {group}: {file}: failed beside another: {error:#}");
                    again.push((file, took, error));
                }
                result => all = report.ran(group, file, &printed, took, result).and(all),
            }
        }
    });
    let late = again.len() <= MOST_LATE;
    for (file, took, error) in again {
        if !late {
            let printed = "failed beside others, of which too many did";
            all = report.ran::<()>(group, file, printed, took, Err(error)).and(all);
            continue;
        }
        let (took, printed, result) = run(file);
        let name = format!("{file} (second try)");
        all = report.ran(group, &name, &printed, took, result).and(all);
    }
    all
}

/// The `*.test.mjs` of a folder, as paths from the repository's root, the longest files first: they take
/// the longest by and large, and none of them shall begin when all others end.
fn test_files(project: &Project, folder: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(project.root.join(folder)) else {
        return Vec::new();
    };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = names
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    let length = |file: &String| {
        std::fs::metadata(project.root.join(file)).map_or(0, |metadata| metadata.len())
    };
    files.sort_by_cached_key(|file| (Reverse(length(file)), file.clone()));
    files
}

/// `cargo xtask bless`: every test with a generated or golden file writes it anew, and then
/// checks what it wrote.
pub(crate) fn bless(project: &Project) -> Result<()> {
    let mut command = project.cargo();
    command.env("CAKUPAN_BLESS", "1").args(["test", "--package", "cakupan", "--no-fail-fast"]);
    process::run(&mut command)?;
    process::run(project.cargo().args(["test", "--package", "cakupan"]))
}

/// `cargo xtask bench`: the figures of docs/PERFORMANCE.md.
pub(crate) fn bench(project: &Project) -> Result<()> {
    let built = build::site(project, Profile::Dev)?;
    browsers::install_missing()?;
    for browser in BROWSERS.iter().filter(|browser| browser.find().is_none()) {
        eprintln!("skipped: {}", browser.advice());
    }
    let environment = environment(&built)?;
    let mut command = project.node("tests/browser/bench.mjs");
    process::run(command.envs(environment.iter().map(|(name, value)| (name, value))))?;
    process::run(project.cargo().args(["bench", "--package", "cakupan"]))
}
