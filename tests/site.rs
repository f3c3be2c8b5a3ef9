//! The files that the build adds to the site: pages of text, ready embeds, pictures, oEmbed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;
#[path = "common/markup.rs"]
mod markup;

use std::sync::LazyLock;

use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::site::{File, Unmade, Wanted, files};
use cakupan::view::frozen::Site;
use cakupan::view::run;
use command::{cakupan, printed, refused, scratch};
use markup::{check_markup, check_still};
use serde_json::Value;

const ADDRESS: &str = "https://cakupan.example.id/uji/";

/// `embed.html` as a build leaves it: without comments, with hashed names.
const TEMPLATE: &str = "<!doctype html>\n<html lang=\"id\"><head><title>Cakupan</title>\
    <link rel=\"stylesheet\" href=\"assets/embed-1.css\">\
    <script type=\"module\" src=\"assets/embed-1.js\"></script></head><body>\
    <main id=\"embed\" data-link=\"\"><h1 id=\"title\"></h1><p id=\"headline\"></p>\
    <div id=\"picture\" class=\"x\"></div><p id=\"source\"></p><details><summary>Lihat angkanya</summary>\
    <div id=\"table\"></div></details><a href=\"index.html\">Buka di Cakupan</a>\
    <noscript><p>Tanpa JavaScript grafik ini tidak dapat digerakkan.</p></noscript></main></body></html>";

fn made(address: Option<&str>, template: Option<&str>) -> Result<Vec<File>, Unmade> {
    let site = address.map(|address| Site::parse(address).unwrap());
    files(&Wanted { address: site.as_ref(), style: "assets/static-1.css", template })
}

/// All of it, with an address.
static ALL: LazyLock<Vec<File>> = LazyLock::new(|| made(Some(ADDRESS), Some(TEMPLATE)).unwrap());

fn text(path: &str) -> String {
    let file = ALL.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("{path}: there is {:?}", paths()));
    String::from_utf8(file.bytes.clone()).unwrap()
}

fn paths() -> Vec<&'static str> {
    ALL.iter().map(|file| file.path.as_str()).collect()
}

/// What an attribute of the first element says that has this text before it.
fn attribute(html: &str, before: &str) -> String {
    let (_, after) = html.split_once(before).unwrap_or_else(|| panic!("{before}"));
    after.split('"').next().unwrap().replace("&amp;", "&")
}

#[test]
fn each_ready_scenario_has_its_files_in_both_languages() {
    let paths = paths();
    for ready in ready::ALL {
        let id = ready.id;
        for path in
            ["index.html", "en/index.html", "id.png", "en.png", "oembed.json", "en/oembed.json"]
        {
            assert!(paths.contains(&format!("s/{id}/{path}").as_str()), "{id} {path}");
        }
        for figure in ["coverage", "members", "money"] {
            for lang in ["id", "en"] {
                assert!(paths.contains(&format!("embed/{id}-{figure}-{lang}.html").as_str()));
            }
        }
    }
    let mut once = paths.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!((once.len(), paths.len()), (paths.len(), 5 * 12 + 3));
}

#[test]
fn pages_of_text_say_it_all_without_a_script() {
    for ready in ready::ALL {
        let scenario = ready.scenario().unwrap();
        for (path, lang) in [("", "id"), ("en/", "en")] {
            let html = text(&format!("s/{}/{path}index.html", ready.id));
            check_markup(&html);
            assert!(!html.contains("<script"), "{path}");
            assert!(html.contains(&format!("<html lang=\"{lang}\">")));
            assert_eq!((html.matches("<h1").count(), html.matches("<svg").count()), (1, 6));
            // Three figures and the assumptions.
            assert_eq!(html.matches("<table>").count(), 4, "{path}");
            assert!(html.matches("<dt>").count() >= 6 && html.matches("<li>").count() > 10);
            for url in scenario.sources.iter().map(|(_, source)| &source.url).take(1) {
                assert!(html.contains(&url.replace('&', "&amp;")), "{url}");
            }
        }
    }
    for path in ["s/index.html", "s/en/index.html"] {
        let html = text(path);
        check_markup(&html);
        for ready in ready::ALL {
            assert!(html.contains(&format!("{}/", ready.id)), "{path} {}", ready.id);
        }
    }
}

