//! XML as text: elements that are closed where they were opened, texts that are escaped.

/// A part of the document under construction.
pub(super) struct Xml {
    text: String,
}

impl Xml {
    /// A part with its declaration and its outermost element.
    pub(super) fn part(
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) -> String {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let mut xml = Self { text: declaration.to_owned() };
        xml.within(name, attributes, inside);
        xml.text
    }

    /// An element with what stands inside.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// An element with nothing inside.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.text.push_str("/>");
    }

    /// An element with a text inside.
    pub(super) fn said(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.within(name, attributes, |xml| xml.escaped(text));
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in attributes {
            self.text.push(' ');
            self.text.push_str(attribute);
            self.text.push_str("=\"");
            self.escaped(value);
            self.text.push('"');
        }
    }

    /// A text or a value of an attribute. What XML 1.0 cannot hold is left out.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\n' => self.text.push_str("&#10;"),
                '\t' => self.text.push_str("&#9;"),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => self.text.push(letter),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_break_the_part_is_escaped_or_left_out() {
        let text = Xml::part("a", &[("b", "\"<1>\n&\u{1}")], |xml| {
            xml.empty("c", &[]);
            xml.said("d", &[], "x < y & z\r\u{ffff}");
        });
        let (_, part) = text.split_once('\n').unwrap_or_default();
        assert_eq!(part, "<a b=\"&quot;&lt;1&gt;&#10;&amp;\"><c/><d>x &lt; y &amp; z</d></a>");
    }
}
