//! The plausible ranges. Generated from `data/ranges/` by
//! `CAKUPAN_BLESS=1 cargo test --test ranges`; do not edit.

use rust_decimal::Decimal;

use super::ranges::{Form, Plausible};
use crate::scenario::SourceKind;

pub(super) const ACCIDENT_COST: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(25, 0, 0, true, 0),
    high: Decimal::from_parts(25, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±25%: hanya rata-rata semua segmen, sekitar Rp8 juta per kasus, yang ditemukan.",
    en: "Assumed ±25%: only the mean of all segments, about Rp8 million a case, was found.",
    url: "",
    date: "",
};

pub(super) const ACCIDENTS: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(22, 0, 0, false, 1),
    high: Decimal::from_parts(32, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "2,2–3,2 kasus JKK per 1.000 peserta BPU setahun, diturunkan dari angka klaim.",
    en: "2.2 to 3.2 accident cases per 1,000 non-wage members a year, derived from claims.",
    url: "",
    date: "",
};

pub(super) const ADMIN: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(5, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Biaya administrasi tidak dilaporkan; dianggap 0–5%.",
    en: "Administration is not reported; 0 to 5% assumed.",
    url: "",
    date: "",
};

pub(super) const APART: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan: apakah tiap desa membayar sendiri atau bersama tidak dilaporkan; diuji kedua-duanya.",
    en: "Assumed: whether villages pay apart or together is not reported; tried both ways.",
    url: "",
    date: "",
};

pub(super) const APBD_SHARE: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Bagian APBD tertinggi yang dilaporkan 0,41% (BKBK Jambi, Rp15,62 miliar dari sekitar Rp3,8 triliun); di atas 1% dianggap tidak lazim.",
    en: "The highest share of a regional budget reported is 0.41% (Jambi's BKBK, Rp15.62 billion of about Rp3.8 trillion); more than 1% is assumed to be unusual.",
    url: "",
    date: "2026",
};

pub(super) const BUDGET: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(20, 0, 0, true, 0),
    high: Decimal::from_parts(20, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±20%: anggaran diputuskan tiap tahun; BKBK Jambi naik dari Rp15,4 miliar (2022) ke target Rp23,96 miliar (2024), Kaltara tanpa anggaran pada awal 2025.",
    en: "Assumed ±20%: budgets are decided every year; Jambi's BKBK rose from Rp15.4 billion (2022) to a target of Rp23.96 billion (2024), North Kalimantan had none in early 2025.",
    url: "",
    date: "",
};

pub(super) const BUDGET_GROWTH: Plausible = Plausible {
    form: Form::Shift,
    low: Decimal::from_parts(5, 0, 0, true, 0),
    high: Decimal::from_parts(5, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±5 poin setahun: deret anggaran beberapa tahun tidak ditemukan.",
    en: "Assumed ±5 points a year: no series of budgets over several years was found.",
    url: "",
    date: "",
};

pub(super) const CARRY_OVER: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan: apakah sisa anggaran dibawa ke tahun berikut tidak dilaporkan; diuji kedua-duanya.",
    en: "Assumed: whether money left goes to the next budget year is not reported; tried both ways.",
    url: "",
    date: "",
};

pub(super) const CONTRIBUTION: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Regulated,
    id: "Tanpa perubahan ini iuran seperti menurut peraturan: JKM Rp6.800 sebulan, JKK 1% dan JHT 2% dari dasar.",
    en: "Without this change contributions are as regulated: JKM Rp6,800 a month, JKK 1% and JHT 2% of the basis.",
    url: "",
    date: "",
};

pub(super) const DEATHS: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(25, 0, 0, false, 1),
    high: Decimal::from_parts(39, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "BPU: 3,0–3,3 (2022) dan 3,5–3,9 (2023) per 1.000 setahun dari rasio klaim resmi; BKBK Jambi 2,5, Ambon 2,9.",
    en: "Non-wage members: 3.0 to 3.3 (2022) and 3.5 to 3.9 (2023) per 1,000 a year from the official claim ratio; Jambi's BKBK 2.5, Ambon 2.9.",
    url: "",
    date: "2023",
};

pub(super) const DENOMINATOR: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(61, 0, 0, true, 1),
    high: Decimal::from_parts(18, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Penyebut satu wilayah berbeda menurut sumbernya. Bangka Belitung: 563.133, 528.891 (−6,1%) dan 573.239 (+1,8%) pekerja.",
    en: "The denominators of one region differ by source. Bangka Belitung: 563,133, 528,891 (−6.1%) and 573,239 (+1.8%) workers.",
    url: "",
    date: "2024",
};

