//! What paragraphs are made of: runs of letters, and the chart.

use super::parts::CHART_ID;
use super::xml::Xml;

/// The width between the margins in the unit of pictures, 914,400 to the inch: 170 mm.
const WIDTH_EMU: u64 = 6_120_000;
/// A picture that is higher than this gets smaller: 200 mm.
const HEIGHT_EMU: u64 = 7_200_000;

/// The style of a paragraph that has no other properties.
pub(super) fn style(xml: &mut Xml, look: &str) {
    xml.within("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", look)]));
}

/// A text in one look: plain, bold (`w:b`) or as a link (`w:rStyle`).
pub(super) fn run(xml: &mut Xml, text: &str, look: Option<&str>) {
    xml.within("w:r", &[], |xml| {
        if let Some(look) = look {
            let style: &[(&str, &str)] =
                if look == "w:rStyle" { &[("w:val", "Hyperlink")] } else { &[] };
            xml.within("w:rPr", &[], |xml| xml.empty(look, style));
        }
        for (place, line) in text.split('\n').enumerate() {
            if place > 0 {
                xml.empty("w:br", &[]);
            }
            xml.said("w:t", &[("xml:space", "preserve")], line);
        }
    });
}

/// The chart, as wide as the text.
pub(super) fn picture(xml: &mut Xml, (width, height): (u32, u32), title: &str, alt: &str) {
    let high = WIDTH_EMU.saturating_mul(height.into()).checked_div(width.into());
    let high = high.unwrap_or(HEIGHT_EMU).max(1);
    let (wide, high) = if high > HEIGHT_EMU {
        (WIDTH_EMU.saturating_mul(HEIGHT_EMU).checked_div(high).unwrap_or(1).max(1), HEIGHT_EMU)
    } else {
        (WIDTH_EMU, high)
    };
    let (wide, high) = (wide.to_string(), high.to_string());
    let extent = [("cx", wide.as_str()), ("cy", high.as_str())];
    let described = [("id", "1"), ("name", "chart"), ("descr", alt), ("title", title)];
    xml.within("w:drawing", &[], |xml| {
        let around = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        xml.within("wp:inline", &around, |xml| {
            xml.empty("wp:extent", &extent);
            xml.empty("wp:docPr", &described);
            xml.within("a:graphic", &[], |xml| {
                let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                xml.within("a:graphicData", &[("uri", uri)], |xml| {
                    xml.within("pic:pic", &[], |xml| {
                        xml.within("pic:nvPicPr", &[], |xml| {
                            xml.empty(
                                "pic:cNvPr",
                                &[("id", "1"), ("name", "chart.png"), ("descr", alt)],
                            );
                            xml.empty("pic:cNvPicPr", &[]);
                        });
                        xml.within("pic:blipFill", &[], |xml| {
                            xml.empty("a:blip", &[("r:embed", CHART_ID)]);
                            xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                        });
                        xml.within("pic:spPr", &[], |xml| {
                            xml.within("a:xfrm", &[], |xml| {
                                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                xml.empty("a:ext", &extent);
                            });
                            xml.within("a:prstGeom", &[("prst", "rect")], |xml| {
                                xml.empty("a:avLst", &[]);
                            });
                        });
                    });
                });
            });
        });
    });
}
