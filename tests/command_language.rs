//! The command line speaks the language asked for: its help, and what it refuses.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use std::process::{Command, Stdio};

use command::{COMMAND, cakupan, piped, printed, refused, said, scratch};

/// The commands that help lists, by their names.
fn commands() -> Vec<String> {
    let help = printed(cakupan(&["--help"]));
    let list = help.split("Perintah:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    names.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

/// The words of a text, without its punctuation.
fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphabetic()).collect()
}

/// Signs of the one language in the other.
const ENGLISH: [&str; 9] =
    ["the", "Usage", "Options", "OPTIONS", "Print", "default", "with", "COMMAND", "which"];
const INDONESIAN: [&str; 9] =
    ["yang", "Penggunaan", "Pilihan", "PILIHAN", "Cetak", "bawaan", "dengan", "PERINTAH", "atau"];

#[test]
fn every_command_explains_itself_in_the_language_asked_for() {
    let commands = commands();
    assert!(commands.len() > 12 && commands.contains(&"solve".to_owned()), "{commands:?}");
    let asked = commands
        .iter()
        .flat_map(|name| [vec![name.as_str(), "--help"], vec![name, "-h"], vec!["help", name]]);
    for asked in asked.chain([vec!["--help"], vec!["-h"], vec!["help"]]) {
        for (lang, usage, other) in
            [("id", "Penggunaan: cakupan", ENGLISH), ("en", "Usage: cakupan", INDONESIAN)]
        {
            let help = printed(cakupan(&[&asked[..], &["--lang", lang]].concat()));
            assert!(help.contains(usage), "{help}");
            for word in words(&help) {
                assert!(!other.contains(&word), "{asked:?} {lang} “{word}” in\n{help}");
            }
            // Each command and each option is followed by what it is for.
            for line in help.lines().filter(|line| line.trim_start().starts_with('-')) {
                assert!(line.contains(' '), "{line}");
            }
            assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
        }
    }
    let version = printed(cakupan(&["--version"]));
    assert_eq!(version.trim(), format!("cakupan {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(printed(cakupan(&["-V"])), version);
}

#[test]
fn help_names_defaults_and_choices() {
    let id = printed(cakupan(&["run", "--help"]));
    assert!(id.contains("[pilihan: table, json, csv] [bawaan: table]"), "{id}");
    let en = printed(cakupan(&["--lang=en", "solve", "--help"]));
    assert!(en.contains("--for <NAME>") && en.contains("[default: held]"), "{en}");
    let id = refused(cakupan(&[]));
    assert!(id.starts_with("Simulator cakupan jaminan sosial"), "{id}");
}

/// A line that is refused, and what must be said in both languages.
type Refused = (&'static [&'static str], &'static [&'static str], &'static [&'static str]);

