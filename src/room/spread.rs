//! How numbers lie, in exact decimals.

use rust_decimal::Decimal;

/// How numbers lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The least.
    pub least: Decimal,
    /// The lower quartile: the median of the lower half, which an odd middle one belongs to neither
    /// of (Moore and McCabe). Of a single number it is that number.
    pub lower: Decimal,
    /// The median.
    pub median: Decimal,
    /// The upper quartile, likewise.
    pub upper: Decimal,
    /// The greatest.
    pub most: Decimal,
}

/// How numbers lie that rise; `None` of none.
#[must_use]
pub fn spread(rising: &[Decimal]) -> Option<Spread> {
    let half = rising.len() >> 1;
    let (least, most) = (*rising.first()?, *rising.last()?);
    let middle = median(rising)?;
    let lower = rising.get(..half).and_then(median).unwrap_or(middle);
    let upper = rising.get(rising.len().saturating_sub(half)..).and_then(median).unwrap_or(middle);
    Some(Spread { least, lower, median: middle, upper, most })
}

/// The middle one of numbers that rise, or halfway between the two in the middle; `None` of none.
#[must_use]
pub fn median(rising: &[Decimal]) -> Option<Decimal> {
    let half = rising.len() >> 1;
    let upper = *rising.get(half)?;
    if rising.len() & 1 == 1 {
        return Some(upper);
    }
    let lower = *rising.get(half.checked_sub(1)?)?;
    // Not their sum: of two large ones it might be beyond what a decimal holds.
    let between = upper.checked_sub(lower)?.checked_div(Decimal::TWO)?;
    lower.checked_add(between).map(|of| of.normalize())
}
