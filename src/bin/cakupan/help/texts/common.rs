//! What is the same in several commands, and the command itself.

use super::Text;

pub(super) const COMMON: &[Text] = &[
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
        "*.package",
        "Yang dibayar: jkk_jkm, atau jkk_jkm_jht dengan jaminan hari tua.",
        "What is paid for: jkk_jkm, or jkk_jkm_jht with old-age savings.",
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
        "Berkas skenario, nama skenario siap pakai, tautan, atau - untuk masukan standar.",
        "A scenario file, the name of a ready scenario, a link, or - for standard input.",
    ),
    (
        "*.sector",
        "Sektor: other, atau transport yang punya bulan keringanan sendiri.",
        "Sector: other, or transport, which has its own months of relief.",
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
        "cakupan",
        "Simulator cakupan jaminan sosial ketenagakerjaan di daerah: anggaran, pekerja, iuran, \
         cakupan.",
        "Simulator of employment social-security coverage in Indonesia's regions: budget, workers, \
         contribution, coverage.",
    ),
    ("cakupan.version", "Cetak versi.", "Print the version."),
    (
        "help",
        "Cetak bantuan ini, atau bantuan sebuah perintah.",
        "Print this help, or that of a command.",
    ),
    ("help.command", "Perintah yang bantuannya dicetak.", "The command whose help is printed."),
];
