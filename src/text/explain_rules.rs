//! The rules of an explanation's lines in words: the step of the model, and the law behind it.

use super::number::month;
use super::{Lang, fill};
use crate::explain::{Line, Rule};

/// The rule of a line.
#[must_use]
pub fn rule(line: &Line, lang: Lang) -> String {
    match (line.rule, line.term.month) {
        (Rule::Happened, Some(at)) => fill(
            lang.pick(
                "Menurut realisasi {month}; menggantikan hitungan.",
                "As it happened in {month}; this takes the place of what is computed.",
            ),
            &[("month", &month(at, lang))],
        ),
        _ => given(line.rule, lang).to_owned(),
    }
}

fn given(rule: Rule, lang: Lang) -> &'static str {
    let (id, en) = match rule {
        Rule::Document => ("Angka skenario.", "A number of the scenario."),
        Rule::Law => ("Nilai yang ditetapkan peraturan.", "A value set by regulation."),
        Rule::LastMonth => (
            "Angka dari bulan sebelumnya; perhitungannya dapat dibuka pada bulan itu.",
            "A figure of an earlier month; its arithmetic can be opened there.",
        ),
        Rule::SameMonth => (
            "Angka bulan itu; perhitungannya dapat dibuka sendiri.",
            "A figure of that month; its arithmetic can be opened by itself.",
        ),
        Rule::Calendar => (
            "Dihitung dari kalender, atau dari pertanyaan.",
            "Counted from the calendar, or asked for.",
        ),
        _ => return workers(rule, lang),
    };
    lang.pick(id, en)
}

fn workers(rule: Rule, lang: Lang) -> &'static str {
    let (id, en) = match rule {
        Rule::Growth => (
            "Langkah 1: tumbuh berbunga tiap tahun penuh, lalu seperdua belas setiap bulan.",
            "Step 1: growth compounds each whole year, then a twelfth each month.",
        ),
        Rule::Workers => (
            "Langkah 1: jumlah awal dikali faktor tumbuh.",
            "Step 1: the start value times the growth factor.",
        ),
        Rule::Rest => {
            ("Langkah 1: pekerja lain adalah sisanya.", "Step 1: other workers are the rest.")
        }
        Rule::GrowsAlike => (
            "Jumlah bulan lalu ikut tumbuh seperti pekerja.",
            "Last month's number grows like the workers.",
        ),
        Rule::WageUptake => (
            "Langkah 2: seperdua belas angka setahun, dari penerima upah yang belum peserta.",
            "Step 2: a twelfth of the yearly rate, of wage earners who are not members.",
        ),
        Rule::WageLapse => (
            "Langkah 2: seperdua belas angka setahun, dari peserta.",
            "Step 2: a twelfth of the yearly rate, of the members.",
        ),
        Rule::WageMembers => (
            "Langkah 2: ditambah yang mendaftar, dikurangi yang berhenti; tidak di bawah 0 atau di atas jumlah penerima upah.",
            "Step 2: plus those who enrol, less those who lapse; not below 0 or above the wage earners.",
        ),
        Rule::Uncovered => (
            "Langkah 3: pekerja kelompok itu dikurangi peserta mandiri dan peserta program, semua bulan lalu.",
            "Step 3: the group's workers less self-paying and programme members, all of last month.",
        ),
        Rule::SelfLapse => (
            "Langkah 3: seperdua belas angka setahun, dari peserta mandiri.",
            "Step 3: a twelfth of the yearly rate, of the self-paying members.",
        ),
        Rule::SelfEnrol => (
            "Langkah 3: seperdua belas angka setahun, dari yang belum terlindungi.",
            "Step 3: a twelfth of the yearly rate, of the uncovered.",
        ),
        Rule::SelfPaying => (
            "Langkah 3: dikurangi yang berhenti, ditambah yang mendaftar sendiri; tidak melebihi kelompoknya.",
            "Step 3: less those who lapse, plus those who enrol; not above the group.",
        ),
        Rule::Leavers => (
            "Langkah 5: peserta program bulan lalu dikurangi bulan ini.",
            "Step 5: last month's programme members less this month's.",
        ),
        Rule::KeepPaying => (
            "Langkah 5: sebagian dari yang keluar tetap membayar sendiri.",
            "Step 5: some of those who leave go on paying themselves.",
        ),
        Rule::AfterLeavers => (
            "Langkah 5: ditambah mereka yang tetap membayar, sejauh kelompoknya cukup.",
            "Step 5: plus those who go on paying, as far as the group allows.",
        ),
        Rule::NobodyLeaves => {
            ("Langkah 5: tidak ada yang keluar dari program.", "Step 5: nobody leaves a programme.")
        }
        _ => return contribution(rule, lang),
    };
    lang.pick(id, en)
}

