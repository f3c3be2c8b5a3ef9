//! The pages: what they name is bundled or copied, they get the new names and preload links.

use crate::build::{Flavour, hashed};
use crate::bundle::{self, Bundle};
use crate::edition::Edition;
use crate::html;
use crate::project::{Project, files_below, read, read_text, write};
use crate::size::Limits;
use crate::wasm::Module;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::path::Path;

/// The script that runs a module, below `www/`, and the constant that names the bundled one to the
/// page's scripts; without a script, the page runs the module itself.
const fn worker(module: Module) -> (Option<&'static str>, &'static str) {
    match module {
        Module::First => (Some("src/engine/worker.ts"), "__WORKER_URL__"),
        Module::Questions => (Some("src/engine/questions-worker.ts"), "__QUESTIONS_WORKER_URL__"),
        Module::Files => (Some("src/engine/files-worker.ts"), "__FILES_WORKER_URL__"),
        Module::Embed => (None, "__EMBED_WASM_URL__"),
    }
}

/// The module that a page shows its first view by, and the scenario, as its scripts import it: the
/// one that the page opens with; for an embed, which opens any, one with its English words.
fn first_needs(page: &str) -> Result<(Module, &'static str, Limits)> {
    let index = Limits { bytes: 200_000, requests: None };
    let embed = Limits { bytes: 130_000, requests: Some(6) };
    match page {
        "index.html" => Ok((Module::First, "data/programmes/jambi-bkbk.json", index)),
        "embed.html" => Ok((Module::Embed, "both-of:data/programmes/jambi-bkbk.json", embed)),
        _ => bail!("xtask/src/pages.rs does not say what www/{page} needs"),
    }
}

/// The script that articles point at, and which therefore has no hash in its name.
const ELEMENT: &str = "src/embed/cakupan-chart.ts";

/// A page and what a browser loads to show it first; paths relative to `dist/`.
pub(crate) struct Page {
    /// `index.html`.
    pub(crate) name: String,
    /// The page itself, its styles and scripts, worker, core, fonts.
    pub(crate) first_view: Vec<String>,
    /// All that its scripts and styles may ask for, at once or later.
    pub(crate) files: Vec<String>,
    /// How much that may be.
    pub(crate) limits: Limits,
}

