//! How an answer to a workshop's step is judged, in words: its mark, and by how much it is off.

use rust_decimal::Decimal;

use super::claim::value as claimed;
use super::number::{decimal, month, percent, rupiah};
use super::workshop::{
    claim_of, given, is_cut, level, number_in, paragraphs, points, truth, verdict_short,
};
use super::{Lang, fill};
use crate::claim::Kind;
use crate::month::Month;
use crate::workshop::{
    Ask, Choice, Given, Judgement, Mark, Measure, Point, Slip, Stage, Truth, Unit,
};

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
