//! The command about workshops.

use super::Text;

pub(super) const WORKSHOPS: &[Text] = &[
    (
        "workshop",
        "Daftar lokakarya siap pakai; satu lokakarya dengan langkah-langkahnya, lembarnya, atau \
         penilaian sebuah jawaban.",
        "List the ready workshops; show one with its steps, its sheets, or how an answer is judged.",
    ),
    (
        "workshop.answer",
        "Jawaban untuk langkah itu: angka, huruf pilihan, bulan TTTT-BB atau never, putusan klaim, \
         bulan=persen atau jalur=nilai dengan koma, atau dokumen jawaban (JSON).",
        "An answer to that step: a number, a choice, a month YYYY-MM or never, a verdict, \
         month=percent or path=value with commas, or an answer document (JSON).",
    ),
    (
        "workshop.check",
        "Periksa berkasnya: tata tulis, skenario, setiap rumus, dan apakah setiap langkah dapat \
         dijawab benar dan salah.",
        "Check the file: its form, its scenarios, every expression, and whether each step can be \
         answered right and wrong.",
    ),
    (
        "workshop.format",
        "Cara mencetak: teks (lembar sebagai Markdown), HTML untuk dicetak (lembar saja), atau JSON.",
        "How to print: text (sheets as Markdown), HTML for paper (sheets only), or JSON.",
    ),
    (
        "workshop.output",
        "Tulis lembarnya ke berkas ini, bukan ke keluaran standar.",
        "Write the sheet into this file instead of standard output.",
    ),
    (
        "workshop.sheet",
        "Cetak lembar pelatih (dengan jawaban dan waktu) atau lembar peserta.",
        "Print the sheet of the trainer (with answers and timing) or of participants.",
    ),
    (
        "workshop.step",
        "Tampilkan langkah dengan nomor ini, dari 1.",
        "Show the step of this number, from 1.",
    ),
    (
        "workshop.workshop",
        "Nama lokakarya siap pakai, berkas .toml, atau - untuk masukan standar.",
        "The name of a ready workshop, a .toml file, or - for standard input.",
    ),
];
