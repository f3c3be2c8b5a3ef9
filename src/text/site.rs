//! The words of the site's pages of text: for search engines, and for readers without scripts.

use super::{Lang, cite, fill};

/// What is said in one place of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The heading of the list.
    List,
    /// What the list is.
    ListIntro,
    /// The way back to the list.
    ToList,
    /// The way to the page itself.
    ToPage,
    /// The link to the same page in the other language, in that language.
    OtherLanguage,
    /// The way to a figure's embed.
    Embed,
    /// The way to the picture.
    Picture,
    /// What is linked to in the list.
    Read,
    /// Where the story comes from.
    Source,
    /// What the pages are.
    Foot,
}

/// What is said in a place.
#[must_use]
pub const fn said(of: Said, lang: Lang) -> &'static str {
    let (id, en) = match of {
        Said::List => ("Program yang dilaporkan", "Reported programmes"),
        Said::ListIntro => (
            "Program jaminan sosial ketenagakerjaan daerah sebagaimana diberitakan, dihitung bulan demi bulan: berapa pekerja terlindungi, kapan uangnya habis, dan apa yang terjadi dengan cakupan.",
            "Regional programmes of employment social security as the press reported them, computed month by month: how many workers are covered, when the money ends, and what becomes of coverage.",
        ),
        Said::ToList => ("Semua program", "All programmes"),
        Said::ToPage => ("Buka simulator", "Open the simulator"),
        // Each in the language that it leads to.
        Said::OtherLanguage => ("Read in English", "Baca dalam Bahasa Indonesia"),
        Said::Embed => ("Grafik ini untuk artikel", "This figure for an article"),
        Said::Picture => {
            ("Unduh gambar (PNG, 1200 × 630)", "Download the picture (PNG, 1200 × 630)")
        }
        Said::Read => ("Baca hasilnya", "Read the result"),
        Said::Source => ("Sumber:", "Source:"),
        Said::Foot => (
            "Hasil simulasi dari isian yang disebut di halaman ini, bukan angka resmi.",
            "What follows from the inputs named on this page; no official figure.",
        ),
    };
    lang.pick(id, en)
}

/// What stands at the foot of a picture for previews.
#[must_use]
pub fn foot(lang: Lang) -> String {
    fill(
        lang.pick(
            "Hasil simulasi, bukan angka resmi. Cakupan {model}.",
            "A simulation, no official figure. Cakupan {model}.",
        ),
        &[("model", cite::VERSIONS.program)],
    )
}
