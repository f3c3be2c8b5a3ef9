//! The labels of a workbook: heads of columns and names of rows.

use super::Lang;

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
    /// Members before what each month takes of all alike.
    Unworn,
    /// Members beyond the waiting months.
    BeyondWaiting,
    /// Members whose death pays scholarships.
    ForScholarship,
    /// Deaths within the waiting months.
    DeathsWaiting,
    /// Deaths that pay scholarships.
    DeathsWithScholarship,
    /// Expected benefits.
    Benefits,
    /// All contributions, the partners' part among them.
    Contributions,
    /// Benefits for each rupiah of contributions.
    ForEachRupiah,
    /// The share of all members that neither dies nor is replaced in a month.
    StayFactor,
    /// All of it together.
    Total,
    /// Members as Cakupan has them.
    MembersOurs,
    /// Spend as Cakupan has it.
    SpendOurs,
    /// Money left as Cakupan has it.
    LeftOurs,
    /// Expected benefits as Cakupan has them.
    BenefitsOurs,
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
        Label::Unworn => ("Peserta sebelum susut bulanan", "Members before monthly wear"),
        Label::BeyondWaiting => ("Peserta lewat masa tunggu", "Members beyond the waiting months"),
        Label::ForScholarship => ("Peserta berhak beasiswa", "Members with scholarships"),
        Label::DeathsWaiting => {
            ("Perkiraan kematian dalam masa tunggu", "Expected deaths within the waiting months")
        }
        Label::DeathsWithScholarship => {
            ("Perkiraan kematian dengan beasiswa", "Expected deaths with scholarships")
        }
        Label::Benefits => ("Perkiraan manfaat, rupiah", "Expected benefits, rupiah"),
        Label::Contributions => ("Iuran seluruhnya, rupiah", "All contributions, rupiah"),
        Label::ForEachRupiah => ("Manfaat per rupiah iuran", "Benefits for each rupiah"),
        Label::StayFactor => (
            "Bagian peserta yang tidak meninggal dan tidak diganti sebulan",
            "Share of members who neither die nor are replaced in a month",
        ),
        Label::Total => ("Jumlah", "Total"),
        Label::BenefitsOurs => {
            ("Perkiraan manfaat menurut Cakupan", "Expected benefits according to Cakupan")
        }
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
