//! Spreadsheets in words: names of sheets, heads of columns, labels, and why one is not written
//! or read.

use super::number::decimal;
use super::{Lang, fill};
use rust_decimal::Decimal;

/// The sheets of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What it is, the answer, the check, the chart.
    Summary,
    /// The inputs.
    Inputs,
    /// Workers, members and coverage by month.
    Model,
    /// A programme by month, counted from 1.
    Programme(usize),
    /// Budgets by year.
    Budgets,
    /// Contributions by month.
    Contributions,
    /// The law's values.
    Rules,
    /// Every number with its source.
    Sources,
    /// The document's own sources, to be read back.
    Own,
}

/// The name of a sheet.
#[must_use]
pub fn sheet(sheet: Sheet, lang: Lang) -> String {
    let name = match sheet {
        Sheet::Summary => lang.pick("Ringkasan", "Summary"),
        Sheet::Inputs => lang.pick("Masukan", "Inputs"),
        Sheet::Model => lang.pick("Model", "Model"),
        Sheet::Programme(place) => {
            return format!("{} {place}", lang.pick("Program", "Programme"));
        }
        Sheet::Budgets => lang.pick("Anggaran", "Budgets"),
        Sheet::Contributions => lang.pick("Iuran", "Contributions"),
        Sheet::Rules => lang.pick("Aturan", "Rules"),
        Sheet::Sources => lang.pick("Sumber", "Sources"),
        Sheet::Own => lang.pick("Sumber dokumen", "Document sources"),
    };
    name.to_owned()
}

/// The title of a sheet, over its first row.
#[must_use]
pub fn title(sheet: Sheet, lang: Lang) -> &'static str {
    match sheet {
        Sheet::Summary => lang.pick("Cakupan: ringkasan rencana", "Cakupan: summary of the plan"),
        Sheet::Inputs => lang.pick("Masukan rencana", "Inputs of the plan"),
        Sheet::Model => lang.pick(
            "Pekerja, peserta, dan cakupan per bulan",
            "Workers, members and coverage by month",
        ),
        Sheet::Programme(_) => lang.pick("Program per bulan", "Programme by month"),
        Sheet::Budgets => lang.pick("Anggaran per tahun, rupiah", "Budgets by year, rupiah"),
        Sheet::Contributions => lang.pick(
            "Iuran per bulan untuk satu pekerja, rupiah",
            "Contributions by month for one worker, rupiah",
        ),
        Sheet::Rules => lang.pick("Nilai aturan", "Values of the rules"),
        Sheet::Sources => lang.pick("Setiap angka dan sumbernya", "Every number with its source"),
        Sheet::Own => lang.pick(
            "Sumber yang tertulis dalam rencana; boleh diubah dan dibaca kembali",
            "Sources written in the plan; may be changed and are read back",
        ),
    }
}

/// What a sheet is for and how to use it, under its title; empty where the title says it.
#[must_use]
pub fn note(sheet: Sheet, lang: Lang) -> &'static str {
    match sheet {
        Sheet::Summary => lang.pick(
            "Semua angka di lembar lain dihitung ulang dari lembar Masukan. Santunan dalam rupiah tidak dihitung di sini karena bergantung pada masa kepesertaan tiap orang.",
            "Every figure on the other sheets is recalculated from the sheet Inputs. Benefits in rupiah are not worked out here, because they depend on how long each person has been a member.",
        ),
        Sheet::Inputs => lang.pick(
            "Ubah sel kuning saja. Kolom terakhir menunjukkan isian yang dibaca kembali oleh Cakupan; jangan diubah.",
            "Change yellow cells only. The last column names the field that Cakupan reads back; leave it as it is.",
        ),
        Sheet::Model | Sheet::Programme(_) => lang.pick(
            "Semua sel adalah rumus, kecuali kolom hasil Cakupan untuk pemeriksaan.",
            "Every cell is a formula but the columns with Cakupan's results, which serve the check.",
        ),
        Sheet::Contributions => lang.pick(
            "Sampai Desember setelah bulan terakhir, karena kuota dihargai sampai bulan bayar terakhir.",
            "To the December after the last month, because a quota is priced to the last paid month.",
        ),
        _ => "",
    }
}