fn contribution(rule: Rule, lang: Lang) -> &'static str {
    let (id, en) = match rule {
        Rule::Band => (
            "Jumlah menurut golongan penghasilan (JKK 1%, JHT 2% dari dasar golongan).",
            "The amount of the income's band (JKK 1%, JHT 2% of the band's basis).",
        ),
        Rule::Changed => (
            "Skenario ini mengubah iuran sejak suatu bulan (rules.contribution).",
            "This scenario changes the contribution from a month on (rules.contribution).",
        ),
        Rule::FullContribution => (
            "Jumlah JKK dan JKM, dengan JHT bila termasuk paket.",
            "The sum of JKK and JKM, with JHT where the package has it.",
        ),
        Rule::Relieved => (
            "JKK dan JKM separuh selama keringanan PP 50/2025; JHT tetap.",
            "JKK and JKM are halved during the relief of PP 50/2025; JHT is not.",
        ),
        Rule::Pays => (
            "Bagian iuran yang dibayar program ini; sisanya dibayar mitra.",
            "The share of the contribution that this programme pays; partners pay the rest.",
        ),
        _ => return programme(rule, lang),
    };
    lang.pick(id, en)
}

fn programme(rule: Rule, lang: Lang) -> &'static str {
    let (id, en) = match rule {
        Rule::Villages => (
            "Desa/kelurahan kali dana masing-masing, dikali bagian untuk program.",
            "Villages times the money of each, times the programme's share.",
        ),
        Rule::BudgetGrowth => (
            "Anggaran tumbuh berbunga sejak tahun pertama program.",
            "The budget compounds from the programme's first year.",
        ),
        Rule::Opening => (
            "Langkah 4: anggaran tanpa biaya administrasi, sebanding dengan bulan bayar yang tersisa, rupiah penuh.",
            "Step 4: the budget without administration, in proportion to the paid months left, whole rupiah.",
        ),
        Rule::Carried => (
            "Langkah 4: ditambah sisa tahun lalu.",
            "Step 4: plus what was carried from last year.",
        ),
        Rule::Anew => (
            "Sesudah bulan dengan realisasi, tempat dihitung ulang dengan sisa uang, untuk bulan bayar yang tersisa tahun itu.",
            "After a month with figures as they happened, places are reckoned anew: the money left, for the paid months left of the year.",
        ),
        Rule::Price => (
            "Langkah 4: jumlah iuran semua bulan bayar yang tersisa tahun itu.",
            "Step 4: the sum of the contributions of all paid months left of the year.",
        ),
        Rule::Bought => (
            "Langkah 4: uang dibagi iuran, dibulatkan ke bawah agar tidak melampaui anggaran.",
            "Step 4: money over contributions, rounded down so that the budget is not overspent.",
        ),
        Rule::BoughtApart => (
            "Langkah 4: setiap desa/kelurahan membayar sendiri, jadi dibulatkan ke bawah per desa/kelurahan.",
            "Step 4: each village pays for itself, so it is rounded down for each village.",
        ),
        Rule::Cap => (
            "Langkah 4: paling banyak sejumlah pekerja yang ditetapkan.",
            "Step 4: at most the number of workers that was set.",
        ),
        Rule::Names => (
            "Langkah 4: hanya nama yang lolos verifikasi dan belum ditanggung pihak lain.",
            "Step 4: only names that prove valid and that nobody else covers.",
        ),
        Rule::Room => (
            "Langkah 4: pekerja kelompok itu dikurangi peserta mandiri dan peserta program sebelumnya, orang penuh.",
            "Step 4: the group's workers less self-paying members and those of programmes before it, whole people.",
        ),
        Rule::Pace => (
            "Langkah 4: peserta terbanyak sejauh ini ditambah nama baru sebulan.",
            "Step 4: the most members so far plus the new names of a month.",
        ),
        Rule::Affordable => (
            "Langkah 4: sisa uang dibagi iuran bulan ini, dibulatkan ke bawah.",
            "Step 4: the money left over this month's contribution, rounded down.",
        ),
        Rule::Members => (
            "Langkah 4: peserta adalah yang terkecil dari semua batas.",
            "Step 4: the members are the least of all limits.",
        ),
        Rule::Unpaid => (
            "Langkah 4: di luar bulan dan tahun bayar program tidak ada peserta dan tidak ada uang.",
            "Step 4: outside its paid months and years a programme has no members and no money.",
        ),
        Rule::UnpaidMoney => (
            "Langkah 4: di luar bulan dan tahun bayar program tidak ada uang; semua yang dibayar di sana melampaui anggaran.",
            "Step 4: outside its paid months and years a programme has no money; all that was spent there is beyond the budget.",
        ),
        Rule::Spend => {
            ("Langkah 4: peserta kali iuran.", "Step 4: members times the contribution.")
        }
        Rule::Partner => (
            "Langkah 4: peserta kali iuran penuh, dikurangi yang dibayar program.",
            "Step 4: members times the whole contribution, less what the programme pays.",
        ),
        Rule::PartnerHappened => (
            "Bagian mitra sebanding dengan yang dibayar program menurut realisasi.",
            "The partners' share, in proportion to what the programme paid as it happened.",
        ),
        Rule::BeyondBudget => (
            "Yang dibayar bulan itu lebih banyak daripada uang yang ada: tidak ada sisa uang, dan selisihnya melampaui anggaran.",
            "More was spent in that month than the money there was: nothing is left, and the difference is beyond the budget.",
        ),
        Rule::MoneyLeft => (
            "Langkah 4: uang sebelum bulan ini dikurangi yang dibayar.",
            "Step 4: the money before this month less what is paid.",
        ),
        Rule::LastPaidMonth => (
            "Langkah 4: sesudah bulan bayar terakhir sisanya hangus, atau dibawa ke tahun berikut bila boleh.",
            "Step 4: after the last paid month the rest is lost, or carried to the next year where that is allowed.",
        ),
        _ => return reports(rule, lang),
    };
    lang.pick(id, en)
}

