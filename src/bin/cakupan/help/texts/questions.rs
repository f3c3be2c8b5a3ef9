//! Commands that vary or compare scenarios.

use super::Text;

pub(super) const QUESTIONS: &[Text] = &[
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
