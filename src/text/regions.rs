//! Regions in words: names, figures and where they come from, and the texts of their scenarios.

use rust_decimal::Decimal;

use super::number::{decimal, month_name, people, percent, rupiah_short};
use super::{Lang, fill};
use crate::regions::{
    Column, Field, Figure, How, KnownBudget, Level, Mark, Published, Region, Regions, Start,
    Trouble,
};

/// The region's name: `Provinsi Jambi`, `Kota Jambi`; `Jambi Province`, `Jambi City`.
#[must_use]
pub fn name(regions: &Regions, region: &Region, lang: Lang) -> String {
    if region.level == Level::Province {
        let name = match lang {
            Lang::Id => &region.name,
            Lang::En => regions.english(&region.code).unwrap_or(&region.name),
        };
        // Special regions say what they are.
        if name.starts_with("Daerah") || name.contains("Region") {
            return name.to_owned();
        }
        return fill(lang.pick("Provinsi {name}", "{name} Province"), &[("name", name)]);
    }
    if lang == Lang::Id {
        return region.name.clone();
    }
    let kinds = [
        ("Kabupaten Administrasi ", "{name} Administrative Regency"),
        ("Kota Administrasi ", "{name} Administrative City"),
        ("Kabupaten ", "{name} Regency"),
        ("Kota ", "{name} City"),
    ];
    let found = kinds.iter().find_map(|(kind, template)| {
        region.name.strip_prefix(kind).map(|name| fill(template, &[("name", name)]))
    });
    found.unwrap_or_else(|| region.name.clone())
}

/// The kind of a region.
#[must_use]
pub fn level(level: Level, lang: Lang) -> &'static str {
    match level {
        Level::Province => lang.pick("provinsi", "province"),
        Level::Regency => lang.pick("kabupaten", "regency"),
        Level::City => lang.pick("kota", "city"),
    }
}

/// Where a region belongs: its province, or how many districts it has.
#[must_use]
pub fn within(regions: &Regions, region: &Region, lang: Lang) -> String {
    if region.level != Level::Province {
        return regions
            .find(&region.province)
            .map_or_else(String::new, |province| name(regions, province, lang));
    }
    let count = region.districts.to_string();
    fill(lang.pick("{count} kabupaten/kota", "{count} districts"), &[("count", &count)])
}

/// How many regions a text finds; without a text, how many there are.
#[must_use]
pub fn found(regions: &Regions, query: &str, count: usize, lang: Lang) -> String {
    let query = query.trim();
    if query.is_empty() {
        let all = regions.regions.len();
        let provinces = regions.regions.iter().filter(|of| of.level == Level::Province).count();
        return fill(
            lang.pick(
                "{provinces} provinsi dan {districts} kabupaten/kota",
                "{provinces} provinces and {districts} districts",
            ),
            &[
                ("provinces", &provinces.to_string()),
                ("districts", &all.saturating_sub(provinces).to_string()),
            ],
        );
    }
    let template = match count {
        0 => lang.pick(
            "Tidak ada wilayah yang cocok dengan “{query}”. Coba ejaan lain, singkatan seperti Sumut atau DIY, atau kode Kemendagri.",
            "No region matches “{query}”. Try another spelling, a short name such as Sumut or DIY, or the Kemendagri code.",
        ),
        1 => lang.pick("1 wilayah cocok", "1 region matches"),
        _ => lang.pick("{count} wilayah cocok", "{count} regions match"),
    };
    fill(template, &[("query", query), ("count", &count.to_string())])
}

/// The label of a figure.
#[must_use]
pub fn label(field: Field, lang: Lang) -> &'static str {
    match field {
        Field::Formal => lang.pick("Pekerja formal", "Formal workers"),
        Field::Informal => lang.pick("Pekerja informal", "Informal workers"),
        Field::WageEarning => lang.pick("Penerima upah yang berhak", "Eligible wage earners"),
        Field::Vulnerable => lang.pick("Pekerja rentan", "Vulnerable workers"),
        Field::Eligible => {
            lang.pick("Pekerja yang berhak (penyebut)", "Eligible workers (denominator)")
        }
        Field::WageMembers => lang.pick("Peserta penerima upah (PU)", "Wage-earning members (PU)"),
        Field::NonWageMembers => {
            lang.pick("Peserta bukan penerima upah (BPU)", "Non-wage members (BPU)")
        }
        Field::Villages => lang.pick("Desa dan kelurahan", "Villages (desa, kelurahan)"),
    }
}

/// How well a figure is known.
#[must_use]
pub fn mark(mark: Mark, lang: Lang) -> &'static str {
    match mark {
        Mark::Reported => lang.pick("dilaporkan", "reported"),
        Mark::Allocated => lang.pick("dialokasikan", "allocated"),
        Mark::Estimated => lang.pick("perkiraan", "estimate"),
        Mark::Changed => lang.pick("diubah oleh Anda", "changed by you"),
    }
}

