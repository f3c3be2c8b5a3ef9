//! The texts of a region's scenario.

use rust_decimal::Decimal;

use super::number::{decimal, percent};
use super::regions::{name, publication, source};
use super::{Lang, fill};
use crate::regions::{Field, Level, Published, Region, Regions, Start};
use crate::scenario::parse_amount_text;

/// What the scenario is called.
#[must_use]
pub fn title(regions: &Regions, region: &Region, lang: Lang) -> String {
    let name = name(regions, region, lang);
    fill(lang.pick("{name}: rencana baru", "{name}: a new plan"), &[("name", &name)])
}

/// What is to be known of the scenario.
#[must_use]
pub fn notes(start: &Start<'_>, lang: Lang) -> String {
    let mut text = lang
        .pick(
            "Titik awal dari data wilayah. Anggaran masih kosong: isi anggaran setahun program pertama. Program desa/kelurahan dimatikan sampai dana tiap desa diisi.\n\nPeserta bukan penerima upah (BPU) menurut data mencakup pula yang iurannya sudah dibayar pemerintah atau pihak lain: bila programnya ditambahkan dengan peserta awal, kurangi pembayar mandiri sebesar itu. Tanpa program, peserta bertahan kira-kira seperti di awal: yang mendaftar sebanyak yang berhenti.",
            "A start from the region's figures. The budget is still empty: fill in the yearly budget of the first programme. The villages' programme is off until the money of each village is filled in.\n\nNon-wage members (BPU) by the data include those whose contributions a government or somebody else already pays: if their programme is added with initial members, take these off those who pay themselves. Without a programme the members stay about as at the start: as many join as leave.",
        )
        .to_owned();
    if start.region.level != Level::Province {
        text.push_str(lang.pick(
            "\n\nPekerja kabupaten/kota adalah perkiraan model, dan pesertanya dialokasikan dari provinsi: ganti dengan angka sendiri bila ada.",
            "\n\nWorkers of a district are modelled estimates, and its members are allocated from the province: put in your own figures where there are any.",
        ));
    }
    text
}

/// The programme of the region's own budget.
#[must_use]
pub const fn programme(lang: Lang) -> &'static str {
    lang.pick("Perlindungan pekerja rentan", "Cover for vulnerable workers")
}

/// The programme of the villages.
#[must_use]
pub const fn village_programme(lang: Lang) -> &'static str {
    lang.pick("Program desa dan kelurahan", "Villages' programme")
}

/// That no budget is known.
#[must_use]
pub fn no_budget(lang: Lang) -> String {
    lang.pick(
        "Belum diisi: anggaran program belum diketahui.",
        "Still empty: the budget of the programme is not known.",
    )
    .to_owned()
}

/// That the money of a village is not known.
#[must_use]
pub fn no_village_money(lang: Lang) -> String {
    lang.pick(
        "Belum diisi: dana tiap desa dan kelurahan belum diketahui.",
        "Still empty: the money of each village is not known.",
    )
    .to_owned()
}

/// Where the self-paying members come from: vulnerable ones, and others.
#[must_use]
pub fn self_paying(regions: &Regions, start: &Start<'_>, lang: Lang) -> [String; 2] {
    let count = |value: Decimal| decimal(value, 6, lang);
    let members = start.value(Field::NonWageMembers);
    let others = start.eligible.value.saturating_sub(start.value(Field::WageEarning));
    let figure = start.figures.iter().find(|of| of.field == Field::NonWageMembers);
    let from = figure.map_or_else(String::new, |of| source(regions, of, lang));
    let vulnerable = fill(
        lang.pick(
            "{members} BPU × {vulnerable} pekerja rentan ÷ {others} bukan penerima upah (dibagi sebanding: anggapan). {from}",
            "{members} BPU × {vulnerable} vulnerable ÷ {others} non-wage workers (in proportion: assumed). {from}",
        ),
        &[
            ("members", &count(members)),
            ("vulnerable", &count(start.value(Field::Vulnerable))),
            ("others", &count(others)),
            ("from", &from),
        ],
    );
    let other = fill(
        lang.pick(
            "{members} BPU − {vulnerable} pada pekerja rentan.",
            "{members} BPU − {vulnerable} among vulnerable workers.",
        ),
        &[("members", &count(members)), ("vulnerable", &count(start.self_paying_vulnerable))],
    );
    [vulnerable, other]
}

/// The denominator by our rule: its name and its source.
#[must_use]
pub fn denominator_by_rule(regions: &Regions, start: &Start<'_>, lang: Lang) -> (String, String) {
    let of = regions.assumption("eligible_of_informal");
    let ratio = of.and_then(|of| parse_amount_text(&of.value)).unwrap_or_default();
    let source = fill(
        lang.pick(
            "{wage} penerima upah yang berhak + {ratio} × {informal} pekerja informal; {reason}.",
            "{wage} eligible wage earners + {ratio} × {informal} informal workers; {reason}.",
        ),
        &[
            ("wage", &decimal(start.value(Field::WageEarning), 6, lang)),
            ("ratio", &decimal(ratio, 6, lang)),
            ("informal", &decimal(start.value(Field::Informal), 6, lang)),
            ("reason", of.map_or("", |of| of.text.of(lang))),
        ],
    );
    let name = lang.pick("Penyebut menurut rasio nasional", "Denominator by national ratios");
    (name.to_owned(), source)
}

/// A published denominator: its name and its source.
#[must_use]
pub fn denominator_published(
    of: &Published,
    people: Decimal,
    printed: bool,
    lang: Lang,
) -> (String, String) {
    let publication = publication(of, lang);
    let name = fill(
        lang.pick("Penyebut terbitan {publication}", "Denominator published by {publication}"),
        &[("publication", &publication)],
    );
    if printed {
        return (name, format!("{publication}."));
    }
    let source = fill(
        lang.pick(
            "{publication}: {members} peserta ÷ {pct} = {people}.",
            "{publication}: {members} members ÷ {pct} = {people}.",
        ),
        &[
            ("publication", &publication),
            ("members", &decimal(of.members.unwrap_or_default(), 0, lang)),
            ("pct", &percent(of.coverage_pct.unwrap_or_default(), 2, lang)),
            ("people", &decimal(people, 0, lang)),
        ],
    );
    (name, source)
}

/// A rate at which as many join as leave.
#[must_use]
pub fn balance(
    lapse: Decimal,
    members: Decimal,
    uncovered: Decimal,
    rate: Decimal,
    lang: Lang,
) -> String {
    fill(
        lang.pick(
            "Setara dengan yang berhenti di awal: {lapse} × {members} ÷ {uncovered} yang belum terlindungi = {rate}.",
            "Equal to those who stop at the start: {lapse} × {members} ÷ {uncovered} not covered = {rate}.",
        ),
        &[
            ("lapse", &percent(lapse, 2, lang)),
            ("members", &decimal(members, 0, lang)),
            ("uncovered", &decimal(uncovered, 0, lang)),
            ("rate", &percent(rate, 2, lang)),
        ],
    )
}

/// A published target.
#[must_use]
pub fn target(of: &Published, target: Decimal, lang: Lang) -> String {
    fill(
        lang.pick(
            "Target daerah {target} ({publication}).",
            "The region's target of {target} ({publication}).",
        ),
        &[("target", &percent(target, 2, lang)), ("publication", &publication(of, lang))],
    )
}
