//! The page in one file, `cakupan.html`: opened from a disk or out of a message, it fetches nothing. It
//! has everything but the districts of other provinces, from the same modules as the site. The page
//! makes further copies out of it (`www/src/one-file/make.ts`). docs/ONE_FILE.md tells of it.

mod packed;

use crate::edition::Edition;
use crate::project::{Project, files_below, read, read_text, remove_folder, write};
use crate::wasm::Modules;
use crate::{bundle, html};
use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The file, and the list of what it is by SHA-256.
const NAME: &str = "cakupan.html";
const LIST: &str = "cakupan.html.sha256";

/// The modules. The first view's is not among them: that of the questions has all of it.
const QUESTIONS: &str = "questions.wasm";
const FILES: &str = "files.wasm";

/// The scripts that run modules: source, name inside, the module, the constant that tells the page.
const WORKERS: [(&str, &str, &str, &str); 3] = [
    ("src/engine/worker.ts", "worker.js", QUESTIONS, "__WORKER_URL__"),
    (
        "src/engine/questions-worker.ts",
        "questions-worker.js",
        QUESTIONS,
        "__QUESTIONS_WORKER_URL__",
    ),
    ("src/engine/files-worker.ts", "files-worker.js", FILES, "__FILES_WORKER_URL__"),
];

/// What the copy of the table of districts is called, before its hash.
const DISTRICTS: &str = "districts";

/// Writes the file and its list into `dist`; returns their names.
pub(crate) fn write_to(
    project: &Project,
    dist: &Path,
    core: &Modules,
    edition: &Edition,
) -> Result<[String; 2]> {
    let folder = project.work().join(format!("one-file-{}", std::process::id()));
    remove_folder(&folder)?;
    bundle_all(project, edition, &folder)?;
    let taken = |name: &str| {
        let path = folder.join(name);
        let text = read_text(&path)?;
        std::fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
        Ok::<_, anyhow::Error>(text.trim_end().to_owned())
    };
    let page = page(project, &taken("boot.js")?, &taken("waiting.css")?, &edition.build)?;

    let mut files = vec![
        ("main.js".to_owned(), classic(&taken("main.js")?).into_bytes()),
        ("page.html".to_owned(), page.clone().into_bytes()),
        ("OFL.txt".to_owned(), read(&project.www().join("fonts/OFL.txt"))?),
    ];
    let mut own_files = Map::new();
    for name in files_below(&folder)? {
        if name.starts_with(DISTRICTS) {
            let table = districts(&read_text(&folder.join(&name))?, &project.province)?;
            own_files.insert(name, Value::String(table));
        } else {
            let bytes = read(&folder.join(&name))?;
            files.push((name, bytes));
        }
    }
    remove_folder(&folder)?;
    if own_files.len() != 1 {
        bail!("scripts ask for {} tables of districts: one is expected", own_files.len());
    }
    // Last, as the page unpacks no further than it has to.
    files.push((QUESTIONS.to_owned(), core.questions.clone()));
    files.push((FILES.to_owned(), core.files.clone()));

    let payload = packed::pack(&files)?;
    let address = project.address().map(|address| format!("{}/", address.trim_end_matches('/')));
    let own = json!({
        "province": project.province,
        "files": own_files,
        "address": address.unwrap_or_default(),
        "scenarios": [],
        "start": "",
    });
    // No text in it may end the element that it stands in.
    let own = own.to_string().replace('<', "\\u003c");
    let seal = hexadecimal(format!("{payload}\n{own}").as_bytes());
    let file =
        filled(&page, &[("cakupan-sha256\" content=\"", &seal), (PAYLOAD, &payload), (OWN, &own)])?;
    // To sha256sum a line that begins with # is none.
    let list = format!(
        "{}  {NAME}\n# isi; what is inside, as the page says it: {seal}\n",
        hexadecimal(file.as_bytes())
    );
    write(&dist.join(NAME), file)?;
    write(&dist.join(LIST), list)?;
    Ok([NAME, LIST].map(str::to_owned))
}

/// Where the page has room, as `www/src/one-file/own.ts` finds it.
const PAYLOAD: &str = "<script id=\"payload\" type=\"text/plain\">";
const OWN: &str = "<script id=\"own\" type=\"application/json\">";