/// Labels of what has no name elsewhere in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The plan's title.
    Title,
    /// The code of the region.
    RegionCode,
    /// The region's name.
    RegionName,
    /// The plan's notes.
    Notes,
    /// A programme's name.
    ProgrammeName,
    /// A further denominator's name.
    DenominatorName,
    /// Its source.
    DenominatorSource,
    /// The month from which a changed contribution holds.
    ChangedFrom,
    /// Section: the plan.
    Plan,
    /// Section: workers.
    Workers,
    /// Section: members.
    Members,
    /// Section: rates.
    Rates,
    /// Section: rules.
    Rules,
    /// Section: targets.
    Targets,
    /// Section: a programme.
    Programme,
    /// Section: further denominators.
    Denominators,
    /// Columns of the inputs.
    What,
    /// Likewise.
    Value,
    /// Likewise.
    Unit,
    /// Likewise.
    Allowed,
    /// Likewise.
    Mark,
    /// Likewise.
    Source,
    /// Likewise.
    Name,
    /// Likewise.
    Field,
    /// Likewise.
    Date,
    /// Likewise.
    Address,
    /// Month by number.
    Number,
    /// Calendar month.
    Month,
    /// Calendar year.
    Year,
    /// Month of the year.
    MonthOfYear,
    /// Growth factor.
    Factor,
    /// Eligible workers.
    Eligible,
    /// Wage earners.
    WageEarning,
    /// Vulnerable workers.
    Vulnerable,
    /// Other workers.
    Other,
    /// Wage-earning members.
    WageMembers,
    /// Uncovered of a group in the month before.
    UncoveredVulnerable,
    /// Likewise.
    UncoveredOther,
    /// Self-paying before leavers.
    OwnVulnerableBefore,
    /// Likewise.
    OwnOtherBefore,
    /// Members of programmes of a group.
    PaidVulnerable,
    /// Likewise.
    PaidOther,
    /// Leavers of programmes of a group.
    LeaversVulnerable,
    /// Likewise.
    LeaversOther,
    /// Self-paying at the end of the month.
    OwnVulnerable,
    /// Likewise.
    OwnOther,
    /// All members.
    Covered,
    /// Coverage.
    Coverage,
    /// Cakupan's own figure.
    CoveredOurs,
    /// Difference.
    Difference,
    /// Whether the month is paid.
    Paying,
    /// Whether the budget opens.
    Opens,
    /// Contribution, payer's part.
    Paid,
    /// Whole contribution.
    Full,
    /// Paid months left.
    Left,
    /// Money opened.
    Opened,
    /// Money carried in.
    CarriedIn,
    /// Money at the start of the month.
    Money,
    /// Price of all months left.
    Price,
    /// Places.
    Places,
    /// Places filled.
    Filled,
    /// Room.
    Room,
    /// Members of the programme.
    ProgrammeMembers,
    /// The most members so far.
    Verified,
    /// Spend.
    Spend,
    /// Partners' part.
    Partner,
    /// Money after spending.
    After,
    /// Money carried out.
    CarriedOut,
    /// Money unspent.
    Unspent,
    /// Money left.
    MoneyLeft,
    /// Money waiting for the next year.
    Waiting,
    /// Expected deaths.
    Deaths,
    /// Expected accidents.
    Accidents,
    /// Members as Cakupan has them.
    MembersOurs,
    /// Spend as Cakupan has it.
    SpendOurs,
    /// Money left as Cakupan has it.
    LeftOurs,
    /// Difference in people.
    PeopleDifference,
    /// Difference in rupiah.
    MoneyDifference,
    /// JKM in force.
    Jkm,
    /// JKK in percent, where the plan changes it.
    JkkPct,
    /// JHT in percent, where the plan changes it.
    JhtPct,
    /// Relief for other sectors.
    ReliefOther,
    /// Relief for transport.
    ReliefTransport,
    /// Lowest income of a band.
    IncomeFrom,
    /// Basis of a band.
    Basis,
    /// JKK of a band.
    Jkk,
    /// JHT of a band.
    Jht,
    /// Band of a programme.
    Band,
    /// Whether a programme gets the relief.
    GetsRelief,
    /// The relief's factor.
    ReliefFactor,
    /// First month of a relief.
    ReliefFrom,
    /// Last month of a relief.
    ReliefTo,
    /// The law's own JKM.
    LawJkm,
    /// Changed contributions.
    Changes,
    /// The check.
    Check,
    /// Version of the program.
    Version,
    /// Identification of the document.
    Digest,
    /// Coverage at the end.
    CoverageEnd,
    /// Members at the end.
    CoveredEnd,
    /// Money spent in all.
    SpentAll,
    /// This workbook.
    Here,
    /// Cakupan's result.
    Ours,
    /// Whether inputs hold together.
    InputsHold,
    /// The plan as a whole.
    Region,
    /// Kind of a source, a word of the document.
    Kind,
}

