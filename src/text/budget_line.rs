//! A programme's contributions of a budget year as a line for a budget document, in words and
//! numbers that can be multiplied and added up again.

use rust_decimal::Decimal;

use super::number::{month, month_name, people, rupiah_exact, rupiah_short};
use super::{Lang, capital, fill, number, terbilang};
use crate::apbd::{Apbd, Confidence, Counted};
use crate::model::{BudgetPart, BudgetParts, percent};
use crate::num::Exact;

/// The whole line: `15.000 orang × 12 bulan × Rp16.800 = Rp3.024.000.000`, or the sum of several
/// products.
#[must_use]
pub fn line(parts: &BudgetParts, lang: Lang) -> String {
    let terms: Vec<String> = parts.parts.iter().map(|part| term(part, lang)).collect();
    format!("{} = {}", terms.join(" + "), rupiah_exact(parts.total, lang))
}

/// One part by itself: `Januari–Maret 2026: 100 orang × 3 bulan × Rp16.800 = Rp5.040.000`.
#[must_use]
pub fn part(part: &BudgetPart, lang: Lang) -> String {
    let months = months(part, lang);
    let amount = rupiah_exact(part.amount, lang);
    match part.price {
        Some(_) => format!("{months}: {} = {amount}", term(part, lang)),
        None => format!("{months} ({}): {amount}", as_happened(lang)),
    }
}

/// The product of a part; where what happened was entered, its amount and its month.
fn term(part: &BudgetPart, lang: Lang) -> String {
    match part.price {
        Some(price) => {
            let template = if part.months == 1 {
                lang.pick(
                    "{workers} orang × 1 bulan × {price}",
                    "{workers} workers × 1 month × {price}",
                )
            } else {
                lang.pick(
                    "{workers} orang × {months} bulan × {price}",
                    "{workers} workers × {months} months × {price}",
                )
            };
            fill(
                template,
                &[
                    ("workers", &people(part.workers, lang)),
                    ("months", &part.months.to_string()),
                    ("price", &rupiah_exact(price, lang)),
                ],
            )
        }
        None => fill(
            "{amount} ({happened} {month})",
            &[
                ("amount", &rupiah_exact(part.amount, lang)),
                ("happened", as_happened(lang)),
                ("month", &month(part.first, lang)),
            ],
        ),
    }
}

/// What stands in the place of a contribution where what happened was entered.
#[must_use]
pub const fn as_happened(lang: Lang) -> &'static str {
    lang.pick("realisasi", "realised")
}

/// The months of a part: `Januari–Maret 2026`.
#[must_use]
pub fn months(part: &BudgetPart, lang: Lang) -> String {
    let last = month(part.last, lang);
    if part.first == part.last {
        return last;
    }
    format!("{}–{last}", month_name(part.first.number(), lang))
}

/// The columns of the parts as a table.
#[must_use]
pub const fn columns(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        ["Waktu", "Orang", "Bulan", "Iuran sebulan", "Jumlah"],
        ["Time", "Workers", "Months", "Contribution a month", "Amount"],
    )
}

/// The cells of a part.
#[must_use]
pub fn cells(part: &BudgetPart, lang: Lang) -> [String; 5] {
    let price =
        part.price.map_or_else(|| as_happened(lang).to_owned(), |price| rupiah_exact(price, lang));
    [
        months(part, lang),
        people(part.workers, lang),
        part.months.to_string(),
        price,
        rupiah_exact(part.amount, lang),
    ]
}

/// What the sum is called.
#[must_use]
pub const fn sum(lang: Lang) -> &'static str {
    lang.pick("Jumlah", "Total")
}

/// The amount in words, as a sentence begins.
#[must_use]
pub fn in_words(amount: Decimal, lang: Lang) -> String {
    capital(&terbilang::rupiah(amount, lang))
}

/// What the words are called.
#[must_use]
pub const fn in_words_head(lang: Lang) -> &'static str {
    lang.pick("Terbilang", "In words")
}

/// The head of the line: the programme and its budget year.
#[must_use]
pub fn heading(programme: &str, year: u32, lang: Lang) -> String {
    let template = lang.pick("Iuran {programme}, {year}", "Contributions of {programme}, {year}");
    fill(template, &[("programme", programme), ("year", &year.to_string())])
}