/// Bundles all scripts and styles of the page into `folder`, beside the files that they name.
fn bundle_all(project: &Project, edition: &Edition, folder: &Path) -> Result<()> {
    let Edition { build, built, data } = edition;
    let mut strings = vec![
        ("__BUILD__", build.clone()),
        ("__BUILT__", built.clone()),
        ("__DATA__", data.clone()),
    ];
    for (script, name, wasm, constant) in WORKERS {
        let known = [("__WASM_URL__", format!("./{wasm}")), ("__BUILD__", build.clone())];
        bundle::inside(project, script, Some("src/one-file/asking.ts"), &known, folder)?;
        strings.push((constant, format!("./{name}")));
    }
    bundle::inside(project, "src/main.ts", Some("src/one-file/surroundings.ts"), &strings, folder)?;
    for entry in ["styles/main.css", "src/one-file/boot.ts", "one-file/waiting.css"] {
        bundle::inside(project, entry, None, &[], folder)?;
    }
    Ok(())
}

/// A module that neither imports nor exports, as a classic script: it may wait at its top.
fn classic(module: &str) -> String {
    format!("\"use strict\";(async()=>{{{module}\n}})();")
}

/// The page without what is inside: its script and style, and the policy that knows them by their hashes.
fn page(project: &Project, boot: &str, style: &str, build: &str) -> Result<String> {
    let boot = format!("\"use strict\";(()=>{{{boot}\n}})();");
    for (what, text) in [("script", &*boot), ("style", style)] {
        if text.contains("</") || text.contains("<!--") {
            bail!("the {what} of {NAME} would end its own element");
        }
    }
    let template = html::without_comments(&read_text(&project.www().join("one-file/page.html"))?);
    let lines: Vec<&str> = template.lines().filter(|line| !line.is_empty()).collect();
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    let page = [
        ("__BOOT_HASH__", &*hash(&boot)),
        ("__STYLE_HASH__", &hash(style)),
        ("__BOOT__", &boot),
        ("__STYLE__", style),
        ("__BUILD__", build),
    ]
    .into_iter()
    .fold(lines.join("\n") + "\n", |page, (name, text)| page.replace(name, text));
    Ok(page)
}

/// The page with each text behind its place.
fn filled(page: &str, texts: &[(&str, &str)]) -> Result<String> {
    texts.iter().try_fold(page.to_owned(), |page, (place, text)| {
        let (before, after) = page.split_once(place).with_context(|| format!("no {place}"))?;
        Ok([before, place, text, after].concat())
    })
}

/// The table with the districts of one province alone, whose code their own begin with.
fn districts(table: &str, province: &str) -> Result<String> {
    let is_district = |line: &str| line.starts_with(|letter: char| letter.is_ascii_digit());
    let own = format!("{province}.");
    if !table.lines().any(|line| line.starts_with(&own)) {
        let mut codes: Vec<&str> = table
            .lines()
            .filter_map(|line| line.split_once('.'))
            .map(|(code, _)| code)
            .filter(|code| is_district(code))
            .collect();
        codes.dedup();
        bail!("no province has the code {province:?}: these are there: {}", codes.join(", "));
    }
    let kept = table.split('\n').filter(|line| !is_district(line) || line.starts_with(&own));
    Ok(kept.collect::<Vec<_>>().join("\n"))
}

fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_districts_of_one_province_stay() {
        let table = "# districts\n# Source: x 1.2\ncode,name\n11.01,Aceh\n15.01,Kerinci\n15.71,Kota Jambi\n";
        assert_eq!(
            districts(table, "15").unwrap(),
            "# districts\n# Source: x 1.2\ncode,name\n15.01,Kerinci\n15.71,Kota Jambi\n"
        );
        let error = districts(table, "99").unwrap_err().to_string();
        assert!(error.ends_with("these are there: 11, 15"), "{error}");
        assert!(districts(table, "").is_err());
    }

    #[test]
    fn what_is_put_in_stands_behind_its_place() {
        let page = format!("<p>{PAYLOAD}</script>{OWN}</script>");
        let file = filled(&page, &[(PAYLOAD, "[]\nx"), (OWN, "{}")]).unwrap();
        assert_eq!(file, format!("<p>{PAYLOAD}[]\nx</script>{OWN}{{}}</script>"));
        assert!(filled("<p>", &[(OWN, "{}")]).is_err());
    }
}
