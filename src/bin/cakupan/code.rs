//! `cakupan code`.

use std::io::{IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

use cakupan::chart::export;
use cakupan::code::{DRAWN, Kind, LONGEST_TEXT, Message, TYPED, gather, write};
use cakupan::text::{Lang, code as said, fill};

use crate::arguments::{Code, CodeFormat};
use crate::file_errors::{unreadable, unwritable};
use crate::link::fragment;
use crate::output::{Failure, complain, plain, print};
use crate::picture::{self, Kind as Picture};
use crate::qr::{Qr, in_colour};

/// Writes a scenario as codes, or reads codes.
pub(crate) fn code(of: &Code, lang: Lang) -> Result<(), Failure> {
    if let Some(text) = &of.read {
        return read(text, lang);
    }
    let kind = of.output.as_deref().map(|file| picture::kind(file, lang)).transpose()?;
    let scenarios: Vec<String> = of.scenario.iter().cloned().collect();
    let fragment = fragment(&scenarios, None, false, lang)?;
    let parts = |longest: usize| {
        let content = fragment.trim_start_matches('#');
        write(Kind::Scenario, content, longest)
            .map_err(|problem| Failure::Said(said::message(&problem, lang)))
    };
    match (&of.output, kind, of.format) {
        (Some(file), Some(kind), _) => pictures(&parts(DRAWN)?, file, kind, lang),
        (_, _, CodeFormat::Text) => print(&format!("{}\n", parts(TYPED)?.join("\n"))),
        (_, _, CodeFormat::Qr) => print(&in_terminal(&parts(DRAWN)?, lang)),
    }
}

fn pictures(parts: &[String], file: &Path, kind: Picture, lang: Lang) -> Result<(), Failure> {
    if kind == Picture::Printed && parts.len() > 1 {
        let template = lang.pick(
            "Kodenya {count}: beri nama berkas dengan --output; tiap berkas diberi nomor",
            "There are {count} codes: name a file with --output; each gets a number",
        );
        return Err(Failure::Said(fill(template, &[("count", &parts.len().to_string())])));
    }
    for (number, part) in (1..).zip(parts) {
        // Parts are cut to what a QR code holds.
        let Some(code) = Qr::of(part) else { continue };
        let svg = code.svg();
        let bytes = match kind {
            Picture::Printed => return print(&svg),
            Picture::Svg => svg.into_bytes(),
            Picture::Png => {
                export::png(&svg, 1.0).map_err(|error| unwritten(file, &error.to_string(), lang))?
            }
        };
        let file = if parts.len() == 1 { file.to_owned() } else { numbered(file, number) };
        std::fs::write(&file, bytes)
            .map_err(|error| unwritten(&file, &unwritable(&error, lang), lang))?;
    }
    Ok(())
}

/// `kode-2.svg` of `kode.svg`.
fn numbered(file: &Path, number: usize) -> PathBuf {
    let part = |of: Option<&std::ffi::OsStr>| of.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (part(file.file_stem()), part(file.extension()));
    file.with_file_name(format!("{stem}-{number}.{extension}"))
}

fn unwritten(file: &Path, why: &str, lang: Lang) -> Failure {
    let template =
        lang.pick("{file}: tidak dapat ditulis ({why})", "{file}: cannot be written ({why})");
    Failure::Said(fill(template, &[("file", &file.display().to_string()), ("why", why)]))
}

fn in_terminal(parts: &[String], lang: Lang) -> String {
    let colours = in_colour(std::io::stdout().is_terminal());
    let mut text = String::new();
    for (number, part) in (1..).zip(parts) {
        if parts.len() > 1 {
            text.push_str(&said::part(number, parts.len(), lang));
            text.push('\n');
        }
        text.push_str(&Qr::of(part).map(|code| code.terminal(colours)).unwrap_or_default());
    }
    text
}

/// Prints what codes hold. What is wrong, and what is not whole, goes to standard error; where
/// nothing is whole, it is all that there is.
fn read(text: &str, lang: Lang) -> Result<(), Failure> {
    let given = if text == "-" { standard_input(lang)? } else { text.to_owned() };
    let found = gather(&given);
    let mut lines: Vec<String> =
        found.problems.iter().map(|problem| said::message(problem, lang)).collect();
    let part = found.messages.iter().filter(|of| of.content.is_none());
    lines.extend(part.map(|of| said::progress(of, lang)));
    let whole: String = found.messages.iter().filter_map(printed).collect();
    if whole.is_empty() {
        return Err(Failure::Said(lines.join("\n")));
    }
    for line in lines {
        // Where standard error is closed, the answer still counts.
        let _ = complain(&line);
    }
    print(&whole)
}

fn printed(of: &Message) -> Option<String> {
    // Whoever wrote it may have written anything.
    let content = plain(of.content.as_deref()?);
    Some(match of.kind {
        Kind::Scenario => format!("#{content}\n"),
        Kind::Question | Kind::Answer => format!("{content}\n"),
    })
}

fn standard_input(lang: Lang) -> Result<String, Failure> {
    // One byte more than is read tells the core that the text is too long.
    let most = u64::try_from(LONGEST_TEXT).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(|error| {
        let template = lang.pick("-: tidak terbaca ({why})", "-: cannot be read ({why})");
        Failure::Said(fill(template, &[("why", &unreadable(&error, lang))]))
    })?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
