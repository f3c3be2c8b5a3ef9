//! The values of the rules. Generated from `data/rules/` by
//! `CAKUPAN_BLESS=1 cargo test --test generated`; do not edit.
//!
//! Marks: O official text seen, P press, R public repository that cites the law, D derived,
//! A assumed.

use rust_decimal::Decimal;

use super::{Band, ReliefMonths};

/// Death insurance (JKM). Unit: rupiah per month. Source: PP 44/2015 (JKK, JKM). Mark: P, R.
/// Note: Flat, whatever the income.
pub const JKM: u32 = 6_800;

/// What is left of JKK and JKM under the relief of 2026. Unit: factor. Source: PP 50/2025 of 22
/// December 2025; press, February 2026. Mark: P, R. Note: Applies to JKK and JKM; JHT and
/// benefits unchanged. Article 4 (1). 8,400 a month at the lowest band.
pub const RELIEF_FACTOR: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// The relief's months for every sector but transport. Source: PP 50/2025 of 22 December 2025;
/// press, February 2026. Mark: P, R. Note: from and to are the months of relief for every other
/// sector, both included.
pub const RELIEF_OTHER: ReliefMonths = ReliefMonths { from: (2026, 4), to: (2026, 12) };

/// The relief's months for transport. Source: PP 50/2025 of 22 December 2025; press, February
/// 2026. Mark: P, R. Note: from and to are the months of relief for sector transport, both
/// included.
pub const RELIEF_TRANSPORT: ReliefMonths = ReliefMonths { from: (2026, 1), to: (2027, 3) };

/// Whether regional budgets get the relief, unless a scenario says otherwise. Source: PP 50/2025
/// of 22 December 2025; press, February 2026. Mark: P, R. Note: Default of the switch.
/// Contributions paid by APBN or APBD stay in full. Speaks for apbd_province, apbd_district,
/// dbh_cht, dbh_sawit, otsus.
pub const RELIEF_APBD: bool = false;

/// Whether village budgets get the relief, unless a scenario says otherwise. Source: no source
/// found. Mark: A. Note: Default of the switch: village funds (APBDes) not found in any source,
/// taken as excluded.
pub const RELIEF_VILLAGE: bool = false;

/// Whether everyone else gets the relief, unless a scenario says otherwise. Source: no source
/// found. Mark: A. Note: Default of the switch: CSR, sponsors and zakat taken as included, like
/// workers who pay themselves.
pub const RELIEF_OTHER_PAYERS: bool = true;

/// What a death pays. Unit: rupiah. Source: PP 44/2015 as amended by PP 82/2019; press. Mark: P.
/// Note: Sum of the three parts below. The model pays it in every month, also before 2019-12.
pub const DEATH_BENEFIT: u32 = 42_000_000;

/// What a death pays below the waiting months. Unit: rupiah. Source: sources of 2025 and 2026.
/// Mark: P. Note: Paid for a death below the waiting months. Start not found: in 2021 and 2022
/// the full sum was paid after one week.
pub const DEATH_BENEFIT_WAITING: u32 = 10_000_000;

/// Consecutive paid months below which a death pays the smaller benefit, unless a scenario says
/// otherwise. Unit: months. Source: sources of 2025 and 2026. Mark: P. Note: Consecutive paid
/// months needed for the full benefit; default of the scenario field, 0 switches it off.
pub const DEATH_BENEFIT_WAITING_MONTHS: u32 = 3;

/// Consecutive paid months from which a death pays scholarships too. Unit: months. Source: PP
/// 44/2015 as amended by PP 82/2019; press. Mark: P. Note: At least three years of contributions.
pub const SCHOLARSHIP_FROM_MONTHS: u32 = 36;

/// The most that scholarships of a death come to. Unit: rupiah. Source: PP 44/2015 as amended by
/// PP 82/2019; press. Mark: P, R. Note: Two children x 87,000,000. Upper bound of
/// scholarship_mean.
pub const SCHOLARSHIP_MAX: u32 = 174_000_000;

/// The income that a programme assumes unless it says otherwise. Unit: rupiah per month. Source:
/// every regional source: Rp16,800 is 1% of 1,000,000 + 6,800. Mark: P, D. Note: Basis of the
/// lowest band: the income of a programme that names none.
pub const DEFAULT_INCOME: u32 = 1_000_000;

/// First month of the year from which a regional budget's money is taken for that of its revision
/// (APBD perubahan). Unit: month of year. Source: regional practice: APBD murni, and perubahan
/// late in the year; the law was not read. Mark: A. Note: A revision follows the report on the
/// first half-year, so its money opens after June. Only names the kind of a budget, changes no
/// figure.
pub const REVISED_BUDGET_FROM_MONTH: u32 = 7;

/// The lowest share of listed names that was seen to be valid. Unit: percent. Source: Mukomuko
/// 1,616 of 1,800; Gianyar 8,733 of 13,200; Jember 49,888 of 74,918. Mark: D. Note: Default 100;
/// observed 66 to 90.
pub const YIELD_LOW: u32 = 66;