/// A label.
#[must_use]
pub const fn label(label: Label, lang: Lang) -> &'static str {
    let (id, en) = match label {
        Label::Title => ("Judul", "Title"),
        Label::RegionCode => ("Kode wilayah", "Code of the region"),
        Label::RegionName => ("Nama wilayah", "Name of the region"),
        Label::Notes => ("Catatan", "Notes"),
        Label::ProgrammeName => ("Nama program", "Name of the programme"),
        Label::DenominatorName => ("Penyebut lain: nama", "Further denominator: name"),
        Label::DenominatorSource => ("Penyebut lain: sumber", "Further denominator: source"),
        Label::ChangedFrom => ("Iuran berubah sejak", "Contribution changed from"),
        Label::Plan => ("Rencana", "The plan"),
        Label::Workers => ("Pekerja sebelum bulan pertama", "Workers before the first month"),
        Label::Members => ("Peserta sebelum bulan pertama", "Members before the first month"),
        Label::Rates => ("Laju", "Rates"),
        Label::Rules => ("Aturan", "Rules"),
        Label::Targets => ("Target cakupan", "Targets of coverage"),
        Label::Programme => ("Program", "Programme"),
        Label::Denominators => ("Penyebut lain", "Further denominators"),
        Label::What => ("Apa", "What"),
        Label::Value => ("Nilai", "Value"),
        Label::Unit => ("Satuan", "Unit"),
        Label::Allowed => ("Yang boleh", "Allowed"),
        Label::Mark => ("Tanda", "Mark"),
        Label::Source => ("Sumber", "Source"),
        Label::Name => ("Nama sel", "Name of the cell"),
        Label::Field => ("Isian", "Field"),
        Label::Date => ("Tanggal", "Date"),
        Label::Address => ("Alamat", "Address"),
        Label::Number => ("No.", "No."),
        Label::Month => ("Bulan", "Month"),
        Label::Year => ("Tahun", "Year"),
        Label::MonthOfYear => ("Bulan ke-", "Month of the year"),
        Label::Factor => ("Faktor pertumbuhan", "Growth factor"),
        Label::Eligible => ("Pekerja yang berhak", "Eligible workers"),
        Label::WageEarning => ("Penerima upah", "Wage earners"),
        Label::Vulnerable => ("Pekerja rentan", "Vulnerable workers"),
        Label::Other => ("Pekerja lain", "Other workers"),
        Label::WageMembers => ("Peserta penerima upah", "Wage-earning members"),
        Label::UncoveredVulnerable => {
            ("Rentan belum terlindungi bulan lalu", "Vulnerable without cover last month")
        }
        Label::UncoveredOther => {
            ("Lainnya belum terlindungi bulan lalu", "Others without cover last month")
        }
        Label::OwnVulnerableBefore => {
            ("Rentan bayar sendiri, sebelum yang keluar", "Vulnerable self-paying, before leavers")
        }
        Label::OwnOtherBefore => {
            ("Lainnya bayar sendiri, sebelum yang keluar", "Others self-paying, before leavers")
        }
        Label::PaidVulnerable => ("Peserta program, rentan", "Programme members, vulnerable"),
        Label::PaidOther => ("Peserta program, lainnya", "Programme members, others"),
        Label::LeaversVulnerable => ("Keluar dari program, rentan", "Leavers, vulnerable"),
        Label::LeaversOther => ("Keluar dari program, lainnya", "Leavers, others"),
        Label::OwnVulnerable => ("Rentan bayar sendiri", "Vulnerable self-paying"),
        Label::OwnOther => ("Lainnya bayar sendiri", "Others self-paying"),
        Label::Covered => ("Terlindungi", "Covered"),
        Label::Coverage => ("Cakupan, %", "Coverage, %"),
        Label::CoveredOurs => ("Terlindungi menurut Cakupan", "Covered according to Cakupan"),
        Label::Difference => ("Selisih", "Difference"),
        Label::Paying => ("Bulan bayar (1 ya)", "Paid month (1 yes)"),
        Label::Opens => ("Anggaran dibuka (1 ya)", "Budget opens (1 yes)"),
        Label::Paid => ("Iuran bagian pembayar", "Contribution, payer's part"),
        Label::Full => ("Iuran penuh", "Whole contribution"),
        Label::Left => ("Bulan bayar tersisa", "Paid months left"),
        Label::Opened => ("Uang dibuka", "Money opened"),
        Label::CarriedIn => ("Bawaan masuk", "Carried in"),
        Label::Money => ("Uang awal bulan", "Money at the start of the month"),
        Label::Price => ("Harga sampai bulan bayar terakhir", "Price to the last paid month"),
        Label::Places => ("Tempat", "Places"),
        Label::Filled => ("Tempat terisi nama sah", "Places filled with valid names"),
        Label::Room => ("Ruang", "Room"),
        Label::ProgrammeMembers => ("Peserta", "Members"),
        Label::Verified => ("Peserta terbanyak sejauh ini", "Most members so far"),
        Label::Spend => ("Belanja iuran", "Spend"),
        Label::Partner => ("Bagian mitra", "Partners' part"),
        Label::After => ("Uang setelah belanja", "Money after spending"),
        Label::CarriedOut => ("Dibawa ke tahun berikut", "Carried to the next year"),
        Label::Unspent => ("Tak terpakai", "Unspent"),
        Label::MoneyLeft => ("Sisa uang", "Money left"),
        Label::Waiting => ("Bawaan menunggu", "Waiting for the next year"),
        Label::Deaths => ("Perkiraan kematian", "Expected deaths"),
        Label::Accidents => ("Perkiraan kecelakaan", "Expected accidents"),
        Label::MembersOurs => ("Peserta menurut Cakupan", "Members according to Cakupan"),
        Label::SpendOurs => ("Belanja menurut Cakupan", "Spend according to Cakupan"),
        Label::LeftOurs => ("Sisa uang menurut Cakupan", "Money left according to Cakupan"),
        Label::PeopleDifference => ("Selisih orang", "Difference in people"),
        Label::MoneyDifference => ("Selisih rupiah", "Difference in rupiah"),
        Label::Jkm => ("JKM", "JKM"),
        Label::JkkPct => ("JKK, % dasar (bila diubah)", "JKK, % of the basis (if changed)"),
        Label::JhtPct => ("JHT, % dasar (bila diubah)", "JHT, % of the basis (if changed)"),
        Label::ReliefOther => ("Keringanan sektor lain (1 ya)", "Relief, other sectors (1 yes)"),
        Label::ReliefTransport => ("Keringanan transportasi (1 ya)", "Relief, transport (1 yes)"),
        Label::IncomeFrom => ("Penghasilan mulai", "Income from"),
        Label::Basis => ("Dasar", "Basis"),
        Label::Jkk => ("JKK", "JKK"),
        Label::Jht => ("JHT", "JHT"),
        Label::Band => ("Golongan", "Band"),
        Label::GetsRelief => ("Dapat keringanan (1 ya)", "Gets the relief (1 yes)"),
        Label::ReliefFactor => ("Faktor keringanan JKK dan JKM", "Relief factor of JKK and JKM"),
        Label::ReliefFrom => ("Keringanan mulai", "Relief from"),
        Label::ReliefTo => ("Keringanan sampai", "Relief to"),
        Label::LawJkm => ("JKM menurut aturan", "JKM of the law"),
        Label::Changes => {
            ("Iuran yang berlaku sejak bulan", "Contributions in force from the month")
        }
        Label::Check => ("Pemeriksaan", "Check"),
        Label::Version => ("Versi Cakupan", "Version of Cakupan"),
        Label::Digest => ("Sidik rencana", "Fingerprint of the plan"),
        Label::CoverageEnd => ("Cakupan di bulan terakhir, %", "Coverage in the last month, %"),
        Label::CoveredEnd => ("Terlindungi di bulan terakhir", "Covered in the last month"),
        Label::SpentAll => {
            ("Belanja iuran seluruhnya, rupiah", "Contributions paid in all, rupiah")
        }
        Label::Here => ("Lembar ini", "This workbook"),
        Label::Ours => ("Cakupan", "Cakupan"),
        Label::InputsHold => ("Masukan sah (1 ya)", "Inputs hold together (1 yes)"),
        Label::Region => ("Wilayah", "Region"),
        Label::Kind => ("Jenis", "Kind"),
    };
    lang.pick(id, en)
}

