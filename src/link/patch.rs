//! What differs between two documents, as a tree: fields by their names, entries of a list by
//! their places from 0, `null` for what is not there any more. In a list whose entries came, went
//! or moved the field `""` says first which of the old ones stand where, −1 for a new one.

use super::tree::Tree;
use crate::order::sort;

/// The field that says where the entries of a list come from.
pub(super) const ORDER: &str = "";

/// A document changed by a patch.
pub(super) fn apply(base: &Tree, patch: &Tree) -> Tree {
    let Tree::Object(changes) = patch else {
        return patch.clone();
    };
    if let Tree::List(entries) = base {
        return Tree::List(list(entries, changes));
    }
    let mut made = match base {
        Tree::Object(_) => base.clone(),
        _ => Tree::empty(),
    };
    for (name, change) in changes {
        let value = match change {
            Tree::Null => None,
            change => Some(apply(made.field(name).unwrap_or(&Tree::Null), change)),
        };
        made.put(name, value);
    }
    made
}

fn list(base: &[Tree], changes: &[(String, Tree)]) -> Vec<Tree> {
    let order = changes.iter().find(|(name, _)| name == ORDER).map(|(_, order)| order);
    let mut made = match order {
        Some(order) => rearranged(base, &places(order)),
        None => base.to_vec(),
    };
    let placed = changes.iter().filter_map(|(name, of)| Some((name.parse::<usize>().ok()?, of)));
    let mut placed: Vec<(usize, &Tree)> = placed.collect();
    sort(&mut placed, |(one, _), (other, _)| one < other);
    for (at, change) in placed {
        if at == made.len() {
            made.push(apply(&Tree::Null, change));
        } else if let Some(place) = made.get_mut(at) {
            *place = apply(place, change);
        }
    }
    made
}

fn places(order: &Tree) -> Vec<Option<usize>> {
    let place = |entry: &Tree| match entry {
        Tree::Number(text) => text.parse().ok(),
        _ => None,
    };
    order.entries().iter().map(place).collect()
}

/// A list whose entries stand where `order` says; what is new is an object without fields.
pub(super) fn rearranged(base: &[Tree], order: &[Option<usize>]) -> Vec<Tree> {
    let entry = |place: &Option<usize>| place.and_then(|place| base.get(place)).cloned();
    order.iter().map(|place| entry(place).unwrap_or_else(Tree::empty)).collect()
}

/// What makes `of` out of `base`; `None` where nothing differs.
pub(super) fn diff(base: &Tree, of: &Tree) -> Option<Tree> {
    if base.same(of) {
        return None;
    }
    match (base, of) {
        (Tree::Object(old), Tree::Object(new)) => {
            let gone = old.iter().filter(|(name, _)| of.field(name).is_none());
            let mut changes: Vec<(String, Tree)> =
                gone.map(|(name, _)| (name.clone(), Tree::Null)).collect();
            for (name, value) in new {
                let change = match base.field(name) {
                    Some(was) => diff(was, value),
                    None => Some(value.clone()),
                };
                changes.extend(change.map(|change| (name.clone(), change)));
            }
            Some(Tree::Object(changes))
        }
        (Tree::List(old), Tree::List(new)) if objects(old) && objects(new) => {
            Some(between(old, new, &matching(old, new)))
        }
        _ => Some(of.clone()),
    }
}

/// What makes one list of the other, each new entry out of the old one that `order` names.
pub(super) fn between(old: &[Tree], new: &[Tree], order: &[Option<usize>]) -> Tree {
    let mut changes = Vec::new();
    if !is_plain(old.len(), order) {
        changes.push((ORDER.to_owned(), written(order)));
    }
    for (at, (place, value)) in order.iter().zip(new).enumerate() {
        let was = place.and_then(|place| old.get(place));
        let change = match was {
            Some(was) => diff(was, value),
            None => Some(value.clone()),
        };
        changes.extend(change.map(|change| (at.to_string(), change)));
    }
    Tree::Object(changes)
}

/// Whether all entries are objects, which can be patched one by one.
fn objects(entries: &[Tree]) -> bool {
    entries.iter().all(|entry| matches!(entry, Tree::Object(_)))
}

/// Whether the old entries stand where they stood, and what is new stands behind them.
pub(super) fn is_plain(old: usize, order: &[Option<usize>]) -> bool {
    order.len() >= old
        && order.iter().enumerate().all(|(at, place)| *place == (at < old).then_some(at))
}

