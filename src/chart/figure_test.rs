//! What must hold for every figure, whatever it is fed with: it is drawn, its SVG is well formed,
//! and its texts neither touch nor leave it.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "test code: a wrong index shall fail the test"
)]

use proptest::prelude::*;

use super::lettering::Face;
use super::*;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const WORDS: [&str; 6] = [
    "Penerima upah",
    "Bayar sendiri, pekerja rentan",
    "APBD kabupaten <&\"> 2026",
    "Program desa Rp100.000.000",
    "x",
    "Sebuahnamayangsangatpanjangsekalitanpaspasi",
];

fn plain(value: f64) -> String {
    format!("{value}")
}

/// The texts of an SVG with their boxes (left, top, right, bottom), tenths of a pixel.
fn texts(svg: &str) -> Vec<(String, [f64; 4])> {
    let mut found = Vec::new();
    for element in svg.split("<text").skip(1) {
        let (attributes, rest) = element.split_once('>').expect("an end of the tag");
        let body = rest.split("</text>").next().unwrap_or("");
        let body = body
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        let number = |name: &str| -> f64 {
            let (_, tail) = attributes.split_once(&format!(" {name}=\"")).expect(name);
            tail.split('"').next().and_then(|digits| digits.parse().ok()).expect(name)
        };
        let bold = attributes.contains("font-weight=\"600\"");
        let (x, y, size) = (number("x"), number("y"), number("font-size"));
        let width = Face { size, bold }.width(&body);
        let left = if attributes.contains("\"middle\"") {
            x - width / 2.0
        } else if attributes.contains("\"end\"") {
            x - width
        } else {
            x
        };
        found.push((body, [left, y - size * 0.75, left + width, y + size * 0.2]));
    }
    found
}

/// Fails if `drawing` is not what every drawing must be.
fn check(drawing: &Drawing, frame: &Frame) {
    let svg = &drawing.svg;
    for forbidden in [" style=", "foreignObject", "<script", "NaN", "inf"] {
        assert!(!svg.contains(forbidden), "{forbidden}: {svg}");
    }
    let variables = frame.palette == Palette::Variables;
    assert_eq!(svg.contains("var(--chart-"), variables);
    if !variables {
        export::png(svg, 0.25).expect("resvg reads the chart");
    }
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    let plot = drawing.plot;
    assert!(0.0 <= plot.left && plot.left < plot.right && plot.right <= width, "{plot:?}");
    assert!(0.0 <= plot.top && plot.top < plot.bottom && plot.bottom <= height, "{plot:?}");
    let texts = texts(svg);
    for (i, (text, a)) in texts.iter().enumerate() {
        let inside = a[0] >= -1.0 && a[2] <= width * 10.0 + 1.0;
        assert!(inside && a[1] >= 0.0 && a[3] <= height * 10.0, "outside: {text} {a:?}");
        for (other, b) in texts.iter().skip(i.saturating_add(1)) {
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            assert!(apart, "{text} {a:?} covers {other} {b:?} at width {width}\n{svg}");
        }
    }
}

/// A series that wanders, rests, jumps, or is no series at all.
fn series() -> impl Strategy<Value = Vec<f64>> {
    let value = prop_oneof![
        6 => 0.0..1.0f64,
        1 => Just(0.0),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-3.0), Just(1e300)],
    ];
    prop_oneof![
        4 => prop::collection::vec(0.0..1.0f64, 0..130),
        2 => prop::collection::vec(value, 0..130),
        1 => (0.0..1.0f64, 0usize..620).prop_map(|(value, n)| vec![value; n]),
        1 => (1usize..620).prop_map(|n| (0..n).map(|i| ((i % 12) as f64) / 12.0).collect()),
    ]
}

/// Months that are mostly within a series and close to each other.
fn month() -> impl Strategy<Value = usize> {
    prop_oneof![4 => 0usize..60, 1 => 0usize..700]
}

#[derive(Debug, Clone)]
struct Around {
    width: u32,
    palette: Palette,
    start: (i32, u32),
    months: usize,
    words: bool,
}

