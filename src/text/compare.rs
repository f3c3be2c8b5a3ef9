//! What differs between scenarios, in words.

use rust_decimal::Decimal;

use super::choices::choice;
use super::headlines::{common_name, outcome, workers_of_number};
use super::number::{decimal, month, people, percent, rupiah, short_month};
use super::words::Locale;
use super::{Lang, fill, inputs};
use crate::compare::{Content, Difference, Match, Results, Subject};
use crate::inputs::{Input, Unit};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::{ContributionOverride, Scenario};
use crate::sensitivity::{Headline, Outcome};

/// The letter of a scenario, by its position: A to D.
#[must_use]
pub fn letter(position: usize) -> &'static str {
    ["A", "B", "C", "D"].get(position).copied().unwrap_or("?")
}

/// What a programme is called, where all scenarios that have it call it alike.
fn called<'a>(of: &Match, scenarios: &'a [Scenario]) -> Option<&'a str> {
    let mut owned = names(of, scenarios).into_iter().flatten();
    let first = owned.next()?;
    owned.all(|name| name == first).then_some(first)
}

/// The programme at a place of a scenario, with its number from 1.
fn found(matches: &[Match], scenario: usize, place: usize) -> Option<(usize, &Match)> {
    let at = |of: &Match| of.places.get(scenario).copied().flatten() == Some(place);
    matches.iter().position(at).and_then(|at| Some((at.saturating_add(1), matches.get(at)?)))
}

fn numbered(number: usize, lang: Lang) -> String {
    fill(lang.pick("Program {number}", "Programme {number}"), &[("number", &number.to_string())])
}

/// The name of a programme's field: with the programme's own where there are several, and with its
/// number where the scenarios do not call it alike.
fn of_programme(
    name: String,
    (scenario, place): (usize, usize),
    (scenarios, matches): (&[Scenario], &[Match]),
    locale: Locale<'_>,
) -> String {
    let Some((number, of)) = found(matches, scenario, place) else {
        return name;
    };
    match called(of, scenarios) {
        None => format!("{name}: {}", numbered(number, locale.lang)),
        Some(called) if scenarios.iter().any(|scenario| scenario.programmes.len() > 1) => {
            format!("{name}: {}", locale.name(called))
        }
        Some(_) => name,
    }
}

/// What the scenarios differ in.
#[must_use]
pub fn subject(
    subject: &Subject,
    scenarios: &[Scenario],
    matches: &[Match],
    locale: Locale<'_>,
) -> String {
    let lang = locale.lang;
    let both = (scenarios, matches);
    match subject {
        Subject::Input { scenario, input } => match (scenarios.get(*scenario), input) {
            (Some(of), Input::Programme(place, field)) => {
                let name = inputs::bare(*place, *field, of, lang);
                of_programme(name, (*scenario, *place), both, locale)
            }
            (Some(_), Input::Denominator(place)) if !named_alike(*place, scenarios) => fill(
                lang.pick("Penyebut {number}", "Denominator {number}"),
                &[("number", &place.saturating_add(1).to_string())],
            ),
            (Some(of), input) => inputs::name(*input, of, locale),
            (None, _) => String::new(),
        },
        Subject::Field(path) => field(path, lang).to_owned(),
        Subject::DenominatorName(place) => fill(
            lang.pick("Nama penyebut {number}", "Name of denominator {number}"),
            &[("number", &place.saturating_add(1).to_string())],
        ),
        Subject::Programme { scenario, place } => {
            let Some((number, of)) = found(matches, *scenario, *place) else {
                return String::new();
            };
            called(of, scenarios).map_or_else(
                || numbered(number, lang),
                |name| {
                    let template = lang.pick("Program {name}", "Programme {name}");
                    fill(template, &[("name", locale.name(name))])
                },
            )
        }
        // What a programme is called is no way to call it.
        Subject::ProgrammeField { scenario, place, field: "name" } => fill(
            lang.pick("Nama program {number}", "Name of programme {number}"),
            &[("number", &found(matches, *scenario, *place).map_or(1, |of| of.0).to_string())],
        ),
        Subject::ProgrammeField { scenario, place, field: path } => {
            let name = programme_field(path, lang).to_owned();
            of_programme(name, (*scenario, *place), both, locale)
        }
        Subject::Happened { scenario, figure, month, months } => {
            let name = inputs::happened(*figure, *month, lang);
            let name = match figure.programme() {
                Some(place) => of_programme(name, (*scenario, place), both, locale),
                None => name,
            };
            if *months < 2 {
                return name;
            }
            fill(
                lang.pick(
                    "{name} (yang pertama dari {months} bulan yang berbeda)",
                    "{name} (the first of {months} months that differ)",
                ),
                &[("name", &name), ("months", &months.to_string())],
            )
        }
    }
}

