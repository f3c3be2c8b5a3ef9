//! The words of the pad on which a curve is drawn: its titles, its points and its lines.

use rust_decimal::Decimal;

use super::number::{month, month_name, percent};
use super::workshop::{level, points};
use super::{Lang, fill};
use crate::month::Month;
use crate::workshop::{Ask, Point};

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
            let name = month_name(first.number(), lang);
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
