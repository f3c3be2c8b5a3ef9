//! The sheets of a workshop, for the trainer and for participants: what is printed.

use serde::Serialize;

use super::pad::{self, Lines};
use super::sheet_blanks::{Found, blanked};
use super::step::sums;
use super::{base, read};
use crate::chart::{Frame, Palette};
use crate::inputs::Input;
use crate::text::cite::versions;
use crate::text::number::month;
use crate::text::words::{Locale, Words};
use crate::text::{
    Lang, inputs, workshop as words, workshop_problem as said, workshop_sheet as labels,
};
use crate::workshop::{Ask, Given, Stage, Step, Text, Truth, Workshop};

/// Whom a sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who teaches: with answers, what to say, timing.
    Trainer,
    /// Who takes part: tasks, and room to write.
    Participant,
}

impl Role {
    /// The names of the roles.
    pub const NAMES: [&'static str; 2] = ["trainer", "participant"];

    /// The role of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "trainer" => Some(Self::Trainer),
            "participant" => Some(Self::Participant),
            _ => None,
        }
    }
}

/// A sheet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopSheet {
    /// What the workshop is called.
    pub title: String,
    /// Whose sheet it is.
    pub role: String,
    /// Region, time and steps, in a line.
    pub facts: String,
    /// What it is about.
    pub about: Vec<String>,
    /// Where a group writes what it goes by, or empty.
    pub group: String,
    /// What is prepared, the opening, the steps, the closing.
    pub parts: Vec<WorkshopPart>,
    /// Where the figures come from.
    pub sources: Vec<WorkshopSource>,
    /// The heading over them.
    pub sources_title: String,
    /// What made the sheet.
    pub foot: String,
}

/// A part of a sheet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopPart {
    /// Its heading.
    pub title: String,
    /// When and how long, or empty.
    pub time: String,
    /// What stands in it.
    pub blocks: Vec<WorkshopBlock>,
}

/// Something on a sheet.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopBlock {
    /// What it is: `text`, `task`, `quote`, `choices`, `write`, `draw`, `moves`, `say`, `answer`,
    /// `example`, `sums`, `hint`, `explanation` or `list`.
    pub kind: &'static str,
    /// Its label, or empty.
    pub label: String,
    /// Paragraphs.
    pub paragraphs: Vec<String>,
    /// Entries of a list.
    pub items: Vec<String>,
    /// A drawing as SVG, or empty.
    pub svg: String,
}

/// A source of a workshop's figures.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct WorkshopSource {
    /// Who said it where.
    pub text: String,
    /// Its address, or empty.
    pub url: String,
    /// Its date, or empty.
    pub date: String,
}

/// Where a workshop's figures come from.
pub(super) fn sources(workshop: &Workshop, lang: Lang) -> Vec<WorkshopSource> {
    let source = |of: &crate::workshop::Source| WorkshopSource {
        text: of.text.get(lang).to_owned(),
        url: of.url.clone(),
        date: of.date.clone(),
    };
    workshop.sources.iter().map(source).collect()
}

/// Makes a sheet; drawings are in the colours of `palette`.
///
/// # Errors
/// The file cannot be used; in words.
pub fn sheet(
    text: &str,
    bases: &str,
    locale: Locale<'_>,
    role: Role,
    palette: Palette,
) -> Result<WorkshopSheet, String> {
    let lang = locale.lang;
    let workshop = read(text, lang)?;
    let bases = Words::parse(bases);
    let trainer = role == Role::Trainer;
    let mut parts = Vec::new();
    if trainer {
        parts.extend(preparation(lang));
        parts.extend(talk(&workshop.opening, "opening", 0, lang));
    }
    let mut clock = workshop.opening.minutes;
    let mut found: Vec<Found> = Vec::new();
    for (number, step) in (1..).zip(&workshop.steps) {
        let stage = Stage::open(&workshop, number, &|id| base(&bases, id), &[])
            .map_err(|of| said::message(&of, lang))?;
        let time = if trainer {
            let until = clock.saturating_add(step.minutes);
            format!("{} · {}", span(clock, until, lang), words::kind(&step.ask, lang))
        } else {
            format!("{} · {}", words::minutes(step.minutes, lang), words::kind(&step.ask, lang))
        };
        clock = clock.saturating_add(step.minutes);
        let blocks = if trainer {
            taught(&stage, locale).map_err(|fault| said::faulty(&fault, lang))?
        } else {
            taken(&stage, &found, locale, palette)
        };
        found.extend(Found::of(&stage));
        parts.push(WorkshopPart {
            title: format!("{number}. {}", step.title.get(lang)),
            time,
            blocks,
        });
    }
    if trainer {
        parts.extend(talk(&workshop.closing, "closing", clock, lang));
    }
    Ok(WorkshopSheet {
        title: workshop.title.get(lang).to_owned(),
        role: labels::role(trainer, lang).to_owned(),
        facts: facts(&workshop, lang),
        about: words::plain(workshop.about.get(lang)),
        group: if trainer { String::new() } else { labels::group(lang).to_owned() },
        parts,
        sources: sources(&workshop, lang),
        sources_title: labels::label("sources", lang).to_owned(),
        foot: if trainer {
            format!("{} {}.", labels::computed(lang), versions(lang))
        } else {
            format!("{}.", versions(lang))
        },
    })
}

