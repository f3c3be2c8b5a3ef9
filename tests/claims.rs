//! Cek klaim: sentences in the style of news (`tests/claims`), with what each figure must be read
//! as, and texts of any kind.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod common;

use cakupan::claim::Kind;
use cakupan::claim::check;
use cakupan::claim::reader::{self, Figure};
use cakupan::regions::{DATA, Regions};
use cakupan::text::Lang;
use common::{d, text};

mod sentences {
    use super::*;

    /// Every file of sentences.
    fn files() -> Vec<(String, toml::Table)> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".toml"))
            .collect();
        names.sort();
        let read = |name: String| {
            let table = text(&format!("tests/claims/{name}")).parse().unwrap();
            (name, table)
        };
        names.into_iter().map(read).collect()
    }

    fn word<'t>(of: &'t toml::Value, name: &str) -> Option<&'t str> {
        of.get(name).map(|value| value.as_str().unwrap())
    }

    fn words(of: &toml::Value, name: &str) -> Vec<String> {
        let list = of.get(name).map(|list| list.as_array().unwrap().as_slice()).unwrap_or_default();
        list.iter().map(|value| value.as_str().unwrap().to_owned()).collect()
    }

    fn name(kind: Option<Kind>) -> &'static str {
        kind.map_or("none", Kind::name)
    }

    /// What is wrong with a figure that was read.
    fn wrong(wanted: &toml::Value, read: Option<&Figure>) -> Option<String> {
        let kind = word(wanted, "kind");
        let Some(read) = read else {
            return (kind != Some("none")).then(|| "not read".to_owned());
        };
        if let Some(kind) = kind.filter(|kind| *kind != name(read.kind)) {
            return Some(format!("{} instead of {kind}", name(read.kind)));
        }
        if let Some(value) = word(wanted, "value").map(d)
            && kind != Some("none")
            && read.value != Some(value)
        {
            return Some(format!("{:?} instead of {value}", read.value));
        }
        let months =
            ["first", "last"].map(|name| wanted.get(name).map(|at| at.as_integer().unwrap()));
        if let [Some(first), Some(last)] = months
            && read.period.map(|(first, last)| (i64::from(first), i64::from(last)))
                != Some((first, last))
        {
            return Some(format!("months {:?}", read.period));
        }
        let asks = wanted.get("ask").is_some_and(|ask| ask.as_bool().unwrap());
        if asks != read.ask && kind.is_some() {
            return Some(if asks { "not asked about" } else { "asked about" }.to_owned());
        }
        let offered = |value: &String| read.values.contains(&d(value));
        if !words(wanted, "values").iter().all(offered) {
            return Some(format!("offers {:?}", read.values));
        }
        let kinds: Vec<&str> = read.kinds.iter().map(|kind| name(*kind)).collect();
        let named = |kind: &String| kinds.contains(&kind.as_str());
        (!words(wanted, "kinds").iter().all(named)).then(|| format!("offers {kinds:?}"))
    }

    fn faults(of: &toml::Value, regions: &Regions) -> Vec<String> {
        let text = word(of, "text").unwrap();
        let reading = reader::read(text, Some(regions)).unwrap();
        let letters = |bytes: usize| text[..bytes].chars().count();
        let mut faults = Vec::new();
        let mut listed = Vec::new();
        let mut from = 0;
        let figures = of.get("figure").map(|list| list.as_array().unwrap().as_slice());
        for wanted in figures.unwrap_or_default() {
            let part = word(wanted, "text").unwrap();
            let at = text[from..].find(part).map(|at| from + at).or_else(|| text.find(part));
            let at = at.unwrap_or_else(|| panic!("{part:?} is not in {text:?}"));
            from = at + part.len();
            let (start, end) = (letters(at), letters(from));
            let overlaps = |of: &&Figure| of.at.0 < end && start < of.at.1;
            let places: Vec<usize> =
                (0..reading.figures.len()).filter(|at| overlaps(&&reading.figures[*at])).collect();
            listed.extend(places.iter().copied());
            let read = places.iter().map(|at| &reading.figures[*at]);
            let found: Vec<Option<String>> = read.map(|read| wrong(wanted, Some(read))).collect();
            if found.is_empty() {
                faults.extend(wrong(wanted, None).map(|why| format!("{part}: {why}")));
            } else if !found.contains(&None) {
                faults.extend(found.into_iter().flatten().map(|why| format!("{part}: {why}")));
            }
        }
        for (at, read) in reading.figures.iter().enumerate() {
            let number = read.text.contains(|letter: char| letter.is_ascii_digit());
            if number && read.kind.is_some() && !listed.contains(&at) {
                faults.push(format!("{}: read as {}", read.text, name(read.kind)));
            }
        }
        let claim = reading.claim();
        if let Some(payer) = word(of, "payer")
            && claim.payer.map_or("none", cakupan::claim::Payer::name) != payer
        {
            faults.push(format!("payer {:?} instead of {payer}", claim.payer));
        }
        if let Some(package) = word(of, "package")
            && claim.package.map(cakupan::scenario::Package::name) != Some(package)
        {
            faults.push(format!("package {:?} instead of {package}", claim.package));
        }
        let scope: Vec<&str> = claim.scope.names().collect();
        if scope != words(of, "scope") {
            faults.push(format!("scope {scope:?}"));
        }
        if let Some(region) = word(of, "region")
            && claim.region.as_deref().unwrap_or("none") != region
        {
            faults.push(format!("region {:?} instead of {region}", claim.region));
        }
        if let Some(year) = of.get("year").map(|year| year.as_integer().unwrap())
            && claim.year.map(i64::from) != Some(year)
        {
            faults.push(format!("year {:?} instead of {year}", claim.year));
        }
        if let Some(verdict) = word(of, "verdict") {
            let found = check(&claim, Some(regions)).verdict.name();
            if found != verdict {
                faults.push(format!("verdict {found} instead of {verdict}"));
            }
        }
        faults
    }

    #[test]
    fn every_figure_is_read_as_what_it_is() {
        let regions = Regions::parse(DATA).unwrap();
        let (mut count, mut wrong) = (0, Vec::new());
        for (file, table) in files() {
            for of in table["sentence"].as_array().unwrap() {
                count += 1;
                let faults = faults(of, &regions);
                if !faults.is_empty() {
                    let lines = faults.join("\n    ");
                    wrong.push(format!("{file}: {}\n    {lines}", word(of, "text").unwrap()));
                }
            }
        }
        assert!(count >= 145, "{count} sentences");
        let (some, all) = (wrong.len(), wrong.join("\n"));
        assert!(wrong.is_empty(), "{some} of {count} sentences are read wrong:\n{all}");
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Pieces of news, in any order: numbers, units, marks and letters of any kind.
    fn piece() -> impl Strategy<Value = String> {
        let words = [
            "Rp", "Rp.", "miliar", "M", "juta", "ribu", "persen", "%", "poin", "bulan", "tahun",
            "setahun", "per", "pekerja", "dari", "menjadi", "desa", "setiap", "Juli", "Desember",
            "hingga", "-", "/", "(", ".", ",", ";", "dua", "puluh", "seratus", "cakupan", "iuran",
            "target", "santunan", "rentan", "terdata", "tambahan", "Pasal", "nomor", "triwulan",
            "belum", "koma", "setengah", "T", ":", "the", "of", "to", "poor", "workers", "year",
        ];
        prop_oneof![
            proptest::sample::select(words.to_vec()).prop_map(str::to_owned),
            (0_u64..5_000_000_000).prop_map(|number| number.to_string()),
            "[0-9]{1,3}([.,/][0-9]{1,4}){0,5}",
            "\\PC{0,6}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        #[test]
        fn any_text_is_read_without_harm_and_every_figure_stands_in_it(
            pieces in proptest::collection::vec((piece(), any::<bool>()), 0..60),
        ) {
            let mut text = String::new();
            for (piece, spaced) in pieces {
                text.push_str(&piece);
                text.push_str(if spaced { " " } else { "" });
            }
            let regions = Regions::parse(DATA).unwrap();
            let Ok(mut reading) = reader::read(&text, Some(&regions)) else {
                prop_assert!(text.chars().count() > reader::LONGEST);
                return Ok(());
            };
            let letters: Vec<char> = text.chars().collect();
            for figure in &reading.figures {
                let (from, to) = figure.at;
                prop_assert!(from < to && to <= letters.len(), "{figure:?}");
                prop_assert_eq!(&letters[from..to].iter().collect::<String>(), &figure.text);
                prop_assert!(figure.kinds.contains(&figure.kind), "{figure:?}");
                if figure.kind.is_some() {
                    prop_assert_eq!(figure.values.first().copied(), figure.value);
                    prop_assert!(figure.values.len() == 1 || figure.ask, "{figure:?}");
                }
            }
            for place in 0..reading.figures.len() {
                let correction = reader::Correction::parse(&format!("{}=workers:7", place + 1));
                prop_assert!(reading.correct(&correction.unwrap()));
            }
            for lang in [Lang::Id, Lang::En] {
                let view = cakupan::view::claim::checked(&reading.claim(), Some(&regions), "", lang);
                let filled = !view.sentence.is_empty() && !view.sentence.contains("{");
                prop_assert!(filled && view.note.len() == 3);
            }
        }
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_with_the_bound() {
    assert!(reader::read(&"a".repeat(reader::LONGEST), None).is_ok());
    assert!(reader::read(&"é".repeat(reader::LONGEST + 1), None).is_err());
}
