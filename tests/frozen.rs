//! Frozen figures: HTML that holds without scripts, for ten years and in any article.

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
#[path = "common/markup.rs"]
mod markup;

use cakupan::link;
use cakupan::ready;
use cakupan::scenario::Scenario;
use cakupan::text::Lang;
use cakupan::text::words::Locale;
use cakupan::view::figures::Figure;
use cakupan::view::frozen::{Form, Freezing, Site, Theme, frozen, own_link};
use cakupan::view::share::Sharing;
use command::{cakupan, printed, refused, scratch};
use markup::{check_markup, check_still};

const LANGS: [Lang; 2] = [Lang::Id, Lang::En];

fn in_lang(lang: Lang) -> Locale<'static> {
    Locale { lang, words: ready::words() }
}

fn scenario(id: &str) -> Scenario {
    ready::find(id).unwrap().scenario().unwrap()
}

/// What is asked for a ready scenario on a site.
fn asked(id: &str, figure: Figure, form: Form, lang: Lang) -> Freezing {
    let site = Site::parse("https://cakupan.example.id/").unwrap();
    Freezing {
        form,
        fragment: own_link(id, figure, lang),
        sharing: Sharing {
            figure,
            today: "2026-11-21".to_owned(),
            link: site.live(id, lang),
            ..Sharing::default()
        },
        site: Some(site),
        ..Freezing::default()
    }
}

/// The text with each drawing replaced by its size: the digests hold the drawings.
fn without_drawings(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<svg ") {
        let (head, _) = after.split_once('>').unwrap();
        let (_, behind) = after.split_once("</svg>").unwrap();
        let of = |name: &str| {
            let (_, value) = head.split_once(&format!(" {name}=\"")).unwrap();
            value.split('"').next().unwrap().to_owned()
        };
        text.push_str(&format!("{before}[svg {} {}]", of("width"), of("aria-label")));
        rest = behind;
    }
    text + rest
}

#[test]
fn the_figures_of_the_ready_scenarios_are_frozen_as_they_were() {
    for ready in ready::ALL {
        let scenario = scenario(ready.id);
        let mut text = String::new();
        for figure in Figure::ALL {
            for lang in LANGS {
                let form =
                    |form| frozen(&scenario, &asked(ready.id, figure, form, lang), in_lang(lang));
                let page = form(Form::Page);
                check_markup(&page);
                check_still(&page);
                assert_eq!(page.matches("<svg").count(), 2);
                let fragment = form(Form::Fragment);
                check_markup(&fragment);
                check_still(&fragment);
                assert!(!fragment.contains("<style") && !fragment.contains("var(--"));
                let upgrade = form(Form::Upgrade);
                let (before, after) = upgrade.split_once(&fragment).unwrap();
                // Each text is kept once: the pieces hold what the page does, how it was
                // computed is the same for each figure.
                if lang == Lang::Id && figure == Figure::Coverage {
                    let (before_table, table) = fragment.split_once("<table>").unwrap();
                    let (table, behind) = table.split_once("</table>").unwrap();
                    assert!(page.contains(table), "the table of both");
                    let piece = format!("{before_table}[the page's table]{behind}");
                    text.push_str(&without_drawings(&piece));
                    text.push_str(&format!("{before}[the same]\n{after}{}", form(Form::Live)));
                }
                let body = page.split_once("<body>").unwrap().1;
                let heading = lang.pick("<h2>Cara menghitung</h2>", "<h2>How it was computed</h2>");
                let (figured, method) = body.split_once(heading).unwrap();
                text.push_str(&without_drawings(figured));
                if figure == Figure::Coverage {
                    text.push_str(&format!("{heading}{method}"));
                }
                assert!(text.contains(method), "{figure:?}: how it was computed");
            }
        }
        common::golden(&format!("tests/golden/frozen-{}.html", ready.id), &text);
    }
}

