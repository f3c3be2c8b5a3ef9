//! How a result is cited, and how it came about in a few lines. The day and the address are given:
//! the core has no clock and knows no host.

use super::number::month;
use super::paper::date;
use super::{Lang, fill};
use crate::link;
use crate::month::Month;

/// Which model and which data a result is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The version of the program.
    pub program: &'static str,
    /// The version of the model's rules.
    pub model: u32,
    /// The version of the ready scenarios and the law's values.
    pub data: u32,
    /// The day of that version of the data, `2026-11-21`.
    pub date: &'static str,
}

/// Of this build: `data/versions.json`, to which a test compares them.
pub const VERSIONS: Versions = Versions {
    program: env!("CARGO_PKG_VERSION"),
    model: link::MODEL,
    data: link::DATA,
    date: "2026-11-21",
};

/// What is cited.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// The scenario's title in the language of the citation.
    pub title: &'a str,
    /// The region's name, likewise.
    pub region: &'a str,
    /// What of it is cited: the subject of a figure.
    pub subject: &'a str,
    /// The address that opens it, or empty.
    pub link: &'a str,
    /// The day on which it was read, `2026-11-21`, or empty.
    pub day: &'a str,
}

/// Program, model and data in words: `Cakupan 0.1.0, model 1, data 1 (21 November 2026)`.
#[must_use]
pub fn versions(lang: Lang) -> String {
    fill(
        "Cakupan {program}, model {model}, data {data} ({date})",
        &[
            ("program", VERSIONS.program),
            ("model", &VERSIONS.model.to_string()),
            ("data", &VERSIONS.data.to_string()),
            ("date", &date(VERSIONS.date, lang)),
        ],
    )
}

/// The citation in a line.
#[must_use]
pub fn citation(of: &Cited<'_>, lang: Lang) -> String {
    let mut text = fill(
        lang.pick(
            "Cakupan. {named}: {subject}. Hasil simulasi {versions}.",
            "Cakupan. {named}: {subject}. Result of a simulation by {versions}.",
        ),
        &[("named", &named(of)), ("subject", of.subject), ("versions", &versions(lang))],
    );
    let seen = seen(of, lang);
    if !seen.is_empty() {
        text.push_str(&format!(" {seen}"));
    }
    text
}

/// The scenario and its region, if that has a name.
fn named(of: &Cited<'_>) -> String {
    let region = one_line(of.region);
    let comma = if region.is_empty() { "" } else { ", " };
    format!("“{}”{comma}{region}", one_line(of.title))
}

/// The region, if it has a name, and another sentence.
fn with_region(of: &Cited<'_>, said: &str) -> String {
    let region = one_line(of.region);
    if region.is_empty() { said.to_owned() } else { format!("{region}. {said}") }
}

/// Where and when it was read; empty where neither is known.
fn seen(of: &Cited<'_>, lang: Lang) -> String {
    let day = date(of.day, lang);
    let template = match (of.link.is_empty(), day.is_empty()) {
        (true, true) => return String::new(),
        (true, false) => lang.pick("Dibaca {day}.", "Read on {day}."),
        (false, true) => "{link}",
        (false, false) => lang.pick("{link} (dibaca {day})", "{link} (read on {day})"),
    };
    fill(template, &[("link", of.link), ("day", &day)])
}

/// The year that a citation is filed under: of reading, or else of the data.
fn year<'a>(of: &Cited<'a>) -> &'a str {
    let day = if of.day.is_empty() { VERSIONS.date } else { of.day };
    day.get(..4).unwrap_or_default()
}

/// The citation for BibTeX and BibLaTeX.
#[must_use]
pub fn bibtex(of: &Cited<'_>, lang: Lang) -> String {
    let note = fill(
        lang.pick("Hasil simulasi {versions}", "Result of a simulation by {versions}"),
        &[("versions", &versions(lang))],
    );
    let title = format!("{}: {}", one_line(of.title), of.subject);
    let mut fields = vec![
        ("author", "{Cakupan}".to_owned()),
        ("title", format!("{{{}}}", tex(&title))),
        ("year", year(of).to_owned()),
        ("note", tex(&with_region(of, &note))),
    ];
    if !of.link.is_empty() {
        fields.push(("url", tex_address(of.link)));
    }
    if !of.day.is_empty() {
        fields.push(("urldate", of.day.to_owned()));
    }
    let lines: String =
        fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@misc{{{},\n{lines}}}\n", key(of))
}

/// The citation for reference managers: RIS.
#[must_use]
pub fn ris(of: &Cited<'_>, lang: Lang) -> String {
    let mut fields = vec![
        ("TY", "ELEC".to_owned()),
        ("AU", "Cakupan".to_owned()),
        ("TI", format!("{}: {}", one_line(of.title), of.subject)),
        ("PY", year(of).to_owned()),
        ("N1", with_region(of, &versions(lang))),
    ];
    if !of.link.is_empty() {
        fields.push(("UR", one_line(of.link)));
    }
    if !of.day.is_empty() {
        fields.push(("Y2", of.day.replace('-', "/")));
    }
    fields.push(("ER", String::new()));
    fields.iter().map(|(name, value)| format!("{name}  - {value}\r\n")).collect()
}

/// The name of an entry: letters and digits of the title's first words, and the year.
fn key(of: &Cited<'_>) -> String {
    let words = of.title.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<String> =
        words.filter(|word| !word.is_empty()).take(4).map(str::to_ascii_lowercase).collect();
    format!("cakupan-{}{}{}", words.join("-"), if words.is_empty() { "" } else { "-" }, year(of))
}

