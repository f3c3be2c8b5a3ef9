//! Numbers in words (*terbilang*), as budget documents and receipts write them: *tiga miliar dua
//! puluh empat juta rupiah*.

use core::str::from_utf8;

use rust_decimal::Decimal;

use super::Lang;

/// The digits.
const DIGITS: [(&str, &str); 10] = [
    ("nol", "zero"),
    ("satu", "one"),
    ("dua", "two"),
    ("tiga", "three"),
    ("empat", "four"),
    ("lima", "five"),
    ("enam", "six"),
    ("tujuh", "seven"),
    ("delapan", "eight"),
    ("sembilan", "nine"),
];

/// Ten to nineteen, and the tens, in English.
const TEENS: [&str; 10] = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// What a group of three digits counts, the lowest first: more than a [`Decimal`] holds.
const SCALES: [(&str, &str); 10] = [
    ("", ""),
    ("ribu", "thousand"),
    ("juta", "million"),
    ("miliar", "billion"),
    ("triliun", "trillion"),
    ("kuadriliun", "quadrillion"),
    ("kuintiliun", "quintillion"),
    ("sekstiliun", "sextillion"),
    ("septiliun", "septillion"),
    ("oktiliun", "octillion"),
];

/// A number in words, exact: decimals are read digit by digit behind *koma*.
#[must_use]
pub fn number(value: Decimal, lang: Lang) -> String {
    let text = value.abs().normalize().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut words: Vec<&str> = Vec::new();
    if value.is_sign_negative() && !value.is_zero() {
        words.push("minus");
    }
    let bytes = whole.as_bytes();
    let count = bytes.len().div_ceil(3);
    // From the right, so that each group is whole but the first.
    for (place, digits) in bytes.rchunks(3).enumerate().collect::<Vec<_>>().into_iter().rev() {
        let group: u32 = from_utf8(digits).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
        if group == 0 && count > 1 {
            continue;
        }
        let scale = SCALES.get(place).map_or("", |(id, en)| lang.pick(*id, *en));
        if (group, place, lang) == (1, 1, Lang::Id) {
            words.push("seribu");
            continue;
        }
        below_thousand(group, lang, &mut words);
        if !scale.is_empty() {
            words.push(scale);
        }
    }
    let mut said = String::new();
    for word in words {
        // Twenty-four, with its hyphen.
        if !(said.is_empty() || said.ends_with('-') || word == "-") {
            said.push(' ');
        }
        said.push_str(word);
    }
    if !fraction.is_empty() {
        said.push_str(lang.pick(" koma", " point"));
        for byte in fraction.bytes() {
            said.push(' ');
            said.push_str(digit(u32::from(byte.saturating_sub(b'0')), lang));
        }
    }
    said
}

/// An amount in words: *enam belas ribu delapan ratus rupiah*.
#[must_use]
pub fn rupiah(value: Decimal, lang: Lang) -> String {
    format!("{} rupiah", number(value, lang))
}

fn digit(value: u32, lang: Lang) -> &'static str {
    named(&DIGITS, value).map_or("", |(id, en)| lang.pick(id, en))
}

fn named<T: Copy>(names: &[T; 10], value: u32) -> Option<T> {
    usize::try_from(value).ok().and_then(|place| names.get(place)).copied()
}

