//! Workshops in words: what is asked and answered, and the values in texts.

use rust_decimal::Decimal;

use super::claim::value as claimed;
use super::number::{coverage, decimal, fixed, month, people, percent, rupiah, rupiah_short};
use super::{Lang, capital, fill, inputs};
use crate::claim::Kind;
use crate::num::Exact;
use crate::workshop::{Ask, Given, Stage, Text, Tolerance, Truth, Unit, Value};

/// The names of values in a text: `{budget}`.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let (_, after) = rest.split_once('{')?;
        let (name, after) = after.split_once('}')?;
        rest = after;
        Some(name)
    })
}

/// A text of a step with its values filled in, paragraph by paragraph.
#[must_use]
pub fn paragraphs(text: &Text, stage: &Stage<'_>, lang: Lang) -> Vec<String> {
    let text = text.get(lang);
    let mut values: Vec<(&str, String)> = Vec::new();
    for name in placeholders(text) {
        let place = stage.step.values.iter().position(|named| named.name == name);
        let named = place.and_then(|place| Some((place, stage.step.values.get(place)?)));
        if let Some((place, named)) = named {
            let said = stage.named(place).map(|of| value(&of, named.unit, stage, lang));
            values.push((name, said.unwrap_or_else(|_| "–".to_owned())));
        }
    }
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, said)| (*name, said.as_str())).collect();
    plain(&fill(text, &values))
}

/// A text without values, paragraph by paragraph: an empty line is between two.
#[must_use]
pub fn plain(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            paragraphs.push(String::new());
        } else if let Some(last) = paragraphs.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(line);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// What an expression comes to, as people read it.
#[must_use]
pub fn value(of: &Value, unit: Unit, stage: &Stage<'_>, lang: Lang) -> String {
    match of {
        Value::Number(Exact(number)) => number_in(*number, unit, stage, lang),
        Value::Month(at) => month(*at, lang),
        Value::Never => never(stage, lang),
        Value::Flag(true) => lang.pick("ya", "yes").to_owned(),
        Value::Flag(false) => lang.pick("tidak", "no").to_owned(),
        Value::Text(text) => text.clone(),
    }
}

/// A number in its unit.
#[must_use]
pub fn number_in(number: Decimal, unit: Unit, stage: &Stage<'_>, lang: Lang) -> String {
    match unit {
        Unit::Rupiah => rupiah(number, lang),
        Unit::RupiahShort => rupiah_short(number, lang),
        Unit::People => people(number, lang),
        // Never a level as reached that is not.
        Unit::Percent if number.normalize().scale() <= 1 => percent(number, 1, lang),
        Unit::Percent => coverage(number, &stage.given.scenario.targets_pct, 1, lang),
        Unit::Points => points(number, lang),
        Unit::Months => claimed(Kind::Months, number, lang),
        Unit::Month | Unit::Number => decimal(number, 2, lang),
    }
}

/// The model's coverage, always with its decimal.
#[must_use]
pub fn level(of: Decimal, lang: Lang) -> String {
    format!("{}%", fixed(of, 1, lang))
}

/// Percentage points, to one decimal.
pub(super) fn points(number: Decimal, lang: Lang) -> String {
    let written = decimal(number, 1, lang);
    let one = written.trim_start_matches('−') == "1";
    let word = lang.pick("poin", if one { "point" } else { "points" });
    format!("{written} {word}")
}

/// That something does not come within the run.
fn never(stage: &Stage<'_>, lang: Lang) -> String {
    fill(
        lang.pick("tidak sampai {end}", "not by {end}"),
        &[("end", &month(stage.given.scenario.end(), lang))],
    )
}

/// How long something takes: `25 menit`.
#[must_use]
pub fn minutes(count: u32, lang: Lang) -> String {
    let word = lang.pick("menit", if count == 1 { "minute" } else { "minutes" });
    format!("{count} {word}")
}

/// What participants do, by the kind of a step.
#[must_use]
pub fn kind(ask: &Ask, lang: Lang) -> &'static str {
    match ask {
        Ask::Number { .. } => lang.pick("Hitung", "Work out"),
        Ask::Choice(_) => lang.pick("Pilih", "Choose"),
        Ask::Month { .. } => lang.pick("Tebak bulannya", "Guess the month"),
        Ask::Curve { .. } => lang.pick("Gambar tebakan", "Draw a guess"),
        Ask::Make { .. } => lang.pick("Geser sampai tercapai", "Move it until it holds"),
        Ask::Verdict { .. } => lang.pick("Nilai klaimnya", "Judge the claim"),
    }
}

