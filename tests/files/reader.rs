//! The reader of workbooks on files as other programs write them: kinds of cells, texts, numbers,
//! dates, places, paths.

use cakupan::files::document;
use cakupan::files::xlsx::{Cell, Workbook};
use cakupan::text::Lang;

use crate::packed::{
    BOOK_PART, Packed, RELATIONS_PART, SHEET_PART, STRINGS_PART, STYLES_PART, text,
};

#[test]
fn shared_texts_are_whole_whatever_their_runs_say() {
    let items = concat!(
        "<si><t>biasa</t></si>",
        "<si><r><rPr><b/></rPr><t>te</t></r><r><t xml:space=\"preserve\">bal </t></r></si>",
        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>",
        "<si/>",
        "<si><t>a &lt;b&gt; &amp; &quot;c&quot; &#65;&#x42;<![CDATA[ <d> ]]></t></si>",
        "<si><t>satu_x000D_\ndua _x005F_x000D_ _xD83D__xDE00_ _xD83D_ _x12_ _xZZZZ_ _x</t></si>",
    );
    let row = (0..6).map(|of| format!("<c t=\"s\"><v>{of}</v></c>")).collect::<String>();
    let sheet = Packed::rows(&format!("<row>{row}</row>")).strings(items);
    let wanted = [
        "biasa",
        "tebal ",
        "東京",
        "",
        "a <b> & \"c\" AB <d> ",
        "satu\r\ndua _x000D_ 😀 _xD83D_ _x12_ _xZZZZ_ _x",
    ];
    assert_eq!(sheet.first::<6>(), wanted.map(text));
}

#[test]
fn a_cell_is_of_the_kind_that_it_says() {
    let rows = concat!(
        "<row r=\"1\">",
        "<c r=\"A1\" t=\"inlineStr\"><is><t>langsung</t></is></c>",
        "<c r=\"B1\" t=\"inlineStr\"><is><r><t>dua </t></r><r><t>potong</t></r></is></c>",
        "<c r=\"C1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>",
        "<c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c>",
        "<c r=\"E1\" t=\"b\"><v>1</v></c>",
        "<c r=\"F1\" t=\"b\"><v>0</v></c>",
        "<c r=\"G1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
        "<c r=\"H1\" t=\"e\"><v>#SPILL!</v></c>",
        "<c r=\"I1\" t=\"d\"><v>2026-04-01T00:00:00</v></c>",
        "<c r=\"J1\" t=\"n\"><v>7</v><extLst><ext/></extLst></c>",
        "<c r=\"K1\"/><c r=\"L1\" s=\"3\"></c><c r=\"M1\"><v/></c><c r=\"N1\"><f>A1</f></c>",
        "<c r=\"O1\"><v>kata</v></c>",
        "</row>",
    );
    let date = Cell::Date { day: "2026-04-01".to_owned(), said: "2026-04-01T00:00:00".to_owned() };
    let cells = Packed::rows(rows).first::<15>();
    assert_eq!(cells[..4], ["langsung", "dua potong", "ab", ""].map(text));
    assert_eq!(cells[4..6], [Cell::Flag(true), Cell::Flag(false)]);
    assert_eq!(cells[6..8], ["#DIV/0!", "#SPILL!"].map(|of| Cell::Error(of.to_owned())));
    assert_eq!(cells[8], date);
    assert_eq!(cells[9].to_string(), "7");
    assert!(cells[10..14].iter().all(|cell| *cell == Cell::Empty), "{cells:?}");
    assert_eq!(cells[14], text("kata"));
}

#[test]
fn a_number_is_what_fifteen_digits_show_of_it() {
    for (written, wanted) in [
        ("0.30000000000000004", "0.3"),
        ("1.1000000000000001", "1.1"),
        ("1.0049999999999999", "1.005"),
        ("8.9999999999999998E-4", "0.0009"),
        ("99999999999999.995", "100000000000000"),
        ("123456789012345", "123456789012345"),
        ("123456789012345678", "123456789012346000"),
        ("-2.5E+3", "-2500"),
        ("1e-7", "0.0000001"),
        ("+12", "12"),
        (".5", "0.5"),
        ("5.", "5"),
        ("007.50", "7.5"),
        ("-0", "0"),
        ("0.000", "0"),
        (" 42 ", "42"),
        // No decimal holds these: they are told as they stand.
        ("1E+300", "1E+300"),
        ("4.9406564584124654E-324", "4.9406564584124654E-324"),
    ] {
        let [cell] = Packed::rows(&format!("<row><c><v>{written}</v></c></row>")).first();
        assert!(matches!(cell, Cell::Number(_)), "{written}: {cell:?}");
        assert_eq!(cell.to_string(), wanted, "{written}");
    }
    for written in ["NaN", "inf", "-", ".", "1e", "1e99999999999", "1,5", "0x10", "1.2.3", "1 000"]
    {
        let [cell] = Packed::rows(&format!("<row><c><v>{written}</v></c></row>")).first();
        assert_eq!(cell, text(written));
    }
}