pub(super) const ELIGIBLE: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(61, 0, 0, true, 1),
    high: Decimal::from_parts(18, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Penyebut satu wilayah berbeda menurut sumbernya. Bangka Belitung: 563.133, 528.891 (−6,1%) dan 573.239 (+1,8%) pekerja.",
    en: "The denominators of one region differ by source. Bangka Belitung: 563,133, 528,891 (−6.1%) and 573,239 (+1.8%) workers.",
    url: "",
    date: "2024",
};

pub(super) const ENROL_KNOWN: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(76_016, 0, 0, false, 0),
    kind: SourceKind::Reported,
    id: "Program terbesar yang angkanya cocok, BKBK Jambi 2022, melindungi 76.016 pekerja seluruhnya; di sini lebih banyak dalam sebulan.",
    en: "The largest programme whose figures agree, Jambi's BKBK in 2022, covers 76,016 workers in all; here there are more in a month.",
    url: "",
    date: "2022",
};

pub(super) const ENROL_PER_MONTH: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(50, 0, 0, true, 0),
    high: Decimal::from_parts(50, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan setengah sampai satu setengah kali nilai skenario: kecepatan verifikasi tidak dilaporkan.",
    en: "Assumed half to one and a half times the scenario's value: the pace of verification is not reported.",
    url: "",
    date: "",
};

pub(super) const FIRST_PAID: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(1, 0, 0, false, 0),
    high: Decimal::from_parts(5, 0, 0, false, 0),
    kind: SourceKind::Reported,
    id: "Jumlah peserta nasional turun dari Desember sampai Mei 2025: anggaran baru membayar sejak sekitar Mei.",
    en: "National membership fell from December to May 2025: new budgets pay from about May.",
    url: "",
    date: "2025-07",
};

pub(super) const GROWTH: Plausible = Plausible {
    form: Form::Shift,
    low: Decimal::from_parts(1, 0, 0, true, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±1 poin di sekitar nilai skenario; sumber hanya memberi angka nasional 1,3% (Agustus 2024–2025).",
    en: "Assumed ±1 point around the scenario's value; the source gives only the national 1.3% (August 2024 to 2025).",
    url: "",
    date: "",
};

pub(super) const GROWTH_KNOWN: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(3, 0, 0, false, 1),
    high: Decimal::from_parts(23, 0, 0, false, 1),
    kind: SourceKind::Assumed,
    id: "Angka nasional 1,3% (Agustus 2024–2025); anggapan ±1 poin di sekitarnya.",
    en: "The national figure is 1.3% (August 2024 to 2025); ±1 point around it is assumed.",
    url: "",
    date: "",
};

pub(super) const INCOME: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(1_000_000, 0, 0, false, 0),
    high: Decimal::from_parts(1_400_000, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Semua laporan daerah memakai golongan terendah (Rp16.800 sebulan); sampai golongan ketiga (dasar Rp1,4 juta) dianggap mungkin.",
    en: "Every regional report uses the lowest band (Rp16,800 a month); up to the third band (basis Rp1.4 million) is assumed possible.",
    url: "",
    date: "",
};

pub(super) const INITIAL_MEMBERS: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(25, 0, 0, true, 1),
    high: Decimal::from_parts(26, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Angka yang diumumkan dibulatkan: BKBK Jambi 78.000, tercatat 76.016 (selisih 2,5–2,6%); dipakai ke dua arah.",
    en: "Announced figures are round: Jambi's BKBK 78,000, counted 76,016 (2.5 to 2.6% apart); taken both ways.",
    url: "",
    date: "2024",
};

pub(super) const INITIAL_TENURE: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(1, 0, 0, false, 0),
    high: Decimal::from_parts(36, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan: dari peserta baru sampai peserta yang kematiannya membawa beasiswa (36 bulan iuran).",
    en: "Assumed: from newcomers to members whose death brings scholarships (36 paid months).",
    url: "",
    date: "",
};

pub(super) const KEEP_PAYING: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(10, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Berapa yang tetap membayar setelah bantuan berakhir tidak ditemukan; dianggap 0–10%.",
    en: "How many go on paying after a subsidy ends was not found; 0 to 10% assumed.",
    url: "",
    date: "",
};

pub(super) const LAST_PAID: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(8, 0, 0, false, 0),
    high: Decimal::from_parts(12, 0, 0, false, 0),
    kind: SourceKind::Estimated,
    id: "Penajam Paser Utara: Rp3 miliar untuk 20.000 pekerja cukup 8,93 bulan, jadi delapan bulan penuh dari dua belas.",
    en: "Penajam Paser Utara: Rp3 billion for 20,000 workers lasts 8.93 months, that is eight whole months of twelve.",
    url: "",
    date: "",
};

