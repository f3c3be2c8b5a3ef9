//! Expressions of a workshop's file: how a check is worked out from figures of the model.
//!
//! `floor(budget(2023) / worker_cost(2023))`, `held_from(55) <= '2026-12'`. Numbers have a decimal
//! point and may be grouped by `_`; months and paths stand in quotation marks; names are those of
//! the file's values. What the functions are is in `functions.rs`.

use rust_decimal::Decimal;

use crate::explain::Refusal;
use crate::month::Month;
use crate::num::decimal_from_digits;
use crate::scenario::cut;

/// The longest expression that is read, in letters.
pub const LONGEST: usize = 500;

/// Parentheses and calls may lie so deep inside one another.
const DEEPEST: usize = 20;

/// An expression as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// As it is written.
    pub text: String,
    /// The line of the file that it begins in.
    pub line: usize,
    /// What it is made of.
    pub(super) node: Node,
}

/// A part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Number(Decimal),
    Month(Month),
    Text(String),
    Never,
    Flag(bool),
    /// A value of the file, and where it stands in the expression.
    Name(String, usize),
    /// A function with its arguments.
    Call(String, Vec<Node>, usize),
    Minus(Box<Node>, usize),
    Not(Box<Node>, usize),
    Two(Operator, Box<Node>, Box<Node>, usize),
}

/// What joins two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    And,
    Or,
}

/// What is wrong with an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The expression.
    pub text: String,
    /// The letter at which it is noticed, from 1.
    pub at: usize,
    /// Why.
    pub why: Why,
}

/// Why an expression cannot be read or worked out.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It is longer than [`LONGEST`] letters.
    TooLong,
    /// Its parentheses lie too deep.
    TooDeep,
    /// This cannot stand here; empty for the end.
    Unexpected(String),
    /// A quotation mark is missing.
    Quote,
    /// No value of that name stands before it; these do.
    Name(String, Vec<String>),
    /// There is no function of that name; perhaps this one was meant.
    Function(String, Option<&'static str>),
    /// A function takes other arguments: how it is called.
    Arguments(String),
    /// Two parts that cannot be joined so, or a function's part of another kind.
    Kinds,
    /// A division by nothing.
    Zero,
    /// The month does not come, so there is nothing to be counted with it.
    Never,
    /// What the model's figure needs is not there, in a run from the first to the last month.
    Refused(Refusal, (Month, Month)),
    /// The scenario has no such number.
    NoInput(String),
    /// There is no such programme; so many there are.
    NoProgramme(usize),
    /// The claim neither says nor implies it.
    NotClaimed(String),
}

impl Formula {
    /// Reads an expression that stands in a line of the file.
    ///
    /// # Errors
    /// Where it cannot go on, and why.
    pub fn read(text: &str, line: usize) -> Result<Self, Fault> {
        let fault = |at, why| Fault { text: cut(text), at, why };
        if text.chars().count() > LONGEST {
            return Err(fault(1, Why::TooLong));
        }
        let tokens = tokens(text).map_err(|(at, why)| fault(at, why))?;
        let mut parser = Parser { tokens: &tokens, next: 0, depth: 0, end: text.chars().count() };
        let node = parser.or().map_err(|(at, why)| fault(at, why))?;
        match parser.peek() {
            None => Ok(Self { text: text.trim().to_owned(), line, node }),
            Some(token) => {
                let (at, written) = (token.at, token.written.clone());
                Err(fault(at, Why::Unexpected(cut(&written))))
            }
        }
    }

    /// A fault of this expression.
    pub(super) fn fault(&self, at: usize, why: Why) -> Fault {
        Fault { text: cut(&self.text), at, why }
    }
}

type Read<T> = Result<T, (usize, Why)>;

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Number(Decimal),
    Text(String),
    Word,
    Sign,
}

struct Token {
    kind: Kind,
    written: String,
    at: usize,
}

