//! How numbers are written: `Rp16.800`, `Rp15,62 miliar`, `45,7%`, `77.480`, `Januari 2026`.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Lang;
use crate::month::Month;

/// The minus sign.
const MINUS: char = '−';

/// Names of the months, January first.
const MONTHS: [(&str, &str); 12] = [
    ("Januari", "January"),
    ("Februari", "February"),
    ("Maret", "March"),
    ("April", "April"),
    ("Mei", "May"),
    ("Juni", "June"),
    ("Juli", "July"),
    ("Agustus", "August"),
    ("September", "September"),
    ("Oktober", "October"),
    ("November", "November"),
    ("Desember", "December"),
];

/// Their short names.
const SHORT_MONTHS: [(&str, &str); 12] = [
    ("Jan", "Jan"),
    ("Feb", "Feb"),
    ("Mar", "Mar"),
    ("Apr", "Apr"),
    ("Mei", "May"),
    ("Jun", "Jun"),
    ("Jul", "Jul"),
    ("Agu", "Aug"),
    ("Sep", "Sep"),
    ("Okt", "Oct"),
    ("Nov", "Nov"),
    ("Des", "Dec"),
];

/// Large numbers by name: how many zeros, and the words.
pub(super) const SCALES: [(u32, &str, &str); 4] = [
    (12, "triliun", "trillion"),
    (9, "miliar", "billion"),
    (6, "juta", "million"),
    (3, "ribu", "thousand"),
];

/// A number with at most `places` decimals, rounded half away from zero, grouped in threes;
/// decimals that are zero are left out.
#[must_use]
pub fn decimal(value: Decimal, places: u32, lang: Lang) -> String {
    let rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    grouped(rounded.normalize(), lang)
}

/// A number with exactly `places` decimals, rounded half away from zero: for columns.
#[must_use]
pub fn fixed(value: Decimal, places: u32, lang: Lang) -> String {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    grouped(rounded, lang)
}

/// Writes the decimal as it is, grouped.
fn grouped(value: Decimal, lang: Lang) -> String {
    let (group, point) = lang.pick(('.', ','), (',', '.'));
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut written = String::with_capacity(text.len().saturating_mul(2));
    if value.is_sign_negative() && !value.is_zero() {
        written.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(point);
        written.push_str(fraction);
    }
    written
}

/// People, rounded down: a person is covered whole or not at all.
#[must_use]
pub fn people(value: Decimal, lang: Lang) -> String {
    use crate::num::{Arithmetic, Exact};
    grouped(Exact(value).whole().0.normalize(), lang)
}

/// An amount in full, with two decimals where it has any: `Rp15.619.968.000`, `Rp234,30`.
#[must_use]
pub fn rupiah(value: Decimal, lang: Lang) -> String {
    if value.fract().is_zero() {
        return with_currency(decimal(value, 0, lang));
    }
    with_currency(fixed(value, 2, lang))
}

/// An amount with every decimal that it has: what is to be multiplied or added up again.
#[must_use]
pub fn rupiah_exact(value: Decimal, lang: Lang) -> String {
    if value.normalize().scale() <= 2 {
        return rupiah(value, lang);
    }
    with_currency(decimal(value, Decimal::MAX_SCALE, lang))
}

/// An amount with as many decimals as it has, to six: what was typed, not what may be paid.
#[must_use]
pub(super) fn rupiah_as_typed(value: Decimal, lang: Lang) -> String {
    if value.normalize().scale() <= 2 {
        return rupiah(value, lang);
    }
    with_currency(decimal(value, 6, lang))
}

fn with_currency(number: String) -> String {
    match number.strip_prefix(MINUS) {
        Some(rest) => format!("{MINUS}Rp{rest}"),
        None => format!("Rp{number}"),
    }
}

/// An amount in words of scale where two decimals say it exactly: `Rp15,62 miliar`; else in full.
#[must_use]
pub fn rupiah_short(value: Decimal, lang: Lang) -> String {
    match scaled(value, lang) {
        Some((number, scale)) if number.normalize().scale() <= 2 => {
            format!("{} {scale}", with_currency(decimal(number, 2, lang)))
        }
        _ => rupiah(value, lang),
    }
}

/// An amount in words of scale, rounded to `places` decimals, and saying so where that changes it:
/// `sekitar Rp5,2 miliar`.
#[must_use]
pub fn rupiah_rounded(value: Decimal, places: u32, lang: Lang) -> String {
    let (rounded, exact, word) = rounded_in_scale(value, places, lang);
    let about = if exact { "" } else { lang.pick("sekitar ", "about ") };
    let number = with_currency(decimal(rounded, places, lang));
    format!("{about}{number} {word}").trim_end().to_owned()
}

