//! Files that are broken or made to harm: refused with the part that is wrong, never a panic, never
//! memory without bounds.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use cakupan::files::document;
use cakupan::files::xlsx::Workbook;
use cakupan::text::Lang;
use cakupan::text::files::Unread;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::{document as made, read};
use crate::packed::{BOOK_PART, Packed, RELATIONS_PART, SHEET_PART, STRINGS_PART, STYLES_PART};
use crate::random::config;
use crate::sheets::written;

const ONE: &str = "<row><c><v>1</v></c></row>";

#[track_caller]
fn why(packed: &Packed) -> Unread {
    packed.sheet().unwrap_err()
}

fn broken(part: &str) -> Unread {
    Unread::Broken(part.to_owned())
}

#[test]
fn a_missing_part_is_named() {
    let whole = Packed::rows(ONE);
    assert!(whole.sheet().is_ok());
    assert_eq!(why(&whole.clone().without(BOOK_PART)), Unread::NoWorkbook);
    assert_eq!(why(&whole.clone().without(RELATIONS_PART)), broken(RELATIONS_PART));
    assert_eq!(why(&whole.clone().without(SHEET_PART)), broken(SHEET_PART));
    let relations = whole.with(RELATIONS_PART, "<Relationships/>");
    assert_eq!(why(&relations), broken(RELATIONS_PART));
    // A text that no list has.
    let text = Packed::rows("<row><c t=\"s\"><v>0</v></c></row>");
    assert_eq!(why(&text), broken(SHEET_PART));
    assert_eq!(why(&text.clone().strings("")), broken(SHEET_PART));
    assert!(text.strings("<si/>").sheet().is_ok());
}

#[test]
fn broken_xml_is_refused_in_any_part() {
    for part in [BOOK_PART, RELATIONS_PART, SHEET_PART, STRINGS_PART, STYLES_PART] {
        for text in [
            "<a><b></a></b>",
            "<a>",
            "<a><b/>",
            "</a>",
            "<a",
            "<a>&nothing;</a>",
            "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
            "<a>&#xFFFFFFFF;</a>",
            "<a>& b</a>",
            "<!-- a",
        ] {
            let packed = Packed::rows(ONE).with(part, text);
            assert_eq!(why(&packed), broken(part), "{text}");
        }
    }
    for sheet in ["", "<worksheet/>", "<worksheet><sheetData><row><c><v>1</v>"] {
        assert_eq!(why(&Packed::rows("").with(SHEET_PART, sheet)), broken(SHEET_PART), "{sheet}");
    }
}

#[test]
fn other_encodings_are_refused_by_name() {
    let utf16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let whole = "<sst><si><t>é</t></si></sst>";
    let marked = [&b"\xFF\xFE"[..], &utf16(whole)].concat();
    let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><sst><si><t>\xE9</t></si></sst>";
    let said = whole.replace("<sst>", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><sst>");
    for bytes in [utf16(whole), marked, latin.to_vec(), said.into_bytes()] {
        let packed = Packed::rows(ONE).with(STRINGS_PART, bytes);
        assert_eq!(why(&packed), Unread::Encoding(STRINGS_PART.to_owned()));
    }
    let utf8 = whole.replace("<sst>", "<?xml version=\"1.0\" encoding=\"utf-8\"?><sst>");
    assert!(Packed::rows(ONE).with(STRINGS_PART, format!("\u{FEFF}{utf8}")).sheet().is_ok());
}

#[test]
fn places_that_no_sheet_has_are_refused() {
    for place in [
        "A0",
        "A1048577",
        "A4294967297",
        "XFE1",
        "ZZZZ1",
        "AAAAAAAAAAAAAAAA1",
        "1",
        "A",
        "",
        "A-1",
        "A+1",
        "$A$1",
        "Å1",
        "A1B",
        "A 1",
    ] {
        let rows = format!("<row><c r=\"{place}\"><v>1</v></c></row>");
        assert_eq!(why(&Packed::rows(&rows)), broken(SHEET_PART), "{place}");
    }
    for row in ["0", "1048577", "4294967296", "-1", "", "A", "+1"] {
        assert_eq!(
            why(&Packed::rows(&format!("<row r=\"{row}\"><c/></row>"))),
            broken(SHEET_PART),
            "{row}"
        );
    }
    for beyond in ["<row r=\"1048576\"/><row><c/></row>", "<row><c r=\"XFD1\"/><c/></row>"] {
        assert_eq!(why(&Packed::rows(beyond)), broken(SHEET_PART), "{beyond}");
    }
}

#[test]
fn what_unpacks_without_end_is_refused() {
    let large = |part: &str| Unread::TooLarge(part.to_owned());
    let spaces = " ".repeat(33 << 20);
    let bomb = Packed::rows(&spaces);
    assert!(bomb.bytes().len() < 100_000, "{}", bomb.bytes().len());
    assert_eq!(why(&bomb), large(SHEET_PART));
    // One text of a cell's greatest length, in a thousand cells.
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(1000);
    let shared = format!("<si><t>{}</t></si>", "x".repeat(32_767));
    assert_eq!(
        why(&Packed::rows(&format!("<row>{cells}</row>")).strings(&shared)),
        large(SHEET_PART)
    );
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_000));
    assert_eq!(why(&Packed::rows(&row.repeat(7))), large(SHEET_PART));
    // Cells that hold nothing are not kept.
    assert!(Packed::rows(&"<row><c/></row>".repeat(150_000)).sheet().is_ok());
    let deep = format!("{}{}", "<a>".repeat(200_000), "</a>".repeat(200_000));
    assert!(Packed::rows(&deep).sheet().is_ok());
    let many = format!("<a {}/>", "b=\"\" ".repeat(100_000));
    assert!(Packed::rows(&many).sheet().is_ok());
}