/// The order as a patch says it.
pub(super) fn written(order: &[Option<usize>]) -> Tree {
    let place = |place: &Option<usize>| place.map_or_else(|| "-1".to_owned(), |at| at.to_string());
    Tree::List(order.iter().map(|at| Tree::Number(place(at))).collect())
}

/// Finds the old entry that a new one at a place was, among those that are not taken.
type Find<'a> = dyn Fn(usize, &Tree, &[bool]) -> Option<usize> + 'a;

/// For each new entry the old one that it was: the one of its name (or month) at its place, else
/// the first of its name, else the one at its place if nothing else was made of that and it was
/// not given up.
pub(super) fn matching(old: &[Tree], new: &[Tree]) -> Vec<Option<usize>> {
    let mut order = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let mut pass = |find: &Find<'_>| {
        for (at, entry) in new.iter().enumerate() {
            let Some(slot) = order.get_mut(at).filter(|slot| slot.is_none()) else {
                continue;
            };
            let found = find(at, entry, &taken);
            if let Some(flag) = found.and_then(|place| taken.get_mut(place)) {
                *flag = true;
                *slot = found;
            }
        }
    };
    let free = |taken: &[bool], place: usize| taken.get(place) == Some(&false);
    pass(&|at, entry, _| old.get(at).filter(|was| is_called_alike(was, entry)).map(|_| at));
    pass(&|_, entry, taken| {
        old.iter()
            .enumerate()
            .position(|(place, was)| free(taken, place) && is_called_alike(was, entry))
    });
    pass(&|at, entry, taken| {
        let was = old.get(at).filter(|_| free(taken, at))?;
        is_alike(was, entry).then_some(at)
    });
    order
}

/// What an entry goes by.
fn called(entry: &Tree) -> Option<&Tree> {
    ["name", "month", "from", "programme"].into_iter().find_map(|name| entry.field(name))
}

fn is_called_alike(one: &Tree, other: &Tree) -> bool {
    match (called(one), called(other)) {
        (Some(one), Some(other)) => one.same(other),
        _ => false,
    }
}

/// Whether at least half of what the entry says is what the other said.
fn is_alike(was: &Tree, entry: &Tree) -> bool {
    let Tree::Object(fields) = entry else {
        return false;
    };
    let kept =
        fields.iter().filter(|(name, value)| was.field(name).is_some_and(|was| was.same(value)));
    kept.count().saturating_mul(2) >= fields.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Tree {
        Tree::parse(text).unwrap()
    }

    #[test]
    fn a_patch_makes_the_one_of_the_other() {
        let cases = [
            (
                r#"{"a":1,"b":{"c":2}}"#,
                r#"{"b":{"c":3},"d":[1]}"#,
                r#"{"a":null,"b":{"c":3},"d":[1]}"#,
            ),
            (r#"{"a":[1,2]}"#, r#"{"a":[1]}"#, r#"{"a":[1]}"#),
            (
                r#"[{"name":"x","n":1},{"name":"y","n":2}]"#,
                r#"[{"name":"y","n":2},{"name":"x","n":5}]"#,
                r#"{"":[1,0],"1":{"n":5}}"#,
            ),
            (
                r#"[{"name":"x","n":1}]"#,
                r#"[{"name":"x","n":1},{"name":"z"}]"#,
                r#"{"1":{"name":"z"}}"#,
            ),
            (
                r#"[{"name":"x","n":1,"m":1}]"#,
                r#"[{"name":"z","n":1,"m":1}]"#,
                r#"{"0":{"name":"z"}}"#,
            ),
            (r#"[{"name":"x"},{"name":"y"}]"#, r#"[{"name":"y"}]"#, r#"{"":[1]}"#),
        ];
        for (base, of, patch) in cases {
            let (base, of) = (tree(base), tree(of));
            assert_eq!(diff(&base, &of).unwrap().json(), patch);
            assert!(apply(&base, &tree(patch)).same(&of), "{patch}");
            assert_eq!(diff(&of, &of), None);
        }
    }

    #[test]
    fn strange_patches_change_what_they_can() {
        let base = tree(r#"{"a":[{"b":1}]}"#);
        for patch in [r#"{"a":{"7":{}}}"#, r#"{"a":{"x":1}}"#] {
            assert!(apply(&base, &tree(patch)).same(&base), "{patch}");
        }
        assert_eq!(apply(&base, &tree(r#"{"a":{"":[9,-1]}}"#)).json(), r#"{"a":[{},{}]}"#);
        assert_eq!(apply(&base, &tree("7")).json(), "7");
    }
}
