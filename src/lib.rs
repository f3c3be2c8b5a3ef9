//! Cakupan: a simulator of employment social-security coverage in Indonesia's regions.
//!
//! A scenario says which workers there are, who of them is covered, and which budgets pay
//! contributions for whom; the model steps it month by month in exact decimals. The same core
//! answers in the browser (through WebAssembly) and on the command line.
//!
//! The core has no input or output, no clock and no randomness. `docs/ARCHITECTURE.md` is the
//! map, `docs/MODEL.md` the model.

pub mod apbd;
pub mod chart;
pub mod claim;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod code;
pub mod compare;
mod csv;
pub mod digest;
pub mod events;
pub mod explain;
#[cfg(any(not(target_arch = "wasm32"), feature = "files"))]
pub mod files;
pub mod findings;
#[cfg(not(target_arch = "wasm32"))]
pub mod glossary;
pub mod growth;
pub mod inputs;
pub mod ledger;
pub mod link;
pub mod model;
pub mod money;
pub mod month;
pub mod num;
pub mod order;
pub mod outcome;
pub mod plausibility;
#[cfg(not(target_arch = "wasm32"))]
pub mod ready;
pub mod regions;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod room;
pub mod rules;
pub mod scenario;
pub mod sensitivity;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod solve;
pub mod stack;
pub mod text;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub mod workshop;