/// Whether the scenarios that have the denominator at a place call it alike.
fn named_alike(place: usize, scenarios: &[Scenario]) -> bool {
    let mut names = scenarios.iter().filter_map(|of| of.workers.denominators.get(place));
    let first = names.next();
    names.all(|of| first.is_none_or(|first| first.name == of.name))
}

/// What the scenarios say of a subject: where they call a programme or a denominator differently,
/// with the name that each has for it.
#[must_use]
pub fn cells(
    row: &Difference,
    scenarios: &[Scenario],
    matches: &[Match],
    locale: Locale<'_>,
) -> Vec<String> {
    let names: Vec<Option<&str>> = match &row.subject {
        Subject::Programme { scenario, place } => found(matches, *scenario, *place)
            .filter(|(_, of)| called(of, scenarios).is_none())
            .map_or_else(Vec::new, |(_, of)| names(of, scenarios)),
        Subject::Input { input: Input::Denominator(place), .. }
            if !named_alike(*place, scenarios) =>
        {
            let each = scenarios.iter().map(|of| of.workers.denominators.get(*place));
            each.map(|of| of.map(|of| of.name.as_str())).collect()
        }
        _ => Vec::new(),
    };
    let said = row.contents.iter().map(|of| content(of, &row.subject, locale));
    said.enumerate()
        .map(|(at, cell)| match names.get(at).copied().flatten() {
            Some(name) => format!("{}: {cell}", locale.name(name)),
            None => cell,
        })
        .collect()
}

/// What each scenario calls a programme.
fn names<'a>(of: &Match, scenarios: &'a [Scenario]) -> Vec<Option<&'a str>> {
    let each = scenarios.iter().zip(&of.places);
    each.map(|(scenario, place)| {
        scenario.programmes.get((*place)?).map(|programme| programme.name.as_str())
    })
    .collect()
}

fn field(path: &str, lang: Lang) -> &'static str {
    match path {
        "title" => lang.pick("Judul", "Title"),
        "region.code" => lang.pick("Kode wilayah", "Region's code"),
        "region.name" => lang.pick("Wilayah", "Region"),
        "notes" => lang.pick("Catatan", "Notes"),
        "start" => lang.pick("Bulan pertama", "First month"),
        "months" => lang.pick("Lama simulasi", "Months simulated"),
        "rules.relief.apbd" => {
            lang.pick("Keringanan 2026 bagi anggaran daerah", "Relief of 2026 for regional budgets")
        }
        "rules.relief.village" => {
            lang.pick("Keringanan 2026 bagi dana desa", "Relief of 2026 for village budgets")
        }
        "rules.relief.other" => {
            lang.pick("Keringanan 2026 bagi pembayar lain", "Relief of 2026 for other payers")
        }
        "rules.contribution" => lang.pick("Iuran yang diubah", "Changed contributions"),
        "programmes" => lang.pick("Urutan program", "Order of the programmes"),
        "realised" => lang.pick("Realisasi", "Realised"),
        _ => lang.pick("Target", "Targets"),
    }
}

fn programme_field(path: &str, lang: Lang) -> &'static str {
    match path {
        "payer" => lang.pick("Pembayar", "Payer"),
        "off" => lang.pick("Program dimatikan", "Programme switched off"),
        "reaches" => lang.pick("Menjangkau", "Reaches"),
        "from_year" => lang.pick("Tahun pertama", "First year"),
        "to_year" => lang.pick("Tahun terakhir", "Last year"),
        "budget" => lang.pick("Bentuk anggaran", "Kind of budget"),
        "budget.apart" => lang.pick("Desa membeli sendiri-sendiri", "Villages buy apart"),
        "package" => lang.pick("Paket", "Package"),
        "sector" => lang.pick("Sektor", "Sector"),
        "pace" => lang.pick("Cara belanja", "Pace"),
        _ => lang.pick("Sisa uang ke tahun berikut", "Money left goes to the next year"),
    }
}

