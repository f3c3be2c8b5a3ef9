//! esbuild: bundles scripts and style sheets, and says what it wrote.

use crate::build::Flavour;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The oldest browsers we promise: product decision, see docs.
const BROWSERS: [&str; 3] = ["chrome109", "firefox115", "safari16.4"];

/// What one run of esbuild wrote, by file name.
pub(crate) struct Bundle {
    outputs: BTreeMap<String, Output>,
}

struct Output {
    /// The source below `www/`, or else below the repository, that this file is the bundle or the
    /// copy of.
    source: Option<String>,
    /// Files that the browser loads together with this one.
    needs: Vec<String>,
}

/// Bundles `entries` (paths below `www/`) into `folder`; `strings` are constants that the sources
/// may name.
pub(crate) fn run(
    project: &Project,
    flavour: Flavour,
    entries: &[&str],
    strings: &[(&str, String)],
    folder: &Path,
) -> Result<Bundle> {
    let options = json!({
        "format": "esm",
        "splitting": true,
        "entryNames": "[name]-[hash]",
        "define": defined(strings, false),
    });
    let metafile = esbuild(project, flavour, entries, folder, options, json!({}))?;
    read_metafile(&metafile)
}

/// The address that scripts inside the one file have, and so what they name beside themselves.
const INSIDE: &str = "cakupan:/";

/// Bundles one script or style sheet into `folder` for the page that is one file: all of it in one
/// script, under its own name; what it names is beside it. `surroundings`: a source whose exports stand
/// in the place of what the browser has under their names.
pub(crate) fn inside(
    project: &Project,
    entry: &str,
    surroundings: Option<&str>,
    strings: &[(&str, String)],
    folder: &Path,
) -> Result<()> {
    let mut define = defined(strings, true);
    define.insert("import.meta.url".to_owned(), Value::from(INSIDE).to_string().into());
    let inject: Vec<String> = surroundings.iter().map(|source| format!("www/{source}")).collect();
    let options = json!({
        "format": "esm",
        "entryNames": "[name]",
        "define": define,
        "inject": inject,
        "legalComments": "eof",
    });
    // One module has what both of these have.
    let instead = json!({ "cakupan.js": "questions.js" });
    esbuild(project, Flavour::Release, &[entry], folder, options, instead).map(|_| ())
}

/// Constants for esbuild: these texts, and whether the page is one file.
fn defined(strings: &[(&str, String)], one_file: bool) -> Map<String, Value> {
    let texts = strings.iter().map(|(name, text)| (*name, Value::from(text.as_str())));
    let all = texts.chain([("__ONE_FILE__", Value::from(one_file))]);
    all.map(|(name, value)| (name.to_owned(), Value::String(value.to_string()))).collect()
}

/// Bundles one script into `folder` under its own name, to be named by the pages of others: it
/// runs as it is, as a module or not.
pub(crate) fn alone(project: &Project, flavour: Flavour, entry: &str, folder: &Path) -> Result<()> {
    let options = json!({ "format": "iife", "entryNames": "[name]" });
    esbuild(project, flavour, &[entry], folder, options, json!({})).map(|_| ())
}

/// Runs esbuild with these options over the common ones, and returns what it says of its files;
/// `instead`: glue in the place of other glue.
fn esbuild(
    project: &Project,
    flavour: Flavour,
    entries: &[&str],
    folder: &Path,
    own: Value,
    instead: Value,
) -> Result<Value> {
    let release = flavour == Flavour::Release;
    let entry_points: Vec<String> = entries.iter().map(|entry| format!("www/{entry}")).collect();
    let mut options = json!({
        "absWorkingDir": project.root,
        "entryPoints": entry_points,
        "outdir": folder,
        "bundle": true,
        "chunkNames": "[name]-[hash]",
        "assetNames": "[name]-[hash]",
        "target": BROWSERS,
        "charset": "utf8",
        "loader": { ".woff2": "file", ".png": "file", ".svg": "file" },
        "minify": release,
        "sourcemap": if release { json!(false) } else { json!("inline") },
        // The notices of bundled packages, as their licences ask, in a file beside the script.
        "legalComments": if release { "linked" } else { "none" },
    });
    if let (Some(options), Value::Object(own)) = (options.as_object_mut(), own) {
        options.extend(own);
    }
    let input = json!({ "options": options, "glue": project.pkg(), "instead": instead });
    let metafile = process::pipe(&mut project.node("xtask/js/bundle.mjs"), &input.to_string())
        .with_context(|| format!("bundling {}", entry_points.join(", ")))?;
    serde_json::from_str(&metafile).context("what esbuild said")
}

