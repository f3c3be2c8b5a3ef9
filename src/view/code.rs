//! Codes, as the page gets them.

use serde::Serialize;

use crate::code::{DRAWN, Kind, Message, TYPED, gather, write as cut};
use crate::text::{Lang, code as said};

/// A content as codes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct CodeWritten {
    /// What is drawn, a QR code each; none where the content is too large.
    pub parts: Vec<CodePart>,
    /// The same to be typed or sent as text: a line for each part.
    pub lines: String,
    /// What to know before so many are shown; empty where they are few.
    pub note: String,
    /// Why there are none.
    pub problems: Vec<String>,
}

/// One of several codes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct CodePart {
    /// What the QR code says.
    pub text: String,
    /// Its name: "Kode 1 dari 3".
    pub label: String,
}

/// What was found in a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct CodeRead {
    /// Contents, complete or not.
    pub messages: Vec<CodeMessage>,
    /// All that is wrong.
    pub problems: Vec<String>,
}

/// A content, as far as it is there.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct CodeMessage {
    /// `scenario`, `question` or `answer`.
    pub kind: &'static str,
    /// By what its parts know one another.
    pub id: String,
    /// The content: a link's fragment without its `#`, or JSON; null while parts are missing.
    pub content: Option<String>,
    /// How far it is there, in words.
    pub progress: String,
}

/// A content as codes: of a scenario its link's fragment, with or without `#`.
#[must_use]
pub fn write(kind: Kind, content: &str, lang: Lang) -> CodeWritten {
    let content = match kind {
        Kind::Scenario => content.strip_prefix('#').unwrap_or(content),
        Kind::Question | Kind::Answer => content,
    };
    let made = cut(kind, content, DRAWN).and_then(|drawn| Ok((drawn, cut(kind, content, TYPED)?)));
    match made {
        Ok((drawn, typed)) => {
            let of = drawn.len();
            CodeWritten {
                parts: (1..)
                    .zip(drawn)
                    .map(|(number, text)| CodePart { text, label: said::part(number, of, lang) })
                    .collect(),
                lines: typed.join("\n"),
                note: said::note(of, lang),
                problems: Vec::new(),
            }
        }
        Err(problem) => CodeWritten {
            parts: Vec::new(),
            lines: String::new(),
            note: String::new(),
            problems: vec![said::message(&problem, lang)],
        },
    }
}

/// What stands in a text, in which codes come in any order and as often as they like.
#[must_use]
pub fn read(text: &str, lang: Lang) -> CodeRead {
    let found = gather(text);
    let message = |of: Message| CodeMessage {
        kind: of.kind.name(),
        progress: said::progress(&of, lang),
        id: of.id,
        content: of.content,
    };
    CodeRead {
        problems: found.problems.iter().map(|of| said::message(of, lang)).collect(),
        messages: found.messages.into_iter().map(message).collect(),
    }
}
