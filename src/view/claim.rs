//! A checked claim as the command line and the page show it.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use serde_json::{Value, json};

use super::claim_read::region;
use crate::chart::{CardFigure, Drawing, Frame, Palette, Tone};
use crate::claim::{self, Claim, Kind, Line, Verdict, question};
use crate::regions::Regions;
use crate::text::{Lang, capital, claim as words, claim_explanation, claim_verdict};

/// A checked claim as a card of 1200 × 675. `address` is that of the page, or empty.
#[must_use]
pub fn card(
    of: &Claim,
    regions: Option<&Regions>,
    address: &str,
    dark: bool,
    lang: Lang,
) -> Drawing {
    let found = claim::check(of, regions);
    let lines: Vec<String> = found.lines.iter().map(|of| words::line(of, lang)).collect();
    let (verdict, sentence) =
        (claim_verdict::verdict(&found, lang), claim_verdict::sentence(&found, of, lang));
    let verdict = capital(&verdict);
    let alt = format!("{verdict}. {sentence}");
    let figure = CardFigure {
        tone: match found.verdict {
            _ if !found.open.is_empty() => Tone::Open,
            Verdict::Match => Tone::Good,
            Verdict::Off => Tone::Differs,
            Verdict::Impossible => Tone::Wrong,
            Verdict::Scope => Tone::Other,
            Verdict::Insufficient => Tone::Open,
        },
        verdict: &verdict,
        sentence: &sentence,
        heading: words::sum(lang),
        lines: &lines,
        source: &format!("{}.", claim_verdict::source(&found, of, lang)),
        link: &claim_verdict::link(of, address),
    };
    let palette = if dark { Palette::Dark } else { Palette::Light };
    figure.draw(&Frame { palette, ..Frame::page(1_200, "claim", &alt) })
}

/// A line of a sum.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimLine {
    /// What comes out: a kind.
    pub kind: &'static str,
    /// What that is, in words.
    pub label: String,
    /// The line: `20.000 pekerja × Rp16.800 × 12 bulan = Rp4.032.000.000`.
    pub text: String,
    /// What comes out, as people count it: digits.
    pub value: String,
}

/// A quantity that is given, and what it comes to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimCompared {
    /// The kind.
    pub kind: &'static str,
    /// What that is, in words.
    pub label: String,
    /// As it was given.
    pub given: String,
    /// What it comes to.
    pub computed: String,
    /// By how much it is off, with its sign.
    pub off: String,
    /// Whether they agree.
    pub agrees: bool,
}

/// What would explain a difference.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimExplanation {
    /// Which.
    pub id: &'static str,
    /// In a sentence.
    pub text: String,
    /// Its own sum.
    pub lines: Vec<String>,
    /// What it rests on, as digits.
    pub value: String,
}

/// What a quantity comes to by the others.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimImplied {
    /// The kind.
    pub kind: &'static str,
    /// What that is, in words.
    pub label: String,
    /// How much: digits.
    pub value: String,
    /// How much, in words.
    pub text: String,
}

/// A claim that was checked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ClaimChecked {
    /// `match`, `off`, `impossible`, `scope` or `insufficient`.
    pub verdict: &'static str,
    /// The verdict in a word or two.
    pub word: String,
    /// What was found, in a sentence or two.
    pub sentence: String,
    /// Which contribution the rules gave; empty where the claim names one, or needs none.
    pub assumed: String,
    /// By how much the claim is off in percent, if anything was compared: digits with a sign.
    pub off_pct: Option<String>,
    /// By how many points, of coverage.
    pub off_points: Option<String>,
    /// The sum, line by line.
    pub lines: Vec<ClaimLine>,
    /// What was compared.
    pub compared: Vec<ClaimCompared>,
    /// Why it cannot be.
    pub impossible: Vec<String>,
    /// The kinds that would have to be given, for what was not compared.
    pub missing: Vec<&'static str>,
    /// The places in the text, from 1, of the figures that are still asked about: while there are any,
    /// the verdict holds for now only.
    pub open: Vec<usize>,
    /// What each quantity comes to by the others.
    pub implied: Vec<ClaimImplied>,
    /// What would explain the difference.
    pub explanations: Vec<ClaimExplanation>,
    /// Three lines to quote.
    pub note: Vec<String>,
    /// The claim as it stands in a link.
    pub compact: String,
    /// Its link at the address of the page; empty for a claim of nothing.
    pub link: String,
    /// The name of its region, or empty.
    pub region: String,
}