/// What a scenario says of a subject.
fn content(content: &Content, subject: &Subject, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    match content {
        Content::Number(unit, value) => inputs::value(*unit, *value, lang),
        Content::Text(text) if text.is_empty() => lang.pick("kosong", "empty").to_owned(),
        Content::Text(text) => locale.name(text).to_owned(),
        Content::Choice(word) => choice(word, lang).to_owned(),
        Content::Flag(true) => lang.pick("ya", "yes").to_owned(),
        Content::Flag(false) => lang.pick("tidak", "no").to_owned(),
        Content::Month(at) => month(*at, lang),
        Content::Year(year) => year.to_string(),
        Content::Levels(levels) => listed(levels.iter().map(|pct| percent(*pct, 6, lang)), lang),
        Content::Order(numbers) => {
            listed(numbers.iter().map(|number| number.saturating_add(1).to_string()), lang)
        }
        Content::Contributions(entries) => {
            listed(entries.iter().map(|entry| contribution(entry, lang)), lang)
        }
        Content::Realised(months, last) => fill(
            lang.pick("sampai {last} ({months})", "until {last} ({months})"),
            &[
                ("last", &month(*last, lang)),
                ("months", &inputs::value(Unit::Months, Decimal::from(*months), lang)),
            ],
        ),
        Content::There => lang.pick("ada", "yes").to_owned(),
        Content::Nothing => match subject {
            Subject::Programme { .. } => lang.pick("tidak ada", "no").to_owned(),
            Subject::ProgrammeField { field: "to_year", .. } => {
                lang.pick("tanpa akhir", "no end").to_owned()
            }
            _ => lang.pick("tidak ada", "none").to_owned(),
        },
    }
}

fn listed(parts: impl Iterator<Item = String>, lang: Lang) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { lang.pick("tidak ada", "none").to_owned() } else { parts.join(", ") }
}

fn contribution(entry: &ContributionOverride, lang: Lang) -> String {
    let parts = [
        entry.jkm.map(|amount| format!("JKM {}", rupiah(amount, lang))),
        entry.jkk_pct.map(|pct| format!("JKK {}", percent(pct, 6, lang))),
        entry.jht_pct.map(|pct| format!("JHT {}", percent(pct, 6, lang))),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    fill(
        lang.pick("{values} sejak {month}", "{values} from {month}"),
        &[("values", &said.join(" ")), ("month", &short_month(entry.from, lang))],
    )
}

/// The name of a row of results, and what each scenario calls its programme where they do not call
/// it alike.
fn result_called<'a>(
    row: &Results,
    scenarios: &'a [Scenario],
    matches: &[Match],
    locale: Locale<'_>,
) -> (String, Vec<Option<&'a str>>) {
    let asked = || scenarios.iter().enumerate().zip(&row.asked);
    let first = asked().find_map(|(of, asked)| Some((of, (*asked)?)));
    let Some(((at, scenario), asked)) = first else {
        return (String::new(), Vec::new());
    };
    if let Headline::Workers(place) = asked
        && let Some((number, of)) = found(matches, at, place)
        && called(of, scenarios).is_none()
    {
        return (workers_of_number(number, locale.lang), names(of, scenarios));
    }
    (common_name(asked, scenario, locale), Vec::new())
}

/// The name of a row of results, and what each scenario answers: a dash where it has no such
/// programme. `levels` are those that coverage must not be shown to have reached when it has not.
#[must_use]
pub fn result(
    row: &Results,
    scenarios: &[Scenario],
    matches: &[Match],
    levels: &[Decimal],
    locale: Locale<'_>,
) -> (String, Vec<String>) {
    let (name, names) = result_called(row, scenarios, matches, locale);
    let cells = row.asked.iter().zip(&row.outcomes).enumerate().map(|(at, (asked, of))| {
        let Some((asked, of)) = asked.zip(*of) else {
            return "–".to_owned();
        };
        let said = outcome(asked, of, levels, locale.lang);
        match names.get(at).copied().flatten() {
            Some(name) => format!("{}: {said}", locale.name(name)),
            None => said,
        }
    });
    (name, cells.collect())
}