fn tokens(text: &str) -> Read<Vec<Token>> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut next = 0_usize;
    while let Some(letter) = letters.get(next).copied() {
        let at = next.saturating_add(1);
        let run = |from: usize, goes_on: &dyn Fn(char) -> bool| -> String {
            letters.iter().skip(from).take_while(|letter| goes_on(**letter)).collect()
        };
        if letter.is_whitespace() {
            next = at;
            continue;
        }
        let (kind, written) = if letter.is_ascii_digit() {
            let written = run(next, &|of| of.is_ascii_digit() || of == '.' || of == '_');
            let digits: String = written.chars().filter(|of| *of != '_').collect();
            let number = decimal_from_digits(&digits, 0);
            (Kind::Number(number.ok_or((at, Why::Unexpected(cut(&written))))?), written)
        } else if letter.is_ascii_alphabetic() || letter == '_' {
            (Kind::Word, run(next, &|of| of.is_ascii_alphanumeric() || of == '_'))
        } else if letter == '\'' || letter == '"' {
            let inside = run(at, &|of| of != letter);
            let behind = at.saturating_add(inside.chars().count());
            if letters.get(behind) != Some(&letter) {
                return Err((at, Why::Quote));
            }
            (Kind::Text(inside.clone()), format!("{letter}{inside}{letter}"))
        } else {
            let two: String = letters.iter().skip(next).take(2).collect();
            if ["==", "!=", "<=", ">="].contains(&two.as_str()) {
                (Kind::Sign, two)
            } else if "+-*/(),<>".contains(letter) {
                (Kind::Sign, letter.to_string())
            } else {
                return Err((at, Why::Unexpected(letter.to_string())));
            }
        };
        next = next.saturating_add(written.chars().count().max(1));
        tokens.push(Token { kind, written, at });
    }
    Ok(tokens)
}

