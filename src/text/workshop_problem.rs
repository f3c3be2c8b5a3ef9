//! What is wrong with a workshop's file or with an answer, in words: where, what was found, what
//! may stand there, what to do.

use rust_decimal::Decimal;

use super::explain::refusal_within;
use super::number::decimal;
use super::{Lang, fill, link, problem};
use crate::workshop::expression::LONGEST;
use crate::workshop::problem::{Slip, Wanted};
use crate::workshop::{Fault, Problem, Unread, What, Why};

/// Where a problem is: `Baris 14, langkah 2 (harga), answer.value`.
#[must_use]
pub fn place(of: &Problem, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(line) = of.line {
        parts.push(fill(lang.pick("baris {line}", "line {line}"), &[("line", &line.to_string())]));
    }
    if let Some((number, id)) = &of.step {
        let template = if id.is_empty() {
            lang.pick("langkah {number}", "step {number}")
        } else {
            lang.pick("langkah {number} ({id})", "step {number} ({id})")
        };
        parts.push(fill(template, &[("number", &number.to_string()), ("id", id)]));
    }
    if !of.field.is_empty() {
        parts.push(of.field.clone());
    }
    if parts.is_empty() {
        return lang.pick("Berkas", "The file").to_owned();
    }
    super::capital(&parts.join(", "))
}

/// A problem in a sentence or two, its place first.
#[must_use]
pub fn message(of: &Problem, lang: Lang) -> String {
    let what = what(of, lang);
    let place = place(of, lang);
    // What was found stands in the sentence itself where that says it better.
    let quoted = !of.found.is_empty()
        && !matches!(
            of.what,
            What::TooLong(_) | What::Entries(..) | What::Fault(_) | What::Link(_) | What::Same(_)
        );
    if quoted {
        let template =
            lang.pick("{place}: {what} (tertulis: {found})", "{place}: {what} (found: {found})");
        return fill(template, &[("place", &place), ("what", &what), ("found", &of.found)]);
    }
    format!("{place}: {what}")
}

