//! Codes in words: what is wrong with one, how far it is there, and how parts are named.

use rust_decimal::Decimal;

use super::number::decimal;
use super::{Lang, fill};
use crate::code::{LONGEST_CONTENT, LONGEST_TEXT, MOST_PARTS, Message, Problem, Reason};

/// More codes than this take longer to be shown and read than a link or a file takes to be sent.
const MANY: usize = 8;

/// So many missing parts are named.
const NAMED: usize = 8;

fn count(number: usize, lang: Lang) -> String {
    decimal(Decimal::from(number), 0, lang)
}

/// What is wrong, what was found, and what to do.
#[must_use]
pub fn message(of: &Problem, lang: Lang) -> String {
    let (template, most) = match &of.reason {
        Reason::Foreign => (
            lang.pick(
                "{found}tidak ada kode Cakupan di sini. Kode diawali CKP1: dan diakhiri empat tanda; salin seluruh barisnya.",
                "{found}there is no Cakupan code here. A code begins with CKP1: and ends in four signs; copy its whole line.",
            ),
            String::new(),
        ),
        Reason::TooLong => (
            lang.pick(
                "Teks ini lebih panjang dari {most} byte dan tidak dibaca. Tempel kodenya saja.",
                "This text is longer than {most} bytes and is not read. Paste only the code.",
            ),
            count(LONGEST_TEXT, lang),
        ),
        Reason::NewerVersion => (
            lang.pick(
                "{found}kode ini ditulis versi yang tidak dikenal di sini (yang dikenal: CKP1). Perbarui Cakupan, atau minta tautannya.",
                "{found}this code was written in a version not known here (known: CKP1). Update Cakupan, or ask for the link.",
            ),
            String::new(),
        ),
        Reason::UnknownKind => (
            lang.pick(
                "{found}jenis kode ini tidak dikenal di sini (yang dikenal: S, Q, A). Periksa huruf setelah CKP1:, atau perbarui Cakupan.",
                "{found}this kind of code is not known here (known: S, Q, A). Check the letter behind CKP1:, or update Cakupan.",
            ),
            String::new(),
        ),
        Reason::Number => (
            lang.pick(
                "{found}bukan nomor bagian dari 1/1 sampai {most}/{most} (misalnya 2/3). Periksa baris itu.",
                "{found}not the number of a part from 1/1 to {most}/{most} (such as 2/3). Check that line.",
            ),
            count(MOST_PARTS, lang),
        ),
        Reason::Sign => (
            lang.pick(
                "{part}: “{sign}” tidak dipakai dalam kode. Yang dipakai hanya angka dan huruf A–Z tanpa U. Ketik atau salin ulang bagian itu.",
                "{part}: “{sign}” is no sign of a code. There are only digits and the letters A–Z without U. Type or copy that part again.",
            ),
            String::new(),
        ),
        Reason::Cut => (
            lang.pick(
                "{part} terpotong. Salin barisnya sampai empat tanda terakhir.",
                "{part} is cut off. Copy its line up to the last four signs.",
            ),
            String::new(),
        ),
        Reason::PartTooLong => (
            lang.pick(
                "{part} lebih panjang daripada kode mana pun. Salin satu baris demi satu baris.",
                "{part} is longer than any code. Copy one line at a time.",
            ),
            String::new(),
        ),
        Reason::Damaged => (
            lang.pick(
                "{part} berubah di jalan: ada tanda yang salah. Pindai, salin, atau ketik ulang bagian itu.",
                "{part} was changed on its way: a sign is wrong. Scan, copy or type that part again.",
            ),
            String::new(),
        ),
        Reason::Broken => (
            lang.pick(
                "{found}bagian-bagian kode ini tidak menjadi satu isi. Minta kode yang baru.",
                "{found}the parts of this code do not make one content. Ask for a new code.",
            ),
            String::new(),
        ),
        Reason::TooLarge => (
            lang.pick(
                "{found}kode ini memuat lebih dari {most} byte dan tidak dibaca. Minta tautan atau berkasnya.",
                "{found}this code holds more than {most} bytes and is not read. Ask for the link or the file.",
            ),
            count(LONGEST_CONTENT, lang),
        ),
        Reason::Unwritable(length) => (
            lang.pick(
                "Isinya {length} byte; kode memuat paling banyak {most}. Bagikan berkas skenario saja.",
                "The content has {length} bytes; codes hold {most} at most. Share the scenario's file instead.",
            ),
            count(*length, lang),
        ),
        Reason::Mixed => (
            lang.pick(
                "Ada bagian dari beberapa skenario yang berbeda. Lengkapi bagian dari satu skenario saja.",
                "There are parts of several scenarios. Complete those of one of them.",
            ),
            String::new(),
        ),
    };
    let part = if of.part.is_empty() {
        lang.pick("Sebuah bagian", "A part").to_owned()
    } else {
        fill(lang.pick("Bagian {part}", "Part {part}"), &[("part", &of.part)])
    };
    let found = if of.found.is_empty() { String::new() } else { format!("“{}”: ", of.found) };
    let (length, most) = match &of.reason {
        Reason::Unwritable(_) => (most, count(LONGEST_CONTENT, lang)),
        _ => (String::new(), most),
    };
    super::capital(&fill(
        template,
        &[
            ("found", &found),
            ("sign", &of.found),
            ("part", &part),
            ("most", &most),
            ("length", &length),
        ],
    ))
}

