//! A step of a workshop, from its file.

use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

use super::problem::{Problem, Wanted, What};
use super::read::{LONG, TITLE};
use super::syntax::{Fields, Reader, Value};
use super::{Ask, Choice, Move, Named, Opens, Setting, Step, Text, Tolerance, Unit};
use crate::claim::{self, Claim};
use crate::month::Month;
use crate::order::sort;
use crate::view::figures::Figure;

/// The most values, sliders, settings.
const MOST_VALUES: usize = 40;
const MOST_MOVES: usize = 6;
const MOST_SETTINGS: usize = 20;

/// How many sentences there may be to choose from.
const CHOICES: (usize, usize) = (2, 8);

/// The most points of a curve.
const MOST_POINTS: u32 = 60;

/// Reads a step; what the workshop says for all of them is given.
pub(super) fn step(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    at: usize,
    scenario: Option<&Opens>,
    common: &[Named],
) -> Step {
    let mut fields = Fields::new("", table, at);
    let id = fields.required(reader, "id", |reader, field, value| reader.id(field, value));
    let title = fields.texts(reader, "title", TITLE);
    let minutes = fields
        .required(reader, "minutes", |reader, field, value| reader.whole(field, value, (1, 120)));
    let text = fields.texts(reader, "text", LONG);
    let task = fields.texts(reader, "task", LONG);
    let hint = fields.texts(reader, "hint", LONG);
    let explanation = fields.texts(reader, "explanation", LONG);
    let say =
        fields.optional(reader, "say", |reader, field, value| reader.texts(field, value, LONG));
    let own: Option<Opens> = fields.optional(reader, "scenario", opens);
    let told = |of: &Problem| of.field == "scenario" && of.what == What::Missing;
    if own.is_none() && scenario.is_none() && !reader.problems.iter().any(told) {
        reader.tell(at, "scenario", "", What::Missing);
    }
    let own_values: Option<Vec<Named>> =
        fields.optional(reader, "values", |reader, field, value| {
            Some(values(reader, field, value, common))
        });
    let moves = fields.optional(reader, "moves", moves);
    let show = fields.optional(reader, "show", figures);
    let reveal = fields.optional(reader, "reveal", figures);
    let show_until: Option<Month> =
        fields.optional(reader, "show_until", |reader, field, value| reader.month(field, value));
    let sums =
        fields.optional(reader, "sums", |reader, field, value| Some(reader.formula(field, value)));
    let ask = fields.required(reader, "answer", ask).flatten();
    if matches!(ask, Some(Ask::Make { .. })) && moves.is_empty() {
        reader.tell(at, "moves", "", What::Missing);
    }
    fields.finish(reader);
    Step {
        id: id.unwrap_or_default(),
        line: reader.line(at),
        title,
        minutes: minutes.unwrap_or_default(),
        text,
        task,
        hint,
        explanation,
        say,
        scenario: own.or_else(|| scenario.cloned()).unwrap_or_default(),
        values: own_values.unwrap_or_else(|| common.to_vec()),
        moves,
        show,
        reveal,
        show_until,
        sums,
        ask: ask.unwrap_or(Ask::Choice(Vec::new())),
    }
}