/// A text on one line: spaces for whatever breaks or steers one.
fn one_line(text: &str) -> String {
    let plain = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text that TeX prints as it is.
fn tex(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            // BibTeX counts braces even behind a backslash.
            '{' => safe.push_str("\\textbraceleft{}"),
            '}' => safe.push_str("\\textbraceright{}"),
            '%' | '&' | '$' | '#' | '_' => {
                safe.push('\\');
                safe.push(letter);
            }
            _ => safe.push(letter),
        }
    }
    safe
}

/// An address in a field of BibTeX, whose braces must match.
fn tex_address(link: &str) -> String {
    one_line(link).replace(' ', "%20").replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// What a method note is made of, beside what is cited.
#[derive(Clone, Copy, Debug)]
pub struct Method<'a> {
    /// The simulated months, first and last.
    pub span: (Month, Month),
    /// The eligible workers at the start, and their mark: `1.286.133`, `perkiraan`.
    pub workers: (&'a str, &'a str),
    /// How many numbers the result rests on, in all and by their marks: `10 diatur, 12 dilaporkan`.
    pub counts: (usize, &'a str),
    /// The newest source of the scenario in words, or empty.
    pub newest: &'a str,
    /// Whether the scenario is no longer as it was opened.
    pub edited: bool,
}

/// How the result came about, in a few lines.
#[must_use]
pub fn method(of: &Cited<'_>, by: &Method<'_>, lang: Lang) -> Vec<String> {
    let (first, last) = (month(by.span.0, lang), month(by.span.1, lang));
    let mut lines = vec![
        fill(
            lang.pick(
                "Simulasi {named}, {first} sampai {last}: bukan angka resmi, melainkan akibat dari isian yang dipakai.",
                "Simulation {named}, {first} to {last}: no official figure, but what follows from the inputs.",
            ),
            &[
                ("named", &named(of)),
                ("first", &first),
                ("last", &last),
            ],
        ),
        lang.pick(
            "Anggaran, iuran menurut peraturan, dan peserta dihitung bulan demi bulan; orang yang terbayar dibulatkan ke bawah.",
            "Budgets, contributions by law and members are computed month by month; people paid for are rounded down.",
        )
        .to_owned(),
        fill(
            lang.pick(
                "Penyebut cakupan: {workers} pekerja pada awal simulasi ({mark}).",
                "Denominator of coverage: {workers} workers at the start ({mark}).",
            ),
            &[("workers", by.workers.0), ("mark", by.workers.1)],
        ),
        fill(
            lang.pick("Dasarnya {all} angka dan pilihan: {counts}.", "It rests on {all} numbers and choices: {counts}."),
            &[("all", &by.counts.0.to_string()), ("counts", by.counts.1)],
        ),
    ];
    if by.edited {
        lines.push(
            lang.pick(
                "Isian skenario sudah diubah dari yang semula dibuka.",
                "Inputs of the scenario were changed since it was opened.",
            )
            .to_owned(),
        );
    }
    let newest = if by.newest.is_empty() {
        String::new()
    } else {
        fill(
            lang.pick(
                "; sumber terbaru skenario {newest}",
                "; newest source of the scenario {newest}",
            ),
            &[("newest", by.newest)],
        )
    };
    lines.push(format!("{}{newest}.", versions(lang)));
    let seen = seen(of, lang);
    if !seen.is_empty() {
        lines.push(seen);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const CITED: Cited<'_> = Cited {
        title: "Jambi: BKBK 10% {uji} & \n\"desa\"",
        region: "Provinsi Jambi",
        subject: "Cakupan",
        link: "https://a.id/#v=1&b=jambi-bkbk",
        day: "2026-11-22",
    };

    #[test]
    fn a_citation_has_title_region_versions_address_and_day() {
        assert_eq!(
            citation(&CITED, Lang::Id),
            "Cakupan. “Jambi: BKBK 10% {uji} & \"desa\"”, Provinsi Jambi: Cakupan. Hasil simulasi \
             Cakupan 0.1.0, model 1, data 1 (21 November 2026). https://a.id/#v=1&b=jambi-bkbk (dibaca 22 November 2026)"
        );
        let bare = Cited { link: "", day: "", ..CITED };
        assert!(
            citation(&bare, Lang::En)
                .ends_with("Cakupan 0.1.0, model 1, data 1 (21 November 2026).")
        );
        assert!(
            citation(&Cited { link: "", ..CITED }, Lang::En).ends_with("Read on 22 November 2026.")
        );
    }

    #[test]
    fn bibtex_has_matching_braces_and_no_sign_of_tex() {
        let text = bibtex(&CITED, Lang::Id);
        assert!(text.starts_with("@misc{cakupan-jambi-bkbk-10-uji-2026,\n"), "{text}");
        assert!(
            text.contains(
                "BKBK 10\\% \\textbraceleft{}uji\\textbraceright{} \\& \"desa\": Cakupan}},"
            ),
            "{text}"
        );
        assert!(
            text.contains(
                "  url = {https://a.id/#v=1&b=jambi-bkbk},\n  urldate = {2026-11-22},\n}\n"
            )
        );
        let hostile = Cited { title: "}\\input{x}", link: "https://a.id/}{\n", ..CITED };
        let text = bibtex(&hostile, Lang::En);
        let count = |sign: char| text.chars().filter(|letter| *letter == sign).count();
        assert!(text.contains("\\textbraceright{}\\textbackslash{}input"), "{text}");
        assert_eq!(count('{'), count('}'), "{text}");
    }

    #[test]
    fn ris_has_a_field_a_line() {
        let text = ris(&CITED, Lang::Id);
        for line in text.split_terminator("\r\n") {
            assert!(line.get(2..6) == Some("  - "), "{line:?}");
        }
        assert!(text.starts_with("TY  - ELEC\r\n") && text.ends_with("ER  - \r\n"));
        assert!(text.contains("Y2  - 2026/11/22\r\n"));
    }
}
