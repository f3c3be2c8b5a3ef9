//! What was found of a claim, in words: the verdict, why, and a note to quote.

use rust_decimal::Decimal;

use super::cite::versions;
use super::claim::{kind, line, package, payer, period, value};
use super::claim_open::{for_now, listed, to_confirm, unchecked};
use super::number::{decimal, percent, rupiah};
use super::{Lang, capital, fill};
use crate::claim::{Check, Claim, Compared, Impossible, Kind, Verdict, question};
use crate::link::VERSION;
use crate::scenario::Package;

/// The verdict in a word or two: `selisih −25,6%`, `sementara: selisih −25,6%` while a figure is
/// asked about.
#[must_use]
pub fn verdict(of: &Check, lang: Lang) -> String {
    let said = match of.verdict {
        Verdict::Match => lang.pick("cocok", "matches").to_owned(),
        Verdict::Impossible => lang.pick("tidak mungkin", "impossible").to_owned(),
        Verdict::Scope => lang.pick("cakupan berbeda", "different scope").to_owned(),
        Verdict::Insufficient => lang.pick("kurang data", "not enough data").to_owned(),
        Verdict::Off => {
            let off = of.worst().map(|worst| off(worst, lang)).unwrap_or_default();
            format!("{} {off}", lang.pick("selisih", "off by"))
        }
    };
    for_now(of, said, lang)
}

/// By how much a quantity is off: `−25,6%`, of coverage `+0,98 poin`, of a sum that comes to nothing
/// `+Rp100`.
#[must_use]
pub fn off(of: &Compared, lang: Lang) -> String {
    let signed = |by: Decimal, text: String| {
        if by > Decimal::ZERO { format!("+{text}") } else { text }
    };
    match (of.off_points, of.off_pct) {
        (Some(points), _) => signed(points, value(Kind::Points, points, lang)),
        (None, Some(pct)) => {
            // What is not quite nothing never looks like it.
            let places = if pct.abs() < Decimal::ONE { 2 } else { 1 };
            signed(pct, percent(pct, places, lang))
        }
        (None, None) => {
            let by = of.given.saturating_sub(of.computed);
            signed(by, value(of.kind, by, lang))
        }
    }
}

/// What was found, in a sentence or two: what was compared, what was not, and what of it holds for now
/// only.
#[must_use]
pub fn sentence(of: &Check, claim: &Claim, lang: Lang) -> String {
    let found = match of.verdict {
        Verdict::Impossible => format!("{}.", reasons(of, lang)),
        _ => finding(of, claim, lang),
    };
    whole(&for_now(of, found, lang), of, lang)
}

