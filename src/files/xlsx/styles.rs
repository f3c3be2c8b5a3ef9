//! Which styles show a number as a date.

use std::collections::BTreeMap;

use super::package::Part;
use crate::text::files::Unread;

/// Of each style of a cell, whether it shows a date.
pub(super) fn dates(part: &Part) -> Result<Vec<bool>, Unread> {
    let mut own = BTreeMap::new();
    let mut dates = Vec::new();
    let mut xml = part.xml();
    while let Some(element) = xml.element(0)? {
        let inside = xml.depth();
        match element.name() {
            "numFmts" => {
                while let Some(format) = xml.element(inside)? {
                    let text = |name| format.attribute(name).map(Option::unwrap_or_default);
                    own.insert(text("numFmtId")?.into_owned(), is_date(&text("formatCode")?));
                }
            }
            // Other lists have `xf` too, which no cell names.
            "cellXfs" => {
                while let Some(style) = xml.element(inside)? {
                    if style.name() == "xf" {
                        let id = style.attribute("numFmtId")?.unwrap_or_default();
                        let known = own.get(&*id).copied();
                        dates.push(known.unwrap_or_else(|| is_date_of_excel(&id)));
                    }
                }
            }
            _ => {}
        }
    }
    Ok(dates)
}

/// The formats that every file has without naming them (ISO/IEC 29500-1, 18.8.30).
fn is_date_of_excel(id: &str) -> bool {
    matches!(id.parse::<u32>(), Ok(14..=22 | 45..=47))
}

/// Whether a format such as `dd/mm/yyyy` or `[h]:mm` has a part of a date or a time, for the numbers
/// above 0: letters that are not quoted, escaped, or a colour.
fn is_date(format: &str) -> bool {
    let part = |letter: char| matches!(letter.to_ascii_lowercase(), 'd' | 'm' | 'y' | 'h' | 's');
    let mut rest = format.chars();
    while let Some(letter) = rest.next() {
        match letter {
            ';' => return false,
            '\\' | '_' | '*' => {
                rest.next();
            }
            '"' => {
                rest.by_ref().find(|letter| *letter == '"');
            }
            // Elapsed time, or else a colour, a condition, a currency, a language.
            '[' => {
                let mut inside = rest.by_ref().take_while(|letter| *letter != ']').peekable();
                let elapsed = inside.peek().is_some();
                if inside.fold(elapsed, |all, letter| all && part(letter)) {
                    return true;
                }
            }
            _ if part(letter) => return true,
            _ => {}
        }
    }
    false
}