/// The words of the check cell: it agrees, it differs, the inputs do not hold together, the sheets
/// have another number of months than is asked for.
#[must_use]
pub const fn check(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Id => ["OK", "BEDA", "MASUKAN TIDAK SAH", "LAMA BERUBAH: BACA KEMBALI DI CAKUPAN"],
        Lang::En => ["OK", "DIFFERS", "INPUTS DO NOT HOLD", "MONTHS CHANGED: READ BACK IN CAKUPAN"],
    }
}

/// What the check means, beside it.
#[must_use]
pub const fn check_note(lang: Lang) -> &'static str {
    lang.pick(
        "OK: semua bulan sama dengan hasil Cakupan untuk rencana yang ditulis. BEDA setelah masukan diubah memang diharapkan; untuk hasil resmi, baca berkas ini kembali di Cakupan.",
        "OK: every month equals Cakupan's result for the plan as written. DIFFERS is to be expected once an input is changed; for Cakupan's own result, read this file back.",
    )
}

/// The name of the chart.
#[must_use]
pub const fn chart(lang: Lang) -> &'static str {
    lang.pick("Cakupan, % pekerja yang berhak", "Coverage, % of eligible workers")
}

/// The name of a further denominator's column.
#[must_use]
pub fn coverage_of(name: &str, lang: Lang) -> String {
    fill(lang.pick("Cakupan terhadap {name}, %", "Coverage of {name}, %"), &[("name", name)])
}

