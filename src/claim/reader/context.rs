//! What a text says besides its numbers: who pays, for what, in which year and region, and whether
//! other payers, periods or denominators are named.

use super::around::ends;
use super::items::{Item, Shape, mark, word};
use super::lexer::{Sort, Token};
use super::nouns::people;
use super::{Reading, Reason, scope};
use crate::claim::Payer;
use crate::regions::{Level, Regions};
use crate::scenario::{self, Package};

/// Words of a fund, which goes before the authority that spends it.
const FUNDS: [(Payer, &[&str]); 9] = [
    (
        Payer::Of(scenario::Payer::DbhCht),
        &["dbh cht", "dbhcht", "cukai hasil tembakau", "cukai tembakau"],
    ),
    (
        Payer::Of(scenario::Payer::DbhSawit),
        &[
            "dbh sawit",
            "bagi hasil sawit",
            "hasil perkebunan sawit",
            "dana sawit",
            "dbh kelapa sawit",
            "bagi hasil kelapa sawit",
            "perkebunan kelapa sawit",
            "dbh perkebunan",
            "bagi hasil perkebunan",
        ],
    ),
    (Payer::Of(scenario::Payer::Otsus), &["otsus", "otonomi khusus"]),
    (Payer::Of(scenario::Payer::Csr), &["csr", "tjsl", "tanggung jawab sosial"]),
    (
        Payer::Of(scenario::Payer::Sponsor),
        &[
            "satu asn",
            "setiap asn",
            "asn menanggung",
            "asn membayar",
            "donatur",
            "orang tua asuh",
            "program sertakan",
            "gerakan sertakan",
            "menyisihkan gaji",
            "menyisihkan gajinya",
        ],
    ),
    (Payer::Of(scenario::Payer::Zakat), &["zakat", "baznas", "infak", "laz"]),
    (
        Payer::Of(scenario::Payer::Village),
        &[
            "apbdes",
            "dana desa",
            "pemerintah desa",
            "pemdes",
            "apb desa",
            "apbkam",
            "pemerintah kampung",
            "dana kampung",
            "dana gampong",
            "pemerintah nagari",
            "apb nagari",
        ],
    ),
    (Payer::Apbn, &["apbn", "pemerintah pusat"]),
    (
        Payer::Own,
        &[
            "secara mandiri",
            "iuran mandiri",
            "peserta mandiri",
            "membayar mandiri",
            "biaya sendiri",
            "kocek sendiri",
            "membayar sendiri",
        ],
    ),
];

/// Words of companies, which pay as a part of what they give to society.
const COMPANIES: &[&str] = &["perusahaan", "swasta", "pt", "cv", "korporasi", "pabrik"];

/// Words of places that may give.
const PLACES: &[&str] = &["kabupaten", "kota", "kab"];

/// Words of giving, and of what is given.
const PAYS: &[&str] = &[
    "menganggarkan",
    "mengalokasikan",
    "menyiapkan",
    "menyediakan",
    "menggelontorkan",
    "mengucurkan",
    "membayar",
    "membayarkan",
    "membayari",
    "membiayai",
    "menanggung",
    "menyalurkan",
    "memberikan",
    "menyisihkan",
    "mendaftarkan",
    "melindungi",
    "mengikutsertakan",
    "menjamin",
    "memberi",
    "menyumbang",
    "menyerahkan",
    "patungan",
    "urunan",
    "memakai",
];
const PAID: &[&str] = &[
    "dianggarkan",
    "dialokasikan",
    "disiapkan",
    "disediakan",
    "dibayar",
    "dibayarkan",
    "dibayari",
    "dibiayai",
    "ditanggung",
    "disalurkan",
    "apbd",
    "ditutup",
];

/// Words of authorities.
const PROVINCE: &[&str] =
    &["pemprov", "pemerintah provinsi", "apbd provinsi", "gubernur", "bkbk", "pemda provinsi"];
const DISTRICT: &[&str] = &[
    "pemkab",
    "pemkot",
    "pemko",
    "pemerintah kabupaten",
    "pemerintah kota",
    "apbd kabupaten",
    "apbd kota",
    "bupati",
    "wali kota",
    "walikota",
    "pemerintah kab",
];