fn around() -> impl Strategy<Value = Around> {
    let palette = prop_oneof![
        4 => Just(Palette::Variables),
        1 => Just(Palette::Light),
        1 => Just(Palette::Dark),
    ];
    let width = prop_oneof![0u32..2000, Just(240), Just(320)];
    let months = prop_oneof![Just(0), Just(1), Just(12), 1usize..130, Just(600), Just(9999)];
    (width, palette, (1990i32..2100, 0u32..14), months, any::<bool>()).prop_map(
        |(width, palette, start, months, words)| Around { width, palette, start, months, words },
    )
}

impl Around {
    fn frame(&self) -> Frame<'_> {
        let words = |text| self.words.then_some(text);
        Frame {
            width_px: self.width,
            height_px: 0,
            palette: self.palette,
            id_prefix: "c-1",
            alt: "Cakupan naik.",
            title: words(
                "Cakupan 55% tercapai Maret 2027 dan baru bertahan sejak 2031 & <seterusnya>",
            ),
            subtitle: words("Persen pekerja, Provinsi Jambi"),
            source: words("Sumber: ANTARA, Januari 2023"),
        }
    }

    fn time(&self) -> Timeline<'static> {
        Timeline { start: self.start, months: self.months, month_names: &MONTHS }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn coverage_always_draws(
        around in around(),
        values in series(),
        targets in prop::collection::vec((0.0..120.0f64, month(), month(), 0..6usize), 0..5),
    ) {
        let values: Vec<f64> = values.iter().map(|value| value * 100.0).collect();
        let lines: Vec<TargetLine> = targets.iter().map(|(pct, reached, held, word)| TargetLine {
            pct: *pct,
            label: WORDS[*word],
            reached: Some(Event { month: *reached, label: "Tercapai Maret 2027" }),
            held: (held % 3 > 0).then_some(Event { month: *held, label: WORDS[*word] }),
        }).collect();
        let frame = around.frame();
        let figure = CoverageFigure {
            time: around.time(),
            values: &values,
            targets: &lines,
            end_label: "57,1%",
            y_title: if around.words { "Persen pekerja" } else { "" },
            format: &plain,
        };
        check(&figure.draw(&frame), &frame);
    }

    #[test]
    fn members_always_draw(around in around(), layers in prop::collection::vec(series(), 0..22)) {
        let layers: Vec<MembersLayer> = layers.iter().enumerate().map(|(i, values)| MembersLayer {
            name: WORDS[i % 6],
            swatch: i as u8,
            values,
        }).collect();
        let frame = around.frame();
        let figure = MembersFigure {
            time: around.time(),
            layers: &layers,
            rest_label: "Program lain",
            total_label: "Total 752.480",
            y_title: if around.words { "Pekerja" } else { "" },
            format: &plain,
        };
        check(&figure.draw(&frame), &frame);
    }

    #[test]
    fn money_always_draws(
        around in around(),
        layers in prop::collection::vec(series(), 0..22),
        leftovers in prop::collection::vec((0usize..700, -1.0..3.0f64), 0..60),
    ) {
        let months: Vec<Vec<(f64, f64)>> = layers.iter().map(|values| {
            values.iter().map(|value| (value * 2e10, value * 1e10)).collect()
        }).collect();
        let layers: Vec<MoneyLayer> = months.iter().enumerate().map(|(i, months)| MoneyLayer {
            name: WORDS[i % 6],
            swatch: i as u8,
            months,
        }).collect();
        let leftovers: Vec<Leftover> = leftovers.iter().map(|(month, value)| Leftover {
            month: *month,
            value: *value,
            label: "Rp1,2 miliar tidak terpakai",
        }).collect();
        let frame = around.frame();
        let figure = MoneyFigure {
            time: around.time(),
            layers: &layers,
            rest_label: "Program lain",
            leftovers: &leftovers,
            leftover_from: 0.5,
            y_title: if around.words { "Miliar rupiah" } else { "" },
            format: &|value| plain(value / 1e9),
        };
        check(&figure.draw(&frame), &frame);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn realised_always_draws(
        around in around(),
        plan in series(),
        expected in series(),
        realised in prop::collection::vec(month(), 0..20),
        last in month(),
        word in 0..6usize,
    ) {
        let percent = |values: &[f64]| values.iter().map(|value| value * 100.0).collect::<Vec<_>>();
        let (plan, expected) = (percent(&plan), percent(&expected));
        let frame = around.frame();
        let figure = RealisedFigure {
            time: around.time(),
            plan: &plan,
            expected: &expected,
            realised: &realised,
            last: Event { month: last, label: WORDS[word] },
            plan_label: "Rencana 57,1%",
            expected_label: "Perkiraan 55,0%",
            y_title: if around.words { "Persen pekerja" } else { "" },
            format: &plain,
        };
        check(&figure.draw(&frame), &frame);
    }
}