fn read_metafile(metafile: &Value) -> Result<Bundle> {
    let outputs = metafile.get("outputs").and_then(Value::as_object).context("no outputs")?;
    let outputs = outputs.iter().map(|(path, output)| {
        let imports = output.get("imports").and_then(Value::as_array).into_iter().flatten();
        let needs = imports.filter_map(|import| {
            let kind = import.get("kind").and_then(Value::as_str)?;
            let path = import.get("path").and_then(Value::as_str)?;
            matches!(kind, "import-statement" | "url-token").then(|| file_name(path))
        });
        let entry = output.get("entryPoint").and_then(Value::as_str);
        let source = entry.or_else(|| copied(path, output));
        let output = Output {
            source: source.map(|path| {
                let path = path.strip_prefix("file-of:").unwrap_or(path);
                path.strip_prefix("www/").unwrap_or(path).to_owned()
            }),
            needs: needs.collect(),
        };
        (file_name(path), output)
    });
    Ok(Bundle { outputs: outputs.collect() })
}

/// The source that the file at `path` is a plain copy of: its only input, of the same kind.
fn copied<'a>(path: &str, output: &'a Value) -> Option<&'a str> {
    let mut inputs = output.get("inputs").and_then(Value::as_object)?.keys();
    let only = inputs.next().filter(|_| inputs.next().is_none())?;
    (only.rsplit('.').next() == path.rsplit('.').next() && !path.ends_with(".js")).then_some(only)
}

fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

impl Bundle {
    /// The file that `source` went to, as an entry or as a font or picture that one names.
    pub(crate) fn name(&self, source: &str) -> Option<&str> {
        self.outputs
            .iter()
            .find(|(_, output)| output.source.as_deref() == Some(source))
            .map(|(name, _)| name.as_str())
    }

    /// Every file that was written.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.outputs.keys().map(String::as_str)
    }

    /// `name` and every file that is loaded with it, itself first.
    pub(crate) fn with_needs(&self, name: &str) -> Vec<String> {
        let mut found = vec![name.to_owned()];
        let mut next = 0;
        while let Some(output) = found.get(next).map(|name| self.outputs.get(name)) {
            for need in output.into_iter().flat_map(|output| &output.needs) {
                if !found.contains(need) {
                    found.push(need.clone());
                }
            }
            next += 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_loaded_at_once_and_what_is_not() {
        let metafile = json!({ "outputs": {
            "t/assets/main-A1.js": { "entryPoint": "www/src/main.ts", "imports": [
                { "path": "t/assets/chunk-B2.js", "kind": "import-statement" },
                { "path": "t/assets/later-C3.js", "kind": "dynamic-import" },
            ] },
            "t/assets/chunk-B2.js": { "imports": [
                { "path": "t/assets/main-A1.js", "kind": "import-statement" },
            ] },
            "t/assets/later-C3.js": { "entryPoint": "www/src/later.ts", "imports": [] },
            "t/assets/main-D4.css": { "entryPoint": "www/styles/main.css", "imports": [
                { "path": "t/assets/sans-E5.woff2", "kind": "url-token" },
            ] },
            "t/assets/sans-E5.woff2": { "inputs": { "www/fonts/sans.woff2": {} } },
            "t/assets/jambi-F6.json": { "inputs": { "file-of:data/jambi.json": {} } },
        } });
        let bundle = read_metafile(&metafile).unwrap();
        assert_eq!(bundle.name("src/main.ts"), Some("main-A1.js"));
        assert_eq!(bundle.name("fonts/sans.woff2"), Some("sans-E5.woff2"));
        assert_eq!(bundle.name("data/jambi.json"), Some("jambi-F6.json"));
        assert_eq!(bundle.name("src/absent.ts"), None);
        assert_eq!(bundle.with_needs("main-A1.js"), ["main-A1.js", "chunk-B2.js"]);
        assert_eq!(bundle.with_needs("main-D4.css"), ["main-D4.css", "sans-E5.woff2"]);
    }
}
