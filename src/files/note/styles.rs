//! How a note looks: the styles of its paragraphs, links and tables.

use super::parts::{W, language};
use super::xml::Xml;
use crate::text::Lang;

/// Ink of headings and links, the accent of the page.
const ACCENT: &str = "0B6B61";
const MUTED: &str = "54625F";
const HAIRLINE: &str = "C3CCC9";

/// How a style looks.
struct Look<'a> {
    id: &'a str,
    /// The name by which Word knows a style of its own.
    name: &'a str,
    based: &'a str,
    /// Whether it is a style of the note's own.
    own: bool,
    /// The style of the paragraph that follows while typing.
    next: &'a str,
    /// Properties of paragraphs, in the order of the schema.
    paragraph: &'a [(&'a str, &'a [(&'a str, &'a str)])],
    /// Properties of letters, likewise.
    letters: &'a [(&'a str, &'a [(&'a str, &'a str)])],
}

const KEEP: (&str, &[(&str, &str)]) = ("w:keepNext", &[]);
const BOLD: (&str, &[(&str, &str)]) = ("w:b", &[]);

/// The styles of paragraphs; sizes are half points, distances twentieths of a point.
const LOOKS: &[Look<'_>] = &[
    Look {
        id: "Title",
        name: "Title",
        based: "Normal",
        own: false,
        next: "Subtitle",
        paragraph: &[
            KEEP,
            (
                "w:spacing",
                &[("w:before", "0"), ("w:after", "40"), ("w:line", "240"), ("w:lineRule", "auto")],
            ),
        ],
        letters: &[BOLD, ("w:color", &[("w:val", ACCENT)]), ("w:sz", &[("w:val", "36")])],
    },
    Look {
        id: "Subtitle",
        name: "Subtitle",
        based: "Normal",
        own: false,
        next: "Normal",
        paragraph: &[("w:spacing", &[("w:after", "40")])],
        letters: &[("w:color", &[("w:val", MUTED)]), ("w:sz", &[("w:val", "24")])],
    },
    Look {
        id: "Heading1",
        name: "heading 1",
        based: "Normal",
        own: false,
        next: "Normal",
        paragraph: &[
            KEEP,
            ("w:keepLines", &[]),
            ("w:spacing", &[("w:before", "320"), ("w:after", "80")]),
            ("w:outlineLvl", &[("w:val", "0")]),
        ],
        letters: &[BOLD, ("w:color", &[("w:val", ACCENT)]), ("w:sz", &[("w:val", "27")])],
    },
    Look {
        id: "Heading2",
        name: "heading 2",
        based: "Normal",
        own: false,
        next: "Normal",
        paragraph: &[
            KEEP,
            ("w:keepLines", &[]),
            ("w:spacing", &[("w:before", "200"), ("w:after", "60")]),
            ("w:outlineLvl", &[("w:val", "1")]),
        ],
        letters: &[BOLD, ("w:sz", &[("w:val", "22")])],
    },
    Look {
        id: "Answer",
        name: "Answer",
        based: "Normal",
        own: true,
        next: "Normal",
        paragraph: &[("w:spacing", &[("w:after", "160")])],
        letters: &[BOLD, ("w:sz", &[("w:val", "24")])],
    },
    Look {
        id: "FigureTitle",
        name: "Figure Title",
        based: "Normal",
        own: true,
        next: "Normal",
        paragraph: &[
            KEEP,
            ("w:keepLines", &[]),
            ("w:spacing", &[("w:before", "240"), ("w:after", "60")]),
        ],
        letters: &[BOLD],
    },
    Look {
        id: "Figure",
        name: "Figure",
        based: "Normal",
        own: true,
        next: "Caption",
        paragraph: &[
            KEEP,
            ("w:spacing", &[("w:after", "40"), ("w:line", "240"), ("w:lineRule", "auto")]),
        ],
        letters: &[],
    },
    Look {
        id: "Caption",
        name: "caption",
        based: "Normal",
        own: false,
        next: "Normal",
        paragraph: &[("w:spacing", &[("w:before", "60"), ("w:after", "80")])],
        letters: &[("w:color", &[("w:val", MUTED)]), ("w:sz", &[("w:val", "18")])],
    },
    Look {
        id: "Sum",
        name: "Sum",
        based: "Normal",
        own: true,
        next: "Normal",
        paragraph: &[("w:keepLines", &[]), ("w:spacing", &[("w:after", "60")])],
        letters: &[BOLD],
    },
    Look {
        id: "TableText",
        name: "Table Text",
        based: "Normal",
        own: true,
        next: "TableText",
        paragraph: &[(
            "w:spacing",
            &[("w:before", "20"), ("w:after", "20"), ("w:line", "240"), ("w:lineRule", "auto")],
        )],
        letters: &[("w:sz", &[("w:val", "17")])],
    },
    Look {
        id: "TableHead",
        name: "Table Head",
        based: "TableText",
        own: true,
        next: "TableText",
        paragraph: &[KEEP],
        letters: &[BOLD],
    },
    Look {
        id: "ListNumber",
        name: "List Number",
        based: "Normal",
        own: false,
        next: "ListNumber",
        paragraph: &[("w:numPr", &[]), ("w:spacing", &[("w:after", "40")])],
        letters: &[("w:sz", &[("w:val", "18")])],
    },
    Look {
        id: "Footer",
        name: "footer",
        based: "Normal",
        own: false,
        next: "Footer",
        paragraph: &[("w:tabs", &[]), ("w:spacing", &[("w:after", "0")])],
        letters: &[("w:color", &[("w:val", MUTED)]), ("w:sz", &[("w:val", "16")])],
    },
];