/// Checks a claim and says what was found. `address` is that of the page, or empty.
#[must_use]
pub fn checked(of: &Claim, regions: Option<&Regions>, address: &str, lang: Lang) -> ClaimChecked {
    let found = claim::check(of, regions);
    let off = found.worst();
    ClaimChecked {
        verdict: found.verdict.name(),
        word: claim_verdict::verdict(&found, lang),
        sentence: claim_verdict::sentence(&found, of, lang),
        assumed: claim_verdict::assumed(&found, of, lang),
        off_pct: off.and_then(|off| off.off_pct).map(four_decimals),
        off_points: off.and_then(|off| off.off_points).map(four_decimals),
        lines: found.lines.iter().map(|of| line(of, lang)).collect(),
        compared: found
            .compared
            .iter()
            .map(|of| ClaimCompared {
                kind: of.kind.name(),
                label: words::kind(of.kind, lang).to_owned(),
                given: words::value(of.kind, of.given, lang),
                computed: words::value(of.kind, of.computed, lang),
                off: claim_verdict::off(of, lang),
                agrees: of.agrees,
            })
            .collect(),
        impossible: found
            .impossible
            .iter()
            .map(|of| format!("{}.", capital(&claim_verdict::impossible(*of, lang))))
            .collect(),
        missing: found.missing.iter().map(|of| of.name()).collect(),
        open: found.open.iter().map(|of| of.place).collect(),
        implied: found.implied.iter().map(|(of, value)| implied(*of, *value, lang)).collect(),
        explanations: found
            .explanations
            .iter()
            .map(|of| ClaimExplanation {
                id: of.of.name(),
                text: claim_explanation::explanation(of, regions, lang),
                lines: of.lines.iter().map(|of| words::line(of, lang)).collect(),
                value: four_decimals(of.value),
            })
            .collect(),
        note: claim_verdict::note(&found, of, address, lang),
        compact: question::compact(of),
        link: claim_verdict::link(of, address),
        region: region(of, regions, lang),
    }
}

fn line(of: &Line, lang: Lang) -> ClaimLine {
    ClaimLine {
        kind: of.kind.name(),
        label: words::kind(of.kind, lang).to_owned(),
        text: words::line(of, lang),
        value: four_decimals(of.value),
    }
}

fn implied(of: Kind, value: Decimal, lang: Lang) -> ClaimImplied {
    ClaimImplied {
        kind: of.name(),
        label: words::kind(of, lang).to_owned(),
        value: value.to_string(),
        text: words::value(of, value, lang),
    }
}

fn four_decimals(value: Decimal) -> String {
    value.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero).normalize().to_string()
}

/// A checked claim as JSON: numbers are numbers, `implied` has an entry for each kind.
#[must_use]
pub fn json(of: &ClaimChecked) -> Value {
    let implied: serde_json::Map<String, Value> =
        of.implied.iter().map(|of| (of.kind.to_owned(), number(&of.value))).collect();
    let lines = of
        .lines
        .iter()
        .map(|of| json!({ "kind": of.kind, "text": of.text, "value": number(&of.value) }));
    let explanations = of.explanations.iter().map(
        |of| json!({ "id": of.id, "text": of.text, "lines": of.lines, "value": number(&of.value) }),
    );
    let optional = |value: &Option<String>| value.as_deref().map_or(Value::Null, number);
    json!({
        "verdict": of.verdict,
        "off_pct": optional(&of.off_pct),
        "off_points": optional(&of.off_points),
        "sentence": of.sentence,
        "assumed": of.assumed,
        "implied": implied,
        "explanations": explanations.collect::<Vec<_>>(),
        "missing": of.missing,
        "open": of.open,
        "impossible": of.impossible,
        "compared": of.compared.iter().map(|of| json!({
            "kind": of.kind, "given": of.given, "computed": of.computed, "off": of.off,
            "agrees": of.agrees,
        })).collect::<Vec<_>>(),
        "lines": lines.collect::<Vec<_>>(),
        "note": of.note,
        "claim": of.compact,
    })
}

fn number(digits: &str) -> Value {
    use core::str::FromStr;
    serde_json::Number::from_str(digits).map_or(Value::Null, Value::Number)
}