/// The scenario: a ready one by its id, a link, or either with numbers that differ.
pub(super) fn opens(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Option<Opens> {
    let line = reader.line(value.span().start);
    match value.get_ref() {
        DeValue::String(_) => {
            let text = reader.text(field, value, 8_000);
            let linked = text.contains(['#', '=']);
            let (ready, link) = if linked { (String::new(), text) } else { (text, String::new()) };
            Some(Opens { ready, link, set: Vec::new(), line })
        }
        DeValue::Table(table) => {
            let mut fields = Fields::new(field, table, value.span().start);
            let ready = fields
                .optional(reader, "ready", |reader, field, value| reader.text(field, value, 100));
            let link = fields
                .optional(reader, "link", |reader, field, value| reader.text(field, value, 8_000));
            let set = fields.optional(reader, "set", settings);
            if ready.is_empty() == link.is_empty() {
                let path = fields.path("ready");
                reader.tell(value.span().start, &path, &ready, What::Entries(1, 1));
            }
            fields.finish(reader);
            Some(Opens { ready, link, set, line })
        }
        _ => {
            reader.wrong(field, value, Wanted::Table);
            None
        }
    }
}

/// Numbers by their paths: `{ "programmes[0].paid_months.last" = 6 }`.
fn settings(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Vec<Setting> {
    let Some(table) = reader.table(field, value) else { return Vec::new() };
    if table.len() > MOST_SETTINGS {
        let found = table.len().to_string();
        reader.tell(value.span().start, field, &found, What::Entries(0, MOST_SETTINGS));
    }
    let setting = |(key, value): (&toml::Spanned<_>, &Value<'_>)| {
        let path: &std::borrow::Cow<'_, str> = key.get_ref();
        let field = format!("{field}.{path}");
        Setting {
            path: path.to_string(),
            value: reader.number(&field, value),
            line: reader.line(value.span().start),
        }
    };
    table.iter().take(MOST_SETTINGS).map(setting).collect()
}

/// Values with names, in the order of the file, behind those that are known already.
pub(super) fn values(
    reader: &mut Reader<'_>,
    field: &str,
    value: &Value<'_>,
    before: &[Named],
) -> Vec<Named> {
    let mut all = before.to_vec();
    let Some(table) = reader.table(field, value) else { return all };
    let mut entries: Vec<_> = table.iter().collect();
    sort(&mut entries, |one, other| one.0.span().start < other.0.span().start);
    if entries.len().saturating_add(all.len()) > MOST_VALUES {
        let found = entries.len().to_string();
        reader.tell(value.span().start, field, &found, What::Entries(0, MOST_VALUES));
    }
    for (key, value) in entries.into_iter().take(MOST_VALUES) {
        let name: &str = key.get_ref();
        let field = format!("{field}.{name}");
        let at = key.span().start;
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let letter = name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        if !letter || !name.bytes().all(plain) {
            reader.tell(at, &field, name, What::Id);
        }
        if let Some(known) = all.iter().find(|known| known.name == name) {
            let line = known.formula.line;
            reader.tell(at, &field, name, What::Same(line));
        }
        let Some(table) = reader.table(&field, value) else { continue };
        let mut fields = Fields::new(&field, table, at);
        let formula =
            fields.required(reader, "is", |reader, field, value| reader.formula(field, value));
        let unit = fields.required(reader, "unit", unit).flatten();
        let with = fields.optional(reader, "with", settings);
        let at_start = fields.optional(reader, "at_start", flag);
        fields.finish(reader);
        if let Some(formula) = formula {
            let unit = unit.unwrap_or(Unit::Number);
            all.push(Named { name: name.to_owned(), formula, unit, with, at_start });
        }
    }
    all
}

fn flag(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> bool {
    let DeValue::Boolean(flag) = value.get_ref() else {
        reader.wrong(field, value, Wanted::Flag);
        return false;
    };
    *flag
}

fn unit(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Option<Unit> {
    Unit::from_name(&reader.word(field, value, &Unit::NAMES))
}

fn moves(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Vec<Move> {
    let entries = reader.list(field, value);
    if entries.len() > MOST_MOVES {
        let found = entries.len().to_string();
        reader.tell(value.span().start, field, &found, What::Entries(0, MOST_MOVES));
    }
    let slider = |(place, value): (usize, &Value<'_>)| {
        let field = format!("{field}[{place}]");
        let table = reader.table(&field, value)?;
        let at = value.span().start;
        let mut fields = Fields::new(&field, table, at);
        let path = fields.text(reader, "path", 100);
        let number =
            |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| reader.number(field, value);
        let low = fields.required(reader, "low", number).unwrap_or_default();
        let high = fields.required(reader, "high", number).unwrap_or(Decimal::MAX);
        if low >= high {
            let path = fields.path("low");
            reader.tell(at, &path, &format!("{low}, {high}"), What::Order);
        }
        fields.finish(reader);
        Some(Move { path, low, high, line: reader.line(at) })
    };
    entries.into_iter().take(MOST_MOVES).enumerate().filter_map(slider).collect()
}

fn figures(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Vec<Figure> {
    let names = Figure::ALL.map(Figure::name);
    let mut figures = Vec::new();
    for (place, value) in reader.list(field, value).into_iter().enumerate() {
        let word = reader.word(&format!("{field}[{place}]"), value, &names);
        figures.extend(Figure::from_name(&word).filter(|figure| !figures.contains(figure)));
    }
    figures
}

fn ask(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Option<Ask> {
    let table = reader.table(field, value)?;
    let at = value.span().start;
    let mut fields = Fields::new(field, table, at);
    let kind = fields
        .required(reader, "kind", |reader, field, value| reader.word(field, value, &Ask::KINDS));
    let ask = match kind.as_deref() {
        Some("number") => number(reader, &mut fields),
        Some("choice") => choices(reader, &mut fields),
        Some("month") => month(reader, &mut fields),
        Some("curve") => curve(reader, &mut fields),
        Some("make") => make(reader, &mut fields),
        Some("verdict") => verdict(reader, &mut fields),
        // What fields there should be is not known either.
        _ => return None,
    };
    fields.finish(reader);
    Some(ask)
}

fn formula(
    reader: &mut Reader<'_>,
    fields: &mut Fields<'_, '_>,
    name: &'static str,
) -> super::Formula {
    let read =
        |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| reader.formula(field, value);
    fields.required(reader, name, read).unwrap_or_else(|| super::Formula {
        text: String::new(),
        line: reader.line(fields.at),
        node: super::expression::Node::Flag(false),
    })
}

fn number(reader: &mut Reader<'_>, fields: &mut Fields<'_, '_>) -> Ask {
    let value = formula(reader, fields, "value");
    let asked = fields.required(reader, "unit", unit).flatten();
    let label =
        fields.optional(reader, "label", |reader, field, value| reader.texts(field, value, TITLE));
    let right: Option<Tolerance> = fields.optional(reader, "right", tolerance);
    let close: Option<Tolerance> = fields.optional(reader, "close", tolerance);
    let unit = asked.unwrap_or(Unit::Number);
    if matches!(unit, Unit::Month | Unit::RupiahShort) {
        let path = fields.path("unit");
        let known = Unit::NAMES.iter().filter(|name| !["month", "rupiah_short"].contains(*name));
        let known = known.map(|name| (*name).to_owned()).collect();
        reader.tell(fields.at, &path, unit.name(), What::OneOf(known));
    }
    Ask::Number {
        value,
        unit,
        label,
        right: right.unwrap_or(Tolerance::By(Decimal::ZERO)),
        close: close.unwrap_or(Tolerance::Percent(Decimal::from(5))),
    }
}

/// `0.5`, or `"1%"` of what is right.
fn tolerance(reader: &mut Reader<'_>, field: &str, value: &Value<'_>) -> Option<Tolerance> {
    let percent = match value.get_ref() {
        DeValue::String(text) => text.trim().strip_suffix('%').map(str::trim),
        _ => None,
    };
    let (number, tolerance): (Option<Decimal>, fn(Decimal) -> Tolerance) = match percent {
        Some(digits) => (crate::num::decimal_from_digits(digits, 0), Tolerance::Percent),
        None => match value.get_ref() {
            DeValue::Integer(_) | DeValue::Float(_) => {
                (Some(reader.number(field, value)), Tolerance::By)
            }
            _ => (None, Tolerance::By),
        },
    };
    let sound = number.filter(|number| !number.is_sign_negative() || number.is_zero());
    if sound.is_none() {
        reader.wrong(field, value, Wanted::Tolerance);
    }
    sound.map(tolerance)
}

fn choices(reader: &mut Reader<'_>, fields: &mut Fields<'_, '_>) -> Ask {
    let mut choices: Vec<Choice> = Vec::new();
    let entries = fields.required(reader, "choice", |reader, field, value| {
        let entries = reader.list(field, value);
        if entries.len() < CHOICES.0 || entries.len() > CHOICES.1 {
            let found = entries.len().to_string();
            reader.tell(value.span().start, field, &found, What::Entries(CHOICES.0, CHOICES.1));
        }
        entries
    });
    for (place, value) in entries.unwrap_or_default().into_iter().take(CHOICES.1).enumerate() {
        let field = fields.path(&format!("choice[{place}]"));
        let Some(table) = reader.table(&field, value) else { continue };
        let at = value.span().start;
        let mut own = Fields::new(&field, table, at);
        let id = own.required(reader, "id", |reader, field, value| reader.id(field, value));
        let choice = Choice {
            id: id.unwrap_or_default(),
            text: own.texts(reader, "text", LONG),
            when: formula(reader, &mut own, "when"),
            say: own
                .optional(reader, "say", |reader, field, value| reader.texts(field, value, LONG)),
        };
        own.finish(reader);
        if let Some(known) = choices.iter().find(|known| known.id == choice.id) {
            let line = known.when.line;
            reader.tell(at, &format!("{field}.id"), &choice.id, What::Same(line));
        }
        choices.push(choice);
    }
    Ask::Choice(choices)
}

fn month(reader: &mut Reader<'_>, fields: &mut Fields<'_, '_>) -> Ask {
    let value = formula(reader, fields, "value");
    let months = |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| {
        Some(reader.whole(field, value, (0, 600)))
    };
    let right: Option<u32> = fields.optional(reader, "right", months);
    let close: Option<u32> = fields.optional(reader, "close", months);
    Ask::Month { value, right: right.unwrap_or(0), close: close.unwrap_or(6) }
}

fn curve(reader: &mut Reader<'_>, fields: &mut Fields<'_, '_>) -> Ask {
    let read = |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| reader.month(field, value);
    let first = fields.required(reader, "first", read).flatten();
    let last = fields.required(reader, "last", read).flatten();
    let first_is_read = first.is_some();
    let every = fields
        .required(reader, "every", |reader, field, value| reader.whole(field, value, (1, 120)));
    let known: Option<Month> = fields.optional(reader, "known", read);
    let number = |reader: &mut Reader<'_>, field: &str, value: &Value<'_>| {
        let number = reader.number(field, value);
        let (least, most) = (Decimal::ZERO, Decimal::ONE_HUNDRED);
        if number < least || number > most {
            let found = number.to_string();
            reader.tell(value.span().start, field, &found, What::Range(least, most));
        }
        Some(number)
    };
    let right: Option<Decimal> = fields.optional(reader, "right", number);
    let close: Option<Decimal> = fields.optional(reader, "close", number);
    // What was not read is told already, and is no end before its beginning.
    let begins = first.or(last).unwrap_or(Month::JANUARY_2000);
    let (first, last) = (begins, last.unwrap_or(begins));
    let known = known.filter(|_| first_is_read);
    let every = every.unwrap_or(1).max(1);
    let points = last.since(first).checked_div(every).unwrap_or(0).saturating_add(1);
    if last < first {
        let path = fields.path("first");
        reader.tell(fields.at, &path, &format!("{first}, {last}"), What::Order);
    } else if points > MOST_POINTS {
        let path = fields.path("every");
        let most = usize::try_from(MOST_POINTS).unwrap_or(usize::MAX);
        reader.tell(fields.at, &path, &points.to_string(), What::Entries(1, most));
    }
    if known.is_some_and(|known| known >= first) {
        let path = fields.path("known");
        let found = known.map(|known| known.to_string()).unwrap_or_default();
        reader.tell(fields.at, &path, &format!("{found}, {first}"), What::Order);
    }
    Ask::Curve {
        first,
        last,
        every,
        known,
        right: right.unwrap_or(Decimal::TWO),
        close: close.unwrap_or(Decimal::from(6)),
    }
}

fn make(reader: &mut Reader<'_>, fields: &mut Fields<'_, '_>) -> Ask {
    let goal = formula(reader, fields, "goal");
    let status = fields.texts(reader, "status", LONG);
    let example = fields.required(reader, "example", settings);
    Ask::Make { goal, status, example: example.unwrap_or_default() }
}

/// A sentence that is read as the claim check reads it, or figures by their names; both, where
/// what is read is to be put right.
fn verdict(reader: &mut Reader<'_>, fields: &mut Fields<'_, '_>) -> Ask {
    let quote =
        fields.optional(reader, "quote", |reader, field, value| reader.texts(field, value, LONG));
    let written: String =
        fields.optional(reader, "claim", |reader, field, value| reader.text(field, value, 2_000));
    let (mut claim, refused) = claim::question::from_compact(&written);
    for of in refused {
        let path = fields.path("claim");
        let found = format!("{}:{}", of.name, of.found);
        reader.tell(fields.at, &path, &found, What::NoClaim);
    }
    if written.is_empty() {
        claim =
            claim::reader::read(&quote.id, None).map_or_else(|_| Claim::default(), |of| of.claim());
    }
    if claim.given().next().is_none() {
        let path = fields.path("quote");
        reader.tell(fields.at, &path, &quote.id, What::NoClaim);
    }
    Ask::Verdict { quote, claim: Box::new(claim) }
}

impl Text {
    /// Both texts, for what is looked through in either language.
    pub(super) fn both(&self) -> [&str; 2] {
        [&self.id, &self.en]
    }
}
