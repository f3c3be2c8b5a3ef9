//! The three figures of a run: the model's series and the words of a language, handed to
//! [`crate::chart`].

use rust_decimal::Decimal;

use crate::chart::{
    CoverageFigure, Drawing, Event, Frame, Leftover, MembersFigure, MembersLayer, MoneyFigure,
    MoneyLayer, Palette, TargetLine, Timeline,
};
use crate::events::{Folded, events, fold};
use crate::findings::Findings;
use crate::model::Trajectory;
use crate::month::Month;
use crate::num::{Arithmetic, Exact, decimal_to_f64};
use crate::scenario::Scenario;
use crate::text::number::{
    coverage, decimal, month_name, people, percent, rounded_count, rupiah_rounded, scale_of,
    short_month,
};
use crate::text::words::Locale;
use crate::text::{Lang, fill, sentences};

/// A figure of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Coverage by month.
    Coverage,
    /// Members by payer.
    Members,
    /// Money left by month.
    Money,
}

impl Figure {
    /// All figures, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Coverage, Self::Members, Self::Money];

    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Members => "members",
            Self::Money => "money",
        }
    }

    /// The figure of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }
}

/// The words around a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The finding.
    pub title: String,
    /// What is shown, of which region, and where it comes from.
    pub caption: String,
    /// The figure for those who do not see it.
    pub alt: String,
}

/// What a figure shows, as a table's or a caption's first words.
#[must_use]
pub fn subject(figure: Figure, lang: Lang) -> &'static str {
    match figure {
        Figure::Coverage => lang
            .pick("Cakupan jaminan sosial ketenagakerjaan", "Employment social-security coverage"),
        Figure::Members => lang.pick("Peserta menurut pembayar", "Members by payer"),
        Figure::Money => lang.pick("Sisa uang program", "Programmes' money left"),
    }
}

/// The words around a figure.
#[must_use]
pub fn words(figure: Figure, findings: &Findings, lang: Lang) -> Words {
    let (title, alt) = match figure {
        Figure::Coverage => {
            (sentences::coverage_title(findings, lang), sentences::coverage_alt(findings, lang))
        }
        Figure::Members => {
            (sentences::members_title(findings, lang), sentences::members_alt(findings, lang))
        }
        Figure::Money => {
            (sentences::money_title(findings, lang), sentences::money_alt(findings, lang))
        }
    };
    let what = subject_of(figure, findings, lang);
    Words { title, caption: sentences::caption(what, findings, lang), alt }
}

/// What a figure of these findings shows: without a target nothing is claimed of the region's
/// coverage.
#[must_use]
pub fn subject_of(figure: Figure, findings: &Findings, lang: Lang) -> &'static str {
    if figure == Figure::Coverage && findings.targets.is_empty() {
        return lang
            .pick("Peserta terhadap pekerja skenario", "Members against the scenario's workers");
    }
    subject(figure, lang)
}

/// Draws a figure in a frame.
#[must_use]
pub fn draw(
    figure: Figure,
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    findings: &Findings,
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> Drawing {
    let lang = locale.lang;
    let short = short_month_names(lang);
    let names = short.each_ref().map(String::as_str);
    let time = timeline(run, &names);
    match figure {
        Figure::Coverage => draw_coverage(run, findings, time, frame, lang),
        Figure::Members => draw_members(scenario, run, findings, time, frame, locale),
        Figure::Money => draw_money(scenario, run, time, frame, locale),
    }
}

/// Puts the marks of what happens in a run on one of its figures, as a file has them; the page lays
/// its own over the same months.
#[must_use]
pub fn with_events(
    drawing: Drawing,
    figure: Figure,
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    palette: Palette,
) -> Drawing {
    let months = marked_months(figure, scenario, run);
    let time = timeline(run, &[""; 12]);
    drawing.with_events(&time, &months, palette)
}

/// Whether a figure has marks of events.
#[must_use]
pub fn has_events(figure: Figure, scenario: &Scenario, run: &Trajectory<Exact>) -> bool {
    !marked_months(figure, scenario, run).is_empty()
}

/// The positions of the months in which a figure marks events.
fn marked_months(figure: Figure, scenario: &Scenario, run: &Trajectory<Exact>) -> Vec<usize> {
    let told = fold(&events(scenario, run));
    let of_figure =
        told.iter().filter(|folded| super::report::figure(folded.first.kind.shows()) == figure);
    let months = of_figure.flat_map(Folded::marked).map(|event| event.month);
    months.filter_map(|month| usize::try_from(month.since(run.start)).ok()).collect()
}

/// The short names of the months, January first.
pub(super) fn short_month_names(lang: Lang) -> [String; 12] {
    core::array::from_fn(|place| {
        let number = u32::try_from(place).unwrap_or(0).saturating_add(1);
        month_name(number, lang).chars().take(3).collect()
    })
}

/// The months of a run.
pub(super) fn timeline<'a>(
    run: &Trajectory<Exact>,
    month_names: &'a [&'a str; 12],
) -> Timeline<'a> {
    Timeline {
        start: (i32::try_from(run.start.year()).unwrap_or(0), run.start.number()),
        months: run.len(),
        month_names,
    }
}

