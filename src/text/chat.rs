//! A result as a message for a chat: its numbers, what of them is estimated, and the link, in at
//! most [`LONGEST`] characters whatever the scenario.

use super::cite::VERSIONS;
use super::number::short_month;
use super::sentences::{headline, shown};
use super::{Lang, fill, inputs};
use crate::findings::Findings;
use crate::scenario::SourceKind;

/// So many characters, as JavaScript and the telephones count them (UTF-16), has a message at most.
pub const LONGEST: usize = 500;

/// A title is left out rather than cut to fewer characters than this.
const SHORTEST_TITLE: usize = 24;

/// A number of a scenario that a message says the mark of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The money of the programmes.
    Budget,
    /// The eligible workers.
    Workers,
    /// The members at the start.
    Members,
    /// The rates of joining and leaving.
    Flows,
}

/// A message, and whether the link is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text.
    pub text: String,
    /// Its characters, counted as for [`LONGEST`].
    pub length: usize,
    /// Whether the link stands in it: one that leaves no room for the answer does not.
    pub linked: bool,
}

/// So many characters a text has.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A text of at most so many characters: cut behind a word, with “…” for the rest.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let (mut kept, mut room) = (String::new(), most.saturating_sub(1));
    for letter in text.chars() {
        let Some(left) = room.checked_sub(letter.len_utf16()) else { break };
        room = left;
        kept.push(letter);
    }
    // A space at the end of what was kept, or behind it, tells that the last word is whole.
    let goes_on = text.get(kept.len()..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let whole = goes_on || kept.ends_with(char::is_whitespace);
    if !whole && let Some((words, _)) = kept.trim_end().rsplit_once(char::is_whitespace) {
        kept = words.to_owned();
    }
    let words = kept.trim_end_matches([' ', ',', '.', ';', ':', '–', '-', '(']);
    if most == 0 { String::new() } else { format!("{words}…") }
}

/// The marks of what a result rests on: `Dilaporkan: anggaran. Perkiraan: jumlah pekerja, peserta.`
#[must_use]
pub fn marks(grounds: &[(Ground, SourceKind)], lang: Lang) -> String {
    let kinds =
        [SourceKind::Regulated, SourceKind::Reported, SourceKind::Estimated, SourceKind::Assumed];
    let said = |kind: SourceKind| {
        let of_kind = grounds.iter().filter(|(_, known)| *known == kind);
        let names: Vec<&str> = of_kind.map(|(ground, _)| name(*ground, lang)).collect();
        let mark = super::capital(inputs::mark(kind, lang));
        (!names.is_empty()).then(|| format!("{mark}: {}.", names.join(", ")))
    };
    kinds.into_iter().filter_map(said).collect::<Vec<_>>().join(" ")
}

fn name(ground: Ground, lang: Lang) -> &'static str {
    match ground {
        Ground::Budget => lang.pick("anggaran", "budget"),
        Ground::Workers => lang.pick("jumlah pekerja", "number of workers"),
        Ground::Members => lang.pick("peserta awal", "members at the start"),
        Ground::Flows => lang.pick("laju masuk dan keluar", "rates of joining and leaving"),
    }
}

/// A result as a message. What must be in it comes first to the room there is: the answer, that it
/// is a simulation, the link; then what is estimated, the title, and coverage at both ends.
#[must_use]
pub fn message(
    findings: &Findings,
    grounds: &[(Ground, SourceKind)],
    link: &str,
    lang: Lang,
) -> Message {
    let guessed =
        grounds.iter().any(|(_, kind)| matches!(kind, SourceKind::Estimated | SourceKind::Assumed));
    let simulated = if guessed {
        lang.pick(
            "Simulasi Cakupan {model} dengan angka perkiraan, bukan angka resmi.",
            "A simulation by Cakupan {model} with estimates, no official figure.",
        )
    } else {
        lang.pick(
            "Simulasi Cakupan {model}, bukan angka resmi.",
            "A simulation by Cakupan {model}, no official figure.",
        )
    };
    let simulated = fill(simulated, &[("model", VERSIONS.program)]);
    // A line and the break before it.
    let takes = |line: &str| length(line).saturating_add(1);
    let answer = cut(&headline(findings, lang), LONGEST.saturating_sub(takes(&simulated)));
    let link: String = link.split_whitespace().collect();
    let mut room = LONGEST.saturating_sub(length(&answer)).saturating_sub(takes(&simulated));
    let mut take = |line: String| {
        let fits = !line.is_empty() && takes(&line) <= room;
        if fits {
            room = room.saturating_sub(takes(&line));
        }
        fits.then_some(line)
    };
    let link = take(link);
    let marks = take(marks(grounds, lang));
    let between = take(between(findings, lang));
    let title: String = findings.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let left = room.saturating_sub(1);
    let title = if left >= SHORTEST_TITLE { cut(&title, left) } else { String::new() };
    let linked = link.is_some();
    let lines = [Some(title), Some(answer), between, marks, Some(simulated), link];
    let lines = lines.into_iter().flatten().filter(|line| !line.is_empty());
    let text = lines.collect::<Vec<_>>().join("\n");
    Message { length: length(&text), text, linked }
}

/// Coverage at both ends of the run.
fn between(findings: &Findings, lang: Lang) -> String {
    // Without a target nothing is claimed of the region's coverage.
    let template = if findings.targets.is_empty() {
        lang.pick(
            "Peserta dari pekerja skenario: {first} ({start}) menjadi {last} ({end}).",
            "Members of the scenario's workers: from {first} ({start}) to {last} ({end}).",
        )
    } else if findings.region.trim().is_empty() {
        lang.pick(
            "Cakupan: {first} ({start}) menjadi {last} ({end}).",
            "Coverage: from {first} ({start}) to {last} ({end}).",
        )
    } else {
        lang.pick(
            "Cakupan {region}: {first} ({start}) menjadi {last} ({end}).",
            "Coverage of {region}: from {first} ({start}) to {last} ({end}).",
        )
    };
    fill(
        template,
        &[
            ("region", &findings.region),
            ("first", &shown(findings.coverage_start, findings, lang)),
            ("start", &short_month(findings.start, lang)),
            ("last", &shown(findings.coverage_end, findings, lang)),
            ("end", &short_month(findings.end, lang)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_cut_at_a_word() {
        assert_eq!(cut("Jambi: BKBK melindungi pekerja", 30), "Jambi: BKBK melindungi pekerja");
        assert_eq!(cut("Jambi: BKBK melindungi pekerja", 24), "Jambi: BKBK melindungi…");
        assert_eq!(cut("Jambi: BKBK melindungi pekerja", 23), "Jambi: BKBK melindungi…");
        assert_eq!(cut("Jambi: BKBK melindungi pekerja", 22), "Jambi: BKBK…");
        assert_eq!(cut("Jambi: BKBK", 7), "Jambi…");
        assert_eq!(cut("Tanpaspasi", 5), "Tanp…");
        assert_eq!(cut("😀😀😀", 5), "😀😀…");
        assert_eq!(cut("😀😀😀", 4), "😀…");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn marks_are_grouped() {
        let grounds = [
            (Ground::Budget, SourceKind::Reported),
            (Ground::Workers, SourceKind::Estimated),
            (Ground::Members, SourceKind::Estimated),
        ];
        assert_eq!(
            marks(&grounds, Lang::Id),
            "Dilaporkan: anggaran. Perkiraan: jumlah pekerja, peserta awal."
        );
        assert_eq!(marks(&[], Lang::En), "");
    }
}