/// The styles: Word's own where it has one, so that its outline, its contents and its restyling
/// work.
pub(super) fn styles(lang: Lang) -> String {
    Xml::part("w:styles", &[W], |xml| {
        xml.within("w:docDefaults", &[], |xml| {
            xml.within("w:rPrDefault", &[], |xml| {
                xml.within("w:rPr", &[], |xml| {
                    // Of the same widths on any machine: Liberation Sans stands in for it.
                    let font = "Arial";
                    xml.empty(
                        "w:rFonts",
                        &[
                            ("w:ascii", font),
                            ("w:hAnsi", font),
                            ("w:eastAsia", font),
                            ("w:cs", font),
                        ],
                    );
                    xml.empty("w:sz", &[("w:val", "20")]);
                    xml.empty("w:szCs", &[("w:val", "20")]);
                    let of = language(lang);
                    xml.empty("w:lang", &[("w:val", of), ("w:eastAsia", of), ("w:bidi", of)]);
                });
            });
            xml.within("w:pPrDefault", &[], |xml| {
                xml.within("w:pPr", &[], |xml| {
                    let spacing = [("w:after", "100"), ("w:line", "264"), ("w:lineRule", "auto")];
                    xml.empty("w:spacing", &spacing);
                });
            });
        });
        let own = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")];
        xml.within("w:style", &own, |xml| {
            xml.empty("w:name", &[("w:val", "Normal")]);
            xml.empty("w:qFormat", &[]);
        });
        for look in LOOKS {
            paragraph_style(xml, look);
        }
        let link = [("w:type", "character"), ("w:styleId", "Hyperlink")];
        xml.within("w:style", &link, |xml| {
            xml.empty("w:name", &[("w:val", "Hyperlink")]);
            xml.within("w:rPr", &[], |xml| {
                xml.empty("w:color", &[("w:val", ACCENT)]);
                xml.empty("w:u", &[("w:val", "single")]);
            });
        });
        table_styles(xml);
    })
}

fn paragraph_style(xml: &mut Xml, look: &Look<'_>) {
    let custom = if look.own { "1" } else { "0" };
    let of = [("w:type", "paragraph"), ("w:customStyle", custom), ("w:styleId", look.id)];
    xml.within("w:style", &of, |xml| {
        xml.empty("w:name", &[("w:val", look.name)]);
        xml.empty("w:basedOn", &[("w:val", look.based)]);
        xml.empty("w:next", &[("w:val", look.next)]);
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| {
            for (name, attributes) in look.paragraph {
                match *name {
                    // These two hold elements instead of attributes.
                    "w:numPr" => xml.within(name, &[], |xml| {
                        xml.empty("w:ilvl", &[("w:val", "0")]);
                        xml.empty("w:numId", &[("w:val", "1")]);
                    }),
                    "w:tabs" => xml.within(name, &[], |xml| {
                        xml.empty("w:tab", &[("w:val", "right"), ("w:pos", "9638")]);
                    }),
                    _ => xml.empty(name, attributes),
                }
            }
        });
        xml.within("w:rPr", &[], |xml| {
            for (name, attributes) in look.letters {
                xml.empty(name, attributes);
            }
        });
    });
}

fn table_styles(xml: &mut Xml) {
    let margins = |xml: &mut Xml| {
        xml.within("w:tblCellMar", &[], |xml| {
            for (side, width) in
                [("w:top", "0"), ("w:left", "70"), ("w:bottom", "0"), ("w:right", "70")]
            {
                xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
            }
        });
    };
    let plain = [("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")];
    xml.within("w:style", &plain, |xml| {
        xml.empty("w:name", &[("w:val", "Normal Table")]);
        xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
            margins(xml);
        });
    });
    let ours = [("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", "NoteTable")];
    xml.within("w:style", &ours, |xml| {
        xml.empty("w:name", &[("w:val", "Note Table")]);
        xml.empty("w:basedOn", &[("w:val", "TableNormal")]);
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:bottom", "w:insideH"] {
                    xml.empty(
                        side,
                        &[
                            ("w:val", "single"),
                            ("w:sz", "4"),
                            ("w:space", "0"),
                            ("w:color", HAIRLINE),
                        ],
                    );
                }
            });
            margins(xml);
        });
    });
}