/// An amount in words of scale, rounded to `places` decimals, for charts, where the place of a
/// mark says as much: `Rp15,6 miliar`.
#[must_use]
pub fn rupiah_in_chart(value: Decimal, places: u32, lang: Lang) -> String {
    let (rounded, _, word) = rounded_in_scale(value, places, lang);
    format!("{} {word}", with_currency(decimal(rounded, places, lang))).trim_end().to_owned()
}

/// The number in its largest scale, rounded to `places` decimals, whether that says it exactly,
/// and the scale's word. What rounds up to a thousand of a scale is one of the next: 999,999,999
/// is about 1 billion, not 1,000 million.
fn rounded_in_scale(value: Decimal, places: u32, lang: Lang) -> (Decimal, bool, &'static str) {
    let round = |(unit, word): (Decimal, &'static str)| {
        let scaled = value.checked_div(unit).unwrap_or(value);
        let rounded = scaled.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        (rounded, rounded == scaled, word, unit)
    };
    let (rounded, exact, word, unit) = round(scale_of(value, lang));
    let next = scale_of(rounded.saturating_mul(unit), lang);
    if next.0 == unit {
        return (rounded, exact, word);
    }
    let (rounded, exact, word, _) = round(next);
    (rounded, exact, word)
}

/// The largest scale that a number reaches from a million on: its unit and its word; 1 and no
/// word below.
#[must_use]
pub fn scale_of(value: Decimal, lang: Lang) -> (Decimal, &'static str) {
    let reached = SCALES.iter().enumerate().find_map(|(place, (zeros, _, _))| {
        let unit = Decimal::from(10_u64.checked_pow(*zeros)?);
        (*zeros >= 6 && value.abs() >= unit).then_some((unit, place))
    });
    reached.map_or((Decimal::ONE, ""), |(unit, place)| (unit, word(place, lang)))
}

/// The number in its largest scale from a million on, and the scale's word.
fn scaled(value: Decimal, lang: Lang) -> Option<(Decimal, &'static str)> {
    let (unit, word) = scale_of(value, lang);
    Some((value.checked_div(unit)?, word)).filter(|(_, word)| !word.is_empty())
}

fn word(scale: usize, lang: Lang) -> &'static str {
    SCALES.get(scale).map_or("", |(_, id, en)| lang.pick(*id, *en))
}

/// A large number in words of scale, rounded to two decimals: `1,36 juta`; small ones in full.
#[must_use]
pub fn rounded_count(value: Decimal, lang: Lang) -> String {
    match rounded_in_scale(value, 2, lang) {
        (_, _, "") => decimal(value, 0, lang),
        (number, _, scale) => format!("{} {scale}", decimal(number, 2, lang)),
    }
}

/// A percentage with at most `places` decimals: `45,7%`.
#[must_use]
pub fn percent(value: Decimal, places: u32, lang: Lang) -> String {
    format!("{}%", decimal(value, places, lang))
}

/// A coverage with `places` decimals that never shows one of `levels` as reached when it is not:
/// where rounding up would cross a level, it rounds down. Nor does it show a level as missed that
/// is reached: there it carries as many decimals more as that takes.
#[must_use]
pub fn coverage(value: Decimal, levels: &[Decimal], places: u32, lang: Lang) -> String {
    let round = |places, strategy| value.round_dp_with_strategy(places, strategy);
    let levels = || levels.iter().copied().chain([Decimal::ONE_HUNDRED]);
    let nearest = round(places, RoundingStrategy::MidpointAwayFromZero);
    if levels().any(|level| value < level && nearest >= level) {
        return format!("{}%", fixed(round(places, RoundingStrategy::ToZero), places, lang));
    }
    let missed = |places: &u32| {
        let shown = round(*places, RoundingStrategy::MidpointAwayFromZero);
        levels().any(|level| value >= level && shown < level)
    };
    let places = (places..6).find(|places| !missed(places)).unwrap_or(6);
    format!("{}%", fixed(value, places, lang))
}

/// By how many points a percentage falls, to one decimal: the difference of the two as they are
/// shown, so that whoever subtracts them finds the same.
#[must_use]
pub(super) fn points_fallen(from: Decimal, to: Decimal) -> Decimal {
    let shown =
        |value: Decimal| value.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    shown(from).saturating_sub(shown(to))
}

/// A month in full: `Januari 2026`.
#[must_use]
pub fn month(month: Month, lang: Lang) -> String {
    format!("{} {}", month_name(month.number(), lang), month.year())
}

/// A month with its short name: `Jan 2026`.
#[must_use]
pub fn short_month(month: Month, lang: Lang) -> String {
    format!("{} {}", named(&SHORT_MONTHS, month.number(), lang), month.year())
}