/// 0 to 999 in words; a hyphen stands between an English ten and its digit.
fn below_thousand(value: u32, lang: Lang, words: &mut Vec<&str>) {
    let (hundreds, rest) = (value / 100, value % 100);
    let (tens, ones) = (rest / 10, rest % 10);
    match (hundreds, lang) {
        (0, _) => {}
        (1, Lang::Id) => words.push("seratus"),
        _ => words.extend([digit(hundreds, lang), lang.pick("ratus", "hundred")]),
    }
    match (tens, ones, lang) {
        (0, 0, _) if hundreds > 0 => {}
        (0, _, _) => words.push(digit(ones, lang)),
        (1, 0, Lang::Id) => words.push("sepuluh"),
        (1, 1, Lang::Id) => words.push("sebelas"),
        (1, _, Lang::Id) => words.extend([digit(ones, lang), "belas"]),
        (1, _, Lang::En) => words.extend(named(&TEENS, ones)),
        (_, _, Lang::Id) => {
            words.extend([digit(tens, lang), "puluh"]);
            words.extend((ones > 0).then(|| digit(ones, lang)));
        }
        (_, 0, Lang::En) => words.extend(named(&TENS, tens)),
        (_, _, Lang::En) => {
            words.extend(named(&TENS, tens).into_iter().chain(["-"]).chain([digit(ones, lang)]))
        }
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "test code: an overflow shall fail the test")]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[track_caller]
    fn says(digits: &str, id: &str, en: &str) {
        let value = d(&digits.replace('_', ""));
        assert_eq!((number(value, Lang::Id).as_str(), number(value, Lang::En).as_str()), (id, en));
    }

    #[test]
    fn below_a_thousand() {
        says("0", "nol", "zero");
        says("1", "satu", "one");
        says("9", "sembilan", "nine");
        says("10", "sepuluh", "ten");
        says("11", "sebelas", "eleven");
        says("12", "dua belas", "twelve");
        says("19", "sembilan belas", "nineteen");
        says("20", "dua puluh", "twenty");
        says("21", "dua puluh satu", "twenty-one");
        says("99", "sembilan puluh sembilan", "ninety-nine");
        says("100", "seratus", "one hundred");
        says("101", "seratus satu", "one hundred one");
        says("110", "seratus sepuluh", "one hundred ten");
        says("111", "seratus sebelas", "one hundred eleven");
        says("200", "dua ratus", "two hundred");
        says("999", "sembilan ratus sembilan puluh sembilan", "nine hundred ninety-nine");
    }

    #[test]
    fn a_thousand_is_seribu_by_itself_alone() {
        says("1_000", "seribu", "one thousand");
        says("1_001", "seribu satu", "one thousand one");
        says("1_100", "seribu seratus", "one thousand one hundred");
        says(
            "1_999",
            "seribu sembilan ratus sembilan puluh sembilan",
            "one thousand nine hundred ninety-nine",
        );
        says("2_000", "dua ribu", "two thousand");
        says("11_000", "sebelas ribu", "eleven thousand");
        says("21_000", "dua puluh satu ribu", "twenty-one thousand");
        says("100_000", "seratus ribu", "one hundred thousand");
        says("101_000", "seratus satu ribu", "one hundred one thousand");
        says("1_000_000", "satu juta", "one million");
        says("1_001_000", "satu juta seribu", "one million one thousand");
        says("1_000_001", "satu juta satu", "one million one");
        says("12_000_000", "dua belas juta", "twelve million");
    }

    #[test]
    fn every_scale_up_to_what_a_decimal_holds() {
        says("1_000_000_000", "satu miliar", "one billion");
        says("1_000_000_000_000", "satu triliun", "one trillion");
        says("1_000_000_000_000_000", "satu kuadriliun", "one quadrillion");
        says("1_000_000_000_000_000_000", "satu kuintiliun", "one quintillion");
        says(
            "999_999_999_999_999_999_999",
            "sembilan ratus sembilan puluh sembilan kuintiliun \
             sembilan ratus sembilan puluh sembilan kuadriliun \
             sembilan ratus sembilan puluh sembilan triliun \
             sembilan ratus sembilan puluh sembilan miliar \
             sembilan ratus sembilan puluh sembilan juta \
             sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan",
            "nine hundred ninety-nine quintillion nine hundred ninety-nine quadrillion \
             nine hundred ninety-nine trillion nine hundred ninety-nine billion \
             nine hundred ninety-nine million nine hundred ninety-nine thousand \
             nine hundred ninety-nine",
        );
        says("1_000_000_000_000_000_000_000", "satu sekstiliun", "one sextillion");
        says(
            "1_001_000_000_000_000_000_001",
            "satu sekstiliun satu kuintiliun satu",
            "one sextillion one quintillion one",
        );
        assert!(number(Decimal::MAX, Lang::Id).starts_with("tujuh puluh sembilan oktiliun dua"));
        assert!(number(Decimal::MIN, Lang::En).starts_with("minus seventy-nine octillion two"));
    }

    #[test]
    fn amounts_as_documents_write_them() {
        assert_eq!(rupiah(d("3024000000"), Lang::Id), "tiga miliar dua puluh empat juta rupiah");
        assert_eq!(rupiah(d("3024000000"), Lang::En), "three billion twenty-four million rupiah");
        assert_eq!(rupiah(d("16800.00"), Lang::Id), "enam belas ribu delapan ratus rupiah");
        assert_eq!(rupiah(d("-0.50"), Lang::Id), "minus nol koma lima rupiah");
        assert_eq!(rupiah(d("2.05"), Lang::En), "two point zero five rupiah");
        assert_eq!(rupiah(d("-0"), Lang::En), "zero rupiah");
    }

    /// Reads words back, by other means than those that wrote them.
    fn read(words: &str, lang: Lang) -> u128 {
        let of = |names: &[(&str, &str)], word: &str| {
            names.iter().position(|(id, en)| lang.pick(*id, *en) == word)
        };
        let (mut all, mut group) = (0_u128, 0_u128);
        for word in words.replace('-', " ").split(' ') {
            if let Some(at) = of(&SCALES, word) {
                all += group * 1000_u128.pow(u32::try_from(at).unwrap());
                group = 0;
            } else if let Some(at) = of(&DIGITS, word) {
                group += at as u128;
            } else {
                match word {
                    "seribu" => all += 1000,
                    "seratus" => group += 100,
                    "sepuluh" => group += 10,
                    "sebelas" => group += 11,
                    "belas" => group += 10,
                    "puluh" => group += group % 10 * 9,
                    "ratus" | "hundred" => group *= 100,
                    _ => {
                        let teen = TEENS.iter().position(|name| *name == word);
                        let ten = TENS.iter().position(|name| *name == word);
                        let named = teen.map(|at| 10 + at).or(ten.map(|at| 10 * at));
                        group += named.unwrap_or_else(|| panic!("{word} in {words}")) as u128;
                    }
                }
            }
        }
        all + group
    }

    #[test]
    fn words_read_back_as_the_number_at_all_edges_and_between() {
        let most = 10_u128.pow(21);
        let mut values: Vec<u128> = (0..2100).collect();
        for zeros in 0..=21 {
            let power = 10_u128.pow(zeros);
            let near = [power - 1, power, power + 1, power * 11, power * 19, power * 101];
            values.extend(near.into_iter().chain([power + power / 1000, power * 999]));
        }
        let mut seed = 1_u128;
        for _ in 0..5000 {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            values.push((seed >> 20) % most);
            values.push((seed >> 20) % 10_u128.pow(u32::try_from(seed % 21).unwrap()));
        }
        for value in values.into_iter().filter(|value| *value <= most * 1000) {
            let decimal = Decimal::from_str_exact(&value.to_string()).unwrap();
            for lang in [Lang::Id, Lang::En] {
                let words = number(decimal, lang);
                assert_eq!(read(&words, lang), value, "{words}");
                assert!(!words.contains("  ") && words.trim() == words, "{words}");
            }
        }
    }
}