/// That every relative address of a page leads to a file that is made here, or that the build has.
#[test]
fn every_relative_address_leads_somewhere() {
    let built = ["index.html", "assets/static-1.css", "assets/embed-1.css", "assets/embed-1.js"];
    let paths = paths();
    for file in ALL.iter().filter(|file| file.path.ends_with(".html")) {
        let html = text(&file.path);
        let found = ["href=\"", "src=\""].into_iter().flat_map(|of| html.split(of).skip(1));
        for address in found.filter_map(|of| of.split('"').next()) {
            if address.contains(':') {
                continue;
            }
            let mut folders: Vec<&str> = file.path.split('/').collect();
            folders.pop();
            for part in address.split('#').next().unwrap().split('/') {
                match part {
                    ".." => {
                        assert!(
                            folders.pop().is_some(),
                            "{} leaves the site: {address}",
                            file.path
                        );
                    }
                    part => folders.push(part),
                }
            }
            let target = folders.join("/");
            let page = if target.is_empty() || target.ends_with('/') {
                format!("{target}index.html")
            } else {
                target
            };
            assert!(
                paths.contains(&page.as_str()) || built.contains(&page.as_str()),
                "{}: {address} → {page}",
                file.path
            );
        }
    }
}

#[test]
fn previews_have_whole_addresses_and_a_picture() {
    for (path, png, locale) in [("", "id.png", "id_ID"), ("en/", "en.png", "en_GB")] {
        let html = text(&format!("s/kota-jambi/{path}index.html"));
        let here = format!("{ADDRESS}s/kota-jambi/{path}");
        let og = |name: &str| attribute(&html, &format!("<meta property=\"og:{name}\" content=\""));
        assert_eq!(og("url"), here);
        assert_eq!(attribute(&html, "<link rel=\"canonical\" href=\""), here);
        assert_eq!(og("image"), format!("{ADDRESS}s/kota-jambi/{png}"));
        assert_eq!((og("image:width").as_str(), og("image:height").as_str()), ("1200", "630"));
        assert_eq!(og("locale"), locale);
        assert!(og("description").contains("3.000") || og("description").contains("3,000"));
        assert!(html.contains("name=\"twitter:card\" content=\"summary_large_image\""));
        let answer = attribute(&html, &format!("title=\"{}\" href=\"", og("title")));
        assert_eq!(answer, format!("{here}oembed.json"));
    }
}

