//! What leaves the core: plain values for the command line and the page.

pub mod budget_line;
pub mod claim;
pub mod claim_read;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod code;
pub mod compare;
pub mod controls;
pub mod cover;
pub mod csv;
pub mod embed;
pub mod explain;
pub mod figures;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod file;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod frozen;
pub mod ledger;
pub mod link;
pub mod page;
pub mod paper;
pub mod realised;
pub mod regions;
pub mod report;
mod report_benefits;
mod report_budget;
pub mod report_data;
mod report_table;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod room;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
mod room_figures;
pub mod run;
pub mod sensitivity;
pub mod share;
pub mod solve;
pub mod sources;
pub mod stack;
pub mod tables;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod typescript;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod walk;
pub mod warnings;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop;