/// The line's share of the region's budget: `0,41% dari belanja APBD Provinsi Jambi 2026,
/// Rp3,8 triliun`. `region` is the region's name in the language.
#[must_use]
pub fn share(amount: Decimal, of: &Apbd, region: &str, lang: Lang) -> String {
    let template = match of.counted {
        Counted::Spending => lang.pick(
            "{share} dari belanja APBD {region} {year}, {amount}",
            "{share} of the spending in the {year} APBD (regional budget) of {region}, {amount}",
        ),
        Counted::Whole => lang.pick(
            "{share} dari APBD {region} {year}, {amount}",
            "{share} of the {year} APBD (regional budget) of {region}, {amount}",
        ),
    };
    fill(
        template,
        &[
            ("share", &share_pct(amount, of, lang)),
            ("region", region),
            ("year", &of.year.to_string()),
            ("amount", &rupiah_short(of.amount, lang)),
        ],
    )
}

/// The share with two decimals, or as many as show two digits of a small one.
fn share_pct(amount: Decimal, of: &Apbd, lang: Lang) -> String {
    let share = percent(Exact(amount), Exact(of.amount)).0;
    let two = share.round_sf(2).unwrap_or(share).normalize();
    let places = if share >= Decimal::ONE { 2 } else { two.scale().max(2) };
    number::percent(share, places, lang)
}

/// Why no share is shown: nothing is known of this year's budget.
#[must_use]
pub fn share_unknown(year: u32, lang: Lang) -> String {
    fill(
        lang.pick(
            "Besar APBD daerah ini untuk {year} belum diketahui, jadi bagiannya tidak ditunjukkan.",
            "The size of this region's budget (APBD) for {year} is not known, so that no share is shown.",
        ),
        &[("year", &year.to_string())],
    )
}

/// Why no share is shown: the money is not in a regional budget.
#[must_use]
pub const fn share_elsewhere(lang: Lang) -> &'static str {
    lang.pick(
        "Uangnya tidak berada dalam APBD, jadi bagian APBD tidak ditunjukkan.",
        "The money is not in a regional budget (APBD), so that no share of one is shown.",
    )
}

/// Where a figure of `data/regions/apbd_known.csv` was found, and how sure it is.
#[must_use]
pub fn apbd_source(of: &Apbd, lang: Lang) -> String {
    let sure = match of.confidence {
        Confidence::High => lang.pick("keyakinan tinggi", "high confidence"),
        Confidence::Medium => lang.pick("keyakinan sedang", "medium confidence"),
        Confidence::Low => lang.pick("keyakinan rendah", "low confidence"),
    };
    let [id, en] = &of.source;
    format!("{} ({sure})", lang.pick(id.as_str(), en.as_str()))
}

/// What partners pay of the same contributions.
#[must_use]
pub fn partner(amount: Decimal, lang: Lang) -> String {
    fill(
        lang.pick(
            "Di luar baris ini mitra membayar {amount} untuk iuran yang sama.",
            "Partners pay {amount} of the same contributions besides.",
        ),
        &[("amount", &rupiah_exact(amount, lang))],
    )
}

/// What administration takes of the budget.
#[must_use]
pub fn administration(amount: Decimal, budget: Decimal, lang: Lang) -> String {
    fill(
        lang.pick(
            "Di luar baris ini {amount} dari anggaran {budget} untuk administrasi dan pembulatan.",
            "Besides, {amount} of the budget of {budget} goes to administration and rounding.",
        ),
        &[("amount", &rupiah_exact(amount, lang)), ("budget", &rupiah_exact(budget, lang))],
    )
}

/// Why there is no line.
#[must_use]
pub const fn none(lang: Lang) -> &'static str {
    lang.pick(
        "Program ini tidak membayar iuran dalam bulan-bulan simulasi.",
        "This programme pays no contributions in the simulated months.",
    )
}

/// Why there is no programme to choose.
#[must_use]
pub const fn no_programme(lang: Lang) -> &'static str {
    lang.pick(
        "Tidak ada program yang dihitung, jadi tidak ada baris anggaran.",
        "No programme is counted, so that there is no budget line.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shares_show_two_digits() {
        let of = crate::apbd::of("15.71", 2026).unwrap();
        let said = |amount: u64, lang| share(amount.into(), &of, "Kota Jambi", lang);
        assert_eq!(
            said(604_800_000, Lang::Id),
            "0,033% dari belanja APBD Kota Jambi 2026, Rp1.808.566.435.000"
        );
        assert_eq!(
            said(90_428_321_750, Lang::En),
            "5% of the spending in the 2026 APBD (regional budget) of Kota Jambi, Rp1,808,566,435,000"
        );
        assert!(said(9_000_000_000, Lang::Id).starts_with("0,5% "));
        assert!(said(7_777_000_000, Lang::Id).starts_with("0,43% "));
    }
}
