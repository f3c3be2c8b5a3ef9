//! What an embed gets of the core: the same figures and words as the page, and sliders within the
//! bounds that an editor set.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "test code: what is missing fails the test"
)]

use cakupan::ready;
use cakupan::text::Lang;
use cakupan::text::words::{Locale, Words};
use cakupan::view::embed::{Embedded, Slider, Wanted, embed};
use cakupan::view::figures::Figure;
use cakupan::view::page::{self, Simulated};
use cakupan::view::tables::{Table, tables};

const BUDGET: &str = "programmes[0].budget.per_village";

struct Figured {
    title: String,
    headline: String,
    svg: String,
    alt: String,
    caption: String,
    data: String,
    table: Option<Table>,
    sliders: Vec<Slider>,
    changed: bool,
}

fn asked<'a>(words: &'a Words, lang: Lang, figure: Figure) -> Wanted<'a> {
    let locale = Locale { lang, words };
    Wanted { locale, figure, width: 640, sliders: "", moved: "", table: false }
}

fn figured(document: &str, wanted: &Wanted<'_>) -> Figured {
    match embed(document, wanted) {
        Embedded::Answered {
            title,
            headline,
            svg,
            alt,
            caption,
            data,
            table,
            sliders,
            changed,
            ..
        } => Figured { title, headline, svg, alt, caption, data, table, sliders, changed },
        Embedded::Refused { problems, .. } => panic!("refused: {problems:?}"),
    }
}

#[test]
fn figures_words_and_tables_are_those_of_the_page_to_the_byte() {
    for ready in ready::ALL {
        let words = Words::parse(ready.english);
        for lang in [Lang::Id, Lang::En] {
            let locale = Locale { lang, words: &words };
            let whole = tables(&ready.scenario().unwrap(), locale).tables;
            let wanted = page::Wanted { locale, programme: 0, width: 640, figures: &Figure::ALL };
            let Simulated::Answered { answer, charts, .. } =
                page::simulate(ready.document, &wanted)
            else {
                panic!("{} is refused", ready.id)
            };
            for ((figure, chart), table) in Figure::ALL.into_iter().zip(&charts).zip(whole) {
                let wanted = Wanted { table: true, ..asked(&words, lang, figure) };
                let of = figured(ready.document, &wanted);
                assert_eq!(of.svg, chart.svg, "{} {}", ready.id, figure.name());
                assert_eq!(
                    (&of.title, &of.caption, &of.alt),
                    (&chart.title, &chart.caption, &chart.alt)
                );
                assert_eq!(of.headline, answer.headline);
                let json = |table: &Table| serde_json::to_string(table).unwrap();
                assert_eq!(json(&of.table.unwrap()), json(&table));
                assert!(of.sliders.is_empty() && !of.changed);
                assert!(!of.data.is_empty(), "{} has dated sources", ready.id);
            }
        }
    }
}

fn jambi() -> &'static str {
    ready::ALL.iter().find(|ready| ready.id == "jambi-bkbk").unwrap().document
}

#[test]
fn a_slider_has_the_bounds_of_the_editor_and_says_its_value() {
    let words = Words::default();
    let lines = format!("{BUDGET} 50000000 200000000\nworkers.growth_pct 0 2.5");
    let wanted = Wanted { sliders: &lines, ..asked(&words, Lang::Id, Figure::Coverage) };
    let of = figured(jambi(), &wanted);
    let [budget, growth] = &of.sliders[..] else { panic!("{:?}", of.sliders) };
    assert_eq!(
        (budget.min.as_str(), budget.max.as_str(), budget.step.as_str()),
        ("50000000", "200000000", "500000")
    );
    assert_eq!(
        (budget.path.as_str(), budget.value.as_str(), budget.text.as_str(), budget.spoken.as_str()),
        (BUDGET, "100000000", "Rp100.000.000", "Rp100 juta")
    );
    assert!(!budget.label.is_empty() && !budget.changed);
    assert_eq!((growth.max.as_str(), growth.step.as_str()), ("2.5", "0.02"));
    assert!(growth.spoken.ends_with(" persen"), "{}", growth.spoken);
}

#[test]
fn what_was_published_is_within_the_ends_and_ends_are_within_bounds() {
    let words = Words::default();
    let lines = format!("{BUDGET} 150000000 200000000\nworkers.growth_pct -500 500");
    let wanted = Wanted { sliders: &lines, ..asked(&words, Lang::Id, Figure::Coverage) };
    let of = figured(jambi(), &wanted);
    assert_eq!(of.sliders[0].min, "100000000");
    assert_eq!((of.sliders[1].min.as_str(), of.sliders[1].max.as_str()), ("-20", "20"));
    // The ends do not follow the value.
    let moved = format!("{BUDGET} 200000000");
    let of = figured(jambi(), &Wanted { moved: &moved, ..wanted });
    assert_eq!(
        (of.sliders[0].min.as_str(), of.sliders[0].value.as_str()),
        ("100000000", "200000000")
    );
}

#[test]
fn what_a_reader_moves_is_what_the_page_would_say() {
    let words = Words::default();
    let sliders = format!("{BUDGET} 50000000 200000000");
    let wanted = Wanted { sliders: &sliders, ..asked(&words, Lang::Id, Figure::Coverage) };
    let moved = format!("{BUDGET} 200000000");
    let of = figured(jambi(), &Wanted { moved: &moved, ..wanted });
    assert!(of.changed && of.sliders[0].changed);
    assert!(of.headline.starts_with("Rp31,24 miliar "), "{}", of.headline);

    let same = figured(jambi(), &Wanted { moved: &format!("{BUDGET} 100000000.0"), ..wanted });
    assert!(!same.changed, "the value that stood there is no change");
    assert_eq!(same.svg, figured(jambi(), &wanted).svg);
}

#[test]
fn what_is_not_understood_is_passed_over() {
    let words = Words::default();
    let sliders = "nothing\n\nno.such.number 1 2\nworkers.growth_pct a b\nworkers.growth_pct 0";
    let moved = "no.such.number 3\nworkers.growth_pct\nworkers.growth_pct x\n ";
    let wanted = Wanted { sliders, moved, ..asked(&words, Lang::En, Figure::Money) };
    let of = figured(jambi(), &wanted);
    assert!(of.sliders.is_empty() && !of.changed);
}

#[test]
fn a_document_that_does_not_hold_together_is_refused_by_name() {
    let words = Words::default();
    let wanted = asked(&words, Lang::Id, Figure::Coverage);
    let moved = "programmes[0].paid_months.first 12\nprogrammes[0].paid_months.last 1";
    for (document, moved, said) in [
        ("{", "", "dokumen: teks ini bukan JSON."),
        (jambi(), moved, "programmes[0].paid_months.last: akhir mendahului awal."),
    ] {
        let Embedded::Refused { problems, .. } = embed(document, &Wanted { moved, ..wanted })
        else {
            panic!("unnoticed: {said}")
        };
        assert_eq!(problems, [said]);
    }
}

#[test]
fn numbers_that_cannot_be_moved_are_named() {
    let base = |id: &str| ready::find(id).map(|of| of.document.to_owned());
    let open = |sliders: &str| {
        let fragment = format!("#v=1&b=jambi-bkbk&o={sliders}");
        cakupan::view::embed::open(&fragment, &base, Lang::En).problems
    };
    assert_eq!(open("1bv:1:200000000,we:1:5"), Vec::<String>::new());
    let told = open("1b:1:200000000,9b:1:5,sm:1:5");
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|of| of.ends_with("There is nothing to move.")), "{told:?}");
}