fn what(of: &Problem, lang: Lang) -> String {
    let number = |of: &Decimal| decimal(*of, 6, lang);
    match &of.what {
        What::Syntax(slip) => slipped(*slip, lang).to_owned(),
        What::TooLong(most) => fill(
            lang.pick(
                "berkasnya terlalu panjang; paling banyak {most} byte. Bagi menjadi beberapa lokakarya.",
                "the file is too long; at most {most} bytes. Split it into several workshops.",
            ),
            &[("most", &number(&Decimal::from(*most)))],
        ),
        What::Missing => {
            lang.pick("isian wajib ini belum ada; tambahkan.", "this required field is missing; add it.").to_owned()
        }
        What::UnknownField(known) => fill(
            lang.pick(
                "isian ini tidak dikenal; hapus, atau pakai salah satu: {known}.",
                "there is no such field; remove it, or use one of: {known}.",
            ),
            &[("known", &known.join(", "))],
        ),
        What::WrongKind(kind) => fill(
            lang.pick("di sini harus ada {wanted}.", "this must be {wanted}."),
            &[("wanted", wanted(*kind, lang))],
        ),
        What::Empty => lang.pick("tidak boleh kosong; isi teksnya.", "it must not be empty; write its text.").to_owned(),
        What::TooManyLetters(most) => fill(
            lang.pick("terlalu panjang; paling banyak {most} huruf.", "too long; at most {most} letters."),
            &[("most", &number(&Decimal::from(*most)))],
        ),
        What::Entries(1, 1) => lang
            .pick("isi salah satu saja: ready atau link.", "give exactly one of them: ready or link.")
            .to_owned(),
        What::Entries(least, most) => fill(
            lang.pick(
                "banyaknya {found}; yang boleh {least} sampai {most}.",
                "there are {found}; allowed are {least} to {most}.",
            ),
            &[("found", &of.found), ("least", &least.to_string()), ("most", &most.to_string())],
        ),
        What::Range(least, most) if least == most => fill(
            lang.pick("angkanya harus {least}.", "the number must be {least}."),
            &[("least", &number(least))],
        ),
        What::Range(least, most) => fill(
            lang.pick("angkanya harus {least} sampai {most}.", "the number must be {least} to {most}."),
            &[("least", &number(least)), ("most", &number(most))],
        ),
        What::OneOf(known) => fill(
            lang.pick("pilihan ini tidak dikenal; yang ada: {known}.", "there is no such choice; there are: {known}."),
            &[("known", &known.join(", "))],
        ),
        What::Id => lang
            .pick(
                "nama ini hanya boleh huruf kecil, angka, dan tanda hubung (untuk nilai: garis bawah), \
                 paling banyak 40.",
                "a name is of small letters, digits and hyphens (of values: underscores), at most 40.",
            )
            .to_owned(),
        What::Same(line) => fill(
            lang.pick(
                "“{found}” sudah dipakai di baris {line}; beri nama lain.",
                "“{found}” stands already in line {line}; give it another name.",
            ),
            &[("found", &of.found), ("line", &line.to_string())],
        ),
        What::Month => {
            lang.pick("tulis bulan sebagai \"TTTT-BB\".", "write the month as \"YYYY-MM\".").to_owned()
        }
        What::Order => lang
            .pick("yang pertama harus lebih kecil daripada yang kedua.", "the first must be below the second.")
            .to_owned(),
        What::Outside(first, last) => fill(
            lang.pick(
                "bulan ini tidak disimulasikan; yang ada {first} sampai {last}.",
                "this month is not simulated; there are {first} to {last}.",
            ),
            &[("first", &first.to_string()), ("last", &last.to_string())],
        ),
        What::NoScenario(known) => fill(
            lang.pick(
                "tidak ada skenario siap pakai dengan nama itu; yang ada: {known}. Boleh juga sebuah \
                 tautan (#v=1&…).",
                "there is no ready scenario of that name; there are: {known}. A link (#v=1&…) will do, too.",
            ),
            &[("known", &known.join(", "))],
        ),
        What::Link(found) => {
            fill(lang.pick("tautannya: {why}", "the link: {why}"), &[("why", &link::message(found, lang))])
        }
        What::Scenario(found) => fill(
            lang.pick("skenarionya ditolak: {why}", "the scenario is refused: {why}"),
            &[("why", &problem::words(found, lang).message)],
        ),
        What::NoInput => lang
            .pick(
                "skenarionya tidak punya angka dengan jalur itu; jalur-jalurnya ditulis oleh `cakupan table \
                 SKENARIO --list`.",
                "the scenario has no number of that path; `cakupan table SCENARIO --list` writes the paths.",
            )
            .to_owned(),
        What::NotMoved => lang
            .pick(
                "angka ini tidak boleh digeser di langkah ini; tambahkan ke moves, atau hapus dari contoh.",
                "this number may not be moved in this step; add it to moves, or take it out of the example.",
            )
            .to_owned(),
        What::Fault(fault) => faulty(fault, lang),
        What::ComesTo(kind) => fill(
            lang.pick("hasilnya harus {wanted}.", "it must come to {wanted}."),
            &[("wanted", wanted(*kind, lang))],
        ),
        What::Placeholder(known) if known.is_empty() => lang
            .pick("teks ini menyebut nilai yang tidak ada; belum ada satu pun di values.", "this text names a value that there is not; values has none.")
            .to_owned(),
        What::Placeholder(known) => fill(
            lang.pick(
                "teks ini menyebut nilai yang tidak ada; yang ada: {known}.",
                "this text names a value that there is not; there are: {known}.",
            ),
            &[("known", &known.join(", "))],
        ),
        What::TooExact => lang
            .pick(
                "jawaban yang ditampilkan pun tidak dianggap tepat dengan batas ini; longgarkan right, atau \
                 bulatkan nilainya.",
                "even the answer that is shown would not count as right; widen right, or round the value.",
            )
            .to_owned(),
        What::NoneRight => lang
            .pick(
                "menurut model tidak satu pun pilihan benar; periksa syarat (when) setiap pilihan.",
                "by the model none of the choices is right; check the condition (when) of each.",
            )
            .to_owned(),
        What::AllRight => lang
            .pick(
                "menurut model semua pilihan benar, jadi tidak ada yang dapat salah; periksa syaratnya (when).",
                "by the model every choice is right, so that none can be wrong; check their conditions (when).",
            )
            .to_owned(),
        What::Already => lang
            .pick(
                "sasaran ini sudah tercapai sebelum apa pun digeser; naikkan sasarannya.",
                "this goal holds before anything is moved; ask for more.",
            )
            .to_owned(),
        What::Example => lang
            .pick(
                "dengan contoh ini sasarannya tidak tercapai; perbaiki contohnya atau sasarannya.",
                "with this example the goal does not hold; mend the example or the goal.",
            )
            .to_owned(),
        What::NoClaim => lang
            .pick(
                "tidak ada angka yang dapat diperiksa di sini; tulis kalimatnya di quote, atau angkanya di \
                 claim, misalnya budget:3000000000,workers:20000,months:12.",
                "there is no figure to be checked here; write the sentence as quote, or its figures as claim, \
                 such as budget:3000000000,workers:20000,months:12.",
            )
            .to_owned(),
    }
}

