//! How typed numbers are read: each form of both languages.

use super::*;

#[track_caller]
fn reads(text: &str, lang: Lang, value: &str) {
    let reading =
        parse(text, Kind::Rupiah, lang).unwrap_or_else(|not| panic!("{text}: {}", not.message));
    assert_eq!(reading.value, Decimal::from_str_exact(value).unwrap(), "{text}");
}

#[test]
fn amounts_as_people_type_them() {
    for (text, value) in [
        ("Rp1.008.000.000,00", "1008000000"),
        ("1,008 miliar", "1008000000"),
        ("1008 jt", "1008000000"),
        ("3 M", "3000000000"),
        ("Rp 15,62 miliar", "15620000000"),
        ("16.800", "16800"),
        ("16 800", "16800"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("0,125", "0.125"),
        ("1,008,000,000", "1008000000"),
        ("1,008,000.50", "1008000.5"),
        ("15620000000", "15620000000"),
        ("15,62 milyar rupiah", "15620000000"),
        ("-5", "-5"),
        ("2 triliun", "2000000000000"),
        ("1.008", "1008"),
        ("rp. 3 m", "3000000000"),
        ("3M", "3000000000"),
        ("1,5jt", "1500000"),
        ("750 rb", "750000"),
        ("15k", "15000"),
        ("Rp16.800,-", "16800"),
        ("Rp16.800,—", "16800"),
        ("16.800 rupiah sebulan", "16800"),
        ("–5", "-5"),
    ] {
        reads(text, Lang::Id, value);
    }
    for (text, value) in [
        ("16,800", "16800"),
        ("1,008", "1008"),
        ("15.62 billion", "15620000000"),
        ("1.008 billion", "1008000000"),
        ("Rp1,008,000,000.00", "1008000000"),
        ("Rp1.008.000.000,00", "1008000000"),
        ("1008 million", "1008000000"),
        ("3 bn", "3000000000"),
        ("1008 jt", "1008000000"),
        ("1,5 miliar", "1500000000"),
    ] {
        reads(text, Lang::En, value);
    }
}

#[test]
fn what_is_pasted_is_read_like_what_is_typed() {
    for text in [
        "  Rp 1.008.000.000,00  ",
        "Rp\u{a0}1.008.000.000,00",
        "Rp\u{202f}1.008.000.000",
        "\u{feff}1.008.000.000\n",
        "Rp\n1.008.000.000\r\n",
        "1\u{a0}008\u{a0}000\u{a0}000",
        "1\u{2009}008\u{2009}000\u{2009}000",
        "1,008\tmiliar",
        "\u{200e}1008\u{200b} jt\u{200f}",
    ] {
        reads(text, Lang::Id, "1008000000");
    }
}

/// What is offered for a text that could be several numbers.
#[track_caller]
fn asks(text: &str, kind: Kind, lang: Lang) -> Vec<String> {
    let not = parse(text, kind, lang).unwrap_err();
    assert!(not.message.contains('?'), "{text}: {}", not.message);
    assert!(not.choices.len() > 1, "{text}");
    let said = |of: Choice| format!("{} {}: {}", of.value, of.written, of.words);
    not.choices.into_iter().map(said).collect()
}

#[test]
fn what_could_be_two_numbers_is_asked_about() {
    let rupiah = |text, lang| asks(text, Kind::Rupiah, lang);
    let both = ["1.008 Rp1,008: satu koma nol nol delapan", "1008 Rp1.008: seribu delapan"];
    assert_eq!(rupiah("1,008", Lang::Id), both);
    assert_eq!(rupiah("Rp\u{a0}1,008", Lang::Id), both);
    assert_eq!(
        rupiah("1.008 miliar", Lang::Id),
        [
            "1008000000 Rp1.008.000.000: satu miliar delapan juta",
            "1008000000000 Rp1.008.000.000.000: satu triliun delapan miliar",
        ]
    );
    assert_eq!(
        rupiah("1.008", Lang::En),
        ["1.008 Rp1.008: one point zero zero eight", "1008 Rp1,008: one thousand eight",]
    );
    assert_eq!(
        rupiah("3 M", Lang::En),
        ["3000000 Rp3,000,000: three million", "3000000000 Rp3,000,000,000: three billion"]
    );
    let people = asks("77,480", Kind::People, Lang::Id);
    assert_eq!(
        people,
        [
            "77.48 77,48: tujuh puluh tujuh koma empat delapan",
            "77480 77.480: tujuh puluh tujuh ribu empat ratus delapan puluh",
        ]
    );
    assert_eq!(asks("-1,008", Kind::Plain, Lang::Id).len(), 2);
    // A percentage has no thousands: only the mark that groups is asked about.
    assert_eq!(parse("12,345", Kind::Percent, Lang::Id).unwrap().said, "dibaca: 12,345%");
    assert_eq!(parse("12.345", Kind::Percent, Lang::En).unwrap().said, "read as: 12.345%");
    assert_eq!(parse("0.125", Kind::Percent, Lang::Id).unwrap().said, "dibaca: 0,125%");
    assert_eq!(asks("1.000", Kind::Percent, Lang::Id), ["1 1%: satu", "1000 1.000%: seribu"]);
    assert_eq!(asks("45,125", Kind::Percent, Lang::En).len(), 2);
    // One that was published is read as it was.
    assert_eq!(in_text("45.125 persen", Kind::Percent), [Decimal::new(45_125, 3)]);
}

#[test]
fn nonsense_gets_a_sentence() {
    for text in [
        "",
        "  ",
        "abc",
        "1.00.0",
        "1,2,3",
        "12 apel",
        "1..2",
        "Rp",
        "1e9",
        ".5",
        "5.",
        "9999999999999999",
        "٣",
        "1,2.3,4",
        "--",
        "50%",
        "2 persen",
    ] {
        assert!(parse(text, Kind::Rupiah, Lang::Id).is_err(), "{text}");
    }
}

#[test]
fn months_by_name_or_number() {
    for text in ["3", "Maret", "mar", "March"] {
        assert_eq!(parse(text, Kind::Month, Lang::Id).unwrap().value, Decimal::from(3));
    }
    assert!(parse("13", Kind::Month, Lang::Id).is_err());
}

#[test]
fn the_reading_is_said_with_its_words() {
    let said = |text, kind, lang| parse(text, kind, lang).unwrap().said;
    let rupiah = |text| said(text, Kind::Rupiah, Lang::Id);
    assert_eq!(rupiah("3 M"), "dibaca: Rp3.000.000.000, tiga miliar");
    assert_eq!(rupiah("1,008 miliar"), "dibaca: Rp1.008.000.000, satu miliar delapan juta");
    assert_eq!(rupiah("16800"), "dibaca: Rp16.800, enam belas ribu delapan ratus");
    assert_eq!(rupiah("500"), "dibaca: Rp500");
    assert_eq!(rupiah("1,5"), "dibaca: Rp1,50");
    // Words that fill lines say less than the number.
    assert_eq!(rupiah("16837451233"), "dibaca: Rp16.837.451.233, sekitar Rp16,84 miliar");
    assert_eq!(
        said("15.62 billion", Kind::Rupiah, Lang::En),
        "read as: Rp15,620,000,000, fifteen billion six hundred twenty million"
    );
    assert_eq!(said("77480", Kind::People, Lang::Id), "dibaca: 77.480");
}

#[test]
fn people_in_a_text_are_rather_whole() {
    let read = |text: &str, kind: Kind| {
        let values = in_text(text, kind).into_iter();
        values.map(|value| value.normalize().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(read("12,400", Kind::People), ["12400", "12.4"]);
    assert_eq!(read("12.400", Kind::People), ["12400"]);
    assert_eq!(read("1,5 juta", Kind::People), ["1500000"]);
    assert_eq!(read("Rp12,400", Kind::Rupiah), ["12.4", "12400"]);
}
