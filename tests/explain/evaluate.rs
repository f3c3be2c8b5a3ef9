//! Works out the canonical text of a line: decimals, `+ - * /`, `floor`, `min`, `max`, and
//! parentheses.

use rust_decimal::Decimal;

/// What a canonical text comes to.
#[track_caller]
pub(crate) fn evaluate(text: &str) -> Decimal {
    let mut reader = Reader { text, rest: text };
    let value = reader.sum();
    assert!(reader.rest.is_empty(), "{text}: left over {:?}", reader.rest);
    value
}

struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, sign: &str) {
        assert!(self.take(sign), "{}: no {sign:?} at {:?}", self.text, self.rest);
    }

    fn sum(&mut self) -> Decimal {
        let mut value = self.product();
        loop {
            if self.take(" + ") {
                value += self.product();
            } else if self.take(" - ") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Decimal {
        let mut value = self.number();
        loop {
            if self.take(" * ") {
                value *= self.number();
            } else if self.take(" / ") {
                value /= self.number();
            } else {
                return value;
            }
        }
    }

    fn number(&mut self) -> Decimal {
        if self.take("floor(") {
            let value = self.sum();
            self.expect(")");
            return value.floor();
        }
        for (name, pick) in [("min(", Decimal::min as fn(_, _) -> _), ("max(", Decimal::max)] {
            if self.take(name) {
                let mut value = self.sum();
                while self.take(", ") {
                    value = pick(value, self.sum());
                }
                self.expect(")");
                return value;
            }
        }
        if self.take("(") {
            let value = if self.take("-") { -self.number() } else { self.sum() };
            self.expect(")");
            return value;
        }
        let end = self.rest.find(|of: char| !of.is_ascii_digit() && of != '.');
        let (digits, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        Decimal::from_str_exact(digits)
            .unwrap_or_else(|error| panic!("{}: {digits:?}: {error}", self.text))
    }
}