/// Reads what stands beside the numbers; the figures are still empty.
pub(super) fn context(
    text: &str,
    tokens: &[Token<'_>],
    items: &[Item],
    regions: Option<&Regions>,
) -> Reading {
    let words: Vec<&str> =
        (0..tokens.len()).map(|at| word(tokens, at)).filter(|of| !of.is_empty()).collect();
    let line = format!(" {} ", words.join(" "));
    let has = |phrase: &str| line.contains(&format!(" {phrase} "));
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| has(phrase));
    let scope = scope::scope(tokens, items, &any);
    let savings = has("jht") || has("hari tua");
    let without = any(&["tanpa jht", "tanpa jaminan hari tua", "belum termasuk jht"]);
    let package = if savings && !without {
        Some(Package::JkkJkmJht)
    } else if any(&["jkk", "jkm", "kecelakaan kerja", "jaminan kematian"]) || without {
        Some(Package::JkkJkm)
    } else {
        None
    };
    Reading {
        payer: payer(tokens),
        package,
        year: year(tokens, items),
        revised: any(&[
            "apbd perubahan",
            "perubahan apbd",
            "apbd p",
            "anggaran perubahan",
            "apbdp",
        ]),
        transport: any(&[
            "pengemudi ojek",
            "ojek online",
            "ojol",
            "pengemudi angkutan",
            "sopir angkot",
        ]),
        scope,
        region: regions.and_then(|regions| region(text, regions)),
        ..Reading::default()
    }
}

