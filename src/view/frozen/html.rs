//! The HTML of frozen figures. Every text that is not ours is escaped; there is no script in it but
//! the one of [`upgrading`], and nothing is fetched.

use super::{Figured, Theme};
use crate::chart::Drawing;
use crate::text::cite::{VERSIONS, versions};
use crate::text::html::{escaped, linkable};
use crate::text::{Lang, frozen as words};
use crate::view::report::ReportTable;

/// The style of a file of its own. Colours are those of the chart.
const STYLE: &str = "\
@font-face{font-family:'Jakarta Fallback';src:local('Arial'),local('Liberation Sans'),local('Arimo');\
size-adjust:104%;ascent-override:99.8%;descent-override:21.3%;line-gap-override:0%}\
*{box-sizing:border-box}\
html{color-scheme:light;background:var(--chart-paper);color:var(--chart-ink);\
font:100%/1.5 'Plus Jakarta Sans','Jakarta Fallback',system-ui,sans-serif;font-variant-numeric:tabular-nums;\
-webkit-text-size-adjust:100%;text-size-adjust:100%}\
body{margin:0;overflow-wrap:break-word}\
main{max-width:45rem;margin:0 auto;padding:1rem}\
h1{margin:0;font-size:1.25rem;line-height:1.3}\
h2{margin:1.5rem 0 .5rem;font-size:1rem}\
p,ul{margin:.5rem 0}\
ul{padding-left:1.25rem}\
figure{margin:1rem 0}\
figcaption,.quiet,ul{color:var(--chart-muted);font-size:.875rem}\
svg{display:block;width:100%;height:auto;overflow:visible;\
font-family:'Plus Jakarta Sans','Jakarta Fallback',system-ui,sans-serif}\
.narrow{display:none}\
a{color:var(--chart-accent)}\
:focus-visible{outline:3px solid var(--chart-accent);outline-offset:2px}\
.scroll{overflow-x:auto;border:1px solid var(--chart-grid);border-radius:.5rem}\
table{width:100%;border-collapse:collapse;font-size:.8125rem}\
caption{max-width:calc(100vw - 3rem);padding:.5rem .75rem;color:var(--chart-muted);text-align:start}\
th,td{padding:.375rem .75rem;border-top:1px solid var(--chart-grid);text-align:end;vertical-align:top}\
td,tbody th{white-space:nowrap}\
th:first-child{text-align:start}\
@media (max-width:34rem){.wide{display:none}.narrow{display:block}}\
@media print{.scroll{overflow:visible}figure{break-inside:avoid}}";

/// The parts of a figure for a page that has a style of its own: the classes are `wide` and `narrow`
/// (one of which that style hides), and `table-scroll`.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The two drawings.
    pub picture: String,
    /// The numbers, in a region that scrolls.
    pub numbers: String,
    /// The citation, its address a link.
    pub citation: String,
}

/// The parts of a figure for a page that has a style of its own.
#[must_use]
pub fn page_of(of: &Figured, drawn: &[Drawing; 2]) -> Parts {
    let [wide, narrow] = drawn;
    Parts {
        picture: format!(
            "<div class=\"wide\">{}</div><div class=\"narrow\">{}</div>",
            wide.svg, narrow.svg
        ),
        numbers: scrolling(&of.table, "table-scroll"),
        citation: linked(&of.share.citation, &of.link),
    }
}

/// A whole file: an own style, light and dark, and a policy that lets nothing be fetched.
pub(super) fn file(
    of: &Figured,
    [wide, narrow]: &[&str; 2],
    (light, dark): (&str, &str),
    theme: Theme,
    lang: Lang,
) -> String {
    let dark_rules = format!(":root{{color-scheme:dark;{dark}}}");
    let colours = match theme {
        Theme::Light => format!(":root{{{light}}}"),
        Theme::Dark => dark_rules,
        Theme::Auto => {
            format!(":root{{{light}}}@media (prefers-color-scheme:dark){{{dark_rules}}}")
        }
    };
    let scheme = match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Auto => "light dark",
    };
    let title = escaped(&of.title);
    let finding = paragraph(&of.finding);
    let caption = escaped(&of.caption);
    let open = opening(of, lang).map(|link| format!("<p>{link}</p>\n")).unwrap_or_default();
    let method: String =
        of.share.method.iter().map(|line| format!("<li>{}</li>", linked(line, &of.link))).collect();
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"{scheme}\">\n\
         <meta name=\"generator\" content=\"Cakupan {model}\">\n\
         <meta name=\"description\" content=\"{alt}\">\n\
         <title>{title}</title>\n<style>{STYLE}{colours}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n{finding}<figure>\n<div class=\"wide\">{wide}</div>\n\
         <div class=\"narrow\">{narrow}</div>\n<figcaption>{caption}</figcaption>\n</figure>\n{open}\
         <h2>{numbers}</h2>\n{table}\n<h2>{citing}</h2>\n<p>{citation}</p>\n\
         <h2>{method_head}</h2>\n<ul>{method}</ul>\n<p class=\"quiet\">{frozen}</p>\n</main>\n\
         </body>\n</html>\n",
        code = lang.pick("id", "en"),
        model = VERSIONS.program,
        alt = escaped(&of.alt),
        numbers = words::numbers(lang),
        table = scrolling(&of.table, "scroll"),
        citing = words::citing(lang),
        citation = linked(&of.share.citation, &of.link),
        method_head = words::method(lang),
        frozen = escaped(&words::frozen(&versions(lang), lang)),
    )
}