#[test]
fn what_is_wrong_with_the_line_is_said_in_the_language_asked_for() {
    let cases: &[Refused] = &[
        (
            &["cover", "--budget", "1e9", "--months", "12"],
            &["--budget: “1e9” tidak dapat dipakai. Tulis rupiah", "misalnya 15620000000."],
            &["--budget: “1e9” cannot be used. Write rupiah", "such as 15620000000."],
        ),
        (
            &["cover", "--budget", "-5", "--months", "12"],
            &["--budget: “-5” tidak dapat dipakai. Tulis rupiah dengan angka saja"],
            &["--budget: “-5” cannot be used. Write rupiah with digits only"],
        ),
        (
            &["cover", "--budget", "-5.000.000", "--months", "12"],
            &["--budget: “-5.000.000” tidak dapat dipakai."],
            &["--budget: “-5.000.000” cannot be used."],
        ),
        (
            &["cover", "--budget", "5", "--months", "-3"],
            &["--months: “-3” tidak dapat dipakai. Tulis bilangan bulat dari 1 sampai 600."],
            &["--months: “-3” cannot be used. Write a whole number from 1 to 600."],
        ),
        (
            &["cover", "--budget", "--months", "12"],
            &["--budget: nilainya tidak ada. Rupiah dengan angka saja"],
            &["--budget: its value is missing. Rupiah, digits only"],
        ),
        (
            &["cover", "--workers"],
            &["--workers: nilainya tidak ada. Jumlah pekerja"],
            &["--workers: its value is missing. Whole workers"],
        ),
        (
            &["cover", "--budget", "5", "--budget", "6"],
            &["--budget: tertulis lebih dari sekali."],
            &["--budget: it is written more than once."],
        ),
        (
            &["cover", "--payer", "sponsr"],
            &["--payer: “sponsr”", "Mungkin maksud Anda sponsor?", "Yang boleh: apbd_province,"],
            &["--payer: “sponsr”", "Did you mean sponsor?", "Allowed: apbd_province,"],
        ),
        (
            &["cover", "--start", "2025-13"],
            &["--start: “2025-13”", "Tulis bulan sebagai TTTT-BB"],
            &["--start: “2025-13”", "Write a month as YYYY-MM"],
        ),
        (
            &["run", "x", "--format", "jsn"],
            &["--format: “jsn” tidak dapat dipakai. Mungkin maksud Anda json? Yang boleh: table,"],
            &["--format: “jsn” cannot be used. Did you mean json? Allowed: table, json, csv."],
        ),
        (
            &["run"],
            &["Yang masih harus diberikan kepada cakupan run:\n  <SKENARIO>  Berkas skenario,"],
            &["Still to be given to cakupan run:\n  <SCENARIO>  A scenario file,"],
        ),
        (
            &["solve", "x", "--for", "budget", "--workers", "5"],
            &["  --year <TAHUN>  Tahun anggaran", "Penggunaan: cakupan solve [PILIHAN] --for"],
            &["  --year <YEAR>  The budget year", "Usage: cakupan solve [OPTIONS] --for"],
        ),
        (
            &[
                "solve", "x", "--for", "budget", "--path", "2026=5", "--target", "5", "--by",
                "2029-12",
            ],
            &["tidak dapat dipakai bersama", "--target", "--path", "Pilih salah satu."],
            &["cannot be used together with", "--target", "--path", "Choose one of them."],
        ),
        (
            &["solve", "x", "--for", "budget", "--path", "2026=x"],
            &["--path: “2026=x”", "misalnya 2026=45,2027=52."],
            &["--path: “2026=x”", "such as 2026=45,2027=52."],
        ),
        (
            &["compare", "a"],
            &["<SKENARIO>: ditemukan 1, paling sedikit 2.", "Penggunaan: cakupan compare"],
            &["<SCENARIO>: found 1, at least 2 are needed.", "Usage: cakupan compare"],
        ),
        (
            &["compare", "a", "b", "c", "d", "e"],
            &["“e”: terlalu banyak untuk cakupan compare"],
            &["“e”: too much for cakupan compare"],
        ),
        (
            &["run", "a", "b"],
            &["“b”: terlalu banyak untuk cakupan run"],
            &["“b”: too much for cakupan run"],
        ),
        (
            &["chart", "x", "--figur", "coverage"],
            &["“--figur”: cakupan chart tidak punya pilihan itu. Mungkin maksud Anda --figure?"],
            &["“--figur”: cakupan chart has no such option. Did you mean --figure?"],
        ),
        (
            &["run", "x", "--original", "y"],
            &[
                "“--original”: cakupan run tidak punya pilihan itu. Pilihan itu ada pada: cakupan ledger, cakupan link, cakupan export.",
            ],
            &[
                "“--original”: cakupan run has no such option. It is an option of: cakupan ledger, cakupan link, cakupan export.",
            ],
        ),
        (
            &["rum"],
            &["“rum”: tidak ada perintah itu. Mungkin maksud Anda run? Yang ada: cover, run,"],
            &["“rum”: there is no such command. Did you mean run? There are: cover, run,"],
        ),
        (
            &["help", "frobnicate"],
            &["“frobnicate”: tidak ada perintah itu. Yang ada: cover,"],
            &["“frobnicate”: there is no such command. There are: cover,"],
        ),
        (
            &["explain", "x", "--figure", "members", "--programme", "0"],
            &["--programme: “0” tidak dapat dipakai. Tulis bilangan bulat mulai dari 1."],
            &["--programme: “0” cannot be used. Write a whole number from 1."],
        ),
        (
            &["sensitivity", "tanbu-100", "--headline", "first_reached"],
            &["--target: skenario ini tidak punya target; sebutkan tingkat cakupan dalam persen"],
            &["--target: the scenario has no targets; name a level of coverage in percent"],
        ),
        (
            &["sensitivity", "jambi-bkbk", "--headline", "workers", "--programme", "2"],
            &["--programme “2”: yang boleh: 1\n"],
            &["--programme “2”: allowed: 1\n"],
        ),
        (
            &["sensitivity", "jambi-bkbk", "--headline", "spent"],
            &["--headline: “spent” tidak dapat dipakai. Mungkin maksud Anda spend? Yang boleh:"],
            &["--headline: “spent” cannot be used. Did you mean spend? Allowed: coverage_end,"],
        ),
        (
            &["sensitivity", "jambi-bkbk", "--headline", "coverage_in", "--month", "2022-12"],
            &["--month “2022-12”: bulan dari 2023-01 sampai 2032-12"],
            &["--month “2022-12”: a month from 2023-01 to 2032-12"],
        ),
        (
            &[
                "table",
                "jambi-bkbk",
                "--x",
                "workers.growth_pct",
                "--y",
                "workers.eligible",
                "--x-from",
                "-21",
            ],
            &["--x-from “-21”: angka dari −20 sampai 20"],
            &["--x-from “-21”: a number from −20 to 20"],
        ),
        (
            &["scenarios", "jambi"],
            &["Mungkin maksud Anda jambi-bkbk?"],
            &["Did you mean jambi-bkbk?"],
        ),
    ];
    for (line, id, en) in cases {
        for (lang, wanted, other) in [("id", id, ENGLISH), ("en", en, INDONESIAN)] {
            // Wherever it stands, the language is found.
            let before = [&["--lang", lang], *line].concat();
            let option = format!("--lang={lang}");
            let after = [*line, &[option.as_str()]].concat();
            for line in [before, after] {
                let complaint = refused(cakupan(&line));
                for words in *wanted {
                    assert!(
                        complaint.contains(words),
                        "{line:?}: “{words}” is not in\n{complaint}"
                    );
                }
                for word in words(&complaint) {
                    assert!(!other.contains(&word), "{line:?}: “{word}” in\n{complaint}");
                }
            }
        }
    }
    let complaint = refused(cakupan(&["run", "jambi-bkbk", "--lang", "fr"]));
    assert!(complaint.starts_with("--lang: “fr” tidak dapat dipakai. Yang boleh: id, en."));
    let complaint = refused(cakupan(&["--lang", "en"]));
    assert!(complaint.starts_with("No command is named. There are: cover,"), "{complaint}");
    let complaint = refused(cakupan(&["--", "run"]));
    assert!(complaint.starts_with("“run” adalah perintah: tulis tanpa --"), "{complaint}");
}

