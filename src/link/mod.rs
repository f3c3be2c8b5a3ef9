//! Links: a whole scenario, what it was compared with and how it was looked at, in the fragment of
//! an address. `docs/LINK.md` is the reference. [`read`] takes a fragment apart, [`open`] makes
//! documents of it, [`write()`] makes the fragment; all that is wrong is told at once, as data
//! ([`Problem`]), and what is right is used all the same.

mod codes;
mod fragment;
#[cfg_attr(feature = "embed", allow(dead_code, reason = "the page's script inflates"))]
mod inflate;
mod open;
mod pack;
mod patch;
mod pin;
mod pinned;
mod problem;
mod question;
mod read;
mod tree;
mod write;

#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub(crate) use inflate::Broken;
pub use open::{Opened, open, unmovable};
pub use pack::MOST_INFLATED;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub(crate) use pack::{packed, unpacked};
pub use pin::{Pin, Shown};
pub use pinned::{Change, Pinned, Versions, archive, pinned, since};
pub use problem::{Problem, Reason};
pub use question::Asked;
pub use read::{Link, MOST_KEYS, Slider, View, read};
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub(crate) use tree::Tree;
pub use write::{Pinning, Shared, nearest, write};

/// The version of the form that is written.
pub const VERSION: u32 = 1;

/// The version of the model's rules: `data/versions.json`.
pub const MODEL: u32 = 1;

/// The version of the ready scenarios and the law's values: `data/versions.json`.
pub const DATA: u32 = 1;

/// A fragment longer than this many bytes is not read.
pub const LONGEST_READ: usize = 64 * 1024;

/// A fragment longer than this many signs is not written: programs that pass addresses on cut
/// them.
pub const LONGEST_WRITTEN: usize = 8_000;

/// So many signs has a title that an editor gives, at most.
pub const LONGEST_TITLE: usize = 200;

/// The most scenarios that a link holds.
pub const MOST_SCENARIOS: usize = 4;

/// The figures that a link can ask for.
pub const FIGURES: [&str; 3] = ["coverage", "members", "money"];

/// The places of the page that a link can ask for: those of `www/src/places/places.ts`.
pub const PLACES: [&str; 9] =
    ["simulasi", "wilayah", "cari", "bandingkan", "cek", "latihan", "metode", "bagikan", "kelas"];

/// The languages that a link can ask for.
pub const LANGUAGES: [&str; 2] = ["id", "en"];

/// The themes that a link can ask for.
pub const THEMES: [&str; 3] = ["light", "dark", "auto"];