/// A date as a source has it: `2025`, `2025-03`, `2025-03-31`.
#[must_use]
pub fn date(written: &str, lang: Lang) -> String {
    let mut parts = written.split('-');
    let year = parts.next().unwrap_or_default();
    let Some(month) = parts.next().and_then(|month| month.parse().ok()) else {
        return year.to_owned();
    };
    let month = month_name(month, lang);
    match parts.next().and_then(|day| day.parse::<u32>().ok()) {
        Some(day) => format!("{day} {month} {year}"),
        None => format!("{month} {year}"),
    }
}

fn column_source(column: Option<&Column>, lang: Lang) -> &str {
    column.map_or("", |column| column.source.of(lang))
}

/// Who published it, and when.
#[must_use]
pub fn publication(of: &Published, lang: Lang) -> String {
    format!("{}, {}", of.source.of(lang), date(&of.date, lang))
}

/// Where a figure comes from; the rule with its numbers, where it was computed.
#[must_use]
pub fn source(regions: &Regions, figure: &Figure<'_>, lang: Lang) -> String {
    let own = own_source(regions, figure, lang);
    if figure.mark != Mark::Changed {
        return own;
    }
    let template = lang.pick(
        "Diisi oleh Anda. Menurut data {own}: {source}",
        "Entered by you. By the data {own}: {source}",
    );
    fill(template, &[("own", &decimal(figure.own, 0, lang)), ("source", &own)])
}

fn own_source(regions: &Regions, figure: &Figure<'_>, lang: Lang) -> String {
    let count = |value: Decimal| decimal(value, 6, lang);
    let (formal, wage) = match figure.field {
        Field::WageMembers => (true, lang.pick("PU", "PU")),
        _ => (false, lang.pick("BPU", "BPU")),
    };
    let workers = |formal: bool| {
        if formal {
            lang.pick("pekerja formal", "formal workers")
        } else {
            lang.pick("pekerja informal", "informal workers")
        }
    };
    let reason = |name: &str| regions.assumption(name).map_or("", |of| of.text.of(lang)).to_owned();
    match figure.how {
        How::Column(column) => format!("{}.", column_source(column, lang)),
        How::OfOldProvince(column) => fill(
            lang.pick(
                "Dialokasikan dari provinsi lama di Papua menurut bagian {workers}. {source}.",
                "Allocated from the old provinces of Papua by the share of {workers}. {source}.",
            ),
            &[("workers", workers(formal)), ("source", column_source(column, lang))],
        ),
        How::SplitOfProvince(column) => fill(
            lang.pick(
                "{source}; bagian pekerja informal memakai bagian provinsi.",
                "{source}; the share of informal workers is that of the province.",
            ),
            &[("source", column_source(column, lang))],
        ),
        How::OfProvince { total, part, whole, column } => fill(
            lang.pick(
                "Dialokasikan: {total} peserta provinsi × {part} ÷ {whole} {workers} di kabupaten/kota. {source}.",
                "Allocated: {total} members of the province × {part} ÷ {whole} {workers} of its districts. {source}.",
            ),
            &[
                ("total", &count(Decimal::from(total))),
                ("part", &count(Decimal::from(part))),
                ("whole", &count(Decimal::from(whole))),
                ("workers", workers(formal)),
                ("source", column_source(column, lang)),
            ],
        ),
        How::Ratio(ratio, of, name) => fill(
            "{ratio} × {of} {workers}; {reason}.",
            &[
                ("ratio", &count(ratio)),
                ("of", &count(of)),
                ("workers", workers(name == "eligible_of_formal")),
                ("reason", &reason(name)),
            ],
        ),
        How::Sum(informal, ratio, non_wage) => fill(
            lang.pick(
                "Penerima upah yang berhak + {ratio} × {informal} pekerja informal ({non_wage}); {reason}.",
                "Eligible wage earners + {ratio} × {informal} informal workers ({non_wage}); {reason}.",
            ),
            &[
                ("ratio", &count(ratio)),
                ("informal", &count(informal)),
                ("non_wage", &count(non_wage)),
                ("reason", &reason("eligible_of_informal")),
            ],
        ),
        How::Printed(of) => fill(
            lang.pick(
                "Jumlah pekerja menurut terbitan {publication}.",
                "Number of workers as published by {publication}.",
            ),
            &[("publication", &publication(of, lang))],
        ),
        How::Implied(of) => fill(
            lang.pick(
                "Terbitan {publication}: {members} peserta ÷ {pct}.",
                "Published by {publication}: {members} members ÷ {pct}.",
            ),
            &[
                ("publication", &publication(of, lang)),
                ("members", &count(of.members.unwrap_or_default())),
                ("pct", &percent(of.coverage_pct.unwrap_or_default(), 2, lang)),
            ],
        ),
        How::Share(of, total, part, both) => fill(
            lang.pick(
                "{total} peserta menurut terbitan {publication} × {part} ÷ {both}, bagian {wage} pada peserta menurut data.",
                "{total} members as published by {publication} × {part} ÷ {both}, the share of {wage} in the members by the data.",
            ),
            &[
                ("total", &count(total)),
                ("publication", &publication(of, lang)),
                ("part", &count(part)),
                ("both", &count(both)),
                ("wage", wage),
            ],
        ),
        How::Capped(known) => fill(
            lang.pick(
                "{known} peserta menurut data, dibatasi pada besar kelompoknya.",
                "{known} members by the data, capped at their group.",
            ),
            &[("known", &count(known))],
        ),
    }
}

