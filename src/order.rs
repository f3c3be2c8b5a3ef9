//! Putting short lists in order.

/// Sorts so that `before` holds nowhere the wrong way round; equal entries keep their order. For
/// lists of a few dozen entries: an insertion sort, because the standard library's sort costs
/// five kilobytes of wasm for each type that is sorted.
pub fn sort<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        for at in (1..=end).rev() {
            let (earlier, later) = (at.saturating_sub(1), at);
            let wrong = match (list.get(earlier), list.get(later)) {
                (Some(one), Some(other)) => before(other, one),
                _ => false,
            };
            if !wrong {
                break;
            }
            list.swap(earlier, later);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn a_list_comes_into_order_and_equals_stay() {
        let mut list = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort(&mut list, |one, other| one.0 < other.0);
        assert_eq!(list, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        sort::<u8>(&mut [], |one, other| one < other);
    }
}