fn reports(rule: Rule, lang: Lang) -> &'static str {
    let (id, en) = match rule {
        Rule::Covered => (
            "Langkah 6: penerima upah, peserta mandiri, dan peserta program.",
            "Step 6: wage-earning, self-paying and programme members.",
        ),
        Rule::Coverage => (
            "Langkah 6: peserta per pekerja yang berhak, dalam persen.",
            "Step 6: members over eligible workers, in percent.",
        ),
        Rule::Denominator => (
            "Penyebut lain tumbuh seperti pekerja yang berhak.",
            "A further denominator grows like the eligible workers.",
        ),
        Rule::Deaths => (
            "Langkah 7: seperdua belas kematian setahun per 1.000 peserta.",
            "Step 7: a twelfth of the yearly deaths among 1,000 members.",
        ),
        Rule::Accidents => (
            "Langkah 7: seperdua belas kecelakaan setahun per 1.000 peserta.",
            "Step 7: a twelfth of the yearly accidents among 1,000 members.",
        ),
        Rule::Tenure => (
            "Langkah 7: dihitung bulan demi bulan dari masa bayar berturut-turut.",
            "Step 7: counted month by month from consecutive paid months.",
        ),
        Rule::DeathsOfTenure => (
            "Langkah 7: kematian tersebar merata di antara peserta.",
            "Step 7: deaths spread evenly over the members.",
        ),
        Rule::Benefits => (
            "Langkah 7: kecelakaan kali biaya, ditambah kematian kali santunan dan beasiswa.",
            "Step 7: accidents times their cost, plus deaths times benefits and scholarships.",
        ),
        Rule::Gap => (
            "Peserta yang diperlukan target dikurangi peserta, dibulatkan ke atas; 0 bila tercapai.",
            "Members that the target takes less the members, rounded up; 0 where it is reached.",
        ),
        Rule::GapCost => (
            "Kekurangan kali iuran penuh terendah, tanpa keringanan.",
            "The members needed times the lowest whole contribution, without relief.",
        ),
        Rule::Needed => {
            ("Target kali pekerja yang berhak.", "The target times the eligible workers.")
        }
        Rule::Surplus => (
            "Peserta dikurangi yang diperlukan: di bawah 0 berarti belum tercapai.",
            "Members less what it takes: below 0 it is not reached.",
        ),
        Rule::Held => (
            "Bertahan: sejak bulan itu tidak turun lagi, dan sedikitnya 12 bulan menyusul.",
            "Held: from that month on never below again, and at least 12 months follow.",
        ),
        Rule::YearMembers => (
            "Peserta terbanyak di antara bulan bayar tahun itu.",
            "The most members of the year's paid months.",
        ),
        Rule::YearCost => {
            ("Peserta kali bulan kali iuran.", "Members times months times the contribution.")
        }
        Rule::YearBeyond => (
            "Jumlah yang melampaui anggaran dari bulan-bulan itu.",
            "The sum of what was beyond the budget in these months.",
        ),
        Rule::YearCostHappened => (
            "Peserta kali bulan kali iuran, dan yang dibayar menurut realisasi.",
            "Members times months times the contribution, and what was spent as it happened.",
        ),
        Rule::YearLeft => (
            "Uang tahun itu dikurangi iuran yang dibayar.",
            "The year's money less the contributions paid.",
        ),
        Rule::YearLeftBeyond => (
            "Uang tahun itu, ditambah yang dibayar melampaui anggaran, dikurangi iuran yang dibayar.",
            "The year's money, plus what was spent beyond the budget, less the contributions paid.",
        ),
        Rule::WorkerMonths => {
            ("Peserta setiap bulan dijumlahkan.", "The members of each month added up.")
        }
        Rule::YearPrice => (
            "Iuran tahun itu dibagi orang-bulannya.",
            "The year's contributions divided by its worker-months.",
        ),
        Rule::NetBudget => (
            "Langkah 4: anggaran dikurangi bagian administrasi, dalam rupiah penuh.",
            "Step 4: the budget less the share of administration, in whole rupiah.",
        ),
        Rule::YearAdmin => (
            "Selisih anggaran dan yang tersedia untuk iuran setahun penuh.",
            "What the budget has beyond the money for a whole year's contributions.",
        ),
        Rule::YearCarried => (
            "Langkah 4: sisa setelah bulan bayar terakhir dibawa ke tahun berikut.",
            "Step 4: what is left after the last paid month is carried to the next year.",
        ),
        Rule::NotCarried => (
            "Langkah 4: program ini tidak membawa sisa ke tahun berikut.",
            "Step 4: the programme carries nothing to the next year.",
        ),
        Rule::YearSum => {
            ("Jumlah angka bulan-bulan tahun itu.", "The sum of the figures of the year's months.")
        }
        Rule::RunSum => {
            ("Jumlah angka tahun-tahun simulasi.", "The sum of the figures of the simulated years.")
        }
        Rule::RunValue => (
            "Semua manfaat selama simulasi dibagi semua iurannya, termasuk bagian mitra.",
            "All benefits over the run divided by all its contributions, the partners' included.",
        ),
        Rule::YearKind => (
            "Langkah 7: jumlah kejadian setahun dikali yang dibayar untuk masing-masing.",
            "Step 7: the year's cases times what is paid for each.",
        ),
        Rule::YearValue => (
            "Semua manfaat tahun itu dibagi semua iurannya, termasuk bagian mitra.",
            "All benefits of the year divided by all its contributions, the partners' included.",
        ),
        // The rules of the other parts have their own words.
        _ => ("", ""),
    };
    lang.pick(id, en)
}
