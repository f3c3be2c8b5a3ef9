//! The words of a workshop's sheets: labels, and how a trainer prepares a room without internet.

use super::Lang;

/// The heading of the sheet of a role.
#[must_use]
pub const fn role(trainer: bool, lang: Lang) -> &'static str {
    if trainer {
        lang.pick("Lembar pengajar", "Trainer's sheet")
    } else {
        lang.pick("Lembar peserta", "Participant's sheet")
    }
}

/// The label of a part of a step.
#[must_use]
pub fn label(of: &str, lang: Lang) -> &'static str {
    match of {
        "task" => lang.pick("Tugas", "Task"),
        "quote" => lang.pick("Isi beritanya", "What was reported"),
        "choices" => lang.pick("Pilih satu", "Choose one"),
        "write" => lang.pick("Jawaban", "Answer"),
        "draw" => lang.pick("Gambar tebakan Anda dengan pensil", "Draw your guess in pencil"),
        "moves" => lang.pick("Yang boleh digeser", "What may be moved"),
        "say" => lang.pick("Yang disampaikan", "What to say"),
        "answer" => lang.pick("Jawaban menurut model", "Answer, by the model"),
        "example" => lang.pick("Contoh yang berhasil", "An example that works"),
        "sums" => lang.pick("Hitungan", "The sum"),
        "hint" => lang.pick("Petunjuk bila macet", "Hint for those who are stuck"),
        "explanation" => lang.pick("Penjelasan", "Explanation"),
        "sources" => lang.pick("Sumber", "Sources"),
        "opening" => lang.pick("Pembukaan", "Opening"),
        "closing" => lang.pick("Penutup", "Closing"),
        _ => "",
    }
}

/// What participants write at the head of their sheet: no names.
#[must_use]
pub const fn group(lang: Lang) -> &'static str {
    lang.pick("Kelompok (tanpa nama): ____________", "Group (no names): ____________")
}

/// The heading of what is prepared.
#[must_use]
pub const fn preparing(lang: Lang) -> &'static str {
    lang.pick("Sebelum peserta datang", "Before participants come")
}

/// What a trainer prepares, in steps.
#[must_use]
pub const fn preparations(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        [
            "Laptop dan proyektor: buka Cakupan sekali selagi ada internet, atau buka berkas cakupan.html \
             dengan klik dua kali. Sesudah itu semuanya berjalan tanpa jaringan.",
            "Simpan cakupan.html (kurang dari 2 MB) di flash disk dan di ponsel Anda; dari sana peserta \
             memperolehnya.",
            "Cetak lembar peserta, satu untuk dua orang. Nama peserta tidak diperlukan.",
        ],
        [
            "Laptop and projector: open Cakupan once while there is internet, or open the file cakupan.html \
             by double-click. From then on all of it works without a network.",
            "Keep cakupan.html (less than 2 MB) on a flash disk and on your phone; participants get it from there.",
            "Print the participants' sheet, one for two people. No names are needed.",
        ],
    )
}

/// The heading of how phones get the file.
#[must_use]
pub const fn phones(lang: Lang) -> &'static str {
    lang.pick(
        "Agar ponsel peserta mendapat Cakupan tanpa internet",
        "How participants' phones get Cakupan without internet",
    )
}

/// The ways, in the order in which they are tried.
#[must_use]
pub const fn ways(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "Android, dari ponsel ke ponsel: Berbagi Cepat (Quick Share, dahulu Nearby Share), atau Bluetooth \
             bila itu tidak ada. Buka berkasnya dari aplikasi Files dengan Chrome atau Firefox.",
            "Android, dari flash disk: colokkan dengan sambungan USB-OTG, salin cakupan.html ke folder Download, \
             buka dengan Chrome atau Firefox.",
            "Dari percakapan (WhatsApp): kirim sebagai dokumen, lalu pilih Buka dengan Chrome atau Firefox. \
             Penampil bawaan aplikasi percakapan sering tidak menjalankan skrip.",
            "Hotspot, tanpa kuota: hidupkan hotspot di ponsel atau laptop Anda, sambungkan ponsel peserta, lalu \
             jalankan cakupan serve di laptop. Peserta membuka alamat http yang tercetak di layar atau memindai \
             kodenya dengan kamera ponsel. Lewat alamat http, kamera di dalam halaman tidak tersedia: kode jawaban \
             diketik atau dikirim sebagai gambar.",
            "iPhone: pratinjau berkas .html (di Files, Mail, WhatsApp) tidak menjalankan skrip, sehingga yang tampak \
             hanya halaman diam. Pakai alamat: situsnya bila ada internet, atau alamat http dari cakupan serve di \
             Safari lewat hotspot.",
        ],
        [
            "Android, from phone to phone: Quick Share (once Nearby Share), or Bluetooth where there is none. Open \
             the file from the Files app with Chrome or Firefox.",
            "Android, from a flash disk: plug it in by a USB-OTG adapter, copy cakupan.html to the Download folder, \
             open it with Chrome or Firefox.",
            "From a chat (WhatsApp): send it as a document, then choose Open with Chrome or Firefox. The viewer inside \
             a chat app often runs no scripts.",
            "A hotspot, no data needed: turn on the hotspot of your phone or laptop, let the phones join, and run \
             cakupan serve on the laptop. Participants open the http address that it prints, or scan its code with \
             the phone's own camera. Over http the page itself has no camera: codes of answers are typed or sent as \
             pictures.",
            "iPhone: the preview of an .html file (in Files, Mail, WhatsApp) runs no scripts, so that only a dead page \
             is seen. Use an address: the site where there is internet, or the http address of cakupan serve in \
             Safari over the hotspot.",
        ],
    )
}

/// The heading of how a step is run.
#[must_use]
pub const fn running(lang: Lang) -> &'static str {
    lang.pick("Cara menjalankan setiap langkah", "How to run each step")
}

/// How a step is run.
#[must_use]
pub const fn rhythm(lang: Lang) -> [&'static str; 3] {
    lang.pick(
        [
            "Bacakan teks dan tugasnya. Beri waktu berpikir tanpa berbicara.",
            "Minta setiap kelompok mengunci tebakannya sebelum siapa pun membuka jawabannya. Tebakan yang meleset \
             adalah bahan pelajaran, bukan kesalahan.",
            "Buka jawabannya, tanyakan mengapa, lalu bacakan penjelasannya. Petunjuk diberikan hanya bila diminta.",
        ],
        [
            "Read out the text and the task. Leave time to think in silence.",
            "Have every group lock in its guess before anybody opens the answer. A guess that is off is what one \
             learns from, not a mistake.",
            "Open the answer, ask why, then read out the explanation. Hints only to those who ask.",
        ],
    )
}

/// Where the answers of a sheet come from.
#[must_use]
pub const fn computed(lang: Lang) -> &'static str {
    lang.pick(
        "Jawaban di lembar ini dihitung oleh model saat lembar dibuat, dengan",
        "The answers on this sheet were worked out by the model when it was made, with",
    )
}
