//! `cakupan check`, as people call it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use command::{cakupan, printed, refused};

const NEWS: &str = "Pemkab Mimika membayar iuran 20.000 pekerja rentan selama setahun pada 2023 \
                    dengan Rp2 miliar.";

#[test]
fn what_was_read_besides_the_figures_stands_in_the_table() {
    let text = printed(cakupan(&["check", "--text", NEWS]));
    for line in [
        "Keterangan klaim",
        "Pembayar: APBD kabupaten/kota",
        "Masa: 12 bulan pada 2023",
        "Wilayah: Kabupaten Mimika",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let given = ["--scope", "payer,denominator", "--package", "jkk_jkm_jht", "--period", "7-12"];
    let text =
        printed(cakupan(&[&["check", "--budget", "5000", "--lang", "en"][..], &given].concat()));
    for line in [
        "Paid for: JKK, JKM and JHT",
        "Period: July–December",
        "Named otherwise: others pay too, the denominators differ",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!printed(cakupan(&["check", "--budget", "5000"])).contains("Keterangan"));
}

#[test]
fn a_text_without_figures_has_no_heading_for_them() {
    let text = printed(cakupan(&["check", "--text", "Belum ada", "--lang", "en"]));
    assert!(text.starts_with("No figures in this text.\n\nNot enough data\n"), "{text}");
}

#[test]
fn more_months_than_are_reckoned_are_refused() {
    let said = refused(cakupan(&["check", "--text", NEWS, "--figure", "1=months", "--lang", "en"]));
    assert!(said.contains("--figure 1=months: 20,000 months; at most 600 months."), "{said}");
    let said = refused(cakupan(&["check", "--text", NEWS, "--figure", "2=months:601"]));
    assert!(said.contains("--figure 2=months: 601 bulan; paling lama 600 bulan."), "{said}");
    printed(cakupan(&["check", "--text", NEWS, "--figure", "2=months:600"]));
}

#[test]
fn the_note_has_the_link_of_the_address() {
    let claim = ["check", "--budget", "5000", "--workers", "1"];
    let text = printed(cakupan(&claim));
    assert!(text.trim_end().ends_with(": #v=1&c=budget:5000,workers:1&p=cek"), "{text}");
    let address = ["--address", "https://example.org/cakupan/#p=cari"];
    let text = printed(cakupan(&[&claim[..], &address].concat()));
    let link = "https://example.org/cakupan/#v=1&c=budget:5000,workers:1&p=cek";
    assert!(text.trim_end().ends_with(link), "{text}");
}

#[test]
fn the_link_of_a_claim_is_taken_as_an_argument() {
    let given = ["check", "--budget", "5000", "--workers", "1", "--address", "https://contoh.id/"];
    let whole = printed(cakupan(&given));
    let link = "https://contoh.id/#v=1&c=budget:5000,workers:1&p=cek";
    // The note's link gives the same answer, and itself again; so does the older form.
    assert_eq!(printed(cakupan(&["check", link])), whole);
    let older = "https://contoh.id/#p=cek&c=budget:5000,workers:1";
    assert_eq!(printed(cakupan(&["check", older])), whole);
    // Figures beside it go before those in it.
    let text = printed(cakupan(&["check", link, "--workers", "2", "--months", "1"]));
    assert!(text.contains("c=budget:5000,workers:2,months:1&p=cek"), "{text}");
    for none in ["#v=1&b=jambi-bkbk", "kaltim-100k", "#v=9&c=budget:1"] {
        assert!(refused(cakupan(&["check", none])).contains("tidak memuat klaim"), "{none}");
    }
}