const fn slipped(slip: Slip, lang: Lang) -> &'static str {
    match slip {
        Slip::Quote => lang.pick(
            "teks harus di antara tanda kutip: periksa tanda kutip pembuka dan penutup.",
            "texts stand in quotation marks: check the opening and the closing one.",
        ),
        Slip::Bracket => lang.pick(
            "sebuah kurung belum ditutup atau dibuka: periksa [ ], [[ ]], dan { }.",
            "a bracket is not closed or opened: check [ ], [[ ]] and { }.",
        ),
        Slip::Equals => lang.pick(
            "setiap isian ditulis nama = nilai: periksa tanda = dan nilainya.",
            "each field is written name = value: check the = and the value.",
        ),
        Slip::Comma => lang.pick(
            "periksa koma di antara isi daftar, dan kurung penutupnya di atas baris ini.",
            "check the commas between the entries of the list, and its closing bracket above this line.",
        ),
        Slip::Number => lang.pick(
            "angka ini tidak terbaca: tulis dengan titik desimal, tanpa pemisah ribuan dan tanpa nol di depan.",
            "this number is not read: write it with a decimal point, without grouping and without a leading nought.",
        ),
        Slip::Twice => lang.pick(
            "isian ini tertulis dua kali: hapus salah satu.",
            "this field stands twice: remove one of them.",
        ),
        Slip::Deep => lang.pick(
            "terlalu banyak kurung di dalam kurung.",
            "brackets lie too deep inside one another.",
        ),
        Slip::Other => lang.pick("baris ini bukan TOML yang sah.", "this line is no valid TOML."),
    }
}

const fn wanted(kind: Wanted, lang: Lang) -> &'static str {
    match kind {
        Wanted::Text => lang.pick("teks di antara tanda kutip", "a text in quotation marks"),
        Wanted::Texts => lang
            .pick("teks, atau { id = \"…\", en = \"…\" }", "a text, or { id = \"…\", en = \"…\" }"),
        Wanted::Number => lang.pick("sebuah angka", "a number"),
        Wanted::Whole => lang.pick("bilangan bulat", "a whole number"),
        Wanted::Flag => lang.pick("benar atau salah (true, false)", "true or false"),
        Wanted::List => lang.pick("daftar [ … ]", "a list [ … ]"),
        Wanted::Table => lang.pick("isian bernama { … }", "named fields { … }"),
        Wanted::Tolerance => lang.pick(
            "sebuah angka, atau persen seperti \"1%\"",
            "a number, or percent such as \"1%\"",
        ),
        Wanted::MonthOrNever => lang.pick("sebuah bulan, atau never", "a month, or never"),
    }
}

