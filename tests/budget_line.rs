//! Budget lines: what is printed, multiplied and added up again, is what the run spends; and
//! `cakupan budget-line`.

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
#[path = "common/random.rs"]
mod random;

use cakupan::model::{run_exact, years};
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::words::{Locale, Words};
use cakupan::view::budget_line::{PastedLine, all, view};
use command::{cakupan, piped, printed, refused};
use common::{d, document};
use proptest::prelude::*;
use random::config;
use rust_decimal::Decimal;
use serde_json::{Value, json};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

/// A printed number, by the signs of its language.
fn printed_number(text: &str, lang: Lang) -> Decimal {
    let (group, point) = lang.pick((".", ","), (",", "."));
    d(&text.trim().trim_start_matches("Rp").replace(group, "").replace(point, "."))
}

/// `15.000 orang × 12 bulan × Rp16.800` worked out again, or the amount of what happened.
fn product(text: &str, lang: Lang) -> Decimal {
    let happened = text.split_once(" (").map_or(text, |(amount, _)| amount);
    happened
        .split('×')
        .map(|factor| {
            let number = factor.trim();
            printed_number(number.split(' ').next().unwrap(), lang)
        })
        .product()
}

/// Whether numbers are the same to the 28 digits that a [`Decimal`] has.
fn same(one: Decimal, other: Decimal) -> bool {
    (one - other).abs() <= (one.abs() + Decimal::ONE) * Decimal::new(1, 24)
}

/// Checks a line against its own text and against what the run spends.
#[track_caller]
fn adds_up(line: &PastedLine, spent: Decimal, lang: Lang) {
    let (terms, total) = line.text.rsplit_once(" = ").unwrap();
    let total = printed_number(total, lang);
    assert!(same(total, spent), "{}: {spent}", line.text);
    let sum: Decimal = terms.split(" + ").map(|term| product(term, lang)).sum();
    assert!(same(sum, total), "{}", line.text);
    // The parts one by one, the table, and the values for a spreadsheet say the same.
    let mut parts = Decimal::ZERO;
    for part in &line.parts {
        let said = part.split_once(": ").unwrap().1;
        let (term, amount) = said.rsplit_once(" = ").unwrap_or((said, said));
        assert!(same(product(term, lang), printed_number(amount, lang)), "{part}");
        parts += printed_number(amount, lang);
    }
    assert!(same(parts, total), "{:?}", line.parts);
    let last = line.table.rows.last().unwrap();
    assert_eq!(printed_number(&last[4], lang), total);
    let decimal = |text: &str| d(&text.replace(',', "."));
    let rows: Vec<Vec<&str>> =
        line.tsv.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 5));
    let (sum, parts) = rows.split_last().unwrap();
    assert_eq!(decimal(sum[4]), total);
    assert!(same(parts.iter().map(|row| decimal(row[4])).sum(), total));
    for row in parts.iter().filter(|row| !row[3].starts_with("reali")) {
        assert!(same(decimal(row[1]) * decimal(row[2]) * decimal(row[3]), decimal(row[4])));
    }
}

/// Checks all lines of a scenario; how many there are.
#[track_caller]
fn all_add_up(scenario: &Scenario) -> usize {
    let spent: Vec<(u32, usize, Decimal)> = years(scenario, &run_exact(scenario))
        .into_iter()
        .flat_map(|year| {
            let number = year.year;
            year.programmes.into_iter().map(move |of| (number, of.index, of.spent))
        })
        .collect();
    for lang in LANGS {
        let lines = all(scenario, None, None, Locale { lang, words: &Words::default() });
        for (year, index, spent) in &spent {
            let line = lines.iter().find(|of| (of.year, of.programme) == (*year, *index));
            match line {
                Some(line) => adds_up(line, *spent, lang),
                None => assert_eq!(*spent, Decimal::ZERO, "{index} {year}"),
            }
        }
        assert!(lines.len() <= spent.len());
    }
    spent.len()
}