/// How much a scenario's answer differs from the first one's: `+1,4 poin`, `3 bulan lebih lambat`;
/// empty where it does not or cannot be said.
#[must_use]
#[allow(clippy::arithmetic_side_effects, reason = "operations of Exact never panic")]
pub fn change(
    asked: Option<Headline>,
    from: Option<Outcome<Exact>>,
    to: Option<Outcome<Exact>>,
    lang: Lang,
) -> String {
    match (asked, from, to) {
        (Some(asked), Some(Outcome::Number(from)), Some(Outcome::Number(to))) if from != to => {
            let of_people = !matches!(
                asked,
                Headline::CoverageEnd
                    | Headline::CoverageIn(_)
                    | Headline::Spend
                    | Headline::Unspent
                    | Headline::Benefits
            );
            // People are shown rounded down: what is between them is between those.
            let by = if of_people { to.whole() - from.whole() } else { to - from };
            if by == Exact::ZERO {
                return String::new();
            }
            let sign = if by > Exact::ZERO { "+" } else { "−" };
            let size = by.most(Exact::ZERO - by).0;
            let said = match asked {
                Headline::CoverageEnd | Headline::CoverageIn(_) => fill(
                    lang.pick("{number} poin", "{number} points"),
                    &[("number", &decimal(size, places(size), lang))],
                ),
                Headline::Spend | Headline::Unspent => rupiah(size, lang),
                Headline::Benefits => rupiah(size.round(), lang),
                _ => people(size, lang),
            };
            format!("{sign}{said}")
        }
        (_, Some(Outcome::Month(Some(from))), Some(Outcome::Month(Some(to)))) => {
            later(from, to, lang)
        }
        _ => String::new(),
    }
}

/// So many decimals as it takes to show that something is not nothing: one to six.
fn places(size: Decimal) -> u32 {
    (1..6).find(|places| !size.round_dp(*places).is_zero()).unwrap_or(6)
}

fn later(from: Month, to: Month, lang: Lang) -> String {
    let (months, template) = if to > from {
        (to.since(from), lang.pick("{months} lebih lambat", "{months} later"))
    } else {
        (from.since(to), lang.pick("{months} lebih cepat", "{months} earlier"))
    };
    if months == 0 {
        return String::new();
    }
    fill(template, &[("months", &super::sentences::months(months, lang))])
}

/// A difference in one sentence: `Anggaran setahun: A Rp1 miliar, B Rp2 miliar.`
#[must_use]
pub fn sentence(name: &str, cells: &[String]) -> String {
    let each = cells.iter().enumerate().map(|(at, cell)| format!("{} {cell}", letter(at)));
    format!("{name}: {}.", each.collect::<Vec<_>>().join(", "))
}

/// The finding of a comparison: coverage at the end of each scenario, as texts.
#[must_use]
pub fn title(ends: &[String], lang: Lang) -> String {
    let each = ends.iter().enumerate().map(|(at, end)| format!("{} {end}", letter(at)));
    let each = each.collect::<Vec<_>>().join(", ");
    fill(lang.pick("Cakupan pada akhir: {each}", "Coverage at the end: {each}"), &[("each", &each)])
}

/// What the comparison's chart shows and where it comes from.
#[must_use]
pub fn caption(titles: &[&str], from: Month, to: Month, lang: Lang) -> String {
    let each = titles.iter().enumerate().map(|(at, title)| format!("{}: “{title}”", letter(at)));
    fill(
        lang.pick(
            "Cakupan bulanan, {start}–{end}. Perhitungan Cakupan {version} dari skenario {scenarios}.",
            "Monthly coverage, {start}–{end}. Calculated by Cakupan {version} from the scenarios {scenarios}.",
        ),
        &[
            ("start", &short_month(from, lang)),
            ("end", &short_month(to, lang)),
            ("version", env!("CARGO_PKG_VERSION")),
            ("scenarios", &each.collect::<Vec<_>>().join("; ")),
        ],
    )
}

/// The comparison's chart in words: title, first and last coverage of each scenario.
#[must_use]
pub fn alt(lines: &[(&str, String, String)], lang: Lang) -> String {
    let head = lang.pick("Grafik garis cakupan bulanan.", "Line chart of monthly coverage.");
    let each = lines.iter().enumerate().map(|(at, (title, first, last))| {
        fill(
            lang.pick(
                " {letter}, {title}: dari {first} ke {last}.",
                " {letter}, {title}: from {first} to {last}.",
            ),
            &[("letter", letter(at)), ("title", title), ("first", first), ("last", last)],
        )
    });
    core::iter::once(head.to_owned()).chain(each).collect()
}

/// That nothing differs.
#[must_use]
pub fn alike(lang: Lang) -> &'static str {
    lang.pick("Tidak ada yang berbeda.", "Nothing differs.")
}
