//! `cakupan code`, as people call it: codes are written, drawn so that others can read them, and read.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use std::path::Path;

use cakupan::ready;
use command::{cakupan, piped, printed, refused, said, scratch};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Tree};

/// A scenario of one's own, whose link is long.
fn own() -> String {
    let document = ready::find("jambi-bkbk").unwrap().document;
    document.replace("Jambi", "Negeri Sendiri").replace("\"months\": 120", "\"months\": 60")
}

/// What a reader other than ours finds in a picture.
#[track_caller]
fn scanned(image: &Pixmap) -> String {
    let (width, height) = (image.width() as usize, image.height() as usize);
    let red = |x: usize, y: usize| image.data()[(y * width + x) * 4];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, red);
    let grids = prepared.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

fn png(file: &Path) -> Pixmap {
    Pixmap::decode_png(&std::fs::read(file).unwrap()).unwrap()
}

#[test]
fn a_code_holds_what_the_link_holds() {
    let document = own();
    for scenario in ["jambi-bkbk", "-"] {
        let link = printed(piped(&["link", scenario], document.as_bytes()));
        let code = printed(piped(&["code", scenario], document.as_bytes()));
        assert!(code.starts_with("CKP1:S:1/"), "{code}");
        assert_eq!(printed(cakupan(&["code", "--read", &code])), link);
        assert_eq!(printed(piped(&["code", "--read", "-"], code.as_bytes())), link);
    }
    // Of a link all stays: what it compares, pins, and its unknown keys.
    let link = "#v=1&b=jambi-bkbk&we=1300000&x2=b%3Dkota-jambi&zz=1";
    let code = said(&cakupan(&["code", link]).stdout);
    let same = said(&cakupan(&["link", link]).stdout);
    assert!(same.contains("&zz=1"), "{same}");
    assert_eq!(printed(cakupan(&["code", "--read", &code])), same);
}

#[test]
fn pictures_are_read_by_another_reader() {
    let file = scratch("kode.png");
    let name = file.to_str().unwrap();
    assert_eq!(printed(cakupan(&["code", "jambi-bkbk", "-o", name])), "");
    let code = scanned(&png(&file));
    assert_eq!(printed(cakupan(&["code", "--read", &code])), "#v=1&b=jambi-bkbk\n");

    let svg = printed(cakupan(&["code", "jambi-bkbk", "-o", "-"]));
    let tree = Tree::from_str(&svg, &Options::default()).unwrap();
    let side = tree.size().width() as u32;
    let mut image = Pixmap::new(side, side).unwrap();
    resvg::render(&tree, Default::default(), &mut image.as_mut());
    assert_eq!(scanned(&image), code);

    // Blocks of a terminal, as an eye sees them: light on dark.
    let blocks = printed(cakupan(&["code", "jambi-bkbk", "--format", "qr"]));
    let rows: Vec<Vec<char>> = blocks.lines().map(|line| line.chars().collect()).collect();
    let (width, height) = (rows[0].len() * 4, rows.len() * 8);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let light = match rows[y / 8][x / 4] {
            '█' => true,
            '▀' => y % 8 < 4,
            '▄' => y % 8 >= 4,
            _ => false,
        };
        if light { 255 } else { 0 }
    });
    assert_eq!(prepared.detect_grids()[0].decode().unwrap().1, code);
}

#[test]
fn several_codes_are_several_files() {
    let document = own();
    let file = scratch("banyak.png");
    let name = file.to_str().unwrap();
    assert_eq!(printed(piped(&["code", "-", "-o", name], document.as_bytes())), "");
    let mut all = String::new();
    let mut count = 0;
    while let Ok(true) = file.with_file_name(format!("banyak-{}.png", count + 1)).try_exists() {
        count += 1;
        all.push_str(&scanned(&png(&file.with_file_name(format!("banyak-{count}.png")))));
        all.push('\n');
    }
    assert!(count > 1);
    let link = printed(piped(&["link", "-"], document.as_bytes()));
    assert_eq!(printed(cakupan(&["code", "--read", &all])), link);
    let complaint = refused(piped(&["code", "-", "-o", "-"], document.as_bytes()));
    assert!(complaint.contains(&format!("Kodenya {count}")), "{complaint}");
}

#[test]
fn what_is_wrong_is_told() {
    let complaint = refused(cakupan(&["code", "--read", "halo"]));
    assert!(complaint.contains("tidak ada kode Cakupan"), "{complaint}");
    let complaint = refused(cakupan(&["code", "--lang", "en", "--read", "CKP2:S:1/1:"]));
    assert!(complaint.contains("not known here"), "{complaint}");
    let document = own();
    let code = printed(piped(&["code", "-"], document.as_bytes()));
    let (first, _) = code.split_once('\n').unwrap();
    let complaint = refused(cakupan(&["code", "--read", first]));
    assert!(complaint.contains("kurang nomor 2"), "{complaint}");
    // What is whole is printed all the same.
    let output = cakupan(&["code", "--read", &format!("{code}\nCKP1:S:1/1:7GK3:AB")]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output.stdout).starts_with("#v=1"));
    assert!(said(&output.stderr).contains("terpotong"));
    for line in [
        &["code"][..],
        &["code", "jambi-bkbk", "--read", "x"],
        &["code", "jambi-bkbk", "-o", "x.pdf"],
    ] {
        assert!(!refused(cakupan(line)).is_empty());
    }
}
