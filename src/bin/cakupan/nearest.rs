//! What somebody may have meant.

use cakupan::text::{Lang, fill};

/// Below this likeness (Jaro's, 0 to 1) a name is no suggestion.
const LIKE: f64 = 0.7;

/// Above it a name comes before one that only has in it what was written.
const VERY_LIKE: f64 = 0.85;

/// “Did you mean …?” with the name that is most like what was written, and a space before it;
/// empty where none is like it.
pub(crate) fn nearest<T: AsRef<str>>(written: &str, known: &[T], lang: Lang) -> String {
    meant(written, known).map_or_else(String::new, |name| {
        let template = lang.pick(" Mungkin maksud Anda {name}?", " Did you mean {name}?");
        fill(template, &[("name", name)])
    })
}

/// The name most like what was written, by its letters in whole or after its last point: one very
/// like it, or else one that has it in it, or else the likest.
fn meant<'a, T: AsRef<str>>(written: &str, known: &'a [T]) -> Option<&'a str> {
    let written = written.to_lowercase();
    let known = || known.iter().map(AsRef::as_ref);
    let within = || known().find(|name| written.len() > 2 && name.contains(&written));
    let likeness = |name: &str| {
        let last = name.rsplit('.').next().unwrap_or(name);
        strsim::jaro(&written, name).max(strsim::jaro(&written, last))
    };
    let likest = known()
        .map(|name| (likeness(name), name))
        .filter(|(likeness, _)| *likeness > LIKE)
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        });
    likest
        .filter(|(likeness, _)| *likeness > VERY_LIKE)
        .map(|(_, name)| name)
        .or_else(within)
        .or(likest.map(|(_, name)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_name_is_suggested_and_none_where_nothing_is_like_it() {
        let paths = ["workers.eligible", "workers.growth_pct", "dynamics.self_lapse_pct"];
        assert_eq!(meant("worker.growth_pct", &paths), Some("workers.growth_pct"));
        assert_eq!(meant("growth", &paths), Some("workers.growth_pct"));
        assert_eq!(meant("self_laps_pct", &paths), Some("dynamics.self_lapse_pct"));
        assert_eq!(meant("spent", &["unspent", "spend"]), Some("spend"));
        assert_eq!(meant("lapse", &paths), Some("dynamics.self_lapse_pct"));
        assert_eq!(meant("foo", &paths), None);
        assert_eq!(meant("", &paths), None);
        assert_eq!(nearest("Eligible", &paths, Lang::Id), " Mungkin maksud Anda workers.eligible?");
        assert_eq!(nearest("Eligible", &paths, Lang::En), " Did you mean workers.eligible?");
        assert_eq!(nearest("foo", &paths, Lang::En), "");
    }
}
