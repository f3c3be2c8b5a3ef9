//! The prerendered embeds: `embed.html` as it was built, with figure, table and citation standing in
//! it before any script, and the document for the script to begin at once. What is filled is named
//! in the comment of `www/embed.html`.

use serde_json::Value;

use super::{Shown, Unmade, code};
use crate::text::cite::Cited;
use crate::text::html::escaped;
use crate::text::words::Locale;
use crate::text::{Lang, cite, paper};
use crate::view::figures::{Figure, subject_of};
use crate::view::frozen::{Freezer, Freezing, own_link, page_of, table_html};
use crate::view::report::ReportTable;
use crate::view::share::Sharing;
use crate::view::tables::tables;

/// The labels of the template in both languages, as its script has them.
const LABELS: [&str; 2] =
    [include_str!("../../www/i18n/embed.id.json"), include_str!("../../www/i18n/embed.en.json")];

/// The embed of a figure.
pub(super) fn page(
    template: &str,
    of: &Shown<'_>,
    freezer: &Freezer<'_>,
    figure: Figure,
    locale: Locale<'_>,
) -> Result<String, Unmade> {
    let (lang, id) = (locale.lang, of.ready.id);
    let own = own_link(id, figure, lang);
    let key = own.trim_start_matches('#');
    let sharing = Sharing { figure, ..Sharing::default() };
    let around = freezer.figured(&Freezing { sharing, ..Freezing::default() });
    let parts = page_of(&around, &freezer.both(figure));
    let months = tables(of.scenario, locale).tables;
    let months = months.into_iter().find(|table| table.figure == figure.name());
    let table = months.map_or(around.table, |table| ReportTable {
        caption: table.caption,
        columns: table.columns,
        leading: 1,
        rows: table
            .rows
            .into_iter()
            .map(|row| core::iter::once(row.label).chain(row.cells).collect())
            .collect(),
        note: String::new(),
    });
    let title = escaped(&around.title);
    let label = |key: &str| -> String {
        let [id, en] = LABELS;
        let labels: Value = serde_json::from_str(lang.pick(id, en)).unwrap_or_default();
        escaped(labels.get(key).and_then(Value::as_str).unwrap_or_default())
    };
    let mut html = template.to_owned();
    for (place, filled) in [
        (" id=\"title\"", title.clone()),
        (" id=\"headline\"", escaped(&freezer.headline())),
        (" id=\"picture\"", parts.picture),
        (" id=\"source\"", escaped(&source(&around.caption, of, freezer, figure, locale))),
        (" id=\"table\"", table_html(&table)),
    ] {
        html = inside(&html, place, &filled)?;
    }
    let mut put = |what: &'static str, by: &str| {
        if html.matches(what).count() != 1 {
            return Err(Unmade::Template(what));
        }
        html = html.replacen(what, by, 1);
        Ok(())
    };
    put("lang=\"id\"", &format!("lang=\"{}\"", code(lang)))?;
    put("<title>Cakupan</title>", &format!("<title>{title} – Cakupan</title>"))?;
    put("data-link=\"\"", &format!("data-link=\"{}\"", escaped(key)))?;
    put("href=\"index.html\"", &format!("href=\"../index.html#{}\"", escaped(key)))?;
    for (known, name) in [
        ("Lihat angkanya", "embed.table"),
        ("Buka di Cakupan", "embed.open"),
        ("Tanpa JavaScript grafik ini tidak dapat digerakkan.", "embed.still"),
    ] {
        if lang == Lang::Id {
            put(known, known)?;
        } else {
            put(known, &label(name))?;
        }
    }
    let (document, words) = shortened(of.ready.document, of.ready.english);
    let mut data = format!(
        "</main>\n<script type=\"application/json\" id=\"document\">{}</script>",
        inline(&document)
    );
    // The document's own words need no others.
    if lang == Lang::En {
        let words = inline(&words);
        data.push_str(&format!(
            "\n<script type=\"application/json\" id=\"words\">{words}</script>"
        ));
    }
    put("</main>", &data)?;
    Ok(html
        .replace("href=\"assets/", "href=\"../assets/")
        .replace("src=\"assets/", "src=\"../assets/"))
}

/// The page with the one element that has this attribute filled, which is empty.
fn inside(html: &str, attribute: &'static str, by: &str) -> Result<String, Unmade> {
    let wrong = Unmade::Template(attribute);
    let (before, after) = html.split_once(attribute).ok_or_else(|| wrong.clone())?;
    let (rest, behind) = after.split_once('>').ok_or_else(|| wrong.clone())?;
    if after.contains(attribute) || !behind.starts_with("</") {
        return Err(wrong);
    }
    Ok(format!("{before}{attribute}{rest}>{by}{behind}"))
}

/// Caption, newest source, citation.
fn source(
    caption: &str,
    of: &Shown<'_>,
    freezer: &Freezer<'_>,
    figure: Figure,
    locale: Locale<'_>,
) -> String {
    let lang = locale.lang;
    let dates = of.scenario.sources.iter().map(|(_, source)| source.date.as_str());
    let newest = paper::newest(dates, lang);
    let findings = freezer.findings();
    let cited = Cited {
        title: &findings.title,
        region: &findings.region,
        subject: subject_of(figure, findings, lang),
        link: "",
        day: "",
    };
    let citation = cite::citation(&cited, lang);
    let label = paper::label(paper::Label::Data, lang);
    if newest.is_empty() {
        return format!("{caption} {citation}");
    }
    format!("{caption} {label} {newest}. {citation}")
}

/// A scenario's document and its English words without what an embed shows nowhere: notes, and the
/// words of sources, whose dates stay. The same as the script fetches where they are not inline
/// (`?short` in `xtask/js/bundle.mjs`).
fn shortened(document: &str, english: &str) -> (Value, Value) {
    let mut document: Value = serde_json::from_str(document).unwrap_or_default();
    shorten(&mut document);
    let mut wanted = Vec::new();
    texts(&document, &mut wanted);
    let mut words: Value = serde_json::from_str(english).unwrap_or_default();
    if let Some(words) = words.as_object_mut() {
        words.retain(|own, _| wanted.contains(&own.as_str()));
    }
    (document, words)
}

fn shorten(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), &mut *value) {
                    ("notes" | "url", Value::String(text)) => text.clear(),
                    ("text" | "source", Value::String(text)) => "-".clone_into(text),
                    _ => shorten(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(shorten),
        _ => {}
    }
}

/// Every text of a value.
fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// JSON that cannot end a script's element.
fn inline(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
