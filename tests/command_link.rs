//! `cakupan link`, and links in the place of a scenario, as people call them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "common/command.rs"]
mod command;
mod common;

use cakupan::ready;
use command::{cakupan, piped, printed, refused, said};

/// The ready scenario with another number of months.
fn changed() -> String {
    ready::find("jambi-bkbk").unwrap().document.replace("\"months\": 120", "\"months\": 60")
}

#[test]
fn a_link_is_written_and_every_command_takes_it() {
    let document = changed();
    let link = printed(piped(&["link", "-"], document.as_bytes()));
    assert_eq!(link, "#v=1&b=jambi-bkbk&sm=60\n");
    let address = "https://example.org/cakupan/?x#old";
    let link = printed(piped(&["link", "-", "--address", address], document.as_bytes()));
    assert_eq!(link, "https://example.org/cakupan/?x#v=1&b=jambi-bkbk&sm=60\n");
    let link = link.trim_end();
    let wanted = printed(piped(&["run", "-", "--format", "json"], document.as_bytes()));
    assert_eq!(printed(cakupan(&["run", link, "--format", "json"])), wanted);
    for line in [
        &["report", link][..],
        &["ledger", link, "--original", "jambi-bkbk"],
        &["compare", link, "jambi-bkbk"],
        &["budget-line", link],
        &["link", link],
    ] {
        assert!(!printed(cakupan(line)).is_empty());
    }
    // The older addresses, too.
    let ready = printed(cakupan(&["run", "jambi-bkbk", "--format", "json"]));
    assert_eq!(printed(cakupan(&["run", "#s=jambi-bkbk&p=cari", "--format", "json"])), ready);
}

#[test]
fn a_link_is_written_again_with_all_that_stands_in_it() {
    let again = |link: &str| said(&cakupan(&["link", link]).stdout).trim_end().to_owned();
    let whole = "#v=1&b=jambi-bkbk&h=Judul&k=1,1,5,44.5,1,2030-01&o=we:1:5&we=1300000&zz=1";
    assert_eq!(again(whole), whole);
    // Both in one packed part, which is shorter.
    let packed = again(&format!("{whole}&x2=b%3Dkota-jambi%26sm%3D60"));
    assert!(packed.starts_with("#v=1&h=Judul&o=we:1:5&x="), "{packed}");
    assert_eq!(again(&packed), packed);
    // What is given besides stands behind, and its view says nothing.
    let link = said(&cakupan(&["link", "babel-ucj", whole]).stdout);
    assert!(link.starts_with("#v=1&") && !link.contains("h=Judul"), "{link}");
    let complaint = refused(cakupan(&["link", &packed, &packed, "babel-ucj"]));
    assert!(complaint.contains("paling banyak 4"), "{complaint}");
}

#[test]
fn a_pinned_result_is_told_as_the_page_tells_it() {
    let link = "#v=1&b=jambi-bkbk&k=1,1,100000,44.5,1000000,2030-01";
    for (lang, wanted) in [
        (
            "id",
            [
                "pernah diubah sesudah dikunci.",
                "Peserta pada bulan terakhir: dulu 100.000, sekarang ",
                "Cakupan pada bulan terakhir: dulu 44,5%, sekarang ",
                "Target pertama tercapai: dulu Januari 2030, sekarang tidak tercapai",
            ],
        ),
        (
            "en",
            [
                "the link was changed after it was pinned.",
                "Members in the last month: then 100,000, now ",
                "Coverage in the last month: then 44.5%, now ",
                "First target reached: then January 2030, now not reached",
            ],
        ),
    ] {
        let output = cakupan(&["run", link, "--lang", lang]);
        let told = said(&output.stderr);
        assert!(wanted.iter().all(|part| told.contains(part)), "{told}");
        let answer = printed(cakupan(&["run", "jambi-bkbk", "--lang", lang]));
        assert_eq!(said(&output.stdout), answer);
    }
    let pinned = printed(cakupan(&["link", "jambi-bkbk", "--pin"]));
    let told = said(&cakupan(&["chat", pinned.trim_end()]).stderr);
    assert!(told.contains("Sekarang hasilnya sama."), "{told}");
}

#[test]
fn an_address_must_be_one_of_the_web_in_every_command_that_takes_one() {
    let bad = "javascript:alert(1)";
    for line in [
        &["link", "jambi-bkbk", "--address", bad][..],
        &["embed", "jambi-bkbk", "--address", bad],
        &["site", "--style", "a.css", "-o", "nowhere", "--address", bad],
        &["embed", "jambi-bkbk", "--link", bad],
        &["cite", "jambi-bkbk", "--link", bad],
        &["cite", "jambi-bkbk", "--address", bad],
        &["chat", "jambi-bkbk", "--address", bad],
        &["chat", "jambi-bkbk", "--link", bad],
        &["export", "jambi-bkbk", "-o", "nowhere.docx", "--link", bad],
    ] {
        let complaint = refused(cakupan(line));
        assert!(complaint.contains(bad) && complaint.contains("https://"), "{line:?}: {complaint}");
    }
}