pub(super) const MAX_WORKERS: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(20, 0, 0, true, 0),
    high: Decimal::from_parts(20, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±20%: kuota diputuskan tiap tahun, sebarannya tidak ditemukan.",
    en: "Assumed ±20%: quotas are decided every year; how they vary was not found.",
    url: "",
    date: "",
};

pub(super) const OVERLAP: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(10, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Daftar penerima tumpang tindih, tetapi besarnya tidak ditemukan; dianggap 0–10%.",
    en: "Lists of beneficiaries overlap, but by how much was not found; 0 to 10% assumed.",
    url: "",
    date: "",
};

pub(super) const PAYS: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(50, 0, 0, false, 0),
    high: Decimal::from_parts(100, 0, 0, false, 0),
    kind: SourceKind::Reported,
    id: "Jawa Barat 2025: provinsi membayar separuh iuran, kabupaten/kota separuh; daerah lain membayar penuh.",
    en: "Jawa Barat 2025: the province pays half of the contribution, the districts half; others pay in full.",
    url: "",
    date: "2025-11",
};

pub(super) const RELIEF_APBD: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Regulated,
    id: "PP 50/2025: keringanan 2026 tidak untuk iuran yang dibayar APBD; diuji kedua-duanya karena teks resminya belum dilihat.",
    en: "PP 50/2025: the relief of 2026 is not for contributions that regional budgets pay; tried both ways, the official text was not seen.",
    url: "",
    date: "2025-12-22",
};

pub(super) const RELIEF_OTHER: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan: apakah keringanan 2026 berlaku bagi CSR, sponsor, dan zakat tidak ditemukan sumbernya; diuji kedua-duanya.",
    en: "Assumed: no source says whether the relief of 2026 holds for CSR, sponsors and zakat; tried both ways.",
    url: "",
    date: "",
};

pub(super) const RELIEF_VILLAGE: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(1, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan: apakah keringanan 2026 berlaku bagi dana desa tidak ditemukan sumbernya; diuji kedua-duanya.",
    en: "Assumed: no source says whether the relief of 2026 holds for village budgets; tried both ways.",
    url: "",
    date: "",
};

pub(super) const REPLACED: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(10, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Data tentang pergantian nama tidak ditemukan; dianggap 0–10% setahun.",
    en: "No data on the replacement of names was found; 0 to 10% a year assumed.",
    url: "",
    date: "",
};

pub(super) const SCHOLARSHIP: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(9_000_000, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan: dari tanpa beasiswa sampai dua kali Rp4,5 juta, rata-rata semua klaim 2023 (Rp46,5 juta − Rp42 juta).",
    en: "Assumed: from no scholarship to twice Rp4.5 million, the mean of all claims of 2023 (Rp46.5 million − Rp42 million).",
    url: "",
    date: "2023",
};

pub(super) const SELF_ENROL: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(50, 0, 0, true, 0),
    high: Decimal::from_parts(50, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan setengah sampai satu setengah kali nilai skenario: data pendaftaran mandiri tidak ditemukan.",
    en: "Assumed half to one and a half times the scenario's value: no data on workers who enrol themselves was found.",
    url: "",
    date: "",
};

pub(super) const SELF_LAPSE: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(10, 0, 0, false, 0),
    high: Decimal::from_parts(384, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Batas atas: BPU nasional −16% dalam lima bulan, × 12 ÷ 5 = 38,4% setahun, termasuk peserta yang dibayari. Batas bawah 10% dianggap.",
    en: "Upper end: national non-wage members −16% in five months, × 12 ÷ 5 = 38.4% a year, including members paid for by others. The lower end of 10% is assumed.",
    url: "",
    date: "2025-05",
};

pub(super) const SELF_PAYING: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(16, 0, 0, true, 0),
    high: Decimal::from_parts(16, 0, 0, false, 0),
    kind: SourceKind::Estimated,
    id: "BPU nasional turun 16% dalam lima bulan (9,9 juta Desember 2024, 8,28 juta Mei 2025), jadi hitungan bergantung pada bulannya; dipakai ke dua arah.",
    en: "National non-wage members fell by 16% in five months (9.9 million in December 2024, 8.28 million in May 2025), so a count depends on its month; taken both ways.",
    url: "",
    date: "2025-05",
};

pub(super) const SHARE: Plausible = Plausible {
    form: Form::Shift,
    low: Decimal::from_parts(5, 0, 0, true, 0),
    high: Decimal::from_parts(5, 0, 0, false, 0),
    kind: SourceKind::Estimated,
    id: "BKBK Jambi menaikkan bagian dana untuk iuran sebesar 5 poin pada 2023; dipakai ke dua arah.",
    en: "Jambi's BKBK raised the share for contributions by 5 points in 2023; taken both ways.",
    url: "",
    date: "2023-08",
};