/// A piece of an article: elements and attributes that editors of articles keep, the drawing aside,
/// for which an address of a picture may be given.
pub(super) fn fragment(of: &Figured, drawing: &Drawing, picture: &str, lang: Lang) -> String {
    let drawn = if linkable(picture) {
        format!(
            "<img src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\">",
            escaped(picture),
            escaped(&of.alt),
            drawing.width,
            drawing.height
        )
    } else {
        as_wide_as_its_place(drawing)
    };
    let open = opening(of, lang).map(|link| format!("<br>{link}")).unwrap_or_default();
    format!(
        "<figure class=\"cakupan-frozen\" lang=\"{code}\" style=\"max-width:45rem\">\n\
         <p><strong>{title}</strong></p>\n{finding}{drawn}\n\
         <details><summary>{numbers}</summary>\n{table}\n</details>\n\
         <figcaption>{caption}<br>{citation}{open}</figcaption>\n</figure>\n",
        code = lang.pick("id", "en"),
        title = escaped(&of.title),
        finding = paragraph(&of.finding),
        numbers = words::numbers(lang),
        table = table_html(&of.table),
        caption = escaped(&of.caption),
        citation = linked(&of.share.citation, &of.link),
    )
}

/// The drawing as wide as the place that it is given, without a style, and in letters as wide as
/// those that it was measured with where it is shown without them.
fn as_wide_as_its_place(drawing: &Drawing) -> String {
    let fixed = format!(" width=\"{}\" height=\"{}\" ", drawing.width, drawing.height);
    let svg = drawing.svg.replacen(&fixed, " width=\"100%\" ", 1);
    svg.replacen(
        "'Plus Jakarta Sans',sans-serif",
        "'Plus Jakarta Sans',Arial,Helvetica,sans-serif",
        1,
    )
}

/// A fragment that becomes live where scripts are allowed.
pub(super) fn upgrading(of: &Figured, fragment: &str, embed: &str, script: &str) -> String {
    format!(
        "<cakupan-chart src=\"{}\" title=\"{}\">\n{fragment}</cakupan-chart>\n\
         <script async src=\"{}\"></script>\n",
        escaped(embed),
        escaped(&of.title),
        escaped(script)
    )
}

/// The live embed in an iframe, with the way to the page for where iframes are stripped.
pub(super) fn live(of: &Figured, embed: &str, height: u32, lang: Lang) -> String {
    let open = opening(of, lang).map(|link| format!("<p>{link}</p>\n")).unwrap_or_default();
    format!("{}\n{open}", iframe(&escaped(&of.title), embed, height))
}

/// The way to the page that computes, if there is one.
fn opening(of: &Figured, lang: Lang) -> Option<String> {
    let open = words::open(lang);
    linkable(&of.link).then(|| anchor(&of.link, open))
}

/// An iframe with an embed. `title` is escaped already.
#[must_use]
pub fn iframe(title: &str, address: &str, height: u32) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" \
         style=\"border:0;width:100%\"></iframe>",
        escaped(address)
    )
}

/// A link that is followed outside of the frame that the figure may stand in.
fn anchor(address: &str, text: &str) -> String {
    let (address, text) = (escaped(address), escaped(text));
    format!("<a href=\"{address}\" target=\"_blank\" rel=\"noopener\">{text}</a>")
}

/// A paragraph, or nothing.
fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p>{}</p>\n", escaped(text)) }
}

/// A text in which the address is a link, where it may be one.
fn linked(text: &str, link: &str) -> String {
    match text.split_once(link) {
        Some((before, after)) if linkable(link) => {
            format!("{}{}{}", escaped(before), anchor(link, link), escaped(after))
        }
        _ => escaped(text),
    }
}

/// A table in a region that scrolls by itself, and by keys.
fn scrolling(table: &ReportTable, class: &str) -> String {
    format!(
        "<div class=\"{class}\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n{}\n</div>",
        escaped(&table.caption),
        table_html(table)
    )
}

/// A table with its heads; the first column names the rows.
#[must_use]
pub fn table_html(table: &ReportTable) -> String {
    let heads: String = table
        .columns
        .iter()
        .map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)))
        .collect();
    let row = |cells: &Vec<String>| {
        let cells: String = cells
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let cell = escaped(cell);
                if at == 0 {
                    format!("<th scope=\"row\">{cell}</th>")
                } else {
                    format!("<td>{cell}</td>")
                }
            })
            .collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = table.rows.iter().map(row).collect();
    format!(
        "<table>\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>",
        escaped(&table.caption)
    )
}
