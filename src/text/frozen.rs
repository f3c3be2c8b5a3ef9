//! The words of frozen figures: figures without any script, kept on one's own host.

use super::{Lang, fill};

/// What stands over the numbers of a figure.
#[must_use]
pub const fn numbers(lang: Lang) -> &'static str {
    lang.pick("Angka grafik ini", "The numbers of this figure")
}

/// What stands over the citation.
#[must_use]
pub const fn citing(lang: Lang) -> &'static str {
    lang.pick("Cara mengutip", "How to cite")
}

/// What stands over the method note.
#[must_use]
pub const fn method(lang: Lang) -> &'static str {
    lang.pick("Cara menghitung", "How it was computed")
}

/// The link to the page that computes.
#[must_use]
pub const fn open(lang: Lang) -> &'static str {
    lang.pick("Buka di simulator dan ubah angkanya", "Open in the simulator and change its numbers")
}

/// That the figure stays as it is.
#[must_use]
pub fn frozen(versions: &str, lang: Lang) -> String {
    fill(
        lang.pick(
            "Grafik beku: dibuat dengan {versions}, dan tidak berubah lagi.",
            "A frozen figure: made with {versions}; it changes no more.",
        ),
        &[("versions", versions)],
    )
}

/// What a table of a few months of each year shows; `turns`: also where it falls or rises between.
#[must_use]
pub fn of_years(what: &str, turns: bool, lang: Lang) -> String {
    let template = if turns {
        lang.pick(
            "{what}: bulan pertama, setiap Desember, bulan terakhir, dan bulan terendah atau tertinggi di antaranya",
            "{what}: the first month, each December, the last month, and the lowest or highest month between them",
        )
    } else {
        lang.pick(
            "{what}: bulan pertama, setiap Desember, dan bulan terakhir",
            "{what}: the first month, each December and the last month",
        )
    };
    fill(template, &[("what", what)])
}

/// What a table of budget years shows.
#[must_use]
pub fn of_budget_years(what: &str, caption: &str, lang: Lang) -> String {
    fill(
        lang.pick("{what} menurut tahun anggaran. {caption}", "{what} by budget year. {caption}"),
        &[("what", what), ("caption", caption)],
    )
}
