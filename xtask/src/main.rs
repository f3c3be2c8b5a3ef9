//! The project's own commands: `cargo xtask build|serve|dev|test|bless|bench`.
//!
//! They need Rust (with rustup or with the wasm target in place) and Node 20 or later; the rest
//! they set up themselves ([`setup`]). Nothing is downloaded except by cargo, npm, rustup and, on
//! Debian as root, apt-get.
//!
//! # How `dist/` comes about
//! 1. [`wasm`]: the library is compiled for wasm32, once for each module: what the first view needs,
//!    that and what answers questions, files, embeds; wasm-bindgen (as a library) writes the
//!    JavaScript glue to `target/web/pkg`, wasm-opt makes it small.
//! 2. [`bundle`]: esbuild bundles the workers, then what the pages name, because each needs the
//!    hashed name of the one before: wasm, worker, scripts, page.
//! 3. [`pages`]: the pages get the hashed names.
//! 4. [`text_pages`]: the command line writes what is made from the ready scenarios: pages of text,
//!    ready embeds, pictures.
//! 5. [`one_file`]: all of the page once more in one file, `cakupan.html`, from the same modules. Then
//!    everything is compressed beside itself.
//! 6. [`offline`]: the list of all files that the page in a tab may ask for, with their hashes, and
//!    the service worker that keeps them.
//!
//! Behind the command line, built for release, the site then becomes one program, which serves it
//! where there is a local network and no internet ([`program`]).
//!
//! # What the page's sources may rely on
//! * `import init, { … } from "./wasm/cakupan.js"` (or that of another module) is wasm-bindgen's glue;
//!   its types are committed in `www/types/` and compared with the generated ones by
//!   `cargo xtask test`.
//! * `__WASM_URL__` (in a worker), `__WORKER_URL__`, `__QUESTIONS_WORKER_URL__`, `__FILES_WORKER_URL__`
//!   and `__EMBED_WASM_URL__` are strings relative to the bundled module:
//!   `new URL(__WORKER_URL__, import.meta.url)`. `__BUILD__` is the version and a hash of what the site
//!   was made from: `0.1.0+1a2b3c4d`; `__BUILT__` and `__DATA__` are the days of that and of the data
//!   ([`edition`]).
//! * Every `www/*.html` is a page and stays valid HTML as it is. A relative `src="…"` or `href="…"`
//!   that names a file below `www/` (`src/main.ts`, `styles/main.css`, `icons/icon.svg`) is bundled
//!   or copied, and gets its hashed name. Preload links for worker, core and font are added to the
//!   head; `__BUILD__` becomes the build; comments are dropped.
//! * `import address from "../data/x.json?file"` is the address of a copy of that file, relative to
//!   the bundled module, for a script to fetch when it is wanted.
//! * `fetch`, `new Worker` and `addStyle` of such addresses, and `import()`, are all by which the page
//!   gets what it has not yet: the one file has others in their place (`www/src/one-file/`).
//!   `__ONE_FILE__` says whether the page is that one.
//! * Style sheets `@import` and `url("../fonts/x.woff2")` relative to themselves.
//!
//! Everything in `dist/assets/` has a hash in its name and may be cached for ever; pages, pictures of
//! pages, the web manifest, `sw.js`, `offline.json` and `cakupan-chart.js`, which articles name, have the
//! same name in each build. Addresses are
//! relative, so the site works from any sub-path of any host; where a standard wants whole ones, they
//! are written only if the build is told where the site will stand.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a developer's tool: it adds up file sizes and ports, no money and no people"
)]

mod browsers;
mod build;
mod bundle;
mod checks;
mod command;
mod edition;
mod html;
#[path = "../../src/bin/cakupan/serve/http.rs"]
mod http;
mod office;
mod offline;
mod one_file;
mod output;
mod pages;
mod process;
mod program;
mod project;
mod report;
mod serve;
mod setup;
mod size;
mod text_pages;
mod wasm;
mod watch;

use anyhow::Result;
use clap::{Parser, Subcommand};
use command::Profile;
use std::ffi::OsString;
use std::process::ExitCode;

/// Builds, serves and tests Cakupan.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write the static site to dist/, and a program that carries and serves it to dist-bin/
    Build {
        /// Where the site will stand, https://…/: for oEmbed, link previews, canonical addresses and
        /// the sitemap, which need it whole; CAKUPAN_ADDRESS says the same
        #[arg(long)]
        address: Option<String>,
        /// The province whose districts are in the one file, cakupan.html: a code of two digits
        #[arg(long, default_value = "15")]
        province: String,
        /// Leave out dist-bin/, the command line that carries the site, which takes a release build
        #[arg(long)]
        no_program: bool,
        /// Build that program for another system, such as x86_64-pc-windows-gnu; rustup must have
        /// the target, and the system its linker
        #[arg(long, conflicts_with = "no_program")]
        program_for: Option<String>,
    },
    /// Build, then serve dist/ on this machine only
    Serve {
        /// Port to listen on; the next free one if it is taken, any free one for 0
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser
        #[arg(long)]
        open: bool,
        /// Serve dist/ as it is
        #[arg(long)]
        no_build: bool,
    },
    /// Serve, and rebuild whenever a source changes (quick to build, not small)
    Dev {
        /// Port to listen on; the next free one if it is taken, any free one for 0
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the page in the browser
        #[arg(long)]
        open: bool,
    },
    /// Run every check
    Test {
        /// Run one group of checks (may be given several times)
        #[arg(long, value_enum)]
        only: Vec<checks::Group>,
    },
    /// Refresh the committed golden files from what the program says now
    Bless,
    /// Run the benchmarks, in the browser and natively
    Bench,
    /// Run one wasm test binary in Node (cargo calls this)
    #[command(hide = true)]
    WasmTestRunner {
        /// What cargo passes on: the wasm file, then the options of the test run
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::WasmTestRunner { args } => wasm::run_tests(args)?,
        Task::Build { address, province, no_program, program_for } => {
            let project = project::Project::find()?.with(address, province);
            // What is shipped is compiled once: for this machine it makes the pages, too.
            let shipped = !no_program && program_for.is_none();
            let profile = if shipped { Profile::Release } else { Profile::Dev };
            let built = build::site(&project, profile)?;
            size::print(&built)?;
            if !no_program {
                let program = program::write(&project, &built, program_for.as_deref())?;
                println!("{} serves the site: see its serve --help", program.display());
            }
        }
        Task::Serve { port, open, no_build } => {
            let project = project::Project::find()?;
            if !no_build {
                build::site(&project, Profile::Dev)?;
            }
            serve::forever(&project.dist(), port, open)?;
        }
        Task::Dev { port, open } => watch::forever(&project::Project::find()?, port, open)?,
        Task::Test { only } => return checks::run(&project::Project::find()?, &only),
        Task::Bless => checks::bless(&project::Project::find()?)?,
        Task::Bench => checks::bench(&project::Project::find()?)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
