//! `cakupan check`.

use std::io::{self, Read};

use cakupan::claim::reader::{self, Correction, Figure, Reading};
use cakupan::claim::{Claim, Kind, question};
use cakupan::link;
use cakupan::regions::{DATA, Regions, search};
use cakupan::solve::LONGEST_COVER;
use cakupan::text::{self, Lang, capital, claim_read, fill};
use cakupan::view::claim::{ClaimChecked, card, checked, json};
use cakupan::view::claim_read::{problems, read, terms};
use rust_decimal::Decimal;

use crate::arguments::Format;
use crate::arguments::claims::Check;
use crate::file_errors;
use crate::output::{Failure, columns, complain, plain_lines, print};
use crate::picture;

/// Checks what is given, or what a text says.
pub(crate) fn check(of: &Check, lang: Lang) -> Result<(), Failure> {
    let regions = Regions::parse(DATA).map_err(|broken| Failure::Said(broken.to_string()))?;
    let reading = match &of.text {
        Some(text) => Some(reading(text, &of.figures, &regions, lang)?),
        None => None,
    };
    let mut claim = match (&reading, &of.link) {
        (Some(reading), _) => reading.asking(),
        (None, Some(link)) => linked(link, lang)?,
        (None, None) => Claim::default(),
    };
    given(of, &mut claim, &regions, lang)?;
    // A link given here stands in the note at the address that it came from.
    let from = of.link.as_deref().filter(|link| link.contains('#'));
    let address = of.address.as_deref().or(from).unwrap_or_default();
    if let Some(file) = &of.output {
        let kind = picture::kind(file, lang)?;
        let card = card(&claim, Some(&regions), address, of.dark, lang);
        return picture::write(&card, file, kind, lang);
    }
    let figures = reading.as_ref().map(|reading| read(reading, lang));
    let answer = checked(&claim, Some(&regions), address, lang);
    match of.format {
        Format::Json => {
            let mut value = json(&answer);
            if let (Some(figures), Some(fields)) = (figures, value.as_object_mut()) {
                fields.insert("figures".to_owned(), serde_json::json!(figures.figures));
            }
            print(&format!("{value}\n"))
        }
        Format::Table => {
            let mut text = String::new();
            if let Some(figures) = figures {
                text.push_str(if figures.figures.is_empty() {
                    lang.pick("Tidak ada angka dalam teks ini.\n", "No figures in this text.\n")
                } else {
                    lang.pick("Angka dalam teks\n", "Figures in the text\n")
                });
                let rows = figures.figures.iter().enumerate().map(|(place, figure)| {
                    let number = place.saturating_add(1).to_string();
                    let taken = format!("{} {}", figure.label, figure.said);
                    format!("  {number}. {}: {}\n", figure.text, taken.trim_end())
                });
                text.extend(rows);
                text.push('\n');
            }
            let terms = terms(&claim, Some(&regions), lang);
            if !terms.is_empty() {
                text.push_str(lang.pick("Keterangan klaim\n", "Terms of the claim\n"));
                text.extend(terms.iter().map(|[name, value]| format!("  {name}: {value}\n")));
                text.push('\n');
            }
            text.push_str(&table(&answer, lang));
            print(&plain_lines(&text))
        }
    }
}

/// The claim of a link. What is wrong with it goes to standard error; what is right is used.
fn linked(link: &str, lang: Lang) -> Result<Claim, Failure> {
    let read = link::read(link);
    let mut lines: Vec<String> =
        read.problems.iter().map(|found| text::link::message(found, lang)).collect();
    let Some(compact) = read.view.claim() else {
        let none = lang.pick(
            "Tautan ini tidak memuat klaim (c=). Beri tautan dari Cek klaim, --text, atau \
             angka-angkanya.",
            "This link has no claim (c=). Give a link of the claim check, --text, or the figures.",
        );
        lines.push(none.to_owned());
        return Err(Failure::Said(lines.join("\n")));
    };
    let (claim, refused) = question::from_compact(compact);
    lines.extend(problems(&refused, lang));
    for line in lines {
        // Where standard error is closed, the answer still counts.
        let _ = complain(&line);
    }
    Ok(claim)
}