struct Parser<'a> {
    tokens: &'a [Token],
    next: usize,
    depth: usize,
    end: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.next)
    }

    fn take(&mut self) -> Option<&'a Token> {
        let token = self.tokens.get(self.next)?;
        self.next = self.next.saturating_add(1);
        Some(token)
    }

    /// Takes one of these words or signs, if it comes next.
    fn one_of<T: Copy>(&mut self, known: &[(&str, T)]) -> Option<(T, usize)> {
        let token = self.peek().filter(|token| matches!(token.kind, Kind::Word | Kind::Sign))?;
        let (_, found) = known.iter().find(|(written, _)| *written == token.written)?;
        self.next = self.next.saturating_add(1);
        Some((*found, token.at))
    }

    fn missing(&self) -> (usize, Why) {
        match self.peek() {
            Some(token) => (token.at, Why::Unexpected(cut(&token.written))),
            None => (self.end.max(1), Why::Unexpected(String::new())),
        }
    }

    fn row(&mut self, signs: &[(&str, Operator)], part: fn(&mut Self) -> Read<Node>) -> Read<Node> {
        let mut left = part(self)?;
        while let Some((operator, at)) = self.one_of(signs) {
            let right = part(self)?;
            left = Node::Two(operator, Box::new(left), Box::new(right), at);
        }
        Ok(left)
    }

    fn or(&mut self) -> Read<Node> {
        self.row(&[("or", Operator::Or)], Self::and)
    }

    fn and(&mut self) -> Read<Node> {
        self.row(&[("and", Operator::And)], Self::not)
    }

    fn not(&mut self) -> Read<Node> {
        match self.one_of(&[("not", ())]) {
            Some(((), at)) => Ok(Node::Not(Box::new(self.deeper(Self::not)?), at)),
            None => self.comparison(),
        }
    }

    fn comparison(&mut self) -> Read<Node> {
        let signs = [
            ("==", Operator::Equal),
            ("!=", Operator::Unequal),
            ("<=", Operator::AtMost),
            (">=", Operator::AtLeast),
            ("<", Operator::Less),
            (">", Operator::More),
        ];
        let left = self.sum()?;
        let Some((operator, at)) = self.one_of(&signs) else { return Ok(left) };
        let right = self.sum()?;
        Ok(Node::Two(operator, Box::new(left), Box::new(right), at))
    }

    fn sum(&mut self) -> Read<Node> {
        self.row(&[("+", Operator::Plus), ("-", Operator::Minus)], Self::product)
    }

    fn product(&mut self) -> Read<Node> {
        self.row(&[("*", Operator::Times), ("/", Operator::Over)], Self::unary)
    }

    fn unary(&mut self) -> Read<Node> {
        match self.one_of(&[("-", ())]) {
            Some(((), at)) => Ok(Node::Minus(Box::new(self.deeper(Self::unary)?), at)),
            None => self.atom(),
        }
    }

    fn deeper(&mut self, part: fn(&mut Self) -> Read<Node>) -> Read<Node> {
        if self.depth >= DEEPEST {
            return Err((self.missing().0, Why::TooDeep));
        }
        self.depth = self.depth.saturating_add(1);
        let read = part(self);
        self.depth = self.depth.saturating_sub(1);
        read
    }

    fn atom(&mut self) -> Read<Node> {
        let missing = self.missing();
        let token = self.take().ok_or_else(|| missing.clone())?;
        match &token.kind {
            Kind::Number(number) => Ok(Node::Number(*number)),
            Kind::Text(text) => Ok(match Month::parse(text) {
                Some(month) => Node::Month(month),
                None => Node::Text(text.clone()),
            }),
            Kind::Sign if token.written == "(" => {
                let inside = self.deeper(Self::or)?;
                self.closed()?;
                Ok(inside)
            }
            Kind::Sign => Err(missing),
            Kind::Word => match token.written.as_str() {
                "never" => Ok(Node::Never),
                "true" => Ok(Node::Flag(true)),
                "false" => Ok(Node::Flag(false)),
                "and" | "or" | "not" => Err(missing),
                name => self.named(name, token.at),
            },
        }
    }

    /// A value of the file, or a call where parentheses follow.
    fn named(&mut self, name: &str, at: usize) -> Read<Node> {
        let name = cut(name);
        if self.one_of(&[("(", ())]).is_none() {
            return Ok(Node::Name(name, at));
        }
        let mut arguments = Vec::new();
        if self.one_of(&[(")", ())]).is_some() {
            return Ok(Node::Call(name, arguments, at));
        }
        loop {
            arguments.push(self.deeper(Self::or)?);
            if self.one_of(&[(",", ())]).is_none() {
                break;
            }
        }
        self.closed()?;
        Ok(Node::Call(name, arguments, at))
    }

    fn closed(&mut self) -> Read<()> {
        let missing = self.missing();
        self.one_of(&[(")", ())]).map(|_| ()).ok_or(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (usize, Why) {
        let fault = Formula::read(text, 1).unwrap_err();
        (fault.at, fault.why)
    }

    #[test]
    fn signs_bind_as_they_do_on_paper() {
        let read = |text: &str| Formula::read(text, 1).unwrap().node;
        let shape = |text: &str| shape(&read(text));
        assert_eq!(shape("1 + 2 * 3"), "(1 Plus (2 Times 3))");
        assert_eq!(shape("1 - 2 - 3"), "((1 Minus 2) Minus 3)");
        assert_eq!(shape("1 - (2 - 3)"), "(1 Minus (2 Minus 3))");
        assert_eq!(shape("-1 < 2 and not a or b"), "(((-1 Less 2) And !a) Or b)");
        assert_eq!(read("15_620.5"), Node::Number(Decimal::new(156_205, 1)));
        assert_eq!(read("'2026-01'"), Node::Month(Month::parse("2026-01").unwrap()));
        assert_eq!(read("\"workers.eligible\""), Node::Text("workers.eligible".to_owned()));
        assert!(
            matches!(read("f(1, g())"), Node::Call(name, parts, 1) if name == "f" && parts.len() == 2)
        );
    }

    /// A node without the places of its parts.
    fn shape(node: &Node) -> String {
        match node {
            Node::Number(number) => number.to_string(),
            Node::Name(name, _) => name.clone(),
            Node::Minus(of, _) => format!("-{}", shape(of)),
            Node::Not(of, _) => format!("!{}", shape(of)),
            Node::Two(operator, one, other, _) => {
                format!("({} {operator:?} {})", shape(one), shape(other))
            }
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn what_cannot_stand_there_is_named_with_its_place() {
        assert_eq!(fault("1 +"), (3, Why::Unexpected(String::new())));
        assert_eq!(fault("1 2"), (3, Why::Unexpected("2".to_owned())));
        assert_eq!(fault("(1"), (2, Why::Unexpected(String::new())));
        assert_eq!(fault("f(1,)"), (5, Why::Unexpected(")".to_owned())));
        assert_eq!(fault("1 & 2"), (3, Why::Unexpected("&".to_owned())));
        assert_eq!(fault("1.2.3"), (1, Why::Unexpected("1.2.3".to_owned())));
        assert_eq!(fault("x('2026"), (3, Why::Quote));
        assert_eq!(fault(""), (1, Why::Unexpected(String::new())));
        assert_eq!(fault(&"(".repeat(60)).1, Why::TooDeep);
        assert_eq!(fault(&"-".repeat(60)).1, Why::TooDeep);
        assert_eq!(fault(&"1".repeat(600)).1, Why::TooLong);
        assert_eq!(fault("a < b < c").0, 7);
    }
}
