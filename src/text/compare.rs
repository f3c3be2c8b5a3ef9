//! What differs between scenarios, in words.

use rust_decimal::Decimal;

use super::choices::choice;
use super::headlines::{common_name, outcome};
use super::number::{decimal, month, people, percent, rupiah, short_month};
use super::words::Locale;
use super::{Lang, fill, inputs};
use crate::compare::{Content, Results, Subject};
use crate::month::Month;
use crate::num::{Arithmetic, Exact};
use crate::scenario::{ContributionOverride, Scenario};
use crate::sensitivity::{Headline, Outcome};

/// The letter of a scenario, by its position: A to D.
#[must_use]
pub fn letter(position: usize) -> &'static str {
    ["A", "B", "C", "D"].get(position).copied().unwrap_or("?")
}

/// What the scenarios differ in.
#[must_use]
pub fn subject(subject: &Subject, scenarios: &[Scenario], locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let programme = |scenario: &usize, place: &usize| {
        let of = scenarios.get(*scenario).and_then(|scenario| scenario.programmes.get(*place));
        of.map_or("", |of| locale.name(&of.name))
    };
    match subject {
        Subject::Input { scenario, input } => {
            scenarios.get(*scenario).map_or_else(String::new, |of| inputs::name(*input, of, locale))
        }
        Subject::Field(path) => field(path, lang).to_owned(),
        Subject::DenominatorName(place) => fill(
            lang.pick("Nama penyebut {number}", "Name of denominator {number}"),
            &[("number", &place.saturating_add(1).to_string())],
        ),
        Subject::Programme { scenario, place } => fill(
            lang.pick("Program {name}", "Programme {name}"),
            &[("name", programme(scenario, place))],
        ),
        Subject::ProgrammeField { scenario, place, field: path } => {
            let several = scenarios.iter().any(|scenario| scenario.programmes.len() > 1);
            let name = programme_field(path, lang);
            if several {
                format!("{name}: {}", programme(scenario, place))
            } else {
                name.to_owned()
            }
        }
    }
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
        _ => lang.pick("Target", "Targets"),
    }
}

fn programme_field(path: &str, lang: Lang) -> &'static str {
    match path {
        "name" => lang.pick("Nama program", "Programme's name"),
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
#[must_use]
pub fn content(content: &Content, subject: &Subject, locale: Locale<'_>) -> String {
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
        Content::There => lang.pick("ada", "there").to_owned(),
        Content::Nothing => match subject {
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

/// The name of a row of results.
#[must_use]
pub fn result_name(row: &Results, scenarios: &[Scenario], locale: Locale<'_>) -> String {
    let asked = scenarios.iter().zip(&row.asked);
    let first = asked.filter_map(|(scenario, asked)| Some((scenario, (*asked)?))).next();
    first.map_or_else(String::new, |(scenario, asked)| common_name(asked, scenario, locale))
}

/// What a scenario answers; a dash where it has no such programme.
#[must_use]
pub fn result(
    asked: Option<Headline>,
    of: Option<Outcome<Exact>>,
    levels: &[Decimal],
    lang: Lang,
) -> String {
    match asked.zip(of) {
        Some((asked, of)) => outcome(asked, of, levels, lang),
        None => "–".to_owned(),
    }
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
            let by = to - from;
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