#[test]
fn what_is_passed_on_leads_to_the_link_that_was_given() {
    let link = "https://x.org/cakupan/#v=1&b=jambi-bkbk&we=1300000";
    let html = link.replace('&', "&amp;");
    let told = |line: &[&str]| printed(cakupan(line));
    assert!(told(&["cite", link]).lines().next().unwrap().contains(link));
    assert!(told(&["cite", link, "--format", "bibtex"]).contains("x.org"));
    assert!(told(&["chat", link]).ends_with(&format!("{link}\n")));
    assert!(told(&["embed", link]).contains(&html));
    // The line's own link, and its own address, go before it.
    let other = "https://example.org/";
    for command in ["cite", "chat"] {
        let text = told(&[command, link, "--link", "https://example.org/x"]);
        assert!(
            text.contains("https://example.org/x") && !text.contains("x.org/cakupan"),
            "{text}"
        );
        let text = told(&[command, link, "--address", other]);
        assert!(text.contains("https://example.org/#v=1&b=jambi-bkbk&we=1300000"), "{text}");
        // What stands without an address leads nowhere by itself, and with one it does.
        let bare = "#v=1&b=jambi-bkbk&we=1300000&k=1,1,5,44.5,1,2030-01";
        assert!(!said(&cakupan(&[command, bare]).stdout).contains("#v=1"));
        let text = said(&cakupan(&[command, bare, "--address", other]).stdout);
        assert!(text.contains(&format!("https://example.org/{bare}")), "{text}");
        // A scenario of one's own, from standard input.
        let line = [command, "-", "--address", "https://example.org/c/#old"];
        let text = printed(piped(&line, changed().as_bytes()));
        assert!(text.contains("https://example.org/c/#v=1&b=jambi-bkbk&"), "{text}");
        // A citation pins its result; a message has no room for it.
        assert_eq!(text.contains("&k=1,1,"), command == "cite", "{text}");
    }
    assert!(!told(&["cite", "jambi-bkbk"]).contains("http"));
}

#[test]
fn an_original_several_scenarios_and_a_pin_can_be_named() {
    let document = changed();
    let other = ["link", "-", "--original", "kota-jambi"];
    let far = printed(piped(&other, document.as_bytes()));
    assert!(far.starts_with("#v=1&") && far.contains("b=kota-jambi"), "{far}");
    let four = printed(cakupan(&["link", "jambi-bkbk", "kota-jambi", "babel-ucj", "tanbu-100"]));
    assert!(four.len() < 120, "{four}");
    let pinned = printed(cakupan(&["link", "jambi-bkbk", "--pin"]));
    assert!(pinned.starts_with("#v=1&b=jambi-bkbk&k=1,"), "{pinned}");
    let complaint = refused(cakupan(&["link", "jambi-bkbk", "--original", "kota-jamb"]));
    assert!(complaint.contains("Mungkin maksud Anda kota-jambi?"), "{complaint}");
    refused(piped(&["link", "-", "--lang", "en"], b"{}"));
}

#[test]
fn what_is_wrong_with_a_link_is_told_and_the_rest_is_used() {
    let output = cakupan(&["run", "#v=1&b=jambi-bkbk&sm=60&we=x", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        said(&output.stderr).trim_end(),
        "we=x: not a number (such as 1300000 or 1.5). The original value is used."
    );
    assert!(said(&output.stdout).contains("December 2027"));
    let output = cakupan(&["run", "#v=1&b=jambi-bkbk&9b=5&o=sm:1:5,we:1:5", "--lang", "en"]);
    assert_eq!(
        said(&output.stderr).trim_end(),
        "9b=5: this scenario has no programme or denominator of that number. This change is not used.\n\
         o=sm:1:5: this scenario has no such number. There is nothing to move."
    );
    let output = cakupan(&["link", "#v=1&b=jambi-bkbk&p=../../x&w=<script>", "--lang", "en"]);
    assert_eq!(said(&output.stdout), "#v=1&b=jambi-bkbk\n");
    let told = said(&output.stderr);
    assert!(told.contains("p=../../x: only simulasi, wilayah, cari, "), "{told}");
    assert!(told.contains("w=<script>: not the code of a region"), "{told}");
    let good = "#v=1&b=jambi-bkbk&p=wilayah&w=15.71";
    let output = cakupan(&["link", good]);
    assert_eq!((said(&output.stdout), said(&output.stderr)), (format!("{good}\n"), String::new()));
    for (link, id, en) in [
        ("#v=0&b=jambi-bkbk", "versi 0", "version 0"),
        ("#v=9&b=jambi-bkbk", "versi 9", "version 9"),
        ("#v=1&b=none", "b=none: tidak ada skenario siap pakai", "there is no ready scenario"),
        ("#v=&b=jambi-bkbk", "tidak menyebut versinya", "does not say its version"),
        ("#v=1&p=cari", "tidak memuat skenario", "holds no scenario"),
    ] {
        for (lang, wanted) in [("id", id), ("en", en)] {
            let complaint = refused(cakupan(&["run", link, "--lang", lang]));
            assert!(complaint.contains(wanted), "{complaint}");
        }
    }
}
