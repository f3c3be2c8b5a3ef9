//! Sentences about what an answer rests on: titles, captions and descriptions of the tornado and
//! of the map of two numbers, and what is wrong with a question.

use super::number::{decimal, month};
use super::words::Locale;
use super::{Lang, capital, fill, ledger};
use crate::scenario::Scenario;
use crate::sensitivity::Switch;
use crate::sensitivity::question::{Reason, Refusal};

/// What the tornado's widest bars come to, in words.
#[derive(Clone, Copy, Debug)]
pub struct Widest<'a> {
    /// The number's name.
    pub name: &'a str,
    /// The lesser headline of both ends of its range.
    pub low: &'a str,
    /// The greater one.
    pub high: &'a str,
}

/// What the tornado shows, as a caption's first words.
#[must_use]
pub fn tornado_subject(headline: &str, lang: Lang) -> String {
    let template = lang.pick(
        "{headline} pada batas bawah dan batas atas kisaran wajar setiap angka, dan pada kedua nilai setiap pilihan",
        "{headline} at the lower and the upper end of each number's plausible range, and at both values of each choice",
    );
    fill(template, &[("headline", headline)])
}

/// The tornado's finding.
#[must_use]
pub fn tornado_title(headline: &str, widest: Option<&Widest<'_>>, lang: Lang) -> String {
    let Some(widest) = widest else {
        let template = lang.pick(
            "{headline}: tidak ada angka yang mengubahnya dalam kisaran wajarnya",
            "{headline}: no number changes it within its plausible range",
        );
        return fill(template, &[("headline", headline)]);
    };
    fill(
        lang.pick(
            "{headline} paling bergantung pada “{name}”: {low} sampai {high}",
            "{headline} depends most on “{name}”: {low} to {high}",
        ),
        &[
            ("headline", headline),
            ("name", widest.name),
            ("low", widest.low),
            ("high", widest.high),
        ],
    )
}

/// The tornado in words.
#[must_use]
pub fn tornado_alt(headline: &str, base: &str, widest: &[Widest<'_>], lang: Lang) -> String {
    let head = fill(
        lang.pick(
            "Grafik tornado. {headline} menurut skenario: {base}.",
            "Tornado chart. {headline} as the scenario has it: {base}.",
        ),
        &[("headline", headline), ("base", base)],
    );
    let bars = widest.iter().map(|bar| {
        fill(
            lang.pick(" {name}: {low} sampai {high}.", " {name}: {low} to {high}."),
            &[("name", bar.name), ("low", bar.low), ("high", bar.high)],
        )
    });
    core::iter::once(head).chain(bars).collect()
}

/// How many numbers and choices change nothing; `any` where others do.
#[must_use]
pub fn without_effect(count: usize, any: bool, lang: Lang) -> String {
    let template = match (count, any) {
        (0, _) => return String::new(),
        (1, true) => lang.pick("1 angka lain tidak berpengaruh.", "1 other number has no effect."),
        (1, false) => lang.pick("1 angka tidak berpengaruh.", "1 number has no effect."),
        (_, true) => lang
            .pick("{count} angka lain tidak berpengaruh.", "{count} other numbers have no effect."),
        (_, false) => {
            lang.pick("{count} angka tidak berpengaruh.", "{count} numbers have no effect.")
        }
    };
    fill(template, &[("count", &count.to_string())])
}

/// What stands beside the chart: how many numbers move the headline by less than those that are
/// drawn, and how many do not at all.
#[must_use]
pub fn beyond_chart(drawn: usize, smaller: usize, still: usize, lang: Lang) -> String {
    if smaller == 0 {
        return without_effect(still, drawn > 0, lang);
    }
    let template = lang.pick(
        "{count} angka lain yang berpengaruh lebih kecil ada di tabel",
        if smaller == 1 {
            "{count} other number with a smaller effect is in the table"
        } else {
            "{count} other numbers with a smaller effect are in the table"
        },
    );
    let said = fill(template, &[("count", &smaller.to_string())]);
    match without_effect(still, false, lang).as_str() {
        "" => format!("{said}."),
        rest => format!("{said}; {rest}"),
    }
}

/// The name of a choice.
#[must_use]
pub fn switch(switch: Switch, scenario: &Scenario, locale: Locale<'_>) -> String {
    match (switch.entry(), switch) {
        (Some(entry), _) => ledger::label(entry, scenario, locale),
        (None, Switch::Contribution(from)) => fill(
            locale
                .lang
                .pick("Iuran yang diubah sejak {month}", "Contributions changed from {month}"),
            &[("month", &month(from, locale.lang))],
        ),
        (None, _) => String::new(),
    }
}

/// Both values of a choice as a range: `tidak atau ya`.
#[must_use]
pub fn either(low: &str, high: &str, lang: Lang) -> String {
    let template = lang.pick("{low} atau {high}", "{low} or {high}");
    fill(template, &[("low", low), ("high", high)])
}

/// A range, as `2,5 sampai 3,9`; one that was drawn in says so.
#[must_use]
pub fn range(low: &str, high: &str, clipped: bool, lang: Lang) -> String {
    let template = if clipped {
        lang.pick(
            "{low} sampai {high}, dipersempit agar cocok dengan angka lain",
            "{low} to {high}, drawn in to fit the other numbers",
        )
    } else {
        lang.pick("{low} sampai {high}", "{low} to {high}")
    };
    fill(template, &[("low", low), ("high", high)])
}

/// The words around a map of two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Map<'a> {
    /// The headline's name.
    pub headline: &'a str,
    /// The name of the number to the right.
    pub x: &'a str,
    /// The name of the number upwards.
    pub y: &'a str,
    /// The least and the greatest value; `None` where there is none.
    pub ends: Option<(&'a str, &'a str)>,
    /// What a map without any value says: "not reached".
    pub never: &'a str,
    /// How many values each number takes.
    pub steps: (usize, usize),
}

