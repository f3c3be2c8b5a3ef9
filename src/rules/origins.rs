//! Where the values of the rules come from. Generated from `data/rules/` by
//! `CAKUPAN_BLESS=1 cargo test --test generated`; do not edit.

use super::Origin;
use crate::scenario::SourceKind;

/// Of `jkk`.
pub const JKK: Origin = Origin {
    name: "jkk",
    from: "2015-07",
    to: "",
    source_id: "PP 44/2015 (JKK, JKM), Lampiran II",
    source_en: "PP 44/2015 (JKK, JKM), Annex II",
    mark: "R, P",
    kind: SourceKind::Regulated,
};

/// Of `jkm`.
pub const JKM: Origin = Origin {
    name: "jkm",
    from: "2015-07",
    to: "",
    source_id: "PP 44/2015 (JKK, JKM)",
    source_en: "PP 44/2015 (JKK, JKM)",
    mark: "P, R",
    kind: SourceKind::Regulated,
};

/// Of `jht`.
pub const JHT: Origin = Origin {
    name: "jht",
    from: "2015-07",
    to: "",
    source_id: "PP 46/2015 jo. PP 60/2015 (JHT)",
    source_en: "PP 46/2015 jo. PP 60/2015 (JHT)",
    mark: "R, P",
    kind: SourceKind::Regulated,
};

/// Of `default_income`.
pub const DEFAULT_INCOME: Origin = Origin {
    name: "default_income",
    from: "2015-07",
    to: "",
    source_id: "semua sumber daerah: Rp16.800 adalah 1% dari 1.000.000 + 6.800",
    source_en: "every regional source: Rp16,800 is 1% of 1,000,000 + 6,800",
    mark: "P, D",
    kind: SourceKind::Reported,
};

/// Of `relief_2026_factor`.
pub const RELIEF_FACTOR: Origin = Origin {
    name: "relief_2026_factor",
    from: "2026-01",
    to: "2027-03",
    source_id: "PP 50/2025 tanggal 22 Desember 2025; pers, Februari 2026",
    source_en: "PP 50/2025 of 22 December 2025; press, February 2026",
    mark: "P, R",
    kind: SourceKind::Regulated,
};

/// Of `relief_2026_sector_other`.
pub const RELIEF_OTHER: Origin = Origin {
    name: "relief_2026_sector_other",
    from: "2026-04",
    to: "2026-12",
    source_id: "PP 50/2025 tanggal 22 Desember 2025; pers, Februari 2026",
    source_en: "PP 50/2025 of 22 December 2025; press, February 2026",
    mark: "P, R",
    kind: SourceKind::Regulated,
};

/// Of `relief_2026_sector_transport`.
pub const RELIEF_TRANSPORT: Origin = Origin {
    name: "relief_2026_sector_transport",
    from: "2026-01",
    to: "2027-03",
    source_id: "PP 50/2025 tanggal 22 Desember 2025; pers, Februari 2026",
    source_en: "PP 50/2025 of 22 December 2025; press, February 2026",
    mark: "P, R",
    kind: SourceKind::Regulated,
};

/// Of `relief_2026_payer_apbd`.
pub const RELIEF_APBD: Origin = Origin {
    name: "relief_2026_payer_apbd",
    from: "2026-01",
    to: "2027-03",
    source_id: "PP 50/2025 tanggal 22 Desember 2025; pers, Februari 2026",
    source_en: "PP 50/2025 of 22 December 2025; press, February 2026",
    mark: "P, R",
    kind: SourceKind::Regulated,
};

/// Of `relief_2026_payer_village`.
pub const RELIEF_VILLAGE: Origin = Origin {
    name: "relief_2026_payer_village",
    from: "2026-01",
    to: "2027-03",
    source_id: "tanpa sumber",
    source_en: "no source found",
    mark: "A",
    kind: SourceKind::Assumed,
};

/// Of `relief_2026_payer_other`.
pub const RELIEF_OTHER_PAYERS: Origin = Origin {
    name: "relief_2026_payer_other",
    from: "2026-01",
    to: "2027-03",
    source_id: "tanpa sumber",
    source_en: "no source found",
    mark: "A",
    kind: SourceKind::Assumed,
};

/// Of `death_benefit`.
pub const DEATH_BENEFIT: Origin = Origin {
    name: "death_benefit",
    from: "2019-12",
    to: "",
    source_id: "PP 44/2015 sebagaimana diubah PP 82/2019; pers",
    source_en: "PP 44/2015 as amended by PP 82/2019; press",
    mark: "P",
    kind: SourceKind::Regulated,
};

/// Of `death_benefit_before_waiting`.
pub const DEATH_BENEFIT_WAITING: Origin = Origin {
    name: "death_benefit_before_waiting",
    from: "",
    to: "",
    source_id: "pemberitaan 2025 dan 2026",
    source_en: "sources of 2025 and 2026",
    mark: "P",
    kind: SourceKind::Reported,
};

/// Of `death_benefit_waiting_months`.
pub const DEATH_BENEFIT_WAITING_MONTHS: Origin = Origin {
    name: "death_benefit_waiting_months",
    from: "",
    to: "",
    source_id: "pemberitaan 2025 dan 2026",
    source_en: "sources of 2025 and 2026",
    mark: "P",
    kind: SourceKind::Reported,
};

/// Of `scholarship_after_months`.
pub const SCHOLARSHIP_FROM_MONTHS: Origin = Origin {
    name: "scholarship_after_months",
    from: "2019-12",
    to: "",
    source_id: "PP 44/2015 sebagaimana diubah PP 82/2019; pers",
    source_en: "PP 44/2015 as amended by PP 82/2019; press",
    mark: "P",
    kind: SourceKind::Regulated,
};

/// Of `scholarship_max`.
pub const SCHOLARSHIP_MAX: Origin = Origin {
    name: "scholarship_max",
    from: "2019-12",
    to: "",
    source_id: "PP 44/2015 sebagaimana diubah PP 82/2019; pers",
    source_en: "PP 44/2015 as amended by PP 82/2019; press",
    mark: "P, R",
    kind: SourceKind::Regulated,
};

/// Of `unpaid_month_covered`.
pub const UNPAID_MONTH: Origin = Origin {
    name: "unpaid_month_covered",
    from: "",
    to: "",
    source_id: "tanpa sumber",
    source_en: "no source found",
    mark: "A",
    kind: SourceKind::Assumed,
};
