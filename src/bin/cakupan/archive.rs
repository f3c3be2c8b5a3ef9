//! Made from data/archive/ by `CAKUPAN_BLESS=1 cargo test --test archive`.

/// The ready scenarios of older data, by the names of `cakupan::link::archive`.
#[rustfmt::skip]
pub(crate) const ARCHIVE: &[(&str, &str)] = &[];