/// What the map shows, as a caption's first words.
#[must_use]
pub fn map_subject(map: &Map<'_>, lang: Lang) -> String {
    fill(
        lang.pick("{headline} menurut {x} dan {y}", "{headline} by {x} and {y}"),
        &[("headline", map.headline), ("x", &lower(map.x)), ("y", &lower(map.y))],
    )
}

/// The map's finding.
#[must_use]
pub fn map_title(map: &Map<'_>, lang: Lang) -> String {
    let Some((least, most)) = map.ends else {
        return fill(
            lang.pick("{headline}: {never} di mana pun", "{headline}: {never} anywhere"),
            &[("headline", map.headline), ("never", map.never)],
        );
    };
    let template = if least == most {
        lang.pick(
            "{headline}: {least} di mana pun, apa pun {x} dan {y}",
            "{headline}: {least} everywhere, whatever {x} and {y}",
        )
    } else {
        lang.pick(
            "{headline}: {least} sampai {most}, tergantung {x} dan {y}",
            "{headline}: {least} to {most}, depending on {x} and {y}",
        )
    };
    fill(
        template,
        &[
            ("headline", map.headline),
            ("least", least),
            ("most", most),
            ("x", &lower(map.x)),
            ("y", &lower(map.y)),
        ],
    )
}

/// The map in words.
#[must_use]
pub fn map_alt(map: &Map<'_>, lang: Lang) -> String {
    fill(
        lang.pick(
            "Peta warna {columns} × {rows}: {x} ke kanan, {y} ke atas. {title}.",
            "Heat map of {columns} × {rows}: {x} to the right, {y} upwards. {title}.",
        ),
        &[
            ("columns", &map.steps.0.to_string()),
            ("rows", &map.steps.1.to_string()),
            ("x", map.x),
            ("y", map.y),
            ("title", &map_title(map, lang)),
        ],
    )
}

/// A name within a sentence: without its capital letter, unless it begins with an abbreviation.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

/// Two values that do not hold together with the rest of the scenario.
#[must_use]
pub fn impossible(lang: Lang) -> &'static str {
    lang.pick("tidak mungkin", "not possible")
}

/// One cell of the map in a sentence.
#[must_use]
pub fn cell(x: (&str, &str), y: (&str, &str), headline: &str, result: &str, lang: Lang) -> String {
    fill(
        lang.pick(
            "{headline}: {result}, dengan {x} {at_x} dan {y} {at_y}.",
            "{headline}: {result}, with {x} {at_x} and {y} {at_y}.",
        ),
        &[
            ("headline", headline),
            ("result", result),
            ("x", &lower(x.0)),
            ("at_x", x.1),
            ("y", &lower(y.0)),
            ("at_y", y.1),
        ],
    )
}

/// What is wrong with a question.
#[must_use]
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    let field = if refusal.field.is_empty() {
        lang.pick("pertanyaan", "the question")
    } else {
        refusal.field.as_str()
    };
    let names = |names: &mut dyn Iterator<Item = &str>| names.collect::<Vec<_>>().join(", ");
    let what = match &refusal.reason {
        Reason::NoObject => lang.pick("bukan objek JSON", "it is no JSON object").to_owned(),
        Reason::NoTexts => {
            lang.pick("bukan larik JSON berisi teks", "it is no JSON array of texts").to_owned()
        }
        Reason::UnknownField(known) => fill(
            lang.pick(
                "isian tidak dikenal; yang ada: {known}",
                "there is no such field, but {known}",
            ),
            &[("known", &names(&mut known.iter().copied()))],
        ),
        Reason::Missing => lang.pick("isian wajib tidak ada", "it is missing").to_owned(),
        Reason::NoTargets => lang
            .pick(
                "skenario ini tidak punya target; sebutkan tingkat cakupan dalam persen, misalnya 60, \
                 atau isi targets_pct dalam skenario",
                "the scenario has no targets; name a level of coverage in percent, such as 60, or \
                 give the scenario its targets_pct",
            )
            .to_owned(),
        Reason::OneOf(known) if known.is_empty() => {
            lang.pick("skenario ini tidak memilikinya", "the scenario has none").to_owned()
        }
        Reason::OneOf(known) => fill(
            lang.pick("yang boleh: {known}", "allowed: {known}"),
            &[("known", &names(&mut known.iter().map(String::as_str)))],
        ),
        Reason::Between(least, most) => fill(
            lang.pick("angka dari {least} sampai {most}", "a number from {least} to {most}"),
            &[("least", &decimal(*least, 6, lang)), ("most", &decimal(*most, 6, lang))],
        ),
        Reason::MonthOfRun(from, to) => fill(
            lang.pick("bulan dari {from} sampai {to}", "a month from {from} to {to}"),
            &[("from", &from.to_string()), ("to", &to.to_string())],
        ),
        Reason::Month => {
            lang.pick("tulis bulan sebagai YYYY-MM", "write a month as YYYY-MM").to_owned()
        }
        Reason::Day => {
            lang.pick("tulis hari sebagai YYYY-MM-DD", "write a day as YYYY-MM-DD").to_owned()
        }
        Reason::NoInput => lang
            .pick("skenario ini tidak memiliki angka itu", "the scenario has no such number")
            .to_owned(),
        Reason::SameInput => {
            lang.pick("pilih dua angka yang berbeda", "choose two different numbers").to_owned()
        }
    };
    capital(&format!("{field}: {what}"))
}