/// The name of a target's column.
#[must_use]
pub fn target(place: usize, lang: Lang) -> String {
    format!("{} {place}", lang.pick("Target", "Target"))
}

/// What an input may be: from the least to the greatest.
#[must_use]
pub fn between(least: Decimal, greatest: Decimal, lang: Lang) -> String {
    format!("{} – {}", decimal(least, 6, lang), decimal(greatest, 6, lang))
}

/// Why a workbook is not written.
#[derive(Clone, Debug, PartialEq)]
pub enum Unwritten {
    /// The plan has months that happened.
    Realised,
    /// A number of this field has more digits than a spreadsheet holds.
    Digits(String),
    /// Numbers so large that the spreadsheet's arithmetic would go astray, on this sheet first.
    Arithmetic(String),
    /// The writer failed, as it says.
    Failed(String),
}

/// Why a workbook is not written, and what to do.
#[must_use]
pub fn unwritten(why: &Unwritten, lang: Lang) -> String {
    match why {
        Unwritten::Realised => lang
            .pick(
                "Rencana dengan bulan realisasi tidak dapat ditulis sebagai XLSX: rumusnya hanya menghitung rencana. Hapus realisasi atau ambil CSV.",
                "A plan with months that happened cannot be written as XLSX: its formulas only work out the plan. Remove what happened, or take the CSV.",
            )
            .to_owned(),
        Unwritten::Digits(path) => fill(
            lang.pick(
                "XLSX tidak dapat ditulis: {path} punya lebih dari 15 angka, lebih dari yang dipegang lembar kerja.",
                "The XLSX cannot be written: {path} has more than 15 digits, more than a spreadsheet holds.",
            ),
            &[("path", path)],
        ),
        Unwritten::Arithmetic(sheet) => fill(
            lang.pick(
                "XLSX tidak dapat ditulis: angka rencana ini terlalu besar untuk hitungan lembar kerja, dan lembar {sheet} akan berbeda dari hasil Cakupan. Ambil CSV.",
                "The XLSX cannot be written: this plan's numbers are too large for a spreadsheet's arithmetic, and the sheet {sheet} would differ from Cakupan's result. Take the CSV.",
            ),
            &[("sheet", sheet)],
        ),
        Unwritten::Failed(what) => fill(
            lang.pick("XLSX tidak dapat ditulis ({what}).", "The XLSX cannot be written ({what})."),
            &[("what", what)],
        ),
    }
}

