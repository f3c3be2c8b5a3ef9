//! Sharing a whole number of people among parts.

/// Shares `total` in proportion to `weights` by the largest remainder: each part gets the floor of
/// its share, and what is left goes to the largest remainders, the first of equals first. The parts
/// add up to `total` exactly; without any weight, nobody gets anything.
#[must_use]
pub fn allocate(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().copied().map(u128::from).sum();
    let shares: Vec<(u64, u128)> = weights
        .iter()
        .map(|weight| {
            let product = u128::from(total).saturating_mul(u128::from(*weight));
            let share = product.checked_div(sum).unwrap_or(0);
            (u64::try_from(share).unwrap_or(total), product.checked_rem(sum).unwrap_or(0))
        })
        .collect();
    let given = shares.iter().fold(0_u64, |given, (share, _)| given.saturating_add(*share));
    let left = if sum == 0 { 0 } else { total.saturating_sub(given) };
    let more = |place: usize, of: u128| {
        let before = |at: usize, other: u128| other > of || (other == of && at < place);
        let first = shares.iter().enumerate().filter(|(at, (_, other))| before(*at, *other));
        u64::try_from(first.count()).is_ok_and(|first| first < left)
    };
    let parts = shares.iter().enumerate();
    parts.map(|(place, (share, of))| share.saturating_add(u64::from(more(place, *of)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_and_follow_the_largest_remainder() {
        assert_eq!(allocate(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(allocate(7, &[2, 3, 5]), [1, 2, 4]);
        assert_eq!(allocate(5, &[0, 0]), [0, 0]);
        assert_eq!(allocate(5, &[]), [0; 0]);
        assert_eq!(allocate(u64::MAX, &[1, 1]).iter().sum::<u64>(), u64::MAX);
    }
}