/// What is wrong with an expression.
#[must_use]
pub fn faulty(fault: &Fault, lang: Lang) -> String {
    let why = match &fault.why {
        Why::TooLong => fill(
            lang.pick(
                "terlalu panjang; paling banyak {most} huruf",
                "it is too long; at most {most} letters",
            ),
            &[("most", &LONGEST.to_string())],
        ),
        Why::TooDeep => lang
            .pick("terlalu banyak kurung di dalam kurung", "parentheses lie too deep")
            .to_owned(),
        Why::Unexpected(found) if found.is_empty() => lang
            .pick(
                "berakhir terlalu cepat: ada yang belum ditulis",
                "it ends too early: something is missing",
            )
            .to_owned(),
        Why::Unexpected(found) => fill(
            lang.pick("“{found}” tidak boleh di sini", "“{found}” cannot stand here"),
            &[("found", found)],
        ),
        Why::Quote => {
            lang.pick("tanda kutip belum ditutup", "a quotation mark is missing").to_owned()
        }
        Why::Name(name, known) if known.is_empty() => fill(
            lang.pick(
                "belum ada nilai bernama {name} sebelum ini",
                "no value {name} stands before it",
            ),
            &[("name", name)],
        ),
        Why::Name(name, known) => fill(
            lang.pick(
                "belum ada nilai bernama {name} sebelum ini; yang ada: {known}",
                "no value {name} stands before it; there are: {known}",
            ),
            &[("name", name), ("known", &known.join(", "))],
        ),
        Why::Function(name, meant) => {
            let meant = meant.map_or_else(String::new, |meant| {
                fill(
                    lang.pick(" Mungkin maksudnya {meant}?", " Was {meant} meant?"),
                    &[("meant", meant)],
                )
            });
            fill(
                lang.pick(
                    "tidak ada fungsi atau angka model {name}.{meant}",
                    "there is no function or figure {name}.{meant}",
                ),
                &[("name", name), ("meant", &meant)],
            )
        }
        Why::Arguments(how) => {
            fill(lang.pick("tulis seperti {how}", "write it as {how}"), &[("how", how)])
        }
        Why::Kinds => lang
            .pick(
                "jenis nilainya tidak cocok di sini: angka, bulan, teks, benar atau salah",
                "values of these kinds do not go together: number, month, text, true or false",
            )
            .to_owned(),
        Why::Zero => lang.pick("pembagian dengan nol", "a division by nothing").to_owned(),
        Why::Never => lang
            .pick(
                "bulannya tidak pernah datang, jadi tidak dapat dihitung dengannya",
                "the month never comes, so that nothing can be counted with it",
            )
            .to_owned(),
        Why::Refused(refusal, run) => refusal_within(*refusal, *run, lang),
        Why::NoInput(path) => fill(
            lang.pick("skenarionya tidak punya angka {path}", "the scenario has no number {path}"),
            &[("path", path)],
        ),
        Why::NoProgramme(count) => fill(
            lang.pick(
                "tidak ada program itu; skenarionya memuat {count}, dihitung dari 0",
                "there is no such programme; the scenario has {count}, counted from 0",
            ),
            &[("count", &count.to_string())],
        ),
        Why::NotClaimed(kind) => fill(
            lang.pick(
                "klaimnya tidak menyebut atau menyiratkan {kind}",
                "the claim neither says nor implies {kind}",
            ),
            &[("kind", kind)],
        ),
    };
    let end = if why.ends_with('?') { "" } else { "." };
    fill(
        lang.pick(
            "dalam `{text}`, huruf ke-{at}: {why}{end}",
            "in `{text}`, letter {at}: {why}{end}",
        ),
        &[
            ("text", &fault.text),
            ("at", &fault.at.to_string()),
            ("why", why.trim_end_matches(['.', ' '])),
            ("end", end),
        ],
    )
}

/// What is wrong with an answer.
#[must_use]
pub fn unread(of: &Unread, lang: Lang) -> String {
    match of {
        Unread::Json => lang
            .pick(
                "Ini bukan dokumen jawaban: objek JSON dengan workshop, step, kind, dan value.",
                "This is no answer: a JSON object of workshop, step, kind and value.",
            )
            .to_owned(),
        Unread::Missing(name) => fill(
            lang.pick("Jawaban ini tidak memuat {name}.", "This answer has no {name}."),
            &[("name", name)],
        ),
        Unread::Wrong(name, found) => fill(
            lang.pick(
                "{name}: {found} tidak terbaca sebagai jawaban.",
                "{name}: {found} is not read as an answer.",
            ),
            &[("name", name), ("found", found)],
        ),
        Unread::Workshop(id) => fill(
            lang.pick(
                "Jawaban ini untuk lokakarya lain: {id}.",
                "This answer is of another workshop: {id}.",
            ),
            &[("id", id)],
        ),
        Unread::Step(id) => fill(
            lang.pick("Lokakarya ini tidak punya langkah {id}.", "This workshop has no step {id}."),
            &[("id", id)],
        ),
        Unread::Kind(kind) => fill(
            lang.pick(
                "Langkah ini meminta jawaban jenis {kind}.",
                "This step asks for an answer of the kind {kind}.",
            ),
            &[("kind", kind)],
        ),
    }
}
