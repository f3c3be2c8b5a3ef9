//! A sheet as a file of HTML for A4 paper: no script, nothing fetched.

use super::sheet::{WorkshopBlock, WorkshopPart, WorkshopSheet, WorkshopSource};
use crate::text::Lang;
use crate::text::html::{escaped, linkable};

/// The style of the file; the page has the same in `www/styles/workshops/sheet.css`.
const STYLE: &str = "\
@page{size:A4;margin:16mm 15mm}\
*{box-sizing:border-box}\
html{background:#fff;color:#16211f;font:10.5pt/1.45 'Plus Jakarta Sans',Arial,'Liberation Sans',sans-serif}\
body{max-width:180mm;margin:0 auto;padding:1rem;overflow-wrap:break-word}\
h1{margin:0;font-size:17pt;line-height:1.25}\
h2{margin:1.4em 0 .2em;font-size:12pt;border-top:1px solid #16211f;padding-top:.5em}\
p,ul,ol{margin:.45em 0}\
.facts,.time,.foot,.sources{color:#54625f;font-size:9.5pt}\
.label{font-weight:700}\
.block{break-inside:avoid;margin:.5em 0}\
.text,.quote,.task,.moves{break-after:avoid}\
.quote{border-left:3px solid #54625f;padding-left:.8em}\
.answer,.example{border:1px solid #16211f;padding:.3em .7em}\
.answer ul{columns:3}\
.choices{list-style:none;padding:0}.choices li::before{content:'\\2610\\00a0\\00a0'}\
.write{border-bottom:1px solid #16211f;min-height:2.6em}\
.part{break-inside:auto}.part h2,.time{break-after:avoid}\
svg{display:block;width:100%;height:auto}\
@media print{body{max-width:none;padding:0}}";

/// The sheet as a file of its own.
#[must_use]
pub fn html(of: &WorkshopSheet, lang: Lang) -> String {
    let code = lang.pick("id", "en");
    let title = escaped(&format!("{}: {}", of.role, of.title));
    let about: String = of.about.iter().map(|said| paragraph("", said)).collect();
    let parts: String = of.parts.iter().map(part).collect();
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \
         'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <h1>{title}</h1>\n{facts}{about}{group}{parts}{sources}{foot}</body>\n</html>\n",
        facts = paragraph("facts", &of.facts),
        group = paragraph("", &of.group),
        sources = sources(of),
        foot = paragraph("foot", &of.foot),
    )
}

fn paragraph(class: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<p{class}>{}</p>\n", escaped(text))
}

fn part(of: &WorkshopPart) -> String {
    let blocks: String = of.blocks.iter().map(block).collect();
    format!(
        "<section class=\"part\">\n<h2>{}</h2>\n{}{blocks}</section>\n",
        escaped(&of.title),
        paragraph("time", &of.time)
    )
}

fn block(of: &WorkshopBlock) -> String {
    let label = if of.label.is_empty() {
        String::new()
    } else {
        format!("<p class=\"label\">{}</p>\n", escaped(&of.label))
    };
    let paragraphs: String = of.paragraphs.iter().map(|said| paragraph("", said)).collect();
    let items: String =
        of.items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
    let list = match (items.is_empty(), of.kind) {
        (true, _) => String::new(),
        (false, "choices") => format!("<ul class=\"choices\">\n{items}</ul>\n"),
        (false, "list") => format!("<ol>\n{items}</ol>\n"),
        (false, _) => format!("<ul>\n{items}</ul>\n"),
    };
    let line = if of.kind == "write" { "<div class=\"write\"></div>\n" } else { "" };
    format!("<div class=\"block {}\">\n{label}{paragraphs}{list}{}{line}</div>\n", of.kind, of.svg)
        .replace("class=\"block write\"", "class=\"block\"")
        .replace("class=\"block choices\"", "class=\"block\"")
}

fn sources(of: &WorkshopSheet) -> String {
    if of.sources.is_empty() {
        return String::new();
    }
    let item = |source: &WorkshopSource| {
        let text = escaped(&source.text);
        let date = if source.date.is_empty() {
            String::new()
        } else {
            format!(", {}", escaped(&source.date))
        };
        // In print an address is of use where it can be read.
        let url = escaped(&source.url);
        let url = if url.is_empty() {
            url
        } else if linkable(&source.url) {
            format!("<br><a href=\"{url}\">{url}</a>")
        } else {
            format!("<br>{url}")
        };
        format!("<li>{text}{date}{url}</li>\n")
    };
    let items: String = of.sources.iter().map(item).collect();
    format!("<h2>{}</h2>\n<ul class=\"sources\">\n{items}</ul>\n", escaped(&of.sources_title))
}