pub(super) fn floats(series: &[Exact]) -> Vec<f64> {
    series.iter().map(|value| value.to_f64()).collect()
}

fn draw_coverage(
    run: &Trajectory<Exact>,
    findings: &Findings,
    time: Timeline<'_>,
    frame: &Frame<'_>,
    lang: Lang,
) -> Drawing {
    let values = floats(&run.coverage_pct());
    let at = |month: Month| usize::try_from(month.since(run.start)).unwrap_or(0);
    let words: Vec<(String, String, String)> = findings
        .targets
        .iter()
        .map(|target| {
            let level = percent(target.pct, 6, lang);
            let line = fill(lang.pick("Target {level}", "Target {level}"), &[("level", &level)]);
            let note = |template: &str, month: Option<Month>| {
                month.map_or_else(String::new, |month| {
                    fill(template, &[("level", &level), ("month", &short_month(month, lang))])
                })
            };
            let reached = lang.pick("{level} tercapai {month}", "{level} reached {month}");
            let both = lang.pick(
                "{level} tercapai, bertahan sejak {month}",
                "{level} reached, held from {month}",
            );
            let held = lang.pick("bertahan sejak {month}", "held from {month}");
            let held = if target.first_reached == target.held_from { both } else { held };
            (line, note(reached, target.first_reached), note(held, target.held_from))
        })
        .collect();
    let targets: Vec<TargetLine<'_>> = findings
        .targets
        .iter()
        .zip(&words)
        .map(|(target, (line, reached, held))| TargetLine {
            pct: decimal_to_f64(target.pct),
            label: line,
            reached: target.first_reached.map(|month| Event { month: at(month), label: reached }),
            held: target.held_from.map(|month| Event { month: at(month), label: held }),
        })
        .collect();
    let end = coverage(findings.coverage_end, &findings.levels(), 1, lang);
    CoverageFigure {
        time,
        values: &values,
        targets: &targets,
        end_label: &end,
        y_title: "",
        format: &|value| percent(value.to_decimal(), 1, lang),
    }
    .draw(frame)
}

/// The name of a programme, by its position in the document.
#[must_use]
pub fn programme_name<'t>(scenario: &'t Scenario, index: usize, locale: Locale<'t>) -> &'t str {
    scenario.programmes.get(index).map_or("", |programme| locale.name(&programme.name))
}