/// Styles: how a number of a format is read, and of which day.
#[test]
fn a_number_that_is_shown_as_a_date_is_one() {
    let formats = [
        ("dd/mm/yyyy", true),
        ("[$-421]dd mmmm yyyy;@", true),
        ("yyyy\\-mm", true),
        ("[h]:mm", true),
        ("h:mm AM/PM", true),
        ("General", false),
        ("0.00 \"hari\"", false),
        ("[Red]-0.00;[Blue]dd", false),
        ("\\d0", false),
        ("[$Rp-421]#,##0_ ;[Red]\\-[$Rp-421]#,##0\\ ", false),
        ("[h", true),
        ("\"", false),
    ];
    let own: String = (170..)
        .zip(formats)
        .map(|(id, (code, _))| {
            let code = code.replace('"', "&quot;");
            format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>")
        })
        .collect();
    // The formats of every file: the first ones are styles 1 to 4.
    let ids = [0, 14, 22, 1, 4].into_iter().chain(170..182);
    let styles: String = ids.map(|id| format!("<xf numFmtId=\"{id}\"/>")).collect();
    let part = format!(
        "<styleSheet><numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{styles}</cellXfs><cellStyles/></styleSheet>"
    );
    let cells: String =
        (0..17).map(|style| format!("<c s=\"{style}\"><v>46113.5</v></c>")).collect();
    let sheet = Packed::rows(&format!("<row>{cells}</row>")).with(STYLES_PART, part);
    let found = sheet.first::<17>();
    let wanted = [false, true, true, false, false].into_iter().chain(formats.map(|(_, date)| date));
    for (place, (cell, date)) in found.iter().zip(wanted).enumerate() {
        let day = Cell::Date { day: "2026-04-01".to_owned(), said: "46113.5".to_owned() };
        assert_eq!(*cell == day, date, "style {place}: {cell:?}");
        assert_eq!(cell.to_string(), "46113.5");
    }
}

#[test]
fn days_are_those_of_the_calendar() {
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let day = |serial: &str, book: &str| {
        let sheet = Packed::rows(&format!("<row><c><v>{serial}</v></c></row>"));
        let [cell] = sheet.with(STYLES_PART, styles).with(BOOK_PART, book.to_owned()).first();
        match cell {
            Cell::Date { day, .. } => day,
            other => format!("{other:?}"),
        }
    };
    let sheets = "<sheets><sheet name=\"Masukan\" r:id=\"rId1\"/></sheets>";
    let book = format!("<workbook>{sheets}</workbook>");
    for (serial, wanted) in [
        ("61", "1900-03-01"),
        ("25569", "1970-01-01"),
        ("36525", "1999-12-31"),
        ("36526", "2000-01-01"),
        ("36585", "2000-02-29"),
        ("36586", "2000-03-01"),
        ("46112.99999999999999", "2026-04-01"),
        ("73109", "2100-02-28"),
        ("73110", "2100-03-01"),
        ("2958465", "9999-12-31"),
    ] {
        assert_eq!(day(serial, &book), wanted, "{serial}");
    }
    for none in ["0.5", "-3", "2958466", "1E+300"] {
        assert!(day(none, &book).starts_with("Number"), "{none}");
    }
    let old = format!("<workbook><workbookPr date1904=\"1\"/>{sheets}</workbook>");
    assert_eq!(day("44651", &old), "2026-04-01");
}

/// Excel makes a date of a month that is typed into a cell of no format.
#[test]
fn a_month_that_became_a_date_is_that_month() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Masukan").unwrap();
    sheet.write_string(5, 7, "start").unwrap();
    let month = rust_xlsxwriter::Format::new().set_num_format("mmm-yy");
    let date = rust_xlsxwriter::ExcelDateTime::parse_from_str("2026-04-01").unwrap();
    sheet.write_datetime_with_format(5, 1, &date, &month).unwrap();
    let said = |bytes: &[u8]| -> Vec<String> {
        document(bytes).unwrap_err().iter().map(|problem| problem.message(Lang::En)).collect()
    };
    let problems = said(&book.save_to_buffer().unwrap());
    assert!(!problems.iter().any(|said| said.contains("B6")), "{problems:#?}");
    book.worksheet_from_index(0).unwrap().write_number(5, 1, 46113).unwrap();
    let problems = said(&book.save_to_buffer().unwrap());
    assert!(problems.iter().any(|said| said.starts_with("Masukan!B6: start")), "{problems:#?}");
}

