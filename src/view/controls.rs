//! The inputs that the page offers for a scenario: each with its place in the document, its
//! bounds, its value in words, and where the value comes from.

use rust_decimal::Decimal;
use serde::Serialize;

use super::sources::of_source;
use crate::inputs::Unit;
use crate::num::{Arithmetic, Exact, ceil};
use crate::rules::{Terms, budget_of_year, contribution};
use crate::scenario::{Budget, Group, Programme, Scenario};
use crate::text::inputs::spoken;
use crate::text::number::{decimal, month_name, percent, rupiah, rupiah_short};
use crate::text::words::Locale;
use crate::text::{Lang, fill};

/// An input.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct Control {
    /// Its name in the program.
    pub id: &'static str,
    /// Where its value stands in the document.
    #[cfg_attr(all(test, not(target_arch = "wasm32")), ts(type = "(string | number)[]"))]
    pub path: Vec<PathStep>,
    /// What kind of number it is: `rupiah`, `percent`, `month`, `people` or `plain`.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"rupiah\" | \"percent\" | \"month\" | \"people\" | \"plain\"")
    )]
    pub kind: &'static str,
    /// What it is.
    pub label: String,
    /// What it does.
    pub help: String,
    /// Its value as the document writes it.
    pub value: String,
    /// Its value as people read it.
    pub text: String,
    /// Its value in words, for those who listen.
    pub spoken: String,
    /// The slider's least value.
    pub min: f64,
    /// The slider's greatest value.
    pub max: f64,
    /// The slider's step.
    pub step: f64,
    /// What follows from the value, or empty.
    pub note: String,
    /// Where the value comes from, if the document says.
    pub source: Option<SourceView>,
}

/// A step of a path: a field's name or a place in a list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum PathStep {
    /// A field.
    Field(String),
    /// A place in a list.
    Place(usize),
}

/// Where a value comes from, in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct SourceView {
    /// How well it is known.
    #[cfg_attr(
        all(test, not(target_arch = "wasm32")),
        ts(type = "\"regulated\" | \"reported\" | \"estimated\" | \"assumed\"")
    )]
    pub kind: &'static str,
    /// The same in words.
    pub mark: &'static str,
    /// The source.
    pub text: String,
    /// Its address, or empty.
    pub url: String,
    /// Its date, or empty.
    pub date: String,
}

/// The inputs, with the programme at position `programme` as the one they speak of.
#[must_use]
pub fn controls(scenario: &Scenario, programme: usize, locale: Locale<'_>) -> Vec<Control> {
    let lang = locale.lang;
    let mut controls = Vec::new();
    if let Some(subject) = scenario.programmes.get(programme) {
        controls.extend(budget(scenario, programme, subject, locale));
        let months = subject.paid_months;
        let month = |id, field: &str, value, label: (&str, &str)| {
            let name = month_name(value, lang).to_owned();
            Control {
                id,
                path: vec![
                    field_step("programmes"),
                    PathStep::Place(programme),
                    field_step("paid_months"),
                    field_step(field),
                ],
                kind: "month",
                label: lang.pick(label.0, label.1).to_owned(),
                help: lang
                    .pick(
                        "Di luar bulan bayar, peserta program tidak terlindungi.",
                        "Outside the paid months, members of the programme are not covered.",
                    )
                    .to_owned(),
                value: value.to_string(),
                text: name.clone(),
                spoken: name,
                min: 1.0,
                max: 12.0,
                step: 1.0,
                note: String::new(),
                source: source(
                    scenario,
                    &[&format!("programmes[{programme}].paid_months")],
                    locale,
                ),
            }
        };
        controls.push(month(
            "paid_first",
            "first",
            months.first,
            ("Bulan bayar pertama", "First paid month"),
        ));
        controls.push(month(
            "paid_last",
            "last",
            months.last,
            ("Bulan bayar terakhir", "Last paid month"),
        ));
    }
    controls.extend(rates(scenario, locale));
    controls
}

fn field_step(name: &str) -> PathStep {
    PathStep::Field(name.to_owned())
}

/// The rates that every scenario has.
fn rates(scenario: &Scenario, locale: Locale<'_>) -> Vec<Control> {
    let lang = locale.lang;
    let rate =
        |id, at: [&str; 2], value: Decimal, (min, max, step): (f64, f64, f64), words: [&str; 2]| {
            let (path, text) = (at.join("."), percent(value, 6, lang));
            let [label, help] = words;
            Control {
                id,
                path: at.map(field_step).to_vec(),
                kind: "percent",
                label: label.to_owned(),
                help: help.to_owned(),
                value: value.normalize().to_string(),
                spoken: spoken(Unit::Percent, value, lang),
                text,
                min: Exact(value).to_f64().min(min),
                max: Exact(value).to_f64().max(max),
                step,
                note: String::new(),
                source: source(scenario, &[&path], locale),
            }
        };
    let dynamics = &scenario.dynamics;
    vec![
        rate(
            "growth",
            ["workers", "growth_pct"],
            scenario.workers.growth_pct,
            (-5.0, 5.0, 0.1),
            lang.pick(
                [
                    "Pertumbuhan pekerja setahun",
                    "Berapa cepat jumlah pekerja bertambah, sama untuk semua kelompok.",
                ],
                [
                    "Growth of workers a year",
                    "How fast the number of workers grows, the same for all groups.",
                ],
            ),
        ),
        rate(
            "uptake",
            ["dynamics", "wage_uptake_pct"],
            dynamics.wage_uptake_pct,
            (0.0, 50.0, 0.5),
            lang.pick(
                [
                    "Penerima upah yang mendaftar setahun",
                    "Bagian dari penerima upah yang belum menjadi peserta.",
                ],
                [
                    "Wage earners who enrol a year",
                    "Share of the wage earners who are not members yet.",
                ],
            ),
        ),
        rate(
            "keep_paying",
            ["dynamics", "keep_paying_pct"],
            dynamics.keep_paying_pct,
            (0.0, 100.0, 1.0),
            lang.pick(
                [
                    "Tetap membayar sendiri",
                    "Bagian dari peserta yang keluar dari program lalu membayar sendiri.",
                ],
                [
                    "Go on paying themselves",
                    "Share of those leaving a programme who then pay themselves.",
                ],
            ),
        ),
    ]
}