fn draw_members(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    findings: &Findings,
    time: Timeline<'_>,
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> Drawing {
    let lang = locale.lang;
    let wage = floats(&run.wage_earning_members);
    let own: Vec<f64> = run
        .self_paying_vulnerable
        .iter()
        .zip(&run.self_paying_other)
        .map(|(vulnerable, other)| vulnerable.to_f64() + other.to_f64())
        .collect();
    let programmes: Vec<Vec<f64>> =
        run.programmes.iter().map(|series| floats(&series.members)).collect();
    let mut layers = vec![
        MembersLayer { name: wage_earning_members(lang), swatch: 1, values: &wage },
        MembersLayer { name: self_paying_members(lang), swatch: 2, values: &own },
    ];
    for ((series, values), swatch) in run.programmes.iter().zip(&programmes).zip(3_u8..) {
        let name = programme_name(scenario, series.index, locale);
        layers.push(MembersLayer { name, swatch, values });
    }
    let total = fill(
        lang.pick("Semua: {total}", "All: {total}"),
        &[("total", &people(findings.covered_end, lang))],
    );
    MembersFigure {
        time,
        layers: &layers,
        rest_label: other_programmes(lang),
        total_label: &total,
        y_title: "",
        format: &|value| rounded_count(value.to_decimal(), lang),
    }
    .draw(frame)
}

/// The name of the wage-earning members.
#[must_use]
pub fn wage_earning_members(lang: Lang) -> &'static str {
    lang.pick("Penerima upah", "Wage-earning")
}

/// The name of the members who pay themselves.
#[must_use]
pub fn self_paying_members(lang: Lang) -> &'static str {
    lang.pick("Peserta mandiri", "Self-paying")
}

fn other_programmes(lang: Lang) -> &'static str {
    lang.pick("Program lain", "Other programmes")
}

#[allow(clippy::arithmetic_side_effects, reason = "operations of Arithmetic never panic")]
fn draw_money(
    scenario: &Scenario,
    run: &Trajectory<Exact>,
    time: Timeline<'_>,
    frame: &Frame<'_>,
    locale: Locale<'_>,
) -> Drawing {
    let lang = locale.lang;
    // After the opening of a month there is what was spent in it and what is left at its end,
    // be that held, carried on or lost.
    let months: Vec<Vec<(f64, f64)>> = run
        .programmes
        .iter()
        .map(|series| {
            (0..run.len())
                .map(|at| {
                    let value = |of: &[Exact]| of.get(at).copied().unwrap_or(Exact::ZERO);
                    let left = value(&series.money_left)
                        + value(&series.unspent)
                        + value(&series.carried_out);
                    ((left + value(&series.spend)).to_f64(), left.to_f64())
                })
                .collect()
        })
        .collect();
    // A single programme needs no name beside its teeth: the caption says whose money it is.
    let alone = run.programmes.len() == 1;
    let layers: Vec<MoneyLayer<'_>> = run
        .programmes
        .iter()
        .zip(&months)
        .zip(3_u8..)
        .map(|((series, months), swatch)| MoneyLayer {
            name: if alone { "" } else { programme_name(scenario, series.index, locale) },
            swatch,
            months,
        })
        .collect();
    let lapses: Vec<(usize, Decimal, String)> = (0..run.len())
        .filter_map(|at| {
            let lost = run
                .programmes
                .iter()
                .filter_map(|series| series.unspent.get(at))
                .fold(Exact::ZERO, |sum, value| sum + *value)
                .0;
            let label = fill(
                lang.pick("{money} tidak terpakai", "{money} unspent"),
                &[("money", &rupiah_rounded(lost, 1, lang))],
            );
            (lost > Decimal::ZERO).then_some((at, lost, label))
        })
        .collect();
    let leftovers: Vec<Leftover<'_>> = lapses
        .iter()
        .map(|(month, lost, label)| Leftover { month: *month, value: decimal_to_f64(*lost), label })
        .collect();
    // The most money there is at once, or a little more: it sets the unit of the axis.
    let most = run
        .programmes
        .iter()
        .map(|series| {
            let held = series.opened.iter().zip(&series.carried_in);
            held.map(|(opened, carried)| (*opened + *carried).to_f64()).fold(0.0, f64::max)
        })
        .sum::<f64>();
    // Less than a hundredth of it would only be clutter.
    let leftover_from = most / 100.0;
    let (unit, word) = scale_of(most.to_decimal(), lang);
    let y_title = fill(lang.pick("Rp {unit}", "Rp {unit}"), &[("unit", word)]);
    MoneyFigure {
        time,
        layers: &layers,
        rest_label: other_programmes(lang),
        leftovers: &leftovers,
        leftover_from,
        y_title: y_title.trim(),
        format: &|value| decimal((Exact(value.to_decimal()) / Exact(unit)).0, 2, lang),
    }
    .draw(frame)
}
