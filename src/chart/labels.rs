//! Names in a column that never cover each other.
//!
//! All lengths are tenths of a pixel.

use crate::order::sort;

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    /// The square of half-width `r` around a point.
    pub(crate) fn around((x, y): (f64, f64), r: f64) -> Self {
        Self { left: x - r, top: y - r, right: x + r, bottom: y + r }
    }

    /// True if the two share any area.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// True if `other` lies wholly inside.
    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }
}

/// A label that wants a place in a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Wish {
    /// Where its middle should be.
    pub(crate) y: f64,
    /// Its height, gap included.
    pub(crate) height: f64,
    /// What is dropped last when the column is too short.
    pub(crate) weight: f64,
}

/// Middles of the labels between `top` and `bottom`, in the order of their wishes and as near to
/// them as possible; `None` for labels dropped for want of room (the lightest first).
pub(crate) fn relax(wishes: &[Wish], top: f64, bottom: f64) -> Vec<Option<f64>> {
    let mut kept: Vec<(usize, Wish)> = wishes.iter().copied().enumerate().collect();
    while kept.iter().map(|(_, wish)| wish.height).sum::<f64>() > bottom - top {
        let lightest = kept
            .iter()
            .enumerate()
            .min_by(|(i, (_, a)), (j, (_, b))| a.weight.total_cmp(&b.weight).then(j.cmp(i)))
            .map(|(place, _)| place);
        match lightest {
            Some(place) => drop(kept.remove(place)),
            None => break,
        }
    }
    sort(&mut kept, |(_, a), (_, b)| a.y < b.y);
    // Blocks of touching labels: each stands where its members on average want it to stand.
    struct Block {
        wanted: f64,
        count: f64,
        height: f64,
        members: Vec<(usize, f64)>,
    }
    let place =
        |block: &Block| f64::max(f64::min(block.wanted / block.count, bottom - block.height), top);
    let mut blocks: Vec<Block> = Vec::new();
    for (index, wish) in kept {
        let mut block = Block {
            wanted: wish.y - wish.height / 2.0,
            count: 1.0,
            height: wish.height,
            members: vec![(index, wish.height)],
        };
        while let Some(above) = blocks.pop() {
            if place(&above) + above.height <= place(&block) {
                blocks.push(above);
                break;
            }
            let mut members = above.members;
            members.extend(block.members);
            block = Block {
                wanted: above.wanted + block.wanted - above.height * block.count,
                count: above.count + block.count,
                height: above.height + block.height,
                members,
            };
        }
        blocks.push(block);
    }
    let mut places = vec![None; wishes.len()];
    for block in &blocks {
        let mut y = place(block);
        for (index, height) in &block.members {
            if let Some(slot) = places.get_mut(*index) {
                *slot = Some(y + height / 2.0);
            }
            y += height;
        }
    }
    places
}
#[cfg(test)]
mod tests {
    use super::*;

    fn wish(y: f64, weight: f64) -> Wish {
        Wish { y, height: 20.0, weight }
    }

    #[test]
    fn labels_keep_their_place_where_there_is_room() {
        assert_eq!(
            relax(&[wish(50.0, 1.0), wish(100.0, 1.0)], 0.0, 200.0),
            [Some(50.0), Some(100.0)]
        );
    }

    #[test]
    fn crowded_labels_spread_evenly_and_stay_inside() {
        let places = relax(&[wish(100.0, 1.0), wish(100.0, 1.0), wish(-5.0, 1.0)], 0.0, 200.0);
        assert_eq!(places, [Some(90.0), Some(110.0), Some(10.0)]);
        assert_eq!(
            relax(&[wish(300.0, 1.0), wish(400.0, 1.0)], 0.0, 200.0),
            [Some(170.0), Some(190.0)]
        );
    }

    #[test]
    fn the_lightest_is_dropped() {
        let places = relax(&[wish(5.0, 3.0), wish(9.0, 1.0), wish(9.0, 2.0)], 0.0, 45.0);
        assert_eq!(places.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(relax(&[wish(f64::NAN, 1.0)], 0.0, 10.0), [None]);
        assert!(relax(&[], 0.0, 10.0).is_empty());
    }
}
