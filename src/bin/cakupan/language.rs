//! The language asked for, found before the line is read: what is wrong with the rest is said in
//! it, too.

use std::ffi::OsString;

use cakupan::text::Lang;

/// The last `--lang id` or `--lang=en` of the line.
pub(crate) fn asked(line: &[OsString]) -> Option<Lang> {
    let options = line.iter().map_while(|text| (text != "--").then(|| text.to_str()));
    let options: Vec<&str> = options.map(Option::unwrap_or_default).collect();
    let after = options.iter().skip(1).chain([&""]);
    let codes = options.iter().zip(after).filter_map(|(text, next)| {
        text.strip_prefix("--lang=").or((*text == "--lang").then_some(next))
    });
    codes.filter_map(Lang::from_code).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        for (line, lang) in [
            ("cakupan", None),
            ("cakupan --lang en", Some(Lang::En)),
            ("cakupan --lang=en frob --what", Some(Lang::En)),
            ("cakupan run --frob x --lang en", Some(Lang::En)),
            ("cakupan --lang en run --lang id", Some(Lang::Id)),
            ("cakupan --lang en --lang fr", Some(Lang::En)),
            ("cakupan run --lang", None),
            ("cakupan run -- --lang en", None),
        ] {
            let line: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(asked(&line), lang, "{line:?}");
        }
    }
}