/// The name of a month's number, 1 to 12; empty for others.
#[must_use]
pub fn month_name(number: u32, lang: Lang) -> &'static str {
    named(&MONTHS, number, lang)
}

fn named(names: &'static [(&str, &str); 12], number: u32, lang: Lang) -> &'static str {
    let place = number.checked_sub(1).and_then(|place| usize::try_from(place).ok());
    place.and_then(|place| names.get(place)).map_or("", |(id, en)| lang.pick(*id, *en))
}

/// The number of a month by its name or the beginning of it (three letters at least).
#[must_use]
pub(crate) fn month_number(name: &str) -> Option<u32> {
    let name = name.to_ascii_lowercase();
    let fits = |known: &str| known.to_ascii_lowercase().starts_with(&name);
    if name.chars().count() < 3 {
        return None;
    }
    (1_u32..).zip(MONTHS.iter().zip(&SHORT_MONTHS)).find_map(|(number, (long, short))| {
        let names = [long.0, long.1, short.0, short.1];
        names.iter().any(|known| fits(known)).then_some(number)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn rupiah_as_officials_write_it() {
        assert_eq!(rupiah(d("16800"), Lang::Id), "Rp16.800");
        assert_eq!(rupiah(d("15619968000"), Lang::Id), "Rp15.619.968.000");
        assert_eq!(rupiah(d("15619968000"), Lang::En), "Rp15,619,968,000");
        assert_eq!(rupiah(d("5599.9944"), Lang::Id), "Rp5.599,99");
        assert_eq!(rupiah(d("-2500"), Lang::Id), "−Rp2.500");
        assert_eq!(rupiah_short(d("15620000000"), Lang::Id), "Rp15,62 miliar");
        assert_eq!(rupiah_short(d("15620000000"), Lang::En), "Rp15.62 billion");
        assert_eq!(rupiah_short(d("15619968000"), Lang::Id), "Rp15.619.968.000");
        assert_eq!(rupiah_short(d("1000000000000"), Lang::Id), "Rp1 triliun");
        assert_eq!(rupiah_short(d("16800"), Lang::Id), "Rp16.800");
        assert_eq!(rupiah_rounded(d("15619968000"), 1, Lang::Id), "sekitar Rp15,6 miliar");
        assert_eq!(rupiah_rounded(d("15600000000"), 1, Lang::Id), "Rp15,6 miliar");
        assert_eq!(rupiah_rounded(d("999999999999"), 1, Lang::Id), "sekitar Rp1 triliun");
        assert_eq!(rupiah_rounded(d("-999999999"), 1, Lang::En), "about −Rp1 billion");
        assert_eq!(rounded_count(d("999999"), Lang::Id), "999.999");
        assert_eq!(rounded_count(d("999999999"), Lang::En), "1 billion");
        assert_eq!(rupiah(d("234.3"), Lang::Id), "Rp234,30");
        assert_eq!(rupiah_as_typed(d("1.008"), Lang::Id), "Rp1,008");
        assert_eq!(rupiah_exact(d("5599.99994400"), Lang::Id), "Rp5.599,999944");
        assert_eq!(rupiah_exact(d("16800.0"), Lang::Id), "Rp16.800");
        assert_eq!(rupiah_exact(d("0.0000000001"), Lang::En), "Rp0.0000000001");
    }

    #[test]
    fn a_level_is_not_shown_before_it_is_reached() {
        assert_eq!(coverage(d("54.96"), &[d("55")], 1, Lang::Id), "54,9%");
        assert_eq!(coverage(d("54.96"), &[], 1, Lang::Id), "55,0%");
        assert_eq!(coverage(d("55"), &[d("55")], 1, Lang::Id), "55,0%");
        assert_eq!(coverage(d("57.1089"), &[d("55")], 2, Lang::Id), "57,11%");
        assert_eq!(coverage(d("99.999"), &[], 1, Lang::Id), "99,9%");
        assert_eq!(coverage(d("38.834"), &[d("38.83")], 1, Lang::Id), "38,83%");
    }

    #[test]
    fn people_and_months() {
        assert_eq!(people(d("77480.99"), Lang::Id), "77.480");
        assert_eq!(people(d("999.9999999999"), Lang::Id), "1.000");
        let may = Month::new(2026, 5).unwrap();
        assert_eq!(
            (month(may, Lang::Id), short_month(may, Lang::En)),
            ("Mei 2026".into(), "May 2026".into())
        );
        assert_eq!(month_number("agu"), Some(8));
        assert_eq!(month_number("ja"), None);
        assert_eq!(decimal(d("-0.004"), 2, Lang::Id), "0");
    }
}
