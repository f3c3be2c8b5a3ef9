//! Spreadsheets: written, read back, refused, broken; recalculated in LibreOffice. Briefing notes: what
//! they say, and opened there.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

#[path = "../common/mod.rs"]
mod common;
mod hostile;
mod note;
mod packed;
#[allow(dead_code, reason = "plans only: months that happened are refused")]
#[path = "../common/random.rs"]
mod random;
mod reader;
mod recalculated;
mod sheets;
mod there_and_back;
mod with_calamine;