fn facts(workshop: &Workshop, lang: Lang) -> String {
    let count = workshop.steps.len();
    let steps = lang.pick("langkah", if count == 1 { "step" } else { "steps" });
    let parts = [
        workshop.place.get(lang).to_owned(),
        words::minutes(workshop.minutes(), lang),
        format!("{count} {steps}"),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// From one minute of the workshop to another: `menit 5–8`.
fn span(from: u32, until: u32, lang: Lang) -> String {
    format!("{} {from}–{until}", lang.pick("menit", "minutes"))
}

fn block(kind: &'static str, lang: Lang) -> WorkshopBlock {
    WorkshopBlock { kind, label: labels::label(kind, lang).to_owned(), ..WorkshopBlock::default() }
}

fn preparation(lang: Lang) -> Vec<WorkshopPart> {
    // Boxes to tick, without the words that stand over what participants choose from.
    let list = |kind, items: &[&str]| WorkshopBlock {
        kind,
        items: items.iter().map(|item| (*item).to_owned()).collect(),
        ..WorkshopBlock::default()
    };
    let part = |title: &str, kind, items: &[&str]| WorkshopPart {
        title: title.to_owned(),
        time: String::new(),
        blocks: vec![list(kind, items)],
    };
    vec![
        part(labels::preparing(lang), "choices", &labels::preparations(lang)),
        part(labels::running(lang), "choices", &labels::rhythm(lang)),
        part(labels::phones(lang), "list", &labels::ways(lang)),
    ]
}

fn talk(
    of: &crate::workshop::Talk,
    kind: &'static str,
    from: u32,
    lang: Lang,
) -> Option<WorkshopPart> {
    (!of.say.is_empty()).then(|| WorkshopPart {
        title: labels::label(kind, lang).to_owned(),
        time: span(from, from.saturating_add(of.minutes), lang),
        blocks: vec![WorkshopBlock {
            paragraphs: words::plain(of.say.get(lang)),
            ..block("say", lang)
        }],
    })
}

/// What participants find of a step.
fn taken(
    stage: &Stage<'_>,
    found: &[Found],
    locale: Locale<'_>,
    palette: Palette,
) -> Vec<WorkshopBlock> {
    let lang = locale.lang;
    let mut blocks = asked(stage, found, lang);
    blocks.extend(moves(stage, locale));
    blocks.push(match &stage.step.ask {
        Ask::Choice(_) | Ask::Verdict { .. } => {
            WorkshopBlock { items: choices(stage, found, lang), ..block("choices", lang) }
        }
        Ask::Curve { .. } => {
            WorkshopBlock { svg: empty_pad(stage, palette, lang), ..block("draw", lang) }
        }
        ask => WorkshopBlock {
            paragraphs: vec![words::tolerance(ask, stage, lang)],
            ..block("write", lang)
        },
    });
    blocks
}

/// The text, what was published, and the task of a step, without what was to be found before.
fn asked(stage: &Stage<'_>, found: &[Found], lang: Lang) -> Vec<WorkshopBlock> {
    let paragraphs = |kind, text| WorkshopBlock {
        paragraphs: words::paragraphs(&blanked(text, stage, found), stage, lang),
        ..block(kind, lang)
    };
    let mut blocks = vec![paragraphs("text", &stage.step.text)];
    if let Ask::Verdict { quote, .. } = &stage.step.ask
        && !quote.is_empty()
    {
        blocks.push(WorkshopBlock {
            paragraphs: words::plain(quote.get(lang)),
            ..block("quote", lang)
        });
    }
    blocks.push(paragraphs("task", &stage.step.task));
    blocks
}

fn choices(stage: &Stage<'_>, found: &[Found], lang: Lang) -> Vec<String> {
    match &stage.step.ask {
        Ask::Choice(choices) => {
            let said = |text: &Text| {
                words::paragraphs(&blanked(text, stage, found), stage, lang).join(" ")
            };
            choices.iter().map(|choice| said(&choice.text)).collect()
        }
        _ => ["match", "off", "impossible", "scope", "insufficient"]
            .map(|name| words::verdict(name, lang).to_owned())
            .to_vec(),
    }
}

/// What may be moved, and how far.
fn moves(stage: &Stage<'_>, locale: Locale<'_>) -> Option<WorkshopBlock> {
    let scenario = &stage.given.scenario;
    let item = |of: &crate::workshop::Move| {
        let input = Input::at_path(scenario, &of.path)?;
        let value = |of| inputs::value(input.unit(), of, locale.lang);
        let now = value(input.get(scenario)?);
        let name = inputs::name(input, scenario, locale);
        Some(format!("{name}: {now} ({}–{})", value(of.low), value(of.high)))
    };
    let items: Vec<String> = stage.step.moves.iter().filter_map(item).collect();
    (!items.is_empty()).then(|| WorkshopBlock { items, ..block("moves", locale.lang) })
}

/// What a trainer finds of a step.
fn taught(
    stage: &Stage<'_>,
    locale: Locale<'_>,
) -> Result<Vec<WorkshopBlock>, crate::workshop::Fault> {
    let lang = locale.lang;
    let step: &Step = stage.step;
    let mut blocks = asked(stage, &[], lang);
    let paragraphs = |kind, text: &Text| WorkshopBlock {
        paragraphs: words::paragraphs(text, stage, lang),
        ..block(kind, lang)
    };
    if !step.say.is_empty() {
        blocks.push(paragraphs("say", &step.say));
    }
    blocks.extend(moves(stage, locale));
    let truth = stage.truth()?;
    let kind = if matches!(truth, Truth::Goal(_)) { "example" } else { "answer" };
    let mut answer = block(kind, lang);
    match &truth {
        Truth::Curve(points) => {
            let item = |(at, of): &(crate::month::Month, rust_decimal::Decimal)| {
                format!("{}: {}", month(*at, lang), words::level(*of, lang))
            };
            answer.items = points.iter().map(item).collect();
        }
        _ => answer.paragraphs = vec![crate::text::capital(&words::truth(&truth, stage, lang))],
    }
    blocks.push(answer);
    let sums: Vec<String> = sums(stage, locale).iter().map(|line| once(line)).collect();
    if !sums.is_empty() {
        blocks.push(WorkshopBlock { items: sums, ..block("sums", lang) });
    }
    blocks.push(paragraphs("hint", &step.hint));
    blocks.push(explained(stage, lang));
    Ok(blocks)
}

/// A line of a sum without a result that it has twice: `a = 7 = 7` is `a = 7`.
fn once(line: &str) -> String {
    match line.rsplit_once(" = ") {
        Some((before, last)) if before.ends_with(&format!(" = {last}")) => before.to_owned(),
        _ => line.to_owned(),
    }
}

/// The explanation: of a goal, with the values of its example.
fn explained(stage: &Stage<'_>, lang: Lang) -> WorkshopBlock {
    let made = match stage.right() {
        Ok(Some(Given::Make(values))) => {
            let document = stage.document.clone();
            let base = |_: &str| Some(document.clone());
            // A link is opened from its own bases, which are not at hand here.
            let opens = stage.step.scenario.link.is_empty();
            opens.then(|| Stage::open(stage.workshop, stage.number, &base, &values).ok()).flatten()
        }
        _ => None,
    };
    let stage = made.as_ref().unwrap_or(stage);
    WorkshopBlock {
        paragraphs: words::paragraphs(&stage.step.explanation, stage, lang),
        ..block("explanation", lang)
    }
}

/// An empty plot to draw a curve in.
fn empty_pad(stage: &Stage<'_>, palette: Palette, lang: Lang) -> String {
    let (alt, prefix) = (pad::alt(stage, lang), format!("lembar-{}", stage.step.id));
    let frame = Frame { palette, ..Frame::page(640, &prefix, &alt) };
    pad::drawing(stage, Lines::Known, &frame, lang).map(|drawing| drawing.svg).unwrap_or_default()
}

/// The sheet as Markdown.
#[must_use]
pub fn markdown(of: &WorkshopSheet) -> String {
    let mut text = format!("# {}: {}\n\n{}\n", of.role, of.title, of.facts);
    let mut paragraph = |said: &str| {
        if !said.is_empty() {
            text.push_str(&format!("\n{said}\n"));
        }
    };
    for said in &of.about {
        paragraph(said);
    }
    paragraph(&of.group);
    for part in &of.parts {
        paragraph(&format!("## {}", part.title));
        if !part.time.is_empty() {
            paragraph(&format!("*{}*", part.time));
        }
        for block in &part.blocks {
            let label = if block.label.is_empty() {
                String::new()
            } else {
                format!("**{}:** ", block.label)
            };
            if block.kind == "write" {
                paragraph(&format!("{label}____________________ {}", block.paragraphs.join(" ")));
                continue;
            }
            if block.kind == "draw" {
                paragraph(&format!("{label}____________________"));
                continue;
            }
            let (first, rest) = block
                .paragraphs
                .split_first()
                .map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
            paragraph(format!("{label}{first}").trim_end());
            for said in rest {
                paragraph(said);
            }
            let sign = if block.kind == "choices" { "- [ ] " } else { "- " };
            let items: String = block.items.iter().map(|item| format!("{sign}{item}\n")).collect();
            paragraph(items.trim_end());
        }
    }
    if !of.sources.is_empty() {
        paragraph(&format!("## {}", of.sources_title));
        let items: Vec<String> = of
            .sources
            .iter()
            .map(|source| {
                let parts = [source.text.as_str(), &source.date, &source.url];
                let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                format!("- {}", said.join(", "))
            })
            .collect();
        paragraph(&items.join("\n"));
    }
    paragraph(&of.foot);
    text
}