/// A finding with what was not checked, and which figures are to be confirmed.
fn whole(found: &str, of: &Check, lang: Lang) -> String {
    let unchecked = match of.verdict {
        Verdict::Impossible => String::new(),
        _ => unchecked(of, lang),
    };
    let parts = [capital(found), unchecked, to_confirm(of, lang)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What was found of a claim that can be, in small letters at its start.
fn finding(of: &Check, claim: &Claim, lang: Lang) -> String {
    let template = match of.verdict {
        Verdict::Impossible => return reasons(of, lang),
        Verdict::Insufficient => return insufficient(of, lang),
        Verdict::Match => lang.pick(
            "{kind} yang disebut {given}; menurut hitungan {computed}. Keduanya cocok.",
            "{kind}: {given} as stated, {computed} by the sum. They match.",
        ),
        Verdict::Scope => lang.pick(
            "{kind} yang disebut {given}; menurut hitungan {computed} ({off}). Cakupannya \
             berbeda. {scope}",
            "{kind}: {given} as stated, {computed} by the sum ({off}). The scope differs. {scope}",
        ),
        Verdict::Off => lang.pick(
            "{kind} yang disebut {given}; menurut hitungan {computed}: selisih {off}.",
            "{kind}: {given} as stated, {computed} by the sum: off by {off}.",
        ),
    };
    of.worst().map_or_else(String::new, |worst| compared(template, worst, claim, lang))
}

fn compared(template: &str, of: &Compared, claim: &Claim, lang: Lang) -> String {
    fill(
        template,
        &[
            ("kind", kind(of.kind, lang)),
            ("given", &value(of.kind, of.given, lang)),
            ("computed", &value(of.kind, of.computed, lang)),
            ("off", &off(of, lang)),
            ("scope", &other_scope(of, claim, lang)),
        ],
    )
}

/// Which payer, period and denominator the claim names, and that there are others.
fn other_scope(of: &Compared, claim: &Claim, lang: Lang) -> String {
    let payer = claim.payer.map(|of| payer(of, lang).to_owned());
    let period = Some(period(claim, lang)).filter(|period| !period.is_empty());
    let whole = if of.kind == Kind::Share { Kind::Listed } else { Kind::Eligible };
    let denominator = claim.get(whole).map(|people| value(whole, people, lang));
    let said = |named: Option<String>, besides: &str, alone: &str| match named {
        Some(named) => fill(besides, &[("named", &named)]),
        None => alone.to_owned(),
    };
    let mut parts = Vec::new();
    if of.scope.payer {
        parts.push(said(
            payer,
            lang.pick("Pembayar: {named} dan pihak lain.", "Payer: {named} and others."),
            lang.pick("Pembayar: ada pihak lain.", "Payer: others pay too."),
        ));
    }
    if of.scope.period {
        parts.push(said(
            period,
            lang.pick("Masa: {named} dan masa lain.", "Period: {named} and another."),
            lang.pick("Masa: ada masa lain.", "Period: there is another."),
        ));
    }
    if of.scope.denominator {
        parts.push(said(
            denominator,
            lang.pick("Penyebut: {named} dan penyebut lain.", "Denominator: {named} and another."),
            lang.pick("Penyebut: ada penyebut lain.", "Denominator: there is another."),
        ));
    }
    parts.join(" ")
}

fn insufficient(of: &Check, lang: Lang) -> String {
    let missing: Vec<&str> = of.missing.iter().map(|of| kind(*of, lang)).collect();
    let missing = listed(&missing, lang);
    let mut said = fill(
        lang.pick(
            "belum dapat diperiksa: {missing} tidak disebut.",
            "this cannot be checked yet. Not stated: {missing}.",
        ),
        &[("missing", &missing)],
    );
    let implied = of.implied.iter().find(|(kind, _)| of.missing.contains(kind));
    if let Some((of_kind, of_value)) = implied.or_else(|| of.implied.first()) {
        said.push(' ');
        said.push_str(&fill(
            lang.pick(
                "Yang disebut berarti {kind} {value}.",
                "What is stated means {kind}: {value}.",
            ),
            &[("kind", kind(*of_kind, lang)), ("value", &value(*of_kind, *of_value, lang))],
        ));
    }
    said
}

/// All that rules a claim out, in a sentence without its end.
fn reasons(of: &Check, lang: Lang) -> String {
    of.impossible.iter().map(|of| impossible(*of, lang)).collect::<Vec<_>>().join("; ")
}

/// Why a claim cannot be: a part of a sentence.
#[must_use]
pub fn impossible(of: Impossible, lang: Lang) -> String {
    match of {
        Impossible::AboveAll(of, above) => fill(
            lang.pick("{kind} {value} lebih dari 100%", "{kind} of {value} is more than 100%"),
            &[("kind", kind(of, lang)), ("value", &value(of, above, lang))],
        ),
        Impossible::PartExceedsWhole(part, less, whole, more) => fill(
            lang.pick(
                "{part} ({less}) tidak mungkin melebihi {whole} ({more})",
                "{part} ({less}) cannot be more than {whole} ({more})",
            ),
            &[
                ("part", kind(part, lang)),
                ("less", &value(part, less, lang)),
                ("whole", kind(whole, lang)),
                ("more", &value(whole, more, lang)),
            ],
        ),
        Impossible::NotOneWorker(money, due) => fill(
            lang.pick(
                "{money} tidak cukup untuk iuran seorang pekerja selama sebulan ({due})",
                "{money} does not pay for one worker for a month ({due})",
            ),
            &[("money", &rupiah(money, lang)), ("due", &rupiah(due, lang))],
        ),
        Impossible::Fraction(of, people) => fill(
            lang.pick("{kind} {value} bukan bilangan bulat", "{kind}: {value} is no whole number"),
            &[("kind", kind(of, lang)), ("value", &decimal(people, 6, lang))],
        ),
        Impossible::LongerThanYear(months, year) => fill(
            lang.pick(
                "{months} lebih lama dari satu tahun, yaitu {year}",
                "{months} are more than the one year of {year}",
            ),
            &[("months", &value(Kind::Months, months, lang)), ("year", &year.to_string())],
        ),
    }
}

/// Which contribution is assumed by the rules, as the claim names none; empty where it does.
#[must_use]
pub fn assumed(of: &Check, claim: &Claim, lang: Lang) -> String {
    let each: Vec<String> = of.contribution.iter().map(|(each, _)| rupiah(*each, lang)).collect();
    if each.is_empty() {
        return String::new();
    }
    let band = if claim.band() == 1 {
        lang.pick("golongan penghasilan terendah", "the lowest band of income").to_owned()
    } else {
        fill(
            lang.pick("golongan penghasilan ke-{band}", "band {band} of income"),
            &[("band", &claim.band().to_string())],
        )
    };
    fill(
        lang.pick(
            "Iuran tidak disebut; diasumsikan menurut {rules}: {each} sebulan ({package}, {band}).",
            "No contribution is stated; assumed by {rules}: {each} a month ({package}, {band}).",
        ),
        &[
            ("rules", &rules(of, claim, lang)),
            ("each", &each.join(lang.pick(" lalu ", ", then "))),
            ("package", package(claim.package(), lang)),
            ("band", &band),
        ],
    )
}

/// The rules that a contribution comes from.
fn rules(of: &Check, claim: &Claim, lang: Lang) -> String {
    let mut rules = vec!["PP 44/2015"];
    rules.extend((claim.package() == Package::JkkJkmJht).then_some("PP 46/2015"));
    rules.extend(of.relieved.then_some("PP 50/2025"));
    listed(&rules, lang)
}

/// A note of three lines to quote: what was found, the sum, where it comes from and where it is
/// opened. `address` is that of the page, or empty.
#[must_use]
pub fn note(of: &Check, claim: &Claim, address: &str, lang: Lang) -> Vec<String> {
    let head = match of.verdict {
        Verdict::Impossible => {
            whole(&format!("{}: {}.", verdict(of, lang), reasons(of, lang)), of, lang)
        }
        // The sentence says the verdict.
        _ => sentence(of, claim, lang),
    };
    let sum = of.lines.iter().map(|of| line(of, lang)).collect::<Vec<_>>().join("; ");
    let sum = if sum.is_empty() {
        lang.pick("Tidak ada hitungan yang dapat dibuat.", "There is no sum to be made.").to_owned()
    } else {
        fill(lang.pick("Hitungan: {sum}.", "The sum: {sum}."), &[("sum", &sum)])
    };
    let link = link(claim, address);
    let source = source(of, claim, lang);
    let colon = if link.is_empty() { "." } else { ": " };
    vec![head, sum, format!("{source}{colon}{link}")]
}

/// By which rules and which versions a claim was checked, without a full stop. The rules are named
/// only where a contribution comes from them.
#[must_use]
pub fn source(of: &Check, claim: &Claim, lang: Lang) -> String {
    let by_income = of.compared.iter().any(|of| of.kind == Kind::Contribution);
    let rules = if by_income {
        let template = lang.pick("Iuran menurut {rules}.", "Contributions by {rules}.");
        fill(template, &[("rules", &rules(of, claim, lang))])
    } else {
        assumed(of, claim, lang)
    };
    let template =
        lang.pick("{rules} Dihitung dengan {versions}", "{rules} Worked out with {versions}");
    let said = fill(template, &[("rules", &rules), ("versions", &versions(lang))]);
    said.trim_start().to_owned()
}

/// The claim's link at the address of the page, whose own fragment goes; empty for a claim of
/// nothing.
#[must_use]
pub fn link(claim: &Claim, address: &str) -> String {
    let compact = question::compact(claim);
    let page = address.split_once('#').map_or(address, |(page, _)| page);
    if compact.is_empty() { compact } else { format!("{page}#v={VERSION}&c={compact}&p=cek") }
}
