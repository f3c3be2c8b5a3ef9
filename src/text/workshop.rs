//! Workshops in words: what is asked, how an answer is judged, and the values in texts.

use rust_decimal::Decimal;

use super::claim::value as claimed;
use super::number::{coverage, decimal, fixed, month, people, percent, rupiah, rupiah_short};
use super::{Lang, capital, fill, inputs};
use crate::claim::Kind;
use crate::month::Month;
use crate::num::Exact;
use crate::workshop::{
    Ask, Choice, Given, Judgement, Mark, Measure, Point, Slip, Stage, Text, Tolerance, Truth, Unit,
    Value,
};

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
fn points(number: Decimal, lang: Lang) -> String {
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
fn verdict_short(name: &str, lang: Lang) -> &str {
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
fn is_cut(number: Decimal, unit: Unit) -> bool {
    unit == Unit::People && !number.fract().is_zero()
}

fn chosen(id: &str, ask: &Ask, stage: &Stage<'_>, lang: Lang) -> String {
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

/// A mark in a word or two.
#[must_use]
pub const fn mark(mark: Mark, lang: Lang) -> &'static str {
    match mark {
        Mark::Right => lang.pick("Tepat", "Right"),
        Mark::Close => lang.pick("Hampir", "Close"),
        Mark::Off => lang.pick("Belum tepat", "Not quite"),
        Mark::NotYet => lang.pick("Belum tercapai", "Not there yet"),
    }
}

/// What is said of an answer: kind, and by how much it is off.
#[must_use]
pub fn sentence(of: &Judgement, given: &Given, stage: &Stage<'_>, lang: Lang) -> String {
    match (&stage.step.ask, given) {
        (Ask::Number { unit, .. }, Given::Number(_)) => number(of, *unit, given, stage, lang),
        (Ask::Choice(choices), Given::Choice(id)) => choice(of, choices, id, given, stage, lang),
        (Ask::Month { .. }, Given::Month(at)) => month_said(of, *at, stage, lang),
        (Ask::Curve { .. }, Given::Curve(_)) => {
            of.measure.as_ref().map_or_else(String::new, |measure| curve(of.mark, measure, lang))
        }
        (Ask::Make { .. }, Given::Make(_)) => match of.mark {
            Mark::Right => lang.pick("Berhasil: sasarannya tercapai.", "Done: the goal holds."),
            _ => lang.pick(
                "Sasarannya belum tercapai. Geser lagi, tidak ada batas percobaan.",
                "The goal does not hold yet. Move on; try as often as you like.",
            ),
        }
        .to_owned(),
        (Ask::Verdict { .. }, Given::Verdict(name)) => {
            let check = stage.check.as_ref().zip(claim_of(stage));
            let found = check.map_or_else(String::new, |(check, claim)| {
                super::claim_verdict::sentence(check, claim, lang)
            });
            let head = match of.mark {
                Mark::Right => lang
                    .pick(
                        "Putusan Anda sama dengan hitungannya.",
                        "Your verdict is that of the sum.",
                    )
                    .to_owned(),
                _ => instead(verdict_short(name, lang), &truth(&of.truth, stage, lang), lang),
            };
            format!("{head} {found}").trim_end().to_owned()
        }
        _ => lang
            .pick("Jawaban ini bukan untuk langkah ini.", "This is no answer to this step.")
            .to_owned(),
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

/// What was chosen, and what is right instead.
fn instead(own: &str, right: &str, lang: Lang) -> String {
    let template = lang.pick(
        "Anda memilih: {own} Menurut hitungan: {right}",
        "You chose: {own} By the sum: {right}",
    );
    fill(template, &[("own", &stopped(own)), ("right", &stopped(right))])
}

fn number(of: &Judgement, unit: Unit, answer: &Given, stage: &Stage<'_>, lang: Lang) -> String {
    let said = truth(&of.truth, stage, lang);
    let own = given(answer, stage, lang);
    let off = of.difference.unwrap_or_default();
    if let Some(never) = below_nothing(of, unit, answer, lang) {
        return fill(
            lang.pick(
                "Menurut model {truth}. Jawaban Anda {given}, padahal {never} tidak mungkin kurang \
                 dari nol; mungkin ada tanda kurang yang terketik.",
                "{truth} by the model. You said {given}, but {never} cannot be below zero; a minus \
                 sign may have slipped in.",
            ),
            &[("truth", &said), ("given", &own), ("never", never)],
        );
    }
    let cut = matches!(answer, Given::Number(number) if is_cut(*number, unit));
    let template = match (of.mark, off.is_zero() || (said == own && !cut)) {
        (Mark::Right, true) => lang.pick("Persis: {truth}.", "Exactly: {truth}."),
        (Mark::Right, false) => lang.pick(
            "Tepat: menurut model {truth}, jawaban Anda {given}.",
            "Right: {truth} by the model, {given} by you.",
        ),
        (Mark::Close, _) => lang.pick(
            "Hampir: menurut model {truth}, jawaban Anda {given}, {off} {way}.",
            "Close: {truth} by the model; you said {given}, {off} {way}.",
        ),
        _ => lang.pick(
            "Menurut model {truth}; jawaban Anda {given}, {off} {way}.",
            "{truth} by the model; you said {given}, {off} {way}.",
        ),
    };
    let way = match (unit, off.is_sign_negative()) {
        (Unit::People, false) => lang.pick("lebih banyak", "more"),
        (Unit::People, true) => lang.pick("lebih sedikit", "fewer"),
        (_, false) => lang.pick("lebih tinggi", "higher"),
        (_, true) => lang.pick("lebih rendah", "lower"),
    };
    let mut text = fill(
        template,
        &[
            ("truth", &said),
            ("given", &own),
            ("off", &distance(of, off.abs(), unit, stage, lang)),
            ("way", way),
        ],
    );
    if cut {
        text.push(' ');
        text.push_str(lang.pick(
            "Orang dihitung utuh, tanpa pecahan.",
            "People are counted whole, without fractions.",
        ));
    }
    if let Some(slip) = of.slip {
        text.push(' ');
        text.push_str(slipped(slip, lang));
    }
    text
}

/// What cannot be below zero, of an answer that is and is not right.
fn below_nothing(of: &Judgement, unit: Unit, answer: &Given, lang: Lang) -> Option<&'static str> {
    let below = |number: &Decimal| *number < Decimal::ZERO;
    let own = matches!(answer, Given::Number(number) if below(number));
    let real = matches!(&of.truth, Truth::Number(number) if below(number));
    if !own || real || of.mark == Mark::Right {
        return None;
    }
    match unit {
        Unit::People => Some(lang.pick("jumlah orang", "a number of people")),
        Unit::Rupiah | Unit::RupiahShort => Some(lang.pick("jumlah uang ini", "this sum of money")),
        Unit::Months => Some(lang.pick("banyaknya bulan", "a number of months")),
        Unit::Percent | Unit::Points | Unit::Month | Unit::Number => None,
    }
}

/// By how much a number is off: points, or percent of what is right where that says more.
fn distance(of: &Judgement, off: Decimal, unit: Unit, stage: &Stage<'_>, lang: Lang) -> String {
    let whole = match of.truth {
        Truth::Number(number) => number.abs(),
        _ => Decimal::ZERO,
    };
    match unit {
        Unit::Rupiah | Unit::RupiahShort | Unit::People if whole > Decimal::ZERO => {
            let pct = off.saturating_mul(Decimal::ONE_HUNDRED).checked_div(whole);
            let pct = pct.unwrap_or_default();
            let places = if pct < Decimal::ONE { 2 } else { 1 };
            // What is many times as much is no matter of percent, nor what is next to nothing.
            if pct > Decimal::from(1_000) || pct < Decimal::new(5, 3) {
                return apart(off, unit, stage, lang);
            }
            percent(pct, places, lang)
        }
        _ => apart(off, unit, stage, lang),
    }
}

/// A difference in its unit, never written as nothing.
fn apart(off: Decimal, unit: Unit, stage: &Stage<'_>, lang: Lang) -> String {
    let least = match unit {
        Unit::Percent | Unit::Points => Decimal::new(5, 2),
        _ => Decimal::new(5, 3),
    };
    if off < least {
        return lang.pick("sedikit", "slightly").to_owned();
    }
    match unit {
        Unit::People => {
            let word = lang.pick("orang", if off == Decimal::ONE { "person" } else { "people" });
            format!("{} {word}", decimal(off, 2, lang))
        }
        Unit::Percent | Unit::Points => points(off, lang),
        Unit::Rupiah | Unit::RupiahShort => rupiah(off, lang),
        _ => number_in(off, unit, stage, lang),
    }
}

const fn slipped(slip: Slip, lang: Lang) -> &'static str {
    match slip {
        Slip::OneMonth => lang.pick(
            "Tampaknya hitungannya untuk satu bulan; uangnya untuk setahun.",
            "That looks like the sum of one month; the money is for a year.",
        ),
        Slip::Twelve => lang.pick(
            "Tampaknya 12 bulan terhitung dua kali.",
            "It looks as if the 12 months were counted twice.",
        ),
        Slip::Noughts => lang.pick(
            "Angkanya benar, tetapi banyaknya nol tidak: periksa ribu, juta, dan miliar.",
            "The digits are right, the noughts are not: check thousands, millions and billions.",
        ),
    }
}

fn choice(
    of: &Judgement,
    choices: &[Choice],
    id: &str,
    answer: &Given,
    stage: &Stage<'_>,
    lang: Lang,
) -> String {
    let own = choices.iter().find(|choice| choice.id == id);
    let said = own.map(|choice| paragraphs(&choice.say, stage, lang).join(" "));
    let said = said.unwrap_or_default();
    let head = match of.mark {
        Mark::Right => lang.pick("Ya, itu jawabannya.", "Yes, that is it.").to_owned(),
        _ => instead(&given(answer, stage, lang), &truth(&of.truth, stage, lang), lang),
    };
    format!("{head} {said}").trim_end().to_owned()
}

/// A text with a full stop at its end.
fn stopped(text: &str) -> String {
    let ends = text.ends_with(['.', '!', '?']);
    if ends { text.to_owned() } else { format!("{text}.") }
}

fn month_said(of: &Judgement, at: Option<Month>, stage: &Stage<'_>, lang: Lang) -> String {
    let said = truth(&of.truth, stage, lang);
    let end = month(stage.given.scenario.end(), lang);
    let template = match (&of.truth, at, of.mark) {
        (Truth::Month(None), None, _) => lang
            .pick("Tepat: sampai {end} itu tidak terjadi.", "Right: it does not happen by {end}."),
        (Truth::Month(None), Some(_), _) => lang.pick(
            "Menurut model itu tidak terjadi sampai {end}.",
            "By the model it does not happen by {end}.",
        ),
        (_, None, _) => lang.pick(
            "Menurut model itu terjadi juga: {truth}.",
            "By the model it does happen: {truth}.",
        ),
        (_, _, Mark::Right) if of.difference.is_none_or(|off| off.is_zero()) => {
            lang.pick("Persis: {truth}.", "Exactly: {truth}.")
        }
        (_, _, Mark::Right) => lang.pick(
            "Tepat: menurut model {truth}, terpaut {off}.",
            "Right: {truth} by the model, {off} off.",
        ),
        (_, _, Mark::Close) => lang.pick(
            "Hampir: menurut model {truth}, jawaban Anda {off} {way}.",
            "Close: {truth} by the model; yours is {off} {way}.",
        ),
        _ => lang.pick(
            "Menurut model {truth}; jawaban Anda {off} {way}.",
            "{truth} by the model; yours is {off} {way}.",
        ),
    };
    let off = of.difference.unwrap_or_default();
    let later = !off.is_sign_negative();
    let way = lang.pick(
        if later { "lebih lambat" } else { "lebih cepat" },
        if later { "later" } else { "earlier" },
    );
    let off = claimed(Kind::Months, off.abs(), lang);
    fill(template, &[("truth", &said), ("end", &end), ("off", &off), ("way", way)])
}

/// What is said of a curve: how near it lies, where it is furthest off.
fn curve(mark: Mark, of: &Measure, lang: Lang) -> String {
    let head = match mark {
        Mark::Right => lang.pick("Tebakan yang bagus", "A good guess"),
        Mark::Close => lang.pick("Sudah dekat", "You are near"),
        _ => lang.pick(
            "Bentuknya lain, dan itu wajar",
            "It takes another shape, as most expect it not to",
        ),
    };
    let Point { month: at, guess, real } = of.largest;
    let above = guess >= real;
    let way = lang
        .pick(if above { "di atas" } else { "di bawah" }, if above { "above" } else { "below" });
    fill(
        lang.pick(
            "{head}: rata-rata terpaut {mean}. Paling jauh {largest} {way} garis model, pada {at}: \
             tebakan {guess}, model {real}.",
            "{head}: {mean} off on average. Furthest {largest} {way} the model's line, in {at}: \
             {guess} by you, {real} by the model.",
        ),
        &[
            ("head", head),
            ("mean", &points(of.mean, lang)),
            ("largest", &points(of.largest.off().abs(), lang)),
            ("way", way),
            ("at", &month(at, lang)),
            ("guess", &percent(guess, 1, lang)),
            ("real", &level(real, lang)),
        ],
    )
}

/// A point of a curve in words: month, guess, model, difference with its sign.
#[must_use]
pub fn point(of: &Point, lang: Lang) -> [String; 4] {
    let off = of.off();
    let sign = if off > Decimal::ZERO { "+" } else { "" };
    [
        month(of.month, lang),
        percent(of.guess, 1, lang),
        level(of.real, lang),
        format!("{sign}{}", points(off, lang)),
    ]
}

/// The title of the pad on which a curve is drawn, with the months that are asked for.
#[must_use]
pub fn pad_title(ask: &Ask, lang: Lang) -> String {
    let months = match ask {
        Ask::Curve { first, every: 12, .. } => {
            let name = super::number::month_name(first.number(), lang);
            fill(lang.pick("tiap {month}", "every {month}"), &[("month", name)])
        }
        Ask::Curve { every, .. } if *every > 1 => fill(
            lang.pick("tiap {every} bulan", "every {every} months"),
            &[("every", &every.to_string())],
        ),
        _ => lang.pick("tiap bulan", "by month").to_owned(),
    };
    fill(
        lang.pick("Gambar tebakan Anda: cakupan {months}", "Draw your guess: coverage {months}"),
        &[("months", &months)],
    )
}

/// The title of a guess over the model's line.
#[must_use]
pub fn revealed_title(lang: Lang) -> &'static str {
    lang.pick("Tebakan Anda dan garis model", "Your guess and the model's line")
}

/// The title of the model's line without a guess.
#[must_use]
pub fn model_title(lang: Lang) -> &'static str {
    lang.pick("Cakupan tiap bulan menurut model", "Coverage by month in the model")
}

/// What the pad is, for those who do not see it.
#[must_use]
pub fn pad_alt(known: Option<Month>, lang: Lang) -> String {
    match known {
        None => lang
            .pick("Bidang kosong untuk menggambar cakupan.", "An empty plot to draw coverage in.")
            .to_owned(),
        Some(known) => fill(
            lang.pick(
                "Bidang untuk menggambar cakupan; garis model tampak sampai {month}.",
                "A plot to draw coverage in; the model's line is shown up to {month}.",
            ),
            &[("month", &month(known, lang))],
        ),
    }
}

/// The names of the two lines, with their last values.
#[must_use]
pub fn line_names(guess: Option<Decimal>, real: Option<Decimal>, lang: Lang) -> [String; 2] {
    let named = |name: &str, last: Option<Decimal>| {
        last.map_or_else(String::new, |last| format!("{name} {}", percent(last, 1, lang)))
    };
    [named(lang.pick("Tebakan", "Guess"), guess), named("Model", real)]
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