/// Reads the text, `-` from standard input, with what is corrected by hand.
fn reading(
    text: &str,
    corrections: &[Correction],
    regions: &Regions,
    lang: Lang,
) -> Result<Reading, Failure> {
    let mut held = String::new();
    let text = if text == "-" {
        let most = u64::try_from(reader::LONGEST).unwrap_or(u64::MAX).saturating_mul(4);
        let read = io::stdin().lock().take(most.saturating_add(1)).read_to_string(&mut held);
        read.map_err(|error| {
            let template = lang.pick(
                "Masukan standar: tidak terbaca ({why}).",
                "Standard input: it cannot be read ({why}).",
            );
            let why = file_errors::unreadable(&error, lang);
            Failure::Said(fill(template, &[("why", &why)]))
        })?;
        held.as_str()
    } else {
        text
    };
    let mut reading = reader::read(text, Some(regions))
        .map_err(|_| Failure::Said(claim_read::too_long(reader::LONGEST, lang)))?;
    for correction in corrections {
        if !reading.correct(correction) {
            let template = lang.pick(
                "--figure {place}: teksnya hanya punya {count} angka.",
                "--figure {place}: the figures of the text are only {count}.",
            );
            let count = reading.figures.len().to_string();
            let place = correction.place.saturating_add(1).to_string();
            return Err(Failure::Said(fill(template, &[("place", &place), ("count", &count)])));
        }
        let most = Decimal::from(LONGEST_COVER);
        let longer = |of: &&Figure| {
            of.kind == Some(Kind::Months) && of.value.is_some_and(|months| months > most)
        };
        if let Some(figure) = reading.figures.get(correction.place).filter(longer) {
            let template = lang.pick(
                "--figure {place}=months: {said}; paling lama {most} bulan.",
                "--figure {place}=months: {said}; at most {most} months.",
            );
            let place = correction.place.saturating_add(1).to_string();
            let said = claim_read::figure(figure, lang);
            let values = [("place", &*place), ("said", &said), ("most", &most.to_string())];
            return Err(Failure::Said(fill(template, &values)));
        }
    }
    Ok(reading)
}

/// What is given as arguments goes before what a text says.
fn given(of: &Check, claim: &mut Claim, regions: &Regions, lang: Lang) -> Result<(), Failure> {
    for (kind, value) in of.quantities() {
        claim.give(kind, value);
        claim.settle(kind);
    }
    claim.payer = of.payer.or(claim.payer);
    claim.package = of.package.or(claim.package);
    claim.sector = of.sector.unwrap_or(claim.sector);
    claim.year = of.year.or(claim.year);
    claim.period = of.period.or(claim.period);
    claim.revised |= of.revised;
    for name in &of.scope {
        claim.scope.mark(name);
    }
    if let Some(region) = &of.region {
        let found = search(regions, region);
        let code = found.first().map(|found| found.region.code.clone());
        let unknown = || {
            let template = lang.pick(
                "--region {name}: tidak ada wilayah dengan nama atau kode itu. Cari dengan \
                 `cakupan regions NAMA`.",
                "--region {name}: there is no region of that name or code. Find it with `cakupan \
                 regions NAME`.",
            );
            Failure::Said(fill(template, &[("name", region)]))
        };
        claim.region = Some(code.filter(|_| !region.trim().is_empty()).ok_or_else(unknown)?);
    }
    Ok(())
}

/// Verdict, sums, what is implied, explanations and the note.
fn table(of: &ClaimChecked, lang: Lang) -> String {
    let mut text = format!("{}\n{}\n", capital(&of.word), of.sentence);
    if !of.assumed.is_empty() {
        text.push_str(&format!("{}\n", of.assumed));
    }
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            text.push_str(&format!("\n{title}\n"));
            text.extend(lines.iter().map(|line| format!("  {line}\n")));
        }
    };
    section(lang.pick("Hitungan", "The sum"), of.lines.iter().map(|of| of.text.clone()).collect());
    let compared: Vec<Vec<String>> = of
        .compared
        .iter()
        .map(|of| {
            let given = format!("{} {}", lang.pick("disebut", "stated"), of.given);
            let computed = format!("{} {}", lang.pick("hitungan", "sum"), of.computed);
            vec![capital(&of.label), given, computed, of.off.clone()]
        })
        .collect();
    section(lang.pick("Dibandingkan", "Compared"), lines(&compared));
    let implied: Vec<Vec<String>> =
        of.implied.iter().map(|of| vec![capital(&of.label), of.text.clone()]).collect();
    section(lang.pick("Yang tersirat", "Implied"), lines(&implied));
    let explanations = of.explanations.iter().flat_map(|of| {
        let sums = of.lines.iter().map(|line| format!("    {line}"));
        core::iter::once(format!("- {}", of.text)).chain(sums).collect::<Vec<_>>()
    });
    let title = lang.pick("Penjelasan yang cocok angkanya", "Explanations whose sums fit");
    section(title, explanations.collect());
    section(lang.pick("Catatan untuk dikutip", "A note to quote"), of.note.clone());
    text
}

fn lines(rows: &[Vec<String>]) -> Vec<String> {
    columns(rows).lines().map(str::to_owned).collect()
}
