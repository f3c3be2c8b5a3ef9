//! Commands that write something to be passed on, and read it back.

use super::Text;

pub(super) const SHARING: &[Text] = &[
    (
        "chat",
        "Cetak pesan siap kirim tentang hasil sebuah skenario, paling banyak 500 karakter.",
        "Print a message on a scenario's result, ready to send, of 500 characters at most.",
    ),
    (
        "chat.address",
        "Alamat halaman tempat tautan hasil ini dibuat; --link menggantikannya.",
        "The page's address, to make this result's link with; --link takes its place.",
    ),
    (
        "chat.link",
        "Alamat yang membuka hasil ini, bila tidak diisi tautan yang diberi; yang terlalu panjang tidak ikut dalam pesan.",
        "The address that opens this result, without it the link given; left out where it leaves no room.",
    ),
    (
        "chat.programme",
        "Program yang diceritakan pesan, dihitung dari 1; bila tidak diisi, yang pertama.",
        "The programme that the message speaks of, counted from 1; the first one without it.",
    ),
    (
        "cite",
        "Cetak kutipan sebuah hasil dan catatan cara menghitungnya, dengan versi model dan data.",
        "Print how to cite a result and how it came about, with the versions of model and data.",
    ),
    (
        "cite.address",
        "Alamat halaman tempat tautan hasil ini dibuat, dengan hasilnya dikunci; --link menggantikannya.",
        "The page's address, to make this result's link with, pinned; --link takes its place.",
    ),
    (
        "cite.date",
        "Hari hasil ini dibaca, TTTT-BB-HH; bila tidak diisi, tidak disebut.",
        "The day on which the result was read, YYYY-MM-DD; not told without it.",
    ),
    (
        "cite.figure",
        "Yang dikutip: cakupan, peserta, atau uang; bila tidak diisi, yang disebut tautan, atau coverage.",
        "What is cited: coverage, members or money; without it as the link says, or coverage.",
    ),
    (
        "cite.format",
        "Cara mencetak: kutipan dan catatan, BibTeX, RIS, atau JSON.",
        "How to print: citation and note, BibTeX, RIS, or JSON.",
    ),
    (
        "cite.link",
        "Alamat yang membuka hasil ini, untuk kutipan; bila tidak diisi, tautan yang diberi.",
        "The address that opens this result, for the citation; without it the link given.",
    ),
    (
        "code",
        "Tulis skenario sebagai kode yang dibawa QR, obrolan, atau tangan tanpa jaringan; atau baca kode.",
        "Write a scenario as a code that a QR code, a chat or a hand carries without a network; or read one.",
    ),
    (
        "code.format",
        "Cara mencetak: baris teks untuk dikirim atau diketik, atau kode QR di terminal.",
        "How to print: lines of text to be sent or typed, or QR codes in the terminal.",
    ),
    (
        "code.output",
        "Berkas gambar kode QR, .svg atau .png; bila kodenya beberapa, tiap berkas diberi nomor.",
        "The file of the QR code's picture, .svg or .png; of several codes each file gets a number.",
    ),
    (
        "code.read",
        "Teks berisi kode, - untuk masukan standar; isinya dicetak, dari skenario tautannya.",
        "Text with codes in it, - for standard input; prints what it holds, of a scenario its link.",
    ),
    (
        "embed",
        "Tulis satu grafik skenario sebagai HTML untuk artikel: beku tanpa skrip, atau hidup.",
        "Write a figure of a scenario as HTML for an article: frozen without scripts, or live.",
    ),
    (
        "embed.address",
        "Alamat situs simulator ini, untuk tautan skenario siap pakai.",
        "The address of this simulator's site, for the links of ready scenarios.",
    ),
    (
        "embed.date",
        "Hari pembuatannya, TTTT-BB-HH, untuk kutipan; bila tidak diisi, tidak disebut.",
        "The day on which it is made, YYYY-MM-DD, for the citation; not told without it.",
    ),
    (
        "embed.figure",
        "Grafiknya: cakupan, peserta, atau uang; bila tidak diisi, yang disebut tautan, atau coverage.",
        "Coverage, members or money; without it as the link says, or coverage.",
    ),
    (
        "embed.form",
        "page: berkas utuh; fragment: potongan untuk ditempel; upgrade: potongan yang menjadi hidup \
         bila skrip boleh berjalan; live: iframe.",
        "page: a whole file; fragment: a piece to be pasted; upgrade: a piece that becomes live \
         where scripts are allowed; live: an iframe.",
    ),
    (
        "embed.link",
        "Alamat yang membuka hasil ini; bila tidak diisi, dari --address, atau tautan yang diberi.",
        "The address that opens this result; without it from --address, or the link given.",
    ),
    (
        "embed.output",
        "Berkas yang ditulis; bila tidak diisi, HTML-nya dicetak.",
        "The file to write; without it the HTML is printed.",
    ),
    (
        "embed.picture",
        "Alamat gambar yang menggantikan SVG dalam potongan, untuk artikel yang membuang SVG.",
        "The address of a picture in place of the SVG of a piece, for articles that strip SVG.",
    ),
    (
        "embed.theme",
        "Warna: mengikuti pembaca, terang, atau gelap; bila tidak diisi, yang disebut tautan, atau \
         auto. Potongan tanpa gaya selalu terang atau gelap.",
        "Colours: as the reader has them, light or dark; without it as the link says, or auto. A piece \
         has no style and is light or dark.",
    ),
    (
        "embed.title",
        "Judul pilihan Anda; bila tidak diisi, temuan grafik itu.",
        "A title of your own; the finding of the figure without it.",
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
        "link",
        "Tulis tautan yang membuka satu sampai empat skenario, dengan semua perubahannya.",
        "Write the link that opens one to four scenarios, with all that was changed.",
    ),
    (
        "link.address",
        "Alamat halaman di depan tautan; bila tidak diisi, hanya bagian sesudah #.",
        "The page's address in front of the link; without it only the part from #.",
    ),
    (
        "link.original",
        "Skenario siap pakai asalnya; bila tidak diisi, yang paling mirip.",
        "The ready scenario that it was made from; without it the one most alike.",
    ),
    (
        "link.pin",
        "Kunci hasilnya: kelak tautan menyebut hasil sekarang dan apa yang berubah.",
        "Pin the result: later the link says what it showed now and what has changed.",
    ),
    (
        "link.scenarios",
        "Skenario, paling banyak empat: yang sesudah pertama dibandingkan dengannya.",
        "Scenarios, at most four: those after the first are compared with it.",
    ),
    (
        "serve",
        "Layani situs yang dibawa program ini di jaringan lokal, dan kumpulkan jawaban kelas.",
        "Serve the site that this program carries on the local network, and gather a room's answers.",
    ),
    (
        "serve.local",
        "Hanya untuk komputer ini, bukan untuk jaringan.",
        "For this computer only, not for the network.",
    ),
    (
        "serve.port",
        "Port pertama yang dicoba; bila terpakai, sepuluh berikutnya; 0 untuk yang mana saja.",
        "The first port to try; the next ten if it is taken; 0 for any.",
    ),
    (
        "serve.program",
        "Program yang disalin --write, misalnya untuk Windows; bila tidak diisi, program ini.",
        "The program that --write copies, such as one for Windows; this one without it.",
    ),
    (
        "serve.site",
        "Folder situs; bila tidak diisi, yang dibawa program ini.",
        "The folder of the site; the one that this program carries without it.",
    ),
    (
        "serve.write",
        "Jangan melayani: tulis program yang membawa situs itu ke berkas ini.",
        "Do not serve: write a program that carries that site to this file.",
    ),
    (
        "site",
        "Tulis halaman teks, gambar, dan sematan siap pakai situs; dipanggil oleh cargo xtask build.",
        "Write the site's pages of text, pictures and ready embeds; called by cargo xtask build.",
    ),
    (
        "site.address",
        "Alamat situs nanti; tanpa ini tidak ada alamat kanonis, oEmbed, gambar tautan, dan peta situs.",
        "Where the site will stand; without it no canonical address, oEmbed, preview or sitemap.",
    ),
    ("site.output", "Folder situs.", "The folder of the site."),
    (
        "site.style",
        "Lembar gaya halaman, di bawah folder situs.",
        "The style sheet of the pages, below the folder of the site.",
    ),
    (
        "site.template",
        "embed.html hasil bangunan; tanpa ini tidak ada sematan siap pakai.",
        "embed.html as it was built; without it no ready embeds.",
    ),
];