fn listed(numbers: &[usize], lang: Lang) -> String {
    let named: Vec<String> =
        numbers.iter().take(NAMED).map(|number| count(*number, lang)).collect();
    let more = numbers.len().saturating_sub(named.len());
    let list = named.join(", ");
    if more == 0 {
        return list;
    }
    let template = lang.pick("{list} dan {more} lagi", "{list} and {more} more");
    fill(template, &[("list", &list), ("more", &count(more, lang))])
}

/// The name of a part: "Kode 2 dari 3".
#[must_use]
pub fn part(number: usize, of: usize, lang: Lang) -> String {
    let template = lang.pick("Kode {number} dari {of}", "Code {number} of {of}");
    fill(template, &[("number", &count(number, lang)), ("of", &count(of, lang))])
}

/// How far a content is there: "2 dari 3 bagian; kurang nomor 2."
#[must_use]
pub fn progress(of: &Message, lang: Lang) -> String {
    let missing = of.missing();
    let template = if missing.is_empty() {
        lang.pick("Lengkap: {of} dari {of} bagian.", "Complete: {of} of {of} parts.")
    } else {
        lang.pick(
            "{have} dari {of} bagian terbaca; kurang nomor {missing}.",
            "{have} of {of} parts read; number {missing} missing.",
        )
    };
    let (have, all) = (count(of.have.len(), lang), count(of.of, lang));
    fill(template, &[("have", &have), ("of", &all), ("missing", &listed(&missing, lang))])
}

/// What to know of so many codes before they are shown; empty where they are few.
#[must_use]
pub fn note(codes: usize, lang: Lang) -> String {
    if codes <= MANY {
        return String::new();
    }
    let template = lang.pick(
        "Skenario ini menjadi {codes} kode. Bila bisa, kirim tautan atau berkasnya: itu lebih cepat.",
        "This scenario takes {codes} codes. If you can, send its link or file: that is quicker.",
    );
    fill(template, &[("codes", &count(codes, lang))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Kind;

    fn said(part: &str, found: &str, reason: Reason) -> String {
        let problem = Problem { part: part.to_owned(), found: found.to_owned(), reason };
        message(&problem, Lang::Id)
    }

    #[test]
    fn a_problem_says_where_it_is_and_what_to_do() {
        assert_eq!(
            said("2/3", "", Reason::Damaged),
            "Bagian 2/3 berubah di jalan: ada tanda yang salah. Pindai, salin, atau ketik ulang bagian itu."
        );
        assert!(said("", "", Reason::Cut).starts_with("Sebuah bagian terpotong."));
        assert!(said("", "", Reason::Foreign).starts_with("Tidak ada kode Cakupan"));
        assert!(said("", "halo", Reason::Foreign).starts_with("“halo”: tidak ada"));
        let text = said("", "", Reason::Unwritable(20_000));
        assert!(text.contains("20.000 byte") && text.contains("16.384"), "{text}");
    }

    #[test]
    fn progress_names_what_is_missing() {
        let (kind, id, content) = (Kind::Scenario, String::new(), None);
        let message = Message { kind, id, of: 3, have: vec![1, 3], content };
        assert_eq!(progress(&message, Lang::Id), "2 dari 3 bagian terbaca; kurang nomor 2.");
        let many = Message { of: 12, ..message.clone() };
        assert_eq!(
            progress(&many, Lang::Id),
            "2 dari 12 bagian terbaca; kurang nomor 2, 4, 5, 6, 7, 8, 9, 10 dan 2 lagi."
        );
        let message = Message { have: vec![1, 2, 3], ..message };
        assert_eq!(progress(&message, Lang::En), "Complete: 3 of 3 parts.");
    }
}