#[test]
fn every_line_of_the_ready_scenarios_adds_up_to_what_the_run_spends() {
    for ready in ready::ALL {
        assert!(all_add_up(&ready.scenario().unwrap()) >= 7, "{}", ready.id);
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn every_line_of_random_scenarios_adds_up(document in random::document(1..=4)) {
        let scenario = Scenario::parse(&document.to_string()).unwrap();
        all_add_up(&scenario);
    }
}

fn lines(changes: Value, programme: Value, lang: Lang) -> Vec<PastedLine> {
    let scenario = Scenario::parse(&document(changes, &[programme]).to_string()).unwrap();
    all(&scenario, None, None, Locale { lang, words: &Words::default() })
}

#[test]
fn a_year_of_the_same_workers_is_one_product_in_words_too() {
    let of = json!({"budget": {"per_year": 3_024_000_000_u64}});
    let line = &lines(json!({}), of, Lang::Id)[0];
    assert_eq!(line.text, "15.000 orang × 12 bulan × Rp16.800 = Rp3.024.000.000");
    assert_eq!(line.words, "Tiga miliar dua puluh empat juta rupiah");
    assert_eq!(line.parts.len(), 1);
    assert_eq!(line.table.rows.len(), 1);
}

#[test]
fn relief_and_growing_lists_make_a_part_for_each_stretch() {
    let csr = json!({"payer": "csr", "from_year": 2026, "max_workers": 100});
    let line = &lines(json!({"start": "2026-01", "months": 12}), csr, Lang::Id)[0];
    assert_eq!(
        line.parts,
        [
            "Januari–Maret 2026: 100 orang × 3 bulan × Rp16.800 = Rp5.040.000",
            "April–Desember 2026: 100 orang × 9 bulan × Rp8.400 = Rp7.560.000",
        ]
    );
    assert_eq!(line.kind, "CSR perusahaan");
    assert!(line.share.is_empty() && line.share_none.contains("tidak berada dalam APBD"));
    assert!(
        line.plain
            .contains("\nJumlah: Rp12.600.000\nTerbilang: Dua belas juta enam ratus ribu rupiah\n")
    );
    // 10, 20, … 120: each month by itself, and no worker-months.
    let growing = &lines(json!({}), json!({"enrol_per_month": 10}), Lang::En)[0];
    assert_eq!(growing.parts.len(), 12);
    assert_eq!(growing.parts[1], "February 2025: 20 workers × 1 month × Rp16,800 = Rp336,000");
}

#[test]
fn what_happened_is_told_as_such_where_it_is_no_product() {
    let realised = json!([
        {"month": "2025-01", "programmes": [{"programme": 0, "members": 90, "spend": "1500000.5"}]},
        {"month": "2025-02", "programmes": [{"programme": 0, "members": 100}]},
    ]);
    let of = json!({"max_workers": 100});
    let line = &lines(json!({"realised": realised}), of, Lang::Id)[0];
    assert_eq!(line.parts[0], "Januari 2025 (realisasi): Rp1.500.000,50");
    assert!(
        line.text.starts_with("Rp1.500.000,50 (realisasi Januari 2025) + 100 orang × 11 bulan")
    );
    assert_eq!(line.table.rows[0][1..4], ["90", "1", "realisasi"]);
    assert!(line.words.ends_with("koma lima rupiah"), "{}", line.words);
}

#[test]
fn murni_or_perubahan_by_the_first_paid_month() {
    let kind = |first: u32| {
        let months = json!({"first": first, "last": 12});
        lines(json!({}), json!({"paid_months": months}), Lang::Id)[0].kind.clone()
    };
    assert_eq!((kind(6).as_str(), kind(7).as_str()), ("APBD murni", "APBD perubahan"));
}

#[test]
fn partners_and_administration_stand_beside_the_line() {
    let of = json!({"pays_pct": 50, "admin_pct": 10, "budget": {"per_year": 112_000_000}});
    let line = &lines(json!({}), of, Lang::Id)[0];
    assert_eq!(line.text, "1.000 orang × 12 bulan × Rp8.400 = Rp100.800.000");
    assert_eq!(
        line.notes,
        [
            "Di luar baris ini mitra membayar Rp100.800.000 untuk iuran yang sama.",
            "Di luar baris ini Rp11.200.000 dari anggaran Rp112.000.000 untuk administrasi dan pembulatan.",
        ]
    );
    assert!(line.plain.contains(&line.notes[0]) && line.html.contains(&line.notes[1]));
}

#[test]
fn the_share_is_of_the_budget_that_the_money_is_in() {
    let share = |code: &str, payer: &str| {
        let region = json!({"code": code, "name": "Wilayah"});
        let changes = json!({"region": region, "start": "2026-01"});
        let of = json!({"payer": payer, "from_year": 2026});
        lines(changes, of, Lang::Id)[0].share.clone()
    };
    assert!(
        share("15", "apbd_province").ends_with("dari belanja APBD Wilayah 2026, Rp3,8 triliun")
    );
    assert!(share("15.71", "apbd_province").contains("Provinsi Jambi 2026"));
    assert!(share("15.71", "apbd_district").contains("Rp1.808.566.435.000"));
    assert!(share("15.71", "otsus").contains("Rp1.808.566.435.000"));
    for (code, payer) in
        [("15", "apbd_district"), ("15", "village"), ("", "apbd_province"), ("99", "apbd_province")]
    {
        assert_eq!(share(code, payer), "", "{code} {payer}");
    }
}

#[test]
fn names_are_escaped_in_html() {
    let name = "<script>alert('\"&')</script>";
    let line = &lines(json!({}), json!({"name": name}), Lang::Id)[0];
    assert!(line.html.contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"));
    assert!(!line.html.contains("<script"));
    let tags = line.html.matches('<').count();
    assert_eq!(tags, line.html.matches('>').count());
    assert!(
        !line.html.contains("style")
            && line.html.starts_with("<table")
            && line.html.ends_with("</table>")
    );
}

#[test]
fn the_page_gets_the_nearest_line_there_is() {
    let scenario = ready::find("kota-jambi").unwrap().scenario().unwrap();
    let locale = Locale { lang: Lang::Id, words: ready::words() };
    let answer = view(&scenario, 1, Some(2027), locale);
    let line = answer.line.unwrap();
    assert_eq!((line.programme, line.year), (1, 2027));
    assert_eq!(answer.years, (2025..=2032).collect::<Vec<_>>());
    // The third one is off; no year is asked for: the one that the sentence speaks of.
    let line = view(&scenario, 2, None, locale).line.unwrap();
    assert_eq!((line.programme, line.year), (0, 2026));
    let line = view(&scenario, 0, Some(1999), locale).line.unwrap();
    assert_eq!(line.year, 2026);
    let mut off = scenario;
    off.programmes.iter_mut().for_each(|of| of.off = true);
    let none = view(&off, 0, None, locale);
    assert!(none.line.is_none() && none.programmes.is_empty() && !none.none.is_empty());
}

#[test]
fn the_command_prints_lines_in_each_form() {
    let text = printed(cakupan(&["budget-line", "jambi-bkbk", "--year", "2026"]));
    assert_eq!(
        text,
        "Iuran BKBK desa dan kelurahan, 2026 · APBD murni\n\
         77.480 orang × 12 bulan × Rp16.800 = Rp15.619.968.000\n\
         Terbilang: Lima belas miliar enam ratus sembilan belas juta sembilan ratus enam puluh \
         delapan ribu rupiah\n\
         0,41% dari belanja APBD Provinsi Jambi 2026, Rp3,8 triliun. Dilaporkan: pers, sekitar \
         (keyakinan sedang).\n"
    );
    let html = printed(cakupan(&["budget-line", "kota-jambi", "--format", "html", "--lang", "en"]));
    assert_eq!(html.lines().count(), 16);
    assert!(html.contains("<td>3,000</td><td>12</td><td>Rp16,800</td>"));
    let tsv = printed(cakupan(&["budget-line", "babel-ucj", "--year", "2025", "--format", "tsv"]));
    assert!(tsv.ends_with("\nJumlah\t\t\t\t12497385600\n"), "{tsv}");
    let of =
        ["budget-line", "kota-jambi", "--programme", "2", "--year", "2026", "--format", "json"];
    let found: Value = serde_json::from_str(&printed(cakupan(&of))).unwrap();
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(found[0]["total"], "265305600");
    assert_eq!(found[0]["apbd"]["amount"], "1808566435000");
    assert_eq!(found[0]["parts"][0]["workers"], 1316);
}

#[test]
fn the_command_says_which_lines_there_are() {
    let said = refused(cakupan(&["budget-line", "kota-jambi", "--programme", "3"]));
    assert!(said.contains("--programme 1 --year 2025 sampai 2032; --programme 2"), "{said}");
    refused(cakupan(&["budget-line", "jambi-bkbk", "--year", "1999"]));
    refused(cakupan(&["budget-line", "jambi-bkbk", "--programme", "0"]));
    let nobody = document(json!({}), &[]).to_string();
    let said = refused(piped(&["budget-line", "-"], nobody.as_bytes()));
    assert!(said.contains("Tidak ada program"), "{said}");
}
