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

/// Puts texts in order, however many there are: a heap sort, as short as the one above and quick
/// enough for whatever stands in a hostile document.
pub fn sort_texts(list: &mut [&str]) {
    let count = list.len();
    for top in (0..count.div_euclid(2)).rev() {
        sink(list, top);
    }
    for end in (1..count).rev() {
        list.swap(0, end);
        sink(list.get_mut(..end).unwrap_or_default(), 0);
    }
}

/// Lets the entry at `top` sink until none below it is greater.
fn sink(heap: &mut [&str], mut top: usize) {
    loop {
        let left = top.saturating_mul(2).saturating_add(1);
        let right = left.saturating_add(1);
        let greater = if heap.get(right) > heap.get(left) { right } else { left };
        if heap.get(greater) <= heap.get(top) {
            return;
        }
        heap.swap(top, greater);
        top = greater;
    }
}

#[cfg(test)]
mod tests {
    use super::{sort, sort_texts};

    #[test]
    fn texts_come_into_the_order_of_the_standard_library() {
        let names: Vec<String> =
            (0..500_u32).map(|at| (at.wrapping_mul(7919) % 211).to_string()).collect();
        for count in [0, 1, 2, 3, 4, 5, 100, 499, 500] {
            let mut list: Vec<&str> = names.iter().take(count).map(String::as_str).collect();
            let mut expected = list.clone();
            expected.sort_unstable();
            sort_texts(&mut list);
            assert_eq!(list, expected);
        }
    }

    #[test]
    fn a_list_comes_into_order_and_equals_stay() {
        let mut list = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort(&mut list, |one, other| one.0 < other.0);
        assert_eq!(list, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        sort::<u8>(&mut [], |one, other| one < other);
    }
}
