//! Commands about a claim, and about two numbers that give the third.

use super::Text;

pub(super) const CLAIMS: &[Text] = &[
    (
        "check",
        "Periksa sebuah klaim: anggaran, pekerja, bulan, cakupan; yang kurang dihitung, yang disebut \
         dua kali dibandingkan.",
        "Check a claim: budget, workers, months, coverage; what is missing is worked out, what is \
         given twice is compared.",
    ),
    ("check.added", "Tambahan peserta.", "How many more members."),
    (
        "check.address",
        "Alamat halaman di depan tautan klaim; bila tidak diisi, hanya bagian sesudah #.",
        "The page's address in front of the claim's link; without it only the part from #.",
    ),
    ("check.after", "Cakupan sekarang atau sesudahnya, persen.", "Coverage now or after, percent."),
    ("check.before", "Cakupan sebelumnya, persen.", "Coverage before, percent."),
    ("check.budget", "Anggaran iuran, rupiah.", "Budget for contributions, in rupiah."),
    ("check.budget_each", "Dana untuk setiap desa, rupiah.", "Money for each village, in rupiah."),
    (
        "check.contribution",
        "Iuran penuh seorang pekerja sebulan, rupiah; bila tidak diisi, menurut aturan.",
        "The full contribution of a worker a month, in rupiah; by the rules without it.",
    ),
    ("check.covered", "Peserta sekarang atau sesudahnya.", "Members now or after."),
    ("check.covered_before", "Peserta sebelumnya.", "Members before."),
    (
        "check.eligible",
        "Penyebut: pekerja yang memenuhi syarat.",
        "The denominator: eligible workers.",
    ),
    (
        "check.figures",
        "Perbaiki sebuah angka dari teks: nomor=jenis, bila perlu :nilai; boleh beberapa kali.",
        "Correct a figure of the text: number=kind, with :value if need be; may be repeated.",
    ),
    (
        "check.income",
        "Penghasilan pekerja sebulan, rupiah, yang menentukan golongan iuran.",
        "A worker's income a month in rupiah, which picks the band.",
    ),
    (
        "check.link",
        "Tautan dari Cek klaim (#v=1&c=…&p=cek), juga bentuk lamanya; angka di samping tautan \
         menggantikan yang di dalamnya.",
        "A link of the claim check (#v=1&c=…&p=cek), or its older form; figures beside it go before \
         those in it.",
    ),
    ("check.listed", "Pekerja rentan yang terdata.", "Vulnerable workers who are listed."),
    ("check.months", "Lama dibayar, bulan.", "Months paid for."),
    (
        "check.output",
        "Kartu hasilnya ke berkas .svg atau .png, bukan mencetak tabel; - untuk SVG ke keluaran \
         standar.",
        "A card of the answer instead, into a file .svg or .png, or - for SVG on standard output.",
    ),
    (
        "check.payer",
        "Yang membayar: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, \
         sponsor, zakat, apbn, atau self; menentukan keringanan 2026.",
        "Who pays: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, sponsor, \
         zakat, apbn or self; decides on the relief of 2026.",
    ),
    (
        "check.period",
        "Bulan yang dibayar dalam setahun, misalnya 7-12.",
        "The months of the year that are paid, such as 7-12.",
    ),
    ("check.places", "Banyaknya desa.", "Number of villages."),
    ("check.points", "Kenaikan cakupan, poin persen.", "Rise of coverage, percentage points."),
    (
        "check.region",
        "Wilayahnya, nama atau kode, untuk mencari penyebut lain.",
        "The region, its name or code, to look for other denominators.",
    ),
    ("check.revised", "Uangnya dari APBD perubahan.", "The money is of a revised budget."),
    (
        "check.scope",
        "Yang disebut berbeda: payer, period, denominator, dengan koma.",
        "What is named to differ: payer, period, denominator, with commas.",
    ),
    (
        "check.share",
        "Pekerja sebagai bagian dari yang terdata, persen.",
        "The workers as a share of those listed, percent.",
    ),
    (
        "check.share_of_budget",
        "Bagian anggaran untuk iuran, persen.",
        "The share of the budget for contributions, percent.",
    ),
    (
        "check.share_paid",
        "Bagian iuran yang ditanggung pembayar ini, persen.",
        "The share of the contribution that this payer pays, percent.",
    ),
    ("check.shortfall", "Kekurangan pekerja ke target.", "Workers missing for the target."),
    ("check.target_level", "Target cakupan, persen.", "The coverage aimed at, percent."),
    (
        "check.text",
        "Kalimat atau paragraf dalam Bahasa Indonesia yang dibaca angkanya, atau - untuk masukan \
         standar. Argumen lain menggantikan yang terbaca.",
        "A sentence or paragraph in Indonesian whose figures are read, or - for standard input. \
         Other arguments go before what is read.",
    ),
    ("check.workers", "Pekerja yang dibayari.", "Workers who are paid for."),
    ("check.workers_each", "Pekerja di setiap desa.", "Workers in each village."),
    (
        "check.year",
        "Tahun yang dibayar, yang menentukan keringanan 2026.",
        "The year that is paid, which decides on the relief of 2026.",
    ),
    (
        "cover",
        "Anggaran, pekerja, bulan: dua di antaranya memberi yang ketiga, biayanya, dan sisa \
         rupiahnya.",
        "Budget, workers, months: two of them give the third, the cost, and the rupiah left.",
    ),
    (
        "cover.budget",
        "Rupiah dengan angka saja: 15620000000. Beri dua dari anggaran, pekerja, dan bulan.",
        "Rupiah, digits only: 15620000000. Give two of budget, workers and months.",
    ),
    (
        "cover.income",
        "Penghasilan sebulan dalam rupiah, yang menentukan golongan iuran.",
        "Monthly income in rupiah, which picks the band.",
    ),
    ("cover.months", "Bulan yang dibayar, 1 sampai 600.", "Months to pay for, 1 to 600."),
    (
        "cover.payer",
        "Yang membayar: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, \
         sponsor, atau zakat; menentukan keringanan 2026.",
        "Who pays: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, sponsor \
         or zakat; decides on the relief of 2026.",
    ),
    ("cover.start", "Bulan pertama, TTTT-BB.", "First month, YYYY-MM."),
    (
        "cover.workers",
        "Jumlah pekerja, bilangan bulat sampai 1000000000.",
        "Whole workers, up to 1000000000.",
    ),
];