/// Who pays: a fund that is named, a company that gives, else the one authority, or the place that
/// gives. A place in which something happens pays nothing, nor does who pays for the others.
fn payer(tokens: &[Token<'_>]) -> Option<Payer> {
    let words = of_the_programme(tokens);
    let line = format!(" {} ", words.join(" "));
    let at = |phrases: &[&str]| {
        phrases.iter().filter_map(|phrase| line.find(&format!(" {phrase} "))).min()
    };
    let funds: Vec<Payer> =
        FUNDS.iter().filter(|(_, words)| at(words).is_some()).map(|(payer, _)| *payer).collect();
    match funds.as_slice() {
        [only] => return Some(*only),
        [_, ..] => return None,
        [] => {}
    }
    let province = Payer::Of(scenario::Payer::ApbdProvince);
    let district = Payer::Of(scenario::Payer::ApbdDistrict);
    let authority = match (at(PROVINCE), at(DISTRICT)) {
        (Some(_), None) => Some(province),
        (None, Some(_)) => Some(district),
        (None, None) => {
            // `kata Sekda Kabupaten Sigi`, `pemerintah daerah`: whose, says the place.
            let official = at(&["pemerintah daerah", "pemda", "apbd", "sekda"]).is_some();
            let is = |who: &[&str]| gives(&words, who) || (official && at(who).is_some());
            match (is(&["provinsi"]), is(PLACES)) {
                (true, false) => Some(province),
                (false, true) => Some(district),
                _ => None,
            }
        }
        // Whoever is named first pays, where the others have the rest.
        (Some(one), Some(other)) => {
            let rest = [
                "sisanya",
                "selebihnya",
                "sementara",
                "lainnya",
                "kekurangannya",
                "separuhnya",
                "sedangkan",
            ];
            let names = (0..tokens.len()).any(|at| rest.contains(&word(tokens, at)));
            names.then_some(if one < other { province } else { district })
        }
    };
    if gives(&words, COMPANIES) {
        let alone = at(PROVINCE).or_else(|| at(DISTRICT)).is_none();
        return alone.then_some(Payer::Of(scenario::Payer::Csr));
    }
    authority
}

/// The words of a text but for the clauses of those for whom somebody else pays: `20.000 pekerja
/// lainnya dibiayai CSR`, `sisanya ditanggung desa`.
fn of_the_programme<'a>(tokens: &'a [Token<'_>]) -> Vec<&'a str> {
    let mut clauses: Vec<(Vec<&str>, bool)> = vec![(Vec::new(), false)];
    for at in 0..tokens.len() {
        let of = word(tokens, at);
        let begins = matches!(of, "sementara" | "sedangkan" | "dan" | "serta" | "namun");
        if ends(tokens, at) || begins || matches!(mark(tokens, at), "," | "(" | ")" | ":") {
            clauses.push((Vec::new(), false));
        }
        if let Some((words, rest)) = clauses.last_mut() {
            let counted = || {
                let before = at.saturating_sub(3)..at;
                before.clone().any(|at| tokens.get(at).is_some_and(|of| of.sort == Sort::Number))
            };
            *rest |= matches!(of, "sisanya" | "selebihnya" | "kekurangannya")
                || (of == "lainnya" && counted());
            words.extend(Some(of).filter(|of| !of.is_empty()));
        }
    }
    clauses.into_iter().filter(|(_, rest)| !rest).flat_map(|(words, _)| words).collect()
}

/// Whether one of these gives: `Kabupaten Bogor menganggarkan`, `dibayar oleh perusahaan`. In front
/// of who gives stands no place, nor anybody whose it is: `di Kota Jambi`, `pekerja perusahaan`.
fn gives(words: &[&str], who: &[&str]) -> bool {
    (0..words.len()).any(|at| {
        let of = |at: Option<usize>| at.and_then(|at| words.get(at)).copied().unwrap_or("");
        if !who.contains(&of(Some(at))) {
            return false;
        }
        let (before, earlier) = (of(at.checked_sub(1)), of(at.checked_sub(2)));
        let received = PAID.contains(&before)
            || before == "oleh"
            || (before == "dari" && PAID.contains(&earlier));
        let of_another = matches!(
            before,
            "di" | "se" | "dari" | "untuk" | "bagi" | "kepada" | "ke" | "warga" | "pada"
        ) || people(before);
        let behind = words.get(at.saturating_add(1)..).unwrap_or_default().iter().take(6);
        let stops = |word: &&&str| {
            matches!(**word, "di" | "yang" | "untuk" | "bagi" | "dari" | "dengan") || people(word)
        };
        received
            || (!of_another && behind.take_while(|word| !stops(word)).any(|of| PAYS.contains(of)))
    })
}

/// The one year that is named; days do not count, if another year stands there.
fn year(tokens: &[Token<'_>], items: &[Item]) -> Option<u32> {
    let number = |item: &Item| -> Option<u32> {
        let token = tokens.get(item.first)?;
        token.text.parse().ok().filter(|year| (2000..=2100).contains(year))
    };
    let mut years: Vec<u32> = Vec::new();
    for item in items.iter().filter(|of| of.shape == Shape::None(Reason::Year)) {
        years.extend(number(item).filter(|year| !years.contains(year)));
    }
    match years.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// The region that is named with its kind, or the province; none where several are.
fn region(text: &str, regions: &Regions) -> Option<String> {
    let lower = text.to_lowercase();
    let cleaned: String =
        lower.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let spaced = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = format!(" {spaced} ");
    for (short, long) in [
        (" pemkab ", " kabupaten "),
        (" kab ", " kabupaten "),
        (" bupati ", " kabupaten "),
        (" pemkot ", " kota "),
        (" wali kota ", " kota "),
        (" walikota ", " kota "),
        (" pemprov ", " "),
        (" provinsi ", " "),
        (" gubernur ", " "),
    ] {
        line = line.replace(short, long);
    }
    let mut found: Vec<(&str, usize)> = Vec::new();
    for region in &regions.regions {
        let name = region.name.to_lowercase();
        let others = regions.names.iter().filter(|of| of.code == region.code && !of.english);
        let provinces =
            others.filter(|_| region.level == Level::Province).map(|of| of.name.to_lowercase());
        for name in core::iter::once(name).chain(provinces) {
            if line.contains(&format!(" {name} ")) {
                found.push((&region.code, name.len()));
            }
        }
    }
    let longest = found.iter().map(|(_, length)| *length).max()?;
    let mut codes: Vec<&str> =
        found.iter().filter(|(_, length)| *length == longest).map(|(code, _)| *code).collect();
    codes.dedup();
    match codes.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    }
}
