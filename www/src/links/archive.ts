// Made from data/archive/ by `CAKUPAN_BLESS=1 cargo test --test archive`.

/** The ready scenarios of older data and their English words, by the names that links ask for. */
export const ARCHIVED: Readonly<Record<string, string>> = {};
