//! The words of a document's choices, as people read them.

use super::Lang;
use crate::scenario::Payer;

/// Who pays, in words.
#[must_use]
pub fn payer(payer: Payer, lang: Lang) -> &'static str {
    match payer {
        Payer::ApbdProvince => lang.pick("APBD provinsi", "Provincial budget (APBD)"),
        Payer::ApbdDistrict => lang.pick("APBD kabupaten/kota", "District budget (APBD)"),
        Payer::Village => lang.pick("Dana desa (APBDes)", "Village budget (APBDes)"),
        Payer::DbhCht => lang.pick("DBH CHT", "Tobacco excise share (DBH CHT)"),
        Payer::DbhSawit => lang.pick("DBH sawit", "Palm oil revenue share (DBH sawit)"),
        Payer::Otsus => lang.pick("Dana Otsus", "Special autonomy fund (Otsus)"),
        Payer::Csr => lang.pick("CSR perusahaan", "Company CSR"),
        Payer::Sponsor => lang.pick("Sponsor perorangan", "Personal sponsor"),
        Payer::Zakat => lang.pick("Zakat", "Zakat"),
    }
}

/// A word of the document, such as `until_spent`, as people read it; one that is none stays.
#[must_use]
pub fn choice(word: &'static str, lang: Lang) -> &'static str {
    match word {
        "vulnerable" => lang.pick("pekerja rentan", "vulnerable workers"),
        "other" => lang.pick("lainnya", "other"),
        "transport" => lang.pick("transportasi", "transport"),
        "jkk_jkm" => lang.pick("JKK dan JKM", "JKK and JKM"),
        "jkk_jkm_jht" => lang.pick("JKK, JKM, dan JHT", "JKK, JKM and JHT"),
        "quota" => lang.pick("kuota sampai akhir tahun", "a quota to the year's end"),
        "until_spent" => lang.pick("sampai uang habis", "until the money is gone"),
        "per_year" => lang.pick("sama setiap tahun", "the same each year"),
        "by_year" => lang.pick("per tahun disebut", "named for each year"),
        "villages" => lang.pick("per desa/kelurahan", "for each village"),
        _ => Payer::from_name(word).map_or(word, |of| payer(of, lang)),
    }
}
