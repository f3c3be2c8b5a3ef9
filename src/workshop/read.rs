//! The workshop as a whole, from its file.

use toml::de::{DeTable, DeValue};

use super::problem::{Problem, What};
use super::read_step::{opens, step, values};
use super::syntax::{Fields, Reader, Value, document};
use super::{LONGEST, MOST_STEPS, Named, Opens, Source, Talk, VERSION, Workshop};
use crate::order::sort;

/// Letters of a title, and of a text.
pub(super) const TITLE: usize = 120;
pub(super) const LONG: usize = 4_000;

/// The most sources.
const MOST_SOURCES: usize = 30;

/// Reads the file.
pub(super) fn workshop(text: &str) -> Result<Workshop, Vec<Problem>> {
    if text.len() > LONGEST {
        return Err(vec![Problem {
            line: None,
            step: None,
            field: String::new(),
            found: text.len().to_string(),
            what: What::TooLong(LONGEST),
        }]);
    }
    let (table, problems) = document(text);
    if !problems.is_empty() {
        // Fields that are missing because of a slip are no problems of their own.
        return Err(problems);
    }
    let mut reader = Reader { text, problems, step: None };
    let workshop = whole(&mut reader, table.get_ref());
    let mut problems = reader.problems;
    if problems.is_empty() {
        return Ok(workshop);
    }
    sort(&mut problems, |one, other| one.line < other.line);
    Err(problems)
}

fn whole(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Workshop {
    let mut fields = Fields::new("", table, 0);
    fields.required(reader, "workshop", |reader, field, value| {
        reader.whole(field, value, (VERSION, VERSION));
    });
    let id = fields.required(reader, "id", |reader, field, value| reader.id(field, value));
    let title = fields.texts(reader, "title", TITLE);
    let about = fields.texts(reader, "about", LONG);
    let place =
        fields.optional(reader, "place", |reader, field, value| reader.texts(field, value, TITLE));
    let opening = fields.optional(reader, "opening", talk);
    let closing = fields.optional(reader, "closing", talk);
    let sources = fields.optional(reader, "source", sources);
    let scenario: Option<Opens> = fields.optional(reader, "scenario", opens);
    let common: Vec<Named> =
        fields.optional(reader, "values", |reader, field, value| values(reader, field, value, &[]));
    let entries = fields.required(reader, "step", |reader, field, value| {
        let entries = reader.list(field, value);
        if entries.is_empty() || entries.len() > MOST_STEPS {
            let found = entries.len().to_string();
            reader.tell(value.span().start, field, &found, What::Entries(1, MOST_STEPS));
        }
        entries
    });
    let mut steps: Vec<super::Step> = Vec::new();
    for (number, entry) in (1..=MOST_STEPS).zip(entries.unwrap_or_default()) {
        reader.step = Some((number, id_of(entry)));
        let Some(table) = reader.table("", entry) else { continue };
        let read = step(reader, table, entry.span().start, scenario.as_ref(), &common);
        if let Some(known) = steps.iter().find(|known| known.id == read.id && !read.id.is_empty()) {
            reader.tell(entry.span().start, "id", &read.id, What::Same(known.line));
        }
        steps.push(read);
    }
    reader.step = None;
    fields.finish(reader);
    Workshop { id: id.unwrap_or_default(), title, about, place, opening, closing, sources, steps }
}

/// The id of a step as far as it can be told, for what is said of the step.
fn id_of(entry: &Value<'_>) -> String {
    let id = entry.get_ref().as_table().and_then(|table| table.get::<str>("id"));
    match id.map(|id| id.get_ref()) {
        Some(DeValue::String(id)) => crate::scenario::cut(id),
        _ => String::new(),
    }
}

fn talk(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Talk {
    let Some(table) = reader.table(field, value) else { return Talk::default() };
    let mut fields = Fields::new(field, table, value.span().start);
    let minutes = fields
        .required(reader, "minutes", |reader, field, value| reader.whole(field, value, (0, 120)));
    let say = fields.texts(reader, "say", LONG);
    fields.finish(reader);
    Talk { minutes: minutes.unwrap_or_default(), say }
}

fn sources(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Vec<Source> {
    let entries = reader.list(field, value);
    if entries.len() > MOST_SOURCES {
        let found = entries.len().to_string();
        reader.tell(value.span().start, field, &found, What::Entries(0, MOST_SOURCES));
    }
    let source = |(place, value): (usize, &Value<'_>)| {
        let field = format!("{field}[{place}]");
        let table = reader.table(&field, value)?;
        let mut fields = Fields::new(&field, table, value.span().start);
        let source = Source {
            text: fields.texts(reader, "text", LONG),
            url: fields
                .optional(reader, "url", |reader, field, value| reader.text(field, value, 500)),
            date: fields
                .optional(reader, "date", |reader, field, value| reader.text(field, value, 20)),
        };
        fields.finish(reader);
        Some(source)
    };
    entries.into_iter().take(MOST_SOURCES).enumerate().filter_map(source).collect()
}