#[test]
fn a_title_that_would_break_out_is_shown_as_it_is_written() {
    let hostile = "</title></h1><script>alert(1)</script>\"' onload=x & <svg/onload=alert(2)>";
    let mut scenario = scenario("kota-jambi");
    for text in [&mut scenario.title, &mut scenario.region.name] {
        hostile.clone_into(text);
    }
    for programme in &mut scenario.programmes {
        hostile.clone_into(&mut programme.name);
    }
    for figure in Figure::ALL {
        for form in [Form::Page, Form::Fragment] {
            let of = Freezing {
                title: hostile.to_owned(),
                picture: if figure == Figure::Money { hostile.to_owned() } else { String::new() },
                sharing: Sharing {
                    link: "javascript:alert(3)".to_owned(),
                    ..asked("kota-jambi", figure, form, Lang::Id).sharing
                },
                ..asked("kota-jambi", figure, form, Lang::Id)
            };
            let html = frozen(&scenario, &of, in_lang(Lang::Id));
            check_markup(&html);
            let plain = html.replace("javascript:alert(3)", "");
            assert_eq!(html.matches("href=").count(), 0, "no address of the web");
            assert!(!plain.contains("<script") && !plain.contains("onload=alert(2)>"), "{form:?}");
            assert!(html.contains("&lt;/title&gt;&lt;/h1&gt;&lt;script&gt;"), "{form:?}");
            if form == Form::Page {
                assert_eq!(html.matches("<h1>").count(), 1);
            }
        }
    }
    let refused = Freezing::parse(r#"{"form":"live","site":"javascript:alert(1)"}"#).unwrap_err();
    assert_eq!(refused.field, "site");
    for (site, fragment) in [(None, "#v=1"), (Site::parse("https://a.id/"), "")] {
        let (form, fragment) = (Form::Live, fragment.to_owned());
        let live = Freezing { form, site, fragment, ..Freezing::default() };
        assert_eq!(frozen(&scenario, &live, in_lang(Lang::Id)), "", "there is nothing to be live");
    }
}

#[test]
fn a_theme_that_was_chosen_is_the_only_one() {
    let scenario = scenario("babel-ucj");
    let page = |theme| {
        let of = Freezing { theme, ..asked("babel-ucj", Figure::Members, Form::Page, Lang::Id) };
        frozen(&scenario, &of, in_lang(Lang::Id))
    };
    let (auto, light, dark) = (page(Theme::Auto), page(Theme::Light), page(Theme::Dark));
    assert!(
        auto.contains("prefers-color-scheme:dark")
            && auto.contains("#ffffff")
            && auto.contains("#182126")
    );
    assert!(!light.contains("prefers-color-scheme") && !light.contains("#182126"));
    assert!(!dark.contains("prefers-color-scheme") && dark.contains("#182126"));
    // Each colour that a drawing names is there.
    for name in auto.split("var(").skip(1).filter_map(|of| of.split(')').next()) {
        assert!(auto.contains(&format!("{name}:#")), "{name}");
    }
    let dark = Freezing {
        theme: Theme::Dark,
        ..asked("babel-ucj", Figure::Members, Form::Fragment, Lang::Id)
    };
    assert!(frozen(&scenario, &dark, in_lang(Lang::Id)).contains("#182126"));
}

#[test]
fn a_short_run_has_a_row_for_each_month() {
    let mut scenario = scenario("jambi-bkbk");
    scenario.months = 24;
    for figure in Figure::ALL {
        let html = frozen(
            &scenario,
            &asked("jambi-bkbk", figure, Form::Page, Lang::Id),
            in_lang(Lang::Id),
        );
        assert_eq!(html.matches("<th scope=\"row\">").count(), 24, "{figure:?}");
    }
}

#[test]
fn a_fall_within_each_year_stands_in_table_and_alternative_text() {
    let scenario = scenario("babel-ucj");
    for (figure, lang, fall, alt) in [
        (Figure::Coverage, Lang::Id, "Juni 2030", "terendah 34,4% pada Januari 2025"),
        (Figure::Members, Lang::En, "January 2030", "at the fewest in January 2025"),
    ] {
        let html = frozen(&scenario, &asked("babel-ucj", figure, Form::Page, lang), in_lang(lang));
        assert!(html.contains(&format!("<th scope=\"row\">{fall}</th>")), "{html}");
        let description = html.split_once("name=\"description\" content=\"").unwrap().1;
        assert!(description.split('"').next().unwrap().contains(alt), "{description}");
    }
}

#[test]
fn a_piece_has_the_picture_that_is_named() {
    let of = Freezing {
        picture: "cakupan-jambi.png".to_owned(),
        ..asked("jambi-bkbk", Figure::Coverage, Form::Fragment, Lang::En)
    };
    let html = frozen(&scenario("jambi-bkbk"), &of, in_lang(Lang::En));
    check_markup(&html);
    assert!(
        html.contains("<img src=\"cakupan-jambi.png\" alt=\"Line chart") && !html.contains("<svg")
    );
}

#[test]
fn the_command_writes_each_form() {
    let address_of = ["--address", "https://cakupan.example.id/uji"];
    let file = scratch("frozen.html");
    let named = file.to_str().unwrap();
    printed(cakupan(&["embed", "jambi-bkbk", "-o", named, "--date", "2026-11-21"]));
    let page = std::fs::read_to_string(&file).unwrap();
    assert!(page.starts_with("<!doctype html>") && !page.contains("href="));
    let form = |form: &str, more: &[&str]| {
        let line = [&["embed", "jambi-bkbk", "--form", form][..], &address_of, more].concat();
        printed(cakupan(&line))
    };
    let whole = "href=\"https://cakupan.example.id/uji/#v=1&amp;b=jambi-bkbk&amp;k=1,1,";
    let page = form("page", &[]);
    assert!(page.contains(whole) && page.contains("target=\"_blank\""), "{page}");
    let more = ["--figure", "money", "--title", "Uang & waktu", "--theme", "dark"];
    let upgrade = form("upgrade", &more);
    let src = upgrade.split('"').nth(1).unwrap().replace("&amp;", "&");
    let (address, fragment) = src.split_once('#').unwrap();
    assert_eq!(address, "https://cakupan.example.id/uji/embed/jambi-bkbk-money-id.html");
    let view = link::read(&format!("#{fragment}")).view;
    assert_eq!((view.figure, view.theme, view.lang), (Some("money"), Some("dark"), Some("id")));
    assert_eq!(view.title, "Uang & waktu");
    assert!(upgrade.contains(
        "<script async src=\"https://cakupan.example.id/uji/cakupan-chart.js\"></script>"
    ));
    let live = form("live", &["--lang", "en"]);
    let drawn = "<iframe src=\"https://cakupan.example.id/uji/embed/jambi-bkbk-coverage-en.html\" title=\"Coverage goes";
    assert!(live.starts_with(drawn), "{live}");
    // The way to the page leads to the page, out of any frame.
    let way = "<p><a href=\"https://cakupan.example.id/uji/#v=1&amp;b=jambi-bkbk&amp;f=coverage&amp;l=en\" target=\"_blank\" rel=\"noopener\">Open in the simulator";
    assert!(live.contains(way), "{live}");
    let said = refused(cakupan(&["embed", "jambi-bkbk", "--form", "live"]));
    assert!(said.contains("--address"), "{said}");
    let said = refused(cakupan(&["embed", "jambi-bkbk", "--address", "contoh.id"]));
    assert!(said.contains("https://contoh.id/cakupan/"), "{said}");
    // A scenario of one's own stands in the link.
    let own = scratch("own.json");
    let document = ready::find("jambi-bkbk").unwrap().document;
    std::fs::write(&own, document.replace("1286133", "1300000")).unwrap();
    let line = [&["embed", own.to_str().unwrap(), "--form", "live"][..], &address_of].concat();
    let live = printed(cakupan(&line));
    assert!(
        live.contains("embed.html#v=1&amp;b=jambi-bkbk&amp;f=coverage&amp;l=id&amp;we=1300000\""),
        "{live}"
    );
}

#[test]
fn a_link_says_what_the_line_leaves_open() {
    let site = ["--address", "https://a.id/"];
    let link = "https://a.id/#v=1&b=jambi-bkbk&f=money&h=Uang%20desa&l=en&o=1bv:5:10&t=dark";
    let of = |more: &[&str]| printed(cakupan(&[&["embed", link][..], &site, more].concat()));
    let source = |html: &str| html.split('"').nth(1).unwrap().replace("&amp;", "&");
    let drawn = "https://a.id/embed/jambi-bkbk-money-en.html#";
    let live = of(&["--form", "live"]);
    let wanted = format!("{drawn}v=1&b=jambi-bkbk&f=money&h=Uang+desa&l=en&o=1bv:5:10&t=dark");
    assert_eq!(source(&live), wanted);
    assert!(live.contains("title=\"Uang desa\""), "{live}");
    let page = of(&[]);
    assert!(page.contains("<html lang=\"en\">") && page.contains("<h1>Uang desa</h1>"), "{page}");
    assert!(!page.contains("prefers-color-scheme") && page.contains("#182126"));
    // What the line says, wins.
    let line =
        ["--form", "live", "--figure", "members", "--theme", "auto", "--title", "", "--lang", "id"];
    let live = source(&of(&line));
    let wanted = "https://a.id/embed/jambi-bkbk-members-id.html#v=1&b=jambi-bkbk&f=members&l=id&o=1bv:5:10&t=auto";
    assert_eq!(live, wanted.replace("&t=auto", ""));
}

#[test]
fn titles_and_addresses_that_cannot_stand_are_refused() {
    let of = |more: &[&str]| cakupan(&[&["embed", "jambi-bkbk"][..], more].concat());
    let longest = "é".repeat(200);
    printed(of(&["--title", &longest]));
    let said = refused(of(&["--title", &format!("{longest}é")]));
    assert!(said.contains("200 karakter"), "{said}");
    for option in ["--picture", "--link"] {
        for bad in ["javascript:alert(1)", "JavaScript:alert(1)", "//evil.id/x", "a b"] {
            let said = refused(of(&[option, bad]));
            assert!(said.contains(option) && said.contains("https://"), "{said}");
        }
        printed(of(&[option, "grafik.png"]));
    }
}

#[test]
fn the_addresses_of_ready_scenarios_are_links_that_open() {
    let site = Site::below(1);
    for ready in ready::ALL {
        let of = link::Shared {
            base: Some((ready.id, ready.document)),
            document: ready.document,
            pin: link::Pinning::None,
        };
        for lang in LANGS {
            let name = Some(lang.pick("id", "en"));
            let page = link::View { lang: name, ..link::View::default() };
            let written = link::write(&[of], &page).unwrap();
            assert_eq!(site.live(ready.id, lang), format!("../{written}"));
            for figure in Figure::ALL {
                let view = link::View { figure: Some(figure.name()), ..page.clone() };
                let written = link::write(&[of], &view).unwrap();
                assert_eq!(own_link(ready.id, figure, lang), written);
            }
        }
    }
}
