//! Texts: those that cells share, in runs and without what says how to pronounce them.

use super::package::Part;
use super::xml::Xml;
use crate::text::files::Unread;

/// The shared texts of a workbook, one after the other.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(part: &Part) -> Result<Self, Unread> {
        let mut strings = Self::default();
        let mut xml = part.xml();
        while let Some(element) = xml.element(0)? {
            if element.name() == "si" {
                strings.text.push_str(&item(&mut xml)?);
                strings.ends.push(strings.text.len());
            }
        }
        Ok(strings)
    }

    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        self.text.get(start.unwrap_or(0)..end)
    }
}

/// The text inside the element that was just opened: one, or runs, each with a look of its own.
pub(super) fn item(xml: &mut Xml<'_>) -> Result<String, Unread> {
    let inside = xml.depth();
    let mut text = String::new();
    while let Some(element) = xml.element(inside)? {
        match element.name() {
            "t" => text.push_str(&unescaped(xml.text()?)),
            // How to pronounce what was said: its texts are no part of it.
            "rPh" => {
                xml.text()?;
            }
            _ => {}
        }
    }
    Ok(text)
}

/// A text in which `_x000D_` is the character of that number, in UTF-16: what XML cannot hold, and
/// an underscore that would begin such a form.
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, from)) = rest.find("_x").and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        if let Some((character, after)) = character(from) {
            out.push(character);
            rest = after;
        } else {
            out.push('_');
            rest = from.strip_prefix('_').unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// The character that a text begins with in that form, and what follows.
fn character(text: &str) -> Option<(char, &str)> {
    let (first, after) = unit(text)?;
    if let Some(character) = char::from_u32(u32::from(first)) {
        return Some((character, after));
    }
    let (second, after) = unit(after)?;
    let pair = char::decode_utf16([first, second]).next()?.ok()?;
    Some((pair, after))
}

fn unit(text: &str) -> Option<(u16, &str)> {
    let (digits, after) = text.strip_prefix("_x")?.split_at_checked(4)?;
    let after = after.strip_prefix('_')?;
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    Some((u16::from_str_radix(digits, 16).ok().filter(|_| plain)?, after))
}
