//! XML read element by element, over `quick-xml`: names without their prefixes, entities resolved,
//! nothing left open at the end.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::text::files::Unread;

/// A part under way.
pub(super) struct Xml<'a> {
    part: &'a str,
    reader: Reader<&'a [u8]>,
    /// So many elements are open.
    depth: u32,
}

/// An element that has just been opened.
pub(super) struct Element<'a> {
    part: &'a str,
    start: BytesStart<'a>,
}

/// What comes next.
enum Piece<'a> {
    Open(Element<'a>),
    Close,
    Text(Cow<'a, str>),
    End,
}

impl<'a> Xml<'a> {
    pub(super) fn new(part: &'a str, text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { part, reader, depth: 0 }
    }

    /// So many elements are open; inside one that was just opened, the number to pass to
    /// [`element`](Self::element) and [`text`](Self::text).
    pub(super) fn depth(&self) -> u32 {
        self.depth
    }

    /// The next element at any depth from `inside` on; `None` when the one that was open there
    /// closes, or for 0 at the end of the part.
    pub(super) fn element(&mut self, inside: u32) -> Result<Option<Element<'a>>, Unread> {
        loop {
            match self.piece()? {
                Piece::Open(element) => return Ok(Some(element)),
                Piece::Close if self.depth < inside => return Ok(None),
                Piece::End => return Ok(None),
                Piece::Close | Piece::Text(_) => {}
            }
        }
    }

    /// The text of the element that was just opened, which closes.
    pub(super) fn text(&mut self) -> Result<String, Unread> {
        let inside = self.depth;
        let mut whole = String::new();
        while self.depth >= inside {
            match self.piece()? {
                Piece::Text(text) => whole.push_str(&text),
                Piece::End => break,
                Piece::Open(_) | Piece::Close => {}
            }
        }
        Ok(whole)
    }

    fn broken(&self) -> Unread {
        Unread::Broken(self.part.to_owned())
    }

    fn piece(&mut self) -> Result<Piece<'a>, Unread> {
        loop {
            return Ok(match self.reader.read_event().map_err(|_| self.broken())? {
                Event::Start(start) => {
                    self.depth = self.depth.saturating_add(1);
                    Piece::Open(Element { part: self.part, start })
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close
                }
                Event::Text(text) => Piece::Text(text.xml10_content()),
                Event::CData(text) => Piece::Text(text.xml10_content()),
                Event::GeneralRef(entity) => {
                    let character = entity.resolve_char_ref().map_err(|_| self.broken())?;
                    Piece::Text(match character {
                        Some(character) => Cow::Owned(character.to_string()),
                        // A file may not define others.
                        None => quick_xml::escape::resolve_predefined_entity(&entity)
                            .map(Cow::Borrowed)
                            .ok_or_else(|| self.broken())?,
                    })
                }
                Event::Decl(declaration) => match declaration.encoding() {
                    Some(Ok(encoding)) if !encoding.eq_ignore_ascii_case("utf-8") => {
                        return Err(Unread::Encoding(self.part.to_owned()));
                    }
                    Some(Err(_)) => return Err(self.broken()),
                    _ => continue,
                },
                Event::Eof if self.depth == 0 => Piece::End,
                Event::Eof => return Err(self.broken()),
                _ => continue,
            });
        }
    }
}

impl Element<'_> {
    /// The name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The attribute of a name, which may have a prefix.
    pub(super) fn attribute(&self, name: &str) -> Result<Option<Cow<'_, str>>, Unread> {
        let broken = || Unread::Broken(self.part.to_owned());
        // The check for repeated ones takes the square of their number.
        for attribute in self.start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| broken())?;
            if attribute.key.local_name().into_inner() == name {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                return value.map(Some).map_err(|_| broken());
            }
        }
        Ok(None)
    }
}
