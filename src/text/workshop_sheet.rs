//! The words of a workshop's sheets: labels, and how a trainer prepares a room without internet.

use super::{Lang, fill};

/// The heading of the sheet of a role.
#[must_use]
pub const fn role(trainer: bool, lang: Lang) -> &'static str {
    if trainer {
        lang.pick("Lembar pelatih", "Trainer's sheet")
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

/// In place of a value that participants were to find themselves in an earlier step.
#[must_use]
pub fn result_of(step: usize, lang: Lang) -> String {
    let step = step.to_string();
    fill(
        lang.pick(
            "____________ (hasil langkah {step})",
            "____________ (your result of step {step})",
        ),
        &[("step", &step)],
    )
}

/// The heading of what is prepared.
#[must_use]
pub const fn preparing(lang: Lang) -> &'static str {
    lang.pick("Sehari sebelumnya", "The day before")
}

/// What a trainer prepares, in steps.
#[must_use]
pub const fn preparations(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "Laptop: buka situs Cakupan dan tunggu sampai bagian Luring berkata “Siap tanpa internet”. Putuskan \
             internet, muat ulang halamannya, dan buka lokakarya ini sekali. Centang “Tetap di versi ini sampai \
             saya lepas”, agar versinya tidak berganti di tengah kelas.",
            "Cadangan: unduh cakupan.html di Bagikan → Bawa dalam satu berkas → Unduh berkas (kurang dari 2 MB). \
             Simpan di flash disk dan di ponsel Anda; berkas itu berjalan dengan klik dua kali, tanpa jaringan.",
            "Bila ponsel akan membuka Cakupan lewat laptop Anda: minta program cakupan (di Windows cakupan.exe) \
             kepada pengelola situs. Satu berkas, tidak perlu dipasang: klik dua kali, atau ketik cakupan serve. \
             Firewall Windows bertanya sekali; izinkan untuk jaringan privat.",
            "Coba dengan satu ponsel: sambungkan ke hotspot, buka alamatnya, kirim satu jawaban.",
            "Cetak lembar peserta, satu untuk dua orang. Nama peserta tidak diperlukan.",
        ],
        [
            "Laptop: open the Cakupan site and wait until Offline says “Ready without internet”. Cut the internet, \
             reload the page, and open this workshop once. Tick “Stay with this version until I release it”, so \
             that the version does not change in the middle of the class.",
            "To be safe: download cakupan.html at Share → Take it along in one file → Download the file (less than \
             2 MB). Keep it on a flash disk and on your phone; it runs by a double click, without a network.",
            "Where phones are to open Cakupan from your laptop: ask whoever hosts the site for the program cakupan \
             (on Windows cakupan.exe). One file, nothing to install: double-click it, or type cakupan serve. The \
             firewall of Windows asks once; allow private networks.",
            "Try it with one phone: join the hotspot, open the address, send one answer.",
            "Print the participants' sheet, one for two people. No names are needed.",
        ],
    )
}

/// The heading of how the class is run.
#[must_use]
pub const fn running(lang: Lang) -> &'static str {
    lang.pick("Di kelas", "In class")
}

/// How the class is run.
#[must_use]
pub const fn rhythm(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "Buka lokakaryanya, pilih Layar proyektor. Tombol N membuka catatan pembicara di jendela lain: \
             biarkan jendela itu di layar laptop, slidenya di proyektor.",
            "Setiap langkah: bacakan teks dan tugasnya, beri waktu berpikir tanpa berbicara. Petunjuk hanya bila \
             diminta.",
            "Setiap kelompok mengunci tebakannya sebelum siapa pun membuka jawabannya. Tebakan yang meleset adalah \
             bahan pelajaran, bukan kesalahan.",
            "Bila jawaban hendak dikumpulkan: pilih Tanyakan ke kelas pada langkah itu. Jawaban terkumpul di Kelas, \
             sebagai kode yang dipindai atau ditempel, atau lewat jaringan bila halamannya dari cakupan serve.",
            "Buka jawabannya, tanyakan mengapa, lalu bacakan penjelasannya.",
        ],
        [
            "Open the workshop and choose Projector. The key N opens the speaker's notes in another window: keep \
             that window on the laptop, the slides on the projector.",
            "In each step read out the text and the task, and leave time to think in silence. Hints only to those \
             who ask.",
            "Every group locks in its guess before anybody opens the answer. A guess that is off is what one learns \
             from, not a mistake.",
            "Where answers are to be gathered: choose Ask the class at that step. They come together in Room, as \
             codes that are scanned or pasted, or over the network where the page comes from cakupan serve.",
            "Open the answer, ask why, then read out the explanation.",
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
            "Hotspot, tanpa kuota: hidupkan hotspot di ponsel atau laptop Anda, sambungkan ponsel peserta, jalankan \
             cakupan serve di laptop. Peserta membuka alamat http yang tercetak di layar atau memindai kodenya \
             dengan kamera ponsel. Alamat itu hanya berlaku selama tersambung dengan laptop Anda; agar tetap punya, \
             unduh berkasnya di alamat yang sama ditambah /cakupan.html. Lewat alamat http, kamera di dalam halaman \
             tidak tersedia: kode diketik atau dibaca dari foto.",
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
             the phone's own camera. The address works only while a phone is connected to your laptop; to keep \
             Cakupan, download the file at the same address followed by /cakupan.html. Over http the page itself \
             has no camera: codes are typed or read from photos.",
            "iPhone: the preview of an .html file (in Files, Mail, WhatsApp) runs no scripts, so that only a dead page \
             is seen. Use an address: the site where there is internet, or the http address of cakupan serve in \
             Safari over the hotspot.",
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