#[test]
fn rows_and_cells_without_a_place_follow_one_another() {
    let rows = concat!(
        "<row><c><v>1</v></c><c><v>2</v></c></row>",
        "<row r=\"5\"><c><v>3</v></c><c r=\"d5\"><v>4</v></c><c><v>5</v></c></row>",
        "<row><c/><c><v>6</v></c></row>",
        "<row r=\"9\"/>",
        "<row r=\"2\"><c r=\"XFD1048576\"><v>7</v></c></row>",
    );
    let sheet = Packed::rows(rows).sheet().unwrap();
    let found: Vec<String> =
        sheet.cells().map(|(row, column, cell)| format!("{row},{column}={cell}")).collect();
    let wanted = ["0,0=1", "0,1=2", "4,0=3", "4,3=4", "4,4=5", "5,1=6", "1048575,16383=7"];
    assert_eq!(found, wanted);
    assert_eq!(sheet.last_row(), 1_048_575);
    assert_eq!(Packed::rows("").sheet().unwrap().last_row(), 0);
}

#[test]
fn a_sheet_is_found_wherever_the_workbook_says_it_is() {
    let row = "<row><c><v>1</v></c></row>";
    let relation = |target: &str| {
        format!("<Relationships><Relationship Id=\"rId1\" Target=\"{target}\"/></Relationships>")
    };
    for (target, part) in [
        ("worksheets/sheet1.xml", SHEET_PART),
        ("/xl/worksheets/sheet1.xml", SHEET_PART),
        ("xl/worksheets/sheet1.xml", SHEET_PART),
        ("./worksheets/../worksheets//sheet1.xml", SHEET_PART),
        ("../xl/worksheets/sheet1.xml", SHEET_PART),
        ("worksheets\\sheet1.xml", SHEET_PART),
        ("worksheets/Sheet1.xml", "XL\\worksheets\\sheet1.xml"),
        ("../data/masukan.xml", "data/masukan.xml"),
        ("/../../masukan.xml", "masukan.xml"),
    ] {
        let sheet = format!("<worksheet><sheetData>{row}</sheetData></worksheet>");
        let book = Packed::rows("").without(SHEET_PART).with(part, sheet);
        let [cell] = book.with(RELATIONS_PART, relation(target)).first();
        assert_eq!(cell.to_string(), "1", "{target} in {part}");
    }
}

#[test]
fn prefixes_and_other_names_of_parts_are_followed() {
    let book = concat!(
        "\u{FEFF}<?xml version='1.0' encoding='utf-8'?><!-- lain --><x:workbook>",
        "<x:sheets><x:sheet name=\"Grafik &amp; lain\" sheetId=\"1\" rel:id=\"c\"/>",
        "<x:sheet name=\"Masukan\" sheetId=\"2\" state=\"hidden\" rel:id=\"s\"/></x:sheets></x:workbook>",
    );
    let relations = concat!(
        "<Relationships><Relationship Id=\"c\" Type=\"u/chartsheet\" Target=\"chartsheets/a.xml\"/>",
        "<Relationship Id=\"s\" Type=\"u/worksheet\" Target=\"worksheets/b.xml\"/>",
        "<Relationship Id=\"t\" Type=\"u/sharedStrings\" Target=\"/xl/texts.xml\"/></Relationships>",
    );
    let sheet = "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref=\"A1:B2\"/></x:mergeCells></x:worksheet>";
    let packed = Packed::rows("")
        .without(SHEET_PART)
        .with(BOOK_PART, book)
        .with(RELATIONS_PART, relations)
        .with("xl/worksheets/b.xml", sheet)
        .with("xl/texts.xml", "<x:sst><x:si><x:t>ada</x:t></x:si></x:sst>")
        .with(STRINGS_PART, "<sst><si><t>bukan ini</t></si></sst>");
    assert_eq!(packed.first::<2>(), [text("ada"), Cell::Empty]);
    let bytes = packed.bytes();
    let mut read = Workbook::open(&bytes).unwrap();
    assert_eq!(read.names().collect::<Vec<_>>(), ["Grafik & lain", "Masukan"]);
    assert!(read.sheet("Ringkasan").unwrap().is_none());
}
