//! Reading scenarios, writing answers, and saying what failed.

use std::io::{self, Read, Write};

use cakupan::ready;
use cakupan::scenario::{LONGEST_DOCUMENT, Scenario};
use cakupan::text::{Lang, fill, problem};

use crate::file_errors;
use crate::linked::linked;
use crate::nearest::nearest;

/// Why a command did not answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nobody reads the output any more.
    PipeClosed,
    /// Standard output cannot be written.
    Unprinted(io::Error),
    /// What to say on standard error.
    Said(String),
}

impl Failure {
    /// What to say on standard error.
    pub(crate) fn words(self, lang: Lang) -> String {
        match self {
            Self::PipeClosed => String::new(),
            Self::Said(message) => message,
            Self::Unprinted(error) => fill(
                lang.pick(
                    "Keluaran standar: tidak dapat ditulis ({why}).",
                    "Standard output: it cannot be written ({why}).",
                ),
                &[("why", &file_errors::unwritable(&error, lang))],
            ),
        }
    }
}

/// Writes text to standard output.
///
/// # Errors
/// The pipe is closed, or the output cannot be written.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    printed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// What became of writing to standard output.
///
/// # Errors
/// The pipe is closed, or the output cannot be written.
pub(crate) fn printed(written: io::Result<()>) -> Result<(), Failure> {
    written.map_err(|error| {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Failure::PipeClosed
        } else {
            Failure::Unprinted(error)
        }
    })
}

/// Writes a message to standard error. It repeats what was written, whatever that was.
pub(crate) fn complain(message: &str) -> io::Result<()> {
    writeln!(io::stderr().lock(), "{}", plain_lines(message))
}

/// Reads the scenario that an argument names: a file, a ready scenario, a link, or `-`.
///
/// # Errors
/// There is no such file or scenario, it cannot be read, or the document is refused.
pub(crate) fn scenario(argument: &str, lang: Lang) -> Result<Scenario, Failure> {
    if let Some(opened) = linked(argument, lang)? {
        return Ok(opened.first.scenario);
    }
    read(&document(argument, lang)?, argument, lang)
}

/// Reads a document that an argument named.
///
/// # Errors
/// It is refused.
pub(crate) fn read(text: &str, argument: &str, lang: Lang) -> Result<Scenario, Failure> {
    Scenario::parse(text).map_err(|problems| {
        let head = fill(
            lang.pick("{name}: skenario ditolak", "{name}: the scenario is refused"),
            &[("name", argument)],
        );
        let lines =
            problems.iter().map(|found| format!("\n  {}", problem::words(found, lang).message));
        Failure::Said(core::iter::once(head).chain(lines).collect())
    })
}

/// The position of the programme that a line names, the first one where it names none.
///
/// # Errors
/// The scenario has fewer.
pub(crate) fn programme(
    named: Option<usize>,
    scenario: &Scenario,
    lang: Lang,
) -> Result<usize, Failure> {
    let counted = scenario.programmes.len();
    match named {
        Some(place) if place > counted => {
            let template = lang.pick(
                "--programme {place}: banyaknya program dalam skenario ini: {counted}",
                "--programme {place}: programmes in this scenario: {counted}",
            );
            let values = [("place", &*place.to_string()), ("counted", &*counted.to_string())];
            Err(Failure::Said(fill(template, &values)))
        }
        named => Ok(named.unwrap_or(1).saturating_sub(1)),
    }
}

/// The text of the document that an argument names.
///
/// # Errors
/// There is no such file or scenario, or it cannot be read.
pub(crate) fn document(argument: &str, lang: Lang) -> Result<String, Failure> {
    if let Some(ready) = ready::find(argument) {
        return Ok(ready.document.to_owned());
    }
    // One byte more than is read tells the core that the document is too long.
    let most = u64::try_from(LONGEST_DOCUMENT).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if argument == "-" {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(argument).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    let unreadable = |why: String| {
        let template = lang.pick(
            "{name}: tidak terbaca ({why}).{nearest} Beri nama berkas JSON, nama skenario siap pakai (lihat `cakupan scenarios`), atau - untuk masukan standar.",
            "{name}: cannot be read ({why}).{nearest} Name a JSON file, a ready scenario (see `cakupan scenarios`), or - for standard input.",
        );
        let ready: Vec<&str> = ready::ALL.iter().map(|ready| ready.id).collect();
        let nearest = nearest(argument, &ready, lang);
        let values = [("name", argument), ("why", &why), ("nearest", &nearest)];
        Failure::Said(fill(template, &values))
    };
    read.map_err(|error| unreadable(file_errors::unreadable(&error, lang)))?;
    if bytes.len() > LONGEST_DOCUMENT {
        // The core says so; what was cut may have been a letter in two.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes)
        .map_err(|_| unreadable(lang.pick("bukan teks UTF-8", "it is no UTF-8 text").to_owned()))
}

/// A text of a document without the signs that would steer a terminal.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// Lines of text without the signs that would steer a terminal.
pub(crate) fn plain_lines(text: &str) -> String {
    text.split('\n').map(plain).collect::<Vec<_>>().join("\n")
}

/// Lays rows out in columns: the first to the left, the others to the right.
pub(crate) fn columns(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.iter().map(Vec::len).max().unwrap_or(0)).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (place, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let cell = plain(cell);
            if place == 0 {
                line.push_str(&format!("{cell:<width$}"));
            } else {
                line.push_str(&format!("  {cell:>width$}"));
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