#[test]
fn what_happened_is_thin_and_dotted_and_what_is_expected_is_strong() {
    let values = [10.0, 20.0, 30.0, 40.0, 30.0, 20.0];
    let figure = RealisedFigure {
        time: Timeline { start: (2026, 1), months: 6, month_names: &MONTHS },
        plan: &[40.0; 6],
        expected: &values,
        realised: &[0, 2, 5],
        last: Event { month: 2, label: "Terakhir direalisasi: Mar 2026" },
        plan_label: "Rencana 40%",
        expected_label: "Perkiraan 20%",
        y_title: "",
        format: &plain,
    };
    let svg = figure.draw(&Frame::page(720, "r", "alt")).svg;
    // January and March; May is not before March, and counts as expected.
    assert_eq!(svg.matches("<circle").count(), 2 * 2, "{svg}");
    for (what, count) in
        [("stroke-width=\"26\"", 1), ("stroke-dasharray", 2), ("Terakhir direalisasi", 1)]
    {
        assert!(svg.matches(what).count() >= count, "{what}: {svg}");
    }
    for name in ["Rencana", "Perkiraan"] {
        assert!(svg.contains(name), "{name}");
    }
}

fn line(values: &[f64], frame: &Frame) -> Drawing {
    let time = Timeline { start: (2026, 1), months: values.len(), month_names: &MONTHS };
    let figure = CoverageFigure {
        time,
        values,
        targets: &[],
        end_label: "40%",
        y_title: "",
        format: &plain,
    };
    figure.draw(frame)
}

#[test]
fn months_stand_where_the_plot_says() {
    let drawing = line(&[40.0, 20.0], &Frame::page(640, "a", "alt"));
    let plot = drawing.plot;
    // Level from the left edge to the middle of the first month, a quarter of the plot.
    let start = format!("M{} {}h", plot.left * 10.0, plot.top * 10.0);
    let (_, run) = drawing.svg.rsplit_once(&start).expect("a line that starts at the left edge");
    let run = run.split(|sign: char| !sign.is_ascii_digit()).next().unwrap_or("");
    let run: f64 = run.parse().expect("a number");
    assert!((run - (plot.right - plot.left) * 10.0 / 4.0).abs() <= 1.0, "{run} {plot:?}");
}

#[test]
fn words_are_for_those_who_do_not_see() {
    let page = line(&[40.0], &Frame::page(320, "a", "Naik & turun")).svg;
    assert!(page.contains("role=\"img\"") && page.contains("aria-label=\"Naik &amp; turun\""));
    assert!(!page.contains("<title"));
    let frame = Frame {
        palette: Palette::Light,
        title: Some("Judul"),
        ..Frame::page(320, "7\"><script>", "Isi")
    };
    let file = line(&[40.0], &frame).svg;
    assert!(file.contains("<title id=\"chart7script-title\">Judul</title>"));
    assert!(file.contains("<desc id=\"chart7script-desc\">Isi</desc>"));
}

#[test]
fn files_carry_their_font() {
    let frame = Frame { palette: Palette::Dark, ..Frame::page(320, "a", "alt") };
    let drawing = line(&[40.0, 41.0], &frame);
    let file = export::standalone_svg(&drawing);
    assert!(file.starts_with("<?xml") && file.contains("@font-face") && file.ends_with("</svg>\n"));
    let png = export::png(&drawing.svg, 2.0).expect("a PNG");
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!((side(16), side(20)), (640, drawing.height * 2));
    // A file with its style element is read as well.
    export::png(&file, 1.0).expect("a PNG of the file");
}

#[test]
fn pictures_that_cannot_be_made_say_so() {
    let page = line(&[40.0], &Frame::page(320, "a", "alt"));
    assert!(export::png(&page.svg, 1.0).is_err());
    assert!(export::png("<svg", 1.0).is_err());
    let frame = Frame { palette: Palette::Light, ..Frame::page(320, "a", "alt") };
    let file = line(&[40.0], &frame);
    assert!(export::png(&file.svg, f64::NAN).is_err() && export::png(&file.svg, 99.0).is_err());
}
