//! Commands that say what a scenario comes to, and what there is.

use super::Text;

pub(super) const ANSWERS: &[Text] = &[
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
        "glossary",
        "Arti istilah yang dipakai di sini, dengan dasarnya.",
        "What the terms used here mean, and what that rests on.",
    ),
    (
        "glossary.term",
        "Istilahnya, dalam bahasa mana pun, atau sebagian darinya; bila tidak diisi, semuanya.",
        "The term, in either language, or a part of it; all without it.",
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
        "month",
        "Satu bulan model, langkah demi langkah, dengan angka skenario ini.",
        "One month of the model, step by step, with the numbers of this scenario.",
    ),
    (
        "month.month",
        "Bulannya, TTTT-BB; bila tidak diisi, bulan bayar pertama.",
        "The month, YYYY-MM; the first paid month without it.",
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
];