/// The name of the field that takes an answer.
#[must_use]
pub fn label(ask: &Ask, lang: Lang) -> String {
    match ask {
        Ask::Number { label, .. } if !label.is_empty() => label.get(lang).to_owned(),
        Ask::Number { .. } => lang.pick("Jawaban Anda", "Your answer").to_owned(),
        Ask::Choice(_) => lang.pick("Pilihan Anda", "Your choice").to_owned(),
        Ask::Month { .. } => lang.pick("Bulan menurut Anda", "The month, as you think").to_owned(),
        Ask::Curve { .. } => lang.pick("Tebakan Anda", "Your guess").to_owned(),
        Ask::Make { .. } => lang.pick("Yang boleh digeser", "What may be moved").to_owned(),
        Ask::Verdict { .. } => lang.pick("Putusan Anda", "Your verdict").to_owned(),
    }
}

/// How exact an answer has to be, in a sentence; empty where there is nothing to be said.
#[must_use]
pub fn tolerance(ask: &Ask, stage: &Stage<'_>, lang: Lang) -> String {
    match ask {
        Ask::Number { right, unit, .. } => {
            let exact = matches!(right, Tolerance::By(of) | Tolerance::Percent(of) if of.is_zero());
            if exact {
                return lang
                    .pick("Dicari angka yang persis.", "The exact figure is wanted.")
                    .to_owned();
            }
            let by = match right {
                Tolerance::By(by) => {
                    let unit = if *unit == Unit::Percent { Unit::Points } else { *unit };
                    number_in(*by, unit, stage, lang)
                }
                Tolerance::Percent(pct) => percent(*pct, 2, lang),
            };
            fill(
                lang.pick(
                    "Dianggap tepat bila selisihnya paling banyak {by}.",
                    "It counts as right if it is off by at most {by}.",
                ),
                &[("by", &by)],
            )
        }
        Ask::Month { right: 0, .. } => {
            lang.pick("Dicari bulan yang persis.", "The very month is wanted.").to_owned()
        }
        Ask::Month { right, .. } => fill(
            lang.pick(
                "Dianggap tepat bila terpaut paling banyak {by}.",
                "It counts as right if it is at most {by} off.",
            ),
            &[("by", &claimed(Kind::Months, Decimal::from(*right), lang))],
        ),
        Ask::Curve { right, .. } => fill(
            lang.pick(
                "Dianggap tepat bila rata-rata selisihnya paling banyak {by}.",
                "It counts as right if it is off by at most {by} on average.",
            ),
            &[("by", &points(*right, lang))],
        ),
        Ask::Choice(_) | Ask::Make { .. } | Ask::Verdict { .. } => String::new(),
    }
}

/// A verdict of the claim check, as it is offered to be chosen.
#[must_use]
pub fn verdict(name: &str, lang: Lang) -> &'static str {
    match name {
        "match" => lang.pick(
            "Cocok: angka-angkanya saling mengikuti",
            "It matches: the figures follow from one another",
        ),
        "off" => lang.pick(
            "Selisih: hitungannya tidak sampai ke angka itu",
            "It is off: the sum does not come to that figure",
        ),
        "impossible" => lang.pick(
            "Tidak mungkin: tidak dapat benar, berapa pun angka lainnya",
            "Impossible: it cannot be true, whatever the other figures",
        ),
        "scope" => lang.pick(
            "Cakupan berbeda: pembayar, masa, atau penyebutnya lain",
            "Different scope: another payer, period or denominator",
        ),
        _ => lang.pick(
            "Kurang data: belum dapat diperiksa",
            "Not enough data: it cannot be checked yet",
        ),
    }
}

/// A verdict in short, as in a list of results.
pub(super) fn verdict_short(name: &str, lang: Lang) -> &str {
    verdict(name, lang).split_once(':').map_or("", |(short, _)| short)
}

/// An answer as people read it.
#[must_use]
pub fn given(of: &Given, stage: &Stage<'_>, lang: Lang) -> String {
    match (of, &stage.step.ask) {
        (Given::Number(number), Ask::Number { unit, .. }) if !is_cut(*number, *unit) => {
            number_in(*number, *unit, stage, lang)
        }
        (Given::Number(number), _) => decimal(*number, 6, lang),
        (Given::Choice(id), ask) => chosen(id, ask, stage, lang),
        (Given::Month(Some(at)), _) => month(*at, lang),
        (Given::Month(None), _) => never(stage, lang),
        (Given::Curve(points), _) => {
            let ends = points.first().zip(points.last());
            ends.map_or_else(String::new, |((from, low), (to, high))| {
                fill(
                    lang.pick(
                        "{low} pada {from} sampai {high} pada {to}",
                        "{low} in {from} to {high} in {to}",
                    ),
                    &[
                        ("low", &percent(*low, 1, lang)),
                        ("from", &month(*from, lang)),
                        ("high", &percent(*high, 1, lang)),
                        ("to", &month(*to, lang)),
                    ],
                )
            })
        }
        (Given::Make(values), _) => made(values, stage, lang),
        (Given::Verdict(name), _) => verdict_short(name, lang).to_owned(),
    }
}