/// Writes every page of `www/` and all that it needs to `dist`. `modules` are the names of the
/// core's modules, which stand in `dist/assets/` already.
pub(crate) fn write_all(
    project: &Project,
    flavour: Flavour,
    dist: &Path,
    modules: &[(Module, String)],
    edition: &Edition,
) -> Result<Vec<Page>> {
    let build = edition.build.as_str();
    let assets = dist.join("assets");
    let mut cores = Vec::new();
    let mut strings = vec![
        ("__BUILD__", build.to_owned()),
        ("__BUILT__", edition.built.clone()),
        ("__DATA__", edition.data.clone()),
    ];
    for (module, wasm) in modules {
        let (script, constant) = worker(*module);
        let (name, core) = match script {
            None => (wasm.clone(), vec![wasm.clone()]),
            Some(script) => {
                let known =
                    [("__WASM_URL__", format!("./{wasm}")), ("__BUILD__", build.to_owned())];
                let bundle = bundle::run(project, flavour, &[script], &known, &assets)?;
                let name = bundle.name(script).context("esbuild wrote no worker")?.to_owned();
                let mut core = bundle.with_needs(&name);
                core.push(wasm.clone());
                (name, core)
            }
        };
        strings.push((constant, format!("./{name}")));
        cores.push((*module, core));
    }
    bundle::alone(project, flavour, ELEMENT, dist)?;

    let mut pages = Vec::new();
    for template in templates(&project.www())? {
        // Each page by itself: what two of them share would be one more file for both to fetch.
        let sources: Vec<&str> = template.names.iter().map(String::as_str).collect();
        let entries: Vec<&str> =
            sources.iter().copied().filter(|source| is_bundled(source)).collect();
        let bundle = bundle::run(project, flavour, &entries, &strings, &assets)?;

        let mut names = BTreeMap::new();
        for source in sources {
            let name = match bundle.name(source) {
                Some(name) => name.to_owned(),
                None if is_bundled(source) => bail!("esbuild wrote nothing for www/{source}"),
                None => copy(&project.www(), source, &assets)?,
            };
            names.insert(source, name);
        }

        let (module, document, limits) = first_needs(&template.name)?;
        let mut loaded = loaded_at_once(&template, &names, &bundle);
        let core = cores.iter().find(|(of, _)| *of == module);
        loaded.extend(core.into_iter().flat_map(|(_, files)| files.iter().cloned()));
        let document = bundle.name(document).context("no script asks for the first document")?;
        loaded.push(document.to_owned());
        let mut links: Vec<String> = loaded
            .iter()
            .filter(|file| !names.values().any(|named| named == *file))
            .filter_map(|file| preload_link(file))
            .collect();
        if flavour == Flavour::Dev {
            write(&assets.join("dev-reload.js"), include_str!("../js/dev-reload.js"))?;
            links.push(r#"<script type="module" src="assets/dev-reload.js"></script>"#.to_owned());
        }
        let renamed = |address: &str| Some(format!("assets/{}", names.get(address)?));
        let page = html::finished(&template.text, renamed, &links, build)
            .with_context(|| format!("www/{} has no </head>", template.name))?;
        write(&dist.join(&template.name), page)?;
        let below = |file: &str| format!("assets/{file}");
        let assets = loaded.iter().map(|file| below(file));
        let first_view = std::iter::once(template.name.clone()).chain(assets).collect();
        let core = core.into_iter().flat_map(|(_, files)| files).map(String::as_str);
        let named = names.values().map(String::as_str);
        let files = bundle.names().chain(named).chain(core).map(below).collect();
        pages.push(Page { name: template.name.clone(), first_view, files, limits });
    }
    Ok(pages)
}

/// A page as it stands in `www/`.
struct Template {
    name: String,
    text: String,
    /// The files below `www/` that it names.
    names: Vec<String>,
}

fn templates(www: &Path) -> Result<Vec<Template>> {
    let mut found = Vec::new();
    for name in files_below(www)?.into_iter().filter(|name| is_page(name)) {
        let text = read_text(&www.join(&name))?;
        let names = html::references(&text);
        if let Some(absent) = names.iter().find(|file| !www.join(file).is_file()) {
            bail!("www/{name} names `{absent}`, which is not below www/");
        }
        found.push(Template { name, text, names });
    }
    if !found.iter().any(|page| page.name == "index.html") {
        bail!("www/index.html is missing");
    }
    Ok(found)
}

/// Copies a file that no bundle brought along, and returns its hashed name.
pub(crate) fn copy(www: &Path, source: &str, assets: &Path) -> Result<String> {
    let bytes = read(&www.join(source))?;
    let name = hashed(source.rsplit('/').next().unwrap_or(source), &bytes);
    write(&assets.join(&name), bytes)?;
    Ok(name)
}

/// What the page's own scripts and styles bring along, themselves included; icons are not counted.
fn loaded_at_once(
    template: &Template,
    names: &BTreeMap<&str, String>,
    bundle: &Bundle,
) -> Vec<String> {
    let mut loaded: Vec<String> = Vec::new();
    for name in template.names.iter().filter(|name| is_bundled(name)) {
        let Some(name) = names.get(name.as_str()) else {
            continue;
        };
        for file in bundle.with_needs(name) {
            if !loaded.contains(&file) {
                loaded.push(file);
            }
        }
    }
    loaded
}

/// The link that makes the browser fetch `file` before a script asks for it. None for what would
/// not be fetched early anyway, and none for the core: the worker's own fetch does not count as a
/// use of the link, and Chromium would complain in the console.
fn preload_link(file: &str) -> Option<String> {
    let kind = match file.rsplit('.').next()? {
        // Not `as="worker"`: Chromium refuses that value, and then fetches nothing.
        "js" => r#"rel="modulepreload""#,
        "woff2" => r#"rel="preload" as="font" type="font/woff2" crossorigin"#,
        _ => return None,
    };
    Some(format!(r#"<link {kind} href="assets/{file}">"#))
}

fn is_page(name: &str) -> bool {
    name.ends_with(".html") && !name.contains('/')
}

fn is_bundled(name: &str) -> bool {
    name.ends_with(".ts") || name.ends_with(".css")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_needed_early_is_preloaded() {
        let link = |file| preload_link(file).unwrap_or_default();
        assert_eq!(link("w-1.js"), r#"<link rel="modulepreload" href="assets/w-1.js">"#);
        assert!(link("s-1.woff2").contains(r#"as="font""#));
        assert_eq!(preload_link("icon.svg"), None);
        assert_eq!(preload_link("c-1.wasm"), None);
    }
}
