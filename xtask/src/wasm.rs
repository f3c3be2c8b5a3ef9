//! From `src/` to the wasm modules and their JavaScript glue, and the runner of wasm tests.

use crate::build::Flavour;
use crate::project::{Project, files_below, read, remove_folder, write};
use crate::{output, process};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The package whose library is compiled.
const PACKAGE: &str = "cakupan";

/// A wasm module made from the library.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Module {
    /// What the first view needs.
    First,
    /// That, and what answers questions: fetched when one is asked.
    Questions,
    /// What writes and reads files: fetched when one is asked for.
    Files,
    /// What a figure in an article needs.
    Embed,
}

impl Module {
    /// The name of the module and of its glue: `cakupan.js`, `cakupan.d.ts`, `cakupan_bg.wasm`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::First => "cakupan",
            Self::Questions => "questions",
            Self::Files => "files",
            Self::Embed => "embed",
        }
    }
}

/// The finished modules.
pub(crate) struct Modules {
    /// [`Module::First`].
    pub(crate) first: Vec<u8>,
    /// [`Module::Questions`].
    pub(crate) questions: Vec<u8>,
    /// [`Module::Files`].
    pub(crate) files: Vec<u8>,
    /// [`Module::Embed`].
    pub(crate) embed: Vec<u8>,
}

impl Modules {
    /// Each module with its bytes.
    pub(crate) fn all(&self) -> [(Module, &[u8]); 4] {
        [
            (Module::First, &self.first),
            (Module::Questions, &self.questions),
            (Module::Files, &self.files),
            (Module::Embed, &self.embed),
        ]
    }
}