pub(super) const VILLAGES: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(15, 0, 0, true, 1),
    high: Decimal::from_parts(15, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Jambi: 1.562 desa dan kelurahan dalam laporan, 1.585 sekarang (+1,5%); dipakai ke dua arah.",
    en: "Jambi: 1,562 villages in the report, 1,585 now (+1.5%); taken both ways.",
    url: "",
    date: "2025",
};

pub(super) const VULNERABLE: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(10, 0, 0, true, 0),
    high: Decimal::from_parts(10, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±10%: rasio nasional 0,364 × pekerja informal (P3KE desil 1–4) dipakai untuk daerah; simpangannya tidak ditemukan.",
    en: "Assumed ±10%: the national ratio of 0.364 × informal workers (P3KE deciles 1 to 4) is used for regions; how far a region departs from it was not found.",
    url: "",
    date: "",
};

pub(super) const WAGE_EARNING: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(5, 0, 0, true, 0),
    high: Decimal::from_parts(5, 0, 0, false, 0),
    kind: SourceKind::Assumed,
    id: "Anggapan ±5%: rasio nasional 0,659 × pekerja formal dipakai untuk daerah; simpangannya per daerah tidak ditemukan.",
    en: "Assumed ±5%: the national ratio of 0.659 × formal workers is used for regions; how far a region departs from it was not found.",
    url: "",
    date: "",
};

pub(super) const WAGE_LAPSE: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(41, 0, 0, false, 1),
    high: Decimal::from_parts(98, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Bangka Belitung: cakupan PU 42,83% → 41,07% dalam enam bulan, −4,1%; nasional −9,8% antara dua pencatatan.",
    en: "Bangka Belitung: coverage of wage earners 42.83% → 41.07% in six months, −4.1%; nationally −9.8% between two counts.",
    url: "",
    date: "2025-02",
};

pub(super) const WAGE_MEMBERS: Plausible = Plausible {
    form: Form::Percent,
    low: Decimal::from_parts(98, 0, 0, true, 1),
    high: Decimal::from_parts(98, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Dua pencatatan nasional peserta PU berbeda 9,8% (29,3 juta pada 2024, 26,4 juta pada Februari 2025), sebagian musiman; dipakai ke dua arah.",
    en: "Two national counts of wage-earning members differ by 9.8% (29.3 million in 2024, 26.4 million in February 2025), part of it seasonal; taken both ways.",
    url: "",
    date: "2025-02",
};

pub(super) const WAGE_UPTAKE: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(149, 0, 0, false, 1),
    high: Decimal::from_parts(206, 0, 0, false, 1),
    kind: SourceKind::Estimated,
    id: "Cakupan PU nasional 64,8% (26,4 dari 40,73 juta) sampai 71,9% (29,3 juta) bertahan jika 8% berhenti dan sekian mendaftar: 8 × 65 ÷ 35 = 14,9%; 8 × 72 ÷ 28 = 20,6%.",
    en: "National coverage of wage earners of 64.8% (26.4 of 40.73 million) to 71.9% (29.3 million) lasts if 8% lapse and so many enrol: 8 × 65 ÷ 35 = 14.9%; 8 × 72 ÷ 28 = 20.6%.",
    url: "",
    date: "2025-02",
};

pub(super) const WAITING_MONTHS: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(0, 0, 0, false, 0),
    high: Decimal::from_parts(3, 0, 0, false, 0),
    kind: SourceKind::Reported,
    id: "Sumber 2025–2026: manfaat penuh setelah tiga bulan iuran; 2021–2022: dibayar penuh setelah seminggu.",
    en: "Sources of 2025–26: the full benefit after three paid months; of 2021–22: paid in full after a week.",
    url: "",
    date: "2026",
};

pub(super) const YIELD: Plausible = Plausible {
    form: Form::Values,
    low: Decimal::from_parts(66, 0, 0, false, 0),
    high: Decimal::from_parts(90, 0, 0, false, 0),
    kind: SourceKind::Reported,
    id: "Nama sah dari yang terdaftar: Mukomuko 1.616 dari 1.800 (90%), Gianyar 8.733 dari 13.200 (66%), Jember 49.888 dari 74.918 (67%).",
    en: "Valid names among those listed: Mukomuko 1,616 of 1,800 (90%), Gianyar 8,733 of 13,200 (66%), Jember 49,888 of 74,918 (67%).",
    url: "",
    date: "",
};