/// Why a figure cannot be used.
#[must_use]
pub fn trouble(trouble: Trouble, lang: Lang) -> String {
    let count = |value: Decimal| decimal(value, 0, lang);
    match trouble {
        Trouble::Bounds(least, most) => fill(
            lang.pick(
                "Tulis bilangan bulat dari {least} sampai {most}.",
                "Write a whole number from {least} to {most}.",
            ),
            &[("least", &count(least)), ("most", &count(most))],
        ),
        Trouble::PartsBeyond(eligible) => fill(
            lang.pick(
                "Penerima upah dan pekerja rentan bersama melebihi pekerja yang berhak, {eligible}. Kurangi salah satunya, atau naikkan yang berhak.",
                "Wage earners and vulnerable workers together exceed the eligible workers, {eligible}. Lower one of them, or raise the eligible ones.",
            ),
            &[("eligible", &count(eligible))],
        ),
        Trouble::MembersBeyond(workers) => fill(
            lang.pick(
                "Peserta melebihi pekerja kelompoknya yang berhak, {workers}.",
                "Members exceed the eligible workers of their group, {workers}.",
            ),
            &[("workers", &count(workers))],
        ),
    }
}

/// What the start comes to, in a sentence.
#[must_use]
pub fn summary(regions: &Regions, start: &Start<'_>, lang: Lang) -> String {
    fill(
        lang.pick(
            "{name}: {covered} dari {eligible} pekerja terlindungi, {pct}.",
            "{name}: {covered} of {eligible} workers are covered, {pct}.",
        ),
        &[
            ("name", &name(regions, start.region, lang)),
            ("covered", &people(start.covered(), lang)),
            ("eligible", &people(start.eligible.value, lang)),
            ("pct", &percent(start.coverage_pct(), 2, lang)),
        ],
    )
}

/// In place of what the start comes to, where its figures are refused.
#[must_use]
pub fn refused(regions: &Regions, region: &Region, lang: Lang) -> String {
    fill(
        lang.pick(
            "{name}: perbaiki dulu angka yang ditandai.",
            "{name}: mend the marked figures first.",
        ),
        &[("name", &name(regions, region, lang))],
    )
}

/// Where the figures of regions come from, in a line.
#[must_use]
pub const fn sources(lang: Lang) -> &'static str {
    lang.pick(
        "BPS Sakernas, Dukcapil, Kepmendagri, dan peserta menurut provinsi; sumber tiap angka ada padanya.",
        "BPS Sakernas, Dukcapil, Kepmendagri, and members by province; each figure has its own source.",
    )
}

/// A known budget.
#[must_use]
pub fn budget(of: &KnownBudget, lang: Lang) -> String {
    fill(
        lang.pick(
            "APBD {year}, {item}: {amount} ({source})",
            "APBD {year}, {item}: {amount} ({source})",
        ),
        &[
            ("year", &of.year.to_string()),
            ("item", of.item.of(lang)),
            ("amount", &rupiah_short(of.amount, lang)),
            ("source", of.source.of(lang)),
        ],
    )
}

/// That no budget is known.
#[must_use]
pub fn no_known_budget(lang: Lang) -> String {
    lang.pick(
        "APBD wilayah ini tidak ditemukan dalam data yang dikumpulkan.",
        "No APBD of this region was found in the figures collected.",
    )
    .to_owned()
}

/// What a year of cover for all vulnerable workers costs; its share in the newest known budget.
#[must_use]
pub fn cost_of_all(
    vulnerable: Decimal,
    monthly: Decimal,
    cost: Decimal,
    share: Option<(&KnownBudget, Decimal)>,
    lang: Lang,
) -> String {
    let mut text = fill(
        lang.pick(
            "Melindungi semua {people} pekerja rentan selama 12 bulan dengan JKK dan JKM ({monthly} sebulan) memerlukan {cost}",
            "To cover all {people} vulnerable workers for 12 months with JKK and JKM ({monthly} a month) takes {cost}",
        ),
        &[
            ("people", &people(vulnerable, lang)),
            ("monthly", &rupiah_short(monthly, lang)),
            ("cost", &super::number::rupiah(cost, lang)),
        ],
    );
    if let Some((of, pct)) = share {
        let template =
            lang.pick(", {pct} dari {item} APBD {year}", ", {pct} of the {item} of APBD {year}");
        let year = of.year.to_string();
        let item = of.item.of(lang).replace("total APBD", lang.pick("total", "total"));
        let values = [("pct", percent(pct, 2, lang)), ("item", item), ("year", year)];
        let values: Vec<(&str, &str)> =
            values.iter().map(|(of, text)| (*of, text.as_str())).collect();
        text.push_str(&fill(template, &values));
    }
    text.push('.');
    text
}
