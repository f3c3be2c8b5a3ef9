//! The page of text of a ready scenario: answer, figures, tables, budget line, assumptions with
//! their sources, citation.

use super::head::{Framed, framed};
use super::index::{picture_path, story};
use super::{Place, Shown, Wanted, folder, other};
use crate::text::html::{escaped, linkable};
use crate::text::paper::{Label, label};
use crate::text::site::{Said, said};
use crate::text::words::Locale;
use crate::text::{Lang, frozen as words};
use crate::view::budget_line::PastedLine;
use crate::view::controls::SourceView;
use crate::view::figures::Figure;
use crate::view::frozen::{Freezer, Freezing, Site, page_of, prerendered, table_html};
use crate::view::paper::{self, Paper};
use crate::view::report::ReportTable;
use crate::view::share::{Share, Sharing};

/// The page.
pub(super) fn page(
    of: &Shown<'_>,
    freezer: &Freezer<'_>,
    wanted: &Wanted<'_>,
    locale: Locale<'_>,
) -> String {
    let (lang, id) = (locale.lang, of.ready.id);
    let base = format!("s/{id}/");
    let here = folder(&base, lang);
    let place = Place { folder: &here, lang };
    let site = place.site();
    // A citation names the whole address where it is known; else there is none to name.
    let link = wanted.address.map(|site| site.file(&here)).unwrap_or_default();
    let paper = paper::view(of.scenario, None, 0, "", locale);
    let mut main = top(&paper, &site, id, lang);
    let mut cited = None;
    for figure in Figure::ALL {
        let sharing = Sharing { figure, link: link.clone(), ..Sharing::default() };
        let around = freezer.figured(&Freezing { sharing, ..Freezing::default() });
        let parts = page_of(&around, &freezer.both(figure));
        let embed = if wanted.template.is_some() {
            format!(
                "<p><a href=\"{}\">{}</a></p>\n",
                escaped(&site.file(&prerendered(id, figure, lang))),
                said(Said::Embed, lang)
            )
        } else {
            String::new()
        };
        main.push_str(&format!(
            "<section id=\"{name}\">\n<h2>{title}</h2>\n<figure>\n{picture}\n\
             <figcaption>{caption}</figcaption>\n</figure>\n{numbers}\n{embed}</section>\n",
            name = figure.name(),
            title = escaped(&around.title),
            picture = parts.picture,
            caption = escaped(&around.caption),
            numbers = parts.numbers,
        ));
        if cited.is_none() {
            cited = Some((around.share, parts.citation));
        }
    }
    if let Some(line) = &paper.line {
        main.push_str(&budget_line(line, lang));
    }
    main.push_str(&assumptions(&paper, lang));
    if let Some((share, citation)) = cited {
        main.push_str(&citing(&share, &citation, &site.file(&picture_path(id, lang)), lang));
    }
    framed(
        &Framed {
            place,
            elsewhere: &folder(&base, other(lang)),
            title: &paper.title,
            description: &paper.headline,
            picture: Some((&picture_path(id, lang), &paper.chart.alt)),
            oembed: wanted.template.is_some(),
            main: &main,
        },
        wanted,
    )
}

/// Title, answer, what was told, and the key figures.
fn top(paper: &Paper, site: &Site, id: &str, lang: Lang) -> String {
    let fact = |of: &crate::view::page::FactView| {
        format!(
            "<div>\n<dt>{}</dt>\n<dd><strong>{}</strong> {}</dd>\n</div>\n",
            escaped(&of.label),
            escaped(&of.value),
            escaped(&of.sentence)
        )
    };
    let story = story(id, lang);
    format!(
        "<p class=\"region\">{region}</p>\n<h1>{title}</h1>\n<p class=\"headline\">{headline}</p>\n\
         <p><a class=\"button\" href=\"{live}\">{open}</a></p>\n<p>{story} <span class=\"quiet-text\">\
         {said} {source}</span></p>\n<section>\n<h2>{facts}</h2>\n<dl class=\"facts\">\n{each}</dl>\n\
         </section>\n",
        region = escaped(&paper.region),
        title = escaped(&paper.title),
        headline = escaped(&paper.headline),
        live = escaped(&site.live(id, lang)),
        open = words::open(lang),
        story = escaped(&story.text),
        said = said(Said::Source, lang),
        source = named(&story.source, &story.url),
        facts = label(Label::Facts, lang),
        each = paper.facts.iter().map(fact).collect::<String>(),
    )
}

/// A text that leads to an address, where that may be a link.
fn named(text: &str, address: &str) -> String {
    if linkable(address) {
        format!("<a href=\"{}\" rel=\"noopener\">{}</a>", escaped(address), escaped(text))
    } else {
        escaped(text)
    }
}

/// The budget line with its words, its share and its notes.
fn budget_line(line: &PastedLine, lang: Lang) -> String {
    let said = |text: &str| format!("<p>{}</p>\n", escaped(text));
    let mut sum = if line.parts.len() > 1 {
        let parts: String = line.parts.iter().map(|part| said(part)).collect();
        format!(
            "{parts}<p class=\"sum\">{} {}</p>\n",
            label(Label::Total, lang),
            escaped(&line.total)
        )
    } else {
        format!("<p class=\"sum\">{}</p>\n", escaped(&line.text))
    };
    sum.push_str(&format!("<p>{} {}</p>\n", label(Label::Words, lang), escaped(&line.words)));
    if line.share_source.is_some() {
        sum.push_str(&said(&format!("{}.", line.share)));
    }
    let notes: String = line.notes.iter().map(|note| said(note)).collect();
    format!(
        "<section>\n<h2>{}</h2>\n<p>{} · {}</p>\n{sum}{notes}</section>\n",
        label(Label::Line, lang),
        escaped(&line.heading),
        escaped(&line.kind),
    )
}

/// What the result rests on, with marks and numbered sources.
fn assumptions(paper: &Paper, lang: Lang) -> String {
    let table = ReportTable {
        caption: paper.note.clone(),
        columns: paper.heads.map(str::to_owned).to_vec(),
        leading: 4,
        rows: paper
            .assumptions
            .iter()
            .map(|of| {
                vec![of.label.clone(), of.value.clone(), of.mark.to_owned(), of.source.clone()]
            })
            .collect(),
        note: String::new(),
    };
    let source = |of: &SourceView| {
        let mark = crate::text::capital(of.mark);
        format!("<li>{mark}: {}</li>\n", named(&of.text, &of.url))
    };
    format!(
        "<section>\n<h2>{head}</h2>\n<div class=\"table-scroll words\" role=\"region\" tabindex=\"0\" \
         aria-label=\"{head}\">\n{table}\n</div>\n<h3>{sources}</h3>\n<ol class=\"sources\">\n{list}</ol>\n\
         </section>\n",
        head = label(Label::Assumptions, lang),
        table = table_html(&table),
        sources = label(Label::Sources, lang),
        list = paper.sources.iter().map(source).collect::<String>(),
    )
}

/// Citation, method, and the picture to be taken along.
fn citing(share: &Share, citation: &str, picture: &str, lang: Lang) -> String {
    let method: String =
        share.method.iter().map(|line| format!("<li>{}</li>\n", escaped(line))).collect();
    format!(
        "<section>\n<h2>{}</h2>\n<p>{citation}</p>\n<h3>{}</h3>\n<ul>\n{method}</ul>\n\
         <p><a href=\"{}\" download>{}</a></p>\n</section>\n",
        words::citing(lang),
        words::method(lang),
        escaped(picture),
        said(Said::Picture, lang),
    )
}