/// The highest share of listed names that was seen to be valid, short of all. Unit: percent.
/// Source: Mukomuko 1,616 of 1,800; Gianyar 8,733 of 13,200; Jember 49,888 of 74,918. Mark: D.
/// Note: Default 100; observed 66 to 90.
pub const YIELD_HIGH: u32 = 90;

/// How much higher coverage is with construction counted, at most as far as was seen. Unit:
/// factor. Source: Bangka Belitung: 40.27% with construction, 35% without. Mark: D. Note: 40.27 /
/// 35: how much higher coverage was seen with construction counted. The claim check names it up
/// to this much.
pub const CONSTRUCTION_FACTOR: Decimal = Decimal::from_parts(11_506, 0, 0, false, 4);

/// The bands of income, from the lowest, rupiah a month: JKK is 1% of the basis, JHT 2%. Source:
/// PP 44/2015 (JKK, JKM), Annex II; PP 46/2015 jo. PP 60/2015 (JHT). Mark: R, P.
pub const BANDS: [Band; 33] = [
    Band { number: 1, income_from: 0, basis: 1_000_000, jkk: 10_000, jht: 20_000 },
    Band { number: 2, income_from: 1_100_000, basis: 1_200_000, jkk: 12_000, jht: 24_000 },
    Band { number: 3, income_from: 1_300_000, basis: 1_400_000, jkk: 14_000, jht: 28_000 },
    Band { number: 4, income_from: 1_500_000, basis: 1_600_000, jkk: 16_000, jht: 32_000 },
    Band { number: 5, income_from: 1_700_000, basis: 1_800_000, jkk: 18_000, jht: 36_000 },
    Band { number: 6, income_from: 1_900_000, basis: 2_000_000, jkk: 20_000, jht: 40_000 },
    Band { number: 7, income_from: 2_100_000, basis: 2_200_000, jkk: 22_000, jht: 44_000 },
    Band { number: 8, income_from: 2_300_000, basis: 2_400_000, jkk: 24_000, jht: 48_000 },
    Band { number: 9, income_from: 2_500_000, basis: 2_600_000, jkk: 26_000, jht: 52_000 },
    Band { number: 10, income_from: 2_700_000, basis: 2_950_000, jkk: 29_500, jht: 59_000 },
    Band { number: 11, income_from: 3_200_000, basis: 3_450_000, jkk: 34_500, jht: 69_000 },
    Band { number: 12, income_from: 3_700_000, basis: 3_950_000, jkk: 39_500, jht: 79_000 },
    Band { number: 13, income_from: 4_200_000, basis: 4_450_000, jkk: 44_500, jht: 89_000 },
    Band { number: 14, income_from: 4_700_000, basis: 4_950_000, jkk: 49_500, jht: 99_000 },
    Band { number: 15, income_from: 5_200_000, basis: 5_450_000, jkk: 54_500, jht: 109_000 },
    Band { number: 16, income_from: 5_700_000, basis: 5_950_000, jkk: 59_500, jht: 119_000 },
    Band { number: 17, income_from: 6_200_000, basis: 6_450_000, jkk: 64_500, jht: 129_000 },
    Band { number: 18, income_from: 6_700_000, basis: 6_950_000, jkk: 69_500, jht: 139_000 },
    Band { number: 19, income_from: 7_200_000, basis: 7_450_000, jkk: 74_500, jht: 149_000 },
    Band { number: 20, income_from: 7_700_000, basis: 7_950_000, jkk: 79_500, jht: 159_000 },
    Band { number: 21, income_from: 8_200_000, basis: 8_700_000, jkk: 87_000, jht: 174_000 },
    Band { number: 22, income_from: 9_200_000, basis: 9_700_000, jkk: 97_000, jht: 194_000 },
    Band { number: 23, income_from: 10_200_000, basis: 10_700_000, jkk: 107_000, jht: 214_000 },
    Band { number: 24, income_from: 11_200_000, basis: 11_700_000, jkk: 117_000, jht: 234_000 },
    Band { number: 25, income_from: 12_200_000, basis: 12_700_000, jkk: 127_000, jht: 254_000 },
    Band { number: 26, income_from: 13_200_000, basis: 13_700_000, jkk: 137_000, jht: 274_000 },
    Band { number: 27, income_from: 14_200_000, basis: 14_700_000, jkk: 147_000, jht: 294_000 },
    Band { number: 28, income_from: 15_200_000, basis: 15_700_000, jkk: 157_000, jht: 314_000 },
    Band { number: 29, income_from: 16_200_000, basis: 16_700_000, jkk: 167_000, jht: 334_000 },
    Band { number: 30, income_from: 17_200_000, basis: 17_700_000, jkk: 177_000, jht: 354_000 },
    Band { number: 31, income_from: 18_200_000, basis: 18_700_000, jkk: 187_000, jht: 374_000 },
    Band { number: 32, income_from: 19_200_000, basis: 19_700_000, jkk: 197_000, jht: 394_000 },
    Band { number: 33, income_from: 20_200_000, basis: 20_700_000, jkk: 207_000, jht: 414_000 },
];
