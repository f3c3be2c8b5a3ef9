//! `cakupan workshop`.

use std::io::{self, Read};

use cakupan::chart::Palette;
use cakupan::ready;
use cakupan::text::words::Locale;
use cakupan::text::{Lang, fill, parse, workshop_problem};
use cakupan::view::workshop::{
    Asked, Role, WorkshopOpened, WorkshopStep, checked, html, markdown, opened, sheet, step,
};
use cakupan::workshop::{LONGEST, Unread};

use crate::arguments::workshops::{Workshop, WorkshopFormat};
use crate::file_errors::{unreadable, unwritable};
use crate::nearest::nearest;
use crate::output::{Failure, columns, plain_lines, print};

/// Lists the ready workshops, or shows, checks or answers one.
pub(crate) fn workshop(of: &Workshop, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let Some(name) = &of.workshop else { return list(of.format, lang) };
    let text = text(name, lang)?;
    if of.check {
        return check(name, &text, of.format, lang);
    }
    // What is refused is told with all of its problems.
    let read = opened(&text, lang);
    if let WorkshopOpened::Refused { problems, .. } = &read {
        let messages: Vec<&str> = problems.iter().map(|of| of.message.as_str()).collect();
        return Err(refused(name, &messages, lang));
    }
    match (of.sheet, of.step) {
        (Some(role), _) => {
            let made = sheet(&text, &bases(), locale, Role::from(role), Palette::Light)
                .map_err(Failure::Said)?;
            let text = match of.format {
                WorkshopFormat::Text => plain_lines(&markdown(&made)),
                WorkshopFormat::Html => html(&made, lang),
                WorkshopFormat::Json => format!("{}\n", serde_json::json!(made)),
            };
            write(of, &text, lang)
        }
        (None, Some(number)) => one(of, &text, number, locale),
        (None, None) => outline(of.format, &read, lang),
    }
}

fn list(format: WorkshopFormat, lang: Lang) -> Result<(), Failure> {
    no_html(format, lang)?;
    let read = ready::WORKSHOPS.iter().map(|ready| opened(ready.text, lang));
    if format == WorkshopFormat::Json {
        return print(&format!("{}\n", serde_json::json!(read.collect::<Vec<_>>())));
    }
    let row = |of| match of {
        WorkshopOpened::Read { id, title, place, minutes, .. } => {
            Some(vec![id, format!("{title} ({place})"), minutes])
        }
        WorkshopOpened::Refused { .. } => None,
    };
    let rows: Vec<Vec<String>> = read.filter_map(row).collect();
    print(&columns(&rows))
}

/// Sheets alone are for paper.
fn no_html(format: WorkshopFormat, lang: Lang) -> Result<(), Failure> {
    if format == WorkshopFormat::Html {
        let said = lang.pick(
            "--format html: hanya untuk lembar; tambahkan --sheet trainer atau --sheet participant.",
            "--format html: for sheets only; add --sheet trainer or --sheet participant.",
        );
        return Err(Failure::Said(said.to_owned()));
    }
    Ok(())
}

/// The ready scenarios, as workshops ask for them.
fn bases() -> String {
    let all = ready::ALL.iter().map(|ready| (ready.id.to_owned(), ready.document.into()));
    serde_json::Value::Object(all.collect()).to_string()
}