/// Whether a number is of parts of people: there are none, and writing it whole would hide them.
pub(super) fn is_cut(number: Decimal, unit: Unit) -> bool {
    unit == Unit::People && !number.fract().is_zero()
}

pub(super) fn chosen(id: &str, ask: &Ask, stage: &Stage<'_>, lang: Lang) -> String {
    let choice = match ask {
        Ask::Choice(choices) => choices.iter().find(|choice| choice.id == id),
        _ => None,
    };
    let text = choice.map(|choice| paragraphs(&choice.text, stage, lang).join(" "));
    text.unwrap_or_else(|| id.to_owned())
}

/// What was moved, each with its name.
fn made(values: &[(String, Decimal)], stage: &Stage<'_>, lang: Lang) -> String {
    let words = super::words::Words::default();
    let locale = super::words::Locale { lang, words: &words };
    let scenario = &stage.given.scenario;
    let one = |(path, of): &(String, Decimal)| {
        let input = crate::inputs::Input::at_path(scenario, path)?;
        let said = inputs::value(input.unit(), *of, lang);
        Some(format!("{}: {said}", inputs::name(input, scenario, locale)))
    };
    values.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

/// What the model says, as people read it.
#[must_use]
pub fn truth(of: &Truth, stage: &Stage<'_>, lang: Lang) -> String {
    match (of, &stage.step.ask) {
        (Truth::Number(number), Ask::Number { unit, .. }) => number_in(*number, *unit, stage, lang),
        (Truth::Number(number), _) => decimal(*number, 6, lang),
        (Truth::Choices(right), ask) => {
            let said = right.iter().map(|id| chosen(id, ask, stage, lang));
            said.collect::<Vec<_>>().join(lang.pick("; atau ", "; or "))
        }
        (Truth::Month(Some(at)), _) => month(*at, lang),
        (Truth::Month(None), _) => never(stage, lang),
        (Truth::Curve(points), _) => given(&Given::Curve(points.clone()), stage, lang),
        (Truth::Goal(_), Ask::Make { example, .. }) => {
            let values: Vec<(String, Decimal)> =
                example.iter().map(|of| (of.path.clone(), of.value)).collect();
            made(&values, stage, lang)
        }
        (Truth::Goal(_), _) => String::new(),
        (Truth::Verdict(name), _) => verdict_short(name, lang).to_owned(),
    }
}

/// The claim of a step.
#[must_use]
pub fn claim_of<'s>(stage: &Stage<'s>) -> Option<&'s crate::claim::Claim> {
    match &stage.step.ask {
        Ask::Verdict { claim, .. } => Some(claim),
        _ => None,
    }
}

/// How many of a room's answers to a step came near.
#[must_use]
pub fn tally(right: usize, close: usize, of: usize, lang: Lang) -> String {
    fill(
        lang.pick(
            "Dari {of} jawaban, {right} tepat dan {close} hampir.",
            "Of {of} answers, {right} right and {close} close.",
        ),
        &[("of", &of.to_string()), ("right", &right.to_string()), ("close", &close.to_string())],
    )
}

/// How many answers came near, at the end of a workshop.
#[must_use]
pub fn summary(right: usize, close: usize, answered: usize, of: usize, lang: Lang) -> String {
    if answered == 0 {
        return lang.pick("Belum ada langkah yang dijawab.", "No step is answered yet.").to_owned();
    }
    let mut text = fill(
        lang.pick(
            "{answered} dari {of} langkah dijawab: {right} tepat, {close} hampir.",
            "{answered} of {of} steps answered: {right} right, {close} close.",
        ),
        &[
            ("answered", &answered.to_string()),
            ("of", &of.to_string()),
            ("right", &right.to_string()),
            ("close", &close.to_string()),
        ],
    );
    let others = answered.saturating_sub(right).saturating_sub(close);
    if others > 0 {
        text.push(' ');
        text.push_str(lang.pick(
            "Yang meleset paling banyak mengajar: bacalah lagi penjelasannya.",
            "What was off teaches the most: read its explanation again.",
        ));
    }
    text
}

/// Of a list of results: a later answer was right. The first one counts.
#[must_use]
pub fn later(given: &str, lang: Lang) -> String {
    fill(
        lang.pick("Sesudah melihat jawabannya: {given}", "After seeing the answer: {given}"),
        &[("given", given)],
    )
}

/// What a step of a list has not got yet.
#[must_use]
pub const fn unanswered(lang: Lang) -> &'static str {
    lang.pick("Belum dijawab", "Not answered yet")
}

/// A scenario problem after sliders were moved, in a sentence.
#[must_use]
pub fn refused(problem: &crate::scenario::Problem, lang: Lang) -> String {
    capital(&super::problem::brief(problem, lang))
}
