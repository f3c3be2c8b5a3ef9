//! Codes: there and back whatever happens on the way, the same for ever, and each mistake named.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::code::{DRAWN, Kind, LONGEST_CONTENT, Message, Reason, TYPED, gather, write};
use cakupan::text::{Lang, code as said};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The one content of a text in which nothing is wrong.
#[track_caller]
fn whole(text: &str) -> (Kind, String) {
    let found = gather(text);
    assert_eq!(found.problems, [], "{text}");
    let [Message { kind, content: Some(content), .. }] = &found.messages[..] else {
        panic!("{text}: {found:?}");
    };
    (*kind, content.clone())
}

/// What is wrong with a text, and with which part.
fn wrong(text: &str) -> Vec<(String, Reason)> {
    gather(text).problems.into_iter().map(|of| (of.part, of.reason)).collect()
}

const LINK: &str = "v=1&b=jambi-bkbk&we=1300000&1bv=90000000";

/// A content of several parts.
fn long() -> Vec<String> {
    let content: String = (0..40).map(|at| format!("&{at}bv={}", at * 7_919)).collect();
    let parts = write(Kind::Scenario, &content, TYPED).unwrap();
    assert!(parts.len() > 3);
    parts
}

#[test]
fn a_part_is_drawn_densely_and_fits_the_code_that_is_meant_for_it() {
    let parts = write(Kind::Scenario, LINK, DRAWN).unwrap();
    assert_eq!(parts.len(), 1);
    assert!(parts[0].starts_with("CKP1:S:1/1:"), "{}", parts[0]);
    for length in [0, 10, 500, 3_000, LONGEST_CONTENT] {
        // Hardly compressible, as a link's packed part is.
        let mut seed = 1_u32;
        let mut sign = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'!' + u8::try_from(seed >> 25).unwrap() % 90)
        };
        let content: String = (0..length).map(|_| sign()).collect();
        for (longest, extra) in [(DRAWN, 0), (TYPED, TYPED / 5)] {
            let Ok(parts) = write(Kind::Scenario, &content, longest) else {
                assert_eq!((length, longest), (LONGEST_CONTENT, TYPED));
                continue;
            };
            for part in &parts {
                let dense =
                    |of: char| of.is_ascii_digit() || of.is_ascii_uppercase() || ":/-".contains(of);
                assert!(part.chars().all(dense), "{part}");
                assert!(part.len() <= longest + extra, "{} signs: {part}", part.len());
            }
            // Of one length, so that one drawn after another is of one size.
            let lengths = parts.iter().rev().skip(1).map(String::len);
            assert!(lengths.max().unwrap_or(0) <= parts[0].len() + 4);
            assert_eq!(whole(&parts.join("\n")), (Kind::Scenario, content.clone()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any order, doubles, small letters, look-alikes, hyphens and line ends anywhere, and words
    /// around: all the same.
    #[test]
    fn what_was_written_is_read_however_it_comes(
        content in "\\PC{0,400}",
        kind in prop::sample::select(Kind::ALL.to_vec()),
        longest in prop::sample::select(vec![TYPED, 100, DRAWN]),
        order in any::<prop::sample::Index>(),
        every in 1_usize..40,
    ) {
        let mut parts = write(kind, &content, longest).unwrap();
        let turn = order.index(parts.len());
        parts.rotate_left(turn);
        parts.push(parts[0].clone());
        prop_assert_eq!(whole(&parts.join("\n")), (kind, content.clone()));
        let spoilt = |part: &String| {
            let part = part.to_lowercase();
            let (head, body) = part.split_at("ckp1:s:".len());
            let body = body.replace('0', "O").replace('1', "l");
            let body: Vec<char> = body.chars().collect();
            let lines: Vec<String> = body.chunks(every).map(|of| of.iter().collect()).collect();
            format!("[09.41] Bu Rina: *{head}{}*, tolong dibuka", lines.join(" -\n"))
        };
        let text: Vec<String> = parts.iter().map(spoilt).collect();
        prop_assert_eq!(whole(&text.join("\n")), (kind, content));
    }

    /// Whatever stands there, nothing panics and nothing false is read.
    #[test]
    fn no_text_does_harm(text in "(\\PC|CKP1:|[0-9A-Z:/ -]){0,200}") {
        let found = gather(&text);
        prop_assert!(found.messages.iter().all(|of| of.content.is_none() || text.contains("#")));
        for problem in &found.problems {
            prop_assert!(said::message(problem, Lang::Id).ends_with('.'));
        }
    }

    /// One wrong sign, one that is missing, or two exchanged ones are always seen.
    #[test]
    fn a_changed_sign_is_seen(at in any::<prop::sample::Index>(), to in "[0-9A-HJKMNP-TV-Z]") {
        let part = write(Kind::Scenario, LINK, DRAWN).unwrap().remove(0);
        let start = "CKP1:S:1/1:".len();
        let at = start + at.index(part.len() - start);
        let mut changed = part.clone();
        changed.replace_range(at..=at, &to);
        let mut shorter = part.clone();
        shorter.remove(at);
        let mut signs: Vec<char> = part.chars().collect();
        let other = if at + 1 < signs.len() { at + 1 } else { start };
        signs.swap(at, other);
        for text in [changed, shorter, signs.into_iter().collect()] {
            let same = text == part;
            let found = gather(&text);
            let read = found.messages.iter().any(|of| of.content.is_some());
            prop_assert_eq!(read, same, "{}", text);
            prop_assert_eq!(found.problems.is_empty(), same, "{}", text);
        }
    }
}

#[test]
fn what_is_missing_is_told_and_what_is_whole_is_used() {
    let mut parts = long();
    let lost = parts.remove(1);
    let found = gather(&parts.join("\n"));
    assert_eq!((found.problems.len(), found.messages.len()), (0, 1));
    assert_eq!((found.messages[0].missing(), &found.messages[0].content), (vec![2], &None));
    // Parts of another size do not fit between, but are the same content.
    let content = whole(&format!("{}\n{lost}", parts.join("\n"))).1;
    let drawn = write(Kind::Scenario, &content, DRAWN).unwrap().join(" ");
    assert_eq!(whole(&format!("{}\n{drawn}", parts.join("\n"))).1, content);
}

#[test]
fn each_mistake_is_named() {
    let parts = long();
    let of = |number: usize| format!("{number}/{}", parts.len());
    let none = String::new;
    let one = write(Kind::Scenario, LINK, DRAWN).unwrap().remove(0);
    assert_eq!(wrong("halo semua"), [(none(), Reason::Foreign)]);
    assert_eq!(wrong(""), [(none(), Reason::Foreign)]);
    assert_eq!(wrong("https://contoh.id/"), [(none(), Reason::Foreign)]);
    assert_eq!(wrong(&"x".repeat(600_000)), [(none(), Reason::TooLong)]);
    assert_eq!(wrong(&one.replace("CKP1", "CKP2")), [(none(), Reason::NewerVersion)]);
    assert_eq!(wrong(&one.replace(":S:", ":X:")), [(none(), Reason::UnknownKind)]);
    for number in ["0/1", "2/1", "1/1000", "a/b", "11"] {
        assert_eq!(wrong(&one.replace("1/1", number)), [(none(), Reason::Number)], "{number}");
    }
    let (start, end) = one.rsplit_once(':').unwrap();
    assert_eq!(wrong(&format!("{start}U:{end}")), [("1/1".to_owned(), Reason::Sign)]);
    assert_eq!(wrong(&format!("{start}*:{end}")), [("1/1".to_owned(), Reason::Sign)]);
    for at in [20, one.len() - 1] {
        assert_eq!(wrong(&one[..at]), [("1/1".to_owned(), Reason::Cut)], "{}", &one[..at]);
    }
    assert_eq!(wrong("CKP1:S:"), [(none(), Reason::Cut)]);
    // A line cut off by the next one; the next one counts.
    let cut = format!("{}\n{}", &parts[0][..30], parts[1]);
    assert_eq!(wrong(&cut), [(of(1), Reason::Cut)]);
    assert_eq!(gather(&cut).messages[0].have, [2]);
    let long = format!("{start}{}:{end}", "0".repeat(5_000));
    assert_eq!(wrong(&long), [("1/1".to_owned(), Reason::PartTooLong)]);
    let spoilt = parts[2].replace(&of(3), &of(2));
    assert_eq!(wrong(&spoilt), [(of(2), Reason::Damaged)]);
    // A part that claims to be another's: its own check holds, the whole one does not.
    let mixed = format!("{one}\n{}", parts[0]);
    assert_eq!(wrong(&mixed), [(none(), Reason::Mixed)]);
    assert_eq!(gather(&mixed).messages[0].content.as_deref(), Some(LINK));
    let bytes = "x".repeat(LONGEST_CONTENT + 1);
    let refused = write(Kind::Scenario, &bytes, DRAWN).unwrap_err();
    assert_eq!(refused.reason, Reason::Unwritable(LONGEST_CONTENT + 1));
    // Answers of many are no mixture.
    let answers = ["1", "2"].map(|of| write(Kind::Answer, of, DRAWN).unwrap().remove(0));
    assert_eq!((wrong(&answers.join(" ")), gather(&answers.join(" ")).messages.len()), (vec![], 2));
}

#[test]
fn a_link_is_a_scenario_too() {
    let text = format!("Lihat https://contoh.id/cakupan/#{LINK} ya");
    assert_eq!(whole(&text), (Kind::Scenario, LINK.to_owned()));
    assert_eq!(whole("#s=kaltim-100k"), (Kind::Scenario, "s=kaltim-100k".to_owned()));
    // A code beside it is what was meant.
    let code = write(Kind::Answer, "{}", DRAWN).unwrap().join("");
    assert_eq!(whole(&format!("{text} {code}")), (Kind::Answer, "{}".to_owned()));
}

/// Somebody may have printed the code.
#[test]
fn codes_of_every_version_are_read_for_ever() {
    let file = "tests/schema/codes-1.json";
    let mut codes: Value = serde_json::from_str(&common::text(file)).unwrap();
    for entry in codes.as_array_mut().unwrap() {
        let text = |name: &str| entry[name].as_str().unwrap().to_owned();
        let kind = Kind::from_name(&text("kind")).unwrap();
        let content = text("content");
        // A new entry gets its codes once; what is there is never written anew.
        if entry.get("codes").is_none() && common::bless() {
            let codes = |longest| write(kind, &content, longest).unwrap();
            entry["codes"] = json!({ "drawn": codes(DRAWN), "typed": codes(TYPED) });
        }
        for form in ["drawn", "typed"] {
            let parts = entry["codes"][form].as_array().unwrap();
            let parts: Vec<&str> = parts.iter().map(|of| of.as_str().unwrap()).collect();
            assert_eq!(whole(&parts.join("\n")), (kind, content.clone()), "{}", entry["what"]);
        }
    }
    let mut text = serde_json::to_string_pretty(&codes).unwrap();
    text.push('\n');
    common::golden(file, &text);
}