/// The text of a ready workshop, of a file, or of standard input.
fn text(name: &str, lang: Lang) -> Result<String, Failure> {
    if let Some(ready) = ready::WORKSHOPS.iter().find(|ready| ready.id == name) {
        return Ok(ready.text.to_owned());
    }
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if name == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(name).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    let failed = |why: &str| {
        let known: Vec<&str> = ready::WORKSHOPS.iter().map(|ready| ready.id).collect();
        let template = lang.pick(
            "{name}: tidak terbaca ({why}).{nearest} Beri nama berkas .toml, nama lokakarya siap pakai \
             ({known}), atau - untuk masukan standar.",
            "{name}: cannot be read ({why}).{nearest} Name a .toml file, a ready workshop ({known}), or - for \
             standard input.",
        );
        let nearest = nearest(name, &known, lang);
        let values =
            [("name", name), ("why", why), ("nearest", &nearest), ("known", &known.join(", "))];
        Failure::Said(fill(template, &values))
    };
    read.map_err(|error| failed(&unreadable(&error, lang)))?;
    if bytes.len() > LONGEST {
        // The reader says so; what was cut may have been a letter in two.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes)
        .map_err(|_| failed(lang.pick("bukan teks UTF-8", "it is no UTF-8 text")))
}

fn refused(name: &str, messages: &[&str], lang: Lang) -> Failure {
    let head = fill(
        lang.pick("{name}: lokakarya ditolak", "{name}: the workshop is refused"),
        &[("name", name)],
    );
    let lines = messages.iter().map(|message| format!("\n  {message}"));
    Failure::Said(core::iter::once(head).chain(lines).collect())
}

fn check(name: &str, text: &str, format: WorkshopFormat, lang: Lang) -> Result<(), Failure> {
    no_html(format, lang)?;
    let found = checked(text, &bases(), lang);
    if !found.problems.is_empty() {
        let messages: Vec<&str> = found.problems.iter().map(|of| of.message.as_str()).collect();
        return Err(refused(name, &messages, lang));
    }
    if format == WorkshopFormat::Json {
        return print(&format!("{}\n", serde_json::json!(found)));
    }
    let WorkshopOpened::Read { title, minutes, steps, .. } = opened(text, lang) else {
        return Ok(());
    };
    let template = lang.pick(
        "{title}: {steps} langkah, {minutes}. Semua langkah terhitung dan dapat dijawab.\n",
        "{title}: steps {steps}, {minutes}. All of them are worked out and can be answered.\n",
    );
    let values = [("title", &*title), ("steps", &*steps.len().to_string()), ("minutes", &*minutes)];
    print(&plain_lines(&fill(template, &values)))
}

fn outline(format: WorkshopFormat, read: &WorkshopOpened, lang: Lang) -> Result<(), Failure> {
    no_html(format, lang)?;
    if format == WorkshopFormat::Json {
        return print(&format!("{}\n", serde_json::json!(read)));
    }
    let WorkshopOpened::Read { title, about, minutes, steps, .. } = read else { return Ok(()) };
    let mut text = format!("{title} ({minutes})\n");
    for said in about {
        text.push_str(&format!("{said}\n"));
    }
    text.push('\n');
    let rows: Vec<Vec<String>> = steps
        .iter()
        .map(|step| {
            let name = format!("{:>2}. {}", step.number, step.title);
            vec![name, step.doing.to_owned(), step.minutes.clone()]
        })
        .collect();
    text.push_str(&columns(&rows));
    print(&plain_lines(&text))
}

fn write(of: &Workshop, text: &str, lang: Lang) -> Result<(), Failure> {
    let Some(file) = &of.output else { return print(text) };
    std::fs::write(file, text).map_err(|error| {
        let template =
            lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
        let (file, why) = (file.display().to_string(), unwritable(&error, lang));
        Failure::Said(fill(template, &[("file", &file), ("why", &why)]))
    })
}

/// A step, and what is said of an answer to it.
fn one(of: &Workshop, text: &str, number: usize, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    no_html(of.format, lang)?;
    let bases = bases();
    let asked = |answer: &str| {
        let asked = Asked { number, moved: "", answer, width: 640 };
        step(text, &bases, locale, &asked).map_err(Failure::Said)
    };
    let shown = asked("")?;
    let shown = match &of.answer {
        None => shown,
        Some(typed) => asked(&document(&shown, typed, lang)?)?,
    };
    if of.format == WorkshopFormat::Json {
        return print(&format!("{}\n", serde_json::json!(shown)));
    }
    print(&plain_lines(&told(&shown, lang)))
}

/// A typed answer as a document.
fn document(step: &WorkshopStep, typed: &str, lang: Lang) -> Result<String, Failure> {
    let typed = typed.trim();
    if typed.starts_with('{') {
        return Ok(typed.to_owned());
    }
    let wrong = |name| {
        let unread = Unread::Wrong(name, typed.chars().take(60).collect());
        Failure::Said(format!("--answer: {}", workshop_problem::unread(&unread, lang)))
    };
    let pairs = || -> Option<serde_json::Map<String, serde_json::Value>> {
        let pair = |pair: &str| {
            let (name, value) = pair.split_once('=')?;
            Some((name.trim().to_owned(), value.trim().into()))
        };
        typed.split(',').map(pair).collect()
    };
    let (field, value) = match step.kind {
        "number" => {
            let kind = parse::Kind::from_name(step.ask.parse).unwrap_or(parse::Kind::Plain);
            let read = parse::parse(typed, kind, lang).map_err(|not| {
                let choices: Vec<&str> = not.choices.iter().map(|of| of.written.as_str()).collect();
                let choices = if choices.is_empty() {
                    String::new()
                } else {
                    format!(" {}", choices.join(" / "))
                };
                Failure::Said(format!("--answer: {}{choices}", not.message))
            })?;
            ("value", read.value.normalize().to_string().into())
        }
        "curve" => ("points", pairs().ok_or_else(|| wrong("points"))?.into()),
        "make" => ("values", pairs().ok_or_else(|| wrong("values"))?.into()),
        _ => ("value", typed.into()),
    };
    let mut fields = serde_json::Map::new();
    fields.insert("workshop".to_owned(), step.workshop.clone().into());
    fields.insert("step".to_owned(), step.id.clone().into());
    fields.insert("kind".to_owned(), step.kind.into());
    fields.insert(field.to_owned(), value);
    Ok(serde_json::Value::Object(fields).to_string())
}

/// A step in lines of text.
fn told(of: &WorkshopStep, lang: Lang) -> String {
    let mut text = format!(
        "{}. {} ({}, {})\n{}\n\n",
        of.number,
        of.title,
        of.doing,
        of.minutes,
        of.text.join("\n")
    );
    if !of.quote.is_empty() {
        text.push_str(&format!("“{}”\n\n", of.quote));
    }
    text.push_str(&format!("{}\n", of.task.join("\n")));
    for choice in &of.ask.choices {
        text.push_str(&format!("  {}  {}\n", choice.value, choice.label));
    }
    for control in &of.controls {
        let path: String = control.path.iter().map(said).collect();
        text.push_str(&format!(
            "  {}: {} ({})\n",
            control.label,
            control.text,
            path.trim_start_matches('.')
        ));
    }
    if let Some(pad) = &of.pad {
        let months: Vec<&str> = pad.points.iter().map(|point| point.month.as_str()).collect();
        text.push_str(&format!("  {}\n", months.join(", ")));
    }
    for line in [&of.ask.tolerance].into_iter().chain(&of.status).filter(|line| !line.is_empty()) {
        text.push_str(&format!("{line}\n"));
    }
    if let Some(judged) = &of.judged {
        text.push_str(&format!("\n{}. {}\n", judged.word, judged.sentence));
        let mut section = |title: &str, lines: &[String]| {
            if !lines.is_empty() {
                text.push_str(&format!("\n{title}\n"));
                text.extend(lines.iter().map(|line| format!("  {line}\n")));
            }
        };
        section(lang.pick("Hitungan", "The sum"), &judged.sums);
        section(lang.pick("Penjelasan", "Explanation"), &judged.explanation);
    }
    text
}

/// A step of a path, with what joins it to the one before.
fn said(step: &cakupan::view::controls::PathStep) -> String {
    match step {
        cakupan::view::controls::PathStep::Field(name) => format!(".{name}"),
        cakupan::view::controls::PathStep::Place(place) => format!("[{place}]"),
    }
}
