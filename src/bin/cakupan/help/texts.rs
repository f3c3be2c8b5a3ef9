//! What commands and arguments are for, in both languages.
//!
//! A command's key is its name. An argument's is `command.argument`, or `*.argument` where it
//! means the same in several commands.

use cakupan::text::Lang;

use super::placeholders::PLACEHOLDERS;

/// What a command does.
pub(super) fn command(name: &str, lang: Lang) -> &'static str {
    find(HELP, name).map_or("", |(id, en)| lang.pick(id, en))
}

/// What an argument of a command is for.
pub(super) fn argument(command: &str, argument: &str, lang: Lang) -> &'static str {
    let own = find(HELP, &format!("{command}.{argument}"));
    let text = own.or_else(|| find(HELP, &format!("*.{argument}")));
    text.map_or("", |(id, en)| lang.pick(id, en))
}

/// The word that stands for an argument's value.
pub(super) fn placeholder(argument: &str, lang: Lang) -> &'static str {
    find(PLACEHOLDERS, argument).map_or("", |(id, en)| lang.pick(id, en))
}

/// A key with its text in Bahasa Indonesia and in English.
pub(super) type Text = (&'static str, &'static str, &'static str);

pub(super) fn find(texts: &[Text], key: &str) -> Option<(&'static str, &'static str)> {
    texts.iter().find(|(known, _, _)| *known == key).map(|(_, id, en)| (*id, *en))
}

pub(super) const HELP: &[Text] = &[
    ("*.dark", "Warna gelap, bukan warna terang.", "The dark colours instead of the light ones."),
    ("*.format", "Cara mencetak.", "How to print."),
    (
        "*.headline",
        "Yang ditanyakan: coverage_end, coverage_in, covered_end, workers, first_reached, \
         held_from, spend, unspent, atau benefits.",
        "What is asked: coverage_end, coverage_in, covered_end, workers, first_reached, held_from, \
         spend, unspent or benefits.",
    ),
    ("*.help", "Cetak bantuan ini.", "Print this help."),
    (
        "*.lang",
        "Bahasa untuk semua keluaran: id (Bahasa Indonesia) atau en (Inggris).",
        "The language of all output: id (Bahasa Indonesia) or en (English).",
    ),
    (
        "*.month",
        "Bulan untuk coverage_in, TTTT-BB; bila tidak diisi, bulan terakhir.",
        "The month for coverage_in, YYYY-MM; without it the last one.",
    ),
    (
        "*.output",
        "Gambar ke berkas .svg atau .png, bukan mencetak tabel; - untuk SVG ke keluaran standar.",
        "Draw it instead, into a file .svg or .png, or - for SVG on standard output.",
    ),
    (
        "*.programme",
        "Program untuk workers, dihitung dari 1; dalam JSON program dihitung dari 0, seperti di \
         dokumen.",
        "The programme for workers, counted from 1; in JSON programmes count from 0, as in the \
         document.",
    ),
    (
        "*.scenario",
        "Berkas skenario, nama skenario siap pakai, atau - untuk masukan standar.",
        "A scenario file, the name of a ready scenario, or - for standard input.",
    ),
    (
        "*.target",
        "Tingkat cakupan dalam persen untuk first_reached dan held_from; bila tidak diisi, target \
         pertama skenario.",
        "The level in percent for first_reached and held_from; without it the first target.",
    ),
    (
        "*.width",
        "Lebar gambar dalam piksel, 240 sampai 1600.",
        "Width of the figure in pixels, 240 to 1600.",
    ),
    (
        "budget-line",
        "Iuran sebuah program setahun anggaran sebagai baris yang siap ditempel, juga dengan \
         kata-kata.",
        "A programme's contributions of a budget year as a line to be pasted, in words too.",
    ),
    (
        "budget-line.format",
        "Cara mencetak: teks, nilai berpemisah tab, tabel HTML, atau JSON.",
        "How to print: text, tab-separated values, a table in HTML, or JSON.",
    ),
    (
        "budget-line.programme",
        "Program yang mana, dihitung dari 1; bila tidak diisi, semuanya.",
        "Which programme, counted from 1; all without it.",
    ),
    (
        "budget-line.year",
        "Tahun anggarannya; bila tidak diisi, semuanya.",
        "The budget year; all without it.",
    ),
    (
        "cakupan",
        "Simulator cakupan jaminan sosial ketenagakerjaan di daerah: anggaran, pekerja, iuran, \
         cakupan.",
        "Simulator of employment social-security coverage in Indonesia's regions: budget, workers, \
         contribution, coverage.",
    ),
    ("cakupan.version", "Cetak versi.", "Print the version."),
    (
        "chart",
        "Gambar satu grafik skenario sebagai SVG atau PNG.",
        "Draw a figure of a scenario as SVG or PNG.",
    ),
    (
        "chart.figure",
        "Yang digambar: cakupan, peserta, uang, atau realisasi (rencana, realisasi, dan \
         prakiraan).",
        "What to draw: coverage, members, money, or realised (plan, what happened, and what is \
         expected).",
    ),
    (
        "chart.output",
        "Berkas yang ditulis: .svg atau .png (dua kali lebar, agar tajam bila dicetak), atau - \
         untuk SVG ke keluaran standar.",
        "The file to write: .svg or .png (at twice the width, for sharp print), or - for SVG on \
         standard output.",
    ),
    (
        "compare",
        "Dua sampai empat skenario berdampingan: hasil, dan apa yang berbeda.",
        "Two to four scenarios side by side: results, and what differs.",
    ),
    ("compare.only_differences", "Hanya hasil yang berbeda.", "Only the results that differ."),
    (
        "compare.output",
        "Gambar cakupannya ke berkas .svg atau .png, bukan mencetak tabel; - untuk SVG ke keluaran \
         standar.",
        "Draw coverage instead, into a file .svg or .png, or - for SVG on standard output.",
    ),
    (
        "compare.scenarios",
        "Dua sampai empat skenario: berkas, nama skenario siap pakai, atau - untuk masukan standar.",
        "Two to four scenarios: files, names of ready scenarios, or - for standard input.",
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
        "cover.package",
        "Yang dibayar: jkk_jkm, atau jkk_jkm_jht dengan jaminan hari tua.",
        "What is paid for: jkk_jkm, or jkk_jkm_jht with old-age savings.",
    ),
    (
        "cover.payer",
        "Yang membayar: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, \
         sponsor, atau zakat; menentukan keringanan 2026.",
        "Who pays: apbd_province, apbd_district, village, dbh_cht, dbh_sawit, otsus, csr, sponsor \
         or zakat; decides on the relief of 2026.",
    ),
    (
        "cover.sector",
        "Sektor: other, atau transport yang punya bulan keringanan sendiri.",
        "Sector: other, or transport, which has its own months of relief.",
    ),
    ("cover.start", "Bulan pertama, TTTT-BB.", "First month, YYYY-MM."),
    (
        "cover.workers",
        "Jumlah pekerja, bilangan bulat sampai 1000000000.",
        "Whole workers, up to 1000000000.",
    ),
    (
        "explain",
        "Hitungan sebuah angka, baris demi baris, untuk dihitung ulang sendiri.",
        "The arithmetic of a figure, line by line, to be done again by hand.",
    ),
    (
        "explain.denominator",
        "Penyebut lain yang mana, dihitung dari 1.",
        "Which further denominator, counted from 1.",
    ),
    (
        "explain.figure",
        "Angkanya, misalnya coverage, members, contribution, money_left, first_reached, atau \
         year_workers; nama yang salah dijawab dengan daftar semuanya.",
        "The figure, such as coverage, members, contribution, money_left, first_reached or \
         year_workers; a wrong one lists them all.",
    ),
    (
        "explain.month",
        "Bulannya, TTTT-BB; bila tidak diisi, bulan pertama. Tahun anggaran boleh disebut dengan \
         salah satu bulannya.",
        "The month, YYYY-MM; the first one without it. A budget year may be named by any of its \
         months.",
    ),
    (
        "explain.programme",
        "Program yang mana, dihitung dari 1; dalam JSON program dihitung dari 0, seperti di \
         dokumen.",
        "Which programme, counted from 1; in JSON programmes count from 0, as in the document.",
    ),
    (
        "explain.target",
        "Tingkat cakupan dalam persen; bila tidak diisi, target pertama skenario.",
        "A level of coverage in percent; the scenario's first target without it.",
    ),
    (
        "export",
        "Tulis skenario sebagai buku kerja dengan rumus yang hidup (XLSX), atau sebagai catatan untuk \
         rapat (DOCX).",
        "Write a scenario as a workbook with live formulas (XLSX), or as a briefing note (DOCX).",
    ),
    (
        "export.date",
        "Hari pembuatan catatan, TTTT-BB-HH; bila tidak diisi, tidak disebut.",
        "The day on which the note is made, YYYY-MM-DD; not told without it.",
    ),
    (
        "export.link",
        "Alamat yang membuka skenario ini, untuk catatan.",
        "The address that opens this scenario, for the note.",
    ),
    (
        "export.original",
        "Skenario asalnya: yang berbeda ditandai dalam catatan sebagai diubah oleh Anda.",
        "The scenario that it was made from: what differs is marked in the note as changed by you.",
    ),
    (
        "export.output",
        "Berkas yang ditulis: .xlsx atau .docx.",
        "The file to write: .xlsx or .docx.",
    ),
    (
        "export.programme",
        "Program yang dijawab catatan, dihitung dari 1.",
        "The programme that the note answers for, counted from 1.",
    ),
    (
        "help",
        "Cetak bantuan ini, atau bantuan sebuah perintah.",
        "Print this help, or that of a command.",
    ),
    ("help.command", "Perintah yang bantuannya dicetak.", "The command whose help is printed."),
    (
        "import",
        "Baca kembali buku kerja: skenario sebagai JSON, atau setiap masalah menurut lembar dan sel.",
        "Read a workbook back: the scenario as JSON, or every problem by sheet and cell.",
    ),
    (
        "import.output",
        "Berkas yang ditulis: .json; bila tidak diisi, skenarionya dicetak.",
        "The file to write: .json; without it the scenario is printed.",
    ),
    (
        "import.workbook",
        "Buku kerja yang ditulis export atau halaman ini, diubah atau tidak.",
        "A workbook that export or the page wrote, changed or not.",
    ),
    (
        "ledger",
        "Semua angka yang mendasari hasil sebuah skenario, dengan sumbernya.",
        "Every number that a scenario's results rest on, with its source.",
    ),
    (
        "ledger.original",
        "Skenario asalnya: yang berbeda ditandai sebagai diubah oleh Anda.",
        "The scenario that it was made from: what differs is marked as changed by you.",
    ),
    (
        "realised",
        "Bandingkan rencana sebuah skenario dengan realisasi dan prakiraannya.",
        "Compare the plan of a scenario with what happened and what is expected.",
    ),
    (
        "regions",
        "Cari provinsi dan kabupaten/kota, lihat angka sebuah wilayah, atau cetak skenarionya.",
        "Find provinces and districts, see a region's figures, or print its scenario.",
    ),
    (
        "regions.query",
        "Nama, singkatan (Sumut, DIY, Jaktim), atau kode Kemendagri, yang menampilkan angka \
         wilayah itu; bila tidak diisi, semuanya didaftar.",
        "A name, a short one (Sumut, DIY, Jaktim), or Kemendagri's code, which shows the region's \
         figures; all are listed without it.",
    ),
    (
        "regions.scenario",
        "Cetak skenario yang bermula dari angka wilayah dengan kode itu, siap untuk run -.",
        "Print the scenario that starts from the figures of the region of a code, ready for run -.",
    ),
    (
        "report",
        "Apa yang terjadi dalam sebuah skenario dan mengapa: peristiwa, anggaran, manfaat, dan \
         penyebut.",
        "What happens in a scenario and why: events, budgets, expected benefits and denominators.",
    ),
    (
        "run",
        "Jalankan sebuah skenario dan cetak bulan demi bulan.",
        "Run a scenario and print it month by month.",
    ),
    (
        "scenarios",
        "Daftar skenario siap pakai, atau cetak salah satunya sebagai JSON.",
        "List the ready scenarios, or print one as JSON.",
    ),
    (
        "scenarios.id",
        "Skenario siap pakai yang dicetak; bila tidak diisi, semuanya didaftar.",
        "The ready scenario to print; all are listed without it.",
    ),
    (
        "sensitivity",
        "Sebuah hasil pada kedua batas kisaran wajar setiap angka, yang paling berpengaruh lebih \
         dahulu.",
        "A result at both ends of each number's plausible range, the widest first.",
    ),
    (
        "solve",
        "Cari anggaran, atau angka lain, yang diperlukan sebuah target, dengan buktinya.",
        "Find the budget, or another value, that a target takes, with its proof.",
    ),
    (
        "solve.budget",
        "Pengganti target: anggaran, untuk mengetahui berapa pekerja yang terbayar; perlu --year \
         dan --for budget.",
        "Instead of a target: a budget, to hear how many workers it pays for; needs --year and \
         --for budget.",
    ),
    ("solve.by", "Bulan paling lambat, TTTT-BB.", "The month at the latest, YYYY-MM."),
    (
        "solve.kind",
        "Target harus bertahan sejak saat itu (held), cukup pernah tercapai (reached), atau ada \
         pada bulan itu juga (in).",
        "Whether the target must be held from then on (held), only be reached by then (reached), \
         or be there in that very month (in).",
    ),
    (
        "solve.leave_at_most",
        "Pengganti target: rupiah yang paling banyak tersisa setahun; perlu --year, tanpa --for \
         budget.",
        "Instead of a target: rupiah that are left of a year at most; needs --year, and not --for \
         budget.",
    ),
    (
        "solve.path",
        "Pengganti target: satu target untuk Desember beberapa tahun, 2026=45,2027=52 (hanya \
         untuk anggaran).",
        "Instead of a target: one for each of several Decembers, 2026=45,2027=52 (budget only).",
    ),
    (
        "solve.programme",
        "Programnya, dihitung dari 1; dalam JSON program dihitung dari 0, seperti di dokumen.",
        "The programme, counted from 1; in JSON programmes count from 0, as in the document.",
    ),
    (
        "solve.spend_at_least",
        "Pengganti target: rupiah yang paling sedikit dibelanjakan program setahun; perlu --year.",
        "Instead of a target: rupiah that the programme spends at least in a year; needs --year.",
    ),
    (
        "solve.target",
        "Cakupan dalam persen, 0 sampai 100; perlu --by.",
        "A coverage in percent, 0 to 100; needs --by.",
    ),
    (
        "solve.unknown",
        "Yang boleh berubah: budget, growth, workers (max_workers), keep_paying, uptake, \
         enrol_per_month, atau months (bulan bayar setahun).",
        "What may move: budget, growth, workers (max_workers), keep_paying, uptake, \
         enrol_per_month or months (paid months of a year).",
    ),
    (
        "solve.workers",
        "Pengganti target: jumlah pekerja yang dibayar program; perlu --year.",
        "Instead of a target: a number of workers that the programme pays for; needs --year.",
    ),
    (
        "solve.year",
        "Tahun anggaran bagi pekerja, anggaran, atau uangnya.",
        "The budget year of the workers, of the budget or of the money.",
    ),
    (
        "table",
        "Sebuah hasil menurut dua angka skenario.",
        "A result over two numbers of the scenario.",
    ),
    (
        "table.list",
        "Daftar angka yang dapat diubah: jalur, nama, nilai, dan batasnya.",
        "List the numbers that can be varied: path, name, value and bounds.",
    ),
    (
        "table.steps",
        "Banyaknya nilai ke kanan dan ke bawah, masing-masing 2 sampai 41; sampai 11x11 semuanya \
         eksak.",
        "How many values to the right and downwards, 2 to 41 each; up to 11x11 all are exact.",
    ),
    (
        "table.x",
        "Angka ke kanan, dengan jalurnya: workers.growth_pct (lihat --list).",
        "The number to the right, by its path: workers.growth_pct (see --list).",
    ),
    (
        "table.x_from",
        "Nilai pertama ke kanan; bila tidak diisi, batas bawah kisaran wajarnya.",
        "The first value to the right; without it the lower end of the plausible range.",
    ),
    (
        "table.x_to",
        "Nilai terakhir ke kanan; bila tidak diisi, batas atas kisaran wajarnya.",
        "The last value to the right; without it the upper end of the plausible range.",
    ),
    (
        "table.y",
        "Angka ke bawah, dengan jalurnya: programmes[0].budget.per_year (lihat --list).",
        "The number downwards, by its path: programmes[0].budget.per_year (see --list).",
    ),
    ("table.y_from", "Nilai pertama ke bawah.", "The first value downwards."),
    ("table.y_to", "Nilai terakhir ke bawah.", "The last value downwards."),
];