/// What rustc puts into a wasm module and every browser we support has; wasm-opt refuses a
/// module that uses anything else.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Compiles the library for each module, writes the glue to [`Project::pkg`] and returns the
/// finished modules.
pub(crate) fn build(project: &Project, flavour: Flavour) -> Result<Modules> {
    std::thread::scope(|scope| {
        // One is finished while the next compiles: that takes one processor most of the time.
        let start =
            |module| {
                let compiled = compile(project, flavour, module)?;
                let kept = output::kept();
                Ok::<_, anyhow::Error>(scope.spawn(move || {
                    output::with(kept, || finish(project, flavour, &compiled, module))
                }))
            };
        let started = [
            start(Module::First)?,
            start(Module::Questions)?,
            start(Module::Files)?,
            start(Module::Embed)?,
        ];
        let [first, questions, files, embed] =
            started.map(|one| one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        Ok(Modules { first: first?, questions: questions?, files: files?, embed: embed? })
    })
}

/// The glue of a compiled module, and the module as it is shipped.
fn finish(project: &Project, flavour: Flavour, compiled: &Path, module: Module) -> Result<Vec<u8>> {
    let bound = bind(project, compiled, module)?;
    std::fs::remove_file(compiled).with_context(|| format!("removing {}", compiled.display()))?;
    match flavour {
        Flavour::Release => optimise(project, &bound, module),
        Flavour::Dev => read(&bound),
    }
}

/// Compiles the library for a module; returns a copy of it, as all modules compile to the same file.
fn compile(project: &Project, flavour: Flavour, module: Module) -> Result<PathBuf> {
    let (profile, folder) = match flavour {
        Flavour::Release => ("wasm", "wasm"),
        Flavour::Dev => ("dev", "debug"),
    };
    let mut command = project.cargo();
    command.args(["build", "--package", PACKAGE, "--lib", "--target", "wasm32-unknown-unknown"]);
    command.args(["--profile", profile]);
    if module != Module::First {
        command.args(["--features", module.name()]);
    }
    if flavour == Flavour::Dev {
        // Without optimisation a drag step takes too long to try anything out.
        command.args([
            "--config",
            "profile.dev.opt-level=1",
            "--config",
            "profile.dev.debug=false",
        ]);
    }
    // A panic carries the path of its source file: the module shall not name this machine's
    // folders, and be the same wherever it is built.
    let flags = remapped_paths()?;
    command.arg("--config").arg(format!("target.wasm32-unknown-unknown.rustflags={flags}"));
    process::run(&mut command).context("the core does not compile to wasm")?;
    let built = format!("wasm32-unknown-unknown/{folder}/{PACKAGE}.wasm");
    let copy = own(project, "compiled", module).with_extension("wasm");
    write(&copy, read(&project.target.join(built))?)?;
    Ok(copy)
}

/// A place for what is made of a module on the way, apart from that of others and of other builds.
fn own(project: &Project, what: &str, module: Module) -> PathBuf {
    project.work().join(format!("{what}-{}-{}", module.name(), std::process::id()))
}

/// `--remap-path-prefix` flags as a TOML array: the sources of dependencies and of the standard
/// library get short names that say nothing about this machine.
fn remapped_paths() -> Result<String> {
    let mut pairs = Vec::new();
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources =
        home.context("neither CARGO_HOME nor a home folder is known")?.join("registry/src");
    if let Ok(entries) = std::fs::read_dir(sources) {
        for entry in entries.flatten() {
            pairs.push((entry.path(), "/deps"));
        }
    }
    pairs.sort();
    if let Some(sysroot) = process::ask(Command::new("rustc").args(["--print", "sysroot"])) {
        pairs.push((Path::new(&sysroot).join("lib/rustlib/src/rust"), "/rust"));
    }
    let flags: Vec<String> = pairs
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .collect();
    // A JSON array of strings is a TOML array of strings.
    Ok(serde_json::to_string(&flags)?)
}

/// Runs wasm-bindgen and returns the module it wrote.
fn bind(project: &Project, compiled: &Path, module: Module) -> Result<PathBuf> {
    let name = module.name();
    let fresh = own(project, "pkg", module);
    remove_folder(&fresh)?;
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .out_name(name)
        .typescript(true)
        // The worker says where the module is; a default would name a file that is not there.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&fresh)
        .context("wasm-bindgen refused the module")?;
    // File by file, so that a `tsc` that runs meanwhile never finds an empty folder.
    std::fs::create_dir_all(project.pkg())?;
    for file in files_below(&fresh)? {
        write(&project.pkg().join(&file), read(&fresh.join(&file))?)?;
    }
    remove_folder(&fresh)?;
    Ok(project.pkg().join(format!("{name}_bg.wasm")))
}

fn optimise(project: &Project, bound: &Path, module: Module) -> Result<Vec<u8>> {
    let small = own(project, "small", module).with_extension("wasm");
    process::run(
        project
            .node("node_modules/binaryen/bin/wasm-opt")
            .arg(bound)
            .arg("-o")
            .arg(&small)
            .args([
                // Higher levels write less, but what they write compresses worse: 3 kB more travel.
                "-O1",
                // These two take 600 bytes off what travels.
                "--dae-optimizing",
                "--duplicate-function-elimination",
                "--strip-debug",
                "--strip-producers",
                "--strip-target-features",
            ])
            .args(FEATURES),
    )
    .context("wasm-opt failed")?;
    let bytes = read(&small)?;
    std::fs::remove_file(&small)?;
    Ok(bytes)
}

/// Runs the tests of one wasm test binary in Node. Cargo calls this through the `runner` setting
/// that [`crate::checks`] gives it; it must not be given `--quiet`, which the runner refuses.
pub(crate) fn run_tests(args: Vec<OsString>) -> Result<()> {
    let binary = args.first().context("cargo gave no wasm file to test")?;
    // The runner is content with a binary that has no tests; we are not.
    let module = read(Path::new(binary))?;
    if !module.windows(7).any(|window| window == b"__wbgt_") {
        bail!("{} has no tests", Path::new(binary).display());
    }
    let program = OsString::from("wasm-bindgen-test-runner");
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(
        std::iter::once(program).chain(args),
    )
}
