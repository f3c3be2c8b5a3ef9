//! What leaves the core: plain values for the command line and the page.

pub mod controls;
pub mod cover;
pub mod csv;
pub mod figures;
pub mod page;
pub mod run;
pub mod solve;
pub mod tables;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod typescript;