/// The programme's money, in whatever way its budget is given.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn budget(
    scenario: &Scenario,
    index: usize,
    programme: &Programme,
    locale: Locale<'_>,
) -> Option<Control> {
    let lang = locale.lang;
    let year = programme.from_year.max(scenario.start.year());
    let (fields, value, units, label, note) = match &programme.budget {
        Budget::PerYear { per_year, growth_pct } => {
            let note = if growth_pct.is_zero() {
                String::new()
            } else {
                fill(
                    lang.pick(
                        "naik {growth} setahun sejak {year}",
                        "growing {growth} a year from {year}",
                    ),
                    &[
                        ("growth", &percent(*growth_pct, 6, lang)),
                        ("year", &programme.from_year.to_string()),
                    ],
                )
            };
            (
                vec!["per_year".to_owned()],
                *per_year,
                Decimal::ONE,
                lang.pick("Anggaran setahun", "Budget a year").to_owned(),
                note,
            )
        }
        Budget::ByYear(amounts) => {
            let (named, amount) =
                amounts.iter().find(|(named, _)| *named >= year).or(amounts.last())?;
            let label = fill(
                lang.pick("Anggaran {year}", "Budget {year}"),
                &[("year", &named.to_string())],
            );
            (
                vec!["by_year".to_owned(), named.to_string()],
                *amount,
                Decimal::ONE,
                label,
                String::new(),
            )
        }
        Budget::Villages { villages, per_village, share_pct, .. } => {
            let note = villages_note(programme, *villages, *per_village, *share_pct, year, lang);
            let units = (Exact::from_count(*villages) * Exact(*share_pct) / Exact::HUNDRED).0;
            (
                vec!["per_village".to_owned()],
                *per_village,
                units,
                lang.pick("Dana per desa/kelurahan setahun", "Money for each village a year")
                    .to_owned(),
                note,
            )
        }
    };
    let (max, step) = slider(scenario, programme, value, units);
    let mut path = vec![field_step("programmes"), PathStep::Place(index), field_step("budget")];
    path.extend(fields.iter().map(|field| field_step(field)));
    let whole = format!("programmes[{index}].budget");
    let exact = format!("{whole}.{}", fields.join("."));
    Some(Control {
        id: "budget",
        path,
        kind: "rupiah",
        label,
        help: lang
            .pick(
                "Uang yang tersedia untuk iuran; jumlah orang dibulatkan ke bawah.",
                "Money for contributions; the number of people is rounded down.",
            )
            .to_owned(),
        value: value.normalize().to_string(),
        text: rupiah(value, lang),
        spoken: spoken(Unit::Rupiah, value, lang),
        min: 0.0,
        max,
        step,
        note,
        source: source(scenario, &[&exact, &whole], locale),
    })
}

fn villages_note(
    programme: &Programme,
    villages: u32,
    per_village: Decimal,
    share_pct: Decimal,
    year: u32,
    lang: Lang,
) -> String {
    let share = if share_pct == Decimal::ONE_HUNDRED {
        String::new()
    } else {
        format!(" × {}", percent(share_pct, 6, lang))
    };
    fill(
        lang.pick(
            "{villages} desa/kelurahan × {each}{share} = {all} ({year})",
            "{villages} villages × {each}{share} = {all} ({year})",
        ),
        &[
            ("villages", &decimal(Decimal::from(villages), 0, lang)),
            ("each", &rupiah_short(per_village, lang)),
            ("share", &share),
            ("all", &rupiah_short(budget_of_year(programme, year), lang)),
            ("year", &year.to_string()),
        ],
    )
}

/// A slider of money has about so many steps.
const SLIDER_STEPS: f64 = 500.0;

/// The slider's end and step: from nothing to what covers the whole group for a year's paid
/// months, in about 500 steps of a round number. It depends on the group, not on the value, so
/// that it stays where it is while the value moves, unless the value lies beyond it.
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
fn slider(
    scenario: &Scenario,
    programme: &Programme,
    value: Decimal,
    units: Decimal,
) -> (f64, f64) {
    let group = match programme.reaches {
        Group::Vulnerable => scenario.workers.vulnerable,
        Group::Other => scenario.workers.other(),
    };
    let due = contribution(&Terms::from(programme), &scenario.rules, scenario.start).paid;
    // A year's price, whatever months are paid: another slider moves those.
    let everyone = Exact(group) * Exact(due) * Exact::from_count(12);
    let units = Exact(units).most(Exact(Decimal::new(1, 6)));
    let whole = (everyone / units).most(Exact(value)).most(Exact::ONE).to_f64().min(1e15);
    let step = round_up(whole / SLIDER_STEPS);
    (ceil(whole / step) * step, step)
}

/// The next of 1, 2, 5, 10, 20, 50, …
fn round_up(value: f64) -> f64 {
    let mut power = 1.0;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if value <= power * factor || power > 1e15 {
                return power * factor;
            }
        }
        power *= 10.0;
    }
}

/// The first source that the document gives for one of the paths.
fn source(scenario: &Scenario, paths: &[&str], locale: Locale<'_>) -> Option<SourceView> {
    let source = paths.iter().find_map(|path| scenario.source(path))?;
    Some(of_source(source, locale))
}
