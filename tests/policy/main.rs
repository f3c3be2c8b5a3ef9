//! The rules and the model as policy: who, when, how much, each case small enough to be computed
//! by hand beside the test.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "test code: whatever is missing shall fail the test"
)]

mod benefit_parts;
mod benefits;
mod budget_detail;
#[path = "../common/mod.rs"]
mod common;
mod contributions;
mod events;
mod members;
mod money;
mod places;
mod plausibility;
mod realised;
mod relief;
mod targets;
mod tenure;
mod years;