/// A problem of a workbook that is no problem of the document in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The file is no workbook, as the reader says.
    NoWorkbook(String),
    /// There is no sheet with inputs.
    NoInputs,
    /// A text where a number must stand.
    NotNumber(String),
    /// An error of the spreadsheet, such as `#DIV/0!`.
    Error(String),
    /// A field that stands on two rows.
    Twice(String),
    /// Not the name of a field.
    NoField(String),
}

/// The problem in words: what was found, what is allowed, what to do.
#[must_use]
pub fn unread(problem: &Unread, lang: Lang) -> String {
    let (template, found) = match problem {
        Unread::NoWorkbook(why) => {
            (lang.pick("berkas ini bukan XLSX ({found}).", "this file is no XLSX ({found})."), why.as_str())
        }
        Unread::NoInputs => (
            lang.pick(
                "tidak ada lembar Masukan atau Inputs. Baca berkas yang ditulis oleh Cakupan.",
                "there is no sheet Masukan or Inputs. Read a file that Cakupan wrote.",
            ),
            "",
        ),
        Unread::NotNumber(text) => (
            lang.pick(
                "bukan angka (ditemukan teks: {found}; yang boleh: angka). Tulis angka tanpa tanda kutip, dengan format sel angka.",
                "not a number (found text: {found}; allowed: a number). Write a number without an apostrophe, in a cell of a number format.",
            ),
            text.as_str(),
        ),
        Unread::Error(text) => (
            lang.pick(
                "rumusnya gagal (ditemukan: {found}; yang boleh: nilai). Tulis nilainya.",
                "its formula fails (found: {found}; allowed: a value). Write the value.",
            ),
            text.as_str(),
        ),
        Unread::Twice(path) => (
            lang.pick(
                "isian {found} tertulis di dua baris (yang boleh: satu kali). Hapus salah satu.",
                "the field {found} stands on two rows (allowed: once). Remove one of them.",
            ),
            path.as_str(),
        ),
        Unread::NoField(path) => (
            lang.pick(
                "{found} bukan nama isian (yang boleh: seperti workers.eligible). Kembalikan isi kolom itu.",
                "{found} is no name of a field (allowed: such as workers.eligible). Put back what stood in that column.",
            ),
            path.as_str(),
        ),
    };
    fill(template, &[("found", found)])
}

/// A problem with its sheet and cell before it: `Masukan!B7: …`.
#[must_use]
pub fn at_cell(sheet: &str, cell: &str, said: &str) -> String {
    if sheet.is_empty() { said.to_owned() } else { format!("{sheet}!{cell}: {said}") }
}

/// The heading over the problems of a file.
#[must_use]
pub fn refused(file: &str, lang: Lang) -> String {
    fill(lang.pick("{file}: berkas ditolak", "{file}: the file is refused"), &[("file", file)])
}