#[test]
fn the_user_is_told_what_to_do() {
    let said = |packed: &Packed, lang| {
        let problems = document(&packed.bytes()).unwrap_err();
        assert_eq!(problems.len(), 1);
        problems[0].message(lang)
    };
    let cut = Packed::rows(ONE).with(SHEET_PART, "<worksheet><sheetData>");
    let part = "xl/worksheets/sheet1.xml";
    assert_eq!(
        said(&cut, Lang::En),
        format!(
            "this file is damaged (its part {part} is missing or cannot be read). Open it in Excel or LibreOffice, save it as .xlsx again, and choose it again."
        )
    );
    assert!(said(&cut, Lang::Id).starts_with(&format!("berkas ini rusak (bagian {part} hilang")));
    let other = Packed::rows(ONE).with(SHEET_PART, "<?xml version=\"1.0\" encoding=\"x\"?><a/>");
    assert!(
        said(&other, Lang::Id).contains(&format!("ditemukan di bagian {part}; yang boleh: UTF-8"))
    );
    assert!(said(&other, Lang::En).starts_with("the encoding of this file is not known"));
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_000));
    assert!(said(&Packed::rows(&row.repeat(7)), Lang::Id).starts_with("berkas ini terlalu besar"));
    assert!(said(&Packed::rows(&row.repeat(7)), Lang::En).starts_with("this file is too large"));
}

/// Everything that reads, on any bytes.
fn reads(bytes: &[u8]) {
    if let Err(problems) = document(bytes) {
        assert!(!problems.is_empty());
        for problem in problems {
            assert!(!problem.message(Lang::Id).is_empty());
        }
    }
    if let Ok(mut book) = Workbook::open(bytes) {
        let names: Vec<String> = book.names().map(str::to_owned).collect();
        for name in names {
            let _ = book.sheet(&name);
        }
    }
}

/// The parts of a small workbook of ours.
static PARTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let bytes = written(&read(&made(serde_json::json!({"months": 1}), &[])), Lang::Id);
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = file.file_names().map(str::to_owned).collect();
    let part = |name: String| {
        let mut bytes = Vec::new();
        file.by_name(&name).unwrap().read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    names.into_iter().map(part).collect()
});

/// A change of a part: where, how many bytes go, what comes in their place.
fn change() -> impl Strategy<Value = (Index, usize, String)> {
    let piece = prop_oneof![
        Just(String::new()),
        "[<>&\"'/=;#! a-z0-9A-Z]{1,3}",
        proptest::sample::select(vec![
            "<c>",
            "</c>",
            "<v>",
            "</row>",
            "<row r=\"1048576\">",
            "<c r=\"XFD1\" t=\"s\">",
            "<is>",
            "<si>",
            "</si>",
            "<rPh>",
            "<t>_xD800_</t>",
            "99999999999999999999",
            "1E-99999",
            "&#x0;",
            "&#0;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<!DOCTYPE",
            "é",
            "\u{0}",
        ])
        .prop_map(str::to_owned),
    ];
    (any::<Index>(), 0_usize..12, piece)
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        reads(&bytes);
    }

    #[test]
    fn any_rows_are_read_or_refused(rows in "(<(row|c|v|is|t|f|r)( (r|s|t)=\"[A-Zsbden0-9]{0,4}\")?/?>|</(row|c|v)>|[0-9.eE+-]{1,6}|&[a-z]{2};){0,24}") {
        let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        let packed = Packed::rows(&rows).strings("<si><t>a</t></si>").with(STYLES_PART, styles);
        reads(&packed.bytes());
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn a_changed_workbook_is_read_or_refused(
        part in any::<Index>(),
        changes in proptest::collection::vec(change(), 1..5),
        bytes in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..4),
    ) {
        let mut parts = PARTS.clone();
        let read = [BOOK_PART, RELATIONS_PART, "xl/worksheets/sheet2.xml", STRINGS_PART, STYLES_PART];
        let name = part.get(&read);
        let text = &mut parts.iter_mut().find(|(known, _)| known == name).unwrap().1;
        for (place, gone, piece) in changes {
            let start = place.index(text.len().max(1));
            let end = (start + gone).min(text.len());
            text.splice(start.min(end)..end, piece.into_bytes());
        }
        let packed = parts.into_iter().fold(
            Packed::rows("").without(SHEET_PART),
            |packed, (name, bytes)| packed.with(&name, bytes),
        );
        let mut file = packed.bytes();
        reads(&file);
        // And bytes of the archive itself.
        for (place, byte) in bytes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        reads(&file);
    }
}