#[test]
fn a_level_makes_up_for_targets_that_are_not_there() {
    let asked = ["sensitivity", "tanbu-100", "--headline", "first_reached", "--target", "70"];
    assert!(printed(cakupan(&asked)).contains("70%"));
}

#[test]
fn files_are_refused_in_our_own_words() {
    let text = scratch("no-text.json");
    std::fs::write(&text, b"\xff\xfe{}").unwrap();
    let text = text.to_str().unwrap();
    let chart = |file: &'static str| ["chart", "jambi-bkbk", "--figure", "coverage", "-o", file];
    for (line, id, en) in [
        (&["run", "no-such.json"][..], "tidak ada berkas dengan nama itu", "no file of that name"),
        (&["run", "jambi-bkb"], "Mungkin maksud Anda jambi-bkbk?", "Did you mean jambi-bkbk?"),
        (&["ledger", "jambi-bkbk", "--original", "tests"], "ini folder, bukan berkas", "a folder"),
        (&["run", text], "bukan teks UTF-8", "it is no UTF-8 text"),
        (&chart("no/such/folder/x.svg"), "foldernya tidak ada; buat dahulu", "make it first"),
        (&chart("README.md/x.png"), "foldernya tidak ada; buat dahulu", "make it first"),
    ] {
        for (lang, wanted) in [("id", id), ("en", en)] {
            let complaint = refused(cakupan(&[line, &["--lang", lang]].concat()));
            assert!(complaint.contains(wanted), "{complaint}");
            assert!(!complaint.contains("os error"), "{complaint}");
        }
    }
    let folder = scratch("folder.svg");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.to_str().unwrap();
    let complaint = refused(cakupan(&["compare", "jambi-bkbk", "babel-ucj", "-o", file]));
    assert!(complaint.contains("ini folder; beri nama berkas"), "{complaint}");
    let complaint = refused(piped(&["run", "-"], b"\xff"));
    assert!(complaint.starts_with("-: tidak terbaca (bukan teks UTF-8)"), "{complaint}");
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_told_in_our_own_words() {
    for (line, wanted) in [
        (&["scenarios"][..], "Keluaran standar: tidak dapat ditulis (tempat penyimpanan penuh"),
        (&["--help", "--lang", "en"], "Standard output: it cannot be written (the disk is full"),
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = Command::new(COMMAND).args(line).stdout(Stdio::from(full)).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output.stderr).starts_with(wanted), "{}", said(&output.stderr));
    }
}