#[test]
fn pictures_are_of_the_size_that_previews_want() {
    for file in ALL.iter().filter(|file| file.path.ends_with(".png")) {
        assert!(file.bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{}", file.path);
        assert_eq!(file.bytes[16..20], 1200_u32.to_be_bytes(), "{}", file.path);
        assert_eq!(file.bytes[20..24], 630_u32.to_be_bytes(), "{}", file.path);
        // More than paper, less than what previews refuse to fetch.
        assert!((10_000..300_000).contains(&file.bytes.len()), "{}", file.path);
    }
}

/// The answers against what oembed.com says of a response of the type `rich`.
#[test]
fn oembed_is_as_its_text_says() {
    for ready in ready::ALL {
        for (path, lang) in [("", "id"), ("en/", "en")] {
            let page = format!("s/{}/{path}", ready.id);
            let of: Value = serde_json::from_str(&text(&format!("{page}oembed.json"))).unwrap();
            let fields = of.as_object().unwrap();
            // 2.3.4: these must be there.
            assert_eq!(of["type"], "rich");
            assert_eq!(of["version"], "1.0");
            assert!(of["width"].as_u64().unwrap() > 0 && of["height"].as_u64().unwrap() > 300);
            let html = of["html"].as_str().unwrap();
            check_markup(html);
            let embed = format!("embed/{}-coverage-{lang}.html", ready.id);
            assert!(html.starts_with(&format!("<iframe src=\"{ADDRESS}{embed}\"")), "{html}");
            assert!(text(&embed).contains(of["title"].as_str().unwrap()));
            // These may; of the thumbnail all three or none.
            assert_eq!(of["provider_url"], ADDRESS);
            let thumbnail = format!("{ADDRESS}s/{}/{lang}.png", ready.id);
            assert_eq!(of["thumbnail_url"], thumbnail.as_str());
            assert!(of["thumbnail_width"].is_u64() && of["thumbnail_height"].is_u64());
            assert!(of["cache_age"].is_u64());
            const KNOWN: [&str; 12] = [
                "type",
                "version",
                "title",
                "author_name",
                "provider_name",
                "provider_url",
                "cache_age",
                "thumbnail_url",
                "thumbnail_width",
                "thumbnail_height",
                "width",
                "height",
            ];
            for field in fields.keys() {
                assert!(KNOWN.contains(&field.as_str()) || field == "html", "{field}");
            }
        }
    }
}

#[test]
fn the_sitemap_names_every_page_of_text() {
    let map = text("sitemap.xml");
    let named: Vec<&str> =
        map.split("<loc>").skip(1).map(|of| of.split('<').next().unwrap()).collect();
    let pages =
        ALL.iter().filter(|file| file.path.starts_with("s/") && file.path.ends_with("index.html"));
    let mut pages: Vec<String> = pages
        .map(|file| format!("{ADDRESS}{}", file.path.trim_end_matches("index.html")))
        .collect();
    pages.push(ADDRESS.to_owned());
    pages.sort_unstable();
    let mut named: Vec<String> = named.into_iter().map(str::to_owned).collect();
    named.sort_unstable();
    assert_eq!(named, pages);
}

#[test]
fn without_an_address_nothing_claims_one() {
    let files = made(None, Some(TEMPLATE)).unwrap();
    for file in files.iter().filter(|file| !file.path.ends_with(".png")) {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        for word in ["canonical", "og:url", "og:image", "oembed", "cakupan.example"] {
            assert!(!text.contains(word), "{} {word}", file.path);
        }
        assert!(!file.path.ends_with("sitemap.xml") && !file.path.ends_with("oembed.json"));
    }
}

#[test]
fn ready_embeds_stand_before_any_script() {
    for ready in ready::ALL {
        for (figure, lang, label) in [
            ("coverage", "id", "Lihat angkanya"),
            ("members", "en", "Show the numbers"),
            ("money", "en", "Open in Cakupan"),
        ] {
            let html = text(&format!("embed/{}-{figure}-{lang}.html", ready.id));
            let (figures, data) = html.split_once("</main>").unwrap();
            check_markup(&html);
            check_still(figures.split_once("<main").unwrap().1);
            assert!(html.contains(&format!("<html lang=\"{lang}\">")) && figures.contains(label));
            let key = format!("v=1&amp;b={}&amp;f={figure}&amp;l={lang}", ready.id);
            assert!(figures.contains(&format!("data-link=\"{key}\"")), "{figure}");
            assert!(figures.contains(&format!("href=\"../index.html#{key}\"")));
            assert!(
                figures.contains("href=\"../assets/embed-1.css\"")
                    && figures.contains("src=\"../assets/embed-1.js\"")
            );
            assert_eq!(figures.matches("<svg").count(), 2);
            // A row for each month.
            let months = usize::try_from(ready.scenario().unwrap().months).unwrap();
            assert_eq!(figures.matches("<th scope=\"row\">").count(), months);
            // What is inline is the document and its words, and ends no element before its time.
            let of = |id: &str| {
                let (_, after) = data.split_once(&format!("id=\"{id}\">")).unwrap();
                let (json, _) = after.split_once("</script>").unwrap();
                assert!(!json.contains('<'));
                serde_json::from_str::<Value>(json).unwrap()
            };
            // The same run, without the words of its sources.
            let document = Scenario::parse(&of("document").to_string()).unwrap();
            assert_eq!(run::json(&document), run::json(&ready.scenario().unwrap()));
            assert_eq!(document.title, ready.scenario().unwrap().title);
            if lang == "en" {
                let all: Value = serde_json::from_str(ready.english).unwrap();
                let words = of("words");
                assert_eq!(words[&document.title], all[&document.title]);
                assert!(words.as_object().unwrap().len() < all.as_object().unwrap().len());
            }
        }
    }
}

#[test]
fn a_template_without_a_place_for_what_is_filled_in_is_refused() {
    let lacking = TEMPLATE.replace("<p id=\"headline\"></p>", "");
    let place = " id=\"headline\"";
    assert_eq!(made(None, Some(&lacking)).unwrap_err(), Unmade::Template(place));
    let full = TEMPLATE.replace("<p id=\"headline\"></p>", "<p id=\"headline\">x</p>");
    assert_eq!(made(None, Some(&full)).unwrap_err(), Unmade::Template(place));
    let twice = TEMPLATE.replace("</main>", "</main></main>");
    assert_eq!(made(None, Some(&twice)).unwrap_err(), Unmade::Template("</main>"));
}

#[test]
fn the_command_writes_them_into_a_folder() {
    let folder = scratch("site");
    let named = folder.to_str().unwrap();
    printed(cakupan(&["site", "--style", "assets/x.css", "-o", named]));
    let page = std::fs::read_to_string(folder.join("s/tanbu-100/en/index.html")).unwrap();
    assert!(page.contains("href=\"../../../assets/x.css\""));
    assert!(!folder.join("embed").exists());
    let said =
        refused(cakupan(&["site", "--style", "x", "--template", "tidak-ada.html", "-o", named]));
    assert!(said.contains("tidak-ada.html"), "{said}");
}
